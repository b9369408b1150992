//! Papers from files: opened with kind errors, read once, kept in the cache by
//! their content.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use weighbridge_model::{mistyped, nearest};
use weighbridge_papers::read::LARGEST;
use weighbridge_papers::{Paper, Unreadable};

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
        if is_named_pipe(path) {
            return Err(format!(
                "{shown} is a named pipe, which gives nothing until another program writes into \
                 it: save the paper as a file and name that"
            ));
        }
        let said = |error: std::io::Error| {
            if error.kind() == std::io::ErrorKind::NotFound {
                no_file(path)
            } else {
                format!("{shown} could not be opened: {error}")
            }
        };
        let too_large = |size: u64| {
            format!(
                "{shown}: {}",
                Unreadable::TooLarge(usize::try_from(size).unwrap_or(usize::MAX))
            )
        };
        let file = File::open(path).map_err(said)?;
        // Before it is read: a file of some gigabytes would first fill the memory.
        let size = file.metadata().map_err(said)?.len();
        if size > LARGEST as u64 {
            return Err(too_large(size));
        }
        crate::limits::watch();
        let mut bytes = Vec::new();
        // A pipe has no size: no more than the limit is taken from it.
        file.take(LARGEST as u64 + 1)
            .read_to_end(&mut bytes)
            .map_err(said)?;
        if bytes.len() > LARGEST {
            return Err(too_large(bytes.len() as u64));
        }
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

    /// The SHA-256 of the file, as `sha256sum` and `certutil` print it.
    pub(crate) fn sha256(&self) -> String {
        use sha2::Digest;
        sha2::Sha256::digest(&self.bytes)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect()
    }

    /// The paper in it.
    pub(crate) fn paper(&self) -> Result<Paper, String> {
        // What cannot be read says so itself, and better: "locked with a password".
        if let Some(problem) = another_kind(&self.name, &self.bytes)
            && Paper::read(&self.bytes, &self.name).is_ok()
        {
            return Err(format!("{}: {problem}", self.path.display()));
        }
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

/// That there is no such file, and one of the same folder whose name is nearly that.
pub(crate) fn no_file(path: &Path) -> String {
    let told = format!("there is no file {}", path.display());
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    if !folder.is_dir() {
        return format!("{told}, nor a folder {}", folder.display());
    }
    let Some(wanted) = path.file_name().and_then(|name| name.to_str()) else {
        return told;
    };
    let near: Vec<String> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| mistyped(wanted, name) && folder.join(name).is_file())
        .collect();
    match nearest(wanted, near.iter().map(String::as_str)).first() {
        Some(near) => format!(
            "{told}: did you mean {}?",
            path.with_file_name(near).display()
        ),
        None => told,
    }
}

/// The paper in a file.
pub(crate) fn read(path: &Path) -> Result<Paper, String> {
    Source::open(path)?.paper()
}

/// What is wrong where the name of a file says that it is no paper: a table, data, or a
/// DOCX or PDF that is none inside. Such a file has text, and would be held against asks as
/// a paper that says nothing.
fn another_kind(name: &str, bytes: &[u8]) -> Option<String> {
    const TABLES: [&str; 6] = ["csv", "tsv", "xlsx", "xls", "ods", "parquet"];
    const DATA: [&str; 6] = ["json", "jsonl", "toml", "yaml", "yml", "xml"];
    const SLIDES: [&str; 3] = ["pptx", "ppt", "odp"];
    let (_, ending) = name.rsplit_once('.')?;
    let ending = ending.to_lowercase();
    let is = |list: &[&str]| list.contains(&ending.as_str());
    let kind = if is(&TABLES) {
        "a table"
    } else if is(&DATA) {
        "a file of data"
    } else if is(&SLIDES) {
        "a file of slides"
    } else {
        let damaged = |what: &str| {
            Some(format!(
                "its name says {what}, and its content is none: it is damaged or was only renamed; \
                 open it in another program and save it anew, or fetch it again"
            ))
        };
        // Web pages saved under another name are read by their content.
        // Some programs put a byte-order mark before them.
        let content = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let page = content.trim_ascii_start().starts_with(b"<");
        return match ending.as_str() {
            "docx" if !bytes.starts_with(b"PK") && !page => damaged("DOCX"),
            "pdf"
                if !bytes
                    .get(..bytes.len().min(1024))
                    .is_some_and(|start| start.windows(5).any(|five| five == b"%PDF-"))
                    && !page =>
            {
                damaged("PDF")
            }
            _ => None,
        };
    };
    Some(format!(
        "this is {kind} (.{ending}) and no paper: give a PDF, DOCX, HTML, Markdown or text file"
    ))
}

/// Whether a path is a named pipe itself: opening one waits for a writer that may
/// never come. What a shell puts in the place of a file ("<(…)") is a link to an
/// open pipe, and is read.
fn is_named_pipe(path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::FileTypeExt;
        std::fs::symlink_metadata(path).is_ok_and(|meta| meta.file_type().is_fifo())
    }
    #[cfg(not(unix))]
    {
        let _ = path;
        false
    }
}

/// What is said where the earlier paper is the paper itself.
pub fn compared_with_itself(earlier: &std::path::Path) -> String {
    format!(
        "{}: this is the same text as the new paper, so everything is carried over: give the \
         earlier paper",
        earlier.display()
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use weighbridge_papers::read::LARGEST_TEXT;

    /// A file of four gigabytes that takes no room is refused by its size alone.
    #[test]
    fn what_is_too_large_is_refused_before_it_is_read() {
        let path =
            std::env::temp_dir().join(format!("weighbridge-large-{}.pdf", std::process::id()));
        File::create(&path).unwrap().set_len(4 << 30).unwrap();
        let told = Source::open(&path).err().unwrap();
        std::fs::remove_file(&path).unwrap();
        assert!(told.contains("the file has 4096 MB"), "{told}");
    }

    #[test]
    fn a_file_of_nearly_the_name_is_told() {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join("green-paper.pdf"), "").unwrap();
        std::fs::create_dir(dir.path().join("green-papers.pdf")).unwrap();
        let told = |name: &str| no_file(&dir.path().join(name));
        assert!(told("gren-paper.pdf").ends_with("green-paper.pdf?"));
        assert!(told("white-paper.pdf").ends_with("white-paper.pdf"));
        assert!(told("gone/green-paper.pdf").contains(", nor a folder "));
    }

    #[cfg(unix)]
    #[test]
    fn a_named_pipe_is_told_and_not_waited_for() {
        let path = std::env::temp_dir().join(format!("weighbridge-pipe-{}", std::process::id()));
        let made = std::process::Command::new("mkfifo").arg(&path).status();
        assert!(made.unwrap().success());
        let told = Source::open(&path).err().unwrap();
        std::fs::remove_file(&path).unwrap();
        assert!(told.contains("named pipe"), "{told}");
    }

    #[test]
    fn the_help_states_the_limits_that_hold() {
        for limit in [LARGEST, LARGEST_TEXT] {
            let told = format!("{} MB", limit >> 20);
            assert!(crate::options::PAPER_LIMITS.contains(&told), "{told}");
        }
    }
}
