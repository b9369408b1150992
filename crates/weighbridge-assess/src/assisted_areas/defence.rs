//! The defence of a map: what a further percent of people would reach, how
//! often each place is in when weights and figures are drawn anew, what it
//! would take to have another place, and other maps beside it.

use serde::Serialize;
use weighbridge_areas::nearest::{Near, nearest};
use weighbridge_areas::price::price_curve;
use weighbridge_areas::robustness as engine;
use weighbridge_areas::solve::work_of_seconds;
use weighbridge_areas::{Limits, Problem, Solution};

use super::map::CORE;
use super::{Need, Objective, Options, demands};
use crate::wording::{given, whole};

/// The normal distribution's 97.5% quantile.
const QUANTILE: f64 = 1.959_963_984_540_054;

/// The 95% interval of a share of draws (Wilson 1927): where a threshold lies in
/// it, that many draws cannot tell the two apart.
#[must_use]
pub fn interval(frequency: f64, draws: usize) -> (f64, f64) {
    #[allow(clippy::cast_precision_loss)] // a count of draws
    let count = draws as f64;
    let square = QUANTILE * QUANTILE / count;
    let middle = frequency + square / 2.0;
    let half = QUANTILE * (frequency * (1.0 - frequency) / count + square / (4.0 * count)).sqrt();
    let end = |value: f64| (value / (1.0 + square)).clamp(0.0, 1.0);
    (end(middle - half), end(middle + half))
}

/// The best map under another ceiling.
#[derive(Debug, Clone, Serialize)]
pub struct PricePoint {
    /// The ceiling as a share of all people.
    pub ceiling: f64,
    /// People in the map.
    pub people: f64,
    /// Objective.
    pub value: f64,
    /// No map has more.
    pub bound: f64,
    /// Furthest that another map may reach beyond it, as a share.
    pub gap: f64,
    /// Objective over that of all districts of which it is known.
    pub share: f64,
    /// Objective for each further person since the ceiling before, over the
    /// mean of it over all people: 1 would be a ceiling that reaches everybody alike.
    /// NaN where the bounds of the two maps leave more than a tenth of it open.
    pub marginal: f64,
}

/// How often each place is in.
#[derive(Debug, Clone, Serialize)]
pub struct RobustView {
    /// Draws that gave a map.
    pub draws: usize,
    /// Draws whose demands no map met.
    pub infeasible: usize,
    /// Draws stopped before they had a map.
    pub unfinished: usize,
    /// Share of the draws in which each district is in.
    pub frequency: Vec<f64>,
    /// Furthest that a draw's map may be from its best, as a share.
    pub worst_gap: f64,
    /// The same on average.
    pub mean_gap: f64,
    /// Draws whose map is proven best.
    pub exact: usize,
    /// Sampling error of a share of the draws at [`CORE`] or [`REST`]: half of
    /// its 95% interval (binomial).
    pub sampling_error: f64,
}

/// What it would take for one place to change sides.
#[derive(Debug, Clone, Serialize)]
pub struct SwapLine {
    /// Position of the place.
    pub place: usize,
    /// Whether it is in the map.
    pub inside: bool,
    /// Change of need a head at which a best map would hold it, or do without
    /// it: at least, at most. Equal where both maps are proven; none where
    /// people are sought and not need.
    pub change: Option<(f64, f64)>,
    /// The same over its need a head.
    pub relative: Option<(f64, f64)>,
    /// What the map would lose of its objective, as a share.
    pub loss: (f64, f64),
    /// Positions of the places that would come in.
    pub entering: Vec<usize>,
    /// Positions of those that would go.
    pub leaving: Vec<usize>,
}

/// Limits of the maps of the defence, so that none of its parts takes more than
/// about a minute of a core: counted in steps, they are the same on every
/// machine, whatever the clock says. `maps` is how many there are.
pub(super) fn limits(options: &Options, maps: usize) -> Limits {
    #[allow(clippy::cast_precision_loss)] // a dozen maps
    let each = (60.0 / maps.max(1) as f64).min(10.0);
    Limits {
        gap: 0.0,
        work: work_of_seconds(each),
        effort: 100,
        ..options.limits
    }
}

/// Limits of each draw: all draws take no more than some minutes.
fn draw_limits(draws: usize) -> Limits {
    #[allow(clippy::cast_precision_loss)] // a count of draws
    let each = (2000.0 / draws as f64).clamp(0.05, 10.0);
    Limits {
        work: work_of_seconds(each),
        ..engine::draw_limits()
    }
}

/// Work for the places nearest to changing sides, all in all.
fn swap_work() -> u64 {
    work_of_seconds(30.0)
}

fn faults(faults: Vec<weighbridge_areas::problem::Fault>) -> String {
    let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
    told.join("\n")
}

/// The price curve, as far as it was drawn.
#[derive(Default)]
pub(super) struct Curve {
    /// Its points.
    pub points: Vec<PricePoint>,
    /// The first ceiling, as a share, that the time did not reach.
    pub missing: Option<f64>,
}

/// How much of a step of the price curve its bounds may leave open for it to be
/// told.
const UNTOLD: f64 = 0.1;

/// The price curve.
pub(super) fn price(
    options: &Options,
    problem: &Problem,
    solution: &Solution,
    go_on: &(dyn Fn() -> bool + Sync),
    progress: &dyn Fn(&str),
) -> Result<Curve, String> {
    if options.ceilings.is_empty() {
        return Ok(Curve::default());
    }
    progress("what a further percent of people would reach");
    let all: f64 = problem.population.iter().sum();
    let whole: f64 = problem.value.iter().sum();
    let mut wanted: Vec<f64> = options
        .ceilings
        .iter()
        .filter(|share| (**share - options.ceiling).abs() > 1e-9)
        .map(|share| share * all)
        .collect();
    wanted.sort_by(f64::total_cmp);
    let points = price_curve(
        problem,
        &wanted,
        std::slice::from_ref(&solution.chosen),
        &limits(options, wanted.len()),
        &mut |_| go_on(),
    )
    .map_err(faults)?;
    let missing = wanted[points.len()..].first().map(|people| people / all);
    if points.is_empty() {
        return Ok(Curve {
            points: Vec::new(),
            missing,
        });
    }
    let mut found: Vec<PricePoint> = points
        .iter()
        .filter(|point| point.solution.value.is_finite())
        .map(|point| PricePoint {
            ceiling: point.ceiling / all,
            people: point.people,
            value: point.solution.value,
            bound: point.solution.bound,
            gap: point.solution.gap(),
            share: point.solution.value / whole,
            marginal: f64::NAN,
        })
        .collect();
    found.push(PricePoint {
        ceiling: options.ceiling,
        people: problem.people(&solution.chosen),
        value: solution.value,
        bound: solution.bound,
        gap: solution.gap(),
        share: solution.value / whole,
        marginal: f64::NAN,
    });
    found.sort_by(|a, b| a.ceiling.total_cmp(&b.ceiling));
    // Ceiling, share reached, and the share that no map passes.
    let mut before = (0.0, 0.0, 0.0);
    for point in &mut found {
        let most = point.bound / whole;
        let step = point.ceiling - before.0;
        let marginal = (point.share - before.1) / step;
        let open = (most - point.share + before.2 - before.1) / step;
        if open <= UNTOLD * marginal {
            point.marginal = marginal;
        }
        before = (point.ceiling, point.share, most);
    }
    Ok(Curve {
        points: found,
        missing,
    })
}

/// Robustness over draws of weights and figures.
pub(super) fn robustness(
    options: &Options,
    need: &Need,
    problem: &Problem,
    solution: &Solution,
    go_on: &(dyn Fn() -> bool + Sync),
    progress: &dyn Fn(&str),
) -> Result<Option<RobustView>, String> {
    if options.draws == 0 || !go_on() {
        return Ok(None);
    }
    progress(&format!(
        "drawing weights and figures anew, {} times",
        whole(options.draws as f64)
    ));
    let values =
        |draw: usize| demands::values(options.objective, &need.drawn(draw), &problem.population);
    let found = engine::robustness(
        problem,
        options.draws,
        &values,
        &solution.chosen,
        &draw_limits(options.draws),
        options.threads,
        go_on,
    )
    .map_err(faults)?;
    #[allow(clippy::cast_precision_loss)] // a count of draws
    let draws = found.draws as f64;
    Ok((found.draws > 0).then_some(RobustView {
        exact: found.exact,
        sampling_error: QUANTILE * (CORE * (1.0 - CORE) / draws).sqrt(),
        draws: found.draws,
        infeasible: found.infeasible,
        unfinished: found.unfinished,
        frequency: found.frequency,
        worst_gap: found.worst_gap,
        mean_gap: found.mean_gap,
    }))
}

/// The swap table.
#[derive(Default)]
pub(super) struct SwapTable {
    /// Its lines: those in the map, then those out; nearest first.
    pub lines: Vec<SwapLine>,
    /// Whether no other district is nearer, on either side.
    pub proven: bool,
    /// Whether the time sufficed for all that were wanted.
    pub complete: bool,
    /// Districts that are free to change sides.
    pub free: usize,
    /// Those of them that add nothing to what is sought: no change of need a
    /// head says how near they are.
    pub left_aside: usize,
}

/// The places nearest to changing sides. They are found in their order, so that
/// what is not in the table is farther than what is.
pub(super) fn swaps(
    options: &Options,
    need: &Need,
    problem: &Problem,
    solution: &Solution,
    go_on: &(dyn Fn() -> bool + Sync),
    progress: &dyn Fn(&str),
) -> Result<SwapTable, String> {
    if options.swaps == 0 || !go_on() {
        return Ok(SwapTable {
            complete: options.swaps == 0,
            ..SwapTable::default()
        });
    }
    progress("what it would take for a place to change sides");
    let count = problem.population.len();
    let mut inside = vec![false; count];
    solution.chosen.iter().for_each(|at| inside[*at] = true);
    let mut free = vec![true; count];
    for barred in [&problem.ineligible, &problem.fixed_out, &problem.fixed_in] {
        barred.iter().for_each(|at| free[*at] = false);
    }
    // Distance is the change over need a head; where what is sought is not need
    // but people, it is what the map would lose.
    let by_need = options.objective != Objective::NeediestQuarter;
    let scale: Vec<f64> = (0..count)
        .map(|at| {
            if by_need {
                need.index[at] * problem.population[at]
            } else {
                solution.value
            }
        })
        .collect();
    let has = |at: &usize| free[*at] && problem.population[*at] > 0.0;
    let moves = |at: &usize| has(at) && scale[*at] > 0.0 && (!by_need || problem.value[*at] > 0.0);
    let all: Vec<usize> = (0..count).filter(has).collect();
    let sides = [true, false].map(|side| {
        let here = all.iter().copied().filter(|at| inside[*at] == side);
        here.filter(moves).collect::<Vec<usize>>()
    });
    let looked_at: usize = sides.iter().map(Vec::len).sum();
    let found = nearest(
        problem,
        solution,
        &sides,
        &scale,
        options.swaps,
        &limits(options, 1),
        swap_work(),
        &mut |_| go_on(),
    )
    .map_err(faults)?;
    let line = |one: &Near| {
        let people = problem.population[one.area];
        let need = need.index[one.area];
        let change = (one.least / people, one.most / people);
        SwapLine {
            place: one.area,
            inside: inside[one.area],
            change: by_need.then_some(change),
            relative: by_need.then_some((change.0 / need, change.1 / need)),
            loss: (one.least / solution.value, one.most / solution.value),
            entering: one.entering.clone(),
            leaving: one.leaving.clone(),
        }
    };
    Ok(SwapTable {
        lines: found
            .iter()
            .flat_map(|side| side.areas.iter().map(line))
            .collect(),
        proven: found.iter().all(|side| side.proven),
        complete: found.iter().all(|side| side.complete),
        free: all.len(),
        left_aside: all.len() - looked_at,
    })
}

/// What was left out of the defence, and why, in sentences.
pub(super) fn left_out(
    options: &Options,
    price: &Curve,
    robust: Option<&RobustView>,
    swaps: &SwapTable,
    up: bool,
) -> Vec<String> {
    #[allow(clippy::cast_precision_loss)] // counts of draws
    let number = |many: usize| whole(many as f64);
    let mut missing = Vec::new();
    let mut told = Vec::new();
    match robust {
        None if options.draws > 0 && up => missing.push("the draws of weights and figures"),
        None if options.draws > 0 => {
            told.push("No draw of weights and figures gave a map.".to_owned());
        }
        Some(robust) if robust.unfinished > 0 => told.push(format!(
            "{} of the {} draws were not finished {}: shares are over the {} that were.",
            number(robust.unfinished),
            number(options.draws),
            if up {
                "when the time was up"
            } else {
                "within their limit of work"
            },
            number(robust.draws)
        )),
        _ => {}
    }
    match price.missing {
        Some(_) if price.points.is_empty() => missing.push("what other ceilings would reach"),
        Some(ceiling) => told.push(format!(
            "The time was up before the ceilings from {} on: what they would reach is left out.",
            given(ceiling)
        )),
        None => {}
    }
    if options.swaps > 0 {
        if swaps.free == 0 && swaps.complete {
            told.push(
                "No district is free to change sides: each is fixed in or out, or not eligible."
                    .to_owned(),
            );
        } else if !swaps.complete && swaps.lines.is_empty() {
            missing.push("what it would take for a place to change sides");
        } else if !swaps.complete {
            told.push(
                "The time was up before all of the places nearest to changing sides were found: \
                 those told are the nearest."
                    .to_owned(),
            );
        }
    }
    if up && !options.own.is_empty() {
        missing.push("what the best map with as many people as yours would reach");
    }
    if !missing.is_empty() {
        told.insert(
            0,
            format!("Left out, because the time was up: {}.", missing.join("; ")),
        );
    }
    told
}
