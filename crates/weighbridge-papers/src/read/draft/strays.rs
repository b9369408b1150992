//! Text that was put to a statement set by itself, and is more likely the rest of a sentence
//! that breaks off elsewhere on its page: told with neither. It puts no text together.

use super::super::spliced;
use super::going_on::{breaks_off, wants_more};
use crate::paper::{Kind, Passage};
use crate::sentences::sentences;

/// Bytes of a statement at most.
const LONGEST: usize = 400;

/// Passages after it among which the other half of a sentence is sought.
const NEAR: usize = 40;

/// Whether a paragraph is a statement of one sentence that has no end and wants none.
pub(super) fn is_statement(one: &Passage) -> bool {
    one.kind == Kind::Paragraph
        && one.text.len() <= LONGEST
        && spliced::is_open(&one.text)
        && !one.text.ends_with(',')
        && !wants_more(&one.text)
        && sentences(&one.text).len() == 1
}

/// Takes out the sentence that goes over `strays` (a passage, and where in it other text
/// was put to it) where a later paragraph of the same page breaks off after a word that
/// wants another, and nothing goes on with it.
pub(super) fn part(passages: &mut [Passage], strays: &[(usize, usize)]) {
    for (at, from) in strays {
        let Some(page) = passages.get(*at).map(|one| one.last_page) else {
            continue;
        };
        let lost =
            |one: &Passage| one.last_page == page && breaks_off(one) && wants_more(&one.text);
        if passages.iter().skip(at + 1).take(NEAR).any(lost)
            && let Some(one) = passages.get_mut(*at)
        {
            one.sentences
                .retain(|range| !(range.start < *from && *from < range.end));
            if one.sentences.is_empty() {
                one.kind = Kind::Row;
                one.sentences = super::whole(&one.text);
            }
        }
    }
}
