//! Inequalities for a limit on the number of zones. Each zone has a root, its
//! first area; `point` holds the areas, then the areas' roots. If area `i` is
//! chosen, any set `S` around it holds a root of its zone, or the zone leaves
//! `S` (Wang, Buchanan and Butenko 2017, Mathematical Programming 166):
//! `x_i <= sum over S of r_j + sum over the border of S of x_j`.

use crate::flow::Flow;
use crate::graph::Neighbours;
use crate::simplex::Row;

const VIOLATION: f64 = 1e-4;

/// Violated inequalities, and the steps that finding them took.
pub(crate) fn separate(
    neighbours: &Neighbours,
    open: &[bool],
    point: &[f64],
    limit: usize,
) -> (Vec<Row>, u64) {
    let areas = open.len();
    let mut rows: Vec<(f64, Row)> = Vec::new();
    let mut work = 0;
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
        for other in neighbours[area].iter().filter(|other| **other < area) {
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
    let mut flow = Flow::default();
    let mut order: Vec<usize> = (0..areas).filter(|j| point[*j] > 1e-3).collect();
    order.sort_by(|a, b| point[*b].total_cmp(&point[*a]).then(a.cmp(b)));
    // An inequality found for one area mends its surroundings too.
    let mut covered = vec![false; areas];
    for area in order {
        if covered[area] {
            continue;
        }
        if rows.len() >= limit {
            break;
        }
        let sink = 2 * areas;
        flow.clear(sink + 1);
        for j in 0..areas {
            if point[j] <= 1e-9 {
                continue;
            }
            if j != area {
                flow.arc(2 * j, 2 * j + 1, point[j]);
            }
            flow.arc(2 * j + 1, sink, point[areas + j].min(point[j]));
            for other in &neighbours[j] {
                if *other != area && open[*other] && point[*other] > 1e-9 {
                    flow.arc(2 * j + 1, 2 * other, f64::INFINITY);
                }
            }
        }
        let value = flow.run(2 * area + 1, sink, point[area] - VIOLATION / 2.0);
        work += flow.steps + areas as u64;
        if value >= point[area] - VIOLATION {
            continue;
        }
        let side: Vec<bool> = (0..areas).map(|j| flow.on_source_side(2 * j + 1)).collect();
        let mut entries = vec![(area, 1.0)];
        let mut left = point[area];
        let mut border = vec![false; areas];
        for j in (0..areas).filter(|j| side[*j]) {
            covered[j] = true;
            entries.push((areas + j, -1.0));
            left -= point[areas + j];
            for other in &neighbours[j] {
                if !side[*other] && open[*other] {
                    border[*other] = true;
                }
            }
        }
        for j in (0..areas).filter(|j| border[*j]) {
            entries.push((j, -1.0));
            left -= point[j];
        }
        if left > VIOLATION {
            rows.push((
                left,
                Row {
                    entries,
                    right: 0.0,
                },
            ));
        }
    }
    rows.sort_by(|a, b| b.0.total_cmp(&a.0));
    rows.truncate(limit);
    (rows.into_iter().map(|(_, row)| row).collect(), work)
}
