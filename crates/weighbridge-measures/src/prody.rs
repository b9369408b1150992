#![doc = include_str!("prody.md")]

use crate::location_quotient;
use crate::matrix::{Matrix, quotient};

/// Income level of each industry, from jobs (places by industries) and the
/// income of each place. With `decimals` the quotients are rounded first, as
/// some packages do.
///
/// # Errors
/// When there is not one income a place.
pub fn prody(jobs: &Matrix, income: &[f64], decimals: Option<u8>) -> Result<Vec<f64>, String> {
    if income.len() != jobs.rows {
        return Err(format!(
            "there are {} places and {} incomes: give one income a place",
            jobs.rows,
            income.len()
        ));
    }
    let quotients = location_quotient::matrix(jobs);
    let scale = decimals.map(|decimals| 10f64.powi(i32::from(decimals)));
    let (mut above, mut below) = (vec![0.0; jobs.cols], vec![0.0; jobs.cols]);
    for (row, income) in income
        .iter()
        .enumerate()
        .filter(|(_, income)| !income.is_nan())
    {
        for (col, value) in quotients.row(row).iter().enumerate() {
            if !value.is_nan() {
                let value = scale.map_or(*value, |scale| (value * scale).round() / scale);
                above[col] += value * income;
                below[col] += value;
            }
        }
    }
    Ok(above
        .into_iter()
        .zip(below)
        .map(|(a, b)| quotient(a, b))
        .collect())
}

/// Income level of each place's mix, from jobs and the level of each industry.
///
/// # Errors
/// When there is not one level an industry.
pub fn expy(jobs: &Matrix, level: &[f64]) -> Result<Vec<f64>, String> {
    if level.len() != jobs.cols {
        return Err(format!(
            "there are {} industries and {} levels: give one level an industry",
            jobs.cols,
            level.len()
        ));
    }
    let rows = jobs.row_sums();
    Ok((0..jobs.rows)
        .map(|row| {
            let cells = jobs.row(row).iter().zip(level);
            let sum: f64 = cells
                .filter(|(cell, _)| **cell > 0.0)
                .map(|(cell, level)| cell * level)
                .sum();
            quotient(sum, rows[row])
        })
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn means_lie_between(cells in prop::collection::vec(0.1..1e3f64, 12), income in prop::collection::vec(1.0..100.0f64, 4), times in 0.1..10.0f64) {
            let jobs = Matrix::new(4, 3, cells).unwrap();
            let (low, high) = income.iter().fold((f64::MAX, f64::MIN), |(low, high), value| (low.min(*value), high.max(*value)));
            let level = prody(&jobs, &income, None).unwrap();
            for value in level.iter().chain(&expy(&jobs, &level).unwrap()) {
                prop_assert!(*value >= low - 1e-9 && *value <= high + 1e-9);
            }
            let again = prody(&jobs.map(|cell| cell * times), &income, None).unwrap();
            for (one, other) in level.iter().zip(again) {
                prop_assert!((one - other).abs() < 1e-9);
            }
        }
    }

    #[test]
    fn undefined_and_wrong() {
        let jobs = Matrix::new(2, 2, vec![1.0, 0.0, 0.0, 0.0]).unwrap();
        let level = prody(&jobs, &[5.0, 7.0], None).unwrap();
        assert!(level[0] == 5.0 && level[1].is_nan());
        assert!(expy(&jobs, &level).unwrap()[1].is_nan());
        assert!(prody(&jobs, &[1.0], None).is_err() && expy(&jobs, &[1.0]).is_err());
    }
}
