//! What is said where: results on the standard output, progress and errors on
//! the standard error, lines broken at the width of the screen.

use std::io::{IsTerminal, Write};

/// The terminal.
pub struct Terminal {
    quiet: bool,
    /// Results are wanted as JSON.
    pub json: bool,
    progress: bool,
}

impl Terminal {
    /// From the options.
    pub fn new(quiet: bool, json: bool) -> Self {
        Self {
            quiet,
            json,
            progress: !quiet && !json && std::io::stderr().is_terminal(),
        }
    }

    /// A line of the result. A reader that has gone away is no error of ours.
    pub fn line(&self, text: &str) -> Result<(), String> {
        if self.quiet {
            return Ok(());
        }
        self.raw(format!("{text}\n").as_bytes())
    }

    /// Bytes of the result.
    pub fn raw(&self, bytes: &[u8]) -> Result<(), String> {
        let mut out = std::io::stdout().lock();
        match out.write_all(bytes).and_then(|()| out.flush()) {
            Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
                Err(format!("the result could not be printed: {error}"))
            }
            _ => Ok(()),
        }
    }

    /// A paragraph, broken at 79 characters, further lines set in.
    pub fn paragraph(&self, first: &str, text: &str) -> Result<(), String> {
        self.line(&wrap(first, text, 79))
    }

    /// A row of a table: a label broken at `width`, its further lines set in,
    /// and what stands behind its first line.
    pub fn row(&self, label: &str, width: usize, rest: &str) -> Result<(), String> {
        let lead = " ".repeat(label.len() - label.trim_start().len());
        let text = wrap(&lead, label, width);
        let mut lines = text.lines();
        let first = lines.next().unwrap_or("");
        self.line(&format!("{first:<width$}{rest}"))?;
        // Set in, so that it is seen to go on; broken anew for the room left.
        let behind = lines.collect::<Vec<_>>().join(" ");
        if behind.is_empty() {
            return Ok(());
        }
        self.line(&wrap(&format!("{lead}  "), &behind, width))
    }

    /// What is being done, on one line that the next one replaces.
    pub fn progress(&self, text: &str) {
        if self.progress {
            let _ = write!(std::io::stderr(), "\r\x1b[2K{text} …");
            let _ = std::io::stderr().flush();
        }
    }

    /// Clears the line of progress.
    pub fn done(&self) {
        if self.progress {
            let _ = write!(std::io::stderr(), "\r\x1b[2K");
        }
    }

    /// Something that a user should see beside the result.
    pub fn warn(&self, text: &str) {
        if !self.quiet {
            self.done();
            let _ = writeln!(std::io::stderr(), "weighbridge: {text}");
        }
    }

    /// What changes the meaning of a result, said also where little is wanted.
    pub fn note(&self, text: &str) {
        self.error(text);
    }

    /// An error.
    pub fn error(&self, text: &str) {
        self.done();
        let _ = writeln!(std::io::stderr(), "weighbridge: {text}");
    }
}

/// "1 area" or "12 areas".
pub fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// Breaks text into lines of at most `width` characters, the first beginning
/// with `first` and the others set in as far.
pub fn wrap(first: &str, text: &str, width: usize) -> String {
    let indent = first.chars().count();
    let mut out = first.to_owned();
    let mut column = indent;
    for word in text.split_whitespace() {
        let length = word.chars().count();
        if column > indent && column + 1 + length > width {
            out.push('\n');
            out.push_str(&" ".repeat(indent));
            column = indent;
        } else if column > indent {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += length;
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn lines_are_broken_and_set_in() {
        assert_eq!(super::wrap("1. ", "aa bb cc dd", 8), "1. aa bb\n   cc dd");
    }
}
