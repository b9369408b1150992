//! What is looked for on one topic in a sentence: its words and phrases, those
//! whose parts stand near each other, and the phrases in which a word means
//! something else. It reads one sentence at a time and judges no treatment.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use weighbridge_model::asks::{joined, spelled};
use weighbridge_model::gazetteer::Topic;

use super::near::Index;
use super::wanted::{Part, Wanted, shown};
use crate::word_lists::Set;

/// Wordings of one phrase of an ask that are looked for here: the first of them,
/// for all of them are held against passages.
const SPELLED: usize = 40;

/// Within how many words parts that are joined by " + " stand.
const NEAR: usize = 12;

/// Phrases in which no word is of any topic: what a country makes in a year is no capacity
/// at home.
const SENSES: &[&str] = &[
    "gross domestic product|expenditure|income",
    "gross national product|income",
    "gross fixed capital formation",
];

/// What a phrase is looked for as.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    /// A word or phrase of the topic.
    Topic,
    /// A part of a phrase whose parts stand near each other: which phrase, which
    /// part.
    Part(usize, usize),
    /// A plain word that stands for more than the topic.
    Broad,
    /// A phrase in which a word means something else.
    Sense,
}

/// All that is looked for on one topic.
pub(super) struct Looked {
    all: Vec<(Role, Wanted)>,
    /// By the stem of the first word: where in `all`.
    by_stem: BTreeMap<String, Vec<usize>>,
    /// The same stems: most words of a paper are none of them.
    stems: Set,
    /// How many parts each phrase of parts has.
    parts: Vec<usize>,
    /// Words and phrases of which near misses are told: those without choices, as
    /// each wording of the others would be a page.
    near: Vec<usize>,
}

/// What a sentence has.
pub(super) enum Has {
    /// The topic, in these words of it.
    Topic(Range<usize>),
    /// Only a plain word that stands for more than it.
    Broad(Range<usize>),
    /// A word of it in another sense: the word looked for, and the phrase.
    Sense(String, Range<usize>),
    Nothing,
}

fn wordings(listed: &str, loose: bool) -> impl Iterator<Item = Wanted> + '_ {
    let most = if loose { SPELLED } else { usize::MAX };
    let mut known: BTreeSet<Vec<String>> = BTreeSet::new();
    spelled(listed)
        .into_iter()
        .take(most)
        .map(move |word| Wanted {
            text: shown(listed),
            loose,
            ..Wanted::new(&word)
        })
        // "Plan|plans": one stem is looked for once.
        .filter(move |one| {
            let stems: Vec<String> = one.parts.iter().map(|part| part.stem.clone()).collect();
            loose || one.exact || known.insert(stems)
        })
}

impl Looked {
    pub fn new(topic: &Topic) -> Self {
        let mut all: Vec<(Role, Wanted)> = Vec::new();
        let mut near = Vec::new();
        let mut parts = Vec::new();
        for listed in &topic.words {
            if listed.contains(" + ") {
                // The joined phrases of asks are held against passages, not here.
                if topic.loose {
                    continue;
                }
                let phrase = parts.len();
                let mut count = 0;
                for part in joined(listed) {
                    let role = Role::Part(phrase, count);
                    all.extend(wordings(part, false).map(|one| (role, one)));
                    count += 1;
                }
                parts.push(count);
                continue;
            }
            let first = all.len();
            all.extend(wordings(listed, topic.loose).map(|one| (Role::Topic, one)));
            if topic.loose || !listed.contains('|') {
                near.extend(first..all.len());
            }
        }
        for listed in &topic.broad {
            all.extend(wordings(listed, false).map(|one| (Role::Broad, one)));
        }
        let everywhere = SENSES.iter().map(|one| (*one).to_owned());
        for listed in topic.unless.iter().cloned().chain(everywhere) {
            let listed = &listed;
            // One word is another sense in this form only: "advertised" is no advertising,
            // and "advertising" is.
            // "Feedin tariff", "time-of use": hyphens are lost where a line ends.
            let closed = listed.replace('-', "");
            let both = std::iter::once(listed).chain(Some(&closed).filter(|one| *one != listed));
            for one in both.flat_map(|listed| wordings(listed, false).collect::<Vec<_>>()) {
                let exact = one.exact || one.parts.len() == 1;
                all.push((Role::Sense, Wanted { exact, ..one }));
            }
        }
        let mut by_stem: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, (_, one)) in all.iter().enumerate() {
            if let Some(first) = one.parts.first() {
                by_stem.entry(first.stem.clone()).or_default().push(at);
            }
        }
        Self {
            all,
            stems: Set::of(by_stem.keys().map(String::as_str)),
            by_stem,
            parts,
            near,
        }
    }

    /// Words and phrases of which near misses are told.
    pub fn near(&self) -> Vec<&Wanted> {
        self.near.iter().map(|at| &self.all[*at].1).collect()
    }

    /// Sentences that may have it: no other does.
    pub fn candidates(&self, index: &Index<'_>) -> BTreeSet<usize> {
        self.by_stem
            .iter()
            .filter(|(_, all)| all.iter().any(|at| self.all[*at].0 != Role::Sense))
            .flat_map(|(stem, _)| index.with_stem(stem))
            .collect()
    }

    /// What a sentence has of the topic.
    pub fn has(&self, sentence: &[Part]) -> Has {
        let found: Vec<(usize, Range<usize>)> = sentence
            .iter()
            .enumerate()
            .filter(|(_, part)| self.stems.has(&part.stem))
            .filter_map(|(from, part)| Some((from, self.by_stem.get(&part.stem)?)))
            .flat_map(|(from, all)| {
                all.iter()
                    .filter_map(move |at| Some((*at, self.all[*at].1.place_at(sentence, from)?)))
            })
            .collect();
        let with = |role: Role| {
            found
                .iter()
                .filter(move |(at, _)| self.all[*at].0 == role)
                .map(|(at, place)| (*at, place.clone()))
        };
        let sense = |place: &Range<usize>| {
            with(Role::Sense)
                .find(|(_, sense)| sense.start <= place.start && place.end <= sense.end)
        };
        let mut other = Has::Nothing;
        for (at, place) in with(Role::Topic) {
            match sense(&place) {
                None => return Has::Topic(place),
                Some((_, phrase)) if matches!(other, Has::Nothing) => {
                    other = Has::Sense(self.all[at].1.text.clone(), phrase);
                }
                Some(_) => {}
            }
        }
        let near = self.parts.iter().enumerate().find_map(|(phrase, count)| {
            let places = |part: usize| {
                with(Role::Part(phrase, part))
                    .map(|(_, place)| place)
                    .filter(|place| sense(place).is_none())
            };
            places(0).find_map(|here| {
                let mut taken = vec![here.clone()];
                for part in 1..*count {
                    // Each part by words of its own.
                    let place = places(part).find(|place| {
                        place.start.abs_diff(here.start) <= NEAR
                            && taken
                                .iter()
                                .all(|one| place.end <= one.start || one.end <= place.start)
                    })?;
                    taken.push(place);
                }
                let from = taken.iter().map(|place| place.start).min()?;
                let to = taken.iter().map(|place| place.end).max()?;
                Some(from..to)
            })
        });
        if let Some(place) = near {
            return Has::Topic(place);
        }
        with(Role::Broad)
            .map(|(_, place)| place)
            .find(|place| sense(place).is_none())
            .map_or(other, Has::Broad)
    }
}
