//! Whose doing a sentence tells that undertakes nothing of its author's: another government's
//! (of another country, or of a time before), or the author's own in the past. It finds no
//! commitment; what is undertaken is for [`judge`](super::judge) to say, and comes before it.

use super::country;
use super::find::Author;
use super::lexicon::{between, participle};
use super::subject::{Who, is_author, subject_before};
use crate::tokens::{Token, tokens};
use crate::verdict::hearsay::OTHERS;
use crate::verdict::lexicon::one_of;

/// Whose doing it is, where it is not the author's of today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Doing {
    /// Of another government, or of one before the author.
    Anothers,
    /// The author's own, told of a time that is over: "in 2021 we promised".
    Past,
}

/// Who governs, as the last word of a subject.
const GOVERNS: &str = "government|governments|administration|administrations|ministers|minister|coalition|cabinet|\
    cabinets|executive|treasury|chancellor|secretary|department|predecessor|predecessors|parties|party";

/// Words before a verb that make it no past of its own: "has committed", "are committed to".
const AIDED: &str = "has|have|had|having|is|are|am|be|been|being|was|were|remain|remains|stay|stays|get|gets|got|\
    will|shall|a|an|the|our|its|their|this|that|by|of|and|or|to|with";

/// By these a word is given.
const PROMISED: &str =
    "committed|pledged|promised|vowed|undertook|announced|agreed|decided|proposed|planned|intended";

/// What is done to whoever is named before it, by the author: "the Scottish Government will
/// receive £20m".
const RECEIVES: &str = "receive|receives|get|gets|given|paid|granted|awarded|allocated|benefit|benefits|handed|asked|invited|able|required|bound|obliged";

/// Whose doing a sentence tells where no clause of it has the author for its subject; none
/// where the author acts in it, and where nobody that is known does.
pub(crate) fn whose_doing(sentence: &str, author: &Author) -> Option<Doing> {
    let words = tokens(sentence);
    let mut told = None;
    for at in 1..words.len() {
        let low = words[at].low.as_str();
        let aided = one_of(
            low,
            "will|shall|has|have|is|are|plans|plan|intends|proposes|aims|expects|means",
        );
        let bare = participle(low) && !after_aid(&words, at);
        if !aided && !bare {
            continue;
        }
        let subject = subject_before(&words, at, author);
        let Some(phrase) = words
            .get(subject.words.clone())
            .filter(|phrase| !phrase.is_empty())
        else {
            continue;
        };
        if anothers(phrase, author) || bare && of_document(phrase) {
            // What it is given, and what it is told of in a clause beside, is none of its acts.
            if !receives(&words, at) && opens(&words, subject.words.start) {
                told = told.or(Some(Doing::Anothers));
            }
        } else if subject.who == Who::Author || then(phrase, author) {
            let promised = bare && one_of(low, PROMISED) && !now(&words);
            if !promised {
                return None;
            }
            told = told.or(Some(Doing::Past));
        } else if aided
            && matches!(subject.who, Who::Body | Who::Instrument | Who::Pronoun)
            && told.is_none()
        {
            // A fund or office that acts first is whosever it is by its own rules.
            return None;
        }
    }
    told
}

/// Whether a subject is another government than the author's of today.
fn anothers(phrase: &[Token], author: &Author) -> bool {
    // An opponent of the party whose paper it is.
    let opponent = (phrase.iter()).any(|word| word.capital && author.others.contains(&word.low));
    if opponent || country::foreign(phrase, author) || country::another_state(phrase, author) {
        return true;
    }
    let Some(last) = phrase.last().filter(|last| one_of(&last.low, GOVERNS)) else {
        return false;
    };
    if one_of(&last.low, "predecessor|predecessors") {
        return true;
    }
    // "The previous Labour government", but not "last year ministers".
    let from = phrase.len().saturating_sub(4);
    phrase[from..phrase.len() - 1]
        .iter()
        .enumerate()
        .any(|(at, word)| {
            let between = &phrase[from + at + 1..phrase.len() - 1];
            one_of(&word.low, OTHERS)
                && between.iter().all(|word| {
                    word.capital || word.low.ends_with("-party") || word.low.ends_with("-led")
                })
        })
}

/// Whether a subject is a paper of a government before: "the last government's plan promised".
/// What is done with its things today ("the last government's cuts will be reversed") is another
/// matter.
fn of_document(phrase: &[Token]) -> bool {
    const PAPERS: &str =
        "plan|plans|strategy|manifesto|paper|budget|review|statement|programme|pledge";
    let paper = phrase.last().is_some_and(|last| one_of(&last.low, PAPERS));
    let of_before = phrase.iter().enumerate().any(|(at, word)| {
        one_of(&word.low, OTHERS)
            && phrase.iter().skip(at + 1).take(3).any(|word| {
                let bare = word.low.trim_end_matches('s').trim_end_matches(['\'', '’']);
                bare != word.low && (one_of(bare, GOVERNS) || word.low.starts_with("ministers"))
            })
    });
    paper && of_before
}

/// Whether a subject is the author behind a time: "last year ministers agreed".
fn then(phrase: &[Token], author: &Author) -> bool {
    const TIMES: &str = "year|month|week|spring|summer|autumn|winter|budget|parliament|decade";
    let timed = phrase.iter().any(|word| one_of(&word.low, TIMES));
    timed
        && phrase
            .last()
            .is_some_and(|last| is_author(&last.low, author))
}

/// Whether the verb at a place has a word before it that helps it.
fn after_aid(words: &[Token], at: usize) -> bool {
    let mut before = at;
    while before > 0 && between(&words[before - 1].low) {
        before -= 1;
    }
    before == 0 || one_of(&words[before - 1].low, AIDED)
}

/// Whether whoever is the subject of a verb is given something by it.
fn receives(words: &[Token], at: usize) -> bool {
    words
        .iter()
        .skip(at + 1)
        .take(4)
        .any(|word| one_of(&word.low, RECEIVES))
}

/// Whether a subject opens its sentence, or a clause of its own: "that the last government
/// ended" only tells more of a thing.
fn opens(words: &[Token], from: usize) -> bool {
    from == 0
        || !words[from - 1].is(&[
            "that", "which", "who", "whom", "than", "as", "what", "whose", "where", "when",
        ]) && !words[..from].iter().any(|word| word.is(&["will", "shall"]))
}

/// Whether a sentence speaks of the day of the paper.
fn now(words: &[Token]) -> bool {
    words
        .iter()
        .any(|word| word.is(&["today", "now", "hereby", "here"]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(country: &'static str) -> Author {
        Author {
            country: Some(country),
            ..Author::default()
        }
    }

    #[test]
    fn other_governments_and_other_times_are_told_from_the_author() {
        use Doing::{Anothers, Past as Own};
        for (country, text, expected) in [
            (
                "wales",
                "The previous government committed to build 40 kilns.",
                Some(Anothers),
            ),
            (
                "wales",
                "The UK Government has committed £5 million to kilns in England.",
                Some(Anothers),
            ),
            (
                "wales",
                "In 2021 the Welsh Government committed to build 40 kilns.",
                Some(Own),
            ),
            (
                "wales",
                "The Welsh Government has committed £5 million to kilns.",
                None,
            ),
            ("wales", "The Welsh Government is committed to kilns.", None),
            (
                "wales",
                "Today the Welsh Government committed £5 million to kilns.",
                None,
            ),
            (
                "scotland",
                "The French Government will pay for kilns.",
                Some(Anothers),
            ),
            (
                "united kingdom",
                "The last Conservative government promised new kilns.",
                Some(Anothers),
            ),
            (
                "united kingdom",
                "Our predecessors pledged £5 million for kilns.",
                Some(Anothers),
            ),
            (
                "united kingdom",
                "Last year ministers agreed to build kilns.",
                Some(Own),
            ),
            (
                "united kingdom",
                "The last government promised kilns, and we will build them.",
                None,
            ),
            (
                "united kingdom",
                "We will pay for the kilns that the last government promised.",
                None,
            ),
            (
                "united kingdom",
                "The Scottish Government will receive £5 million for kilns.",
                None,
            ),
            (
                "united kingdom",
                "The UK and Welsh governments will invest £5 million in kilns.",
                None,
            ),
            (
                "united kingdom",
                "The last government's plan promised new kilns.",
                Some(Anothers),
            ),
            (
                "united kingdom",
                "The last government's cuts to kilns will be reversed.",
                None,
            ),
            (
                "united kingdom",
                "Successive governments will be bound to pay for kilns.",
                None,
            ),
            ("united kingdom", "Kilns will receive £5 million.", None),
            (
                "united kingdom",
                "The Kiln Fund will invest £5 million.",
                None,
            ),
        ] {
            assert_eq!(whose_doing(text, &of(country)), expected, "{text}");
        }
    }
}
