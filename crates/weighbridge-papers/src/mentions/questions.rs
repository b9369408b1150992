//! Consultation questions: what the paper asks its readers to answer, told
//! from the questions that it asks for effect.

use serde::{Deserialize, Serialize};

use crate::paper::{Kind, Paper, Passage};

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

/// Finds the questions. Numbered ones ("Question 7") are always taken. Others
/// count under a heading that speaks of questions or of a consultation.
pub(super) fn find(paper: &Paper) -> Vec<Question> {
    let mut found: Vec<Question> = Vec::new();
    for (at, passage) in paper.passages.iter().enumerate() {
        let Some((number, text)) = question(paper, passage) else {
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
            page: passage.page,
            passage: at,
        });
    }
    found
}

fn question(paper: &Paper, passage: &Passage) -> Option<(Option<String>, String)> {
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
        return Some((Some(number), passage.text.clone()));
    }
    let headed = paper.path(passage).iter().any(|heading| {
        let heading = heading.to_lowercase();
        heading.contains("question") || heading.contains("consult")
    });
    let asks = passage.text.trim_end().ends_with('?');
    if !(headed && asks) {
        return None;
    }
    let first = passage
        .sentences()
        .find(|sentence| sentence.ends_with('?'))?;
    let text = if passage.kind == Kind::Row || passage.sentences.len() > 4 {
        first.to_owned()
    } else {
        passage.text.clone()
    };
    let number = (!label.is_empty() && !label.contains('.')).then(|| label.to_owned());
    Some((number, text))
}
