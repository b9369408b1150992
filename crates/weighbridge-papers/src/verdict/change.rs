//! What a sentence says will change, whoever the subject is: verbs of giving,
//! keeping, raising, ending, lessening and looking into, in the future, the
//! passive, the perfect or a dated present, each with the stretch of words that
//! it governs. It knows no topic and gives no verdict.

mod around;
mod verbs;

use std::ops::Range;

pub use around::{LOOKED_INTO, Turn, concrete, is_effort, turned_before, wishes};
use verbs::{TURNED, VERBS};
pub(crate) use verbs::{base, moves, participle};

use super::force::Words;
use super::lexicon::{ACTORS, AIMS, LEFT_OPEN, OBLIGED, SETTLED, STATES, has_stem, one_of};
use crate::commitment::between;
use crate::search::words::stem;

/// Which way a verb moves what it governs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// It is given, begun or grows.
    Up,
    /// It is kept as it is.
    Keeps,
    /// It is ended, lessened or given up.
    Down,
    /// It is looked into.
    Looks,
    /// Something is done with it; the verb does not say which way.
    Done,
}

/// A change that a sentence binds its author to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Which way.
    pub way: Way,
    /// It is said not to come.
    pub denied: bool,
    /// The words that say so, from the modal to the verb.
    pub cue: Range<usize>,
    /// The words that it governs, the cue among them.
    pub governs: Range<usize>,
    /// What it governs stands before it ("the fund will close").
    pub before: bool,
    /// It is only a purpose, or what a thing will do: "to help", "that will cut".
    pub aside: bool,
}

/// The sentence while it is read.
pub(crate) struct Reading<'a> {
    pub text: &'a str,
    pub words: &'a Words,
}

impl Reading<'_> {
    pub fn word(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |(word, _)| word.as_str())
    }

    pub fn is(&self, at: usize, list: &'static str) -> bool {
        at < self.words.len() && one_of(self.word(at), list)
    }

    /// What stands between a word and the one before it.
    pub fn gap(&self, at: usize) -> &str {
        at.checked_sub(1)
            .and_then(|last| {
                let (from, to) = (self.words.get(last)?.1.end, self.words.get(at)?.1.start);
                self.text.get(from..to)
            })
            .unwrap_or_default()
    }

    /// Which way a verb moves, with the small words after it; none where it is
    /// no verb that changes anything.
    pub fn way(&self, at: usize) -> Option<Way> {
        if self.no_verb(at) {
            return None;
        }
        let verb = base(self.word(at));
        let root = stem(verb);
        // "Will need to be": a need of something is a rule, a need to act is none.
        if verb == "need" && self.is(at + 1, "to") {
            return None;
        }
        // "Will serve to insulate" gives nothing.
        if verb == "serve" && self.is(at + 1, "to|both|as") {
            return None;
        }
        // "Leave it to firms" ends nothing.
        if verb == "leave" && self.is(at + 1, "it|this|that") {
            return None;
        }
        for (known, particles, reach, way) in TURNED {
            if has_stem(known, &root) && (at + 1..=at + reach).any(|near| self.is(near, particles))
            {
                return Some(way);
            }
        }
        VERBS.get(&root).copied()
    }

    fn state(&self, at: usize) -> bool {
        let root = stem(base(self.word(at)));
        STATES.split(' ').any(|verb| has_stem(verb, &root))
    }

    /// Past adverbs; tells whether a word that denies was among them.
    fn past_adverbs(&self, mut at: usize) -> (usize, bool) {
        let mut denied = false;
        while at < self.words.len() {
            if self.is(at, "not|never") {
                denied = true;
            } else if !(between(self.word(at))
                || self.is(at, "then|now|once|more|again|also|yet|thus|all|each|both"))
                || self.gap(at).contains([';', ':'])
            {
                break;
            }
            at += 1;
        }
        (at, denied)
    }

    /// Words around a place up to where its statement ends on both sides.
    fn statement(&self, at: usize) -> Range<usize> {
        let breaks = |at: usize| {
            let gap = self.gap(at);
            gap.contains([';', ':', '–', '—'])
                || self.is(at, "but|while|whilst|whereas|although|though|because")
                || (self.is(at, "as") && gap.contains(','))
                || (self.is(at, "and|so|with|or")
                    && gap.contains(',')
                    && self.speaks(at + 1, at + 9))
                || (self.is(at, "and|so")
                    && (self.is(at + 1, "we|no|government|ministers")
                        || (self.is(at + 1, "the") && self.is(at + 2, "government"))
                        || self.speaks(at + 2, at + 7)
                        || (self.is(at + 1, "a|an|the|our|its")
                            && self.speaks(at + 2, at + 11)
                            && self.speaks(at.saturating_sub(12).max(1), at))))
        };
        let mut from = at;
        while from > 0 && !breaks(from) {
            from -= 1;
        }
        let mut to = at + 1;
        while to < self.words.len() && !breaks(to) {
            to += 1;
        }
        from..to
    }

    /// Whether a statement with a verb of its own stands between two places.
    fn speaks(&self, from: usize, to: usize) -> bool {
        (from..to.min(self.words.len())).any(|at| {
            self.is(at, "will|shall|is|are|has|have|cannot|must|sees|does|do")
                && !self.is(at - 1, "that|which|who")
        })
    }
}

/// Every change of a sentence, in the order of their verbs.
#[must_use]
pub fn changes(text: &str, words: &Words) -> Vec<Change> {
    let reading = Reading { text, words };
    let mut found: Vec<Change> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let change = reading.change(at, &found);
        at += 1;
        if let Some(change) = change {
            at = at.max(change.cue.end);
            found.push(change);
        }
    }
    // Each governs its statement, up to the verb before or after it.
    let cues: Vec<(Range<usize>, bool)> = found
        .iter()
        .map(|change| (change.cue.clone(), change.before))
        .collect();
    for (number, change) in found.iter_mut().enumerate() {
        // "Should it shut, we will let it go": what was named before.
        change.before |= reading.is(change.cue.end, "it|them");
        let statement = reading.statement(change.cue.start);
        let from = number
            .checked_sub(1)
            .and_then(|last| cues.get(last))
            .map_or(0, |(cue, _)| cue.end);
        let to = cues.get(number + 1).map_or(words.len(), |(cue, before)| {
            // The subject of the next statement is not this one's object.
            if *before {
                reading.statement(cue.start).start.max(change.cue.end)
            } else {
                cue.start
            }
        });
        let to = if to <= change.cue.end {
            cues.get(number + 1)
                .map_or(words.len(), |(cue, _)| cue.start)
        } else {
            to
        };
        change.governs = statement.start.max(from)..statement.end.min(to).max(change.cue.end);
    }
    found
}

impl Reading<'_> {
    /// The change whose first word stands here, if one does.
    fn change(&self, at: usize, before: &[Change]) -> Option<Change> {
        let made = |way: Way, denied: bool, cue: Range<usize>, before: bool| {
            Some(Change {
                way,
                denied: denied || self.none(cue.start),
                governs: cue.clone(),
                aside: at > 0 && self.is(at - 1, "that|which|who|to|by"),
                cue,
                before,
            })
        };
        // "Until the scheme lapses" tells how long.
        if self.is(at, "is|are|has|have") || !self.is(at, "will|shall|must|may|cannot") {
            let mut near = at;
            while near > at.saturating_sub(8) && !self.gap(near).contains([',', ';', ':']) {
                near -= 1;
                if self.is(near, "until|till|once|whenever")
                    && !self
                        .word(near + 1)
                        .starts_with(|sign: char| sign.is_ascii_digit())
                    && !(near..at).any(|word| self.is(word, "will|shall|must|is|are|has|have"))
                {
                    return None;
                }
            }
        }
        let open = (at.saturating_sub(14)..at).any(|near| self.is(near, LEFT_OPEN))
            && !(at.saturating_sub(14)..at).any(|near| self.is(near, "even"));
        if open {
            return None;
        }
        // What the state must do is a wish; what others must is a rule.
        if self.is(at, "must") && !(at.saturating_sub(8)..at).any(|near| self.is(near, OBLIGED)) {
            return None;
        }
        if self.is(at, "will|shall|must") {
            let (verb, denied) = self.past_adverbs(at + 1);
            return self.after_modal(at, verb, denied, made);
        }
        // "Need not meet the rules": the rule is denied.
        if self.is(at, "need") && self.is(at + 1, "not") && at > 0 {
            return made(Way::Up, true, at..(at + 3).min(self.words.len()), false);
        }
        // What others may do from a date on, they could not before.
        if self.is(at, "may")
            && (at.saturating_sub(4)..at).any(|near| self.is(near, OBLIGED))
            && self.planned(at)
        {
            let (verb, denied) = self.past_adverbs(at + 1);
            let way = self.way(verb).filter(|way| *way == Way::Up)?;
            return made(way, denied, at..verb + 1, false);
        }
        if self.is(at, "comes|come|draws")
            && self.is(at + 1, "to")
            && self.is(at + 3, "end|close|halt")
        {
            return made(Way::Down, false, at..at + 4, true);
        }
        if self.is(at, "cannot") {
            let (verb, _) = self.past_adverbs(at + 1);
            let way = self.way(verb).unwrap_or(Way::Done);
            return (way == Way::Up)
                .then(|| made(way, true, at..verb + 1, false))
                .flatten();
        }
        if self.is(at, "is|are") {
            let (next, denied) = self.past_adverbs(at + 1);
            if self.is(next, "to") {
                let (verb, no) = self.past_adverbs(next + 1);
                // "Our goal is to enable": what is to be done to it is decided,
                // what it is to do is not.
                let aim = (at.saturating_sub(7)..at).any(|near| self.is(near, AIMS));
                return (self.is(verb, "be") || !aim)
                    .then(|| self.after_modal(at, verb, denied || no, made))
                    .flatten();
            }
            let next = if self.is(next, "being") {
                next + 1
            } else {
                next
            };
            let way = self.way(next)?;
            let word = self.word(next);
            if participle(word) {
                // "Relief is paid" tells what is; "relief is renewed" what is done.
                let standing = one_of(
                    word,
                    "paid|made|set|given|provided|used|supported|run|kept|put|found|seen|met|covered|offered|served|located|placed|funded|issued|required|built|held|cut|charged|collected|spread|needed|considered|met|thought|owned|operated|directed|welcomed|closed|devolved|designed",
                );
                let being = self.is(next - 1, "being") || self.planned(next);
                return (!standing || being)
                    .then(|| made(way, denied, at..next + 1, true))
                    .flatten();
            }
            let acts = (at.saturating_sub(5)..at).any(|near| self.is(near, ACTORS));
            return (word.ends_with("ing") && acts)
                .then(|| made(way, denied, at..next + 1, false))
                .flatten();
        }
        if self.is(at, "has|have") {
            let (next, denied) = self.past_adverbs(at + 1);
            let history = (0..self.words.len())
                .any(|near| self.is(near, "since|recent|decade|decades|previous|years"));
            if history {
                return None;
            }
            if self.is(next, "been") {
                let (verb, no) = self.past_adverbs(next + 1);
                let way = self.way(verb).filter(|_| participle(self.word(verb)))?;
                return made(way, denied || no, at..verb + 1, true);
            }
            let way = self.way(next)?;
            // What was not done is no refusal.
            if denied {
                return None;
            }
            let acts = (at.saturating_sub(3)..at).any(|near| {
                self.is(
                    near,
                    "we|government|ministers|chancellor|treasury|department",
                )
            });
            let ended = self.is(next, "closed|shut|ended|lapsed|expired|ceased|stopped");
            return (acts || ended)
                .then(|| made(way, denied, at..next + 1, !acts))
                .flatten();
        }
        let word = self.word(at);
        // "And reduce", "to cut", "by ending": carries on what was begun.
        let carried = before.last().is_some_and(|last| {
            let near = at - last.cue.end.min(at) < 24;
            let lead = at.checked_sub(1).map_or("", |before| self.word(before));
            let bare = !word.ends_with("ed") && !word.ends_with('s');
            near && ((one_of(lead, "and|or|to|then") && bare && !word.ends_with("ing"))
                || (one_of(lead, "by|and|while") && word.ends_with("ing")))
        });
        if carried {
            let last = before.last()?;
            let way = self.way(at)?;
            // A purpose keeps the force of what it serves, not its denial.
            let denied = last.denied && self.is(at - 1, "or");
            return made(way, denied, at..at + 1, false);
        }
        // "The grants cease in July", "the rate drops from 25 to 20 per cent".
        let third = word.len() > 3 && word.ends_with('s') && !word.ends_with("ss");
        let verb = third
            || one_of(
                word,
                "cease|lapse|close|end|expire|stop|fall|drop|rise|pass|return|reopen|disappear|begin|start|double",
            );
        let way = self.way(at).filter(|way| verb && *way != Way::Looks)?;
        let subject = at > 0 && !self.is(at - 1, "the|a|an|of|and|or|to|for|in|on|by|with|new|our|their|its|these|those|such|all|any|no|at|from|not|will|per|two|three|this|than|more|other|is|are")
            && !participle(self.word(at - 1));
        // "When it expires in June" tells when.
        if (at.saturating_sub(4)..at).any(|near| self.is(near, "when|once|until|before|after")) {
            return None;
        }
        let goes = self.is(at + 1, "in|on|from|to|by|at|next|with|for|this|after|until");
        // "Gap funding returns: £80 million over three years".
        let with_sum = self.gap(at + 1).contains(':')
            && (at + 1..at + 5).any(|near| super::force::is_money(self.word(near)));
        (subject && (goes && self.planned(at) || with_sum))
            .then(|| made(way, false, at..at + 1, true))
            .flatten()
    }

    fn after_modal(
        &self,
        at: usize,
        verb: usize,
        denied: bool,
        made: impl Fn(Way, bool, Range<usize>, bool) -> Option<Change>,
    ) -> Option<Change> {
        let mut verb = verb;
        let mut passive = false;
        if self.is(verb, "have") {
            // "Will have to file", "will have a year of training".
            if self.is(verb + 1, "to") {
                verb += 2;
            } else if !participle(self.word(self.past_adverbs(verb + 1).0))
                && !self.is(verb + 1, "been")
            {
                // "Will have their charges cut".
                let done = (verb + 2..(verb + 13).min(self.words.len()))
                    .take_while(|near| !self.gap(*near).contains([',', ';', ':']))
                    .filter(|near| participle(self.word(*near)))
                    .find_map(|near| Some((near, self.way(near)?)));
                return match done {
                    Some((last, way)) => made(way, denied, at..last + 1, true),
                    None => made(Way::Up, denied, at..verb + 1, false),
                };
            }
        }
        if self.is(verb, "be|have") {
            let (next, no) = self.past_adverbs(verb + 1);
            let next = if self.is(next, "been") {
                self.past_adverbs(next + 1).0
            } else {
                next
            };
            if no {
                return None;
            }
            if self.is(next, "able|free|entitled|eligible|obliged|required|allowed|expected|asked|permitted|told") {
                // "Will be required to file": the act counts.
                let act = if self.is(next + 1, "to") { next + 2 } else { next };
                let way = self.way(act).unwrap_or(Way::Done);
                return made(way, denied, at..(act + 1).min(self.words.len()), false);
            }
            if participle(self.word(next)) {
                passive = true;
                verb = next;
            } else {
                let way = if self.is(next, "no|none") {
                    Way::Done
                } else {
                    self.noun(next)
                };
                return made(
                    way,
                    denied || self.is(next, "no"),
                    at..(next + 1).min(self.words.len()),
                    true,
                );
            }
        }
        if self.is(verb, "go|continue") && self.is(verb + 1, "on") {
            // "Will go on being set each year": as it is now, and nothing is given.
            if self.is(verb + 2, "being") && self.is(verb + 3, SETTLED) {
                return None;
            }
            return made(
                Way::Keeps,
                denied,
                at..(verb + 3).min(self.words.len()),
                false,
            );
        }
        if self.is(verb, "continue|go") && self.is(verb + 1, "to") {
            verb = self.past_adverbs(verb + 2).0;
        }
        if self.is(verb, "come") && self.is(verb + 1, "to") && self.is(verb + 3, "end|close") {
            return made(Way::Down, denied, at..verb + 4, true);
        }
        if verb >= self.words.len() {
            return None;
        }
        let way = match self.way(verb) {
            Some(way) => way,
            None if self.state(verb) => return None,
            None => Way::Done,
        };
        let alone = passive || self.intransitive(verb);
        made(way, denied, at..verb + 1, alone)
    }

    /// A noun after "will be": a review of it looks into it.
    fn noun(&self, at: usize) -> Way {
        if (at..at + 6).any(|near| self.is(near, LOOKED_INTO)) {
            Way::Looks
        } else {
            Way::Done
        }
    }

    /// Whether a verb has no object: a preposition or the end follows.
    pub fn intransitive(&self, verb: usize) -> bool {
        let ends =
            self.words.get(verb + 1).is_none() || self.gap(verb + 1).contains([',', ';', '.']);
        ends || self.is(verb + 1, "by|to|in|from|at|until|on|after|before|next|this|once|as|when|and|down|up|again|with|for|into")
    }

    /// Whether the subject before a verb is none: "no successor will", "nobody".
    fn none(&self, cue: usize) -> bool {
        let from = self.statement(cue).start;
        (from..cue).any(|near| {
            self.is(near, "no|neither|none|nothing|nobody")
                && !self.is(near + 1, "longer|doubt|later|more")
                && cue - near < 9
        })
    }
}

#[cfg(test)]
mod tests;
