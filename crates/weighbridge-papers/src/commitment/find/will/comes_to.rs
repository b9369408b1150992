//! What comes to somebody, or is lost to him, because a government gives or takes it: "every
//! county will have a skills hub". It finds neither subject nor modal.

use super::told::dated;
use crate::commitment::lexicon::listed;
use crate::commitment::subject::instrument;
use crate::tokens::{Shape, Token};

/// What the author gives or takes by saying that somebody will have it or lose it.
const HAD: &str = "team budget headquarters account course place right power access pass hub adviser mentor leave entitlement \
    seat vote status share exemption allowance training apprenticeship discount bursary stipend \
    rebate payment";

/// What they get by a day that is named, because somebody sees to it.
const HAD_BY: &str = "refund result decision answer reply notice feedback reason bus tram station surgery \
    clinic library crossing helpline passport card number desk charger connection contact \
    caseworker coach assessment interview visit deadline timetable laboratory workshop";

/// Whether somebody is said to have, get or lose what a government gives: "every county
/// will have a skills hub", "councils will lose the power", "Goole will get £5m". "The
/// economy will have a better base" is not given by anybody.
pub(super) fn comes_to(words: &[Token], verb: usize) -> bool {
    const COMES: &[&str] = &[
        "have", "get", "receive", "gain", "lose", "keep", "share", "split",
    ];
    const ABOUT: &str = "an a average of up to at least around over more than about some nearly \
        further additional another extra total share its their from using use draw";
    // "Will receive an average of £52 billion a year", "will benefit from a £10 million
    // fund", "will be able to use £2.5 billion".
    let is = |list: &[&str]| words.get(verb).is_some_and(|word| word.is(list));
    let sum = words.get(verb + 1..).and_then(|rest| {
        rest.iter()
            .find(|word| !listed(&word.low, ABOUT))
            .filter(|word| word.shape == Shape::Money)
    });
    if sum.is_some() && (is(COMES) || is(&["benefit", "able"])) {
        return true;
    }
    // "Applicants will hear by 14 March": they are told.
    let heard = is(&["hear"])
        && words.get(verb + 1).is_some_and(|next| {
            next.is(&["by", "within", "whether", "back", "in", "on", "before"])
        });
    if heard && dated(words) {
        return true;
    }
    if !words.get(verb).is_some_and(|word| word.is(COMES)) {
        return false;
    }
    given_object(words, verb)
}

/// Whether what stands behind a verb is what a government gives or takes: "a skills hub".
pub(in crate::commitment::find) fn given_object(words: &[Token], verb: usize) -> bool {
    let object = words.get(verb + 1..).unwrap_or_default();
    let end = object.iter().position(|word| {
        word.shape == Shape::Sign
            || word.is(&[
                "of", "for", "in", "on", "at", "to", "that", "which", "by", "from", "with",
                "within", "before", "after", "over", "each", "every", "this", "next", "worth",
            ])
    });
    let object = object
        .get(..end.unwrap_or(object.len()).min(7))
        .unwrap_or_default();
    let dated = dated(words);
    let given = |word: &Token| {
        let low = word.low.trim_end_matches('s');
        let by = dated && (listed(low, HAD_BY) || listed(&word.low, HAD_BY));
        by || listed(low, HAD) || listed(&word.low, HAD) || instrument(&word.low)
    };
    // "Will receive their refunds within ten days": some of them, on a day.
    object
        .first()
        .is_some_and(|word| word.shape == Shape::Money)
        || object.last().is_some_and(given)
            && !object
                .iter()
                .any(|word| word.is(&["better", "fairer", "more", "greater", "no"]))
}
