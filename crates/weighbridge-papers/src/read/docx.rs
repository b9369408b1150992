//! DOCX: the document part of the package, with its styles, notes and lists.
//! Pages are where Word last broke them and where breaks were set; without
//! either the paper has no pages.

mod breaks;
mod parts;

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;
use zip::result::ZipError;

use breaks::Breaks;
use parts::{core_title, numbering, reference, styles, take_notes, usual_styles};

use super::Unreadable;
use super::draft::Draft;
use super::pieces::squeeze;
use crate::paper::{Kind, Paper, Sheet};

/// Largest part, unpacked.
const LARGEST_PART: u64 = 128 << 20;
/// How deep elements may stand in elements.
const DEEPEST: usize = 256;

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
    let styles = style_part.map(|x| styles(&x)).transpose()?;
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
    let mut walker = Walker {
        draft: Draft::default(),
        styles: styles.unwrap_or_else(usual_styles),
        numbers: numbers.unwrap_or_default(),
        notes,
        breaks,
        counts: BTreeMap::new(),
        cells: Vec::new(),
        boxes: 0,
        held: Vec::new(),
        initial: String::new(),
    };
    walker.draft.title = title;
    walker.walk(&document)?;
    let pages = walker.breaks.page();
    walker.draft.paged = pages > 1;
    walker.draft.warnings.extend(walker.breaks.warning());
    for _ in 0..pages {
        walker.draft.sheets.push(Sheet {
            label: None,
            picture: false,
        });
    }
    Ok(walker.draft.finish())
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

/// A paragraph being read.
#[derive(Default)]
struct Open {
    text: String,
    style: String,
    list: Option<String>,
    outline: Option<u8>,
    page: u32,
    /// Where in the text further pages begin.
    turns: Vec<(usize, u32)>,
    /// Notes that it calls for, each with the page on which it does.
    notes: Vec<(u8, String, u32)>,
    /// A section ends with it.
    ends_section: bool,
    /// It is the large first letter of the paragraph after it.
    initial: bool,
}

/// Cells of a row that is open.
#[derive(Default)]
struct Cells {
    texts: Vec<String>,
    /// Page on which its first words stand.
    page: Option<u32>,
}

struct Walker {
    draft: Draft,
    styles: BTreeMap<String, u8>,
    numbers: BTreeMap<String, bool>,
    notes: BTreeMap<(u8, String), String>,
    breaks: Breaks,
    counts: BTreeMap<String, u32>,
    /// Cells of the rows that are open, tables in tables innermost last.
    cells: Vec<Cells>,
    /// Text boxes that are open.
    boxes: usize,
    /// Text of boxes, put down after the paragraph that holds them.
    held: Vec<(String, u32)>,
    /// The large first letter of the paragraph that comes.
    initial: String,
}

impl Walker {
    fn walk(&mut self, xml: &str) -> Result<(), Unreadable> {
        let mut reader = Reader::from_str(xml);
        let mut open: Vec<Open> = Vec::new();
        let mut depth = 0_usize;
        let mut skip: Option<usize> = None;
        let mut in_text = false;
        // Within a run, and whether the run is hidden from a reader.
        let mut run: Option<bool> = None;
        loop {
            let event = reader.read_event().map_err(|_| broken("document"))?;
            let empty = matches!(event, Event::Empty(_));
            match event {
                Event::Start(tag) | Event::Empty(tag) => {
                    let name = tag.local_name();
                    let name = name.as_ref();
                    if !empty {
                        depth += 1;
                        if depth > DEEPEST {
                            return Err(Unreadable::TooMuch(
                                "elements stand more than 256 deep".to_owned(),
                            ));
                        }
                        // Fallback: the text box once more for old readers.
                        // del: text struck out. instrText: a field's command.
                        if skip.is_none()
                            && matches!(name, "Fallback" | "del" | "instrText" | "moveFrom")
                        {
                            skip = Some(depth);
                        }
                    }
                    match name {
                        "r" if !empty => run = Some(false),
                        // Outside a run it hides the mark of a paragraph only.
                        "vanish" | "webHidden" if run.is_some() => {
                            run = Some(breaks::on(attribute(&tag, "val").as_deref()));
                        }
                        _ => {}
                    }
                    if skip.is_some() {
                        continue;
                    }
                    self.begin(&tag, name, empty, &mut open, &mut in_text);
                }
                Event::End(tag) => {
                    let here = skip.is_none();
                    if skip == Some(depth) {
                        skip = None;
                    }
                    depth = depth.saturating_sub(1);
                    if tag.local_name().as_ref() == "r" {
                        run = None;
                    }
                    if here {
                        let name = tag.local_name();
                        self.end(name.as_ref(), &mut open, &mut in_text);
                    }
                }
                Event::Text(text) if in_text && skip.is_none() && run != Some(true) => {
                    if !text.trim().is_empty() {
                        self.breaks.written();
                    }
                    if let Some(open) = open.last_mut() {
                        open.text.push_str(&text);
                    }
                }
                Event::GeneralRef(name) if in_text && skip.is_none() && run != Some(true) => {
                    if let Some(open) = open.last_mut() {
                        open.text.push_str(&reference(&name));
                    }
                }
                // Whoever gives half a paper as a whole one is told.
                Event::Eof if depth > 0 => {
                    return Err(Unreadable::Broken(
                        "its document breaks off before its end".to_owned(),
                    ));
                }
                Event::Eof => return Ok(()),
                _ => {}
            }
        }
    }

    fn begin(
        &mut self,
        tag: &BytesStart<'_>,
        name: &str,
        empty: bool,
        open: &mut Vec<Open>,
        in_text: &mut bool,
    ) {
        let value = || attribute(tag, "val").unwrap_or_default();
        match name {
            "p" if !empty => open.push(Open {
                page: self.breaks.page(),
                ..Open::default()
            }),
            "tr" if !empty && self.boxes == 0 => self.cells.push(Cells::default()),
            "tc" if !empty => {
                if let Some(cells) = self.cells.last_mut() {
                    cells.texts.push(String::new());
                }
            }
            "txbxContent" if !empty => self.boxes += 1,
            "t" if !empty => *in_text = true,
            "drawing" | "pict" | "object" => self.breaks.written(),
            "lastRenderedPageBreak" => {
                self.breaks.rendered();
                self.turned(open);
            }
            "br" if attribute(tag, "type").as_deref() == Some("page") => {
                self.breaks.set();
                self.turned(open);
            }
            "pageBreakBefore" if breaks::on(attribute(tag, "val").as_deref()) => {
                self.breaks.before();
                self.turned(open);
            }
            _ => {
                let Some(open) = open.last_mut() else { return };
                let page = self.breaks.page();
                match name {
                    "tab" | "br" | "cr" => open.text.push(' '),
                    "noBreakHyphen" => open.text.push('-'),
                    "softHyphen" => open.text.push('\u{ad}'),
                    "pStyle" => {
                        open.style = value();
                        if self.breaks.before_style(&open.style) {
                            self.breaks.before();
                            open.page = self.breaks.page();
                        }
                    }
                    "sectPr" => open.ends_section = true,
                    "framePr" => {
                        open.initial = attribute(tag, "dropCap").is_some_and(|how| how != "none");
                    }
                    "numId" => open.list = Some(value()).filter(|v| v != "0"),
                    "outlineLvl" => {
                        open.outline = value().parse::<u8>().ok().filter(|l| *l < 9).map(|l| l + 1)
                    }
                    "footnoteReference" => {
                        open.notes
                            .push((b'f', attribute(tag, "id").unwrap_or_default(), page))
                    }
                    "endnoteReference" => {
                        open.notes
                            .push((b'e', attribute(tag, "id").unwrap_or_default(), page))
                    }
                    _ => {}
                }
            }
        }
    }

    /// After a page was turned: a paragraph without words yet begins on the new
    /// one.
    fn turned(&self, open: &mut [Open]) {
        if let Some(open) = open.last_mut() {
            if open.text.trim().is_empty() {
                open.page = self.breaks.page();
            } else {
                open.text.push(' ');
                open.turns.push((open.text.len(), self.breaks.page()));
            }
        }
    }

    fn end(&mut self, name: &str, open: &mut Vec<Open>, in_text: &mut bool) {
        match name {
            "t" => *in_text = false,
            "txbxContent" => self.boxes = self.boxes.saturating_sub(1),
            "tr" if self.boxes == 0 => {
                if let Some(cells) = self.cells.pop() {
                    let page = cells.page.unwrap_or(self.breaks.page());
                    let row = cells
                        .texts
                        .iter()
                        .map(|c| c.trim())
                        .filter(|c| !c.is_empty())
                        .collect::<Vec<_>>()
                        .join(" | ");
                    self.put_in_cell(&row, page)
                        .unwrap_or_else(|| self.draft.passage(&row, Kind::Row, page));
                }
            }
            "p" => {
                if let Some(done) = open.pop() {
                    let ends_section = done.ends_section;
                    self.put(done);
                    if ends_section {
                        self.breaks.section();
                    }
                }
            }
            _ => {}
        }
    }

    /// Puts text into the cell that is open, if there is one.
    fn put_in_cell(&mut self, text: &str, page: u32) -> Option<()> {
        let row = self.cells.last_mut()?;
        let cell = row.texts.last_mut()?;
        if !text.trim().is_empty() {
            row.page.get_or_insert(page);
        }
        if !cell.is_empty() {
            cell.push(' ');
        }
        cell.push_str(text);
        Some(())
    }

    /// Puts down a paragraph that is whole.
    fn put(&mut self, mut done: Open) {
        if done.initial {
            self.initial.push_str(done.text.trim());
            return;
        }
        if !self.initial.is_empty() && !done.text.trim().is_empty() {
            let initial = std::mem::take(&mut self.initial);
            done.turns
                .iter_mut()
                .for_each(|turn| turn.0 += initial.len());
            done.text.insert_str(0, &initial);
        }
        if self.boxes > 0 {
            self.held.push((done.text, done.page));
            return;
        }
        if self.put_in_cell(&done.text, done.page).is_some() {
            return;
        }
        let mut turns = done.turns;
        let meaning = self.styles.get(&done.style).copied();
        let level = done.outline.or(meaning.filter(|m| (1..=9).contains(m)));
        if let Some(level) = level {
            self.draft.heading(&done.text, level, done.page);
        } else if meaning == Some(50) && self.draft.title.is_empty() {
            self.draft.title = squeeze(&done.text);
        } else if meaning == Some(0) {
            self.draft
                .passage_over(&done.text, Kind::Caption, done.page, &turns);
        } else if done.list.is_some() || meaning == Some(100) {
            let list = done.list.unwrap_or_default();
            let text = if self.numbers.get(&list).copied().unwrap_or(false) {
                let count = self.counts.entry(list).or_default();
                *count += 1;
                let lead = format!("{count}. ");
                turns.iter_mut().for_each(|turn| turn.0 += lead.len());
                lead + &done.text
            } else {
                done.text
            };
            self.draft
                .passage_over(&text, Kind::Item, done.page, &turns);
        } else {
            self.draft
                .passage_over(&done.text, Kind::Paragraph, done.page, &turns);
        }
        for (text, page) in std::mem::take(&mut self.held) {
            self.draft.passage(&text, Kind::Aside, page);
        }
        for (sort, id, page) in done.notes {
            let key = (sort, id);
            if let Some(text) = self.notes.get(&key) {
                let number = key
                    .1
                    .parse::<u32>()
                    .map_or(key.1.clone(), |n| n.saturating_sub(1).max(1).to_string());
                let text = format!("{number} {text}");
                self.draft.passage(&text, Kind::Note, page);
            }
        }
    }
}
