//! What in a clause speaks against what is asked: a denial, a word of refusing, harm that
//! it would do. Grounds that need no such word are not read here.

use std::ops::Range;

use crate::verdict::lexicon::{ENDED_BY_AUTHOR, among, one_of};

use super::asked::{Asked, Course};
use super::clause::Clause;
use super::lists::{ASIDE, FOR_IT, HARMED, HARMLESS, HARMS, REFUSES};
use super::speaker::{DOUBTS, TURNS_DOWN, denied, of_another};

/// A word of refusing that is the author's own and not denied.
pub(super) fn refusal(clause: &Clause) -> Option<Range<usize>> {
    REFUSES
        .iter()
        .flat_map(|pattern| clause.all(pattern))
        .filter(|found| {
            let last = found.end.saturating_sub(1);
            let verb = one_of(clause.word(Some(last)), TURNS_DOWN);
            let another = verb && of_another(clause, last);
            !another && !denied(clause, last)
        })
        .min_by_key(|found| found.start)
}

/// Harm that it would do: not "without unintended consequences".
pub(super) fn harm(clause: &Clause) -> Option<Range<usize>> {
    HARMS
        .iter()
        .flat_map(|pattern| clause.all(pattern))
        .filter(|found| {
            let supposed = one_of(clause.word(Some(found.start)), "would|could|may|might|can");
            let spared = (found.start.saturating_sub(4)..found.start).any(|at| {
                one_of(
                    clause.word(Some(at)),
                    "without|no|avoid|avoids|avoiding|prevent|prevents|preventing|minimise|minimises|reduce|reduces|mitigate|free",
                )
            });
            supposed || !spared
        })
        .min_by_key(|found| found.start)
}

/// "Would be self-defeating", "would be unfair": a word that is bad by its first letters.
pub(super) fn ill(clause: &Clause) -> Option<Range<usize>> {
    clause
        .all("would|could|may|be|seems be? a|an|too|both|also? *")
        .into_iter()
        .find(|found| {
            let word = clause.word(found.end.checked_sub(1));
            let ill = word.len() > 5
                && (word.starts_with("un")
                    && !word.starts_with("under")
                    && !word.starts_with("uni")
                    || word.starts_with("inap")
                    || word.starts_with("ineff")
                    || word.starts_with("impr") && !word.starts_with("impro")
                    || word.starts_with("disprop")
                    || word.starts_with("counterprod"))
                || word == "self" && clause.word(Some(found.end)).starts_with("defeat");
            ill && !one_of(
                word,
                "underway|united|unique|union|unit|units|unless|unlocking|until",
            )
        })
}

/// What it would do, were it done: an argument, and hardly ever one for it. What the
/// author would do is none.
pub(super) fn supposed(clause: &Clause) -> Option<Range<usize>> {
    clause.all("would *").into_iter().find(|found| {
        let own = (1..=2).any(|back| {
            let at = found.start.checked_sub(back);
            at.is_some()
                && one_of(
                    clause.word(at),
                    "we|government|ministers|minister|department|i|they",
                )
        });
        found.start > 0 && !own && !one_of(clause.word(Some(found.start + 1)), FOR_IT)
    })
}

/// The first word that denies what the reply itself says of what is to come: not what was
/// not so before, and not in a clause that tells of when or of whom.
pub(super) fn denial(clause: &Clause, asked: &Asked) -> Option<Range<usize>> {
    let is = |at: Option<usize>, list: &'static str| {
        one_of(clause.word(at), list) && !clause.word(at).is_empty()
    };
    clause
        .all("not|cannot|no|nor|neither|never|none")
        .into_iter()
        .find_map(|found| {
            let at = found.start;
            // What is to end, and will not be ended.
            let ends = |at: usize| {
                asked.course == Course::Ends && among(clause.word(Some(at)), ENDED_BY_AUTHOR)
            };
            if is(Some(found.end), HARMLESS) && !ends(found.end) || is(Some(found.end), DOUBTS) {
                return None;
            }
            // "We will not wait to end it".
            if is(Some(found.end), "wait|hesitate|delay|shrink|shy|rest") {
                return None;
            }
            // "No reason not to".
            let reason = "reason|reasons|grounds|case";
            if is(Some(found.end), reason) && is(Some(found.end + 1), "not") || is(at.checked_sub(1), reason)
            {
                return None;
            }
            // "No extra burden will fall on firms".
            let spared = is(Some(found.end + 1), "burden|burdens|cost|costs|charge|charges|delay|harm");
            if is(Some(at), "no") && is(Some(found.end), "extra|additional|undue") && spared {
                return None;
            }
            // "Do not disagree"; "the guild does not agree".
            let turns = (found.end..found.end + 2).any(|place| is(Some(place), TURNS_DOWN));
            let opinion = (found.end..found.end + 2)
                .find(|place| is(Some(*place), "agree|accept|support|want|like|share"));
            if turns || opinion.is_some_and(|verb| of_another(clause, verb)) {
                return None;
            }
            let before = at.checked_sub(1);
            if is(before, "was|were|had|did|whether|or|if|why")
                || is(Some(found.end), "have") && is(before, "would|could|might|may|need")
                || clause.find("would|could|might not have been?").is_some()
            {
                return None;
            }
            // "A floor and not a ceiling" denies nothing that is asked.
            if is(before, "and|but|as") && is(Some(found.end), "a|an|the|just|to|for|in") {
                return None;
            }
            let verb = found.end + usize::from(is(Some(found.end), "be"));
            if is(Some(verb), HARMED) {
                return None;
            }
            // The words between the last thing that opens a clause of its own and the denial.
            let from = at.saturating_sub(7);
            let opens = (from..at).rev().find(|place| is(Some(*place), ASIDE));
            let closed = opens.is_some_and(|opens| (opens..at).any(|place| is(Some(place), "and|but")));
            if opens.is_some() && !closed {
                return None;
            }
            // "Pay no contributions" says how things stand.
            let states = (1..=4).any(|back| {
                let at = at.checked_sub(back);
                at.is_some()
                    && one_of(
                        clause.word(at),
                        "is|are|be|been|see|sees|has|have|there|find|finds|can|will|with|of|make|makes|under|that|remains|remain",
                    )
            });
            let grounds = (found.end..found.end + 3).any(|place| {
                is(
                    Some(place),
                    "plans|plan|intention|case|need|call|reason|scope|merit|justification|grounds|appetite|basis|room|question|proposals",
                )
            });
            // "No change will be made without them".
            if is(Some(at), "no") && clause.find("without|unless|except").is_some() {
                return None;
            }
            if is(Some(at), "no") && at > 0 && !states && !grounds && clause.word(before) != "and" {
                return None;
            }
            let ending = "before|until|yet|suspend|ban|bar|prohibit|forbid|abolish|end|scrap|repeal|withdraw|stop|close|lift|drop|cancel|remove|waive|reverse|phase|reopen|change|alter|accept|agree|support|believe|consider|think|intend|plan|plans|propose|see|persuaded|convinced|case|intention|need|right|appropriate|possible|reason";
            let next = (found.end..found.end + 4).any(|place| is(Some(place), ending) || ends(place));
            // What is to end, and will be no more.
            let none = is(Some(at), "no");
            if asked.course == Course::Ends && !next && (none || clause.near > 0 || clause.back) {
                return None;
            }
            // What is to be kept, and will not be taken away.
            let taken = "alter|change|amend|touch|reform|lift|abolish|end|ended|scrap|repeal|withdraw|withdrawn|stop|close|closed|drop|cancel|remove|removed|reduce|reduced|cut|lapse|expire";
            if asked.course == Course::Keeps
                && (found.end..found.end + 5).any(|place| is(Some(place), taken))
            {
                return None;
            }
            let to = (found.end + 1).min(clause.words.len());
            let start = before.map_or(at, |before| {
                if is(Some(before), "do|does|will|can|could|would|is|are|am|has|have|shall|should|need|there") {
                    before
                } else {
                    at
                }
            });
            Some(start..to)
        })
}
