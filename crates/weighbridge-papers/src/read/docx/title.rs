//! The title of a DOCX: what the paper itself shows as such, before what the file's
//! properties say, which are often those of the template or file that it was made from.

use super::super::pieces::squeeze;
use super::paragraph::{Block, What};

/// Words that a program writes into the properties of a file, or that name a template.
const NO_TITLES: &[&str] = &[
    "document",
    "document1",
    "draft",
    "template",
    "title",
    "untitled",
    "word document",
];

/// Whether the properties name a file or a template and no paper.
fn is_no_title(title: &str) -> bool {
    let low = title.trim().to_lowercase();
    let ending = [".doc", ".docx", ".dotx", ".dot", ".odt", ".rtf"];
    low.starts_with("microsoft word")
        || ending.iter().any(|end| low.ends_with(end))
        || NO_TITLES.contains(&low.as_str())
        || low.ends_with(" template")
        || low.starts_with("template ")
}

/// The title of the paper whose properties give `said`: what stands in the style "Title",
/// else the heading that the paper opens with if it stands above all others, else what the
/// properties say. Paragraphs in the style "Title" in a row are one title.
pub(super) fn of(blocks: &mut Vec<Block>, said: String) -> String {
    let blank = |block: &Block| squeeze(&block.text).is_empty();
    let shown = |block: &Block| block.what == What::Title && !blank(block);
    if let Some(first) = blocks.iter().position(shown) {
        let run = blocks[first..].iter().take_while(|block| shown(block));
        let parts: Vec<String> = run.map(|block| squeeze(&block.text)).collect();
        blocks.drain(first..first + parts.len());
        return parts.join(" ");
    }
    let level = |block: &Block| match block.what {
        What::Heading(level) => Some(level),
        _ => None,
    };
    let mut text = blocks.iter().filter(|block| !blank(block));
    let opening = text.next().and_then(|block| Some((level(block)?, block)));
    if let Some((top, heading)) = opening {
        let below: Vec<u8> = text.filter_map(level).collect();
        if !below.is_empty() && below.iter().all(|level| *level > top) {
            return squeeze(&heading.text);
        }
    }
    if is_no_title(&said) {
        String::new()
    } else {
        said
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paper::Kind;

    fn title(blocks: &[(What, &str)], said: &str) -> String {
        let mut blocks: Vec<Block> = blocks
            .iter()
            .map(|(what, text)| Block::new(*what, (*text).to_owned(), 1))
            .collect();
        of(&mut blocks, said.to_owned())
    }

    const TEXT: (What, &str) = (What::Passage(Kind::Paragraph), "We will build quays.");

    #[test]
    fn what_the_paper_shows_is_its_title() {
        let plan = (What::Heading(1), "Harbours for all");
        let part = (What::Heading(2), "Quays");
        let styled = (What::Title, "Steel for the");
        let next = (What::Title, "Next Century");
        let blank = (What::Title, "  ");
        for (blocks, said, wanted) in [
            (
                vec![styled, next, plan, TEXT],
                "Command Paper template",
                "Steel for the Next Century",
            ),
            (vec![blank, styled, TEXT], "Another paper", "Steel for the"),
            // A heading above all others opens the paper and names it.
            (
                vec![plan, TEXT, part, TEXT],
                "Command Paper template",
                "Harbours for all",
            ),
            (
                vec![plan, TEXT, part, TEXT],
                "Quays for all, draft 3",
                "Harbours for all",
            ),
            // One of several chapters names none, and a template names none.
            (
                vec![plan, TEXT, plan, TEXT],
                "Quays for all",
                "Quays for all",
            ),
            (vec![plan, TEXT, plan, TEXT], "Microsoft Word - v3.docx", ""),
            (vec![plan, TEXT], "Quays for all", "Quays for all"),
            (
                vec![TEXT, plan, TEXT, part],
                "Quays for all",
                "Quays for all",
            ),
            (
                vec![TEXT],
                "A plan that is no template for others",
                "A plan that is no template for others",
            ),
            (vec![TEXT], "DfE Word Template", ""),
            (vec![TEXT], "Document1", ""),
        ] {
            assert_eq!(title(&blocks, said), wanted, "{said}");
        }
    }
}
