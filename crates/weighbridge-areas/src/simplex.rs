//! A linear programme whose every variable has two bounds, solved by the dual
//! simplex method: rows can be added and bounds moved, and the last basis
//! stays a valid start. It knows nothing of areas; the bound it reports does
//! not rest on the basis being right, see [`Simplex::safe_bound`].

use crate::factor::{Basic, Factor};
use crate::random::Random;

/// Of the largest cost, what columns that cost nothing are tilted by.
const TILT: f64 = 1e-6;

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

pub(crate) const BASIC: u8 = 2;

/// Maximise `cost * x` over rows and bounds.
#[derive(Clone)]
pub(crate) struct Simplex {
    pub(crate) columns: usize,
    pub(crate) cost: Vec<f64>,
    pub(crate) rows: Vec<Row>,
    pub(crate) by_column: Vec<Vec<(usize, f64)>>,
    pub(crate) low: Vec<f64>,
    pub(crate) high: Vec<f64>,
    /// 0 at its lower bound, 1 at its upper, 2 basic; columns, then slacks.
    pub(crate) state: Vec<u8>,
    pub(crate) head: Vec<usize>,
    pub(crate) value: Vec<f64>,
    pub(crate) reduced: Vec<f64>,
    pub(crate) weight: Vec<f64>,
    pub(crate) factor: Factor,
    pub(crate) fresh: bool,
    /// What costs are lowered by while the way is sought; see [`Simplex::solve`].
    pub(crate) tilt: Vec<f64>,
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
            tilt: Vec::new(),
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

    /// Adds columns from 0 to 1 that stand in no row yet and cost nothing.
    pub(crate) fn add_columns(&mut self, more: usize) {
        let before = self.columns;
        let mut random = Random::new(1);
        self.tilt.resize(before, 0.0);
        self.tilt
            .extend((0..more).map(|_| TILT * (0.5 + random.unit())));
        self.columns += more;
        self.cost.resize(self.columns, 0.0);
        self.low.resize(self.columns, 0.0);
        self.high.resize(self.columns, 1.0);
        self.by_column.resize(self.columns, Vec::new());
        self.state.splice(before..before, vec![0; more]);
        self.reduced.splice(before..before, vec![0.0; more]);
        for variable in &mut self.head {
            if *variable >= before {
                *variable += more;
            }
        }
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

    pub(crate) fn bounds(&self, variable: usize) -> (f64, f64) {
        if variable < self.columns {
            (self.low[variable], self.high[variable])
        } else {
            (0.0, f64::INFINITY)
        }
    }

    pub(crate) fn resting(&self, variable: usize) -> f64 {
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
    pub(crate) fn refresh(&mut self) {
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

    pub(crate) fn values(&mut self) {
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
    pub(crate) fn objective(&self) -> f64 {
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
        let mut bound = 0.0;
        // What the terms add up to without their signs: rounding is a share of it.
        let mut size = 0.0;
        for (price, row) in prices.iter().zip(&self.rows) {
            bound += price * row.right;
            size += (price * row.right).abs();
        }
        let mut reduced = Vec::with_capacity(self.columns);
        for column in 0..self.columns {
            let price = self.column_price(column, &prices);
            let most = (price * self.low[column]).max(price * self.high[column]);
            bound += most;
            size += most.abs();
            reduced.push(price);
        }
        (bound + 4.0 * f64::EPSILON * size, reduced)
    }
}

/// A basis kept for later.
pub(crate) struct Memory {
    state: Vec<u8>,
    head: Vec<usize>,
    weight: Vec<f64>,
}
