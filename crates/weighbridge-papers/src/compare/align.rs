//! Texts as weighed stems, their cosines, and pairs taken nearest first. Same
//! texts, same pairs: sums run in a fixed order and ties go to the first.

use std::collections::BTreeMap;

use super::likeness::stems;

/// Two texts that are near.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Near {
    pub now: usize,
    pub before: usize,
    pub cosine: f64,
}

/// Weighed stems of the texts of two papers, each of length one.
pub(super) struct Vectors {
    now: Vec<Vec<(usize, f64)>>,
    before: Vec<Vec<(usize, f64)>>,
    features: usize,
}

/// How often each stem, pair of stems or name stands in a text, weighed.
pub(super) type Counts = BTreeMap<String, f64>;

impl Vectors {
    /// Of texts alone: how rare a stem is shows in these texts.
    pub fn new(now: &[String], before: &[String]) -> Self {
        let count = |text: &String| {
            let mut counts = Counts::new();
            stems(text, 1.0, &mut counts);
            counts
        };
        let ours: Vec<Counts> = now.iter().map(count).collect();
        let theirs: Vec<Counts> = before.iter().map(count).collect();
        let mut with: BTreeMap<String, f64> = BTreeMap::new();
        for feature in ours.iter().chain(&theirs).flat_map(BTreeMap::keys) {
            *with.entry(feature.clone()).or_default() += 1.0;
        }
        let texts = (now.len() + before.len()) as f64;
        Self::weighed(&ours, &theirs, &(with, texts))
    }

    /// Of features counted before, with the number of texts in which each
    /// stands and the number of texts.
    pub fn weighed(
        now: &[Counts],
        before: &[Counts],
        (with, texts): &(BTreeMap<String, f64>, f64),
    ) -> Self {
        let mut names: BTreeMap<String, usize> = BTreeMap::new();
        let mut weigh = |counts: &Counts| {
            let weighed: Vec<(usize, f64)> = counts
                .iter()
                .map(|(feature, count)| {
                    let next = names.len();
                    let at = *names.entry(feature.clone()).or_insert(next);
                    let rare = (1.0 + texts / with.get(feature).copied().unwrap_or(1.0)).ln();
                    // A word said often in a long text tells little more than
                    // once, hence the root.
                    (at, count.sqrt() * rare)
                })
                .collect();
            let length = weighed
                .iter()
                .map(|(_, weight)| weight * weight)
                .sum::<f64>()
                .sqrt();
            if length > 0.0 {
                weighed
                    .into_iter()
                    .map(|(at, weight)| (at, weight / length))
                    .collect()
            } else {
                Vec::new()
            }
        };
        let now = now.iter().map(&mut weigh).collect();
        let before = before.iter().map(&mut weigh).collect();
        Self {
            now,
            before,
            features: names.len(),
        }
    }

    /// By feature, the earlier texts that have it, with its weight there.
    fn holders(&self) -> Vec<Vec<(usize, f64)>> {
        let mut holders: Vec<Vec<(usize, f64)>> = vec![Vec::new(); self.features];
        for (before, text) in self.before.iter().enumerate() {
            for (feature, weight) in text {
                holders[*feature].push((before, *weight));
            }
        }
        holders
    }

    /// Every pair whose likeness is at least `least`: the root of its cosine times how much
    /// of the weight of the earlier text the new one has. A long sentence that holds all of a
    /// short promise is nearer than a short one that holds a word of it.
    pub fn covering(&self, least: f64) -> Vec<Near> {
        let holders = self.holders();
        let mut found = Vec::new();
        for (now, text) in self.now.iter().enumerate() {
            let mut likes = vec![(0.0, 0.0); self.before.len()];
            for (feature, weight) in text {
                for (before, other) in &holders[*feature] {
                    likes[*before].0 += weight * other;
                    likes[*before].1 += other * other;
                }
            }
            for (before, (cosine, covered)) in likes.into_iter().enumerate() {
                let cosine = f64::sqrt(cosine * covered);
                if cosine >= least {
                    found.push(Near {
                        now,
                        before,
                        cosine,
                    });
                }
            }
        }
        found
    }

    /// Every pair with a cosine of at least `least`, by place.
    pub fn near(&self, least: f64) -> Vec<Near> {
        let holders = self.holders();
        let mut found = Vec::new();
        for (now, text) in self.now.iter().enumerate() {
            let mut cosines = vec![0.0; self.before.len()];
            for (feature, weight) in text {
                for (before, other) in &holders[*feature] {
                    cosines[*before] += weight * other;
                }
            }
            found.extend(
                cosines
                    .into_iter()
                    .enumerate()
                    .filter(|(_, cosine)| *cosine >= least)
                    .map(|(before, cosine)| Near {
                        now,
                        before,
                        cosine,
                    }),
            );
        }
        found
    }
}

/// One-to-one pairs: for each text of either paper its partner and cosine.
pub(super) struct Pairs {
    pub of_now: Vec<Option<(usize, f64)>>,
    pub of_before: Vec<Option<(usize, f64)>>,
}

/// Takes pairs nearest first while both are free, down to `least`.
pub(super) fn pair(near: &[Near], now: usize, before: usize, least: f64) -> Pairs {
    let order = near.iter().filter(|one| one.cosine >= least).collect();
    in_order(order, now, before)
}

/// The same among those named.
pub(super) fn in_order(mut order: Vec<&Near>, now: usize, before: usize) -> Pairs {
    order.sort_by(|a, b| {
        b.cosine
            .total_cmp(&a.cosine)
            .then(a.now.cmp(&b.now))
            .then(a.before.cmp(&b.before))
    });
    let mut pairs = Pairs {
        of_now: vec![None; now],
        of_before: vec![None; before],
    };
    for one in order {
        if pairs.of_now[one.now].is_none() && pairs.of_before[one.before].is_none() {
            pairs.of_now[one.now] = Some((one.before, one.cosine));
            pairs.of_before[one.before] = Some((one.now, one.cosine));
        }
    }
    pairs
}
