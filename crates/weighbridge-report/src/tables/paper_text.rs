//! Tables of what a paper's text holds: commitments, terms, what it leaves out. They show and
//! compute nothing; what changed since an earlier paper has its tables in `papers_compared`.

use weighbridge_assess::paper_commitments::Role;
use weighbridge_assess::paper_commitments::{CommitmentRow, PaperCommitments};
use weighbridge_assess::paper_omissions::OmissionRow;
use weighbridge_assess::paper_terms::TermRow;
use weighbridge_assess::printed::Printed;

use super::{Column, CsvTable, optional};

/// A page of the file as a cell; blank where it has none.
pub(super) fn page(page: Option<u32>) -> String {
    page.map_or_else(String::new, |page| page.to_string())
}

/// A number printed on a page as a cell; blank where it is none other than the page.
pub(super) fn label(label: Option<&String>) -> String {
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
    (
        "class",
        "",
        "commitment, aspiration, outcome, refusal or recommendation",
    ),
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
