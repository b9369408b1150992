//! What the lens on supply says in sentences, each with its figures. What is
//! told apart is apart by more than the error.

use weighbridge_model::figure::{Grade, Interval};

use super::exposure::Exposure;
use super::shock::Loss;
use super::{Capability, PlaceExposure};
use crate::assessment::{Figure, Finding};
use crate::base::Estimate;
use crate::wording::{jobs, list, percent, whole};

const TABLE: &str = "input_output";
const JOBS: &str = "employment_itl2_industry";

/// £ million in words.
pub(super) fn money(million: f64) -> String {
    if million.abs() >= 1_000.0 {
        format!("£{:.1} billion", million / 1_000.0)
    } else {
        format!("£{} million", whole(million))
    }
}

/// A figure without an interval.
pub(super) fn figure(
    label: &str,
    value: f64,
    unit: &'static str,
    period: i32,
    sources: &[&'static str],
) -> Figure {
    Figure {
        label: label.to_owned(),
        value,
        interval: None,
        unit,
        period: period.to_string(),
        grade: Grade::Derived,
        sources: sources.to_vec(),
    }
}

/// Jobs of a place.
pub(super) fn estimate(label: &str, value: Estimate, period: i32, grade: Grade) -> Figure {
    Figure {
        interval: Some(Interval {
            low: value.low,
            high: value.high,
        }),
        grade,
        ..figure(label, value.jobs, "jobs", period, &[TABLE, JOBS])
    }
}

/// The three measures of a loss.
pub(super) fn loss(label: &str, value: Loss, year: i32, jobs_year: i32) -> Vec<Figure> {
    vec![
        figure(
            &format!("{label}: output"),
            value.output,
            "£ million",
            year,
            &[TABLE],
        ),
        figure(
            &format!("{label}: value added"),
            value.value_added,
            "£ million",
            year,
            &[TABLE],
        ),
        figure(
            &format!("{label}: jobs, Great Britain"),
            value.jobs,
            "jobs",
            jobs_year,
            &[TABLE, JOBS],
        ),
    ]
}

/// A name in the middle of a sentence.
pub(super) fn lower(name: &str) -> String {
    let mut letters = name.chars();
    match letters.next() {
        Some(first) => first.to_lowercase().chain(letters).collect::<String>(),
        None => String::new(),
    }
    .to_lowercase()
}

/// Findings of the ask, most telling first.
pub(super) fn of_ask(lens: &Capability, districts: &[PlaceExposure]) -> Vec<Finding> {
    let mut found: Vec<Finding> = [steel(lens), most_exposed(lens), places(lens, districts)]
        .into_iter()
        .flatten()
        .collect();
    found.sort_by(|a, b| b.weight.total_cmp(&a.weight));
    found
}

fn steel(lens: &Capability) -> Option<Finding> {
    let (target, chain) = (lens.steel.as_ref()?, lens.chain.as_ref()?);
    let mut figures = loss(
        "primary steel itself",
        chain.direct,
        lens.year,
        lens.jobs_year,
    );
    figures.extend(loss(
        "its suppliers",
        chain.upstream,
        lens.year,
        lens.jobs_year,
    ));
    figures.extend(loss(
        "its buyers",
        chain.downstream,
        lens.year,
        lens.jobs_year,
    ));
    Some(Finding {
        question: 4,
        weight: 60.0,
        statement: format!(
            "If primary steel-making in Britain ended, {} of output and {} jobs would go with it, \
             {} jobs among its suppliers, and up to {} among its buyers if they could replace none \
             of it (short-run, no substitution; {}).",
            money(chain.direct.output),
            jobs(chain.direct.jobs),
            jobs(chain.upstream.jobs),
            jobs(chain.downstream.jobs),
            target.explained()
        ),
        figures,
    })
}

fn most_exposed(lens: &Capability) -> Option<Finding> {
    let row = |code: &String| lens.industries.iter().find(|row| row.code == *code);
    let rows: Vec<&Exposure> = lens.most_exposed.iter().filter_map(row).collect();
    let first: Vec<&Exposure> = rows.iter().copied().take(3).collect();
    if first.len() < 3 {
        return None;
    }
    let named: Vec<String> = first.iter().map(|row| lower(&row.name)).collect();
    let all: f64 = rows.iter().map(|row| row.jobs).sum();
    let figures = first
        .iter()
        .map(|row| {
            figure(
                &format!("{}: imports in a pound of product", row.name),
                row.import_total,
                "fraction",
                lens.year,
                &[TABLE, "imports_use", "product_origins"],
            )
        })
        .collect();
    Some(Finding {
        question: 4,
        weight: 50.0,
        statement: format!(
            "Supplies are most exposed in {}: much imported, few makers here, much from one region, \
             many who depend on them; the quarter of industries that rank highest has {} jobs (the \
             order of near neighbours hangs on the parts chosen).",
            list(&named),
            jobs(all)
        ),
        figures,
    })
}

fn places(lens: &Capability, districts: &[PlaceExposure]) -> Option<Finding> {
    let mut rows: Vec<(&PlaceExposure, Estimate)> = districts
        .iter()
        .filter_map(|row| Some((row, row.steel?)))
        .filter(|(_, steel)| steel.tells_from_zero())
        .collect();
    rows.sort_by(|a, b| {
        (b.1.jobs / b.0.jobs)
            .total_cmp(&(a.1.jobs / a.0.jobs))
            .then_with(|| a.0.place.code.cmp(&b.0.place.code))
    });
    let first: Vec<&(&PlaceExposure, Estimate)> = rows.iter().take(3).collect();
    if first.len() < 3 {
        return None;
    }
    let said: Vec<String> = first
        .iter()
        .map(|(row, steel)| {
            format!(
                "{} ({}; {} to {} jobs)",
                row.place.name,
                percent(steel.jobs / row.jobs),
                jobs(steel.low),
                jobs(steel.high)
            )
        })
        .collect();
    Some(Finding {
        question: 4,
        weight: 55.0,
        statement: format!(
            "The end of primary steel would put the largest shares of jobs at risk in {}; the \
             intervals say where the jobs are, not how the chain would answer.",
            list(&said)
        ),
        figures: first
            .iter()
            .map(|(row, steel)| {
                estimate(
                    &format!("{}: jobs at risk with primary steel", row.place.name),
                    *steel,
                    lens.jobs_year,
                    row.grade.unwrap_or(Grade::Modelled),
                )
            })
            .collect(),
    })
}

/// The sentence of a place.
pub(super) fn of_place(row: &PlaceExposure) -> Option<String> {
    if !row.exposed.tells_from_zero() || row.industries.is_empty() {
        return None;
    }
    let named: Vec<String> = row
        .industries
        .iter()
        .map(|(name, count)| format!("{} ({} jobs)", lower(name), jobs(*count)))
        .collect();
    let range = if row.exposed.high - row.exposed.low > 0.5 {
        format!(
            " (between {} and {})",
            jobs(row.exposed.low),
            jobs(row.exposed.high)
        )
    } else {
        String::new()
    };
    let steel = row
        .steel
        .filter(Estimate::tells_from_zero)
        .map_or_else(String::new, |steel| {
            format!(
                " The end of primary steel would put {} to {} jobs here at risk.",
                jobs(steel.low),
                jobs(steel.high)
            )
        });
    Some(format!(
        "What it is exposed to: {}{range} of its jobs are in the industries whose supplies are \
         most exposed, most of them in {}.{steel}",
        percent(row.exposed.jobs / row.jobs) + &format!(", {} jobs", jobs(row.exposed.jobs)),
        list(&named)
    ))
}
