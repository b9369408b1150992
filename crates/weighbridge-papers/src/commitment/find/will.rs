//! What a modal or a fixed phrase of the author undertakes: "we will", "the fund will", "we
//! are committed to". What is undertaken without either stands in `says`.

mod conduct;
mod instruments;
mod second_verb;
mod told;
mod undertakes;
mod ways;

pub(super) use instruments::owned;
pub(super) use told::dated;
pub(super) use ways::{author_at, modals, phrases};
