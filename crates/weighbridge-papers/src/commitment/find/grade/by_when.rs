//! Whether a date is one on which somebody can look: a year, month or season, "next year",
//! "within two years". "Over the next three years" and "in our second term" say how long,
//! and are an edge only with an amount or an act. It finds no dates.

use crate::commitment::lexicon::listed;
use crate::tokens::{MONTHS, SEASONS, Shape, tokens};

/// Whether somebody can look on the date, by its words.
pub(in crate::commitment) fn can_be_looked_on(date: &str) -> bool {
    let words = tokens(date);
    let year = |low: &str| low.len() >= 4 && low.starts_with(|sign: char| sign.is_ascii_digit());
    // "End-2027", "FY2026-27".
    let glued = |low: &str| {
        low.find(|sign: char| sign.is_ascii_digit())
            .and_then(|at| low.get(at..at + 4))
            .is_some_and(|year| year.bytes().all(|sign| sign.is_ascii_digit()))
    };
    let named = words.iter().any(|word| {
        word.is(MONTHS)
            || word.is(SEASONS)
            || word.is(&["easter", "christmas", "session"])
            || word.shape == Shape::Number && year(&word.low)
            || word.shape == Shape::Word && glued(&word.low)
    });
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    let last = |list: &[&str]| words.last().is_some_and(|word| word.is(list));
    // "Within 12 months", "by the end of the Parliament", "in two years".
    let until = is(0, &["within", "by"])
        || words.iter().any(|word| word.is(&["end"]))
        || is(0, &["in"])
            && !is(
                1,
                &[
                    "the",
                    "a",
                    "our",
                    "this",
                    "next",
                    "new",
                    "coming",
                    "forthcoming",
                    "current",
                ],
            );
    // "This year", "next month", "in our first 100 days", "in the next Budget"; a term or a
    // decade is no day.
    let near = is(0, &["this", "next", "later"])
        || last(&["budget"])
        || words.iter().any(|word| word.is(&["first"]));
    let short = !last(&["term", "terms", "parliament", "decade", "century"]);
    // "Over the next six months" is soon enough to look after.
    let soon = is(0, &["over", "in", "during"])
        && last(&["days", "weeks", "months"])
        && words.iter().any(|word| {
            word.shape == Shape::Number
                || listed(&word.low, "two three four six nine twelve eighteen")
        });
    let new_year = words
        .windows(2)
        .any(|two| two[0].is(&["new"]) && two[1].is(&["year"]));
    named || until || soon || new_year || near && short
}

#[cfg(test)]
mod tests {
    use super::can_be_looked_on;
    use crate::commitment::set_up::judged;

    #[test]
    fn a_day_can_be_looked_on_and_a_span_cannot() {
        for (date, looked) in [
            ("by 2031", true),
            ("March 2031", true),
            ("autumn", true),
            ("next year", true),
            ("within 12 months", true),
            ("within two years", true),
            ("in our first year", true),
            ("in the next Budget", true),
            ("by the end of the Parliament", true),
            ("2030-31", true),
            ("end-2027", true),
            ("FY2026-27", true),
            ("30/06/2027", true),
            ("Q3 2026", true),
            ("over the next three years", false),
            ("in our second term", false),
            ("during the next three years", false),
            ("in the coming Parliament", false),
            ("over the next decade", false),
            ("for five years", false),
            ("for six months", false),
            ("in the months", false),
            ("over the months", false),
            ("over the next six months", true),
            ("in the New Year", true),
            ("in the next year", false),
            ("next term", false),
            ("in this decade", false),
            ("over the coming months", false),
        ] {
            assert_eq!(can_be_looked_on(date), looked, "{date}");
        }
    }

    #[test]
    fn a_span_alone_is_no_edge() {
        for (sentence, hard) in [
            (
                "In our second term we will continue to support small farms.",
                false,
            ),
            (
                "We will work with the ports over the next three years.",
                false,
            ),
            ("We will improve the buses during this Parliament.", false),
            ("We will improve the buses by 2031.", true),
            (
                "Over the next five years we will spend £40 million on buses.",
                true,
            ),
            ("Over the next five years we will abolish the levy.", true),
            ("We will strengthen the rules within two years.", true),
        ] {
            let told = judged(sentence).unwrap();
            assert_eq!(told.hard_edged, hard, "{sentence}");
        }
    }
}
