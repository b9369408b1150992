#![doc = include_str!("specialisation.md")]

use crate::matrix::quotient;

/// Krugman's index of a place's jobs by industry against the whole's.
#[must_use]
pub fn krugman(place: &[f64], whole: &[f64]) -> f64 {
    let (here, all): (f64, f64) = (place.iter().sum(), whole.iter().sum());
    if here > 0.0 && all > 0.0 {
        place
            .iter()
            .zip(whole)
            .map(|(part, total)| (part / here - total / all).abs())
            .sum()
    } else {
        f64::NAN
    }
}

/// Herfindahl's index of a place's jobs by industry.
#[must_use]
pub fn herfindahl(place: &[f64]) -> f64 {
    let here: f64 = place.iter().sum();
    if here > 0.0 {
        place.iter().map(|part| (part / here).powi(2)).sum()
    } else {
        f64::NAN
    }
}

/// Coefficient of specialisation: half of Krugman's index.
#[must_use]
pub fn coefficient(place: &[f64], whole: &[f64]) -> f64 {
    krugman(place, whole) / 2.0
}

/// Hachman's index of a place's jobs by industry against the whole's. NaN
/// also where the place has an industry that the whole has not.
#[must_use]
pub fn hachman(place: &[f64], whole: &[f64]) -> f64 {
    let (here, all): (f64, f64) = (place.iter().sum(), whole.iter().sum());
    if !(here > 0.0 && all > 0.0) {
        return f64::NAN;
    }
    let weighted: f64 = place
        .iter()
        .zip(whole)
        .filter(|(part, _)| **part > 0.0)
        .map(|(part, total)| (part / here).powi(2) / (total / all))
        .sum();
    // Infinite where the whole lacks an industry of the place.
    if weighted.is_finite() {
        quotient(1.0, weighted)
    } else {
        f64::NAN
    }
}

/// Shannon's entropy of a place's jobs over its industries, in units of the
/// logarithm's `base` (2 for bits).
#[must_use]
pub fn entropy(place: &[f64], base: f64) -> f64 {
    let here: f64 = place.iter().sum();
    if here > 0.0 {
        place
            .iter()
            .map(|part| surprise(part / here) / base.ln())
            .sum()
    } else {
        f64::NAN
    }
}

/// Entropy of a place's jobs split by groups of industries.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Variety {
    /// Entropy between groups.
    pub unrelated: f64,
    /// Entropy within groups, weighted by their shares.
    pub related: f64,
}

/// Unrelated and related variety, in bits, with a group number for each
/// industry. The two add up to the entropy.
#[must_use]
pub fn variety(place: &[f64], group: &[usize]) -> Variety {
    let total = entropy(place, 2.0);
    if total.is_nan() || group.len() != place.len() {
        return Variety {
            unrelated: f64::NAN,
            related: f64::NAN,
        };
    }
    let mut sums = std::collections::BTreeMap::new();
    for (part, group) in place.iter().zip(group) {
        *sums.entry(*group).or_insert(0.0) += part;
    }
    let unrelated = entropy(&sums.into_values().collect::<Vec<f64>>(), 2.0);
    Variety {
        unrelated,
        related: total - unrelated,
    }
}

fn surprise(share: f64) -> f64 {
    if share == 0.0 {
        0.0
    } else {
        -share * share.ln()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn bounds_order_and_scale(pairs in prop::collection::vec((0.0..1e4f64, 0.1..1e4f64, 0usize..4), 2..30), times in 0.1..10.0f64) {
            let place: Vec<f64> = pairs.iter().map(|pair| pair.0).collect();
            let whole: Vec<f64> = pairs.iter().map(|pair| pair.0 + pair.1).collect();
            let group: Vec<usize> = pairs.iter().map(|pair| pair.2).collect();
            prop_assume!(place.iter().sum::<f64>() > 1.0);
            let count = place.len() as f64;
            let of = |place: &[f64], whole: &[f64]| [krugman(place, whole), hachman(place, whole), herfindahl(place), entropy(place, 2.0), coefficient(place, whole)];
            let found = of(&place, &whole);
            prop_assert!((0.0..=2.0).contains(&found[0]) && found[1] > 0.0 && found[1] <= 1.0 + 1e-12);
            prop_assert!(found[2] >= 1.0 / count - 1e-12 && found[2] <= 1.0 + 1e-12);
            prop_assert!(found[3] >= -1e-12 && found[3] <= count.log2() + 1e-9);
            let split = variety(&place, &group);
            prop_assert!(split.related >= -1e-9 && split.unrelated >= -1e-12);
            prop_assert!((split.related + split.unrelated - found[3]).abs() < 1e-9);
            let (mut back, mut all) = (place.iter().map(|value| value * times).collect::<Vec<_>>(), whole.clone());
            back.reverse();
            all.reverse();
            for (one, other) in found.iter().zip(of(&back, &all)) {
                prop_assert!((one - other).abs() < 1e-9);
            }
            // A place with the whole's mix is not special at all.
            prop_assert!((hachman(&whole, &whole) - 1.0).abs() < 1e-12 && krugman(&whole, &whole) == 0.0);
        }
    }

    #[test]
    fn no_jobs_is_undefined() {
        for value in [
            hachman(&[0.0], &[1.0]),
            entropy(&[0.0, 0.0], 2.0),
            coefficient(&[0.0], &[0.0]),
            hachman(&[1.0, 1.0], &[0.0, 1.0]),
            entropy(&[f64::NAN, 1.0], 2.0),
        ] {
            assert!(value.is_nan());
        }
        assert_eq!(entropy(&[1.0, 1.0, 0.0], 2.0), 1.0);
    }

    /// Five regions, four industries: EconGeo 2.1 on its documented example.
    #[test]
    fn agrees_with_econgeo() {
        let jobs = [
            [44.0, 63.0, 8.0, 83.0],
            [48.0, 42.0, 10.0, 1.0],
            [74.0, 54.0, 96.0, 16.0],
            [39.0, 26.0, 28.0, 13.0],
            [89.0, 61.0, 45.0, 76.0],
        ];
        let mut whole = [0.0; 4];
        for row in jobs {
            for (sum, value) in whole.iter_mut().zip(row) {
                *sum += value;
            }
        }
        let index = [
            0.524965815358828,
            0.603138916511738,
            0.391703056768559,
            0.213932602784873,
            0.163127024283343,
        ];
        let square = [
            0.327976737067646,
            0.408685422997745,
            0.310138888888889,
            0.280348878604486,
            0.264743127136068,
        ];
        for ((row, index), square) in jobs.iter().zip(index).zip(square) {
            // The package prints 15 digits.
            assert!((krugman(row, &whole) - index).abs() < 1e-14);
            assert!((herfindahl(row) - square).abs() < 1e-14);
        }
    }
}
