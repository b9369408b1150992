//! Subregional productivity (ONS, June 2025): hours worked a week 2004-2023,
//! value added per hour 2004-2023 (its table A3, pounds) and per filled job
//! 2002-2023 (B3, pounds). The two ratios rest on smoothed value added at
//! current prices: they are no measure of real growth. The row of the United
//! Kingdom leaves out what belongs to no region; the districts' hours sum to 0.1
//! to 0.2 of a hundred less than it, as published.

use std::path::Path;

use super::{Sheet, whole};
use crate::repairs::UNITED_KINGDOM;
use crate::snapshot::Table;

const FILE: &str = "places/ons_lad_productivity_jobs_hours_2002_2023.csv.gz";

/// Measures of the file and our words for them.
const RATIOS: [(&str, &str); 2] = [("A3", "per-hour"), ("B3", "per-job")];

fn place(code: &str) -> &str {
    if code == "UKX" { UNITED_KINGDOM } else { code }
}

/// Two tables: `hours` (`year`, `place`, `hours` a week) and `ratios` (`year`,
/// `place`, `measure`, `pounds`).
///
/// # Errors
/// When the file cannot be read.
pub fn tables(data: &Path) -> Result<(Table, Table), String> {
    let sheet = Sheet::open(data, FILE, b',')?;
    let (mut hours, mut ratios) = (Vec::new(), Vec::new());
    for (row, [measure, code, year, value]) in sheet
        .pick(["measure", "lad", "year", "value"])?
        .into_iter()
        .enumerate()
    {
        let (Some(year), Some(value)) =
            (sheet.number(row + 2, year)?, sheet.number(row + 2, value)?)
        else {
            continue;
        };
        if measure == "Productivity Hours" {
            hours.push((whole(year), place(code), whole(value)));
        } else if let Some((_, word)) = RATIOS.iter().find(|(letter, _)| *letter == measure) {
            ratios.push((whole(year), place(code), *word, value));
        }
    }
    hours.sort_unstable();
    ratios.sort_by(|a, b| (a.0, a.1, a.2).cmp(&(b.0, b.1, b.2)));
    Ok((
        Table::default()
            .integer("year", hours.iter().map(|row| row.0).collect())
            .text("place", hours.iter().map(|row| row.1))
            .integer("hours", hours.iter().map(|row| row.2).collect()),
        Table::default()
            .integer("year", ratios.iter().map(|row| row.0).collect())
            .text("place", ratios.iter().map(|row| row.1))
            .text("measure", ratios.iter().map(|row| row.2))
            .number("pounds", ratios.iter().map(|row| row.3).collect()),
    ))
}
