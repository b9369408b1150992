#![doc = include_str!("getis_ord.md")]

use crate::conditional;
use crate::matrix::quotient;
use crate::moran::{Global, permuted};
use crate::significance::two_sided;
use crate::spatial_weights::Weights;

/// Local G of one place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LocalG {
    /// The statistic.
    pub statistic: f64,
    /// Standardised: above 0 hot, below 0 cold.
    pub z: f64,
    /// Permutation p-value of the nearer tail.
    pub p: f64,
    /// Twice that, at most 1.
    pub p_two_sided: f64,
}

/// Which variance standardises the local statistics.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Variance {
    /// Ord and Getis (1995), right for any weights.
    OrdGetis,
    /// PySAL's `esda`: right for binary weights only.
    Cardinality,
}

/// Local G of each place: its neighbours without itself.
#[must_use]
pub fn local_g(values: &[f64], weights: &Weights, permutations: usize, seed: u64) -> Vec<LocalG> {
    local(
        values,
        weights,
        false,
        Variance::OrdGetis,
        permutations,
        seed,
    )
}

/// Local G* of each place: itself among its neighbours, with the greatest
/// weight of its row.
#[must_use]
pub fn local_g_star(
    values: &[f64],
    weights: &Weights,
    permutations: usize,
    seed: u64,
) -> Vec<LocalG> {
    local(
        values,
        weights,
        true,
        Variance::OrdGetis,
        permutations,
        seed,
    )
}

/// Local G, or G* when `star`, with the variance of choice. Places without a
/// figure are left out; all are undefined when there is not one figure a place.
#[must_use]
pub fn local(
    values: &[f64],
    weights: &Weights,
    star: bool,
    variance: Variance,
    permutations: usize,
    seed: u64,
) -> Vec<LocalG> {
    let mut out = vec![
        LocalG {
            statistic: f64::NAN,
            z: f64::NAN,
            p: f64::NAN,
            p_two_sided: f64::NAN
        };
        values.len()
    ];
    let Some(known) = weights.known(values) else {
        return out;
    };
    let islands = known.weights.islands();
    let linked = known.weights.with_self(star);
    let (deviations, squares) = known.deviations();
    let count = deviations.len() as f64;
    let mean = known.figures.iter().sum::<f64>() / count;
    // Deviations instead of figures: only the order of the sums matters for
    // p, and rounding is relative to the differences.
    let p = conditional::p_values(&deviations, &linked, permutations, seed);
    for (at, place) in known.places.iter().enumerate() {
        if islands.binary_search(&at).is_ok() {
            continue;
        }
        let (mut lag, mut own, mut own_squares) = (0.0, 0.0, 0.0);
        for (other, weight) in linked.of(at) {
            lag += weight * deviations[other];
            own += weight;
            own_squares += weight * weight;
        }
        let without = if star { 0.0 } else { deviations[at] };
        let n = if star { count } else { count - 1.0 };
        // Mean and variance of the figures that count, as deviations.
        let centre = -without / n;
        let spread = (squares - without * without) / n - centre * centre;
        let unit = if variance == Variance::OrdGetis {
            own_squares
        } else {
            own
        };
        let deviation = (spread * (n * unit - own * own) / (n - 1.0)).sqrt();
        let all = count * mean - if star { 0.0 } else { known.figures[at] };
        out[*place] = LocalG {
            statistic: quotient(lag + own * mean, all),
            z: quotient(lag - own * centre, deviation),
            p: p[at],
            p_two_sided: two_sided(p[at]),
        };
    }
    out
}

/// Global G of figures (one a place) with weights as given, by the source
/// binary. Only the randomised moments are defined.
#[must_use]
pub fn global_g(values: &[f64], weights: &Weights, permutations: usize, seed: u64) -> Global {
    let Some(known) = weights.known(values) else {
        return Global::undefined();
    };
    let weights = known.weights.with_self(false);
    let y = &known.figures;
    let n = y.len() as f64;
    let (s0, s1, s2) = weights.sums();
    let power = |by: i32| y.iter().map(|value| value.powi(by)).sum::<f64>();
    let (m1, m2, m3, m4) = (power(1), power(2), power(3), power(4));
    let below = m1 * m1 - m2;
    let statistic = |y: &[f64]| {
        let products: f64 = (0..y.len())
            .map(|place| {
                y[place]
                    * weights
                        .of(place)
                        .map(|(other, weight)| weight * y[other])
                        .sum::<f64>()
            })
            .sum();
        quotient(products, below)
    };
    let observed = statistic(y);
    if s0 <= 0.0 || observed.is_nan() {
        return Global::undefined();
    }
    let square = s0 * s0;
    let b0 = (n * n - 3.0 * n + 3.0) * s1 - n * s2 + 3.0 * square;
    let b1 = -((n * n - n) * s1 - 2.0 * n * s2 + 6.0 * square);
    let b2 = -(2.0 * n * s1 - (n + 3.0) * s2 + 6.0 * square);
    let b3 = 4.0 * (n - 1.0) * s1 - 2.0 * (n + 1.0) * s2 + 8.0 * square;
    let b4 = s1 - s2 + square;
    let above = b0 * m2 * m2 + b1 * m4 + b2 * m1 * m1 * m2 + b3 * m1 * m3 + b4 * m1.powi(4);
    let expectation = s0 / (n * (n - 1.0));
    let second = quotient(above, below * below * n * (n - 1.0) * (n - 2.0) * (n - 3.0));
    let p = permuted(y, observed, permutations, seed, statistic);
    Global::new(
        observed,
        expectation,
        [f64::NAN, second - expectation * expectation],
        p,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spatial_weights::tests::grid;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn units_and_standardisation_do_not_matter(values in prop::collection::vec(0.0..100.0f64, 20), times in 0.1..10.0f64, more in 0.0..50.0f64) {
            let weights = grid(4, 5);
            prop_assume!(values.iter().any(|value| (value - values[0]).abs() > 1.0));
            let other: Vec<f64> = values.iter().map(|value| value * times + more).collect();
            for star in [false, true] {
                let of = |values: &[f64], weights: &Weights| local(values, weights, star, Variance::OrdGetis, 39, 4);
                let one = of(&values, &weights);
                for found in [of(&other, &weights), of(&values, &weights.row_standardised())] {
                    for (one, other) in one.iter().zip(found) {
                        prop_assert!((one.z - other.z).abs() < 1e-8 * (1.0 + one.z.abs()) && one.p == other.p);
                    }
                }
                let back: Vec<f64> = values.iter().rev().copied().collect();
                for (one, other) in one.iter().rev().zip(of(&back, &weights)) {
                    prop_assert!((one.z - other.z).abs() < 1e-8);
                }
                // The two variances agree on binary weights.
                for (one, other) in one.iter().zip(local(&values, &weights, star, Variance::Cardinality, 0, 4)) {
                    prop_assert!((one.z - other.z).abs() < 1e-9);
                }
            }
        }
    }

    /// Over all 120 ways to deal five figures out.
    #[test]
    fn moments_of_all_permutations() {
        let weights =
            Weights::from_neighbours(&[vec![1], vec![0, 2, 3], vec![1, 3], vec![1, 2], vec![]])
                .unwrap();
        let values = [1.0, 4.0, 2.0, 9.0, 3.0];
        let found = global_g(&values, &weights, 0, 0);
        let star = local_g_star(&values, &weights.row_standardised(), 0, 0)[1];
        let (mut all, mut local) = (Vec::new(), Vec::new());
        let mut stack = vec![Vec::new()];
        while let Some(dealt) = stack.pop() {
            if dealt.len() == 5 {
                let figures: Vec<f64> = dealt.iter().map(|at: &usize| values[*at]).collect();
                all.push(global_g(&figures, &weights, 0, 0).statistic);
                local.push(local_g_star(&figures, &weights.row_standardised(), 0, 0)[1].statistic);
            }
            stack.extend(
                (0..5)
                    .filter(|at| !dealt.contains(at))
                    .map(|at| [dealt.clone(), vec![at]].concat()),
            );
        }
        let moments = |all: &[f64]| {
            let mean = all.iter().sum::<f64>() / 120.0;
            (
                mean,
                all.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / 120.0,
            )
        };
        let (mean, variance) = moments(&all);
        assert!(
            (mean - found.expectation).abs() < 1e-12
                && (variance - found.variance_random).abs() < 1e-12
        );
        let (mean, variance) = moments(&local);
        assert!(((star.statistic - mean) / variance.sqrt() - star.z).abs() < 1e-9);
    }

    #[test]
    fn islands_gaps_and_equal_figures() {
        let weights = Weights::from_neighbours(&[vec![1], vec![0, 2], vec![1], vec![]]).unwrap();
        let found = local_g_star(&[1.0, 2.0, 4.0, f64::NAN], &weights, 9, 0);
        assert!(found[3].z.is_nan() && found[0].z < 0.0);
        assert!(local_g(&[1.0, 2.0, 4.0, 3.0], &weights, 9, 0)[3].p.is_nan());
        assert!(local_g(&[2.0; 4], &weights, 9, 0)[0].z.is_nan());
        assert!(global_g(&[0.0; 4], &weights, 9, 0).statistic.is_nan());
        assert!(local_g(&[1.0], &weights, 9, 0)[0].statistic.is_nan());
    }
}
