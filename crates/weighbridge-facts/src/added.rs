//! A table that the user added: official figures at a detail that the
//! snapshot does not have. It is already checked; it is not yet joined to
//! anything.

/// Figures of one year by area and industry, as a user's file gives them.
#[derive(Debug, Clone)]
pub struct AddedTable {
    /// Name under which it is kept; tables of one file share it.
    pub name: String,
    /// The dataset as the file names it, with the file's name.
    pub source: String,
    /// What is counted, as the file names it ("Employment", "Employees" …).
    pub measure: String,
    /// The year.
    pub year: i32,
    /// Official codes of the areas, ascending (districts of April 2023, ITL2
    /// of 2021, regions, nations, K03000001 for Great Britain).
    pub places: Vec<String>,
    /// What each column counts, ascending: one code of UK SIC 2007 (section
    /// letter to subclass), or the several codes of a broad group such as
    /// mining, quarrying and utilities (B, D, E). No code of one column stands
    /// under a code of another, so that columns may be added up.
    pub industries: Vec<Vec<String>>,
    /// `values[place * industries.len() + industry]`; NaN where suppressed or
    /// not given.
    pub values: Vec<f64>,
}

/// Equal where all words and figures are, an unknown figure being equal to an
/// unknown one.
impl PartialEq for AddedTable {
    fn eq(&self, other: &Self) -> bool {
        let same = |(a, b): (&f64, &f64)| a == b || (a.is_nan() && b.is_nan());
        self.name == other.name
            && self.source == other.source
            && self.measure == other.measure
            && self.same_shape(other)
            && self.values.iter().zip(&other.values).all(same)
    }
}

impl AddedTable {
    /// The figure of a cell by area code and column; none where the table has
    /// no such cell, or it is suppressed or not given.
    #[must_use]
    pub fn value(&self, place: &str, column: usize) -> Option<f64> {
        let row = self
            .places
            .binary_search_by(|known| known.as_str().cmp(place))
            .ok()?;
        if column >= self.industries.len() {
            return None;
        }
        self.values
            .get(row * self.industries.len() + column)
            .copied()
            .filter(|value| !value.is_nan())
    }

    fn same_shape(&self, other: &Self) -> bool {
        self.year == other.year
            && self.places == other.places
            && self.industries == other.industries
            && self.values.len() == other.values.len()
    }
}
