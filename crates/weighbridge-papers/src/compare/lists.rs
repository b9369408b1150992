//! What is left out of a list that a promise names, or is new in it: the lists of both are
//! read as items and compared as sets, so that "steel, glass and paper" without its glass has
//! lost glass. What is joined by "and" and is no list of things is told where the one promise
//! is the other without it. It finds no pairs.

use std::collections::BTreeSet;

use super::asides::main_clause;
use super::change::{Tag, difference};
use super::likeness::telling;
use super::thing::{JOINTS, STOPS};
use crate::commitment::{Commitment, Role, sort};
use crate::search::words::{stem, words};
use crate::tokens::{Shape, Token, tokens};

/// More words than these are no item.
const LONGEST: usize = 4;
/// More items than these gone are another list.
const MANY: usize = 6;

/// An item of a list.
#[derive(Debug, Clone)]
struct Item {
    stems: Vec<String>,
    said: String,
}

impl Item {
    /// Whether both may name one thing: they share a word that tells what it is, or all words
    /// of the shorter. "Glass makers", "glass producers".
    fn same(&self, other: &Item) -> bool {
        let (few, many) = if self.stems.len() <= other.stems.len() {
            (self, other)
        } else {
            (other, self)
        };
        let mut shared = few.stems.iter().filter(|stem| many.stems.contains(stem));
        few.stems.iter().all(|stem| many.stems.contains(stem)) || shared.any(|stem| telling(stem))
    }

    /// Whether its head stands among these words.
    fn stands_in(&self, stems: &BTreeSet<String>) -> bool {
        self.stems.last().is_some_and(|head| stems.contains(head))
    }
}

/// Words before a thing that are no part of its name.
const BARE: &[&str] = &[
    "the", "a", "an", "our", "its", "their", "other", "both", "all", "any", "some",
];

/// Words behind a thing that tell where, how or when.
const PLACES: &[&str] = &[
    "abroad",
    "overseas",
    "there",
    "here",
    "too",
    "alone",
    "together",
    "only",
    "first",
    "again",
    "alike",
    "also",
    "instead",
    "now",
    "soon",
    "everywhere",
    "nationally",
    "locally",
];

fn ends(word: &Token) -> bool {
    word.shape != Shape::Word && word.low != "&" && word.low != "-"
        || word.is(STOPS)
        || word.is(JOINTS)
        || word.is(&["we", "it", "they", "not", "no", "also", "within"])
}

/// The item of the words from `from` to `to`.
fn item(text: &str, words: &[Token], from: usize, to: usize) -> Option<Item> {
    let mut from = from;
    while from < to && words[from].is(BARE) {
        from += 1;
    }
    // "Wool and slate abroad": where, and no slate of another kind.
    let mut to = to;
    while to > from + 1 && words[to - 1].is(PLACES) {
        to -= 1;
    }
    let number = |word: &Token| matches!(word.shape, Shape::Number | Shape::Money | Shape::Percent);
    if from >= to || to - from > LONGEST || words[from..to].iter().any(number) {
        return None;
    }
    let said = text.get(words[from].span.start..words[to - 1].span.end)?;
    let stems = words[from..to]
        .iter()
        .map(|word| stem(word.low.trim_end_matches("'s")))
        .collect();
    Some(Item {
        stems,
        said: said.to_owned(),
    })
}

/// The lists of things in a sentence. Its verb, which ends at the byte `verb`, is no item.
fn lists(text: &str, verb: usize) -> Vec<Vec<Item>> {
    let words = tokens(text);
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    // Where the item that ends before `to` begins; a verb before it is none of it.
    let begins = |to: usize| {
        let mut from = to;
        while from > 0 && !ends(&words[from - 1]) && words[from - 1].span.start >= verb {
            from -= 1;
        }
        // "To promote wool": an act behind "to" or "will".
        let act = from > 0 && is(from - 1, &["to", "will", "shall", "and", "or"]);
        if act && from < to && sort(&words[from].low).is_some() {
            from += 1;
        }
        from
    };
    let mut found = Vec::new();
    for at in 1..words.len() {
        if !is(at, &["and", "or"]) {
            continue;
        }
        let right = (at + 1..words.len())
            .find(|end| ends(&words[*end]))
            .unwrap_or(words.len());
        // "Build the tram and extend the bypass": acts.
        let acts = words.get(at + 1).is_some_and(|word| {
            !word.capital
                && sort(&word.low).is_some()
                && !is(at + 2, STOPS)
                && right > at + 2
                && is(at + 2, BARE)
        });
        // "Set up a fund and firms will apply": another clause.
        let modal = &["will", "shall", "is", "are", "can", "may", "must", "should"];
        let clause = is(right, modal) && words[..at].iter().any(|word| word.is(modal));
        if acts || clause {
            continue;
        }
        let Some(last) = item(text, &words, at + 1, right) else {
            continue;
        };
        let mut items = vec![last];
        let mut to = at - usize::from(is(at - 1, &[","]));
        loop {
            let from = begins(to);
            let Some(next) = item(text, &words, from, to) else {
                break;
            };
            items.push(next);
            if from > 1 && is(from - 1, &[","]) {
                to = from - 1;
            } else {
                break;
            }
        }
        items.reverse();
        if items.len() > 1 {
            found.push(items);
        }
    }
    found
}

fn quoted(items: &[&Item]) -> String {
    let said: Vec<String> = items
        .iter()
        .map(|one| format!("\"{}\"", one.said))
        .collect();
    let be = if said.len() == 1 { "is" } else { "are" };
    format!("{} {be}", said.join(", "))
}

/// The words of a text, as stems.
fn stems_of(text: &str) -> BTreeSet<String> {
    words(text).into_iter().map(|word| word.stem).collect()
}

/// Every word of a text, as stems, names of two words included.
fn all_stems(text: &str) -> BTreeSet<String> {
    tokens(text)
        .iter()
        .map(|word| stem(word.low.trim_end_matches("'s")))
        .collect()
}

/// What two lists of one thing lack of each other.
fn of_lists(before: &[Vec<Item>], now: &[Vec<Item>], texts: (&str, &str)) -> Option<String> {
    let (was_words, is_words) = (all_stems(texts.0), all_stems(texts.1));
    before.iter().find_map(|was| {
        let shared = |is: &&Vec<Item>| {
            was.iter()
                .filter(|one| is.iter().any(|other| one.same(other)))
                .count()
        };
        let is = now.iter().max_by_key(shared)?;
        // Of two lists that share less than half of the shorter nothing is told.
        if shared(&is) == 0 || 2 * shared(&is) < was.len().min(is.len()) {
            return None;
        }
        let lack = |some: &'_ [Item], others: &[Item], words: &BTreeSet<String>| -> Vec<usize> {
            (0..some.len())
                .filter(|at| !others.iter().any(|other| some[*at].same(other)))
                .filter(|at| !some[*at].stands_in(words))
                .collect()
        };
        let gone: Vec<&Item> = lack(was, is, &is_words)
            .into_iter()
            .map(|at| &was[at])
            .collect();
        let come: Vec<&Item> = lack(is, was, &was_words)
            .into_iter()
            .map(|at| &is[at])
            .collect();
        match (gone.is_empty(), come.is_empty()) {
            _ if gone.len().max(come.len()) > MANY => None,
            (false, true) => Some(format!("narrower: {} gone", quoted(&gone))),
            (true, false) => Some(format!("wider: {} new", quoted(&come))),
            (false, false) => Some(format!(
                "another list: {} gone, {} new",
                quoted(&gone),
                quoted(&come)
            )),
            _ => None,
        }
    })
}

/// What a list has that the other text, which has no such list, does not name, where that has
/// no word of its own.
fn of_one(listed: &[Vec<Item>], (text, other): (&str, &str)) -> Option<Vec<Item>> {
    if !stems_of(other).is_subset(&stems_of(text)) {
        return None;
    }
    let there = all_stems(other);
    listed.iter().find_map(|items| {
        let (kept, gone): (Vec<&Item>, Vec<&Item>) =
            items.iter().partition(|one| one.stands_in(&there));
        (!kept.is_empty() && !gone.is_empty() && gone.len() <= MANY)
            .then(|| gone.into_iter().cloned().collect())
    })
}

/// What is joined by "and" and stands in `more` only, which is `less` but for that: "and
/// extend the bypass".
fn joined(less: &str, more: &str) -> Option<String> {
    let spaced = |text: &str| {
        let words: Vec<&str> = tokens(text)
            .iter()
            .map(|word| text.get(word.span.clone()).unwrap_or_default())
            .collect();
        words.join(" ")
    };
    let pieces = difference(&spaced(less), &spaced(more));
    let mut added = pieces.iter().filter(|piece| piece.tag == Tag::Added);
    let one = added.next()?;
    if added.next().is_some() || pieces.iter().any(|piece| piece.tag == Tag::Removed) {
        return None;
    }
    let told = one.text.trim().trim_start_matches(", ");
    let told = told
        .strip_prefix("and ")
        .or_else(|| told.strip_prefix("or "))?;
    let told = told.trim_end_matches(['.', ',', ';', ' ']);
    let number = told.contains(|sign: char| sign.is_ascii_digit());
    (!number && told.split(' ').count() <= 12 && !stems_of(told).is_empty())
        .then(|| told.to_owned())
}

/// What is gone from the lists of a promise or is new in them, in words.
pub(super) fn listed(before: &Commitment, now: &Commitment) -> Option<String> {
    let verb = |one: &Commitment| {
        let marks = one.judgement.marks.iter();
        marks
            .filter(|mark| mark.role == Role::Action && !mark.text.ends_with("ed"))
            .map(|mark| mark.span.end)
            .next()
            .unwrap_or(0)
    };
    let (old, new) = (main_clause(&before.text), main_clause(&now.text));
    // What stands before the verb has lists, too: "cement, lime and glass will be".
    let read = |text: &str, one: &Commitment| -> Vec<Vec<Item>> {
        let mut found = lists(text, verb(one));
        if let Some(front) = text.get(..verb(one)) {
            found.extend(lists(front, 0));
        }
        found
    };
    let (was, is) = (read(&old, before), read(&new, now));
    of_lists(&was, &is, (&old, &new))
        .or_else(|| {
            let gone = of_one(&was, (&old, &new))?;
            let gone: Vec<&Item> = gone.iter().collect();
            Some(format!("narrower: {} gone", quoted(&gone)))
        })
        .or_else(|| {
            let come = of_one(&is, (&new, &old))?;
            let come: Vec<&Item> = come.iter().collect();
            Some(format!("wider: {} new", quoted(&come)))
        })
        .or_else(|| joined(&new, &old).map(|told| format!("narrower: \"{told}\" is gone")))
        .or_else(|| joined(&old, &new).map(|told| format!("wider: \"{told}\" is new")))
}

#[cfg(test)]
mod tests {
    use super::super::tests::compared;

    fn told(before: &str, now: &str) -> Vec<String> {
        let page = |text: &str| format!("# A Plan\n\n## Craft\n\n{text}\n");
        let changes = compared(&page(now), &page(before)).changes;
        let how = changes.into_iter().flat_map(|change| change.how);
        how.filter(|how| how.contains('"')).collect()
    }

    #[test]
    fn lists_are_compared_item_by_item() {
        for (before, now, expected) in [
            (
                "We will support makers of steel, glass and paper to cut their use of gas.",
                "We will support makers of steel and glass to cut their use of gas.",
                Some("narrower: \"paper\" is gone"),
            ),
            (
                "We will open craft schools in Gwynedd, Anglesey and Conwy.",
                "We will open craft schools in Gwynedd.",
                Some("narrower: \"Anglesey\", \"Conwy\" are gone"),
            ),
            (
                "We will open craft schools in Newport and Cardiff.",
                "We will open craft schools in Newport, Cardiff and Swansea.",
                Some("wider: \"Swansea\" is new"),
            ),
            (
                "We will end relief for craft cement and glass makers by 2030.",
                "We will end relief for craft cement and glass producers by 2030.",
                None,
            ),
            (
                "We will promote wool, slate and tin abroad.",
                "We will promote wool and slate abroad.",
                Some("narrower: \"tin\" is gone"),
            ),
            (
                "We will open craft offices in Osaka, Toronto and Lagos.",
                "We will open craft offices in Osaka and Lagos.",
                Some("narrower: \"Toronto\" is gone"),
            ),
            (
                "The craft grant will be open to potters, weavers and glass blowers in Wales.",
                "The craft grant will be open to potters and glass blowers in Wales.",
                Some("narrower: \"weavers\" is gone"),
            ),
            (
                "We will fund craft labs in Leeds, York and Hull.",
                "We will fund craft labs in Hull, Leeds and York.",
                None,
            ),
            (
                "We will cut rates for potteries, forges and looms.",
                "We will cut rates for forges, looms and kilns.",
                Some("another list: \"potteries\" is gone, \"kilns\" is new"),
            ),
            (
                "We will build the craft museum and extend the pottery in Stoke.",
                "We will build the craft museum in Stoke.",
                Some("narrower: \"extend the pottery\" is gone"),
            ),
            (
                "The pottery museum will be finished by 2025.",
                "The pottery museum, which was to be finished by 2025, will be finished by 2031.",
                None,
            ),
            (
                "We will repair the pottery museum.",
                "We will repair the pottery museum, for which £4 million has been provided.",
                None,
            ),
        ] {
            let said = told(before, now);
            assert_eq!(
                said.first().map(String::as_str),
                expected,
                "{before} / {now}"
            );
        }
    }
}
