//! How well the built-in lists know a topic that a sentence speaks of in plain
//! words, and how often they take another sense of a word for it: sentences of
//! one topic each, written before the lists' words were looked at. It counts;
//! it does not say what else a paper might call a thing.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use weighbridge_model::gazetteer::{BUILT_IN, Gazetteer, Topic};
use weighbridge_papers::Paper;
use weighbridge_papers::commitment::{Author, Graded, commitments};
use weighbridge_papers::omissions::{Treatment, omissions};

/// A topic's title, "+" where the sentence is about it and "-" where it only has
/// a word like one of its own, and the sentence.
const CASES: &str = include_str!("topics.tsv");

fn topics() -> Vec<Topic> {
    BUILT_IN
        .iter()
        .flat_map(|(file, list)| Gazetteer::parse(list, file).unwrap().topics)
        .collect()
}

#[test]
fn plain_sentences_are_known_for_their_topic() {
    let all = topics();
    let (mut wanted, mut found, mut others, mut misled) = (0, 0, 0, 0);
    for case in CASES.lines() {
        let [title, sign, text] = case.split('\t').collect::<Vec<_>>()[..] else {
            panic!("three columns: {case}");
        };
        let topic: Vec<Topic> = all
            .iter()
            .filter(|topic| topic.title == title)
            .cloned()
            .collect();
        assert_eq!(topic.len(), 1, "{title}");
        let paper = Paper::read(format!("# A\n\n{text}\n").as_bytes(), "a.md").unwrap();
        let own = commitments(&paper, &Author::default());
        let graded = Graded {
            paper: &paper,
            commitments: &own,
        };
        let told = &omissions(graded, &topic, None)[0];
        let named = told.treatment != Treatment::Absent;
        let by = told.mentions.first().map_or("", |one| one.found.as_str());
        if sign == "+" {
            wanted += 1;
            found += usize::from(named);
            if !named {
                println!("missed: {title}: {text}");
            }
        } else {
            others += 1;
            misled += usize::from(named);
            if named {
                println!("misled: {title}: {text} ({by})");
            }
        }
    }
    println!("{found} of {wanted} found, {misled} of {others} misled");
    assert!(found * 100 >= wanted * 97, "{found} of {wanted} found");
    assert!(misled * 100 <= others * 2, "{misled} of {others} misled");
}
