//! Outlines of areas: the lines that only one part of an area uses are its
//! edge, chained into rings. ITL2 and ITL3 are drawn from their own outlines,
//! because ITL cuts districts; all other areas are dissolved from districts.
//! Neighbours share a line: islands have none, and no ferry or bridge is made
//! up for them. It draws nothing.

use std::collections::BTreeMap;

use weighbridge_model::place::Geography;

use crate::{Area, Facts};

/// A closed ring of longitude and latitude, degrees, WGS84.
pub type Ring = Vec<(f64, f64)>;

/// Lines of one layer, and for each of its parts the rings they make.
struct Layer {
    lines: Vec<Ring>,
    rings: Vec<Vec<Vec<i32>>>,
}

/// The lines and rings of the snapshot, opened for use.
pub struct Outline {
    districts: Layer,
    itl3: Layer,
    itl3_codes: Vec<String>,
}

fn base(line: i32) -> usize {
    usize::try_from(if line < 0 { -line - 1 } else { line }).unwrap_or(0)
}

impl Layer {
    fn open(
        facts: &Facts,
        [lines, rings]: [&str; 2],
        parts: usize,
        position: impl Fn(&str) -> Option<usize>,
    ) -> Result<Self, String> {
        let table = facts.table(lines)?;
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
        let table = facts.table(rings)?;
        let mut rings: Vec<Vec<Vec<i32>>> = vec![Vec::new(); parts];
        for ((place, ring), line) in table
            .strings("place")
            .zip(table.integers("ring"))
            .zip(table.integers("line"))
        {
            let Some(at) = position(place) else {
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

    /// Rings of the area made of these parts, lines between them dissolved.
    fn dissolve(&self, parts: &[usize]) -> Vec<Ring> {
        if let [one] = parts {
            return self.rings[*one]
                .iter()
                .map(|ring| self.trace(ring))
                .collect();
        }
        let all = || {
            parts
                .iter()
                .flat_map(|part| self.rings[*part].iter().flatten())
        };
        let mut uses: BTreeMap<usize, usize> = BTreeMap::new();
        for line in all() {
            *uses.entry(base(*line)).or_default() += 1;
        }
        // An edge line starts where another ends: chain them by that point.
        let mut edge: BTreeMap<(i64, i64), Vec<i32>> = BTreeMap::new();
        for line in all() {
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
        // A sound between two parts may have been simplified to nothing.
        rings.retain(|ring| ring.len() > 3);
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

    /// For each area (a list of parts) the areas that share a line with it, in
    /// order.
    fn neighbours(&self, areas: &[Vec<usize>]) -> Vec<Vec<usize>> {
        let mut users: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (area, parts) in areas.iter().enumerate() {
            for line in parts
                .iter()
                .flat_map(|part| self.rings[*part].iter().flatten())
            {
                users.entry(base(*line)).or_default().push(area);
            }
        }
        let mut neighbours = vec![Vec::new(); areas.len()];
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

impl Outline {
    /// Opens the outlines.
    ///
    /// # Errors
    /// When the snapshot is damaged.
    pub fn open(facts: &Facts) -> Result<Self, String> {
        let districts = Layer::open(
            facts,
            ["outline_lines", "outline_rings"],
            facts.districts().len(),
            |code| facts.position(code),
        )?;
        let mut codes = facts.table("outline_itl3_rings")?.words("place").0.to_vec();
        codes.sort();
        let itl3 = Layer::open(
            facts,
            ["outline_itl3_lines", "outline_itl3_rings"],
            codes.len(),
            |code| {
                codes
                    .binary_search_by(|known| known.as_str().cmp(code))
                    .ok()
            },
        )?;
        Ok(Self {
            districts,
            itl3,
            itl3_codes: codes,
        })
    }

    /// Rings of the area made of these districts, lines between them dissolved.
    #[must_use]
    pub fn area(&self, districts: &[usize]) -> Vec<Ring> {
        self.districts.dissolve(districts)
    }

    /// Rings of an area: ITL2 and ITL3 as they are, all others dissolved from
    /// districts. A travel-to-work area is drawn from the districts at least
    /// half of whose people live in it, because its own outline is not had; it
    /// may have none.
    #[must_use]
    pub fn of(&self, area: &Area) -> Vec<Ring> {
        let parts = self.parts(area);
        if is_itl(area.place.geography) {
            self.itl3.dissolve(&parts)
        } else {
            self.districts.dissolve(&parts)
        }
    }

    /// For each district the districts that share a line with it, in order.
    #[must_use]
    pub fn neighbours(&self) -> Vec<Vec<usize>> {
        let alone: Vec<Vec<usize>> = (0..self.districts.rings.len()).map(|at| vec![at]).collect();
        self.districts.neighbours(&alone)
    }

    /// For each area, all of one geography, the areas that share a line with
    /// it, by position, in order.
    #[must_use]
    pub fn neighbours_of(&self, areas: &[Area]) -> Vec<Vec<usize>> {
        let parts: Vec<Vec<usize>> = areas.iter().map(|area| self.parts(area)).collect();
        if areas.iter().any(|area| is_itl(area.place.geography)) {
            self.itl3.neighbours(&parts)
        } else {
            self.districts.neighbours(&parts)
        }
    }

    /// Parts of an area in its layer.
    fn parts(&self, area: &Area) -> Vec<usize> {
        if is_itl(area.place.geography) {
            // The code of an ITL3 begins with that of its ITL2.
            let code = area.place.code.as_str();
            let inside = |at: &usize| self.itl3_codes[*at].starts_with(code);
            (0..self.itl3_codes.len()).filter(inside).collect()
        } else {
            area.members
                .iter()
                .filter(|member| member.share >= 0.5)
                .map(|member| member.district)
                .collect()
        }
    }

    /// A ring on the ground plan of the British National Grid, metres east and
    /// north, for drawing in true shape.
    #[must_use]
    pub fn british_grid(ring: &[(f64, f64)]) -> Vec<(f64, f64)> {
        ring.iter()
            .map(|(longitude, latitude)| crate::grid::east_north(*longitude, *latitude))
            .collect()
    }
}

fn is_itl(geography: Geography) -> bool {
    matches!(geography, Geography::Itl2 | Geography::Itl3)
}
