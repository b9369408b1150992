//! Words that undertake, look into or refuse: what a sentence binds its author
//! to, and what a reply does with a recommendation. Rules over words, shown
//! with what decided; no topic is known here.

pub mod change;
pub mod direction;
pub mod force;
pub(crate) mod foreseen;
pub mod hearsay;
pub(crate) mod lexicon;
pub(crate) mod polarity;
pub(crate) mod ready;
pub mod reply;
pub(crate) mod stance;
pub(crate) mod voices;

pub use direction::{Direction, direction};
pub use force::{Force, force};
pub use hearsay::{denied, hearsay};
pub use reply::{Reply, Stance, reply};

use serde::{Deserialize, Serialize};

/// What the evidence supports on an ask, or what a person decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// The paper undertakes what is asked.
    Agrees,
    /// It undertakes some of it, or looks into it.
    #[serde(rename = "part of the way", alias = "part-of-the-way")]
    PartOfTheWay,
    /// Nothing in it undertakes or refuses it.
    Silent,
    /// It refuses it, or undertakes the contrary.
    Opposed,
}

impl Verdict {
    /// All four, in the order of reports.
    pub const ALL: [Self; 4] = [
        Self::Agrees,
        Self::PartOfTheWay,
        Self::Silent,
        Self::Opposed,
    ];

    /// The word of files and tables.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Agrees => "agrees",
            Self::PartOfTheWay => "part-of-the-way",
            Self::Silent => "silent",
            Self::Opposed => "opposed",
        }
    }

    /// The words of reports.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::PartOfTheWay => "part of the way",
            other => other.as_str(),
        }
    }

    /// From the word of a file; spaces, hyphens and capitals do not matter.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        let word = word.trim().to_lowercase().replace([' ', '_'], "-");
        Self::ALL
            .into_iter()
            .find(|verdict| verdict.as_str() == word)
    }
}
