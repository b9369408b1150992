//! Places at which the words of a phrase are only part of something longer: of a name
//! ("the Aerospace Technology Institute"), of two nouns before one head ("the food and drink
//! sector"), of a chain of names ("the Cambridge – Milton Keynes – Oxford corridor"). It
//! judges one place and counts nothing.

use std::collections::BTreeSet;

use crate::said::Said;
use crate::tokens::{Shape, Token};

/// Whether nothing but a space stands between two words.
fn beside(one: &Said<'_>, before: &Token, after: &Token) -> bool {
    one.text
        .get(before.span.end..after.span.start)
        .is_some_and(|gap| gap.chars().all(char::is_whitespace))
}

fn name(word: &Token) -> bool {
    word.shape == Shape::Word && word.capital
}

/// Words with capitals before a term that are no part of it.
const LEADS: &[&str] = &[
    "the",
    "a",
    "an",
    "our",
    "this",
    "these",
    "those",
    "new",
    "more",
    "and",
    "of",
    "for",
    "in",
    "uk",
    "uk's",
    "british",
    "european",
    "many",
    "all",
    "some",
    "five",
    "four",
    "three",
    "two",
    "we",
    "to",
    "by",
    "by the",
    "where",
    "when",
    "while",
    "as",
    "with",
    "through",
    "both",
    "most",
    "each",
    "every",
    "any",
    "such",
    "other",
    "building",
    "supporting",
];

/// Whether the words at a place, all with capitals, go on in a name on either side.
pub(super) fn part_of_name(one: &Said<'_>, at: usize, length: usize) -> bool {
    let Some(words) = one.words.get(at..at + length) else {
        return false;
    };
    // In a heading anything may have capitals.
    if one.passage.is_none() || !words.iter().all(name) {
        return false;
    }
    let goes_on = words
        .last()
        .zip(one.words.get(at + length))
        .is_some_and(|(last, next)| {
            name(next) && beside(one, last, next)
                || next.is(&["of", "for"]) && one.words.get(at + length + 1).is_some_and(name)
                || next.is(&["programme", "scheme", "initiative", "strategy", "fund"])
        });
    let begun = at
        .checked_sub(1)
        .and_then(|before| one.words.get(before))
        .zip(words.first());
    goes_on
        || at > 1
            && begun.is_some_and(|(before, first)| {
                name(before) && beside(one, before, first) && !before.is(LEADS)
            })
}

/// Whether what stands before a place shares its head: "food and *drink sector*",
/// "creative *industries sector*", "Milton Keynes – *Oxford corridor*".
pub(super) fn shares_its_head(one: &Said<'_>, at: usize, heads: &BTreeSet<&str>) -> bool {
    let (Some(first), Some(before)) = (
        one.words.get(at),
        at.checked_sub(1).and_then(|before| one.words.get(before)),
    ) else {
        return false;
    };
    // Hyphens and slashes without a space join, and dashes between names.
    let gap = one.text.get(before.span.end..first.span.start);
    if before.shape == Shape::Sign {
        return before.is(&["-", "–", "/"]) && (gap == Some("") || name(first));
    }
    if !before.is(&["and", "or", "&"]) {
        return false;
    }
    let Some(partner) = at.checked_sub(2).and_then(|partner| one.words.get(partner)) else {
        return false;
    };
    let many = partner.low.ends_with('s') && !partner.low.ends_with("ss");
    let article = at
        .checked_sub(3)
        .and_then(|lead| one.words.get(lead))
        .is_some_and(|lead| lead.is(&["a", "an"]));
    partner.shape == Shape::Word
        && !many
        && !article
        && !heads.contains(partner.low.as_str())
        && !["ed", "ly", "ing"]
            .iter()
            .any(|end| partner.low.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paper::Paper;
    use crate::said::said;

    fn at(text: &str, term: &str, told: impl Fn(&Said<'_>, usize, usize) -> bool) -> bool {
        let paper = Paper::read(text.as_bytes(), "x.txt").unwrap();
        let all = said(&paper);
        let one = all.iter().find(|one| one.passage.is_some()).unwrap();
        let phrase = crate::said::phrase(term);
        let place = one.places(&phrase).next().unwrap();
        told(one, place, phrase.len())
    }

    #[test]
    fn parts_of_names_and_of_pairs_are_no_terms() {
        for (text, term, expected) in [
            (
                "We will fund the Aerospace Technology Institute.",
                "aerospace technology",
                true,
            ),
            (
                "The Strategic Priorities Fund will pay.",
                "strategic priorities",
                true,
            ),
            (
                "We back the Works Academies there.",
                "works academies",
                false,
            ),
            ("We back clean growth there.", "clean growth", false),
        ] {
            assert_eq!(at(text, term, part_of_name), expected, "{text}");
        }
        let heads: BTreeSet<&str> = ["sector", "technologies", "corridor"].into();
        for (text, term, expected) in [
            ("We back the food and drink sector.", "drink sector", true),
            (
                "We back clean technologies and digital infrastructure.",
                "digital infrastructure",
                false,
            ),
            (
                "The Cambridge – Milton Keynes – Oxford corridor matters.",
                "oxford corridor",
                true,
            ),
        ] {
            let told = at(text, term, |one, at, _| shares_its_head(one, at, &heads));
            assert_eq!(told, expected, "{text}");
        }
    }
}
