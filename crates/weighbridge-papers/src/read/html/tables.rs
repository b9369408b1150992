//! Which tables of a page are tables, and which set text in boxes or columns: those
//! without two cells of text side by side, with headings above text in their cells, or in one row
//! of several paragraphs. It also holds the cells of the tables that are open. Cells and
//! rows end where the next begins, as HTML allows.

use super::super::cells::{APART, BETWEEN};
use super::super::pieces::squeeze;
use super::tokens::{Token, Tokens};

/// What a table is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    Table,
    /// A box about text.
    Box,
    /// Columns of a page, or the whole of it.
    Columns,
}

/// What is counted of a table that is open.
struct Counts {
    at: usize,
    rows: usize,
    cells: usize,
    widest: usize,
    paragraphs: usize,
    longest: usize,
    written: bool,
    headed: bool,
    in_cell: bool,
    /// The present cell is a head by its tag, has a heading, has other text.
    is_head: bool,
    heading: bool,
    other: bool,
    in_heading: bool,
}

impl Counts {
    fn paragraph(&mut self) {
        self.paragraphs += usize::from(std::mem::take(&mut self.written));
    }

    fn cell(&mut self) {
        self.paragraph();
        if std::mem::take(&mut self.in_cell) {
            self.cells += usize::from(self.paragraphs > 0);
            self.longest = self.longest.max(self.paragraphs);
            // A heading above text of its own; one alone names a column.
            self.headed |= self.heading && self.other && !self.is_head;
        }
        (self.heading, self.other, self.in_heading) = (false, false, false);
        self.paragraphs = 0;
    }

    fn row(&mut self) {
        self.cell();
        self.rows += usize::from(self.cells > 0);
        self.widest = self.widest.max(std::mem::take(&mut self.cells));
    }

    fn sort(&self) -> Sort {
        if self.headed || self.rows == 1 && self.widest > 1 && self.longest > 1 {
            Sort::Columns
        } else if self.widest <= 1 {
            Sort::Box
        } else {
            Sort::Table
        }
    }
}

/// What each table is, in the order in which they begin.
pub(super) fn sorts(text: &str) -> Vec<Sort> {
    let mut found = Vec::new();
    let mut open: Vec<Counts> = Vec::new();
    let close = |open: &mut Vec<Counts>, found: &mut Vec<Sort>| {
        if let Some(mut table) = open.pop() {
            table.row();
            if found[table.at] == Sort::Table {
                found[table.at] = table.sort();
            }
            if let Some(outer) = open.last_mut() {
                outer.written |= table.widest > 0;
                outer.other |= table.widest > 0;
            }
        }
    };
    for token in (Tokens { rest: text }) {
        if let Token::Open { name, rest, .. } = &token
            && name == "table"
        {
            // It says itself that it is for the looks.
            let role = rest.to_lowercase();
            let presents = role.contains("role=\"presentation\"") || role.contains("role=\"none\"");
            open.push(Counts {
                at: found.len(),
                rows: 0,
                cells: 0,
                widest: 0,
                paragraphs: 0,
                longest: 0,
                written: false,
                headed: false,
                in_cell: false,
                is_head: false,
                heading: false,
                other: false,
                in_heading: false,
            });
            found.push(if presents { Sort::Columns } else { Sort::Table });
            continue;
        }
        let Some(table) = open.last_mut() else {
            continue;
        };
        match token {
            Token::Text(text) => {
                let written = !text.trim().is_empty();
                table.written |= written;
                table.other |= written && !table.in_heading;
            }
            Token::Open { name, .. } => match name.as_str() {
                "tr" | "thead" | "tbody" | "tfoot" => table.row(),
                "td" | "th" => {
                    table.cell();
                    table.in_cell = true;
                    table.is_head = name == "th";
                }
                "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                    table.paragraph();
                    table.heading |= table.in_cell;
                    table.in_heading = true;
                }
                "p" | "div" | "li" | "ul" | "ol" => table.paragraph(),
                _ => {}
            },
            Token::Close(name) => match name.as_str() {
                "table" => close(&mut open, &mut found),
                "tr" => table.row(),
                "td" | "th" => table.cell(),
                "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => table.in_heading = false,
                "p" | "div" | "li" | "ul" | "ol" => table.paragraph(),
                _ => {}
            },
        }
    }
    while !open.is_empty() {
        close(&mut open, &mut found);
    }
    found
}

/// Tables in tables that are told apart; what lies deeper sets text, so that the time that
/// a page takes does not grow with its tables times its text.
const MOST_OPEN: usize = 64;

/// A table that is open.
struct Open {
    sort: Sort,
    cells: Vec<String>,
    in_cell: bool,
    /// Its first row has begun.
    rows: bool,
    /// Text of the cell about it, before it.
    before: String,
}

/// The tables that are open, the innermost last.
#[derive(Default)]
pub(super) struct Tables {
    sorts: Vec<Sort>,
    begun: usize,
    open: Vec<Open>,
    /// How many of those are tables, tables with rows, and boxes.
    tables: usize,
    gathering: usize,
    boxes: usize,
}

impl Tables {
    pub fn new(text: &str) -> Self {
        Self {
            sorts: sorts(text),
            ..Self::default()
        }
    }

    /// A table begins; `run` is the text before it.
    pub fn begin(&mut self, run: &mut String) {
        let deep = self.open.len() >= MOST_OPEN;
        let sort = self.sorts.get(self.begun).copied().unwrap_or(Sort::Table);
        let sort = if deep { Sort::Columns } else { sort };
        self.begun += 1;
        self.tables += usize::from(sort == Sort::Table);
        self.boxes += usize::from(sort == Sort::Box);
        self.open.push(Open {
            sort,
            cells: Vec::new(),
            in_cell: false,
            rows: false,
            before: if deep {
                String::new()
            } else {
                std::mem::take(run)
            },
        });
    }

    /// Whether text stands in a table whose rows are gathered.
    pub fn gathers(&self) -> bool {
        self.gathering > 0
    }

    /// Whether a table is open.
    pub fn is_open(&self) -> bool {
        !self.open.is_empty()
    }

    /// Whether text stands in a box.
    pub fn in_box(&self) -> bool {
        self.boxes > 0
    }

    /// A cell begins or ends: what was gathered is one.
    pub fn cell(&mut self, run: &mut String, begins: bool) {
        if let Some(table) = self.open.last_mut().filter(|one| one.sort == Sort::Table) {
            let text = std::mem::take(run);
            if table.in_cell || !text.trim().is_empty() {
                table.cells.push(text);
            }
            table.in_cell = begins;
            self.gathering += usize::from(!std::mem::replace(&mut table.rows, true));
        }
    }

    /// A row ends: its text, cells parted.
    pub fn row(&mut self, run: &mut String) -> Option<String> {
        self.cell(run, false);
        let table = self.open.last_mut().filter(|one| one.sort == Sort::Table)?;
        let cells = std::mem::take(&mut table.cells);
        let cells: Vec<&str> = cells
            .iter()
            .map(|cell| cell.trim())
            .filter(|cell| !squeeze(cell).is_empty())
            .collect();
        let row = cells.join(BETWEEN);
        if row.is_empty() {
            return None;
        }
        // A table in the cell of another.
        if self.tables > 1 {
            let table = self.open.last_mut()?;
            table.before.push(APART);
            table.before.push_str(&row);
            return None;
        }
        Some(row)
    }

    /// The innermost table ends: the text of the cell about it goes on.
    pub fn end(&mut self, run: &mut String) {
        if let Some(table) = self.open.pop() {
            self.tables -= usize::from(table.sort == Sort::Table);
            self.boxes -= usize::from(table.sort == Sort::Box);
            self.gathering -= usize::from(table.rows);
            if table.before.is_empty() {
                return;
            }
            let inner = std::mem::replace(run, table.before);
            if !inner.trim().is_empty() {
                run.push(APART);
                run.push_str(&inner);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_that_set_text_are_told_from_tables() {
        let told = |text: &str| sorts(text);
        assert_eq!(told("<table><tr><td><p>A</p><p>B</p></table>"), [Sort::Box]);
        assert_eq!(told("<table><tr><td>A<tr><td>B<td> </table>"), [Sort::Box]);
        assert_eq!(
            told("<table><tr><td>Nav<td><h2>A</h2>B</table>"),
            [Sort::Columns]
        );
        assert_eq!(told("<table><tr><td>A<td>B<p>C</table>"), [Sort::Columns]);
        assert_eq!(
            told("<table><tr><td>A<td>B<p>C<tr><td>D</table>"),
            [Sort::Table]
        );
        assert_eq!(
            told("<table role=\"presentation\"><td>A<td>B"),
            [Sort::Columns]
        );
        assert_eq!(
            told("<table><tr><td><table><tr><th>A<th>B<tr><td>1<td>2</table></table>"),
            [Sort::Box, Sort::Table]
        );
    }
}
