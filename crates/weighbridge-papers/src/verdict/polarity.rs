//! What becomes of a thing when all that turns it in its clause is counted, each
//! turning with what it governs: "we will not let the last furnace close" keeps the
//! furnace, "the cut in the tax will not go ahead" keeps the tax. It knows no ask;
//! what cannot be counted for certain is said to be so.

mod turn;

use std::ops::Range;

use super::change::{Reading, participle};
use super::force::Words;
use super::lexicon::{self as lexicon, among};
use turn::{Turn, turned};

/// What becomes of a thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// There will be more of it, or it is given.
    More,
    /// It is kept.
    Kept,
    /// There will be less of it, or it ends.
    Less,
    /// It is not given, or not raised.
    NotMore,
    /// It is not lessened, or given back.
    NotLess,
}

/// How a clause turns a thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Polarity {
    /// What becomes of it.
    pub fate: Fate,
    /// How many words turn it to its contrary.
    pub turns: usize,
    /// Every word of the clause that turns has its place in what was counted.
    pub certain: bool,
    /// A word of raising is among what was counted.
    pub raised: bool,
    /// The outermost word, which says what is done, is one that turns.
    pub outer: bool,
    /// It is told of what is or will be, not of what was or may be.
    pub now: bool,
    /// From the first word that counts to the last, in words.
    pub shown: Range<usize>,
}

/// Words behind a thing in which what is let or kept from happening to it stands.
const BEHIND: usize = 8;

struct Clause<'a> {
    reading: Reading<'a>,
    at: Range<usize>,
    /// Words by which an ask names the contrary: for it they end the thing.
    contrary: &'a dyn Fn(usize) -> bool,
}

/// How the clause around a thing (in bytes of the sentence) turns it; none where no
/// verb or noun that changes governs it. `contrary` tells which words the ask itself
/// names as ending the thing; `burdens` whether a cost of the thing weighs on it.
#[must_use]
pub fn polarity(
    text: &str,
    words: &Words,
    thing: &Range<usize>,
    burdens: bool,
    contrary: &dyn Fn(usize) -> bool,
) -> Option<Polarity> {
    let first = words.iter().position(|(_, at)| at.end > thing.start)?;
    let last = words.iter().rposition(|(_, at)| at.start < thing.end)? + 1;
    if last <= first {
        return None;
    }
    let reading = Reading { text, words };
    let at = around(&reading, first..last);
    let clause = Clause {
        reading,
        at,
        contrary,
    };
    clause.polarity(&(first..last), burdens)
}

/// The clause around some words, in words.
#[must_use]
pub fn clause(text: &str, words: &Words, thing: &Range<usize>) -> Range<usize> {
    let first = words
        .iter()
        .position(|(_, at)| at.end > thing.start)
        .unwrap_or(0);
    around(&Reading { text, words }, first..first + 1)
}

fn around(reading: &Reading<'_>, thing: Range<usize>) -> Range<usize> {
    let count = reading.words.len();
    let finite = |at: usize| reading.is(at, lexicon::FINITE);
    let self_subject = |at: usize| reading.is(at, "the|a|an|its|our|their");
    let breaks = |at: usize| {
        let gap = reading.gap(at);
        // "Stand by while it shuts" lets it shut.
        let stands = at > 1 && reading.is(at - 1, "by") && reading.is(at - 2, lexicon::STANDS);
        if stands {
            return false;
        }
        gap.contains(['.', ';', ':', '–', '—', '(', ')', '?'])
            || reading.is(
                at,
                "but|while|whilst|whereas|because|although|though|when|once|if|unless|where|after|before|so",
            )
            || (gap.contains(',') && reading.is(at, "which|who|as|with|saving|including"))
            || (reading.is(at, "and|or")
                && (reading.is(at + 1, "we|no|it|they|government|ministers|will|shall|is|are|has|have")
                    || (gap.contains(',') && (at + 1..at + 8).any(finite))
                    || (gap.contains(',') && self_subject(at + 1))
                    || (at + 2..at + 6).any(|near| {
                        reading.is(near, "will|shall|is|are|has|have")
                            && !(at + 1..near).any(|word| reading.is(word, "that|which|who"))
                    })))
    };
    let mut from = thing.start;
    while from > 0 && !breaks(from) {
        from -= 1;
    }
    let mut to = thing.end;
    while to < count && !breaks(to) {
        to += 1;
    }
    from..to
}

impl Clause<'_> {
    fn is(&self, at: usize, list: &'static str) -> bool {
        at < self.at.end && self.reading.is(at, list)
    }

    /// The first finite verb of the clause.
    fn finite(&self) -> Option<usize> {
        self.at.clone().find(|at| {
            self.is(*at, lexicon::FINITE)
                && !(*at > self.at.start && self.is(at - 1, "that|which|who"))
                && !(at.saturating_sub(4).max(self.at.start)..*at).any(|near| self.is(near, "what"))
        })
    }

    fn polarity(&self, thing: &Range<usize>, burdens: bool) -> Option<Polarity> {
        let finite = self.finite();
        let mut chain: Vec<(usize, Turn)> = Vec::new();
        let mut read_to = thing.end;
        match finite.filter(|finite| *finite >= thing.end) {
            Some(finite) => {
                // The thing stands in the subject: what is said of it turns it first.
                let (outer, end) = self.said_of_subject(finite)?;
                chain.extend(outer);
                read_to = end;
                let own = self.left(self.at.start, thing.start, false);
                chain.extend(own);
            }
            None => {
                let from = finite.unwrap_or(self.at.start);
                if let Some(none) = (self.at.start..from)
                    .find(|at| self.is(*at, "no|none|nobody|nothing|neither"))
                    .filter(|at| *at < self.at.start + 3 && self.turn(*at) == Some(Turn::Not))
                {
                    chain.push((none, Turn::Not));
                }
                chain.extend(self.left(from, thing.start, true));
                let holds = chain
                    .iter()
                    .any(|(at, turn)| *turn == Turn::Let || self.holds_back(*at));
                if holds && let Some((at, turn, end)) = self.behind(thing.end) {
                    chain.push((at, turn));
                    read_to = end;
                }
                // "That keep broadband from firms".
                if (thing.end..thing.end + 4).any(|at| self.is(at, "from"))
                    && let Some(keeps) = chain
                        .iter_mut()
                        .find(|(at, _)| self.is(*at, "keep|keeps|keeping"))
                {
                    keeps.1 = Turn::Not;
                }
            }
        }
        // "Rail link closures", "port charges".
        let next = thing.end;
        let harm = burdens && self.is(next, lexicon::WEIGHTS);
        if next < self.at.end
            && (harm
                || self
                    .reading
                    .words
                    .get(next)
                    .is_some_and(|(word, _)| among(word, lexicon::ENDINGS)))
            && !chain.iter().any(|(at, _)| *at == next)
        {
            chain.push((
                next,
                if among(&self.reading.words[next].0, "increase|rise") {
                    Turn::Up
                } else {
                    Turn::Down
                },
            ));
            read_to = read_to.max(next + 1);
        }
        if burdens
            && let Some(weight) = (self.at.start..thing.start).rev().take(4).find(|at| {
                self.is(*at, lexicon::WEIGHTS)
                    && *at > self.at.start
                    && !self.is(at - 1, "to|will|must|and|shall")
                    && (at + 1..thing.start).any(|near| self.is(near, "for|on"))
            })
        {
            chain.push((weight, Turn::Down));
        }
        for (at, turn) in &mut chain {
            if *turn == Turn::Free {
                let from = (*at + 1..thing.start).any(|near| self.is(near, "from|on|against"));
                *turn = if from { Turn::Down } else { Turn::Up };
            }
        }
        // "Neither … nor", "not … or no": denied once, unless it is a lack that is denied.
        let denies =
            |at: usize| self.reading.is(at, lexicon::NEGATIONS) && !self.reading.is(at, "without");
        chain.dedup_by(|second, first| {
            first.1 == Turn::Not && second.1 == Turn::Not && denies(first.0) && denies(second.0)
        });
        let mut state = None;
        for (_, turn) in chain.iter().rev() {
            state = turned(state, *turn);
        }
        let turning = |turn: &Turn| matches!(turn, Turn::Not | Turn::Down);
        let stray = (read_to..self.at.end)
            .take(10)
            .take_while(|at| {
                !self.reading.gap(*at).contains(',') && !self.is(*at, "and|or|without|by|than")
            })
            .any(|at| self.turn(at).is_some_and(|turn| turning(&turn)));
        // What others call for, and what is not ruled out, is left open.
        let left_open = self.at.clone().any(|at| {
            self.is(at, "calls|requests|demands|suggestions|ruled")
                && chain.iter().filter(|(_, turn)| *turn == Turn::Not).count()
                    > usize::from(self.is(at, "ruled"))
        });
        let from = chain.iter().map(|(at, _)| *at).min()?;
        let to = chain.iter().map(|(at, _)| *at + 1).max()?;
        Some(Polarity {
            fate: state?,
            turns: chain.iter().filter(|(_, turn)| turning(turn)).count(),
            certain: !stray && !left_open,
            outer: chain.first().is_some_and(|(_, turn)| turning(turn)),
            raised: chain.iter().any(|(at, turn)| {
                *turn == Turn::Up && among(self.reading.word(*at), lexicon::RAISES)
            }),
            now: finite.is_some_and(|at| self.is(at, "will|shall|must|is|are|has|have")),
            shown: from..to,
        })
    }

    /// Whether a verb keeps something from happening.
    fn holds_back(&self, at: usize) -> bool {
        self.reading
            .words
            .get(at)
            .is_some_and(|(word, _)| among(word, lexicon::PREVENTS) || among(word, "stop|halt"))
    }

    /// What turns from one place to another, the outermost first. A verb joined to
    /// another, and a purpose, begin anew.
    fn left(&self, from: usize, to: usize, predicate: bool) -> Vec<(usize, Turn)> {
        let mut found: Vec<(usize, Turn)> = Vec::new();
        let mut kept = 0;
        let mut verb_seen = false;
        for at in from..to {
            let turn = self.turn(at);
            if predicate {
                let lead = at.checked_sub(1).unwrap_or(at);
                let verb = turn.is_some_and(|turn| turn != Turn::Not)
                    && !self.is(at + 1, "of|in|on")
                    && self.reading.way(at).is_some();
                let joined = verb_seen && verb && self.is(lead, "and|or|then");
                let carried = self.is(lead, "to")
                    && lead > from
                    && (self.is(lead - 1, lexicon::CARRIES)
                        || participle(self.reading.word(lead - 1))
                        || self.turn(lead - 1).is_some());
                let purpose = verb && verb_seen && self.is(lead, "to") && !carried;
                let means =
                    verb_seen && self.is(lead, "by") && self.reading.word(at).ends_with("ing");
                if joined {
                    found.truncate(kept);
                } else if purpose || means {
                    found.clear();
                    kept = 0;
                }
                // "In what they sell": another's act.
                if lead > from && self.is(lead, "they|it|you") {
                    continue;
                }
                if !verb_seen && turn == Some(Turn::Not) {
                    kept = found.len() + 1;
                }
                verb_seen |= verb || self.reading.way(at).is_some();
            }
            found.extend(turn.map(|turn| (at, turn)));
        }
        found
    }

    /// What is said of a subject by the verb after a finite one, with where it ends.
    fn said_of_subject(&self, finite: usize) -> Option<(Vec<(usize, Turn)>, usize)> {
        let mut found = Vec::new();
        let mut at = finite + 1;
        let mut passive = self.is(finite, "is|are|was|were");
        if self.is(finite, "cannot") {
            found.push((finite, Turn::Not));
        }
        while at < self.at.end {
            if self.is(at, "not|never") {
                found.push((at, Turn::Not));
            } else if self.is(at, "be|been|being") {
                passive = true;
            } else if !(self.is(
                at,
                "to|also|now|then|have|therefore|further|again|soon|ever|once",
            ) || self.reading.word(at).ends_with("ly"))
            {
                break;
            }
            at += 1;
        }
        if at >= self.at.end {
            return None;
        }
        // "Come to an end", "be at an end".
        if self.is(at, "come|draw|comes|draws|brought|at")
            && (at + 1..at + 4).any(|near| self.is(near, "end|close|halt"))
        {
            found.push((at, Turn::Down));
            return Some((found, at + 4));
        }
        // "Be allowed to lapse".
        if passive && self.turn(at) == Some(Turn::Let) && self.is(at + 1, "to") {
            let next = if self.is(at + 2, "be") {
                at + 3
            } else {
                at + 2
            };
            found.push((at, Turn::Let));
            found.push((next, self.turn(next)?));
            return Some((found, next + 1));
        }
        let turn = self.turn(at)?;
        let acted = passive && (participle(self.reading.word(at)) || turn == Turn::Down);
        if !(acted || self.reading.intransitive(at) || self.is(at + 1, "ahead")) {
            return None;
        }
        found.push((at, turn));
        Some((found, at + 1))
    }

    /// What is let or kept from happening to a thing, named behind it.
    fn behind(&self, from: usize) -> Option<(usize, Turn, usize)> {
        let to = (from + BEHIND).min(self.at.end);
        (from..to)
            .take_while(|at| {
                !self.reading.gap(*at).contains([',', ';']) && !self.is(*at, "and|or|but")
            })
            .find_map(|at| {
                // "In all waters" waters nothing down.
                let noun = self.is(at.checked_sub(1)?, "all|our|its|their|these|those|other");
                let led = self.is(at.checked_sub(1)?, "to|be|being|from")
                    || at == from
                    || !(noun || self.is(at + 1, "of|in|on|for"));
                // "To be sold here" sells the thing itself.
                let traded = self.is(at, "sold|used|imported|dumped")
                    && self.is(at + 1, "here|in|into|on|at|below|abroad");
                if led && traded {
                    return Some((at, Turn::Up, at + 1));
                }
                let turn = self
                    .turn(at)
                    .filter(|turn| led && matches!(turn, Turn::Down | Turn::Up | Turn::Keep))?;
                Some((at, turn, at + 1))
            })
    }
}

#[cfg(test)]
#[path = "polarity_tests.rs"]
mod tests;
