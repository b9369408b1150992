#![doc = include_str!("exposure.md")]

use std::collections::BTreeMap;

use serde::Serialize;
use weighbridge_facts::Facts;
use weighbridge_facts::input_output::{ImportsUse, Input, ProductTables, plain_code};
use weighbridge_supply::imports;

use super::supply::Supply;
use crate::trade::products::balances;

/// Below this part of an industry's imports with a known origin, what comes from one
/// source is no part of its index.
pub const ORIGIN_KNOWN: f64 = 0.5;

/// Below this part of an industry's imports whose home market is known, nothing is
/// said of makers here.
pub const MARKET_KNOWN: f64 = 0.5;

/// The one source of which all goods are told.
const EUROPEAN_UNION: &str = "European Union";

/// Imported products kept of each industry.
const IMPORTED: usize = 5;

/// Part of the industries that the cut of the index parts off.
const QUARTER: f64 = 0.25;

/// Parts of the index.
const PARTS: usize = 4;

/// Where an industry stands to the cut of the index, and of each index that leaves one
/// part out: each has a quarter of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Exposed {
    /// Above the cut, also whichever part of the index is left out.
    Core,
    /// The parts chosen decide.
    Undecided,
    /// Below the cut, also whichever part is left out.
    Outside,
}

impl Exposed {
    /// The word for it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Core => "core",
            Self::Undecided => "undecided",
            Self::Outside => "outside",
        }
    }
}

/// A product that an industry imports.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ImportedProduct {
    /// Code of the industry that makes it here.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Share of the industry's imported inputs.
    pub share: f64,
    /// Share of the product's home market that makers here have; none where more is
    /// exported than made, so that the tables do not tell.
    pub domestic: Option<f64>,
    /// Share of imports of such goods from the European Union; none for services.
    pub from_eu: Option<f64>,
}

/// One industry's exposure, with its parts.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Exposure {
    /// Code in the table.
    pub code: String,
    /// Name in the table.
    pub name: String,
    /// Output, £ million.
    pub output: f64,
    /// Jobs in Great Britain.
    pub jobs: f64,
    /// Imported inputs a pound of output.
    pub import_direct: f64,
    /// Imports in the whole domestic chain a pound of final demand.
    pub import_total: f64,
    /// Of its imported inputs, what has no makers here that sell here, over those
    /// whose home market is known; none where these are under half.
    pub without_alternatives: Option<f64>,
    /// Of the goods that it imports, what comes from the European Union.
    pub from_eu: Option<f64>,
    /// Of the goods that it imports, what comes at least from the one source that
    /// most of it comes from, of those that the statistics tell apart: the
    /// European Union, and the largest country of crude oil and gas.
    pub from_one: Option<f64>,
    /// That source.
    pub one: Option<String>,
    /// Share of its imported inputs that are goods, of which the origin is had.
    pub goods: Option<f64>,
    /// The products that it imports most, five at most.
    pub imported: Vec<ImportedProduct>,
    /// Herfindahl index of its imports by product, 0 to 1.
    pub concentration: Option<f64>,
    /// Jobs in other industries that hang on its supply downstream.
    pub dependents: f64,
    /// The three industries with most of these; fewer where there are no more.
    pub who: Vec<String>,
    /// 0 to 100; none where it imports nothing, or its imports by product are not had.
    pub index: Option<f64>,
    /// Parts that the index is the mean of: four, less those of which too little is
    /// known (origin, makers here).
    pub parts: usize,
    /// How far it is above the cut (below: negative), at least and at most: of the
    /// index and of each index that leaves one part out, each with its own cut.
    pub margin: Option<[f64; 2]>,
    /// Where it stands to these cuts; none without an index.
    pub standing: Option<Exposed>,
}

impl Exposure {
    /// What comes from one source, where enough of the origin is known for it to be
    /// a part of the index.
    #[must_use]
    pub fn one_source(&self) -> Option<f64> {
        self.from_one
            .filter(|_| self.goods.is_some_and(|known| known >= ORIGIN_KNOWN))
    }

    /// The one source where it is a country; none where it is the European Union.
    #[must_use]
    pub fn one_country(&self) -> Option<&str> {
        self.one.as_deref().filter(|one| *one != EUROPEAN_UNION)
    }
}

/// Share of imports for which there are no makers here, from imports by
/// product and the share of each product's home market that makers here have:
/// over the products of which that share is known, and none where these are less
/// than half of the imports.
#[must_use]
pub fn without_alternatives(imports: &[f64], domestic: &[Option<f64>]) -> Option<f64> {
    let all: f64 = imports.iter().sum();
    let (mut known, mut with) = (0.0, 0.0);
    for (bought, share) in imports.iter().zip(domestic) {
        if let Some(share) = share {
            known += bought;
            with += bought * share;
        }
    }
    (all > 0.0 && known >= MARKET_KNOWN * all).then(|| 1.0 - with / known)
}

/// The product that holds crude oil and gas (and the ores of metals), and the
/// commodities of the trade by country that are them.
const OIL_AND_GAS: (&str, [&str; 2]) = ("B06 & B07", ["33O", "34"]);

/// The largest supplier of crude oil and gas in a year, and its part of their
/// imports; none where the year is not had.
fn of_oil_and_gas(facts: &Facts, year: i32) -> Result<Option<(String, f64)>, String> {
    let mut by: BTreeMap<String, f64> = BTreeMap::new();
    for row in facts.partner_trade(year, "import")? {
        if OIL_AND_GAS.1.contains(&row.commodity.as_str()) && row.millions > 0.0 {
            *by.entry(row.country).or_default() += row.millions;
        }
    }
    let all: f64 = by.values().sum();
    Ok(by
        .into_iter()
        .max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)))
        .map(|(country, millions)| (country, millions / all)))
}

/// Whether two codes are one, however they are spaced.
fn same(one: &str, other: &str) -> bool {
    plain_code(one) == plain_code(other)
}

/// By product of the imports use table: the share of its home market that
/// makers here have, and the EU's share of goods imports.
struct Products {
    domestic: Vec<Option<f64>>,
    eu: Vec<Option<f64>>,
    goods: Vec<f64>,
    /// Of crude oil and gas: position, largest country, its part of imports.
    fuel: Option<(usize, String, f64)>,
}

impl Products {
    fn new(facts: &Facts, tables: &ProductTables) -> Result<Self, String> {
        let used = &tables.imports;
        let (_, origins) = facts.product_origins()?;
        let balances = balances(tables);
        let mut made = Self {
            domestic: Vec::new(),
            eu: Vec::new(),
            goods: Vec::new(),
            fuel: None,
        };
        made.fuel = of_oil_and_gas(facts, used.year)?.and_then(|(country, part)| {
            let product = used
                .products
                .iter()
                .position(|code| same(code, OIL_AND_GAS.0))?;
            Some((product, country, part))
        });
        for product in &used.products {
            // What is imported and exported again is not for the home market, nor
            // what is made here and exported. Where more is exported than made, the
            // share of makers here is not nothing: it is not known.
            let balance = balances.iter().find(|(code, ..)| code == product);
            made.domestic.push(
                balance
                    .and_then(|(.., balance)| balance.penetration())
                    .map(|share| 1.0 - share),
            );
            let origin = origins.iter().find(|origin| origin.product == *product);
            made.eu.push(origin.and_then(|origin| origin.eu_share()));
            made.goods.push(origin.map_or(0.0, |origin| {
                let goods = origin.goods_eu + origin.goods_rest;
                let all = goods + origin.services;
                if all > 0.0 { goods / all } else { 0.0 }
            }));
        }
        Ok(made)
    }
}

/// Every industry that is shown and has output, in the order of the table, and the cut
/// of the index; no cut where nothing is ranked.
///
/// # Errors
/// When the snapshot is damaged.
pub fn exposures(facts: &Facts, supply: &Supply) -> Result<(Vec<Exposure>, Option<f64>), String> {
    let system = &supply.system;
    let content = imports::content(system, supply.table.input(Input::Imports));
    // Imports of another year are not set off against this table.
    let tables = facts.product_tables(Some(supply.table.year))?;
    let products = match &tables {
        Some(tables) => Some(Products::new(facts, tables)?),
        None => None,
    };
    let ghosh = system.ghosh();
    let output = system.output();
    let mut rows = Vec::new();
    for (at, industry) in supply.table.industries.iter().enumerate() {
        if !supply.shown(at) || output[at] <= 0.0 {
            continue;
        }
        // Jobs in each other industry when all of this one's supply fails.
        let own = ghosh.at(at, at);
        let mut down: Vec<(usize, f64)> = (0..supply.table.order())
            .filter(|other| *other != at && output[*other] > 0.0 && supply.shown(*other))
            .map(|other| {
                let share = output[at] * ghosh.at(at, other) / own / output[other];
                (other, share.clamp(0.0, 1.0) * supply.jobs[other])
            })
            .collect();
        down.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        let mut row = Exposure {
            code: industry.code.clone(),
            name: supply.name(at),
            output: output[at],
            jobs: supply.jobs[at],
            import_direct: content.direct[at],
            import_total: content.total[at],
            without_alternatives: None,
            from_eu: None,
            from_one: None,
            one: None,
            goods: None,
            imported: Vec::new(),
            concentration: None,
            dependents: down.iter().map(|(_, jobs)| jobs).sum(),
            who: down
                .iter()
                .filter(|(_, jobs)| *jobs >= 0.5)
                .take(3)
                .map(|(other, _)| supply.name(*other))
                .collect(),
            index: None,
            parts: 0,
            margin: None,
            standing: None,
        };
        let used = tables.as_ref().map(|tables| &tables.imports);
        if let (Some(used), Some(products)) = (used, &products)
            && let Some(user) = used
                .users
                .iter()
                .position(|code| same(code, &industry.code))
        {
            let bought: Vec<f64> = used.of_user(user).iter().map(|m| m.max(0.0)).collect();
            imported(&mut row, &bought, products, supply, used);
        }
        rows.push(row);
    }
    let cut = index(&mut rows);
    Ok((rows, cut))
}

fn imported(
    row: &mut Exposure,
    bought: &[f64],
    products: &Products,
    supply: &Supply,
    used: &ImportsUse,
) {
    let all: f64 = bought.iter().sum();
    if all <= 0.0 {
        return;
    }
    row.without_alternatives = without_alternatives(bought, &products.domestic);
    let goods = || bought.iter().zip(&products.goods).map(|(m, g)| m * g);
    let of_known = |eu: &dyn Fn(f64) -> f64| -> f64 {
        goods()
            .zip(&products.eu)
            .filter_map(|(m, share)| share.map(|share| m * eu(share)))
            .sum()
    };
    let known = of_known(&|_| 1.0);
    row.goods = Some(known / all);
    row.from_eu = (known > 0.0).then(|| of_known(&|share| share) / known);
    row.from_one = row.from_eu;
    row.one = row.from_eu.map(|_| EUROPEAN_UNION.to_owned());
    if let (Some((product, country, part)), Some(eu)) = (&products.fuel, row.from_eu) {
        // Of its other goods by country nothing is had: at least this much.
        let fuel = bought[*product] * products.goods[*product] * part / known;
        if fuel > eu {
            row.from_one = Some(fuel);
            row.one = Some(country.clone());
        }
    }
    row.concentration = Some(bought.iter().map(|m| (m / all).powi(2)).sum());
    let mut order: Vec<usize> = (0..bought.len()).filter(|at| bought[*at] > 0.0).collect();
    order.sort_by(|a, b| bought[*b].total_cmp(&bought[*a]).then(a.cmp(b)));
    row.imported = order
        .into_iter()
        .take(IMPORTED)
        .map(|product| {
            let code = &used.products[product];
            ImportedProduct {
                name: supply
                    .table
                    .position(code)
                    .map_or_else(|| code.clone(), |at| supply.name(at)),
                code: code.clone(),
                share: bought[product] / all,
                domestic: products.domestic[product],
                from_eu: products.eu[product].filter(|_| products.goods[product] > 0.0),
            }
        })
        .collect();
}

/// Share of the values that are below, ties counted half.
fn percentile(values: &[f64], value: f64) -> f64 {
    let below = values.iter().filter(|one| **one < value).count();
    let same = values.iter().filter(|one| **one == value).count();
    #[allow(clippy::cast_precision_loss)] // a hundred industries
    let rank = (below as f64 + 0.5 * same as f64) / values.len() as f64;
    rank
}

/// Percentile ranks of an industry's parts; none where it is not ranked, or where of
/// one part too little is known.
type Ranks = [Option<f64>; PARTS];

fn ranks(rows: &[Exposure]) -> Vec<Option<Ranks>> {
    let parts = |row: &Exposure| -> Option<Ranks> {
        // What imports nothing has no supplies to be exposed.
        row.goods?;
        Some([
            Some(row.import_total),
            row.without_alternatives,
            row.one_source(),
            Some(row.dependents),
        ])
    };
    let all: Vec<Option<Ranks>> = rows.iter().map(parts).collect();
    let columns: [Vec<f64>; PARTS] =
        std::array::from_fn(|at| all.iter().flatten().filter_map(|row| row[at]).collect());
    let rank = |values: Ranks| {
        std::array::from_fn(|at| values[at].map(|value| 100.0 * percentile(&columns[at], value)))
    };
    all.iter().map(|row| row.map(rank)).collect()
}

/// Mean of the ranks without one part, or of all. Two of the parts are always known.
fn mean(ranks: &Ranks, left_out: Option<usize>) -> f64 {
    let kept = || {
        let all = ranks.iter().enumerate();
        all.filter_map(|(at, rank)| rank.filter(|_| Some(at) != left_out))
    };
    #[allow(clippy::cast_precision_loss)] // four at most
    let count = kept().count() as f64;
    kept().sum::<f64>() / count
}

/// Half-way between the last of the quarter that ranks highest and the next; none
/// where nothing is ranked.
fn cut(mut ranked: Vec<f64>) -> Option<f64> {
    ranked.sort_by(|a, b| b.total_cmp(a));
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss
    )] // a hundred industries
    let count = (ranked.len() as f64 * QUARTER).round() as usize;
    let last = ranked.get(count.checked_sub(1)?)?;
    Some(
        ranked
            .get(count)
            .map_or(*last, |next| f64::midpoint(*last, *next)),
    )
}

/// Sets the index of each and where it stands: an index that leaves a part out orders
/// the industries anew, so that each has a quarter and a cut of its own. Gives the cut
/// of the index of all parts.
fn index(rows: &mut [Exposure]) -> Option<f64> {
    let ranks = ranks(rows);
    let of = |left_out| ranks.iter().flatten().map(move |row| mean(row, left_out));
    let versions: Vec<(Option<usize>, f64)> = std::iter::once(None)
        .chain((0..PARTS).map(Some))
        .map(|left_out| Some((left_out, cut(of(left_out).collect())?)))
        .collect::<Option<_>>()?;
    for (row, ranks) in rows.iter_mut().zip(&ranks) {
        let Some(ranks) = ranks else {
            continue;
        };
        row.index = Some(mean(ranks, None));
        row.parts = ranks.iter().flatten().count();
        let above = || {
            versions
                .iter()
                .map(|(left_out, cut)| mean(ranks, *left_out) - cut)
        };
        let least = above().fold(f64::INFINITY, f64::min);
        let most = above().fold(f64::NEG_INFINITY, f64::max);
        row.margin = Some([least, most]);
        row.standing = Some(if least >= 0.0 {
            Exposed::Core
        } else if most < 0.0 {
            Exposed::Outside
        } else {
            Exposed::Undecided
        });
    }
    versions.first().map(|(_, cut)| *cut)
}
