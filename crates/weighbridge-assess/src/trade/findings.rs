//! The trade lens in sentences. What is told apart here is apart by more than
//! the error.

use super::{SETS, TradeExposure, TradePlace, in_order};
use crate::assessment::{Figure, Finding};
use crate::wording::{jobs, list, percent};
use weighbridge_model::figure::{Grade, Interval};
use weighbridge_model::place::Geography;

const EMPLOYMENT: &str = "employment_itl2_industry";

/// All findings, under the fourth question.
#[must_use]
pub fn find(exposure: &TradeExposure) -> Vec<Finding> {
    [
        covered(exposure),
        places(exposure),
        steel(exposure),
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
    let alone: usize = exposure
        .goods
        .iter()
        .filter(|sector| sector.in_united_kingdom)
        .map(|sector| sector.quality[0] + sector.quality[1])
        .sum();
    Some(Finding {
        question: 4,
        weight: 44.0,
        statement: format!(
            "Fair trade: industries that mainly make goods of the carbon border the United Kingdom plans \
             for 2027 have {} jobs in Great Britain, and all that make any of them {}. {} of the {goods} \
             goods lead to a single class of industry.",
            jobs(mainly.jobs),
            jobs(any.jobs),
            alone
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

fn places(exposure: &TradeExposure) -> Option<Finding> {
    let layer = exposure
        .layers
        .iter()
        .find(|layer| layer.geography == Geography::District)
        .or_else(|| exposure.layers.first())?;
    if layer.places.len() < 8 {
        return None;
    }
    let order = in_order(&layer.places);
    let first: Vec<&TradePlace> = order
        .iter()
        .map(|at| &layer.places[*at])
        .filter(|place| place.standing.is_some_and(|one| one.group == 1))
        .collect();
    let top = first.first()?;
    let here = top.sets[0]?;
    let also = if first.len() == 1 {
        String::new()
    } else {
        format!(
            "; {} other {} cannot be told apart from it",
            first.len() - 1,
            layer.geography.plural()
        )
    };
    Some(Finding {
        question: 4,
        weight: 43.0,
        statement: format!(
            "The largest part of jobs in industries that mainly make such goods is in {}: {} of its \
             jobs, {} (between {} and {}){also}.",
            top.place.name,
            percent(here.share),
            jobs(here.jobs.jobs),
            jobs(here.jobs.low),
            jobs(here.jobs.high)
        ),
        figures: vec![Figure {
            label: format!("{}: {}", top.place.name, SETS[0].1),
            value: here.jobs.jobs,
            interval: Some(Interval {
                low: here.jobs.low,
                high: here.jobs.high,
            }),
            unit: "jobs",
            period: exposure.year.to_string(),
            grade: here.grade,
            sources: vec!["border_links", EMPLOYMENT],
        }],
    })
}

fn steel(exposure: &TradeExposure) -> Option<Finding> {
    let steel = exposure
        .products
        .iter()
        .find(|product| product.code == "C241T243")?;
    let (now, export) = (steel.import_share?, steel.export_intensity?);
    let (first, then, _) = *steel.series.first()?;
    Some(Finding {
        question: 4,
        weight: 42.0,
        statement: format!(
            "{} of the supply of basic iron and steel came from abroad in {}, {} in {first} (by value, \
             one vintage); {} of output was exported.",
            percent(now),
            exposure.trade_year,
            then.map_or_else(|| "an unknown part".into(), percent),
            percent(export)
        ),
        figures: vec![
            Figure {
                label: "Basic iron and steel: imports over output and imports".into(),
                value: now,
                interval: None,
                unit: "fraction",
                period: exposure.trade_year.to_string(),
                grade: Grade::Derived,
                sources: vec!["supply_products"],
            },
            Figure {
                label: "Basic iron and steel: exports over output".into(),
                value: export,
                interval: None,
                unit: "fraction",
                period: exposure.trade_year.to_string(),
                grade: Grade::Derived,
                sources: vec!["supply_products"],
            },
        ],
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

/// What a place is exposed to, in sentences.
#[must_use]
pub fn sentences(place: &TradePlace) -> Vec<String> {
    let mut told = Vec::new();
    if let (Some(mainly), Some(any)) = (
        place.sets.first().copied().flatten(),
        place.sets.get(1).copied().flatten(),
    ) {
        let open = match mainly.grade {
            Grade::Modelled => format!(
                " (modelled; between {} and {})",
                jobs(mainly.jobs.low),
                jobs(mainly.jobs.high)
            ),
            _ => String::new(),
        };
        told.push(format!(
            "About {} jobs{open} are in industries that mainly make goods of the carbon border planned \
             for 2027, {} in all that make any.",
            jobs(mainly.jobs.jobs),
            jobs(any.jobs.jobs)
        ));
    }
    if let Some(half) = place.sets.get(4).copied().flatten() {
        told.push(format!(
            "About {} jobs ({}) are in mining and manufacturing industries whose products come from \
             abroad by half or more.",
            jobs(half.jobs.jobs),
            percent(half.share)
        ));
    }
    told
}
