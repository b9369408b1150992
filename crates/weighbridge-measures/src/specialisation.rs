#![doc = include_str!("specialisation.md")]

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

#[cfg(test)]
mod tests {
    use super::*;

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
