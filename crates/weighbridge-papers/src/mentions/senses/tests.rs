//! Words that name a trade and as often something else, each in both senses.

use crate::mentions::{Entry, Gazetteer, Sort, mentions};
use crate::paper::Paper;

/// Names of trades in another sense than that of a trade.
#[test]
fn names_of_trades_in_another_sense_are_none() {
    let names = [
        ("Lithium", "lithium mining"),
        ("Gold mining", "gold mines"),
        ("Textiles", "weaving"),
        ("Tourism", "visitor economy"),
        ("Batteries", "battery"),
        ("Space", "satellite"),
        ("Rail equipment", "rail"),
        ("Childcare", "early years sector"),
        ("Construction", "construction"),
    ];
    let entries = names.iter().map(|(name, also)| Entry {
        name: (*name).to_owned(),
        also: vec![(*also).to_owned()],
        sort: Sort::Industry,
        codes: Vec::new(),
    });
    let gazetteer = Gazetteer {
        entries: entries.collect(),
        ..Gazetteer::default()
    };
    let told = |text: &str| {
        let paper = Paper::read(format!("# A\n\n{text}\n").as_bytes(), "a.md").unwrap();
        mentions(&paper, &gazetteer).of(Sort::Industry).count()
    };
    for text in [
        "We will begin construction in 2027.",
        "The bridge is under construction.",
        "The construction of the bypass will take two years.",
        "Patients take lithium for bipolar disorder.",
        "The dose of lithium was too high.",
        "They live by the gold mining of data.",
        "We believe in weaving skills into schools.",
        "It is about weaving trust between towns.",
        "Health tourism is a burden.",
        "Medical tourism costs the service dear.",
        "He was charged with battery and assault.",
        "Assault and battery rose by a fifth.",
        "Satellite towns grew around London.",
        "The college has satellite campuses.",
        "We plan for road, rail, aviation and maritime transport.",
        "The T-level route in childcare begins in autumn.",
    ] {
        assert_eq!(told(text), 0, "{text}");
    }
    for text in [
        "Construction employs two million people.",
        "Firms in construction and retail will gain.",
        "We will dig for lithium in Cornwall.",
        "Gold mining will come back to Wales.",
        "The weaving industry employs 4,000 people.",
        "Tourism brings in £4 billion.",
        "Battery makers will come to Blyth.",
        "Satellite makers export half of it.",
    ] {
        assert_eq!(told(text), 1, "{text}");
    }
}
