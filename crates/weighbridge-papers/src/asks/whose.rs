//! Whose doing a sentence tells, as its words show: the author's own, a scheme's, or nobody's.
//! It knows no list of an ask and gives no verdict.

use std::ops::Range;

use super::said::{OTHERS_WORDS, UNSURE};
use crate::commitment::{Author, By, Class, Doing, Judgement, whose_doing};
use crate::verdict::force::{Words, find};
use crate::verdict::foreseen::foreseen;
use crate::verdict::lexicon::one_of;

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
