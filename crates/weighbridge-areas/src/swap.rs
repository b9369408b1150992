#![doc = include_str!("swap.md")]

use crate::problem::{Fault, Problem};
use crate::solve::{Limits, Progress, Solution, Status, solve_from};

/// What it would take to have the map otherwise.
#[derive(Clone, Debug, PartialEq)]
pub struct Swap {
    /// The least change of value, if the maps were all proven: at least
    /// `least`, at most `most`. Both infinite where no map meets the demands
    /// and this one too.
    pub least: f64,
    /// See `least`. Equal to it where both maps are proven.
    pub most: f64,
    /// Areas of the other map that are not in this one.
    pub entering: Vec<usize>,
    /// Areas of this map that are not in the other one.
    pub leaving: Vec<usize>,
    /// The other map.
    pub other: Solution,
}

impl Swap {
    /// The change as need per head of an area with this many people.
    pub fn per_head(&self, people: f64) -> (f64, f64) {
        (self.least / people, self.most / people)
    }
}

/// By how much the value of `area` would have to rise for it to come in, or
/// fall for it to drop out, all else equal. `best` is the map of
/// [`crate::solve()`]. Errors: faults, also for an area beyond the last.
pub fn swap(
    problem: &Problem,
    best: &Solution,
    area: usize,
    limits: &Limits,
    watch: &mut dyn FnMut(&Progress) -> bool,
) -> Result<Swap, Vec<Fault>> {
    if best.chosen.contains(&area) {
        forced(problem, best, &[], &[area], limits, watch)
    } else {
        forced(problem, best, &[area], &[], limits, watch)
    }
}

/// What the map would lose if these areas were in and those out: "why this
/// place and not its neighbour?" is `forced(…, &[neighbour], &[place], …)`.
pub fn forced(
    problem: &Problem,
    best: &Solution,
    into: &[usize],
    out: &[usize],
    limits: &Limits,
    watch: &mut dyn FnMut(&Progress) -> bool,
) -> Result<Swap, Vec<Fault>> {
    let mut changed = problem.clone();
    changed.fixed_in.extend(into);
    changed.fixed_out.extend(out);
    let mut start: Vec<usize> = best
        .chosen
        .iter()
        .copied()
        .filter(|j| !out.contains(j))
        .collect();
    start.extend(into.iter().filter(|j| !best.chosen.contains(j)));
    let other = solve_from(&changed, limits, &[start], watch)?;
    let (least, most) = if other.status == Status::Infeasible {
        (f64::INFINITY, f64::INFINITY)
    } else {
        (
            (best.value - other.bound).max(0.0),
            (best.bound - other.value).max(0.0),
        )
    };
    let missing = |from: &[usize], in_: &[usize]| -> Vec<usize> {
        from.iter().copied().filter(|j| !in_.contains(j)).collect()
    };
    Ok(Swap {
        least,
        most,
        entering: missing(&other.chosen, &best.chosen),
        leaving: missing(&best.chosen, &other.chosen),
        other,
    })
}
