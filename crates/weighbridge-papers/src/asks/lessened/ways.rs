//! Ways in which a clause says what becomes of a thing that the count of its turnings does not
//! see: it is let be, it is kept low, another takes its place, or it is only looked into whether it go.

use std::ops::Range;

use super::wants::LOW;
use super::{Beside, SMALL, Way};
use crate::search::words::stem;
use crate::verdict::lexicon::{ENDED_BY_AUTHOR, FINITE, LETS, NEGATIONS, among};

/// Verbs of looking into a thing, asking others for it or talking about it.
const LOOKING: &str = "analyse appraise assess canvass consider consult contemplate debate deliberate discuss evaluate \
    examine explore gauge investigate look ponder reassess reconsider reflect research revisit review scope scrutinise \
    study survey think trial pilot weigh model ask hear talk invite urge press";

/// Nouns of looking into what hangs on them.
const STUDIES: &str = "consultation|consultations|review|reviews|study|studies|research|inquiry|enquiry|assessment|talks|\
    discussion|discussions|options|option|case|feasibility|merits|views|evidence|possibility|pilot|pilots|effect|\
    effects|impact|implications|scope|paper";

/// Small words before a noun.
const DETERMINERS: &str = "the|a|an|this|that|these|those|our|its|their|any|all|each|every|last|first|present|current|existing";

/// Charges, one of which may take the place of another.
const CHARGES: &str = "tax|taxes|levy|levies|charge|charges|duty|duties|fee|fees|toll|tolls|rate|rates|tariff|tariffs|\
    contract|contracts|quota|quotas";

impl Beside<'_> {
    /// "We will keep fares low", to who wants them low.
    pub(super) fn kept_low(&self, around: &Range<usize>, thing: Range<usize>) -> Option<Way> {
        let mut all = around.clone();
        let will = all.any(|at| self.is(at, "will|shall"));
        let keeps = all.find(|at| self.is(*at, "keep|kept|hold|held|stay|remain"))?;
        let low = keeps.max(thing.end.checked_sub(1)?) + 1;
        let denied = around.clone().any(|at| self.is(at, NEGATIONS));
        let near = keeps + 4 > thing.start;
        // "Low where budgets allow", "low for those with a card": some of them.
        let some = self.is(
            low + 1,
            "where|when|if|while|whenever|for|on|in|as|than|except|or|wherever",
        );
        let tries = around
            .clone()
            .any(|at| self.is(at, "try|seek|aim|hope|raise"));
        let told = if denied {
            Way::Unsure
        } else if some || tries {
            Way::Half
        } else {
            Way::Toward
        };
        (self.wants.low && will && near && self.is(low, LOW)).then_some(told)
    }

    /// "We will replace bidding with a formula": it ends, where no other charge takes its place.
    pub(super) fn replaced(&self, around: &Range<usize>, thing: Range<usize>) -> Option<Way> {
        let will = around.clone().find(|at| self.is(*at, "will|shall"))?;
        let replaces = around
            .clone()
            .find(|at| self.is(*at, "replace|replaced") && *at > will)?;
        let active = replaces < thing.start
            && self.is(replaces, "replace")
            && replaces == will + 1
            && (replaces + 1..thing.start).all(|at| self.is(at, DETERMINERS));
        let passive = thing.end == will && self.is(replaces, "replaced") && replaces == will + 2;
        let with = replaces.max(thing.end - 1) + 1;
        // "A one-child limit" for a two-child limit, "newer models": more of the same.
        let same = |at: usize| {
            let word = self.word(at);
            self.is(at, CHARGES)
                || self.is(at, "more|another|bigger|better|smaller|similar|same|stronger|one|ones|model|models")
                || at < with + 4 && word.len() > 4 && word.ends_with("er")
                || (thing.clone()).any(|own| stem(self.word(own)) == stem(word))
        };
        let next = self.is(with, "with|by") && !(with + 1..with + 6).any(same);
        ((active || passive) && next && self.wants.ends).then_some(Way::Toward)
    }

    /// Whether what governs a thing is itself only looked into: "we will consult on abolishing
    /// it".
    pub(super) fn looked(&self, around: &Range<usize>, turn: usize) -> bool {
        let Some(finite) = (around.start..turn).find(|at| self.is(*at, FINITE)) else {
            return false;
        };
        // A verb joined to the one of looking, or a means, begins anew.
        let anew = |at: usize| {
            self.is(at, "and|or|then")
                && !self.word(at + 1).ends_with("ing")
                && !self.is(at + 1, SMALL)
                && !self.is(at + 1, DETERMINERS)
                && !self.is(at + 1, "whether|how")
                || self.is(at, "by") && at + 1 == turn
        };
        let from = (finite + 1..turn)
            .rev()
            .find(|at| anew(*at))
            .unwrap_or(finite);
        let hangs = self.is(
            turn.saturating_sub(1),
            "of|on|for|into|about|over|around|whether|the",
        );
        (from + 1..turn).any(|at| {
            let verb = among(self.word(at), LOOKING) && !self.is(at - 1, DETERMINERS);
            verb || hangs && self.is(at, STUDIES)
        })
    }

    /// "Fracking will be allowed", "we will allow fracking".
    pub(super) fn let_be(&self, around: Range<usize>, thing: Range<usize>) -> Way {
        // "Allow firms to trade emissions".
        let another = around.clone().any(|at| {
            among(self.word(at), LETS)
                && at < thing.start
                && (at + 1..thing.start).any(|near| self.is(near, "to"))
        });
        if another {
            return Way::Unsaid;
        }
        // "Everywhere except in parks", "subject only to a notice" is allowed.
        let only = (around.start..=around.end)
            .any(|at| self.is(at, "only") && !self.is(at.wrapping_sub(1), "subject|not"));
        let lets = around.clone().any(|at| {
            among(self.word(at), LETS)
                && (self.is(at.wrapping_sub(1), "be|will|shall|to|are|is")
                    || self.is(at.wrapping_sub(1), "also|now|again"))
                && (at + 4 >= thing.start)
        });
        let will = around.clone().any(|at| self.is(at, "will|shall"));
        let turned = around
            .clone()
            .any(|at| self.is(at, NEGATIONS) || among(self.word(at), ENDED_BY_AUTHOR));
        match (lets && will, turned) {
            (true, false) if only => Way::Half,
            (true, false) => Way::Against,
            (true, true) => Way::Unsure,
            _ => Way::Unsaid,
        }
    }
}
