//! Amounts and dates of what is asked, and whether a reply comes up to them. Sums are
//! compared only with sums of the same kind.

use std::ops::Range;

use crate::mentions::small;
use crate::search::words::plain;
use crate::tokens::MONTHS;
use crate::verdict::lexicon::one_of;

/// What an amount counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Money,
    Percent,
    /// In days.
    Time,
    Year,
    /// Things, people or places.
    Count,
}

/// An amount.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Amount {
    pub kind: Kind,
    pub value: f64,
    /// Whether more of it is less of what is asked: a limit of time, a threshold, a date by
    /// which something is to be done.
    pub limit: bool,
    /// By it, to it, or neither is told.
    pub way: Way,
    /// Where it stands, with its sign and unit.
    pub at: Range<usize>,
}

const LIMITS: &str = "within|inside|above|over|below|under|than|every|by|before|until|to|end";

/// Verbs by which less is more.
const LOWERS: &str = "cut|cuts|lower|lowers|lowered|reduce|reduces|reduced|fall|falls|drop|drops|dropped|halve|halved|shorten|shortened|shrink|limit|limited|cap|capped|bring|brought";

/// By what or to what an amount is changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    By,
    To,
    Plain,
}

/// Shares in words, as per cent.
const SHARES: [(&str, f64); 6] = [
    ("half", 50.0),
    ("third", 100.0 / 3.0),
    ("quarter", 25.0),
    ("fifth", 20.0),
    ("tenth", 10.0),
    ("quarters", 75.0),
];

fn number(word: &str) -> Option<f64> {
    let figures = word.trim_end_matches(|sign: char| sign.is_alphabetic());
    if !figures.is_empty() {
        let value: f64 = figures.replace(',', "").parse().ok()?;
        return Some(match word.get(figures.len()..).unwrap_or_default() {
            "m" => value * 1e6,
            "bn" => value * 1e9,
            "" => value,
            _ => return None,
        });
    }
    small(word).filter(|value| *value > 0.0)
}

/// The amounts of a text.
pub(super) fn amounts(text: &str) -> Vec<Amount> {
    let words = plain(text);
    let word = |at: usize| words.get(at).map_or("", |(word, _)| word.as_str());
    let mut found = Vec::new();
    for (at, (own, place)) in words.iter().enumerate() {
        if let Some((_, share)) = SHARES.iter().find(|(name, _)| name == own)
            && at > 0
            && !one_of(word(at - 1), "the|and")
        {
            found.push(Amount {
                kind: Kind::Percent,
                value: *share,
                limit: false,
                way: Way::Plain,
                at: place.clone(),
            });
            continue;
        }
        let Some(mut value) = number(own) else {
            continue;
        };
        let sign = text
            .get(..place.start)
            .and_then(|before| before.chars().next_back());
        let after = text.get(place.end..).and_then(|after| after.chars().next());
        let next = word(at + 1);
        let thousands = match next {
            "thousand" => 1e3,
            "million" => 1e6,
            "billion" => 1e9,
            _ => 1.0,
        };
        value *= thousands;
        let days = match next.trim_end_matches('s') {
            "day" => 1.0,
            "week" => 7.0,
            "month" => 30.0,
            "year" => 365.0,
            _ => 0.0,
        };
        let figures = own.starts_with(|sign: char| sign.is_ascii_digit());
        let before = (1..=3)
            .filter_map(|back| at.checked_sub(back))
            .any(|at| one_of(word(at), LIMITS));
        let month = [at.checked_sub(1), Some(at + 1)]
            .into_iter()
            .flatten()
            .any(|at| MONTHS.contains(&word(at)));
        let kind = if matches!(sign, Some('£' | '€' | '$')) || one_of(next, "pounds|euros|dollars")
        {
            Kind::Money
        } else if next == "per" && word(at + 2) == "cent" || next == "percent" || after == Some('%')
        {
            Kind::Percent
        } else if days > 0.0 && word(at + 2) != "old" {
            value *= days;
            Kind::Time
        } else if figures && own.len() == 4 && (1900.0..2100.0).contains(&value) {
            Kind::Year
        } else if figures && !month && sign != Some('-') && after != Some('-') || thousands > 1.0 {
            Kind::Count
        } else {
            continue;
        };
        let way = (1..=3)
            .filter_map(|back| at.checked_sub(back))
            .map(word)
            .take_while(|word| {
                one_of(
                    word,
                    "by|to|about|around|just|some|at|most|no|more|than|under|only",
                )
            })
            .find_map(|word| match word {
                "by" => Some(Way::By),
                "to" => Some(Way::To),
                _ => None,
            })
            .unwrap_or(Way::Plain);
        let way = if kind == Kind::Year { Way::Plain } else { way };
        // "Cut the charge from £40 to £20": where it comes from is no measure.
        let from = at > 0 && word(at - 1) == "from" && {
            let ahead = |step: usize| word(at + step) == "to";
            kind != Kind::Year && (1..=4).any(ahead)
        };
        if from {
            continue;
        }
        // "Cut the levy to 5 per cent": less of it is more of what is asked.
        let lowered = way == Way::To
            && (1..=10)
                .filter_map(|back| at.checked_sub(back))
                .any(|at| one_of(word(at), LOWERS));
        let most = (1..=3)
            .filter_map(|back| at.checked_sub(back))
            .any(|at| word(at) == "most" && one_of(word(at.saturating_sub(1)), "at"));
        let unit = match kind {
            Kind::Percent if next == "per" => 2,
            Kind::Percent if next == "percent" => 1,
            Kind::Time => 1,
            Kind::Money if one_of(next, "pounds|euros|dollars") => 1,
            _ => usize::from(thousands > 1.0),
        };
        let to = words.get(at + unit).map_or(place.end, |(_, at)| at.end);
        let to = to + usize::from(kind == Kind::Percent && unit == 0 && after == Some('%'));
        let money = sign.filter(|sign| matches!(sign, '£' | '€' | '$'));
        found.push(Amount {
            kind,
            value,
            limit: lowered
                || most
                || before
                    && !matches!(kind, Kind::Percent | Kind::Count)
                    && (kind != Kind::Money
                        || one_of(word(at.saturating_sub(1)), "above|over|than")),
            way,
            at: place.start - money.map_or(0, char::len_utf8)..to,
        });
    }
    found
}

/// The amount of a reply that falls short of what is asked: one of a kind of which nothing
/// in the reply comes up to it.
pub(super) fn short_of<'a>(asked: &[Amount], given: &'a [Amount]) -> Option<&'a Amount> {
    asked.iter().find_map(|wanted| {
        let alone = asked
            .iter()
            .filter(|other| other.kind == wanted.kind)
            .count()
            == 1;
        // A year that is no date by which something is to be done only names a thing.
        if !alone || wanted.kind == Kind::Year && !wanted.limit {
            return None;
        }
        // What is cut by some is not measured by what it is cut to.
        let alike = |one: &Amount| {
            one.kind == wanted.kind
                && !matches!(
                    (one.way, wanted.way),
                    (Way::By, Way::To) | (Way::To, Way::By)
                )
        };
        let same: Vec<&Amount> = given.iter().filter(|one| alike(one)).collect();
        let met = same.iter().any(|one| {
            if wanted.limit {
                one.value <= wanted.value
            } else {
                one.value >= wanted.value
            }
        });
        if met { None } else { same.first().copied() }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reply_comes_up_to_what_is_asked_or_falls_short() {
        for (asked, given, short) in [
            ("grants of £5,000", "grants of £2,500", true),
            ("grants of £5 million", "grants of £6m", false),
            ("within ten days", "within 30 days", true),
            ("inside 28 days", "inside four weeks", false),
            ("a rate of 25 per cent", "a fifth of it", true),
            ("open by 2030", "open in 2032", true),
            ("open by 2030", "opened in 2026", false),
            ("at least 60 staff", "45 officers", true),
            ("at least 60 staff", "64 officers since 5 May", false),
            ("contracts above £10,000", "contracts above £25,000", true),
            ("raise it to 5 per cent", "raise it to 7 per cent", false),
            ("cut it to 5 per cent", "cut it to 3 per cent", false),
            ("cut the charge from £40 to £20", "cut it to £15", false),
            ("cut it by 20 per cent", "cut it by 30 per cent", false),
            ("cut it to 10 per cent", "cut by 15 per cent", false),
            ("raise it from £40 to £60", "a rise to £65", false),
            ("cut it to 5 per cent", "cut it to 7 per cent", true),
            ("cut it by 20 per cent", "cut it by 10 per cent", true),
            ("lower it to £20", "it is lowered to £30", true),
            (
                "cut the charge from £40 to £20",
                "cut it from £40 to £30",
                true,
            ),
            ("raise it from £40 to £60", "a rise from £40 to £50", true),
            ("Act of 1986", "since 1990", false),
            ("a fund", "a fund of £3 million", false),
        ] {
            let (wanted, found) = (amounts(asked), amounts(given));
            assert_eq!(
                short_of(&wanted, &found).is_some(),
                short,
                "{asked} {given}"
            );
        }
    }
}
