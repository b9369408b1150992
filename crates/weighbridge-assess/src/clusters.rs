//! Clusters: places that are large and specialised in a sector, and groups of
//! neighbours that have more of it than chance would put together.

use serde::Serialize;
use weighbridge_measures::false_discovery::discoveries;
use weighbridge_measures::getis_ord::local_g_star;
use weighbridge_measures::local_moran::{Quadrant, local_moran};
use weighbridge_measures::moran::moran;
use weighbridge_measures::spatial_weights::Weights;

use crate::coverage::PlaceCoverage;

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

/// Permutations for the p-value of each place: with hundreds of places tested
/// at once, fewer leave no p-value small enough for any to be told from chance.
const PERMUTATIONS: usize = 9_999;
/// Permutations for the one p-value of the whole country.
const PERMUTATIONS_OF_WHOLE: usize = 999;
/// Share of false discoveries that is put up with.
const LEVEL: f64 = 0.05;
/// Any fixed number: the same input must give the same answer.
const SEED: u64 = 20_250_623;

/// Clusters of every sector and of any, over areas that fill the country
/// without overlap. Places without figures are left out of the neighbourhoods.
///
/// # Errors
/// When the neighbours cannot be used.
pub fn find(
    coverage: &[PlaceCoverage],
    neighbours: &[Vec<usize>],
    titles: &[String],
) -> Result<Vec<SectorClusters>, String> {
    let known: Vec<usize> = (0..coverage.len())
        .filter(|at| coverage[*at].grade.is_some())
        .collect();
    let mut position = vec![None; coverage.len()];
    for (fresh, at) in known.iter().enumerate() {
        position[*at] = Some(fresh);
    }
    let lists: Vec<Vec<usize>> = known
        .iter()
        .map(|at| {
            neighbours[*at]
                .iter()
                .filter_map(|near| position[*near])
                .collect()
        })
        .collect();
    let weights = Weights::from_neighbours(&lists)?;
    let sectors = std::iter::once((None, "Any sector")).chain(
        titles
            .iter()
            .enumerate()
            .map(|(at, title)| (Some(at), title.as_str())),
    );
    let mut found = Vec::new();
    for (sector, title) in sectors {
        let cell = |at: usize| match sector {
            Some(sector) => coverage[at].sectors[sector][1],
            None => coverage[at].total[1],
        };
        let shares: Vec<f64> = known
            .iter()
            .map(|at| cell(*at).map_or(f64::NAN, |cell| cell.share))
            .collect();
        if shares.iter().any(|share| share.is_nan()) {
            continue;
        }
        let standardised = weights.row_standardised();
        let whole = moran(&shares, &standardised, PERMUTATIONS_OF_WHOLE, SEED);
        let local = local_moran(&shares, &standardised, PERMUTATIONS, SEED);
        // Both statistics of a place rise with the sum over its neighbours and
        // are held against the same permutations of it, so that they have one
        // p-value between them.
        let hot = local_g_star(&shares, &weights, 0, SEED);
        let p: Vec<f64> = local.iter().map(|place| place.p_two_sided).collect();
        let told = discoveries(&p, LEVEL);
        let mut places = vec![
            ClusterCell {
                stars: 0,
                moran: Neighbourhood::Undefined,
                moran_p: f64::NAN,
                getis_ord: f64::NAN,
                getis_ord_p: f64::NAN,
                getis_ord_significant: false,
            };
            coverage.len()
        ];
        for (fresh, at) in known.iter().enumerate() {
            let place = &mut places[*at];
            place.stars = cell(*at).map_or(0, |cell| cell.stars);
            if lists[fresh].is_empty() {
                continue;
            }
            place.moran = match local[fresh].quadrant {
                _ if p[fresh].is_nan() => Neighbourhood::Undefined,
                _ if !told[fresh] => Neighbourhood::NotSignificant,
                Quadrant::HighHigh => Neighbourhood::HighHigh,
                Quadrant::LowLow => Neighbourhood::LowLow,
                Quadrant::HighLow => Neighbourhood::HighLow,
                Quadrant::LowHigh => Neighbourhood::LowHigh,
                Quadrant::Undefined => Neighbourhood::Undefined,
            };
            place.moran_p = p[fresh];
            place.getis_ord = hot[fresh].z;
            place.getis_ord_p = p[fresh];
            place.getis_ord_significant = told[fresh];
        }
        found.push(SectorClusters {
            sector,
            title: title.to_owned(),
            moran: whole.statistic,
            moran_p: whole.p_permutation,
            places,
        });
    }
    Ok(found)
}
