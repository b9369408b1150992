//! Sentences that a page's end, a box, a large first letter or a heading over two columns
//! parts: told whole or not at all.

// A test may panic: that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::io::Write as _;

use weighbridge_papers::commitment::{Author, commitments};
use weighbridge_papers::{Kind, Paper};

fn read(text: &str) -> Paper {
    Paper::read(text.as_bytes(), "a.txt").unwrap()
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

/// A box at the foot of a page that has no end, after a paragraph that has none: whose the
/// rest on the next page is cannot be told, so neither is put together with it.
#[test]
fn the_rest_of_one_of_two_sentences_is_put_to_neither() {
    let paper = read(
        "A plan\n\u{c}The ports of the north need deeper water. A new fund for\nquays will help \
         to double the number of ships that call\nat the ports of the north\n\n\
         We have recently announced a new £20 million fund – a four-year\nplan for the next \
         generation of pilots\n\n2\n\u{c}from 30,000 to 60,000 by March 2029. We will mend the \
         pier at Goole.\n\n3\n",
    );
    let told = told(&paper);
    assert!(
        told.contains(&"We will mend the pier at Goole."),
        "{told:?}"
    );
    assert!(
        told.iter()
            .all(|one| !one.contains("60,000") && !one.contains("double") && !one.contains("£20")),
        "{told:?}"
    );
}

/// A pull quote or the title of a note between the halves of a sentence does not part them.
#[test]
fn a_sentence_goes_on_after_a_pull_quote_and_the_title_of_a_note() {
    for between in [
        "The future of the ports has to be one of free trade",
        "Annual Report of the Ports 2028 - Harbours Online",
    ] {
        let paper = read(&format!(
            "A plan\n\u{c}The future of the ports has to be one of free trade with all\nthe \
             lands of the world. We will settle the nature of our future\ntrading arrangement \
             with\n\n{between}\n\n2\n\u{c}the isles. We will mend the pier at Goole.\n\n3\n"
        ));
        let told = told(&paper);
        assert!(
            told.contains(
                &"We will settle the nature of our future trading arrangement with the isles."
            ),
            "{between}: {told:?}"
        );
    }
}

/// Marks of items that stand after the first line of their item.
#[test]
fn displaced_marks_part_items_where_they_begin() {
    let paper = read(
        "A plan\n\u{c}We will support ports by:\n\nlaunching a Northern\n``\nHarbours Fund of up to \
         £85m to invest in cranes that\nserve our\n\n2\n\u{c}rolling out a network of\n``\nHarbour \
         Bank managers by autumn 2028 to ensure\nthat ports have money.\n\n3\n",
    );
    let told = told(&paper);
    assert!(
        told.contains(
            &"rolling out a network of Harbour Bank managers by autumn 2028 to ensure that ports have money."
        ),
        "{told:?}"
    );
    assert!(told.iter().all(|one| !one.contains("£85m")), "{told:?}");
}

/// A line that is two put together does not make the others end early.
#[test]
fn a_name_at_a_line_end_goes_on_though_other_lines_are_longer() {
    let wide = "UK plans to invest £155 million over the next four years to develop a system of \
        lights which uses many sources and means of telling ships where the rocks of the coast are";
    let paper = read(&format!(
        "The Government recognises that lights are critical to the safety and prosperity of us.\n\
         Lord Poole’s 19 November speech at the Royal Institution of Pilots outlined\n{wide}\n\
         and to keep them off the rocks in bad weather.\n"
    ));
    let told = told(&paper);
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told[1].starts_with("Lord Poole’s") && told[1].ends_with("weather."));
}

/// A letter set large before its word, as text of a PDF has it.
#[test]
fn a_large_first_letter_begins_its_word() {
    let paper = read(
        "Foreword\n\nO\n\nur towns have waited long. We will build 17 docks in Hull by 2029, and\n\
         we will pay for each of them. Our ports will wait.\n",
    );
    assert_eq!(told(&paper)[0], "Our towns have waited long.");
}

/// A table after a list does not take what leads into the list.
#[test]
fn a_table_below_a_list_has_a_lead_of_its_own() {
    let list = "By 2030 we will:\n\n- train 300 fitters in Leeds\n- open 5 forges in Corby\n\n";
    let table = "| Action | Who | When |\n|---|---|---|\n| We will spend £40 million on quays in \
        Blyth | DfT | 2028 |\n| Open 6 colleges | DfE | 2029 |\n";
    let leads = |text: &str| -> Vec<Option<String>> {
        let paper = Paper::read(text.as_bytes(), "a.md").unwrap();
        commitments(&paper, &Author::default())
            .into_iter()
            .map(|one| one.lead_in)
            .collect()
    };
    let led = Some("By 2030 we will:".to_owned());
    let both = leads(&format!("# Plan\n\n{list}{table}"));
    assert_eq!(both[..2], [led.clone(), led.clone()]);
    assert!(both[2..].iter().all(Option::is_none), "{both:?}");
    // A table that follows what leads into it at once is led by it.
    let table = leads(&format!("# Plan\n\nBy 2030 we will:\n\n{table}"));
    assert!(table.contains(&led), "{table:?}");
}

/// A document of Word whose paragraph has its first letter in a frame of its own.
#[test]
fn the_framed_first_letter_of_a_docx_begins_its_word() {
    let body = "<w:p><w:pPr><w:framePr w:dropCap=\"drop\" w:lines=\"3\"/></w:pPr><w:r><w:t>O</w:t></w:r></w:p>\
        <w:p><w:r><w:t>ur towns have waited long. We will build 17 docks.</w:t></w:r></w:p>";
    let xml = format!(
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\
         <w:body>{body}</w:body></w:document>"
    );
    let mut file = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    file.start_file(
        "word/document.xml",
        zip::write::SimpleFileOptions::default(),
    )
    .unwrap();
    file.write_all(xml.as_bytes()).unwrap();
    let bytes = file.finish().unwrap().into_inner();
    let paper = Paper::read(&bytes, "a.docx").unwrap();
    assert_eq!(
        told(&paper),
        ["Our towns have waited long.", "We will build 17 docks."]
    );
}

/// A list whose marks are not in the text is a list.
#[test]
fn a_list_without_marks_is_led() {
    let paper = read(
        "We will:\nopen 12 ports in the north by 2030;\nmend 40 quays in the towns of the\n\
         south by 2031; and\nbuy 7 cranes by 2032.\n\nThe ports will wait.\n",
    );
    let found: Vec<(String, Option<String>)> = commitments(&paper, &Author::default())
        .into_iter()
        .map(|one| (one.text, one.lead_in))
        .collect();
    let led = Some("We will:".to_owned());
    assert_eq!(
        found[..3],
        [
            (
                "open 12 ports in the north by 2030;".to_owned(),
                led.clone()
            ),
            (
                "mend 40 quays in the towns of the south by 2031; and".to_owned(),
                led.clone()
            ),
            ("buy 7 cranes by 2032.".to_owned(), led),
        ]
    );
}

/// Text that keeps the look of its page: columns are read one after the other, and the
/// reader is told.
#[test]
fn columns_with_spaces_between_are_taken_apart_and_told() {
    let left = [
        "We will mend 12 boats of all towns",
        "in the north by 2030, and we will",
        "pay for the nets. The ports will be",
        "open to all who fish on this long",
        "coast, and to those who come here",
        "from other lands with their boats.",
    ];
    let right = [
        "We will open six colleges in Hull",
        "by 2031. They will teach all who",
        "ask for it, and they will be free",
        "to those who live there. A dock is",
        "to be built beside each of them in",
        "the year after that, with our help.",
    ];
    let page: Vec<String> = left
        .iter()
        .zip(right)
        .map(|(left, right)| format!("{left:<45}{right}"))
        .collect();
    let paper = read(&page.join("\n"));
    let told = told(&paper);
    for whole in [
        "We will mend 12 boats of all towns in the north by 2030, and we will pay for the nets.",
        "We will open six colleges in Hull by 2031.",
    ] {
        assert!(told.contains(&whole), "{told:?}");
    }
    assert!(
        paper.warnings[0].starts_with("page 1: columns or tables stand side by side"),
        "{:?}",
        paper.warnings
    );
}

/// Columns whose parts stand in another order: small letters after a statement set by itself
/// are the rest of the sentence that breaks off at the foot of the page, and told of neither.
#[test]
fn the_rest_of_a_later_sentence_is_not_put_to_a_statement() {
    let page = |last: &str| {
        read(&format!(
            "A plan\n\u{c}We will prepare for a future of new ships, deeper harbours\nand a \
             blurring of the distinctions between north and south\n\nthe trials of the northern \
             harbours programme for quays, starting\nin 2028, of cranes on roads.\n\nThe harbours \
             of the future are likely to be unlike those of today.\n{last}\n\n\
             We will explore ways to use data to speed up the making of ships.\n\n2\n"
        ))
    };
    let paper = page("We will also be investing £5m from");
    let found = told(&paper);
    assert!(found.iter().all(|one| !one.contains("trials")), "{found:?}");
    assert!(found.iter().any(|one| one.starts_with("The harbours of")));
    let paper = page("We will also be investing £5m.");
    assert!(told(&paper)[0].contains("south the trials"));
}
