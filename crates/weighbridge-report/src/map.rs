//! Maps: each outline stands once in the page and every map refers to it. A
//! map shades by class names of the style sheet; it chooses no classes and
//! knows no statistic.

use weighbridge_facts::Ring;

use crate::html::{escape, put};
use crate::projection::project;

/// Metres that one unit of a map stands for: about the width of a pen line on
/// a map as tall as a screen.
const UNIT: f64 = 650.0;
/// How much larger London's inset is drawn.
const INSET: f64 = 4.0;

/// Outlines of one geography, ready to be drawn.
pub struct Outlines {
    layer: String,
    ids: Vec<String>,
    paths: Vec<String>,
    width: i64,
    height: i64,
    inset: Option<Inset>,
}

/// London enlarged, beside the coast.
struct Inset {
    /// Positions of its places.
    positions: Vec<usize>,
    /// Their left, top, right and bottom on the map.
    from: [i64; 4],
    /// Where their left and top stand once enlarged.
    to: (f64, f64),
}

impl Inset {
    /// Right of everything that stands at its height. `easternmost` is the
    /// rightmost point of each row of the map.
    fn beside(positions: Vec<usize>, from: [i64; 4], height: i64, easternmost: &[i64]) -> Self {
        let y = height as f64 * 0.22;
        let down = (from[3] - from[1]) as f64 * INSET;
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // rows of the map
        let row = |y: f64| (y.max(0.0) as usize).min(easternmost.len());
        let beside = &easternmost[row(y - 60.0)..row(y + down + 40.0)];
        let coast = beside.iter().copied().max().unwrap_or(0);
        Self {
            positions,
            from,
            to: (coast as f64 + 40.0, y),
        }
    }

    fn across(&self) -> f64 {
        (self.from[2] - self.from[0]) as f64 * INSET
    }
}

/// What a map says of one place.
pub struct Shade {
    /// Class of the style sheet.
    pub class: String,
    /// Whether it is hatched over: the figure leaves something open.
    pub open: bool,
    /// Name and figure, for hovering.
    pub label: String,
}

type Step = (i64, i64);

/// A ring on the grid of the map: steps that do not move the pen, and points
/// on a straight line, dropped.
fn thin(ring: &[Step]) -> Vec<Step> {
    let mut points: Vec<Step> = Vec::with_capacity(ring.len());
    for &point in ring {
        if points.last() == Some(&point) {
            continue;
        }
        if let [.., before, last] = points.as_slice() {
            let (a, b) = (last.0 - before.0, last.1 - before.1);
            let (c, d) = (point.0 - last.0, point.1 - last.1);
            if a * d == b * c && a * c + b * d > 0 {
                points.pop();
            }
        }
        points.push(point);
    }
    smooth(&points)
}

/// Drops corners of less than half a unit's area at every other point of the
/// grid. The rule knows the point and its two neighbours only, so that two
/// places drop the same points of the line between them.
fn smooth(points: &[Step]) -> Vec<Step> {
    if points.len() < 12 {
        return points.to_vec();
    }
    let small = |at: usize| {
        let (before, here, after) = (points[at - 1], points[at], points[at + 1]);
        let cross =
            (here.0 - before.0) * (after.1 - here.1) - (here.1 - before.1) * (after.0 - here.0);
        (here.0 + here.1) % 2 == 1 && cross.abs() <= 1
    };
    (0..points.len())
        .filter(|at| *at == 0 || *at == points.len() - 1 || !small(*at))
        .map(|at| points[at])
        .collect()
}

fn span(points: &[Step]) -> [i64; 4] {
    points.iter().fold(
        [i64::MAX, i64::MAX, i64::MIN, i64::MIN],
        |[left, top, right, bottom], (x, y)| {
            [left.min(*x), top.min(*y), right.max(*x), bottom.max(*y)]
        },
    )
}

fn trace(out: &mut String, points: &[Step]) {
    let Some(first) = points.first() else {
        return;
    };
    put!(out, "M{} {}l", first.0, first.1);
    let mut last = *first;
    for (position, point) in points.iter().enumerate().skip(1) {
        // The line back to the start is what z draws.
        if position == points.len() - 1 && point == first {
            continue;
        }
        for (position, step) in [point.0 - last.0, point.1 - last.1].into_iter().enumerate() {
            if step >= 0 && !(position == 0 && out.ends_with('l')) {
                out.push(' ');
            }
            put!(out, "{step}");
        }
        last = *point;
    }
    if out.ends_with('l') {
        // An islet smaller than the pen is drawn as a point.
        out.push_str("0 0");
    }
    out.push('z');
}

impl Outlines {
    /// Prepares the outlines of `places`; none where there are no outlines.
    /// `ids` are the anchors of the places, `inset` says which stand in the
    /// enlarged part.
    #[must_use]
    pub fn new(layer: &str, ids: &[String], places: &[Vec<Ring>], inset: &[bool]) -> Option<Self> {
        let projected: Vec<Vec<Vec<(f64, f64)>>> = places
            .iter()
            .map(|rings| {
                rings
                    .iter()
                    .map(|ring| ring.iter().map(|point| project(*point)).collect())
                    .collect()
            })
            .collect();
        let (mut left, mut top) = (f64::INFINITY, f64::NEG_INFINITY);
        for (x, y) in projected.iter().flatten().flatten() {
            left = left.min(*x);
            top = top.max(*y);
        }
        if !(left.is_finite() && top.is_finite()) {
            return None;
        }
        #[allow(clippy::cast_possible_truncation)] // a few thousand units
        let grid = |(x, y): &(f64, f64)| {
            (
                ((x - left) / UNIT).round() as i64 + 4,
                ((top - y) / UNIT).round() as i64 + 4,
            )
        };
        let mut paths = Vec::with_capacity(places.len());
        let (mut width, mut height) = (0, 0);
        let mut enlarged = Vec::new();
        let mut frame = [i64::MAX, i64::MAX, i64::MIN, i64::MIN];
        let mut easternmost: Vec<i64> = Vec::new();
        for (position, rings) in projected.iter().enumerate() {
            let rings: Vec<Vec<Step>> = rings
                .iter()
                .map(|ring| thin(&ring.iter().map(grid).collect::<Vec<_>>()))
                .collect();
            let largest = rings.iter().map(Vec::len).max().unwrap_or(0);
            let mut path = String::new();
            for ring in &rings {
                let [x0, y0, x1, y1] = span(ring);
                if ring.len() < largest && x1 - x0 < 3 && y1 - y0 < 3 {
                    continue;
                }
                width = width.max(x1);
                height = height.max(y1);
                for (x, y) in ring {
                    let row = usize::try_from(*y).unwrap_or(0);
                    if easternmost.len() <= row {
                        easternmost.resize(row + 1, 0);
                    }
                    easternmost[row] = easternmost[row].max(*x);
                }
                if inset.get(position) == Some(&true) {
                    frame = [
                        frame[0].min(x0),
                        frame[1].min(y0),
                        frame[2].max(x1),
                        frame[3].max(y1),
                    ];
                }
                trace(&mut path, ring);
            }
            if inset.get(position) == Some(&true) {
                enlarged.push(position);
            }
            paths.push(path);
        }
        let inset =
            (enlarged.len() > 3).then(|| Inset::beside(enlarged, frame, height, &easternmost));
        if let Some(inset) = &inset {
            // The picture is as wide as the inset asks.
            #[allow(clippy::cast_possible_truncation)] // a few thousand units
            let right = (inset.to.0 + inset.across() + 20.0).ceil() as i64;
            width = width.max(right);
        }
        Some(Self {
            layer: layer.to_owned(),
            ids: ids.to_vec(),
            paths,
            width: width + 4,
            height: height + 4,
            inset,
        })
    }

    /// The outlines themselves, to stand once in the page.
    pub fn define(&self, out: &mut String) {
        put!(out, "<g id=\"all-{}\">", self.layer);
        for (id, path) in self.ids.iter().zip(&self.paths) {
            if !path.is_empty() {
                put!(out, "<path id=\"o-{id}\" d=\"{path}\"/>\n");
            }
        }
        out.push_str("</g>");
        if let Some(Inset { positions, .. }) = &self.inset {
            put!(out, "<g id=\"inset-{}\">", self.layer);
            for &position in positions {
                put!(out, "<use href=\"#o-{}\"/>", self.ids[position]);
            }
            out.push_str("</g>");
        }
    }

    /// A map on which every place has a shade; the inset enlarges London.
    pub fn draw(&self, out: &mut String, id: &str, title: &str, about: &str, shades: &[Shade]) {
        self.open(out, id, title, about, "map");
        let drawn = |position: &usize| !self.paths[*position].is_empty();
        for position in (0..self.paths.len().min(shades.len())).filter(drawn) {
            let shade = &shades[position];
            put!(
                out,
                "<use href=\"#o-{}\" class=\"{}\"><title>{}</title></use>\n",
                self.ids[position],
                shade.class,
                escape(&shade.label)
            );
        }
        self.hatch(out, shades, 0..self.paths.len());
        if let Some(Inset { positions, .. }) = &self.inset {
            self.open_inset(out);
            for &position in positions.iter().filter(|position| drawn(position)) {
                if let Some(shade) = shades.get(position) {
                    put!(
                        out,
                        "<use href=\"#o-{}\" class=\"{}\"><title>{}</title></use>\n",
                        self.ids[position],
                        shade.class,
                        escape(&shade.label)
                    );
                }
            }
            self.hatch(out, shades, positions.iter().copied());
            out.push_str("</g>");
        }
        out.push_str("</svg>");
    }

    /// Opens the frame and the enlarged group; its places follow.
    fn open_inset(&self, out: &mut String) {
        if let Some(inset) = &self.inset {
            let [left, top, _, bottom] = &inset.from;
            let (across, down) = (inset.across(), (bottom - top) as f64 * INSET);
            let (x, y) = inset.to;
            put!(
                out,
                "<rect class=\"frame\" x=\"{:.0}\" y=\"{:.0}\" width=\"{:.0}\" height=\"{:.0}\"/>\
                 <text x=\"{:.0}\" y=\"{:.0}\">London, enlarged</text>\
                 <g class=\"inset\" transform=\"translate({:.0} {:.0}) scale({INSET})\">",
                x - 16.0,
                y - 16.0,
                across + 32.0,
                down + 32.0,
                x - 12.0,
                y - 30.0,
                x - *left as f64 * INSET,
                y - *top as f64 * INSET
            );
        }
    }

    fn hatch(&self, out: &mut String, shades: &[Shade], places: impl Iterator<Item = usize>) {
        out.push_str("<g class=\"open\">");
        for position in places {
            if shades.get(position).is_some_and(|shade| shade.open)
                && !self.paths[position].is_empty()
            {
                put!(out, "<use href=\"#o-{}\"/>", self.ids[position]);
            }
        }
        out.push_str("</g>");
    }

    /// A small map: all places pale, and some of them marked with a class.
    pub fn draw_marked(
        &self,
        out: &mut String,
        id: &str,
        title: &str,
        about: &str,
        marked: impl Iterator<Item = (usize, &'static str)>,
    ) {
        self.open(out, id, title, about, "map small");
        put!(out, "<use href=\"#all-{}\" class=\"pale\"/>", self.layer);
        let marked: Vec<(usize, &str)> = marked
            .filter(|(position, _)| {
                self.paths
                    .get(*position)
                    .is_some_and(|path| !path.is_empty())
            })
            .collect();
        for (position, class) in &marked {
            put!(
                out,
                "<use href=\"#o-{}\" class=\"{class}\"/>",
                self.ids[*position]
            );
        }
        if let Some(Inset { positions, .. }) = &self.inset {
            self.open_inset(out);
            put!(out, "<use href=\"#inset-{}\" class=\"pale\"/>", self.layer);
            for (position, class) in &marked {
                if positions.contains(position) {
                    put!(
                        out,
                        "<use href=\"#o-{}\" class=\"{class}\"/>",
                        self.ids[*position]
                    );
                }
            }
            out.push_str("</g>");
        }
        out.push_str("</svg>");
    }

    fn open(&self, out: &mut String, id: &str, title: &str, about: &str, class: &str) {
        put!(
            out,
            "<svg class=\"{class}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\" \
             viewBox=\"0 0 {} {}\"><title id=\"{id}-t\">{}</title><desc id=\"{id}-d\">{}</desc>",
            self.width,
            self.height,
            escape(title),
            escape(about)
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Also where the coast goes further east than the rest of the map's middle.
    #[test]
    fn the_inset_stands_right_of_the_coast_at_its_height() {
        let mut easternmost = vec![100; 1000];
        easternmost[250] = 600;
        let inset = Inset::beside(vec![0], [300, 700, 350, 740], 1000, &easternmost);
        assert!(inset.to.0 >= 620.0, "{:?}", inset.to);
        // What is below it does not move it.
        easternmost[250] = 100;
        easternmost[800] = 900;
        let inset = Inset::beside(vec![0], [300, 700, 350, 740], 1000, &easternmost);
        assert!(inset.to.0 < 200.0, "{:?}", inset.to);
    }

    fn square(west: f64, south: f64) -> Ring {
        vec![
            (west, south),
            (west + 0.5, south),
            (west + 0.5, south + 0.5),
            (west, south + 0.5),
            (west, south),
        ]
    }

    #[test]
    fn north_is_up_and_names_are_escaped() {
        let places = [vec![square(-2.0, 51.0)], vec![square(-2.0, 53.0)]];
        let ids = ["S".to_owned(), "N".to_owned()];
        let outlines = Outlines::new("d", &ids, &places, &[]).unwrap();
        let mut out = String::new();
        outlines.define(&mut out);
        let start = |id: &str| {
            let from = out.find(&format!("id=\"o-{id}\" d=\"M")).unwrap();
            let text = &out[from + 13 + id.len()..];
            let mut parts = text.split([' ', 'l']);
            parts.next();
            parts.next().unwrap().parse::<i64>().unwrap()
        };
        assert!(start("N") < start("S"), "{out}");
        let shade = |label: &str| Shade {
            class: "c1".into(),
            open: false,
            label: label.into(),
        };
        let mut map = String::new();
        outlines.draw(
            &mut map,
            "m",
            "Jobs <now>",
            "d",
            &[shade("A & B"), shade("C")],
        );
        assert!(map.contains("A &amp; B") && map.contains("Jobs &lt;now&gt;"));
    }

    #[test]
    fn straight_lines_need_two_points() {
        let line = [(0, 0), (1, 0), (1, 0), (5, 0), (5, 5), (5, 9), (0, 0)];
        assert_eq!(thin(&line), [(0, 0), (5, 0), (5, 9), (0, 0)]);
        let mut out = String::new();
        trace(&mut out, &thin(&line));
        assert_eq!(out, "M0 0l5 0 0 9z");
    }

    #[test]
    fn no_outlines_no_map() {
        assert!(Outlines::new("d", &[], &[], &[]).is_none());
        assert!(Outlines::new("d", &["a".into()], &[Vec::new()], &[]).is_none());
    }
}
