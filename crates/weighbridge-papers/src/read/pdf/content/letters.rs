//! Strings that a page shows, put down as letters with their places. It knows no
//! operator but these.

use hayro_syntax::object::{Array, Object};

use super::super::super::Unreadable;
use super::super::Glyph;
use super::super::fonts::Letters;
use super::super::matrix::{Matrix, place, times};
use super::{State, Walker};

impl Walker<'_, '_, '_> {
    pub(super) fn show_parts(
        &mut self,
        parts: &Array<'_>,
        state: &State,
    ) -> Result<(), Unreadable> {
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

    pub(super) fn show(&mut self, bytes: &[u8], state: &State) -> Result<(), Unreadable> {
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
            let (across, along) = known.scale();
            let matrix = times(
                times(state.ctm, self.text),
                [
                    state.size * state.stretch * across,
                    0.0,
                    0.0,
                    state.size * along,
                    0.0,
                    state.rise,
                ],
            );
            let letters = match self.marks.iter_mut().rev().find(|mark| mark.replaces) {
                Some(mark) => mark.instead.take().map_or(Letters::None, Letters::Many),
                None => {
                    self.leaf.nameless += usize::from(!hidden && is_nameless(&letters) && !space);
                    letters
                }
            };
            if !hidden {
                self.put(&letters, matrix, advance / across, bold, artifact);
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

/// Whether a glyph is of no character, or of one that only its font knows.
fn is_nameless(letters: &Letters) -> bool {
    match letters {
        Letters::None => true,
        Letters::One(c) => matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{fffd}'),
        Letters::Many(_) => false,
    }
}
