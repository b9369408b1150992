//! Dates, years and spans of years. A time that is told from the day of writing
//! ("the next five years", "the end of the decade") has no year that the words
//! give, and none is made up for it.

use super::amounts::{Found, Measure};
use super::tokens::{Token, Tokens};
use crate::tokens::{MONTHS, SEASONS};

const QUARTERS: &[&str] = &["Q1", "Q2", "Q3", "Q4"];
const WEEKDAYS: &[&str] = &[
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

/// Words that lead to a year.
const LEADS: &[&str] = &[
    "in", "by", "from", "until", "to", "since", "of", "before", "after", "between", "and",
    "during", "through", "till", "year", "end", "early", "late", "mid",
];

/// What is counted: "of 2010 people" names no year.
const COUNTED: &[&str] = &[
    "people",
    "persons",
    "firms",
    "jobs",
    "homes",
    "houses",
    "places",
    "workers",
    "companies",
    "businesses",
    "apprentices",
    "apprenticeships",
    "pupils",
    "students",
    "staff",
    "schools",
    "tonnes",
    "hectares",
    "acres",
    "miles",
    "kilometres",
    "km",
    "metres",
    "megawatts",
    "mw",
    "gw",
    "households",
    "families",
    "vehicles",
    "cars",
    "ships",
    "sites",
    "projects",
    "patients",
    "nurses",
    "doctors",
    "officers",
    "respondents",
    "responses",
    "members",
    "words",
    "pages",
    "pounds",
    "euros",
    "dollars",
    "million",
    "billion",
];

/// What a year may stand before without a word that leads to it: "our 2045 target".
const DATED: &[&str] = &[
    "target",
    "targets",
    "goal",
    "deadline",
    "act",
    "agreement",
    "deal",
    "census",
    "budget",
    "election",
    "manifesto",
    "paper",
    "strategy",
    "review",
    "report",
    "settlement",
    "prices",
    "levels",
    "baseline",
    "treaty",
    "plan",
    "survey",
];

/// Whether a word is a month with a capital: "may" and "march" are none.
fn is_month(word: &Token<'_>) -> bool {
    MONTHS.iter().any(|month| {
        word.text
            .strip_prefix(|first: char| first.is_ascii_uppercase())
            == Some(&month[1..])
            && word.is(&[month])
    })
}

fn is_season(word: &Token<'_>) -> bool {
    word.is(SEASONS) || word.is(QUARTERS)
}

/// The date that begins at a word, and the number of its last word.
pub(super) fn date(tokens: &Tokens<'_>, at: usize) -> Option<(Found, usize)> {
    let words = &tokens.words;
    if let Some((last, measure)) = relative(words, at) {
        return Some((Found::new(words[at].start, words[last].end, measure), last));
    }
    let (first, last, year) = calendar(words, at)?;
    // "Monday 3 August 2026" is one date.
    Some((
        Found::new(words[first].start, words[last].end, Measure::Year(year)),
        last,
    ))
}

/// The dates of the calendar in a sentence, by their bytes.
pub(super) fn in_sentence(sentence: &str) -> Vec<std::ops::Range<usize>> {
    let whole = 0..sentence.len();
    let tokens = Tokens::of(sentence, std::slice::from_ref(&whole));
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.words.len() {
        match calendar(&tokens.words, at) {
            Some((first, last, _)) => {
                found.push(tokens.words[first].start..tokens.words[last].end);
                at = last + 1;
            }
            None => at += 1,
        }
    }
    found
}

/// A time that is told from the day of writing.
fn relative(words: &[Token<'_>], at: usize) -> Option<(usize, Measure)> {
    let is = |step: usize, list: &[&str]| {
        words
            .get(at + step)
            .is_some_and(|word| (step == 0 || word.mark.is_none()) && word.is(list))
    };
    let next_season = is(1, SEASONS) || is(1, QUARTERS);
    let long = &["years", "months", "weeks", "decades", "decade"];
    let short = &[
        "year",
        "month",
        "decade",
        "parliament",
        "century",
        "session",
    ];
    // "The next five years", "the next 12 months", "the coming decade".
    if is(0, &["next", "coming"]) {
        let count = words.get(at + 1).filter(|word| word.mark.is_none())?;
        let counted = super::numerals::small(count.text).is_some()
            || count.text.len() <= 2 && count.text.bytes().all(|byte| byte.is_ascii_digit())
            || count.is(&["few", "several"]);
        if counted && is(2, long) {
            return Some((at + 2, Measure::Relative));
        }
        if is(1, short) || next_season {
            return Some((at + 1, Measure::Relative));
        }
        return None;
    }
    // "By the autumn", "in the spring", "from April": of which year the words do not say.
    let led = |list: &[&str]| {
        at.checked_sub(1)
            .is_some_and(|before| words[at].mark.is_none() && words[before].is(list))
    };
    let dated = words
        .get(at + 1)
        .is_some_and(|next| next.mark.is_none() && (year(next).is_some() || day(next)));
    let small = words[at].text.starts_with(char::is_lowercase);
    if small
        && is_season(&words[at])
        && !dated
        && !is(1, &["of", "and"])
        && led(&["the", "by", "in", "early", "late", "until"])
    {
        return Some((at, Measure::Relative));
    }
    let day_before = at.checked_sub(1).is_some_and(|before| day(&words[before]));
    if is_month(&words[at])
        && !dated
        && (led(&[
            "by", "from", "in", "until", "before", "after", "since", "next", "of",
        ]) || day_before)
        && !(words[at].text == "March" && is(1, &["of"]))
    {
        let first = if day_before { at - 1 } else { at };
        return (first == at).then_some((at, Measure::Relative));
    }
    // "This autumn", "this parliament", "this decade".
    if is(0, &["this", "last"]) && (next_season || is(1, short)) {
        return Some((at + 1, Measure::Relative));
    }
    // "The end of the decade", "the middle of the next parliament".
    if is(0, &["end", "middle", "start", "beginning", "turn", "close"])
        && is(1, &["of"])
        && is(2, &["the", "this"])
    {
        let next = usize::from(is(3, &["next", "current", "present"]));
        if is(3 + next, short) {
            return Some((at + 3 + next, Measure::Relative));
        }
    }
    None
}

/// The year of a date in figures alone: "31/12/2031", "1.4.2027".
fn figures_date(text: &str) -> Option<i32> {
    let parts: Vec<&str> = text.split(['/', '.']).collect();
    let [day, month, year] = parts.as_slice() else {
        return None;
    };
    let within = |text: &str, most: u32| {
        text.len() <= 2
            && text
                .parse::<u32>()
                .is_ok_and(|value| (1..=most).contains(&value))
    };
    let value: i32 = year.parse().ok().filter(|_| year.len() == 4)?;
    (within(day, 31) && within(month, 12) && (1900..2101).contains(&value)).then_some(value)
}

/// What may be glued to a year: "mid-2028", "FY2026/27".
fn year_glued(text: &str) -> &str {
    [
        "mid-", "Mid-", "early-", "late-", "end-", "pre-", "post-", "FY",
    ]
    .iter()
    .find_map(|before| text.strip_prefix(before))
    .unwrap_or(text)
}

fn year(word: &Token<'_>) -> Option<i32> {
    let text = year_glued(word.text);
    let figures = text.get(..4)?;
    if !figures.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let value: i32 = figures.parse().ok()?;
    let rest = &text[4..];
    let span = rest.is_empty()
        || rest
            .strip_prefix(['-', '–', '/'])
            .is_some_and(|r| matches!(r.len(), 2 | 4) && r.bytes().all(|b| b.is_ascii_digit()));
    (span && (1900..2101).contains(&value)).then_some(value)
}

/// The day of a month: "3", "3rd".
fn day(word: &Token<'_>) -> bool {
    let figures = word.text.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let behind = &word.text[figures.len()..];
    matches!(behind, "" | "st" | "nd" | "rd" | "th")
        && figures.parse::<u32>().is_ok_and(|d| (1..=31).contains(&d))
}

/// A date of the calendar that begins at `at`: first and last word, and its year.
fn calendar(words: &[Token<'_>], at: usize) -> Option<(usize, usize, i32)> {
    let next = |offset: usize| {
        words
            .get(at + offset)
            .filter(|w| matches!(w.mark, None | Some(',')))
    };
    let word = &words[at];
    let month = |offset: usize| next(offset).is_some_and(is_month);
    let first = if WEEKDAYS.contains(&word.text) { 1 } else { 0 };
    // "3 August 2026", "the 1st of May 2028".
    let of = usize::from(next(first + 1).is_some_and(|word| word.is(&["of"])));
    if next(first).is_some_and(day)
        && month(first + 1 + of)
        && let Some(year) = next(first + 2 + of).and_then(year)
    {
        return Some((at, at + first + 2 + of, year));
    }
    // "May 1, 2028".
    if month(first)
        && next(first + 1).is_some_and(day)
        && let Some(year) = next(first + 2).and_then(year)
    {
        return Some((at, at + first + 2, year));
    }
    let named = is_month(word) || is_season(word);
    if named && let Some(found) = next(1).and_then(year) {
        return Some((at, at + 1, found));
    }
    if let Some(value) = figures_date(word.text) {
        return Some((at, at, value));
    }
    let before = at.checked_sub(1).map(|before| &words[before]);
    let led = word.mark.is_none() && before.is_some_and(|before| before.is(LEADS));
    // "In the 2020s", "since the 1990s".
    if let Some(figures) = word.text.strip_suffix('s')
        && figures.len() == 4
        && figures.ends_with('0')
        && let Ok(value) = figures.parse::<i32>()
        && (1900..2101).contains(&value)
    {
        return Some((at, at, value));
    }
    let value = year(word)?;
    let counted = next(1).is_some_and(|word| word.mark.is_none() && word.is(COUNTED))
        && !before.is_some_and(|before| before.is(&["in", "by", "since", "until", "during"]));
    if word.text.len() == 4 && counted {
        return None;
    }
    let dated = word.mark.is_none()
        && before.is_some_and(|before| before.is(&["the", "our", "its", "their", "a", "this"]))
        && next(1).is_some_and(|word| word.mark.is_none() && word.is(DATED));
    // A bare year needs a word that leads to one, or to be a span of years; "and"
    // leads only from another date.
    let joined = before.is_some_and(|before| before.is(&["and"]));
    let from_a_date = !joined
        || at.checked_sub(2).is_some_and(|other| {
            year(&words[other]).is_some() || is_season(&words[other]) || is_month(&words[other])
        });
    (led && from_a_date || dated || word.text.len() > 4 || matches!(word.mark, Some('(' | '|')))
        .then_some((at, at, value))
}
