//! Whether two sentences aim one thing at one level: "increase turnover to £8.5 billion by
//! 2025", "we hope to see turnover reach £8.5 billion by 2030". However weak the verb and
//! late the date, it is one aim. It weighs no likeness and does not say which is firmer.

use super::amounts::in_figures;
use super::likeness::telling;
use crate::commitment::{Class, Commitment, Role};
use crate::search::words::stem;
use crate::tokens::{Shape, Token, tokens};

/// Words right before a level that something is to have.
const TO: &[&str] = &[
    "to", "reach", "reaches", "reaching", "hit", "hits", "exceed", "exceeds", "top", "least",
];

/// How many words before these the thing stands at most.
const NEAR: usize = 5;

/// Words that are no thing with a level.
const NO_THING: &[&str] = &[
    "we",
    "will",
    "it",
    "its",
    "the",
    "our",
    "their",
    "a",
    "an",
    "and",
    "by",
    "in",
    "for",
    "with",
    "see",
    "hope",
    "aim",
    "want",
    "increase",
    "raise",
    "grow",
    "lift",
    "cut",
    "reduce",
    "bring",
    "take",
    "up",
    "down",
    "rise",
    "fall",
    "go",
    "total",
    "annual",
    "number",
    "level",
    "value",
    "million",
    "billion",
    "more",
    "year",
    "years",
    "support",
    "funding",
    "investment",
    "spending",
    "fund",
    "grants",
    "money",
];

/// A level with the stems of what is to have it.
struct Level {
    unit: &'static str,
    value: f64,
    of: Vec<String>,
}

fn levels(one: &Commitment) -> Vec<Level> {
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
            let to = before - usize::from(words[before].is(&["least"]) && before > 0);
            // "Grants of up to £5m" are no level.
            let up_to = before > 0 && words[before].is(&["to"]) && words[before - 1].is(&["up"]);
            if !words[before].is(TO) || up_to {
                return None;
            }
            let of: Vec<String> = words[to.saturating_sub(NEAR)..to]
                .iter()
                .filter(|word: &&Token| word.shape == Shape::Word && !word.is(NO_THING))
                .map(|word| stem(&word.low))
                .filter(|stem| telling(stem))
                .collect();
            (!of.is_empty()).then_some(Level { unit, value, of })
        })
        .collect()
}

/// Whether both aim one thing at one level, and neither refuses it.
pub(super) fn one_level(before: &Commitment, now: &Commitment) -> bool {
    let refused = |one: &Commitment| one.judgement.class == Class::Refusal;
    if refused(before) || refused(now) {
        return false;
    }
    let (was, is) = (levels(before), levels(now));
    was.iter().any(|was| {
        is.iter().any(|is| {
            was.unit == is.unit
                && (was.value - is.value).abs() < 1e-9 * was.value.abs().max(1.0)
                && was.of.iter().any(|stem| is.of.contains(stem))
        })
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
