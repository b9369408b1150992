//! Counts of businesses (ONS, from the Interdepartmental Business Register):
//! local units by district and 17 industries, enterprises and local units by
//! region and SIC class, March 2024; births, deaths and active enterprises by
//! district 2019-2024. All are rounded to 5 so that their tables add up; very
//! small traders without VAT or PAYE are not in it.

use std::collections::BTreeMap;
use std::path::Path;

use super::chain::Chain;
use super::{Sheet, cells, figure, text, whole};
use crate::snapshot::Table;

/// `year`, `place`, `industry` (divisions "01-03" …), `local_units`.
///
/// # Errors
/// When the file cannot be read or an industry has no divisions before it.
pub fn local_units(data: &Path) -> Result<Table, String> {
    let file = "places/ukbusiness2024_localunits_lad_broad17.csv";
    let sheet = Sheet::open(data, file, b',')?;
    let mut rows = Vec::new();
    for (row, [place, industry, value]) in sheet
        .pick(["lad", "industry", "local_units_2024"])?
        .into_iter()
        .enumerate()
    {
        if industry == "Total" {
            continue;
        }
        let (divisions, _) = industry
            .split_once(" : ")
            .ok_or_else(|| format!("{file}, line {}: no divisions in `{industry}`", row + 2))?;
        if let Some(count) = sheet.number(row + 2, value)? {
            rows.push((place, divisions.trim(), whole(count)));
        }
    }
    rows.sort_unstable();
    Ok(Table::default()
        .integer("year", vec![2024; rows.len()])
        .text("place", rows.iter().map(|row| row.0))
        .text("industry", rows.iter().map(|row| row.1))
        .integer("local_units", rows.iter().map(|row| row.2).collect()))
}

const WORKBOOK: &str = "places/ukbusinessworkbook2024.xlsx";

/// `place` (12 regions and nations, and the United Kingdom), `industry` (class
/// of SIC 2007), `enterprises`, `local_units`.
///
/// # Errors
/// When the file cannot be read or its two tables differ in industries.
pub fn region_class(data: &Path) -> Result<Table, String> {
    let enterprises = classes(data, "Table 2")?;
    let mut units = classes(data, "Table 17")?;
    let mut both = Vec::new();
    for ((place, class), count) in enterprises {
        // A count that is nil may be missing from either table.
        let local = units.remove(&(place.clone(), class.clone())).unwrap_or(0);
        both.push((place, class, count, local));
    }
    if let Some(((place, class), _)) = units.into_iter().next() {
        return Err(format!(
            "{WORKBOOK}: {class} in {place} stands in Table 17 and not in Table 2"
        ));
    }
    Ok(Table::default()
        .text("place", both.iter().map(|row| &row.0))
        .text("industry", both.iter().map(|row| &row.1))
        .integer("enterprises", both.iter().map(|row| row.2).collect())
        .integer("local_units", both.iter().map(|row| row.3).collect()))
}

fn classes(data: &Path, sheet: &str) -> Result<BTreeMap<(String, String), i32>, String> {
    let range = cells(data, WORKBOOK, sheet)?;
    let heading = range.rows().nth(3).unwrap_or_default();
    let places: Vec<(usize, String)> = (1..heading.len())
        .filter_map(|column| {
            let code: String = text(heading, column).chars().take(9).collect();
            let kept = matches!(code.get(..3), Some("K02" | "E12" | "W92" | "S92" | "N92"));
            kept.then_some((column, code))
        })
        .collect();
    let mut found = BTreeMap::new();
    for row in range.rows().skip(4) {
        let label = text(row, 0);
        let Some(class) = label.get(..4) else {
            continue;
        };
        if !class.chars().all(|digit| digit.is_ascii_digit()) {
            continue;
        }
        for (column, place) in &places {
            let count = figure(row, *column)
                .ok_or_else(|| format!("{WORKBOOK}, {sheet}: {class} in {place} is no number"))?;
            found.insert((place.clone(), class.to_owned()), whole(count));
        }
    }
    Ok(found)
}

/// `year`, `place`, `births`, `deaths`, `active`; the districts of each year
/// are added up to those of 2023.
///
/// # Errors
/// When the file cannot be read, or a district lacks one of the three.
pub fn demography(data: &Path) -> Result<Table, String> {
    let file = "places/businessdemographyexceltables2024.xlsx";
    let chain = Chain::open(data)?;
    let mut found: BTreeMap<(i32, String), [Option<f64>; 3]> = BTreeMap::new();
    for (slot, kind) in ["1.1", "2.1", "3.1"].into_iter().enumerate() {
        for part in ["a", "b", "c", "d"] {
            let sheet = format!("Table {kind}{part}");
            let range = cells(data, file, &sheet)?;
            let heading = range.rows().nth(3).unwrap_or_default();
            let years: Vec<(usize, i32)> = (2..heading.len())
                .filter_map(|column| Some((column, whole(figure(heading, column)?))))
                .collect();
            if years.is_empty() {
                return Err(format!("{file}, {sheet}: there is no year in row 4"));
            }
            for row in range.rows().skip(4) {
                // Rows of regions and counties add up districts.
                let code = text(row, 0);
                let Some(place) = chain.district(&code) else {
                    continue;
                };
                for (column, year) in &years {
                    let count = figure(row, *column).ok_or_else(|| {
                        format!("{file}, {sheet}: {code} has no number for {year}")
                    })?;
                    *found.entry((*year, place.to_owned())).or_default()[slot]
                        .get_or_insert(0.0) += count;
                }
            }
        }
    }
    let column = |slot: usize| -> Result<Vec<i32>, String> {
        found
            .iter()
            .map(|((year, place), three)| {
                three[slot]
                    .map(whole)
                    .ok_or_else(|| format!("{file}: {place} lacks a figure for {year}"))
            })
            .collect()
    };
    Ok(Table::default()
        .integer("year", found.keys().map(|(year, _)| *year).collect())
        .text("place", found.keys().map(|(_, place)| place))
        .integer("births", column(0)?)
        .integer("deaths", column(1)?)
        .integer("active", column(2)?))
}
