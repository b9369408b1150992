//! Money that has been or is being given, without a "will" and often by nobody that is
//! named: "£40 million has been set aside", "is being made available", "our commitment of
//! £3m". What others gave and what was got is not told here.

use crate::commitment::Firmness;
use crate::commitment::find::abroad::{abroad, of_business};
use crate::commitment::find::predicate::{skip, span};
use crate::commitment::find::{Author, Found, Sentence};
use crate::commitment::lexicon::{GIVEN, Sort, listed};
use crate::commitment::subject::{Who, another, subject_before};
use crate::tokens::{Shape, Token};

/// Money that has been given, without saying by whom: "£40 million has been set
/// aside".
pub(in crate::commitment::find) fn given(sentence: &Sentence<'_>) -> Vec<Found> {
    let Sentence {
        words,
        amount,
        author,
        ..
    } = *sentence;
    let mut found = Vec::new();
    for at in 1..words.len() {
        if !words[at].is(&["has", "have", "is", "are"]) {
            continue;
        }
        if let Some(one) = made_sure(words, at, author) {
            found.push(one);
            continue;
        }
        if !amount {
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

/// "Funding of £30 million has been confirmed", "the money for the slipway is secured", "£4
/// million has been found for it", "the full £40 million is now in place": money that is made
/// sure, with or without its sum.
fn made_sure(words: &[Token], at: usize, author: &Author) -> Option<Found> {
    const MONEY: &str = "funding money funds budget grant discount guarantee loan subsidy";
    const SURE: &[&str] = &[
        "confirmed",
        "cleared",
        "found",
        "released",
        "granted",
        "secured",
        "ringfenced",
        "ring-fenced",
        "locked",
        "guaranteed",
        "unlocked",
        "put",
        "set",
        "approved",
        "signed",
    ];
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    let mut verb = skip(words, at + 1);
    let perfect = is(at, &["has", "have"]);
    if perfect && !is(verb, &["been"]) {
        return None;
    }
    verb = skip(words, verb + usize::from(perfect));
    let placed = !perfect && is(verb, &["in"]) && is(verb + 1, &["place"]);
    let word = words.get(verb)?;
    let whole = match word.low.as_str() {
        "locked" => is(verb + 1, &["in"]),
        "found" => is(verb + 1, &["for", "to", "from"]),
        "set" | "put" => is(verb + 1, &["aside", "by"]),
        "signed" => is(verb + 1, &["off"]),
        // "Has been secured in grants": what was got.
        "secured" | "granted" | "guaranteed" => {
            !is(verb + 1, &["in", "from", "through", "since", "so", "to"])
        }
        _ => true,
    };
    if !(placed || word.is(SURE) && whole) {
        return None;
    }
    let by = (verb + 1..verb + 7).any(|at| {
        is(at, &["by"])
            && words
                .get(at + 1)
                .is_some_and(|next| next.shape == Shape::Word)
    });
    let past = words
        .iter()
        .any(|word| word.is(&["was", "were", "had", "since", "last"]));
    let subject = subject_before(words, at, author);
    let phrase = words.get(subject.words.clone())?;
    let head = phrase
        .iter()
        .find(|word| word.shape == Shape::Money || listed(&word.low, MONEY));
    let head_first = phrase
        .iter()
        .take_while(|word| !word.is(&["of", "for", "in", "to", "from", "on"]))
        .any(|word| word.shape == Shape::Money || listed(&word.low, MONEY));
    let theirs = phrase.iter().any(|word| {
        word.is(&[
            "profit", "loss", "losses", "private", "their", "its", "debt", "cost", "costs",
        ])
    }) || another(words, &subject, author)
        // "The union's funding", "money for the strike fund", "grants of the Chinese state".
        || of_business(phrase)
        || words.get(verb..verb + 6).is_some_and(of_business)
        || words.get(verb..).is_some_and(|rest| rest.len() < 6 && of_business(rest))
        || abroad(words, author);
    (head.is_some() && head_first && !by && !past && !theirs && !subject.conditional).then(|| {
        Found::new(Firmness::Decided, span(words, at..verb))
            .does(word.span.clone(), Sort::Act)
            .going_on(perfect)
    })
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

#[cfg(test)]
mod tests {
    use crate::commitment::set_up::mistold;

    #[test]
    fn money_of_others_is_not_given_here() {
        let wrong = mistold(&[
            (
                "Funding of £30 million for the slipway has been confirmed.",
                true,
            ),
            ("The money for the slipway is secured.", true),
            ("The union's funding has been approved.", false),
            ("The club's grant has been confirmed.", false),
            ("Money has been found for the strike fund.", false),
            ("Money has been found for the shareholders.", false),
            ("Funding has been approved in Tokyo.", false),
        ]);
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
