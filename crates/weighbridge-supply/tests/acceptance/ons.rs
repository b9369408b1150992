//! The 2023 analytical tables of the Office for National Statistics: its own
//! coefficients, inverse, effects, multipliers, primary input content and
//! uses, from the table that they were computed from.
//!
//! As the workbooks' notes and figures say: domestic use at basic prices
//! divided by output at basic prices; type I only; owner-occupied housing
//! is withheld because of a negative input; a full stop where there is
//! nothing direct to divide by.

use std::path::Path;

use weighbridge_supply::matrix::Matrix;
use weighbridge_supply::multipliers::type_one;
use weighbridge_supply::problem::Problem;
use weighbridge_supply::system::{System, Table};

use crate::Figure;
use crate::sheet::{Cell, sheets};

const ORDER: usize = 104;

struct Block<'a> {
    rows: &'a [Vec<Cell>],
    first: usize,
}

impl<'a> Block<'a> {
    fn new(rows: &'a [Vec<Cell>], code: &str) -> Self {
        let first = rows.iter().position(|row| row[0].word() == code).unwrap();
        Self { rows, first }
    }

    fn cell(&self, row: usize, column: usize) -> &Cell {
        &self.rows[self.first + row][2 + column]
    }

    /// A row below the industries, by one of its two labels.
    fn labelled(&self, label: &str) -> Vec<f64> {
        let row = self.rows[self.first..]
            .iter()
            .find(|row| row[0].word() == label || row[1].word() == label)
            .unwrap();
        row[2..].iter().map(Cell::number).collect()
    }
}

pub fn industry(shared: &Path) -> Vec<Figure> {
    workbook(&shared.join("data/supply/iot2023industry.xlsx"), "A01")
}

pub fn product(shared: &Path) -> Vec<Figure> {
    workbook(&shared.join("data/supply/iot2023product.xlsx"), "CPA_A01")
}

fn workbook(path: &Path, first: &str) -> Vec<Figure> {
    let names = [
        "IOT",
        "A",
        "Leontief",
        "Effects",
        "Multipliers",
        "Primary input from final use",
        "GVA by final uses",
        "Imports from final use",
    ];
    let all = sheets(path, &names);
    let blocks: Vec<Block<'_>> = all
        .iter()
        .map(|rows| {
            let found = rows.iter().any(|row| row[0].word() == first);
            Block::new(rows, if found { first } else { rows[0][0].word() })
        })
        .collect();
    let [table, a, leontief, effects, ratios, content, value, imports] = &blocks[..] else {
        panic!("eight sheets")
    };
    let (codes, system) = built(table);
    notes_of(&system, &codes);

    let mut figures = Vec::new();
    let mut add = |name: String, cell: &Cell, ours: f64| {
        let mut figure = Figure::new(name, cell.number(), ours);
        figure.withheld = cell.word() == "..";
        figures.push(figure);
    };
    let inverse = system.leontief();
    for row in 0..ORDER {
        for column in 0..ORDER {
            let at = format!("{}->{}", codes[row], codes[column]);
            add(
                format!("A {at}"),
                a.cell(row, column),
                system.coefficients().at(row, column),
            );
            add(
                format!("Leontief {at}"),
                leontief.cell(row, column),
                inverse.at(row, column),
            );
        }
    }
    let rates = system.primary_coefficients();
    let bought = system.coefficients().column_sums();
    let sum = |rows: &[usize], with: f64| -> Vec<f64> {
        (0..ORDER)
            .map(|at| rows.iter().map(|row| rates.at(*row, at)).sum::<f64>() + with * bought[at])
            .collect()
    };
    let ones = vec![1.0; ORDER];
    let quantities = [
        ("intermediate, basic", sum(&[], 1.0), Some(0)),
        ("imports", sum(&[0], 0.0), Some(1)),
        ("taxes on products", sum(&[1], 0.0), Some(2)),
        ("intermediate, purchasers", sum(&[0, 1], 1.0), Some(3)),
        ("compensation", sum(&[2], 0.0), Some(4)),
        ("surplus", sum(&[3], 0.0), Some(5)),
        ("taxes on production", sum(&[4], 0.0), None),
        ("GVA", sum(&[2, 3, 4], 0.0), Some(6)),
        ("output", ones, Some(7)),
    ];
    for (at, (name, coefficient, ratio)) in quantities.iter().enumerate() {
        let made = type_one(&system, coefficient);
        for (industry, code) in codes.iter().enumerate() {
            add(
                format!("Effects {name} {code}"),
                effects.cell(industry, at),
                made.effect[industry],
            );
            if let Some(ratio) = ratio {
                let cell = ratios.cell(industry, *ratio);
                add(
                    format!("Multipliers {name} {code}"),
                    cell,
                    made.multiplier[industry],
                );
            }
        }
    }
    figures.extend(uses(&system, &codes, content, value, imports));
    figures
}

/// The system of the industry table of 2023.
pub fn system(shared: &Path) -> System {
    let path = shared.join("data/supply/iot2023industry.xlsx");
    built(&Block::new(&sheets(&path, &["IOT"])[0], "A01")).1
}

/// Codes and system from the sheet of flows.
fn built(table: &Block<'_>) -> (Vec<String>, System) {
    let codes: Vec<String> = (0..ORDER)
        .map(|at| table.rows[table.first + at][0].word().to_owned())
        .collect();
    // Columns after the industries: total, then final consumption and its
    // three parts, investment, stocks, valuables, exports in three parts.
    let finals = [2, 3, 4, 5, 6, 7, 8, 9, 10].map(|at| ORDER + at);
    let flows = Matrix::from_fn(ORDER, ORDER, |row, column| table.cell(row, column).number());
    let final_demand = Matrix::from_fn(ORDER, finals.len(), |row, column| {
        table.cell(row, finals[column]).number()
    });
    let labels = [
        "Use of imported products, cif",
        "Taxes less subsidies on products",
        "D1",
        "GOS & MI",
        "D29-D39",
    ];
    let primary: Vec<Vec<f64>> = labels
        .iter()
        .map(|label| table.labelled(label)[..ORDER].to_vec())
        .collect();
    let output = table.labelled("P1")[..ORDER].to_vec();
    let system = System::new(Table {
        flows,
        final_demand,
        primary: Matrix::from_rows(&primary).unwrap(),
        output: Some(output),
        rounding: 0.0,
    })
    .unwrap();
    (codes, system)
}

/// What each final use contains, in all and by industry.
fn uses(
    system: &System,
    codes: &[String],
    content: &Block<'_>,
    value: &Block<'_>,
    imports: &Block<'_>,
) -> Vec<Figure> {
    let mut figures = Vec::new();
    let rates = system.primary_coefficients();
    let gva: Vec<f64> = (0..ORDER)
        .map(|at| rates.at(2, at) + rates.at(3, at) + rates.at(4, at))
        .collect();
    let contents = system.contents(&rates).unwrap();
    let gva_content = system.content(&gva);
    // Final consumption is its three parts; exports and all the rest follow.
    let parts: [&[usize]; 11] = [
        &[0, 1, 2],
        &[0],
        &[1],
        &[2],
        &[3],
        &[4],
        &[5],
        &[6],
        &[7],
        &[8],
        &[0, 1, 2, 3, 4, 5, 6, 7, 8],
    ];
    let rows = [
        "Use of imported products, cif",
        "Taxes less subsidies on products",
        "D1",
        "GOS & MI",
        "D29-D39",
    ];
    for (use_at, part) in parts.iter().enumerate() {
        let demand: Vec<f64> = (0..ORDER)
            .map(|row| {
                part.iter()
                    .map(|at| system.final_demand().at(row, *at))
                    .sum()
            })
            .collect();
        let all: f64 = demand.iter().sum();
        let within = |rate: &[f64]| -> f64 { rate.iter().zip(&demand).map(|(r, f)| r * f).sum() };
        for (row, label) in rows.iter().enumerate() {
            let theirs = content.labelled(label)[use_at];
            let name = format!("Primary input {label} use {use_at}");
            figures.push(Figure::new(name, theirs, within(contents.row(row)) / all));
        }
        let theirs = content.labelled("GVA")[use_at];
        let name = format!("Primary input GVA use {use_at}");
        figures.push(Figure::new(name, theirs, within(&gva_content) / all));
        let output = system.output_for(&demand);
        for (at, code) in codes.iter().enumerate() {
            let direct = gva[at] * demand[at];
            let name = format!("GVA direct use {use_at} {code}");
            figures.push(Figure::new(
                name,
                value.cell(at, 2 * use_at).number(),
                direct,
            ));
            let name = format!("GVA indirect use {use_at} {code}");
            let indirect = gva[at] * output[at] - direct;
            figures.push(Figure::new(
                name,
                value.cell(at, 2 * use_at + 1).number(),
                indirect,
            ));
            let name = format!("Imports use {use_at} {code}");
            let ours = rates.at(0, at) * output[at];
            figures.push(Figure::new(name, imports.cell(at, use_at).number(), ours));
        }
    }
    figures
}

/// The table balances; its one negative flow is told with its cell.
fn notes_of(system: &System, codes: &[String]) {
    let told: Vec<String> = system
        .notes()
        .iter()
        .map(|note| note.told(&|at| codes[at].clone()))
        .collect();
    let [
        Problem::NegativeFlow {
            seller,
            buyer,
            value,
        },
    ] = system.notes()
    else {
        panic!("{told:?}")
    };
    assert!(codes[*seller].ends_with("K64") && codes[*buyer].ends_with("L68A"));
    assert!((-21_000.0..-20_000.0).contains(value), "{value}");
    assert_eq!(system.withheld(), [*buyer]);
}
