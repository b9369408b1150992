//! A row of sectors cut into its names: at commas, at the last "and", and never within
//! "food and drink". It does not say what the row lists.

use super::pairs::PAIRS;
use crate::said::Said;
use crate::tokens::{Shape, Token};
use crate::trades::TRADES;

/// The names of a list, each with its page, and how clear the form is.
#[derive(Debug, Clone)]
pub(super) struct Listed {
    pub names: Vec<(String, u32)>,
    /// 2 for a list in words or points, 1 for headings and tables.
    pub form: u32,
}

/// Words that no name of a sector holds.
const NO_NAME: &[&str] = &[
    "is",
    "are",
    "was",
    "were",
    "will",
    "has",
    "have",
    "had",
    "can",
    "could",
    "may",
    "must",
    "should",
    "would",
    "we",
    "they",
    "it",
    "not",
    "you",
    "be",
    "been",
    "do",
    "does",
    "our",
    "this",
    "that",
    "these",
    "which",
    "who",
    "where",
    "when",
    "because",
    "if",
    "how",
    "what",
    "why",
    "see",
    "chapter",
    "annex",
    "page",
    "table",
    "figure",
    "box",
    "question",
    "across",
    "employ",
    "employs",
    "account",
    "accounts",
    "contribute",
    "contributes",
    "generate",
    "generates",
    "provide",
    "provides",
    "produce",
    "produces",
    "spread",
    "cover",
    "covers",
    "half",
    "third",
    "quarter",
    "worth",
    "make",
    "makes",
    "face",
    "faces",
    "need",
    "needs",
    "grew",
    "grow",
    "support",
    "supports",
    "depend",
    "depends",
    "central",
    "home",
];

/// First words that begin no name.
const NO_FIRST: &[&str] = &[
    "to",
    "by",
    "for",
    "from",
    "in",
    "on",
    "at",
    "as",
    "with",
    "but",
    "so",
    "more",
    "better",
    "higher",
    "faster",
    "very",
    "too",
    "also",
    "now",
    "being",
    "among",
    "all",
    "already",
    "about",
    "such",
    "including",
    "each",
    "every",
    "both",
    "over",
    "under",
    "between",
    "through",
    "up",
    "of",
    "into",
    "within",
    "towards",
];

/// Words of one item that end a list and name nothing.
const ENDS: &[&str] = &["others", "other", "more", "etc", "so", "many", "elsewhere"];

/// Nouns of what a paper wants and no sector is: "people, places and pride".
const AIMS: &[&str] = &[
    "people",
    "places",
    "place",
    "pride",
    "skills",
    "growth",
    "jobs",
    "productivity",
    "ideas",
    "innovation",
    "investment",
    "infrastructure",
    "prosperity",
    "hope",
    "trust",
    "costs",
    "pay",
    "delays",
    "output",
    "exports",
    "wages",
    "trade",
    "carbon",
    "emissions",
    "research",
    "planning",
];

/// Last words of what a paper gives to sectors.
const GIVEN: &[&str] = &[
    "grants",
    "loans",
    "guarantees",
    "equity",
    "relief",
    "reliefs",
    "subsidies",
    "credits",
    "vouchers",
    "procurement",
];

/// Two words that name one thing, whichever of them stands next to the "and".
fn pair(words: &[Token], and: usize, from: usize, to: usize) -> bool {
    let near = |range: std::ops::Range<usize>| {
        words
            .get(range)
            .unwrap_or_default()
            .iter()
            .filter(|word| word.shape == Shape::Word)
            .map(|word| word.low.as_str())
            .collect::<Vec<_>>()
    };
    let before = near(and.saturating_sub(2).max(from)..and);
    let behind = near(and + 1..(and + 3).min(to));
    PAIRS.iter().any(|(one, other)| {
        before.last() == Some(one) && behind.first() == Some(other)
            // "Health and social care", "life sciences and health".
            || before.first() == Some(one) && before.len() == 2 && behind.first() == Some(other)
                && ["sciences", "services", "industries"].contains(before.last().unwrap_or(&""))
            || before.last() == Some(one) && behind.last() == Some(other)
                && behind.first().is_some_and(|word| *word == "social")
    })
}

/// Where a stretch that is the last of a row, or the whole of it, is cut in two; `apart` cuts
/// what is mostly one thing too.
fn joint(words: &[Token], from: usize, to: usize, apart: bool) -> Option<usize> {
    let ands: Vec<usize> = (from + 1..to)
        .filter(|at| words[*at].is(&["and"]))
        .filter(|at| apart || !pair(words, *at, from, to))
        .collect();
    // What "the" stands before is one of the list; then the first "and" is that of the row.
    ands.iter()
        .copied()
        .find(|at| words.get(at + 1).is_some_and(|next| next.is(&["the"])))
        .or_else(|| ands.first().copied())
}

/// The names of the row that stands from `from` to `to`, of which there are `number` where
/// the paper counts them; none where it is no row of names.
pub(super) fn names(
    one: &Said<'_>,
    from: usize,
    to: usize,
    number: Option<usize>,
) -> Option<Vec<String>> {
    let words = one.words.get(..to)?;
    let sign = if words[from..].iter().any(|word| word.is(&[";"])) {
        ";"
    } else {
        ","
    };
    let mut inside = 0_usize;
    let mut parts: Vec<(usize, usize)> = Vec::new();
    let mut start = from;
    for (at, word) in words.iter().enumerate().skip(from) {
        inside += usize::from(word.is(&["("]));
        inside = inside.saturating_sub(usize::from(word.is(&[")"])));
        if inside == 0 && word.is(&[sign]) {
            parts.push((start, at));
            start = at + 1;
        }
    }
    parts.push((start, to));
    parts.retain(|(start, end)| start < end);
    let (mut first, last) = parts.pop()?;
    let led = words[first].is(&["and", "or", "&", "plus"]);
    first += usize::from(led);
    if led
        && words
            .get(first)
            .is_some_and(|word| word.is(&["finally", "lastly"]))
    {
        first += 1;
    }
    let rest = number.map_or(0, |number| number.saturating_sub(parts.len()));
    if led && rest <= 1 || rest == 1 {
        parts.push((first, last));
        return named(one, &parts, number);
    }
    let wanted = if rest > 1 { rest - 1 } else { 1 };
    let cut = |apart: bool| {
        let mut parts = parts.clone();
        let mut from = first;
        let mut left = wanted;
        while left > 0
            && let Some(at) = joint(words, from, last, apart)
        {
            parts.push((from, at));
            from = at + 1;
            left -= 1;
        }
        parts.push((from, last));
        named(one, &parts, number)
    };
    // "Digital and creative industries" are two where the paper's count asks for it.
    cut(false).or_else(|| number.and_then(|_| cut(true)))
}

/// The names of the parts of a row, as many as the paper counts.
fn named(one: &Said<'_>, parts: &[(usize, usize)], number: Option<usize>) -> Option<Vec<String>> {
    let mut found = Vec::new();
    for (start, end) in parts {
        let item = one.words.get(*start..*end)?;
        if item.first().is_some_and(|word| word.is(ENDS)) && item.len() < 4 {
            continue;
        }
        found.push(name(one.text, item)?);
    }
    let right = number.is_none_or(|number| number == found.len());
    (right && !aims(found.iter().map(String::as_str))).then_some(found)
}

/// Whether names are of what a paper wants or gives: "jobs, exports and pride", "tax relief".
pub(super) fn aims<'a>(names: impl Iterator<Item = &'a str>) -> bool {
    let (mut all, mut wanted, mut given) = (0, 0, false);
    for name in names {
        let low = name.to_lowercase();
        all += 1;
        wanted += usize::from(AIMS.contains(&low.as_str()));
        given |= low
            .split(' ')
            .next_back()
            .is_some_and(|word| GIVEN.contains(&word));
    }
    given || wanted > 0 && wanted * 2 >= all
}

/// The name that an item gives; none where it is none.
pub(super) fn name(text: &str, item: &[Token]) -> Option<String> {
    let mut from = 0;
    while item.get(from).is_some_and(|word| {
        word.is(&[
            "the", "a", "an", "our", "and", "•", "-", "–", "·", "▪", "first", "finally",
        ])
    }) {
        from += 1;
    }
    // What stands in brackets, behind a dash or "including" explains it.
    let explains = |at: usize| {
        item[at].is(&[","])
            && item.get(at + 1).is_some_and(|word| {
                word.is(&[
                    "including",
                    "such",
                    "with",
                    "notably",
                    "especially",
                    "particularly",
                ])
            })
    };
    let mut to = from;
    while !(to < item.len() && explains(to))
        && item
            .get(to)
            .is_some_and(|word| word.shape != Shape::Sign || word.is(&["&", "/", ",", "’", "'"]))
    {
        to += 1;
    }
    while to > from && item[to - 1].shape == Shape::Sign {
        to -= 1;
    }
    let item = item.get(from..to)?;
    let (first, last) = (item.first()?, item.last()?);
    let lettered = item.iter().any(|word| word.shape == Shape::Word);
    let numbered = item.iter().any(|word| word.shape == Shape::Number);
    let small = first.is(NO_FIRST) || item.iter().any(|word| word.is(NO_NAME));
    // "Growing, exporting and hiring": what they do. A trade has the ending too, and a noun.
    let does =
        item.len() == 1 && first.low.ends_with("ing") && !first.is(TRADES) && !first.is(MADE);
    // "Energy intensive and trade exposed", "judged on exports": what they are.
    let described = ["ed", "ive", "ous", "ful"]
        .iter()
        .any(|end| last.low.ends_with(end))
        && !last.is(&["automotive", "creative"])
        || first.low.ends_with("ed") && item.get(1).is_some_and(|word| word.is(NO_FIRST));
    let long = item.iter().filter(|word| word.shape != Shape::Sign).count() > LONGEST;
    if !lettered || numbered || small || does || described || long {
        return None;
    }
    let text = text.get(first.span.start..last.span.end)?.trim();
    let mut letters = text.chars();
    let capital = letters.next()?.to_uppercase().to_string();
    Some(format!("{capital}{}", letters.as_str()))
}

/// Most words of a name.
const LONGEST: usize = 6;

/// Trades that are named so in lists of sectors, where elsewhere the word is what is done.
const MADE: &[&str] = &[
    "biomanufacturing",
    "agri-processing",
    "processing",
    "packaging",
    "distilling",
    "retailing",
    "remanufacturing",
];
