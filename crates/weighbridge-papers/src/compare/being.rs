//! What is said to be so and is no act: "connections will be slower", "the rate will be
//! 25 per cent". It finds no verb but "be".

use std::collections::BTreeSet;

use super::thing::{Thing, phrase};
use super::ways::Way;
use crate::commitment::{Class, Commitment, between};
use crate::tokens::{Shape, Token, tokens};

use Way::{AsItIs, Faster, Further, Keep, Less, More, Slower};

/// Comparatives by what a thing that is to be so is to have.
const COMPARED: &[(&[&str], Way)] = &[
    (
        &[
            "higher", "larger", "bigger", "greater", "longer", "wider", "dearer",
        ],
        More,
    ),
    (
        &[
            "lower", "smaller", "fewer", "shorter", "narrower", "cheaper", "less",
        ],
        Less,
    ),
    (&["free", "open", "available"], Further),
    (&["permanent"], Keep),
    (&["unchanged", "untouched", "frozen"], AsItIs),
    (&["faster", "quicker", "simpler", "easier"], Faster),
    (&["slower", "harder"], Slower),
];

/// Whether an outcome says how a thing is to be, which nobody does: "advice will be free",
/// "the report will be voluntary".
pub(super) fn of_nobody(one: &Commitment) -> bool {
    const SO: &[&str] = &[
        "free",
        "charged",
        "voluntary",
        "compulsory",
        "mandatory",
        "optional",
        "available",
    ];
    one.judgement.class == Class::Outcome
        && tokens(&one.text)
            .windows(3)
            .any(|three| three[0].is(&["will", "shall"]) && three[1].is(&["be"]) && three[2].is(SO))
}

/// "Connections will be slower", "the rate will be 25 per cent": what is said to be so,
/// and which way that goes, if it goes one.
pub(super) fn to_be(words: &[Token], from: Option<usize>) -> Option<(BTreeSet<Way>, Thing)> {
    let from = from?;
    let modal = words.iter().position(|word| word.span.start >= from)?;
    let be = words
        .iter()
        .enumerate()
        .skip(modal)
        .take(4)
        .find(|(_, word)| word.is(&["be"]))
        .map(|(at, _)| at)?;
    let said = words[be + 1..].iter().find(|word| !between(&word.low))?;
    // "There will be twice as many colleges", "there will be more inspectors".
    let there = words[..modal].iter().any(|word| word.is(&["there"]));
    let more = said.is(&["twice", "more", "double"]);
    if there && (more || said.is(&["fewer", "less", "half"])) {
        const PASSED: &[&str] = &[
            "twice", "double", "half", "as", "many", "much", "more", "fewer", "less",
        ];
        let from =
            (be + 1..words.len()).find(|at| !words[*at].is(PASSED) && !between(&words[*at].low))?;
        let ways = BTreeSet::from([if more { More } else { Less }]);
        return Some((ways, phrase(words, from)));
    }
    let way = if more {
        Some(More)
    } else {
        COMPARED
            .iter()
            .find(|(list, _)| said.is(list))
            .map(|one| one.1)
    };
    // "Will be free to sell": what they may do, and no gift.
    let at = said.span.end;
    let may = said.is(&["free"])
        && words
            .iter()
            .find(|word| word.span.start >= at)
            .is_some_and(|next| next.is(&["to"]));
    let way = way.filter(|way| !(may && *way == Further));
    let figure = matches!(said.shape, Shape::Number | Shape::Percent | Shape::Money);
    if way.is_none() && !figure && !may {
        return None;
    }
    let subject = phrase(&words[..modal], 0);
    (!subject.words.is_empty()).then(|| (way.into_iter().collect(), subject))
}
