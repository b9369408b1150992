//! Tests: a textbook's figures through the command's own path, and that any
//! table is computed or refused.

use std::collections::BTreeMap;

use proptest::prelude::*;
use weighbridge_measures::catalogue::{MeasureInfo, Outputs};
use weighbridge_measures::matrix::Matrix;

use super::MEASURES;

fn named(name: &str) -> &'static MeasureInfo {
    MEASURES.iter().find(|known| known.name == name).unwrap()
}

fn with(options: &[(&str, &str)]) -> BTreeMap<String, String> {
    options
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect()
}

fn run(name: &str, inputs: &[Matrix], options: &[(&str, &str)]) -> Outputs {
    named(name).compute(inputs, &with(options)).unwrap().0
}

fn output<'a>(of: &'a Outputs, name: &str) -> &'a [f64] {
    &of.iter().find(|(known, _)| known == name).unwrap().1.values
}

fn near(found: &[f64], wanted: &[f64], by: f64) {
    assert_eq!(found.len(), wanted.len());
    for (found, wanted) in found.iter().zip(wanted) {
        assert!((found - wanted).abs() < by, "{found} is not {wanted}");
    }
}

/// Miller and Blair (2009), section 2.3: two industries.
fn book() -> [Matrix; 2] {
    [
        Matrix::new(2, 2, vec![150.0, 500.0, 200.0, 100.0]).unwrap(),
        Matrix::column(vec![350.0, 1700.0]),
    ]
}

#[test]
fn the_textbook_comes_out() {
    let found = run("input-output", &book(), &[]);
    // The book rounds to three or four places.
    near(output(&found, "output"), &[1000.0, 2000.0], 1e-9);
    near(
        output(&found, "coefficients"),
        &[0.15, 0.25, 0.20, 0.05],
        1e-12,
    );
    near(
        output(&found, "leontief"),
        &[1.2541, 0.3300, 0.2640, 1.1221],
        5e-5,
    );
    // A demand of 600 and 1500 asks for 1247.52 and 1841.58.
    let change = Matrix::column(vec![250.0, -200.0]);
    let mut inputs = book().to_vec();
    inputs.push(change);
    let found = run("shocks", &inputs, &[]);
    near(output(&found, "output"), &[247.52, -158.42], 5e-3);
}

#[test]
fn the_same_from_output_from_a_row_and_from_coefficients() {
    let [flows, demand] = book();
    let first = run("multipliers", &[flows.clone(), demand.clone()], &[]);
    let by_output = [flows.clone(), Matrix::column(vec![1000.0, 2000.0])];
    let row = Matrix::new(1, 2, demand.values.clone()).unwrap();
    let coefficients = Matrix::new(2, 2, vec![0.15, 0.25, 0.20, 0.05]).unwrap();
    for (inputs, options) in [
        (by_output, vec![("second", "output")]),
        ([flows, row], vec![]),
        ([coefficients, demand], vec![("flows", "coefficients")]),
    ] {
        let other = run("multipliers", &inputs, &options);
        near(&other[0].1.values, &first[0].1.values, 1e-12);
    }
}

#[test]
fn what_is_odd_goes_with_the_result() {
    let [mut flows, demand] = book();
    flows.values[1] = -5.0;
    let (_, notes) = named("linkages")
        .compute(&[flows, demand], &with(&[]))
        .unwrap();
    assert!(
        notes[0].contains("industry 1 to industry 2 is negative: -5"),
        "{notes:?}"
    );
}

/// Tables that suit each measure: three industries.
fn suitable(info: &MeasureInfo) -> Vec<Matrix> {
    let flows = Matrix::from_fn(3, 3, |row, column| ((row * 5 + column * 3) % 7) as f64);
    let coefficients = flows.map(|flow| flow / 40.0);
    let list = Matrix::column(vec![30.0, 20.0, 40.0]);
    let regions = Matrix::column(vec![1.0, 2.0, 3.0]);
    let table = |(at, input): (usize, &&str)| match *input {
        "national coefficients, seller by row, buyer by column" => coefficients.clone(),
        "row totals" => flows.row_sums().pipe(Matrix::column),
        "column totals" => flows.column_sums().pipe(Matrix::column),
        input
            if input.starts_with("extensions (emissions")
                || input.starts_with("extensions of final demand") =>
        {
            Matrix::new(1, 3, vec![1.0, 2.0, 3.0]).unwrap()
        }
        "final demand by seller, one column or more a region" => {
            Matrix::from_fn(3, 3, |row, _| row as f64 + 9.0)
        }
        input if input.starts_with("region") || input.starts_with("group") => regions.clone(),
        "imported inputs by buyer, one column a source or product" => {
            Matrix::from_fn(3, 2, |row, source| (row + source) as f64)
        }
        "change in stocks by industry?" => list.map(|value| value / 40.0),
        "output by industry" => list.map(|value| value * 3.0),
        _ if at == 0 => flows.clone(),
        "household income by industry?" => list.map(|value| value / 4.0),
        "household spending by industry?" => list.map(|value| value / 5.0),
        _ => list.clone(),
    };
    info.inputs.iter().enumerate().map(table).collect()
}

trait Pipe: Sized {
    fn pipe<T>(self, into: impl FnOnce(Self) -> T) -> T {
        into(self)
    }
}
impl Pipe for Vec<f64> {}

#[test]
fn every_measure_runs_and_gives_what_it_says() {
    for info in MEASURES {
        let inputs = suitable(info);
        let mut given = vec![];
        for count in [info.least_inputs(), inputs.len()] {
            let (found, _) = info
                .compute(&inputs[..count], &with(&[]))
                .unwrap_or_else(|problem| panic!("{}: {problem}", info.name));
            for (name, table) in found {
                assert!(
                    info.outputs.contains(&name.as_str()),
                    "{} gives {name}",
                    info.name
                );
                assert_eq!(table.values.len(), table.rows * table.cols);
                given.push(name);
            }
        }
        for option in info.options {
            let problem = info
                .compute(&inputs, &with(&[(option.name, "!")]))
                .unwrap_err();
            assert!(
                problem.contains(option.name) && problem.contains("'!'"),
                "{problem}"
            );
        }
        for output in info.outputs {
            let elsewhere = [
                ("shocks", "price"),
                ("regional-table", "output_multipliers"),
            ]
            .contains(&(info.name, *output));
            assert!(
                elsewhere || given.iter().any(|name| name == output),
                "{}: no {output}",
                info.name
            );
        }
    }
}

proptest! {
    #[test]
    fn any_table_is_computed_or_refused(
        shapes in prop::collection::vec((0usize..5, 0usize..5), 6),
        cells in prop::collection::vec(prop_oneof![3 => Just(0.0), 3 => Just(1.0), 1 => Just(f64::NAN), 3 => -2.0..9.0f64], 25),
    ) {
        let tables: Vec<Matrix> = shapes.iter().map(|(rows, cols)| Matrix::from_fn(*rows, *cols, |row, col| cells[row * 5 + col])).collect();
        for info in MEASURES {
            for count in info.least_inputs()..=info.inputs.len() {
                let _ = info.compute(&tables[..count], &with(&[]));
            }
        }
    }
}

/// What no economy is like, and totals that were not met, are no results: a script
/// that goes by the exit code must not take them for some.
#[test]
fn what_did_not_work_out_is_refused() {
    let refused = |name: &str, inputs: &[Matrix], options: &[(&str, &str)]| {
        named(name).compute(inputs, &with(options)).unwrap_err()
    };
    let more_than_made = [
        Matrix::new(2, 2, vec![0.9, 0.5, 0.6, 0.8]).unwrap(),
        Matrix::column(vec![10.0, 10.0]),
    ];
    let told = refused(
        "input-output",
        &more_than_made,
        &[("flows", "coefficients")],
    );
    assert!(
        told.contains("not productive") && told.contains("nothing is given"),
        "{told}"
    );
    // Zeros keep the totals from being met, however long it goes on.
    let never = [
        Matrix::new(2, 2, vec![0.0, 1.0, 1.0, 0.0]).unwrap(),
        Matrix::column(vec![5.0, 5.0]),
        Matrix::column(vec![3.0, 7.0]),
    ];
    let told = refused("balancing", &never, &[]);
    assert!(told.contains("not converged after 10000 rounds"), "{told}");
    assert!(
        told.contains("--set rounds=N") && told.contains("cells of 0"),
        "{told}"
    );
    // A gap that is allowed is none.
    let slow = [
        Matrix::new(2, 2, vec![1.0, 2.0, 3.0, 5.0]).unwrap(),
        Matrix::column(vec![4.0, 7.0]),
        Matrix::column(vec![5.0, 6.0]),
    ];
    assert!(refused("balancing", &slow, &[("rounds", "1")]).contains("after 1 rounds"));
    assert!(!run("balancing", &slow, &[("rounds", "1"), ("gap", "0.5")]).is_empty());
}
