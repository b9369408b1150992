//! One factorisation of I - A that answers every question about its inverse.
//! The inverse itself is formed only when all of it is asked for.
//!
//! What is factored is the transpose: a matrix stored row by row is its
//! transpose stored column by column, which is what the library likes.

use faer::dyn_stack::{MemBuffer, MemStack};
use faer::linalg::lu::partial_pivoting::{factor, solve};
use faer::linalg::triangular_inverse::{invert_unit_lower_triangular, invert_upper_triangular};
use faer::perm::PermRef;
use faer::{Mat, MatMut, Par};

use crate::matrix::{Matrix, threads};
use crate::problem::Problem;

/// Pivots below this part of the largest are taken as zero: the coefficients
/// themselves are known to no more than their sixteen digits.
const TINY: f64 = 1e-14;

/// A matrix I - A, factored with partial pivoting.
#[derive(Debug)]
pub struct Factors {
    lu: Mat<f64>,
    forward: Vec<usize>,
    backward: Vec<usize>,
}

/// Industries whose outputs are used up by each other, from a system a hair's
/// breadth beside the singular one: there what it cannot hold outgrows all the
/// rest.
fn used_up(coefficients: &Matrix) -> Option<Vec<usize>> {
    const BESIDE: f64 = 1e-9;
    let order = coefficients.rows();
    let beside = Matrix::from_fn(order, order, |row, column| {
        let own = if row == column { BESIDE } else { 0.0 };
        coefficients.at(row, column) - own
    });
    // Where that one has no inverse either, nothing is told of it: to ask again, a hair's
    // breadth further, might never end.
    let factors = Factors::made(&beside, threads(order));
    if factors.dead_pivot().is_some() {
        return None;
    }
    let outputs = factors.times(&vec![1.0; order]);
    let largest = outputs
        .iter()
        .fold(0.0, |most: f64, value| most.max(value.abs()));
    let found: Vec<usize> = (0..order)
        .filter(|at| outputs[*at].abs() > 1e-6 * largest)
        .collect();
    (!found.is_empty()).then_some(found)
}

impl Factors {
    /// Factors I - `coefficients`.
    ///
    /// # Errors
    /// [`Problem::Shape`] when not square, [`Problem::Singular`] with the
    /// industries that hang together when there is no inverse.
    pub fn new(coefficients: &Matrix) -> Result<Self, Problem> {
        Self::with_threads(coefficients, threads(coefficients.rows()))
    }

    pub(crate) fn with_threads(coefficients: &Matrix, par: Par) -> Result<Self, Problem> {
        let order = coefficients.rows();
        if coefficients.columns() != order {
            return Err(Problem::Shape {
                what: "coefficients",
                expected: (order, order),
                found: (order, coefficients.columns()),
            });
        }
        let made = Self::made(coefficients, par);
        match made.dead_pivot() {
            Some(at) => Err(Problem::Singular {
                industries: made
                    .hanging_together(at)
                    .or_else(|| used_up(coefficients))
                    .unwrap_or_else(|| (0..order).collect()),
            }),
            None => Ok(made),
        }
    }

    /// The factors of a square I - `coefficients`, whatever its pivots are.
    fn made(coefficients: &Matrix, par: Par) -> Self {
        let order = coefficients.rows();
        let mut lu = Mat::<f64>::zeros(order, order);
        for industry in 0..order {
            // Row of the matrix, column of its transpose.
            let target = lu.as_mut().col_mut(industry);
            for (into, value) in target.iter_mut().zip(coefficients.row(industry)) {
                *into = -value;
            }
            lu[(industry, industry)] += 1.0;
        }
        let (mut forward, mut backward) = (vec![0; order], vec![0; order]);
        let request =
            factor::lu_in_place_scratch::<usize, f64>(order, order, par, Default::default());
        let mut memory = MemBuffer::new(request);
        factor::lu_in_place(
            lu.as_mut(),
            &mut forward,
            &mut backward,
            par,
            MemStack::new(&mut memory),
            Default::default(),
        );
        Self {
            lu,
            forward,
            backward,
        }
    }

    /// Number of industries.
    #[must_use]
    pub fn order(&self) -> usize {
        self.forward.len()
    }

    fn dead_pivot(&self) -> Option<usize> {
        let pivots = |at: usize| self.lu[(at, at)].abs();
        let largest = (0..self.order()).map(pivots).fold(0.0, f64::max);
        let alive = |at: usize| pivots(at) > TINY * largest;
        // A pivot that is not a number is not alive either.
        (0..self.order()).rfind(|at| !alive(*at))
    }

    /// With the pivot at `dead` zero, outputs in these proportions are used
    /// up by each other; the industries are those whose part is not zero.
    /// Nothing where the pivot is so dead that the factors hold no numbers.
    fn hanging_together(&self, dead: usize) -> Option<Vec<usize>> {
        let order = self.order();
        let mut part = vec![0.0; order];
        part[dead] = 1.0;
        for row in dead + 1..order {
            let mut sum = 0.0;
            for (above, value) in part.iter().enumerate().take(row).skip(dead) {
                sum += self.lu[(above, row)] * value;
            }
            part[row] = -sum / self.lu[(row, row)];
        }
        for row in (0..order).rev() {
            let mut sum = 0.0;
            for (below, value) in part.iter().enumerate().skip(row + 1) {
                sum += self.lu[(below, row)] * value;
            }
            part[row] -= sum;
        }
        let largest = part
            .iter()
            .fold(0.0, |most: f64, value| most.max(value.abs()));
        if part.iter().any(|value| !value.is_finite()) {
            return None;
        }
        let mut found: Vec<usize> = (0..order)
            .filter(|at| part[*at].abs() > 1e-9 * largest)
            .map(|at| self.forward[at])
            .collect();
        found.sort_unstable();
        Some(found)
    }

    fn permutation(&self) -> PermRef<'_, usize> {
        PermRef::new_checked(&self.forward, &self.backward, self.order())
    }

    fn solve_view(&self, right: MatMut<'_, f64>, transposed: bool) {
        let (order, columns) = (self.order(), right.ncols());
        // One column is bound by memory, which threads do not make faster.
        let par = threads(if columns < 16 { 0 } else { order });
        let view = self.lu.as_ref();
        if transposed {
            let request = solve::solve_in_place_scratch::<usize, f64>(order, columns, par);
            let mut memory = MemBuffer::new(request);
            let stack = MemStack::new(&mut memory);
            solve::solve_in_place(view, view, self.permutation(), right, par, stack);
        } else {
            let request =
                solve::solve_transpose_in_place_scratch::<usize, f64>(order, columns, par);
            let mut memory = MemBuffer::new(request);
            let stack = MemStack::new(&mut memory);
            solve::solve_transpose_in_place(view, view, self.permutation(), right, par, stack);
        }
    }

    fn solve_slice(&self, right: &[f64], transposed: bool) -> Vec<f64> {
        if right.len() != self.order() {
            return vec![f64::NAN; self.order()];
        }
        let mut answer = right.to_vec();
        let view = MatMut::from_column_major_slice_mut(&mut answer, right.len(), 1);
        self.solve_view(view, transposed);
        answer
    }

    /// (I - A)⁻¹ times a column. NaN when the length does not fit.
    #[must_use]
    pub fn times(&self, column: &[f64]) -> Vec<f64> {
        self.solve_slice(column, false)
    }

    /// A row times (I - A)⁻¹. NaN when the length does not fit.
    #[must_use]
    pub fn after(&self, row: &[f64]) -> Vec<f64> {
        self.solve_slice(row, true)
    }

    /// (I - A)⁻¹ times several columns.
    ///
    /// # Errors
    /// [`Problem::Shape`] when the number of rows does not fit.
    pub fn times_columns(&self, columns: &Matrix) -> Result<Matrix, Problem> {
        if columns.rows() != self.order() {
            return Err(Problem::Shape {
                what: "columns to solve for",
                expected: (self.order(), columns.columns()),
                found: (columns.rows(), columns.columns()),
            });
        }
        let mut answer = columns.clone();
        self.solve_view(answer.view_mut(), false);
        Ok(answer)
    }

    /// Several rows times (I - A)⁻¹.
    ///
    /// # Errors
    /// [`Problem::Shape`] when the number of columns does not fit.
    pub fn after_rows(&self, rows: &Matrix) -> Result<Matrix, Problem> {
        if rows.columns() != self.order() {
            return Err(Problem::Shape {
                what: "rows to solve for",
                expected: (rows.rows(), self.order()),
                found: (rows.rows(), rows.columns()),
            });
        }
        let mut answer = rows.clone();
        self.solve_view(answer.view_mut().transpose_mut(), true);
        Ok(answer)
    }

    /// Chosen columns of (I - A)⁻¹, in the order asked for.
    ///
    /// # Errors
    /// [`Problem::OutOfRange`] for an industry that is not there.
    pub fn columns(&self, industries: &[usize]) -> Result<Matrix, Problem> {
        let mut unit = Matrix::zeros(self.order(), industries.len());
        for (at, industry) in industries.iter().enumerate() {
            if *industry >= self.order() {
                return Err(Problem::OutOfRange {
                    what: "number of an industry",
                    value: *industry as f64,
                });
            }
            unit.row_mut(*industry)[at] = 1.0;
        }
        self.times_columns(&unit)
    }

    /// The whole of (I - A)⁻¹.
    #[must_use]
    pub fn inverse(&self) -> Matrix {
        let order = self.order();
        let mut answer = Matrix::from_fn(order, order, |row, column| f64::from(row == column));
        // Solving the transpose for columns stored as rows is the same system.
        self.solve_view(answer.view_mut().transpose_mut(), true);
        answer
    }

    /// The diagonal of (I - A)⁻¹ without the rest of it: the two triangles
    /// are inverted (two thirds of the work of an inverse less) and met only
    /// where the diagonal is.
    #[must_use]
    pub fn diagonal(&self) -> Vec<f64> {
        const TILE: usize = 64;
        let order = self.order();
        let par = threads(order);
        let mut inverted = Mat::<f64>::zeros(order, order);
        invert_upper_triangular(inverted.as_mut(), self.lu.as_ref(), par);
        invert_unit_lower_triangular(inverted.as_mut(), self.lu.as_ref(), par);
        let mut diagonal = vec![0.0; order];
        // In tiles, because one of the two is read across its columns.
        for first in (0..order).step_by(TILE) {
            let last = (first + TILE).min(order);
            for (column, industry) in self.forward.iter().enumerate().take(last).skip(first) {
                diagonal[*industry] = if column >= *industry {
                    inverted[(*industry, column)]
                } else {
                    0.0
                };
            }
            for start in (first..order).step_by(TILE) {
                let stop = (start + TILE).min(order);
                for (column, industry) in self.forward.iter().enumerate().take(last).skip(first) {
                    let mut sum = 0.0;
                    for inner in start.max(column + 1).max(*industry)..stop {
                        sum += inverted[(*industry, inner)] * inverted[(inner, column)];
                    }
                    diagonal[*industry] += sum;
                }
            }
        }
        diagonal
    }

    /// An estimate from below of the condition number in the 1-norm, by a
    /// few solutions (Higham 1988).
    #[must_use]
    pub fn condition(&self, coefficients: &Matrix) -> f64 {
        let order = self.order();
        if order == 0 {
            return 1.0;
        }
        let mut sums = vec![0.0; order];
        for row in 0..order {
            for (column, (sum, value)) in sums.iter_mut().zip(coefficients.row(row)).enumerate() {
                *sum += (f64::from(row == column) - value).abs();
            }
        }
        let norm = sums.into_iter().fold(0.0, f64::max);
        let mut trial = vec![1.0 / order as f64; order];
        let mut estimate = 0.0;
        for _ in 0..5 {
            let answer = self.times(&trial);
            let size: f64 = answer.iter().map(|value| value.abs()).sum();
            let signs: Vec<f64> = answer.iter().map(|value| value.signum()).collect();
            let slope = self.after(&signs);
            let (mut best, mut most) = (0, 0.0);
            for (at, value) in slope.iter().enumerate() {
                if value.abs() > most {
                    (best, most) = (at, value.abs());
                }
            }
            let here: f64 = slope.iter().zip(&trial).map(|(a, b)| a * b).sum();
            let done = size <= estimate || most <= here;
            estimate = f64::max(estimate, size);
            if done {
                break;
            }
            trial = vec![0.0; order];
            trial[best] = 1.0;
        }
        norm * estimate
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Same input, same bytes, however many threads the machine has.
    #[test]
    fn threads_change_no_bit() {
        let cell = |row: usize, column: usize| {
            ((row * 7919 + column * 104_729) % 997) as f64 / 997.0 / 500.0
        };
        let a = Matrix::from_fn(450, 450, cell);
        let one = Factors::with_threads(&a, Par::Seq).unwrap();
        for count in [2, 3, 8] {
            let many = Factors::with_threads(&a, Par::rayon(count)).unwrap();
            assert!(one.lu == many.lu && one.forward == many.forward);
        }
    }
    /// What has no inverse even a hair's breadth beside it is refused: asking again and
    /// again overflowed the stack, now and then, in the test of tables of any shape.
    #[test]
    fn what_is_singular_beside_itself_too_is_refused() {
        for a in [
            Matrix::new(1, 1, vec![f64::NAN]).unwrap(),
            Matrix::new(2, 2, vec![f64::NAN; 4]).unwrap(),
            Matrix::new(2, 2, vec![1.0, f64::INFINITY, 0.0, 1.0]).unwrap(),
        ] {
            let told = Factors::new(&a);
            assert!(matches!(told, Err(Problem::Singular { .. })), "{told:?}");
        }
    }
}
