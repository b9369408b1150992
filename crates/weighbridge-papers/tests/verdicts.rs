//! Suggested verdicts on sentences written before anybody looked at the rules'
//! lists (`verdicts/unseen.tsv`, `verdicts/later.tsv`), and on wordings that an independent reader
//! found misread. What was reached must not be lost.

// A test may panic: that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use weighbridge_model::asks::{Asks, built_in};
use weighbridge_papers::Paper;
use weighbridge_papers::asks::{Prepared, answer};
use weighbridge_papers::verdict::Verdict;

const UNSEEN: &str = include_str!("verdicts/unseen.tsv");

fn told(asks: &Asks, part: &str, text: &str) -> Verdict {
    let part = asks
        .asks
        .iter()
        .flat_map(|ask| &ask.parts)
        .find(|known| known.name == part)
        .unwrap();
    let paper = Paper::read(text.as_bytes(), "sentence.txt").unwrap();
    answer(&Prepared::new(&paper), part, None)
        .suggestion
        .verdict
}

fn asks() -> Asks {
    Asks::parse(built_in("industrial-communities").unwrap(), "asks").unwrap()
}

/// Sentences on all ten asks, written before looking at the lists, by which no rule
/// has been mended yet.
const LATER: &str = include_str!("verdicts/later.tsv");

/// Sentences on every part by somebody who had not seen the lists: the rules were
/// mended by the errors of the half not kept back.
const OFFICIALS: &str = include_str!("verdicts/officials.tsv");

/// How many sentences of each half are read as they were written; none is read
/// the other way round.
fn read_right(sentences: &str) -> [usize; 2] {
    let asks = asks();
    let (mut right, mut reversed) = ([0, 0], Vec::new());
    let lines = sentences.lines().filter(|line| !line.starts_with('#'));
    for line in lines.skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let verdict = told(&asks, cells[1], cells[5]);
        let word = match verdict {
            Verdict::PartOfTheWay => "part",
            other => other.as_str(),
        };
        right[usize::from(cells[4] == "yes")] += usize::from(word == cells[3]);
        if [word, cells[3]].contains(&"agrees") && [word, cells[3]].contains(&"opposed") {
            reversed.push(cells[5]);
        }
    }
    assert!(reversed.is_empty(), "{reversed:?}");
    right
}

#[test]
fn later_wording_is_not_turned_round() {
    // Of 30 each: what sentences in the words of other papers come to.
    let right = read_right(LATER);
    assert!(right[0] >= 9 && right[1] >= 14, "{right:?}");
}

#[test]
fn unseen_wording_is_read_as_well_as_it_was() {
    let right = read_right(UNSEEN);
    // Of 75 each; 35 and 34 before the lists were widened by families.
    assert!(right[0] >= 63 && right[1] >= 60, "{right:?}");
}

#[test]
fn what_is_told_or_held_is_no_agreement_and_refusals_have_many_forms() {
    let asks = asks();
    let mut wrong = Vec::new();
    for (part, text, allowed) in [
        (
            "prices",
            "We will publish statistics of energy prices.",
            "s",
        ),
        (
            "prices",
            "We will issue a monthly index of gas prices.",
            "s",
        ),
        (
            "prices",
            "We will commission a study of energy prices.",
            "p",
        ),
        ("prices", "We will not increase energy costs.", "p"),
        ("prices", "We will cut energy bills for families.", "s"),
        (
            "prices",
            "We will cut energy bills for families and firms.",
            "a",
        ),
        (
            "prices",
            "Firms have asked for lower industrial electricity prices. That request has been declined.",
            "o",
        ),
        (
            "prices",
            "Some ask us to raise energy prices. That suggestion has been rejected.",
            "s",
        ),
        (
            "prices",
            "It is not for the state to hold down energy prices.",
            "o",
        ),
        (
            "prices",
            "There is no case for lower energy prices for industry.",
            "o",
        ),
        (
            "prices",
            "We remain unpersuaded that energy costs should be cut.",
            "o",
        ),
        (
            "prices",
            "The time is not right for a cut in energy prices.",
            "o",
        ),
        ("carbon-border", "A carbon border has been ruled out.", "o"),
        (
            "carbon-border",
            "A carbon border has not been ruled out.",
            "sp",
        ),
        (
            "carbon-border",
            "It would be a mistake to bring in a carbon border.",
            "o",
        ),
        ("carbon-border", "We do not propose a carbon border.", "o"),
        (
            "levy",
            "Calls to scrap the apprenticeship levy have been rejected.",
            "sp",
        ),
        ("steel", "Support for steel was turned down.", "o"),
        (
            "trade-remedies",
            "Duties on dumped steel hurt buyers and we will repeal them.",
            "o",
        ),
    ] {
        let letter = &told(&asks, part, text).as_str()[..1];
        if !allowed.contains(letter) {
            wrong.push(format!("{part}: {text} -> {letter}, not {allowed}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
