//! Two strategies side by side: which industries are carried over, dropped and
//! new, and what each covers place by place.

use serde::Serialize;

use crate::assessment::StrategyView;
use crate::coverage::Cell;

/// Industries that the two have in common or not, central readings.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct IndustrySet {
    /// "carried over", "dropped" or "new".
    pub what: &'static str,
    /// Industries of the statistics.
    pub industries: usize,
    /// Jobs in Great Britain.
    pub jobs: f64,
    /// The largest by jobs: SIC group, name, jobs. At most twelve.
    pub largest: Vec<(String, String, f64)>,
}

/// The comparison.
#[derive(Debug, Clone, Serialize)]
pub struct Comparison {
    /// The other strategy.
    pub strategy: StrategyView,
    /// Carried over, dropped, new.
    pub sets: Vec<IndustrySet>,
    /// For each layer and place, the other strategy's total: narrow, central, broad.
    pub totals: Vec<Vec<[Option<Cell>; 3]>>,
}
