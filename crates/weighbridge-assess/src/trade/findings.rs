//! The trade lens in sentences. What is told apart here is apart by more than
//! the error.

use super::products::in_words;
use super::{HALF, SETS, TradeExposure, TradePlace};
use crate::assessment::{Figure, Finding};
use crate::exposure::{JobsIn, told_of};
use crate::standing::{Range, leading};
use crate::wording::{are, between, jobs, jobs_of, list, percent, with_noun};
use weighbridge_model::figure::{Grade, Interval};

const EMPLOYMENT: &str = "employment_itl2_industry";

/// All findings, under the fourth question.
#[must_use]
pub fn find(exposure: &TradeExposure) -> Vec<Finding> {
    [
        covered(exposure),
        places(exposure),
        steel(exposure),
        half(exposure),
        suppliers(exposure),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn covered(exposure: &TradeExposure) -> Option<Finding> {
    let jobs_of = |name: &str| exposure.sets.iter().find(|set| set.name == name);
    let (mainly, any) = (jobs_of(SETS[0].0)?, jobs_of(SETS[1].0)?);
    if !mainly.jobs.is_finite() {
        return None;
    }
    let goods: usize = exposure
        .goods
        .iter()
        .filter(|sector| sector.in_united_kingdom)
        .map(|sector| sector.goods)
        .sum();
    let linked = |quality: usize| -> usize {
        let sectors = exposure.goods.iter();
        sectors
            .filter(|sector| sector.in_united_kingdom)
            .map(|sector| sector.quality[quality])
            .sum()
    };
    let (exact, narrowed) = (linked(0), linked(1));
    Some(Finding {
        question: 4,
        weight: 44.0,
        statement: format!(
            "Fair trade: industries that mainly make goods of the carbon border the United Kingdom plans \
             for 2027 have {} jobs in Great Britain, and all that make any of them {}. Of the {goods} \
             goods {exact} lead to one class of industry alone and {narrowed} to one by the reading of their \
             heading.",
            jobs(mainly.jobs),
            jobs(any.jobs)
        ),
        figures: [mainly, any]
            .map(|set| Figure {
                label: set.title.to_owned(),
                value: set.jobs,
                interval: None,
                unit: "jobs",
                period: exposure.year.to_string(),
                grade: Grade::Derived,
                sources: vec!["border_goods", "border_links", EMPLOYMENT],
            })
            .to_vec(),
    })
}

/// Places shown by name where several may be first.
const NAMED: usize = 3;

fn places(exposure: &TradeExposure) -> Option<Finding> {
    let layer = told_of(&exposure.layers, |layer| {
        (layer.geography, layer.places.len())
    })?;
    let values: Vec<Option<Range>> = layer.places.iter().map(TradePlace::part).collect();
    let first = leading(&values)?;
    let name = |at: usize| layer.places[at].place.name.clone();
    let shown: Vec<(usize, JobsIn)> = first
        .places
        .iter()
        .take(NAMED)
        .filter_map(|at| Some((*at, layer.places[*at].sets.first().copied().flatten()?)))
        .collect();
    let (top, here) = *shown.first()?;
    if here.jobs.jobs <= 0.0 {
        return None;
    }
    let kind = layer.geography.plural();
    let statement = if first.alone() {
        format!(
            "The share of jobs in industries that mainly make such goods is highest in {}: {} of its \
             jobs, {} ({}); no other of the {} {kind} with figures reaches that.",
            name(top),
            percent(here.share),
            jobs_of(here.jobs.jobs, here.jobs.low, here.jobs.high),
            between(here.jobs.low, here.jobs.high),
            first.known
        )
    } else {
        format!(
            "Where the share of jobs in industries that mainly make such goods is highest cannot be \
             told: of the {} {kind} with figures, {} have intervals that reach that of the highest \
             figure ({} of jobs): {}.",
            first.known,
            first.places.len(),
            percent(here.share),
            first.named(NAMED, name)
        )
    };
    Some(Finding {
        question: 4,
        weight: 43.0,
        statement,
        figures: shown
            .iter()
            .map(|(at, here)| Figure {
                label: format!("{}: {}", name(*at), SETS[0].1),
                value: here.jobs.jobs,
                interval: Some(Interval {
                    low: here.jobs.low,
                    high: here.jobs.high,
                }),
                unit: "jobs",
                period: exposure.year.to_string(),
                grade: here.grade,
                sources: vec!["border_links", EMPLOYMENT],
            })
            .collect(),
    })
}

fn steel(exposure: &TradeExposure) -> Option<Finding> {
    let steel = exposure
        .products
        .iter()
        .find(|product| product.code == "C241T243")?;
    let ([first, last], now, export) = (
        steel.ends(),
        steel.balance.import_share()?,
        steel.balance.export_intensity()?,
    );
    let over = match steel.first_and_last() {
        [Some(then), Some(now)] => format!(
            " Imports over home demand, re-exports in both, were {} in {} and {} in {}.",
            in_words(now.penetration),
            now.year,
            in_words(then.penetration),
            then.year
        ),
        _ => String::new(),
    };
    let of = |label: &str, value: f64, year: i32, source: &'static [&'static str]| Figure {
        label: format!("Basic iron and steel: {label}"),
        value,
        interval: None,
        unit: "fraction",
        period: year.to_string(),
        grade: Grade::Derived,
        sources: source.to_vec(),
    };
    Some(Finding {
        question: 4,
        weight: 42.0,
        statement: format!(
            "{} of the supply of basic iron and steel was imported in {}, {} in {} (by value, one \
             vintage).{over} In the product tables of {}, another release that tells re-exports apart, it is \
             {}, and {} of what is made here was exported, at basic prices.",
            last.map_or_else(|| "An unknown part".into(), percent),
            exposure.trade_year,
            first.map_or_else(|| "an unknown part".into(), percent),
            exposure.first_year,
            exposure.product_year,
            percent(now),
            percent(export)
        ),
        figures: vec![
            of(
                "imports over output and imports",
                last?,
                exposure.trade_year,
                &["supply_products"],
            ),
            of(
                "the same net of re-exports",
                now,
                exposure.product_year,
                &["product_uses", "imports_use"],
            ),
            of(
                "exports of what is made here over output",
                export,
                exposure.product_year,
                &["product_uses"],
            ),
        ],
    })
}

/// Jobs in industries half of whose products' supply is imported: a range, for
/// what counts as half decides.
fn half(exposure: &TradeExposure) -> Option<Finding> {
    let [strict, central, wide] = HALF.map(|at| exposure.sets.get(at));
    let (strict, central, wide) = (strict?, central?, wide?);
    Some(Finding {
        question: 4,
        weight: 40.0,
        statement: format!(
            "Mining and manufacturing industries of whose products about half of supply or more is \
             imported have {} to {} jobs in Great Britain: {} at 55% of supply net of re-exports, {} at \
             50%, {} at 45% with re-exports.",
            jobs(strict.jobs),
            jobs(wide.jobs),
            jobs(strict.jobs),
            jobs(central.jobs),
            jobs(wide.jobs)
        ),
        figures: [strict, central, wide]
            .map(|set| Figure {
                label: set.title.to_owned(),
                value: set.jobs,
                interval: None,
                unit: "jobs",
                period: exposure.year.to_string(),
                grade: Grade::Derived,
                sources: vec!["product_uses", "imports_use", EMPLOYMENT],
            })
            .to_vec(),
    })
}

fn suppliers(exposure: &TradeExposure) -> Option<Finding> {
    let known = exposure.suppliers.first()?;
    let (country, part) = known.largest.first()?;
    let names: Vec<String> = exposure
        .suppliers
        .iter()
        .map(|one| one.name.to_lowercase())
        .collect();
    Some(Finding {
        question: 4,
        weight: 41.0,
        statement: format!(
            "How concentrated suppliers are can be said for {} commodities only ({}): most for {}, of \
             which {} came from {country} in {}. For iron and steel, aluminium, cement and fertilisers \
             no trade by partner is had here, and nothing is said.",
            exposure.suppliers.len(),
            list(&names),
            known.name.to_lowercase(),
            percent(*part),
            exposure.suppliers_year
        ),
        figures: vec![Figure {
            label: format!("{}: Herfindahl's index of suppliers", known.name),
            value: known.herfindahl,
            interval: None,
            unit: "index",
            period: exposure.suppliers_year.to_string(),
            grade: Grade::Derived,
            sources: vec!["trade_partners"],
        }],
    })
}

/// Its interval, where it has one.
fn open(set: &JobsIn) -> String {
    match set.grade {
        Grade::Modelled => format!(" ({}, modelled)", between(set.jobs.low, set.jobs.high)),
        _ => String::new(),
    }
}

fn counted(set: &JobsIn) -> String {
    jobs_of(set.jobs.jobs, set.jobs.low, set.jobs.high)
}

/// What a place is exposed to, in sentences.
#[must_use]
pub fn sentences(place: &TradePlace) -> Vec<String> {
    let mut told = Vec::new();
    if let (Some(mainly), Some(any)) = (
        place.sets.first().copied().flatten(),
        place.sets.get(1).copied().flatten(),
    ) {
        told.push(format!(
            "About {}{} {} in industries that mainly make goods of the carbon border planned \
             for 2027, {}{} in all that make any.",
            with_noun(&counted(&mainly)),
            open(&mainly),
            are(&counted(&mainly)),
            counted(&any),
            open(&any)
        ));
    }
    let half = HALF.map(|at| place.sets.get(at).copied().flatten());
    if let [Some(strict), _, Some(wide)] = half {
        told.push(format!(
            "About {}{} to {}{} jobs are in mining and manufacturing industries of whose products \
             about half of supply or more is imported: the first where it is 55% net of re-exports, the \
             second where it is 45% with them.",
            counted(&strict),
            open(&strict),
            counted(&wide),
            open(&wide)
        ));
    }
    told
}
