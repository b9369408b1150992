//! The numbers of `tested.rs`, fitted on the backtests: regressions of squared
//! errors, and quantiles of what is then left.

use std::fmt::Write;

use super::panels::Panels;
use super::{Hit, Run, hits};
use crate::small_area::industries::BROAD;
use crate::small_area::spread::{Law, Lumps, lumps};
use crate::small_area::tested::{LUMPS, RELATIVE};

pub type Quantiles = [[(f64, f64); 12]; 3];

/// Cases that set the quantiles and the factors: seeds of 8 years and more.
pub const CALIBRATED: [usize; 6] = [0, 1, 2, 3, 4, 5];
/// Fewer hits than this in a cell of the table: the next less lumpy one.
const ENOUGH: usize = 1_500;
/// How many districts' worth of doubt about an industry's own factor.
const DOUBT: f64 = 10.0;
/// Squared errors count at most this many times what was expected.
const MOST: f64 = 25.0;

pub struct Laws {
    pub law: Law,
    /// By group of SIC 2003.
    pub factors: Vec<f64>,
    /// By group of SIC 2007.
    pub later_factors: Vec<(String, f64)>,
    pub quantiles: Quantiles,
    pub sets: Vec<Vec<f64>>,
}

/// Mean of a squared error that grows with its predictors: ln E(y) = x·b, by
/// Fisher scoring for exponential y, whose information is XᵀX.
pub fn regress<const N: usize>(rows: &[([f64; N], f64)], start: [f64; N]) -> [f64; N] {
    let mut information = [[0.0; N]; N];
    for (x, _) in rows {
        for i in 0..N {
            for j in 0..N {
                information[i][j] += x[i] * x[j];
            }
        }
    }
    let loss = |b: &[f64; N]| -> f64 {
        rows.iter()
            .map(|(x, y)| {
                let z: f64 = x.iter().zip(b).map(|(x, b)| x * b).sum();
                z + y * (-z).exp()
            })
            .sum()
    };
    let mut b = start;
    let mut best = loss(&b);
    for _ in 0..40 {
        let mut score = [0.0; N];
        for (x, y) in rows {
            let z: f64 = x.iter().zip(&b).map(|(x, b)| x * b).sum();
            let pull = y * (-z).exp() - 1.0;
            for i in 0..N {
                score[i] += pull * x[i];
            }
        }
        let step = solve(information, score);
        let mut length = 1.0;
        let before = best;
        loop {
            let mut next = b;
            for i in 0..N {
                next[i] += length * step[i];
            }
            let found = loss(&next);
            if found < best {
                (b, best) = (next, found);
                break;
            }
            length /= 2.0;
            if length < 1e-3 {
                return b;
            }
        }
        if before - best < 1e-9 * before.abs() {
            break;
        }
    }
    b
}

/// Gaussian elimination; the matrices here are small and positive.
#[allow(clippy::needless_range_loop)] // rows and columns of matrices
fn solve<const N: usize>(mut a: [[f64; N]; N], mut y: [f64; N]) -> [f64; N] {
    for i in 0..N {
        for row in i + 1..N {
            let factor = a[row][i] / a[i][i];
            for column in i..N {
                a[row][column] -= factor * a[i][column];
            }
            y[row] -= factor * y[i];
        }
    }
    for i in (0..N).rev() {
        for column in i + 1..N {
            y[i] -= a[i][column] * y[column];
        }
        y[i] /= a[i][i];
    }
    y
}

/// What the law of groups is fitted on, cell by cell of a run.
struct Cell {
    group: usize,
    region: usize,
    x: [f64; 7],
    squared: f64,
    jobs: f64,
    /// Places to sum variances over: (region, group) and (unit, broad group).
    across: usize,
    within: usize,
}

fn cells(run: &Run) -> Vec<Cell> {
    let groups = run.industries.groups;
    let lumps: Vec<Lumps> = lumps(groups, &run.known());
    let mut found = Vec::new();
    for (region, units) in run.regions.iter().enumerate() {
        for unit in units {
            for (group, lump) in lumps.iter().enumerate() {
                let at = unit * groups + group;
                let (jobs, even) = (run.fitted.cells[at], run.fitted.even[at]);
                found.push(Cell {
                    group,
                    region,
                    x: [
                        1.0,
                        (jobs + 5.0).ln(),
                        (even + 5.0).ln(),
                        f64::from(u8::from(run.industries.makes(group))),
                        (run.age / 13.0).ln(),
                        (lump.size + 10.0).ln(),
                        lump.top,
                    ],
                    squared: (run.truth[at] - jobs).powi(2),
                    jobs,
                    across: region * groups + group,
                    within: unit * BROAD + run.industries.broad_of_group[group],
                });
            }
        }
    }
    found
}

/// Predicted variances and how much holding both sums fixed shrinks each.
fn predicted(cells: &[Cell], b: &[f64; 7], run: &Run) -> Vec<(f64, f64)> {
    let groups = run.industries.groups;
    let variances: Vec<f64> = cells
        .iter()
        .map(|cell| cell.x.iter().zip(b).map(|(x, b)| x * b).sum::<f64>().exp())
        .collect();
    let mut across = vec![0.0; run.regions.len() * groups];
    let mut within = vec![0.0; run.published.len() * BROAD];
    for (cell, variance) in cells.iter().zip(&variances) {
        across[cell.across] += variance;
        within[cell.within] += variance;
    }
    cells
        .iter()
        .zip(variances)
        .map(|(cell, variance)| {
            let left = |sum: f64| (1.0 - variance / sum).clamp(0.02, 1.0);
            (
                variance,
                left(across[cell.across]) * left(within[cell.within]),
            )
        })
        .collect()
}

/// The law of groups from some runs, without the groups of `hidden`.
pub fn group_law(runs: &[&Run], hidden: Option<&[f64]>, start: [f64; 7]) -> [f64; 7] {
    let all: Vec<Vec<Cell>> = runs.iter().map(|run| cells(run)).collect();
    let mut b = start;
    for _ in 0..3 {
        let mut rows = Vec::new();
        for (cells, run) in all.iter().zip(runs) {
            for (cell, (_, left)) in cells.iter().zip(predicted(cells, &b, run)) {
                if cell.jobs > 0.5 && hidden.is_none_or(|set| set[cell.group] == 0.0) {
                    rows.push((cell.x, cell.squared / left + 1.0));
                }
            }
        }
        b = regress(&rows, b);
    }
    b
}

/// How uncertain each group was against the law, drawn towards 1.
pub fn group_factors(runs: &[&Run], b: &[f64; 7], region: impl Fn(usize) -> bool) -> Vec<f64> {
    let groups = runs[0].industries.groups;
    let (mut sums, mut counts) = (vec![0.0; groups], vec![0.0; groups]);
    #[allow(clippy::cast_precision_loss)] // a few runs
    let each = 1.0 / runs.len() as f64;
    for run in runs {
        let cells = cells(run);
        for (cell, (variance, left)) in cells.iter().zip(predicted(&cells, b, run)) {
            if cell.jobs >= 20.0 && region(cell.region) {
                sums[cell.group] += each * (cell.squared / (variance * left)).min(MOST);
                counts[cell.group] += each;
            }
        }
    }
    let usual = sums.iter().sum::<f64>() / counts.iter().sum::<f64>();
    sums.iter()
        .zip(&counts)
        .map(|(sum, count)| (sum + DOUBT * usual) / (count + DOUBT) / usual)
        .collect()
}

fn margin_law(runs: &[Run], panels: &Panels) -> [f64; 2] {
    let mut rows = Vec::new();
    for (run, case) in runs.iter().zip(&super::CASES) {
        let truth = panels.broad(case.year);
        for unit in run.units().filter(|unit| !run.published[*unit]) {
            #[allow(clippy::needless_range_loop)] // it is a place in several tables
            for at in unit * BROAD..(unit + 1) * BROAD {
                if run.rows[at] > 1.0 {
                    let squared = (truth[at] - run.rows[at]).powi(2) + 1.0;
                    rows.push(([1.0, (run.rows[at] + 5.0).ln()], squared));
                }
            }
        }
    }
    regress(&rows, [2.0, 1.2])
}

/// Industries within their group, from today's regions: what the group has is
/// taken as known and split as in the region above.
fn split_law(now: &Run) -> [f64; 4] {
    let (width, groups) = (now.industries.count, now.industries.groups);
    let mut rows = Vec::new();
    let group_sums = |cells: &[f64]| {
        let mut sums = vec![0.0; groups];
        for (group, jobs) in now.industries.group.iter().zip(cells) {
            sums[*group] += jobs;
        }
        sums
    };
    for (region, units) in now.regions.iter().enumerate() {
        let above = &now.columns[region * width..(region + 1) * width];
        let above_groups = group_sums(above);
        for unit in units {
            let here = &now.truth[unit * width..(unit + 1) * width];
            let here_groups = group_sums(here);
            for industry in 0..width {
                let group = now.industries.group[industry];
                let (sum, whole) = (here_groups[group], above_groups[group]);
                if whole == 0.0 {
                    continue;
                }
                let jobs = sum * above[industry] / whole;
                if jobs > 0.5 && jobs < 0.98 * sum {
                    let left =
                        (1.0 - jobs / above[industry]).max(0.05) * (1.0 - jobs / sum).max(0.05);
                    rows.push((
                        [
                            1.0,
                            (jobs + 5.0).ln(),
                            (sum + 5.0).ln(),
                            f64::from(u8::from(now.industries.makes(group))),
                        ],
                        (here[industry] - jobs).powi(2) / left + 1.0,
                    ));
                }
            }
        }
    }
    regress(&rows, [1.0, 1.0, 0.3, 0.3])
}

/// Sets of industries for the quantiles: each by itself, divisions, industries
/// of the accounts, broad groups, and sets of all sizes put together by a
/// fixed sequence of draws (SplitMix64), half of them of neighbours.
fn sets(panels: &Panels) -> Vec<Vec<f64>> {
    let width = panels.codes.len();
    let mut state = 1_u64;
    let mut draw = |below: usize| -> usize {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % below as u64).unwrap()
    };
    let of = |inside: &dyn Fn(usize) -> bool| -> Vec<f64> {
        (0..width)
            .map(|at| f64::from(u8::from(inside(at))))
            .collect()
    };
    let mut sets: Vec<Vec<f64>> = (0..width).map(|one| of(&|at| at == one)).collect();
    let mut divisions: Vec<&str> = panels.codes.iter().map(|code| &code[..2]).collect();
    divisions.dedup();
    for division in divisions {
        sets.push(of(&|at| panels.codes[at].starts_with(division)));
    }
    for account in 0..36 {
        sets.push(of(&|at| panels.industries.account[at] == account));
    }
    for broad in 0..BROAD {
        sets.push(of(&|at| panels.industries.broad_of_group[at] == broad));
    }
    for size in [2, 3, 5, 8, 15, 30, 60] {
        for turn in 0..30 {
            let mut set = vec![0.0; width];
            while set.iter().sum::<f64>() < f64::from(size) {
                let start = draw(width);
                let run = if turn % 2 == 0 { 1 } else { 1 + draw(5) };
                set[start..(start + run).min(width)].fill(1.0);
            }
            sets.push(set);
        }
    }
    sets
}

fn row_of(lump: f64) -> usize {
    usize::from(lump >= (LUMPS[0] + LUMPS[1]) / 2.0)
        + usize::from(lump >= (LUMPS[1] + LUMPS[2]) / 2.0)
}

fn column_of(relative: f64) -> usize {
    (1..RELATIVE.len())
        .take_while(|at| relative >= (RELATIVE[at - 1] * RELATIVE[*at]).sqrt())
        .count()
}

/// The 5% and 95% points by lumpiness and relative deviation.
pub fn quantiles(hits: &[Hit]) -> Quantiles {
    let mut cells: Vec<Vec<Vec<f64>>> = vec![vec![Vec::new(); RELATIVE.len()]; LUMPS.len()];
    for hit in hits {
        cells[row_of(hit.lump)][column_of(hit.deviation / hit.jobs)]
            .push((hit.truth - hit.jobs) / hit.deviation);
    }
    let points = |mut list: Vec<f64>| -> (f64, f64) {
        list.sort_by(f64::total_cmp);
        let at = |part: f64| {
            #[allow(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                clippy::cast_precision_loss
            )]
            let place = ((list.len().max(1) - 1) as f64 * part).round() as usize;
            list.get(place).copied().unwrap_or(0.0)
        };
        (at(0.05), at(0.95))
    };
    let mut table = [[(0.0, 0.0); 12]; 3];
    for column in 0..RELATIVE.len() {
        let pooled: Vec<f64> = cells.iter().flat_map(|row| row[column].clone()).collect();
        let together = points(pooled);
        for row in 0..LUMPS.len() {
            let list = std::mem::take(&mut cells[row][column]);
            table[row][column] = match row {
                _ if list.len() >= ENOUGH => points(list),
                0 => together,
                _ => table[row - 1][column],
            };
        }
    }
    table
}

impl Laws {
    pub fn fit(runs: &[Run], now: &Run, panels: &Panels) -> Self {
        let all: Vec<&Run> = runs.iter().collect();
        let rounded = |value: f64| (value * 1000.0).round() / 1000.0;
        let law = Law {
            group: group_law(&all, None, [0.3, 0.8, 0.65, 0.2, 0.5, 0.2, 2.3]).map(rounded),
            margin: margin_law(runs, panels).map(rounded),
            split: split_law(now).map(rounded),
        };
        let calibrated: Vec<&Run> = CALIBRATED.iter().map(|at| &runs[*at]).collect();
        let factors = group_factors(&calibrated, &law.group, |_| true);
        let sets = sets(panels);
        let quantiles = quantiles(&collected(runs, &CALIBRATED, law, &factors, &sets));
        Self {
            later_factors: later(panels, &factors),
            law,
            factors,
            quantiles,
            sets,
        }
    }

    /// Whether the compiled numbers are these, to what they are rounded to.
    pub fn agrees(&self, law: &Law, table: &Quantiles, factors: &[(&str, f64)]) -> bool {
        let near = |a: f64, b: f64, room: f64| (a - b).abs() <= room;
        let law_pairs = self
            .law
            .group
            .iter()
            .chain(&self.law.margin)
            .chain(&self.law.split)
            .zip(law.group.iter().chain(&law.margin).chain(&law.split));
        law_pairs.into_iter().all(|(a, b)| near(*a, *b, 0.0021))
            && self
                .quantiles
                .iter()
                .flatten()
                .zip(table.iter().flatten())
                .all(|(a, b)| near(a.0, b.0, 0.011) && near(a.1, b.1, 0.011))
            && self.later_factors.len() == factors.len()
            && self
                .later_factors
                .iter()
                .zip(factors)
                .all(|(a, b)| a.0 == b.0 && near(a.1, b.1, 0.011))
    }

    /// The text of the constants.
    pub fn constants(&self) -> String {
        let mut text = String::new();
        let law = &self.law;
        let _ = writeln!(
            text,
            "pub const LAW: Law = Law {{ group: {:?}, margin: {:?}, split: {:?} }};",
            law.group, law.margin, law.split
        );
        text.push_str("pub const QUANTILES: [[(f64, f64); 12]; 3] = [\n");
        for row in &self.quantiles {
            text.push('[');
            for (low, high) in row {
                let _ = write!(text, "({low:.2}, {high:.2}), ");
            }
            text.push_str("],\n");
        }
        text.push_str("];\npub const FACTORS: &[(&str, f64)] = &[\n");
        for (code, factor) in &self.later_factors {
            let _ = write!(text, "(\"{code}\", {factor:.2}), ");
        }
        text.push_str("];\n");
        text
    }
}

/// Hits of sets in some of the runs.
pub fn collected(
    runs: &[Run],
    cases: &[usize],
    law: Law,
    factors: &[f64],
    sets: &[Vec<f64>],
) -> Vec<Hit> {
    cases
        .iter()
        .flat_map(|case| hits(&runs[*case], &runs[*case].spread(law, factors), sets))
        .collect()
}

/// Factors of the groups of SIC 2007: the mean of those they came from.
fn later(panels: &Panels, factors: &[f64]) -> Vec<(String, f64)> {
    let mut sums: std::collections::BTreeMap<&str, (f64, f64)> = std::collections::BTreeMap::new();
    let width = panels.codes.len();
    for (at, (code, factor)) in panels.codes.iter().zip(factors).enumerate() {
        // Weighted by where the later group's jobs came from.
        let jobs: f64 = panels.year(2008).iter().skip(at).step_by(width).sum();
        for (group, weight) in panels.weights.get(code).unwrap_or(&[]) {
            let sum = sums.entry(group).or_default();
            sum.0 += weight * (jobs + 1.0) * factor;
            sum.1 += weight * (jobs + 1.0);
        }
    }
    sums.into_iter()
        .filter(|(_, (_, weight))| *weight > 0.0)
        .map(|(group, (sum, weight))| {
            let factor = (sum / weight * 100.0).round() / 100.0;
            (group.to_owned(), factor)
        })
        .collect()
}
