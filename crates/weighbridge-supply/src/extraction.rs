#![doc = include_str!("extraction.md")]

use crate::factor::Factors;
use crate::matrix::{Matrix, dot, per};
use crate::problem::Problem;
use crate::system::System;

/// Which side of the industries is cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// What they buy of industries here (their columns): backward.
    Buying,
    /// What they sell to industries here (their rows): forward.
    Selling,
    /// Both.
    Both,
}

/// An extraction in all its choices.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cut {
    /// Which side.
    pub side: Side,
    /// What part is cut, 0 to 1.
    pub share: f64,
    /// Whether what the extracted industries sell each other (for a single
    /// industry: to itself) is cut too.
    pub own: bool,
    /// Whether their final demand is cut by the same part.
    pub demand: bool,
}

impl Cut {
    /// The industry ends: rows, columns and final demand go.
    #[must_use]
    pub fn complete() -> Self {
        Self {
            side: Side::Both,
            share: 1.0,
            own: true,
            demand: true,
        }
    }

    /// All that it buys here is bought elsewhere (Miller and Blair's backward
    /// linkage).
    #[must_use]
    pub fn backward() -> Self {
        Self {
            side: Side::Buying,
            demand: false,
            ..Self::complete()
        }
    }

    /// All that it sells to industries here is bought elsewhere.
    #[must_use]
    pub fn forward() -> Self {
        Self {
            side: Side::Selling,
            demand: false,
            ..Self::complete()
        }
    }

    /// The same for a part of it.
    #[must_use]
    pub fn part(self, share: f64) -> Self {
        Self { share, ..self }
    }

    fn check(&self) -> Result<(), Problem> {
        if (0.0..=1.0).contains(&self.share) {
            Ok(())
        } else {
            Err(Problem::OutOfRange {
                what: "the share that is cut",
                value: self.share,
            })
        }
    }
}

/// Outputs without the extracted industries.
#[derive(Debug, Clone, PartialEq)]
pub struct Extracted {
    /// Output that is left, by industry.
    pub output: Vec<f64>,
    /// Output lost, by industry, the extracted ones among them.
    pub lost: Vec<f64>,
}

impl Extracted {
    /// The loss in any quantity that is given per unit of output (GVA, jobs).
    #[must_use]
    pub fn loss_of(&self, per_output: &[f64]) -> f64 {
        dot(&self.lost, per_output)
    }

    fn from_loss(output: &[f64], lost: Vec<f64>) -> Self {
        let output = output
            .iter()
            .zip(&lost)
            .map(|(all, lost)| all - lost)
            .collect();
        Self { output, lost }
    }
}

/// Extracts `industries` together, by an update of as low a rank as there are
/// industries (twice that for both sides) instead of a new factorisation.
///
/// # Errors
/// [`Problem::OutOfRange`] for a share outside 0 to 1 or an industry that is
/// not there, [`Problem::Singular`] when what is left has no solution.
pub fn extract(system: &System, industries: &[usize], cut: Cut) -> Result<Extracted, Problem> {
    cut.check()?;
    let set = distinct(industries);
    let columns = system.factors().columns(&set)?;
    let few = set.len();
    let square = |value: &dyn Fn(usize, usize) -> f64| Matrix::from_fn(few, few, value);
    let block = square(&|row, column| columns.at(set[row], column));
    let own = square(&|row, column| system.coefficients().at(set[row], set[column]));
    let unit = |row: usize, column: usize| f64::from(row == column);
    let (output, demand) = (pick(system.output(), &set), pick(system.demand(), &set));
    // Cells among the industries that the cut leaves alone (times share).
    let kept = if cut.own { 0.0 } else { 1.0 };
    let cut_demand: Vec<f64> = demand
        .iter()
        .map(|value| if cut.demand { cut.share * value } else { 0.0 })
        .collect();
    // With M = I - A and L its inverse, E the chosen columns of I, S the
    // chosen: L A E = L E - E, E'A L E = K - I with K the block of L.
    let own_block = own.product(&block)?;
    let block_own = block.product(&own)?;
    let without_demand = minus(&output, &block.times(&cut_demand));
    let sold = {
        let all = minus(&output, &demand);
        let fallen = minus(&block.times(&cut_demand), &cut_demand);
        minus(&all, &fallen)
    };
    let (spread, straight) = match cut.side {
        Side::Buying => {
            let inner = square(&|r, c| {
                unit(r, c) + cut.share * (block.at(r, c) - unit(r, c) - kept * block_own.at(r, c))
            });
            let right: Vec<f64> = scaled(&without_demand, cut.share);
            let z = solved(&inner, &right, &set)?;
            let through = minus(&z, &scaled(&own.times(&z), kept));
            (through, z)
        }
        Side::Selling => {
            let inner = square(&|r, c| {
                unit(r, c) + cut.share * (block.at(r, c) - unit(r, c) - kept * own_block.at(r, c))
            });
            let right = minus(&sold, &scaled(&own.times(&without_demand), kept));
            let z = solved(&inner, &scaled(&right, cut.share), &set)?;
            (z, vec![0.0; few])
        }
        Side::Both => {
            // The own block stands in row and column: once taken back it is
            // cut once, twice it is left.
            let twice = 1.0 + kept;
            let inner = Matrix::from_fn(2 * few, 2 * few, |row, column| {
                let (r, c) = (row % few, column % few);
                let outer = unit(row, column);
                let term = match (row < few, column < few) {
                    (true, true) => block.at(r, c) - unit(r, c),
                    (true, false) => block.at(r, c),
                    (false, true) => {
                        block.at(r, c)
                            - unit(r, c)
                            - own.at(r, c)
                            - twice * (own_block.at(r, c) - own.at(r, c))
                    }
                    (false, false) => block.at(r, c) - unit(r, c) - twice * own_block.at(r, c),
                };
                outer + cut.share * term
            });
            let mut right = scaled(&without_demand, cut.share);
            let lower = minus(&sold, &scaled(&own.times(&without_demand), twice));
            right.extend(scaled(&lower, cut.share));
            let z = solved(&inner, &right, &set)?;
            let (first, second) = z.split_at(few);
            let both = first.iter().zip(second).map(|(a, b)| a + b).collect();
            (both, first.to_vec())
        }
    };
    let spread: Vec<f64> = spread.iter().zip(&cut_demand).map(|(a, b)| a + b).collect();
    let mut lost = columns.times(&spread);
    for (at, value) in set.iter().zip(&straight) {
        lost[*at] -= value;
    }
    Ok(Extracted::from_loss(system.output(), lost))
}

/// Losses of every single-industry extraction, industry by industry.
#[derive(Debug, Clone, PartialEq)]
pub struct Sweep {
    /// For each weight, the loss in the whole economy when the industry is
    /// extracted.
    pub lost: Vec<Vec<f64>>,
    /// For each weight, the part of it that is lost in the industry itself.
    pub own: Vec<Vec<f64>>,
}

/// Extracts every industry in turn and gives what the whole economy loses of
/// each quantity in `weights` (per unit of output: ones for output itself).
/// It needs one column of totals a weight and the diagonal of the inverse:
/// neither the inverse nor a new factorisation.
///
/// # Errors
/// [`Problem::Shape`] for a weight of another length, [`Problem::OutOfRange`]
/// for a share outside 0 to 1.
pub fn sweep(system: &System, cut: Cut, weights: &[&[f64]]) -> Result<Sweep, Problem> {
    cut.check()?;
    let factors = single(system, cut);
    let mut all = Sweep {
        lost: Vec::new(),
        own: Vec::new(),
    };
    for weight in weights {
        if weight.len() != system.order() {
            return Err(Problem::Shape {
                what: "a weight",
                expected: (system.order(), 1),
                found: (weight.len(), 1),
            });
        }
        let content = system.content(weight);
        let (mut lost, mut own) = (Vec::new(), Vec::new());
        for (industry, (spread, straight)) in factors.iter().enumerate() {
            let weight = weight[industry];
            lost.push(spread * content[industry] - straight * weight);
            let diagonal = system.leontief_diagonal()[industry];
            own.push((spread * diagonal - straight) * weight);
        }
        all.lost.push(lost);
        all.own.push(own);
    }
    Ok(all)
}

/// Losses of output by industry (rows) for every single-industry extraction
/// (columns): the whole picture behind [`sweep`]. It forms the inverse.
///
/// # Errors
/// As [`sweep`].
pub fn sweep_in_full(system: &System, cut: Cut) -> Result<Matrix, Problem> {
    cut.check()?;
    let factors = single(system, cut);
    let mut inverse = system.leontief();
    for row in 0..inverse.rows() {
        let cells = inverse.row_mut(row).iter_mut().zip(&factors).enumerate();
        for (column, (cell, (spread, straight))) in cells {
            let less = if row == column { *straight } else { 0.0 };
            *cell = *cell * spread - less;
        }
    }
    Ok(inverse)
}

/// The loss of a single extraction is `spread` times the industry's column of
/// L less `straight` in the industry itself. Both follow from its own cell of
/// A and of L, its output and its final demand.
fn single(system: &System, cut: Cut) -> Vec<(f64, f64)> {
    let diagonal = system.leontief_diagonal();
    let kept = if cut.own { 0.0 } else { 1.0 };
    (0..system.order())
        .map(|at| {
            let (l, a) = (diagonal[at], system.coefficients().at(at, at));
            let (x, f) = (system.output()[at], system.demand()[at]);
            let share = cut.share;
            let gone = if cut.demand { share * f } else { 0.0 };
            let left = x - l * gone;
            let sold = x - f - (l - 1.0) * gone;
            match cut.side {
                Side::Buying => {
                    let z = share * left / (1.0 + share * (l - 1.0 - kept * l * a));
                    (gone + z * (1.0 - kept * a), z)
                }
                Side::Selling => {
                    let right = share * (sold - kept * a * left);
                    (gone + right / (1.0 + share * (l - 1.0 - kept * a * l)), 0.0)
                }
                Side::Both => {
                    let twice = 1.0 + kept;
                    let (p, q) = (1.0 + share * (l - 1.0), share * l);
                    let r = share * (l - 1.0 - a - twice * a * (l - 1.0));
                    let s = 1.0 + share * (l - 1.0 - twice * a * l);
                    let (up, low) = (share * left, share * (sold - twice * a * left));
                    let determinant = p * s - q * r;
                    let first = (up * s - q * low) / determinant;
                    let second = (p * low - up * r) / determinant;
                    (gone + first + second, first)
                }
            }
        })
        .collect()
}

/// The forward side by sales (Ghosh): `industries` no longer sell to
/// industries here, and output falls where their goods went. `share` and
/// `own` as in [`Cut`].
///
/// # Errors
/// As [`extract`].
pub fn extract_sales(
    system: &System,
    industries: &[usize],
    share: f64,
    own: bool,
) -> Result<Extracted, Problem> {
    let cut = Cut {
        share,
        own,
        ..Cut::forward()
    };
    cut.check()?;
    let set = distinct(industries);
    let mut unit = Matrix::zeros(set.len(), system.order());
    for (at, industry) in set.iter().enumerate() {
        if *industry >= system.order() {
            return Err(Problem::OutOfRange {
                what: "number of an industry",
                value: *industry as f64,
            });
        }
        unit.row_mut(at)[*industry] = 1.0;
    }
    let rows = system.factors().after_rows(&unit)?;
    let x = system.output();
    let few = set.len();
    let square = |value: &dyn Fn(usize, usize) -> f64| Matrix::from_fn(few, few, value);
    let one = |row: usize, column: usize| f64::from(row == column);
    // Rows of G are rows of L, each cell times buyer's over seller's output.
    let ghosh = |row: usize, column: usize| {
        if set[row] == column {
            rows.at(row, column)
        } else {
            per(rows.at(row, column) * x[column], Some(x[set[row]]))
        }
    };
    let block = square(&|row, column| ghosh(row, set[column]));
    let allocation = square(&|row, column| {
        per(
            system.coefficients().at(set[row], set[column]) * x[set[column]],
            Some(x[set[row]]),
        )
    });
    let kept = if own { 0.0 } else { 1.0 };
    let allocation_block = allocation.product(&block)?;
    // Transposed, so that the unknown is a column: x_S' (I + share ...)⁻¹.
    let inner = square(&|c, r| {
        one(r, c) + share * (block.at(r, c) - one(r, c) - kept * allocation_block.at(r, c))
    });
    let z = solved(&inner, &scaled(&pick(x, &set), share), &set)?;
    let through = minus(&z, &scaled(&allocation.after(&z), kept));
    let mut lost: Vec<f64> = (0..system.order())
        .map(|column| (0..few).map(|row| through[row] * ghosh(row, column)).sum())
        .collect();
    for (at, value) in set.iter().zip(&z) {
        lost[*at] -= value;
    }
    Ok(Extracted::from_loss(x, lost))
}

fn distinct(industries: &[usize]) -> Vec<usize> {
    let mut set = industries.to_vec();
    set.sort_unstable();
    set.dedup();
    set
}

fn pick(values: &[f64], set: &[usize]) -> Vec<f64> {
    set.iter().map(|at| values[*at]).collect()
}

fn scaled(values: &[f64], factor: f64) -> Vec<f64> {
    values.iter().map(|value| value * factor).collect()
}

fn minus(left: &[f64], right: &[f64]) -> Vec<f64> {
    left.iter().zip(right).map(|(a, b)| a - b).collect()
}

/// Solves the small system of an update.
pub(crate) fn solved(inner: &Matrix, right: &[f64], set: &[usize]) -> Result<Vec<f64>, Problem> {
    // Factors are of I less what they are given.
    let given = Matrix::from_fn(inner.rows(), inner.columns(), |row, column| {
        f64::from(row == column) - inner.at(row, column)
    });
    let factors = Factors::new(&given).map_err(|_| Problem::Singular {
        industries: set.to_vec(),
    })?;
    Ok(factors.times(right))
}

#[cfg(test)]
#[path = "extraction_tests.rs"]
mod tests;
