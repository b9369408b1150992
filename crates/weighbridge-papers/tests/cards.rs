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
