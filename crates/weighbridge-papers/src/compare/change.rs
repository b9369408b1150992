//! How a commitment that is carried over has changed: in words, and word by
//! word. It finds no pairs.

use serde::Serialize;
use similar::{ChangeTag, TextDiff};

use crate::commitment::{Commitment, Role, Standing};

/// What became of some words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Tag {
    /// In both.
    Kept,
    /// In the earlier text only.
    Removed,
    /// In the new text only.
    Added,
}

/// Some words and what became of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Piece {
    /// Kept, removed, added.
    pub tag: Tag,
    /// The words, with the white space after them.
    pub text: String,
}

/// The earlier text turned into the new one, word by word: kept and removed
/// pieces together are the earlier text, kept and added ones the new one, but
/// for white space, which is one space throughout.
#[must_use]
pub fn difference(before: &str, now: &str) -> Vec<Piece> {
    let clean = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ") + " ";
    let (before, now) = (clean(before), clean(now));
    let mut pieces: Vec<Piece> = Vec::new();
    let words =
        |text: &str| -> Vec<String> { text.split_inclusive(' ').map(str::to_owned).collect() };
    let (before, now) = (words(&before), words(&now));
    let before: Vec<&str> = before.iter().map(String::as_str).collect();
    let now: Vec<&str> = now.iter().map(String::as_str).collect();
    for change in TextDiff::from_slices(&before, &now).iter_all_changes() {
        let tag = match change.tag() {
            ChangeTag::Equal => Tag::Kept,
            ChangeTag::Delete => Tag::Removed,
            ChangeTag::Insert => Tag::Added,
        };
        match pieces.last_mut() {
            Some(last) if last.tag == tag => last.text.push_str(change.value()),
            _ => pieces.push(Piece {
                tag,
                text: change.value().to_owned(),
            }),
        }
    }
    pieces
}

fn all(one: &Commitment, role: Role) -> Vec<String> {
    let mut said: Vec<String> = one
        .judgement
        .marks
        .iter()
        .filter(|mark| mark.role == role)
        .map(|mark| mark.text.to_lowercase())
        .collect();
    said.sort();
    said.dedup();
    said
}

/// How a commitment changed, in words; "word for word" when nothing did.
#[must_use]
pub fn how(before: &Commitment, now: &Commitment) -> Vec<String> {
    let mut said = Vec::new();
    let (was, is) = (&before.judgement, &now.judgement);
    if was.firmness != is.firmness {
        let which = if is.firmness > was.firmness {
            "firmer"
        } else {
            "looser"
        };
        said.push(format!(
            "{which}: {} became {}",
            was.firmness.as_str(),
            is.firmness.as_str()
        ));
    }
    for (role, name) in [
        (Role::Amount, "amount"),
        (Role::Date, "date"),
        (Role::Instrument, "instrument"),
    ] {
        let (was, is) = (all(before, role), all(now, role));
        if was == is {
            continue;
        }
        said.push(match (was.is_empty(), is.is_empty()) {
            (true, _) => format!("{name} added: {}", is.join(", ")),
            (_, true) => format!("{name} gone: {}", was.join(", ")),
            _ => format!(
                "{name} changed: {} became {}",
                was.join(", "),
                is.join(", ")
            ),
        });
    }
    match (was.standing, is.standing) {
        (Standing::New, Standing::UnderWay) => said.push("now said to be under way".to_owned()),
        (Standing::UnderWay, Standing::New) => {
            said.push("no longer said to be under way".to_owned())
        }
        _ => {}
    }
    let same = |one: &Commitment| one.text.split_whitespace().collect::<Vec<_>>().join(" ");
    if said.is_empty() {
        said.push(if same(before) == same(now) {
            "word for word".to_owned()
        } else {
            "reworded".to_owned()
        });
    }
    said
}
