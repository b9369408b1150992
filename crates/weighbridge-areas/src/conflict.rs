#![doc = include_str!("conflict.md")]

use crate::problem::{Demand, Fault, Problem};
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

impl Asked {
    /// The demand by the names of the JSON form, with its figure.
    pub fn told(&self, problem: &Problem) -> String {
        match self {
            Asked::Ceiling => format!("ceiling: at most {} people", problem.ceiling),
            Asked::MinZone => format!("min_zone: at least {} people a zone", problem.min_zone),
            Asked::MaxZones => format!("max_zones: at most {}", problem.max_zones.unwrap_or(0)),
            Asked::FixedIn(area) => format!("fixed_in: area {area}"),
            Asked::FixedOut(area) => format!("fixed_out: area {area}"),
            Asked::Ineligible(area) => format!("ineligible: area {area}"),
            Asked::Group(index) => {
                let (word, amount) = match problem.groups.get(*index).map(|group| group.demand) {
                    Some(Demand::AtLeastPeople(amount)) => ("at_least_people", amount),
                    Some(Demand::AtMostPeople(amount)) => ("at_most_people", amount),
                    Some(Demand::AtLeastOfGroup(amount)) => ("at_least_of_group", amount),
                    Some(Demand::AtMostOfGroup(amount)) => ("at_most_of_group", amount),
                    Some(Demand::AtLeastOfMap(amount)) => ("at_least_of_map", amount),
                    Some(Demand::AtMostOfMap(amount)) => ("at_most_of_map", amount),
                    None => return format!("groups entry {index}"),
                };
                format!("groups entry {index}: {word} {amount}")
            }
        }
    }
}

/// Demands that cannot all be met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict<T = Asked> {
    /// Demands that contradict each other, sorted.
    pub demands: Vec<T>,
    /// Whether dropping any single one of them makes the rest possible. False
    /// only where a limit stopped a check.
    pub minimal: bool,
}

/// Every demand of a problem, each for itself; what says least by itself (the
/// ceiling, the smallest zone) comes last.
pub fn demands(problem: &Problem) -> Vec<Asked> {
    let mut all: Vec<Asked> = (0..problem.groups.len()).map(Asked::Group).collect();
    for (areas, asked) in [
        (&problem.fixed_in, Asked::FixedIn as fn(usize) -> Asked),
        (&problem.fixed_out, Asked::FixedOut),
        (&problem.ineligible, Asked::Ineligible),
    ] {
        let mut once = areas.clone();
        once.sort_unstable();
        once.dedup();
        all.extend(once.into_iter().map(asked));
    }
    if problem.max_zones.is_some() {
        all.push(Asked::MaxZones);
    }
    all.extend([Asked::MinZone, Asked::Ceiling]);
    all
}

/// The problem without these demands.
fn without(problem: &Problem, dropped: &[Asked]) -> Problem {
    let mut less = problem.clone();
    let has = |asked: Asked| dropped.binary_search(&asked).is_err();
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
pub fn possible(
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

/// Demands that contradict each other, from which none can be spared; `None`
/// where the problem has a map, or where the limits came before it was known.
/// The limits hold for each check. Errors: all faults of the problem.
pub fn conflict(
    problem: &Problem,
    limits: &Limits,
    watch: &mut dyn FnMut(&Progress) -> bool,
) -> Result<Option<Conflict>, Vec<Fault>> {
    let all = demands(problem);
    let each: Vec<Vec<Asked>> = all.iter().map(|asked| vec![*asked]).collect();
    if possible(problem, limits, watch)? != Some(false) {
        return Ok(None);
    }
    let found = conflicts_among(problem, &each, limits, watch)?;
    Ok(found.first().map(|found| {
        let mut named: Vec<Asked> = found.demands.iter().map(|at| all[*at]).collect();
        named.sort_unstable();
        Conflict {
            demands: named,
            minimal: found.minimal,
        }
    }))
}

/// As [`conflict()`], among demands that each may stand for several of the
/// problem's: "no district of London" is one, a rule that many areas fail is
/// another, and an area may fall under both. What none of them names is held
/// as given and not called into question. That no map meets all of them must
/// be known. Gives positions in `demands`: a first set, then sets that also
/// contradict themselves and have none of its demands, as far as there are
/// any. Where there is a choice, the earlier demands are named. Errors: all
/// faults of the problem.
pub fn conflicts_among(
    problem: &Problem,
    demands: &[Vec<Asked>],
    limits: &Limits,
    watch: &mut dyn FnMut(&Progress) -> bool,
) -> Result<Vec<Conflict<usize>>, Vec<Fault>> {
    let mut open: Vec<Asked> = demands.iter().flatten().copied().collect();
    open.sort_unstable();
    open.dedup();
    let mut minimal = true;
    let mut clash = |kept: &[usize], minimal: &mut bool| -> Result<bool, Vec<Fault>> {
        let mut held: Vec<Asked> = kept.iter().flat_map(|at| demands[*at].clone()).collect();
        held.sort_unstable();
        let dropped: Vec<Asked> = open
            .iter()
            .copied()
            .filter(|asked| held.binary_search(asked).is_err())
            .collect();
        let found = possible(&without(problem, &dropped), limits, watch)?;
        *minimal &= found.is_some();
        Ok(found == Some(false))
    };
    let mut left: Vec<usize> = (0..demands.len()).collect();
    let mut all = Vec::new();
    if clash(&[], &mut minimal)? {
        // What is held contradicts itself.
        all.push(Conflict {
            demands: Vec::new(),
            minimal: true,
        });
        return Ok(all);
    }
    loop {
        minimal = true;
        let mut named = explain(&[], false, &left, &mut |kept| clash(kept, &mut minimal))?;
        named.sort_unstable();
        left.retain(|at| named.binary_search(at).is_err());
        all.push(Conflict {
            demands: named,
            minimal,
        });
        if left.is_empty() || !clash(&left, &mut minimal)? {
            return Ok(all);
        }
    }
}

/// Whether some demands and what is held contradict each other.
type Clash<'a> = dyn FnMut(&[usize]) -> Result<bool, Vec<Fault>> + 'a;

/// Of `among`, as few as contradict each other and what is held (Junker's
/// QuickXplain): that all of them do is known. `fresh` says that something was
/// added to `held` since it was last found possible.
fn explain(
    held: &[usize],
    fresh: bool,
    among: &[usize],
    clash: &mut Clash<'_>,
) -> Result<Vec<usize>, Vec<Fault>> {
    if among.is_empty() || (fresh && clash(held)?) {
        return Ok(Vec::new());
    }
    if among.len() == 1 {
        return Ok(among.to_vec());
    }
    let (first, second) = among.split_at(among.len() / 2);
    let later = explain(&[held, first].concat(), true, second, clash)?;
    let fresh = !later.is_empty();
    let earlier = explain(&[held, &later].concat(), fresh, first, clash)?;
    Ok([earlier, later].concat())
}
