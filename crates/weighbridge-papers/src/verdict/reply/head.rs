//! What a reply says outright of the recommendation: "accepted", "accepts in part", "noted",
//! "does not accept this recommendation". What it does about it is not read here.

use std::ops::Range;

use crate::verdict::lexicon::{FINITE, one_of};

use super::clause::Clause;
use super::speaker::{DOUBTS, TURNS_DOWN, denied as is_denied, of_another, speaks, unknown};

/// What is said outright.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Head {
    /// It is taken on, "in full" or as it stands.
    InFull,
    Accepted,
    /// In part, in principle, some of it.
    InPart,
    /// Its aim or premise is shared.
    Aim,
    Noted,
    Rejected,
}

impl Head {
    /// The words of reports.
    pub fn title(self) -> &'static str {
        match self {
            Self::InFull | Self::Accepted => "accepts",
            Self::InPart => "accepts in part",
            Self::Aim => "shares the aim",
            Self::Noted => "notes",
            Self::Rejected => "refuses",
        }
    }
}

/// Words that take up.
const TAKES: &str = "accept|accepts|accepted|accepting|agree|agrees|agreed|support|supports|supported|endorse|endorses|endorsed|welcome|welcomes|adopt|adopts|adopted|concur|concurs|supportive";

/// What is taken up, as a whole.
pub(super) const WHOLE: &str = "recommendation|recommendations|proposal|proposals|suggestion|suggestions|advice|conclusion|conclusions|request|finding|findings";

/// Words that keep to part of it.
const PART: &str = "part|parts|principle|partially|partly|broadly|first|second|third|last|some|elements|element|qualified|most|half|largely|limb|one";

/// What is shared where only the aim is.
const AIM: &str = "intent|intention|aim|aims|spirit|objective|objectives|thrust|ambition|sentiment|sentiments|goal|purpose|ambitions";

const DENIES: &str = "not|cannot|no|unable|unwilling|nor|neither|never";

/// What the reply says outright, and where; the first clause that says so.
///
/// A word of somebody else is passed over: who is plainly one, or, where the author speaks
/// in another clause, whoever refuses and is nobody who replies.
pub(super) fn head(clauses: &[Clause]) -> Option<(Head, usize, Range<usize>)> {
    clauses.iter().enumerate().find_map(|(number, clause)| {
        let early = clause.sentence < 2;
        let (head, found) = said(clause, early)?;
        let verb = found.clone().find(|at| {
            let word = clause.word(Some(*at));
            one_of(word, TAKES) || one_of(word, TURNS_DOWN)
        });
        let author = clauses
            .iter()
            .enumerate()
            .any(|(other, clause)| other != number && speaks(clause));
        let stranger = verb.is_some_and(|verb| {
            of_another(clause, verb) || author && head == Head::Rejected && unknown(clause, verb)
        });
        (!stranger).then_some((head, number, found))
    })
}

/// Whether what is taken up at a place is only welcomed, which a look at it later undoes.
pub(super) fn is_weak(clause: &Clause, found: &Range<usize>) -> bool {
    found.clone().any(|at| {
        one_of(
            clause.word(Some(at)),
            "welcome|welcomes|support|supports|supportive",
        )
    })
}

fn said(clause: &Clause, early: bool) -> Option<(Head, Range<usize>)> {
    let words = &clause.words;
    let short = words.len() <= 4 && early;
    if short {
        if let Some(found) = clause
            .find("no")
            .filter(|found| found.start == 0 && words.len() == 1)
        {
            return Some((Head::Rejected, found));
        }
        if let Some(found) = clause.find("yes *? in part|principle") {
            return Some((Head::InPart, found));
        }
        if let Some(found) = clause.find("yes") {
            return Some((Head::Accepted, found));
        }
    }
    for pattern in [
        "reject|rejects|rejected|disagree|disagrees *? *? *? WHOLE",
        "turn|turns|turned down *? *? WHOLE",
    ] {
        if let Some(found) = clause.find(&pattern.replace("WHOLE", WHOLE))
            && !is_denied(clause, found.start)
        {
            return Some((Head::Rejected, found));
        }
    }
    if short
        && let Some(found) =
            clause.find("reject|rejects|rejected|disagree|disagrees|disagreed|declined")
        && !is_denied(clause, found.start)
    {
        return Some((Head::Rejected, found));
    }
    if let Some(found) = clause.find(
        "note|notes|noted *? *? *? *? WHOLE|view|views"
            .replace("WHOLE", WHOLE)
            .as_str(),
    ) {
        return Some((Head::Noted, found));
    }
    if short && let Some(found) = clause.find("partially|partial|partly") {
        return Some((Head::InPart, found));
    }
    if let Some(found) =
        clause.find("recommendation has|is|was already? been? implemented|met|fulfilled|delivered")
    {
        return Some((Head::Accepted, found));
    }
    if short && let Some(found) = clause.find("noted") {
        return Some((Head::Noted, found));
    }
    if let Some(found) = clause.find("take|takes note of") {
        return Some((Head::Noted, found));
    }
    clause
        .all(TAKES)
        .into_iter()
        .find_map(|found| taken(clause, found, short))
}

/// What a word that takes up takes up.
fn taken(clause: &Clause, found: Range<usize>, short: bool) -> Option<(Head, Range<usize>)> {
    let words = &clause.words;
    // "Nothing has been agreed" is said of something else.
    if found.start > 0 && one_of(clause.word(Some(found.start - 1)), "been|be") {
        return None;
    }
    let after = words.get(found.end..).unwrap_or_default();
    let is = |(word, _): &(String, Range<usize>), list: &'static str| one_of(word, list);
    // "Support will continue" is a noun; "we will continue to support them" goes on as before.
    let noun = after.first().is_some_and(|word| is(word, FINITE));
    let goes_on = one_of(clause.word(found.start.checked_sub(1)), "to")
        && (found.start.saturating_sub(4)..found.start).any(|at| {
            one_of(
                clause.word(Some(at)),
                "continue|continues|continuing|keep|on",
            )
        });
    if one_of(clause.word(Some(found.start)), "support|supports|welcome") && (noun || goes_on) {
        return None;
    }
    // What it takes up stands before the clause inside it: "agrees with X that Y".
    let until = after
        .iter()
        .position(|word| is(word, "that|and|to|which|because|as"))
        .unwrap_or(after.len());
    let object = after.get(..until).unwrap_or_default();
    let whole = object.iter().take(9).position(|word| is(word, WHOLE));
    let full = object
        .windows(2)
        .any(|two| two[0].0 == "in" && two[1].0 == "full");
    let ends = after.is_empty() || after.len() <= 2 && object.len() == after.len();
    let committee = object.len() <= 4
        && object.len() == after.len()
        && object
            .iter()
            .any(|word| is(word, "committee|commission|court|inquiry|panel|report"))
        && !one_of(clause.word(Some(found.start)), "welcome|welcomes");
    let subject = clause.word(Some(0));
    let in_part = object
        .iter()
        .take(4)
        .chain(
            words
                .get(found.start.saturating_sub(2)..found.start)
                .unwrap_or_default(),
        )
        .any(|word| is(word, PART));
    let principle = object
        .windows(2)
        .take(4)
        .any(|two| two[0].0 == "in" && is(&two[1], "principle|part"));
    let aim = object.iter().take(4).any(|word| is(word, AIM));
    let ahead = words
        .get(found.start.saturating_sub(3)..found.start)
        .unwrap_or_default();
    // "No hesitation in accepting", "cannot but accept", "no reason not to accept".
    let twice = ahead.iter().any(|word| is(word, DOUBTS))
        || ahead
            .windows(2)
            .any(|two| is(&two[0], "cannot|not") && two[1].0 == "but")
        || clause
            .find("no reason|reasons|grounds|case not to")
            .is_some_and(|denial| denial.end <= found.start);
    let denied = !twice && ahead.iter().any(|word| is(word, DENIES));
    let whole_said = whole.is_some() || full || committee || ends && (short || is_author(subject));
    // "Doubts about accepting it": no statement.
    if !twice && !denied && one_of(clause.word(Some(found.start)), "accepting") {
        return None;
    }
    if denied {
        let partly = full
            || object
                .iter()
                .take(3)
                .any(|word| is(word, "all|every|entire|entirely|fully|whole|wholly"));
        return whole_said.then_some((if partly { Head::InPart } else { Head::Rejected }, found));
    }
    if principle {
        return Some((Head::InPart, found));
    }
    if aim {
        return Some((Head::Aim, found));
    }
    if in_part && (whole_said || found.start < 4) {
        return Some((Head::InPart, found));
    }
    if full {
        return Some((Head::InFull, found));
    }
    whole_said.then_some((Head::Accepted, found))
}

fn is_author(word: &str) -> bool {
    one_of(
        word,
        "we|the|ministers|government|agreed|accepted|supported|agree|accept|support|i|yes",
    )
}

#[cfg(test)]
mod tests {
    use super::super::clause::clauses;
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn what_is_said_outright_is_read() {
        use Head::{Accepted, Aim, InFull, InPart, Noted, Rejected};
        for (text, head_) in [
            ("Agreed. A plan will come in May.", Some(Accepted)),
            ("Response: Accepted.", Some(Accepted)),
            (
                "The Government accepts this recommendation.",
                Some(Accepted),
            ),
            (
                "We thank the panel for its work. We agree with the recommendation.",
                Some(Accepted),
            ),
            (
                "The Commission accepts the recommendation in full.",
                Some(InFull),
            ),
            ("Supported in principle.", Some(InPart)),
            (
                "The Scottish Government partially accepts this recommendation.",
                Some(InPart),
            ),
            (
                "The Government accepts the first part of this recommendation.",
                Some(InPart),
            ),
            (
                "The Government cannot accept the recommendation in full.",
                Some(InPart),
            ),
            (
                "The Government agrees with the intent of the recommendation.",
                Some(Aim),
            ),
            ("Partially agreed.", Some(InPart)),
            ("This recommendation has already been met.", Some(Accepted)),
            (
                "1.1 The government disagrees with the Committee's recommendation.",
                Some(Rejected),
            ),
            (
                "1.1 The government agrees with the Committee's recommendation.",
                Some(Accepted),
            ),
            ("Nothing has been agreed.", None),
            ("Noted.", Some(Noted)),
            (
                "The Commission takes note of the recommendation.",
                Some(Noted),
            ),
            ("Not agreed.", Some(Rejected)),
            (
                "The Government does not support this recommendation.",
                Some(Rejected),
            ),
            (
                "Ministers are unable to accept the proposal.",
                Some(Rejected),
            ),
            ("The Government agrees with the Committee.", Some(Accepted)),
            // A premise is no recommendation.
            (
                "The Government agrees with the Committee that welders are few.",
                None,
            ),
            ("Support for ports is high.", None),
        ] {
            let told = head(&clauses(&BTreeSet::new(), text)).map(|(head, ..)| head);
            assert_eq!(told, head_, "{text}");
        }
    }
}
