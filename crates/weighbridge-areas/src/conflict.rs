#![doc = include_str!("conflict.md")]

use crate::problem::{Fault, Problem};
use crate::solve::{Limits, Progress, Status, solve};
use std::fmt;

/// One demand of a problem, that can be dropped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Asked {
    /// The ceiling.
    Ceiling,
    /// The smallest zone.
    MinZone,
    /// The limit on zones.
    MaxZones,
    /// That this area is in.
    FixedIn(usize),
    /// That this area is out.
    FixedOut(usize),
    /// That this area is not eligible.
    Ineligible(usize),
    /// This group's rule, by its place in `groups`.
    Group(usize),
}

impl fmt::Display for Asked {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Asked::Ceiling => write!(out, "the population ceiling"),
            Asked::MinZone => write!(out, "the smallest population of a zone"),
            Asked::MaxZones => write!(out, "the limit on the number of zones"),
            Asked::FixedIn(area) => write!(out, "that area {area} is in"),
            Asked::FixedOut(area) => write!(out, "that area {area} is out"),
            Asked::Ineligible(area) => write!(out, "that area {area} is not eligible"),
            Asked::Group(index) => write!(out, "the rule of group {index}"),
        }
    }
}

/// Demands that cannot all be met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// Demands that contradict each other, sorted.
    pub demands: Vec<Asked>,
    /// Whether dropping any single one of them makes the rest possible. False
    /// only where a limit stopped a check.
    pub minimal: bool,
}

fn demands(problem: &Problem) -> Vec<Asked> {
    let mut all = vec![Asked::Ceiling, Asked::MinZone];
    if problem.max_zones.is_some() {
        all.push(Asked::MaxZones);
    }
    all.extend(problem.fixed_in.iter().map(|j| Asked::FixedIn(*j)));
    all.extend(problem.fixed_out.iter().map(|j| Asked::FixedOut(*j)));
    all.extend(problem.ineligible.iter().map(|j| Asked::Ineligible(*j)));
    all.extend((0..problem.groups.len()).map(Asked::Group));
    all.sort_unstable();
    all.dedup();
    all
}

/// The problem with only these demands.
fn only(problem: &Problem, kept: &[Asked]) -> Problem {
    let mut less = problem.clone();
    let has = |asked: Asked| kept.contains(&asked);
    if !has(Asked::Ceiling) {
        less.ceiling = problem.population.iter().sum();
    }
    if !has(Asked::MinZone) {
        less.min_zone = 0.0;
    }
    if !has(Asked::MaxZones) {
        less.max_zones = None;
    }
    less.fixed_in.retain(|j| has(Asked::FixedIn(*j)));
    less.fixed_out.retain(|j| has(Asked::FixedOut(*j)));
    less.ineligible.retain(|j| has(Asked::Ineligible(*j)));
    less.groups = problem
        .groups
        .iter()
        .enumerate()
        .filter(|(index, _)| has(Asked::Group(*index)))
        .map(|(_, group)| group.clone())
        .collect();
    less
}

/// Whether some map meets the demands; `None` where a limit came first.
fn possible(
    problem: &Problem,
    limits: &Limits,
    watch: &mut dyn FnMut(&Progress) -> bool,
) -> Result<Option<bool>, Vec<Fault>> {
    let found = solve(problem, limits, &mut |progress| {
        watch(progress) && !progress.value.is_finite()
    })?;
    Ok(if found.value.is_finite() {
        Some(true)
    } else if found.status == Status::Infeasible {
        Some(false)
    } else {
        None
    })
}

/// Demands that contradict each other, as few as dropping one after another
/// leaves; `None` where the problem has a map, or where the limits came before
/// it was known. Errors: all faults of the problem.
pub fn conflict(
    problem: &Problem,
    limits: &Limits,
    watch: &mut dyn FnMut(&Progress) -> bool,
) -> Result<Option<Conflict>, Vec<Fault>> {
    let mut kept = demands(problem);
    if possible(problem, limits, watch)? != Some(false) {
        return Ok(None);
    }
    let mut minimal = true;
    // Whole kinds first: most maps have many fixed areas, few of them guilty.
    let kinds: [fn(&Asked) -> bool; 3] = [
        |asked| matches!(asked, Asked::Ineligible(_)),
        |asked| matches!(asked, Asked::FixedOut(_)),
        |asked| matches!(asked, Asked::FixedIn(_)),
    ];
    for kind in kinds {
        let rest: Vec<Asked> = kept.iter().copied().filter(|asked| !kind(asked)).collect();
        if rest.len() < kept.len() && possible(&only(problem, &rest), limits, watch)? == Some(false)
        {
            kept = rest;
        }
    }
    for asked in kept.clone() {
        let rest: Vec<Asked> = kept.iter().copied().filter(|one| *one != asked).collect();
        match possible(&only(problem, &rest), limits, watch)? {
            Some(false) => kept = rest,
            Some(true) => {}
            None => minimal = false,
        }
    }
    Ok(Some(Conflict {
        demands: kept,
        minimal,
    }))
}
