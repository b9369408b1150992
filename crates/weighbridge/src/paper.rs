//! Papers from files: opened with kind errors, read once, kept in the cache by
//! their content.

use std::path::{Path, PathBuf};

use weighbridge_papers::Paper;
use weighbridge_papers::commitment::Author;

use crate::cache;

/// A file, with what tells it apart from others in the cache: its content, and
/// its name, which tells Markdown from text.
pub(crate) struct Source {
    pub(crate) path: PathBuf,
    bytes: Vec<u8>,
    name: String,
}

impl Source {
    /// Reads the file.
    pub(crate) fn open(path: &Path) -> Result<Self, String> {
        let shown = path.display();
        if path.is_dir() {
            return Err(format!("{shown} is a folder: name the paper in it"));
        }
        let bytes = std::fs::read(path).map_err(|error| {
            if error.kind() == std::io::ErrorKind::NotFound {
                format!("there is no file {shown}")
            } else {
                format!("{shown} could not be opened: {error}")
            }
        })?;
        let name = path.file_name().map(|name| name.to_string_lossy());
        Ok(Self {
            path: path.to_owned(),
            bytes,
            name: name.unwrap_or_default().into_owned(),
        })
    }

    /// A key of the cache for something worked out from the file and `more`.
    pub(crate) fn key(&self, kind: &str, more: &[&[u8]]) -> String {
        let mut pieces: Vec<&[u8]> = vec![&self.bytes, self.name.as_bytes()];
        pieces.extend(more);
        cache::key(kind, &pieces)
    }

    /// The paper in it.
    pub(crate) fn paper(&self) -> Result<Paper, String> {
        let key = self.key("paper", &[]);
        if let Some(paper) = cache::get::<Paper>(&key) {
            return Ok(paper);
        }
        let paper = Paper::read(&self.bytes, &self.name)
            .map_err(|problem| format!("{}: {problem}", self.path.display()))?;
        cache::put(&key, &paper);
        Ok(paper)
    }
}

/// The paper in a file.
pub(crate) fn read(path: &Path) -> Result<Paper, String> {
    Source::open(path)?.paper()
}

/// Who speaks, from the names that the user gave.
pub(crate) fn author(names: &[String]) -> Author {
    Author {
        names: names.iter().map(|name| name.to_lowercase()).collect(),
        others: Vec::new(),
    }
}
