//! Items of a list, orders, and phrases without a finite verb. They are looked at where no
//! rule tells anything of a sentence.

mod governed;
mod items;
mod led;
mod verbless;

pub(super) use governed::of_others;
pub(super) use items::bare;
pub(super) use verbless::verbless;
