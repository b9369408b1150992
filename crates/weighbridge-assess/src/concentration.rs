//! Concentration: how a set of industries is spread over the 40 ITL2 regions
//! of Great Britain, compared with all jobs. Every figure is derived from
//! official cells; its interval comes from their rounding and nothing else.

use serde::Serialize;
use weighbridge_facts::Facts;
use weighbridge_measures::concentration::{gini, hoover, theil, top_share};
use weighbridge_model::figure::Interval;
use weighbridge_model::place::Geography;

use crate::base::Base;

/// London and the South East, which the asks name.
const GREATER_SOUTH_EAST: [&str; 2] = ["E12000007", "E12000008"];
/// Regions whose joint share is told.
pub const TOP: usize = 10;
const DRAWS: usize = 400;

/// An index with the interval that rounding leaves.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Index {
    /// From the figures as published.
    pub value: f64,
    /// 90% of draws from what the rounded cells may stand for.
    pub interval: Interval,
}

/// What a row of the table is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A sector.
    Sector,
    /// All sectors, each job once.
    Total,
    /// Something to compare with.
    Comparison,
}

/// How a set of industries is spread.
#[derive(Debug, Clone, Serialize)]
pub struct Concentration {
    /// What is spread: a sector's title, or that of a comparison.
    pub title: String,
    /// A sector of the strategy, its total, or something to compare with.
    pub kind: Kind,
    /// Jobs in Great Britain.
    pub jobs: f64,
    /// Part of the jobs that would have to move for an even spread.
    pub hoover: Index,
    /// Gini coefficient against all jobs.
    pub gini: Index,
    /// Theil index against all jobs.
    pub theil: Index,
    /// Its part between the regions and nations.
    pub theil_between: Index,
    /// Its part within them, between ITL2 regions.
    pub theil_within: Index,
    /// Share of the ten ITL2 regions that have most of it.
    pub top_ten: Index,
    /// Share of the ten ITL2 regions that have most jobs of all kinds.
    pub top_ten_all_jobs: f64,
    /// Share of London and the South East.
    pub greater_south_east: Index,
    /// Their share of all jobs.
    pub greater_south_east_all_jobs: f64,
}

/// A fixed sequence of draws (Steele, Lea and Flood 2014, SplitMix64): the
/// same input must give the same bytes.
struct Draws(u64);

impl Draws {
    fn uniform(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^= mixed >> 31;
        #[allow(clippy::cast_precision_loss)] // 53 bits fit
        let fraction = (mixed >> 11) as f64 / (1_u64 << 53) as f64;
        fraction
    }

    /// Near enough normal: twelve uniform draws.
    fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.uniform()).sum::<f64>() - 6.0
    }
}

/// What the regions of the table are part of.
pub struct Regions {
    group: Vec<usize>,
    south_east: Vec<bool>,
    all: Vec<f64>,
}

impl Regions {
    /// Looks up the regions of `base`.
    #[must_use]
    pub fn new(facts: &Facts, base: &Base) -> Self {
        let codes: Vec<&str> = base
            .regions()
            .map(|districts| {
                districts.first().map_or("", |district| {
                    facts.districts()[*district].parent(Geography::Region)
                })
            })
            .collect();
        let mut known = codes.clone();
        known.sort_unstable();
        known.dedup();
        let group = codes
            .iter()
            .map(|code| known.binary_search(code).unwrap_or(0))
            .collect();
        let south_east = codes
            .iter()
            .map(|code| GREATER_SOUTH_EAST.contains(code))
            .collect();
        let (all, _) = base.by_region(&vec![1.0; base.national.len()]);
        Self {
            group,
            south_east,
            all,
        }
    }

    fn indices(&self, jobs: &[f64]) -> [f64; 7] {
        let split = theil(jobs, &self.all, &self.group);
        let total: f64 = jobs.iter().sum();
        let south_east: f64 = jobs
            .iter()
            .zip(&self.south_east)
            .filter(|(_, inside)| **inside)
            .map(|(jobs, _)| jobs)
            .sum();
        [
            hoover(jobs, &self.all),
            gini(jobs, &self.all),
            split.total,
            split.between,
            split.within,
            top_share(jobs, TOP),
            south_east / total,
        ]
    }

    /// How the industries with weight are spread; none where they have no jobs.
    #[must_use]
    pub fn spread(
        &self,
        title: &str,
        kind: Kind,
        base: &Base,
        weights: &[f64],
    ) -> Option<Concentration> {
        let (jobs, variance) = base.by_region(weights);
        let total: f64 = jobs.iter().sum();
        if total <= 0.0 {
            return None;
        }
        let value = self.indices(&jobs);
        let mut draws = Draws(1);
        let mut drawn: [Vec<f64>; 7] = Default::default();
        for _ in 0..DRAWS {
            let noisy: Vec<f64> = jobs
                .iter()
                .zip(&variance)
                .map(|(jobs, variance)| (jobs + draws.normal() * variance.sqrt()).max(0.0))
                .collect();
            for (all, one) in drawn.iter_mut().zip(self.indices(&noisy)) {
                all.push(one);
            }
        }
        let index = |at: usize| {
            let mut sorted = drawn[at].clone();
            sorted.sort_by(f64::total_cmp);
            Index {
                value: value[at],
                interval: Interval {
                    low: sorted[DRAWS / 20].min(value[at]),
                    high: sorted[DRAWS - 1 - DRAWS / 20].max(value[at]),
                },
            }
        };
        Some(Concentration {
            title: title.to_owned(),
            kind,
            jobs: total,
            hoover: index(0),
            gini: index(1),
            theil: index(2),
            theil_between: index(3),
            theil_within: index(4),
            top_ten: index(5),
            top_ten_all_jobs: top_share(&self.all, TOP),
            greater_south_east: index(6),
            greater_south_east_all_jobs: self.indices(&self.all)[6],
        })
    }
}
