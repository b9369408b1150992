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
    all.extend(beside_a_map(assessment));
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
    let counted = || {
        assessment
            .strategy
            .sectors
            .iter()
            .filter(|sector| sector.in_total)
    };
    let unseen: Vec<String> = counted()
        .filter(|sector| sector.not_in_sic.is_some())
        .map(|sector| sector.title.to_lowercase())
        .collect();
    let seen = counted().count() - unseen.len();
    let without = if unseen.is_empty() {
        String::new()
    } else {
        format!(
            " ({} cannot be seen in SIC and count as none)",
            list(&unseen)
        )
    };
    let beside: f64 = assessment
        .strategy
        .sectors
        .iter()
        .filter(|sector| !sector.in_total)
        .filter_map(|sector| sector.definitions.get(1)?.jobs)
        .sum();
    let named = if beside > 0.0 {
        format!(
            ", some of them in the industries named beside the sectors ({})",
            jobs(beside)
        )
    } else {
        String::new()
    };
    Some(finding(
        1,
        90.0,
        format!(
            "{} {} of the {}{without} {} {} of Great Britain's {} jobs, {} in {}; {} are in \
             industries of no sector{named}.",
            seen,
            if seen == 1 { "sector" } else { "sectors" },
            assessment.strategy.title,
            if seen == 1 { "holds" } else { "hold" },
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

/// Whether a reading is of the tool's own making.
fn own_reading(source: &str) -> bool {
    source.contains("Weighbridge") || source.contains("hand-coded")
}

/// How far the answer hangs on words, where broader readings are given: the
/// sector whose readings are furthest apart. Where none are, what a narrow
/// reading leaves.
fn words(assessment: &Assessment) -> Option<Finding> {
    let make = Maker { assessment };
    let now = now(assessment)?;
    let [narrow, central, broad] = now.strategy_jobs;
    let sectors = || {
        assessment
            .strategy
            .sectors
            .iter()
            .filter(|sector| sector.in_total && sector.definitions.len() == 3)
    };
    if broad - central > 0.02 * central.max(1.0) {
        let (sector, least, most) = sectors()
            .filter_map(|sector| {
                let jobs = |at: usize| sector.definitions[at].jobs;
                Some((sector, jobs(0)?, jobs(2)?))
            })
            .max_by(|a, b| (a.2 - a.1).total_cmp(&(b.2 - b.1)))?;
        let whose = if own_reading(&sector.definitions[2].source) {
            " (the broad readings are Weighbridge's own: the paper defines nothing)"
        } else {
            ""
        };
        return Some(finding(
            1,
            80.0,
            format!(
                "How much that is hangs on words: read narrowly the list reaches {} of jobs, read \
                 broadly {}; \"{}\" alone could mean anything from {} to {} jobs{whose}.",
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
        ));
    }
    if central - narrow <= 0.02 * central.max(1.0) {
        return None;
    }
    let empty = sectors()
        .filter(|sector| sector.definitions[0].codes.is_empty())
        .count();
    let unseen = match empty {
        0 => String::new(),
        1 => "; one sector has then no industry that SIC can see".to_owned(),
        more => format!("; {more} sectors have then no industry that SIC can see"),
    };
    Some(finding(
        1,
        50.0,
        format!(
            "What the list puts first, its narrow reading, has {} jobs ({}){unseen}.",
            jobs(narrow),
            percent(narrow / now.jobs)
        ),
        vec![
            make.figure("narrow", narrow, "jobs", Grade::Derived),
            make.figure("central", central, "jobs", Grade::Derived),
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
    let coded = if own_reading(&other.strategy.source) {
        " (as hand-coded by Weighbridge: it published no list of industries)"
    } else {
        ""
    };
    let wider = if now.strategy_jobs[1] > theirs {
        "wider"
    } else {
        "narrower"
    };
    Some(finding(
        3,
        85.0,
        format!(
            "The list is {wider} than that of the {}, which reached {} of jobs{coded}: industries \
             with {} jobs are carried over, {} are new and {} are dropped.",
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

/// How the strategy's jobs are spread beside manufacturing and all jobs.
fn spread(assessment: &Assessment) -> Option<Finding> {
    let make = Maker { assessment };
    let rows = &assessment.concentration;
    let find = |kind: Kind, title: Option<&str>| {
        rows.iter()
            .filter(|row| row.kind == kind && title.is_none_or(|title| row.title == title))
            .max_by(|a, b| a.top_ten.value.total_cmp(&b.top_ten.value))
    };
    let total: &Concentration = find(Kind::Total, None)?;
    let making = find(Kind::Comparison, Some("All manufacturing"))?;
    let worst = find(Kind::Sector, None)?;
    Some(finding(
        5,
        88.0,
        format!(
            "Ten of the 40 regions hold {} of the strategy's jobs ({}: {}), against {} of \
             manufacturing and {} of all jobs; London and the South East hold {}, against {} of \
             all jobs.",
            percent(total.top_ten.value),
            worst.title.to_lowercase(),
            percent(worst.top_ten.value),
            percent(making.top_ten.value),
            percent(total.top_ten_all_jobs),
            percent(total.greater_south_east.value),
            percent(total.greater_south_east_all_jobs)
        ),
        vec![
            make.index("share of ten regions, any sector", total.top_ten),
            make.index("share of ten regions, all manufacturing", making.top_ten),
            make.index(
                &format!("share of ten regions, {}", worst.title),
                worst.top_ten,
            ),
            make.figure(
                "share of ten regions, all jobs",
                total.top_ten_all_jobs,
                "fraction",
                Grade::Derived,
            ),
            make.index(
                "London and the South East, any sector",
                total.greater_south_east,
            ),
            make.figure(
                "London and the South East, all jobs",
                total.greater_south_east_all_jobs,
                "fraction",
                Grade::Derived,
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
    let limits = assessment.thresholds;
    let tests = match limits.stars {
        3 => "all three of",
        2 => "two of",
        _ => "one of",
    };
    // How much hangs on the threshold: one test fewer, where there is one.
    let looser = layer
        .presence
        .counts
        .iter()
        .find(|other| {
            other.breadth == count.breadth
                && other.thresholds.stars + 1 == limits.stars
                && other.thresholds.size == limits.size
        })
        .map_or_else(String::new, |other| {
            format!(" With one test fewer {} have none.", other.none)
        });
    let grade = layer
        .coverage
        .iter()
        .filter_map(|place| place.grade)
        .max()
        .map_or(Grade::Modelled, |grade| grade.max(Grade::Derived));
    let number = |count: usize| f64::from(u32::try_from(count).unwrap_or(0));
    Some(finding(
        5,
        95.0,
        format!(
            "{} of {} {} have no significant presence in any sector, {} have one over the whole of \
             the error, and {} are left open by it. Significant is {tests}: {} jobs, {} times Great \
             Britain's share, {} of the place's jobs.{looser}",
            count.none,
            count.places,
            layer.geography.plural(),
            count.some,
            count.open,
            jobs(limits.size),
            limits.specialisation,
            percent(limits.focus),
        ),
        vec![
            make.figure("no sector present", number(count.none), "places", grade),
            make.figure("left open", number(count.open), "places", grade),
            make.figure("a sector present", number(count.some), "places", grade),
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
        // A share that the error leaves wide open is no end of a range.
        .filter(|(_, cell)| cell.share_high - cell.share_low < 0.5 * cell.share)
        .collect();
    let by = |a: &f64, b: &f64| a.total_cmp(b);
    let most = known.iter().max_by(|a, b| by(&a.1.share, &b.1.share))?;
    let least = known.iter().min_by(|a, b| by(&a.1.share, &b.1.share))?;
    if most.1.share_low <= least.1.share_high {
        return None;
    }
    Some(finding(
        5,
        70.0,
        format!(
            "The share of jobs in the strategy's sectors runs from about {} in {} to about {} in {} \
             (of places where the error is small beside it).",
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
    let former = class("former industrial")?;
    let other = class("elsewhere outside London")?;
    Some(finding(
        5,
        75.0,
        format!(
            "In the {} former industrial districts {} of jobs are in the strategy's sectors, \
             against {} elsewhere outside London; {} of them have no significant presence in any \
             sector.",
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
                "elsewhere outside London",
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
        rate(first.comparable[1], last.comparable[1]),
        rate(first.comparable[0], last.comparable[0]),
    );
    let verb = |rate: f64| if rate < 0.0 { "fell" } else { "grew" };
    Some(finding(
        5,
        40.0,
        format!(
            "From {} to {} jobs in the strategy's sectors {} by {}; all jobs {} by {} (without farms, \
             which Scotland did not count before 2018).",
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

/// What an assisted-areas map of the same districts would reach.
fn beside_a_map(assessment: &Assessment) -> Vec<Finding> {
    let districts = assessment
        .layers
        .iter()
        .find(|layer| layer.geography == Geography::District && layer.year == assessment.year);
    match (&assessment.areas, districts) {
        (Some(areas), Some(layer)) => areas.findings(&layer.coverage),
        _ => Vec::new(),
    }
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
