//! Facts, measures and a strategy joined: what a strategy means for each
//! place. It shows nothing and opens no file.

pub mod base;
pub mod concentration;
pub mod coverage;
pub mod reading;
pub mod small_area;
