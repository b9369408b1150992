//! Which commitments of two papers are one, and what became of each. It weighs no
//! likeness and does not say how a promise is turned round.

use std::collections::BTreeSet;

use super::acts::negation;
use super::align::{Near, in_order};
use super::amounts::far_off;
use super::apart::{Read, apart, shared};
use super::binding::binds;
use super::bounds::one_limit;
use super::change::{difference, how};
use super::charged::both_free;
use super::contrary::go_one_way;
use super::dates::put_off;
use super::effect::direction;
use super::ending::{as_foreseen, itself_as_foreseen};
use super::level::one_level;
use super::likeness::{likeness, standing_out, telling};
use super::parity::{Goes, goes, only_for};
use super::pressed::pressed;
use super::reversed::{opposed_on_one, reversed};
use super::stance::Stance;
use super::thing::pronoun;
use super::usual::same_name;
use super::withdrawn::withdrawn;
use super::{
    ALMOST_THE_SAME, Change, LEAST_LIKE, LEAST_NAMED, OF_A_WISH, SAME_COMMITMENT, SET_ON, SHARED,
    STANDS_OUT, What,
};
use crate::commitment::{Class, Commitment};
use crate::paper::Paper;
use crate::search::words::words;
use crate::tokens::tokens;

/// The commitments of both papers and what became of each.
pub(super) struct Matched {
    pub now: Vec<Commitment>,
    pub before: Vec<Commitment>,
    pub changes: Vec<Change>,
    /// Wishes and promised outcomes that answer to nothing: of the new paper, of the
    /// earlier.
    pub left_out: (usize, usize),
    /// Pairs that are only as near as chance brings some in papers of this length, by
    /// their places in `now` and `before`.
    pub doubtful: Vec<Near>,
}

/// How much nearer chance alone brings the nearest of so many promises than of
/// [`SET_ON`]: the greatest of n values of chance grows as the root of ln n (Fisher &
/// Tippett 1928, Proceedings of the Cambridge Philosophical Society 24).
fn by_chance(promises: usize) -> f64 {
    let log = |count: usize| (count as f64).ln();
    (log(promises.max(SET_ON)) / log(SET_ON)).sqrt()
}

/// Pairs commitments. A wish or promised outcome takes part only as what a
/// commitment of the other paper came of or turned into: by itself nobody can
/// be held to it, and it is neither dropped nor new.
pub(super) fn matched(
    (paper, now): (&Paper, Vec<Commitment>),
    (earlier, before): (&Paper, Vec<Commitment>),
) -> Matched {
    let held = |one: &Commitment| {
        matches!(one.judgement.class, Class::Commitment | Class::Refusal) || binds(one)
    };
    let (ours, theirs) = (Read::all(paper, &now), Read::all(earlier, &before));
    let more = by_chance(now.len().max(before.len()));
    let (least_like, least_named) = (LEAST_LIKE * more, LEAST_NAMED * more);
    // Opposite words on one thing make a pair unlike by their words.
    let opposed = |one: &Near| match (&theirs[one.before].act, &ours[one.now].act) {
        (Some(was), Some(is)) if one.cosine >= least_named => {
            opposed_on_one((&before[one.before], was), (&now[one.now], is))
        }
        _ => false,
    };
    let against =
        |one: &Near| goes(&before[one.before].text, &now[one.now].text) == Some(Goes::Against);
    let near: Vec<Near> = likeness((paper, &now), (earlier, &before))
        .into_iter()
        // Two outcomes are a pair only where they are plainly one, or one turns the other
        // round: "the grant will rise", "the grant will fall".
        .filter(|one| {
            held(&now[one.now])
                || held(&before[one.before])
                || both_outcomes(&now[one.now], &before[one.before])
                    && (one.cosine >= ALMOST_THE_SAME
                        || opposed(one)
                        || one.cosine >= SAME_COMMITMENT && against(one))
        })
        .map(|one| {
            // A commitment is looked for before a wish or what comes of an act.
            let both = held(&now[one.now]) && held(&before[one.before]);
            Near {
                cosine: one.cosine * if both { 1.0 } else { OF_A_WISH },
                ..one
            }
        })
        .collect();
    let out = standing_out(&near, now.len(), before.len());
    let alike = |one: &Near| {
        let (is, was) = (&ours[one.now].matter, &theirs[one.before].matter);
        let shared = shared(is, was);
        now[one.now].text == before[one.before].text
            || shared > 0 && one.cosine >= ALMOST_THE_SAME
            || shared >= SHARED
            || (shared > 0 && 2 * shared >= is.len().min(was.len()))
    };
    let acts = |one: &Near| {
        let (was, is) = (&theirs[one.before].act, &ours[one.now].act);
        was.as_ref().zip(is.as_ref())
    };
    let named = |one: &Near| {
        same_name(&now[one.now].text, &before[one.before].text)
            || acts(one).is_some_and(|(was, is)| {
                let (says, said) = (&ours[one.now].matter, &theirs[one.before].matter);
                one_act_on_a_name(was, is, said) || one_act_on_a_name(is, was, says)
            })
    };
    // What is less than plainly the same must act on something that both name.
    let on_one = |one: &Near| {
        shared(&ours[one.now].matter, &theirs[one.before].matter) >= SHARED
            || acts(one).is_none_or(|(was, is)| {
                let told = |one: &Stance| -> BTreeSet<String> {
                    let words = one.thing.words.union(&one.actor.words).cloned();
                    words
                        .filter(|stem| telling(stem) && !pronoun(stem))
                        .collect()
                };
                // "Make it easier": on what the verb behind it says.
                let (was, is) = (told(was), told(is));
                was.is_empty() || is.is_empty() || !was.is_disjoint(&is)
            })
    };
    // One thing at one level is one aim, however weakly it is said.
    let level = |one: &Near| one_level(&before[one.before], &now[one.now]);
    let kin: Vec<(&Near, f64)> = near
        .iter()
        .zip(&out)
        // What is less alike is no pair whatever it shares.
        .filter(|(one, _)| one.cosine >= LEAST_NAMED || level(one))
        .filter(|(one, _)| !apart(&theirs[one.before], &ours[one.now]))
        .filter(|(one, _)| {
            let (was, is) = (&theirs[one.before], &ours[one.now]);
            !far_off((was.one, &was.counted), (is.one, &is.counted))
        })
        .filter(|(one, _)| alike(one) || named(one) || opposed(one) || level(one))
        .map(|(one, out)| (one, *out))
        .collect();
    let best = best_of(&kin, now.len(), before.len());
    let stands = |(one, out): &(&Near, f64), (like, name): (f64, f64)| {
        // Each is the nearest that the other has.
        let mutual = one.cosine >= best.0[one.now] && one.cosine >= best.1[one.before];
        one.cosine >= SAME_COMMITMENT
            || opposed(one)
            || mutual && level(one)
            || (mutual
                && (on_one(one) || named(one))
                && *out >= STANDS_OUT
                && (one.cosine >= like || (one.cosine >= name && named(one))))
    };
    let (order, rest): (Vec<_>, Vec<_>) = kin
        .into_iter()
        .filter(|pair| stands(pair, (LEAST_LIKE, LEAST_NAMED)))
        .partition(|pair| stands(pair, (least_like, least_named)));
    let doubtful: Vec<Near> = rest.into_iter().map(|(one, _)| *one).collect();
    let order = order.into_iter().map(|(one, _)| one).collect();
    let pairs = in_order(order, now.len(), before.len());
    // Only now are wishes without a partner left out.
    let kept = |list: &[Commitment], of: &[Option<(usize, f64)>]| -> Vec<Option<usize>> {
        let mut next = 0;
        list.iter()
            .zip(of)
            .map(|(one, partner)| {
                (held(one) || partner.is_some()).then(|| {
                    next += 1;
                    next - 1
                })
            })
            .collect()
    };
    let (place_now, place_before) = (kept(&now, &pairs.of_now), kept(&before, &pairs.of_before));
    let moved = |of: &[Option<(usize, f64)>], mine: &[Option<usize>], other: &[Option<usize>]| {
        of.iter()
            .zip(mine)
            .filter(|(_, place)| place.is_some())
            .map(|(partner, _)| partner.and_then(|(at, cosine)| Some((other[at]?, cosine))))
            .collect::<Vec<_>>()
    };
    let of_now = moved(&pairs.of_now, &place_now, &place_before);
    let of_before = moved(&pairs.of_before, &place_before, &place_now);
    let left = |list: Vec<Commitment>, places: &[Option<usize>]| -> Vec<Commitment> {
        list.into_iter()
            .zip(places)
            .filter(|(_, place)| place.is_some())
            .map(|(one, _)| one)
            .collect()
    };
    let turns = |other: usize, at: usize| {
        reversed(
            (&before[other], theirs[other].act.as_ref()),
            (&now[at], ours[at].act.as_ref()),
        )
    };
    // Where nothing tells which way the one goes beside the other, to call it carried
    // over would claim what was not found.
    // What is no nearer than chance brings some in long papers is not told as turned round:
    // that would be the stronger claim.
    let sure = |cosine: f64| more <= 1.0 || cosine >= least_like;
    // Where the verbs do not tell, the words that turn the clauses may.
    let by_parity = |other: usize, at: usize, cosine: f64| {
        let told = |one: &Commitment| held(one) || one.judgement.class == Class::Outcome;
        let held = told(&before[other])
            && told(&now[at])
            && !as_foreseen(&before[other], &now[at])
            && !as_foreseen(&now[at], &before[other]);
        let given = |act: &Option<Stance>| act.as_ref().is_none_or(|act| only_for(&act.ways));
        match goes(&before[other].text, &now[at].text).filter(|_| held && sure(cosine)) {
            Some(Goes::Against) => (
                What::Reversed,
                Some("reversed: the one does what the other ends or denies".to_owned()),
            ),
            Some(Goes::Along) if given(&theirs[other].act) && given(&ours[at].act) => {
                (What::CarriedOver, None)
            }
            _ => (What::Unclear, None),
        }
    };
    let against =
        |other: usize, at: usize| goes(&before[other].text, &now[at].text) == Some(Goes::Against);
    let by_their_words = |other: usize, at: usize, cosine: f64| match turns(other, at) {
        // "We will build the line to Leeds", "the line will not go to Leeds": what the verbs
        // leave in doubt the denial of the whole tells.
        Some(told) if sure(cosine) && told.starts_with("perhaps") && against(other, at) => {
            let plain = told
                .trim_start_matches("perhaps ")
                .replace(", and something of it", ",");
            (What::Reversed, Some(plain))
        }
        Some(told) if sure(cosine) => (What::Reversed, Some(told)),
        Some(_) => (What::Unclear, None),
        None if before[other].text == now[at].text
            || both_free(&before[other].text, &now[at].text)
            || one_limit(&before[other].text, &now[at].text)
            || one_level(&before[other], &now[at]) =>
        {
            (What::CarriedOver, None)
        }
        None if go_one_way(theirs[other].act.as_ref(), ours[at].act.as_ref()) => {
            // By their verbs; where other words turn the one of them, that is not known.
            let undertaken = |act: &Option<Stance>| {
                act.as_ref()
                    .is_some_and(|act| !act.refused && direction(&act.ways) != Some(false))
            };
            let both = undertaken(&theirs[other].act) && undertaken(&ours[at].act);
            match goes(&before[other].text, &now[at].text) {
                Some(Goes::Against) if both => (What::Unclear, None),
                _ => (What::CarriedOver, None),
            }
        }
        None => by_parity(other, at, cosine),
    };
    // Two that ask one thing of another are told by what they ask for.
    let asked = |other: usize, at: usize| {
        let (was, is) = (pressed(&before[other].text)?, pressed(&now[at].text)?);
        if was.refused || is.refused {
            return None;
        }
        match (was.up, is.up) {
            (Some(was), Some(is)) => Some(was == is),
            (None, None) => (goes(&was.what, &is.what) != Some(Goes::Against)).then_some(true),
            _ => None,
        }
    };
    // What was wished is to come about: the same words, but for their figures.
    let wished = |other: usize, at: usize| {
        let (was, is) = (&before[other], &now[at]);
        let denials = |one: &Commitment| {
            let words = tokens(&one.text);
            words.iter().filter(|word| negation(word)).count()
        };
        let stems = |text: &str| -> BTreeSet<String> {
            words(text).into_iter().map(|word| word.stem).collect()
        };
        let marks = was.judgement.marks.iter();
        let wish: BTreeSet<String> = marks.flat_map(|mark| stems(&mark.text)).collect();
        let said = stems(&is.text);
        was.judgement.class == Class::Aspiration
            && is.judgement.class == Class::Outcome
            && denials(was) == denials(is)
            && stems(&was.text)
                .iter()
                .all(|stem| said.contains(stem) || wish.contains(stem))
            && !against(other, at)
    };
    let ended = |other: usize, at: usize| {
        let undertakes = before[other].judgement.class != Class::Refusal
            && !before[other].judgement.ends()
            && !itself_as_foreseen(&before[other], &now[at]);
        undertakes && withdrawn(&before[other], &now[at].text)
    };
    let went = |other: usize, at: usize, cosine: f64| {
        let asked = asked(other, at);
        if asked == Some(true) {
            return (What::CarriedOver, None);
        }
        match by_their_words(other, at, cosine) {
            // One asks for more and the other for less.
            (What::CarriedOver, None)
                if asked == Some(false) && before[other].text != now[at].text =>
            {
                (What::Unclear, None)
            }
            // "By 2027", "not before 2030".
            (What::Reversed, Some(told))
                if told == "reversed: undertaken before, refused now"
                    && put_off(&before[other], &now[at]) =>
            {
                (What::Unclear, None)
            }
            (What::Unclear, None) if wished(other, at) => (What::CarriedOver, None),
            // Whatever its verb does, another clause ends what the promise is about.
            (What::CarriedOver, None) if before[other].text != now[at].text && ended(other, at) => {
                (What::Unclear, None)
            }
            (What::Unclear, None) if sure(cosine) && ended(other, at) => (
                What::Reversed,
                Some("reversed: undertaken before, ended now".to_owned()),
            ),
            told => told,
        }
    };
    let turned: Vec<Option<(What, Option<String>)>> = pairs
        .of_now
        .iter()
        .enumerate()
        .filter(|(at, _)| place_now[*at].is_some())
        .map(|(at, partner)| partner.map(|(other, cosine)| went(other, at, cosine)))
        .collect();
    let out = |places: &[Option<usize>]| places.iter().filter(|place| place.is_none()).count();
    let left_out = (out(&place_now), out(&place_before));
    let doubtful = doubtful
        .into_iter()
        .filter_map(|one| {
            Some(Near {
                now: place_now[one.now]?,
                before: place_before[one.before]?,
                ..one
            })
        })
        .collect();
    let (now, before) = (left(now, &place_now), left(before, &place_before));
    let mut changes: Vec<Change> = Vec::new();
    for (at, one) in now.iter().enumerate() {
        changes.push(match (of_now[at], &turned[at]) {
            (Some((other, cosine)), Some((what, turned))) => Change {
                what: *what,
                now: Some(at),
                before: Some(other),
                similarity: cosine,
                nearest: None,
                how: how(&before[other], one, *what, turned.as_deref()),
                marked: difference(&before[other].text, &one.text),
            },
            _ => alone(What::New, Some(at), None),
        });
    }
    for (at, partner) in of_before.iter().enumerate() {
        if partner.is_none() {
            changes.push(alone(What::Dropped, None, Some(at)));
        }
    }
    Matched {
        now,
        before,
        changes,
        left_out,
        doubtful,
    }
}

/// Whether both say what will come of something, or the one does where the other wishes it.
fn both_outcomes(one: &Commitment, other: &Commitment) -> bool {
    let is = |one: &Commitment, class| one.judgement.class == class;
    let told = |one: &Commitment| is(one, Class::Outcome) || is(one, Class::Aspiration);
    told(one) && told(other) && (is(one, Class::Outcome) || is(other, Class::Outcome))
}

/// Whether both act in one way on one proper name, and `says`, the matter of the
/// first, holds no more than that name: "we will fund Sizewell C". What says more
/// may be about another thing at the same place.
fn one_act_on_a_name(first: &Stance, other: &Stance, says: &BTreeSet<String>) -> bool {
    let Some(name) = &first.thing.name else {
        return false;
    };
    let act = first.verb == other.verb || first.ways.intersection(&other.ways).next().is_some();
    act && other.thing.name.as_ref() == Some(name)
        && says
            .iter()
            .all(|stem| stem.starts_with("name ") || name.contains(stem))
}

/// The likeness of the nearest to each, of the new paper and of the earlier.
fn best_of(near: &[(&Near, f64)], now: usize, before: usize) -> (Vec<f64>, Vec<f64>) {
    let (mut of_now, mut of_before): (Vec<f64>, Vec<f64>) = (vec![0.0; now], vec![0.0; before]);
    for (one, _) in near {
        of_now[one.now] = one.cosine.max(of_now[one.now]);
        of_before[one.before] = one.cosine.max(of_before[one.before]);
    }
    (of_now, of_before)
}

fn alone(what: What, now: Option<usize>, before: Option<usize>) -> Change {
    Change {
        what,
        now,
        before,
        similarity: 0.0,
        nearest: None,
        how: Vec::new(),
        marked: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn in_a_long_paper_a_pair_must_be_nearer() {
        assert!((by_chance(7) - 1.0).abs() < 1e-12);
        assert!((by_chance(SET_ON) - 1.0).abs() < 1e-12);
        // ln 1,600 is twice ln 40.
        assert!((by_chance(SET_ON * SET_ON) - 2.0_f64.sqrt()).abs() < 1e-12);
    }
}
