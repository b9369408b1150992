//! The basis of a linear programme, factorised: sparse triangular factors of
//! the part that is not slack, and a file of later exchanges. It solves
//! `B x = b` and `B' y = c`; which basis is right is `simplex.rs`'s business.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// One exchange of a basic variable since the last factorisation.
#[derive(Clone)]
struct Exchange {
    position: usize,
    pivot: f64,
    others: Vec<(usize, f64)>,
}

/// Triangular factors of a basis of `rows` rows. A basic slack needs no
/// factor: its column has a single 1. Only the remaining columns (the kernel)
/// are eliminated, column by column (Gilbert and Peierls 1988), each time
/// with the sparsest row whose pivot is at least a tenth of the largest.
#[derive(Clone, Default)]
pub(crate) struct Factor {
    rows: usize,
    lower: Vec<Vec<(usize, f64)>>,
    upper: Vec<Vec<(usize, f64)>>,
    outside: Vec<Vec<(usize, f64)>>,
    diagonal: Vec<f64>,
    pivot_row: Vec<usize>,
    step_position: Vec<usize>,
    slack: Vec<(usize, usize)>,
    exchanges: Vec<Exchange>,
    scratch: Vec<f64>,
    entries: usize,
}

/// What stands at a place of the basis.
pub(crate) enum Basic<'a> {
    /// The slack of this row.
    Slack(usize),
    /// A column with these entries (row, value).
    Column(&'a [(usize, f64)]),
}

impl Factor {
    /// Factorises; false where the basis is singular to working precision.
    pub(crate) fn factorise(&mut self, rows: usize, basis: &[Basic<'_>]) -> bool {
        *self = Factor {
            rows,
            ..Factor::default()
        };
        let mut outside_row = vec![false; rows];
        let mut kernel: Vec<(usize, &[(usize, f64)])> = Vec::new();
        for (position, basic) in basis.iter().enumerate() {
            match basic {
                Basic::Slack(row) => {
                    outside_row[*row] = true;
                    self.slack.push((*row, position));
                }
                Basic::Column(entries) => kernel.push((position, entries)),
            }
        }
        let mut row_count = vec![0usize; rows];
        let mut inside = vec![0usize; kernel.len()];
        for (index, (_, entries)) in kernel.iter().enumerate() {
            for (row, _) in entries.iter() {
                if !outside_row[*row] {
                    row_count[*row] += 1;
                    inside[index] += 1;
                }
            }
        }
        let mut order: Vec<usize> = (0..kernel.len()).collect();
        order.sort_by_key(|index| (inside[*index], *index));
        let mut step_of_row = vec![usize::MAX; rows];
        let mut work = vec![0.0; rows];
        let mut marked = vec![false; rows];
        let mut heap: BinaryHeap<Reverse<usize>> = BinaryHeap::new();
        let mut touched: Vec<usize> = Vec::new();
        for index in order {
            let (position, entries) = kernel[index];
            let mut beyond = Vec::new();
            touched.clear();
            for (row, value) in entries {
                if outside_row[*row] {
                    beyond.push((*row, *value));
                    continue;
                }
                work[*row] = *value;
                marked[*row] = true;
                touched.push(*row);
                if step_of_row[*row] != usize::MAX {
                    heap.push(Reverse(step_of_row[*row]));
                }
            }
            let mut above = Vec::new();
            while let Some(Reverse(step)) = heap.pop() {
                let row = self.pivot_row[step];
                let value = work[row];
                if value == 0.0 {
                    continue;
                }
                above.push((row, value));
                for (below, factor) in &self.lower[step] {
                    if !marked[*below] {
                        marked[*below] = true;
                        touched.push(*below);
                        if step_of_row[*below] != usize::MAX {
                            heap.push(Reverse(step_of_row[*below]));
                        }
                    }
                    work[*below] -= factor * value;
                }
            }
            let mut largest = 0.0f64;
            for row in &touched {
                if step_of_row[*row] == usize::MAX {
                    largest = largest.max(work[*row].abs());
                }
            }
            let mut best: Option<usize> = None;
            for row in &touched {
                if step_of_row[*row] == usize::MAX
                    && work[*row].abs() >= 0.1 * largest
                    && work[*row] != 0.0
                    && best.is_none_or(|old| (row_count[*row], *row) < (row_count[old], old))
                {
                    best = Some(*row);
                }
            }
            let chosen = match best {
                Some(row) if largest > 1e-10 => row,
                _ => return false,
            };
            let pivot = work[chosen];
            let mut below = Vec::new();
            for row in &touched {
                if step_of_row[*row] == usize::MAX && *row != chosen && work[*row].abs() > 1e-15 {
                    below.push((*row, work[*row] / pivot));
                }
                work[*row] = 0.0;
                marked[*row] = false;
            }
            step_of_row[chosen] = self.pivot_row.len();
            self.entries += below.len() + above.len() + beyond.len() + 1;
            self.pivot_row.push(chosen);
            self.step_position.push(position);
            self.diagonal.push(pivot);
            self.lower.push(below);
            self.upper.push(above);
            self.outside.push(beyond);
        }
        self.scratch = vec![0.0; rows];
        true
    }

    /// Exchanges since the last factorisation.
    pub(crate) fn age(&self) -> usize {
        self.exchanges.len()
    }

    /// Nonzeros a solve goes through: the unit of work.
    pub(crate) fn size(&self) -> usize {
        self.entries + self.rows
    }

    /// Solves `B x = b`: takes `b` by row, gives `x` by position.
    pub(crate) fn forward(&mut self, right: &mut Vec<f64>) {
        for step in 0..self.pivot_row.len() {
            let value = right[self.pivot_row[step]];
            if value != 0.0 {
                for (row, factor) in &self.lower[step] {
                    right[*row] -= factor * value;
                }
            }
        }
        let out = &mut self.scratch;
        for step in (0..self.pivot_row.len()).rev() {
            let value = right[self.pivot_row[step]] / self.diagonal[step];
            out[self.step_position[step]] = value;
            if value != 0.0 {
                for (row, factor) in &self.upper[step] {
                    right[*row] -= factor * value;
                }
                for (row, factor) in &self.outside[step] {
                    right[*row] -= factor * value;
                }
            }
        }
        for (row, position) in &self.slack {
            out[*position] = right[*row];
        }
        for exchange in &self.exchanges {
            let value = out[exchange.position];
            if value != 0.0 {
                let value = value / exchange.pivot;
                out[exchange.position] = value;
                for (position, factor) in &exchange.others {
                    out[*position] -= factor * value;
                }
            }
        }
        std::mem::swap(right, out);
    }

    /// Solves `B' y = c`: takes `c` by position, gives `y` by row.
    pub(crate) fn backward(&mut self, right: &mut Vec<f64>) {
        for exchange in self.exchanges.iter().rev() {
            let mut value = right[exchange.position];
            for (position, factor) in &exchange.others {
                value -= factor * right[*position];
            }
            right[exchange.position] = value / exchange.pivot;
        }
        let out = &mut self.scratch;
        for (row, position) in &self.slack {
            out[*row] = right[*position];
        }
        for step in 0..self.pivot_row.len() {
            let mut value = right[self.step_position[step]];
            for (row, factor) in &self.outside[step] {
                value -= factor * out[*row];
            }
            for (row, factor) in &self.upper[step] {
                value -= factor * out[*row];
            }
            out[self.pivot_row[step]] = value / self.diagonal[step];
        }
        for step in (0..self.pivot_row.len()).rev() {
            let mut value = out[self.pivot_row[step]];
            for (row, factor) in &self.lower[step] {
                value -= factor * out[*row];
            }
            out[self.pivot_row[step]] = value;
        }
        std::mem::swap(right, out);
    }

    /// Notes that the variable at `position` was exchanged for one whose
    /// column in terms of the present basis is `column`.
    pub(crate) fn exchange(&mut self, position: usize, column: &[f64]) {
        let others: Vec<(usize, f64)> = column
            .iter()
            .enumerate()
            .filter(|(other, value)| *other != position && value.abs() > 1e-14)
            .map(|(other, value)| (other, *value))
            .collect();
        self.entries += others.len() + 1;
        self.exchanges.push(Exchange {
            position,
            pivot: column[position],
            others,
        });
    }
}
