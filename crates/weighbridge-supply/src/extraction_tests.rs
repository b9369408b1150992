// Extraction by update against extraction by a new factorisation, for every
// choice that there is.

use super::*;
use crate::testing::{close, table};
use proptest::prelude::*;

/// The definition, by hand: scale the cells, factor again, solve.
fn refactored(system: &System, set: &[usize], cut: Cut) -> Vec<f64> {
    let order = system.order();
    let a = system.coefficients();
    let is = |at: usize| set.contains(&at);
    let changed = Matrix::from_fn(order, order, |row, column| {
        let touched = match cut.side {
            Side::Buying => is(column),
            Side::Selling => is(row),
            Side::Both => is(row) || is(column),
        };
        let spared = is(row) && is(column) && !cut.own;
        let part = if touched && !spared {
            1.0 - cut.share
        } else {
            1.0
        };
        part * a.at(row, column)
    });
    let demand: Vec<f64> = (0..order)
        .map(|at| {
            let part = if cut.demand && is(at) {
                1.0 - cut.share
            } else {
                1.0
            };
            part * system.demand()[at]
        })
        .collect();
    Factors::new(&changed).unwrap().times(&demand)
}

fn cuts() -> Vec<Cut> {
    let mut all = Vec::new();
    for side in [Side::Buying, Side::Selling, Side::Both] {
        for share in [0.0, 0.3, 1.0] {
            for own in [false, true] {
                for demand in [false, true] {
                    all.push(Cut {
                        side,
                        share,
                        own,
                        demand,
                    });
                }
            }
        }
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn an_update_is_a_refactorisation(system in table(3..9)) {
        for cut in cuts() {
            for set in [vec![0], vec![2, 0]] {
                let made = extract(&system, &set, cut).unwrap();
                for (mine, theirs) in made.output.iter().zip(refactored(&system, &set, cut)) {
                    prop_assert!(close(*mine, theirs, 1e-10), "{cut:?} {set:?}: {mine} {theirs}");
                }
            }
            // The sweep is the single extractions, in total and in full.
            let ones = vec![1.0; system.order()];
            let jobs: Vec<f64> = (0..system.order()).map(|at| at as f64 / 3.0).collect();
            let all = sweep(&system, cut, &[&ones, &jobs]).unwrap();
            let full = sweep_in_full(&system, cut).unwrap();
            for at in 0..system.order() {
                let made = extract(&system, &[at], cut).unwrap();
                prop_assert!(close(all.lost[0][at], made.loss_of(&ones), 1e-10));
                prop_assert!(close(all.lost[1][at], made.loss_of(&jobs), 1e-10));
                prop_assert!(close(all.own[1][at], made.lost[at] * jobs[at], 1e-10));
                for (mine, theirs) in full.column(at).iter().zip(&made.lost) {
                    prop_assert!(close(*mine, *theirs, 1e-10));
                }
            }
        }
    }

    #[test]
    fn sales_are_extracted_as_by_a_new_ghosh_system(system in table(3..9), share in 0.0..1.0f64) {
        let order = system.order();
        let b = system.allocation();
        for (set, own) in [(vec![1], true), (vec![1], false), (vec![0, 2], true), (vec![0, 2], false)] {
            let changed = Matrix::from_fn(order, order, |row, column| {
                let spared = !own && set.contains(&column);
                b.at(row, column) * if set.contains(&row) && !spared { 1.0 - share } else { 1.0 }
            });
            let theirs = Factors::new(&changed).unwrap().after(system.primary().row(0));
            let made = extract_sales(&system, &set, share, own).unwrap();
            for (mine, theirs) in made.output.iter().zip(theirs) {
                prop_assert!(close(*mine, theirs, 1e-10));
            }
        }
    }

    #[test]
    fn a_larger_cut_loses_more_and_the_ended_industry_all(system in table(3..9)) {
        let ones = vec![1.0; system.order()];
        for cut in [Cut::complete(), Cut::backward(), Cut::forward()] {
            let (half, all) = (cut.part(0.5), cut);
            let half = sweep(&system, half, &[&ones]).unwrap().lost[0].clone();
            let all = sweep(&system, all, &[&ones]).unwrap().lost[0].clone();
            for (less, more) in half.iter().zip(&all) {
                prop_assert!(*less <= more + 1e-9 && *less >= -1e-9);
            }
        }
        let gone = extract(&system, &[1], Cut::complete()).unwrap();
        prop_assert!(close(gone.lost[1], system.output()[1], 1e-12));
        let column = system.leontief().column(1);
        for (at, lost) in gone.lost.iter().enumerate() {
            prop_assert!(close(*lost, column[at] / column[1] * system.output()[1], 1e-11));
        }
    }
}

#[test]
fn an_industry_without_output_takes_nothing_with_it() {
    let system = System::new(crate::system::Table {
        flows: Matrix::from_rows(&[[1.0, 0.0], [0.0, 0.0]]).unwrap(),
        final_demand: Matrix::column_of(&[9.0, 0.0]),
        primary: Matrix::zeros(0, 2),
        output: None,
        rounding: 0.0,
    })
    .unwrap();
    for cut in cuts() {
        let made = extract(&system, &[1], cut).unwrap();
        assert!(made.lost.iter().all(|value| value.abs() < 1e-12));
    }
    let made = extract_sales(&system, &[1], 1.0, true).unwrap();
    assert!(made.lost.iter().all(|value| value.abs() < 1e-12));
}

#[test]
fn what_cannot_be_cut_is_said() {
    let system = System::from_coefficients(Matrix::zeros(2, 2), &[1.0, 1.0]).unwrap();
    assert!(extract(&system, &[2], Cut::complete()).is_err());
    assert!(extract(&system, &[0], Cut::complete().part(1.5)).is_err());
    assert!(extract_sales(&system, &[7], 1.0, true).is_err());
    assert!(sweep(&system, Cut::complete(), &[&[1.0]]).is_err());
    let nobody = extract(&system, &[], Cut::complete()).unwrap();
    assert_eq!(nobody.lost, [0.0, 0.0]);
}
