//! Measures of regional economics as pure functions of numbers. Nothing here
//! opens a file or knows a place's name. Where a measure is undefined it is
//! NaN, never zero.

pub mod catalogue;
pub mod cluster_stars;
pub mod complexity;
pub mod concentration;
mod conditional;
pub mod density;
mod eigen;
pub mod entry_exit;
pub mod false_discovery;
pub mod geary;
pub mod getis_ord;
pub mod growth;
pub mod local_moran;
pub mod location_quotient;
pub mod markov;
pub mod matrix;
pub mod moran;
mod pages;
mod presence;
pub mod prody;
pub mod proportional_fitting;
pub mod random;
pub mod relatedness;
mod row_sums;
pub mod shift_share;
pub mod significance;
pub mod similarity;
pub mod spatial_weights;
pub mod specialisation;
mod threads;
mod wide;

pub use pages::PAGES;
