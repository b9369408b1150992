//! Half sentences taken out of what is told: where a column or page cuts a sentence and
//! its other half is not found. Their words stay in the text of their passage.

use std::ops::Range;

use super::cells::BETWEEN;
use super::draft::{wants_more, whole};
use super::spliced;
use crate::paper::{Kind, Passage};

/// Takes the halves out of all paragraphs. Those at `torn` begin with the rest of a
/// sentence that is lost, those at `doubted` end with half of one. Where items may be `unmarked`, what a colon or semicolon leads
/// to may begin in small letters, and so may those after it.
pub(super) fn without_halves(
    passages: &mut [Passage],
    (torn, doubted): (&[usize], &[usize]),
    unmarked: bool,
) {
    let mut led = false;
    // What begins as no paragraph does is the rest of something before it.
    let rests: Vec<bool> = passages
        .iter()
        .skip(1)
        .map(|next| {
            next.kind == Kind::Paragraph
                && next
                    .text
                    .starts_with(|sign: char| sign.is_lowercase() || sign.is_ascii_digit())
        })
        .chain([false])
        .collect();
    for (at, passage) in passages.iter_mut().enumerate() {
        let leads = passage.text.trim_end().ends_with([':', ';']);
        let item = led && passage.text.starts_with(char::is_lowercase);
        let running = passage.kind == Kind::Paragraph;
        if running && !item {
            without_cut(passage, torn.contains(&at), doubted.contains(&at));
        } else if passage.kind == Kind::Item {
            without_end(passage, rests[at] && passage.text.contains(BETWEEN));
        }
        led = unmarked && (leads || item && running);
    }
}

/// Takes the last sentence out of an item's where its last word wants another: many an
/// item has no mark at its end, but none ends so. Where it is a row of cells whose last
/// lines stand apart (`broken`), no mark at all is enough.
fn without_end(passage: &mut Passage, broken: bool) {
    let lost = passage.sentences.last().is_some_and(|last| {
        let last = passage.text.get(last.clone()).unwrap_or_default();
        // "open the ports; and".
        let leads_on = last.ends_with(" and") || last.ends_with(" or");
        spliced::is_open(last) && (broken || wants_more(last) && !leads_on)
    });
    if lost {
        passage.sentences.pop();
    }
    if passage.sentences.is_empty() {
        passage.kind = Kind::Row;
        passage.sentences = whole(&passage.text);
    }
}

/// Takes half sentences out of a paragraph's: the first where it begins in small
/// letters, the last where it has no end. Their words stay in its text. A lone line
/// without an end is a heading or a statement set by itself, unless its last word
/// wants another.
fn without_cut(passage: &mut Passage, torn: bool, doubted: bool) {
    let text = &passage.text;
    let of = |range: &Range<usize>| text.get(range.clone()).unwrap_or_default();
    let alone = passage.sentences.len() == 1;
    if passage.sentences.last().is_some_and(|last| {
        let last = of(last);
        spliced::is_open(last)
            && (!alone || doubted || wants_more(last) || last.ends_with(',') || lacks_object(last))
    }) {
        passage.sentences.pop();
    }
    if passage.sentences.first().is_some_and(|first| {
        let first = of(first);
        torn && !first.starts_with(['‘', '“']) || first.starts_with(char::is_lowercase)
    }) {
        passage.sentences.remove(0);
    }
    if passage.sentences.is_empty() {
        passage.kind = Kind::Row;
        passage.sentences = whole(&passage.text);
    }
}

/// "We are also allocating": a few words up to a participle that wants its object.
fn lacks_object(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let last = words.last().copied().unwrap_or_default();
    words.len() <= 6
        && last.len() > 5
        && last.ends_with("ing")
        && words.iter().any(|word| ["are", "be", "is"].contains(word))
}

#[cfg(test)]
mod tests {
    use super::super::draft::Draft;
    use super::*;

    fn told(texts: &[&str]) -> Vec<String> {
        let mut draft = Draft::default();
        draft.cuts = true;
        draft.unmarked = true;
        for text in texts {
            draft.passage(text, Kind::Paragraph, 1);
        }
        let paper = draft.finish();
        let prose = paper.passages.iter().filter(|one| one.kind != Kind::Row);
        prose
            .flat_map(|one| one.sentences().map(str::to_owned))
            .collect()
    }

    #[test]
    fn halves_go_and_items_without_marks_stay() {
        assert_eq!(
            told(&[
                "down costs. We will pay. We will also be investing five from",
                "We will open the ports of the north",
                "We are also allocating",
            ]),
            ["We will pay.", "We will open the ports of the north"]
        );
        assert_eq!(
            told(&["We will:", "open ports in the north", "build quays"]),
            ["We will:", "open ports in the north", "build quays"]
        );
    }
}
