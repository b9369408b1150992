#![doc = include_str!("spatial_weights.md")]

use crate::matrix::{Matrix, quotient};

/// Weights between places, stored by place as neighbours in order.
#[derive(Debug, Clone, PartialEq)]
pub struct Weights {
    starts: Vec<usize>,
    neighbours: Vec<usize>,
    values: Vec<f64>,
    standardised: bool,
}

impl Weights {
    /// Binary weights from the list of each place's neighbours, numbered
    /// from 0. A neighbour named twice counts once.
    ///
    /// # Errors
    /// All places whose list names a place that there is not, or itself.
    pub fn from_neighbours(lists: &[Vec<usize>]) -> Result<Self, String> {
        let mut problems = Vec::new();
        let mut weights = Self {
            starts: vec![0],
            neighbours: Vec::new(),
            values: Vec::new(),
            standardised: false,
        };
        for (place, list) in lists.iter().enumerate() {
            let mut sorted = list.clone();
            sorted.sort_unstable();
            sorted.dedup();
            for other in &sorted {
                if *other >= lists.len() {
                    problems.push(format!(
                        "place {place} has neighbour {other}, but places are numbered 0 to {}",
                        lists.len() - 1
                    ));
                } else if *other == place {
                    problems.push(format!("place {place} is listed as its own neighbour"));
                }
            }
            weights.neighbours.extend(sorted);
            weights.starts.push(weights.neighbours.len());
        }
        weights.values = vec![1.0; weights.neighbours.len()];
        if problems.is_empty() {
            Ok(weights)
        } else {
            Err(problems.join("; "))
        }
    }

    /// Weights from a square table; 0 is no neighbour. The diagonal may hold
    /// weights of places on themselves.
    ///
    /// # Errors
    /// When the table is not square, or a weight is negative or missing.
    pub fn from_matrix(table: &Matrix) -> Result<Self, String> {
        if table.rows != table.cols {
            return Err(format!(
                "weights need as many rows as columns, and there are {} by {}",
                table.rows, table.cols
            ));
        }
        let mut weights = Self {
            starts: vec![0],
            neighbours: Vec::new(),
            values: Vec::new(),
            standardised: false,
        };
        for place in 0..table.rows {
            for (other, value) in table.row(place).iter().enumerate() {
                if !(*value >= 0.0 && value.is_finite()) {
                    return Err(format!(
                        "the weight in row {}, column {} is {value}: weights are numbers of 0 or more",
                        place + 1,
                        other + 1
                    ));
                }
                if *value > 0.0 {
                    weights.neighbours.push(other);
                    weights.values.push(*value);
                }
            }
            weights.starts.push(weights.neighbours.len());
        }
        Ok(weights)
    }

    /// How many places.
    #[must_use]
    pub fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// Whether there is no place at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Neighbours of a place with their weights.
    pub fn of(&self, place: usize) -> impl Iterator<Item = (usize, f64)> + '_ {
        let span = self.starts[place]..self.starts[place + 1];
        let values = self.values[span.clone()].iter().copied();
        self.neighbours[span].iter().copied().zip(values)
    }

    /// Neighbours of a place on average, rounded up.
    pub(crate) fn degree(&self) -> usize {
        self.neighbours.len().div_ceil(self.len().max(1))
    }

    /// Every neighbour counts 1.
    #[must_use]
    pub fn binary(&self) -> Self {
        Self {
            values: vec![1.0; self.values.len()],
            standardised: false,
            ..self.clone()
        }
    }

    /// The neighbours of each place count 1 together.
    #[must_use]
    pub fn row_standardised(&self) -> Self {
        let mut out = self.clone();
        for place in 0..self.len() {
            let span = self.starts[place]..self.starts[place + 1];
            let sum: f64 = self.values[span.clone()].iter().sum();
            out.values[span].iter_mut().for_each(|value| *value /= sum);
        }
        out.standardised = true;
        out
    }

    /// Each place also on itself, with the greatest weight of its row (1 for
    /// an island), where it is not so already; none where `with` is false.
    #[must_use]
    pub(crate) fn with_self(&self, with: bool) -> Self {
        let mut out = Self {
            starts: vec![0],
            neighbours: Vec::new(),
            values: Vec::new(),
            standardised: false,
        };
        for place in 0..self.len() {
            let mut row: Vec<(usize, f64)> = self.of(place).collect();
            if !with {
                row.retain(|(other, _)| *other != place);
            } else if row.iter().all(|(other, _)| *other != place) {
                let most = row.iter().map(|(_, value)| *value).fold(0.0, f64::max);
                row.push((place, if most > 0.0 { most } else { 1.0 }));
                row.sort_by_key(|(other, _)| *other);
            }
            for (other, value) in row {
                out.neighbours.push(other);
                out.values.push(value);
            }
            out.starts.push(out.neighbours.len());
        }
        if self.standardised {
            out.row_standardised()
        } else {
            out
        }
    }

    /// Places without neighbours other than themselves.
    #[must_use]
    pub fn islands(&self) -> Vec<usize> {
        (0..self.len())
            .filter(|place| self.of(*place).all(|(other, _)| other == *place))
            .collect()
    }

    /// Pairs (i, j) where j is a neighbour of i and i not of j.
    #[must_use]
    pub fn asymmetries(&self) -> Vec<(usize, usize)> {
        let linked = |from: usize, to: usize| {
            let span = self.starts[from]..self.starts[from + 1];
            self.neighbours[span].binary_search(&to).is_ok()
        };
        let pairs =
            (0..self.len()).flat_map(|place| self.of(place).map(move |(other, _)| (place, other)));
        pairs
            .filter(|(place, other)| !linked(*other, *place))
            .collect()
    }

    /// Weighted sum of each place's neighbours; NaN for an island.
    #[must_use]
    pub fn lag(&self, values: &[f64]) -> Vec<f64> {
        (0..self.len())
            .map(|place| {
                let mut of = self.of(place).peekable();
                if of.peek().is_none() || values.len() != self.len() {
                    f64::NAN
                } else {
                    of.map(|(other, weight)| weight * values[other]).sum()
                }
            })
            .collect()
    }

    /// The sums S₀, S₁ and S₂.
    #[must_use]
    pub fn sums(&self) -> (f64, f64, f64) {
        let (mut s0, mut s1) = (0.0, 0.0);
        let mut both = vec![0.0; self.len()];
        for place in 0..self.len() {
            for (other, weight) in self.of(place) {
                let back = self
                    .of(other)
                    .find(|(to, _)| *to == place)
                    .map_or(0.0, |(_, weight)| weight);
                s0 += weight;
                // A pair met from both ends gives ½ (w + w')² twice; one met
                // from one end only gives it once and must count double.
                let square = (weight + back).powi(2);
                s1 += if back > 0.0 { square / 2.0 } else { square };
                both[place] += weight;
                both[other] += weight;
            }
        }
        (s0, s1, both.iter().map(|sum| sum * sum).sum())
    }

    /// The places that have a figure, their figures, and the weights between
    /// them; `None` when the numbers do not match or no place is left.
    pub(crate) fn known(&self, values: &[f64]) -> Option<Known> {
        if values.len() != self.len() {
            return None;
        }
        let places: Vec<usize> = (0..self.len())
            .filter(|place| values[*place].is_finite())
            .collect();
        if places.is_empty() {
            return None;
        }
        let figures = places.iter().map(|place| values[*place]).collect();
        if places.len() == self.len() {
            return Some(Known {
                places,
                figures,
                weights: self.clone(),
            });
        }
        let mut number = vec![usize::MAX; self.len()];
        for (new, old) in places.iter().enumerate() {
            number[*old] = new;
        }
        let mut weights = Self {
            starts: vec![0],
            neighbours: Vec::new(),
            values: Vec::new(),
            standardised: false,
        };
        for place in &places {
            for (other, value) in self
                .of(*place)
                .filter(|(other, _)| number[*other] != usize::MAX)
            {
                weights.neighbours.push(number[other]);
                weights.values.push(value);
            }
            weights.starts.push(weights.neighbours.len());
        }
        if self.standardised {
            weights = weights.row_standardised();
        }
        Some(Known {
            places,
            figures,
            weights,
        })
    }
}

/// What is left when places without a figure are taken out.
pub(crate) struct Known {
    /// Their numbers in the whole.
    pub(crate) places: Vec<usize>,
    /// Their figures.
    pub(crate) figures: Vec<f64>,
    /// Weights between them.
    pub(crate) weights: Weights,
}

impl Known {
    /// Deviations from the mean, and the sum of their squares.
    pub(crate) fn deviations(&self) -> (Vec<f64>, f64) {
        let mean = self.figures.iter().sum::<f64>() / self.figures.len() as f64;
        let all: Vec<f64> = self.figures.iter().map(|value| value - mean).collect();
        let squares = all.iter().map(|value| value * value).sum();
        (all, squares)
    }

    /// Fourth moment over squared second moment of the deviations.
    pub(crate) fn kurtosis(&self) -> f64 {
        let (all, squares) = self.deviations();
        let count = all.len() as f64;
        let fourth: f64 = all.iter().map(|value| value.powi(4)).sum();
        quotient(fourth / count, (squares / count).powi(2))
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A rectangle of places, neighbours by edge and corner.
    pub(crate) fn grid(rows: usize, cols: usize) -> Weights {
        let at = |place: usize| (place / cols, place % cols);
        let lists: Vec<Vec<usize>> = (0..rows * cols)
            .map(|a| {
                (0..rows * cols)
                    .filter(|b| {
                        a != *b
                            && at(a).0.abs_diff(at(*b).0) <= 1
                            && at(a).1.abs_diff(at(*b).1) <= 1
                    })
                    .collect()
            })
            .collect();
        Weights::from_neighbours(&lists).unwrap()
    }

    proptest! {
        #[test]
        fn sums_agree_with_the_table(cells in prop::collection::vec(prop_oneof![Just(0.0), 0.0..2.0f64], 36)) {
            let table = Matrix::new(6, 6, cells).unwrap();
            let weights = Weights::from_matrix(&table).unwrap();
            let (s0, s1, s2) = weights.sums();
            let (mut a, mut b, mut c) = (0.0, 0.0, 0.0);
            for i in 0..6 {
                let mut both = 0.0;
                for j in 0..6 {
                    a += table.at(i, j);
                    b += (table.at(i, j) + table.at(j, i)).powi(2) / 2.0;
                    both += table.at(i, j) + table.at(j, i);
                }
                c += both * both;
            }
            prop_assert!((s0 - a).abs() < 1e-9 && (s1 - b).abs() < 1e-9 && (s2 - c).abs() < 1e-9);
            let standard = weights.row_standardised();
            for place in 0..6 {
                let sum: f64 = standard.of(place).map(|pair| pair.1).sum();
                prop_assert!((sum - 1.0).abs() < 1e-12 || standard.of(place).count() == 0);
            }
        }
    }

    #[test]
    fn islands_gaps_and_mistakes() {
        let weights = Weights::from_neighbours(&[vec![1, 1], vec![0, 2], vec![], vec![]]).unwrap();
        assert_eq!(
            (weights.islands(), weights.asymmetries()),
            (vec![2, 3], vec![(1, 2)])
        );
        assert!(weights.row_standardised().lag(&[1.0; 4])[3].is_nan());
        assert!(weights.lag(&[1.0])[0].is_nan());
        let known = weights
            .row_standardised()
            .known(&[1.0, 2.0, f64::NAN, 4.0])
            .unwrap();
        assert_eq!(known.places, [0, 1, 3]);
        assert_eq!(known.weights.of(1).collect::<Vec<_>>(), [(0, 1.0)]);
        assert!(
            Weights::from_neighbours(&[vec![0, 9]])
                .unwrap_err()
                .contains("own neighbour; place 0 has neighbour 9")
        );
        assert!(Weights::from_matrix(&Matrix::filled(1, 1, f64::NAN)).is_err());
        assert!(Weights::from_matrix(&Matrix::filled(1, 2, 0.0)).is_err());
    }
}
