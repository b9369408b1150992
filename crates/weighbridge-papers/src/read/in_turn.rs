//! Lines of two columns that stand in turn in a text, as programs that take text out
//! of a PDF leave them at times: told by which line each goes on from, after the
//! words of the paper's own lines. It does not take them apart: what would be put
//! together is a guess, and no sentence to quote.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// The most frequent words stand for themselves; others for their ending.
const FREQUENT: usize = 120;

/// Pairs of words at least: fewer tell nothing of what follows what.
const PAIRS: u32 = 5_000;

/// How much likelier the lines must go on from the one before the last than from the
/// last, as a sum of logarithms. On the 2017 white paper, looked through page by page,
/// the lines in turn came to 16 and more and the highest others to 14.
const LEAST: f64 = 15.0;

/// Lines at most by which a stretch is widened to where a sentence ends.
const WIDER: usize = 8;

/// Weight of how often a class stands at all beside how often it follows another.
const PRIOR: f64 = 4.0;

const ENDINGS: &[&str] = &[
    "ing", "ed", "ly", "tion", "tions", "ment", "ity", "al", "ive", "ers", "er", "ies", "s", "y",
    "e",
];

/// Which classes of words follow which within the lines of a text.
#[derive(Default)]
pub(super) struct Joins {
    frequent: BTreeSet<String>,
    known: BTreeMap<String, usize>,
    pairs: BTreeMap<(usize, usize), u32>,
    first: Vec<u32>,
    second: Vec<u32>,
    all: u32,
}

/// Words and signs of a line: signs at the end of a word stand for themselves.
fn pieces(line: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for word in line.split_whitespace() {
        let bare = word.trim_start_matches(['‘', '“', '(', '"', '–', '-']);
        if bare.len() < word.len() {
            found.push(&word[..word.len() - bare.len()]);
        }
        let body = bare.trim_end_matches(['.', ',', ';', ':', '?', '!', ')', '’', '”', '"', '–']);
        if !body.is_empty() {
            found.push(body);
        }
        if body.len() < bare.len() {
            found.push(&bare[body.len()..]);
        }
    }
    found
}

impl Joins {
    pub fn new<'a>(lines: impl Iterator<Item = &'a str> + Clone) -> Self {
        let mut counts: BTreeMap<String, u32> = BTreeMap::new();
        for line in lines.clone() {
            for piece in pieces(line) {
                *counts.entry(piece.to_lowercase()).or_default() += 1;
            }
        }
        let mut ranked: Vec<(String, u32)> = counts.into_iter().collect();
        ranked.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
        let mut joins = Self {
            frequent: ranked.into_iter().take(FREQUENT).map(|one| one.0).collect(),
            ..Self::default()
        };
        for line in lines {
            let classes: Vec<usize> = pieces(line)
                .into_iter()
                .map(|piece| {
                    let class = joins.class(piece);
                    let next = joins.known.len();
                    *joins.known.entry(class).or_insert(next)
                })
                .collect();
            for two in classes.windows(2) {
                *joins.pairs.entry((two[0], two[1])).or_default() += 1;
                for (list, class) in [(&mut joins.first, two[0]), (&mut joins.second, two[1])] {
                    if list.len() <= class {
                        list.resize(class + 1, 0);
                    }
                    list[class] += 1;
                }
                joins.all += 1;
            }
        }
        joins
    }

    fn class(&self, piece: &str) -> String {
        let low = piece.to_lowercase();
        let letter = low.chars().next();
        if self.frequent.contains(&low)
            || letter.is_none_or(|sign| !sign.is_alphanumeric() && sign != '£')
        {
            return low;
        }
        if letter.is_some_and(|sign| !sign.is_alphabetic()) {
            return "#".to_owned();
        }
        let capital = if piece.starts_with(char::is_uppercase) {
            "C"
        } else {
            ""
        };
        let ending = ENDINGS.iter().find(|end| low.ends_with(**end));
        format!("{capital}-{}", ending.unwrap_or(&""))
    }

    /// How much likelier the first word of `next` is after the last of `line` than
    /// anywhere, as a logarithm.
    fn likely(&self, line: &str, next: &str) -> f64 {
        let class = |piece: Option<&&str>| {
            piece.and_then(|piece| self.known.get(&self.class(piece)).copied())
        };
        let (Some(one), Some(other)) = (class(pieces(line).last()), class(pieces(next).first()))
        else {
            return 0.0;
        };
        let of = |list: &[u32], class: usize| f64::from(list.get(class).copied().unwrap_or(0));
        let share = of(&self.second, other) / f64::from(self.all.max(1));
        let both = f64::from(self.pairs.get(&(one, other)).copied().unwrap_or(0));
        let after = (both + PRIOR * share) / (of(&self.first, one) + PRIOR);
        ((after + 1e-6) / (share + 1e-6)).ln()
    }

    /// The stretch of lines that stand in turn, widened to whole sentences; none where
    /// the text is too short to tell or the lines go on from each other.
    pub fn in_turn(&self, lines: &[&str]) -> Option<Range<usize>> {
        if self.all < PAIRS || lines.len() < 5 {
            return None;
        }
        let (mut best, mut sum, mut from) = (0.0, 0.0, 0);
        let mut found = None;
        for at in 0..lines.len() - 2 {
            if sum <= 0.0 {
                (sum, from) = (0.0, at);
            }
            sum += self.likely(lines[at], lines[at + 2]) - self.likely(lines[at], lines[at + 1]);
            if sum > best {
                best = sum;
                found = Some(from..at + 3);
            }
        }
        let mut found = found.filter(|_| best >= LEAST)?;
        let ends = |line: &str| line.trim_end().ends_with(['.', '?', '!', ':', '’', '”']);
        let (from, to) = (found.start, found.end);
        while found.start > 0 && from - found.start < WIDER && !ends(lines[found.start - 1]) {
            found.start -= 1;
        }
        while found.end < lines.len() && found.end - to < WIDER && !ends(lines[found.end - 1]) {
            found.end += 1;
        }
        Some(found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sentences of a text long enough to tell, in lines of six words.
    fn text(count: usize) -> Vec<String> {
        let things = ["harbour", "kiln", "mill", "forge", "quarry", "market"];
        let acts = ["build", "open", "repair", "widen", "restore", "replace"];
        let mut words = Vec::new();
        for at in 0..count {
            let (act, thing) = (acts[at % 6], things[(at / 6) % 6]);
            let other = things[(at * 5 + 1) % 6];
            words.extend(
                format!(
                    "We will {act} the {thing} of every town in the north and the {other} beside it, \
                     because the people of these places have waited for a long time."
                )
                .split(' ')
                .map(str::to_owned)
                .collect::<Vec<_>>(),
            );
        }
        words.chunks(5).map(|line| line.join(" ")).collect()
    }

    #[test]
    fn lines_in_turn_are_told_from_lines_that_go_on() {
        let lines = text(400);
        let joins = Joins::new(lines.iter().map(String::as_str));
        let straight: Vec<&str> = lines.iter().take(40).map(String::as_str).collect();
        assert_eq!(joins.in_turn(&straight), None);
        // Two columns, a line of each in turn.
        let turned: Vec<&str> = (0..20)
            .flat_map(|at| [lines[at].as_str(), lines[at + 103].as_str()])
            .collect();
        let found = joins.in_turn(&turned).unwrap();
        assert!(found.len() > 20, "{found:?}");
        // Nothing is told of a text that is short.
        let few = Joins::new(straight.iter().copied());
        assert_eq!(few.in_turn(&turned), None);
    }
}
