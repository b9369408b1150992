//! What reading a PDF may still cost, counted and not timed, so that the same file is read or
//! refused the same way on every machine. It reads nothing but how large a stream becomes.

use std::collections::{BTreeMap, BTreeSet};

use hayro_syntax::object::{Array, Dict, Object, Stream};
use hayro_syntax::page::Page;

use super::super::Unreadable;
use super::bombs::weigh;

/// Most bytes that the contents of all pages unpack to: the library keeps them to the end.
const MOST_KEPT: u64 = 512 << 20;

/// What may still be spent.
pub(super) struct Budget {
    /// In units of about one step of a content stream or 64 bytes unpacked.
    units: u64,
    kept: u64,
    /// How many bytes streams unpack to, by the numbers of their objects.
    sizes: BTreeMap<(u32, i32), Option<u64>>,
    /// Font programs that were paid for: the library unpacks each once.
    programs: BTreeSet<(u32, i32)>,
}

impl Budget {
    /// Forty million units: a page of dense print costs some ten thousand, so
    /// this is a paper of four thousand of them, or a few seconds.
    pub fn new() -> Self {
        Self {
            units: 40_000_000,
            kept: 0,
            sizes: BTreeMap::new(),
            programs: BTreeSet::new(),
        }
    }

    /// Takes units, or says that there are none left.
    pub fn spend(&mut self, units: u64) -> Result<(), Unreadable> {
        self.units = self.units.checked_sub(units).ok_or_else(|| {
            Unreadable::TooMuch("its pages cost more than forty million steps to draw".to_owned())
        })?;
        Ok(())
    }

    /// Takes what a stream costs that is about to be unpacked, and says how large it becomes;
    /// nothing where it must be left alone.
    pub fn stream(&mut self, stream: &Stream<'_>) -> Result<Option<u64>, Unreadable> {
        let id = number(stream);
        let size = match self.sizes.get(&id) {
            Some(size) => *size,
            None => {
                let size = weigh(stream)?;
                self.sizes.insert(id, size);
                size
            }
        };
        self.spend(1 + size.unwrap_or(0) / 64)?;
        Ok(size)
    }

    /// Takes what a page's content costs, which the library unpacks at once and keeps; a
    /// stream that stands in it several times as often. Whether it may be unpacked.
    pub fn page(&mut self, page: &Page<'_>) -> Result<bool, Unreadable> {
        let mut may = true;
        match page.raw().get::<Object<'_>>(b"Contents") {
            Some(Object::Stream(stream)) => may = self.keep(&stream)?,
            Some(Object::Array(parts)) => {
                for part in parts.iter::<Object<'_>>() {
                    // The library passes over what is no stream.
                    self.spend(1)?;
                    if let Object::Stream(part) = part {
                        may &= self.keep(&part)?;
                    }
                }
            }
            _ => {}
        }
        Ok(may)
    }

    fn keep(&mut self, stream: &Stream<'_>) -> Result<bool, Unreadable> {
        let size = self.stream(stream)?;
        self.kept += 1 + size.unwrap_or(0);
        if self.kept > MOST_KEPT {
            return Err(Unreadable::TooMuch(format!(
                "its pages unpack to more than {} MB together",
                MOST_KEPT >> 20
            )));
        }
        Ok(size.is_some())
    }

    /// Takes what a font costs, of what the library reads of it: its lists of letters and of
    /// widths, its program, and those of the font that stands behind it. Whether it may
    /// be read.
    pub fn font(&mut self, dict: &Dict<'_>) -> Result<bool, Unreadable> {
        self.spend(50)?;
        let mut may = self.own(dict)?;
        if let Some(behind) = dict.get::<Array<'_>>(&b"DescendantFonts"[..]) {
            self.list(&behind)?;
            if let Some(behind) = behind.iter::<Dict<'_>>().next() {
                may &= self.own(&behind)?;
            }
        }
        Ok(may)
    }

    /// What stands in a font's own dictionary and in its descriptor.
    fn own(&mut self, dict: &Dict<'_>) -> Result<bool, Unreadable> {
        let mut may = true;
        for key in [&b"ToUnicode"[..], b"Encoding", b"CIDToGIDMap"] {
            match dict.get::<Object<'_>>(key) {
                Some(Object::Stream(list)) => {
                    let size = self.stream(&list)?;
                    // It costs more than to unpack it: each letter is told and kept.
                    self.spend(size.unwrap_or(0) / 8)?;
                    may &= size.is_some();
                }
                Some(Object::Dict(encoding)) => {
                    if let Some(differences) = encoding.get::<Array<'_>>(&b"Differences"[..]) {
                        self.list(&differences)?;
                    }
                }
                _ => {}
            }
        }
        for key in [&b"Widths"[..], b"W", b"W2"] {
            if let Some(widths) = dict.get::<Array<'_>>(key) {
                self.list(&widths)?;
            }
        }
        // Letters that the file draws are told by their names, and not unpacked.
        if let Some(letters) = dict.get::<Dict<'_>>(&b"CharProcs"[..]) {
            self.spend(letters.len() as u64)?;
        }
        if let Some(about) = dict.get::<Dict<'_>>(&b"FontDescriptor"[..]) {
            for key in [&b"FontFile"[..], b"FontFile2", b"FontFile3"] {
                if let Some(program) = about.get::<Stream<'_>>(key) {
                    may &= self.program(&program)?;
                }
            }
        }
        Ok(may)
    }

    fn program(&mut self, program: &Stream<'_>) -> Result<bool, Unreadable> {
        let id = number(program);
        if self.programs.contains(&id) {
            return Ok(self.sizes.get(&id).is_some_and(Option::is_some));
        }
        let size = self.stream(program)?;
        self.programs.insert(id);
        Ok(size.is_some())
    }

    /// A list costs by its bytes, of which a value has two or more.
    fn list(&mut self, list: &Array<'_>) -> Result<(), Unreadable> {
        self.spend(1 + list.data().len() as u64 / 16)
    }
}

fn number(stream: &Stream<'_>) -> (u32, i32) {
    let id = stream.obj_id();
    (id.obj_number, id.gen_number)
}
