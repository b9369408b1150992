//! A paper together with what it undertakes: grading a long paper takes a second, and terms,
//! omissions and comparisons all ask for it. It holds nothing of its own.

use super::Commitment;
use crate::paper::Paper;

/// A paper with its commitments, graded once for everything that needs them.
#[derive(Debug, Clone, Copy)]
pub struct Graded<'p> {
    /// The paper.
    pub paper: &'p Paper,
    /// Every commitment of it ([`commitments`](super::commitments)), those of others among them.
    pub commitments: &'p [Commitment],
}
