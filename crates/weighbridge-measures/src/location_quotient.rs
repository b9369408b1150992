#![doc = include_str!("location_quotient.md")]

/// The quotient, from jobs of the industry in the place, all jobs in the
/// place, jobs of the industry in the whole, all jobs in the whole.
#[must_use]
pub fn location_quotient(here: f64, all_here: f64, whole: f64, all_whole: f64) -> f64 {
    let quotient = (here / all_here) / (whole / all_whole);
    if quotient.is_finite() {
        quotient
    } else {
        f64::NAN
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn undefined_is_nan() {
        assert!(location_quotient(0.0, 0.0, 1.0, 2.0).is_nan());
        assert!(location_quotient(1.0, 2.0, 0.0, 2.0).is_nan());
    }
}
