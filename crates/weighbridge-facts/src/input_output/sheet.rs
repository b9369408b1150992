//! The sheet of flows of an input-output workbook, as the Office for National
//! Statistics lays it out: codes above names above figures, final uses to the
//! right, other inputs below. It gives the table, or all that is wrong.

use std::collections::BTreeMap;
use std::path::Path;

use super::industry::{INDUSTRY_PARTS, finest, plain_code, tidy};
use super::{FINAL_USES, Input, InputOutput, TableIndustry, balance};
use crate::Facts;
use crate::nomis::{Grid, open_grids};
use crate::nomis::{Kind, Problem, cut, letters};

/// Labels of the rows below the industries, in one of their first two cells.
const INPUT_ROWS: [(&str, Input); 6] = [
    ("Use of imported products, cif", Input::Imports),
    ("Taxes less subsidies on products", Input::ProductTaxes),
    ("D1", Input::Pay),
    ("GOS & MI", Input::Surplus),
    ("D29-D39", Input::ProductionTaxes),
    ("P1", Input::Output),
];

const RELEASE: &str = "give the workbook \"industry by industry\" of the UK input-output \
                       analytical tables as the Office for National Statistics publishes it";

/// A workbook that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Read {
    /// The table.
    pub table: InputOutput,
    /// What a user must know of it.
    pub notes: Vec<String>,
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
}

/// The row of the industries' codes: two cells on stands the first of them.
fn heading(grid: &Grid) -> Option<usize> {
    (0..grid.rows().min(30)).find(|row| {
        matches!(tidy(grid.cell(*row, 1)).as_str(), "SIC" | "CPA")
            && grid.cells(*row).any(|cell| cell.trim() == "_T")
    })
}

/// Whether a file is a workbook of input-output tables, right or not: only
/// then are its problems told in the terms of one.
#[must_use]
pub fn is_input_output(path: &Path) -> bool {
    open_grids(path).is_ok_and(|grids| {
        grids.iter().any(|grid| {
            heading(grid).is_some()
                || (0..grid.rows().min(6)).any(|row| {
                    grid.cells(row)
                        .any(|cell| cell.contains("Input-Output Analytical Tables"))
                })
        })
    })
}

/// Reads a workbook.
///
/// # Errors
/// Everything that is wrong with it, with sheet, row and column; nothing of
/// it is then to be used.
pub fn read(path: &Path, facts: &Facts) -> Result<Read, Vec<Problem>> {
    let name = path.file_name().map_or_else(
        || path.display().to_string(),
        |name| name.to_string_lossy().into_owned(),
    );
    let whole = |what: String, hint: String| {
        vec![Problem {
            file: name.clone(),
            sheet: None,
            row: None,
            column: None,
            what,
            hint,
            kind: Kind::File,
        }]
    };
    let grids = open_grids(path).map_err(|refusal| whole(refusal.what, refusal.hint))?;
    let found = grids
        .iter()
        .find(|grid| grid.name.trim() == "IOT" || (grids.len() == 1 && heading(grid).is_some()));
    let Some(grid) = found else {
        let names: Vec<&str> = grids.iter().map(|grid| grid.name.as_str()).collect();
        return Err(whole(
            format!(
                "it has no sheet IOT, where the flows stand; its sheets are {}",
                names.join(", ")
            ),
            RELEASE.into(),
        ));
    };
    let classes = facts
        .table("input_output_classes")
        .map_err(|error| whole(error, String::new()))?;
    let known = finest(classes);
    let mut table = from_grid(&name, grid, &known)?;
    table.added = true;
    let notes = table
        .negative_flows()
        .iter()
        .map(|(seller, buyer, value)| {
            let code = |at: usize| table.industries[at].code.as_str();
            format!(
                "flow {} to {} is negative ({value:.0}): it is kept as published, so that the \
                 table still balances, and results for {} are not shown",
                code(*seller),
                code(*buyer),
                code(*buyer)
            )
        })
        .collect();
    Ok(Read { table, notes })
}

/// The table on a sheet. `known` are the finest codes that there are.
pub(crate) fn from_grid(
    file: &str,
    grid: &Grid,
    known: &[String],
) -> Result<InputOutput, Vec<Problem>> {
    let place = Place { file, grid };
    let mut problems = Vec::new();
    let mut say = |kind, row, column, what: String, hint: &str| {
        problems.push(Problem {
            what,
            hint: hint.to_owned(),
            ..place.problem(kind, row, column)
        });
    };
    let title: String = (0..grid.rows().min(3))
        .flat_map(|row| grid.cells(row))
        .collect::<Vec<_>>()
        .join(" ");
    let Some(head) = heading(grid) else {
        say(
            Kind::Missing,
            None,
            None,
            "no row of industry codes is found: one with SIC in column B and _T (total) after \
             the codes"
                .into(),
            RELEASE,
        );
        return Err(problems);
    };
    if tidy(grid.cell(head, 1)) == "CPA" || !title.contains("industry by industry") {
        say(
            Kind::Dataset,
            Some(head),
            Some(1),
            "it is not a table industry by industry".into(),
            RELEASE,
        );
        return Err(problems);
    }
    let year = title
        .split(|letter: char| !letter.is_ascii_digit())
        .find(|word| word.len() == 4)
        .and_then(|word| word.parse::<i32>().ok());
    let Some(year) = year.filter(|year| (1990..2100).contains(year)) else {
        say(
            Kind::Missing,
            Some(0),
            Some(0),
            "its title names no year".into(),
            "keep the line \"2023 Input-Output Analytical Tables\" above the table",
        );
        return Err(problems);
    };
    // Columns: industries, the total, final uses, total use.
    let width = grid.width(head);
    let total = (2..width)
        .find(|column| tidy(grid.cell(head, *column)) == "_T")
        .unwrap_or(width);
    let codes: Vec<String> = (2..total).map(|at| tidy(grid.cell(head, at))).collect();
    let order = codes.len();
    codes_known(&place, &codes, head, known, &mut problems);
    let mut finals: Vec<usize> = Vec::new();
    for (code, words) in FINAL_USES
        .iter()
        .chain(&[("P3 S1", "final consumption"), ("TU", "total use")])
    {
        match (total + 1..width).find(|column| tidy(grid.cell(head, *column)) == *code) {
            Some(column) => finals.push(column),
            None => problems.push(Problem {
                what: format!("there is no column {code} ({words})"),
                hint: RELEASE.into(),
                ..place.problem(Kind::Missing, Some(head), None)
            }),
        }
    }
    let first =
        (head + 1..grid.rows()).find(|row| plain_code(grid.cell(*row, 0)) == plain_code(&codes[0]));
    let Some(first) = first else {
        problems.push(Problem {
            what: format!("there is no row {} in column A", codes[0]),
            hint: RELEASE.into(),
            ..place.problem(Kind::Missing, None, Some(0))
        });
        return Err(problems);
    };
    let mut industries = Vec::new();
    for (at, code) in codes.iter().enumerate() {
        let row = first + at;
        let here = tidy(grid.cell(row, 0));
        if plain_code(&here) != plain_code(code) {
            problems.push(Problem {
                what: format!(
                    "the row is `{}` where column {} says {code}: rows and columns must be the \
                     same industries in the same order",
                    cut(&here, 30),
                    letters(at + 2)
                ),
                hint: "put back the row that was moved or removed".into(),
                ..place.problem(Kind::Industry, Some(row), Some(0))
            });
        }
        industries.push(TableIndustry {
            code: code.clone(),
            name: tidy(grid.cell(row, 1)),
        });
    }
    let mut below: BTreeMap<&str, usize> = BTreeMap::new();
    for row in first + order..grid.rows() {
        for column in 0..2 {
            below.entry(grid.cell(row, column).trim()).or_insert(row);
        }
    }
    let mut input_rows = Vec::new();
    for label in INPUT_ROWS
        .iter()
        .map(|(label, _)| *label)
        .chain(["_T", "GVA"])
    {
        match below.get(label) {
            Some(row) => input_rows.push(*row),
            None => problems.push(Problem {
                what: format!("there is no row `{label}` below the industries"),
                hint: RELEASE.into(),
                ..place.problem(Kind::Missing, None, Some(0))
            }),
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let mut table = InputOutput::empty(
        year,
        format!("{year} input-output analytical tables, {file}"),
        industries,
    );
    let mut number = |row: usize, column: usize| -> f64 {
        let text = grid.cell(row, column).trim();
        // A blank is nothing: the source leaves none among its figures.
        match text.replace(',', "").parse::<f64>() {
            Ok(value) if value.is_finite() => value,
            _ => {
                problems.push(Problem {
                    what: format!("`{}` is no number", cut(text, 30)),
                    hint: "every cell of the table is £ million; nothing is 0".into(),
                    ..place.problem(Kind::Cell, Some(row), Some(column))
                });
                0.0
            }
        }
    };
    let uses = FINAL_USES.len();
    for seller in 0..order {
        for buyer in 0..order {
            table.flows[seller * order + buyer] = number(first + seller, 2 + buyer);
        }
        for (last, column) in finals[..uses].iter().enumerate() {
            table.final_demand[seller * uses + last] = number(first + seller, *column);
        }
    }
    for ((_, input), row) in INPUT_ROWS.iter().zip(&input_rows) {
        for buyer in 0..order {
            table.inputs[*input as usize][buyer] = number(*row, 2 + buyer);
        }
        if let Some(last) = table.final_inputs.get_mut(*input as usize) {
            for (cell, column) in last.iter_mut().zip(&finals) {
                *cell = number(*row, *column);
            }
        }
    }
    let stated = balance::Stated {
        first,
        columns: total,
        total_use: finals[uses + 1],
        consumption: finals[uses],
        finals: finals[..uses].to_vec(),
        totals: input_rows[INPUT_ROWS.len()],
        value_added: input_rows[INPUT_ROWS.len() + 1],
        output: input_rows[INPUT_ROWS.len() - 1],
    };
    let totals = balance::check(&table, &stated, &mut number);
    if problems.is_empty() {
        problems = totals
            .into_iter()
            .map(|(row, column, what)| Problem {
                what,
                hint: "mend the cell, or download the workbook again".into(),
                ..place.problem(Kind::Total, Some(row), Some(column))
            })
            .collect();
    }
    if problems.is_empty() {
        Ok(table)
    } else {
        Err(problems)
    }
}

/// Every code is known, none stands twice, and together they cover all.
fn codes_known(
    place: &Place<'_>,
    codes: &[String],
    head: usize,
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
                    None => RELEASE.into(),
                },
                ..place.problem(Kind::Industry, Some(head), Some(at + 2))
            });
        }
        let before = codes[..at]
            .iter()
            .position(|one| plain_code(one) == plain_code(code));
        if let Some(before) = before {
            problems.push(Problem {
                what: format!(
                    "industry {code} stands twice, also in column {}",
                    letters(before + 2)
                ),
                hint: "remove one of them".into(),
                ..place.problem(Kind::Twice, Some(head), Some(at + 2))
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
