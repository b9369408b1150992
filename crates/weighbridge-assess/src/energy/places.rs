//! The energy lens by place: jobs by definition, and what the gap costs as a part
//! of the place's value added. It knows no industry by name and says nothing.

use weighbridge_facts::{Area, Facts};

use super::EnergyPlace;
use crate::accounts::Accounts;
use crate::base::{Base, Prepared};
use crate::exposure::{JobsIn, all_jobs};
use crate::standing::{Range, standings};

pub(super) struct Lens<'a> {
    pub(super) base: &'a Base,
    /// Definitions, in their order.
    pub(super) sets: Vec<Prepared>,
    /// Industries that the scenario counts.
    pub(super) affected: Prepared,
    /// Industries by pounds a job, the dearest 1, and the pounds of that.
    pub(super) cost: Option<(Prepared, f64)>,
    /// Whether the scenario costs nothing: then nobody is ranked.
    pub(super) free: bool,
}

/// A cost of Great Britain over its value added, imputed rent left out.
pub(super) fn over_value_added(facts: &Facts, accounts: &Accounts, cost: f64) -> Option<f64> {
    let added: f64 = accounts
        .values
        .iter()
        .flat_map(|values| facts.districts().iter().zip(values))
        .filter(|(district, value)| !district.code.starts_with('N') && value.is_finite())
        .map(|(_, value)| value)
        .sum();
    (cost.is_finite() && added > 0.0).then(|| cost / added)
}

/// A cost as closely as one use of electricity a job can tell it: to two digits. The
/// interval holds where the jobs are, and is never closer than half of the last.
pub(super) fn no_finer(cost: Range) -> Range {
    if cost.value.is_nan() || cost.value <= 0.0 {
        return cost;
    }
    let half = 10_f64.powf(cost.value.log10().floor() - 1.0) / 2.0;
    Range {
        value: cost.value,
        low: cost.low.min(cost.value - half),
        high: cost.high.max(cost.value + half),
    }
}

impl Lens<'_> {
    /// The cost of Great Britain, GBP million.
    pub(super) fn great_britain(&self, per_job: &[f64]) -> f64 {
        self.base
            .national
            .iter()
            .zip(per_job)
            .map(|(jobs, pounds)| jobs * pounds / 1e6)
            .sum()
    }

    pub(super) fn places(&self, areas: &[Area], accounts: &Accounts) -> Vec<EnergyPlace> {
        let mut places: Vec<EnergyPlace> = areas
            .iter()
            .map(|area| self.place(area, accounts))
            .collect();
        if self.free {
            return places;
        }
        let values: Vec<Option<Range>> = places.iter().map(|place| place.of_value_added).collect();
        for (place, standing) in places.iter_mut().zip(standings(&values)) {
            place.standing = standing;
        }
        places
    }

    fn place(&self, area: &Area, accounts: &Accounts) -> EnergyPlace {
        let parts = self.base.parts(area);
        let all = all_jobs(self.base, &parts);
        let affected = JobsIn::count(self.base, &parts, &self.affected, all);
        let cost = self
            .cost
            .as_ref()
            .filter(|_| parts.grade.is_some())
            .and_then(|(set, dearest)| {
                let found = self.base.estimate(&parts, set);
                let cost = || no_finer(Range::from(found).times(dearest / 1e6));
                found.jobs.is_finite().then(cost)
            });
        let added: f64 = accounts
            .values
            .iter()
            .map(|values| {
                area.members
                    .iter()
                    .map(|member| values[member.district] * member.share)
                    .sum::<f64>()
            })
            .sum();
        EnergyPlace {
            place: area.place.clone(),
            jobs: all,
            definitions: self
                .sets
                .iter()
                .map(|set| JobsIn::count(self.base, &parts, set, all))
                .collect(),
            cost_per_job: cost.zip(affected).and_then(|(cost, affected)| {
                (affected.jobs.jobs > 0.0).then(|| cost.value * 1e6 / affected.jobs.jobs)
            }),
            of_value_added: cost
                .filter(|_| added > 0.0)
                .map(|cost| cost.times(1.0 / added)),
            cost,
            affected,
            standing: None,
        }
    }
}
