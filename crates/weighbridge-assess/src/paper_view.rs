//! What was read in a paper, for the assessment: it is made once from the
//! paper, the earlier one, the asks and people's decisions, and faces show it.
//! It joins what the modules of papers found and judges nothing itself.

use serde::{Deserialize, Serialize};

use crate::paper_asks::PaperAsks;

/// A paper as the assessment shows it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PaperView {
    /// The asks held against it (question 4).
    pub asks: PaperAsks,
}
