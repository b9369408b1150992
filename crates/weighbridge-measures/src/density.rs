#![doc = include_str!("density.md")]

use crate::matrix::{Matrix, total};
use crate::presence::present;
use crate::row_sums::sum_rows;
use crate::threads;

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
    Ok(from_rows(
        presence,
        &relatedness.transposed(),
        &sums(relatedness),
    ))
}

/// Densities where relatedness is known to be symmetric and of the right
/// shape.
pub(crate) fn of_symmetric(presence: &Matrix, relatedness: &Matrix) -> Matrix {
    from_rows(presence, relatedness, &sums(relatedness))
}

/// What each industry gives or gets in all, undefined relatedness left out.
fn sums(relatedness: &Matrix) -> Vec<f64> {
    threads::map(relatedness.rows, relatedness.cols, |row| {
        total(relatedness.row(row))
    })
}

/// Densities from what each industry gives to the others, by row, and what
/// each gets in all: a place's are the sums of the rows of what it has.
fn from_rows(presence: &Matrix, relatedness: &Matrix, sums: &[f64]) -> Matrix {
    let has = threads::map(presence.rows, presence.cols, |row| {
        present(presence.row(row))
    });
    Matrix {
        rows: presence.rows,
        cols: presence.cols,
        values: sum_rows(
            &has,
            &relatedness.values,
            presence.cols,
            #[inline(always)]
            |sum, _, col| sum / sums[col],
        ),
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
