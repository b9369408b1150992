//! Near misses of a topic: what looked like a mention, and why it is none. They
//! are looked for in the words that the paper uses, so that none is left out.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{Part, Wanted};
use crate::said::Said;
use crate::search::words::words;

/// Why a near miss is no mention.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rejected {
    /// The words of the phrase stand within ten words of each other, but apart.
    Apart,
    /// Part of the phrase stands there with its neighbour missing.
    Partial,
    /// The same letters in small ("aria" for ARIA).
    Capitals,
    /// The word is part of a longer word ("Steele").
    Inside,
    /// A word that begins alike ("ceramist").
    Akin,
    /// The very word, in a phrase where it means something else ("rubber
    /// stamp").
    Sense,
    /// A word of the topic's title, which is none of the words looked for
    /// ("coal" where "coal mining" is).
    Titled,
}

impl Rejected {
    /// The words shown.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Apart => "the words stand apart",
            Self::Partial => "part of the phrase only",
            Self::Capitals => "not in capitals",
            Self::Inside => "part of a longer word",
            Self::Akin => "another word that begins alike",
            Self::Sense => "the word in another sense",
            Self::Titled => "a word of its title only",
        }
    }
}

/// A near miss.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NearMiss {
    /// The word or phrase looked for.
    pub wanted: String,
    /// What stands there.
    pub found: String,
    /// Why it was rejected.
    pub why: Rejected,
    /// How many sentences have it.
    pub count: usize,
    /// Page of the first, from 1.
    pub page: u32,
    /// The first of the sentences.
    pub text: String,
}

/// The words of a paper, each with the sentences that hold it.
pub(crate) struct Index<'a> {
    stems: BTreeMap<&'a str, Vec<usize>>,
    words: BTreeMap<&'a str, Vec<usize>>,
}

impl<'a> Index<'a> {
    pub fn new(cut: &'a [Vec<Part>]) -> Self {
        let mut stems: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        let mut words: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (at, parts) in cut.iter().enumerate() {
            for part in parts.iter().filter(|part| !part.sign) {
                for (map, word) in [(&mut stems, &part.stem), (&mut words, &part.low)] {
                    let list = map.entry(word).or_default();
                    if list.last() != Some(&at) {
                        list.push(at);
                    }
                }
            }
        }
        Self { stems, words }
    }

    /// Sentences with a stem, in order.
    pub fn with_stem(&self, stem: &str) -> impl Iterator<Item = usize> + '_ {
        self.stems.get(stem).into_iter().flatten().copied()
    }

    /// All near misses of a topic outside the sentences that name it, `senses`
    /// being those of its words that mean something else.
    pub fn near(
        &self,
        title: &str,
        wanted: &[&Wanted],
        sentences: &[Said<'_>],
        cut: &[Vec<Part>],
        mentioned: &BTreeSet<usize>,
        senses: BTreeMap<(String, String), Vec<usize>>,
    ) -> Vec<NearMiss> {
        let mut found: BTreeMap<(Rejected, String, String), Vec<usize>> = senses
            .into_iter()
            .map(|((wanted, phrase), places)| ((Rejected::Sense, wanted, phrase), places))
            .collect();
        for one in wanted {
            match one.parts.as_slice() {
                [] => {}
                [word] => {
                    for (other, places) in self.alike(one, word) {
                        for at in places {
                            let why = if other == word.low {
                                Rejected::Capitals
                            } else if other.contains(&word.low) {
                                Rejected::Inside
                            } else {
                                Rejected::Akin
                            };
                            found
                                .entry((why, one.text.clone(), other.to_owned()))
                                .or_default()
                                .push(at);
                        }
                    }
                }
                parts => {
                    for at in self.with_stem(&parts[0].stem) {
                        if together(one, &cut[at]) {
                            let key = (Rejected::Apart, one.text.clone(), one.text.clone());
                            found.entry(key).or_default().push(at);
                        }
                    }
                    self.partial(one, cut, &mut found);
                }
            }
        }
        for word in super::parts(title).iter().filter(|part| !part.sign) {
            let looked_for = wanted
                .iter()
                .any(|one| matches!(one.parts.as_slice(), [only] if only.stem == word.stem));
            let generic = word.low.len() < 4 || GENERIC.contains(&word.low.as_str());
            let places: Vec<usize> = self.with_stem(&word.stem).collect();
            if !looked_for && !generic && places.len() <= TELLING {
                let key = (Rejected::Titled, title.to_owned(), word.low.clone());
                found.entry(key).or_default().extend(places);
            }
        }
        found
            .into_iter()
            .filter_map(|((why, wanted, found), mut places)| {
                places.retain(|at| !mentioned.contains(at) && !is_contents(&sentences[*at]));
                // Several wordings of one phrase may share a sentence.
                places.sort_unstable();
                places.dedup();
                let first = sentences.get(*places.first()?)?;
                Some(NearMiss {
                    wanted,
                    found,
                    why,
                    count: places.len(),
                    page: first.page,
                    text: first.text.trim().to_owned(),
                })
            })
            .collect()
    }

    /// Words of the paper that are like a single word and not it.
    fn alike<'b>(
        &'b self,
        wanted: &'b Wanted,
        word: &'b Part,
    ) -> impl Iterator<Item = (&'a str, Vec<usize>)> + 'b {
        let length = word.low.chars().count();
        let stem: String = word.low.chars().take(length.max(6) - 1).collect();
        self.words.iter().filter_map(move |(other, places)| {
            let same = *other == word.low;
            let near = if wanted.capitals {
                same
            } else if length < 4 || same {
                false
            } else {
                // The same word in another form is a mention, and not among
                // the places that are left once mentions are taken out.
                other.starts_with(&word.low)
                    || (length >= 5 && other.ends_with(&word.low))
                    || (length >= 6 && other.starts_with(&stem))
            };
            near.then(|| (*other, places.clone()))
        })
    }

    /// The first word of a phrase of two with another neighbour, where that
    /// word is rare enough to tell ("border" of "carbon border").
    fn partial(
        &self,
        wanted: &Wanted,
        cut: &[Vec<Part>],
        found: &mut BTreeMap<(Rejected, String, String), Vec<usize>>,
    ) {
        let rarest = wanted
            .parts
            .iter()
            .filter(|part| part.low.len() > 3)
            .min_by_key(|part| self.with_stem(&part.stem).count());
        // Beside an everyday word the others of the phrase are commoner still: "port" of a
        // "free port".
        let Some(rarest) = rarest.filter(|part| !everyday(&part.low)) else {
            return;
        };
        let places: Vec<usize> = self.with_stem(&rarest.stem).collect();
        // A word that stands everywhere says nothing of the topic.
        if places.len() > TELLING {
            return;
        }
        for at in places {
            if !together(wanted, &cut[at]) {
                let key = (Rejected::Partial, wanted.text.clone(), rarest.low.clone());
                found.entry(key).or_default().push(at);
            }
        }
    }
}

/// Whether it is the heading of the contents, which has a word of many a topic ("content").
fn is_contents(one: &Said<'_>) -> bool {
    one.passage.is_none()
        && ["contents", "table of contents"].contains(&one.text.trim().to_lowercase().as_str())
}

/// In how many sentences a word may stand and still tell of a topic.
const TELLING: usize = 12;

/// Words of titles that tell of no topic by themselves.
const GENERIC: [&str; 22] = [
    "and",
    "other",
    "their",
    "with",
    "from",
    "industry",
    "industries",
    "industrial",
    "services",
    "service",
    "products",
    "goods",
    "places",
    "public",
    "national",
    "local",
    "parts",
    "policy",
    "support",
    "business",
    "work",
    "former",
];

/// Words of phrases that stand beside anything: numbers and what a thing is like.
const EVERYDAY: &str = "four five seven eight nine half third quarter fast slow high long good small \
    large free full open early late great first second last next same state domestic";

/// Whether a word says nothing of a topic where it stands without its phrase.
fn everyday(word: &str) -> bool {
    words(word).is_empty() || EVERYDAY.split_whitespace().any(|one| one == word)
}

/// Within how many words the words of a phrase must stand to be a near miss.
const WINDOW: usize = 10;

/// Whether all words of a phrase stand near each other in a sentence.
fn together(wanted: &Wanted, sentence: &[Part]) -> bool {
    let Some(first) = wanted.parts.first() else {
        return false;
    };
    (0..sentence.len())
        .filter(|at| wanted.same(first, &sentence[*at]))
        .any(|at| {
            let from = at.saturating_sub(WINDOW);
            let to = (at + WINDOW + 1).min(sentence.len());
            wanted.parts.iter().all(|part| {
                sentence[from..to]
                    .iter()
                    .any(|word| wanted.same(part, word))
            })
        })
}
