#![doc = include_str!("trade.md")]

//! Ask 3, free but fair trade: how much of each product comes from abroad and
//! how much goes there, the goods of the carbon border with the industries,
//! jobs and places that make them, and who the suppliers are where that is
//! known. It knows no strategy.

pub mod border;
mod findings;
pub mod finer;
pub mod goods;
pub mod partners;
pub mod products;

use serde::Serialize;
use weighbridge_facts::{Area, Facts};
use weighbridge_model::place::{Geography, Place};

use self::finer::FinerGoods;
use self::goods::{GoodLink, GoodsSector, Scheme};
use self::partners::Suppliers;
use self::products::{HALF_IMPORTED, ProductTrade};
use crate::assessment::{Finding, SourceLine};
use crate::base::{Base, Prepared};
use crate::exposure::{JobsIn, all_jobs, sources};
use crate::standing::{Range, Standing, standings};

pub use self::findings::{find, sentences};

/// Tables that its figures are made from.
const TABLES: [&str; 10] = [
    "border_defaults",
    "border_goods",
    "border_links",
    "employment_itl2_industry",
    "imports_use",
    "input_output_classes",
    "product_uses",
    "supply_products",
    "trade_partners",
    "trade_products",
];

/// Sets of jobs that every place is counted in, in this order. The last three are
/// one question by its strictest, its central and its widest reading.
pub const SETS: [(&str, &str); 7] = [
    ("uk-border-mainly", "UK carbon border, mainly its goods"),
    ("uk-border-any", "UK carbon border, any of its goods"),
    ("eu-border-mainly", "EU carbon border, mainly its goods"),
    ("eu-border-any", "EU carbon border, any of its goods"),
    (
        "half-imported-strict",
        "At least 55% of supply imported, net of re-exports",
    ),
    (
        "half-imported",
        "At least 50% of supply imported, net of re-exports",
    ),
    (
        "half-imported-wide",
        "At least 45% of supply imported, with re-exports",
    ),
];

/// Positions in [`SETS`] of the readings of half imported.
pub const HALF: [usize; 3] = [4, 5, 6];

/// A set of jobs in Great Britain.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SetRow {
    /// Short name.
    pub name: &'static str,
    /// Name for people.
    pub title: &'static str,
    /// Classes or industries in it.
    pub codes: Vec<String>,
    /// Jobs in Great Britain.
    pub jobs: f64,
}

/// A place.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TradePlace {
    /// The place.
    pub place: Place,
    /// All jobs; NaN without figures.
    pub jobs: f64,
    /// Jobs in each of [`SETS`]; none without figures.
    pub sets: Vec<Option<JobsIn>>,
    /// Where it stands by the part of its jobs in the first set.
    pub standing: Option<Standing>,
}

impl TradePlace {
    /// The part of its jobs in the first set, with its interval; none without
    /// figures.
    #[must_use]
    pub fn part(&self) -> Option<Range> {
        let first = self.sets.first().copied().flatten()?;
        (self.jobs > 0.0).then(|| Range::from(first.jobs).times(1.0 / self.jobs))
    }
}

/// Places of one geography.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TradeLayer {
    /// Which.
    pub geography: Geography,
    /// Its places, in the order of the areas.
    pub places: Vec<TradePlace>,
    /// Great Britain: the part of jobs in the first set.
    pub great_britain: f64,
}

/// The lens.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TradeExposure {
    /// Year of the jobs.
    pub year: i32,
    /// Year of the balances by product.
    pub product_year: i32,
    /// Last year of the series by product.
    pub trade_year: i32,
    /// First year of the series, of the same vintage.
    pub first_year: i32,
    /// Products, the most imported first.
    pub products: Vec<ProductTrade>,
    /// Sets of jobs.
    pub sets: Vec<SetRow>,
    /// Goods of the carbon border by sector.
    pub goods: Vec<GoodsSector>,
    /// Every good with every class that makes it: for the download.
    #[serde(skip)]
    pub links: Vec<GoodLink>,
    /// Places by geography.
    pub layers: Vec<TradeLayer>,
    /// Year of the suppliers.
    pub suppliers_year: i32,
    /// Suppliers of the commodities that they are known for.
    pub suppliers: Vec<Suppliers>,
    /// Trade in goods by finer products, of an older release of its own.
    pub finer: FinerGoods,
    /// In sentences.
    pub findings: Vec<Finding>,
    /// What a reader must know.
    pub notes: Vec<String>,
    /// Tables that the figures came from.
    pub sources: Vec<SourceLine>,
}

/// Puts the lens together for some geographies.
///
/// # Errors
/// When the snapshot is damaged.
pub fn expose(
    facts: &Facts,
    base: &Base,
    layers: &[(Geography, Vec<Area>)],
) -> Result<TradeExposure, String> {
    let (product_year, products) = products::all(facts)?;
    let goods = goods::all(facts)?;
    let mut sets: Vec<(Vec<String>, Vec<f64>)> = vec![
        goods::codes(facts, Scheme::UnitedKingdom, true)?,
        goods::codes(facts, Scheme::UnitedKingdom, false)?,
        goods::codes(facts, Scheme::EuropeanUnion, true)?,
        goods::codes(facts, Scheme::EuropeanUnion, false)?,
    ];
    for reading in HALF_IMPORTED {
        sets.push(reading.industries(facts, &products)?);
    }
    let prepared: Vec<Prepared> = sets
        .iter()
        .map(|(_, weights)| base.prepare(weights))
        .collect();
    let count = |weights: &[f64]| -> f64 {
        base.national
            .iter()
            .zip(weights)
            .map(|(jobs, weight)| jobs * weight)
            .sum()
    };
    let all: f64 = base.national.iter().sum();
    let great_britain = sets.first().map_or(f64::NAN, |(_, weights)| count(weights)) / all;
    let layers = layers
        .iter()
        .map(|(geography, areas)| TradeLayer {
            geography: *geography,
            places: places(base, areas, &prepared),
            great_britain,
        })
        .collect();
    let rows = SETS
        .iter()
        .zip(sets)
        .map(|((name, title), (codes, weights))| SetRow {
            name,
            title,
            codes,
            jobs: count(&weights),
        })
        .collect();
    let (suppliers_year, suppliers) = partners::suppliers(facts)?;
    let span = products::years(facts)?;
    let mut exposure = TradeExposure {
        year: base.year,
        product_year,
        trade_year: span.1,
        first_year: span.0,
        products,
        sets: rows,
        goods,
        links: goods::links(facts)?,
        layers,
        suppliers_year,
        suppliers,
        finer: finer::goods(facts)?,
        findings: Vec::new(),
        notes: Vec::new(),
        sources: sources(facts, &TABLES, None, Some(&products::newest(facts)?)),
    };
    exposure.notes = notes(&exposure);
    exposure.findings = find(&exposure);
    Ok(exposure)
}

fn places(base: &Base, areas: &[Area], sets: &[Prepared]) -> Vec<TradePlace> {
    let mut places: Vec<TradePlace> = areas
        .iter()
        .map(|area| {
            let parts = base.parts(area);
            let all = all_jobs(base, &parts);
            let sets = sets
                .iter()
                .map(|set| JobsIn::count(base, &parts, set, all))
                .collect();
            TradePlace {
                place: area.place.clone(),
                jobs: all,
                sets,
                standing: None,
            }
        })
        .collect();
    let values: Vec<Option<Range>> = places.iter().map(TradePlace::part).collect();
    for (place, standing) in places.iter_mut().zip(standings(&values)) {
        place.standing = standing;
    }
    places
}

fn notes(exposure: &TradeExposure) -> Vec<String> {
    vec![
        format!(
            "One valuation: what is made, imported, exported and exported again of each product in {} \
             is from the Office's product tables, output and exports at basic prices and imports at the \
             border (cif), with re-exports told apart from exports of what is made here. Shares of \
             supply, penetration and exports over output are of these. Penetration is not given where \
             more is exported of what is made here than is made in the year: of non-ferrous metals, \
             where stocks and gold make that up.",
            exposure.product_year
        ),
        format!(
            "The years {} to {} are of the supply and use tables (Blue Book 2024), one vintage, so that \
             they may be compared with each other and not with {}. Their exports are at purchasers' \
             prices and hold re-exports, which they do not tell apart: penetration (imports over home demand) \
             and exports over output have re-exports in them, and are given with the product's average margin \
             taken off the exports and with none. Penetration without re-exports is no more than the upper \
             end; the download has the least that it can be. Of trade services, which earn the \
             margins on what others export, only the lower end is given. The United Kingdom left the European Union's customs union at \
             the end of 2020: how trade with it is recorded changed then.",
            exposure.first_year, exposure.trade_year, exposure.product_year
        ),
        "Half of supply imported is no sharp line: large industries stand within a few points of it. \
         Three readings are given: 55% of supply (output and imports) or more net of re-exports, 50%, \
         and 45% with re-exports. They say where the products that compete with an industry's come \
         from, not that its jobs hang on it."
            .to_owned(),
        "The UK's carbon border of 2027 is read as the EU's goods in its five sectors (aluminium, \
         cement, fertilisers, hydrogen, iron and steel): its own list of codes is not had here, and \
         may differ. The EU's has electricity besides."
            .to_owned(),
        "A good is linked to the classes of industry that make it, and the link is graded; no figure \
         here says how much of a class's output is goods of the border, so two readings are given: \
         classes that mainly make them, and all that make any."
            .to_owned(),
        "Which goods are under trade remedies (anti-dumping duties, the steel safeguard) is not had \
         as data here, so no jobs are counted for them."
            .to_owned(),
        format!(
            "Trade by product and partner country is had for {} commodities only. Iron and steel, \
             aluminium, cement, fertilisers and hydrogen are not among them: how concentrated their \
             suppliers are cannot be said here.",
            exposure.suppliers.len()
        ),
        partners::OVERLAP.to_owned(),
        format!(
            "Trade in goods by finer products (iron and steel of SIC 24.1 apart from tubes, cement, \
             fertilisers) is had for {} to {} only, of a release of September 2017: it is another \
             vintage than the rest and is joined to nothing.",
            exposure.finer.first_year, exposure.finer.last_year
        ),
    ]
}

/// The places of one geography by the part of their jobs in the first set, as
/// positions; those without figures last.
#[must_use]
pub fn in_order(places: &[TradePlace]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..places.len()).collect();
    let value = |at: usize| places[at].sets[0].map_or(f64::NEG_INFINITY, |one| one.share);
    order.sort_by(|a, b| value(*b).total_cmp(&value(*a)).then(a.cmp(b)));
    order
}

#[cfg(test)]
mod tests;
