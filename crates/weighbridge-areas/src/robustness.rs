#![doc = include_str!("robustness.md")]

use crate::problem::{Fault, Problem};
use crate::solve::{Limits, Status, groundwork, solve_with};
use std::sync::atomic::{AtomicBool, Ordering};

/// How often each area is in over many draws.
#[derive(Clone, Debug, PartialEq)]
pub struct Robustness {
    /// Draws that gave a map.
    pub draws: usize,
    /// Draws whose demands no map meets.
    pub infeasible: usize,
    /// Share of the draws that gave a map in which each area is in, 0 to 1;
    /// NaN where no draw gave one.
    pub frequency: Vec<f64>,
    /// Draws of these whose map is proven best.
    pub exact: usize,
    /// The largest gap of any draw.
    pub worst_gap: f64,
    /// The mean gap over draws.
    pub mean_gap: f64,
    /// Draws left out because the run was stopped.
    pub unfinished: usize,
}

impl Robustness {
    /// Areas in at least this share of the draws: the core.
    pub fn core(&self, share: f64) -> Vec<usize> {
        (0..self.frequency.len())
            .filter(|j| self.frequency[*j] >= share)
            .collect()
    }

    /// Areas in more than `low` and less than `high` of the draws: the margin,
    /// that depends on taste and error.
    pub fn margin(&self, low: f64, high: f64) -> Vec<usize> {
        (0..self.frequency.len())
            .filter(|j| self.frequency[*j] > low && self.frequency[*j] < high)
            .collect()
    }
}

/// Limits that suit a draw: the proven best map with little search, and a limit
/// on work that keeps thousands of draws together. A map that is only near the
/// best would do harm: where many small places are worth about the same, it
/// has them in more often than they belong.
pub fn draw_limits() -> Limits {
    Limits {
        effort: 40,
        work: crate::solve::work_of_seconds(20.0),
        ..Limits::default()
    }
}

/// Solves `draws` variants of a problem; `values(k)` gives the values of draw
/// `k` (it must depend on nothing but `k`). `start` is the reference map, from
/// which each draw begins. Draws are shared among `threads` threads by their
/// number, so the result does not depend on how many there are. `go_on` is
/// asked now and then; draws that it cuts short are counted as unfinished. Errors: the faults of the first draw that has any.
pub fn robustness(
    problem: &Problem,
    draws: usize,
    values: &(dyn Fn(usize) -> Vec<f64> + Sync),
    start: &[usize],
    limits: &Limits,
    threads: usize,
    go_on: &(dyn Fn() -> bool + Sync),
) -> Result<Robustness, Vec<Fault>> {
    let threads = threads.clamp(1, draws.max(1));
    let ground = groundwork(problem, &mut |_| go_on())?;
    let ground = ground.as_ref();
    let stopped = AtomicBool::new(false);
    let work = |thread: usize| -> Result<Numbered, Vec<Fault>> {
        let mut outcomes = Vec::new();
        for draw in (thread..draws).step_by(threads) {
            if stopped.load(Ordering::Relaxed) || !go_on() {
                stopped.store(true, Ordering::Relaxed);
                break;
            }
            let one = Problem {
                value: values(draw),
                ..problem.clone()
            };
            let solution = solve_with(&one, limits, &[start.to_vec()], ground, &mut |_| go_on())?;
            // A draw that was cut short says nothing.
            if !go_on() {
                stopped.store(true, Ordering::Relaxed);
                break;
            }
            let outcome = if solution.status == Status::Infeasible {
                Outcome::Infeasible
            } else if solution.value.is_finite() {
                Outcome::Map(solution.gap(), solution.chosen)
            } else {
                Outcome::Unfinished
            };
            outcomes.push((draw, outcome));
        }
        Ok(outcomes)
    };
    let results: Vec<Result<Numbered, Vec<Fault>>> = std::thread::scope(|scope| {
        let handles: Vec<_> = (0..threads)
            .map(|thread| scope.spawn(move || work(thread)))
            .collect();
        handles
            .into_iter()
            .map(|handle| match handle.join() {
                Ok(result) => result,
                Err(panic) => std::panic::resume_unwind(panic),
            })
            .collect()
    });
    let mut outcomes = Vec::new();
    for result in results {
        outcomes.extend(result?);
    }
    outcomes.sort_by_key(|(draw, _)| *draw);
    let mut counts = vec![0usize; problem.areas()];
    let (mut maps, mut exact, mut infeasible) = (0usize, 0usize, 0usize);
    let (mut worst, mut total) = (0.0f64, 0.0);
    for (_, outcome) in &outcomes {
        match outcome {
            Outcome::Map(gap, chosen) => {
                maps += 1;
                exact += usize::from(*gap == 0.0);
                worst = worst.max(*gap);
                total += gap;
                chosen.iter().for_each(|j| counts[*j] += 1);
            }
            Outcome::Infeasible => infeasible += 1,
            Outcome::Unfinished => {}
        }
    }
    Ok(Robustness {
        draws: maps,
        infeasible,
        exact,
        frequency: counts
            .iter()
            .map(|count| *count as f64 / maps as f64)
            .collect(),
        worst_gap: worst,
        mean_gap: total / maps as f64,
        unfinished: draws - maps - infeasible,
    })
}

type Numbered = Vec<(usize, Outcome)>;

enum Outcome {
    Map(f64, Vec<usize>),
    Infeasible,
    Unfinished,
}
