//! Whether two promises are about different things, whatever their words share: their
//! frame ("ten youth clubs in Leeds", "ten youth courts in Leeds"), or no more than a
//! place. It finds no pairs and weighs no likeness.

use std::collections::BTreeSet;

use super::SHARED;
use super::amounts::Counted;
use super::charged::{both_free, free_or_charged};
use super::elsewhere::elsewhere;
use super::likeness::matter;
use super::reversed::unlike;
use super::stance::{Stance, stance};
use crate::commitment::Commitment;
use crate::paper::Paper;
use crate::search::words::stem;
use crate::tokens::tokens;

/// A commitment with what is read of it to hold it against others.
pub(super) struct Read<'a> {
    pub one: &'a Commitment,
    /// What it does to what; none where its verb stands nowhere in it.
    pub act: Option<Stance>,
    /// Stems of its matter.
    pub matter: BTreeSet<String>,
    /// What it counts.
    pub counted: Counted,
    /// Every stem of its sentence.
    stems: BTreeSet<String>,
}

impl<'a> Read<'a> {
    pub fn new(paper: &Paper, one: &'a Commitment) -> Self {
        let words = tokens(&one.text).into_iter();
        Self {
            one,
            act: stance(paper, one),
            matter: matter(paper, one),
            counted: Counted::new(one),
            stems: words.map(|word| stem(&word.low)).collect(),
        }
    }

    /// Those of a paper, in order.
    pub fn all(paper: &Paper, list: &'a [Commitment]) -> Vec<Self> {
        list.iter().map(|one| Self::new(paper, one)).collect()
    }
}

/// How many words two matters share. The words of a name that both give are one:
/// two promises for Greater Manchester are about one place and no more.
pub(super) fn shared(one: &BTreeSet<String>, other: &BTreeSet<String>) -> usize {
    let both: BTreeSet<&String> = one.intersection(other).collect();
    let within: BTreeSet<String> = both
        .iter()
        .filter_map(|feature| feature.strip_prefix("name "))
        .flat_map(|name| name.split(' ').map(stem).collect::<Vec<_>>())
        .collect();
    both.iter()
        .filter(|feature| !within.contains(**feature))
        .count()
}

/// Whether the two are about different things.
pub(super) fn apart(before: &Read, now: &Read) -> bool {
    if elsewhere(before.one, now.one) {
        return true;
    }
    let (Some(was), Some(is)) = (&before.act, &now.act) else {
        return false;
    };
    let (one, other) = (&before.one.text, &now.one.text);
    if both_free(one, other) || free_or_charged(one, other).is_some() {
        return false;
    }
    if shared(&now.matter, &before.matter) <= SHARED && unlike(was, is) {
        return true;
    }
    // "Makers of trains", "makers of films".
    let of_others = was.thing.of_another(&is.thing, &before.stems, &now.stems);
    // "Set aside £5m for loans", "set aside £5m for music".
    let set_aside = |text: &str| text.contains("set aside") || text.contains("setting aside");
    let for_others = set_aside(one) && set_aside(other) && was.thing.apart(&is.thing);
    of_others
        || for_others
        || (was.verb.is_some()
            && was.verb == is.verb
            && !was.thing.topic.is_empty()
            && !is.thing.topic.is_empty()
            && now.matter.is_disjoint(&was.thing.topic)
            && before.matter.is_disjoint(&is.thing.topic)
            && was.thing.topic.is_disjoint(&is.thing.topic))
}
