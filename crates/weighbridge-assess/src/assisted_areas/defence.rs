//! The defence of a map: what a further percent of people would reach, how
//! often each place is in when weights and figures are drawn anew, what it
//! would take to have another place, and other maps beside it.

use serde::Serialize;
use weighbridge_areas::compare::{Breach, compare};
use weighbridge_areas::price::price_curve;
use weighbridge_areas::robustness as engine;
use weighbridge_areas::swap::swap;
use weighbridge_areas::{Limits, Problem, Solution};

use super::{Ground, Need, Options, demands};
use crate::wording::{list, percent, whole};

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
    /// Objective over that of the whole country.
    pub share: f64,
    /// Objective for each further person since the ceiling before, over the
    /// country's mean of it: 1 would be a ceiling that reaches everybody alike.
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
}

/// What it would take for one place to change sides.
#[derive(Debug, Clone, Serialize)]
pub struct SwapLine {
    /// Position of the place.
    pub place: usize,
    /// Whether it is in the map.
    pub inside: bool,
    /// Change of need a head at which a best map would hold it, or do without
    /// it: at least, at most. Equal where both maps are proven; infinite where
    /// no map meets the demands and this one too.
    pub change: (f64, f64),
    /// The same over its need a head.
    pub relative: (f64, f64),
    /// What the map would lose of its objective, as a share.
    pub loss: (f64, f64),
    /// Positions of the places that would come in.
    pub entering: Vec<usize>,
    /// Positions of those that would go.
    pub leaving: Vec<usize>,
}

/// A map of the user's beside the best one.
#[derive(Debug, Clone, Serialize)]
pub struct OwnScore {
    /// Its name.
    pub name: String,
    /// Its districts.
    pub places: usize,
    /// People in it.
    pub people: f64,
    /// The same over all people.
    pub people_share: f64,
    /// Its objective.
    pub value: f64,
    /// The same over that of the best map.
    pub of_best: f64,
    /// The same over that of the best map with no more people than it has;
    /// none where no map so small meets the demands.
    pub at_its_size: Option<f64>,
    /// Zones.
    pub zones: usize,
    /// Demands that it breaks, in words.
    pub breaches: Vec<String>,
    /// Positions of the places that only it has.
    pub only_own: Vec<usize>,
    /// Positions of the places that only the best map has.
    pub only_best: Vec<usize>,
    /// Shared people over people in either.
    pub agreement: f64,
}

/// Limits of the maps of the defence: counted in steps, so that they are the
/// same on every machine, whatever the clock says.
fn limits(options: &Options) -> Limits {
    Limits {
        gap: 0.0,
        work: weighbridge_areas::solve::work_of_seconds(10.0),
        effort: 100,
        ..options.limits
    }
}

fn faults(faults: Vec<weighbridge_areas::problem::Fault>) -> String {
    let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
    told.join("\n")
}

/// The price curve.
pub(super) fn price(
    options: &Options,
    problem: &Problem,
    solution: &Solution,
    go_on: &(dyn Fn() -> bool + Sync),
    progress: &dyn Fn(&str),
) -> Result<Vec<PricePoint>, String> {
    if options.ceilings.is_empty() || !go_on() {
        return Ok(Vec::new());
    }
    progress("what a further percent of people would reach");
    let all: f64 = problem.population.iter().sum();
    let whole: f64 = problem.value.iter().sum();
    let wanted: Vec<f64> = options
        .ceilings
        .iter()
        .filter(|share| (**share - options.ceiling).abs() > 1e-9)
        .map(|share| share * all)
        .collect();
    let points =
        price_curve(problem, &wanted, &limits(options), &mut |_| go_on()).map_err(faults)?;
    // A curve whose last maps were cut short would bend where the clock stopped.
    if !go_on() {
        return Ok(Vec::new());
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
    let mut before = (0.0, 0.0);
    for point in &mut found {
        point.marginal = (point.share - before.1) / (point.ceiling - before.0);
        before = (point.ceiling, point.share);
    }
    Ok(found)
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
        &engine::draw_limits(),
        options.threads,
        go_on,
    )
    .map_err(faults)?;
    Ok((found.draws > 0).then_some(RobustView {
        draws: found.draws,
        infeasible: found.infeasible,
        unfinished: found.unfinished,
        frequency: found.frequency,
        worst_gap: found.worst_gap,
        mean_gap: found.mean_gap,
    }))
}

/// Places nearest to changing sides: by how often they are on the other one in
/// the draws, or without draws by need a head.
fn candidates(
    ground: &Ground,
    options: &Options,
    problem: &Problem,
    solution: &Solution,
    robust: Option<&RobustView>,
) -> Vec<usize> {
    let mut inside = vec![false; ground.people.len()];
    solution.chosen.iter().for_each(|at| inside[*at] = true);
    let barred = |at: &usize| {
        problem.ineligible.contains(at)
            || problem.fixed_out.contains(at)
            || problem.fixed_in.contains(at)
            || problem.population[*at] <= 0.0
    };
    let close = |at: usize| match robust {
        Some(robust) => robust.frequency[at],
        None => problem.value[at] / problem.population[at],
    };
    let mut found = Vec::new();
    for side in [true, false] {
        let mut here: Vec<usize> = (0..inside.len())
            .filter(|at| inside[*at] == side && !barred(at))
            .collect();
        here.sort_by(|a, b| {
            let order = close(*b).total_cmp(&close(*a));
            let order = if side { order.reverse() } else { order };
            order.then(ground.people[*b].total_cmp(&ground.people[*a]))
        });
        here.truncate(options.swaps);
        found.extend(here);
    }
    found
}

/// The swap table.
pub(super) fn swaps(
    ground: &Ground,
    options: &Options,
    problem: &Problem,
    solution: &Solution,
    robust: Option<&RobustView>,
    go_on: &(dyn Fn() -> bool + Sync),
    progress: &dyn Fn(&str),
) -> Result<Vec<SwapLine>, String> {
    if options.swaps == 0 || !go_on() {
        return Ok(Vec::new());
    }
    progress("what it would take for a place to change sides");
    let mut found = Vec::new();
    for place in candidates(ground, options, problem, solution, robust) {
        let one =
            swap(problem, solution, place, &limits(options), &mut |_| go_on()).map_err(faults)?;
        if !go_on() {
            break;
        }
        let people = problem.population[place];
        let need = problem.value[place] / people;
        let change = one.per_head(people);
        found.push(SwapLine {
            place,
            inside: solution.chosen.binary_search(&place).is_ok(),
            change,
            relative: (change.0 / need, change.1 / need),
            loss: (one.least / solution.value, one.most / solution.value),
            entering: one.entering,
            leaving: one.leaving,
        });
    }
    // Nearest to changing sides first, those within before those without.
    found.sort_by(|a, b| {
        let far = |line: &SwapLine| line.relative.1.abs();
        b.inside.cmp(&a.inside).then(far(a).total_cmp(&far(b)))
    });
    Ok(found)
}

/// What the limit of time left out of the defence, in sentences.
pub(super) fn left_out(
    options: &Options,
    price: &[PricePoint],
    robust: Option<&RobustView>,
    swaps: &[SwapLine],
) -> Vec<String> {
    let mut missing = Vec::new();
    if options.draws > 0 && robust.is_none() {
        missing.push("the draws of weights and figures");
    }
    if !options.ceilings.is_empty() && price.is_empty() {
        missing.push("what other ceilings would reach");
    }
    if options.swaps > 0 && swaps.is_empty() {
        missing.push("what it would take for a place to change sides");
    }
    let mut told = Vec::new();
    if !missing.is_empty() {
        told.push(format!(
            "Left out, because the time was up or no place is free to change: {}.",
            missing.join("; ")
        ));
    }
    if let Some(robust) = robust.filter(|robust| robust.unfinished > 0) {
        told.push(format!(
            "{} of the {} draws were not finished within the limit.",
            whole(robust.unfinished as f64),
            whole(options.draws as f64)
        ));
    }
    told
}

/// Scores the user's own maps.
pub(super) fn own(
    options: &Options,
    problem: &Problem,
    solution: &Solution,
    names: &[String],
    go_on: &(dyn Fn() -> bool + Sync),
) -> Vec<OwnScore> {
    options
        .own
        .iter()
        .map(|map| {
            let found = compare(problem, &map.chosen, &solution.chosen);
            OwnScore {
                name: map.name.clone(),
                places: map.chosen.len(),
                people: found.one.people,
                value: found.one.value,
                of_best: found.one.value / solution.value,
                people_share: found.one.people / problem.population.iter().sum::<f64>(),
                at_its_size: at_size(options, problem, found.one.people, go_on)
                    .map(|best| found.one.value / best),
                zones: found.one.zones.len(),
                breaches: found
                    .one
                    .breaches
                    .iter()
                    .map(|breach| in_words(breach, options, names))
                    .collect(),
                only_own: found.only_one,
                only_best: found.only_other,
                agreement: found.agreement_people,
            }
        })
        .collect()
}

/// Objective of the best map with at most these people.
fn at_size(
    options: &Options,
    problem: &Problem,
    people: f64,
    go_on: &(dyn Fn() -> bool + Sync),
) -> Option<f64> {
    if !go_on() {
        return None;
    }
    let same = Problem {
        ceiling: people,
        ..problem.clone()
    };
    let found = weighbridge_areas::solve(&same, &limits(options), &mut |_| go_on()).ok()?;
    (go_on() && found.value > 0.0).then_some(found.value)
}

fn in_words(breach: &Breach, options: &Options, names: &[String]) -> String {
    match breach {
        Breach::Ceiling { people, ceiling } => format!(
            "it holds {} people, more than the ceiling of {}",
            whole(*people),
            whole(*ceiling)
        ),
        Breach::Zone {
            areas,
            people,
            least,
        } => {
            let named: Vec<&str> = areas.iter().map(|at| names[*at].as_str()).collect();
            format!(
                "the zone of {} has {} people, fewer than {}",
                list(&named),
                whole(*people),
                whole(*least)
            )
        }
        Breach::Zones { found, most } => format!("it has {found} zones, more than {most}"),
        Breach::Missing(at) => format!("{} is to be in and is out", names[*at]),
        Breach::Barred(at) => format!("{} is in and may not be", names[*at]),
        Breach::Group {
            index,
            found,
            threshold,
        } => {
            let word = |value: f64| {
                if value <= 1.0 {
                    percent(value)
                } else {
                    whole(value)
                }
            };
            format!(
                "{}: it has {} against {}",
                options.places[*index].words,
                word(*found),
                word(*threshold)
            )
        }
        Breach::Area(_) => "a place is named twice".to_owned(),
    }
}
