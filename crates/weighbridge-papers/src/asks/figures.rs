//! Amounts that a sentence holds against each other: "from £180 million to £60 million", "in
//! place of £440 million", "half of what they are today", "rises to a third". It says which
//! way they go and where it says so; whose they are is not known here.

use std::ops::Range;

use super::clause::bears;
use super::moving::Move;
use crate::mentions::small;
use crate::verdict::force::{Words, find};
use crate::verdict::lexicon::one_of;

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Money,
    Share,
    Number,
}

/// An amount and the words that it takes.
#[derive(Debug, Clone)]
pub(super) struct Sum {
    pub(super) value: f64,
    pub(super) unit: Unit,
    pub(super) at: Range<usize>,
}

/// Verbs by which an amount goes down or up, as something that will be or is done; not the
/// past of a statistic ("fell").
const DOWN: &str = "fall|falls|falling|drop|drops|dropped|cut|cuts|reduce|reduces|reduced|lower|lowers|lowered|\
    shrink|shrinks|shrunk|trim|trimmed|slash|slashed|down|decrease|decreases|decreased|narrow|\
    narrowed|scaled|taper|tapers|tapered|squeezed|halved";
const UP: &str = "rise|rises|rising|raise|raises|raised|increase|increases|increased|grow|grows|up|climb|climbs|\
    lift|lifts|lifted|doubled|widened";

/// Verbs that need one of "be" before them to tell what is done: as pasts they tell what was.
const PASTS: &str = "dropped|reduced|lowered|shrunk|trimmed|slashed|decreased|narrowed|scaled|tapered|\
    squeezed|halved|raised|increased|lifted|doubled|widened";

/// Words of what is told of a time that has gone, or of what nobody does.
const TOLD: &str = "fell|rose|dropped|grew|was|were|had|since|forecast|forecasts|expect|expected|expects|projected|\
    estimated|likely|could|might|may|would|if|average|survey|statistics";

fn word(words: &Words, at: usize) -> &str {
    words.get(at).map_or("", |(word, _)| word.as_str())
}

/// The amount that begins at a word.
pub(super) fn sum(text: &str, words: &Words, at: usize) -> Option<Sum> {
    let (first, place) = words.get(at)?;
    let digits = first
        .find(|sign: char| !(sign.is_ascii_digit() || sign == '.' || sign == ','))
        .unwrap_or(first.len());
    let (figure, tail) = first.split_at(digits);
    let mut end = at + 1;
    let mut value = if figure.is_empty() {
        small(first)?
    } else {
        figure.replace(',', "").parse().ok()?
    };
    // "Thirty-two".
    if figure.is_empty()
        && value >= 20.0
        && let Some(more) = small(word(words, end)).filter(|more| *more < 10.0)
    {
        value += more;
        end += 1;
    }
    let scale = |unit: &str| match unit {
        "thousand" | "k" => Some(1e3),
        "million" | "m" => Some(1e6),
        "billion" | "bn" => Some(1e9),
        _ => None,
    };
    if let Some(times) = scale(tail).filter(|_| !figure.is_empty()) {
        value *= times;
    } else if !tail.is_empty() && !figure.is_empty() {
        return None;
    } else if let Some(times) = scale(word(words, end)) {
        value *= times;
        end += 1;
    }
    let before = text.get(..place.start)?.chars().next_back();
    let after = words
        .get(end.checked_sub(1)?)
        .and_then(|(_, at)| text.get(at.end..))
        .unwrap_or_default();
    let unit = if matches!(before, Some('£' | '$' | '€')) {
        Unit::Money
    } else if after.starts_with('%')
        || one_of(word(words, end), "per|percent|pence|cents|percentage|p")
    {
        Unit::Share
    } else {
        Unit::Number
    };
    if unit == Unit::Share && word(words, end) == "per" && word(words, end + 1) == "cent" {
        end += 2;
    }
    // A year or a day is no amount.
    let year = unit == Unit::Number && figure.len() == 4 && (1900.0..2101.0).contains(&value);
    let day = crate::tokens::MONTHS.contains(&word(words, end));
    (!year && !day).then_some(Sum {
        value,
        unit,
        at: at..end,
    })
}

/// Of two amounts of a kind, which way it goes from the first to the second.
fn step(from: &Sum, to: &Sum) -> Option<Move> {
    // "From 25 to 20 per cent": the unit stands once.
    let alike = from.unit == to.unit || from.unit == Unit::Number;
    if !alike || (from.value - to.value).abs() < f64::EPSILON {
        return None;
    }
    Some(if to.value < from.value {
        Move::Down
    } else {
        Move::Up
    })
}

/// The first amount from a word on, at most so many words further.
fn within(text: &str, words: &Words, from: usize, reach: usize) -> Option<Sum> {
    (from..(from + reach).min(words.len())).find_map(|at| sum(text, words, at))
}

/// Whether a verb at a word tells what will be or is done.
fn done(words: &Words, at: usize) -> bool {
    let be = (at.saturating_sub(3)..at)
        .any(|near| one_of(word(words, near), "is|are|be|being|been|gets|get|have|we"));
    !one_of(word(words, at), PASTS) || be
}

/// Which way the amounts of a sentence go, with the words that say so.
fn gone(text: &str, words: &Words) -> Option<(Move, Range<usize>)> {
    let verb = |at: usize| {
        let here = word(words, at);
        // "Up to £40" is a measure; "goes up to £40" is a rise.
        let led = at.checked_sub(1).is_some_and(|before| {
            one_of(
                word(words, before),
                "go|goes|going|come|comes|coming|put|puts|brought|is|are|be|move|moves",
            )
        });
        if !done(words, at) || (one_of(here, "up|down") && !led) {
            None
        } else if one_of(here, DOWN) {
            Some(Move::Down)
        } else if one_of(here, UP) {
            Some(Move::Up)
        } else {
            None
        }
    };
    for at in 0..words.len() {
        let here = word(words, at);
        // "Falls from £180 million to £60 million".
        if here == "from"
            && let Some(from) = within(text, words, at + 1, 2)
            && let Some(to) = (from.at.end..from.at.end + 5).find(|near| word(words, *near) == "to")
            && let Some(to) = within(text, words, to + 1, 3)
            && let Some(way) = step(&from, &to)
        {
            let moved = (at.saturating_sub(9)..at).rev().find(|near| {
                verb(*near).is_some()
                    || one_of(
                        word(words, *near),
                        "go|goes|change|changes|changed|be|move|moves",
                    )
            });
            if let Some(moved) = moved {
                return Some((way, moved..to.at.end));
            }
        }
        // "£300 million in place of £440 million", "£300 million, down from £440 million".
        let leads = one_of(here, "in|instead|rather|as|down|up|where");
        let instead = [
            "in place of",
            "instead of",
            "rather than",
            "as against",
            "down from",
            "up from",
            "where it was",
        ]
        .iter()
        .filter(|_| leads)
        .find_map(|pattern| {
            let steps = pattern.split(' ').count();
            let end = (at + steps).min(words.len());
            find(&words[at..end], pattern)
        });
        if let Some(found) = instead
            && let Some(old) = within(text, words, at + found.end, 4)
            // "Comes down from 25 to 22 per cent" names both itself.
            && word(words, old.at.end) != "to"
            && let Some(new) = (at.saturating_sub(6)..at)
                .rev()
                .find_map(|near| sum(text, words, near).filter(|sum| sum.at.end <= at))
            && let Some(way) = step(&old, &new)
        {
            return Some((way, new.at.start..old.at.end));
        }
        // "Half of what they are today", "twice what it was".
        let part = one_of(
            here,
            "half|third|quarter|fifth|tenth|thirds|quarters|fraction",
        );
        let times = one_of(here, "twice|double|treble");
        let of = if word(words, at + 1) == "of" {
            at + 2
        } else {
            at + 1
        };
        if (part || times)
            && word(words, of) == "what"
            && one_of(
                word(words, of + 1),
                "it|they|was|is|firms|we|employers|councils|that",
            )
        {
            let way = if part { Move::Down } else { Move::Up };
            return Some((way, at..(of + 2).min(words.len())));
        }
        // "Rises by £20 million".
        if let Some(way) = verb(at)
            && word(words, at + 1) == "by"
            && within(text, words, at + 2, 1).is_some()
        {
            return Some((way, at..at + 3));
        }
        // "Will taper to nothing by 2030".
        if verb(at) == Some(Move::Down)
            && word(words, at + 1) == "to"
            && one_of(word(words, at + 2), "nothing|nil|zero|none")
        {
            return Some((Move::Down, at..at + 3));
        }
        // "Falls to £60 million", "will be raised to a third".
        if let Some(way) = verb(at)
            && let Some(to) = (at + 1..at + 3).find(|near| word(words, *near) == "to")
            && within(text, words, to + 1, 2).is_some()
        {
            return Some((way, at..to + 2));
        }
        // "£600 million lower in 2028 than in 2027", "300 fewer places", "a tenth less than".
        if let Some(amount) = sum(text, words, at)
            && one_of(word(words, amount.at.end), "lower|less|fewer|smaller")
            && !one_of(word(words, at.wrapping_sub(1)), "or|under")
        {
            return Some((Move::Down, at..amount.at.end + 1));
        }
    }
    None
}

/// What is an author's to give or to take, as the thing whose amount goes up or down.
const GIVEN: &str = "fund|funds|funding|grant|grants|budget|budgets|money|spending|support|relief|reliefs|scheme|\
    programme|place|places|payment|payments|allowance|allowances|bursary|bursaries|subsidy|subsidies|\
    credit|allocation|allocations|share|rate|rates|rebate|discount|compensation|levy|duty|duties|tax|\
    charge|charges|number|intake|target|cap|route|routes|staff|investment|settlement|envelope|\
    endowment|contribution|contributions";

/// What goes down for the better.
const WRONGS: &str = "cost|costs|price|prices|bill|bills|emissions|time|times|delay|delays|days|weeks|months|wait|\
    waiting|vacancies|unemployment|imports|waste|burden|burdens|forms|shortage|shortages|gap|\
    deficit|debt|debts|inflation|demand|consumption|accidents|loss|losses|tonnes|regulations|rules|\
    fee|fees|fare|fares|charge|charges|tax|taxes|levy|duty|duties|interest|dependence|reliance";

/// Which way the amounts go that a sentence names of a matter (in bytes), where they are its
/// author's to set: more of it or less. None where what goes down is a wrong.
pub(super) fn compared(
    text: &str,
    words: &Words,
    matter: &[Range<usize>],
    lowering: bool,
) -> Option<(Move, Range<usize>)> {
    let amount = |word: &str| {
        word.starts_with(|sign: char| sign.is_ascii_digit())
            || one_of(word, "what|nothing|nil|zero|none")
            || small(word).is_some()
    };
    if !words.iter().any(|(word, _)| amount(word))
        || words.iter().any(|(word, _)| one_of(word, TOLD))
    {
        return None;
    }
    let (way, found) = gone(text, words)?;
    let cue = words.get(found.start)?.1.start..words.get(found.end.min(words.len()) - 1)?.1.end;
    let topic = matter.iter().find(|at| {
        let between = if at.end <= cue.start {
            text.get(at.end..cue.start)
        } else {
            text.get(cue.end..at.start.max(cue.end))
        };
        let between = crate::search::words::plain(between.unwrap_or_default());
        // "Run by councils, whose money will rise": another's.
        let other = at.end <= cue.start
            && between
                .iter()
                .any(|(word, _)| one_of(word, "whose|which|who|that"));
        between.len() <= NEAR && !other && bears(text, &cue, at)
    })?;
    // The clause of the amount, from its subject on.
    let from = topic.start.min(cue.start);
    let to = topic.end.max(cue.end);
    let clause = || {
        words
            .iter()
            .filter(|(_, at)| at.end + 30 > from && at.start < to)
    };
    let wrong = clause().any(|(word, _)| one_of(word, WRONGS));
    let will = clause().any(|(word, _)| one_of(word, "will|shall|be"));
    let given = clause().any(|(word, at)| {
        one_of(word, GIVEN)
            || matches!(
                text.get(..at.start)
                    .and_then(|text| text.chars().next_back()),
                Some('£' | '$' | '€')
            )
    });
    if (wrong && !lowering) || !(will || given) {
        return None;
    }
    Some((way, found.start..found.end.min(words.len())))
}

/// Whether a sentence gives less of a kind than the one before it: "relief of 90 per cent.
/// They will get 40 per cent".
pub(super) fn less_next(before: &str, before_words: &Words, text: &str, words: &Words) -> bool {
    let amounts = |text: &str, words: &Words, unit: Unit| {
        (0..words.len())
            .filter_map(|at| sum(text, words, at))
            .filter(|sum| sum.unit == unit)
            .count()
    };
    // Of one kind, and one of it each.
    [Unit::Money, Unit::Share].into_iter().any(|unit| {
        let first = |text: &str, words: &Words| {
            (0..words.len())
                .filter_map(|at| sum(text, words, at))
                .find(|sum| sum.unit == unit)
        };
        amounts(before, before_words, unit) == 1
            && amounts(text, words, unit) == 1
            && first(before, before_words)
                .zip(first(text, words))
                .is_some_and(|(old, new)| new.value < old.value)
    })
}

/// Words between the amounts and what they are of, at most.
const NEAR: usize = 12;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::verdict::force::spoken;

    fn told(text: &str) -> Option<Move> {
        let at = text.find("kiln").unwrap();
        let matter = at..at + 4;
        compared(text, &spoken(text), std::slice::from_ref(&matter), false).map(|told| told.0)
    }

    #[test]
    fn amounts_held_against_each_other_go_up_or_down() {
        for (text, way) in [
            (
                "The kiln fund falls from £180 million to £60 million.",
                Some(Move::Down),
            ),
            (
                "The kiln fund will be £300 million in place of £440 million.",
                Some(Move::Down),
            ),
            (
                "The kiln fund will be £40m, down from £75m.",
                Some(Move::Down),
            ),
            ("The kiln fund falls to £60 million.", Some(Move::Down)),
            ("The kiln grant is cut to 20 per cent.", Some(Move::Down)),
            (
                "Payments for kiln hands will be half of what they are today.",
                Some(Move::Down),
            ),
            (
                "The kiln budget will be £600 million lower in 2028 than in 2027.",
                Some(Move::Down),
            ),
            (
                "There will be 300 fewer places for kiln hands.",
                Some(Move::Down),
            ),
            (
                "Support for kiln owners goes from £40m to £90m.",
                Some(Move::Up),
            ),
            (
                "Support for kilns will taper to nothing by 2030.",
                Some(Move::Down),
            ),
            (
                "The kiln fund will be £90m instead of £40m.",
                Some(Move::Up),
            ),
            (
                "The kiln fund will be twice what it is now.",
                Some(Move::Up),
            ),
            (
                "The number of kiln grants will rise from 40 to 90.",
                Some(Move::Up),
            ),
            // What is no amount of the author's, or told of before.
            ("Output of kiln makers fell from 90 to 40 tonnes.", None),
            ("The kiln emissions will fall from 90 to 40 tonnes.", None),
            ("The cost of a kiln falls from £90m to £40m.", None),
            ("The kiln scheme runs from 2027 to 2031.", None),
            ("The kiln fund pays from £40 to £90 a day.", None),
            (
                "Kilns matter, and the kiln fund is expected to fall to £40m.",
                None,
            ),
            (
                "All kiln owners with fewer than fifty people will be paid in ten days.",
                None,
            ),
            ("The kiln rules are simple: no more than ten pages.", None),
        ] {
            assert_eq!(told(text), way, "{text}");
        }
    }
}
