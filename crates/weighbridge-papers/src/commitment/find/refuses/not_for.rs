//! Refusals by turns of phrase: "we say no to fracking", "the green belt is not for sale",
//! "setting wages is not for us", "no line closes on my watch", "a berth tax is off the table".
//! A verb that is denied is told elsewhere.

use super::turned_from::of_harm;
use crate::commitment::Firmness;
use crate::commitment::find::abroad::abroad;
use crate::commitment::find::predicate::span;
use crate::commitment::find::{Found, Sentence};
use crate::commitment::lexicon::{Sort, listed};
use crate::commitment::subject::{Who, subject_before};
use crate::tokens::Token;

/// What becomes of a thing in the present where an author lets it.
const COMES: &str = "closes close shuts shut";

/// What is turned down by a turn of phrase.
pub(in crate::commitment::find) fn not_for(sentence: &Sentence<'_>) -> Option<Found> {
    let Sentence { words, author, .. } = *sentence;
    (1..words.len()).find_map(|at| {
        let subject = subject_before(words, at, author);
        let ours = subject.who == Who::Author && !subject.conditional;
        let no = is(words, at, &["say", "says"])
            && is(words, at + 1, &["no"])
            && is(words, at + 2, &["to"])
            && !is(words, at + 3, &["nothing", "nobody"])
            && !abroad(words, author)
            && ours
            && !words
                .iter()
                .skip(at + 3)
                .any(|word| of_harm(std::slice::from_ref(word)));
        let business = is(words, at, &["am", "are", "is"])
            && is(words, at + 1, &["not"])
            && is(words, at + 2, &["in"])
            && is(words, at + 4, &["business"])
            && is(words, at + 5, &["of"])
            // What is said or thought is no act that is refused.
            && !words.get(at + 6).is_some_and(|verb| {
                listed(
                    &verb.low,
                    "making talking guessing predicting promising pretending claiming telling forecasting \
                     lecturing looking thinking boasting speculating offering giving",
                )
            })
            && ours;
        let sale = is(words, at, &["is", "are"])
            && (is(words, at + 1, &["not"])
                && is(words, at + 2, &["for"])
                && is(words, at + 3, &["sale", "us", "turning"])
                && !is(words, at + 4, &["alone", "only"])
                || is(words, at + 1, &["off"])
                    && is(words, at + 2, &["the"])
                    && is(words, at + 3, &["table"])
                    && !words.iter().any(|word| word.is(&["talks", "negotiations"])))
            && subject.words.start == 0
            && !subject.conditional;
        let watch = words[0].is(&["no", "nobody", "not"])
            && listed(&words[at].low, COMES)
            && at < 7
            && words.windows(3).skip(at).any(|three| {
                three[0].is(&["on", "under"])
                    && three[1].is(&["my", "our", "this"])
                    && three[2].is(&["watch", "government"])
            });
        (no || business || sale || watch).then(|| {
            // What is said is "no", and not that something will be told.
            let from = at + usize::from(no);
            Found::new(Firmness::Will, span(words, from..from + 1))
                .does(words[at].span.clone(), Sort::Act)
                .refusing(true)
        })
    })
}

fn is(words: &[Token], at: usize, list: &[&str]) -> bool {
    words.get(at).is_some_and(|word| word.is(list))
}

#[cfg(test)]
mod tests {
    use crate::commitment::Class;
    use crate::commitment::set_up::judged;

    #[test]
    fn turns_of_phrase_refuse() {
        let mut wrong = Vec::new();
        for (sentence, refused) in [
            ("We say no to berth taxes.", true),
            ("The green belt around Goole is not for sale.", true),
            ("Setting wages in the yards is not for us.", true),
            ("We are not in the business of picking ropes.", true),
            ("No ferry line closes on my watch.", true),
            ("A berth tax is off the table.", true),
            ("We say no to poverty.", false),
            ("The yard is not for the faint of heart.", false),
            ("No ship goes to sea in a storm.", false),
            ("They say no to berth taxes.", false),
            ("Nobody is happy under this government.", false),
            ("Nobody is paid more under this programme.", false),
            ("Nobody goes hungry under this government.", false),
            ("No one leaves happy on our watch.", false),
            ("No site closes under this programme before 2040.", false),
            (
                "We are not in the business of making grandiose claims.",
                false,
            ),
            ("We are not in the business of predicting the tide.", false),
            ("Planning is not for us alone.", false),
            ("We say no to nothing.", false),
        ] {
            let one = judged(sentence);
            let told = one.as_ref().is_some_and(|one| one.class == Class::Refusal);
            if told != refused {
                wrong.push((sentence, one.map(|one| (one.class, one.by))));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
