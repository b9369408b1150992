//! The parts of a DOCX beside its text: what its lists mean, its notes and its title.

use std::collections::BTreeMap;

use quick_xml::Reader;
use quick_xml::events::Event;

use super::super::Unreadable;
use super::super::pieces::squeeze;
use super::{attribute, broken};

/// For each list whether it counts: by its number.
pub(super) fn numbering(xml: &str) -> Result<BTreeMap<String, bool>, Unreadable> {
    let mut kinds: BTreeMap<String, bool> = BTreeMap::new();
    let mut found = BTreeMap::new();
    let (mut inside, mut number) = (String::new(), String::new());
    let mut reader = Reader::from_str(xml);
    loop {
        match reader.read_event().map_err(|_| broken("list of lists"))? {
            Event::Start(tag) | Event::Empty(tag) => match tag.local_name().as_ref() {
                "abstractNum" => inside = attribute(&tag, "abstractNumId").unwrap_or_default(),
                "numFmt" => {
                    let counts =
                        attribute(&tag, "val").is_some_and(|v| v != "bullet" && v != "none");
                    kinds.entry(inside.clone()).or_insert(counts);
                }
                "num" => number = attribute(&tag, "numId").unwrap_or_default(),
                "abstractNumId" => {
                    let kind = attribute(&tag, "val").unwrap_or_default();
                    found.insert(number.clone(), kinds.get(&kind).copied().unwrap_or(false));
                }
                _ => {}
            },
            Event::Eof => return Ok(found),
            _ => {}
        }
    }
}

/// The text of each note by sort and number.
pub(super) fn take_notes(
    xml: &str,
    sort: u8,
    notes: &mut BTreeMap<(u8, String), String>,
) -> Result<(), Unreadable> {
    let mut reader = Reader::from_str(xml);
    let mut id = String::new();
    let mut text = String::new();
    let mut in_text = false;
    loop {
        match reader.read_event().map_err(|_| broken("list of notes"))? {
            Event::Start(tag) => match tag.local_name().as_ref() {
                "footnote" | "endnote" => {
                    id = attribute(&tag, "id").unwrap_or_default();
                    text.clear();
                }
                "t" => in_text = true,
                _ => {}
            },
            Event::End(tag) => match tag.local_name().as_ref() {
                "footnote" | "endnote" if !text.trim().is_empty() => {
                    notes.insert((sort, id.clone()), squeeze(&text));
                }
                "t" => in_text = false,
                "p" => text.push(' '),
                _ => {}
            },
            Event::Text(words) if in_text => text.push_str(&words),
            Event::GeneralRef(name) if in_text => text.push_str(&reference(&name)),
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

pub(super) fn core_title(xml: &str) -> String {
    let mut reader = Reader::from_str(xml);
    let mut inside = false;
    let mut title = String::new();
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(tag) => inside = tag.local_name().as_ref() == "title",
            Event::End(_) => inside = false,
            Event::Text(text) if inside => title.push_str(&text),
            Event::GeneralRef(name) if inside => title.push_str(&reference(&name)),
            Event::Eof => break,
            _ => {}
        }
    }
    title
}

/// The character of an entity, which has no tags and so harms nobody.
pub(super) fn reference(name: &str) -> String {
    match name {
        "amp" => "&".to_owned(),
        "lt" => "<".to_owned(),
        "gt" => ">".to_owned(),
        "quot" => "\"".to_owned(),
        "apos" => "'".to_owned(),
        _ => name
            .strip_prefix('#')
            .and_then(|n| {
                n.strip_prefix('x')
                    .map_or_else(|| n.parse().ok(), |h| u32::from_str_radix(h, 16).ok())
            })
            .and_then(char::from_u32)
            .map(String::from)
            .unwrap_or_default(),
    }
}
