//! The user's own maps: scored against the best one and beside each other, with
//! the demands that they break. It chooses no district.

use serde::Serialize;
use weighbridge_areas::compare::{Breach, compare};
use weighbridge_areas::{Problem, Solution};

use super::Options;
use super::defence::limits;
use crate::wording::{beside_best, list, percent, times, whole};

/// A map of the user's beside the best one.
#[derive(Debug, Clone, Serialize)]
pub struct OwnScore {
    /// Its name.
    pub name: String,
    /// Its districts.
    pub places: usize,
    /// People in it.
    pub people: f64,
    /// The same over all people.
    pub people_share: f64,
    /// Its objective.
    pub value: f64,
    /// The same over that of the best map; above 1 where it breaks a demand, or
    /// where the best map is not proven best.
    pub of_best: f64,
    /// Its people over those of the best map.
    pub people_of_best: f64,
    /// The same over that of the best map with no more people than it has;
    /// none where no map so small meets the demands.
    pub at_its_size: Option<f64>,
    /// Zones.
    pub zones: usize,
    /// What it reaches beside both, in words.
    pub reach_told: String,
    /// Demands that it breaks, in words.
    pub breaches: Vec<String>,
    /// Positions of the places that only it has.
    pub only_own: Vec<usize>,
    /// Positions of the places that only the best map has.
    pub only_best: Vec<usize>,
    /// Shared people over people in either.
    pub agreement: f64,
}

/// Two of the user's own maps beside each other.
#[derive(Debug, Clone, Serialize)]
pub struct OwnPair {
    /// Position of the one among the user's maps.
    pub one: usize,
    /// Position of the other.
    pub other: usize,
    /// What the one reaches over what the other does.
    pub value_of_other: f64,
    /// People of the one over those of the other.
    pub people_of_other: f64,
    /// Positions of the places that only the one has.
    pub only_one: Vec<usize>,
    /// Positions of the places that only the other has.
    pub only_other: Vec<usize>,
    /// Shared people over people in either.
    pub agreement: f64,
}

/// Every two of the user's own maps.
pub(super) fn pairs(options: &Options, problem: &Problem) -> Vec<OwnPair> {
    let mut found = Vec::new();
    for (one, map) in options.own.iter().enumerate() {
        for (other, against) in options.own.iter().enumerate().skip(one + 1) {
            let both = compare(problem, &map.chosen, &against.chosen);
            found.push(OwnPair {
                one,
                other,
                value_of_other: both.one.value / both.other.value,
                people_of_other: both.one.people / both.other.people,
                only_one: both.only_one,
                only_other: both.only_other,
                agreement: both.agreement_people,
            });
        }
    }
    found
}

/// Scores the user's own maps.
pub(super) fn own(
    options: &Options,
    problem: &Problem,
    solution: &Solution,
    names: &[String],
    go_on: &(dyn Fn() -> bool + Sync),
) -> Vec<OwnScore> {
    options
        .own
        .iter()
        .map(|map| {
            let found = compare(problem, &map.chosen, &solution.chosen);
            let of_best = found.one.value / solution.value;
            let people_of_best = found.one.people / found.other.people;
            let at_its_size = at_size(options, problem, found.one.people, go_on)
                .map(|best| found.one.value / best);
            OwnScore {
                name: map.name.clone(),
                places: map.chosen.len(),
                people: found.one.people,
                value: found.one.value,
                of_best,
                people_of_best,
                people_share: found.one.people / problem.population.iter().sum::<f64>(),
                at_its_size,
                reach_told: reach(of_best, people_of_best, at_its_size, &found.one.breaches),
                zones: found.one.zones.len(),
                breaches: found
                    .one
                    .breaches
                    .iter()
                    .map(|breach| in_words(breach, options, names))
                    .collect(),
                only_own: found.only_one,
                only_best: found.only_other,
                agreement: found.agreement_people,
            }
        })
        .collect()
}

/// What a map reaches beside the best one, and beside the best of its size. More
/// than the best is told with the demand that the best one keeps.
fn reach(
    of_best: f64,
    people_of_best: f64,
    at_its_size: Option<f64>,
    breaches: &[Breach],
) -> String {
    if !of_best.is_finite() {
        return "The best map reaches nothing to set it beside.".to_owned();
    }
    let over_ceiling = breaches
        .iter()
        .any(|breach| matches!(breach, Breach::Ceiling { .. }));
    let (best, with) = if of_best <= 1.0 + 1e-9 {
        ("what the best map reaches", String::new())
    } else {
        let best = if over_ceiling {
            "what the best map under the ceiling reaches"
        } else if breaches.is_empty() {
            "what the best map found reaches"
        } else {
            "what the best map that meets the demands reaches"
        };
        (
            best,
            format!(", with {} times its people", times(people_of_best)),
        )
    };
    let same_size = at_its_size.map_or_else(String::new, |share| {
        let most = beside_best(
            share,
            "what the best map with as many people as yours would",
        );
        format!(", and {most}")
    });
    format!(
        "It reaches {}{with}{same_size}.",
        beside_best(of_best, best)
    )
}

/// Objective of the best map with at most these people.
fn at_size(
    options: &Options,
    problem: &Problem,
    people: f64,
    go_on: &(dyn Fn() -> bool + Sync),
) -> Option<f64> {
    if !go_on() {
        return None;
    }
    let same = Problem {
        ceiling: people,
        ..problem.clone()
    };
    let found =
        weighbridge_areas::solve(&same, &limits(options, options.own.len()), &mut |_| go_on())
            .ok()?;
    (go_on() && found.value > 0.0).then_some(found.value)
}

fn in_words(breach: &Breach, options: &Options, names: &[String]) -> String {
    match breach {
        Breach::Ceiling { people, ceiling } => format!(
            "it holds {} people, more than the ceiling of {}",
            whole(*people),
            whole(*ceiling)
        ),
        Breach::Zone {
            areas,
            people,
            least,
        } => {
            let named: Vec<&str> = areas.iter().map(|at| names[*at].as_str()).collect();
            format!(
                "the zone of {} has {} people, fewer than {}",
                list(&named),
                whole(*people),
                whole(*least)
            )
        }
        Breach::Zones { found, most } => format!("it has {found} zones, more than {most}"),
        Breach::Missing(at) => format!("{} is to be in and is out", names[*at]),
        Breach::Barred(at) => format!("{} is in and may not be", names[*at]),
        Breach::Group {
            index,
            found,
            threshold,
        } => {
            let word = |value: f64| {
                if value <= 1.0 {
                    percent(value)
                } else {
                    whole(value)
                }
            };
            format!(
                "{}: it has {} against {}",
                options.places[*index].words,
                word(*found),
                word(*threshold)
            )
        }
        Breach::Area(_) => "a place is named twice".to_owned(),
    }
}
