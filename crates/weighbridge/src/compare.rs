//! `weighbridge compare`: a paper beside an earlier one. It prints what the
//! lens says, at 80 columns, and writes changes.csv.

use std::path::Path;

use weighbridge_assess::paper_compare::{
    ChangeRow, PaperCompare, paper_compare, paper_compare_by_meaning,
};
use weighbridge_assess::paper_omissions::built_in_topics;
use weighbridge_assess::paper_sectors::SectorLists;
use weighbridge_papers::Paper;
use weighbridge_papers::published::published;
use weighbridge_report::tables;

use crate::asks::encoder;
use crate::commitments::{before, place, sector_lists, show};
use crate::opened::Opened;
use crate::options;
use crate::paper::compared_with_itself;
use crate::terminal::Terminal;

/// Runs the command.
pub fn run(options: &options::Compare, terminal: &Terminal) -> Result<(), String> {
    let strategies = [options.strategy.as_str(), options.earlier_strategy.as_str()];
    before(options.out.as_deref(), &strategies)?;
    let encoder = encoder(options.meaning)?;
    terminal.progress("reading the papers");
    let opened = Opened::open(&options.paper, &options.author)?;
    let opened_earlier = Opened::open(&options.earlier, &options.author)?;
    let (paper, earlier) = (opened.paper()?, opened_earlier.paper()?);
    if paper == earlier {
        terminal.note(&compared_with_itself(&options.earlier));
    }
    let warned = warnings([(&options.paper, paper), (&options.earlier, earlier)]);
    terminal.progress("setting them side by side");
    let topics = built_in_topics()?;
    let graded = opened.graded(terminal)?;
    let before = opened_earlier.graded(terminal)?;
    let mut told = match encoder {
        Some(encoder) => paper_compare_by_meaning(graded, before, &topics, encoder.as_ref())?,
        None => paper_compare(graded, before, &topics),
    };
    told.sector_lists = sector_lists(&options.strategy, &options.earlier_strategy)?;
    terminal.done();
    let all = || {
        vec![
            tables::changes(&told),
            tables::sections(&told),
            tables::sector_lists(&told),
        ]
    };
    show(&told, options.out.as_deref(), all, terminal, || {
        print(&told, &warned, options.top, terminal)
    })
}

fn named(title: &str) -> &str {
    if title.is_empty() {
        "a paper without a title"
    } else {
        title
    }
}

/// What is told as reversed and only perhaps.
const PERHAPS: &str = "perhaps reversed or in doubt";

/// How many commitments came to what, in a sentence.
fn counts(told: &PaperCompare, terminal: &Terminal) -> Result<(), String> {
    terminal.paragraph("", &told.counts_told())?;
    if let Some(usual) = told.usual_share() {
        terminal.line("")?;
        terminal.paragraph(
            "",
            &format!("{usual} Modelled: how far off it was where the truth is known stands last."),
        )?;
    }
    Ok(())
}

/// What the figures rest on and how far they can be trusted.
fn trust(told: &PaperCompare, terminal: &Terminal) -> Result<(), String> {
    if told.usual_share().is_none() {
        return Ok(());
    }
    terminal.line("")?;
    terminal.line("HOW FAR THIS CAN BE TRUSTED")?;
    terminal.paragraph(
        "",
        &format!(
            "Refusals count; a wish or an outcome only where it answers to a commitment of the \
             other paper: {} of the earlier paper and {} of the new one answer to none and stand \
             in no list. The share of business as usual is modelled and can lie too low or too \
             high: {}.",
            told.left_out.before, told.left_out.now, told.tested
        ),
    )
}

/// What stands in the way of reading a paper right, and papers in the wrong order.
fn warnings(papers: [(&Path, &Paper); 2]) -> Vec<String> {
    let mut told = Vec::new();
    for (path, paper) in papers {
        for warning in &paper.warnings {
            told.push(format!("{}: {warning}", path.display()));
        }
    }
    let [(_, now), (_, earlier)] = papers;
    if let (Some(now), Some(earlier)) = (published(now), published(earlier))
        && now < earlier
    {
        told.push(format!(
            "the first paper says that it is of {now} and the second of {earlier}: the new one \
             is to stand first, the earlier one second"
        ));
    }
    told
}

fn print(
    told: &PaperCompare,
    warned: &[String],
    top: usize,
    terminal: &Terminal,
) -> Result<(), String> {
    terminal.paragraph("now      ", named(&told.title))?;
    terminal.paragraph("earlier  ", named(&told.earlier))?;
    for one in warned {
        terminal.paragraph("! ", one)?;
    }
    terminal.line("")?;
    counts(told, terminal)?;
    print_pairs(told, top, terminal)?;
    print_single(told, top, terminal)?;
    print_answers(told, terminal)?;
    print_topics(told, terminal)?;
    if let Some(own) = &told.own_sectors {
        terminal.line("")?;
        terminal.line("THE PAPERS' OWN SECTORS")?;
        terminal.paragraph("", &own.told())?;
    }
    if let Some(lists) = &told.sector_lists {
        print_lists(lists, terminal)?;
    }
    trust(told, terminal)
}

/// The commitments of which the same became; what is only perhaps reversed stands apart.
fn of<'t>(told: &'t PaperCompare, what: &str) -> Vec<&'t ChangeRow> {
    let is = |row: &&ChangeRow| {
        let so = if row.in_doubt() { PERHAPS } else { &row.what };
        so == what
    };
    told.changes.iter().filter(is).collect()
}

/// Commitments that both papers have, with what is gone and what is new in them.
fn print_pairs(told: &PaperCompare, top: usize, terminal: &Terminal) -> Result<(), String> {
    for (title, sign, what) in [
        (
            "REVERSED: A PROMISE OF THE EARLIER PAPER TURNED ROUND IN THE NEW ONE",
            " !   ",
            "reversed",
        ),
        ("PERHAPS REVERSED, OR IN DOUBT: READ BOTH", " !?  ", PERHAPS),
        ("KEPT OR TURNED ROUND, READ BOTH", " ~   ", "read both"),
        (
            "CARRIED OVER, WITH HOW IT CHANGED  ",
            " =   ",
            "carried over",
        ),
    ] {
        let rows = of(told, what);
        if rows.is_empty() {
            continue;
        }
        terminal.line("")?;
        // Where a promise was turned round, that is to be seen at once: first how, then the
        // two sentences whole. Marked word by word they are hard to read where all differs.
        if what != "carried over" {
            terminal.line(title)?;
            for row in rows.iter().take(top) {
                print_both(row, sign, terminal)?;
            }
            continue;
        }
        terminal.line(&format!("{title}[-gone-] {{+new+}}"))?;
        for row in rows.iter().take(top) {
            let pages: Vec<String> = [&row.before, &row.now]
                .into_iter()
                .flatten()
                .map(place)
                .collect();
            terminal.paragraph(sign, &tables::with_marks(row))?;
            terminal.paragraph(
                "     ",
                &format!("{}: {}", pages.join(" -> "), row.how.join("; ")),
            )?;
        }
    }
    Ok(())
}

/// A pair whose sentences are set one below the other, under how the one became the other.
fn print_both(row: &ChangeRow, sign: &str, terminal: &Terminal) -> Result<(), String> {
    let mut how = row.how.clone();
    // The heading says "reversed" already.
    if let Some(first) = how.first_mut()
        && let Some(told) = first
            .strip_prefix("reversed: ")
            .or_else(|| first.strip_prefix("perhaps reversed: "))
    {
        *first = told.to_owned();
    }
    terminal.paragraph(sign, &how.join("; "))?;
    for (name, one) in [("earlier", &row.before), ("now", &row.now)] {
        if let Some(one) = one {
            terminal.paragraph(
                &format!("     {name:<8} "),
                &format!("{} ({})", one.text, place(one)),
            )?;
        }
    }
    Ok(())
}

/// Whether a sentence of the new paper that undertakes nothing by itself perhaps turns an
/// earlier promise round.
fn perhaps_reversed(row: &ChangeRow) -> bool {
    row.what == "still spoken of" && row.how.iter().any(|how| how.contains("reversed"))
}

/// Commitments of one paper, with what of the new one comes nearest to an earlier one.
fn print_single(told: &PaperCompare, top: usize, terminal: &Terminal) -> Result<(), String> {
    for (title, sign, what) in [
        (
            "PERHAPS REVERSED: STILL SPOKEN OF, IN WORDS THAT TURN IT ROUND",
            " !?  ",
            "perhaps reversed",
        ),
        (
            "STILL SPOKEN OF: KEPT, CHANGED, ENDED OR RECALLED",
            " ?   ",
            "still spoken of",
        ),
        (
            "PERHAPS IN OTHER WORDS: KEPT, TURNED ROUND OR ANOTHER THING, READ BOTH",
            " ~   ",
            "perhaps in other words",
        ),
        (
            "DROPPED, OR SAID IN WORDS TOO FAR FROM ITS OWN FOR THE RULES",
            " -   ",
            "dropped",
        ),
        ("NEW", " +   ", "new"),
    ] {
        let rows: Vec<&ChangeRow> = match what {
            "perhaps reversed" => {
                let rows = told.changes.iter();
                rows.filter(|row| perhaps_reversed(row)).collect()
            }
            _ => of(told, what)
                .into_iter()
                .filter(|row| !perhaps_reversed(row))
                .collect(),
        };
        if rows.is_empty() {
            continue;
        }
        terminal.line("")?;
        terminal.line(title)?;
        for row in rows.iter().take(top) {
            let Some(one) = row.before.as_ref().or(row.now.as_ref()) else {
                continue;
            };
            terminal.paragraph(sign, &format!("{} ({})", one.text, place(one)))?;
            if let Some(near) = row.nearest.as_ref().filter(|_| what != "new") {
                let text = &near.text;
                let page = near
                    .page
                    .map_or_else(String::new, |page| format!(", p. {page}"));
                let how = row.how.join("; ");
                let told = if how.is_empty() {
                    format!("nearest in the new paper{page}: {}", shorten(text))
                } else {
                    format!("in the new paper{page}, {how}: {text}")
                };
                terminal.paragraph("     ", &told)?;
            } else if what == "dropped" {
                terminal.paragraph("     ", "nothing near in the new paper")?;
            }
        }
    }
    Ok(())
}

/// Which sections of the new paper answer to those of the earlier one.
fn print_answers(told: &PaperCompare, terminal: &Terminal) -> Result<(), String> {
    if !told.answers.is_empty() {
        terminal.line("")?;
        terminal.line("WHICH PARTS ANSWER TO WHICH")?;
    }
    for row in &told.answers {
        let (theme, page) = (&row.theme.heading, row.theme.page);
        let answers: Vec<String> = row
            .by
            .iter()
            .map(|one| (&one.part.heading, one.part.page))
            .map(|(heading, page)| match page {
                Some(page) => format!("{heading} (p. {page})"),
                None => heading.clone(),
            })
            .collect();
        let answers = if answers.is_empty() {
            "nothing".to_owned()
        } else {
            answers.join("; ")
        };
        let page = page.map_or_else(String::new, |page| format!(" (p. {page})"));
        terminal.paragraph("  ", &format!("{theme}{page} <- {answers}"))?;
    }
    Ok(())
}

/// What the papers name more or less than each other.
fn print_topics(told: &PaperCompare, terminal: &Terminal) -> Result<(), String> {
    let moves = ["new", "more of it", "less of it", "dropped"];
    if told
        .topics
        .iter()
        .any(|topic| moves.contains(&topic.what.as_str()))
    {
        terminal.line("")?;
        terminal.line("INDUSTRIES AND INSTRUMENTS NAMED")?;
    }
    for what in moves {
        let titles: Vec<&str> = told
            .topics
            .iter()
            .filter(|topic| topic.what == what)
            .map(|topic| topic.title.as_str())
            .collect();
        if !titles.is_empty() {
            terminal.paragraph(&format!("  {what:<11} "), &titles.join(", "))?;
        }
    }
    Ok(())
}

/// The sector lists in jobs.
fn print_lists(lists: &SectorLists, terminal: &Terminal) -> Result<(), String> {
    terminal.line("")?;
    terminal.line("SECTOR LISTS, IN JOBS")?;
    terminal.paragraph("", &lists.told())?;
    terminal.paragraph(
        "",
        "By the central definitions; not read from the papers: choose the lists with --strategy \
         and --earlier-strategy.",
    )?;
    terminal.line(&format!(
        "{:<38} {:>10} {:>10}  what",
        "sector", "jobs", "in both"
    ))?;
    let jobs = |jobs: Option<f64>| {
        jobs.map_or_else(
            || "-".to_owned(),
            |jobs| weighbridge_report::format::number(jobs, 0),
        )
    };
    for row in &lists.rows {
        let title: String = row.title.chars().take(38).collect();
        terminal.line(&format!(
            "{title:<38} {:>10} {:>10}  {}",
            jobs(row.jobs),
            jobs(row.shared),
            row.what
        ))?;
        if let Some((nearest, theirs)) = &row.nearest {
            terminal.paragraph(
                "      ",
                &format!(
                    "beside {nearest}, {} jobs",
                    weighbridge_report::format::number(*theirs, 0)
                ),
            )?;
        }
    }
    Ok(())
}

/// The first words of a sentence, as many as stand on two lines.
fn shorten(text: &str) -> String {
    let mut told = String::new();
    for word in text.split_whitespace() {
        if told.len() + word.len() > 140 {
            return format!("{told} …");
        }
        if !told.is_empty() {
            told.push(' ');
        }
        told.push_str(word);
    }
    told
}
