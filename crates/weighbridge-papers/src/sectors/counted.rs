//! Lists of points whose lead counts them: "The five are:" in a section that speaks of five
//! sectors, "The eleven sectors in which we see the greatest promise are these:". Only as
//! many points as the lead counts are its list.

use super::Found;
use super::beside::points_of;
use super::lead::{HEADS, Lead, leads, of_others, qualifies};
use crate::paper::Paper;
use crate::said::Said;
use crate::tokens::{Shape, Token};

/// Numbers in words, from two.
const NUMBERS: &[&str] = &[
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen",
];

/// Words between the number and its noun at most: "the five priority growth sectors".
const BETWEEN: usize = 3;

/// Sentences before a lead in its section that may say what it counts.
const BEFORE: usize = 12;

/// Who chooses and has the sectors of a paper.
pub(super) const AUTHORS: &[&str] = &[
    "we",
    "our",
    "us",
    "strategy",
    "plan",
    "paper",
    "government",
    "ministers",
    "there",
];

/// A number from two on, in words or figures.
pub(super) fn number(word: &Token) -> Option<usize> {
    if let Some(at) = NUMBERS.iter().position(|one| *one == word.low) {
        return Some(at + 2);
    }
    let figure = word.shape == Shape::Number && word.low.len() <= 2;
    let value = word.low.parse().ok().filter(|_| figure)?;
    (2..=30).contains(&value).then_some(value)
}

/// Number and noun of the first "five … sectors" among words, by their places.
fn counted(words: &[Token]) -> Option<(usize, usize)> {
    (0..words.len()).find_map(|at| {
        number(&words[at])?;
        let noun = (at + 1..words.len().min(at + 2 + BETWEEN))
            .find(|at| !qualifies(&words[*at]))
            .filter(|at| words[*at].is(HEADS))?;
        Some((at, noun))
    })
}

/// Verbs right before the number of the sectors that the author chooses: "we back five".
const BACKS: &[&str] = &[
    "back", "backs", "support", "supports", "choose", "chose", "pick", "picked", "favour",
    "favours", "name", "names", "named", "promote", "champion",
];

/// The number and the noun of the sectors that a sentence tells as the author's choice.
fn chosen(words: &[Token], title: &str) -> Option<(usize, usize)> {
    let (at, noun) = counted(words)?;
    let led = leads(words, title)
        .iter()
        .any(|lead| lead.end == noun + 1 && lead.number.is_some());
    let backed =
        at > 0 && words[at - 1].is(BACKS) && words[..at].iter().any(|word| word.is(AUTHORS));
    // The heading "The five sectors" alone.
    let headed = at < 3 && noun + 1 == words.len();
    (led || backed || headed).then_some((at, noun))
}

/// The list of points below the sentence at `at`, where that counts them.
pub(super) fn listed(
    paper: &Paper,
    sentences: &[Said<'_>],
    at: usize,
    title: &str,
) -> Option<Found> {
    let one = sentences.get(at)?;
    let words = &one.words;
    let end = words
        .len()
        .checked_sub(1)
        .filter(|at| words[*at].is(&[":"]))?;
    // "1.2 The eleven": a numbered paragraph.
    let first = usize::from(words.first()?.shape == Shape::Number);
    let count = first + 1;
    // "The five sectors that the last strategy chose are".
    let before = words
        .iter()
        .any(|word| word.is(&["last", "previous", "earlier", "former"]));
    if !words.get(first)?.is(&["the", "our", "these"]) || before || of_others(words, title) {
        return None;
    }
    let wanted = number(words.get(count)?)?;
    let mut last = end;
    while last > count
        && words[last - 1].is(&["these", "the", "following", "as", "follows", "below"])
    {
        last -= 1;
    }
    if !words[last - 1].is(&["are"]) {
        return None;
    }
    let own = counted(words).filter(|(at, _)| *at == count);
    let behind = own.map_or(count + 1, |(_, noun)| noun + 1);
    let between = words.get(behind..last - 1)?;
    let called = match own {
        // "The five sectors that we back are".
        Some((at, noun)) if between.iter().any(|word| word.is(&["we"])) => {
            words.get(at + 1..=noun)?
        }
        // "The five are:", "The five sectors are:"; whose they are was said before.
        _ if between.is_empty() => {
            let before = sentences.get(at.saturating_sub(BEFORE)..at)?.iter().rev();
            before
                .filter(|before| before.section == one.section && !of_others(&before.words, title))
                .find_map(|before| {
                    let (at, noun) = chosen(&before.words, title)?;
                    let same = number(&before.words[at]) == Some(wanted);
                    before.words.get(at + 1..=noun).filter(|_| same)
                })?
        }
        _ => return None,
    };
    let called: Vec<&str> = called.iter().map(|word| word.low.as_str()).collect();
    let lead = Lead {
        end: words.len(),
        number: Some(wanted),
        called: called.join(" "),
        marked: false,
        own: words[first].is(&["our"]) || words.iter().any(|word| word.is(&["we"])),
        begins: first,
        stands: true,
        after_verb: false,
    };
    let listed = points_of(paper, one, &lead)?;
    Found::new(&lead, listed, one.text)
}
