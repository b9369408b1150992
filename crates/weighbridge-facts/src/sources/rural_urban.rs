//! Rural-urban classification 2021 of districts (ONS and Defra), England and
//! Wales. It tells how rural a district is and whether most of its people live
//! nearer to a major town or city; it does not tell a city from a town.

use std::path::Path;

use super::Sheet;
use crate::repairs;
use crate::snapshot::Table;

/// `place`, `class` (three letters), `name`.
///
/// # Errors
/// When the file cannot be read.
pub fn table(data: &Path) -> Result<Table, String> {
    let sheet = Sheet::open(data, "geography/ruc21_ltla24.csv", b',')?;
    let mut rows = sheet.pick(["ltla24_code", "ruc21_code", "classification"])?;
    for row in &mut rows {
        row[0] = repairs::district_2023(row[0]);
    }
    rows.sort_unstable();
    Ok(Table::default()
        .text("place", rows.iter().map(|row| row[0]))
        .text("class", rows.iter().map(|row| row[1]))
        .text("name", rows.iter().map(|row| row[2])))
}
