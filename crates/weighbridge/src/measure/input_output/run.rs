//! Runs the engine on what a call gives. Nothing is computed here that the
//! engine does not compute.

mod effects;
mod structure;
mod tables;

pub(super) use effects::{accounts, extract, multiply, shock};
pub(super) use structure::{import_content, linked, penetration, positions};
pub(super) use tables::{aggregate, balance, regional_table, system_of};
