//! People by district, mid-year estimates 1998-2021 (ONS): 374 districts of
//! 2021, added up to the 361 of April 2023. A few early figures of Northern
//! Ireland carry the rounding error of a spreadsheet; people are whole. 2021 rests
//! on the census of 2021 and the years before it on that of 2011, not yet brought
//! into line: the fall from 2020 to 2021 is a break, not people leaving.

use std::collections::BTreeMap;
use std::path::Path;

use super::chain::Chain;
use super::{cells, figure, text, whole};
use crate::snapshot::Table;

/// `year`, `place`, `people`.
///
/// # Errors
/// When the file cannot be read or a code is no district's.
pub fn district(data: &Path) -> Result<Table, String> {
    let file = "places/populationestimatesbylocalauthority.xlsx";
    let chain = Chain::open(data)?;
    let range = cells(data, file, "Data population")?;
    let mut rows = range.rows();
    let headings = rows.next().unwrap_or_default();
    let years: Vec<(usize, i32)> = (2..headings.len())
        .filter_map(|column| Some((column, whole(figure(headings, column)?))))
        .collect();
    let mut people: BTreeMap<(i32, String), f64> = BTreeMap::new();
    for row in rows {
        let code = text(row, 0);
        // The last rows say the source.
        if code.is_empty() || code.starts_with("Source") {
            continue;
        }
        let place = chain
            .district(&code)
            .ok_or_else(|| format!("{file}: `{code}` is no district"))?;
        for (column, year) in &years {
            let count = figure(row, *column)
                .ok_or_else(|| format!("{file}: {code} has no number for {year}"))?;
            *people.entry((*year, place.to_owned())).or_default() += count;
        }
    }
    Ok(Table::default()
        .integer("year", people.keys().map(|(year, _)| *year).collect())
        .text("place", people.keys().map(|(_, place)| place))
        .integer(
            "people",
            people.values().map(|count| whole(*count)).collect(),
        ))
}
