//! Tables of a paper beside an earlier one: what became of each commitment and section, and the
//! two lists of sectors in jobs. They show and compute nothing.

use weighbridge_assess::paper_commitments::CommitmentRow;
use weighbridge_assess::paper_compare::{ChangeRow, HeadingAt, PaperCompare};

use super::paper_text::{label, page};
use super::{Column, CsvTable, optional, plain};

const CHANGES: [Column; 16] = [
    (
        "what",
        "",
        "carried over, reversed, read both (in both, which way is not told), still spoken of, \
         perhaps in other words (the sentence of the new paper beside it is near, and may be \
         another thing), dropped, new",
    ),
    (
        "how",
        "",
        "How it changed, in words; for what is perhaps in other words, by what it is near",
    ),
    (
        "business_as_usual",
        "",
        "Why it counts as business as usual; blank if not",
    ),
    (
        "similarity",
        "",
        "Likeness of the two, or with the nearest of the other paper, 0 to 1",
    ),
    ("page", "", "Page in the new paper"),
    ("printed_page", "", "Number printed on it, where another"),
    ("firmness", "", "Firmness in the new paper"),
    ("sentence", "", "Sentence of the new paper"),
    ("earlier_page", "", "Page in the earlier paper"),
    (
        "earlier_printed_page",
        "",
        "Number printed on it, where another",
    ),
    ("earlier_firmness", "", "Firmness in the earlier paper"),
    ("earlier_sentence", "", "Sentence of the earlier paper"),
    (
        "marked",
        "",
        "The earlier text turned into the new: [-gone-] {+new+}",
    ),
    (
        "nearest",
        "",
        "For what is dropped, new or perhaps in other words, the nearest sentence of the whole \
         other paper",
    ),
    ("nearest_page", "", "Its page"),
    (
        "nearest_printed_page",
        "",
        "Number printed on it, where another",
    ),
];

/// How a commitment changed, in a line: what is gone in `[-…-]`, what is new in `{+…+}`.
#[must_use]
pub fn with_marks(row: &ChangeRow) -> String {
    let pieces: Vec<String> = row
        .marked
        .iter()
        .map(|piece| match piece.tag.as_str() {
            "removed" => format!("[-{}-]", piece.text.trim()),
            "added" => format!("{{+{}+}}", piece.text.trim()),
            _ => piece.text.trim().to_owned(),
        })
        .collect();
    pieces.join(" ")
}

/// A row a commitment of either paper.
#[must_use]
pub fn changes(told: &PaperCompare) -> CsvTable {
    let rows = told
        .changes
        .iter()
        .map(|row| {
            let side = |row: &Option<CommitmentRow>| {
                row.as_ref().map_or_else(
                    || [const { String::new() }; 4],
                    |row| {
                        [
                            page(row.page),
                            label(row.label.as_ref()),
                            row.firmness.clone(),
                            row.text.clone(),
                        ]
                    },
                )
            };
            let mut cells = vec![
                row.what.clone(),
                row.how.join("; "),
                row.usual.clone().unwrap_or_default(),
                plain(row.similarity),
            ];
            cells.extend(side(&row.now));
            cells.extend(side(&row.before));
            cells.push(with_marks(row));
            let near = row.nearest.as_ref();
            cells.push(near.map_or_else(String::new, |one| one.text.clone()));
            cells.push(page(near.and_then(|one| one.page)));
            cells.push(label(near.and_then(|one| one.label.as_ref())));
            cells
        })
        .collect();
    CsvTable {
        name: "changes",
        about: "Commitments of two papers: carried over and how they changed, reversed, perhaps in other words, dropped, new.",
        columns: CHANGES.to_vec(),
        rows,
    }
}

const SECTIONS: [Column; 10] = [
    (
        "of",
        "",
        "section: what became of it; answer: a part of the new paper that answers to a part of \
         the earlier one, or none that does",
    ),
    (
        "what",
        "",
        "Of a section: carried over, dropped, new; of an answer: answered, not answered",
    ),
    ("heading", "", "Heading in the new paper"),
    ("page", "", "Page of the file; blank where it has none"),
    ("printed_page", "", "Number printed on it, where another"),
    ("earlier_heading", "", "Heading in the earlier paper"),
    ("earlier_page", "", "Page in the earlier paper"),
    (
        "earlier_printed_page",
        "",
        "Number printed on it, where another",
    ),
    (
        "similarity",
        "",
        "Likeness of the two, 0 to 1; blank of one alone",
    ),
    ("earlier", "", "Title of the earlier paper"),
];

/// A row a section of either paper, then a row an answer.
#[must_use]
pub fn sections(told: &PaperCompare) -> CsvTable {
    let row = |of: &str,
               what: &str,
               now: Option<&HeadingAt>,
               before: Option<&HeadingAt>,
               like: Option<f64>| {
        let mut cells = vec![of.to_owned(), what.to_owned()];
        for one in [now, before] {
            cells.push(one.map_or_else(String::new, |one| one.heading.clone()));
            cells.push(page(one.and_then(|one| one.page)));
            cells.push(label(one.and_then(|one| one.label.as_ref())));
        }
        cells.push(optional(like));
        cells.push(told.earlier.clone());
        cells
    };
    let mut rows: Vec<Vec<String>> = Vec::new();
    for one in &told.sections {
        let both = one.now.is_some() && one.before.is_some();
        let like = both.then_some(one.similarity);
        rows.push(row(
            "section",
            &one.what,
            one.now.as_ref(),
            one.before.as_ref(),
            like,
        ));
    }
    for one in &told.answers {
        if one.by.is_empty() {
            rows.push(row("answer", "not answered", None, Some(&one.theme), None));
        }
        for by in &one.by {
            let (now, before) = (Some(&by.part), Some(&one.theme));
            rows.push(row("answer", "answered", now, before, Some(by.similarity)));
        }
    }
    CsvTable {
        name: "sections",
        about: "Sections of two papers: carried over, dropped, new, and which parts of the new \
                paper answer to which of the earlier.",
        columns: SECTIONS.to_vec(),
        rows,
    }
}

const SECTOR_LISTS: [Column; 10] = [
    (
        "list",
        "",
        "now, or earlier: the list of the strategy that the sector stands in; paper now, or paper \
         earlier: the list that the paper names as its own",
    ),
    ("sector", "", "Name of the sector"),
    (
        "what",
        "",
        "new, dropped, wider, narrower, as wide, within another, not in SIC; of a paper's own list \
         new, dropped, renamed, kept, or named where the other paper has no list",
    ),
    (
        "jobs",
        "jobs",
        "Great Britain, central definition; blank where SIC cannot see it",
    ),
    (
        "shared",
        "jobs",
        "Of these, in any sector of the other list too",
    ),
    (
        "nearest",
        "",
        "The other list's sector that shares most jobs with it; of a paper's own list the one \
         that it answers to by its name",
    ),
    ("nearest_jobs", "jobs", "Jobs of that sector"),
    ("year", "", "Year of the jobs"),
    (
        "page",
        "",
        "Page of the paper's own list, where it has pages",
    ),
    ("nearest_page", "", "Page of the sector that it answers to"),
];

/// A row a sector of the papers' own lists.
fn own_lists(told: &PaperCompare) -> Vec<Vec<String>> {
    let Some(own) = &told.own_sectors else {
        return Vec::new();
    };
    let row = |list: &str, name: &str, what: &str, nearest: &str, pages: [Option<u32>; 2]| {
        let mut cells = vec![list.to_owned(), name.to_owned(), what.to_owned()];
        cells.extend([String::new(), String::new(), nearest.to_owned()]);
        cells.extend([String::new(), String::new()]);
        cells.extend(pages.map(|page| page.map_or_else(String::new, |page| page.to_string())));
        cells
    };
    let mut rows: Vec<Vec<String>> = own
        .rows
        .iter()
        .map(|one| match (&one.now, &one.before) {
            (Some(now), before) => {
                let before = before.as_deref().unwrap_or_default();
                let pages = [one.page, one.page_before];
                row("paper now", now, &one.what, before, pages)
            }
            (None, before) => {
                let before = before.as_deref().unwrap_or_default();
                row(
                    "paper earlier",
                    before,
                    &one.what,
                    "",
                    [one.page_before, None],
                )
            }
        })
        .collect();
    if rows.is_empty() {
        for (list, own) in [("paper now", &own.now), ("paper earlier", &own.before)] {
            let sectors = own.iter().flat_map(|own| &own.sectors);
            rows.extend(sectors.map(|one| row(list, &one.name, "named", "", [None, None])));
        }
    }
    rows
}

/// A row a sector of either list.
#[must_use]
pub fn sector_lists(told: &PaperCompare) -> CsvTable {
    let rows = told.sector_lists.iter().flat_map(|lists| {
        lists.rows.iter().map(|row| {
            vec![
                row.list.clone(),
                row.title.clone(),
                row.what.clone(),
                optional(row.jobs),
                optional(row.shared),
                row.nearest
                    .as_ref()
                    .map_or_else(String::new, |(title, _)| title.clone()),
                optional(row.nearest.as_ref().map(|(_, jobs)| *jobs)),
                lists.year.to_string(),
                String::new(),
                String::new(),
            ]
        })
    });
    let rows = own_lists(told).into_iter().chain(rows);
    CsvTable {
        name: "sector_lists",
        about: "Sectors of the new and the earlier list with their jobs, and whether each is new, \
                dropped, wider or narrower.",
        columns: SECTOR_LISTS.to_vec(),
        rows: rows.collect(),
    }
}
