//! A page's content stream walked for its text: where each glyph stands, how
//! large, in which font; and the rectangles drawn. Here the operators are told apart;
//! letters are placed in `letters` and rectangles in `paths`. No picture is made.

mod letters;
mod paths;

use std::collections::BTreeSet;

use hayro_syntax::content::TypedIter;
use hayro_syntax::content::ops::TypedInstruction as Op;
use hayro_syntax::object::{Array, Dict, Name, Number, Object, Stream, String as Bytes};
use hayro_syntax::page::{Page, Resources};

use super::super::Unreadable;
use super::budget::Budget;
use super::fonts::Fonts;
use super::layers::Layers;
use super::matrix::{IDENTITY, Matrix, numbers, times};
use super::strings::text_string;
use super::{Leaf, Rect, damage};

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
    /// Nothing is painted outside it.
    clip: Option<Rect>,
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
    if !budget.page(page)? {
        let (width, height) = page.render_dimensions();
        return Ok(Leaf {
            width,
            height,
            torn: true,
            sealed: true,
            ..Leaf::default()
        });
    }
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
        clips: false,
        marks: Vec::new(),
        open: Vec::new(),
        drawn: BTreeSet::new(),
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
        clip: None,
    };
    if let Some(stream) = page.page_stream() {
        walker.leaf.torn = damage::is_torn_page(page);
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
    /// The path is to clip what comes after it.
    clips: bool,
    marks: Vec<Mark>,
    /// Forms being drawn, so that none draws itself.
    open: Vec<(u32, i32)>,
    /// Forms drawn on the page.
    drawn: BTreeSet<(u32, i32)>,
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
                    state.font = self.fonts.get(resources, font.0, self.budget)?;
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
                Op::InlineImage(_) => (self.leaf.drawn, self.leaf.picture) = (true, true),
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
        let kind = dict.get::<Name<'_>>(&b"Subtype"[..]);
        let form = kind.as_ref().is_some_and(|kind| &**kind == b"Form");
        self.leaf.picture |= kind.is_some_and(|kind| &*kind == b"Image");
        let id = stream.obj_id();
        let id = (id.obj_number, id.gen_number);
        if !form || self.open.contains(&id) || self.open.len() >= DEEPEST {
            return Ok(());
        }
        if self.budget.stream(&stream)?.is_none() {
            self.leaf.torn = true;
            return Ok(());
        }
        if self.drawn.insert(id) {
            self.leaf.torn |= damage::is_torn(&stream);
        }
        let Ok(data) = stream.decoded_data() else {
            return Ok(());
        };
        self.budget.spend(100)?;
        let own = dict.get::<Dict<'a>>(&b"Resources"[..]).map(Resources::new);
        let mut inner = state.clone();
        if let Some(matrix) = dict.get::<Array<'_>>(&b"Matrix"[..]) {
            let mut m = IDENTITY;
            for (to, from) in m.iter_mut().zip(matrix.iter::<Number>()) {
                *to = from.as_f64();
            }
            inner.ctm = times(inner.ctm, m);
        }
        // A figure's canvas may be far larger than what the form shows of it.
        if let Some(shown) = dict.get::<Array<'_>>(&b"BBox"[..]) {
            self.clip_to(&shown, &mut inner);
        }
        let (text, line, marks) = (self.text, self.line, self.marks.len());
        self.open.push(id);
        let done = self.run(&data, own.as_ref().unwrap_or(resources), inner);
        self.open.pop();
        self.marks.truncate(marks);
        (self.text, self.line) = (text, line);
        done
    }
}
