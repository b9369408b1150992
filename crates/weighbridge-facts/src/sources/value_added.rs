//! Regional gross value added by industry, districts (ONS): current prices,
//! GBP million, 361 districts, 1998-2023. Of the 49 overlapping industries all
//! are kept; who adds them up chooses a set that does not overlap.

use std::path::Path;

use super::Sheet;
use crate::snapshot::Table;

/// `year`, `place`, `industry`, `value` (GBP million). Blanks are left out.
///
/// # Errors
/// When the file cannot be read.
#[allow(clippy::cast_possible_truncation)] // years
pub fn district_industry(data: &Path) -> Result<Table, String> {
    let sheet = Sheet::open(
        data,
        "places/gva_current_lad23_industry49_1998_2023.csv.gz",
        b',',
    )?;
    let mut rows = Vec::new();
    for (row, [year, place, industry, value]) in sheet
        .pick(["year", "geography.code", "industry.code", "value"])?
        .into_iter()
        .enumerate()
    {
        if let Some(value) = sheet.number(row + 2, value)? {
            rows.push((
                sheet.number(row + 2, year)?.unwrap_or(0.0) as i32,
                place,
                industry,
                value,
            ));
        }
    }
    rows.sort_by(|a, b| (a.0, a.1, a.2).cmp(&(b.0, b.1, b.2)));
    Ok(Table::default()
        .integer("year", rows.iter().map(|row| row.0).collect())
        .text("place", rows.iter().map(|row| row.1))
        .text("industry", rows.iter().map(|row| row.2))
        .number("value", rows.iter().map(|row| row.3).collect()))
}
