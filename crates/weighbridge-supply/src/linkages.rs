#![doc = include_str!("linkages.md")]

use crate::system::System;

/// Linkages of each industry.
#[derive(Debug, Clone, PartialEq)]
pub struct Linkages {
    /// Column sums of L: output in the whole chain per unit of final demand.
    pub backward: Vec<f64>,
    /// Row sums of L: output when final demand for everything rises by one.
    pub forward: Vec<f64>,
    /// Row sums of G: output that hangs on a unit of primary input.
    pub forward_sales: Vec<f64>,
    /// Power of dispersion: backward over its mean.
    pub power: Vec<f64>,
    /// Sensitivity of dispersion: forward over its mean.
    pub sensitivity: Vec<f64>,
    /// Forward by sales over its mean.
    pub sensitivity_sales: Vec<f64>,
}

/// Where an industry stands by both measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Backward and forward above the mean.
    Key,
    /// Only backward: it pulls its suppliers.
    Backward,
    /// Only forward: others build on it.
    Forward,
    /// Neither.
    Weak,
}

/// Rasmussen's linkages, by two solutions and without the inverse.
#[must_use]
pub fn rasmussen(system: &System) -> Linkages {
    let ones = vec![1.0; system.order()];
    let backward = system.content(&ones);
    let forward = system.output_for(&ones);
    let forward_sales = system.ghosh_times(&ones);
    Linkages {
        power: over_mean(&backward, system.output()),
        sensitivity: over_mean(&forward, system.output()),
        sensitivity_sales: over_mean(&forward_sales, system.output()),
        backward,
        forward,
        forward_sales,
    }
}

impl Linkages {
    /// Key sectors and the rest; `sales` takes the forward side from Ghosh.
    #[must_use]
    pub fn kinds(&self, sales: bool) -> Vec<Kind> {
        let forward = if sales {
            &self.sensitivity_sales
        } else {
            &self.sensitivity
        };
        self.power
            .iter()
            .zip(forward)
            .map(|(back, fore)| match (*back > 1.0, *fore > 1.0) {
                (true, true) => Kind::Key,
                (true, false) => Kind::Backward,
                (false, true) => Kind::Forward,
                (false, false) => Kind::Weak,
            })
            .collect()
    }
}

/// How unevenly an industry's pull and support lie over the others: standard
/// deviation (with n - 1) over mean of its column and of its row of L. Industries
/// without output are none of the others, and have no spread themselves (NaN).
#[derive(Debug, Clone, PartialEq)]
pub struct Spread {
    /// Over the column.
    pub backward: Vec<f64>,
    /// Over the row.
    pub forward: Vec<f64>,
    /// Industries that it is taken over.
    pub over: usize,
}

impl Spread {
    /// The same with the standard deviation of all (divided by n), as other
    /// books have it.
    #[must_use]
    pub fn of_all(self) -> Self {
        let count = self.over as f64;
        let times = ((count - 1.0) / count).sqrt();
        let scaled = |values: Vec<f64>| values.into_iter().map(|value| value * times).collect();
        Self {
            backward: scaled(self.backward),
            forward: scaled(self.forward),
            over: self.over,
        }
    }
}

/// Rasmussen's coefficients of variation. This needs the whole inverse.
#[must_use]
pub fn spread(system: &System) -> Spread {
    let inverse = system.leontief();
    let order = system.order();
    let makes = makers(system.output());
    let at: Vec<usize> = (0..order).filter(|at| makes[*at]).collect();
    let count = at.len() as f64;
    let (mut backward, mut forward) = (vec![f64::NAN; order], vec![f64::NAN; order]);
    let mut sums = vec![0.0; order];
    for row in &at {
        let cells = inverse.row(*row);
        for column in &at {
            sums[*column] += cells[*column];
        }
        forward[*row] = variation(&at.iter().map(|column| cells[*column]).collect::<Vec<_>>());
    }
    let mut squares = vec![0.0; order];
    for row in &at {
        let cells = inverse.row(*row);
        for column in &at {
            squares[*column] += (cells[*column] - sums[*column] / count).powi(2);
        }
    }
    for column in &at {
        let mean = sums[*column] / count;
        backward[*column] = (squares[*column] / (count - 1.0)).sqrt() / mean;
    }
    Spread {
        backward,
        forward,
        over: at.len(),
    }
}

/// Which industries make something. In a system of coefficients alone, without any
/// output, all count.
fn makers(output: &[f64]) -> Vec<bool> {
    let none = output.iter().all(|output| *output == 0.0);
    output.iter().map(|made| none || *made != 0.0).collect()
}

fn variation(values: &[f64]) -> f64 {
    let count = values.len() as f64;
    let mean = values.iter().sum::<f64>() / count;
    let squares: f64 = values
        .iter()
        .map(|value| (value - mean) * (value - mean))
        .sum();
    (squares / (count - 1.0)).sqrt() / mean
}

/// Pure linkages, in units of output.
#[derive(Debug, Clone, PartialEq)]
pub struct Pure {
    /// What the industry's own final demand makes the rest of the economy
    /// produce.
    pub backward: Vec<f64>,
    /// What the rest of the economy makes the industry produce.
    pub forward: Vec<f64>,
    /// Their sum.
    pub total: Vec<f64>,
    /// Each over its mean: backward.
    pub backward_normalised: Vec<f64>,
    /// Forward.
    pub forward_normalised: Vec<f64>,
    /// Total.
    pub total_normalised: Vec<f64>,
}

/// Pure linkages of Guilhoto, Sonis and Hewings. Every one of the smaller
/// inverses in them follows from the diagonal and the totals of L.
#[must_use]
pub fn pure(system: &System) -> Pure {
    let diagonal = system.leontief_diagonal();
    let totals = system.content(&vec![1.0; system.order()]);
    let (mut backward, mut forward) = (Vec::new(), Vec::new());
    for (at, l) in diagonal.iter().enumerate() {
        let own = 1.0 / (1.0 - system.coefficients().at(at, at));
        let (output, demand) = (system.output()[at], system.demand()[at]);
        backward.push((totals[at] - l) / l * own * demand);
        forward.push(own * (output - l * demand) / l);
    }
    let total: Vec<f64> = backward.iter().zip(&forward).map(|(b, f)| b + f).collect();
    Pure {
        backward_normalised: over_mean(&backward, system.output()),
        forward_normalised: over_mean(&forward, system.output()),
        total_normalised: over_mean(&total, system.output()),
        backward,
        forward,
        total,
    }
}

/// Each over the mean of all that make something: an industry without output is no
/// industry to be measured against, and has no linkage itself (NaN).
fn over_mean(values: &[f64], output: &[f64]) -> Vec<f64> {
    let makes = makers(output);
    let made = || {
        let pairs = values.iter().zip(&makes);
        pairs.filter(|(_, makes)| **makes)
    };
    let mean = made().map(|(value, _)| value).sum::<f64>() / made().count() as f64;
    let over = |(value, makes): (&f64, &bool)| {
        if *makes && mean != 0.0 {
            value / mean
        } else {
            f64::NAN
        }
    };
    values.iter().zip(&makes).map(over).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matrix::Matrix;
    use crate::testing::{close, table};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn linkages_average_one(system in table(2..9)) {
            let made = rasmussen(&system);
            let order = system.order() as f64;
            for side in [&made.power, &made.sensitivity, &made.sensitivity_sales] {
                prop_assert!(close(side.iter().sum::<f64>(), order, 1e-12));
            }
            // The whole inverse says the same.
            let inverse = system.leontief();
            for (mine, whole) in made.backward.iter().zip(inverse.column_sums()) {
                prop_assert!(close(*mine, whole, 1e-12));
            }
            for (mine, whole) in made.forward_sales.iter().zip(system.ghosh().row_sums()) {
                prop_assert!(close(*mine, whole, 1e-11));
            }
        }

        /// By the definition: partition, invert the rest, multiply.
        #[test]
        fn pure_linkages_are_those_of_the_definition(system in table(2..7)) {
            let made = pure(&system);
            let order = system.order();
            let a = system.coefficients();
            for j in 0..order {
                let rest: Vec<usize> = (0..order).filter(|at| *at != j).collect();
                let few = rest.len();
                let inner = Matrix::from_fn(few, few, |r, c| a.at(rest[r], rest[c]));
                let inverse = crate::factor::Factors::new(&inner).unwrap().inverse();
                let own = 1.0 / (1.0 - a.at(j, j));
                let bought: Vec<f64> = rest.iter().map(|r| a.at(*r, j) * own * system.demand()[j]).collect();
                let backward: f64 = inverse.times(&bought).iter().sum();
                let demand: Vec<f64> = rest.iter().map(|r| system.demand()[*r]).collect();
                let forward: f64 = own * inverse.times(&demand).iter().zip(&rest).map(|(x, r)| a.at(j, *r) * x).sum::<f64>();
                let scale = system.output().iter().sum::<f64>();
                prop_assert!((made.backward[j] - backward).abs() < 1e-12 * scale);
                prop_assert!((made.forward[j] - forward).abs() < 1e-12 * scale);
            }
        }
    }

    #[test]
    fn kinds() {
        let a = Matrix::from_rows(&[[0.4, 0.4, 0.1], [0.3, 0.3, 0.0], [0.0, 0.0, 0.0]]).unwrap();
        let system = System::from_coefficients(a, &[1.0, 1.0, 1.0]).unwrap();
        let made = rasmussen(&system);
        assert_eq!(made.kinds(false), [Kind::Key, Kind::Key, Kind::Weak]);
        assert_eq!(made.kinds(true).len(), 3);
        assert!(spread(&system).backward.iter().all(|value| *value > 0.0));
    }

    /// A row and a column of zeros add nothing to how unevenly the others lie.
    #[test]
    fn an_industry_without_output_is_not_counted_in_the_spread() {
        let small = System::from_coefficients(
            Matrix::from_rows(&[[0.15, 0.25], [0.2, 0.05]]).unwrap(),
            &[600.0, 1500.0],
        )
        .unwrap();
        let wide = System::from_coefficients(
            Matrix::from_rows(&[[0.15, 0.25, 0.0], [0.2, 0.05, 0.0], [0.0, 0.0, 0.0]]).unwrap(),
            &[600.0, 1500.0, 0.0],
        )
        .unwrap();
        for (small, wide) in [
            (spread(&small), spread(&wide)),
            (spread(&small).of_all(), spread(&wide).of_all()),
        ] {
            assert_eq!(wide.over, 2);
            for (a, b) in [
                (small.backward, wide.backward),
                (small.forward, wide.forward),
            ] {
                assert!((a[0] - b[0]).abs() < 1e-14 && (a[1] - b[1]).abs() < 1e-14);
                assert!(b[2].is_nan());
            }
        }
    }
}
