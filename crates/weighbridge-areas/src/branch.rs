//! Branch and cut: linear programmes with the inequalities of `cuts.rs`,
//! fixing by reduced cost, and a tree of the areas that stay fractional. It
//! keeps the best map and a bound that holds at every moment.

use crate::cuts::Separator;
use crate::graph;
use crate::model::Model;
use crate::random::Random;
use crate::roots;
use crate::search::Search;
use crate::simplex::{End, Row, Simplex};
use crate::solve::{Limits, Progress, Status};
use std::collections::BinaryHeap;

/// A part of the maps, by which areas are in and out in it.
struct Node {
    bound: f64,
    order: u64,
    settled: Vec<(usize, bool)>,
}

impl PartialEq for Node {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}
impl Eq for Node {}
impl PartialOrd for Node {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Node {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.bound
            .total_cmp(&other.bound)
            .then(other.order.cmp(&self.order))
    }
}

/// What settling an area has cost the bound so far, per unit of its fraction.
#[derive(Clone, Copy, Default)]
struct Experience {
    sum: [f64; 2],
    count: [u32; 2],
}

/// How a node ended.
enum Outcome {
    Closed,
    Branch(usize, f64),
    Halted,
}

/// The whole run.
pub(crate) struct Tree<'a> {
    model: &'a Model,
    limits: &'a Limits,
    watch: &'a mut dyn FnMut(&Progress) -> bool,
    programme: Simplex,
    separator: Separator<'a>,
    low: Vec<f64>,
    high: Vec<f64>,
    age: Vec<u32>,
    root: Option<(f64, Vec<f64>)>,
    best: Option<Vec<bool>>,
    best_value: f64,
    open: BinaryHeap<Node>,
    current_bound: f64,
    experience: Vec<Experience>,
    random: Random,
    search_work: u64,
    root_work: u64,
    /// Rows that never go.
    fixed_rows: usize,
    /// Whether zones are limited in number.
    limited: bool,
    nodes: usize,
    order: u64,
    halted: bool,
}

const PIVOTS: usize = 20_000;

impl<'a> Tree<'a> {
    pub(crate) fn new(
        model: &'a Model,
        limits: &'a Limits,
        watch: &'a mut dyn FnMut(&Progress) -> bool,
    ) -> Self {
        // Where zones are limited, each area has a second column: that it is
        // its zone's root.
        let areas = model.areas();
        let limited = model.max_zones < areas;
        let columns = if limited { 2 * areas } else { areas };
        let mut cost = model.value.clone();
        cost.resize(columns, 0.0);
        let mut low = model.low.clone();
        low.resize(columns, 0.0);
        let mut high = model.high.clone();
        if limited {
            high.extend_from_slice(&model.high);
        }
        let mut programme = Simplex::new(cost, low, high);
        for row in &model.rows {
            programme.add_row(row.clone());
        }
        if limited {
            programme.add_row(Row {
                entries: (areas..columns).map(|column| (column, 1.0)).collect(),
                right: model.max_zones as f64,
            });
        }
        let open = model.high.iter().map(|high| *high > 0.0).collect();
        Tree {
            model,
            limits,
            watch,
            age: vec![0; programme.row_count()],
            fixed_rows: programme.row_count(),
            limited,
            root_work: 0,
            programme,
            separator: Separator::new(&model.neighbours, &model.people, model.min_zone, open),
            low: model.low.clone(),
            high: model.high.clone(),
            root: None,
            best: None,
            best_value: f64::NEG_INFINITY,
            open: BinaryHeap::new(),
            current_bound: f64::INFINITY,
            experience: vec![Experience::default(); model.areas()],
            random: Random::new(limits.seed),
            search_work: 0,
            nodes: 0,
            order: 0,
            halted: false,
        }
    }

    pub(crate) fn work(&self) -> u64 {
        self.programme.work + 2 * (self.separator.work + self.root_work) + 8 * self.search_work
    }

    pub(crate) fn nodes(&self) -> usize {
        self.nodes
    }

    pub(crate) fn best(&self) -> Option<&Vec<bool>> {
        self.best.as_ref()
    }

    /// No map is worth more, in the model's unit.
    pub(crate) fn bound(&self) -> f64 {
        let open = self
            .open
            .peek()
            .map_or(f64::NEG_INFINITY, |node| node.bound);
        open.max(self.current_bound).max(self.best_value)
    }

    /// A part of the maps whose bound is at or under this holds nothing better.
    fn cutoff(&self) -> f64 {
        if self.best.is_none() {
            return f64::NEG_INFINITY;
        }
        let ties = 1e-9 * self.best_value.abs().max(1e-6);
        if self.model.grain > 1e-7 * self.best_value.abs().max(1.0) {
            self.best_value + ties.max(self.model.grain * (1.0 - 1e-4) - ties)
        } else {
            self.best_value + ties
        }
    }

    fn enough(&mut self) -> bool {
        if self.halted {
            return true;
        }
        let progress = Progress {
            value: if self.best.is_some() {
                self.best_value * self.model.value_unit
            } else {
                f64::NEG_INFINITY
            },
            bound: self.bound() * self.model.value_unit,
            work: self.work(),
            nodes: self.nodes,
        };
        self.halted = progress.work >= self.limits.work
            || self.nodes >= self.limits.nodes
            || !(self.watch)(&progress);
        self.halted || self.within_gap()
    }

    fn within_gap(&self) -> bool {
        self.limits.gap > 0.0
            && self.best.is_some()
            && self.bound() - self.best_value <= self.limits.gap * self.best_value.abs()
    }

    fn keep(&mut self, map: Vec<bool>) {
        let value = self.model.worth(&map);
        if self.best.is_none() || value > self.best_value {
            self.best_value = value;
            self.best = Some(map);
            self.fix_by_root();
        }
    }

    pub(crate) fn try_map(&mut self, map: &[bool]) {
        let mut search = Search::new(self.model, &self.low, &self.high);
        search.start(map);
        if self.model.allows(map) {
            self.keep(map.to_vec());
        }
        let found = search.finish();
        self.search_work += search.work;
        if let Some(found) = found {
            self.keep(found);
        }
    }

    fn anneal(&mut self, start: &[bool], steps: usize, heat: f64) {
        let mut search = Search::new(self.model, &self.low, &self.high);
        search.start(start);
        search.anneal(steps, heat, &mut self.random);
        let found = search.finish();
        self.search_work += search.work;
        if let Some(found) = found {
            self.keep(found);
        }
    }

    /// Areas that no better map can have (or lack), by the root's prices.
    fn fix_by_root(&mut self) {
        let cutoff = self.cutoff();
        let Some((bound, reduced)) = &self.root else {
            return;
        };
        for (area, price) in reduced.iter().enumerate().take(self.low.len()) {
            if self.low[area] < self.high[area] && bound - price.abs() <= cutoff {
                if *price < 0.0 {
                    self.high[area] = 0.0;
                    self.separator.open[area] = false;
                } else {
                    self.low[area] = 1.0;
                }
            }
        }
    }

    pub(crate) fn run(&mut self) -> Status {
        let nothing = vec![false; self.model.areas()];
        self.try_map(&nothing);
        let steps = self.limits.effort * self.model.areas();
        if steps > 0 {
            let dense = Search::new(self.model, &self.low, &self.high).dense();
            for heat in [0.5, 0.2] {
                self.anneal(&dense, steps, heat);
            }
        }
        self.root_rounds();
        if !self.enough() {
            let root = Node {
                bound: self.current_bound,
                order: 0,
                settled: Vec::new(),
            };
            if root.bound > self.cutoff() {
                self.open.push(root);
            }
            self.current_bound = f64::NEG_INFINITY;
            self.grow();
        }
        if self.within_gap() && self.bound() > self.cutoff() {
            return Status::WithinGap;
        }
        if self.halted && self.bound() > self.cutoff() {
            return Status::Stopped;
        }
        match self.best {
            Some(_) => Status::Optimal,
            None => Status::Infeasible,
        }
    }

    /// Bounds and inequalities at the root, until they stop paying.
    fn root_rounds(&mut self) {
        let mut history: Vec<f64> = Vec::new();
        for round in 0..400 {
            self.set_bounds();
            let cutoff = self.cutoff();
            let end = self.programme.solve(PIVOTS, cutoff);
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
            if round % 5 == 4 {
                let rounded: Vec<bool> = self.rounded(&point);
                self.anneal(&rounded, self.limits.effort * self.model.areas() / 8, 0.1);
            }
            history.push(bound);
            if history.len() > 12 {
                let before = history[history.len() - 12];
                let gap = bound - self.best_value;
                if before - bound < 0.02 * gap {
                    return;
                }
            }
            if !self.cut(&point, self.model.areas().max(50)) {
                return;
            }
        }
    }

    fn rounded(&self, point: &[f64]) -> Vec<bool> {
        let areas = self.model.areas();
        point[..areas].iter().map(|x| *x > 0.5).collect()
    }

    fn set_bounds(&mut self) {
        let areas = self.model.areas();
        self.programme.low[..areas].copy_from_slice(&self.low);
        self.programme.high[..areas].copy_from_slice(&self.high);
        if self.limited {
            self.programme.high[areas..].copy_from_slice(&self.high);
        }
    }

    /// Adds inequalities that `point` breaks; false where there are none.
    fn cut(&mut self, point: &[f64], limit: usize) -> bool {
        let mut rows: Vec<Row> = self
            .separator
            .separate(&point[..self.model.areas()], limit)
            .into_iter()
            .map(|cut| cut.row)
            .collect();
        if self.limited {
            let neighbours = &self.model.neighbours;
            let (more, work) = roots::separate(neighbours, &self.separator.open, point, limit);
            rows.extend(more);
            self.root_work += work;
        }
        let areas = self.model.areas();
        if rows.is_empty() && point[..areas].iter().all(|x| x.min(1.0 - x) < 1e-6) {
            rows = self.too_many_zones(&point[..areas]);
        }
        self.purge();
        for row in &rows {
            self.programme.add_row(row.clone());
            self.age.push(0);
        }
        !rows.is_empty()
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

    fn grow(&mut self) {
        let mut next: Option<Node> = None;
        loop {
            let node = match next.take().or_else(|| self.open.pop()) {
                Some(node) => node,
                None => return,
            };
            if node.bound <= self.cutoff() {
                continue;
            }
            self.current_bound = node.bound;
            if self.enough() {
                self.open.push(node);
                self.current_bound = f64::NEG_INFINITY;
                return;
            }
            self.nodes += 1;
            let (outcome, bound) = self.visit(&node);
            if matches!(outcome, Outcome::Halted) {
                self.open.push(Node { bound, ..node });
                self.current_bound = f64::NEG_INFINITY;
                return;
            }
            if let Outcome::Branch(area, fraction) = outcome {
                let up_first = fraction >= 0.5;
                for up in [!up_first, up_first] {
                    self.order += 1;
                    let mut settled = node.settled.clone();
                    settled.push((area, up));
                    let child = Node {
                        bound,
                        order: self.order,
                        settled,
                    };
                    if up == up_first {
                        next = Some(child);
                    } else {
                        self.open.push(child);
                    }
                }
                // Go on downwards only while that part is about as good as
                // the best open one.
                if let (Some(child), Some(top)) = (&next, self.open.peek()) {
                    let span = top.bound - self.best_value;
                    if self.best.is_some() && child.bound < top.bound - 0.3 * span {
                        self.open.extend(next.take());
                    }
                }
            }
            self.current_bound = f64::NEG_INFINITY;
            if let Some(child) = &next {
                self.current_bound = child.bound;
            }
        }
    }

    fn visit(&mut self, node: &Node) -> (Outcome, f64) {
        self.set_bounds();
        for (area, up) in &node.settled {
            if *up {
                if self.high[*area] < 1.0 {
                    return (Outcome::Closed, node.bound);
                }
                self.programme.low[*area] = 1.0;
            } else {
                if self.low[*area] > 0.0 {
                    return (Outcome::Closed, node.bound);
                }
                self.programme.high[*area] = 0.0;
            }
        }
        let mut bound = node.bound;
        let mut rounds = 0;
        loop {
            let cutoff = self.cutoff();
            let end = self.programme.solve(PIVOTS, cutoff);
            if end == End::Infeasible {
                return (Outcome::Closed, bound);
            }
            let (safe, reduced) = self.programme.safe_bound();
            let before = bound;
            bound = bound.min(safe);
            if bound <= cutoff {
                return (Outcome::Closed, bound);
            }
            self.current_bound = bound;
            if self.enough() {
                return (Outcome::Halted, bound);
            }
            if rounds == 0 && node.settled.is_empty() {
                self.root = Some((safe, reduced.clone()));
                self.fix_by_root();
            }
            // Areas that no better map in this part can have or lack.
            for (area, price) in reduced.iter().enumerate().take(self.model.areas()) {
                if self.programme.low[area] < self.programme.high[area]
                    && safe - price.abs() <= cutoff
                {
                    if *price < 0.0 {
                        self.programme.high[area] = 0.0;
                    } else {
                        self.programme.low[area] = 1.0;
                    }
                }
            }
            let point = self.programme.point();
            let areas = self.model.areas();
            let whole = point[..areas].iter().all(|x| x.min(1.0 - x) < 1e-6);
            let rounded = self.rounded(&point);
            if whole && self.model.allows(&rounded) {
                self.keep(rounded);
                if bound <= self.cutoff() {
                    return (Outcome::Closed, bound);
                }
            } else if rounds == 0 && self.nodes % 10 == 1 {
                self.try_map(&rounded);
            }
            rounds += 1;
            let paying = rounds <= 2 || before - bound > 0.02 * (bound - cutoff).min(1e9);
            if (whole || (paying && rounds < 30)) && self.cut(&point, self.model.areas().max(50)) {
                continue;
            }
            return match self.choose(&point[..areas], bound) {
                Some(area) => (Outcome::Branch(area, point[area]), bound),
                None => (Outcome::Closed, bound),
            };
        }
    }

    /// The area to branch on: by what settling it cost before, and by trial
    /// where there is little experience (reliability branching: Achterberg,
    /// Koch and Martin 2005).
    fn choose(&mut self, point: &[f64], bound: f64) -> Option<usize> {
        let free = |tree: &Self, j: usize| tree.programme.low[j] < tree.programme.high[j];
        let mut candidates: Vec<(f64, usize)> = (0..point.len())
            .filter(|j| free(self, *j) && point[*j].min(1.0 - point[*j]) > 1e-6)
            .map(|j| (self.score(j, point[j]), j))
            .collect();
        if candidates.is_empty() {
            return (0..point.len()).find(|j| free(self, *j));
        }
        candidates.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let cutoff = self.cutoff();
        let memory = self.programme.remember();
        let mut best = candidates[0].1;
        let mut best_score = f64::NEG_INFINITY;
        let mut tried = 0;
        let mut since = 0;
        for (score, area) in candidates {
            let known = self.experience[area].count;
            let mut score = score;
            if known[0].min(known[1]) < 3 && tried < 10 {
                tried += 1;
                let mut drops = [0.0; 2];
                for (side, drop) in drops.iter_mut().enumerate() {
                    let (low, high) = (self.programme.low[area], self.programme.high[area]);
                    if side == 1 {
                        self.programme.low[area] = 1.0;
                    } else {
                        self.programme.high[area] = 0.0;
                    }
                    let end = self.programme.solve(40, cutoff);
                    *drop = if end == End::Infeasible {
                        (bound - cutoff).min(1e6)
                    } else {
                        (bound - self.programme.safe_bound().0).max(0.0)
                    };
                    let distance = if side == 1 {
                        1.0 - point[area]
                    } else {
                        point[area]
                    };
                    self.experience[area].sum[side] += *drop / distance;
                    self.experience[area].count[side] += 1;
                    self.programme.low[area] = low;
                    self.programme.high[area] = high;
                    self.programme.recall(&memory);
                }
                let reach = (bound - cutoff).min(1e6);
                score = product(drops[0].min(reach), drops[1].min(reach));
            }
            if score > best_score {
                best_score = score;
                best = area;
                since = 0;
            } else {
                since += 1;
                if since > 6 {
                    break;
                }
            }
        }
        Some(best)
    }

    fn score(&self, area: usize, x: f64) -> f64 {
        let one = |side: usize| {
            let known = self.experience[area];
            if known.count[side] > 0 {
                known.sum[side] / f64::from(known.count[side])
            } else {
                self.model.value[area].abs()
            }
        };
        product(one(0) * x, one(1) * (1.0 - x))
    }
}

fn product(one: f64, other: f64) -> f64 {
    one.max(1e-8) * other.max(1e-8)
}
