//! Asks held against a paper: for each checkable part the passages that bear
//! on it, best first, with the words that decided; an explicit none; and a
//! suggested verdict. It suggests; what a person decides is kept elsewhere.
//!
#![doc = include_str!("asks.md")]

mod agreeing;
mod alike;
pub mod answer;
mod answered;
mod asking;
mod beside;
mod by_cue;
pub(crate) mod carries;
mod clause;
mod close;
mod contrary;
mod counted;
mod deed;
mod derived;
mod doubt;
mod elsewhere;
mod ended;
mod figures;
mod fit;
mod found;
mod frame;
mod given_up;
mod ground;
mod grounds;
mod idle;
mod judged;
mod lessened;
mod matter;
mod matter_names;
mod mind;
mod moving;
mod narrowed;
mod needs;
mod next;
mod ordered;
mod other_sense;
mod own_means;
mod own_view;
mod phrase;
mod planned;
mod pointing_back;
pub mod prepared;
mod present;
mod put;
mod questioned;
mod refraining;
mod refusals;
mod refusing;
mod rejected;
mod replied;
mod said;
mod set_aside;
mod short_of;
mod spared;
mod suggest;
mod tally;
mod titles;
mod turned_down;
mod turning;
mod whose;
mod wider;

pub use answer::{Answer, Bearing, NONE_BELOW, Near, answer, answer_among, question};
pub use fit::Rivals;
pub use ground::Ground;
pub use prepared::Prepared;
pub use said::Said;
pub use suggest::{InParts, Suggestion, TESTED};
