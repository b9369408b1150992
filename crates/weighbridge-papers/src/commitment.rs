//! Commitments: sentences in which the author undertakes something, told by
//! rules whose deciding words are shown, graded by firmness and by specificity.
//! No model is trained; nothing here judges whether a commitment is wise.

mod action_rows;
mod acts_of_others;
mod afar;
mod another;
mod belongs;
mod broken;
mod country;
mod doing;
mod find;
mod graded;
mod insertion;
mod kingdom;
mod lead_in;
mod lexicon;
mod local;
mod marks;
mod name_lines;
mod named;
mod offices;
mod own;
mod quoted;
mod reading;
mod regions;
mod repeats;
mod single_names;
mod spoken_of;
mod stands_for;
mod subject;
mod summary;
mod voice;
mod whose;

use std::ops::Range;

use serde::Serialize;

pub(crate) use acts_of_others::{names_author, of_others as acts_of_others};
pub(crate) use doing::{Doing, whose_doing};
pub use find::{Author, Context, judge};
pub use graded::Graded;
pub use lead_in::{goes_on, lead_in, numbered};
pub use lexicon::{Sort, base_form, sort};
pub(crate) use lexicon::{between, participle};
pub(crate) use offices::of_state;
pub use spoken_of::{Spoken, SpokenOf};
pub use stands_for::Stands;
pub(crate) use subject::instrument;
pub use summary::{Counts, Summary, summary};
pub use voice::Voice;

use crate::paper::Paper;
use own::set_up;
use quoted::without_pull_quotes;
pub(crate) use whose::country_of;

/// How firmly something is undertaken; the order is from loosest to firmest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Firmness {
    /// Sees the need, wants or must ("we recognise", "we want", "we must").
    Recognises,
    /// Looks into it ("we will consider", "will consult on").
    Explores,
    /// Means to ("we intend", "are committed to", "our aim is"), or will
    /// subject to something.
    Intends,
    /// Will, with no date.
    Will,
    /// Will, with a date or a decision taken.
    Decided,
}

impl Firmness {
    /// The word shown.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Recognises => "recognises",
            Self::Explores => "explores",
            Self::Intends => "intends",
            Self::Will => "will",
            Self::Decided => "decided",
        }
    }
}

/// Whether a commitment is new in this paper, by the sentence's own words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// Nothing in the sentence says that it began earlier.
    New,
    /// The sentence restates what is already under way.
    UnderWay,
}

impl Standing {
    /// The words shown.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::UnderWay => "under way",
        }
    }
}

/// What a sentence that undertakes is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Class {
    /// The author, or a body or instrument, will do something or means to.
    Commitment,
    /// The author wants it, sees that it must be, believes in it.
    Aspiration,
    /// What is to come of it, which nobody undertakes as an act ("this will
    /// help businesses").
    Outcome,
    /// The author says that it will not do something, or has no plans to; in the list of
    /// a paper also what ends, is halted or lapses.
    Refusal,
    /// The author, or somebody whom the paper restates, says what another should do,
    /// and undertakes nothing by it.
    Recommendation,
}

/// Who undertakes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum By {
    /// The paper's author, or a public body or instrument for it; also where
    /// nobody is named.
    Author,
    /// Somebody else whom the paper quotes or reports: a federation, a firm, a
    /// committee that speaks to the government.
    Other,
}

impl By {
    /// The word shown.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Author => "author",
            Self::Other => "other",
        }
    }
}

impl Class {
    /// The word shown.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Commitment => "commitment",
            Self::Aspiration => "aspiration",
            Self::Outcome => "outcome",
            Self::Refusal => "refusal",
            Self::Recommendation => "recommendation",
        }
    }
}

/// What a marked word says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Who undertakes it; of a recommendation, who is to.
    Actor,
    /// The words that make it an undertaking.
    Undertaking,
    /// What is done.
    Action,
    /// How much.
    Amount,
    /// By when, or for how long.
    Date,
    /// By what instrument.
    Instrument,
    /// That it is under way already.
    UnderWay,
    /// What holds it open.
    Hedge,
}

impl Role {
    /// The words shown.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Actor => "actor",
            Self::Undertaking => "undertaking",
            Self::Action => "action",
            Self::Amount => "amount",
            Self::Date => "date",
            Self::Instrument => "instrument",
            Self::UnderWay => "under way",
            Self::Hedge => "hedge",
        }
    }
}

/// A word or words that decided, with their place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Mark {
    /// What it says.
    pub role: Role,
    /// Bytes of the sentence. Empty where the words stand in the lead-in of a
    /// list, or in another column of the row, and not in the item itself.
    pub span: Range<usize>,
    /// The words.
    pub text: String,
}

/// What was judged of one sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Judgement {
    /// Commitment, aspiration, promised outcome or refusal.
    pub class: Class,
    /// Who undertakes it.
    pub by: By,
    /// How firm.
    pub firmness: Firmness,
    /// New, or under way.
    pub standing: Standing,
    /// Of actor, action, amount, date and instrument, how many are said: 0-5.
    pub specificity: u8,
    /// With something to hold the author to: an act that will be done and can be
    /// seen to be done, or an amount or date that is at least intended.
    pub hard_edged: bool,
    /// What is done, when known.
    pub sort: Option<&'static str>,
    /// The words that decided, in order of place.
    pub marks: Vec<Mark>,
}

impl Judgement {
    /// Whether it tells an end, halt or lapse, and no act to which anybody is held: "is
    /// paused", "will be closed", "lapses on 30 June". In the list of a paper such a
    /// sentence stands among the refusals.
    #[must_use]
    pub fn ends(&self) -> bool {
        self.sort == Some(find::END)
    }

    /// The first mark of a role, as text.
    #[must_use]
    pub fn said(&self, role: Role) -> Option<&str> {
        self.marks
            .iter()
            .find(|mark| mark.role == role)
            .map(|mark| mark.text.as_str())
    }
}

/// A commitment of a paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Commitment {
    /// Index of its passage.
    pub passage: usize,
    /// Index of its sentence in the passage.
    pub sentence: usize,
    /// Page, from 1.
    pub page: u32,
    /// Section: index, none before the first heading.
    pub section: Option<usize>,
    /// The sentence.
    pub text: String,
    /// The sentence before a list of which this is an item.
    pub lead_in: Option<String>,
    /// What was judged.
    pub judgement: Judgement,
    /// Index of the first commitment that promises the same in other words.
    pub again: Option<usize>,
}

/// The author of a paper as far as the paper itself tells: its country, for whom it
/// speaks, the name by which it calls itself and what it sets up or pays for.
#[must_use]
pub fn author_of(paper: &Paper, author: &Author) -> Author {
    // What the paper sets up or pays for is known once it has been read.
    let mut author = Author {
        country: author.country.or_else(|| country_of(paper, author)),
        voice: voice::voice_of(paper),
        ..author.clone()
    };
    author.names.extend(named::named(paper));
    if spoken_of::opponents(&author).is_empty() {
        author.names.extend(spoken_of::titled(paper));
    }
    let local = local::local(paper);
    author.local = author.local || !local.is_empty();
    author.names.extend(local);
    author.names.extend(local::place(paper));
    author.others.extend(spoken_of::opponents(&author));
    author.own = offices::offices(paper);
    // "DESNZ" acts in the paper of a place or of Wales, and is none of theirs.
    let below = author.country.filter(|own| country::DEVOLVED.contains(own));
    if author.local || below.is_some() {
        let northern = below == Some("northern ireland");
        author.own.retain(|name| !kingdom::letters(name, northern));
    }
    author.firms = single_names::single_names(paper, &author);
    let set_up = set_up(paper, &author);
    author.own.extend(set_up);
    author
}

/// Every commitment of a paper, in reading order.
///
/// Notes, captions and rows of tables are left out: what they hold repeats the
/// text or belongs to others. A sentence that stands word for word a second
/// time (a pull quote) counts once, at its first place.
///
/// Rules after Thomson (2001) and Naurin (2014): an undertaking needs an author
/// and an action or outcome that can be tested; grades of specificity after
/// Pomper & Lederman (1980) as used by Subramanian et al. (2019).
#[must_use]
pub fn commitments(paper: &Paper, author: &Author) -> Vec<Commitment> {
    commitments_by(paper, &author_of(paper, author))
}

/// As [`commitments`], of an author that was found before ([`author_of`]).
#[must_use]
pub fn commitments_by(paper: &Paper, author: &Author) -> Vec<Commitment> {
    let mut found = without_pull_quotes(reading::Reading::new(paper, author).whole());
    let again = repeats::repeats(&found);
    for (one, again) in found.iter_mut().zip(again) {
        one.again = again;
    }
    found
}

#[cfg(test)]
mod advising_tests;
#[cfg(test)]
mod checkable_tests;
#[cfg(test)]
mod edges_tests;
#[cfg(test)]
mod ended_tests;
#[cfg(test)]
mod held_tests;
#[cfg(test)]
mod seeming_tests;
#[cfg(test)]
mod set_up;
#[cfg(test)]
mod strategies_tests;
#[cfg(test)]
mod tests;
