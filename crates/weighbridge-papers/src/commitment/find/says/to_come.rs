//! Whether a sentence in the present speaks of a time that is to come ("from the first Monday
//! in May", "by Easter", "within ten working days") and of no habit. It finds no verb.

use super::clause::is;
use crate::commitment::lexicon::listed;
use crate::tokens::{MONTHS, SEASONS, Shape, Token};

/// Words of how things mostly are, were, or would be.
const NOT_TO_COME: &[&str] = &[
    "was",
    "were",
    "had",
    "did",
    "ago",
    "since",
    "usually",
    "often",
    "typically",
    "normally",
    "always",
    "average",
    "currently",
    "sometimes",
    "generally",
    "traditionally",
    "mostly",
    "historically",
    "annually",
    "would",
    "could",
    "may",
    "might",
    "expected",
    "forecast",
    "projected",
    "estimated",
    "told",
    "said",
    "argued",
    "likely",
    "if",
    "unless",
    "?",
    "expects",
    "estimates",
    "previously",
    "last",
];

/// Holidays that name a day.
const FEASTS: &[&str] = &["easter", "christmas", "whitsun", "michaelmas"];

/// Spans of time that come round.
const SPANS: &[&str] = &[
    "year",
    "month",
    "week",
    "term",
    "quarter",
    "session",
    "parliament",
    "season",
    "decade",
];

/// Whether what is said in the present is to come, and no habit or thing of the past.
pub(super) fn to_come(words: &[Token]) -> bool {
    let untold = |word: &Token| word.is(NOT_TO_COME) && !month_name(word);
    // "In the spring each year".
    let each = words
        .windows(2)
        .any(|two| two[0].is(&["each", "every"]) && (two[1].is(SEASONS) || two[1].is(SPANS)));
    !each && !words.iter().any(untold) && (0..words.len()).any(|at| time(words, at))
}

/// Whether a time to come opens at a word.
fn time(words: &[Token], at: usize) -> bool {
    let as_of = is(words, at, &["as"]) && is(words, at + 1, &["of", "from"]);
    let effect = is(words, at, &["with"]) && is(words, at + 1, &["effect"]);
    if as_of || effect && is(words, at + 2, &["from"]) {
        return starts(words, at + 2 + usize::from(effect));
    }
    if is(words, at, &["from", "starting", "beginning"]) {
        return starts(words, at + 1);
    }
    // "By Easter", "until then", "before the summer".
    if is(words, at, &["by", "before", "until", "till"]) {
        return is(words, at + 1, &["then"]) && is(words, at, &["until", "till"])
            || day(words, at + 1)
            || year(words, at + 1);
    }
    // "In the autumn", "on 1 December", "in May".
    if is(words, at, &["in", "on", "for"]) {
        let first = is(words, at + 1, &["our", "the"])
            && is(words, at + 2, &["first"])
            && is(words, at, &["in"])
            && (at + 3..at + 5)
                .any(|at| is(words, at, &["days", "budget", "term", "week", "year"]));
        return is(words, at + 1, &["day"]) && is(words, at + 2, &["one"])
            || first && is(words, at + 1, &["our"])
            || !is(words, at, &["for"]) && day(words, at + 1)
            || is(words, at, &["in"]) && year(words, at + 1) && later(words, at)
            || is(words, at, &["for"]) && span_ahead(words, at + 1);
    }
    let ahead = is(words, at, &["next", "this", "coming"])
        && !is(words, at.wrapping_sub(1), &["each", "every"])
        && (is(words, at + 1, SEASONS) || is(words, at + 1, SPANS) || month(words, at + 1));
    ahead || term(words, at)
}

/// "Within ten working days", "inside six weeks": a term in which each is done.
fn term(words: &[Token], at: usize) -> bool {
    const COUNTS: &str = "a one two three four five six seven eight nine ten twelve fourteen fifteen \
        twenty thirty forty sixty ninety";
    is(words, at, &["within", "inside"])
        && words
            .get(at + 1)
            .is_some_and(|count| count.shape == Shape::Number || listed(&count.low, COUNTS))
        && (at + 2..at + 5).any(|unit| {
            is(
                words,
                unit,
                &["days", "weeks", "months", "day", "week", "month", "hours"],
            )
        })
        || is(words, at, &["within"]) && is(words, at + 1, &["a"]) && is(words, at + 2, SPANS)
}

/// "For the first two years", "for the next five years".
fn span_ahead(words: &[Token], at: usize) -> bool {
    is(words, at, &["the"])
        && is(words, at + 1, &["first", "next"])
        && (at + 2..at + 5).any(|unit| is(words, unit, &["years", "months"]))
}

/// A day on which something starts: "today", "now on", "day one", "the start of".
fn starts(words: &[Token], at: usize) -> bool {
    is(words, at, &["today", "midnight", "tomorrow"])
        || is(words, at, &["now"]) && is(words, at + 1, &["on"])
        || is(words, at, &["day"]) && is(words, at + 1, &["one", "1"])
        || is(words, at, &["the"]) && is(words, at + 1, &["start", "outset", "beginning", "first"])
        || is(words, at, &["this"]) && (is(words, at + 1, SEASONS) || is(words, at + 1, SPANS))
        || day(words, at)
        || year(words, at)
}

/// "May" is a month, "may" is none.
fn month_name(word: &Token) -> bool {
    word.capital && word.is(MONTHS)
}

fn month(words: &[Token], at: usize) -> bool {
    words.get(at).is_some_and(month_name)
}

/// A year of our own time.
fn year(words: &[Token], at: usize) -> bool {
    words.get(at).is_some_and(|word| {
        word.shape == Shape::Number
            && word.low.len() == 4
            && word
                .low
                .parse::<u32>()
                .is_ok_and(|year| (2010..=2100).contains(&year))
    })
}

/// "Is opened up again in 2029": a year that stands behind a verb of the present, and opens no
/// account of what was.
fn later(words: &[Token], at: usize) -> bool {
    words[..at]
        .iter()
        .any(|word| word.is(&["is", "are", "again"]))
        && !is(words, at.wrapping_sub(1), &["as", "than", "only", "even"])
}

/// A month, a season or a feast, with what stands before it: "early next spring", "1 May",
/// "the end of June".
fn day(words: &[Token], from: usize) -> bool {
    const BEFORE: &[&str] = &[
        "the",
        "this",
        "next",
        "early",
        "late",
        "mid",
        "end",
        "start",
        "beginning",
        "of",
        "first",
        "last",
        "following",
        "coming",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "in",
        "our",
    ];
    for at in from..from + 6 {
        let Some(word) = words.get(at) else {
            return false;
        };
        if month(words, at) || word.is(FEASTS) {
            return true;
        }
        // "In autumn" is each autumn; "in the autumn" the next.
        if word.is(SEASONS) {
            return at > from;
        }
        if at > from && year(words, at) {
            return true;
        }
        if word.is(SPANS) {
            return words[from..at]
                .iter()
                .any(|word| word.is(&["next", "end", "this"]));
        }
        if !word.is(BEFORE) && word.shape != Shape::Number {
            return false;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::tokens;

    #[test]
    fn times_to_come_are_told_from_habits() {
        for (sentence, told) in [
            ("Firms pay no charge from April.", true),
            ("As of today yards can claim it.", true),
            ("Trams are free from the first Monday in May.", true),
            ("Minutes are published within a week.", true),
            ("Decisions are made inside six weeks.", true),
            ("The map is live by Easter.", true),
            ("Fares stay as they are until then.", true),
            ("Tenders are out in the spring.", true),
            ("The levy ends by 2032.", true),
            ("It opens in our first hundred days.", true),
            ("The road runs from Goole to the sea.", false),
            ("Firms usually pay it by January.", false),
            ("The port was shut until May.", false),
            ("Geese come in autumn.", false),
            ("The port is old.", false),
            ("He came in 1990.", false),
            ("It comes out in the spring each year.", false),
            ("Schools are joined by the end of 2027.", true),
        ] {
            assert_eq!(to_come(&tokens(sentence)), told, "{sentence}");
        }
    }
}
