//! Whether a reply says that what it was asked to bring about is there already: "the target is
//! 35 per cent, and it will stay". That it stays as it is then answers the request, and is no
//! refusal of it.

use std::ops::Range;

use crate::verdict::force::{Words, find};
use crate::verdict::lexicon::{base, one_of};

use super::clause::{Clause, stems};
use crate::search::words::stem;

/// Verbs of bringing a thing about.
const CREATES: &str = "set|create|establish|introduce|publish|appoint|provide|launch|adopt|develop|produce|have|build|open|found|define|\
    issue|agree|form|maintain|fund|run|give|offer";

/// Words between such a verb and the name of the thing, at most.
const NAMED: usize = 5;

/// That it is there.
const THERE: [&str; 5] = [
    "already|since|has|have|is|are|now already? been? already? now? in place|force|post|operation",
    "already exists|exist|has|have|had|published|set|established|offers|runs|funds",
    "exists|exist",
    "there is|are now? such|already",
    "was|were set|established|introduced|created|launched|agreed|published|appointed|opened in|by|last|on",
];

/// What a reply sees no need of, where the thing is there: to change it, or to have another.
const CHANGE: [&str; 2] = [
    "no need|reason|case|grounds|plans|intention to change|alter|amend|revise|replace|touch|raise|lower|add",
    "no need|reason|case|grounds|plans for a? another|more|further|new|change|changes|second",
];

/// The stem of the thing that is to be brought about, where the request is for that.
pub(super) fn created(words: &Words) -> Option<String> {
    let from = find(words, "should|must|ought|to|recommend|urge").map_or(0, |found| found.end);
    let verb = (from..from + 3).find(|at| {
        words
            .get(*at)
            .is_some_and(|(word, _)| one_of(word, CREATES))
    })?;
    words.iter().skip(verb + 1).take(NAMED).find_map(|(word, _)| {
        let small = one_of(
            word,
            "a|an|the|up|out|new|clear|its|single|first|statutory|legal|ambitious|proper|public|further|more|full",
        );
        (!small && stems(word).len() == 1).then(|| stem(base(word)))
    })
}

/// Where a clause says that the thing is there.
pub(super) fn there(clause: &Clause, created: &str) -> Option<Range<usize>> {
    let supposed = clause
        .find("will|would|could|should|might|may|not|never|whether|if|considering|cannot")
        .is_some();
    let at = (0..clause.words.len()).find(|at| stem(base(clause.word(Some(*at)))) == created);
    if let Some(at) = at {
        // "The target is 35 per cent".
        let number = clause.word(Some(at + 2));
        let stands = one_of(clause.word(Some(at + 1)), "is|are|stands")
            && (number.starts_with(|sign: char| sign.is_ascii_digit())
                || number == "at"
                || one_of(number, "a|one|two")
                    && one_of(clause.word(Some(at + 3)), "half|third|quarter|fifth|in"));
        if stands {
            return Some(at..at + 3);
        }
    }
    let found = THERE.iter().find_map(|pattern| clause.find(pattern))?;
    // "Already in place", with nothing named.
    let bare = clause.sentence == 0 && found.start == 0 && clause.words.len() <= 5;
    (!supposed && (at.is_some() || bare)).then_some(found)
}

/// Whether what a clause sees no need of is a change of what is there.
pub(super) fn unchanged(clause: &Clause) -> bool {
    CHANGE.iter().any(|pattern| clause.find(pattern).is_some())
}

#[cfg(test)]
mod tests {
    use crate::verdict::reply::{Stance, reply};

    #[test]
    fn what_is_there_and_stays_is_no_refusal() {
        use Stance::{Accepts, Rejects};
        let asked = "The Government should set a target for the share of rope apprentices.";
        for (text, stance) in [
            ("A target will be set by 2029.", Accepts),
            ("A target will be set by the end of 2029.", Accepts),
            ("A target will be set by ministers in 2029.", Accepts),
            ("The target is 35 per cent, and it will stay.", Accepts),
            (
                "Already in place: the target is 35 per cent, and it will stay.",
                Accepts,
            ),
            (
                "A target has been in place since 2024 and we see no need to change it.",
                Accepts,
            ),
            (
                "A target has been in place since 2024 and we see no need for another.",
                Accepts,
            ),
            ("There is such a target already.", Accepts),
            ("We do not see the need for a target.", Rejects),
            ("The arrangements will stay as they are.", Rejects),
            (
                "The present arrangements are in place and we see no need to change them.",
                Rejects,
            ),
        ] {
            let told = reply(asked, text);
            assert_eq!(told.stance, stance, "{text}\n{told:?}");
        }
    }
}
