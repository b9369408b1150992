//! Question 4: each ask against the paper and the figures. Suggestions of the
//! program and decisions of people are shown apart.

use weighbridge_assess::conclusions::Conclusion;
use weighbridge_assess::paper_asks::{AskRow, PaperAsks, PartRow, Quotation};
use weighbridge_papers::asks::Suggestion;
use weighbridge_papers::verdict::Verdict;

use super::{Context, finding, findings, question};
use crate::html::{Kind, Table, escape, put};

/// The part of the page.
pub(crate) fn part(out: &mut String, context: &Context<'_>) {
    question(out, 4);
    match &context.assessment.paper {
        None => out.push_str(
            "<p>Answered in part. An ask is measured against what a paper says, passage by passage; \
             this assessment was made from the strategy’s list of sectors, and the paper itself was \
             not read (<code>--paper FILE</code> reads it). What the official figures say of each ask \
             stands below; nothing on this page is a verdict on anybody’s ask.</p>\n",
        ),
        Some(paper) => held(out, &paper.asks, &context.assessment.conclusions),
    }
    figures(out, context);
    findings(out, context.assessment, 4);
    super::exposures(out, context);
    out.push_str("</section>\n");
}

/// What the figures say of each ask.
fn figures(out: &mut String, context: &Context<'_>) {
    out.push_str("<h3>What the figures say of each ask</h3>\n");
    // The same sentence under each of ten asks says no more than once.
    let asks = &context.assessment.asks;
    if let [first, _, ..] = asks.as_slice()
        && asks
            .iter()
            .all(|row| row.figures.is_empty() && row.limits == first.limits)
    {
        let why = first.limits.join(" ");
        put!(
            out,
            "<p class=\"none\">No ask of this file has figures yet. {}</p>\n",
            escape(&why)
        );
        return;
    }
    out.push_str("<ol class=\"asks\">\n");
    for row in &context.assessment.asks {
        put!(
            out,
            "<li id=\"ask-{}\"><h4>{}</h4>",
            row.number,
            escape(&row.title)
        );
        if row.figures.is_empty() {
            // Why there are none stands first among the limits.
            put!(
                out,
                "<p class=\"none\">{}</p>",
                row.limits
                    .first()
                    .map_or_else(|| "No figures yet.".to_owned(), |why| escape(why))
            );
        } else {
            out.push_str("<ul class=\"findings\">");
            row.figures.iter().for_each(|found| finding(out, found));
            out.push_str("</ul>");
        }
        if !row.limits.is_empty() {
            out.push_str(
                "<details class=\"more\"><summary>What these figures leave open</summary>",
            );
            for limit in &row.limits {
                put!(out, "<p class=\"note\">{}</p>", escape(limit));
            }
            out.push_str("</details>");
        }
        out.push_str("</li>\n");
    }
    out.push_str("</ol>\n");
}

/// The asks against the paper: the conclusions, then each in full.
fn held(out: &mut String, paper: &PaperAsks, conclusions: &[Conclusion]) {
    put!(
        out,
        "<p>{} held against {}{}. Verdicts are <b>suggestions</b> from the words of the paper, by \
         rules; what people decided stands beside them and is never mixed in.{}</p>\n",
        if paper.paper.is_empty() {
            "The paper".into()
        } else {
            escape(&paper.paper)
        },
        escape(&paper.asks_title),
        if paper.asks_source.is_empty() {
            String::new()
        } else {
            format!(" ({})", escape(&paper.asks_source))
        },
        paper.encoder.as_ref().map_or(String::new(), |name| format!(
            " Passages were ordered with {}.",
            escape(name)
        ))
    );
    put!(
        out,
        "<p class=\"note\">{}</p>\n",
        escape(weighbridge_papers::asks::TESTED)
    );
    for warning in &paper.warnings {
        put!(out, "<p class=\"warn\">{}</p>\n", escape(warning));
    }
    let anyone = conclusions.iter().any(|row| !row.decided.is_empty());
    let mut columns = vec![
        ("Ask", Kind::Text),
        ("Suggested", Kind::Text),
        ("What the paper says", Kind::Text),
        ("What the figures say", Kind::Text),
    ];
    if anyone {
        columns.push(("Decided", Kind::Text));
    }
    let mut table = Table::new(
        out,
        "conclusions",
        "The asks against the paper and the figures, largest gaps first by the suggestions; decisions do not move a row",
        &columns,
    );
    for row in conclusions {
        let row_cells = [
            format!(
                "<a href=\"#held-{0}\">{1}. {2}</a>",
                escape(&row.name),
                row.number,
                escape(&row.title)
            ),
            format!(
                "{}{}",
                told(row.suggested, &row.told),
                row.parts_met()
                    .map_or_else(String::new, |met| format!("<small>{met}</small>"))
            ),
            says(row),
            row.figures.as_ref().map_or(
                "<span class=\"what\">no figures yet</span>".into(),
                |text| escape(text),
            ),
        ];
        for cell in &row_cells {
            table.cell(cell);
        }
        if anyone {
            table.cell(&decided(paper, row));
        }
    }
    table.end();
    out.push_str(
        "<p class=\"note\">The gap that orders the rows is the mean over an ask’s parts: 0 where \
         the paper agrees, 0.4 where it goes part of the way, 0.8 where it is silent, 1 where it \
         is opposed. It measures nothing more.</p>\n\
         <h3>Ask by ask, with every passage</h3>\n",
    );
    for (number, ask) in paper.asks.iter().enumerate() {
        full(out, number + 1, ask);
    }
    agreement(out, paper);
}

fn chip(verdict: Verdict) -> String {
    told(verdict, verdict.title())
}

fn suggested(suggestion: &Suggestion) -> String {
    told(suggestion.verdict, &suggestion.title())
}

/// A verdict by its colour, in the words given.
fn told(verdict: Verdict, words: &str) -> String {
    format!(
        "<span class=\"verdict v-{}\">{}</span>",
        verdict.as_str(),
        escape(words)
    )
}

fn says(row: &Conclusion) -> String {
    let short = if row.short_of.is_empty() {
        String::new()
    } else {
        format!(
            "<small>Short of it: {}</small>",
            escape(&row.short_of.join("; "))
        )
    };
    match &row.passage {
        Some(one) => format!("<q>{}</q> {}{short}", escape(&one.text), page(one)),
        None => format!("<span class=\"what\">no passage bears on it</span>{short}"),
    }
}

fn decided(paper: &PaperAsks, row: &Conclusion) -> String {
    let told: Vec<String> = row
        .decided
        .iter()
        .map(|one| format!("{}: {}", escape(&one.coder), one.told()))
        .collect();
    let apart = paper.agreement.as_ref().map_or(0, |told| {
        told.disagreements
            .iter()
            .filter(|one| one.ask == row.name)
            .count()
    });
    let disagree = match apart {
        0 => String::new(),
        1 => "<br/><b>they disagree on 1 part</b>".to_owned(),
        more => format!("<br/><b>they disagree on {more} parts</b>"),
    };
    format!("{}{disagree}", told.join("<br/>"))
}

/// Where a quotation stands.
fn page(one: &Quotation) -> String {
    let at = match (one.page, &one.label) {
        (Some(page), Some(label)) => format!("page {page}, printed {}", escape(label)),
        (Some(page), None) => format!("page {page}"),
        (None, _) => one.section.last().map_or(String::new(), |heading| {
            format!("under “{}”", escape(heading))
        }),
    };
    format!("<span class=\"at\">{at}</span>")
}

fn full(out: &mut String, number: usize, ask: &AskRow) {
    put!(
        out,
        "<details class=\"more\" id=\"held-{}\"><summary>{number}. {} {}</summary><p>{}</p>\n",
        escape(&ask.name),
        escape(&ask.title),
        suggested(&ask.suggestion),
        escape(&ask.asks)
    );
    ask.parts.iter().for_each(|part| part_in_full(out, part));
    out.push_str("</details>\n");
}

fn part_in_full(out: &mut String, part: &PartRow) {
    put!(
        out,
        "<h4>{} {}</h4><p>{} <span class=\"what\">Suggested because {}.</span></p>\n",
        escape(&part.title),
        suggested(&part.suggestion),
        escape(&part.asks),
        escape(part.suggestion.reason.trim_end_matches('.'))
    );
    for one in &part.decided {
        let decision = &one.decision;
        put!(
            out,
            "<p class=\"decided\">Decided by {} on {}: {}{}</p>\n",
            escape(&decision.coder),
            escape(&decision.date),
            chip(decision.verdict),
            if decision.note.is_empty() {
                String::new()
            } else {
                format!(" {}", escape(&decision.note))
            }
        );
    }
    if part.passages.is_empty() {
        out.push_str("<p class=\"none\">No passage bears on it.");
        if !part.near.is_empty() {
            out.push_str(" Looked at and rejected:");
        }
        out.push_str("</p>");
        list(out, &part.near);
    } else {
        list(out, &part.passages);
        if part.bearing > part.passages.len() {
            put!(
                out,
                "<p class=\"what\">and {} more</p>",
                part.bearing - part.passages.len()
            );
        }
    }
}

fn list(out: &mut String, all: &[Quotation]) {
    if all.is_empty() {
        return;
    }
    out.push_str("<ul class=\"passages\">");
    for one in all {
        put!(out, "<li><q>{}</q> {}", escape(&one.text), page(one));
        if let Some(verdict) = one.verdict {
            put!(out, " {}", chip(verdict));
        }
        let words = |name: &str, words: &[String]| {
            if words.is_empty() {
                String::new()
            } else {
                format!(
                    " <span class=\"what\">{name}: {}</span>",
                    escape(&words.join(", "))
                )
            }
        };
        out.push_str(&words("matched", &one.matched));
        out.push_str(&words("decided by", &one.deciding));
        out.push_str("</li>");
    }
    out.push_str("</ul>\n");
}

fn agreement(out: &mut String, paper: &PaperAsks) {
    let Some(told) = &paper.agreement else {
        return;
    };
    put!(
        out,
        "<h3>How far the people who decided agree</h3><p>{}; {} {} decided by two or more; \
         Krippendorff’s alpha {}.</p>\n",
        escape(&told.coders.join(", ")),
        told.shared,
        if told.shared == 1 {
            "part was"
        } else {
            "parts were"
        },
        told.alpha_told()
    );
    if told.disagreements.is_empty() {
        return;
    }
    out.push_str("<ul>");
    for one in &told.disagreements {
        let said: Vec<String> = one
            .verdicts
            .iter()
            .map(|(coder, verdict)| format!("{}: {}", escape(coder), verdict.title()))
            .collect();
        put!(
            out,
            "<li>{}, {}: {}</li>",
            escape(&one.ask),
            escape(&one.part),
            said.join("; ")
        );
    }
    out.push_str("</ul>\n");
}
