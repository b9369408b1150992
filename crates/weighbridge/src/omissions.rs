//! `weighbridge omissions`: what a paper does not say. It prints what the lens says.

use std::path::Path;

use serde::{Deserialize, Serialize};
use weighbridge_assess::paper_asks::{paper_asks, prepared_asks};
use weighbridge_assess::paper_omissions::{OmissionRow, all_topics, paper_omissions};
use weighbridge_assess::printed::Printed;
use weighbridge_assess::told_in_asks::Answers;
use weighbridge_report::tables;

use crate::asks;
use crate::cache;
use crate::commitments::{before, heading, show};
use crate::opened::Opened;
use crate::options;
use crate::terminal::{Terminal, count};

/// What the command finds in a paper.
#[derive(Serialize, Deserialize)]
pub(crate) struct Found {
    #[serde(rename = "paper")]
    pub title: String,
    /// What stands in the way of reading it right.
    pub warnings: Vec<String>,
    /// The topics, those absent first.
    pub omissions: Vec<OmissionRow>,
    /// Its pages.
    pub printed: Printed,
}

/// From the cache, or worked out and kept there.
pub(crate) fn find(
    paper: &Opened,
    earlier: Option<&Path>,
    names: &[String],
    asked: &str,
    terminal: &Terminal,
) -> Result<Found, String> {
    // A misspelt name is told before a long file is read.
    let asked = asks::load(asked)?;
    let earlier = earlier.map(|path| Opened::open(path, names)).transpose()?;
    let before = earlier.as_ref().map(|one| one.source.key("paper", &[]));
    let key = paper.source.key(
        "omissions",
        &[
            before.unwrap_or_default().as_bytes(),
            format!("{names:?}{asked:?}").as_bytes(),
        ],
    );
    if let Some(found) = cache::get(&key) {
        return Ok(found);
    }
    let prepared = paper.prepared()?;
    terminal.progress("looking for topics");
    // What is asked for is told here as question 4 answers it.
    let now = prepared_asks(&prepared, &asked, None)?;
    let graded = paper.graded(terminal)?;
    let paper = graded.paper;
    let earlier = earlier.as_ref().map(|one| one.graded(terminal));
    let earlier = earlier.transpose()?;
    let before = earlier
        .map(|earlier| paper_asks(earlier.paper, &asked, None))
        .transpose()?;
    let answers = Answers {
        now: Some(&now),
        earlier: before.as_ref(),
        prepared: Some(&prepared),
    };
    let found = Found {
        title: paper.title.clone(),
        warnings: paper.warnings.clone(),
        omissions: paper_omissions(graded, earlier, &all_topics(&asked, earlier)?, answers),
        printed: Printed::of(paper),
    };
    cache::put(&key, &found);
    Ok(found)
}

/// Runs the command.
pub fn run(options: &options::Omissions, terminal: &Terminal) -> Result<(), String> {
    before(options.out.as_deref(), &[])?;
    terminal.progress("reading the paper");
    let found = find(
        &Opened::open(&options.paper, &options.author)?,
        options.earlier.as_deref(),
        &options.author,
        &options.asks,
        terminal,
    )?;
    terminal.done();
    let all = || vec![tables::omissions(&found.omissions, &found.printed)];
    show(&found, options.out.as_deref(), all, terminal, || {
        heading(&found.title, &found.warnings, terminal)?;
        print(&found.omissions, options.top, terminal)
    })
}

/// Prints what is not said, so many topics of a kind at most.
pub(crate) fn print(rows: &[OmissionRow], top: usize, terminal: &Terminal) -> Result<(), String> {
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
        let mut some: Vec<&OmissionRow> = rows
            .iter()
            .filter(|row| row.treatment == treatment)
            .filter(|row| treatment != "absent" || near != row.near.is_empty())
            .collect();
        some.sort_by_key(|row| row.pressing());
        terminal.line("")?;
        terminal.line(&format!("{heading} ({} of {}):", some.len(), rows.len()))?;
        let more = some.len().saturating_sub(top);
        for row in some.into_iter().take(top) {
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
                    let page = match (near.page, &near.label) {
                        (Some(page), Some(label)) => format!("p. {page} (printed {label}), "),
                        (Some(page), None) => format!("p. {page}, "),
                        (None, _) => String::new(),
                    };
                    let text = around(&near.text, &near.found);
                    terminal.paragraph(
                        "      near: ",
                        &format!("{page}\"{}\", {}: {text}", near.found, near.why),
                    )?;
                }
            }
        }
        if more > 0 {
            terminal.paragraph(
                "  ",
                &format!(
                    "and {more} more: `weighbridge omissions PAPER --top {}`",
                    top + more
                ),
            )?;
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
