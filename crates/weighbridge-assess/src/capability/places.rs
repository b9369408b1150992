//! A shock by place: national losses go to places with the industries that
//! are there, and what a place's own plants draw from the place itself is a
//! band over Flegg's quotients. It solves nothing for the nation.

use serde::Serialize;
use weighbridge_facts::Area;
use weighbridge_model::figure::Grade;
use weighbridge_model::place::Place;
use weighbridge_supply::matrix::Matrix;
use weighbridge_supply::regional::{self, Method, Sizes};
use weighbridge_supply::shocks;
use weighbridge_supply::system::System;

use super::shock::Chain;
use super::supply::Supply;
use super::target::Target;
use crate::base::{Base, Estimate, Prepared};

/// Flegg's δ: studies of regions with survey tables find 0.1 to 0.4, most
/// about 0.3.
pub const DELTAS: [f64; 4] = [0.1, 0.2, 0.3, 0.4];

/// From this location quotient of what is cut on, the local band is not given.
/// Flegg's formula takes as the local part of a purchase the supplier's
/// quotient over the buyer's: with a buyer five times as present as in the
/// country, a supplier of average presence counts a fifth at the most, however
/// large it is, and the band shows the formula rather than the place.
pub const TOO_SPECIAL: f64 = 5.0;

/// A place in a shock: jobs at risk.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PlaceLoss {
    /// The place.
    pub place: Place,
    /// How its jobs by industry are known.
    pub grade: Grade,
    /// All its jobs.
    pub jobs: f64,
    /// In what is cut.
    pub direct: Estimate,
    /// In suppliers.
    pub upstream: Estimate,
    /// In buyers.
    pub downstream: Estimate,
    /// Direct and upstream: no job is in both. What the places are ranked by.
    pub backward: Estimate,
    /// Direct and downstream, the other reading of the chain; not to be added to
    /// the first.
    pub forward: Estimate,
    /// Of those upstream, the ones that this place's own plants would draw
    /// from the place itself, at the lowest and the highest of [`DELTAS`];
    /// none where it has nothing of what is cut, where it was not asked for, or
    /// from a quotient of [`TOO_SPECIAL`] on.
    pub local: Option<[f64; 2]>,
    /// Location quotient of what is cut: its part of the place's jobs over its
    /// part of Great Britain's.
    pub quotient: f64,
}

impl PlaceLoss {
    /// Share of the place's jobs at risk, direct and upstream.
    #[must_use]
    pub fn share(&self) -> f64 {
        self.backward.jobs / self.jobs
    }
}

/// Weights by industry of the employment statistics: direct, upstream,
/// downstream.
fn weights(supply: &Supply, target: &Target, chain: &Chain, cut: f64) -> [Vec<f64>; 3] {
    let direct: Vec<f64> = target
        .leaves
        .iter()
        .map(|meant| if *meant { cut } else { 0.0 })
        .collect();
    // A negative share (less bought because of a negative flow) is no loss.
    let clean = |values: Vec<f64>| -> Vec<f64> {
        values
            .into_iter()
            .map(|value| value.clamp(0.0, 1.0))
            .collect()
    };
    let up = clean(supply.by_leaf(&chain.shares[1]));
    let down = clean(supply.by_leaf(&chain.shares[2]));
    [direct, up, down]
}

/// Weights by industry of the employment statistics of the two readings: direct
/// and upstream, direct and downstream. An industry that is cut loses nothing up-
/// or downstream, so that each counts every job once.
pub(super) fn readings(supply: &Supply, target: &Target, chain: &Chain, cut: f64) -> [Vec<f64>; 2] {
    let [direct, up, down] = weights(supply, target, chain, cut);
    [up, down].map(|more| {
        direct
            .iter()
            .zip(more)
            .map(|(one, more)| (one + more).min(1.0))
            .collect()
    })
}

/// A sum of two parts that share no job, its interval within the sums of theirs: a
/// published total that bounds a part bounds the sum too, which the sum's own
/// spread does not know where what is cut is finer than an industry of the table.
fn within(sum: Estimate, [one, other]: [Estimate; 2]) -> Estimate {
    Estimate {
        low: sum.low.max(one.low + other.low).min(sum.jobs),
        high: sum.high.min(one.high + other.high).max(sum.jobs),
        ..sum
    }
}

/// The two readings in an area by sets prepared from [`weights`] and [`readings`].
pub(super) fn estimates(
    base: &Base,
    parts: &crate::base::Parts,
    sets: &[Prepared; 5],
) -> [Estimate; 5] {
    let [direct, upstream, downstream, backward, forward] =
        sets.each_ref().map(|set| base.estimate(parts, set));
    [
        direct,
        upstream,
        downstream,
        within(backward, [direct, upstream]),
        within(forward, [direct, downstream]),
    ]
}

/// The sets of [`estimates`]: direct, upstream, downstream, and the two readings.
pub(super) fn prepare(
    base: &Base,
    supply: &Supply,
    target: &Target,
    chain: &Chain,
    cut: f64,
) -> [Prepared; 5] {
    let [direct, up, down] = weights(supply, target, chain, cut);
    let [backward, forward] = readings(supply, target, chain, cut);
    [direct, up, down, backward, forward].map(|set| base.prepare(&set))
}

/// Every area that has figures, most jobs at risk first. The local band is
/// worked out for the areas of which `local` says so.
///
/// # Errors
/// When a regional system cannot be solved.
pub fn places(
    base: &Base,
    supply: &Supply,
    target: &Target,
    chain: &Chain,
    cut: f64,
    areas: &[Area],
    local: &dyn Fn(&PlaceLoss) -> bool,
) -> Result<Vec<PlaceLoss>, String> {
    let sets = prepare(base, supply, target, chain, cut);
    let everything = base.prepare(&vec![1.0; target.leaves.len()]);
    let meant = |jobs: &[f64]| -> f64 {
        target
            .leaves
            .iter()
            .zip(jobs)
            .filter(|(meant, jobs)| **meant && jobs.is_finite())
            .map(|(_, jobs)| jobs)
            .sum()
    };
    let everywhere = meant(&base.national) / base.national.iter().sum::<f64>();
    let mut made = Vec::new();
    for area in areas {
        let parts = base.parts(area);
        let jobs = base.estimate(&parts, &everything).jobs;
        if base.grade_of(&parts, &sets[3]).is_none() {
            continue;
        }
        let [direct, upstream, downstream, backward, forward] = estimates(base, &parts, &sets);
        let mut row = PlaceLoss {
            place: area.place.clone(),
            // What else fails is what a model says, however the jobs are known.
            grade: Grade::Modelled,
            jobs,
            direct,
            upstream,
            downstream,
            backward,
            forward,
            local: None,
            quotient: meant(&base.profile(&parts)) / jobs / everywhere,
        };
        if row.direct.jobs >= 1.0 && row.quotient < TOO_SPECIAL && local(&row) {
            let here = supply.gather(&base.profile(&parts));
            row.local = Some(band(supply, target, &here, cut, base, &parts)?);
        }
        made.push(row);
    }
    made.sort_by(|a, b| {
        b.backward
            .jobs
            .total_cmp(&a.backward.jobs)
            .then_with(|| a.place.code.cmp(&b.place.code))
    });
    Ok(made)
}

/// Jobs in the place's own suppliers that hang on the place's own plants.
fn band(
    supply: &Supply,
    target: &Target,
    here: &[f64],
    cut: f64,
    base: &Base,
    parts: &crate::base::Parts,
) -> Result<[f64; 2], String> {
    let order = supply.table.order();
    let meant: Vec<f64> = target
        .leaves
        .iter()
        .zip(base.profile(parts))
        .map(|(meant, jobs)| {
            if *meant && jobs.is_finite() {
                jobs
            } else {
                0.0
            }
        })
        .collect();
    let plants = supply.gather(&meant);
    let output = supply.system.output();
    // Output goes with jobs: the place's plants make as much a job as the
    // industry does in the nation.
    let changes: Vec<(usize, f64)> = target
        .parts
        .iter()
        .filter(|part| plants[part.industry] > 0.0)
        .map(|part| {
            let made = output[part.industry] * plants[part.industry] / supply.jobs[part.industry];
            (part.industry, -cut * made)
        })
        .collect();
    let sizes = Sizes {
        region: here,
        nation: &supply.jobs,
    };
    let mut ends = [f64::INFINITY, f64::NEG_INFINITY];
    for delta in DELTAS {
        let lost = local_jobs(supply, sizes, delta, &changes, order)?;
        ends = [ends[0].min(lost), ends[1].max(lost)];
    }
    Ok(ends)
}

fn local_jobs(
    supply: &Supply,
    sizes: Sizes<'_>,
    delta: f64,
    changes: &[(usize, f64)],
    order: usize,
) -> Result<f64, String> {
    let say = |problem| super::supply::told(&problem, &supply.table);
    // The withheld column has no place in a local chain either.
    let national = supply.system.coefficients();
    let national = Matrix::from_fn(order, order, |row, column| {
        if supply.shown(column) {
            national.at(row, column)
        } else {
            0.0
        }
    });
    let local = regional::coefficients(&national, sizes, Method::Flq { delta }).map_err(say)?;
    let system = System::from_coefficients(local, &vec![0.0; order]).map_err(|problems| {
        problems
            .iter()
            .map(|problem| super::supply::told(problem, &supply.table))
            .collect::<Vec<_>>()
            .join("; ")
    })?;
    let change = shocks::output_upstream(&system, changes).map_err(say)?;
    let output = supply.system.output();
    Ok((0..order)
        .filter(|at| output[*at] > 0.0 && !changes.iter().any(|(target, _)| target == at))
        .map(|at| (-change.output[at] / output[at] * supply.jobs[at]).min(sizes.region[at]))
        .sum())
}
