//! Notes at the foot of a page in letters as large as the text's or nearly so, and lists
//! and boxes in columns.

// A test may panic: that is how it fails.
#![allow(clippy::unwrap_used)]

mod drawn_pdf;

use drawn_pdf::{file, line};
use weighbridge_papers::{Kind, Paper};

/// A PDF of pages in Helvetica, of what each draws.
fn pdf(pages: &[String]) -> Vec<u8> {
    let kids: Vec<String> = (0..pages.len())
        .map(|at| format!("{} 0 R", 4 + 2 * at))
        .collect();
    let mut objects = vec![
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        format!(
            "<</Type/Pages/Kids[{}]/Count {}>>",
            kids.join(" "),
            pages.len()
        ),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>".to_owned(),
    ];
    for (at, drawn) in pages.iter().enumerate() {
        objects.push(format!(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>\
             /Contents {} 0 R>>",
            5 + 2 * at
        ));
        objects.push(format!(
            "<</Length {}>>\nstream\n{drawn}\nendstream",
            drawn.len()
        ));
    }
    file(&objects)
}

fn of_kind(paper: &Paper, kind: Kind) -> Vec<&str> {
    let found = paper.passages.iter().filter(|one| one.kind == kind);
    found.map(|one| one.text.as_str()).collect()
}

/// A page of text with two marks of notes, and its notes in a size from `y` on, their
/// numbers raised or not.
fn page(size: f32, y: f32, raised: bool, rule: bool) -> String {
    let number = |y: f32, number: &str| {
        if raised {
            line(60.0, y + 3.5, 5.8, number)
        } else {
            line(60.0, y, size, number)
        }
    };
    let mark = |number: &str| format!(") Tj 4 Ts /F 6 Tf ({number}) Tj 0 Ts /F 11 Tf (");
    let first = format!(
        "We will mend the boats of the north and pay for the nets{} of all who fish in",
        mark("1")
    );
    let second = format!(
        "the south. We will keep the quays of all towns open in winter.{} We will also",
        mark("2")
    );
    let mut drawn = [
        line(60.0, 700.0, 11.0, &first),
        line(60.0, 686.0, 11.0, &second),
        number(y, "1"),
        line(
            68.0,
            y,
            size,
            "We will burn nothing, Journal of Clay, p. 1.",
        ),
        number(y - 13.0, "2"),
        line(
            68.0,
            y - 13.0,
            size,
            "We will sink nothing, Journal of Clay, p. 2.",
        ),
    ]
    .concat();
    if rule {
        drawn.push_str(&format!("60 {} m 200 {} l S\n", y + 15.0, y + 15.0));
    }
    drawn
}

/// Notes in letters nearly as large as the text's, as word processors make them, and as
/// large, are notes, and the sentence above them goes on below them.
#[test]
fn large_notes_at_a_pages_foot_are_notes() {
    let next = line(
        60.0,
        780.0,
        11.0,
        "buy the slips at Derby and the kilns at Stoke.",
    );
    for (size, raised, rule) in [
        (10.0, true, false),
        (10.0, false, false),
        (11.0, true, false),
        (11.0, false, true),
    ] {
        let bytes = pdf(&[page(size, 100.0, raised, rule), next.clone()]);
        let paper = Paper::read(&bytes, "").unwrap();
        assert_eq!(
            of_kind(&paper, Kind::Note),
            [
                "We will burn nothing, Journal of Clay, p. 1.",
                "We will sink nothing, Journal of Clay, p. 2."
            ],
            "{size} {raised} {rule}"
        );
        let text = of_kind(&paper, Kind::Paragraph).join(" ");
        assert!(
            text.contains("We will also buy the slips at Derby"),
            "{text}"
        );
    }
}

/// Numbers that stand before paragraphs of the text and are no marks in it, or have text
/// below them, make no notes.
#[test]
fn numbered_text_at_a_pages_foot_is_text() {
    let below = line(60.0, 60.0, 11.0, "The plan ends here, and the works begin.");
    let paper = Paper::read(&pdf(&[page(10.0, 100.0, false, false) + &below]), "").unwrap();
    assert_eq!(of_kind(&paper, Kind::Note), Vec::<&str>::new());
    // The numbers of paragraphs, below a rule.
    let dotted = page(11.0, 100.0, false, true).replace("(1) Tj ET", "(1.4) Tj ET");
    let dotted = dotted.replace("(2) Tj ET", "(2.4) Tj ET");
    let paper = Paper::read(&pdf(&[dotted]), "").unwrap();
    assert_eq!(of_kind(&paper, Kind::Note), Vec::<&str>::new());
    // As large as the text, apart by space alone.
    let paper = Paper::read(&pdf(&[page(11.0, 100.0, false, false)]), "").unwrap();
    assert_eq!(of_kind(&paper, Kind::Note), Vec::<&str>::new());
}

/// A note that had no room on the page of its mark stands at the foot of the next.
#[test]
fn a_note_on_the_page_after_its_mark_is_a_note() {
    let drawn = page(10.0, 100.0, false, false);
    let (text, note) = drawn.split_at(drawn.find("BT /F 10 Tf").unwrap());
    let next = line(60.0, 700.0, 11.0, "buy the slips at Derby and the kilns.");
    let paper = Paper::read(&pdf(&[text.to_owned(), next + note]), "").unwrap();
    let notes = of_kind(&paper, Kind::Note);
    assert_eq!(notes.len(), 2, "{notes:?}");
}

/// A bullet larger than its text does not part the first line of an item from the next.
#[test]
fn a_large_bullet_keeps_its_item_whole() {
    let mut drawn = line(
        60.0,
        700.0,
        10.0,
        "There are two things that we ask of all the towns of the north:",
    );
    for (y, first, second) in [
        (
            680.0,
            "a scheme for the works that make boats and nets in the towns of the",
            "north and in those of the south; and",
        ),
        (
            650.0,
            "a duty on all the ports of the land to look at what the boats of the",
            "south have in their holds.",
        ),
    ] {
        drawn += "BT /F 12 Tf 60 ";
        drawn += &format!("{} Td (\\225) Tj ET\n", y + 1.0);
        drawn += &line(72.0, y, 10.0, first);
        drawn += &line(72.0, y - 12.5, 10.0, second);
    }
    let paper = Paper::read(&pdf(&[drawn]), "").unwrap();
    let items = of_kind(&paper, Kind::Item);
    assert_eq!(items.len(), 2, "{items:?}");
    assert!(
        items[0].ends_with("towns of the north and in those of the south; and"),
        "{items:?}"
    );
    assert!(
        items[1].ends_with("boats of the south have in their holds."),
        "{items:?}"
    );
}

/// Two columns with a box in the right one: the heading in the left one beside it does
/// not run across, and the right column is not read before it.
#[test]
fn a_heading_beside_a_box_does_not_run_across_the_columns() {
    let mut drawn = "0.9 g 300 505 235 150 re f 0 g\n".to_owned();
    let mut y = 740.0;
    for at in 0..24 {
        let heading = at == 11;
        let (size, text) = if heading {
            (16.0, "2 Kilns".to_owned())
        } else {
            (
                10.0,
                format!("L{at} we mend the boats of all the towns that"),
            )
        };
        if heading {
            y -= 14.0;
        }
        drawn += &line(60.0, y, size, &text);
        y -= if heading { 20.0 } else { 13.0 };
    }
    let mut y = 740.0;
    for at in 0..24 {
        // Six lines, then the box, then the rest.
        if at == 6 {
            y = 565.0 - 13.0 * 5.0;
        }
        drawn += &line(
            300.0,
            y,
            10.0,
            &format!("R{at} we buy the slips of all the ports that"),
        );
        y -= 13.0;
        if y < 80.0 {
            break;
        }
    }
    for at in 0..8 {
        drawn += &line(
            310.0,
            640.0 - 13.0 * at as f32,
            10.0,
            &format!("B{at} the kilns of the north"),
        );
    }
    let paper = Paper::read(&pdf(&[drawn]), "").unwrap();
    let texts: Vec<&str> = paper
        .passages
        .iter()
        .filter(|one| one.kind != Kind::Aside)
        .map(|one| one.text.as_str())
        .collect();
    let all = texts.join(" ");
    let place = |mark: &str| all.find(mark).unwrap();
    assert!(place("L23 ") < place("R0 "), "{all}");
}
