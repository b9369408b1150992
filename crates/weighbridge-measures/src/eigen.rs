//! The leading eigenvector of a symmetric table, after one that is known has
//! been taken out. Not a general library of linear algebra: complexity needs
//! this one pair, thousands of times in a session.
//!
//! Lanczos's iteration with every vector made orthogonal to all before it
//! (Golub and Van Loan, Matrix Computations, section 10.3). The greatest
//! value of the small tridiagonal table is found by bisection on the signs of
//! its pivots, its vector by inverse iteration (ibid., section 8.4). A second
//! run, with the vector found taken out too, looks whether the value is a
//! multiple one: then there is no single vector.

use crate::random::SplitMix64;
use crate::wide;

/// The greatest eigenvalue of a symmetric map of `size` numbers, and its
/// eigenvector, among those orthogonal to `known` (of length 1). `None` where
/// there is none or no single one.
pub(crate) fn leading(
    size: usize,
    known: &[f64],
    apply: impl Fn(&[f64], &mut [f64]),
) -> Option<(f64, Vec<f64>)> {
    let exact = |value: f64, left: f64| left < 1e-14 * value.abs();
    let (value, vector) = lanczos(size, &[known], &apply, 1, exact)?;
    // Far enough along to tell that the next value is another, or the same.
    let same = |other: f64| value - other <= 1e-9 * value.abs();
    let told = |other: f64, left: f64| same(other) || left < 0.1 * (value - other);
    match lanczos(size, &[known, &vector], &apply, 2, told) {
        Some((other, _)) if same(other) => None,
        _ => Some((value, vector)),
    }
}

/// Runs until `enough` of the value and of what the vector leaves over.
fn lanczos(
    size: usize,
    known: &[&[f64]],
    apply: &impl Fn(&[f64], &mut [f64]),
    seed: u64,
    enough: impl Fn(f64, f64) -> bool,
) -> Option<(f64, Vec<f64>)> {
    let most = size.checked_sub(known.len()).filter(|most| *most > 0)?;
    let mut random = SplitMix64::new(seed);
    let mut vector: Vec<f64> = (0..size).map(|_| random.unit() - 0.5).collect();
    let mut basis: Vec<Vec<f64>> = Vec::new();
    let (mut diagonal, mut beside) = (Vec::new(), Vec::new());
    // The greatest value only grows with the table (Cauchy).
    let mut least = f64::NEG_INFINITY;
    // Twice is enough (Kahan and Parlett).
    for _ in 0..2 {
        known
            .iter()
            .for_each(|earlier| remove(&mut vector, earlier));
        normalise(&mut vector)?;
    }
    loop {
        let mut next = vec![0.0; size];
        apply(&vector, &mut next);
        diagonal.push(dot(&vector, &next));
        basis.push(vector);
        wide::run(
            #[inline(always)]
            || {
                // Loops, not closures, which would not be inlined into this.
                for _ in 0..2 {
                    for earlier in known {
                        remove(&mut next, earlier);
                    }
                    for earlier in &basis {
                        remove(&mut next, earlier);
                    }
                }
            },
        );
        let length = dot(&next, &next).sqrt();
        let last = basis.len() == most || length < 1e-14;
        if last || basis.len().is_multiple_of(4) {
            let (value, small) = top_of_tridiagonal(&diagonal, &beside, least)?;
            least = value - value.abs() * 1e-14;
            let left = (length * small[small.len() - 1]).abs();
            if last || enough(value, left) {
                let mut out = vec![0.0; size];
                for (earlier, weight) in basis.iter().zip(&small) {
                    for (sum, part) in out.iter_mut().zip(earlier) {
                        *sum += weight * part;
                    }
                }
                normalise(&mut out)?;
                return Some((value, out));
            }
        }
        beside.push(length);
        next.iter_mut().for_each(|part| *part /= length);
        vector = next;
    }
}

/// Eight sums side by side, so that the loop vectorises; their order is fixed.
#[inline(always)]
pub(crate) fn dot(a: &[f64], b: &[f64]) -> f64 {
    let ((a, a_rest), (b, b_rest)) = (a.as_chunks::<8>(), b.as_chunks::<8>());
    let mut sums = [0.0; 8];
    for (a, b) in a.iter().zip(b) {
        for at in 0..8 {
            sums[at] += a[at] * b[at];
        }
    }
    let rest = a_rest.iter().zip(b_rest);
    rest.map(|(a, b)| a * b).sum::<f64>() + sums.iter().sum::<f64>()
}

#[inline(always)]
fn remove(vector: &mut [f64], direction: &[f64]) {
    let length = dot(vector, direction);
    for (part, along) in vector.iter_mut().zip(direction) {
        *part -= length * along;
    }
}

fn normalise(vector: &mut [f64]) -> Option<()> {
    let length = dot(vector, vector).sqrt();
    vector.iter_mut().for_each(|part| *part /= length);
    (length > 0.0 && length.is_finite()).then_some(())
}

/// The greatest eigenvalue of a symmetric tridiagonal table with positive
/// numbers beside its diagonal, and its vector. The value is known to be no
/// less than `least`.
fn top_of_tridiagonal(diagonal: &[f64], beside: &[f64], least: f64) -> Option<(f64, Vec<f64>)> {
    let size = diagonal.len();
    let before = |at: usize| if at == 0 { 0.0 } else { beside[at - 1] };
    // Pivots of x − table: all positive where x is above every eigenvalue.
    let pivots = |x: f64, into: &mut Vec<f64>| {
        into.clear();
        for at in 0..size {
            let earlier = into
                .last()
                .map_or(0.0, |last| before(at) * before(at) / last);
            into.push(x - diagonal[at] - earlier);
            if into[at] <= 0.0 {
                return false;
            }
        }
        true
    };
    let mut low = diagonal.iter().copied().fold(least, f64::max);
    let mut found = Vec::with_capacity(size);
    // Near the least more often than not: steps that grow find the other side
    // sooner than halves of the whole range.
    let widest = beside.iter().copied().fold(low.abs(), f64::max);
    let mut step = widest * 1e-12 + f64::MIN_POSITIVE;
    let mut high = low + step;
    while !pivots(high, &mut found) {
        low = high;
        step *= 16.0;
        high = low + step;
        if !high.is_finite() {
            return None;
        }
    }
    loop {
        let middle = low + (high - low) / 2.0;
        if middle <= low || middle >= high {
            break;
        }
        if pivots(middle, &mut found) {
            high = middle;
        } else {
            low = middle;
        }
    }
    if !pivots(high, &mut found) {
        return None;
    }
    // The vector has no sign changes, so that of ones leads to it.
    let mut vector = vec![1.0; size];
    for _ in 0..3 {
        for at in 1..size {
            vector[at] += before(at) / found[at - 1] * vector[at - 1];
        }
        vector[size - 1] /= found[size - 1];
        for at in (1..size).rev() {
            vector[at - 1] = (vector[at - 1] + before(at) * vector[at]) / found[at - 1];
        }
        normalise(&mut vector)?;
    }
    Some((high, vector))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn apply(table: &[f64], size: usize) -> impl Fn(&[f64], &mut [f64]) {
        move |from, to| {
            for (row, sum) in to.iter_mut().enumerate() {
                *sum = dot(&table[row * size..(row + 1) * size], from);
            }
        }
    }

    proptest! {
        #[test]
        fn the_pair_is_one_and_the_greatest(cells in prop::collection::vec(-1.0..1.0f64, 12 * 12), tries in prop::collection::vec(-1.0..1.0f64, 12)) {
            let mut table = cells.clone();
            for a in 0..12 {
                for b in 0..12 {
                    table[a * 12 + b] = cells[a * 12 + b] + cells[b * 12 + a];
                }
            }
            let known = [1.0 / 12f64.sqrt(); 12];
            let Some((value, vector)) = leading(12, &known, apply(&table, 12)) else {
                return Ok(());
            };
            prop_assert!(dot(&vector, &known).abs() < 1e-12);
            let mut image = vec![0.0; 12];
            apply(&table, 12)(&vector, &mut image);
            remove(&mut image, &known);
            for (image, part) in image.iter().zip(&vector) {
                prop_assert!((image - value * part).abs() < 1e-11);
            }
            // No other direction has a greater quotient.
            let mut other = tries;
            remove(&mut other, &known);
            apply(&table, 12)(&other, &mut image);
            prop_assert!(dot(&other, &image) <= (value + 1e-9) * dot(&other, &other));
        }
    }

    #[test]
    fn a_multiple_value_has_no_single_vector() {
        let unit = |from: &[f64], to: &mut [f64]| to.copy_from_slice(from);
        assert!(leading(5, &[1.0, 0.0, 0.0, 0.0, 0.0], unit).is_none());
        assert!(leading(1, &[1.0], unit).is_none());
        assert!((leading(2, &[1.0, 0.0], unit).unwrap().1[1].abs() - 1.0).abs() < 1e-15);
    }
}
