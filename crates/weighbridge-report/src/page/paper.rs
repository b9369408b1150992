//! What the paper names and undertakes, for the first question, and what the
//! parts on the next two share with it. Everything shown is in the assessment;
//! quotations are the paper's words.

use weighbridge_assess::paper_commitments::CommitmentRow;
use weighbridge_assess::paper_terms::TermRow;
use weighbridge_assess::paper_view::PaperView;
use weighbridge_model::figure::Grade;
use weighbridge_papers::mentions::Sort;

use super::Context;
use crate::format;
use crate::html::{Kind, Table, count, escape, grade, put};

/// Rows shown at once; the rest can be opened.
const SHOWN: usize = 12;

/// A page as a reader looks it up.
pub(super) fn at(page: Option<u32>, label: Option<&str>, section: &[String]) -> String {
    let text = match (page, label) {
        (Some(page), Some(label)) => format!("page {page}, printed {}", escape(label)),
        (Some(page), None) => format!("page {page}"),
        (None, _) => section.last().map_or_else(String::new, |heading| {
            format!("under “{}”", escape(heading))
        }),
    };
    format!("<span class=\"at\">{text}</span>")
}

pub(super) fn pages(paged: bool, pages: &[u32]) -> String {
    if !paged {
        return String::new();
    }
    let mut told: Vec<String> = pages.iter().take(8).map(u32::to_string).collect();
    if pages.len() > told.len() {
        told.push("…".into());
    }
    told.join(", ")
}

/// The first rows, then the rest in a part that opens.
pub(super) fn in_two<T>(
    out: &mut String,
    rows: &[T],
    rest: &str,
    draw: impl Fn(&mut String, &[T], bool),
) {
    let (first, more) = rows.split_at(SHOWN.min(rows.len()));
    draw(out, first, false);
    if !more.is_empty() {
        put!(
            out,
            "<details class=\"more\"><summary>The other {} {rest}</summary>",
            more.len()
        );
        draw(out, more, true);
        out.push_str("</details>\n");
    }
}

/// Question 1: what is in the paper.
pub(super) fn contents(out: &mut String, context: &Context<'_>, paper: &PaperView) {
    let title = if paper.title.is_empty() {
        "a paper without a title".to_owned()
    } else {
        escape(&paper.title)
    };
    put!(
        out,
        "<h3 id=\"paper\">What the paper undertakes</h3>\n<p>Read: {title}{}. Quotations are its own \
         words; what is called a commitment, firm or hard-edged was told by rules, and the words that \
         decided are shown. Specificity: of actor, act, amount, date and instrument, how many are said.</p>\n",
        paper.pages.map_or_else(String::new, |pages| format!(
            ", {}",
            count(pages, "page", "pages")
        ))
    );
    for warning in &paper.warnings {
        put!(out, "<p class=\"warn\">{}</p>\n", escape(warning));
    }
    commitments(out, paper);
    terms(out, paper);
    named(out, context, paper);
    super::paper_amounts::sums(out, paper);
    super::paper_amounts::dates(out, paper);
    questions(out, paper);
}

fn commitments(out: &mut String, paper: &PaperView) {
    let told = &paper.commitments;
    let whole = &told.whole;
    put!(
        out,
        "<p><b>{}</b>, {} of them hard-edged (there is something to hold the author to{}), {} new by \
         their own words; beside them {}, {} and {}. Not counted: {} others whom the paper \
         quotes or reports{}: {} in all.</p>\n",
        count(whole.commitments, "commitment", "commitments"),
        whole.hard_edged,
        match whole.again {
            0 => String::new(),
            again => format!("; {again} say again in other words what was said before"),
        },
        whole.new,
        count(whole.aspirations, "aspiration", "aspirations"),
        count(whole.outcomes, "promised outcome", "promised outcomes"),
        count(whole.refusals, "refusal", "refusals"),
        count(whole.others, "sentence of", "sentences of"),
        match whole.recommendations {
            0 => String::new(),
            some => format!(
                ", and {} of what others should do",
                count(some, "recommendation", "recommendations")
            ),
        },
        count(told.rows.len(), "sentence", "sentences"),
    );
    if told.sections.len() > 1 {
        let mut table = Table::new(
            out,
            "tight",
            "Commitments by section of the paper",
            &[
                ("Section", Kind::Text),
                ("Commitments", Kind::Figure),
                ("Hard-edged", Kind::Figure),
                ("New", Kind::Figure),
                ("Aspirations", Kind::Figure),
            ],
        );
        for section in &told.sections {
            table
                .cell(&escape(&section.section))
                .cell(&section.commitments.to_string())
                .cell(&section.hard_edged.to_string())
                .cell(&section.new.to_string())
                .cell(&section.aspirations.to_string());
        }
        table.end();
    }
    commitment_table(
        out,
        &told.firmest(),
        "Commitments, the firmest and most specific first",
    );
    commitment_table(
        out,
        &told.refusals(),
        "Refusals: what the author says that it will not do, and what ends",
    );
    let hoped = told.aspirations();
    if !hoped.is_empty() {
        put!(
            out,
            "<details class=\"more\"><summary>{}: what it hopes or wants, with nothing to hold it to</summary>\n",
            count(hoped.len(), "aspiration", "aspirations")
        );
        commitment_table(out, &hoped, "Aspirations, in the order of the paper");
        out.push_str("</details>\n");
    }
    commitment_table(
        out,
        &told.outcomes(),
        "Promised outcomes: what is to come of it, undertaken by nobody as an act",
    );
    commitment_table(
        out,
        &told.recommendations(),
        "Recommended to others, and no undertaking of the author",
    );
    commitment_table(
        out,
        &told.of_others(),
        "Of others: what they undertake, refuse or expect, as the paper quotes or reports it",
    );
}

fn commitment_table(out: &mut String, rows: &[&CommitmentRow], heading: &str) {
    if rows.is_empty() {
        return;
    }
    let (name, _) = heading.split_once([':', ',']).unwrap_or((heading, ""));
    let continued = format!("{name}, continued");
    in_two(out, rows, "of these", |out, rows, more| {
        let caption = if more { continued.as_str() } else { heading };
        let mut table = Table::new(
            out,
            "quotes first",
            caption,
            &[
                ("Sentence, and the words that decided", Kind::Text),
                ("Firmness", Kind::Text),
                ("Specificity", Kind::Text),
            ],
        );
        for row in rows {
            commitment(&mut table, row);
        }
        table.end();
    });
}

fn commitment(table: &mut Table<'_>, row: &CommitmentRow) {
    let words: Vec<String> = row
        .deciding
        .iter()
        .filter(|one| !one.text.is_empty())
        .map(|one| format!("{} “{}”", escape(&one.role), escape(&one.text)))
        .collect();
    let recommends = row.class == "recommendation";
    table
        .cell(&format!(
            "<q>{}</q> {}<small>{}</small>",
            escape(&row.text),
            at(row.page, row.label.as_deref(), &row.section),
            words.join(", ")
        ))
        .cell(&format!(
            "{}{}<small>{}</small>",
            escape(if recommends {
                "recommended"
            } else {
                &row.firmness
            }),
            if row.hard_edged { ", hard-edged" } else { "" },
            if recommends {
                String::new()
            } else {
                escape(&row.standing)
            }
        ))
        .cell(&format!("{} of 5", row.specificity));
}

fn terms(out: &mut String, paper: &PaperView) {
    let open: Vec<&TermRow> = paper
        .terms
        .iter()
        .filter(|term| term.defined != "defined")
        .collect();
    put!(
        out,
        "<h3>Used and never defined</h3>\n<p>{} that the paper leans on; {} of them it defines.</p>\n",
        count(paper.terms.len(), "term", "terms"),
        paper.terms.len() - open.len()
    );
    if open.is_empty() {
        return;
    }
    let read = open.iter().any(|term| term.readings.is_some());
    in_two(out, &open, "terms", |out, rows, more| {
        let caption = if more {
            "Terms, continued"
        } else {
            "Terms without a definition"
        };
        let mut columns = vec![
            ("Term", Kind::Text),
            ("Times", Kind::Figure),
            ("Promises with it", Kind::Figure),
            ("Defined", Kind::Text),
            ("Nearest to a definition", Kind::Text),
        ];
        // Without a sector among the terms it would be an empty column.
        if read {
            columns.push(("What readings would mean in jobs", Kind::Text));
        }
        let mut table = Table::new(out, "quotes", caption, &columns);
        for term in rows {
            let nearest = term.sayings.first().map_or_else(String::new, |one| {
                format!(
                    "<q>{}</q> {}",
                    escape(&one.text),
                    at(one.page, one.label.as_deref(), &[])
                )
            });
            table
                .cell(&escape(&term.term))
                .cell(&term.count.to_string())
                .cell(&term.commitments.to_string())
                .cell(&escape(&term.defined))
                .cell(&nearest);
            if read {
                table.cell(&readings(term));
            }
        }
        table.end();
    });
}

fn readings(term: &TermRow) -> String {
    let Some(readings) = &term.readings else {
        return String::new();
    };
    let jobs: Vec<String> = ["narrow", "central", "broad"]
        .iter()
        .zip(readings.jobs)
        .filter_map(|(name, jobs)| Some(format!("{name} {}", format::jobs(jobs?))))
        .collect();
    if jobs.is_empty() {
        return readings
            .not_in_sic
            .as_ref()
            .map_or_else(String::new, |why| escape(why));
    }
    format!(
        "{} <small>Great Britain, {}; {}</small> {}",
        jobs.join(", "),
        readings.year,
        escape(&readings.strategy),
        grade(Some(Grade::Derived))
    )
}

fn named(out: &mut String, context: &Context<'_>, paper: &PaperView) {
    out.push_str("<h3>What it names</h3>\n<div class=\"pair\"><div>\n");
    for sort in [
        Sort::Sector,
        Sort::Industry,
        Sort::Place,
        Sort::Body,
        Sort::Law,
        Sort::Fund,
    ] {
        let all: Vec<_> = paper
            .mentions
            .of(sort)
            .filter(|one| !one.spots.is_empty())
            .collect();
        if all.is_empty() {
            continue;
        }
        let listed: Vec<String> = all
            .iter()
            .take(SHOWN)
            .map(|one| {
                let pages = pages(paper.pages.is_some(), &one.pages());
                let pages = if pages.is_empty() {
                    String::new()
                } else {
                    format!(" <span class=\"at\">p. {pages}</span>")
                };
                format!("{} ({}){pages}", escape(&one.name), one.spots.len())
            })
            .collect();
        let more = if all.len() > listed.len() {
            format!("; and {} more in mentions.csv", all.len() - listed.len())
        } else {
            String::new()
        };
        put!(
            out,
            "<p><b>{} {}:</b> {}{more}</p>\n",
            all.len(),
            sort.plural(),
            listed.join("; ")
        );
    }
    out.push_str("</div>");
    map(out, context, paper);
    out.push_str("</div>\n");
}

/// Places that the paper mentions, to stand beside the maps of jobs.
fn map(out: &mut String, context: &Context<'_>, paper: &PaperView) {
    let places = paper.places();
    for (layer, outlines) in context.assessment.layers.iter().zip(&context.outlines) {
        let Some(outlines) = outlines else {
            continue;
        };
        let often = |code: &str| {
            places
                .iter()
                .find(|(known, _)| known == code)
                .map_or(0, |(_, count)| *count)
        };
        let marked: Vec<(usize, &'static str)> = layer
            .coverage
            .iter()
            .enumerate()
            .filter_map(|(position, here)| match often(&here.place.code) {
                0 => None,
                1 => Some((position, "k2")),
                2..=4 => Some((position, "k3")),
                _ => Some((position, "k4")),
            })
            .collect();
        put!(
            out,
            "<figure class=\"mentioned\"><figcaption>Places of this kind that the paper mentions by name, or \
             by a town or an area that most of them lies in: {} of {}. Darker: 2 to 4 times, 5 and more. The map of jobs stands under question 5.\
             </figcaption>",
            marked.len(),
            layer.coverage.len()
        );
        outlines.draw_marked(
            out,
            "map-mentioned",
            "Places that the paper mentions",
            "Districts named in the paper, darker the more often",
            marked.into_iter(),
        );
        let drawn = |code: &String| layer.coverage.iter().any(|here| here.place.code == *code);
        let mut others: Vec<(&str, usize)> = paper
            .mentions
            .of(Sort::Place)
            .filter(|place| !place.spots.is_empty())
            .filter(|place| !place.codes.iter().any(drawn))
            .map(|place| (place.name.as_str(), place.spots.len()))
            .collect();
        others.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
        if !others.is_empty() {
            let listed: Vec<String> = others
                .iter()
                .map(|(name, count)| format!("{} ({count})", escape(name)))
                .collect();
            put!(
                out,
                "<p class=\"note\">Named and not on this map (regions, nations, rivers, places \
                 abroad or of another kind): {}.</p>",
                listed.join(", ")
            );
        }
        out.push_str("</figure>");
        return;
    }
}

fn questions(out: &mut String, paper: &PaperView) {
    let all = &paper.mentions.questions;
    if all.is_empty() {
        return;
    }
    put!(
        out,
        "<details class=\"more\"><summary>{} to answer</summary><ol class=\"plain\">",
        count(all.len(), "consultation question", "consultation questions")
    );
    for one in all {
        put!(
            out,
            "<li value=\"{}\">{} {}</li>",
            escape(
                one.number
                    .trim_end_matches(|letter: char| !letter.is_ascii_digit())
            ),
            escape(&one.text),
            at(
                paper.pages.is_some().then_some(one.page),
                paper.printed.on(one.page),
                &[]
            )
        );
    }
    out.push_str("</ol>");
    let missing = weighbridge_assess::paper_view::missing_numbers(all);
    if !missing.is_empty() {
        let numbers: Vec<String> = missing.iter().map(usize::to_string).collect();
        put!(
            out,
            "<p class=\"warn\">Not found: the questions numbered {}. Look for them in the paper.</p>",
            numbers.join(", ")
        );
    }
    out.push_str("</details>\n");
}
