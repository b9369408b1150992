//! Prints what a paper undertakes, for the eye of whoever works on the rules.

use std::cmp::Reverse;

use weighbridge_model::gazetteer::{BUILT_IN, Gazetteer};
use weighbridge_papers::Paper;
use weighbridge_papers::commitment::{Author, commitments, summary};
use weighbridge_papers::omissions::omissions;
use weighbridge_papers::terms::terms;

fn main() {
    let name = std::env::args().nth(1).unwrap_or_default();
    let bytes = std::fs::read(&name).unwrap_or_default();
    let paper = match Paper::read(&bytes, &name) {
        Ok(paper) => paper,
        Err(error) => return eprintln!("{error}"),
    };
    let start = std::time::Instant::now();
    let mut found = commitments(&paper, &Author::default());
    eprintln!("{} commitments in {:?}", found.len(), start.elapsed());
    let start = std::time::Instant::now();
    let used = terms(&paper, &found, &[]);
    eprintln!("{} terms in {:?}", used.len(), start.elapsed());
    for term in &used {
        println!(
            "TERM {} x{} commitments {} sections {} {:?} {:?}",
            term.term,
            term.count,
            term.commitments,
            term.sections,
            term.defined,
            term.sayings.first()
        );
    }
    let start = std::time::Instant::now();
    for (file, text) in BUILT_IN {
        let Ok(list) = Gazetteer::parse(text, file) else {
            continue;
        };
        for one in omissions(&paper, &list.topics) {
            println!(
                "TOPIC {} {} ({}) {:?}",
                one.treatment.as_str(),
                one.topic,
                one.because,
                one.mentions.first().map(|mention| &mention.text)
            );
            for near in one.near {
                println!("NEAR {} {near:?}", one.topic);
            }
        }
    }
    eprintln!("topics in {:?}", start.elapsed());
    println!("{:#?}", summary(&paper, &found).whole);
    found.sort_by_key(|one| {
        let judged = &one.judgement;
        Reverse((judged.hard_edged, judged.firmness, judged.specificity))
    });
    for one in &found {
        let judged = &one.judgement;
        let marks: Vec<String> = judged
            .marks
            .iter()
            .map(|mark| format!("{}={}", mark.role.as_str(), mark.text))
            .collect();
        println!(
            "p{} {} {} {} {} {}\n   {}\n   [{}]",
            one.page,
            judged.firmness.as_str(),
            judged.sort.unwrap_or("-"),
            judged.standing.as_str(),
            judged.specificity,
            if judged.hard_edged { "HARD" } else { "" },
            one.text,
            marks.join("; ")
        );
    }
}
