//! Tables of what a paper says: asks and conclusions. Quotations are the
//! paper's own words; verdicts are suggestions beside what people decided.

use weighbridge_assess::assessment::Assessment;
use weighbridge_assess::paper_asks::{AskRow, PaperAsks, PartRow, Quotation};

use super::{Column, CsvTable, plain};

/// A row a passage; a part without one has its nearest passages, marked so.
#[must_use]
pub fn asks(rows: &PaperAsks) -> CsvTable {
    let mut all_rows = Vec::new();
    for ask in &rows.asks {
        for part in &ask.parts {
            let bears = part.passages.iter().map(|quotation| ("bears", quotation));
            let near = part.near.iter().map(|quotation| ("near", quotation));
            let all: Vec<(&str, &Quotation)> = bears.chain(near).collect();
            if all.is_empty() {
                all_rows.push(row(ask, part, "none", 0, None));
            }
            let mut ranks = [0, 0];
            for (kind, quotation) in all {
                let rank = &mut ranks[usize::from(kind == "near")];
                *rank += 1;
                all_rows.push(row(ask, part, kind, *rank, Some(quotation)));
            }
        }
    }
    CsvTable {
        name: "asks",
        about: "Each part of each ask with the passages that bear on it; a part without one has \
                the nearest that were looked at.",
        columns: ASKS.to_vec(),
        rows: all_rows,
    }
}

const ASKS: [Column; 17] = [
    ("ask", "", "Short name of the ask"),
    ("ask_title", "", "Name of the ask"),
    ("part", "", "Short name of its part"),
    ("part_title", "", "Name of the part"),
    (
        "suggested",
        "",
        "Verdict that the rules suggest for the part",
    ),
    ("reason", "", "Why"),
    (
        "decided",
        "",
        "What people decided on the part, each with a name",
    ),
    ("bearing", "passages", "How many passages bear on the part"),
    (
        "mentions",
        "passages",
        "How many of them only mention the matter",
    ),
    ("kind", "", "bears, near (looked at and rejected) or none"),
    (
        "rank",
        "",
        "Place among the passages of its kind, best first",
    ),
    ("page", "", "Page of the file; blank where it has none"),
    (
        "printed_page",
        "",
        "Number printed on the page, where it is another",
    ),
    ("section", "", "Headings above the passage, outermost first"),
    (
        "points",
        "",
        "Verdict that the passage points to; blank where it only mentions",
    ),
    (
        "words",
        "",
        "Words of the ask that the passage has, and those that decided",
    ),
    ("passage", "", "The sentence"),
];

fn decided(part: &PartRow) -> String {
    let told: Vec<String> = part
        .decided
        .iter()
        .map(|one| format!("{}: {}", one.decision.coder, one.decision.verdict.title()))
        .collect();
    told.join("; ")
}

fn row(
    ask: &AskRow,
    part: &PartRow,
    kind: &str,
    rank: usize,
    found: Option<&Quotation>,
) -> Vec<String> {
    let of = |tell: &dyn Fn(&Quotation) -> String| found.map(tell).unwrap_or_default();
    vec![
        ask.name.clone(),
        ask.title.clone(),
        part.name.clone(),
        part.title.clone(),
        part.suggestion.verdict.as_str().to_owned(),
        part.suggestion.reason.clone(),
        decided(part),
        part.bearing.to_string(),
        part.mentions.to_string(),
        kind.to_owned(),
        if rank == 0 {
            String::new()
        } else {
            rank.to_string()
        },
        of(&|one| one.page.map(|page| page.to_string()).unwrap_or_default()),
        of(&|one| one.label.clone().unwrap_or_default()),
        of(&|one| one.section.join(" > ")),
        of(&|one| {
            one.verdict
                .map_or(String::new(), |verdict| verdict.as_str().to_owned())
        }),
        of(&|one| {
            let words = one.matched.iter().chain(&one.deciding);
            words.cloned().collect::<Vec<_>>().join("; ")
        }),
        of(&|one| one.text.clone()),
    ]
}

/// The conclusions, largest gap first.
pub(super) fn conclusions(assessment: &Assessment) -> CsvTable {
    let rows = assessment
        .conclusions
        .iter()
        .map(|row| {
            let passage = row.passage.as_ref();
            let decided: Vec<String> = row
                .decided
                .iter()
                .map(|one| {
                    let [agrees, part, silent, opposed] = one.verdicts;
                    format!(
                        "{}: agrees {agrees}, part of the way {part}, silent {silent}, opposed {opposed}",
                        one.coder
                    )
                })
                .collect();
            vec![
                row.number.to_string(),
                row.name.clone(),
                row.title.clone(),
                row.suggested.as_str().to_owned(),
                row.reason.clone(),
                decided.join("; "),
                row.met.to_string(),
                row.parts.to_string(),
                row.short_of.join("; "),
                passage
                    .and_then(|one| one.page)
                    .map(|page| page.to_string())
                    .unwrap_or_default(),
                passage.map(|one| one.text.clone()).unwrap_or_default(),
                row.figures.clone().unwrap_or_default(),
                plain(row.gap),
            ]
        })
        .collect();
    CsvTable {
        name: "conclusions",
        about: "Each ask against the paper and the figures, largest gap first; empty when no paper was read.",
        columns: vec![
            ("number", "", "Place of the ask in its file"),
            ("ask", "", "Short name of the ask"),
            ("title", "", "Name of the ask"),
            ("suggested", "", "Verdict that the rules suggest"),
            ("reason", "", "Why"),
            ("decided", "", "What people decided on its parts"),
            (
                "parts_met",
                "parts",
                "Parts that the paper agrees with, by the suggestion",
            ),
            ("parts", "parts", "Parts of the ask"),
            ("short_of", "", "Parts on which it is silent or opposed"),
            ("page", "", "Page of the passage"),
            ("passage", "", "The passage that tells most"),
            ("figures", "", "What the figures say, first statement"),
            (
                "gap",
                "fraction",
                "0 every part met to 1 every part opposed; for the order of rows only",
            ),
        ],
        rows,
    }
}
