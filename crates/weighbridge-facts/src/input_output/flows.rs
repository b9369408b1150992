//! The sheet of flows (`IOT`) as a table, industry by industry or product by
//! product, with its totals checked. It finds nothing on the sheet itself.

use std::collections::BTreeMap;

use super::sheet::{Known, LEFT, Layout, Place, Side, Wanted, layout};
use super::signs::Entry;
use super::{FINAL_USES, Input, InputOutput, TableIndustry, balance};
use crate::nomis::{Grid, Kind, Problem};

/// The workbook of industries.
pub(crate) const INDUSTRIES: Wanted = Wanted {
    rows: Side::Industry,
    columns: Side::Industry,
    title: "industry by industry",
    release: "give the workbook \"industry by industry\" of the UK input-output analytical \
              tables as the Office for National Statistics publishes it",
};

/// The same sheet of the workbook of products.
pub(super) const PRODUCTS: Wanted = Wanted {
    rows: Side::Product,
    columns: Side::Product,
    title: "product by product",
    release: super::product_sheets::RELEASE,
};

/// Labels of the rows below the industries, in one of their first two cells.
const INPUT_ROWS: [(&str, Input); 6] = [
    ("Use of imported products, cif", Input::Imports),
    ("Taxes less subsidies on products", Input::ProductTaxes),
    ("D1", Input::Pay),
    ("GOS & MI", Input::Surplus),
    ("D29-D39", Input::ProductionTaxes),
    ("P1", Input::Output),
];

/// A sheet of flows that was read.
pub(crate) struct Flows {
    /// The table.
    pub table: InputOutput,
    /// Total use of each row, as stated.
    pub total_use: Vec<f64>,
    /// What a user must know of it.
    pub notes: Vec<String>,
}

/// The table on a sheet.
///
/// # Errors
/// Everything that is wrong with it.
pub(crate) fn from_grid(
    file: &str,
    grid: &Grid,
    wanted: Wanted,
    known: &Known,
) -> Result<Flows, Vec<Problem>> {
    let place = Place { file, grid };
    let mut problems = Vec::new();
    let Some(found) = layout(&place, wanted, known, &mut problems) else {
        return Err(problems);
    };
    let order = found.codes.len();
    let mut below: BTreeMap<&str, usize> = BTreeMap::new();
    for row in found.first + order..grid.rows() {
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
                hint: wanted.release.into(),
                ..place.problem(Kind::Missing, None, Some(0))
            }),
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let industries = found.codes.iter().zip(&found.names);
    let mut table = InputOutput::empty(
        found.year,
        format!("{} input-output analytical tables, {file}", found.year),
        industries
            .map(|(code, name)| TableIndustry {
                code: code.clone(),
                name: name.clone(),
            })
            .collect(),
    );
    let mut number = |row: usize, column: usize| place.number(row, column, &mut problems);
    fill(&mut table, &found, &input_rows, &mut number);
    let total_use = (0..order)
        .map(|at| number(found.first + at, found.total_use))
        .collect();
    let stated = balance::Stated {
        first: found.first,
        columns: found.total,
        total_use: found.total_use,
        consumption: found.consumption,
        finals: found.finals.clone(),
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
    if !problems.is_empty() {
        return Err(problems);
    }
    let mut notes = found.notes.clone();
    notes.extend(negatives(&place, &table, &found, &input_rows, wanted.rows));
    Ok(Flows {
        table,
        total_use,
        notes,
    })
}

fn fill(
    table: &mut InputOutput,
    found: &Layout,
    input_rows: &[usize],
    number: &mut impl FnMut(usize, usize) -> f64,
) {
    let (order, uses) = (found.codes.len(), FINAL_USES.len());
    for seller in 0..order {
        for buyer in 0..order {
            table.flows[seller * order + buyer] = number(found.first + seller, LEFT + buyer);
        }
        for (last, column) in found.finals.iter().enumerate() {
            table.final_demand[seller * uses + last] = number(found.first + seller, *column);
        }
    }
    for ((_, input), row) in INPUT_ROWS.iter().zip(input_rows) {
        for buyer in 0..order {
            table.inputs[*input as usize][buyer] = number(*row, LEFT + buyer);
        }
        if let Some(last) = table.final_inputs.get_mut(*input as usize) {
            for (cell, column) in last.iter_mut().zip(&found.finals) {
                *cell = number(*row, *column);
            }
        }
    }
}

/// Negative entries where none can be, each with its cell and what is done.
fn negatives(
    place: &Place<'_>,
    table: &InputOutput,
    found: &Layout,
    input_rows: &[usize],
    rows: Side,
) -> Vec<String> {
    let row_of = |input: Input| input_rows.get(input as usize).copied().unwrap_or(0);
    table
        .negatives()
        .iter()
        .map(|one| {
            let (row, column) = match one.entry {
                Entry::Flow { seller, buyer } => (found.first + seller, LEFT + buyer),
                Entry::Final { seller, last } => (found.first + seller, found.finals[last]),
                Entry::Input { input, buyer } => (row_of(input), LEFT + buyer),
                Entry::FinalImports { last } => (row_of(Input::Imports), found.finals[last]),
            };
            // Of products output and final sales are read, and no flow or input.
            let choice = if rows == Side::Product && one.withholds().is_some() {
                "it is kept as published, and nothing is computed from it".to_owned()
            } else {
                one.choice(table)
            };
            format!(
                "{}: {} is negative ({:.0}), which it cannot be: {choice}",
                place.cell(row, column),
                one.what(table),
                one.value,
            )
        })
        .collect()
}
