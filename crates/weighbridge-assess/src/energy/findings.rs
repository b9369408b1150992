//! The energy lens in sentences. What is told apart here is apart by more than
//! the error.

use super::definitions::{Kind, SINGLED};
use super::{EnergyExposure, EnergyPlace, in_order};
use crate::assessment::{Figure, Finding};
use crate::wording::{jobs, list, percent, whole};
use weighbridge_model::figure::{Grade, Interval};
use weighbridge_model::place::Geography;

const TABLE: &str = "input_output";
const EMPLOYMENT: &str = "employment_itl2_industry";
const ACCOUNTS: &str = "value_added_district_industry";

fn figure(
    label: &str,
    value: f64,
    unit: &'static str,
    period: String,
    grade: Grade,
    sources: &[&'static str],
) -> Figure {
    Figure {
        label: label.to_owned(),
        value,
        interval: None,
        unit,
        period,
        grade,
        sources: sources.to_vec(),
    }
}

/// All findings, under the fourth question.
#[must_use]
pub fn find(exposure: &EnergyExposure) -> Vec<Finding> {
    [
        definitions(exposure),
        gap(exposure),
        places(exposure),
        prices(exposure),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Definitions side by side.
fn definitions(exposure: &EnergyExposure) -> Option<Finding> {
    let year = exposure.year.to_string();
    let by = |kind: Kind| {
        exposure
            .definitions
            .iter()
            .filter(move |row| row.definition.kind == kind)
    };
    let known = |row: &&super::DefinitionRow| row.jobs.is_finite();
    let intensity: Vec<_> = by(Kind::Intensity).filter(known).collect();
    let listed = by(Kind::WholeList).find(known)?;
    let least = intensity.iter().map(|row| row.jobs).reduce(f64::min)?;
    let most = intensity.iter().map(|row| row.jobs).reduce(f64::max)?;
    let partial: Vec<String> = by(Kind::PartialList)
        .map(|row| row.definition.title.clone())
        .collect();
    let mut figures: Vec<Figure> = intensity
        .iter()
        .copied()
        .chain([listed])
        .map(|row| {
            figure(
                &row.definition.title,
                row.jobs,
                "jobs",
                year.clone(),
                Grade::Derived,
                &[TABLE, EMPLOYMENT, "energy_intensive_lists"],
            )
        })
        .collect();
    figures.truncate(5);
    Some(Finding {
        question: 4,
        weight: 48.0,
        statement: format!(
            "Affordable energy: how many jobs are in energy-intensive industries depends on who \
             defines them. The EU's carbon leakage list, which is had whole, has {} in Great Britain; \
             by what mining and manufacturing industries buy or burn it is between {} and {}. Of two \
             lists of the United Kingdom only parts are had here ({}), so no total is given for them.",
            jobs(listed.jobs),
            jobs(least),
            jobs(most),
            list(&partial)
        ),
        figures,
    })
}

fn gap(exposure: &EnergyExposure) -> Option<Finding> {
    let counted = || exposure.industries.iter().filter(|row| row.counted);
    let total: f64 = counted().map(|row| row.gap_cost).sum();
    if total <= 0.0 {
        return None;
    }
    let added: f64 = counted().map(|row| row.cost.value_added).sum();
    let steel = exposure
        .industries
        .iter()
        .find(|row| row.cost.code == "C241T243")?;
    let each = steel.gap_per_job.map_or_else(String::new, |pounds| {
        format!(
            " In iron and steel it is £{} a job and {} of value added.",
            whole((pounds / 100.0).round() * 100.0),
            steel
                .gap_of_value_added
                .map_or_else(|| "an unknown part".into(), percent)
        )
    });
    let period = format!("costs of {}, jobs of {}", exposure.cost_year, exposure.year);
    Some(Finding {
        question: 4,
        weight: 47.0,
        statement: format!(
            "If industry here pays {} more for electricity than elsewhere, that costs {} £{} million a \
             year of a bill of £{} million ({} of value added), before any relief.{each}",
            percent(exposure.gap),
            if exposure.industries_counted == super::definitions::WHOLE {
                "mining and manufacturing".to_owned()
            } else {
                format!("the industries counted ({})", exposure.industries_counted)
            },
            whole(total.round()),
            whole(counted().map(|row| row.cost.electricity).sum()),
            percent(total / added),
        ),
        figures: vec![
            figure(
                "Cost of the gap, United Kingdom",
                total,
                "GBP million",
                period.clone(),
                Grade::Modelled,
                &[TABLE],
            ),
            figure(
                "The same as a part of value added",
                total / added,
                "fraction",
                period,
                Grade::Modelled,
                &[TABLE],
            ),
        ],
    })
}

fn share(place: &EnergyPlace) -> Option<Interval> {
    let range = place.of_value_added?;
    Some(Interval {
        low: range.low,
        high: range.high,
    })
}

/// The first group of the finest geography.
fn places(exposure: &EnergyExposure) -> Option<Finding> {
    let layer = exposure
        .layers
        .iter()
        .find(|layer| layer.geography == Geography::District)
        .or_else(|| exposure.layers.first())?;
    if layer.places.len() < 8 {
        return None;
    }
    let order = in_order(&layer.places);
    let first: Vec<&EnergyPlace> = order
        .iter()
        .map(|at| &layer.places[*at])
        .filter(|place| place.standing.is_some_and(|one| one.group == 1))
        .collect();
    let top = first.first()?;
    let range = top.of_value_added?;
    let alone = first.len() == 1;
    let all = layer
        .places
        .iter()
        .filter(|place| place.of_value_added.is_some())
        .count();
    Some(Finding {
        question: 4,
        weight: 46.0,
        statement: format!(
            "The gap weighs most on {}: {} of value added a year, between {} and {}{}. The interval is \
             that of the jobs; how much electricity each plant takes is not known.",
            top.place.name,
            percent(range.value),
            percent(range.low),
            percent(range.high),
            if alone {
                String::new()
            } else {
                format!(
                    "; of the {all} {} with figures {} cannot be told apart from it",
                    layer.geography.plural(),
                    first.len() - 1
                )
            }
        ),
        figures: vec![Figure {
            label: format!(
                "{}: cost of the gap as a part of value added",
                top.place.name
            ),
            value: range.value,
            interval: share(top),
            unit: "fraction",
            period: format!("costs of {}, jobs of {}", exposure.cost_year, exposure.year),
            grade: Grade::Modelled,
            sources: vec![TABLE, EMPLOYMENT, ACCOUNTS],
        }],
    })
}

fn prices(exposure: &EnergyExposure) -> Option<Finding> {
    let known: Vec<_> = exposure
        .prices
        .iter()
        .filter_map(|band| Some((band, band.gap?)))
        .collect();
    let (band, gap) = *known
        .iter()
        .max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.band.cmp(a.0.band)))?;
    let (least, below) = *known
        .iter()
        .min_by(|a, b| a.1.total_cmp(&b.1).then(a.0.band.cmp(b.0.band)))?;
    Some(Finding {
        question: 4,
        weight: 45.0,
        statement: format!(
            "In the last half-year that Eurostat has the United Kingdom for ({}), its industrial \
             electricity cost {} {} the median of the EU's members in band {} ({}) and {} {} it in \
             band {} ({}). There is no official series by band after that; later statements stand \
             with their addresses.",
            exposure.prices_end,
            percent(gap.abs()),
            if gap >= 0.0 { "more than" } else { "less than" },
            band.band,
            band.usage,
            percent(below.abs()),
            if below >= 0.0 {
                "more than"
            } else {
                "less than"
            },
            least.band,
            least.usage
        ),
        figures: known
            .iter()
            .map(|(band, gap)| {
                figure(
                    &format!("Band {}, {}: above the median", band.band, band.usage),
                    *gap,
                    "fraction",
                    band.last.clone(),
                    Grade::Derived,
                    &["electricity_prices_band"],
                )
            })
            .collect(),
    })
}

/// What a place is exposed to, in sentences.
#[must_use]
pub fn sentences(exposure: &EnergyExposure, place: &EnergyPlace) -> Vec<String> {
    let mut told = Vec::new();
    let named = |name: &str| {
        exposure
            .definitions
            .iter()
            .position(|row| row.definition.name == name)
            .and_then(|at| place.definitions.get(at).copied().flatten())
    };
    if let Some(listed) = named("carbon-leakage") {
        told.push(format!(
            "About {} jobs ({}) are in industries of the EU's carbon leakage list{}.",
            jobs(listed.jobs.jobs),
            percent(listed.share),
            between(listed.jobs.low, listed.jobs.high, listed.grade)
        ));
    }
    let certain: Vec<String> = SINGLED
        .iter()
        .filter_map(|(name, title, _)| {
            let here = named(name).filter(|here| here.jobs.tells_from_zero())?;
            Some(format!("{} {}", title.to_lowercase(), jobs(here.jobs.jobs)))
        })
        .collect();
    if !certain.is_empty() {
        told.push(format!("Of them for certain some in: {}.", list(&certain)));
    }
    if let (Some(cost), Some(part)) = (place.cost, place.of_value_added) {
        let standing = place.standing.map_or_else(String::new, |one| {
            if one.best == one.worst {
                format!("; rank {}", one.best)
            } else {
                format!("; rank between {} and {}", one.best, one.worst)
            }
        });
        told.push(format!(
            "A price of electricity {} above elsewhere costs its {} about £{} million a year (£{} to \
             £{} million), {} of value added{standing}.",
            percent(exposure.gap),
            exposure.industries_counted.replace('-', " "),
            money(cost.value),
            money(cost.low),
            money(cost.high),
            percent(part.value)
        ));
    }
    told
}

/// Millions with as many digits as they deserve.
fn money(millions: f64) -> String {
    if millions < 10.0 {
        format!("{millions:.1}")
    } else {
        whole(millions)
    }
}

fn between(low: f64, high: f64, grade: Grade) -> String {
    match grade {
        Grade::Modelled => format!(", modelled; between {} and {}", jobs(low), jobs(high)),
        _ => String::new(),
    }
}
