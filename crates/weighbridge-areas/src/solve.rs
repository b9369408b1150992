#![doc = include_str!("solve.md")]

use crate::branch::Tree;
use crate::model::Model;
use crate::problem::{Fault, Problem, inside};
use crate::simplex::Row;
use crate::watcher::Watcher;

/// When to stop. Work is counted in elementary steps, not in seconds, so that
/// the same limits give the same map on every machine.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    /// Stop when the bound is within this share of the value; 0 asks for proof.
    pub gap: f64,
    /// Stop after this much work; see [`work_of_seconds`].
    pub work: u64,
    /// Stop after this many branch-and-bound nodes.
    pub nodes: usize,
    /// Seed of the search for good maps.
    pub seed: u64,
    /// How long to search for a good map before the proof starts, in proposals
    /// per area and round.
    pub effort: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            gap: 0.0,
            work: u64::MAX,
            nodes: usize::MAX,
            seed: 1,
            effort: 400,
        }
    }
}

/// Work that an ordinary laptop core does in this many seconds, to within a
/// factor of some three either way. For a limit that must be kept, watch the
/// clock too.
pub fn work_of_seconds(seconds: f64) -> u64 {
    (seconds.max(0.0) * 60e6) as u64
}

/// Where a run stands, for whoever watches it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Progress {
    /// Value of the best map so far; minus infinity while there is none.
    pub value: f64,
    /// No map is worth more than this.
    pub bound: f64,
    /// Work done.
    pub work: u64,
    /// Nodes done.
    pub nodes: usize,
}

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// The map is proven best (to 1e-9 of its value; the bound tells how near).
    Optimal,
    /// The gap asked for is reached.
    WithinGap,
    /// Stopped by a limit or by the watcher; value and bound hold.
    Stopped,
    /// No map meets the demands.
    Infeasible,
}

/// A map with its proof.
#[derive(Clone, Debug, PartialEq)]
pub struct Solution {
    /// The chosen areas, sorted. Empty also where no map was found.
    pub chosen: Vec<usize>,
    /// Sum of their values; minus infinity where no map was found.
    pub value: f64,
    /// No map that meets the demands is worth more.
    pub bound: f64,
    /// How the run ended.
    pub status: Status,
    /// Work done.
    pub work: u64,
    /// Branch-and-bound nodes done.
    pub nodes: usize,
}

impl Solution {
    /// How far the value may be from the best, as a share of the value; 0 when
    /// proven (the bound may still be above it by a tie, 1e-9), infinite without
    /// a map or for a value of 0 that is not proven.
    pub fn gap(&self) -> f64 {
        let distance = self.bound - self.value;
        if distance <= 0.0 || self.status == Status::Optimal {
            0.0
        } else if self.value.is_finite() && self.value != 0.0 {
            distance / self.value.abs()
        } else {
            f64::INFINITY
        }
    }
}

/// The best map. `watch` is called now and then and stops the run by
/// answering false; it is the place for a clock. Errors: all faults of the
/// problem.
pub fn solve(
    problem: &Problem,
    limits: &Limits,
    watch: &mut dyn FnMut(&Progress) -> bool,
) -> Result<Solution, Vec<Fault>> {
    solve_from(problem, limits, &[], watch)
}

/// As [`solve()`], with maps to start from; those that break a demand are
/// mended if they can be.
pub fn solve_from(
    problem: &Problem,
    limits: &Limits,
    starts: &[Vec<usize>],
    watch: &mut dyn FnMut(&Progress) -> bool,
) -> Result<Solution, Vec<Fault>> {
    solve_with(problem, limits, starts, None, watch)
}

/// What the root of one problem found, of use for another that differs in its
/// values alone: inequalities that hold for all maps of both.
pub(crate) struct Groundwork {
    rows: Vec<Row>,
    /// The inequalities for few zones rest on this order.
    rank: Vec<usize>,
}

/// The groundwork of a problem; `None` where two demands contradict each other
/// on sight, or the watcher stopped it. Errors: all faults of the problem.
pub(crate) fn groundwork(
    problem: &Problem,
    watch: &mut dyn FnMut(&Progress) -> bool,
) -> Result<Option<Groundwork>, Vec<Fault>> {
    let faults = problem.faults();
    if !faults.is_empty() {
        return Err(faults);
    }
    let Some(model) = Model::new(problem) else {
        return Ok(None);
    };
    // Without a map nothing is fixed, so the rows hold for all maps.
    let limits = Limits {
        effort: 0,
        work: GROUNDWORK,
        ..Limits::default()
    };
    let watcher = Watcher::new(watch);
    let mut tree = Tree::new(&model, &limits, &watcher);
    tree.root_rounds();
    let rows = tree.programme.rows[tree.fixed_rows..].to_vec();
    Ok((!watcher.stopped()).then_some(Groundwork {
        rows,
        rank: model.rank,
    }))
}

/// Work that goes into the groundwork at most: some seconds.
const GROUNDWORK: u64 = 300_000_000;

/// As [`solve_from()`], on the groundwork of a problem that differs in its
/// values alone.
pub(crate) fn solve_with(
    problem: &Problem,
    limits: &Limits,
    starts: &[Vec<usize>],
    groundwork: Option<&Groundwork>,
    watch: &mut dyn FnMut(&Progress) -> bool,
) -> Result<Solution, Vec<Fault>> {
    let faults = problem.faults();
    if !faults.is_empty() {
        return Err(faults);
    }
    let Some(mut model) = Model::new(problem) else {
        return Ok(infeasible(0, 0));
    };
    if let Some(known) = groundwork {
        model.rank.clone_from(&known.rank);
    }
    let watcher = Watcher::new(watch);
    let mut tree = Tree::new(&model, limits, &watcher);
    if let Some(known) = groundwork {
        tree.add_rows(&known.rows);
    }
    for start in starts {
        tree.try_map(&inside(problem.areas(), start));
    }
    let status = tree.run();
    let (work, nodes) = (tree.work(), tree.nodes());
    if status == Status::Infeasible {
        return Ok(infeasible(work, nodes));
    }
    let chosen: Vec<usize> = match tree.best() {
        Some(best) => (0..best.len()).filter(|j| best[*j]).collect(),
        None => Vec::new(),
    };
    let value = match tree.best() {
        Some(_) => problem.worth(&chosen),
        None => f64::NEG_INFINITY,
    };
    let bound = tree.told_bound(value);
    Ok(Solution {
        chosen,
        value,
        bound,
        status,
        work,
        nodes,
    })
}

fn infeasible(work: u64, nodes: usize) -> Solution {
    Solution {
        chosen: Vec::new(),
        value: f64::NEG_INFINITY,
        bound: f64::NEG_INFINITY,
        status: Status::Infeasible,
        work,
        nodes,
    }
}
