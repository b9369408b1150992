//! Spaces between words where the file's own say too little: one that the next letter is
//! drawn back over, so that nobody sees it, and the narrow gaps of a line that was squeezed
//! to fit. Which letters make a word is told in `words`.

use super::super::pdf::Glyph;

/// The narrowest gap between words in a line squeezed to fit, and the widest between the
/// letters of a word that shows it, beside their size. Typesetters squeeze a space of a
/// quarter to a sixth.
const SQUEEZED: f32 = 0.12;
const TIGHT: f32 = 0.04;

/// The least gap that parts words where nothing but the two letters before it are known
/// to stand close ("in", "if").
const SURE: f32 = 0.15;

/// Letters that stand close to each other, at least, where a narrow gap parts words.
const FEW: usize = 3;

/// How far a letter is drawn into the one before it, at most, where its width is known.
const KERN: f32 = -0.12;

/// A hyphen as it is typed, and as programs set it where they part a word.
const HYPHENS: [char; 3] = ['-', '\u{2010}', '\u{ad}'];

/// Signs of sums and dashes, which may stand apart from what is beside them.
const SIGNS: [char; 12] = ['+', '-', '−', '×', '÷', '=', '<', '>', '/', '±', '–', '—'];

/// What was seen of the gaps of a line so far.
#[derive(Debug, Default)]
pub(super) struct Spaces {
    /// End of a space glyph, of which nothing is known to be seen.
    space: Option<f32>,
    /// Letters of the line so far, all of which stand close in their words.
    tight: usize,
    /// Those of the word so far.
    word: usize,
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
            // Some programs set the hyphen at a line's end over the space they drew there.
            && (glyph.c.is_lowercase() || HYPHENS.contains(&glyph.c))
    }

    /// Whether the gap before a letter parts words, though it is narrower than most that do:
    /// the letters before it stand close to each other, or another such gap is in the line.
    pub fn parts(&mut self, last: Option<&Glyph>, glyph: &Glyph) -> bool {
        let size = last.map_or(glyph.size, |last| last.size.min(glyph.size));
        let Some(last) = last.filter(|last| (last.y - glyph.y).abs() <= 0.05 * size) else {
            (self.tight, self.word, self.narrow) = (1, 1, false);
            return false;
        };
        let gap = (glyph.x - last.x - last.width) / size;
        let close = self.narrow || self.tight >= FEW || self.tight + 1 == FEW && gap >= SURE;
        // "100 000" has such gaps as well, and so has "2 × 3"; an accent has no width.
        let sure = self.narrow || self.word >= FEW;
        let figures = last.c.is_ascii_digit() && glyph.c.is_ascii_digit() && !sure;
        let other = ('\u{300}'..='\u{36f}').contains(&last.c) || SIGNS.contains(&last.c);
        let letter = glyph.c.is_alphanumeric() && !figures && !other;
        let parts = gap >= SQUEEZED && close && letter;
        self.word = if gap < TIGHT { self.word + 1 } else { 1 };
        if last.size != glyph.size {
            // How close letters of another size stand is not known yet.
            (self.tight, self.narrow) = (1, false);
        } else if (KERN..TIGHT).contains(&gap) {
            self.tight += 1;
        } else if gap < SQUEEZED {
            self.tight = 1;
        }
        self.narrow |= parts;
        parts
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::pdf::Leaf;
    use super::super::words::words;
    use super::*;

    /// Letters of half their size, each word drawn by itself: its gap from the one before,
    /// a space drawn before it or not, and what it says.
    fn told(parts: &[(f32, bool, &str)]) -> Vec<String> {
        let mut leaf = Leaf::default();
        let mut x = 50.0;
        let mut put = |c: char, x: f32, width: f32| {
            leaf.glyphs.push(Glyph {
                c,
                x,
                y: 100.0,
                width,
                size: 10.0,
                bold: false,
                artifact: false,
            });
        };
        for (gap, space, text) in parts {
            if *space {
                put(' ', x, 2.5);
            }
            x += gap;
            for c in text.chars() {
                put(c, x, 5.0);
                x += 5.0;
            }
        }
        let (words, _) = words(&leaf, false);
        words.into_iter().map(|word| word.text).collect()
    }

    /// A sixth of the letters' size is all that a squeezed line leaves between words; gaps
    /// within a word, and in words set wide, part nothing.
    #[test]
    fn a_squeezed_line_keeps_its_words() {
        let line = [
            (0.0, false, "boats"),
            (1.6, false, "and"),
            (1.6, false, "a"),
        ];
        assert_eq!(
            told(&[&line[..], &[(1.5, false, "net")]].concat()),
            ["boats", "and", "a", "net"]
        );
        let apart = [(0.0, false, "bo"), (0.9, false, "at"), (0.9, false, "s")];
        assert_eq!(told(&apart), ["boats"]);
        // Two letters say less than three, and one nothing but for what came before it.
        let short = [(0.0, false, "in"), (1.6, false, "a"), (1.6, false, "net")];
        assert_eq!(told(&short), ["in", "a", "net"]);
        let figures = [(0.0, false, "10"), (1.6, false, "000")];
        assert_eq!(told(&figures), ["10000"]);
        let sum = [(0.0, false, "boats"), (3.0, false, "3+"), (1.6, false, "4")];
        assert_eq!(told(&sum), ["boats", "3+4"]);
        let short = [(0.0, false, "bo"), (1.3, false, "ats")];
        assert_eq!(told(&short), ["boats"]);
        let wide = "boats".chars().map(String::from).collect::<Vec<_>>();
        let wide: Vec<(f32, bool, &str)> = wide.iter().map(|c| (1.3, false, c.as_str())).collect();
        assert_eq!(told(&wide), ["boats"]);
    }

    /// A space over which the next letters are drawn is none; one that moves nothing back
    /// is one, however narrow the gap.
    #[test]
    fn a_space_that_is_taken_back_is_none() {
        let kerned = [(0.0, false, "dev"), (0.1, true, "elopers")];
        assert_eq!(told(&kerned), ["developers"]);
        let parted = [(0.0, false, "the"), (1.5, true, "elopers")];
        assert_eq!(told(&parted), ["the", "elopers"]);
        let names = [(0.0, false, "dev"), (0.1, true, "Elope")];
        assert_eq!(told(&names), ["dev", "Elope"]);
        let parted = [(0.0, false, "connec"), (0.0, true, "\u{2010}")];
        assert_eq!(told(&parted), ["connec\u{2010}"]);
        let dash = [(0.0, false, "boats"), (1.5, true, "-"), (2.5, true, "nets")];
        assert_eq!(told(&dash), ["boats", "-", "nets"]);
    }
}
