//! What a verdict on a sentence rests on: the kind of its ground. It gives no verdict;
//! how often each kind was right is what says which of them may be told.

use serde::{Deserialize, Serialize};

use crate::verdict::Verdict;

/// On what the verdict of a sentence rests: the kind of words that decided, whatever they
/// are. Files keep it by its name in small letters with hyphens (`other-words`), so that what
/// each kind was right in can be counted again. Verdicts that a kind may carry are named with
/// it; `asks.md` has how often each was right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ground {
    /// Opposed: a phrase of the file's `oppose` stands in it and is not denied ("left to the
    /// market"), or one joined by " + " is governed by a change that binds.
    Opposing,
    /// Opposed: the matter is refused, before or after it ("there is no case for a map").
    Refused,
    /// Opposed or agrees: a verb of the author's acts on the matter ("we will scrap the
    /// fund"), or lessens what the part wants less of.
    Acted,
    /// Opposed: it ends or rises of itself ("the grant will close"), by nobody's act. Agrees:
    /// what an author gives goes up so, or what he takes comes down.
    Ends,
    /// Agrees, opposed or part of the way: a thing of the file's `more_of` or `less_of` is
    /// given, kept, ended or made less ("the rebate lapses").
    Changed,
    /// As [`Ground::Changed`], of the matter itself, of which the file does not say whether
    /// more is wanted.
    Moved,
    /// Agrees, opposed or part of the way: more than one word turns it, and they were
    /// counted ("we will not let the last furnace close").
    Counted,
    /// Agrees: it is undertaken, with words of the file's `agree` in the same clause.
    Agreeing,
    /// Agrees: it is undertaken with a sum, a share or a number of a hundred or more, where
    /// the part counts money.
    Measured,
    /// Part of the way: it is undertaken, in other words than the file's.
    OtherWords,
    /// Part of the way: a study, a report or figures of it are undertaken.
    Studied,
    /// Part of the way: it is considered, consulted on, reviewed.
    LookedInto,
    /// Agrees where the file names the thing, else part of the way: it is tried, supported
    /// or aimed at without being changed.
    Effort,
    /// Part of the way: it is wanted or hoped for.
    Wished,
    /// Part of the way: what would decide is said to come about by nobody's act, hangs on a
    /// condition, points both ways or stands in a sentence that runs on.
    HeldBack,
    /// Part of the way, or agrees where it is to be held: what is not wanted is not done
    /// ("we will not raise the tax").
    Half,
    /// Any: the sentence after says it of what was named before ("we have no plans to
    /// introduce one"), or replies to the recommendation.
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
