//! What becomes of a thing in a reply that gives it up, puts it off or only lessens it: "the order
//! will be cancelled" takes on nothing of what was asked for, "it will stay until 2030 and then
//! end" ends what is to end, later.

use std::ops::Range;

use super::asked::{Asked, Course};
use super::clause::{Clause, same};
use super::signs::{Read, Sign};
use crate::search::words::stem;
use crate::verdict::lexicon::{CUTS, ENDINGS, ENDS, LOWERS, NEGATIONS, RISES, among, base, one_of};

/// What is done to a thing that is given up.
const GIVEN_UP: &str = "will|shall|is|are|has|have|to not|never? now|also|therefore? be|been|being now|also|therefore|temporarily|\
    indefinitely? suspended|paused|shelved|cancelled|canceled|scrapped|dropped|abandoned|halted|axed|withdrawn|mothballed|\
    discontinued|terminated|frozen|stopped|ditched|abolished|ended";

/// What comes to an end by itself.
const STOPS: &str = "will|shall not|never? now|also|therefore? stop|cease|lapse";

/// What is done to a thing that is put off.
const PUT_OFF: &str = "will|shall|is|are|has|have|to not|never? now|also|therefore? be|been|being postponed|delayed|deferred";

/// What stands for the thing asked for.
const STANDS_FOR: &str = "scheme|project|plan|plans|programme|work|order|orders|recruitment|payment|payments|it|this|proposal|\
    proposals|offer|fund|funding|grant|support|money|aid|preparation|preparations";

/// What makes another thing of it.
const ANOTHER: &str = "old|existing|previous|former|current|present|other|rival|original|charge|charges|fee|fees|freeze|ban|\
    threat|limit|cap|restriction|restrictions|objection|objections|legal|challenge|debt|debts";

/// What a clause says that gives up, or puts off, the thing asked for.
pub(super) fn given_up(clause: &Clause, asked: &Asked) -> Option<(Sign, Range<usize>)> {
    if asked.turned.is_some() || asked.looks || asked.course == Course::Ends {
        return None;
    }
    let keeps = asked.course == Course::Keeps;
    if asked.lessens && !keeps || clause.find("if|unless|would|could|might|whether").is_some() {
        return None;
    }
    let found = clause.find(GIVEN_UP).or_else(|| clause.find(STOPS));
    let (at, sign) = match (found, clause.find(PUT_OFF)) {
        (Some(at), _) => (at, Sign::Refuses),
        (None, Some(at)) => (at, Sign::Looks),
        (None, None) => return None,
    };
    let own = |word: &str| {
        one_of(word, STANDS_FOR)
            || asked
                .stems
                .iter()
                .any(|other| same(&stem(base(word)), other))
    };
    let subject = clause.words.get(..at.start)?;
    let turned = |word: &str| {
        one_of(word, ANOTHER)
            || one_of(word, NEGATIONS)
            || one_of(word, CUTS)
            || one_of(word, RISES)
            || [ENDS, LOWERS, ENDINGS].iter().any(|set| among(word, set))
    };
    // What the subject comes to: "the demolition of homes" is no homes. What only stands for the
    // thing ("the order") must be of it, where it is said of what it is.
    let head = subject
        .iter()
        .position(|(word, _)| {
            one_of(
                word,
                "of|for|in|on|to|at|by|with|from|that|which|who|whose|between",
            )
        })
        .unwrap_or(subject.len());
    let of_what = subject.get(head..).unwrap_or_default();
    let heads = head
        .checked_sub(1)
        .and_then(|last| subject.get(last))
        .map_or("", |(word, _)| word.as_str());
    let asked_for = |word: &str| own(word) && !one_of(word, STANDS_FOR);
    let named = own(heads)
        && (asked_for(heads)
            || of_what.is_empty()
            || of_what.iter().any(|(word, _)| asked_for(word)));
    if !named || subject.iter().any(|(word, _)| turned(word)) {
        return None;
    }
    let denied = clause
        .words
        .get(at.clone())?
        .iter()
        .any(|(word, _)| one_of(word, NEGATIONS));
    match (denied, keeps) {
        (false, _) => Some((sign, at)),
        (true, true) => Some((Sign::Does, at)),
        (true, false) => None,
    }
}

/// How a thing is said to stay for a while.
const FOR_NOW: &str = "until|till|for";

/// The end that comes after.
const ENDS_THEN: &str = "end|ends|ended|close|closes|closed|abolished|lapse|lapses|cease|ceases|expire|expires|go|withdrawn|\
    scrapped|repealed|stop|stops|stopped|removed|phased|wound";

/// Where what is to end is said to stay for a while and to end then, that is an end of it, if a
/// later one.
pub(super) fn ends_later(clauses: &[Clause], signs: &mut [Option<Read>]) {
    let ends = |clause: &Clause, from: usize| {
        (from + 1..clause.words.len()).find(|at| {
            let led = (at.saturating_sub(3).max(from)..*at)
                .any(|near| one_of(clause.word(Some(near)), "will|shall|then|be|it"));
            let denied =
                (at.saturating_sub(3)..*at).any(|near| one_of(clause.word(Some(near)), NEGATIONS));
            led && !denied && one_of(clause.word(Some(*at)), ENDS_THEN)
        })
    };
    for (number, clause) in clauses.iter().enumerate() {
        let Some(Some(read)) = signs.get(number) else {
            continue;
        };
        if read.sign != Sign::Stays {
            continue;
        }
        let Some(while_) = clause.find(FOR_NOW) else {
            continue;
        };
        let here = ends(clause, while_.end);
        let next = clauses
            .get(number + 1)
            .is_some_and(|next| next.sentence <= clause.sentence + 1 && ends(next, 0).is_some());
        if here.is_some() || next {
            let at = while_.start..here.map_or(clause.words.len(), |end| end + 1);
            if let Some(sign) = signs.get_mut(number) {
                *sign = Some(Read {
                    sign: Sign::Does,
                    at: at.clone(),
                    past: false,
                    part: Some(at),
                });
            }
        }
    }
}

/// Whether a clause says that the thing will be less, though it does not end: "but will be halved".
pub(super) fn lessened(clause: &Clause, meant: bool) -> bool {
    let Some(found) = clause.find(
        "will|shall now|also|instead|therefore|then? be? halved|halve|cut|reduced|reduce|lowered|lower|trimmed|trim|slashed|slash",
    ) else {
        return false;
    };
    // "But will be halved", of what was named before.
    let goes_on = found.start <= 1 && one_of(clause.word(Some(0)), "but|and|will");
    meant || goes_on
}

#[cfg(test)]
mod tests {
    use crate::verdict::reply::{Stance, reply};

    #[test]
    fn what_was_asked_for_and_is_given_up_is_refused() {
        use Stance::{Accepts, AcceptsInPart, Rejects};
        let ferry = "The Government should fund a new ferry to Rathlin.";
        let grant = "The Government should maintain the kiln grant.";
        let school = "The Government should recruit 80 potters by 2029.";
        for (asked, text, stance) in [
            (ferry, "The order for the ferry will be cancelled.", Rejects),
            (ferry, "The ferry has been shelved.", Rejects),
            (ferry, "The project has been paused.", Rejects),
            (ferry, "The ferry will be postponed.", AcceptsInPart),
            (
                ferry,
                "The old ferry will be withdrawn and a new one ordered.",
                Accepts,
            ),
            (grant, "The grant will be suspended.", Rejects),
            (grant, "The grant will be suspended in May.", Rejects),
            (grant, "The grant will not be suspended.", Accepts),
            (school, "Recruitment of potters will be suspended.", Rejects),
            (
                school,
                "The freeze on recruitment will be lifted and 80 potters recruited.",
                Accepts,
            ),
        ] {
            let told = reply(asked, text);
            assert_eq!(told.stance, stance, "{asked}\n{text}\n{told:?}");
        }
    }

    #[test]
    fn what_is_to_end_and_ends_later_or_is_lessened_is_a_part() {
        use Stance::{AcceptsInPart, Rejects};
        let charge = "The Government should abolish the charge for kilns.";
        for (text, stance) in [
            (
                "It will stay in place until 2030 and then end.",
                AcceptsInPart,
            ),
            (
                "The charge will stay until 2029, when it will end.",
                AcceptsInPart,
            ),
            (
                "It will be kept until 2029. It will then be abolished.",
                AcceptsInPart,
            ),
            (
                "The charge will be kept for one more year and then abolished.",
                AcceptsInPart,
            ),
            (
                "The charge will be halved, but cannot be abolished.",
                AcceptsInPart,
            ),
            (
                "The charge will not be abolished but will be reduced.",
                AcceptsInPart,
            ),
            ("The charge will stay in place.", Rejects),
            (
                "The charge will remain for the rest of this Parliament.",
                Rejects,
            ),
            (
                "We will not abolish the charge. We will cut the cost of ferries.",
                Rejects,
            ),
        ] {
            let told = reply(charge, text);
            assert_eq!(told.stance, stance, "{text}\n{told:?}");
        }
    }
}
