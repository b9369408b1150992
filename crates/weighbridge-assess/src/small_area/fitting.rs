//! The fit itself, on bare numbers: units (districts) of regions, industries,
//! margins, value added and a seed. Product and test run this same code. It
//! opens no table and knows no error.

use weighbridge_measures::proportional_fitting::fit;

use super::industries::{BROAD, Industries, MANUFACTURING, UTILITIES};

const ROUNDS: usize = 40;
const TOLERANCE: f64 = 1e-4;

/// What is known before the fit.
pub struct Known<'a> {
    /// Units of each region; every unit is in one at most.
    pub regions: &'a [Vec<usize>],
    /// `rows[unit * BROAD + group]`: jobs.
    pub rows: &'a [f64],
    /// `columns[region * industries + industry]`: jobs.
    pub columns: &'a [f64],
    /// `value[unit * accounts + account]`: value added.
    pub value: &'a [f64],
    /// `seed[unit * groups + group]`: jobs of the panel.
    pub seed: &'a [f64],
    /// Years since the panel.
    pub age: f64,
}

/// How much an old panel still counts. Chosen on the backtests by misplaced
/// jobs; every one of them is flat near its best.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shrinkage {
    /// Power on the panel's departure from the even fit.
    pub theta: f64,
    /// Power on the accounts' departure from the seeded fit.
    pub alpha: f64,
    /// Weight of the even fit: manufacturing and utilities, other groups.
    pub lambda: [f64; 2],
}

impl Shrinkage {
    /// By the panel's age in years.
    pub fn of_age(age: f64) -> Self {
        Self {
            theta: (1.0 - 0.01 * age).max(0.85),
            alpha: (0.016 * age).min(0.2),
            lambda: [(0.012 * age).min(0.15), (0.027 * age).min(0.35)],
        }
    }
}

/// `[unit * industries + industry]`: jobs; NaN in units of no region.
#[derive(Clone)]
pub struct Fitted {
    /// The estimate.
    pub cells: Vec<f64>,
    /// The fit from value added alone, which its error needs.
    pub even: Vec<f64>,
}

/// One region and broad group, ready to be fitted.
struct Block<'a> {
    industries: &'a Industries,
    columns: &'a [usize],
    units: &'a [usize],
    rows: Vec<f64>,
    totals: Vec<f64>,
}

impl Block<'_> {
    fn fit(&self, cells: &mut [f64]) {
        fit(cells, &self.rows, &self.totals, ROUNDS, TOLERANCE);
    }

    /// Runs of columns in which `key` is the same.
    fn runs(&self, key: impl Fn(usize) -> usize) -> Vec<std::ops::Range<usize>> {
        let mut runs = Vec::new();
        let mut start = 0;
        for at in 1..=self.columns.len() {
            if at == self.columns.len() || key(self.columns[at]) != key(self.columns[start]) {
                runs.push(start..at);
                start = at;
            }
        }
        runs
    }

    fn sums(&self, cells: &[f64], run: &std::ops::Range<usize>) -> Vec<f64> {
        cells
            .chunks_exact(self.columns.len())
            .map(|row| row[run.clone()].iter().sum())
            .collect()
    }

    fn scale(&self, cells: &mut [f64], run: &std::ops::Range<usize>, factors: &[f64]) {
        for (row, factor) in cells.chunks_exact_mut(self.columns.len()).zip(factors) {
            row[run.clone()].iter_mut().for_each(|cell| *cell *= factor);
        }
    }

    fn even(&self, value: &[f64]) -> Vec<f64> {
        let accounts = super::industries::ACCOUNTS.len();
        let mut cells = Vec::with_capacity(self.rows.len() * self.columns.len());
        for (unit, row) in self.units.iter().zip(&self.rows) {
            for industry in self.columns {
                let value = value[unit * accounts + self.industries.account[*industry]];
                // Without accounts, or with a loss, the broad group alone speaks.
                cells.push(if value > 0.0 { value } else { 0.01 } + row * 1e-6);
            }
        }
        self.fit(&mut cells);
        cells
    }

    /// Each unit's cells of a 3-digit group times (panel / even)^θ.
    fn seeded(&self, even: &[f64], seed: &[f64], theta: f64) -> Vec<f64> {
        let mut cells = even.to_vec();
        for run in self.runs(|industry| self.industries.group[industry]) {
            let group = self.industries.group[self.columns[run.start]];
            let panel = |unit: &usize| seed[unit * self.industries.groups + group];
            let sums = self.sums(even, &run);
            let (all, known): (f64, f64) = (sums.iter().sum(), self.units.iter().map(panel).sum());
            if all > 0.0 && known > 0.0 {
                let factors: Vec<f64> = self
                    .units
                    .iter()
                    .zip(&sums)
                    .map(|(unit, sum)| match sum {
                        sum if *sum > 0.0 => {
                            ((panel(unit) / known) / (sum / all)).powf(theta) + 1e-4
                        }
                        _ => 1e-4,
                    })
                    .collect();
                self.scale(&mut cells, &run, &factors);
            }
        }
        self.fit(&mut cells);
        cells
    }

    /// Draws the sums of each industry of the accounts towards the even fit.
    fn towards_accounts(&self, cells: &mut [f64], even: &[f64], alpha: f64) {
        if alpha == 0.0 {
            return;
        }
        for run in self.runs(|industry| self.industries.account[industry]) {
            let (wanted, had) = (self.sums(even, &run), self.sums(cells, &run));
            let factors: Vec<f64> = wanted
                .iter()
                .zip(&had)
                .map(|(wanted, had)| {
                    if *had > 0.0 && *wanted > 0.0 {
                        (wanted / had).powf(alpha)
                    } else {
                        1.0
                    }
                })
                .collect();
            self.scale(cells, &run, &factors);
        }
        self.fit(cells);
    }
}

/// Fits everything, two halves of the regions side by side.
pub fn fitted(industries: &Industries, known: &Known, shrinkage: Shrinkage) -> Fitted {
    let width = industries.count;
    let units = known.rows.len() / BROAD;
    let mut whole = Fitted {
        cells: vec![f64::NAN; units * width],
        even: vec![f64::NAN; units * width],
    };
    let half = known.regions.len() / 2;
    let work = |range: std::ops::Range<usize>| -> Vec<(usize, Vec<f64>, Vec<f64>)> {
        range
            .flat_map(|region| fit_region(industries, known, shrinkage, region))
            .collect()
    };
    let (first, second) = std::thread::scope(|scope| {
        let second = scope.spawn(|| work(half..known.regions.len()));
        let first = work(0..half);
        (first, second.join().unwrap_or_default())
    });
    for (unit, cells, even) in first.into_iter().chain(second) {
        whole.cells[unit * width..(unit + 1) * width].copy_from_slice(&cells);
        whole.even[unit * width..(unit + 1) * width].copy_from_slice(&even);
    }
    whole
}

fn fit_region(
    industries: &Industries,
    known: &Known,
    shrinkage: Shrinkage,
    region: usize,
) -> Vec<(usize, Vec<f64>, Vec<f64>)> {
    let width = industries.count;
    let units = &known.regions[region];
    let official = &known.columns[region * width..(region + 1) * width];
    let mut found: Vec<(usize, Vec<f64>, Vec<f64>)> = units
        .iter()
        .map(|unit| (*unit, vec![0.0; width], vec![0.0; width]))
        .collect();
    for (broad, columns) in industries.blocks.iter().enumerate() {
        let totals: Vec<f64> = columns.iter().map(|industry| official[*industry]).collect();
        let whole: f64 = totals.iter().sum();
        let mut rows: Vec<f64> = units
            .iter()
            .map(|unit| known.rows[unit * BROAD + broad])
            .collect();
        let sum: f64 = rows.iter().sum();
        rows.iter_mut()
            .for_each(|row| *row = if sum > 0.0 { *row * whole / sum } else { 1.0 });
        let block = Block {
            industries,
            columns,
            units,
            rows,
            totals,
        };
        let even = block.even(known.value);
        let mut cells = block.seeded(&even, known.seed, shrinkage.theta);
        block.towards_accounts(&mut cells, &even, shrinkage.alpha);
        let kind = usize::from(broad != MANUFACTURING && broad != UTILITIES);
        let lambda = shrinkage.lambda[kind];
        for (at, (_, to_cells, to_even)) in found.iter_mut().enumerate() {
            for (column, industry) in columns.iter().enumerate() {
                let cell = at * columns.len() + column;
                to_cells[*industry] = (1.0 - lambda) * cells[cell] + lambda * even[cell];
                to_even[*industry] = even[cell];
            }
        }
    }
    found
}
