//! The noun phrase on which a commitment acts: its head, its words, what it is
//! about and its name. It knows no verb.

use std::collections::BTreeSet;

use super::amounts::unit;
use super::likeness::general;
use crate::search::words::stem;
use crate::tokens::{MONTHS, SEASONS, Shape, Token};

/// A figure of a thing stands for the thing: to raise the rate of a tax is to
/// raise the tax, to end the funding of a centre ends the centre's funding, to halt
/// work on a line the line.
const FIGURES: &str = "rate level number amount size scope value fund support money backing financ \
    plan propos work construct control power respons post role recruit target goal requir \
    third quarter fifth tenth half";

/// The noun phrase on which a commitment acts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Thing {
    /// Stems of the words that may be its head.
    pub heads: BTreeSet<String>,
    /// Stems of all its words.
    pub words: BTreeSet<String>,
    /// Stems of what it is about: its head, or, where that stands in promises on
    /// anything ("fund", "officers", "a report on"), what tells it from others.
    pub topic: BTreeSet<String>,
    /// The stems of its words in their order, a new part behind each word that joins.
    pub parts: Vec<Vec<String>>,
    /// The words that join the parts: one fewer than these.
    pub joints: Vec<String>,
    /// The stems of its proper name, where it is one.
    pub name: Option<Vec<String>>,
}

pub(super) fn pronoun(stem: &str) -> bool {
    ["it", "them", "they", "this", "these"].contains(&stem)
}

/// Words that end a noun phrase with all that belongs to it.
pub(super) const STOPS: &[&str] = &[
    "that", "which", "who", "so", "if", "when", "where", "because", "until", "by", "to", "from",
    "into", "and", "or", "but", "while", "as", "than", "after", "before", "since", "through",
    "early", "late", "if", "under", "will", "shall", "is", "are", "up", "down", "off", "back",
    "out", "away", "should", "could", "can", "may", "might", "must", "would", "has", "have", "be",
    "been", "twice", "once", "per",
];

/// Participles behind a noun that tell what was said of it before.
const SAID_BEFORE: &[&str] = &[
    "announced",
    "planned",
    "promised",
    "proposed",
    "published",
    "pledged",
    "created",
    "founded",
    "established",
    "introduced",
    "launched",
    "opened",
    "set",
    "made",
    "agreed",
];

/// Words that begin another noun phrase: "give the board a seat", "once a year".
const BEGINS: &[&str] = &["a", "an", "the", "our", "its", "their", "each", "every"];

/// Nouns that are about something: "a report on ports", "the tariff on rice".
const ABOUT: &str = "report review plan tariff tax duti levi consult strategi polici list map regist \
    grant subsidi rebat allow charg fee price cost ban quota standard rule studi programm scheme \
    fund support invest help guidanc market loan credit";

/// Nouns for a body, which is about what it is for or what its name says besides:
/// a Council for Glass is no Council for Steel.
const BODIES: &str = "council board taskforc committe commiss centr agenc institut forum panel hub \
    colleg academi zone deal unit regist offic bodi forc group maker produc manufactur grower \
    builder supplier user owner operator develop worker apprenticeship place job";

/// Words that join to a noun what it is of, for or on.
pub(super) const JOINTS: &[&str] = &[
    "of", "for", "on", "in", "at", "with", "within", "across", "among", "between", "against",
    "over", "near", "outside",
];

/// Words that tell nothing of the thing.
const EMPTY: &[&str] = &[
    "the", "a", "an", "our", "its", "their", "those", "all", "any", "every", "each", "both", "new",
    "current", "present", "existing", "some", "more", "million", "billion", "thousand", "one",
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "no", "not", "further",
    "up", "down", "out", "off", "back", "away", "we",
];

/// Whom and where anything is for: what is for firms may be for shops as well.
fn vague(stem: &str) -> bool {
    const VAGUE: &str = "firm compani busi industri sector countri region place area nation peopl \
        person year own govern uk britain kingdom futur work term time public person local part end \
        way need";
    stem.starts_with(|sign: char| sign.is_ascii_digit())
        || VAGUE.split_whitespace().any(|known| known == stem)
}

/// Words behind the object that tell what becomes of it.
pub(super) const COMPLEMENTS: &[&str] = &[
    "unchanged",
    "untouched",
    "alone",
    "permanent",
    "stricter",
    "tighter",
    "tougher",
    "looser",
    "laxer",
    "separate",
    "apart",
    "open",
    "frozen",
    "ahead",
    "forward",
    "redundant",
    "easier",
    "simpler",
    "harder",
    "cheaper",
    "dearer",
    "costlier",
    "faster",
    "illegal",
    "unlawful",
    "shut",
    "closed",
];

/// The noun phrase that begins at `from`.
pub(super) fn phrase(words: &[Token], from: usize) -> Thing {
    let mut parts: Vec<Vec<String>> = vec![Vec::new()];
    // A particle belongs to the verb before it.
    let from = from
        + usize::from(
            words
                .get(from)
                .is_some_and(|word| word.is(&["up", "down", "out", "off", "back", "away", "in"])),
        );
    let mut joints: Vec<&str> = Vec::new();
    let mut name: Option<Vec<String>> = Some(Vec::new());
    let mut measured = 0;
    for (at, word) in words.iter().enumerate().skip(from).take(20) {
        // "500 megawatts of offshore wind" is offshore wind, in whatever unit.
        let number = at > 0
            && (words[at - 1].shape == Shape::Number
                || words[at - 1].is(&["million", "thousand", "hundred"]));
        if number
            && let Some((_, _, length)) = unit(words, at)
            && words.get(at + length).is_some_and(|next| next.is(&["of"]))
        {
            measured = at + length + 1;
        }
        // "In spring 2024": a time.
        let time = (word.is(MONTHS) || word.is(SEASONS))
            && words
                .get(at + 1)
                .is_some_and(|next| next.shape == Shape::Number && next.low.len() == 4);
        if at < measured || time {
            continue;
        }
        // "30 per cent of its furniture" is some furniture.
        let next = words.get(at + 1);
        let bound = next.is_some_and(|next| next.is(&["least", "most"]));
        if word.is(&["cent", "least"])
            || word.is(&["at"]) && bound
            || word.is(&["per"]) && next.is_some_and(|next| next.is(&["cent"]))
        {
            continue;
        }
        if (word.shape == Shape::Sign && !matches!(word.low.as_str(), "&" | "‘" | "’" | "'" | "\""))
            || word.is(STOPS)
            || (parts.last().is_some_and(|part| !part.is_empty())
                && (word.is(BEGINS) || word.is(SAID_BEFORE)))
        {
            break;
        }
        if word.is(JOINTS) {
            joints.push(&word.low);
            parts.push(Vec::new());
            continue;
        }
        let adverb = crate::commitment::between(&word.low);
        if word.shape != Shape::Word || word.is(EMPTY) || word.is(COMPLEMENTS) || adverb {
            continue;
        }
        let plain = word.low.trim_end_matches("'s").trim_end_matches('\'');
        if let Some(last) = parts.last_mut() {
            last.push(stem(plain));
        }
        if joints.is_empty() {
            name = name.filter(|_| word.capital).map(|mut name| {
                name.push(stem(plain));
                name
            });
        }
    }
    // "This", alone, is a pronoun: "this levy" is a levy.
    if parts.iter().flatten().count() > 1 {
        for part in &mut parts {
            part.retain(|stem| !pronoun(stem));
        }
    }
    let mut heads = BTreeSet::new();
    for (at, part) in parts.iter().enumerate() {
        // "£40 million for buses" is money for buses.
        // So is "carry on with the fund" about the fund.
        let Some(head) = part.last() else {
            if heads.is_empty() {
                continue;
            }
            break;
        };
        heads.insert(head.clone());
        let stands_for = FIGURES.split(' ').any(|known| known == head)
            && matches!(joints.get(at), Some(&"of" | &"for" | &"on"));
        if !stands_for {
            break;
        }
    }
    let name = name.filter(|name| !name.is_empty());
    Thing {
        topic: topic(&parts, &joints, name.is_some()),
        name,
        heads,
        words: parts.iter().flatten().cloned().collect(),
        joints: joints.into_iter().map(str::to_owned).collect(),
        parts,
    }
}

/// What a noun phrase is about; `named` where it begins with a proper name.
fn topic(parts: &[Vec<String>], joints: &[&str], named: bool) -> BTreeSet<String> {
    let mut topic = BTreeSet::new();
    let listed = |list: &str, head: &str| list.split_whitespace().any(|one| one == head);
    for (at, part) in parts.iter().enumerate() {
        let of = matches!(joints.get(at), Some(&"of" | &"for" | &"on"));
        let known = |head: &String| {
            general(head)
                || listed(ABOUT, head)
                || (listed(BODIES, head) && (named && part.len() > 1 || of))
        };
        match part.last() {
            Some(head) if !known(head) => {
                topic.insert(head.clone());
                break;
            }
            _ => topic.extend(part.iter().filter(|stem| !known(stem)).cloned()),
        }
        if !matches!(joints.get(at), Some(&"of" | &"for" | &"on")) {
            break;
        }
    }
    topic
}

impl Thing {
    /// Whether it is the same thing, named as closely or more closely: they share
    /// a head, and the one with fewer words has none that the other lacks.
    pub fn same(&self, other: &Thing) -> bool {
        let (few, many) = if self.words.len() <= other.words.len() {
            (self, other)
        } else {
            (other, self)
        };
        let figure = |stem: &&String| !FIGURES.split(' ').any(|known| known == stem.as_str());
        let few_words: BTreeSet<&String> = few.words.iter().filter(figure).collect();
        let heads = |one: &Thing| -> BTreeSet<String> {
            let own: BTreeSet<String> = one.heads.iter().filter(figure).cloned().collect();
            if own.is_empty() {
                one.heads.clone()
            } else {
                own
            }
        };
        !few.words.is_empty()
            && heads(few).intersection(&heads(many)).next().is_some()
            && few_words.iter().all(|stem| many.words.contains(*stem))
    }

    /// What it is of, for, on or in, by the word that joins it: "makers of films", "a
    /// force on ceramics". Without whom and where anything is for.
    fn joined(&self) -> Vec<(&str, BTreeSet<String>)> {
        let parts = self.parts.iter().skip(1).zip(&self.joints);
        parts
            .filter(|(_, joint)| ["of", "for", "on", "in"].contains(&joint.as_str()))
            .map(|(part, joint)| {
                let some = part.iter().filter(|stem| !vague(stem)).cloned();
                (joint.as_str(), some.collect())
            })
            .collect()
    }

    /// Whether both have one head and are of, for, on or in wholly different things:
    /// "makers of trains", "makers of films". With the stems of both sentences, where
    /// none of these may stand.
    pub fn of_another(
        &self,
        other: &Thing,
        own: &BTreeSet<String>,
        theirs: &BTreeSet<String>,
    ) -> bool {
        let head = self.heads.intersection(&other.heads).next().is_some();
        head && self.joined().iter().any(|(joint, of)| {
            other.joined().iter().any(|(second, another)| {
                joint == second
                    && !of.is_empty()
                    && !another.is_empty()
                    && of.is_disjoint(theirs)
                    && another.is_disjoint(own)
            })
        })
    }

    /// Whether both are named and share no word.
    pub fn apart(&self, other: &Thing) -> bool {
        !self.words.is_empty()
            && !other.words.is_empty()
            && self.words.intersection(&other.words).next().is_none()
    }
}
