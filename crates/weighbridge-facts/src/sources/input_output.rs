//! UK input-output analytical tables, industry by industry (ONS): 2019, 2020
//! and 2023, each a release of its own, so that a difference between two is no
//! growth. £ million, domestic use at basic prices. The table of 2023 has one
//! negative flow (K64 to L68A), kept; 2019 and 2020 give C25 in two parts.

use std::collections::BTreeMap;
use std::path::Path;

use super::Sheet;
use crate::input_output::{INDUSTRIES, InputOutput, Known, from_grid, tidy};
use crate::nomis::{open_grids, tell};
use crate::repairs;
use crate::snapshot::Table;

/// Year, file.
const FILES: [(i32, &str); 3] = [
    (2019, "supply/derived_csv/ioat_2019_ixi_IOT_raw.csv"),
    (2020, "supply/derived_csv/ioat_2020_ixi_IOT_raw.csv"),
    (2023, "supply/iot2023industry.xlsx"),
];

/// `class` of SIC 2007, and the `industry` of the tables that it belongs to.
///
/// # Errors
/// When the file cannot be read.
pub fn classes(data: &Path) -> Result<Table, String> {
    let sheet = Sheet::open(data, "sectors/stapm_sic4_to_cpa105.csv", b',')?;
    let mut rows: BTreeMap<String, String> = BTreeMap::new();
    for [class, industry] in sheet.pick(["SIC_code", "SIC"])? {
        if class.is_empty() || !class.bytes().all(|digit| digit.is_ascii_digit()) {
            continue;
        }
        // The file lost the zero that codes begin with.
        let class = format!("{class:0>4}");
        let industry = repairs::input_output_industry(&class)
            .map_or_else(|| tidy(industry), ToOwned::to_owned);
        rows.insert(class, industry);
    }
    Ok(Table::default()
        .text("class", rows.keys())
        .text("industry", rows.values()))
}

/// `year`, `row`, `name`, `column`, `value`, `source`: what the row sells to
/// the column, or what the column takes in of the row.
///
/// # Errors
/// When a file cannot be read, or a total does not hold.
pub fn tables(data: &Path, classes: &Table) -> Result<Table, String> {
    let known = Known::codes(classes);
    let mut made = Vec::new();
    for (year, file) in FILES {
        let grids =
            open_grids(&data.join(file)).map_err(|refusal| format!("{file}: {}", refusal.what))?;
        let grid = grids
            .iter()
            .find(|grid| matches!(grid.name.trim(), "IOT" | ""))
            .ok_or_else(|| format!("{file}: there is no sheet IOT"))?;
        let found =
            from_grid(file, grid, INDUSTRIES, &known).map_err(|problems| tell(&problems))?;
        let mut table = found.table;
        if table.year != year {
            return Err(format!("{file}: it is of {}, not {year}", table.year));
        }
        table.source = "UK input-output analytical tables, industry by industry".into();
        made.push(table);
    }
    Ok(InputOutput::table(&made))
}
