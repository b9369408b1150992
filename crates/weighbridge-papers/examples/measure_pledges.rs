//! Measures the rules of commitments against sentences labelled by others:
//! pledge or not, hard-edged or not, on the half of the manifestos by which
//! the rules were set and on the half that was kept back. It prints figures,
//! with `--errors` the sentences that went wrong, and with `--table` each sentence with
//! its label and what was told of it.
//!
//! `cargo run --release -p weighbridge-papers --example measure_pledges -- FILE
//! [--errors] [--held-back] [--table]`, FILE being `pledge_specificity_normalised.tsv`.

use std::collections::BTreeMap;

use weighbridge_papers::commitment::{
    Author, By, Class, Context, Judgement, SpokenOf, goes_on, judge, numbered,
};

/// From this label on, a sentence is a pledge: 1 is "not a pledge", 2 rhetoric.
const PLEDGE: u8 = 2;
/// From this label on, it is hard-edged: 6 "pledge of action", 7 "detailed".
const HARD: u8 = 6;

struct Row {
    party: String,
    election: String,
    number: u32,
    text: String,
    label: u8,
}

fn author(party: &str) -> Author {
    let labor = ["labor", "alp"];
    let coalition = ["coalition", "liberal", "liberals", "party"];
    let (own, other): (&[&str], &[&str]) = if party == "63320" {
        (&labor, &coalition)
    } else {
        (&coalition, &labor)
    };
    let names = |list: &[&str]| list.iter().map(|name| (*name).to_owned()).collect();
    Author {
        names: names(own),
        others: names(other),
        country: Some("australia"),
        ..Author::default()
    }
}

/// Whether a manifesto was kept back while the rules were set: every second
/// election of each party, the other half of the other party.
fn held_back(party: &str, election: &str) -> bool {
    const FIRST: [&str; 4] = ["198010", "199003", "200111", "200711"];
    FIRST.contains(&election) != (party == "63320")
}

#[derive(Default, Clone, Copy)]
struct Confusion {
    cells: [[usize; 2]; 2],
}

impl Confusion {
    fn add(&mut self, truth: bool, told: bool) {
        self.cells[usize::from(truth)][usize::from(told)] += 1;
    }
    fn line(&self) -> String {
        let [[none, over], [missed, hit]] = self.cells.map(|row| row.map(|cell| cell as f64));
        format!(
            "F1 {:.3}  precision {:.3}  recall {:.3}  hit {hit} over {over} missed {missed} none {none}",
            2.0 * hit / (2.0 * hit + over + missed),
            hit / (hit + over),
            hit / (hit + missed),
        )
    }
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some(file) = arguments.iter().find(|word| !word.starts_with("--")) else {
        eprintln!("give the file of labelled sentences (tab-separated)");
        return;
    };
    let Ok(text) = std::fs::read_to_string(file) else {
        eprintln!("{file} cannot be read");
        return;
    };
    let mut rows: Vec<Row> = text
        .lines()
        .skip(1)
        .filter_map(|line| {
            let cells: Vec<&str> = line.split('\t').collect();
            Some(Row {
                number: cells.first()?.rsplit('_').next()?.parse().ok()?,
                party: (*cells.get(1)?).to_owned(),
                election: (*cells.get(2)?).to_owned(),
                text: cells.get(3)?.trim().trim_matches('"').to_owned(),
                label: cells.get(4)?.parse().ok()?,
            })
        })
        .collect();
    rows.sort_by(|a, b| (&a.party, &a.election, a.number).cmp(&(&b.party, &b.election, b.number)));
    let mut results: BTreeMap<(bool, String), [Confusion; 2]> = BTreeMap::new();
    let mut lead_in: Option<String> = None;
    let (mut before, mut open) = (false, "");
    let mut spoken = SpokenOf::default();
    let mut place = (String::new(), String::new());
    let errors = arguments.iter().any(|word| word == "--errors");
    let table = arguments.iter().any(|word| word == "--table");
    let show_held = arguments.iter().any(|word| word == "--held-back");
    for row in &rows {
        let here = (row.party.clone(), row.election.clone());
        if place != here {
            (lead_in, before, open, place) = (None, false, "", here);
            spoken = SpokenOf::default();
        }
        let bare = row
            .text
            .trim_start_matches(['-', '•', '·', '*', '–', '●', ' ']);
        // A line after a colon or semicolon goes on with a list, with a sign or without.
        let item = bare.len() < row.text.len() || goes_on(open, bare) || numbered(bare);
        if !item
            && row
                .text
                .chars()
                .next()
                .is_some_and(|letter| !letter.is_lowercase())
        {
            lead_in = lead_in.filter(|_| false);
        }
        let context = Context {
            lead_in: lead_in.as_deref().filter(|_| item),
            item,
            after_commitment: before,
            ..Context::default()
        };
        let author = author(&row.party);
        let of = spoken.next(bare, &author);
        let judged = judge(bare, &context, &author).map(|mut judged| {
            of.mark(&mut judged, &author);
            judged
        });
        let told = judged.as_ref().is_some_and(pledged);
        let hard = judged
            .as_ref()
            .is_some_and(|judged| judged.hard_edged && pledged(judged));
        before = told;
        open = bare;
        if let Some(words) = weighbridge_papers::commitment::lead_in(bare) {
            lead_in = Some(words.to_owned());
        }
        let held = held_back(&row.party, &row.election);
        let name = format!("{} {}", row.party, row.election);
        for key in [
            (held, name),
            (held, "all".to_owned()),
            (true, "~both".to_owned()),
        ] {
            let cell = results.entry(key).or_default();
            cell[0].add(row.label >= PLEDGE, told);
            cell[1].add(row.label >= HARD, hard);
        }
        if table {
            let (class, by, firmness, sort) =
                judged.as_ref().map_or(("none", "", "", ""), |judged| {
                    (
                        judged.class.as_str(),
                        judged.by.as_str(),
                        judged.firmness.as_str(),
                        judged.sort.unwrap_or("none"),
                    )
                });
            let marks: Vec<String> = judged
                .iter()
                .flat_map(|judged| &judged.marks)
                .map(|mark| format!("{}={}", mark.role.as_str(), mark.text))
                .collect();
            println!(
                "ROW\t{held}\t{}\t{}\t{}\t{}\t{item}\t{class}\t{by}\t{firmness}\t{sort}\t{hard}\t{}\t{}",
                row.party,
                row.election,
                row.number,
                row.label,
                marks.join("; "),
                row.text
            );
        }
        if errors && held == show_held {
            report(row, judged.as_ref());
        }
    }
    for ((held, name), [pledge, hard]) in &results {
        let half = if *held { "kept back " } else { "set on    " };
        println!("{half} {name:<13} pledge {}", pledge.line());
        println!("{half} {name:<13} hard   {}", hard.line());
    }
}

/// What counts as a pledge: whatever the author undertakes, refuses, promises as an outcome or
/// wishes, as the labels from "rhetorical" on do; not what another is to do.
fn pledged(judged: &Judgement) -> bool {
    judged.by == By::Author && judged.class != Class::Recommendation
}

fn report(row: &Row, judged: Option<&Judgement>) {
    let told = judged.is_some_and(pledged);
    let hard = judged.is_some_and(|judged| judged.hard_edged && pledged(judged));
    let words: Vec<String> = judged
        .iter()
        .flat_map(|judged| &judged.marks)
        .map(|mark| format!("{}={}", mark.role.as_str(), mark.text))
        .collect();
    let kind = match (row.label >= PLEDGE, told, row.label >= HARD, hard) {
        (true, false, true, _) => "MISSED-HARD",
        (true, false, ..) => "missed",
        (false, true, _, true) => "OVER-HARD",
        (false, true, ..) => "over",
        (_, _, true, false) => "soft-for-hard",
        (_, _, false, true) => "hard-for-soft",
        _ => return,
    };
    println!("{kind}\t{}\t{}\t{}", row.label, row.text, words.join("; "));
}
