//! Whether the figures of a table can be true beside those that are published:
//! no district has more jobs of an industry than its whole region, and all its
//! jobs are of the size that its own accounts give. It corrects nothing.

use weighbridge_model::place::Geography;

use super::layout::File;
use super::problem::{Kind, Problem};
use super::totals::jobs;
use crate::{AddedTable, Facts};

/// Revisions and rounding between a table and the published one: a tenth and a
/// hundred jobs.
const REVISION: f64 = 1.1;
const ROUNDING: f64 = 100.0;
/// All jobs of a district beside those of its accounts (employees and
/// self-employed): outside these bounds one of the two is wrong.
const SIZE: (f64, f64) = (0.4, 2.0);
/// Share of the country's jobs that the columns must hold for all jobs of a
/// place to be told from them.
const NEARLY_ALL: f64 = 0.95;

/// Everything that cannot be true.
pub fn check(file: &File, tables: &[AddedTable], facts: &Facts) -> Result<Vec<Problem>, String> {
    let mut problems = Vec::new();
    let years = facts.employment_years()?;
    let areas = facts.areas(Geography::Itl2);
    for table in tables {
        let (Some(first), Some(last)) = (years.first(), years.last()) else {
            continue;
        };
        let cross = facts.employment_itl2(table.year.clamp(*first, *last))?;
        let published = years.contains(&table.year);
        let width = facts.leaves().len();
        let columns: Vec<Vec<usize>> = table
            .industries
            .iter()
            .map(|codes| {
                let under = |leaf: &String| {
                    codes
                        .iter()
                        .any(|code| facts.industries().covers(code, leaf))
                };
                (0..width)
                    .filter(|at| under(&facts.leaves()[*at]))
                    .collect()
            })
            .collect();
        let held: f64 = columns
            .iter()
            .flatten()
            .map(|leaf| cross.values.iter().skip(*leaf).step_by(width).sum::<f64>())
            .sum();
        let everything = held >= NEARLY_ALL * cross.values.iter().sum::<f64>();
        let accounts_years = facts.jobs_years()?;
        let accounts = match (accounts_years.first(), accounts_years.last()) {
            (Some(first), Some(last)) => facts.jobs(table.year.clamp(*first, *last))?,
            _ => continue,
        };
        for (row, place) in table.places.iter().enumerate() {
            let Some(district) = facts.position(place) else {
                continue;
            };
            let name = &facts.districts()[district].name;
            let values = &table.values[row * columns.len()..(row + 1) * columns.len()];
            let mut say = |what: String, hint: &str| {
                problems.push(Problem {
                    file: file.name.clone(),
                    sheet: None,
                    row: None,
                    column: None,
                    what,
                    hint: hint.to_owned(),
                    kind: Kind::Total,
                });
            };
            let all: f64 = values.iter().filter(|value| value.is_finite()).sum();
            let complete = everything && values.iter().all(|value| value.is_finite());
            if complete
                && accounts[district] > 0.0
                && !(SIZE.0..=SIZE.1).contains(&(all / accounts[district]))
            {
                say(
                    format!(
                        "{name}, {}: all industries add up to {} jobs, its accounts have {}",
                        table.year,
                        jobs(all),
                        jobs(accounts[district])
                    ),
                    "a row is missing or there twice, or the figures are not jobs: download the table again",
                );
                continue;
            }
            let region = areas
                .iter()
                .find(|area| area.districts().any(|member| member == district))
                .and_then(|area| {
                    let row = cross.places.iter().position(|c| *c == area.place.code)?;
                    Some((area, &cross.values[row * width..(row + 1) * width]))
                });
            let Some((area, cells)) = region.filter(|_| published) else {
                continue;
            };
            // ITL2 cuts this region's districts: its own figure may be smaller.
            if crate::repairs::is_cut_by_itl2(place) {
                continue;
            }
            for (column, leaves) in columns.iter().enumerate() {
                let whole: f64 = leaves.iter().map(|leaf| cells[*leaf]).sum();
                if values[column] > REVISION * whole + ROUNDING {
                    say(
                        format!(
                            "{name}, industry {}, {}: {} jobs, and the whole of {} has {}",
                            table.industries[column].join("+"),
                            table.year,
                            jobs(values[column]),
                            area.place.name,
                            jobs(whole)
                        ),
                        "a district cannot have more than its region: is the row another area's, or the year another?",
                    );
                }
            }
        }
    }
    Ok(problems)
}
