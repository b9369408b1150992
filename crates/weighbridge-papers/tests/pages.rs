//! Pages whose layout makes it easy to put words together that do not belong
//! together: no sentence is told that does not stand in the paper, and none is cut.

// A test may panic: that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod drawn_pdf;

use drawn_pdf::{file, line};
use std::collections::BTreeSet;
use std::path::PathBuf;

use weighbridge_papers::commitment::{Author, commitments};
use weighbridge_papers::{Kind, Paper};

fn paper(name: &str) -> Paper {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/papers")
        .join(name);
    Paper::read(&std::fs::read(path).unwrap(), name).unwrap()
}

/// Sentences that are told as the paper's own words.
fn told(paper: &Paper) -> Vec<&str> {
    paper
        .passages
        .iter()
        .filter(|one| matches!(one.kind, Kind::Paragraph | Kind::Item | Kind::Aside))
        .flat_map(|one| one.sentences())
        .collect()
}

fn undertaken(paper: &Paper) -> Vec<String> {
    commitments(paper, &Author::default())
        .into_iter()
        .map(|one| one.text)
        .collect()
}

/// Narrow columns of two and three with tables and lists in them, justified and not:
/// every sentence that is told stands in the source, and all but a few are told.
#[test]
fn no_sentence_of_narrow_columns_is_put_together_or_cut() {
    let source = paper("columns.html");
    let source: BTreeSet<&str> = told(&source).into_iter().collect();
    let read = paper("columns.pdf");
    assert!(read.warnings.is_empty(), "{:?}", read.warnings);
    let read = told(&read);
    for sentence in &read {
        assert!(
            source.contains(sentence) || sentence.split(' ').count() < 5,
            "{sentence}"
        );
    }
    let lost: Vec<&&str> = source.iter().filter(|one| !read.contains(one)).collect();
    assert!(lost.len() * 100 <= source.len(), "{lost:?}");
}

/// A PDF of lines of text: left edge, base line from the bottom, size, words.
fn pdf(lines: &[(u32, u32, u32, &str)]) -> Vec<u8> {
    let mut drawn = String::new();
    for (x, y, size, words) in lines {
        drawn.push_str(&line(x, y, size, words));
    }
    let objects = [
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>"
            .to_owned(),
        format!("<</Length {}>>\nstream\n{drawn}\nendstream", drawn.len()),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>".to_owned(),
    ];
    file(&objects)
}

/// A sentence in large letters in the middle of a page is no chapter; the first note
/// of several, on a short page, is a note.
#[test]
fn a_pull_quote_is_no_chapter_and_the_first_note_is_a_note() {
    let bytes = pdf(&[
        (60, 780, 16, "1 Sea"),
        (
            60,
            750,
            11,
            "We will widen the harbours of all towns on the coast and pay for",
        ),
        (
            60,
            736,
            11,
            "new quays where ships are built. The yards will be open by 2030.",
        ),
        (60, 700, 17, "Ships made the town, and the town made ships."),
        (60, 660, 16, "2 Sky"),
        (
            60,
            630,
            11,
            "We will build masts on the hills and keep them in good repair for",
        ),
        (
            60,
            616,
            11,
            "as long as there are birds that need a place to sit down on.",
        ),
        (
            60,
            560,
            7,
            "1 We will burn nothing, Journal of Clay 1991, p. 1.",
        ),
        (
            60,
            550,
            7,
            "2 We will burn nothing, Journal of Clay 1992, p. 2.",
        ),
        (
            60,
            430,
            7,
            "3 We will burn nothing, Journal of Clay 1993, p. 3.",
        ),
    ]);
    let paper = Paper::read(&bytes, "").unwrap();
    let headings: Vec<(&str, u8)> = paper
        .sections
        .iter()
        .map(|one| (one.heading.as_str(), one.level))
        .collect();
    assert_eq!(headings, [("1 Sea", 1), ("2 Sky", 1)]);
    let notes = paper.passages.iter().filter(|one| one.kind == Kind::Note);
    assert_eq!(notes.count(), 3);
    assert!(undertaken(&paper).iter().all(|one| !one.contains("burn")));
}

/// "raise the number of colleges to / 12. We will pay": the figure belongs to the
/// sentence, whatever the lines of the page make of it.
#[test]
fn a_figure_that_begins_a_line_is_kept() {
    let bytes = pdf(&[
        (
            60,
            780,
            11,
            "Colleges matter to us all. We will raise the number of colleges to",
        ),
        (
            60,
            766,
            11,
            "12. We will pay for them from 2028. The ports will wait and so will",
        ),
        (
            60,
            752,
            11,
            "the yards. We will cut the number of our regulators from forty to",
        ),
        (60, 738, 11, "9. They will report to Parliament."),
    ]);
    let paper = Paper::read(&bytes, "").unwrap();
    let told = told(&paper);
    for whole in [
        "We will raise the number of colleges to 12.",
        "We will cut the number of our regulators from forty to 9.",
    ] {
        assert!(told.contains(&whole), "{told:?}");
    }
}

/// Where the lines of two columns stand in turn in a text nothing of that paragraph is
/// told, no half sentence beside it either, and the warning says so; the rest is.
#[test]
fn text_of_columns_in_turn_is_not_told() {
    let text = "Our plan for ports\n\u{c}We will pay for a quay in Hull. We will also open a dock in the\n\n\
        The programme is run by the town and by firms, among them the council, Hitachi,\n\
        The programme will fit an integrated Moixa, and other local\n\
        smart system for boats and the\n\
        partners. The isles of the west have\n\
        works on it, and cut their bills by\n\
        agreed to pay a half of all of it.\n\n\
        down costs. We will mend the pier at Goole.\n\u{c}We will ask the mills.\n";
    let paper = Paper::read(text.as_bytes(), "a.txt").unwrap();
    assert_eq!(
        told(&paper),
        [
            "We will pay for a quay in Hull.",
            "We will mend the pier at Goole.",
            "We will ask the mills.",
        ]
    );
    assert_eq!(
        paper.warnings[0],
        "page 2: in some paragraphs lines of two columns stand in turn; no sentence of these \
         paragraphs is taken for an undertaking, only of the others there: give the PDF itself, \
         or read them yourself"
    );
}

/// A dash that parts a thought at the beginning of a line is no bullet, and a heading
/// among the lines of a column is no part of the sentence below it.
#[test]
fn thoughts_and_headings_among_the_lines_of_a_text() {
    let text = "A\n\u{c}rather, it is to see that the ports\nof this land are open to all. No firm\n\
        – however large and old – will be\nexempt from the dues of its port.\n\nWe will open the quays of the\n\
        north to the ships of all lands.\nDeeper water\nShips draw more water each year\nthan they did in the last one.\n\n\
        We will say more of all this at the end\nof the year. The Harbours\nFund will be raised to ten and \
        be open\nto all the firms of the north.\n\u{c}B\n";
    let paper = Paper::read(text.as_bytes(), "a.txt").unwrap();
    let told = told(&paper);
    for whole in [
        "No firm – however large and old – will be exempt from the dues of its port.",
        "Ships draw more water each year than they did in the last one.",
        "The Harbours Fund will be raised to ten and be open to all the firms of the north.",
    ] {
        assert!(told.contains(&whole), "{told:?}");
    }
    assert!(
        told.iter().all(|one| !one.starts_with("rather")),
        "{told:?}"
    );
}

/// A page as GOV.UK publishes papers: what leads about the site, marks of notes and
/// what is there for screen readers stands in no sentence and undertakes nothing.
#[test]
fn a_page_of_gov_uk_is_its_paper_alone() {
    let paper = paper("gov-uk.html");
    assert_eq!(
        undertaken(&paper),
        [
            "We will deepen the channel at Teesport by 2031.",
            "build two quays at Grimsby by 2030",
            "open a college for pilots in Hull",
            "We will pay for dredging at Blyth.",
            "We will spend £70 million on cranes.",
            "We will spend £40 million on quays.",
        ]
    );
    let headings: Vec<&str> = paper
        .sections
        .iter()
        .map(|one| one.heading.as_str())
        .collect();
    assert_eq!(headings, ["A plan for harbours", "1. Ports", "Money"]);
    for passage in &paper.passages {
        let text = passage.text.to_lowercase();
        for word in [
            "[footnote",
            "cookie",
            "print this",
            "contents",
            "section",
            "↩",
            "useful",
        ] {
            assert!(!text.contains(word), "{text}");
        }
    }
    assert!(
        told(&paper).contains(&"Ports bring £4 billion every year to the economy and create work.")
    );
}

/// What the cells of a table undertake is undertaken, in every format.
#[test]
fn cells_that_undertake_are_read() {
    let wanted = ["We will spend £40 million on quays in Blyth"];
    let rows = [
        ["Measure", "What we will do", "By"],
        ["Ports Fund", wanted[0], "2030"],
        ["Skills Fund", "£12 million", "2029"],
    ];
    let markdown: String = rows
        .iter()
        .map(|row| format!("| {} |\n", row.join(" | ")))
        .collect();
    let html: String = rows
        .iter()
        .map(|row| format!("<tr><td>{}</td></tr>", row.join("</td><td>")))
        .collect();
    for (text, name) in [
        (format!("# Plan\n\n{markdown}"), "a.md"),
        (
            format!("<html><h1>Plan</h1><table>{html}</table>"),
            "a.html",
        ),
    ] {
        let paper = Paper::read(text.as_bytes(), name).unwrap();
        assert_eq!(undertaken(&paper), wanted, "{name}");
        let kinds: Vec<Kind> = paper.passages.iter().map(|one| one.kind).collect();
        assert_eq!(kinds, [Kind::Row, Kind::Item, Kind::Row], "{name}");
    }
}
