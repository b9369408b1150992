//! Forms by which a phrase shows itself a term: it ranks or praises, or the paper
//! has named a kind of thing with it. It does not count.

use std::collections::BTreeSet;

use super::words::{LEADING, LED, NUMBERS};
use crate::commitment::between;
use crate::said::Said;
use crate::tokens::{Shape, Token};

/// Last parts of compounds that sort the world by a measure nobody named.
const MEASURES: &[&str] = &[
    "-intensive",
    "-behind",
    "-based",
    "-leading",
    "-class",
    "-critical",
    "-ready",
    "-facing",
    "-growth",
    "-potential",
    "-value",
    "-led",
    "-driven",
];

/// Whether a word is an adjective that says on what the paper goes, and leaves open what
/// that asks of anyone: "place-based", "mission-led". "Employer-led" names who leads.
pub(super) fn leads(word: &Token) -> bool {
    word.low
        .split_once('-')
        .is_some_and(|(first, last)| LEADING.contains(&first) && LED.contains(&last))
}

fn quote(word: Option<&Token>, signs: &[&str]) -> bool {
    word.is_some_and(|word| word.is(signs))
}

/// A word that can be the noun of a phrase: not empty, no adverb, no figure.
pub(super) fn noun(word: &Token, empty: &BTreeSet<&str>) -> bool {
    word.shape == Shape::Word
        && word.low.len() > 2
        && !empty.contains(word.low.as_str())
        && (!word.low.ends_with("ly") || !between(&word.low))
        && !["'s", "ed", "er", "est"]
            .iter()
            .any(|end| word.low.ends_with(end))
        && !adjective(&word.low)
}

/// "Green industrial", "resilient american": an adjective ends no term.
fn adjective(word: &str) -> bool {
    const NOUNS: &[&str] = &[
        "capital",
        "material",
        "mineral",
        "metal",
        "signal",
        "chemical",
        "logic",
        "music",
        "public",
        "arsenal",
        "hospital",
        "rural",
        "traffic",
        "plastic",
        "fabric",
        "objective",
        "initiative",
        "perspective",
        "incentive",
        "goal",
        "deal",
        "coal",
        "steel",
    ];
    !NOUNS.contains(&word)
        && ["al", "ic", "ive", "ous", "ary", "ican", "ish", "ful"]
            .iter()
            .any(|end| word.ends_with(end))
}

/// Whether the words are a noun after a word that ranks or praises ("clean
/// steel"), or a compound by an unnamed measure ("energy-intensive").
pub(super) fn ranks(
    one: &Said<'_>,
    at: usize,
    length: usize,
    ranking: &BTreeSet<&str>,
    heads: &BTreeSet<&str>,
    empty: &BTreeSet<&str>,
) -> bool {
    let measured = |word: &Token| {
        MEASURES
            .iter()
            .any(|end| word.low.ends_with(end) && !word.capital)
    };
    // "A Green Industrial Revolution", "critical battery manufacturing capabilities":
    // the words go on, and these are no term.
    let name = one
        .words
        .get(at..at + length)
        .is_some_and(|words| words.iter().all(|word| word.capital));
    let goes_on = one.words.get(at + length).is_some_and(|next| {
        next.shape == Shape::Word && (heads.contains(next.low.as_str()) || name && next.capital)
    });
    if goes_on && length > 1 {
        return false;
    }
    match one.words.get(at..at + length) {
        // "The left-behind", "energy-intensive"; not "world-leading science", which names
        // nobody. "Super-sectors" are a class of the paper's own.
        Some([word]) => {
            let coined = word
                .low
                .strip_prefix("super-")
                .is_some_and(|rest| heads.contains(rest));
            coined
                || measured(word)
                    && ["-intensive", "-behind"]
                        .iter()
                        .any(|end| word.low.ends_with(end))
        }
        Some([first, second]) => {
            (ranking.contains(first.low.as_str()) || measured(first))
                && noun(second, empty)
                && (!ANY.contains(&first.low.as_str()) || heads.contains(second.low.as_str()))
        }
        // "Inclusive growth zones": the noun may have one of its own before it.
        Some([first, second, last]) => {
            (ranking.contains(first.low.as_str()) || measured(first))
                && noun(second, empty)
                && heads.contains(last.low.as_str())
        }
        _ => false,
    }
}

/// Words that rank anything at all: what they stand before is a term only where it
/// divides the world ("strategic industries", not "a strategic approach").
const ANY: &[&str] = &[
    "advanced",
    "critical",
    "strategic",
    "good",
    "fair",
    "decent",
    "deep",
    "emerging",
    "sovereign",
    "resilient",
];

/// Whether the words stand in quotation marks.
pub(super) fn quoted(one: &Said<'_>, at: usize, length: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| one.words.get(before));
    length > 1
        && quote(before, &["‘", "“", "\""])
        && quote(one.words.get(at + length), &["’", "”", "\""])
}

/// Whether the words stand as a class: "each growth hub", "ten catalyst zones".
pub(super) fn classed(one: &Said<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).and_then(|before| one.words.get(before)) else {
        return false;
    };
    // "Each of our market towns"; and "31 December", a price or a year before is none.
    let each_of = before.is(&["our", "the"])
        && at >= 3
        && one.words[at - 2].is(&["of"])
        && one.words[at - 3].is(&["each", "all", "one", "some"]);
    let number = before.shape == Shape::Number && before.low.len() <= 2 && at > 1;
    before.is(NUMBERS) || before.is(&["each", "every", "any"]) || number || each_of
}

/// Whether the words open a sentence, without an article, as what it speaks of: "Brownfield
/// nodes need roads", "midstream processing is a gap".
pub(super) fn generic(one: &Said<'_>, at: usize, length: usize) -> bool {
    const SPEAKS: &[&str] = &[
        "is", "are", "was", "were", "has", "have", "will", "can", "must", "need", "needs", "do",
        "does", "may", "should", "vary", "varies", "matter", "matters", "remain", "remains", "lie",
        "depend", "depends", "begin", "begins", "come", "comes", "make", "makes", "take", "takes",
    ];
    let opens = at == 0 || at == 1 && one.words[0].is(&["and", "but", "yet", "nor"]);
    let verb = one
        .words
        .get(at + length)
        .is_some_and(|next| next.is(SPEAKS));
    let small = one
        .words
        .iter()
        .skip(at + 1)
        .take(length.saturating_sub(1))
        .all(|word| !word.capital);
    one.passage.is_some() && opens && verb && small && length > 1
}

/// Whether the words are a noun of many "of" a strength or a need: "sectors of strength".
pub(super) fn of_what(one: &Said<'_>, at: usize, heads: &BTreeSet<&str>) -> bool {
    const WHAT: &[&str] = &[
        "strength",
        "potential",
        "opportunity",
        "need",
        "importance",
        "significance",
        "tomorrow",
        "advantage",
        "promise",
        "priority",
        "growth",
        "concern",
    ];
    matches!(
        one.words.get(at..at + 3),
        Some([head, of, what])
            if heads.contains(head.low.as_str())
                && head.low.ends_with('s')
                && of.is(&["of"])
                && what.is(WHAT)
    )
}

/// Whether the words name a kind of thing: in quotation marks, or with capitals
/// and one of many ("a Works Academy", "five Works Academies", "SMEs"). The
/// name of one fund or body is none, nor is a person's after the number of a note: its last word
/// is never among those that the paper writes small (`common`).
pub(super) fn kind(one: &Said<'_>, at: usize, length: usize, common: &BTreeSet<&str>) -> bool {
    let Some(words) = one.words.get(at..at + length) else {
        return false;
    };
    if one.passage.is_none() || words.iter().any(|word| word.shape != Shape::Word) {
        return false;
    }
    let before = at.checked_sub(1).and_then(|before| one.words.get(before));
    let after = one.words.get(at + length);
    if length > 1 && quote(before, &["‘", "“", "\""]) && quote(after, &["’", "”", "\""]) {
        return true;
    }
    let Some(last) = words.last() else {
        return false;
    };
    let many = last.low.ends_with('s') && !last.low.ends_with("ss");
    if length == 1 {
        // "SMEs": capitals with a small s.
        return one.text.get(last.span.clone()).is_some_and(|text| {
            text.strip_suffix('s').is_some_and(|letters| {
                letters.len() >= 2 && letters.chars().all(|letter| letter.is_ascii_uppercase())
            })
        });
    }
    let capitals = words.iter().all(|word| word.capital)
        && !after.is_some_and(|word| word.capital || word.is(&["and", "of", "for"]));
    // A note may begin with its number, and "New South Wales" is a name.
    let number = before.is_some_and(|word| {
        (word.shape == Shape::Number && at > 1)
            || (word.is(&["new"]) && !word.capital)
            || word.is(&[
                "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve",
                "more", "these",
            ])
    });
    // "14 Sally Davies" is a note's number and a person.
    let figures = before.is_some_and(|word| word.shape == Shape::Number);
    let known = !figures
        || common.contains(last.low.as_str())
        || last
            .low
            .strip_suffix("ies")
            .map_or_else(
                || last.low.strip_suffix('s').map(str::to_owned),
                |one| Some(format!("{one}y")),
            )
            .is_some_and(|one| common.contains(one.as_str()));
    let each = before.is_some_and(|word| word.is(&["a", "an", "each", "every", "any"]));
    capitals && known && ((many && number) || (!many && each))
}
