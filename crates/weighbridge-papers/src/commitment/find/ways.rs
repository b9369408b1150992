//! The ways in which prose undertakes: a modal, a fixed phrase, an aim owned, a
//! wish. Lists and bare imperatives are told elsewhere.

use std::ops::Range;

use super::super::Firmness;
use super::super::lexicon::{self, AIMS, PHRASES, Sort};
use super::super::subject::{Subject, Who, subject_before};
use super::predicate::{Predicate, predicate, skip, span};
use super::{Author, Context, Found};
use crate::tokens::Token;

/// "will", "shall" and "would" after a subject.
pub(super) fn modals(
    words: &[Token],
    author: &Author,
    context: &Context<'_>,
    amount: bool,
) -> Vec<Found> {
    let mut found = Vec::new();
    for at in 0..words.len() {
        let modal = &words[at];
        if !modal.is(&["will", "shall", "would"]) {
            continue;
        }
        // A will is also a noun.
        if at > 0 && words[at - 1].is(&["the", "a", "political", "our", "good", "free"]) {
            continue;
        }
        let subject = subject_before(words, at, author);
        let Some(predicate) = predicate(words, at + 1) else {
            continue;
        };
        let would = modal.is(&["would"]);
        if !undertakes(&subject, &predicate, would, context, amount, words, at) {
            // What will come of it is promised too, though nobody can be held
            // to it as to an act.
            let told = !would && !subject.conditional && subject.who != Who::Other;
            if told {
                found.push(Found {
                    firmness: Firmness::Intends,
                    actor: None,
                    undertaking: modal.span.clone(),
                    action: words.get(predicate.verb).map(|word| word.span.clone()),
                    sort: Some(Sort::State),
                    under_way: predicate.under_way,
                });
            }
            continue;
        }
        let sort = match (subject.who, predicate.sort) {
            (Who::Author, None) => Some(Sort::Effort),
            (_, sort) => sort,
        };
        let firmness = match sort {
            Some(Sort::Look) => Firmness::Explores,
            _ if predicate.seeks || would => Firmness::Intends,
            _ => Firmness::Will,
        };
        let names_actor = matches!(subject.who, Who::Author | Who::Body);
        found.push(Found {
            firmness,
            actor: names_actor.then(|| span(words, subject.words.clone())),
            undertaking: modal.span.clone(),
            action: words.get(predicate.verb).map(|word| word.span.clone()),
            sort,
            under_way: predicate.under_way,
        });
    }
    found
}

fn undertakes(
    subject: &Subject,
    predicate: &Predicate,
    would: bool,
    context: &Context<'_>,
    amount: bool,
    words: &[Token],
    at: usize,
) -> bool {
    let done = matches!(predicate.sort, Some(Sort::Act | Sort::Effort));
    let act = predicate.sort == Some(Sort::Act);
    // What somebody foresees is undertaken by nobody.
    let foreseen = subject.who != Who::Author
        && words.iter().any(|word| {
            word.is(&[
                "predict",
                "predicts",
                "predicted",
                "estimate",
                "estimates",
                "estimated",
                "forecast",
                "forecasts",
                "projected",
                "expected",
                "likely",
                "suggests",
                "suggest",
            ])
        });
    if subject.conditional || foreseen {
        return false;
    }
    match subject.who {
        Who::Author => predicate.sort != Some(Sort::State) && (!would || act),
        _ if would => false,
        // "Embedding it across Britain will create": what comes of an act.
        Who::Body | Who::Thing
            if words
                .get(subject.words.start)
                .is_some_and(|word| word.low.ends_with("ing")) =>
        {
            false
        }
        Who::Body => act || predicate.sort == Some(Sort::Look) || (done && predicate.passive),
        Who::Instrument => act || (done && predicate.passive),
        Who::There => words
            .get(at + 1)
            .is_some_and(|word| word.is(&["be", "also"])),
        // "It will publish a plan", of the body just set up; "this will create
        // jobs" is what comes of it.
        Who::Pronoun => {
            let body = words
                .get(subject.words.end.saturating_sub(1))
                .is_some_and(|word| word.is(&["it", "they"]));
            context.after_commitment && act && (body || predicate.passive || amount)
        }
        Who::Thing => {
            let look = predicate.sort == Some(Sort::Look);
            ((done || look) && predicate.passive) || (act && amount)
        }
        Who::Other => false,
    }
}

pub(super) fn author_at(words: &[Token], at: usize, author: &Author) -> Option<Range<usize>> {
    let subject = subject_before(words, at, author);
    (subject.who == Who::Author && !subject.conditional).then_some(subject.words)
}

/// Ways without a modal: "we are committed to", "we are investing", "we have
/// announced".
pub(super) fn phrases(words: &[Token], author: &Author) -> Vec<Found> {
    let mut found = Vec::new();
    for at in 1..words.len() {
        let Some(subject) = author_at(words, at, author) else {
            continue;
        };
        let actor = Some(span(words, subject));
        let said = PHRASES.iter().find(|(phrase, _)| {
            let mut end = at;
            phrase.split(' ').enumerate().all(|(step, wanted)| {
                if step > 0 {
                    end = skip(words, end);
                }
                let met = words.get(end).is_some_and(|word| word.low == wanted);
                end += 1;
                met
            })
        });
        if let Some((phrase, firmness)) = said {
            let end = at + phrase.split(' ').count();
            let inner = predicate(words, end);
            let sort = inner.as_ref().and_then(|inner| inner.sort);
            found.push(Found {
                firmness: *firmness,
                actor,
                undertaking: span(words, at..end),
                action: inner
                    .as_ref()
                    .filter(|_| sort.is_some())
                    .and_then(|inner| words.get(inner.verb))
                    .map(|word| word.span.clone()),
                sort,
                under_way: inner.is_some_and(|inner| inner.under_way),
            });
            continue;
        }
        let verb = skip(words, at + 1);
        let Some(word) = words.get(verb) else {
            continue;
        };
        let sort = lexicon::sort(&word.low);
        let done = matches!(sort, Some(Sort::Act | Sort::Effort));
        if words[at].is(&["are", "is", "am"]) && word.low.ends_with("ing") && done {
            found.push(Found {
                firmness: Firmness::Will,
                actor,
                undertaking: words[at].span.clone(),
                action: Some(word.span.clone()),
                sort,
                // "We are working to" goes on already; "we are launching" starts.
                under_way: sort == Some(Sort::Effort),
            });
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
        {
            found.push(Found {
                firmness: Firmness::Decided,
                actor,
                undertaking: span(words, at..verb + 1),
                action: Some(word.span.clone()),
                sort: Some(Sort::Act),
                under_way: true,
            });
        }
    }
    found
}

/// "Our aim is to", "the government's ambition is that".
pub(super) fn aims(words: &[Token], author: &Author) -> Vec<Found> {
    let mut found = Vec::new();
    for at in 1..words.len() {
        let Some((_, firmness)) = AIMS.iter().find(|(noun, _)| words[at].low == *noun) else {
            continue;
        };
        let from = at.saturating_sub(4);
        let owner = words[from..at].iter().position(|word| {
            word.is(&["our", "my"])
                || word.low.strip_suffix("'s").is_some_and(|name| {
                    lexicon::AUTHORS.contains(&name) || author.names.iter().any(|own| own == name)
                })
        });
        let Some(owner) = owner.map(|owner| owner + from) else {
            continue;
        };
        let is = skip(words, at + 1);
        let states = words
            .get(is)
            .is_some_and(|word| word.is(&["is", "remains"]))
            && words
                .get(is + 1)
                .is_some_and(|word| word.is(&["to", "that", "for"]));
        if !states {
            continue;
        }
        let inner = predicate(words, is + 2);
        found.push(Found {
            firmness: *firmness,
            actor: Some(words[owner].span.clone()),
            undertaking: span(words, at..is + 2),
            action: inner
                .as_ref()
                .filter(|inner| inner.sort.is_some())
                .and_then(|inner| words.get(inner.verb))
                .map(|word| word.span.clone()),
            sort: inner.and_then(|inner| inner.sort),
            under_way: false,
        });
    }
    found
}

/// What ought to be, with whoever as its subject: "Britain must", "we want",
/// "our commitment to". The loosest grade.
pub(super) fn wishes(words: &[Token], author: &Author) -> Vec<Found> {
    let mut found = Vec::new();
    for at in 1..words.len() {
        let word = &words[at];
        let ought = word.is(&["must", "should"])
            || (word.is(&["need", "needs", "have", "has"])
                && words.get(at + 1).is_some_and(|next| next.is(&["to"])));
        let owned = word.is(&[
            "commitment",
            "pledge",
            "plan",
            "plans",
            "policy",
            "policies",
        ]) && (words.get(at + 1).is_some_and(|next| next.is(&["to"]))
            && word.is(&["commitment"])
            || words[at.saturating_sub(3)..at].iter().any(|word| {
                word.is(&["our", "my", "government's"])
                    || word
                        .low
                        .strip_suffix("'s")
                        .is_some_and(|name| author.names.iter().any(|own| own == name))
            }));
        let subject = subject_before(words, at, author);
        let wants = subject.who == Who::Author
            && word.is(&[
                "want", "wants", "believe", "believes", "offer", "offers", "support", "supports",
                "favour", "stand",
            ]);
        let whoever = !subject.conditional && subject.who != Who::Other;
        if (ought && whoever) || (wants && !subject.conditional) || owned {
            let inner = predicate(words, at + 1);
            found.push(Found {
                firmness: Firmness::Recognises,
                actor: (subject.who == Who::Author && !owned)
                    .then(|| span(words, subject.words.clone())),
                undertaking: word.span.clone(),
                action: None,
                sort: inner.and_then(|inner| inner.sort),
                under_way: false,
            });
        }
    }
    found
}
