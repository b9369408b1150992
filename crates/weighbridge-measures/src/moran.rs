#![doc = include_str!("moran.md")]

use crate::matrix::quotient;
use crate::significance::{at_least, directed, normal_two_sided};
use crate::spatial_weights::Weights;
use crate::threads;

/// A global statistic with its expectation, variances and p-values.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Global {
    /// The statistic.
    pub statistic: f64,
    /// What chance gives on average.
    pub expectation: f64,
    /// Variance, figures drawn from a normal distribution.
    pub variance_normal: f64,
    /// Variance, the same figures dealt out at random.
    pub variance_random: f64,
    /// Distance from expectation in standard deviations, normal.
    pub z_normal: f64,
    /// Distance from expectation in standard deviations, randomised.
    pub z_random: f64,
    /// Two-sided p-value, normal.
    pub p_normal: f64,
    /// Two-sided p-value, randomised.
    pub p_random: f64,
    /// Permutation p-value of the nearer tail; NaN without permutations.
    pub p_permutation: f64,
}

impl Global {
    /// z and p from the moments.
    pub(crate) fn new(statistic: f64, expectation: f64, variances: [f64; 2], p: f64) -> Self {
        let z = variances.map(|variance| quotient(statistic - expectation, variance.sqrt()));
        Self {
            statistic,
            expectation,
            variance_normal: variances[0],
            variance_random: variances[1],
            z_normal: z[0],
            z_random: z[1],
            p_normal: normal_two_sided(z[0]),
            p_random: normal_two_sided(z[1]),
            p_permutation: p,
        }
    }

    /// Nothing is defined.
    pub(crate) fn undefined() -> Self {
        Self::new(f64::NAN, f64::NAN, [f64::NAN; 2], f64::NAN)
    }
}

/// Permutation p-value of the nearer tail for a statistic of dealt-out figures.
pub(crate) fn permuted(
    figures: &[f64],
    observed: f64,
    permutations: usize,
    seed: u64,
    statistic: impl Fn(&[f64]) -> f64 + Sync,
) -> f64 {
    // Each permutation has its own stream, so that threads need not share one.
    let draws = threads::map(permutations, figures.len() * 8, |draw| {
        let mut dealt = figures.to_vec();
        crate::random::SplitMix64::stream(seed, draw).shuffle(&mut dealt, figures.len());
        let value = statistic(&dealt);
        let scale = observed.abs();
        (
            at_least(value, observed, scale),
            at_least(-value, -observed, scale),
        )
    });
    let larger = draws.iter().filter(|draw| draw.0).count();
    let smaller = draws.iter().filter(|draw| draw.1).count();
    directed(larger, smaller, permutations)
}

/// Moran's I of figures (one a place) with weights as given: standardise
/// them first if their rows should add up to 1. Places without a figure are
/// left out.
#[must_use]
pub fn moran(values: &[f64], weights: &Weights, permutations: usize, seed: u64) -> Global {
    let Some(known) = weights.known(values) else {
        return Global::undefined();
    };
    let (deviations, squares) = known.deviations();
    let (s0, s1, s2) = known.weights.sums();
    let n = deviations.len() as f64;
    if !(squares > 0.0 && s0 > 0.0) {
        return Global::undefined();
    }
    let statistic = |z: &[f64]| {
        let products: f64 = (0..z.len())
            .map(|place| {
                z[place]
                    * known
                        .weights
                        .of(place)
                        .map(|(other, weight)| weight * z[other])
                        .sum::<f64>()
            })
            .sum();
        n / s0 * products / squares
    };
    let observed = statistic(&deviations);
    let expectation = -1.0 / (n - 1.0);
    let normal = (n * n * s1 - n * s2 + 3.0 * s0 * s0) / ((n * n - 1.0) * s0 * s0)
        - expectation * expectation;
    let above = n * ((n * n - 3.0 * n + 3.0) * s1 - n * s2 + 3.0 * s0 * s0)
        - known.kurtosis() * ((n * n - n) * s1 - 2.0 * n * s2 + 6.0 * s0 * s0);
    let random =
        quotient(above, (n - 1.0) * (n - 2.0) * (n - 3.0) * s0 * s0) - expectation * expectation;
    let p = permuted(&deviations, observed, permutations, seed, statistic);
    Global::new(observed, expectation, [normal, random], p)
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::spatial_weights::tests::grid;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn units_do_not_matter(values in prop::collection::vec(0.0..100.0f64, 20), times in 0.1..10.0f64, more in -50.0..50.0f64) {
            let weights = grid(4, 5).row_standardised();
            prop_assume!(values.iter().any(|value| (value - values[0]).abs() > 1.0));
            let one = moran(&values, &weights, 19, 5);
            let other = moran(&values.iter().map(|value| value * times + more).collect::<Vec<_>>(), &weights, 19, 5);
            prop_assert!((one.statistic - other.statistic).abs() < 1e-9 && (one.z_random - other.z_random).abs() < 1e-6);
            prop_assert_eq!(one.p_permutation, other.p_permutation);
            // A grid turned round is the same grid.
            let back: Vec<f64> = values.iter().rev().copied().collect();
            prop_assert!((moran(&back, &weights, 0, 5).statistic - one.statistic).abs() < 1e-9);
            prop_assert!(one.p_permutation > 0.0 && one.p_permutation <= 1.0);
        }
    }

    /// The statistic of all 120 ways to deal five figures out.
    fn of_all_permutations(values: [f64; 5], statistic: impl Fn(&[f64]) -> f64) -> Vec<f64> {
        let mut all = Vec::new();
        let mut stack = vec![Vec::new()];
        while let Some(dealt) = stack.pop() {
            if dealt.len() == 5 {
                let figures: Vec<f64> = dealt.iter().map(|at: &usize| values[*at]).collect();
                all.push(statistic(&figures));
            }
            stack.extend(
                (0..5)
                    .filter(|at| !dealt.contains(at))
                    .map(|at| [dealt.clone(), vec![at]].concat()),
            );
        }
        all
    }

    /// Five figures, and weights of as many places of which one has no neighbour.
    pub(crate) fn five() -> ([f64; 5], Weights) {
        let weights =
            Weights::from_neighbours(&[vec![1], vec![0, 2, 3], vec![1, 3], vec![1, 2], vec![]])
                .unwrap()
                .row_standardised();
        ([1.0, 4.0, 2.0, 9.0, 3.0], weights)
    }

    /// Mean and variance over all ways to deal the five figures out.
    pub(crate) fn moments(statistic: impl Fn(&[f64], &Weights) -> f64) -> [f64; 2] {
        let (values, weights) = five();
        let all = of_all_permutations(values, |dealt| statistic(dealt, &weights));
        let mean = all.iter().sum::<f64>() / 120.0;
        let variance = all.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / 120.0;
        [mean, variance]
    }

    /// The moments are those of all ways to deal the figures out: checked on
    /// five places, all 120 of them.
    #[test]
    fn moments_of_all_permutations() {
        let (values, weights) = five();
        let found = moran(&values, &weights, 0, 0);
        let [mean, variance] = moments(|dealt, weights| moran(dealt, weights, 0, 0).statistic);
        assert!((mean - found.expectation).abs() < 1e-12);
        assert!((variance - found.variance_random).abs() < 1e-12);
    }

    #[test]
    fn undefined_without_differences_or_links() {
        let weights = grid(2, 2);
        assert!(moran(&[1.0; 4], &weights, 9, 0).statistic.is_nan());
        assert!(moran(&[1.0; 4], &weights, 9, 0).p_permutation.is_nan());
        let none = Weights::from_neighbours(&[vec![], vec![]]).unwrap();
        assert!(moran(&[1.0, 2.0], &none, 9, 0).statistic.is_nan());
        assert!(moran(&[1.0], &weights, 9, 0).statistic.is_nan());
        let gap = moran(&[1.0, 2.0, 3.0, f64::NAN], &weights, 0, 0);
        let without = Weights::from_neighbours(&[vec![1, 2], vec![0, 2], vec![0, 1]]).unwrap();
        assert_eq!(
            gap.statistic,
            moran(&[1.0, 2.0, 3.0], &without, 0, 0).statistic
        );
    }
}
