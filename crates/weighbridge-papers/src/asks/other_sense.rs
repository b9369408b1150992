//! Words that stand in another sense than a phrase that is looked for means: in the name
//! of a place, beside a word that turns it ("gross domestic product"), or at the end of a time. It looks at what stands beside a word alone.

use std::ops::Range;

use crate::verdict::lexicon::one_of;

/// Whether a word is the first of a place's name, such as Port Talbot: it has a
/// capital and so has the next, and the two are no body ("Port Authority").
pub(super) fn in_name(text: &str, at: &Range<usize>) -> bool {
    let capital = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
    let Some(word) = text.get(at.clone()).filter(|word| capital(word)) else {
        return false;
    };
    let next = text
        .get(at.end..)
        .and_then(|rest| rest.strip_prefix(' '))
        .unwrap_or_default();
    let next: String = next
        .chars()
        .take_while(|letter| letter.is_alphabetic())
        .collect();
    // "Homes England will release land" speaks of no homes.
    if word == "Homes" && next == "England" {
        return true;
    }
    matches!(word, "Port" | "Quarry" | "Mill" | "Bridge")
        && capital(&next)
        && !matches!(
            next.as_str(),
            "Authority" | "Authorities" | "Fund" | "Grants" | "Services"
        )
}

/// Whether a word is the name of a legal instrument that may be on anything: "The
/// Regulations come into force in May", not "regulations on firms".
pub(super) fn instrument(text: &str, at: &Range<usize>) -> bool {
    let before = text.get(..at.start).unwrap_or_default().trim_end();
    let word = text.get(at.clone()).unwrap_or_default();
    let named = before.chars().next_back().is_some_and(char::is_alphabetic);
    matches!(word, "Regulations" | "Order" | "Directive") && named
}

/// Whether a word names the document itself: "this paper", "a white paper".
pub(super) fn document(text: &str, at: &Range<usize>) -> bool {
    let before = text.get(..at.start).unwrap_or_default().split_whitespace();
    let after = text.get(at.end..).unwrap_or_default();
    let kind = "this|our|green|white|consultation|discussion|position|command";
    (text.get(at.clone())).is_some_and(|word| word.eq_ignore_ascii_case("paper"))
        && before
            .last()
            .is_some_and(|word| one_of(&word.to_lowercase(), kind))
        && !["mill", "maker", "industry", "sector"]
            .iter()
            .any(|next| after.trim_start().starts_with(next))
}

/// Adjectives that mean something else beside some words: what stands before them, and what
/// behind. Where one may be of the country or of the household ("domestic boilers") the ask's
/// other words tell.
const BESIDE: [(&str, &str, &str); 5] = [
    (
        "domestic",
        "gross|net",
        "product|expenditure|abuse|violence|servants|chores|flight|flights|law|legislation|politics",
    ),
    (
        "national",
        "gross|net",
        "park|parks|lottery|curriculum|anthem|audit|archives|museum|museums|gallery",
    ),
    ("home", "", "office|secretary|page|affairs"),
    ("foreign", "", "secretary|office|affairs"),
    ("capital", "", "city|cities|letter|letters|punishment"),
];

/// Whether an adjective stands beside words that give it another sense than the one that is
/// looked for by it alone.
pub(super) fn beside(text: &str, at: &Range<usize>) -> bool {
    let Some(word) = text.get(at.clone()).map(str::to_lowercase) else {
        return false;
    };
    let Some((_, before, after)) = BESIDE.iter().find(|(known, ..)| *known == word) else {
        return false;
    };
    let low = |word: &str| {
        word.trim_matches(|sign: char| !sign.is_alphanumeric())
            .to_lowercase()
    };
    let last = text
        .get(..at.start)
        .unwrap_or_default()
        .split_whitespace()
        .last();
    let next = text.get(at.end..).unwrap_or_default();
    let next = next
        .starts_with([' ', '\u{a0}'])
        .then(|| next.split_whitespace().next())
        .flatten();
    last.is_some_and(|last| one_of(&low(last), before))
        || next.is_some_and(|next| one_of(&low(next), after))
}

/// Words that mean one thing of one and another of several: a trade is commerce, trades are
/// crafts; a good is none of the goods.
const BY_NUMBER: &str = "trade|trades|good|goods|arm|arms|custom|customs|premise|premises";

/// Whether a word means something else in the other number.
pub(super) fn by_number(word: &str) -> bool {
    one_of(word, BY_NUMBER)
}

/// Whether a word is the end of a time and ends nothing: "by the end of the year".
pub(super) fn in_time(text: &str, at: &Range<usize>) -> bool {
    let mut before = text.get(..at.start).unwrap_or_default().split_whitespace();
    text.get(at.clone())
        .is_some_and(|word| word.eq_ignore_ascii_case("end"))
        && before.next_back() == Some("the")
        && before.next_back().is_some_and(|word| {
            one_of(
                &word.to_lowercase(),
                "by|at|before|until|till|towards|from|after|since",
            )
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str, word: &str) -> Range<usize> {
        let start = text.find(word).unwrap();
        start..start + word.len()
    }

    #[test]
    fn names_of_places_and_ends_of_times_mean_something_else() {
        for (text, word, expected) in [
            ("The Port Talbot plant will stay.", "Port", true),
            ("The Port Authority will stay.", "Port", false),
            ("Port charges will fall.", "Port", false),
        ] {
            assert_eq!(in_name(text, &at(text, word)), expected, "{text}");
        }
        for (text, expected) in [
            ("The Regulations come into force in May.", true),
            ("We will review the Bus Regulations.", true),
            ("Regulations on firms will be cut.", false),
        ] {
            assert_eq!(
                instrument(text, &at(text, "Regulations")),
                expected,
                "{text}"
            );
        }
        for (text, word, expected) in [
            ("Gross domestic product will grow.", "domestic", true),
            ("We will act on domestic violence.", "domestic", true),
            ("It covers domestic and other waste.", "domestic", false),
            ("We will build domestic capacity.", "domestic", false),
            ("Domestic production will grow.", "Domestic", false),
            ("Works in the capital city will go on.", "capital", true),
            ("We will buy domestic boilers.", "domestic", false),
            ("Capital grants will rise.", "Capital", false),
        ] {
            assert_eq!(beside(text, &at(text, word)), expected, "{text}");
        }
        for (text, expected) in [
            ("It will be paid by the end of the year.", true),
            ("We will bring about the end of the fund.", false),
            ("The fund will end.", false),
        ] {
            assert_eq!(in_time(text, &at(text, "end")), expected, "{text}");
        }
    }
}
