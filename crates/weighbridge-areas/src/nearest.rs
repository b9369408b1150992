//! The areas nearest to changing sides, in their order, with the proof that
//! none is nearer. One by one it would take a map for every area; here each
//! gets a cheap bound first and a map only when no other area's bound is
//! lower. What one change means is `swap.rs`'s business.

use crate::branch::Tree;
use crate::graph::Key;
use crate::model::Model;
use crate::problem::{Fault, Problem, inside};
use crate::simplex::End;
use crate::solve::{Limits, Progress, Solution, Status};
use crate::watcher::Watcher;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// An area and what it would take for it to change sides.
#[derive(Clone, Debug, PartialEq)]
pub struct Near {
    /// The area.
    pub area: usize,
    /// The loss of value with the area on the other side is at least this.
    pub least: f64,
    /// And at most this; equal to `least` where it is proven.
    pub most: f64,
    /// Areas that would come in.
    pub entering: Vec<usize>,
    /// Areas that would go.
    pub leaving: Vec<usize>,
}

/// The nearest of some areas.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Nearest {
    /// The areas, nearest first.
    pub areas: Vec<Near>,
    /// Whether the areas are in their order and no other is nearer. False where
    /// a limit of work stopped the search for one of them: then the areas are
    /// the nearest by the maps known, each with what is known of it.
    pub proven: bool,
    /// Whether as many were found as were asked for, or all that there are.
    /// False where the watcher stopped it.
    pub complete: bool,
}

/// How much is known of an area's distance.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Known {
    /// The map itself.
    Map,
    /// A bound from a search that was not worth going on with.
    Beyond,
    /// A bound from the prices of the root.
    Prices,
    /// A bound from the linear programme with the area on the other side.
    Programme,
}

/// What the search for one area found, in the model's unit.
#[derive(Clone, Default)]
struct Found {
    /// Best value with the area on the other side: at least, at most.
    value: (f64, f64),
    map: Vec<bool>,
}

/// Of each list of areas the `count` that are nearest to changing sides: those
/// with the least loss of value over `scale` (by area, above 0), if the area
/// were on the other side. `best` is the proven map of [`crate::solve()`].
/// Areas that no map has otherwise are left out. The limits hold for each map,
/// `total` is the work for all lists, shared out evenly and what one leaves to
/// the next. One answer a list. Errors: all faults of the problem.
#[allow(clippy::too_many_arguments)] // one question, asked once
pub fn nearest(
    problem: &Problem,
    best: &Solution,
    lists: &[Vec<usize>],
    scale: &[f64],
    count: usize,
    limits: &Limits,
    total: u64,
    watch: &mut dyn FnMut(&Progress) -> bool,
) -> Result<Vec<Nearest>, Vec<Fault>> {
    let faults = problem.faults();
    if !faults.is_empty() {
        return Err(faults);
    }
    let Some(model) = Model::new(problem) else {
        return Ok(vec![Nearest::default(); lists.len()]);
    };
    if !best.value.is_finite() {
        return Ok(vec![Nearest::default(); lists.len()]);
    }
    let watcher = Watcher::new(watch);
    // Without a map nothing is fixed, and the inequalities hold for all maps.
    let quiet = Limits {
        effort: 0,
        work: limits.work.min(total),
        ..Limits::default()
    };
    let mut base = Tree::new(&model, &quiet, &watcher);
    base.aim = best.value / model.value_unit;
    base.root_rounds();
    let mut hunt = Hunt {
        model: &model,
        limits,
        watcher: &watcher,
        value: best.value / model.value_unit,
        chosen: inside(problem.areas(), &best.chosen),
        scale: scale.iter().map(|one| one / model.value_unit).collect(),
        pool: Vec::new(),
        base,
        searched: 0,
        most: 0,
    };
    let mut found = Vec::new();
    for (number, list) in lists.iter().enumerate() {
        hunt.most = total / lists.len() as u64 * (number as u64 + 1);
        found.push(hunt.order(list, count));
    }
    for one in found.iter_mut().flat_map(|list| &mut list.areas) {
        one.least *= model.value_unit;
        one.most *= model.value_unit;
    }
    Ok(found)
}

struct Hunt<'a, 'w> {
    model: &'a Model,
    limits: &'a Limits,
    watcher: &'a Watcher<'w>,
    /// Value of the best map.
    value: f64,
    chosen: Vec<bool>,
    scale: Vec<f64>,
    base: Tree<'a, 'w>,
    /// Work of the searches done.
    searched: u64,
    /// Most work, of the root and all searches, up to the present list's end.
    most: u64,
    /// Maps found so far: one map often answers for several areas.
    pool: Vec<(f64, Vec<bool>)>,
}

impl Hunt<'_, '_> {
    fn distance(&self, area: usize, value: f64) -> f64 {
        (self.value - value).max(0.0) / self.scale[area]
    }

    /// Always goes on with the area whose bound is lowest; one whose map is
    /// known when its turn comes is the next in the order.
    fn order(&mut self, candidates: &[usize], count: usize) -> Nearest {
        let mut queue = BinaryHeap::new();
        let root = self.base.root.clone();
        for area in candidates {
            let least = match &root {
                Some((bound, reduced)) => {
                    let wrong_way = (reduced[*area] > 0.0) != self.chosen[*area];
                    let off = if wrong_way { 0.0 } else { reduced[*area].abs() };
                    self.distance(*area, bound - off)
                }
                None => 0.0,
            };
            queue.push(Reverse((Key(least), Known::Prices, *area)));
        }
        let mut maps: Vec<Option<Found>> = vec![None; self.model.areas()];
        let mut answer = Nearest {
            areas: Vec::new(),
            proven: true,
            complete: true,
        };
        while answer.areas.len() < count {
            let Some(Reverse((Key(least), known, area))) = queue.pop() else {
                break;
            };
            if least.is_infinite() {
                break;
            }
            let settled = |found: &Found| found.value.0 == found.value.1;
            if self.left() == 0 && !maps[area].as_ref().is_some_and(settled) {
                queue.push(Reverse((Key(least), known, area)));
                self.tell_known(&mut answer, queue, &maps, count);
                break;
            }
            if known == Known::Map {
                if let Some(found) = &maps[area] {
                    answer.areas.push(self.told(area, found));
                }
                continue;
            }
            if self.watcher.stopped() {
                answer.complete = false;
                break;
            }
            if known == Known::Prices {
                let bound = self.programme(area);
                let least = least.max(self.distance(area, bound));
                queue.push(Reverse((Key(least), Known::Programme, area)));
                continue;
            }
            // Only what is nearer than as many as are still wanted matters.
            let near = if known == Known::Beyond {
                f64::INFINITY
            } else {
                self.near_enough(candidates, &maps, count)
            };
            let floor = self.value - near * self.scale[area];
            let found = self.search(area, floor);
            if self.watcher.stopped() {
                answer.complete = false;
                break;
            }
            let cut_short = self.left() == 0 && !settled(&found);
            let beyond = !cut_short && (found.map.is_empty() || found.value.0 < floor);
            let least = least.max(self.distance(area, found.value.1));
            if beyond && near.is_finite() {
                queue.push(Reverse((Key(least), Known::Beyond, area)));
                continue;
            }
            if found.map.is_empty() {
                // No map has it on the other side, or none was found in time.
                answer.proven &= found.value.1 == f64::NEG_INFINITY;
                continue;
            }
            answer.proven &= found.value.0 == found.value.1;
            queue.push(Reverse((Key(least), Known::Map, area)));
            maps[area] = Some(found);
        }
        answer
    }

    /// Work that is left for the present list.
    fn left(&self) -> u64 {
        self.most.saturating_sub(self.base.work() + self.searched)
    }

    /// Fills up an answer whose work is spent: the areas nearest by the maps
    /// known, each with the bound that it has come to.
    fn tell_known(
        &self,
        answer: &mut Nearest,
        queue: BinaryHeap<Reverse<(Key, Known, usize)>>,
        maps: &[Option<Found>],
        count: usize,
    ) {
        answer.proven = false;
        let mut rest = Vec::new();
        for Reverse((Key(least), _, area)) in queue.into_vec() {
            let pooled = self.pooled(area).map(|(value, map)| (*value, map));
            let own = maps[area].as_ref().map(|own| (own.value.0, &own.map));
            let known = own.into_iter().chain(pooled);
            if let Some((value, map)) = known.max_by(|a, b| a.0.total_cmp(&b.0)) {
                let bound = self.value - least * self.scale[area];
                let found = Found {
                    value: (value, bound.max(value)),
                    map: map.clone(),
                };
                rest.push((Key(self.distance(area, value)), area, found));
            }
        }
        rest.sort_by_key(|(distance, area, _)| (*distance, *area));
        rest.truncate(count - answer.areas.len());
        let told = rest.iter().map(|(_, area, found)| self.told(*area, found));
        answer.areas.extend(told);
    }

    /// The distance that the last of the nearest `count` has at most, by the
    /// maps known so far.
    fn near_enough(&self, candidates: &[usize], maps: &[Option<Found>], count: usize) -> f64 {
        let mut known: Vec<f64> = candidates
            .iter()
            .map(|area| {
                let own = maps[*area].as_ref().map(|found| found.value.0);
                let pooled = self.pooled(*area).map(|(value, _)| *value);
                let value = own
                    .into_iter()
                    .chain(pooled)
                    .fold(f64::NEG_INFINITY, f64::max);
                self.distance(*area, value)
            })
            .collect();
        known.sort_by(f64::total_cmp);
        known.get(count - 1).copied().unwrap_or(f64::INFINITY)
    }

    /// The best map known with the area on the other side.
    fn pooled(&self, area: usize) -> Option<&(f64, Vec<bool>)> {
        let other = self
            .pool
            .iter()
            .filter(|(_, map)| map[area] != self.chosen[area]);
        other.max_by(|a, b| a.0.total_cmp(&b.0))
    }

    /// The model with the area on the other side.
    fn settled(&self, area: usize) -> Model {
        let mut model = self.model.clone();
        if self.chosen[area] {
            model.high[area] = 0.0;
        } else {
            model.low[area] = 1.0;
        }
        model
    }

    /// No map with the area on the other side is worth more.
    fn programme(&mut self, area: usize) -> f64 {
        if (self.chosen[area] && self.model.low[area] > 0.0)
            || (!self.chosen[area] && self.model.high[area] < 1.0)
        {
            return f64::NEG_INFINITY;
        }
        let memory = self.base.programme.remember();
        self.base.set_bounds();
        if self.chosen[area] {
            self.base.programme.high[area] = 0.0;
        } else {
            self.base.programme.low[area] = 1.0;
        }
        let end = self
            .base
            .programme
            .solve(PIVOTS, f64::NEG_INFINITY, self.watcher);
        let bound = if end == End::Infeasible {
            f64::NEG_INFINITY
        } else {
            self.base.programme.safe_bound().0
        };
        self.base.programme.recall(&memory);
        bound
    }

    /// The best map with the area on the other side, as far as it is worth
    /// more than `floor`.
    fn search(&mut self, area: usize, floor: f64) -> Found {
        let model = self.settled(area);
        let limits = Limits {
            effort: 0,
            work: self.limits.work.min(self.left()),
            ..*self.limits
        };
        let mut tree = Tree::with_rows(&model, &limits, self.watcher, &self.base);
        tree.floor = floor;
        let mut start = self.chosen.clone();
        start[area] = !start[area];
        tree.try_map(&start);
        if let Some((_, map)) = self.pooled(area) {
            tree.try_map(map);
        }
        let status = tree.run();
        self.searched += tree.work();
        let map = tree.best().cloned().unwrap_or_default();
        let value = if map.is_empty() {
            f64::NEG_INFINITY
        } else {
            self.model.worth(&map)
        };
        if !map.is_empty() && !self.pool.iter().any(|(_, other)| *other == map) {
            self.pool.push((value, map.clone()));
        }
        let most = match status {
            Status::Optimal | Status::Infeasible => value.max(floor),
            _ => tree.bound(),
        };
        Found {
            value: (value, most),
            map,
        }
    }

    fn told(&self, area: usize, found: &Found) -> Near {
        let areas = 0..found.map.len();
        Near {
            area,
            least: (self.value - found.value.1).max(0.0),
            most: (self.value - found.value.0).max(0.0),
            entering: areas
                .clone()
                .filter(|j| found.map[*j] && !self.chosen[*j])
                .collect(),
            leaving: areas
                .filter(|j| !found.map[*j] && self.chosen[*j])
                .collect(),
        }
    }
}

/// Pivots of a bound by the linear programme: it holds wherever they end.
const PIVOTS: usize = 200;
