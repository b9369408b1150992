//! What is asked not to be done: "should not close the school", "rule out a levy". To deny
//! it is to do what is asked, and to do it is to refuse. Other requests are not read here.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::search::words::stem;
use crate::verdict::force::{Words, find};
use crate::verdict::lexicon::{base, one_of};

use super::clause::{Clause, same, stems};
use super::goes_ahead::{goes_ahead, names_deed};
use super::lists::HARMLESS;

/// What is asked not to be done.
#[derive(Debug)]
pub(super) struct Turned {
    /// The verb that is denied, in its base; none where a thing is ruled out.
    verb: Option<String>,
    /// The distinctive words of what is denied.
    stems: BTreeSet<String>,
    /// Whether nothing else is asked.
    alone: bool,
    /// Whether it may be done under a condition.
    bound: bool,
}

/// A clause that does or denies what is asked not to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    /// It says that it will not be done.
    Keeps,
    /// It says that it will be done.
    Breaks,
}

/// Verbs by which a thing is brought about.
const BRINGS: &str = "introduce|impose|create|levy|set|launch|establish|charge|adopt|proceed|bring|press|legislate|start|begin|make|raise|apply|put|go";

/// What a denial of these says is of the recommendation and not of the thing.
const OF_IT: &str = "accept|agree|support|believe|think|consider|share|persuaded|convinced|see|adopt|commit|rule|ruled|guarantee|promise|give|recognise|possible|able|right|appropriate|exclude|avoid|only|yet";

impl Turned {
    /// Reads what is not to be done from what is asked, if anything is.
    pub fn new(text: &str, words: &Words) -> Option<Self> {
        let denied = find(
            words,
            "should|must|ought|shall|to also|therefore? to? not|never",
        )
        .or_else(|| {
            find(words, "should|must not? be no").or_else(|| {
                find(words, "should|must introduce|impose|create|make no")
                    .or_else(|| find(words, "ensure|ensures|sure that? no"))
            })
        })
        .map(|found| (found.end, true));
        let out = find(words, "should|must|to|and also|now|therefore? rule out")
            .or_else(|| find(words, "should|must|to reject|oppose|refuse|resist|avoid"))
            .or_else(|| {
                find(words, "rule|avoid out? a|an|any|the|all").filter(|found| found.start == 0)
            })
            .or_else(|| find(words, "should|must refrain|desist from"))
            .map(|found| (found.end, false));
        let (at, plain) = denied.or(out)?;
        let word = |at: usize| words.get(at).map_or("", |(word, _)| word.as_str());
        let verb_at = at + usize::from(word(at) == "be");
        // "Should not only", "must not be limited to".
        if one_of(word(verb_at), HARMLESS) && !one_of(word(verb_at), "end|cut|limit|cap|charge") {
            return None;
        }
        let named = plain && word(at.saturating_sub(1)) != "no";
        let gerund = word(at).strip_suffix("ing").filter(|_| !plain);
        let verb = if named {
            Some(stem(base(word(verb_at))))
        } else {
            gerund.map(|_| stem(base(word(at))))
        };
        let to = (at..words.len())
            .find(|at| {
                one_of(word(*at), "but|instead")
                    || one_of(word(*at), "should|must")
                    || word(*at) == "and"
                        && one_of(word(at + 1), "should|must|publish|set|fund|create|instead")
            })
            .unwrap_or(words.len());
        let from = words.get(at)?.1.start;
        let end = words.get(to.checked_sub(1)?)?.1.end;
        Some(Self {
            verb,
            stems: stems(text.get(from..end)?),
            alone: to == words.len(),
            bound: (at..to).any(|at| one_of(word(at), "unless|until|without|before|except")),
        })
    }

    /// Whether a word takes back or puts off what was not to be done. What was itself not to be
    /// ended or put off is not meant.
    fn undone_by(&self, word: &str) -> bool {
        let of = |verbs: &'static str| {
            self.verb
                .as_ref()
                .is_some_and(|own| verbs.split('|').any(|verb| stem(verb) == *own))
        };
        let undoes = "reverse|reversed|reversing|reconsider|reconsidered|reconsidering|revisit|revisited|undo|undone|prevent|prevented";
        let puts_off = "delay|delayed|delaying|postpone|postponed|postponing|defer|deferred|put";
        let halts = "halt|halted|halting|stop|stopped|stopping";
        one_of(word, undoes) && !of("reverse|reconsider|revisit|undo|prevent")
            || one_of(word, puts_off) && !of("delay|postpone|defer|put|introduce|impose|bring")
            || one_of(word, halts)
                && (one_of(word, "halt|halted|halting") || !of("close|end|withdraw|abolish|cease"))
                && !of("halt|stop|suspend|pause|interrupt")
    }

    /// What a clause does with it.
    pub fn read(&self, clause: &Clause) -> Option<(Turn, Range<usize>)> {
        let near = clause
            .stems
            .iter()
            .any(|stem| self.stems.iter().any(|other| same(stem, other)));
        let back = self.alone
            && (clause.back
                || self
                    .verb
                    .as_ref()
                    .is_some_and(|verb| names_deed(clause, verb)));
        if !near && !back {
            return None;
        }
        // Beside another request only what has the verb is meant.
        let has = |verb: &String| clause.words.iter().any(|(word, _)| stem(word) == *verb);
        if !self.alone && self.verb.as_ref().is_some_and(|verb| !has(verb)) {
            return None;
        }
        let of_it = |from: usize| {
            (from..(from + 3).min(clause.words.len()))
                .any(|at| one_of(clause.word(Some(at)), OF_IT))
        };
        if let Some(at) = clause.find("rule|rules|ruled|ruling it|this|that|these? out") {
            let turn = if super::speaker::denied(clause, at.start) {
                Turn::Breaks
            } else {
                Turn::Keeps
            };
            return Some((turn, at));
        }
        let denial = clause.all("not|cannot|no|nor|neither|never|none");
        if let Some(at) = denial.iter().find(|at| {
            let after = clause.word(Some(at.end));
            let harmless = one_of(after, "only|doubt|just|simply|longer")
                || one_of(
                    clause.word(at.start.checked_sub(1)),
                    "whether|or|if|why|was|were|did|had",
                );
            !harmless && !of_it(at.end)
        }) {
            // "We cannot reverse the sale": it goes ahead, and is for others to read.
            let undoes = (at.end..(at.end + 4).min(clause.words.len()))
                .any(|at| self.undone_by(clause.word(Some(at))));
            if undoes {
                return None;
            }
            let from = at.start.saturating_sub(1);
            return Some((Turn::Keeps, from..(at.end + 1).min(clause.words.len())));
        }
        if !denial.is_empty() || self.bound {
            return None;
        }
        if self.verb.is_none()
            && let Some(at) = clause.find(
                "we|government|ministers has|have? reject|rejects|oppose|rejected|opposes|opposed",
            )
        {
            return Some((Turn::Keeps, at));
        }
        if let Some(at) = goes_ahead(clause, self.verb.as_deref(), &self.stems) {
            return Some((Turn::Breaks, at));
        }
        // "Will close in May", "has introduced a levy".
        let will = clause.find("will|shall|has|have|is|are|intend|intends|plan|plans")?;
        let ahead = will.end..(will.end + 5).min(clause.words.len());
        let found = ahead.clone().find(|at| {
            let word = base(clause.word(Some(*at)));
            let aside = one_of(
                clause.word(at.checked_sub(1)),
                "the|a|an|its|our|any|of|for",
            );
            !aside
                && match &self.verb {
                    Some(verb) => stem(word) == *verb,
                    None => BRINGS.split('|').any(|verb| stem(verb) == stem(word)),
                }
        })?;
        // A look at it does nothing yet.
        if (will.end..found).any(|at| {
            one_of(
                clause.word(Some(at)),
                "consider|consult|explore|review|whether|how|ensure|prevent|stop|avoid|seek|decide",
            )
        }) {
            return None;
        }
        Some((Turn::Breaks, will.start..found + 1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::verdict::force::spoken;
    use crate::verdict::reply::{Stance, reply};

    #[test]
    fn what_is_to_be_done_is_not_turned() {
        for text in [
            "The school should be closed.",
            "The Government should not only fund the school but run it.",
            "A levy should be introduced.",
            "It is not clear why the school was closed; it should be reopened.",
        ] {
            assert!(Turned::new(text, &spoken(text)).is_none(), "{text}");
        }
    }

    #[test]
    fn what_is_not_to_be_done_is_accepted_by_not_doing_it() {
        use Stance::{Accepts, AcceptsInPart, Rejects};
        let school = "The Government should not close the rope school.";
        let levy = "The Government should not raise the levy on rope.";
        let out = "The Government should rule out a levy on nets.";
        for (asked, text, stance) in [
            (school, "The rope school will close in May 2027.", Rejects),
            (
                school,
                "The Government does not agree. The school will close.",
                Rejects,
            ),
            (
                school,
                "We do not accept that the rope school should stay open.",
                Rejects,
            ),
            (school, "The rope school will not close.", Accepts),
            (
                school,
                "There are no plans to close the rope school.",
                Accepts,
            ),
            (school, "We agree. The school will stay open.", Accepts),
            (
                school,
                "The Government will consider the future of the school.",
                AcceptsInPart,
            ),
            (levy, "We will raise the levy on rope in May 2027.", Rejects),
            (levy, "The levy on rope will be raised next year.", Rejects),
            (levy, "We will not raise the levy on rope.", Accepts),
            (
                "The Government should ensure that no port is closed.",
                "We will not close any port.",
                Accepts,
            ),
            (
                "The Treasury should not cut the museum grant and should publish a museum plan.",
                "The museum grant will not be cut. We do not intend to publish a museum plan.",
                AcceptsInPart,
            ),
            (
                levy,
                "The levy will not be raised in this Parliament.",
                Accepts,
            ),
            (out, "A levy on nets will be introduced in April.", Rejects),
            (
                out,
                "The Government does not rule out a levy on nets.",
                Rejects,
            ),
            (out, "We reject this recommendation.", Rejects),
            (out, "We rule out a levy on nets.", Accepts),
            (out, "We reject a levy.", Accepts),
            (out, "Ministers have rejected a levy on nets.", Accepts),
            (out, "We will not introduce a levy on nets.", Accepts),
        ] {
            let told = reply(asked, text);
            assert_eq!(told.stance, stance, "{asked}\n{text}\n{told:?}");
        }
    }
}
