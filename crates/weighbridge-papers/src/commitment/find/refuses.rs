//! What is refused, turned down or not to be had, and the figures of speech that refuse
//! nothing. What comes to an end without a refusal is told by `grade`.

mod affairs;
mod declined;
mod left_aside;
mod not_for;
mod nothing;
mod refusing;
mod turned_down;
mod turned_from;
mod withheld;

pub(super) use declined::{declined, not_one, turns_down};
pub(super) use left_aside::left_aside;
pub(super) use not_for::not_for;
pub(super) use nothing::{no_money, spares};
pub(super) use refusing::{gives_none, none_of, of_a_burden, refusals, refused};
pub(super) use turned_down::turned_down;
pub(super) use turned_from::{closes, of_harm, of_state};
pub(super) use withheld::withheld;
