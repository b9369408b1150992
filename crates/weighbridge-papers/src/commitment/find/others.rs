//! What others undertake, say or are told to do. It adds nothing that the author undertakes.

mod advising;
mod appeals;
mod asked;
mod beside;
mod bound;
mod speaker;
mod theirs;

pub(super) use advising::{advice, lead_words, own, past};
pub(super) use beside::beside;
pub(super) use bound::{acts_of_others, told_of_another};
pub(super) use speaker::reported;
pub(super) use theirs::theirs;
