//! Random numbers that are the same everywhere for the same seed: the
//! generator SplitMix64 of Steele, Lea and Flood (2014), "Fast splittable
//! pseudorandom number generators". For permutation tests, not for secrets.

/// The generator: one 64-bit word of state.
#[derive(Debug, Clone)]
pub struct SplitMix64(u64);

impl SplitMix64 {
    /// From any seed, 0 included.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A stream of its own for the `number`-th of many draws, so that a draw
    /// does not depend on who made the others.
    #[must_use]
    pub fn stream(seed: u64, number: usize) -> Self {
        let mut first = Self(seed);
        let start = first.next_u64();
        Self(Self(start ^ (number as u64).wrapping_mul(0xD6E8_FEB8_6659_FD93)).next_u64())
    }

    /// The next 64 bits.
    pub fn next_u64(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut word = self.0;
        word = (word ^ (word >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        word = (word ^ (word >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        word ^ (word >> 31)
    }

    /// A whole number from 0 up to and without `bound`, by multiplication
    /// and shift: for bounds of a few thousand the bias is below 1e-15.
    pub fn below(&mut self, bound: usize) -> usize {
        ((u128::from(self.next_u64()) * bound as u128) >> 64) as usize
    }

    /// A number in 0 ≤ x < 1.
    pub fn unit(&mut self) -> f64 {
        (self.next_u64() >> 11) as f64 / (1u64 << 53) as f64
    }

    /// Shuffles in place (Fisher and Yates), as far as the first `count`.
    pub fn shuffle<T>(&mut self, items: &mut [T], count: usize) {
        let all = items.len();
        for at in 0..count.min(all) {
            let other = at + self.below(all - at);
            items.swap(at, other);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gives_the_published_sequence() {
        // First outputs for seed 1234567 in the authors' reference program.
        let mut random = SplitMix64::new(1_234_567);
        assert_eq!(random.next_u64(), 6_457_827_717_110_365_317);
        assert_eq!(random.next_u64(), 3_203_168_211_198_807_973);
    }

    #[test]
    fn a_shuffle_keeps_its_items() {
        let mut items: Vec<usize> = (0..50).collect();
        SplitMix64::new(7).shuffle(&mut items, 50);
        assert_ne!(items, (0..50).collect::<Vec<_>>());
        items.sort_unstable();
        assert_eq!(items, (0..50).collect::<Vec<_>>());
    }
}
