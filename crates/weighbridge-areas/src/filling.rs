//! Fuller maps where need is the same everywhere: the best map is then the one
//! that leaves the fewest people of the ceiling over, and what is sought are
//! areas to take in and out whose sum hits what is left (subset sum by two
//! pairs: Horowitz and Sahni 1974, Journal of the ACM 21). It proves nothing.

use crate::model::Model;
use crate::random::Random;
use crate::watcher::Watcher;

/// Areas whose changes are combined at once, at most.
const FLIPS: usize = 60;
/// Combinations tried from one map.
const TRIES: usize = 50;
/// Areas taken in or out at random before the next map is tried.
const SHAKEN: usize = 4;

/// A change of one or two areas and what it adds to the people.
type Change = (f64, usize, usize);

/// The second area of a change of one, and both of none.
const NONE: usize = usize::MAX;

/// Looks for maps that hold more people than `start`, which must be allowed,
/// from maps around it. The best found, if any, and the steps that it took.
pub(crate) fn fuller(
    model: &Model,
    (low, high): (&[f64], &[f64]),
    start: &[bool],
    rounds: usize,
    watcher: &Watcher<'_>,
    random: &mut Random,
) -> (Option<Vec<bool>>, u64) {
    let free: Vec<usize> = (0..model.areas())
        .filter(|j| low[*j] < high[*j] && model.people[*j] > 0.0)
        .collect();
    let people = |map: &[bool]| -> f64 {
        (0..map.len())
            .filter(|j| map[*j])
            .map(|j| model.people[j])
            .sum()
    };
    let mut best = people(start);
    let (mut base, mut found, mut work) = (start.to_vec(), None, 0);
    for _ in 0..rounds {
        let steps = (FLIPS * FLIPS + TRIES * model.areas()) as u64;
        if free.len() < 2 || watcher.stops(steps) {
            break;
        }
        work += steps;
        let here = people(&base);
        let least = best - here + 1e-12 * model.ceiling;
        let changes = changes(model, &base, &free, random);
        match combined(model, &base, &changes, (least, model.ceiling - here)) {
            Some(map) => {
                best = people(&map);
                base.clone_from(&map);
                found = Some(map);
            }
            None => shake(model, &mut base, &free, random),
        }
    }
    (found, work)
}

/// Changes of up to two of some areas, by what they add.
fn changes(model: &Model, base: &[bool], free: &[usize], random: &mut Random) -> Vec<Change> {
    let mut some = free.to_vec();
    for place in 0..some.len().min(FLIPS) {
        let other = place + random.below(some.len() - place);
        some.swap(place, other);
    }
    some.truncate(FLIPS);
    let adds = |j: usize| {
        if base[j] {
            -model.people[j]
        } else {
            model.people[j]
        }
    };
    let mut changes = vec![(0.0, NONE, NONE)];
    for (place, one) in some.iter().enumerate() {
        changes.push((adds(*one), *one, NONE));
        for other in &some[place + 1..] {
            changes.push((adds(*one) + adds(*other), *one, *other));
        }
    }
    changes.sort_by(|a, b| a.0.total_cmp(&b.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    changes
}

/// The first two changes that together add more than `least`, no more than
/// `most`, and leave a map that is allowed.
fn combined(
    model: &Model,
    base: &[bool],
    changes: &[Change],
    (least, most): (f64, f64),
) -> Option<Vec<bool>> {
    let mut tried = 0;
    for (place, (adds, one, other)) in changes.iter().enumerate() {
        let rest = &changes[place + 1..];
        let from = rest.partition_point(|change| adds + change.0 < least);
        for (further, third, fourth) in &rest[from..] {
            if adds + further > most {
                break;
            }
            let areas = [*one, *other, *third, *fourth];
            let twice = |at: usize| areas[at] != NONE && areas[at + 1..].contains(&areas[at]);
            if (0..3).any(twice) {
                continue;
            }
            let mut map = base.to_vec();
            for area in areas.into_iter().filter(|area| *area != NONE) {
                map[area] = !map[area];
            }
            if model.allows(&map) {
                return Some(map);
            }
            tried += 1;
            if tried >= TRIES {
                return None;
            }
        }
    }
    None
}

/// Takes some areas in or out at random, as far as the map stays allowed.
fn shake(model: &Model, base: &mut [bool], free: &[usize], random: &mut Random) {
    let mut changed = 0;
    for _ in 0..8 * SHAKEN {
        let area = free[random.below(free.len())];
        base[area] = !base[area];
        if model.allows(base) {
            changed += 1;
        } else {
            base[area] = !base[area];
        }
        if changed == SHAKEN {
            return;
        }
    }
}
