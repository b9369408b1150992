//! Makes the tables of a file, one a year, once every figure has its meaning;
//! or gives all problems. It says what was done in lines for the user.

use std::collections::{BTreeMap, BTreeSet};

use weighbridge_model::place::Geography;

use super::Read;
use super::choose::{Choice, choose, other_dataset};
use super::industries::Industries;
use super::layout::{File, Layout};
use super::levels::{self, Levels};
use super::meaning::{AreaMeaning, IndustryMeaning, Meaning};
use super::places::Places;
use super::plausible;
use super::problem::{Kind, Problem, short};
use super::totals::{Checks, jobs};
use super::words::Dimension;
use crate::{AddedTable, Facts};

/// How many lines of one sort are told in full.
const IN_FULL: usize = 6;

/// A name for a table from the file's: letters, digits and hyphens.
fn slug(file: &str) -> String {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let mut out = String::new();
    for letter in stem.to_lowercase().chars() {
        if letter.is_ascii_alphanumeric() {
            out.push(letter);
        } else if !out.ends_with('-') {
            out.push('-');
        }
    }
    let out: String = out.trim_matches('-').chars().take(60).collect();
    if out.is_empty() { "table".into() } else { out }
}

/// Makes the tables.
///
/// # Errors
/// All problems of the file.
pub fn assemble(
    file: &File,
    mut layout: Layout,
    places: &Places,
    industries: &Industries,
    facts: &Facts,
) -> Result<Read, Vec<Problem>> {
    if let Some(problem) = other_dataset(file, &layout) {
        return Err(vec![problem]);
    }
    let mut problems = std::mem::take(&mut layout.problems);
    if layout.figures.is_empty() && problems.is_empty() {
        let what = if layout.blocks > 0 {
            "its table has no rows of figures"
        } else {
            "there is no table in it"
        };
        return Err(vec![Problem {
            file: file.name.clone(),
            sheet: None,
            row: None,
            column: None,
            what: what.into(),
            hint: "a row of headings with rows of figures below is needed, as Nomis gives them"
                .into(),
            kind: Kind::File,
        }]);
    }
    let choice = choose(file, &layout, &mut problems);
    let meaning = Meaning::of(
        file,
        &layout,
        &choice.used,
        places,
        industries,
        &mut problems,
    );
    let sets: Vec<&[String]> = meaning.sets.iter().map(Vec::as_slice).collect();
    let levels = levels::choose(facts, &sets);
    problems.extend(
        Checks {
            file,
            layout: &layout,
            used: &choice.used,
            meaning: &meaning,
            levels: &levels,
            facts,
        }
        .run(),
    );
    let source = format!(
        "{} ({})",
        if choice.dataset.is_empty() {
            "Nomis table"
        } else {
            choice.dataset.as_str()
        },
        file.name
    );
    let mut filled = Filled::default();
    let tables = tables(
        file,
        &layout,
        &choice,
        &meaning,
        &levels,
        &source,
        &mut problems,
        &mut filled,
    );
    if problems.is_empty() {
        match plausible::check(file, &tables, facts) {
            Ok(found) => problems.extend(found),
            Err(error) => problems.push(Problem {
                file: file.name.clone(),
                sheet: None,
                row: None,
                column: None,
                what: format!("it could not be held against the published figures: {error}"),
                hint: String::new(),
                kind: Kind::File,
            }),
        }
    }
    if problems.is_empty() && tables.is_empty() {
        problems.push(Problem {
            file: file.name.clone(),
            sheet: None,
            row: None,
            column: None,
            what: "it has no figure for an area and an industry".into(),
            hint: "download areas and industries, not totals alone".into(),
            kind: Kind::File,
        });
    }
    if !problems.is_empty() {
        problems.sort_by_key(|problem| problem.kind);
        return Err(problems);
    }
    let notes = notes(&layout, &choice, &meaning, &levels, &tables, &filled, facts);
    Ok(Read { tables, notes })
}

#[derive(Default)]
struct Filled {
    unknown: usize,
    same_twice: usize,
}

#[allow(clippy::too_many_arguments)] // each is one step's result
fn tables(
    file: &File,
    layout: &Layout,
    choice: &Choice,
    meaning: &Meaning,
    levels: &Levels,
    source: &str,
    problems: &mut Vec<Problem>,
    filled: &mut Filled,
) -> Vec<AddedTable> {
    // Year → the codes and columns that have figures.
    let mut shape: BTreeMap<i32, (BTreeSet<&str>, BTreeSet<usize>)> = BTreeMap::new();
    let mut cells: Vec<(usize, i32, &str, usize)> = Vec::new();
    for at in &choice.used {
        let items = layout.figures[*at].items;
        let item = |dimension: Dimension| items[dimension as usize] as usize;
        let (
            Some(Some(year)),
            Some(AreaMeaning::Known(code, _)),
            Some(IndustryMeaning::Known(set)),
        ) = (
            meaning.years.get(item(Dimension::Year)),
            meaning.areas.get(item(Dimension::Area)),
            meaning.industries.get(item(Dimension::Industry)),
        )
        else {
            continue;
        };
        if levels.kept.binary_search(set).is_err() {
            continue;
        }
        let (places, sets) = shape.entry(*year).or_default();
        places.insert(code);
        sets.insert(*set);
        cells.push((*at, *year, code, *set));
    }
    let mut tables = Vec::new();
    for (year, (places, sets)) in shape {
        let places: Vec<&str> = places.into_iter().collect();
        let mut sets: Vec<usize> = sets.into_iter().collect();
        sets.sort_by(|a, b| meaning.sets[*a].cmp(&meaning.sets[*b]));
        let mut column = vec![0; meaning.sets.len()];
        for (at, set) in sets.iter().enumerate() {
            column[*set] = at;
        }
        let mut from: Vec<Option<usize>> = vec![None; places.len() * sets.len()];
        for (at, _, code, set) in cells.iter().filter(|(_, own, ..)| *own == year) {
            let Ok(row) = places.binary_search(code) else {
                continue;
            };
            let slot = &mut from[row * sets.len() + column[*set]];
            let Some(before) = *slot else {
                *slot = Some(*at);
                continue;
            };
            let (first, second) = (layout.figures[before], layout.figures[*at]);
            if second.value.is_nan() || first.value == second.value {
                filled.same_twice += 1;
            } else if first.value.is_nan() {
                *slot = Some(*at);
            } else {
                problems.push(layout.problem(
                    file,
                    Some((second.spot, second.block)),
                    Kind::Twice,
                    format!(
                        "{} for {}, industry {}, {year} is given twice: {} here and {} in row {}",
                        "the figure",
                        meaning.place_name(code),
                        meaning.sets[*set].join("+"),
                        jobs(second.value),
                        jobs(first.value),
                        first.spot.row
                    ),
                    "take one of them out".into(),
                ));
            }
        }
        let values: Vec<f64> = from
            .iter()
            .map(|at| at.map_or(f64::NAN, |at| layout.figures[at].value))
            .collect();
        filled.unknown += values.iter().filter(|value| value.is_nan()).count();
        tables.push(AddedTable {
            name: slug(&file.name),
            source: source.to_owned(),
            measure: choice.measure.clone(),
            year,
            places: places.into_iter().map(str::to_owned).collect(),
            industries: sets.iter().map(|set| meaning.sets[*set].clone()).collect(),
            values,
        });
    }
    tables
}

/// The first few, and how many more.
fn few(names: &[String]) -> String {
    let shown = names
        .iter()
        .take(IN_FULL)
        .cloned()
        .collect::<Vec<_>>()
        .join(", ");
    match names.len().saturating_sub(IN_FULL) {
        0 => shown,
        more => format!("{shown} and {more} more"),
    }
}

fn plural(count: usize, one: &str, many: &str) -> String {
    format!(
        "{} {}",
        jobs(count as f64),
        if count == 1 { one } else { many }
    )
}

fn notes(
    layout: &Layout,
    choice: &Choice,
    meaning: &Meaning,
    levels: &Levels,
    tables: &[AddedTable],
    filled: &Filled,
    facts: &Facts,
) -> Vec<String> {
    let mut notes = Vec::new();
    let years: Vec<String> = tables.iter().map(|table| table.year.to_string()).collect();
    notes.push(format!(
        "{}, {}, {}",
        if choice.dataset.is_empty() {
            "the file does not name its dataset"
        } else {
            choice.dataset.as_str()
        },
        years.join(", "),
        choice.measure
    ));
    let widest = |count: fn(&AddedTable) -> usize| tables.iter().map(count).max().unwrap_or(0);
    notes.push(format!(
        "{} by {} ({}, {})",
        plural(widest(|table| table.places.len()), "area", "areas"),
        plural(
            widest(|table| table.industries.len()),
            "industry",
            "industries"
        ),
        layout.shapes.join("; "),
        plural(layout.blocks as usize, "block", "blocks")
    ));
    for table in tables {
        notes.extend(coverage(table, meaning, facts));
    }
    if filled.unknown > 0 {
        notes.push(format!(
            "{} suppressed or not given: unknown, not nought",
            plural(filled.unknown, "figure is", "figures are")
        ));
    }
    notes.extend(choice.told.iter().cloned());
    notes.extend(meaning.told.iter().take(IN_FULL).cloned());
    if meaning.told.len() > IN_FULL {
        notes.push(format!("and {} more read so", meaning.told.len() - IN_FULL));
    }
    for (kind, count) in &meaning.left_out {
        notes.push(format!(
            "{} left out: no figures are kept for {kind}",
            plural(*count, "area", "areas")
        ));
    }
    if !levels.incomplete.is_empty() {
        let names: Vec<String> = levels
            .incomplete
            .iter()
            .map(|at| meaning.sets[*at].join("+"))
            .collect();
        notes.push(format!(
            "left out, being only some of the parts of an industry that is kept: {}",
            few(&names)
        ));
    }
    if !levels.made_of.is_empty() {
        let names: Vec<String> = levels
            .made_of
            .iter()
            .map(|made| meaning.sets[made.whole].join("+"))
            .collect();
        notes.push(format!(
            "checked against their parts, which are kept in their place: {}",
            few(&names)
        ));
    }
    if filled.same_twice > 0 {
        notes.push(format!(
            "{} there twice with one value",
            plural(filled.same_twice, "figure is", "figures are")
        ));
    }
    if layout.filled > 0 {
        notes.push(format!(
            "{} filled from the row above",
            plural(layout.filled, "blank label was", "blank labels were")
        ));
    }
    if layout.passed_over > 0 {
        notes.push(format!(
            "{} of titles and notes passed over, the first \"{}\"",
            plural(layout.passed_over, "line", "lines"),
            short(layout.lines.first().map_or("", String::as_str))
        ));
    }
    notes
}

/// How much of the country a year's table covers.
fn coverage(table: &AddedTable, meaning: &Meaning, facts: &Facts) -> Vec<String> {
    let of = |wanted: Geography| {
        table
            .places
            .iter()
            .filter(|code| meaning.geography(code) == Some(wanted))
            .count()
    };
    let mut parts = Vec::new();
    let districts = of(Geography::District);
    if districts > 0 {
        // The survey does not cover Northern Ireland.
        let all: Vec<&crate::District> = facts
            .districts()
            .iter()
            .filter(|district| district.parent(Geography::Nation) != "N92000002")
            .collect();
        let missing: Vec<String> = all
            .iter()
            .filter(|district| table.places.binary_search(&district.code).is_err())
            .map(|district| district.name.clone())
            .collect();
        parts.push(if missing.is_empty() {
            format!("all {} districts of Great Britain", all.len())
        } else if missing.len() <= IN_FULL {
            format!(
                "{} of {} districts of Great Britain, without {}",
                all.len() - missing.len(),
                all.len(),
                missing.join(", ")
            )
        } else {
            format!("{districts} of {} districts of Great Britain", all.len())
        });
    }
    for (geography, one, many) in [
        (Geography::Itl2, "ITL2 region", "ITL2 regions"),
        (Geography::Itl3, "ITL3 region", "ITL3 regions"),
        (Geography::Region, "region", "regions"),
        (Geography::Nation, "nation", "nations"),
    ] {
        let count = of(geography);
        if count > 0 {
            parts.push(plural(count, one, many));
        }
    }
    if parts.is_empty() {
        return Vec::new();
    }
    vec![format!("{}: {}", table.year, parts.join("; "))]
}
