//! What a sentence keeps to a part of those who had it, or to less of what it was. It tells
//! where the words stand and gives no verdict; nor of what is taken off another's list.

use std::ops::Range;

use super::ended::{ASIDE, DENIED, PLANS};
use crate::mentions::small;
use crate::verdict::force::Words;
use crate::verdict::lexicon::one_of;

/// What is open to all who meet its terms: kept to some of them it is less. A grant or fund
/// that is kept to its purpose is none the less.
const OPEN_TO_ALL: &str =
    "relief|reliefs|allowance|allowances|expensing|exemption|exemptions|deduction|rebate|discount";

/// What is given: a limit on it takes some away. A limit on a harm is what is asked.
const GIVEN: &str = "relief|reliefs|allowance|allowances|expensing|exemption|exemptions|rebate|grant|grants|subsidy|\
    subsidies|support|compensation|funding|scheme|vouchers|credit|credits|places|bursary|bursaries";

/// What is kept to a part of those who had it, or of what it was: a relief that "may be used
/// only for", a fund that "will reach only the first", grants that "are to be limited to".
pub(super) fn narrowed(words: &Words) -> Option<Range<usize>> {
    let is =
        |at: usize, list: &'static str| words.get(at).is_some_and(|(word, _)| one_of(word, list));
    (2..words.len()).find_map(|at| {
        let first =
            is(at, "only") && is(at + 1, "the") && is(at + 2, "first|last|largest|smallest");
        let only = is(at, "only") && is(at + 1, "for|in|on");
        let bound = is(at, "limited|confined|restricted|narrowed") && is(at + 1, "to");
        if !(first || only || bound) {
            return None;
        }
        let modal = (at.saturating_sub(4)..at)
            .rev()
            .find(|near| is(*near, "will|shall|may|can|are|is"))?;
        let gives = match (only, bound) {
            (true, _) => is(modal, "may|can") && head(words, modal, OPEN_TO_ALL),
            (_, true) => head(words, modal, GIVEN),
            _ => true,
        };
        // "Is limited to" may only stand so.
        let stands = bound && !(modal + 1..at).any(|near| is(near, "be|being|now"));
        let denied = (modal..at + 3).any(|near| is(near, DENIED));
        let aside = (modal.saturating_sub(2)..modal).any(|near| is(near, ASIDE));
        (gives && !(stands || denied || aside) && (bound || !is(modal, "is|are")))
            .then_some(modal..at + 1)
    })
}

/// Whether the last word of a subject, before what it is of or for, is one of a list: "grants
/// for kilns will", not "the levy on grants will" nor "40 grants will".
fn head(words: &Words, verb: usize, list: &'static str) -> bool {
    let word = |at: usize| words.get(at).map_or("", |(word, _)| word.as_str());
    let end = (0..verb)
        .find(|at| one_of(word(*at), "of|for|to|in|on|from|with|at|by|and|that|which"))
        .unwrap_or(verb);
    let counted = (0..end).any(|at| small(word(at)).is_some());
    !counted && end.checked_sub(1).is_some_and(|at| one_of(word(at), list))
}

/// Whether something is taken off the plan or list of another: "removed from the plan of the
/// museum".
pub(super) fn off_anothers(words: &Words) -> bool {
    let is =
        |at: usize, list: &'static str| words.get(at).is_some_and(|(word, _)| one_of(word, list));
    (0..words.len()).any(|at| {
        is(at, "dropped|removed|struck|deleted|taken")
            && (at + 1..at + 7).any(|near| is(near, PLANS) && is(near + 1, "of"))
    })
}
