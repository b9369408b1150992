//! The page's structure: well-formed, every anchor there and only once, every
//! table captioned, every figure graded, nothing loaded from elsewhere, and
//! the same figures as the tables.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use std::collections::{BTreeMap, BTreeSet};

use quick_xml::Reader;
use quick_xml::events::Event;

fn page() -> String {
    let files = weighbridge_report::report(&common::assessment());
    let index = files
        .into_iter()
        .find(|file| file.path == "index.html")
        .unwrap();
    String::from_utf8(index.bytes).unwrap()
}

/// An element of the page with the text in it.
#[derive(Debug, Default, Clone)]
struct Element {
    name: String,
    attributes: BTreeMap<String, String>,
    text: String,
    /// Names of what it stands in, outermost first.
    within: Vec<String>,
}

/// All elements in the order in which they end. A strict XML parser reads the
/// page, so what is not closed or escaped is found here; style and script,
/// which are no XML, are taken out first.
fn elements(page: &str) -> Vec<Element> {
    let mut text = page.replacen("<!DOCTYPE html>", "", 1);
    for name in ["style", "script"] {
        let from = text.find(&format!("<{name}>")).unwrap();
        let to = text.rfind(&format!("</{name}>")).unwrap();
        text.replace_range(from + name.len() + 2..to, "");
    }
    let mut reader = Reader::from_str(&text);
    let mut open: Vec<Element> = Vec::new();
    let mut done = Vec::new();
    loop {
        let event = reader
            .read_event()
            .unwrap_or_else(|error| panic!("at byte {}: {error}", reader.buffer_position()));
        match event {
            Event::Start(ref start) | Event::Empty(ref start) => {
                let mut element = Element {
                    name: start.name().0.to_owned(),
                    within: open.iter().map(|element| element.name.clone()).collect(),
                    ..Element::default()
                };
                for attribute in start.attributes() {
                    let attribute = attribute.unwrap();
                    element
                        .attributes
                        .insert(attribute.key.0.to_owned(), attribute.value.to_string());
                }
                if matches!(event, Event::Empty(_)) {
                    done.push(element);
                } else {
                    open.push(element);
                }
            }
            Event::End(_) => {
                let element = open.pop().unwrap();
                if let Some(parent) = open.last_mut() {
                    parent.text.push_str(&element.text);
                }
                done.push(element);
            }
            Event::Text(text) => {
                let text: &str = &text;
                assert!(!text.contains('<') && !text.contains('>'), "{text}");
                if let Some(element) = open.last_mut() {
                    element.text.push_str(text);
                }
            }
            Event::GeneralRef(name) => {
                let text = match &*name {
                    "amp" => "&",
                    "lt" => "<",
                    "gt" => ">",
                    "quot" => "\"",
                    other => panic!("an entity that is not XML's: &{other};"),
                };
                if let Some(element) = open.last_mut() {
                    element.text.push_str(text);
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert!(open.is_empty());
    done
}

fn named<'a>(elements: &'a [Element], name: &str) -> Vec<&'a Element> {
    elements
        .iter()
        .filter(|element| element.name == name)
        .collect()
}

#[test]
fn anchors_are_there_and_only_once() {
    let elements = elements(&page());
    let mut ids = BTreeSet::new();
    for id in elements
        .iter()
        .filter_map(|element| element.attributes.get("id"))
    {
        assert!(ids.insert(id.clone()), "the id {id} stands twice");
        assert!(!id.contains(char::is_whitespace), "{id}");
    }
    for element in &elements {
        if let Some(link) = element.attributes.get("href") {
            let anchor = link.strip_prefix('#');
            assert!(
                anchor.is_some_and(|anchor| ids.contains(anchor)) || link == "data:,",
                "{link} leads nowhere"
            );
        }
        for reference in ["aria-labelledby", "aria-describedby", "for"] {
            for id in element
                .attributes
                .get(reference)
                .iter()
                .flat_map(|list| list.split(' '))
            {
                assert!(ids.contains(id), "{reference} {id} leads nowhere");
            }
        }
    }
    assert!(ids.contains("E08000016") && ids.contains("W06000001"));
}

#[test]
fn nothing_comes_from_elsewhere() {
    let page = page();
    for loads in [
        "http://",
        "https://",
        "src=",
        "@import",
        "url(",
        "fetch(",
        "XMLHttp",
        "localStorage",
        "cookie",
    ] {
        for (at, _) in page.match_indices(loads) {
            let text: String = page[at..].chars().take(20).collect();
            assert!(text.starts_with("url(#"), "{text}");
        }
    }
}

#[test]
fn tables_have_captions_and_heads() {
    let page = page();
    let elements = elements(&page);
    let tables = named(&elements, "table").len();
    assert!(tables > 12);
    assert_eq!(named(&elements, "caption").len(), tables);
    for head in named(&elements, "th") {
        if head.within.contains(&"thead".to_owned()) {
            assert!(!head.text.trim().is_empty());
        }
    }
    for caption in named(&elements, "caption") {
        assert!(caption.text.len() > 10, "{}", caption.text);
    }
}

/// Every row of figures carries its grade, unless the caption does it for all.
#[test]
fn figures_carry_their_grade() {
    let page = page();
    let (mut graded, mut at) = (0, 0);
    while let Some(from) = page[at..].find("<table") {
        let start = at + from;
        let end = start + page[start..].find("</table>").unwrap();
        let table = &page[start..end];
        at = end;
        let caption = &table[..table.find("</caption>").unwrap()];
        if caption.contains("licences ask for") || caption.contains("class=\"g ") {
            continue;
        }
        let body = &table[table.find("<tbody>").unwrap()..];
        for row in body.split("<tr>").skip(1) {
            assert!(
                row.contains("<b class=\"g "),
                "no grade: {row} of {caption}"
            );
            graded += 1;
        }
    }
    assert!(graded > 30);
    for finding in page.split("<ul class=\"figures\">").skip(1) {
        for figure in finding.split("</ul>").next().unwrap().split("<li>").skip(1) {
            assert!(figure.contains("<b class=\"g "), "{figure}");
        }
    }
}

#[test]
fn headings_go_down_one_step_at_a_time() {
    let page = page();
    let mut last = 0;
    for at in page.match_indices("<h").map(|(at, _)| at) {
        let Some(level) = page[at + 2..].chars().next().and_then(|c| c.to_digit(10)) else {
            continue;
        };
        assert!(
            level <= last + 1,
            "h{level} after h{last}: {}",
            &page[at..at + 60]
        );
        last = level;
    }
    assert_eq!(page.matches("<h1").count(), 1);
    for question in weighbridge_assess::assessment::QUESTIONS {
        assert!(
            page.contains(&format!("</span> {question}</h2>")),
            "{question}"
        );
    }
}

#[test]
fn drawings_say_what_they_are() {
    let elements = elements(&page());
    for drawing in named(&elements, "svg") {
        let hidden = drawing.attributes.contains_key("aria-hidden");
        let told = drawing
            .attributes
            .get("role")
            .is_some_and(|role| role == "img")
            && drawing.attributes.contains_key("aria-labelledby");
        assert!(hidden != told, "{drawing:?}");
    }
}

#[test]
fn names_stay_text() {
    let page = page();
    assert!(!page.contains("<script>alert"));
    let elements = elements(&page);
    assert!(
        named(&elements, "a")
            .iter()
            .any(|link| link.text == common::HOSTILE)
    );
    assert_eq!(named(&elements, "script").len(), 1);
}

#[test]
fn the_page_and_the_tables_say_the_same() {
    let assessment = common::assessment();
    let page = page();
    let elements = elements(&page);
    let text = |name: &str| {
        let files = weighbridge_report::report(&assessment);
        let file = files
            .into_iter()
            .find(|file| file.path == format!("tables/{name}.csv"))
            .unwrap();
        String::from_utf8(file.bytes).unwrap()
    };
    let coverage = text("coverage");
    let mut reader = csv::Reader::from_reader(coverage.as_bytes());
    let heads = reader.headers().unwrap().clone();
    let column = |name: &str| heads.iter().position(|head| head == name).unwrap();
    let mut checked = 0;
    for row in reader.records() {
        let row = row.unwrap();
        if &row[column("definition")] != "central" || row[column("strategy_share")].is_empty() {
            continue;
        }
        let number = |name: &str| row[column(name)].parse::<f64>().unwrap();
        let wanted = [
            weighbridge_report::format::jobs(number("jobs")),
            weighbridge_report::format::jobs_with_error(
                number("strategy_jobs"),
                number("strategy_jobs_low"),
                number("strategy_jobs_high"),
            )
            .to_string(),
        ];
        let shown = named(&elements, "tr").into_iter().any(|line| {
            line.text.starts_with(&row[column("place_name")])
                && wanted
                    .iter()
                    .all(|figure| line.text.contains(figure.as_str()))
                && line.text.contains(&row[column("grade")])
        });
        assert!(
            shown,
            "{wanted:?} of {} is not on the page",
            &row[column("place_name")]
        );
        checked += 1;
    }
    assert_eq!(checked, 3);
}

#[test]
fn the_same_assessment_gives_the_same_bytes() {
    let bytes = || {
        weighbridge_report::report(&common::assessment())
            .into_iter()
            .map(|file| (file.path, file.bytes))
            .collect::<Vec<_>>()
    };
    assert_eq!(bytes(), bytes());
}

#[test]
fn what_is_missing_is_said() {
    let mut assessment = common::assessment();
    assessment.compare = None;
    assessment.layers.truncate(1);
    assessment.layers[0].presence = Default::default();
    assessment.concentration.clear();
    assessment.uncovered.clear();
    assessment.long_run.clear();
    assessment.telling.clear();
    let files = weighbridge_report::report(&assessment);
    let page = String::from_utf8(files[0].bytes.clone()).unwrap();
    elements(&page);
    assert!(page.contains("No earlier strategy was asked for"));
    assert!(page.contains("No industry is left out"));
    // Where presence was not computed, nothing is said of who has none.
    assert!(!page.contains("with no sector, whatever"));
    assessment.layers.clear();
    let files = weighbridge_report::report(&assessment);
    elements(&String::from_utf8(files[0].bytes.clone()).unwrap());
}

#[test]
fn the_script_stays_small() {
    let page = page();
    let script = &page[page.find("<script>").unwrap()..];
    assert!(script.lines().count() < 300);
}
