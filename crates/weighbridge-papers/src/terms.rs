//! Terms that a paper leans on, and whether it ever says what they cover: how
//! often and where each is used, the sentence that defines it, and the nearest
//! misses where none does. It does not say what a term ought to mean.

mod around;
mod by_stem;
mod called;
mod candidate;
mod coined;
mod define;
mod forms;
mod kinds;
mod listed;
mod points;
mod row;
mod uses;
mod weight;
mod within;
mod words;

use std::collections::BTreeSet;

use rayon::prelude::*;
use serde::Serialize;

pub use define::Way;

use crate::commitment::{Class, Commitment};
use crate::paper::Paper;
use crate::said::{Said, phrase, said};
use crate::search::words::stem;
use by_stem::ByStem;
use uses::{Use, list, uses};
use weight::{ENOUGH, Shown, Weights};
use words::{HEADS, SINGLE};

/// Whether the paper says what a term covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Defined {
    /// Never.
    No,
    /// Examples are given ("such as"), or it is called something, but where it
    /// ends is not said.
    Partly,
    /// A sentence says what it covers.
    Yes,
}

impl Defined {
    /// The words shown.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::No => "never defined",
            Self::Partly => "only illustrated",
            Self::Yes => "defined",
        }
    }
}

/// A sentence that defines a term or nearly does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Saying {
    /// By what pattern.
    pub way: Way,
    /// Page, from 1.
    pub page: u32,
    /// The sentence.
    pub text: String,
}

/// A term and its use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Term {
    /// As most often written.
    pub term: String,
    /// How often it stands in the paper, headings included.
    pub count: usize,
    /// Pages, from 1, in order, each once.
    pub pages: Vec<u32>,
    /// In how many sections.
    pub sections: usize,
    /// How often in a heading.
    pub headings: usize,
    /// How many commitments use it.
    pub commitments: usize,
    /// Whether it is a sector's name as given by the caller.
    pub sector: bool,
    /// Whether the paper says what it covers.
    pub defined: Defined,
    /// The sentences that define it or come nearest, best first, at most three.
    pub sayings: Vec<Saying>,
}

/// From how many words on a paper is long: there a term must stand three times to
/// count, in a shorter one twice.
const LONG: usize = 20_000;

/// Terms that the paper leans on, those never defined first, then by how many
/// commitments use them and how often they stand.
///
/// A term is a phrase of two or three words whose last word divides the world
/// (sector, place, technology …), or one of a short list of vague ones, used at
/// least three times (twice in a short paper); an aim of one word (resilience,
/// clusters …), used oftener; a noun after a word that ranks or
/// praises (clean, critical, left-behind …), used twice or one that divides the
/// world, where its uses, commitments and headings together reach that; or a kind of thing that the paper has named
/// itself (quoted, or one of many with capitals), used twice. A name in `sectors`
/// is taken whenever it is used at all.
#[must_use]
pub fn terms(paper: &Paper, commitments: &[Commitment], sectors: &[&str]) -> Vec<Term> {
    let sentences = said(paper);
    let named: BTreeSet<Vec<String>> = sectors
        .iter()
        .map(|name| phrase(name))
        .filter(|name| !name.is_empty())
        .collect();
    let words: usize = sentences.iter().map(|one| one.words.len()).sum();
    let least = if words > LONG { 3 } else { 2 };
    let holders = ByStem::of(sentences.iter().map(|one| one.stems.as_slice()));
    let committed: Vec<Vec<String>> = commitments.iter().map(|one| phrase(&one.text)).collect();
    let promises = ByStem::of(committed.iter().map(Vec::as_slice));
    // A wish speaks for a term and is no promise.
    let held = commitments.iter().zip(&committed);
    let held = held.filter(|(one, _)| one.judgement.class != Class::Aspiration);
    let held = ByStem::of(held.map(|(_, words)| words.as_slice()));
    let dividing: BTreeSet<String> = list(HEADS).into_iter().map(stem).collect();
    let weights = Weights::new();
    let term = |(stems, used): (Vec<String>, Use)| {
        let promised = promises.with(&stems);
        let worth = worth(&used, promised, least, &weights);
        let sector = named.contains(&stems);
        let divides = stems.last().is_some_and(|last| dividing.contains(last));
        if !sector && (worth < ENOUGH || !leaned_on(&used, promised, least, divides)) {
            return None;
        }
        let holding = holders.having(&stems);
        let sayings = define::sayings(paper, &sentences, holding, &stems);
        // "Foundational economy suppliers", where the paper says what the foundational
        // economy is: the noun behind it needs no line of its own.
        let of_another = |length: usize| {
            let part = &stems[..length];
            let known = define::sayings(paper, &sentences, holders.having(part), part);
            defined(&known) == Defined::Yes
        };
        if !sector
            && !used.alone
            && used.kinds == 0
            && defined(&sayings) != Defined::Yes
            && (2..stems.len()).any(of_another)
        {
            return None;
        }
        let places = Places::of(
            holding.iter().filter_map(|at| sentences.get(*at)),
            &stems,
            &used,
        );
        let term = Term {
            term: used.spelling(),
            count: places.count,
            pages: places.pages.into_iter().collect(),
            sections: places.sections.len(),
            headings: places.headings,
            commitments: held.with(&stems),
            sector,
            defined: defined(&sayings),
            sayings: sayings.into_iter().take(3).collect(),
        };
        Some((worth, term))
    };
    let mut found: Vec<(i32, Term)> = uses(&sentences, &named)
        .into_par_iter()
        .filter_map(term)
        .collect();
    // What is a coinage beyond doubt before what only may be one.
    let weight = |(worth, term): &(i32, Term)| {
        let worth = usize::try_from(worth - ENOUGH + 1).unwrap_or(1).clamp(1, 4);
        (term.commitments * 3 + term.headings * 2 + term.count) * worth
    };
    found.sort_by(|one, other| {
        let (a, b) = (&one.1, &other.1);
        (a.defined == Defined::Yes)
            .cmp(&(b.defined == Defined::Yes))
            .then(b.sector.cmp(&a.sector))
            .then(weight(other).cmp(&weight(one)))
            .then(a.term.cmp(&b.term))
    });
    let found: Vec<Term> = found.into_iter().map(|(_, term)| term).collect();
    let short: Vec<bool> = found.iter().map(|one| short_for(one, &found)).collect();
    found
        .into_iter()
        .zip(short)
        .filter_map(|(term, short)| (!short).then_some(term))
        .collect()
}

/// Whether a term of one word stands, half its times at least, in a longer one that is listed
/// too: "corridors" for "growth corridors". A sector's name is listed whatever stands beside it.
fn short_for(one: &Term, all: &[Term]) -> bool {
    let words = phrase(&one.term);
    let [word] = words.as_slice() else {
        return false;
    };
    !one.sector
        && one.defined != Defined::Yes
        && all.iter().any(|other| {
            let longer = phrase(&other.term);
            longer.len() > 1 && longer.last() == Some(word) && 2 * other.count >= one.count
        })
}

/// What speaks for a phrase being a term of the paper's own, in one where a term must stand
/// `least` times.
fn worth(used: &Use, promised: usize, least: usize, weights: &Weights) -> i32 {
    if used.alone || used.single {
        return ENOUGH + 1;
    }
    let shown = Shown {
        quoted: used.quoted > 0,
        kind: used.kinds > used.quoted,
        // "The Teacher Premium" is one, however often it stands.
        wide: (used.sections.len() >= 3 || used.pages.len() > 3)
            && used.spellings.keys().any(|one| one.ends_with('s')),
        classed: used.classed > 0,
        of: used.of > 0,
        // In a longer paper more is said in passing.
        generic: used.generic + 1 >= least && used.count > least,
        headings: used.headings,
        promised,
    };
    weights.of(&used.spelling(), &shown)
}

/// Whether a paper in which a term must stand `least` times leans on a phrase whose last
/// word `divides` the world or does not.
fn leaned_on(used: &Use, promised: usize, least: usize, divides: bool) -> bool {
    if used.single {
        let enough = 3 * (least - 1);
        return used.count >= enough && used.count > used.names * 2;
    }
    // One use in a promise is one use, told twice: enough only where the
    // noun itself divides the world ("green jobs").
    let again = used.count > used.headings && (used.count >= 2 || divides);
    let leaned = again && used.count + promised + used.headings >= least;
    let no_name = used.names * 3 <= used.count * 2;
    // "Patient Capital" with capitals is the term; the name of a review was left out.
    used.alone && used.count >= least
        || (used.kinds > 0 && used.count >= 2)
        || (no_name
            && (((used.ranking > 0 || least == 2 && used.count > 1) && leaned)
                || (used.count >= least && used.pages.len() + used.sections.len() > least)
                // Leaned on: promised with or headed by, as often as three times.
                || (used.count >= 3 && promised + used.headings >= 2)
                // Three times is much in a short paper, wherever it stands.
                || (least == 2 && used.count > least)
                || used.count >= 2 * least))
}

/// Whether sentences, best first, say what a term covers.
fn defined(sayings: &[Saying]) -> Defined {
    match sayings.first().map(|saying| saying.way.settles()) {
        Some(true) => Defined::Yes,
        Some(false) if sayings.iter().all(|saying| saying.way == Way::Nearest) => Defined::No,
        Some(false) => Defined::Partly,
        None => Defined::No,
    }
}

/// Every place of a term, also where its form alone would not have made it one.
#[derive(Default)]
struct Places {
    count: usize,
    headings: usize,
    pages: BTreeSet<u32>,
    sections: BTreeSet<Option<usize>>,
}

impl Places {
    fn of<'s>(sentences: impl Iterator<Item = &'s Said<'s>>, stems: &[String], used: &Use) -> Self {
        let mut all = Self::default();
        for one in sentences {
            let here = one
                .places(stems)
                .filter(|at| {
                    !used.single || one.words[*at].is(SINGLE) || candidate::leads(&one.words[*at])
                })
                .count();
            if here > 0 {
                all.count += here;
                all.pages.insert(one.page);
                all.sections.insert(one.section);
                all.headings += if one.passage.is_none() { here } else { 0 };
            }
        }
        all
    }
}

#[cfg(test)]
mod tests;
