//! Refusals by words that turn down by themselves: what has been rejected or ruled out, is
//! not being taken forward, is not proposed, or is declined by the author. What stands with
//! "will not" is told elsewhere.

use super::nothing::{nothing_of, spares};
use super::turned_from::{about_state, closes, of_harm, thing_of_state};
use crate::commitment::Firmness;
use crate::commitment::find::predicate::{predicate, skip, span};
use crate::commitment::find::{Author, Found, Sentence};
use crate::commitment::lexicon::{STEADFAST, Sort, listed};
use crate::commitment::subject::{
    Subject, Who, another, instrument, is_author, speaks, subject_before,
};
use crate::tokens::{Shape, Token};

/// Grounds that are seen, or not seen, for a thing.
const GROUNDS: &[&str] = &[
    "case",
    "need",
    "reason",
    "reasons",
    "merit",
    "grounds",
    "justification",
    "basis",
    "value",
    "benefit",
    "role",
];

/// What is put to an author and can be turned down by it.
pub(super) const PUT: &str = "proposal proposals request requests option options idea ideas suggestion \
    suggestions recommendation recommendations bid bids call calls case plea demand demands \
    amendment amendments move moves offer extension renewal reopening return nationalisation";

/// Whether one of the words stands at a place.
fn is(words: &[Token], at: usize, list: &[&str]) -> bool {
    words.get(at).is_some_and(|word| word.is(list))
}

/// All refusals of these kinds in a sentence.
pub(in crate::commitment::find) fn declined(sentence: &Sentence<'_>) -> Vec<Found> {
    let Sentence { words, author, .. } = *sentence;
    let mut found = Vec::new();
    for at in 1..words.len() {
        let by_author = by_author(words, at).and_then(|end| {
            let perfect = is(words, at - 1, &["has", "have"]);
            let subject = speaks(words, at - usize::from(perfect), author)?;
            Some((end, Some(span(words, subject))))
        });
        let told = by_author
            .or_else(|| of_a_thing(words, at, author).map(|end| (end, None)))
            .or_else(|| of_none(words, at).map(|end| (end, None)));
        let Some((end, actor)) = told else {
            continue;
        };
        let to = end + usize::from(is(words, end, &["to"]));
        let inner = predicate(words, to).filter(|inner| inner.sort.is_some());
        found.push(
            Found::new(Firmness::Will, span(words, at..end))
                .by(actor)
                .does_what(words, inner.as_ref())
                .refusing(true),
        );
    }
    found
}

/// Where words end that begin here and by which the author, as their subject, turns down.
fn by_author(words: &[Token], at: usize) -> Option<usize> {
    let is = |at: usize, list: &[&str]| is(words, at, list);
    let next = skip(words, at + 1);
    // "Declined the request", "decline to set a target".
    let declines = is(at, &["decline", "declines", "declined"])
        && (is(at + 1, &["to"])
            || words[at + 1..]
                .iter()
                .take(5)
                .any(|word| listed(&word.low, PUT)));
    let turned = is(at, &["turned"]) && is(at + 1, &["down"])
        || is(at, &["ruled", "rules", "rule"]) && is(at + 1, &["against"]);
    if turned {
        let put = words[at + 2..]
            .iter()
            .take(5)
            .any(|word| listed(&word.low, PUT) || word.is(&["application", "applications"]));
        return (put || thing_of_state(words, at + 2)).then_some(at + 2);
    }
    // "Have rejected the case for": what a government rejects of bids is its daily work.
    let rejected = is(at, &["rejected", "refused", "dismissed"])
        && words[at + 1..]
            .iter()
            .take(5)
            .any(|word| listed(&word.low, PUT) && !word.is(&["bid", "bids"]));
    if declines || rejected {
        return Some(at + 1);
    }
    // "Have chosen not to extend", "opted against a levy".
    let chosen = is(
        at,
        &[
            "chose",
            "chosen",
            "opted",
            "elected",
            "resolved",
            "decided",
            "concluded",
            "come",
        ],
    );
    if chosen && (is(at + 1, &["not"]) && is(at + 2, &["to"]) || is(at + 1, &["against"])) {
        // "Chosen not to leave anybody behind", "opted not to delay".
        let spared = is(at + 1, &["not"])
            && (spares(words, at + 3)
                || words
                    .get(at + 3)
                    .is_some_and(|verb| listed(&verb.low, STEADFAST)));
        let harm = of_harm(words.get(at + 2..).unwrap_or_default());
        let against = is(at + 1, &["against"]) && !thing_of_state(words, at + 2);
        return (!spared && !harm && !against).then_some(at + 2);
    }
    // "Is against any quota".
    let noun = thing_of_state(words, next + 1);
    if is(at, &["is", "are", "remain", "remains"]) && is(next, &["against"]) && noun {
        return Some(next + 1);
    }
    // "Sees little merit in", "see no grounds for".
    let few = is(at + 1, &["no", "little"])
        && (at + 2..at + 5).any(|at| is(at, GROUNDS) && about_state(words, at + 1));
    if is(at, &["see", "sees", "saw"]) && few {
        return Some(at + 2);
    }
    // "Would not support an extension".
    let backs = |at: usize| {
        is(
            at,
            &["support", "favour", "endorse", "accept", "agree", "propose"],
        )
    };
    let would = skip(words, at + 2);
    if is(at, &["would"]) && is(at + 1, &["not"]) && backs(would) {
        // "A plan that leaves towns behind" is no plan that was put.
        let some = words[would..]
            .iter()
            .any(|word| word.is(&["that", "which", "who", "where"]));
        return (!some && thing_of_state(words, would + 1)).then_some(would + 1);
    }
    if !(is(at, &["do", "does", "did"]) && is(at + 1, &["not"])) {
        return None;
    }
    let verb = skip(words, at + 2);
    if is(verb, &["envisage", "favour", "endorse"]) {
        return about_state(words, verb + 1).then_some(verb + 1);
    }
    // "Do not see a case for further controls".
    let seen = is(verb, &["see"])
        && (verb + 1..verb + 5).any(|at| is(at, GROUNDS) && about_state(words, at + 1));
    // "Do not believe that there is a case for targets".
    let believes = is(verb, &["believe", "think", "consider", "accept"]) && {
        let there = verb + 1 + usize::from(is(verb + 1, &["that"]));
        is(there, &["there"])
            && (there + 1..there + 6).any(|at| is(at, GROUNDS) && about_state(words, at + 1))
    };
    (seen || believes).then_some(verb + 1)
}

/// Whether something can be said of a subject that the author turns down: it is a thing or
/// an instrument, of nobody else, and not told of in passing.
fn stands(words: &[Token], at: usize, author: &Author) -> Option<Subject> {
    let subject = subject_before(words, at, author);
    let relative = at > 0 && is(words, at - 1, &["that", "which", "who"]);
    let thing = matches!(subject.who, Who::Thing | Who::Instrument | Who::Body);
    (thing && !relative && !subject.conditional && !another(words, &subject, author))
        .then_some(subject)
}

/// Where words end that begin here and say of a thing that it is turned down.
fn of_a_thing(words: &[Token], at: usize, author: &Author) -> Option<usize> {
    let is = |at: usize, list: &[&str]| is(words, at, list);
    // "Has been ruled out", by nobody else who is named.
    let been = is(at, &["has", "have"]) && is(skip(words, at + 1), &["been"]);
    if been {
        let denied = (at..skip(words, at + 1)).any(|at| is(at, &["not", "never"]));
        let verb = skip(words, skip(words, at + 1) + 1);
        let out = is(verb, &["ruled"]) && is(verb + 1, &["out"])
            || is(verb, &["decided"]) && is(verb + 1, &["against"]);
        let down = is(verb, &["rejected", "refused", "declined", "dismissed"])
            || is(verb, &["turned"]) && is(verb + 1, &["down"]);
        if denied || !(out || down) || by_others(words, verb, author) {
            return None;
        }
        let subject = stands(words, at, author)?;
        let put = words
            .get(subject.words)?
            .iter()
            .any(|word| listed(&word.low, PUT) || instrument(&word.low));
        let harm = of_harm(words.get(verb + 1..).unwrap_or_default());
        return ((out || put) && !harm).then_some(verb + 1 + usize::from(out));
    }
    if !(is(at, &["is", "are"]) && is(at + 1, &["not"])) {
        return None;
    }
    let next = skip(words, at + 2);
    // "It is not proposed to reopen it", "it is not intended that".
    let it = at > 0 && is(at - 1, &["it"]) && is(next + 1, &["to", "that"]);
    // "It is not intended to be a manual" tells what a thing is.
    let being = is(next + 1, &["to"]) && is(next + 2, &["be"]);
    if it && !being && is(next, &["proposed", "intended", "planned", "envisaged"]) {
        return Some(next + 1);
    }
    // "Not one that we will pursue".
    let planned = is(
        next,
        &[
            "planned",
            "proposed",
            "envisaged",
            "foreseen",
            "contemplated",
        ],
    );
    let being = is(next, &["being"]) && {
        let verb = skip(words, next + 1);
        is(
            verb,
            &[
                "pursued",
                "progressed",
                "renewed",
                "extended",
                "continued",
                "introduced",
                "funded",
                "proposed",
                "considered",
                "sought",
                "replaced",
                "reopened",
                "reinstated",
            ],
        ) || is(verb, &["taken", "carried"]) && is(verb + 1, &["forward"])
            || is(verb, &["rolled"]) && is(verb + 1, &["out"])
            || is(verb, &["proceeded"]) && is(verb + 1, &["with"])
    };
    // "The second phase is not proceeding"; talks may not be proceeding well.
    let ahead = (is(next, &["proceeding"]) || is(next, &["going"]) && is(next + 1, &["ahead"]))
        && !(next + 1..next + 3).any(|at| is(at, &["well", "fast", "quickly", "as", "smoothly"]));
    let considered = is(next, &["under"]) && is(next + 1, &["consideration"])
        || is(next, &["on"]) && is(next + 1, &["the"]) && is(next + 2, &["table", "agenda"]);
    // "The rebate is not going to be reinstated", "the work is not to be resumed".
    let going = usize::from(is(next, &["going"]));
    let to_be = is(next + going, &["to"])
        && predicate(words, next + going + 1).is_some_and(|inner| {
            let verb = words.get(inner.verb);
            inner.passive
                && inner.sort == Some(Sort::Act)
                && !verb.is_some_and(|verb| listed(&verb.low, STEADFAST))
                && !spares(words, inner.verb)
        });
    // How, where and why a thing is not done leave it to be done otherwise.
    let end = if being {
        let verb = skip(words, next + 1);
        verb + 1 + usize::from(is(verb + 1, &["forward", "out", "with"]))
    } else if ahead {
        next + 1 + usize::from(is(next + 1, &["ahead"]))
    } else if considered {
        next + 2 + usize::from(is(next + 1, &["the"]))
    } else if to_be {
        predicate(words, next + going + 1).map_or(next, |inner| inner.verb + 1)
    } else {
        next + 1
    };
    if !(planned || being || ahead || considered || to_be) || !closes(words, end) {
        return None;
    }
    stands(words, at, author).map(|_| next + 1)
}

/// Whether somebody other than the author is named for what was done at a verb.
fn by_others(words: &[Token], verb: usize, author: &Author) -> bool {
    let by = words
        .iter()
        .skip(verb + 1)
        .take(6)
        .position(|word| word.is(&["by"]));
    by.is_some_and(|by| {
        let agent = words.get(verb + 2 + by..).unwrap_or_default();
        let mut agent = agent
            .iter()
            .take(4)
            .take_while(|word| word.shape == Shape::Word);
        !agent.any(|word| is_author(&word.low, author))
    })
}

/// Where words end that begin here and say of what there is none: "there is to be no
/// successor", "there can be no guarantee", "there is no question of".
fn of_none(words: &[Token], at: usize) -> Option<usize> {
    let is = |at: usize, list: &[&str]| is(words, at, list);
    if !is(at - 1, &["there"]) {
        return None;
    }
    let to_be = is(at, &["is", "are"]) && is(at + 1, &["to"]) && is(at + 2, &["be"]);
    let can_be = is(at, &["can"]) && is(at + 1, &["be"]);
    let no = at + if to_be { 3 } else { 2 };
    if (to_be || can_be) && is(no, &["no"]) && nothing_of(words, no + 1) {
        return Some(no + 1);
    }
    let none = is(at, &["is"]) && is(at + 1, &["no"]) && is(at + 3, &["of"]);
    let open = is(at + 2, &["prospect"])
        && is(
            at + 4,
            &["a", "an", "any", "further", "additional", "more", "new"],
        );
    // "There is no prospect of growth without skills" says what growth needs.
    let needs = words[at..]
        .iter()
        .any(|word| word.is(&["without", "unless"]));
    let refused = none && (is(at + 2, &["question"]) || open) && !needs;
    (refused && about_state(words, at + 4)).then_some(at + 4)
}

/// Verbs by which the author will turn a thing down: "will refrain from", "will decline to".
pub(in crate::commitment::find) fn turns_down(words: &[Token], verb: usize) -> bool {
    let is = |at: usize, list: &[&str]| is(words, at, list);
    is(verb, &["refrain", "abstain"]) && is(verb + 1, &["from"])
        || is(verb, &["decline", "refuse"]) && is(verb + 1, &["to"])
        || is(verb, &["stop"]) && is(verb + 1, &["short"]) && is(verb + 2, &["of"])
        || is(verb, &["rule"]) && is(verb + 1, &["out"])
        || is(verb, &["resist", "oppose", "reject"])
            && words[verb + 1..]
                .iter()
                .take(3)
                .any(|word| word.is(&["calls", "pressure", "demands", "requests", "proposals"]))
}

/// "A floor is not one that we will pursue": denied before the clause of the undertaking.
pub(in crate::commitment::find) fn not_one(words: &[Token], subject: &Subject) -> bool {
    let mut at = subject.words.start;
    if at > 0 && is(words, at - 1, &["that", "which"]) {
        at -= 1;
    }
    at > 1
        && is(
            words,
            at - 1,
            &[
                "one",
                "something",
                "option",
                "course",
                "step",
                "path",
                "route",
            ],
        )
        && words[at.saturating_sub(4)..at - 1]
            .iter()
            .any(|word| word.is(&["not", "never"]))
}

#[cfg(test)]
mod tests {
    use crate::commitment::Class;
    use crate::commitment::set_up::judged;

    fn class(sentence: &str) -> Option<Class> {
        judged(sentence).map(|judged| judged.class)
    }

    #[test]
    fn what_is_turned_down_is_refused() {
        for sentence in [
            "A windfall tax on kilns has been ruled out.",
            "The request for a rope subsidy has been declined.",
            "The proposal for a salt bank is not being taken forward.",
            "A second round of the contest is not planned.",
            "It is not proposed to reopen the allocation.",
            "The rebate is not going to be reinstated.",
            "Work on the spur is not to be resumed.",
            "A new town at Felling is no longer under consideration.",
            "The second phase of the tramway is not proceeding.",
            "Ministers do not see the case for a separate rope regulator.",
            "The Department sees little merit in a further review.",
            "We do not believe that there is a case for quotas.",
            "Ministers have chosen not to extend the designation.",
            "The Government declined the request for a new ferry.",
            "We decline to set a quota for nets.",
            "The Government is against any quota for rope.",
            "We will refrain from setting quotas for firms.",
            "We will stop short of a ban on imports.",
            "There is to be no successor to the Kiln Fund.",
            "There can be no guarantee of funding beyond this year.",
            "There is no question of a second bail-out.",
            "A floor on prices is not one we will pursue.",
            "The Government remains opposed to import quotas.",
        ] {
            assert_eq!(class(sentence), Some(Class::Refusal), "{sentence}");
        }
    }

    #[test]
    fn what_looks_like_a_refusal_is_none() {
        for sentence in [
            "The Government has not ruled out a levy.",
            "We have ruled nothing out.",
            "The application has been refused by the council.",
            "Small firms have been refused loans.",
            "The target is not being met.",
            "Talks on the deal are not proceeding well.",
            "Lenders have declined the requests of many small firms.",
            "There can be no doubt of our resolve.",
            "There is no prospect of growth without skills.",
            "It is not to be taken lightly.",
            "The scheme is not intended to replace loans.",
            "This is against the background of high prices.",
            "We are against discrimination in every form.",
            "We are against the clock.",
            "We do not foresee any delay.",
            "We do not envisage any delay to the scheme.",
            "We do not expect to see another crash.",
            "The Government sees no value in delay.",
            "We see no reason to delay the programme.",
            "We would not support a plan that leaves towns behind.",
            "We have chosen not to leave anyone behind.",
            "We have opted not to delay the Bill.",
            "We do not believe that there is a need to choose between growth and green jobs.",
            "We have turned down the heating in all offices.",
            "We would not accept second best.",
            "Reform is not planned in isolation.",
            "The scheme is not planned in Whitehall but locally.",
            "This measure is not being considered lightly.",
            "The fund is not being extended to save face but to help yards.",
            "There is no question of us leaving workers behind.",
            "There is no prospect of a recession.",
            "There can be no right without a duty.",
            "We are against waste.",
            "The grant is not to be forgotten.",
        ] {
            assert_ne!(class(sentence), Some(Class::Refusal), "{sentence}");
        }
    }
}
