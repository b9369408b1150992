//! Suggested verdicts on passages as they stand in replies of governments and strategy
//! papers (`verdicts/prose.tsv`), held against every part of the asks as the program holds
//! them: what is told on the part that a passage is about, and how much is told on others.

// A test may panic: that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use weighbridge_model::asks::{Asks, Part, built_in};
use weighbridge_papers::Paper;
use weighbridge_papers::asks::{Prepared, Rivals, answer, answer_among};
use weighbridge_papers::verdict::Verdict;

const PROSE: &str = include_str!("verdicts/prose.tsv");

#[test]
fn a_passage_is_told_on_the_part_that_it_is_about() {
    let asks = Asks::parse(built_in("industrial-communities").unwrap(), "asks").unwrap();
    let rivals = Rivals::new(&asks);
    let parts: Vec<&Part> = asks.asks.iter().flat_map(|ask| &ask.parts).collect();
    let (mut right, mut reversed) = ([0, 0], 0);
    // Claims on parts that a passage is not about, as told alone and among all parts.
    let (mut alone, mut among) = (0, 0);
    for line in PROSE.lines().filter(|line| !line.starts_with('#')).skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let paper = Paper::read(cells[5].as_bytes(), "passage.txt").unwrap();
        let prepared = Prepared::new(&paper);
        for part in &parts {
            let verdict = answer_among(&prepared, part, &rivals, None)
                .suggestion
                .verdict;
            if part.name != cells[1] {
                among += usize::from(verdict != Verdict::Silent);
                let told = answer(&prepared, part, None).suggestion.verdict;
                alone += usize::from(told != Verdict::Silent);
                continue;
            }
            let word = match verdict {
                Verdict::PartOfTheWay => "part",
                other => other.as_str(),
            };
            right[usize::from(cells[4] == "yes")] += usize::from(word == cells[3]);
            let both = [word, cells[3]];
            reversed += usize::from(both.contains(&"agrees") && both.contains(&"opposed"));
        }
    }
    println!("{right:?} right, {reversed} reversed, {among} of {alone} claims on other parts");
    // Of 50 each: 33 and 34 before a sentence had to stand on more than its words, 2 told
    // as the contrary, and 48 claims on other parts.
    assert!(right[0] >= 40 && right[1] >= 34, "{right:?}");
    assert!(reversed <= 2, "{reversed}");
    assert!(among <= 34 && among < alone, "{among} of {alone}");
}
