#![doc = include_str!("cluster_stars.md")]

use crate::location_quotient::location_quotient;
use crate::matrix::quotient;

/// What must be reached for each star.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Thresholds {
    /// Jobs of the sector in the place.
    pub size: f64,
    /// Location quotient.
    pub specialisation: f64,
    /// Share of the sector in the place's jobs.
    pub focus: f64,
}

/// Stars of one place, with the figures behind them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stars {
    /// Many jobs.
    pub size: bool,
    /// High quotient.
    pub specialisation: bool,
    /// Large share.
    pub focus: bool,
    /// The location quotient.
    pub quotient: f64,
    /// The share of the place's jobs.
    pub share: f64,
}

impl Stars {
    /// How many, 0 to 3.
    #[must_use]
    pub fn count(&self) -> u8 {
        u8::from(self.size) + u8::from(self.specialisation) + u8::from(self.focus)
    }
}

/// Stars of each place from its jobs in the sector and all its jobs. The
/// whole is the sum over the places; a missing figure meets nothing and is
/// left out of the sum.
#[must_use]
pub fn stars(jobs: &[f64], all: &[f64], thresholds: &Thresholds) -> Vec<Stars> {
    let (mut sector, mut whole) = (0.0, 0.0);
    for (here, total) in jobs.iter().zip(all) {
        if !here.is_nan() && !total.is_nan() {
            sector += here;
            whole += total;
        }
    }
    jobs.iter()
        .zip(all)
        .map(|(here, total)| {
            let quotient_here = location_quotient(*here, *total, sector, whole);
            let share = quotient(*here, *total);
            let any = *here > 0.0;
            Stars {
                size: any && *here >= thresholds.size,
                specialisation: any && quotient_here >= thresholds.specialisation,
                focus: any && share >= thresholds.focus,
                quotient: quotient_here,
                share,
            }
        })
        .collect()
}

/// The figure that a stated share (0.1 for a tenth) of places reaches or
/// passes: that of the ⌈share · n⌉-th place in order. NaN without figures.
#[must_use]
pub fn leading(values: &[f64], share: f64) -> f64 {
    let mut sorted: Vec<f64> = values
        .iter()
        .copied()
        .filter(|value| !value.is_nan())
        .collect();
    sorted.sort_by(|a, b| b.total_cmp(a));
    // Less a hair: 0.1 times 30 is a little more than 3 in binary.
    let count = (share * sorted.len() as f64 - 1e-9).ceil().max(1.0) as usize;
    sorted.get(count - 1).copied().unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn stars_follow_their_thresholds(pairs in prop::collection::vec((0.0..1e3f64, 1.0..1e4f64), 2..40), size in 0.0..1e3f64, share in 0.01..1.0f64) {
            let jobs: Vec<f64> = pairs.iter().map(|pair| pair.0).collect();
            let all: Vec<f64> = pairs.iter().map(|pair| pair.0 + pair.1).collect();
            let count = |by: &Thresholds| stars(&jobs, &all, by).iter().map(|star| usize::from(star.count())).sum::<usize>();
            let low = Thresholds { size, specialisation: 1.0, focus: 0.1 };
            let high = Thresholds { size: size + 1.0, specialisation: 2.0, focus: 0.2 };
            prop_assert!(count(&high) <= count(&low));
            let least = leading(&jobs, share);
            let reached = jobs.iter().filter(|value| **value >= least).count();
            prop_assert!(reached as f64 >= share * jobs.len() as f64 - 1e-6);
            let (mut back, mut whole) = (jobs.clone(), all.clone());
            back.reverse();
            whole.reverse();
            let mut reversed = stars(&back, &whole, &low);
            reversed.reverse();
            let size: Vec<bool> = reversed.iter().map(|star| star.size).collect();
            prop_assert_eq!(size, stars(&jobs, &all, &low).iter().map(|star| star.size).collect::<Vec<_>>());
        }
    }

    #[test]
    fn equal_meets_and_missing_does_not() {
        let none = Thresholds {
            size: 0.0,
            specialisation: 0.0,
            focus: 0.0,
        };
        let found = stars(&[0.0, f64::NAN, 5.0], &[10.0, 10.0, 10.0], &none);
        assert_eq!(
            found.iter().map(Stars::count).collect::<Vec<_>>(),
            [0, 0, 3]
        );
        assert_eq!(leading(&[5.0, 1.0, 4.0, f64::NAN, 3.0], 0.5), 4.0);
        assert_eq!(
            leading(&(0..30).map(f64::from).collect::<Vec<_>>(), 0.1),
            27.0
        );
        assert!(leading(&[], 0.5).is_nan());
    }
}
