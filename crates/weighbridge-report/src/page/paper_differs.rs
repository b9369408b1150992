//! What changed since the earlier paper, for the third question: commitments,
//! topics, answers, and the sector lists in jobs.

use weighbridge_assess::paper_commitments::CommitmentRow;
use weighbridge_assess::paper_compare::{ChangeRow, PaperCompare, Treated};
use weighbridge_assess::paper_sectors::SectorLists;
use weighbridge_model::figure::Grade;

use super::paper::{at, in_two};
use crate::format;
use crate::html::{Kind, Table, escape, grade, put};

/// Question 3: what changed since the earlier paper.
pub(super) fn differs(out: &mut String, told: &PaperCompare) {
    let of = |what: &str| -> Vec<&ChangeRow> {
        told.changes.iter().filter(|row| row.what == what).collect()
    };
    let (kept, dropped, new) = (of("carried over"), of("dropped"), of("new"));
    let (doubtful, reversed): (Vec<_>, Vec<_>) =
        of("reversed").into_iter().partition(|row| row.in_doubt());
    let unclear = of("read both");
    let (spoken, perhaps) = (of("still spoken of"), of("perhaps in other words"));
    put!(
        out,
        "<h3 id=\"papers\">The two papers, commitment by commitment</h3>\n<p>{} beside {}. {} {} {}</p>\n",
        named_or(&told.title),
        named_or(&told.earlier),
        escape(&told.counts_told().replace('\'', "’")),
        escape(&told.usual_share().unwrap_or_default()),
        grade(Some(Grade::Modelled)),
    );
    if told.usual_share().is_some() {
        put!(
            out,
            "<details class=\"more\"><summary>How far this can be trusted</summary>\n<p>It can lie too low or \
             too high: {}.</p>\n</details>\n",
            escape(&told.tested)
        );
    }
    side_by_side(out, told, "Reversed", &reversed);
    side_by_side(
        out,
        told,
        "Perhaps reversed, or in doubt: read both",
        &doubtful,
    );
    side_by_side(
        out,
        told,
        "Kept or turned round, which is not told: read both",
        &unclear,
    );
    side_by_side(out, told, "Carried over", &kept);
    changes(
        out,
        "Still spoken of: kept, changed, ended or recalled",
        &spoken,
    );
    changes(
        out,
        "Perhaps in other words: kept, turned round or another thing",
        &perhaps,
    );
    changes(
        out,
        "Dropped, or said in words too far from its own",
        &dropped,
    );
    changes(out, "New", &new);
    sectors(out, told);
    if let Some(own) = &told.own_sectors {
        put!(
            out,
            "<h4>The papers’ own sectors</h4>\n<p>{}</p>\n",
            escape(&own.told())
        );
    }
    if let Some(told) = &told.sector_lists {
        lists(out, told);
    }
}

fn named_or(title: &str) -> String {
    if title.is_empty() {
        "a paper without a title".into()
    } else {
        format!("<cite>{}</cite>", escape(title))
    }
}

/// Commitments that have a place in both papers: the earlier wording on the left with
/// what went marked, the new one on the right with what came.
fn side_by_side(out: &mut String, told: &PaperCompare, heading: &str, rows: &[&ChangeRow]) {
    if rows.is_empty() {
        return;
    }
    put!(out, "<h4>{heading}: {}</h4>\n", rows.len());
    let column = |title: &str, which: &str| {
        if title.is_empty() {
            which.to_owned()
        } else {
            format!("{which}: {}", escape(title))
        }
    };
    let (before, now) = (column(&told.earlier, "Before"), column(&told.title, "Now"));
    in_two(out, rows, "commitments", |out, rows, more| {
        let caption = if more {
            format!("{heading}, continued")
        } else {
            "Before and now; what went is struck out, what came is underlined".to_owned()
        };
        let mut table = Table::new(
            out,
            "beside",
            &caption,
            &[
                (before.as_str(), Kind::Text),
                (now.as_str(), Kind::Text),
                ("How it changed", Kind::Text),
            ],
        );
        for row in rows {
            let side = |said: Option<&CommitmentRow>, tag: &str, mark: &str| {
                let Some(said) = said else {
                    return String::new();
                };
                let mut text = String::new();
                if row.marked.is_empty() {
                    text.push_str(&escape(&said.text));
                }
                for piece in &row.marked {
                    let (kind, words) = (&piece.tag, &piece.text);
                    if kind == tag {
                        // The space between words is no part of what changed.
                        let bare = words.trim_end();
                        let gap = words.get(bare.len()..).unwrap_or_default();
                        put!(text, "<{mark}>{}</{mark}>{gap}", escape(bare));
                    } else if kind == "kept" {
                        text.push_str(&escape(words));
                    }
                }
                let place = at(said.page, said.label.as_deref(), &said.section);
                format!("{text} {place}")
            };
            table
                .cell(&side(row.before.as_ref(), "removed", "del"))
                .cell(&side(row.now.as_ref(), "added", "ins"))
                .cell(&if row.how.is_empty() {
                    "worded otherwise".to_owned()
                } else {
                    escape(&row.how.join("; "))
                });
        }
        table.end();
    });
}

fn changes(out: &mut String, heading: &str, rows: &[&ChangeRow]) {
    if rows.is_empty() {
        return;
    }
    put!(out, "<h4>{heading}: {}</h4>\n", rows.len());
    in_two(out, rows, "commitments", |out, rows, _| {
        out.push_str("<ul class=\"passages\">");
        for row in rows {
            let Some(said) = row.before.as_ref().or(row.now.as_ref()) else {
                continue;
            };
            out.push_str("<li>");
            put!(out, "<q>{}</q>", escape(&said.text));
            put!(
                out,
                " {}",
                at(said.page, said.label.as_deref(), &said.section)
            );
            if row.what == "dropped" && row.nearest.is_none() {
                out.push_str(" <span class=\"what\">nothing near in the new paper</span>");
            }
            if let (Some(near), true) = (&row.nearest, row.before.is_some()) {
                put!(
                    out,
                    "<br><span class=\"what\">{} in the new paper:</span> <q>{}</q> {}",
                    if row.what == "dropped" {
                        "nearest"
                    } else {
                        "near to it"
                    },
                    escape(&near.text),
                    at(near.page, near.label.as_deref(), &[])
                );
            }
            if !row.how.is_empty() {
                put!(
                    out,
                    " <span class=\"what\">{}</span>",
                    escape(&row.how.join("; "))
                );
            }
            if let Some(usual) = &row.usual {
                put!(
                    out,
                    " <span class=\"what\">business as usual: {}</span>",
                    escape(usual)
                );
            }
            out.push_str("</li>");
        }
        out.push_str("</ul>\n");
    });
}

/// Topics and sectors that got wider or narrower room.
fn sectors(out: &mut String, told: &PaperCompare) {
    let moved: Vec<_> = told
        .topics
        .iter()
        .filter(|topic| topic.what != "as before")
        .collect();
    if !moved.is_empty() {
        in_two(out, &moved, "topics", |out, rows, more| {
            let caption = if more {
                "Topics, continued"
            } else {
                "Topics that got more or less room"
            };
            let mut table = Table::new(
                out,
                "tight",
                caption,
                &[
                    ("Topic", Kind::Text),
                    ("What became of it", Kind::Text),
                    ("Before (passages)", Kind::Text),
                    ("Now (passages)", Kind::Text),
                ],
            );
            for topic in rows {
                let said = |one: &Treated| format!("{} ({})", escape(&one.treatment), one.passages);
                table
                    .cell(&escape(&topic.title))
                    .cell(&escape(&topic.what))
                    .cell(&said(&topic.before))
                    .cell(&said(&topic.now));
            }
            table.end();
        });
    }
    if told.answers.is_empty() {
        return;
    }
    let mut table = Table::new(
        out,
        "tight",
        "Which parts of the new paper answer to which of the earlier one",
        &[("Earlier paper", Kind::Text), ("Answered by", Kind::Text)],
    );
    for row in &told.answers {
        let by: Vec<String> = row.by.iter().map(|one| escape(&one.part.heading)).collect();
        table
            .cell(&escape(&row.theme.heading))
            .cell(&if by.is_empty() {
                "none".to_owned()
            } else {
                by.join("; ")
            });
    }
    table.end();
}

/// The sector lists of the two strategies in jobs.
fn lists(out: &mut String, lists: &SectorLists) {
    put!(
        out,
        "<p>{} Not read from the papers: by the central definitions of the two strategies.</p>\n",
        escape(&lists.told())
    );
    let mut table = Table::new(
        out,
        "tight",
        "Sectors of the two lists, in jobs",
        &[
            ("Sector", Kind::Text),
            ("What became of it", Kind::Text),
            ("Jobs", Kind::Figure),
            ("In both lists", Kind::Figure),
            ("Beside", Kind::Text),
        ],
    );
    let jobs = |jobs: Option<f64>| jobs.map_or_else(String::new, |jobs| format::number(jobs, 0));
    for row in &lists.rows {
        let beside = row
            .nearest
            .as_ref()
            .map_or_else(String::new, |(title, theirs)| {
                format!("{}, {} jobs", escape(title), format::number(*theirs, 0))
            });
        table
            .cell(&escape(&row.title))
            .cell(&escape(&row.what))
            .cell(&jobs(row.jobs))
            .cell(&jobs(row.shared))
            .cell(&beside);
    }
    table.end();
}
