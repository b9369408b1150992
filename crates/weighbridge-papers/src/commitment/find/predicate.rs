//! The verb after a modal or a phrase: what is done, by whom it is suffered, and
//! whether it goes on already. It does not judge whether it is undertaken.

use std::ops::Range;

use super::super::lexicon::{self, Sort, listed};
use crate::tokens::{Shape, Token};

/// Auxiliary verbs, of which any makes a sentence of a phrase.
pub(super) const FINITE: &str = "is are was were has have had will would shall can could may might \
    must should do does did";

/// What people can do once a government lets them.
const OPEN_TO: &str = "access apply bid buy choose claim deduct draw get sell use";

/// What follows a modal.
pub(super) struct Predicate {
    pub sort: Option<Sort>,
    /// Token of the verb.
    pub verb: usize,
    pub passive: bool,
    pub under_way: bool,
    pub seeks: bool,
}

pub(super) fn skip(words: &[Token], mut at: usize) -> usize {
    let between = |at: usize| {
        words
            .get(at)
            .is_some_and(|word| lexicon::between(&word.low))
    };
    // "Ministers will, however, publish": the commas belong to the adverb.
    while between(at)
        || words.get(at).is_some_and(|word| word.is(&["not"]))
        || (words.get(at).is_some_and(|word| word.low == ",")
            && (between(at + 1) || at.checked_sub(1).is_some_and(between)))
    {
        at += 1;
    }
    at
}

/// What says by itself neither what is done nor what is so.
const NO_ACT: &[&str] = &[
    "the", "a", "an", "our", "its", "their", "this", "that", "these", "those", "in", "at", "on",
    "of", "for", "to", "with", "by", "from", "as", "one", "part", "about", "under", "within",
];

/// The verb of what is done, where a state is told: of "will be the engine" it is "be".
pub(super) fn verb_of(words: &[Token], action: Range<usize>) -> Range<usize> {
    let Some(at) = words
        .iter()
        .position(|word| word.span.start == action.start)
    else {
        return action;
    };
    // "Will be exempt" says by its own word what is done.
    let tells = words[at].low.starts_with(char::is_alphanumeric) && !words[at].is(NO_ACT);
    let before = words[..at]
        .iter()
        .rposition(|word| !lexicon::between(&word.low) && !word.is(&["not"]));
    match before.and_then(|before| words.get(before)) {
        Some(be) if !tells && be.is(&["be"]) => be.span.clone(),
        _ => action,
    }
}

/// Reads the verb from a token on. A chain ("continue to invest", "seek to
/// reduce") is followed to the verb that is done.
pub(super) fn predicate(words: &[Token], at: usize) -> Option<Predicate> {
    let mut at = after_insertion(words, skip(words, at));
    // "Will each put £25 million".
    if words
        .get(at)
        .is_some_and(|word| word.is(&["each", "all", "both"]))
    {
        at = skip(words, at + 1);
    }
    let (mut under_way, mut seeks) = (false, false);
    for _ in 0..3 {
        let word = words.get(at)?;
        let after = skip(words, at + 1);
        let to = words.get(after).is_some_and(|word| word.is(&["to"]));
        let chain = Chain { under_way, seeks };
        if word.is(&["be"]) {
            return after_be(words, after, chain);
        }
        if word.is(&["have", "has"]) {
            return Some(after_have(words, at, after, chain));
        }
        let chained = to
            && words
                .get(skip(words, after + 1))
                .is_some_and(|word| lexicon::sort(&word.low).is_some() || word.is(&["be"]));
        // "Will continue to do so": of what the sentence before says.
        let goes_on = word.is(&["continue", "continues", "continuing"]);
        if goes_on
            && to
            && words
                .get(skip(words, after + 1))
                .is_some_and(|word| word.is(&["do"]))
        {
            return Some(Predicate {
                sort: Some(Sort::Effort),
                verb: skip(words, after + 1),
                passive: false,
                under_way: true,
                seeks,
            });
        }
        if chained && goes_on {
            under_way = true;
            at = skip(words, after + 1);
            continue;
        }
        if chained
            && word.is(&[
                "seek",
                "aim",
                "try",
                "endeavour",
                "attempt",
                "strive",
                "look",
            ])
        {
            seeks = true;
            at = skip(words, after + 1);
            continue;
        }
        if chained && word.is(&["need", "have", "want"]) {
            return Some(Predicate {
                sort: Some(Sort::State),
                verb: at,
                passive: false,
                under_way,
                seeks,
            });
        }
        return Some(Predicate {
            sort: sort_of(words, at, after),
            verb: at,
            passive: false,
            under_way,
            seeks,
        });
    }
    None
}

/// What stood before a verb in its chain: "continue to", "seek to".
#[derive(Clone, Copy)]
struct Chain {
    under_way: bool,
    seeks: bool,
}

/// What follows "be": something suffered, gone on with, given, or a state.
fn after_be(words: &[Token], after: usize, chain: Chain) -> Option<Predicate> {
    let verb = words.get(after)?;
    let done = |sort, passive| Predicate {
        sort,
        verb: after,
        passive,
        under_way: chain.under_way,
        seeks: chain.seeks,
    };
    if lexicon::participle(&verb.low) {
        return Some(done(lexicon::sort(&verb.low), true));
    }
    if verb.low.ends_with("ing") {
        return Some(done(lexicon::sort(&verb.low), false));
    }
    // "Will be available to firms", "will be exempt from it": given by somebody.
    let open = verb.is(&["open"])
        && words
            .get(after + 1)
            .is_some_and(|next| next.is(&["to", "from", "for", "until", "by"]));
    // "Firms will be able to deduct 20 per cent from May".
    let able = verb.is(&["able"])
        && words.get(after + 1).is_some_and(|next| next.is(&["to"]))
        && super::will::dated(words)
        && (words.iter().any(|word| word.is(&["from"]))
            || words
                .get(after + 2)
                .is_some_and(|given| listed(&given.low, OPEN_TO)));
    let entitles = open
        || able
        || verb.is(&["available", "eligible", "exempt", "payable", "liable"])
            && !lexicon::between(&verb.low);
    if entitles {
        return Some(done(Some(Sort::Act), true));
    }
    Some(done(Some(Sort::State), false))
}

/// What follows "have": something that will have been done, regard, or a state.
fn after_have(words: &[Token], at: usize, after: usize, chain: Chain) -> Predicate {
    let done = |sort, verb, passive| Predicate {
        sort,
        verb,
        passive,
        under_way: chain.under_way,
        seeks: chain.seeks,
    };
    let participle = |at: usize| words.get(at).filter(|verb| lexicon::participle(&verb.low));
    if words[at].is(&["have"]) {
        // "Will have been recruited by 2030".
        let been = words.get(after).is_some_and(|word| word.is(&["been"]));
        let verb = skip(words, after + 1);
        if let Some(word) = participle(verb).filter(|_| been) {
            return done(lexicon::sort(&word.low), verb, true);
        }
        // "Will have restored 2,000 hectares by 2030".
        if let Some(word) = participle(after) {
            return done(lexicon::sort(&word.low), after, false);
        }
        // "Ministers will have regard to the findings".
        if words.get(after).is_some_and(|next| next.is(&["regard"])) {
            return done(Some(Sort::Effort), at, false);
        }
    }
    let sort = if settles(words, at) {
        Sort::Act
    } else {
        Sort::State
    };
    done(Some(sort), at, false)
}

/// Of what sort a verb is with what stands behind it: to make sure of a thing is an effort,
/// to lay rules an act.
fn sort_of(words: &[Token], at: usize, after: usize) -> Option<Sort> {
    let word = words.get(at)?;
    // "We will do so": what was said before.
    let does = word.is(&["do"])
        && words
            .get(after)
            .is_some_and(|word| word.is(&["so", "this", "it"]));
    let eases = does
        || word.is(&["make"])
            && words
                .get(after)
                .is_some_and(|word| word.is(&["sure", "it", "certain"]))
        || builds_on(words, at);
    // Rules are laid before a parliament; foundations are an effort.
    let lays = word.is(&["lay", "lays"])
        && words.iter().skip(after).take(4).any(|word| {
            word.is(&[
                "regulations",
                "regulation",
                "order",
                "orders",
                "bill",
                "legislation",
                "draft",
                "instrument",
                "instruments",
            ])
        });
    let commits = word.is(&["commit"])
        && words
            .iter()
            .skip(after)
            .take(3)
            .any(|word| word.shape == crate::tokens::Shape::Money);
    // "Call for evidence", "call together the heads of firms".
    let calls = word.is(&["call"])
        && words
            .get(after)
            .is_some_and(|next| next.is(&["for", "together"]));
    let lays = lays || commits || calls || settles(words, at);
    if eases || cares(words, at) {
        Some(Sort::Effort)
    } else if lays {
        Some(Sort::Act)
    } else {
        lexicon::sort(&word.low)
    }
}

/// "Reach a decision", "take evidence", "go live": a verb that says little, with a noun or a
/// word of what is done on a day.
fn settles(words: &[Token], at: usize) -> bool {
    const OUTCOMES: &str = "decision decisions determination ruling judgment judgement verdict \
        settlement agreement conclusion conclusions recommendation recommendations";
    const TAKEN: &str = "evidence views soundings applications orders bookings bids possession \
        ownership delivery control stake stakes minutes testimony nominations submissions";
    const HELD: &str = "meeting meetings sitting hearing hearings session sessions vote ballot";
    const GIVEN: &str =
        "evidence notice judgment judgement consent approval reasons permission effect";
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    // The noun after its article and what stands before it: "its first formal".
    let noun = |list: &'static str| {
        words
            .iter()
            .skip(at + 1)
            .take(5)
            .take_while(|word| word.shape == Shape::Word)
            .any(|word| listed(&word.low, list))
    };
    is(at, &["reach", "make", "take", "come", "issue"]) && noun(OUTCOMES)
        || is(at, &["take"]) && noun(TAKEN)
        || is(at, &["have", "hold"]) && noun(HELD)
        || is(at, &["give"]) && noun(GIVEN)
        || is(at, &["go"])
            && (is(at + 1, &["live"])
                || is(at + 1, &["out", "to"])
                    && (at + 2..at + 4).any(|next| {
                        is(
                            next,
                            &["tender", "consultation", "market", "ballot", "print"],
                        )
                    }))
}

/// "Make the most of the treaty", "give thought to it", "stay in touch": idioms of care and
/// effort, of which nobody can say on a day that they are done.
fn cares(words: &[Token], at: usize) -> bool {
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    let near = |list: &[&str]| {
        words
            .iter()
            .skip(at + 1)
            .take(4)
            .take_while(|word| word.shape == Shape::Word && !word.is(&["of", "to", "in"]))
            .any(|word| word.is(list))
    };
    is(at, &["make"])
        && near(&[
            "most",
            "use",
            "progress",
            "headway",
            "efforts",
            "effort",
            "difference",
            "best",
        ])
        || is(at, &["give"])
            && near(&[
                "thought",
                "weight",
                "priority",
                "attention",
                "consideration",
                "heed",
                "voice",
            ])
        || is(at, &["pay", "have", "show"]) && near(&["attention", "heed", "respect", "regard"])
        || is(at, &["take"])
            && near(&[
                "account",
                "care",
                "interest",
                "note",
                "stock",
                "heed",
                "advantage",
                "steps",
                "pride",
            ])
        || is(at, &["play"]) && near(&["part", "role"])
        // "See to it that small yards are heard".
        || is(at, &["see"]) && is(at + 1, &["to"]) && is(at + 2, &["it", "that"])
        || is(at, &["bear", "keep", "have"])
            && words
                .iter()
                .skip(at + 1)
                .take(8)
                .zip(words.iter().skip(at + 2))
                .any(|(one, two)| {
                    one.is(&["in", "under"])
                        && two.is(&["mind", "view", "review", "sight", "touch"])
                })
        || is(at, &["stay", "remain", "keep"]) && near(&["close", "alert", "watchful", "vigilant"])
        || is(at, &["stay", "keep", "remain"]) && is(at + 1, &["in"])
}

/// "The Ministry will, in the spring of 2031, publish": over what stands between commas
/// before the verb.
fn after_insertion(words: &[Token], at: usize) -> usize {
    if words.get(at).is_none_or(|word| word.low != ",") {
        return at;
    }
    let Some(length) = words
        .iter()
        .skip(at + 1)
        .take(INSERTION)
        .position(|word| word.low == ",")
    else {
        return at;
    };
    let verb = skip(words, at + length + 2);
    let does = words
        .get(verb)
        .is_some_and(|word| word.is(&["be"]) || lexicon::base_form(&word.low));
    if does { verb } else { at }
}

/// Words at most of an insertion before a verb.
const INSERTION: usize = 10;

/// "Build on that record", "deliver on our promises", "make this clear": no act that
/// can be seen. To build on a site is one.
fn builds_on(words: &[Token], at: usize) -> bool {
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    let record = (at + 2..at + 7).any(|next| {
        is(
            next,
            &[
                "record",
                "work",
                "success",
                "successes",
                "progress",
                "strengths",
                "strength",
                "experience",
                "achievements",
                "foundations",
                "existing",
                "commitments",
                "promises",
                "plans",
                "lessons",
                "legacy",
                "this",
                "these",
            ],
        )
    });
    is(at, &["build", "deliver"]) && is(at + 1, &["on", "upon"]) && record
        || is(at, &["make"]) && is(at + 2, &["clear"])
}

pub(super) fn span(words: &[Token], range: Range<usize>) -> Range<usize> {
    let last = range.end.saturating_sub(1);
    match (words.get(range.start), words.get(last)) {
        (Some(first), Some(last)) => first.span.start..last.span.end.max(first.span.end),
        _ => 0..0,
    }
}

/// The place of one word.
pub(super) fn span_at(words: &[Token], at: usize) -> Option<Range<usize>> {
    words.get(at).map(|word| word.span.clone())
}
