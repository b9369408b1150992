//! What words around a thing and a verb add to a change: "fewer", "the closure
//! of", efforts, wishes and what makes an undertaking concrete. Rules over words.

use std::ops::Range;

use super::verbs::base;
use super::{Change, Reading, one_of};
use crate::search::words::stem;
use crate::tokens::MONTHS;
use crate::verdict::force::{Words, is_money};
use crate::verdict::lexicon::{ACTORS, CUTS, EFFORTS, RISES, has_stem};

/// Nouns of looking into a thing.
pub const LOOKED_INTO: &str = "review|reviews|consultation|consultations|evaluation|inquiry|study|studies|assessment|pilot|pilots|trial|trials|discussion|discussions|options|examination|taskforce|evidence|feasibility|soundings|views|opinions|exercise";

/// Words that wish for a thing or hold it right, and bind to nothing.
const WISHES: &str = "want|wants|wish|wishes|hope|hopes|believe|believes|believer|aim|aims|ambition|aspiration|aspire|aspires|ought|should|recognise|recognises|acknowledge|acknowledges|champion|committed|determined|keen|vision|desire|intend|intends|intention|intent|agree|agrees|sympathetic|attracted|minded|interested|exploring|considering|looking|examining|seeking|searching|studying|discussing|reviewing|goal|convinced|must";

/// Words of everyday that wish only right after who wishes, or after "there is", "it is".
const HELD: &str =
    "value|merit|need|interest|duty|priority|priorities|matters|welcome|welcomes|recognised";

/// What it is, or they are: "it is right that".
const BEING: &str = "important|right|proper|open|essential|vital";

/// Who is asked, or what is put to somebody.
const ASKED: &str = "asked|invited|must|options";

/// Whether a sentence wishes for something or looks into it in its author's own
/// voice, or with nobody named who does.
#[must_use]
pub fn wishes(text: &str, words: &Words) -> Option<Range<usize>> {
    let reading = Reading { text, words };
    let ours = |at: usize, reach: usize| {
        (at.saturating_sub(reach)..at).any(|near| {
            reading.is(near, ACTORS)
                || reading.is(near, "our|it|united|kingdom|britain|there|departments")
        })
    };
    (0..words.len()).find_map(|at| {
        // What looks into a thing is held, begun or under way.
        let held = (at.saturating_sub(6)..at + 7).any(|near| {
            reading.is(
                near,
                "will|shall|under|launch|launched|launching|commission|commissioned|commissioning|hold|begin|begun|start|started|undertake|invite|invited|call|called|ask|asked|conduct|conducted|carry",
            )
        });
        let noun = reading.is(at, LOOKED_INTO) && held && !reading.named(at);
        // "Works on the aims of the strategy" wishes for nothing.
        let noun_of = reading.is(at, "aims|hopes|wishes|plans")
            && at > 0
            && reading.is(at - 1, "the|of|these|those|such|whose|any");
        // "The Committee should note that" tells it something.
        let tells = reading.is(at, "should") && reading.is(at + 1, "note");
        let wish = reading.is(at, WISHES) && ours(at, 6) && !(noun_of || tells)
            || reading.is(at, HELD) && ours(at, 3)
            || reading.is(at, BEING)
                && at > 0
                && reading.is(at - 1, "is|are|be|also|only|very")
                && ours(at, 4)
            || reading.is(at, "priority|priorities")
                && at > 0
                && reading.is(at - 1, "a|our|top|national")
            || reading.is(at, ASKED) && !asks_us(&reading, at);
        (wish || noun).then_some(at..at + 1)
    })
}

/// Whether somebody else asks the author for something: "unions have asked for a fund".
fn asks_us(reading: &Reading<'_>, at: usize) -> bool {
    let actor = (at.saturating_sub(4)..at).any(|near| reading.is(near, ACTORS));
    reading.is(at, "asked")
        && reading.is(at + 1, "for|us|that")
        && at > 0
        && reading.is(at - 1, "has|have|had|also")
        && !actor
}

impl Reading<'_> {
    /// Whether a time or a measure follows, so that a present is a plan.
    pub fn planned(&self, at: usize) -> bool {
        let year = |word: &str| word.len() == 4 && word.starts_with("20");
        let figure = |word: &str| word.starts_with(|sign: char| sign.is_ascii_digit());
        let time = |word: &str| {
            MONTHS.contains(&word)
                || year(word)
                || one_of(
                    word,
                    "spring|summer|autumn|winter|year|month|week|april|today|midnight|parliament|date",
                )
        };
        if (at..self.words.len())
            .any(|near| self.is(near, "each|every|average|since|typically|usually|often"))
        {
            return false;
        }
        // "Libraries are run by councils, whose funding will rise by 3 per cent".
        let end = (at + 12).min(self.words.len());
        let end = (at + 1..end)
            .find(|near| self.is(*near, "which|whose|who"))
            .unwrap_or(end);
        (at + 1..end).any(|near| {
            let next = |ahead: usize| self.word(near + ahead);
            self.is(near, "in|on|from|by|at|after|until|next|this|to|with")
                && (time(next(1))
                    || time(next(2))
                    || (self.is(near, "from|by|to") && figure(next(1))))
        })
    }

    /// Whether a word is part of a name: "Offshore Wind" winds nothing up.
    pub fn named(&self, at: usize) -> bool {
        let capital = |at: usize| {
            self.words
                .get(at)
                .and_then(|(_, place)| self.text.get(place.clone()))
                .is_some_and(|word| {
                    word.starts_with(char::is_uppercase)
                        && word.chars().skip(1).any(char::is_lowercase)
                })
        };
        // Right after a full stop or a colon anything may have a capital.
        at > 0 && capital(at) && !self.gap(at).contains(['.', ':', '–', '—', '‘', '“', '"'])
    }

    /// Whether a word that looks like a verb is none: part of a name, or an adverb
    /// ("closely" closes nothing).
    pub fn no_verb(&self, at: usize) -> bool {
        let word = self.word(at);
        let verb = matches!(
            word,
            "apply" | "supply" | "rely" | "comply" | "multiply" | "reply"
        );
        // To buy and sell is to trade: nothing is given up.
        let trades = at > 1
            && matches!(word, "sell" | "selling" | "sold")
            && self.is(at - 1, "and")
            && self.is(at - 2, "buy|buying|bought");
        self.named(at) || trades || (word.ends_with("ly") && !verb)
    }
}

/// How words just before a thing turn what is done to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// "More places", "a rise in places".
    More,
    /// "Fewer places".
    Less,
    /// "Simpler rules": less of a burden, and no less of a help.
    Easier,
    /// "The closure of", "a cut in".
    Cut,
}

/// How a word or two before a thing turn what is done to it; looked for from
/// `from` on. None where nothing does.
#[must_use]
pub fn turned_before(words: &Words, thing: usize, from: usize) -> Option<Turn> {
    let is =
        |at: usize, list: &'static str| words.get(at).is_some_and(|(word, _)| one_of(word, list));
    for at in (thing.saturating_sub(4).max(from)..thing).rev() {
        // "Fewer than fifty people" counts them.
        let counts = is(at, "fewer|less|smaller") && is(at + 1, "than");
        if is(at, "fewer|less|low|lower|smaller|reduced|weaker|without") && !counts {
            return Some(Turn::Less);
        }
        if is(at, "cheaper|lighter|simpler|nearer") {
            return Some(Turn::Easier);
        }
        if is(at, "of|in|to|for|on|from") && at > 0 {
            // "At the end of each shift", "the start and end of shifts": a time.
            let time = is(at - 1, "end|close")
                && (is(at.wrapping_sub(2), "the|each|every")
                    && is(
                        at.wrapping_sub(3),
                        "at|by|until|till|before|after|near|towards|around|about|from",
                    )
                    || is(at.wrapping_sub(2), "and|or")
                        && is(at.wrapping_sub(3), "start|beginning|opening"));
            if is(at - 1, CUTS) && !time {
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
        EFFORTS.split(' ').any(|verb| has_stem(verb, &root))
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
