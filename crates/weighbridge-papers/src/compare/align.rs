//! Texts as weighed stems, their cosines, and pairs taken nearest first. Same
//! texts, same pairs: sums run in a fixed order and ties go to the first.

use std::collections::BTreeMap;

use crate::search::words::words;

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

/// A pair of words counts this much beside a single one: it tells more, but
/// most pairs are an accident of wording.
const PAIR: f64 = 0.25;

impl Vectors {
    pub fn new(now: &[String], before: &[String]) -> Self {
        let mut names: BTreeMap<String, usize> = BTreeMap::new();
        let mut texts_with: Vec<f64> = Vec::new();
        let mut count = |text: &String| -> BTreeMap<usize, f64> {
            let stems: Vec<String> = words(text).into_iter().map(|word| word.stem).collect();
            let pairs = stems.windows(2).map(|two| two.join(" "));
            let mut counts: BTreeMap<usize, f64> = BTreeMap::new();
            for (feature, weight) in stems
                .iter()
                .map(|stem| (stem.clone(), 1.0))
                .chain(pairs.map(|pair| (pair, PAIR)))
            {
                let next = names.len();
                let at = *names.entry(feature).or_insert(next);
                if at == texts_with.len() {
                    texts_with.push(0.0);
                }
                *counts.entry(at).or_default() += weight;
            }
            for at in counts.keys() {
                texts_with[*at] += 1.0;
            }
            counts
        };
        let ours: Vec<BTreeMap<usize, f64>> = now.iter().map(&mut count).collect();
        let theirs: Vec<BTreeMap<usize, f64>> = before.iter().map(&mut count).collect();
        let texts = (now.len() + before.len()) as f64;
        let weigh = |counts: &BTreeMap<usize, f64>| {
            let weighed: Vec<(usize, f64)> = counts
                .iter()
                .map(|(at, count)| {
                    let rare = (1.0 + texts / texts_with[*at]).ln();
                    // A word said often in a long text tells little more than
                    // once, hence the root.
                    (*at, count.sqrt() * rare)
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
        Self {
            now: ours.iter().map(weigh).collect(),
            before: theirs.iter().map(weigh).collect(),
            features: names.len(),
        }
    }

    /// Every pair with a cosine of at least `least`, by place.
    pub fn near(&self, least: f64) -> Vec<Near> {
        let mut holders: Vec<Vec<(usize, f64)>> = vec![Vec::new(); self.features];
        for (before, text) in self.before.iter().enumerate() {
            for (feature, weight) in text {
                holders[*feature].push((before, *weight));
            }
        }
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
    let mut order: Vec<&Near> = near.iter().filter(|one| one.cosine >= least).collect();
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
