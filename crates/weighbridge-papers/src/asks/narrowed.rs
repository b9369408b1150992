//! What a sentence keeps to a part of those who had it, or to less of what it was. It tells
//! where the words stand and gives no verdict; nor of what is taken off another's list.

use std::ops::Range;

use super::ended::{ASIDE, DENIED, PLANS};
use crate::verdict::force::Words;
use crate::verdict::lexicon::one_of;

/// What is kept to a part of those who had it, or of what it was: "may be used only for",
/// "will reach only the first", "are to be limited to".
pub(super) fn narrowed(words: &Words) -> Option<(Range<usize>, bool)> {
    let is = |at: usize, list: &str| words.get(at).is_some_and(|(word, _)| one_of(word, list));
    (2..words.len()).find_map(|at| {
        let only = is(at, "only")
            && !is(
                at + 1,
                "if|when|once|after|before|from|by|a|an|one|be|the|been|right|fair|be",
            )
            || is(at, "only") && is(at + 1, "the") && is(at + 2, "first|last|largest|smallest");
        let bound = is(at, "limited|confined|restricted|narrowed") && is(at + 1, "to");
        if !(only || bound) {
            return None;
        }
        let modal = (at.saturating_sub(4)..at)
            .rev()
            .find(|near| is(*near, "will|shall|may|can|are|is"))?;
        // "Is limited to" may only stand so.
        let stands = bound && !(modal + 1..at).any(|near| is(near, "be|being|now"));
        let denied = (modal..at + 3).any(|near| is(near, DENIED));
        let aside = (modal.saturating_sub(2)..modal).any(|near| is(near, ASIDE));
        (!(stands || denied || aside) && (bound || !is(modal, "is|are")))
            .then_some((modal..at + 1, true))
    })
}

/// Whether something is taken off the plan or list of another: "removed from the plan of the
/// museum".
pub(super) fn off_anothers(words: &Words) -> bool {
    let is = |at: usize, list: &str| words.get(at).is_some_and(|(word, _)| one_of(word, list));
    (0..words.len()).any(|at| {
        is(at, "dropped|removed|struck|deleted|taken")
            && (at + 1..at + 7).any(|near| is(near, PLANS) && is(near + 1, "of"))
    })
}
