#![doc = include_str!("aggregation.md")]

use crate::matrix::Matrix;
use crate::problem::Problem;
use crate::system::{System, Table};

/// Adds industries up to groups: `group` is the number of the group of each
/// industry, from 0. Final demand and primary inputs keep their columns and
/// rows.
///
/// # Errors
/// [`Problem::Shape`] when there is not one group an industry.
pub fn aggregate(table: &Table, group: &[usize]) -> Result<Table, Problem> {
    let order = table.flows.rows();
    if group.len() != order || table.flows.columns() != order {
        return Err(Problem::Shape {
            what: "groups",
            expected: (order, 1),
            found: (group.len(), 1),
        });
    }
    let groups = group.iter().max().map_or(0, |last| last + 1);
    let few = |columns: usize| (0..columns).collect::<Vec<usize>>();
    let finals = few(table.final_demand.columns());
    let firsts = few(table.primary.rows());
    Ok(Table {
        flows: added(&table.flows, group, group, groups, groups),
        final_demand: added(&table.final_demand, group, &finals, groups, finals.len()),
        primary: added(&table.primary, &firsts, group, firsts.len(), groups),
        output: table
            .output
            .as_ref()
            .map(|output| total(output, group, groups)),
        // A sum of many rounded cells is off by about as much as their number
        // says at most.
        rounding: table.rounding * (order as f64 / groups.max(1) as f64).max(1.0),
    })
}

/// What aggregation changes: for a final demand of the fine table, output of
/// each group in the aggregated system less the sum of the fine outputs.
///
/// # Errors
/// [`Problem::Shape`] when the lengths do not fit.
pub fn bias(
    fine: &System,
    coarse: &System,
    group: &[usize],
    demand: &[f64],
) -> Result<Vec<f64>, Problem> {
    let groups = coarse.order();
    if group.len() != fine.order()
        || demand.len() != fine.order()
        || group.iter().any(|at| *at >= groups)
    {
        return Err(Problem::Shape {
            what: "groups and demand",
            expected: (fine.order(), groups),
            found: (group.len(), demand.len()),
        });
    }
    let fine_output = total(&fine.output_for(demand), group, groups);
    let coarse_output = coarse.output_for(&total(demand, group, groups));
    Ok(coarse_output
        .iter()
        .zip(fine_output)
        .map(|(a, b)| a - b)
        .collect())
}

/// Values added up by group.
#[must_use]
pub fn total(values: &[f64], group: &[usize], groups: usize) -> Vec<f64> {
    let mut sums = vec![0.0; groups];
    for (value, at) in values.iter().zip(group) {
        if let Some(sum) = sums.get_mut(*at) {
            *sum += value;
        }
    }
    sums
}

fn added(
    table: &Matrix,
    row_group: &[usize],
    column_group: &[usize],
    rows: usize,
    columns: usize,
) -> Matrix {
    let mut sums = Matrix::zeros(rows, columns);
    for (row, into) in row_group.iter().enumerate() {
        for (column, at) in column_group.iter().enumerate() {
            sums.row_mut(*into)[*at] += table.at(row, column);
        }
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{close, table};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn totals_stay_and_the_table_s_own_demand_has_no_bias(system in table(4..8)) {
            let order = system.order();
            let group: Vec<usize> = (0..order).map(|at| at % 2).collect();
            let fine = Table {
                flows: Matrix::from_fn(order, order, |r, c| system.coefficients().at(r, c) * system.output()[c]),
                final_demand: Matrix::column_of(system.demand()),
                primary: Matrix::zeros(0, order),
                output: Some(system.output().to_vec()),
                rounding: 0.0,
            };
            let coarse = System::new(aggregate(&fine, &group).unwrap()).unwrap();
            prop_assert!(coarse.notes().is_empty(), "{:?}", coarse.notes());
            prop_assert!(close(coarse.output().iter().sum(), system.output().iter().sum(), 1e-12));
            let off = bias(&system, &coarse, &group, system.demand()).unwrap();
            let scale: f64 = system.output().iter().sum();
            prop_assert!(off.iter().all(|value| value.abs() < 1e-10 * scale));
        }
    }
}
