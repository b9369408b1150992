//! What is recommended to somebody: "we recommend that", "the Government should",
//! the heads and lists of a report that advises. Its author undertakes nothing by it,
//! and whether it is done is for another to say.

use std::ops::Range;

use super::appeals::appeals;
use super::asked::{in_list, stranger, would_help};
use crate::commitment::find::hopes::public_body;
use crate::commitment::find::predicate::{predicate, skip, span, span_at};
use crate::commitment::find::{Author, Context, Found, Sentence};
use crate::commitment::lexicon::{OTHER_ACTORS, Sort, listed};
use crate::commitment::subject::{Who, is_author, subject_before};
use crate::commitment::voice::{ADDRESSED, ADVISERS, recommends};
use crate::commitment::{Firmness, Voice};
use crate::tokens::{Token, tokens};

/// What a sentence recommends, in the firmest of its ways.
pub(in crate::commitment::find) fn advice(sentence: &Sentence<'_>) -> Option<Found> {
    let Sentence {
        words,
        author,
        context,
        ..
    } = *sentence;
    addressed(words, author)
        .or_else(|| ought(words, author))
        .or_else(|| urged(words, author))
        .or_else(|| of_others(words, author))
        .or_else(|| vital(words, author))
        .or_else(|| led(words, author, context))
        .or_else(|| in_list(words, author, context))
        .or_else(|| would_help(words, author))
        .or_else(|| appeals(sentence))
}

/// "We recommend that the Government publish", "the Committee calls on ministers to",
/// "it is recommended that".
fn addressed(words: &[Token], author: &Author) -> Option<Found> {
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    let at = (1..words.len()).find(|at| {
        let mut before = at - 1;
        while before > 0 && crate::commitment::between(&words[before].low) {
            before -= 1;
        }
        let ours = is(before, &["we", "i"]) || is(before, ADVISERS);
        // "As we recommend", "what we recommend": told of in passing.
        let passing = before > 0 && is(before - 1, &["as", "what", "which", "that", "than"]);
        let passive = is(*at, &["recommended"])
            && is(before, &["is"])
            && before > 0
            && is(before - 1, &["it"]);
        passive || ours && !passing && recommends(words, *at).is_some()
    })?;
    let end = recommends(words, at).unwrap_or(at + 1);
    let end = end + usize::from(is(end, &["that"]));
    // Whom it is said to: up to the verb, as far as he is one of those advised.
    let to = (end..words.len().min(end + 8)).find(|at| listed(&words[*at].low, ADDRESSED));
    let verb = to.map(|to| {
        skip(
            words,
            to + 1 + usize::from(is(to + 1, &["should", "to", "must"])),
        )
    });
    let inner = verb.and_then(|verb| predicate(words, verb));
    Some(
        Found::new(
            Firmness::Recognises,
            words[at].span.start..words[end - 1].span.end,
        )
        .by(to.map(|to| span(words, end..to + 1)))
        .does(
            inner
                .filter(|inner| inner.sort.is_some())
                .and_then(|inner| words.get(inner.verb))
                .map(|word| word.span.clone()),
            Sort::Act,
        )
        .of_another(
            author.voice == Voice::Respondent
                || author.voice == Voice::Government && words[at].low.starts_with("recommend"),
        ),
    )
}

/// "The Government should", "Ministers must", in a paper that advises or restates
/// advice. What ought to have been done, and what nobody can do, is no advice.
fn ought(words: &[Token], author: &Author) -> Option<Found> {
    if author.voice == Voice::Government && !author.local {
        return None;
    }
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    (1..words.len()).find_map(|at| {
        let needs = is(at, &["needs", "need", "ought"]) && is(at + 1, &["to"]);
        if !needs && !is(at, &["should", "must"]) {
            return None;
        }
        // "Recognises the need to", "how they should": told of in passing.
        if is(at - 1, &["the", "a", "this", "no", "any"]) {
            return None;
        }
        let subject = subject_before(words, at, author);
        let how = subject.words.start.checked_sub(1);
        if how.is_some_and(|how| is(how, &["how", "what", "whether", "which"])) {
            return None;
        }
        let phrase = words.get(subject.words.clone()).unwrap_or_default();
        let ours = phrase.last().is_some_and(|word| word.is(&["we", "i"]));
        let other = matches!(subject.who, Who::Other | Who::There);
        if ours || other || subject.conditional || past(words, at) {
            return None;
        }
        let next = predicate(words, at + 1 + usize::from(needs))?;
        let does = next.passive || matches!(next.sort, Some(Sort::Act | Sort::Effort | Sort::Look));
        let state = phrase.iter().any(|word| listed(&word.low, ADDRESSED));
        // "Operators must": a law told of. "Grants should be simpler": advice without
        // somebody named.
        let told = state || is(at, &["should"]) && next.passive;
        (does && told).then(|| {
            Found::new(Firmness::Recognises, words[at].span.clone())
                .by(state.then(|| span(words, subject.words.clone())))
                .does(span_at(words, next.verb), next.sort)
                .of_another(author.voice == Voice::Respondent)
        })
    })
}

/// "We encourage manufacturers to take up an audit", "we ask the Wealth Fund to open a
/// team", "the review recommends that bodies publish": what the author wants of others and
/// leaves to them.
fn urged(words: &[Token], author: &Author) -> Option<Found> {
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    (1..words.len()).find_map(|at| {
        // "The review recommends that", "he recommended that".
        let reports = is(at, &["recommends", "recommended"]) && is(at + 1, &["that"]) && {
            is(
                at - 1,
                &[
                    "review",
                    "report",
                    "panel",
                    "council",
                    "he",
                    "she",
                    "committee",
                ],
            )
        };
        if reports {
            return Some(
                Found::new(Firmness::Recognises, words[at].span.clone())
                    .does(None, Sort::Act)
                    .of_another(true),
            );
        }
        let expects = is(at, &["expect", "expects"]);
        let asks = expects
            || is(
                at,
                &[
                    "encourage",
                    "encourages",
                    "urge",
                    "urges",
                    "ask",
                    "asks",
                    "invite",
                ],
            );
        let asking = at > 1
            && is(at - 1, &["are", "am"])
            && (is(at, &["urging"]) || is(at, &["asking"]) && author.local);
        let verb = if asking { at - 1 } else { at };
        let subject = (asks || asking).then(|| subject_before(words, verb, author))?;
        let ours = subject.who == Who::Author && !subject.conditional
            || subject.words.is_empty()
                && crate::commitment::subject::goes_on(words, at, author).is_some();
        let to = (at + 2..at + 12).find(|to| is(*to, &["to"]))?;
        let whom = words.get(at + 1..to)?;
        let parted = whom
            .iter()
            .any(|word| word.is(&["that", "which", "who", "whether", "us", ".", ";"]));
        let somebody = whom.iter().any(|word| {
            listed(&word.low, OTHER_ACTORS)
                || listed(&word.low, OTHERS_ASKED)
                || !expects && word.capital && word.shape == crate::tokens::Shape::Word
        });
        let verb = predicate(words, to + 1)?;
        (ours && somebody && !parted && !verb.passive).then(|| {
            Found::new(Firmness::Recognises, words[at].span.clone())
                .by(span(words, at + 1..to))
                .does(span_at(words, verb.verb), Sort::Act)
        })
    })
}

/// "Universities should review their stipends", "primes are encouraged to publish":
/// what a government or an authority asks of others, in its own paper.
fn of_others(words: &[Token], author: &Author) -> Option<Found> {
    if author.voice == Voice::Adviser {
        return None;
    }
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    (1..words.len()).find_map(|at| {
        let called = is(at, &["are", "is"])
            && is(at + 1, &["called"])
            && is(at + 2, &["on", "upon"])
            && is(at + 3, &["to"]);
        // "Boards may wish to consider".
        let wish = is(at, &["may"]) && is(at + 1, &["wish"]) && is(at + 2, &["to"]);
        let asked = is(at, &["are", "is"])
            && is(
                at + 1,
                &[
                    "encouraged",
                    "expected",
                    "invited",
                    "urged",
                    "advised",
                    "asked",
                ],
            )
            && is(at + 2, &["to"])
            || called
            || wish;
        let needs = is(at, &["needs", "need", "ought"]) && is(at + 1, &["to"]);
        let must = is(at, &["must"]) || is(at, &["have", "has"]) && is(at + 1, &["to"]);
        let have = must && !is(at, &["must"]);
        if let Some(one) = left_to(words, at, author) {
            return Some(one);
        }
        if !asked && !needs && !must && !is(at, &["should"]) {
            return None;
        }
        let subject = subject_before(words, at, author);
        let how = subject.words.start.checked_sub(1);
        // Only what opens the sentence is asked: "we believe that firms should" is held.
        let opens =
            subject.words.start == 0 || how.is_some_and(|how| words[how].low == "," && how < 6);
        let phrase = words.get(subject.words.clone()).unwrap_or_default();
        // "It would help if trusts": somebody, and no thing.
        let somebody = phrase
            .iter()
            .enumerate()
            .take_while(|(at, word)| {
                let taking = *at > 0 && word.low.ends_with("ing");
                !taking && !word.is(&["of", "in", "with", "for", "at", "on", "from", "too"])
            })
            .last()
            .is_some_and(|(_, head)| {
                listed(&head.low, OTHER_ACTORS) || listed(&head.low, OTHERS_ASKED)
            });
        // "Network Rail is asked to", "each local authority is asked to".
        let whoever = (called || asked && !wish && !is(at + 1, &["expected"]))
            && (subject.who == Who::Body
                || phrase
                    .first()
                    .is_some_and(|word| word.is(&["each", "all", "every"])));
        let public = is(at, &["should"]) && public_body(phrase, author)
            // "Accounting officers must satisfy themselves": whose duty it is.
            || is(at, &["should", "must"]) && holders(phrase);
        let whoever = whoever && !must;
        // "Network Rail needs to finish", "Homes England should put".
        let strange = (needs || is(at, &["should"])) && stranger(words, &subject, author);
        let more = (at + 1..at + 4).any(|at| {
            is(at, &["themselves"])
                || is(at, &["do", "play"]) && is(at + 1, &["more", "their", "its"])
        });
        let somebody = somebody && (!must || more);
        if !opens
            || !(somebody || whoever || public || strange)
            || subject.conditional
            || past(words, at)
        {
            return None;
        }
        let after = at
            + if called {
                4
            } else if asked {
                3
            } else {
                1 + usize::from(needs || have)
            };
        let next = predicate(words, after)?;
        // "Need to play their part", "should do more".
        let part = words
            .get(next.verb)
            .is_some_and(|verb| verb.is(&["play", "do", "show"]));
        let does = !next.passive
            && (part
                || matches!(next.sort, Some(Sort::Act | Sort::Effort | Sort::Look))
                || (public || somebody || strange) && next.sort.is_none());
        does.then(|| {
            Found::new(Firmness::Recognises, span(words, at..after))
                .by(span(words, subject.words.clone()))
                .does(span_at(words, next.verb), next.sort)
        })
    })
}

/// Those who hold a post and answer for it: "accounting officers", "harbour masters".
fn holders(phrase: &[Token]) -> bool {
    const HOLD: &str = "officers masters managers directors governors heads principals mayors leaders \
        commissioners inspectors regulators trustees chairs captains boards ministers";
    phrase.len() <= 3
        && phrase.last().is_some_and(|last| listed(&last.low, HOLD))
        && !phrase.iter().any(|word| word.is(&["our", "my"]))
        && !phrase.last().is_some_and(|last| last.is(&["ministers"]))
}

/// "It is for universities to see that", "we look to insurers to share": left to others.
fn left_to(words: &[Token], at: usize, author: &Author) -> Option<Found> {
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    let it_is = is(at, &["for", "up"])
        && is(at - 1, &["is"])
        && at > 1
        && (is(at - 2, &["it"]) || at > 2 && is(at - 2, &["now"]))
        && at <= 4;
    let looks = is(at, &["look", "looks"]) && is(at + 1, &["to"]) && {
        let subject = subject_before(words, at, author);
        subject.who == Who::Author && !subject.conditional
    };
    if !it_is && !looks {
        return None;
    }
    let from = at + 1 + usize::from(looks || is(at, &["up"]));
    let to = (from + 1..from + 8).find(|to| is(*to, &["to"]))?;
    let whom = words.get(from..to)?;
    let ours = whom
        .iter()
        .any(|word| is_author(&word.low, author) || word.is(&["us", "parliament", "you"]));
    let somebody = whom.iter().any(|word| {
        word.capital
            || listed(&word.low, OTHER_ACTORS)
            || listed(&word.low, OTHERS_ASKED)
            || word.low.ends_with('s')
    }) && whom
        .iter()
        .all(|word| word.shape == crate::tokens::Shape::Word);
    let verb = predicate(words, to + 1)?;
    (!ours && somebody && !verb.passive).then(|| {
        Found::new(Firmness::Recognises, span(words, at..from))
            .by(span(words, from..to))
            .does(span_at(words, verb.verb), Sort::Act)
    })
}

/// Others of whom a government asks something, beside those who are always another.
pub(super) const OTHERS_ASKED: &str = "boards bodies charities clubs contractors forums funders hospitals insurers \
    provinces states territories makers museums orchestras organisations primes providers schools shareholders \
    trustees utilities venues mayors colleges ports harbours farmers landlords retailers charities \
    lenders banks insurers parents head headteachers principals lecturers engineers owners skippers \
    shipowners operators leaders regulators buyers departments";

/// "Should have been told": what was not done.
pub(in crate::commitment::find) fn past(words: &[Token], at: usize) -> bool {
    let have = skip(words, at + 1);
    words.get(have).is_some_and(|word| word.is(&["have"]))
        && words.get(skip(words, have + 1)).is_some_and(|word| {
            word.is(&["been", "had"]) || crate::commitment::participle(&word.low)
        })
}

/// An item under "The Government should:", in whoever's paper.
fn led(words: &[Token], author: &Author, context: &Context<'_>) -> Option<Found> {
    let lead = context.lead_in.filter(|_| context.item)?;
    let said = tokens(lead);
    let from = said.iter().position(|word| {
        word.is(&["should", "recommend", "recommends"])
            || word.is(&["must"]) && author.voice != Voice::Government
    })?;
    let state = said[..from].iter().any(|word| listed(&word.low, ADDRESSED));
    let recommends = said[from].is(&["recommend", "recommends"]);
    if !recommends && (!state || author.voice == Voice::Government) {
        return None;
    }
    let next = predicate(words, 0)?;
    Some(
        Found::new(Firmness::Recognises, 0..0)
            .does(
                words
                    .get(next.verb)
                    .filter(|_| next.sort.is_some())
                    .map(|word| word.span.clone()),
                next.sort,
            )
            .of_another(author.voice == Voice::Respondent),
    )
}

/// "It is essential that the Treasury sets aside", "we expect the Department to", "the
/// levy needs reform", in a paper that advises.
fn vital(words: &[Token], author: &Author) -> Option<Found> {
    if author.voice != Voice::Adviser {
        return None;
    }
    const VITAL: &[&str] = &[
        "essential",
        "vital",
        "imperative",
        "crucial",
        "critical",
        "important",
        "necessary",
        "right",
        "time",
    ];
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    let found = |range: std::ops::Range<usize>, verb: Option<usize>| {
        Found::new(Firmness::Recognises, span(words, range)).does(
            verb.and_then(|verb| words.get(verb))
                .map(|word| word.span.clone()),
            Sort::Act,
        )
    };
    (0..words.len()).find_map(|at| {
        let said = is(at, &["it"]) && is(at + 1, &["is"]);
        let word = skip(words, at + 2);
        if said && is(word, VITAL) && is(word + 1, &["that"]) {
            return Some(found(at + 1..word + 2, None));
        }
        let expects = is(at, &["expect", "expects"])
            && at > 0
            && (is(at - 1, &["we"]) || is(at - 1, ADVISERS));
        if expects {
            let to = (at + 1..at + 8).find(|to| is(*to, &["to"]))?;
            let state = words[at + 1..to]
                .iter()
                .any(|word| listed(&word.low, ADDRESSED));
            return state.then(|| found(at..to + 1, Some(skip(words, to + 1))));
        }
        // "Needs reform", "needs to be reformed".
        let needs = at > 0
            && is(at, &["needs", "need", "requires"])
            && words.get(at + 1).is_some_and(|next| {
                next.is(&[
                    "reform",
                    "urgent",
                    "radical",
                    "review",
                    "replacing",
                    "overhaul",
                    "simplification",
                    "reforming",
                ])
            })
            && !is(at - 1, &["the", "a", "this", "we"]);
        needs.then(|| found(at..at + 2, Some(at + 1)))
    })
}

/// Whether what is undertaken is the adviser's own: "we will", "the Inquiry will".
pub(in crate::commitment::find) fn own(sentence: &str, found: &Found, author: &Author) -> bool {
    let said = |span: &Range<usize>| sentence.get(span.clone()).unwrap_or_default();
    found.actor.as_ref().is_some_and(|actor| {
        tokens(said(actor))
            .iter()
            .any(|word| word.is(&["our", "my"]) || is_author(&word.low, author))
    })
}

/// The mark of what led into an item, as shown.
pub(in crate::commitment::find) fn lead_words(context: &Context<'_>) -> Option<String> {
    context
        .lead_in
        .map(|lead| lead.trim_end_matches(':').trim().to_owned())
        .filter(|lead| lead.split_whitespace().count() <= 12)
}
