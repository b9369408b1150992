//! A map that the user brings, from a CSV file. What it is worth is for the
//! assessment to say.

use std::path::Path;

use weighbridge_assess::assisted_areas::OwnMap;
use weighbridge_facts::Facts;

use super::ask::{all, districts, repeated};
use super::problem::kind;
use super::rows::filled;
use crate::strategies;
use crate::terminal::Terminal;

/// Headings of a column of places.
const PLACES: [&str; 8] = [
    "place_code",
    "code",
    "place",
    "place_name",
    "name",
    "district",
    "lad23cd",
    "area",
];

/// A map goes by its file's name; one that this program wrote is called
/// `areas` in every folder, and goes by the folder too.
fn map_name(file: &Path) -> String {
    let stem = file.file_stem().map_or_else(
        || file.display().to_string(),
        |stem| stem.to_string_lossy().into_owned(),
    );
    let folder = file
        .parent()
        .filter(|folder| stem == "areas" && folder.file_name().is_some());
    folder.map_or(stem.clone(), |folder| {
        format!("{}/{stem}", folder.display())
    })
}

/// A map from a CSV: places in the first column or under a heading; where there
/// is a column `in`, those that it marks. A place that comes twice counts once,
/// and is told.
pub fn read(file: &Path, facts: &Facts, terminal: &Terminal) -> Result<OwnMap, String> {
    let told = file.display();
    let text = strategies::text(file, "a map").map_err(kind)?;
    let mut rows = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .trim(csv::Trim::All)
        .comment(Some(b'#'))
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let (mut column, mut mark) = (None, None);
    let (mut wrong, mut first) = (Vec::new(), true);
    let mut named: Vec<(String, Vec<usize>)> = Vec::new();
    let filled = filled(&mut rows, file, &mut wrong);
    for record in filled {
        if std::mem::take(&mut first) {
            let at = |word: &str| {
                record
                    .iter()
                    .position(|cell| cell.eq_ignore_ascii_case(word))
            };
            column = PLACES.iter().find_map(|word| at(word));
            mark = at("in");
            if column.is_some() {
                continue;
            }
            mark = None;
        }
        if let Some(mark) = mark {
            match record.get(mark).unwrap_or("").to_lowercase().as_str() {
                "1" | "yes" | "true" | "in" | "x" => {}
                _ => continue,
            }
        }
        // A name with a comma and no quotes falls into several cells.
        let whole = record.iter().collect::<Vec<_>>().join(", ");
        let wanted = match column {
            Some(at) => record.get(at).unwrap_or("").to_owned(),
            None => whole,
        };
        let line = record.position().map_or(0, csv::Position::line);
        match districts(facts, &wanted) {
            Ok((name, members)) => named.push((format!("{name} (line {line})"), members)),
            Err(problem) => {
                wrong.push(format!("{told}, line {line}: {problem}"));
            }
        }
    }
    if wrong.is_empty() && named.is_empty() {
        wrong.push(format!(
            "{told}: it names no place: give codes or names of districts, one a line, or an \
             areas.csv with a column `in`"
        ));
    }
    if !wrong.is_empty() {
        return Err(wrong.join("\n"));
    }
    for told in repeated(&mut named) {
        terminal.warn(&format!("{}: {told}", file.display()));
    }
    Ok(OwnMap {
        name: map_name(file),
        chosen: all(&named),
    })
}
