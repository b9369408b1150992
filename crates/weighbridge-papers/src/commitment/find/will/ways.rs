//! The ways in which prose undertakes: a modal, a fixed phrase, money given.
//! Refusals, aims and wishes, lists and bare imperatives are told elsewhere.

use std::ops::Range;

use super::conduct::bears_itself;
use super::instruments::decided;
use super::second_verb::author_of_second;
use super::told::{comes_to, dated, does_nothing, follows, forecast, left_out, turned_away, until};
use super::undertakes::{has_to, mended, undertakes};
use crate::commitment::Firmness;
use crate::commitment::country::above;
use crate::commitment::find::hopes::{acts_alone, comes_of, jobs, lessens};
use crate::commitment::find::predicate::{predicate, skip, span, span_at};
use crate::commitment::find::refuses::no_money;
use crate::commitment::find::refuses::{gives_none, none_of, refused};
use crate::commitment::find::refuses::{not_one, turns_down};
use crate::commitment::find::says::ENDED;
use crate::commitment::find::says::last_of;
use crate::commitment::find::says::only_speaks;
use crate::commitment::find::seems::{aim_before, purpose};
use crate::commitment::find::{Author, Found, Sentence};
use crate::commitment::lexicon::{self, PHRASES, SPEAKING, Sort, listed};
use crate::commitment::offices::{chosen, each, recast};
use crate::commitment::subject::{Subject, Who, another, goes_on, speaks, subject_before};
use crate::tokens::{Shape, Token};

/// "will", "shall" and "would" after a subject.
pub(in crate::commitment::find) fn modals(sentence: &Sentence<'_>) -> Vec<Found> {
    let Sentence {
        words,
        author,
        context,
        amount,
        ..
    } = *sentence;
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
            && predicate(words, at + 2).is_some_and(|next| {
                // A plan that is to be published is no purpose.
                let published = next.passive
                    && words.get(next.verb).is_some_and(|verb| {
                        verb.is(&["published", "produced", "issued", "launched", "adopted"])
                    });
                if aim_before(words, at) && !published {
                    return false;
                }
                let does = next.passive
                    || matches!(next.sort, Some(Sort::Act | Sort::Effort))
                    || comes_to(words, next.verb)
                    || words
                        .get(next.verb)
                        .is_some_and(|verb| verb.is(&["begin", "lose", "get", "receive"]));
                does && (comes_to(words, next.verb) || !purpose(words, at, &next, author))
            });
        // "Is planned to launch in the autumn", "is due to open".
        let due = modal.is(&["is", "are"])
            && words
                .get(at + 1)
                .is_some_and(|word| word.is(&["planned", "scheduled", "due", "set"]))
            && words.get(at + 2).is_some_and(|word| word.is(&["to"]))
            && dated(words)
            && predicate(words, at + 3).is_some_and(|next| next.sort == Some(Sort::Act));
        if !going && !destined && !due && !modal.is(&["will", "shall", "would"]) {
            continue;
        }
        // A will is also a noun.
        if at > 0 && words[at - 1].is(&["the", "a", "political", "our", "good", "free", "at"]) {
            continue;
        }
        let mut subject = subject_before(words, at - usize::from(going && at > 0), author);
        if let Some(first) =
            goes_on(words, at, author).or_else(|| author_of_second(words, at, author))
            && subject.words.is_empty()
        {
            subject = Subject {
                who: Who::Author,
                words: first,
                conditional: false,
            };
        }
        // "An exemption has been in place since 2017 and will be extended".
        let first = first_subject(words, at, author).filter(|_| subject.words.is_empty());
        let from_before = first.is_some();
        subject = first.unwrap_or(subject);
        recast(&mut subject, words, author);
        let skipped = if due {
            2
        } else {
            usize::from(going || destined)
        };
        let Some(predicate) = predicate(words, at + 1 + skipped) else {
            continue;
        };
        if let Some(refusal) = no_money(words, at, &subject, &predicate) {
            found.push(refusal);
            continue;
        }
        // "Subject to the passage of the Bill, the agency would let": as soon as it can.
        let subject_to = words[0].is(&["subject"]) && words[1].is(&["to"]);
        let would = modal.is(&["would"]) && !subject_to;
        // "If the powers were ours, ministers would": nobody undertakes it.
        let unreal = would
            && (words[..at]
                .iter()
                .any(|word| word.is(&["if", "were", "had", "unless"]))
                || words[at..].iter().any(|word| word.is(&["if", "unless"])));
        if unreal {
            continue;
        }
        // "Ceramics will not be in scope of the mechanism".
        if let Some(refusal) = left_out(words, at, &predicate, &subject) {
            found.push(refusal);
            continue;
        }
        // "6,200 jobs will be secured", "hubs will cut waste": what comes of an act.
        let phrase = words.get(subject.words.clone()).unwrap_or_default();
        // "The programme will not end poverty": denied, and no outcome that it will.
        let denied = words[at..predicate.verb]
            .iter()
            .any(|word| word.is(&["not", "never"]));
        let effect = !would
            && !denied
            && (jobs(phrase, words, &predicate)
                || subject.who == Who::Instrument && lessens(words, &predicate)
                || matches!(subject.who, Who::Thing | Who::Instrument | Who::Pronoun)
                    && comes_of(words, &predicate));
        if effect && !subject.conditional {
            found.push(
                Found::new(Firmness::Intends, modal.span.clone())
                    .does(span_at(words, predicate.verb), Sort::State),
            );
            continue;
        }
        if denied && let Some(one) = turned_away(words, at, &subject, &predicate) {
            found.push(one);
            continue;
        }
        if forecast(words, &subject, &predicate) {
            continue;
        }
        if let Some(refusal) = does_nothing(words, at, &predicate, &subject) {
            found.push(refusal);
            continue;
        }
        let body =
            (destined || due) && matches!(subject.who, Who::Body | Who::Thing | Who::Instrument);
        let decided = !would
            && (decided(words, &subject, &predicate)
                || subject.who != Who::Author
                    && !subject.conditional
                    && !predicate.passive
                    && comes_to(words, predicate.verb)
                || !subject.conditional && follows(words, predicate.verb, &subject));
        if !body && !decided && !undertakes(&subject, &predicate, would, context, amount, words, at)
        {
            // What will come of it is promised too, though nobody can be held
            // to it as to an act.
            let told = !would && !from_before && !subject.conditional && subject.who != Who::Other;
            if told {
                found.push(
                    Found::new(Firmness::Intends, modal.span.clone())
                        .does(span_at(words, predicate.verb), Sort::State)
                        .going_on(predicate.under_way)
                        .of_another(
                            // What somebody is to get is the author's to give.
                            // "Firms will find it easier" is hoped; "contractors will pay" is theirs.
                            (subject.who != Who::Thing || acts_alone(words, &predicate))
                                && another(words, &subject, author)
                                && !words
                                    .get(predicate.verb)
                                    .is_some_and(|verb| listed(&verb.low, GETTING)),
                        ),
                );
            }
            continue;
        }
        let sort = match (subject.who, predicate.sort) {
            // "Is to lose half of its staff".
            (_, Some(Sort::State)) if destined => Some(Sort::Act),
            _ if decided => Some(Sort::Act),
            // "There will be £300 million for hydrogen".
            (Who::There, Some(Sort::State))
                if words
                    .iter()
                    .skip(at + 2)
                    .take(4)
                    .take_while(|word| !word.is(&["no"]))
                    .any(|word| word.shape == Shape::Money) =>
            {
                Some(Sort::Act)
            }
            // "Will have to publish", "will be mended by May".
            (Who::Thing | Who::Instrument, Some(Sort::State)) => Some(Sort::Act),
            (Who::Thing, None) if mended(words, &predicate) => Some(Sort::Act),
            (Who::Author, None) => Some(Sort::Effort),
            (Who::Author, Some(Sort::State)) if bears_itself(words, &predicate) => {
                Some(Sort::Effort)
            }
            (_, sort) => sort,
        };
        let firmness = match sort {
            Some(Sort::Look) => Firmness::Explores,
            _ if predicate.seeks || would => Firmness::Intends,
            _ => Firmness::Will,
        };
        // "Centres in Coventry, Sedgefield and Glasgow will": the end of a list names nobody.
        let list = subject.who == Who::Body
            && subject
                .words
                .start
                .checked_sub(2)
                .is_some_and(|last| words[last + 1].low == "," && words[last].capital)
            && words[subject.words.clone()]
                .iter()
                .any(|word| word.is(&["and"]));
        let names_actor = matches!(subject.who, Who::Author | Who::Body) && !list;
        // "Landlords will have to register": a duty that the author lays on them.
        let bound = has_to(words, predicate.verb)
            || chosen(phrase)
            || each(phrase) && predicate.sort == Some(Sort::Act);
        // "Firms will no longer have to report": of a duty the author frees them.
        let freed = words
            .get(predicate.verb)
            .is_some_and(|verb| verb.is(&["have"]))
            && refused(words, at, predicate.verb);
        found.push(
            Found::new(firmness, modal.span.clone())
                .by(names_actor.then(|| span(words, subject.words.clone())))
                .does(span_at(words, predicate.verb), sort)
                .going_on(predicate.under_way)
                .refusing(
                    refused(words, at, predicate.verb) && !until(words, predicate.verb)
                        // "No further grants will be paid".
                        || none_of(words, &subject)
                        || predicate.passive && last_of(phrase, words, predicate.verb)
                        || subject.who == Who::Author
                            && (turns_down(words, predicate.verb) || not_one(words, &subject))
                        || (subject.who == Who::Author || from_before)
                            && gives_none(words, predicate.verb),
                )
                // Who suffers it is mostly the one for whom the author does it; what will be
                // said of those before him is no act of his.
                .of_another(
                    // What the state above an authority is to have is not the authority's to give.
                    !((decided && !above(phrase, author)) || freed || bound)
                        && another(words, &subject, author)
                        && (!predicate.passive
                            || words[subject.words.clone()]
                                .last()
                                .is_some_and(|last| last.is(&["predecessor", "predecessors"]))),
                ),
        );
    }
    found
}

/// What comes to those who are given it.
const GETTING: &str = "get receive be have benefit qualify gain save lose";

/// The subject of the clause before, where "and will" goes on from it.
fn first_subject(words: &[Token], at: usize, author: &Author) -> Option<Subject> {
    let joined = at
        .checked_sub(1)
        .is_some_and(|last| words[last].is(&["and", "but"]));
    let verb = words[..at]
        .iter()
        .rposition(|word| word.is(&["is", "are", "was", "were", "has", "have", "will", "shall"]))?;
    let parted = words[verb..at].iter().any(|word| {
        word.is(&[
            "who", "which", "that", "where", "how", "it", "they", ";", ":",
        ])
    });
    let subject = subject_before(words, verb, author);
    (joined && !parted && !subject.words.is_empty()).then_some(subject)
}

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
