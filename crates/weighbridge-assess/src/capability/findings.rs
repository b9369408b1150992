//! What the lens on supply says in sentences, each with its figures. What is
//! told apart is apart by more than the error.

use weighbridge_model::figure::{Grade, Interval};

use super::exposure::{Exposed, Exposure};
use super::shock::{Chain, Loss};
use super::{Capability, PlaceExposure, STEEL_NAME, steel_means};
use crate::assessment::{Figure, Finding};
use crate::base::Estimate;
use crate::exposure::told_of;
use crate::standing::{Range, leading};
use crate::wording::{
    between, jobs, jobs_of, list, lower, model_ends, model_jobs, percent, pounds, short_name,
    with_noun,
};

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

/// Jobs of a place that a model puts at risk: never finer than the model.
pub(super) fn estimate(label: &str, value: Estimate, period: i32, grade: Grade) -> Figure {
    let (count, ends) = model_ends(value.jobs, value.low, value.high);
    Figure {
        interval: ends.map(|[low, high]| Interval { low, high }),
        grade,
        ..figure(label, count, "jobs", period, &[TABLE, JOBS])
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
        "the industry itself",
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
            "If {STEEL_NAME} in Britain ended, {} of output and {} jobs would go with it. Read as demand \
             that ends, {} jobs among its suppliers go too; read as supply that ends, about {} among its \
             buyers, if each loses in proportion and replaces none of it. The two are readings of one \
             chain, not to be added (short-run, no substitution; {}). {}.",
            money(chain.direct.output),
            jobs(chain.direct.jobs),
            jobs(chain.upstream.jobs),
            jobs(chain.downstream.jobs),
            target.explained(),
            steel_means(lens.jobs_year)
        ),
        figures,
    })
}

/// The sources that the index tells apart: no other single country is seen.
const ONE_SOURCE: &str =
    "one source is the European Union or, of crude oil and gas alone, the largest country";

/// An industry with the parts of its index, each as it is.
fn with_parts(row: &Exposure) -> String {
    let mut parts = vec![format!(
        "imports {} of its product",
        percent(row.import_total)
    )];
    parts.extend(row.without_alternatives.map(|part| {
        format!(
            "importers hold {} of the home markets of those that it buys",
            percent(part)
        )
    }));
    parts.extend(row.one_source().map(|part| match row.one_country() {
        None => format!("{} of the goods from the EU", percent(part)),
        // Of the country's other goods nothing is known.
        Some(country) => format!("at least {} of the goods from {country}", percent(part)),
    }));
    parts.push({
        let count = jobs(row.dependents);
        let depend = if count == "1" { "depends" } else { "depend" };
        format!("{} {depend} on it", with_noun(&count))
    });
    format!("{} ({})", lower(&short_name(&row.name)), parts.join(", "))
}

fn most_exposed(lens: &Capability) -> Option<Finding> {
    let mut core: Vec<&Exposure> = lens.of(Exposed::Core).collect();
    let undecided: Vec<&Exposure> = lens.of(Exposed::Undecided).collect();
    lens.cut?;
    core.sort_by(|a, b| {
        let index = |row: &Exposure| row.index.unwrap_or(0.0);
        index(b).total_cmp(&index(a)).then(a.code.cmp(&b.code))
    });
    let count = |rows: &[&Exposure]| jobs(rows.iter().map(|row| row.jobs).sum());
    let short = lens
        .industries
        .iter()
        .filter(|row| row.index.is_some() && row.one_source().is_none())
        .count();
    let named = &core[..core.len().min(NAMED)];
    // Their names hold commas.
    let mut names: Vec<String> = named.iter().map(|row| with_parts(row)).collect();
    names.sort();
    let first = match core.len() {
        0 => "no industry is above the cut of the most exposed quarter whichever part is left out"
            .to_owned(),
        many => format!(
            "{many} of {} industries are above the cut of the most exposed quarter, also whichever part \
             of the index is left out (each version with its own cut), with {} jobs, {}: {}",
            lens.ranked(),
            count(&core),
            if many > NAMED {
                "for example"
            } else {
                "they are"
            },
            names.join("; ")
        ),
    };
    let sources = [
        TABLE,
        "product_uses",
        "imports_use",
        "product_origins",
        "trade_partners",
        JOBS,
    ];
    let mut figures = Vec::new();
    for row in named {
        let mut add = |what: &str, value: Option<f64>, unit, year| {
            figures.extend(value.map(|value| Figure {
                grade: Grade::Modelled,
                ..figure(
                    &format!("{}: {what}", row.name),
                    value,
                    unit,
                    year,
                    &sources,
                )
            }));
        };
        add(
            "imports in a pound of product",
            Some(row.import_total),
            "fraction",
            lens.year,
        );
        add(
            "of the home markets of the imports that it buys, importers' share",
            row.without_alternatives,
            "fraction",
            lens.year,
        );
        add(
            &match row.one_country() {
                None => "of the goods, from the EU".to_owned(),
                Some(country) => format!("of the goods, at least from {country}"),
            },
            row.one_source(),
            "fraction",
            lens.origins_year,
        );
        add(
            "jobs that depend on it",
            Some(row.dependents),
            "jobs",
            lens.jobs_year,
        );
    }
    Some(Finding {
        question: 4,
        weight: 50.0,
        statement: format!(
            "Exposed supplies: {first}. For {} more ({} jobs) the parts chosen decide, and {} are outside \
             in any case. Origin counts only where it is known for half of the imports or more: for \
             {short} it is not; {ONE_SOURCE}.",
            undecided.len(),
            count(&undecided),
            lens.of(Exposed::Outside).count()
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
            "The end of {STEEL_NAME} would put the largest share of jobs at risk, direct and upstream, in \
             {} ({}; {} jobs), which no other of the {} {kind} with figures reaches",
            top.place.name,
            percent(steel.jobs / top.jobs),
            model_jobs(steel.jobs, steel.low, steel.high),
            first.known
        )
    } else {
        format!(
            "Where the end of {STEEL_NAME} would put the largest share of jobs at risk, direct and \
             upstream, cannot be told: of the {} {kind} with figures, {} have intervals that reach that of the highest \
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
            "{who}; the intervals hold where the jobs are, not how the chain would answer."
        ),
        figures: shown
            .iter()
            .map(|(row, steel)| {
                estimate(
                    &format!("{}: jobs at risk, direct and upstream", row.place.name),
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
    let steel = row
        .steel
        .filter(Estimate::tells_from_zero)
        .map_or_else(String::new, |steel| {
            let other = row.steel_forward.map_or_else(String::new, |other| {
                format!(
                    " (read the other way, direct and downstream, {})",
                    model_jobs(other.jobs, other.low, other.high)
                )
            });
            format!(
                " The end of {STEEL_NAME}, by the jobs of {}, would put {} here at risk, direct and \
                 upstream{other}; later closures are not in.",
                row.jobs_year,
                with_noun(&model_jobs(steel.jobs, steel.low, steel.high))
            )
        });
    if !row.possible.tells_from_zero() {
        let steel = steel.trim();
        return (!steel.is_empty()).then(|| steel.to_owned());
    }
    let named: Vec<String> = row
        .industries
        .iter()
        .map(|(name, count)| {
            format!(
                "{} ({})",
                lower(&short_name(name)),
                with_noun(&jobs(*count))
            )
        })
        .collect();
    // Their names hold commas.
    let named = match named.as_slice() {
        [] => String::new(),
        named => format!(
            " By the model's middle figures, each with an error of its own, most of them are in: {}.",
            named.join("; ")
        ),
    };
    let told = |jobs: Estimate| {
        let count = jobs_of(jobs.jobs, jobs.low, jobs.high);
        if jobs.high - jobs.low > 0.5 {
            format!("{count} ({})", between(jobs.low, jobs.high))
        } else {
            count
        }
    };
    Some(format!(
        "What it is exposed to: {} of its jobs are in industries whose supplies are above the cut of the \
         most exposed quarter of an index, also whichever of its parts is left out, and {} with those for \
         which the parts chosen decide; the intervals hold where the jobs are, not which industries belong.{named}{steel}",
        told(row.core),
        told(row.possible)
    ))
}
