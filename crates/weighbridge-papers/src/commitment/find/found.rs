//! One way in which a sentence undertakes, refuses or wishes something, as a rule tells it.
//! It judges nothing.

use std::ops::Range;

use super::predicate::Predicate;
use crate::commitment::Firmness;
use crate::commitment::lexicon::Sort;
use crate::tokens::Token;

/// A way in which the sentence undertakes something.
pub(super) struct Found {
    pub firmness: Firmness,
    /// Who is named for it; like all ranges here, bytes of the sentence.
    pub actor: Option<Range<usize>>,
    /// The words that undertake: "will", "are committed to". Empty at the start where
    /// what leads into a list undertakes its item.
    pub undertaking: Range<usize>,
    /// The verb of what is done.
    pub action: Option<Range<usize>>,
    /// Of what sort that verb is.
    pub sort: Option<Sort>,
    /// It goes on already, or was told of before.
    pub under_way: bool,
    /// It says that it will not be done.
    pub refuses: bool,
    /// Somebody other than the author undertakes it.
    pub another: bool,
}

impl Found {
    /// A way by its grade and the words that say it: by nobody who is named, without an
    /// act, new, the author's.
    pub fn new(firmness: Firmness, undertaking: Range<usize>) -> Self {
        Self {
            firmness,
            actor: None,
            undertaking,
            action: None,
            sort: None,
            under_way: false,
            refuses: false,
            another: false,
        }
    }

    /// Who is named for it.
    pub fn by(mut self, actor: impl Into<Option<Range<usize>>>) -> Self {
        self.actor = actor.into();
        self
    }

    /// The verb of what is done, and of what sort it is.
    pub fn does(
        mut self,
        action: impl Into<Option<Range<usize>>>,
        sort: impl Into<Option<Sort>>,
    ) -> Self {
        self.action = action.into();
        self.sort = sort.into();
        self
    }

    /// What the predicate behind its words says: a state is nothing done.
    pub fn does_what(self, words: &[Token], inner: Option<&Predicate>) -> Self {
        let verb = inner.and_then(|inner| words.get(inner.verb));
        let sort = inner.and_then(|inner| inner.sort);
        self.does(
            verb.map(|word| word.span.clone()),
            sort.filter(|sort| *sort != Sort::State),
        )
    }

    /// Whether it goes on already.
    pub fn going_on(mut self, under_way: bool) -> Self {
        self.under_way = under_way;
        self
    }

    /// Whether it says that it will not be done.
    pub fn refusing(mut self, refuses: bool) -> Self {
        self.refuses = refuses;
        self
    }

    /// Whether somebody other than the author undertakes it.
    pub fn of_another(mut self, another: bool) -> Self {
        self.another = another;
        self
    }
}
