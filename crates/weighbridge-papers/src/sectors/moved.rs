//! Two papers' own lists of sectors side by side: which are kept, renamed, new and dropped,
//! and whether the list is wider or narrower. It goes by their names alone and counts no job.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::OwnSectors;
use crate::search::words::stem;
use crate::tokens::{Shape, tokens};

/// What became of a sector.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Moved {
    /// In both, under one name.
    Kept,
    /// In both, under names that share what they say.
    Renamed,
    /// In the new paper alone.
    New,
    /// In the earlier paper alone.
    Dropped,
}

impl Moved {
    /// The words shown.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Renamed => "renamed",
            Self::New => "new",
            Self::Dropped => "dropped",
        }
    }
}

/// A sector of either list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnMoved {
    /// What became of it.
    pub what: Moved,
    /// Which of the new list.
    pub now: Option<usize>,
    /// Which of the earlier list.
    pub before: Option<usize>,
}

/// Words that tell no sector from another.
const EMPTY: &[&str] = &[
    "the",
    "and",
    "of",
    "for",
    "our",
    "sector",
    "sectors",
    "industry",
    "industries",
    "services",
    "service",
    "technology",
    "technologies",
    "tech",
    "activities",
    "economy",
    "products",
];

/// Words that say the same of a sector.
const SAME: &[(&str, &str)] = &[
    ("green", "clean"),
    ("renewable", "clean"),
    ("renewables", "clean"),
    ("low-carbon", "clean"),
    ("zero-carbon", "clean"),
    ("drinks", "drink"),
    ("beverage", "drink"),
    ("beverages", "drink"),
    ("defense", "defence"),
    ("aviation", "aerospace"),
    ("automobile", "automotive"),
    ("vehicles", "automotive"),
    ("pharmaceuticals", "pharma"),
    ("pharmaceutical", "pharma"),
    ("cultural", "creative"),
    ("agriculture", "farming"),
    ("agricultural", "farming"),
    ("finance", "financial"),
    ("tourist", "tourism"),
    ("chips", "semiconductors"),
];

/// The words by which a sector is told.
fn telling(name: &str) -> BTreeSet<String> {
    let words: Vec<String> = tokens(name)
        .into_iter()
        .filter(|word| word.shape == Shape::Word)
        .map(|word| {
            let same = SAME.iter().find(|(one, _)| *one == word.low);
            same.map_or(word.low, |(_, other)| (*other).to_owned())
        })
        .collect();
    let telling: BTreeSet<String> = words
        .iter()
        .filter(|word| !EMPTY.contains(&word.as_str()))
        .map(|word| stem(word))
        .collect();
    // "Services" alone is told by it.
    if telling.is_empty() {
        words.iter().map(|word| stem(word)).collect()
    } else {
        telling
    }
}

/// How alike two names are: 1 for the same, and none below a half of their words.
fn alike(one: &BTreeSet<String>, other: &BTreeSet<String>) -> Option<f64> {
    let shared = one.intersection(other).count();
    let all = one.union(other).count();
    let less = one.len().min(other.len());
    // "Manufacturing" and "advanced manufacturing"; "energy" is in too many names to tell
    // "nuclear energy" from another.
    let part = shared == less && shared * 2 >= all;
    (part || shared * 3 >= all * 2).then(|| shared as f64 / all.max(1) as f64)
}

/// What became of each sector: those of the new list in its order, then those dropped.
#[must_use]
pub fn moved(now: &OwnSectors, before: &OwnSectors) -> Vec<OwnMoved> {
    let told = |list: &OwnSectors| -> Vec<BTreeSet<String>> {
        list.sectors.iter().map(|one| telling(&one.name)).collect()
    };
    let (new, old) = (told(now), told(before));
    let mut pairs: Vec<(f64, usize, usize)> = Vec::new();
    for (at, one) in new.iter().enumerate() {
        for (to, other) in old.iter().enumerate() {
            let near = one_but_for_a_word(&now.sectors[at].name, &before.sectors[to].name);
            if let Some(alike) = alike(one, other).filter(|_| near) {
                pairs.push((alike, at, to));
            }
        }
    }
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)).then(a.2.cmp(&b.2)));
    let mut answer: Vec<Option<usize>> = vec![None; new.len()];
    let mut taken = BTreeSet::new();
    for (_, at, to) in pairs {
        if answer[at].is_none() && taken.insert(to) {
            answer[at] = Some(to);
        }
    }
    let mut all: Vec<OwnMoved> = answer
        .iter()
        .enumerate()
        .map(|(at, to)| {
            let what = match to {
                None => Moved::New,
                Some(to) if same_name(&now.sectors[at].name, &before.sectors[*to].name) => {
                    Moved::Kept
                }
                Some(_) => Moved::Renamed,
            };
            OwnMoved {
                what,
                now: Some(at),
                before: *to,
            }
        })
        .collect();
    all.extend(
        (0..old.len())
            .filter(|to| !taken.contains(to))
            .map(|to| OwnMoved {
                what: Moved::Dropped,
                now: None,
                before: Some(to),
            }),
    );
    all
}

/// Whether two names have one last noun and all their words but one in common.
fn one_but_for_a_word(one: &str, other: &str) -> bool {
    let (one, other) = (plain(one), plain(other));
    let lacks = |these: &[String], those: &[String]| {
        these.iter().filter(|word| !those.contains(word)).count()
    };
    one.last() == other.last() && lacks(&one, &other) <= 1 && lacks(&other, &one) <= 1
}

/// The stems of a name's words without "the" and "sector".
fn plain(text: &str) -> Vec<String> {
    tokens(text)
        .into_iter()
        .filter(|word| word.shape == Shape::Word)
        .filter(|word| {
            !word.is(&[
                "the",
                "and",
                "our",
                "sector",
                "sectors",
                "industry",
                "industries",
            ])
        })
        .map(|word| {
            let same = SAME.iter().find(|(one, _)| *one == word.low);
            stem(same.map_or(word.low.as_str(), |(_, other)| other))
        })
        .collect()
}

/// Whether two names are one but for "the", "sector" and how "and" is written.
fn same_name(one: &str, other: &str) -> bool {
    let plain = |text: &str| -> Vec<String> {
        tokens(text)
            .into_iter()
            .filter(|word| word.shape == Shape::Word)
            .filter(|word| !word.is(&["the", "and", "our", "sector", "industry", "industries"]))
            .map(|word| stem(&word.low))
            .collect()
    };
    plain(one) == plain(other)
}
