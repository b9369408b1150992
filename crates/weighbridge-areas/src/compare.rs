#![doc = include_str!("compare.md")]

use crate::problem::{Demand, Problem, inside, slack};
use std::fmt;

/// A demand that a map breaks, with the figures.
#[derive(Clone, Debug, PartialEq)]
pub enum Breach {
    /// More people than the ceiling.
    Ceiling {
        /// People in the map.
        people: f64,
        /// The ceiling.
        ceiling: f64,
    },
    /// A zone with too few people.
    Zone {
        /// The zone's areas.
        areas: Vec<usize>,
        /// Its people.
        people: f64,
        /// What it should have.
        least: f64,
    },
    /// Too many zones.
    Zones {
        /// Zones of the map.
        found: usize,
        /// The most allowed.
        most: usize,
    },
    /// An area that must be in is out.
    Missing(usize),
    /// An area that must be out, or is not eligible, is in.
    Barred(usize),
    /// A group's rule is broken.
    Group {
        /// Place of the rule in `groups`.
        index: usize,
        /// The group's people in the map, or their share, as the rule counts.
        found: f64,
        /// The threshold.
        threshold: f64,
    },
    /// An area number beyond the last area, or named twice.
    Area(usize),
}

impl fmt::Display for Breach {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Breach::Ceiling { people, ceiling } => {
                write!(
                    out,
                    "{people} people are more than the ceiling of {ceiling}"
                )
            }
            Breach::Zone {
                areas,
                people,
                least,
            } => write!(
                out,
                "the zone of areas {areas:?} has {people} people, fewer than {least}"
            ),
            Breach::Zones { found, most } => {
                write!(out, "{found} zones are more than the {most} allowed")
            }
            Breach::Missing(area) => write!(out, "area {area} must be in"),
            Breach::Barred(area) => write!(out, "area {area} must be out"),
            Breach::Group {
                index,
                found,
                threshold,
            } => write!(
                out,
                "the rule of group {index} asks {threshold}, found {found}"
            ),
            Breach::Area(area) => write!(out, "area {area} does not exist or is named twice"),
        }
    }
}

/// A map with its figures and the rules that it breaks.
#[derive(Clone, Debug, PartialEq)]
pub struct Score {
    /// Sum of the chosen areas' values.
    pub value: f64,
    /// People in the map.
    pub people: f64,
    /// The zones.
    pub zones: Vec<Vec<usize>>,
    /// Rules broken; empty for a map that meets all demands.
    pub breaches: Vec<Breach>,
}

/// Scores any map, also one that breaks rules. The problem must be free of
/// faults; areas that do not exist count for nothing and are named.
pub fn score(problem: &Problem, chosen: &[usize]) -> Score {
    let areas = problem.areas();
    let mut breaches = Vec::new();
    let mut once = vec![false; areas];
    for area in chosen {
        match once.get_mut(*area) {
            Some(seen) if !*seen => *seen = true,
            _ => breaches.push(Breach::Area(*area)),
        }
    }
    let map: Vec<usize> = (0..areas).filter(|j| once[*j]).collect();
    let people = problem.people(&map);
    if people > problem.ceiling + slack(problem.ceiling) {
        breaches.push(Breach::Ceiling {
            people,
            ceiling: problem.ceiling,
        });
    }
    let zones = problem.zones(&map);
    for zone in &zones {
        let there = problem.people(zone);
        if there < problem.min_zone - slack(problem.min_zone) {
            breaches.push(Breach::Zone {
                areas: zone.clone(),
                people: there,
                least: problem.min_zone,
            });
        }
    }
    if let Some(most) = problem.max_zones.filter(|most| zones.len() > *most) {
        breaches.push(Breach::Zones {
            found: zones.len(),
            most,
        });
    }
    let must = inside(areas, &problem.fixed_in);
    let barred: Vec<usize> = [&problem.fixed_out[..], &problem.ineligible[..]].concat();
    let barred = inside(areas, &barred);
    for area in 0..areas {
        if must[area] && !once[area] {
            breaches.push(Breach::Missing(area));
        }
        if barred[area] && once[area] {
            breaches.push(Breach::Barred(area));
        }
    }
    for (index, group) in problem.groups.iter().enumerate() {
        let member = inside(areas, &group.members);
        let sum = |counts: &dyn Fn(usize) -> bool| -> f64 {
            (0..areas)
                .filter(|j| counts(*j))
                .map(|j| problem.population[j])
                .sum()
        };
        let (there, all) = (sum(&|j| member[j] && once[j]), sum(&|j| member[j]));
        let share = |part: f64, whole: f64| if whole > 0.0 { part / whole } else { 0.0 };
        let (least, found, threshold, whole) = match group.demand {
            Demand::AtLeastPeople(least) => (true, there, least, 1.0),
            Demand::AtMostPeople(most) => (false, there, most, 1.0),
            Demand::AtLeastOfGroup(least) => (true, share(there, all), least, all),
            Demand::AtMostOfGroup(most) => (false, share(there, all), most, all),
            Demand::AtLeastOfMap(least) => (true, share(there, people), least, people),
            Demand::AtMostOfMap(most) => (false, share(there, people), most, people),
        };
        let off = if least {
            threshold - found
        } else {
            found - threshold
        };
        let none = whole <= 0.0 && matches!(group.demand, Demand::AtLeastOfMap(_)) && off > 0.0;
        if none || off * whole > slack(threshold * whole) {
            breaches.push(Breach::Group {
                index,
                found,
                threshold,
            });
        }
    }
    Score {
        value: problem.worth(&map),
        people,
        zones,
        breaches,
    }
}

/// Two maps side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The one map.
    pub one: Score,
    /// The other map.
    pub other: Score,
    /// Areas in both.
    pub both: Vec<usize>,
    /// Areas only in the one.
    pub only_one: Vec<usize>,
    /// Areas only in the other.
    pub only_other: Vec<usize>,
    /// Areas in both over areas in either (Jaccard 1901), 0 to 1; NaN where
    /// neither has any.
    pub agreement: f64,
    /// The same in people.
    pub agreement_people: f64,
}

/// Compares any two maps of a problem.
pub fn compare(problem: &Problem, one: &[usize], other: &[usize]) -> Comparison {
    let areas = problem.areas();
    let (a, b) = (inside(areas, one), inside(areas, other));
    let pick =
        |keep: &dyn Fn(usize) -> bool| -> Vec<usize> { (0..areas).filter(|j| keep(*j)).collect() };
    let both = pick(&|j| a[j] && b[j]);
    let only_one = pick(&|j| a[j] && !b[j]);
    let only_other = pick(&|j| !a[j] && b[j]);
    let either = pick(&|j| a[j] || b[j]);
    Comparison {
        one: score(problem, one),
        other: score(problem, other),
        agreement: both.len() as f64 / either.len() as f64,
        agreement_people: problem.people(&both) / problem.people(&either),
        both,
        only_one,
        only_other,
    }
}
