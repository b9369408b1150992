//! Why there is no map: demands that contradict each other, in the user's own
//! words and with their options. A map is of somebody: that the empty one
//! meets every demand is no answer.

use serde::Serialize;
use weighbridge_areas::conflict::{Asked, Conflict, conflicts_among, possible};
use weighbridge_areas::problem::{Demand, Fault};
use weighbridge_areas::{Limits, Problem};

use super::{Ground, Need, Options};
use crate::wording::{given, jobs, whole};

/// Limit on each check for conflicting demands: counted in steps, so that the
/// answer is the same on every machine.
const CHECK: Limits = Limits {
    gap: 0.0,
    work: 600_000_000,
    nodes: usize::MAX,
    seed: 1,
    effort: 40,
};

/// A demand as the user sees it, and what it is to the engine.
struct Told {
    words: String,
    asked: Vec<Asked>,
}

/// A word of the shell, in quotes where it needs them.
fn quoted(text: &str) -> String {
    let plain = |letter: char| letter.is_alphanumeric() || "-_.,=%".contains(letter);
    if text.chars().all(plain) {
        text.to_owned()
    } else {
        format!("\"{text}\"")
    }
}

/// Places that are to be in or out, each with its districts.
fn places<'a>(
    all: &[usize],
    named: &'a [(String, Vec<usize>)],
    names: &'a [String],
) -> Vec<(&'a str, Vec<usize>)> {
    if named.is_empty() {
        let single = |at: &usize| (names[*at].as_str(), vec![*at]);
        return all.iter().map(single).collect();
    }
    let place = |(name, members): &'a (String, Vec<usize>)| (name.as_str(), members.clone());
    named.iter().map(place).collect()
}

/// Everything that was asked; what is there by default comes last, so that of
/// several explanations the one with the user's own demands is found.
fn asked(ground: &Ground, options: &Options, need: &Need, problem: &Problem) -> Vec<Told> {
    let people = |members: &[usize]| jobs(problem.people(members));
    let mut told = Vec::new();
    for (at, place) in options.places.iter().enumerate() {
        let has = match place.demand {
            Demand::AtLeastPeople(_) => format!("; it has {}", people(&place.members)),
            _ => String::new(),
        };
        told.push(Told {
            words: format!("{} ({}){has}", place.words, place.flag),
            asked: vec![Asked::Group(at)],
        });
    }
    for (name, members) in places(&options.fixed_in, &options.named_in, &ground.names) {
        let lacking = members
            .iter()
            .filter(|at| need.index[**at].is_nan())
            .count();
        let why = match (lacking, members.len()) {
            (0, _) => String::new(),
            (_, 1) => {
                ", but none of the figures of the index of need, so it can't be in".to_owned()
            }
            (some, all) => format!(
                ", but {some} of its {all} districts have none of the figures of the index of need, so \
                 they can't be in"
            ),
        };
        told.push(Told {
            words: format!(
                "{name} is to be in (--fix-in {}); it has {} people{why}",
                quoted(name),
                people(&members)
            ),
            asked: members.into_iter().map(Asked::FixedIn).collect(),
        });
    }
    for (name, members) in places(&options.fixed_out, &options.named_out, &ground.names) {
        told.push(Told {
            words: format!("{name} is to be out (--fix-out {})", quoted(name)),
            asked: members.into_iter().map(Asked::FixedOut).collect(),
        });
    }
    for rule in &options.eligible {
        let met = rule.met(&ground.figures, &ground.people);
        let failing: Vec<usize> = (0..met.len()).filter(|at| !met[*at]).collect();
        told.push(Told {
            words: format!(
                "only districts with {}, which {} of {} do not meet (--eligible {})",
                rule.text,
                failing.len(),
                met.len(),
                quoted(&rule.text)
            ),
            // One without need stays out whatever the rules.
            asked: failing
                .into_iter()
                .filter(|at| !need.index[*at].is_nan())
                .map(Asked::Ineligible)
                .collect(),
        });
    }
    if let Some(most) = options.max_zones {
        told.push(Told {
            words: format!(
                "at most {most} {} (--max-zones {most})",
                if most == 1 { "zone" } else { "zones" }
            ),
            asked: vec![Asked::MaxZones],
        });
    }
    told.push(Told {
        words: format!(
            "zones of at least {} people (--min-zone)",
            whole(options.min_zone)
        ),
        asked: vec![Asked::MinZone],
    });
    told.push(Told {
        words: format!(
            "at most {} of the people, which is {} (--ceiling)",
            given(options.ceiling),
            whole(problem.ceiling)
        ),
        asked: vec![Asked::Ceiling],
    });
    told
}

/// Demands that no map meets together.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Clash {
    /// The demands, in the user's words and with their options.
    pub demands: Vec<String>,
    /// Whether none of them can be spared: without any one the others can be met.
    pub minimal: bool,
}

/// Why there is no map.
#[derive(Debug, Clone, PartialEq)]
pub struct NoMap {
    /// `infeasible` where no map meets the demands, `stopped` where the time was
    /// up before one was found; none where what was asked can't be read at all.
    pub status: Option<&'static str>,
    /// The reason, in words for a person.
    pub told: String,
    /// The demands that conflict, set by set; where `status` is `infeasible`.
    pub clashes: Vec<Clash>,
}

impl From<String> for NoMap {
    fn from(told: String) -> Self {
        NoMap {
            status: None,
            told,
            clashes: Vec::new(),
        }
    }
}

/// Sets of demands in words, the first under `head`.
fn in_words(head: &str, found: &[Conflict<usize>], told: &[Told]) -> String {
    let mut text = String::new();
    for (number, one) in found.iter().enumerate() {
        let this = if one.demands.len() == 1 {
            "this"
        } else {
            "all of this"
        };
        if number == 0 {
            text.push_str(&format!("{head} {this}:\n"));
        } else {
            text.push_str(&format!(
                "\nApart from that, no map can meet {this} either:\n"
            ));
        }
        for at in &one.demands {
            text.push_str(&format!("  - {}\n", told[*at].words));
        }
        text.push_str(match (one.minimal, one.demands.len()) {
            (true, 1) => "Drop or ease it.",
            (true, _) => "Drop or ease any one of them, and the others of this list can be met.",
            (false, _) => {
                "Some of them may be innocent: the check of each was stopped by its limit."
            }
        });
    }
    // Sets that share a demand with these are not looked for.
    if found.iter().any(|one| one.demands.len() > 1) {
        text.push_str(
            "\nOther sets that share a demand with these may conflict as well: they show when these \
             are mended.",
        );
    }
    text
}

/// Why no map meets the demands, or only one of nobody. `infeasible` says that
/// the engine found none at all; otherwise the empty map is the best.
///
/// # Errors
/// Faults of the demands.
pub(super) fn why(
    ground: &Ground,
    options: &Options,
    need: &Need,
    problem: &Problem,
    infeasible: bool,
    go_on: &(dyn Fn() -> bool + Sync),
) -> Result<NoMap, Vec<Fault>> {
    let told = asked(ground, options, need, problem);
    let demands: Vec<Vec<Asked>> = told.iter().map(|one| one.asked.clone()).collect();
    let everywhere: Vec<usize> = (0..problem.population.len()).collect();
    // Where nothing is sought the map could be of anybody, but would reach nothing.
    let sought: Vec<usize> = everywhere
        .iter()
        .copied()
        .filter(|at| problem.value[*at] > 0.0)
        .collect();
    let reaching = format!(
        "no map that reaches anything of what is sought ({}) can meet",
        options.objective.words()
    );
    for (head, members, known) in [
        ("no map can meet", &everywhere, infeasible),
        (reaching.as_str(), &sought, false),
    ] {
        let somebody = problem.with_people_in(members);
        if !known && possible(&somebody, &CHECK, &mut |_| go_on())? != Some(false) {
            continue;
        }
        let found = conflicts_among(&somebody, &demands, &CHECK, &mut |_| go_on())?;
        if found.first().is_some_and(|one| !one.demands.is_empty()) {
            let clashes = found.iter().map(|one| Clash {
                demands: one
                    .demands
                    .iter()
                    .map(|at| told[*at].words.clone())
                    .collect(),
                minimal: one.minimal,
            });
            return Ok(NoMap {
                status: Some("infeasible"),
                told: in_words(head, &found, &told),
                clashes: clashes.collect(),
            });
        }
    }
    let told = if infeasible || !go_on() {
        "no map meets the demands, and the time was up before those that conflict were found: give \
         more time with --time"
            .to_owned()
    } else {
        format!(
            "every map that meets the demands adds up to less than nothing of what is sought ({}): ease \
             them, or let the index of need count from its least (finish = \"from-least\")",
            options.objective.words()
        )
    };
    Ok(NoMap {
        status: Some("infeasible"),
        told,
        clashes: Vec::new(),
    })
}
