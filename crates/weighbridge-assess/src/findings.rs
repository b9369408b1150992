//! Findings: the assessment in plain sentences, each with its figures. What is
//! told apart here is apart by more than the error.

use crate::assessment::{Assessment, Figure, Finding};
use crate::base::Estimate;
use crate::concentration::{Concentration, Index, Kind};
use crate::wording::{jobs, list, percent};
use weighbridge_model::figure::{Grade, Interval};
use weighbridge_model::place::Geography;

const EMPLOYMENT: &str = "employment_itl2_industry";

/// Fills the findings and the five most telling.
pub fn find(assessment: &mut Assessment) {
    let mut all: Vec<Finding> = [
        coverage(assessment),
        words(assessment),
        missing(assessment),
        before(assessment),
        spread(assessment),
        absent(assessment),
        range(assessment),
        former_industrial(assessment),
        growth(assessment),
    ]
    .into_iter()
    .flatten()
    .collect();
    all.extend(own_regions(assessment));
    all.sort_by(|a, b| {
        a.question
            .cmp(&b.question)
            .then(b.weight.total_cmp(&a.weight))
    });
    let mut telling = all.clone();
    telling.sort_by(|a, b| {
        b.weight
            .total_cmp(&a.weight)
            .then(a.statement.cmp(&b.statement))
    });
    telling.truncate(5);
    telling.sort_by_key(|finding| finding.question);
    assessment.findings = all;
    assessment.telling = telling;
}

struct Maker<'a> {
    assessment: &'a Assessment,
}

impl Maker<'_> {
    fn figure(&self, label: &str, value: f64, unit: &'static str, grade: Grade) -> Figure {
        Figure {
            label: label.to_owned(),
            value,
            interval: None,
            unit,
            period: self.assessment.year.to_string(),
            grade,
            sources: vec![EMPLOYMENT],
        }
    }

    fn with(&self, label: &str, estimate: Estimate, grade: Grade) -> Figure {
        Figure {
            interval: Some(Interval {
                low: estimate.low,
                high: estimate.high,
            }),
            ..self.figure(label, estimate.jobs, "jobs", grade)
        }
    }

    fn index(&self, label: &str, index: Index) -> Figure {
        Figure {
            interval: Some(index.interval),
            ..self.figure(label, index.value, "fraction", Grade::Derived)
        }
    }
}

fn finding(question: usize, weight: f64, statement: String, figures: Vec<Figure>) -> Finding {
    Finding {
        question,
        statement,
        figures,
        weight,
    }
}

fn now(assessment: &Assessment) -> Option<&crate::assessment::WholeYear> {
    assessment
        .whole
        .iter()
        .find(|year| year.year == assessment.year)
}

fn coverage(assessment: &Assessment) -> Option<Finding> {
    let make = Maker { assessment };
    let now = now(assessment)?;
    let (all, within) = (now.jobs, now.strategy_jobs[1]);
    let sectors = assessment
        .strategy
        .sectors
        .iter()
        .filter(|sector| sector.in_total)
        .count();
    Some(finding(
        1,
        90.0,
        format!(
            "The {sectors} sectors of the {} hold {} of Great Britain's {} jobs ({}, {}); {} \
             stand in industries that no sector backs.",
            assessment.strategy.title,
            jobs(within),
            jobs(all),
            percent(within / all),
            assessment.year,
            jobs(all - within)
        ),
        vec![
            make.figure("jobs in any sector", within, "jobs", Grade::Derived),
            make.figure("all jobs", all, "jobs", Grade::Derived),
            make.figure("share", within / all, "fraction", Grade::Derived),
        ],
    ))
}

/// How far the answer hangs on words: the sector whose readings are furthest apart.
fn words(assessment: &Assessment) -> Option<Finding> {
    let make = Maker { assessment };
    let now = now(assessment)?;
    let [narrow, central, broad] = now.strategy_jobs;
    let widest = assessment
        .strategy
        .sectors
        .iter()
        .filter(|sector| sector.in_total && sector.definitions.len() == 3)
        .filter_map(|sector| {
            let jobs = |at: usize| sector.definitions[at].jobs;
            Some((sector, jobs(0)?, jobs(2)?))
        })
        .max_by(|a, b| (a.2 - a.1).total_cmp(&(b.2 - b.1)))?;
    if broad - narrow < 0.05 * central.max(1.0) {
        return None;
    }
    let (sector, least, most) = widest;
    Some(finding(
        1,
        80.0,
        format!(
            "How much that is hangs on words: read narrowly the list reaches {} of jobs, read \
             broadly {}; \"{}\" alone means anything from {} to {} jobs.",
            percent(narrow / now.jobs),
            percent(broad / now.jobs),
            sector.title,
            jobs(least),
            jobs(most)
        ),
        vec![
            make.figure("narrow", narrow, "jobs", Grade::Derived),
            make.figure("central", central, "jobs", Grade::Derived),
            make.figure("broad", broad, "jobs", Grade::Derived),
            make.figure(
                &format!("{}, narrow", sector.title),
                least,
                "jobs",
                Grade::Derived,
            ),
            make.figure(
                &format!("{}, broad", sector.title),
                most,
                "jobs",
                Grade::Derived,
            ),
        ],
    ))
}

/// Manufacturing that no sector backs.
fn missing(assessment: &Assessment) -> Option<Finding> {
    let make = Maker { assessment };
    let makes = |code: &str| {
        code.parse()
            .is_ok_and(|code: u32| (10..=33).contains(&code))
    };
    let divisions: Vec<_> = assessment
        .uncovered
        .iter()
        .filter(|division| makes(&division.code))
        .collect();
    let left: f64 = divisions.iter().map(|division| division.uncovered[1]).sum();
    if divisions.is_empty() {
        return None;
    }
    let named: Vec<String> = divisions
        .iter()
        .take(3)
        .map(|division| {
            format!(
                "{} ({})",
                division.name.to_lowercase().replace("manufacture of ", ""),
                jobs(division.uncovered[1])
            )
        })
        .collect();
    Some(finding(
        2,
        60.0,
        format!(
            "{} manufacturing jobs are in industries that no sector names, above all {}.",
            jobs(left),
            list(&named)
        ),
        vec![make.figure("manufacturing in no sector", left, "jobs", Grade::Derived)],
    ))
}

fn before(assessment: &Assessment) -> Option<Finding> {
    let make = Maker { assessment };
    let other = assessment.compare.as_ref()?;
    let now = now(assessment)?;
    let set = |what: &str| {
        other
            .sets
            .iter()
            .find(|set| set.what == what)
            .map_or(0.0, |set| set.jobs)
    };
    let (carried, dropped, new) = (set("carried over"), set("dropped"), set("new"));
    let theirs = other.strategy.jobs[1];
    let wider = if now.strategy_jobs[1] > theirs {
        "wider"
    } else {
        "narrower"
    };
    Some(finding(
        3,
        85.0,
        format!(
            "The list is {wider} than that of the {}, which reached {} of jobs: industries with \
             {} jobs are carried over, {} are new and {} are dropped.",
            other.strategy.title,
            percent(theirs / now.jobs),
            jobs(carried),
            jobs(new),
            jobs(dropped)
        ),
        vec![
            make.figure("carried over", carried, "jobs", Grade::Derived),
            make.figure("new", new, "jobs", Grade::Derived),
            make.figure("dropped", dropped, "jobs", Grade::Derived),
        ],
    ))
}

/// The sector spread most unevenly, against manufacturing.
fn spread(assessment: &Assessment) -> Option<Finding> {
    let make = Maker { assessment };
    let rows = &assessment.concentration;
    let find = |kind: Kind, title: Option<&str>| {
        rows.iter()
            .filter(|row| row.kind == kind && title.is_none_or(|title| row.title == title))
            .max_by(|a, b| a.hoover.value.total_cmp(&b.hoover.value))
    };
    let total: &Concentration = find(Kind::Total, None)?;
    let making = find(Kind::Comparison, Some("All manufacturing"))?;
    let worst = find(Kind::Sector, None)?;
    let apart = if total.hoover.interval.low > making.hoover.interval.high {
        "more concentrated than manufacturing"
    } else if total.hoover.interval.high < making.hoover.interval.low {
        "less concentrated than manufacturing"
    } else {
        "as concentrated as manufacturing, as far as the figures tell"
    };
    Some(finding(
        5,
        88.0,
        format!(
            "The strategy's jobs are {apart}: {} would have to move to be spread over the 40 \
             regions as all jobs are (manufacturing {}; {} {}), and London and the South East \
             hold {} of them, against {} of all jobs.",
            percent(total.hoover.value),
            percent(making.hoover.value),
            worst.title.to_lowercase(),
            percent(worst.hoover.value),
            percent(total.greater_south_east.value),
            percent(total.greater_south_east_all_jobs)
        ),
        vec![
            make.index("Hoover index, any sector", total.hoover),
            make.index("Hoover index, all manufacturing", making.hoover),
            make.index(&format!("Hoover index, {}", worst.title), worst.hoover),
            make.index(
                "London and the South East, any sector",
                total.greater_south_east,
            ),
        ],
    ))
}

/// Districts (or the first geography) without a presence.
fn absent(assessment: &Assessment) -> Option<Finding> {
    let make = Maker { assessment };
    let layer = assessment
        .layers
        .iter()
        .find(|layer| layer.geography == Geography::District)
        .or(assessment.layers.first())?;
    let count = layer.presence.counts.get(1)?;
    let mut none: Vec<usize> = layer.presence.none[1].clone();
    none.sort_by(|a, b| layer.coverage[*b].jobs.total_cmp(&layer.coverage[*a].jobs));
    let named: Vec<&str> = none
        .iter()
        .take(4)
        .map(|at| layer.coverage[*at].place.name.as_str())
        .collect();
    let among = if named.is_empty() {
        String::new()
    } else {
        format!(" Largest among those without: {}.", list(&named))
    };
    Some(finding(
        5,
        95.0,
        format!(
            "{} of {} {} have no significant presence in any of the sectors, {} certainly have \
             one, and for {} the error of the figures leaves it open.{among}",
            count.none,
            count.places,
            layer.geography.plural(),
            count.some,
            count.open,
        ),
        vec![
            make.figure(
                "no sector present",
                f64::from(u32::try_from(count.none).unwrap_or(0)),
                "places",
                Grade::Modelled,
            ),
            make.figure(
                "left open",
                f64::from(u32::try_from(count.open).unwrap_or(0)),
                "places",
                Grade::Modelled,
            ),
        ],
    ))
}

/// The places with the highest and lowest share, where their intervals are apart.
fn range(assessment: &Assessment) -> Option<Finding> {
    let make = Maker { assessment };
    let layer = assessment.layers.first()?;
    let known: Vec<_> = layer
        .coverage
        .iter()
        .filter_map(|place| Some((place, place.total[1]?)))
        .collect();
    let by = |a: &f64, b: &f64| a.total_cmp(b);
    let most = known.iter().max_by(|a, b| by(&a.1.share, &b.1.share))?;
    let least = known.iter().min_by(|a, b| by(&a.1.share, &b.1.share))?;
    if most.1.jobs.low / most.0.jobs <= least.1.jobs.high / least.0.jobs {
        return None;
    }
    Some(finding(
        5,
        70.0,
        format!(
            "The share of jobs in the strategy's sectors runs from about {} in {} to about {} in {}.",
            percent(least.1.share),
            least.0.place.name,
            percent(most.1.share),
            most.0.place.name
        ),
        vec![
            make.with(&least.0.place.name, least.1.jobs, least.1.grade),
            make.with(&most.0.place.name, most.1.jobs, most.1.grade),
        ],
    ))
}

fn former_industrial(assessment: &Assessment) -> Option<Finding> {
    let make = Maker { assessment };
    let layer = assessment
        .layers
        .iter()
        .find(|layer| layer.geography == Geography::District)?;
    let class = |name: &str| {
        layer
            .presence
            .classes
            .iter()
            .find(|class| class.class == name)
    };
    let (former, other) = (class("former industrial")?, class("not former industrial")?);
    Some(finding(
        5,
        75.0,
        format!(
            "In the {} former industrial districts {} of jobs are in the strategy's sectors, \
             against {} elsewhere; {} of them have no significant presence in any sector.",
            former.places,
            percent(former.strategy_share),
            percent(other.strategy_share),
            former.none
        ),
        vec![
            make.figure(
                "former industrial districts",
                former.strategy_share,
                "fraction",
                Grade::Modelled,
            ),
            make.figure(
                "other districts",
                other.strategy_share,
                "fraction",
                Grade::Modelled,
            ),
        ],
    ))
}

fn growth(assessment: &Assessment) -> Option<Finding> {
    let make = Maker { assessment };
    let (first, last) = (assessment.whole.first()?, now(assessment)?);
    if first.year == last.year {
        return None;
    }
    let rate = |before: f64, after: f64| after / before - 1.0;
    let (within, all) = (
        rate(first.strategy_jobs[1], last.strategy_jobs[1]),
        rate(first.jobs, last.jobs),
    );
    let verb = |rate: f64| if rate < 0.0 { "fell" } else { "grew" };
    Some(finding(
        5,
        40.0,
        format!(
            "From {} to {} jobs in the strategy's sectors {} by {}; all jobs {} by {}.",
            first.year,
            last.year,
            verb(within),
            percent(within.abs()),
            verb(all),
            percent(all.abs())
        ),
        vec![
            Figure {
                period: format!("{}-{}", first.year, last.year),
                ..make.figure(
                    "change of jobs in any sector",
                    within,
                    "fraction",
                    Grade::Derived,
                )
            },
            Figure {
                period: format!("{}-{}", first.year, last.year),
                ..make.figure("change of all jobs", all, "fraction", Grade::Derived)
            },
        ],
    ))
}

/// The user's own regions, which is what such a user asked for.
fn own_regions(assessment: &Assessment) -> Vec<Finding> {
    let make = Maker { assessment };
    let Some(now) = now(assessment) else {
        return Vec::new();
    };
    let national = now.strategy_jobs[1] / now.jobs;
    assessment
        .layers
        .iter()
        .filter(|layer| layer.geography == Geography::Own && layer.year == assessment.year)
        .flat_map(|layer| &layer.coverage)
        .filter_map(|place| Some((place, place.total[1]?)))
        .map(|(place, cell)| {
            finding(
                5,
                92.0,
                format!(
                    "{}: {} of {} jobs ({}) are in the strategy's sectors, against {} in Great Britain.",
                    place.place.name,
                    jobs(cell.jobs.jobs),
                    jobs(place.jobs),
                    percent(cell.share),
                    percent(national)
                ),
                vec![make.with(&place.place.name, cell.jobs, cell.grade)],
            )
        })
        .collect()
}
