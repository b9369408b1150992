//! The tables in a file, whatever their layout: title lines, headings of one
//! or several rows, label columns, flags, notes. It gives figures with the
//! texts that stand beside them, and does not know what these texts mean.

use std::collections::BTreeMap;

use super::columns::{Column, Role, Table, recognise};
use super::kinds::Kinds;
use super::problem::{Kind, Problem, letters, short};
use super::sheet::Grid;
use super::words::{Cell, Dimension, cell, dimension, geography, measure, plain, status, year};

/// Where something stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// Position of the sheet.
    pub sheet: u16,
    /// Row as the user sees it.
    pub row: u32,
    /// Column, counting from 0.
    pub column: u16,
}

/// An item that figures are given for, in the words of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// Its code, blank where the file gives none apart from the name.
    pub code: String,
    /// Its name, perhaps with the code in it.
    pub name: String,
    /// Where it stands first.
    pub spot: Spot,
    /// The block in which it stands first.
    pub block: u32,
}

/// No item of a dimension.
pub const NONE: u32 = u32::MAX;

/// A figure.
#[derive(Debug, Clone, Copy)]
pub struct Figure {
    /// Where it stands.
    pub spot: Spot,
    /// The table, counting from 0.
    pub block: u32,
    /// Position of its item in each of [`Layout::labels`], or [`NONE`].
    pub items: [u32; 6],
    /// The number; NaN where suppressed or not given.
    pub value: f64,
    /// Whether a mark stands beside it.
    pub marked: bool,
}

/// All figures of a file.
#[derive(Debug, Default)]
pub struct Layout {
    /// Items by dimension, in the order of [`Dimension`].
    pub labels: [Vec<Label>; 6],
    /// Figures in the order of the file.
    pub figures: Vec<Figure>,
    /// Headings of value columns, by block and column.
    pub headings: BTreeMap<(u32, u16), String>,
    /// Lines of text outside tables.
    pub lines: Vec<String>,
    /// Lines outside tables that were passed over.
    pub passed_over: usize,
    /// Kinds of area that headings state.
    pub geographies: Vec<&'static str>,
    /// How many tables there are.
    pub blocks: u32,
    /// Short descriptions of the layouts met.
    pub shapes: Vec<&'static str>,
    /// Columns of percentages that were left out.
    pub percent_columns: usize,
    /// Blank labels that were filled from the row above.
    pub filled: usize,
    /// Problems met on the way.
    pub problems: Vec<Problem>,
    known: [BTreeMap<String, u32>; 6],
}

impl Layout {
    /// A problem at a spot.
    #[must_use]
    pub fn problem(
        &self,
        file: &File,
        at: Option<(Spot, u32)>,
        kind: Kind,
        what: String,
        hint: String,
    ) -> Problem {
        Problem {
            file: file.name.clone(),
            sheet: at
                .filter(|_| file.sheets.len() > 1)
                .and_then(|(spot, _)| file.sheets.get(spot.sheet as usize).cloned()),
            row: at.map(|(spot, _)| spot.row as usize),
            column: at.map(|(spot, block)| {
                let letter = letters(spot.column as usize);
                match self.headings.get(&(block, spot.column)) {
                    Some(heading) if !heading.is_empty() => {
                        format!("{letter} ({})", short(heading))
                    }
                    _ => letter,
                }
            }),
            what,
            hint,
            kind,
        }
    }

    fn intern(&mut self, dimension: Dimension, code: &str, name: &str, at: (Spot, u32)) -> u32 {
        let key = format!("{code}\u{1f}{name}");
        let labels = &mut self.labels[dimension as usize];
        *self.known[dimension as usize]
            .entry(key)
            .or_insert_with(|| {
                labels.push(Label {
                    code: code.to_owned(),
                    name: name.to_owned(),
                    spot: at.0,
                    block: at.1,
                });
                u32::try_from(labels.len() - 1).unwrap_or(NONE)
            })
    }
}

/// Names of the file and its sheets, for messages.
#[derive(Debug, Clone)]
pub struct File {
    /// The file's name without its folder.
    pub name: String,
    /// Its sheets.
    pub sheets: Vec<String>,
}

/// Reads all tables of all sheets.
#[must_use]
pub fn read(file: &File, grids: &[Grid], kinds: &Kinds) -> Layout {
    let mut layout = Layout::default();
    for (sheet, grid) in grids.iter().enumerate() {
        Scan {
            file,
            grid,
            kinds,
            sheet: u16::try_from(sheet).unwrap_or(u16::MAX),
            out: &mut layout,
            context: [NONE; 6],
        }
        .run();
    }
    layout.shapes.sort_unstable();
    layout.shapes.dedup();
    layout
}

struct Scan<'a> {
    file: &'a File,
    grid: &'a Grid,
    kinds: &'a Kinds<'a>,
    sheet: u16,
    out: &'a mut Layout,
    /// What title lines have said: the item that holds until another is named.
    context: [u32; 6],
}

impl Scan<'_> {
    fn spot(&self, row: usize, column: usize) -> Spot {
        Spot {
            sheet: self.sheet,
            row: u32::try_from(self.grid.number(row)).unwrap_or(0),
            column: u16::try_from(column).unwrap_or(u16::MAX),
        }
    }

    fn run(mut self) {
        let mut table: Option<Table> = None;
        let (mut row, mut gap) = (0, false);
        while row < self.grid.rows() {
            if self.grid.filled(row) == 0 {
                gap = true;
                row += 1;
                continue;
            }
            if self.title_line(row) {
                table = None;
            } else if table
                .as_ref()
                .is_some_and(|table| self.is_data(row, table, gap))
            {
                if let Some(table) = &mut table {
                    self.data(row, table);
                }
            } else if let Some(found) = recognise(self.grid, self.kinds, row) {
                let next = found.first_row;
                table = Some(self.begin(row, found));
                gap = false;
                row = next;
                continue;
            } else if !self.bare_line(row) {
                let text: Vec<&str> = self.grid.cells(row).filter(|c| !c.is_empty()).collect();
                if self.out.lines.len() < 500 {
                    self.out.lines.push(text.join(" "));
                }
                self.out.passed_over += 1;
            } else {
                table = None;
            }
            gap = false;
            row += 1;
        }
    }

    /// Takes a line such as `date,2023` or `Area : Barnsley`.
    fn title_line(&mut self, row: usize) -> bool {
        let filled = self.grid.filled(row);
        if filled > 2 {
            return false;
        }
        let first = self.grid.cell(row, 0);
        let (key, value, column) = if filled == 2 {
            let Some(column) =
                (1..self.grid.width(row)).find(|c| !self.grid.cell(row, *c).is_empty())
            else {
                return false;
            };
            (first, self.grid.cell(row, column), column)
        } else {
            match first.split_once(':') {
                Some((key, value)) => (key, value.trim(), 0),
                None => return false,
            }
        };
        let Some(found) = dimension(key.trim().trim_end_matches(':')) else {
            return false;
        };
        let fits = match found {
            Dimension::Year => year(value).is_some(),
            Dimension::Area => self.kinds.dimension(value) == Some(Dimension::Area),
            Dimension::Industry => self.kinds.dimension(value) == Some(Dimension::Industry),
            Dimension::Status => status(value).is_some(),
            Dimension::Measure => true,
            Dimension::Other => !value.is_empty(),
        };
        if !fits {
            // "local authority: district / unitary (as of April 2023)" alone,
            // or "area type,local authorities": the kind of area.
            let whole = geography(first).filter(|_| filled == 1);
            if let Some(stated) = geography(value).or(whole) {
                self.out.geographies.push(stated);
                return true;
            }
            // With a table right below it is a heading of two cells.
            if value.is_empty() || recognise(self.grid, self.kinds, row).is_some() {
                return false;
            }
        }
        self.set(found, value, row, column);
        true
    }

    /// Takes a line that names an area, an industry, a year or a status alone.
    fn bare_line(&mut self, row: usize) -> bool {
        let text = self.grid.cell(row, 0);
        if self.grid.filled(row) != 1 || text.is_empty() {
            return false;
        }
        match self.kinds.dimension(text) {
            Some(found) if self.kinds.is_known(found, text) => {
                self.set(found, text, row, 0);
                true
            }
            _ => false,
        }
    }

    fn set(&mut self, dimension: Dimension, value: &str, row: usize, column: usize) {
        let at = (self.spot(row, column), NONE);
        self.context[dimension as usize] = self.out.intern(dimension, "", value, at);
    }

    /// Begins a table: its headings become items, and what it lacks is told.
    fn begin(&mut self, row: usize, mut table: Table) -> Table {
        let block = self.out.blocks;
        self.out.blocks += 1;
        self.out.geographies.extend(table.geography);
        self.out.percent_columns += table.percent;
        for (at, column) in table.columns.iter_mut().enumerate() {
            let spot = self.spot(column.row, at);
            self.out
                .headings
                .insert((block, spot.column), column.heading.clone());
            if let Role::Figures(items) = &mut column.role {
                for (dimension, (code, name), id) in items.iter_mut() {
                    *id = self.out.intern(*dimension, code, name, (spot, block));
                }
            }
        }
        table.block = block;
        table.missing = self.missing(row, &table);
        if !self.out.shapes.contains(&table.shape) {
            self.out.shapes.push(table.shape);
        }
        table
    }

    /// Says what a table needs and does not have; true when it is of no use.
    fn missing(&mut self, row: usize, table: &Table) -> bool {
        let known: Vec<String> = table
            .columns
            .iter()
            .filter(|column| !column.heading.is_empty())
            .take(12)
            .map(|column| short(&column.heading))
            .collect();
        let at = Some((self.spot(row, 0), NONE));
        let mut lacking = false;
        let mut say = |out: &mut Layout, file: &File, what: String, hint: String| {
            let problem = out.problem(file, at, Kind::Missing, what, hint);
            out.problems.push(Problem {
                column: None,
                ..problem
            });
            lacking = true;
        };
        if !table.has_figures() {
            say(
                self.out,
                self.file,
                "there is no column with figures".into(),
                format!(
                    "a column OBS_VALUE, \"number\" or one for each industry, area or year is needed; the headings are {}",
                    known.join(", ")
                ),
            );
            return lacking;
        }
        for (dimension, columns, line) in [
            (Dimension::Year, "DATE", "date,2023"),
            (
                Dimension::Area,
                "GEOGRAPHY_CODE or GEOGRAPHY_NAME",
                "area,Barnsley",
            ),
            (
                Dimension::Industry,
                "INDUSTRY_CODE or INDUSTRY_NAME",
                "industry,C : Manufacturing",
            ),
        ] {
            if self.context[dimension as usize] == NONE && !table.has(dimension) {
                say(
                    self.out,
                    self.file,
                    format!(
                        "nothing says which {} the figures are for",
                        dimension.as_str()
                    ),
                    format!(
                        "a column {columns}, headings, or a line above such as `{line}` is needed; the headings are {}",
                        known.join(", ")
                    ),
                );
            }
        }
        lacking
    }

    fn is_data(&self, row: usize, table: &Table, gap: bool) -> bool {
        let label = table
            .columns
            .iter()
            .enumerate()
            .find(|(at, column)| column.is_label() && !self.grid.cell(row, *at).is_empty());
        let (mut numbers, mut texts) = (0, 0);
        let mut labels = 0;
        for (at, column) in table.columns.iter().enumerate() {
            let text = self.grid.cell(row, at);
            match &column.role {
                Role::Label(..) => labels += usize::from(!text.is_empty()),
                Role::Figures(_) => match cell(text) {
                    Cell::Number(..) | Cell::Mark | Cell::Percent => numbers += 1,
                    Cell::Text => texts += 1,
                    Cell::Blank => {}
                },
                _ => {}
            }
        }
        let Some((at, _)) = label else {
            // Figures without a label, as pandas writes merged cells.
            return numbers > 0 && texts == 0 && !gap;
        };
        if numbers > 0 && texts <= numbers {
            return true;
        }
        if labels >= 3 && !gap {
            return true;
        }
        // Nothing or a slip among the figures: only beside a label of the
        // table's own kind, for notes and headings look like that too.
        let text = self.grid.cell(row, at);
        !gap && self.kinds.dimension(text) == table.label_dimension(at)
            && table.label_dimension(at).is_some()
    }

    fn data(&mut self, row: usize, table: &mut Table) {
        if table.missing {
            return;
        }
        let mut items = self.context;
        for group in &mut table.labels {
            let (mut code, mut name) = ("", "");
            if let Some(at) = group.code {
                code = self.grid.cell(row, at);
            }
            if let Some(at) = group.name {
                name = self.grid.cell(row, at);
            }
            let at = group.name.or(group.code).unwrap_or(0);
            if code.is_empty() && name.is_empty() {
                if group.last == NONE {
                    let place = (self.spot(row, at), table.block);
                    let problem = self.out.problem(
                        self.file,
                        Some(place),
                        Kind::Missing,
                        format!("the {} is blank", group.dimension.as_str()),
                        "fill it in, or take the row out".into(),
                    );
                    self.out.problems.push(problem);
                    return;
                }
                self.out.filled += 1;
            } else {
                let place = (self.spot(row, at), table.block);
                group.last = self.out.intern(group.dimension, code, name, place);
            }
            items[group.dimension as usize] = group.last;
        }
        for (at, column) in table.columns.iter().enumerate() {
            if let Role::Figures(own) = &column.role {
                let mut items = items;
                for (dimension, _, id) in own {
                    items[*dimension as usize] = *id;
                }
                let beside = table.columns.get(at + 1);
                let flagged = beside.is_some_and(|next: &Column| matches!(next.role, Role::Flags))
                    && !["", "A"].contains(&self.grid.cell(row, at + 1));
                self.figure(row, at, table.block, items, flagged);
            }
        }
    }

    fn figure(&mut self, row: usize, column: usize, block: u32, items: [u32; 6], flagged: bool) {
        let text = self.grid.cell(row, column);
        let spot = self.spot(row, column);
        let (value, marked) = match cell(text) {
            Cell::Number(value, marked) if value >= 0.0 => (value, marked || flagged),
            Cell::Blank => (f64::NAN, flagged),
            Cell::Mark => (f64::NAN, true),
            Cell::Percent if self.percentage(&items) => (f64::NAN, false),
            bad => {
                let (what, hint) = match bad {
                    Cell::Number(..) => ("is negative", "a number of jobs cannot be: correct it"),
                    Cell::Percent => ("is a percentage", "download the measure \"Count\""),
                    _ => (
                        "is no number",
                        "give the number, or * where it is suppressed",
                    ),
                };
                let problem = self.out.problem(
                    self.file,
                    Some((spot, block)),
                    Kind::Cell,
                    format!("\"{}\" {what}", short(text)),
                    hint.into(),
                );
                self.out.problems.push(problem);
                return;
            }
        };
        self.out.figures.push(Figure {
            spot,
            block,
            items,
            value,
            marked,
        });
    }

    fn percentage(&self, items: &[u32; 6]) -> bool {
        let label = self.out.labels[Dimension::Measure as usize]
            .get(items[Dimension::Measure as usize] as usize);
        label.is_some_and(|label| measure(&plain(&label.name)) == Some(false))
    }
}
