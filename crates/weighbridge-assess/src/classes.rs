//! Classes of districts: city, town or rural by the official classification,
//! and former industrial districts by the panel of 1991. It judges no strategy.

use serde::Serialize;

/// What kind of place it is.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct PlaceClass {
    /// "city", "town" or "rural"; none where no official class exists.
    pub settlement: Option<&'static str>,
    /// Former industrial, by the rule or by the user's own list.
    pub former_industrial: Option<bool>,
    /// Manufacturing, mining and energy as a share of employees in 1991.
    pub industry_share_1991: Option<f64>,
    /// Change in those employees from 1991 to 2008 (fraction).
    pub industry_change: Option<f64>,
}
