//! Dates in a sentence that say when a thing is done: those of the calendar are told by the
//! reading of dates that `read` has; years that a word leads to, seasons and spans from the day of
//! writing are told here. It knows no amounts and of nobody who undertakes.

use std::collections::BTreeMap;

use super::super::lexicon::{base_form, listed, participle};
use super::{SPANS, count, year};
use crate::tokens::{MONTHS, SEASONS, Shape, Token};

/// Whether a word that leads to a time stands before.
fn led_to(words: &[Token], at: usize) -> bool {
    at.checked_sub(1)
        .and_then(|before| words.get(before))
        .is_some_and(|word| {
            word.is(&[
                "in", "by", "from", "until", "till", "before", "during", "after", "next", "this",
                "late", "early", "mid", "of",
            ])
        })
}

/// Whether a word that leads to an event stands before.
fn led_to_event(words: &[Token], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| {
        words[before].is(&["at", "by", "in", "before", "from", "until", "the"])
    })
}

/// Whether a season is part of a name: the Autumn Statement is a paper, not a time.
fn event(words: &[Token], at: usize) -> bool {
    words.get(at + 1).is_some_and(|next| {
        next.is(&[
            "statement",
            "budget",
            "review",
            "forecast",
            "conference",
            "school",
            "schools",
            "fuel",
            "gardens",
            "games",
            "olympics",
            "crisis",
            "pressures",
            "holidays",
        ])
    })
}

/// Whether a year is when something was done that the sentence speaks of ("the fund
/// launched in 2012", "since 2010"): it dates no undertaking.
fn of_the_past(words: &[Token], at: usize) -> bool {
    let word = |back: usize| at.checked_sub(back).and_then(|place| words.get(place));
    let is = |back: usize, list: &[&str]| word(back).is_some_and(|word| word.is(list));
    let done = is(1, &["in", "at"]) && word(2).is_some_and(|word| participle(&word.low));
    // "Will be launched in 2027", "to be finished in 2030".
    let to_come = (3..7).any(|back| is(back, &["be", "being", "get", "is", "are"]));
    is(1, &["since"]) || done && !to_come
}

/// The dates of the calendar that a sentence gives in more than a bare year, by the tokens that
/// they begin and end with: as `read` tells them ("Q3 2026", "end-2027", "30/06/2027").
pub(super) fn read(sentence: &str, words: &[Token]) -> BTreeMap<usize, usize> {
    if !sentence.bytes().any(|sign| sign.is_ascii_digit()) {
        return BTreeMap::new();
    }
    crate::mentions::dates(sentence)
        .into_iter()
        .filter_map(|span| {
            let text = sentence.get(span.clone())?.to_lowercase();
            // A bare year needs a word that leads to it here; "the 1990s" are of the past, and
            // "pre-2010" says when nothing is done.
            let bare = text.len() <= 4 || text.ends_with('s');
            let aside = text.starts_with("pre-") || text.starts_with("post-");
            let first = words
                .iter()
                .position(|word| word.span.start == span.start)?;
            let last = words.iter().rposition(|word| word.span.end <= span.end)?;
            let whole = !bare && !aside && last >= first;
            let quarter = text.starts_with('q') && !of_quarter(words, first, last + 1);
            (whole && !quarter && !of_a_thing(words, first, last + 1)).then_some((first, last + 1))
        })
        .collect()
}

/// What a date tells the height of: "May 2019 levels", "the level of March 2020".
const LEVELS: &[&str] = &[
    "level", "levels", "peak", "rate", "rates", "baseline", "figure", "figures", "value", "values",
    "price", "prices", "high", "low", "total", "average",
];

/// Whether a month with its year belongs to the name of a thing and says not when anything is
/// done: "the March 2025 review", "its June 2016 peak", "May 2019 levels". What is to be done
/// "by the May 2027 deadline" is dated by it.
fn of_a_thing(words: &[Token], from: usize, to: usize) -> bool {
    const GOES_ON: &str = "and or to with for at as when we i they it the a an our by in on of from until         before after if is are was were will shall may can must has have had that which who so but then         subject also this these while where through onwards at under ministers government";
    let month = words[from..to].iter().any(|word| word.is(MONTHS))
        && words[from..to].last().is_some_and(year);
    if !month {
        return false;
    }
    let back = |step: usize| from.checked_sub(step).and_then(|place| words.get(place));
    let is = |step: usize, list: &[&str]| back(step).is_some_and(|word| word.is(list));
    let next = words.get(to).filter(|word| word.shape == Shape::Word);
    let noun = next.is_some_and(|word| !listed(&word.low, GOES_ON) && !word.low.ends_with("ly"));
    let level = next.is_some_and(|word| word.is(LEVELS));
    let owned = is(1, &["the", "its", "our", "their", "this", "that", "a"])
        || back(1).is_some_and(|word| word.low.ends_with("'s"));
    let due = is(2, &["by", "before", "until", "till", "of"])
        && (!is(2, &["of"]) || is(3, &["ahead"]))
        || is(2, &["at"]) && !back(3).is_some_and(|word| participle(&word.low));
    let led = is(
        1,
        &[
            "to", "of", "from", "above", "below", "than", "at", "on", "with",
        ],
    );
    // "Back to the level of March 2020", "the rate seen in May 2019".
    let height = is(1, &["of", "in"]) && (2..5).any(|step| is(step, LEVELS));
    noun && owned && !due || level && led || height
}

/// Whether a quarter says when a thing is done: "by Q3 2026", but not "the Q3 2026 forecast" and
/// not "the review we began in Q1 2025".
fn of_quarter(words: &[Token], from: usize, to: usize) -> bool {
    let back = |step: usize| from.checked_sub(step).and_then(|place| words.get(place));
    let end = back(1).is_some_and(|word| word.is(&["of"]))
        && back(2).is_some_and(|word| {
            word.is(&["end", "start", "beginning", "close", "middle", "course"])
        });
    let led = end
        || back(1).is_some_and(|word| {
            word.is(&[
                "by", "in", "from", "before", "until", "during", "late", "early",
            ])
        });
    let of_name = words.get(to).is_some_and(|word| {
        word.shape == Shape::Word
            && !word.is(&["and", "or", "to", "with", "for", "at", "as", "when"])
    });
    // "The review we began", "which was held": a past of somebody's before it.
    let past = back(2).is_some_and(|verb| {
        let strong = verb.is(&[
            "began", "held", "ran", "made", "set", "wrote", "gave", "took",
        ]);
        let who = back(3).is_some_and(|word| word.is(&["we", "that", "which", "it", "they"]));
        who && (strong || participle(&verb.low))
    });
    led && !of_name && !past
}

/// Whether a date of the calendar that begins here is when something was done: "since May 2012",
/// "announced at Budget 2016".
pub(super) fn past(words: &[Token], at: usize) -> bool {
    // "The yards shut in March 2028" may be said of what is to come.
    let either = at
        .checked_sub(2)
        .is_some_and(|verb| base_form(&words[verb].low));
    of_the_past(words, at) && !either
}

/// Where a date that begins here ends, of those told from words that lead to a year and from the
/// day of writing.
pub(super) fn date(words: &[Token], at: usize) -> Option<usize> {
    let word = words.get(at)?;
    let next = |step: usize| words.get(at + step);
    let is = |step: usize, list: &[&str]| next(step).is_some_and(|word| word.is(list));
    let is_year = |step: usize| next(step).is_some_and(year);
    if year(word) {
        let before = at.checked_sub(1).and_then(|before| words.get(before));
        // "2,000 jobs" has a comma; a bare number that could be a year counts
        // only after a word that goes before years.
        let led = before.is_some_and(|word| {
            word.is(&[
                "by", "in", "from", "until", "to", "before", "during", "of", "after", "and",
                "early", "late", "mid",
            ]) || word.is(MONTHS)
                || word.is(SEASONS)
                || word.low == "("
        });
        let led = led
            && !(before.is_some_and(|word| word.is(MONTHS)) && of_a_thing(words, at - 1, at + 1));
        // A financial year: "2022/23", "2020-21".
        let short = next(1).is_some_and(|sign| matches!(sign.low.as_str(), "/" | "-" | "–"))
            && next(2).is_some_and(|word| {
                word.shape == Shape::Number && (word.low.len() == 2 || year(word))
            });
        return if short {
            Some(at + 3)
        } else {
            (led && !of_the_past(words, at)).then_some(at + 1)
        };
    }
    // "By FY27", "by the end of FY2027".
    let fiscal = word.low.strip_prefix("fy").is_some_and(|year| {
        matches!(year.len(), 2 | 4) && year.bytes().all(|sign| sign.is_ascii_digit())
    });
    if fiscal && led_to(words, at) {
        // "FY26/27".
        let second = next(1).is_some_and(|sign| matches!(sign.low.as_str(), "/" | "-" | "–"))
            && next(2).is_some_and(|word| word.shape == Shape::Number && word.low.len() == 2);
        return Some(at + 1 + 2 * usize::from(second));
    }
    // "1 October 2026": the day belongs to the date.
    let day = word.shape == Shape::Number
        && word
            .low
            .parse::<u8>()
            .is_ok_and(|day| (1..=31).contains(&day))
        && (is(1, MONTHS) || is(1, SEASONS));
    if day {
        return Some(at + 2 + usize::from(next(2).is_some_and(year)));
    }
    // "May" and "march" are verbs too.
    let verb = word.is(&["may", "march"]);
    if verb && (next(1).is_some_and(year) || word.capital && led_to(words, at))
        || word.is(MONTHS) && !verb
        || word.is(SEASONS) && !event(words, at)
    {
        let end = at + 1 + usize::from(next(1).is_some_and(year));
        if end > at + 1 && of_a_thing(words, at, end) {
            return None;
        }
        return Some(end);
    }
    // "By Easter", "before Christmas".
    if word.is(&["by", "before", "after", "until", "at"]) && is(1, &["easter", "christmas"]) {
        return Some(at + 2 + usize::from(next(2).is_some_and(year)));
    }
    // "At Budget 2026".
    if word.capital
        && word.is(&["budget"])
        && led_to_event(words, at)
        && is_year(1)
        && !of_the_past(words, at)
    {
        return Some(at + 2);
    }
    if word.is(&[
        "within", "over", "in", "for", "during", "next", "by", "before", "until", "at",
    ]) {
        // "over the next five years", "within 12 months", "in the first half".
        let mut end = at + 1;
        while words.get(end).is_some_and(|word| {
            word.is(&[
                "the",
                "a",
                "an",
                "our",
                "next",
                "coming",
                "first",
                "second",
                "this",
                "period",
                "of",
                "end",
                "new",
                "current",
                "forthcoming",
                "working",
                "calendar",
                "sitting",
            ]) || count(word)
        }) && end < at + 7
        {
            end += 1;
        }
        // "Now before the Parliament", "at the end of Year 12".
        let bounded = !word.is(&["before", "until", "at"])
            || words[at..end]
                .iter()
                .any(|word| word.is(&["end", "next", "first"]))
                && words
                    .get(end)
                    .is_some_and(|word| !word.capital || word.is(&["parliament"]));
        if end > at + 1 && bounded && words.get(end).is_some_and(|word| word.is(SPANS)) {
            return Some(end + 1);
        }
        if word.low == "next" && words.get(at + 1).is_some_and(|word| word.is(SPANS)) {
            return Some(at + 2);
        }
    }
    if word.is(&["this", "next", "later", "each", "every", "a", "per"])
        && is(
            1,
            &[
                "year", "month", "week", "autumn", "spring", "summer", "winter", "term",
            ],
        )
        && word.is(&["this", "next", "later"])
    {
        return Some(at + 2);
    }
    None
}
