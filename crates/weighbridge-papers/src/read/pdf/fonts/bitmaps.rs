//! Fonts whose letters are drawn by the file itself (Type 3), as TeX and old printer
//! drivers made them of bitmaps: which letters their codes are where nothing names them,
//! and how large they are where the size that the page asks for is not theirs. It reads no
//! outline.

use hayro_font::Font;
use hayro_syntax::object::{Array, Dict, Name, Number};

use super::Letters;

/// Widths of the letters of Computer Modern Roman, from "A" and from "a", in thousandths of
/// its size: those of other text fonts stand in nearly the same proportions.
const CAPITALS: [u16; 26] = [
    750, 708, 722, 764, 681, 653, 785, 750, 361, 514, 736, 625, 917, 750, 778, 681, 778, 736, 556,
    722, 750, 750, 1028, 750, 750, 611,
];
const SMALL: [u16; 26] = [
    500, 556, 444, 556, 444, 306, 500, 556, 278, 306, 528, 278, 833, 556, 500, 556, 528, 392, 394,
    389, 556, 528, 722, 528, 528, 444,
];
/// Of a figure, and of every sign of a typewriter's font.
const FIGURE: f64 = 500.0;
const TYPED: f64 = 525.0;

/// Letters of a font, at least, of which is told whether their widths are those of text, and
/// how far the widths may stray from the proportions of Roman: those of italic and bold
/// letters and of other faces stray by less, those of signs and other scripts by more.
const ENOUGH: usize = 4;
const STRAY: f64 = 0.16;

/// How its letters are numbered.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Numbering {
    /// The first text encoding of TeX.
    Old,
    /// The second, of 256 letters.
    Cork,
    /// Letters of a typewriter: no ligatures.
    Typed,
    /// No letters: the signs that stand beside those of the second.
    Signs,
}

/// Width of a dollar's code that shows a pound, as italic letters have it, in thousandths.
const POUND: f64 = 650.0;

/// What is known of a font that is drawn by the file.
#[derive(Debug, Clone, Copy)]
pub(in super::super) struct Drawn {
    /// Which letters its codes are, where they are letters of text and have no names.
    numbering: Option<Numbering>,
    /// The code of the dollar is a pound.
    pound: bool,
    /// Its true size across and along, beside the size that the page asks for.
    pub scale: (f64, f64),
}

impl Drawn {
    /// What a font is, where it is drawn by the file.
    pub fn of(dict: &Dict<'_>, font: &Font<'_>) -> Option<Self> {
        let kind = dict.get::<Name<'_>>(&b"Subtype"[..])?;
        if &*kind != b"Type3" {
            return None;
        }
        let matrix = dict.get::<Array<'_>>(&b"FontMatrix"[..]);
        let flipped = matrix
            .and_then(|matrix| matrix.iter::<Number>().nth(3))
            .is_some_and(|along| along.as_f64() < 0.0);
        let widths = Widths::of(font);
        let size = widths.size().unwrap_or(1.0);
        // Most programs give a font its size; letters are a little wider or narrower.
        let size = if (0.75..1.3).contains(&size) {
            1.0
        } else {
            size
        };
        Some(Self {
            numbering: widths.numbering(),
            pound: font.code_advance(36).x > POUND * size,
            scale: (size, if flipped { -size } else { size }),
        })
    }

    /// The letters of a code that has no name.
    pub fn letters(&self, code: u32) -> Option<Letters> {
        let one = |sign: char| Some(Letters::One(sign));
        let many = |signs: &str| Some(Letters::Many(signs.to_owned()));
        let numbering = self.numbering?;
        match (numbering, code) {
            (Numbering::Old, 11) | (Numbering::Cork, 27) => many("ff"),
            (Numbering::Old, 12) | (Numbering::Cork, 28) => many("fi"),
            (Numbering::Old, 13) | (Numbering::Cork, 29) => many("fl"),
            (Numbering::Old, 14) | (Numbering::Cork, 30) => many("ffi"),
            (Numbering::Old, 15) | (Numbering::Cork, 31) => many("ffl"),
            (Numbering::Old, 92) | (Numbering::Cork, 16) => one('“'),
            (Numbering::Old, 34) | (Numbering::Cork, 17) => one('”'),
            (Numbering::Old, 123) | (Numbering::Cork, 21) => one('–'),
            (Numbering::Old, 124) | (Numbering::Cork, 22) => one('—'),
            (Numbering::Cork | Numbering::Typed, 0xbf) | (Numbering::Signs, 0xa3) => one('£'),
            (Numbering::Old | Numbering::Signs, 36) if self.pound => one('£'),
            (Numbering::Cork | Numbering::Typed, 0x9f) | (Numbering::Signs, 0xa7) => one('§'),
            (Numbering::Signs, 0xbf) => one('€'),
            (Numbering::Signs, 0x88) => one('•'),
            (Numbering::Signs, 36) => one('$'),
            (Numbering::Signs, _) => None,
            // Accents, which stand over letters of their own.
            (Numbering::Old, 94..=95 | 125..=127) => None,
            (_, 39) => one('’'),
            (_, 96) => one('‘'),
            (Numbering::Cork, 127) => one('-'),
            (_, 33..=126) => char::from_u32(code).map(Letters::One),
            (Numbering::Cork, 0xff) => one('ß'),
            (Numbering::Cork, 0xc0..=0xfe) => char::from_u32(code).map(Letters::One),
            _ => None,
        }
    }
}

/// The widths of a font's letters beside those of Roman.
struct Widths {
    /// Width, and that of Roman, of each letter and figure.
    pairs: Vec<(f64, f64)>,
    /// Of them, letters.
    letters: usize,
    /// It has ligatures of the old or of the second encoding.
    old: bool,
    cork: bool,
}

impl Widths {
    fn of(font: &Font<'_>) -> Self {
        let width = |code: u32| font.code_advance(code).x;
        let mut pairs = Vec::new();
        let mut letters = 0;
        for code in (b'0'..=b'9').chain(b'A'..=b'Z').chain(b'a'..=b'z') {
            let own = width(u32::from(code));
            let roman = match code {
                b'A'..=b'Z' => f64::from(CAPITALS[usize::from(code - b'A')]),
                b'a'..=b'z' => f64::from(SMALL[usize::from(code - b'a')]),
                _ => FIGURE,
            };
            if own > 0.0 {
                pairs.push((own, roman));
                letters += usize::from(code.is_ascii_alphabetic());
            }
        }
        Self {
            pairs,
            letters,
            old: (11..=15).any(|code| width(code) > 0.0),
            cork: (27..=31).any(|code| width(code) > 0.0),
        }
    }

    /// Whether all are of one width.
    fn typed(&self) -> bool {
        let widths = self.pairs.iter().map(|(own, _)| *own);
        let least = widths.clone().fold(f64::MAX, f64::min);
        let most = widths.fold(0.0, f64::max);
        self.letters >= ENOUGH && most < 1.01 * least
    }

    /// The size of the letters beside that which the page asks for.
    fn size(&self) -> Option<f64> {
        let own: f64 = self.pairs.iter().map(|(own, _)| own).sum();
        let roman: f64 = self.pairs.iter().map(|(_, roman)| roman).sum();
        if self.pairs.is_empty() {
            return None;
        }
        Some(if self.typed() {
            own / self.pairs.len() as f64 / TYPED
        } else {
            own / roman
        })
    }

    /// How the letters are numbered, where they are letters of text.
    fn numbering(&self) -> Option<Numbering> {
        if self.pairs.is_empty() {
            return Some(Numbering::Signs);
        }
        if self.letters < ENOUGH {
            return None;
        }
        if self.typed() {
            return Some(Numbering::Typed);
        }
        let size = self.size()?;
        let stray: f64 = self
            .pairs
            .iter()
            .map(|(own, roman)| (own / (size * roman) - 1.0).powi(2))
            .sum();
        let stray = (stray / self.pairs.len() as f64).sqrt();
        (stray < STRAY).then_some(if self.cork && !self.old {
            Numbering::Cork
        } else {
            Numbering::Old
        })
    }
}
