//! Small areas: what can be done without their outlines, and an index of need
//! for areas and figures of the user's own. No map is drawn of them here.

use std::collections::BTreeMap;
use std::path::Path;

use weighbridge_assess::assisted_areas::{self, DistrictFigure};
use weighbridge_model::nearest;
use weighbridge_model::need_file::NeedFile;

use super::problem::kind;
use super::rows::filled;
use crate::strategies;
use crate::terminal::Terminal;

/// Words for the districts, of which maps are made.
const DISTRICTS: [&str; 5] = ["district", "districts", "lad", "lad23", "local-authority"];
/// Words for areas below them.
const SMALL: [&str; 8] = [
    "msoa",
    "lsoa",
    "ward",
    "wards",
    "small-area",
    "small-areas",
    "datazone",
    "intermediate-zone",
];

/// Whether a map of this geography can be drawn.
///
/// # Errors
/// Why not, and what can be done.
pub fn geography(word: &str) -> Result<(), String> {
    let wanted = word.trim().to_lowercase();
    if DISTRICTS.contains(&wanted.as_str()) {
        return Ok(());
    }
    if SMALL.contains(&wanted.as_str()) {
        return Err(format!(
            "no map of {word} areas can be drawn here: for small areas (7,264\n\
             MSOAs of England and Wales) there are employees by broad industry, but no\n\
             people, no figures of need, no outlines and no neighbours.\n\
             With figures of your own:\n\
             \u{20} - need without a map:\n\
             \u{20}   weighbridge areas need --areas FILE.csv --need FILE.toml\n\
             \u{20} - a map of any areas, where you have their neighbours:\n\
             \u{20}   weighbridge areas --problem FILE.json\n\
             \u{20}   (the form: weighbridge methods areas-json)"
        ));
    }
    let near = nearest(&wanted, DISTRICTS.into_iter().chain(SMALL));
    Err(format!(
        "--geography can't be \"{word}\": {}maps are made of districts (district); msoa says what can be \
         done for small areas",
        near.first()
            .map_or_else(String::new, |near| format!("did you mean {near}? "))
    ))
}

/// Columns that name an area or count its people, and are no figures.
const CODES: [&str; 3] = ["code", "place_code", "area_code"];
const NAMES: [&str; 4] = ["name", "place_name", "area", "area_name"];
const PEOPLE: [&str; 2] = ["population", "people"];

/// Areas with their figures, as the user brings them.
struct Brought {
    code: Vec<String>,
    name: Vec<String>,
    people: Vec<String>,
    figures: Vec<DistrictFigure>,
}

/// Prints the index of need of areas of the user's own as CSV.
///
/// # Errors
/// All that is wrong with the two files.
pub fn need(areas: &Path, index: Option<&Path>, terminal: &Terminal) -> Result<(), String> {
    let brought = read(areas)?;
    let names: Vec<&str> = brought
        .figures
        .iter()
        .map(|one| one.name.as_str())
        .collect();
    let Some(index) = index else {
        return Err(format!(
            "an index for areas of your own needs --need FILE (TOML) that names its figures among the \
             columns of {}: {}\n    `weighbridge areas need` prints one to start from",
            areas.display(),
            names.join(", ")
        ));
    };
    let text = strategies::text(index, "an index of need").map_err(kind)?;
    let file =
        NeedFile::parse(&text, &index.display().to_string(), &names).map_err(|problems| {
            let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
            format!("the index of need cannot be used:\n{}", told.join("\n"))
        })?;
    let need = assisted_areas::need(&brought.figures, &file)?;
    let mut order: Vec<usize> = (0..need.index.len())
        .filter(|at| need.index[*at].is_finite())
        .collect();
    order.sort_by(|a, b| need.index[*b].total_cmp(&need.index[*a]).then(a.cmp(b)));
    let mut rank = vec![String::new(); need.index.len()];
    // Equal as printed is equal: areas that tie share the better rank.
    let shown = |at: usize| format!("{:.6}", need.index[at]);
    let mut shared = 0;
    for (place, at) in order.iter().enumerate() {
        if place == 0 || shown(order[place - 1]) != shown(*at) {
            shared = place + 1;
        }
        rank[*at] = shared.to_string();
    }
    let mut out = csv::Writer::from_writer(Vec::new());
    let mut head = vec!["code", "name", "population", "need", "rank", "missing"];
    head.extend(need.components.iter().map(|part| part.figure.name.as_str()));
    let mut rows = vec![head.into_iter().map(str::to_owned).collect::<Vec<_>>()];
    for (at, value) in need.index.iter().enumerate() {
        let number = |value: f64| {
            if value.is_finite() {
                format!("{value:.6}")
            } else {
                String::new()
            }
        };
        let lacks = |part: &&assisted_areas::NeedPart| part.missing.contains(&at);
        let mut row = vec![
            brought.code[at].clone(),
            brought.name[at].clone(),
            brought.people[at].clone(),
            number(*value),
            rank[at].clone(),
            need.components.iter().filter(lacks).count().to_string(),
        ];
        row.extend(need.components.iter().map(|part| number(part.parts[at])));
        rows.push(row);
    }
    for row in rows {
        out.write_record(&row).map_err(|error| error.to_string())?;
    }
    terminal.raw(&out.into_inner().map_err(|error| error.to_string())?)
}

fn read(file: &Path) -> Result<Brought, String> {
    let told = file.display();
    let text = strategies::text(file, "a table of areas").map_err(kind)?;
    let mut rows = csv::ReaderBuilder::new()
        .trim(csv::Trim::All)
        .flexible(true)
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let heads: Vec<String> = rows
        .headers()
        .map_err(|error| format!("{told}: {error}"))?
        .iter()
        .map(str::to_owned)
        .collect();
    let at = |words: &[&str]| {
        let same = |head: &String| words.iter().any(|word| head.eq_ignore_ascii_case(word));
        heads.iter().position(same)
    };
    let (code, name, people) = (at(&CODES), at(&NAMES), at(&PEOPLE));
    let mut wrong = Vec::new();
    if code.is_none() && name.is_none() {
        wrong.push(format!(
            "{told}: no column says which area a row is: call one code or name"
        ));
    }
    let figure = |at: &usize| ![code, name, people].contains(&Some(*at)) && !heads[*at].is_empty();
    let columns: Vec<usize> = (0..heads.len()).filter(figure).collect();
    if columns.is_empty() {
        wrong.push(format!("{told}: no column holds a figure"));
    }
    for (place, column) in columns.iter().enumerate() {
        if columns[..place]
            .iter()
            .any(|other| heads[*other] == heads[*column])
        {
            wrong.push(format!("{told}: two columns are called {}", heads[*column]));
        }
    }
    let mut values = vec![Vec::new(); columns.len()];
    let (mut codes, mut names, mut counts) = (Vec::new(), Vec::new(), Vec::new());
    let mut lines: BTreeMap<String, u64> = BTreeMap::new();
    for record in filled(&mut rows, file, &mut wrong) {
        let line = record.position().map_or(0, csv::Position::line);
        let cell = |at: usize| record.get(at).unwrap_or("");
        if record.len() != heads.len() {
            wrong.push(format!(
                "{told}, line {line}: it has {} cells and the first line {}: put names with commas \
                 in quotes",
                record.len(),
                heads.len()
            ));
        }
        let text = |at: Option<usize>| at.map_or_else(String::new, |at| cell(at).to_owned());
        // The code says which area it is; without a column of codes the name does.
        let own = text(code.or(name));
        if own.is_empty() {
            let column = code.or(name).map_or("", |at| heads[at].as_str());
            wrong.push(format!(
                "{told}, line {line}: {column} is empty: give each area one of its own, or leave the row \
                 out"
            ));
        } else if let Some(first) = lines.get(&own) {
            wrong.push(format!(
                "{told}, line {line}: {own} stands in line {first} already: give each area once"
            ));
        } else {
            lines.insert(own, line);
        }
        if let Some(at) = people {
            match number(cell(at)) {
                Some(people) if people.is_nan() || people >= 0.0 => {}
                _ => wrong.push(format!(
                    "{told}, line {line}: {} is \"{}\" and must be a number of people, 0 or more, or \
                     empty where it is not known",
                    heads[at],
                    cell(at)
                )),
            }
        }
        codes.push(text(code));
        names.push(text(name));
        counts.push(text(people));
        for (value, column) in values.iter_mut().zip(&columns) {
            value.push(match number(cell(*column)) {
                Some(number) => number,
                None => {
                    wrong.push(format!(
                        "{told}, line {line}: {} is \"{}\" and must be a number, or empty where \
                         there is none",
                        heads[*column],
                        cell(*column)
                    ));
                    f64::NAN
                }
            });
        }
    }
    if codes.is_empty() && wrong.is_empty() {
        wrong.push(format!("{told}: no row names an area"));
    }
    if !wrong.is_empty() {
        let more = wrong.len().saturating_sub(20);
        wrong.truncate(20);
        if more > 0 {
            wrong.push(format!("and {more} more"));
        }
        return Err(wrong.join("\n"));
    }
    Ok(Brought {
        code: codes,
        name: names,
        people: counts,
        figures: columns
            .iter()
            .zip(values)
            .map(|(column, values)| DistrictFigure::own(&heads[*column], values))
            .collect(),
    })
}

/// A number with or without commas; NaN for an empty cell or a usual mark of
/// a missing figure; none for what is neither.
fn number(text: &str) -> Option<f64> {
    if ["", "-", "–", "..", ":", "*", "na", "n/a", "[x]", "[c]"]
        .contains(&text.to_lowercase().as_str())
    {
        return Some(f64::NAN);
    }
    let plain = text.replace(',', "");
    plain.parse().ok().filter(|value: &f64| value.is_finite())
}
