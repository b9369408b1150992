//! A paper that several answers are drawn from: read when the first of them asks for it,
//! graded when one needs its commitments, and each once. What is kept on disk is the answers,
//! so a command that finds all of them there reads nothing.

use std::cell::OnceCell;
use std::path::Path;

use weighbridge_papers::Paper;
use weighbridge_papers::commitment::{Author, Commitment, Graded, commitments};

use crate::paper::Source;
use crate::terminal::Terminal;

/// A file and, once they were asked for, the paper in it and its commitments.
pub(crate) struct Opened {
    /// The file.
    pub source: Source,
    author: Author,
    paper: OnceCell<Paper>,
    commitments: OnceCell<Vec<Commitment>>,
}

impl Opened {
    /// Opens the file; `names` are those of its author, where the user gave some.
    pub fn open(path: &Path, names: &[String]) -> Result<Self, String> {
        Ok(Self {
            source: Source::open(path)?,
            author: Author {
                names: names.iter().map(|name| name.to_lowercase()).collect(),
                ..Author::default()
            },
            paper: OnceCell::new(),
            commitments: OnceCell::new(),
        })
    }

    /// The paper in it.
    pub fn paper(&self) -> Result<&Paper, String> {
        match self.paper.get() {
            Some(paper) => Ok(paper),
            None => {
                let paper = self.source.paper()?;
                Ok(self.paper.get_or_init(|| paper))
            }
        }
    }

    /// The paper with its commitments.
    pub fn graded(&self, terminal: &Terminal) -> Result<Graded<'_>, String> {
        let paper = self.paper()?;
        let commitments = self.commitments.get_or_init(|| {
            terminal.progress("looking for what the paper undertakes");
            commitments(paper, &self.author)
        });
        Ok(Graded { paper, commitments })
    }
}
