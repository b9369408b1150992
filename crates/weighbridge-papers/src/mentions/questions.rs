//! Consultation questions: what the paper asks its readers to answer, told
//! from the questions that it asks for effect.

use serde::{Deserialize, Serialize};

use crate::paper::{Kind, Paper, Passage};
use crate::search::words::plain;

/// A question to be answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// As it is numbered ("7"), counted where the paper numbers none, or
    /// "unnumbered" beside others that have one.
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
        let Some((number, text, from)) =
            question(paper, passage, at).or_else(|| in_turn(passage, &found))
        else {
            continue;
        };
        // The same question is often set out again at the end, perhaps shortened or
        // with more behind it.
        let again = |before: &Question| {
            before.text == text
                || number.as_ref() == Some(&before.number)
                    && opening(&before.text) == opening(&text)
        };
        if found.iter().any(again) {
            continue;
        }
        // Its number may stand in a line of its own before it.
        let number = number
            .or_else(|| {
                at.checked_sub(1)
                    .and_then(|before| label(&paper.passages[before].text))
            })
            .or_else(|| label(paper.path(passage).last()?))
            .unwrap_or_else(|| counted(&found));
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

/// The number in a line that only names a question: "Consultation question 9".
fn label(line: &str) -> Option<String> {
    let low = line.trim().trim_end_matches([':', '.']).to_lowercase();
    let rest = low
        .strip_prefix("consultation ")
        .unwrap_or(&low)
        .strip_prefix("question ")?;
    let digits = rest.trim_end_matches(|letter: char| letter.is_ascii_lowercase());
    let number = !digits.is_empty() && digits.chars().all(|sign| sign.is_ascii_digit());
    number.then(|| rest.to_owned())
}

/// A number for a question that has none: the next in a paper that numbers none,
/// and no number that the paper does not give where it numbers others.
fn counted(found: &[Question]) -> String {
    let next = found.len() + 1;
    let in_turn = found
        .iter()
        .enumerate()
        .all(|(at, one)| one.number == (at + 1).to_string());
    if in_turn {
        next.to_string()
    } else {
        "unnumbered".to_owned()
    }
}

/// The first words of a question.
fn opening(text: &str) -> Vec<String> {
    let words = plain(text).into_iter().take(5);
    words.map(|(word, _)| word).collect()
}

/// Numbers between the first and the highest that no question has: they were not
/// found, or the paper leaves them out.
#[must_use]
pub fn missing_numbers(questions: &[Question]) -> Vec<usize> {
    let have: std::collections::BTreeSet<usize> = questions
        .iter()
        .filter_map(|one| {
            one.number
                .trim_end_matches(|letter: char| !letter.is_ascii_digit())
                .parse()
                .ok()
        })
        .collect();
    let last = have.last().copied().unwrap_or(0);
    // A number far beyond how many there are is no number in a row.
    if last > 4 * questions.len() {
        return Vec::new();
    }
    (1..last).filter(|number| !have.contains(number)).collect()
}

/// The number and the text of a question, and where in its passage it begins.
fn question(
    paper: &Paper,
    passage: &Passage,
    at: usize,
) -> Option<(Option<String>, String, usize)> {
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
    if passage.kind == Kind::Row {
        return in_row(paper, passage);
    }
    if label.is_empty()
        && passage.text.contains('?')
        && let Some((number, from)) = glued_number(&passage.text)
    {
        return Some((Some(number), passage.text[from..].to_owned(), from));
    }
    // "Consultation question 9" in a line of its own says that a question follows.
    let labelled = at
        .checked_sub(1)
        .is_some_and(|before| self::label(&paper.passages[before].text).is_some());
    if !(labelled || headed(paper, passage)) {
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
    // "2. Please give evidence on skills" asks without a question mark.
    let requested = numbered && sentences.first().is_some_and(|first| requests(first));
    if !(asks && (numbered || put) || requested) {
        return None;
    }
    let (text, from) = if sentences.len() > 4 {
        let first = sentences
            .iter()
            .position(|sentence| sentence.ends_with('?'))
            .unwrap_or(0);
        let from = passage.sentences.get(first)?.start;
        ((*sentences.get(first)?).to_owned(), from)
    } else {
        (passage.text.clone(), 0)
    };
    let number = (!label.is_empty() && !label.contains('.')).then(|| label.to_owned());
    Some((number, text, from))
}

/// The next in a row of numbered questions, under whatever heading it stands.
fn in_turn(passage: &Passage, found: &[Question]) -> Option<(Option<String>, String, usize)> {
    let number: usize = passage
        .number
        .as_deref()?
        .trim_end_matches(['.', ')'])
        .parse()
        .ok()?;
    let highest = found
        .iter()
        .filter_map(|one| one.number.parse::<usize>().ok())
        .max()?;
    let first = passage.sentences().next()?.trim();
    let asks = opens(first) && passage.sentences().any(|one| one.trim().ends_with('?'));
    (number == highest + 1 && asks).then(|| (Some(number.to_string()), passage.text.clone(), 0))
}

/// Whether a heading over a passage speaks of questions or of a consultation.
fn headed(paper: &Paper, passage: &Passage) -> bool {
    paper.path(passage).iter().any(|heading| {
        let heading = heading.to_lowercase();
        heading.contains("question") || heading.contains("consult")
    })
}

/// "Q6 a) Is it fair?", "Q7 Is it fair?": the number, and where the question
/// begins. "Q3 2026" is a quarter.
fn glued_number(text: &str) -> Option<(String, usize)> {
    let (first, rest) = text.split_once(' ')?;
    let number = first.strip_prefix('Q')?;
    let figures = number.trim_end_matches([':', '.', ')']);
    let plain = (1..=3).contains(&figures.len()) && figures.bytes().all(|b| b.is_ascii_digit());
    let begins = rest.starts_with(|c: char| c.is_uppercase())
        || rest.starts_with(|c: char| c.is_ascii_lowercase()) && rest[1..].starts_with(')')
        || rest.starts_with('(');
    (plain && begins).then(|| (figures.to_owned(), first.len() + 1))
}

/// A question in a row of a table: a cell that asks, with the number of another.
fn in_row(paper: &Paper, passage: &Passage) -> Option<(Option<String>, String, usize)> {
    let cells: Vec<&str> = passage.text.split(" | ").map(str::trim).collect();
    let first = cells.first()?.trim_end_matches(['.', ':', ')']);
    let lower = first.to_lowercase();
    let bare = lower
        .strip_prefix("question ")
        .or_else(|| lower.strip_prefix('q'))
        .unwrap_or(&lower);
    let numbered = (1..=3).contains(&bare.len()) && bare.bytes().all(|byte| byte.is_ascii_digit());
    let named = numbered && bare.len() < lower.len();
    if !(named || headed(paper, passage)) {
        return None;
    }
    let cell = cells
        .iter()
        .skip(usize::from(numbered))
        .find(|cell| cell.contains('?') && opens(cell) || numbered && requests(cell))?;
    let from = passage.text.find(cell)?;
    Some((numbered.then(|| bare.to_owned()), (*cell).to_owned(), from))
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
                | "rank"
                | "choose"
                | "indicate"
                | "comment"
                | "suggest"
                | "outline"
                | "share"
                | "name"
                | "rate"
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A question set out again at the end is one, and a number that is not found is
    /// told.
    #[test]
    fn a_question_counts_once_and_a_gap_is_told() {
        let text = "# Questions\n\n1. Should all ice in harbours be free? Please explain.\n\n\
                    2. Who owns the nets?\n\n5. What else should we do?\n\n# Summary of questions\n\n\
                    1. Should all ice in harbours be free?\n\n2. Who owns the nets?\n";
        let found = find(&Paper::read(text.as_bytes(), "a.md").expect("text"));
        let numbers: Vec<&str> = found.iter().map(|one| one.number.as_str()).collect();
        assert_eq!(numbers, ["1", "2", "5"]);
        assert_eq!(missing_numbers(&found), [3, 4]);
        assert!(missing_numbers(&found[..2]).is_empty());
    }

    /// A line that names a question, and a number that follows the last one, make a
    /// question of what asks, under any heading.
    #[test]
    fn a_named_line_and_the_next_number_make_a_question() {
        let text = "# Ports\n\nQuestion 1: Should all ice be free?\n\n# More\n\n\
                    2. To what extent do you agree that tolls should go?\n\n\
                    Consultation question 3\n\nWho should own the quays? Please explain.\n\n\
                    7. How did it come to this? It was slow.\n";
        let found = find(&Paper::read(text.as_bytes(), "a.md").expect("text"));
        let numbers: Vec<&str> = found.iter().map(|one| one.number.as_str()).collect();
        assert_eq!(numbers, ["1", "2", "3"]);
    }
}
