#![doc = include_str!("position.md")]

use crate::factor::Factors;
use crate::matrix::{Matrix, per};
use crate::problem::Problem;
use crate::system::System;

/// Upstreamness: distance of an industry's output from final demand, at
/// least 1, from the flows of the system.
#[must_use]
pub fn upstreamness(system: &System) -> Vec<f64> {
    system.ghosh_times(&vec![1.0; system.order()])
}

/// Upstreamness of an open economy that holds stocks: flows are divided by
/// what is used at home and not stocked, supposing that exports, imports and
/// stocks go on to industries as the rest does. `flows` are all
/// intermediate uses, imported ones among them.
///
/// # Errors
/// [`Problem::Shape`] for lengths that do not fit, [`Problem::Singular`] when
/// nothing of a group of industries reaches final demand.
pub fn upstreamness_open(
    flows: &Matrix,
    output: &[f64],
    exports: &[f64],
    imports: &[f64],
    stocks: &[f64],
) -> Result<Vec<f64>, Problem> {
    let order = flows.rows();
    for (what, given) in [
        ("output", output),
        ("exports", exports),
        ("imports", imports),
        ("change in stocks", stocks),
    ] {
        if given.len() != order {
            return Err(Problem::Shape {
                what,
                expected: (order, 1),
                found: (given.len(), 1),
            });
        }
    }
    let used: Vec<f64> = (0..order)
        .map(|at| output[at] - exports[at] + imports[at] - stocks[at])
        .collect();
    let shares = Matrix::from_fn(order, flows.columns(), |row, column| {
        per(flows.at(row, column), Some(used[row]))
    });
    Ok(Factors::new(&shares)?.times(&vec![1.0; order]))
}

/// Downstreamness: distance of an industry's inputs from primary inputs, at
/// least 1: the number of stages behind its product.
#[must_use]
pub fn downstreamness(system: &System) -> Vec<f64> {
    system.content(&vec![1.0; system.order()])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{close, table};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn at_least_one_and_weighted_alike(system in table(2..9)) {
            let (up, down) = (upstreamness(&system), downstreamness(&system));
            prop_assert!(up.iter().chain(&down).all(|value| *value >= 1.0 - 1e-12));
            // Miller and Temurshoev: weighted by final demand one way and by
            // primary input the other, both are output over GDP.
            let output: f64 = system.output().iter().sum();
            let demand: f64 = system.demand().iter().sum();
            let by_demand: f64 = down.iter().zip(system.demand()).map(|(d, f)| d * f).sum();
            prop_assert!(close(by_demand / demand, output / demand, 1e-11));
            let bought = system.coefficients().column_sums();
            let first: Vec<f64> = (0..system.order()).map(|j| system.output()[j] * (1.0 - bought[j])).collect();
            let by_input: f64 = up.iter().zip(&first).map(|(u, v)| u * v).sum();
            prop_assert!(close(by_input, output, 1e-11));
        }

        #[test]
        fn without_trade_and_stocks_both_agree(system in table(2..7)) {
            let order = system.order();
            let flows = Matrix::from_fn(order, order, |r, c| system.coefficients().at(r, c) * system.output()[c]);
            let none = vec![0.0; order];
            let open = upstreamness_open(&flows, system.output(), &none, &none, &none).unwrap();
            for (a, b) in open.iter().zip(upstreamness(&system)) {
                prop_assert!(close(*a, b, 1e-10));
            }
        }
    }
}
