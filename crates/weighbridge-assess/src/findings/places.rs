//! Findings on places: where the strategy's jobs are, where they are not, and
//! how places have fared.

use super::{Maker, finding, now};
use crate::assessment::{Assessment, Figure, Finding};
use crate::concentration::{Concentration, Kind};
use crate::wording::{jobs, list, lower, percent};
use weighbridge_model::figure::Grade;
use weighbridge_model::place::Geography;

/// How the strategy's jobs are spread beside manufacturing and all jobs.
pub(super) fn spread(assessment: &Assessment) -> Option<Finding> {
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
            "The ten of the 40 regions that have most of them hold {} of the strategy's jobs ({}, \
             with its own ten: {}); of manufacturing its own ten hold {}, and of all jobs theirs {}. \
             London and the South East hold {}, against {} of \
             all jobs.",
            percent(total.top_ten.value),
            lower(&worst.title),
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

/// What is named beside the sectors and not counted as one of them, in brackets.
fn beside_the_sectors(assessment: &Assessment) -> String {
    let titles: Vec<String> = assessment
        .strategy
        .sectors
        .iter()
        .filter(|sector| !sector.in_total)
        .map(|sector| lower(&sector.title))
        .collect();
    if titles.is_empty() {
        String::new()
    } else {
        format!(" ({} not counted as one)", list(&titles))
    }
}

/// Districts (or the first geography) without a presence.
pub(super) fn absent(assessment: &Assessment) -> Option<Finding> {
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
    let beside = beside_the_sectors(assessment);
    Some(finding(
        5,
        95.0,
        format!(
            "{} of {} {} have no significant presence in any sector{beside}, {} have one over the whole \
             of the 90% interval, and {} are left open by it. Significant is {tests}: {} jobs, {} times Great \
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

/// Two places far apart: their intervals are, and the error of each is small
/// beside its share. Others may lie as low or as high within theirs.
pub(super) fn range(assessment: &Assessment) -> Option<Finding> {
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
            "The share of jobs in the strategy's sectors differs from place to place by more than its \
             error: about {} in {}, about {} in {}.",
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

pub(super) fn former_industrial(assessment: &Assessment) -> Option<Finding> {
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
             sector{}, as have {} of {} elsewhere outside London.",
            former.places,
            percent(former.strategy_share),
            percent(other.strategy_share),
            former.none,
            beside_the_sectors(assessment),
            other.none,
            other.places
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

pub(super) fn growth(assessment: &Assessment) -> Option<Finding> {
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
pub(super) fn beside_a_map(assessment: &Assessment) -> Vec<Finding> {
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
pub(super) fn own_regions(assessment: &Assessment) -> Vec<Finding> {
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
