//! `weighbridge terms`: the terms that a paper leans on and never defines. It prints what
//! the lens says.

use serde::{Deserialize, Serialize};
use weighbridge_assess::paper_terms::{TermRow, paper_terms};
use weighbridge_assess::printed::Printed;
use weighbridge_facts::Facts;
use weighbridge_report::tables;

use crate::cache;
use crate::commitments::{before, heading, sectors, show};
use crate::opened::Opened;
use crate::options;
use crate::strategies;
use crate::terminal::{Terminal, count};

/// What the command finds in a paper.
#[derive(Serialize, Deserialize)]
pub(crate) struct Found {
    #[serde(rename = "paper")]
    title: String,
    warnings: Vec<String>,
    /// The terms, those never defined first.
    pub terms: Vec<TermRow>,
    printed: Printed,
}

/// From the cache, or worked out and kept there.
pub(crate) fn find(
    paper: &Opened,
    names: &[String],
    strategy: &str,
    terminal: &Terminal,
) -> Result<Found, String> {
    let loaded = match strategy {
        "none" => None,
        name => Some(strategies::load(name, Facts::embedded()?.industries())?),
    };
    let key = paper
        .source
        .key("terms", &[format!("{loaded:?}{names:?}").as_bytes()]);
    if let Some(found) = cache::get(&key) {
        return Ok(found);
    }
    let graded = paper.graded(terminal)?;
    let paper = graded.paper;
    terminal.progress("looking for terms");
    let found = Found {
        title: paper.title.clone(),
        warnings: paper.warnings.clone(),
        terms: paper_terms(graded, &sectors(strategy)?),
        printed: Printed::of(paper),
    };
    cache::put(&key, &found);
    Ok(found)
}

/// Runs the command.
pub fn run(options: &options::Terms, terminal: &Terminal) -> Result<(), String> {
    before(options.out.as_deref(), &[])?;
    terminal.progress("reading the paper");
    let paper = Opened::open(&options.paper, &options.author)?;
    let found = find(&paper, &options.author, &options.strategy, terminal)?;
    terminal.done();
    let all = || vec![tables::terms(&found.terms, &found.printed)];
    show(&found, options.out.as_deref(), all, terminal, || {
        heading(&found.title, &found.warnings, terminal)?;
        print(&found.terms, options.top, terminal)
    })
}

/// Prints the terms that are never defined, so many at most.
pub(crate) fn print(terms: &[TermRow], top: usize, terminal: &Terminal) -> Result<(), String> {
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
    let more = open.len().saturating_sub(top);
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
        if let Some(one) = term.sayings.first() {
            let place = match (one.page, &one.label) {
                (Some(page), Some(label)) => format!("p. {page} (printed {label}), "),
                (Some(page), None) => format!("p. {page}, "),
                (None, _) => String::new(),
            };
            let told = format!("nearest: {place}{}: {}", one.way, one.text);
            terminal.paragraph("     ", &told)?;
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
    if more > 0 {
        terminal.paragraph(
            "",
            &format!(
                "and {more} more: `weighbridge terms PAPER --top {}`",
                top + more
            ),
        )?;
    }
    Ok(())
}
