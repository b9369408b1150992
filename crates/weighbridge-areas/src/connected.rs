//! Better maps from a map: annealing whose every step keeps the zones whole,
//! large enough and few enough. Where zones are large or few, single areas
//! that come and go freely (`search.rs`) seldom meet in one piece; here what is
//! cut off goes along, and what is far comes in with its way. It needs a map
//! that is allowed to start from, and proves nothing.

use crate::graph::Key;
use crate::model::Model;
use crate::random::Random;
use crate::search::Search;
use crate::watcher::Watcher;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Label of an area outside.
const OUT: usize = usize::MAX;
/// Areas looked at for a way into the map.
const REACH: usize = 60;
/// How much of a broken demand is borne while the map moves, as the price of a
/// person in mean values of one.
const BREACH: f64 = 2.0;
/// A sum that is over by less is not over.
const ROUNDING: f64 = 1e-12;
/// Last temperature in units of the mean net value.
const COLD: f64 = 0.01;

/// A map whose zones are kept by number.
pub(crate) struct Connected<'m, 'w> {
    model: &'m Model,
    low: Vec<f64>,
    high: Vec<f64>,
    rows_of: Vec<Vec<(usize, f64)>>,
    watcher: &'m Watcher<'w>,
    /// Zone of each area.
    label: Vec<usize>,
    /// Areas and people of each zone.
    size: Vec<usize>,
    people: Vec<f64>,
    zones: usize,
    /// Numbers without a zone.
    spare: Vec<usize>,
    is_spare: Vec<bool>,
    sums: Vec<f64>,
    value: f64,
    /// What the areas were before the step that is being tried.
    journal: Vec<(usize, usize)>,
    mark: Vec<u64>,
    walk: u64,
    cost: Vec<f64>,
    from: Vec<usize>,
    /// Value of a person at the ceiling, as the walk finds it.
    price: f64,
    breach: f64,
    /// Areas gone through: a deterministic measure of effort.
    pub(crate) work: u64,
}

impl<'m, 'w> Connected<'m, 'w> {
    /// From a map that meets every demand on its zones.
    pub(crate) fn new(search: &Search<'m, 'w>, watcher: &'m Watcher<'w>, map: &[bool]) -> Self {
        let model = search.model;
        let areas = model.areas();
        let all: f64 = model.people.iter().sum();
        let density = model.value.iter().map(|v| v.abs()).sum::<f64>() / all.max(1e-9);
        let mut own = Connected {
            model,
            low: search.low.clone(),
            high: search.high.clone(),
            rows_of: search.rows_of.clone(),
            watcher,
            label: vec![OUT; areas],
            size: vec![0; areas],
            people: vec![0.0; areas],
            zones: 0,
            spare: (0..areas).rev().collect(),
            is_spare: vec![true; areas],
            sums: vec![0.0; model.rows.len()],
            value: 0.0,
            journal: Vec::new(),
            mark: vec![0; areas],
            walk: 0,
            cost: vec![0.0; areas],
            from: vec![OUT; areas],
            price: model.price,
            breach: BREACH * density.max(model.price),
            work: 0,
        };
        for area in (0..areas).filter(|j| map[*j]) {
            own.add(area);
        }
        own.journal.clear();
        own
    }

    /// Puts an area into a zone, or out, and keeps the sums.
    fn assign(&mut self, area: usize, to: usize) {
        let before = self.label[area];
        let people = self.model.people[area];
        if before != OUT {
            self.size[before] -= 1;
            self.people[before] -= people;
            if self.size[before] == 0 {
                self.zones -= 1;
                self.people[before] = 0.0;
                if !self.is_spare[before] {
                    self.is_spare[before] = true;
                    self.spare.push(before);
                }
            }
        }
        if to != OUT {
            self.zones += usize::from(self.size[to] == 0);
            self.size[to] += 1;
            self.people[to] += people;
        }
        if (before == OUT) != (to == OUT) {
            let sign = if to == OUT { -1.0 } else { 1.0 };
            self.value += sign * self.model.value[area];
            for (row, entry) in &self.rows_of[area] {
                self.sums[*row] += sign * entry;
            }
        }
        self.label[area] = to;
        self.work += 1;
    }

    fn change(&mut self, area: usize, to: usize) {
        self.journal.push((area, self.label[area]));
        self.assign(area, to);
    }

    fn undo(&mut self) {
        while let Some((area, before)) = self.journal.pop() {
            self.assign(area, before);
        }
    }

    fn new_zone(&mut self) -> usize {
        while let Some(number) = self.spare.pop() {
            self.is_spare[number] = false;
            if self.size[number] == 0 {
                return number;
            }
        }
        // There are as many numbers as areas, so one is always free.
        0
    }

    /// Brings an area in, and its neighbours' zones together.
    fn add(&mut self, area: usize) {
        let model = self.model;
        let mut to = OUT;
        for other in &model.neighbours[area] {
            let zone = self.label[*other];
            if zone != OUT && (to == OUT || self.size[zone] > self.size[to]) {
                to = zone;
            }
        }
        if to == OUT {
            to = self.new_zone();
        }
        self.change(area, to);
        for other in &model.neighbours[area] {
            let zone = self.label[*other];
            if zone != OUT && zone != to {
                self.change(*other, to);
                let mut queue = vec![*other];
                while let Some(next) = queue.pop() {
                    for further in &model.neighbours[next] {
                        if self.label[*further] == zone {
                            self.change(*further, to);
                            queue.push(*further);
                        }
                    }
                }
            }
        }
    }

    /// Takes an area out, and with it what no longer makes a zone. False where
    /// something that must be in would go.
    fn remove(&mut self, area: usize) -> bool {
        let model = self.model;
        let zone = self.label[area];
        if self.low[area] > 0.0 {
            return false;
        }
        self.change(area, OUT);
        let ends: Vec<usize> = model.neighbours[area]
            .iter()
            .copied()
            .filter(|j| self.label[*j] == zone)
            .collect();
        if ends.is_empty() {
            return true;
        }
        let mut pieces: Vec<(f64, Vec<usize>)> = Vec::new();
        self.walk += 1;
        for end in &ends {
            if self.mark[*end] == self.walk {
                continue;
            }
            self.mark[*end] = self.walk;
            let mut piece = vec![*end];
            let mut found = usize::from(pieces.is_empty());
            let mut next = 0;
            while next < piece.len() && found < ends.len() {
                for other in &model.neighbours[piece[next]] {
                    if self.label[*other] == zone && self.mark[*other] != self.walk {
                        self.mark[*other] = self.walk;
                        piece.push(*other);
                        if pieces.is_empty() && ends.contains(other) {
                            found += 1;
                        }
                    }
                }
                next += 1;
            }
            self.work += piece.len() as u64;
            if pieces.is_empty() && found == ends.len() {
                // Still in one piece.
                if self.people[zone] >= model.min_zone {
                    return true;
                }
                return self.drop_zone(*end, zone);
            }
            let people = piece.iter().map(|j| model.people[*j]).sum();
            pieces.push((people, piece));
        }
        pieces.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1[0].cmp(&b.1[0])));
        for (place, (people, piece)) in pieces.into_iter().enumerate() {
            let stays = people >= model.min_zone && (place == 0 || self.zones < model.max_zones);
            if stays && place == 0 {
                continue;
            }
            let to = if stays { self.new_zone() } else { OUT };
            for member in piece {
                if to == OUT && self.low[member] > 0.0 {
                    return false;
                }
                self.change(member, to);
            }
        }
        true
    }

    fn drop_zone(&mut self, start: usize, zone: usize) -> bool {
        let model = self.model;
        let mut queue = vec![start];
        self.change(start, OUT);
        if self.low[start] > 0.0 {
            return false;
        }
        while let Some(next) = queue.pop() {
            for other in &model.neighbours[next] {
                if self.label[*other] == zone {
                    if self.low[*other] > 0.0 {
                        return false;
                    }
                    self.change(*other, OUT);
                    queue.push(*other);
                }
            }
        }
        true
    }

    fn borders(&self, area: usize) -> bool {
        let own = &self.model.neighbours[area];
        own.iter().any(|other| self.label[*other] != OUT)
    }

    /// What an area is worth beyond the price of its people now.
    fn net(&self, area: usize) -> f64 {
        self.model.value[area] - self.price * self.model.people[area]
    }

    /// Brings an area in over the cheapest short way from the map (Dijkstra
    /// 1959; areas that pay cost nothing). False where there is none.
    fn add_with_way(&mut self, area: usize) -> bool {
        let model = self.model;
        self.walk += 1;
        let mut heap = BinaryHeap::new();
        self.cost[area] = 0.0;
        self.from[area] = OUT;
        self.mark[area] = self.walk;
        heap.push((Reverse(Key(0.0)), Reverse(area)));
        let mut looked = 0;
        while let Some((Reverse(Key(so_far)), Reverse(next))) = heap.pop() {
            if so_far > self.cost[next] {
                continue;
            }
            if self.borders(next) {
                let mut back = next;
                while back != OUT {
                    let further = self.from[back];
                    self.add(back);
                    back = further;
                }
                return true;
            }
            looked += 1;
            if looked > REACH {
                return false;
            }
            for other in &model.neighbours[next] {
                if self.high[*other] <= 0.0 {
                    continue;
                }
                let cost = so_far + (-self.net(*other)).max(1e-9);
                if self.mark[*other] != self.walk || cost < self.cost[*other] {
                    self.mark[*other] = self.walk;
                    self.cost[*other] = cost;
                    self.from[*other] = next;
                    heap.push((Reverse(Key(cost)), Reverse(*other)));
                }
            }
            self.work += 4;
        }
        false
    }

    /// A new zone around an area, by its best neighbours until it is large
    /// enough or meets another. False where it finds no room.
    fn grow(&mut self, area: usize, random: &mut Random) -> bool {
        let model = self.model;
        self.add(area);
        let zone = self.label[area];
        let mut border: Vec<usize> = Vec::new();
        let mut last = area;
        self.walk += 1;
        self.mark[area] = self.walk;
        while self.people[zone] < model.min_zone {
            for other in &model.neighbours[last] {
                if self.mark[*other] != self.walk && self.high[*other] > 0.0 {
                    self.mark[*other] = self.walk;
                    border.push(*other);
                }
            }
            self.work += border.len() as u64;
            let shade = 0.5 * self.breach;
            let best = border
                .iter()
                .enumerate()
                .map(|(place, j)| {
                    let luck = shade * random.unit() * model.people[*j];
                    (Key(self.net(*j) + luck), Reverse(place))
                })
                .max();
            let Some((_, Reverse(place))) = best else {
                return false;
            };
            last = border.swap_remove(place);
            self.add(last);
            if self.label[area] != zone {
                return true;
            }
        }
        self.zones <= model.max_zones
    }

    /// How much the demands lack, all in all.
    fn lack(&self) -> f64 {
        let rows = self.model.rows.iter().zip(&self.sums);
        rows.map(|(row, sum)| (sum - row.right).max(0.0)).sum()
    }

    fn worth(&self) -> f64 {
        self.value - self.price * self.sums[0] - self.breach * self.lack()
    }

    /// One step to be tried from `area`; false where it cannot be taken.
    fn step(&mut self, area: usize, free: &[usize], random: &mut Random) -> bool {
        if self.label[area] != OUT {
            if random.unit() < 0.4 {
                // An exchange: what comes in may hold together what stays.
                for _ in 0..8 {
                    let other = free[random.below(free.len())];
                    if self.label[other] == OUT && self.borders(other) {
                        self.add(other);
                        break;
                    }
                }
            }
            return self.remove(area);
        }
        if self.borders(area) {
            self.add(area);
            return true;
        }
        let room = self.zones < self.model.max_zones;
        if room && (self.model.min_zone <= self.model.people[area] || random.unit() < 0.1) {
            return self.grow(area, random);
        }
        self.net(area) > 0.0 && self.add_with_way(area)
    }

    /// Anneals for `steps` proposals from temperature `heat`, in units of the
    /// mean net value. The best map on the way that meets every demand and is
    /// worth more than `known`.
    pub(crate) fn anneal(
        &mut self,
        steps: usize,
        heat: f64,
        known: f64,
        random: &mut Random,
    ) -> Option<Vec<bool>> {
        let free: Vec<usize> = (0..self.model.areas())
            .filter(|j| self.low[*j] < self.high[*j])
            .collect();
        if free.is_empty() {
            return None;
        }
        let scale = self.model.scale(&free);
        let hot = heat * scale.max(1e-12);
        let cooling = (COLD / heat).min(1.0).powf(1.0 / steps.max(1) as f64);
        let mut temperature = hot;
        let mut best = known;
        let mut map = None;
        let mut before = self.worth();
        for step in 0..steps {
            temperature *= cooling;
            let work = self.work;
            if step % 64 == 63 {
                if self.watcher.stops(256) {
                    break;
                }
                // The price at which the map just fills the ceiling.
                let over = self.sums[0] > 0.995 * self.model.ceiling;
                let full = self.price.max(1e-3 * self.breach);
                self.price = if over { full * 1.01 } else { self.price / 1.01 };
                before = self.worth();
            }
            let area = free[random.below(free.len())];
            let luck = -temperature * random.unit().max(1e-300).ln();
            let taken = self.step(area, &free, random);
            let after = self.worth();
            if !taken || after <= before - luck {
                self.undo();
                self.work = self.work.max(work + 1);
                continue;
            }
            self.journal.clear();
            before = after;
            if self.value > best + 1e-12 * best.abs() && self.met() {
                best = self.value;
                map = Some(self.label.iter().map(|zone| *zone != OUT).collect());
            }
        }
        map
    }

    fn met(&self) -> bool {
        let mut rows = self.model.rows.iter().zip(&self.sums);
        rows.all(|(row, sum)| *sum <= row.right + ROUNDING * row.right.abs().max(1.0))
    }
}
