//! `weighbridge asks`: a paper held against what an organisation asks for. It
//! prints what the assessment says and writes it as a table.

use std::path::{Path, PathBuf};

use weighbridge_assess::paper_asks::{PaperAsks, PartRow, Quotation, decide, paper_asks};
use weighbridge_model::asks::{self, Asks};
use weighbridge_model::nearest;
use weighbridge_papers::decisions::{self, Decision};
use weighbridge_papers::search::Encoder;
use weighbridge_papers::verdict::Verdict;

use crate::cache;
use crate::options;
use crate::paper::Source;
use crate::strategies::text;
use crate::terminal::{Terminal, count};

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
    let decisions = all_decisions(&paper.path, decisions, &asks)?;
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
    if !decisions.is_empty() {
        decide(&mut rows, &paper.paper()?, &decisions);
    }
    Ok(rows)
}

/// Runs the command.
pub fn run(options: &options::Asks, terminal: &Terminal) -> Result<(), String> {
    let Some(path) = &options.paper else {
        return list(options.asks.as_deref(), terminal);
    };
    let name = options.asks.as_deref().unwrap_or(USUAL);
    // A misspelt name is told before a long file is read.
    source(name)?;
    terminal.progress("reading the paper");
    let paper = Source::open(path)?;
    let rows = hold(&paper, name, &options.decisions, options.meaning, terminal)?;
    terminal.done();
    if let Some(dir) = &options.out {
        write(dir, &rows)?;
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
fn encoder(wanted: bool) -> Result<Option<Box<dyn Encoder>>, String> {
    if !wanted {
        return Ok(None);
    }
    let encoder = weighbridge_papers_encoder::Pocket::new()?;
    Ok(Some(Box::new(encoder)))
}

#[cfg(not(feature = "encoder"))]
fn encoder(wanted: bool) -> Result<Option<Box<dyn Encoder>>, String> {
    if wanted {
        return Err(
            "this build has no encoder, so `--meaning` cannot be had: build it with \
                    `--features encoder`, or leave `--meaning` out (words alone do nearly as well)"
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
    if own.is_file() {
        return Ok((text(own, "a file of asks")?, name.to_owned()));
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

/// The file beside a paper in which its decisions stand.
fn beside(paper: &Path) -> PathBuf {
    paper.with_extension("decisions.toml")
}

fn all_decisions(paper: &Path, given: &[PathBuf], asks: &Asks) -> Result<Vec<Decision>, String> {
    let mut files: Vec<PathBuf> = Vec::new();
    let own = beside(paper);
    if own.is_file() {
        files.push(own);
    }
    let mut told: Vec<String> = Vec::new();
    // The same file under another path is the same file.
    let same = |one: &Path, other: &Path| {
        one == other
            || std::fs::canonicalize(one)
                .is_ok_and(|one| std::fs::canonicalize(other).is_ok_and(|other| one == other))
    };
    for (number, file) in given.iter().enumerate() {
        if given.iter().take(number).any(|before| same(before, file)) {
            told.push(format!(
                "{}: given twice with --decisions: name each file once",
                file.display()
            ));
        } else if !files.iter().any(|known| same(known, file)) {
            // The one beside the paper is taken by itself and may be named too.
            files.push(file.clone());
        }
    }
    let mut all: Vec<Decision> = Vec::new();
    for file in files {
        let content = text(&file, "a file of decisions")?;
        let name = file.display().to_string();
        match decisions::read(&content, &name, asks) {
            Ok(read) => {
                for one in read {
                    let again = all.iter().any(|known| {
                        (&known.coder, &known.ask, &known.part) == (&one.coder, &one.ask, &one.part)
                    });
                    if again {
                        told.push(format!(
                            "{name}: {} decided on {}, {} in another file already: keep the \
                             decision that holds",
                            one.coder, one.ask, one.part
                        ));
                    }
                    all.push(one);
                }
            }
            Err(problems) => told.extend(problems.iter().map(ToString::to_string)),
        }
    }
    if told.is_empty() {
        Ok(all)
    } else {
        Err(format!(
            "the decisions cannot be used:\n{}",
            told.join("\n")
        ))
    }
}

/// Pages as a reader looks them up.
fn page(quotation: &Quotation) -> String {
    match (&quotation.page, &quotation.label) {
        (Some(page), Some(label)) => format!("p. {page} (printed {label})"),
        (Some(page), None) => format!("p. {page}"),
        (None, _) => quotation
            .section
            .last()
            .map_or(String::new(), |heading| format!("under \"{heading}\"")),
    }
}

/// The first words of a quotation, so many characters at most.
fn short(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let cut: String = text.chars().take(most).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{} …", cut.get(..end).unwrap_or(&cut))
}

fn heading(rows: &PaperAsks, terminal: &Terminal) -> Result<(), String> {
    let title = if rows.paper.is_empty() {
        "A paper without a title"
    } else {
        &rows.paper
    };
    let pages = rows.pages.map_or(String::new(), |pages| {
        format!(", {}", count(pages, "page", "pages"))
    });
    terminal.paragraph("", &format!("{title}{pages}"))?;
    terminal.paragraph("", &format!("held against: {}", rows.asks_title))?;
    for warning in &rows.warnings {
        terminal.paragraph("! ", warning)?;
    }
    let by = rows.encoder.as_ref().map_or(String::new(), |name| {
        format!(" Passages ordered with {name}.")
    });
    terminal.paragraph(
        "",
        &format!(
            "Verdicts are suggestions from the words of the paper, by rules; a person decides.{by}"
        ),
    )
}

fn decided(part: &PartRow) -> String {
    let told: Vec<String> = part
        .decided
        .iter()
        .map(|one| format!("{}: {}", one.decision.coder, one.decision.verdict.title()))
        .collect();
    told.join("; ")
}

/// All asks, a few lines a part.
fn table(rows: &PaperAsks, options: &options::Asks, terminal: &Terminal) -> Result<(), String> {
    heading(rows, terminal)?;
    for (number, ask) in rows.asks.iter().enumerate() {
        terminal.line("")?;
        let title = format!("{}. {}", number + 1, ask.title);
        terminal.line(&format!("{title:<50} {}", ask.suggestion.verdict.title()))?;
        for part in &ask.parts {
            let verdict = part.suggestion.verdict;
            terminal.line(&format!(
                "   {:<47} {}",
                short(&part.title, 44),
                verdict.title()
            ))?;
            let decisions = decided(part);
            if !decisions.is_empty() {
                terminal.paragraph("      decided: ", &decisions)?;
            }
            match part.passages.first() {
                Some(best) => {
                    let said = short(&best.text, 150);
                    terminal.paragraph("      ", &format!("{}: {said}", page(best)))?;
                    if verdict == Verdict::Silent {
                        terminal.paragraph("      ", &format!("({})", part.suggestion.reason))?;
                    }
                }
                None => {
                    let near = part.near.first().map_or(String::new(), |near| {
                        format!("; nearest {}: {}", page(near), short(&near.text, 90))
                    });
                    terminal
                        .paragraph("      none: ", &format!("{}{near}", part.suggestion.reason))?;
                }
            }
        }
    }
    agreement(rows, terminal)?;
    terminal.line("")?;
    let first = rows.asks.first().map_or("", |ask| ask.name.as_str());
    let out = options.out.as_ref().map_or(String::new(), |dir| {
        format!(" Every passage: {}.", dir.join("asks.csv").display())
    });
    terminal.paragraph("", &format!("One ask in full: --full {first}.{out}"))
}

fn agreement(rows: &PaperAsks, terminal: &Terminal) -> Result<(), String> {
    let Some(told) = &rows.agreement else {
        return Ok(());
    };
    terminal.line("")?;
    let alpha = told.alpha_told();
    terminal.paragraph(
        "Coders: ",
        &format!(
            "{}; {} coded by two or more; Krippendorff's alpha {alpha}",
            told.coders.join(", "),
            count(told.shared, "part", "parts")
        ),
    )?;
    let number = |f1: Option<f64>| f1.map_or("–".to_owned(), |f1| format!("{f1:.2}"));
    for pair in &told.pairs {
        let (first, second) = &pair.coders;
        terminal.paragraph(
            "   ",
            &format!(
                "{}: {first} and {second}: F1 {} on verdicts, {} on passages",
                pair.ask,
                number(pair.verdicts),
                number(pair.passages)
            ),
        )?;
    }
    for one in &told.disagreements {
        let said: Vec<String> = one
            .verdicts
            .iter()
            .map(|(coder, verdict)| format!("{coder}: {}", verdict.title()))
            .collect();
        terminal.paragraph(
            "   differ: ",
            &format!("{}, {}: {}", one.ask, one.part, said.join("; ")),
        )?;
    }
    Ok(())
}

/// One ask with all that is known of it.
fn full(rows: &PaperAsks, name: &str, terminal: &Terminal) -> Result<(), String> {
    let Some(ask) = rows.asks.iter().find(|ask| ask.name == name) else {
        let names = rows.asks.iter().map(|ask| ask.name.as_str());
        let near = nearest(name, names.clone());
        let hint = near.first().map_or_else(
            || format!("asks: {}", names.collect::<Vec<_>>().join(", ")),
            |near| format!("did you mean {near}?"),
        );
        return Err(format!("there is no ask \"{name}\": {hint}"));
    };
    heading(rows, terminal)?;
    terminal.line("")?;
    terminal.paragraph("", &format!("{}: {}", ask.title, ask.asks))?;
    let suggestion = &ask.suggestion;
    terminal.paragraph(
        "",
        &format!(
            "Suggested: {}, {}",
            suggestion.verdict.title(),
            suggestion.reason
        ),
    )?;
    for part in &ask.parts {
        terminal.line("")?;
        part_in_full(part, terminal)?;
    }
    Ok(())
}

fn part_in_full(part: &PartRow, terminal: &Terminal) -> Result<(), String> {
    terminal.paragraph("", &format!("{}: {}", part.title, part.asks))?;
    for (word, criterion) in [
        ("agrees", &part.agreement),
        ("part of the way", &part.part_way),
        ("opposed", &part.opposition),
    ] {
        if !criterion.is_empty() {
            terminal.paragraph(&format!("  {word:<16}"), criterion)?;
        }
    }
    let suggestion = &part.suggestion;
    terminal.paragraph(
        "  suggested: ",
        &format!("{}: {}", suggestion.verdict.title(), suggestion.reason),
    )?;
    for one in &part.decided {
        let decision = &one.decision;
        let note = if decision.note.is_empty() {
            String::new()
        } else {
            format!(": {}", decision.note)
        };
        terminal.paragraph(
            "  decided: ",
            &format!(
                "{}, {}, {}{note}",
                decision.verdict.title(),
                decision.coder,
                decision.date
            ),
        )?;
        for (words, found) in decision.passages.iter().zip(&one.pages) {
            let place = found.map_or("not found in the paper".to_owned(), |page| {
                format!("p. {page}")
            });
            terminal.paragraph("     ", &format!("{place}: {words}"))?;
        }
    }
    for quotation in &part.passages {
        let verdict = quotation.verdict.map_or("mentions", Verdict::title);
        terminal.paragraph(
            "  * ",
            &format!(
                "{} [{verdict}] {}",
                page(quotation),
                short(&quotation.text, 600)
            ),
        )?;
        let mut why = format!("words: {}", quotation.matched.join(", "));
        if !quotation.deciding.is_empty() {
            why.push_str(&format!("; decided by: {}", quotation.deciding.join(" + ")));
        }
        terminal.paragraph("      ", &why)?;
    }
    if part.bearing > part.passages.len() {
        let more = part.bearing - part.passages.len();
        terminal.line(&format!(
            "    and {} more",
            count(more, "passage", "passages")
        ))?;
    }
    if part.passages.is_empty() {
        terminal.line(match part.near.is_empty() {
            true => "  none bears on it, and none shares a word with it",
            false => "  none bears on it. Looked at and left out:",
        })?;
        for near in &part.near {
            let words = near.matched.join(", ");
            terminal.paragraph(
                "  - ",
                &format!("{} {} (words: {words})", page(near), short(&near.text, 200)),
            )?;
        }
    }
    Ok(())
}

/// Writes asks.csv. The whole file takes its place at once.
fn write(dir: &Path, rows: &PaperAsks) -> Result<(), String> {
    let table = weighbridge_report::tables::asks(rows);
    weighbridge_report::make_folder(dir)?;
    weighbridge_report::write_file(&dir.join("asks.csv"), &table.bytes())
}
#[cfg(test)]
mod tests {
    #[test]
    fn decisions_stand_beside_the_paper() {
        let path = super::beside(std::path::Path::new("a/green.paper.pdf"));
        assert_eq!(path, std::path::Path::new("a/green.paper.decisions.toml"));
    }

    #[test]
    fn long_quotations_end_at_a_word() {
        assert_eq!(super::short("one two three", 9), "one two …");
        assert_eq!(super::short("one", 9), "one");
    }
}
