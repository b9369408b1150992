//! Whether a paper turns round what an earlier one undertook: the same thing is
//! acted on in opposite ways, or done in one paper and refused in the other. It
//! finds no pairs and does not say whether the one or the other is wise.

use std::collections::BTreeSet;

use super::likeness::general;
use super::stance::{Stance, Way};
use crate::commitment::{Class, Commitment, Role};

use Way::{
    Allow, Apart, AsItIs, Ban, Centralise, Change, Devolve, End, Further, Join, Keep, Leave, Less,
    Looser, Merge, More, Private, Public, Stricter,
};

/// Ways of acting that cannot both be meant of one thing. "Cut" and "keep" are
/// not among them: less is kept.
const OPPOSITE: &[(Way, Way)] = &[
    (End, Keep),
    (End, AsItIs),
    (End, Further),
    (End, More),
    (More, Less),
    (AsItIs, More),
    (AsItIs, Less),
    (AsItIs, Change),
    (Ban, Allow),
    (Ban, Further),
    (Public, Private),
    (Keep, Private),
    (Devolve, Centralise),
    (Stricter, Looser),
    (Join, Leave),
    (Keep, Leave),
    (Merge, Apart),
];

/// The first two ways that are opposite, of the earlier and of the new.
fn opposite(before: &BTreeSet<Way>, now: &BTreeSet<Way>) -> Option<(Way, Way)> {
    OPPOSITE.iter().find_map(|(one, other)| {
        if before.contains(one) && now.contains(other) {
            Some((*one, *other))
        } else if before.contains(other) && now.contains(one) {
            Some((*other, *one))
        } else {
            None
        }
    })
}

/// Whether what one refuses is what the other undertakes.
fn refuses(refused: &Stance, undertaken: &Stance) -> bool {
    if refused.thing.apart(&undertaken.thing) {
        return false;
    }
    let verbs = refused.verb.is_some() && refused.verb == undertaken.verb;
    let gives = |ways: &BTreeSet<Way>| ways.contains(&Further) || ways.contains(&More);
    let same = refused.ways.intersection(&undertaken.ways).next().is_some()
        || (gives(&refused.ways) && gives(&undertaken.ways) && !undertaken.ways.contains(&End));
    // What is not ended is kept, what is not changed is left as it is.
    let mut meant = BTreeSet::new();
    if refused.ways.contains(&End) {
        meant.insert(Keep);
    }
    if refused.ways.contains(&Change) {
        meant.insert(AsItIs);
    }
    verbs || same || opposite(&meant, &undertaken.ways).is_some()
}

/// Whether two commitments, by their stances alone, act in opposite ways on one
/// thing that is not one of those that every paper names. Such a pair is one
/// whatever else its sentences say.
pub(super) fn opposed_on_one(before: &Stance, now: &Stance) -> bool {
    before.thing.same(&now.thing)
        && before
            .thing
            .words
            .intersection(&now.thing.words)
            .any(|stem| !general(stem))
        && opposite(&before.ways, &now.ways).is_some()
}

/// How the new commitment turns round the earlier one, in words; none where it
/// does not. Each comes with its stance.
pub(super) fn reversed(
    (before, was): (&Commitment, Option<&Stance>),
    (now, is): (&Commitment, Option<&Stance>),
) -> Option<String> {
    let refusal = |one: &Commitment| one.judgement.class == Class::Refusal;
    // "The fund ends in March" runs out as it was to, perhaps.
    let runs_out = |one: &Commitment| {
        one.judgement
            .said(Role::Action)
            .is_some_and(|verb| matches!(verb.to_lowercase().as_str(), "ends" | "closes" | "end"))
            && one.judgement.said(Role::Actor).is_none()
            && one.judgement.said(Role::Undertaking) == one.judgement.said(Role::Action)
    };
    let (was, is) = (was?, is?);
    match (refusal(before), refusal(now)) {
        (false, true) if refuses(is, was) => {
            Some("reversed: undertaken before, refused now".to_owned())
        }
        (true, false) if refuses(was, is) => {
            Some("reversed: refused before, undertaken now".to_owned())
        }
        (false, false) if was.thing.same(&is.thing) && !runs_out(before) && !runs_out(now) => {
            opposite(&was.ways, &is.ways)
                .map(|(was, is)| format!("reversed: {} before, {} now", was.as_str(), is.as_str()))
        }
        _ => None,
    }
}
