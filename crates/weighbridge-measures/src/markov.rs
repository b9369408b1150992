#![doc = include_str!("markov.md")]

use crate::matrix::Matrix;

/// Quantile classes 0 to `count` − 1 of the numbers; NaN for NaN.
#[must_use]
pub fn quantile_classes(values: &[f64], count: usize) -> Vec<f64> {
    let mut sorted: Vec<f64> = values
        .iter()
        .copied()
        .filter(|value| !value.is_nan())
        .collect();
    sorted.sort_by(f64::total_cmp);
    let bounds: Vec<f64> = (1..count)
        .filter_map(|class| {
            let at = class as f64 / count as f64 * sorted.len().checked_sub(1)? as f64;
            let low = at.floor() as usize;
            let high = (low + 1).min(sorted.len() - 1);
            Some(sorted[low] + (sorted[high] - sorted[low]) * (at - low as f64))
        })
        .collect();
    values
        .iter()
        .map(|value| {
            if value.is_nan() {
                f64::NAN
            } else {
                bounds.iter().filter(|bound| value > bound).count() as f64
            }
        })
        .collect()
}

/// Moves between classes: from rows to columns. `classes` has a place in
/// each row, a year in each column, and whole numbers from 0 to `count` − 1;
/// a missing class (NaN) takes both its steps out.
///
/// # Errors
/// When a class is not such a number.
pub fn transitions(classes: &Matrix, count: usize) -> Result<Matrix, String> {
    for value in &classes.values {
        let whole = value.fract() == 0.0 && *value >= 0.0 && (*value as usize) < count;
        if !value.is_nan() && !whole {
            return Err(format!(
                "{value} is not a class: classes are whole numbers from 0 to {}",
                count.saturating_sub(1)
            ));
        }
    }
    let mut moves = Matrix::filled(count, count, 0.0);
    for place in 0..classes.rows {
        for step in classes.row(place).windows(2) {
            if !step[0].is_nan() && !step[1].is_nan() {
                moves.values[step[0] as usize * count + step[1] as usize] += 1.0;
            }
        }
    }
    Ok(moves)
}

/// Probabilities from moves.
#[must_use]
pub fn probabilities(moves: &Matrix) -> Matrix {
    let sums = moves.row_sums();
    Matrix::from_fn(moves.rows, moves.cols, |from, to| {
        moves.at(from, to) / sums[from]
    })
}

/// Mean number of steps in each class before it is left.
#[must_use]
pub fn sojourn(probabilities: &Matrix) -> Vec<f64> {
    (0..probabilities.rows)
        .map(|class| 1.0 / (1.0 - probabilities.at(class, class)))
        .collect()
}

/// The share of each class in the long run; all NaN where it is not unique.
#[must_use]
pub fn steady_state(probabilities: &Matrix) -> Vec<f64> {
    let count = probabilities.rows;
    let undefined = vec![f64::NAN; count];
    if count == 0 || probabilities.cols != count || probabilities.values.iter().any(|p| p.is_nan())
    {
        return undefined;
    }
    // Which classes can be reached from which (Warshall).
    let mut reach: Vec<Vec<bool>> = (0..count)
        .map(|from| {
            (0..count)
                .map(|to| from == to || probabilities.at(from, to) > 0.0)
                .collect()
        })
        .collect();
    for by in 0..count {
        for from in 0..count {
            if reach[from][by] {
                let onward = reach[by].clone();
                let targets = reach[from].iter_mut().zip(onward);
                targets.for_each(|(to, further)| *to |= further);
            }
        }
    }
    // A class is in a closed set when whatever it reaches leads back to it.
    let closed: Vec<usize> = (0..count)
        .filter(|from| (0..count).all(|to| !reach[*from][to] || reach[to][*from]))
        .collect();
    let unique = closed.iter().all(|other| reach[closed[0]][*other]);
    if !unique {
        return undefined;
    }
    let mut out = vec![0.0; count];
    for (at, share) in closed.iter().zip(eliminate(probabilities, &closed)) {
        out[*at] = share;
    }
    out
}

/// Steady state within one closed set, by the elimination that subtracts
/// nothing and so loses no digits.
fn eliminate(probabilities: &Matrix, closed: &[usize]) -> Vec<f64> {
    let count = closed.len();
    let mut p: Vec<Vec<f64>> = closed
        .iter()
        .map(|from| {
            closed
                .iter()
                .map(|to| probabilities.at(*from, *to))
                .collect()
        })
        .collect();
    for last in (1..count).rev() {
        let out: f64 = p[last][..last].iter().sum();
        for from in 0..last {
            p[from][last] /= out;
            let through = p[from][last];
            let onward = p[last].clone();
            let targets = p[from][..last].iter_mut().zip(onward);
            targets.for_each(|(to, further)| *to += through * further);
        }
    }
    let mut shares = vec![1.0; count];
    for at in 1..count {
        shares[at] = (0..at).map(|from| shares[from] * p[from][at]).sum();
    }
    let sum: f64 = shares.iter().sum();
    shares.iter().map(|share| share / sum).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_steady_state_stays(classes in prop::collection::vec(0u8..4, 40)) {
            let classes = Matrix::new(4, 10, classes.into_iter().map(f64::from).collect()).unwrap();
            let moves = transitions(&classes, 4).unwrap();
            prop_assert_eq!(moves.values.iter().sum::<f64>(), 36.0);
            let p = probabilities(&moves);
            let share = steady_state(&p);
            if share.iter().all(|value| !value.is_nan()) {
                prop_assert!((share.iter().sum::<f64>() - 1.0).abs() < 1e-12);
                for to in 0..4 {
                    let next: f64 = (0..4).map(|from| share[from] * p.at(from, to)).sum();
                    prop_assert!((next - share[to]).abs() < 1e-12);
                }
            }
        }

        #[test]
        fn quantiles_split_evenly(values in prop::collection::vec(0.0..1e3f64, 5..60), times in 0.1..10.0f64) {
            let classes = quantile_classes(&values, 5);
            prop_assert!(classes.iter().all(|class| (0.0..5.0).contains(class)));
            let mut order: Vec<usize> = (0..values.len()).collect();
            order.sort_by(|a, b| values[*a].total_cmp(&values[*b]));
            prop_assert!(order.windows(2).all(|pair| classes[pair[0]] <= classes[pair[1]]));
            let scaled: Vec<f64> = values.iter().map(|value| (value * 1024.0 * times.round().max(1.0)).round()).collect();
            prop_assert_eq!(quantile_classes(&scaled, 1), vec![0.0; values.len()]);
        }
    }

    #[test]
    fn undefined() {
        // Two classes that are never left: where it ends depends on the start.
        let both = Matrix::new(2, 2, vec![1.0, 0.0, 0.0, 1.0]).unwrap();
        assert!(steady_state(&both).iter().all(|share| share.is_nan()));
        assert_eq!(sojourn(&both), [f64::INFINITY, f64::INFINITY]);
        let one = Matrix::new(2, 2, vec![0.5, 0.5, 0.0, 1.0]).unwrap();
        assert_eq!(steady_state(&one), [0.0, 1.0]);
        assert!(probabilities(&Matrix::filled(2, 2, 0.0)).values[0].is_nan());
        assert!(transitions(&Matrix::filled(1, 2, 7.0), 5).is_err());
        assert!(transitions(&Matrix::filled(1, 2, 0.5), 5).is_err());
        assert_eq!(
            transitions(&Matrix::filled(1, 2, f64::NAN), 5)
                .unwrap()
                .values,
            [0.0; 25]
        );
        assert!(quantile_classes(&[f64::NAN], 5)[0].is_nan());
    }
}
