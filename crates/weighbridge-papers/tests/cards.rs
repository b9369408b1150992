//! Cards side by side on a page of a PDF: each has its own sentences, and none is told that
//! takes words of two.

// A test may panic: that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod drawn_pdf;

use drawn_pdf::{file, line};
use weighbridge_papers::{Kind, Paper};

/// A page of lines in Helvetica: left edge, base line from the bottom, size, words.
fn read(lines: &[(u32, u32, u32, &str)]) -> Paper {
    let drawn: String = lines
        .iter()
        .map(|(x, y, size, words)| line(x, y, size, words))
        .collect();
    let objects = [
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]\
         /Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>"
            .to_owned(),
        format!("<</Length {}>>\nstream\n{drawn}\nendstream", drawn.len()),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>".to_owned(),
    ];
    Paper::read(&file(&objects), "").unwrap()
}

fn told(paper: &Paper) -> Vec<&str> {
    paper
        .passages
        .iter()
        .filter(|one| matches!(one.kind, Kind::Paragraph | Kind::Item | Kind::Aside))
        .flat_map(|one| one.sentences())
        .collect()
}

const WIDE: [(u32, u32, u32, &str); 2] = [
    (
        50,
        780,
        10,
        "The ports of the north were built when ships were made of wood, and they need",
    ),
    (50, 767, 10, "deeper water now."),
];

/// Two lines in each of two cards, the first of which fills its measure.
#[test]
fn two_short_cards_are_not_read_over_the_gap_between_them() {
    let mut page = WIDE.to_vec();
    page.extend([
        (
            50,
            730,
            10,
            "We will open 67 quays and slips in Dover by 2027",
        ),
        (50, 718, 10, "after talks with unions and employers."),
        (
            300,
            730,
            10,
            "We will test 79 kilns in Neath by 2036 to raise",
        ),
        (300, 718, 10, "output in every part of the country."),
    ]);
    assert_eq!(
        told(&read(&page))[1..],
        [
            "We will open 67 quays and slips in Dover by 2027 after talks with unions and employers.",
            "We will test 79 kilns in Neath by 2036 to raise output in every part of the country.",
        ]
    );
}

/// Four narrow cards of a heading and three short lines, drawn one after the other.
#[test]
fn four_narrow_cards_are_no_table() {
    let mut page = WIDE.to_vec();
    let mut wanted = Vec::new();
    let cards = [
        (
            "Kilns",
            ["We will mend 84", "open kilns in", "Hull by 2030."],
        ),
        (
            "Quays",
            ["We will build 31", "deep quays in", "Goole by 2031."],
        ),
        (
            "Colleges",
            ["We will open 12", "new colleges in", "Corby by 2032."],
        ),
        (
            "Depots",
            ["We will pay for 9", "small depots in", "Poole by 2033."],
        ),
    ];
    for (at, (head, lines)) in (0..).zip(&cards) {
        let x = 50 + 125 * at;
        page.push((x, 730, 12, head));
        page.extend(
            (0..)
                .zip(lines)
                .map(|(row, text)| (x, 714 - 12 * row, 10, *text)),
        );
        wanted.push(lines.join(" "));
    }
    let paper = read(&page);
    assert_eq!(told(&paper)[1..], wanted);
    let heads: Vec<&str> = paper
        .sections
        .iter()
        .map(|one| one.heading.as_str())
        .collect();
    assert_eq!(heads, ["Kilns", "Quays", "Colleges", "Depots"]);
}

/// One line of each of two cards, of which nothing tells but how far they stand apart.
#[test]
fn a_line_is_not_read_over_a_wide_gap() {
    let mut page = WIDE.to_vec();
    page.push((50, 730, 10, "We will mend the kilns in Hull."));
    page.push((300, 730, 10, "We will build quays in Goole."));
    assert_eq!(
        told(&read(&page))[1..],
        [
            "We will mend the kilns in Hull.",
            "We will build quays in Goole."
        ]
    );
}

/// Rows of a table whose cells have two lines each, drawn cell after cell.
#[test]
fn cells_of_two_lines_are_one_row() {
    let mut page = WIDE.to_vec();
    let rows = [
        [
            "Kilns and",
            "ovens",
            "We will mend 84 open",
            "kilns by 2030.",
            "DBT",
        ],
        [
            "Quays and",
            "slips",
            "We will build 31 deep",
            "quays by 2031.",
            "DfT",
        ],
        [
            "Depots and",
            "yards",
            "We will pay for 9 new",
            "depots by 2033.",
            "DfT",
        ],
    ];
    for (at, cells) in (0..).zip(rows) {
        let y = 730 - 24 * at;
        page.extend([
            (50, y, 10, cells[0]),
            (50, y - 12, 10, cells[1]),
            (200, y, 10, cells[2]),
            (200, y - 12, 10, cells[3]),
            (420, y, 10, cells[4]),
        ]);
    }
    let paper = read(&page);
    for whole in [
        "We will mend 84 open kilns by 2030.",
        "We will build 31 deep quays by 2031.",
        "We will pay for 9 new depots by 2033.",
    ] {
        assert!(told(&paper).contains(&whole), "{:?}", paper.passages);
    }
}

/// A PDF of several such pages.
fn read_pages(pages: &[Vec<(u32, u32, u32, &str)>]) -> Paper {
    let kids: String = (0..pages.len())
        .map(|at| format!("{} 0 R ", 4 + 2 * at))
        .collect();
    let mut objects = vec![
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        format!("<</Type/Pages/Kids[{kids}]/Count {}>>", pages.len()),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>".to_owned(),
    ];
    for (at, page) in pages.iter().enumerate() {
        let drawn: String = page
            .iter()
            .map(|(x, y, size, words)| line(x, y, size, words))
            .collect();
        objects.push(format!(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]\
             /Resources<</Font<</F 3 0 R>>>>/Contents {} 0 R>>",
            5 + 2 * at
        ));
        objects.push(format!(
            "<</Length {}>>\nstream\n{drawn}\nendstream",
            drawn.len()
        ));
    }
    Paper::read(&file(&objects), "").unwrap()
}

/// Two cells that a page's end cuts: the rest of one is not put to the other.
#[test]
fn cells_cut_by_a_page_are_not_put_to_each_other() {
    let mut first = WIDE.to_vec();
    first.extend([
        (
            50,
            90,
            10,
            "We will mend old boats. We will open 67 quays in",
        ),
        (
            50,
            78,
            10,
            "all of the towns that have asked for them and in",
        ),
        (
            300,
            90,
            10,
            "The kilns are cold. We will build 31 kilns with",
        ),
        (
            300,
            78,
            10,
            "the money of the councils that have land for the",
        ),
    ]);
    let mut second = vec![
        (50, 780, 10, "many others by 2030 if they can pay for it."),
        (300, 780, 10, "works by 2035 where demand is greatest."),
    ];
    second.extend(
        WIDE.iter()
            .map(|(x, y, size, words)| (*x, y - 60, *size, *words)),
    );
    let paper = read_pages(&[first, second]);
    let told = told(&paper);
    assert!(told.contains(&"We will mend old boats."), "{told:?}");
    assert!(
        told.iter()
            .all(|one| !one.contains("2030") && !one.contains("2035")),
        "{told:?}"
    );
}

/// A chapter's title that comes again, smaller, as the head of its pages is its heading
/// once; "Page 1 of 4" is a page's number, and who publishes stands before it.
#[test]
fn a_running_head_that_is_the_title_leaves_the_title() {
    let page = |at: u32, head: &'static str, foot: &'static str| {
        let mut page = WIDE.to_vec();
        page.iter_mut().for_each(|one| one.1 -= 40);
        for down in [60, 100, 140, 180, 220] {
            page.extend(
                WIDE.iter()
                    .map(|(x, y, size, words)| (*x, *y - down, *size, *words)),
            );
        }
        match at {
            0 => page.push((50, 790, 20, head)),
            _ => page.push((400, 810, 9, head)),
        }
        page.push((50, 30, 9, foot));
        page
    };
    let feet = [
        "Ports Board  Page 1 of 4",
        "Ports Board  Page 2 of 4",
        "Ports Board  Page 3 of 4",
        "Ports Board  Page 4 of 4",
    ];
    let pages: Vec<_> = (0..4)
        .zip(feet)
        .map(|(at, foot)| page(at, "Ports of the north", foot))
        .collect();
    let paper = read_pages(&pages);
    let heads: Vec<&str> = paper
        .sections
        .iter()
        .map(|one| one.heading.as_str())
        .collect();
    assert_eq!(heads, ["Ports of the north"]);
    let labels: Vec<_> = paper
        .sheets
        .iter()
        .map(|sheet| sheet.label.as_deref())
        .collect();
    assert_eq!(labels, [Some("1"), Some("2"), Some("3"), Some("4")]);
    assert!(paper.passages.iter().all(|one| !one.text.contains("Board")));
}

/// Who signs a foreword opens no section.
#[test]
fn a_signature_is_no_heading() {
    let mut page = WIDE.to_vec();
    page.extend(
        WIDE.iter()
            .map(|(x, y, size, words)| (*x, *y - 40, *size, *words)),
    );
    page.push((50, 700, 14, "Rt Hon Jane Poole MP"));
    page.push((50, 660, 14, "Secretary of State for Ports and Coasts"));
    page.push((50, 600, 14, "Foreword from the Rt Hon Jane Poole MP"));
    let paper = read_pages(&[page]);
    let heads: Vec<&str> = paper
        .sections
        .iter()
        .map(|one| one.heading.as_str())
        .collect();
    assert_eq!(heads, ["Foreword from the Rt Hon Jane Poole MP"]);
}

/// A word that the end of a line in a cell breaks is whole.
#[test]
fn hyphens_in_cells_go_as_those_of_lines_do() {
    let mut page = WIDE.to_vec();
    page.extend([
        (50, 730, 10, "Quays"),
        (200, 730, 10, "We will open 83 coastal bak-"),
        (420, 730, 10, "DBT"),
        (200, 718, 10, "eries in Crewe by 2027."),
        (50, 700, 10, "Kilns"),
        (200, 700, 10, "We will mend 40 kilns and"),
        (420, 700, 10, "DfT"),
        (200, 688, 10, "pay for each by 2028."),
        (50, 670, 10, "Slips"),
        (200, 670, 10, "We will build 9 slips and"),
        (420, 670, 10, "DfT"),
        (200, 658, 10, "pay for each by 2029."),
    ]);
    let paper = read(&page);
    assert!(
        told(&paper).contains(&"We will open 83 coastal bakeries in Crewe by 2027."),
        "{:?}",
        told(&paper)
    );
}

/// Lists side by side whose lines are drawn as they stand beside each other.
#[test]
fn an_item_right_of_a_gap_is_not_read_on_from_the_left() {
    let mut page = WIDE.to_vec();
    page.push((50, 730, 10, "\\267 We will open 29 harbours in"));
    page.push((194, 730, 10, "\\267 We will mend 40 kilns in Hull"));
    page.push((56, 718, 10, "Goole by 2030."));
    page.push((200, 718, 10, "by 2029."));
    let paper = read(&page);
    assert!(
        told(&paper)
            .iter()
            .all(|one| !one.contains("in We") && !one.contains("in ·")),
        "{:?}",
        told(&paper)
    );
}
