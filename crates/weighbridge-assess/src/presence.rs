//! Presence over places: in how many places a sector is significantly
//! present, which places have none, and how that hangs on words and thresholds.

use serde::Serialize;

use crate::coverage::Thresholds;

/// Places by number of sectors present, under one reading and one threshold.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PresenceCount {
    /// "narrow", "central" or "broad".
    pub breadth: &'static str,
    /// The thresholds.
    pub thresholds: Thresholds,
    /// Places with figures.
    pub places: usize,
    /// Places with no sector, whatever the error.
    pub none: usize,
    /// Places of which the error leaves open whether they have any.
    pub open: usize,
    /// Places with at least one, whatever the error.
    pub some: usize,
    /// Jobs in the places with no sector.
    pub jobs_none: f64,
}

/// One sector over the places.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SectorPresence {
    /// Title.
    pub title: String,
    /// Places where it is present, open, absent: narrow, central, broad.
    pub counts: [[usize; 3]; 3],
}

/// A class of places: how many of it have no sector (central).
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ClassPresence {
    /// The class, such as "town" or "former industrial".
    pub class: String,
    /// Places of it with figures.
    pub places: usize,
    /// Those with no sector.
    pub none: usize,
    /// Those left open.
    pub open: usize,
    /// Share of its jobs in the strategy (central).
    pub strategy_share: f64,
}

/// The whole.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct PresenceSummary {
    /// Narrow, central, broad at the thresholds of the assessment, then
    /// variants of the thresholds under the central reading.
    pub counts: Vec<PresenceCount>,
    /// Sector by sector.
    pub sectors: Vec<SectorPresence>,
    /// Positions (in the layer) of places with no sector: narrow, central, broad.
    pub none: [Vec<usize>; 3],
    /// Positions of places left open: narrow, central, broad.
    pub open: [Vec<usize>; 3],
    /// By class of place.
    pub classes: Vec<ClassPresence>,
}
