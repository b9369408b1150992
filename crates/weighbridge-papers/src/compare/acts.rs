//! Which verb of a commitment tells the act where another leads to it or denies it:
//! "stop paying", "have its grant raised", "consider whether to close". It judges no way
//! of acting and finds no pairs.

use std::collections::BTreeSet;

use super::thing::{JOINTS, STOPS, Thing, phrase};
use super::ways::{Way, among, base, named_act, ways};
use crate::commitment::{Class, Sort, between, sort};
use crate::tokens::{Shape, Token};

use Way::{End, Further, Keep, Less, More, Private};

/// To do one of these and then an act ("stop publishing") is not to do it.
const NOT_TO: &str = "stop cease quit halt discontinue refuse decline";

/// To do one of these and then an act ("continue to fund") is to do it still.
const STILL_TO: &str = "keep continue go carry";

/// To do one of these is to have somebody else act: "require firms to report".
const HAVING_DONE: &str = "require oblige compel force ask press urge direct instruct";

/// Whether a word denies what follows.
pub(super) fn negation(word: &Token) -> bool {
    word.is(&["not", "never", "cannot", "neither", "nor"]) || word.low.ends_with("n't")
}

/// Whether the sentence denies the verb at `at` by its subject: "no car park will charge". What
/// none will have or be, or will do beyond a bound, says what all will be or do within it: "no
/// school will have classes of more than 30".
pub(super) fn no_subject(words: &[Token], class: Class, at: usize) -> bool {
    let all = words.len();
    let words = &words[own_clause(words, at)..];
    let at = at - (all - words.len());
    // "No firm will lose its relief before the review is over": they keep it till then.
    let loses = among(&base(&words[at].low), "lose forfeit")
        && !words
            .iter()
            .skip(at)
            .any(|word| word.is(&["more", "less", "above", "fewer"]));
    class != Class::Refusal && of_none(words) && loses
        || class != Class::Refusal
            && of_none(words)
            && !bound(words, at)
            && !among(
                &base(&words[at].low),
                "have be need lack lose miss fail leave",
            )
}

/// Whether the sentence says of none that it will be or have what is past a bound: "no
/// minister will be above the law"; but not "no permit will be granted before 2030".
pub(super) fn none_beyond(words: &[Token]) -> bool {
    const PAST: &[&str] = &[
        "more", "less", "fewer", "above", "below", "under", "over", "beyond", "without", "worse",
    ];
    let verb = words.iter().position(|word| word.is(&["have", "be"]));
    of_none(words)
        && verb.is_some_and(|at| {
            let reach = if words[at].low == "be" {
                1
            } else {
                words.len()
            };
            words[at + 1..].iter().take(reach).any(|word| word.is(PAST))
        })
}

/// Where the clause of the verb at `at` begins, where it is one of none that follows another:
/// "schools will stay with councils and no board will be founded".
pub(super) fn own_clause(words: &[Token], at: usize) -> usize {
    let helps = |word: &Token| word.is(&["will", "shall", "is", "are", "would"]);
    (1..at)
        .rev()
        .find(|place| {
            words[*place].is(&["no"])
                && words[place - 1].is(&["and", "but", ";", ","])
                && words[*place..at].iter().filter(|word| helps(word)).count() == 1
                && words[..*place].iter().any(helps)
        })
        .unwrap_or(0)
}

fn of_none(words: &[Token]) -> bool {
    const ELSE: &[&str] = &[
        "longer", "later", "more", "less", "doubt", "matter", "fewer", "sooner", "one", "other",
    ];
    words.first().is_some_and(|word| word.is(&["no"]))
        && words.get(1).is_some_and(|word| !word.is(ELSE))
}

/// Whether a bound or another denial stands behind a verb, or for it.
fn bound(words: &[Token], at: usize) -> bool {
    const BOUND: &[&str] = &[
        "more", "less", "fewer", "above", "below", "under", "over", "beyond", "without", "except",
        "unless", "until", "before", "after", "longer", "later", "higher", "lower", "worse",
        "least", "not", "only", "but", "alone", "behind",
    ];
    // "Any longer" is a denial's and no bound.
    let any = |place: usize| place > 0 && words[place - 1].is(&["any"]);
    words
        .iter()
        .enumerate()
        .skip(at)
        // What is said of what is acted on is no bound: "a meter that is not used".
        .take_while(|(_, word)| !word.is(&["that", "which", "who"]))
        .any(|(place, word)| word.is(BOUND) && !any(place))
}

/// What is to become of a thing that somebody is to have changed: "will have its grant
/// raised"; its verb's place.
pub(super) fn has_done(words: &[Token], at: usize) -> Option<usize> {
    if !among(&base(&words[at].low), "have see") {
        return None;
    }
    let ahead = |word: &&Token| word.shape != Shape::Sign || word.low == "-";
    let last = at + 1 + words[at + 1..].iter().take(8).take_while(ahead).count();
    if !words
        .get(at + 1)
        .is_some_and(|word| word.is(&["its", "their", "his", "her", "the"]))
    {
        return None;
    }
    // "Ended or reopened": which of them is not said.
    let either = |place: usize| words.get(place).is_some_and(|word| word.is(&["or", "and"]));
    let last = (at + 1..last).find(|place| either(*place)).unwrap_or(last);
    if either(last) {
        return None;
    }
    (at + 3..last).find(|place| {
        let found = ways(&base(&words[*place].low), words, *place);
        words[*place].low.ends_with("ed") && [More, Less, End].iter().any(|way| found.contains(way))
            || words[*place].is(&["cut", "frozen", "withdrawn"])
    })
}

/// The verb that is meant where the one at `at` only says that it is done no more
/// or still; whether it is done no more, and whether still.
pub(super) fn acted(words: &[Token], at: usize) -> (usize, bool, bool) {
    let verb = base(&words[at].low);
    if among(&verb, HAVING_DONE)
        && let Some(act) = had_done(words, at)
        && !among(&base(&words[act].low), "pay")
    {
        return (act, false, false);
    }
    // "Will have to fill in": what they have to do.
    let must = among(&verb, "have need")
        && words.get(at + 1).is_some_and(|word| word.is(&["to"]))
        && words.get(at + 2).is_some();
    if must {
        // "Will have to stop venting."
        return acted(words, at + 2);
    }
    let (not, still) = (among(&verb, NOT_TO), among(&verb, STILL_TO));
    if !not && !still {
        return (at, false, false);
    }
    let from = at + 1 + usize::from(words.get(at + 1).is_some_and(|word| word.is(&["on", "to"])));
    let to = words.get(at + 1).is_some_and(|word| word.is(&["to"]));
    // "Stop venting": a verb that no list has, too.
    let act = words.get(from).is_some_and(|word| {
        let ing = word.low.ends_with("ing");
        (to || ing) && sort(&word.low).is_some() || not && ing && word.low.len() > 5
    });
    if act {
        (from, not, still)
    } else {
        (at, false, false)
    }
}

/// What somebody is to do where the verb at `at` has it done: "require firms to
/// report their energy use", "ask the regulator to cap prices".
fn had_done(words: &[Token], at: usize) -> Option<usize> {
    let ahead = |word: &&Token| word.shape != Shape::Sign || word.low == "-";
    let last = at + 1 + words[at + 1..].iter().take(10).take_while(ahead).count();
    let to = (at + 2..last).find(|place| words[*place].is(&["to"]))?;
    let act = (to + 1..words.len()).find(|place| !between(&words[*place].low))?;
    sort(&words[act].low)
        .is_some_and(|sort| sort != Sort::State)
        .then_some(act)
}

/// Whether the object is none: "pay no grants", "seek no further agreements", but
/// not "no more than £5 million" and not "leave no region behind".
pub(super) fn none_of(words: &[Token], at: usize, ways: &BTreeSet<Way>) -> bool {
    let acts = ways.is_empty() || [Further, More, Keep].iter().any(|way| ways.contains(way));
    let bound = |word: &Token| {
        word.is(&[
            "more", "less", "fewer", "later", "longer", "one", "higher", "lower",
        ])
    };
    acts && !words[at].is(&["leave", "leaving", "let", "spare", "take"])
        && words.get(at + 1).is_some_and(|word| word.is(&["no"]))
        && (words.get(at + 2).is_some_and(|word| !bound(word)) || no_more(words, at + 2))
}

/// Whether "more" behind "no" counts a thing, of which there is then to be none: "build no more
/// docks", but not "pay no more than £5" and not "pay no more".
fn no_more(words: &[Token], at: usize) -> bool {
    let thing = words.get(at + 1).is_some_and(|word| {
        word.shape == Shape::Word && !word.is(STOPS) && !word.is(JOINTS) && !word.is(&["often"])
    });
    words.get(at).is_some_and(|word| word.is(&["more"])) && thing
}

/// What may be ended, where the verb at `at` only looks into ending it: "consider
/// whether the council should be abolished", "consult on closing the fund".
pub(super) fn doubted(words: &[Token], at: usize) -> Option<Thing> {
    if sort(&words[at].low) != Some(Sort::Look) {
        return None;
    }
    let ahead = |word: &&Token| word.shape != Shape::Sign || word.low == "-";
    let last = at + 1 + words[at + 1..].iter().take(24).take_while(ahead).count();
    let whether = (at + 1..last.min(at + 6)).find(|place| words[*place].is(&["whether", "if"]));
    let ends = |place: &usize| {
        let ways = ways(&base(&words[*place].low), words, *place);
        let kept = whether.is_some() && ways.contains(&Keep);
        ways.contains(&End) || ways.contains(&Private) || kept
    };
    if let Some(whether) = whether {
        let end = (whether + 1..last).find(ends)?;
        let to = words[whether + 1].is(&["to", "we", "ministers"]);
        let from = if to { end + 1 } else { whether + 1 };
        return Some(phrase(&words[..last], from));
    }
    // "Look at ending", "consult on the closure of", "review the case for closing".
    let end = (at + 1..last.min(at + 6)).find(|place| {
        let act = words[*place].low.ends_with("ing") || words[*place].low.ends_with("ure");
        act && ends(place)
    });
    if let Some(end) = end {
        return Some(phrase(&words[..last], end + 1));
    }
    let (ways, from) = named_act(&words[..last], at + 1)?;
    (ways.contains(&End) || ways.contains(&Private)).then(|| phrase(&words[..last], from))
}

/// What becomes of what, where a verb governs a noun that names the act: "bring an end to
/// leasehold", "prevent the closure of the clinic".
pub(super) fn by_noun(verb: &str, words: &[Token], at: usize) -> Option<(BTreeSet<Way>, Thing)> {
    let an = words.get(at + 1).is_some_and(|word| word.is(&["a", "an"]));
    if an
        && among(verb, "bring put make see")
        && let Some((act, from)) = named_act(words, at + 2)
        && from == at + 4
    {
        return Some((act, phrase(words, from)));
    }
    let (act, from) = named_act(words, at + 1)?;
    let any = |ways: &[Way]| ways.iter().any(|way| act.contains(way));
    // To stop a closure is to keep what was to close; to stop a cut may be to raise it.
    let keeps = among(verb, "prevent avert resist block oppose fight")
        && any(&[End, Less, Private])
        || among(verb, "stop halt") && any(&[End]);
    if keeps {
        return Some((BTreeSet::from([Keep]), phrase(words, from)));
    }
    // "Support the closing of the mine".
    (among(verb, "support back favour endorse welcome") && any(&[End]))
        .then(|| (act.clone(), phrase(words, from)))
}
