//! The ways in which prose undertakes: a modal, a fixed phrase, an aim owned, a
//! wish. Lists and bare imperatives are told elsewhere.

use std::ops::Range;

use super::super::Firmness;
use super::super::lexicon::{self, AIMS, GIVEN, PHRASES, SPEAKING, STEADFAST, Sort, listed};
use super::super::subject::{Subject, Who, another, goes_on, subject_before};
use super::predicate::{Predicate, predicate, skip, span};
use super::seems::purpose;
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
        // "Is going to be spent" undertakes as "will be spent" does.
        let going = modal.is(&["going"])
            && words.get(at + 1).is_some_and(|word| word.is(&["to"]))
            && at > 0
            && words[at - 1].is(&["is", "are", "am"]);
        // "Three docks are to be built by 2031", "the Ministry is to pay for it".
        let destined = modal.is(&["is", "are"])
            && words.get(at + 1).is_some_and(|word| word.is(&["to"]))
            && !aim_before(words, at)
            && predicate(words, at + 2).is_some_and(|next| {
                let does = next.passive
                    || matches!(next.sort, Some(Sort::Act | Sort::Effort))
                    || words
                        .get(next.verb)
                        .is_some_and(|verb| verb.is(&["begin", "lose", "get"]));
                does && !purpose(words, at, &next, author)
            });
        if !going && !destined && !modal.is(&["will", "shall", "would"]) {
            continue;
        }
        // A will is also a noun.
        if at > 0 && words[at - 1].is(&["the", "a", "political", "our", "good", "free"]) {
            continue;
        }
        let mut subject = subject_before(words, at - usize::from(going && at > 0), author);
        if let Some(first) = goes_on(words, at, author)
            && subject.words.is_empty()
        {
            subject = Subject {
                who: Who::Author,
                words: first,
                conditional: false,
            };
        }
        let Some(predicate) = predicate(words, at + 1 + usize::from(going || destined)) else {
            continue;
        };
        if let Some(refusal) = no_money(words, at, &subject, &predicate) {
            found.push(refusal);
            continue;
        }
        let would = modal.is(&["would"]);
        let body = destined && matches!(subject.who, Who::Body | Who::Thing | Who::Instrument);
        if !body && !undertakes(&subject, &predicate, would, context, amount, words, at) {
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
                    refuses: false,
                    // What somebody is to get is the author's to give.
                    another: another(words, &subject, author)
                        && !words
                            .get(predicate.verb)
                            .is_some_and(|verb| listed(&verb.low, GETTING)),
                });
            }
            continue;
        }
        let sort = match (subject.who, predicate.sort) {
            // "Is to lose half of its staff".
            (_, Some(Sort::State)) if destined => Some(Sort::Act),
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
            // "No further grants will be paid".
            refuses: refused(words, at, predicate.verb)
                || words
                    .get(subject.words.start)
                    .is_some_and(|word| word.is(&["no"]) && subject.who == Who::Thing),
            another: !predicate.passive && another(words, &subject, author),
        });
    }
    found
}

/// What comes to those who are given it.
const GETTING: &str = "get receive be have benefit keep qualify gain save";

/// Nouns that make no promise when they stand before "is to".
const PURPOSES: &str = "aim aims ambition goal purpose point task objective mission idea answer way \
    question plan policy intention priority target job role challenge what this that need remit";

/// Whether "is to" follows the noun of a purpose: "our aim is to".
fn aim_before(words: &[Token], at: usize) -> bool {
    words
        .get(at.saturating_sub(6)..at)
        .unwrap_or_default()
        .iter()
        .any(|word| listed(&word.low, PURPOSES))
}

/// "No public money will go to", "there will be no": what is not to be had.
fn no_money(words: &[Token], at: usize, subject: &Subject, next: &Predicate) -> Option<Found> {
    const MONEY: &str = "money funding fund grant grants support aid subsidy subsidies relief help \
        compensation budget loan loans charge tax levy duty tariff map fund scheme bail-out bailout \
        return extension renewal replacement guarantee funds programme";
    let opens = subject.words.start;
    let refused = if subject.who == Who::There {
        words.get(next.verb).filter(|word| word.is(&["no"]))?;
        words
            .get(next.verb + 1..next.verb + 5)
            .unwrap_or_default()
            .iter()
            .any(|word| listed(&word.low, MONEY))
    } else {
        words.get(opens)?.is(&["no"])
            && words
                .get(subject.words.clone())?
                .iter()
                .any(|word| listed(&word.low, MONEY))
    };
    refused.then(|| Found {
        firmness: Firmness::Will,
        actor: None,
        undertaking: words.get(at).map(|word| word.span.clone()).unwrap_or(0..0),
        action: words.get(next.verb).map(|word| word.span.clone()),
        sort: Some(Sort::Act),
        under_way: false,
        refuses: true,
        another: false,
    })
}

/// Whether what is done between a modal and its verb is denied. "We will not
/// tolerate" turns a harm away and refuses nothing; "not only" denies nothing.
fn refused(words: &[Token], modal: usize, verb: usize) -> bool {
    let denied = words
        .get(modal..verb)
        .unwrap_or_default()
        .iter()
        .position(|word| word.is(&["not", "never"]));
    let turned = denied.is_some_and(|at| {
        words
            .get(modal + at + 1)
            .is_some_and(|next| listed(&next.low, STEADFAST))
    });
    let steadfast = words
        .get(verb)
        .is_some_and(|verb| listed(&verb.low, STEADFAST));
    denied.is_some() && !turned && !steadfast
}

/// Refusals without "will": "we do not intend to", "there are no plans", "we
/// rule out".
pub(super) fn refusals(words: &[Token], author: &Author) -> Vec<Found> {
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    let mut found = Vec::new();
    for at in 1..words.len() {
        let (wills, end) = if is(at, &["do", "does"]) && is(at + 1, &["not"]) {
            let verb = skip(words, at + 2);
            let means = is(
                verb,
                &["intend", "plan", "propose", "support", "accept", "agree"],
            );
            (means, verb + 1)
        } else if is(at, &["has", "have", "are", "is"]) && is(at + 1, &["no"]) {
            let mut noun = at + 2;
            while is(
                noun,
                &["current", "immediate", "present", "further", "such"],
            ) {
                noun += 1;
            }
            (
                is(noun, &["plan", "plans", "intention", "proposals"]),
                noun + 1,
            )
        } else if is(at, &["rule", "rules", "ruled"]) && is(at + 1, &["out"]) {
            (true, at + 2)
        } else if is(at, &["see", "sees"])
            && is(at + 1, &["no"])
            && is(at + 2, &["case", "reason", "need"])
        {
            (true, at + 3)
        } else {
            continue;
        };
        let subject = subject_before(
            words,
            at - usize::from(is(at - 1, &["have", "has"])),
            author,
        );
        let ours =
            subject.who == Who::Author || (subject.who == Who::There && is(at, &["are", "is"]));
        if !wills || !ours || subject.conditional {
            continue;
        }
        let to = end + usize::from(is(end, &["to"]));
        let inner = predicate(words, to);
        found.push(Found {
            firmness: Firmness::Will,
            actor: (subject.who == Who::Author).then(|| span(words, subject.words.clone())),
            undertaking: span(words, at..end),
            action: inner
                .as_ref()
                .filter(|inner| inner.sort.is_some())
                .and_then(|inner| words.get(inner.verb))
                .map(|word| word.span.clone()),
            sort: inner
                .and_then(|inner| inner.sort)
                .filter(|sort| *sort != Sort::State),
            under_way: false,
            refuses: true,
            another: false,
        });
    }
    found
}

/// Money that has been given, without saying by whom: "£40 million has been set
/// aside".
pub(super) fn given(words: &[Token], amount: bool) -> Vec<Found> {
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
        if !listed(&word.low, GIVEN) || !whole || been != perfect {
            continue;
        }
        found.push(Found {
            firmness: Firmness::Decided,
            actor: None,
            undertaking: span(words, at..verb),
            action: Some(word.span.clone()),
            sort: Some(Sort::Act),
            under_way: perfect,
            refuses: false,
            another: false,
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
            met.then_some((firmness, end))
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
            let refuses = words[at..end].iter().any(|word| word.is(&["not", "never"]))
                || words[at].is(&["reject", "oppose"])
                || words
                    .get(end)
                    .is_some_and(|word| word.is(&["against", "not"]));
            let sort = inner.as_ref().and_then(|inner| inner.sort);
            // Who guarantees a state, promises it.
            let sort = match sort {
                None | Some(Sort::State)
                    if *firmness >= Firmness::Will
                        && words.get(end).is_some_and(|word| word.is(&["that"])) =>
                {
                    Some(Sort::Act)
                }
                sort => sort,
            };
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
                refuses,
                another: false,
            });
            continue;
        }
        let verb = skip(words, at + 1);
        let Some(word) = words.get(verb) else {
            continue;
        };
        let sort = lexicon::sort(&word.low);
        let done = matches!(sort, Some(Sort::Act | Sort::Effort | Sort::Look));
        if words[at].is(&["are", "is", "am"]) && word.low.ends_with("ing") && done {
            found.push(Found {
                firmness: if sort == Some(Sort::Look) {
                    Firmness::Explores
                } else {
                    Firmness::Will
                },
                actor,
                undertaking: words[at].span.clone(),
                action: Some(word.span.clone()),
                sort,
                // "We are working to" goes on already; "we are launching" starts.
                under_way: sort == Some(Sort::Effort),
                refuses: words[at..verb].iter().any(|word| word.is(&["not"])),
                another: false,
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
                refuses: false,
                another: false,
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
        let mut is = skip(words, at + 1);
        // "Our policy will be to".
        if words.get(is).is_some_and(|word| word.is(&["will"])) {
            is = skip(words, is + 1);
        }
        let states = words
            .get(is)
            .is_some_and(|word| word.is(&["is", "remains", "be"]))
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
            refuses: false,
            another: false,
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
        // What others should do is advice, which "must" is not.
        let advice = word.is(&["should"]) && subject.who != Who::Author;
        let whoever = !subject.conditional && subject.who != Who::Other && !advice;
        if (ought && whoever) || (wants && !subject.conditional) || owned {
            let inner = predicate(words, at + 1);
            // "I want to thank you" wants nothing done.
            let speaks = words.get(at + 1).is_some_and(|word| word.is(&["to"]))
                && words
                    .get(skip(words, at + 2))
                    .is_some_and(|verb| listed(&verb.low, SPEAKING));
            if wants && speaks {
                continue;
            }
            found.push(Found {
                firmness: Firmness::Recognises,
                actor: (subject.who == Who::Author && !owned)
                    .then(|| span(words, subject.words.clone())),
                undertaking: word.span.clone(),
                action: None,
                sort: inner.and_then(|inner| inner.sort),
                under_way: false,
                refuses: false,
                another: false,
            });
        }
    }
    found
}
