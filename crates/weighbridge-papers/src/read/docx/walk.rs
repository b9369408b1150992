//! The text of a DOCX from beginning to end: paragraphs, cells, boxes and notes as they
//! come, without what is deleted or hidden. It decides which blocks they make, and puts
//! none down.

use std::collections::BTreeMap;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::super::Unreadable;
use super::super::cells::{APART, BETWEEN};
use super::breaks::{self, Breaks};
use super::paragraph::{Block, Open, What};
use super::parts::reference;
use super::styles::{Meaning, Style, Styles};
use super::{attribute, broken, tables};
use crate::paper::Kind;

/// How deep elements may stand in elements.
const DEEPEST: usize = 256;

/// Cells of a row that is open.
#[derive(Default)]
struct Cells {
    texts: Vec<String>,
    /// Page on which its first words stand.
    page: Option<u32>,
}

/// A table that is open.
#[derive(Default)]
struct Table {
    /// It is a box about paragraphs.
    is_box: bool,
    /// A heading stands in it: it holds a part of the paper.
    headed: bool,
}

/// The run that is open.
#[derive(Default)]
struct Run {
    letters: Style,
    style: Option<String>,
    raised: bool,
    struck: bool,
}

pub(super) struct Walker {
    blocks: Vec<Block>,
    styles: Styles,
    numbers: BTreeMap<String, bool>,
    notes: BTreeMap<(u8, String), String>,
    breaks: Breaks,
    counts: BTreeMap<String, u32>,
    /// For each table in turn whether it is a box, and how many have begun.
    boxed: Vec<bool>,
    begun: usize,
    /// Tables that are open, innermost last.
    tables: Vec<Table>,
    /// Cells of the rows that are open, tables in tables innermost last.
    cells: Vec<Cells>,
    /// Text boxes that are open.
    boxes: usize,
    /// Text of boxes, put down after the paragraph that holds them.
    held: Vec<(String, u32)>,
    /// Notes that boxes and the cells of the row call for, put down after it.
    called: Vec<(u8, String, u32)>,
    /// The large first letter of the paragraph that comes.
    initial: String,
    /// Paragraphs that are open, those in boxes innermost last.
    open: Vec<Open>,
    /// A paragraph that goes on in the one that comes.
    before: Option<Open>,
    in_text: bool,
    run: Option<Run>,
    /// Within the properties of a paragraph.
    in_properties: bool,
}

impl Walker {
    pub fn new(
        document: &str,
        styles: Styles,
        numbers: BTreeMap<String, bool>,
        notes: BTreeMap<(u8, String), String>,
        breaks: Breaks,
    ) -> Self {
        Self {
            blocks: Vec::new(),
            styles,
            numbers,
            notes,
            breaks,
            counts: BTreeMap::new(),
            boxed: tables::boxes(document),
            begun: 0,
            tables: Vec::new(),
            cells: Vec::new(),
            boxes: 0,
            held: Vec::new(),
            called: Vec::new(),
            initial: String::new(),
            open: Vec::new(),
            before: None,
            in_text: false,
            run: None,
            in_properties: false,
        }
    }

    /// Puts down a paragraph whose mark was deleted and that nothing follows.
    fn put_before(&mut self) {
        if let Some(before) = self.before.take() {
            self.put(before);
        }
    }

    /// The blocks, and the pages as they were counted.
    pub fn finish(mut self) -> (Vec<Block>, Breaks) {
        self.put_before();
        (self.blocks, self.breaks)
    }

    pub fn walk(&mut self, xml: &str) -> Result<(), Unreadable> {
        let mut reader = Reader::from_str(xml);
        let mut depth = 0_usize;
        let mut skip: Option<usize> = None;
        loop {
            let event = reader.read_event().map_err(|_| broken("document"))?;
            let empty = matches!(event, Event::Empty(_));
            match event {
                Event::Start(tag) | Event::Empty(tag) => {
                    let name = tag.local_name();
                    let name = name.as_ref();
                    if name == "tbl" && !empty {
                        self.begun += 1;
                    }
                    if !empty {
                        depth += 1;
                        if depth > DEEPEST {
                            return Err(Unreadable::TooMuch(
                                "elements stand more than 256 deep".to_owned(),
                            ));
                        }
                        // Fallback: the text box once more for old readers. del: text
                        // struck out. instrText: a field's command. Change: how it was.
                        if skip.is_none()
                            && (matches!(name, "Fallback" | "del" | "instrText" | "moveFrom")
                                || name.ends_with("PrChange"))
                        {
                            skip = Some(depth);
                        }
                    }
                    if self.in_properties
                        && matches!(name, "del" | "moveFrom")
                        && let Some(open) = self.open.last_mut()
                    {
                        open.goes_on = true;
                    }
                    if skip.is_none() {
                        self.begin(&tag, name, empty);
                    }
                }
                Event::End(tag) => {
                    let here = skip.is_none();
                    if skip == Some(depth) {
                        skip = None;
                    }
                    depth = depth.saturating_sub(1);
                    if here {
                        let name = tag.local_name();
                        self.end(name.as_ref());
                    }
                }
                Event::Text(text) if self.in_text && skip.is_none() => self.letters(&text),
                Event::GeneralRef(name) if self.in_text && skip.is_none() => {
                    self.letters(&reference(&name));
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

    /// Takes in letters, unless they are hidden from a reader or struck through.
    fn letters(&mut self, text: &str) {
        let Some(open) = self.open.last_mut() else {
            return;
        };
        let plain = Run::default();
        let run = self.run.as_ref().unwrap_or(&plain);
        let style = run.style.as_deref();
        let (size, bold, hidden) = self.styles.look(&open.style, &run.letters, style);
        if hidden || run.struck {
            return;
        }
        open.push(text, (size, bold), run.raised);
        if !text.trim().is_empty() {
            self.breaks.written();
        }
    }

    /// A property of the run that is open.
    fn of_run(&mut self, tag: &BytesStart<'_>, name: &str) {
        if let Some(run) = &mut self.run {
            let value = attribute(tag, "val");
            match name {
                "rStyle" => run.style = value,
                "vertAlign" => run.raised = value.as_deref() == Some("superscript"),
                "strike" | "dstrike" => run.struck = breaks::on(value.as_deref()),
                _ => run.letters.take(name, value.as_deref()),
            }
        }
    }

    fn begin(&mut self, tag: &BytesStart<'_>, name: &str, empty: bool) {
        let value = || attribute(tag, "val").unwrap_or_default();
        match name {
            "r" if !empty => self.run = Some(Run::default()),
            "rStyle" | "vertAlign" | "strike" | "dstrike" | "b" | "sz" | "vanish" => {
                self.of_run(tag, name)
            }
            "p" if !empty => {
                let page = self.breaks.page();
                let before = self.before.take().filter(|_| self.boxes == 0);
                self.open.push(before.map_or_else(
                    || Open {
                        page,
                        ..Open::default()
                    },
                    // What it is and looks like is said by the mark that stays.
                    |before| Open {
                        text: before.text,
                        page: before.page,
                        turns: before.turns,
                        notes: before.notes,
                        looks: before.looks,
                        ..Open::default()
                    },
                ));
            }
            // An empty paragraph takes up what stood before it.
            "p" => self.put_before(),
            "pPr" if !empty => self.in_properties = true,
            "tbl" if !empty => {
                self.put_before();
                self.tables.push(Table {
                    is_box: self.boxed.get(self.begun - 1).copied().unwrap_or(false),
                    headed: false,
                });
            }
            "tr" if !empty && self.boxes == 0 && !self.in_box() => {
                self.cells.push(Cells::default());
            }
            "tc" if !empty && !self.in_box() => {
                if let Some(cells) = self.cells.last_mut() {
                    cells.texts.push(String::new());
                }
            }
            "txbxContent" if !empty => self.boxes += 1,
            "t" if !empty => self.in_text = true,
            "drawing" | "pict" | "object" => self.breaks.written(),
            "lastRenderedPageBreak" => {
                self.breaks.rendered();
                self.turned();
            }
            "br" if attribute(tag, "type").as_deref() == Some("page") => {
                self.breaks.set();
                self.turned();
            }
            "pageBreakBefore" if breaks::on(attribute(tag, "val").as_deref()) => {
                self.breaks.before();
                self.turned();
            }
            _ => {
                let Some(open) = self.open.last_mut() else {
                    return;
                };
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
                        open.outline = value().parse::<u8>().ok().filter(|l| *l < 9).map(|l| l + 1);
                    }
                    "footnoteReference" => {
                        open.notes
                            .push((b'f', attribute(tag, "id").unwrap_or_default(), page));
                    }
                    "endnoteReference" => {
                        open.notes
                            .push((b'e', attribute(tag, "id").unwrap_or_default(), page));
                    }
                    _ => {}
                }
            }
        }
    }

    /// Whether the innermost table is a box.
    fn in_box(&self) -> bool {
        self.tables.last().is_some_and(|table| table.is_box)
    }

    /// After a page was turned: a paragraph without words yet begins on the new
    /// one.
    fn turned(&mut self) {
        if let Some(open) = self.open.last_mut() {
            if open.text.trim().is_empty() {
                open.page = self.breaks.page();
            } else {
                open.lower();
                open.text.push(' ');
                open.turns.push((open.text.len(), self.breaks.page()));
            }
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "r" => self.run = None,
            "t" => self.in_text = false,
            "pPr" => self.in_properties = false,
            "txbxContent" => self.boxes = self.boxes.saturating_sub(1),
            "tc" => self.put_before(),
            "tbl" => {
                self.tables.pop();
            }
            "tr" if self.boxes == 0 && !self.in_box() => {
                if let Some(cells) = self.cells.pop() {
                    let page = cells.page.unwrap_or(self.breaks.page());
                    let row = cells
                        .texts
                        .iter()
                        .map(|c| c.trim())
                        .filter(|c| !c.is_empty())
                        .collect::<Vec<_>>()
                        .join(BETWEEN);
                    if self.put_in_cell(&row, page).is_none() {
                        self.passage(Kind::Row, row, page);
                        let called = std::mem::take(&mut self.called);
                        self.notes(called);
                    }
                }
            }
            "p" => {
                if let Some(mut done) = self.open.pop() {
                    done.lower();
                    let ends_section = done.ends_section;
                    if done.goes_on && self.boxes == 0 {
                        self.before = Some(done);
                    } else {
                        self.put(done);
                    }
                    if ends_section {
                        self.breaks.section();
                    }
                }
            }
            _ => {}
        }
    }

    fn passage(&mut self, kind: Kind, text: String, page: u32) {
        self.blocks
            .push(Block::new(What::Passage(kind), text, page));
    }

    /// Puts text into the cell that is open, if there is one.
    fn put_in_cell(&mut self, text: &str, page: u32) -> Option<()> {
        let row = self.cells.last_mut()?;
        let cell = row.texts.last_mut()?;
        if !text.trim().is_empty() {
            row.page.get_or_insert(page);
        }
        if !cell.is_empty() {
            cell.push(APART);
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
            self.called.extend(done.notes);
            return;
        }
        if self.put_in_cell(&done.text, done.page).is_some() {
            self.called.extend(done.notes);
            return;
        }
        let what = self.what(&done);
        let look = done.look().filter(|_| self.tables.is_empty());
        let (mut text, mut turns) = (done.text, done.turns);
        if what == What::Passage(Kind::Item) {
            let list = done.list.unwrap_or_default();
            if self.numbers.get(&list).copied().unwrap_or(false) {
                let count = self.counts.entry(list).or_default();
                *count += 1;
                let lead = format!("{count}. ");
                turns.iter_mut().for_each(|turn| turn.0 += lead.len());
                text = lead + &text;
            }
        }
        if !text.trim().is_empty() {
            self.blocks.push(Block {
                what,
                text,
                page: done.page,
                turns,
                look,
            });
        }
        for (text, page) in std::mem::take(&mut self.held) {
            self.passage(Kind::Aside, text, page);
        }
        let called = std::mem::take(&mut self.called);
        self.notes(called.into_iter().chain(done.notes));
    }

    /// Puts down the notes that are called for.
    fn notes(&mut self, called: impl IntoIterator<Item = (u8, String, u32)>) {
        for (sort, id, page) in called {
            // Once: a long note that is called a million times would fill the memory.
            let Some(text) = self.notes.remove(&(sort, id.clone())) else {
                continue;
            };
            // Word counts from the one that draws the line above them.
            let number = id
                .parse::<u32>()
                .map_or(id, |number| number.saturating_sub(1).max(1).to_string());
            let text = format!("{number} {text}");
            self.passage(Kind::Note, text, page);
        }
    }

    /// What a paragraph is by its style and properties, outside the cells of tables.
    fn what(&mut self, done: &Open) -> What {
        let meaning = self.styles.meaning(&done.style);
        let styled = match meaning {
            Some(Meaning::Heading(level)) => Some(level),
            _ => None,
        };
        if let Some(level) = done.outline.or(styled) {
            if !done.text.trim().is_empty()
                && let Some(table) = self.tables.last_mut()
            {
                table.headed = true;
            }
            return What::Heading(level);
        }
        match meaning {
            Some(Meaning::Title) => What::Title,
            Some(Meaning::Caption) => What::Passage(Kind::Caption),
            Some(Meaning::Contents) => What::Passage(Kind::Row),
            Some(Meaning::Quote) if !done.begins_small() => What::Passage(Kind::Aside),
            _ if done.list.is_some() || meaning == Some(Meaning::Item) => What::Passage(Kind::Item),
            _ if self
                .tables
                .iter()
                .any(|table| table.is_box && !table.headed) =>
            {
                What::Passage(Kind::Aside)
            }
            _ => What::Passage(Kind::Paragraph),
        }
    }
}
