//! The phrases of a paper that may be terms, by the form in which they stand, and what
//! their uses show. It weighs none of them.

use std::collections::{BTreeMap, BTreeSet};

use super::words::{
    ALONE, COUNTRIES, EMPTY, HEADS, INNER, NOUNS, OF_COUNTRIES, RANKING, SETTLED, SINGLE,
};
use super::{candidate, coined, within};
use crate::commitment::{base_form, between, sort};
use crate::said::{Said, phrase};
use crate::tokens::Shape;

/// What the uses of a phrase show.
#[derive(Default)]
pub(super) struct Use {
    pub spellings: BTreeMap<String, usize>,
    pub count: usize,
    /// How often it is written with a capital at each word, as names are.
    pub names: usize,
    /// How often it stands as a kind of thing that the paper has named: quoted,
    /// or with capitals and one of many ("five Works Academies", "SMEs").
    pub kinds: usize,
    /// How often it stands in a form that ranks or praises.
    pub ranking: usize,
    /// In quotation marks; as a class ("each X"); as a noun "of" something.
    pub quoted: usize,
    pub classed: usize,
    pub of: usize,
    /// How often it opens a sentence as a class of its own.
    pub generic: usize,
    /// Whether it is one of those that are vague by themselves.
    pub alone: bool,
    /// Whether it is one of the aims of one word.
    pub single: bool,
    pub pages: BTreeSet<u32>,
    pub sections: BTreeSet<Option<usize>>,
    pub headings: usize,
}

impl Use {
    fn add(&mut self, text: String, form: &Form, one: &Said<'_>) {
        let name = text
            .split([' ', '-'])
            .all(|word| word.starts_with(char::is_uppercase));
        self.names += usize::from(name && one.passage.is_some());
        *self.spellings.entry(text).or_default() += 1;
        self.count += 1;
        self.pages.insert(one.page);
        self.sections.insert(one.section);
        self.headings += usize::from(one.passage.is_none());
        self.kinds += usize::from(form.kind);
        self.ranking += usize::from(form.ranks);
        self.quoted += usize::from(form.quoted);
        self.classed += usize::from(form.classed);
        self.of += usize::from(form.of);
        self.generic += usize::from(form.generic);
        self.alone |= form.vague;
        self.single |= form.single;
    }

    /// As most often written.
    pub fn spelling(&self) -> String {
        // The most frequent; of equal ones the first in small letters.
        self.spellings
            .iter()
            .max_by(|a, b| a.1.cmp(b.1).then(b.0.cmp(a.0)))
            .map_or_else(String::new, |(text, _)| text.clone())
    }
}

/// The form of a phrase at one place.
struct Form {
    /// A kind of thing that the paper has named.
    kind: bool,
    /// It ranks, praises or draws a line.
    ranks: bool,
    quoted: bool,
    classed: bool,
    of: bool,
    generic: bool,
    /// Vague by itself.
    vague: bool,
    /// An aim of one word.
    single: bool,
}

/// The words by which phrases are told.
struct Words<'a> {
    /// Names of sectors that the caller gives, as stems.
    named: &'a BTreeSet<Vec<String>>,
    alone: BTreeSet<Vec<String>>,
    settled: BTreeSet<Vec<String>>,
    heads: BTreeSet<&'static str>,
    empty: BTreeSet<&'static str>,
    ranking: BTreeSet<&'static str>,
    inner: BTreeSet<&'static str>,
    /// What the paper writes in small letters somewhere.
    common: BTreeSet<&'a str>,
}

/// Longest phrase, in words.
const LONGEST: usize = 5;

/// The phrases of the sentences that may be terms, as stems, with their uses. Those in
/// `named` are taken in whatever form they stand.
pub(super) fn uses(
    sentences: &[Said<'_>],
    named: &BTreeSet<Vec<String>>,
) -> BTreeMap<Vec<String>, Use> {
    let words = Words {
        named,
        alone: ALONE.iter().map(|name| phrase(name)).collect(),
        settled: SETTLED.split(',').map(phrase).collect(),
        heads: list(HEADS),
        empty: list(EMPTY),
        ranking: list(RANKING),
        inner: list(INNER),
        common: sentences
            .iter()
            .filter(|one| one.passage.is_some())
            .flat_map(|one| &one.words)
            .filter(|word| !word.capital)
            .map(|word| word.low.as_str())
            .collect(),
    };
    let mut uses: BTreeMap<Vec<String>, Use> = BTreeMap::new();
    for one in sentences {
        for at in 0..one.words.len() {
            for length in 1..=LONGEST {
                let Some(stems) = one.stems.get(at..at + length) else {
                    break;
                };
                if let Some(form) = words.form(one, at, length, stems) {
                    uses.entry(stems.to_vec()).or_default().add(
                        written(one, at, length),
                        &form,
                        one,
                    );
                }
            }
        }
    }
    drop_parts(&mut uses, named);
    uses
}

impl Words<'_> {
    /// The form in which a phrase stands; none where it makes no term.
    fn form(&self, one: &Said<'_>, at: usize, length: usize, stems: &[String]) -> Option<Form> {
        let (heads, empty) = (&self.heads, &self.empty);
        let named = self.named.contains(stems);
        // By the word itself: "resilient" has the stem of "resilience".
        let single = length == 1 && (one.words[at].is(SINGLE) || candidate::leads(&one.words[at]));
        // "The Patient Capital Review" is a name, and no use of the term.
        let vague = self.alone.contains(stems) && !within::part_of_name(one, at, length);
        let listed = named || vague || single;
        if !named && (self.settled.contains(stems) || of_a_country(one, at, length)) {
            return None;
        }
        if !listed
            && (within::part_of_name(one, at, length) || within::shares_its_head(one, at, heads))
        {
            return None;
        }
        let kind = length <= 3 && candidate::kind(one, at, length, &self.common);
        let ranks = length <= 3 && candidate::ranks(one, at, length, &self.ranking, heads, empty);
        let of = length == 3 && candidate::of_what(one, at, heads);
        // "Levelling up areas", "the net zero transition".
        let compound = length == 3
            && self.alone.contains(&stems[..2])
            && heads.contains(one.words[at + 2].low.as_str());
        let apart = (2..=3).contains(&length) && coined::coined(one, at, length, empty);
        // "Community wealth boards".
        let inner = length == 3
            && self.inner.contains(one.words[at + 1].low.as_str())
            && coined::many(one, at, length, empty);
        let ranks = ranks || compound || of || apart || inner;
        let phrased = || (2..=3).contains(&length) && phrased(one, at, length, heads, empty);
        (listed || kind || ranks || phrased()).then(|| Form {
            kind,
            ranks,
            quoted: kind && candidate::quoted(one, at, length),
            classed: candidate::classed(one, at),
            generic: candidate::generic(one, at, length),
            of,
            vague,
            single,
        })
    }
}

/// Whether the words are a country's adjective and a plain noun: "the Welsh economy" is
/// everybody's word for it.
fn of_a_country(one: &Said<'_>, at: usize, length: usize) -> bool {
    length == 2
        && one.words[at].capital
        && one.words[at].is(COUNTRIES)
        && one.words[at + 1].is(OF_COUNTRIES)
}

/// A phrase as it is written; a capital that only opens the sentence is no spelling.
fn written(one: &Said<'_>, at: usize, length: usize) -> String {
    let words = &one.words[at..at + length];
    let text = words
        .first()
        .zip(words.last())
        .and_then(|(first, last)| one.text.get(first.span.start..last.span.end))
        .unwrap_or_default();
    if at == 0 && !words.iter().skip(1).any(|word| word.capital) {
        text.to_lowercase()
    } else {
        text.to_owned()
    }
}

pub(super) fn list(words: &'static str) -> BTreeSet<&'static str> {
    words.split_whitespace().collect()
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
