#![doc = include_str!("json.md")]

use crate::problem::{Demand, Fault, GroupRule, Problem};
use crate::solve::{Solution, Status};
use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What the objective adds up over the chosen areas.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Objective {
    /// Need reached: people x need, with `need` per head.
    #[default]
    PeopleTimesNeed,
    /// `need` as it stands, for a need that is already a total.
    Need,
    /// People alone, whatever their need.
    People,
}

/// A demand on a group of areas.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GroupForm {
    /// The group's areas.
    pub members: Vec<usize>,
    /// `at_least_people`, `at_most_people`, `at_least_of_group`,
    /// `at_most_of_group`, `at_least_of_map` or `at_most_of_map`.
    pub demand: String,
    /// People, or a share from 0 to 1.
    pub amount: f64,
}

/// A whole number, also where a program wrote it as `3.0`.
fn whole<'de, D: serde::Deserializer<'de>>(from: D) -> Result<usize, D::Error> {
    let number = f64::deserialize(from)?;
    // Up to here a float holds every whole number.
    if number > 9e15 {
        return Err(serde::de::Error::custom(format!(
            "{number:e} areas are more than can be read"
        )));
    }
    if number >= 0.0 && number.fract() == 0.0 {
        Ok(number as usize)
    } else {
        Err(serde::de::Error::custom(format!(
            "the number of areas must be a whole number, 0 or more, not {number}"
        )))
    }
}

/// A problem as JSON.
#[derive(Debug, Default, Deserialize)]
pub struct ProblemForm {
    /// Number of areas.
    #[serde(deserialize_with = "whole")]
    pub n: usize,
    /// People of each area.
    pub population: Vec<f64>,
    /// Need of each area: per head, unless `objective` says otherwise.
    pub need: Vec<f64>,
    /// Pairs of neighbours, numbered from 0.
    #[serde(default)]
    pub edges: Vec<(usize, usize)>,
    /// Further pairs that count as neighbours.
    #[serde(default)]
    pub links: Vec<(usize, usize)>,
    /// Most people in the map.
    pub ceiling: Option<f64>,
    /// The same as a share (0 to 1) of all people; in place of `ceiling`.
    pub ceiling_share: Option<f64>,
    /// Fewest people of a zone.
    #[serde(default)]
    pub min_zone: f64,
    /// What the objective adds up.
    #[serde(default)]
    pub objective: Objective,
    /// Areas that must be in.
    #[serde(default)]
    pub fixed_in: Vec<usize>,
    /// Areas that must be out.
    #[serde(default)]
    pub fixed_out: Vec<usize>,
    /// Areas that fail an eligibility rule.
    #[serde(default)]
    pub ineligible: Vec<usize>,
    /// Most zones.
    pub max_zones: Option<usize>,
    /// Demands on groups of areas.
    #[serde(default)]
    pub groups: Vec<GroupForm>,
    /// Fields that are not read: a name, a note, or a slip of the pen. A face
    /// should show them ([`ProblemForm::unread`]).
    #[serde(flatten)]
    other: BTreeMap<String, IgnoredAny>,
}

impl ProblemForm {
    /// Names of fields that are not read.
    pub fn unread(&self) -> Vec<&str> {
        self.other.keys().map(String::as_str).collect()
    }

    /// The problem, or everything that is wrong with the form.
    pub fn problem(&self) -> Result<Problem, Vec<Fault>> {
        let mut faults = Vec::new();
        for (list, found) in [
            ("population", self.population.len()),
            ("need", self.need.len()),
        ] {
            if found != self.n {
                faults.push(Fault::Length {
                    list,
                    found,
                    expected: self.n,
                });
            }
        }
        for (index, need) in self.need.iter().enumerate() {
            if !need.is_finite() {
                faults.push(Fault::Number {
                    field: "need",
                    index: Some(index),
                    found: *need,
                    expected: "a finite number",
                });
            }
        }
        let all: f64 = self.population.iter().sum();
        let ceiling = match (self.ceiling, self.ceiling_share) {
            (Some(people), None) => people,
            (None, Some(share)) => {
                if !(0.0..=1.0).contains(&share) {
                    faults.push(Fault::Number {
                        field: "ceiling_share",
                        index: None,
                        found: share,
                        expected: "a share from 0 to 1",
                    });
                }
                share * all
            }
            (Some(_), Some(_)) => {
                faults.push(Fault::Fields {
                    text: "`ceiling` and `ceiling_share` are both given: keep one".to_owned(),
                });
                0.0
            }
            (None, None) => {
                faults.push(Fault::Fields {
                    text: "no ceiling: give `ceiling` in people, or `ceiling_share` from 0 to 1"
                        .to_owned(),
                });
                0.0
            }
        };
        let mut groups = Vec::new();
        for group in &self.groups {
            let demand = match group.demand.as_str() {
                "at_least_people" => Demand::AtLeastPeople(group.amount),
                "at_most_people" => Demand::AtMostPeople(group.amount),
                "at_least_of_group" => Demand::AtLeastOfGroup(group.amount),
                "at_most_of_group" => Demand::AtMostOfGroup(group.amount),
                "at_least_of_map" => Demand::AtLeastOfMap(group.amount),
                "at_most_of_map" => Demand::AtMostOfMap(group.amount),
                other => {
                    faults.push(Fault::Word {
                        field: "demand",
                        found: other.to_owned(),
                        expected: "at_least_people, at_most_people, at_least_of_group, \
                                   at_most_of_group, at_least_of_map or at_most_of_map",
                    });
                    continue;
                }
            };
            groups.push(GroupRule {
                members: group.members.clone(),
                demand,
            });
        }
        let pairs = || self.population.iter().zip(&self.need);
        let problem = Problem {
            population: self.population.clone(),
            value: match self.objective {
                Objective::PeopleTimesNeed => pairs().map(|(p, need)| p * need).collect(),
                Objective::Need => self.need.clone(),
                Objective::People => self.population.clone(),
            },
            edges: self.edges.clone(),
            links: self.links.clone(),
            ceiling,
            min_zone: self.min_zone,
            fixed_in: self.fixed_in.clone(),
            fixed_out: self.fixed_out.clone(),
            ineligible: self.ineligible.clone(),
            max_zones: self.max_zones,
            groups,
        };
        // `value` is ours, not the form's: what is wrong there is said above.
        let own = |fault: &Fault| {
            matches!(fault, Fault::Length { list: "value", .. })
                || matches!(fault, Fault::Number { field: "value", .. })
        };
        let all = problem.faults();
        let overflow = all.iter().any(own) && faults.is_empty();
        faults.extend(all.into_iter().filter(|fault| !own(fault)));
        if overflow {
            faults.push(Fault::Fields {
                text: "`population` times `need` is beyond the largest number there is: give one \
                       of them in a larger unit"
                    .to_owned(),
            });
        }
        if faults.is_empty() {
            Ok(problem)
        } else {
            Err(faults)
        }
    }
}

/// The answer as JSON.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AnswerForm {
    /// Objective of the map; null where there is none.
    pub value: Option<f64>,
    /// No map that meets the demands is worth more; null where none exists.
    pub bound: Option<f64>,
    /// (bound - value) / value, 0 where the map is proven; null where there is
    /// no map.
    pub gap: Option<f64>,
    /// Chosen areas, numbered from 0, sorted.
    pub chosen: Vec<usize>,
    /// `optimal`, `within_gap`, `stopped` or `infeasible`.
    pub status: String,
    /// Seconds, by the caller's clock.
    pub seconds: f64,
    /// People in the map.
    pub population: f64,
    /// The zones, each a sorted list of areas.
    pub zones: Vec<Vec<usize>>,
    /// Effort in steps that do not depend on the machine.
    pub work: u64,
    /// Branch-and-bound nodes.
    pub nodes: usize,
}

impl AnswerForm {
    /// The answer to a problem, with the seconds that the caller measured.
    pub fn new(problem: &Problem, solution: &Solution, seconds: f64) -> Self {
        let finite = |number: f64| number.is_finite().then_some(number);
        AnswerForm {
            value: finite(solution.value),
            bound: finite(solution.bound),
            gap: finite(solution.gap()).filter(|_| solution.value.is_finite()),
            chosen: solution.chosen.clone(),
            status: match solution.status {
                Status::Optimal => "optimal",
                Status::WithinGap => "within_gap",
                Status::Stopped => "stopped",
                Status::Infeasible => "infeasible",
            }
            .to_owned(),
            seconds,
            population: problem.people(&solution.chosen),
            zones: problem.zones(&solution.chosen),
            work: solution.work,
            nodes: solution.nodes,
        }
    }
}
