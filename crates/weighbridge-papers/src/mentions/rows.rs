//! Rows of places: "Birmingham, Coventry and the Black Country" names three, and
//! "Newport, Isle of Wight" one and where it lies; and rows of industries: "glass, brick
//! and paper" names three where "a brick" names none. It finds no names.

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

/// Whether a word stands as one of three or more in a row, beside an industry that is
/// told by its own name at one of the bytes `trades`, which stand in order. What is only a
/// `good` needs a row of four, or a word of making: "we will electrify buses, trains and
/// steel" and "food, shoes and steel are dearer" speak of who uses them.
pub(super) fn in_a_row_of_industries(
    words: &[Token<'_>],
    at: usize,
    trades: &[usize],
    good: bool,
) -> bool {
    // Nothing further away than this is asked about, however long the row.
    const REACH: usize = 12;
    const MAKING: &[&str] = &[
        "firms",
        "industries",
        "industry",
        "made",
        "makers",
        "making",
        "manufacture",
        "manufacturers",
        "manufacturing",
        "plants",
        "producers",
        "sector",
        "sectors",
        "trades",
    ];
    const JOINS: &[&str] = &["and", "or"];
    const BEHIND: &[&str] = &[
        "is", "are", "has", "have", "will", "can", "to", "in", "at", "from", "with", "together",
        "employ", "employed", "account", "accounts", "make", "makes", "keep", "need", "needs",
    ];
    let near = at.saturating_sub(REACH);
    let from = words[near..=at]
        .iter()
        .rposition(|word| word.opens)
        .map_or(near, |more| near + more);
    let far = (at + 1 + REACH).min(words.len());
    let to = words[at + 1..far]
        .iter()
        .position(|word| word.opens)
        .map_or(far, |more| at + 1 + more);
    // Of a comma, or an "and", between two of a row: after which word it stands.
    let joint = |word: usize| {
        word + 1 < to
            && (words[word + 1].mark == Some(',')
                || words[word + 1].mark.is_none() && words[word + 1].is(JOINS))
    };
    let led = at == 0 || words[at].opens || words[at].mark == Some(',') || words[at - 1].is(JOINS);
    // "The Department for Business, Energy and Trade": of an office and no row.
    let office = words[at].capital()
        && words[from.max(at.saturating_sub(8))..at]
            .iter()
            .any(|word| {
                word.capital()
                    && word.is(&[
                        "department",
                        "ministry",
                        "minister",
                        "secretary",
                        "committee",
                    ])
            });
    if office {
        return false;
    }
    let lead = led
        || joint(at)
            && words[at].mark.is_none()
            && words[at - 1].is(&["in", "of", "for", "to", "from", "the", "our", "like", "as"]);
    let closed =
        at + 1 == to || joint(at) || words[at + 1].mark.is_some() || words[at + 1].is(BEHIND);
    let joints = (from.max(at.saturating_sub(7))..(at + 7).min(to))
        .filter(|word| joint(*word))
        .count();
    let beside = |start: &usize| {
        let Some(other) = words[from..to].iter().position(|word| word.start == *start) else {
            return false;
        };
        let other = from + other;
        let (low, high) = (at.min(other), at.max(other));
        // "Towers and cables are scarce, satellites are not" is no row.
        let verb = words[low..high].iter().any(|word| {
            word.is(&[
                "is", "are", "was", "were", "has", "have", "had", "will", "can", "do",
            ])
        });
        high - low <= 4 && !verb && (low..high).any(joint)
    };
    let making = || words[from..to].iter().any(|word| word.is(MAKING));
    let enough = joints >= 3 || joints == 2 && (!good || making());
    let first = trades.partition_point(|start| *start < words[from].start);
    let beside_one = || {
        trades[first..]
            .iter()
            .take_while(|start| **start <= words[to - 1].start)
            .any(beside)
    };
    lead && closed && enough && beside_one()
}
