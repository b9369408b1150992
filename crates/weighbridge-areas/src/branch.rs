//! Branch and cut: linear programmes with the inequalities of `cuts.rs`,
//! fixing by reduced cost, and a tree of the areas that stay fractional. It
//! keeps the best map and a bound that holds at every moment.

use crate::arcs::Arcs;
use crate::cuts::Separator;
use crate::model::{Model, ROUNDED};
use crate::random::Random;
use crate::simplex::{End, Row, Simplex};
use crate::solve::{Limits, Progress, Status};
use crate::watcher::Watcher;
use std::collections::BinaryHeap;

/// A part of the maps, by which areas are in and out in it.
pub(crate) struct Node {
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
pub(crate) struct Experience {
    pub(crate) sum: [f64; 2],
    pub(crate) count: [u32; 2],
}

/// How a node ended.
enum Outcome {
    Closed,
    Branch(usize, f64),
    Halted,
}

/// The whole run.
pub(crate) struct Tree<'a, 'w> {
    pub(crate) model: &'a Model,
    pub(crate) limits: &'a Limits,
    pub(crate) watcher: &'a Watcher<'w>,
    pub(crate) programme: Simplex,
    pub(crate) separator: Separator<'a>,
    /// The arcs of zones' ways, where they have come in.
    pub(crate) arcs: Option<Arcs>,
    pub(crate) low: Vec<f64>,
    pub(crate) high: Vec<f64>,
    /// Upper bounds of the roots, where zones are limited.
    pub(crate) root_high: Vec<f64>,
    pub(crate) age: Vec<u32>,
    pub(crate) root: Option<(f64, Vec<f64>)>,
    pub(crate) best: Option<Vec<bool>>,
    pub(crate) best_value: f64,
    /// Maps worth no more than this are of no interest: minus infinity unless
    /// only an answer beyond it is asked for.
    pub(crate) floor: f64,
    /// What the rounds at the root measure their progress by while no map is
    /// known; it settles nothing.
    pub(crate) aim: f64,
    pub(crate) open: BinaryHeap<Node>,
    pub(crate) current_bound: f64,
    /// The highest bound of a part of the maps that was given up: within the
    /// cutoff a map there may still be worth a trifle more than the best one.
    pub(crate) closed: f64,
    pub(crate) experience: Vec<Experience>,
    pub(crate) random: Random,
    pub(crate) search_work: u64,
    /// Part of it that went into better maps from the best one, and how often.
    pub(crate) better_work: u64,
    pub(crate) better_tried: usize,
    pub(crate) root_work: u64,
    /// Rows that never go.
    pub(crate) fixed_rows: usize,
    /// Whether zones are limited in number.
    pub(crate) limited: bool,
    pub(crate) nodes: usize,
    pub(crate) order: u64,
    pub(crate) halted: bool,
}

pub(crate) const PIVOTS: usize = 20_000;
/// Up to so many areas, and in so many nodes, ties are told apart to the last
/// digit.
const FEW_AREAS: usize = 24;
const FEW_NODES: usize = 20_000;
/// What a bound and a value may be off by rounding, as a share.
pub(crate) const ROUNDING: f64 = 1e-13;

impl<'a, 'w> Tree<'a, 'w> {
    pub(crate) fn new(model: &'a Model, limits: &'a Limits, watcher: &'a Watcher<'w>) -> Self {
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
            watcher,
            age: vec![0; programme.row_count()],
            fixed_rows: programme.row_count(),
            limited,
            root_work: 0,
            programme,
            arcs: None,
            separator: Separator::new(&model.neighbours, &model.people, model.min_zone, open),
            low: model.low.clone(),
            high: model.high.clone(),
            root_high: if limited {
                model.high.clone()
            } else {
                Vec::new()
            },
            root: None,
            best: None,
            best_value: f64::NEG_INFINITY,
            floor: f64::NEG_INFINITY,
            aim: f64::NEG_INFINITY,
            open: BinaryHeap::new(),
            current_bound: f64::INFINITY,
            closed: f64::NEG_INFINITY,
            experience: vec![Experience::default(); columns],
            random: Random::new(limits.seed),
            search_work: 0,
            better_work: 0,
            better_tried: 0,
            nodes: 0,
            order: 0,
            halted: false,
        }
    }

    /// A run over the maps of another model that differs in bounds alone, with
    /// the inequalities that `rows` has found: they hold where nothing was
    /// fixed yet.
    pub(crate) fn with_rows(
        model: &'a Model,
        limits: &'a Limits,
        watcher: &'a Watcher<'w>,
        rows: &Tree<'_, '_>,
    ) -> Self {
        let mut tree = Tree::new(model, limits, watcher);
        tree.programme = rows.programme.clone();
        tree.programme.work = 0;
        tree.age.clone_from(&rows.age);
        tree
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

    /// No map is worth more, in the unit of the values: with what was given up
    /// on the way, and no higher than the nearest sum that values can make.
    /// `value` is the best map's own, or minus infinity.
    pub(crate) fn told_bound(&self, value: f64) -> f64 {
        let bound = self.bound().max(self.closed);
        if bound <= self.best_value + ROUNDING * self.best_value.abs().max(1e-3) {
            return value;
        }
        self.model.told(bound, value)
    }

    /// A part of the maps whose bound is at or under this holds nothing better,
    /// or so little better that it is a tie: [`Tree::closed`] keeps how much.
    pub(crate) fn cutoff(&self) -> f64 {
        if self.best.is_none() {
            return self.floor;
        }
        let size = self.best_value.abs().max(1e-6);
        // Of few areas every tie can be looked into; of many that would take
        // for ever where maps by the thousand are worth the same.
        let ties = if self.low.len() <= FEW_AREAS && self.nodes < FEW_NODES {
            1e-13 * size
        } else {
            1e-9 * size
        };
        // Short of a step by more than `Model::told` takes for rounding.
        let step = self.model.grain * (1.0 - 2.0 * ROUNDED) - ROUNDING * size;
        (self.best_value + ties.max(step)).max(self.floor)
    }

    /// Keeps the bound of a part of the maps that is given up.
    pub(crate) fn give_up(&mut self, bound: f64) {
        self.closed = self.closed.max(bound);
    }

    pub(crate) fn enough(&mut self) -> bool {
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
            || !self.watcher.tell(progress);
        self.halted || self.within_gap()
    }

    fn within_gap(&self) -> bool {
        self.limits.gap > 0.0
            && self.best.is_some()
            && self.bound() - self.best_value <= self.limits.gap * self.best_value.abs()
    }

    pub(crate) fn keep(&mut self, map: Vec<bool>) {
        let value = self.model.worth(&map);
        if self.best.is_none() || value > self.best_value {
            self.best_value = value;
            self.best = Some(map);
            self.fix_by_root();
        }
    }

    /// Areas that no better map can have (or lack), by the root's prices.
    pub(crate) fn fix_by_root(&mut self) {
        let cutoff = self.cutoff();
        let Some((bound, reduced)) = &self.root else {
            return;
        };
        let mut closed = self.closed;
        for (area, price) in reduced.iter().enumerate().take(self.low.len()) {
            if self.low[area] < self.high[area] && bound - price.abs() <= cutoff {
                closed = closed.max(bound - price.abs());
                if *price < 0.0 {
                    self.high[area] = 0.0;
                    self.separator.open[area] = false;
                } else {
                    self.low[area] = 1.0;
                }
            }
        }
        let areas = self.low.len();
        for (area, price) in reduced
            .iter()
            .skip(areas)
            .take(self.root_high.len())
            .enumerate()
        {
            if *price < 0.0 && bound + price <= cutoff && self.root_high[area] > 0.0 {
                closed = closed.max(bound + price);
                self.root_high[area] = 0.0;
            }
        }
        self.closed = closed;
    }

    pub(crate) fn run(&mut self) -> Status {
        self.first_map();
        let (dense, bound) = self.search().dense();
        self.current_bound = bound;
        let steps = self.limits.effort * self.model.areas();
        if steps > 0 {
            // Exchanges take long where zones are limited: a map before them.
            if self.limited {
                self.try_by(&dense, false);
            }
            self.try_map(&dense);
            for heat in [0.5, 0.2] {
                self.anneal(&dense, steps, heat);
            }
        }
        if self.limited {
            self.better_if_due();
        }
        self.root_rounds();
        if self.add_arcs() {
            self.root_rounds();
        }
        if !self.enough() {
            let root = Node {
                bound: self.current_bound,
                order: 0,
                settled: Vec::new(),
            };
            if root.bound > self.cutoff() {
                self.open.push(root);
            } else {
                self.give_up(root.bound);
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

    fn grow(&mut self) {
        let mut next: Option<Node> = None;
        loop {
            let node = match next.take().or_else(|| self.open.pop()) {
                Some(node) => node,
                None => return,
            };
            if node.bound <= self.cutoff() {
                self.give_up(node.bound);
                continue;
            }
            self.current_bound = node.bound;
            if self.enough() {
                self.open.push(node);
                self.current_bound = f64::NEG_INFINITY;
                return;
            }
            self.nodes += 1;
            self.better_if_due();
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
                if self.programme.high[*area] < 1.0 {
                    return (Outcome::Closed, node.bound);
                }
                self.programme.low[*area] = 1.0;
            } else {
                if self.programme.low[*area] > 0.0 {
                    return (Outcome::Closed, node.bound);
                }
                self.programme.high[*area] = 0.0;
            }
        }
        let mut bound = node.bound;
        let mut rounds = 0;
        loop {
            let cutoff = self.cutoff();
            let end = self.programme.solve(PIVOTS, cutoff, self.watcher);
            if end == End::Infeasible {
                return (Outcome::Closed, bound);
            }
            let (safe, reduced) = self.programme.safe_bound();
            let before = bound;
            bound = bound.min(safe);
            if bound <= cutoff {
                self.give_up(bound);
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
            for (area, price) in reduced.iter().enumerate() {
                if self.programme.low[area] < self.programme.high[area]
                    && safe - price.abs() <= cutoff
                {
                    self.closed = self.closed.max(safe - price.abs());
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
                    self.give_up(bound);
                    return (Outcome::Closed, bound);
                }
            } else if rounds == 0 && self.nodes % 10 == 1 {
                self.try_map(&rounded);
                if self.limited && self.nodes % 100 == 1 {
                    let steps = self.limits.effort * self.model.areas() / 4;
                    self.anneal(&rounded, steps, 0.2);
                }
            }
            rounds += 1;
            let paying = rounds <= 2 || before - bound > 0.02 * (bound - cutoff).min(1e9);
            // A programme that is stuck would break the same inequalities
            // again: there only branching helps.
            let stuck = end == End::Stopped || rounds > 500;
            if !stuck
                && (whole || (paying && rounds < 30))
                && self.cut(&point, self.model.areas().max(50))
            {
                continue;
            }
            return match self.choose(&point, bound) {
                Some(area) => (Outcome::Branch(area, point[area]), bound),
                None => (Outcome::Closed, bound),
            };
        }
    }
}
