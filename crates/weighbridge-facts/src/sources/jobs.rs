//! Jobs by district (ONS, subregional productivity, 2002-2023), and the shares
//! of 18 broad groups in each district's employment in 2019 (BRES, percent to
//! one decimal), which is the latest had for the districts of Scotland.

use std::collections::BTreeMap;
use std::path::Path;

use super::Sheet;
use crate::snapshot::Table;

/// `year`, `place`, `jobs`. Zero stands for unpublished in the source (Northern
/// Ireland 2023) and is left out.
///
/// # Errors
/// When the file cannot be read.
#[allow(clippy::cast_possible_truncation)] // years and jobs
pub fn district(data: &Path, districts: &[String]) -> Result<Table, String> {
    let sheet = Sheet::open(
        data,
        "places/ons_lad_productivity_jobs_hours_2002_2023.csv.gz",
        b',',
    )?;
    let mut rows = Vec::new();
    for (row, [measure, place, year, value]) in sheet
        .pick(["measure", "lad", "year", "value"])?
        .into_iter()
        .enumerate()
    {
        if measure == "Productivity Jobs"
            && districts.iter().any(|code| code == place)
            && let (Some(year), Some(jobs)) =
                (sheet.number(row + 2, year)?, sheet.number(row + 2, value)?)
            && jobs > 0.0
        {
            rows.push((year as i32, place, jobs.round() as i32));
        }
    }
    rows.sort_unstable();
    Ok(Table::default()
        .integer("year", rows.iter().map(|row| row.0).collect())
        .text("place", rows.iter().map(|row| row.1))
        .integer("jobs", rows.iter().map(|row| row.2).collect()))
}

const GROUPS: [&str; 18] = [
    "Agriculture",
    "Mining",
    "Manufacturing",
    "Construction",
    "Motor",
    "Wholesale",
    "Retail",
    "Transport",
    "Accommodation",
    "Information",
    "Financial",
    "Property",
    "Professional",
    "Business",
    "Public",
    "Education",
    "Health",
    "Arts",
];

/// `place`, `group` (1 to 18), `percent`, 2019, Great Britain; districts of
/// 2021 that were merged since are left out (all of them are in England).
///
/// # Errors
/// When the file cannot be read or a group has another name.
pub fn broad_share_2019(data: &Path, districts: &[String]) -> Result<Table, String> {
    let sheet = Sheet::open(data, "places/bres2019_lad21_broad18_percent.csv", b',')?;
    let rows = sheet.pick(["area_code", "group", "value"])?;
    let mut found: BTreeMap<(&str, i32), f64> = BTreeMap::new();
    for (row, [place, group, value]) in rows.into_iter().enumerate() {
        let number = (1..)
            .zip(GROUPS)
            .find(|(_, name)| group.starts_with(name))
            .map(|(number, _)| number);
        let number = number.ok_or_else(|| {
            format!("bres2019_lad21_broad18_percent.csv: `{group}` is no group of the 18")
        })?;
        if let (true, Some(value)) = (
            districts.iter().any(|code| code == place),
            sheet.number(row + 2, value)?,
        ) {
            found.insert((place, number), value);
        }
    }
    Ok(Table::default()
        .text("place", found.keys().map(|(place, _)| place))
        .integer("group", found.keys().map(|(_, group)| *group).collect())
        .number("percent", found.into_values().collect()))
}
