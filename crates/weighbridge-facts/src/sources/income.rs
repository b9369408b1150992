//! Gross disposable household income by district 1997-2022 (ONS), current
//! prices, GBP million and pounds per head. Of the account's lines only the
//! last one, disposable income, is kept.

use std::collections::BTreeMap;
use std::path::Path;

use super::columns;
use crate::snapshot::Table;

const FILE: &str = "places/regional_gdhi_lad_1997_2022.parquet";

/// `year`, `place`, `per_head` (pounds), `total` (GBP million).
///
/// # Errors
/// When the file cannot be read or lacks one of the two figures.
pub fn district(data: &Path) -> Result<Table, String> {
    let wanted = [
        "dates.date",
        "variable.name",
        "geography.code",
        "transaction.code",
        "value",
    ];
    let table = columns::read(data, FILE, &wanted)?;
    let mut found: BTreeMap<(i32, &str), [Option<f64>; 2]> = BTreeMap::new();
    let line = table
        .integers("dates.date")
        .iter()
        .zip(table.strings("geography.code"))
        .zip(table.strings("variable.name"))
        .zip(table.strings("transaction.code"))
        .zip(table.numbers("value"));
    for ((((day, place), variable), transaction), value) in line {
        if transaction == "B.6g" && value.is_finite() {
            let slot = usize::from(!variable.contains("per capita"));
            found.entry((year(*day), place)).or_default()[slot] = Some(*value);
        }
    }
    let column = |slot: usize| -> Result<Vec<i32>, String> {
        found
            .iter()
            .map(|((year, place), pair)| {
                pair[slot]
                    .map(super::whole)
                    .ok_or_else(|| format!("{FILE}: {place} lacks a figure for {year}"))
            })
            .collect()
    };
    if found.is_empty() {
        return Err(format!("{FILE}: there is no disposable income (B.6g)"));
    }
    Ok(Table::default()
        .integer("year", found.keys().map(|(year, _)| *year).collect())
        .text("place", found.keys().map(|(_, place)| place))
        .integer("per_head", column(0)?)
        .integer("total", column(1)?))
}

/// The year of a day counted from 1970; days are the first of January.
fn year(day: i32) -> i32 {
    let mut year = 1970;
    let mut left = day;
    loop {
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let length = if leap { 366 } else { 365 };
        if left < length {
            return year;
        }
        left -= length;
        year += 1;
    }
}
