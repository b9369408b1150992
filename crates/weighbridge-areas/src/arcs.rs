//! Inequalities over arcs for a limit on the number of zones: each chosen area
//! is its zone's root or is entered by one arc from a neighbour. With `r` and
//! `y` for roots and arcs, `x_i = r_i + sum of y into i`, and for any set `S`
//! around `i` `x_i <= sum over j of S up to i of r_j + sum of y into S`.
//! A way may not use an area in both directions at once, as it may in the
//! inequalities over areas alone (`roots.rs`): that makes these much the
//! stronger and the programme much the larger. (Directed cuts: Ljubic,
//! Weiskircher, Pferschy, Klau, Mutzel and Fischetti 2006, Mathematical
//! Programming 105.)

use crate::flow::Flow;
use crate::graph::Neighbours;
use crate::simplex::Row;
use crate::watcher::Watcher;

const VIOLATION: f64 = 1e-4;
/// Inequalities for one area, each beyond the arcs of the one before.
const NESTED: usize = 4;
/// Added to what every arc lets through, so that of equally violated
/// inequalities the one with the fewest arcs is found.
const THIN: f64 = 1e-5;

/// The arcs: `2 k` and `2 k + 1` are the two directions of one pair of
/// neighbours. Their columns follow those of the areas and of the roots.
pub(crate) struct Arcs {
    areas: usize,
    /// From, to.
    pub(crate) ends: Vec<(usize, usize)>,
    into: Vec<Vec<usize>>,
}

impl Arcs {
    pub(crate) fn new(neighbours: &Neighbours) -> Self {
        let areas = neighbours.len();
        let mut ends = Vec::new();
        let mut into = vec![Vec::new(); areas];
        for (one, others) in neighbours.iter().enumerate() {
            for other in others.iter().filter(|other| **other > one) {
                into[*other].push(ends.len());
                ends.push((one, *other));
                into[one].push(ends.len());
                ends.push((*other, one));
            }
        }
        Arcs { areas, ends, into }
    }

    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    fn column(&self, arc: usize) -> usize {
        2 * self.areas + arc
    }

    /// That an area is a root or entered, and not both.
    fn entered(&self, area: usize) -> [Row; 2] {
        [1.0, -1.0].map(|sign| {
            let arcs = self.into[area].iter().map(|arc| (self.column(*arc), -sign));
            Row {
                entries: [(area, sign), (self.areas + area, -sign)]
                    .into_iter()
                    .chain(arcs)
                    .collect(),
                right: 0.0,
            }
        })
    }

    /// The rows to start from: those of single areas.
    pub(crate) fn rows(&self, open: &[bool]) -> Vec<Row> {
        let open = (0..self.areas).filter(|j| open[*j]);
        open.flat_map(|j| self.entered(j)).collect()
    }

    /// Violated inequalities, and the steps that finding them took.
    pub(crate) fn separate(
        &self,
        rank: &[usize],
        open: &[bool],
        point: &[f64],
        limit: usize,
        watcher: &Watcher<'_>,
    ) -> (Vec<Row>, u64) {
        let mut rows: Vec<(f64, Row)> = Vec::new();
        let mut keep = |row: Row| {
            let sum: f64 = row.entries.iter().map(|(j, v)| v * point[*j]).sum();
            if sum > row.right + VIOLATION {
                rows.push((sum - row.right, row));
            }
        };
        for area in (0..self.areas).filter(|j| open[*j]) {
            self.entered(area).into_iter().for_each(&mut keep);
        }
        // One direction of a pair at most, and only where its areas are in.
        for arc in (0..self.ends.len()).step_by(2) {
            let (one, other) = self.ends[arc];
            for area in [one, other] {
                keep(Row {
                    entries: vec![
                        (self.column(arc), 1.0),
                        (self.column(arc + 1), 1.0),
                        (area, -1.0),
                    ],
                    right: 0.0,
                });
            }
        }
        let mut work = self.ends.len() as u64;
        let mut flow = Flow::default();
        let mut order: Vec<usize> = (0..self.areas)
            .filter(|j| open[*j] && point[*j] > 1e-2)
            .collect();
        order.sort_by(|a, b| point[*b].total_cmp(&point[*a]).then(a.cmp(b)));
        // An inequality found for one area mends its surroundings too.
        let mut covered = vec![false; self.areas];
        let mut found = 0;
        for area in order {
            if covered[area] {
                continue;
            }
            if found >= limit || watcher.stops(flow.steps + 2 * self.ends.len() as u64) {
                break;
            }
            let mut passed = vec![false; self.ends.len()];
            for _ in 0..NESTED {
                let reached = self.flow_to(&mut flow, area, rank, open, point, &passed);
                work += flow.steps + self.ends.len() as u64;
                if reached >= point[area] - VIOLATION {
                    break;
                }
                let near = flow.reaches(area);
                let far: Vec<bool> = (0..self.areas)
                    .map(|j| open[j] && !flow.on_source_side(j))
                    .collect();
                let sets = if near[..self.areas] == far[..] {
                    vec![near]
                } else {
                    vec![near, far]
                };
                for (number, set) in sets.iter().enumerate() {
                    let (left, row, entering) = self.row(area, rank, open, point, set);
                    if left > VIOLATION {
                        rows.push((left, row));
                        found += 1;
                    }
                    if number == 0 {
                        entering.into_iter().for_each(|arc| passed[arc] = true);
                        for (covered, inside) in covered.iter_mut().zip(set) {
                            *covered |= inside;
                        }
                    }
                }
            }
        }
        rows.sort_by(|a, b| b.0.total_cmp(&a.0));
        rows.truncate(limit);
        (rows.into_iter().map(|(_, row)| row).collect(), work)
    }

    /// Flow to an area from the roots that may be its own; the source comes
    /// after the areas. `passed` arcs let all through.
    fn flow_to(
        &self,
        flow: &mut Flow,
        area: usize,
        rank: &[usize],
        open: &[bool],
        point: &[f64],
        passed: &[bool],
    ) -> f64 {
        let source = self.areas;
        flow.clear(source + 1);
        for j in (0..self.areas).filter(|j| open[*j]) {
            if rank[j] <= rank[area] {
                flow.arc(source, j, point[self.areas + j]);
            }
        }
        for (arc, (from, to)) in self.ends.iter().enumerate() {
            if open[*from] && open[*to] && *from != area {
                let room = if passed[arc] {
                    1.0
                } else {
                    point[self.column(arc)] + THIN
                };
                flow.arc(*from, *to, room);
            }
        }
        flow.run(source, area, point[area] - VIOLATION / 2.0)
    }

    /// The inequality of a set around `area`, by how much the point breaks it,
    /// and the arcs that enter the set.
    fn row(
        &self,
        area: usize,
        rank: &[usize],
        open: &[bool],
        point: &[f64],
        set: &[bool],
    ) -> (f64, Row, Vec<usize>) {
        let mut entries = vec![(area, 1.0)];
        let mut left = point[area];
        let mut entering = Vec::new();
        for j in (0..self.areas).filter(|j| set[*j] && open[*j]) {
            if rank[j] <= rank[area] {
                entries.push((self.areas + j, -1.0));
                left -= point[self.areas + j];
            }
            for arc in &self.into[j] {
                let from = self.ends[*arc].0;
                if !set[from] && open[from] {
                    entries.push((self.column(*arc), -1.0));
                    left -= point[self.column(*arc)];
                    entering.push(*arc);
                }
            }
        }
        let row = Row {
            entries,
            right: 0.0,
        };
        (left, row, entering)
    }
}
