//! What it would take for a place that is asked about to change sides: why
//! Barnsley and not Sheffield. Those nearest to it are `defence.rs`'s business.

use weighbridge_areas::swap::swap;
use weighbridge_areas::{Problem, Solution};

use super::defence::limits;
use super::{Ground, Need, Objective, Options, SwapLine};
use crate::wording::list;

/// What was found of the places asked about.
#[derive(Default)]
pub(super) struct Asked {
    /// One line a place that can change sides.
    pub lines: Vec<SwapLine>,
    /// Of the others, why they can't, in sentences.
    pub told: Vec<String>,
}

/// Answers for each place of `options.asked`.
pub(super) fn asked(
    ground: &Ground,
    options: &Options,
    need: &Need,
    problem: &Problem,
    solution: &Solution,
    go_on: &(dyn Fn() -> bool + Sync),
) -> Result<Asked, String> {
    let mut found = Asked::default();
    let mut late = Vec::new();
    let by_need = options.objective != Objective::NeediestQuarter;
    for at in options.asked.iter().copied() {
        let name = ground.names[at].as_str();
        if let Some(why) = barred(problem, need, at) {
            found.told.push(format!("{name} {why}"));
            continue;
        }
        if !go_on() {
            late.push(name);
            continue;
        }
        let limits = limits(options, options.asked.len());
        let other = swap(problem, solution, at, &limits, &mut |_| go_on()).map_err(|faults| {
            let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
            told.join("\n")
        })?;
        let inside = solution.chosen.contains(&at);
        if other.least.is_infinite() {
            found.told.push(format!(
                "{name} is {}: no map that meets the demands has it otherwise, whatever its need.",
                if inside { "in" } else { "out" }
            ));
            continue;
        }
        if other.most.is_infinite() {
            late.push(name);
            continue;
        }
        let (change, index) = (other.per_head(problem.population[at]), need.index[at]);
        let by_need = by_need && index > 0.0;
        found.lines.push(SwapLine {
            place: at,
            inside,
            change: by_need.then_some(change),
            relative: by_need.then_some((change.0 / index, change.1 / index)),
            loss: (other.least / solution.value, other.most / solution.value),
            entering: other.entering,
            leaving: other.leaving,
        });
    }
    if !late.is_empty() {
        found.told.push(format!(
            "Not found before the limit: what it would take for {} to change sides.",
            list(&late)
        ));
    }
    Ok(found)
}

/// Why no change of its need moves a place.
fn barred(problem: &Problem, need: &Need, at: usize) -> Option<&'static str> {
    if problem.fixed_in.contains(&at) {
        Some("is in because it was asked to be (--fix-in), whatever its need.")
    } else if problem.fixed_out.contains(&at) {
        Some("is out because it was asked to be (--fix-out), whatever its need.")
    } else if need.index[at].is_nan() {
        Some("has none of the figures of the index, so it can’t be in.")
    } else if problem.ineligible.contains(&at) {
        Some("does not meet the rules of eligibility, so it can’t be in whatever its need.")
    } else {
        None
    }
}
