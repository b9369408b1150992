//! Parts that ask that something be left undone: "create no further freeports", "stop selling
//! school land". To refuse it is what they ask, and to do it is opposed; what is done for what
//! is there already is neither. It reads the ask and one sentence, and finds no sentence.

use std::ops::Range;

use weighbridge_model::asks::Part;

use super::clause::bears;
use super::ground::Ground;
use super::said::Said;
use crate::commitment::{By, Class, Firmness, Judgement, Role};
use crate::search::words::plain;
use crate::verdict::Verdict;
use crate::verdict::force::{Words, find};
use crate::verdict::lexicon::{ENDS, LOWERS, NEGATIONS, among, one_of};

/// How an ask opens that wants something left undone.
const LEAVES: [&str; 5] = [
    "do|does not",
    "not to",
    "never",
    "rule|rules out",
    "refrain from",
];

/// Verbs of leaving off, with what is left off behind them.
const LEAVES_OFF: &str = "stop|cease|halt|end|avoid";

/// Nouns of doing, behind such a verb and an article.
const DOINGS: &str =
    "creation|making|designation|award|approval|opening|licensing|granting|building|introduction";

/// What "no" opens that is not to come.
const MORE: &str = "further|more|new|additional|extra|other|second|third";

/// Before "no" that says how something is done: "with no new conditions".
const HOW: &str = "with|at|to|for|by|of|on|in|and|or|where|so|that";

/// How far into an ask its own verb stands.
const OPENING: usize = 6;

/// Whether a part asks that something be left undone.
pub(super) fn refrains(part: &Part) -> bool {
    let words = plain(&part.asks);
    let word = |at: usize| words.get(at).map_or("", |(word, _)| word.as_str());
    let no = (0..OPENING).any(|at| {
        word(at) == "no" && one_of(word(at + 1), MORE) && !(at > 0 && one_of(word(at - 1), HOW))
    });
    let off = one_of(word(0), LEAVES_OFF)
        && (word(1).ends_with("ing") || one_of(word(1), "the|any") && one_of(word(2), DOINGS));
    let opening = words.get(..OPENING.min(words.len())).unwrap_or_default();
    no || off || LEAVES.iter().any(|way| find(opening, way).is_some())
}

/// Words by which something is brought that was not there.
const NEW: &str = "new|further|more|additional|another|extra|second|third|fourth|two|three|four|five|six|ten|\
    create|creates|creating|created|designate|designates|designating|designated|establish|establishes|\
    establishing|launch|launching|introduce|introduces|introducing|add|adds|adding|expand|expanding|extend|extending|\
    open|opening|build|building|sell|selling|approve|approving|license|licensing|grant|granting|award|awarding|\
    raise|raising|increase|increasing|impose|imposing";

/// What was told of a sentence for a part that asks that something be left undone.
pub(super) fn refrained(
    part: &Part,
    (text, words): (&str, &Words),
    judged: Option<&Judgement>,
    matter: &[Range<usize>],
    told: Said,
) -> Said {
    let Some(verdict) = told.verdict.filter(|_| refrains(part)) else {
        return told;
    };
    let by =
        |class: Class| judged.filter(|judged| judged.class == class && judged.by == By::Author);
    let refuses = by(Class::Refusal).and_then(cue);
    if let Some(cue) = refuses {
        let held = judged.is_some_and(|judged| judged.said(Role::Hedge).is_some());
        let about = matter.iter().any(|at| bears(text, &cue, at));
        // What is refused is another thing, and no half of what is asked.
        if !about {
            let half = verdict == Verdict::PartOfTheWay;
            return if half { told.left() } else { told };
        }
        // "We will not close the zones", "the grant ends": what is there goes on or goes.
        if held || keeps(words, &cue) {
            return told.left();
        }
        return Said {
            verdict: Some(Verdict::Agrees),
            note: None,
            ground: Some(Ground::Half),
            ..told
        };
    }
    let brings = words.iter().any(|(word, _)| one_of(word, NEW));
    if verdict == Verdict::Opposed && !brings {
        return told.left();
    }
    // Nothing of the file says which way it goes: to do it is what is not wanted.
    let untold = [&part.agree, &part.oppose, &part.more_of, &part.less_of];
    let untold = untold.iter().all(|list| list.is_empty());
    let does =
        by(Class::Commitment).filter(|judged| judged.firmness >= Firmness::Will && !judged.ends());
    match does.and_then(cue) {
        Some(cue) if untold && brings && matter.iter().any(|at| bears(text, &cue, at)) => Said {
            verdict: Some(Verdict::Opposed),
            note: None,
            ground: Some(Ground::Acted),
            ..told
        },
        // What is undertaken for it in other words neither does nor leaves it.
        Some(_) if untold && verdict != Verdict::Opposed => told.left(),
        _ => told,
    }
}

/// From the words that undertake or refuse to those of the act, in bytes of the sentence.
fn cue(judged: &Judgement) -> Option<Range<usize>> {
    let span = |role| {
        judged
            .marks
            .iter()
            .find(|mark| mark.role == role && !mark.span.is_empty())
            .map(|mark| mark.span.clone())
    };
    let undertaking = span(Role::Undertaking)?;
    let action = span(Role::Action).unwrap_or_else(|| undertaking.clone());
    Some(undertaking.start.min(action.start)..undertaking.end.max(action.end))
}

/// Whether what a refusal refuses is an end, so that what is there stays: "will not close".
fn keeps(words: &Words, cue: &Range<usize>) -> bool {
    let within = words
        .iter()
        .filter(|(_, at)| at.start >= cue.start)
        .take_while(|(_, at)| at.start < cue.end + 30);
    let mut denied = false;
    for (word, _) in within {
        if one_of(word, NEGATIONS) {
            denied = true;
        } else if denied && (among(word, ENDS) || among(word, LOWERS)) {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use weighbridge_model::asks::Asks;

    use super::super::{Prepared, answer};
    use super::*;
    use crate::paper::Paper;
    use crate::verdict::Verdict::{Agrees, Opposed, Silent};

    fn part(asks: &str, lists: &str) -> Part {
        let file = format!(
            "name='y'\n[[ask]]\nname='kilns'\nasks='{asks}'\nabout=['kiln|kilns']\n{lists}\n"
        );
        Asks::parse(&file, "y.toml")
            .unwrap()
            .asks
            .remove(0)
            .parts
            .remove(0)
    }

    #[test]
    fn an_ask_that_something_be_left_undone_is_known_by_its_opening() {
        for (asks, expected) in [
            ("Create no further kilns.", true),
            ("There should be no more kilns.", true),
            ("Stop building kilns.", true),
            ("End the licensing of kilns.", true),
            ("Do not sell the kilns.", true),
            ("Rule out new kilns.", true),
            ("Build kilns with no new conditions.", false),
            ("Build kilns.", false),
            ("End the kiln levy.", false),
            ("Let no kiln close.", false),
        ] {
            assert_eq!(refrains(&part(asks, "")), expected, "{asks}");
        }
    }

    #[test]
    fn what_is_to_be_left_undone_is_agreed_by_refusing_it() {
        for lists in ["", "less_of=['kiln|kilns']"] {
            let part = part("Create no further kilns.", lists);
            for (sentence, expected) in [
                ("We do not intend to create further kilns.", Agrees),
                ("We will create no further kilns.", Agrees),
                ("No new kilns will be designated.", Agrees),
                ("We have no plans to designate any more kilns.", Agrees),
                ("We will create four new kilns by 2028.", Opposed),
                ("We will not close the existing kilns.", Silent),
                ("Each kiln will receive £25 million from 2027.", Silent),
            ] {
                let paper = Paper::read(sentence.as_bytes(), "x.txt").unwrap();
                let told = answer(&Prepared::new(&paper), &part, None);
                assert_eq!(told.suggestion.verdict, expected, "{lists} {sentence}");
            }
        }
    }
}
