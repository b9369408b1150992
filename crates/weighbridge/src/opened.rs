//! A paper that several answers are drawn from: read when the first of them asks for it,
//! graded when one needs its commitments, and each once. What is kept on disk is the answers,
//! so a command that finds all of them there reads nothing.

use std::path::Path;
use std::sync::OnceLock;

use weighbridge_papers::Paper;
use weighbridge_papers::asks::Prepared;
use weighbridge_papers::commitment::{Author, Commitment, Graded, author_of, commitments_by};

use crate::paper::Source;
use crate::terminal::Terminal;

/// A file and, once they were asked for, the paper in it and its commitments.
pub(crate) struct Opened {
    /// The file.
    pub source: Source,
    /// The author as far as the user named it.
    named: Author,
    author: OnceLock<Author>,
    paper: OnceLock<Result<Paper, String>>,
    commitments: OnceLock<Vec<Commitment>>,
}

impl Opened {
    /// Opens the file; `names` are those of its author, where the user gave some.
    pub fn open(path: &Path, names: &[String]) -> Result<Self, String> {
        Ok(Self {
            source: Source::open(path)?,
            named: Author {
                names: names.iter().map(|name| name.to_lowercase()).collect(),
                ..Author::default()
            },
            author: OnceLock::new(),
            paper: OnceLock::new(),
            commitments: OnceLock::new(),
        })
    }

    /// The paper in it.
    pub fn paper(&self) -> Result<&Paper, String> {
        let paper = self.paper.get_or_init(|| self.source.paper());
        paper.as_ref().map_err(String::clone)
    }

    /// Its author, by the user and by the paper itself.
    fn author<'a>(&'a self, paper: &Paper) -> &'a Author {
        let found = || author_of(paper, &self.named);
        self.author.get_or_init(found)
    }

    /// The paper, ready for asks.
    pub fn prepared(&self) -> Result<Prepared<'_>, String> {
        let paper = self.paper()?;
        Ok(Prepared::by(paper, self.author(paper).clone()))
    }

    /// The paper with its commitments.
    pub fn graded(&self, terminal: &Terminal) -> Result<Graded<'_>, String> {
        let paper = self.paper()?;
        let commitments = self.commitments.get_or_init(|| {
            terminal.progress("looking for what the paper undertakes");
            commitments_by(paper, self.author(paper))
        });
        Ok(Graded { paper, commitments })
    }
}
