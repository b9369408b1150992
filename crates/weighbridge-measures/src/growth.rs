#![doc = include_str!("growth.md")]

use crate::matrix::quotient;

/// Compound yearly growth. A fall to zero is −1.
#[must_use]
pub fn compound(before: f64, after: f64, years: f64) -> f64 {
    if before > 0.0 && after >= 0.0 && years > 0.0 {
        quotient(after, before).powf(1.0 / years) - 1.0
    } else {
        f64::NAN
    }
}

/// Growth over the whole time.
#[must_use]
pub fn simple(before: f64, after: f64) -> f64 {
    if before > 0.0 && after >= 0.0 {
        quotient(after, before) - 1.0
    } else {
        f64::NAN
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn compounding_leads_back(before in 0.1..1e6f64, after in 0.0..1e6f64, years in 1u8..40, times in 0.1..10.0f64) {
            let rate = compound(before, after, f64::from(years));
            prop_assert!((before * (1.0 + rate).powi(i32::from(years)) - after).abs() <= 1e-9 * after.max(before));
            prop_assert!((compound(before * times, after * times, f64::from(years)) - rate).abs() <= 1e-12 * (1.0 + rate));
            prop_assert!((compound(before, after, 1.0) - simple(before, after)).abs() < 1e-9 * (1.0 + after / before));
        }
    }

    #[test]
    fn from_zero_is_undefined() {
        assert!(compound(0.0, 0.0, 1.0).is_nan() && compound(1.0, 2.0, 0.0).is_nan());
        assert!(compound(f64::NAN, 2.0, 1.0).is_nan() && compound(1.0, f64::NAN, 1.0).is_nan());
        assert!(simple(-1.0, 2.0).is_nan());
        assert_eq!(compound(5.0, 0.0, 3.0), -1.0);
    }
}
