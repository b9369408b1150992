//! Money, shares and dates of a passage, each with what it is about: the words
//! beside it in its sentence. What a sum, a share and a date look like is told
//! in files of their own.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::Spot;
use super::about::{About, Of, lead};
use super::dates::date;
use super::money::money;
use super::shares::shares;
use super::tokens::Tokens;
use crate::paper::{Kind, Paper};

/// A currency by its code of ISO 4217.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
#[allow(missing_docs)]
pub enum Currency {
    Gbp,
    Eur,
    Usd,
    Jpy,
    Aud,
    Cad,
    Nzd,
    Hkd,
    Sgd,
    Inr,
    Chf,
    Cny,
    /// "¥", which is the sign of Japan's and of China's money, where the sentence
    /// names neither land or both.
    #[serde(rename = "JPY or CNY")]
    JpyOrCny,
}

/// What an amount measures.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Measure {
    /// Pounds.
    Pounds(f64),
    /// Euros.
    Euros(f64),
    /// Dollars of the United States, or dollars without a word whose.
    Dollars(f64),
    /// Money of another currency.
    Foreign(Currency, f64),
    /// Per cent; a fraction in words as hundredths.
    Percent(f64),
    /// A year, or the first of a span of years.
    Year(i32),
    /// A time told from the day of writing, without a year.
    Relative,
}

impl Measure {
    /// Money of a currency.
    pub(super) fn money(currency: Currency, value: f64) -> Self {
        match currency {
            Currency::Gbp => Self::Pounds(value),
            Currency::Eur => Self::Euros(value),
            Currency::Usd => Self::Dollars(value),
            other => Self::Foreign(other, value),
        }
    }

    /// The number alone; none where the words give none.
    #[must_use]
    pub fn value(self) -> Option<f64> {
        match self {
            Self::Pounds(value)
            | Self::Euros(value)
            | Self::Dollars(value)
            | Self::Foreign(_, value)
            | Self::Percent(value) => Some(value),
            Self::Year(year) => Some(f64::from(year)),
            Self::Relative => None,
        }
    }

    /// What it is counted in.
    #[must_use]
    pub fn unit(self) -> &'static str {
        match self {
            Self::Pounds(_) => "GBP",
            Self::Euros(_) => "EUR",
            Self::Dollars(_) => "USD",
            Self::Foreign(currency, _) => match currency {
                Currency::Gbp => "GBP",
                Currency::Eur => "EUR",
                Currency::Usd => "USD",
                Currency::Jpy => "JPY",
                Currency::Aud => "AUD",
                Currency::Cad => "CAD",
                Currency::Nzd => "NZD",
                Currency::Hkd => "HKD",
                Currency::Sgd => "SGD",
                Currency::Inr => "INR",
                Currency::Chf => "CHF",
                Currency::Cny => "CNY",
                Currency::JpyOrCny => "JPY or CNY",
            },
            Self::Percent(_) => "per cent",
            Self::Year(_) => "year",
            Self::Relative => "time",
        }
    }
}

/// A figure and what it is about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Amount {
    /// As it is printed.
    pub text: String,
    /// Its value; of a range the lower end.
    pub measure: Measure,
    /// The upper end of a range, in the same unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub upto: Option<f64>,
    /// The words beside it that say what it is for or of.
    pub about: String,
    /// The sentence.
    pub sentence: String,
    /// Where it stands.
    pub spot: Spot,
}

impl Amount {
    /// As it is printed, and where its money stands elsewhere (in the head of its column) with
    /// that: "900 (£900 million)".
    #[must_use]
    pub fn told(&self) -> String {
        let Measure::Pounds(value) = self.measure else {
            return self.text.clone();
        };
        if !self
            .text
            .chars()
            .all(|sign| sign.is_ascii_digit() || matches!(sign, ',' | '.' | ' '))
        {
            return self.text.clone();
        }
        let (value, unit) = match value {
            value if value >= 1e9 => (value / 1e9, " billion"),
            value if value >= 1e6 => (value / 1e6, " million"),
            value => (value, ""),
        };
        format!("{} (£{value}{unit})", self.text)
    }
}

/// The largest first, pounds before other money: sums of two currencies have no
/// order without a rate of exchange.
#[must_use]
pub fn largest_first(all: &[Amount]) -> Vec<&Amount> {
    let mut sorted: Vec<&Amount> = all.iter().collect();
    let foreign = |one: &Amount| !matches!(one.measure, Measure::Pounds(_));
    let value = |one: &Amount| one.upto.or(one.measure.value()).unwrap_or(0.0);
    sorted.sort_by(|a, b| {
        foreign(a)
            .cmp(&foreign(b))
            .then(a.measure.unit().cmp(b.measure.unit()))
            .then(value(b).total_cmp(&value(a)))
    });
    sorted
}

/// An amount found: its bytes and what it measures.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found {
    pub start: usize,
    pub end: usize,
    pub measure: Measure,
    pub upto: Option<f64>,
}

impl Found {
    pub(super) fn new(start: usize, end: usize, measure: Measure) -> Self {
        Self {
            start,
            end,
            measure,
            upto: None,
        }
    }
}

/// The amounts of one passage, in their order.
#[derive(Default)]
pub(super) struct Amounts {
    pub money: Vec<Amount>,
    pub percentages: Vec<Amount>,
    pub dates: Vec<Amount>,
}

impl Amounts {
    /// Marks those that stand in a note.
    pub fn mark(&mut self, note: impl Fn(usize) -> bool) {
        let all = self.money.iter_mut().chain(&mut self.percentages);
        for one in all.chain(&mut self.dates) {
            one.spot.note = note(one.spot.start);
        }
    }
}

/// What leads to a list in which a sum stands: "Heat networks will get, over three years:".
fn lead_in(paper: &Paper, at: usize) -> Option<String> {
    if paper.passages[at].kind != Kind::Item {
        return None;
    }
    let above = paper.passages[..at]
        .iter()
        .rev()
        .take(20)
        .find(|passage| passage.kind != Kind::Item)
        .filter(|above| above.section == paper.passages[at].section)
        .filter(|above| above.text.trim_end().ends_with(':'))?;
    let tokens = Tokens::new(above);
    lead(&tokens)
}

/// The amounts of the passage at `at`.
pub(super) fn find(tokens: &Tokens<'_>, paper: &Paper, at: usize) -> Amounts {
    let passage = &paper.passages[at];
    let mut all = Amounts::default();
    let words = &tokens.words;
    let (mut sums, mut parts, mut dates) = (Vec::new(), Vec::new(), Vec::new());
    let mut index = 0;
    while index < words.len() {
        let end = if let Some(found) = money(tokens, index) {
            sums.push(found);
            found.end
        } else {
            let found = shares(tokens, index);
            if let Some(last) = found.last() {
                let end = last.end;
                parts.extend(found);
                end
            } else if let Some((found, last)) = date(tokens, index) {
                dates.push(found);
                words[last].end
            } else {
                words[index].end
            }
        };
        index += 1;
        while words.get(index).is_some_and(|word| word.start < end) {
            index += 1;
        }
    }
    let ranges = |found: &Found| -> Range<usize> {
        let at = tokens.sentence(found.start);
        let sentence = passage.sentences.get(at).cloned();
        match sentence {
            // What breaks off is no sentence of the passage, and none of the one before.
            Some(before) if before.end <= found.start => {
                let next = passage.sentences.get(at + 1).map(|next| next.start);
                let end = next.unwrap_or(passage.text.len());
                let rest = &passage.text[before.end..end];
                let from = before.end + rest.len() - rest.trim_start().len();
                from..from + rest.trim().len()
            }
            Some(sentence) => sentence,
            None => 0..passage.text.len(),
        }
    };
    let of = |list: &[Found], of: Of| -> Vec<(usize, usize, Of)> {
        list.iter().map(|one| (one.start, one.end, of)).collect()
    };
    let mut figures = of(&sums, Of::Sum);
    figures.extend(of(&parts, Of::Share));
    figures.sort_unstable_by_key(|one| one.0);
    let told = of(&dates, Of::Date);
    let about = About {
        tokens,
        figures: &figures,
        dates: &told,
    };
    let put = |found: &Found, of: Of| {
        let range = ranges(found);
        let page = passage.page_at(range.start);
        Amount {
            text: passage.text[found.start..found.end].to_owned(),
            measure: found.measure,
            upto: found.upto,
            about: about.of((found.start, found.end, of), &range),
            sentence: passage.text.get(range).unwrap_or_default().to_owned(),
            spot: Spot {
                passage: at,
                start: found.start,
                end: found.end,
                page,
                heading: None,
                note: false,
            },
        }
    };
    let row = passage.kind == Kind::Row;
    // A per cent alone in its passage is a tick that stands on a line of its own.
    if !row && !passage.text.contains(char::is_alphabetic) {
        parts.clear();
    }
    for (list, found, ticks, of) in [
        (&mut all.money, sums, true, Of::Sum),
        (&mut all.percentages, parts, true, Of::Share),
        (&mut all.dates, dates, false, Of::Date),
    ] {
        let axis = if ticks && !row {
            axis(&passage.text, &found)
        } else {
            Vec::new()
        };
        list.extend(
            found
                .iter()
                .enumerate()
                .filter(|(place, _)| !axis.contains(place))
                .map(|(_, found)| put(found, of)),
        );
    }
    if let Some(lead) = lead_in(paper, at) {
        let own = all.money.iter_mut();
        own.filter(|one| one.about.is_empty())
            .for_each(|one| one.about.clone_from(&lead));
    }
    all
}

/// The ticks of a chart's axis among the amounts of a text: three or more in a
/// row with nothing between them, and a nought that no word leads to.
fn axis(text: &str, found: &[Found]) -> Vec<usize> {
    let mut ticks = Vec::new();
    let mut from = 0;
    for place in 1..=found.len() {
        let goes_on = found.get(place).is_some_and(|one| {
            text.get(found[place - 1].end..one.start)
                .is_some_and(|between| between.trim().is_empty())
        });
        if !goes_on {
            if place - from >= 3 {
                ticks.extend(from..place);
            }
            from = place;
        }
    }
    for (place, one) in found.iter().enumerate() {
        let before = text.get(..one.start).unwrap_or_default().trim_end();
        let led = before
            .rsplit(char::is_whitespace)
            .next()
            .is_some_and(|word| word.starts_with(char::is_lowercase));
        if one.measure.value() == Some(0.0) && !led {
            ticks.push(place);
        }
    }
    ticks
}
