//! `weighbridge read`: what is in a paper.

use std::panic::resume_unwind;
use std::path::Path;
use std::thread;

use weighbridge_assess::paper_mentions::gazetteer;
use weighbridge_assess::printed::Printed;
use weighbridge_model::strategy::built_in_names;
use weighbridge_papers::Paper;
use weighbridge_papers::mentions::{
    Amount, Gazetteer, Mention, Mentions, Sort, largest_first, mentions, missing_numbers,
};
use weighbridge_papers::paper::Kind;
use weighbridge_report::FileOut;

use crate::assess::facts;
use crate::commitments::{before, write as write_tables};
use crate::options::ReadPaper;
use crate::strategies;
use crate::terminal::{Terminal, count};

/// Names shown of each sort; the tables hold all.
const SHOWN: usize = 12;

/// Runs the command.
pub fn run(options: &ReadPaper, terminal: &Terminal) -> Result<(), String> {
    before(options.out.as_deref(), &[])?;
    terminal.progress("reading");
    // The names to look for do not depend on the paper.
    let (paper, known) = thread::scope(|scope| {
        let known = scope.spawn(names_to_look_for);
        let paper = crate::paper::read(&options.paper);
        (
            paper,
            known.join().unwrap_or_else(|panic| resume_unwind(panic)),
        )
    });
    let paper = paper?;
    let found = mentions(&paper, &known?);
    terminal.done();
    let written = match &options.out {
        Some(dir) => Some(write(dir, &paper, &found)?),
        None => None,
    };
    if terminal.json {
        return terminal.line(&json(&paper, &found)?);
    }
    print(&paper, &found, terminal)?;
    if let Some(written) = written {
        terminal.line("")?;
        terminal.paragraph("", &written)?;
    }
    Ok(())
}

/// Places, and the industries and sectors of the built-in strategies.
fn names_to_look_for() -> Result<Gazetteer, String> {
    let facts = facts()?;
    let known: Vec<_> = built_in_names()
        .filter_map(|name| strategies::load(name, facts.industries()).ok())
        .collect();
    Ok(gazetteer(&facts, &known.iter().collect::<Vec<_>>()))
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
    own_sectors(paper, found, terminal)?;
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
    amounts("Shares", "share", &found.percentages, paper, terminal)?;
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
        let missing = missing_numbers(&found.questions);
        if !missing.is_empty() {
            let numbers: Vec<String> = missing.iter().map(usize::to_string).collect();
            terminal.paragraph(
                "     ",
                &format!(
                    "not found: the questions numbered {}; look for them in the paper",
                    numbers.join(", ")
                ),
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

/// The list of sectors that the paper names as its own, where it has one.
fn own_sectors(paper: &Paper, found: &Mentions, terminal: &Terminal) -> Result<(), String> {
    let Some(own) = &found.own_sectors else {
        return Ok(());
    };
    let all = own.sectors.len();
    title(&format!("The paper's own sectors ({all})"), terminal)?;
    for sector in &own.sectors {
        let headed = sector.headed.filter(|at| paper.paged && *at != sector.page);
        let headed = headed.map_or_else(String::new, |at| {
            format!("; a section{}", page(paper, &[at]))
        });
        terminal.paragraph(
            "       ",
            &format!("{}{}{headed}", sector.name, page(paper, &[sector.page])),
        )?;
    }
    if let Some(counted) = own.counted.filter(|counted| *counted != all) {
        terminal.paragraph(
            "Note: ",
            &format!(
                "the paper itself counts {counted}; look at its list: {}",
                own.sentence
            ),
        )?;
    }
    Ok(())
}

/// ", p. 4 (printed 2)" or ", pp. 4, 7", where the paper has pages.
fn page(paper: &Paper, pages: &[u32]) -> String {
    if !paper.paged || pages.is_empty() {
        return String::new();
    }
    let mut shown: Vec<String> = pages.iter().take(8).map(u32::to_string).collect();
    let more = if pages.len() > 8 {
        shown.push("…".to_owned());
        ", …"
    } else {
        ""
    };
    let printed = Printed::of(paper).printed(pages.get(..8).unwrap_or(pages));
    let printed = if printed.is_empty() {
        String::new()
    } else {
        format!(" (printed {}{more})", printed.replace(' ', ", "))
    };
    format!(
        ", {} {}{printed}",
        if pages.len() == 1 { "p." } else { "pp." },
        shown.join(", ")
    )
}

fn named(paper: &Paper, found: &Mentions, sort: Sort, terminal: &Terminal) -> Result<(), String> {
    let (all, noted): (Vec<&Mention>, Vec<&Mention>) = found
        .of(sort)
        .partition(|mention| !mention.spots.is_empty());
    if all.is_empty() && noted.is_empty() {
        return Ok(());
    }
    let word = sort.plural();
    let mut letters = word.chars();
    let first = letters
        .next()
        .map(|c| c.to_uppercase().to_string())
        .unwrap_or_default();
    title(
        &format!(
            "{first}{} ({}{})",
            letters.as_str(),
            all.len(),
            if noted.is_empty() {
                String::new()
            } else {
                format!("{} only", in_notes(noted.len()))
            }
        ),
        terminal,
    )?;
    for mention in all.iter().take(SHOWN) {
        let part = mention
            .within
            .first()
            .map_or_else(String::new, |whole| format!(" (part of {whole})"));
        let notes = in_notes(mention.notes.len());
        terminal.paragraph(
            &format!("{:>5}  ", mention.spots.len()),
            &format!(
                "{}{part}{}{notes}",
                mention.name,
                page(paper, &mention.pages())
            ),
        )?;
    }
    if all.len() > SHOWN {
        terminal.line(&format!("       and {} more", all.len() - SHOWN))?;
    }
    Ok(())
}

/// "; 3 more in notes", of what the text itself does not have.
fn in_notes(more: usize) -> String {
    if more == 0 {
        String::new()
    } else {
        format!("; {more} more in notes")
    }
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
    let own = all.iter().filter(|amount| !amount.spot.note).count();
    title(
        &format!(
            "{name} ({}{})",
            count(own, one, &format!("{one}s")),
            in_notes(all.len() - own)
        ),
        terminal,
    )?;
    let mut shown: Vec<&Amount> = if one == "sum" {
        largest_first(all)
    } else {
        all.iter().collect()
    };
    shown.retain(|amount| !amount.spot.note);
    for amount in shown.iter().take(SHOWN) {
        terminal.paragraph(
            "  ",
            &format!(
                "{}: {}{}",
                amount.told(),
                amount.about,
                page(paper, &[amount.spot.page])
            ),
        )?;
    }
    if own > SHOWN {
        terminal.line(&format!("  and {} more", own - SHOWN))?;
    }
    Ok(())
}

fn write(dir: &Path, paper: &Paper, found: &Mentions) -> Result<String, String> {
    let tables = weighbridge_report::tables::mentions(found, &Printed::of(paper));
    let whole = FileOut {
        path: "paper.json".to_owned(),
        bytes: json(paper, found)?.into_bytes(),
    };
    write_tables(dir, &tables, vec![whole])
}
