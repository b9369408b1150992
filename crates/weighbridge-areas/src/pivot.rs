//! The steps of the dual simplex method: which variable leaves, which enters
//! after how many bound flips, and the update.

use crate::simplex::{BASIC, End, Simplex};
use crate::watcher::Watcher;

/// Primal feasibility, on rows scaled to coefficients of about 1.
const FEASIBLE: f64 = 1e-9;
/// A row must be out of reach by more than this to count as infeasible.
const MARGIN: f64 = 1e-7;
/// Smallest pivot taken.
const PIVOT: f64 = 1e-9;
/// Exchanges after which the basis is factorised anew.
const EXCHANGES: usize = 80;

impl Simplex {
    /// Runs at most `pivots` exchanges, or until the optimum is known to be
    /// at or under `cutoff`, or until the watcher stops it.
    ///
    /// Among many columns that cost nothing every step is as good as the next,
    /// and the method may go round and round. So they are first given small
    /// costs, each another, and the few steps that are left once these are gone
    /// come after.
    pub(crate) fn solve(&mut self, pivots: usize, cutoff: f64, watcher: &Watcher<'_>) -> End {
        if !self.tilt.is_empty() {
            let all: f64 = self.tilt.iter().sum();
            self.lower_costs(1.0);
            let end = self.run(pivots, cutoff - all, watcher);
            self.lower_costs(-1.0);
            if end == End::Infeasible {
                return end;
            }
        }
        self.run(pivots, cutoff, watcher)
    }

    fn lower_costs(&mut self, times: f64) {
        for (cost, tilt) in self.cost.iter_mut().zip(&self.tilt) {
            *cost -= times * tilt;
        }
        self.fresh = false;
    }

    fn run(&mut self, pivots: usize, cutoff: f64, watcher: &Watcher<'_>) -> End {
        self.refresh();
        let mut troubles = 0;
        for round in 0..=pivots {
            if watcher.stops(3 * self.factor.size() as u64 + self.columns as u64) {
                return End::Stopped;
            }
            if self.factor.age() >= EXCHANGES {
                self.refresh();
            }
            if round % 10 == 9 && self.objective() <= cutoff {
                return End::Cutoff;
            }
            let Some((position, short)) = self.leaving() else {
                if self.factor.age() == 0 {
                    return End::Optimal;
                }
                self.refresh();
                if self.leaving().is_none() {
                    return End::Optimal;
                }
                continue;
            };
            if round == pivots {
                break;
            }
            match self.exchange(position, short) {
                Step::Done => {}
                Step::Short(left) => {
                    if self.factor.age() == 0 {
                        // Within rounding of a feasible point nothing is
                        // claimed: the caller looks into it by branching.
                        return if left > MARGIN {
                            End::Infeasible
                        } else {
                            End::Stopped
                        };
                    }
                    self.refresh();
                }
                Step::Trouble => {
                    troubles += 1;
                    if troubles > 20 {
                        break;
                    }
                    self.refresh();
                }
            }
        }
        End::Stopped
    }

    /// The basic variable to leave, by steepest edge, and how far it is off.
    fn leaving(&self) -> Option<(usize, f64)> {
        let mut best = None;
        let mut best_score = 0.0;
        for (position, variable) in self.head.iter().enumerate() {
            let (low, high) = self.bounds(*variable);
            let value = self.value[position];
            let off = if value < low - FEASIBLE {
                value - low
            } else if value > high + FEASIBLE {
                value - high
            } else {
                continue;
            };
            let score = off * off / self.weight[position];
            if score > best_score {
                best_score = score;
                best = Some((position, off));
            }
        }
        best
    }

    fn exchange(&mut self, position: usize, off: f64) -> Step {
        let count = self.rows.len();
        let mut rho = vec![0.0; count];
        rho[position] = 1.0;
        self.factor.backward(&mut rho);
        let mut alpha = vec![0.0; self.columns];
        for (row, multiplier) in rho.iter().enumerate() {
            if multiplier.abs() > 1e-14 {
                self.work += self.rows[row].entries.len() as u64;
                for (column, value) in &self.rows[row].entries {
                    alpha[*column] += multiplier * value;
                }
            }
        }
        self.work += 3 * self.factor.size() as u64 + self.columns as u64;
        let sign = if off < 0.0 { 1.0 } else { -1.0 };
        let mut candidates: Vec<(f64, usize, f64)> = Vec::new();
        for variable in 0..self.columns + count {
            let state = self.state[variable];
            if state == BASIC {
                continue;
            }
            let entry = if variable < self.columns {
                if self.low[variable] >= self.high[variable] {
                    continue;
                }
                alpha[variable]
            } else {
                rho[variable - self.columns]
            };
            let tilted = sign * entry;
            let price = self.reduced[variable];
            if (state == 0 && tilted < -PIVOT) || (state == 1 && tilted > PIVOT) {
                candidates.push(((price / tilted).max(0.0), variable, entry));
            }
        }
        if candidates.is_empty() {
            return Step::Short(off.abs());
        }
        candidates.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        // Bound flipping: pass a breakpoint as long as flipping the variable
        // there does not yet mend the leaving variable.
        let mut slope = off.abs();
        let mut entering = None;
        let mut flips = 0;
        while flips < candidates.len() {
            let (ratio, variable, entry) = candidates[flips];
            let (low, high) = self.bounds(variable);
            let drop = entry.abs() * (high - low);
            if drop >= slope - FEASIBLE {
                // Among ties take the largest pivot: it is the stablest.
                let mut pick = (variable, entry, ratio);
                for (other_ratio, other, other_entry) in &candidates[flips + 1..] {
                    if *other_ratio > ratio + 1e-12 {
                        break;
                    }
                    let (low, high) = self.bounds(*other);
                    if other_entry.abs() > pick.1.abs()
                        && other_entry.abs() * (high - low) >= slope - FEASIBLE
                    {
                        pick = (*other, *other_entry, *other_ratio);
                    }
                }
                entering = Some(pick);
                break;
            }
            slope -= drop;
            flips += 1;
        }
        let Some((entering, entry, _)) = entering else {
            return Step::Short(slope);
        };
        if entry.abs() < 1e-7 && self.factor.age() > 0 {
            return Step::Trouble;
        }
        if flips > 0 {
            let mut shift = vec![0.0; count];
            for (_, variable, _) in &candidates[..flips] {
                let (low, high) = self.bounds(*variable);
                let move_by = if self.state[*variable] == 0 {
                    high - low
                } else {
                    low - high
                };
                self.state[*variable] ^= 1;
                for (row, value) in &self.by_column[*variable] {
                    shift[*row] += value * move_by;
                }
            }
            self.factor.forward(&mut shift);
            for (value, shift) in self.value.iter_mut().zip(&shift) {
                *value -= shift;
            }
        }
        let mut column = vec![0.0; count];
        if entering < self.columns {
            for (row, value) in &self.by_column[entering] {
                column[*row] = *value;
            }
        } else {
            column[entering - self.columns] = 1.0;
        }
        self.factor.forward(&mut column);
        let pivot = column[position];
        if (pivot - entry).abs() > 1e-6 * (1.0 + entry.abs()) || pivot.abs() < PIVOT {
            self.values();
            return Step::Trouble;
        }
        // Prices.
        let step = self.reduced[entering] / entry;
        for (index, entry) in alpha.iter().enumerate() {
            if *entry != 0.0 && self.state[index] != BASIC {
                self.reduced[index] -= step * entry;
            }
        }
        for (row, entry) in rho.iter().enumerate() {
            if *entry != 0.0 && self.state[self.columns + row] != BASIC {
                self.reduced[self.columns + row] -= step * entry;
            }
        }
        let leaving = self.head[position];
        let (low, high) = self.bounds(leaving);
        let target = if off < 0.0 { low } else { high };
        let length = (self.value[position] - target) / pivot;
        for (value, entry) in self.value.iter_mut().zip(&column) {
            *value -= length * entry;
        }
        let entered = self.resting(entering) + length;
        // Steepest-edge weights (Forrest and Goldfarb 1992).
        let mut tau = rho;
        let norm: f64 = tau.iter().map(|entry| entry * entry).sum();
        // `tau` is by row; the solve wants it so.
        self.factor.forward(&mut tau);
        for (other, entry) in column.iter().enumerate() {
            if other != position && *entry != 0.0 {
                let ratio = entry / pivot;
                let weight = self.weight[other] - 2.0 * ratio * tau[other] + ratio * ratio * norm;
                self.weight[other] = weight.max(1e-4).max(ratio * ratio * 1e-4);
            }
        }
        self.weight[position] = (norm / (pivot * pivot)).max(1e-4);
        self.state[leaving] = u8::from(off > 0.0);
        self.reduced[leaving] = -step;
        self.reduced[entering] = 0.0;
        self.state[entering] = BASIC;
        self.head[position] = entering;
        self.value[position] = entered;
        self.factor.exchange(position, &column);
        Step::Done
    }
}

enum Step {
    Done,
    /// No move of the others brings the leaving variable within its bounds:
    /// this much stays.
    Short(f64),
    Trouble,
}
