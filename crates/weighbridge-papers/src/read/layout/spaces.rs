//! Spaces between words where the file's own say too little: one that the next letter is
//! drawn back over, so that nobody sees it, and the narrow gaps of a line that was squeezed
//! to fit. Which letters make a word is told in `words`.

use super::super::pdf::Glyph;

/// The narrowest gap between words in a line squeezed to fit, and the widest between the
/// letters of a word that shows it, beside their size. Typesetters squeeze a space of a
/// quarter to a sixth.
const SQUEEZED: f32 = 0.12;
const TIGHT: f32 = 0.04;

/// What was seen of the gaps of a line so far.
#[derive(Debug, Default)]
pub(super) struct Spaces {
    /// End of a space glyph, of which nothing is known to be seen.
    space: Option<f32>,
    /// Letters of the word so far whose gaps are all tight.
    tight: usize,
    /// A word of this line ended in a narrow gap.
    narrow: bool,
}

impl Spaces {
    /// A space is drawn.
    pub fn space(&mut self, glyph: &Glyph) {
        self.space = Some(glyph.x + glyph.width);
    }

    /// Whether the space before a letter was taken back, so that the letter touches the one
    /// before the space.
    pub fn is_taken_back(&mut self, last: &Glyph, glyph: &Glyph) -> bool {
        let Some(end) = self.space.take() else {
            return false;
        };
        let gap = glyph.x - last.x - last.width;
        (last.y - glyph.y).abs() < 0.05 * glyph.size
            && (-0.06..TIGHT).contains(&(gap / glyph.size))
            && end - glyph.x > 0.12 * glyph.size
            && last.c.is_alphabetic()
            && glyph.c.is_lowercase()
    }

    /// Whether the gap before a letter parts words, though it is narrower than most that do:
    /// the letters before it stand close to each other, or another such gap is in the line.
    pub fn parts(&mut self, last: Option<&Glyph>, glyph: &Glyph) -> bool {
        let Some(last) = last else {
            return false;
        };
        if (last.y - glyph.y).abs() > 0.05 * glyph.size || last.size != glyph.size {
            (self.tight, self.narrow) = (1, false);
            return false;
        }
        let gap = (glyph.x - last.x - last.width) / glyph.size;
        if gap < TIGHT {
            self.tight += 1;
            return false;
        }
        let close = self.tight >= 3 || self.narrow;
        self.tight = 1;
        let parts = gap >= SQUEEZED && close && glyph.c.is_alphanumeric();
        self.narrow |= parts;
        parts
    }
}
