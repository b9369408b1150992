#![doc = include_str!("false_discovery.md")]

/// Which tests are found at the level, after Benjamini and Hochberg.
#[must_use]
pub fn discoveries(p: &[f64], level: f64) -> Vec<bool> {
    found(p, level, 1.0)
}

/// The same under any dependence, after Benjamini and Yekutieli.
#[must_use]
pub fn discoveries_dependent(p: &[f64], level: f64) -> Vec<bool> {
    found(p, level, harmonic(p))
}

/// The lowest level at which each test would be found; NaN stays NaN.
#[must_use]
pub fn adjusted(p: &[f64], dependent: bool) -> Vec<f64> {
    let order = sorted(p);
    let tests = order.len() as f64;
    let stretch = if dependent { harmonic(p) } else { 1.0 };
    let mut out = vec![f64::NAN; p.len()];
    let mut least = 1.0f64;
    for (before, at) in order.iter().enumerate().rev() {
        least = least.min(p[*at] * stretch * tests / (before + 1) as f64);
        out[*at] = least;
    }
    out
}

fn sorted(p: &[f64]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..p.len()).filter(|at| !p[*at].is_nan()).collect();
    order.sort_by(|a, b| p[*a].total_cmp(&p[*b]).then(a.cmp(b)));
    order
}

fn harmonic(p: &[f64]) -> f64 {
    let tests = p.iter().filter(|value| !value.is_nan()).count();
    (1..=tests).map(|rank| 1.0 / rank as f64).sum()
}

fn found(p: &[f64], level: f64, stretch: f64) -> Vec<bool> {
    let order = sorted(p);
    let tests = order.len() as f64;
    let mut out = vec![false; p.len()];
    let last = order
        .iter()
        .enumerate()
        .rposition(|(before, at)| p[*at] <= (before + 1) as f64 * level / (tests * stretch));
    if let Some(last) = last {
        order[..=last].iter().for_each(|at| out[*at] = true);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn adjusted_and_found_agree(p in prop::collection::vec(0.0..1.0f64, 1..60), level in 0.01..0.5f64) {
            let found = discoveries(&p, level);
            for (p, (found, adjusted)) in p.iter().zip(found.iter().zip(adjusted(&p, false))) {
                prop_assert!(adjusted >= *p - 1e-15 && adjusted <= 1.0);
                // At the level itself rounding may decide either way.
                prop_assert!((adjusted - level).abs() < 1e-12 || *found == (adjusted < level));
            }
            // Stricter rules and levels find a part of what laxer ones find.
            for (strict, lax) in discoveries_dependent(&p, level).iter().zip(&found) {
                prop_assert!(!strict || *lax);
            }
            for (strict, lax) in discoveries(&p, level / 2.0).iter().zip(&found) {
                prop_assert!(!strict || *lax);
            }
            let mut back = p.clone();
            back.reverse();
            let mut reversed = discoveries(&back, level);
            reversed.reverse();
            prop_assert_eq!(reversed, found);
        }
    }

    #[test]
    fn undefined_is_not_found() {
        assert_eq!(discoveries(&[f64::NAN, 0.04], 0.05), [false, true]);
        assert!(discoveries(&[], 0.05).is_empty());
        assert!(adjusted(&[f64::NAN], false)[0].is_nan());
    }
}
