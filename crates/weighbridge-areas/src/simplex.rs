//! A linear programme whose every variable has two bounds, solved by the dual
//! simplex method: rows can be added and bounds moved, and the last basis
//! stays a valid start. It knows nothing of areas; the bound it reports does
//! not rest on the basis being right, see [`Simplex::safe_bound`].

use crate::factor::{Basic, Factor};

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    /// At the optimum.
    Optimal,
    /// No point meets the rows and bounds.
    Infeasible,
    /// The optimum is at or under the cutoff.
    Cutoff,
    /// Out of pivots, or numerically stuck: the bound so far still holds.
    Stopped,
}

/// A row `sum value * x[column] <= right`.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub(crate) entries: Vec<(usize, f64)>,
    pub(crate) right: f64,
}

/// Primal feasibility, on rows scaled to coefficients of about 1.
const FEASIBLE: f64 = 1e-9;
/// A row must be out of reach by more than this to count as infeasible.
const MARGIN: f64 = 1e-7;
/// Smallest pivot taken.
const PIVOT: f64 = 1e-9;
/// Exchanges after which the basis is factorised anew.
const EXCHANGES: usize = 80;
const BASIC: u8 = 2;

/// Maximise `cost * x` over rows and bounds.
pub(crate) struct Simplex {
    columns: usize,
    cost: Vec<f64>,
    rows: Vec<Row>,
    by_column: Vec<Vec<(usize, f64)>>,
    pub(crate) low: Vec<f64>,
    pub(crate) high: Vec<f64>,
    /// 0 at its lower bound, 1 at its upper, 2 basic; columns, then slacks.
    state: Vec<u8>,
    head: Vec<usize>,
    value: Vec<f64>,
    reduced: Vec<f64>,
    weight: Vec<f64>,
    factor: Factor,
    fresh: bool,
    /// Nonzeros gone through: a deterministic measure of effort.
    pub(crate) work: u64,
}

impl Simplex {
    /// A programme without rows.
    pub(crate) fn new(cost: Vec<f64>, low: Vec<f64>, high: Vec<f64>) -> Self {
        let columns = cost.len();
        let state = cost.iter().map(|cost| u8::from(*cost > 0.0)).collect();
        Simplex {
            columns,
            reduced: cost.clone(),
            cost,
            rows: Vec::new(),
            by_column: vec![Vec::new(); columns],
            low,
            high,
            state,
            head: Vec::new(),
            value: Vec::new(),
            weight: Vec::new(),
            factor: Factor::default(),
            fresh: false,
            work: 0,
        }
    }

    pub(crate) fn row_count(&self) -> usize {
        self.rows.len()
    }

    pub(crate) fn add_row(&mut self, row: Row) {
        let index = self.rows.len();
        for (column, value) in &row.entries {
            self.by_column[*column].push((index, *value));
        }
        self.rows.push(row);
        self.state.push(BASIC);
        self.head.push(self.columns + index);
        self.value.push(0.0);
        self.reduced.push(0.0);
        self.weight.push(1.0);
        self.fresh = false;
    }

    /// Whether row `index` binds: its slack is not basic.
    pub(crate) fn binds(&self, index: usize) -> bool {
        self.state[self.columns + index] != BASIC
    }

    /// Drops the rows for which `keep` is false; only rows that do not bind go.
    pub(crate) fn retain_rows(&mut self, keep: &[bool]) {
        let mut new_index = vec![usize::MAX; self.rows.len()];
        let mut kept = 0;
        for index in 0..self.rows.len() {
            if keep[index] || self.binds(index) {
                new_index[index] = kept;
                kept += 1;
            }
        }
        let columns = self.columns;
        let place = |variable: usize| {
            if variable < columns {
                Some(variable)
            } else {
                let index = new_index[variable - columns];
                (index != usize::MAX).then(|| columns + index)
            }
        };
        let mut head = Vec::with_capacity(kept);
        let mut weight = Vec::with_capacity(kept);
        for (position, variable) in self.head.iter().enumerate() {
            if let Some(variable) = place(*variable) {
                head.push(variable);
                weight.push(self.weight[position]);
            }
        }
        let mut state = self.state[..columns].to_vec();
        let mut reduced = self.reduced[..columns].to_vec();
        let mut rows = Vec::with_capacity(kept);
        for (index, row) in std::mem::take(&mut self.rows).into_iter().enumerate() {
            if new_index[index] != usize::MAX {
                state.push(self.state[columns + index]);
                reduced.push(self.reduced[columns + index]);
                rows.push(row);
            }
        }
        self.by_column = vec![Vec::new(); columns];
        for (index, row) in rows.iter().enumerate() {
            for (column, value) in &row.entries {
                self.by_column[*column].push((index, *value));
            }
        }
        self.value = vec![0.0; kept];
        self.rows = rows;
        self.head = head;
        self.weight = weight;
        self.state = state;
        self.reduced = reduced;
        self.fresh = false;
    }

    fn bounds(&self, variable: usize) -> (f64, f64) {
        if variable < self.columns {
            (self.low[variable], self.high[variable])
        } else {
            (0.0, f64::INFINITY)
        }
    }

    fn resting(&self, variable: usize) -> f64 {
        let (low, high) = self.bounds(variable);
        if self.state[variable] == 1 { high } else { low }
    }

    /// Goes back to the basis of slacks, which is always a valid start.
    fn reset(&mut self) {
        for row in 0..self.rows.len() {
            self.head[row] = self.columns + row;
            self.state[self.columns + row] = BASIC;
            self.weight[row] = 1.0;
        }
        for column in 0..self.columns {
            self.state[column] = u8::from(self.cost[column] > 0.0);
        }
    }

    fn refactor(&mut self) -> bool {
        let basis: Vec<Basic<'_>> = self
            .head
            .iter()
            .map(|variable| {
                if *variable < self.columns {
                    Basic::Column(&self.by_column[*variable])
                } else {
                    Basic::Slack(variable - self.columns)
                }
            })
            .collect();
        let sound = self.factor.factorise(self.rows.len(), &basis);
        self.work += 4 * self.factor.size() as u64;
        sound
    }

    /// Row prices of the present basis.
    fn prices(&mut self) -> Vec<f64> {
        let mut right: Vec<f64> = self
            .head
            .iter()
            .map(|variable| {
                if *variable < self.columns {
                    self.cost[*variable]
                } else {
                    0.0
                }
            })
            .collect();
        self.factor.backward(&mut right);
        right
    }

    fn column_price(&self, column: usize, prices: &[f64]) -> f64 {
        let mut sum = self.cost[column];
        for (row, value) in &self.by_column[column] {
            sum -= prices[*row] * value;
        }
        sum
    }

    /// Factorises and works out prices and values from scratch.
    fn refresh(&mut self) {
        if !self.refactor() {
            self.reset();
            let _ = self.refactor();
        }
        let prices = self.prices();
        for column in 0..self.columns {
            if self.state[column] == BASIC {
                self.reduced[column] = 0.0;
                continue;
            }
            let price = self.column_price(column, &prices);
            self.reduced[column] = price;
            // A boxed variable can always rest where its price wants it.
            if price > 1e-11 {
                self.state[column] = 1;
            } else if price < -1e-11 {
                self.state[column] = 0;
            }
        }
        for (row, price) in prices.iter().enumerate() {
            if self.state[self.columns + row] != BASIC {
                self.reduced[self.columns + row] = -price;
            }
        }
        self.values();
        self.fresh = true;
    }

    fn values(&mut self) {
        let mut right: Vec<f64> = self.rows.iter().map(|row| row.right).collect();
        for column in 0..self.columns {
            if self.state[column] != BASIC {
                let value = self.resting(column);
                if value != 0.0 {
                    for (row, entry) in &self.by_column[column] {
                        right[*row] -= entry * value;
                    }
                }
            }
        }
        self.factor.forward(&mut right);
        self.value = right;
        self.work += self.factor.size() as u64;
    }

    /// The objective of the present basic point: an upper bound as far as the
    /// basis is dual feasible.
    fn objective(&self) -> f64 {
        let mut sum = 0.0;
        for column in 0..self.columns {
            if self.state[column] != BASIC {
                sum += self.cost[column] * self.resting(column);
            }
        }
        for (position, variable) in self.head.iter().enumerate() {
            if *variable < self.columns {
                sum += self.cost[*variable] * self.value[position];
            }
        }
        sum
    }

    /// Runs at most `pivots` exchanges, or until the optimum is known to be
    /// at or under `cutoff`.
    pub(crate) fn solve(&mut self, pivots: usize, cutoff: f64) -> End {
        self.refresh();
        let mut troubles = 0;
        for round in 0..=pivots {
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

    /// The present basis, to come back to with [`Simplex::recall`].
    pub(crate) fn remember(&self) -> Memory {
        Memory {
            state: self.state.clone(),
            head: self.head.clone(),
            weight: self.weight.clone(),
        }
    }

    /// Goes back to a basis; no row may have come or gone since.
    pub(crate) fn recall(&mut self, memory: &Memory) {
        self.state.clone_from(&memory.state);
        self.head.clone_from(&memory.head);
        self.weight.clone_from(&memory.weight);
        self.fresh = false;
    }

    /// The point of the present basis.
    pub(crate) fn point(&self) -> Vec<f64> {
        let mut point: Vec<f64> = (0..self.columns)
            .map(|column| {
                if self.state[column] == BASIC {
                    0.0
                } else {
                    self.resting(column)
                }
            })
            .collect();
        for (position, variable) in self.head.iter().enumerate() {
            if *variable < self.columns {
                point[*variable] =
                    self.value[position].clamp(self.low[*variable], self.high[*variable]);
            }
        }
        point
    }

    /// An upper bound that holds whatever the basis: prices made nonnegative
    /// are multipliers of a Lagrangian relaxation, whose value needs no pivot
    /// to have been right. With it the reduced cost of every column.
    pub(crate) fn safe_bound(&mut self) -> (f64, Vec<f64>) {
        if !self.fresh {
            self.refresh();
        }
        let mut prices = self.prices();
        prices.iter_mut().for_each(|price| *price = price.max(0.0));
        let mut bound: f64 = prices
            .iter()
            .zip(&self.rows)
            .map(|(price, row)| price * row.right)
            .sum();
        let mut reduced = Vec::with_capacity(self.columns);
        for column in 0..self.columns {
            let price = self.column_price(column, &prices);
            bound += (price * self.low[column]).max(price * self.high[column]);
            reduced.push(price);
        }
        (bound, reduced)
    }
}

/// A basis kept for later.
pub(crate) struct Memory {
    state: Vec<u8>,
    head: Vec<usize>,
    weight: Vec<f64>,
}

enum Step {
    Done,
    /// No move of the others brings the leaving variable within its bounds:
    /// this much stays.
    Short(f64),
    Trouble,
}
