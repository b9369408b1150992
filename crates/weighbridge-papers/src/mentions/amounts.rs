//! Money, percentages and dates, each with what it is about: the words beside
//! it in its sentence.

use serde::{Deserialize, Serialize};

use super::about::about;
use super::tokens::{Token, Tokens};
use super::{Mentions, Spot};
use crate::paper::Passage;

/// What an amount measures.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Measure {
    /// Pounds.
    Pounds(f64),
    /// Euros.
    Euros(f64),
    /// Dollars.
    Dollars(f64),
    /// Per cent.
    Percent(f64),
    /// A year, or the first of a span of years.
    Year(i32),
}

impl Measure {
    /// The number alone.
    #[must_use]
    pub fn value(self) -> f64 {
        match self {
            Self::Pounds(value)
            | Self::Euros(value)
            | Self::Dollars(value)
            | Self::Percent(value) => value,
            Self::Year(year) => f64::from(year),
        }
    }

    /// What it is counted in.
    #[must_use]
    pub fn unit(self) -> &'static str {
        match self {
            Self::Pounds(_) => "GBP",
            Self::Euros(_) => "EUR",
            Self::Dollars(_) => "USD",
            Self::Percent(_) => "per cent",
            Self::Year(_) => "year",
        }
    }
}

/// A figure and what it is about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Amount {
    /// As it is printed.
    pub text: String,
    /// Its value.
    pub measure: Measure,
    /// The words beside it that say what it is for or of.
    pub about: String,
    /// The sentence.
    pub sentence: String,
    /// Where it stands.
    pub spot: Spot,
}

const MONTHS: &[&str] = &[
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const SEASONS: &[&str] = &[
    "spring", "summer", "autumn", "winter", "Q1", "Q2", "Q3", "Q4",
];

/// Finds the amounts of a passage.
pub(super) fn find(tokens: &Tokens<'_>, at: usize, passage: &Passage, all: &mut Mentions) {
    let words = &tokens.words;
    let mut index = 0;
    while index < words.len() {
        let word = &words[index];
        let mut next = index + 1;
        let put = |start: usize, end: usize, measure: Measure, list: &mut Vec<Amount>| {
            let sentence = tokens.sentence(start);
            let range = passage
                .sentences
                .get(sentence)
                .cloned()
                .unwrap_or(0..passage.text.len());
            let page = passage.page_at(range.start);
            list.push(Amount {
                text: passage.text[start..end].to_owned(),
                measure,
                about: about(tokens, start, end, &range),
                sentence: passage.text.get(range).unwrap_or_default().to_owned(),
                spot: Spot {
                    passage: at,
                    start,
                    end,
                    page,
                },
            });
        };
        let sign = passage.text[..word.start].chars().next_back();
        let figures = word.text.starts_with(|c: char| c.is_ascii_digit());
        if figures && matches!(sign, Some('£' | '€' | '$')) {
            let (value, end, used) = scaled(words, index);
            next = index + used;
            if let Some(value) = value {
                let (start, measure) = match sign {
                    Some('£') => (word.start - 2, Measure::Pounds(value)),
                    Some('€') => (word.start - 3, Measure::Euros(value)),
                    _ => (word.start - 1, Measure::Dollars(value)),
                };
                put(start, end, measure, &mut all.money);
            }
        } else if let Some(pence) = pence(word.text) {
            put(
                word.start,
                word.end,
                Measure::Pounds((pence * 100.0).round() / 1e4),
                &mut all.money,
            );
        } else if let Some((value, end, used)) = percent(tokens, index) {
            put(
                word.start,
                end,
                Measure::Percent(value),
                &mut all.percentages,
            );
            next = index + used;
        } else if let Some((first, last, year)) = date(words, index) {
            put(
                words[first].start,
                words[last].end,
                Measure::Year(year),
                &mut all.dates,
            );
            next = last + 1;
        }
        index = next;
    }
}

/// A number with its thousands taken out.
fn number(text: &str) -> Option<f64> {
    text.replace(',', "").parse().ok()
}

/// A number and its "m", "bn" or "million": value, end, words used.
fn scaled(words: &[Token<'_>], at: usize) -> (Option<f64>, usize, usize) {
    let text = words[at].text;
    let cut = text
        .find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',')
        .unwrap_or(text.len());
    let (figures, unit) = text.split_at(cut);
    let Some(value) = number(figures.trim_end_matches('.')) else {
        return (None, words[at].end, 1);
    };
    // A range: "£5-10 million", the lower end is the value.
    let tail = unit.trim_start_matches(['-', '–']);
    let tail = tail.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    if let Some(factor) = factor(tail) {
        return (Some(value * factor), words[at].end, 1);
    }
    if let Some(next) = words.get(at + 1)
        && next.mark.is_none()
        && let Some(factor) = factor(next.text)
    {
        return (Some(value * factor), next.end, 2);
    }
    let end = if unit.is_empty() || unit.starts_with(['-', '–']) {
        words[at].end
    } else {
        words[at].start + cut
    };
    (Some(value), end, 1)
}

fn factor(unit: &str) -> Option<f64> {
    Some(match unit.to_lowercase().as_str() {
        "k" | "thousand" => 1e3,
        "m" | "mn" | "million" | "millions" => 1e6,
        "bn" | "b" | "billion" | "billions" => 1e9,
        "tn" | "trillion" => 1e12,
        _ => return None,
    })
}

fn pence(text: &str) -> Option<f64> {
    text.strip_suffix('p')
        .filter(|figures| figures.ends_with(|c: char| c.is_ascii_digit()))
        .and_then(number)
}

/// "60%", "71 per cent", "3 percentage points".
fn percent(tokens: &Tokens<'_>, at: usize) -> Option<(f64, usize, usize)> {
    let words = &tokens.words;
    let value = share(words[at].text)?;
    let end = words[at].end;
    if tokens.text[end..].starts_with('%') {
        return Some((value, end + 1, 1));
    }
    let next = words.get(at + 1).filter(|w| w.mark.is_none())?;
    if next.is(&["percent"]) {
        return Some((value, next.end, 2));
    }
    let third = words.get(at + 2).filter(|w| w.mark.is_none())?;
    if next.is(&["per"]) && third.is(&["cent"])
        || next.is(&["percentage"]) && third.is(&["points", "point"])
    {
        return Some((value, third.end, 3));
    }
    None
}

/// Numbers in words, as they stand before "per cent".
const IN_WORDS: &[&str] = &[
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve",
];

/// Tens in words.
const TENS: &[(&str, f64)] = &[
    ("fifteen", 15.0),
    ("twenty", 20.0),
    ("twenty-five", 25.0),
    ("thirty", 30.0),
    ("forty", 40.0),
    ("fifty", 50.0),
    ("sixty", 60.0),
    ("seventy", 70.0),
    ("eighty", 80.0),
    ("ninety", 90.0),
    ("hundred", 100.0),
];

/// The number of a share: in figures, with a fraction ("12½"), or in words.
fn share(text: &str) -> Option<f64> {
    let fraction = |c: char| match c {
        '¼' => Some(0.25),
        '½' => Some(0.5),
        '¾' => Some(0.75),
        '⅓' => Some(1.0 / 3.0),
        '⅔' => Some(2.0 / 3.0),
        _ => None,
    };
    if let Some(last) = text.chars().next_back()
        && let Some(part) = fraction(last)
    {
        let whole = &text[..text.len() - last.len_utf8()];
        return if whole.is_empty() {
            Some(part)
        } else {
            number(whole).map(|value| value + part)
        };
    }
    if text.starts_with(|c: char| c.is_ascii_digit()) {
        return number(text);
    }
    let low = text.to_lowercase();
    IN_WORDS
        .iter()
        .position(|word| *word == low)
        .map(|value| value as f64)
        .or_else(|| {
            TENS.iter()
                .find(|(word, _)| *word == low)
                .map(|(_, value)| *value)
        })
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

/// A date that begins at `at`: first and last word, and its year.
fn date(words: &[Token<'_>], at: usize) -> Option<(usize, usize, i32)> {
    let next = |offset: usize| {
        words
            .get(at + offset)
            .filter(|w| matches!(w.mark, None | Some(',')))
    };
    let word = &words[at];
    let day = word.text.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let is_day = day.parse::<u32>().is_ok_and(|d| (1..=31).contains(&d));
    if is_day
        && let Some(month) = next(1)
        && MONTHS.contains(&month.text)
        && let Some(year) = next(2).and_then(year)
    {
        return Some((at, at + 2, year));
    }
    let named = MONTHS.contains(&word.text) || word.is(SEASONS);
    if named && let Some(found) = next(1).and_then(year) {
        return Some((at, at + 1, found));
    }
    if let Some(value) = figures_date(word.text) {
        return Some((at, at, value));
    }
    let value = year(word)?;
    // A bare year needs a word that leads to one, or to be a span of years.
    let led = at.checked_sub(1).is_some_and(|before| {
        word.mark.is_none()
            && words[before].is(&[
                "in", "by", "from", "until", "to", "since", "of", "before", "after", "between",
                "and", "during", "through", "till", "year", "end", "early", "late", "mid",
            ])
    });
    (led || word.text.len() > 4 || matches!(word.mark, Some('(' | '|'))).then_some((at, at, value))
}
