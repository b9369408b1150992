//! Where a sentence ends: around abbreviations, figures, initials, list
//! numbers and footnote marks of British policy papers. Rules with their word
//! lists in sight, no model. It does not parse: what has no mark at its end
//! (a heading, an item of a list) is one sentence.
//!
//! The rules of Unicode's annex 29 split after "No." in "No. 10" and know no
//! "e.g."; the trained splitters carry weights of unclear licence. So these few
//! rules are our own, and the tests say what they are for.

use std::ops::Range;

use crate::bullets::parts_items;

/// Abbreviations after which a sentence never ends, without their full stop.
const NEVER: &[&str] = &[
    "approx", "art", "arts", "c", "ca", "capt", "cd", "cf", "ch", "cl", "cm", "cmnd", "col",
    "dept", "dr", "ed", "eds", "e.g", "eg", "esp", "est", "fig", "figs", "gen", "gov", "hon",
    "i.e", "ie", "incl", "lt", "maj", "messrs", "mr", "mrs", "ms", "mt", "nos", "p", "para",
    "paras", "pp", "prof", "pt", "ref", "refs", "rev", "rt", "sec", "sgt", "st", "tel", "v", "viz",
    "vol", "vols", "vs",
];

/// Abbreviations that may end a sentence: they do when a word follows that
/// usually begins one.
const SOMETIMES: &[&str] = &[
    "a.m", "al", "bros", "co", "corp", "d.c", "eu", "inc", "jr", "ltd", "no", "p.m", "plc", "sr",
    "u.k", "u.n", "u.s", "u.s.a",
];

/// Months and the like, which stand before a figure.
const BEFORE_FIGURES: &[&str] = &[
    "no", "nos", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
    "dec", "al", "s", "ss", "reg", "regs", "sch",
];

/// Words that usually begin a sentence of this kind of text.
const OPENERS: &[&str] = &[
    "a",
    "according",
    "after",
    "all",
    "also",
    "although",
    "an",
    "and",
    "any",
    "as",
    "at",
    "because",
    "before",
    "between",
    "both",
    "building",
    "but",
    "by",
    "despite",
    "each",
    "even",
    "every",
    "for",
    "from",
    "further",
    "furthermore",
    "government",
    "he",
    "her",
    "here",
    "his",
    "how",
    "however",
    "i",
    "if",
    "in",
    "it",
    "its",
    "last",
    "many",
    "ministers",
    "more",
    "moreover",
    "most",
    "no",
    "not",
    "now",
    "of",
    "on",
    "once",
    "one",
    "only",
    "our",
    "over",
    "she",
    "since",
    "so",
    "some",
    "such",
    "that",
    "the",
    "their",
    "then",
    "there",
    "these",
    "they",
    "this",
    "those",
    "through",
    "to",
    "today",
    "together",
    "under",
    "until",
    "we",
    "what",
    "when",
    "where",
    "which",
    "while",
    "who",
    "why",
    "with",
    "within",
    "without",
    "you",
    "your",
];

/// Longest bracket that is kept in one sentence, in bytes.
const BRACKET: usize = 240;

/// Longest sentence, in bytes: what has no end for so long is no prose, and is
/// taken in parts at a space, or anywhere where none follows for [`RUN`]. Whatever looks at
/// a sentence word against word stays quick with it.
const LONGEST: usize = 4_000;

/// Longest run without a space that a part of such a sentence may end in, in bytes.
const RUN: usize = 200;

/// How far before a mark its word is looked for, in bytes.
const WORD: usize = 80;

/// The sentences of a text: byte ranges in order, without the white space
/// around them. Every other character of the text is in exactly one of them.
#[must_use]
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut round = Brackets::default();
    let mut at = 0;
    while let Some(here) = text[at..].chars().next() {
        let after = at + here.len_utf8();
        round.see(here, at);
        let long = after - start;
        if (parts_items(here) && at > start)
            || (long > LONGEST && here.is_whitespace())
            || long > LONGEST + RUN
        {
            push(text, start..at, &mut found);
            start = at;
            round = Brackets::default();
        } else if matches!(here, '.' | '!' | '?' | '…')
            && let Some(end) = end_of_sentence(text, start, at)
            && !round.holds(text, end)
        {
            push(text, start..end, &mut found);
            start = end;
            at = end;
            round = Brackets::default();
            continue;
        }
        at = after;
    }
    push(text, start..text.len(), &mut found);
    found
}

/// Adds a range without the white space at its ends, unless nothing is left.
fn push(text: &str, range: Range<usize>, found: &mut Vec<Range<usize>>) {
    let part = &text[range.clone()];
    let lead = part.len() - part.trim_start().len();
    let kept = part.trim();
    if !kept.is_empty() {
        let begin = range.start + lead;
        found.push(begin..begin + kept.len());
    }
}

/// An open round bracket, so that "(see Figure 2. It shows …) and" stays whole.
#[derive(Default)]
struct Brackets {
    open: Option<usize>,
}

impl Brackets {
    fn see(&mut self, here: char, at: usize) {
        match here {
            '(' => self.open = self.open.or(Some(at)),
            ')' => self.open = None,
            _ => {}
        }
    }

    /// Whether the bracket is open at `end` and closes soon, in mid-sentence.
    fn holds(&self, text: &str, end: usize) -> bool {
        let Some(open) = self.open else { return false };
        if end - open > BRACKET || text[open..end].contains(')') {
            return false;
        }
        let mut limit = (open + BRACKET).min(text.len());
        while !text.is_char_boundary(limit) {
            limit -= 1;
        }
        text.get(end..limit).is_some_and(|rest| rest.contains(')'))
    }
}

/// Where the sentence ends if the mark at `at` ends it: after the mark and
/// whatever closes with it.
fn end_of_sentence(text: &str, start: usize, at: usize) -> Option<usize> {
    let mark = text[at..].chars().next()?;
    let mut end = at + mark.len_utf8();
    // A row of marks ("...", "?!") is one mark.
    let more = text[end..]
        .find(|c| !matches!(c, '.' | '!' | '?' | '…'))
        .unwrap_or(text.len() - end);
    let row = more > 0 || mark == '…';
    end += more;
    let mut near = start.max(at.saturating_sub(WORD));
    while !text.is_char_boundary(near) {
        near += 1;
    }
    let before = text[near..at]
        .rsplit(char::is_whitespace)
        .next()
        .unwrap_or_default();
    end = after_closers(text, end);
    let noted = after_note(text, end, before);
    if mark == '.' && !row && noted == end && glued(text, end, before) {
        return Some(end);
    }
    end = noted;
    let rest = &text[end..];
    if rest.trim_start().is_empty() {
        return Some(text.len());
    }
    let next = rest.trim_start();
    if next.len() == rest.len() {
        return None;
    }
    let first = next.chars().next()?;
    if first.is_lowercase() || matches!(first, ',' | ';' | ')' | ']') {
        return None;
    }
    if mark == '.' && !row && !full_stop(text[start..at].trim_start(), before, next) {
        return None;
    }
    Some(end)
}

/// After closing quotation marks and brackets.
fn after_closers(text: &str, end: usize) -> usize {
    end + text[end..]
        .find(|c| !matches!(c, '"' | '\'' | '’' | '”' | '»' | ')' | ']'))
        .unwrap_or(text.len() - end)
}

/// After the figures of a footnote mark glued to the full stop ("strategy.12"),
/// which a decimal fraction ("2.5") is not.
fn after_note(text: &str, end: usize, before: &str) -> usize {
    let figures = text[end..]
        .find(|c: char| !c.is_ascii_digit() && !is_raised(c))
        .unwrap_or(text.len() - end);
    let ends = text[end + figures..]
        .chars()
        .next()
        .is_none_or(char::is_whitespace);
    let year = before.len() >= 4 && before.bytes().all(|b| b.is_ascii_digit());
    let number = before
        .chars()
        .next_back()
        .is_some_and(|c| c.is_ascii_digit());
    if figures > 0 && figures <= 9 && ends && (!number || year) {
        end + figures
    } else {
        end
    }
}

fn is_raised(c: char) -> bool {
    matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹')
}

/// A sentence whose space was lost in printing: "growth.The".
fn glued(text: &str, end: usize, before: &str) -> bool {
    let mut next = text[end..].chars();
    before.chars().count() >= 3
        && !before.contains(['.', '/', '@'])
        && before.chars().next_back().is_some_and(char::is_lowercase)
        && next.next().is_some_and(char::is_uppercase)
        && next.next().is_some_and(char::is_lowercase)
}

/// Whether a lone full stop after the word `before` ends its sentence, where
/// `next` follows.
fn full_stop(sentence: &str, before: &str, next: &str) -> bool {
    let word = before.trim_start_matches(['(', '[', '"', '\'', '“', '‘']);
    // A number or letter that begins an item: "1. We will", "iv. The".
    if sentence.len() == before.len() && is_item_number(word) {
        return false;
    }
    let lower = word.to_lowercase();
    let figure = next.starts_with(|c: char| c.is_ascii_digit());
    if figure && BEFORE_FIGURES.contains(&lower.as_str()) {
        return false;
    }
    // A word is not longer: the rest of a text without words would be looked through
    // at every stop.
    let near: String = next.chars().take(WORD).collect();
    let opener = near
        .split(|c: char| !c.is_alphanumeric())
        .find(|part| !part.is_empty())
        .is_some_and(|part| OPENERS.contains(&part.to_lowercase().as_str()));
    // "c. 1850" but "Route C. The": a letter alone in capitals is a name's.
    let mut letters = word.chars();
    if let (Some(letter), None) = (letters.next(), letters.next())
        && letter.is_uppercase()
    {
        return opener;
    }
    if NEVER.contains(&lower.as_str()) {
        return false;
    }
    // "The U.K. Government agreed": the land's name goes with what is its own.
    let own = ["u.k", "u.s", "u.s.a", "u.n", "eu"].contains(&lower.as_str());
    if own && next.starts_with("Government") {
        return false;
    }
    let initials = word.len() >= 3
        && word
            .split('.')
            .all(|part| part.chars().count() == 1 && part.chars().all(char::is_uppercase));
    if initials || SOMETIMES.contains(&lower.as_str()) {
        return opener;
    }
    true
}

/// "1", "12", "2.3", "a", "iv": what may stand before an item.
fn is_item_number(word: &str) -> bool {
    let figures = word.len() <= 6
        && word.starts_with(|c: char| c.is_ascii_digit())
        && word.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    let letter = word.len() == 1 && word.bytes().all(|b| b.is_ascii_alphabetic());
    let roman = (1..=5).contains(&word.len()) && word.bytes().all(|b| b"ivx".contains(&b));
    figures || letter || roman
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn split(text: &str) -> Vec<&str> {
        sentences(text).into_iter().map(|r| &text[r]).collect()
    }

    #[test]
    fn sentences_end_where_a_reader_ends_them() {
        for whole in [
            "It rose by £2.5 billion in No. 10 Downing Street.",
            "Firms (e.g. Steel makers, i.e. those of Port Talbot) will gain.",
            "Mr. J. R. Smith of St. Helens met Prof. D. Jones.",
            "See para. 3.12 and Fig. 4 of Cm. 9528.",
            "1. We will act.",
            "iv. The fund opens.",
            "The U.K. Space Agency leads.",
            "The U.K. Government agreed.",
            "Smith & Sons (est. 1887) makes plates, as does Hall, est. 1901, of Hull.",
            "A. Smith Ltd. Sheffield makes plates.",
            "The case (see Figure 2. It shows the gap) is clear.",
            "Is it ‘fit for purpose?’ asked the Committee.",
            "GOV.UK publishes it.",
            "Smith et al. (2019) found none.",
        ] {
            assert_eq!(split(whole), [whole]);
        }
        for (text, parts) in [
            ("It costs £2.5bn. The Treasury pays.", 2),
            ("We back SMEs. They need it.", 2),
            ("It is a plan for No. 10. We agree.", 2),
            ("Growth was 1.5%. In 2019 it fell.", 2),
            ("We lead.12 Others follow.", 2),
            ("The Act passed in 2017.34 It works.", 2),
            ("Will it work? We think so! Yes.", 3),
            ("It ended.” The next began.", 2),
            ("It is growth.The rest followed.", 2),
            ("We will: • build homes • mend roads", 3),
            ("Steel, glass, etc. The list is long.", 2),
            ("It wrote to Smith Ltd. The firm replied.", 2),
            ("It waited... Then it came.", 2),
            ("We chose Route C. The work began.", 2),
            ("It is £3bn (of which £1bn is new). We will pay.", 2),
            ("From 2025. 40 places will gain.", 2),
        ] {
            assert_eq!(split(text).len(), parts, "{text}: {:?}", split(text));
        }
    }

    proptest! {
        #[test]
        fn nothing_is_lost_or_counted_twice(text in "[ a-zA-Z0-9.?!()’”£•\n…¹é]{0,80}") {
            let ranges = sentences(&text);
            let mut at = 0;
            for range in &ranges {
                prop_assert!(range.start >= at && range.end > range.start);
                prop_assert!(text[at..range.start].trim().is_empty());
                prop_assert_eq!(text[range.clone()].trim(), &text[range.clone()]);
                at = range.end;
            }
            prop_assert!(text[at..].trim().is_empty());
        }

        #[test]
        fn any_text_is_split_without_harm(text in any::<String>()) {
            let joined: usize = sentences(&text).into_iter().map(|r| r.len()).sum();
            prop_assert!(joined <= text.len());
        }
    }
}
