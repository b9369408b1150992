//! Asks held against a paper: for each checkable part the passages that bear
//! on it, best first, with the words that decided; an explicit none; and a
//! suggested verdict. It suggests; what a person decides is kept elsewhere.
//!
#![doc = include_str!("asks.md")]

pub mod answer;
pub mod prepared;

pub use answer::{Answer, Bearing, NONE_BELOW, Near, Suggestion, answer, question};
pub use prepared::Prepared;
