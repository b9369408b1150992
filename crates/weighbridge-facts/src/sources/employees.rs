//! Business Register and Employment Survey (ONS, via Nomis), employees only:
//! by ITL3 of 2021 and section 2023, by region and section 2015-2022, and
//! full-time employees of Great Britain by 5-digit industry 2009-2021.
//! Employees are fewer than employment, full-time employees fewer still: the
//! three are kept in tables with names that cannot be mixed up.

use std::path::Path;

use super::{Sheet, whole};
use crate::repairs;
use crate::snapshot::Table;

/// `year`, `place` (168 ITL3 of Great Britain), `section`, `employees`.
///
/// # Errors
/// When the file cannot be read.
pub fn itl3_section(data: &Path) -> Result<Table, String> {
    let sheet = Sheet::open(
        data,
        "places/bres_itl3_2021_section_employees_2023.csv",
        b',',
    )?;
    let rows = sheet.pick(["year", "itl321cd", "section", "employees"])?;
    long(&sheet, rows, "section", "employees")
}

/// `year`, `place` (11 regions and nations, and Great Britain), `section`,
/// `employees`. The file's level 2 and 3 are of 2016 and left out.
///
/// # Errors
/// When the file cannot be read or has a region that we do not know.
pub fn region_section(data: &Path) -> Result<Table, String> {
    let file = "places/bres_gb_nuts123_section_employees_2015_2022.csv.gz";
    let sheet = Sheet::open(data, file, b',')?;
    let mut rows = Vec::new();
    for [year, kind, code, section, value] in sheet.pick([
        "year",
        "geography.type",
        "geography.code",
        "industry.code",
        "value",
    ])? {
        if section != "Total" && (kind == "countries" || kind == "nuts 2016 level 1") {
            let place = repairs::region_of_itl1(code)
                .ok_or_else(|| format!("{file}: `{code}` is no region of level 1"))?;
            rows.push([year, place, section, value]);
        }
    }
    long(&sheet, rows, "section", "employees")
}

/// `year`, `industry` (729), `full_time_employees`, Great Britain.
///
/// # Errors
/// When the file cannot be read.
pub fn full_time_gb(data: &Path) -> Result<Table, String> {
    let sheet = Sheet::open(
        data,
        "places/bres_gb_sic5_fulltimeemployees_2009_2021.csv",
        b',',
    )?;
    let rows = sheet
        .pick(["date", "industry_code", "count"])?
        .into_iter()
        .map(|[year, industry, count]| [year, repairs::GREAT_BRITAIN, industry, count])
        .collect();
    long(&sheet, rows, "industry", "full_time_employees")
}

fn long(sheet: &Sheet, rows: Vec<[&str; 4]>, industry: &str, value: &str) -> Result<Table, String> {
    let mut found = Vec::new();
    for (row, [year, place, code, count]) in rows.into_iter().enumerate() {
        if let (Some(year), Some(count)) =
            (sheet.number(row + 2, year)?, sheet.number(row + 2, count)?)
        {
            found.push((whole(year), place, code, whole(count)));
        }
    }
    found.sort_unstable();
    Ok(Table::default()
        .integer("year", found.iter().map(|row| row.0).collect())
        .text("place", found.iter().map(|row| row.1))
        .text(industry, found.iter().map(|row| row.2))
        .integer(value, found.iter().map(|row| row.3).collect()))
}
