//! Money that is undertaken by being said: given, set aside, brought by a measure, gone to
//! works. What an economy earns or a trade is worth is told nowhere.

mod amounting;
mod given;
mod goes_to;
mod sums;

pub(in crate::commitment) use amounting::spends;
pub(super) use amounting::{MEASURES, amounting, measure};
pub(super) use given::{being_given, commits_money, given};
pub(super) use goes_to::money;
pub(super) use sums::{by_doing, sums};
