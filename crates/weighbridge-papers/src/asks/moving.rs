//! What a sentence says will rise, fall or end of itself, with no one named who does it:
//! "electricity prices will go up", "the levy closes in June". It gives no verdict.

use std::ops::Range;

use super::given_up::head;
use crate::search::words::plain;
use crate::tokens::MONTHS;
use crate::verdict::direction::tells_of_harm;
use crate::verdict::force::{Words, find};
use crate::verdict::lexicon::{FINITE, one_of};

/// Whether what stands between a matter and a verb ends in a clause of its own whose subject
/// is the matter again: "the buses were paid for by a fund; they will stop". The matter must
/// open the sentence, or nearly.
pub(super) fn points_back(text: &str, matter: usize, between: &str) -> bool {
    let opens = plain(text.get(..matter).unwrap_or_default()).len() <= OPENS;
    let last = between.rsplit_once([';', ':']).map(|(_, last)| plain(last));
    opens
        && last.is_some_and(|words| {
            words.len() <= 3
                && words
                    .first()
                    .is_some_and(|(word, _)| one_of(word, "they|it|their|its|these|this|both"))
        })
}

/// What stands between a matter and its verb, without what is put in between commas: "the
/// last levies, those upon building and transport, will go".
fn without_aside(between: &str) -> &str {
    let aside = between
        .strip_prefix(", ")
        .and_then(|rest| rest.strip_suffix(", "));
    match aside {
        Some(aside)
            if !plain(aside)
                .iter()
                .any(|(word, _)| one_of(word, FINITE) || word == "we") =>
        {
            " "
        }
        _ => between,
    }
}

/// Words before a matter that opens its sentence, at most.
const OPENS: usize = 6;

/// Which way a matter moves of itself, as the author says that it will.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Move {
    Up,
    Down,
    Ends,
}

const MOVES: [(Move, &str); 3] = [
    (Move::Up, "rise|climb|increase|up"),
    (Move::Down, "fall|drop|decline|down|shrink|decrease"),
    (
        Move::Ends,
        "close|end|lapse|expire|cease|shut|stop|disappear",
    ),
];

/// What is lost by what is asked for.
const LOST: &str = "funding|grant|grants|subsidy|support|staff|remit|powers|budget|money|half|third|quarter|relief|million|billion";

/// The same in the present, which counts with a time or measure after it.
const PRESENT: [(Move, &str); 3] = [
    (Move::Up, "rises|climbs|increases"),
    (Move::Down, "falls|drops|shrinks"),
    (Move::Ends, "closes|ends|lapses|expires|ceases|stops"),
];

/// Whether a measure, or a time to come, stands after a verb of the present.
fn timed(words: &Words, verb: usize) -> bool {
    let rest = words.get(verb + 1..).unwrap_or_default();
    let dated = rest.windows(2).take(8).any(|two| {
        matches!(
            two[0].0.as_str(),
            "in" | "on" | "from" | "by" | "at" | "after"
        ) && (MONTHS.iter().any(|month| *month == two[1].0)
            || matches!(two[1].0.as_str(), "spring" | "autumn")
            || two[1].0.starts_with("20") && two[1].0.len() == 4
            || matches!(two[1].0.as_str(), "a" | "half" | "next"))
    });
    dated && find(words, "each|every year|month").is_none()
}

/// Words after which a verb of moving has no object.
const NO_OBJECT: &str = "by|to|in|from|at|each|every|over|until|for|on|after|before|next|this|once|as|when|and|with|running|operating|trading|sharply|further|again";

/// What is foreseen is nobody's doing; a call that closes ends nothing.
const FORESEEN: &str = "expect|expected|expects|forecast|forecasts|likely|projected|estimate|estimated|estimates|could|might|risk|fear|warned|if|unless|without|consultation|call|applications|round|competition|window";

/// "Electricity prices will go up", "the levy will close": where the verb
/// stands, in words. The subject holds the matter (bytes of the sentence).
pub(super) fn moves(
    text: &str,
    words: &Words,
    matter: &[Range<usize>],
) -> Option<(Move, Range<usize>)> {
    let is = |number: usize, list: &'static str| {
        let word = words.get(number).map_or("", |(word, _)| word.as_str());
        one_of(word, list)
    };
    if (0..words.len()).any(|number| is(number, FORESEEN)) {
        return None;
    }
    for at in 1..words.len() {
        let mut verb = at + 1;
        let way = if is(at, "will|shall") {
            while is(verb, "also|then|now|therefore|gradually|again") {
                verb += 1;
            }
            // "Will come to an end", "will draw to a close".
            if is(verb, "come|draw") && is(verb + 1, "to") && is(verb + 2, "an|a") {
                verb += 2;
            }
            if is(verb, "go|come") || is(verb, "an|a") {
                verb += 1;
            }
            // "The last levies will go too".
            let goes = is(verb - 1, "go") && is(verb, "too|altogether|entirely|completely");
            (MOVES.iter())
                .find(|(_, list)| is(verb, list))
                .map(|(way, _)| *way)
                .or(goes.then_some(Move::Ends))
        } else if is(at, "lose|loses") && (at + 1..at + 8).any(|near| is(near, LOST)) {
            // "The bus will lose its grant", "the office is to lose half its staff".
            let start = words.get(at).map_or(0, |(_, at)| at.start);
            let now = find(words, "may|might|could|would|can|should").is_none();
            let held = matter.iter().any(|matter| {
                let between = text.get(matter.end..start).unwrap_or_default();
                matter.end <= start
                    && plain(between).len() <= 4
                    && !between.contains([',', ';', ':'])
            });
            if held && (find(words, "will|shall|to lose").is_some() || now && timed(words, at)) {
                return Some((Move::Down, at..at + 1));
            }
            None
        } else if is(at, "comes|come") && is(at + 1, "to") && is(at + 2, "an") && is(at + 3, "end")
        {
            verb = at + 3;
            Some(Move::Ends)
        } else if is(at, "go|goes")
            && is(at + 1, "up|down")
            && !is(at - 1, "to|not|could|would|can")
        {
            // "The rates of the levy go up by a point a year".
            verb = at + 1;
            Some(if is(verb, "up") { Move::Up } else { Move::Down })
        } else {
            // "The levy closes to new firms in June", "the grant falls by a tenth".
            verb = at;
            PRESENT
                .iter()
                .find(|(_, list)| is(at, list))
                .filter(|_| timed(words, at))
                .map(|(way, _)| *way)
        };
        let Some(way) = way else {
            continue;
        };
        let after = words.get(verb).map_or(text.len(), |(_, at)| at.end);
        let ended = text
            .get(after..)
            .is_some_and(|rest| rest.starts_with([',', '.', ';', ')']) || rest.trim().is_empty());
        if !(ended || is(verb + 1, NO_OBJECT)) {
            continue;
        }
        // "When it expires" tells when.
        let until = (at.saturating_sub(8)..at)
            .rev()
            .take_while(|near| {
                let (from, to) = (words[*near].1.end, words[*near + 1].1.start);
                !text
                    .get(from..to)
                    .is_some_and(|gap| gap.contains([',', ';', ':']))
            })
            .any(|near| is(near, "until|till|once"));
        if until && !is(at, "will|shall")
            || (at.saturating_sub(4)..at).any(|near| is(near, "when|once|until|before|after"))
        {
            continue;
        }
        let start = words.get(at).map_or(0, |(_, at)| at.start);
        let held = matter.iter().any(|matter| {
            let between = text.get(matter.end..start).unwrap_or_default();
            let between = without_aside(between);
            let before = plain(text.get(..matter.start).unwrap_or_default());
            let near = |reach: usize| before.iter().rev().take(reach);
            // "Work on the estate will end": it is done then.
            if near(4).any(|(word, _)| one_of(word, "work|works|construction|building|roadworks"))
                && near(2).any(|(word, _)| one_of(word, "on|of"))
            {
                return false;
            }
            // "Delays to trams will end": a harm that is over.
            let opening = before.get(..before.len().min(3)).unwrap_or_default();
            if way == Move::Ends
                && before.len() <= OPENS
                && tells_of_harm(head(opening))
                && near(2).any(|(word, _)| one_of(word, "to|on|of|in|for"))
            {
                return false;
            }
            // "The grant for trams between Leeds and York will end".
            let pair = near(2).any(|(word, _)| word == "between")
                || plain(between).iter().any(|(word, _)| word == "between");
            matter.end <= start && points_back(text, matter.start, between)
                || matter.end <= start
                    && plain(between).len() <= 8
                    && !between.contains([',', ';', ':'])
                    && !plain(between).iter().any(|(word, _)| {
                        matches!(word.as_str(), "but" | "so" | "we") || word == "and" && !pair
                    })
        });
        if held {
            return Some((way, at..verb + 1));
        }
    }
    None
}
