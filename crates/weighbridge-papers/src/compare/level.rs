//! Whether two sentences aim one thing at one level: "increase turnover to £8.5 billion by
//! 2025", "we hope to see turnover reach £8.5 billion by 2030". However weak the verb and
//! late the date, it is one aim. It weighs no likeness and does not say which is firmer.

use std::collections::BTreeSet;

use super::amounts::in_figures;
use super::likeness::telling;
use crate::commitment::{Class, Commitment, Role};
use crate::search::words::stem;
use crate::tokens::{Shape, Token, tokens};

/// Words right before a level that something is to have.
const TO: &[&str] = &[
    "to", "reach", "reaches", "reaching", "hit", "hits", "exceed", "exceeds", "top", "least",
];

/// Words by which a thing is to go up to its level.
const UP: &[&str] = &[
    "increase", "raise", "grow", "lift", "rise", "reach", "reaches", "reaching", "hit", "hits",
    "exceed", "exceeds", "top", "least",
];

/// Words by which it is to go down.
const DOWN: &[&str] = &["cut", "reduce", "lower", "bring", "fall", "drop", "down"];

/// Words that are no part of the thing: who undertakes it, how firmly and when.
const NO_THING: &[&str] = &[
    "we", "will", "it", "its", "the", "our", "their", "a", "an", "by", "in", "see", "hope", "aim",
    "want", "to", "up", "at", "million", "billion", "per", "cent",
];

/// The levels of a sentence, each with its unit.
fn levels(one: &Commitment) -> Vec<(&'static str, f64)> {
    let words = tokens(&one.text);
    let marks = one.judgement.marks.iter();
    marks
        .filter(|mark| mark.role == Role::Amount)
        .filter_map(|mark| {
            let low = mark.text.to_lowercase();
            let unit = if low.contains(['£', '$', '€']) {
                "money"
            } else if low.contains('%') || low.contains("cent") {
                "share"
            } else {
                "count"
            };
            let value = in_figures(&low)?;
            let at = words
                .iter()
                .position(|word| word.span.start >= mark.span.start)?;
            let before = at.checked_sub(1)?;
            // "Grants of up to £5m" are no level.
            let up_to = before > 0 && words[before].is(&["to"]) && words[before - 1].is(&["up"]);
            if !words[before].is(TO) || up_to {
                return None;
            }
            Some((unit, value))
        })
        .collect()
}

/// Whether a sentence's thing is to go up, to go down or neither; none where it is both.
fn way(words: &[Token]) -> Option<Option<bool>> {
    let up = words.iter().any(|word| word.is(UP));
    let down = words.iter().any(|word| word.is(DOWN));
    (!(up && down)).then_some((up || down).then_some(up))
}

/// The stems of all that a sentence says but for who undertakes it, how firmly and when.
fn thing(words: &[Token]) -> BTreeSet<String> {
    words
        .iter()
        .filter(|word| word.shape == Shape::Word)
        .filter(|word| !word.is(NO_THING) && !word.is(UP) && !word.is(DOWN))
        .map(|word| stem(&word.low))
        .collect()
}

/// Whether both aim one thing at one level, and neither refuses it.
pub(super) fn one_level(before: &Commitment, now: &Commitment) -> bool {
    let refused = |one: &Commitment| one.judgement.class == Class::Refusal;
    if refused(before) || refused(now) {
        return false;
    }
    let (was, is) = (levels(before), levels(now));
    if was.is_empty() || is.is_empty() {
        return false;
    }
    let (one, other) = (tokens(&before.text), tokens(&now.text));
    let told = thing(&one);
    let same = told == thing(&other) && told.iter().any(|stem| telling(stem));
    let ways = way(&one).zip(way(&other));
    same && ways.is_some_and(|(one, other)| one == other)
        && was.iter().any(|was| {
            is.iter()
                .any(|is| was.0 == is.0 && (was.1 - is.1).abs() < 1e-9 * was.1.abs().max(1.0))
        })
}

#[cfg(test)]
mod tests {
    use super::super::What;
    use super::super::tests::compared;

    fn what(earlier: &str, now: &str) -> Vec<(What, Vec<String>)> {
        let page = |text: &str| format!("# A Strategy\n\n## Food\n\n{text}\n");
        compared(&page(now), &page(earlier))
            .changes
            .into_iter()
            .map(|change| (change.what, change.how))
            .collect()
    }

    #[test]
    fn one_level_is_one_aim_however_weakly_it_is_said() {
        for (earlier, now) in [
            (
                "We will increase turnover to £8.5 billion by 2025.",
                "We hope to see turnover reach £8.5 billion by 2030.",
            ),
            (
                "We will raise exports to £40 billion by 2026.",
                "We want exports to reach £40 billion by 2032.",
            ),
        ] {
            let told = what(earlier, now);
            assert_eq!(told.len(), 1, "{told:?}");
            assert_eq!(told[0].0, What::CarriedOver, "{told:?}");
            assert!(
                told[0].1.iter().any(|how| how.contains("looser")),
                "{told:?}"
            );
            assert!(told[0].1.iter().any(|how| how.contains("20")), "{told:?}");
        }
    }

    #[test]
    fn another_thing_or_level_is_another_aim() {
        for (earlier, now) in [
            (
                "We will increase turnover to £8.5 billion by 2025.",
                "We will cut the cost of waste to £8.5 billion by 2030.",
            ),
            (
                "We will cut youth unemployment to 5% by 2028.",
                "We will let adult unemployment rise to 5% by 2028.",
            ),
            (
                "We will cut inflation in the north to 2% by 2028.",
                "We expect inflation to rise to 2% by 2030.",
            ),
            (
                "We will increase the skills budget to £4 billion by 2028.",
                "We will see the transport budget fall to £4 billion by 2028.",
            ),
            (
                "We will raise women's employment to 75% by 2028.",
                "We want employment of disabled people to reach 75% by 2028.",
            ),
            (
                "We will raise exports to Asia to £40 billion by 2026.",
                "We want exports of services to reach £40 billion by 2026.",
            ),
            (
                "We will give grants of up to £5 million to ports.",
                "We will give loans of up to £5 million to airports.",
            ),
        ] {
            let told = what(earlier, now);
            assert!(
                told.iter().all(|(what, _)| *what != What::CarriedOver),
                "{told:?}"
            );
        }
    }
}
