//! Facts, measures and a strategy joined: what a strategy means for each
//! place. It shows nothing and opens no file.

pub mod small_area;
