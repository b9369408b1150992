//! The maps of the branch and cut: where the best one so far comes from, and
//! how much of the work goes into looking for a better one. Bounds are
//! `bounding.rs`'s business.

use crate::branch::Tree;
use crate::connected::Connected;
use crate::filling;
use crate::search::Search;

/// Of so many parts of the work one goes into better maps.
const BETTER_SHARE: u64 = 4;
/// First temperatures of the searches for better maps, in turn.
const BETTER_HEATS: [f64; 2] = [1.0, 0.4];
/// Maps that are filled up after the first of them.
const FILLED: usize = 100;

impl<'a, 'w> Tree<'a, 'w> {
    /// A search that may be stopped at any point once there is a map.
    pub(crate) fn search(&self) -> Search<'a, 'w> {
        Search::new(
            self.model,
            &self.low,
            &self.high,
            self.watcher,
            self.found(),
        )
    }

    pub(crate) fn try_map(&mut self, map: &[bool]) {
        self.try_by(map, true);
    }

    pub(crate) fn try_by(&mut self, map: &[bool], exchanges: bool) {
        let mut search = self.search();
        search.start(map);
        if self.model.allows(map) {
            self.keep(map.to_vec());
        }
        let found = search.finish(exchanges);
        self.search_work += search.work;
        if let Some(found) = found {
            self.keep(found);
        }
    }

    /// Any map at all, before everything that takes long.
    pub(crate) fn first_map(&mut self) {
        let nothing = vec![false; self.model.areas()];
        if self.model.allows(&nothing) {
            self.keep(nothing);
        }
        if self.found() {
            return;
        }
        let mut search = self.search();
        let first = search.first_map();
        self.search_work += search.work;
        match first {
            Some(map) => {
                self.keep(map.clone());
                self.try_by(&map, false);
            }
            None => self.try_by(&vec![false; self.model.areas()], false),
        }
    }

    /// Whether a map with somebody in it is known.
    pub(crate) fn found(&self) -> bool {
        self.best.as_ref().is_some_and(|best| best.contains(&true))
    }

    pub(crate) fn anneal(&mut self, start: &[bool], steps: usize, heat: f64) {
        let mut search = self.search();
        search.start(start);
        search.anneal(steps, heat, &mut self.random);
        let found = search.finish(true);
        self.search_work += search.work;
        if let Some(found) = found {
            self.keep(found);
        }
    }

    /// Looks for a map that leaves less of the ceiling over.
    fn fill_up(&mut self, rounds: usize) {
        let Some(best) = self.best.clone() else {
            return;
        };
        let bounds = (&self.low[..], &self.high[..]);
        let (found, work) = filling::fuller(
            self.model,
            bounds,
            &best,
            rounds,
            self.watcher,
            &mut self.random,
        );
        self.search_work += work / 8;
        self.better_work += work / 8;
        if let Some(found) = found.filter(|found| self.model.allows(found)) {
            self.keep(found);
        }
    }

    /// Looks for a better map from the best one, as long as that has had no
    /// more than its share of the work.
    pub(crate) fn better_if_due(&mut self) {
        let due = 8 * self.better_work * BETTER_SHARE <= self.work();
        if self.limits.effort == 0 || !due {
            return;
        }
        let Some(best) = self.best.clone() else {
            return;
        };
        // Slow cooling finds better maps than many quick ones, so each round of
        // searches is twice as long as the one before.
        let heats = BETTER_HEATS.len();
        let heat = BETTER_HEATS[self.better_tried % heats];
        let longer = 1 << (self.better_tried / heats).min(12);
        self.better_tried += 1;
        let search = self.search();
        let mut connected = Connected::new(&search, self.watcher, &best);
        let steps = self.limits.effort * self.model.areas() * longer / 2;
        let found = connected.anneal(steps, heat, self.best_value, &mut self.random);
        self.search_work += connected.work;
        self.better_work += connected.work;
        if let Some(found) = found.filter(|found| self.model.allows(found)) {
            self.try_by(&found, false);
        }
        if self.model.alike {
            self.fill_up(FILLED * longer);
        }
    }
}
