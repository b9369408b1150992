//! Annual Business Inquiry 2006 to 2008 (ONS, via Nomis): employees by district
//! and 3-digit industry, the newest real tables at that detail for all
//! districts, as the mean of three years because each is a sample survey.
//! Brought from SIC 2003 to SIC 2007 groups by the official weights (by jobs),
//! and from the districts of 2008 to those of 2023 by adding up merged ones.

use std::collections::BTreeMap;
use std::path::Path;

use calamine::{Data, Reader, Xls, open_workbook};

use super::Sheet;
use crate::snapshot::Table;

/// Years whose mean is taken.
const YEARS: [&str; 3] = ["2006", "2007", "2008"];

/// For each group of SIC 2003 the groups of SIC 2007 that it became, with the
/// official weights by jobs.
pub type Weights = BTreeMap<String, Vec<(String, f64)>>;

/// Reads the official weights.
///
/// # Errors
/// When the file cannot be read.
pub fn weights(data: &Path) -> Result<Weights, String> {
    let file = "sectors/sicweightedtables0307_tcm77-261272.xls";
    let mut book: Xls<_> =
        open_workbook(data.join(file)).map_err(|error| format!("{file}: {error}"))?;
    let range = book
        .worksheet_range("RU3digit")
        .map_err(|error| format!("{file}: {error}"))?;
    let mut weights = Weights::new();
    for row in range.rows().skip(1) {
        let code = |column: usize| {
            row.get(column)
                .map(|cell| format!("{:0>3}", cell.to_string().trim()))
                .unwrap_or_default()
        };
        let weight = match row.get(3) {
            Some(Data::Float(weight)) => *weight,
            Some(other) => other.to_string().parse().unwrap_or(0.0),
            None => 0.0,
        };
        weights.entry(code(0)).or_default().push((code(1), weight));
    }
    Ok(weights)
}

/// The code of April 2023 for each district of 2016, which the panels are on.
///
/// # Errors
/// When the file cannot be read.
pub fn districts_of_2016(data: &Path) -> Result<BTreeMap<String, String>, String> {
    let chain = Sheet::open(data, "geography/lookup_ltla_ltla.csv", b',')?;
    Ok(chain
        .pick(["ltla16_code", "ltla23_code"])?
        .into_iter()
        .map(|[old, new]| (old.to_owned(), new.to_owned()))
        .collect())
}

/// `place`, `industry` (SIC 2007 group), `employees` (mean of the years).
///
/// # Errors
/// When a file cannot be read, or a district or industry has no successor.
pub fn table(data: &Path) -> Result<Table, String> {
    let weights = weights(data)?;
    let later = districts_of_2016(data)?;
    let sheet = Sheet::open(data, "places/abi_lad_sic2003_3digit_1998_2008.csv.gz", b',')?;
    let mut found: BTreeMap<(&str, &str), f64> = BTreeMap::new();
    let mut problems = Vec::new();
    for (row, [year, place, industry, value]) in sheet
        .pick(["year", "lad", "sic3", "emp"])?
        .into_iter()
        .enumerate()
    {
        if !YEARS.contains(&year) {
            continue;
        }
        let Some(jobs) = sheet.number(row + 2, value)? else {
            continue;
        };
        let jobs = jobs / 3.0;
        let place = later.get(place).map_or(place, String::as_str);
        // Farm agriculture has its own code in the statistics and no weights.
        let Some(successors) = weights.get(industry) else {
            if jobs > 0.0 && industry != "010" {
                problems.push(format!("industry {industry} of SIC 2003 has no weights"));
            }
            continue;
        };
        let whole: f64 = successors.iter().map(|(_, weight)| weight).sum();
        for (group, weight) in successors {
            *found.entry((place, group)).or_default() += jobs * weight / whole;
        }
    }
    problems.dedup();
    if !problems.is_empty() {
        return Err(problems.join("\n"));
    }
    found.retain(|_, jobs| *jobs >= 0.05);
    Ok(Table::default()
        .text("place", found.keys().map(|(place, _)| place))
        .text("industry", found.keys().map(|(_, group)| group))
        .number(
            "employees",
            found
                .into_values()
                .map(|jobs| (jobs * 10.0).round() / 10.0)
                .collect(),
        ))
}
