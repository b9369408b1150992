//! Which industries somebody has called energy-intensive, by list: the EU's
//! carbon leakage list for 2021-2030 (whole), the activities of the United
//! Kingdom's exemption regulations of 2017 (only up to class 22.11: the rest is
//! not had), and sectors of the compensation scheme for the carbon price
//! (fourteen of them: not the whole list either). **An industry that a partial
//! list does not hold may well be on the list.**

use std::path::Path;

use super::Sheet;
use crate::snapshot::Table;

/// A list: file, column of codes, our name.
const LISTS: [(&str, &str, &str); 3] = [
    (
        "energy/eii_lists/eu_ets_carbon_leakage_list_2019_708.csv",
        "code",
        "carbon-leakage",
    ),
    (
        "energy/eii_lists/eii_specified_activities_SI2017_1051_PARTIAL_up_to_22.11.csv",
        "nace_rev2_class",
        "exemption-2017",
    ),
    (
        "energy/eii_lists/uk_ets_cps_compensation_sectors_PARTIAL_procuresmart.csv",
        "sic_class",
        "compensation",
    ),
];

/// `list`, `kind` ("class", or "product" for a code of PRODCOM, which is finer
/// than any industry here), `code` (without points), `name`, `note`.
///
/// # Errors
/// When a file cannot be read.
pub fn table(data: &Path) -> Result<Table, String> {
    let mut rows: Vec<(&str, &str, String, String, String)> = Vec::new();
    for (file, column, list) in LISTS {
        let sheet = Sheet::open(data, file, b',')?;
        let code = sheet.at(column)?;
        let name = sheet
            .at("description")
            .or_else(|_| sheet.at("sector_description"))?;
        let kind = sheet.at("code_type").ok();
        let point = sheet.at("oj_point").ok();
        for (line, row) in sheet.rows() {
            let text = row.get(code).unwrap_or("").trim();
            let digits: String = text.chars().filter(char::is_ascii_digit).collect();
            if digits.len() < 4 {
                return Err(format!("{file}, line {line}: `{text}` is no class"));
            }
            let product = kind.and_then(|at| row.get(at)) == Some("prodcom");
            let full = row.get(name).unwrap_or("").trim();
            // Repair `class-cut-off`. The remark of whoever transcribed the row is a note, no name.
            let (name, note) = match full.split_once(" (code cut off") {
                Some((name, _)) => (
                    name.to_owned(),
                    "the code was cut off where it was found; the class is that of the title"
                        .to_owned(),
                ),
                None => (
                    full.to_owned(),
                    point
                        .and_then(|at| row.get(at))
                        .map(|point| format!("point {point} of the annex"))
                        .unwrap_or_default(),
                ),
            };
            let kind = if product { "product" } else { "class" };
            rows.push((list, kind, digits, name, note));
        }
    }
    Ok(Table::default()
        .text("list", rows.iter().map(|row| row.0))
        .text("kind", rows.iter().map(|row| row.1))
        .text("code", rows.iter().map(|row| &row.2))
        .text("name", rows.iter().map(|row| &row.3))
        .text("note", rows.iter().map(|row| &row.4)))
}
