//! Outlines of any area made of districts: the lines that only one of its
//! districts uses are its edge, chained into rings. Neighbours are districts
//! that share a line. It draws nothing.

use std::collections::BTreeMap;

use crate::Facts;

/// A closed ring of longitude and latitude, degrees, WGS84.
pub type Ring = Vec<(f64, f64)>;

/// The lines and rings of the snapshot, opened for use.
pub struct Outline {
    lines: Vec<Ring>,
    /// For each district its rings as lines.
    rings: Vec<Vec<Vec<i32>>>,
}

fn base(line: i32) -> usize {
    usize::try_from(if line < 0 { -line - 1 } else { line }).unwrap_or(0)
}

impl Outline {
    /// Opens the outlines.
    ///
    /// # Errors
    /// When the snapshot is damaged.
    pub fn open(facts: &Facts) -> Result<Self, String> {
        let table = facts.table("outline_lines")?;
        let mut lines: Vec<Ring> = Vec::new();
        for ((line, x), y) in table
            .integers("line")
            .iter()
            .zip(table.integers("longitude"))
            .zip(table.integers("latitude"))
        {
            if lines.len() <= base(*line) {
                lines.push(Vec::new());
            }
            lines[base(*line)].push((f64::from(*x) / 1e5, f64::from(*y) / 1e5));
        }
        let table = facts.table("outline_rings")?;
        let mut rings: Vec<Vec<Vec<i32>>> = vec![Vec::new(); facts.districts().len()];
        for ((place, ring), line) in table
            .strings("place")
            .zip(table.integers("ring"))
            .zip(table.integers("line"))
        {
            let Some(at) = facts.position(place) else {
                continue;
            };
            let ring = base(*ring);
            if rings[at].len() <= ring {
                rings[at].resize(ring + 1, Vec::new());
            }
            rings[at][ring].push(*line);
        }
        Ok(Self { lines, rings })
    }

    /// Rings of the area made of these districts, lines between them dissolved.
    #[must_use]
    pub fn area(&self, districts: &[usize]) -> Vec<Ring> {
        if let [one] = districts {
            return self.rings[*one]
                .iter()
                .map(|ring| self.trace(ring))
                .collect();
        }
        let mut uses: BTreeMap<usize, usize> = BTreeMap::new();
        for line in districts
            .iter()
            .flat_map(|district| self.rings[*district].iter().flatten())
        {
            *uses.entry(base(*line)).or_default() += 1;
        }
        // An edge line starts where another ends: chain them by that point.
        let mut edge: BTreeMap<(i64, i64), Vec<i32>> = BTreeMap::new();
        for line in districts
            .iter()
            .flat_map(|district| self.rings[*district].iter().flatten())
        {
            if uses.get(&base(*line)) == Some(&1) {
                edge.entry(self.end(*line, true)).or_default().push(*line);
            }
        }
        let mut rings = Vec::new();
        while let Some((&start, _)) = edge.iter().find(|(_, lines)| !lines.is_empty()) {
            let mut ring = Vec::new();
            let mut at = start;
            while let Some(line) = edge.get_mut(&at).and_then(Vec::pop) {
                ring.push(line);
                at = self.end(line, false);
            }
            edge.retain(|_, lines| !lines.is_empty());
            rings.push(self.trace(&ring));
        }
        rings
    }

    #[allow(clippy::cast_possible_truncation)] // hundred-thousandths of a degree
    fn end(&self, line: i32, first: bool) -> (i64, i64) {
        let points = &self.lines[base(line)];
        let point = if first == (line >= 0) {
            points.first()
        } else {
            points.last()
        };
        point.map_or((0, 0), |(x, y)| {
            ((x * 1e5).round() as i64, (y * 1e5).round() as i64)
        })
    }

    fn trace(&self, ring: &[i32]) -> Ring {
        let mut points: Ring = Vec::new();
        for line in ring {
            let line_points = &self.lines[base(*line)];
            let skip = usize::from(!points.is_empty());
            if *line < 0 {
                points.extend(line_points.iter().rev().skip(skip));
            } else {
                points.extend(line_points.iter().skip(skip));
            }
        }
        points
    }

    /// For each district the districts that share a line with it, in order.
    #[must_use]
    pub fn neighbours(&self) -> Vec<Vec<usize>> {
        let mut users: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (district, rings) in self.rings.iter().enumerate() {
            for line in rings.iter().flatten() {
                users.entry(base(*line)).or_default().push(district);
            }
        }
        let mut neighbours = vec![Vec::new(); self.rings.len()];
        for pair in users.values() {
            for &a in pair {
                for &b in pair {
                    if a != b && !neighbours[a].contains(&b) {
                        neighbours[a].push(b);
                    }
                }
            }
        }
        for list in &mut neighbours {
            list.sort_unstable();
        }
        neighbours
    }
}
