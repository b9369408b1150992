//! Good maps quickly, without proof: annealing over single areas, with small
//! zones and overshoot at a price, then repair to a map that meets every
//! demand, then exchanges. The proof is `solve.rs`'s business.

use crate::graph::{self, Walker};
use crate::model::Model;
use crate::random::Random;
use crate::watcher::Watcher;

/// A map in the making, with its sums kept.
pub(crate) struct Search<'m, 'w> {
    pub(crate) model: &'m Model,
    /// Bounds, which the branch and bound may have narrowed.
    pub(crate) low: Vec<f64>,
    pub(crate) high: Vec<f64>,
    pub(crate) inside: Vec<bool>,
    pub(crate) sums: Vec<f64>,
    pub(crate) rows_of: Vec<Vec<(usize, f64)>>,
    walker: Walker,
    /// Steps taken: a deterministic measure of effort.
    pub(crate) work: u64,
    watcher: &'m Watcher<'w>,
    /// Whether a map is known already: then this search may end without one.
    found: bool,
}

impl<'m, 'w> Search<'m, 'w> {
    pub(crate) fn new(
        model: &'m Model,
        low: &[f64],
        high: &[f64],
        watcher: &'m Watcher<'w>,
        found: bool,
    ) -> Self {
        let areas = model.areas();
        let mut rows_of = vec![Vec::new(); areas];
        for (index, row) in model.rows.iter().enumerate() {
            for (area, entry) in &row.entries {
                rows_of[*area].push((index, *entry));
            }
        }
        Search {
            model,
            low: low.to_vec(),
            high: high.to_vec(),
            inside: vec![false; areas],
            sums: vec![0.0; model.rows.len()],
            rows_of,
            walker: Walker::new(areas),
            work: 0,
            watcher,
            found,
        }
    }

    pub(crate) fn limited(&self) -> bool {
        self.model.max_zones < self.model.areas()
    }

    pub(crate) fn put(&mut self, area: usize, inside: bool) {
        if self.inside[area] == inside {
            return;
        }
        self.inside[area] = inside;
        let sign = if inside { 1.0 } else { -1.0 };
        for (row, entry) in &self.rows_of[area] {
            self.sums[*row] += sign * entry;
        }
    }

    pub(crate) fn start(&mut self, inside: &[bool]) {
        self.inside.iter_mut().for_each(|place| *place = false);
        self.sums.iter_mut().for_each(|sum| *sum = 0.0);
        for (area, place) in inside.iter().enumerate() {
            let wanted = (*place && self.high[area] > 0.0) || self.low[area] > 0.0;
            self.put(area, wanted);
        }
    }

    /// The areas that would be chosen if zones did not matter, and a bound on
    /// every map: the ceiling's people at the price of the margin, and what
    /// areas are worth beyond it.
    pub(crate) fn dense(&self) -> (Vec<bool>, f64) {
        let areas = 0..self.model.areas();
        let beyond = |j: usize| (self.net(j) * self.low[j]).max(self.net(j) * self.high[j]);
        let bound = self.model.price * self.model.ceiling + areas.clone().map(beyond).sum::<f64>();
        (areas.map(|j| self.net(j) > 0.0).collect(), bound)
    }

    /// Whether to leave off: what makes a map better may always be left off,
    /// what makes it a map (`must`) only where one is known.
    pub(crate) fn stops(&self, must: bool) -> bool {
        let steps = if self.limited() {
            self.model.areas() as u64
        } else {
            64
        };
        self.watcher.stops(steps) && (self.found || !must)
    }

    pub(crate) fn net(&self, area: usize) -> f64 {
        self.model.net(area)
    }

    /// What all zones that touch `area` lack, before and after it is flipped,
    /// and how the number of zones changes (only where zones are limited).
    pub(crate) fn lack(&mut self, area: usize) -> (f64, f64, f64) {
        let model = self.model;
        let limited = self.limited();
        let enough = if limited {
            f64::INFINITY
        } else {
            model.min_zone
        };
        let walk = |walker: &mut Walker, inside: &[bool], start: usize| {
            walker.people(&model.neighbours, inside, &model.people, start, enough)
        };
        let here = self.inside[area];
        self.inside[area] = false;
        self.walker.forget();
        let mut apart = 0.0;
        let mut joined = model.people[area];
        let mut pieces = 0.0;
        for other in &model.neighbours[area] {
            if self.inside[*other] && !self.walker.visited(*other) {
                let people = walk(&mut self.walker, &self.inside, *other);
                apart += (model.min_zone - people).max(0.0);
                joined += people;
                pieces += 1.0;
            }
        }
        self.inside[area] = here;
        let together = (model.min_zone - joined).max(0.0);
        self.work += 1 + model.neighbours[area].len() as u64;
        if here {
            (together, apart, pieces - 1.0)
        } else {
            (apart, together, 1.0 - pieces)
        }
    }

    /// How flipping an area changes what broken demands lack, all in all.
    pub(crate) fn excess(&self, area: usize) -> f64 {
        let sign = if self.inside[area] { -1.0 } else { 1.0 };
        let mut change = 0.0;
        for (row, entry) in &self.rows_of[area] {
            let right = self.model.rows[*row].right;
            let before = (self.sums[*row] - right).max(0.0);
            let after = (self.sums[*row] + sign * entry - right).max(0.0);
            change += after - before;
        }
        change
    }

    /// Anneals for `steps` proposals from the present map; `heat` is the
    /// first temperature in units of the mean net value.
    pub(crate) fn anneal(&mut self, steps: usize, heat: f64, random: &mut Random) {
        let free: Vec<usize> = (0..self.model.areas())
            .filter(|j| self.low[*j] < self.high[*j])
            .collect();
        if free.is_empty() {
            return;
        }
        let scale = self.model.scale(&free);
        let density = free.iter().map(|j| self.model.value[*j].abs()).sum::<f64>()
            / free
                .iter()
                .map(|j| self.model.people[*j])
                .sum::<f64>()
                .max(1e-9);
        let zone_price = 2.0 * density.max(self.model.price);
        let row_price = 3.0 * density.max(self.model.price);
        let mut zone_count = graph::zones(&self.model.neighbours, &self.inside).len() as f64;
        let limit = self.model.max_zones as f64;
        let (hot, cold) = (heat * scale.max(1e-12), 0.003 * scale.max(1e-12));
        let cooling = (cold / hot).powf(1.0 / steps.max(1) as f64);
        let mut temperature = hot;
        for step in 0..steps {
            temperature *= cooling;
            if self.stops(false) {
                break;
            }
            let area = free[random.below(free.len())];
            let sign = if self.inside[area] { -1.0 } else { 1.0 };
            let mut gain = sign * self.net(area) - row_price * self.excess(area);
            // Nothing that follows can pay for a hopeless flip, unless it
            // mends a zone.
            let luck = -temperature * random.unit().max(1e-300).ln();
            if sign < 0.0 && gain < -luck - zone_price * self.model.min_zone {
                continue;
            }
            let (before, after, zones) = self.lack(area);
            // Lenient first, so that zones can form; strict at the end.
            let strict = 0.03 * 60f64.powf(step as f64 / steps as f64);
            gain -= strict * zone_price * (after - before);
            if self.limited() {
                gain -= strict
                    * zone_price
                    * self.model.min_zone.max(1.0)
                    * ((zone_count + zones - limit).max(0.0) - (zone_count - limit).max(0.0));
            }
            if gain > -luck {
                self.put(area, sign > 0.0);
                zone_count += zones;
            }
        }
    }

    /// Makes the present map meet the demands and improves it by exchanges, as
    /// far as `exchanges` says. `None` where that fails.
    pub(crate) fn finish(&mut self, exchanges: bool) -> Option<Vec<bool>> {
        if !self.limited() {
            return self.finish_by(false, exchanges);
        }
        // Joining zones that are too many is better for some maps, leaving
        // them out for others.
        let before = self.inside.clone();
        let joined = self.finish_by(true, exchanges);
        if self.stops(false) && joined.is_some() {
            return joined;
        }
        self.start(&before);
        let dropped = self.finish_by(false, exchanges);
        let worth = |map: &Option<Vec<bool>>| {
            map.as_ref()
                .map_or(f64::NEG_INFINITY, |map| self.model.worth(map))
        };
        if worth(&joined) > worth(&dropped) {
            joined
        } else {
            dropped
        }
    }

    fn finish_by(&mut self, join: bool, exchanges: bool) -> Option<Vec<bool>> {
        self.mend_zones();
        self.merge(join);
        self.shrink();
        self.fill();
        if exchanges {
            self.exchange();
        }
        self.model.allows(&self.inside).then(|| self.inside.clone())
    }

    fn addable(&mut self, area: usize) -> bool {
        if self.inside[area] || self.high[area] <= 0.0 || self.excess(area) > 1e-12 {
            return false;
        }
        let (before, after, zones) = self.lack(area);
        after <= 0.0 && before <= 0.0 && (!self.limited() || zones <= 0.0)
    }

    /// Adds what fits and pays, best first, until nothing more does.
    fn fill(&mut self) {
        let model = self.model;
        let mut order: Vec<usize> = (0..model.areas())
            .filter(|j| model.value[*j] > 0.0)
            .collect();
        let density = |j: usize| model.value[j] / model.people[j].max(1e-12);
        order.sort_by(|a, b| density(*b).total_cmp(&density(*a)).then(a.cmp(b)));
        loop {
            let mut added = false;
            for area in &order {
                if self.stops(false) {
                    return;
                }
                if self.addable(*area) {
                    self.put(*area, true);
                    added = true;
                }
            }
            if !added {
                return;
            }
        }
    }

    /// Exchanges of one area in the map for one outside, while they pay.
    fn exchange(&mut self) {
        let model = self.model;
        for _ in 0..6 {
            let mut improved = false;
            let mut inner: Vec<usize> = (0..model.areas())
                .filter(|j| self.inside[*j] && self.low[*j] < 1.0)
                .collect();
            inner.sort_by(|a, b| self.net(*a).total_cmp(&self.net(*b)).then(a.cmp(b)));
            inner.truncate(400);
            let mut outer: Vec<usize> = (0..model.areas())
                .filter(|j| !self.inside[*j] && self.high[*j] > 0.0)
                .collect();
            outer.sort_by(|a, b| self.net(*b).total_cmp(&self.net(*a)).then(a.cmp(b)));
            outer.truncate(400);
            for out in inner {
                if self.stops(false) {
                    return;
                }
                if !self.inside[out] || self.lack(out).1 > 0.0 {
                    continue;
                }
                self.put(out, false);
                let mut best = None;
                let mut best_value = model.value[out] + 1e-12;
                for candidate in &outer {
                    if model.value[*candidate] > best_value && self.addable(*candidate) {
                        best_value = model.value[*candidate];
                        best = Some(*candidate);
                    }
                }
                match best {
                    Some(found) => {
                        self.put(found, true);
                        improved = true;
                    }
                    None => self.put(out, true),
                }
            }
            if !improved {
                return;
            }
            self.fill();
        }
    }
}
