//! The built program as its users meet it: what it prints, what it writes, how
//! it ends, and what is left on disk when it cannot. How a figure is computed
//! is tested where it is computed.

// A test may panic: that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod areas;
mod areas_case;
mod areas_grant;
mod areas_wrong;
mod asks;
mod border;
mod compare;
mod errors;
mod examples;
mod exposure;
mod exposure_series;
#[cfg(unix)]
mod hostile;
mod measure;
mod measure_systems;
mod measure_tables;
mod official;
mod own_table;
mod own_workbook;
mod pages;
mod paper;
mod read;
mod real_papers;
mod report;
mod sandbox;
mod shock;
mod snapshots;
