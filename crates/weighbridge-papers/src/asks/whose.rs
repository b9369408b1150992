//! Whose doing a sentence tells, as its words show: the author's own, a scheme's, or nobody's.
//! Or of a firm that is told of. It knows no list of an ask and gives no verdict.

use std::ops::Range;

use super::prepared::{Prepared, Sentence};
use super::said::{OTHERS_WORDS, UNSURE};
use crate::commitment::{Author, By, Class, Doing, Judgement, whose_doing};
use crate::verdict::force::{Words, find, spoken};
use crate::verdict::foreseen::foreseen;
use crate::verdict::lexicon::{FINITE, one_of};

/// Who speaks for the author.
pub(super) const OURS: &str =
    "we|us|our|government|ministers|department|treasury|chancellor|uk|budget";

/// What the author is giving up as he speaks.
pub(super) const LEAVING: &str = "we|government|ministers are|is also? now? therefore? pulling|walking|backing|withdrawing|\
    stepping|leaving|ending|closing|cutting|stopping|winding|scrapping|dropping|halving";

/// Whether a sentence has for its subject a scheme that the ask names: "Regional Selective
/// Assistance will continue".
pub(super) fn of_scheme(text: &str, matter: &[Range<usize>]) -> bool {
    let capitals = |words: &str| {
        words.split_whitespace().count() > 2
            && words
                .split_whitespace()
                .all(|word| word.starts_with(char::is_uppercase) || word == "of" || word == "and")
    };
    matter.iter().any(|at| {
        let opens = text
            .get(..at.start)
            .is_some_and(|before| before.is_empty() || before.eq_ignore_ascii_case("the "));
        opens && text.get(at.clone()).is_some_and(capitals)
    })
}

/// The note on what is foreseen or warned of.
pub(super) const WARNED: &str = "foreseen or warned of: nobody undertakes it";

/// Why a sentence that points somewhere binds its author to nothing all the same, by the
/// judgement of `commitments`: another government does it, or one before; the author did it
/// in a past that is over; or it is foreseen of the world. None where it undertakes something
/// of the author's own.
pub(super) fn unbound(
    text: &str,
    words: &Words,
    judged: Option<&Judgement>,
    author: &Author,
) -> Option<&'static str> {
    let own = |judged: &Judgement| {
        judged.by == By::Author && matches!(judged.class, Class::Commitment | Class::Refusal)
    };
    if judged.is_some_and(own) {
        return None;
    }
    match whose_doing(text, author) {
        Some(Doing::Anothers) => return Some(OTHERS_WORDS),
        // What was promised then may be kept or not: it is for a reader.
        Some(Doing::Past) if judged.is_none() => return Some(UNSURE),
        _ => {}
    }
    let mut modals = words
        .iter()
        .filter(|(word, _)| one_of(word, "will|shall"))
        .peekable();
    // What an author turns to behind a warning is his own.
    let speaks = find(words, "we|government|ministers will|shall|are|have").is_some();
    (judged.is_none()
        && !speaks
        && modals.peek().is_some()
        && modals.all(|(_, at)| foreseen(text, words, at.start)))
    .then_some(WARNED)
}

/// What a firm is called that was named before: what it does is its own affair.
const FIRMS: &str = "company|firm|bank|banks|owner|owners|operator|buyer|group|manufacturer|producer|maker|steelmaker|\
    carmaker|shipbuilder|refiner|parent|investor|investors|consortium|venture|developer|supplier|lender|lenders|\
    employer|utility|purchaser|bidder|shareholders|business|landlord|university|retailer|airline";

/// With one of these an author has a hand in what a firm does.
const HAND: &str = "we|us|our|ours|government|ministers|treasury|public|publicly|state|grant|grants|subsidy|taxpayer|\
    taxpayers|national|nationalised|municipal|support|must|required|obliged|contract|licence|law|rules";

/// What a firm is given or has to do: no act of its own.
const SUFFERS: &str = "receive|receives|received|get|gets|be|been|have|benefit|qualify|keep|pay|owe|lose|not|need|face";

/// Words of a subject, at most.
const SUBJECT: usize = 9;

/// Whether a sentence tells what a firm that was named before does or has promised, with no hand
/// of the author's in it: "the company will spend", "the bank has said that it will lend".
pub(super) fn of_firm(text: &str, words: &Words) -> bool {
    firm(text, words).is_some()
}

/// The noun by which such a firm is told.
fn firm(text: &str, words: &Words) -> Option<String> {
    if words.iter().any(|(word, _)| one_of(word, HAND)) {
        return None;
    }
    let is =
        |at: usize, list: &'static str| words.get(at).is_some_and(|(word, _)| one_of(word, list));
    // "By 2030 the company will", "Last year the company said".
    let from = (0..words.len().min(5)).find(|at| is(*at, "the|its|their"))?;
    let led = (0..from).all(|at| !is(at, FINITE) && !is(at, "a|an|of"));
    let verb = (from + 2..(from + SUBJECT).min(words.len())).find(|at| {
        is(
            *at,
            "will|shall|has|have|plans|plan|intends|intend|said|says|say|promised|undertook|announced|confirmed|agreed|pledged|declared|reported|told",
        )
    })?;
    let subject = from + 1..verb;
    let parted = text
        .get(words[from].1.start..words[verb].1.start)
        .is_some_and(|subject| subject.contains([';', ':', '(']));
    // The head of the subject: "the owner of the works", "the firm's parent", but not "the scheme
    // for the firm" and "the company fund".
    let name = subject.clone().find(|at| {
        let low = words
            .get(*at)
            .and_then(|(_, span)| text.get(span.clone()))
            .is_some_and(|said| said.starts_with(char::is_lowercase));
        let headed =
            at + 1 == verb || is(at + 1, "of|that|which|who|at|behind|in|and|has|also|now");
        low && headed && is(*at, FIRMS)
    })?;
    // "The new bank", "the development bank": set up by who tells of it.
    if (subject.start..name).any(|at| {
        is(
            at,
            "new|development|investment|infrastructure|regional|green|wealth",
        )
    }) {
        return None;
    }
    let plain = subject.start == name
        || (subject.start..name).all(|at| !is(at, "of|for|to|by|with|in|on|from"));
    let mut act = verb + 1;
    while is(act, "also|now|then|therefore|already|since|itself|recently") {
        act += 1;
    }
    (led && !parted && plain && !is(act, SUFFERS)).then(|| words[name].0.clone())
}

/// Sentences before one in which the author may have set up what it tells of.
const BEFORE: usize = 3;

/// Whether what is told of as a firm is the author's own: a sentence before sets it up or gives
/// it a name ("a bank for industry", "the Development Bank").
pub(super) fn founded(paper: &Prepared<'_>, sentence: &Sentence, words: &Words) -> bool {
    let Some(name) = paper.text(sentence).and_then(|text| firm(text, words)) else {
        return false;
    };
    let place = (sentence.passage, sentence.at.start);
    let before: Vec<&Sentence> = paper
        .sentences
        .iter()
        .take_while(|one| (one.passage, one.at.start) < place)
        .collect();
    before.iter().rev().take(BEFORE).any(|one| {
        let Some(text) = paper.text(one) else {
            return false;
        };
        let words = spoken(text);
        let ours = words.iter().any(|(word, _)| {
            one_of(
                word,
                "we|our|government|ministers|new|public|state|national",
            )
        });
        words.iter().enumerate().any(|(at, (word, span))| {
            let capital = text
                .get(span.clone())
                .is_some_and(|said| said.starts_with(char::is_uppercase));
            let set_up = (at.saturating_sub(4)..at)
                .any(|near| one_of(&words[near].0, "a|an|our|new|national|public"));
            *word == name && (capital || ours && set_up)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_firm_that_was_named_before_does_is_its_own() {
        for (text, firms) in [
            ("The company will spend £9 million on kilns.", true),
            ("The firm has promised that it will mend kilns.", true),
            (
                "The bank has said that it will lend £9 million for kilns.",
                true,
            ),
            ("By 2030 the owner of the works will build a kiln.", true),
            ("The firm's parent will put £9 million into kilns.", true),
            ("The company that owns the yard has promised a kiln.", true),
            ("The company will receive £9 million for its kilns.", false),
            ("The company will be given £9 million.", false),
            ("The Company will spend £9 million on kilns.", false),
            ("We will pay the company to mend its kilns.", false),
            (
                "The company will build a kiln with a grant of £9 million.",
                false,
            ),
            ("The fund for the firm will be raised.", false),
            ("Companies will have a kiln grant.", false),
            ("A company will be set up to build kilns.", false),
            ("The company fund will grow to £9 million.", false),
            ("The new bank will lend £9 million for kilns.", false),
            ("The Development Bank of Wales will lend £9 million.", false),
        ] {
            assert_eq!(of_firm(text, &spoken(text)), firms, "{text}");
        }
    }
}
