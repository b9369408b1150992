//! Phrases of many that a compound of no settled use sets apart: "hot-shop regions". It
//! weighs none of them.

use std::collections::BTreeSet;

use super::candidate::noun;
use super::weight::KNOWN;
use crate::said::Said;
use crate::tokens::Shape;

/// Whether the words are many of a kind that a compound joined for the occasion sets apart,
/// whatever their noun: "hot-shop regions", "growth-critical loads".
pub(super) fn coined(one: &Said<'_>, at: usize, length: usize, empty: &BTreeSet<&str>) -> bool {
    let Some(words) = one.words.get(at..at + length) else {
        return false;
    };
    let Some((last, modifiers)) = words.split_last() else {
        return false;
    };
    let many = last.low.ends_with('s') && !last.low.ends_with("ss") && !last.capital;
    let goes_on = one.words.get(at + length).is_some_and(|next| {
        next.shape == Shape::Word && next.low.ends_with('s') && noun(next, empty)
    });
    many && !goes_on
        && noun(last, empty)
        && !modifiers.is_empty()
        && modifiers.iter().any(|word| joined(&word.low))
        && modifiers
            .iter()
            .all(|word| word.shape == Shape::Word && !empty.contains(word.low.as_str()))
}

/// Whether the words, in small letters and none of them empty, are many of a kind.
pub(super) fn many(one: &Said<'_>, at: usize, length: usize, empty: &BTreeSet<&str>) -> bool {
    one.words.get(at..at + length).is_some_and(|words| {
        words.iter().skip(1).all(|word| !word.capital)
            && words
                .iter()
                .all(|word| word.shape == Shape::Word && !empty.contains(word.low.as_str()))
            && words
                .last()
                .is_some_and(|last| last.low.ends_with('s') && noun(last, empty))
    })
}

/// Whether a word is a compound of no settled use: neither a measure ("three-year") nor
/// how a thing is done or owned ("foreign-owned").
pub(super) fn joined(word: &str) -> bool {
    const FIRST: &[&str] = &[
        "anti",
        "all",
        "best",
        "better",
        "bi",
        "co",
        "counter",
        "cross",
        "double",
        "e",
        "eco",
        "east",
        "ex",
        "extra",
        "far",
        "first",
        "five",
        "four",
        "full",
        "half",
        "hard",
        "high",
        "higher",
        "ill",
        "in",
        "inter",
        "intra",
        "large",
        "less",
        "long",
        "longer",
        "low",
        "lower",
        "mid",
        "mini",
        "more",
        "multi",
        "near",
        "new",
        "non",
        "north",
        "off",
        "old",
        "on",
        "one",
        "open",
        "out",
        "over",
        "part",
        "peer",
        "post",
        "pre",
        "pro",
        "re",
        "second",
        "self",
        "semi",
        "short",
        "shorter",
        "single",
        "six",
        "small",
        "so",
        "south",
        "sub",
        "ten",
        "third",
        "three",
        "top",
        "two",
        "ultra",
        "under",
        "up",
        "well",
        "west",
        "whole",
        "world",
        "x",
        "zero",
        "start",
        "spin",
        "scale",
        "trade",
        "follow",
        "third-party",
        "back",
        "front",
        "drop",
        "know",
        "stand",
        "opt",
        "door",
        "real",
        "free",
        "fixed",
        "heavy",
        "light",
        "made",
        "cutting",
    ];
    const LAST: &[&str] = &[
        "age",
        "aged",
        "based",
        "built",
        "class",
        "day",
        "depth",
        "driven",
        "efficient",
        "end",
        "fired",
        "free",
        "friendly",
        "funded",
        "going",
        "government",
        "hand",
        "hour",
        "house",
        "income",
        "known",
        "led",
        "level",
        "like",
        "line",
        "made",
        "making",
        "mile",
        "minded",
        "month",
        "old",
        "owned",
        "paid",
        "party",
        "person",
        "private",
        "quality",
        "related",
        "round",
        "run",
        "scale",
        "sector",
        "sized",
        "skilled",
        "specific",
        "speed",
        "standing",
        "storey",
        "term",
        "time",
        "to-day",
        "tier",
        "tonne",
        "up",
        "way",
        "week",
        "wide",
        "wing",
        "year",
        "ups",
        "outs",
        "off",
        "down",
        "in",
        "out",
        "on",
        "by",
        "carbon",
        "emission",
        "tech",
        "economic",
        "social",
        "political",
        "cost",
        "risk",
        "rate",
        "price",
        "profit",
    ];
    let parts: Vec<&str> = word.split('-').collect();
    let [first, .., last] = parts.as_slice() else {
        return false;
    };
    let letters = |part: &str| part.len() > 1 && part.chars().all(char::is_alphabetic);
    parts.len() <= 4
        && parts.iter().all(|part| letters(part))
        && !FIRST.contains(first)
        && !LAST.contains(last)
        && !["ed", "ing", "ly", "ish", "ian"]
            .iter()
            .any(|end| last.ends_with(end))
        && !KNOWN.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compounds_of_no_settled_use_are_told() {
        for word in [
            "hot-shop",
            "growth-critical",
            "arfor-style",
            "clean-power",
            "tide-ready",
        ] {
            assert!(joined(word), "{word}");
        }
        for word in [
            "three-year",
            "foreign-owned",
            "low-income",
            "part-time",
            "post-war",
            "start-up",
            "business-led",
            "place-based",
            "zero-carbon",
            "wool",
            "2027-28",
            "well-known",
            "high-speed",
            "energy-efficient",
        ] {
            assert!(!joined(word), "{word}");
        }
    }
}
