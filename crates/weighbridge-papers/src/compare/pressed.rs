//! What a promise asks of another: "press the UK Government to bring prices down", "make the
//! case that prices should fall". Two that ask for one thing are told by what they ask for,
//! and not by the verbs of asking. It finds no pairs.

use super::ways::{among, base};
use crate::tokens::{Token, tokens};

/// Verbs of asking another to act.
const ASKS: &str =
    "press urge lobby ask argue petition campaign encourage push call appeal request";

/// What takes less of something, or makes it dearer or rarer; and more of it.
const DOWN: &str = "down lower cut reduce fall cheap cheaper less fewer end abolish scrap remove \
    drop ease lift";
const UP: &str =
    "up raise increase high higher more rise grow dear dearer extend strengthen restore";

/// What a sentence asks of another.
pub(super) struct Pressed {
    /// It says that this is asked no longer.
    pub refused: bool,
    /// Whether there is to be more of something, or less; neither where it says neither or both.
    pub up: Option<bool>,
    /// The words of what is asked for.
    pub what: String,
}

/// Where what is asked begins, behind the verb of asking.
fn asking(words: &[Token]) -> Option<usize> {
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is(list));
    (0..words.len()).find_map(|at| {
        // "Make the case to the UK Government that", "make representations".
        if is(at, &["make", "making", "made", "put", "putting"]) {
            let noun = (at + 1..at + 4)
                .find(|noun| is(*noun, &["case", "representations", "argument", "point"]))?;
            return Some(noun + 1);
        }
        let verb = base(&words[at].low);
        if !among(&verb, ASKS) {
            return None;
        }
        // "Call on", "push for"; a call for bids or a last push asks for nothing.
        let led = at > 0
            && is(
                at - 1,
                &[
                    "will",
                    "to",
                    "and",
                    "go",
                    "keep",
                    "continue",
                    "on",
                    "longer",
                    "not",
                    "we",
                    "also",
                    "therefore",
                    "shall",
                    "stop",
                    "been",
                    "are",
                ],
            );
        let particle =
            !among(&verb, "call push appeal campaign") || is(at + 1, &["on", "for", "upon", "to"]);
        (led && particle).then_some(at + 1)
    })
}

/// What a sentence asks of another; none where it asks nothing.
pub(super) fn pressed(text: &str) -> Option<Pressed> {
    let words = tokens(text);
    let from = asking(&words)?;
    let what = words.get(from..)?;
    let any = |list: &'static str| what.iter().any(|word| among(&base(&word.low), list));
    let up = match (any(UP), any(DOWN)) {
        (true, false) => Some(true),
        (false, true) => Some(false),
        _ => None,
    };
    let refused = words[..from]
        .iter()
        .any(|word| word.is(&["no", "not", "never", "stop", "cease", "stopped", "ceased"]));
    let start = what.first()?.span.start;
    Some(Pressed {
        refused,
        up,
        what: text.get(start..).unwrap_or_default().to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::super::What;
    use super::super::tests::compared;
    use super::*;

    #[test]
    fn what_is_asked_for_is_told_behind_the_verb() {
        for (text, expected) in [
            (
                "We will press the board to cut the toll.",
                Some((false, Some(false))),
            ),
            (
                "We will continue to make the case to the board that tolls should fall.",
                Some((false, Some(false))),
            ),
            (
                "We will go on pressing the board to raise the toll.",
                Some((false, Some(true))),
            ),
            (
                "We will no longer press the board to cut the toll.",
                Some((true, Some(false))),
            ),
            (
                "We will continue to argue for lower tolls.",
                Some((false, Some(false))),
            ),
            (
                "We will call on the board to publish its accounts.",
                Some((false, None)),
            ),
            ("We will open a call for bids.", None),
            ("The press will be invited.", None),
            ("We will cut the toll.", None),
        ] {
            let told = pressed(text).map(|one| (one.refused, one.up));
            assert_eq!(told, expected, "{text}");
        }
    }

    #[test]
    fn what_is_asked_for_again_is_not_turned_round() {
        let page = |text: &str| format!("# A Plan\n\n## Tolls\n\n{text}\n");
        let what = |before: &str, now: &str| -> Vec<What> {
            let told = compared(&page(now), &page(before));
            told.changes.iter().map(|change| change.what).collect()
        };
        let before = "We will press the harbour board to bring the toll for barges down.";
        for now in [
            "We will continue to make the case to the harbour board that the toll for barges should fall.",
            "We will go on pressing the harbour board to bring the toll for barges down.",
            "We will keep asking the harbour board to cut the toll for barges.",
            "We will continue to argue that the harbour board should bring the toll for barges down.",
        ] {
            assert_eq!(what(before, now), [What::CarriedOver], "{now}");
        }
        for now in [
            "We will no longer press the harbour board to bring the toll for barges down.",
            "We will press the harbour board to raise the toll for barges.",
        ] {
            assert!(!what(before, now).contains(&What::CarriedOver), "{now}");
        }
    }
}
