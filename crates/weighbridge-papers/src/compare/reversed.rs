//! Whether a paper turns round what an earlier one undertook: the same thing is
//! acted on in opposite ways, or done in one paper and refused in the other. It
//! finds no pairs and does not say whether the one or the other is wise.

use std::collections::BTreeSet;

use super::bounds::same_bound;
use super::charged::{both_free, free_or_charged};
use super::contrary::{
    contrary_effects, figures, held_then_changed, left_with, moved_back, raised_then_cut,
};
use super::effect::{contrary, turning};
use super::ending::{as_foreseen, before_its_time, not_renewed, ran_its_term, runs_out};
use super::likeness::general;
use super::one_side::one_side;
use super::stance::Stance;
use super::thing::phrase;
use super::ways::{Way, among, base};
use crate::commitment::{Commitment, Firmness, Role};
use crate::search::words::{stem, words};
use crate::tokens::{Shape, tokens};

use Way::{
    Allow, Apart, AsItIs, Ban, Burden, Centralise, Change, Devolve, Doubt, End, Faster, Further,
    Held, Join, Keep, Leave, Less, Looser, Merge, More, Private, Public, PutOff, Slower, Stricter,
    Unburden,
};

/// Ways of acting that cannot both be meant of one thing.
const OPPOSITE: &[(Way, Way)] = &[
    (End, Keep),
    (End, AsItIs),
    (End, Further),
    (End, More),
    (More, Less),
    (Keep, Less),
    (Burden, Further),
    (Burden, Unburden),
    (Faster, Slower),
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
    (Merge, Further),
    (Merge, Keep),
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

/// Charges, as stems.
const CHARGES: &str = "charge fee toll levy tax rent duty fare tariff";

/// Whether those pay now who were not to be charged, and for the same: "will not charge for
/// the use of the quay by coasters", "coasters on the quay will pay a rent". Who pays nothing,
/// less, or attention, pays no charge.
fn bears(refused: &Stance, (one, undertaken): (&Commitment, &Stance)) -> bool {
    let charge = |told: &String| CHARGES.split(' ').any(|known| *told == stem(known));
    let words = tokens(&one.text);
    let verb_at = one.judgement.marks.iter().find_map(|mark| {
        let at = || {
            words
                .iter()
                .position(|word| word.span.start == mark.span.start)
        };
        (mark.role == Role::Action).then(at).flatten()
    });
    let behind = words.get(verb_at.map_or(words.len(), |at| at + 1)..);
    let paid = behind
        .unwrap_or_default()
        .iter()
        .take(3)
        .any(|word| word.shape == Shape::Money || charge(&stem(&word.low)));
    let less = words.iter().any(|word| {
        word.is(&[
            "no", "not", "nothing", "less", "fewer", "lower", "never", "without", "only",
            "smaller", "neither", "nobody",
        ])
    });
    // Of what was not to be charged for, nearly all is named again.
    let named: BTreeSet<String> = words_of(&one.text);
    let own: Vec<&String> = refused
        .thing
        .words
        .iter()
        .filter(|stem| !general(stem) && !charge(stem) && *stem != "use")
        .collect();
    let again = own.iter().filter(|stem| named.contains(**stem)).count();
    if !paid || less || own.len() < 2 || again * 4 < own.len() * 3 {
        return false;
    }
    let verb = |one: &Stance, list| one.verb.as_deref().is_some_and(|verb| among(verb, list));
    verb(refused, "charge levy bill tax")
        && verb(undertaken, "pay bear")
        && undertaken
            .actor
            .words
            .intersection(&refused.thing.words)
            .any(|stem| !general(stem))
}

/// Whether a charge is refused, and what is undertaken is none.
fn uncharged(refused: &Stance, undertaken: &Stance) -> bool {
    refused
        .verb
        .as_deref()
        .is_some_and(|verb| among(verb, "charge levy bill tax"))
        && undertaken.verb != refused.verb
        && !undertaken.ways.contains(&Burden)
        // "The charge will begin" lays it.
        && !(undertaken.ways.contains(&Further)
            && (undertaken.thing.heads.iter())
                .any(|head| CHARGES.split(' ').any(|known| *head == stem(known))))
}

fn words_of(text: &str) -> BTreeSet<String> {
    words(text).into_iter().map(|word| word.stem).collect()
}

/// Whether a commitment acts on what it names by a pronoun alone, which may be another thing:
/// "the hospital may move and we will sell it".
fn by_pronoun(one: &Commitment) -> bool {
    let words = tokens(&one.text);
    let action = one
        .judgement
        .marks
        .iter()
        .find(|mark| mark.role == Role::Action && !mark.span.is_empty());
    action
        .and_then(|mark| words.iter().find(|word| word.span.start >= mark.span.end))
        .is_some_and(|word| word.is(&["it", "them", "this", "these", "those", "one"]))
}

/// Whether two acts are told by one verb, or on what both name.
fn plainly((one, first): (&Commitment, &Stance), (other, second): (&Commitment, &Stance)) -> bool {
    first.verb == second.verb || !(by_pronoun(one) || by_pronoun(other))
}

/// Whether two commitments act in opposite ways on one thing that is not one of
/// those that every paper names. Such a pair is one whatever else its sentences
/// say.
pub(super) fn opposed_on_one(
    (before, was): (&Commitment, &Stance),
    (now, is): (&Commitment, &Stance),
) -> bool {
    free_or_charged(&before.text, &now.text).is_some() && !one_side(&before.text, &now.text)
        || was.thing.same(&is.thing)
            // "The two training boards": one phrase, though no word of it tells.
            && (was.thing.words.len() > 1 && was.thing.words == is.thing.words
                || was
                    .thing
                    .words
                    .intersection(&is.thing.words)
                    .any(|stem| !general(stem)))
            && reversed((before, Some(was)), (now, Some(is))).is_some()
}

fn exempt(one: &Stance) -> bool {
    !one.refused
        && one
            .verb
            .as_deref()
            .is_some_and(|verb| among(verb, "exempt excuse spare"))
}

/// Whether one has those pay whom the other exempts.
fn pays(one: &Stance, exempt: &Stance) -> bool {
    let verb = one.verb.as_deref();
    verb.is_some_and(|verb| among(verb, "pay charge")) && one.actor.same(&exempt.thing)
}

/// Whether a refusal goes with what is undertaken: "will not cut the grant" with
/// "will keep the grant", "no new tax" with a tax cut.
fn agree(refused: &Stance, undertaken: &Stance) -> bool {
    // "No tax on steel" goes with support for steel.
    let of_another = refused.verb.is_none()
        && !undertaken.thing.heads.is_empty()
        && refused.thing.heads.is_disjoint(&undertaken.thing.heads);
    of_another || goes_with(refused, undertaken)
}

/// Whether a refusal says the same as what is undertaken.
pub(super) fn goes_with(refused: &Stance, undertaken: &Stance) -> bool {
    // "Protect the meadow", "the meadow will not be built on".
    let verb = |one: &Stance, list| one.verb.as_deref().is_some_and(|verb| among(verb, list));
    if verb(
        undertaken,
        "protect safeguard defend preserve conserve save",
    ) && verb(
        refused,
        "allow permit let license approve grant build develop touch harm damage disturb sell cut fell drain mine quarry drill alter spoil lose",
    ) && !refused.thing.apart(&undertaken.thing)
    {
        return true;
    }
    // "Remove the limit on courses", "no limit on courses".
    // "Scrap the form for imports", "imports will no longer need the form".
    let eased = [End, Less, Looser, Unburden];
    if verb(refused, "need require face bear")
        && eased.iter().any(|way| undertaken.ways.contains(way))
        && !refused.thing.apart(&undertaken.thing)
    {
        return true;
    }
    let no_burden = refused.verb.is_none()
        && refused.ways == BTreeSet::from([Less])
        && (contrary(&refused.effects, &undertaken.effects) == Some(true)
            || undertaken.ways.contains(&End)
                && undertaken.thing.heads.iter().any(|head| turning(head))
                && refused.thing.words.is_subset(&undertaken.thing.words));
    let alike = no_burden
        || opposite(&refused.ways, &undertaken.ways).is_some()
        || undertaken.ways.contains(&AsItIs)
        || undertaken.ways.contains(&Keep) && refused.ways.contains(&Less)
        || undertaken.ways.contains(&End) && refused.ways.contains(&Keep)
        // Burdens are cut, and no new one is laid.
        || undertaken.ways.contains(&Less)
            && refused.verb.is_none()
            && refused.ways.contains(&Further);
    alike && !refuses(refused, undertaken)
}

/// Whether one refuses and the other undertakes, on two things that share no head, in
/// ways that say nothing of each other: "cut the cost of forms", "no new duty on
/// shops". They are no pair, and least of all a reversal.
pub(super) fn unlike(was: &Stance, is: &Stance) -> bool {
    let (refused, undertaken) = match (was.refused, is.refused) {
        (false, true) => (is, was),
        (true, false) => (was, is),
        _ => return false,
    };
    let about = |one: &Stance| -> BTreeSet<String> {
        one.thing.heads.union(&one.thing.topic).cloned().collect()
    };
    // "The bank will lend in every county", "the bank will stop lending to bakers": the act of
    // one body.
    let of_one_body = refused.verb.is_some()
        && refused.verb == undertaken.verb
        && refused.actor.same(&undertaken.actor)
        && refused.actor.words.iter().any(|stem| !general(stem));
    !refused.thing.words.is_empty()
        && !undertaken.thing.words.is_empty()
        && about(refused).is_disjoint(&about(undertaken))
        && !of_one_body
        && !refuses(refused, undertaken)
}

/// "Loans, in place of grants": what was undertaken before is what it replaces.
fn replaced(was: &Stance, now: &Commitment) -> Option<String> {
    let words = tokens(&now.text);
    let is = |at: usize, word: &str| words.get(at).is_some_and(|one| one.low == word);
    let from = (0..words.len()).find_map(|at| {
        if is(at, "in") && is(at + 1, "place") && is(at + 2, "of") {
            Some(at + 3)
        } else if is(at, "instead") && is(at + 1, "of") || is(at, "rather") && is(at + 1, "than") {
            Some(at + 2)
        } else {
            None
        }
    })?;
    let gone = phrase(&words, from);
    // "Instead of electrifying it": the act.
    let act = words
        .get(from)
        .is_some_and(|word| word.low.ends_with("ing") && was.verb == Some(base(&word.low)));
    let gone_again = act || gone.heads.intersection(&was.thing.heads).next().is_some();
    (!was.refused && gone_again)
        .then(|| "reversed: undertaken before, replaced by something else now".to_owned())
}

/// How the new commitment turns round the earlier one, in words; none where it
/// does not. Each comes with its stance.
pub(super) fn reversed(
    (before, was): (&Commitment, Option<&Stance>),
    (now, is): (&Commitment, Option<&Stance>),
) -> Option<String> {
    let (was, is) = (was?, is?);
    if same_bound(&before.text, &now.text)
        || both_free(&before.text, &now.text)
        || one_side(&before.text, &now.text)
    {
        return None;
    }
    free_or_charged(&before.text, &now.text)
        .or_else(|| turned_round((before, was), (now, is)))
        .or_else(|| left_with((before, was), (now, is)))
        .or_else(|| held_then_changed((before, was), (now, is)))
        .or_else(|| contrary_effects((before, was), (now, is)))
        .or_else(|| moved_back(before, now).filter(|_| !was.refused && !is.refused))
}

fn turned_round(
    (before, was): (&Commitment, &Stance),
    (now, is): (&Commitment, &Stance),
) -> Option<String> {
    if let Some(told) = replaced(was, now) {
        return Some(told);
    }
    if let Some(told) = raised_then_cut((before, was), (now, is)) {
        return Some(told);
    }
    match (was.refused, is.refused) {
        (false, true) if refuses(is, was) && as_foreseen(before, now) => None,
        (false, true)
            if before.judgement.firmness == Firmness::Explores && !is.thing.apart(&was.thing) =>
        {
            Some("reversed: looked into before, refused now".to_owned())
        }
        (false, true) if bears(is, (before, was)) => {
            Some("reversed: undertaken before, refused now".to_owned())
        }
        (true, false) if bears(was, (now, is)) => {
            Some("reversed: refused before, undertaken now".to_owned())
        }
        (false, true) if refuses(is, was) && plainly((before, was), (now, is)) => {
            Some("reversed: undertaken before, refused now".to_owned())
        }
        (true, false) if refuses(was, is) && plainly((before, was), (now, is)) => {
            Some("reversed: refused before, undertaken now".to_owned())
        }
        // One refuses and the other undertakes, and nothing says that they agree: to
        // call that continuity would claim what was not found.
        (false, true)
            if !agree(is, was) && !uncharged(is, was) && plainly((before, was), (now, is)) =>
        {
            Some("perhaps reversed: undertaken before, and something of it refused now".to_owned())
        }
        (true, false)
            if !agree(was, is) && !uncharged(was, is) && plainly((before, was), (now, is)) =>
        {
            Some("perhaps reversed: refused before, and something of it undertaken now".to_owned())
        }
        // "Small firms will be exempt", "small firms will pay": the contrary of one act.
        (false, false) if exempt(was) && pays(is, was) => {
            Some("reversed: exempt before, to pay now".to_owned())
        }
        (false, false) if exempt(is) && pays(was, is) => {
            Some("reversed: to pay before, exempt now".to_owned())
        }
        // "Small firms will be exempt", "the exemption is withdrawn": what is ended is
        // the act.
        (false, false)
            if is.ways.contains(&End)
                && !was.ways.contains(&End)
                && was.verb.as_deref().is_some_and(|verb| {
                    is.thing.heads.iter().any(|head| head.starts_with(verb))
                })
                && !as_foreseen(before, now) =>
        {
            Some("reversed: undertaken before, ended now".to_owned())
        }
        // "The fund will pay grants", "the fund ends": what is ended is who was to act.
        (false, false)
            if is.ways.contains(&End)
                && !was.ways.contains(&End)
                && !was.thing.same(&is.thing)
                && was.actor.same(&is.thing)
                && (not_renewed(now) || !as_foreseen(before, now)) =>
        {
            ran_its_term(before, now)
                .or_else(|| Some("reversed: to act before, ended now".to_owned()))
        }
        // "A report will be laid before parliament", "the report is discontinued": what is
        // ended is the thing of an act that has no direction.
        (false, false)
            if is.ways == BTreeSet::from([End])
                && was.ways.is_empty()
                && was.verb.as_deref().is_some_and(|verb| verb != "be")
                && was.thing.same(&is.thing)
                && !as_foreseen(before, now)
                && !runs_out(now) =>
        {
            Some("reversed: undertaken before, ended now".to_owned())
        }
        (false, false) if was.thing.same(&is.thing) => {
            let kept = |one: &Stance| {
                [Keep, AsItIs, Held]
                    .iter()
                    .any(|way| one.ways.contains(way))
            };
            // What was to be kept for good does not run out as it was to.
            let over = not_renewed(now);
            let early = before_its_time(before, now);
            if !over && !early && ((runs_out(before) && !kept(is)) || (runs_out(now) && !kept(was)))
            {
                return None;
            }
            if is.ways.contains(&Doubt) {
                let way = [Keep, AsItIs, Held, Further, More];
                return way.iter().find(|way| was.ways.contains(way)).map(|way| {
                    format!("in doubt: {} before, its end looked into now", way.as_str())
                });
            }
            let (first, second) = opposite(&was.ways, &is.ways)?;
            // Raised to 25 per cent and held there: it is kept as it was raised.
            let done = [first, second].contains(&Held)
                && figures(before).intersection(&figures(now)).next().is_some();
            if done {
                return None;
            }
            let foreseen = (second == End && !over && as_foreseen(before, now))
                || (first == End && as_foreseen(now, before));
            // What lasted as long as it was to is over, and not turned round.
            let term = ran_its_term(before, now).filter(|_| second == End && !kept(was));
            (!foreseen).then(|| {
                term.unwrap_or_else(|| {
                    format!(
                        "reversed: {} before, {} now",
                        first.as_str(),
                        second.as_str()
                    )
                })
            })
        }
        _ => None,
    }
}
