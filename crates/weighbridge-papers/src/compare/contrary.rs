//! Signs that a pair is turned round other than opposite ways on one thing: another
//! figure, another end for what both act on, the way back. It finds no pairs.

use std::collections::BTreeSet;

use super::amounts::amounts;
use super::effect::{contrary, direction, go_together, turning};
use super::ending::{as_foreseen, before_its_time, not_renewed, ran_its_term, runs_out};
use super::likeness::{general, telling};
use super::reversed::goes_with;
use super::stance::Stance;
use super::ways::{Way, among};
use crate::commitment::{Commitment, Role};
use crate::search::words::words;
use crate::tokens::{Shape, tokens};

use Way::{AsItIs, Burden, End, Held, Keep, Less, More};

/// Figures of a sentence, as they are written.
pub(super) fn figures(one: &Commitment) -> BTreeSet<String> {
    let words = tokens(&one.text);
    let figure = |word: &&crate::tokens::Token| {
        word.low
            .starts_with(|sign: char| sign.is_ascii_digit() || sign == '£')
    };
    words
        .iter()
        .filter(figure)
        .map(|word| word.low.trim_end_matches('%').to_owned())
        .collect()
}

/// A rate that was to be raised and is now set lower than it was to be, or the other
/// way round: each sentence gives one percentage, and both act on one thing.
pub(super) fn raised_then_cut(
    (before, was): (&Commitment, &Stance),
    (now, is): (&Commitment, &Stance),
) -> Option<String> {
    let rate = |one: &Commitment| -> Option<f64> {
        let words = tokens(&one.text);
        let is = |at: usize, low: &str| words.get(at).is_some_and(|word| word.low == low);
        let mut rates = words
            .iter()
            .enumerate()
            .filter(|(at, word)| {
                word.shape == Shape::Percent
                    || is(at + 1, "per") && is(at + 2, "cent")
                    || is(at + 1, "%")
            })
            .filter_map(|(_, word)| {
                let figure: String = word
                    .low
                    .chars()
                    .take_while(|sign| sign.is_ascii_digit() || *sign == '.')
                    .collect();
                figure.parse().ok()
            });
        let rate = rates.next()?;
        rates.next().is_none().then_some(rate)
    };
    let shared = was.thing.words.intersection(&is.thing.words);
    let one = shared.into_iter().any(|stem| !general(stem));
    if was.refused || is.refused || !one {
        return None;
    }
    // Cut by a share in both, or raised by one in both: by how much is no reversal. Cut to 17
    // per cent and then to 20 is.
    let by_share = |one: &Commitment| {
        tokens(&one.text).windows(2).any(|two| {
            let figure = two[1].low.starts_with(|sign: char| sign.is_ascii_digit());
            two[0].is(&["by"]) && figure && (two[1].shape == Shape::Percent || two[1].low.len() < 4)
        })
    };
    if by_share(before)
        && by_share(now)
        && [More, Less]
            .iter()
            .any(|way| was.ways.contains(way) && is.ways.contains(way))
    {
        return None;
    }
    let (old, new) = (rate(before)?, rate(now)?);
    if was.ways.contains(&More) && new < old {
        Some("reversed: raised before, set lower now".to_owned())
    } else if was.ways.contains(&Less) && new > old {
        Some("reversed: cut before, set higher now".to_owned())
    } else {
        None
    }
}

/// Kept at a figure and at another now: "keep the rate at 19 per cent", "the rate will
/// be 25 per cent".
pub(super) fn held_then_changed(
    (before, was): (&Commitment, &Stance),
    (now, is): (&Commitment, &Stance),
) -> Option<String> {
    let held = |one: &Stance| [Held, AsItIs].iter().any(|way| one.ways.contains(way));
    let shared = was.thing.words.intersection(&is.thing.words);
    let one = shared.into_iter().any(|stem| !general(stem));
    let open = held(was) || held(is) && direction(&was.ways).is_none();
    if was.refused || is.refused || !one || !open {
        return None;
    }
    let changed = amounts(before, now)
        .into_iter()
        .find(|said| said.starts_with("amount higher") || said.starts_with("amount lower"))?;
    let figures = changed.split_once(": ")?.1.to_owned();
    let when = if held(was) { "held before" } else { "held now" };
    Some(format!("reversed: {when}, {figures}"))
}

/// Moved away from a place before and to it now: "from London to Leeds", "back to
/// London".
pub(super) fn moved_back(before: &Commitment, now: &Commitment) -> Option<String> {
    let names = |one: &Commitment, lead: &str| -> BTreeSet<String> {
        let words = tokens(&one.text);
        words
            .windows(2)
            .filter(|two| two[0].is(&[lead]) && two[1].capital && two[1].shape == Shape::Word)
            .map(|two| one.text[two[1].span.clone()].to_owned())
            .collect()
    };
    // A line from London to Leeds is one from Leeds to London.
    const WAYS: &[&str] = &[
        "line", "link", "railway", "rail", "road", "route", "tram", "trams", "tramway", "train",
        "trains", "bus", "buses", "ferry", "cable", "pipeline", "path", "corridor", "canal",
    ];
    let way = |one: &Commitment| tokens(&one.text).iter().any(|word| word.is(WAYS));
    if way(before) && way(now) {
        return None;
    }
    let (from, to) = (names(before, "from"), names(now, "to"));
    let back = from.intersection(&to).next()?;
    (!names(before, "to").contains(back))
        .then(|| format!("reversed: away from {back} before, to {back} now"))
}

/// One thing that both act on is to have more in one and less in the other: "grant new
/// licences for drilling", "ban drilling".
pub(super) fn contrary_effects(
    (before, was): (&Commitment, &Stance),
    (now, is): (&Commitment, &Stance),
) -> Option<String> {
    if was.refused || is.refused || contrary(&was.effects, &is.effects) != Some(true) {
        return None;
    }
    let kept = |one: &Stance| {
        [Keep, AsItIs, Held]
            .iter()
            .any(|way| one.ways.contains(way))
    };
    let done = (was.ways.contains(&Held) || is.ways.contains(&Held))
        && figures(before).intersection(&figures(now)).next().is_some();
    let over = not_renewed(now);
    let foreseen = done
        || !over
            && !before_its_time(before, now)
            && (runs_out(before) && !kept(is) || runs_out(now) && !kept(was))
        || is.ways.contains(&End) && !over && as_foreseen(before, now)
        || was.ways.contains(&End) && as_foreseen(now, before);
    let told = |one: &Stance| one.ways.first().map_or("acted on", |way| way.as_str());
    let term = ran_its_term(before, now).filter(|_| is.ways.contains(&End) && !kept(was));
    (!foreseen).then(|| {
        term.unwrap_or_else(|| format!("reversed: {} before, {} now", told(was), told(is)))
    })
}

/// To be given or moved to another before, and left with whom or where it is now: "councils
/// will be given the power to", "the power to … will remain with the ministry".
pub(super) fn left_with(
    (before, was): (&Commitment, &Stance),
    (now, is): (&Commitment, &Stance),
) -> Option<String> {
    let verb = |one: &Stance, list| one.verb.as_deref().is_some_and(|verb| among(verb, list));
    if was.refused
        || is.refused
        || !verb(
            was,
            "give hand transfer devolve pass move return delegate relocate",
        )
        || !verb(is, "remain stay rest lie")
    {
        return None;
    }
    let tokens = tokens(&now.text);
    let action = now
        .judgement
        .marks
        .iter()
        .find(|mark| mark.role == Role::Action)?;
    let at = tokens
        .iter()
        .position(|word| word.span.start == action.span.start)?;
    let next = tokens.get(at + 1)?;
    if !next.is(&["with", "in", "at", "under"]) {
        return None;
    }
    let stems = |text: &str| -> BTreeSet<String> {
        let stems = words(text).into_iter().map(|word| word.stem);
        stems.filter(|stem| telling(stem)).collect()
    };
    let all = stems(&before.text);
    let (thing, whom) = now.text.split_at_checked(next.span.start)?;
    let whom = stems(whom);
    let left = !whom.is_empty() && whom.is_disjoint(&all);
    (left && stems(thing).intersection(&all).count() >= 2)
        .then(|| "reversed: to be handed over or moved before, left where it is now".to_owned())
}

/// Whether one does away with a thing and the other spares somebody the same: "abolish the
/// return for bakers", "bakers will be spared the return".
fn spared(one: &Stance, other: &Stance) -> bool {
    let verb = |one: &Stance, list| one.verb.as_deref().is_some_and(|verb| among(verb, list));
    verb(one, "exempt excuse spare relieve")
        && other.ways.contains(&End)
        && !one.thing.words.is_empty()
        && one.thing.words.is_subset(&other.thing.words)
        && !other
            .thing
            .heads
            .iter()
            .any(|head| head.starts_with("exempt"))
}

/// Whether it can be told that two commitments that are a pair go the same way.
pub(super) fn go_one_way(was: Option<&Stance>, is: Option<&Stance>) -> bool {
    let (Some(was), Some(is)) = (was, is) else {
        return false;
    };
    // "A rebate on gas" and "a surcharge on gas" are both given, and not alike.
    // Who pays a charge for others lays none on them.
    let pays = |one: &Stance| one.verb.as_deref() == Some("pay") && !one.ways.contains(&Burden);
    let turns = |one: &Stance| !pays(one) && one.thing.heads.iter().any(|head| turning(head));
    // A refusal beside a promise is the same promise only where what is refused is the
    // contrary of what is undertaken.
    match (was.refused, is.refused) {
        (true, false) => return goes_with(was, is),
        (false, true) => return goes_with(is, was),
        _ => {}
    }
    was.refused
        || was.verb.is_some() && was.verb == is.verb
        || spared(was, is)
        || spared(is, was)
        || contrary(&was.effects, &is.effects) == Some(false)
        || turns(was) == turns(is) && go_together(&was.ways, &is.ways)
}
