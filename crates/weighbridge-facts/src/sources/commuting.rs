//! Travel-to-work areas of 2011 and the people of each district of 2021 who
//! live in them (ONS look-up, mid-2019 people). Cells are merged: code and name
//! of a district stand in the first of its rows only, and blank rows lie
//! between districts.

use std::collections::BTreeMap;
use std::path::Path;

use super::chain::Chain;
use super::{cells, figure, text, whole};
use crate::snapshot::Table;

/// `place`, `name`, `district`, `people`, `share` (of the district's people).
/// Merged districts are added up by people.
///
/// # Errors
/// When the file cannot be read, or a row has no district.
pub fn table(data: &Path) -> Result<Table, String> {
    let file = "geography/2021la2011ttwalookupv2.xlsx";
    let chain = Chain::open(data)?;
    let range = cells(data, file, "2021 LAs by 2011 TTWAs")?;
    let mut people: BTreeMap<(String, String), f64> = BTreeMap::new();
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    let mut district = String::new();
    let mut problems = Vec::new();
    for (line, row) in range.rows().enumerate().skip(3) {
        let code = text(row, 0);
        if !code.is_empty() {
            match chain.district(&code) {
                Some(known) => known.clone_into(&mut district),
                None => problems.push(format!("{file}, row {}: `{code}` is no district", line + 1)),
            }
        }
        let area = text(row, 3);
        if area.is_empty() {
            continue;
        }
        let Some(count) = figure(row, 5) else {
            problems.push(format!("{file}, row {}: people is no number", line + 1));
            continue;
        };
        names.insert(area.clone(), text(row, 4));
        *people.entry((area, district.clone())).or_default() += count;
    }
    if !problems.is_empty() {
        return Err(problems.join("\n"));
    }
    let mut whole_district: BTreeMap<&str, f64> = BTreeMap::new();
    for ((_, district), count) in &people {
        *whole_district.entry(district).or_default() += count;
    }
    let share = |((_, district), count): (&(String, String), &f64)| {
        count
            / whole_district
                .get(district.as_str())
                .copied()
                .unwrap_or(1.0)
    };
    Ok(Table::default()
        .text("place", people.keys().map(|(area, _)| area))
        .text(
            "name",
            people
                .keys()
                .map(|(area, _)| names.get(area).map_or("", String::as_str)),
        )
        .text("district", people.keys().map(|(_, district)| district))
        .integer(
            "people",
            people.values().map(|count| whole(*count)).collect(),
        )
        .number("share", people.iter().map(share).collect()))
}
