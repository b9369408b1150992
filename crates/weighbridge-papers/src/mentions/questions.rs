//! Consultation questions: what the paper asks its readers to answer, told
//! from the questions that it asks for effect.

mod asks;
mod mark;
mod parts;

use serde::{Deserialize, Serialize};

use crate::paper::{Kind, Paper, Passage};
use crate::search::words::plain;
use asks::{addressed, ends, opens, put, requests};
use mark::{Mark, mark};

/// A question to be answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// As it is numbered ("7"), a part with its letter ("7(a)"); counted where
    /// the paper numbers none, or "unnumbered" beside others that have one.
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

/// A piece of the paper that may be a question: a passage, or a stretch of one.
struct Piece<'a> {
    at: usize,
    /// Where in its passage it begins; none for a heading.
    from: Option<usize>,
    page: u32,
    kind: Kind,
    mark: Option<Mark>,
    text: &'a str,
    /// Sentences of the text behind the mark.
    sentences: Vec<&'a str>,
    headed: bool,
    /// Only the paper's own title speaks of a consultation.
    titled: bool,
    section: &'a str,
}

/// Finds the questions. Named ones ("Question 7") are always taken. A number makes
/// one of what is put to the reader and not answered there, unless its neighbours in
/// the numbering are statements: then it numbers paragraphs. What has no number
/// counts under a heading that speaks of questions or of a consultation.
pub(super) fn find(paper: &Paper) -> Vec<Question> {
    let pieces = pieces(paper);
    let asking: Vec<bool> = pieces.iter().map(asks_reader).collect();
    let mut found: Vec<Question> = Vec::new();
    let mut parts = parts::Parts::default();
    for (at, piece) in pieces.iter().enumerate() {
        if let Some(part) = parts.part(&pieces, at, &mut found) {
            if let Some(part) = part {
                found.push(part);
            }
            continue;
        }
        let Some((number, text, from)) = question(piece, at, &pieces, &asking) else {
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
            parts.end();
            continue;
        }
        let passage = paper.passages.get(piece.at);
        // Its number may stand in a line of its own before it.
        let number = number
            .or_else(|| {
                at.checked_sub(1)
                    .and_then(|before| label(pieces[before].text))
            })
            .or_else(|| label(piece.section))
            .unwrap_or_else(|| counted(&found));
        found.push(Question {
            number,
            text,
            section: piece.section.to_owned(),
            page: match (piece.from, passage) {
                (Some(start), Some(passage)) => passage.page_at(start + from),
                _ => piece.page,
            },
            passage: piece.at,
        });
        parts.begin(at, &pieces, found.len() - 1);
    }
    found
}

/// The pieces of a paper in reading order: named headings, passages, and each
/// question of those that hold several.
fn pieces(paper: &Paper) -> Vec<Piece<'_>> {
    let mut all = Vec::new();
    let mut next = 0;
    let last = paper.passages.len().saturating_sub(1);
    for at in 0..=paper.passages.len() {
        while let Some(section) = paper
            .sections
            .get(next)
            .filter(|one| one.passages.start <= at)
        {
            next += 1;
            // "Question 1: Do you agree?" as a heading.
            let named = mark("", &section.heading).filter(|one| one.kind == mark::Kind::Named);
            if let Some(named) = named
                && !paper.passages.is_empty()
            {
                all.push(Piece {
                    at: section.passages.start.min(last),
                    from: None,
                    page: section.page,
                    kind: Kind::Paragraph,
                    sentences: vec![&section.heading[named.from..]],
                    text: &section.heading,
                    mark: Some(named),
                    headed: true,
                    titled: false,
                    section: section
                        .parent
                        .and_then(|parent| paper.sections.get(parent))
                        .map_or("", |parent| parent.heading.as_str()),
                });
            }
        }
        let Some(passage) = paper.passages.get(at) else {
            break;
        };
        if matches!(passage.kind, Kind::Note | Kind::Caption) {
            continue;
        }
        let path = paper.path(passage);
        let headed = path.iter().any(|one| {
            let own = path.len() == 1 || **one != *paper.title;
            speaks(one) && (own || one.to_lowercase().contains("question"))
        });
        let titled = !headed && path.iter().any(|one| speaks(one));
        let section = path.last().copied().unwrap_or_default();
        let label = passage.number.as_deref().unwrap_or_default();
        let starts = starts(passage, label);
        for (number, from) in starts.iter().enumerate() {
            let end = starts
                .get(number + 1)
                .copied()
                .unwrap_or(passage.text.len());
            let text = passage.text[*from..end].trim_end();
            let own = if number == 0 { label } else { "" };
            let found = mark(own, text).filter(|_| !text.contains(" | "));
            let begins = from + found.as_ref().map_or(0, |one| one.from);
            all.push(Piece {
                at,
                from: Some(*from),
                page: passage.page,
                kind: passage.kind,
                sentences: passage
                    .sentences
                    .iter()
                    .filter_map(|range| {
                        passage
                            .text
                            .get(range.start.max(begins)..range.end.min(end))
                    })
                    .map(str::trim)
                    .filter(|one| !one.is_empty())
                    .collect(),
                text,
                mark: found,
                headed,
                titled,
                section,
            });
        }
    }
    all
}

/// Where in a passage questions begin: at its head, and in a box that was read as
/// one text ("Box 1: the board 12. Who should sit?"), or behind another, at their
/// own marks.
fn starts(passage: &Passage, label: &str) -> Vec<usize> {
    let text = passage.text.as_str();
    let mut starts = vec![0];
    if passage.kind == Kind::Row && text.contains(" | ") {
        return starts;
    }
    let boxed = passage.kind == Kind::Row || passage.kind == Kind::Aside && label.is_empty();
    for (at, _) in text.match_indices(' ') {
        let rest = &text[at + 1..];
        if !rest.starts_with(|c: char| c.is_ascii_digit() || "QqCc([".contains(c)) {
            continue;
        }
        let Some(found) = mark::leading(rest) else {
            continue;
        };
        let body = &rest[found.from..];
        let asked = body
            .find('?')
            .is_some_and(|end| opens(body) && !body[..end].contains(". "));
        let sentence = text[..at].ends_with(['.', '?', '!', ':']);
        let fits = match found.kind {
            mark::Kind::Named => sentence || boxed,
            mark::Kind::Plain => boxed,
            mark::Kind::Bare | mark::Kind::Sub => false,
        };
        if fits && asked {
            starts.push(at + 1);
        }
    }
    starts
}

/// Whether what has a number is put to the reader and not answered there.
fn asks_reader(piece: &Piece<'_>) -> bool {
    let Some(mark) = &piece.mark else {
        return false;
    };
    let first = piece.sentences.first().copied().unwrap_or_default();
    match mark.kind {
        mark::Kind::Named => true,
        mark::Kind::Plain => {
            let spoken = piece
                .sentences
                .iter()
                .any(|one| ends(one) && addressed(one));
            put(&piece.sentences, if spoken { 3 } else { 0 }) || requests(first) && addressed(first)
        }
        mark::Kind::Bare => opens(first) && put(&piece.sentences, 0),
        mark::Kind::Sub => false,
    }
}

/// The number and the text of a question, and where in its piece it begins.
fn question(
    piece: &Piece<'_>,
    at: usize,
    pieces: &[Piece<'_>],
    asking: &[bool],
) -> Option<(Option<String>, String, usize)> {
    let whole = |mark: &Mark| {
        Some((
            Some(mark.number.clone()),
            piece.text[mark.from..].to_owned(),
            mark.from,
        ))
    };
    if let Some(mark) = piece
        .mark
        .as_ref()
        .filter(|one| one.kind == mark::Kind::Named)
    {
        return whole(mark);
    }
    if piece.kind == Kind::Row && piece.text.contains(" | ") {
        return in_row(piece);
    }
    if let Some(mark) = piece.mark.as_ref().filter(|one| {
        matches!(one.kind, mark::Kind::Plain | mark::Kind::Bare)
            && in_its_row(at, one, pieces, asking)
    }) {
        return whole(mark);
    }
    // "Consultation question 9" in a line of its own says that a question follows.
    let labelled = at
        .checked_sub(1)
        .is_some_and(|before| self::label(pieces[before].text).is_some());
    // Under a title alone, what asks for effect stands beside what asks the reader.
    let titled = piece.titled && piece.sentences.iter().any(|one| addressed(one));
    if !(labelled || piece.headed || titled) {
        return None;
    }
    let number = piece
        .mark
        .as_ref()
        .filter(|one| one.kind != mark::Kind::Bare && !one.number.contains('.'));
    let sentences = &piece.sentences;
    let asks = sentences.iter().any(|one| ends(one));
    let first = sentences.first().copied().unwrap_or_default();
    // Without a number, a question is one that is put to the reader and not
    // answered: "What is growth? It is more than output" asks for effect.
    let spoken = opens(first) && sentences.iter().all(|one| ends(one) || requests(one));
    // "2. Please give evidence on skills" asks without a question mark.
    let requested = number.is_some() && requests(first);
    if !(asks && (number.is_some() || spoken) || requested) {
        return None;
    }
    let begins = number.map_or(0, |one| one.from);
    let (text, from) = if sentences.len() > 4 {
        let asked = *sentences.iter().find(|one| ends(one)).unwrap_or(&first);
        (asked, piece.text.find(asked)?)
    } else {
        (&piece.text[begins..], begins)
    };
    Some((number.map(|one| one.number.clone()), text.to_owned(), from))
}

/// Whether a number is that of a question, by the numbers before and behind it: where
/// these are of statements, it numbers paragraphs.
fn in_its_row(at: usize, mark: &Mark, pieces: &[Piece<'_>], asking: &[bool]) -> bool {
    let (stem, own) = split(&mark.number);
    let beside = |other: &Piece<'_>, step: isize| {
        other.mark.as_ref().is_some_and(|one| {
            let (others, number) = split(&one.number);
            matches!(
                one.kind,
                mark::Kind::Named | mark::Kind::Plain | mark::Kind::Bare
            ) && others == stem
                && own
                    .checked_add_signed(step)
                    .is_some_and(|wanted| number == wanted)
        })
    };
    let before = (0..at).rev().find(|other| beside(&pieces[*other], -1));
    let behind = (at + 1..pieces.len()).find(|other| beside(&pieces[*other], 1));
    let near: Vec<usize> = before.into_iter().chain(behind).collect();
    let asked = near.iter().filter(|other| asking[**other]).count();
    let piece = &pieces[at];
    if asking[at] {
        let spoken = piece.sentences.iter().any(|one| addressed(one));
        let loose = mark.kind == mark::Kind::Bare;
        return asked > 0 || !loose && (spoken || near.is_empty());
    }
    // "9. Describe the effect on firms" among questions.
    mark.kind == mark::Kind::Plain
        && asked > 0
        && asked == near.len()
        && piece.sentences.first().is_some_and(|one| requests(one))
}

/// A number as its head and its last part: "2.1" as "2." and 1.
fn split(number: &str) -> (&str, usize) {
    let from = number.rfind('.').map_or(0, |dot| dot + 1);
    let last: &str = number[from..].trim_end_matches(|c: char| !c.is_ascii_digit());
    (&number[..from], last.parse().unwrap_or(0))
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

/// Whether a heading speaks of questions or of a consultation.
fn speaks(heading: &str) -> bool {
    let heading = heading.to_lowercase();
    heading.contains("question") || heading.contains("consult")
}

/// A question in a row of a table: a cell that asks, with the number of another.
fn in_row(piece: &Piece<'_>) -> Option<(Option<String>, String, usize)> {
    let cells: Vec<&str> = piece.text.split(" | ").map(str::trim).collect();
    let first = cells.first()?.trim_end_matches(['.', ':', ')']);
    let lower = first.to_lowercase();
    let bare = lower
        .strip_prefix("question ")
        .or_else(|| lower.strip_prefix('q'))
        .unwrap_or(&lower);
    let numbered = (1..=3).contains(&bare.len()) && bare.bytes().all(|byte| byte.is_ascii_digit());
    let named = numbered && bare.len() < lower.len();
    if !(named || piece.headed) {
        return None;
    }
    let cell = cells
        .iter()
        .skip(usize::from(numbered))
        .find(|cell| cell.contains('?') && opens(cell) || numbered && requests(cell))?;
    let from = piece.text.find(cell)?;
    Some((numbered.then(|| bare.to_owned()), (*cell).to_owned(), from))
}

#[cfg(test)]
mod tests;
