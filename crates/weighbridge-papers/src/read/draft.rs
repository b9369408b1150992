//! A paper in the making: readers hand over headings and passages in reading
//! order, and it numbers, nests and splits them. It decides nothing about
//! layout.

use std::ops::Range;

use super::cells::{BETWEEN, Heads, in_cells};
use super::cut;
use super::lines::Words;
use super::numbering::number_and_text;
use super::pieces::{head_word, join_lines, spans, squeeze};
use super::spliced;
use crate::paper::{Kind, Paper, Passage, Section, Sheet};
use crate::sentences::sentences;

/// Words of a pull quote, at least and at most.
const REPEATED: (usize, usize) = (5, 40);

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
    /// Of the table whose rows are handed over.
    heads: Heads,
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
        let (kind, cells) = self.row(&text, kind);
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

    /// A row of a table whose cells hold sentences is read as an item with these.
    fn row(&mut self, text: &str, kind: Kind) -> (Kind, Vec<Range<usize>>) {
        if kind != Kind::Row || !text.contains(BETWEEN) {
            self.heads = Heads::default();
            return (kind, Vec::new());
        }
        let first = self.heads.is_none();
        let cells = in_cells(text, &self.heads);
        if first {
            self.heads = Heads::of(text);
        }
        if cells.is_empty() {
            (kind, cells)
        } else {
            (Kind::Item, cells)
        }
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

    /// Joins text to the last running paragraph or item when it is the rest of
    /// it: the earlier part has no end and the new one no beginning, or, when
    /// `full` says that the earlier part filled its last line, no end alone.
    /// Text of boxes, notes and tables between them does not part them, nor does
    /// a pull quote or what is printed in another size.
    pub fn goes_on(&mut self, text: &str, page: u32, full: bool, words: &Words) -> bool {
        let text = squeeze(text);
        let Some((at, nearest)) = self.broken_off(page) else {
            return false;
        };
        let follows = self.follows(&text);
        let last = &mut self.passages[at];
        let open = !last
            .text
            .ends_with(['.', '!', '?', '”', '’', '‘', ':', ';']);
        // A pull quote stands between the halves of a sentence.
        let mut signs = text.chars();
        let quotes = signs.next().is_some_and(|sign| "‘“\"".contains(sign))
            && signs.next().is_some_and(char::is_uppercase);
        // Nor does a sentence begin with a figure and small letters: "1,200 workshops".
        let figure_first = nearest
            && text.starts_with(|sign: char| sign.is_ascii_digit())
            && text
                .split(' ')
                .nth(1)
                .is_some_and(|word| word.starts_with(char::is_lowercase));
        let small = text.starts_with(char::is_lowercase) || figure_first;
        let number = number_and_text(&text, Kind::Paragraph).0;
        // "Factory number 23 at" goes on with "Corby", whatever its letter is, and
        // "raise their number to" with "12. We": a figure, no paragraph's number.
        let figure = number
            .as_ref()
            .is_none_or(|number| number.bytes().all(|b| b.is_ascii_digit()));
        let wants_more = last.text.len() > 20 && wants_more(&last.text) && figure;
        let begun = number.is_some() && (!figure || follows);
        let filled = full && nearest && last.text.len() > 60;
        let joins = open
            && !quotes
            && spliced::join(line_end(&last.text), &text) != spliced::Join::Never
            && (small || wants_more || filled && !begun && !begins_sentence(&last.text, &text));
        if !joins || page > last.last_page + 1 {
            return false;
        }
        join_lines(&mut last.text, &text, &mut |first, second| {
            words.keep(first, second)
        });
        if page > last.last_page {
            // The text that goes on stands whole at the end.
            last.turns.push((last.text.len() - text.len(), page));
            last.last_page = page;
        }
        true
    }

    /// Whether text opens with the number after that of a passage before it.
    fn follows(&self, text: &str) -> bool {
        let number = number_and_text(text, Kind::Paragraph).0;
        let Some(number) = number.and_then(|number| number.parse::<u16>().ok()) else {
            return false;
        };
        number == 1
            || self.passages.iter().rev().take(40).any(|one| {
                one.number
                    .as_ref()
                    .is_some_and(|before| before.parse() == Ok(number - 1))
            })
    }

    /// The passage that text on `page` may go on with, and whether it is the
    /// nearest that runs: none that is printed in another size, repeats what
    /// stands beside it, or is a note at the end of the page before.
    fn broken_off(&self, page: u32) -> Option<(usize, bool)> {
        let section = self.sections.len().checked_sub(1);
        let mut running = self
            .passages
            .iter()
            .enumerate()
            .rev()
            .take(40)
            .take_while(|(at, one)| one.section == section && *at >= self.barrier)
            .filter(|(_, one)| matches!(one.kind, Kind::Paragraph | Kind::Item));
        let nearest = running.clone().next()?.0;
        let (at, _) = running.find(|(at, one)| {
            let size = self.sizes.get(*at).copied().unwrap_or_default();
            let alike = (size - self.size).abs() <= 0.07 * self.size.max(size);
            alike && !self.is_pull_quote(*at) && !(page > one.last_page && is_note(&one.text))
        })?;
        Some((at, at == nearest))
    }

    /// Whether a passage repeats words that stand in another beside it.
    fn is_pull_quote(&self, at: usize) -> bool {
        let quote = &self.passages[at];
        let words = quote.text.split_whitespace().take(REPEATED.1 + 1).count();
        quote.kind == Kind::Paragraph
            && (REPEATED.0..=REPEATED.1).contains(&words)
            && self.passages[..at].iter().rev().take(40).any(|one| {
                one.last_page + 1 >= quote.page
                    && one.text.len() > quote.text.len()
                    && one.text.contains(&quote.text)
            })
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
            cut::without_halves(&mut self.passages, &self.torn, self.unmarked);
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
        Paper {
            title,
            paged: self.paged,
            sheets: self.sheets,
            sections: self.sections,
            passages: self.passages,
            warnings: self.warnings,
        }
    }
}

/// The end of a text, about a line of it: what follows is told from no more.
fn line_end(text: &str) -> &str {
    let mut from = text.len().saturating_sub(120);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    &text[from..]
}

/// Whether text reads as a note that nothing marks as one: a bare number before
/// a capital ("12 Cm 9528").
fn is_note(text: &str) -> bool {
    text.split_once(' ').is_some_and(|(number, rest)| {
        number.len() <= 3
            && number.bytes().all(|byte| byte.is_ascii_digit())
            && rest.starts_with(char::is_uppercase)
    })
}

/// Words that have a capital only where a sentence begins, and are no part of a
/// name.
const OPENERS: &str = "a all an and as at but by he his how if in it its our that their there these \
    they this those to under we what when where which while who with you your the";

/// Whether a text ends with a word after which no sentence ends.
pub(super) fn wants_more(text: &str) -> bool {
    let last = text.split_whitespace().last().unwrap_or_default();
    super::text::ends_open(text)
        || [
            "as",
            "are",
            "be",
            "between",
            "has",
            "have",
            "including",
            "into",
            "is",
            "its",
            "near",
            "than",
            "their",
            "these",
            "this",
            "through",
            "towards",
            "under",
            "was",
            "were",
            "which",
            "will",
            "within",
        ]
        .contains(&last)
        || ["they", "we"].contains(&last.to_lowercase().as_str())
}

/// Whether `next`, after text without an end, begins a sentence of its own: an
/// item or heading often has no mark at its end. After "the port of" or "near
/// Hull and" it is the rest of a name.
fn begins_sentence(text: &str, next: &str) -> bool {
    let opens = OPENERS
        .split_whitespace()
        .any(|word| word == head_word(next).to_lowercase());
    let name = text
        .split_whitespace()
        .last()
        .is_some_and(|word| word.starts_with(char::is_uppercase));
    opens && !name && !text.ends_with(',') && !super::text::ends_open(text)
}

/// A row of a table is not prose: one range.
pub(super) fn whole(text: &str) -> Vec<Range<usize>> {
    std::iter::once(0..text.len()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What stands between the two parts of a sentence at a page's end is no part
    /// of it: a pull quote, a note that nothing marks, text of another size.
    #[test]
    fn a_sentence_goes_on_after_what_is_spliced_into_it() {
        let source = "Our ports have to be open to all ships, whatever flag they fly.";
        let broken = "There is doubt about the treaty with";
        for (between, size) in [
            ("Our ports have to be open to all ships", 10.0),
            ("12 Cm 9528, HM Treasury", 10.0),
            ("A harbour for all of us", 14.0),
        ] {
            let mut draft = Draft {
                size: 10.0,
                ..Draft::default()
            };
            draft.passage(source, Kind::Paragraph, 1);
            draft.passage(broken, Kind::Paragraph, 1);
            draft.size = size;
            draft.passage(between, Kind::Paragraph, 1);
            draft.size = 10.0;
            assert!(draft.goes_on("the ports.", 2, false, &Words::default()));
            let paper = draft.finish();
            let texts: Vec<&str> = paper.passages.iter().map(|one| one.text.as_str()).collect();
            let whole = format!("{broken} the ports.");
            assert_eq!(texts, [source, whole.as_str(), between]);
            assert_eq!(paper.passages[1].turns, [(broken.len() + 1, 2)]);
        }
        // What is no part of it never takes the rest, though nothing else is open.
        let mut draft = Draft::default();
        draft.passage(source, Kind::Paragraph, 1);
        draft.passage("Our ports have to be open to", Kind::Paragraph, 1);
        assert!(!draft.goes_on("the treaty.", 2, false, &Words::default()));
    }

    #[test]
    fn a_full_line_goes_on_unless_a_sentence_begins() {
        let goes_on = |end: &str, next: &str| {
            let mut draft = Draft::default();
            let first = format!("to widen the harbours of all towns on the eastern coast, {end}");
            draft.passage(&first, Kind::Item, 1);
            draft.goes_on(next, 2, true, &Words::default())
        };
        assert!(goes_on("with help of the Department for", "Business."));
        assert!(goes_on("and to join the port of", "The Hague."));
        assert!(goes_on("in Greater", "Manchester."));
        assert!(!goes_on("and the quays", "We will pay."));
        // A word that wants more, on a line that is not full.
        let open = |end: &str, next: &str| {
            let mut draft = Draft::default();
            draft.passage(
                &format!("We will build yard number 23 {end}"),
                Kind::Paragraph,
                1,
            );
            draft.goes_on(next, 2, false, &Words::default())
        };
        assert!(open("at", "Corby with new money."));
        assert!(open("which will be as large as", "The Hague’s."));
        assert!(open("by the sea. We", "will pay."));
        assert!(open("by the sea and raise their number to", "12. We pay."));
        assert!(!open(
            "by the sea and raise their number to",
            "3.12 We pay."
        ));
        assert!(!open("by the sea", "12. We will pay."));
        assert!(goes_on("and those of each place in case", "12. We pay."));
        assert!(!open("by the sea", "Corby has new money."));
        assert!(!goes_on("and the quays", "The towns will pay."));
    }
}
