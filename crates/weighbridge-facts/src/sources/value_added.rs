//! Regional gross value added by industry, districts (ONS): current prices,
//! GBP million, 361 districts, 1998-2023. Of the 49 overlapping industries all
//! are kept; who adds them up chooses a set that does not overlap. Figures are
//! whole millions, so a small industry in a small district is coarse.

use std::path::Path;

use super::{Sheet, whole};
use crate::snapshot::Table;

const FILE: &str = "places/gva_current_lad23_industry49_1998_2023.csv.gz";

/// `year`, `industry`, `place`, `value` (GBP million). Blanks are left out.
///
/// # Errors
/// When the file cannot be read or a figure is no whole number of millions.
pub fn district_industry(data: &Path) -> Result<Table, String> {
    let sheet = Sheet::open(data, FILE, b',')?;
    let mut rows = Vec::new();
    for (row, [year, place, industry, value]) in sheet
        .pick(["year", "geography.code", "industry.code", "value"])?
        .into_iter()
        .enumerate()
    {
        if let Some(value) = sheet.number(row + 2, value)? {
            if value.fract() != 0.0 {
                return Err(format!(
                    "{FILE}, line {}: {value} is not in whole millions as it used to be",
                    row + 2
                ));
            }
            let year = sheet.number(row + 2, year)?.map_or(0, whole);
            rows.push((year, industry, place, whole(value)));
        }
    }
    rows.sort_unstable();
    Ok(Table::default()
        .integer("year", rows.iter().map(|row| row.0).collect())
        .text("industry", rows.iter().map(|row| row.1))
        .text("place", rows.iter().map(|row| row.2))
        .integer("value", rows.iter().map(|row| row.3).collect()))
}
