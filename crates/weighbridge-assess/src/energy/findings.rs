//! The energy lens in sentences. What is told apart here is apart by more than
//! the error.

use super::definitions::{Kind, SINGLED};
use super::said::STEEL_INDUSTRY;
use super::{EnergyExposure, EnergyPlace};
use crate::assessment::{Figure, Finding};
use crate::exposure::told_of;
use crate::standing::{Range, leading};
use crate::wording::{are, between, given, jobs, jobs_of, list, percent, pounds, whole, with_noun};
use weighbridge_model::figure::{Grade, Interval};

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
             defines them. The classes of the EU's carbon leakage list have {} in Great Britain ({}); \
             by what mining and manufacturing industries buy or burn it is between {} and {}. Of two \
             lists of the United Kingdom only parts are had here ({}), so no total is given for them.",
            jobs(listed.jobs),
            listed
                .left_out_said()
                .unwrap_or_else(|| "it is had whole".into()),
            jobs(least),
            jobs(most),
            list(&partial)
        ),
        figures,
    })
}

fn gap(exposure: &EnergyExposure) -> Option<Finding> {
    let counted = || exposure.industries.iter().filter(|row| row.counted);
    let total = exposure.cost();
    if exposure.costs_nothing() {
        return Some(Finding {
            question: 4,
            weight: 47.0,
            statement: format!(
                "{}: the scenario costs no industry and no place anything, and ranks nobody.",
                if exposure.gap > 0.0 {
                    "No industry that is counted buys electricity"
                } else {
                    "Without a gap in the price of electricity there is nothing to pay"
                }
            ),
            figures: vec![figure(
                "Cost of the gap, United Kingdom",
                0.0,
                "GBP million",
                exposure.cost_year.to_string(),
                Grade::Modelled,
                &[TABLE],
            )],
        });
    }
    let added: f64 = counted()
        .map(|row| row.cost.value_added * row.counted_part)
        .sum();
    let in_part = exposure
        .parts_said()
        .map_or_else(String::new, |said| format!(" {said}"));
    let steel = exposure
        .industries
        .iter()
        .find(|row| row.cost.code == STEEL_INDUSTRY)?;
    let each = steel.gap_per_job.map_or_else(String::new, |pounds| {
        format!(
            " In iron and steel ({STEEL_INDUSTRY}, SIC 24.1 to 24.3) it is £{} a job and {} of value \
             added.",
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
            "If industry here pays {} more for electricity than elsewhere (an assumption), that costs \
             {} {} a year ({} of value added; {} in Great Britain) of a bill of {}, before any \
             relief.{each}{in_part}",
            given(exposure.gap),
            if exposure.industries_counted == super::definitions::WHOLE {
                "mining and manufacturing".to_owned()
            } else {
                format!("the industries counted ({})", exposure.industries_counted)
            },
            pounds(total),
            percent(total / added),
            pounds(exposure.great_britain_cost),
            pounds(exposure.bill()),
        ),
        figures: vec![
            figure(
                "Cost of the gap, United Kingdom",
                total.round(),
                "GBP million",
                period.clone(),
                Grade::Modelled,
                &[TABLE],
            ),
            figure(
                "The same in Great Britain: the sum of its places",
                exposure.great_britain_cost,
                "GBP million",
                period.clone(),
                Grade::Modelled,
                &[TABLE, EMPLOYMENT, ACCOUNTS],
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

/// Places shown by name where several may be first.
const NAMED: usize = 3;

/// Who may be the first of the finest geography.
fn places(exposure: &EnergyExposure) -> Option<Finding> {
    if exposure.costs_nothing() {
        return None;
    }
    let layer = told_of(&exposure.layers, |layer| {
        (layer.geography, layer.places.len())
    })?;
    let values: Vec<Option<Range>> = layer
        .places
        .iter()
        .map(|place| place.of_value_added)
        .collect();
    let first = leading(&values)?;
    let name = |at: usize| layer.places[at].place.name.clone();
    let range = |at: usize| values[at].map(|range| (at, range));
    let shown: Vec<(usize, Range)> = first
        .places
        .iter()
        .take(NAMED)
        .filter_map(|at| range(*at))
        .collect();
    let (top, most) = *shown.first()?;
    let kind = layer.geography.plural();
    let statement = if first.alone() {
        format!(
            "The gap weighs most on {}: {} of value added (imputed rent left out) a year, between {} \
             and {}; no other of the {} {kind} with figures reaches that.",
            name(top),
            percent(most.value),
            percent(most.low),
            percent(most.high),
            first.known
        )
    } else {
        format!(
            "On which place the gap weighs most cannot be told: of the {} {kind} with figures, {} have \
             intervals that reach that of the highest figure ({} of value added, imputed rent left \
             out, a year, between {} and {}): {}.",
            first.known,
            first.places.len(),
            percent(most.value),
            percent(most.low),
            percent(most.high),
            first.named(NAMED, name)
        )
    };
    Some(Finding {
        question: 4,
        weight: 46.0,
        statement: format!(
            "{statement} The interval is that of the jobs; how much electricity each plant takes is not \
             known."
        ),
        figures: shown
            .iter()
            .map(|(at, range)| Figure {
                label: format!("{}: cost of the gap as a part of value added", name(*at)),
                value: range.value,
                interval: Some(Interval {
                    low: range.low,
                    high: range.high,
                }),
                unit: "fraction",
                period: exposure.years(),
                grade: Grade::Modelled,
                sources: vec![TABLE, EMPLOYMENT, ACCOUNTS],
            })
            .collect(),
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
        let count = jobs_of(listed.jobs.jobs, listed.jobs.low, listed.jobs.high);
        told.push(format!(
            "About {} ({}{}) {} in classes of the EU's carbon leakage list, its finer products \
             left out.",
            with_noun(&count),
            percent(listed.share),
            open(listed.jobs.low, listed.jobs.high, listed.grade),
            are(&count)
        ));
    }
    let mut modelled = false;
    let certain: Vec<String> = SINGLED
        .iter()
        .filter_map(|(name, title, _)| {
            let here = named(name).filter(|here| here.jobs.tells_from_zero())?;
            let told = jobs_of(here.jobs.jobs, here.jobs.low, here.jobs.high);
            let range = match here.grade {
                Grade::Modelled => format!(" ({})", between(here.jobs.low, here.jobs.high)),
                _ => String::new(),
            };
            modelled |= here.grade == Grade::Modelled;
            Some(format!("{} {told}{range}", crate::wording::lower(title)))
        })
        .collect();
    if !certain.is_empty() {
        told.push(format!(
            "Jobs in industries by code{}: {}.",
            if modelled { ", modelled" } else { "" },
            list_of_ranges(&certain)
        ));
    }
    if exposure.costs_nothing() {
        return told;
    }
    if let (Some(cost), Some(part)) = (place.cost, place.of_value_added) {
        let standing = place.standing.map_or_else(String::new, |one| {
            if one.best == one.worst {
                format!("; rank {}", one.best)
            } else {
                format!("; rank between {} and {}", one.best, one.worst)
            }
        });
        let money = money(cost);
        told.push(format!(
            "A price of electricity {} above elsewhere (an assumption) costs its {} about £{} million a \
             year (£{} million), {} of value added (imputed rent left out){standing}.",
            given(exposure.gap),
            exposure.industries_counted.replace('-', " "),
            money.0,
            money.1,
            percent(part.value)
        ));
    }
    told
}

/// Millions and their interval, by the rule of jobs: two digits of the error.
/// Reckoned in thousands, so that small places keep what they have.
fn money(millions: Range) -> (String, String) {
    if millions.high >= 10.0 {
        let [value, low, high] = [millions.value, millions.low, millions.high];
        return (jobs_of(value, low, high), between(low, high));
    }
    let digits = |value: f64| format!("{value:.1}");
    (
        digits(millions.value),
        format!("{} to {}", digits(millions.low), digits(millions.high)),
    )
}

/// Items that hold figures with commas between thousands: semicolons part them.
fn list_of_ranges(items: &[String]) -> String {
    items.join("; ")
}

fn open(low: f64, high: f64, grade: Grade) -> String {
    match grade {
        Grade::Modelled => format!(", {}, modelled", between(low, high)),
        _ => String::new(),
    }
}
