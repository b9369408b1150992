#![doc = include_str!("concentration.md")]

fn shares(values: &[f64]) -> Vec<f64> {
    let total: f64 = values.iter().sum();
    values.iter().map(|value| value / total).collect()
}

fn proper(values: &[f64], all: &[f64]) -> bool {
    values.len() == all.len() && values.iter().sum::<f64>() > 0.0 && all.iter().sum::<f64>() > 0.0
}

/// Hoover's index of an industry's jobs against all jobs.
#[must_use]
pub fn hoover(jobs: &[f64], all: &[f64]) -> f64 {
    if !proper(jobs, all) {
        return f64::NAN;
    }
    shares(jobs)
        .iter()
        .zip(shares(all))
        .map(|(share, whole)| (share - whole).abs())
        .sum::<f64>()
        / 2.0
}

/// Gini's coefficient of an industry's jobs against all jobs.
#[must_use]
pub fn gini(jobs: &[f64], all: &[f64]) -> f64 {
    if !proper(jobs, all) {
        return f64::NAN;
    }
    let mut pairs: Vec<(f64, f64)> = shares(jobs)
        .into_iter()
        .zip(shares(all))
        .filter(|(share, whole)| *share > 0.0 || *whole > 0.0)
        .collect();
    // By quotient, without dividing: a place may have no jobs at all.
    pairs.sort_by(|a, b| (a.0 * b.1).total_cmp(&(b.0 * a.1)));
    let (mut before, mut area) = (0.0, 0.0);
    for (share, whole) in pairs {
        area += whole * (2.0 * before + share);
        before += share;
    }
    1.0 - area
}

/// Krugman's locational Gini: the area itself between curve and diagonal, and
/// so half of [`gini`].
#[must_use]
pub fn locational_gini(jobs: &[f64], all: &[f64]) -> f64 {
    gini(jobs, all) / 2.0
}

/// Theil's index and its parts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Theil {
    /// The whole.
    pub total: f64,
    /// Between groups.
    pub between: f64,
    /// Within groups.
    pub within: f64,
}

/// Theil's index of an industry's jobs against all jobs, split by `group`
/// (a number for each place).
#[must_use]
pub fn theil(jobs: &[f64], all: &[f64], group: &[usize]) -> Theil {
    if !proper(jobs, all) || group.len() != jobs.len() {
        return Theil {
            total: f64::NAN,
            between: f64::NAN,
            within: f64::NAN,
        };
    }
    let term = |share: f64, whole: f64| {
        if share > 0.0 {
            share * (share / whole).ln()
        } else {
            0.0
        }
    };
    let (jobs, all) = (shares(jobs), shares(all));
    let total = jobs
        .iter()
        .zip(&all)
        .map(|(share, whole)| term(*share, *whole))
        .sum::<f64>();
    let mut sums = std::collections::BTreeMap::new();
    for (at, (share, whole)) in group.iter().zip(jobs.iter().zip(&all)) {
        let sum: &mut (f64, f64) = sums.entry(*at).or_default();
        sum.0 += share;
        sum.1 += whole;
    }
    let between = sums
        .values()
        .map(|(share, whole)| term(*share, *whole))
        .sum::<f64>();
    Theil {
        total,
        between,
        within: total - between,
    }
}

/// Share of the `count` places with most jobs.
#[must_use]
pub fn top_share(jobs: &[f64], count: usize) -> f64 {
    let total: f64 = jobs.iter().sum();
    let mut sorted = jobs.to_vec();
    sorted.sort_by(|a, b| b.total_cmp(a));
    let top: f64 = sorted.iter().take(count).sum();
    if total > 0.0 { top / total } else { f64::NAN }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn bounds_and_order(pairs in prop::collection::vec((0.0..1e4f64, 1.0..1e4f64, 0usize..4), 2..40)) {
            let jobs: Vec<f64> = pairs.iter().map(|pair| pair.0).collect();
            let all: Vec<f64> = pairs.iter().map(|pair| pair.1).collect();
            let group: Vec<usize> = pairs.iter().map(|pair| pair.2).collect();
            prop_assume!(jobs.iter().sum::<f64>() > 1.0);
            let (h, g, t) = (hoover(&jobs, &all), gini(&jobs, &all), theil(&jobs, &all, &group));
            // Hoover is the largest gap of the curve whose doubled area Gini is.
            prop_assert!((-1e-12..=1.0).contains(&h) && g >= h - 1e-9 && g <= 1.0 + 1e-12);
            prop_assert!(t.between >= -1e-9 && t.within >= -1e-9);
            let (mut back, mut whole) = (jobs.clone(), all.clone());
            back.reverse();
            whole.reverse();
            prop_assert!((hoover(&back, &whole) - h).abs() < 1e-9 && (gini(&back, &whole) - g).abs() < 1e-9);
            // Spread as all jobs are: nothing is concentrated.
            prop_assert!(hoover(&all, &all) < 1e-12 && gini(&all, &all).abs() < 1e-9);
        }
    }

    /// Thirty-two Mexican states: figures by PySAL, where an equal spread is meant.
    #[test]
    fn agrees_with_the_inequality_package() {
        let shared = std::env::var("WEIGHBRIDGE_SHARED")
            .unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared").into());
        let Ok(text) = std::fs::read_to_string(format!(
            "{shared}/acceptance/pysal_spatial/inputs/mexico_states.csv"
        )) else {
            assert!(
                std::env::var("CI").is_err(),
                "CI must have the shared folder"
            );
            eprintln!("SKIPPED LOUDLY: the shared folder with the acceptance cases is absent");
            return;
        };
        let income: Vec<f64> = text
            .lines()
            .skip(1)
            .filter_map(|line| line.rsplit(',').next()?.parse().ok())
            .collect();
        let even = vec![1.0; income.len()];
        // 1e-12: both sides sum 32 terms in double precision.
        assert!((gini(&income, &even) - 0.258_113_082_488_279_1).abs() < 1e-12);
        assert!(
            (theil(&income, &even, &vec![0; income.len()]).total - 0.106_608_323_495_880_23).abs()
                < 1e-12
        );
    }
}
