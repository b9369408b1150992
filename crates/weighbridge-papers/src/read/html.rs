//! HTML as publishers of papers write it: headings, paragraphs, lists, tables,
//! boxes and notes out of whatever tags there are, well formed or not. What
//! leads about the site (navigation, scripts, forms) is left out.
//!
//! A tokenizer of our own and no tree: a paper's structure is in a dozen block
//! tags, and a parser that mends every page as a browser does (`html5ever`)
//! would bring a tree, a string interner and a build script for them.

mod implied;
mod lists;
mod marks;
mod set_apart;
mod site;
mod tables;
mod tokens;

use super::cells::APART;
use super::draft::Draft;
use super::note_marks::bracketed_note;
use super::pieces::squeeze;
use crate::paper::{Kind, Paper};
use lists::Lists;
use marks::Mark;
use site::{LINES, WHOLE, has_site, is_hidden};
use tables::Tables;
use tokens::{Token, Tokens, decode};

/// Whether text is HTML: it begins with a tag that HTML begins with.
pub(super) fn is_html(text: &str) -> bool {
    let head: String = text
        .trim_start()
        .chars()
        .take(2000)
        .collect::<String>()
        .to_lowercase();
    let begins = [
        "<!doctype html",
        "<html",
        "<head",
        "<body",
        "<div",
        "<article",
        "<main",
        "<h1",
        "<p>",
        "<section",
    ];
    let after = head
        .strip_prefix("<?xml")
        .and_then(|rest| rest.split_once("?>"))
        .map_or(head.as_str(), |(_, rest)| rest.trim_start());
    let after = after
        .strip_prefix("<!--")
        .and_then(|rest| rest.split_once("-->"))
        .map_or(after, |(_, rest)| rest.trim_start());
    // A fragment without <html> begins with some other tag that stands in no
    // Markdown paper.
    let fragment = [
        "meta", "title", "link", "style", "script", "h1", "h2", "h3", "p", "header", "nav", "ul",
        "ol", "table", "span", "figure", "aside", "center", "font", "b", "strong", "form", "dl",
    ]
    .iter()
    .any(|name| {
        after
            .strip_prefix('<')
            .and_then(|rest| rest.strip_prefix(name))
            .is_some_and(|rest| {
                rest.starts_with(['>', '/']) || rest.starts_with(char::is_whitespace)
            })
    });
    fragment || after.starts_with("<!doctype") || begins.iter().any(|tag| after.starts_with(tag))
}

/// Tags whose content is no text of the paper.
const LEFT_OUT: &[&str] = &[
    "script", "style", "noscript", "template", "nav", "form", "button", "select", "svg", "iframe",
    "header", "footer", "object", "video", "audio", "textarea", "head", "del", "s", "strike",
];

/// Tags that end a run of text.
const BLOCKS: &[&str] = &[
    "p",
    "div",
    "section",
    "article",
    "main",
    "ul",
    "ol",
    "li",
    "table",
    "tr",
    "td",
    "th",
    "thead",
    "tbody",
    "caption",
    "figcaption",
    "figure",
    "aside",
    "blockquote",
    "dl",
    "dt",
    "dd",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "pre",
    "address",
    "details",
    "summary",
    "body",
    "html",
    "title",
];

/// Elements without an end tag.
const VOID: &[&str] = &[
    "area", "base", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
];

/// A line that ended, as white space.
const LINE_END: char = '\u{2028}';

/// Reads HTML.
pub(super) fn read(text: &str) -> Paper {
    let mut draft = Draft::default();
    read_into(&mut draft, text);
    draft.leave_out_site();
    draft.finish()
}

/// Puts what stands in HTML into a draft.
pub(super) fn read_into(draft: &mut Draft, text: &str) {
    let mut reader = Reader {
        draft,
        run: String::new(),
        heading: None,
        item: 0,
        aside: 0,
        quote: 0,
        note: 0,
        caption: false,
        marks: Vec::new(),
        tables: Tables::new(text),
        open: Vec::new(),
        out: 0,
        lists: Lists::default(),
    };
    for token in (Tokens { rest: text }) {
        reader.take(token);
    }
    while reader.tables.is_open() {
        reader.end("table");
    }
    reader.flush();
}

struct Reader<'a> {
    draft: &'a mut Draft,
    run: String,
    heading: Option<u8>,
    item: usize,
    aside: usize,
    quote: usize,
    note: usize,
    caption: bool,
    /// Raised letters and links that are open.
    marks: Vec<Mark>,
    tables: Tables,
    /// Open elements whose content is left out, boxes and notes, to know what
    /// ends with which tag.
    open: Vec<(String, What)>,
    out: usize,
    lists: Lists,
}

#[derive(Clone, Copy, PartialEq)]
enum What {
    Plain,
    Out,
    Aside,
    /// A quotation set apart.
    Quote,
    /// Who is quoted, below a quotation.
    Signature,
    Note,
    Mark,
    Item,
}

impl Reader<'_> {
    fn take(&mut self, token: Token<'_>) {
        match token {
            Token::Text(text) if self.out == 0 => self.run.push_str(&decode(text)),
            Token::Text(_) => {}
            Token::Open { name, rest, closed } => self.begin(&name, rest, closed),
            Token::Close(name) => self.end(&name),
        }
    }

    fn begin(&mut self, name: &str, rest: &str, closed: bool) {
        if name == "title" {
            if self.draft.title.is_empty() {
                self.draft.title = decode(rest);
            }
            return;
        }
        if name == "br" {
            // Two in a row part paragraphs.
            if self.run.trim_end_matches(' ').ends_with(LINE_END) && self.heading.is_none() {
                self.part();
            } else {
                self.run.push(LINE_END);
            }
            return;
        }
        if BLOCKS.contains(&name) {
            self.part();
        }
        if let Some(at) = implied::closes(&self.open, name) {
            self.shut(at);
        }
        match name {
            "table" => self.tables.begin(&mut self.run),
            "tr" | "thead" | "tbody" | "tfoot" => self.row(),
            "td" | "th" => self.tables.cell(&mut self.run, true),
            _ => {}
        }
        // What has no end tag holds no text, and hides none.
        if closed || VOID.contains(&name) {
            return;
        }
        let lower = rest.to_lowercase();
        let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
        // The heading of an accordion is a button to open it with.
        let inside = |names: &[&str]| {
            let mut open = self.open.iter().map(|(open, _)| open.as_str());
            open.any(|open| names.contains(&open))
        };
        let signature = self.is_signature(name);
        let kept = match name {
            "button" => self.heading.is_some(),
            "footer" => signature,
            // The head of a part is its title; that of a site stands outside all of them.
            "header" => inside(&["main", "article"]),
            _ => false,
        };
        let left_out = LEFT_OUT.contains(&name) && !kept;
        let site = !WHOLE.contains(&name) && has_site(&lower);
        let what = if left_out || site || lower.contains("aria-hidden=\"true\"") || is_hidden(rest)
        {
            What::Out
        } else if name == "aside" && has(&["footnote"])
            || has(&[
                "footnotes",
                "endnotes",
                "class=\"notes",
                "role=\"doc-footnote",
                "class=msofootnotetext",
                "class=msoendnotetext",
            ])
        {
            What::Note
        } else if name == "aside"
            || has(&[
                "class=\"box",
                "call-to-action",
                "information-block",
                "case-study",
                "govuk-inset-text",
            ])
        {
            What::Aside
        } else if signature {
            What::Signature
        } else if name == "blockquote" {
            What::Quote
        } else if name == "li" {
            What::Item
        } else if matches!(name, "sup" | "a") {
            What::Mark
        } else {
            What::Plain
        };
        if self.open.len() >= 2_000 {
            return;
        }
        match what {
            What::Out => self.out += 1,
            What::Aside => self.aside += 1,
            What::Note => self.note += 1,
            What::Mark => {
                let inside = self.marks.iter_mut().rev().find(|mark| mark.raised);
                if let Some(raised) = inside.filter(|_| name == "a") {
                    raised.linked = true;
                }
                self.marks
                    .push(Mark::new(name == "sup", &lower, self.run.len()));
            }
            What::Item => self.item += 1,
            What::Quote => self.quote += 1,
            What::Signature => self.sign(),
            What::Plain => {}
        }
        self.open.push((name.to_owned(), what));
        match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" if self.out == 0 => {
                self.heading = name[1..].parse().ok();
            }
            "ol" | "ul" => self.lists.begin(name == "ol", rest),
            "li" => self.lists.item(rest),
            "caption" | "figcaption" => self.caption = true,
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        if matches!(name, "td" | "th") && self.tables.gathers() {
            self.tables.cell(&mut self.run, false);
        } else if BLOCKS.contains(&name) {
            self.part();
        }
        if matches!(name, "tr" | "table") {
            self.row();
        }
        if name == "table" {
            self.tables.end(&mut self.run);
        }
        // Elements left open inside end with it.
        if let Some(at) = self.open.iter().rposition(|(open, _)| open == name) {
            self.shut(at);
        }
        match name {
            "summary" => self.draft.close(),
            "caption" | "figcaption" => self.caption = false,
            // One without words names nothing.
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.heading = None,
            "ol" | "ul" => self.lists.end(),
            _ => {}
        }
    }

    /// The elements that are open from the `at`-th on end.
    fn shut(&mut self, at: usize) {
        for (_, what) in self.open.split_off(at) {
            match what {
                What::Out => self.out -= 1,
                What::Aside => self.aside -= 1,
                What::Note => self.note -= 1,
                What::Mark => {
                    if let Some(mark) = self.marks.pop() {
                        mark.end(&mut self.run, self.note > 0);
                    }
                }
                What::Item => self.item -= 1,
                What::Quote => self.quote -= 1,
                What::Signature => {
                    self.part();
                    self.caption = false;
                }
                What::Plain => {}
            }
        }
    }

    /// A block begins or ends: what has gathered is whole, or a part of its cell.
    fn part(&mut self) {
        if self.tables.gathers() {
            self.run.push(APART);
        } else {
            self.flush();
        }
    }

    /// A row of a table ends.
    fn row(&mut self) {
        if let Some(row) = self.tables.row(&mut self.run) {
            self.draft.passage(&row, Kind::Row, 1);
        }
    }

    /// Puts down the text that has gathered.
    fn flush(&mut self) {
        let heading = self.heading.take();
        let text = set_apart::undashed(std::mem::take(&mut self.run));
        if text.trim().is_empty() {
            self.heading = heading;
            return;
        }
        if heading.is_none() && LINES.contains(&squeeze(&text).to_lowercase().as_str()) {
            return;
        }
        let kind = if self.note > 0 {
            Kind::Note
        } else if self.caption {
            Kind::Caption
        } else if self.aside > 0 {
            Kind::Aside
        } else if self.item > 0 {
            Kind::Item
        } else if self.tables.in_box()
            || self.quote > 0 && heading.is_none() && !self.goes_on(&text)
        {
            Kind::Aside
        } else {
            Kind::Paragraph
        };
        match heading {
            Some(level) if kind == Kind::Paragraph => self.draft.heading(&text, level, 1),
            _ => {
                let mark = Some(&mut self.lists).filter(|_| kind == Kind::Item);
                let text = match mark.and_then(Lists::mark) {
                    Some(mark) => format!("{mark} {}", text.trim()),
                    None => text,
                };
                // A word processor writes the dots of its lists as text.
                let dotted = text.trim_start().strip_prefix(['·', '•', '▪']);
                if let Some(item) = dotted.filter(|rest| rest.starts_with(char::is_whitespace))
                    && kind == Kind::Paragraph
                {
                    self.draft.passage(item, Kind::Item, 1);
                    return;
                }
                if let Some(note) = bracketed_note(&text).filter(|_| kind == Kind::Paragraph) {
                    self.draft.passage(&note, Kind::Note, 1);
                    return;
                }
                if kind == Kind::Paragraph
                    && self
                        .draft
                        .goes_on(&text, 1, false, &super::lines::Words::default())
                {
                    return;
                }
                self.draft.passage(&text, kind, 1);
            }
        }
    }
}

#[cfg(test)]
mod tests;
