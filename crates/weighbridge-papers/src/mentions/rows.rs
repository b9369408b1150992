//! Rows of places: "Birmingham, Coventry and the Black Country" names three, and
//! "Newport, Isle of Wight" one and where it lies. It finds no names.

use super::tokens::{Token, bare};

/// Whether the words from `after` go on with a row of places, so that the name
/// before them is not within what they follow: "Leeds, Canada and the Far East".
pub(super) fn in_a_row(words: &[Token<'_>], after: usize) -> bool {
    let Some(next) = words.get(after).filter(|next| !next.opens) else {
        return false;
    };
    let joins = next.is(&["and", "or", "to", "plus"])
        || next.is(&["as"]) && words.get(after + 1).is_some_and(|word| word.is(&["well"]));
    match next.mark {
        None | Some(',' | ';') if joins => {
            // "And the Black Country", "as well as parts of the Humber".
            words[after + 1..]
                .iter()
                .take_while(|word| !word.opens && word.mark.is_none())
                .take(6)
                .find(|word| !word.is(TO_A_NAME))
                .is_some_and(Token::capital)
        }
        // "Leeds, Canada, the Humber", "Leeds; Hull", "Leeds, Hull & York".
        Some(',' | ';' | '&' | '/' | '–' | '—') => words[after..]
            .iter()
            .take(2)
            .find(|word| !word.is(&["the"]))
            .is_some_and(|word| word.capital() && !word.opens),
        _ => false,
    }
}

/// Words that lead to the next name of a row.
const TO_A_NAME: &[&str] = &[
    "the", "in", "of", "as", "well", "also", "both", "parts", "much", "most", "rural", "wider",
    "greater", "city", "town", "towns", "county", "across", "around", "then", "even",
];

/// Whether a name is of the sort in which towns lie: a nation, a county, an island.
pub(super) fn holds_towns(
    words: &[Token<'_>],
    from: usize,
    after: usize,
    codes: &[String],
) -> bool {
    let last = words
        .get(after.saturating_sub(1))
        .map_or("", |word| bare(word.text));
    codes
        .first()
        .is_some_and(|code| code.get(1..3) == Some("92"))
        || codes.is_empty()
        || last.ends_with("shire")
        || words[from].is(&["isle", "county"])
        || [
            "Anglesey",
            "Cornwall",
            "Cumbria",
            "Devon",
            "Dorset",
            "Durham",
            "Essex",
            "Kent",
            "Lancashire",
            "Merseyside",
            "Norfolk",
            "Northumberland",
            "Powys",
            "Rutland",
            "Somerset",
            "Suffolk",
            "Surrey",
            "Sussex",
            "Yorkshire",
            "Manchester",
            "Wear",
            "Midlands",
            "London",
            "Fife",
            "Moray",
            "Orkney",
            "Shetland",
        ]
        .contains(&last)
}
