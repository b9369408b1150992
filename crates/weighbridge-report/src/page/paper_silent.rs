//! What the paper does not say, for the second question: topics absent and in
//! passing, each with the words looked for and the near misses rejected.

use weighbridge_assess::paper_omissions::{Near, OmissionRow};
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

/// A word, and its pages.
type Found<'a> = (&'a str, Vec<u32>);

/// Near misses by why they were rejected, each word once with its pages: many phrases that were
/// looked for share a word.
fn near_told(near: &[Near]) -> String {
    if near.is_empty() {
        return "none".into();
    }
    let mut reasons: Vec<(&str, Vec<Found<'_>>)> = Vec::new();
    for one in near {
        let at = reasons
            .iter()
            .position(|(why, _)| *why == one.why)
            .unwrap_or_else(|| {
                reasons.push((&one.why, Vec::new()));
                reasons.len() - 1
            });
        let found = &mut reasons[at].1;
        let word = found
            .iter()
            .position(|(word, _)| word.eq_ignore_ascii_case(&one.found))
            .unwrap_or_else(|| {
                found.push((&one.found, Vec::new()));
                found.len() - 1
            });
        let on = &mut found[word].1;
        on.extend(one.page);
        on.sort_unstable();
        on.dedup();
    }
    let told: Vec<String> = reasons
        .iter()
        .map(|(why, found)| {
            let words: Vec<String> = found
                .iter()
                .map(|(word, on)| {
                    let on = if on.is_empty() {
                        String::new()
                    } else {
                        format!(" <span class=\"at\">p. {}</span>", pages(true, on))
                    };
                    format!("“{}”{on}", escape(word))
                })
                .collect();
            format!("{}: {}", escape(why), words.join(", "))
        })
        .collect();
    told.join("; ")
}

fn omission(table: &mut Table<'_>, row: &OmissionRow, treatment: &str, before: bool) {
    let codes = if row.codes.is_empty() {
        String::new()
    } else {
        format!("<small>SIC {}</small>", escape(&row.codes.join(" ")))
    };
    let told = if treatment == "absent" {
        near_told(&row.near)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_misses_are_told_once_for_each_word_and_reason() {
        let near = |found: &str, why: &str, page: Option<u32>| Near {
            wanted: "x".into(),
            found: found.into(),
            why: why.into(),
            count: 1,
            page,
            label: None,
            text: String::new(),
        };
        assert_eq!(near_told(&[]), "none");
        assert_eq!(
            near_told(&[
                near("rules", "part of the phrase only", Some(9)),
                near("one-in", "the words stand apart", None),
                near("Rules", "part of the phrase only", Some(4)),
                near("rules", "part of the phrase only", Some(9)),
                near("a<b", "part of the phrase only", Some(2)),
            ]),
            "part of the phrase only: “rules” <span class=\"at\">p. 4, 9</span>, “a&lt;b” <span \
             class=\"at\">p. 2</span>; the words stand apart: “one-in”"
        );
    }
}
