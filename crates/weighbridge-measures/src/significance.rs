//! How surprising a statistic is: tails of the normal distribution, and
//! pseudo p-values from permutations. It draws nothing itself.

/// Probability that a standard normal number is greater than `z`.
#[must_use]
pub fn normal_tail(z: f64) -> f64 {
    0.5 * libm::erfc(z / std::f64::consts::SQRT_2)
}

/// Probability that a standard normal number lies further from 0 than `z`.
#[must_use]
pub fn normal_two_sided(z: f64) -> f64 {
    libm::erfc(z.abs() / std::f64::consts::SQRT_2)
}

/// Pseudo p-value of the tail that the statistic lies in, (tail + 1) /
/// (permutations + 1), `tail` being how many permuted statistics are at least
/// as great (`larger`) or at most as great (`smaller`), whichever is fewer.
/// The convention of Anselin (1995) and of PySAL's `esda` ("directed"), but
/// for ties, which count in both tails here: a statistic that all
/// permutations equal is no find. NaN without permutations.
#[must_use]
pub fn directed(larger: usize, smaller: usize, permutations: usize) -> f64 {
    if permutations == 0 {
        return f64::NAN;
    }
    (larger.min(smaller) + 1) as f64 / (permutations + 1) as f64
}

/// The same, doubled and at most 1: what to use when nobody said beforehand
/// which tail was meant.
#[must_use]
pub fn two_sided(directed: f64) -> f64 {
    if directed.is_nan() {
        directed
    } else {
        (2.0 * directed).min(1.0)
    }
}

/// Whether a permuted statistic counts as at least as great as the observed
/// one. Equal sums added in another order differ in the last bits; `scale`
/// says how large the terms are.
#[must_use]
#[inline]
pub(crate) fn at_least(permuted: f64, observed: f64, scale: f64) -> bool {
    permuted >= observed - 1e-12 * scale
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tails() {
        // Tabulated: 1.959963984540054 leaves 2.5 per cent on each side.
        assert!((normal_tail(1.959_963_984_540_054) - 0.025).abs() < 1e-15);
        assert!((normal_two_sided(-1.959_963_984_540_054) - 0.05).abs() < 1e-15);
        assert_eq!(directed(999, 0, 999), 0.001);
        assert_eq!(directed(0, 999, 999), 0.001);
        assert_eq!(directed(999, 999, 999), 1.0);
        assert_eq!(two_sided(directed(500, 499, 999)), 1.0);
        assert!(directed(0, 0, 0).is_nan());
    }
}
