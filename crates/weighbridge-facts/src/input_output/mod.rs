//! Input-output tables, industry by industry: who sells what to whom, what
//! each industry takes in beside, and who buys in the end. Official years and
//! the user's own workbooks, as one type. It solves nothing.

mod balance;
mod flows;
mod foreign;
mod industry;
mod kept;
mod product_sheets;
mod products;
mod rows;
mod sheet;
mod signs;
mod workbook;

use std::collections::BTreeMap;

pub use foreign::foreign;
pub use industry::{INDUSTRY_PARTS, plain_code};
pub(crate) use industry::{of_product, tidy};
pub use kept::{KeptInputOutput, list, remove};
pub use products::{ImportsUse, Origin, ProductTables, ProductUse};
pub use signs::{Entry, Negative};
pub use workbook::{Content, Read, is_input_output, read};

use crate::Facts;

pub(crate) use flows::{INDUSTRIES, from_grid};
pub(crate) use kept::{load_all, load_products};
pub(crate) use product_sheets::from_grids as products_from_grids;
pub(crate) use sheet::Known;

/// Columns of final use in the table, as code and words, in the order of the
/// source. Final consumption as a whole (P3 S1) is the first three together
/// and stands in no column of its own.
pub const FINAL_USES: [(&str, &str); 9] = [
    ("P3 S13", "government consumption"),
    ("P3 S14", "household consumption"),
    (
        "P3 S15",
        "consumption by non-profit bodies serving households",
    ),
    ("P51G", "investment"),
    ("P52", "change in inventories"),
    ("P53", "valuables"),
    ("P61EU", "goods exported to the EU"),
    ("P61RW", "goods exported to the rest of the world"),
    ("P62", "services exported"),
];

/// Positions in [`FINAL_USES`] of what is exported.
pub const EXPORTS: [usize; 3] = [6, 7, 8];

/// What an industry takes in beside what it buys of domestic industries, and
/// the output that all of it makes. £ million, basic prices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Input {
    /// Imported goods and services used, at the border (cif).
    Imports,
    /// Taxes less subsidies on the products used.
    ProductTaxes,
    /// Compensation of employees.
    Pay,
    /// Gross operating surplus and mixed income.
    Surplus,
    /// Taxes less subsidies on production.
    ProductionTaxes,
    /// Output at basic prices: domestic inputs and all of the above.
    Output,
}

impl Input {
    /// All, in the order of the source.
    pub const ALL: [Self; 6] = [
        Self::Imports,
        Self::ProductTaxes,
        Self::Pay,
        Self::Surplus,
        Self::ProductionTaxes,
        Self::Output,
    ];

    /// The word in the tables of the snapshot.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Imports => "imports",
            Self::ProductTaxes => "taxes less subsidies on products",
            Self::Pay => "compensation of employees",
            Self::Surplus => "operating surplus and mixed income",
            Self::ProductionTaxes => "taxes less subsidies on production",
            Self::Output => "output",
        }
    }
}

/// An industry of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableIndustry {
    /// Code as the source has it, runs of spaces made one ("F41, F42 & F43").
    pub code: String,
    /// Name as the source has it, spaces likewise.
    pub name: String,
}

/// The input-output table of one year, domestic use at basic prices, £ million.
#[derive(Debug, Clone, PartialEq)]
pub struct InputOutput {
    /// The year.
    pub year: i32,
    /// The release it comes from, or the user's file.
    pub source: String,
    /// Whether the user added it.
    pub added: bool,
    /// Industries, in the order of the source.
    pub industries: Vec<TableIndustry>,
    /// `flows[seller * industries + buyer]`.
    pub flows: Vec<f64>,
    /// `final_demand[seller * FINAL_USES.len() + use]`.
    pub final_demand: Vec<f64>,
    /// By [`Input`], then industry.
    pub inputs: Vec<Vec<f64>>,
    /// Imports, then taxes on products, in each of [`FINAL_USES`].
    pub final_inputs: [Vec<f64>; 2],
}

impl InputOutput {
    /// A table of zeros.
    pub(crate) fn empty(year: i32, source: String, industries: Vec<TableIndustry>) -> Self {
        let order = industries.len();
        Self {
            year,
            source,
            added: false,
            industries,
            flows: vec![0.0; order * order],
            final_demand: vec![0.0; order * FINAL_USES.len()],
            inputs: vec![vec![0.0; order]; Input::ALL.len()],
            final_inputs: [vec![0.0; FINAL_USES.len()], vec![0.0; FINAL_USES.len()]],
        }
    }

    /// Number of industries.
    #[must_use]
    pub fn order(&self) -> usize {
        self.industries.len()
    }

    /// Position of an industry by its code, spaces aside; a code of which the
    /// table has only the whole ("C254" where it has C25) gives the whole.
    #[must_use]
    pub fn position(&self, code: &str) -> Option<usize> {
        let find = |code: &str| {
            let wanted = plain_code(code);
            self.industries
                .iter()
                .position(|industry| plain_code(&industry.code) == wanted)
        };
        find(code).or_else(|| {
            INDUSTRY_PARTS
                .iter()
                .find(|(part, _)| *part == code)
                .and_then(|(_, whole)| find(whole))
        })
    }

    /// What an industry sells to another.
    #[must_use]
    pub fn flow(&self, seller: usize, buyer: usize) -> f64 {
        self.flows
            .get(seller * self.order() + buyer)
            .copied()
            .unwrap_or(f64::NAN)
    }

    /// What an industry sells to each industry.
    #[must_use]
    pub fn sales(&self, seller: usize) -> &[f64] {
        self.flows
            .get(seller * self.order()..(seller + 1) * self.order())
            .unwrap_or(&[])
    }

    /// What an industry sells to each of [`FINAL_USES`].
    #[must_use]
    pub fn final_sales(&self, seller: usize) -> &[f64] {
        self.final_demand
            .get(seller * FINAL_USES.len()..(seller + 1) * FINAL_USES.len())
            .unwrap_or(&[])
    }

    /// Goods and services that an industry exports.
    #[must_use]
    pub fn exports(&self, seller: usize) -> f64 {
        let sales = self.final_sales(seller);
        EXPORTS.iter().filter_map(|at| sales.get(*at)).sum()
    }

    /// One of the inputs, or output, by industry.
    #[must_use]
    pub fn input(&self, input: Input) -> &[f64] {
        &self.inputs[input as usize]
    }

    /// Output at basic prices, by industry.
    #[must_use]
    pub fn output(&self) -> &[f64] {
        self.input(Input::Output)
    }

    /// Gross value added: pay, surplus, and taxes less subsidies on production.
    #[must_use]
    pub fn value_added(&self) -> Vec<f64> {
        (0..self.order())
            .map(|at| {
                [Input::Pay, Input::Surplus, Input::ProductionTaxes]
                    .iter()
                    .map(|input| self.input(*input)[at])
                    .sum()
            })
            .collect()
    }
}

/// Jobs that the statistics count for a division as a whole ("0100") belong to
/// an industry of the table where all classes of the division do.
fn whole_division(class: &str, known: &BTreeMap<&str, Option<usize>>) -> Option<usize> {
    let division = class.strip_suffix("00")?;
    let mut industries = known
        .iter()
        .filter(|(class, _)| class.starts_with(division))
        .map(|(_, industry)| *industry);
    let first = industries.next().flatten()?;
    industries
        .all(|industry| industry == Some(first))
        .then_some(first)
}

impl Facts {
    /// Years that have an input-output table, the user's own among them.
    ///
    /// # Errors
    /// When the snapshot is damaged.
    pub fn input_output_years(&self) -> Result<Vec<i32>, String> {
        let mut years = self.table("input_output")?.integers("year").to_vec();
        years.extend(self.added_input_output().iter().map(|table| table.year));
        years.sort_unstable();
        years.dedup();
        Ok(years)
    }

    /// The input-output table of a year (the latest where none is named), the
    /// user's own in place of ours. Each year is a vintage of its own: one
    /// year less another is no growth.
    ///
    /// # Errors
    /// When there is no such year: those that there are.
    pub fn input_output(&self, year: Option<i32>) -> Result<InputOutput, String> {
        let years = self.input_output_years()?;
        let year = year.or_else(|| years.last().copied()).unwrap_or(0);
        if let Some(added) = self
            .added_input_output()
            .iter()
            .find(|table| table.year == year)
        {
            return Ok(added.clone());
        }
        InputOutput::from_long(self.table("input_output")?)
            .ok_or("table `input_output` of the snapshot is damaged")?
            .into_iter()
            .find(|table| table.year == year)
            .ok_or_else(|| {
                let years: Vec<String> = years.iter().map(ToString::to_string).collect();
                format!(
                    "there is no input-output table of {year}: the years are {}",
                    years.join(", ")
                )
            })
    }

    /// For each industry of the employment statistics ([`Facts::leaves`]) its
    /// position in the table; none for extraterritorial bodies and the like,
    /// which it does not have. Farm agriculture, which the statistics count as
    /// one ("01000"), belongs to the industry of its whole division.
    ///
    /// # Errors
    /// When the snapshot is damaged.
    pub fn input_output_of_leaves(
        &self,
        table: &InputOutput,
    ) -> Result<Vec<Option<usize>>, String> {
        let classes = self.table("input_output_classes")?;
        let known: BTreeMap<&str, Option<usize>> = classes
            .strings("class")
            .zip(classes.strings("industry"))
            .map(|(class, industry)| (class, table.position(industry)))
            .collect();
        Ok(self
            .leaves()
            .iter()
            .map(|leaf| {
                let class = leaf.get(..4).unwrap_or(leaf);
                known
                    .get(class)
                    .copied()
                    .unwrap_or_else(|| whole_division(class, &known))
            })
            .collect())
    }
}
