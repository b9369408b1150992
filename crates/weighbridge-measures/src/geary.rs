#![doc = include_str!("geary.md")]

use crate::matrix::quotient;
use crate::moran::{Global, permuted};
use crate::spatial_weights::Weights;

/// Geary's C of figures (one a place) with weights as given. Places without
/// a figure are left out.
#[must_use]
pub fn geary(values: &[f64], weights: &Weights, permutations: usize, seed: u64) -> Global {
    let Some(known) = weights.known(values) else {
        return Global::undefined();
    };
    let (_, squares) = known.deviations();
    let (s0, s1, s2) = known.weights.sums();
    let n = known.figures.len() as f64;
    if !(squares > 0.0 && s0 > 0.0) {
        return Global::undefined();
    }
    let statistic = |y: &[f64]| {
        let differences: f64 = (0..y.len())
            .map(|place| {
                let of = known.weights.of(place);
                of.map(|(other, weight)| weight * (y[place] - y[other]).powi(2))
                    .sum::<f64>()
            })
            .sum();
        (n - 1.0) * differences / (2.0 * s0 * squares)
    };
    let observed = statistic(&known.figures);
    let square = s0 * s0;
    let normal = ((2.0 * s1 + s2) * (n - 1.0) - 4.0 * square) / (2.0 * (n + 1.0) * square);
    let k = known.kurtosis();
    let above = (n - 1.0) * s1 * (n * n - 3.0 * n + 3.0 - (n - 1.0) * k)
        - 0.25 * (n - 1.0) * s2 * (n * n + 3.0 * n - 6.0 - (n * n - n + 2.0) * k)
        + square * (n * n - 3.0 - (n - 1.0).powi(2) * k);
    let random = quotient(above, n * (n - 2.0) * (n - 3.0) * square);
    let p = permuted(&known.figures, observed, permutations, seed, statistic);
    Global::new(observed, 1.0, [normal, random], p)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::moran::tests::{five, moments};
    use crate::spatial_weights::tests::grid;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn units_do_not_matter(values in prop::collection::vec(0.0..100.0f64, 20), times in 0.1..10.0f64, more in -50.0..50.0f64) {
            let weights = grid(4, 5).row_standardised();
            prop_assume!(values.iter().any(|value| (value - values[0]).abs() > 1.0));
            let one = geary(&values, &weights, 0, 5);
            let other = geary(&values.iter().map(|value| value * times + more).collect::<Vec<_>>(), &weights, 0, 5);
            prop_assert!(one.statistic >= 0.0 && (one.statistic - other.statistic).abs() < 1e-9);
            let back: Vec<f64> = values.iter().rev().copied().collect();
            prop_assert!((geary(&back, &weights, 0, 5).statistic - one.statistic).abs() < 1e-9);
        }
    }

    /// Over all 120 ways to deal five figures out.
    #[test]
    fn moments_of_all_permutations() {
        let (values, weights) = five();
        let found = geary(&values, &weights, 0, 0);
        let [mean, variance] = moments(|dealt, weights| geary(dealt, weights, 0, 0).statistic);
        assert!((mean - 1.0).abs() < 1e-12);
        assert!((variance - found.variance_random).abs() < 1e-12);
        assert!(geary(&[1.0; 5], &weights, 3, 0).p_permutation.is_nan());
    }
}
