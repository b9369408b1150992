//! Other words for one thing in policy papers ("trains", "railway"): which groups of a
//! hand-written list a text speaks of. It weighs nothing and pairs nothing.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use crate::search::words::{plain, stem};

const LIST: &str = include_str!("other_words.txt");
/// The heading over the groups of verbs and amounts, which stand in promises on anything.
const ACTS: &str = "# acts and amounts";

/// A word of an entry.
#[derive(Debug, PartialEq)]
enum Part {
    /// With any ending.
    Stem(String),
    /// As it is written.
    Exact(String),
}

impl Part {
    fn is(&self, (word, stem): &(String, String)) -> bool {
        match self {
            Self::Stem(own) => own == stem,
            Self::Exact(own) => own == word,
        }
    }
}

/// An entry of the list: its words and its group.
struct Entry {
    parts: Vec<Part>,
    group: usize,
    act: bool,
}

/// Entries by their first word, the longest first.
static ENTRIES: LazyLock<BTreeMap<String, Vec<Entry>>> = LazyLock::new(|| {
    let mut entries: BTreeMap<String, Vec<Entry>> = BTreeMap::new();
    let mut act = false;
    for (group, line) in LIST.lines().enumerate() {
        if line.starts_with('#') {
            act = line == ACTS;
            continue;
        }
        for entry in line.split(',').map(str::trim) {
            let exact = entry.strip_prefix('=');
            let part = |(word, _): (String, Range<usize>)| match exact {
                Some(_) => Part::Exact(word),
                None => Part::Stem(stem(&word)),
            };
            let words = plain(exact.unwrap_or(entry));
            let Some(first) = words.first().map(|(word, _)| stem(word)) else {
                continue;
            };
            let parts = words.into_iter().map(part).collect();
            entries
                .entry(first)
                .or_default()
                .push(Entry { parts, group, act });
        }
    }
    for list in entries.values_mut() {
        list.sort_by_key(|entry| std::cmp::Reverse(entry.parts.len()));
    }
    entries
});

/// A group that a text speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Spoken {
    /// Its number in the list.
    pub group: usize,
    /// Whether it is of verbs or amounts.
    pub act: bool,
    /// The stems by which the text speaks of it.
    pub by: Vec<String>,
}

/// The groups of which a text speaks, in its order. A longer entry takes the words of a
/// shorter one: a charge point is no charge.
pub(super) fn spoken(text: &str) -> Vec<Spoken> {
    let words: Vec<(String, String)> = plain(text)
        .into_iter()
        .map(|(word, _)| {
            let stem = stem(&word);
            (word, stem)
        })
        .collect();
    let mut found: Vec<Spoken> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let fits = |entry: &&Entry| {
            let said = words.get(at..at + entry.parts.len());
            said.is_some_and(|said| {
                entry
                    .parts
                    .iter()
                    .zip(said)
                    .all(|(part, word)| part.is(word))
            })
        };
        let entries = ENTRIES.get(&words[at].1).map_or(&[][..], Vec::as_slice);
        let longest = entries
            .iter()
            .find(fits)
            .map_or(0, |entry| entry.parts.len());
        // "Charge point" and "charging point" are both it.
        let before = found.len();
        for entry in entries.iter().filter(fits) {
            let again = |one: &Spoken| one.group == entry.group;
            if entry.parts.len() == longest && !found[before..].iter().any(again) {
                found.push(Spoken {
                    group: entry.group,
                    act: entry.act,
                    by: words[at..at + longest]
                        .iter()
                        .map(|(_, stem)| stem.clone())
                        .collect(),
                });
            }
        }
        at += longest.max(1);
    }
    found
}

/// Groups of more words than this are of a field and of no one thing.
const ONE_THING: usize = 6;

/// Other words for what a word names by itself, where the list has them.
pub(crate) fn alike(word: &str) -> Vec<String> {
    let own = stem(&word.to_lowercase());
    let mut found = Vec::new();
    for line in LIST.lines().take_while(|line| *line != ACTS) {
        if line.starts_with('#') {
            continue;
        }
        let entries: Vec<&str> = line
            .split(',')
            .map(|entry| entry.trim().trim_start_matches('='))
            .collect();
        let named = entries
            .iter()
            .any(|entry| !entry.contains(' ') && stem(entry) == own);
        if named && entries.len() <= ONE_THING {
            found.extend(entries.iter().map(|entry| (*entry).to_owned()));
        }
    }
    found.retain(|other| stem(other) != own);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn groups(text: &str) -> Vec<usize> {
        spoken(text).into_iter().map(|one| one.group).collect()
    }

    #[test]
    fn other_words_for_one_thing_are_one_group() {
        for (one, other) in [
            ("More trains.", "The railways grow."),
            ("GPs will see you", "doctors"),
            ("Homes", "a dwelling"),
            ("What we procure", "purchasing"),
            ("A fleet of electric cars", "electric vehicles"),
        ] {
            let (ours, theirs) = (groups(one), groups(other));
            assert!(
                ours.iter().any(|group| theirs.contains(group)),
                "{one} | {other}"
            );
        }
        // Training is no train, a charging point no charge.
        assert!(
            groups("We train nurses")
                .iter()
                .all(|one| !groups("trains").contains(one))
        );
        assert_eq!(groups("charging points").len(), 1);
        assert!(groups("").is_empty());
    }

    /// The list is written by hand: an entry twice in a group, an entry alone or a
    /// capital letter is a slip.
    #[test]
    fn the_list_has_no_slips() {
        for line in LIST.lines().filter(|line| !line.starts_with('#')) {
            let mut entries: Vec<&str> = line.split(',').map(str::trim).collect();
            assert!(entries.len() > 1, "alone: {line}");
            assert!(entries.iter().all(|one| !one.is_empty()), "empty: {line}");
            assert_eq!(line, line.to_lowercase());
            let all = entries.len();
            entries.sort_unstable();
            entries.dedup();
            assert_eq!(entries.len(), all, "twice: {line}");
        }
    }
}
