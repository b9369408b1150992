//! Outlines of the 179 ITL3 regions of 2021 (ONS, generalised to 500 m, a
//! shapefile in British National Grid) as lines that neighbours share, so that
//! they dissolve into ITL2 without slivers. Simplified for drawing a map of the
//! country; no distance or area is to be measured on them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use proj4rs::Proj;
use proj4rs::transform::transform;
use shapefile::dbase::{FieldValue, Record};

use crate::snapshot::Table;

const FILE: &str = "geography/ITL3_JAN_2021_UK_BUC/ITL3_JAN_2021_UK_BUC_V3.shp";

/// Lines keep to their course within this many metres.
const TOLERANCE: f64 = 200.0;

/// Islands smaller than this, in square metres, are not drawn.
const ISLAND: f64 = 1e6;

/// A vertex in tenths of a metre, so that shared ones compare equal.
type Vertex = (i64, i64);

/// Two tables as those of the districts: lines (`line`, `longitude`,
/// `latitude` in 1e-5 degree, WGS84) and rings (`place`, `ring`, `line`; a
/// negative line `-n-1` is run backwards).
///
/// # Errors
/// When the file cannot be read or a point has no longitude and latitude.
pub fn tables(data: &Path) -> Result<(Table, Table), String> {
    let rings = rings(data)?;
    let nodes = nodes(rings.values().flatten());
    let mut known: BTreeMap<Vec<Vertex>, i32> = BTreeMap::new();
    let mut lines: Vec<Vec<Vertex>> = Vec::new();
    let (mut place, mut ring_of, mut line_of) = (Vec::new(), Vec::new(), Vec::new());
    for (code, rings) in &rings {
        for (number, ring) in (0..).zip(rings) {
            for line in split(ring, &nodes) {
                let backwards: Vec<Vertex> = line.iter().rev().copied().collect();
                let reversed = backwards < line;
                let key = if reversed { backwards } else { line };
                let next = i32::try_from(lines.len()).unwrap_or(i32::MAX);
                let name = *known.entry(key.clone()).or_insert(next);
                if name == next {
                    lines.push(key);
                }
                place.push(code.as_str());
                ring_of.push(number);
                line_of.push(if reversed { -name - 1 } else { name });
            }
        }
    }
    let grid = proj(
        "+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy \
         +towgs84=446.448,-125.157,542.06,0.1502,0.247,0.8421,-20.4894 +units=m +no_defs",
    )?;
    let degrees = proj("+proj=longlat +ellps=WGS84 +datum=WGS84 +no_defs")?;
    let (mut number, mut x, mut y) = (Vec::new(), Vec::new(), Vec::new());
    for (name, line) in (0..).zip(&lines) {
        for vertex in simple(line) {
            #[allow(clippy::cast_precision_loss)] // tenths of a metre within Britain
            let mut point = (vertex.0 as f64 / 10.0, vertex.1 as f64 / 10.0, 0.0);
            transform(&grid, &degrees, &mut point).map_err(|error| format!("{FILE}: {error}"))?;
            number.push(name);
            x.push(fine(point.0));
            y.push(fine(point.1));
        }
    }
    Ok((
        Table::default()
            .integer("line", number)
            .integer("longitude", x)
            .integer("latitude", y),
        Table::default()
            .text("place", place)
            .integer("ring", ring_of)
            .integer("line", line_of),
    ))
}

fn proj(words: &str) -> Result<Proj, String> {
    Proj::from_proj_string(words).map_err(|error| format!("projection `{words}`: {error}"))
}

#[allow(clippy::cast_possible_truncation)] // hundred-thousandths of a degree
fn fine(radians: f64) -> i32 {
    (radians.to_degrees() * 1e5).round() as i32
}

#[allow(clippy::cast_possible_truncation)] // tenths of a metre within Britain
fn tenths(metres: f64) -> i64 {
    (metres * 10.0).round() as i64
}

/// Rings of each region, closed, small islands left out unless a region has
/// nothing else.
fn rings(data: &Path) -> Result<BTreeMap<String, Vec<Vec<Vertex>>>, String> {
    let shapes = shapefile::read_as::<_, shapefile::Polygon, Record>(data.join(FILE))
        .map_err(|error| format!("{FILE}: {error}"))?;
    let mut found = BTreeMap::new();
    for (polygon, record) in shapes {
        let Some(FieldValue::Character(Some(code))) = record.get("ITL321CD") else {
            return Err(format!("{FILE}: a region has no ITL321CD"));
        };
        let mut rings: Vec<Vec<Vertex>> = polygon
            .rings()
            .iter()
            .map(|ring| {
                let mut ring: Vec<Vertex> = ring
                    .points()
                    .iter()
                    .map(|point| (tenths(point.x), tenths(point.y)))
                    .collect();
                ring.dedup();
                ring
            })
            .filter(|ring| ring.len() > 3)
            .collect();
        // Square metres, from tenths of a metre.
        let size = |ring: &[Vertex]| doubled_area(ring).abs() / 200.0;
        rings.sort_by(|a, b| size(b).total_cmp(&size(a)).then_with(|| a.cmp(b)));
        let mut first = true;
        rings.retain(|ring| std::mem::take(&mut first) || size(ring) >= ISLAND);
        found.insert(code.trim().to_owned(), rings);
    }
    Ok(found)
}

#[allow(clippy::cast_precision_loss)] // an area for comparing
fn doubled_area(ring: &[Vertex]) -> f64 {
    ring.windows(2)
        .map(|pair| (pair[0].0 * pair[1].1 - pair[1].0 * pair[0].1) as f64)
        .sum()
}

/// Vertices where a line must end: those that do not have exactly two
/// neighbours when all rings are laid over each other.
fn nodes<'a>(rings: impl Iterator<Item = &'a Vec<Vertex>>) -> BTreeSet<Vertex> {
    let mut around: BTreeMap<Vertex, BTreeSet<Vertex>> = BTreeMap::new();
    for ring in rings {
        for pair in ring.windows(2) {
            around.entry(pair[0]).or_default().insert(pair[1]);
            around.entry(pair[1]).or_default().insert(pair[0]);
        }
    }
    around
        .into_iter()
        .filter(|(_, neighbours)| neighbours.len() != 2)
        .map(|(vertex, _)| vertex)
        .collect()
}

/// A closed ring as lines between nodes; one closed line where it has none,
/// begun at its least vertex so that both sides of it agree.
fn split(ring: &[Vertex], nodes: &BTreeSet<Vertex>) -> Vec<Vec<Vertex>> {
    let open = &ring[..ring.len() - 1];
    let start = open
        .iter()
        .position(|vertex| nodes.contains(vertex))
        .or_else(|| (0..open.len()).min_by_key(|at| open[*at]))
        .unwrap_or(0);
    let mut lines = Vec::new();
    let mut line = vec![open[start]];
    for step in 1..=open.len() {
        let vertex = open[(start + step) % open.len()];
        line.push(vertex);
        if nodes.contains(&vertex) || step == open.len() {
            lines.push(std::mem::replace(&mut line, vec![vertex]));
        }
    }
    lines
}

/// The line with fewer points (Douglas and Peucker 1973). Ends stay; a closed
/// line keeps also its point farthest from them, so that it stays a ring.
fn simple(line: &[Vertex]) -> Vec<Vertex> {
    let last = line.len() - 1;
    let mut kept = vec![false; line.len()];
    kept[0] = true;
    kept[last] = true;
    let mut spans = vec![(0, last)];
    while let Some((from, to)) = spans.pop() {
        let farthest = (from + 1..to)
            .map(|at| (distance(line[at], line[from], line[to]), at))
            .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
        let Some((away, at)) = farthest else {
            continue;
        };
        if away > TOLERANCE * 10.0 || line[from] == line[to] {
            kept[at] = true;
            spans.push((from, at));
            spans.push((at, to));
        }
    }
    // A ring needs three corners.
    if line[0] == line[last] && kept.iter().filter(|kept| **kept).count() < 4 {
        return line.to_vec();
    }
    line.iter()
        .zip(kept)
        .filter_map(|(vertex, kept)| kept.then_some(*vertex))
        .collect()
}

/// Distance of a point from the stretch between two others.
#[allow(clippy::cast_precision_loss)] // tenths of a metre within Britain
fn distance(point: Vertex, from: Vertex, to: Vertex) -> f64 {
    let (dx, dy) = ((to.0 - from.0) as f64, (to.1 - from.1) as f64);
    let (px, py) = ((point.0 - from.0) as f64, (point.1 - from.1) as f64);
    let length = dx * dx + dy * dy;
    let along = if length > 0.0 {
        ((px * dx + py * dy) / length).clamp(0.0, 1.0)
    } else {
        0.0
    };
    (px - along * dx).hypot(py - along * dy)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_share_their_line() {
        // Two squares side by side; the line between them has a vertex that is
        // no node, and is kept once.
        let left = vec![(0, 0), (0, 20), (10, 20), (10, 10), (10, 0), (0, 0)];
        let right = vec![(10, 0), (10, 10), (10, 20), (20, 20), (20, 0), (10, 0)];
        let nodes = nodes([&left, &right].into_iter());
        assert_eq!(nodes.into_iter().collect::<Vec<_>>(), [(10, 0), (10, 20)]);
    }

    #[test]
    fn a_straight_line_needs_two_points_and_a_ring_keeps_three() {
        let line: Vec<Vertex> = (0..100).map(|at| (at * 1000, at % 2)).collect();
        assert_eq!(simple(&line), [line[0], line[99]]);
        let ring = [(0, 0), (5, 90), (50, 50), (9, 1), (0, 0)];
        assert!(simple(&ring).len() >= 4);
    }
}
