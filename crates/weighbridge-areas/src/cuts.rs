//! Inequalities that every map with large enough zones meets and a fractional
//! point may not: the place where contiguity enters the linear programme.
//!
//! Take an area `i`, a set `D` of areas around it (`i` in `D`) that together
//! hold too few people, and let `r` be what `D` lacks to the minimum. Take any
//! set `S` around `i`, and let `d(j)` be the fewest people outside `D` on a
//! way from `i` to just before `j`. If `i` is chosen, then either its zone
//! stays within `S`, and `S` beyond `D` holds the `r` people; or it leaves `S`
//! through a bordering area `j`, and has gathered at least `d(j)` before. So
//!
//! `r x_i <= sum over S beyond D of min(p_j, r) x_j + sum over border of S of (r - d(j)) x_j`.
//!
//! With `D = S` it is the node separator inequality (Carvajal, Constantino,
//! Goycoolea, Vielma and Weintraub 2013, Operations Research 61); the general
//! form is strengthened as knapsack covers are (Carr, Fleischer, Leung and
//! Phillips 2000). For given `i` and `D` the most violated one is a minimum
//! cut, because only areas with some of `x` in reach of `i` carry capacity.

use crate::flow::Flow;
use crate::graph::{Key, Neighbours};
use crate::simplex::Row;
use crate::watcher::Watcher;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// A violated inequality, and by how much relative to its length.
pub(crate) struct Cut {
    pub(crate) row: Row,
    pub(crate) efficacy: f64,
}

/// Finds violated inequalities. `open` are the areas that may be chosen at all.
pub(crate) struct Separator<'a> {
    pub(crate) neighbours: &'a Neighbours,
    pub(crate) population: &'a [f64],
    pub(crate) min_zone: f64,
    pub(crate) open: Vec<bool>,
    local: Vec<usize>,
    distance: Vec<f64>,
    flow: Flow,
    /// Arcs and areas gone through: a deterministic measure of effort.
    pub(crate) work: u64,
}

/// Least violation worth a row.
const VIOLATION: f64 = 1e-4;

impl<'a> Separator<'a> {
    pub(crate) fn new(
        neighbours: &'a Neighbours,
        population: &'a [f64],
        min_zone: f64,
        open: Vec<bool>,
    ) -> Self {
        let areas = population.len();
        Separator {
            neighbours,
            population,
            min_zone,
            open,
            local: vec![usize::MAX; areas],
            distance: vec![f64::INFINITY; areas],
            flow: Flow::default(),
            work: 0,
        }
    }

    /// Violated inequalities at `point`, most effective first; those found so
    /// far when the watcher stops the search.
    pub(crate) fn separate(
        &mut self,
        point: &[f64],
        limit: usize,
        watcher: &Watcher<'_>,
    ) -> Vec<Cut> {
        let mut cuts: Vec<Cut> = Vec::new();
        let mut before = self.work;
        for area in 0..point.len() {
            if watcher.stops(1 + self.work - before) {
                break;
            }
            before = self.work;
            if point[area] < 1e-3 || self.population[area] >= self.min_zone {
                continue;
            }
            let ordered = self.cluster(area, point);
            if ordered.is_empty() {
                continue;
            }
            let mut tried = 0;
            for share in [0.999, 0.6, 0.25, f64::INFINITY] {
                let take = if share.is_infinite() {
                    1
                } else {
                    ordered
                        .iter()
                        .take_while(|other| point[**other] >= share * point[area])
                        .count()
                };
                if take == tried {
                    continue;
                }
                tried = take;
                if let Some(cut) = self.cut(area, &ordered[..take], point) {
                    cuts.push(cut);
                }
            }
        }
        cuts.sort_by(|a, b| b.efficacy.total_cmp(&a.efficacy));
        cuts.truncate(limit);
        cuts
    }

    /// The areas around `area` in order of how much of them is chosen, until
    /// the next would make the zone large enough; none where areas chosen at
    /// least as much as `area` already make it so (then nothing is violated).
    fn cluster(&mut self, area: usize, point: &[f64]) -> Vec<usize> {
        let mut heap = BinaryHeap::new();
        let mut seen = vec![area];
        self.local[area] = 0;
        heap.push((Key(f64::INFINITY), Reverse(area)));
        let mut people = 0.0;
        let mut ordered = Vec::new();
        let mut least = f64::INFINITY;
        while let Some((_, Reverse(next))) = heap.pop() {
            if next != area {
                least = least.min(point[next]);
            }
            people += self.population[next];
            if people >= self.min_zone {
                if least >= point[area] - 1e-9 {
                    ordered.clear();
                }
                break;
            }
            ordered.push(next);
            for other in &self.neighbours[next] {
                if self.open[*other] && self.local[*other] == usize::MAX && point[*other] > 1e-9 {
                    self.local[*other] = 0;
                    seen.push(*other);
                    heap.push((Key(point[*other]), Reverse(*other)));
                }
            }
        }
        self.work += 4 * seen.len() as u64;
        for other in seen {
            self.local[other] = usize::MAX;
        }
        ordered
    }

    fn cut(&mut self, area: usize, inner: &[usize], point: &[f64]) -> Option<Cut> {
        let lack = self.min_zone - inner.iter().map(|j| self.population[*j]).sum::<f64>();
        if lack <= 1e-9 * self.min_zone {
            return None;
        }
        let mut is_inner = std::collections::BTreeSet::new();
        is_inner.extend(inner.iter().copied());
        // Fewest people outside `inner` before each area in reach.
        let mut reached: Vec<usize> = Vec::new();
        let mut heap = BinaryHeap::new();
        self.distance[area] = 0.0;
        let mut touched = vec![area];
        heap.push((Reverse(Key(0.0)), area));
        while let Some((Reverse(Key(before)), next)) = heap.pop() {
            if before > self.distance[next] || self.local[next] != usize::MAX {
                continue;
            }
            self.local[next] = reached.len();
            reached.push(next);
            if point[next] <= 1e-9 && next != area {
                continue;
            }
            let after = before
                + if is_inner.contains(&next) {
                    0.0
                } else {
                    self.population[next]
                };
            if after >= lack {
                continue;
            }
            for other in &self.neighbours[next] {
                if self.open[*other] && after < self.distance[*other] {
                    if self.distance[*other].is_infinite() {
                        touched.push(*other);
                    }
                    self.distance[*other] = after;
                    heap.push((Reverse(Key(after)), *other));
                }
            }
        }
        let border_weight =
            |separator: &Self, j: usize| ((lack - separator.distance[j]) / lack).clamp(0.0, 1.0);
        let inner_weight = |separator: &Self, j: usize| {
            if is_inner.contains(&j) {
                0.0
            } else {
                (separator.population[j] / lack).min(1.0)
            }
        };
        // Node 2k enters area k, 2k + 1 leaves it; the sink comes last.
        let sink = 2 * reached.len();
        self.flow.clear(sink + 1);
        for (k, j) in reached.iter().enumerate() {
            if k > 0 {
                self.flow
                    .arc(2 * k, 2 * k + 1, border_weight(self, *j) * point[*j]);
            }
            self.flow
                .arc(2 * k + 1, sink, inner_weight(self, *j) * point[*j]);
            if point[*j] <= 1e-9 && k > 0 {
                continue;
            }
            for other in &self.neighbours[*j] {
                let to = self.local[*other];
                if to != usize::MAX && to != 0 && point[*other] > 1e-9 {
                    self.flow.arc(2 * k + 1, 2 * to, f64::INFINITY);
                }
            }
        }
        let value = self.flow.run(1, sink, point[area] - VIOLATION / 2.0);
        self.work += self.flow.steps;
        let mut cut = None;
        if value < point[area] - VIOLATION {
            let side: Vec<bool> = (0..reached.len())
                .map(|k| self.flow.on_source_side(2 * k + 1))
                .collect();
            let mut entries = vec![(area, 1.0)];
            let mut left = point[area];
            let mut border = std::collections::BTreeMap::new();
            for (k, j) in reached.iter().enumerate() {
                if !side[k] {
                    continue;
                }
                let weight = inner_weight(self, *j);
                if weight > 0.0 {
                    entries.push((*j, -weight));
                    left -= weight * point[*j];
                }
                for other in &self.neighbours[*j] {
                    let to = self.local[*other];
                    if to != usize::MAX && !side[to] {
                        border.insert(*other, border_weight(self, *other));
                    }
                }
            }
            for (j, weight) in border {
                if weight > 1e-12 {
                    entries.push((j, -weight));
                    left -= weight * point[j];
                }
            }
            let length = entries.iter().map(|(_, v)| v * v).sum::<f64>().sqrt();
            if left > VIOLATION {
                cut = Some(Cut {
                    row: Row {
                        entries,
                        right: 0.0,
                    },
                    efficacy: left / length,
                });
            }
        }
        for j in touched {
            self.distance[j] = f64::INFINITY;
            self.local[j] = usize::MAX;
        }
        cut
    }
}
