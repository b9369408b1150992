//! What a modal or a fixed phrase of the author undertakes: "we will", "the fund will", "we
//! are committed to". What is undertaken without either stands in `says`.

mod assigned;
mod comes_to;
mod conduct;
mod instruments;
mod modals;
mod second_verb;
mod told;
mod undertakes;
mod ways;

pub(super) use assigned::sights;
pub(super) use comes_to::given_object;
pub(super) use instruments::owned;
pub(super) use modals::modals;
pub(super) use told::{EFFECTS, dated};
pub(super) use ways::{author_at, phrases};
