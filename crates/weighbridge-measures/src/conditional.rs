//! Conditional permutation: a place keeps its own figure while the others'
//! are dealt out to its neighbours. Local Moran and Getis-Ord both rest on
//! how the neighbours' weighted sum compares with the dealt-out ones.

use crate::random::SplitMix64;
use crate::significance::{at_least, directed};
use crate::spatial_weights::Weights;
use crate::threads;

/// p-value of the nearer tail for each place; NaN for places without
/// neighbours and without permutations. A dealt-out sum equal to the real
/// one counts in both tails.
///
/// The same hands are dealt to every place, as in PySAL's `esda`: each is a
/// draw without replacement from the others, which is all that a place's own
/// p-value needs, and it saves drawing them anew for each.
pub(crate) fn p_values(
    figures: &[f64],
    weights: &Weights,
    permutations: usize,
    seed: u64,
) -> Vec<f64> {
    let others = figures.len().saturating_sub(1);
    let most = (0..weights.len())
        .map(|place| weights.of(place).filter(|(to, _)| *to != place).count())
        .max()
        .unwrap_or(0);
    if permutations == 0 || most == 0 {
        return vec![f64::NAN; figures.len()];
    }
    // hands[card * permutations + hand]: a place's card-th neighbour in that hand.
    let mut hands = vec![0u32; most * permutations];
    let mut deck: Vec<u32> = (0..others as u32).collect();
    let mut random = SplitMix64::new(seed);
    for hand in 0..permutations {
        random.shuffle(&mut deck, most);
        for card in 0..most {
            hands[card * permutations + hand] = deck[card];
        }
    }
    let degree = weights.degree();
    threads::map(figures.len(), permutations * (degree + 1), |place| {
        one(figures, weights, place, &hands, permutations)
    })
}

/// The p-value of one place.
fn one(
    figures: &[f64],
    weights: &Weights,
    place: usize,
    hands: &[u32],
    permutations: usize,
) -> f64 {
    let neighbours: Vec<(usize, f64)> = weights.of(place).filter(|(to, _)| *to != place).collect();
    if neighbours.is_empty() {
        return f64::NAN;
    }
    let mut rest = figures.to_vec();
    rest.remove(place);
    let mut sums = vec![0.0; permutations];
    let (mut observed, mut scale) = (0.0, 0.0);
    for ((to, weight), hand) in neighbours.iter().zip(hands.chunks_exact(permutations)) {
        observed += weight * figures[*to];
        scale += (weight * figures[*to]).abs();
        for (sum, card) in sums.iter_mut().zip(hand) {
            *sum += weight * rest[*card as usize];
        }
    }
    let (mut larger, mut smaller) = (0usize, 0usize);
    for sum in sums {
        larger += usize::from(at_least(sum, observed, scale));
        smaller += usize::from(at_least(-sum, -observed, scale));
    }
    directed(larger, smaller, permutations)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spatial_weights::tests::grid;

    /// With one neighbour the p-value is known: how many of the others are
    /// at least as great as it.
    #[test]
    fn one_neighbour_is_a_draw_of_one() {
        let mut lists = vec![vec![]; 50];
        lists[0] = vec![47];
        let figures: Vec<f64> = (0..50).map(f64::from).collect();
        let weights = Weights::from_neighbours(&lists).unwrap();
        let p = p_values(&figures, &weights, 20_000, 3);
        // 47, 48 and 49 of 49 others; three standard errors of 20,000 draws.
        let expected: f64 = 3.0 / 49.0;
        assert!(
            (p[0] - expected).abs() < 3.0 * (expected / 20_000.0).sqrt(),
            "{}",
            p[0]
        );
        assert!(p[1].is_nan());
    }

    #[test]
    fn equal_figures_are_no_find() {
        let p = p_values(&[1.0; 9], &grid(3, 3), 99, 3);
        assert!(p.iter().all(|p| *p == 1.0));
    }

    /// Large enough for threads; each place alone gives the same.
    #[test]
    fn threads_do_not_matter() {
        let weights = grid(20, 20).row_standardised();
        let mut random = SplitMix64::new(9);
        let figures: Vec<f64> = (0..400).map(|_| random.unit()).collect();
        let all = p_values(&figures, &weights, 499, 11);
        assert_eq!(all, p_values(&figures, &weights, 499, 11));
        assert_ne!(all, p_values(&figures, &weights, 499, 12));
        // Under chance half of the nearer-tail p-values lie below a quarter.
        let low = all.iter().filter(|p| **p < 0.25).count();
        assert!((150..250).contains(&low), "{low}");
    }
}
