//! Where a place stands among others, never finer than the error: how many are
//! certainly ahead of it, how many certainly behind, and which cannot be told
//! apart from the first of their group. It knows no figure's meaning.

use serde::Serialize;

/// A value with its interval.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Range {
    /// The value.
    pub value: f64,
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

impl Range {
    /// The same in another unit.
    #[must_use]
    pub fn times(self, factor: f64) -> Self {
        Self {
            value: self.value * factor,
            low: self.low * factor,
            high: self.high * factor,
        }
    }
}

/// A place among others; 1 is the most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Standing {
    /// The best rank that the intervals allow: one more than the places that
    /// are certainly ahead.
    pub best: usize,
    /// The worst: all places but those that are certainly behind.
    pub worst: usize,
    /// Group of places that cannot be told apart from the first of their group,
    /// which has the largest value; 1 is the group of the largest.
    pub group: usize,
}

/// Standings by value, the largest first; none for a place without a value.
#[must_use]
pub fn standings(values: &[Option<Range>]) -> Vec<Option<Standing>> {
    let known: Vec<(usize, Range)> = values
        .iter()
        .enumerate()
        .filter_map(|(at, range)| range.map(|range| (at, range)))
        .filter(|(_, range)| range.value.is_finite())
        .collect();
    let mut found = vec![None; values.len()];
    let mut order = known.clone();
    order.sort_by(|a, b| b.1.value.total_cmp(&a.1.value).then(a.0.cmp(&b.0)));
    let (mut group, mut least) = (0, f64::INFINITY);
    for (at, range) in order {
        // Only what lies wholly below the leader opens a new group.
        if group == 0 || range.high < least {
            group += 1;
            least = range.low;
        }
        let ahead = known
            .iter()
            .filter(|other| other.1.low > range.high)
            .count();
        let behind = known
            .iter()
            .filter(|other| other.1.high < range.low)
            .count();
        found[at] = Some(Standing {
            best: ahead + 1,
            worst: known.len() - behind,
            group,
        });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn range(value: f64, low: f64, high: f64) -> Option<Range> {
        Some(Range { value, low, high })
    }

    #[test]
    fn nothing_is_ranked_finer_than_the_error() {
        let found = standings(&[
            range(10.0, 8.0, 12.0),
            range(9.0, 7.0, 11.0),
            None,
            range(3.0, 2.0, 4.0),
            range(7.9, 7.8, 7.9),
        ]);
        let told: Vec<_> = found
            .iter()
            .map(|one| one.map(|one| (one.best, one.worst, one.group)))
            .collect();
        // The last is certainly behind the first, but not behind the second.
        assert_eq!(
            told,
            [
                Some((1, 2, 1)),
                Some((1, 3, 1)),
                None,
                Some((4, 4, 3)),
                Some((2, 3, 2))
            ]
        );
    }
}
