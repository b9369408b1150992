//! What "will", "shall" and "would" undertake, and what stands for them: "is going to", "is to",
//! "is due to". Fixed phrases stand in `ways`; refusals, aims and lists are told elsewhere.

use super::assigned::assigned;
use super::comes_to::comes_to;
use super::conduct::bears_itself;
use super::instruments::decided;
use super::second_verb::author_of_second;
use super::told::{dated, does_nothing, follows, forecast, left_out, turned_away, until};
use super::undertakes::{has_to, mended, undertakes};
use crate::commitment::Firmness;
use crate::commitment::belongs::owned_by_another;
use crate::commitment::country::{above, foreign};
use crate::commitment::find::abroad::owned_by_business;
use crate::commitment::find::hopes::{acts_alone, comes_of, jobs, lessens};
use crate::commitment::find::predicate::{Predicate, predicate, span, span_at};
use crate::commitment::find::refuses::no_money;
use crate::commitment::find::refuses::{gives_none, none_of, refused};
use crate::commitment::find::refuses::{not_one, turns_down};
use crate::commitment::find::says::last_of;
use crate::commitment::find::seems::{aim_before, purpose};
use crate::commitment::find::{Author, Found, Sentence};
use crate::commitment::lexicon::{Sort, listed};
use crate::commitment::offices::{chosen, each, recast};
use crate::commitment::subject::{Subject, Who, another, goes_on, subject_before};
use crate::tokens::{Shape, Token};

/// A modal of the time to come, or what stands for one.
struct Modal {
    at: usize,
    /// "Is going to".
    going: bool,
    /// "Is to".
    destined: bool,
    /// "Is due to".
    due: bool,
    /// "Would", whose clause may be unreal.
    would: bool,
}

/// One clause with a modal: who, and what follows it.
struct Clause {
    modal: Modal,
    subject: Subject,
    /// The subject stands in the clause before: "is open and will be extended".
    from_before: bool,
    next: Predicate,
}

/// "will", "shall" and "would" after a subject.
pub(in crate::commitment::find) fn modals(sentence: &Sentence<'_>) -> Vec<Found> {
    let Sentence { words, author, .. } = *sentence;
    (0..words.len())
        .filter_map(|at| modal_at(words, at, author))
        .filter_map(|modal| clause(words, modal, author))
        .filter_map(|clause| weighed(sentence, &clause))
        .collect()
}

/// The modal at a word, if one stands there.
fn modal_at(words: &[Token], at: usize, author: &Author) -> Option<Modal> {
    let modal = &words[at];
    let to = |from: usize| words.get(from).is_some_and(|word| word.is(&["to"]));
    // "Is going to be spent" undertakes as "will be spent" does.
    let going =
        modal.is(&["going"]) && to(at + 1) && at > 0 && words[at - 1].is(&["is", "are", "am"]);
    let be = modal.is(&["is", "are"]);
    let destined = be && to(at + 1) && destined(words, at, author);
    // "Is planned to launch in the autumn", "is due to open".
    let due = be
        && words
            .get(at + 1)
            .is_some_and(|word| word.is(&["planned", "scheduled", "due", "set"]))
        && to(at + 2)
        && dated(words)
        && predicate(words, at + 3).is_some_and(|next| next.sort == Some(Sort::Act));
    if !going && !destined && !due && !modal.is(&["will", "shall", "would"]) {
        return None;
    }
    // A will is also a noun.
    if at > 0 && words[at - 1].is(&["the", "a", "political", "our", "good", "free", "at"]) {
        return None;
    }
    // "Subject to the passage of the Bill, the agency would let": as soon as it can.
    let subject_to = words[0].is(&["subject"]) && to(1);
    let would = modal.is(&["would"]) && !subject_to;
    Some(Modal {
        at,
        going,
        destined,
        due,
        would,
    })
}

/// "Three docks are to be built by 2031", "the Ministry is to pay for it": what is planned, and
/// no purpose.
fn destined(words: &[Token], at: usize, author: &Author) -> bool {
    let Some(next) = predicate(words, at + 2) else {
        return false;
    };
    let verb = words.get(next.verb);
    // A plan that is to be published is no purpose.
    let published = next.passive
        && verb.is_some_and(|verb| {
            verb.is(&["published", "produced", "issued", "launched", "adopted"])
        });
    if aim_before(words, at) && !published {
        return false;
    }
    let does = next.passive
        || matches!(next.sort, Some(Sort::Act | Sort::Effort))
        || comes_to(words, next.verb)
        || verb.is_some_and(|verb| verb.is(&["begin", "lose", "get", "receive", "come", "stay"]));
    does && (comes_to(words, next.verb) || !purpose(words, at, &next, author))
}

/// Who stands before a modal, and what after it.
fn clause(words: &[Token], modal: Modal, author: &Author) -> Option<Clause> {
    let at = modal.at;
    let mut subject = subject_before(words, at - usize::from(modal.going && at > 0), author);
    if let Some(first) = goes_on(words, at, author).or_else(|| author_of_second(words, at, author))
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
    let skipped = if modal.due {
        2
    } else {
        usize::from(modal.going || modal.destined)
    };
    let next = predicate(words, at + 1 + skipped)?;
    Some(Clause {
        modal,
        subject,
        from_before,
        next,
    })
}

/// What a clause undertakes, refuses or foretells; none if nothing.
fn weighed(sentence: &Sentence<'_>, clause: &Clause) -> Option<Found> {
    let Sentence {
        words,
        author,
        context,
        amount,
        ..
    } = *sentence;
    let Clause {
        modal,
        subject,
        next,
        ..
    } = clause;
    let at = modal.at;
    if let Some(refusal) = no_money(words, at, subject, next) {
        return Some(refusal);
    }
    // "If the powers were ours, ministers would": nobody undertakes it.
    let unreal = modal.would
        && (words[..at]
            .iter()
            .any(|word| word.is(&["if", "were", "had", "unless"]))
            || words[at..].iter().any(|word| word.is(&["if", "unless"])));
    if unreal {
        return None;
    }
    // "Ceramics will not be in scope of the mechanism".
    if let Some(refusal) = left_out(words, at, next, subject) {
        return Some(refusal);
    }
    let settled = (!modal.would)
        .then(|| assigned(words, at, subject, next, author))
        .flatten();
    if settled.is_none() && only_effect(words, clause) {
        return Some(
            Found::new(Firmness::Intends, words[at].span.clone())
                .does(span_at(words, next.verb), Sort::State),
        );
    }
    if denied(words, clause)
        && settled.is_none()
        && let Some(one) = turned_away(words, at, subject, next)
    {
        return Some(one);
    }
    if settled.is_none() && forecast(words, subject, next) {
        return None;
    }
    if let Some(refusal) = does_nothing(words, at, next, subject) {
        return Some(refusal);
    }
    let body = (modal.destined || modal.due)
        && matches!(subject.who, Who::Body | Who::Thing | Who::Instrument);
    let decided = settled == Some(Sort::Act) || !modal.would && settles(words, subject, next);
    let undertaken = body
        || decided
        || settled.is_some()
        || undertakes(subject, next, modal.would, context, amount, words, at);
    if !undertaken {
        return foretells(words, clause, author);
    }
    let sort = match settled {
        Some(Sort::Effort) => Some(Sort::Effort),
        _ => sort_of(words, clause, decided),
    };
    Some(undertaking(
        words,
        clause,
        author,
        sort,
        decided,
        settled.is_some(),
    ))
}

/// Whether "not" or "never" stands between a modal and its verb: "the programme will not end
/// poverty" is no outcome that it will.
fn denied(words: &[Token], clause: &Clause) -> bool {
    words[clause.modal.at..clause.next.verb]
        .iter()
        .any(|word| word.is(&["not", "never"]))
}

/// "6,200 jobs will be secured", "hubs will cut waste": what comes of an act.
fn only_effect(words: &[Token], clause: &Clause) -> bool {
    let Clause {
        modal,
        subject,
        next,
        ..
    } = clause;
    let phrase = words.get(subject.words.clone()).unwrap_or_default();
    !modal.would
        && !subject.conditional
        && !denied(words, clause)
        && (jobs(phrase, words, next)
            || subject.who == Who::Instrument && lessens(words, next)
            || matches!(subject.who, Who::Thing | Who::Instrument | Who::Pronoun)
                && comes_of(words, next))
}

/// Whether what is said of a thing is the author's to decide: a tax that rises, a hub that
/// somebody will have, a Bill that follows.
fn settles(words: &[Token], subject: &Subject, next: &Predicate) -> bool {
    decided(words, subject, next)
        || subject.who != Who::Author
            && !subject.conditional
            && !next.passive
            && !owned_by_business(words.get(subject.words.clone()).unwrap_or_default())
            && comes_to(words, next.verb)
        || !subject.conditional && follows(words, next.verb, subject)
}

/// What will come of it is promised too, though nobody can be held to it as to an act.
fn foretells(words: &[Token], clause: &Clause, author: &Author) -> Option<Found> {
    let Clause {
        modal,
        subject,
        from_before,
        next,
    } = clause;
    let told = !modal.would && !from_before && !subject.conditional && subject.who != Who::Other;
    told.then(|| {
        Found::new(Firmness::Intends, words[modal.at].span.clone())
            .does(span_at(words, next.verb), Sort::State)
            .going_on(next.under_way)
            .of_another(
                // What somebody is to get is the author's to give. "Firms will find it
                // easier" is hoped; "contractors will pay" is theirs.
                (subject.who != Who::Thing || acts_alone(words, next))
                    && another(words, subject, author)
                    && !words
                        .get(next.verb)
                        .is_some_and(|verb| listed(&verb.low, GETTING)),
            )
    })
}

/// Of what sort that is which a clause undertakes.
fn sort_of(words: &[Token], clause: &Clause, decided: bool) -> Option<Sort> {
    let Clause {
        modal,
        subject,
        next,
        ..
    } = clause;
    match (subject.who, next.sort) {
        // "Is to lose half of its staff".
        (_, Some(Sort::State)) if modal.destined => Some(Sort::Act),
        _ if decided => Some(Sort::Act),
        // "There will be £300 million for hydrogen".
        (Who::There, Some(Sort::State))
            if words
                .iter()
                .skip(modal.at + 2)
                .take(4)
                .take_while(|word| !word.is(&["no"]))
                .any(|word| word.shape == Shape::Money) =>
        {
            Some(Sort::Act)
        }
        // "Will have to publish", "will be mended by May".
        (Who::Thing | Who::Instrument, Some(Sort::State)) => Some(Sort::Act),
        (Who::Thing, None) if mended(words, next) => Some(Sort::Act),
        (Who::Author, None) => Some(Sort::Effort),
        (Who::Author, Some(Sort::State)) if bears_itself(words, next) => Some(Sort::Effort),
        (_, sort) => sort,
    }
}

/// The way in which a clause undertakes, with whose it is and whether it refuses.
fn undertaking(
    words: &[Token],
    clause: &Clause,
    author: &Author,
    sort: Option<Sort>,
    decided: bool,
    settled: bool,
) -> Found {
    let Clause {
        modal,
        subject,
        next,
        ..
    } = clause;
    let firmness = match sort {
        Some(Sort::Look) => Firmness::Explores,
        _ if next.seeks || modal.would => Firmness::Intends,
        _ => Firmness::Will,
    };
    let phrase = words.get(subject.words.clone()).unwrap_or_default();
    // "Landlords will have to register": a duty that the author lays on them.
    let bound =
        has_to(words, next.verb) || chosen(phrase) || each(phrase) && next.sort == Some(Sort::Act);
    // "Firms will no longer have to report": of a duty the author frees them.
    let freed = words.get(next.verb).is_some_and(|verb| verb.is(&["have"]))
        && refused(words, modal.at, next.verb);
    let owned = owned_by_another(phrase, author);
    // Who suffers it is mostly the one for whom the author does it; what will be said of
    // those before him is no act of his.
    let theirs = another(words, subject, author)
        && (!next.passive
            || owned
            || phrase
                .last()
                .is_some_and(|word| word.is(&["predecessor", "predecessors"])));
    // What the state above an authority is to have is not the authority's to give.
    let elsewhere = owned || above(phrase, author) || foreign(phrase, author);
    // "The Welsh Government will receive £4 million" is the author's to give, "Tata's furnace
    // will open" is not.
    let gets = words
        .get(next.verb)
        .is_some_and(|verb| listed(&verb.low, GETTING));
    let given = decided && !elsewhere || freed || bound || settled && (gets || !owned);
    Found::new(firmness, words[modal.at].span.clone())
        .by(names_actor(words, subject).then(|| span(words, subject.words.clone())))
        .does(span_at(words, next.verb), sort)
        .going_on(next.under_way)
        .refusing(!settled && refuses(words, clause))
        .of_another(!given && theirs)
}

/// Whether a subject names who acts. "Centres in Coventry, Sedgefield and Glasgow will": the
/// end of a list names nobody.
fn names_actor(words: &[Token], subject: &Subject) -> bool {
    let list = subject.who == Who::Body
        && subject
            .words
            .start
            .checked_sub(2)
            .is_some_and(|last| words[last + 1].low == "," && words[last].capital)
        && words[subject.words.clone()]
            .iter()
            .any(|word| word.is(&["and"]));
    matches!(subject.who, Who::Author | Who::Body) && !list
}

/// Whether a clause says that a thing will not be done.
fn refuses(words: &[Token], clause: &Clause) -> bool {
    let Clause {
        modal,
        subject,
        from_before,
        next,
    } = clause;
    let phrase = words.get(subject.words.clone()).unwrap_or_default();
    let author = subject.who == Who::Author;
    refused(words, modal.at, next.verb) && !until(words, next.verb)
        // "No further grants will be paid".
        || none_of(words, subject)
        || next.passive && last_of(phrase, words, next.verb)
        || author && (turns_down(words, next.verb) || not_one(words, subject))
        || (author || *from_before) && gives_none(words, next.verb)
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
