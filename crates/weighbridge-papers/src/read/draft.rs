//! A paper in the making: readers hand over headings and passages in reading
//! order, and it numbers, nests and splits them. It decides nothing about
//! layout.

mod going_on;
mod halves;
mod strays;

use std::ops::Range;

use super::cells::{BETWEEN, Heads, in_cells, is_told};
use super::chart_titles;
use super::cut;
use super::numbering::number_and_text;
use super::pieces::{spans, squeeze};
use super::spliced;
use super::text::lists::ends_item;
use crate::paper::{Kind, Paper, Passage, Section, Sheet};
use crate::sentences::sentences;
pub(super) use going_on::wants_more;

/// A paper that a reader is putting together.
#[derive(Default)]
pub(super) struct Draft {
    pub title: String,
    pub paged: bool,
    pub sheets: Vec<Sheet>,
    pub warnings: Vec<String>,
    /// Size of the letters that are handed over next, where the reader sees it.
    pub size: f32,
    /// That of each passage.
    sizes: Vec<f32>,
    /// What stands before this passage goes on in none from it on.
    barrier: usize,
    /// Passages that may begin with the rest of a sentence that is lost.
    torn: Vec<usize>,
    /// Passages that may end with half of a sentence, though they look whole.
    doubted: Vec<usize>,
    /// Passages that statements without an end begin, and from which byte text that may
    /// be the rest of another was put to each.
    strays: Vec<(usize, usize)>,
    /// Of the table whose rows are handed over.
    heads: Heads,
    /// The row before was one cell over the whole width.
    parted: bool,
    /// Whether a sentence may be cut where a column or page ends: then it is told
    /// from whole ones.
    pub cuts: bool,
    /// Whether an item of a list may come as a paragraph, its mark not seen.
    pub unmarked: bool,
    sections: Vec<Section>,
    passages: Vec<Passage>,
}

impl Draft {
    /// Begins a section.
    pub fn heading(&mut self, text: &str, level: u8, page: u32) {
        let heading = squeeze(text);
        if heading.is_empty() {
            return;
        }
        let level = level.max(1);
        // A sheet that divides names the chapter that goes on after it.
        if self.sections.last().is_some_and(|last| {
            last.level == level
                && page > last.page
                && page <= last.page + 2
                && last.heading.eq_ignore_ascii_case(&heading)
        }) {
            return;
        }
        // The nearest before it of a higher level is the last one or stands above it.
        let mut parent = self.sections.len().checked_sub(1);
        while let Some(above) = parent.filter(|at| self.sections[*at].level >= level) {
            parent = self.sections[above].parent;
        }
        let at = self.passages.len();
        self.sections.push(Section {
            heading,
            level,
            page,
            parent,
            passages: at..at,
        });
    }

    /// Whether text is the heading of a section that is open since a page before: what
    /// stands in the margin above its text, too.
    pub fn is_open(&self, text: &str, page: u32) -> bool {
        let text = squeeze(text);
        let mut at = self.sections.len().checked_sub(1);
        while let Some(one) = at.and_then(|at| self.sections.get(at)) {
            if one.page < page && one.heading.eq_ignore_ascii_case(&text) {
                return true;
            }
            at = one.parent;
        }
        false
    }

    /// Begins a section, unless the present one has the same name and level and
    /// little stands in it yet.
    pub fn heading_once(&mut self, text: &str, level: u8, page: u32) {
        let again = self.sections.last().is_some_and(|last| {
            last.level == level.max(1)
                && page <= last.page + 3
                && last.passages.len() <= 3
                && last.heading.eq_ignore_ascii_case(&squeeze(text))
        });
        if !again {
            self.heading(text, level, page);
        }
    }

    /// Adds a passage that stands on one page to the present section.
    pub fn passage(&mut self, text: &str, kind: Kind, page: u32) {
        self.passage_over(text, kind, page, &[]);
    }

    /// Adds a passage that runs over pages: `turns` says at which bytes of
    /// `text` further pages begin, each between two words.
    pub fn passage_over(&mut self, raw: &str, kind: Kind, page: u32, turns: &[(usize, u32)]) {
        let (number, text) = number_and_text(&squeeze(raw), kind);
        if text.is_empty() {
            return;
        }
        let mut pages = vec![(0, page)];
        for (at, page) in turns {
            // Counted from the end: what was taken off stood at the beginning.
            let rest = squeeze(raw.get(*at..).unwrap_or_default());
            if rest.is_empty() {
                continue;
            }
            let from = text.len().saturating_sub(rest.len());
            pages.retain(|(before, _)| *before != from);
            pages.push((from, *page));
        }
        let kind = if self.is_unmarked_item(&text, kind) {
            Kind::Item
        } else {
            kind
        };
        let (kind, cells) = self.row(&text, raw, kind);
        let last_page = pages.last().map_or(page, |(_, page)| *page);
        let page = pages.remove(0).1;
        let section = self.sections.len().checked_sub(1);
        self.passages.push(Passage {
            sentences: cells,
            text,
            page,
            last_page,
            section,
            kind,
            number,
            turns: pages,
        });
        self.sizes.push(self.size);
        if let Some(section) = self.sections.last_mut() {
            section.passages.end = self.passages.len();
        }
    }

    /// Takes the name of the site off the paper's, behind which it stands in the title of a page:
    /// "A plan for ports - GOV.UK" over the heading "A plan for ports". A government's name stays:
    /// it says whose paper it is.
    pub(super) fn leave_out_site(&mut self) {
        let title = squeeze(&self.title);
        let first = self.sections.iter().find(|section| section.level == 1);
        let Some(heading) = first.map(|section| section.heading.as_str()) else {
            return;
        };
        let site = title.strip_prefix(heading).and_then(|rest| {
            let rest = rest.strip_prefix(' ')?;
            rest.strip_prefix(['-', '–', '—', '|', '·'])
        });
        let is_site = |site: &str| {
            let words: Vec<&str> = site.split_whitespace().collect();
            matches!(words.as_slice(), [name] if name.to_lowercase().starts_with("gov.") || name.ends_with(".gov"))
        };
        if site.is_some_and(is_site) {
            self.title = heading.to_owned();
        }
    }

    /// The last passage so far.
    pub(super) fn last(&self) -> Option<&Passage> {
        self.passages.last()
    }

    /// Whether a paragraph is an item whose mark is not seen: in small letters, after what
    /// leads into a list or an item that ends with a semicolon.
    fn is_unmarked_item(&self, text: &str, kind: Kind) -> bool {
        let section = self.sections.len().checked_sub(1);
        let before = self
            .passages
            .iter()
            .rev()
            .take(3)
            .take_while(|one| one.section == section)
            .find(|one| matches!(one.kind, Kind::Paragraph | Kind::Item));
        self.unmarked
            && kind == Kind::Paragraph
            && text.starts_with(char::is_lowercase)
            && before.is_some_and(|one| {
                one.text.ends_with(':') && ends_item(text)
                    || one.kind == Kind::Item && ends_item(&one.text) && sentences(text).len() == 1
            })
    }

    /// A row of a table whose cells hold sentences is read as an item with these.
    fn row(&mut self, text: &str, raw: &str, kind: Kind) -> (Kind, Vec<Range<usize>>) {
        if kind != Kind::Row {
            self.heads = Heads::default();
            self.parted = false;
            return (kind, Vec::new());
        }
        if !text.contains(BETWEEN) {
            // One cell over the whole width ("Theme 1: Skills") parts a table and ends it not;
            // in a file whose cells are whole it may tell something itself.
            let told = !self.cuts && !self.heads.is_none() && is_told(text);
            self.parted = true;
            return (if told { Kind::Item } else { kind }, Vec::new());
        }
        let parted = std::mem::take(&mut self.parted);
        let first = self.heads.is_none();
        let cells = in_cells(text, raw, &self.heads);
        // Behind such a cell another table may begin, with heads of its own.
        let heads = Heads::of(text);
        if first || parted && (heads.list_actions() || !heads.as_wide_as(&self.heads)) {
            self.heads = heads;
        }
        if cells.is_empty() {
            (kind, cells)
        } else {
            (Kind::Item, cells)
        }
    }

    /// What stands before goes on in nothing after it.
    pub fn close(&mut self) {
        self.barrier = self.passages.len();
    }

    /// Adds text that is kept to be searched and is no prose, as what stands in it was
    /// put together wrongly: nothing before it goes on after it.
    pub fn jumble(&mut self, text: &str, page: u32) {
        self.passage(text, Kind::Row, page);
        self.barrier = self.passages.len();
        if spliced::is_open(text) {
            self.torn.push(self.barrier);
        }
    }

    /// Names the pages on which lines of two columns stand in turn.
    pub fn warn_of_turns(&mut self, pages: &[usize], advice: &str) {
        if pages.is_empty() {
            return;
        }
        self.warnings.push(format!(
            "{} {}: in some paragraphs lines of two columns stand in turn; no sentence of these \
             paragraphs is taken for an undertaking, only of the others there: {advice}",
            if pages.len() == 1 { "page" } else { "pages" },
            spans(pages),
        ));
    }

    /// The paper.
    pub fn finish(mut self) -> Paper {
        for passage in &mut self.passages {
            match passage.kind {
                _ if !passage.sentences.is_empty() => {}
                Kind::Row => passage.sentences = whole(&passage.text),
                _ => passage.sentences = sentences(&passage.text),
            }
        }
        if self.cuts {
            strays::part(&mut self.passages, &self.strays);
            let halves = (self.torn.as_slice(), self.doubted.as_slice());
            cut::without_halves(&mut self.passages, halves, self.unmarked);
        }
        if self.sheets.is_empty() {
            self.sheets.push(Sheet {
                label: None,
                picture: false,
            });
        }
        let title = squeeze(&self.title);
        let title = if title.is_empty() {
            self.sections
                .first()
                .map(|section| section.heading.clone())
                .unwrap_or_default()
        } else {
            title
        };
        let mut paper = Paper {
            title,
            paged: self.paged,
            sheets: self.sheets,
            sections: self.sections,
            passages: self.passages,
            warnings: self.warnings,
        };
        // Where sentences may be cut headings are told from their looks, too.
        if self.cuts {
            chart_titles::close(&mut paper);
        }
        paper
    }
}

/// A row of a table is not prose: one range.
pub(super) fn whole(text: &str) -> Vec<Range<usize>> {
    std::iter::once(0..text.len()).collect()
}
