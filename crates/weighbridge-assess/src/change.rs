//! How jobs changed: growth and shift-share between two years of one source,
//! and long-run series at the detail that the sources allow, with the breaks.

use serde::Serialize;

/// A series for a chart.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Series {
    /// What is counted.
    pub label: String,
    /// Unit of the values.
    pub unit: &'static str,
    /// Pieces that may be joined by a line: each from one source on one
    /// classification; between two pieces there is a break.
    pub pieces: Vec<SeriesPiece>,
}

/// Years of one source on one classification.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SeriesPiece {
    /// The table and classification.
    pub source: &'static str,
    /// Year and value.
    pub points: Vec<(i32, f64)>,
}

/// A change taken apart (Dunn 1960); the parts add up to it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct ShiftShare {
    /// What the place would have gained growing as all jobs of Great Britain.
    pub national: f64,
    /// What its mix of industries adds.
    pub mix: f64,
    /// What is left: how its industries did against the same elsewhere.
    pub competitive: f64,
    /// Part of the competitive effect without specialisation
    /// (Esteban-Marquillas 1972).
    pub pure_competitive: f64,
    /// The rest of it: competitive where it is also specialised.
    pub allocation: f64,
    /// Arcelus (1984): the competitive effect's regional growth part.
    pub regional_growth: f64,
    /// Arcelus (1984): its regional mix part.
    pub regional_mix: f64,
}

/// Change of one place.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Change {
    /// First year.
    pub from: i32,
    /// Last year.
    pub to: i32,
    /// All jobs then and now.
    pub jobs: [f64; 2],
    /// Jobs in any sector (central) then and now.
    pub strategy_jobs: [f64; 2],
    /// Growth of all jobs a year (fraction); NaN where undefined.
    pub growth: f64,
    /// Growth of the strategy's jobs a year (fraction).
    pub strategy_growth: f64,
    /// All industries.
    pub all: Option<ShiftShare>,
    /// Industries in any sector.
    pub strategy: Option<ShiftShare>,
}
