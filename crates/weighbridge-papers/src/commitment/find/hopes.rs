//! What is less than undertaken: aims, wishes, and what is foretold of measures. What
//! others should do stands in `others`.

mod comes_of;
mod foretold;
mod gains;
mod likely;
mod longed;
mod meant_for;
mod ought;
mod wished;
mod wishing;

pub(super) use comes_of::{acts_alone, comes_of, thought_of};
pub(super) use foretold::{foretold, jobs, lessens};
pub(super) use gains::gains;
pub(super) use likely::likely;
pub(super) use longed::{longed, only_hoped, public_body};
pub(super) use meant_for::meant_for;
pub(super) use ought::ought;
pub(super) use wishing::{aims, could_look, fragment, holds, intended, wishes};
