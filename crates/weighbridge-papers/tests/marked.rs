//! What the rules find in the two fictional papers, against what a careful
//! reader marked in them by hand. It prints figures (`--nocapture`) and fails
//! when they fall below what they were when last looked at.

// A test may panic: that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeSet;
use std::path::Path;

use weighbridge_model::gazetteer::{BUILT_IN, Gazetteer};
use weighbridge_papers::Paper;
use weighbridge_papers::commitment::{
    Author, Class, Commitment, Firmness, Graded, Standing, commitments,
};
use weighbridge_papers::compare::{What, compare};
use weighbridge_papers::omissions::{Treatment, omissions};
use weighbridge_papers::said::phrase;
use weighbridge_papers::terms::{Defined, terms};

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/papers")
}

fn paper(name: &str) -> Paper {
    let file = format!("{name}.pdf");
    Paper::read(&std::fs::read(folder().join(&file)).unwrap(), &file).unwrap()
}

fn truth(name: &str) -> toml::Table {
    std::fs::read_to_string(folder().join(format!("{name}.truth.toml")))
        .unwrap()
        .parse()
        .unwrap()
}

fn list(table: &toml::Table, key: &str) -> Vec<toml::Table> {
    table
        .get(key)
        .and_then(toml::Value::as_array)
        .map(|all| {
            all.iter()
                .filter_map(|one| one.as_table().cloned())
                .collect()
        })
        .unwrap_or_default()
}

fn text(table: &toml::Table, key: &str) -> String {
    table
        .get(key)
        .and_then(toml::Value::as_str)
        .unwrap_or_default()
        .to_owned()
}

/// Letters and figures alone: readers differ in blanks and quotation marks.
fn bare(text: &str) -> String {
    text.chars()
        .filter(|letter| letter.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

fn same(one: &str, other: &str) -> bool {
    let (one, other) = (bare(one), bare(other));
    one == other
        || (one.len().min(other.len()) > 30 && (one.contains(&other) || other.contains(&one)))
}

fn f1(hit: usize, over: usize, missed: usize) -> f64 {
    2.0 * hit as f64 / (2 * hit + over + missed) as f64
}

struct Marked {
    found: Vec<Commitment>,
    truth: Vec<toml::Table>,
    /// For each truth, the sentence found for it.
    pairs: Vec<Option<usize>>,
}

fn marked(name: &str) -> Marked {
    let found = commitments(&paper(name), &Author::default());
    let truth = list(&truth(name), "commitments");
    let pairs = truth
        .iter()
        .map(|one| {
            found
                .iter()
                .position(|found| same(&found.text, &text(one, "sentence")))
        })
        .collect();
    Marked {
        found,
        truth,
        pairs,
    }
}

#[test]
fn commitments_as_marked_by_hand() {
    let (mut hit, mut over, mut missed) = (0, 0, 0);
    let (mut hard_hit, mut hard_over, mut hard_missed) = (0, 0, 0);
    let (mut firm, mut near_firm, mut status, mut paired) = (0, 0, 0, 0);
    for name in ["making-it-here", "strong-foundations"] {
        let marked = marked(name);
        for (one, pair) in marked.truth.iter().zip(&marked.pairs) {
            let hard = text(one, "edge") == "hard";
            let Some(found) = pair.map(|at| &marked.found[at]) else {
                missed += 1;
                hard_missed += usize::from(hard);
                println!("missed: {}", text(one, "sentence"));
                continue;
            };
            hit += 1;
            paired += 1;
            let judged = &found.judgement;
            match (hard, judged.hard_edged) {
                (true, true) => hard_hit += 1,
                (true, false) => {
                    hard_missed += 1;
                    println!("hard, taken as soft: {}", found.text);
                }
                (false, true) => {
                    hard_over += 1;
                    println!("soft, taken as hard: {}", found.text);
                }
                (false, false) => {}
            }
            let wanted = match text(one, "firmness").as_str() {
                "dated" => Firmness::Decided,
                "will" => Firmness::Will,
                "intends" => Firmness::Intends,
                "explores" => Firmness::Explores,
                _ => Firmness::Recognises,
            };
            let step = |firmness: Firmness| firmness as i32;
            firm += usize::from(judged.firmness == wanted);
            near_firm += usize::from((step(judged.firmness) - step(wanted)).abs() <= 1);
            if judged.firmness != wanted {
                println!(
                    "firmness {} for {}: {}",
                    judged.firmness.as_str(),
                    text(one, "firmness"),
                    found.text
                );
            }
            let under_way = text(one, "status") == "restated";
            let right = under_way == (judged.standing == Standing::UnderWay);
            status += usize::from(right);
            if !right {
                println!("status for {}: {}", text(one, "status"), found.text);
            }
        }
        let taken: BTreeSet<usize> = marked.pairs.iter().flatten().copied().collect();
        for (at, found) in marked.found.iter().enumerate() {
            let judged = &found.judgement;
            // A promised outcome is kept apart by the rules, and unmarked by the
            // reader unless it is one the author undertakes.
            if !taken.contains(&at) && judged.class != Class::Outcome {
                over += 1;
                hard_over += usize::from(judged.hard_edged);
                println!("over ({}): {}", judged.class.as_str(), found.text);
            }
        }
    }
    let share = |part: usize| part as f64 / paired as f64;
    println!(
        "commitments F1 {:.2} (hit {hit}, over {over}, missed {missed}); hard-edged F1 {:.2} \
         (hit {hard_hit}, over {hard_over}, missed {hard_missed}); firmness right {:.2}, within a \
         step {:.2}; new or under way right {:.2}",
        f1(hit, over, missed),
        f1(hard_hit, hard_over, hard_missed),
        share(firm),
        share(near_firm),
        share(status),
    );
    assert!(f1(hit, over, missed) >= 0.80);
    assert!(f1(hard_hit, hard_over, hard_missed) >= 0.60);
}

#[test]
fn terms_as_marked_by_hand() {
    let paper = paper("making-it-here");
    let wanted = list(&truth("making-it-here"), "terms");
    let names: Vec<String> = wanted.iter().map(|one| text(one, "term")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    // By themselves: which of the marked terms are found without being asked.
    let own = terms(&paper, &commitments(&paper, &Author::default()), &[]);
    let found = own
        .iter()
        .filter(|term| names.iter().any(|name| phrase(name) == phrase(&term.term)))
        .count();
    for term in &own {
        println!(
            "told: {} ({}), {} times, {} in commitments, {} in headings",
            term.term,
            term.defined.as_str(),
            term.count,
            term.commitments,
            term.headings
        );
    }
    // Asked for each: whether "defined" is told right.
    let asked = terms(&paper, &commitments(&paper, &Author::default()), &names);
    let mut right = 0;
    for one in &wanted {
        let defined = one["defined"].as_bool().unwrap();
        let told = asked
            .iter()
            .find(|term| bare(&term.term) == bare(&text(one, "term")));
        let says = told.is_some_and(|term| term.defined == Defined::Yes);
        right += usize::from(says == defined);
        if says != defined {
            println!("term {}: {:?}", text(one, "term"), told);
        }
    }
    println!(
        "terms: {found} of {} found unasked among {}; defined or not right for {right}",
        wanted.len(),
        own.len()
    );
    assert!(right * 10 >= wanted.len() * 6);
    // 9 of 11 among 11 when last looked at; "works" is plain English.
    assert!(found >= 9);
}

#[test]
fn omissions_as_marked_by_hand() {
    let paper = paper("making-it-here");
    let wanted = truth("making-it-here");
    let topics: Vec<_> = BUILT_IN
        .iter()
        .flat_map(|(file, text)| Gazetteer::parse(text, file).unwrap().topics)
        .collect();
    let own = commitments(&paper, &Author::default());
    let graded = Graded {
        paper: &paper,
        commitments: &own,
    };
    let told = omissions(graded, &topics, None);
    let names = |key: &str| -> Vec<String> {
        wanted["omissions"][key]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one.as_str().unwrap().to_owned())
            .collect()
    };
    let (mut right, mut all) = (0, 0);
    for (key, treatment) in [
        ("absent", Treatment::Absent),
        ("in_passing", Treatment::InPassing),
        ("treated", Treatment::Treated),
    ] {
        for name in names(key) {
            let topic = told.iter().find(|one| {
                let title = one.title.to_lowercase();
                let name = name.to_lowercase();
                title.contains(&name) || name.contains(&title) || one.words.contains(&name)
            });
            let Some(topic) = topic else {
                println!("no topic of the lists for {name}");
                continue;
            };
            all += 1;
            right += usize::from(topic.treatment == treatment);
            if topic.treatment != treatment {
                println!(
                    "{name} marked {}, told {} ({}): {:?}",
                    treatment.as_str(),
                    topic.treatment.as_str(),
                    topic.because,
                    topic.mentions.first().map(|one| &one.text)
                );
            }
        }
    }
    println!("omissions: {right} of {all} right");
    assert!(right * 10 >= all * 7);
}

#[test]
fn changes_as_marked_by_hand() {
    let (now, before) = (paper("making-it-here"), paper("strong-foundations"));
    let told = compare(&now, &before, &Author::default(), &[]);
    let wanted = list(&truth("making-it-here"), "changes");
    let (mut right, mut all) = (0, 0);
    let mut usual_marked: BTreeSet<usize> = BTreeSet::new();
    for one in &wanted {
        let kind = text(one, "kind");
        let (earlier, later) = (text(one, "earlier"), text(one, "now"));
        let at = |list: &[Commitment], wanted: &str| {
            list.iter()
                .position(|found| !wanted.is_empty() && same(&found.text, wanted))
        };
        let (was, is) = (at(&told.before, &earlier), at(&told.now, &later));
        if !later.is_empty() && !earlier.is_empty() {
            usual_marked.extend(is);
        }
        let change = told.changes.iter().find(|change| {
            (is.is_some() && change.now == is)
                || (is.is_none() && was.is_some() && change.before == was)
        });
        all += 1;
        let ok = match (earlier.is_empty(), later.is_empty()) {
            (false, false) => change.is_some_and(|change| {
                let turned = kind == "reversed";
                let what = if turned {
                    What::Reversed
                } else {
                    What::CarriedOver
                };
                change.what == what && change.before == was && was.is_some()
            }),
            // What the new paper only still speaks of is not told as kept.
            (false, true) => {
                change.is_some_and(|change| matches!(change.what, What::Dropped | What::SpokenOf))
            }
            (true, false) => change.is_some_and(|change| change.what == What::New),
            (true, true) => true,
        };
        right += usize::from(ok);
        if !ok {
            println!(
                "{kind}: {} | told {:?} at {:.2} | earlier {:?} | now {:?}",
                text(one, "what"),
                change.map(|change| change.what),
                change.map_or(0.0, |change| change.similarity),
                was.map(|at| told.before[at].text.as_str()),
                is.map(|at| told.now[at].text.as_str()),
            );
        }
    }
    // Pairs alone: told and marked, told and not marked, marked and not told.
    let pairs: Vec<(String, String)> = told
        .changes
        .iter()
        .filter_map(|change| {
            let (now, before) = (change.now?, change.before?);
            Some((told.now[now].text.clone(), told.before[before].text.clone()))
        })
        .collect();
    let marked_pairs: Vec<(String, String)> = wanted
        .iter()
        .map(|one| (text(one, "now"), text(one, "earlier")))
        .filter(|(now, before)| !now.is_empty() && !before.is_empty())
        .collect();
    let hit = |(now, before): &(String, String)| {
        marked_pairs
            .iter()
            .any(|(later, earlier)| same(now, later) && same(before, earlier))
    };
    for change in &told.changes {
        if let (Some(now), Some(before)) = (change.now, change.before) {
            let (is, was) = (&told.now[now].text, &told.before[before].text);
            println!("carried at {:.3}: {was} | {is}", change.similarity);
        }
    }
    for pair in pairs.iter().filter(|pair| !hit(pair)) {
        println!("over: {} | {}", pair.1, pair.0);
    }
    let hits = pairs.iter().filter(|pair| hit(pair)).count();
    println!(
        "pairs: hit {hits}, over {}, missed {}",
        pairs.len() - hits,
        marked_pairs.len() - hits
    );
    // Business as usual, as marked: restated, or with a partner before.
    let marked = marked("making-it-here");
    let commitments: Vec<(bool, String)> = marked
        .truth
        .iter()
        .filter(|one| !["recognises"].contains(&text(one, "firmness").as_str()))
        .map(|one| {
            let sentence = text(one, "sentence");
            let partner = wanted.iter().any(|change| {
                // What is turned round is no business as usual.
                text(change, "kind") != "reversed"
                    && !text(change, "earlier").is_empty()
                    && same(&text(change, "now"), &sentence)
            });
            (partner || text(one, "status") == "restated", sentence)
        })
        .collect();
    let truth =
        commitments.iter().filter(|(usual, _)| *usual).count() as f64 / commitments.len() as f64;
    let share = told.usual.share().unwrap();
    println!(
        "changes: {right} of {all} right; business as usual {share:.2} told ({} of {}), {truth:.2} \
         marked",
        told.usual.usual, told.usual.all
    );
    // 19 when last looked at; four more are sentences that the rules for
    // commitments do not find in one paper or the other.
    assert!(right >= 19);
    // As last looked at; the error that the comparison tells is found on other
    // pairs, in tests/pairs.rs.
    assert!(hits >= 10 && pairs.len() - hits <= 1);
}
