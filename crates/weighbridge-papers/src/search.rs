//! Passages that bear on a question, best first: words and pairs of words
//! weighed as BM25 and as a cosine, and meaning where an encoder is at hand.
//! It ranks and says why; it passes no judgement on what a passage holds.
//!
#![doc = include_str!("search.md")]

pub mod fuse;
pub mod index;
pub mod meaning;
pub mod words;

pub use fuse::{Hit, best_first, joined, set_against};
pub use index::{Index, Reason};
pub use meaning::{Encoder, Meanings};
