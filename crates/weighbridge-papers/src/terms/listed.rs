//! Definitions that are lists: "our priority places are A, B and C", "five niches: …". It
//! does not judge what the lists hold.

use super::define::Way;
use super::kinds::is;
use super::row::{CLAUSE, NO_ITEM, Row, row};
use super::words::NUMBERS;
use crate::tokens::{Shape, Token};

/// Whether a word says how many come: "five", "the following".
pub(super) fn counts(word: &Token) -> bool {
    word.is(NUMBERS) || word.is(&["following"])
}

/// Whether a number stands before the term, with nothing but adjectives between: "five
/// high-growth niches". "Six leaders of mission-led businesses" counts leaders.
pub(super) fn counted(words: &[Token], before: usize) -> bool {
    let number = |at: usize| {
        counts(&words[at]) || words[at].shape == Shape::Number && words[at].low.len() <= 2
    };
    let adjective = |at: usize| {
        let word = &words[at];
        let many = word.low.ends_with('s')
            && !["ss", "us", "is", "'s"]
                .iter()
                .any(|end| word.low.ends_with(end));
        word.shape == Shape::Word
            && !many
            && !word.is(NO_ITEM)
            && !word.is(CLAUSE)
            && !word.is(&["of", "people"])
    };
    let nearest = (1..=3)
        .filter_map(|step| before.checked_sub(step))
        .find(|at| number(*at) || !adjective(*at) && !is(words, *at, &["key"]));
    nearest.is_some_and(number)
}

/// Whether nothing but what points at the term stands before it in its clause: "In this
/// plan our eight".
pub(super) fn opens(words: &[Token], before: usize) -> bool {
    let clause = words[..before]
        .iter()
        .rposition(|word| word.is(&[":", ";", "."]))
        .map_or(0, |sign| sign + 1);
    words[clause..before].iter().all(|word| {
        word.shape == Shape::Sign
            || word.shape == Shape::Number
            || counts(word)
            || word.is(&[
                "the",
                "our",
                "its",
                "their",
                "these",
                "those",
                "a",
                "an",
                "in",
                "this",
                "plan",
                "paper",
                "strategy",
                "document",
                "here",
                "and",
                "uk's",
                "new",
                "main",
                "government's",
                "country's",
                "for",
                "purposes",
                "of",
                "first",
                "second",
                "third",
                "finally",
            ])
    })
}

/// The form in which a sentence lists what the term covers, from `before` (its quotation
/// marks included) to `after`.
pub(super) fn way(words: &[Token], before: usize, after: usize) -> Option<Way> {
    let all = words.len();
    let many = counted(words, before);
    let quoted = is(words, before, &["‘", "“", "\"", "'"]);
    // "Our growth sectors are people, places and pride": without a number, "the following"
    // or names it says something of them, and lists none.
    let settled = |row: &Row, pointed: bool| row.items >= 2 && (many || row.names || pointed);
    // "The eight growth sectors are A, B and C", "are the following: A and B".
    if opens(words, before) {
        let mut from = after;
        if is(words, from, &["are", "is", "were"]) {
            from += 1;
        } else if is(words, from, &["will"]) && is(words, from + 1, &["be"]) {
            from += 2;
        }
        if from > after {
            let start = from;
            while is(
                words,
                from,
                &[
                    "currently",
                    "the",
                    "following",
                    "as",
                    "follows",
                    ":",
                    "these",
                ],
            ) && from < after + 6
            {
                from += 1;
            }
            let pointed =
                (start..from).any(|at| is(words, at, &["following", "follows", ":", "these"]));
            let from = if is(words, from - 1, &["the"]) {
                from - 1
            } else {
                from
            };
            if row(words, from, all).is_some_and(|row| row.whole && settled(&row, pointed)) {
                return Some(Way::Listed);
            }
        }
        let spans = &[
            "cover",
            "covers",
            "span",
            "spans",
            "encompass",
            "encompasses",
            "embrace",
            "embraces",
            "comprise",
            "comprises",
        ];
        if is(words, after, spans)
            && row(words, after + 1, all).is_some_and(|row| settled(&row, quoted))
        {
            return Some(Way::Listed);
        }
        if is(words, after, &["include", "includes"]) && row(words, after + 1, all).is_some() {
            return Some(Way::Examples);
        }
    }
    // "The everyday economy – the shops, schools and buses on which we rely –"; "growth
    // zones – costs, delays and rows – failed" lists none.
    if is(words, after, &["–", "—", ":", "("])
        && row(words, after + 1, all).is_some_and(|row| {
            let bounded = row.bounded && row.items > 2 && is(words, after + 1, &["the", "those"]);
            row.whole && settled(&row, bounded)
        })
    {
        return Some(Way::Listed);
    }
    // "Five high-growth niches in which we lead: A, B and C".
    if many {
        let colon = (after..(after + 9).min(all)).find(|at| is(words, *at, &[":", "–", "—"]));
        if let Some(colon) = colon
            && !words[after..colon]
                .iter()
                .any(|word| word.is(&[",", "and"]))
            && row(words, colon + 1, all).is_some_and(|row| row.whole)
        {
            return Some(Way::Listed);
        }
    }
    gathered(words, before, after).then_some(Way::Listed)
}

/// "A, B and C are our priority places", "A and B will each be a regional powerhouse".
fn gathered(words: &[Token], before: usize, after: usize) -> bool {
    let ends = words
        .get(after)
        .is_none_or(|word| word.shape == Shape::Sign && !word.is(&["-", "–"]));
    let mut at = before;
    let mut points = false;
    while at > 0
        && (is(words, at - 1, &["our", "the", "a", "an", "each"]) || counts(&words[at - 1]))
    {
        points = true;
        at -= 1;
    }
    if !ends || !points || at == 0 {
        return false;
    }
    if is(words, at - 1, &["are"]) {
        at -= 1;
    } else if is(words, at - 1, &["be"]) {
        at -= 1;
        while at > 0 && is(words, at - 1, &["will", "each", "all", "should", "to"]) {
            at -= 1;
        }
    } else {
        return false;
    }
    let clause = words[..at]
        .iter()
        .rposition(|word| word.is(&[":", ";", "."]))
        .map_or(0, |sign| sign + 1);
    row(words, clause, at).is_some_and(|row| row.end == at && (row.names || row.items > 2))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::tokens;

    #[test]
    fn what_is_said_of_a_term_lists_nothing() {
        let told = |text: &str| {
            let words = tokens(text);
            let at = words
                .iter()
                .position(|word| word.is(&["growth", "coastal"]))
                .unwrap();
            way(&words, at, at + 2)
        };
        for text in [
            "Our three growth sectors are steelworks, glass and ropes.",
            "Our growth sectors are the following: farming, glass and ropes.",
            "The growth zones are Hull, Great Tull and the Wick estuary.",
            "Five promising growth sectors in which we lead: ships, glass, ropes, tar and sails.",
            "The growth zones (Hull, Marsham and Wick) will be first.",
            "The growth economy – the shops, schools and buses on which we rely – matters.",
        ] {
            assert_eq!(told(text), Some(Way::Listed), "{text}");
        }
        for text in [
            "Our growth sectors are growing, exporting and hiring.",
            "Growth sectors cover half our jobs, a third of exports and most research.",
            "The growth economy covers care, food, housing and energy.",
            "Our coastal communities are ageing, shrinking and losing people.",
            "Our two coastal communities are home to mines, mills and memories.",
            "Growth suppliers are people, places and pride.",
            "Growth corridors contain homes and jobs.",
            "Growth corridors cover the country and the islands.",
            "In 2019 growth zones – costs, delays and rows – failed.",
            "We will back the growth economy: fibre, skills and data.",
            "The growth areas (see chapter 3 and annex B) will go on.",
            "The growth areas (see Chapter 3 and Annex B) will go on.",
            "We see three threats to coastal communities: erosion, debt and drift.",
            "We met six leaders of growth businesses: bakers, brewers and builders.",
            "We will do three things for growth corridors: roads, rail and homes.",
        ] {
            assert_eq!(told(text), None, "{text}");
        }
    }
}
