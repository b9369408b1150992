//! Tables of actions in plain text whose columns stand apart by wide spaces, one row a line: read
//! row by row where the heads say that the rows are actions. A cell that overflows its column
//! shifts those behind it, so that columns cannot be told by where they begin.

use super::super::cells::{BETWEEN, Heads};

/// Spaces between two cells, at least.
const WIDE: &str = "   ";

/// Columns of a table, at least.
const COLUMNS: usize = 3;

/// Words in the heads beside that of the actions, of which one stands there.
const BESIDE: &[&str] = &[
    "owner",
    "lead",
    "responsible",
    "timing",
    "when",
    "date",
    "deadline",
    "timescale",
    "due",
    "funding",
    "amount",
    "status",
    "year",
    "target",
];

/// The page with the rows of such tables cell by cell; none where it has none.
pub(super) fn in_rows(page: &str) -> Option<String> {
    if !page.contains(WIDE) {
        return None;
    }
    let lines: Vec<&str> = page.lines().collect();
    let mut found: Vec<String> = Vec::with_capacity(lines.len());
    let mut any = false;
    let mut at = 0;
    while at < lines.len() {
        let end = heads(lines[at]).map_or(at, |columns| {
            let rows = lines[at + 1..]
                .iter()
                .take_while(|line| cells(line).len() == columns)
                .count();
            at + 1 + rows
        });
        // A line behind the rows that goes on with one says that cells are wrapped.
        let wrapped = lines.get(end).is_some_and(|line| !line.trim().is_empty());
        if end < at + 3 || wrapped {
            found.push(lines[at].to_owned());
            at += 1;
            continue;
        }
        any = true;
        found.push(String::new());
        found.extend(lines[at..end].iter().map(|line| cells(line).join(BETWEEN)));
        found.push(String::new());
        at = end;
    }
    any.then(|| found.join("\n"))
}

/// The cells of a line.
fn cells(line: &str) -> Vec<&str> {
    line.split(WIDE)
        .map(str::trim)
        .filter(|cell| !cell.is_empty())
        .collect()
}

/// The columns of a line of heads of a table of actions.
fn heads(line: &str) -> Option<usize> {
    let cells = cells(line);
    let beside = cells.iter().any(|cell| {
        cell.to_lowercase()
            .split_whitespace()
            .any(|word| BESIDE.contains(&word))
    });
    (cells.len() >= COLUMNS && beside && Heads::of(&cells.join(BETWEEN)).list_actions())
        .then_some(cells.len())
}

#[cfg(test)]
mod tests {
    use super::in_rows;

    const TABLE: &str = "Annex\n\nNo.      Action                 Owner            Timing\n\
        A1       Open the Rope School of the North   Harbour Board    March 2027\n\
        A2       Publish two plans      Treasury         2028\n";

    #[test]
    fn rows_of_a_table_of_actions_are_read_one_by_one() {
        let found = in_rows(TABLE).unwrap_or_default();
        assert!(
            found.contains("A1 | Open the Rope School of the North | Harbour Board | March 2027"),
            "{found}"
        );
        for other in [
            // Three columns of prose, wrapped cells, and no heads of actions.
            "We will mend     and pay for      all of it\nthe boats of     the north        by 2030.\n",
            "No.      Action            Owner\nA1       Open a school     Board\nA2       \
             Publish plans     Treasury\n         for ropes\n",
            "Region      Jobs      Firms\nNorth      12      4\nSouth      14      3\n",
        ] {
            assert_eq!(in_rows(other), None, "{other}");
        }
    }

    #[test]
    fn what_the_rows_undertake_is_found() {
        let paper = super::super::read(&format!("Rope plan\n\n{TABLE}"));
        let rows: Vec<&str> = paper
            .passages
            .iter()
            .filter(|passage| passage.text.contains(" | "))
            .map(|passage| passage.text.as_str())
            .collect();
        assert_eq!(rows.len(), 3, "{rows:?}");
    }
}
