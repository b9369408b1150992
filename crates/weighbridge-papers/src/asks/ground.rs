//! What a verdict on a sentence rests on: the kind of its ground. It gives no verdict;
//! how often each kind was right is what says which of them may be told.

use serde::{Deserialize, Serialize};

use crate::verdict::Verdict;

/// On what the verdict of a sentence rests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ground {
    /// Words of opposition of the file stand in it.
    Opposing,
    /// The matter is refused.
    Refused,
    /// A verb acts against the matter, or for it.
    Acted,
    /// It ends or rises, by nobody's act.
    Ends,
    /// A thing that the file wants more or less of is changed.
    Changed,
    /// The matter itself is changed.
    Moved,
    /// What turns it was counted.
    Counted,
    /// It is undertaken with words of agreement of the file.
    Agreeing,
    /// It is undertaken with a sum or number, where the part counts money.
    Measured,
    /// It is undertaken in other words.
    OtherWords,
    /// It is studied or reported on.
    Studied,
    /// It is looked into.
    LookedInto,
    /// It is tried or aimed at, or touched and not changed.
    Effort,
    /// It is wished for.
    Wished,
    /// It is said to come about, on a condition, both ways, in a long sentence.
    HeldBack,
    /// What is not wanted is not done.
    Half,
    /// The sentence after says so.
    After,
}

impl Ground {
    /// Whether a verdict may not rest on it at all: the matter was touched by a change in
    /// words that the file does not list. Such a sentence is left to a reader.
    pub(super) fn idle(self, verdict: Verdict) -> bool {
        verdict == Verdict::PartOfTheWay && self == Self::Moved
    }

    /// Whether a verdict on it was more often wrong than right on real prose (`asks.md`
    /// has the counts): "part of the way" for anything but the matter undertaken in other
    /// words or a reply to it, since a paper that looks into a matter in one sentence
    /// undertakes it in another or in none; "opposed" for a change that takes the thing
    /// away where nothing refuses or ends it.
    #[must_use]
    pub fn weak(self, verdict: Verdict) -> bool {
        match verdict {
            Verdict::PartOfTheWay => !matches!(self, Self::OtherWords | Self::After),
            Verdict::Opposed => matches!(self, Self::Changed | Self::Moved),
            _ => false,
        }
    }
}
