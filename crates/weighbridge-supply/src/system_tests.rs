// Properties of the system, and what is said about bad tables.

use super::*;
use crate::testing::{close, table};
use proptest::prelude::*;

proptest! {
    #[test]
    fn solutions_agree_with_the_inverse(system in table(1..10)) {
        prop_assert!(system.notes().is_empty(), "{:?}", system.notes());
        let inverse = system.leontief();
        let order = system.order();
        // (I - A) L = I.
        let again = system.coefficients().product(&inverse).unwrap();
        for row in 0..order {
            for column in 0..order {
                let unit = f64::from(row == column);
                prop_assert!(close(inverse.at(row, column) - again.at(row, column), unit, 1e-12));
            }
            prop_assert!(close(system.leontief_diagonal()[row], inverse.at(row, row), 1e-13));
        }
        let demand: Vec<f64> = (0..order).map(|at| at as f64 + 0.5).collect();
        for (a, b) in system.output_for(&demand).iter().zip(inverse.times(&demand)) {
            prop_assert!(close(*a, b, 1e-12));
        }
        for (a, b) in system.content(&demand).iter().zip(inverse.after(&demand)) {
            prop_assert!(close(*a, b, 1e-12));
        }
        // The table's own demand gives the table's output, from both sides.
        for (a, b) in system.output_for(system.demand()).iter().zip(system.output()) {
            prop_assert!(close(*a, *b, 1e-12));
        }
        for (a, b) in system.ghosh_after(system.primary().row(0)).iter().zip(system.output()) {
            prop_assert!(close(*a, *b, 1e-12));
        }
        let ghosh = system.ghosh();
        let again = system.allocation().product(&ghosh).unwrap();
        for row in 0..order {
            for column in 0..order {
                let unit = f64::from(row == column);
                prop_assert!(close(ghosh.at(row, column) - again.at(row, column), unit, 1e-10));
            }
        }
    }
}

/// Large enough for threads, and with pivots out of order.
#[test]
fn a_large_diagonal_with_pivoting() {
    let order = 500;
    let cell = |row: usize, column: usize| {
        let mixed = (row * 7919 + column * 104_729 + 13) % 1009;
        mixed as f64 / 1009.0 / 300.0
            + if row == (column + 1) % order {
                -1.5
            } else {
                0.0
            }
    };
    let factors = Factors::new(&Matrix::from_fn(order, order, cell)).unwrap();
    let inverse = factors.inverse();
    let most = inverse
        .cells()
        .iter()
        .fold(0.0, |most: f64, v| most.max(v.abs()));
    for (at, value) in factors.diagonal().iter().enumerate() {
        // 1e-11: sums of 500 products of the inverse's size.
        assert!((value - inverse.at(at, at)).abs() < 1e-11 * most);
    }
}

fn bad() -> Table {
    Table {
        flows: Matrix::from_rows(&[[10.0, -5.0, 0.0], [20.0, 10.0, 0.0], [0.0, 0.0, 0.0]]).unwrap(),
        final_demand: Matrix::from_rows(&[[95.0, 0.0], [60.0, 20.0], [0.0, 0.0]]).unwrap(),
        primary: Matrix::from_rows(&[[70.0, 100.0, 0.0]]).unwrap(),
        output: Some(vec![100.0, 111.0, 0.0]),
        rounding: 0.0,
    }
}

#[test]
fn everything_wrong_is_told_at_once_with_its_cell() {
    let system = System::new(bad()).unwrap();
    let notes = system.notes();
    assert_eq!(
        notes[..],
        [
            Problem::RowUnbalanced {
                industry: 1,
                output: 111.0,
                uses: 110.0
            },
            Problem::ColumnUnbalanced {
                industry: 1,
                output: 111.0,
                inputs: 105.0
            },
            Problem::NegativeFlow {
                seller: 0,
                buyer: 1,
                value: -5.0
            },
            Problem::ZeroOutput {
                industry: 2,
                bought: 0.0
            },
        ]
    );
    assert_eq!(system.withheld(), [1]);
    // The baseline is the published output all the same.
    let again = system.output_for(system.demand());
    assert!((again[1] - 111.0).abs() < 1e-12);
    let told = notes[2].told(&|at| ["K64", "L68A", "B05"][at].to_owned());
    assert_eq!(told, "flow K64 to L68A is negative: -5");
    assert!(notes[2].to_string().contains("industry 2"));
    // Rounded to whole numbers, a gap of one in two sums of six is nothing.
    let rounded = Table {
        rounding: 2.0,
        ..bad()
    };
    assert_eq!(System::new(rounded).unwrap().notes().len(), 2 + 1);
}

#[test]
fn what_leaves_nothing_to_compute() {
    let short = Table {
        output: Some(vec![1.0]),
        ..bad()
    };
    let wide = Table {
        primary: Matrix::zeros(1, 4),
        ..short
    };
    let found = System::new(wide).unwrap_err();
    assert_eq!(found.len(), 2, "{found:?}");
    let mut holes = bad();
    holes.flows.row_mut(1)[2] = f64::NAN;
    holes.final_demand.row_mut(0)[1] = f64::INFINITY;
    assert_eq!(
        System::new(holes).unwrap_err(),
        [
            Problem::NotFinite {
                what: "flows",
                row: 1,
                column: 2
            },
            Problem::NotFinite {
                what: "final demand",
                row: 0,
                column: 1
            },
        ]
    );
}

#[test]
fn a_singular_system_names_its_industries() {
    // The second and third use up each other's whole output.
    let a = Matrix::from_rows(&[[0.1, 0.0, 0.0], [0.2, 0.4, 0.7], [0.1, 0.6, 0.3]]).unwrap();
    let found = System::from_coefficients(a, &[1.0, 1.0, 1.0]).unwrap_err();
    assert!(
        found.contains(&Problem::Singular {
            industries: vec![1, 2]
        }),
        "{found:?}"
    );
    // One that uses up its own output alone, beside one that is sound.
    let own = Matrix::from_rows(&[[1.0, 0.0], [0.0, 0.0]]).unwrap();
    let found = System::from_coefficients(own, &[0.0, 5.0]).unwrap_err();
    assert!(
        found.contains(&Problem::Singular {
            industries: vec![0]
        }),
        "{found:?}"
    );
    let large = Matrix::from_rows(&[[1.2, 0.0], [0.0, 0.1]]).unwrap();
    let system = System::from_coefficients(large, &[1.0, 1.0]).unwrap();
    assert!(matches!(
        system.notes()[..],
        [
            Problem::InputsExceedOutput { industry: 0, .. },
            Problem::NotProductive { industry: 0, .. },
        ]
    ));
    let near = Matrix::from_rows(&[[1.0 - 1e-12, 0.0], [0.0, 0.1]]).unwrap();
    let notes = System::from_coefficients(near, &[1.0, 1.0]).unwrap();
    assert!(matches!(
        notes.notes()[..],
        [Problem::IllConditioned { .. }]
    ));
}

#[test]
fn no_industries_at_all() {
    let system = System::from_coefficients(Matrix::zeros(0, 0), &[]).unwrap();
    assert!(system.leontief().cells().is_empty() && system.leontief_diagonal().is_empty());
}
