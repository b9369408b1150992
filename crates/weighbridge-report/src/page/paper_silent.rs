//! What the paper does not say, for the second question: topics absent and in
//! passing, each with the words looked for and the near misses rejected.

use weighbridge_assess::paper_omissions::OmissionRow;
use weighbridge_assess::paper_view::PaperView;

use super::paper::{in_two, pages};
use crate::html::{Kind, Table, count, escape, put};

/// Question 2: topics that the paper does not treat.
pub(super) fn silent(out: &mut String, paper: &PaperView) {
    for (treatment, near, heading, lead) in [
        (
            "absent",
            false,
            "Topics with no mention, and nothing like one",
            "None of the words looked for stands in the paper, nor anything that looks like one. A \
             paper may still speak of it in words that nobody looked for.",
        ),
        (
            "absent",
            true,
            "Topics not found, with something like a mention",
            "None of the words looked for stands in the paper, but something near them does: look at \
             it before you say that the paper is silent.",
        ),
        (
            "in passing",
            true,
            "Topics mentioned in passing",
            "Named, but with no heading and no more than a few sentences of their own.",
        ),
    ] {
        let mut some: Vec<&OmissionRow> = paper
            .omissions
            .iter()
            .filter(|row| row.treatment == treatment)
            .filter(|row| treatment != "absent" || near != row.near.is_empty())
            .collect();
        some.sort_by_key(|row| row.pressing());
        put!(
            out,
            "<h3>{heading}: {} of {}</h3>\n<p>{lead}</p>\n",
            some.len(),
            paper.omissions.len()
        );
        if some.is_empty() {
            continue;
        }
        let before = some.iter().any(|row| row.earlier.is_some());
        in_two(out, &some, "topics", |out, rows, more| {
            let caption = if more {
                "Topics, continued"
            } else {
                "Topics looked for"
            };
            let mut columns = vec![
                ("Topic", Kind::Text),
                (
                    if treatment == "absent" {
                        "Near misses, rejected"
                    } else {
                        "How it is named"
                    },
                    Kind::Text,
                ),
            ];
            if before {
                columns.push(("Earlier paper", Kind::Text));
            }
            columns.push(("Words looked for", Kind::Text));
            let mut table = Table::new(out, "quotes", caption, &columns);
            for row in rows {
                omission(&mut table, row, treatment, before);
            }
            table.end();
        });
    }
}

fn omission(table: &mut Table<'_>, row: &OmissionRow, treatment: &str, before: bool) {
    let codes = if row.codes.is_empty() {
        String::new()
    } else {
        format!("<small>SIC {}</small>", escape(&row.codes.join(" ")))
    };
    let told = if treatment == "absent" {
        let near: Vec<String> = row
            .near
            .iter()
            .map(|near| {
                format!(
                    "“{}” ({}){}",
                    escape(&near.found),
                    escape(&near.why),
                    near.page
                        .map_or_else(String::new, |page| format!(" p. {page}"))
                )
            })
            .collect();
        if near.is_empty() {
            "none".into()
        } else {
            near.join("; ")
        }
    } else {
        let first = row
            .first
            .as_ref()
            .map_or_else(String::new, |text| format!(" <q>{}</q>", escape(text)));
        format!(
            "{}{}{first}",
            escape(&row.because),
            if row.pages.is_empty() {
                String::new()
            } else {
                format!(" <span class=\"at\">p. {}</span>", pages(true, &row.pages))
            }
        )
    };
    table
        .cell(&format!(
            "{}{}{codes}",
            match row.kind.as_str() {
                "ask" => "Ask: ",
                "earlier paper" => "Earlier paper: ",
                _ => "",
            },
            escape(&row.title)
        ))
        .cell(&told);
    if before {
        // That neither paper has it is no change.
        let told = row.earlier.as_deref().filter(|told| *told != "absent");
        table.cell(&told.map_or_else(String::new, escape));
    }
    // The claim stands first; the words that it rests on may break anywhere.
    table.cell(&format!(
        "<details class=\"words\"><summary>{}</summary><small>{}</small></details>",
        count(row.words.len(), "word or phrase", "words and phrases"),
        escape(&row.words.join(", "))
    ));
}
