//! What reading a PDF may still cost, counted and not timed, so that the same file is read or
//! refused the same way on every machine. It reads nothing but how large a stream becomes.

use std::collections::{BTreeMap, BTreeSet};

use hayro_syntax::object::{Array, Dict, MaybeRef, ObjRef, Object, Stream};
use hayro_syntax::page::Page;

use super::super::Unreadable;
use super::bombs::weigh;

/// Most bytes that the contents of all pages unpack to: the library keeps them to the end.
const MOST_KEPT: u64 = 512 << 20;
/// How deep a font's streams stand in its dictionary: of its descendant's descriptor.
const DEEPEST: usize = 5;

/// What may still be spent.
pub(super) struct Budget {
    /// In units of about one step of a content stream or 64 bytes unpacked.
    units: u64,
    kept: u64,
    /// How many bytes streams unpack to, by the numbers of their objects.
    sizes: BTreeMap<(u32, i32), u64>,
}

impl Budget {
    /// Forty million units: a page of dense print costs some ten thousand, so
    /// this is a paper of four thousand of them, or a few seconds.
    pub fn new() -> Self {
        Self {
            units: 40_000_000,
            kept: 0,
            sizes: BTreeMap::new(),
        }
    }

    /// Takes units, or says that there are none left.
    pub fn spend(&mut self, units: u64) -> Result<(), Unreadable> {
        self.units = self.units.checked_sub(units).ok_or_else(|| {
            Unreadable::TooMuch("its pages cost more than forty million steps to draw".to_owned())
        })?;
        Ok(())
    }

    /// Takes what a stream costs that is about to be unpacked.
    pub fn stream(&mut self, stream: &Stream<'_>) -> Result<u64, Unreadable> {
        let id = stream.obj_id();
        let id = (id.obj_number, id.gen_number);
        let size = match self.sizes.get(&id) {
            Some(size) => *size,
            None => {
                let size = weigh(stream)?;
                self.sizes.insert(id, size);
                size
            }
        };
        self.spend(1 + size / 64)?;
        Ok(size)
    }

    /// Takes what a page's content costs, which the library unpacks at once and keeps; a
    /// stream that stands in it several times as often.
    pub fn page(&mut self, page: &Page<'_>) -> Result<(), Unreadable> {
        match page.raw().get::<Object<'_>>(b"Contents") {
            Some(Object::Stream(stream)) => self.keep(&stream)?,
            Some(Object::Array(parts)) => {
                for part in parts.iter::<Stream<'_>>() {
                    self.keep(&part)?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn keep(&mut self, stream: &Stream<'_>) -> Result<(), Unreadable> {
        self.kept += 1 + self.stream(stream)?;
        if self.kept > MOST_KEPT {
            return Err(Unreadable::TooMuch(format!(
                "its pages unpack to more than {} MB together",
                MOST_KEPT >> 20
            )));
        }
        Ok(())
    }

    /// Takes what the streams of a font cost: its program and its lists of letters.
    pub fn font(&mut self, dict: &Dict<'_>) -> Result<(), Unreadable> {
        self.spend(50)?;
        self.within(dict, DEEPEST, &mut BTreeSet::new())
    }

    fn within(
        &mut self,
        dict: &Dict<'_>,
        deep: usize,
        seen: &mut BTreeSet<(u32, i32)>,
    ) -> Result<(), Unreadable> {
        for (key, value) in dict.entries() {
            // Back to the page or to a parent, and to what is not the font's.
            if matches!(&*key, b"Parent" | b"Resources" | b"Metadata") {
                continue;
            }
            if let MaybeRef::Ref(ObjRef {
                obj_number,
                gen_number,
            }) = value
                && !seen.insert((obj_number, gen_number))
            {
                continue;
            }
            let Some(value) = dict.get::<Object<'_>>(&*key) else {
                continue;
            };
            self.one(&value, deep, seen)?;
        }
        Ok(())
    }

    fn one(
        &mut self,
        value: &Object<'_>,
        deep: usize,
        seen: &mut BTreeSet<(u32, i32)>,
    ) -> Result<(), Unreadable> {
        self.spend(1)?;
        match value {
            Object::Stream(stream) => {
                // A list of letters costs more than to unpack it: each is told and kept.
                let size = self.stream(stream)?;
                self.spend(size / 8)?;
                // A map of letters may use another.
                match deep {
                    0 => Ok(()),
                    _ => self.within(stream.dict(), deep - 1, seen),
                }
            }
            Object::Dict(dict) if deep > 0 => self.within(dict, deep - 1, seen),
            Object::Array(list) if deep > 0 => self.list(list, deep - 1, seen),
            _ => Ok(()),
        }
    }

    fn list(
        &mut self,
        list: &Array<'_>,
        deep: usize,
        seen: &mut BTreeSet<(u32, i32)>,
    ) -> Result<(), Unreadable> {
        for value in list.iter::<Object<'_>>() {
            if matches!(
                value,
                Object::Stream(_) | Object::Dict(_) | Object::Array(_)
            ) {
                self.one(&value, deep, seen)?;
            }
        }
        Ok(())
    }
}
