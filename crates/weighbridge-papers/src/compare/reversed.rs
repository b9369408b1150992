//! Whether a paper turns round what an earlier one undertook: the same thing is
//! acted on in opposite ways, or done in one paper and refused in the other. It
//! finds no pairs and does not say whether the one or the other is wise.

use std::collections::BTreeSet;

use super::likeness::general;
use super::stance::Stance;
use super::ways::{Way, among};
use crate::commitment::{Commitment, Firmness, Role};
use crate::search::words::stem;
use crate::tokens::{Shape, Token, tokens};

use Way::{
    Allow, Apart, AsItIs, Ban, Centralise, Change, Devolve, Doubt, End, Further, Held, Join, Keep,
    Leave, Less, Looser, Merge, More, Private, Public, PutOff, Stricter,
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
    (Held, More),
    (Held, Less),
    (Held, End),
    (Ban, Allow),
    (Ban, Further),
    (Public, Private),
    (Keep, Private),
    (Devolve, Centralise),
    (Stricter, Looser),
    (Join, Leave),
    (Keep, Leave),
    (Merge, Apart),
    (PutOff, Keep),
    (PutOff, Further),
    (PutOff, More),
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
    // "No tax on steel" refuses a tax, and not what is done for steel.
    if refused.verb.is_none()
        && !refused.thing.heads.is_empty()
        && !undertaken.thing.heads.is_empty()
        && refused.thing.heads.is_disjoint(&undertaken.thing.heads)
    {
        return false;
    }
    let verbs = refused.verb.is_some() && refused.verb == undertaken.verb;
    let gives = |ways: &BTreeSet<Way>| ways.contains(&Further) || ways.contains(&More);
    // What is not renewed is not kept; what is not widened may be.
    if refused.ways.contains(&Further)
        && !refused.ways.contains(&More)
        && [Keep, AsItIs]
            .iter()
            .any(|way| undertaken.ways.contains(way))
        && refused
            .verb
            .as_deref()
            .is_some_and(|verb| among(verb, "renew continue restore fund"))
    {
        return true;
    }
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

/// Whether two commitments act in opposite ways on one thing that is not one of
/// those that every paper names. Such a pair is one whatever else its sentences
/// say.
pub(super) fn opposed_on_one(
    (before, was): (&Commitment, &Stance),
    (now, is): (&Commitment, &Stance),
) -> bool {
    was.thing.same(&is.thing)
        && was
            .thing
            .words
            .intersection(&is.thing.words)
            .any(|stem| !general(stem))
        && reversed((before, Some(was)), (now, Some(is))).is_some()
}

/// Whether the sentence says that something runs out, as it was to, perhaps: "the
/// fund ends in March".
fn runs_out(one: &Commitment) -> bool {
    one.judgement
        .said(Role::Action)
        .is_some_and(|verb| matches!(verb.to_lowercase().as_str(), "ends" | "closes" | "end"))
        && one.judgement.said(Role::Actor).is_none()
        && one.judgement.said(Role::Undertaking) == one.judgement.said(Role::Action)
}

/// Years of a sentence, and the one until which it says that something lasts.
fn years(one: &Commitment) -> (Option<u32>, Option<u32>) {
    let words = tokens(&one.text);
    let year = |text: &str| -> Option<u32> {
        let year = text.parse().ok()?;
        (1900..2200).contains(&year).then_some(year)
    };
    let last = words.iter().filter_map(|word| year(&word.low)).max();
    let until = words.windows(4).chain(words.windows(2)).find_map(|some| {
        let leads = some[0].is(&["until", "till", "to", "through"]);
        let found = some[1..].iter().find_map(|word| year(&word.low));
        found.filter(|_| leads)
    });
    (last, until)
}

/// Whether what one ends was to last no longer than that in the other.
fn as_foreseen(lasting: &Commitment, ending: &Commitment) -> bool {
    matches!((years(lasting).1, years(ending).0), (Some(until), Some(end)) if end >= until)
}

/// Amounts of a commitment as they are written, dates left out.
fn figures(one: &Commitment) -> BTreeSet<String> {
    let amounts = one.judgement.marks.iter();
    amounts
        .filter(|mark| mark.role == Role::Amount)
        .map(|mark| mark.text.to_lowercase())
        .collect()
}

/// What of the earlier commitment the new one says that something else takes the
/// place of: "loans, in place of grants".
fn in_place_of(before: &Commitment, now: &Commitment) -> Option<String> {
    let (was, is) = (tokens(&before.text), tokens(&now.text));
    let from = is.windows(3).position(|some| {
        some[0].is(&["in"]) && some[1].is(&["place"]) && some[2].is(&["of"])
            || some[0].is(&["instead"]) && some[1].is(&["of"])
    })?;
    let from = from + if is[from].is(&["in"]) { 3 } else { 2 };
    let gone = is.get(from).filter(|word| word.shape == Shape::Word)?;
    let told = |word: &Token| stem(&word.low) == stem(&gone.low);
    // What both papers offer besides is not replaced.
    (was.iter().any(told) && !is[..from].iter().any(told)).then(|| gone.low.clone())
}

/// How the new commitment turns round the earlier one, in words; none where it
/// does not. Each comes with its stance.
pub(super) fn reversed(
    (before, was): (&Commitment, Option<&Stance>),
    (now, is): (&Commitment, Option<&Stance>),
) -> Option<String> {
    if let Some(gone) = in_place_of(before, now) {
        return Some(format!(
            "reversed: {gone} before, something in their place now"
        ));
    }
    let (was, is) = (was?, is?);
    match (was.refused, is.refused) {
        (false, true) if refuses(is, was) && as_foreseen(before, now) => None,
        (false, true)
            if before.judgement.firmness == Firmness::Explores && !is.thing.apart(&was.thing) =>
        {
            Some("reversed: looked into before, refused now".to_owned())
        }
        (false, true) if refuses(is, was) => {
            Some("reversed: undertaken before, refused now".to_owned())
        }
        (true, false) if refuses(was, is) => {
            Some("reversed: refused before, undertaken now".to_owned())
        }
        (false, false) if was.thing.same(&is.thing) => {
            let kept = |one: &Stance| {
                [Keep, AsItIs, Held]
                    .iter()
                    .any(|way| one.ways.contains(way))
            };
            // What was to be kept for good does not run out as it was to.
            if (runs_out(before) && !kept(is)) || (runs_out(now) && !kept(was)) {
                return None;
            }
            if is.ways.contains(&Doubt) {
                let way = [Keep, AsItIs, Held, Further, More];
                return way.iter().find(|way| was.ways.contains(way)).map(|way| {
                    format!("in doubt: {} before, its end looked into now", way.as_str())
                });
            }
            let (first, second) = opposite(&was.ways, &is.ways)?;
            // Held at the figure to which it was raised: it has got there.
            if second == Held && figures(before).intersection(&figures(now)).next().is_some() {
                return None;
            }
            let foreseen = (second == End && as_foreseen(before, now))
                || (first == End && as_foreseen(now, before));
            (!foreseen).then(|| {
                format!(
                    "reversed: {} before, {} now",
                    first.as_str(),
                    second.as_str()
                )
            })
        }
        _ => None,
    }
}
