//! A number of jobs with its interval, and what the source's rounding alone
//! leaves open. It knows no place.

use serde::Serialize;

/// Fewer jobs than this cannot be told from none.
const NEXT_TO_NOTHING: f64 = 10.0;

/// A number of jobs with its 90% interval.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Estimate {
    /// Jobs.
    pub jobs: f64,
    /// Lower end: rounding of the source, and the model's tested error.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

impl Estimate {
    /// Whether there is anything for certain: the lower end is ten jobs or
    /// more, or (a small published figure) at least half of the figure.
    #[must_use]
    pub fn tells_from_zero(&self) -> bool {
        self.low >= NEXT_TO_NOTHING || (self.jobs > 0.0 && self.low >= self.jobs / 2.0)
    }
}

/// Width of the source's rounding at a size, found in the table itself: below
/// 100 all cells are multiples of 5, below 1,000 of 25, then of 250 and 1,000.
fn rounding(jobs: f64) -> f64 {
    match jobs {
        jobs if jobs < 100.0 => 5.0,
        jobs if jobs < 1_000.0 => 25.0,
        jobs if jobs < 10_000.0 => 250.0,
        _ => 1_000.0,
    }
}

/// Variance that rounding leaves in a weighted cell.
pub fn rounding_variance(jobs: f64, weight: f64) -> f64 {
    (rounding(jobs) * weight).powi(2) / 12.0
}
