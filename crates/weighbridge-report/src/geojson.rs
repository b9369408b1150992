//! Maps to download: one GeoJSON a geography and year (RFC 7946: WGS84, outer
//! rings anticlockwise, holes clockwise), with the figures as properties.

use i_overlay::core::fill_rule::FillRule;
use i_overlay::core::overlay::{IntOverlayOptions, Overlay};
use i_overlay::core::overlay_rule::OverlayRule;
use i_overlay::core::solver::Solver;
use i_overlay::i_float::int::point::IntPoint;
use serde_json::json;
use weighbridge_assess::assessment::{Assessment, Layer};
use weighbridge_facts::Ring;

use crate::folder::FileOut;
use crate::html::put;

/// Steps of a coordinate in a degree: five places are a metre, which the
/// outlines do not have.
const STEPS: f64 = 1e5;

/// Parts of an area with less than this, in square steps, are left out unless
/// there is nothing else: some 700 square metres, less than the outlines show.
const SPECK: u64 = 1_000;

/// A point in steps of a coordinate.
type Point = IntPoint<i32>;

#[allow(clippy::cast_possible_truncation)] // 180 degrees are 18 million steps
fn point((longitude, latitude): (f64, f64)) -> Point {
    Point::new(
        (longitude * STEPS).round() as i32,
        (latitude * STEPS).round() as i32,
    )
}

/// Polygons of an area, each its outer ring, anticlockwise, and then its holes,
/// clockwise, from rings that come in any order and direction. Outlines that
/// were made simpler may cross or touch themselves: what lies within an odd
/// number of rings is inside, and no ring that comes out crosses anything.
#[must_use]
pub fn polygons(rings: &[Ring]) -> Vec<Vec<Vec<Point>>> {
    let rings: Vec<Vec<Point>> = rings
        .iter()
        .map(|ring| ring.iter().copied().map(point).collect())
        .collect();
    let valid = |speck: u64| {
        let options = IntOverlayOptions {
            min_output_area: speck,
            ogc: true,
            ..IntOverlayOptions::default()
        };
        Overlay::from_subj_custom(&rings, options, Solver::default())
            .overlay(OverlayRule::Subject, FillRule::EvenOdd)
    };
    let found = valid(SPECK);
    if found.is_empty() { valid(0) } else { found }
}

fn write_ring(out: &mut String, ring: &[Point]) {
    out.push('[');
    for (position, point) in ring.iter().chain(ring.first()).enumerate() {
        let comma = if position == 0 { "" } else { "," };
        let degrees = |steps: i32| f64::from(steps) / STEPS;
        put!(
            out,
            "{comma}[{:.5},{:.5}]",
            degrees(point.x),
            degrees(point.y)
        );
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
        let mut polygons = polygons(&rings);
        polygons.sort_by_key(|polygon| polygon[0].iter().map(|one| one.x).min());
        assert_eq!(polygons.len(), 3);
        assert_eq!(polygons[0].len(), 2);
        for polygon in &polygons {
            assert!(twice_the_area(&polygon[0]) > 0);
            assert!(polygon[1..].iter().all(|hole| twice_the_area(hole) < 0));
        }
    }

    /// Positive where the ring runs anticlockwise.
    fn twice_the_area(ring: &[Point]) -> i64 {
        let next = ring.iter().cycle().skip(1);
        ring.iter()
            .zip(next)
            .map(|(one, other)| {
                i64::from(one.x) * i64::from(other.y) - i64::from(other.x) * i64::from(one.y)
            })
            .sum()
    }

    /// Which side of the line from `a` to `b` a point is on.
    fn side(a: Point, b: Point, c: Point) -> i64 {
        let off = |one: i32, other: i32| i64::from(one) - i64::from(other);
        (off(b.x, a.x) * off(c.y, a.y) - off(b.y, a.y) * off(c.x, a.x)).signum()
    }

    /// Whether a point lies on a stretch that ends elsewhere.
    fn on(a: Point, b: Point, c: Point) -> bool {
        let between =
            |one: i32, other: i32, at: i32| (at >= one.min(other)) && at <= one.max(other);
        c != a && c != b && side(a, b, c) == 0 && between(a.x, b.x, c.x) && between(a.y, b.y, c.y)
    }

    /// Places where a ring crosses, touches or goes back over itself.
    fn faults(ring: &[Point]) -> usize {
        let count = ring.len();
        let mut stretches: Vec<(Point, Point)> = (0..count)
            .map(|at| (ring[at], ring[(at + 1) % count]))
            .collect();
        stretches.sort_by_key(|(a, b)| a.x.min(b.x));
        let mut found = 0;
        for (at, (a, b)) in stretches.iter().copied().enumerate() {
            for (c, d) in stretches[at + 1..].iter().copied() {
                if c.x.min(d.x) > a.x.max(b.x) {
                    break;
                }
                let crosses =
                    side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
                // The point that two neighbours share is no fault, a third at it is.
                let meets = on(a, b, c) || on(a, b, d) || on(c, d, a) || on(c, d, b);
                found += usize::from(crosses || meets || a == c);
            }
        }
        found
    }

    /// Every district of the kingdom, and areas of all other geographies.
    #[test]
    fn no_ring_of_any_area_crosses_or_touches_itself() {
        use weighbridge_facts::{Facts, Outline};
        use weighbridge_model::place::Geography;
        let facts = Facts::embedded().unwrap();
        let outline = Outline::open(&facts).unwrap();
        let mut areas: Vec<Vec<Ring>> = (0..facts.districts().len())
            .map(|at| outline.area(&[at]))
            .collect();
        for geography in [
            Geography::Itl2,
            Geography::Itl3,
            Geography::Region,
            Geography::Nation,
        ] {
            areas.extend(facts.areas(geography).iter().map(|area| outline.of(area)));
        }
        for (at, rings) in areas.iter().enumerate() {
            let polygons = polygons(rings);
            assert!(!polygons.is_empty(), "{at}");
            let mut inside = 0;
            for polygon in &polygons {
                assert!(twice_the_area(&polygon[0]) > 0, "{at}");
                assert!(
                    polygon[1..].iter().all(|hole| twice_the_area(hole) < 0),
                    "{at}"
                );
                inside += polygon.iter().map(|ring| twice_the_area(ring)).sum::<i64>();
                for ring in polygon {
                    assert!(ring.len() >= 3, "{at}");
                    assert_eq!(faults(ring), 0, "{at}");
                }
            }
            // What the rings went round before, crossings and all.
            let before: i64 = rings
                .iter()
                .map(|ring| {
                    let points: Vec<Point> = ring.iter().copied().map(point).collect();
                    twice_the_area(&points)
                })
                .sum();
            let off = (inside - before.abs()).abs();
            assert!(100 * off <= inside, "{at}: {inside} against {before}");
        }
    }
}
