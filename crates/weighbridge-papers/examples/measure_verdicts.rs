//! Measures the suggested verdicts against sentences written before anybody
//! looked at the rules' lists, each with the verdict of its author: on the half
//! by which the rules may be mended and on the half kept back. It prints the
//! confusion of verdicts, how each was told by its ground and, with `--errors`, the sentences that went wrong
//! (of the first half only; `--kept-back` shows the other).
//!
//! `cargo run -p weighbridge-papers --example measure_verdicts -- FILE
//! [--errors] [--kept-back] [--asks=ASKS]`, FILE being `tests/verdicts/unseen.tsv`
//! and ASKS a file of asks instead of those that come with the program.

use std::collections::BTreeMap;

use weighbridge_model::asks::{Asks, built_in};
use weighbridge_papers::Paper;
use weighbridge_papers::asks::{Prepared, Rivals, answer_among};
use weighbridge_papers::verdict::Verdict;

/// Counts of one half: [written as][told].
type Confusion = [[usize; 4]; 4];

const SHORT: [&str; 4] = ["agrees", "part", "silent", "opposed"];

fn place(verdict: Verdict) -> usize {
    Verdict::ALL
        .iter()
        .position(|known| *known == verdict)
        .unwrap_or_default()
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some(file) = arguments.iter().find(|word| !word.starts_with("--")) else {
        eprintln!("give the file of sentences (tab-separated)");
        return;
    };
    let Ok(text) = std::fs::read_to_string(file) else {
        eprintln!("{file} cannot be read");
        return;
    };
    let name = "industrial-communities";
    let own = arguments
        .iter()
        .find_map(|word| word.strip_prefix("--asks="))
        .and_then(|file| std::fs::read_to_string(file).ok());
    let given = own.as_deref().or(built_in(name)).unwrap_or_default();
    let asks = match Asks::parse(given, name) {
        Ok(asks) => asks,
        Err(problems) => {
            for problem in problems {
                eprintln!("{problem}");
            }
            return;
        }
    };
    let rivals = Rivals::new(&asks);
    let errors = arguments.iter().any(|word| word == "--errors");
    let show_kept = arguments.iter().any(|word| word == "--kept-back");
    let mut halves: [Confusion; 2] = Default::default();
    let mut kinds: BTreeMap<(&str, bool), [usize; 2]> = BTreeMap::new();
    let mut grounds: BTreeMap<(String, &str), [usize; 4]> = BTreeMap::new();
    let mut by_ask: BTreeMap<(&str, bool), [usize; 2]> = BTreeMap::new();
    let lines = text.lines().enumerate();
    for (number, line) in lines.filter(|(_, line)| !line.starts_with('#')).skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [ask, part, kind, written, kept, sentence] = cells[..] else {
            eprintln!("{file}, line {}: six cells are needed", number + 1);
            return;
        };
        let known = asks.asks.iter().flat_map(|ask| &ask.parts);
        let Some(part) = known.into_iter().find(|known| known.name == part) else {
            eprintln!("{file}, line {}: no part is named {part}", number + 1);
            return;
        };
        let Some(truth) = SHORT.iter().position(|word| *word == written) else {
            eprintln!("{file}, line {}: no verdict is named {written}", number + 1);
            return;
        };
        let Ok(paper) = Paper::read(sentence.as_bytes(), "sentence.txt") else {
            eprintln!("{file}, line {}: cannot be read", number + 1);
            return;
        };
        let answer = answer_among(&Prepared::new(&paper), part, &rivals, None);
        let told = place(answer.suggestion.verdict);
        let kept = kept == "yes";
        halves[usize::from(kept)][truth][told] += 1;
        let ground = answer
            .bearing
            .iter()
            .find(|one| one.said.verdict == Some(answer.suggestion.verdict))
            .and_then(|one| one.said.ground);
        let ground = ground.map_or_else(String::new, |ground| format!("{ground:?}"));
        grounds.entry((ground, SHORT[told])).or_default()[truth] += 1;
        let count = kinds.entry((kind, kept)).or_default();
        count[0] += usize::from(truth == told);
        count[1] += 1;
        let count = by_ask.entry((ask, kept)).or_default();
        count[0] += usize::from(truth == told);
        count[1] += 1;
        if errors && truth != told && kept == show_kept {
            let deciding = answer.bearing.first().map(|one| &one.said.deciding);
            println!(
                "{} told {}\t{}\t{sentence}\t{deciding:?}",
                SHORT[truth], SHORT[told], part.name
            );
        }
    }
    for (half, name) in halves.iter().zip(["mended by", "kept back"]) {
        print(name, half);
    }
    println!("by the ground of what was told, both halves: written as {SHORT:?}");
    for ((ground, told), written) in grounds {
        println!("  {told:<8} {ground:<12} {written:?}");
    }
    for ((kind, kept), [right, all]) in kinds.into_iter().chain(by_ask) {
        let half = if kept { "kept back" } else { "mended by" };
        println!("{half}  {kind:<12} {right} of {all}");
    }
}

/// The confusion of a half, with accuracy, F1 per verdict and reversals.
fn print(name: &str, half: &Confusion) {
    let all: usize = half.iter().flatten().sum();
    let right: usize = (0..4).map(|at| half[at][at]).sum();
    println!(
        "{name}: {right} of {all} as written; reversed {}",
        half[0][3] + half[3][0]
    );
    println!(
        "  written \\ told {:>8}{:>8}{:>8}{:>8}      F1",
        SHORT[0], SHORT[1], SHORT[2], SHORT[3]
    );
    let mut sum = 0.0;
    for (at, row) in half.iter().enumerate() {
        let told: usize = half.iter().map(|row| row[at]).sum();
        let written: usize = row.iter().sum();
        let f1 = 2.0 * row[at] as f64 / (told + written).max(1) as f64;
        sum += f1 / 4.0;
        println!(
            "  {:<14} {:>8}{:>8}{:>8}{:>8}    {f1:.2}",
            SHORT[at], row[0], row[1], row[2], row[3]
        );
    }
    println!("  macro-F1 {sum:.2}");
}
