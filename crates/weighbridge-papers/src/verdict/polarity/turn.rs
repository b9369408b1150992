//! How one word of a clause turns what it governs: it denies, ends, gives, keeps or lets. How
//! turnings add up over a clause is counted elsewhere.

use super::super::change::Way;
use super::super::lexicon::{self as lexicon, among, one_of};
use super::{Clause, Fate};

/// How a word turns what it governs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    Not,
    Down,
    Up,
    Keep,
    Let,
    /// It frees from what follows "from" or "on", and is given to what follows it.
    Free,
}

/// What a turning makes of what became of the thing so far.
pub(super) fn turned(state: Option<Fate>, turn: Turn) -> Option<Fate> {
    use Fate::{Kept, Less, More, NotLess, NotMore};
    match (turn, state) {
        (Turn::Not, None | Some(More)) | (Turn::Down, Some(More)) => Some(NotMore),
        (Turn::Not | Turn::Down, Some(Less)) => Some(NotLess),
        (Turn::Not | Turn::Down, Some(Kept | NotLess)) | (Turn::Down, None) => Some(Less),
        (Turn::Not | Turn::Down, Some(NotMore)) => Some(More),
        (Turn::Up, None) => Some(More),
        (Turn::Keep, None) => Some(Kept),
        (Turn::Up | Turn::Keep | Turn::Let | Turn::Free, state) => state,
    }
}

/// What is told to the public.
const TOLD: &str = "figures|data|information|details|schedule|schedules|list|lists|statistics|report|reports|results|\
    forecast|forecasts|calendar|pipeline|minutes|notice|notices|evidence|findings";

impl Clause<'_> {
    /// How a word turns what it governs.
    pub(super) fn turn(&self, at: usize) -> Option<Turn> {
        let word = self.reading.words.get(at).map(|(word, _)| word.as_str())?;
        if (self.contrary)(at) {
            return Some(Turn::Down);
        }
        if self.reading.no_verb(at) {
            return None;
        }
        if self.reading.is(at, lexicon::NEGATIONS) {
            // "Not only", "no doubt", "no more than a third".
            let only = self.is(at + 1, "only|just|simply|least|doubt|later|wonder|one")
                || (self.is(at + 1, "more") && self.is(at + 2, "than"));
            return (!only).then_some(Turn::Not);
        }
        let relative = self.is(at + 1, "that|which|who") && word.ends_with('s');
        // "A limited number of".
        let adjective = word == "limited"
            && (self.is(
                at + 1,
                "number|amount|range|set|time|extent|resources|scope",
            ) || at > 0 && self.is(at - 1, "a|an|the|very|only|more"));
        if among(word, lexicon::PREVENTS) && !relative && !adjective {
            // "Rule out" forbids, "rules" do not.
            let out = !word.starts_with("rule") && !word.starts_with("ruling")
                || (at + 1..at + 3).any(|near| self.is(near, "out"));
            return out.then_some(Turn::Not);
        }
        // "Stand in the way of it".
        if among(word, "stand") && self.is(at + 1, "in") && self.is(at + 3, "way|path") {
            return Some(Turn::Not);
        }
        if among(word, lexicon::LETS) || (self.is(at, lexicon::STANDS) && self.is(at + 1, "by")) {
            return Some(Turn::Let);
        }
        if among(word, lexicon::FREES) {
            return Some(Turn::Free);
        }
        if word.starts_with("terminal") {
            return None;
        }
        // "Release £40 million".
        if among(word, "release")
            && (at + 1..at + 4).any(|near| {
                self.reading
                    .word(near)
                    .starts_with(|sign: char| sign.is_ascii_digit())
            })
        {
            return Some(Turn::Up);
        }
        // "The figures will be released": what is told is given.
        if among(word, "release") && (at.saturating_sub(12)..at + 5).any(|near| self.is(near, TOLD))
        {
            return Some(Turn::Up);
        }
        // "By the end of the year", "close to".
        let time = word == "end"
            && at > 0
            && self.is(at - 1, "the|by|at|year|that")
            && self.is(at + 1, "of|in")
            && (at + 2..at + 6).any(|near| {
                self.is(near, "year|month|decade|parliament|period|century|spring|summer|2025|2026|2027|2028|2029|2030|2035")
            });
        let time = time
            || one_of(word, "end|close")
                && at > 1
                && self.is(at + 1, "of")
                && self.is(at - 1, "the|each|every")
                && self.is(
                    at - 2,
                    "at|by|until|till|before|after|near|towards|around|about",
                );
        let near = word == "close" && self.is(at + 1, "to|with") && !self.is(at - 1, "to|will");
        let left = word == "left" || (word == "leave" && self.is(at + 1, "it"));
        let lifts = word == "keep" && self.is(at + 1, "out");
        if lifts {
            return Some(Turn::Not);
        }
        // "Barriers that keep clay out": what they do counts.
        if time || near || left || relative {
            return None;
        }
        if among(word, lexicon::ENDINGS) {
            return Some(Turn::Down);
        }
        if word == "against" && at > 0 && self.is(at - 1, "decided|ruled|advised") {
            return Some(Turn::Not);
        }
        if among(word, "hold") && (at + 1..at + 6).any(|near| self.is(near, "back")) {
            return Some(Turn::Not);
        }
        if word == "over" && at > 0 && self.is(at - 1, "is|are|be") {
            return Some(Turn::Down);
        }
        match self.reading.way(at)? {
            Way::Down => Some(Turn::Down),
            Way::Up => Some(Turn::Up),
            Way::Keeps if among(word, "cap|freeze|frozen|capped") => Some(Turn::Not),
            Way::Keeps => Some(Turn::Keep),
            Way::Looks | Way::Done => None,
        }
    }
}
