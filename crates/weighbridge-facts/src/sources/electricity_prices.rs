//! Prices of electricity for industry (Eurostat, `nrg_pc_205`: half-yearly
//! prices for non-household consumers), euros a kilowatt-hour by band of
//! yearly consumption, 2007-2021. **The United Kingdom's series ends with the
//! first half of 2020.** Only prices in euros are kept: national currencies and
//! purchasing-power standards are the same prices in another unit. And, in a
//! table of its own, single price facts of later years, each with the address
//! that it was found at.

use std::path::Path;

use super::Sheet;
use crate::snapshot::Table;

const PRICES: &str = "energy/nrg_pc_205.tsv.gz";
const SINGLE: &str = "energy/eii_lists/electricity_price_facts.csv";

/// Eurostat's codes of the bands, and the band.
const BANDS: [(&str, &str); 7] = [
    ("4162901", "IA"),
    ("4162902", "IB"),
    ("4162903", "IC"),
    ("4162904", "ID"),
    ("4162905", "IE"),
    ("4162906", "IF"),
    ("4162907", "IG"),
];

/// Eurostat's codes of what a price holds, and our words.
const HOLDS: [(&str, &str); 3] = [
    ("X_TAX", "without taxes and levies"),
    ("X_VAT", "without recoverable taxes"),
    ("I_TAX", "with all taxes"),
];

fn known(list: &[(&'static str, &'static str)], code: &str) -> Option<&'static str> {
    list.iter()
        .find(|(theirs, _)| *theirs == code)
        .map(|(_, ours)| *ours)
}

/// `half` (such as 2020S1), `country` (Eurostat's code, UK for the United
/// Kingdom), `band` (IA to IG), `holds` (which taxes), `euros` a kWh, `flag`
/// (Eurostat's: e estimated, c confidential …; blank mostly).
///
/// # Errors
/// File, line and what is not understood.
pub fn bands(data: &Path) -> Result<Table, String> {
    let sheet = Sheet::open(data, PRICES, b'\t')?;
    let halves: Vec<String> = sheet
        .headings()
        .iter()
        .skip(1)
        .map(|heading| heading.trim().to_owned())
        .collect();
    let mut rows = Vec::new();
    for (line, row) in sheet.rows() {
        let keys: Vec<&str> = row.get(0).unwrap_or("").split(',').collect();
        let [_, band, _, holds, currency, country] = keys.as_slice() else {
            return Err(format!("{PRICES}, line {line}: six keys are expected"));
        };
        if *currency != "EUR" {
            continue;
        }
        let (Some(band), Some(holds)) = (known(&BANDS, band), known(&HOLDS, holds)) else {
            return Err(format!(
                "{PRICES}, line {line}: band {band} or tax {holds} is not known"
            ));
        };
        for (half, cell) in halves.iter().zip(row.iter().skip(1)) {
            let mut parts = cell.split_whitespace();
            let value = parts.next().unwrap_or(":");
            if value == ":" {
                continue;
            }
            let euros = sheet.number(line, value)?.unwrap_or(f64::NAN);
            let flag = parts.next().unwrap_or("").to_owned();
            rows.push((
                half.clone(),
                (*country).to_owned(),
                band,
                holds,
                euros,
                flag,
            ));
        }
    }
    rows.sort_by(|a, b| (&a.0, &a.1, a.2, a.3).cmp(&(&b.0, &b.1, b.2, b.3)));
    Ok(Table::default()
        .text("half", rows.iter().map(|row| &row.0))
        .text("country", rows.iter().map(|row| &row.1))
        .text("band", rows.iter().map(|row| row.2))
        .text("holds", rows.iter().map(|row| row.3))
        .number("euros", rows.iter().map(|row| row.4).collect())
        .text("flag", rows.iter().map(|row| &row.5)))
}

/// `period`, `measure`, `value`, `unit` (all as found: a cell may hold two
/// figures), `address`. "same" is resolved to the address above it.
///
/// # Errors
/// When the file cannot be read.
pub fn single(data: &Path) -> Result<Table, String> {
    let sheet = Sheet::open(data, SINGLE, b',')?;
    let picked = sheet.pick(["period", "measure", "value", "unit", "source_url"])?;
    let mut addresses: Vec<String> = Vec::new();
    for [.., address] in &picked {
        let before = addresses.last().cloned().unwrap_or_default();
        // What is named by a position in somebody's index cannot be followed by
        // a reader: it is said to be without an address.
        addresses.push(if address.starts_with("same") {
            address.replacen("same", &before, 1)
        } else if address.contains("http") {
            (*address).to_owned()
        } else {
            "no public address known".to_owned()
        });
    }
    Ok(Table::default()
        .text("period", picked.iter().map(|row| row[0]))
        .text("measure", picked.iter().map(|row| row[1]))
        .text("value", picked.iter().map(|row| row[2]))
        .text("unit", picked.iter().map(|row| row[3]))
        .text("address", addresses.iter()))
}
