//! The ways in which verbs act on a thing: they end it, keep it, raise it, open it
//! to private owners. It reads a verb and what follows it; it does not find either.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use crate::irregular;
use crate::search::words::stem;
use crate::tokens::{Shape, Token};

/// A way of acting on a thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Way {
    End,
    Keep,
    AsItIs,
    Held,
    Doubt,
    Further,
    /// Done or made, which tells of no direction by itself.
    Do,
    More,
    Less,
    Faster,
    Slower,
    /// Made to bear a tax or charge.
    Burden,
    Unburden,
    /// Looked into: which way is open.
    Look,
    Change,
    Ban,
    Allow,
    Public,
    Private,
    Devolve,
    Centralise,
    Stricter,
    Looser,
    Join,
    Leave,
    Merge,
    Apart,
    /// Put off: it may yet come.
    PutOff,
}

use super::verbs::{ADJACENT, BEHIND, NOUNS, PHRASES, VERBS, WITH};

use Way::{
    Allow, Apart, AsItIs, Ban, Burden, Centralise, Change, Devolve, Do, Doubt, End, Faster,
    Further, Held, Join, Keep, Leave, Less, Look, Looser, Merge, More, Private, Public, PutOff,
    Slower, Stricter, Unburden,
};

impl Way {
    /// In words: what is done to the thing.
    pub fn as_str(self) -> &'static str {
        match self {
            End => "ended",
            Keep => "kept",
            AsItIs => "left as it is",
            Held => "held at a figure",
            Doubt => "its end looked into",
            Further => "kept or furthered",
            Do => "done",
            More => "raised or widened",
            Less => "cut or narrowed",
            Faster => "made faster or simpler",
            Slower => "slowed",
            Burden => "taxed or charged",
            Unburden => "exempt",
            Look => "looked into",
            Change => "changed",
            Ban => "banned",
            Allow => "allowed",
            Public => "in public hands",
            Private => "in private hands",
            Devolve => "devolved",
            Centralise => "taken back to the centre",
            Stricter => "made stricter",
            Looser => "made looser",
            Join => "joined",
            Leave => "left",
            Merge => "merged",
            Apart => "kept apart",
            PutOff => "put off",
        }
    }
}

pub(super) fn base(word: &str) -> String {
    let word = if word == "has" {
        "have"
    } else {
        irregular::base(word)
    };
    stem(&word.replace("iz", "is"))
}

/// The stems of the verbs of a list. Each list is asked for every verb of a paper, and
/// making stems is most of the work, so a thread makes them once.
pub(super) fn among(verb: &str, list: &'static str) -> bool {
    thread_local! {
        static LISTS: RefCell<BTreeMap<&'static str, BTreeSet<String>>> =
            const { RefCell::new(BTreeMap::new()) };
    }
    LISTS.with_borrow_mut(|lists| {
        lists
            .entry(list)
            .or_insert_with(|| list.split_whitespace().map(base).collect())
            .contains(verb)
    })
}

/// The ways of the act that a noun names, where one follows with what it is done
/// to, and the place of that.
pub(super) fn named_act(words: &[Token], from: usize) -> Option<(BTreeSet<Way>, usize)> {
    let near = words.iter().enumerate().skip(from).take(4);
    let (at, ways) = near
        .take_while(|(_, word)| word.shape != Shape::Sign)
        .find_map(|(at, word)| {
            let known = |list: &str| list.split_whitespace().any(|one| one == word.low);
            let found = NOUNS.iter().find(|(list, _)| known(list))?;
            Some((at, found.1))
        })?;
    words
        .get(at + 1)
        .filter(|next| next.is(&["in", "of", "on", "to", "for"]))
        .map(|_| (ways.iter().copied().collect(), at + 2))
}

/// The words behind the verb that lead to what is left: "withdraw from", "pull out of".
pub(super) fn leading_away(verb: &str, words: &[Token], at: usize) -> usize {
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    if !among(verb, "withdraw pull opt back") {
        return 0;
    }
    let out = usize::from(is(at + 1, &["out"]));
    if is(at + 1 + out, &["from", "of"]) {
        out + 1
    } else {
        0
    }
}

/// Whether the word behind the verb at `at` belongs to it, so that its object
/// begins after that: "stand by the subsidy".
pub(super) fn with_particle(verb: &str, words: &[Token], at: usize) -> bool {
    words.get(at + 1).is_some_and(|next| {
        ADJACENT
            .iter()
            .any(|(verbs, word, _)| among(verb, verbs) && next.low == *word)
    })
}

/// The ways of the verb at `at`, with what follows in its clause.
pub(super) fn ways(verb: &str, words: &[Token], at: usize) -> BTreeSet<Way> {
    let rest: Vec<&str> = words[at + 1..]
        .iter()
        .take_while(|word| !matches!(word.low.as_str(), ";" | "," | ":" | "."))
        .map(|word| word.low.as_str())
        .take(14)
        .collect();
    let said = format!(" {} ", rest.join(" "));
    let phrase = PHRASES
        .iter()
        .find(|(verbs, phrase, _)| among(verb, verbs) && said.contains(&format!(" {phrase} ")));
    let behind = BEHIND.iter().find(|(verbs, list, _)| {
        among(verb, verbs)
            && rest
                .iter()
                .any(|word| list.split(' ').any(|one| one == *word))
    });
    // "The relief is withdrawn from April": a date, and nothing that is left.
    let withdrawn = words[at].low == "withdrawn";
    let particle = WITH.iter().find(|(verbs, list, _)| {
        // "Under public control": who runs it, and no figure that it is brought under.
        let ruled = *list == "below under"
            && rest.iter().any(|word| {
                matches!(
                    *word,
                    "control" | "ownership" | "management" | "roof" | "umbrella" | "supervision"
                )
            });
        let withdrawn = withdrawn && *list == "from";
        !withdrawn
            && !ruled
            && among(verb, verbs)
            && rest
                .iter()
                .take(8)
                .any(|word| list.split(' ').any(|one| one == *word))
    });
    let adjacent = ADJACENT.iter().find(|(verbs, word, _)| {
        among(verb, verbs) && rest.first().is_some_and(|next| next == word)
    });
    let plain = VERBS.iter().find(|(verbs, _)| among(verb, verbs));
    let mut found: BTreeSet<Way> = phrase
        .or(behind)
        .or(adjacent)
        .or(particle)
        .map(|(_, _, ways)| *ways)
        .or_else(|| plain.map(|(_, ways)| *ways))
        .unwrap_or_default()
        .iter()
        .copied()
        .collect();
    // "Fewer inspectors", "two more forms": where the verb itself does not tell.
    if found.iter().all(|way| [Further, Do].contains(way)) {
        let says = |list: &[&str]| {
            let near = rest.iter().zip(rest.iter().skip(1).chain(&[""])).take(3);
            near.into_iter()
                .any(|(word, next)| list.contains(word) && *next != "than")
        };
        if says(&["fewer", "less"]) {
            found = BTreeSet::from([Less]);
        } else if !found.contains(&Further) && says(&["more", "extra"]) {
            found = BTreeSet::from([More]);
        }
    }
    // "Will be approved faster".
    if found.iter().all(|way| [Further, Do, Allow].contains(way)) {
        if rest
            .iter()
            .any(|word| matches!(*word, "faster" | "quicker" | "quickly" | "sooner"))
        {
            found.insert(Faster);
        } else if rest.iter().any(|word| matches!(*word, "slower" | "slowly")) {
            found = BTreeSet::from([Slower]);
        }
    }
    // "Held for the last time".
    if said.contains(" for the last time ") || said.contains(" for one last time ") {
        found = BTreeSet::from([End]);
    }
    // "Lose a third of its staff" is to have fewer.
    const SHARES: &[&str] = &["third", "quarter", "half", "fifth", "tenth", "per"];
    if among(verb, "lose") && rest.iter().take(3).any(|word| SHARES.contains(word)) {
        found = BTreeSet::from([Less]);
    }
    // "Held at its present rate".
    const AS_NOW: &[&str] = &["present", "current", "existing", "today's", "same"];
    let as_now = rest
        .windows(3)
        .any(|some| some[0] == "at" && some[1..].iter().any(|word| AS_NOW.contains(word)));
    if as_now && among(verb, "hold keep maintain retain leave remain stay") {
        found.insert(AsItIs);
    }
    // Held "at 25 per cent": not to be raised and not to be cut.
    let at_figure = rest
        .windows(2)
        .any(|two| two[0] == "at" && two[1].starts_with(|sign: char| !sign.is_alphabetic()));
    if at_figure && among(verb, "hold keep maintain retain leave remain stay") {
        found.insert(Held);
    }
    // "Held at £2.50 at most", "kept at no more than £3": a cap.
    let most = [
        " at most ",
        " at no more than ",
        " at or below ",
        " at or under ",
    ];
    if most.iter().any(|words| said.contains(words))
        && among(verb, "hold keep maintain remain stay")
    {
        found = BTreeSet::from([Less]);
    }
    // Back at a figure where it was before it rose.
    let to_figure = rest.first() == Some(&"to")
        && rest
            .get(1)
            .is_some_and(|word| word.starts_with(|sign: char| !sign.is_alphabetic()));
    if to_figure && among(verb, "return revert") {
        found.remove(&Further);
        found.insert(Less);
    }
    // What is kept in public hands is kept.
    if found.contains(&Public) && among(verb, "keep hold retain remain stay") {
        found.insert(Keep);
    }
    found
}
