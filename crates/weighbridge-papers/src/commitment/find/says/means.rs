//! What an author means to do by other words than "intends to", and the questions that it
//! will look into: "means to open", "is preparing to", "whether it is needed will be
//! considered". It judges no question that is asked.

use crate::commitment::Firmness;
use crate::commitment::find::predicate::{predicate, skip, span, span_at};
use crate::commitment::find::will::dated;
use crate::commitment::find::{Author, Found, Sentence};
use crate::commitment::lexicon::{Sort, listed};
use crate::commitment::subject::speaks;
use crate::tokens::Token;

/// What is meant, or will be weighed.
pub(in crate::commitment::find) fn means(sentence: &Sentence<'_>) -> Vec<Found> {
    let Sentence { words, author, .. } = *sentence;
    (1..words.len())
        .filter_map(|at| weighs(words, at).or_else(|| means_to(words, at, author)))
        .collect()
}

/// "Whether medicines need a stockpile will be considered", "how the cost is shared will be
/// decided in June": a question that will be looked into.
fn weighs(words: &[Token], at: usize) -> Option<Found> {
    const WEIGHED: &str = "considered reviewed decided determined settled examined explored assessed \
        investigated studied addressed agreed resolved discussed clarified confirmed published set looked";
    let asks = words
        .first()?
        .is(&["whether", "how", "which", "what", "when", "where"]);
    let will = words[at].is(&["will", "shall"]) && words.get(at + 1)?.is(&["be"]);
    if !asks || !will || words[..at].iter().any(|word| word.low == ",") {
        return None;
    }
    let verb = skip(words, at + 2);
    // "What is built will be decided by others": nobody else is named for it.
    let by_others = words.iter().skip(verb).any(|word| word.is(&["by"])) && !dated(words);
    (listed(&words.get(verb)?.low, WEIGHED) && !by_others).then(|| {
        Found::new(Firmness::Explores, words[at].span.clone())
            .does(span_at(words, verb), Sort::Look)
    })
}

/// "The Department means to bring the registers together": meant, by another word than
/// "intends to".
fn means_to(words: &[Token], at: usize, author: &Author) -> Option<Found> {
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    let means = is(at, &["mean", "means"]) && is(at + 1, &["to"]);
    let about = is(at, &["is", "are"])
        && is(
            at + 1,
            &[
                "preparing",
                "about",
                "getting",
                "looking",
                "pledged",
                "set",
                "arranging",
                "hoping",
            ],
        )
        && (is(at + 2, &["to"]) || is(at + 1, &["getting"]) && is(at + 3, &["to"]));
    let have = is(at, &["have", "has"])
        && is(
            at + 1,
            &[
                "undertaken",
                "resolved",
                "pledged",
                "promised",
                "chosen",
                "opted",
                "determined",
                "offered",
            ],
        )
        && is(at + 2, &["to"]);
    if !means && !about && !have {
        return None;
    }
    let actor = speaks(words, at, author)?;
    let to = at + if means { 2 } else { 3 };
    let inner = predicate(words, to)?;
    let does = matches!(inner.sort, Some(Sort::Act | Sort::Effort | Sort::Look));
    (does && !words.get(to)?.is(&["be", "not"])).then(|| {
        Found::new(
            if have {
                Firmness::Will
            } else {
                Firmness::Intends
            },
            span(words, at..to),
        )
        .by(span(words, actor))
        .does(span_at(words, inner.verb), inner.sort)
        .going_on(have)
    })
}

#[cfg(test)]
mod tests {
    use crate::commitment::set_up::judged;
    use crate::commitment::{Class, Firmness};

    #[test]
    fn what_is_meant_or_weighed_is_told() {
        let mut wrong = Vec::new();
        for (sentence, firmness) in [
            (
                "The Department means to bring the registers together.",
                Some(Firmness::Intends),
            ),
            (
                "Ministers are preparing to open the quay.",
                Some(Firmness::Will),
            ),
            (
                "The Government has undertaken to publish the results.",
                Some(Firmness::Will),
            ),
            (
                "Whether to move the border post will be looked at again.",
                Some(Firmness::Explores),
            ),
            ("Growth means to many people a new job.", None),
            ("Whether it rains will be seen.", None),
        ] {
            let told = judged(sentence)
                .filter(|one| one.class == Class::Commitment)
                .map(|one| one.firmness);
            if told != firmness {
                wrong.push((sentence, told));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
