//! What the lens on supply says in sentences, each with its figures. What is
//! told apart is apart by more than the error.

use weighbridge_model::figure::{Grade, Interval};

use super::exposure::Exposure;
use super::shock::{Chain, Loss};
use super::{Capability, PlaceExposure};
use crate::assessment::{Figure, Finding};
use crate::base::Estimate;
use crate::exposure::told_of;
use crate::standing::{Range, leading};
use crate::wording::{between, jobs, jobs_of, list, lower, percent, pounds, short_name};

const TABLE: &str = "input_output";
const JOBS: &str = "employment_itl2_industry";

/// £ million in words.
pub(super) fn money(million: f64) -> String {
    if million.abs() >= 1_000.0 {
        format!("£{:.1} billion", million / 1_000.0)
    } else {
        pounds(million)
    }
}

/// What no sum of a chain holds, by name alone: what a withheld column would
/// give is no finding, and may be negative. Nothing where all are shown.
pub(super) fn left_out(chain: &Chain, of: fn(&super::shock::LeftOut) -> Loss) -> String {
    let told: Vec<String> = chain
        .left_out
        .iter()
        // What rounds to nothing is no news.
        .filter(|row| of(row).output.abs() >= 0.05 || of(row).jobs.abs() >= 0.5)
        .map(|row| format!("{} ({})", lower(&row.name), row.code))
        .collect();
    if told.is_empty() {
        String::new()
    } else {
        format!(
            " Not in these sums, because its results are withheld: {}.",
            list(&told)
        )
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
pub(super) fn loss(
    label: &str,
    value: Loss,
    (year, jobs_year): (i32, i32),
    [money, of_jobs]: [Grade; 2],
) -> Vec<Figure> {
    let figures = [
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
    ];
    figures
        .into_iter()
        .zip([money, money, of_jobs])
        .map(|(figure, grade)| Figure { grade, ..figure })
        .collect()
}

/// Of what a model says.
pub(super) const MODEL: [Grade; 2] = [Grade::Modelled; 2];

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
    let years = (lens.year, lens.jobs_year);
    let mut figures = loss(
        "primary steel itself",
        chain.direct,
        years,
        target.grades(1.0),
    );
    // Who fails with it is what a model says.
    figures.extend(loss("its suppliers", chain.upstream, years, MODEL));
    figures.extend(loss("its buyers", chain.downstream, years, MODEL));
    Some(Finding {
        question: 4,
        weight: 60.0,
        statement: format!(
            "If primary steel-making in Britain ended, {} of output and {} jobs would go with it, \
             {} jobs among its suppliers, and about {} among its buyers if each loses in proportion \
             and replaces none of it (short-run, no substitution; {}).",
            money(chain.direct.output),
            jobs(chain.direct.jobs),
            jobs(chain.upstream.jobs),
            jobs(chain.downstream.jobs),
            target.explained()
        ),
        figures,
    })
}

/// The third part of the index with the sources that it knows: no other single
/// country is seen.
const ONE_SOURCE: &str = "much from the European Union or, of oil and gas alone, from one country";

fn most_exposed(lens: &Capability) -> Option<Finding> {
    let row = |code: &String| lens.industries.iter().find(|row| row.code == *code);
    let rows: Vec<&Exposure> = lens.most_exposed.iter().filter_map(row).collect();
    // The index hangs on the parts chosen: its range is that of leaving one out.
    let values: Vec<Option<Range>> = lens
        .industries
        .iter()
        .map(|row| {
            let (value, [low, high]) = (row.index?, row.range?);
            Some(Range { value, low, high })
        })
        .collect();
    let ahead = leading(&values)?;
    // Their names hold commas.
    let named = |most: usize| {
        let mut names: Vec<String> = ahead
            .places
            .iter()
            .take(most)
            .map(|at| lower(&short_name(&lens.industries[*at].name)))
            .collect();
        names.sort();
        let more = ahead.places.len() - names.len();
        if more > 0 {
            names.push(format!("and {more} more"));
        }
        names.join("; ")
    };
    let first: Vec<&Exposure> = rows.iter().copied().take(3).collect();
    if first.len() < 3 {
        return None;
    }
    let all: f64 = rows.iter().map(|row| row.jobs).sum();
    let figures = first
        .iter()
        .map(|row| Figure {
            grade: Grade::Modelled,
            ..figure(
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
            "Supplies rank as most exposed (much imported, few makers here, {ONE_SOURCE}, many who depend on \
             them) in {}; the quarter of industries that rank highest on the index has {} \
             jobs. For {} of these {} the cut is within the index's own spread: with one of its four \
             parts left out they could fall below it.",
            if ahead.alone() {
                named(1)
            } else {
                format!(
                    "{} industries whose order hangs on the parts chosen: {}",
                    ahead.places.len(),
                    named(3)
                )
            },
            jobs(all),
            lens.cut_open,
            rows.len()
        ),
        figures,
    })
}

/// Places shown by name where several may be first.
const NAMED: usize = 3;

fn places(lens: &Capability, districts: &[PlaceExposure]) -> Option<Finding> {
    let layer = [districts];
    let rows = *told_of(&layer, |rows| {
        let geography = rows.first().map(|row| row.place.geography);
        (
            geography.unwrap_or(weighbridge_model::place::Geography::District),
            rows.len(),
        )
    })?;
    let values: Vec<Option<Range>> = rows
        .iter()
        .map(|row| {
            row.steel
                .filter(|_| row.grade.is_some() && row.jobs > 0.0)
                .map(|steel| Range::from(steel).times(1.0 / row.jobs))
        })
        .collect();
    let first = leading(&values)?;
    let shown: Vec<(&PlaceExposure, Estimate)> = first
        .places
        .iter()
        .take(NAMED)
        .filter_map(|at| Some((&rows[*at], rows[*at].steel?)))
        .filter(|(_, steel)| steel.tells_from_zero())
        .collect();
    let (top, steel) = *shown.first()?;
    let name = |at: usize| rows[at].place.name.clone();
    let kind = top.place.geography.plural();
    let who = if first.alone() {
        format!(
            "The end of primary steel would put the largest share of jobs at risk in {} ({}; {} jobs, \
             {}), which no other of the {} {kind} with figures reaches",
            top.place.name,
            percent(steel.jobs / top.jobs),
            jobs_of(steel.jobs, steel.low, steel.high),
            between(steel.low, steel.high),
            first.known
        )
    } else {
        format!(
            "Where the end of primary steel would put the largest share of jobs at risk cannot be \
             told: of the {} {kind} with figures, {} have intervals that reach that of the highest \
             figure ({}): {}",
            first.known,
            first.places.len(),
            percent(steel.jobs / top.jobs),
            first.named(NAMED, name)
        )
    };
    Some(Finding {
        question: 4,
        weight: 55.0,
        statement: format!(
            "{who}; the intervals say where the jobs are, not how the chain would answer."
        ),
        figures: shown
            .iter()
            .map(|(row, steel)| {
                estimate(
                    &format!("{}: jobs at risk with primary steel", row.place.name),
                    *steel,
                    lens.jobs_year,
                    Grade::Modelled,
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
        .map(|(name, count)| format!("{} ({} jobs)", lower(&short_name(name)), jobs(*count)))
        .collect();
    // Their names hold commas.
    let named = named.join("; ");
    let range = if row.exposed.high - row.exposed.low > 0.5 {
        format!(" ({})", between(row.exposed.low, row.exposed.high))
    } else {
        String::new()
    };
    let steel = row
        .steel
        .filter(Estimate::tells_from_zero)
        .map_or_else(String::new, |steel| {
            format!(
                " The end of primary steel would put {} jobs here at risk.",
                between(steel.low, steel.high)
            )
        });
    Some(format!(
        "What it is exposed to: {} of its jobs, {}{range}, are in the quarter of industries that \
         rank highest on the index of exposed supplies (much imported, few makers here, {ONE_SOURCE}, \
         many who depend on them). For {} of those {} the cut is within the index's own \
         spread. The largest of them here: {named}.{steel}",
        percent(row.exposed.jobs / row.jobs),
        jobs_of(row.exposed.jobs, row.exposed.low, row.exposed.high),
        row.cut[0],
        row.cut[1]
    ))
}
