//! What the sentence after one that names the matter says of it without naming it
//! again: "We have no plans to bring one in", "Ministers will keep it under review". What is
//! turned down as a request is told in `turned_down`; an act on "it" is not read, for
//! what is done with a thing already named may be anything.

use weighbridge_model::asks::Part;

use super::agreeing::lowering;
use super::ground::Ground;
use super::prepared::{Prepared, Sentence};
use super::said::Said;
use super::turned_down::after;
use crate::search::words::plain;
use crate::verdict::direction::raises;
use crate::verdict::force::{Words, find, force_of, spoken, turns};
use crate::verdict::lexicon::one_of;
use crate::verdict::{Force, Verdict};

/// What points back, as the object of a verb.
const OBJECT: &str = "it|one|them|this|that";

/// Words from the cue to what points back, at most.
const REACH: usize = 4;

/// Words of a sentence that says this and no more.
const SHORT: usize = 30;

/// What speaks for the author.
const OURS: &str = "we|government|ministers|officials|department|treasury|there|it";

/// The note on what is told so.
const NOTE: &str = "said in the sentence after, of what was named before";

/// What is said of the matter of a sentence in the one after it.
pub(super) fn pointing_back(paper: &Prepared<'_>, part: &Part, number: usize) -> Option<Said> {
    let (asked, sentence, text) = after(paper, number)?;
    if text.trim_end().ends_with('?') {
        return None;
    }
    let words = spoken(text);
    let is =
        |at: usize, list: &'static str| words.get(at).is_some_and(|(word, _)| one_of(word, list));
    if words.len() > SHORT || !(0..words.len().min(8)).any(|at| is(at, OURS)) {
        return None;
    }
    // "We cannot mend it in a year, but we can begin" refuses nothing.
    if find(&words, "cannot|can|could|but|however|yet|only|alone").is_some() {
        return None;
    }
    let (force, cue) = force_of(&words);
    let review = find(
        &words,
        "keep|kept|keeping * *? under review|consideration|study",
    );
    let (verdict, cue) = match (force, cue) {
        (Force::Refuses, Some(cue)) => (Verdict::Opposed, cue),
        (Force::LooksAt, Some(cue)) => (Verdict::PartOfTheWay, cue),
        _ => (Verdict::PartOfTheWay, review.clone()?),
    };
    // "To introduce one", "promote them", "its operation".
    let object = (cue.end..(cue.end + REACH).min(words.len())).find(|at| is(*at, OBJECT));
    let theirs = review.is_some_and(|found| {
        found
            .clone()
            .any(|at| is(at, "its|their|it|them|this|these"))
    });
    let end = match object {
        Some(at) => at + 1,
        None if theirs && verdict == Verdict::PartOfTheWay => cue.end,
        None => return None,
    };
    // The object ends its clause: "one of the options" points nowhere, nor does "that".
    if object.is_some_and(|at| {
        is(at, "one|this|that")
            && words.get(at + 1).is_some_and(|(_, next)| {
                let gap = words
                    .get(at)
                    .and_then(|(_, here)| text.get(here.end..next.start));
                gap.is_some_and(|gap| gap.trim().is_empty())
                    && !is(
                        at + 1,
                        "at|in|for|because|as|and|before|until|now|again|or|to",
                    )
            })
    }) {
        return None;
    }
    let less = lowering(part, asked);
    let harm = |word: &str| if less { raises(word) } else { turns(word) };
    let gone =
        |word: &str| harm(word) && !one_of(word, "closed|ended|be|have|is|change|only|always");
    if verdict == Verdict::Opposed && spoken(asked).iter().any(|(word, _)| gone(word)) {
        return None;
    }
    let note = (verdict == Verdict::PartOfTheWay).then_some(NOTE);
    let told = (verdict, note, Ground::After);
    Said::by_words(sentence, text, &words, cue.start..end, told)
}

/// What ends of itself.
const ENDS: &str = "expire|expires|end|ends|ended|lapse|lapses|close|closes|cease|ceases";

/// What ends because it is not done: "will not be renewed", but not "will be renewed".
const NOT_DONE: &str = "not|never|cannot *? *? be renewed|extended|prolonged";

/// What stands in its place.
const NEXT: &str = "new|successor|replacement|replace|replaced|replacing|instead|succeeded";

/// What becomes of it, in the sentence itself: it is not given up.
const FOLLOWED: [&str; 4] = [
    "followed|replaced|succeeded|superseded *? by",
    "merge|merged|fold|folded|roll|rolled *? into",
    "its|their place will|shall|is|are to? be? taken|filled",
    "in its|their place",
];

/// Where its money goes.
const PASSED: &str = "money|budget|funds|funding|sums *? *? *? *? *? pass|passes|go|goes|move|transfer|transferred|moved to|into";

/// What is left of a scheme that ends: where it goes, nothing comes in its place.
const LEFT_OVER: &str = "unspent|remaining|remainder|leftover|left|underspend|underspent|balance|uncommitted|unallocated|residual|rest";

/// The same, in the sentence that tells the end.
const OWN_PASSED: &str = "its|their *? money|budget|funds|funding *? *? *? *? pass|passes|go|goes|move|transfer|transferred|moved to|into";

/// Who keeps what is left, so that it goes to nobody.
const TO_THE_STATE: &str =
    "to the? treasury|exchequer|department|centre|reserve|reserves|deficit|debt|savings";

/// Sentences after it, at most.
const AFTER: usize = 2;

/// Whether something that is said to end of itself is followed by what comes in its
/// place: "The safeguard expires in June. We will put in place a new measure", "the grant
/// ends and will be replaced by a fund", "its budget will pass to the mayors".
pub(super) fn followed(paper: &Prepared<'_>, part: &Part, number: usize, said: &Said) -> bool {
    // Where an end "without replacement" is what the ask is against, what is left passes on too.
    let replaced = plain(&part.opposition)
        .iter()
        .any(|(word, _)| one_of(word, "replacement|replaced|replacing|successor"));
    let ends = said
        .deciding
        .iter()
        .map(|words| spoken(words))
        .any(|words| {
            words.iter().any(|(word, _)| one_of(word, ENDS)) || find(&words, NOT_DONE).is_some()
        });
    let text = |sentence: &Sentence| {
        let passage = paper.paper.passages.get(sentence.passage)?;
        passage.text.get(sentence.at.clone())
    };
    let Some(here) = paper.sentences.get(number).filter(|_| ends) else {
        return false;
    };
    // "It will not be replaced by another".
    let named = |words: &Words| {
        FOLLOWED.iter().any(|pattern| {
            find(words, pattern).is_some_and(|found| {
                !(found.start.saturating_sub(4)..found.start).any(|at| {
                    words
                        .get(at)
                        .is_some_and(|(word, _)| one_of(word, "not|never|nothing|no|nor|neither"))
                })
            })
        })
    };
    let own = text(here).is_some_and(|text| {
        let words = spoken(text);
        let left = words.iter().any(|(word, _)| one_of(word, LEFT_OVER));
        named(&words)
            || find(&words, OWN_PASSED).is_some()
                && (!left || replaced && find(&words, TO_THE_STATE).is_none())
    });
    own || paper
        .sentences
        .iter()
        .skip(number + 1)
        .take(AFTER)
        .enumerate()
        .filter(|(_, next)| next.passage == here.passage)
        .filter_map(|(ahead, next)| Some((ahead, spoken(text(next)?))))
        .any(|(ahead, words)| {
            let force = force_of(&words).0;
            let kept = replaced && find(&words, TO_THE_STATE).is_none();
            (ahead == 0 && named(&words))
                || find(&words, "take|takes|taken|taking its|their place").is_some()
                    && find(&words, "nothing|none|not").is_none()
                || (ahead == 0 && find(&words, NEXT).is_some() && force == Force::Undertakes)
                || (find(&words, PASSED).is_some()
                    && (force >= Force::LooksAt
                        || find(&words, "will|shall pass|go|move|be").is_some())
                    && (kept || !words.iter().any(|(word, _)| one_of(word, LEFT_OVER))))
        })
}

#[cfg(test)]
mod tests {
    use weighbridge_model::asks::Asks;

    use super::super::answer;
    use super::*;
    use crate::paper::Paper;

    #[test]
    fn the_sentence_after_may_speak_of_what_was_named() {
        let asks = Asks::parse(
            "name='y'\n[[ask]]\nname='kilns'\nasks='A levy on kilns abroad.'\nabout=['kiln levy']\n\
             agree=['introduce']\n",
            "y.toml",
        )
        .unwrap();
        let part = &asks.asks[0].parts[0];
        for (text, expected) in [
            (
                "The committee asks for a kiln levy. There are no plans to introduce one.",
                Verdict::Opposed,
            ),
            (
                "Potters have asked for a kiln levy. We will not be introducing it.",
                Verdict::Opposed,
            ),
            (
                "Others have a kiln levy. Ministers will keep it under review.",
                Verdict::PartOfTheWay,
            ),
            (
                "A kiln levy takes long to build. We cannot bring it in this year, but we can begin.",
                Verdict::Silent,
            ),
            (
                "A kiln levy is told of in the annex. We will update it each year.",
                Verdict::Silent,
            ),
        ] {
            let paper = Paper::read(text.as_bytes(), "x.txt").unwrap();
            let told = answer(&Prepared::new(&paper), part, None);
            assert_eq!(told.suggestion.verdict, expected, "{text}");
        }
    }

    #[test]
    fn what_ends_and_is_followed_by_another_is_not_given_up() {
        let asks = Asks::parse(
            "name='y'\n[[ask]]\nname='kilns'\nasks='Help kilns.'\nabout=['kiln relief']\n\
             agree=['introduce']\nmore_of=['relief']\n",
            "y.toml",
        )
        .unwrap();
        let part = &asks.asks[0].parts[0];
        for (text, opposed) in [
            ("The kiln relief expires in June 2027.", true),
            (
                "The kiln relief expires in June 2027. We will introduce a new scheme in July.",
                false,
            ),
            ("The kiln relief will not be renewed.", true),
            (
                "The kiln relief ends in June. We are minded to let its unspent money pass to the towns.",
                true,
            ),
            (
                "The kiln relief ends in June. The money that is left will go to the towns.",
                true,
            ),
            (
                "The kiln relief ends in June. Its budget will pass to the kiln towns.",
                false,
            ),
            (
                "The kiln relief will not be renewed. We will introduce a new scheme in July.",
                false,
            ),
            (
                "The kiln relief ends in June. It will be replaced by a Pottery Fund.",
                false,
            ),
            (
                "The kiln relief ends in June. Its place will be taken by a Pottery Fund.",
                false,
            ),
            (
                "The kiln relief ends in June and its budget of £4 million will pass to the towns.",
                false,
            ),
            (
                "The kiln relief ends in June. It will not be replaced by another.",
                true,
            ),
            (
                "The kiln relief ends in June, and nothing will take its place.",
                true,
            ),
        ] {
            let paper = Paper::read(text.as_bytes(), "x.txt").unwrap();
            let told = answer(&Prepared::new(&paper), part, None);
            assert_eq!(
                told.suggestion.verdict == Verdict::Opposed,
                opposed,
                "{text}"
            );
        }
    }

    #[test]
    fn where_only_an_end_without_replacement_opposes_what_is_left_counts() {
        let asks = Asks::parse(
            "name='y'\n[[ask]]\nname='kilns'\nasks='Help kilns.'\nabout=['kiln relief']\n\
             opposition='It ends the relief without replacement.'\nagree=['introduce']\nmore_of=['relief']\n",
            "y.toml",
        )
        .unwrap();
        for (text, opposed) in [
            (
                "The kiln relief ends in June. Its unspent money will pass to the kiln towns.",
                false,
            ),
            (
                "The kiln relief ends in June. Its unspent money will go to the Treasury.",
                true,
            ),
        ] {
            let paper = Paper::read(text.as_bytes(), "x.txt").unwrap();
            let told = answer(&Prepared::new(&paper), &asks.asks[0].parts[0], None);
            let said = told.suggestion.verdict == Verdict::Opposed;
            assert_eq!(said, opposed, "{text}");
        }
    }

    #[test]
    fn a_burden_that_is_renewed_does_not_end() {
        let asks = Asks::parse(
            "name='y'\n[[ask]]\nname='kilns'\nasks='Lower the kiln charge.'\nabout=['kiln charge']\n\
             agree=['lower','reduce']\nless_of=['charge']\n",
            "y.toml",
        )
        .unwrap();
        let part = &asks.asks[0].parts[0];
        let text = "The kiln charge will be renewed. We will introduce a new form in July.";
        let paper = Paper::read(text.as_bytes(), "x.txt").unwrap();
        let told = answer(&Prepared::new(&paper), part, None);
        assert_eq!(told.suggestion.verdict, Verdict::Opposed, "{told:?}");
    }
}
