//! Facts, measures and a strategy joined: what a strategy means for each
//! place. It shows nothing and opens no file.

pub mod assessment;
pub mod base;
pub mod change;
pub mod classes;
pub mod clusters;
pub mod comparison;
pub mod concentration;
pub mod coverage;
pub mod presence;
pub mod reach;
pub mod reading;
pub mod small_area;
pub mod specialisation;
pub mod value_added;
