//! What words around a thing and a verb add to a change: "fewer", "the closure
//! of", efforts, wishes and what makes an undertaking concrete. Rules over words.

use std::ops::Range;

use super::verbs::base;
use super::{Change, Reading, one_of};
use crate::search::words::stem;
use crate::tokens::MONTHS;
use crate::verdict::force::{Words, is_money};
use crate::verdict::lexicon::{ACTORS, CUTS, EFFORTS, RISES};

/// Nouns of looking into a thing.
pub const LOOKED_INTO: &str = "review|reviews|consultation|consultations|evaluation|inquiry|study|studies|assessment|pilot|pilots|trial|trials|discussion|discussions|options|examination|taskforce|evidence|feasibility|soundings|views|opinions|exercise";

/// Words that wish for a thing or hold it right, and bind to nothing.
const WISHES: &str = "want|wants|wish|wishes|hope|hopes|believe|believes|aim|aims|ambition|aspiration|aspire|aspires|priority|priorities|ought|should|recognise|recognises|recognised|acknowledge|acknowledges|champion|committed|determined|keen|vision|desire|intend|intends|intention|intent|agree|agrees|sympathetic|attracted|minded|interested|interest|exploring|considering|looking|examining|seeking|searching|studying|discussing|reviewing|invited|asked|goal|duty|open|convinced|welcome|welcomes|merit|value|need|important|remain|remains|must|matters|proper|right";

/// Whether a sentence wishes for something or looks into it in its author's own
/// voice, or with nobody named who does.
#[must_use]
pub fn wishes(text: &str, words: &Words) -> Option<Range<usize>> {
    let reading = Reading { text, words };
    let ours = |at: usize| {
        (at.saturating_sub(6)..at).any(|near| {
            reading.is(near, ACTORS)
                || reading.is(near, "our|it|united|kingdom|britain|there|departments")
        })
    };
    (0..words.len()).find_map(|at| {
        let noun = reading.is(at, LOOKED_INTO);
        let wish = reading.is(at, WISHES);
        let future = (0..words.len()).any(|near| reading.is(near, "will|is|are|has|have|shall|to"));
        let lead = reading.is(
            at,
            "asked|invited|priority|priorities|duty|must|options|evidence",
        );
        ((wish && (ours(at) || lead)) || (noun && future)).then_some(at..at + 1)
    })
}

/// How words just before a thing turn what is done to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// "More places", "a rise in places".
    More,
    /// "Fewer places".
    Less,
    /// "The closure of", "a cut in".
    Cut,
}

/// How a word or two before a thing turn what is done to it; looked for from
/// `from` on. None where nothing does.
#[must_use]
pub fn turned_before(words: &Words, thing: usize, from: usize) -> Option<Turn> {
    let is = |at: usize, list: &str| words.get(at).is_some_and(|(word, _)| one_of(word, list));
    for at in (thing.saturating_sub(4).max(from)..thing).rev() {
        if is(
            at,
            "fewer|less|low|lower|smaller|reduced|cheaper|weaker|without|lighter|simpler|nearer",
        ) {
            return Some(Turn::Less);
        }
        if is(at, "of|in|to|for|on|from") && at > 0 {
            if is(at - 1, CUTS) {
                return Some(Turn::Cut);
            }
            if is(at - 1, RISES) {
                return Some(Turn::More);
            }
        }
        if is(
            at,
            "more|additional|further|extra|new|higher|greater|larger|increased|another",
        ) {
            return Some(Turn::More);
        }
    }
    None
}

/// Whether a change is an effort and no act of its own.
#[must_use]
pub fn is_effort(words: &Words, change: &Change) -> bool {
    words.get(change.cue.end - 1).is_some_and(|(word, _)| {
        let root = stem(base(word));
        EFFORTS.split(' ').any(|verb| stem(verb) == root)
    })
}

/// Whether a sentence names a sum, a share, a number of a hundred or more, or a
/// date to come.
#[must_use]
pub fn concrete(words: &Words) -> bool {
    words.iter().any(|(word, _)| {
        is_money(word)
            || word.starts_with(|sign: char| sign.is_ascii_digit())
            || MONTHS.contains(&word.as_str())
            || one_of(word, "spring|summer|autumn|winter|cent|half|third|thirds|quarter|quarters|fifth|tenth|double|hundred|thousand")
    })
}
