//! Markdown, as far as papers need it: headings, lists, tables, quotations,
//! footnotes, with the marks of emphasis and links taken off. Code and raw
//! HTML are read as text.

use super::draft::Draft;
use super::lines::Words;
use crate::paper::{Kind, Paper};

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
    let mut words = Words::default();
    text.lines().for_each(|line| words.take(line));
    let mut block: Vec<&str> = Vec::new();
    let mut kind = Kind::Paragraph;
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let bare = line.trim();
        let flush = |block: &mut Vec<&str>, kind: &mut Kind, draft: &mut Draft| {
            draft.passage(&plain(&words.join(block.drain(..))), *kind, 1);
            *kind = Kind::Paragraph;
        };
        if bare.is_empty() {
            flush(&mut block, &mut kind, &mut draft);
        } else if let Some((level, heading)) = atx(bare) {
            flush(&mut block, &mut kind, &mut draft);
            draft.heading(&plain(heading), level, 1);
        } else if block.is_empty() && lines.peek().is_some_and(|next| underline(next).is_some()) {
            let level = lines.next().and_then(underline).unwrap_or(1);
            draft.heading(&plain(bare), level, 1);
        } else if bare.starts_with('|') && bare.ends_with('|') && bare.len() > 1 {
            flush(&mut block, &mut kind, &mut draft);
            let cells: Vec<String> = bare[1..bare.len() - 1]
                .split('|')
                .map(|c| plain(c.trim()))
                .collect();
            if !cells
                .iter()
                .all(|c| !c.is_empty() && c.bytes().all(|b| b"-: ".contains(&b)))
            {
                draft.passage(&cells.join(" | "), Kind::Row, 1);
            }
        } else if let Some(note) = note(bare) {
            flush(&mut block, &mut kind, &mut draft);
            draft.passage(&plain(&note), Kind::Note, 1);
        } else if let Some(rest) = list_item(bare)
            .filter(|_| block.is_empty() || kind != Kind::Paragraph || may_open_list(bare))
        {
            flush(&mut block, &mut kind, &mut draft);
            kind = Kind::Item;
            block.push(rest);
        } else if let Some(rest) = bare.strip_prefix('>') {
            if kind != Kind::Aside {
                flush(&mut block, &mut kind, &mut draft);
                kind = Kind::Aside;
            }
            if rest.trim().is_empty() {
                flush(&mut block, &mut kind, &mut draft);
            } else {
                block.push(rest.trim());
            }
        } else if bare.len() >= 3
            && ["-", "*", "_"]
                .iter()
                .any(|m| bare.replace([' '], "").replace(m, "").is_empty())
            || bare.starts_with("```")
        {
            flush(&mut block, &mut kind, &mut draft);
        } else {
            block.push(bare);
        }
    }
    draft.passage(&plain(&words.join(block)), kind, 1);
    draft.finish()
}

/// The line under a heading: "===" or "---".
fn underline(line: &str) -> Option<u8> {
    let bare = line.trim();
    if bare.len() >= 3 && bare.bytes().all(|b| b == b'=') {
        Some(1)
    } else if bare.len() >= 3 && bare.bytes().all(|b| b == b'-') {
        Some(2)
    } else {
        None
    }
}

/// "[^3]: text" as "3 text".
fn note(line: &str) -> Option<String> {
    let (label, text) = line.strip_prefix("[^")?.split_once("]:")?;
    Some(format!("{label} {}", text.trim()))
}

/// An item without its mark; a numbered one keeps its number.
fn list_item(line: &str) -> Option<&str> {
    for mark in ["- ", "* ", "+ ", "• "] {
        if let Some(rest) = line.strip_prefix(mark) {
            return Some(rest.trim_start());
        }
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    ((1..=3).contains(&digits)
        && (line[digits..].starts_with(". ") || line[digits..].starts_with(") ")))
    .then_some(line)
}

/// Whether an item may stand right below a paragraph's line: one with a bullet, or
/// the first of a numbered list. "12. We" there is a figure that the line's end parted.
fn may_open_list(line: &str) -> bool {
    !line.starts_with(|sign: char| sign.is_ascii_digit())
        || line.starts_with("1.")
        || line.starts_with("1)")
}

/// Text without the marks of emphasis, links and note references.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['[', '!', '*', '_', '`', '\\']) {
        out.push_str(&rest[..at]);
        let here = &rest[at..];
        rest = if let Some(after) = here.strip_prefix("[^").and_then(|r| r.split_once(']')) {
            after.1
        } else if let Some((words, after)) = link(here) {
            out.push_str(words);
            after
        } else if let Some(escaped) = here.strip_prefix('\\') {
            let next = escaped.chars().next().map_or(0, char::len_utf8);
            out.push_str(&escaped[..next]);
            &escaped[next..]
        } else if here.starts_with(['*', '`']) {
            here.trim_start_matches(['*', '`'])
        } else if here.starts_with('_')
            && !(out.ends_with(char::is_alphanumeric)
                && here[1..].starts_with(char::is_alphanumeric))
        {
            here.trim_start_matches('_')
        } else {
            out.push_str(&here[..1]);
            &here[1..]
        };
    }
    out.push_str(rest);
    out
}

/// "[words](address)" and "![words](address)": the words and what follows.
fn link(text: &str) -> Option<(&str, &str)> {
    let (words, after) = text
        .strip_prefix('!')
        .unwrap_or(text)
        .strip_prefix('[')?
        .split_once(']')?;
    let (_, after) = after.strip_prefix('(')?.split_once(')')?;
    Some((words, after))
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
