//! Whether a refusal refuses the matter of a part: what stands behind its words, or the subject
//! before them. It finds no refusal and gives no verdict.

use std::ops::Range;

use super::moving::points_back;
use super::said::{by_agent, stands_at};
use super::turned_down::{STATES, asks_for_harm};
use crate::search::words::plain;
use crate::verdict::direction::{raises, tells_of_harm};
use crate::verdict::lexicon::{among, one_of};

/// Words between a refusal and the matter refused: further apart they belong
/// to different clauses.
const REACH: usize = 12;

/// Whether the refusal whose words stand at `cue` refuses one of the places of the matter, all
/// in bytes of the sentence.
pub(super) fn refuses(
    text: &str,
    cue: &Range<usize>,
    matched: &[Range<usize>],
    lowering: bool,
) -> bool {
    !of_an_end(text, cue)
        && (matched.iter().any(|at| behind(text, cue, at, lowering)) || subject(text, cue, matched))
}

/// The matter within the refusal or soon behind it, and no lessening of it between.
fn behind(text: &str, cue: &Range<usize>, at: &Range<usize>, lowering: bool) -> bool {
    let between = plain(text.get(cue.end..at.start).unwrap_or_default());
    // Where less is asked for, "no case for a cut" refuses it.
    let harm = if lowering {
        between.iter().any(|(word, _)| raises(word))
    } else {
        tells_of_harm(&between)
    };
    // "Whether the yard stays open rests with its owners".
    let within = cue.start <= at.start && at.end <= cue.end;
    // "Will no longer be managed by the agency" refuses no agency.
    let agent = by_agent(text, at.start);
    within || (at.start >= cue.end && between.len() <= REACH && !(harm || agent))
}

/// "The measures will not be renewed": the matter is the subject.
fn subject(text: &str, cue: &Range<usize>, matched: &[Range<usize>]) -> bool {
    let words = plain(text.get(cue.clone()).unwrap_or_default());
    let denied = words
        .iter()
        .any(|(word, _)| one_of(word, "not|no|never|without|closes|closed"));
    // "The request was declined", "premises are left to the market".
    let suffered = words.first().is_some_and(|(word, _)| one_of(word, STATES));
    (denied || suffered)
        && matched.iter().any(|at| {
            let between = text.get(at.end..cue.start).unwrap_or_default();
            // "Masts on industrial estates" are no estates.
            let place = stands_at(text, at.start, "on|in|at|near|across");
            let harm = tells_of_harm(&plain(text.get(at.clone()).unwrap_or_default()));
            at.end <= cue.start
                && !(place || harm)
                && (plain(between).len() <= REACH && !between.contains([';', ':'])
                    || points_back(text, at.start, between))
                && !(suffered && asks_for_harm(text, at.start))
        })
}

/// "Will not lose its grant" refuses an end.
fn of_an_end(text: &str, cue: &Range<usize>) -> bool {
    let after = plain(text.get(cue.start..).unwrap_or_default());
    let denied = after.iter().position(|(word, _)| one_of(word, "not|never"));
    let verb = denied.and_then(|at| after.get(at + 1));
    verb.is_some_and(|(verb, _)| among(verb, "lose forfeit"))
}
