//! What places are exposed to: the lenses of single asks, put side by side for
//! an assessment and for a place's page, and the shapes that they share. It
//! prices nothing of its own.

use serde::Serialize;
use weighbridge_facts::input_output::ProductTables;
use weighbridge_facts::{Area, Facts, register};
use weighbridge_model::figure::Grade;
use weighbridge_model::place::Geography;

use crate::ask_table::{AskRow, fill};
use crate::assessment::SourceLine;
use crate::base::{Base, Estimate, Parts, Prepared};
use crate::energy::{self, EnergyExposure};
use crate::standing::Range;
use crate::trade::{self, TradeExposure};

/// Jobs of a set of industries in a place.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct JobsIn {
    /// Jobs with their interval.
    pub jobs: Estimate,
    /// Part of the place's jobs.
    pub share: f64,
    /// How they are known.
    pub grade: Grade,
}

impl JobsIn {
    /// Counts a set in a place that has `all` jobs; none without figures.
    #[must_use]
    pub fn count(base: &Base, parts: &Parts, set: &Prepared, all: f64) -> Option<Self> {
        parts.grade?;
        let grade = base.grade_of(parts, set)?;
        let jobs = base.estimate(parts, set);
        Some(Self {
            jobs,
            share: jobs.jobs / all,
            grade,
        })
    }
}

impl From<Estimate> for Range {
    fn from(jobs: Estimate) -> Self {
        Self {
            value: jobs.jobs,
            low: jobs.low,
            high: jobs.high,
        }
    }
}

/// All jobs of a place; NaN without figures.
#[must_use]
pub fn all_jobs(base: &Base, parts: &Parts) -> f64 {
    if parts.grade.is_some() {
        base.profile(parts).iter().sum()
    } else {
        f64::NAN
    }
}

/// Fewer places than this have no first among them worth a sentence.
const FEW: usize = 8;

/// The layer that a sentence is about: the districts, or else the first; none
/// where it has few places. `of` gives a layer's geography and places.
pub(crate) fn told_of<L>(layers: &[L], of: impl Fn(&L) -> (Geography, usize)) -> Option<&L> {
    layers
        .iter()
        .find(|layer| of(layer).0 == Geography::District)
        .or_else(|| layers.first())
        .filter(|layer| of(layer).1 >= FEW)
}

/// Names of the product tables in the register.
const PRODUCT_TABLES: [&str; 2] = ["imports_use", "product_uses"];

/// The tables that figures were made from, and what the user added; the
/// user's own input-output table, and product tables, are named by their source.
#[must_use]
pub fn sources(
    facts: &Facts,
    tables: &[&str],
    own_table: Option<&str>,
    products: Option<&ProductTables>,
) -> Vec<SourceLine> {
    let own_products = products.filter(|tables| tables.added);
    let known = register::TABLES
        .iter()
        .filter(|table| tables.contains(&table.name))
        .map(|table| {
            let products = own_products.filter(|_| PRODUCT_TABLES.contains(&table.name));
            let own = match own_table {
                Some(source) if table.name == "input_output" => Some(source),
                _ => products.map(|tables| tables.source.as_str()),
            };
            SourceLine {
                table: table.name.into(),
                attribution: own.map_or_else(
                    || table.attribution(),
                    |source| format!("{source} (added by you)"),
                ),
                years: products
                    .map_or_else(|| table.years.into(), |tables| tables.year.to_string()),
                geography: table.geography.into(),
            }
        });
    let added = facts.added().iter().map(|table| SourceLine {
        table: table.name.clone(),
        attribution: format!("{} (added by you)", table.source),
        years: table.year.to_string(),
        geography: format!("{} areas", table.places.len()),
    });
    known.chain(added).collect()
}

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
        if let Some(lens) = &self.energy
            && let Some(place) = lens
                .layers
                .iter()
                .filter(|layer| layer.geography == geography)
                .flat_map(|layer| &layer.places)
                .find(|place| place.place.code == code)
        {
            told.extend(energy::sentences(lens, place));
        }
        if let Some(lens) = &self.trade
            && let Some(place) = lens
                .layers
                .iter()
                .filter(|layer| layer.geography == geography)
                .flat_map(|layer| &layer.places)
                .find(|place| place.place.code == code)
        {
            told.extend(trade::sentences(place));
        }
        told
    }
}
