//! What becomes of each thing that a commitment acts on: whether it is to have more of
//! what it has, or less. A noun that limits or burdens ("the cap on fares") turns the
//! direction for what it is laid on. It finds no verb and no pairs.

use std::collections::{BTreeMap, BTreeSet};

use super::likeness::general;
use super::thing::Thing;
use super::ways::Way;

use Way::{
    Allow, AsItIs, Ban, Burden, Do, End, Faster, Further, Held, Keep, Leave, Less, Look, Looser,
    More, Private, Public, PutOff, Slower, Stricter, Unburden,
};

/// Nouns, as stems, that limit or burden what they are laid on: to raise the levy on
/// kilns is to do less for kilns.
const TURNING: &str = "cap limit ceil levi tax duti tariff charg fee toll fine penalti ban prohibit \
    moratorium embargo barrier restrict quota burden cost bill bureaucraci paperwork wait delay \
    closur cut reduct obstacl hurdl tape sanction form surcharg threat risk surtax";

/// Nouns, as stems, that stand for what they are of, for or on: to end the subsidy for
/// buses is to do less for buses.
const STANDING_FOR: &str = "rate level number amount size scope valu fund support money back financ \
    plan propos work construct budget spend invest grant subsidi licenc permit consent approv permiss \
    right elig entitl access protect guarante relief exempt rebat credit allow network suppli \
    capac output share use provis help assist loan rule screen price wage pay explor safeguard order \
    control power";

fn listed(list: &str, stem: &str) -> bool {
    list.split_whitespace().any(|known| known == stem)
}

/// Whether a noun limits or burdens what it is laid on.
pub(super) fn turning(head: &str) -> bool {
    listed(TURNING, head)
}

/// Whether these ways of acting do more for a thing, or less; none where they say
/// nothing of it, or both.
pub(super) fn direction(ways: &BTreeSet<Way>) -> Option<bool> {
    let any = |list: &[Way]| list.iter().any(|way| ways.contains(way));
    // Stricter and looser are said of the rule, which what it is laid on has less of.
    let up = any(&[
        Keep, AsItIs, Held, Further, Do, More, Allow, Public, Unburden, Faster, Stricter,
    ]);
    let down = any(&[
        End, Less, Ban, Private, Burden, Slower, PutOff, Leave, Looser,
    ]);
    (up != down).then_some(up)
}

/// Stems of verbs and of the noun for what they give or lay on: "license", "a licence".
const NOUN_OF: &[(&str, &str)] = &[
    ("licens", "licenc"),
    ("licenc", "licenc"),
    ("subsidis", "subsidi"),
    ("exempt", "exempt"),
    ("approv", "approv"),
    ("permit", "permit"),
    ("guarante", "guarante"),
    ("tax", "tax"),
    ("cap", "cap"),
    ("limit", "limit"),
    ("regul", "regul"),
];

/// The noun for what a verb gives or lays on.
pub(super) fn noun_of(verb: &str) -> Option<&'static str> {
    let of = NOUN_OF.iter().find(|(known, _)| *known == verb);
    of.map(|(_, noun)| *noun)
}

/// By stem, whether the thing is to have more or less.
pub(super) type Effects = BTreeMap<String, bool>;

/// What becomes of the thing that is acted on, and of what it stands for or is laid on.
pub(super) fn effects(ways: &BTreeSet<Way>, thing: &Thing) -> Effects {
    let mut told = Effects::new();
    let Some(up) = direction(ways) else {
        return told;
    };
    if thing.parts.iter().all(Vec::is_empty) {
        told.extend(thing.words.iter().map(|stem| (stem.clone(), up)));
        return told;
    }
    let first = thing.parts.iter().position(|part| !part.is_empty());
    let mut now = up;
    for at in first.unwrap_or(0)..thing.parts.len() {
        let part = &thing.parts[at];
        let Some((head, others)) = part.split_last() else {
            break;
        };
        told.entry(head.clone()).or_insert(now);
        let turns = turning(head);
        if !turns && !listed(STANDING_FOR, head) {
            break;
        }
        now ^= turns;
        for stem in others.iter().filter(|stem| !general(stem)) {
            told.entry(stem.clone()).or_insert(now);
        }
        let joins = thing.joints.get(at);
        if !joins.is_some_and(|joint| ["of", "for", "on"].contains(&joint.as_str())) {
            break;
        }
    }
    told
}

/// Whether one thing that is told of in both is to have more in one and less in the
/// other; none where they share none, or what they share says both.
pub(super) fn contrary(was: &Effects, is: &Effects) -> Option<bool> {
    let shared: BTreeSet<bool> = was
        .iter()
        .filter(|(stem, _)| !general(stem))
        .filter_map(|(stem, up)| Some(is.get(stem)? != up))
        .collect();
    (shared.len() == 1).then(|| shared.contains(&true))
}

/// Whether two ways of acting go the same way as far as can be told: they share one,
/// do more or less alike, or one only looks into what the other does.
pub(super) fn go_together(was: &BTreeSet<Way>, is: &BTreeSet<Way>) -> bool {
    let looks = |one: &BTreeSet<Way>, other: &BTreeSet<Way>| {
        one.contains(&Look) && direction(other) != Some(false)
    };
    was.intersection(is).next().is_some()
        || looks(was, is)
        || looks(is, was)
        || direction(was).is_some_and(|up| direction(is) == Some(up))
}
