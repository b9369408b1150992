//! Two strategies side by side: which industries are carried over, dropped and
//! new, and what each covers place by place.

use std::collections::BTreeMap;

use serde::Serialize;
use weighbridge_model::industry::IndustryTree;

use crate::assessment::StrategyView;
use crate::coverage::Cell;

/// Industries that the two have in common or not, central readings.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct IndustrySet {
    /// "carried over", "dropped" or "new".
    pub what: &'static str,
    /// Industries of the statistics.
    pub industries: usize,
    /// Jobs in Great Britain.
    pub jobs: f64,
    /// The largest by jobs: SIC group, name, jobs. At most twelve.
    pub largest: Vec<(String, String, f64)>,
}

/// The comparison.
#[derive(Debug, Clone, Serialize)]
pub struct Comparison {
    /// The other strategy.
    pub strategy: StrategyView,
    /// Carried over, dropped, new.
    pub sets: Vec<IndustrySet>,
    /// For each layer and place, the other strategy's total: narrow, central, broad.
    pub totals: Vec<Vec<[Option<Cell>; 3]>>,
}

/// Which industries the two share, by the central readings of their totals.
/// `ours` and `theirs` are weights of each industry, `jobs` those of Great
/// Britain. Of an industry that one backs for a part, the part both back is
/// carried over and the rest new or dropped.
#[must_use]
pub fn industry_sets(
    ours: &[f64],
    theirs: &[f64],
    jobs: &[f64],
    leaves: &[String],
    tree: &IndustryTree,
) -> Vec<IndustrySet> {
    type Part = fn(f64, f64) -> f64;
    let kinds: [(&'static str, Part); 3] = [
        ("carried over", f64::min),
        ("dropped", |ours, theirs| theirs - ours),
        ("new", |ours, theirs| ours - theirs),
    ];
    kinds
        .into_iter()
        .map(|(what, part)| {
            let mut groups: BTreeMap<&str, f64> = BTreeMap::new();
            let (mut industries, mut sum) = (0, 0.0);
            for (at, leaf) in leaves.iter().enumerate() {
                let part = part(ours[at], theirs[at]);
                if part > 0.0 {
                    industries += 1;
                    sum += jobs[at] * part;
                    *groups.entry(&leaf[..3]).or_default() += jobs[at] * part;
                }
            }
            let mut largest: Vec<(String, String, f64)> = groups
                .into_iter()
                .map(|(code, jobs)| {
                    let name = tree.name(code).unwrap_or("").to_owned();
                    (code.to_owned(), name, jobs)
                })
                .collect();
            largest.sort_by(|a, b| b.2.total_cmp(&a.2).then(a.0.cmp(&b.0)));
            largest.truncate(12);
            IndustrySet {
                what,
                industries,
                jobs: sum,
                largest,
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sets_split_what_either_backs() {
        let leaves = ["24100", "24200", "25110", "26110"].map(str::to_owned);
        let sets = industry_sets(
            &[1.0, 0.0, 0.5, 0.0],
            &[1.0, 1.0, 0.0, 0.0],
            &[10.0, 20.0, 30.0, 40.0],
            &leaves,
            &IndustryTree::default(),
        );
        let told: Vec<(&str, usize, f64)> = sets
            .iter()
            .map(|set| (set.what, set.industries, set.jobs))
            .collect();
        assert_eq!(
            told,
            [
                ("carried over", 1, 10.0),
                ("dropped", 1, 20.0),
                // Backed for a half: half of its jobs.
                ("new", 1, 15.0)
            ]
        );
    }
}
