//! Where a place stands among others, never finer than the error: how many are
//! certainly ahead of it, how many certainly behind, and which cannot be told
//! apart from the first of their group. It knows no figure's meaning.

use serde::Serialize;

use crate::wording::list;

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

/// Who may be first: the places whose interval reaches that of the largest
/// value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leading {
    /// Their positions, the largest value first; never empty.
    pub places: Vec<usize>,
    /// How many places have a value.
    pub known: usize,
}

impl Leading {
    /// Whether the first can be told from all others.
    #[must_use]
    pub fn alone(&self) -> bool {
        self.places.len() == 1
    }

    /// Up to so many of them by name and in the order of the alphabet, so that
    /// no order is read into it, and how many there are besides: "A, B and 26
    /// more".
    #[must_use]
    pub fn named(&self, most: usize, name: impl Fn(usize) -> String) -> String {
        // "and 1 more" takes the room of its name.
        let most = if self.places.len() == most + 1 {
            most + 1
        } else {
            most
        };
        let mut names: Vec<String> = self.places.iter().take(most).map(|at| name(*at)).collect();
        names.sort();
        let more = self.places.len() - names.len();
        if more > 0 {
            names.push(format!("{more} more"));
        }
        list(&names)
    }
}

/// Who may be first; none where nobody has a value.
#[must_use]
pub fn leading(values: &[Option<Range>]) -> Option<Leading> {
    let mut known: Vec<(usize, Range)> = values
        .iter()
        .enumerate()
        .filter_map(|(at, range)| range.map(|range| (at, range)))
        .filter(|(_, range)| range.value.is_finite())
        .collect();
    known.sort_by(|a, b| b.1.value.total_cmp(&a.1.value).then(a.0.cmp(&b.0)));
    let least = known.first()?.1.low;
    Some(Leading {
        known: known.len(),
        places: known
            .iter()
            .filter(|(_, range)| range.high >= least)
            .map(|(at, _)| *at)
            .collect(),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn range(value: f64, low: f64, high: f64) -> Option<Range> {
        Some(Range { value, low, high })
    }

    proptest! {
        #[test]
        fn an_order_of_places_changes_no_standing(
            ends in prop::collection::vec((0.0..100.0_f64, 0.0..30.0_f64, 0.0..30.0_f64), 1..40),
            turn in 0_usize..40,
        ) {
            let values: Vec<Option<Range>> = ends
                .iter()
                .map(|(value, below, above)| range(*value, value - below, value + above))
                .collect();
            let found = standings(&values);
            let mut turned = values.clone();
            let by = turn % values.len();
            turned.rotate_left(by);
            let mut again = standings(&turned);
            again.rotate_right(by);
            for (one, other) in found.iter().zip(&again) {
                let (one, other) = (one.unwrap(), other.unwrap());
                prop_assert_eq!((one.best, one.worst), (other.best, other.worst));
            }
            // The leaders are those that the first one's worst rank counts.
            let told = leading(&values).unwrap();
            let first = found[told.places[0]].unwrap();
            prop_assert_eq!(told.places.len(), first.worst);
            prop_assert_eq!(told.alone(), first.worst == 1);
        }
    }

    #[test]
    fn leaders_are_counted_and_named_without_an_order() {
        let values = [
            range(9.0, 7.0, 11.0),
            range(10.0, 8.0, 12.0),
            None,
            range(3.0, 2.0, 4.0),
            range(8.5, 8.4, 8.6),
        ];
        let told = leading(&values).unwrap();
        assert_eq!(
            (told.places.as_slice(), told.known),
            ([1, 0, 4].as_slice(), 4)
        );
        let name = |at: usize| ["Bath", "York", "", "Ely", "Ayr"][at].to_owned();
        assert_eq!(told.named(1, name), "York and 2 more");
        assert_eq!(told.named(2, name), "Ayr, Bath and York");
        assert_eq!(told.named(9, name), "Ayr, Bath and York");
        assert!(leading(&[None]).is_none());
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
