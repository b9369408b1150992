//! Ask 7, affordable energy: what electricity and fuels cost each industry,
//! which industries are called energy-intensive and by whom, the jobs in them by
//! place, and what a gap in the price of electricity costs each place. It knows
//! no strategy.

pub mod costs;
pub mod definitions;
mod findings;
pub mod prices;

use serde::Serialize;
use weighbridge_facts::{Area, Facts, PriceFact, UNITED_KINGDOM_PRICES_END};
use weighbridge_model::figure::Grade;
use weighbridge_model::place::{Geography, Place};

use self::costs::{Costs, IndustryCost};
use self::definitions::{Definition, Kind};
use self::prices::BandGap;
use crate::accounts::Accounts;
use crate::assessment::Finding;
use crate::base::{Base, Estimate, Prepared};
use crate::standing::{Range, Standing, standings};

pub use self::findings::{find, sentences};

/// The gap that is assumed where none is given: the industrial price of 2023
/// in the United Kingdom above the median of the members of the International
/// Energy Agency, by its own Quarterly Energy Prices.
pub const USUAL_GAP: f64 = 0.46;
/// Electricity bought, as a part of value added, from which an industry counts
/// as intensive.
pub const USUAL_THRESHOLD: f64 = 0.10;

/// What is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct Options {
    /// How far the price here is above the price elsewhere (0.46 is 46% above).
    pub gap: f64,
    /// Electricity over value added from which an industry counts as intensive.
    pub threshold: f64,
    /// Name of the industries that the gap is reckoned for: one of the
    /// definitions, or [`definitions::WHOLE`].
    pub industries: String,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            gap: USUAL_GAP,
            threshold: USUAL_THRESHOLD,
            industries: definitions::WHOLE.into(),
        }
    }
}

/// An industry under the scenario.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct IndustryRow {
    /// What it buys, of the whole country.
    pub cost: IndustryCost,
    /// Jobs in Great Britain; NaN where none are published for the year.
    pub jobs: f64,
    /// What the gap costs it a year, GBP million, United Kingdom.
    pub gap_cost: f64,
    /// The same for each job, GBP, Great Britain; none where it has no jobs.
    pub gap_per_job: Option<f64>,
    /// The same as a part of its value added; none where that is next to nothing.
    pub gap_of_value_added: Option<f64>,
    /// Whether the scenario counts it.
    pub counted: bool,
}

/// A definition with its jobs in Great Britain.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DefinitionRow {
    /// The definition.
    pub definition: Definition,
    /// Jobs in Great Britain.
    pub jobs: f64,
    /// Jobs that it shares with each other definition, in their order.
    pub shared: Vec<f64>,
}

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

/// A place under the scenario.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct EnergyPlace {
    /// The place.
    pub place: Place,
    /// All jobs; NaN without figures.
    pub jobs: f64,
    /// Jobs by definition and singled-out industry, in their order; none
    /// without figures.
    pub definitions: Vec<Option<JobsIn>>,
    /// What the gap costs a year, GBP million.
    pub cost: Option<Range>,
    /// Jobs in the industries that the scenario counts.
    pub affected: Option<JobsIn>,
    /// The cost for each of those jobs, GBP a year.
    pub cost_per_job: Option<f64>,
    /// The cost as a part of the place's value added, imputed rent left out.
    pub of_value_added: Option<Range>,
    /// Where it stands by that part.
    pub standing: Option<Standing>,
}

/// Places of one geography.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct EnergyLayer {
    /// Which.
    pub geography: Geography,
    /// Its places, in the order of the areas.
    pub places: Vec<EnergyPlace>,
    /// Great Britain: the cost as a part of value added.
    pub great_britain: Option<f64>,
}

/// The lens.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct EnergyExposure {
    /// The gap assumed.
    pub gap: f64,
    /// Electricity over value added from which an industry counts as intensive.
    pub threshold: f64,
    /// The industries that the scenario counts, by name.
    pub industries_counted: String,
    /// Year of the jobs.
    pub year: i32,
    /// Year of the costs.
    pub cost_year: i32,
    /// Year of the costs at purchasers' prices beside them.
    pub spent_year: i32,
    /// Year of the fuels burnt.
    pub fuel_year: i32,
    /// Industries, most electricity for their value added first.
    pub industries: Vec<IndustryRow>,
    /// Definitions side by side, then the singled-out industries.
    pub definitions: Vec<DefinitionRow>,
    /// Places by geography.
    pub layers: Vec<EnergyLayer>,
    /// Prices of the last half-year of the United Kingdom by band, and the
    /// series of each.
    pub prices: Vec<BandGap>,
    /// The last half-year that Eurostat has the United Kingdom for.
    pub prices_end: &'static str,
    /// Single statements about later prices, each with its address.
    #[serde(skip)]
    pub price_facts: Vec<PriceFact>,
    /// In sentences.
    pub findings: Vec<Finding>,
    /// What a reader must know.
    pub notes: Vec<String>,
}

/// Years of figures of the accounts that end before the cost's year would
/// leave a place without value added.
const LAST_ACCOUNTS: i32 = 2023;

/// What the gap costs, of a bill at the higher price: the bill less the same at
/// the price elsewhere.
#[must_use]
pub fn cost_of_gap(bill: f64, gap: f64) -> f64 {
    bill * gap / (1.0 + gap)
}

/// Puts the lens together for some geographies.
///
/// # Errors
/// An unknown name of industries; a damaged snapshot.
pub fn expose(
    facts: &Facts,
    base: &Base,
    layers: &[(Geography, Vec<Area>)],
    options: &Options,
) -> Result<EnergyExposure, String> {
    let costs = Costs::new(facts)?;
    let definitions = definitions::all(facts, &costs, options.threshold)?;
    let counted = definitions::named(facts, &definitions, &options.industries)?;
    let accounts = Accounts::new(facts, costs.year.min(LAST_ACCOUNTS))?;
    let here = costs.great_britain(facts, &accounts);
    let jobs = costs.jobs(&base.national);
    let mut industries: Vec<IndustryRow> = costs
        .industries
        .iter()
        .enumerate()
        .map(|(at, cost)| {
            let gap_cost = cost_of_gap(cost.electricity, options.gap);
            IndustryRow {
                jobs: jobs[at],
                gap_cost,
                gap_per_job: (jobs[at] > 0.0).then(|| gap_cost * here[at] / jobs[at] * 1e6),
                gap_of_value_added: cost.of_value_added(gap_cost),
                counted: costs
                    .of
                    .iter()
                    .zip(&counted)
                    .any(|(of, in_it)| *in_it > 0.0 && *of == Some(at)),
                cost: cost.clone(),
            }
        })
        .collect();
    // Pounds a job of every industry of the employment statistics.
    let per_job: Vec<f64> = costs
        .of
        .iter()
        .zip(&counted)
        .map(|(of, in_it)| {
            of.and_then(|at| industries[at].gap_per_job)
                .map_or(0.0, |pounds| pounds.max(0.0) * in_it)
        })
        .collect();
    let dearest = per_job.iter().copied().fold(0.0, f64::max);
    let lens = Lens {
        base,
        sets: definitions
            .iter()
            .map(|one| base.prepare(&one.weights))
            .collect(),
        affected: base.prepare(&counted),
        cost: (dearest > 0.0).then(|| {
            let weights: Vec<f64> = per_job.iter().map(|pounds| pounds / dearest).collect();
            (base.prepare(&weights), dearest)
        }),
    };
    let great_britain = lens.great_britain(facts, &accounts, &per_job);
    let layers = layers
        .iter()
        .map(|(geography, areas)| EnergyLayer {
            geography: *geography,
            places: lens.places(areas, &accounts),
            great_britain,
        })
        .collect();
    industries.sort_by(|a, b| {
        let share = |row: &IndustryRow| row.cost.electricity_of_value_added.unwrap_or(-1.0);
        share(b)
            .total_cmp(&share(a))
            .then(a.cost.code.cmp(&b.cost.code))
    });
    let shared = |one: &Definition, other: &Definition| {
        base.national
            .iter()
            .zip(one.weights.iter().zip(&other.weights))
            .map(|(jobs, (a, b))| jobs * a.min(*b))
            .sum()
    };
    let rows = definitions
        .iter()
        .map(|one| DefinitionRow {
            jobs: shared(one, one),
            shared: definitions.iter().map(|other| shared(one, other)).collect(),
            definition: one.clone(),
        })
        .collect();
    let mut exposure = EnergyExposure {
        gap: options.gap,
        threshold: options.threshold,
        industries_counted: options.industries.clone(),
        year: base.year,
        cost_year: costs.year,
        spent_year: costs.spent_year,
        fuel_year: costs.fuel_year,
        industries,
        definitions: rows,
        layers,
        prices: prices::gaps(facts)?,
        prices_end: UNITED_KINGDOM_PRICES_END,
        price_facts: facts.price_facts()?,
        findings: Vec::new(),
        notes: Vec::new(),
    };
    exposure.notes = notes(&exposure);
    exposure.findings = find(&exposure);
    Ok(exposure)
}

struct Lens<'a> {
    base: &'a Base,
    sets: Vec<Prepared>,
    affected: Prepared,
    /// Industries by pounds a job, the dearest 1, and the pounds of that.
    cost: Option<(Prepared, f64)>,
}

impl Lens<'_> {
    /// The cost of Great Britain over its value added.
    fn great_britain(&self, facts: &Facts, accounts: &Accounts, per_job: &[f64]) -> Option<f64> {
        let cost: f64 = self
            .base
            .national
            .iter()
            .zip(per_job)
            .map(|(jobs, pounds)| jobs * pounds / 1e6)
            .sum();
        let added: f64 = accounts
            .values
            .iter()
            .flat_map(|values| facts.districts().iter().zip(values))
            .filter(|(district, value)| !district.code.starts_with('N') && value.is_finite())
            .map(|(_, value)| value)
            .sum();
        (cost.is_finite() && added > 0.0).then(|| cost / added)
    }

    fn places(&self, areas: &[Area], accounts: &Accounts) -> Vec<EnergyPlace> {
        let mut places: Vec<EnergyPlace> = areas
            .iter()
            .map(|area| self.place(area, accounts))
            .collect();
        let values: Vec<Option<Range>> = places.iter().map(|place| place.of_value_added).collect();
        for (place, standing) in places.iter_mut().zip(standings(&values)) {
            place.standing = standing;
        }
        places
    }

    fn place(&self, area: &Area, accounts: &Accounts) -> EnergyPlace {
        let parts = self.base.parts(area);
        let known = parts.grade.is_some();
        let all: f64 = if known {
            self.base.profile(&parts).iter().sum()
        } else {
            f64::NAN
        };
        let jobs_in = |set: &Prepared| -> Option<JobsIn> {
            let grade = self.base.grade_of(&parts, set).filter(|_| known)?;
            let jobs = self.base.estimate(&parts, set);
            Some(JobsIn {
                jobs,
                share: jobs.jobs / all,
                grade,
            })
        };
        let affected = jobs_in(&self.affected);
        let cost = self
            .cost
            .as_ref()
            .filter(|_| known)
            .and_then(|(set, dearest)| {
                let found = self.base.estimate(&parts, set);
                found.jobs.is_finite().then(|| {
                    Range {
                        value: found.jobs,
                        low: found.low,
                        high: found.high,
                    }
                    .times(dearest / 1e6)
                })
            });
        let added: f64 = accounts
            .values
            .iter()
            .map(|values| {
                area.members
                    .iter()
                    .map(|member| values[member.district] * member.share)
                    .sum::<f64>()
            })
            .sum();
        EnergyPlace {
            place: area.place.clone(),
            jobs: all,
            definitions: self.sets.iter().map(jobs_in).collect(),
            cost_per_job: cost.zip(affected).and_then(|(cost, affected)| {
                (affected.jobs.jobs > 0.0).then(|| cost.value * 1e6 / affected.jobs.jobs)
            }),
            of_value_added: cost
                .filter(|_| added > 0.0)
                .map(|cost| cost.times(1.0 / added)),
            cost,
            affected,
            standing: None,
        }
    }
}

fn notes(exposure: &EnergyExposure) -> Vec<String> {
    let mut notes = vec![
        format!(
            "Electricity and gas are what industries bought in {} by the input-output table: \
             domestic supply at basic prices, so taxes such as the Climate Change Levy and imported \
             power are not in it; what was spent at purchasers' prices in {} stands beside it.",
            exposure.cost_year, exposure.spent_year
        ),
        "A place's cost takes every job of an industry to need the electricity of the average job of \
         that industry in the country: the interval holds the error of the jobs, not how far a plant \
         is from that average."
            .to_owned(),
        "The gap is given, not estimated: what relief a business gets (the exemption, compensation, \
         the Supercharger) is not taken off."
            .to_owned(),
        format!(
            "Eurostat's prices for the United Kingdom end with {}.",
            exposure.prices_end
        ),
        "Northern Ireland has no jobs by fine industry here; the costs of the United Kingdom's \
         industries are brought to Great Britain by value added."
            .to_owned(),
    ];
    for row in &exposure.definitions {
        if row.definition.kind == Kind::PartialList {
            notes.push(format!(
                "{}: {}.",
                row.definition.title, row.definition.note
            ));
        }
    }
    notes
}

/// The places of one geography in order of the cost's part of value added, as
/// positions; those without figures last.
#[must_use]
pub fn in_order(places: &[EnergyPlace]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..places.len()).collect();
    let value = |at: usize| {
        places[at]
            .of_value_added
            .map_or(f64::NEG_INFINITY, |range| range.value)
    };
    order.sort_by(|a, b| value(*b).total_cmp(&value(*a)).then(a.cmp(b)));
    order
}

#[cfg(test)]
mod tests;
