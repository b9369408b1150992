//! Measures the search and the reading of replies on real recommendations and
//! the replies to them (`pairs.jsonl`, aligned by others, labels by machine):
//! `cargo run --release -p weighbridge-papers-encoder --example papers --
//! PAIRS.jsonl [--errors] [--features encoder]`. Nothing here is fitted to
//! them; every figure is also given for each set of papers alone.

// What is measured by hand may stop where its input is not what it expects.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeSet;

use weighbridge_papers::asks::NONE_BELOW;
use weighbridge_papers::search::words::plain;
use weighbridge_papers::search::{
    Encoder, Index, Meanings, best_first, joined, meaning, set_against,
};
use weighbridge_papers::verdict::{Stance, reply};

struct Pair {
    set: String,
    id: String,
    asked: String,
    reply: String,
    label: Stance,
}

fn main() {
    let mut paths = std::env::args()
        .skip(1)
        .filter(|word| !word.starts_with("--"));
    let path = paths.next().expect("give the path of pairs.jsonl");
    let errors = std::env::args().any(|word| word == "--errors");
    let text = std::fs::read_to_string(&path).expect("pairs.jsonl");
    let pairs: Vec<Pair> = text.lines().map(pair).collect();
    let encoder = encoder();
    matching(&pairs, encoder.as_deref());
    none(&pairs);
    replies(&pairs, errors);
}

fn pair(line: &str) -> Pair {
    let value: serde_json::Value = serde_json::from_str(line).expect("a line of JSON");
    let text = |key: &str| value[key].as_str().expect(key).to_owned();
    Pair {
        set: text("set"),
        id: text("rec_id"),
        asked: text("rec"),
        reply: text("resp"),
        label: match text("status").as_str() {
            "Accept" => Stance::Accepts,
            "Partial" => Stance::AcceptsInPart,
            "Reject" => Stance::Rejects,
            other => panic!("label {other}"),
        },
    }
}

#[cfg(feature = "encoder")]
fn encoder() -> Option<Box<dyn Encoder>> {
    Some(Box::new(
        weighbridge_papers_encoder::Pocket::new().expect("encoder"),
    ))
}

#[cfg(not(feature = "encoder"))]
fn encoder() -> Option<Box<dyn Encoder>> {
    None
}

/// Words of a reply that it does not share with the recommendation in runs of
/// four: what is left when the restated text is taken out.
fn unshared(asked: &str, reply: &str) -> String {
    let words =
        |text: &str| -> Vec<String> { plain(text).into_iter().map(|(word, _)| word).collect() };
    let (asked, reply) = (words(asked), words(reply));
    let runs: BTreeSet<&[String]> = asked.windows(4).collect();
    let mut shared = vec![false; reply.len()];
    for (start, run) in reply.windows(4).enumerate() {
        if runs.contains(run) {
            shared[start..start + 4].fill(true);
        }
    }
    let kept = reply.iter().zip(&shared).filter(|(_, shared)| !**shared);
    kept.map(|(word, _)| word.as_str())
        .collect::<Vec<_>>()
        .join(" ")
}

fn after_words(text: &str, number: usize) -> String {
    plain(text)
        .get(number)
        .map_or(String::new(), |(_, at)| text[at.start..].to_owned())
}

fn matching(pairs: &[Pair], encoder: Option<&dyn Encoder>) {
    println!("Each recommendation ranks all replies by content alone\n");
    println!("{:<44} {:<20} top-1  top-5  MRR", "replies", "by");
    let whole: Vec<String> = pairs.iter().map(|pair| pair.reply.clone()).collect();
    let bare: Vec<String> = pairs
        .iter()
        .map(|pair| unshared(&pair.asked, &pair.reply))
        .collect();
    let later: Vec<String> = pairs
        .iter()
        .map(|pair| after_words(&pair.reply, 40))
        .collect();
    let every: Vec<usize> = (0..pairs.len()).collect();
    let of = |set: &str| -> Vec<usize> {
        every
            .iter()
            .copied()
            .filter(|at| pairs[*at].set.contains(set))
            .collect()
    };
    for (name, replies, among) in [
        ("all", &whole, every.clone()),
        ("of the space report alone", &whole, of("Space")),
        ("of the Covid inquiry alone", &whole, of("Covid")),
        ("shared runs of four words taken out", &bare, every.clone()),
        ("first forty words taken out", &later, every.clone()),
    ] {
        let texts: Vec<&str> = among.iter().map(|at| replies[*at].as_str()).collect();
        let index = Index::new(texts.iter().copied());
        let asked: Vec<&str> = among.iter().map(|at| pairs[*at].asked.as_str()).collect();
        let rows: Vec<Vec<f64>> = asked.iter().map(|text| index.scores(text)).collect();
        print(name, "words", &rows);
        print(name, "words, set against", &set_against(&rows, 5));
        if let Some(encoder) = encoder {
            let meanings = Meanings::new(encoder, &texts).expect("meanings");
            let by_meaning: Vec<Vec<f64>> = asked
                .iter()
                .map(|text| {
                    meanings.scores(&encoder.encode(&meaning::windows(text)).expect("question"))
                })
                .collect();
            let both: Vec<Vec<f64>> = rows
                .iter()
                .zip(&by_meaning)
                .map(|(a, b)| joined(a, b))
                .collect();
            print(name, "meaning", &by_meaning);
            print(name, "both", &both);
            print(name, "both, set against", &set_against(&both, 5));
        }
    }
}

fn print(name: &str, by: &str, rows: &[Vec<f64>]) {
    let ranks: Vec<usize> = rows
        .iter()
        .enumerate()
        .map(|(right, row)| {
            1 + best_first(row)
                .iter()
                .position(|hit| hit.text == right)
                .unwrap()
        })
        .collect();
    let share = |most: usize| {
        ranks.iter().filter(|rank| **rank <= most).count() as f64 / ranks.len() as f64
    };
    let mean = ranks.iter().map(|rank| 1.0 / *rank as f64).sum::<f64>() / ranks.len() as f64;
    println!(
        "{name:<44} {by:<20} {:.3}  {:.3}  {mean:.3}",
        share(1),
        share(5)
    );
}

/// How the threshold of an explicit none does: replies to the recommendation
/// itself should lie above it, all replies to other reports below.
fn none(pairs: &[Pair]) {
    println!("\nAn explicit none: nothing at least {NONE_BELOW} like what is asked\n");
    let index = Index::new(pairs.iter().map(|pair| pair.reply.as_str()));
    for set in ["Space", "Covid", ""] {
        let (mut missed, mut found, mut all, mut strangers) = (0, 0, 0, 0);
        for (at, pair) in pairs
            .iter()
            .enumerate()
            .filter(|(_, pair)| pair.set.contains(set))
        {
            let scores = index.scores(&pair.asked);
            all += 1;
            missed += usize::from(scores[at] < NONE_BELOW);
            for (other, score) in pairs.iter().zip(scores) {
                if other.set != pair.set {
                    strangers += 1;
                    found += usize::from(score >= NONE_BELOW);
                }
            }
        }
        let set = if set.is_empty() { "all" } else { set };
        println!(
            "{set:<8} own reply missed {missed} of {all}; other reports' replies taken {found} of {strangers}"
        );
    }
}

const STANCES: [Stance; 3] = [Stance::Accepts, Stance::AcceptsInPart, Stance::Rejects];

fn replies(pairs: &[Pair], errors: bool) {
    println!("\nWhat a reply does, suggested (columns) against the label (rows)");
    for set in ["Space", "Covid", ""] {
        let mut table = [[0_usize; 3]; 3];
        let place = |stance| STANCES.iter().position(|one| *one == stance).unwrap();
        for pair in pairs.iter().filter(|pair| pair.set.contains(set)) {
            table[place(pair.label)][place(reply(&pair.asked, &pair.reply).stance)] += 1;
        }
        let f1: Vec<Option<f64>> = (0..3)
            .map(|of| {
                let right = table[of][of] as f64;
                let labelled: usize = table[of].iter().sum();
                let said: usize = table.iter().map(|row| row[of]).sum();
                (labelled > 0).then(|| 2.0 * right / (labelled + said) as f64)
            })
            .collect();
        let there: Vec<f64> = f1.iter().flatten().copied().collect();
        let right: usize = (0..3).map(|of| table[of][of]).sum();
        let all: usize = table.iter().flatten().sum();
        println!("\n{}", if set.is_empty() { "all" } else { set });
        for (stance, (row, f1)) in STANCES.iter().zip(table.iter().zip(&f1)) {
            let f1 = f1.map_or("–".to_owned(), |f1| format!("{f1:.3}"));
            println!(
                "  {:<14} {:>3} {:>3} {:>3}   F1 {f1}",
                format!("{stance:?}"),
                row[0],
                row[1],
                row[2]
            );
        }
        println!(
            "  right {right} of {all}; macro-F1 over the {} classes there {:.3}",
            there.len(),
            there.iter().sum::<f64>() / there.len() as f64
        );
    }
    if errors {
        println!();
        for pair in pairs {
            let told = reply(&pair.asked, &pair.reply);
            if told.stance != pair.label {
                println!(
                    "{} {}: label {:?}, suggested {:?}, by {:?}",
                    pair.set, pair.id, pair.label, told.stance, told.deciding
                );
            }
        }
    }
}
