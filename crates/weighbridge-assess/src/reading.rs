//! A strategy read as weights on the industries of the statistics, for each
//! breadth: what the figures are then taken from. It counts no jobs.

use weighbridge_facts::Facts;
use weighbridge_model::strategy::{Breadth, Strategy};

/// Industries of a sector or of the whole strategy.
#[derive(Debug, Clone)]
pub struct Weights {
    /// 0 to 1 for each industry of the statistics.
    pub values: Vec<f64>,
}

impl Weights {
    /// Whether no industry is in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.values.iter().all(|weight| *weight == 0.0)
    }
}

/// One sector, or the total, in its three breadths.
#[derive(Debug, Clone)]
pub struct Reading {
    /// Short name.
    pub name: String,
    /// Name for people.
    pub title: String,
    /// What a reader must know, where the statistics cannot see it.
    pub not_in_sic: Option<String>,
    /// Whether its jobs count in the total.
    pub in_total: bool,
    /// Narrow, central, broad.
    pub breadths: [Weights; 3],
}

/// The strategy's total, then its sectors.
#[must_use]
pub fn read(strategy: &Strategy, facts: &Facts) -> (Reading, Vec<Reading>) {
    let (tree, leaves) = (facts.industries(), facts.leaves());
    let sectors = strategy
        .sectors
        .iter()
        .map(|sector| Reading {
            name: sector.name.clone(),
            title: sector.title.clone(),
            not_in_sic: sector.not_in_sic.clone(),
            in_total: sector.in_total,
            breadths: Breadth::ALL.map(|breadth| Weights {
                values: sector.weights(breadth, tree, leaves),
            }),
        })
        .collect();
    let total = Reading {
        name: "any".into(),
        title: "Any sector (each job once)".into(),
        not_in_sic: None,
        in_total: true,
        breadths: Breadth::ALL.map(|breadth| Weights {
            values: strategy.total_weights(breadth, tree, leaves),
        }),
    };
    (total, sectors)
}

/// How many industries lie in more than one sector of the total, of how many
/// in any, in the central definitions.
#[must_use]
pub fn overlap(sectors: &[Reading]) -> (usize, usize) {
    let width = sectors
        .first()
        .map_or(0, |sector| sector.breadths[1].values.len());
    let counts = (0..width).map(|leaf| {
        sectors
            .iter()
            .filter(|sector| sector.in_total && sector.breadths[1].values[leaf] > 0.0)
            .count()
    });
    counts.fold((0, 0), |(many, any), count| {
        (many + usize::from(count > 1), any + usize::from(count > 0))
    })
}
