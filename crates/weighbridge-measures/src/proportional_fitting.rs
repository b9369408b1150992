#![doc = include_str!("proportional_fitting.md")]

/// Fits `table` (rows by columns, row-major) to the totals, at most `rounds`
/// times or until no row is off by more than `tolerance` of its total. Gives
/// the largest relative error of a row that is left. Columns are met exactly
/// wherever the table has something in them.
pub fn fit(table: &mut [f64], rows: &[f64], columns: &[f64], rounds: usize, tolerance: f64) -> f64 {
    let width = columns.len();
    if width == 0 || table.len() != rows.len() * width {
        return f64::NAN;
    }
    let mut worst = f64::INFINITY;
    for _ in 0..rounds {
        worst = 0.0;
        for (cells, total) in table.chunks_exact_mut(width).zip(rows) {
            let sum: f64 = cells.iter().sum();
            if sum > 0.0 {
                let factor = total / sum;
                worst = f64::max(worst, (factor - 1.0).abs());
                cells.iter_mut().for_each(|cell| *cell *= factor);
            }
        }
        let mut sums = vec![0.0; width];
        for cells in table.chunks_exact(width) {
            sums.iter_mut()
                .zip(cells)
                .for_each(|(sum, cell)| *sum += cell);
        }
        let factors: Vec<f64> = sums
            .iter()
            .zip(columns)
            .map(|(sum, total)| if *sum > 0.0 { total / sum } else { 0.0 })
            .collect();
        for cells in table.chunks_exact_mut(width) {
            cells
                .iter_mut()
                .zip(&factors)
                .for_each(|(cell, factor)| *cell *= factor);
        }
        if worst <= tolerance {
            break;
        }
    }
    worst
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn meets_its_totals(truth in prop::collection::vec(1.0..100.0f64, 20), seed in prop::collection::vec(0.5..2.0f64, 20)) {
            let rows: Vec<f64> = truth.chunks(5).map(|row| row.iter().sum()).collect();
            let columns: Vec<f64> = (0..5).map(|column| truth.iter().skip(column).step_by(5).sum()).collect();
            let mut table = seed;
            prop_assert!(fit(&mut table, &rows, &columns, 500, 1e-10) <= 1e-10);
            for (row, total) in table.chunks(5).zip(&rows) {
                // Rows were met to 1e-10 before the last scaling of the columns.
                prop_assert!((row.iter().sum::<f64>() / total - 1.0).abs() < 1e-8);
            }
        }
    }
}
