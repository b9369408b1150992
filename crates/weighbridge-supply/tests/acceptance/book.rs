//! Miller and Blair's two industries, and a world of two regions.

use std::path::Path;

use serde_json::Value;
use weighbridge_supply::footprint::{Regions, accounts};
use weighbridge_supply::matrix::Matrix;
use weighbridge_supply::multipliers::type_one;
use weighbridge_supply::system::{System, Table};

use crate::Figure;

fn read(shared: &Path, name: &str) -> Value {
    let path = shared.join("acceptance/miller_blair/expected").join(name);
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn list(value: &Value) -> Vec<f64> {
    let cells = value.as_array().unwrap();
    cells.iter().map(|cell| cell.as_f64().unwrap()).collect()
}

fn matrix(value: &Value) -> Matrix {
    let rows: Vec<Vec<f64>> = value.as_array().unwrap().iter().map(list).collect();
    Matrix::from_rows(&rows).unwrap()
}

fn cells(name: &str, theirs: &Matrix, ours: &Matrix) -> Vec<Figure> {
    assert_eq!(
        (theirs.rows(), theirs.columns()),
        (ours.rows(), ours.columns()),
        "{name}"
    );
    (0..theirs.rows())
        .flat_map(|row| {
            (0..theirs.columns()).map(move |column| {
                let name = format!("{name}[{row},{column}]");
                Figure::new(name, theirs.at(row, column), ours.at(row, column))
            })
        })
        .collect()
}

fn chapter_two(data: &Value) -> System {
    System::new(Table {
        flows: matrix(&data["Z"]),
        final_demand: Matrix::column_of(&list(&data["f"])),
        primary: Matrix::zeros(0, 2),
        output: Some(list(&data["x"])),
        rounding: 0.0,
    })
    .unwrap()
}

/// Outputs and labour as the book prints them.
pub fn printed(shared: &Path) -> Vec<Figure> {
    let data = read(shared, "miller_blair_ch2.json");
    let system = chapter_two(&data);
    assert!(system.notes().is_empty(), "{:?}", system.notes());
    let output = system.output_for(&list(&data["f_new"]));
    let mut figures = cells(
        "output",
        &Matrix::column_of(&list(&data["x_new"])),
        &Matrix::column_of(&output),
    );
    let labour = list(&data["labour_coeff"]);
    let jobs: Vec<f64> = output.iter().zip(&labour).map(|(x, l)| x * l).collect();
    figures.extend(cells(
        "labour",
        &Matrix::column_of(&list(&data["labour_total_new"])),
        &Matrix::column_of(&jobs),
    ));
    // The same total from the other side: labour content of final demand.
    let content = type_one(&system, &labour).effect;
    let total: f64 = content
        .iter()
        .zip(list(&data["f_new"]))
        .map(|(c, f)| c * f)
        .sum();
    figures.push(Figure::new(
        "labour in all".into(),
        list(&data["labour_total_new"]).iter().sum(),
        total,
    ));
    figures
}

/// Coefficients, inverse and outputs to all their digits.
pub fn exact(shared: &Path) -> Vec<Figure> {
    let data = read(shared, "miller_blair_ch2.json");
    let system = chapter_two(&data);
    let mut figures = cells("A", &matrix(&data["A"]), system.coefficients());
    figures.extend(cells("L", &matrix(&data["L"]), &system.leontief()));
    figures.extend(cells(
        "output",
        &Matrix::column_of(&list(&data["check"]["x_new_exact"])),
        &Matrix::column_of(&system.output_for(&list(&data["f_new"]))),
    ));
    figures
}

fn world(data: &Value) -> System {
    System::new(Table {
        flows: matrix(&data["Z"]),
        final_demand: matrix(&data["Y"]),
        primary: Matrix::zeros(0, 6),
        output: None,
        rounding: 0.0,
    })
    .unwrap()
}

/// All accounts of the two regions.
pub fn small_mrio(shared: &Path) -> Vec<Figure> {
    let data = read(shared, "small_mrio.json");
    let system = world(&data);
    let regions = Regions {
        industry: &[0, 0, 0, 1, 1, 1],
        product: &[0, 1, 2, 0, 1, 2],
        demand: &[0, 1],
    };
    let direct = matrix(&data["F_Y"]);
    let made = accounts(&system, regions, &matrix(&data["F"]), Some(&direct)).unwrap();
    [
        ("A", system.coefficients()),
        ("L", &system.leontief()),
        ("S", &made.intensity),
        ("M", &made.multiplier),
        ("D_cba", &made.consumption),
        ("D_pba", &made.production),
        ("D_imp", &made.imported),
        ("D_exp", &made.exported),
    ]
    .into_iter()
    .flat_map(|(name, ours)| cells(name, &matrix(&data[name]), ours))
    .collect()
}

/// The same table by sales.
pub fn small_mrio_ghosh(shared: &Path) -> Vec<Figure> {
    let data = read(shared, "small_mrio.json");
    let system = world(&data);
    let mut figures = cells("B", &matrix(&data["B"]), &system.allocation());
    figures.extend(cells("G", &matrix(&data["G"]), &system.ghosh()));
    figures
}
