//! Bodies called by a nation or by the Kingdom: "Skills England", "Make UK",
//! "RenewableUK". Other names are none of it.

use super::names::{LEADS, ends_possessed};
use super::schemes::FUNDS;
use super::tokens::{Token, bare};

/// What stands before a nation's name without making a body of it.
const OF_NATION: &[&str] = &[
    "global",
    "greater",
    "wider",
    "whole",
    "entire",
    "northern",
    "southern",
    "eastern",
    "western",
    "central",
    "north",
    "south",
    "east",
    "west",
    "mid",
    "middle",
    "rural",
    "urban",
    "industrial",
    "coastal",
    "modern",
    "victorian",
    "new",
    "across",
    "throughout",
    "outside",
    "including",
    "unlike",
    "like",
    "between",
    "both",
];

/// What stands before "NI" in the name of a body: the letters are a tax as well.
const OF_NI: &[&str] = &[
    "invest",
    "tourism",
    "manufacturing",
    "screen",
    "sport",
    "food",
];

/// "Great British Nuclear": a company of the state.
pub(super) fn great_british(words: &[Token<'_>], at: usize) -> Option<usize> {
    let next = |step: usize| words.get(at + step).filter(|word| word.mark.is_none());
    let named = bare(words[at].text) == "Great"
        && next(1).is_some_and(|word| word.text == "British")
        && next(2).is_some_and(Token::capital);
    let more = |step: usize| {
        next(step).is_some_and(|word| {
            word.capital()
                && (FUNDS.contains(&bare(word.text)) || word.is(&["Act", "Bill", "Prize"]))
        })
    };
    (named && !more(2) && !more(3)).then_some(at + 2)
}

/// Whether a small word joins those of a Welsh name that ends at a word: "Bwyd a Diod
/// Cymru".
pub(super) fn in_welsh(words: &[Token<'_>], at: usize, small: &Token<'_>) -> bool {
    bare(words[at].text) == "Cymru"
        && !small.capital()
        && small.is(&["a", "ac", "y", "yr", "i", "o", "am", "ar", "dros"])
}

/// "Skills England", "Creative Scotland": a nation's name that ends a body's.
pub(super) fn of_nation(words: &[Token<'_>], at: usize) -> bool {
    let nation =
        ["England", "Scotland", "Wales", "Cymru", "Ireland", "NI"].contains(&bare(words[at].text));
    nation
        && words[at].mark.is_none()
        && at.checked_sub(1).is_some_and(|before| {
            let word = &words[before];
            word.capital()
                && (bare(words[at].text) != "NI" || word.is(OF_NI))
                && !ends_possessed(word)
                && !word.is(LEADS)
                && !word.is(OF_NATION)
                && !["England", "Scotland", "Wales", "Britain", "Ireland"].contains(&word.text)
        })
        // "Skills England Bill" goes on.
        && !words
            .get(at + 1)
            .is_some_and(|next| next.mark.is_none() && next.is(&["Act", "Bill", "Fund", "Board"]))
}

/// Words behind a name with which no other noun is meant: "Make UK has", but "the
/// Leading UK firms".
const BEHIND: &[&str] = &[
    "a",
    "about",
    "across",
    "after",
    "also",
    "and",
    "are",
    "argued",
    "argues",
    "as",
    "at",
    "before",
    "believes",
    "but",
    "by",
    "called",
    "calls",
    "can",
    "could",
    "did",
    "does",
    "estimates",
    "expects",
    "for",
    "found",
    "from",
    "had",
    "has",
    "have",
    "in",
    "into",
    "is",
    "may",
    "must",
    "on",
    "or",
    "over",
    "publishes",
    "published",
    "recommended",
    "recommends",
    "report",
    "reported",
    "reports",
    "said",
    "says",
    "shall",
    "should",
    "shows",
    "since",
    "so",
    "than",
    "that",
    "the",
    "this",
    "through",
    "to",
    "told",
    "under",
    "until",
    "warned",
    "warns",
    "was",
    "wants",
    "were",
    "when",
    "where",
    "which",
    "while",
    "who",
    "will",
    "with",
    "would",
    "wrote",
];

/// Trades in "-ing", by which bodies are called; other such words before "UK" are verbs.
const TRADES: &[&str] = &[
    "housing",
    "engineering",
    "banking",
    "manufacturing",
    "nursing",
    "training",
    "printing",
    "publishing",
    "shipping",
    "farming",
    "fishing",
    "mining",
    "recycling",
    "sailing",
    "cycling",
    "catering",
    "brewing",
    "advertising",
    "computing",
    "boating",
    "swimming",
    "planning",
    "packaging",
    "building",
    "gaming",
    "learning",
    "caring",
    "walking",
    "rowing",
    "racing",
    "accounting",
    "logging",
    "marketing",
    "clothing",
    "lighting",
    "heating",
    "plumbing",
    "welding",
    "coaching",
    "policing",
    "ageing",
];

/// Where a body begins that is called by the Kingdom: "Make UK", "Universities UK",
/// "RenewableUK". Nothing else may be called so behind it ("Global UK exports").
pub(super) fn of_the_kingdom(words: &[Token<'_>], at: usize, free: usize) -> Option<usize> {
    let here = bare(words[at].text);
    // "RenewableUK", "techUK", "UKHospitality".
    let rest = here
        .strip_suffix("UK")
        .filter(|rest| rest.ends_with(char::is_lowercase))
        .or_else(|| {
            here.strip_prefix("UK").filter(|rest| {
                let mut letters = rest.chars();
                letters.next().is_some_and(char::is_uppercase) && letters.all(char::is_lowercase)
            })
        });
    let glued = rest.is_some_and(|rest| rest.len() > 2 && rest.chars().all(char::is_alphabetic));
    if glued {
        return Some(at);
    }
    if here != "UK" || words[at].mark.is_some() || words[at].bracket || words[at].opens {
        return None;
    }
    let ends = here.len() < words[at].text.len()
        || words.get(at + 1).is_none_or(|next| {
            next.mark.is_some() || next.opens || next.bracket || {
                // "Make UK funded": what it did.
                let did = next.text.ends_with("ed") && next.text != "based";
                !next.capital() && (next.is(BEHIND) || did)
            }
        });
    if !ends {
        return None;
    }
    let mut first = at;
    while first > free.max(at.saturating_sub(3)) {
        let before = &words[first - 1];
        let joins = matches!(words[first].mark, None | Some('&')) && !words[first].bracket;
        let adjective = before.text.contains('-') || before.text.ends_with("ly");
        if !before.capital()
            || !joins
            || before.is(LEADS)
            || before.is(OF_NATION)
            || ends_possessed(before)
            || adjective
        {
            break;
        }
        first -= 1;
        if words[first].opens {
            break;
        }
    }
    let letters = |word: &Token<'_>| word.text.chars().filter(char::is_ascii_lowercase).count() > 1;
    // "Strengthening UK …" says what is done; "Housing UK" is a body by its trade. What
    // follows a number is a programme ("5,000 Better Harbours UK").
    let low = words[first].text.to_lowercase();
    let verb = low.ends_with("ing") && !TRADES.contains(&low.as_str());
    let numbered = first.checked_sub(1).is_some_and(|before| {
        words[before]
            .text
            .starts_with(|sign: char| sign.is_ascii_digit())
            && words[first].mark.is_none()
            && !words[first].opens
    });
    if verb || numbered {
        return None;
    }
    (first < at && words[first..at].iter().all(letters)).then_some(first)
}
