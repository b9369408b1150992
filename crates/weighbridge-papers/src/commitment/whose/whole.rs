//! Whether a paper says by its title or its imprint that it is of the whole United Kingdom. It
//! weighs no sentence of the paper.

use super::{FIRST, OPENING, SIGNED, published, signed};
use crate::commitment::country::{DEVOLVED, UNITED_KINGDOM, land};
use crate::commitment::kingdom::office;
use crate::paper::Paper;
use crate::tokens::tokens;

/// Whether the kingdom is named in the title of a paper, or an office of it or the King in its
/// first lines, and no government of a part of it signs it.
pub(super) fn kingdom(paper: &Paper) -> bool {
    let title = tokens(&paper.title);
    let lands = || (0..title.len()).filter_map(|at| land(&title, at));
    let signs = signed(paper).or_else(|| published(paper));
    let part = lands()
        .chain(signs)
        .any(|country| DEVOLVED.contains(&country));
    let answers = title.iter().any(|word| word.is(&["response", "reply"]));
    if part || answers {
        return false;
    }
    // "Our message to the UK Government" is another's.
    let named = lands().any(|country| country == UNITED_KINGDOM)
        && !title
            .iter()
            .any(|word| word.is(&["to", "from", "with", "government", "ministers"]));
    let commanded = paper.passages.iter().take(OPENING).any(|passage| {
        let low = passage.text.to_lowercase();
        low.contains("command of his majesty") || low.contains("command of her majesty")
    });
    // A signature is no sentence, and a letter to the Secretary of State no paper of his.
    let signed = paper.passages.iter().take(FIRST).any(|passage| {
        let words = tokens(&passage.text);
        passage.text.split_whitespace().count() <= SIGNED
            && !passage.text.trim_end().ends_with('.')
            && !words.iter().any(|word| word.is(&["to", "with"]))
            && (office(&words, true) || passage.text.starts_with("HM Government"))
    });
    named || commanded || signed
}
