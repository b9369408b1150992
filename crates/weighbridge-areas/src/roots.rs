//! Inequalities for a limit on the number of zones. Each zone has a root, its
//! first area in an order (`rank`) that puts the likeliest first; `point` holds
//! the areas, then the areas' roots. If area `i` is chosen, any set `S` around
//! it holds the root of its zone, or the zone leaves `S` (Wang, Buchanan and
//! Butenko 2017, Mathematical Programming 166). No later area can be that
//! root, so only those up to `i` in the order count:
//! `x_i <= sum over j of S up to i of r_j + sum over the border of S of x_j`.

use crate::flow::Flow;
use crate::graph::Neighbours;
use crate::simplex::Row;
use crate::watcher::Watcher;

const VIOLATION: f64 = 1e-4;
/// Inequalities for one area, each beyond the border of the one before.
const NESTED: usize = 5;
/// Added to what every area lets through, so that of equally violated
/// inequalities the one with the fewest areas is found.
const THIN: f64 = 1e-5;

/// Violated inequalities, and the steps that finding them took.
pub(crate) fn separate(
    neighbours: &Neighbours,
    rank: &[usize],
    open: &[bool],
    point: &[f64],
    limit: usize,
    watcher: &Watcher<'_>,
) -> (Vec<Row>, u64) {
    let areas = open.len();
    let mut rows = pairs(neighbours, rank, point);
    let mut work = 0;
    let mut separator = Separation {
        neighbours,
        rank,
        open,
        point,
        flow: Flow::default(),
    };
    let mut order: Vec<usize> = (0..areas).filter(|j| point[*j] > 1e-3).collect();
    order.sort_by(|a, b| point[*b].total_cmp(&point[*a]).then(a.cmp(b)));
    // An inequality found for one area mends its surroundings too.
    let mut covered = vec![false; areas];
    for area in order {
        if covered[area] {
            continue;
        }
        if rows.len() >= limit || watcher.stops(separator.flow.steps + 2 * areas as u64) {
            break;
        }
        let mut passed = vec![false; areas];
        for _ in 0..NESTED {
            let reached = separator.flow_from(area, &passed);
            work += separator.flow.steps + areas as u64;
            if reached >= point[area] - VIOLATION {
                break;
            }
            let near: Vec<bool> = (0..areas)
                .map(|j| separator.flow.on_source_side(2 * j + 1))
                .collect();
            let reaching = separator.flow.reaches(2 * areas);
            let far: Vec<bool> = (0..areas)
                .map(|j| open[j] && !reaching[2 * j + 1])
                .collect();
            let same = near == far;
            let (left, row, border) = separator.row(area, &near);
            if left > VIOLATION {
                rows.push((left, row));
            }
            if !same {
                let (left, row, _) = separator.row(area, &far);
                if left > VIOLATION {
                    rows.push((left, row));
                }
            }
            let marks = covered.iter_mut().zip(&mut passed);
            for ((covered, passed), (near, border)) in marks.zip(near.iter().zip(&border)) {
                *covered |= near;
                *passed |= border;
            }
        }
    }
    rows.sort_by(|a, b| b.0.total_cmp(&a.0));
    rows.truncate(limit);
    (rows.into_iter().map(|(_, row)| row).collect(), work)
}

/// Those of the inequalities that concern an area and its root, or a neighbour's.
pub(crate) fn of_pairs(neighbours: &Neighbours, rank: &[usize], point: &[f64]) -> Vec<Row> {
    let found = pairs(neighbours, rank, point).into_iter();
    found.map(|(_, row)| row).collect()
}

fn pairs(neighbours: &Neighbours, rank: &[usize], point: &[f64]) -> Vec<(f64, Row)> {
    let areas = rank.len();
    let mut rows: Vec<(f64, Row)> = Vec::new();
    for area in 0..areas {
        let root = point[areas + area];
        if root > point[area] + 1e-6 {
            rows.push((
                root - point[area],
                Row {
                    entries: vec![(areas + area, 1.0), (area, -1.0)],
                    right: 0.0,
                },
            ));
        }
        for other in neighbours[area]
            .iter()
            .filter(|other| rank[**other] < rank[area])
        {
            if root + point[*other] > 1.0 + VIOLATION {
                rows.push((
                    root + point[*other] - 1.0,
                    Row {
                        entries: vec![(areas + area, 1.0), (*other, 1.0)],
                        right: 1.0,
                    },
                ));
            }
        }
    }
    rows
}

struct Separation<'a> {
    neighbours: &'a Neighbours,
    rank: &'a [usize],
    open: &'a [bool],
    point: &'a [f64],
    flow: Flow,
}

impl Separation<'_> {
    /// Flow from an area to the roots that may be its own. Node 2j enters area
    /// j, 2j + 1 leaves it; the sink comes last. `passed` areas let all through.
    fn flow_from(&mut self, area: usize, passed: &[bool]) -> f64 {
        let areas = self.open.len();
        let sink = 2 * areas;
        self.flow.clear(sink + 1);
        for (j, passed) in passed.iter().enumerate() {
            if !self.open[j] {
                continue;
            }
            if j != area {
                let room = if *passed { 1.0 } else { self.point[j] + THIN };
                self.flow.arc(2 * j, 2 * j + 1, room);
            }
            if self.rank[j] <= self.rank[area] {
                self.flow.arc(2 * j + 1, sink, self.point[areas + j]);
            }
            for other in &self.neighbours[j] {
                if *other != area && self.open[*other] {
                    self.flow.arc(2 * j + 1, 2 * other, f64::INFINITY);
                }
            }
        }
        let enough = self.point[area] - VIOLATION / 2.0;
        self.flow.run(2 * area + 1, sink, enough)
    }

    /// The inequality of a set around `area`, by how much the point breaks it,
    /// and the set's border.
    fn row(&self, area: usize, set: &[bool]) -> (f64, Row, Vec<bool>) {
        let areas = self.open.len();
        let mut entries = vec![(area, 1.0)];
        let mut left = self.point[area];
        let mut border = vec![false; areas];
        for j in (0..areas).filter(|j| set[*j]) {
            if self.rank[j] <= self.rank[area] {
                entries.push((areas + j, -1.0));
                left -= self.point[areas + j];
            }
            for other in &self.neighbours[j] {
                if !set[*other] && self.open[*other] {
                    border[*other] = true;
                }
            }
        }
        for j in (0..areas).filter(|j| border[*j]) {
            entries.push((j, -1.0));
            left -= self.point[j];
        }
        let row = Row {
            entries,
            right: 0.0,
        };
        (left, row, border)
    }
}
