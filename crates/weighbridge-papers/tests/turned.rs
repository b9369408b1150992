//! Pairs of promises, some of which turn the earlier one round and some of which
//! only look like it, written before the rules that tell them apart. Each is
//! compared by itself and among all the others, in both orders.

// A test may panic: that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use weighbridge_papers::Paper;
use weighbridge_papers::commitment::Author;
use weighbridge_papers::compare::{What, compare};

/// What is expected, the earlier sentence, the later one.
type Pair = (&'static str, &'static str, &'static str);

const TURNED: &str = include_str!("compare/turned.tsv");
const ENDED: &str = include_str!("compare/ended.tsv");

fn pairs(list: &'static str) -> Vec<Pair> {
    list.lines()
        .filter(|line| !line.starts_with('#'))
        .skip(1)
        .map(|line| {
            let cells: Vec<&str> = line.split('\t').collect();
            (cells[0], cells[1], cells[2])
        })
        .collect()
}

fn paper(text: &str) -> Paper {
    Paper::read(text.as_bytes(), "paper.md").unwrap()
}

/// Pairs told as what is asked: earlier and later sentence.
fn told(earlier: &str, now: &str, what: What) -> Vec<(String, String)> {
    let told = compare(&paper(now), &paper(earlier), &Author::default(), &[]);
    told.changes
        .iter()
        .filter(|change| change.what == what)
        .map(|change| {
            (
                told.before[change.before.unwrap()].text.clone(),
                told.now[change.now.unwrap()].text.clone(),
            )
        })
        .collect()
}

/// Of those turned round, how many are told so; and those told that are not.
fn counted(list: &'static str, apart: bool, swapped: bool) -> (usize, Vec<(String, String)>) {
    let pairs: Vec<Pair> = pairs(list)
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
                    What::Reversed,
                )
            })
            .collect()
    } else {
        let all = |which: fn(&Pair) -> &'static str| {
            let texts: Vec<&str> = pairs.iter().map(which).collect();
            format!("# Plan\n\n{}\n", texts.join("\n\n"))
        };
        told(&all(|pair| pair.1), &all(|pair| pair.2), What::Reversed)
    };
    let wanted = |pair: &(String, String)| {
        pairs.iter().any(|(turned, earlier, now)| {
            *turned == "reversed" && pair.0 == *earlier && pair.1 == *now
        })
    };
    let right = found.iter().filter(|pair| wanted(pair)).count();
    for (turned, earlier, now) in &pairs {
        let missed =
            *turned == "reversed" && !found.iter().any(|(was, is)| was == earlier && is == now);
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
    let of = |list| {
        let turned = pairs(list).into_iter();
        turned.filter(|pair| pair.0 == "reversed").count()
    };
    assert_eq!((of(TURNED), of(ENDED)), (28, 10));
    for (list, least) in [(TURNED, 25), (ENDED, 8)] {
        for apart in [true, false] {
            for swapped in [false, true] {
                let (right, wrong) = counted(list, apart, swapped);
                println!("apart {apart}, swapped {swapped}: {right} of {}", of(list));
                assert!(wrong.is_empty(), "{wrong:#?}");
                // The other way round, what is looked into comes first and is resolved.
                let least = least - usize::from(swapped && list == ENDED);
                assert!(right >= least, "{right}");
            }
        }
    }
}

/// A promise on a proper name that is kept is one, and promises that share only
/// their frame are none, by themselves and among others.
#[test]
fn one_promise_is_one_and_a_shared_frame_is_none() {
    let list = pairs(ENDED);
    let all = |which: fn(&Pair) -> &'static str| {
        let texts: Vec<&str> = list.iter().map(which).collect();
        format!("# Plan\n\n{}\n", texts.join("\n\n"))
    };
    let together = told(&all(|pair| pair.1), &all(|pair| pair.2), What::CarriedOver);
    for (what, earlier, now) in &list {
        let text = |sentence: &str| format!("# Plan\n\n{sentence}\n");
        let alone = told(&text(earlier), &text(now), What::CarriedOver);
        let pair = ((*earlier).to_owned(), (*now).to_owned());
        match *what {
            "one" => assert!(alone.contains(&pair) && together.contains(&pair), "{now}"),
            "apart" => assert!(!alone.contains(&pair) && !together.contains(&pair), "{now}"),
            _ => {}
        }
    }
}
