//! What an assisted-areas map is to do, as plain numbers, and everything that
//! is wrong with such a demand, all at once. Areas are numbered from 0; names,
//! files and units of need are the caller's.

use crate::graph::{self, Neighbours};
use std::fmt;

/// A demand on how much of the map, or of a group, lies in a group of areas
/// (a nation, a region, a class of area).
#[derive(Clone, Debug, PartialEq)]
pub struct GroupRule {
    /// The group's areas.
    pub members: Vec<usize>,
    /// What is asked of it.
    pub demand: Demand,
}

/// What a group rule asks. A figure at the threshold meets it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Demand {
    /// At least this many people of the group are in the map.
    AtLeastPeople(f64),
    /// At most this many people of the group are in the map.
    AtMostPeople(f64),
    /// At least this share (0 to 1) of the group's own people are in the map.
    AtLeastOfGroup(f64),
    /// At most this share (0 to 1) of the group's own people are in the map.
    AtMostOfGroup(f64),
    /// At least this share (0 to 1) of the map's people are the group's. A map
    /// without people has no share above 0 of anything.
    AtLeastOfMap(f64),
    /// At most this share (0 to 1) of the map's people are the group's.
    AtMostOfMap(f64),
}

/// A map to be drawn: choose areas so that the sum of `value` is largest.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Problem {
    /// People of each area, 0 or more.
    pub population: Vec<f64>,
    /// What choosing each area adds to the objective; may be negative (such an
    /// area can still be worth having as a bridge).
    pub value: Vec<f64>,
    /// Pairs of areas that border each other; order and repetition do not matter.
    pub edges: Vec<(usize, usize)>,
    /// Further pairs that count as neighbours: ferries, bridges, tunnels.
    pub links: Vec<(usize, usize)>,
    /// Most people the map may hold.
    pub ceiling: f64,
    /// Fewest people of a zone; a zone is a connected set of chosen areas. A
    /// zone of exactly that many counts as large enough. 0 asks nothing.
    pub min_zone: f64,
    /// Areas that must be in.
    pub fixed_in: Vec<usize>,
    /// Areas that must be out.
    pub fixed_out: Vec<usize>,
    /// Areas that may not be chosen because they fail an eligibility rule.
    /// Told apart from `fixed_out` only where demands conflict.
    pub ineligible: Vec<usize>,
    /// Most zones the map may have.
    pub max_zones: Option<usize>,
    /// Demands on groups of areas.
    pub groups: Vec<GroupRule>,
}

/// How far a sum of people may miss a threshold by rounding alone. A tie
/// counts as met, and populations that are not whole numbers do not add up
/// exactly: 1e-9 of the threshold is a thousandth of a person in a million, and
/// no more than that where people are counted in another unit.
pub(crate) fn slack(threshold: f64) -> f64 {
    1e-9 * threshold.abs()
}

/// One thing that is wrong with a problem.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// A list has another length than `population`.
    Length {
        /// Which list.
        list: &'static str,
        /// Its length.
        found: usize,
        /// The number of areas.
        expected: usize,
    },
    /// A number is not finite or is negative where it may not be.
    Number {
        /// Which list or field.
        field: &'static str,
        /// Place in the list, if it is one.
        index: Option<usize>,
        /// The number.
        found: f64,
        /// What it should be.
        expected: &'static str,
    },
    /// An area number beyond the last area.
    Area {
        /// Which list.
        list: &'static str,
        /// Place in the list.
        index: usize,
        /// The area number.
        found: usize,
        /// The number of areas.
        areas: usize,
    },
    /// An area is named as its own neighbour.
    Loop {
        /// Which list.
        list: &'static str,
        /// Place in the list.
        index: usize,
        /// The area.
        area: usize,
    },
    /// A word that is not one of those known (JSON form only).
    Word {
        /// Which field.
        field: &'static str,
        /// What it says.
        found: String,
        /// What it may say.
        expected: &'static str,
    },
    /// Two fields that say the same thing differently, or neither (JSON form only).
    Fields {
        /// What is wrong and what to do.
        text: String,
    },
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fault::Length {
                list,
                found,
                expected,
            } => write!(
                out,
                "`{list}` has {found} entries, but there are {expected} areas: give one entry per area"
            ),
            Fault::Number {
                field,
                index: Some(index),
                found,
                expected,
            } => write!(
                out,
                "`{field}` entry {index} is {found}: it must be {expected}"
            ),
            Fault::Number {
                field,
                index: None,
                found,
                expected,
            } => write!(out, "`{field}` is {found}: it must be {expected}"),
            Fault::Area {
                list,
                index,
                found,
                areas,
            } => {
                write!(out, "`{list}` entry {index} names area {found}, but ")?;
                match areas {
                    0 => write!(out, "there are no areas"),
                    _ => write!(out, "areas are numbered 0 to {}", areas - 1),
                }
            }
            Fault::Loop { list, index, area } => write!(
                out,
                "`{list}` entry {index} makes area {area} its own neighbour: leave it out"
            ),
            Fault::Word {
                field,
                found,
                expected,
            } => write!(out, "`{field}` says \"{found}\": it may say {expected}"),
            Fault::Fields { text } => write!(out, "{text}"),
        }
    }
}

impl Problem {
    /// Number of areas.
    pub fn areas(&self) -> usize {
        self.population.len()
    }

    /// Everything that is wrong; empty for a problem that can be solved.
    /// Demands that are sound one by one but contradict each other are not
    /// faults: [`crate::solve()`] finds that out and
    /// [`crate::conflict::conflict`] names them.
    pub fn faults(&self) -> Vec<Fault> {
        let areas = self.areas();
        let mut faults = Vec::new();
        if self.value.len() != areas {
            faults.push(Fault::Length {
                list: "value",
                found: self.value.len(),
                expected: areas,
            });
        }
        for (index, people) in self.population.iter().enumerate() {
            if !people.is_finite() || *people < 0.0 {
                faults.push(Fault::Number {
                    field: "population",
                    index: Some(index),
                    found: *people,
                    expected: "a number of people, 0 or more",
                });
            }
        }
        for (index, value) in self.value.iter().enumerate() {
            if !value.is_finite() {
                faults.push(Fault::Number {
                    field: "value",
                    index: Some(index),
                    found: *value,
                    expected: "a finite number",
                });
            }
        }
        for (field, number) in [("ceiling", self.ceiling), ("min_zone", self.min_zone)] {
            if !number.is_finite() || number < 0.0 {
                faults.push(Fault::Number {
                    field,
                    index: None,
                    found: number,
                    expected: "a number of people, 0 or more",
                });
            }
        }
        for (list, pairs) in [("edges", &self.edges), ("links", &self.links)] {
            for (index, (one, other)) in pairs.iter().enumerate() {
                for found in [*one, *other] {
                    if found >= areas {
                        faults.push(Fault::Area {
                            list,
                            index,
                            found,
                            areas,
                        });
                    }
                }
                if one == other && *one < areas {
                    faults.push(Fault::Loop {
                        list,
                        index,
                        area: *one,
                    });
                }
            }
        }
        let lists = [
            ("fixed_in", &self.fixed_in),
            ("fixed_out", &self.fixed_out),
            ("ineligible", &self.ineligible),
        ];
        let groups = self.groups.iter().map(|group| ("groups", &group.members));
        for (list, members) in lists.into_iter().chain(groups) {
            for (index, found) in members.iter().enumerate() {
                if *found >= areas {
                    faults.push(Fault::Area {
                        list,
                        index,
                        found: *found,
                        areas,
                    });
                }
            }
        }
        for (index, group) in self.groups.iter().enumerate() {
            let (found, most, expected) = match group.demand {
                Demand::AtLeastPeople(people) | Demand::AtMostPeople(people) => {
                    (people, f64::INFINITY, "a number of people, 0 or more")
                }
                Demand::AtLeastOfGroup(share)
                | Demand::AtMostOfGroup(share)
                | Demand::AtLeastOfMap(share)
                | Demand::AtMostOfMap(share) => (share, 1.0, "a share from 0 to 1"),
            };
            if !found.is_finite() || found < 0.0 || found > most {
                faults.push(Fault::Number {
                    field: "groups",
                    index: Some(index),
                    found,
                    expected,
                });
            }
        }
        faults
    }

    /// The same problem for maps with people in one of these areas at least:
    /// without that, the empty map may be the best, and demands that leave no
    /// other one do not show. With no people in any of them the demand cannot
    /// be met.
    #[must_use]
    pub fn with_people_in(&self, members: &[usize]) -> Problem {
        let mut more = self.clone();
        more.groups.push(GroupRule {
            members: members.to_vec(),
            demand: Demand::AtLeastPeople(least_people(&self.population, members).unwrap_or(1.0)),
        });
        more
    }

    /// Neighbours of every area, over edges and links.
    pub(crate) fn neighbours(&self) -> Neighbours {
        let pairs = self.edges.iter().chain(&self.links).copied();
        graph::neighbours(self.areas(), pairs)
    }

    /// The zones of a map: its connected sets of areas, each sorted, in order
    /// of their first area. Numbers beyond the last area are passed over.
    pub fn zones(&self, chosen: &[usize]) -> Vec<Vec<usize>> {
        graph::zones(&self.neighbours(), &inside(self.areas(), chosen))
    }

    /// People in a set of areas.
    pub fn people(&self, chosen: &[usize]) -> f64 {
        total(&self.population, chosen)
    }

    /// The objective of a map.
    pub fn worth(&self, chosen: &[usize]) -> f64 {
        total(&self.value, chosen)
    }
}

/// Adds from 0, so that nothing is 0 and not -0.
fn total(numbers: &[f64], chosen: &[usize]) -> f64 {
    let own = chosen.iter().filter_map(|j| numbers.get(*j));
    own.fold(0.0, |sum, number| sum + number)
}

/// People of the smallest of some areas that has any.
pub(crate) fn least_people(population: &[f64], members: &[usize]) -> Option<f64> {
    let people = members.iter().filter_map(|j| population.get(*j).copied());
    people.filter(|people| *people > 0.0).min_by(f64::total_cmp)
}

/// Which areas a list names.
pub(crate) fn inside(areas: usize, chosen: &[usize]) -> Vec<bool> {
    let mut inside = vec![false; areas];
    for area in chosen {
        if let Some(place) = inside.get_mut(*area) {
            *place = true;
        }
    }
    inside
}
