#![doc = include_str!("footprint.md")]

use crate::matrix::Matrix;
use crate::problem::Problem;
use crate::system::System;

/// Which region and product each industry and column of final demand is of.
#[derive(Debug, Clone, Copy)]
pub struct Regions<'a> {
    /// Region of each industry.
    pub industry: &'a [usize],
    /// Product of each industry, the same number in every region.
    pub product: &'a [usize],
    /// Region of each column of the system's final demand.
    pub demand: &'a [usize],
}

/// Accounts of any number of extensions (rows).
#[derive(Debug, Clone, PartialEq)]
pub struct Accounts {
    /// Extensions per unit of output.
    pub intensity: Matrix,
    /// Extensions in the whole chain per unit of final demand.
    pub multiplier: Matrix,
    /// By industry: where they arise; also in one without output, for which no demand
    /// answers.
    pub production: Matrix,
    /// By industry: what of it ends in other regions' final demand.
    pub exported: Matrix,
    /// By region of final demand and product bought there, region after
    /// region: what stands behind it, wherever it arises.
    pub consumption: Matrix,
    /// The same, only what arises in other regions.
    pub imported: Matrix,
    /// By region: production and what final demand itself causes.
    pub production_by_region: Matrix,
    /// By region: consumption and what final demand itself causes.
    pub consumption_by_region: Matrix,
}

/// Production- and consumption-based accounts of `extensions` (a row each, a
/// column an industry). `direct`, where given, is what final demand itself
/// causes (a column a column of final demand: heating, private cars).
///
/// # Errors
/// [`Problem::Shape`] for sizes that do not fit.
pub fn accounts(
    system: &System,
    regions: Regions<'_>,
    extensions: &Matrix,
    direct: Option<&Matrix>,
) -> Result<Accounts, Problem> {
    let order = system.order();
    let rows = extensions.rows();
    let columns = system.final_demand().columns();
    let fits = |what, expected: (usize, usize), found: (usize, usize)| {
        if expected == found {
            Ok(())
        } else {
            Err(Problem::Shape {
                what,
                expected,
                found,
            })
        }
    };
    fits(
        "regions of industries",
        (order, 1),
        (regions.industry.len(), 1),
    )?;
    fits(
        "products of industries",
        (order, 1),
        (regions.product.len(), 1),
    )?;
    fits(
        "regions of final demand",
        (columns, 1),
        (regions.demand.len(), 1),
    )?;
    fits("extensions", (rows, order), (rows, extensions.columns()))?;
    if let Some(direct) = direct {
        let found = (direct.rows(), direct.columns());
        fits("extensions of final demand", (rows, columns), found)?;
    }
    let count = |of: &[usize]| of.iter().max().map_or(0, |last| last + 1);
    let places = count(regions.industry).max(count(regions.demand));
    let products = count(regions.product);

    let intensity = extensions.per_column(system.output());
    let multiplier = system.contents(&intensity)?;
    let demand = by_region(system.final_demand(), regions.demand, places);

    let mut consumption = Matrix::zeros(rows, places * products);
    fold(
        &mut consumption,
        &multiplier,
        &demand,
        regions,
        products,
        None,
    );
    let mut home = Matrix::zeros(rows, places * products);
    for place in 0..places {
        let at_home = Matrix::from_fn(rows, order, |row, industry| {
            if regions.industry[industry] == place {
                intensity.at(row, industry)
            } else {
                0.0
            }
        });
        let content = system.contents(&at_home)?;
        fold(&mut home, &content, &demand, regions, products, Some(place));
    }
    let imported = difference(&consumption, &home);

    let output = system.factors().times_columns(&demand)?;
    let all = output.row_sums();
    let abroad = |industry: usize| {
        let mut sum = 0.0;
        for place in (0..places).filter(|place| *place != regions.industry[industry]) {
            sum += output.at(industry, place);
        }
        sum
    };
    // What arises where nothing is made has no demand behind it, and arises all the same.
    let production = Matrix::from_fn(rows, order, |row, at| {
        if system.output()[at] == 0.0 {
            extensions.at(row, at)
        } else {
            intensity.at(row, at) * all[at]
        }
    });
    let exported = Matrix::from_fn(rows, order, |row, at| intensity.at(row, at) * abroad(at));

    let mut production_by_region = Matrix::zeros(rows, places);
    let mut consumption_by_region = Matrix::zeros(rows, places);
    for row in 0..rows {
        for (industry, place) in regions.industry.iter().enumerate() {
            production_by_region.row_mut(row)[*place] += production.at(row, industry);
        }
        for at in 0..places * products {
            consumption_by_region.row_mut(row)[at / products] += consumption.at(row, at);
        }
        if let Some(direct) = direct {
            for (column, place) in regions.demand.iter().enumerate() {
                production_by_region.row_mut(row)[*place] += direct.at(row, column);
                consumption_by_region.row_mut(row)[*place] += direct.at(row, column);
            }
        }
    }
    Ok(Accounts {
        intensity,
        multiplier,
        production,
        exported,
        consumption,
        imported,
        production_by_region,
        consumption_by_region,
    })
}

/// Columns of final demand added up by region.
fn by_region(demand: &Matrix, region: &[usize], places: usize) -> Matrix {
    let mut sums = Matrix::zeros(demand.rows(), places);
    for row in 0..demand.rows() {
        for (column, place) in region.iter().enumerate() {
            sums.row_mut(row)[*place] += demand.at(row, column);
        }
    }
    sums
}

/// Content times final demand, added up by region of demand and product.
fn fold(
    into: &mut Matrix,
    content: &Matrix,
    demand: &Matrix,
    regions: Regions<'_>,
    products: usize,
    only: Option<usize>,
) {
    for row in 0..content.rows() {
        for (industry, product) in regions.product.iter().enumerate() {
            for place in 0..demand.columns() {
                if only.is_none_or(|only| only == place) {
                    into.row_mut(row)[place * products + product] +=
                        content.at(row, industry) * demand.at(industry, place);
                }
            }
        }
    }
}

/// What is left of one where the other is taken off; nothing where both are the
/// same but for the rounding of two solutions.
fn difference(left: &Matrix, right: &Matrix) -> Matrix {
    Matrix::from_fn(left.rows(), left.columns(), |row, column| {
        let (one, other) = (left.at(row, column), right.at(row, column));
        if (one - other).abs() <= 1e-12 * one.abs().max(other.abs()) {
            0.0
        } else {
            one - other
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{close, world};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn both_sides_account_for_all((system, industry, product, demand) in world(), size in 0.1..10.0f64) {
            let extensions = Matrix::from_fn(2, system.order(), |row, at| size * (1 + row + at) as f64);
            let regions = Regions { industry: &industry, product: &product, demand: &demand };
            let made = accounts(&system, regions, &extensions, None).unwrap();
            for row in 0..2 {
                let all: f64 = extensions.row(row).iter().sum();
                prop_assert!(close(made.production_by_region.row(row).iter().sum(), all, 1e-10));
                prop_assert!(close(made.consumption_by_region.row(row).iter().sum(), all, 1e-10));
                // The world imports what it exports.
                let (out, into): (f64, f64) = (made.exported.row(row).iter().sum(), made.imported.row(row).iter().sum());
                prop_assert!(close(out, into, 1e-9));
            }
        }
    }
}
