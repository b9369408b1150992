//! x
#![allow(missing_docs)]
mod branch;
mod cuts;
mod factor;
mod graph;
pub mod json;
mod model;
pub mod problem;
pub mod random;
mod search;
mod simplex;
pub mod solve;
pub use solve::solve;
