//! Tables of what a paper's text holds: commitments, terms, what it leaves out,
//! what changed since an earlier paper. They show and compute nothing.

use weighbridge_assess::paper_commitments::Role;
use weighbridge_assess::paper_commitments::{CommitmentRow, PaperCommitments};
use weighbridge_assess::paper_compare::{HeadingAt, PaperCompare};
use weighbridge_assess::paper_omissions::OmissionRow;
use weighbridge_assess::paper_terms::TermRow;
use weighbridge_assess::printed::Printed;

use super::{Column, CsvTable, optional, plain};

fn page(page: Option<u32>) -> String {
    page.map_or_else(String::new, |page| page.to_string())
}

fn label(label: Option<&String>) -> String {
    label.cloned().unwrap_or_default()
}

/// The column of what is printed on several pages.
pub(super) const PRINTED_PAGES: Column = (
    "printed_pages",
    "",
    "Numbers printed on these pages, in their order; blank where no other than theirs is",
);

fn yes(yes: bool) -> String {
    if yes { "yes" } else { "no" }.to_owned()
}

const COMMITMENTS: [Column; 19] = [
    ("page", "", "Page of the file; blank where it has none"),
    ("printed_page", "", "Number printed on it, where another"),
    ("section", "", "Headings above it, outermost first"),
    ("class", "", "commitment, aspiration, outcome or refusal"),
    (
        "by",
        "",
        "author, or other: quoted or reported, and in no count",
    ),
    (
        "firmness",
        "",
        "decided, will, intends, explores, recognises",
    ),
    (
        "hard_edged",
        "",
        "Whether there is something to hold the author to",
    ),
    ("standing", "", "new, or under way already"),
    (
        "specificity",
        "of 5",
        "Of actor, act, amount, date, instrument, how many are said",
    ),
    ("actor", "", "Who undertakes it, as written"),
    ("undertaking", "", "The words that undertake"),
    ("action", "", "What is done"),
    ("amount", "", "How much, as written"),
    ("date", "", "By when or for how long, as written"),
    ("instrument", "", "By what instrument, as written"),
    ("hedge", "", "What holds it open"),
    (
        "lead_in",
        "",
        "The sentence that leads into the list of which it is an item",
    ),
    (
        "said_before",
        "",
        "The earlier sentence that promises the same in other words",
    ),
    ("sentence", "", "The sentence"),
];

/// A row a sentence.
#[must_use]
pub fn commitments(told: &PaperCommitments) -> CsvTable {
    let row = |row: &CommitmentRow| {
        vec![
            page(row.page),
            row.label.clone().unwrap_or_default(),
            row.section.join(" > "),
            row.class.clone(),
            row.by.clone(),
            row.firmness.clone(),
            yes(row.hard_edged),
            row.standing.clone(),
            row.specificity.to_string(),
            row.said(Role::Actor),
            row.said(Role::Undertaking),
            row.said(Role::Action),
            row.said(Role::Amount),
            row.said(Role::Date),
            row.said(Role::Instrument),
            row.said(Role::Hedge),
            row.lead_in.clone().unwrap_or_default(),
            row.again
                .and_then(|at| told.rows.get(at))
                .map_or_else(String::new, |first| first.text.clone()),
            row.text.clone(),
        ]
    };
    CsvTable {
        name: "commitments",
        about: "Each sentence in which the author undertakes, wants or promises something, with \
                the words that decided.",
        columns: COMMITMENTS.to_vec(),
        rows: told.rows.iter().map(row).collect(),
    }
}

const TERMS: [Column; 17] = [
    ("term", "", "As most often written"),
    ("defined", "", "never defined, only illustrated, defined"),
    ("count", "times", "How often it stands in the paper"),
    (
        "commitments",
        "",
        "Commitments, aspirations and outcomes that use it",
    ),
    ("sections", "", "Sections that use it"),
    ("headings", "", "Headings that use it"),
    ("pages", "", "Pages that use it"),
    PRINTED_PAGES,
    ("saying", "", "How the nearest sentence defines it"),
    ("saying_page", "", "Page of that sentence"),
    (
        "saying_printed_page",
        "",
        "Number printed on it, where another",
    ),
    ("saying_text", "", "That sentence"),
    ("strategy", "", "Strategy from which the readings come"),
    ("year", "", "Year of the jobs"),
    ("jobs_narrow", "jobs", "Great Britain, narrow reading"),
    ("jobs_central", "jobs", "Great Britain, central reading"),
    ("jobs_broad", "jobs", "Great Britain, broad reading"),
];

/// A row a term.
#[must_use]
pub fn terms(rows: &[TermRow], printed: &Printed) -> CsvTable {
    let row = |row: &TermRow| {
        let saying = row.sayings.first();
        let readings = row.readings.as_ref();
        let jobs = |at: usize| optional(readings.and_then(|readings| readings.jobs[at]));
        vec![
            row.term.clone(),
            row.defined.clone(),
            row.count.to_string(),
            row.commitments.to_string(),
            row.sections.to_string(),
            row.headings.to_string(),
            printed.pages(&row.pages),
            printed.printed(&row.pages),
            saying.map_or_else(String::new, |one| one.way.clone()),
            page(saying.and_then(|one| one.page)),
            label(saying.and_then(|one| one.label.as_ref())),
            saying.map_or_else(String::new, |one| one.text.clone()),
            readings.map_or_else(String::new, |readings| readings.strategy.clone()),
            readings.map_or_else(String::new, |readings| readings.year.to_string()),
            jobs(0),
            jobs(1),
            jobs(2),
        ]
    };
    CsvTable {
        name: "terms",
        about: "Terms that the paper leans on, whether it says what they cover, and what sectors \
                among them would mean in jobs.",
        columns: TERMS.to_vec(),
        rows: rows.iter().map(row).collect(),
    }
}

const OMISSIONS: [Column; 16] = [
    ("topic", "", "Topic"),
    (
        "kind",
        "",
        "industry, instrument or topic, ask (of the asks given), earlier paper (what that was about)",
    ),
    ("treatment", "", "absent, in passing, treated"),
    ("because", "", "Why"),
    ("earlier", "", "How the earlier paper treats it"),
    ("passages", "", "Passages that name it"),
    ("pages", "", "Pages that name it"),
    PRINTED_PAGES,
    (
        "first_mention",
        "",
        "The first sentence or heading that names it",
    ),
    ("words", "", "Words that were looked for"),
    (
        "near_wanted",
        "",
        "A near miss: the word looked for; a row each",
    ),
    ("near_found", "", "What stands there"),
    ("near_why", "", "Why it is no mention"),
    ("near_page", "", "Page of the first such sentence"),
    (
        "near_printed_page",
        "",
        "Number printed on it, where another",
    ),
    ("near_text", "", "The first such sentence"),
];

/// A row a near miss; a topic without any has one row.
#[must_use]
pub fn omissions(rows: &[OmissionRow], printed: &Printed) -> CsvTable {
    let mut all = Vec::new();
    for row in rows {
        let head = vec![
            row.title.clone(),
            row.kind.clone(),
            row.treatment.clone(),
            row.because.clone(),
            row.earlier.clone().unwrap_or_default(),
            row.passages.to_string(),
            printed.pages(&row.pages),
            printed.printed(&row.pages),
            row.first.clone().unwrap_or_default(),
            row.words.join("; "),
        ];
        for near in &row.near {
            let mut cells = head.clone();
            cells.extend([
                near.wanted.clone(),
                near.found.clone(),
                near.why.clone(),
                page(near.page),
                label(near.label.as_ref()),
                near.text.clone(),
            ]);
            all.push(cells);
        }
        if row.near.is_empty() {
            let mut cells = head;
            cells.extend(vec![String::new(); 6]);
            all.push(cells);
        }
    }
    CsvTable {
        name: "omissions",
        about: "Topics that were looked for, how the paper treats each, and every near miss that \
                was rejected.",
        columns: OMISSIONS.to_vec(),
        rows: all,
    }
}

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

/// A row a commitment of either paper.
#[must_use]
pub fn changes(told: &PaperCompare) -> CsvTable {
    let rows = told
        .changes
        .iter()
        .map(|row| {
            let marked: Vec<String> = row
                .marked
                .iter()
                .map(|piece| match piece.tag.as_str() {
                    "removed" => format!("[-{}-]", piece.text.trim()),
                    "added" => format!("{{+{}+}}", piece.text.trim()),
                    _ => piece.text.trim().to_owned(),
                })
                .collect();
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
            cells.push(marked.join(" "));
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

const SECTOR_LISTS: [Column; 8] = [
    (
        "list",
        "",
        "now, or earlier: the list that the sector stands in",
    ),
    ("sector", "", "Name of the sector"),
    (
        "what",
        "",
        "new, dropped, wider, narrower, as wide, within another, not in SIC",
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
        "The other list's sector that shares most jobs with it",
    ),
    ("nearest_jobs", "jobs", "Jobs of that sector"),
    ("year", "", "Year of the jobs"),
];

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
            ]
        })
    });
    CsvTable {
        name: "sector_lists",
        about: "Sectors of the new and the earlier list with their jobs, and whether each is new, \
                dropped, wider or narrower.",
        columns: SECTOR_LISTS.to_vec(),
        rows: rows.collect(),
    }
}
