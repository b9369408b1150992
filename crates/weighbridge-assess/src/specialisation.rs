//! What a place is specialised in: indices over its whole profile and the
//! 3-digit groups in which its quotient is a quarter above 1 and can be told
//! from it.

use serde::Serialize;
use weighbridge_facts::Area;
use weighbridge_measures::location_quotient::location_quotient;
use weighbridge_measures::specialisation::{herfindahl, krugman};
use weighbridge_model::figure::Interval;

use crate::base::Base;
use crate::groups::Groups;
use crate::reading::Reading;

/// One industry that a place has more of than Great Britain.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Speciality {
    /// SIC group.
    pub code: String,
    /// Its official name.
    pub name: String,
    /// Jobs here.
    pub jobs: f64,
    /// Their interval.
    pub jobs_interval: Interval,
    /// Location quotient.
    pub location_quotient: f64,
    /// Its interval; the lower end is above 1.
    pub quotient_interval: Interval,
    /// Sectors of the strategy (titles) whose central reading holds it.
    pub sectors: Vec<String>,
}

/// Indices of a place's profile of 272 groups.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Specialisation {
    /// Krugman's index against Great Britain, 0 to 2; NaN without figures.
    pub krugman: f64,
    /// Herfindahl's index, 0 to 1; NaN without figures.
    pub herfindahl: f64,
    /// The largest specialities by jobs, at most ten.
    pub specialities: Vec<Speciality>,
}

/// Largest specialities that are shown.
const MOST: usize = 10;
/// The least quotient of a speciality. Published figures have no interval but
/// their rounding, and a tenth more than the nation is no speciality; a quarter
/// more is the usual line between what a place makes for others and for itself.
const LEAST: f64 = 1.25;
/// Candidates whose intervals are looked at, largest first.
const CANDIDATES: usize = 30;

/// Indices and specialities of each area.
#[must_use]
pub fn specialise(
    base: &Base,
    areas: &[Area],
    groups: &Groups,
    sectors: &[Reading],
) -> Vec<Specialisation> {
    let whole = groups.sums(&base.national);
    let all: f64 = whole.iter().sum();
    areas
        .iter()
        .map(|area| {
            let parts = base.parts(area);
            if parts.grade.is_none() {
                return Specialisation {
                    krugman: f64::NAN,
                    herfindahl: f64::NAN,
                    specialities: Vec::new(),
                };
            }
            let here = groups.sums(&base.profile(&parts));
            let all_here: f64 = here.iter().sum();
            let quotient =
                |jobs: f64, group: usize| location_quotient(jobs, all_here, whole[group], all);
            let mut candidates: Vec<usize> = (0..here.len())
                .filter(|group| quotient(here[*group], *group) >= LEAST)
                .collect();
            candidates.sort_by(|a, b| here[*b].total_cmp(&here[*a]).then(a.cmp(b)));
            let specialities = candidates
                .into_iter()
                .take(CANDIDATES)
                .filter_map(|group| {
                    let jobs = base.jobs(&parts, &groups.weights(group));
                    let low = quotient(jobs.low, group);
                    (low > 1.0).then(|| Speciality {
                        code: groups.codes[group].clone(),
                        name: groups.names[group].clone(),
                        jobs: jobs.jobs,
                        jobs_interval: Interval {
                            low: jobs.low,
                            high: jobs.high,
                        },
                        location_quotient: quotient(jobs.jobs, group),
                        quotient_interval: Interval {
                            low,
                            high: quotient(jobs.high, group),
                        },
                        sectors: groups.sectors[group]
                            .iter()
                            .map(|sector| sectors[*sector].title.clone())
                            .collect(),
                    })
                })
                .take(MOST)
                .collect();
            Specialisation {
                krugman: krugman(&here, &whole),
                herfindahl: herfindahl(&here),
                specialities,
            }
        })
        .collect()
}
