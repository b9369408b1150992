//! PDFs whose print is of one size and one weight: their headings are found by how lines
//! break off, as in plain text; those of a paper that marks its headings by their look.

// A test may panic: that is how it fails.
#![allow(clippy::unwrap_used)]

mod drawn_pdf;

use drawn_pdf::{file, line};
use weighbridge_papers::Paper;

/// A PDF of pages of lines in Courier, an empty line for a gap; a line that begins with
/// "#" is larger than the others.
fn pdf(pages: &[&[&str]]) -> Vec<u8> {
    let kids: Vec<String> = (0..pages.len())
        .map(|page| format!("{} 0 R", 4 + 2 * page))
        .collect();
    let mut objects = vec![
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        format!(
            "<</Type/Pages/Kids[{}]/Count {}>>",
            kids.join(" "),
            pages.len()
        ),
        "<</Type/Font/Subtype/Type1/BaseFont/Courier>>".to_owned(),
    ];
    for (at, lines) in pages.iter().enumerate() {
        let drawn: String = lines
            .iter()
            .enumerate()
            .filter(|(_, text)| !text.is_empty())
            .map(|(row, text)| {
                let size = if text.starts_with('#') { 18.0 } else { 10.0 };
                let y = 760.0 - 14.0 * row as f32;
                line(60.0, y, size, text.trim_start_matches('#'))
            })
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
    file(&objects)
}

const FIRST: &[&str] = &[
    "Sea walls and harbours",
    "",
    "The walls of our harbours were built by those who knew the sea, and they",
    "have stood for a hundred years. They will not stand for a hundred more.",
    "",
    "Stone and labour",
    "",
    "We will train two hundred masons by 2029 and buy the stone that they need",
    "from the quarries of the county, which have been idle for too long a time.",
];

const SECOND: &[&str] = &[
    "Boats and their crews",
    "",
    "There are fewer boats each year, and those that are left are old. A crew",
    "that cannot trust its engine does not go far from the land it knows.",
    "",
    "Ice and fuel",
    "",
    "We will pay a third of what an ice house costs, in each of the harbours",
    "that has asked for one, and we will do so before the winter of next year.",
];

fn headings(bytes: &[u8]) -> Vec<String> {
    let paper = Paper::read(bytes, "").unwrap();
    let all = paper.sections.iter();
    all.map(|section| section.heading.clone()).collect()
}

#[test]
fn print_of_one_size_has_its_headings_by_its_lines() {
    let bytes = pdf(&[FIRST, SECOND]);
    assert_eq!(
        headings(&bytes),
        [
            "Sea walls and harbours",
            "Stone and labour",
            "Boats and their crews",
            "Ice and fuel"
        ]
    );
    let paper = Paper::read(&bytes, "").unwrap();
    assert!(paper.paged && paper.sheets.len() == 2);
    let ice = paper
        .passages
        .iter()
        .find(|one| one.text.contains("ice house"))
        .unwrap();
    assert_eq!(ice.page, 2);
    assert!(paper.path(ice).contains(&"Ice and fuel"));
}

/// The number at a page's foot is no word of the title on a cover.
#[test]
fn a_cover_is_called_by_its_words() {
    let numbered = |lines: &[&'static str], number: &'static str| -> Vec<&'static str> {
        let mut all = lines.to_vec();
        all.resize(48, "");
        all.push(number);
        all
    };
    let cover = numbered(&["", "", "The Harbour Plan", "for the years to 2030"], "1");
    let (first, second) = (numbered(FIRST, "2"), numbered(SECOND, "3"));
    let paper = Paper::read(&pdf(&[&cover, &first, &second]), "").unwrap();
    assert_eq!(paper.title, "The Harbour Plan for the years to 2030");
    let last = paper.sections.last().map(|one| one.heading.as_str());
    assert_eq!(last, Some("Ice and fuel"));
}

/// A short line in the print of the text is no heading where others stand out.
#[test]
fn a_paper_that_marks_its_headings_keeps_them() {
    let mut first = FIRST.to_vec();
    first[0] = "#Sea walls and harbours";
    let mut second = SECOND.to_vec();
    second[0] = "#Boats and their crews";
    assert_eq!(
        headings(&pdf(&[&first, &second])),
        ["Sea walls and harbours", "Boats and their crews"]
    );
}
