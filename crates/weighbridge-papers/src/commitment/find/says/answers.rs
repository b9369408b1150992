//! Answers to a recommendation in a word: "Rejected.", "Accepted in part." It looks at no
//! recommendation.

use crate::commitment::find::{Found, Sentence};
use crate::commitment::lexicon::Sort;
use crate::commitment::{Firmness, Voice};
use crate::tokens::{Shape, Token};

/// An answer to a recommendation in a word: "Rejected.", "Government response: Not
/// accepted."
pub(in crate::commitment::find) fn in_answer(sentence: &Sentence<'_>) -> Option<Found> {
    let Sentence { words, author, .. } = *sentence;
    let colon = words.iter().position(|word| word.low == ":");
    let label = words.get(..colon.unwrap_or(0)).unwrap_or_default();
    let answer: Vec<&Token> = words
        .iter()
        .skip(colon.map_or(0, |colon| colon + 1))
        .filter(|word| word.shape == Shape::Word)
        .collect();
    let labelled = label
        .iter()
        .any(|word| word.is(&["response", "answer", "reply"]));
    let answers = author.voice == Voice::Respondent && colon.is_none() || labelled;
    let low: Vec<&str> = answer.iter().map(|word| word.low.as_str()).collect();
    let turned = matches!(
        low.as_slice(),
        ["rejected" | "disagree" | "refused" | "declined"]
            | ["not", "accepted" | "agreed"]
            | ["do", "not", "accept" | "agree"]
    );
    let met = matches!(
        low.as_slice(),
        ["accepted" | "agreed"] | ["accepted" | "agreed", "in", "full"]
    );
    let partly = matches!(
        low.as_slice(),
        ["accepted" | "agreed", "in", "part" | "principle"]
            | ["partially" | "partly", "accepted" | "agreed"]
    );
    let first = answer.first()?;
    let last = answer.last()?;
    (answers && (turned || met || partly)).then_some(
        Found::new(
            if partly {
                Firmness::Intends
            } else {
                Firmness::Will
            },
            first.span.start..last.span.end,
        )
        .does(None, Sort::Act)
        .refusing(turned),
    )
}
