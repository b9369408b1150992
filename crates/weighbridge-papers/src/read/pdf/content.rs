//! A page's content stream walked for its text: where each glyph stands, how
//! large, in which font; and the rectangles drawn. Colours, paths and pictures
//! are not made.

use hayro_syntax::content::TypedIter;
use hayro_syntax::content::ops::TypedInstruction as Op;
use hayro_syntax::object::{Array, Dict, Name, Number, Object, Stream, String as Bytes};
use hayro_syntax::page::{Page, Resources};

use super::super::Unreadable;
use super::fonts::{Fonts, Letters};
use super::layers::Layers;
use super::matrix::{IDENTITY, Matrix, numbers, place, times};
use super::strings::text_string;
use super::{BULLET, Budget, Glyph, Leaf, Rect};

/// How deep forms may stand in forms.
const DEEPEST: usize = 12;

#[derive(Clone)]
struct State {
    ctm: Matrix,
    font: Option<usize>,
    size: f64,
    char_space: f64,
    word_space: f64,
    stretch: f64,
    leading: f64,
    rise: f64,
    white: bool,
}

/// Walks a page. Where most of its text runs up, down or upside down as the page
/// is shown (a page that was turned, a wide table printed sideways), it is walked
/// again as a reader would turn it.
pub(super) fn walk<'a>(
    page: &Page<'a>,
    layers: &Layers,
    fonts: &mut Fonts<'a>,
    budget: &mut Budget,
) -> Result<Leaf, Unreadable> {
    let (leaf, ways) = walk_turned(page, Way::Right, layers, fonts, budget)?;
    let [right, others @ ..] = ways;
    let most = [Way::Down, Way::Left, Way::Up]
        .into_iter()
        .zip(others)
        .max_by_key(|(_, glyphs)| *glyphs);
    match most {
        // A stamp or an axis is turned on an upright page.
        Some((way, glyphs)) if glyphs > 30 && glyphs > 3 * right => {
            Ok(walk_turned(page, way, layers, fonts, budget)?.0)
        }
        _ => Ok(leaf),
    }
}

/// Which way text runs on a page as it is shown.
#[derive(Clone, Copy)]
enum Way {
    Right,
    Down,
    Left,
    Up,
}

/// Walks a page turned so that text that runs `way` runs to the right; with the
/// number of its glyphs that then run to the right, down, left and up.
fn walk_turned<'a>(
    page: &Page<'a>,
    way: Way,
    layers: &Layers,
    fonts: &mut Fonts<'a>,
    budget: &mut Budget,
) -> Result<(Leaf, [usize; 4]), Unreadable> {
    let (across, along) = page.render_dimensions();
    let (wide, high) = (f64::from(across), f64::from(along));
    let ((width, height), turn) = match way {
        Way::Right => ((across, along), IDENTITY),
        Way::Down => ((along, across), [0.0, -1.0, 1.0, 0.0, 0.0, wide]),
        Way::Left => ((across, along), [-1.0, 0.0, 0.0, -1.0, wide, high]),
        Way::Up => ((along, across), [0.0, 1.0, -1.0, 0.0, high, 0.0]),
    };
    let mut walker = Walker {
        leaf: Leaf {
            width,
            height,
            ..Leaf::default()
        },
        layers,
        fonts,
        budget,
        text: IDENTITY,
        line: IDENTITY,
        path: None,
        marks: Vec::new(),
        open: Vec::new(),
        bullets: 0,
        ways: [0; 4],
    };
    let state = State {
        ctm: times(turn, page.initial_transform(true).as_coeffs()),
        font: None,
        size: 1.0,
        char_space: 0.0,
        word_space: 0.0,
        stretch: 1.0,
        leading: 0.0,
        rise: 0.0,
        white: false,
    };
    if let Some(stream) = page.page_stream() {
        walker.budget.spend(stream.len() as u64 / 64)?;
        walker.run(stream, page.resources(), state)?;
    }
    Ok((walker.leaf, walker.ways))
}

/// A marked part of a content stream.
struct Mark {
    artifact: bool,
    /// Text that stands for all that is drawn in it, until it is put down.
    instead: Option<String>,
    replaces: bool,
    /// Of a layer that is switched off.
    hidden: bool,
}

struct Walker<'f, 'b, 'a> {
    leaf: Leaf,
    layers: &'b Layers,
    fonts: &'f mut Fonts<'a>,
    budget: &'b mut Budget,
    text: Matrix,
    line: Matrix,
    path: Option<Rect>,
    marks: Vec<Mark>,
    /// Forms being drawn, so that none draws itself.
    open: Vec<(u32, i32)>,
    /// Drawn dots found on the page.
    bullets: usize,
    /// Glyphs that run to the right, down, left and up.
    ways: [usize; 4],
}

impl<'a> Walker<'_, '_, 'a> {
    fn run(
        &mut self,
        stream: &[u8],
        resources: &Resources<'a>,
        first: State,
    ) -> Result<(), Unreadable> {
        let mut state = first;
        let mut stack = Vec::new();
        let mut steps = TypedIter::new(stream);
        while let Some(op) = steps.next() {
            self.budget.spend(1)?;
            match op {
                Op::SaveState(_) => {
                    // Deeper than any program nests them: a stream of nothing
                    // but these would fill the memory.
                    if stack.len() < 512 {
                        stack.push(state.clone());
                    }
                }
                Op::RestoreState(_) => state = stack.pop().unwrap_or(state),
                Op::Transform(m) => {
                    state.ctm = times(state.ctm, numbers([m.0, m.1, m.2, m.3, m.4, m.5]));
                }
                Op::BeginText(_) => {
                    self.text = IDENTITY;
                    self.line = IDENTITY;
                }
                Op::CharacterSpacing(n) => state.char_space = n.0.as_f64(),
                Op::WordSpacing(n) => state.word_space = n.0.as_f64(),
                Op::HorizontalScaling(n) => state.stretch = n.0.as_f64() / 100.0,
                Op::TextLeading(n) => state.leading = n.0.as_f64(),
                Op::TextRise(n) => state.rise = n.0.as_f64(),
                Op::TextFont(font) => {
                    state.font = self.fonts.get(resources, font.0);
                    state.size = font.1.as_f64();
                }
                Op::NextLine(n) => self.next_line(n.0.as_f64(), n.1.as_f64()),
                Op::NextLineAndSetLeading(n) => {
                    state.leading = -n.1.as_f64();
                    self.next_line(n.0.as_f64(), n.1.as_f64());
                }
                Op::SetTextMatrix(m) => {
                    self.line = numbers([m.0, m.1, m.2, m.3, m.4, m.5]);
                    self.text = self.line;
                }
                Op::NextLineUsingLeading(_) => self.next_line(0.0, -state.leading),
                Op::ShowText(text) => self.show(text.0.as_bytes(), &state)?,
                Op::NextLineAndShowText(text) => {
                    self.next_line(0.0, -state.leading);
                    self.show(text.0.as_bytes(), &state)?;
                }
                Op::ShowTextWithParameters(text) => {
                    state.word_space = text.0.as_f64();
                    state.char_space = text.1.as_f64();
                    self.next_line(0.0, -state.leading);
                    self.show(text.2.as_bytes(), &state)?;
                }
                Op::ShowTexts(parts) => self.show_parts(parts.0, &state)?,
                Op::BeginMarkedContent(mark) => self.begin(mark.0, None),
                Op::BeginMarkedContentWithProperties(mark) => {
                    let dict = match mark.1 {
                        Object::Dict(dict) => Some(dict.clone()),
                        Object::Name(name) => resources.properties.get::<Dict<'a>>(&**name),
                        _ => None,
                    };
                    self.begin(mark.0, dict.as_ref());
                }
                Op::EndMarkedContent(_) => {
                    self.marks.pop();
                }
                Op::XObject(name) => self.draw(name.0, resources, &state)?,
                Op::InlineImage(_) => self.leaf.drawn = true,
                other => self.paint(&other, &mut state),
            }
        }
        Ok(())
    }

    fn next_line(&mut self, x: f64, y: f64) {
        self.line = times(self.line, [1.0, 0.0, 0.0, 1.0, x, y]);
        self.text = self.line;
    }

    fn begin(&mut self, tag: &Name<'_>, dict: Option<&Dict<'_>>) {
        let instead = dict
            .and_then(|dict| dict.get::<Bytes<'_>>(&b"ActualText"[..]))
            .map(|text| text_string(text.as_bytes()));
        if self.marks.len() < 512 {
            self.marks.push(Mark {
                artifact: &**tag == b"Artifact",
                replaces: instead.is_some(),
                instead,
                hidden: &**tag == b"OC" && dict.is_some_and(|dict| self.layers.hide(dict)),
            });
        }
    }

    fn is_hidden(&self) -> bool {
        self.marks.iter().any(|mark| mark.hidden)
    }

    /// Paths and colours, as far as rectangles go.
    fn paint(&mut self, op: &Op<'_, '_>, state: &mut State) {
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
            | Op::FillPathEvenOdd(_) => self.put_box(!state.white),
            Op::StrokePath(_)
            | Op::CloseAndStrokePath(_)
            | Op::FillAndStrokeNonZero(_)
            | Op::FillAndStrokeEvenOdd(_)
            | Op::CloseFillAndStrokeNonZero(_)
            | Op::CloseFillAndStrokeEvenOdd(_) => self.put_box(true),
            Op::EndPath(_) => self.path = None,
            Op::Shading(_) => self.leaf.drawn = true,
            Op::NonStrokeColorDeviceGray(c) => state.white = c.0.as_f64() > 0.99,
            Op::NonStrokeColorDeviceRgb(c) => {
                state.white = [c.0, c.1, c.2].iter().all(|n| n.as_f64() > 0.99);
            }
            Op::NonStrokeColorCmyk(c) => {
                state.white = [c.0, c.1, c.2, c.3].iter().all(|n| n.as_f64() < 0.01);
            }
            Op::NonStrokeColor(_) | Op::NonStrokeColorNamed(_) => state.white = false,
            _ => {}
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

    fn put_box(&mut self, painted: bool) {
        let seen = painted && !self.is_hidden();
        self.leaf.drawn |= seen;
        let path = self.path.take();
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
    }

    fn draw(
        &mut self,
        name: &Name<'_>,
        resources: &Resources<'a>,
        state: &State,
    ) -> Result<(), Unreadable> {
        let Some(stream) = resources.x_objects.get::<Stream<'a>>(&**name) else {
            return Ok(());
        };
        let dict = stream.dict();
        let own = dict.get::<Dict<'a>>(&b"OC"[..]);
        if self.is_hidden() || own.is_some_and(|own| self.layers.hide(&own)) {
            return Ok(());
        }
        self.leaf.drawn = true;
        let form = dict
            .get::<Name<'_>>(&b"Subtype"[..])
            .is_some_and(|kind| &*kind == b"Form");
        let id = stream.obj_id();
        let id = (id.obj_number, id.gen_number);
        if !form || self.open.contains(&id) || self.open.len() >= DEEPEST {
            return Ok(());
        }
        let Ok(data) = stream.decoded_data() else {
            return Ok(());
        };
        self.budget.spend(50 + data.len() as u64 / 64)?;
        let own = dict.get::<Dict<'a>>(&b"Resources"[..]).map(Resources::new);
        let mut inner = state.clone();
        if let Some(matrix) = dict.get::<Array<'_>>(&b"Matrix"[..]) {
            let mut m = IDENTITY;
            for (to, from) in m.iter_mut().zip(matrix.iter::<Number>()) {
                *to = from.as_f64();
            }
            inner.ctm = times(inner.ctm, m);
        }
        let (text, line, marks) = (self.text, self.line, self.marks.len());
        self.open.push(id);
        let done = self.run(&data, own.as_ref().unwrap_or(resources), inner);
        self.open.pop();
        self.marks.truncate(marks);
        (self.text, self.line) = (text, line);
        done
    }

    fn show_parts(&mut self, parts: &Array<'_>, state: &State) -> Result<(), Unreadable> {
        for part in parts.iter::<Object<'_>>() {
            match part {
                Object::String(text) => self.show(text.as_bytes(), state)?,
                Object::Number(n) => {
                    let shift = -n.as_f64() / 1000.0 * state.size * state.stretch;
                    self.text = times(self.text, [1.0, 0.0, 0.0, 1.0, shift, 0.0]);
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn show(&mut self, bytes: &[u8], state: &State) -> Result<(), Unreadable> {
        let Some(index) = state.font else {
            return Ok(());
        };
        self.budget.spend(bytes.len() as u64)?;
        let hidden = self.is_hidden();
        self.leaf.drawn |= !bytes.is_empty() && !hidden;
        let artifact = self.marks.iter().any(|mark| mark.artifact);
        let mut at = 0;
        while at < bytes.len() {
            let Some(known) = self.fonts.known.get_mut(index) else {
                return Ok(());
            };
            let (code, length) = known.font.read_code(bytes, at);
            let space = length == 1 && bytes[at] == b' ';
            at += length.max(1);
            let (letters, advance) = known.code(code);
            let bold = known.bold;
            let matrix = times(
                times(state.ctm, self.text),
                [
                    state.size * state.stretch,
                    0.0,
                    0.0,
                    state.size,
                    0.0,
                    state.rise,
                ],
            );
            let letters = match self.marks.iter_mut().rev().find(|mark| mark.replaces) {
                Some(mark) => mark.instead.take().map_or(Letters::None, Letters::Many),
                None => {
                    match letters {
                        Letters::None => self.fonts.unread += 1,
                        _ => self.fonts.read += 1,
                    }
                    letters
                }
            };
            if !hidden {
                self.put(&letters, matrix, advance, bold, artifact);
            }
            let spacing = state.char_space + if space { state.word_space } else { 0.0 };
            let shift = (advance * state.size + spacing) * state.stretch;
            self.text = times(self.text, [1.0, 0.0, 0.0, 1.0, shift, 0.0]);
        }
        Ok(())
    }

    /// Puts down what a glyph says, if it stands upright on the page.
    fn put(&mut self, letters: &Letters, m: Matrix, advance: f64, bold: bool, artifact: bool) {
        let (along, across) = (m[0].abs(), m[1].abs());
        let way = match (along > across, m[0] > 0.0, m[1] > 0.0) {
            (true, true, _) => 0,
            (true, false, _) => 2,
            (false, _, true) => 1,
            (false, _, false) => 3,
        };
        if !matches!(letters, Letters::None) {
            self.ways[way] += 1;
        }
        let upright = m[0] > 0.0 && m[3] < 0.0 && m[1].abs() < m[0] * 0.1;
        let (x, y) = place(m, 0.0, 0.0);
        let size = m[3].abs() as f32;
        let width = (advance * m[0]) as f32;
        if !upright || !size.is_finite() || !width.is_finite() || !(0.5..2000.0).contains(&size) {
            return;
        }
        let on_page = (-5.0..=self.leaf.width + 5.0).contains(&x)
            && (-5.0..=self.leaf.height + 5.0).contains(&y);
        if !on_page {
            return;
        }
        let mut put = |c: char, x: f32, width: f32| {
            self.leaf.glyphs.push(Glyph {
                c,
                x,
                y,
                width,
                size,
                bold,
                artifact,
            });
        };
        match letters {
            Letters::None => {}
            Letters::One(c) => put(*c, x, width),
            Letters::Many(text) => {
                let count = text.chars().count().max(1);
                let each = width / count as f32;
                for (at, c) in text.chars().take(512).enumerate() {
                    put(c, x + each * at as f32, each);
                }
            }
        }
    }
}

/// A drawn shape of the size of a bullet.
fn is_dot(path: &Rect) -> bool {
    let (w, h) = (path.x1 - path.x0, path.y1 - path.y0);
    (1.8..7.0).contains(&w) && (0.8..1.25).contains(&(w / h))
}
