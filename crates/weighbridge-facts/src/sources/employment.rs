//! Business Register and Employment Survey (ONS, via Nomis): employment by
//! ITL2 and 5-digit industry 2015-2021; employees by district and broad group,
//! 2024 for England and Wales, and 2019 shares for Scotland, where nothing
//! later is had. The source rounds its cells.

use std::path::Path;

use super::{Sheet, whole};
use crate::snapshot::Table;

/// `year`, `place`, `industry`, `jobs`: 40 regions, 729 industries. The 15
/// blanks (farm agriculture in Scotland, 2015-17) are left out, not zero.
///
/// # Errors
/// When the file cannot be read.
pub fn itl2_industry(data: &Path) -> Result<Table, String> {
    let sheet = Sheet::open(
        data,
        "places/bres_nuts2_sic5_employment_2015_2021.csv.gz",
        b',',
    )?;
    let mut rows = Vec::new();
    for (row, [year, place, industry, count]) in sheet
        .pick(["date", "itl21cd", "industry_code", "count"])?
        .into_iter()
        .enumerate()
    {
        if let Some(jobs) = sheet.number(row + 2, count)? {
            rows.push((
                whole(sheet.number(row + 2, year)?.unwrap_or(0.0)),
                place,
                industry,
                whole(jobs),
            ));
        }
    }
    rows.sort_unstable();
    Ok(Table::default()
        .integer("year", rows.iter().map(|row| row.0).collect())
        .text("place", rows.iter().map(|row| row.1))
        .text("industry", rows.iter().map(|row| row.2))
        .integer("jobs", rows.iter().map(|row| row.3).collect()))
}

/// `place`, `group` (1 to 18), `jobs`: 318 districts of England and Wales, 2024.
///
/// # Errors
/// When the file cannot be read.
pub fn district_broad_2024(data: &Path) -> Result<Table, String> {
    let sheet = Sheet::open(data, "places/bres2024_employees_lad23_broad18_EW.csv", b',')?;
    let mut rows = Vec::new();
    for (row, [place, group, count]) in sheet
        .pick(["lad23cd", "broad_group", "employees"])?
        .into_iter()
        .enumerate()
    {
        let group = whole(sheet.number(row + 2, group)?.unwrap_or(0.0));
        if let Some(jobs) = sheet.number(row + 2, count)? {
            rows.push((place, group, whole(jobs)));
        }
    }
    rows.sort_unstable();
    Ok(Table::default()
        .text("place", rows.iter().map(|row| row.0))
        .integer("group", rows.iter().map(|row| row.1).collect())
        .integer("jobs", rows.iter().map(|row| row.2).collect()))
}
