//! Markdown by the CommonMark standard, with tables, footnotes, lists of definitions and
//! struck text as publishers use them, into headings and passages. What it parses is
//! `pulldown-cmark`'s; raw HTML is read as HTML. Code is kept to be searched and no prose.

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use super::cells::{APART, BETWEEN};
use super::draft::Draft;
use super::html;
use super::lines::Words;
use super::note_marks::{bracketed_note, is_raised_mark, raised};
use crate::paper::{Kind, Paper};

/// Bytes of a heading that is a sentence, at least: the last line of a paragraph above a
/// line of dashes makes a heading of it, and the dashes were meant to part.
const TOO_LONG: usize = 200;

/// Whether a text is Markdown: its name says so, or it has several headings of
/// its kind and no form feeds.
pub(super) fn is_markdown(text: &str, name: &str) -> bool {
    let name = name.to_lowercase();
    if name.ends_with(".md") || name.ends_with(".markdown") {
        return true;
    }
    let marked = text.lines().filter(|line| atx(line).is_some()).count();
    // In a file that is said to be plain text each stands by itself.
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let alone = || {
        let blank = |at: Option<usize>| {
            at.and_then(|at| lines.get(at))
                .is_none_or(|line| line.is_empty())
        };
        (0..lines.len())
            .filter(|at| atx(lines[*at]).is_some())
            .all(|at| blank(at.checked_sub(1)) && (blank(Some(at + 1)) || at == 0))
    };
    marked >= 2 && !text.contains('\u{c}') && (!name.ends_with(".txt") || alone())
}

/// A heading with number signs: its level and text.
fn atx(line: &str) -> Option<(u8, &str)> {
    let rest = line.trim_start_matches('#');
    let level = line.len() - rest.len();
    ((1..=6).contains(&level) && rest.starts_with(' '))
        .then(|| (level as u8, rest.trim().trim_end_matches('#').trim_end()))
}

/// Reads Markdown.
pub(super) fn read(text: &str) -> Paper {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut draft = Draft::default();
    let (front, text) = front_matter(&text);
    if let Some(title) = front.and_then(title) {
        title.clone_into(&mut draft.title);
    }
    let mut words = Words::default();
    text.lines().for_each(|line| words.take(line));
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_DEFINITION_LIST;
    let mut reader = Reader {
        draft,
        words,
        ..Reader::default()
    };
    let text = underlined(text);
    for (event, place) in Parser::new_ext(&text, options).into_offset_iter() {
        let own = &text[place.start..];
        reader.take(event, own);
    }
    reader.flush();
    reader.draft.finish()
}

/// Numbered lines that are underlined made headings with number signs: the standard takes
/// "1. Ports" above "====" for an item, and who writes it means a heading.
fn underlined(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let mut out = String::with_capacity(text.len() + 64);
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let figures = line.bytes().take_while(u8::is_ascii_digit).count();
        let numbered = (1..=3).contains(&figures) && line[figures..].starts_with(['.', ')']);
        let alone = at == 0 || lines[at - 1].trim().is_empty();
        let sign = lines.get(at + 1).map(|next| next.trim()).and_then(|next| {
            let all = |sign: u8| next.len() >= 3 && next.bytes().all(|byte| byte == sign);
            let level = if all(b'=') { "# " } else { "## " };
            (all(b'=') || all(b'-')).then_some(level)
        });
        if let Some(sign) = sign.filter(|_| numbered && alone && !goes_on(&lines, at)) {
            out.push_str(sign);
            at += 1;
        }
        out.push_str(line);
        out.push('\n');
        at += 1;
    }
    out
}

/// Whether a numbered line is an item that others stand before, and the line below it
/// parts: the block above it is the item with the number before.
fn goes_on(lines: &[&str], at: usize) -> bool {
    let number = |line: &str| {
        line.trim_start()
            .split(['.', ')'])
            .next()?
            .parse::<u32>()
            .ok()
    };
    let above = lines[..at].iter().rposition(|line| !line.trim().is_empty());
    let Some(last) = above else { return false };
    let first = lines[..last]
        .iter()
        .rposition(|line| line.trim().is_empty())
        .map_or(0, |blank| blank + 1);
    let ruled = lines[last]
        .trim()
        .bytes()
        .all(|byte| matches!(byte, b'=' | b'-'));
    let before = (first..=last).rev().find_map(|line| number(lines[line]));
    !ruled && before.is_some() && before.map(|before| before + 1) == number(lines[at])
}

/// What stands between lines of dashes at the very beginning, and the text after it.
fn front_matter(text: &str) -> (Option<&str>, &str) {
    let parts = text
        .strip_prefix("---\n")
        .and_then(|rest| rest.split_once("\n---\n").or(rest.split_once("\n...\n")))
        .filter(|(front, _)| !front.contains("\n\n") && front.contains(':'));
    parts.map_or((None, text), |(front, rest)| (Some(front), rest))
}

/// The title that the lines before a text name.
fn title(front: &str) -> Option<&str> {
    let named = front.lines().find_map(|line| line.strip_prefix("title:"))?;
    let title = named.trim().trim_matches(['"', '\'']);
    (!title.is_empty() && !title.starts_with(['|', '>'])).then_some(title)
}

#[derive(Default)]
struct Reader {
    draft: Draft,
    words: Words,
    /// Text that has gathered, line by line.
    run: String,
    /// Raw HTML or code that has gathered.
    raw: String,
    heading: Option<u8>,
    /// For each list that is open the number of the next item, if they have one.
    lists: Vec<Option<u64>>,
    /// The mark of an item whose first text comes.
    mark: Option<String>,
    items: usize,
    quotes: usize,
    /// The number of a note whose first text comes.
    note: Option<String>,
    notes: usize,
    cells: Option<Vec<String>>,
    /// Struck text.
    out: usize,
    /// Where in the text raised letters begin.
    up: Option<usize>,
    /// Within code or raw HTML.
    in_raw: bool,
    /// A fence stands about the code.
    fenced: bool,
    /// Text of the paragraph that is no words of a picture.
    said: bool,
    picture: usize,
}

impl Reader {
    /// Takes in an event; `own` is the text from where it stands on.
    fn take(&mut self, event: Event<'_>, own: &str) {
        match event {
            Event::Start(tag) => self.begin(&tag, own),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Html(text) if self.in_raw => self.raw.push_str(&text),
            Event::Text(text) | Event::Code(text) if self.out == 0 => {
                self.said |= self.picture == 0 && !text.trim().is_empty();
                self.run.push_str(&text);
            }
            Event::InlineHtml(tag) => self.inline(&tag),
            Event::SoftBreak | Event::HardBreak => self.run.push('\n'),
            Event::Rule => self.flush(),
            _ => {}
        }
    }

    fn begin(&mut self, tag: &Tag<'_>, own: &str) {
        match tag {
            Tag::Strikethrough => self.out += 1,
            Tag::Image { .. } => self.picture += 1,
            Tag::Emphasis | Tag::Strong | Tag::Link { .. } | Tag::Superscript | Tag::Subscript => {}
            Tag::TableCell => {
                self.run.clear();
                (self.up, self.out) = (None, 0);
            }
            Tag::TableHead | Tag::TableRow => self.cells = Some(Vec::new()),
            _ => self.flush(),
        }
        match tag {
            Tag::Heading { level, .. } => self.heading = Some(*level as u8),
            Tag::List(first) => self.lists.push(*first),
            Tag::Item => {
                self.items += 1;
                if let Some(Some(next)) = self.lists.last_mut() {
                    // A gap in the numbers of a paper is its own: the standard counts on.
                    let number = number(own).map_or(*next, |own| own.max(*next));
                    self.mark = Some(format!("{number}. "));
                    *next = number.saturating_add(1);
                }
            }
            Tag::BlockQuote(_) => self.quotes += 1,
            Tag::FootnoteDefinition(label) => {
                self.notes += 1;
                let number = label.bytes().all(|byte| byte.is_ascii_digit());
                self.note = number.then(|| format!("{label} "));
            }
            Tag::CodeBlock(kind) => {
                self.in_raw = true;
                self.fenced = matches!(kind, CodeBlockKind::Fenced(_));
            }
            Tag::HtmlBlock => self.in_raw = true,
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Strikethrough => self.out = self.out.saturating_sub(1),
            TagEnd::Image => self.picture = self.picture.saturating_sub(1),
            TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Link
            | TagEnd::Superscript
            | TagEnd::Subscript => {}
            TagEnd::TableCell => {
                let text = std::mem::take(&mut self.run);
                if let Some(cells) = &mut self.cells {
                    cells.push(without_marks(&text).trim().to_owned());
                }
            }
            TagEnd::TableHead | TagEnd::TableRow => {
                let cells = self.cells.take().unwrap_or_default();
                self.draft.passage(&cells.join(BETWEEN), Kind::Row, 1);
            }
            TagEnd::HtmlBlock => {
                self.in_raw = false;
                html::read_into(&mut self.draft, &std::mem::take(&mut self.raw));
            }
            TagEnd::CodeBlock => {
                self.in_raw = false;
                let text = std::mem::take(&mut self.raw);
                if self.fenced {
                    for line in text.lines() {
                        self.draft.passage(line, Kind::Row, 1);
                    }
                } else {
                    // Few who indent a paragraph mean code by it.
                    for part in text.split("\n\n") {
                        self.run = part.to_owned();
                        self.said = true;
                        self.flush();
                    }
                }
            }
            _ => self.flush(),
        }
        match tag {
            TagEnd::Heading(_) => self.heading = None,
            TagEnd::List(_) => {
                self.lists.pop();
            }
            TagEnd::Item => {
                self.items = self.items.saturating_sub(1);
                self.mark = None;
            }
            TagEnd::BlockQuote(_) => self.quotes = self.quotes.saturating_sub(1),
            TagEnd::FootnoteDefinition => {
                self.notes = self.notes.saturating_sub(1);
                self.note = None;
            }
            _ => {}
        }
    }

    /// A tag of HTML within a line.
    fn inline(&mut self, tag: &str) {
        let bare = tag
            .trim_matches(['<', '>'])
            .trim_end_matches('/')
            .trim()
            .to_ascii_lowercase();
        // What a tag is stands before its first space: `<sup id="f1">`.
        match bare.split_whitespace().next().unwrap_or_default() {
            "br" if self.cells.is_some() => self.run.push(APART),
            "br" => self.run.push('\n'),
            "del" | "s" | "strike" => self.out += 1,
            "/del" | "/s" | "/strike" => self.out = self.out.saturating_sub(1),
            "sup" => self.up = Some(self.run.len()),
            "/sup" => {
                if let Some(from) = self
                    .up
                    .take()
                    .filter(|from| self.run.is_char_boundary(*from))
                {
                    let letters = self.run.split_off(from);
                    if !is_raised_mark(&self.run, &letters) {
                        self.run.push_str(&raised(&letters));
                    }
                }
            }
            _ => {}
        }
    }

    /// Puts down the text that has gathered.
    fn flush(&mut self) {
        let run = without_marks(&std::mem::take(&mut self.run));
        let only_picture = !std::mem::take(&mut self.said);
        // No mark of HTML goes on over a block, closed or not.
        (self.up, self.out) = (None, 0);
        if run.trim().is_empty() {
            return;
        }
        let kind = if self.notes > 0 {
            Kind::Note
        } else if self.quotes > 0 {
            Kind::Aside
        } else if self.items > 0 {
            Kind::Item
        } else {
            Kind::Paragraph
        };
        if let Some(level) = self.heading
            && kind == Kind::Paragraph
            && !(run.len() >= TOO_LONG && run.trim_end().ends_with('.'))
        {
            self.draft.heading(&run, level, 1);
            return;
        }
        if let Some(note) = bracketed_note(&run).filter(|_| kind == Kind::Paragraph) {
            let text = self.words.join(note.lines());
            self.draft.passage(&text, Kind::Note, 1);
            return;
        }
        let mark = self.note.take().or(self.mark.take()).unwrap_or_default();
        let lines: Vec<&str> = run.lines().collect();
        if kind == Kind::Paragraph && lines.iter().all(|line| is_row(line)) {
            // A table without the line below its head.
            for line in lines {
                let line = line.trim().trim_matches('|');
                let cells: Vec<&str> = line.split('|').map(str::trim).collect();
                self.draft.passage(&cells.join(BETWEEN), Kind::Row, 1);
            }
            return;
        }
        let mut from = 0;
        for to in 1..=lines.len() {
            if to < lines.len() && bullet(lines[to]).is_none() {
                continue;
            }
            let first = bullet(lines[from]);
            let kind = match first {
                Some(_) if kind == Kind::Paragraph => Kind::Item,
                None if kind == Kind::Paragraph && only_picture => Kind::Caption,
                _ => kind,
            };
            let rest = lines[from + 1..to].iter().copied();
            let text = self
                .words
                .join(std::iter::once(first.unwrap_or(lines[from])).chain(rest));
            let lead = if from == 0 { mark.as_str() } else { "" };
            self.draft.passage(&format!("{lead}{text}"), kind, 1);
            from = to;
        }
    }
}

/// The number that an item begins with.
fn number(item: &str) -> Option<u64> {
    let item = item.trim_start();
    let figures = item.bytes().take_while(u8::is_ascii_digit).count();
    item[..figures].parse().ok()
}

/// A line without the sign of an item that is none in Markdown.
fn bullet(line: &str) -> Option<&str> {
    let line = line.trim_start();
    line.strip_prefix("• ").map(str::trim_start)
}

fn is_row(line: &str) -> bool {
    let line = line.trim();
    line.len() > 2 && line.starts_with('|') && line.ends_with('|')
}

/// Text without calls for notes that are not there, numbers in brackets behind "^".
fn without_marks(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("[^") {
        let after = &rest[at + 2..];
        let end = after
            .bytes()
            .take(40)
            .position(|byte| matches!(byte, b']' | b' ' | b'['));
        out.push_str(&rest[..at]);
        match end.filter(|end| after.as_bytes()[*end] == b']') {
            Some(end) => rest = &after[end + 1..],
            None => {
                out.push_str("[^");
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn number_signs_make_headings_in_plain_text_where_they_stand_alone() {
        let text = "# 1. Ports\n\nWe will open them.\n\n## 2. Kilns\n\nWe will too.\n";
        assert!(is_markdown(text, "a.txt"));
        assert!(!is_markdown(&text.replace("\n\n", "\n"), "a.txt"));
    }

    #[test]
    fn the_last_item_above_a_rule_is_no_heading() {
        let paper = read(
            "# Plan\n\nWe will:\n\n1. open the ports\n\n2. pay the dues\n   of all\n\n3. end the levy\n---\n\n\
             The rest follows.\n\n1. Ports\n---\n\nText of the ports.\n\n2. Dues\n---\n\nText of the dues.\n",
        );
        let headings: Vec<&str> = paper
            .sections
            .iter()
            .map(|one| one.heading.as_str())
            .collect();
        assert_eq!(headings, ["Plan", "1. Ports", "2. Dues"]);
        assert!(
            paper
                .passages
                .iter()
                .any(|one| one.text == "end the levy" && one.kind == Kind::Item)
        );
    }

    #[test]
    fn a_figure_below_a_line_opens_no_list() {
        let paper = read(
            "We will raise the number of ports to\n12. We will pay.\n\nWe will:\n1. act\n2. pay\n",
        );
        let seen: Vec<&str> = paper.passages.iter().map(|one| one.text.as_str()).collect();
        assert_eq!(
            seen,
            [
                "We will raise the number of ports to 12. We will pay.",
                "We will:",
                "act",
                "pay"
            ]
        );
    }

    #[test]
    fn marks_become_structure() {
        let paper = read(
            "# A *plan*\n\nWe **will** act[^1]. See [here](http://x).\n\n## Steel\n- one\n- two\n  more\n\n> a box\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]: a note\n",
        );
        assert_eq!(paper.title, "A plan");
        assert_eq!(paper.sections[1].parent, Some(0));
        let seen: Vec<(&str, Kind)> = paper
            .passages
            .iter()
            .map(|p| (p.text.as_str(), p.kind))
            .collect();
        assert_eq!(
            seen,
            [
                ("We will act. See here.", Kind::Paragraph),
                ("one", Kind::Item),
                ("two more", Kind::Item),
                ("a box", Kind::Aside),
                ("a | b", Kind::Row),
                ("1 | 2", Kind::Row),
                ("a note", Kind::Note),
            ]
        );
        assert_eq!(paper.passages[6].number.as_deref(), Some("1"));
    }
}
