#![doc = include_str!("local_moran.md")]

use crate::conditional;
use crate::matrix::quotient;
use crate::significance::two_sided;
use crate::spatial_weights::Weights;

/// On which side of the mean a place and its neighbours lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quadrant {
    /// High among high.
    HighHigh,
    /// Low among high.
    LowHigh,
    /// Low among low.
    LowLow,
    /// High among low.
    HighLow,
    /// No neighbours, no figure, or no differences at all.
    Undefined,
}

impl Quadrant {
    /// Two letters, the place first; empty where undefined.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::HighHigh => "HH",
            Self::LowHigh => "LH",
            Self::LowLow => "LL",
            Self::HighLow => "HL",
            Self::Undefined => "",
        }
    }

    /// PySAL's numbers 1 (HH), 2 (LH), 3 (LL), 4 (HL); NaN where undefined.
    #[must_use]
    pub fn number(self) -> f64 {
        match self {
            Self::HighHigh => 1.0,
            Self::LowHigh => 2.0,
            Self::LowLow => 3.0,
            Self::HighLow => 4.0,
            Self::Undefined => f64::NAN,
        }
    }
}

/// Local Moran of one place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LocalMoran {
    /// The statistic.
    pub statistic: f64,
    /// Permutation p-value of the nearer tail.
    pub p: f64,
    /// Twice that, at most 1.
    pub p_two_sided: f64,
    /// Where it and its neighbours lie.
    pub quadrant: Quadrant,
    /// Expectation when all figures are dealt out at random.
    pub expectation: f64,
    /// Variance when all figures are dealt out at random.
    pub variance: f64,
}

const UNDEFINED: LocalMoran = LocalMoran {
    statistic: f64::NAN,
    p: f64::NAN,
    p_two_sided: f64::NAN,
    quadrant: Quadrant::Undefined,
    expectation: f64::NAN,
    variance: f64::NAN,
};

/// Local Moran of each place, with weights as given: standardise them first
/// if the lag is to be a mean. All are undefined when there is not one
/// figure a place.
#[must_use]
pub fn local_moran(
    values: &[f64],
    weights: &Weights,
    permutations: usize,
    seed: u64,
) -> Vec<LocalMoran> {
    let mut out = vec![UNDEFINED; values.len()];
    let Some(known) = weights.known(values) else {
        return out;
    };
    let (deviations, squares) = known.deviations();
    if squares <= 0.0 {
        return out;
    }
    let n = deviations.len() as f64;
    let p = conditional::p_values(&deviations, &known.weights, permutations, seed);
    let b = known.kurtosis();
    for (at, lag) in known.weights.lag(&deviations).into_iter().enumerate() {
        if lag.is_nan() {
            continue;
        }
        let (own, v): (f64, f64) = known
            .weights
            .of(at)
            .fold((0.0, 0.0), |(own, squares), (_, weight)| {
                (own + weight, squares + weight * weight)
            });
        let expectation = -own / (n - 1.0);
        let pairs = quotient((own * own - v) * (2.0 * b - n), (n - 1.0) * (n - 2.0));
        out[known.places[at]] = LocalMoran {
            statistic: (n - 1.0) * deviations[at] * lag / squares,
            p: p[at],
            p_two_sided: two_sided(p[at]),
            quadrant: match (deviations[at] > 0.0, lag > 0.0) {
                (true, true) => Quadrant::HighHigh,
                (false, true) => Quadrant::LowHigh,
                (false, false) => Quadrant::LowLow,
                (true, false) => Quadrant::HighLow,
            },
            expectation,
            variance: v * (n - b) / (n - 1.0) + pairs - expectation * expectation,
        };
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::moran::moran;
    use crate::spatial_weights::tests::grid;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_local_ones_average_to_the_global_one(values in prop::collection::vec(0.0..100.0f64, 20), times in 0.1..10.0f64) {
            let weights = grid(4, 5).row_standardised();
            prop_assume!(values.iter().any(|value| (value - values[0]).abs() > 1.0));
            let local = local_moran(&values, &weights, 49, 2);
            let sum: f64 = local.iter().map(|place| place.statistic).sum();
            // Rows sum to 1, so S0 = n and I = n/S0 · Σ z lag / Σ z² = Σ I_i / (n − 1).
            prop_assert!((sum / 19.0 - moran(&values, &weights, 0, 0).statistic).abs() < 1e-9);
            for place in &local {
                let together = matches!(place.quadrant, Quadrant::HighHigh | Quadrant::LowLow);
                prop_assert!(place.statistic == 0.0 || together == (place.statistic > 0.0));
                prop_assert!(place.p >= 0.02 && place.p <= 1.0 && place.p_two_sided >= place.p);
            }
            let scaled = local_moran(&values.iter().map(|value| value * times).collect::<Vec<_>>(), &weights, 49, 2);
            for (one, other) in local.iter().zip(scaled) {
                prop_assert!((one.statistic - other.statistic).abs() < 1e-9 && one.p == other.p);
            }
            let back: Vec<f64> = values.iter().rev().copied().collect();
            for (one, other) in local.iter().rev().zip(local_moran(&back, &weights, 0, 2)) {
                prop_assert!((one.statistic - other.statistic).abs() < 1e-9);
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
        let mut all: Vec<f64> = Vec::new();
        let mut stack = vec![Vec::new()];
        while let Some(dealt) = stack.pop() {
            if dealt.len() == 5 {
                let figures: Vec<f64> = dealt.iter().map(|at: &usize| values[*at]).collect();
                // The expectation is that of z_i Σ w z / m₂, m₂ with divisor n.
                all.push(local_moran(&figures, &weights, 0, 0)[1].statistic * 5.0 / 4.0);
            }
            stack.extend(
                (0..5)
                    .filter(|at| !dealt.contains(at))
                    .map(|at| [dealt.clone(), vec![at]].concat()),
            );
        }
        let found = local_moran(&values, &weights, 0, 0)[1];
        let mean = all.iter().sum::<f64>() / 120.0;
        let variance = all.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / 120.0;
        assert!((mean - found.expectation).abs() < 1e-12);
        assert!(
            (variance - found.variance).abs() < 1e-12,
            "{variance} {}",
            found.variance
        );
    }

    #[test]
    fn islands_and_gaps_are_undefined() {
        let weights = Weights::from_neighbours(&[vec![1], vec![0, 2], vec![1], vec![]])
            .unwrap()
            .row_standardised();
        let local = local_moran(&[1.0, f64::NAN, 3.0, 9.0], &weights, 9, 0);
        assert!(
            local
                .iter()
                .all(|place| place.quadrant == Quadrant::Undefined)
        );
        let local = local_moran(&[1.0, 2.0, 3.0, 9.0], &weights, 9, 0);
        assert!(local[3].statistic.is_nan() && local[3].p.is_nan() && local[0].p > 0.0);
        assert!(local_moran(&[1.0], &weights, 9, 0)[0].p.is_nan());
        assert!(local_moran(&[2.0; 4], &weights, 9, 0)[0].statistic.is_nan());
    }
}
