//! Coverage and presence: jobs of each place in each sector and in any, under
//! the three breadths, and whether that is a significant presence. It joins no
//! places with one another and writes no sentences.

use serde::Serialize;
use weighbridge_facts::Area;
use weighbridge_measures::location_quotient::location_quotient;
use weighbridge_model::figure::Grade;
use weighbridge_model::place::Place;

use crate::base::{Base, Estimate, Prepared};
use crate::reading::{Reading, Weights};

/// When a sector counts as significantly present in a place: enough of the
/// three tests (stars) are passed, as in the European cluster method.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Thresholds {
    /// Jobs at least.
    pub size: f64,
    /// Location quotient at least.
    pub specialisation: f64,
    /// Share of the place's jobs at least (fraction).
    pub focus: f64,
    /// Tests that must be passed, 1 to 3.
    pub stars: usize,
}

impl Thresholds {
    /// Tests that a sector passes, 0 to 3; a tie counts as passed.
    #[must_use]
    pub fn stars_of(&self, jobs: f64, location_quotient: f64, share: f64) -> usize {
        usize::from(jobs >= self.size)
            + usize::from(location_quotient >= self.specialisation)
            + usize::from(share >= self.focus)
    }
}

impl Default for Thresholds {
    fn default() -> Self {
        Self {
            size: 1_000.0,
            specialisation: 1.25,
            focus: 0.01,
            stars: 3,
        }
    }
}

/// Whether a sector is significantly present, as far as the figures can tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Presence {
    /// Over the whole interval.
    Yes,
    /// The interval holds both answers.
    Uncertain,
    /// Nowhere in the interval.
    No,
}

impl Presence {
    /// The word of the tables.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Uncertain => "uncertain",
            Self::No => "no",
        }
    }
}

/// A sector, or the total, in a place.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Cell {
    /// Jobs, with their 90% interval.
    pub jobs: Estimate,
    /// How they are known.
    pub grade: Grade,
    /// Part of the place's jobs (fraction).
    pub share: f64,
    /// Its lower end: that of the jobs over all jobs of the place.
    pub share_low: f64,
    /// Its upper end.
    pub share_high: f64,
    /// Location quotient against Great Britain; NaN where the sector has no jobs.
    pub location_quotient: f64,
    /// Its lower end.
    pub quotient_low: f64,
    /// Its upper end.
    pub quotient_high: f64,
    /// Tests passed by the central figure, 0 to 3.
    pub stars: usize,
    /// What the thresholds say.
    pub presence: Presence,
}

impl Cell {
    /// Whether the quotient can be told from 1.
    #[must_use]
    pub fn distinct(&self) -> bool {
        self.quotient_low > 1.0 || self.quotient_high < 1.0
    }

    /// Whether this is a significant presence in a place of `all_here` jobs.
    #[must_use]
    pub fn judge(&self, all_here: f64, thresholds: Thresholds) -> Presence {
        let enough = |jobs: f64, quotient: f64| {
            thresholds.stars_of(jobs, quotient, jobs / all_here) >= thresholds.stars
        };
        // Where the country's figure is not known the quotient may be anything.
        let (least, most) = if self.location_quotient.is_nan() {
            (0.0, f64::INFINITY)
        } else {
            (self.quotient_low, self.quotient_high)
        };
        match (enough(self.jobs.low, least), enough(self.jobs.high, most)) {
            (true, _) => Presence::Yes,
            (false, true) => Presence::Uncertain,
            (false, false) => Presence::No,
        }
    }
}

/// A place held against a strategy. Narrow, central, broad throughout; none
/// where nothing in the industrial classification stands for the sector.
#[derive(Debug, Clone, Serialize)]
pub struct PlaceCoverage {
    /// The place.
    pub place: Place,
    /// How the jobs by industry are known; none where they are not published.
    pub grade: Option<Grade>,
    /// All jobs; NaN without figures.
    pub jobs: f64,
    /// Any sector, each job once.
    pub total: [Option<Cell>; 3],
    /// Sector by sector, in the strategy's order.
    pub sectors: Vec<[Option<Cell>; 3]>,
    /// Whether each sector counts in the total.
    pub counted: Vec<bool>,
}

impl PlaceCoverage {
    /// Sectors with a presence under one breadth: certain ones, and others
    /// that the error leaves open. Sectors outside the strategy's total are
    /// not counted.
    #[must_use]
    pub fn present(&self, breadth: usize) -> (usize, usize) {
        let count = |wanted| {
            self.sectors
                .iter()
                .zip(&self.counted)
                .filter(|(_, counted)| **counted)
                .filter_map(|(sector, _)| sector[breadth])
                .filter(|cell| cell.presence == wanted)
                .count()
        };
        (count(Presence::Yes), count(Presence::Uncertain))
    }
}

/// National jobs in a set of industries.
#[must_use]
pub fn national(base: &Base, weights: &[f64]) -> f64 {
    base.national
        .iter()
        .zip(weights)
        .map(|(jobs, weight)| jobs * weight)
        .sum()
}

struct Whole {
    all: f64,
    thresholds: Thresholds,
}

impl Whole {
    fn cell(&self, jobs: Estimate, grade: Grade, all_here: f64, national: f64) -> Cell {
        let quotient = |jobs| location_quotient(jobs, all_here, national, self.all);
        let mut cell = Cell {
            jobs,
            grade,
            share: jobs.jobs / all_here,
            share_low: jobs.low / all_here,
            share_high: jobs.high / all_here,
            location_quotient: quotient(jobs.jobs),
            quotient_low: quotient(jobs.low),
            quotient_high: quotient(jobs.high),
            stars: 0,
            presence: Presence::No,
        };
        cell.stars = self
            .thresholds
            .stars_of(jobs.jobs, cell.location_quotient, cell.share);
        cell.presence = cell.judge(all_here, self.thresholds);
        cell
    }
}

/// Holds places against a strategy.
#[must_use]
pub fn cover(
    base: &Base,
    areas: &[Area],
    total: &Reading,
    sectors: &[Reading],
    thresholds: Thresholds,
) -> Vec<PlaceCoverage> {
    let whole = Whole {
        all: base.national.iter().sum(),
        thresholds,
    };
    let sums = |reading: &Reading| {
        [0, 1, 2].map(|breadth| national(base, &reading.breadths[breadth].values))
    };
    let prepare = |reading: &Reading| {
        [0, 1, 2].map(|breadth| base.prepare(&reading.breadths[breadth].values))
    };
    let set_of_total = prepare(total);
    let sets_of_sectors: Vec<[Prepared; 3]> = sectors.iter().map(prepare).collect();
    let of_total = sums(total);
    let of_sectors: Vec<[f64; 3]> = sectors.iter().map(sums).collect();
    areas
        .iter()
        .map(|area| {
            let parts = base.parts(area);
            let all_here = match parts.grade {
                Some(_) => base.profile(&parts).iter().sum(),
                None => f64::NAN,
            };
            let cells = |reading: &Reading, sets: &[Prepared; 3], national: &[f64; 3]| {
                [0, 1, 2].map(|breadth| {
                    let weights: &Weights = &reading.breadths[breadth];
                    let grade = base
                        .grade_of(&parts, &sets[breadth])
                        .filter(|_| !weights.is_empty())?;
                    // Sums of published cells, and shares and quotients of
                    // them, are arithmetic.
                    let grade = grade.max(Grade::Derived);
                    let jobs = base.estimate(&parts, &sets[breadth]);
                    let jobs = Estimate {
                        high: jobs.high.min(all_here),
                        ..jobs
                    };
                    Some(whole.cell(jobs, grade, all_here, national[breadth]))
                })
            };
            PlaceCoverage {
                place: area.place.clone(),
                grade: parts.grade,
                jobs: all_here,
                total: cells(total, &set_of_total, &of_total),
                sectors: sectors
                    .iter()
                    .zip(&sets_of_sectors)
                    .zip(&of_sectors)
                    .map(|((sector, sets), national)| cells(sector, sets, national))
                    .collect(),
                counted: sectors.iter().map(|sector| sector.in_total).collect(),
            }
        })
        .collect()
}
