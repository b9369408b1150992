//! Money that has been or is being given, without a "will" and often by nobody that is
//! named: "£40 million has been set aside", "is being made available", "our commitment of
//! £3m". What others gave and what was got is not told here.

use crate::commitment::Firmness;
use crate::commitment::find::predicate::{skip, span};
use crate::commitment::find::{Found, Sentence};
use crate::commitment::lexicon::{GIVEN, Sort, listed};
use crate::commitment::subject::{Who, subject_before};
use crate::tokens::Shape;

/// Money that has been given, without saying by whom: "£40 million has been set
/// aside".
pub(in crate::commitment::find) fn given(sentence: &Sentence<'_>) -> Vec<Found> {
    let Sentence { words, amount, .. } = *sentence;
    let mut found = Vec::new();
    for at in 1..words.len() {
        if !amount || !words[at].is(&["has", "have", "is", "are"]) {
            continue;
        }
        let mut verb = skip(words, at + 1);
        let perfect = words[at].is(&["has", "have"]);
        let been = words
            .get(verb)
            .is_some_and(|word| word.is(&["been", "being"]));
        if been {
            verb = skip(words, verb + 1);
        }
        let Some(word) = words.get(verb) else {
            continue;
        };
        let after = |list: &[&str]| words.get(verb + 1).is_some_and(|word| word.is(list));
        let whole = match word.low.as_str() {
            "set" => after(&["aside"]),
            "made" => after(&["available"]),
            _ => true,
        };
        // "Has been secured in grants": what was got, and not what is set aside.
        let got = perfect
            && word.is(&[
                "secured", "invested", "raised", "awarded", "provided", "made",
            ])
            && after(&["in", "from", "through", "by", "since", "so"]);
        if !listed(&word.low, GIVEN) || !whole || got || been != perfect {
            continue;
        }
        found.push(
            Found::new(Firmness::Decided, span(words, at..verb))
                .does(word.span.clone(), Sort::Act)
                .going_on(perfect),
        );
    }
    found
}

/// "Is being made available", "are being provided" with a sum: under way.
pub(in crate::commitment::find) fn being_given(sentence: &Sentence<'_>) -> Option<Found> {
    let Sentence { words, amount, .. } = *sentence;
    let at = (1..words.len()).find(|at| {
        amount
            && words[*at].is(&["is", "are"])
            && words.get(at + 1).is_some_and(|word| word.is(&["being"]))
    })?;
    let verb = skip(words, at + 2);
    let word = words.get(verb)?;
    let after = |list: &[&str]| words.get(verb + 1).is_some_and(|word| word.is(list));
    let whole = match word.low.as_str() {
        "set" => after(&["aside"]),
        "made" => after(&["available"]),
        low => listed(low, GIVEN),
    };
    whole.then(|| {
        Found::new(
            Firmness::Decided,
            words[at].span.start..words[verb].span.start,
        )
        .does(word.span.clone(), Sort::Act)
        .going_on(true)
    })
}

/// "We commit £20m to the docks".
pub(in crate::commitment::find) fn commits_money(sentence: &Sentence<'_>) -> Option<Found> {
    let Sentence { words, author, .. } = *sentence;
    let at = (1..words.len()).find(|at| {
        words[*at].is(&["commit", "commits"])
            && words
                .get(at + 1..at + 3)
                .unwrap_or_default()
                .iter()
                .any(|word| word.shape == Shape::Money)
    })?;
    let subject = subject_before(words, at, author);
    (subject.who == Who::Author && !subject.conditional).then(|| {
        Found::new(Firmness::Will, words[at].span.clone())
            .by(span(words, subject.words.clone()))
            .does(words[at].span.clone(), Sort::Act)
    })
}
