//! Fixed ways of undertaking without a modal: "we are committed to", "we are investing", "we
//! have announced". What "will" says stands in `modals`.

use std::ops::Range;

use crate::commitment::Firmness;
use crate::commitment::find::predicate::{predicate, skip, span};
use crate::commitment::find::refuses::refused;
use crate::commitment::find::says::ENDED;
use crate::commitment::find::says::only_speaks;
use crate::commitment::find::{Author, Found, Sentence};
use crate::commitment::lexicon::{self, PHRASES, SPEAKING, Sort, listed};
use crate::commitment::subject::{Who, speaks, subject_before};
use crate::tokens::{Shape, Token};

/// The author where it is the subject of a verb: the range of its words.
pub(in crate::commitment::find) fn author_at(
    words: &[Token],
    at: usize,
    author: &Author,
) -> Option<Range<usize>> {
    let subject = subject_before(words, at, author);
    (subject.who == Who::Author && !subject.conditional).then_some(subject.words)
}

/// Ways without a modal: "we are committed to", "we are investing", "we have
/// announced".
pub(in crate::commitment::find) fn phrases(sentence: &Sentence<'_>) -> Vec<Found> {
    let Sentence { words, author, .. } = *sentence;
    let mut found = Vec::new();
    for at in 1..words.len() {
        let Some(subject) = speaks(words, at, author) else {
            continue;
        };
        let ours = author_at(words, at, author).is_some();
        // "This does not mean that we are abandoning the rest".
        let before = words.get(subject.start.saturating_sub(5)..subject.start);
        if before.is_some_and(|before| {
            before.iter().any(|word| word.is(&["not"]))
                && before
                    .iter()
                    .any(|word| word.is(&["mean", "imply", "suggest"]))
        }) {
            continue;
        }
        // "Plans that we have agreed": told of the plans in passing.
        let related = subject.start > 1
            && words[subject.start - 1].is(&["that", "which"])
            && words[at].is(&["have", "has"])
            && !words[subject.start - 2].is(&[
                "announce",
                "announced",
                "confirm",
                "confirmed",
                "means",
                "say",
                "is",
                "and",
                ",",
            ]);
        if related {
            continue;
        }
        let actor = Some(span(words, subject));
        let said = PHRASES.iter().find_map(|(phrase, firmness)| {
            let mut end = at;
            let met = phrase.split(' ').enumerate().all(|(step, wanted)| {
                if step > 0 {
                    end = skip(words, end);
                }
                let met = words.get(end).is_some_and(|word| word.low == wanted);
                end += 1;
                met
            });
            // A body of the state plans and decides; it is not asked for wishes.
            (met && (ours || *firmness >= Firmness::Explores)).then_some((firmness, end))
        });
        if let Some((firmness, end)) = said {
            // "Has decided to establish": the act is what was decided on.
            let to = skip(words, end);
            let to = to + usize::from(words.get(to).is_some_and(|word| word.is(&["to"])));
            let inner = predicate(words, to);
            // "I want to thank you" wants nothing done.
            let speaks = *firmness <= Firmness::Recognises
                && inner
                    .as_ref()
                    .and_then(|inner| words.get(inner.verb))
                    .is_some_and(|verb| listed(&verb.low, SPEAKING));
            if speaks {
                continue;
            }
            // "Have decided against any relief", "have decided not to".
            let refuses = words[at..end]
                .iter()
                .any(|word| word.is(&["not", "never", "opposed", "oppose"]))
                || words[at].is(&["reject"])
                || words
                    .get(end)
                    .is_some_and(|word| word.is(&["against", "not"]));
            // "We remain opposed to Labor's plan": a quarrel, and nothing of the author's own.
            let quarrels = words[at..end]
                .iter()
                .any(|word| word.is(&["opposed", "oppose"]))
                && words[end..].iter().take(3).any(|word| {
                    let name = word.low.strip_suffix("'s").unwrap_or(&word.low);
                    author.others.iter().any(|other| other == name)
                });
            if quarrels {
                continue;
            }
            let sort = inner.as_ref().and_then(|inner| inner.sort);
            // Who guarantees a state, promises it.
            let sort = match sort {
                None | Some(Sort::State)
                    if *firmness >= Firmness::Will
                        && words.get(end).is_some_and(|word| word.is(&["that"])) =>
                {
                    Some(Sort::Act)
                }
                // "We plan to be bolder": the author's conduct, and no state of the world.
                Some(Sort::State)
                    if ours
                        && words[end - 1].is(&["to"])
                        && words[at..end]
                            .iter()
                            .any(|word| word.is(&["plan", "intend"])) =>
                {
                    Some(Sort::Effort)
                }
                sort => sort,
            };
            found.push(
                Found::new(*firmness, span(words, at..end))
                    .by(actor)
                    .does(
                        inner
                            .as_ref()
                            .filter(|_| sort.is_some())
                            .and_then(|inner| words.get(inner.verb))
                            // "Guarantees that": the act stands further on.
                            .filter(|verb| !verb.is(&["that"]))
                            .map(|word| word.span.clone()),
                        sort,
                    )
                    .going_on(inner.is_some_and(|inner| inner.under_way))
                    .refusing(refuses),
            );
            continue;
        }
        let verb = skip(words, at + 1);
        let Some(word) = words.get(verb) else {
            continue;
        };
        let sort = lexicon::sort(&word.low);
        let done = matches!(sort, Some(Sort::Act | Sort::Effort | Sort::Look));
        let speaks = only_speaks(words, verb);
        if words[at].is(&["are", "is", "am"]) && word.low.ends_with("ing") && done && !speaks {
            found.push(
                Found::new(
                    if sort == Some(Sort::Look) {
                        Firmness::Explores
                    } else {
                        Firmness::Will
                    },
                    words[at].span.clone(),
                )
                .by(actor)
                .does(word.span.clone(), sort)
                // "We are working to" goes on already; "we are launching" starts.
                .going_on(sort == Some(Sort::Effort))
                .refusing(refused(words, at, verb)),
            );
        } else if words[at].is(&["have", "has"]) && listed(&word.low, ENDED) {
            // "We have dropped the levy": a decision to end it, and no past act that a
            // paper reports as a deed.
            found.push(
                Found::new(Firmness::Decided, span(words, at..verb + 1))
                    .by(actor)
                    .does(word.span.clone(), Sort::Act),
            );
        } else if words[at].is(&["have", "has"])
            && word.is(&[
                "announced",
                "committed",
                "allocated",
                "pledged",
                "promised",
                "guaranteed",
                "earmarked",
            ])
            // "We have approved £42 million": the money is still to be spent.
            || words[at].is(&["have", "has"])
                && word.is(&["approved", "released", "ringfenced", "ring-fenced"])
                && words.iter().skip(verb + 1).take(3).any(|sum| sum.shape == Shape::Money)
            || word.is(&["approved", "endorsed", "sanctioned", "cleared", "commissioned"])
                && words[at].is(&["have", "has"])
                && words.get(verb + 1).is_some_and(|next| {
                    next.is(&["the", "a", "an", "our", "plans", "two", "three", "four", "five"])
                })
                && !words.iter().any(|word| word.is(&["since", "already", "far"]))
        {
            found.push(
                Found::new(Firmness::Decided, span(words, at..verb + 1))
                    .by(actor)
                    .does(word.span.clone(), Sort::Act)
                    .going_on(true),
            );
        }
    }
    found
}
