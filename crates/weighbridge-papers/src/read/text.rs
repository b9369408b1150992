//! Plain text: pages at form feeds, paragraphs from line breaks, headings by
//! how a line breaks off where no mark says that it is one. It also turns
//! bytes of any usual encoding into text.

mod columns;
mod first_letters;
pub(super) mod lists;
mod marks;
mod repeated;
mod tables;
mod unwrapped;
mod widths;

use std::borrow::Cow;

use super::Unreadable;
use super::cells::BETWEEN;
use super::contents::{Contents, plain};
use super::cover::cover;
use super::draft::Draft;
use super::furniture::{self, Seen};
use super::in_turn::Joins;
use super::lines::Words;
use super::note_marks::{bracketed_note, without_marks};
use super::pieces::spans;
use super::spliced::{Join, is_open, join};
use crate::bullets::opens_in_text;
use crate::paper::{Kind, Paper, Sheet};
use widths::{breaks_off, ends_early, is_wide_title};

/// Text from bytes: a byte-order mark decides, else UTF-8 where the bytes are
/// such, else the Western code page of old Windows files.
pub(super) fn decode(bytes: &[u8]) -> Result<String, Unreadable> {
    let text = if let Some((encoding, _)) = encoding_rs::Encoding::for_bom(bytes) {
        encoding.decode(bytes).0.into_owned()
    } else if let Ok(text) = std::str::from_utf8(bytes) {
        text.to_owned()
    } else {
        encoding_rs::WINDOWS_1252.decode(bytes).0.into_owned()
    };
    let strange = text
        .chars()
        .take(20_000)
        .filter(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{c}'))
        .count();
    if strange * 50 > text.chars().take(20_000).count() {
        return Err(Unreadable::Other(
            "this is not a text file, nor a PDF, DOCX or HTML file: save the paper as one of these"
                .to_owned(),
        ));
    }
    Ok(text)
}

/// Reads plain text.
pub(super) fn read(text: &str) -> Paper {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text = without_marks(&text);
    let text = unwrapped::apart(&text).unwrap_or(text);
    let mut words = Words::default();
    text.lines().for_each(|line| words.take(line));
    let mut apart: Vec<usize> = Vec::new();
    let texts: Vec<Cow<'_, str>> = text
        .split('\u{c}')
        .enumerate()
        .map(|(at, page)| {
            let page = tables::in_rows(page).map_or(Cow::Borrowed(page), Cow::Owned);
            let columns = columns::apart(&page);
            apart.extend(columns.is_some().then_some(at + 1));
            let page = columns.map_or(page, Cow::Owned);
            first_letters::joined(&page, &words).map_or(page, Cow::Owned)
        })
        .collect();
    let mut pages: Vec<Vec<&str>> = texts.iter().map(|page| page.lines().collect()).collect();
    if pages.len() > 1
        && pages
            .last()
            .is_some_and(|page| page.iter().all(|l| l.trim().is_empty()))
    {
        pages.pop();
    }
    let joins = Joins::new(pages.iter().flatten().copied());
    let mut turned: Vec<usize> = Vec::new();
    let found = furniture::find(&pages.iter().map(|page| see(page)).collect::<Vec<_>>());
    let contents = Contents::find(&pages, &found.labels);
    let mut draft = Draft::default();
    draft.paged = pages.len() > 1;
    draft.cuts = draft.paged;
    draft.unmarked = true;
    if draft.paged {
        draft.title = cover(&pages[0]);
    }
    for (at, page) in pages.iter().enumerate() {
        let number = u32::try_from(at + 1).unwrap_or(u32::MAX);
        draft.sheets.push(Sheet {
            label: found.labels[at].clone(),
            picture: false,
        });
        let lines = kept(page, &found.drop[at]);
        let chapters = Chapters {
            names: contents.of_page(at),
            listed: contents.any(),
        };
        let blocks: Vec<Vec<&str>> = lines
            .split(|line| line.trim().is_empty())
            .filter(|b| !b.is_empty())
            .map(marks::before_items)
            .collect();
        let blocks: Vec<&[&str]> = blocks.iter().map(Vec::as_slice).collect();
        let listed = contents.listed(at, &blocks);
        let splices: Vec<Join> = blocks.iter().map(|block| splice(block, &joins)).collect();
        let near = repeated::letters(&pages[at.saturating_sub(1)..(at + 2).min(pages.len())]);
        for (index, block) in blocks.iter().enumerate() {
            let cells = || block.iter().all(|line| line.contains(BETWEEN));
            if index < listed || cells() {
                for line in *block {
                    draft.passage(line, Kind::Row, number);
                }
            } else if is_label(&blocks, index, &chapters) {
                draft.passage(&words.join(block.iter().copied()), Kind::Caption, number);
            } else if splices[index] == Join::Never
                || splices[index] == Join::BeginsAnew && splices.contains(&Join::Never)
            {
                // Kept to be searched, and no prose: its sentences are nobody's. Where
                // the lines begin to stand in turn cannot be told, so all of it.
                draft.jumble(&words.join(block.iter().copied()), number);
                if turned.last() != Some(&(at + 1)) {
                    turned.push(at + 1);
                }
            } else if repeated::is_pull_quote(block, &near) {
                draft.passage(&words.join(block.iter().copied()), Kind::Aside, number);
            } else {
                take_block(block, number, &words, &chapters, &mut draft);
            }
        }
    }
    if !apart.is_empty() {
        draft.warnings.push(format!(
            "{} {}: columns or tables stand side by side with spaces between; they were taken \
             apart by these, and a sentence may be put together wrongly: give the PDF itself, or \
             its text without the look of the page",
            if apart.len() == 1 { "page" } else { "pages" },
            spans(&apart),
        ));
    }
    draft.warn_of_turns(&turned, "give the PDF itself, or read them yourself");
    draft.finish()
}

/// The worst join between the lines of a block.
fn splice(block: &[&str], joins: &Joins) -> Join {
    if joins.in_turn(block).is_some() {
        return Join::Never;
    }
    let lines = block.windows(2).filter(|two| !begins_item(two[1]));
    let worst = lines.map(|two| match join(two[0], two[1]) {
        Join::BeginsAnew if is_title(two[0].trim()) => Join::GoesOn,
        how => how,
    });
    worst.max().unwrap_or(Join::GoesOn)
}

/// The chapters that may open on a page.
struct Chapters<'a> {
    names: Vec<&'a str>,
    /// The paper has a page of contents.
    listed: bool,
}

/// Whether a block that would pass for a heading stands among the words of a
/// chart or table: no running text follows it, and its page has more than it.
fn is_label(blocks: &[&[&str]], index: usize, chapters: &Chapters<'_>) -> bool {
    let alone = |at: usize| {
        blocks.get(at).is_some_and(|block| {
            heading(block, chapters).is_some_and(|(taken, _)| taken == block.len())
        })
    };
    let prose = |at: usize| {
        blocks.get(at).is_some_and(|block| {
            let length: usize = block.iter().map(|line| line.trim().len()).sum();
            length >= 60 && block.iter().any(|line| line.contains(['.', ':', '?', ',']))
                || begins_item(block[0])
        })
    };
    let listed = blocks
        .get(index)
        .is_some_and(|block| chapters.names.contains(&plain(&block.join(" ")).as_str()));
    alone(index)
        && !listed
        && blocks.len() > 2
        && !prose(index + 1)
        && !(alone(index + 1) && prose(index + 2))
}

/// Lines of a page that are text, an empty line standing for what was dropped
/// in mid-page.
fn kept<'a>(page: &[&'a str], drop: &[bool]) -> Vec<&'a str> {
    let mut seen = 0;
    page.iter()
        .map(|line| {
            if line.trim().is_empty() {
                return "";
            }
            let dropped = drop.get(seen).copied().unwrap_or(false);
            seen += 1;
            if dropped { "" } else { *line }
        })
        .collect()
}

/// The lines of a page that have text, as the search for furniture wants them.
fn see<'a>(page: &[&'a str]) -> Vec<Seen<'a>> {
    let blank = |at: Option<usize>| {
        at.and_then(|at| page.get(at))
            .is_none_or(|line| line.trim().is_empty())
    };
    let full: Vec<usize> = (0..page.len()).filter(|at| !blank(Some(*at))).collect();
    full.iter()
        .enumerate()
        .map(|(index, at)| Seen {
            text: page[*at].trim(),
            alone: blank(at.checked_sub(1)) && blank(Some(at + 1)),
            edge: furniture::is_edge(index, full.len()),
            margin: false,
        })
        .collect()
}

/// One block of lines: perhaps a heading, then paragraphs and items.
fn take_block(
    block: &[&str],
    page: u32,
    words: &Words,
    chapters: &Chapters<'_>,
    draft: &mut Draft,
) {
    let mut rest = block;
    while let Some((taken, level)) = heading(rest, chapters) {
        let text = words.join(rest[..taken].iter().copied());
        // A chapter's opening page and its first page of text both have its
        // name: it opens once.
        draft.heading_once(text.trim_matches('`').trim(), level, page);
        rest = &rest[taken..];
    }
    let begun = lists::begins(block);
    let mut first = true;
    while !rest.is_empty() {
        let taken = paragraph(rest, &begun[block.len() - rest.len()..]);
        let text = words.join(rest[..taken].iter().copied());
        rest = &rest[taken..];
        if let Some(note) = bracketed_note(&text) {
            draft.passage(&note, Kind::Note, page);
            continue;
        }
        let (text, kind) = item(&text);
        if text.bytes().all(|b| b == b'`') {
            continue;
        }
        if !(first && kind == Kind::Paragraph && draft.goes_on(text, page, false, words)) {
            draft.passage(text, kind, page);
        }
        first = false;
    }
}

/// Text without its bullet, and whether it had one.
fn item(text: &str) -> (&str, Kind) {
    // Letters for private use are signs of some font of bullets.
    let bare = text
        .trim_start_matches(|c| opens_in_text(c) || ('\u{e000}'..='\u{f8ff}').contains(&c))
        .trim_start();
    let dash = ["- ", "– ", "* ", "o "]
        .iter()
        .find_map(|mark| text.strip_prefix(mark));
    if bare.len() < text.len() {
        (bare, Kind::Item)
    } else if let Some(bare) = dash {
        (bare.trim_start(), Kind::Item)
    } else if is_numbered_item(text) {
        (text, Kind::Item)
    } else {
        (text, Kind::Paragraph)
    }
}

fn is_numbered_item(text: &str) -> bool {
    let Some((first, _)) = text.split_once(' ') else {
        return false;
    };
    first.ends_with(')')
        && super::numbering::number_and_text(text, Kind::Item)
            .0
            .is_some()
}

fn begins_item(line: &str) -> bool {
    item(line.trim()).1 == Kind::Item
}

/// How many lines the paragraph at the beginning of a block has; `begun` says which lines
/// begin an item without a mark.
fn paragraph(lines: &[&str], begun: &[bool]) -> usize {
    for at in 1..lines.len() {
        let (line, next) = (lines[at - 1].trim(), lines[at].trim());
        let ends = line.ends_with(['.', '!', '?', ':', '”', '’']) || ends_with_note(line);
        let begins = next.starts_with(|c: char| {
            c.is_uppercase() || c.is_ascii_digit() || matches!(c, '‘' | '“' | '"' | '(')
        });
        let item = begins_item(next) && !is_thought(lines, at) || bracketed_note(next).is_some();
        if item
            || begun[at]
            || is_open(line) && next.starts_with(char::is_uppercase) && ends_early(lines, at)
            || ends && begins && breaks_off(lines, at)
            || join(line, next) == Join::BeginsAnew
            || at == 1 && is_wide_title(lines)
        {
            return at;
        }
    }
    lines.len()
}

/// Whether the dash before line `at` parts a thought from its sentence and is no
/// bullet: "No firm / – however large – will be exempt". A list has more dashes.
fn is_thought(lines: &[&str], at: usize) -> bool {
    let dash = |line: &&&str| line.trim_start().starts_with(['-', '–']);
    dash(&&lines[at])
        && lines.iter().filter(dash).count() == 1
        && is_open(lines[at - 1])
        && lines[at].contains(char::is_lowercase)
}

/// "strategy.12" at a line's end.
fn ends_with_note(line: &str) -> bool {
    let bare = line.trim_end_matches(|c: char| c.is_ascii_digit());
    bare.len() < line.len() && bare.ends_with(['.', '!', '?'])
}

/// Whether a block begins with a heading: of how many lines, of what level.
fn heading(lines: &[&str], chapters: &Chapters<'_>) -> Option<(usize, u8)> {
    if lines.first().is_some_and(|line| begins_item(line)) {
        return None;
    }
    for taken in (1..=lines.len().min(3)).rev() {
        let joined = lines[..taken]
            .iter()
            .map(|l| l.trim())
            .collect::<Vec<_>>()
            .join(" ");
        let listed = chapters.names.contains(&plain(&joined).as_str());
        if listed && joined.len() > 3 && !joined.ends_with('.') {
            return Some((taken, numbered_level(&joined).unwrap_or(1)));
        }
    }
    for taken in 1..=lines.len().min(3) {
        let joined = lines[..taken]
            .iter()
            .map(|l| l.trim())
            .collect::<Vec<_>>()
            .join(" ");
        let next = lines.get(taken).map(|l| l.trim());
        let parted = next.is_none_or(|next| {
            next.starts_with(|c: char| c.is_uppercase() || matches!(c, '‘' | '“'))
                && breaks_off(lines, taken)
                && lines.len() >= taken + 2
        });
        if parted && next.is_some() && ends_open(&joined) {
            continue;
        }
        if parted && is_title(&joined) {
            // Where the contents list the chapters, a number makes none of its own.
            let top = if chapters.listed { 2 } else { 1 };
            return Some((taken, numbered_level(&joined).unwrap_or(2).max(top)));
        }
        if parted && next.is_some() {
            return None;
        }
    }
    None
}

/// Words that a sentence has and a heading seldom.
pub(super) const VERBS: &[&str] = &[
    "are", "can", "could", "did", "does", "had", "has", "have", "is", "must", "should", "was",
    "were", "will", "would",
];

/// Whether words look like a title: few, without an end, without the verb of a
/// statement, with letters enough.
pub(super) fn is_title(text: &str) -> bool {
    // Signs of a bullet that stand alone.
    let text = text.trim_matches('`').trim_end();
    let count = text.split_whitespace().count();
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let first =
        text.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ' ' | '‘' | '“'));
    let statement = !text.ends_with('?')
        && text
            .split_whitespace()
            .any(|w| VERBS.contains(&w.to_lowercase().as_str()));
    count <= 12
        && (4..=100).contains(&letters)
        && letters * 3 >= text.chars().count() * 2
        && !text.contains('%')
        && !text.starts_with("Source")
        && first.starts_with(char::is_uppercase)
        && !first.starts_with("We ")
        && !text.ends_with(['.', ',', ';', ':', '-', '’', '”', '‘'])
        && !ends_open(text)
        && !statement
        && !begins_item(text)
}

/// A line that cannot be all of a title: it ends with a word that wants more.
pub(super) fn ends_open(text: &str) -> bool {
    let last = text.split_whitespace().last().unwrap_or_default();
    [
        "a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "our", "over", "than",
        "that", "the", "their", "to", "with",
    ]
    .contains(&last.to_lowercase().as_str())
}

/// The level that a heading's number or first word tells.
pub(super) fn numbered_level(text: &str) -> Option<u8> {
    let first = text.split_whitespace().next()?;
    let bare = first.trim_end_matches(['.', ':', ')']);
    if bare.starts_with(|c: char| c.is_ascii_digit())
        && bare
            .split('.')
            .all(|p| !p.is_empty() && p.len() <= 2 && p.bytes().all(|b| b.is_ascii_digit()))
    {
        return u8::try_from(bare.split('.').count()).ok();
    }
    let named = ["chapter", "part", "annex", "appendix"].contains(&bare.to_lowercase().as_str());
    named.then_some(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_paragraphs_and_headings_come_out_of_bare_lines() {
        let text = "A Plan\n\nThe competitive and\nenvironment\nGovernment policy and the rules can\nbe pivotal to a good business\nclimate. We will set out a low-\ncarbon plan.\nIt has low-carbon parts, and it is a\nlong one: • not yet\n\n1\n\u{c}A Plan\n\ngoes on here.\n\n• first item\n• second item\n\n2\n\u{c}A Plan\n\nEnd of it all.\n\n3\n";
        let paper = read(text);
        assert!(paper.paged);
        assert_eq!(paper.sheets.len(), 3);
        assert_eq!(paper.sheets[1].label.as_deref(), Some("2"));
        assert_eq!(paper.sections[0].heading, "The competitive and environment");
        let texts: Vec<&str> = paper.passages.iter().map(|p| p.text.as_str()).collect();
        assert_eq!(
            texts,
            [
                "Government policy and the rules can be pivotal to a good business climate. We will set out a low-carbon plan.",
                "It has low-carbon parts, and it is a long one: • not yet goes on here.",
                "first item",
                "second item",
                "End of it all.",
            ]
        );
        assert_eq!(
            (paper.passages[1].page, paper.passages[1].last_page),
            (1, 2)
        );
        assert_eq!(paper.passages[2].kind, Kind::Item);
    }

    #[test]
    fn any_usual_encoding_is_text() {
        assert_eq!(decode(b"\xEF\xBB\xBF\xC2\xA35").as_deref(), Ok("£5"));
        assert_eq!(decode(b"\xA35").as_deref(), Ok("£5"));
        assert_eq!(decode(b"\xFF\xFEA\0").as_deref(), Ok("A"));
        assert!(decode(&[0, 1, 2, 3, 4, 5, 6, 7]).is_err());
    }
}
