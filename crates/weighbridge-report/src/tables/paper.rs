//! Tables of what a paper says: asks and conclusions. Quotations are the
//! paper's own words; verdicts are suggestions beside what people decided.

use weighbridge_assess::assessment::Assessment;
use weighbridge_assess::paper_asks::{AskRow, PaperAsks, PartRow, Quotation};
use weighbridge_assess::printed::Printed;
use weighbridge_papers::mentions::{Mentions, Sort};

use super::paper_text::PRINTED_PAGES;
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

const ASKS: [Column; 19] = [
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
    (
        "bearing",
        "passages",
        "How many passages bear on the part; each sentence that points somewhere counts by itself",
    ),
    (
        "mentions",
        "passages",
        "How many of them only mention the matter",
    ),
    (
        "to_read",
        "passages",
        "How many of them the rules cannot tell which way they point: with any, read before you call it silent",
    ),
    (
        "weak",
        "sentences",
        "On how many sentences the verdict rests, where their grounds were more often wrong than right on real prose or too seldom met there to be measured: with any, it is a question",
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
        part.suggestion.verdict.title().to_owned(),
        part.suggestion.reason.clone(),
        decided(part),
        part.bearing.to_string(),
        part.mentions.to_string(),
        part.suggestion.to_read.to_string(),
        part.suggestion.weak.to_string(),
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
                .map_or(String::new(), |verdict| verdict.title().to_owned())
        }),
        of(&|one| {
            let words = one.matched.iter().chain(&one.deciding);
            words.cloned().collect::<Vec<_>>().join("; ")
        }),
        of(&|one| one.text.clone()),
    ]
}

/// What a paper names, its figures, and the questions that it asks, in three
/// tables.
#[must_use]
pub fn mentions(found: &Mentions, printed: &Printed) -> Vec<CsvTable> {
    let named = found
        .named
        .iter()
        .map(|one| {
            vec![
                one.sort.as_str().to_owned(),
                one.name.clone(),
                one.codes.join(" "),
                kinds(one.sort, &one.codes),
                one.spots.len().to_string(),
                printed.pages(&one.pages()),
                printed.printed(&one.pages()),
                one.within.join("; "),
                one.notes.len().to_string(),
                printed.pages(&one.note_pages()),
            ]
        })
        .collect();
    let amounts = found
        .money
        .iter()
        .chain(&found.percentages)
        .chain(&found.dates)
        .map(|one| {
            vec![
                one.measure.unit().to_owned(),
                one.measure.value().map(plain).unwrap_or_default(),
                one.text.clone(),
                one.about.clone(),
                printed.pages(&[one.spot.page]),
                printed.printed(&[one.spot.page]),
                one.sentence.clone(),
                one.upto.map(plain).unwrap_or_default(),
                if one.spot.note { "yes" } else { "" }.to_owned(),
            ]
        })
        .collect();
    let questions = found
        .questions
        .iter()
        .map(|one| {
            vec![
                one.number.clone(),
                one.text.clone(),
                one.section.clone(),
                printed.pages(&[one.page]),
                printed.printed(&[one.page]),
                String::new(),
            ]
        })
        .collect();
    vec![
        CsvTable {
            name: "mentions",
            about: "What the paper names.",
            columns: vec![
                (
                    "sort",
                    "",
                    "sector, industry, place, body, law, fund or scheme",
                ),
                ("name", "", "The name"),
                (
                    "codes",
                    "",
                    "Official codes of a place, prefixes of UK SIC 2007 of an industry",
                ),
                (
                    "code_kinds",
                    "",
                    "What each of them is a code of, in their order: district (local authority \
                     district of April 2023), itl (international territorial level 2021), \
                     combined-authority (May 2025), travel-to-work-area (2011), region, nation, \
                     sic; other where it is of none",
                ),
                (
                    "count",
                    "times",
                    "How often it is named in the text and, but for sectors and industries, in \
                     headings; notes not counted",
                ),
                ("pages", "", "Pages of the file; blank where it has none"),
                PRINTED_PAGES,
                (
                    "part_of",
                    "",
                    "Wider industries that an industry is a part of, the narrowest first; \
                     blank where none is listed",
                ),
                (
                    "in_notes",
                    "times",
                    "How often it is named in notes, lists of references and the source lines \
                     of figures",
                ),
                (
                    "note_pages",
                    "",
                    "Pages of these; blank where the file has none",
                ),
            ],
            rows: named,
        },
        CsvTable {
            name: "amounts",
            about: "Money, shares and dates in the paper.",
            columns: vec![
                (
                    "unit",
                    "",
                    "GBP, EUR, USD or another code of ISO 4217, per cent, year, or time \
                     where the words name no year",
                ),
                (
                    "value",
                    "in the unit",
                    "The number; of a range the lower end; a fraction in words as per cent",
                ),
                ("text", "", "As it is printed"),
                (
                    "about",
                    "",
                    "The words beside it that say what it is for or of",
                ),
                ("page", "", "Page of the file; blank where it has none"),
                ("printed_page", "", "Number printed on it, where another"),
                ("sentence", "", "The sentence"),
                (
                    "upto",
                    "in the unit",
                    "The upper end of a range; blank where none is given",
                ),
                (
                    "in_notes",
                    "",
                    "yes where it stands in a note, a list of references or the source line of \
                     a figure",
                ),
            ],
            rows: amounts,
        },
        CsvTable {
            name: "questions",
            about: "Questions that the paper asks its readers, to be answered.",
            columns: vec![
                ("number", "", "As it is numbered, or counted"),
                ("question", "", "The question"),
                ("section", "", "Heading of its section"),
                ("page", "", "Page of the file; blank where it has none"),
                ("printed_page", "", "Number printed on it, where another"),
                ("answer", "", "Left blank for the answer"),
            ],
            rows: questions,
        },
    ]
}

/// What codes are codes of, in their order: by the first signs of each, as the Office for
/// National Statistics gives them out.
fn kinds(sort: Sort, codes: &[String]) -> String {
    let kind = |code: &String| {
        let begins = |starts: &[&str]| starts.iter().any(|start| code.starts_with(start));
        if sort != Sort::Place {
            "sic"
        } else if begins(&["E06", "E07", "E08", "E09", "W06", "S12", "N09"]) {
            "district"
        } else if begins(&["TL", "UK"]) {
            "itl"
        } else if begins(&["E47", "E61"]) {
            "combined-authority"
        } else if begins(&["E30", "W22", "S22", "N12", "K01"]) {
            "travel-to-work-area"
        } else if begins(&["E12"]) {
            "region"
        } else if begins(&["E92", "W92", "S92", "N92", "K02", "K03", "K04"]) {
            "nation"
        } else {
            "other"
        }
    };
    codes.iter().map(kind).collect::<Vec<_>>().join(" ")
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
                row.told.clone(),
                row.reason.clone(),
                decided.join("; "),
                row.met.to_string(),
                row.parts.to_string(),
                row.short_of.join("; "),
                passage
                    .and_then(|one| one.page)
                    .map(|page| page.to_string())
                    .unwrap_or_default(),
                passage
                    .and_then(|one| one.label.clone())
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
            (
                "suggested",
                "",
                "Verdict that the rules suggest, in how many parts where not in all, and with a question mark how many passages are to be read first",
            ),
            ("reason", "", "Why"),
            ("decided", "", "What people decided on its parts"),
            (
                "parts_met",
                "parts",
                "Parts that the paper agrees with, by the suggestion",
            ),
            ("parts", "parts", "Parts of the ask"),
            (
                "short_of",
                "",
                "Parts on which it is silent or opposed, with how many passages are to be read where that is in doubt",
            ),
            ("page", "", "Page of the passage"),
            ("printed_page", "", "Number printed on it, where another"),
            ("passage", "", "The passage that tells most"),
            ("figures", "", "What the figures say, first statement"),
            (
                "gap",
                "fraction",
                "Mean over the ask's parts by the suggestion: agrees 0, part of the way 0.4, silent 0.8, opposed 1; for the order of rows only",
            ),
        ],
        rows,
    }
}
