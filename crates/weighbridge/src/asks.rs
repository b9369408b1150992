//! `weighbridge asks`: a paper held against what an organisation asks for. It
//! reads the files, warns of what does not fit, and writes the table.

mod decided;
mod form;
mod hints;
mod show;

use std::path::{Path, PathBuf};

use weighbridge_assess::paper_asks::{PaperAsks, decide, paper_asks};
use weighbridge_model::asks::{self, Asks};
use weighbridge_model::nearest;
use weighbridge_papers::decisions::{Decision, Decisions};
use weighbridge_papers::search::Encoder;

use crate::cache;
use crate::commitments;
use crate::options;
use crate::paper::Source;
use crate::strategies::text;
use crate::terminal::{Terminal, count};
use hints::{otherwise, without_words};
use show::{full, table};

/// The asks that come with the program, or those of a file.
pub(crate) fn load(name: &str) -> Result<Asks, String> {
    let (content, file) = source(name)?;
    parse(&content, &file)
}

/// The asks that are held against a paper where none are named.
pub(crate) const USUAL: &str = "industrial-communities";

/// A paper held against asks, with what people decided.
pub(crate) fn hold(
    paper: &Source,
    name: &str,
    decisions: &[PathBuf],
    meaning: bool,
    terminal: &Terminal,
) -> Result<PaperAsks, String> {
    let (content, file) = source(name)?;
    let asks = parse(&content, &file)?;
    let (files, told) = decided::all(&paper.path, decisions, &asks)?;
    for one in told {
        terminal.warn(&one);
    }
    for hint in without_words(&asks, &file)
        .into_iter()
        .chain(otherwise(&asks, &file))
    {
        terminal.warn(&hint);
    }
    let encoder = encoder(meaning)?;
    let encoder = encoder.as_deref();
    let by = encoder.map(Encoder::name).unwrap_or_default();
    let whole = paper.key("asks", &[content.as_bytes(), by.as_bytes()]);
    let mut rows = match cache::get::<PaperAsks>(&whole) {
        Some(rows) => rows,
        None => {
            let paper = paper.paper()?;
            terminal.progress("holding the paper against the asks");
            let rows = paper_asks(&paper, &asks, encoder)?;
            cache::put(&whole, &rows);
            rows
        }
    };
    if !files.is_empty() {
        let read = paper.paper()?;
        let decisions: Vec<Decision> = files
            .iter()
            .flat_map(|(_, file)| file.all.clone())
            .collect();
        decide(&mut rows, &read, &decisions);
        for warning in other_paper(&files, &rows.paper, &paper.path)
            .into_iter()
            .chain(other_file(&files, paper))
            .chain(not_found(&rows))
        {
            terminal.warn(&warning);
        }
    }
    Ok(rows)
}

/// Files of decisions that were made on another paper than the one that is read.
fn other_paper(files: &[(String, Decisions)], title: &str, path: &Path) -> Vec<String> {
    let bare = |text: &str| -> String {
        text.chars()
            .filter(|sign| sign.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .collect()
    };
    let named = |part: Option<&std::ffi::OsStr>| {
        part.map(|name| bare(&name.to_string_lossy()))
            .unwrap_or_default()
    };
    let own = [
        bare(title),
        named(path.file_name()),
        named(path.file_stem()),
    ];
    files
        .iter()
        .filter(|(_, file)| !file.paper.is_empty() && !own.contains(&bare(&file.paper)))
        .map(|(name, file)| {
            format!(
                "{name}: its decisions were made on “{}”, and this paper is “{}”: give the file \
                 of this paper, or change its `paper`",
                file.paper,
                if title.is_empty() {
                    path.display().to_string()
                } else {
                    title.to_owned()
                }
            )
        })
        .collect()
}

/// Files of decisions that were made on another file than the one that is read:
/// the same title may stand on a draft or a corrected edition.
fn other_file(files: &[(String, Decisions)], paper: &Source) -> Vec<String> {
    let said = |file: &Decisions| !file.paper_sha256.is_empty();
    if !files.iter().any(|(_, file)| said(file)) {
        return Vec::new();
    }
    let own = paper.sha256();
    files
        .iter()
        .filter(|(_, file)| said(file) && file.paper_sha256 != own)
        .map(|(name, _)| {
            format!(
                "{name}: its decisions were made on another file than {}, whose SHA-256 is {own}: \
                 look whether they hold for this one, then change `paper_sha256`",
                paper.path.display()
            )
        })
        .collect()
}

/// Quotations on which decisions rest and that are not in the paper.
fn not_found(rows: &PaperAsks) -> Vec<String> {
    let mut told = Vec::new();
    for ask in &rows.asks {
        for part in &ask.parts {
            for decided in &part.decided {
                let one = &decided.decision;
                for (words, page) in one.passages.iter().zip(&decided.pages) {
                    if page.is_none() {
                        told.push(format!(
                            "{} on {}, {}: these words are not in the paper: “{words}”",
                            one.coder, ask.name, part.name
                        ));
                    }
                }
            }
        }
    }
    told
}

/// Runs the command.
pub fn run(options: &options::Asks, terminal: &Terminal) -> Result<(), String> {
    let given = options.asks.as_deref().or(options.asks_named.as_deref());
    let Some(path) = &options.paper else {
        return list(given, terminal);
    };
    let name = given.unwrap_or(USUAL);
    // A misspelt name is told before a long file is read.
    let (content, file) = source(name)?;
    let asks = parse(&content, &file)?;
    if let Some(ask) = &options.full {
        known(&asks, ask)?;
    }
    commitments::before(options.out.as_deref(), &[])?;
    terminal.progress("reading the paper");
    let paper = Source::open(path)?;
    if options.form {
        let title = paper.paper()?.title;
        terminal.done();
        return terminal.raw(form::form(&asks, &title, &paper.sha256()).as_bytes());
    }
    let rows = hold(&paper, name, &options.decisions, options.meaning, terminal)?;
    terminal.done();
    if let Some(dir) = &options.out {
        let table = weighbridge_report::tables::asks(&rows);
        commitments::write(dir, &[table], Vec::new())?;
    }
    if terminal.json {
        let text = serde_json::to_string_pretty(&rows).map_err(|error| error.to_string())?;
        return terminal.line(&text);
    }
    match &options.full {
        Some(ask) => full(&rows, ask, terminal),
        None => table(&rows, options, terminal),
    }
}

#[cfg(feature = "encoder")]
pub(crate) fn encoder(wanted: bool) -> Result<Option<Box<dyn Encoder>>, String> {
    if !wanted {
        return Ok(None);
    }
    let encoder = weighbridge_papers_encoder::Pocket::new()?;
    Ok(Some(Box::new(encoder)))
}

#[cfg(not(feature = "encoder"))]
pub(crate) fn encoder(wanted: bool) -> Result<Option<Box<dyn Encoder>>, String> {
    if wanted {
        return Err(
            "this build has no encoder, so `--meaning` cannot be had: build it with \
                    `--features encoder`, or leave `--meaning` out"
                .into(),
        );
    }
    Ok(None)
}

/// The text of a file of asks, and its name for messages.
fn source(name: &str) -> Result<(String, String), String> {
    if let Some(content) = asks::built_in(name) {
        return Ok((content.to_owned(), format!("{name} (built in)")));
    }
    let own = Path::new(name);
    if own.is_file() && looks_like_a_paper(name) {
        return Err(format!(
            "\"{name}\" looks like a paper, and asks are a TOML file: to hold the paper against \
             asks, `weighbridge asks --paper {name}`"
        ));
    }
    if own.is_file() {
        return Ok((text(own, "a file of asks")?, name.to_owned()));
    }
    if looks_like_a_paper(name) {
        return Err(format!(
            "there is no file \"{name}\", and a paper is given with --paper: \
             `weighbridge asks --paper {name}`"
        ));
    }
    let near = nearest(name, asks::built_in_names());
    let hint = match near.first() {
        Some(near) => format!("did you mean {near}?"),
        None => "it is neither built in nor a file".to_owned(),
    };
    Err(format!(
        "there are no asks \"{name}\": {hint}\n    built in: {}; or give the path of a TOML file \
         (`weighbridge asks industrial-communities` prints one to start from)",
        asks::built_in_names().collect::<Vec<_>>().join(", ")
    ))
}

/// Whether there is an ask of this name, and which is near to it.
fn known(asks: &Asks, name: &str) -> Result<(), String> {
    let names = || asks.asks.iter().map(|ask| ask.name.as_str());
    if names().any(|known| known == name) {
        return Ok(());
    }
    let hint = nearest(name, names()).first().map_or_else(
        || format!("asks: {}", names().collect::<Vec<_>>().join(", ")),
        |near| format!("did you mean {near}?"),
    );
    Err(format!("there is no ask \"{name}\": {hint}"))
}

/// Whether a name ends as papers do.
fn looks_like_a_paper(name: &str) -> bool {
    let end = Path::new(name).extension().and_then(|end| end.to_str());
    end.is_some_and(|end| {
        ["pdf", "docx", "html", "htm", "md", "txt"].contains(&end.to_lowercase().as_str())
    })
}

fn parse(content: &str, file: &str) -> Result<Asks, String> {
    Asks::parse(content, file).map_err(|problems| {
        let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
        format!("the asks cannot be used:\n{}", told.join("\n"))
    })
}

/// Without a paper: the asks that there are, or one file of them.
fn list(name: Option<&str>, terminal: &Terminal) -> Result<(), String> {
    if let Some(name) = name {
        let (content, file) = source(name)?;
        let asks = parse(&content, &file)?;
        if terminal.json {
            let text = serde_json::to_string_pretty(&asks).map_err(|error| error.to_string())?;
            return terminal.line(&text);
        }
        return match asks::built_in(name) {
            Some(content) => terminal.raw(content.as_bytes()),
            None => {
                let parts = asks.asks.iter().map(|ask| ask.parts.len()).sum();
                let (asks, parts) = (
                    count(asks.asks.len(), "ask", "asks"),
                    count(parts, "part", "parts"),
                );
                terminal.line(&format!("the file reads well: {asks} in {parts}"))
            }
        };
    }
    let mut all = Vec::new();
    for name in asks::built_in_names() {
        let (content, file) = source(name)?;
        all.push(parse(&content, &file)?);
    }
    if terminal.json {
        let text = serde_json::to_string_pretty(&all).map_err(|error| error.to_string())?;
        return terminal.line(&text);
    }
    for asks in all {
        terminal.line(&format!("{}: {}", asks.name, asks.title))?;
        for (number, ask) in asks.asks.iter().enumerate() {
            let parts: Vec<&str> = ask.parts.iter().map(|part| part.name.as_str()).collect();
            let told = format!("{} ({})", ask.title, parts.join(", "));
            terminal.paragraph(&format!("{:>4} {:<14}", number + 1, ask.name), &told)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use weighbridge_papers::decisions;

    use super::*;

    #[test]
    fn decisions_on_another_paper_are_told() {
        let file = |paper: &str| {
            let decisions = Decisions {
                paper: paper.to_owned(),
                ..Decisions::default()
            };
            vec![("ann.toml".to_owned(), decisions)]
        };
        let path = std::path::Path::new("a/green-paper.pdf");
        for (paper, warned) in [
            ("A Plan for Kilns", false),
            ("a plan – for kilns", false),
            ("green-paper.pdf", false),
            ("", false),
            ("A Plan for Barrels", true),
        ] {
            let told = other_paper(&file(paper), "A Plan for Kilns", path);
            assert_eq!(!told.is_empty(), warned, "{paper} {told:?}");
        }
    }

    #[test]
    fn decisions_on_another_file_are_told() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("paper.md");
        std::fs::write(&path, "# A Plan\n\nWe will fire kilns.\n").unwrap();
        let paper = Source::open(&path).unwrap();
        for (digest, warned) in [
            (paper.sha256(), false),
            (String::new(), false),
            ("0".repeat(64), true),
        ] {
            let decisions = Decisions {
                paper_sha256: digest,
                ..Decisions::default()
            };
            let told = other_file(&[("ann.toml".to_owned(), decisions)], &paper);
            assert_eq!(!told.is_empty(), warned, "{told:?}");
        }
    }

    /// The form reads as it is printed, and once its lines are filled in.
    #[test]
    fn the_form_can_be_read() {
        let content = asks::built_in(USUAL).unwrap();
        let asks = parse(content, "x").unwrap();
        let digest = "0a".repeat(32);
        let form = form::form(&asks, "A \"plan\"\nfor kilns", &digest);
        let read = decisions::read(&form, "form", &asks).unwrap();
        assert_eq!((read.paper_sha256, read.all.len()), (digest, 0));
        assert_eq!(read.paper, "A \"plan\"\nfor kilns");
        let filled: String = form
            .lines()
            .map(|line| {
                let line = line.strip_prefix("#-").unwrap_or(line);
                line.replace("verdict = \"\"", "verdict = \"silent\"") + "\n"
            })
            .collect();
        // What is not filled in is told.
        assert!(decisions::read(&filled, "form", &asks).is_err());
        let filled = filled
            .replace("coder = \"\"", "coder = \"Ann\"")
            .replace("date = \"\"", "date = 2026-11-24");
        let read = decisions::read(&filled, "form", &asks).unwrap();
        let parts: usize = asks.asks.iter().map(|ask| ask.parts.len()).sum();
        assert_eq!(read.all.len(), parts);
    }

    #[test]
    fn parts_without_words_are_told() {
        let text = "name='x'\n[[ask]]\nname='kilns'\nasks='More kilns.'\n[[ask]]\nname='clay'\n\
                    asks='More clay.'\nabout=['clay']\n";
        let told = without_words(&Asks::parse(text, "x").unwrap(), "x.toml");
        assert_eq!(told.len(), 1);
        assert!(told[0].contains("on kilns, kilns:"), "{told:?}");
    }
}
