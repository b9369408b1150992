//! What a reply does with a recommendation: accepts it, accepts part of it or
//! rejects it. A suggestion from cue words, which are shown; it knows nothing
//! of the recommendation itself.
//!
#![doc = include_str!("reply.md")]

mod lists;

use crate::verdict::lexicon::one_of;
use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use lists::{
    ACCEPTS, DONE, ENDED, HARMED, HARMLESS, HOLDS_BACK, OF_ANY, PART, POINTS_BACK, REFUSES, STAYS,
};

use super::force::{Words, find, spoken};
use crate::search::words::{plain, words};

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

/// Suggests what a reply does with what is asked.
///
/// In order: acceptance in part or in principle is said outright; a refusal of what is
/// asked, in the first sentence or with nothing of it taken on, rejects; any refusal
/// or holding back, or no acceptance at all, is acceptance in part, unless it is left to
/// somebody or under review with nothing of it taken on, which rejects; what remains
/// accepts. A refusal is of what is asked, and an undertaking of it, where the sentence
/// shares a word with it or points back to it; without what is asked (an empty text)
/// every one is.
#[must_use]
pub fn reply(asked: &str, text: &str) -> Reply {
    let words = spoken(text);
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
    let matter = Matter::new(asked, text);
    let acceptance = ACCEPTS
        .iter()
        .filter_map(|pattern| accepted(&words, pattern))
        .min()
        // What is said to be done, in a sentence that is of what is asked.
        .or_else(|| {
            let ours = |at: &usize| {
                words.get(*at).is_some_and(|(_, span)| {
                    !matter.stems.is_empty() && matter.meant(text, span.start, 1)
                })
            };
            DONE.iter()
                .flat_map(|pattern| all(&words, pattern))
                .map(|found| found.start)
                .filter(ours)
                .min()
        })
        // What was to be ended is to be no more.
        .or_else(|| {
            (all(&words, "no|not").into_iter())
                .map(|found| found.start)
                .find(|at| matter.ended_by(text, &words, *at))
        });
    let refusal = matter
        .turned_down_by()
        .flat_map(|pattern| all(&words, pattern))
        .filter(|found| {
            words
                .get(found.start)
                .is_some_and(|(_, at)| matter.meant(text, at.start, 1))
        })
        .min_by_key(|found| found.start)
        // With nothing accepted, of whatever: nothing is left to turn down.
        .or_else(|| acceptance.is_none().then(|| first(&REFUSES)).flatten());
    // Turned down in two sentences, it is no aside.
    let again = refusal.as_ref().is_some_and(|first| {
        let place = |at: usize| words.get(at).map_or(0, |(_, at)| at.start);
        let here = matter.sentence(text.len(), place(first.start));
        REFUSES
            .iter()
            .flat_map(|pattern| all(&words, pattern))
            .any(|found| !here.contains(&place(found.start)))
    });
    if let Some(found) = &refusal {
        deciding.push(("refuses", shown(found.clone())));
        let opening = text.find(['.', '!', ';']).unwrap_or(text.len());
        let early = words
            .get(found.start)
            .is_some_and(|(_, at)| at.start < opening);
        let kept = if again {
            outright(&words)
        } else {
            takes_on(&words, text, &matter)
        };
        if early || acceptance.is_none() || !kept {
            return Reply {
                stance: Stance::Rejects,
                deciding,
            };
        }
    }
    let asked_words = plain(asked);
    let opening = text.find(['.', '!', ';', ':']).unwrap_or(text.len());
    let taken = TAKEN.iter().any(|pattern| {
        find(&words, pattern).is_some_and(|found| {
            words
                .get(found.start)
                .is_some_and(|(_, at)| at.start < opening)
                && !find(&words[..found.start], "not|cannot|if|whether|part|although").is_some()
        })
    });
    // Said outright of the recommendation, and not only that something will be done.
    let wholly = outright(&words)
        || find(&words, "welcome|welcomes this|the *? recommendation").is_some()
        || find(
            &words,
            "recommendation has been|is already? met|implemented",
        )
        .is_some();
    for (kind, patterns) in HOLDS_BACK {
        // Taken on outright and as a whole, it is not held back by what is said of something
        // else, or conceded behind it.
        if taken && !matches!(kind, "denies" | "leaves to another") {
            continue;
        }
        let held = patterns
            .iter()
            .filter_map(|pattern| match kind {
                "denies" => denial(text, &words, pattern),
                // "Although it was late, we accept": conceded before it is taken on.
                "sets against" => all(&words, pattern).into_iter().find(|found| {
                    let conceded = words
                        .get(found.start)
                        .is_some_and(|(word, _)| word == "although");
                    !conceded || acceptance.is_none_or(|at| found.start > at)
                }),
                _ => unharmed(&words, pattern),
            })
            // "Will be independently verified", as was asked.
            // "There are no plans to change the arrangements in Scotland": of something else,
            // where what is asked is taken on.
            .filter(|found| {
                let at = words.get(found.start).map_or(0, |(_, at)| at.start);
                let aside = wholly
                    && acceptance.is_some_and(|accepted| accepted < found.start)
                    && matter.sentence(text.len(), at).start > 0
                    && !matter.meant(text, at, 1);
                !(aside && matches!(kind, "denies" | "leaves to another"))
                    && !(kind == "denies" && matter.ended_by(text, &words, found.start))
            })
            .filter(|found| {
                kind != "leaves to another"
                    || found.len() > 1
                    || !words
                        .get(found.start)
                        .is_some_and(|(word, _)| asked_words.iter().any(|(other, _)| other == word))
            })
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
    // Left to somebody or under review, and nothing of it taken on: a polite no.
    let turned_aside = TURNS_ASIDE
        .iter()
        .flat_map(|pattern| all(&words, pattern))
        .any(|found| {
            words
                .get(found.start)
                .is_some_and(|(_, at)| matter.meant(text, at.start, 1))
        });
    let stance = if turned_aside && !matter.stems.is_empty() && !takes_on(&words, text, &matter) {
        Stance::Rejects
    } else {
        Stance::AcceptsInPart
    };
    Reply { stance, deciding }
}

/// A recommendation taken on outright, where the reply opens with it.
const TAKEN: [&str; 4] = [
    "accept|accepts|agree|agrees|endorse|endorses with? this|the|these|both|all *? recommendation|recommendations in? full|fully|and?",
    "accept|accepts|agree|agrees|accepted|agreed in full|fully",
    "fully|wholly accept|accepts|agree|agrees|endorse|endorses",
    "content|happy|glad|pleased to do|accept|agree|confirm",
];

/// Ways of turning a thing aside.
const TURNS_ASIDE: [&str; 4] = [
    "matter|matters for",
    "keep|keeps|kept|remain|remains *? *? under review",
    "is|are right that|to",
    "it|that|this is for *? *? *? to",
];

/// What is asked, as far as its words tell it from any other.
struct Matter {
    stems: BTreeSet<String>,
    /// It is asked that something be kept from ending.
    kept: bool,
    /// Where the sentences of the reply end, in bytes.
    ends: Vec<usize>,
}

impl Matter {
    fn new(asked: &str, text: &str) -> Self {
        let stems = words(asked)
            .into_iter()
            .map(|word| word.stem)
            .filter(|word| !one_of(word, OF_ANY))
            .collect();
        let ends = text
            .char_indices()
            .filter(|(at, sign)| {
                matches!(sign, '.' | '!' | '?' | ';')
                    && text
                        .get(at + 1..)
                        .and_then(|rest| rest.chars().next())
                        .is_none_or(char::is_whitespace)
            })
            .map(|(at, _)| at)
            .collect();
        let kept = find(
            &spoken(asked),
            "not|never|prevent|avoid|protect *? *? *? *? *? abolish|end|scrap|close|closed|closure|remove|withdraw|stop|ban|drop|cancel|cancelled",
        )
        .is_some();
        Self { stems, kept, ends }
    }

    /// The ways of turning it down: what was to be ended may also stay as it is.
    fn turned_down_by(&self) -> impl Iterator<Item = &'static &'static str> {
        let ends = self.ends_something();
        let stays: &[&str] = if ends { &STAYS } else { &[] };
        // "There will be no levy" does what was asked where it was to be ended.
        let none = "will|can be no";
        REFUSES
            .iter()
            .filter(move |pattern| !(ends && **pattern == none))
            .chain(stays)
    }

    /// Whether what is asked is that something end.
    fn ends_something(&self) -> bool {
        !self.kept && self.stems.iter().any(|word| one_of(word, ENDED))
    }

    /// Whether a denial says that what was to be ended is no more: "there will be no charge".
    fn ended_by(&self, text: &str, words: &Words, at: usize) -> bool {
        let says = |list: &str| {
            (at.saturating_sub(3)..at).any(|before| {
                words
                    .get(before)
                    .is_some_and(|(word, _)| one_of(word, list))
            })
        };
        self.ends_something()
            && (says("there") || says("will|shall|to"))
            && words
                .get(at)
                .is_some_and(|(_, span)| self.meant(text, span.start, 1))
            && (at + 1..at + 4).any(|next| {
                words.get(next).is_some_and(|(word, _)| {
                    one_of(
                        word,
                        "go|proceed|apply|continue|charged|levied|collected|further|more",
                    ) || self.stems.contains(&crate::search::words::stem(word))
                })
            })
    }

    /// The sentence around a byte.
    fn sentence(&self, length: usize, at: usize) -> std::ops::Range<usize> {
        let next = self.ends.partition_point(|end| *end < at);
        let from = next
            .checked_sub(1)
            .and_then(|last| self.ends.get(last))
            .map_or(0, |end| end + 1);
        from..self.ends.get(next).copied().unwrap_or(length)
    }

    /// Whether the sentence around a byte speaks of what is asked, by at least so many
    /// words of it or by a word that points back.
    fn meant(&self, text: &str, at: usize, least: usize) -> bool {
        if self.stems.is_empty() {
            return true;
        }
        let sentence = text.get(self.sentence(text.len(), at)).unwrap_or_default();
        let shared: BTreeSet<String> = words(sentence)
            .into_iter()
            .map(|word| word.stem)
            .filter(|word| self.stems.contains(word))
            .collect();
        let points = plain(sentence)
            .iter()
            .any(|(word, _)| one_of(word, POINTS_BACK));
        shared.len() >= least || least < 2 && points
    }
}

/// Outright words of acceptance.
const OUTRIGHT: [&str; 2] = ["accept|accepts|agree|agrees|endorse|endorses", "happy to"];

/// Whether a reply that refuses something takes some of what is asked on: it says so
/// outright, or undertakes something in a sentence that shares two words with it.
fn takes_on(words: &Words, text: &str, matter: &Matter) -> bool {
    const UNDERTAKES: [&str; 4] = [
        "will",
        "committed|commits|commitment to",
        "has|have already? established|launched|published|introduced|announced|invested|made|begun",
        "has|have already? set up|aside",
    ];
    let byte = |at: usize| words.get(at).map_or(0, |(_, span)| span.start);
    let refused = |at: usize| {
        let here = matter.sentence(text.len(), byte(at));
        matter.turned_down_by().any(|pattern| {
            all(words, pattern)
                .iter()
                .any(|found| here.contains(&byte(found.start)))
        })
    };
    outright(words)
        || UNDERTAKES.iter().any(|pattern| {
            all(words, pattern)
                .iter()
                .any(|found| !refused(found.start) && matter.meant(text, byte(found.start), 2))
        })
}

/// Whether it is accepted outright, and that is not denied.
fn outright(words: &Words) -> bool {
    let before = |start: usize, back: usize, list: &[&str]| {
        start
            .checked_sub(back)
            .and_then(|before| words.get(before))
            .is_some_and(|(word, _)| list.contains(&word.as_str()))
    };
    (0..words.len()).any(|start| {
        let here = words.get(start..).unwrap_or_default();
        OUTRIGHT
            .iter()
            .any(|pattern| find(here, pattern).is_some_and(|found| found.start == 0))
            && !before(start, 1, &["not", "cannot", "no"])
            && !before(start, 2, &["unable", "unwilling"])
    })
}

/// All places of a pattern.
fn all(words: &Words, pattern: &str) -> Vec<std::ops::Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(next) = find(words.get(from..).unwrap_or_default(), pattern) {
        found.push(from + next.start..from + next.end);
        from += next.start + 1;
    }
    found
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

/// What opens a clause that says when, of whom or of which, and denies nothing by itself.
const ASIDE: &str = "when|whenever|where|whether|who|whose|even|if|lest";

/// The first word that denies what the reply itself says: not what was not so before ("was
/// not published"), and not in a clause that tells of when or of whom.
fn denial(text: &str, words: &Words, pattern: &str) -> Option<std::ops::Range<usize>> {
    let is = |at: Option<usize>, list: &str| {
        at.and_then(|at| words.get(at))
            .is_some_and(|(word, _)| one_of(word, list))
    };
    all(words, pattern).into_iter().find(|found| {
        let at = found.start;
        // "Will no longer", "not every one of them", "it would not have been possible sooner".
        let merged = words
            .get(at)
            .and_then(|(_, span)| text.get(span.clone()))
            .is_some_and(|said| said.to_lowercase().contains("longer"));
        let some = is(Some(found.end), "every|all|everyone|everything");
        let past = is(at.checked_sub(1), "would|could") && is(Some(found.end), "have");
        if merged || some || past {
            return false;
        }
        if is(Some(found.end), HARMLESS) || is(at.checked_sub(1), "was|were|had|whether|or") {
            return false;
        }
        // "Must not be left out", "will not restrict this": a harm that is turned away.
        let verb = found.end + usize::from(is(Some(found.end), "be"));
        if is(Some(verb), HARMED) {
            return false;
        }
        // The words of its clause before it.
        let from = (0..at)
            .rev()
            .find(|before| {
                let gap = words.get(*before).zip(words.get(before + 1));
                gap.and_then(|((_, one), (_, next))| text.get(one.end..next.start))
                    .is_some_and(|gap| gap.contains([',', '.', ';', ':', '(', '–', '—']))
            })
            .map_or(0, |before| before + 1);
        let clause = words.get(from..at).unwrap_or_default();
        let opens = clause.first().is_some_and(|(word, _)| one_of(word, ASIDE));
        let past = find(clause, "was|were").is_some() && clause.len() < 4;
        !(opens || past)
    })
}

/// The first place of a pattern that harmless words do not follow.
fn unharmed(words: &Words, pattern: &str) -> Option<std::ops::Range<usize>> {
    let mut from = 0;
    while let Some(found) = find(words.get(from..).unwrap_or_default(), pattern) {
        let (start, end) = (from + found.start, from + found.end);
        let next = words.get(end).map_or("", |(word, _)| word.as_str());
        if !one_of(next, HARMLESS) {
            return Some(start..end);
        }
        from = start + 1;
    }
    None
}

#[cfg(test)]
mod tests;
