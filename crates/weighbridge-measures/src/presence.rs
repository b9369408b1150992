//! Which industries are in which places, as bits, so that what two have in
//! common is counted 64 at a time. It holds no other numbers.

use crate::matrix::Matrix;

/// Which of the numbers are above 0. Without a branch on the number: what is
/// present is too irregular to be guessed.
pub(crate) fn present(of: &[f64]) -> Vec<usize> {
    let mut found = vec![0; of.len()];
    let mut count = 0;
    for (at, value) in of.iter().enumerate() {
        found[count] = at;
        count += usize::from(*value > 0.0);
    }
    found.truncate(count);
    found
}

/// A bit for each place and industry: word by word of 64 places, in each the
/// industries side by side, so that one is compared with many at once.
pub(crate) struct Bits {
    columns: usize,
    words: Vec<u64>,
}

impl Bits {
    /// A bit for each number above 0. NaN is not above 0.
    pub(crate) fn columns(table: &Matrix) -> Self {
        let columns = table.cols;
        let mut words = vec![0u64; table.rows.div_ceil(64) * columns];
        for row in 0..table.rows {
            let word = &mut words[row / 64 * columns..][..columns];
            for (word, value) in word.iter_mut().zip(table.row(row)) {
                *word |= u64::from(*value > 0.0) << (row % 64);
            }
        }
        Self { columns, words }
    }

    /// How many bits each column has.
    pub(crate) fn sizes(&self) -> Vec<f64> {
        let mut sizes = vec![0.0; self.columns];
        for word in self.words.chunks_exact(self.columns.max(1)) {
            for (size, word) in sizes.iter_mut().zip(word) {
                *size += f64::from(word.count_ones());
            }
        }
        sizes
    }

    /// How many bits column `a` shares with each from `first` on.
    #[inline(always)]
    pub(crate) fn common(&self, a: usize, first: usize, counts: &mut [f64]) {
        counts.fill(0.0);
        for word in self.words.chunks_exact(self.columns.max(1)) {
            let own = word[a];
            for (count, other) in counts.iter_mut().zip(&word[first..]) {
                *count += (own & other).count_ones() as f64;
            }
        }
    }
}
