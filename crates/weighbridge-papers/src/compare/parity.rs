//! Which way a sentence goes for the matter that it shares with another, told by how many of
//! its words turn it: denials, verbs and nouns of ending and lessening, words of opposing. What
//! turns both alike is left out, so that only their difference decides. It reads the clauses
//! that hold the shared matter, finds no pairs and gives up where a word leaves it open.

mod allowed;
mod clauses;
mod on_shared;

use std::collections::BTreeSet;

use allowed::allowed_and_banned;
use clauses::{clauses, to_come};
use on_shared::on_shared;

use super::likeness::telling;
use super::one_side::{one_side, tackles};
use super::ways::{Way, base};
use crate::search::words::stem;
use crate::tokens::{Shape, Token, tokens};

/// Words that deny.
const DENIES: &[&str] = &[
    "not", "no", "never", "cannot", "nobody", "none", "nor", "neither", "nothing", "without",
    "nowhere",
];

/// Behind "no" or "not" these make a bound or an emphasis and deny nothing.
const NO_DENIAL: &[&str] = &[
    "more", "less", "fewer", "later", "only", "just", "least", "doubt", "higher", "lower",
    "simply", "longer", "sooner", "matter",
];

/// Verbs and nouns, as stems of their bases, that turn what they govern.
const TURNS: &str = "abolish scrap end close cancel withdraw abandon stop repeal terminate suspend disband dismantle \
    shelve mothball discontinue drop axe cease remove revoke rescind eliminate lapse demolish defund shut halt ditch \
    overturn annul decommission dissolve vacate waive forgo relinquish omit exclude cut reduce lower halve shrink slash \
    trim decrease shorten curtail ban prohibit outlaw forbid oppose resist reject refuse decline block prevent avoid \
    exempt excuse spare postpone defer delay pause freeze lose closure abolition cancellation withdrawal repeal removal \
    suspension reduction ending closing deny disallow evict empty";

/// Two words side by side that turn as one.
const TWO: &[(&str, &str)] = &[
    ("left", "out"),
    ("leave", "out"),
    ("stood", "down"),
    ("stand", "down"),
    ("wound", "up"),
    ("wound", "down"),
    ("wind", "up"),
    ("wind", "down"),
    ("put", "off"),
    ("given", "up"),
    ("give", "up"),
    ("called", "off"),
    ("call", "off"),
    ("taken", "away"),
    ("take", "away"),
    ("taken", "off"),
    ("come", "off"),
    ("pull", "out"),
    ("pulled", "out"),
    ("opt", "out"),
    ("rule", "out"),
    ("ruled", "out"),
    ("phase", "out"),
    ("phased", "out"),
    ("cut", "back"),
    ("scaled", "back"),
    ("scale", "back"),
    ("rolled", "back"),
    ("roll", "back"),
    ("put", "back"),
    ("pushed", "back"),
    ("push", "back"),
    ("do", "away"),
    ("done", "away"),
    ("bring", "down"),
    ("brought", "down"),
    ("turned", "down"),
    ("turn", "down"),
    ("switched", "off"),
    ("switch", "off"),
    ("sold", "off"),
    ("sell", "off"),
    ("decided", "against"),
    ("legislate", "against"),
    ("come", "down"),
    ("taken", "out"),
    ("take", "out"),
    ("comes", "out"),
    ("merged", "into"),
    ("folded", "into"),
    ("absorbed", "into"),
    ("come", "out"),
];

/// Words that leave open which way a sentence goes, where only one of the two has them.
const OPEN: &str = "free instead replace rather except unless if may might could consider review explore consult \
    examine whether how subject option only before rest fine partly";

/// Words that lay a duty on somebody, whose other side may be meant where one has none.
const OBLIGES: &str = "require oblige compel need must mandatory compulsory obligatory";

/// The same, where one of them gives a figure: what is held at one is not let rise or fall.
const BOUNDS: &str = "cap limit hold restrict ceiling maximum most minimum freeze";

/// Stems of burdens.
const BURDENS: &str = "levi tax duti tariff charg fee toll fine penalti surcharg";

/// Words that say what is moved, changed or given to another: that two sentences both have none
/// or one of these does not say that they go one way.
const MOVED: &str = "move relocate transfer sell pass hand convert merge change reform replace turn swap combine split \
    devolve lease auction dispose return shift";

/// Words of which the ones stand against the others.
const AGAINST: &[(&str, &str)] = &[
    (
        "public state nationalis council",
        "private privatise market auction bidder privatis",
    ),
    ("stay remain keep", "move relocate shift leave"),
    ("permanent", "temporary pilot interim"),
    (
        "mandatory compulsory statutory obligatory oblige require compel must",
        "voluntary optional",
    ),
];

/// Whether a word is of those that turn what they govern.
fn is_turn_verb(word: &str) -> bool {
    is_stem(TURNS, word)
}

fn is_stem(list: &'static str, word: &str) -> bool {
    super::ways::among(&base(word), list)
}

/// A word that turns, as a stem, and where it stands.
type Turn = (String, usize);

/// The words of a clause that turn it.
fn turning(words: &[Token], clause: &[usize]) -> Vec<Turn> {
    let mut found = Vec::new();
    let mut passed = usize::MAX;
    for at in clause {
        if *at == passed {
            continue;
        }
        let word = &words[*at];
        let next = words.get(at + 1);
        let denies = word.is(DENIES) || word.low.ends_with("n't");
        if denies {
            // "Put off without a date" is put off.
            let undated =
                word.is(&["without"]) && words.get(at + 2).is_some_and(|word| word.is(&["date"]));
            // "Two docks, not three" is two.
            let number = word.is(&["not"])
                && next.is_some_and(|next| {
                    next.shape != Shape::Word || crate::mentions::small(&next.low).is_some()
                });
            if !undated
                && !number
                && !next.is_some_and(|next| next.is(NO_DENIAL) && !next.is(&["longer"]))
            {
                found.push(("not".to_owned(), *at));
            }
            continue;
        }
        let two = next.is_some_and(|next| TWO.contains(&(word.low.as_str(), next.low.as_str())));
        if two || is_stem(TURNS, &word.low) {
            found.push((base(&word.low), *at));
            passed = at + 1;
        }
    }
    found
}

/// What is read of a sentence beside another.
struct Read {
    words: Vec<Token>,
    clauses: Vec<Vec<usize>>,
    stems: BTreeSet<String>,
}

impl Read {
    fn new(text: &str) -> Self {
        let words = tokens(text);
        Self {
            clauses: clauses(&words),
            stems: words.iter().map(|word| stem(&word.low)).collect(),
            words,
        }
    }

    fn has(&self, list: &'static str) -> bool {
        self.words.iter().any(|word| is_stem(list, &word.low))
    }
}

/// How two sentences go beside each other for the matter that they share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Goes {
    /// The one does what the other denies or ends.
    Against,
    /// Both the same way, as far as their words tell.
    Along,
}

/// How two sentences go beside each other; none where their words leave it open.
pub(super) fn goes(before: &str, now: &str) -> Option<Goes> {
    let (was, is) = (Read::new(before), Read::new(now));
    let shared: BTreeSet<&String> = was
        .stems
        .intersection(&is.stems)
        .filter(|stem| telling(stem) && stem.len() > 2 && !is_turn(stem))
        .collect();
    if shared.len() < 2 {
        return None;
    }
    let open = |list: &'static str| {
        let one = |read: &Read| -> BTreeSet<String> {
            read.words
                .iter()
                .enumerate()
                // "May no longer be sold" is sure.
                .filter(|(at, word)| {
                    let next = read.words.get(at + 1);
                    !(word.is(&["may"]) && next.is_some_and(|next| next.is(&["no", "not"])))
                })
                .filter(|(_, word)| is_stem(list, &word.low))
                .map(|(_, word)| base(&word.low))
                .collect()
        };
        one(&was) != one(&is)
    };
    let figure = |read: &Read| {
        read.words.iter().any(|word| {
            matches!(word.shape, Shape::Money | Shape::Percent)
                || word.shape == Shape::Number && word.low.len() < 4
        })
    };
    // "Growers may use peat", "peat will be banned".
    if allowed_and_banned(&was.words, &is.words) {
        return Some(Goes::Against);
    }
    let contrary = AGAINST
        .iter()
        .filter(|(one, other)| {
            was.has(one) && is.has(other) && !was.has(other) && !is.has(one)
                || was.has(other) && is.has(one) && !was.has(one) && !is.has(other)
        })
        .count();
    if open(OPEN) || (figure(&was) || figure(&is)) && open(BOUNDS) {
        return None;
    }
    if tackles(&was.words) != tackles(&is.words) {
        return lessened(&was, &is, &shared).then_some(Goes::Along);
    }
    if one_side(before, now) {
        return None;
    }
    // "In half the time" says what "halve the time" says.
    if compared(&was) != compared(&is) {
        return None;
    }
    // A burden or a bound in one of them alone may be the other side of the same.
    let burden = |read: &Read| {
        read.stems
            .iter()
            .any(|stem| BURDENS.split(' ').any(|known| known == stem))
    };
    if burden(&was) != burden(&is) || beyond(&was) || beyond(&is) {
        return None;
    }
    let (mut first, mut second) = (own(&was, &shared)?, own(&is, &shared)?);
    // What turns both alike decides nothing.
    let both: Vec<String> = first
        .iter()
        .map(|(word, _)| word.clone())
        .filter(|word| second.iter().any(|(other, _)| other == word))
        .collect();
    for word in both {
        for list in [&mut first, &mut second] {
            if let Some(at) = list.iter().position(|(known, _)| *known == word) {
                list.remove(at);
            }
        }
    }
    // "We will not move the court", "the court will sit here": the other side of the same.
    let unmoved = |read: &Read, turns: &[Turn], other: &Read| {
        read.has(MOVED) && !other.has(MOVED) && turns.iter().any(|(word, _)| word == "not")
    };
    if unmoved(&was, &first, &is) || unmoved(&is, &second, &was) {
        return None;
    }
    let turned = first.len() + second.len() + contrary;
    if turned > 3 {
        return None;
    }
    if turned % 2 == 1 {
        // To say that a promise was turned round is the gravest: one word alone must turn the
        // matter itself, or one word stand against another.
        let certain = match (first.as_slice(), second.as_slice()) {
            ([], []) => true,
            ([one], []) => contrary == 0 && on_shared(&was, one, &shared),
            ([], [one]) => contrary == 0 && on_shared(&is, one, &shared),
            _ => false,
        };
        return certain.then_some(Goes::Against);
    }
    // What is to be moved or handed on goes the same way only where it goes ahead.
    let ahead = is.words.windows(2).any(|two| {
        two[0].is(&["go", "goes", "going"]) && two[1].is(&["ahead", "forward"])
            || two[0].is(&["proceed", "proceeds"])
    });
    let back = |read: &Read| {
        read.words.windows(2).any(|two| {
            two[1].is(&["back"]) && two[0].is(&["go", "goes", "given", "paid", "sent", "handed"])
        })
    };
    let moved = was.has(MOVED) || is.has(MOVED) || back(&was) || back(&is);
    (contrary == 0 && (ahead || !moved) && !open(OBLIGES)).then_some(Goes::Along)
}

/// Whether the one of the two that does not tackle the harm that both name ends or lessens that
/// harm itself, by one word: "tackle late payment", "end late payment".
fn lessened(was: &Read, is: &Read, shared: &BTreeSet<&String>) -> bool {
    let (tackling, other) = if tackles(&was.words) {
        (was, is)
    } else {
        (is, was)
    };
    let turns = |read: &Read| own(read, shared);
    let none = turns(tackling).is_some_and(|turns| turns.is_empty());
    none && match turns(other).as_deref() {
        Some([one]) => one.0 != "not" && on_shared(other, one, shared),
        _ => false,
    }
}

/// Whether a sentence says by a comparison that there is less of something; not by how much
/// it is cut.
fn compared(read: &Read) -> bool {
    read.words.iter().enumerate().any(|(at, word)| {
        word.is(&[
            "half", "less", "fewer", "lower", "shorter", "smaller", "cheaper", "slower",
        ]) && !(at > 0 && read.words[at - 1].is(&["by", "to", "no", "not"]))
    })
}

/// Whether a sentence denies what is past a bound: "no school will have more than 30".
fn beyond(read: &Read) -> bool {
    let words = &read.words;
    let denied = words
        .iter()
        .position(|word| word.is(DENIES) || word.low.ends_with("n't"));
    denied.is_some_and(|from| {
        (from + 1..words.len()).any(|at| {
            words[at].is(&[
                "above", "below", "beyond", "more", "fewer", "less", "over", "exceed", "than",
            ]) || words[at].is(&["under"])
                && !words[at - 1].is(&["come", "fall", "brought", "put", "placed"])
        })
    })
}

fn is_turn(stem: &str) -> bool {
    TURNS.split_whitespace().any(|word| base(word) == *stem)
}

/// The words that turn the clause with the most of the shared matter; none where two clauses
/// have as much of it and go different ways.
fn own(read: &Read, shared: &BTreeSet<&String>) -> Option<Vec<Turn>> {
    let held = |clause: &Vec<usize>| {
        let stems: BTreeSet<String> = clause.iter().map(|at| stem(&read.words[*at].low)).collect();
        shared
            .iter()
            .filter(|one| stems.contains(one.as_str()))
            .count()
    };
    // Told only in what it is for ("legislate so that"): the sentence as a whole.
    let whole = vec![(0..read.words.len()).collect::<Vec<usize>>()];
    let some = if read.clauses.iter().all(|clause| held(clause) == 0) {
        &whole
    } else {
        &read.clauses
    };
    let most = some.iter().map(held).max().filter(|most| *most > 0)?;
    let mut fullest: Vec<&Vec<usize>> = some.iter().filter(|clause| held(clause) == most).collect();
    // "The coach carried nobody and will not run": what is to be tells.
    if fullest.iter().any(|clause| to_come(&read.words, clause)) {
        fullest.retain(|clause| to_come(&read.words, clause));
    }
    let mut told: Vec<Vec<Turn>> = fullest
        .into_iter()
        .map(|clause| turning(&read.words, clause))
        .collect();
    let first = told.pop()?;
    told.iter()
        .all(|other| other.len() % 2 == first.len() % 2)
        .then_some(first)
}

/// Whether ways of acting say that something is given, kept or done, and nothing else.
pub(super) fn only_for(ways: &BTreeSet<Way>) -> bool {
    ways.iter().all(|way| {
        matches!(
            way,
            Way::Further
                | Way::Do
                | Way::More
                | Way::Keep
                | Way::Allow
                | Way::Faster
                | Way::Unburden
        )
    })
}

#[cfg(test)]
#[path = "parity_tests.rs"]
mod tests;
