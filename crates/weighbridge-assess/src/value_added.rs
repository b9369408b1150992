//! Value added of each place in each sector: the official accounts give 36
//! industries for a district, and a sector's part of one is taken as its part
//! of that industry's jobs there.

use serde::Serialize;
use weighbridge_model::figure::Grade;

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
