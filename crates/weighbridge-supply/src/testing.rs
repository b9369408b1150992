//! Random economies for the property tests.

use std::ops::Range;

use proptest::prelude::*;

use crate::matrix::Matrix;
use crate::system::{System, Table};

/// Near, relative to the size (absolute below one).
pub(crate) fn close(a: f64, b: f64, tolerance: f64) -> bool {
    (a - b).abs() <= tolerance * f64::max(1.0, f64::max(a.abs(), b.abs()))
}

/// A balanced table with some zero flows, as a system. Every industry sells
/// at least a tenth of its output to final demand.
pub(crate) fn table(orders: Range<usize>) -> impl Strategy<Value = System> {
    orders
        .prop_flat_map(|order| {
            let flows = prop::collection::vec(
                prop_oneof![1 => Just(0.0), 4 => 0.0..10.0f64],
                order * order,
            );
            (flows, prop::collection::vec(0.2..20.0f64, order))
        })
        .prop_map(|(flows, demand)| {
            let order = demand.len();
            let flows = Matrix::new(order, order, flows).unwrap();
            let sold = flows.row_sums();
            let bought = flows.column_sums();
            // Enough output that the columns also leave value added.
            let output: Vec<f64> = (0..order)
                .map(|at| 1.1 * f64::max(sold[at], bought[at]) + demand[at])
                .collect();
            let last: Vec<f64> = (0..order).map(|at| output[at] - sold[at]).collect();
            let first: Vec<f64> = (0..order).map(|at| output[at] - bought[at]).collect();
            System::new(Table {
                flows,
                final_demand: Matrix::column_of(&last),
                primary: Matrix::new(1, order, first).unwrap(),
                output: Some(output),
                rounding: 0.0,
            })
            .unwrap()
        })
}

/// Three regions with two products each, and two columns of final demand a
/// region: system, region and product of industries, region of demand.
pub(crate) fn world() -> impl Strategy<Value = (System, Vec<usize>, Vec<usize>, Vec<usize>)> {
    (
        prop::collection::vec(0.0..10.0f64, 36),
        prop::collection::vec(0.1..20.0f64, 36),
    )
        .prop_map(|(flows, demand)| {
            let flows = Matrix::new(6, 6, flows).unwrap();
            let final_demand = Matrix::new(6, 6, demand).unwrap();
            let system = System::new(Table {
                flows,
                final_demand,
                primary: Matrix::zeros(0, 6),
                output: None,
                rounding: 0.0,
            })
            .unwrap();
            let industry = vec![0, 0, 1, 1, 2, 2];
            (system, industry.clone(), vec![0, 1, 0, 1, 0, 1], industry)
        })
}
