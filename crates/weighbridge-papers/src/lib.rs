//! Policy papers: read into pages, sections and passages, and what follows
//! from their words. It gets bytes and gives values; nothing here opens a file,
//! reads a clock or knows an official figure.

pub mod asks;
pub mod paper;
pub mod search;
pub mod verdict;

pub use paper::{Kind, Paper, Passage, Section, Sheet};

use weighbridge_model::page::Page;

/// All pages, in order.
pub const PAGES: &[Page] = &[];
