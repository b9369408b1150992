//! What makes a found map meet every demand: small zones grow or go, zones too
//! many are joined or go, and what is over the ceiling goes. It looks for no
//! better map; that is `search.rs`.

use crate::graph::{self, Key};
use crate::search::Search;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

impl Search<'_, '_> {
    /// Each zone that is too small grows by its best neighbours if that pays
    /// or something in it must be in; else it goes.
    pub(crate) fn mend_zones(&mut self) {
        let model = self.model;
        while !self.stops(true) {
            let zones = graph::zones(&model.neighbours, &self.inside);
            let people = |zone: &[usize]| zone.iter().map(|j| model.people[*j]).sum::<f64>();
            let Some(small) = zones.iter().find(|zone| people(zone) < model.min_zone) else {
                return;
            };
            let mut zone_of = vec![usize::MAX; model.areas()];
            for (index, zone) in zones.iter().enumerate() {
                zone.iter().for_each(|j| zone_of[*j] = index);
            }
            let mut member = vec![false; model.areas()];
            let mut members = small.clone();
            small.iter().for_each(|j| member[*j] = true);
            let mut held = people(small);
            let mut worth: f64 = small.iter().map(|j| self.net(*j)).sum();
            while held < model.min_zone {
                let mut best: Option<usize> = None;
                for other in members.iter().flat_map(|j| &model.neighbours[*j]) {
                    // Joining what is in already costs nothing.
                    let gain = |j: usize| {
                        if self.inside[j] {
                            f64::INFINITY
                        } else {
                            self.net(j)
                        }
                    };
                    if !member[*other]
                        && self.high[*other] > 0.0
                        && best.is_none_or(|old| {
                            gain(*other) > gain(old) || (gain(*other) == gain(old) && *other < old)
                        })
                    {
                        best = Some(*other);
                    }
                }
                let Some(best) = best else { break };
                let more = match zones.get(zone_of[best]) {
                    Some(zone) => zone.clone(),
                    None => vec![best],
                };
                self.work += members.len() as u64;
                for area in more {
                    member[area] = true;
                    members.push(area);
                    held += model.people[area];
                    worth += self.net(area);
                }
            }
            let needed = small.iter().any(|j| self.low[*j] > 0.0);
            if held >= model.min_zone && (needed || worth > 0.0) {
                members.into_iter().for_each(|j| self.put(j, true));
            } else if needed {
                return;
            } else {
                small.clone().into_iter().for_each(|j| self.put(j, false));
            }
        }
    }

    /// While there are more zones than allowed, the poorest is joined to
    /// another by the cheapest way (if `join`), or goes where that costs more.
    pub(crate) fn merge(&mut self, join: bool) {
        let model = self.model;
        if !self.limited() {
            return;
        }
        while !self.stops(true) {
            let zones = graph::zones(&model.neighbours, &self.inside);
            if zones.len() <= model.max_zones {
                return;
            }
            let worth = |zone: &[usize]| zone.iter().map(|j| model.value[*j]).sum::<f64>();
            let Some(poorest) = zones
                .iter()
                .min_by(|a, b| worth(a).total_cmp(&worth(b)).then(a.cmp(b)))
            else {
                return;
            };
            let needed = poorest.iter().any(|j| self.low[*j] > 0.0);
            let net: f64 = poorest.iter().map(|j| self.net(*j)).sum();
            match self.way(poorest) {
                Some((cost, way)) if needed || (join && cost < net) => {
                    way.into_iter().for_each(|j| self.put(j, true));
                }
                _ if needed => return,
                _ => poorest.iter().for_each(|j| self.put(*j, false)),
            }
        }
    }

    /// The cheapest way over areas outside from a zone to any other zone, and
    /// what it costs in net value (Dijkstra 1959, areas that pay cost nothing).
    fn way(&mut self, zone: &[usize]) -> Option<(f64, Vec<usize>)> {
        let model = self.model;
        let mut cost = vec![f64::INFINITY; model.areas()];
        let mut from = vec![usize::MAX; model.areas()];
        let mut heap = BinaryHeap::new();
        for area in zone {
            cost[*area] = 0.0;
            heap.push((Reverse(Key(0.0)), *area));
        }
        while let Some((Reverse(Key(so_far)), area)) = heap.pop() {
            self.work += 4;
            if so_far > cost[area] {
                continue;
            }
            if self.inside[area] && zone.binary_search(&area).is_err() {
                let mut way = Vec::new();
                let mut back = from[area];
                while back != usize::MAX && !self.inside[back] {
                    way.push(back);
                    back = from[back];
                }
                return Some((so_far, way));
            }
            for other in &model.neighbours[area] {
                if self.high[*other] <= 0.0 {
                    continue;
                }
                let step = if self.inside[*other] {
                    0.0
                } else {
                    (-self.net(*other)).max(1e-9)
                };
                if so_far + step < cost[*other] {
                    cost[*other] = so_far + step;
                    from[*other] = area;
                    heap.push((Reverse(Key(so_far + step)), *other));
                }
            }
        }
        None
    }

    fn over(&self) -> bool {
        self.sums[0] > self.model.ceiling
    }

    /// While the map is over the ceiling: drop the area that costs least per
    /// person and leaves the zones whole, or else the poorest zone.
    pub(crate) fn shrink(&mut self) {
        let model = self.model;
        let mut order: Vec<usize> = (0..model.areas())
            .filter(|j| self.inside[*j] && self.low[*j] < 1.0 && model.people[*j] > 0.0)
            .collect();
        let density = |j: usize| model.value[j] / model.people[j];
        order.sort_by(|a, b| density(*a).total_cmp(&density(*b)).then(a.cmp(b)));
        while self.over() && !self.stops(true) {
            let mut dropped = false;
            for area in &order {
                if self.inside[*area] && self.over() && self.lack(*area).1 <= 0.0 {
                    self.put(*area, false);
                    dropped = true;
                }
            }
            if dropped {
                continue;
            }
            let zones = graph::zones(&model.neighbours, &self.inside);
            let poorest = zones
                .into_iter()
                .filter(|zone| zone.iter().all(|j| self.low[*j] < 1.0))
                .map(|zone| {
                    let people: f64 = zone.iter().map(|j| model.people[*j]).sum();
                    let worth: f64 = zone.iter().map(|j| model.value[*j]).sum();
                    (worth / people.max(1e-12), zone)
                })
                .min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
            match poorest {
                Some((_, zone)) => zone.into_iter().for_each(|area| self.put(area, false)),
                None => return,
            }
        }
    }
}
