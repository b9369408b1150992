//! A first map in milliseconds, before any annealing or linear programme: the
//! places that must be in are joined by shortest ways into as many zones as
//! are allowed, floors are served by the nearest areas that help, zones grow to
//! the smallest size, and what can go is trimmed off until the ceiling holds.
//! It asks for any map that meets the demands, not for a good one; where it
//! finds none there may still be one.
//!
//! The joins are the shortest-path heuristic for Steiner trees (Takahashi and
//! Matsuyama 1980, Mathematica Japonica 24) with weights on the areas.

use crate::graph::{self, Key};
use crate::random::Random;
use crate::search::Search;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Attempts with other weights, zones kept free for floors, or seeds.
const ATTEMPTS: usize = 24;
/// Least weight of an area on a way: of two ways that cost nothing the one
/// with fewer areas.
const STEP: f64 = 1e-3;
/// What a unit of a broken demand weighs against a person.
const BREACH: f64 = 4.0;
/// A sum that is over by less is not over.
const ROUNDING: f64 = 1e-12;

/// So many steps are taken before the ways are worked out anew: one by one
/// where there are few, a share where each of thousands would take too long.
fn batch(many: usize) -> usize {
    1 + many / 16
}

/// Ways from the present map to everywhere.
struct Ways {
    cost: Vec<f64>,
    from: Vec<usize>,
    zone: Vec<usize>,
}

impl Search<'_, '_> {
    /// A map with somebody in it that meets every demand, if one of the
    /// attempts finds it. The first attempt runs to its end whatever the
    /// watcher says.
    pub(crate) fn first_map(&mut self) -> Option<Vec<bool>> {
        let areas = self.model.areas();
        let mut random = Random::new(1);
        for attempt in 0..ATTEMPTS {
            if attempt > 0 && self.stops(false) {
                return None;
            }
            // As they are, then with each area's weight drawn anew.
            let weight: Vec<f64> = (0..areas)
                .map(|j| match attempt {
                    0..3 => self.model.people[j],
                    3..6 => 1.0,
                    _ => self.model.people[j] * (0.25 + 1.5 * random.unit()),
                })
                .collect();
            self.start(&vec![false; areas]);
            let spare = attempt % 3;
            if let Some(map) = self.build(&weight, spare, attempt) {
                return Some(map);
            }
        }
        None
    }

    /// One attempt; `spare` zones are left for floors to begin.
    fn build(&mut self, weight: &[f64], spare: usize, attempt: usize) -> Option<Vec<bool>> {
        let most = self.model.max_zones;
        self.gather(weight, most.saturating_sub(spare).max(1));
        if !self.inside.contains(&true) {
            self.seed(attempt);
        }
        // Shares of the map move as the map grows.
        for _ in 0..4 {
            self.serve(weight);
            self.gather(weight, most);
            self.enlarge();
            self.trim();
            if self.inside.contains(&true) && self.model.allows(&self.inside) {
                return Some(self.inside.clone());
            }
        }
        None
    }

    /// What an area weighs on a way now: its people, and the demands that it
    /// would break; less where it serves one.
    fn weight(&self, area: usize, weight: &[f64]) -> f64 {
        (weight[area] + BREACH * self.excess(area)).max(STEP)
    }

    /// Cheapest ways over areas outside from each zone (Dijkstra 1959).
    fn ways(&mut self, weight: &[f64], zones: &[Vec<usize>]) -> Ways {
        let model = self.model;
        let areas = model.areas();
        let mut ways = Ways {
            cost: vec![f64::INFINITY; areas],
            from: vec![usize::MAX; areas],
            zone: vec![usize::MAX; areas],
        };
        let mut heap = BinaryHeap::new();
        for (number, zone) in zones.iter().enumerate() {
            for area in zone {
                ways.cost[*area] = 0.0;
                ways.zone[*area] = number;
                heap.push((Reverse(Key(0.0)), Reverse(*area)));
            }
        }
        while let Some((Reverse(Key(so_far)), Reverse(area))) = heap.pop() {
            self.work += 1;
            if so_far > ways.cost[area] {
                continue;
            }
            for other in &model.neighbours[area] {
                if self.high[*other] <= 0.0 || self.inside[*other] {
                    continue;
                }
                let cost = so_far + self.weight(*other, weight);
                if cost < ways.cost[*other] {
                    ways.cost[*other] = cost;
                    ways.from[*other] = area;
                    ways.zone[*other] = ways.zone[area];
                    heap.push((Reverse(Key(cost)), Reverse(*other)));
                }
            }
        }
        ways
    }

    fn take(&mut self, ways: &Ways, mut area: usize) {
        while area != usize::MAX && !self.inside[area] {
            self.put(area, true);
            area = ways.from[area];
        }
    }

    /// Joins the two zones that are nearest to each other while there are more
    /// than `most`, as far as there is a way.
    fn gather(&mut self, weight: &[f64], most: usize) {
        let model = self.model;
        loop {
            let zones = graph::zones(&model.neighbours, &self.inside);
            if zones.len() <= most {
                return;
            }
            let ways = self.ways(weight, &zones);
            let mut pairs = Vec::new();
            for (one, others) in model.neighbours.iter().enumerate() {
                for other in others.iter().filter(|other| **other > one) {
                    let cost = ways.cost[one] + ways.cost[*other];
                    if ways.zone[one] != ways.zone[*other] && cost.is_finite() {
                        pairs.push((Key(cost), one, *other));
                    }
                }
            }
            if pairs.is_empty() {
                return;
            }
            pairs.sort_unstable();
            let mut joined = vec![false; zones.len()];
            let mut room = batch(zones.len()).min(zones.len() - most);
            for (_, one, other) in pairs {
                let (here, there) = (ways.zone[one], ways.zone[other]);
                if room == 0 {
                    break;
                }
                if !joined[here] && !joined[there] {
                    self.take(&ways, one);
                    self.take(&ways, other);
                    (joined[here], joined[there]) = (true, true);
                    room -= 1;
                }
            }
        }
    }

    /// A first area where none must be in: the best by net value, in a later
    /// attempt the next.
    fn seed(&mut self, attempt: usize) {
        let mut order: Vec<usize> = (0..self.model.areas())
            .filter(|j| self.high[*j] > 0.0)
            .collect();
        order.sort_by(|a, b| self.net(*b).total_cmp(&self.net(*a)).then(a.cmp(b)));
        if let Some(area) = order.get(attempt % order.len().max(1)) {
            self.put(*area, true);
        }
    }

    /// Brings in areas until no demand is broken that more areas can mend:
    /// always those that mend most for their weight, on a way from the map or
    /// as a zone of their own where one more is allowed.
    fn serve(&mut self, weight: &[f64]) {
        let model = self.model;
        for row in 1..model.rows.len() {
            while self.sums[row] > model.rows[row].right + ROUNDING {
                let zones = graph::zones(&model.neighbours, &self.inside);
                let ways = self.ways(weight, &zones);
                let over = self.sums[row] - model.rows[row].right;
                let mut helpful = Vec::new();
                for (area, entry) in &model.rows[row].entries {
                    if *entry >= 0.0 || self.inside[*area] || self.high[*area] <= 0.0 {
                        continue;
                    }
                    let mends = over.min(-entry);
                    let alone = if zones.len() < model.max_zones {
                        self.weight(*area, weight) + (model.min_zone - model.people[*area]).max(0.0)
                    } else {
                        f64::INFINITY
                    };
                    let cost = alone.min(ways.cost[*area]) / mends;
                    if cost.is_finite() {
                        helpful.push((Key(cost), *area, alone < ways.cost[*area]));
                    }
                }
                if helpful.is_empty() {
                    break;
                }
                helpful.sort_unstable();
                let inside = self.inside.iter().filter(|inside| **inside).count();
                for (_, area, alone) in helpful.into_iter().take(batch(inside)) {
                    if self.sums[row] <= model.rows[row].right + ROUNDING {
                        break;
                    }
                    if alone {
                        self.put(area, true);
                        break;
                    }
                    self.take(&ways, area);
                }
            }
        }
    }

    /// Grows each zone that is too small: by areas that break no demand
    /// first, of these by the best in net value.
    fn enlarge(&mut self) {
        let model = self.model;
        let people = |zone: &[usize]| zone.iter().map(|j| model.people[*j]).sum::<f64>();
        loop {
            let zones = graph::zones(&model.neighbours, &self.inside);
            let Some(small) = zones.iter().find(|zone| people(zone) < model.min_zone) else {
                return;
            };
            let mut held = people(small);
            let mut members = small.clone();
            let mut border = Vec::new();
            let mut seen = vec![false; model.areas()];
            small.iter().for_each(|j| seen[*j] = true);
            let mut next = 0;
            while held < model.min_zone {
                for member in &members[next..] {
                    for other in &model.neighbours[*member] {
                        if !seen[*other] && self.high[*other] > 0.0 {
                            seen[*other] = true;
                            border.push(*other);
                        }
                    }
                }
                next = members.len();
                self.work += border.len() as u64;
                let gain = |j: usize| (-self.excess(j).max(0.0), self.net(j));
                let best = (0..border.len()).max_by(|a, b| {
                    let (one, other) = (gain(border[*a]), gain(border[*b]));
                    one.0
                        .total_cmp(&other.0)
                        .then(one.1.total_cmp(&other.1))
                        .then(border[*b].cmp(&border[*a]))
                });
                let Some(best) = best else { return };
                let area = border.swap_remove(best);
                // Another zone is reached: the two are one now.
                if self.inside[area] {
                    break;
                }
                self.put(area, true);
                held += model.people[area];
                members.push(area);
            }
            if next == 0 {
                return;
            }
        }
    }

    /// Drops areas, poorest first, that leave the zones whole and large enough
    /// and break no other demand, while a demand is broken that this mends.
    fn trim(&mut self) {
        let model = self.model;
        let mut order: Vec<usize> = (0..model.areas())
            .filter(|j| self.inside[*j] && self.low[*j] < 1.0)
            .collect();
        let density = |j: usize| model.value[j] / model.people[j].max(1e-12);
        order.sort_by(|a, b| density(*a).total_cmp(&density(*b)).then(a.cmp(b)));
        let mut dropped = true;
        while dropped {
            dropped = false;
            for area in &order {
                if self.inside[*area] && self.mends_by_going(*area) {
                    let (_, after, zones) = self.lack(*area);
                    if after <= 0.0 && zones <= 0.0 {
                        self.put(*area, false);
                        dropped = true;
                    }
                }
            }
        }
    }

    /// Whether dropping an area brings a broken demand nearer to being met and
    /// no other further from it.
    fn mends_by_going(&self, area: usize) -> bool {
        let mut mends = false;
        for (row, entry) in &self.rows_of[area] {
            let over = self.sums[*row] - self.model.rows[*row].right;
            mends |= over > ROUNDING && *entry > 0.0;
            if *entry < 0.0 && over - entry > ROUNDING {
                return false;
            }
        }
        mends
    }
}
