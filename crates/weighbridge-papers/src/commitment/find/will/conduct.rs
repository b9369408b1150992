//! How a body of the author acts where its verb is of effort: "officers will press on", "the
//! Planning Inspectorate will do all it can". What comes about by it ("the fund will drive
//! growth") is no conduct. It tells neither subject nor owner.

use super::told::EFFECTS;
use crate::commitment::find::predicate::Predicate;
use crate::commitment::lexicon::{PUBLIC, Sort, listed};
use crate::commitment::offices::{of_state, set_to_work};
use crate::commitment::subject::{Subject, Who};
use crate::tokens::{Shape, Token};

/// Verbs of what somebody does himself, whatever comes of it.
const CONDUCT: &str = "act address aid assist collaborate co-operate cooperate continue ensure follow \
    help join keep lay maintain meet oversee persist prepare press prioritise proceed promote push pursue \
    visit resist respect seek share stand support take tackle target uphold work";

/// Instruments that act as bodies do.
const BODIES: &str = "fund bank zone zones agency centre centres catapult academy accelerator \
    institute service board council commission inspectorate office hub hubs team";

/// Those who act for an author, without a name.
const STAFF: &str = "officers officials ministers";

/// Teams of the author where they are called his.
const TEAMS: &str = "team teams unit board officers staff envoy adviser advisers inspectors";

/// Bodies without a name, by which a paper does what it does.
const HANDS: &str = "board council taskforce panel agency office unit team regulator inspectorate \
    commissioner commissioners envoy envoys department departments jobcentres inspectors ministers \
    officials officers embassies institute inspectors assessors examiners judges adjudicators \
    ombudsman registrar tribunal secretariat group holders regulators examiner assessor adjudicator \
    ambassadors attaches consuls embassy consulate";

/// Efforts in which a body takes a side in what comes about: of "it" they may be said of a
/// scheme.
const OUTWARD: &str = "address aid assist help support promote ensure tackle target uphold stand";

/// Whether "it" or "they", of the body just told of, act.
pub(super) fn it_conducts(words: &[Token], next: &Predicate) -> bool {
    let verb = words.get(next.verb);
    !next.passive
        && next.sort == Some(Sort::Effort)
        && verb.is_some_and(|verb| !listed(&verb.low, OUTWARD) && acts(words, next, verb))
}

/// Whether a subject is a body of the author's that has no name: "the board", "two envoys".
fn nameless(phrase: &[Token], head: &Token) -> bool {
    let opens = phrase.first().is_some_and(|word| {
        word.is(&[
            "the", "this", "our", "a", "an", "each", "every", "two", "three", "four", "five",
            "these",
        ])
    });
    let several = head.low.ends_with('s') && phrase.len() <= 2;
    let others = phrase
        .iter()
        .any(|word| word.is(&["of", "local", "city", "county", "other", "company"]))
        || head.is(&["group"]) && !set_to_work(phrase);
    listed(&head.low, HANDS) && (opens || several) && phrase.len() <= 4 && !others
}

/// "We shall be quicker", "we will be a good neighbour": how the author will conduct itself,
/// and no state of the world ("we will be richer").
pub(super) fn bears_itself(words: &[Token], next: &Predicate) -> bool {
    const HOW: &str = "straight upfront quicker faster clearer tougher firmer bolder braver franker stricter open honest \
        frank candid transparent relentless rigorous ruthless careful cautious vigilant patient fair fairer \
        generous pragmatic flexible guided mindful";
    const WHOM: &str = "neighbour partner friend landlord customer buyer employer owner client host champion \
        ally advocate steward";
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    let be = next
        .verb
        .checked_sub(1)
        .is_some_and(|be| (be.saturating_sub(1)..=be).any(|at| is(at, &["be"])));
    let of = words.iter().skip(next.verb + 1).take(3).take_while(|word| {
        word.shape == Shape::Word && !word.is(&["of", "for", "to", "in", "with"])
    });
    let role =
        is(next.verb, &["a", "an", "the"]) && of.last().is_some_and(|head| listed(&head.low, WHOM));
    let how = words
        .get(next.verb)
        .is_some_and(|word| listed(&word.low, HOW));
    be && (role || how)
}

/// Whether a body, an office or a team of the author acts.
pub(super) fn conducts(words: &[Token], subject: &Subject, next: &Predicate) -> bool {
    let Some(verb) = words.get(next.verb) else {
        return false;
    };
    let phrase = words.get(subject.words.clone()).unwrap_or_default();
    let head = phrase
        .iter()
        .take_while(|word| !word.is(&["of", "for", "in", "at", "on", "near"]))
        .last();
    let Some(head) = head else { return false };
    // An office "will decant its files": a verb that no list has is what it does.
    let unlisted = next.sort.is_none()
        && verb.shape == Shape::Word
        && !verb.low.ends_with("ing")
        && (subject.who == Who::Body && of_state(phrase) || nameless(phrase, head))
        // "It will celebrate": a pronoun may stand for a thing after all.
        && head.span.len() == head.low.len();
    if next.passive || !unlisted && !acts(words, next, verb) {
        return false;
    }
    // "The scheme will help create jobs", "the fund will ensure": said of what comes of it,
    // unless an office says it.
    let office = subject.who == Who::Body && listed(&head.low, PUBLIC);
    if listed(&verb.low, "help aid assist ensure promote") && !office {
        return false;
    }
    match subject.who {
        Who::Body => head.capital && !place(phrase),
        Who::Instrument => {
            let named = phrase
                .iter()
                .enumerate()
                .any(|(at, word)| word.capital && subject.words.start + at > 0);
            named && head.capital && listed(&head.low, BODIES) || nameless(phrase, head)
        }
        Who::Thing => {
            let ours = phrase.first().is_some_and(|word| word.is(&["our", "my"]));
            phrase.len() == 1 && listed(&head.low, STAFF)
                || ours && listed(&head.low, TEAMS)
                || nameless(phrase, head)
                || head.capital
                    && phrase.first().is_some_and(|word| word.is(&["the"]))
                    && listed(&head.low, PUBLIC)
                    && !head.is(&["state", "uk", "england", "national", "network"])
        }
        _ => false,
    }
}

/// Whether a verb says what somebody does, and not what comes about by it.
fn acts(words: &[Token], next: &Predicate, verb: &Token) -> bool {
    let after = |list: &[&str]| words.get(next.verb + 1).is_some_and(|word| word.is(list));
    // "Do all it can", "do everything in its power".
    if verb.is(&["do"]) {
        return after(&[
            "all",
            "everything",
            "what",
            "whatever",
            "more",
            "likewise",
            "so",
        ]) || after(&["the"])
            && words
                .get(next.verb + 2)
                .is_some_and(|word| word.is(&["same"]));
    }
    match next.sort {
        Some(Sort::Look) => true,
        Some(Sort::Act) => {
            !listed(&verb.low, EFFECTS) && !verb.is(&["bring", "create", "cut", "make"])
                || verb.is(&["bring"]) && after(&["in", "forward", "together"])
        }
        // "Will keep pace", "will take its place": what becomes of it.
        Some(Sort::Effort) => {
            listed(&verb.low, CONDUCT)
                && !(verb.is(&["keep", "take", "meet", "stand"])
                    && after(&["pace", "place", "its", "up", "off", "time", "longer", "out"]))
        }
        _ => verb.is(&["visit"]),
    }
}

/// Names of places that no body bears.
fn place(phrase: &[Token]) -> bool {
    const LANDS: &str =
        "north south east west kingdom britain midlands europe wales scotland england";
    let named = phrase
        .iter()
        .filter(|word| word.shape == Shape::Word && !word.is(&["the", "great", "northern", "new"]));
    let mut all = named.peekable();
    all.peek().is_some() && all.all(|word| listed(&word.low, LANDS) || word.is(&["united"]))
}

#[cfg(test)]
mod tests {
    use crate::commitment::set_up::mistold;

    #[test]
    fn bodies_of_the_author_act() {
        let wrong = mistold(&[
            (
                "Each July the Council will lay a report before Parliament.",
                true,
            ),
            (
                "The Planning Inspectorate will do all it can to handle such cases.",
                true,
            ),
            (
                "The National Wealth Fund will continue to take a greater share of risk.",
                true,
            ),
            ("Officers will review this plan from time to time.", true),
            (
                "Our transport team is going to press on with the case for the line.",
                true,
            ),
            ("Our ports team will keep to its plan.", true),
            ("Officials will meet the unions.", true),
            ("The Environment Agency will prepare for floods.", true),
            (
                "A rope skills academy will open its doors in September.",
                true,
            ),
            (
                "Ten Growth Zones will share a new £160 million Sites Accelerator.",
                true,
            ),
            ("The Planning Inspectorate will get faster.", false),
            ("The programme will create jobs.", false),
            ("Exports will rise.", false),
            ("The Rope Cadetship will help make students ready.", false),
            ("The Rope Fund will help in building trust.", false),
            ("The board of Smith Ropes will meet in May.", false),
            ("The board will meet four times a year.", true),
            ("The agency will act on complaints within ten days.", true),
            ("The new rules will apply from May 2027.", true),
            ("By May the portal will be live.", true),
            ("A single form will replace eleven.", true),
            ("Half of the money will go to the north.", true),
            ("Company boards will meet more often.", false),
            ("Local teams will keep their skills.", false),
            ("Robots will replace clerks.", false),
            ("The honours will go to the north.", false),
            ("Two envoys will visit the ports.", true),
            ("The National Wealth Fund will drive growth.", false),
            ("The United Kingdom will keep pace with others.", false),
            ("The North East will take its place in the world.", false),
            ("The Growth Fund will transform the north.", false),
            ("Our economy will keep growing.", false),
            ("Our team is going to be stronger.", false),
            ("Officers will be happier.", false),
            ("We shall be quicker.", true),
            ("We will be a good neighbour to the port.", true),
            ("We will be open about what it costs.", true),
            ("We will be richer.", false),
            ("We will be a nation of makers.", false),
            ("We will be the first country to run on tides.", false),
            ("The industry will press on with change.", false),
        ]);
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
