//! A paper in the making: readers hand over headings and passages in reading
//! order, and it numbers, nests and splits them. It decides nothing about
//! layout.

use std::ops::Range;

use super::lines::Words;
use crate::paper::{Kind, Paper, Passage, Section, Sheet};
use crate::sentences::sentences;

/// A paper that a reader is putting together.
#[derive(Default)]
pub(super) struct Draft {
    pub title: String,
    pub paged: bool,
    pub sheets: Vec<Sheet>,
    pub warnings: Vec<String>,
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

    /// Adds a passage to the present section.
    pub fn passage(&mut self, text: &str, kind: Kind, pages: (u32, u32)) {
        let (number, text) = number_and_text(&squeeze(text), kind);
        if text.is_empty() {
            return;
        }
        let section = self.sections.len().checked_sub(1);
        self.passages.push(Passage {
            sentences: Vec::new(),
            text,
            page: pages.0,
            last_page: pages.1,
            section,
            kind,
            number,
        });
        if let Some(section) = self.sections.last_mut() {
            section.passages.end = self.passages.len();
        }
    }

    /// Joins text to the last running paragraph or item when it is the rest of
    /// it: the earlier part has no end and the new one no beginning, or, when
    /// `full` says that the earlier part filled its last line, no end alone.
    /// Text of boxes, notes and tables between them does not part them.
    pub fn goes_on(&mut self, text: &str, page: u32, full: bool, words: &Words) -> bool {
        let section = self.sections.len().checked_sub(1);
        let Some(last) = self
            .passages
            .iter_mut()
            .rev()
            .take(40)
            .take_while(|p| p.section == section)
            .find(|p| matches!(p.kind, Kind::Paragraph | Kind::Item))
        else {
            return false;
        };
        let text = squeeze(text);
        let open = !last.text.ends_with(['.', '!', '?', '”', '’', ':', ';']);
        let small = text.starts_with(char::is_lowercase);
        let begun = number_and_text(&text, Kind::Paragraph).0.is_some();
        let joins = open && (small || full && last.text.len() > 60 && !begun);
        if !joins || page > last.last_page + 1 {
            return false;
        }
        join_lines(&mut last.text, &text, &mut |first, second| {
            words.keep(first, second)
        });
        last.last_page = page;
        true
    }

    /// The paper.
    pub fn finish(mut self) -> Paper {
        for passage in &mut self.passages {
            passage.sentences = if passage.kind == Kind::Row {
                whole(&passage.text)
            } else {
                sentences(&passage.text)
            };
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

/// A row of a table is not prose: one range.
fn whole(text: &str) -> Vec<Range<usize>> {
    std::iter::once(0..text.len()).collect()
}

/// White space made single, soft hyphens and other invisible marks dropped.
pub(super) fn squeeze(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        let begin = out.len();
        if begin > 0 {
            out.push(' ');
        }
        let from = out.len();
        out.extend(word.chars().filter(|c| !is_invisible(*c)));
        if out.len() == from {
            out.truncate(begin);
        }
    }
    out
}

fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{fffd}'
        )
}

/// Puts the next line to a text, undoing a hyphen at the line's end. `keep`
/// says whether the hyphen between two halves belongs to the word.
pub(super) fn join_lines(text: &mut String, line: &str, keep: &mut dyn FnMut(&str, &str) -> bool) {
    if text.is_empty() {
        text.push_str(line);
        return;
    }
    // Some programs write a soft hyphen and then the hyphen that shows it.
    if text.ends_with("\u{ad}-") || text.ends_with("\u{ad}\u{2010}") {
        text.pop();
    }
    let soft = text.ends_with('\u{ad}');
    let hard = text.ends_with(['-', '\u{2010}']);
    if (soft || hard) && line.starts_with(char::is_lowercase) {
        text.pop();
        let first = tail_word(text).to_owned();
        let second = head_word(line).to_owned();
        if first.is_empty() {
            text.push_str("- ");
        } else if hard && keep(&first, &second) {
            text.push('-');
        }
        text.push_str(line);
    } else if hard
        && line.starts_with(char::is_alphanumeric)
        && !tail_word(text.trim_end_matches(['-', '\u{2010}'])).is_empty()
    {
        // "Anglo-" and "American": the hyphen belongs to the name.
        text.push_str(line);
    } else {
        if text.ends_with('/') && !text.ends_with(" /") {
            text.push_str(line);
            return;
        }
        text.push(' ');
        text.push_str(line);
    }
}

/// Letters at the end of a text.
pub(super) fn tail_word(text: &str) -> &str {
    let cut = text
        .char_indices()
        .rev()
        .take_while(|(_, c)| c.is_alphanumeric())
        .last()
        .map_or(text.len(), |(at, _)| at);
    &text[cut..]
}

/// Letters at the beginning of a text.
pub(super) fn head_word(text: &str) -> &str {
    let cut = text
        .find(|c: char| !c.is_alphanumeric())
        .unwrap_or(text.len());
    &text[..cut]
}

/// Parts the number printed before a passage from its text: "3.12", "(a)",
/// "Question 7", and a footnote's bare number.
pub(super) fn number_and_text(text: &str, kind: Kind) -> (Option<String>, String) {
    let none = || (None, text.to_owned());
    let Some((first, rest)) = text.split_once(' ') else {
        return none();
    };
    let rest = rest.trim_start();
    let word = first
        .trim_end_matches([':', '.', ')'])
        .trim_start_matches('(');
    let digits = !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit());
    let dotted = word.len() <= 9
        && word.contains('.')
        && word.split('.').all(|part| {
            !part.is_empty() && part.len() <= 3 && part.bytes().all(|b| b.is_ascii_digit())
        });
    let marked = first.len() > word.len();
    let begins =
        rest.starts_with(|c: char| c.is_uppercase() || matches!(c, '‘' | '“' | '"' | '\''));
    match kind {
        Kind::Note if digits && word.len() <= 4 => return (Some(word.to_owned()), rest.to_owned()),
        Kind::Item if marked && (digits && word.len() <= 3 || is_letter_number(word)) => {
            return (Some(word.to_owned()), rest.to_owned());
        }
        Kind::Row | Kind::Caption => return none(),
        _ => {}
    }
    if begins && (dotted || digits && marked && word.len() <= 3) {
        return (Some(word.to_owned()), rest.to_owned());
    }
    let named = [
        "question",
        "recommendation",
        "proposal",
        "action",
        "commitment",
    ];
    let lower = first.to_lowercase();
    if named.contains(&lower.as_str())
        && let Some((number, after)) = rest.split_once(' ')
    {
        let bare = number.trim_end_matches([':', '.', ')']);
        // "Question 5 – What": the dash is the mark.
        let undashed = after.trim_start().trim_start_matches(['–', '—', '-']);
        let dashed = undashed.len() < after.trim_start().len() && undashed.starts_with(' ');
        let after = if dashed { undashed } else { after };
        if (bare.len() < number.len() || dashed)
            && bare.len() <= 5
            && bare.starts_with(|c: char| c.is_ascii_digit())
            && bare.chars().all(|c| c.is_ascii_alphanumeric() || c == '.')
        {
            return (
                Some(format!("{first} {bare}")),
                after.trim_start().to_owned(),
            );
        }
    }
    if marked
        && let Some(bare) = word.strip_prefix('Q')
        && !bare.is_empty()
        && bare.len() <= 3
        && bare.bytes().all(|b| b.is_ascii_digit())
    {
        return (Some(word.to_owned()), rest.to_owned());
    }
    none()
}

fn is_letter_number(word: &str) -> bool {
    word.len() == 1 && word.bytes().all(|b| b.is_ascii_lowercase())
        || (1..=5).contains(&word.len()) && word.bytes().all(|b| b"ivx".contains(&b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hyphens_at_line_ends_go_unless_they_belong_to_the_word() {
        let mut text = "the manu-".to_owned();
        join_lines(&mut text, "facturers of low-", &mut |_, _| false);
        join_lines(&mut text, "carbon steel", &mut |_, _| true);
        join_lines(&mut text, "in Stoke-on-", &mut |_, _| false);
        join_lines(&mut text, "Trent", &mut |_, _| false);
        assert_eq!(
            text,
            "the manufacturers of low-carbon steel in Stoke-on-Trent"
        );
    }

    #[test]
    fn numbers_are_parted_from_text() {
        let part = |text, kind| {
            let (number, rest) = number_and_text(text, kind);
            (number.unwrap_or_default(), rest)
        };
        let is = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        let para = Kind::Paragraph;
        assert_eq!(part("3.12 We will act.", para), is("3.12", "We will act."));
        assert_eq!(
            part("Question 7: Do you agree?", para),
            is("Question 7", "Do you agree?")
        );
        assert_eq!(
            part("Question 5 – Do you agree?", para),
            is("Question 5", "Do you agree?")
        );
        assert_eq!(part("2017 was good.", para), is("", "2017 was good."));
        assert_eq!(
            part("2.5 per cent of it.", para),
            is("", "2.5 per cent of it.")
        );
        assert_eq!(part("12 Cm 9528.", Kind::Note), is("12", "Cm 9528."));
        assert_eq!(part("(iv) the rest", Kind::Item), is("iv", "the rest"));
    }
}
