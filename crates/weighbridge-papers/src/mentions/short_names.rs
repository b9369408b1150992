//! Short names: those that a paper gives itself ("the Department for Education (DfE)") and
//! those of departments of state, which papers use without. It says for which body, fund
//! or law a short name stands; it finds no long one.

use std::collections::BTreeMap;

use super::Sort;
use super::names::Name;
use super::tokens::{Token, Tokens, bare};

/// What a short name stands for.
pub(super) type Short = BTreeMap<String, (Sort, String)>;

/// Short names of departments and offices of the United Kingdom that papers use without
/// saying what they stand for, as GOV.UK lists them.
const OFFICIAL: &[(&str, &str)] = &[
    (
        "BEIS",
        "Department for Business, Energy and Industrial Strategy",
    ),
    ("DBT", "Department for Business and Trade"),
    ("DCMS", "Department for Culture, Media and Sport"),
    (
        "DEFRA",
        "Department for Environment, Food and Rural Affairs",
    ),
    (
        "Defra",
        "Department for Environment, Food and Rural Affairs",
    ),
    ("DESNZ", "Department for Energy Security and Net Zero"),
    ("DfE", "Department for Education"),
    ("DfT", "Department for Transport"),
    ("DHSC", "Department of Health and Social Care"),
    (
        "DLUHC",
        "Department for Levelling Up, Housing and Communities",
    ),
    ("DSIT", "Department for Science, Innovation and Technology"),
    ("DWP", "Department for Work and Pensions"),
    ("FCDO", "Foreign, Commonwealth and Development Office"),
    (
        "MHCLG",
        "Ministry of Housing, Communities and Local Government",
    ),
    ("MOD", "Ministry of Defence"),
    ("MoD", "Ministry of Defence"),
    ("MoJ", "Ministry of Justice"),
    ("UKAEA", "UK Atomic Energy Authority"),
    ("UKEF", "UK Export Finance"),
];

/// Small words of a long name that a short one may leave out.
const SMALL: &[&str] = &["of", "for", "and", "the", "in", "to", "&"];

/// Whether a word is written as short names are: two capitals or more, and no more small
/// letters than capitals.
fn short(text: &str) -> bool {
    let capitals = text.chars().filter(|sign| sign.is_uppercase()).count();
    let small = text.chars().filter(|sign| sign.is_lowercase()).count();
    capitals >= 2 && small <= capitals && text.chars().count() <= 8
}

/// Whether the letters of a short name are the first ones of the long one's words, in
/// order; the small words may be left out and the last may give more letters.
fn initials(name: &str, short: &str) -> bool {
    let mut letters = short
        .chars()
        .filter(|sign| sign.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .peekable();
    // "UK" gives both its letters, "UK Atomic Energy Authority" UKAEA.
    for word in name.split([' ', '-', ',']).filter(|word| !word.is_empty()) {
        let first = word.chars().next().map(|sign| sign.to_ascii_lowercase());
        if letters.peek().copied() == first {
            letters.next();
            if word.chars().all(char::is_uppercase) {
                for sign in word.chars().skip(1) {
                    letters.next_if_eq(&sign.to_ascii_lowercase());
                }
            }
        } else if !SMALL.contains(&word.to_lowercase().as_str()) {
            return false;
        }
    }
    letters.peek().is_none()
}

/// The names of a passage that go on in brackets with their short one.
pub(super) fn defined(tokens: &Tokens<'_>, names: &[Name], known: &mut Short) {
    for name in names {
        let next = tokens.words.partition_point(|word| word.start < name.end);
        let Some(word) = tokens.words.get(next).filter(|word| word.bracket) else {
            continue;
        };
        let text = bare(word.text);
        let between = tokens.text.get(name.end..word.start).unwrap_or_default();
        if between.trim() == "(" && short(text) && initials(&name.text, text) {
            known
                .entry(text.to_owned())
                .or_insert_with(|| (name.sort, name.text.clone()));
        }
    }
}

/// The short names of departments, to which a paper adds its own.
pub(super) fn official() -> Short {
    OFFICIAL
        .iter()
        .map(|(short, long)| ((*short).to_owned(), (Sort::Body, (*long).to_owned())))
        .collect()
}

/// What a short name stands for, and where it stands.
type Standing<'k> = (&'k (Sort, String), (usize, usize));

/// Where short names stand by themselves, not within other names: what each stands for.
pub(super) fn standing<'k>(
    words: &[Token<'_>],
    taken: &[(usize, usize)],
    known: &'k Short,
) -> Vec<Standing<'k>> {
    words
        .iter()
        .filter_map(|word| {
            let text = bare(word.text);
            let named = known.get(text)?;
            let at = (word.start, word.start + text.len());
            let free = !taken.iter().any(|(from, to)| *from < at.1 && at.0 < *to);
            free.then_some((named, at))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::initials;

    #[test]
    fn a_short_name_is_made_of_the_first_letters() {
        for (name, short, expected) in [
            ("Department for Education", "DfE", true),
            ("UK Atomic Energy Authority", "UKAEA", true),
            ("Low Pay Commission", "LPC", true),
            ("Ministry of Defence", "MoD", true),
            ("Local Growth Fund", "EU", false),
            ("National Audit Office", "NA", false),
        ] {
            assert_eq!(initials(name, short), expected, "{name} {short}");
        }
    }
}
