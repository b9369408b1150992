//! Asks held against a paper, on the terminal: in short, or one ask in full. It
//! decides nothing.

use weighbridge_assess::paper_asks::{PaperAsks, PartRow, Quotation};
use weighbridge_papers::verdict::Verdict;

use crate::options;
use crate::terminal::{Terminal, count};

/// Words to look for that are nowhere in the paper: as many are shown.
const WORDS: usize = 12;

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
            "Verdicts are suggestions from the words of the paper, by rules; a person decides.{by} {}",
            weighbridge_papers::asks::TESTED
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
pub(super) fn table(
    rows: &PaperAsks,
    options: &options::Asks,
    terminal: &Terminal,
) -> Result<(), String> {
    heading(rows, terminal)?;
    for (number, ask) in rows.asks.iter().enumerate() {
        terminal.line("")?;
        let title = format!("{}. {}", number + 1, ask.title);
        terminal.paragraph(&format!("{title:<50} "), &ask.suggestion.title())?;
        for part in &ask.parts {
            let verdict = part.suggestion.verdict;
            let title = format!("   {:<47} ", short(&part.title, 44));
            terminal.paragraph(&title, &part.suggestion.title())?;
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
    if !told.pairs.is_empty() {
        terminal.paragraph(
            "   ",
            "F1 counts verdicts other than silent: 1 where both gave the same, 0 where they have none \
             in common; – where one of them gave none",
        )?;
    }
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
pub(super) fn full(rows: &PaperAsks, name: &str, terminal: &Terminal) -> Result<(), String> {
    let Some(ask) = rows.asks.iter().find(|ask| ask.name == name) else {
        return Err(format!("there is no ask \"{name}\""));
    };
    heading(rows, terminal)?;
    terminal.line("")?;
    terminal.paragraph("", &format!("{}: {}", ask.title, ask.asks))?;
    let suggestion = &ask.suggestion;
    terminal.paragraph(
        "",
        &format!("Suggested: {}, {}", suggestion.title(), suggestion.reason),
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
        &format!("{}: {}", suggestion.title(), suggestion.reason),
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
    if !part.not_found.is_empty() {
        let shown: Vec<&str> = part
            .not_found
            .iter()
            .take(WORDS)
            .map(String::as_str)
            .collect();
        let more = match part.not_found.len().saturating_sub(shown.len()) {
            0 => String::new(),
            more => format!("; and {more} more"),
        };
        terminal.paragraph(
            "  nowhere in the paper: ",
            &format!("{}{more}", shown.join("; ")),
        )?;
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

#[cfg(test)]
mod tests {
    #[test]
    fn long_quotations_end_at_a_word() {
        assert_eq!(super::short("one two three", 9), "one two …");
        assert_eq!(super::short("one", 9), "one");
    }
}
