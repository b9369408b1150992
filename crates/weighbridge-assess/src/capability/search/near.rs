//! What is nearest to a name that means nothing as it stands. It decides for nobody:
//! what it finds is offered.

use weighbridge_model::mistyped;

use super::super::names::EVERYDAY;
use super::{Entry, about_trade, bare, once, stems, trades};

/// Suggestions shown.
const SUGGESTED: usize = 3;

/// Entries for a text that means nothing as it stands: those whose titles hold most of
/// its words, or these mistyped; of one word the last of the text first, which is the
/// thing itself ("float glass" is glass). Nothing where no word is known: among
/// thousands of titles one is always a little alike, and means something else.
pub(super) fn near(text: &str, table: &[Entry], classes: &[Entry]) -> Vec<Entry> {
    // The table's own first: they are what is told of in the end.
    let all: Vec<&Entry> = table.iter().chain(classes).collect();
    let titles: Vec<Vec<String>> = all.iter().map(|(_, title)| stems(title, 4)).collect();
    let everyday: Vec<(Vec<String>, Entry)> = EVERYDAY
        .iter()
        .flat_map(|(names, _, codes)| {
            names.iter().map(|name| {
                let entry = (codes.join(", "), (*name).to_owned());
                (stems(name, 3), entry)
            })
        })
        .collect();
    let known = |word: &str| -> Option<String> {
        let mut words = titles
            .iter()
            .flatten()
            .chain(everyday.iter().flat_map(|(words, _)| words));
        words
            .clone()
            .find(|one| one.as_str() == word)
            .or_else(|| words.find(|one| mistyped(word, one)))
            .cloned()
    };
    let words: Vec<String> = stems(&bare(text), 4)
        .iter()
        .filter_map(|word| known(word))
        .collect();
    let with = |wanted: &[String]| -> Vec<Entry> {
        let mut hits: Vec<&Entry> = all
            .iter()
            .zip(&titles)
            .filter(|(_, title)| wanted.iter().all(|word| title.contains(word)))
            .map(|(entry, _)| *entry)
            .collect();
        // What is sold is not what is made, unless trade is meant.
        if !about_trade(wanted) && hits.iter().any(|(code, _)| !trades(code)) {
            hits.retain(|(code, _)| !trades(code));
        }
        hits = once(&hits);
        hits.sort_by_key(|entry| {
            let (code, title) = entry;
            (!table.contains(entry), title.len(), code.clone())
        });
        let named = everyday
            .iter()
            .filter(|(words, _)| wanted.iter().all(|word| words.contains(word)))
            .map(|(_, entry)| entry.clone());
        let mut found: Vec<Entry> = Vec::new();
        for entry in named.chain(hits.into_iter().cloned()) {
            if !found.iter().any(|one| one.0 == entry.0) {
                found.push(entry);
            }
        }
        found
    };
    let mut found = with(&words);
    if words.is_empty() {
        return Vec::new();
    }
    for word in words.iter().rev() {
        if found.is_empty() {
            found = with(std::slice::from_ref(word));
        }
    }
    found.truncate(SUGGESTED);
    found
}
