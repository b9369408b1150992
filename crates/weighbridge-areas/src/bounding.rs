//! The bound of the branch and cut: rounds of inequalities at the root, and
//! which inequalities come and go.

use crate::arcs::Arcs;
use crate::branch::{PIVOTS, Tree};
use crate::graph;
use crate::roots;
use crate::simplex::{End, Row};

/// Arcs come in where the bound is further than this from the best map.
const ARCS_FROM: f64 = 1e-4;

impl Tree<'_, '_> {
    /// Bounds and inequalities at the root, until they stop paying.
    pub(crate) fn root_rounds(&mut self) {
        let mut history: Vec<f64> = Vec::new();
        for round in 0..400 {
            self.set_bounds();
            let cutoff = self.cutoff();
            let end = self.programme.solve(PIVOTS, cutoff, self.watcher);
            if end == End::Infeasible {
                self.current_bound = f64::NEG_INFINITY;
                return;
            }
            let (bound, reduced) = self.programme.safe_bound();
            self.current_bound = self.current_bound.min(bound);
            if self.root.as_ref().is_none_or(|(old, _)| bound <= *old) {
                self.root = Some((bound, reduced));
                self.fix_by_root();
            }
            if self.current_bound <= self.cutoff() || self.enough() {
                return;
            }
            let point = self.programme.point();
            if round % 5 == 4 && self.limits.effort > 0 {
                let rounded: Vec<bool> = self.rounded(&point);
                self.anneal(&rounded, self.limits.effort * self.model.areas() / 8, 0.1);
            }
            self.better_if_due();
            history.push(bound);
            if history.len() > 12 {
                let before = history[history.len() - 12];
                let gap = bound - self.best_value.max(self.aim);
                // A good map of few zones is often found late: measured by
                // the gap to a poor one the rounds would end while they
                // still pay.
                let least = if self.limited {
                    1e-5 * bound.abs()
                } else {
                    0.02 * gap
                };
                if before - bound < least {
                    return;
                }
            }
            if !self.cut(&point, self.model.areas().max(50)) {
                return;
            }
        }
    }

    pub(crate) fn rounded(&self, point: &[f64]) -> Vec<bool> {
        let areas = self.model.areas();
        point[..areas].iter().map(|x| *x > 0.5).collect()
    }

    pub(crate) fn set_bounds(&mut self) {
        let areas = self.model.areas();
        self.programme.low[..areas].copy_from_slice(&self.low);
        self.programme.high[..areas].copy_from_slice(&self.high);
        if self.limited {
            self.programme.low[areas..].fill(0.0);
            self.programme.high[areas..2 * areas].copy_from_slice(&self.root_high);
        }
        if let Some(arcs) = &self.arcs {
            for (column, (from, to)) in (2 * areas..).zip(&arcs.ends) {
                self.programme.high[column] = self.high[*from].min(self.high[*to]);
            }
        }
    }

    /// Brings in the arcs of zones' ways where the bound without them leaves
    /// enough open to be worth the larger programme.
    pub(crate) fn add_arcs(&mut self) -> bool {
        let open = self.bound() - self.best_value;
        let closed = self.best.is_some() && open <= ARCS_FROM * self.best_value.abs();
        if !self.limited || self.bound() <= self.cutoff() || closed || self.enough() {
            return false;
        }
        let arcs = Arcs::new(&self.model.neighbours);
        self.programme.add_columns(arcs.len());
        let rows = arcs.rows(&self.separator.open);
        self.arcs = Some(arcs);
        self.add_rows(&rows);
        true
    }

    /// Adds inequalities that `point` breaks; false where there are none.
    pub(crate) fn cut(&mut self, point: &[f64], limit: usize) -> bool {
        let mut rows: Vec<Row> = self
            .separator
            .separate(&point[..self.model.areas()], limit, self.watcher)
            .into_iter()
            .map(|cut| cut.row)
            .collect();
        if self.limited {
            let neighbours = &self.model.neighbours;
            let (rank, open) = (&self.model.rank, &self.separator.open);
            let (more, work) = match &self.arcs {
                Some(arcs) => {
                    rows.extend(roots::of_pairs(neighbours, rank, point));
                    arcs.separate(rank, open, point, limit, self.watcher)
                }
                None => roots::separate(neighbours, rank, open, point, limit, self.watcher),
            };
            rows.extend(more);
            self.root_work += work;
        }
        let areas = self.model.areas();
        if rows.is_empty() && point[..areas].iter().all(|x| x.min(1.0 - x) < 1e-6) {
            rows = self.too_many_zones(&point[..areas]);
        }
        self.purge();
        self.add_rows(&rows);
        !rows.is_empty()
    }

    /// Adds inequalities that all maps meet.
    pub(crate) fn add_rows(&mut self, rows: &[Row]) {
        for row in rows {
            self.programme.add_row(row.clone());
            self.age.push(0);
        }
    }

    /// Drops inequalities that have not bound for some rounds.
    fn purge(&mut self) {
        let fixed = self.fixed_rows;
        for index in fixed..self.age.len() {
            if self.programme.binds(index) {
                self.age[index] = 0;
            } else {
                self.age[index] += 1;
            }
        }
        let keep: Vec<bool> = (0..self.age.len())
            .map(|index| index < fixed || self.age[index] < 8)
            .collect();
        if keep.iter().filter(|keep| !**keep).count() > 50 + self.age.len() / 5 {
            let before: Vec<u32> = std::mem::take(&mut self.age);
            self.age = before
                .into_iter()
                .zip(&keep)
                .filter(|(_, keep)| **keep)
                .map(|(age, _)| age)
                .collect();
            self.programme.retain_rows(&keep);
        }
    }

    /// Where a map has more zones than allowed: of any `limit + 1` areas in
    /// different zones, not all can stay unless an area that borders one of
    /// these zones comes in.
    fn too_many_zones(&self, point: &[f64]) -> Vec<Row> {
        let inside: Vec<bool> = point.iter().map(|x| *x > 0.5).collect();
        let zones = graph::zones(&self.model.neighbours, &inside);
        let limit = self.model.max_zones;
        if zones.len() <= limit {
            return Vec::new();
        }
        let border = |zone: &[usize]| {
            let mut border: Vec<usize> = zone
                .iter()
                .flat_map(|j| self.model.neighbours[*j].iter().copied())
                .filter(|j| !inside[*j] && self.separator.open[*j])
                .collect();
            border.sort_unstable();
            border.dedup();
            border
        };
        let mut rows = Vec::new();
        for first in 0..zones.len() {
            let mut entries = Vec::new();
            let mut links: Vec<usize> = Vec::new();
            for step in 0..=limit {
                let zone = &zones[(first + step) % zones.len()];
                let dearest = zone
                    .iter()
                    .copied()
                    .max_by(|a, b| {
                        self.model.value[*a]
                            .total_cmp(&self.model.value[*b])
                            .then(b.cmp(a))
                    })
                    .unwrap_or(zone[0]);
                entries.push((dearest, 1.0));
                links.extend(border(zone));
            }
            links.sort_unstable();
            links.dedup();
            entries.extend(links.into_iter().map(|j| (j, -1.0)));
            rows.push(Row {
                entries,
                right: limit as f64,
            });
            if zones.len() == limit + 1 {
                break;
            }
        }
        rows
    }
}
