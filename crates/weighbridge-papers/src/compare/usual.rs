//! How much of a paper is business as usual: commitments carried over from the
//! earlier paper, or said to be under way already. It tests nothing itself; the
//! error that it states was measured beforehand.

use serde::Serialize;

use super::{Change, What};
use crate::commitment::{Class, Commitment, Standing};
use crate::omissions::parts;
use crate::paper::Paper;

/// Why a commitment is business as usual.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// It stands in the earlier paper.
    CarriedOver,
    /// Its own words say that it is under way.
    UnderWay,
    /// It names a fund, body or scheme, by a name of at least three words, that
    /// the earlier paper names too.
    KnownName,
}

/// The share of business as usual.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BusinessAsUsual {
    /// Commitments in all.
    pub all: usize,
    /// Those that are business as usual.
    pub usual: usize,
    /// With those that perhaps stand in the earlier paper in other words, or stand there
    /// in words that do not tell which way they go: what the share is at most if all of
    /// these are kept.
    pub most: usize,
    /// For each commitment of the new paper, why it counts, if it does.
    pub why: Vec<Option<Reason>>,
}

impl BusinessAsUsual {
    /// Fraction of the commitments; none where there is no commitment.
    #[must_use]
    pub fn share(&self) -> Option<f64> {
        (self.all > 0).then(|| self.usual as f64 / self.all as f64)
    }
}

/// Counts the commitments of the new paper that are business as usual.
#[must_use]
pub fn business_as_usual(
    now: &[Commitment],
    changes: &[Change],
    earlier: &Paper,
) -> BusinessAsUsual {
    let known = names(earlier);
    let became = |at: usize, what: What| {
        changes
            .iter()
            .any(|change| change.now == Some(at) && change.what == what)
    };
    let why: Vec<Option<Reason>> = now
        .iter()
        .enumerate()
        .map(|(at, one)| {
            let carried = became(at, What::CarriedOver);
            // What is turned round, or may be, is no business as usual, whatever it names.
            let turned = became(at, What::Reversed) || became(at, What::Unclear);
            if one.judgement.class != Class::Commitment || turned {
                None
            } else if carried {
                Some(Reason::CarriedOver)
            } else if one.judgement.standing == Standing::UnderWay {
                Some(Reason::UnderWay)
            } else if names_of(&one.text).iter().any(|name| known.contains(name)) {
                Some(Reason::KnownName)
            } else {
                None
            }
        })
        .collect();
    let promises = |at: usize| now[at].judgement.class == Class::Commitment;
    let usual = why.iter().flatten().count();
    let perhaps = (0..now.len())
        .filter(|at| promises(*at) && why[*at].is_none())
        .filter(|at| became(*at, What::Perhaps) || became(*at, What::Unclear))
        .count();
    BusinessAsUsual {
        all: (0..now.len()).filter(|at| promises(*at)).count(),
        usual,
        most: usual + perhaps,
        why,
    }
}

/// Whether two texts name one fund, body or scheme: by names of three words at
/// least that begin alike and may differ in the last word only ("Kiln Support
/// Scheme", "Kiln Support Fund").
pub(super) fn same_name(one: &str, other: &str) -> bool {
    let others = names_of(other);
    // A body is asked for many things: to name one committee is no promise of one thing.
    let body = |name: &str| {
        let last = name.rsplit(' ').next().unwrap_or_default();
        [
            "committee",
            "commission",
            "authority",
            "agency",
            "council",
            "board",
            "office",
            "department",
            "inspectorate",
        ]
        .contains(&last)
    };
    names_of(one).iter().filter(|name| !body(name)).any(|name| {
        let begins = name
            .rsplit_once(' ')
            .map_or(name.as_str(), |(first, _)| first);
        others.iter().any(|other| {
            other
                .rsplit_once(' ')
                .map_or(other.as_str(), |(first, _)| first)
                == begins
        })
    })
}

fn names(paper: &Paper) -> std::collections::BTreeSet<String> {
    paper
        .passages
        .iter()
        .flat_map(|passage| names_of(&passage.text))
        .collect()
}

/// Names of at least three words with capitals that end in the word of an
/// instrument, in small letters.
fn names_of(text: &str) -> Vec<String> {
    let parts = parts(text);
    let mut found = Vec::new();
    let mut start = None;
    for at in 0..=parts.len() {
        let capital = parts.get(at).is_some_and(|part| {
            text.get(part.start..part.end)
                .and_then(|word| word.chars().next())
                .is_some_and(char::is_uppercase)
        });
        match (start, capital) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                // The article that opens a sentence is no part of the name.
                let from = from
                    + usize::from(["the", "a", "our", "we"].contains(&parts[from].low.as_str()));
                if at >= from + 3 && crate::commitment::instrument(&parts[at - 1].low) {
                    let name: Vec<&str> = parts[from..at]
                        .iter()
                        .map(|part| part.low.as_str())
                        .collect();
                    found.push(name.join(" "));
                }
                start = None;
            }
            _ => {}
        }
    }
    found
}
