//! Terms that a paper leans on, and whether it ever says what they cover: how
//! often and where each is used, the sentence that defines it, and the nearest
//! misses where none does. It does not say what a term ought to mean.

mod around;
mod called;
mod candidate;
mod define;
mod kinds;
mod listed;
mod points;
mod row;
mod weight;
mod within;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

pub use define::Way;

use crate::commitment::{Commitment, base_form, between, sort};
use crate::paper::Paper;
use crate::said::{Said, phrase, said};
use crate::search::words::stem;
use crate::tokens::Shape;
use weight::{ENOUGH, Shown, Weights};
use words::{ALONE, EMPTY, HEADS, NOUNS, RANKING, SETTLED, SINGLE};

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

fn list(words: &'static str) -> BTreeSet<&'static str> {
    words.split_whitespace().collect()
}

#[derive(Default)]
struct Use {
    spellings: BTreeMap<String, usize>,
    count: usize,
    /// How often it is written with a capital at each word, as names are.
    names: usize,
    /// How often it stands as a kind of thing that the paper has named: quoted,
    /// or with capitals and one of many ("five Works Academies", "SMEs").
    kinds: usize,
    /// How often it stands in a form that ranks or praises.
    ranking: usize,
    /// In quotation marks; as a class ("each X"); as a noun "of" something.
    quoted: usize,
    classed: usize,
    of: usize,
    /// How often it opens a sentence as a class of its own.
    generic: usize,
    /// Whether it is one of those that are vague by themselves.
    alone: bool,
    /// Whether it is one of the aims of one word.
    single: bool,
    pages: BTreeSet<u32>,
    sections: BTreeSet<Option<usize>>,
    headings: usize,
}

impl Use {
    fn add(&mut self, text: String, one: &Said<'_>) {
        let name = text
            .split([' ', '-'])
            .all(|word| word.starts_with(char::is_uppercase));
        self.names += usize::from(name && one.passage.is_some());
        *self.spellings.entry(text).or_default() += 1;
        self.count += 1;
        self.pages.insert(one.page);
        self.sections.insert(one.section);
        self.headings += usize::from(one.passage.is_none());
    }

    fn spelling(&self) -> String {
        // The most frequent; of equal ones the first in small letters.
        self.spellings
            .iter()
            .max_by(|a, b| a.1.cmp(b.1).then(b.0.cmp(a.0)))
            .map_or_else(String::new, |(text, _)| text.clone())
    }
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
    let mut uses: BTreeMap<Vec<String>, Use> = BTreeMap::new();
    let named: BTreeSet<Vec<String>> = sectors
        .iter()
        .map(|name| phrase(name))
        .filter(|name| !name.is_empty())
        .collect();
    let alone: BTreeSet<Vec<String>> = ALONE.iter().map(|name| phrase(name)).collect();
    let settled: BTreeSet<Vec<String>> = SETTLED.split(',').map(phrase).collect();
    let (heads, empty, ranking) = (list(HEADS), list(EMPTY), list(RANKING));
    let common: BTreeSet<&str> = sentences
        .iter()
        .filter(|one| one.passage.is_some())
        .flat_map(|one| &one.words)
        .filter(|word| !word.capital)
        .map(|word| word.low.as_str())
        .collect();
    for one in &sentences {
        for at in 0..one.words.len() {
            for length in 1..=5 {
                let Some(stems) = one.stems.get(at..at + length) else {
                    break;
                };
                // By the word itself: "resilient" has the stem of "resilience".
                let single = length == 1 && one.words[at].is(SINGLE);
                // "The Patient Capital Review" is a name, and no use of the term.
                let vague = alone.contains(stems) && !within::part_of_name(one, at, length);
                let listed = named.contains(stems) || vague || single;
                if settled.contains(stems) && !named.contains(stems) {
                    continue;
                }
                if !listed
                    && (within::part_of_name(one, at, length)
                        || within::shares_its_head(one, at, &heads))
                {
                    continue;
                }
                let kind = length <= 3 && candidate::kind(one, at, length, &common);
                let ranks =
                    length <= 3 && candidate::ranks(one, at, length, &ranking, &heads, &empty);
                let quoted = kind && candidate::quoted(one, at, length);
                let of = length == 3 && candidate::of_what(one, at, &heads);
                // "Levelling up areas", "the net zero transition".
                let compound = length == 3
                    && alone.contains(&stems[..2])
                    && heads.contains(one.words[at + 2].low.as_str());
                if !(listed
                    || kind
                    || ranks
                    || of
                    || compound
                    || ((2..=3).contains(&length) && phrased(one, at, length, &heads, &empty)))
                {
                    continue;
                }
                let (Some(first), Some(last)) = (one.words.get(at), one.words.get(at + length - 1))
                else {
                    break;
                };
                let text = one
                    .text
                    .get(first.span.start..last.span.end)
                    .unwrap_or_default();
                // A capital that only opens the sentence is no spelling.
                let text = if at == 0
                    && !one
                        .words
                        .iter()
                        .skip(1)
                        .take(length - 1)
                        .any(|word| word.capital)
                {
                    text.to_lowercase()
                } else {
                    text.to_owned()
                };
                let used = uses.entry(stems.to_vec()).or_default();
                used.add(text, one);
                used.kinds += usize::from(kind);
                used.ranking += usize::from(ranks || compound || of);
                used.quoted += usize::from(quoted);
                used.classed += usize::from(candidate::classed(one, at));
                used.of += usize::from(of);
                used.generic += usize::from(candidate::generic(one, at, length));
                used.alone |= vague;
                used.single |= single;
            }
        }
    }
    drop_parts(&mut uses, &named);
    let words: usize = sentences.iter().map(|one| one.words.len()).sum();
    let least = if words > LONG { 3 } else { 2 };
    // By stem, what has it: a paper has thousands of phrases, and looking through
    // all of it for each would take the square of its length.
    let holders = by_stem(sentences.iter().map(|one| one.stems.as_slice()));
    let committed: Vec<Vec<String>> = commitments.iter().map(|one| phrase(&one.text)).collect();
    let promises = by_stem(committed.iter().map(Vec::as_slice));
    let promised = |stems: &[String]| {
        having(&promises, stems)
            .iter()
            .filter_map(|at| committed.get(*at))
            .filter(|words| words.windows(stems.len()).any(|part| part == stems))
            .count()
    };
    let dividing: BTreeSet<String> = heads.iter().map(|head| stem(head)).collect();
    let weights = Weights::new();
    let weight_of = |stems: &[String], used: &Use| {
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
            promised: promised(stems),
        };
        weights.of(&used.spelling(), &shown)
    };
    let mut found: Vec<(i32, Term)> = uses
        .into_iter()
        .filter(|(stems, used)| named.contains(stems) || weight_of(stems, used) >= ENOUGH)
        .filter(|(stems, used)| {
            // One use in a promise is one use, told twice: enough only where the
            // noun itself divides the world ("green jobs").
            let divides = stems.last().is_some_and(|last| dividing.contains(last));
            let again = used.count > used.headings && (used.count >= 2 || divides);
            let leaned = || again && used.count + promised(stems) + used.headings >= least;
            if used.single {
                let enough = 3 * (least - 1);
                return named.contains(stems)
                    || used.count >= enough && used.count > used.names * 2;
            }
            named.contains(stems)
                // "Patient Capital" with capitals is the term; the name of a review was left out.
                || used.alone && used.count >= least
                || (used.kinds > 0 && used.count >= 2)
                || (used.names * 3 <= used.count * 2
                    && (((used.ranking > 0 || least == 2 && used.count > 1) && leaned())
                        || (used.count >= least && used.pages.len() + used.sections.len() > least)
                        // Leaned on: promised with or headed by, as often as three times.
                        || (used.count >= 3 && promised(stems) + used.headings >= 2)
                        // Three times is much in a short paper, wherever it stands.
                        || (least == 2 && used.count > least)
                        || used.count >= 2 * least))
        })
        .map(|(stems, used)| {
            let worth = weight_of(&stems, &used);
            let holding = having(&holders, &stems);
            let sayings = define::sayings(paper, &sentences, holding, &stems);
            let defined = match sayings.first().map(|saying| saying.way.settles()) {
                Some(true) => Defined::Yes,
                Some(false) if sayings.iter().all(|saying| saying.way == Way::Nearest) => {
                    Defined::No
                }
                Some(false) => Defined::Partly,
                None => Defined::No,
            };
            // Every place of it, also where its form alone would not have made it one.
            let (mut count, mut headings) = (0, 0);
            let (mut pages, mut parts) = (BTreeSet::new(), BTreeSet::new());
            for one in holding.iter().filter_map(|at| sentences.get(*at)) {
                let here = one
                    .places(&stems)
                    .filter(|at| !used.single || one.words[*at].is(SINGLE))
                    .count();
                if here > 0 {
                    count += here;
                    pages.insert(one.page);
                    parts.insert(one.section);
                    headings += if one.passage.is_none() { here } else { 0 };
                }
            }
            let term = Term {
                term: used.spelling(),
                count,
                pages: pages.into_iter().collect(),
                sections: parts.len(),
                headings,
                commitments: promised(&stems),
                sector: named.contains(&stems),
                defined,
                sayings: sayings.into_iter().take(3).collect(),
            };
            (worth, term)
        })
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
    found.into_iter().map(|(_, term)| term).collect()
}

/// By stem, the numbers of the texts that have it, in order.
fn by_stem<'a>(texts: impl Iterator<Item = &'a [String]>) -> BTreeMap<&'a str, Vec<usize>> {
    let mut all: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (number, stems) in texts.enumerate() {
        for stem in stems {
            let list = all.entry(stem).or_default();
            if list.last() != Some(&number) {
                list.push(number);
            }
        }
    }
    all
}

/// The texts that have the rarest stem of a phrase.
fn having<'i>(index: &'i BTreeMap<&str, Vec<usize>>, phrase: &[String]) -> &'i [usize] {
    phrase
        .iter()
        .map(|stem| index.get(stem.as_str()).map_or(&[][..], Vec::as_slice))
        .min_by_key(|list| list.len())
        .unwrap_or_default()
}

/// Whether the words make a term: none empty, the first no verb, the last a head.
fn phrased(
    one: &Said<'_>,
    at: usize,
    length: usize,
    heads: &BTreeSet<&str>,
    empty: &BTreeSet<&str>,
) -> bool {
    let Some(words) = one.words.get(at..at + length) else {
        return false;
    };
    let opens = |word: &str| {
        // "Enables innovation", "underpins resilience".
        let third = word
            .strip_suffix('s')
            .is_some_and(|verb| !NOUNS.contains(&verb) && sort(verb).is_some() && base_form(verb));
        !NOUNS.contains(&word)
            && (sort(word).is_some() && (base_form(word) || word.ends_with("ing")) || third)
    };
    // "The supply chain", "British trade policy": a noun, whatever else the word may be.
    let nominal = || {
        at.checked_sub(1).is_some_and(|before| {
            one.words[before].is(&[
                "the",
                "a",
                "an",
                "our",
                "its",
                "their",
                "this",
                "these",
                "of",
                "in",
                "for",
                "on",
                "with",
                "by",
                "from",
                "through",
                "across",
                "into",
                "uk",
                "british",
                "domestic",
                "global",
                "local",
                "national",
                "european",
                "critical",
                "strategic",
                "whole",
                "entire",
            ])
        })
    };
    // "Industries sector" is the end of "creative industries sector".
    let ends = words.first().is_some_and(|word| {
        word.low.ends_with('s') && heads.contains(word.low.as_str()) && word.low != "goods"
    });
    !ends && !words.first().is_some_and(|word| {
        opens(&word.low) && (word.low.ends_with("ing") || !nominal())
    }) && words.iter().all(|word| {
        word.shape == Shape::Word
            && word.low.len() > 2
            && !empty.contains(word.low.as_str())
            && !word.low.ends_with("'s")
            // "Supply" and "family" are no adverbs.
            && (!word.low.ends_with("ly") || !between(&word.low))
    }) && words
        .last()
        .is_some_and(|word| heads.contains(word.low.as_str()))
        // Only with nothing but signs after it that part words.
        && !one
            .words
            .get(at + length)
            .is_some_and(|next| heads.contains(next.low.as_str()))
}

/// A phrase that stands nearly always inside a longer one is not counted beside
/// it, nor a longer one that adds little beside its part.
fn drop_parts(uses: &mut BTreeMap<Vec<String>, Use>, named: &BTreeSet<Vec<String>>) {
    let longer: Vec<(Vec<String>, usize, bool)> = uses
        .iter()
        .filter(|(stems, _)| stems.len() > 1)
        .map(|(stems, used)| (stems.clone(), used.count, used.ranking > 0))
        .collect();
    let mut dropped: BTreeSet<Vec<String>> = BTreeSet::new();
    for (stems, count, ranks) in longer {
        for part in [&stems[1..], &stems[..stems.len() - 1]] {
            let Some(whole) = uses.get(part) else {
                continue;
            };
            // "Creative clusters" and "clusters" are two things, and so are "levelling up
            // areas" and "levelling up", "resilient supply chains" and "supply chains".
            let two = whole.single || whole.alone || ranks && count > 1;
            if count * 10 >= whole.count * 7 && !whole.alone {
                dropped.insert(part.to_vec());
            } else if !two {
                dropped.insert(stems.clone());
            }
        }
    }
    uses.retain(|stems, _| named.contains(stems) || !dropped.contains(stems));
}

#[cfg(test)]
mod tests;
