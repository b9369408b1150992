//! Which industries are in which places, as bits, so that what two have in
//! common is counted 64 at a time. It holds no other numbers.

use crate::matrix::Matrix;

/// One row of bits for each column of a table.
pub(crate) struct Bits {
    words: usize,
    bits: Vec<u64>,
}

impl Bits {
    /// A bit for each number above 0. NaN is not above 0.
    pub(crate) fn columns(table: &Matrix) -> Self {
        let words = table.rows.div_ceil(64);
        let mut bits = vec![0u64; words * table.cols];
        for row in 0..table.rows {
            for (col, value) in table.row(row).iter().enumerate() {
                bits[col * words + row / 64] |= u64::from(*value > 0.0) << (row % 64);
            }
        }
        Self { words, bits }
    }

    #[inline(always)]
    fn of(&self, column: usize) -> &[u64] {
        &self.bits[column * self.words..(column + 1) * self.words]
    }

    /// How many bits two columns share.
    #[inline(always)]
    pub(crate) fn common(&self, a: usize, b: usize) -> u32 {
        let pairs = self.of(a).iter().zip(self.of(b));
        pairs.map(|(a, b)| (a & b).count_ones()).sum()
    }
}
