//! What a rule sees: one sentence, what stands before it, and who speaks. It judges nothing.

use std::collections::BTreeSet;

use crate::commitment::stands_for::Stands;
use crate::commitment::{Mark, Voice};
use crate::tokens::Token;

/// Who speaks in the paper.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Author {
    /// Names that the author goes by beside "we" and "the government", in small
    /// letters: whole ("fenland combined authority", of which any end counts too) or
    /// by one word ("coalition").
    pub names: Vec<String>,
    /// Names of others who also make promises in the text, in small letters:
    /// what they will do is no commitment of the author.
    pub others: Vec<String>,
    /// Names of one word that others bear who act in the paper ("nissan"), in small
    /// letters: what they will do is theirs.
    pub firms: BTreeSet<String>,
    /// Names of funds, bodies and schemes that the author sets up or pays for, in
    /// small letters: what they will do, the author does.
    pub own: BTreeSet<String>,
    /// The country whose government the author is, in small letters ("scotland"):
    /// other governments are others. None is the United Kingdom.
    pub country: Option<&'static str>,
    /// For whom the paper speaks: what a government will do is another's in a paper
    /// that advises it.
    pub voice: Voice,
    /// The author is a local or combined authority: the government of the country is
    /// another, and what it should do is recommended.
    pub local: bool,
}

/// What stands around a sentence.
#[derive(Debug, Clone, Copy, Default)]
pub struct Context<'a> {
    /// The sentence that leads into the list of which this is an item.
    pub lead_in: Option<&'a str>,
    /// The heading under which an item stands that no sentence leads into.
    pub under: Option<&'a str>,
    /// It opens an item of a list.
    pub item: bool,
    /// The sentence before it is a commitment.
    pub after_commitment: bool,
    /// The sentence before it spends, builds or sets up by its act: what it comes to is
    /// the author's money.
    pub after_spending: bool,
    /// For whom a pronoun stands that opens the sentence.
    pub stands: Stands,
}

/// A sentence as the rules see it.
#[derive(Clone, Copy)]
pub(super) struct Sentence<'a> {
    /// As it stands in the paper: every span counts its bytes.
    pub text: &'a str,
    pub words: &'a [Token],
    pub author: &'a Author,
    pub context: &'a Context<'a>,
    /// Its amounts, dates, instruments, hedges and words of standing.
    pub marks: &'a [Mark],
    /// Whether one of the marks is an amount.
    pub amount: bool,
}
