//! What shows that a line does not go on from the line before it: where columns were
//! taken line by line in turn, or a heading stands in the lines of its text. It sees
//! two lines and knows neither page nor paper.

use super::draft::wants_more;
use super::pieces::{head_word, tail_word};

/// Words that have a capital only where a sentence begins.
const OPENERS: &[&str] = &[
    "a", "all", "although", "an", "and", "as", "at", "because", "but", "by", "each", "even", "for",
    "from", "he", "her", "here", "his", "how", "however", "if", "in", "it", "its", "many", "most",
    "not", "now", "of", "on", "once", "our", "she", "since", "so", "some", "such", "that", "the",
    "their", "then", "there", "these", "they", "this", "those", "through", "to", "today", "under",
    "until", "we", "what", "when", "where", "which", "while", "who", "with", "within", "without",
    "you", "your",
];

/// Letters of a word at least whose full stop ends a sentence: shorter ones may be
/// cut short ("al.", "vs.").
const WORD: usize = 3;

/// Letters of an adverb before a comma are more than these: "Sicily,".
const SHORTEST: usize = 7;

/// Words of small letters that are cut short by their full stop.
const SHORT: &[&str] = &[
    "approx", "dept", "etc", "esp", "est", "fig", "figs", "incl", "nos", "para", "paras", "ref",
    "vol", "viz", "www",
];

/// How a line stands to the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Join {
    /// Nothing speaks against it.
    GoesOn,
    /// A sentence begins though the one before has no end: what stands before is a
    /// heading, an item, or half of a sentence.
    BeginsAnew,
    /// No text runs so: small letters after a full stop, or a sentence that begins
    /// after a word that wants another.
    Never,
}

/// How `next` stands to `line`.
pub(super) fn join(line: &str, next: &str) -> Join {
    let (line, next) = (line.trim(), next.trim());
    let address = |text: &str| text.contains("://") || text.contains("www.");
    let first = next.split_whitespace().next().unwrap_or_default();
    if address(line) || address(next) || first.contains('/') {
        return Join::GoesOn;
    }
    let word = head_word(next);
    // "a. Yes", "ii) the ports": an item.
    if first.len() <= 4 && first.ends_with(['.', ')']) {
        return Join::GoesOn;
    }
    if first.starts_with(char::is_lowercase) && !first.trim_end_matches('.').contains('.') {
        return if has_stop(line) {
            Join::Never
        } else {
            Join::GoesOn
        };
    }
    // "Globally, firms", and no "Italy, which".
    let adverb = first.ends_with("ly,") && first.len() > SHORTEST;
    let opens = (adverb || OPENERS.contains(&word.to_lowercase().as_str()))
        && word.starts_with(char::is_uppercase)
        && first.starts_with(char::is_uppercase);
    if !opens || !is_open(line) {
        return Join::GoesOn;
    }
    // "Preparing for / Our Future Trade Policy", "as large as / The Hague".
    let name = next
        .split_whitespace()
        .nth(1)
        .is_some_and(|second| second.starts_with(char::is_uppercase));
    let capital = |text: &str| tail_word(text).starts_with(char::is_uppercase);
    if name && (wants_more(line) || capital(line)) {
        return Join::GoesOn;
    }
    if line.ends_with(',') || wants_more(line) {
        Join::Never
    } else {
        Join::BeginsAnew
    }
}

/// Whether a line ends with the full stop of a sentence.
fn has_stop(line: &str) -> bool {
    let bare = line.trim_end_matches(|sign: char| sign.is_ascii_digit());
    let Some(text) = bare.strip_suffix(['.', '?', '!']) else {
        return false;
    };
    let word = tail_word(text);
    word.chars().count() >= WORD
        && word.chars().all(char::is_lowercase)
        && !SHORT.contains(&word)
        && !text[..text.len() - word.len()].ends_with('.')
}

/// Whether a text breaks off without a mark that ends a sentence, a clause before a
/// list, or a quotation.
pub(super) fn is_open(text: &str) -> bool {
    let text = text.trim_end();
    let bare = text.trim_end_matches(|sign: char| sign.is_ascii_digit());
    let bare = if bare.ends_with(['.', '?', '!', ':', '’', '”']) {
        bare
    } else {
        text
    };
    !bare.ends_with([
        '.', '?', '!', '…', ':', ';', '’', '”', '"', '\'', ')', ']', '-', '–', '—', '`',
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_cannot_follow_are_told() {
        for (line, next, how) in [
            ("We will pay for the", "ports of the north.", Join::GoesOn),
            ("The ports will wait.", "We will pay.", Join::GoesOn),
            ("the trials in the west.", "manner. An upgrade", Join::Never),
            ("conditions for", "In addition to kilns", Join::Never),
            ("the council, Hitachi,", "The pilot will join", Join::Never),
            (
                "our paper Preparing for",
                "Our Trade Policy, we",
                Join::GoesOn,
            ),
            ("as large as", "The Hague", Join::GoesOn),
            (
                "growth across the land",
                "In our ports we",
                Join::BeginsAnew,
            ),
            (
                "the business opportunity for the UK",
                "Globally, there are two billion",
                Join::BeginsAnew,
            ),
            ("the ports of", "Sicily, where we", Join::GoesOn),
            ("firms, e.g.", "kilns and", Join::GoesOn),
            ("kilns, quays etc.", "in the north", Join::GoesOn),
            ("see https://www.", "gov.uk/kilns", Join::GoesOn),
            ("by 2.4", "per cent", Join::GoesOn),
            ("in their place?", "a. Yes b. No", Join::GoesOn),
            ("the strategy.12", "kilns and", Join::Never),
        ] {
            assert_eq!(join(line, next), how, "{line} / {next}");
        }
    }
}
