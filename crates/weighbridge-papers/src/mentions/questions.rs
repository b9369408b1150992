//! Consultation questions: what the paper asks its readers to answer, told
//! from the questions that it asks for effect.

use serde::{Deserialize, Serialize};

use crate::paper::{Kind, Paper, Passage};
use crate::search::words::plain;

/// A question to be answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// As it is numbered ("7"), or counted where it has no number.
    pub number: String,
    /// The question, with what belongs to it.
    pub text: String,
    /// Heading of its section.
    pub section: String,
    /// Its page.
    pub page: u32,
    /// Index into [`Paper::passages`].
    pub passage: usize,
}

/// Finds the questions. Named ones ("Question 7") are always taken. Others count
/// under a heading that speaks of questions or of a consultation: those with a
/// number, and those that are put to the reader and not answered there.
pub(super) fn find(paper: &Paper) -> Vec<Question> {
    let mut found: Vec<Question> = Vec::new();
    for (at, passage) in paper.passages.iter().enumerate() {
        let Some((number, text, from)) = question(paper, passage) else {
            continue;
        };
        // The same question is often set out again at the end.
        if found.iter().any(|before| before.text == text) {
            continue;
        }
        let number = number.unwrap_or_else(|| (found.len() + 1).to_string());
        found.push(Question {
            number,
            text,
            section: paper
                .path(passage)
                .last()
                .map(|h| (*h).to_owned())
                .unwrap_or_default(),
            page: passage.page_at(from),
            passage: at,
        });
    }
    found
}

/// The number and the text of a question, and where in its passage it begins.
fn question(paper: &Paper, passage: &Passage) -> Option<(Option<String>, String, usize)> {
    if matches!(passage.kind, Kind::Note | Kind::Caption) {
        return None;
    }
    let label = passage.number.as_deref().unwrap_or_default();
    let lower = label.to_lowercase();
    let named = lower
        .strip_prefix("question")
        .or_else(|| lower.strip_prefix('q'))
        .map(|number| number.trim().to_owned());
    if let Some(number) = named {
        return Some((Some(number), passage.text.clone(), 0));
    }
    let headed = paper.path(passage).iter().any(|heading| {
        let heading = heading.to_lowercase();
        heading.contains("question") || heading.contains("consult")
    });
    if !headed {
        return None;
    }
    let sentences: Vec<&str> = passage.sentences().map(str::trim).collect();
    let asks = sentences.iter().any(|sentence| sentence.ends_with('?'));
    let numbered = !label.is_empty() && !label.contains('.');
    // Without a number, a question is one that is put to the reader and not
    // answered: "What is growth? It is more than output" asks for effect.
    let put = sentences.first().is_some_and(|first| opens(first))
        && sentences
            .iter()
            .all(|sentence| sentence.ends_with('?') || requests(sentence));
    if !(asks && (numbered || put)) {
        return None;
    }
    let (text, from) = if passage.kind == Kind::Row || sentences.len() > 4 {
        let first = sentences
            .iter()
            .position(|sentence| sentence.ends_with('?'))?;
        let from = passage.sentences.get(first)?.start;
        ((*sentences.get(first)?).to_owned(), from)
    } else {
        (passage.text.clone(), 0)
    };
    let number = (!label.is_empty() && !label.contains('.')).then(|| label.to_owned());
    Some((number, text, from))
}

/// Words with which a question begins, perhaps after one of place or time.
const ASKING: &str = "what which who whom whose why when where how do does did is are was were has have \
    should would could can will may might shall must";

/// Whether a sentence opens as a question: "To what extent", "If so, how".
fn opens(sentence: &str) -> bool {
    let words: Vec<String> = plain(sentence)
        .into_iter()
        .take(5)
        .map(|(word, _)| word)
        .collect();
    let asking = |word: &String| ASKING.split(' ').any(|known| known == word);
    match words.first().map(String::as_str) {
        Some("if" | "where" | "when") => true,
        Some(
            "to" | "in" | "on" | "for" | "at" | "by" | "with" | "from" | "under" | "of" | "and",
        ) => words.iter().skip(1).any(asking),
        Some(_) => words.first().is_some_and(asking),
        None => false,
    }
}

/// Whether a sentence asks for more on the question before it.
fn requests(sentence: &str) -> bool {
    let first = plain(sentence).into_iter().next().map(|(word, _)| word);
    first.is_some_and(|word| {
        matches!(
            word.as_str(),
            "please"
                | "give"
                | "explain"
                | "provide"
                | "tell"
                | "state"
                | "describe"
                | "say"
                | "if"
                | "set"
                | "list"
                | "include"
        )
    })
}
