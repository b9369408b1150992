//! `weighbridge read`: what is in a paper.

use std::path::Path;

use weighbridge_assess::paper_mentions::gazetteer;
use weighbridge_model::strategy::built_in_names;
use weighbridge_papers::Paper;
use weighbridge_papers::mentions::{Amount, Measure, Mention, Mentions, Sort, mentions};
use weighbridge_papers::paper::Kind;

use crate::assess::facts;
use crate::options::ReadPaper;
use crate::strategies;
use crate::terminal::{Terminal, count};

/// Names shown of each sort; the tables hold all.
const SHOWN: usize = 12;

/// Reads a file as a paper, its warnings on the way.
pub fn load(file: &Path) -> Result<Paper, String> {
    let shown = file.display();
    if file.is_dir() {
        return Err(format!("{shown} is a folder: name the paper in it"));
    }
    let bytes = std::fs::read(file).map_err(|error| {
        if error.kind() == std::io::ErrorKind::NotFound {
            format!("there is no file {shown}")
        } else {
            format!("{shown} could not be opened: {error}")
        }
    })?;
    let name = file.file_name().map(|n| n.to_string_lossy().into_owned());
    Paper::read(&bytes, &name.unwrap_or_default()).map_err(|problem| format!("{shown}: {problem}"))
}

/// Runs the command.
pub fn run(options: &ReadPaper, terminal: &Terminal) -> Result<(), String> {
    terminal.progress("reading");
    let paper = load(&options.paper)?;
    let facts = facts()?;
    let known: Vec<_> = built_in_names()
        .filter_map(|name| strategies::load(name, facts.industries()).ok())
        .collect();
    let known: Vec<_> = known.iter().collect();
    let found = mentions(&paper, &gazetteer(&facts, &known));
    terminal.done();
    if let Some(dir) = &options.out {
        write(dir, &paper, &found)?;
    }
    if terminal.json {
        return terminal.line(&json(&paper, &found)?);
    }
    print(&paper, &found, terminal)?;
    if let Some(dir) = &options.out {
        terminal.line("")?;
        terminal.paragraph(
            "",
            &format!(
                "Written to {}: paper.json, mentions.csv, amounts.csv, questions.csv",
                dir.display()
            ),
        )?;
    }
    Ok(())
}

fn json(paper: &Paper, found: &Mentions) -> Result<String, String> {
    serde_json::to_string(&serde_json::json!({ "paper": paper, "mentions": found }))
        .map_err(|error| error.to_string())
}

fn print(paper: &Paper, found: &Mentions, terminal: &Terminal) -> Result<(), String> {
    terminal.paragraph(
        "",
        if paper.title.is_empty() {
            "(no title)"
        } else {
            &paper.title
        },
    )?;
    let words: usize = paper
        .passages
        .iter()
        .map(|p| p.text.split_whitespace().count())
        .sum();
    let notes = paper
        .passages
        .iter()
        .filter(|p| p.kind == Kind::Note)
        .count();
    let mut about = Vec::new();
    if paper.paged {
        about.push(count(paper.sheets.len(), "page", "pages"));
    }
    about.push(count(words, "word", "words"));
    about.push(count(paper.sections.len(), "section", "sections"));
    if notes > 0 {
        about.push(count(notes, "note", "notes"));
    }
    terminal.paragraph("", &about.join(", "))?;
    for warning in &paper.warnings {
        terminal.paragraph("Note: ", warning)?;
    }
    outline(paper, terminal)?;
    for sort in [
        Sort::Sector,
        Sort::Industry,
        Sort::Place,
        Sort::Body,
        Sort::Law,
        Sort::Fund,
    ] {
        named(paper, found, sort, terminal)?;
    }
    amounts("Money", "sum", &found.money, paper, terminal)?;
    amounts("Percentages", "share", &found.percentages, paper, terminal)?;
    amounts("Dates", "date", &found.dates, paper, terminal)?;
    if !found.questions.is_empty() {
        title(
            &format!("Consultation questions ({})", found.questions.len()),
            terminal,
        )?;
        for question in &found.questions {
            terminal.paragraph(
                &format!("{:>3}  ", question.number),
                &format!("{}{}", question.text, page(paper, &[question.page])),
            )?;
        }
    }
    Ok(())
}

fn title(text: &str, terminal: &Terminal) -> Result<(), String> {
    terminal.line("")?;
    terminal.line(text)
}

fn outline(paper: &Paper, terminal: &Terminal) -> Result<(), String> {
    if paper.sections.is_empty() {
        return terminal.paragraph("Note: ", "no headings were found");
    }
    title("Outline", terminal)?;
    // Of a long paper the chapters, of a short one also what stands under them.
    let deepest = if paper.sections.len() > 60 { 1 } else { 2 };
    let shown = paper.sections.iter().filter(|s| s.level <= deepest);
    for section in shown.clone() {
        let indent = "  ".repeat(usize::from(section.level));
        terminal.paragraph(
            &indent,
            &format!("{}{}", section.heading, page(paper, &[section.page])),
        )?;
    }
    let left = paper.sections.len() - shown.count();
    if left > 0 {
        terminal.line(&format!(
            "  and {} below them",
            count(left, "heading", "headings")
        ))?;
    }
    Ok(())
}

/// ", p. 4" or ", pp. 4, 7", where the paper has pages.
fn page(paper: &Paper, pages: &[u32]) -> String {
    if !paper.paged || pages.is_empty() {
        return String::new();
    }
    let mut shown: Vec<String> = pages.iter().take(8).map(u32::to_string).collect();
    if pages.len() > 8 {
        shown.push("…".to_owned());
    }
    format!(
        ", {} {}",
        if pages.len() == 1 { "p." } else { "pp." },
        shown.join(", ")
    )
}

fn named(paper: &Paper, found: &Mentions, sort: Sort, terminal: &Terminal) -> Result<(), String> {
    let all: Vec<&Mention> = found.of(sort).collect();
    if all.is_empty() {
        return Ok(());
    }
    let word = sort.plural();
    let mut letters = word.chars();
    let first = letters
        .next()
        .map(|c| c.to_uppercase().to_string())
        .unwrap_or_default();
    title(
        &format!("{first}{} ({})", letters.as_str(), all.len()),
        terminal,
    )?;
    for mention in all.iter().take(SHOWN) {
        terminal.paragraph(
            &format!("{:>5}  ", mention.spots.len()),
            &format!("{}{}", mention.name, page(paper, &mention.pages())),
        )?;
    }
    if all.len() > SHOWN {
        terminal.line(&format!("       and {} more", all.len() - SHOWN))?;
    }
    Ok(())
}

fn amounts(
    name: &str,
    one: &str,
    all: &[Amount],
    paper: &Paper,
    terminal: &Terminal,
) -> Result<(), String> {
    if all.is_empty() {
        return Ok(());
    }
    title(
        &format!("{name} ({})", count(all.len(), one, &format!("{one}s"))),
        terminal,
    )?;
    let mut largest: Vec<&Amount> = all.iter().collect();
    if let Some(Measure::Pounds(_) | Measure::Euros(_) | Measure::Dollars(_)) =
        all.first().map(|a| a.measure)
    {
        largest.sort_by(|a, b| value(b).total_cmp(&value(a)));
    }
    for amount in largest.iter().take(SHOWN) {
        terminal.paragraph(
            "  ",
            &format!(
                "{}: {}{}",
                amount.text,
                amount.about,
                page(paper, &[amount.spot.page])
            ),
        )?;
    }
    if all.len() > SHOWN {
        terminal.line(&format!("  and {} more", all.len() - SHOWN))?;
    }
    Ok(())
}

fn value(amount: &Amount) -> f64 {
    match amount.measure {
        Measure::Pounds(value)
        | Measure::Euros(value)
        | Measure::Dollars(value)
        | Measure::Percent(value) => value,
        Measure::Year(year) => f64::from(year),
    }
}

fn write(dir: &Path, paper: &Paper, found: &Mentions) -> Result<(), String> {
    std::fs::create_dir_all(dir)
        .map_err(|error| format!("the folder {} could not be made: {error}", dir.display()))?;
    weighbridge_report::write_file(&dir.join("paper.json"), json(paper, found)?.as_bytes())?;
    let pages = |pages: &[u32]| {
        let pages: Vec<String> = pages.iter().map(u32::to_string).collect();
        if paper.paged {
            pages.join(" ")
        } else {
            String::new()
        }
    };
    let mut rows = vec![
        ["sort", "name", "codes", "count", "pages"]
            .map(str::to_owned)
            .to_vec(),
    ];
    for mention in &found.named {
        rows.push(vec![
            mention.sort.as_str().to_owned(),
            mention.name.clone(),
            mention.codes.join(" "),
            mention.spots.len().to_string(),
            pages(&mention.pages()),
        ]);
    }
    table(&dir.join("mentions.csv"), &rows)?;
    let mut rows = vec![
        ["unit", "value", "text", "about", "page", "sentence"]
            .map(str::to_owned)
            .to_vec(),
    ];
    for amount in found
        .money
        .iter()
        .chain(&found.percentages)
        .chain(&found.dates)
    {
        let unit = match amount.measure {
            Measure::Pounds(_) => "GBP",
            Measure::Euros(_) => "EUR",
            Measure::Dollars(_) => "USD",
            Measure::Percent(_) => "per cent",
            Measure::Year(_) => "year",
        };
        rows.push(vec![
            unit.to_owned(),
            value(amount).to_string(),
            amount.text.clone(),
            amount.about.clone(),
            pages(&[amount.spot.page]),
            amount.sentence.clone(),
        ]);
    }
    table(&dir.join("amounts.csv"), &rows)?;
    let mut rows = vec![
        ["number", "question", "section", "page", "answer"]
            .map(str::to_owned)
            .to_vec(),
    ];
    for question in &found.questions {
        rows.push(vec![
            question.number.clone(),
            question.text.clone(),
            question.section.clone(),
            pages(&[question.page]),
            String::new(),
        ]);
    }
    table(&dir.join("questions.csv"), &rows)
}

fn table(file: &Path, rows: &[Vec<String>]) -> Result<(), String> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        writer
            .write_record(row)
            .map_err(|error| error.to_string())?;
    }
    let bytes = writer.into_inner().map_err(|error| error.to_string())?;
    weighbridge_report::write_file(file, &bytes)
}
