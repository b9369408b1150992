//! The lettered parts of a question: "(a) should the cap be lifted?" under 10 is
//! 10(a). Answers to choose from stay with their question. It finds no question.

use super::asks::{choice, ends, opens, requests};
use super::mark::{self, roman};
use super::{Piece, Question};

/// Pieces further from their question than this are no parts of it.
const NEAR: usize = 4;

/// The question whose parts are being read.
#[derive(Default)]
pub(super) struct Parts {
    /// Index of the question among those found.
    of: Option<usize>,
    /// Piece of it or of its last part.
    last: usize,
    /// Whether parts are rows of their own.
    rows: bool,
    /// The letter under which small Roman numbers stand.
    letter: Option<String>,
}

/// The letter of a piece.
fn letter<'a>(piece: &'a Piece<'_>) -> Option<&'a str> {
    piece
        .mark
        .as_ref()
        .filter(|one| one.kind == mark::Kind::Sub)
        .map(|one| one.number.as_str())
}

fn asks(piece: &Piece<'_>) -> bool {
    piece
        .sentences
        .iter()
        .any(|one| ends(one) && opens(one) || requests(one))
}

impl Parts {
    /// A question was found at a piece.
    pub fn begin(&mut self, at: usize, pieces: &[Piece<'_>], question: usize) {
        let chain: Vec<&Piece<'_>> = pieces[at + 1..]
            .iter()
            .take_while(|piece| letter(piece).is_some())
            .collect();
        let text = pieces[at].text.to_lowercase();
        let listed = text.trim_end().ends_with(':')
            || ["following", "each of", "these"]
                .iter()
                .any(|word| text.contains(word));
        let chosen = chain
            .iter()
            .filter(|piece| piece.sentences.first().is_some_and(|one| choice(one)))
            .count();
        *self = Self {
            of: Some(question),
            last: at,
            rows: chain.iter().any(|piece| asks(piece))
                || listed && 2 * chosen < chain.len().max(1),
            letter: None,
        };
    }

    /// What follows belongs to no question that was taken.
    pub fn end(&mut self) {
        self.of = None;
    }

    /// A piece as part of the question before it: none where it is no part, and no
    /// row where it stays with its question.
    pub fn part(
        &mut self,
        pieces: &[Piece<'_>],
        at: usize,
        found: &mut [Question],
    ) -> Option<Option<Question>> {
        let piece = &pieces[at];
        let own = letter(piece)?;
        let of = self.of?;
        let next = at == self.last + 1;
        if !(next || at <= self.last + NEAR && asks(piece)) {
            return None;
        }
        let from = piece.mark.as_ref().map_or(0, |one| one.from);
        let text = piece.text.get(from..)?.to_owned();
        if next {
            self.last = at;
        }
        if !self.rows && !asks(piece) {
            let parent = found.get_mut(of)?;
            parent.text.push_str(&format!(" ({own}) {text}"));
            return Some(None);
        }
        // "i" after "h" is a letter, after "(b)" the first below it.
        let nested = roman(own)
            && self.letter.as_deref().is_some_and(|before| {
                before.bytes().next().map(|one| one + 1) != own.bytes().next() || own.len() > 1
            });
        let number = match (&self.letter, nested) {
            (Some(above), true) => format!("{}({above})({own})", found.get(of)?.number),
            _ => format!("{}({own})", found.get(of)?.number),
        };
        if !(nested || roman(own) && self.letter.is_none()) {
            self.letter = Some(own.to_owned());
        }
        Some(Some(Question {
            number,
            text,
            section: piece.section.to_owned(),
            page: piece.page,
            passage: piece.at,
        }))
    }
}
