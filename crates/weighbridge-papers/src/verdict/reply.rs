//! What a reply does with a recommendation: accepts it, accepts part of it or
//! rejects it. A suggestion from cue words, which are shown; of the recommendation
//! it knows words, amounts, dates and whether a thing is to begin, go on or end, and
//! not what it means.
//!
#![doc = include_str!("reply.md")]

mod against;
mod amount;
mod asked;
mod clause;
mod decide;
mod head;
mod lists;
mod signs;
mod speaker;
mod told;
mod turned;

use serde::{Deserialize, Serialize};

/// What a reply does with a recommendation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stance {
    /// It takes the recommendation on, or says that it does so already.
    Accepts,
    /// It takes some on, defers it, or holds something back.
    AcceptsInPart,
    /// It turns it down.
    Rejects,
}

/// A suggestion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// What the reply does.
    pub stance: Stance,
    /// The words that decided, as they stand in the reply, each with what it
    /// was taken for.
    pub deciding: Vec<(&'static str, String)>,
}

/// Suggests what a reply does with what is asked.
#[must_use]
pub fn reply(asked: &str, text: &str) -> Reply {
    decide::decide(asked, text)
}

#[cfg(test)]
mod tests;

#[cfg(test)]
mod prose_tests;
