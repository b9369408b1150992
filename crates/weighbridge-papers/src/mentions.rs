//! What a paper names: places, industries and sectors out of a gazetteer that
//! is given as a value; bodies, laws, funds and schemes by the shape of their
//! names; money, percentages and dates with what they are about; consultation
//! questions. Every finding says where it stands. It knows no official code:
//! codes come with the gazetteer.

mod about;
mod acronyms;
mod amounts;
mod author_land;
mod bodies;
mod columns;
mod dates;
mod doubtful;
mod elsewhere;
mod firms;
mod goods;
mod known;
mod lands;
mod laws;
mod merged;
mod money;
mod names;
mod nations;
mod notes;
mod numerals;
mod persons;
mod places;
mod questions;
mod rows;
mod schemes;
mod senses;
mod shares;
mod tokens;

pub(crate) use numerals::small;

use serde::{Deserialize, Serialize};

pub use amounts::{Amount, Currency, Measure, largest_first};
pub use questions::{Question, missing_numbers};

use crate::paper::Paper;
use crate::sectors::{OwnSectors, own_sectors};
use tokens::Tokens;

/// What sort of thing a name names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Sort {
    /// A sector of a strategy.
    Sector,
    /// An industry.
    Industry,
    /// A place.
    Place,
    /// A public or private body.
    Body,
    /// An Act, Bill, regulations or treaty.
    Law,
    /// A fund, scheme, programme, levy, relief or deal.
    Fund,
}

impl Sort {
    /// The word for one.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Sector => "sector",
            Self::Industry => "industry",
            Self::Place => "place",
            Self::Body => "body",
            Self::Law => "law",
            Self::Fund => "fund or scheme",
        }
    }

    /// The word for several.
    #[must_use]
    pub fn plural(self) -> &'static str {
        match self {
            Self::Sector => "sectors",
            Self::Industry => "industries",
            Self::Place => "places",
            Self::Body => "bodies",
            Self::Law => "laws",
            Self::Fund => "funds and schemes",
        }
    }
}

/// A name to look for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The name under which it is listed.
    pub name: String,
    /// Other names for it. Those of places, bodies and the like are looked for
    /// with their capitals, those of sectors and industries without.
    pub also: Vec<String>,
    /// What it is.
    pub sort: Sort,
    /// Codes that belong to it, as the one who made the gazetteer means them.
    pub codes: Vec<String>,
}

/// Names to look for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Gazetteer {
    /// Entries in any order; of two that match, the longer name wins, then the
    /// one that stands first.
    pub entries: Vec<Entry>,
    /// What industries make, grow or handle: it names one only beside a word of making
    /// ("biscuit factories", "makers of soap").
    pub goods: Vec<Good>,
    /// Entries that are a part of another industry, with its name.
    pub wider: Vec<(usize, String)>,
}

/// What an industry makes, grows or handles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Good {
    /// Its name in the singular and in small letters.
    pub word: String,
    /// Index into [`Gazetteer::entries`].
    pub entry: usize,
}

/// Where something is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Spot {
    /// Index into [`Paper::passages`].
    pub passage: usize,
    /// First byte in the passage's text.
    pub start: usize,
    /// Byte after the last.
    pub end: usize,
    /// Page on which it stands; of an amount, the page on which the sentence
    /// quoted with it begins.
    pub page: u32,
    /// Where it stands in a heading: index into [`Paper::sections`]. `start` and
    /// `end` are then bytes of the heading, and `passage` is the one behind it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heading: Option<usize>,
    /// Whether it stands in a note, a list of references or a figure's source line.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub note: bool,
}

/// A name and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mention {
    /// What it is.
    pub sort: Sort,
    /// Its name.
    pub name: String,
    /// Its codes, where the gazetteer has any.
    pub codes: Vec<String>,
    /// Where it stands, in reading order; headings are looked through for places,
    /// and for bodies, laws and funds that the running text names too or that stand
    /// out by their capitals. Those in notes are not among them.
    pub spots: Vec<Spot>,
    /// Where it stands in notes, lists of references and the source lines of figures: in
    /// the title of what is cited there most often.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Spot>,
    /// The industries that it is a part of, the narrowest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub within: Vec<String>,
}

impl Mention {
    /// The pages, each once.
    #[must_use]
    pub fn pages(&self) -> Vec<u32> {
        pages(&self.spots)
    }

    /// The pages on whose notes it stands, each once.
    #[must_use]
    pub fn note_pages(&self) -> Vec<u32> {
        pages(&self.notes)
    }
}

fn pages(spots: &[Spot]) -> Vec<u32> {
    let mut pages: Vec<u32> = spots.iter().map(|spot| spot.page).collect();
    pages.sort_unstable();
    pages.dedup();
    pages
}

/// All that a paper names.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Mentions {
    /// By sort, the most often named first; what notes alone name stands last of its sort.
    pub named: Vec<Mention>,
    /// Money, in reading order.
    pub money: Vec<Amount>,
    /// Per cents and fractions in words, in reading order.
    pub percentages: Vec<Amount>,
    /// Dates and years, in reading order.
    pub dates: Vec<Amount>,
    /// Consultation questions, in order.
    pub questions: Vec<Question>,
    /// The sectors that the paper names as its own, where it has a list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own_sectors: Option<OwnSectors>,
}

impl Mentions {
    /// Those of one sort.
    pub fn of(&self, sort: Sort) -> impl Iterator<Item = &Mention> {
        self.named
            .iter()
            .filter(move |mention| mention.sort == sort)
    }
}

/// Finds what a paper names.
#[must_use]
pub fn mentions(paper: &Paper, gazetteer: &Gazetteer) -> Mentions {
    let (mut all, (questions, own)) = rayon::join(
        || named(paper, gazetteer),
        || rayon::join(|| questions::find(paper), || own_sectors(paper)),
    );
    all.questions = questions;
    all.own_sectors = own;
    all
}

/// The names and amounts.
fn named(paper: &Paper, gazetteer: &Gazetteer) -> Mentions {
    let mut found = merged::Found::new();
    let mut all = Mentions::default();
    known::find(paper, gazetteer, &mut found, &mut all);
    found.retain(|(sort, _), (_, spots)| *sort != Sort::Industry || !in_passing(paper, spots));
    merged::merge(&mut found);
    all.named = found
        .into_iter()
        .map(|((sort, name), (codes, mut spots))| {
            spots.sort_unstable();
            let (notes, spots) = spots.into_iter().partition(|spot| spot.note);
            let within = goods::within(gazetteer, sort, &name);
            Mention {
                sort,
                name,
                codes,
                spots,
                notes,
                within,
            }
        })
        .collect();
    all.named.sort_by(|a, b| {
        a.sort
            .cmp(&b.sort)
            .then(b.spots.len().cmp(&a.spots.len()))
            .then(b.notes.len().cmp(&a.notes.len()))
            .then(a.name.cmp(&b.name))
    });
    all
}

/// Whether an industry is named once and only by who works in it or what it sells from:
/// "shops and pubs will pay less".
fn in_passing(paper: &Paper, spots: &[Spot]) -> bool {
    let mut own = spots.iter().filter(|spot| !spot.note);
    let (Some(one), None) = (own.next(), own.next()) else {
        return false;
    };
    let word = paper
        .passages
        .get(one.passage)
        .and_then(|passage| passage.text.get(one.start..one.end));
    one.heading.is_none()
        && word.is_some_and(|word| {
            let low = word.to_lowercase();
            senses::IN_PASSING.contains(&low.as_str())
        })
}

/// The dates of a sentence by their bytes, without those told from the day of writing.
pub(crate) fn dates(sentence: &str) -> Vec<std::ops::Range<usize>> {
    dates::in_sentence(sentence)
}

/// Where a sentence gives shares as fractions or numbers in words.
pub(crate) fn shares_in_words(sentence: &str) -> Vec<std::ops::Range<usize>> {
    each(sentence, shares::shares)
        .into_iter()
        .map(|share| share.start..share.end)
        .collect()
}

/// The sums and shares in a sentence: in what, and how much; of a range the lower end.
pub(crate) fn figures(sentence: &str) -> Vec<(&'static str, f64)> {
    let either = |tokens: &Tokens<'_>, at: usize| {
        let sum = money::money(tokens, at).into_iter();
        sum.chain(shares::shares(tokens, at)).collect()
    };
    each(sentence, either)
        .into_iter()
        .filter_map(|one| Some((one.measure.unit(), one.measure.value()?)))
        .collect()
}

/// What a rule finds at the words of a sentence, each behind the one before.
fn each(
    sentence: &str,
    rule: impl Fn(&Tokens<'_>, usize) -> Vec<amounts::Found>,
) -> Vec<amounts::Found> {
    let whole = [std::ops::Range {
        start: 0,
        end: sentence.len(),
    }];
    let tokens = Tokens::of(sentence, &whole);
    let mut found: Vec<amounts::Found> = Vec::new();
    let mut free = 0;
    for at in 0..tokens.words.len() {
        if tokens.words[at].start >= free {
            let here = rule(&tokens, at);
            free = here.last().map_or(free, |last| last.end);
            found.extend(here);
        }
    }
    found
}

#[cfg(test)]
mod about_tests;
#[cfg(test)]
mod amounts_tests;
#[cfg(test)]
mod bodies_tests;
#[cfg(test)]
mod laws_tests;
#[cfg(test)]
mod named_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod trades_tests;
