//! Findings on the list of sectors: what it covers, how far that hangs on its
//! words, what it leaves out, what came before it.

use super::{Maker, finding, now};
use crate::assessment::{Assessment, Finding};
use crate::wording::{jobs, list, lower, percent};
use weighbridge_model::figure::Grade;

pub(super) fn coverage(assessment: &Assessment) -> Option<Finding> {
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
        .map(|sector| lower(&sector.title))
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
            ". The industries named beside the sectors have {}, some of them in a sector too",
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
pub(super) fn words(assessment: &Assessment) -> Option<Finding> {
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
pub(super) fn missing(assessment: &Assessment) -> Option<Finding> {
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

pub(super) fn before(assessment: &Assessment) -> Option<Finding> {
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
