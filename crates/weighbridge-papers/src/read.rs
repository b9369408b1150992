//! The door for papers: bytes in, a [`Paper`] out. What kind of file it is is
//! told from its content; the name is only a hint where the content leaves it
//! open. It opens no file.

mod cells;
mod chart_titles;
mod contents;
mod cover;
mod cut;
mod docx;
mod draft;
mod furniture;
mod html;
mod in_turn;
mod language;
mod layout;
mod lines;
mod markdown;
mod note_marks;
mod numbering;
mod pdf;
mod pieces;
mod spliced;
mod text;

use std::fmt;

use crate::paper::Paper;

/// Largest file that is read, in bytes: four times the largest government
/// paper we know of, and small enough for any laptop.
pub const LARGEST: usize = 400 << 20;

/// Most text that is read, in bytes once it is unpacked and its markup taken
/// off: a paper of 260 pages has half a megabyte, so this is eight of them, and a
/// laptop reads and grades as much in a minute.
pub const LARGEST_TEXT: usize = 4 << 20;

/// Why a file could not be read, for the person who gave it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// Nothing in it.
    Empty,
    /// Larger than is read: its size in bytes.
    TooLarge(usize),
    /// More text than any paper has: its size in bytes.
    TooLong(usize),
    /// Locked with a password.
    Encrypted,
    /// Some other kind of file: what it is, what to do.
    Other(String),
    /// The right kind of file, but damaged: what is wrong.
    Broken(String),
    /// Reading it took more work than any real paper takes: a damaged file or
    /// one made to harm. Says what grew too large.
    TooMuch(String),
    /// Pages, but no text on any of them: how many pages.
    Pictures(usize),
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => write!(
                f,
                "the file is empty: give a PDF, DOCX, HTML, Markdown or text file"
            ),
            Self::TooLarge(size) => write!(
                f,
                "the file has {} MB, and the largest that is read has {} MB: \
                 save it without its pictures, or in parts",
                size >> 20,
                LARGEST >> 20
            ),
            Self::TooLong(size) => write!(
                f,
                "the file has {} MB of text, and {} MB are the most that is read (a paper of \
                 260 pages has half of one): give one paper at a time, or give it in parts",
                size.div_ceil(1 << 20),
                LARGEST_TEXT >> 20
            ),
            Self::Encrypted => write!(
                f,
                "the file is locked with a password: open it and save a copy without one"
            ),
            Self::Other(what) => write!(f, "{what}"),
            Self::Broken(what) => write!(
                f,
                "the file is damaged ({what}): open it in another program and save it anew, \
                 or fetch it again"
            ),
            Self::TooMuch(what) => write!(
                f,
                "reading stopped: {what}, more than any real paper has; the file is damaged \
                 or was made to harm"
            ),
            Self::Pictures(pages) => write!(
                f,
                "none of its {pages} pages has text on it, they are pictures: \
                 run text recognition first"
            ),
        }
    }
}

impl std::error::Error for Unreadable {}

impl Paper {
    /// Reads a paper of any kind that is known. `name_hint` is the name of the
    /// file, used only to tell Markdown from plain text and in messages; give
    /// "" where there is none.
    ///
    /// # Errors
    /// When the file is empty, too large, locked, damaged, of another kind, or
    /// has no text.
    pub fn read(bytes: &[u8], name_hint: &str) -> Result<Self, Unreadable> {
        if bytes.len() > LARGEST {
            return Err(Unreadable::TooLarge(bytes.len()));
        }
        if bytes.iter().all(u8::is_ascii_whitespace) {
            return Err(Unreadable::Empty);
        }
        if let Some(what) = other(bytes) {
            return Err(Unreadable::Other(what.to_owned()));
        }
        if is_pdf(bytes) {
            return pdf::read(bytes).and_then(not_too_long);
        }
        if docx::is_zip(bytes) {
            return docx::read(bytes).and_then(not_too_long).and_then(with_text);
        }
        // Before it is turned into text: that alone would take three times the
        // room. Markup may be many times its text (pictures stand in it).
        let markup = html::is_html(&String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]));
        let size = if markup {
            outside_tags(bytes)
        } else {
            bytes.len()
        };
        if size > LARGEST_TEXT {
            return Err(Unreadable::TooLong(size));
        }
        let words = text::decode(bytes)?;
        let paper = if html::is_html(&words) {
            html::read(&words)
        } else if markdown::is_markdown(&words, name_hint) {
            markdown::read(&words)
        } else {
            text::read(&words)
        };
        not_too_long(paper).and_then(with_text)
    }
}

/// Bytes that stand outside the tags of markup.
fn outside_tags(bytes: &[u8]) -> usize {
    let mut inside = false;
    let mut count = 0;
    for byte in bytes {
        match byte {
            b'<' => inside = true,
            b'>' => inside = false,
            _ => count += usize::from(!inside),
        }
    }
    count
}

/// A paper with no more text than is read, and in a language that is.
fn not_too_long(mut paper: Paper) -> Result<Paper, Unreadable> {
    let size: usize = paper.passages.iter().map(|one| one.text.len()).sum();
    if size > LARGEST_TEXT {
        return Err(Unreadable::TooLong(size));
    }
    paper.warnings.extend(language::warning(&paper));
    Ok(paper)
}

/// A paper that has some text.
fn with_text(paper: Paper) -> Result<Paper, Unreadable> {
    if paper.passages.is_empty() && paper.sections.is_empty() {
        return Err(Unreadable::Empty);
    }
    Ok(paper)
}

/// A PDF says so at its beginning, or soon after some bytes of a mail program.
fn is_pdf(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(1024)];
    head.windows(5).any(|five| five == b"%PDF-")
}

/// Kinds of file that people give by mistake, and what to do.
fn other(bytes: &[u8]) -> Option<&'static str> {
    let begins = |mark: &[u8]| bytes.starts_with(mark);
    if begins(b"\xD0\xCF\x11\xE0") {
        Some(
            "this is a Word file of before 2007 (.doc) or a locked Office file: save it as DOCX or PDF",
        )
    } else if begins(b"{\\rtf") {
        Some("this is a rich text file (RTF): save it as DOCX or PDF")
    } else if begins(b"\x89PNG") || begins(b"\xFF\xD8\xFF") || begins(b"GIF8") || begins(b"II*\0") {
        Some("this is a picture: run text recognition first and give the PDF or text that it makes")
    } else if begins(b"\x1F\x8B") || begins(b"7z\xBC\xAF") || begins(b"Rar!") {
        Some("this is a packed archive: unpack it and give the paper inside")
    } else if begins(b"%!PS") {
        Some("this is a PostScript file: save it as PDF")
    } else {
        None
    }
}
