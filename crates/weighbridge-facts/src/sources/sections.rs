//! Business Register and Employment Survey (ONS, via Nomis): employees by NUTS3
//! of 2016 and section, 2015-2022, and which districts make up an ITL3 of 2021.
//! Half of these areas are single districts. An area that was redrawn between
//! the two vintages, or that does not consist of whole districts, is left out.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use calamine::{Reader, Xlsx, open_workbook};

use super::Sheet;
use crate::snapshot::Table;

const MEMBERS: &str = "geography/LAD20_LAU121_ITL321_ITL221_ITL121_UK_LU_v2.xlsx";

/// ITL3 of 2021 and their districts of April 2023, those of whole districts only.
fn members(data: &Path) -> Result<BTreeMap<String, BTreeSet<String>>, String> {
    let chain = Sheet::open(data, "geography/lookup_ltla_ltla.csv", b',')?;
    let later: BTreeMap<&str, &str> = chain
        .pick(["ltla20_code", "ltla23_code"])?
        .into_iter()
        .map(|[old, new]| (old, new))
        .collect();
    let say = |error: &dyn std::fmt::Display| format!("{MEMBERS}: {error}");
    let mut book: Xlsx<_> = open_workbook(data.join(MEMBERS)).map_err(|error| say(&error))?;
    let range = book
        .worksheet_range_at(0)
        .ok_or_else(|| say(&"it has no sheet"))?
        .map_err(|error| say(&error))?;
    let mut rows = range.rows();
    let head: Vec<String> = rows
        .next()
        .map(|row| row.iter().map(ToString::to_string).collect())
        .unwrap_or_default();
    let at = |name: &str| {
        head.iter()
            .position(|known| known == name)
            .ok_or_else(|| say(&format!("there is no column `{name}`")))
    };
    let (district, area) = (at("LAD20CD")?, at("ITL321CD")?);
    let mut areas: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut areas_of: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for row in rows {
        let old = row[district].to_string();
        let code = later
            .get(old.as_str())
            .map_or(old.clone(), |new| (*new).to_owned());
        let area = row[area].to_string();
        if area.is_empty() || area.starts_with("TLN") {
            continue;
        }
        areas.entry(area.clone()).or_default().insert(code.clone());
        areas_of.entry(code).or_default().insert(area);
    }
    areas.retain(|_, districts| districts.iter().all(|code| areas_of[code].len() == 1));
    Ok(areas)
}

/// Cells by area; the source already writes the areas of 2016 with codes of ITL.
fn sections(data: &Path) -> Result<BTreeMap<(i32, String, String), i32>, String> {
    let sheet = Sheet::open(
        data,
        "places/bres_gb_nuts123_section_employees_2015_2022.csv.gz",
        b',',
    )?;
    let mut found = BTreeMap::new();
    for (row, [year, kind, place, section, value]) in sheet
        .pick([
            "year",
            "geography.type",
            "geography.code",
            "industry.code",
            "value",
        ])?
        .into_iter()
        .enumerate()
    {
        if kind != "nuts 2016 level 3" || section == "Total" {
            continue;
        }
        if let (Some(year), Some(jobs)) =
            (sheet.number(row + 2, year)?, sheet.number(row + 2, value)?)
        {
            #[allow(clippy::cast_possible_truncation)] // years and jobs
            found.insert(
                (year as i32, place.to_owned(), section.to_owned()),
                jobs.round() as i32,
            );
        }
    }
    Ok(found)
}

/// Areas that both vintages have.
fn common(data: &Path) -> Result<BTreeMap<String, BTreeSet<String>>, String> {
    let known: BTreeSet<String> = sections(data)?
        .into_keys()
        .map(|(_, place, _)| place)
        .collect();
    let later = Sheet::open(
        data,
        "places/bres_itl3_2021_section_employees_2023.csv",
        b',',
    )?;
    let kept: BTreeSet<&str> = later
        .pick(["itl321cd"])?
        .into_iter()
        .map(|[code]| code)
        .collect();
    let mut areas = members(data)?;
    areas.retain(|code, _| known.contains(code) && kept.contains(code.as_str()));
    Ok(areas)
}

/// `year`, `place`, `section`, `employees`.
///
/// # Errors
/// When a file cannot be read.
pub fn table(data: &Path) -> Result<Table, String> {
    let areas = common(data)?;
    let mut found = sections(data)?;
    found.retain(|(_, place, _), _| areas.contains_key(place));
    Ok(Table::default()
        .integer("year", found.keys().map(|key| key.0).collect())
        .text("place", found.keys().map(|key| &key.1))
        .text("section", found.keys().map(|key| &key.2))
        .integer("employees", found.values().copied().collect()))
}

/// `place`, `district`.
///
/// # Errors
/// When a file cannot be read.
pub fn districts(data: &Path) -> Result<Table, String> {
    let areas = common(data)?;
    let rows = || {
        areas
            .iter()
            .flat_map(|(area, districts)| districts.iter().map(move |code| (area, code)))
    };
    Ok(Table::default()
        .text("place", rows().map(|row| row.0))
        .text("district", rows().map(|row| row.1)))
}
