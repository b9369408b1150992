//! Sums of chosen rows of a table, the one loop that density and complexity
//! spend their time in. It knows nothing of places or industries.

use pulp::{Simd, WithSimd};

use crate::{threads, wide};

/// Numbers of one line of the cache. The alignment matters: a load that
/// crosses two lines takes twice as long.
#[derive(Clone, Copy)]
#[repr(align(64))]
struct Line([f64; Line::LENGTH]);

impl Line {
    const LENGTH: usize = 8;
    const ZERO: Self = Self([0.0; Self::LENGTH]);
}

/// Lines of a band of columns: as many running sums as the registers hold.
const LINES: usize = 6;
const WIDTH: usize = LINES * Line::LENGTH;
/// Rows of a block: with its running sums it stays in the first cache.
const ROWS: usize = 96;

/// A row of the table that goes into a sum.
pub(crate) trait Chosen: Copy {
    /// Its number.
    fn row(self) -> usize;
    /// What of it is added.
    fn part<S: Simd>(self, simd: S, of: S::f64s) -> S::f64s;
}

impl Chosen for usize {
    #[inline(always)]
    fn row(self) -> usize {
        self
    }

    #[inline(always)]
    fn part<S: Simd>(self, _: S, of: S::f64s) -> S::f64s {
        of
    }
}

/// With a weight. The product is rounded before it is added, on every machine.
impl Chosen for (usize, f64) {
    #[inline(always)]
    fn row(self) -> usize {
        self.0
    }

    #[inline(always)]
    fn part<S: Simd>(self, simd: S, of: S::f64s) -> S::f64s {
        simd.mul_f64s(simd.splat_f64s(self.1), of)
    }
}

/// For each list of `chosen` the sum of the rows of `given` (`count` wide)
/// that it names, which must ascend; NaN counts as nothing. `finish` turns the
/// sum into the result, from list and column.
///
/// A band of columns at a time, copied together, and of it a block of rows at
/// a time, which stays in the first cache while all lists take from it. The
/// running sums stay in registers. Threads share the bands, so that each is
/// copied once.
pub(crate) fn sum_rows<C: Chosen + Sync>(
    chosen: &[Vec<C>],
    given: &[f64],
    count: usize,
    finish: impl Fn(f64, usize, usize) -> f64 + Sync,
) -> Vec<f64> {
    let mut out = vec![0.0; chosen.len() * count];
    if out.is_empty() {
        return out;
    }
    let bands = count.div_ceil(WIDTH);
    let mut sums = vec![[Line::ZERO; LINES]; bands * chosen.len()];
    threads::over_rows(&mut sums, chosen.len(), |first, sums| {
        let mut band = vec![[Line::ZERO; LINES]; given.len() / count];
        let mut done = vec![0; chosen.len()];
        for (at, sums) in sums.chunks_exact_mut(chosen.len()).enumerate() {
            let start = (first + at) * WIDTH;
            let end = count.min(start + WIDTH);
            pulp::Arch::new().dispatch(Band {
                given: given.chunks_exact(count).map(|row| &row[start..end]),
                band: &mut band,
                chosen,
                done: &mut done,
                sums,
            });
        }
    });
    threads::over_rows(&mut out, count, |first, part| {
        wide::run(
            #[inline(always)]
            || {
                for (at, row) in part.chunks_exact_mut(count).enumerate() {
                    let list = first + at;
                    for (at, target) in row.chunks_mut(Line::LENGTH).enumerate() {
                        let lines = &sums[at / LINES * chosen.len() + list];
                        let numbers = target.iter_mut().zip(&lines[at % LINES].0);
                        for (place, (value, sum)) in numbers.enumerate() {
                            *value = finish(*sum, list, at * Line::LENGTH + place);
                        }
                    }
                }
            },
        );
    });
    out
}

struct Band<'a, C, G> {
    given: G,
    band: &'a mut [[Line; LINES]],
    chosen: &'a [Vec<C>],
    /// How much of each list has been added.
    done: &'a mut [usize],
    sums: &'a mut [[Line; LINES]],
}

impl<'g, C: Chosen, G: Iterator<Item = &'g [f64]>> WithSimd for Band<'_, C, G> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, simd: S) {
        let known = |value: f64| if value.is_nan() { 0.0 } else { value };
        for (packed, row) in self.band.iter_mut().zip(self.given) {
            let (whole, rest) = row.as_chunks();
            for (line, part) in packed.iter_mut().zip(whole) {
                line.0 = part.map(known);
            }
            if let Some(line) = packed.get_mut(whole.len()) {
                *line = Line::ZERO;
                for (number, part) in line.0.iter_mut().zip(rest) {
                    *number = known(*part);
                }
            }
        }
        self.done.fill(0);
        let mut first = 0;
        for block in self.band.chunks(ROWS) {
            let end = first + block.len();
            let lists = self.chosen.iter().zip(self.done.iter_mut());
            for (target, (chosen, done)) in self.sums.iter_mut().zip(lists) {
                // As many of the eight are used as vectors make a line.
                let mut sums = [[simd.splat_f64s(0.0); Line::LENGTH]; LINES];
                for (line, sums) in target.iter().zip(&mut sums) {
                    let (vectors, _) = S::as_simd_f64s(&line.0);
                    for (vector, sum) in vectors.iter().zip(sums) {
                        *sum = *vector;
                    }
                }
                let rest = &chosen[*done..];
                let here = rest.iter().take_while(|choice| choice.row() < end);
                let mut count = 0;
                for choice in here {
                    count += 1;
                    let lines = &block[choice.row() - first];
                    for (sums, line) in sums.iter_mut().zip(lines) {
                        let (vectors, _) = S::as_simd_f64s(&line.0);
                        for (sum, vector) in sums.iter_mut().zip(vectors) {
                            *sum = simd.add_f64s(*sum, choice.part(simd, *vector));
                        }
                    }
                }
                *done += count;
                for (line, sums) in target.iter_mut().zip(&sums) {
                    let (vectors, _) = S::as_mut_simd_f64s(&mut line.0);
                    for (vector, sum) in vectors.iter_mut().zip(sums) {
                        *vector = *sum;
                    }
                }
            }
            first = end;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn sums_are_those_of_the_plain_loop(
            width in 1usize..110,
            numbers in prop::collection::vec(-1e3..1e3f64, 250 * 110),
            chosen in prop::collection::vec(prop::collection::vec((0usize..250, 0.0..2.0f64), 0..80), 3),
        ) {
            let given = &numbers[..250 * width];
            let mut chosen = chosen;
            chosen.iter_mut().for_each(|list| list.sort_by_key(|choice| choice.0));
            let mut expected = vec![0.0; 3 * width];
            for (row, chosen) in expected.chunks_exact_mut(width).zip(&chosen) {
                for (other, weight) in chosen {
                    for (sum, value) in row.iter_mut().zip(&given[other * width..]) {
                        *sum += weight * value;
                    }
                }
            }
            let plainly = |sum: f64, _, _| sum;
            // To the last bit: the order is the same.
            prop_assert_eq!(&sum_rows(&chosen, given, width, plainly), &expected);
            let ones: Vec<Vec<(usize, f64)>> = chosen.iter().map(|row| row.iter().map(|(at, _)| (*at, 1.0)).collect()).collect();
            let plain: Vec<Vec<usize>> = chosen.iter().map(|row| row.iter().map(|(at, _)| *at).collect()).collect();
            prop_assert_eq!(sum_rows(&ones, given, width, plainly), sum_rows(&plain, given, width, plainly));
            let positions = sum_rows(&plain, given, width, |_, list, column| (list * 100 + column) as f64);
            prop_assert_eq!(positions[2 * width + width - 1], (200 + width - 1) as f64);
        }
    }

    #[test]
    fn nothing_gives_nothing() {
        assert!(sum_rows::<usize>(&[], &[], 0, |sum, _, _| sum).is_empty());
        let found = sum_rows::<usize>(&[vec![], vec![0]], &[5.0, f64::NAN], 2, |sum, _, _| sum);
        assert_eq!(found, [0.0, 0.0, 5.0, 0.0]);
    }
}
