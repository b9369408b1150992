//! DOCX: the document part of the package, with its styles, notes and lists.
//! Pages are where Word last broke them and where breaks were set; without
//! either the paper has no pages. It opens the package and puts down what is found in
//! it; its paragraphs are read and put together elsewhere.

mod breaks;
mod looks;
mod paragraph;
mod parts;
mod styles;
mod tables;
mod title;
mod walk;

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use quick_xml::events::BytesStart;
use zip::ZipArchive;
use zip::result::ZipError;

use breaks::Breaks;
use parts::{core_title, numbering, take_notes};
use styles::Styles;
use walk::Walker;

use super::Unreadable;
use super::draft::Draft;
use crate::paper::{Paper, Sheet};

/// Largest part, unpacked.
const LARGEST_PART: u64 = 128 << 20;

/// Whether bytes are a zip archive.
pub(super) fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// Reads a DOCX, or says which other kind of archive it is.
pub(super) fn read(bytes: &[u8]) -> Result<Paper, Unreadable> {
    let mut archive = ZipArchive::new(Cursor::new(bytes))
        .map_err(|_| Unreadable::Broken("its archive has no whole list of contents".to_owned()))?;
    let names: Vec<String> = archive
        .file_names()
        .take(5_000)
        .flatten()
        .map(std::borrow::Cow::into_owned)
        .collect();
    let has = |name: &str| names.iter().any(|n| n == name);
    if !has("word/document.xml") {
        return Err(Unreadable::Other(other(&names).to_owned()));
    }
    let document = part(&mut archive, "word/document.xml")?.unwrap_or_default();
    let style_part = part(&mut archive, "word/styles.xml")?;
    let breaks = Breaks::new(&document, style_part.as_deref());
    let styles = style_part.map(|x| Styles::read(&x)).transpose()?;
    let mut notes = BTreeMap::new();
    for (name, sort) in [("word/footnotes.xml", b'f'), ("word/endnotes.xml", b'e')] {
        if let Some(xml) = part(&mut archive, name)? {
            take_notes(&xml, sort, &mut notes)?;
        }
    }
    let numbers = part(&mut archive, "word/numbering.xml")?
        .map(|x| numbering(&x))
        .transpose()?;
    let title = part(&mut archive, "docProps/core.xml")?
        .map(|x| core_title(&x))
        .unwrap_or_default();
    let mut walker = Walker::new(
        &document,
        styles.unwrap_or_else(Styles::usual),
        numbers.unwrap_or_default(),
        notes,
        breaks,
    );
    walker.walk(&document)?;
    let (mut blocks, breaks) = walker.finish();
    let mut draft = Draft::default();
    draft.title = title::of(&mut blocks, title);
    looks::headings(&mut blocks);
    for block in blocks {
        block.put(&mut draft);
    }
    let pages = breaks.page();
    draft.paged = pages > 1;
    draft.warnings.extend(breaks.warning());
    for _ in 0..pages {
        draft.sheets.push(Sheet {
            label: None,
            picture: false,
        });
    }
    let paper = draft.finish();
    if paper.passages.is_empty() && paper.sections.is_empty() {
        return Err(Unreadable::Other(without_text(&document).to_owned()));
    }
    Ok(paper)
}

/// Why no text was found in a document.
fn without_text(document: &str) -> &'static str {
    if !document.contains('<') {
        "this is no Word document, though it is packed like one: what should be its text is no \
         XML; open it in another program and save it anew, or fetch it again"
    } else if ["<w:drawing", "<w:pict", "<w:object"]
        .iter()
        .any(|tag| document.contains(tag))
    {
        "the Word document has no text in it, only pictures: run text recognition first and give \
         the PDF or text that it makes"
    } else {
        "the Word document has no text in it: open it and look whether the paper is there, and \
         give the file that has it"
    }
}

/// What an archive without a document is.
fn other(names: &[String]) -> &'static str {
    let any = |part: &str| names.iter().any(|name| name.starts_with(part));
    if any("xl/") {
        "this is an Excel workbook: give the paper as PDF, DOCX or HTML"
    } else if any("ppt/") {
        "this is a PowerPoint file: save it as PDF"
    } else if any("content.xml") {
        "this is an OpenDocument file: save it as DOCX or PDF"
    } else {
        "this is a packed archive: unpack it and give the paper inside"
    }
}

/// One part of the package as text.
fn part(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Result<Option<String>, Unreadable> {
    let file = match archive.by_name(name) {
        Ok(file) => file,
        Err(ZipError::FileNotFound) => return Ok(None),
        Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => {
            return Err(Unreadable::Encrypted);
        }
        Err(_) => {
            return Err(Unreadable::Broken(format!(
                "its part {name} cannot be unpacked"
            )));
        }
    };
    let mut bytes = Vec::new();
    file.take(LARGEST_PART + 1)
        .read_to_end(&mut bytes)
        .map_err(|_| Unreadable::Broken(format!("its part {name} cannot be unpacked")))?;
    if bytes.len() as u64 > LARGEST_PART {
        return Err(Unreadable::TooMuch(format!(
            "its part {name} unpacks to more than {} MB",
            LARGEST_PART >> 20
        )));
    }
    let size = super::outside_tags(&bytes);
    if size > super::LARGEST_TEXT {
        return Err(Unreadable::TooLong(size));
    }
    super::text::decode(&bytes).map(Some)
}

fn broken(part: &str) -> Unreadable {
    Unreadable::Broken(format!("its {part} is no whole XML"))
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    tag.attributes()
        .flatten()
        .find(|a| a.key.local_name().as_ref() == name)
        .map(|a| a.value.into_owned())
}
