//! Clusters: places that are large and specialised in a sector, and groups of
//! neighbours that have more of it than chance would put together.

use serde::Serialize;

/// What neighbourhood a place stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Neighbourhood {
    /// Much among much.
    HighHigh,
    /// Little among little.
    LowLow,
    /// Much among little.
    HighLow,
    /// Little among much.
    LowHigh,
    /// Not told from chance.
    NotSignificant,
    /// An island without neighbours, or no figure.
    Undefined,
}

impl Neighbourhood {
    /// The word of tables.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::HighHigh => "high-high",
            Self::LowLow => "low-low",
            Self::HighLow => "high-low",
            Self::LowHigh => "low-high",
            Self::NotSignificant => "not-significant",
            Self::Undefined => "undefined",
        }
    }
}

/// One place in one sector.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct ClusterCell {
    /// Stars for size, specialisation and focus, 0 to 3.
    pub stars: usize,
    /// Local Moran (Anselin 1995) after false-discovery control.
    pub moran: Neighbourhood,
    /// Its permutation p-value; NaN where undefined.
    pub moran_p: f64,
    /// Getis-Ord G* (1992), standardised; NaN where undefined.
    pub getis_ord: f64,
    /// Its permutation p-value; NaN where undefined.
    pub getis_ord_p: f64,
    /// Hot or cold after false-discovery control.
    pub getis_ord_significant: bool,
}

/// One sector over all places of the layer.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SectorClusters {
    /// Position of the sector in the strategy; none for any sector.
    pub sector: Option<usize>,
    /// Title for people.
    pub title: String,
    /// Global Moran of the sector's share of jobs.
    pub moran: f64,
    /// Its permutation p-value.
    pub moran_p: f64,
    /// In the order of the layer.
    pub places: Vec<ClusterCell>,
}
