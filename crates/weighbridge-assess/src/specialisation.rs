//! What a place is specialised in: indices over its whole profile and the
//! 3-digit groups in which its quotient can be told from 1.

use serde::Serialize;
use weighbridge_model::figure::Interval;

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
