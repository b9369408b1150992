//! How far a figure can be trusted: its grade and its interval.

use serde::Serialize;

/// Where a figure comes from. The order is from most to least direct.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Grade {
    /// Published as it stands.
    Official,
    /// Arithmetic on official figures.
    Derived,
    /// An estimate; it carries its tested error.
    Modelled,
}

impl Grade {
    /// The word shown beside the figure.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Official => "official",
            Self::Derived => "derived",
            Self::Modelled => "modelled",
        }
    }
}

/// A closed interval in the unit of its figure.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Interval {
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

impl Interval {
    /// Whether a value lies inside, ends included.
    #[must_use]
    pub fn holds(self, value: f64) -> bool {
        self.low <= value && value <= self.high
    }
}
