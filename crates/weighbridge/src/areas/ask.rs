//! The options of `weighbridge areas` as what a map is asked for: places by
//! name, rules, amounts, the need file and the user's own maps. All that is
//! wrong is told at once.

use std::path::Path;

use weighbridge_areas::Limits;
use weighbridge_areas::solve::work_of_seconds;
use weighbridge_assess::assisted_areas::demands::amount;
use weighbridge_assess::assisted_areas::{Ground, Objective, Options, OwnMap, PlaceDemand, Rule};
use weighbridge_facts::Facts;
use weighbridge_model::nearest;
use weighbridge_model::need_file::{DEFAULT, NeedFile};
use weighbridge_model::place::Geography;

use super::options::Areas;
use super::problem::kind;
use crate::strategies;

/// Ceilings of the price curve, shares of all people.
const CEILINGS: [f64; 10] = [0.05, 0.10, 0.15, 0.20, 0.25, 0.30, 0.35, 0.40, 0.45, 0.50];
/// Places of the swap table on either side.
const SWAPS: usize = 6;

/// When the search for a map stops without --time: counted in steps, so that it
/// stops at the same map on every machine.
pub fn limits(time: Option<f64>, seconds: f64) -> Limits {
    let work = time.map_or(work_of_seconds(seconds), |_| u64::MAX);
    Limits {
        work,
        ..Limits::default()
    }
}

/// Seconds of an ordinary core for the search of a map of districts.
const SEARCH: f64 = 300.0;

/// The limit of --time; infinite without one.
pub fn seconds(time: Option<f64>) -> Result<f64, String> {
    match time {
        None => Ok(f64::INFINITY),
        Some(seconds) if seconds > 0.0 => Ok(seconds),
        Some(seconds) => Err(format!("--time must be more than 0 seconds, not {seconds}")),
    }
}

/// Reads the options.
pub fn read(options: &Areas, facts: &Facts, ground: &Ground) -> Result<Options, String> {
    let mut wrong = Vec::new();
    let mut keep = |problem: String| wrong.push(problem);
    if !(options.ceiling > 0.0 && options.ceiling <= 100.0) {
        keep(format!(
            "--ceiling is per cent of the people, more than 0 and at most 100, not {}",
            options.ceiling
        ));
    }
    if !(options.min_zone >= 0.0 && options.min_zone.is_finite()) {
        keep(format!(
            "--min-zone is a number of people, 0 or more, not {}",
            options.min_zone
        ));
    }
    let objective = Objective::ALL
        .iter()
        .find(|(word, _)| *word == options.objective)
        .map(|(_, meant)| *meant);
    if objective.is_none() {
        let words = Objective::ALL.map(|(word, _)| word);
        let near = nearest(&options.objective, words.into_iter());
        keep(format!(
            "--objective can't be \"{}\": {}it may be {}",
            options.objective,
            near.first()
                .map_or_else(String::new, |near| format!("did you mean {near}? ")),
            words.join(", ")
        ));
    }
    let need = need(options.need.as_deref(), ground).unwrap_or_else(|problem| {
        keep(problem);
        NeedFile::default()
    });
    let mut fixed = |texts: &[String], option: &str| -> Named {
        let mut found = Vec::new();
        for text in texts {
            match listed(facts, text) {
                Ok(districts) => found.extend(districts),
                Err(problem) => keep(format!("{option}: {problem}")),
            }
        }
        found
    };
    let named_in = fixed(&options.fix_in, "--fix-in");
    let named_out = fixed(&options.fix_out, "--fix-out");
    let mut places = Vec::new();
    for (texts, option, least) in [
        (&options.floor, "--floor", true),
        (&options.cap, "--cap", false),
    ] {
        for text in texts {
            match demand(facts, text, least) {
                Ok(one) => places.push(one),
                Err(problem) => keep(format!("{option}: {problem}")),
            }
        }
    }
    let mut eligible = Vec::new();
    for text in &options.eligible {
        match Rule::parse(text, &ground.figures) {
            Ok(rule) => eligible.push(rule),
            Err(problem) => keep(format!("--eligible: {problem}")),
        }
    }
    let mut own = Vec::new();
    for file in &options.map {
        match own_map(file, facts) {
            Ok(map) => own.push(map),
            Err(problem) => keep(problem),
        }
    }
    if !wrong.is_empty() {
        return Err(wrong.join("\n"));
    }
    Ok(Options {
        ceiling: options.ceiling / 100.0,
        min_zone: options.min_zone,
        need,
        objective: objective.unwrap_or_default(),
        fixed_in: all(&named_in),
        fixed_out: all(&named_out),
        named_in,
        named_out,
        places,
        max_zones: options.max_zones,
        eligible,
        own,
        ceilings: CEILINGS.to_vec(),
        draws: options.draws,
        swaps: SWAPS,
        limits: limits(options.time, SEARCH),
        threads: std::thread::available_parallelism().map_or(1, usize::from),
    })
}

/// The index of need: the user's, or the built-in one.
pub fn need(file: Option<&Path>, ground: &Ground) -> Result<NeedFile, String> {
    let (text, name) = match file {
        Some(path) => (
            strategies::text(path, "an index of need").map_err(kind)?,
            path.display().to_string(),
        ),
        None => (DEFAULT.to_owned(), "the built-in index of need".to_owned()),
    };
    NeedFile::parse(&text, &name, &ground.figure_names()).map_err(|problems| {
        let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
        format!("the index of need cannot be used:\n{}", told.join("\n"))
    })
}

/// Places by name, each with its districts.
type Named = Vec<(String, Vec<usize>)>;

/// All districts of some places, each once.
fn all(named: &[(String, Vec<usize>)]) -> Vec<usize> {
    let mut found: Vec<usize> = named
        .iter()
        .flat_map(|(_, members)| members.iter().copied())
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// Kinds of area that are made of whole districts, as a name is looked for.
const WHOLE: [Geography; 4] = [
    Geography::District,
    Geography::CombinedAuthority,
    Geography::Region,
    Geography::Nation,
];

/// Nations and regions by name.
fn large(facts: &Facts) -> Vec<String> {
    let mut names: Vec<String> = [Geography::Nation, Geography::Region]
        .into_iter()
        .flat_map(|geography| facts.areas(geography))
        .map(|area| area.place.name.clone())
        .collect();
    let mut told = std::collections::BTreeSet::new();
    names.retain(|name| told.insert(name.clone()));
    names
}

/// Whether a name is near enough to what was written to be meant: it holds a
/// word of it, or few letters differ.
fn alike(wanted: &str, name: &str) -> bool {
    let (wanted, name) = (wanted.to_lowercase(), name.to_lowercase());
    let word = name
        .split([' ', ',', '-', '(', ')'])
        .any(|word| word == wanted);
    word || strsim::jaro_winkler(&wanted, &name) >= 0.8
}

/// Districts of a place, by any name that the program knows. Of places that
/// share a name, those made of whole districts win: London is the region, not
/// the travel-to-work area.
fn districts(facts: &Facts, text: &str) -> Result<(String, Vec<usize>), String> {
    let text = text.trim();
    let wanted = if text.eq_ignore_ascii_case("greater london") {
        "London"
    } else {
        text
    };
    let among = |geography: &Geography| facts.places().find_in(*geography, wanted).ok();
    let exact = WHOLE
        .iter()
        .filter_map(among)
        .find(|place| place.name.eq_ignore_ascii_case(wanted));
    let any = facts.places().find(wanted);
    let mut cut = None;
    for place in exact
        .into_iter()
        .chain(any.as_ref().ok().copied())
        .chain(WHOLE.iter().filter_map(among))
    {
        let area = facts
            .areas(place.geography)
            .into_iter()
            .find(|area| area.place.code == place.code)
            .ok_or_else(|| format!("{} has no districts", place.name))?;
        if area.members.iter().all(|member| member.share >= 1.0) {
            return Ok((place.name.clone(), area.districts().collect()));
        }
        cut.get_or_insert(place);
    }
    let near = match facts.places().find_in(Geography::District, wanted) {
        Err(near) if cut.is_some() => near,
        _ => any.err().unwrap_or_default(),
    };
    let near: Vec<String> = near
        .into_iter()
        .filter(|name| alike(wanted, name))
        .collect();
    let hint = if near.is_empty() {
        format!(
            "give a name or code of a district, such as Barnsley or E08000016, or one of {}",
            large(facts).join(", ")
        )
    } else {
        format!("did you mean {}?", near.join("; or "))
    };
    Err(match cut {
        None => format!("there is no place \"{text}\": {hint}"),
        Some(place) => format!(
            "{} ({}) cuts districts, of which maps are made: name districts, regions, combined \
             authorities or nations; {hint}",
            place.name,
            place.geography.as_str()
        ),
    })
}

/// Districts of places listed with commas. Some names hold commas themselves:
/// the longest run of parts that is a place counts as one.
fn listed(facts: &Facts, text: &str) -> Result<Named, String> {
    let parts: Vec<&str> = text
        .split([',', ';'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    let mut found = Vec::new();
    let mut wrong = Vec::new();
    let mut from = 0;
    while from < parts.len() {
        let longest = (from + 1..=parts.len().min(from + 3))
            .rev()
            .find_map(|to| Some((to, districts(facts, &parts[from..to].join(", ")).ok()?)));
        match longest {
            Some((to, more)) => {
                found.push(more);
                from = to;
            }
            None => {
                wrong.extend(districts(facts, parts[from]).err());
                from += 1;
            }
        }
    }
    if wrong.is_empty() {
        Ok(found)
    } else {
        Err(wrong.join("\n"))
    }
}

fn demand(facts: &Facts, text: &str, least: bool) -> Result<PlaceDemand, String> {
    let (place, many) = text.rsplit_once('=').ok_or_else(|| {
        format!("\"{text}\" has no =: write PLACE=AMOUNT, such as \"Wales=10% of map\"")
    })?;
    let (name, members) = districts(facts, place.trim())?;
    amount(&name, many, least, members)
}

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

/// A map from a CSV: places in the first column or under a heading; where there
/// is a column `in`, those that it marks.
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

fn own_map(file: &Path, facts: &Facts) -> Result<OwnMap, String> {
    let told = file.display();
    let text = strategies::text(file, "a map").map_err(kind)?;
    let mut rows = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .trim(csv::Trim::All)
        .comment(Some(b'#'))
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let (mut column, mut mark) = (None, None);
    let (mut chosen, mut wrong, mut first) = (Vec::new(), Vec::new(), true);
    for record in rows.records() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                wrong.push(format!("{told}: {error}"));
                break;
            }
        };
        if record.iter().all(str::is_empty) {
            continue;
        }
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
        match districts(facts, &wanted) {
            Ok((_, more)) => chosen.extend(more),
            Err(problem) => {
                let line = record.position().map_or(0, csv::Position::line);
                wrong.push(format!("{told}, line {line}: {problem}"));
            }
        }
    }
    if wrong.is_empty() && chosen.is_empty() {
        wrong.push(format!(
            "{told}: it names no place: give codes or names of districts, one a line, or an \
             areas.csv with a column `in`"
        ));
    }
    if !wrong.is_empty() {
        return Err(wrong.join("\n"));
    }
    chosen.sort_unstable();
    chosen.dedup();
    Ok(OwnMap {
        name: map_name(file),
        chosen,
    })
}
