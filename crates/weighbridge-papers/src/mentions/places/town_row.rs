//! Places among places: a name that is doubtful alone is a town's in a row of towns
//! ("Deal, Rye and Hastings"), and another one's where a town of another land is spoken
//! of ("the Isle of Wight town of Newport"). It looks up no name by itself.

use super::super::elsewhere::{in_another, is_far_better_known};
use super::super::tokens::{Token, bare};
use super::name::Name;
use super::{Hit, Index, is_wide};

/// Words that join the names of a row.
const JOINS: &[&str] = &["and", "or", "to", "&"];

/// Cities that stand in rows with cities abroad as often as with towns here.
const OF_THE_WORLD: &[&str] = &["london", "oxford", "cambridge", "edinburgh", "manchester"];

/// From how many doubtful names in a row each is a place's.
const ROW: usize = 3;

/// Words at most that are looked at on each side of a name for the towns beside it: a dozen
/// names. A list of thousands is no better a witness, and would be read once for each name.
const REACH: usize = 40;

/// Whether a doubtful name stands in a row of as many.
pub(super) fn together(words: &[Token<'_>], open: &[(usize, usize, Hit)]) -> Vec<bool> {
    let mut rows: Vec<Vec<usize>> = Vec::new();
    for (number, (at, ..)) in open.iter().enumerate() {
        let behind = rows.last().and_then(|row| row.last()).and_then(|before| {
            let (_, last, _) = open.get(*before)?;
            Some(follows(words, *last, *at))
        });
        match rows.last_mut() {
            Some(row) if behind == Some(true) => row.push(number),
            _ => rows.push(vec![number]),
        }
    }
    let mut found = vec![false; open.len()];
    let announced = |row: &[usize]| {
        let first = row.first().and_then(|number| open.get(*number));
        first.is_some_and(|(at, ..)| are_towns(words, *at))
    };
    for row in rows.iter().filter(|row| row.len() >= ROW || announced(row)) {
        for number in row {
            found[*number] = true;
        }
    }
    found
}

/// Whether the words before a name say that it is a town's: "towns such as", "ports like".
fn are_towns(words: &[Token<'_>], at: usize) -> bool {
    let back = |step: usize| at.checked_sub(step).and_then(|from| words.get(from));
    let leads = back(1).is_some_and(|word| word.is(&["like", "as", "including", "of"]));
    leads
        && words[at].mark.is_none()
        && (2..=4).any(|step| {
            back(step).is_some_and(|word| {
                word.is(&[
                    "towns",
                    "cities",
                    "places",
                    "ports",
                    "resorts",
                    "districts",
                    "boroughs",
                ])
            })
        })
}

/// Whether a name is the next of a row, or the next but one.
fn follows(words: &[Token<'_>], last: usize, at: usize) -> bool {
    let Some(between) = words.get(last + 1..at).filter(|between| between.len() <= 2) else {
        return false;
    };
    let joined = |word: &Token<'_>| {
        !word.opens && (word.mark == Some(',') || word.mark.is_none() && word.is(JOINS))
    };
    let next = words.get(at).is_some_and(|word| {
        !word.opens
            && (word.mark == Some(',') || between.last().is_some_and(|before| before.is(JOINS)))
    });
    next && between
        .iter()
        .all(|word| joined(word) && (word.capital() || word.is(JOINS)))
}

impl Index {
    /// Whether a name better known abroad stands in a row of towns of this country:
    /// "Barnsley, Boston and Burnley", but not "London, Boston and Singapore".
    pub(super) fn among_towns(&self, words: &[Token<'_>], at: usize, last: usize) -> bool {
        let low = at.saturating_sub(REACH);
        let from = words[low..=at]
            .iter()
            .rposition(|word| word.opens)
            .map_or(low, |more| low + more);
        let high = (at + 1 + REACH).min(words.len());
        let to = words[at + 1..high]
            .iter()
            .position(|word| word.opens)
            .map_or(high, |more| at + 1 + more);
        let (mut ours, mut far, mut unknown) = (0, 0, 0);
        let mut count = |start: usize| {
            let low = bare(words[start].text).to_lowercase();
            match self.longest(words, start).filter(|name| name.place) {
                _ if is_far_better_known(&low) => far += 1,
                Some(name) if town(name) && !OF_THE_WORLD.contains(&low.as_str()) => ours += 1,
                Some(name) if town(name) => {}
                _ => unknown += 1,
            }
        };
        // The names before and behind, each parted by a comma or an "and".
        let mut end = last;
        while let Some(next) = next_of_row(words, end, to) {
            count(next);
            end = self.end_of(words, next, to);
        }
        let mut start = at;
        while start > from {
            let joined = words[start].mark == Some(',')
                || words[start].mark.is_none() && words[start - 1].is(JOINS);
            let mut before = start - 1;
            if before > from && words[before].is(JOINS) {
                before -= 1;
            }
            if !joined || !words[before].capital() {
                break;
            }
            while before > from && words[before].mark.is_none() && words[before - 1].capital() {
                before -= 1;
            }
            if words[before].opens && self.longest(words, before).is_none() {
                break;
            }
            count(before);
            start = before;
        }
        ours > 0 && ours + far > unknown
    }

    /// The last word of the name that begins at a word: one that is known, or all capitals.
    fn end_of(&self, words: &[Token<'_>], at: usize, to: usize) -> usize {
        self.longest(words, at).map_or_else(
            || {
                let more = words[at + 1..to]
                    .iter()
                    .take_while(|word| word.mark.is_none() && word.capital())
                    .count();
                at + more
            },
            |name| at + name.words.len() - 1,
        )
    }

    /// Whether a name is said to be that of a town of another place, which stands before
    /// it: "the Isle of Wight town of Newport".
    pub(super) fn town_of_another(&self, words: &[Token<'_>], at: usize, name: &Name) -> bool {
        let kinds = ["town", "city", "village", "port", "parish", "suburb"];
        let led = at >= 3
            && words[at].mark.is_none()
            && words[at - 1].is(&["of"])
            && words[at - 2].is(&kinds);
        led && (at.saturating_sub(7)..at - 2).any(|from| {
            self.longest(words, from)
                .filter(|wider| wider.place && from + wider.words.len() == at - 2)
                .is_some_and(|wider| {
                    in_another(words, (at, from, at - 2), &name.codes, &wider.codes)
                })
        })
    }
}

/// Where the next name of a row begins behind a word.
fn next_of_row(words: &[Token<'_>], last: usize, to: usize) -> Option<usize> {
    let next = words.get(last + 1).filter(|_| last + 1 < to)?;
    let at = if next.is(JOINS) { last + 2 } else { last + 1 };
    let joined = next.mark == Some(',') || next.mark.is_none() && next.is(JOINS);
    (joined && at < to && words[at].capital() && !words[at].opens).then_some(at)
}

/// Whether a name is of a town or a district of this country.
fn town(name: &Name) -> bool {
    name.codes.first().is_some_and(|code| !is_wide(code))
}
