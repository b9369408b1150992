//! Maps to download: one GeoJSON a geography and year (RFC 7946: WGS84, outer
//! rings anticlockwise, holes clockwise), with the figures as properties.

use serde_json::json;
use weighbridge_assess::assessment::{Assessment, Layer};
use weighbridge_facts::Ring;

use crate::folder::FileOut;
use crate::html::put;

/// Twice the area that a ring goes round, positive where it runs anticlockwise.
fn area(ring: &Ring) -> f64 {
    ring.windows(2)
        .map(|pair| pair[0].0 * pair[1].1 - pair[1].0 * pair[0].1)
        .sum()
}

/// Whether a point lies inside a ring, by counting the edges east of it.
fn inside((x, y): (f64, f64), ring: &Ring) -> bool {
    ring.windows(2)
        .filter(|pair| {
            let ((x0, y0), (x1, y1)) = (pair[0], pair[1]);
            (y0 > y) != (y1 > y) && x < (x1 - x0) * (y - y0) / (y1 - y0) + x0
        })
        .count()
        % 2
        == 1
}

/// West, south, east, north.
fn bounds(ring: &Ring) -> [f64; 4] {
    ring.iter().fold(
        [
            f64::INFINITY,
            f64::INFINITY,
            f64::NEG_INFINITY,
            f64::NEG_INFINITY,
        ],
        |[west, south, east, north], (x, y)| {
            [west.min(*x), south.min(*y), east.max(*x), north.max(*y)]
        },
    )
}

fn within(inner: [f64; 4], outer: [f64; 4]) -> bool {
    inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3]
}

/// A point of the ring that is no point of the other: rings may touch.
fn own_point(ring: &Ring, other: &Ring) -> Option<(f64, f64)> {
    ring.iter().find(|point| !other.contains(point)).copied()
}

/// Polygons of an area, each its outer ring and then its holes, from rings
/// that come in any order and direction. A ring inside an odd number of others
/// is a hole of the smallest of them.
#[must_use]
pub fn polygons(rings: &[Ring]) -> Vec<Vec<Ring>> {
    let mut rings: Vec<(f64, Ring)> = rings
        .iter()
        .filter(|ring| ring.len() >= 4)
        .map(|ring| {
            let mut ring = ring.clone();
            if ring.first() != ring.last() {
                ring.extend(ring.first().copied());
            }
            (area(&ring), ring)
        })
        .filter(|(area, _)| *area != 0.0)
        .collect();
    // Largest first, so that what holds a ring comes before it.
    rings.sort_by(|a, b| b.0.abs().total_cmp(&a.0.abs()));
    let mut polygons: Vec<Vec<Ring>> = Vec::new();
    // For each ring seen: its bounds, and the position of its polygon where it
    // is an outer one.
    let mut seen: Vec<(Ring, [f64; 4], Option<usize>)> = Vec::new();
    for (area, mut ring) in rings {
        let box_here = bounds(&ring);
        let holders: Vec<usize> = seen
            .iter()
            .enumerate()
            .filter(|(_, (other, box_there, _))| {
                within(box_here, *box_there)
                    && own_point(&ring, other).is_some_and(|point| inside(point, other))
            })
            .map(|(at, _)| at)
            .collect();
        let hole_of = match holders.len() % 2 {
            1 => holders.last().and_then(|at| seen[*at].2),
            _ => None,
        };
        let anticlockwise = area > 0.0;
        if anticlockwise == hole_of.is_some() {
            ring.reverse();
        }
        seen.push((
            ring.clone(),
            box_here,
            hole_of.is_none().then_some(polygons.len()),
        ));
        match hole_of {
            Some(polygon) => polygons[polygon].push(ring),
            None => polygons.push(vec![ring]),
        }
    }
    polygons
}

fn write_ring(out: &mut String, ring: &Ring) {
    out.push('[');
    for (position, (longitude, latitude)) in ring.iter().enumerate() {
        let comma = if position == 0 { "" } else { "," };
        // Five places are a metre, which the outlines do not have.
        put!(out, "{comma}[{longitude:.5},{latitude:.5}]");
    }
    out.push(']');
}

fn feature(out: &mut String, layer: &Layer, position: usize) {
    let here = &layer.coverage[position];
    let total = here.total[1].as_ref();
    let (present, open) = here.present(1);
    let known = here.grade.is_some();
    // A number that is not finite becomes null.
    let properties = json!({
        "code": here.place.code,
        "name": here.place.name,
        "geography": layer.geography.as_str(),
        "year": layer.year,
        "definition": "central",
        "jobs": here.jobs,
        "strategy_jobs": total.map(|cell| cell.jobs.jobs),
        "strategy_jobs_low": total.map(|cell| cell.jobs.low),
        "strategy_jobs_high": total.map(|cell| cell.jobs.high),
        "strategy_share": total.map(|cell| cell.share),
        "sectors_present": known.then_some(present),
        "sectors_open": known.then_some(open),
        "grade": total.map(|cell| cell.grade.as_str()),
    });
    put!(
        out,
        "{{\"type\":\"Feature\",\"properties\":{properties},\"geometry\":"
    );
    geometry(out, &layer.outlines[position]);
    out.push('}');
}

/// The geometry of an area, null where it has no outline.
pub(crate) fn geometry(out: &mut String, rings: &[Ring]) {
    let polygons = polygons(rings);
    if polygons.is_empty() {
        out.push_str("null");
        return;
    }
    out.push_str("{\"type\":\"MultiPolygon\",\"coordinates\":[");
    for (at, polygon) in polygons.iter().enumerate() {
        out.push_str(if at == 0 { "[" } else { ",[" });
        for (at, ring) in polygon.iter().enumerate() {
            if at > 0 {
                out.push(',');
            }
            write_ring(out, ring);
        }
        out.push(']');
    }
    out.push_str("]}");
}

/// The maps of an assessment: `maps/GEOGRAPHY-YEAR.geojson`, none for a
/// geography without outlines.
#[must_use]
pub fn files(assessment: &Assessment) -> Vec<FileOut> {
    assessment
        .layers
        .iter()
        .filter(|layer| {
            layer.outlines.len() == layer.coverage.len()
                && layer.outlines.iter().any(|rings| !rings.is_empty())
        })
        .map(|layer| {
            let mut out = String::from("{\"type\":\"FeatureCollection\",\"features\":[\n");
            for position in 0..layer.coverage.len() {
                if position > 0 {
                    out.push_str(",\n");
                }
                feature(&mut out, layer, position);
            }
            out.push_str("\n]}\n");
            FileOut {
                path: format!("maps/{}-{}.geojson", layer.geography.as_str(), layer.year),
                bytes: out.into_bytes(),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(west: f64, south: f64, size: f64) -> Ring {
        vec![
            (west, south),
            (west + size, south),
            (west + size, south + size),
            (west, south + size),
            (west, south),
        ]
    }

    #[test]
    fn holes_go_to_the_smallest_ring_around_them_and_turn() {
        // An island in a lake of the mainland, and a skerry far away; the
        // lake comes first and everything runs the wrong way.
        let mut rings = [
            square(2.0, 2.0, 4.0),
            square(0.0, 0.0, 10.0),
            square(3.0, 3.0, 1.0),
            square(20.0, 20.0, 1.0),
        ];
        rings[1].reverse();
        let polygons = polygons(&rings);
        assert_eq!(polygons.len(), 3);
        assert_eq!(polygons[0].len(), 2);
        for polygon in &polygons {
            assert!(area(&polygon[0]) > 0.0);
            assert!(polygon[1..].iter().all(|hole| area(hole) < 0.0));
        }
    }
}
