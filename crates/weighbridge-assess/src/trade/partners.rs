//! How concentrated the suppliers of a commodity are, where trade by partner
//! country is had. It says nothing of other goods.

use std::collections::BTreeMap;

use serde::Serialize;
use weighbridge_facts::Facts;

/// The last year that is had.
const YEAR: i32 = 2025;

/// What the list of commodities is not.
pub const OVERLAP: &str = "The commodities with suppliers are headings of one list that overlap: \
    fuels other than oil hold gas and electricity. Their imports must not be added up, and a heading \
    is no measure of what is in it.";

/// Suppliers of a commodity.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Suppliers {
    /// The office's code.
    pub commodity: String,
    /// Name.
    pub name: String,
    /// Imports from all countries, GBP million.
    pub imports: f64,
    /// Countries that supply any.
    pub countries: usize,
    /// The three largest, with their parts of imports.
    pub largest: Vec<(String, f64)>,
    /// Herfindahl's index of the parts: 1 is a single supplier.
    pub herfindahl: f64,
}

/// Suppliers by commodity, the most concentrated first, and the year.
///
/// # Errors
/// When the snapshot is damaged.
pub fn suppliers(facts: &Facts) -> Result<(i32, Vec<Suppliers>), String> {
    let mut by: BTreeMap<String, (String, Vec<(String, f64)>)> = BTreeMap::new();
    for row in facts.partner_trade(YEAR, "import")? {
        by.entry(row.commodity)
            .or_insert_with(|| (row.name, Vec::new()))
            .1
            .push((row.country, row.millions));
    }
    let mut found: Vec<Suppliers> = by
        .into_iter()
        .filter_map(|(commodity, (name, mut countries))| {
            countries.retain(|(_, millions)| *millions > 0.0);
            let imports: f64 = countries.iter().map(|(_, millions)| millions).sum();
            if imports <= 0.0 {
                return None;
            }
            countries.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
            Some(Suppliers {
                commodity,
                name,
                imports,
                countries: countries.len(),
                herfindahl: countries
                    .iter()
                    .map(|(_, millions)| (millions / imports).powi(2))
                    .sum(),
                largest: countries
                    .into_iter()
                    .take(3)
                    .map(|(country, millions)| (country, millions / imports))
                    .collect(),
            })
        })
        .collect();
    found.sort_by(|a, b| {
        b.herfindahl
            .total_cmp(&a.herfindahl)
            .then(a.commodity.cmp(&b.commodity))
    });
    Ok((YEAR, found))
}
