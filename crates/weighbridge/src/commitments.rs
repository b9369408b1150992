//! `weighbridge commitments`: what a paper undertakes, the terms it never
//! defines, and what it does not mention. It prints what the lenses say.

use std::path::Path;

use serde::{Deserialize, Serialize};
use weighbridge_assess::base::Base;
use weighbridge_assess::paper_commitments::{CommitmentRow, PaperCommitments, paper_commitments};
use weighbridge_assess::paper_omissions::{OmissionRow, all_topics, paper_omissions};
use weighbridge_assess::paper_sectors::{self, SectorLists};
use weighbridge_assess::paper_terms::{SectorJobs, TermRow, paper_terms, sector_jobs};
use weighbridge_facts::Facts;
use weighbridge_report::tables;

use crate::asks;
use crate::cache;
use crate::options;
use crate::paper::{Source, author};
use crate::strategies;
use crate::terminal::{Terminal, count};

/// The latest year for which jobs are published by fine industry.
const YEAR: i32 = 2021;

/// Writes tables into a folder.
pub fn write(dir: &Path, tables: &[tables::CsvTable]) -> Result<(), String> {
    weighbridge_report::make_folder(dir)?;
    for table in tables {
        let file = dir.join(format!("{}.csv", table.name));
        weighbridge_report::write_file(&file, &table.bytes())?;
    }
    Ok(())
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
}

/// From the cache, or worked out and kept there.
fn find(options: &options::Commitments, terminal: &Terminal) -> Result<Found, String> {
    terminal.progress("reading the paper");
    let source = Source::open(&options.paper)?;
    let earlier = options.earlier.as_deref().map(Source::open).transpose()?;
    let strategy = match options.strategy.as_str() {
        "none" => None,
        name => Some(strategies::load(name, Facts::embedded()?.industries())?),
    };
    let before = earlier.as_ref().map(|one| one.key("paper", &[]));
    let key = source.key(
        "commitments",
        &[
            before.unwrap_or_default().as_bytes(),
            format!("{strategy:?}{:?}", options.author).as_bytes(),
        ],
    );
    if let Some(found) = cache::get(&key) {
        return Ok(found);
    }
    let paper = source.paper()?;
    let earlier = earlier.as_ref().map(Source::paper).transpose()?;
    let author = author(&options.author);
    let commitments = paper_commitments(&paper, &author);
    terminal.progress("looking for terms and topics");
    let sectors = sectors(&options.strategy)?;
    let found = Found {
        title: paper.title.clone(),
        warnings: paper.warnings.clone(),
        commitments,
        terms: paper_terms(&paper, &author, &sectors),
        omissions: paper_omissions(
            &paper,
            earlier.as_ref(),
            &all_topics(&asks::load(asks::USUAL)?, earlier.as_ref(), &author)?,
        ),
    };
    cache::put(&key, &found);
    Ok(found)
}

/// Runs the command.
pub fn run(options: &options::Commitments, terminal: &Terminal) -> Result<(), String> {
    let found = find(options, terminal)?;
    let Found {
        title,
        warnings,
        commitments: told,
        terms,
        omissions,
    } = &found;
    terminal.done();
    if let Some(dir) = &options.out {
        write(
            dir,
            &[
                tables::commitments(told),
                tables::terms(terms),
                tables::omissions(omissions),
            ],
        )?;
    }
    if terminal.json {
        let text = serde_json::to_string_pretty(&found).map_err(|error| error.to_string())?;
        return terminal.line(&text);
    }
    let title = if title.is_empty() {
        "A paper without a title"
    } else {
        title
    };
    terminal.paragraph("", title)?;
    for warning in warnings {
        terminal.paragraph("! ", warning)?;
    }
    print_commitments(told, options.top, terminal)?;
    print_terms(terms, options.top, terminal)?;
    print_omissions(omissions, terminal)?;
    if let Some(dir) = &options.out {
        terminal.line("")?;
        let told = format!(
            "commitments.csv, terms.csv, omissions.csv in {}",
            dir.display()
        );
        terminal.paragraph("", &told)?;
    }
    Ok(())
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
            section.by_firmness[3],
            section.by_firmness[2],
            section.by_firmness[1],
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

fn print_terms(terms: &[TermRow], top: usize, terminal: &Terminal) -> Result<(), String> {
    terminal.line("")?;
    terminal.line("USED AND NEVER DEFINED")?;
    let open: Vec<&TermRow> = terms
        .iter()
        .filter(|term| term.defined != "defined")
        .collect();
    terminal.paragraph(
        "",
        &format!(
            "{} that the paper leans on, {} of them defined.",
            count(terms.len(), "term", "terms"),
            terms.len() - open.len()
        ),
    )?;
    for term in open.into_iter().take(top) {
        let told = format!(
            "{}, {} in {}; {}",
            count(term.count, "time", "times"),
            count(term.commitments, "promise", "promises"),
            count(term.sections, "section", "sections"),
            term.defined
        );
        let name: String = term.term.chars().take(30).collect();
        terminal.paragraph(&format!("{name:<31}"), &told)?;
        if let Some((way, page, text)) = term.sayings.first() {
            let place = match page {
                0 => String::new(),
                page => format!("p. {page}, "),
            };
            terminal.paragraph("     ", &format!("nearest: {place}{way}: {text}"))?;
        }
        if let Some(readings) = &term.readings {
            let jobs: Vec<String> = ["narrow", "central", "broad"]
                .iter()
                .zip(&readings.jobs)
                .filter_map(|(name, jobs)| {
                    Some(format!(
                        "{name} {}",
                        weighbridge_report::format::number((*jobs)?, 0)
                    ))
                })
                .collect();
            if !jobs.is_empty() {
                terminal.paragraph(
                    "     ",
                    &format!(
                        "jobs, Great Britain {}: {} ({})",
                        readings.year,
                        jobs.join(", "),
                        readings.strategy
                    ),
                )?;
            }
        }
    }
    Ok(())
}

fn print_omissions(rows: &[OmissionRow], terminal: &Terminal) -> Result<(), String> {
    terminal.line("")?;
    terminal.line("WHAT IT DOES NOT SAY")?;
    terminal.paragraph(
        "",
        "Absent: none of the words looked for stands in the paper. Looked for: industries, \
         instruments, what the asks are about and, with --earlier, what the earlier paper was \
         about. The first near misses are shown; all are in omissions.csv and with --json.",
    )?;
    for (treatment, near, heading) in [
        ("absent", false, "absent, and nothing like a mention"),
        (
            "absent",
            true,
            "not found, with something like a mention: look at it",
        ),
        ("in passing", true, "in passing"),
    ] {
        let some: Vec<&OmissionRow> = rows
            .iter()
            .filter(|row| row.treatment == treatment)
            .filter(|row| treatment != "absent" || near != row.near.is_empty())
            .collect();
        terminal.line("")?;
        terminal.line(&format!("{heading} ({} of {}):", some.len(), rows.len()))?;
        for row in some {
            let near = match row.near.len() {
                0 => "no near miss".to_owned(),
                many => count(many, "near miss", "near misses"),
            };
            let earlier = row.earlier.as_ref().map_or_else(String::new, |earlier| {
                format!("; in the earlier paper {earlier}")
            });
            let told = if treatment == "absent" {
                format!("{near}{earlier}")
            } else {
                let pages: Vec<String> = row.pages.iter().take(6).map(u32::to_string).collect();
                let pages = if pages.is_empty() {
                    String::new()
                } else {
                    format!(", p. {}", pages.join(", "))
                };
                format!("{}{pages}{earlier}", row.because)
            };
            let title = match row.kind.as_str() {
                "ask" => format!("ask: {}", row.title),
                "earlier paper" => format!("earlier: {}", row.title),
                _ => row.title.clone(),
            };
            terminal.paragraph(&format!("  {title:<40} "), &told)?;
            if treatment == "absent" {
                let mut shown: Vec<&str> = Vec::new();
                for near in &row.near {
                    if shown.len() == 2 || shown.contains(&near.text.as_str()) {
                        continue;
                    }
                    shown.push(&near.text);
                    let page = near
                        .page
                        .map_or_else(String::new, |page| format!("p. {page}, "));
                    let text = around(&near.text, &near.found);
                    terminal.paragraph(
                        "      near: ",
                        &format!("{page}\"{}\", {}: {text}", near.found, near.why),
                    )?;
                }
            }
        }
    }
    Ok(())
}

/// Letters of a sentence shown around a near miss.
const AROUND: usize = 40;

/// The part of a sentence around what was found in it, at most a line long.
fn around(text: &str, found: &str) -> String {
    let first = found.split_whitespace().next().unwrap_or_default();
    let at = text
        .to_lowercase()
        .find(&first.to_lowercase())
        .filter(|at| text.is_char_boundary(*at))
        .unwrap_or(0);
    let before: Vec<char> = text.get(..at).unwrap_or_default().chars().collect();
    let from: String = before
        .iter()
        .skip(before.len().saturating_sub(AROUND))
        .collect();
    let to: String = text
        .get(at..)
        .unwrap_or_default()
        .chars()
        .take(2 * AROUND)
        .collect();
    let cut_before = if from.chars().count() < before.len() {
        "…"
    } else {
        ""
    };
    let cut_after = if to.len() < text.len() - at {
        "…"
    } else {
        ""
    };
    format!("{cut_before}{}{}{cut_after}", from, to)
}
