//! Subnational indicators (ONS, March 2024): 38 indicators of pay, work,
//! schooling, health and well-being, each with its own period, coverage and
//! office behind it. Rates cannot be averaged: a district that was merged in
//! 2023 has only what is published under its new code.

use std::collections::BTreeMap;
use std::path::Path;

use super::Sheet;
use crate::snapshot::Table;

/// Two tables: `indicators` (`indicator`, `name`, `period`, `unit`) and values
/// (`indicator`, `place`, `value`).
///
/// # Errors
/// When the file cannot be read or an indicator has two periods or units.
pub fn tables(data: &Path, districts: &[String]) -> Result<(Table, Table), String> {
    let file = "places/ons_subnational_indicators_mar2024_lad.csv";
    let sheet = Sheet::open(data, file, b',')?;
    let mut register: BTreeMap<String, [&str; 3]> = BTreeMap::new();
    let mut values: BTreeMap<(String, &str), f64> = BTreeMap::new();
    for (row, [place, name, period, unit, value]) in sheet
        .pick(["lad", "Indicator", "Period", "unit", "value"])?
        .into_iter()
        .enumerate()
    {
        let code = short(name);
        let kept = *register.entry(code.clone()).or_insert([name, period, unit]);
        if kept != [name, period, unit] {
            return Err(format!(
                "{file}, line {}: {name} has another name, period or unit before",
                row + 2
            ));
        }
        if districts.iter().any(|known| known == place)
            && let Some(value) = sheet.number(row + 2, value)?
        {
            values.insert((code, place), value);
        }
    }
    Ok((
        Table::default()
            .text("indicator", register.keys())
            .text("name", register.values().map(|row| row[0]))
            .text("period", register.values().map(|row| row[1]))
            .text("unit", register.values().map(|row| row[2])),
        Table::default()
            .text("indicator", values.keys().map(|(code, _)| code))
            .text("place", values.keys().map(|(_, place)| place))
            .number("value", values.values().copied().collect()),
    ))
}

/// A name in small letters with hyphens.
fn short(name: &str) -> String {
    name.to_lowercase()
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join("-")
}
