//! Strategies by name or from a file, with errors that say what to mend.

use std::path::Path;

use weighbridge_facts::nomis::text_of_bytes;
use weighbridge_model::industry::IndustryTree;
use weighbridge_model::nearest;
use weighbridge_model::strategy::{Strategy, built_in, built_in_names};

use crate::paper::no_file;
use crate::terminal::Terminal;

/// Reads a small text file of the user's: a strategy or a list of regions is a
/// page or two, and a larger file is a slip.
pub fn text(path: &Path, what: &str) -> Result<String, String> {
    text_of(path, what, 4)
}

/// Reads a text file of at most so many megabytes.
pub fn text_of(path: &Path, what: &str, most: u64) -> Result<String, String> {
    let shown = path.display();
    if path.is_dir() {
        return Err(format!("{shown} is a folder, and {what} is a file"));
    }
    let say = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::NotFound => no_file(path),
        _ => format!("{shown} could not be opened: {error}"),
    };
    let size = std::fs::metadata(path).map_err(say)?.len();
    if size > most << 20 {
        return Err(format!(
            "{}: {} MB is too large for {what}; at most {} MB are read. Is it the right file?",
            path.display(),
            size >> 20,
            most
        ));
    }
    let bytes = std::fs::read(path).map_err(say)?;
    if is_paper(path, &bytes) {
        return Err(format!(
            "{shown} is a paper, and {what} is plain text: to read a paper, name it behind --paper"
        ));
    }
    // Workbooks of today, and of Excel before 2007.
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err(format!(
            "{shown} is a workbook or another packed file, and {what} is plain text: open it, choose the sheet and \
             save it as CSV (UTF-8), one sheet a file"
        ));
    }
    let table = path
        .extension()
        .and_then(|ending| ending.to_str())
        .is_some_and(|ending| matches!(&*ending.to_lowercase(), "csv" | "tsv" | "txt"));
    // A spreadsheet saves a table in the letters of its system.
    if table {
        return Ok(text_of_bytes(bytes));
    }
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let lines = error.as_bytes().iter().take(at).filter(|byte| **byte == b'\n');
        format!(
            "{}, line {}: a letter is not written in UTF-8: in your editor, choose “Save as” and the \
             encoding UTF-8",
            path.display(),
            lines.count() + 1
        )
    })
}

/// Whether a file is a paper by its content or its name: what is asked for here is none.
fn is_paper(path: &Path, bytes: &[u8]) -> bool {
    let start = bytes.get(..bytes.len().min(1024)).unwrap_or_default();
    let pdf = start.windows(5).any(|five| five == b"%PDF-");
    let ending = path.extension().and_then(|ending| ending.to_str());
    pdf || ending.is_some_and(|ending| {
        matches!(
            &*ending.to_lowercase(),
            "pdf" | "docx" | "html" | "htm" | "md"
        )
    })
}

/// A strategy by name, or from a TOML file.
pub fn load(name: &str, tree: &IndustryTree) -> Result<Strategy, String> {
    let own = Path::new(name);
    let (text, file) = match built_in(name) {
        Some(text) => (text.to_owned(), format!("{name} (built in)")),
        None if own.is_file() => (text(own, "a strategy")?, name.to_owned()),
        None => {
            let near = nearest(name, built_in_names());
            let hint = match near.first() {
                Some(near) => format!("did you mean {near}?"),
                None => "it is neither built in nor a file".to_owned(),
            };
            return Err(format!(
                "there is no strategy \"{name}\": {hint}\n    built in: {}; or give the path of a \
                 TOML file (`weighbridge strategies uk-2025` prints one to start from)",
                built_in_names().collect::<Vec<_>>().join(", ")
            ));
        }
    };
    Strategy::parse(&text, &file, tree).map_err(|problems| {
        let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
        format!("the strategy cannot be used:\n{}", told.join("\n"))
    })
}

/// Lists the strategies that come with the program, or prints one.
pub fn run(name: Option<&str>, terminal: &Terminal) -> Result<(), String> {
    let facts = weighbridge_facts::Facts::embedded()?;
    if let Some(name) = name {
        let Some(text) = built_in(name) else {
            let strategy = load(name, facts.industries())?;
            return match serde_json::to_string_pretty(&strategy) {
                Ok(text) if terminal.json => terminal.line(&text),
                _ => terminal.line("the file reads well"),
            };
        };
        if terminal.json {
            let strategy = load(name, facts.industries())?;
            let text =
                serde_json::to_string_pretty(&strategy).map_err(|error| error.to_string())?;
            return terminal.line(&text);
        }
        return terminal.raw(text.as_bytes());
    }
    let mut all = Vec::new();
    for name in built_in_names() {
        all.push(load(name, facts.industries())?);
    }
    if terminal.json {
        let text = serde_json::to_string_pretty(&all).map_err(|error| error.to_string())?;
        return terminal.line(&text);
    }
    for strategy in all {
        terminal.line(&format!("{:<13} {}", strategy.name, strategy.title))?;
        terminal.paragraph("              ", &strategy.note)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_in_a_spreadsheets_letters_are_read() {
        let dir = tempfile::tempdir().unwrap();
        let words = "code,name\nW06000002,Gwynedd – Pwllheli\n";
        let utf16: Vec<u8> = std::iter::once(0xfeff)
            .chain(words.encode_utf16())
            .flat_map(u16::to_le_bytes)
            .collect();
        let marked = format!("\u{feff}{words}").into_bytes();
        let windows = b"code,name\nW06000002,Gwynedd \x96 Pwllheli\n".to_vec();
        for (number, bytes) in [utf16, marked, windows, words.into()]
            .into_iter()
            .enumerate()
        {
            let file = dir.path().join(format!("{number}.csv"));
            std::fs::write(&file, bytes).unwrap();
            assert_eq!(text(&file, "a table").unwrap(), words, "{number}");
        }
        let file = dir.path().join("asks.toml");
        std::fs::write(&file, b"name = 'x'\ntitle = 'Gwynedd \x96'\n").unwrap();
        let told = text(&file, "a file of asks").unwrap_err();
        assert!(
            told.contains("line 2: a letter is not written in UTF-8"),
            "{told}"
        );
    }
}
