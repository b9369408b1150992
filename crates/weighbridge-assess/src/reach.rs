//! Reach: backed industries that a place does not have but is close to, by
//! how related they are to what it has, and the complexity of its profile.

use serde::Serialize;

/// A backed industry close to what a place has.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Opportunity {
    /// SIC group.
    pub code: String,
    /// Its official name.
    pub name: String,
    /// Titles of the sectors whose central reading holds it.
    pub sectors: Vec<String>,
    /// Relatedness density, 0 to 1: how much of what is related to it is here.
    pub density: f64,
    /// Location quotient here, below 1.
    pub location_quotient: f64,
    /// Jobs here.
    pub jobs: f64,
    /// Its complexity (z-score over groups); NaN where undefined.
    pub complexity: f64,
}

/// What a place could reach.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Reach {
    /// Economic complexity index, z-score over the places kept; none where
    /// the place is too small or has no figures.
    pub complexity: Option<f64>,
    /// Rank of it, 1 the most complex, among the places kept.
    pub complexity_rank: Option<usize>,
    /// Places kept.
    pub ranked: usize,
    /// Fitness (Tacchella 2012), mean 1.
    pub fitness: Option<f64>,
    /// Closest first, at most ten.
    pub opportunities: Vec<Opportunity>,
}
