//! One sheet of an input-output workbook, as the Office for National Statistics
//! lays it out: codes above names above figures, final uses to the right, totals
//! and other inputs below. It finds where things stand and whether codes, names
//! and order are right, and computes nothing.

use std::collections::BTreeMap;

use super::FINAL_USES;
use super::industry::{INDUSTRY_PARTS, finest, of_product, plain_code, tidy};
use crate::Facts;
use crate::nomis::{Grid, Kind, Problem, cut, letters};

/// What the rows or the columns of a sheet are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    /// Industries, by codes of SIC 2007.
    Industry,
    /// Products, by codes of CPA.
    Product,
}

impl Side {
    /// What stands in column B beside the codes of the columns.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Industry => "SIC",
            Self::Product => "CPA",
        }
    }

    /// One of them in words.
    const fn word(self) -> &'static str {
        match self {
            Self::Industry => "industry",
            Self::Product => "product",
        }
    }

    /// The industry's code for one as it is written here.
    fn code(self, text: &str) -> String {
        match self {
            Self::Industry => tidy(text),
            Self::Product => of_product(text),
        }
    }
}

/// A sheet that is looked for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wanted {
    pub rows: Side,
    pub columns: Side,
    /// Words of its title.
    pub title: &'static str,
    /// What to give where it is something else.
    pub release: &'static str,
}

/// Codes and names that the program knows.
#[derive(Debug, Default)]
pub(crate) struct Known {
    /// Codes of all industries at their finest.
    codes: Vec<String>,
    /// Names by plain code; blank where none is known yet.
    industries: BTreeMap<String, String>,
    products: BTreeMap<String, String>,
}

impl Known {
    /// Codes alone, from the table of classes.
    pub fn codes(classes: &crate::snapshot::Table) -> Self {
        Self {
            codes: finest(classes),
            ..Self::default()
        }
    }

    /// Codes, and the names of the tables that come with the program.
    pub fn all(facts: &Facts) -> Result<Self, String> {
        let mut known = Self::codes(facts.table("input_output_classes")?);
        let flows = facts.table("input_output")?;
        let uses = facts.table("product_uses")?;
        let pairs = |table: &crate::snapshot::Table, code: &str| -> BTreeMap<String, String> {
            table
                .strings(code)
                .zip(table.strings("name"))
                .filter(|(_, name)| !name.is_empty())
                .map(|(code, name)| (plain_code(code), name.to_owned()))
                .collect()
        };
        known.industries = pairs(flows, "row");
        known.products = pairs(uses, "product");
        Ok(known)
    }

    fn names(&self, side: Side) -> &BTreeMap<String, String> {
        match side {
            Side::Industry => &self.industries,
            Side::Product => &self.products,
        }
    }
}

/// Where a problem is said to be.
pub(super) struct Place<'a> {
    pub file: &'a str,
    pub grid: &'a Grid,
}

impl Place<'_> {
    pub fn problem(&self, kind: Kind, row: Option<usize>, column: Option<usize>) -> Problem {
        Problem {
            file: self.file.to_owned(),
            sheet: (!self.grid.name.is_empty()).then(|| self.grid.name.clone()),
            row: row.map(|row| self.grid.number(row)),
            column: column.map(letters),
            what: String::new(),
            hint: String::new(),
            kind,
        }
    }

    /// A cell as a user finds it: "sheet IOT, row 80, column BZ".
    pub fn cell(&self, row: usize, column: usize) -> String {
        let sheet = if self.grid.name.is_empty() {
            String::new()
        } else {
            format!("sheet {}, ", self.grid.name)
        };
        format!(
            "{sheet}row {}, column {}",
            self.grid.number(row),
            letters(column)
        )
    }

    /// A figure; where there is none, that is a problem and it is 0.
    pub fn number(&self, row: usize, column: usize, problems: &mut Vec<Problem>) -> f64 {
        let text = self.grid.cell(row, column).trim();
        // A blank is nothing: the source leaves none among its figures.
        match text.replace(',', "").parse::<f64>() {
            Ok(value) if value.is_finite() => value,
            _ => {
                problems.push(Problem {
                    what: format!("`{}` is no number", cut(text, 30)),
                    hint: "every cell of the table is £ million; nothing is 0".into(),
                    ..self.problem(Kind::Cell, Some(row), Some(column))
                });
                0.0
            }
        }
    }
}

/// Where things stand on a sheet.
pub(super) struct Layout {
    /// The year in its title.
    pub year: i32,
    /// Codes of the columns, as the industries' are written.
    pub codes: Vec<String>,
    /// Names of the rows.
    pub names: Vec<String>,
    /// Row of the first industry or product; the others follow in order.
    pub first: usize,
    /// Column of the total over industries or products.
    pub total: usize,
    /// Columns of final uses.
    pub finals: Vec<usize>,
    /// Column of final consumption.
    pub consumption: usize,
    /// Column of total use.
    pub total_use: usize,
    /// What a user must know of the names.
    pub notes: Vec<String>,
}

/// Column of the first industry or product.
pub(super) const LEFT: usize = 2;

/// The row of the columns' codes: two cells on stands the first of them.
pub(super) fn heading(grid: &Grid) -> Option<usize> {
    (0..grid.rows().min(30)).find(|row| {
        matches!(tidy(grid.cell(*row, 1)).as_str(), "SIC" | "CPA")
            && grid.cells(*row).any(|cell| cell.trim() == "_T")
    })
}

pub(super) fn title(grid: &Grid) -> String {
    (0..grid.rows().min(3))
        .flat_map(|row| grid.cells(row))
        .collect::<Vec<_>>()
        .join(" ")
}

/// The year in a sheet's title; none where it has no title of these tables.
pub(super) fn year(grid: &Grid) -> Option<i32> {
    title(grid)
        .split(|letter: char| !letter.is_ascii_digit())
        .find(|word| word.len() == 4)
        .and_then(|word| word.parse::<i32>().ok())
        .filter(|year| (1990..2100).contains(year))
}

/// Finds where things stand; none where too much is missing to go on. What is
/// wrong is added to `problems`.
pub(super) fn layout(
    place: &Place<'_>,
    wanted: Wanted,
    known: &Known,
    problems: &mut Vec<Problem>,
) -> Option<Layout> {
    let grid = place.grid;
    let missing = |what: String, row, column| Problem {
        what,
        hint: wanted.release.to_owned(),
        ..place.problem(Kind::Missing, row, column)
    };
    let Some(head) = heading(grid) else {
        problems.push(missing(
            format!(
                "no row of {} codes is found: one with {} in column B and _T (total) after the codes",
                wanted.columns.word(),
                wanted.columns.label()
            ),
            None,
            None,
        ));
        return None;
    };
    if tidy(grid.cell(head, 1)) != wanted.columns.label() || !title(grid).contains(wanted.title) {
        problems.push(Problem {
            what: format!("it is not a table {}", wanted.title),
            hint: wanted.release.to_owned(),
            ..place.problem(Kind::Dataset, Some(head), Some(1))
        });
        return None;
    }
    let Some(year) = year(grid) else {
        problems.push(Problem {
            what: "its title names no year".into(),
            hint: "keep the line \"2023 Input-Output Analytical Tables\" above the table".into(),
            ..place.problem(Kind::Missing, Some(0), Some(0))
        });
        return None;
    };
    // Columns: industries or products, the total, final uses, total use.
    let width = grid.width(head);
    let total = (LEFT..width)
        .find(|column| tidy(grid.cell(head, *column)) == "_T")
        .unwrap_or(width);
    let codes: Vec<String> = (LEFT..total)
        .map(|at| wanted.columns.code(grid.cell(head, at)))
        .collect();
    codes_known(place, &codes, head, wanted, &known.codes, problems);
    let mut find = |code: &str, words: &str| {
        let found = (total + 1..width).find(|column| tidy(grid.cell(head, *column)) == code);
        if found.is_none() {
            problems.push(missing(
                format!("there is no column {code} ({words})"),
                Some(head),
                None,
            ));
        }
        found
    };
    let finals: Vec<usize> = FINAL_USES
        .iter()
        .filter_map(|(code, words)| find(code, words))
        .collect();
    let consumption = find("P3 S1", "final consumption");
    let total_use = find("TU", "total use");
    let start = codes.first().map(|code| plain_code(code));
    let is_first = |row: &usize| Some(plain_code(&wanted.rows.code(grid.cell(*row, 0)))) == start;
    let Some(first) = (head + 1..grid.rows()).find(is_first) else {
        problems.push(missing(
            format!(
                "there is no row {} in column A",
                codes.first().map_or("", String::as_str)
            ),
            None,
            Some(0),
        ));
        return None;
    };
    let mut found = Layout {
        year,
        names: (0..codes.len())
            .map(|at| tidy(grid.cell(first + at, 1)))
            .collect(),
        codes,
        first,
        total,
        finals,
        consumption: consumption.unwrap_or(width),
        total_use: total_use.unwrap_or(width),
        notes: Vec::new(),
    };
    order_of_rows(place, &found, wanted, problems);
    names_fit(place, &mut found, head, wanted, known, problems);
    Some(found)
}

fn order_of_rows(place: &Place<'_>, found: &Layout, wanted: Wanted, problems: &mut Vec<Problem>) {
    for (at, code) in found.codes.iter().enumerate() {
        let row = found.first + at;
        let here = wanted.rows.code(place.grid.cell(row, 0));
        if plain_code(&here) != plain_code(code) {
            problems.push(Problem {
                what: format!(
                    "the row is `{}` where column {} says {code}: rows and columns must be the \
                     same industries in the same order",
                    cut(&here, 30),
                    letters(at + LEFT)
                ),
                hint: "put back the row that was moved or removed".into(),
                ..place.problem(Kind::Industry, Some(row), Some(0))
            });
        }
    }
}

/// Letters and digits of a name, for comparing.
fn plain_name(name: &str) -> String {
    name.chars()
        .filter(|letter| letter.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// Names that are told in a note before "and more".
const SHOWN: usize = 3;

/// Whether the names beside the codes are theirs: of rows and columns alike, and as
/// in the tables that come with the program. Figures moved with their names and not
/// with their codes would else be taken for another industry's.
fn names_fit(
    place: &Place<'_>,
    found: &mut Layout,
    head: usize,
    wanted: Wanted,
    known: &Known,
    problems: &mut Vec<Problem>,
) {
    let mut new_names = Vec::new();
    let mut check = |side: Side, at: usize, row: usize, column: usize| {
        let name = tidy(place.grid.cell(row, column));
        let code = &found.codes[at];
        let names = known.names(side);
        let (plain, own) = (plain_name(&name), names.get(&plain_code(code)));
        if plain.is_empty() || own.is_none_or(|own| plain_name(own) == plain) {
            return;
        }
        let other = names.iter().find(|(_, other)| plain_name(other) == plain);
        match other {
            Some((other, _)) => problems.push(Problem {
                what: format!("{code} has the name of {other}: `{}`", cut(&name, 40)),
                hint: "codes, names and figures must stand together as they were published".into(),
                ..place.problem(Kind::Industry, Some(row), Some(column))
            }),
            None => new_names.push(format!("{code} ({})", cut(&name, 40))),
        }
    };
    for at in 0..found.codes.len() {
        check(wanted.rows, at, found.first + at, 1);
        if wanted.rows != wanted.columns {
            check(wanted.columns, at, head + 1, at + LEFT);
        }
    }
    if wanted.rows == wanted.columns {
        for (at, name) in found.names.iter().enumerate() {
            let above = tidy(place.grid.cell(head + 1, at + LEFT));
            let (row, column) = (plain_name(name), plain_name(&above));
            if row != column && !row.is_empty() && !column.is_empty() {
                problems.push(Problem {
                    what: format!(
                        "{} is named `{}` here and `{}` above column {}",
                        found.codes[at],
                        cut(name, 30),
                        cut(&above, 30),
                        letters(at + LEFT)
                    ),
                    hint: "codes, names and figures must stand together as they were published"
                        .into(),
                    ..place.problem(Kind::Industry, Some(found.first + at), Some(1))
                });
            }
        }
    }
    if !new_names.is_empty() {
        let more = match new_names.len().saturating_sub(SHOWN) {
            0 => String::new(),
            more => format!("; and {more} more"),
        };
        found.notes.push(format!(
            "named otherwise than in the tables that come with the program, and taken by their codes: {}{more}",
            new_names[..new_names.len().min(SHOWN)].join("; ")
        ));
    }
}

/// Every code is known, none stands twice, and together they cover all.
fn codes_known(
    place: &Place<'_>,
    codes: &[String],
    head: usize,
    wanted: Wanted,
    known: &[String],
    problems: &mut Vec<Problem>,
) {
    let whole_of = |code: &str| {
        INDUSTRY_PARTS
            .iter()
            .find(|(part, _)| *part == code)
            .map(|(_, whole)| *whole)
    };
    let has = |code: &str| codes.iter().any(|one| plain_code(one) == plain_code(code));
    for (at, code) in codes.iter().enumerate() {
        let right = known
            .iter()
            .map(String::as_str)
            .chain(known.iter().filter_map(|code| whole_of(code)))
            .any(|one| plain_code(one) == plain_code(code));
        if !right {
            let near = weighbridge_model::nearest(code, known.iter().map(String::as_str));
            problems.push(Problem {
                what: format!("`{}` is no industry of these tables", cut(code, 30)),
                hint: match near.first() {
                    Some(near) => format!("did you mean {near}?"),
                    None => wanted.release.into(),
                },
                ..place.problem(Kind::Industry, Some(head), Some(at + LEFT))
            });
        }
        let before = codes[..at]
            .iter()
            .position(|one| plain_code(one) == plain_code(code));
        if let Some(before) = before {
            problems.push(Problem {
                what: format!(
                    "industry {code} stands twice, also in column {}",
                    letters(before + LEFT)
                ),
                hint: "remove one of them".into(),
                ..place.problem(Kind::Twice, Some(head), Some(at + LEFT))
            });
        }
    }
    for code in known {
        if !has(code) && !whole_of(code).is_some_and(has) {
            problems.push(Problem {
                what: format!("industry {code} is missing"),
                hint: "the table must hold every industry".into(),
                ..place.problem(Kind::Missing, Some(head), None)
            });
        }
    }
}
