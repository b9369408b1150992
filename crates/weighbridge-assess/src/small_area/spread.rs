//! How far an estimate may be off: a variance for any set of industries in any
//! unit, built from what is pinned by a margin and what is not, and the
//! interval that backtests give for such a variance. It fits nothing; its
//! numbers come from `tested.rs`.

use super::fitting::{Fitted, Known};
use super::industries::{BROAD, Industries};
use super::tested;

/// Broad groups that are one section of the survey together.
const SALES: std::ops::Range<usize> = 4..7;
/// Deviation of a broad group where the section is published, as a fraction of
/// its jobs: employees stand for employment. It is how much their quotient
/// differs between the ITL2 regions of one ITL1 in 2021, and 2% at least;
/// farms, which employees leave out, differ most.
const PUBLISHED: [f64; BROAD] = [
    0.2, 0.05, 0.02, 0.03, 0.02, 0.02, 0.02, 0.03, 0.02, 0.02, 0.03, 0.04, 0.02, 0.02, 0.02, 0.02,
    0.02, 0.03,
];
/// Squared jobs that are always in doubt: the survey rounds to 5 at least.
const FLOOR: f64 = 25.0;

/// Numbers that the variances follow, each fitted on backtests.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Law {
    /// Of a 3-digit group in a unit: constant, ln(estimate + 5), ln(even
    /// fit + 5), manufacturing, ln(age / 13), ln(lump + 10), top share.
    pub group: [f64; 7],
    /// Of a broad group in a unit whose sections are not published: constant,
    /// ln(jobs + 5).
    pub margin: [f64; 2],
    /// Of an industry within its 3-digit group: constant, ln(estimate + 5),
    /// ln(group's estimate + 5), manufacturing.
    pub split: [f64; 4],
}

/// How the panel's jobs of a 3-digit group lie: in how big lumps.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lumps {
    /// Jobs in the unit of the average job.
    pub size: f64,
    /// Share of the region's jobs that lies in its largest unit, on average.
    pub top: f64,
}

/// Lumps of every group.
pub fn lumps(groups: usize, known: &Known) -> Vec<Lumps> {
    (0..groups)
        .map(|group| {
            let (mut sum, mut squares, mut tops) = (0.0, 0.0, 0.0);
            for region in known.regions {
                let mut top = 0.0;
                for unit in region {
                    let jobs = known.seed[unit * groups + group];
                    sum += jobs;
                    squares += jobs * jobs;
                    top = f64::max(top, jobs);
                }
                tops += top;
            }
            let sum = f64::max(sum, 1.0);
            Lumps {
                size: squares / sum,
                top: tops / sum,
            }
        })
        .collect()
}

/// Everything that the variance of any set needs.
pub struct Spread {
    industries: Industries,
    cells: Vec<f64>,
    split: Vec<f64>,
    split_sum: Vec<f64>,
    group_sum: Vec<f64>,
    group: Vec<f64>,
    broad: Vec<[BroadSpread; BROAD]>,
    published: Vec<bool>,
    top: Vec<f64>,
}

#[derive(Debug, Clone, Copy, Default)]
struct BroadSpread {
    jobs: f64,
    groups: f64,
    margin: f64,
}

/// A set of industries in one unit.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Part {
    /// Jobs.
    pub jobs: f64,
    /// Their variance before the region's total is taken into account.
    pub variance: f64,
    /// How lumpy the industries are (0 to 1), times `weight`.
    pub lump: f64,
    /// What the lumpiness is weighted with.
    pub weight: f64,
    /// Jobs of the broad groups that are touched: more there cannot be.
    pub ceiling: f64,
}

/// A set of industries, ready for units: touched ones only, in the order of
/// the blocks. `(broad group, 3-digit group, industry, weight)`.
#[derive(Debug, Clone, Default)]
pub struct Touched(Vec<(usize, usize, usize, f64)>);

impl Spread {
    /// Variances of everything that was fitted; `factors` by 3-digit group.
    pub fn new(
        industries: Industries,
        known: &Known,
        fitted: Fitted,
        published: Vec<bool>,
        factors: &[f64],
        law: Law,
    ) -> Self {
        let (width, groups) = (industries.count, industries.groups);
        let units = published.len();
        let lumps = lumps(groups, known);
        let log_age = (known.age / 13.0).ln();
        let mut sizes = vec![0_usize; groups];
        industries.group.iter().for_each(|group| sizes[*group] += 1);
        let mut spread = Self {
            split: vec![0.0; units * width],
            split_sum: vec![0.0; units * groups],
            group_sum: vec![0.0; units * groups],
            group: vec![0.0; units * groups],
            broad: vec![[BroadSpread::default(); BROAD]; units],
            top: lumps.iter().map(|lump| lump.top).collect(),
            cells: fitted.cells,
            published,
            industries,
        };
        let mut even_sum = vec![0.0; groups];
        for unit in known.regions.iter().flatten().copied() {
            let cells = &spread.cells[unit * width..(unit + 1) * width];
            let sums = &mut spread.group_sum[unit * groups..(unit + 1) * groups];
            even_sum.fill(0.0);
            for ((group, cell), even) in spread
                .industries
                .group
                .iter()
                .zip(cells)
                .zip(&fitted.even[unit * width..(unit + 1) * width])
            {
                sums[*group] += cell;
                even_sum[*group] += even;
            }
            for group in 0..groups {
                let variance = law.of_group(
                    sums[group],
                    even_sum[group],
                    spread.industries.makes(group),
                    log_age,
                    lumps[group],
                ) * factors[group];
                spread.group[unit * groups + group] = variance;
                let broad = &mut spread.broad[unit][spread.industries.broad_of_group[group]];
                broad.jobs += sums[group];
                broad.groups += variance;
            }
            for broad in &mut spread.broad[unit] {
                broad.margin = law.of_margin(broad.jobs);
            }
            for (industry, group) in spread.industries.group.iter().enumerate() {
                // A group of one industry has nothing to split.
                if sizes[*group] > 1 {
                    let variance = law.of_split(
                        cells[industry],
                        sums[*group],
                        spread.industries.makes(*group),
                    );
                    spread.split[unit * width + industry] = variance;
                    spread.split_sum[unit * groups + group] += variance;
                }
            }
        }
        spread
    }

    /// Jobs, `[unit * industries + industry]`.
    pub fn cells(&self) -> &[f64] {
        &self.cells
    }

    /// Makes a set of industries ready.
    pub fn touched(&self, weights: &[f64]) -> Touched {
        let mut touched = Vec::new();
        for (broad, block) in self.industries.blocks.iter().enumerate() {
            for industry in block {
                if weights[*industry] > 0.0 {
                    let group = self.industries.group[*industry];
                    touched.push((broad, group, *industry, weights[*industry]));
                }
            }
        }
        Touched(touched)
    }

    /// Variance of one industry by itself, nothing held fixed but its group's
    /// share of the doubt.
    pub fn alone(&self, unit: usize, industry: usize) -> f64 {
        let (width, groups) = (self.industries.count, self.industries.groups);
        let group = self.industries.group[industry];
        let sum = self.group_sum[unit * groups + group];
        let share = if sum > 0.0 {
            self.cells[unit * width + industry] / sum
        } else {
            0.0
        };
        self.split[unit * width + industry] + self.group[unit * groups + group] * share * share
    }

    /// A set of industries in a unit. Where a sum is known (the broad group,
    /// the 3-digit group within its own doubt) the variance is that of its
    /// parts with the sum held fixed: Σf²v − (Σfv)²/Σv, which is zero for a
    /// whole group.
    pub fn part(&self, unit: usize, touched: &Touched) -> Part {
        let (width, groups) = (self.industries.count, self.industries.groups);
        let cells = &self.cells[unit * width..(unit + 1) * width];
        let split = &self.split[unit * width..(unit + 1) * width];
        let mut part = Part::default();
        let mut sales = [0.0; 3];
        let mut at = 0;
        let list = &touched.0;
        while at < list.len() {
            let broad = list[at].0;
            let (mut jobs, mut first, mut second) = (0.0, 0.0, 0.0);
            while at < list.len() && list[at].0 == broad {
                let group = list[at].1;
                let (mut inside, mut linear, mut square) = (0.0, 0.0, 0.0);
                while at < list.len() && list[at].1 == group {
                    let (_, _, industry, weight) = list[at];
                    inside += weight * cells[industry];
                    linear += weight * split[industry];
                    square += weight * weight * split[industry];
                    at += 1;
                }
                let place = unit * groups + group;
                part.variance += held(linear, square, self.split_sum[place]);
                let sum = self.group_sum[place];
                let fraction = if sum > 0.0 { inside / sum } else { 0.0 };
                let variance = self.group[place];
                first += variance * fraction;
                second += variance * fraction * fraction;
                part.lump += variance * fraction * self.top[group];
                part.weight += variance * fraction;
                jobs += inside;
            }
            let known = self.broad[unit][broad];
            part.variance += held(first, second, known.groups);
            part.jobs += jobs;
            part.ceiling += known.jobs + 1.645 * known.margin.sqrt();
            let share = if known.jobs > 0.0 {
                jobs / known.jobs
            } else {
                0.0
            };
            if self.published[unit] {
                part.variance += (PUBLISHED[broad] * jobs).powi(2);
                if SALES.contains(&broad) {
                    sales[broad - SALES.start] = share;
                }
            } else {
                part.variance += share * share * known.margin;
            }
        }
        if sales != [0.0; 3] {
            let margins = &self.broad[unit][SALES];
            let sum = |power: i32| -> f64 {
                sales
                    .iter()
                    .zip(margins)
                    .map(|(share, known)| share.powi(power) * known.margin)
                    .sum()
            };
            part.variance += held(sum(1), sum(2), sum(0));
        }
        part
    }
}

/// Variance of a weighted sum when the plain sum is held fixed.
pub fn held(linear: f64, square: f64, all: f64) -> f64 {
    if all > 0.0 {
        (square - linear * linear / all).max(0.0)
    } else {
        0.0
    }
}

impl Law {
    pub fn of_group(&self, jobs: f64, even: f64, makes: bool, log_age: f64, lump: Lumps) -> f64 {
        let b = &self.group;
        (b[0]
            + b[1] * (jobs + 5.0).ln()
            + b[2] * (even + 5.0).ln()
            + b[3] * f64::from(u8::from(makes))
            + b[4] * log_age
            + b[5] * (lump.size + 10.0).ln()
            + b[6] * lump.top)
            .exp()
    }

    fn of_margin(&self, jobs: f64) -> f64 {
        (self.margin[0] + self.margin[1] * (jobs + 5.0).ln()).exp()
    }

    fn of_split(&self, jobs: f64, group: f64, makes: bool) -> f64 {
        let b = &self.split;
        (b[0]
            + b[1] * (jobs + 5.0).ln()
            + b[2] * (group + 5.0).ln()
            + b[3] * f64::from(u8::from(makes)))
        .exp()
    }
}

/// Standard deviation from a variance, with what rounding always leaves.
pub fn deviation(variance: f64) -> f64 {
    (variance + FLOOR).sqrt()
}

/// The 90% interval of modelled `jobs` whose standard deviation is `deviation`
/// and whose industries have the lumpiness `lump` (the share of a region's
/// jobs that its largest district has, on average): how many deviations the
/// truth lay below and above in 90% of the backtests.
#[must_use]
pub fn interval(jobs: f64, deviation: f64, lump: f64) -> (f64, f64) {
    if jobs.is_nan() || deviation.is_nan() {
        return (f64::NAN, f64::NAN);
    }
    if jobs <= 0.0 {
        return (0.0, 0.0);
    }
    let (low, high) = tested::quantiles((deviation / jobs).ln(), lump);
    ((jobs + low * deviation).max(0.0), jobs + high * deviation)
}
