//! Pairs of promises, some of which turn the earlier one round and some of which
//! only look like it, written before the rules that tell them apart. Each is
//! compared by itself and among all the others, in both orders.

// A test may panic: that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use weighbridge_papers::Paper;
use weighbridge_papers::commitment::Author;
use weighbridge_papers::compare::{What, compare};

/// What is expected, the earlier sentence, the later one.
type Pair = (bool, &'static str, &'static str);

fn pairs() -> Vec<Pair> {
    include_str!("compare/turned.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .skip(1)
        .map(|line| {
            let cells: Vec<&str> = line.split('\t').collect();
            (cells[0] == "reversed", cells[1], cells[2])
        })
        .collect()
}

fn paper(text: &str) -> Paper {
    Paper::read(text.as_bytes(), "paper.md").unwrap()
}

/// Pairs told as reversed: earlier and later sentence.
fn told(earlier: &str, now: &str) -> Vec<(String, String)> {
    let told = compare(&paper(now), &paper(earlier), &Author::default(), &[]);
    told.changes
        .iter()
        .filter(|change| change.what == What::Reversed)
        .map(|change| {
            (
                told.before[change.before.unwrap()].text.clone(),
                told.now[change.now.unwrap()].text.clone(),
            )
        })
        .collect()
}

/// Of those turned round, how many are told so; and those told that are not.
fn counted(apart: bool, swapped: bool) -> (usize, Vec<(String, String)>) {
    let pairs: Vec<Pair> = pairs()
        .into_iter()
        .map(|(turned, earlier, now)| {
            if swapped {
                (turned, now, earlier)
            } else {
                (turned, earlier, now)
            }
        })
        .collect();
    let found: Vec<(String, String)> = if apart {
        pairs
            .iter()
            .flat_map(|(_, earlier, now)| {
                told(
                    &format!("# Plan\n\n{earlier}\n"),
                    &format!("# Plan\n\n{now}\n"),
                )
            })
            .collect()
    } else {
        let all = |which: fn(&Pair) -> &'static str| {
            let texts: Vec<&str> = pairs.iter().map(which).collect();
            format!("# Plan\n\n{}\n", texts.join("\n\n"))
        };
        told(&all(|pair| pair.1), &all(|pair| pair.2))
    };
    let wanted = |pair: &(String, String)| {
        pairs
            .iter()
            .any(|(turned, earlier, now)| *turned && pair.0 == *earlier && pair.1 == *now)
    };
    let right = found.iter().filter(|pair| wanted(pair)).count();
    for (turned, earlier, now) in &pairs {
        let missed = *turned && !found.iter().any(|(was, is)| was == earlier && is == now);
        if missed && apart {
            println!("missed: {earlier} | {now}");
        }
    }
    (
        right,
        found.into_iter().filter(|pair| !wanted(pair)).collect(),
    )
}

#[test]
fn what_is_turned_round_is_told_and_nothing_else() {
    let of = pairs().iter().filter(|(turned, ..)| *turned).count();
    assert_eq!(of, 28);
    for apart in [true, false] {
        for swapped in [false, true] {
            let (right, wrong) = counted(apart, swapped);
            println!("apart {apart}, swapped {swapped}: {right} of {of}");
            assert!(wrong.is_empty(), "{wrong:#?}");
            assert!(right >= 24, "{right}");
        }
    }
}
