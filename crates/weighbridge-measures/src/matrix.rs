//! A table of numbers: places in rows, industries in columns unless a
//! function says otherwise. Plain storage and sums; no linear algebra.

/// Row-major table of numbers. A missing figure is NaN.
#[derive(Debug, Clone, PartialEq)]
pub struct Matrix {
    /// Number of rows.
    pub rows: usize,
    /// Number of columns.
    pub cols: usize,
    /// `rows * cols` numbers, row after row.
    pub values: Vec<f64>,
}

impl Matrix {
    /// From numbers row after row.
    ///
    /// # Errors
    /// When there are not `rows * cols` of them.
    pub fn new(rows: usize, cols: usize, values: Vec<f64>) -> Result<Self, String> {
        if rows.checked_mul(cols) == Some(values.len()) {
            Ok(Self { rows, cols, values })
        } else {
            Err(format!(
                "a table of {rows} rows and {cols} columns cannot hold {} numbers",
                values.len()
            ))
        }
    }

    /// The same number everywhere.
    #[must_use]
    pub fn filled(rows: usize, cols: usize, value: f64) -> Self {
        Self {
            rows,
            cols,
            values: vec![value; rows * cols],
        }
    }

    /// From a function of row and column.
    #[must_use]
    pub fn from_fn(rows: usize, cols: usize, cell: impl Fn(usize, usize) -> f64) -> Self {
        let mut values = Vec::with_capacity(rows * cols);
        for row in 0..rows {
            values.extend((0..cols).map(|col| cell(row, col)));
        }
        Self { rows, cols, values }
    }

    /// One column.
    #[must_use]
    pub fn column(values: Vec<f64>) -> Self {
        Self {
            rows: values.len(),
            cols: 1,
            values,
        }
    }

    /// A single number.
    #[must_use]
    pub fn scalar(value: f64) -> Self {
        Self::column(vec![value])
    }

    /// Numbers of one row.
    #[must_use]
    pub fn row(&self, row: usize) -> &[f64] {
        &self.values[row * self.cols..(row + 1) * self.cols]
    }

    /// Numbers of one column.
    #[must_use]
    pub fn col(&self, col: usize) -> Vec<f64> {
        (0..self.rows).map(|row| self.at(row, col)).collect()
    }

    /// One number.
    #[must_use]
    pub fn at(&self, row: usize, col: usize) -> f64 {
        self.values[row * self.cols + col]
    }

    /// Rows for columns.
    #[must_use]
    pub fn transposed(&self) -> Self {
        Self::from_fn(self.cols, self.rows, |row, col| self.at(col, row))
    }

    /// Every number through a function.
    #[must_use]
    pub fn map(&self, of: impl Fn(f64) -> f64) -> Self {
        Self {
            rows: self.rows,
            cols: self.cols,
            values: self.values.iter().map(|value| of(*value)).collect(),
        }
    }

    /// Sum of each row, missing figures left out.
    #[must_use]
    pub fn row_sums(&self) -> Vec<f64> {
        (0..self.rows).map(|row| total(self.row(row))).collect()
    }

    /// Sum of each column, missing figures left out.
    #[must_use]
    pub fn column_sums(&self) -> Vec<f64> {
        let mut sums = vec![0.0; self.cols];
        for row in 0..self.rows {
            for (sum, value) in sums.iter_mut().zip(self.row(row)) {
                // A select, not a branch: this loop is hot and should vectorise.
                *sum += if value.is_nan() { 0.0 } else { *value };
            }
        }
        sums
    }
}

/// The sum of what is known: eight sums side by side, in a fixed order, so
/// that the loop vectorises.
pub(crate) fn total(of: &[f64]) -> f64 {
    let or_nothing = |value: f64| if value.is_nan() { 0.0 } else { value };
    let (blocks, rest) = of.as_chunks::<8>();
    let mut sums = [0.0; 8];
    for block in blocks {
        for at in 0..8 {
            sums[at] += or_nothing(block[at]);
        }
    }
    rest.iter().map(|value| or_nothing(*value)).sum::<f64>() + sums.iter().sum::<f64>()
}

fn known(values: &[f64]) -> impl Iterator<Item = f64> + '_ {
    values.iter().copied().filter(|value| !value.is_nan())
}

/// A quotient that is NaN wherever it is not a finite number.
#[must_use]
pub(crate) fn quotient(above: f64, below: f64) -> f64 {
    let value = above / below;
    if value.is_finite() { value } else { f64::NAN }
}

/// Mean and standard deviation of the numbers that are not NaN, with divisor
/// n, or n − 1 when `sample`.
#[must_use]
pub(crate) fn moments(values: &[f64], sample: bool) -> (f64, f64) {
    let count = known(values).count() as f64;
    let mean = known(values).sum::<f64>() / count;
    let squares: f64 = known(values).map(|value| (value - mean).powi(2)).sum();
    let divisor = if sample { count - 1.0 } else { count };
    (mean, (squares / divisor).sqrt())
}

/// Numbers less their mean, over their standard deviation. NaN stays NaN and
/// counts in neither; where all are equal, all are NaN.
#[must_use]
pub fn standardised(values: &[f64], sample: bool) -> Vec<f64> {
    let (mean, deviation) = moments(values, sample);
    values
        .iter()
        .map(|value| quotient(value - mean, deviation))
        .collect()
}

/// Numbers stretched so that the least is 0 and the greatest 100, as rankings
/// are often printed. Where all are equal, all are NaN.
#[must_use]
pub fn rescaled(values: &[f64]) -> Vec<f64> {
    let low = known(values).fold(f64::INFINITY, f64::min);
    let high = known(values).fold(f64::NEG_INFINITY, f64::max);
    values
        .iter()
        .map(|value| quotient((value - low) * 100.0, high - low))
        .collect()
}

/// Place in the order from greatest (1) to least; equal numbers share the
/// better place, and what is undefined (NaN) has none.
#[must_use]
pub fn rank(values: &[f64]) -> Vec<Option<usize>> {
    let mut order: Vec<usize> = (0..values.len())
        .filter(|at| !values[*at].is_nan())
        .collect();
    order.sort_by(|a, b| values[*b].total_cmp(&values[*a]).then(a.cmp(b)));
    let mut ranks = vec![None; values.len()];
    let mut last = (f64::NAN, 0);
    for (place, at) in order.into_iter().enumerate() {
        if values[at] != last.0 {
            last = (values[at], place + 1);
        }
        ranks[at] = Some(last.1);
    }
    ranks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_undefined_is_never_ranked() {
        assert_eq!(
            rank(&[1.0, f64::NAN, 3.0, 3.0, -0.0, 0.0]),
            [Some(3), None, Some(1), Some(1), Some(4), Some(4)]
        );
        assert!(
            standardised(&[2.0, 2.0], false)
                .iter()
                .all(|value| value.is_nan())
        );
        assert_eq!(
            rescaled(&[1.0, f64::NAN, 3.0])
                .iter()
                .filter(|value| value.is_nan())
                .count(),
            1
        );
        assert!(Matrix::new(2, 2, vec![1.0]).is_err());
    }
}
