//! What is undertaken by being said, with no "will": announced, put on a calendar, demanded
//! by a rule, answered in a word. Sums of money stand in `pays`.

mod announced;
mod answers;
mod being_done;
mod clause;
mod declared;
mod deeds;
mod due;
mod gifts;
mod lays_down;
mod means;
mod now;
mod present;
mod set_going;
mod settled;
mod to_come;
mod whose;

pub(super) use announced::announced;
pub(super) use answers::in_answer;
pub(super) use declared::{declared, only_speaks};
pub(super) use deeds::deeds;
pub(super) use due::due;
pub(super) use lays_down::lays_down;
pub(super) use means::means;
pub(super) use now::{last_of, now};
pub(super) use present::{ENDED, budgets, dated_acts, present, ruled};
pub(super) use set_going::set_going;
