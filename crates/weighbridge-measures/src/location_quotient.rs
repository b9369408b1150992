#![doc = include_str!("location_quotient.md")]

use crate::matrix::{Matrix, quotient};
use crate::{threads, wide};

/// The quotient, from jobs of the industry in the place, all jobs in the
/// place, jobs of the industry in the whole, all jobs in the whole.
#[must_use]
pub fn location_quotient(here: f64, all_here: f64, whole: f64, all_whole: f64) -> f64 {
    let quotient = (here / all_here) / (whole / all_whole);
    if quotient.is_finite() {
        quotient
    } else {
        f64::NAN
    }
}

/// Quotients of a whole table, places by industries; the whole is the sum
/// over the places. A missing figure is left out of the sums and has no
/// quotient.
#[must_use]
pub fn matrix(jobs: &Matrix) -> Matrix {
    let (rows, cols) = (jobs.row_sums(), jobs.column_sums());
    let all: f64 = rows.iter().sum();
    let whole: Vec<f64> = cols.iter().map(|sum| sum / all).collect();
    let mut quotients = Matrix::filled(jobs.rows, jobs.cols, f64::NAN);
    threads::over_rows(&mut quotients.values, jobs.cols, |first, part| {
        wide::run(
            #[inline(always)]
            || {
                for (row, quotients) in part.chunks_exact_mut(jobs.cols).enumerate() {
                    let here = rows[first + row];
                    let cells = jobs.row(first + row).iter().zip(&whole);
                    for (quotient, (cell, whole)) in quotients.iter_mut().zip(cells) {
                        let value = cell / here / whole;
                        *quotient = if value.is_finite() { value } else { f64::NAN };
                    }
                }
            },
        );
    });
    quotients
}

/// 1 where the quotient is at least `threshold`, 0 where it is less, NaN
/// where there is none.
#[must_use]
pub fn binary(jobs: &Matrix, threshold: f64) -> Matrix {
    reached(&matrix(jobs), threshold)
}

/// The same from the quotients.
#[must_use]
pub fn reached(quotients: &Matrix, threshold: f64) -> Matrix {
    let mut met = Matrix::filled(quotients.rows, quotients.cols, 0.0);
    threads::over_rows(&mut met.values, quotients.cols, |first, part| {
        let quotients = &quotients.values[first * quotients.cols..];
        wide::run(
            #[inline(always)]
            || {
                for (met, quotient) in part.iter_mut().zip(quotients) {
                    let reached = if *quotient >= threshold { 1.0 } else { 0.0 };
                    // NaN stays NaN, without a branch.
                    *met = if quotient.is_nan() {
                        *quotient
                    } else {
                        reached
                    };
                }
            },
        );
    });
    met
}

/// For each place the mean of its quotients, weighted by its jobs: 1 where
/// its mix is the whole's, more the more it differs.
#[must_use]
pub fn average(jobs: &Matrix) -> Vec<f64> {
    let quotients = matrix(jobs);
    jobs.row_sums()
        .into_iter()
        .enumerate()
        .map(|(row, here)| {
            let weighted: f64 = jobs
                .row(row)
                .iter()
                .zip(quotients.row(row))
                .filter(|(cell, _)| **cell > 0.0)
                .map(|(cell, quotient)| cell * quotient)
                .sum();
            quotient(weighted, here)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn quotients_of_a_table(cells in prop::collection::vec(0.0..1e4f64, 20), times in 0.1..10.0f64) {
            let jobs = Matrix::new(5, 4, cells).unwrap();
            prop_assume!(jobs.row_sums().iter().chain(&jobs.column_sums()).all(|sum| *sum > 1.0));
            let found = matrix(&jobs);
            let all: f64 = jobs.values.iter().sum();
            // Weighted by all jobs of each place, an industry's quotients average 1.
            for col in 0..4 {
                let mean: f64 = (0..5).map(|row| found.at(row, col) * jobs.row_sums()[row] / all).sum();
                prop_assert!((mean - 1.0).abs() < 1e-12);
            }
            prop_assert!(average(&jobs).iter().all(|mean| *mean >= 1.0 - 1e-12));
            for (one, other) in found.values.iter().zip(matrix(&jobs.map(|cell| cell * times)).values) {
                prop_assert!((one - other).abs() <= 1e-12 * (1.0 + one));
            }
            let row = location_quotient(jobs.at(2, 1), jobs.row_sums()[2], jobs.column_sums()[1], all);
            prop_assert!((row - found.at(2, 1)).abs() <= 1e-12 * (1.0 + row));
        }
    }

    #[test]
    fn missing_and_empty() {
        let jobs = Matrix::new(3, 2, vec![1.0, f64::NAN, 0.0, 0.0, 3.0, 4.0]).unwrap();
        let found = matrix(&jobs);
        assert_eq!(found.at(0, 0), 2.0);
        assert!(found.at(0, 1).is_nan() && found.at(1, 0).is_nan());
        assert!(binary(&jobs, 1.0).at(1, 1).is_nan());
        assert!(average(&jobs)[1].is_nan());
        assert!(matrix(&Matrix::filled(0, 3, 0.0)).values.is_empty());
    }

    #[test]
    fn undefined_is_nan() {
        assert!(location_quotient(0.0, 0.0, 1.0, 2.0).is_nan());
        assert!(location_quotient(1.0, 2.0, 0.0, 2.0).is_nan());
    }
}
