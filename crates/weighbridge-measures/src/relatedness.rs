#![doc = include_str!("relatedness.md")]

use crate::matrix::{Matrix, quotient};
use crate::presence::Bits;
use crate::wide;

/// How co-occurrences are divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Normalisation {
    /// By the product of sizes.
    Association,
    /// By the root of the product of sizes.
    Cosine,
    /// By the size of the union.
    Jaccard,
    /// By what drawing two different ones at random gives.
    Probability,
}

/// Places in common of each pair of industries (columns); the diagonal holds
/// each industry's own number of places when `diagonal`, else 0. A table of
/// other numbers than 0 and 1 gives the sums of products.
#[must_use]
pub fn co_occurrence(presence: &Matrix, diagonal: bool) -> Matrix {
    let plain = presence
        .values
        .iter()
        .all(|value| *value == 0.0 || *value == 1.0 || value.is_nan());
    let mut out = if plain {
        let bits = Bits::columns(presence);
        symmetric(
            presence.cols,
            #[inline(always)]
            |a, first, row| bits.common(a, first, row),
        )
    } else {
        let columns: Vec<Vec<f64>> = (0..presence.cols)
            .map(|col| {
                presence
                    .col(col)
                    .into_iter()
                    .map(|value| if value.is_nan() { 0.0 } else { value })
                    .collect()
            })
            .collect();
        symmetric(presence.cols, |a, first, row| {
            for (value, other) in row.iter_mut().zip(&columns[first..]) {
                *value = columns[a].iter().zip(other).map(|(a, b)| a * b).sum();
            }
        })
    };
    if !diagonal {
        for at in 0..out.rows {
            out.values[at * out.cols + at] = 0.0;
        }
    }
    out
}

/// Proximity of industries (columns) by the places (rows) that have them.
#[must_use]
pub fn proximity(presence: &Matrix) -> Matrix {
    let bits = Bits::columns(presence);
    let sizes = bits.sizes();
    symmetric(
        presence.cols,
        #[inline(always)]
        |a, first, row| {
            bits.common(a, first, row);
            let own = sizes[a];
            for (value, other) in row.iter_mut().zip(&sizes[first..]) {
                let larger = if own > *other { own } else { *other };
                // 0 / 0, between industries that are nowhere, is NaN as it
                // should be.
                *value /= larger;
            }
        },
    )
}

/// Relatedness from co-occurrences, square; the diagonal is left out.
///
/// # Errors
/// When the table is not square, or not symmetric: two industries have as many
/// places in common either way.
pub fn normalised(together: &Matrix, by: Normalisation) -> Result<Matrix, String> {
    if together.rows != together.cols {
        return Err(format!(
            "co-occurrences need as many rows as columns, and there are {} by {}",
            together.rows, together.cols
        ));
    }
    let count = together.rows;
    for a in 0..count {
        for b in a + 1..count {
            let (one, other) = (together.at(a, b), together.at(b, a));
            let same = one.is_nan() && other.is_nan()
                || (one - other).abs() <= 1e-9 * one.abs().max(other.abs());
            if !same {
                return Err(format!(
                    "co-occurrences must be the same both ways: industry {} with industry {} is {one}, \
                     and industry {} with industry {} is {other}",
                    a + 1,
                    b + 1,
                    b + 1,
                    a + 1
                ));
            }
        }
    }
    let sizes: Vec<f64> = (0..count)
        .map(|at| {
            let row = together.row(at).iter().enumerate();
            row.filter(|(other, value)| *other != at && !value.is_nan())
                .map(|(_, value)| value)
                .sum()
        })
        .collect();
    let all: f64 = sizes.iter().sum();
    Ok(Matrix::from_fn(count, count, |a, b| {
        if a == b {
            return 0.0;
        }
        let (both, one, other) = (together.at(a, b), sizes[a], sizes[b]);
        match by {
            Normalisation::Association => quotient(both * all, one * other),
            Normalisation::Cosine => quotient(both, (one * other).sqrt()),
            Normalisation::Jaccard => quotient(both, one + other - both),
            Normalisation::Probability => {
                let chance =
                    (one / all) * (other / (all - one)) + (other / all) * (one / (all - other));
                quotient(both, chance * all / 2.0)
            }
        }
    }))
}

/// A symmetric table, each pair computed once: `fill` is given a row, a column
/// from the diagonal on, and the numbers from there. What is filled is
/// mirrored a tile at a time, so that the transposed writes stay within the
/// cache.
fn symmetric(count: usize, fill: impl Fn(usize, usize, &mut [f64])) -> Matrix {
    const TILE: usize = 32;
    let mut out = Matrix::filled(count, count, 0.0);
    wide::run(
        #[inline(always)]
        || {
            for top in (0..count).step_by(TILE) {
                let bottom = count.min(top + TILE);
                for a in top..bottom {
                    fill(a, a, &mut out.values[a * count + a..(a + 1) * count]);
                }
                let (above, below) = out.values.split_at_mut(bottom * count);
                let above = &above[top * count..];
                for (b, row) in (bottom..).zip(below.chunks_exact_mut(count)) {
                    for (a, value) in row[top..bottom].iter_mut().enumerate() {
                        *value = above[a * count + b];
                    }
                }
                for b in top..bottom {
                    for a in top..b {
                        out.values[b * count + a] = out.values[a * count + b];
                    }
                }
            }
        },
    );
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn agrees_with_counting_by_hand(cells in prop::collection::vec(0u8..2, 7 * 70)) {
            // 70 places: more than one word of bits.
            let presence = Matrix::new(70, 7, cells.into_iter().map(f64::from).collect()).unwrap();
            let (near, both) = (proximity(&presence), co_occurrence(&presence, true));
            let weighted = co_occurrence(&presence.map(|value| value * 2.0), true);
            for a in 0..7 {
                for b in 0..7 {
                    let together = (0..70).filter(|row| presence.at(*row, a) * presence.at(*row, b) > 0.0).count() as f64;
                    prop_assert_eq!(both.at(a, b), together);
                    prop_assert_eq!(weighted.at(a, b), together * 4.0);
                    let expected = together / both.at(a, a).max(both.at(b, b));
                    prop_assert!(near.at(a, b) == expected || expected.is_nan());
                }
            }
            let cosine = normalised(&both, Normalisation::Cosine).unwrap();
            prop_assert!(cosine.values.iter().all(|value| value.is_nan() || (0.0..=1.0).contains(value)));
            for by in [Normalisation::Association, Normalisation::Cosine, Normalisation::Jaccard, Normalisation::Probability] {
                let found = normalised(&both, by).unwrap();
                let back = found.transposed();
                for (one, other) in found.values.iter().zip(&back.values) {
                    prop_assert!((one - other).abs() < 1e-12 || one.is_nan() && other.is_nan());
                }
                // Association and probability compare with chance, whatever the number of places.
                let twice = normalised(&both.map(|value| value * 2.0), by).unwrap();
                for (one, other) in found.values.iter().zip(&twice.values) {
                    prop_assert!((one - other).abs() < 1e-9 || one.is_nan());
                }
            }
        }
    }

    #[test]
    fn nowhere_is_undefined() {
        let presence = Matrix::new(2, 3, vec![1.0, 0.0, f64::NAN, 1.0, 0.0, 1.0]).unwrap();
        let near = proximity(&presence);
        assert!(near.at(1, 1).is_nan() && near.at(0, 1) == 0.0);
        assert_eq!(near.at(0, 2), 0.5);
        assert!(normalised(&Matrix::filled(2, 3, 1.0), Normalisation::Cosine).is_err());
    }
}
