//! What a paper does not say: topics of a list that are absent, mentioned in
//! passing or treated, with every near miss that was looked at and rejected. It
//! says what stands in the paper, not what ought to.

mod headed;
mod held;
mod looked;
mod near;
mod passing;
mod undertaken;
mod wanted;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use rayon::prelude::*;
use serde::Serialize;
use weighbridge_model::gazetteer::Topic;

use headed::{apparatus, heads, titled};
use held::held;
use looked::{Has, Looked};
pub use near::{NearMiss, Rejected};
use undertaken::{Undertaken, undertaken};
use wanted::shown;
pub(crate) use wanted::{Part, Wanted, parts};

use crate::asks::Prepared;
use crate::commitment::Graded;
use crate::imprint::without_addresses;
use crate::paper::{Kind, Paper};
use crate::said::{Said, said};
use crate::tokens::Shape;
use crate::verdict::force::spoken;
use crate::verdict::hearsay;

/// How a paper deals with a topic; the order is from nothing to most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Treatment {
    /// No mention.
    Absent,
    /// Mentioned, with no heading and no run of passages of its own.
    InPassing,
    /// A heading names it, several passages together speak of it, or a
    /// hard-edged commitment is about it.
    Treated,
}

impl Treatment {
    /// The words shown.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Absent => "absent",
            Self::InPassing => "in passing",
            Self::Treated => "treated",
        }
    }
}

/// A place where a topic is named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Mention {
    /// Page, from 1.
    pub page: u32,
    /// Index of its section.
    pub section: Option<usize>,
    /// Whether it is a heading.
    pub heading: bool,
    /// The words found, as written.
    pub found: String,
    /// The sentence or heading.
    pub text: String,
}

/// A topic against a paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Omission {
    /// Name of the topic.
    pub topic: String,
    /// Its title.
    pub title: String,
    /// Words that were looked for.
    pub words: Vec<String>,
    /// Codes of UK SIC 2007 that it means.
    pub codes: Vec<String>,
    /// Absent, in passing, treated.
    pub treatment: Treatment,
    /// Why, in words.
    pub because: String,
    /// Whether it is treated only by what a sentence undertakes or gives a figure of,
    /// and by no heading or run of passages.
    pub by_sentence: bool,
    /// Passages that name it (headings apart).
    pub passages: usize,
    /// Every mention, in reading order, headings first.
    pub mentions: Vec<Mention>,
    /// What looked like a mention and was rejected: for a topic that is treated
    /// none are looked for.
    pub near: Vec<NearMiss>,
}

impl Omission {
    /// Pages that name it, each once, in order.
    #[must_use]
    pub fn pages(&self) -> Vec<u32> {
        let pages: BTreeSet<u32> = self.mentions.iter().map(|mention| mention.page).collect();
        pages.into_iter().collect()
    }
}

/// From how many passages on a topic counts as treated without a heading of its
/// own: in one section, and in the whole paper.
pub const TREATED: (usize, usize) = (3, 8);

/// Within how many words of its beginning a passage names what it is about: what it
/// goes on to undertake is undertaken of that, and of no industry named in passing.
const OPENS: usize = 6;

/// Holds topics against a paper, in the order of the list. Asks' topics are looked for by the
/// search of asks as well: in `prepared`, where the paper has been made ready for them.
#[must_use]
pub fn omissions(
    graded: Graded<'_>,
    topics: &[Topic],
    prepared: Option<&Prepared<'_>>,
) -> Vec<Omission> {
    let Graded { paper, commitments } = graded;
    let sentences = said(paper);
    let cut: Vec<Vec<Part>> = sentences
        .iter()
        .map(|one| parts(&without_addresses(one.text)))
        .collect();
    let undertaken = undertaken(commitments, &sentences);
    // Where asks are held against the same paper, what is quoted for one is no
    // topic that is absent: both are looked for by the same rules.
    let loose = topics.iter().any(|topic| topic.loose);
    let (index, asked) = rayon::join(
        || near::Index::new(&cut),
        || (loose && prepared.is_none()).then(|| Prepared::new(paper)),
    );
    let asked = prepared.or(asked.as_ref());
    let places: BTreeMap<(usize, &str), usize> = sentences
        .iter()
        .enumerate()
        .filter_map(|(at, one)| Some(((one.passage?, one.text), at)))
        .collect();
    topics
        .par_iter()
        .map(|topic| {
            let held = asked
                .filter(|_| topic.loose)
                .map(|asked| held(paper, topic, asked, &places))
                .unwrap_or_default();
            one_topic(
                paper,
                topic,
                &Looked::new(topic),
                &held,
                (&sentences, &undertaken),
                &cut,
                &index,
            )
        })
        .collect()
}

/// Where a topic stands.
#[derive(Default)]
struct Places {
    mentions: Vec<Mention>,
    /// Sentences that mention it.
    mentioned: BTreeSet<usize>,
    /// Where it stands only in a plain word for more than it.
    broad: BTreeMap<usize, Mention>,
    /// Where it is what a sentence begins with.
    subject: BTreeSet<usize>,
    /// Where it is that, and not one of a row of things.
    own: BTreeSet<usize>,
    /// Where the word that says it says little alone.
    thin: BTreeSet<usize>,
    /// Where its words stand in another sense, by the word wanted and the words found.
    senses: BTreeMap<(String, String), Vec<usize>>,
}

impl Places {
    /// Looks a topic up in the sentences that have a word of it, and in those that the
    /// asks of the same name `held`.
    fn of(
        topic: &Topic,
        looked: &Looked,
        held: &BTreeMap<usize, (String, bool)>,
        sentences: &[Said<'_>],
        cut: &[Vec<Part>],
        index: &near::Index<'_>,
    ) -> Self {
        let mut all = Self::default();
        let mut candidates = looked.candidates(index);
        candidates.extend(held.keys());
        for at in candidates {
            let (one, cut) = (&sentences[at], &cut[at]);
            if let Some((words, false)) = held.get(&at) {
                let words = words.to_lowercase();
                let senses = all.senses.entry((words.clone(), words));
                senses.or_default().push(at);
                continue;
            }
            let text =
                |place: &Range<usize>| one.text.get(cut[place.start].start..cut[place.end - 1].end);
            // Whether it is one of a row of things.
            let mut in_row = false;
            let found = match looked.has(cut) {
                Has::Topic(place) => {
                    in_row = !alone(cut, &place);
                    if place.start < OPENS {
                        all.subject.insert(at);
                        if alone(cut, &place) {
                            all.own.insert(at);
                        }
                    }
                    text(&place)
                }
                Has::Broad(place) => {
                    if let (Some(found), false) = (text(&place), held.contains_key(&at)) {
                        all.broad.insert(at, mention(one, found));
                        continue;
                    }
                    None
                }
                Has::Sense(wanted, place) => {
                    let phrase = text(&place).unwrap_or_default().to_lowercase();
                    all.senses.entry((wanted, phrase)).or_default().push(at);
                    continue;
                }
                Has::Nothing => None,
            };
            if let Some(found) = found.or_else(|| held.get(&at).map(|(words, _)| words.as_str())) {
                all.mentioned.insert(at);
                // An ask looks for many a word that says little alone ("levy"), and a topic
                // for what is one of its things ("quays and cranes" is of no machinery).
                let single = !found.contains([' ', '-']);
                if single && (topic.loose || in_row && !titled(&topic.title, found)) {
                    all.thin.insert(at);
                }
                all.mentions.push(mention(one, found));
            }
        }
        all
    }
}

fn one_topic(
    paper: &Paper,
    topic: &Topic,
    looked: &Looked,
    held: &BTreeMap<usize, (String, bool)>,
    (sentences, undertaken): (&[Said<'_>], &Undertaken),
    cut: &[Vec<Part>],
    index: &near::Index<'_>,
) -> Omission {
    let Places {
        mut mentions,
        mut mentioned,
        broad,
        subject,
        own,
        thin,
        senses,
    } = Places::of(topic, looked, held, sentences, cut, index);
    let (mut treatment, mut because, mut passages) = judge(paper, sentences, &mentioned);
    // A plain word is enough not to be absent, and not enough to be treated.
    let plainly = mentioned.is_empty() && !broad.is_empty();
    if plainly {
        let plain = broad.keys().copied().collect();
        (treatment, because, passages) = judge(paper, sentences, &plain);
        if !because.starts_with(HEADING) {
            treatment = Treatment::InPassing;
        }
        because = format!("{because}; only in a plain word that stands for more than it");
        mentions = broad.into_values().collect();
        mentioned = plain;
    }
    let promised: BTreeSet<usize> = undertaken
        .opened
        .iter()
        .filter(|(first, _)| subject.contains(first))
        .map(|(_, at)| *at)
        .chain(mentioned.intersection(&undertaken.held).copied())
        .collect();
    let by_itself = treatment;
    let thin = |at: &usize| passages < 2 && thin.contains(at);
    let promised = promised.iter().filter(|at| !thin(at)).count();
    let firm = mentioned.intersection(&undertaken.firm).count();
    let plural = |number: usize| if number == 1 { "" } else { "s" };
    if treatment == Treatment::InPassing && !plainly && promised > 0 {
        treatment = Treatment::Treated;
        because = format!(
            "{promised} hard-edged commitment{} on it; {because}",
            plural(promised)
        );
    } else if treatment == Treatment::InPassing && !plainly && firm > 0 && passages >= TREATED.0 {
        treatment = Treatment::Treated;
        because = format!("{firm} commitment{} on it; {because}", plural(firm));
    }
    let told = own
        .iter()
        .filter(|at| !thin(at))
        .filter(|at| {
            undertaken.laid_down.contains(at)
                || figures(&sentences[**at])
                    && !apparatus(sentences[**at].text)
                    && !reported(&sentences[**at])
        })
        .count();
    if treatment == Treatment::InPassing && told >= TOLD {
        treatment = Treatment::Treated;
        because = format!(
            "{told} sentence{} on it with a figure or a date; {because}",
            plural(told)
        );
    }
    let near = if treatment == Treatment::Treated {
        Vec::new()
    } else {
        index.near(
            &topic.title,
            &looked.near(),
            sentences,
            cut,
            &mentioned,
            senses,
        )
    };
    Omission {
        topic: topic.name.clone(),
        title: topic.title.clone(),
        // As listed: each wording of its own would be a page.
        words: topic.words.iter().map(|word| shown(word)).collect(),
        codes: topic.codes.clone(),
        treatment,
        because,
        by_sentence: treatment != by_itself,
        passages,
        mentions,
        near,
    }
}

/// From how many sentences that begin with a topic and give a figure of it on it
/// counts as treated.
const TOLD: usize = 1;

/// Whether what stands at a place is none of a row: "steel, glass and cement".
fn alone(cut: &[Part], place: &Range<usize>) -> bool {
    let joins = |part: &Part| part.low == "," || ["and", "or", "&"].contains(&part.low.as_str());
    let before = place.start.checked_sub(1).and_then(|at| cut.get(at));
    !before.is_some_and(joins) && !cut.get(place.end).is_some_and(joins)
}

/// Whether a sentence gives only the words of others, or denies them.
fn reported(one: &Said<'_>) -> bool {
    hearsay(one.text, &spoken(one.text))
}

/// Whether a sentence gives a figure that is no year.
fn figures(one: &Said<'_>) -> bool {
    one.passage.is_some()
        && one.words.iter().any(|word| match word.shape {
            Shape::Money | Shape::Percent => true,
            Shape::Number => {
                let year = word.low.len() == 4 && word.low.starts_with(['1', '2']);
                !year && word.span.start > 0
            }
            Shape::Word | Shape::Sign => false,
        })
}

fn mention(one: &Said<'_>, found: &str) -> Mention {
    Mention {
        page: one.page,
        section: one.section,
        heading: one.passage.is_none(),
        found: found.to_owned(),
        text: one.text.trim().to_owned(),
    }
}

/// How the reason of a topic that a heading names begins.
const HEADING: &str = "heading \"";

/// Whether a sentence is an entry of a list of works: "ONS (2017), ‘Trade’, https://…".
fn reference(text: &str) -> bool {
    let year = text.match_indices('(').any(|(at, _)| {
        let inside: &str = text[at + 1..].split(')').next().unwrap_or_default();
        inside.len() <= 5
            && (inside.starts_with("19") || inside.starts_with("20"))
            && inside.bytes().take(4).all(|byte| byte.is_ascii_digit())
    });
    year && !crate::imprint::addresses(text).is_empty()
}

/// How a topic is dealt with, why, and in how many passages.
fn judge(
    paper: &Paper,
    sentences: &[Said<'_>],
    mentioned: &BTreeSet<usize>,
) -> (Treatment, String, usize) {
    let headings: Vec<&Said<'_>> = mentioned
        .iter()
        .filter_map(|at| sentences.get(*at))
        .filter(|one| one.passage.is_none())
        // A heading with nothing under it (a line of contents) treats nothing.
        .filter(|one| one.section.is_some_and(|section| heads(paper, section)))
        .filter(|one| !apparatus(one.text))
        .collect();
    let mut passages: BTreeSet<(Option<usize>, usize)> = BTreeSet::new();
    let mut aside = 0;
    for one in mentioned.iter().filter_map(|at| sentences.get(*at)) {
        let Some(passage) = one.passage else {
            continue;
        };
        let running =
            paper.passages.get(passage).is_some_and(|passage| {
                !matches!(passage.kind, Kind::Note | Kind::Row | Kind::Caption)
            }) && !reference(one.text);
        if running {
            passages.insert((one.section, passage));
        } else {
            aside += 1;
        }
    }
    let in_one = passages
        .iter()
        .map(|(section, _)| {
            passages
                .iter()
                .filter(|(other, _)| other == section)
                .count()
        })
        .max()
        .unwrap_or(0);
    let count = passages.len();
    let (treatment, because) = if let Some(heading) = headings.first() {
        (
            Treatment::Treated,
            format!("{HEADING}{}\"", heading.text.trim()),
        )
    } else if in_one >= TREATED.0 {
        (
            Treatment::Treated,
            format!("{in_one} passages of one section"),
        )
    } else if count >= TREATED.1 {
        (Treatment::Treated, format!("{count} passages"))
    } else if count + aside > 0 {
        let plural = if count == 1 { "" } else { "s" };
        let notes = match aside {
            0 => String::new(),
            _ => format!(", {aside} in notes, tables or captions"),
        };
        (
            Treatment::InPassing,
            format!("{count} passage{plural}{notes}, no heading"),
        )
    } else if mentioned.is_empty() {
        (Treatment::Absent, "no mention".to_owned())
    } else {
        (
            Treatment::InPassing,
            "only in a heading with nothing under it".to_owned(),
        )
    };
    (treatment, because, count)
}

#[cfg(test)]
mod tests;
