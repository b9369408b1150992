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
mod given_up;
mod goes_ahead;
mod head;
mod lists;
mod present;
mod signs;
mod speaker;
mod told;
mod turned;

use std::collections::BTreeSet;

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

/// Words that hold an answer open.
const OPEN: &str = "would|should|could|if|whether|until|when|but|however|although|though";

/// What a sentence says outright to a recommendation as a whole ("accepts this
/// recommendation"), with the words that say so; none where it hangs on something, or
/// says more than that.
pub(crate) fn outright(text: &str) -> Option<(Stance, String)> {
    let clauses = clause::clauses(&BTreeSet::new(), text);
    let (head, number, at) = head::head(&clauses)?;
    let open = (clauses.iter()).any(|clause| clause.find(OPEN).is_some());
    let stance = match head {
        // "It would not accept this proposal".
        head::Head::Rejected => Stance::Rejects,
        head::Head::InPart => Stance::AcceptsInPart,
        head::Head::InFull | head::Head::Accepted if !open => Stance::Accepts,
        _ => return None,
    };
    Some((stance, clauses.get(number)?.shown(text, &at)))
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
