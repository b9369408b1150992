#![doc = include_str!("energy.md")]

//! Ask 7, affordable energy: what electricity and fuels cost each industry,
//! which industries are called energy-intensive and by whom, the jobs in them by
//! place, and what a gap in the price of electricity costs each place. It knows
//! no strategy.

pub mod costs;
pub mod definitions;
mod findings;
mod places;
pub mod prices;
mod said;

use serde::Serialize;
use weighbridge_facts::{Area, Facts, PriceFact, UNITED_KINGDOM_PRICES_END};
use weighbridge_model::place::{Geography, Place};

use self::costs::{Costs, IndustryCost};
use self::definitions::{Definition, Kind};
use self::places::{Lens, over_value_added};
use self::prices::BandGap;
use self::said::{gap_source, notes, parts_said, steels};
use crate::accounts::Accounts;
use crate::assessment::{Finding, SourceLine};
use crate::base::Base;
use crate::exposure::sources;
use crate::standing::{Range, Standing};

pub use self::findings::{find, sentences};
pub use self::said::{imputed, quoted_by};
pub use crate::exposure::JobsIn;

/// Tables that its figures are made from.
const TABLES: [&str; 10] = [
    "employment_itl2_industry",
    "energy_industry_fuel",
    "energy_intensive_lists",
    "energy_spent_industry",
    "electricity_price_facts",
    "electricity_prices_band",
    "input_output",
    "input_output_classes",
    "supply_products",
    "value_added_district_industry",
];

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
    /// What the gap costs the whole of it a year, GBP million, United Kingdom.
    pub gap_cost: f64,
    /// The same for each job, GBP, Great Britain; none where it has no jobs.
    pub gap_per_job: Option<f64>,
    /// The same as a part of its value added; none where that is next to nothing.
    pub gap_of_value_added: Option<f64>,
    /// Whether the scenario counts it, or a part of it.
    pub counted: bool,
    /// The part of it that the scenario counts, by jobs in Great Britain.
    pub counted_part: f64,
    /// Whether most of its jobs are in an industry that is singled out.
    pub singled_out: bool,
}

impl IndustryRow {
    /// What the gap costs the part that is counted, GBP million a year, United
    /// Kingdom.
    #[must_use]
    pub fn counted_cost(&self) -> f64 {
        self.gap_cost * self.counted_part
    }

    /// Electricity that the part that is counted buys, GBP million.
    #[must_use]
    pub fn counted_bill(&self) -> f64 {
        self.cost.electricity * self.counted_part
    }

    /// Whether a part of it is counted, and not all.
    #[must_use]
    pub fn in_part(&self) -> bool {
        self.counted && self.counted_part < 0.999_5
    }
}

/// A definition with its jobs in Great Britain.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DefinitionRow {
    /// The definition.
    pub definition: Definition,
    /// Jobs in Great Britain.
    pub jobs: f64,
    /// The same with all jobs of the classes that its left-out products lie in:
    /// the whole list is between the two.
    pub jobs_with_products: f64,
    /// Jobs that it shares with each other definition, in their order.
    pub shared: Vec<f64>,
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
    /// What the gap costs a year, GBP million; none without figures.
    pub cost: Option<Range>,
    /// Jobs in the industries that the scenario counts.
    pub affected: Option<JobsIn>,
    /// The cost for each of those jobs, GBP a year.
    pub cost_per_job: Option<f64>,
    /// The cost as a part of the place's value added, imputed rent left out.
    pub of_value_added: Option<Range>,
    /// Where it stands by that part; none where the scenario costs nothing.
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
    /// What the gap rests on, in a sentence: it is an assumption.
    pub gap_source: String,
    /// Electricity over value added from which an industry counts as intensive.
    pub threshold: f64,
    /// The industries that the scenario counts, by name.
    pub industries_counted: String,
    /// Year of the jobs.
    pub year: i32,
    /// Year of the costs.
    pub cost_year: i32,
    /// Year of the value added that the costs of places are set against; that of the
    /// costs, or the last that the district accounts have.
    pub value_added_year: i32,
    /// Year of the costs at purchasers' prices beside them.
    pub spent_year: i32,
    /// Year of the fuels burnt.
    pub fuel_year: i32,
    /// Fuels that stand in no industry, for the source keeps them back, and all
    /// fuels: thousand tonnes of oil equivalent.
    pub fuels_kept_back: [f64; 2],
    /// Industries, most electricity for their value added first.
    pub industries: Vec<IndustryRow>,
    /// What the gap costs Great Britain, GBP million a year: the sum of its
    /// places.
    pub great_britain_cost: f64,
    /// Definitions side by side, then the singled-out industries.
    pub definitions: Vec<DefinitionRow>,
    /// How the several readings of "steel" belong together; none where the
    /// statistics do not tell them apart.
    pub steels: Option<String>,
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
    /// Tables that the figures came from.
    pub sources: Vec<SourceLine>,
}

impl EnergyExposure {
    /// Whether the scenario costs nobody anything: there is no gap, or no
    /// industry that is counted buys electricity.
    #[must_use]
    pub fn costs_nothing(&self) -> bool {
        nothing(&self.industries)
    }

    /// What the gap costs the industries counted, GBP million a year, United
    /// Kingdom: of each industry the part that is counted.
    #[must_use]
    pub fn cost(&self) -> f64 {
        self.industries.iter().map(IndustryRow::counted_cost).sum()
    }

    /// Electricity that they buy, GBP million, United Kingdom.
    #[must_use]
    pub fn bill(&self) -> f64 {
        self.industries.iter().map(IndustryRow::counted_bill).sum()
    }

    /// What years its figures are of, in a few words.
    #[must_use]
    pub fn years(&self) -> String {
        format!(
            "costs of {}, value added of places of {}, jobs of {}",
            self.cost_year, self.value_added_year, self.year
        )
    }

    /// Which industries are counted in part; nothing where all are counted
    /// whole.
    #[must_use]
    pub fn parts_said(&self) -> Option<String> {
        parts_said(&self.industries)
    }
}

fn nothing(industries: &[IndustryRow]) -> bool {
    industries
        .iter()
        .all(|row| !row.counted || row.counted_cost() <= 0.0)
}

/// The last year of the district accounts. A table of a later year has its costs set
/// against the value added of this one, and that is said.
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
    let value_added_year = costs.year.min(LAST_ACCOUNTS);
    let accounts = Accounts::new(facts, value_added_year)?;
    let here = costs.great_britain(facts, &accounts);
    let jobs_in = costs.jobs(&base.national);
    let parts = costs.parts(&base.national, &counted);
    let singled: Vec<Vec<f64>> = definitions
        .iter()
        .filter(|one| one.kind == Kind::SingledOut)
        .map(|one| costs.parts(&base.national, &one.weights))
        .collect();
    let mut industries: Vec<IndustryRow> = costs
        .industries
        .iter()
        .enumerate()
        .map(|(at, cost)| {
            let gap_cost = cost_of_gap(cost.electricity, options.gap);
            IndustryRow {
                jobs: jobs_in[at],
                gap_cost,
                gap_per_job: (jobs_in[at] > 0.0).then(|| gap_cost * here[at] / jobs_in[at] * 1e6),
                gap_of_value_added: cost.of_value_added(gap_cost),
                counted: parts[at] > 0.0,
                counted_part: parts[at],
                singled_out: singled.iter().any(|part| part[at] >= 0.5),
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
    let free = nothing(&industries);
    let lens = Lens {
        base,
        sets: definitions
            .iter()
            .map(|one| base.prepare(&one.weights))
            .collect(),
        affected: base.prepare(&counted),
        cost: (free || dearest > 0.0).then(|| {
            let most = if free { 1.0 } else { dearest };
            let weights: Vec<f64> = per_job.iter().map(|pounds| pounds / most).collect();
            (base.prepare(&weights), most)
        }),
        free,
    };
    let great_britain_cost = lens.great_britain(&per_job);
    let great_britain = over_value_added(facts, &accounts, great_britain_cost);
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
    let rows: Vec<DefinitionRow> = definitions
        .iter()
        .map(|one| DefinitionRow {
            jobs: shared(one, one),
            jobs_with_products: base
                .national
                .iter()
                .zip(&one.with_products)
                .map(|(jobs, weight)| jobs * weight)
                .sum(),
            shared: definitions.iter().map(|other| shared(one, other)).collect(),
            definition: one.clone(),
        })
        .collect();
    let table = facts.input_output(None)?;
    let price_facts = facts.price_facts()?;
    let mut exposure = EnergyExposure {
        gap: options.gap,
        gap_source: gap_source(options.gap, &price_facts),
        threshold: options.threshold,
        industries_counted: options.industries.clone(),
        year: base.year,
        cost_year: costs.year,
        value_added_year,
        spent_year: costs.spent_year,
        fuel_year: costs.fuel_year,
        fuels_kept_back: costs.fuels_kept_back,
        steels: steels(facts, &base.national, &rows, &industries),
        industries,
        great_britain_cost,
        definitions: rows,
        layers,
        prices: prices::gaps(facts)?,
        prices_end: UNITED_KINGDOM_PRICES_END,
        price_facts,
        findings: Vec::new(),
        notes: Vec::new(),
        sources: sources(
            facts,
            &TABLES,
            table.added.then_some(table.source.as_str()),
            Some(&crate::trade::products::newest(facts)?),
        ),
    };
    exposure.notes = notes(&exposure);
    exposure.findings = find(&exposure);
    Ok(exposure)
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
