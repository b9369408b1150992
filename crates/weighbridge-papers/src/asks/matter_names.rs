//! Whether a phrase of an ask names its matter where it stands: not in the name of a body, and
//! not by words that any policy has. It finds no sentences.

use std::ops::Range;

use super::prepared::Prepared;
use crate::search::words::plain;
use crate::verdict::change::moves;
use crate::verdict::lexicon::{NEGATIONS, one_of};

/// Whether words stand around a body's name that the phrase does not have: "a new
/// Energy Council of industry" is no energy of industry.
pub(super) fn in_body(
    paper: &Prepared<'_>,
    sentence: usize,
    at: &Range<usize>,
    phrase: &str,
) -> bool {
    let text = paper
        .sentences
        .get(sentence)
        .and_then(|sentence| paper.paper.passages.get(sentence.passage))
        .and_then(|passage| passage.text.get(at.clone()))
        .unwrap_or_default();
    let phrase = phrase.to_lowercase();
    BODIES
        .iter()
        .any(|body| text.contains(body) && !phrase.contains(&body.trim().to_lowercase()))
}

/// Heads of names of bodies and persons in office.
const BODIES: [&str; 7] = [
    " Council",
    " Committee",
    " Secretary",
    " Minister",
    " Taskforce",
    " Review",
    " Department",
];

/// What any policy has: by itself it names no matter.
const ANY: &str = "the|a|an|it|them|to|for|of|on|ahead|forward|scheme|schemes|plan|plans|fund|\
    funds|funding|agency|agencies|agreement|programme|council|built|only|best";

/// Whether a phrase of opposition names what it is about: "cut bus services" does,
/// "will not go ahead" may be said of anything.
pub(super) fn names_a_matter(phrase: &str) -> bool {
    plain(phrase)
        .iter()
        .any(|(word, _)| !(one_of(word, ANY) || one_of(word, NEGATIONS) || moves(word)))
}
