//! What places are exposed to: the lenses of single asks, put side by side for
//! an assessment and for a place's page. It computes nothing of its own.

use serde::Serialize;
use weighbridge_facts::{Area, Facts};
use weighbridge_model::place::Geography;

use crate::ask_table::{AskRow, fill};
use crate::base::Base;
use crate::energy::{self, EnergyExposure};
use crate::trade::{self, TradeExposure};

/// The lenses; none where a lens was not asked for.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Exposures {
    /// Ask 7, affordable energy.
    pub energy: Option<EnergyExposure>,
    /// Ask 3, free but fair trade.
    pub trade: Option<TradeExposure>,
}

impl Exposures {
    /// All lenses for the places of an assessment, with their usual options.
    ///
    /// # Errors
    /// When the snapshot, or a table of the user's, is damaged.
    pub fn new(
        facts: &Facts,
        base: &Base,
        places: &[(Geography, Vec<Area>)],
    ) -> Result<Self, String> {
        Ok(Self {
            energy: Some(energy::expose(
                facts,
                base,
                places,
                &energy::Options::default(),
            )?),
            trade: Some(trade::expose(facts, base, places)?),
        })
    }

    /// Gives the asks that they measure what they found, and what limits it.
    pub fn fill(&self, rows: &mut [AskRow]) {
        if let Some(lens) = &self.trade {
            fill(rows, 3, lens.findings.clone(), lens.notes.clone());
        }
        if let Some(lens) = &self.energy {
            fill(rows, 7, lens.findings.clone(), lens.notes.clone());
        }
    }

    /// What a place of a geography is exposed to, in sentences; none where it
    /// has no figures.
    #[must_use]
    pub fn sentences(&self, geography: Geography, code: &str) -> Vec<String> {
        let mut told = Vec::new();
        if let Some(lens) = &self.energy {
            let layer = lens
                .layers
                .iter()
                .find(|layer| layer.geography == geography);
            let place = layer
                .into_iter()
                .flat_map(|layer| &layer.places)
                .find(|place| place.place.code == code);
            if let Some(place) = place {
                told.extend(energy::sentences(lens, place));
            }
        }
        if let Some(lens) = &self.trade {
            let layer = lens
                .layers
                .iter()
                .find(|layer| layer.geography == geography);
            let place = layer
                .into_iter()
                .flat_map(|layer| &layer.places)
                .find(|place| place.place.code == code);
            if let Some(place) = place {
                told.extend(trade::sentences(place));
            }
        }
        told
    }
}
