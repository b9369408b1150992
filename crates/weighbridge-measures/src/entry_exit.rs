#![doc = include_str!("entry_exit.md")]

use crate::matrix::Matrix;

/// Entries, places by industries.
///
/// # Errors
/// When the two tables have not the same shape.
pub fn entry(before: &Matrix, after: &Matrix) -> Result<Matrix, String> {
    moved(before, after, |was, is| {
        if was {
            f64::NAN
        } else {
            f64::from(u8::from(is))
        }
    })
}

/// Exits, places by industries.
///
/// # Errors
/// When the two tables have not the same shape.
pub fn exit(before: &Matrix, after: &Matrix) -> Result<Matrix, String> {
    moved(before, after, |was, is| {
        if was {
            f64::from(u8::from(!is))
        } else {
            f64::NAN
        }
    })
}

fn moved(
    before: &Matrix,
    after: &Matrix,
    of: impl Fn(bool, bool) -> f64,
) -> Result<Matrix, String> {
    if (before.rows, before.cols) != (after.rows, after.cols) {
        return Err(format!(
            "the first table is {} by {}, the second {} by {}: both years need the same places and industries",
            before.rows, before.cols, after.rows, after.cols
        ));
    }
    Ok(Matrix::from_fn(before.rows, before.cols, |row, col| {
        let (was, is) = (before.at(row, col), after.at(row, col));
        if was.is_nan() || is.is_nan() {
            f64::NAN
        } else {
            of(was > 0.0, is > 0.0)
        }
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn each_cell_is_in_one_of_the_two(cells in prop::collection::vec((any::<bool>(), any::<bool>()), 12)) {
            let before = Matrix::new(3, 4, cells.iter().map(|cell| f64::from(u8::from(cell.0))).collect()).unwrap();
            let after = Matrix::new(3, 4, cells.iter().map(|cell| f64::from(u8::from(cell.1))).collect()).unwrap();
            let (entries, exits) = (entry(&before, &after).unwrap(), exit(&before, &after).unwrap());
            for (at, (was, is)) in cells.iter().enumerate() {
                prop_assert!(entries.values[at].is_nan() != exits.values[at].is_nan());
                let moved = entries.values[at] == 1.0 || exits.values[at] == 1.0;
                prop_assert_eq!(moved, was != is);
            }
            // Backwards in time an exit is an entry.
            let back = entry(&after, &before).unwrap();
            for (at, value) in exits.values.iter().enumerate() {
                prop_assert!(*value != 1.0 || back.values[at] == 1.0);
            }
        }
    }

    #[test]
    fn shapes_must_agree() {
        assert!(entry(&Matrix::filled(1, 2, 0.0), &Matrix::filled(2, 1, 0.0)).is_err());
    }
}
