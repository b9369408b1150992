#![doc = include_str!("shocks.md")]

use crate::extraction::solved;
use crate::matrix::{Matrix, per};
use crate::problem::Problem;
use crate::system::System;

/// A change in output and what it carries.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// Change of output, by industry.
    pub output: Vec<f64>,
}

impl Change {
    /// The change of a quantity given per unit of output, by industry.
    #[must_use]
    pub fn of(&self, per_output: &[f64]) -> Vec<f64> {
        self.output
            .iter()
            .zip(per_output)
            .map(|(x, c)| x * c)
            .collect()
    }
}

/// Final demand changes by `change`.
#[must_use]
pub fn demand(system: &System, change: &[f64]) -> Change {
    Change {
        output: system.output_for(change),
    }
}

/// Output of some industries is set lower (or higher) by given amounts,
/// whatever is asked of them, and their suppliers follow: what fails
/// upstream.
///
/// # Errors
/// [`Problem::OutOfRange`] for an industry that is not there,
/// [`Problem::Singular`] when the industries cannot be moved apart.
pub fn output_upstream(system: &System, changes: &[(usize, f64)]) -> Result<Change, Problem> {
    let (set, amounts) = parted(changes);
    let columns = system.factors().columns(&set)?;
    let block = Matrix::from_fn(set.len(), set.len(), |row, column| {
        columns.at(set[row], column)
    });
    let needed = solved(&block, &amounts, &set)?;
    Ok(Change {
        output: columns.times(&needed),
    })
}

/// The same by sales (Ghosh): buyers of the industries get as much less as
/// their share of the sales is, and pass it on: what fails downstream.
///
/// # Errors
/// As [`output_upstream`].
pub fn output_downstream(system: &System, changes: &[(usize, f64)]) -> Result<Change, Problem> {
    let (set, amounts) = parted(changes);
    let order = system.order();
    let mut unit = Matrix::zeros(set.len(), order);
    for (at, industry) in set.iter().enumerate() {
        if *industry >= order {
            return Err(Problem::OutOfRange {
                what: "number of an industry",
                value: *industry as f64,
            });
        }
        unit.row_mut(at)[*industry] = 1.0;
    }
    let rows = system.factors().after_rows(&unit)?;
    let output = system.output();
    // In shares of output the Ghosh system is the Leontief system's rows.
    let shares: Vec<f64> = amounts
        .iter()
        .zip(&set)
        .map(|(amount, at)| per(*amount, Some(output[*at])))
        .collect();
    let block = Matrix::from_fn(set.len(), set.len(), |row, column| {
        rows.at(column, set[row])
    });
    let needed = solved(&block, &shares, &set)?;
    let moved = rows.after(&needed);
    Ok(Change {
        output: moved
            .iter()
            .zip(output)
            .map(|(share, x)| share * x)
            .collect(),
    })
}

/// Prices when costs of primary inputs change by `change` per unit of output
/// (a dearer import, a tax): every buyer passes all of it on. Relative to 1.
#[must_use]
pub fn price(system: &System, change: &[f64]) -> Vec<f64> {
    system.content(change)
}

/// Prices when those of some industries are set (energy dearer by 46%, say):
/// the others pass on what they pay more. Change relative to 1, the given
/// industries at their given change.
///
/// # Errors
/// As [`output_upstream`].
pub fn price_set(system: &System, changes: &[(usize, f64)]) -> Result<Vec<f64>, Problem> {
    // Prices p' = p'A + v' move as shares of output do under Ghosh.
    let amounts: Vec<(usize, f64)> = changes.iter().map(|(at, change)| (*at, *change)).collect();
    let (set, wanted) = parted(&amounts);
    let order = system.order();
    let mut unit = Matrix::zeros(set.len(), order);
    for (at, industry) in set.iter().enumerate() {
        if *industry >= order {
            return Err(Problem::OutOfRange {
                what: "number of an industry",
                value: *industry as f64,
            });
        }
        unit.row_mut(at)[*industry] = 1.0;
    }
    let rows = system.factors().after_rows(&unit)?;
    let block = Matrix::from_fn(set.len(), set.len(), |row, column| {
        rows.at(column, set[row])
    });
    Ok(rows.after(&solved(&block, &wanted, &set)?))
}

/// Industries in order, amounts of one industry added up.
fn parted(changes: &[(usize, f64)]) -> (Vec<usize>, Vec<f64>) {
    let mut sorted = changes.to_vec();
    sorted.sort_by_key(|change| change.0);
    let (mut set, mut amounts) = (Vec::<usize>::new(), Vec::<f64>::new());
    for (at, amount) in sorted {
        if set.last() == Some(&at) {
            if let Some(last) = amounts.last_mut() {
                *last += amount;
            }
        } else {
            set.push(at);
            amounts.push(amount);
        }
    }
    (set, amounts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extraction::{Cut, extract};
    use crate::testing::{close, table};
    use proptest::prelude::*;

    proptest! {
        /// Setting output to nothing is the complete extraction.
        #[test]
        fn an_output_set_to_nothing_is_extracted(system in table(3..8)) {
            let out: Vec<(usize, f64)> = [0, 2].iter().map(|at| (*at, -system.output()[*at])).collect();
            let set = output_upstream(&system, &out).unwrap();
            let gone = extract(&system, &[0, 2], Cut::complete()).unwrap();
            for (change, lost) in set.output.iter().zip(&gone.lost) {
                prop_assert!(close(-change, *lost, 1e-10));
            }
        }

        /// Downstream, by the definition with the whole Ghosh inverse.
        #[test]
        fn downstream_is_a_row_of_ghosh(system in table(2..8), cut in 0.0..1.0f64) {
            let amount = -cut * system.output()[1];
            let made = output_downstream(&system, &[(1, amount)]).unwrap();
            let ghosh = system.ghosh();
            for (at, value) in made.output.iter().enumerate() {
                prop_assert!(close(*value, amount * ghosh.at(1, at) / ghosh.at(1, 1), 1e-9));
            }
        }

        /// With the price of one set, the others' price equations hold.
        #[test]
        fn set_prices_leave_the_others_in_balance(system in table(2..8), rise in 0.0..1.0f64) {
            let prices = price_set(&system, &[(0, rise)]).unwrap();
            prop_assert!(close(prices[0], rise, 1e-12));
            let paid = system.coefficients().after(&prices);
            for at in 1..system.order() {
                prop_assert!(close(prices[at], paid[at], 1e-11));
            }
        }

        /// A dearer primary input raises the value of final demand by what is
        /// paid more.
        #[test]
        fn prices_pass_all_of_the_cost_on(system in table(2..8), rise in 0.0..1.0f64) {
            let change: Vec<f64> = (0..system.order()).map(|at| if at == 0 { rise } else { 0.0 }).collect();
            let prices = price(&system, &change);
            let paid: f64 = prices.iter().zip(system.demand()).map(|(p, f)| p * f).sum();
            prop_assert!(close(paid, rise * system.output()[0], 1e-11));
        }
    }
}
