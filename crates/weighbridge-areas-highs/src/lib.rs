//! HiGHS (a C++ solver) as the referee of assisted-areas maps. It takes the
//! inequalities of `weighbridge-areas` and proves the optimum by its own
//! simplex method and its own tree. Without the feature `highs` this crate is
//! empty, and the default build needs no C++.

#[cfg(feature = "highs")]
mod referee;
#[cfg(feature = "highs")]
pub use referee::{Verdict, referee};
