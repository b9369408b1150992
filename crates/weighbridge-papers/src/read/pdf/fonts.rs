//! The fonts of a PDF: each read once, and from each code its characters and
//! its advance. It places nothing.

mod bitmaps;

use std::collections::BTreeMap;

use hayro_font::hayro_cmap::BfString;
use hayro_font::{CMapResolverFn, Font, FontCache, FontGlyph, FontResolverFn};
use hayro_syntax::object::{Array, Dict, Name};
use hayro_syntax::page::Resources;

use super::super::Unreadable;
use super::budget::Budget;
use bitmaps::Drawn;

/// The fonts of a file, each read once.
pub(super) struct Fonts<'a> {
    cache: FontCache<'a>,
    programs: FontResolverFn,
    maps: CMapResolverFn,
    pub known: Vec<Known<'a>>,
    /// By where its dictionary stands in the file, which some have no number for; nothing where
    /// it cannot be read.
    by_place: BTreeMap<usize, Option<usize>>,
}

pub(super) struct Known<'a> {
    pub font: Font<'a>,
    pub bold: bool,
    /// Where the file draws its letters itself.
    drawn: Option<Drawn>,
    codes: BTreeMap<u32, (Letters, f64)>,
}

/// The characters that a glyph stands for: nearly always one.
#[derive(Clone)]
pub(super) enum Letters {
    None,
    One(char),
    Many(String),
}

impl<'a> Fonts<'a> {
    pub fn new(cache: FontCache<'a>, programs: FontResolverFn, maps: CMapResolverFn) -> Self {
        Self {
            cache,
            programs,
            maps,
            known: Vec::new(),
            by_place: BTreeMap::new(),
        }
    }

    /// The number of a font that a page names, if it can be read.
    pub fn get(
        &mut self,
        resources: &Resources<'a>,
        name: &Name<'_>,
        budget: &mut Budget,
    ) -> Result<Option<usize>, Unreadable> {
        let Some(dict) = resources.fonts.get::<Dict<'a>>(&**name) else {
            return Ok(None);
        };
        let place = dict.data().as_ptr() as usize;
        if let Some(at) = self.by_place.get(&place) {
            return Ok(*at);
        }
        let readable = budget.font(&dict)?;
        let font = readable
            .then(|| self.cache.font(&dict, &self.programs, &self.maps))
            .flatten();
        let Some(font) = font else {
            self.by_place.insert(place, None);
            return Ok(None);
        };
        let bold = is_bold(&dict);
        let drawn = Drawn::of(&dict, &font);
        self.known.push(Known {
            font,
            bold,
            drawn,
            codes: BTreeMap::new(),
        });
        let at = self.known.len() - 1;
        self.by_place.insert(place, Some(at));
        Ok(Some(at))
    }
}

/// Whether a font is bold, by its name, its weight or its flag.
fn is_bold(dict: &Dict<'_>) -> bool {
    let name = |dict: &Dict<'_>, key: &[u8]| {
        dict.get::<Name<'_>>(key)
            .map(|name| String::from_utf8_lossy(&name).to_lowercase())
            .unwrap_or_default()
    };
    let descendant = dict
        .get::<Array<'_>>(&b"DescendantFonts"[..])
        .and_then(|fonts| fonts.iter::<Dict<'_>>().next());
    let descriptor = dict
        .get::<Dict<'_>>(&b"FontDescriptor"[..])
        .or_else(|| descendant.and_then(|font| font.get(&b"FontDescriptor"[..])));
    let names = name(dict, b"BaseFont");
    let weighty = ["bold", "black", "heavy", "semibold", "demi"]
        .iter()
        .any(|word| names.contains(word));
    let (weight, flags) = descriptor.map_or((0, 0), |d| {
        (
            d.get::<i32>(&b"FontWeight"[..]).unwrap_or(0),
            d.get::<i32>(&b"Flags"[..]).unwrap_or(0),
        )
    });
    weighty || weight >= 600 || flags & (1 << 18) != 0
}

/// The characters of a glyph, ligatures taken apart.
fn letters(font: &Font<'_>, code: u32) -> Letters {
    let glyph = font.glyph(font.map_code(code), code);
    let found = match &glyph {
        FontGlyph::Outline(glyph) => glyph.as_unicode(),
        FontGlyph::Type3(glyph) => glyph.as_unicode(),
    };
    match found {
        None => Letters::None,
        Some(BfString::Char(c)) => match c {
            'ﬀ' => Letters::Many("ff".to_owned()),
            'ﬁ' => Letters::Many("fi".to_owned()),
            'ﬂ' => Letters::Many("fl".to_owned()),
            'ﬃ' => Letters::Many("ffi".to_owned()),
            'ﬄ' => Letters::Many("ffl".to_owned()),
            // The Greek question mark, which fonts share with the semicolon.
            '\u{37e}' => Letters::One(';'),
            '\u{f0b7}' | '\u{f0a7}' | '\u{f0d8}' => Letters::One('•'),
            c => Letters::One(c),
        },
        Some(BfString::String(text)) => Letters::Many(text),
    }
}

impl Known<'_> {
    /// What a code says, and how far it moves the pen in ems.
    pub fn code(&mut self, code: u32) -> (Letters, f64) {
        let (font, drawn) = (&self.font, self.drawn);
        self.codes
            .entry(code)
            .or_insert_with(|| {
                let named = letters(font, code);
                let told = match named {
                    Letters::None => drawn.and_then(|drawn| drawn.letters(code)),
                    _ => None,
                };
                (told.unwrap_or(named), font.code_advance(code).x / 1000.0)
            })
            .clone()
    }

    /// The true size of its letters, across and along, beside that which the page asks for.
    pub fn scale(&self) -> (f64, f64) {
        self.drawn.map_or((1.0, 1.0), |drawn| drawn.scale)
    }
}
