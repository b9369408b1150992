//! A plain table of numbers, row by row, and products with it. It holds no
//! labels: those are the caller's.

use faer::{Accum, MatMut, MatRef, Par};

use crate::problem::Problem;

/// A matrix of doubles, stored row by row.
#[derive(Debug, Clone, PartialEq)]
pub struct Matrix {
    rows: usize,
    columns: usize,
    cells: Vec<f64>,
}

/// Below this size threads cost more than they save.
const LARGE: usize = 384;

/// How many threads work on a matrix of this order. Results do not depend on
/// it: products are split over rows and columns, never along a sum.
pub(crate) fn threads(order: usize) -> Par {
    if order < LARGE {
        return Par::Seq;
    }
    let count = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    if count > 1 {
        Par::rayon(count)
    } else {
        Par::Seq
    }
}

impl Matrix {
    /// A matrix from `cells`, row by row.
    ///
    /// # Errors
    /// [`Problem::Shape`] when there are not `rows * columns` cells.
    pub fn new(rows: usize, columns: usize, cells: Vec<f64>) -> Result<Self, Problem> {
        if cells.len() == rows * columns {
            Ok(Self {
                rows,
                columns,
                cells,
            })
        } else {
            Err(Problem::Shape {
                what: "cells of a matrix",
                expected: (rows, columns),
                found: (cells.len(), 1),
            })
        }
    }

    /// A matrix of zeros.
    #[must_use]
    pub fn zeros(rows: usize, columns: usize) -> Self {
        Self {
            rows,
            columns,
            cells: vec![0.0; rows * columns],
        }
    }

    /// A matrix whose cell (row, column) is `value(row, column)`.
    #[must_use]
    pub fn from_fn(
        rows: usize,
        columns: usize,
        mut value: impl FnMut(usize, usize) -> f64,
    ) -> Self {
        let mut cells = Vec::with_capacity(rows * columns);
        for row in 0..rows {
            for column in 0..columns {
                cells.push(value(row, column));
            }
        }
        Self {
            rows,
            columns,
            cells,
        }
    }

    /// A matrix from its rows.
    ///
    /// # Errors
    /// [`Problem::Shape`] when the rows are not of one length.
    pub fn from_rows<R: AsRef<[f64]>>(rows: &[R]) -> Result<Self, Problem> {
        let columns = rows.first().map_or(0, |row| row.as_ref().len());
        let mut cells = Vec::with_capacity(rows.len() * columns);
        for (at, row) in rows.iter().enumerate() {
            let row = row.as_ref();
            if row.len() != columns {
                return Err(Problem::Shape {
                    what: "a row of a matrix",
                    expected: (at, columns),
                    found: (at, row.len()),
                });
            }
            cells.extend_from_slice(row);
        }
        Self::new(rows.len(), columns, cells)
    }

    /// A matrix of one column.
    #[must_use]
    pub fn column_of(values: &[f64]) -> Self {
        Self {
            rows: values.len(),
            columns: 1,
            cells: values.to_vec(),
        }
    }

    /// Number of rows.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// Number of columns.
    #[must_use]
    pub fn columns(&self) -> usize {
        self.columns
    }

    /// The cell, or NaN outside the matrix.
    #[must_use]
    pub fn at(&self, row: usize, column: usize) -> f64 {
        if column < self.columns {
            self.cells
                .get(row * self.columns + column)
                .copied()
                .unwrap_or(f64::NAN)
        } else {
            f64::NAN
        }
    }

    /// Row `row`; empty outside the matrix.
    #[must_use]
    pub fn row(&self, row: usize) -> &[f64] {
        self.cells
            .get(row * self.columns..(row + 1) * self.columns)
            .unwrap_or(&[])
    }

    pub(crate) fn row_mut(&mut self, row: usize) -> &mut [f64] {
        let width = self.columns;
        &mut self.cells[row * width..(row + 1) * width]
    }

    /// Column `column`, copied.
    #[must_use]
    pub fn column(&self, column: usize) -> Vec<f64> {
        (0..self.rows).map(|row| self.at(row, column)).collect()
    }

    /// All cells, row by row.
    #[must_use]
    pub fn cells(&self) -> &[f64] {
        &self.cells
    }

    /// Sum of each row.
    #[must_use]
    pub fn row_sums(&self) -> Vec<f64> {
        (0..self.rows)
            .map(|row| self.row(row).iter().sum())
            .collect()
    }

    /// Sum of each column.
    #[must_use]
    pub fn column_sums(&self) -> Vec<f64> {
        let mut sums = vec![0.0; self.columns];
        for row in 0..self.rows {
            add(&mut sums, self.row(row), 1.0);
        }
        sums
    }

    /// Rows and columns exchanged.
    #[must_use]
    pub fn transposed(&self) -> Self {
        Self::from_fn(self.columns, self.rows, |row, column| self.at(column, row))
    }

    /// Each column divided by its divisor; zero where the divisor is zero.
    #[must_use]
    pub fn per_column(&self, divisors: &[f64]) -> Self {
        Self::from_fn(self.rows, self.columns, |row, column| {
            per(self.at(row, column), divisors.get(column).copied())
        })
    }

    /// The matrix times a column. NaN when the lengths do not fit.
    #[must_use]
    pub fn times(&self, column: &[f64]) -> Vec<f64> {
        if column.len() != self.columns {
            return vec![f64::NAN; self.rows];
        }
        (0..self.rows)
            .map(|row| dot(self.row(row), column))
            .collect()
    }

    /// A row times the matrix. NaN when the lengths do not fit.
    #[must_use]
    pub fn after(&self, row: &[f64]) -> Vec<f64> {
        if row.len() != self.rows {
            return vec![f64::NAN; self.columns];
        }
        let mut sums = vec![0.0; self.columns];
        for (at, factor) in row.iter().enumerate() {
            add(&mut sums, self.row(at), *factor);
        }
        sums
    }

    /// The product of two matrices.
    ///
    /// # Errors
    /// [`Problem::Shape`] when the inner sizes differ.
    pub fn product(&self, right: &Self) -> Result<Self, Problem> {
        if self.columns != right.rows {
            return Err(Problem::Shape {
                what: "the right side of a product",
                expected: (self.columns, right.columns),
                found: (right.rows, right.columns),
            });
        }
        let mut out = Self::zeros(self.rows, right.columns);
        let order = self.rows.max(self.columns).max(right.columns);
        faer::linalg::matmul::matmul(
            out.view_mut(),
            Accum::Replace,
            self.view(),
            right.view(),
            1.0,
            threads(order),
        );
        Ok(out)
    }

    pub(crate) fn view(&self) -> MatRef<'_, f64> {
        MatRef::from_row_major_slice(&self.cells, self.rows, self.columns)
    }

    pub(crate) fn view_mut(&mut self) -> MatMut<'_, f64> {
        MatMut::from_row_major_slice_mut(&mut self.cells, self.rows, self.columns)
    }

    /// The first cell that is not a finite number.
    pub(crate) fn not_finite(&self, what: &'static str) -> Vec<Problem> {
        self.cells
            .iter()
            .enumerate()
            .filter(|(_, cell)| !cell.is_finite())
            .map(|(at, _)| Problem::NotFinite {
                what,
                row: at / self.columns,
                column: at % self.columns,
            })
            .collect()
    }
}

/// A quotient, zero where there is nothing to divide by: an industry without
/// output buys nothing per unit of it.
pub(crate) fn per(value: f64, divisor: Option<f64>) -> f64 {
    match divisor {
        Some(divisor) if divisor != 0.0 => value / divisor,
        _ => 0.0,
    }
}

pub(crate) fn dot(left: &[f64], right: &[f64]) -> f64 {
    left.iter().zip(right).map(|(a, b)| a * b).sum()
}

pub(crate) fn add(sums: &mut [f64], values: &[f64], factor: f64) {
    for (sum, value) in sums.iter_mut().zip(values) {
        *sum += factor * value;
    }
}
