//! Layers of a PDF ("optional content") that the file switches off: what stands in them
//! is not shown and is no text of the paper. It draws nothing.

use std::collections::BTreeSet;

use hayro_syntax::object::{Array, Dict, Name, ObjRef, Object};
use hayro_syntax::xref::XRef;

/// The layers that a file switches off, by the numbers of their objects.
#[derive(Default)]
pub(super) struct Layers(BTreeSet<(u32, i32)>);

impl Layers {
    /// As the file's own settings have them when it is opened.
    pub fn of(file: &XRef) -> Self {
        let settings = file
            .get::<Dict<'_>>(file.root_id())
            .and_then(|root| root.get::<Dict<'_>>(&b"OCProperties"[..]));
        let Some(settings) = settings else {
            return Self::default();
        };
        let opened = settings.get::<Dict<'_>>(&b"D"[..]).unwrap_or_default();
        let base = opened.get::<Name<'_>>(&b"BaseState"[..]);
        let mut off = BTreeSet::new();
        if base.is_some_and(|state| &*state == b"OFF") {
            off.extend(groups(&settings, b"OCGs"));
            for group in groups(&opened, b"ON") {
                off.remove(&group);
            }
        }
        off.extend(groups(&opened, b"OFF"));
        Self(off)
    }

    /// Whether what belongs to a layer, or to several with a rule, is hidden.
    pub fn hide(&self, layer: &Dict<'_>) -> bool {
        if self.0.is_empty() {
            return false;
        }
        let kind = layer.get::<Name<'_>>(&b"Type"[..]);
        if kind.is_none_or(|kind| &*kind != b"OCMD") {
            let id = layer.obj_id();
            return id.is_some_and(|id| self.0.contains(&(id.obj_number, id.gen_number)));
        }
        let groups = groups(layer, b"OCGs");
        if groups.is_empty() {
            return false;
        }
        let is_off = |group: &(u32, i32)| self.0.contains(group);
        let rule = layer.get::<Name<'_>>(&b"P"[..]);
        match rule.as_deref() {
            Some(b"AllOn") => groups.iter().any(is_off),
            Some(b"AnyOff") => !groups.iter().any(is_off),
            Some(b"AllOff") => !groups.iter().all(is_off),
            _ => groups.iter().all(is_off),
        }
    }
}

/// The layers named under a key: one, or several.
fn groups(dict: &Dict<'_>, key: &[u8]) -> Vec<(u32, i32)> {
    let number = |one: ObjRef| (one.obj_number, one.gen_number);
    if let Some(all) = dict.get::<Array<'_>>(key) {
        let all = all.raw_iter().filter_map(|one| one.as_obj_ref());
        return all.map(number).collect();
    }
    let one = dict.get_raw::<Object<'_>>(key);
    one.and_then(|one| one.as_obj_ref().map(number))
        .into_iter()
        .collect()
}
