//! Value added of each place in each sector: the official accounts give 36
//! industries for a district, and a sector's part of one is taken as its part
//! of that industry's jobs there.

use serde::Serialize;
use weighbridge_facts::{Area, Facts};
use weighbridge_model::figure::Grade;

use crate::accounts::Accounts;
use crate::base::Base;
use crate::reading::Reading;

/// Value added of one place, GBP million at current prices.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ValueAddedCoverage {
    /// The year of the accounts.
    pub year: i32,
    /// All industries, owner-occupiers' imputed rent left out; NaN where blank.
    pub all: f64,
    /// Any sector: narrow, central, broad; none where jobs are not known.
    pub total: [Option<f64>; 3],
    /// Sector by sector.
    pub sectors: Vec<[Option<f64>; 3]>,
    /// Derived where every sector is made of whole accounts industries,
    /// otherwise modelled; none where there are no figures.
    pub grade: Option<Grade>,
}

impl Accounts {
    fn of(&self, area: &Area) -> Vec<f64> {
        self.values
            .iter()
            .map(|values| {
                area.members
                    .iter()
                    .map(|member| values[member.district] * member.share)
                    .sum()
            })
            .collect()
    }

    /// Value added of the industries with weight: each accounts industry by
    /// the part of its jobs that has weight. The second is whether every one
    /// counted wholly or not at all.
    fn part(&self, here: &[f64], jobs: &[f64], weights: &[f64]) -> (f64, bool) {
        let mut sums = vec![(0.0, 0.0, false, false); here.len()];
        for ((at, jobs), weight) in self.industry.iter().zip(jobs).zip(weights) {
            let sum = &mut sums[*at];
            sum.0 += jobs * weight;
            sum.1 += jobs;
            sum.2 |= *weight > 0.0;
            sum.3 |= *weight < 1.0;
        }
        let mut whole = true;
        let total = here
            .iter()
            .zip(&sums)
            .map(|(value, (weighted, all, some, missing))| {
                whole &= !(*some && *missing);
                match (some, missing) {
                    (false, _) => 0.0,
                    (true, false) => *value,
                    _ if *all > 0.0 => value * weighted / all,
                    _ => 0.0,
                }
            })
            .sum();
        (total, whole)
    }
}

/// Value added of each area. Where jobs by fine industry are not published
/// (Northern Ireland) the mix of Great Britain within each accounts industry
/// stands in, which makes the figure modelled.
///
/// # Errors
/// When the snapshot is damaged.
pub fn cover(
    facts: &Facts,
    base: &Base,
    areas: &[Area],
    total: &Reading,
    sectors: &[Reading],
) -> Result<Vec<ValueAddedCoverage>, String> {
    let accounts = Accounts::new(facts, base.year)?;
    Ok(areas
        .iter()
        .map(|area| {
            let here = accounts.of(area);
            let all: f64 = here.iter().sum();
            let parts = base.parts(area);
            let own = parts.grade.is_some();
            let jobs = if own {
                base.profile(&parts)
            } else {
                base.national.clone()
            };
            let mut whole = !area.districts().any(|district| accounts.filled[district]);
            let mut of = |reading: &Reading| {
                [0, 1, 2].map(|breadth| {
                    let weights = &reading.breadths[breadth];
                    if weights.is_empty() || all.is_nan() {
                        return None;
                    }
                    let (value, exact) = accounts.part(&here, &jobs, &weights.values);
                    whole &= exact;
                    Some(value)
                })
            };
            let (total, sectors) = (of(total), sectors.iter().map(&mut of).collect());
            ValueAddedCoverage {
                year: base.year,
                all,
                total,
                sectors,
                grade: (!all.is_nan()).then_some(if whole {
                    Grade::Derived
                } else {
                    Grade::Modelled
                }),
            }
        })
        .collect())
}
