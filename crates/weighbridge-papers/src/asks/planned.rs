//! Whether a sentence without an author lays down what will be, tells what will come of
//! something, or what has been done. It knows no ask and gives no verdict.

use std::ops::Range;

use super::doubt::of_a_firm;
use crate::verdict::change::concrete;
use crate::verdict::force::{Words, find};
use crate::verdict::lexicon::one_of;

/// Whether a sentence tells what is to come of what was said, or what a thing is or needs:
/// "this will ensure", "5G will require a boost", "it will sit alongside the colleges".
pub(super) fn effect(words: &Words) -> bool {
    let points = find(words, "this|these|it|they will|shall").is_some_and(|at| at.start == 0);
    let states = find(
        words,
        "will|shall also? then? be based|informed|driven|felt|complemented on|by",
    );
    let lies = find(
        words,
        "will|shall also? sit|depend|lie|stand|aim|see|ensure|vary",
    );
    let needs = find(
        words,
        "will|shall also? require|need a|an|the|more|new|greater|further|some",
    );
    let effects = find(
        words,
        "will|shall also? have a|an|the? *? *? *? effect|effects|impact|role|part|place",
    );
    points || [states, lies, needs, effects].iter().any(Option::is_some)
}

/// Whether a paper lays down what will be of things or people at large, or of a body that the
/// ask names: "new colleges will open by 2027", "manufacturers will pay no charges". What a
/// firm with a name will do is its own affair, and what is foreseen is nobody's.
pub(super) fn planned(text: &str, words: &Words, matter: &[Range<usize>]) -> bool {
    let verb = (1..words.len()).find(|at| {
        let is = |at: usize, list: &'static str| {
            words.get(at).is_some_and(|(word, _)| one_of(word, list))
        };
        is(*at, "will|shall") || is(*at, "is|are") && is(at + 1, "to|each|all|both")
    });
    let Some(verb) = verb.filter(|verb| *verb <= SUBJECT) else {
        return false;
    };
    let named = of_a_firm(text, words, matter)
        || words.iter().take(verb).skip(1).any(|(word, at)| {
            let capital = text
                .get(at.clone())
                .is_some_and(|said| said.starts_with(char::is_uppercase));
            let month = crate::tokens::MONTHS.contains(&word.as_str());
            capital
                && !month
                && !matter
                    .iter()
                    .any(|own| own.start <= at.start && at.end <= own.end)
        });
    let open = words.iter().any(|(word, _)| one_of(word, NOBODYS));
    !named && !open && concrete(words)
}

/// Words of a subject, at most.
const SUBJECT: usize = 16;

/// What is foreseen, said by others or left open.
const NOBODYS: &str = "expect|expects|expected|forecast|forecasts|likely|projected|predicted|estimated|estimates|if|\
    unless|could|might|would|may|should|whether|he|she|global|worldwide|demand|population|analysts";

/// What has been done, without saying by whom: "the allowance has been set at".
pub(super) fn done(words: &Words) -> bool {
    find(
        words,
        "has|have now? already? been now? set|raised|extended|made|increased|doubled|introduced|widened",
    )
    .is_some_and(|found| find(words.get(found.end..).unwrap_or_default(), "by").is_none())
}
