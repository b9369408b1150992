#![doc = include_str!("balancing.md")]

use crate::matrix::Matrix;
use crate::problem::Problem;

/// When to stop.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stop {
    /// Rounds at most.
    pub rounds: usize,
    /// Largest gap of a total, relative to the total (absolute below one).
    pub gap: f64,
}

impl Stop {
    /// A gap that is not a number is never small enough.
    fn met(&self, gap: f64) -> bool {
        gap <= self.gap
    }
}

impl Default for Stop {
    fn default() -> Self {
        Self {
            rounds: 10_000,
            gap: 1e-10,
        }
    }
}

/// A balanced table.
#[derive(Debug, Clone, PartialEq)]
pub struct Balanced {
    /// The table.
    pub table: Matrix,
    /// Factor of each row (RAS's r).
    pub row_factors: Vec<f64>,
    /// Factor of each column (RAS's s).
    pub column_factors: Vec<f64>,
    /// Rounds done.
    pub rounds: usize,
    /// Largest gap that is left, as in [`Stop`].
    pub gap: f64,
    /// [`Problem::NotConverged`] when the gap is larger than was asked.
    pub note: Option<Problem>,
}

/// RAS: scales rows and columns of a table without negatives until they have
/// the given totals.
///
/// # Errors
/// All problems at once: sizes, negative cells or totals, totals that differ
/// in sum, rows or columns of zeros that should reach a total.
pub fn ras(
    seed: &Matrix,
    rows: &[f64],
    columns: &[f64],
    stop: Stop,
) -> Result<Balanced, Vec<Problem>> {
    let mut problems = check(seed, rows, columns);
    for row in 0..seed.rows() {
        for (column, value) in seed.row(row).iter().enumerate() {
            if *value < 0.0 {
                problems.push(Problem::NegativeFlow {
                    seller: row,
                    buyer: column,
                    value: *value,
                });
            }
        }
    }
    for total in rows.iter().chain(columns) {
        if *total < 0.0 {
            problems.push(Problem::OutOfRange {
                what: "a total of a table without negatives",
                value: *total,
            });
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    scale(seed, rows, columns, stop)
}

/// GRAS: the same for tables with negative cells, whose signs are kept.
/// Negative cells are divided by the factors that positive ones are
/// multiplied with.
///
/// # Errors
/// All problems at once: sizes, totals that differ in sum, rows or columns
/// without a cell that could reach the total (of its sign).
pub fn gras(
    seed: &Matrix,
    rows: &[f64],
    columns: &[f64],
    stop: Stop,
) -> Result<Balanced, Vec<Problem>> {
    let problems = check(seed, rows, columns);
    if !problems.is_empty() {
        return Err(problems);
    }
    scale(seed, rows, columns, stop)
}

fn check(seed: &Matrix, rows: &[f64], columns: &[f64]) -> Vec<Problem> {
    let fits = (rows.len(), columns.len());
    if fits != (seed.rows(), seed.columns()) {
        return vec![Problem::Shape {
            what: "totals",
            expected: (seed.rows(), seed.columns()),
            found: fits,
        }];
    }
    let mut problems = seed.not_finite("table to balance");
    problems.extend(Matrix::column_of(rows).not_finite("row totals"));
    problems.extend(Matrix::column_of(columns).not_finite("column totals"));
    let (down, across): (f64, f64) = (rows.iter().sum(), columns.iter().sum());
    let size: f64 = rows.iter().map(|value| value.abs()).sum();
    // 1e-9: totals printed to nine digits can be met no better than that.
    if (down - across).abs() > 1e-9 * f64::max(size, 1.0) {
        problems.push(Problem::MarginsDisagree {
            rows: down,
            columns: across,
        });
    }
    let turned = seed.transposed();
    for (what, table, totals) in [("row", seed, rows), ("column", &turned, columns)] {
        for (at, total) in totals.iter().enumerate() {
            let can = match total.partial_cmp(&0.0) {
                Some(std::cmp::Ordering::Greater) => table.row(at).iter().any(|cell| *cell > 0.0),
                Some(std::cmp::Ordering::Less) => table.row(at).iter().any(|cell| *cell < 0.0),
                _ => true,
            };
            if !can {
                problems.push(Problem::NothingToScale {
                    what,
                    at,
                    total: *total,
                });
            }
        }
    }
    problems
}

/// One loop serves both: without negatives GRAS is RAS.
fn scale(
    seed: &Matrix,
    rows: &[f64],
    columns: &[f64],
    stop: Stop,
) -> Result<Balanced, Vec<Problem>> {
    let (mut r, mut s) = (vec![1.0; rows.len()], vec![1.0; columns.len()]);
    let (mut gap, mut rounds) = (f64::INFINITY, 0);
    while rounds < stop.rounds && !stop.met(gap) {
        rounds += 1;
        let (mut plus, mut minus) = (vec![0.0; columns.len()], vec![0.0; columns.len()]);
        for (row, total) in rows.iter().enumerate() {
            let (mut p, mut n) = (0.0, 0.0);
            for (cell, s) in seed.row(row).iter().zip(&s) {
                if *cell > 0.0 {
                    p += cell * s;
                } else if *cell < 0.0 {
                    n -= cell / s;
                }
            }
            r[row] = factor(p, n, *total);
            for (at, cell) in seed.row(row).iter().enumerate() {
                if *cell > 0.0 {
                    plus[at] += cell * r[row];
                } else if *cell < 0.0 && r[row] > 0.0 {
                    minus[at] -= cell / r[row];
                }
            }
        }
        for (at, total) in columns.iter().enumerate() {
            s[at] = factor(plus[at], minus[at], *total);
        }
        gap = worst(seed, &r, &s, rows, columns);
    }
    let table = Matrix::from_fn(rows.len(), columns.len(), |row, column| {
        balanced(seed.at(row, column), r[row], s[column])
    });
    let note = (!stop.met(gap)).then_some(Problem::NotConverged { rounds, gap });
    Ok(Balanced {
        table,
        row_factors: r,
        column_factors: s,
        rounds,
        gap,
        note,
    })
}

/// Solves p·r − n/r = total for r; one where nothing is to be scaled.
fn factor(p: f64, n: f64, total: f64) -> f64 {
    if p > 0.0 {
        let root = (total * total + 4.0 * p * n).sqrt();
        // The form without a difference of near numbers.
        if total >= 0.0 {
            (total + root) / (2.0 * p)
        } else {
            2.0 * n / (root - total)
        }
    } else if n > 0.0 && total < 0.0 {
        -n / total
    } else {
        1.0
    }
}

fn balanced(cell: f64, r: f64, s: f64) -> f64 {
    if cell > 0.0 {
        cell * r * s
    } else if cell < 0.0 {
        cell / (r * s)
    } else {
        0.0
    }
}

fn worst(seed: &Matrix, r: &[f64], s: &[f64], rows: &[f64], columns: &[f64]) -> f64 {
    let mut down = vec![0.0; columns.len()];
    let mut most = 0.0_f64;
    let off = |sum: f64, total: f64| (sum - total).abs() / f64::max(total.abs(), 1.0);
    for (row, total) in rows.iter().enumerate() {
        let mut across = 0.0;
        for (at, cell) in seed.row(row).iter().enumerate() {
            let value = balanced(*cell, r[row], s[at]);
            across += value;
            down[at] += value;
        }
        most = larger(most, off(across, *total));
    }
    for (sum, total) in down.iter().zip(columns) {
        most = larger(most, off(*sum, *total));
    }
    most
}

/// The larger, and not a number if either is not: a gap that cannot be told
/// must not pass for a small one.
fn larger(a: f64, b: f64) -> f64 {
    if a.is_nan() || b.is_nan() {
        f64::NAN
    } else {
        a.max(b)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn ras_meets_its_margins(truth in prop::collection::vec(0.5..100.0f64, 20), seed in prop::collection::vec(0.5..2.0f64, 20)) {
            let truth = Matrix::new(4, 5, truth).unwrap();
            let seed = Matrix::new(4, 5, seed).unwrap();
            let made = ras(&seed, &truth.row_sums(), &truth.column_sums(), Stop::default()).unwrap();
            prop_assert!(made.note.is_none());
            for (sum, total) in made.table.row_sums().iter().zip(truth.row_sums()) {
                prop_assert!((sum / total - 1.0).abs() < 1e-9);
            }
            for (sum, total) in made.table.column_sums().iter().zip(truth.column_sums()) {
                prop_assert!((sum / total - 1.0).abs() < 1e-9);
            }
            // Cross-product ratios are the seed's.
            let ratio = |t: &Matrix| t.at(0, 0) * t.at(1, 1) / (t.at(0, 1) * t.at(1, 0));
            prop_assert!((ratio(&made.table) / ratio(&seed) - 1.0).abs() < 1e-9);
            // Without negatives GRAS is RAS.
            let general = gras(&seed, &truth.row_sums(), &truth.column_sums(), Stop::default()).unwrap();
            prop_assert_eq!(made, general);
        }

        #[test]
        fn gras_meets_its_margins_and_keeps_signs(truth in prop::collection::vec(0.5..100.0f64, 20), noise in prop::collection::vec(0.8..1.25f64, 20)) {
            let truth: Vec<f64> = truth.iter().enumerate().map(|(at, value)| if at % 7 == 3 { -value } else { *value }).collect();
            let seed: Vec<f64> = truth.iter().zip(&noise).map(|(a, b)| a * b).collect();
            let (truth, seed) = (Matrix::new(4, 5, truth).unwrap(), Matrix::new(4, 5, seed).unwrap());
            let made = gras(&seed, &truth.row_sums(), &truth.column_sums(), Stop { rounds: 100_000, gap: 1e-9 }).unwrap();
            prop_assert!(made.note.is_none(), "{:?}", made.note);
            for (cell, before) in made.table.cells().iter().zip(seed.cells()) {
                prop_assert!(cell.signum() == before.signum());
            }
        }
    }

    /// The same table by a general minimiser (scipy's SLSQP) of the target
    /// function, which knows nothing of factors. 1e-4: where it stops.
    #[test]
    fn gras_is_the_minimum_of_its_target() {
        let seed = [
            [7.0, 3.0, 5.0, -3.0],
            [2.0, 9.0, 8.0, 1.0],
            [-2.0, 0.0, 2.0, 1.0],
        ];
        let least = [
            [8.976_44, 3.743_16, 5.721_728, -3.441_329],
            [2.799_335, 12.256_84, 9.992_314, 0.951_511],
            [-2.775_776, 0.0, 1.285_958, 0.489_818],
        ];
        let rows = [15.0, 26.0, -1.0];
        let columns = [9.0, 16.0, 17.0, -2.0];
        let made = gras(
            &Matrix::from_rows(&seed).unwrap(),
            &rows,
            &columns,
            Stop::default(),
        )
        .unwrap();
        for (row, cells) in least.iter().enumerate() {
            for (mine, cell) in made.table.row(row).iter().zip(cells) {
                assert!((mine - cell).abs() < 1e-4, "{mine} {cell}");
            }
        }
    }

    #[test]
    fn zeros_stay_and_a_row_without_cells_is_left() {
        let seed = Matrix::from_rows(&[[1.0, 0.0], [0.0, 0.0]]).unwrap();
        let made = ras(&seed, &[5.0, 0.0], &[5.0, 0.0], Stop::default()).unwrap();
        assert_eq!(made.table.cells(), [5.0, 0.0, 0.0, 0.0]);
    }

    #[test]
    fn all_problems_at_once() {
        let seed = Matrix::from_rows(&[[1.0, 1.0], [0.0, 0.0]]).unwrap();
        let found = ras(&seed, &[5.0, 2.0], &[5.0, 3.0], Stop::default()).unwrap_err();
        assert_eq!(found.len(), 2, "{found:?}");
        let negative = Matrix::from_rows(&[[1.0, -1.0]]).unwrap();
        let found = ras(&negative, &[0.0], &[1.0, -1.0], Stop::default()).unwrap_err();
        assert_eq!(found.len(), 2, "{found:?}");
        // Impossible: the only cell of the first row cannot be 4 and 5.
        let seed = Matrix::from_rows(&[[1.0, 0.0], [1.0, 1.0]]).unwrap();
        let stop = Stop {
            rounds: 50,
            gap: 1e-10,
        };
        let made = ras(&seed, &[5.0, 2.0], &[4.0, 3.0], stop).unwrap();
        assert!(matches!(
            made.note,
            Some(Problem::NotConverged { rounds: 50, .. })
        ));
    }
}
