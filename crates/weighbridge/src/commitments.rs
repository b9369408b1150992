//! `weighbridge commitments`: what a paper undertakes, the terms it never
//! defines, and what it does not mention. It prints what the lenses say.

use std::panic::resume_unwind;
use std::path::Path;
use std::thread;

use serde::{Deserialize, Serialize};
use weighbridge_assess::base::Base;
use weighbridge_assess::paper_commitments::{CommitmentRow, PaperCommitments, paper_commitments};
use weighbridge_assess::paper_omissions::OmissionRow;
use weighbridge_assess::paper_sectors::{self, SectorLists};
use weighbridge_assess::paper_terms::{SectorJobs, TermRow, sector_jobs};
use weighbridge_assess::printed::Printed;
use weighbridge_facts::Facts;
use weighbridge_report::tables;

use crate::asks;
use crate::cache;
use crate::omissions;
use crate::opened::Opened;
use crate::options;
use crate::strategies;
use crate::terminal::{Terminal, count};
use crate::terms;

/// The latest year for which jobs are published by fine industry.
const YEAR: i32 = 2021;

/// Writes tables, and files beside them, into a folder, and gives the line that says so.
pub fn write(
    dir: &Path,
    tables: &[tables::CsvTable],
    beside: Vec<weighbridge_report::FileOut>,
) -> Result<String, String> {
    crate::limits::done();
    let mut names: Vec<String> = beside.iter().map(|file| file.path.clone()).collect();
    names.extend(tables.iter().map(|table| format!("{}.csv", table.name)));
    let kept = answers_kept(tables::put(dir, tables, beside)?);
    Ok(format!(
        "{} in {}; columns.csv says what each column is{}{kept}",
        names.join(", "),
        dir.display(),
        if kept.is_empty() { "" } else { "; " }
    ))
}

/// What would stop a command at its end, told before a long paper is read: a file where its
/// folder is to be, and the misspelt name of a strategy.
pub(crate) fn before(out: Option<&Path>, strategies: &[&str]) -> Result<(), String> {
    if let Some(dir) = out.filter(|dir| dir.is_file()) {
        return Err(weighbridge_report::is_a_file(dir));
    }
    for name in strategies.iter().filter(|name| **name != "none") {
        strategies::load(name, Facts::embedded()?.industries())?;
    }
    Ok(())
}

/// Shows what a command found: writes its tables where a folder is named, then prints all of
/// it as JSON, or in words, what was written last.
pub(crate) fn show<T: Serialize>(
    found: &T,
    out: Option<&Path>,
    tables: impl FnOnce() -> Vec<tables::CsvTable>,
    terminal: &Terminal,
    print: impl FnOnce() -> Result<(), String>,
) -> Result<(), String> {
    let written = match out {
        Some(dir) => Some(write(dir, &tables(), Vec::new())?),
        None => None,
    };
    if terminal.json {
        let text = serde_json::to_string_pretty(found).map_err(|error| error.to_string())?;
        return terminal.line(&text);
    }
    print()?;
    if let Some(told) = written {
        terminal.line("")?;
        terminal.paragraph("", &told)?;
    }
    Ok(())
}

/// That answers which stood in a former table of questions were carried over; empty where
/// there were none.
pub fn answers_kept(kept: usize) -> String {
    match kept {
        0 => String::new(),
        1 => "1 answer in questions.csv carried over to the same question".to_owned(),
        more => format!("{more} answers in questions.csv carried over to the same questions"),
    }
}

/// Where a row stands, as a reader looks it up.
pub fn place(row: &CommitmentRow) -> String {
    match (&row.page, &row.label) {
        (Some(page), Some(label)) => format!("p. {page} (printed {label})"),
        (Some(page), None) => format!("p. {page}"),
        (None, _) => row
            .section
            .last()
            .map_or_else(String::new, |heading| format!("under \"{heading}\"")),
    }
}

/// What the command finds in a paper.
#[derive(Serialize, Deserialize)]
struct Found {
    #[serde(rename = "paper")]
    title: String,
    warnings: Vec<String>,
    commitments: PaperCommitments,
    terms: Vec<TermRow>,
    omissions: Vec<OmissionRow>,
    printed: Printed,
}

/// Room for a thread that may be the first to read the paper: as much as the program itself has.
const STACK: usize = 8 << 20;

/// From the cache, or worked out and kept there.
fn find(options: &options::Commitments, terminal: &Terminal) -> Result<Found, String> {
    terminal.progress("reading the paper");
    let paper = Opened::open(&options.paper, &options.author)?;
    // A misspelt name is told before a long file is read.
    asks::load(&options.asks)?;
    let terms = || terms::find(&paper, &options.author, &options.strategy, terminal);
    // Terms need what is undertaken and no asks; topics need the asks first.
    let (unsaid, terms) = thread::scope(|scope| -> Result<_, String> {
        let terms = thread::Builder::new()
            .stack_size(STACK)
            .spawn_scoped(scope, terms)
            .map_err(|error| format!("no thread could be started: {error}"))?;
        let unsaid = omissions::find(
            &paper,
            options.earlier.as_deref(),
            &options.author,
            &options.asks,
            terminal,
        );
        let terms = terms.join();
        let terms = terms.unwrap_or_else(|panic| resume_unwind(panic));
        Ok((unsaid?, terms?))
    })?;
    let key = paper
        .source
        .key("commitments", &[format!("{:?}", options.author).as_bytes()]);
    let told: PaperCommitments = match cache::get(&key) {
        Some(told) => told,
        None => {
            let told = paper_commitments(paper.graded(terminal)?);
            cache::put(&key, &told);
            told
        }
    };
    Ok(Found {
        title: unsaid.title,
        warnings: unsaid.warnings,
        commitments: told,
        terms: terms.terms,
        omissions: unsaid.omissions,
        printed: unsaid.printed,
    })
}

/// What paper it is, and what stands in the way of reading it right.
pub fn heading(title: &str, warnings: &[String], terminal: &Terminal) -> Result<(), String> {
    let title = if title.is_empty() {
        "A paper without a title"
    } else {
        title
    };
    terminal.paragraph("", title)?;
    for warning in warnings {
        terminal.paragraph("! ", warning)?;
    }
    Ok(())
}

/// Runs the command.
pub fn run(options: &options::Commitments, terminal: &Terminal) -> Result<(), String> {
    before(options.out.as_deref(), &[&options.strategy])?;
    let found = find(options, terminal)?;
    let Found {
        title,
        warnings,
        commitments: told,
        terms,
        omissions,
        printed,
    } = &found;
    terminal.done();
    let all = || {
        vec![
            tables::commitments(told),
            tables::terms(terms, printed),
            tables::omissions(omissions, printed),
        ]
    };
    show(&found, options.out.as_deref(), all, terminal, || {
        heading(title, warnings, terminal)?;
        print_commitments(told, options.top, terminal)?;
        terms::print(terms, options.top, terminal)?;
        omissions::print(omissions, options.top, terminal)
    })
}

/// Jobs of a strategy's sectors, for the terms that name them.
pub(crate) fn sectors(strategy: &str) -> Result<Vec<SectorJobs>, String> {
    if strategy == "none" {
        return Ok(Vec::new());
    }
    let facts = Facts::embedded()?;
    let strategy = strategies::load(strategy, facts.industries())?;
    let base = Base::new(&facts, YEAR)?;
    Ok(sector_jobs(&strategy, &facts, &base.national, YEAR))
}

/// The sector lists of two strategies in jobs; none where either is "none".
pub(crate) fn sector_lists(now: &str, earlier: &str) -> Result<Option<SectorLists>, String> {
    if now == "none" && earlier == "none" {
        return Ok(None);
    }
    let facts = Facts::embedded()?;
    // A name that is none is told also where there is nothing to set it beside.
    let load = |name: &str| {
        (name != "none")
            .then(|| strategies::load(name, facts.industries()))
            .transpose()
    };
    let (Some(first), Some(second)) = (load(now)?, load(earlier)?) else {
        return Ok(None);
    };
    if now == earlier {
        return Ok(None);
    }
    let (now, earlier) = (first, second);
    let base = Base::new(&facts, YEAR)?;
    Ok(Some(paper_sectors::sector_lists(
        &now,
        &earlier,
        &facts,
        &base.national,
        YEAR,
    )))
}

fn print_commitments(
    told: &PaperCommitments,
    top: usize,
    terminal: &Terminal,
) -> Result<(), String> {
    let whole = &told.whole;
    terminal.line("")?;
    terminal.line("COMMITMENTS")?;
    terminal.paragraph(
        "",
        &format!(
            "{}, {}, {} new by their own words; beside them {}, {} and {}. Not counted: \
             {} others whom the paper quotes or reports{}: {} in all.",
            count(whole.commitments, "commitment", "commitments"),
            whole.hard_edged_told(),
            whole.new,
            count(whole.aspirations, "aspiration", "aspirations"),
            count(whole.outcomes, "promised outcome", "promised outcomes"),
            count(whole.refusals, "refusal", "refusals"),
            count(whole.others, "sentence of", "sentences of"),
            recommended(whole.recommendations),
            count(told.rows.len(), "sentence", "sentences"),
        ),
    )?;
    terminal.line(&format!(
        "{:<34} {:>4} {:>5} {:>4} {:>8} {:>5} {:>8}",
        "section", "all", "hard", "new", "decided", "will", "intends"
    ))?;
    for section in &told.sections {
        let heading: String = section.section.chars().take(34).collect();
        terminal.line(&format!(
            "{:<34} {:>4} {:>5} {:>4} {:>8} {:>5} {:>8}",
            heading,
            section.commitments,
            section.hard_edged,
            section.new,
            section.by_firmness.decided,
            section.by_firmness.will,
            section.by_firmness.intends,
        ))?;
    }
    let firmest = told.firmest();
    if !firmest.is_empty() {
        terminal.line("")?;
        terminal.line(&format!(
            "The firmest {} (of {}):",
            top.min(firmest.len()),
            firmest.len()
        ))?;
    }
    print_rows(&firmest, &told.rows, top, terminal)?;
    for (heading, rows) in [
        (
            "Refused or ended: what the author will not do, and what stops",
            told.refusals(),
        ),
        (
            "Promised outcomes, which nobody undertakes as an act",
            told.outcomes(),
        ),
        (
            "Recommended to others, and no undertaking of the author",
            told.recommendations(),
        ),
        (
            "Of others: what they undertake or expect, in no count above",
            told.of_others(),
        ),
    ] {
        if !rows.is_empty() {
            terminal.line("")?;
            terminal.line(&format!(
                "{heading} ({} of {}):",
                top.min(rows.len()),
                rows.len()
            ))?;
            print_rows(&rows, &told.rows, top, terminal)?;
        }
    }
    Ok(())
}

/// What is told of recommendations beside the counts, where there are any.
fn recommended(recommendations: usize) -> String {
    if recommendations == 0 {
        return String::new();
    }
    format!(
        ", and {} of what others should do",
        count(recommendations, "recommendation", "recommendations")
    )
}

fn print_rows(
    rows: &[&CommitmentRow],
    all: &[CommitmentRow],
    top: usize,
    terminal: &Terminal,
) -> Result<(), String> {
    for (number, row) in rows.iter().take(top).enumerate() {
        terminal.paragraph(&format!("{:>3}. ", number + 1), &row.text)?;
        let words: Vec<String> = row
            .deciding
            .iter()
            .filter(|one| !one.text.is_empty())
            .map(|one| format!("{} \"{}\"", one.role, one.text))
            .collect();
        let grade = if row.class == "recommendation" {
            String::new()
        } else {
            format!("{}, {}; ", row.firmness, row.standing)
        };
        terminal.paragraph(
            "     ",
            &format!("{}; {grade}{}", place(row), words.join(", ")),
        )?;
        if let Some(first) = row.again.and_then(|at| all.get(at)) {
            terminal.paragraph(
                "     ",
                &format!("said before, {}: {}", place(first), first.text),
            )?;
        }
    }
    Ok(())
}
