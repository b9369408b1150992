//! The page of an assisted-areas map on the real districts: well-formed, every
//! anchor there and only once, nothing loaded from elsewhere, and the same
//! figures as its table.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeSet;

use quick_xml::Reader;
use quick_xml::events::Event;
use weighbridge_assess::assisted_areas::{AreasMap, Ground, Options, OwnMap, draw, usual};
use weighbridge_facts::Facts;
use weighbridge_report::areas_report;

fn map(draws: usize, name: &str) -> AreasMap {
    let ground = Ground::new(&Facts::embedded().unwrap()).unwrap();
    let options = Options {
        draws,
        ceilings: vec![0.1, 0.3],
        swaps: 1,
        own: vec![OwnMap {
            name: name.into(),
            chosen: vec![0, 1, 2],
        }],
        ..usual(&ground).unwrap()
    };
    draw(&ground, &options, &|| true, &|_| {}).unwrap()
}

fn text(map: &AreasMap, file: &str) -> String {
    let files = areas_report(map);
    let found = files.into_iter().find(|one| one.path == file).unwrap();
    String::from_utf8(found.bytes).unwrap()
}

/// Every anchor and every link, read by a strict parser.
fn anchors(page: &str) -> (BTreeSet<String>, Vec<String>) {
    let mut text = page.replacen("<!DOCTYPE html>", "", 1);
    for name in ["style", "script"] {
        let from = text.find(&format!("<{name}>")).unwrap();
        let to = text.rfind(&format!("</{name}>")).unwrap();
        text.replace_range(from + name.len() + 2..to, "");
    }
    let (mut ids, mut links) = (BTreeSet::new(), Vec::new());
    let mut reader = Reader::from_str(&text);
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) | Event::Empty(tag) => {
                for attribute in tag.attributes() {
                    let attribute = attribute.unwrap();
                    let value = attribute.value.to_string();
                    match attribute.key.0 {
                        "id" => assert!(ids.insert(value.clone()), "{value} stands twice"),
                        "href" => links.push(value),
                        _ => {}
                    }
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    (ids, links)
}

#[test]
fn the_page_is_whole_and_its_links_lead_somewhere() {
    for map in [map(5, "mine <b>& yours</b>"), map(0, "mine")] {
        let page = text(&map, "index.html");
        let (ids, links) = anchors(&page);
        for link in links {
            let anchor = link.strip_prefix('#');
            assert!(
                anchor.is_some_and(|anchor| ids.contains(anchor)) || link == "data:,",
                "{link} leads nowhere"
            );
        }
        assert!(!page.contains("<b>& yours"));
        assert!(!page.contains("NaN") && !page.contains("inf%"));
        // Figures as people read them, sources once, open ranges left open.
        for wrong in ["points</b>", "100.0%", ">0.00%<", "fewer than 95%: "] {
            assert!(!page.contains(wrong), "{wrong}");
        }
        let short = page.split("What was asked for").next().unwrap();
        assert_eq!(short.matches("#sources").count(), 1);
        assert!(page.contains("under £5,400 to over £267,600"));
    }
}

#[test]
fn page_and_table_say_the_same() {
    let map = map(0, "mine");
    let table = text(&map, "areas.csv");
    let inside = table
        .lines()
        .skip(1)
        .filter(|line| line.ends_with(",,") || line.ends_with(','))
        .filter(|line| !line.ends_with(",0,,"))
        .count();
    assert_eq!(inside, map.inside().len());
    let page = text(&map, "index.html");
    assert!(
        page.contains(&format!("{inside} districts with")),
        "{inside}"
    );
}
