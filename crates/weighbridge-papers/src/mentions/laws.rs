//! Laws by the shape of their names: Acts, Bills and orders with what stands in
//! brackets or after commas within them, the numbered laws of the European Union,
//! and a short list of treaties. It knows no body and no scheme.

use super::tokens::{Token, bare};

/// Words that end the name of a law.
const ENDS: &[&str] = &[
    "Act",
    "Acts",
    "Regulations",
    "Order",
    "Bill",
    "Directive",
    "Rules",
];

/// Treaties and laws without such a word.
const KNOWN: &[&str] = &[
    "Aarhus Convention",
    "Belfast Agreement",
    "Berne Convention",
    "Corn Laws",
    "European Convention on Human Rights",
    "GATT",
    "General Agreement on Tariffs and Trade",
    "Geneva Convention",
    "Good Friday Agreement",
    "Hague Convention",
    "Kyoto Protocol",
    "Montreal Protocol",
    "Northern Ireland Protocol",
    "Paris Agreement",
    "Trade and Co-operation Agreement",
    "Trade and Cooperation Agreement",
    "Vienna Convention",
    "Windsor Framework",
    "Withdrawal Agreement",
];

/// Until this year the year of an Act was parted from its name by a comma.
const COMMA_UNTIL: u32 = 1963;

/// Words of a name in brackets, and of a whole name, at most.
const WITHIN: usize = 6;

/// The year of a law, or the first of a session's ("2025-26").
fn year(word: &Token<'_>) -> Option<u32> {
    let (first, rest) = word
        .text
        .split_once(['-', '–'])
        .unwrap_or((word.text, "26"));
    let session = rest.len() == 2 && rest.bytes().all(|byte| byte.is_ascii_digit());
    (first.len() == 4 && session)
        .then(|| first.parse().ok())
        .flatten()
        .filter(|year| (1200..2100).contains(year))
}

/// The first and the last word of the law whose telling word stands at `at`; `back`
/// goes back over the words with capitals before a word.
pub(super) fn law(
    words: &[Token<'_>],
    at: usize,
    free: usize,
    back: impl Fn(usize) -> usize,
) -> Option<(usize, usize)> {
    if let Some(last) = treaty(words, at) {
        return Some((at, last));
    }
    if let Some(last) = numbered(words, at) {
        return Some((at, last));
    }
    let here = bare(words[at].text);
    if !ENDS.contains(&here) {
        return None;
    }
    // "Steel Industry (Special Measures) Act": the brackets are of the name.
    let first = match opening(words, at, free) {
        Some(open) if open > free && words[open - 1].capital() => (back(open - 1)).min(open - 1),
        Some(_) => return None,
        None => back(at),
    };
    let first = over_commas(words, first, free);
    let next = words.get(at + 1);
    let dated = next.is_some_and(|next| {
        year(next).is_some_and(|year| match next.mark {
            None => true,
            Some(',') => year < COMMA_UNTIL,
            Some(_) => false,
        })
    });
    let ends = at + usize::from(dated);
    let sure = matches!(here, "Act" | "Acts" | "Bill") || dated;
    (first < at && sure).then_some((first, ends))
}

/// Whether words with capitals run on from `at` to a law's telling word: "Local
/// Government Finance Act" names no local government.
pub(super) fn runs_on(words: &[Token<'_>], at: usize) -> bool {
    let mut inside = 0;
    for (step, word) in words.iter().enumerate().skip(at + 1).take(WITHIN) {
        if word.opens || word.mark.is_some_and(|mark| mark != ')' && mark != '.') {
            return false;
        }
        inside += usize::from(word.bracket);
        let law = ["Act", "Bill"].contains(&word.text)
            || ["Regulations", "Order"].contains(&word.text)
                && words.get(step + 1).is_some_and(|next| year(next).is_some());
        if law {
            return true;
        }
        let small = word.is(&["and", "of", "for"]) && !word.capital();
        let number = inside > 0 && word.text.chars().all(|c| c.is_ascii_digit());
        if !(word.capital() || small || number) {
            return false;
        }
    }
    false
}

/// Last words of names of bodies that no law has before an "and".
pub(super) const ACTING: &[&str] = &[
    "Agency",
    "Authority",
    "Commission",
    "Committee",
    "Council",
    "Department",
    "Executive",
    "Inspectorate",
    "Ministry",
    "Office",
    "Ofcom",
    "Ofgem",
    "Treasury",
    "Tribunal",
];

/// Whether the word at which a name ends is that of a law, or stands before the brackets of
/// one: "Public Procurement (Wales) Act".
pub(super) fn of_a_law(words: &[Token<'_>], at: usize) -> bool {
    let bracketed = words.get(at + 1).is_some_and(|next| next.bracket)
        && words[at + 1..]
            .iter()
            .skip(1)
            .take(WITHIN)
            .find(|word| word.mark == Some(')'))
            .is_some_and(|word| ENDS.contains(&bare(word.text)));
    words[at].is(&["act", "bill"]) || bracketed
}

/// Where the brackets open that close right before a word.
fn opening(words: &[Token<'_>], at: usize, free: usize) -> Option<usize> {
    if words[at].mark != Some(')') {
        return None;
    }
    (free.max(at.saturating_sub(WITHIN))..at)
        .rev()
        .find(|open| words[*open].bracket)
}

/// "The Copyright, Designs and Patents Act": back over single words with commas
/// behind them to an article, where an "and" ends the row.
fn over_commas(words: &[Token<'_>], first: usize, free: usize) -> usize {
    let row = words[first..].iter().take(3).any(|word| word.text == "and");
    let mut from = first;
    while row && from > free && words[from].mark == Some(',') && words[from - 1].capital() {
        from -= 1;
        if words[from].opens {
            break;
        }
    }
    let article = from
        .checked_sub(1)
        .is_some_and(|before| words[before].is(&["the"]) && words[from].mark.is_none());
    if from < first && article { from } else { first }
}

/// The last word of the treaty that begins at a word.
fn treaty(words: &[Token<'_>], at: usize) -> Option<usize> {
    let next = |step: usize| words.get(at + step).filter(|word| word.mark.is_none());
    let known = KNOWN
        .iter()
        .filter(|name| {
            name.split(' ').enumerate().all(|(offset, part)| {
                words.get(at + offset).is_some_and(|word| {
                    bare(word.text) == part && (offset == 0 || word.mark.is_none())
                })
            })
        })
        .map(|name| name.split(' ').count())
        .max();
    if let Some(length) = known {
        return Some(at + length - 1);
    }
    // "Treaty of Rome", "Treaty on European Union".
    if bare(words[at].text) != "Treaty" || !next(1).is_some_and(|word| word.is(&["of", "on"])) {
        return None;
    }
    let of = next(1).is_some_and(|word| word.is(&["of"]));
    let most = if of { 1 } else { 5 };
    let more = (2..2 + most)
        .take_while(|step| next(*step).is_some_and(Token::capital))
        .count();
    (more > 0).then(|| at + 1 + more)
}

/// The last word of a numbered law of the European Union: "Regulation (EU)
/// 2023/956", "Directive 2014/24/EU", "Regulation (EC) No 1907/2006".
fn numbered(words: &[Token<'_>], at: usize) -> Option<usize> {
    if !["Regulation", "Directive", "Decision"].contains(&words[at].text) {
        return None;
    }
    let mut next = at + 1;
    if words.get(next).is_some_and(|word| {
        word.bracket && word.mark.is_none() && word.is(&["EU", "EC", "EEC", "Euratom"])
    }) {
        next += 1;
    }
    if words.get(next).is_some_and(|word| word.is(&["No"])) {
        next += 1;
    }
    let number = words.get(next)?;
    let own = number.mark.is_none() || number.mark == Some(')') || number.mark == Some('.');
    let slashed = number.text.contains('/')
        && number.text.starts_with(|c: char| c.is_ascii_digit())
        && number.text.bytes().filter(u8::is_ascii_digit).count() >= 4;
    (own && slashed && !number.bracket).then_some(next)
}
