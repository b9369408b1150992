#![doc = include_str!("similarity.md")]

use crate::matrix::{Matrix, quotient};

/// Which distance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Distance {
    /// Sum of absolute differences of shares.
    Krugman,
    /// One less the cosine of the two profiles.
    Cosine,
}

/// Krugman's distance between two places' jobs by industry.
#[must_use]
pub fn krugman(one: &[f64], other: &[f64]) -> f64 {
    crate::specialisation::krugman(one, other)
}

/// Cosine of two places' jobs by industry.
#[must_use]
pub fn cosine(one: &[f64], other: &[f64]) -> f64 {
    let dot = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f64>();
    quotient(dot(one, other), (dot(one, one) * dot(other, other)).sqrt())
}

/// The distance between two places' jobs by industry.
#[must_use]
pub fn distance(one: &[f64], other: &[f64], by: Distance) -> f64 {
    match by {
        Distance::Krugman => krugman(one, other),
        // Rounding may take the cosine of like profiles a hair over 1.
        Distance::Cosine => {
            let near = 1.0 - cosine(one, other);
            if near < 0.0 { 0.0 } else { near }
        }
    }
}

/// Distances of all places (rows) from all places.
#[must_use]
pub fn distances(jobs: &Matrix, by: Distance) -> Matrix {
    Matrix::from_fn(jobs.rows, jobs.rows, |a, b| {
        distance(jobs.row(a), jobs.row(b), by)
    })
}

/// The `count` places most like `place` with their distances, nearest first,
/// itself left out. Empty where the place has no jobs or is not in the table.
#[must_use]
pub fn most_similar(jobs: &Matrix, place: usize, count: usize, by: Distance) -> Vec<(usize, f64)> {
    if place >= jobs.rows {
        return Vec::new();
    }
    let mut all: Vec<(usize, f64)> = (0..jobs.rows)
        .filter(|other| *other != place)
        .map(|other| (other, distance(jobs.row(place), jobs.row(other), by)))
        .filter(|(_, distance)| !distance.is_nan())
        .collect();
    all.sort_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0)));
    all.truncate(count);
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_distance_is_a_distance(cells in prop::collection::vec(0.1..1e3f64, 12), times in 0.1..10.0f64) {
            let jobs = Matrix::new(4, 3, cells).unwrap();
            for by in [Distance::Krugman, Distance::Cosine] {
                let found = distances(&jobs, by);
                for a in 0..4 {
                    prop_assert!(found.at(a, a).abs() < 1e-12);
                    for b in 0..4 {
                        prop_assert!((found.at(a, b) - found.at(b, a)).abs() < 1e-12 && found.at(a, b) <= 2.0);
                        let scaled: Vec<f64> = jobs.row(b).iter().map(|cell| cell * times).collect();
                        prop_assert!((distance(jobs.row(a), &scaled, by) - found.at(a, b)).abs() < 1e-9);
                    }
                }
                let near = most_similar(&jobs, 1, 3, by);
                prop_assert_eq!(near.len(), 3);
                prop_assert!(near.windows(2).all(|pair| pair[0].1 <= pair[1].1));
            }
            // Only the sum of absolute differences obeys the triangle.
            let found = distances(&jobs, Distance::Krugman);
            prop_assert!(found.at(0, 2) <= found.at(0, 1) + found.at(1, 2) + 1e-12);
        }
    }

    #[test]
    fn ties_go_to_the_first_and_the_undefined_nowhere() {
        let jobs = Matrix::new(4, 2, vec![1.0, 1.0, 0.0, 0.0, 2.0, 2.0, 3.0, 3.0]).unwrap();
        let near = most_similar(&jobs, 0, 5, Distance::Krugman);
        assert_eq!(near, [(2, 0.0), (3, 0.0)]);
        assert!(most_similar(&jobs, 1, 5, Distance::Cosine).is_empty());
        assert!(most_similar(&jobs, 9, 5, Distance::Cosine).is_empty());
    }
}
