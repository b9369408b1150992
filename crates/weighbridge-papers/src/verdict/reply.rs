//! What a reply does with a recommendation: accepts it, accepts part of it or
//! rejects it. A suggestion from cue words, which are shown; it knows nothing
//! of the recommendation itself.
//!
#![doc = include_str!("reply.md")]

use serde::{Deserialize, Serialize};

use super::force::{Words, find};
use crate::search::words::plain;

/// What a reply does with a recommendation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stance {
    /// It takes the recommendation on, or says that it does so already.
    Accepts,
    /// It takes some on, defers it, or holds something back.
    AcceptsInPart,
    /// It turns it down.
    Rejects,
}

/// A suggestion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// What the reply does.
    pub stance: Stance,
    /// The words that decided, as they stand in the reply, each with what it
    /// was taken for.
    pub deciding: Vec<(&'static str, String)>,
}

const REFUSES: [&str; 8] = [
    "do|does|did|can|could|will|would not accept|agree|believe|deem|support|intend|plan|propose|proceed|introduce|establish|create|adopt|implement|pursue|fund",
    "cannot accept|agree|support|commit",
    "reject|rejects|rejected|disagree|disagrees",
    "decided against|not",
    "no current|immediate|further|present? plans|plan|intention",
    "rule|rules|ruled|ruling out",
    "decision is not",
    "not be introducing|establishing|proceeding|taking",
];

const PART: [&str; 3] = [
    "accept|accepts|accepted|agree|agrees *? *? *? in part|principle",
    "partially|partly accept|accepts|accepted|agree|agrees",
    "accept|accepts some|parts|elements",
];

const ACCEPTS: [&str; 4] = [
    "accept|accepts|agree|agrees|welcome|welcomes|support|supports|endorse|endorses|reaffirm",
    "will",
    "committed|commits|commitment to",
    "has|have already? established|launched|published|introduced|announced|invested",
];

/// Kinds of holding back: something is denied, set against, left to another,
/// only looked at, or put off.
const HOLDS_BACK: [(&str, &[&str]); 5] = [
    ("denies", &["not|cannot|no"]),
    (
        "sets against",
        &["however|but|although|nevertheless|nonetheless"],
    ),
    (
        "leaves to another",
        &[
            "matter|matters for",
            "operationally independent",
            "independence|independently",
            "remains|remain responsible",
            "remains|remain a matter",
            "responsibility of",
        ],
    ),
    (
        "only looks at it",
        &[
            "will|would|to also|further|continue? to? consider|explore|review|assess|examine",
            "is|are|been also|currently|actively? exploring|considering|scoping|reviewing|assessing|examining",
            "under review|consideration",
        ],
    ),
    (
        "puts off",
        &[
            "subject to",
            "due course",
            "in the round",
            "further|more time|work|detail|consideration",
            "appropriate time",
        ],
    ),
];

/// Words after a "not" or "no" that take nothing back.
const HARMLESS: &str = "only|least|doubt|longer|just|simply|limited|later";

/// Suggests what a reply does.
///
/// In order: acceptance in part or in principle is said outright; a refusal
/// with no word of acceptance, or in the first sentence, rejects; any refusal
/// or holding back, or no acceptance at all, is acceptance in part; what
/// remains accepts.
#[must_use]
pub fn reply(text: &str) -> Reply {
    let words = plain(text);
    let shown = |found: std::ops::Range<usize>| {
        let from = words.get(found.start).map(|(_, at)| at.start);
        let to = words.get(found.end.saturating_sub(1)).map(|(_, at)| at.end);
        match (from, to) {
            (Some(from), Some(to)) => text.get(from..to).unwrap_or_default().to_owned(),
            _ => String::new(),
        }
    };
    let first = |patterns: &[&str]| {
        patterns
            .iter()
            .filter_map(|pattern| find(&words, pattern))
            .min_by_key(|found| found.start)
    };
    let mut deciding = Vec::new();
    if let Some(found) = first(&PART) {
        deciding.push(("accepts in part", shown(found)));
        return Reply {
            stance: Stance::AcceptsInPart,
            deciding,
        };
    }
    let refusal = first(&REFUSES);
    let acceptance = ACCEPTS
        .iter()
        .filter_map(|pattern| accepted(&words, pattern))
        .min();
    if let Some(found) = &refusal {
        deciding.push(("refuses", shown(found.clone())));
        let opening = text.find(['.', '!', ';']).unwrap_or(text.len());
        let early = words
            .get(found.start)
            .is_some_and(|(_, at)| at.start < opening);
        if early || acceptance.is_none() {
            return Reply {
                stance: Stance::Rejects,
                deciding,
            };
        }
    }
    for (kind, patterns) in HOLDS_BACK {
        let held = patterns
            .iter()
            .filter_map(|pattern| unharmed(&words, pattern))
            .min_by_key(|found| found.start);
        deciding.extend(held.map(|found| (kind, shown(found))));
    }
    if deciding.is_empty() {
        return match acceptance {
            Some(at) => Reply {
                stance: Stance::Accepts,
                deciding: vec![("accepts", shown(at..at + 1))],
            },
            None => Reply {
                stance: Stance::AcceptsInPart,
                deciding: vec![("takes nothing on", String::new())],
            },
        };
    }
    Reply {
        stance: Stance::AcceptsInPart,
        deciding,
    }
}

/// Where a word of acceptance stands that is not denied.
fn accepted(words: &Words, pattern: &str) -> Option<usize> {
    (0..words.len()).find(|start| {
        let here = words.get(*start..).unwrap_or_default();
        let denied = |at: usize| {
            words
                .get(at)
                .is_some_and(|(word, _)| word == "not" || word == "no" || word == "cannot")
        };
        find(here, pattern).is_some_and(|found| {
            found.start == 0
                && !denied(start + found.end)
                && !start.checked_sub(1).is_some_and(denied)
        })
    })
}

/// The first place of a pattern that harmless words do not follow.
fn unharmed(words: &Words, pattern: &str) -> Option<std::ops::Range<usize>> {
    let mut from = 0;
    while let Some(found) = find(words.get(from..).unwrap_or_default(), pattern) {
        let (start, end) = (from + found.start, from + found.end);
        let next = words.get(end).map_or("", |(word, _)| word.as_str());
        if !HARMLESS.split('|').any(|harmless| harmless == next) {
            return Some(start..end);
        }
        from = start + 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn replies_are_told_apart() {
        use Stance::{Accepts, AcceptsInPart, Rejects};
        for (text, stance) in [
            (
                "The Government agrees. A plan will be published in May.",
                Accepts,
            ),
            ("Not only do we agree, we will go on.", Accepts),
            ("The Government accepts this in principle.", AcceptsInPart),
            (
                "We agree that ports matter. However, the timetable is tight.",
                AcceptsInPart,
            ),
            ("We will explore how this can be done.", AcceptsInPart),
            ("Ports are important.", AcceptsInPart),
            (
                "The Government does not accept this. It will go on as before.",
                Rejects,
            ),
            (
                "Ports are run well. There are no plans for a new law.",
                Rejects,
            ),
            (
                "We will fund ports. There are no current plans for a law.",
                AcceptsInPart,
            ),
            ("", AcceptsInPart),
        ] {
            let told = reply(text);
            assert_eq!(told.stance, stance, "{text} {told:?}");
            assert!(!told.deciding.is_empty());
        }
    }
}
