//! Industries by what they make, grow or handle: "biscuit factories", "cheesemakers",
//! "makers of soap". A good alone names no industry: "a biscuit" is none. And which industries
//! are part of a wider one.

use std::collections::BTreeMap;

use super::tokens::{Token, bare};
use super::{Gazetteer, Sort};

/// Who makes something, in the plural; before "of" too: "makers of soap".
const MAKERS: &[&str] = &[
    "makers",
    "manufacturers",
    "producers",
    "growers",
    "farmers",
    "breeders",
    "processors",
    "builders",
    "refiners",
    "smelters",
    "millers",
    "packers",
    "exporters",
    "merchants",
    "workers",
];

/// What is done, of which one good is enough.
const MAKING: &[&str] = &[
    "making",
    "manufacturing",
    "manufacture",
    "production",
    "processing",
    "growing",
    "farming",
    "breeding",
    "building",
    "mining",
    "refining",
    "smelting",
    "milling",
    "industry",
    "industries",
    "trade",
    "sector",
    "supply chain",
    "manufacturer",
    "producer",
];

/// Where it is done, of several; one may stand for itself alone ("an old cotton mill").
const WORKS: &[&str] = &[
    "factories",
    "plants",
    "works",
    "mills",
    "yards",
    "farms",
    "mines",
    "quarries",
    "kilns",
    "smelters",
    "refineries",
    "foundries",
    "workshops",
    "breweries",
    "canneries",
    "sheds",
    "ponds",
    "orchards",
    "boats",
    "fleet",
    "fleets",
    "studios",
    "firms",
    "companies",
];

/// One such place.
const WORK: &[&str] = &[
    "factory", "plant", "works", "mill", "farm", "mine", "smelter", "refinery", "foundry",
    "brewery", "cannery",
];

/// Words before one place that make it one of many, or one that is no more.
const ONE_OR_GONE: &[&str] = &[
    "a",
    "an",
    "one",
    "each",
    "every",
    "former",
    "old",
    "disused",
    "derelict",
    "closed",
    "converted",
    "every",
    "no",
    "any",
];

/// Endings of words that name who makes a good or where: "ironworks", "toymakers".
const ENDINGS: &[&str] = &[
    "works", "makers", "maker", "making", "yards", "yard", "mills", "builders", "building",
    "smiths", "growers", "growing", "working",
];

/// What carries people or goods: who runs it makes none, so "bus companies" make no buses.
const RUN: &[&str] = &[
    "aircraft", "boat", "bus", "car", "coach", "ferry", "lorry", "ship", "train", "tram", "truck",
    "van", "vehicle",
];

/// What is done by those who run it.
const RUNNING: &[&str] = &[
    "industry",
    "industries",
    "trade",
    "sector",
    "firms",
    "companies",
    "workers",
    "works",
    "yards",
    "fleet",
    "fleets",
    "sheds",
    "boats",
];

/// What is done by those who make.
const MAKE: &[&str] = &[
    "make",
    "makes",
    "build",
    "builds",
    "grow",
    "grows",
    "produce",
    "produces",
    "manufacture",
    "manufactures",
    "process",
    "smelt",
    "brew",
    "bake",
    "mine",
    "farm",
    "raise",
    "breed",
    "catch",
    "land",
];

/// Who does it.
const WHO: &[&str] = &["that", "who", "which", "we", "they", "and"];

/// What follows a good behind such a verb, where no other noun does: "make steel here".
const BEHIND: &[&str] = &[
    "and", "or", "in", "for", "from", "at", "with", "by", "on", "to", "here", "is", "are", "will",
    "have", "has", "must", "can", "would", "should", "need", "pay", "as", "there", "abroad",
];

/// Goods that are counted in no number.
const MASS: &[&str] = &[
    "aluminium",
    "bacon",
    "beef",
    "beer",
    "board",
    "bread",
    "butter",
    "cattle",
    "cement",
    "chocolate",
    "cider",
    "clothing",
    "coffee",
    "concrete",
    "confectionery",
    "copper",
    "cotton",
    "fish",
    "flour",
    "footwear",
    "fruit",
    "furniture",
    "gin",
    "glass",
    "gold",
    "grain",
    "iron",
    "jewellery",
    "lamb",
    "lead",
    "leather",
    "limestone",
    "linen",
    "meat",
    "milk",
    "oil",
    "paint",
    "paper",
    "plastic",
    "porcelain",
    "pork",
    "poultry",
    "pulp",
    "rubber",
    "salmon",
    "salt",
    "seafood",
    "sheep",
    "shellfish",
    "silk",
    "slate",
    "soap",
    "steel",
    "stone",
    "sugar",
    "timber",
    "tin",
    "tobacco",
    "trout",
    "wheat",
    "whiskey",
    "wine",
    "wood",
    "wool",
    "zinc",
];

/// Goods by their first word.
#[derive(Default)]
pub(super) struct Goods(BTreeMap<String, Vec<(Vec<String>, usize)>>);

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
        Self(goods)
    }

    /// The industry that is named by a good from `at` on, and the last word of it, where it
    /// takes more words than `reach`.
    pub fn at(&self, words: &[Token<'_>], at: usize, reach: usize) -> Option<(usize, usize)> {
        if self.0.is_empty() {
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
            && joins(at + 2).is_some()
            && let Some((entry, past)) = self.good(words, at + 2, &joins)
        {
            return Some((entry, past - 1));
        }
        // "Firms that build ships", "we make steel".
        if words[at].is(MAKE)
            && words[at].mark.is_none()
            && at
                .checked_sub(1)
                .is_some_and(|before| words[before].is(WHO))
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
            && let Some(entry) = self.compound(words[at].text)
        {
            return Some((entry, at));
        }
        let (entry, past) = self.good(words, at, &joins)?;
        let Some(last) = self.made(words, at, past, &joins) else {
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
            let list = self.0.get(&first)?;
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
            let list = self.0.get(&low)?;
            list.iter()
                .find(|(parts, _)| parts.len() == 1)
                .map(|(_, entry)| (*entry, at + 1))
        })
    }

    /// A good alone, as it stands in a row of industries: "cars, ships and steel".
    pub fn alone(&self, words: &[Token<'_>], at: usize) -> Option<usize> {
        let low = bare(words[at].text).to_lowercase();
        let one = |word: &String| {
            let list = self.0.get(word)?;
            let found = list.iter().find(|(parts, _)| parts.len() == 1)?;
            Some(found.1)
        };
        if words[at].capital() && !words[at].opens {
            return None;
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
        let (_, next) = self.good(words, past + 1, joins)?;
        self.made(words, at, next, joins).map(|_| past - 1)
    }

    /// The word of making behind a good.
    fn made<'w, 'a: 'w>(
        &self,
        words: &'w [Token<'a>],
        at: usize,
        past: usize,
        joins: &impl Fn(usize) -> Option<&'w Token<'a>>,
    ) -> Option<usize> {
        let next = joins(past)?;
        let runs = singulars(words[past - 1].text).any(|one| RUN.contains(&one.as_str()));
        if runs && next.is(RUNNING) {
            return None;
        }
        if next.is(MAKERS) || next.is(MAKING) {
            return Some(past);
        }
        let before = at.checked_sub(1).map(|before| &words[before]);
        let one = before.is_some_and(|word| {
            words[at].mark.is_none() && (word.is(ONE_OR_GONE) || word.capital() && !word.opens)
        });
        // "It works": a verb behind what is one.
        let several = next.is(WORKS) && !(next.is(&["works"]) && one);
        (several || next.is(WORK) && !one && !next.is(&["works"])).then_some(past)
    }

    /// "Ironworks", "toy-makers".
    fn compound(&self, word: &str) -> Option<usize> {
        let low = bare(word).to_lowercase();
        ENDINGS.iter().find_map(|ending| {
            let good = low.strip_suffix(ending)?.trim_end_matches('-');
            // "Books" are made by printers, and "bookmakers" take bets.
            let other = good == "book" || good.len() < 3;
            let list = self.0.get(good).filter(|_| !other)?;
            list.iter()
                .find(|(parts, _)| parts.len() == 1)
                .map(|(_, entry)| *entry)
        })
    }
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
