//! Industries of a file at several levels: which of them are kept so that none
//! stands under another and none is counted twice.

use std::collections::BTreeMap;

use crate::Facts;

/// Which leaves of the statistics an industry covers, one bit each.
type Cover = Vec<bool>;

/// An industry and those that stand under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MadeOf {
    /// Position of the whole.
    pub whole: usize,
    /// Positions of its parts.
    pub parts: Vec<usize>,
}

/// What is kept of a file's industries.
#[derive(Debug, Clone, Default)]
pub struct Levels {
    /// Positions of those that are kept.
    pub kept: Vec<usize>,
    /// Wholes with all their parts, to be checked against each other.
    pub made_of: Vec<MadeOf>,
    /// Wholes with only some of their parts, which cannot be more than they.
    pub some_of: Vec<MadeOf>,
    /// Positions left out because they are only some of the parts of one that
    /// is kept.
    pub incomplete: Vec<usize>,
    /// Whether those that are kept cover everything.
    pub everything: bool,
    /// For each position, whether it covers farm agriculture.
    pub farms: Vec<bool>,
}

/// Chooses the finest level that is complete, whole by whole: where an
/// industry stands in the file with all its parts, the parts are kept; with
/// only some of them, it is kept itself. `sets` are lists of SIC codes.
#[must_use]
pub fn choose(facts: &Facts, sets: &[&[String]]) -> Levels {
    let leaves = facts.leaves();
    let tree = facts.industries();
    let covers: Vec<Cover> = sets
        .iter()
        .map(|codes| {
            leaves
                .iter()
                .map(|leaf| codes.iter().any(|code| tree.covers(code, leaf)))
                .collect()
        })
        .collect();
    let size: Vec<usize> = covers
        .iter()
        .map(|cover| cover.iter().filter(|bit| **bit).count())
        .collect();
    // Of two that cover the same (2410 and 24100) the one with the longer code
    // counts as the part of the other.
    let rank = |at: usize| {
        let length = sets[at].iter().map(String::len).max().unwrap_or(0);
        (size[at], std::cmp::Reverse(length), std::cmp::Reverse(at))
    };
    let within = |part: usize, whole: usize| {
        part != whole
            && rank(part) < rank(whole)
            && size[part] > 0
            && covers[part]
                .iter()
                .zip(&covers[whole])
                .all(|(part, whole)| *whole || !*part)
    };
    let mut order: Vec<usize> = (0..sets.len()).collect();
    order.sort_by_key(|at| rank(*at));
    // The smallest that holds each one is its whole.
    let mut parts: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let mut roots = Vec::new();
    for (position, at) in order.iter().enumerate() {
        match order[position + 1..]
            .iter()
            .find(|whole| within(*at, **whole))
        {
            Some(whole) => parts.entry(*whole).or_default().push(*at),
            None => roots.push(*at),
        }
    }
    let mut levels = Levels {
        farms: covers
            .iter()
            .map(|cover| {
                leaves
                    .iter()
                    .zip(cover)
                    .any(|(leaf, covered)| *covered && leaf == "01000")
            })
            .collect(),
        ..Levels::default()
    };
    let mut open = roots.clone();
    while let Some(at) = open.pop() {
        let Some(mine) = parts.get(&at) else {
            levels.kept.push(at);
            continue;
        };
        let covered: usize = mine.iter().map(|part| size[*part]).sum();
        if covered == size[at] {
            levels.made_of.push(MadeOf {
                whole: at,
                parts: mine.clone(),
            });
            open.extend(mine);
        } else {
            levels.kept.push(at);
            let some_of = |whole: usize, parts: &[usize]| MadeOf {
                whole,
                parts: parts.to_vec(),
            };
            levels.some_of.push(some_of(at, mine));
            let mut below = mine.clone();
            while let Some(part) = below.pop() {
                levels.incomplete.push(part);
                if let Some(under) = parts.get(&part) {
                    levels.some_of.push(some_of(part, under));
                    below.extend(under);
                }
            }
        }
    }
    levels.kept.sort_unstable();
    levels.incomplete.sort_unstable();
    levels.everything =
        roots.iter().map(|at| size[*at]).sum::<usize>() == leaves.len() && !leaves.is_empty();
    levels
}
