//! What the targets that read papers share: how a fuzzed file is cut into its parts, and what
//! is asked of every paper that was read.

use std::sync::LazyLock;

use weighbridge_model::asks::{Asks, built_in};
use weighbridge_papers::asks::{Prepared, answer};
use weighbridge_papers::commitment::{Author, commitments};
use weighbridge_papers::mentions::{Gazetteer, mentions};
use weighbridge_papers::{Paper, Unreadable};

/// Most text, in bytes, that is looked through: rules go over each sentence many times.
const MOST_TEXT: usize = 4_000;
/// Asks that are held against a paper.
const ASKS_HELD: usize = 3;
/// Stands between the parts of a fuzzed file.
#[allow(dead_code)]
const CUT: &[u8] = b"\n%%%\n";

static ASKS: LazyLock<Option<Asks>> =
    LazyLock::new(|| Asks::parse(built_in("industrial-communities")?, "industrial-communities").ok());

/// The parts of a fuzzed file.
#[allow(dead_code)]
pub fn parts(bytes: &[u8]) -> Vec<&[u8]> {
    let mut parts = Vec::new();
    let mut rest = bytes;
    while let Some(at) = rest.windows(CUT.len()).position(|five| five == CUT) {
        parts.push(&rest[..at]);
        rest = &rest[at + CUT.len()..];
    }
    parts.push(rest);
    parts
}

/// A file is read, or a message says why not; what was read can be looked through.
pub fn look(read: Result<Paper, Unreadable>) {
    let paper = match read {
        Ok(paper) => paper,
        Err(problem) => return assert!(!problem.to_string().is_empty()),
    };
    for passage in &paper.passages {
        assert!(passage.sentences.iter().all(|one| passage.text.get(one.clone()).is_some()));
    }
    if paper.passages.iter().map(|one| one.text.len()).sum::<usize>() > MOST_TEXT {
        return;
    }
    let _ = mentions(&paper, &Gazetteer::default());
    for one in commitments(&paper, &Author::default()) {
        assert!(one.passage < paper.passages.len());
    }
    let prepared = Prepared::new(&paper);
    let asks = ASKS.iter().flat_map(|asks| &asks.asks).take(ASKS_HELD);
    for part in asks.flat_map(|ask| &ask.parts) {
        let _ = answer(&prepared, part, None);
    }
}
