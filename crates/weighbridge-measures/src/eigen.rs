//! The leading eigenvector of a symmetric table, after one that is known has
//! been taken out. Not a general library of linear algebra: complexity needs
//! this one pair, thousands of times in a session.
//!
//! Lanczos's iteration with every vector made orthogonal to all before it
//! (Golub and Van Loan, Matrix Computations, section 10.3), and the small
//! tridiagonal problem solved by the QL method with implicit shifts (ibid.,
//! section 8.3). It is run from two starts: when they do not agree the value
//! is a multiple one and there is no single vector.

use crate::random::SplitMix64;

/// The greatest eigenvalue of a symmetric map of `size` numbers, and its
/// eigenvector, among those orthogonal to `known` (of length 1). `None` where
/// there is none or no single one.
pub(crate) fn leading(
    size: usize,
    known: &[f64],
    apply: impl Fn(&[f64], &mut [f64]),
) -> Option<(f64, Vec<f64>)> {
    let (value, vector) = lanczos(size, known, &apply, 1)?;
    let (_, other) = lanczos(size, known, &apply, 2)?;
    let cosine = dot(&vector, &other).abs();
    // A residual of 1e-13 leaves far less of an angle than 1e-6 unless the
    // next eigenvalue is as near as 1e-7: then no vector is to be trusted.
    (cosine > 1.0 - 1e-12).then_some((value, vector))
}

fn lanczos(
    size: usize,
    known: &[f64],
    apply: &impl Fn(&[f64], &mut [f64]),
    seed: u64,
) -> Option<(f64, Vec<f64>)> {
    let most = size.checked_sub(1).filter(|most| *most > 0)?;
    let mut random = SplitMix64::new(seed);
    let mut vector: Vec<f64> = (0..size).map(|_| random.unit() - 0.5).collect();
    let mut basis: Vec<Vec<f64>> = Vec::new();
    let (mut diagonal, mut beside) = (Vec::new(), Vec::new());
    remove(&mut vector, known);
    normalise(&mut vector)?;
    let mut check = 6;
    loop {
        let mut next = vec![0.0; size];
        apply(&vector, &mut next);
        diagonal.push(dot(&vector, &next));
        basis.push(vector);
        // Twice is enough (Kahan and Parlett).
        for _ in 0..2 {
            remove(&mut next, known);
            basis.iter().for_each(|earlier| remove(&mut next, earlier));
        }
        let length = dot(&next, &next).sqrt();
        let last = basis.len() == most || length < 1e-14;
        if last || basis.len() == check {
            check += check / 3;
            let (value, small) = top_of_tridiagonal(&diagonal, &beside)?;
            let left = (length * small[small.len() - 1]).abs();
            if last || left < 1e-14 * value.abs() {
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
pub(crate) fn dot(a: &[f64], b: &[f64]) -> f64 {
    let (mut a_blocks, mut b_blocks) = (a.chunks_exact(8), b.chunks_exact(8));
    let mut sums = [0.0; 8];
    for (a, b) in a_blocks.by_ref().zip(b_blocks.by_ref()) {
        for at in 0..8 {
            sums[at] += a[at] * b[at];
        }
    }
    let rest: f64 = a_blocks
        .remainder()
        .iter()
        .zip(b_blocks.remainder())
        .map(|(a, b)| a * b)
        .sum();
    sums.iter().sum::<f64>() + rest
}

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

/// The greatest eigenvalue of a symmetric tridiagonal table and its vector.
fn top_of_tridiagonal(diagonal: &[f64], beside: &[f64]) -> Option<(f64, Vec<f64>)> {
    let size = diagonal.len();
    let (mut d, mut e) = (diagonal.to_vec(), beside.to_vec());
    e.resize(size, 0.0);
    // Rows are the vectors, so that a rotation touches two rows.
    let mut z = vec![vec![0.0; size]; size];
    (0..size).for_each(|at| z[at][at] = 1.0);
    for low in 0..size {
        for round in 0.. {
            let split = (low..size - 1)
                .find(|at| e[*at].abs() <= f64::EPSILON * (d[*at].abs() + d[at + 1].abs()));
            let high = split.unwrap_or(size - 1);
            if high == low {
                break;
            }
            if round == 60 {
                return None;
            }
            let mut g = (d[low + 1] - d[low]) / (2.0 * e[low]);
            let mut r = g.hypot(1.0);
            g = d[high] - d[low] + e[low] / (g + r.copysign(g));
            let (mut s, mut c, mut p) = (1.0, 1.0, 0.0);
            let mut broken = false;
            for at in (low..high).rev() {
                let f = s * e[at];
                let b = c * e[at];
                r = f.hypot(g);
                e[at + 1] = r;
                if r == 0.0 {
                    d[at + 1] -= p;
                    e[high] = 0.0;
                    broken = true;
                    break;
                }
                s = f / r;
                c = g / r;
                g = d[at + 1] - p;
                r = (d[at] - g) * s + 2.0 * c * b;
                p = s * r;
                d[at + 1] = g + p;
                g = c * r - b;
                let (above, below) = z.split_at_mut(at + 1);
                for (one, other) in above[at].iter_mut().zip(below[0].iter_mut()) {
                    let turned = *other;
                    *other = s * *one + c * turned;
                    *one = c * *one - s * turned;
                }
            }
            if !broken {
                d[low] -= p;
                e[low] = g;
                e[high] = 0.0;
            }
        }
    }
    let top = (0..size).max_by(|a, b| d[*a].total_cmp(&d[*b]))?;
    Some((d[top], z.swap_remove(top)))
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
