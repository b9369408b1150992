//! Papers put together at random out of sentences, heads of lists, points, tables and
//! headings: nothing that looks through a paper may break on one, whatever stands beside
//! what. It says nothing of what is found.

// A test may panic: that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::hint::black_box;

use proptest::prelude::*;
use weighbridge_model::asks::{Asks, built_in, built_in_names};
use weighbridge_model::gazetteer::{BUILT_IN, Gazetteer, Topic};
use weighbridge_papers::Paper;
use weighbridge_papers::asks::{Prepared, answer};
use weighbridge_papers::commitment::{Author, Graded, commitments};
use weighbridge_papers::compare::compare_graded;
use weighbridge_papers::mentions::{self, mentions};
use weighbridge_papers::omissions::omissions;
use weighbridge_papers::terms::terms;

const UNDERTAKINGS: &str = include_str!("undertakings.tsv");
const VOICES: &str = include_str!("voices.tsv");
const TURNED: &str = include_str!("compare/turned.tsv");

/// What brings in a list, counts, quotes, closes or stands alone.
const PIECES: &[&str] = &[
    "They are:",
    "These are:",
    "The five are:",
    "We will:",
    "In return, industry will:",
    "We have identified five priority sectors.",
    "Our priority sectors are",
    "of which",
    "Recommendation 5:",
    "Question 7.",
    "Source: Office for National Statistics (2024)",
    "Table 3:",
    "£5m",
    "(£m)",
    "£4 million to £9 million a year",
    "by the end of Q3 2027",
    "since 2021",
    "5 per cent",
    "half of all",
    "“",
    "”",
    "(",
    ")",
    "—",
    ";",
    ":",
    "…",
    "’s",
    "the Steel (Support) Act 2016",
    "No.",
    "½",
    "İ",
    "ß",
    "\u{ad}",
    "and",
    "or",
    "not",
    "no",
    "will",
    "we",
    "the",
    "rather than",
    "instead of",
    "unless",
    "which",
];

fn sentences() -> Vec<&'static str> {
    [UNDERTAKINGS, VOICES, TURNED]
        .into_iter()
        .flat_map(str::lines)
        .flat_map(|line| line.split('\t'))
        .filter(|cell| cell.split_whitespace().count() > 4)
        .collect()
}

/// A sentence whole, cut short on either side, or with something in its midst.
fn piece() -> impl Strategy<Value = String> {
    let whole = prop::sample::select(sentences());
    let other = prop::sample::select(PIECES);
    (whole, other, 0_u8..5, 0_usize..30).prop_map(|(whole, other, how, at)| {
        let words: Vec<&str> = whole.split_whitespace().collect();
        let at = at % words.len();
        let (before, behind) = words.split_at(at);
        match how {
            0 | 1 => whole.to_owned(),
            2 => other.to_owned(),
            3 => format!("{} {other} {}", before.join(" "), behind.join(" ")),
            _ => behind.join(" "),
        }
    })
}

/// A block of a paper in Markdown.
fn block() -> impl Strategy<Value = String> {
    (prop::collection::vec(piece(), 1..6), 0_u8..7).prop_map(|(pieces, kind)| match kind {
        0..=2 => pieces.join(" "),
        3 => format!("## {}", pieces[0]),
        4 => format!("- {}", pieces.join("\n- ")),
        5 => format!("> {}", pieces.join(" ")),
        _ => {
            let cells: Vec<String> = pieces.iter().map(|cell| cell.replace('|', "/")).collect();
            let rule = "---|".repeat(cells.len());
            let mut turned = cells.clone();
            turned.reverse();
            format!(
                "| {} |\n|{rule}\n| {} |\n| {} |",
                cells.join(" | "),
                turned.join(" | "),
                cells[0]
            )
        }
    })
}

fn paper() -> impl Strategy<Value = String> {
    (piece(), prop::collection::vec(block(), 3..25))
        .prop_map(|(title, blocks)| format!("# {title}\n\n{}\n", blocks.join("\n\n")))
}

fn topics() -> Vec<Topic> {
    let lists = BUILT_IN.iter();
    lists
        .flat_map(|(file, text)| Gazetteer::parse(text, file).unwrap().topics)
        .collect()
}

fn look(text: &str, earlier: &str, asks: &Asks, topics: &[Topic]) {
    let author = Author::default();
    let [now, before] =
        [text, earlier].map(|text| Paper::read(text.as_bytes(), "paper.md").unwrap());
    let [undertaken, earlier] = [&now, &before].map(|paper| commitments(paper, &author));
    let graded = Graded {
        paper: &now,
        commitments: &undertaken,
    };
    let prepared = Prepared::new(&now);
    for part in asks.asks.iter().flat_map(|ask| &ask.parts) {
        black_box(answer(&prepared, part, None));
    }
    black_box(mentions(&now, &mentions::Gazetteer::default()));
    black_box(terms(
        &now,
        &undertaken,
        &["steel", "advanced manufacturing"],
    ));
    black_box(omissions(graded, topics, Some(&prepared)));
    let before = Graded {
        paper: &before,
        commitments: &earlier,
    };
    black_box(compare_graded(graded, before, topics));
}

proptest! {
    // Each case is two papers looked through by everything; more cases find more, and these
    // take some seconds.
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn nothing_breaks_on_a_jumbled_paper(text in paper(), earlier in paper()) {
        let name = built_in_names().next().unwrap();
        let asks = Asks::parse(built_in(name).unwrap(), name).unwrap();
        look(&text, &earlier, &asks, &topics());
    }
}
