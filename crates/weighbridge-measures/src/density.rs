#![doc = include_str!("density.md")]

use crate::matrix::Matrix;
use crate::{threads, wide};

/// Densities, places by industries, from presence (places by industries) and
/// relatedness (industries by industries).
///
/// # Errors
/// When the shapes do not fit.
pub fn density(presence: &Matrix, relatedness: &Matrix) -> Result<Matrix, String> {
    let count = presence.cols;
    if (relatedness.rows, relatedness.cols) != (count, count) {
        return Err(format!(
            "presence has {count} industries, so relatedness must be {count} by {count}, and it is {} by {}",
            relatedness.rows, relatedness.cols
        ));
    }
    Ok(of_symmetric(presence, &relatedness.transposed()))
}

/// Densities where relatedness is known to be symmetric and of the right
/// shape (row j holds what industry j gives to each industry i).
pub(crate) fn of_symmetric(presence: &Matrix, relatedness: &Matrix) -> Matrix {
    let count = presence.cols;
    if count == 0 {
        return presence.clone();
    }
    let sums = relatedness.column_sums();
    let cleaned;
    let given = if relatedness.values.iter().any(|value| value.is_nan()) {
        cleaned = relatedness.map(|value| if value.is_nan() { 0.0 } else { value });
        &cleaned.values
    } else {
        &relatedness.values
    };
    let mut out = Matrix::filled(presence.rows, count, 0.0);
    // A place's densities are the sum of the rows of what it has, in the
    // order of the columns, whatever the number of threads.
    threads::over_rows(&mut out.values, count, |first, rows| {
        let mut has: Vec<Vec<usize>> = Vec::new();
        for row in 0..rows.len() / count {
            let cells = presence.row(first + row).iter().enumerate();
            has.push(
                cells
                    .filter(|(_, value)| **value > 0.0)
                    .map(|(col, _)| col)
                    .collect(),
            );
        }
        add_rows(rows, count, &has, given);
        for row in rows.chunks_exact_mut(count) {
            for (value, sum) in row.iter_mut().zip(&sums) {
                *value /= sum;
            }
        }
    });
    out
}

/// Adds to each of `rows` the rows of `given` that it has, a band of columns
/// at a time: the band is copied together first so that it stays in the
/// cache, and the running sums stay in registers.
fn add_rows(rows: &mut [f64], count: usize, has: &[Vec<usize>], given: &[f64]) {
    const WIDTH: usize = 16;
    let mut band = vec![[0.0; WIDTH]; count];
    for start in (0..count).step_by(WIDTH) {
        let width = WIDTH.min(count - start);
        for (packed, row) in band.iter_mut().zip(given.chunks_exact(count)) {
            packed[..width].copy_from_slice(&row[start..start + width]);
        }
        wide::run(
            #[inline(always)]
            || {
                for (row, has) in rows.chunks_exact_mut(count).zip(has) {
                    let mut sums = [0.0; WIDTH];
                    for other in has {
                        let packed = &band[*other];
                        for at in 0..WIDTH {
                            sums[at] += packed[at];
                        }
                    }
                    row[start..start + width].copy_from_slice(&sums[..width]);
                }
            },
        );
    }
}

/// Densities of the industries that the place has; NaN for the others.
///
/// # Errors
/// When the two tables have not the same shape.
pub fn internal(presence: &Matrix, density: &Matrix) -> Result<Matrix, String> {
    only(presence, density, true)
}

/// Densities of the industries that the place has not; NaN for the others.
///
/// # Errors
/// When the two tables have not the same shape.
pub fn external(presence: &Matrix, density: &Matrix) -> Result<Matrix, String> {
    only(presence, density, false)
}

fn only(presence: &Matrix, density: &Matrix, present: bool) -> Result<Matrix, String> {
    if (presence.rows, presence.cols) != (density.rows, density.cols) {
        return Err("presence and density must have the same places and industries".into());
    }
    Ok(Matrix::from_fn(density.rows, density.cols, |row, col| {
        let here = presence.at(row, col);
        if !here.is_nan() && (here > 0.0) == present {
            density.at(row, col)
        } else {
            f64::NAN
        }
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::relatedness::proximity;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn agrees_with_the_formula(cells in prop::collection::vec(0u8..2, 5 * 37), weights in prop::collection::vec(0.0..1.0f64, 37 * 37)) {
            let presence = Matrix::new(5, 37, cells.into_iter().map(f64::from).collect()).unwrap();
            // Not symmetric, so that rows and columns cannot be mixed up.
            let related = Matrix::new(37, 37, weights).unwrap();
            let found = density(&presence, &related).unwrap();
            for row in 0..5 {
                for col in 0..37 {
                    let above: f64 = (0..37).map(|other| related.at(col, other) * presence.at(row, other)).sum();
                    let below: f64 = related.row(col).iter().sum();
                    prop_assert!((found.at(row, col) - above / below).abs() < 1e-12);
                }
            }
            prop_assert!(found.values.iter().all(|value| (0.0..=1.0 + 1e-12).contains(value)));
            let all = density(&presence.map(|_| 1.0), &related).unwrap();
            prop_assert!(all.values.iter().all(|value| (value - 1.0).abs() < 1e-12));
            let (inside, outside) = (internal(&presence, &found).unwrap(), external(&presence, &found).unwrap());
            for at in 0..found.values.len() {
                prop_assert!(inside.values[at].is_nan() != outside.values[at].is_nan());
            }
        }
    }

    #[test]
    fn undefined_relatedness_is_left_out() {
        let presence = Matrix::new(2, 3, vec![1.0, 0.0, 0.0, 1.0, 0.0, 1.0]).unwrap();
        let found = density(&presence, &proximity(&presence)).unwrap();
        assert!(found.at(0, 1).is_nan());
        assert!((found.at(0, 2) - 1.0 / 3.0).abs() < 1e-15);
        assert!(density(&presence, &Matrix::filled(2, 2, 0.0)).is_err());
    }
}
