//! Paths and colours of a page, as far as rectangles, rules and drawn bullets go. It
//! draws nothing.

use hayro_syntax::content::ops::TypedInstruction as Op;
use hayro_syntax::object::{Array, Number};

use super::super::matrix::place;
use super::super::{BULLET, Glyph, Rect};
use super::{State, Walker};

/// Thin lines of a page that are looked at, at most.
const MOST_LINES: usize = 1000;

impl Walker<'_, '_, '_> {
    /// Paths and colours, as far as rectangles go.
    pub(super) fn paint(&mut self, op: &Op<'_, '_>, state: &mut State) {
        match op {
            Op::RectPath(r) => {
                let (x, y) = (r.0.as_f64(), r.1.as_f64());
                let (w, h) = (r.2.as_f64(), r.3.as_f64());
                self.touch(state, x, y);
                self.touch(state, x + w, y + h);
            }
            Op::MoveTo(p) => self.touch(state, p.0.as_f64(), p.1.as_f64()),
            Op::LineTo(p) => self.touch(state, p.0.as_f64(), p.1.as_f64()),
            Op::CubicTo(p) => self.touch(state, p.4.as_f64(), p.5.as_f64()),
            Op::FillPathNonZero(_)
            | Op::FillPathNonZeroCompatibility(_)
            | Op::FillPathEvenOdd(_) => self.put_box(!state.white, state),
            Op::StrokePath(_)
            | Op::CloseAndStrokePath(_)
            | Op::FillAndStrokeNonZero(_)
            | Op::FillAndStrokeEvenOdd(_)
            | Op::CloseFillAndStrokeNonZero(_)
            | Op::CloseFillAndStrokeEvenOdd(_) => self.put_box(true, state),
            Op::ClipNonZero(_) | Op::ClipEvenOdd(_) => self.clips = true,
            Op::EndPath(_) => self.put_box(false, state),
            Op::Shading(_) => self.leaf.drawn = true,
            Op::NonStrokeColorDeviceGray(c) => state.white = c.0.as_f64() > 0.99,
            Op::NonStrokeColorDeviceRgb(c) => {
                state.white = [c.0, c.1, c.2].iter().all(|n| n.as_f64() > 0.99);
            }
            Op::NonStrokeColorCmyk(c) => {
                state.white = [c.0, c.1, c.2, c.3].iter().all(|n| n.as_f64() < 0.01);
            }
            Op::NonStrokeColor(c) => state.white = is_white(&c.0),
            Op::NonStrokeColorNamed(c) => state.white = c.1.is_none() && is_white(&c.0),
            _ => {}
        }
    }

    /// Nothing of a form is painted outside its box.
    pub(super) fn clip_to(&self, shown: &Array<'_>, state: &mut State) {
        let sides: Vec<f64> = shown.iter::<Number>().map(|side| side.as_f64()).collect();
        let [left, bottom, right, top] = sides[..] else {
            return;
        };
        let corners = [(left, bottom), (right, bottom), (right, top), (left, top)];
        let corners = corners.map(|(x, y)| place(state.ctm, x, y));
        let of = |from: f32, take: fn(f32, f32) -> f32, side: fn(&(f32, f32)) -> f32| {
            corners.iter().map(side).fold(from, take)
        };
        let shown = Rect {
            x0: of(f32::MAX, f32::min, |corner| corner.0),
            y0: of(f32::MAX, f32::min, |corner| corner.1),
            x1: of(f32::MIN, f32::max, |corner| corner.0),
            y1: of(f32::MIN, f32::max, |corner| corner.1),
        };
        if shown.x1 > shown.x0 && shown.y1 > shown.y0 {
            state.clip = Some(state.clip.map_or(shown, |clip| within(shown, clip)));
        }
    }

    fn touch(&mut self, state: &State, x: f64, y: f64) {
        let (x, y) = place(state.ctm, x, y);
        let seen = self.path.get_or_insert(Rect {
            x0: x,
            y0: y,
            x1: x,
            y1: y,
        });
        seen.x0 = seen.x0.min(x);
        seen.y0 = seen.y0.min(y);
        seen.x1 = seen.x1.max(x);
        seen.y1 = seen.y1.max(y);
    }

    /// Ends a path: what of it lies within the clip is a box or a rule where it is
    /// painted, and clips what comes after it where it is to.
    fn put_box(&mut self, painted: bool, state: &mut State) {
        let seen = painted && !self.is_hidden();
        self.leaf.drawn |= seen;
        let path = self.path.take();
        let shown = path.map(|path| state.clip.map_or(path, |clip| within(path, clip)));
        if std::mem::take(&mut self.clips) {
            state.clip = shown.or(state.clip);
        }
        if let Some(path) = path
            && seen
            && self.bullets < 300
            && is_dot(&path)
        {
            // Browsers draw the dots of lists and do not write them.
            let size = 2.8 * (path.y1 - path.y0);
            self.bullets += 1;
            self.leaf.glyphs.push(Glyph {
                c: BULLET,
                x: path.x0,
                y: (path.y0 + path.y1) / 2.0 + 0.3 * size,
                width: path.x1 - path.x0,
                size,
                bold: false,
                artifact: false,
            });
        }
        let path = shown.filter(|path| path.x1 >= path.x0 && path.y1 >= path.y0);
        if let Some(path) = path
            && seen
            && path.x1 - path.x0 >= 60.0
            && path.y1 - path.y0 >= 24.0
            && self.leaf.boxes.len() < 500
        {
            self.leaf.boxes.push(path);
        }
        if let Some(path) = path
            && seen
            && path.x1 - path.x0 >= 30.0
            && path.y1 - path.y0 < 2.0
            && self.leaf.rules.len() < 500
        {
            self.leaf.rules.push(path);
        }
        if let Some(path) = path
            && seen
            && self.leaf.lines.len() < MOST_LINES
        {
            let (wide, high) = (path.x1 - path.x0, path.y1 - path.y0);
            if wide.min(high) < 2.0 && wide.max(high) >= 6.0 {
                self.leaf.lines.push(path);
            }
        }
    }
}

/// The part of a path that its clip shows; none is left where an edge passes another.
fn within(path: Rect, clip: Rect) -> Rect {
    Rect {
        x0: path.x0.max(clip.x0),
        y0: path.y0.max(clip.y0),
        x1: path.x1.min(clip.x1),
        y1: path.y1.min(clip.y1),
    }
}

/// Whether a colour of some space is white: three parts are red, green and blue; one may be
/// light or ink.
fn is_white(parts: &[Number]) -> bool {
    parts.len() == 3 && parts.iter().all(|part| part.as_f64() > 0.99)
}

/// A drawn shape of the size of a bullet.
fn is_dot(path: &Rect) -> bool {
    let (w, h) = (path.x1 - path.x0, path.y1 - path.y0);
    (1.8..7.0).contains(&w) && (0.8..1.25).contains(&(w / h))
}
