//! Scotland's tables of 1998-2019: type I and II inverses and multipliers of
//! every industry and year, from the industry-by-industry tables.
//!
//! Found by taking their inverses apart: domestic flows divided by total
//! output, but iron and steel, electricity, gas and engineering by what their
//! row adds to (it differs from output by up to 1e-6 of it); income is
//! compensation of employees; household spending is divided by the income
//! of households from all sources, a whole number a year that the files do
//! not hold and that stands in `HOUSEHOLD_INCOME`; inverses are times 1000.

use std::path::Path;

use weighbridge_supply::matrix::Matrix;
use weighbridge_supply::multipliers::{Households, output, type_one};
use weighbridge_supply::problem::Problem;
use weighbridge_supply::system::{System, Table};

use crate::Figure;
use crate::sheet::{Cell, sheets};

const ORDER: usize = 98;
const YEARS: std::ops::RangeInclusive<u32> = 1998..=2019;
/// Income of households from all sources, £m, 1998 to 2019: the number that
/// makes their published household column from households' purchases.
const HOUSEHOLD_INCOME: [f64; 22] = [
    76_497.0, 78_701.0, 84_880.0, 88_320.0, 91_923.0, 95_092.0, 101_290.0, 106_556.0, 112_311.0,
    121_884.0, 125_924.0, 122_394.0, 125_538.0, 128_215.0, 130_835.0, 134_975.0, 139_126.0,
    142_628.0, 144_028.0, 145_989.0, 151_186.0, 156_241.0,
];
/// Industries that they divide by the row's total.
const BY_ROW: [&str; 4] = ["24.1-3", "35.1", "35.2-3", "71"];

struct Year {
    codes: Vec<String>,
    system: System,
    income: Vec<f64>,
    value: Vec<f64>,
    spending: Vec<f64>,
}

fn read(shared: &Path, name: &str) -> Vec<Vec<Cell>> {
    let path = shared.join(format!("data/supply/scotland/{name}_wide.xlsx"));
    sheets(&path, &[&format!("{name}_wide")]).remove(0)
}

fn of_year(rows: &[Vec<Cell>], year: u32) -> Vec<&Vec<Cell>> {
    let is = |cell: &Cell| cell.number() == f64::from(year) || cell.word() == year.to_string();
    rows.iter().filter(|row| is(&row[2])).collect()
}

fn numbers(row: &[Cell], count: usize) -> Vec<f64> {
    row[5..5 + count].iter().map(Cell::number).collect()
}

fn year(table: &[Vec<Cell>], year: u32) -> Year {
    let rows = of_year(table, year);
    let labelled = |label: &str| {
        let row = rows.iter().find(|row| row[3].word() == label).unwrap();
        let values = numbers(row, ORDER);
        values
            .iter()
            .map(|value| if value.is_nan() { 0.0 } else { *value })
            .collect::<Vec<f64>>()
    };
    let codes: Vec<String> = rows[..ORDER]
        .iter()
        .map(|row| row[3].word().to_owned())
        .collect();
    let at = |column: usize| -> Vec<f64> {
        rows[..ORDER]
            .iter()
            .map(|row| row[column].number())
            .collect()
    };
    let flows: Vec<Vec<f64>> = rows[..ORDER]
        .iter()
        .map(|row| numbers(row, ORDER))
        .collect();
    let header = &table[0];
    let column = |name: &str| header.iter().position(|cell| cell.word() == name).unwrap();
    let (uses, mut total) = (at(column("TOT_USE")), labelled("TOut"));
    for (industry, code) in codes.iter().enumerate() {
        if BY_ROW.contains(&code.as_str()) {
            total[industry] = uses[industry];
        }
    }
    let names = [
        "HOUSEHOLD",
        "NPISH",
        "FD_CENGOV",
        "FD_LOCGOV",
        "TOT_GCF",
        "TOT_EXPORTS",
    ];
    let finals = names.map(|name| at(column(name)));
    let firsts = ["RUKImp", "RoWImp", "TlSPrds", "TlSPrdn", "CoE", "GOS"].map(labelled);
    let system = System::new(Table {
        flows: Matrix::from_rows(&flows).unwrap(),
        final_demand: Matrix::from_rows(&finals).unwrap().transposed(),
        primary: Matrix::from_rows(&firsts).unwrap(),
        output: Some(total),
        // Their balancing stopped at gaps of up to six thousandths of a
        // million; this allows a hundredth over a sum's hundred cells.
        rounding: 2e-4,
    })
    .unwrap();
    // Nothing else is wrong with it than tobacco, which Scotland has not.
    for note in system.notes() {
        let tobacco = matches!(note, Problem::ZeroOutput { industry, bought } if codes[*industry] == "12" && *bought == 0.0);
        assert!(tobacco, "{year}: {note}");
    }
    let whole = HOUSEHOLD_INCOME[(year - 1998) as usize];
    Year {
        codes,
        income: system.per_output(&labelled("CoE")),
        value: system.per_output(&labelled("GVA")),
        spending: finals[0].iter().map(|value| value / whole).collect(),
        system,
    }
}

/// Both inverses, cell by cell.
pub fn inverses(shared: &Path) -> Vec<Figure> {
    let tables = ["IxI", "L1", "L2"].map(|name| read(shared, name));
    let mut figures = Vec::new();
    for at in YEARS {
        let made = year(&tables[0], at);
        let open = made.system.leontief();
        let closed = Households::new(&made.system, &made.income, &made.spending, 0.0).unwrap();
        let (one, two) = (of_year(&tables[1], at), of_year(&tables[2], at));
        let mut add = |name: String, theirs: f64, ours: f64| {
            figures.push(Figure::new(format!("{at} {name}"), theirs / 1000.0, ours));
        };
        for column in 0..ORDER {
            let mine = closed.column(column);
            for row in 0..ORDER {
                let cell = format!("{}->{}", made.codes[row], made.codes[column]);
                add(
                    format!("L1 {cell}"),
                    one[row][5 + column].number(),
                    open.at(row, column),
                );
                add(
                    format!("L2 {cell}"),
                    two[row][5 + column].number(),
                    mine[row],
                );
            }
            let code = &made.codes[column];
            add(
                format!("L2 income {code}"),
                two[ORDER][5 + column].number(),
                closed.income_row()[column],
            );
            add(
                format!("L2 spending {code}"),
                two[column][5 + ORDER].number(),
                closed.spending_column()[column],
            );
        }
        add(
            "L2 corner".into(),
            two[ORDER][5 + ORDER].number(),
            closed.corner(),
        );
    }
    figures
}

/// Multipliers and effects of both types. Jobs are not in the files: jobs
/// per output are the published type I effect over the published multiplier,
/// and every industry's effect of both types must then follow from all.
pub fn multipliers(shared: &Path) -> Vec<Figure> {
    let tables = ["IxI", "Mult1", "Mult2"].map(|name| read(shared, name));
    let column = |name: &str| {
        tables[1][0]
            .iter()
            .position(|cell| cell.word() == name)
            .unwrap()
    };
    let mut figures = Vec::new();
    for at in YEARS {
        let made = year(&tables[0], at);
        let households = Households::new(&made.system, &made.income, &made.spending, 0.0).unwrap();
        let published = [of_year(&tables[1], at), of_year(&tables[2], at)];
        let one = &published[0];
        let (effect, ratio) = (column("Employment_E"), column("Employment_M"));
        let jobs: Vec<f64> = one
            .iter()
            .map(|row| {
                let quotient = row[effect].number() / row[ratio].number();
                if quotient.is_finite() { quotient } else { 0.0 }
            })
            .collect();
        for (kind, rows) in published.iter().enumerate() {
            let (output, of): (_, &dyn Fn(&[f64]) -> _) = if kind == 0 {
                (output(&made.system), &|c: &[f64]| type_one(&made.system, c))
            } else {
                (households.output(), &|c: &[f64]| households.type_two(c))
            };
            let mut add = |name: &str, industry: usize, ours: f64| {
                let theirs = rows[industry][column(name)].number();
                let name = format!("{at} type {} {name} {}", kind + 1, made.codes[industry]);
                figures.push(Figure::new(name, theirs, ours));
            };
            for (industry, value) in output.iter().enumerate() {
                add("Output_M", industry, *value);
            }
            for (name, coefficient) in [
                ("Income", &made.income),
                ("GVA", &made.value),
                ("Employment", &jobs),
            ] {
                let result = of(coefficient);
                for industry in 0..ORDER {
                    add(&format!("{name}_E"), industry, result.effect[industry]);
                    add(&format!("{name}_M"), industry, result.multiplier[industry]);
                }
            }
        }
    }
    figures
}
