//! A table that the user added: official figures at a detail that the
//! snapshot does not have. It is already checked; it is not yet joined to
//! anything.

/// Figures of one year by area and industry, as a user's file gives them.
#[derive(Debug, Clone, PartialEq)]
pub struct AddedTable {
    /// Name under which it is kept.
    pub name: String,
    /// The dataset as the file names it, with the file's name.
    pub source: String,
    /// What is counted, as the file names it ("Employment", "Employees" …).
    pub measure: String,
    /// The year.
    pub year: i32,
    /// Official codes of the areas (districts of April 2023, ITL2 of 2021,
    /// nations, K03000001 for Great Britain).
    pub places: Vec<String>,
    /// Codes of UK SIC 2007, none of them under another.
    pub industries: Vec<String>,
    /// `values[place * industries.len() + industry]`; NaN where suppressed or
    /// not given.
    pub values: Vec<f64>,
}
