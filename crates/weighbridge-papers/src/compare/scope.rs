//! For how long and for whom a promise is made, where its words say that it has no
//! end or only some are meant. It finds no pairs.

use super::ending::years;
use super::likeness::general;
use crate::commitment::Commitment;
use crate::mentions::small;
use crate::search::words::stem;
use crate::tokens::{Shape, Token, tokens};

/// Words that give a thing no end.
const ENDLESS: &[&str] = &["permanent", "permanently", "indefinitely", "indefinite"];

/// Whether it says that it has no end.
fn endless(words: &[Token]) -> bool {
    words.iter().enumerate().any(|(at, word)| {
        let denied = (at.saturating_sub(2)..at).any(|back| words[back].is(&["not", "no"]));
        word.is(ENDLESS) && !denied
    }) || words.windows(3).any(|three| {
        three[0].is(&["no", "without"])
            && (three[1].is(&["end"]) && three[2].is(&["date"])
                || three[1].is(&["an", "a"]) && three[2].is(&["end", "limit"]))
    })
}

/// Whether it has no end now and had one, or the other way round: how that is told.
/// What is longer is not looser because its date is gone.
pub(super) fn lasting(before: &Commitment, now: &Commitment) -> Option<String> {
    let (was, is) = (tokens(&before.text), tokens(&now.text));
    match (endless(&was), endless(&is)) {
        (false, true) => {
            let until = years(before).1?;
            Some(format!("longer: until {until} became without an end"))
        }
        (true, false) => {
            let until = years(now).1?;
            Some(format!("shorter: without an end became until {until}"))
        }
        _ => spans(&was, &is),
    }
}

/// How long it says that something lasts or takes: the word that leads, months, as it is said:
/// "for ten years", "within 20 weeks".
fn span(words: &[Token]) -> Option<(String, f64, String)> {
    const LEADS: &[&str] = &["for", "within", "to", "under"];
    let mut found = words.windows(3).filter_map(|three| {
        let number = &three[1].low;
        let many = small(number).or_else(|| number.parse().ok())?;
        let months = match three[2].low.as_str() {
            "year" | "years" => 12.0,
            "month" | "months" => 1.0,
            "week" | "weeks" => 12.0 / 52.18,
            "day" | "days" => 12.0 / 365.25,
            _ => return None,
        };
        let lead = three[0].low.as_str();
        three[0].is(LEADS).then(|| {
            let said = format!("{lead} {number} {}", three[2].low);
            (lead.to_owned(), many * months, said)
        })
    });
    let one = found.next()?;
    found.next().is_none().then_some(one)
}

fn spans(was: &[Token], is: &[Token]) -> Option<String> {
    let ((lead, before, said), (other, now, says)) = (span(was)?, span(is)?);
    let which = if now > before { "longer" } else { "shorter" };
    (lead == other && (now - before).abs() > 1e-2).then(|| format!("{which}: {said} became {says}"))
}

/// Where it says that only some are meant: the words that say so.
fn only(one: &Commitment) -> Option<String> {
    let words = tokens(&one.text);
    let at = (0..words.len()).find(|at| {
        let word = &words[*at];
        let next = |list: &[&str]| words.get(at + 1).is_some_and(|next| next.is(list));
        let denied = *at > 0 && words[at - 1].is(&["not", "the"]);
        let limits = word.is(&["limited", "restricted", "confined"]) && next(&["to"]);
        let only = word.is(&["only", "solely", "exclusively"])
            && !next(&["if", "when", "where", "once", "after", "from", "in", "by"]);
        (limits || only) && !denied
    })?;
    // "Small firms only": what stands before it is meant.
    let last = words
        .get(at + 1)
        .is_none_or(|next| next.shape == Shape::Sign || next.is(&["and", "but", "from", "until"]));
    let range = if last {
        at.saturating_sub(3)..at + 1
    } else {
        let end = words[at + 1..]
            .iter()
            .position(|word| word.shape == Shape::Sign && word.low != "-")
            .map_or(words.len(), |sign| at + 1 + sign);
        at..end.min(at + 7)
    };
    let (first, last) = (words.get(range.start)?, words.get(range.end - 1)?);
    one.text
        .get(first.span.start..last.span.end)
        .map(str::to_owned)
}

/// Whether fewer are meant now than before, or more: how that is told.
pub(super) fn meant(before: &Commitment, now: &Commitment) -> Option<String> {
    match (only(before), only(now)) {
        (None, Some(some)) => Some(format!("narrower: \"{some}\"")),
        (Some(some), None) => Some(format!("wider: \"{some}\" is gone")),
        _ => None,
    }
}

/// What is for each of several stands for as many as they are.
const EACH: &[&str] = &[
    "each",
    "every",
    "all",
    "per",
    "any",
    "both",
    "throughout",
    "across",
];

/// What each of several is to have, as told: "each lace board".
fn each(text: &str) -> Option<String> {
    let words = tokens(text);
    let at = words.iter().position(|word| word.is(EACH))?;
    let some = words[at..].iter().take(3).map(|word| word.low.as_str());
    Some(some.collect::<Vec<_>>().join(" "))
}

/// Whether "a" may be of each of several: "gives towns a lane", "a college in the new towns".
fn of_several(text: &str) -> bool {
    let words = tokens(text);
    let plural =
        |word: &Token| word.low.len() > 3 && word.low.ends_with('s') && !word.low.ends_with("ss");
    words
        .windows(2)
        .any(|two| plural(&two[0]) && two[1].is(&["a", "an", "one"]))
        || words.iter().enumerate().any(|(at, word)| {
            word.is(&["in", "at", "among", "between"]) && words[at + 1..].iter().take(3).any(plural)
        })
}

/// Whether a text has one of what is counted, by the stems of its words: "a seat" beside
/// "two seats". Where it is for each of several, only beside the same several.
pub(super) fn single(text: &str, other: &str, of: &[String]) -> bool {
    let same = each(text);
    if same != each(other) || same.is_none() && of_several(text) {
        return false;
    }
    of.first()
        .filter(|counted| !general(counted))
        .is_some_and(|counted| {
            tokens(text)
                .windows(2)
                .any(|two| two[0].is(&["a", "an", "one"]) && stem(&two[1].low) == *counted)
        })
}

/// Whether the amount at a byte of a text is what another takes the place of.
pub(super) fn given_up(text: &str, start: usize) -> bool {
    let before = text.get(..start).unwrap_or_default().to_lowercase();
    ["in place of", "instead of", "rather than"]
        .iter()
        .any(|words| before.trim_end().ends_with(words))
}
