//! Industries by what they make, grow or handle: "biscuit factories", "cheesemakers",
//! "makers of soap". A good alone names no industry: "a biscuit" is none. And which industries
//! are part of a wider one.

mod words;

use std::collections::{BTreeMap, BTreeSet};

use super::tokens::{Token, bare};
use super::{Gazetteer, Sort};
use words::{
    BEHIND, BEHIND_WORKS, ENDINGS, FARMS, GONE, GROWN, LEADING, MAKE, MAKERS, MAKING, MASS, METALS,
    ONE_OR_GONE, ONLY_WITH, RUN, RUNNING, SEVERAL, THAT, WHO, WORK, WORKS,
};

/// Goods by their first word.
#[derive(Default)]
pub(super) struct Goods {
    words: BTreeMap<String, Vec<(Vec<String>, usize)>>,
    /// The industries of what is made and does not grow.
    made: BTreeSet<usize>,
}

impl Goods {
    pub fn new(gazetteer: &Gazetteer) -> Self {
        let mut goods: BTreeMap<String, Vec<(Vec<String>, usize)>> = BTreeMap::new();
        for good in &gazetteer.goods {
            let words: Vec<String> = good.word.split(' ').map(str::to_owned).collect();
            if let Some(first) = words.first() {
                let list = goods.entry(first.clone()).or_default();
                list.push((words, good.entry));
            }
        }
        for list in goods.values_mut() {
            list.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
        }
        let grows = |codes: &[String]| {
            let of_it = |code: &String| GROWN.iter().any(|kind| code.starts_with(kind));
            codes.is_empty() || codes.iter().any(of_it)
        };
        let made = gazetteer
            .goods
            .iter()
            .map(|good| good.entry)
            .filter(|entry| {
                let entry = gazetteer.entries.get(*entry);
                entry.is_some_and(|entry| !grows(&entry.codes))
            })
            .collect();
        Self { words: goods, made }
    }

    /// The industry that is named by a good from `at` on, and the last word of it, where it
    /// takes more words than `reach`.
    pub fn at(&self, words: &[Token<'_>], at: usize, reach: usize) -> Option<(usize, usize)> {
        if self.words.is_empty() {
            return None;
        }
        let joins = |place: usize| {
            words
                .get(place)
                .filter(|word| word.mark.is_none() && !word.opens && !word.bracket)
        };
        // "Makers of soap".
        if words[at].is(MAKERS)
            && joins(at + 1).is_some_and(|of| of.is(&["of"]))
            && joins(at + 2).is_some_and(|good| !narrow(good.text))
            && let Some((entry, past)) = self.good(words, at + 2, &joins)
        {
            return Some((entry, past - 1));
        }
        // "Firms that build ships": what households, schools and charities make is no trade.
        if words[at].is(MAKE)
            && words[at].mark.is_none()
            && at >= 2
            && words[at - 1].is(THAT)
            && words[at - 2].is(WHO)
            && joins(at + 1).is_some()
            && let Some((entry, past)) = self.good(words, at + 1, &joins)
            && past == at + 2
            && words
                .get(past)
                .is_none_or(|next| next.mark.is_some() || next.opens || next.is(BEHIND))
        {
            return Some((entry, past - 1));
        }
        if reach == 0
            && (words[at].opens || !words[at].capital())
            && !is_gone(words, at, at)
            && let Some(entry) = self.compound(words[at].text)
        {
            return Some((entry, at));
        }
        let (entry, past) = self.good(words, at, &joins)?;
        let Some(last) = self.made(words, at, (entry, past), &joins) else {
            return self
                .shares(words, at, past, &joins)
                .filter(|last| last + 1 - at > reach && (!words[at].capital() || words[at].opens))
                .map(|last| (entry, last));
        };
        let name = words[at].capital() && !words[at].opens;
        (last + 1 - at > reach && !name).then_some((entry, last))
    }

    /// The longest good at `at`, and the word behind it.
    fn good<'w, 'a: 'w>(
        &self,
        words: &'w [Token<'a>],
        at: usize,
        joins: &impl Fn(usize) -> Option<&'w Token<'a>>,
    ) -> Option<(usize, usize)> {
        let found = singulars(words[at].text).find_map(|first| {
            let list = self.words.get(&first)?;
            list.iter()
                .find(|(parts, _)| {
                    parts.iter().enumerate().skip(1).all(|(step, part)| {
                        joins(at + step)
                            .is_some_and(|word| singulars(word.text).any(|one| one == *part))
                    })
                })
                .map(|(parts, entry)| (*entry, at + parts.len()))
        });
        // A first word in the plural opens no longer good: "cars parts".
        found.or_else(|| {
            let low = words[at].text.to_lowercase();
            let list = self.words.get(&low)?;
            list.iter()
                .find(|(parts, _)| parts.len() == 1)
                .map(|(_, entry)| (*entry, at + 1))
        })
    }

    /// A good alone, as it stands in a row of industries: "cars, ships and steel".
    pub fn alone(&self, words: &[Token<'_>], at: usize) -> Option<usize> {
        let low = bare(words[at].text).to_lowercase();
        let one = |word: &String| {
            let list = self.words.get(word)?;
            let found = list.iter().find(|(parts, _)| parts.len() == 1)?;
            Some(found.1)
        };
        if words[at].capital() && !words[at].opens {
            return None;
        }
        // "Zinc, lead and tin" are metals, and "lead" is else a verb.
        let metals = || {
            let near = at.saturating_sub(2)..(at + 3).min(words.len());
            words[near].iter().any(|word| word.is(METALS))
        };
        if low == "lead" {
            return metals().then(|| one(&low)).flatten();
        }
        // In the singular what is one of many is no industry: "a brick".
        singulars(&low).find_map(|word| {
            let several = word != low || MASS.contains(&low.as_str());
            one(&word).filter(|_| several)
        })
    }

    /// "Pig" of "pig and poultry farmers": a good whose word of making stands behind another.
    fn shares<'w, 'a: 'w>(
        &self,
        words: &'w [Token<'a>],
        at: usize,
        past: usize,
        joins: &impl Fn(usize) -> Option<&'w Token<'a>>,
    ) -> Option<usize> {
        joins(past).filter(|and| and.is(&["and", "or"]))?;
        joins(past + 1)?;
        // "Lead and drive": only a metal stands beside one.
        if words[at].is(&["lead"]) && !words[past + 1].is(METALS) {
            return None;
        }
        let next = self.good(words, past + 1, joins)?;
        let made = self.made(words, past + 1, next, joins);
        made.filter(|_| !is_gone(words, at, past)).map(|_| past - 1)
    }

    /// The word of making behind a good.
    fn made<'w, 'a: 'w>(
        &self,
        words: &'w [Token<'a>],
        at: usize,
        (entry, past): (usize, usize),
        joins: &impl Fn(usize) -> Option<&'w Token<'a>>,
    ) -> Option<usize> {
        let next = joins(past)?;
        let runs = singulars(words[past - 1].text).any(|one| RUN.contains(&one.as_str()));
        if runs && next.is(RUNNING) {
            return None;
        }
        let meant = ONLY_WITH
            .iter()
            .filter(|(good, _)| past == at + 1 && singulars(words[at].text).any(|one| one == *good))
            .all(|(_, list)| next.is(list));
        if !meant || next.is(FARMS) && self.made.contains(&entry) || is_gone(words, at, past) {
            return None;
        }
        if next.is(&["works"]) {
            return works(words, at, past).then_some(past);
        }
        if next.is(MAKERS) || next.is(MAKING) {
            return Some(past);
        }
        let before = at.checked_sub(1).map(|before| &words[before]);
        let one = before.is_some_and(|word| {
            words[at].mark.is_none() && (word.is(ONE_OR_GONE) || word.capital() && !word.opens)
        });
        (next.is(WORKS) || next.is(WORK) && !one).then_some(past)
    }

    /// "Ironworks", "toy-makers".
    fn compound(&self, word: &str) -> Option<usize> {
        let low = bare(word).to_lowercase();
        ENDINGS.iter().find_map(|ending| {
            let good = low.strip_suffix(ending)?.trim_end_matches('-');
            // "Books" are made by printers, and "bookmakers" take bets; a steelyard weighs.
            let other = good == "book"
                || good.len() < 3
                || good == "steel" && ending.starts_with("yard")
                || good == "lead";
            let list = self.words.get(good).filter(|_| !other)?;
            list.iter()
                .find(|(parts, _)| parts.len() == 1)
                .map(|(_, entry)| *entry)
        })
    }
}

/// Whether a word may mean something else than the good that it names.
fn narrow(word: &str) -> bool {
    singulars(word).any(|one| ONLY_WITH.iter().any(|(good, _)| one == *good))
}

/// Whether a place of work is said to be no more: "disused cotton mills", "the former
/// ironworks".
pub(super) fn is_gone(words: &[Token<'_>], at: usize, last: usize) -> bool {
    const PLACES: &[&str] = &["works", "mill", "mills", "yard", "yards"];
    let end = bare(words[last].text).to_lowercase();
    let place = PLACES.iter().any(|place| end.ends_with(place))
        || words[last].is(WORK)
        || words[last].is(WORKS) && !words[last].is(&["firms", "companies", "fleet", "fleets"]);
    place
        && !words[at].opens
        && words[at].mark.is_none()
        && at
            .checked_sub(1)
            .is_some_and(|before| words[before].is(GONE))
}

/// Whether "works" behind a good is the noun: "at the cement works", "two cement works", but
/// not "the policy for salmon works well", "the paper works through the options".
fn works(words: &[Token<'_>], at: usize, place: usize) -> bool {
    const THE: &[&str] = &["the", "our", "its", "their", "this", "that"];
    let back = |step: usize| {
        let from = at.checked_sub(step).map(|from| &words[from]);
        from.filter(|_| (at + 1 - step..=at).all(|word| words[word].mark.is_none()))
            .filter(|_| !words[at + 1 - step].opens)
    };
    if words[place].capital() && !words[at].opens {
        return true;
    }
    if back(1).is_some_and(|word| word.is(ONE_OR_GONE) || word.capital() && !word.opens) {
        return false;
    }
    let next = words.get(place + 1);
    let ends = next.is_none_or(|word| word.mark.is_some() || word.opens);
    let led = back(1).is_some_and(|word| word.is(&["at"]))
        || back(1).is_some_and(|word| word.is(THE)) && back(2).is_some_and(|word| word.is(LEADING));
    let several = back(1).is_some_and(|word| word.is(SEVERAL));
    let noun = !ends && next.is_some_and(|word| word.is(BEHIND_WORKS));
    // "The cement works in Hope", but "the paper works in three parts".
    let there = !ends
        && next.is_some_and(|word| word.is(&["at", "in", "near", "of"]))
        && words
            .get(place + 2)
            .is_some_and(|word| word.mark.is_none() && word.capital());
    noun || several || there || led && ends
}

/// A word and its singular, as regular plurals have it.
fn singulars(word: &str) -> impl Iterator<Item = String> {
    let low = bare(word).to_lowercase();
    let mut all = vec![low.clone()];
    if let Some(stem) = low.strip_suffix("ies") {
        all.push(format!("{stem}y"));
    }
    if let Some(stem) = low.strip_suffix("es") {
        all.push(stem.to_owned());
    }
    if let Some(stem) = low.strip_suffix('s').filter(|stem| !stem.ends_with('s')) {
        all.push(stem.to_owned());
    }
    all.into_iter()
}

/// The industries of which one is a part, the narrowest first.
pub(super) fn within(gazetteer: &Gazetteer, sort: Sort, name: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut part = name;
    while let Some((_, whole)) = gazetteer.wider.iter().find(|(entry, whole)| {
        sort == Sort::Industry
            && gazetteer
                .entries
                .get(*entry)
                .is_some_and(|one| one.name == part)
            && !found.contains(whole)
    }) {
        found.push(whole.clone());
        part = whole;
    }
    found
}
