//! The options of `weighbridge areas` as what a map is asked for: places by
//! name, rules, amounts, the need file. All that is wrong is told at once.

use std::path::Path;

use weighbridge_areas::Limits;
use weighbridge_areas::solve::work_of_seconds;
use weighbridge_assess::assisted_areas::demands::amount;
use weighbridge_assess::assisted_areas::{Ground, Objective, Options, PlaceDemand, Rule};
use weighbridge_facts::Facts;
use weighbridge_model::nearest;
use weighbridge_model::need_file::{DEFAULT, NeedFile};
use weighbridge_model::place::Geography;

use super::options::Areas;
use super::own_map;
use super::problem::kind;
use crate::strategies;
use crate::terminal::Terminal;

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
pub fn read(
    options: &Areas,
    facts: &Facts,
    ground: &Ground,
    terminal: &Terminal,
) -> Result<Options, String> {
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
        for told in repeated(&mut found) {
            terminal.warn(&format!("{option}: {told}"));
        }
        found
    };
    let named_in = fixed(&options.fix_in, "--fix-in");
    let named_out = fixed(&options.fix_out, "--fix-out");
    let swap = all(&fixed(&options.swap, "--swap"));
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
        match own_map::read(file, facts, terminal) {
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
        asked: swap,
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
pub type Named = Vec<(String, Vec<usize>)>;

/// Takes out places all of whose districts stand in the list already, and says
/// so: somebody may have meant another place by one of them.
pub fn repeated(named: &mut Named) -> Vec<String> {
    let mut told = Vec::new();
    let mut kept: Named = Vec::new();
    for (name, members) in std::mem::take(named) {
        let within = |(_, whole): &&(String, Vec<usize>)| {
            members.iter().all(|member| whole.contains(member))
        };
        let by = kept.iter().find(within);
        let before = all(&kept);
        match by {
            Some((by, whole)) if whole.len() == members.len() => {
                told.push(format!("{name} is there already, as {by}: it counts once"));
            }
            Some((by, _)) => {
                told.push(format!(
                    "{name} is within {by}, which is there already: it counts once"
                ));
            }
            None => {
                let twice = members.iter().filter(|at| before.contains(at)).count();
                if twice > 0 {
                    told.push(format!(
                        "{name} holds {twice} of the districts that are there already: they count once"
                    ));
                }
                kept.push((name, members));
            }
        }
    }
    *named = kept;
    told
}

/// All districts of some places, each once.
pub fn all(named: &[(String, Vec<usize>)]) -> Vec<usize> {
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
pub fn districts(facts: &Facts, text: &str) -> Result<(String, Vec<usize>), String> {
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

#[cfg(test)]
mod tests {
    use super::{SEARCH, limits};
    use weighbridge_areas::solve::work_of_seconds;

    /// More work never makes a worse map (the engine's tests say so): without
    /// --time there must be more of it than --time 20 has on any machine.
    #[test]
    fn without_a_time_there_is_more_work_than_in_twenty_seconds() {
        // `work_of_seconds` may be a factor of three off.
        assert!(limits(None, SEARCH).work >= 3 * work_of_seconds(20.0));
        assert_eq!(limits(Some(20.0), SEARCH).work, u64::MAX);
    }
}
