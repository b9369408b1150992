//! Sentences in the cells of a table's row: an action plan is often set as a table,
//! and what its cells undertake is text like any other. It judges no sentence.

use std::ops::Range;

use super::pieces::squeeze;
use super::text::VERBS;
use crate::sentences::sentences;

/// What stands between two cells.
pub(super) const BETWEEN: &str = " | ";

/// Between two paragraphs of a cell, before white space is made single.
pub(super) const APART: char = '\u{2029}';

/// Words of a cell that is a sentence, at least.
const WORDS: usize = 4;

/// Words in the head of a column that lists what will be done.
const HEADS: &[&str] = &[
    "action",
    "actions",
    "commitment",
    "commitments",
    "deliverable",
    "deliverables",
    "we will",
    "milestone",
    "milestones",
    "next steps",
    "what happens next",
];

/// Words in the head of such a column, where no other says more plainly what is done.
const MEASURES: &[&str] = &[
    "measure",
    "measures",
    "intervention",
    "interventions",
    "proposal",
];

/// The columns of a table whose heads say that they list what will be done, of how
/// many columns.
#[derive(Default, Clone)]
pub(super) struct Heads {
    columns: usize,
    actions: Vec<usize>,
}

impl Heads {
    /// No row was seen yet.
    pub fn is_none(&self) -> bool {
        self.columns == 0
    }

    /// Whether a column lists what will be done.
    pub fn list_actions(&self) -> bool {
        !self.actions.is_empty()
    }

    /// Whether another row has as many columns.
    pub fn as_wide_as(&self, other: &Self) -> bool {
        self.columns == other.columns
    }

    /// Those of a table's first row.
    pub fn of(row: &str) -> Self {
        let cells: Vec<String> = row.split(BETWEEN).map(str::to_lowercase).collect();
        let acts = |cell: &String| {
            HEADS.iter().any(|head| {
                cell == head || head.contains(' ') && cell.contains(head) && cell.len() < 40
            })
        };
        let measures = |cell: &String| {
            MEASURES.iter().any(|head| {
                cell == head || cell.starts_with(&format!("{head} (")) && cell.len() < 40
            })
        };
        let mut actions: Vec<usize> = (0..cells.len()).filter(|at| acts(&cells[*at])).collect();
        if actions.is_empty() {
            actions = (0..cells.len())
                .filter(|at| measures(&cells[*at]))
                .collect();
        }
        // Projects are what somebody leads and ends by a day; else they are only named.
        let heads = |list: &[&str]| cells.iter().any(|cell| list.contains(&cell.as_str()));
        if actions.is_empty()
            && heads(&["lead", "owner", "led by", "lead body", "responsible", "who"])
            && heads(&["by", "by when", "when", "date", "deadline", "timing"])
        {
            actions = (0..cells.len())
                .filter(|at| ["project", "projects"].contains(&cells[*at].as_str()))
                .collect();
        }
        Self {
            columns: cells.len(),
            actions,
        }
    }
}

/// The sentences that stand in the cells of a row, in bytes; none where it is a row of
/// names and figures, of questions, or of a page of contents. `raw` is the row before its
/// white space was made single, in which paragraphs of a cell are parted.
pub(super) fn in_cells(row: &str, raw: &str, heads: &Heads) -> Vec<Range<usize>> {
    let cells: Vec<&str> = row.split(BETWEEN).collect();
    let page = cells.get(1).map_or("", |cell| cell.trim());
    // Four figures are a year.
    let listed = cells.len() == 2
        && (page.len() <= 3 && page.bytes().all(|byte| byte.is_ascii_digit())
            || page.bytes().all(|byte| b"ivx".contains(&byte)));
    if cells.len() < 2 || listed || cells.iter().any(|cell| cell.ends_with('?')) {
        return Vec::new();
    }
    let raws: Vec<&str> = raw.split(BETWEEN).collect();
    let mut found = Vec::new();
    let mut from = 0;
    for (at, cell) in cells.iter().enumerate() {
        let action = cells.len() == heads.columns && heads.actions.contains(&at);
        let whole = is_sentence(cell, action);
        let mut begin = from;
        for part in parts(cell, raws.get(at).copied().unwrap_or_default()) {
            if whole || is_sentence(part, action) {
                found.extend(
                    sentences(part)
                        .into_iter()
                        .map(|range| begin + range.start..begin + range.end),
                );
            }
            begin += part.len() + 1;
        }
        from += cell.len() + BETWEEN.len();
    }
    found
}

/// Whether the one cell of a row holds a sentence that ends.
pub(super) fn is_told(cell: &str) -> bool {
    is_sentence(cell, false) && cell.ends_with('.')
}

/// The paragraphs of a cell, one sign between each two, told from the cell as it was.
fn parts<'a>(cell: &'a str, raw: &str) -> Vec<&'a str> {
    let mut found = Vec::new();
    let mut rest = cell;
    for part in raw
        .split(APART)
        .map(squeeze)
        .filter(|part| !part.is_empty())
    {
        let Some(after) = rest.strip_prefix(part.as_str()) else {
            return vec![cell];
        };
        found.push(&rest[..part.len()]);
        rest = after.trim_start();
    }
    if rest.is_empty() { found } else { vec![cell] }
}

/// Whether a cell holds a sentence: it has the verb of a statement or is an `action`.
fn is_sentence(cell: &str, action: bool) -> bool {
    let words: Vec<String> = cell.split_whitespace().map(str::to_lowercase).collect();
    // "What we will do" heads a column.
    let asks = ["how", "what", "when", "where", "which", "who", "why"];
    let begins = cell.trim_start().starts_with(char::is_uppercase)
        && words
            .first()
            .is_some_and(|word| !asks.contains(&word.as_str()));
    let least = if action { WORDS - 1 } else { WORDS };
    begins
        && words.len() >= least
        && (action || words.iter().any(|word| VERBS.contains(&word.as_str())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_of_a_cell_are_apart_as_sentences() {
        let raw = "Ports Fund\u{2029}We will open  six ports\u{2029}They are new. | 2029";
        let row = squeeze(raw);
        let found: Vec<&str> = in_cells(&row, raw, &Heads::default())
            .into_iter()
            .map(|range| &row[range])
            .collect();
        assert_eq!(
            found,
            ["Ports Fund", "We will open six ports", "They are new."]
        );
    }

    #[test]
    fn projects_that_somebody_leads_by_a_day_are_listed_to_be_done() {
        for (heads, listed) in [
            ("Project | Lead | Funding (£m) | By", true),
            ("Project | Funding (£m)", false),
            ("Project | Lead | Status", false),
        ] {
            assert_eq!(Heads::of(heads).list_actions(), listed, "{heads}");
        }
    }

    #[test]
    fn sentences_in_cells_are_found_and_names_and_figures_are_not() {
        let heads = Heads::of("Measure | What we will do | By");
        let of = |row: &str| -> Vec<String> {
            in_cells(row, row, &heads)
                .into_iter()
                .map(|range| row[range].to_owned())
                .collect()
        };
        assert_eq!(
            of("Ports Fund | We will spend £40 million on quays in Blyth. It is new. | 2030"),
            ["We will spend £40 million on quays in Blyth.", "It is new."]
        );
        assert_eq!(of("Skills | Open 6 colleges | 2029"), ["Open 6 colleges"]);
        for row in [
            "SME | A firm with fewer than 250 staff.",
            "Measure | What we will do | By",
            "Clean steel and metals | 900 | 40 | Steel Transition Board",
            "How the ports will be run | 14",
            "Question 3 | Do you think that ports are well run? | 2",
            "We will spend £40 million on quays in Blyth.",
        ] {
            assert!(of(row).is_empty(), "{row}");
        }
    }
}
