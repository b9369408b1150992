#![doc = include_str!("complexity.md")]

use crate::matrix::{Matrix, moments, quotient, standardised};
use crate::presence::present;
use crate::row_sums::sum_rows;
use crate::{density, eigen, location_quotient, relatedness, threads, wide};

/// What industries are in what places and with what weight, 0 where absent.
/// Whole rows are added or multiplied, zeros too: that is faster than to look
/// for what is there as soon as a tenth is.
struct Table {
    cells: Matrix,
    /// Columns with a cell, by row.
    there: Vec<Vec<usize>>,
    /// Sums of each row and each column.
    rows: Vec<f64>,
    cols: Vec<f64>,
}

impl Table {
    /// From a table in which every number above 0 is presence (and, where
    /// not 1, its weight). A missing figure is absence.
    fn new(presence: &Matrix) -> Self {
        Self::of(presence.map(|cell| if cell > 0.0 { cell } else { 0.0 }))
    }

    fn of(cells: Matrix) -> Self {
        let mut table = Self {
            there: threads::map(cells.rows, cells.cols, |row| present(cells.row(row))),
            rows: Vec::new(),
            cols: Vec::new(),
            cells,
        };
        table.rows = table.to_rows(&vec![1.0; table.cells.cols]);
        table.cols = table.to_columns(&vec![1.0; table.cells.rows]);
        table
    }

    /// Σ_r M_ri x_r. A missing x belongs to a row without cells.
    fn to_columns(&self, of: &[f64]) -> Vec<f64> {
        let mut sums = vec![0.0; self.cells.cols];
        wide::run(
            #[inline(always)]
            || {
                for (row, value) in of.iter().enumerate() {
                    let value = if value.is_nan() { 0.0 } else { *value };
                    for (sum, weight) in sums.iter_mut().zip(self.cells.row(row)) {
                        *sum += weight * value;
                    }
                }
            },
        );
        sums
    }

    /// Σ_i M_ri y_i. A missing y belongs to a column without cells.
    fn to_rows(&self, of: &[f64]) -> Vec<f64> {
        let of = known(of);
        let mut sums = vec![0.0; self.cells.rows];
        wide::run(
            #[inline(always)]
            || {
                for (row, sum) in sums.iter_mut().enumerate() {
                    *sum = eigen::dot(self.cells.row(row), &of);
                }
            },
        );
        sums
    }

    /// Only the rows and columns to be kept.
    fn keep(self, rows: &[bool], cols: &[bool]) -> Self {
        if rows.iter().chain(cols).all(|kept| *kept) {
            return self;
        }
        let cell = |row: usize, col: usize| {
            if rows[row] && cols[col] {
                self.cells.at(row, col)
            } else {
                0.0
            }
        };
        Self::of(Matrix::from_fn(rows.len(), cols.len(), cell))
    }
}

/// A number for each place and each industry.
#[derive(Debug, Clone, PartialEq)]
pub struct Both {
    /// One a place (row).
    pub places: Vec<f64>,
    /// One an industry (column).
    pub industries: Vec<f64>,
}

/// Number of industries of each place.
#[must_use]
pub fn diversity(presence: &Matrix) -> Vec<f64> {
    Table::new(presence).rows
}

/// Number of places of each industry.
#[must_use]
pub fn ubiquity(presence: &Matrix) -> Vec<f64> {
    Table::new(presence).cols
}

/// The method of reflections after `steps` steps; 0 gives diversity and
/// ubiquity. What has none is NaN from step 1 on.
#[must_use]
pub fn reflections(presence: &Matrix, steps: usize) -> Both {
    let table = Table::new(presence);
    let (mut places, mut industries) = (table.rows.clone(), table.cols.clone());
    for _ in 0..steps {
        let next = divide(&table.to_rows(&industries), &table.rows);
        industries = divide(&table.to_columns(&places), &table.cols);
        places = next;
    }
    Both { places, industries }
}

fn divide(above: &[f64], below: &[f64]) -> Vec<f64> {
    above
        .iter()
        .zip(below)
        .map(|(a, b)| quotient(*a, *b))
        .collect()
}

/// How complexity is computed; each is a convention that packages differ in.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Options {
    /// Places with fewer industries are taken out. 1 takes out the empty ones.
    pub least_diversity: f64,
    /// Industries in fewer places are taken out.
    pub least_ubiquity: f64,
    /// Standard deviation with divisor n − 1 in place of n.
    pub sample: bool,
    /// PCI on the scale of ECI in place of its own.
    pub industries_on_scale_of_places: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            least_diversity: 1.0,
            least_ubiquity: 1.0,
            sample: false,
            industries_on_scale_of_places: false,
        }
    }
}

/// Economic complexity of places (ECI) and industries (PCI).
#[must_use]
pub fn economic_complexity(presence: &Matrix, options: &Options) -> Both {
    let table = filtered(presence, options);
    let (rows, cols) = (&table.rows, &table.cols);
    let undefined = Both {
        places: vec![f64::NAN; rows.len()],
        industries: vec![f64::NAN; cols.len()],
    };
    // The smaller side's table is the cheaper one; both give the same answer.
    let by_place = rows.len() <= cols.len();
    let found = if by_place {
        second(&table)
    } else {
        second(&Table::of(table.cells.transposed()))
    };
    let Some((value, vector)) = found else {
        return undefined;
    };
    // Which is the raw one of the smaller side; the other side's is its mean.
    let (mut places, mut industries) = if by_place {
        let industries = divide(&table.to_columns(&vector), cols);
        (
            vector,
            industries
                .into_iter()
                .map(|raw| raw / value)
                .collect::<Vec<f64>>(),
        )
    } else {
        (divide(&table.to_rows(&vector), rows), vector)
    };
    let sign = sign(&places, rows);
    places
        .iter_mut()
        .chain(&mut industries)
        .for_each(|raw| *raw *= sign);
    let (mean, deviation) = if options.industries_on_scale_of_places {
        moments(&places, options.sample)
    } else {
        moments(&industries, options.sample)
    };
    Both {
        industries: industries
            .iter()
            .map(|raw| quotient(raw - mean, deviation))
            .collect(),
        places: standardised(&places, options.sample),
    }
}

/// 0 in place of NaN: what was taken out has no weight in the sums either.
fn known(values: &[f64]) -> Vec<f64> {
    values
        .iter()
        .map(|value| if value.is_nan() { 0.0 } else { *value })
        .collect()
}

/// 1 or −1, so that the index rises with diversity; where diversity does not
/// tell, so that the first place not at zero is above it.
fn sign(places: &[f64], diversity: &[f64]) -> f64 {
    let pairs: Vec<(f64, f64)> = places
        .iter()
        .zip(diversity)
        .map(|(a, b)| (*a, *b))
        .filter(|pair| !pair.0.is_nan())
        .collect();
    let count = pairs.len() as f64;
    let (mean, all) = pairs.iter().fold((0.0, 0.0), |(mean, all), pair| {
        (mean + pair.0 / count, all + pair.1 / count)
    });
    let (mut product, mut scale) = (0.0, 0.0);
    for (raw, diversity) in &pairs {
        product += (raw - mean) * (diversity - all);
        scale += ((raw - mean) * diversity).abs();
    }
    let telling = if product.abs() > 1e-9 * scale {
        product
    } else {
        pairs
            .iter()
            .map(|pair| pair.0)
            .find(|raw| raw.abs() > 1e-9)
            .unwrap_or(1.0)
    };
    telling.signum()
}

/// Takes out what is below the least diversity or ubiquity until nothing is,
/// then all but the largest connected part.
fn filtered(presence: &Matrix, options: &Options) -> Table {
    let mut table = Table::new(presence);
    loop {
        // What has been taken out is no reason to go on.
        let low = |sums: &[f64], least: f64| sums.iter().any(|sum| *sum > 0.0 && *sum < least);
        let enough = |sums: &[f64], least: f64| sums.iter().map(|sum| *sum >= least).collect();
        let (by_row, by_column) = (options.least_diversity, options.least_ubiquity);
        if !low(&table.rows, by_row) && !low(&table.cols, by_column) {
            break;
        }
        let rows: Vec<bool> = enough(&table.rows, by_row);
        let cols: Vec<bool> = enough(&table.cols, by_column);
        table = table.keep(&rows, &cols);
    }
    let parts = parts(&table);
    let mut sizes = vec![0usize; parts.len()];
    parts.iter().for_each(|part| sizes[*part] += 1);
    let first_largest = (0..sizes.len()).rev().max_by_key(|part| sizes[*part]);
    let kept: Vec<bool> = parts
        .iter()
        // What has no cell has nothing to lose.
        .map(|part| Some(*part) == first_largest || sizes[*part] == 1)
        .collect();
    let (rows, cols) = kept.split_at(table.rows.len());
    table.keep(rows, cols)
}

/// The connected part of each place, then of each industry.
fn parts(table: &Table) -> Vec<usize> {
    let places = table.rows.len();
    let mut above: Vec<usize> = (0..places + table.cols.len()).collect();
    fn top(above: &mut [usize], mut at: usize) -> usize {
        while above[at] != at {
            above[at] = above[above[at]];
            at = above[at];
        }
        at
    }
    for row in 0..places {
        let mut a = top(&mut above, row);
        for col in &table.there[row] {
            // Most hang below the same top already.
            if above[places + col] != a {
                let b = top(&mut above, places + col);
                above[a.max(b)] = a.min(b);
                a = a.min(b);
            }
        }
    }
    (0..above.len()).map(|at| top(&mut above, at)).collect()
}

/// The second eigenvalue, and its vector on the scale of averages; NaN for
/// what was taken out.
fn second(table: &Table) -> Option<(f64, Vec<f64>)> {
    let (sizes, others) = (&table.rows, &table.cols);
    let kept: Vec<usize> = (0..sizes.len()).filter(|row| sizes[*row] > 0.0).collect();
    let count = kept.len();
    // Σ_i M_ri M_si / k_i over √(k_r k_s): symmetric, with the same
    // eigenvalues, and the root of sizes for its first eigenvector.
    let roots: Vec<f64> = kept.iter().map(|row| sizes[*row].sqrt()).collect();
    // M_si / k_i by industry: a place's row of the table is the sum of those of
    // its industries. From either side the sum of a pair holds the same numbers
    // in the same order, so the table is symmetric (with weights: to rounding).
    let mut shares = vec![0.0; others.len() * count];
    let mut plain = true;
    for (at, row) in kept.iter().enumerate() {
        let weights = table.cells.row(*row);
        for col in &table.there[*row] {
            shares[col * count + at] = weights[*col] / others[*col];
            plain &= weights[*col] == 1.0;
        }
    }
    let scaled = |sum: f64, a: usize, b: usize| sum / (roots[a] * roots[b]);
    let lists = kept.iter().map(|row| &table.there[*row]);
    let square = if plain {
        sum_rows(&lists.cloned().collect::<Vec<_>>(), &shares, count, scaled)
    } else {
        let weighted = lists.zip(&kept).map(|(list, row)| {
            let weights = table.cells.row(*row);
            list.iter().map(|col| (*col, weights[*col])).collect()
        });
        let weighted: Vec<Vec<(usize, f64)>> = weighted.collect();
        sum_rows(&weighted, &shares, count, scaled)
    };
    let length = eigen::dot(&roots, &roots).sqrt();
    let first: Vec<f64> = roots.iter().map(|root| root / length).collect();
    let (value, vector) = eigen::leading(count, &first, |from, to| {
        wide::run(
            #[inline(always)]
            || {
                for (line, sum) in square.chunks_exact(count).zip(to) {
                    *sum = eigen::dot(line, from);
                }
            },
        );
    })?;
    // All places alike: no eigenvalue beside the first is above 0.
    if value < 1e-12 {
        return None;
    }
    let mut out = vec![f64::NAN; sizes.len()];
    for (at, row) in kept.iter().enumerate() {
        out[*row] = vector[at] / roots[at];
    }
    Some((value, out))
}

/// What a table of jobs (or exports) says of complexity, in one go.
#[derive(Debug, Clone, PartialEq)]
pub struct ProductSpace {
    /// Location quotients.
    pub quotients: Matrix,
    /// 1 where the quotient reaches the threshold, 0 where not, NaN where
    /// there is none.
    pub presence: Matrix,
    /// Complexity of places and industries.
    pub complexity: Both,
    /// Proximity of industries.
    pub proximity: Matrix,
    /// Density of each industry around what each place has.
    pub density: Matrix,
}

/// Quotients, presence at `threshold`, complexity, proximity and density.
#[must_use]
pub fn product_space(jobs: &Matrix, threshold: f64, options: &Options) -> ProductSpace {
    let quotients = location_quotient::matrix(jobs);
    let presence = location_quotient::reached(&quotients, threshold);
    // The two do not need each other, and neither alone uses all threads.
    let (complexity, (proximity, density)) = threads::both(
        || economic_complexity(&presence, options),
        || {
            let proximity = relatedness::proximity(&presence);
            let density = density::of_symmetric(&presence, &proximity);
            (proximity, density)
        },
    );
    ProductSpace {
        quotients,
        presence,
        complexity,
        proximity,
        density,
    }
}

/// Fitness of places and complexity of industries after `rounds` rounds.
/// What is nowhere or has nothing is NaN.
#[must_use]
pub fn fitness(presence: &Matrix, rounds: usize) -> Both {
    let table = Table::new(presence);
    let (rows, cols) = (&table.rows, &table.cols);
    let start = |sums: &[f64]| -> Vec<f64> {
        sums.iter()
            .map(|sum| if *sum > 0.0 { 1.0 } else { f64::NAN })
            .collect()
    };
    let (mut fit, mut complex) = (start(rows), start(cols));
    for _ in 0..rounds {
        let inverse: Vec<f64> = fit
            .iter()
            .map(|value| if value.is_nan() { 0.0 } else { 1.0 / value })
            .collect();
        let next = table.to_rows(&complex);
        complex = mean_of_one(
            &table
                .to_columns(&inverse)
                .iter()
                .map(|sum| 1.0 / sum)
                .collect::<Vec<_>>(),
            cols,
        );
        fit = mean_of_one(&next, rows);
    }
    Both {
        places: fit,
        industries: complex,
    }
}

/// Divides by the mean over what is there; NaN for what is not.
fn mean_of_one(values: &[f64], sizes: &[f64]) -> Vec<f64> {
    let there = || values.iter().zip(sizes).filter(|(_, size)| **size > 0.0);
    let mean = there().map(|(value, _)| value).sum::<f64>() / there().count() as f64;
    values
        .iter()
        .zip(sizes)
        .map(|(value, size)| if *size > 0.0 { value / mean } else { f64::NAN })
        .collect()
}

#[cfg(test)]
#[path = "complexity_tests.rs"]
mod tests;
