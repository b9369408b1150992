//! The headings of a table: which rows they are, and what each column holds.
//! It decides by the words of Nomis first, then by what the headings and the
//! first rows look like.

use super::kinds::Kinds;
use super::layout::NONE;
use super::places::is_code;
use super::sheet::Grid;
use super::words::{
    Cell, Dimension, Heading, Part, cell, dimension, geography, heading, total, year,
};

/// An item in a heading: its dimension, code and name, and its number once it
/// has one.
pub type HeadingItem = (Dimension, (String, String), u32);

/// What a column holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Role {
    /// Items, of a dimension that may have to be found out.
    Label(Option<Dimension>, Part),
    /// Figures, of these items.
    Figures(Vec<HeadingItem>),
    /// Marks beside figures.
    Flags,
    /// Nothing that matters.
    Beside,
}

/// A column.
#[derive(Debug, Clone)]
pub struct Column {
    /// Its heading for messages.
    pub heading: String,
    /// Row of its heading.
    pub row: usize,
    /// What it holds.
    pub role: Role,
}

impl Column {
    /// Whether it holds items.
    #[must_use]
    pub fn is_label(&self) -> bool {
        matches!(self.role, Role::Label(..))
    }
}

/// Label columns of one dimension.
#[derive(Debug, Clone)]
pub struct LabelGroup {
    /// The dimension.
    pub dimension: Dimension,
    /// Column of the code.
    pub code: Option<usize>,
    /// Column of the name.
    pub name: Option<usize>,
    /// Item of the last row.
    pub last: u32,
}

/// A table that was recognised.
#[derive(Debug, Clone)]
pub struct Table {
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its label columns by dimension.
    pub labels: Vec<LabelGroup>,
    /// First row below the headings.
    pub first_row: usize,
    /// Kind of area that a heading states.
    pub geography: Option<&'static str>,
    /// How many columns of percentages were left out.
    pub percent: usize,
    /// Its number.
    pub block: u32,
    /// Whether it lacks what a table needs.
    pub missing: bool,
    /// Its layout in a few words.
    pub shape: &'static str,
}

impl Table {
    /// Whether a column holds figures.
    #[must_use]
    pub fn has_figures(&self) -> bool {
        self.columns
            .iter()
            .any(|column| matches!(column.role, Role::Figures(_)))
    }

    /// Whether labels or headings are of a dimension.
    #[must_use]
    pub fn has(&self, dimension: Dimension) -> bool {
        self.labels.iter().any(|group| group.dimension == dimension)
            || self.columns.iter().any(|column| match &column.role {
                Role::Figures(items) => items.iter().any(|item| item.0 == dimension),
                _ => false,
            })
    }

    /// The dimension of a label column.
    #[must_use]
    pub fn label_dimension(&self, at: usize) -> Option<Dimension> {
        self.labels
            .iter()
            .find(|group| group.code == Some(at) || group.name == Some(at))
            .map(|group| group.dimension)
    }
}

const SAMPLE: usize = 60;

/// Recognises a table whose headings begin in this row.
#[must_use]
pub fn recognise(grid: &Grid, kinds: &Kinds, row: usize) -> Option<Table> {
    let first = grid.cell(row, 0);
    let filled = grid.filled(row);
    if filled == 0 || (filled == 1 && !first.is_empty()) {
        return None;
    }
    let labelled = matches!(heading(first), Heading::Label(..) | Heading::Beside);
    let numeric = grid
        .cells(row)
        .skip(1)
        .filter(|text| matches!(cell(text), Cell::Number(..)))
        .count();
    // Numbers head columns as years or codes, but then no area stands before.
    if numeric > 0 && !labelled && (kinds.dimension(first).is_some() || total(first).is_some()) {
        return None;
    }
    let next = |from: usize| (from..grid.rows().min(from + 4)).find(|r| grid.filled(*r) > 0);
    let mut headings = vec![row];
    let mut below = next(row + 1)?;
    while headings.len() < 4 && is_heading_below(grid, kinds, below) {
        headings.push(below);
        below = next(below + 1)?;
    }
    // Headings of two dimensions are a table even where its figures are amiss.
    let mut named: Vec<Dimension> = grid
        .cells(row)
        .filter_map(|text| match heading(text) {
            Heading::Label(dimension, _) => dimension,
            _ => None,
        })
        .collect();
    named.sort_unstable();
    named.dedup();
    let keyed = named.len() >= 2;
    // The first row of figures may hold slips; the first three hardly do all.
    let mut look = below;
    for _ in 0..3 {
        let figures = grid
            .cells(look)
            .skip(1)
            .any(|text| matches!(cell(text), Cell::Number(..) | Cell::Mark | Cell::Percent));
        let label = !grid.cell(look, 0).is_empty() || !grid.cell(look, 1).is_empty();
        if (figures || keyed) && label {
            return Some(build(grid, kinds, &headings, below));
        }
        kinds.dimension(grid.cell(look, 0))?;
        look = next(look + 1)?;
    }
    None
}

/// Whether a row continues the headings above it: years, statuses, "number"
/// and "Flags", or codes under names.
fn is_heading_below(grid: &Grid, kinds: &Kinds, row: usize) -> bool {
    let first = grid.cell(row, 0);
    if !first.is_empty() && !matches!(heading(first), Heading::Label(..)) {
        return false;
    }
    let mut any = false;
    for text in grid.cells(row).skip(1).filter(|text| !text.is_empty()) {
        any = true;
        let word = !matches!(heading(text), Heading::Item);
        let number = matches!(cell(text), Cell::Number(..) | Cell::Percent | Cell::Mark);
        if !word
            && number
            && year(text).is_none()
            && (first.is_empty() || kinds.dimension(text).is_none())
        {
            return false;
        }
    }
    any
}

fn build(grid: &Grid, kinds: &Kinds, rows: &[usize], first_row: usize) -> Table {
    let last = sample_end(grid, first_row);
    let width = rows
        .iter()
        .copied()
        .chain(first_row..last)
        .map(|row| grid.width(row))
        .max()
        .unwrap_or(0);
    let texts = spread(grid, rows, width);
    let mut columns: Vec<Column> = (0..width)
        .map(|at| {
            let own: Vec<&str> = texts.iter().map(|row| row[at]).collect();
            let filled = own.iter().position(|text| !text.is_empty());
            Column {
                heading: told(&own),
                row: rows[filled.unwrap_or(0)],
                role: role(grid, at, &own, first_row, last),
            }
        })
        .collect();
    let percent = columns
        .iter()
        .filter(|column| column.role == Role::Beside && is_percent(&column.heading))
        .count();
    let geography = texts.iter().flatten().find_map(|text| match heading(text) {
        Heading::Label(Some(Dimension::Area), _) => geography(text),
        _ => None,
    });
    let labels = label_groups(grid, kinds, &mut columns, first_row, last);
    let labelled_year = labels
        .iter()
        .any(|group| group.dimension == Dimension::Year);
    heading_items(kinds, &mut columns, &texts, &labels, labelled_year);
    let items = columns.iter().any(|column| match &column.role {
        Role::Figures(items) => !items.is_empty(),
        _ => false,
    });
    Table {
        shape: match (items, labels.len() > 1) {
            (false, _) => "one figure a row",
            (true, true) => "wide, several label columns",
            (true, false) => "wide",
        },
        columns,
        labels,
        first_row,
        geography,
        percent,
        block: NONE,
        missing: false,
    }
}

/// Where the rows end that tell what the columns hold: at a blank row, or at
/// the headings of the next block.
fn sample_end(grid: &Grid, first_row: usize) -> usize {
    (first_row + 1..grid.rows().min(first_row + SAMPLE))
        .find(|row| {
            let first = grid.cell(*row, 0);
            let key = first.split_once(':').map_or(first, |(key, _)| key);
            grid.filled(*row) == 0
                || dimension(key.trim()).is_some()
                || matches!(heading(first), Heading::Label(Some(_), _))
        })
        .unwrap_or_else(|| grid.rows().min(first_row + SAMPLE))
}

/// The headings of a column for messages; "number" alone where nothing else is
/// said.
fn told(texts: &[&str]) -> String {
    let said = || texts.iter().copied().filter(|text| !text.is_empty());
    let items: Vec<&str> = said()
        .filter(|text| heading(text) != Heading::Figures)
        .collect();
    if items.is_empty() {
        said().next().unwrap_or("").to_owned()
    } else {
        items.join(", ")
    }
}

fn is_percent(text: &str) -> bool {
    text.split(", ")
        .any(|part| heading(part) == Heading::Percent)
}

/// The texts above each column, row by row; a merged heading holds for the
/// columns to its right for which only the rows below say something.
fn spread<'g>(grid: &'g Grid, rows: &[usize], width: usize) -> Vec<Vec<&'g str>> {
    let mut texts: Vec<Vec<&str>> = rows
        .iter()
        .map(|row| (0..width).map(|at| grid.cell(*row, at)).collect())
        .collect();
    for upper in 0..texts.len().saturating_sub(1) {
        let mut held = "";
        for at in 1..width {
            if !texts[upper][at].is_empty() {
                held = texts[upper][at];
            } else if texts[upper + 1..].iter().any(|row| !row[at].is_empty())
                && matches!(heading(held), Heading::Item)
            {
                texts[upper][at] = held;
            }
        }
    }
    texts
}

fn role(grid: &Grid, at: usize, texts: &[&str], first_row: usize, last: usize) -> Role {
    let (mut numbers, mut words, mut whole, mut short) = (0_usize, 0_usize, 0_usize, 0_usize);
    for row in first_row..last {
        let text = grid.cell(row, at);
        match cell(text) {
            Cell::Number(..) | Cell::Percent => numbers += 1,
            Cell::Text => words += 1,
            Cell::Mark | Cell::Blank => {}
        }
        whole += usize::from(!text.is_empty());
        short += usize::from(text.len() < 9);
    }
    let digits = numbers == whole;
    let said: Vec<Heading> = texts
        .iter()
        .filter(|text| !text.is_empty())
        .map(|text| heading(text))
        .collect();
    if said.contains(&Heading::Flags) {
        return Role::Flags;
    }
    if said.contains(&Heading::Percent) || said.contains(&Heading::Beside) {
        return Role::Beside;
    }
    let label = said.iter().find_map(|heading| match heading {
        Heading::Label(dimension, part) => Some((*dimension, *part)),
        _ => None,
    });
    if let Some((dimension, part)) = label.filter(|_| !said.contains(&Heading::Figures)) {
        // AREA in capitals may hold names all the same.
        let part = match part {
            Part::Internal if !digits => Part::Name,
            part => part,
        };
        return Role::Label(dimension, part);
    }
    if said.contains(&Heading::Figures) {
        return Role::Figures(Vec::new());
    }
    if at == 0 || (words > 0 && words >= numbers) {
        let coded = (first_row..last)
            .map(|row| grid.cell(row, at))
            .filter(|text| !text.is_empty())
            .all(is_code);
        return Role::Label(None, if coded { Part::Code } else { Part::Name });
    }
    if said.is_empty() {
        // Numbers under no heading beside labels are Nomis's own.
        return if numbers > 0 && short > 0 && texts.len() == 1 {
            Role::Beside
        } else {
            Role::Flags
        };
    }
    Role::Figures(Vec::new())
}

fn label_groups(
    grid: &Grid,
    kinds: &Kinds,
    columns: &mut [Column],
    first_row: usize,
    last: usize,
) -> Vec<LabelGroup> {
    let mut groups: Vec<LabelGroup> = Vec::new();
    let mut internal: Vec<(Dimension, usize)> = Vec::new();
    for (at, column) in columns.iter_mut().enumerate() {
        let Role::Label(stated, part) = column.role.clone() else {
            continue;
        };
        let dimension =
            stated.or_else(|| kinds.vote((first_row..last).map(|row| grid.cell(row, at)), true));
        // A column of slips still is what nothing else is.
        let dimension = dimension.or_else(|| {
            let has = |wanted| groups.iter().any(|group| group.dimension == wanted);
            (at == 0 && !has(Dimension::Area)).then_some(Dimension::Area)
        });
        let Some(dimension) = dimension else {
            column.role = Role::Beside;
            continue;
        };
        if part == Part::Internal {
            internal.push((dimension, at));
            continue;
        }
        column.role = Role::Label(Some(dimension), part);
        place(&mut groups, dimension, part, at);
    }
    for (dimension, at) in internal {
        if groups.iter().any(|group| group.dimension == dimension) {
            columns[at].role = Role::Beside;
        } else {
            columns[at].role = Role::Label(Some(dimension), Part::Code);
            place(&mut groups, dimension, Part::Code, at);
        }
    }
    groups
}

fn place(groups: &mut Vec<LabelGroup>, dimension: Dimension, part: Part, at: usize) {
    let index = groups
        .iter()
        .position(|group| group.dimension == dimension)
        .unwrap_or_else(|| {
            groups.push(LabelGroup {
                dimension,
                code: None,
                name: None,
                last: NONE,
            });
            groups.len() - 1
        });
    let slot = if part == Part::Code {
        &mut groups[index].code
    } else {
        &mut groups[index].name
    };
    if slot.is_none() {
        *slot = Some(at);
    } else if groups[index].code.is_none() {
        groups[index].code = Some(at);
    }
}

/// Gives each column of figures the items that its headings name: all headings
/// of one row are of one dimension.
fn heading_items(
    kinds: &Kinds,
    columns: &mut [Column],
    texts: &[Vec<&str>],
    labels: &[LabelGroup],
    labelled_year: bool,
) {
    for row in texts {
        let figures: Vec<usize> = (0..columns.len())
            .filter(|at| matches!(columns[*at].role, Role::Figures(_)))
            .filter(|at| !row[*at].is_empty() && heading(row[*at]) == Heading::Item)
            .collect();
        if figures.is_empty() {
            continue;
        }
        let has = |wanted| labels.iter().any(|group| group.dimension == wanted);
        let dimension = kinds
            .vote(figures.iter().map(|at| row[*at]), !labelled_year)
            .unwrap_or(match (has(Dimension::Area), has(Dimension::Industry)) {
                (true, true) => Dimension::Other,
                (true, false) => Dimension::Industry,
                (false, _) => Dimension::Area,
            });
        for at in figures {
            if let Role::Figures(items) = &mut columns[at].role {
                let text = row[at].trim_end_matches("; measures: Value").to_owned();
                match items.iter_mut().find(|item| item.0 == dimension) {
                    // A row of codes under a row of names.
                    Some((_, (code, _), _)) => *code = text,
                    None => items.push((dimension, (String::new(), text), NONE)),
                }
            }
        }
    }
}
