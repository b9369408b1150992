//! Which area the branch and bound settles next.

use crate::branch::Tree;
use crate::simplex::End;

impl Tree<'_, '_> {
    /// The area to branch on: by what settling it cost before, and by trial
    /// where there is little experience (reliability branching: Achterberg,
    /// Koch and Martin 2005).
    pub(crate) fn choose(&mut self, point: &[f64], bound: f64) -> Option<usize> {
        let free = |tree: &Self, j: usize| tree.programme.low[j] < tree.programme.high[j];
        // Areas and roots settle the arcs too.
        let point = &point[..self.experience.len()];
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
            if self.watcher.stopped() {
                break;
            }
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
                    let end = self.programme.solve(40, cutoff, self.watcher);
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
                // A root settles as much as its area.
                self.model.value[area % self.model.areas()].abs()
            }
        };
        product(one(0) * x, one(1) * (1.0 - x))
    }
}

fn product(one: f64, other: f64) -> f64 {
    one.max(1e-8) * other.max(1e-8)
}
