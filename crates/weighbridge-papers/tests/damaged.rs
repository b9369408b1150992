//! Pages of a PDF that are damaged, or that hold no text: what is missing is told, and why.

// A test may panic: that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod drawn_pdf;

use std::io::Write as _;

use drawn_pdf::{file, line};
use weighbridge_papers::{Paper, Unreadable};

/// A PDF of pages in Helvetica, and one font whose letters nothing names.
fn pdf(pages: &[&str]) -> Vec<u8> {
    let kids: String = (0..pages.len())
        .map(|at| format!("{} 0 R ", 6 + 2 * at))
        .collect();
    let mut objects = vec![
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        format!("<</Type/Pages/Kids[{kids}]/Count {}>>", pages.len()),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>".to_owned(),
        "<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[.1 0 0 .1 0 0]/FirstChar 65\
         /LastChar 67/Widths[6 6 6]/CharProcs<</g1 5 0 R/g2 5 0 R/g3 5 0 R>>\
         /Encoding<</Differences[65/g1/g2/g3]>>>>"
            .to_owned(),
        "<</Length 24>>\nstream\n6 0 0 0 6 6 d1 0 0 6 6 f\nendstream".to_owned(),
    ];
    for (at, page) in pages.iter().enumerate() {
        objects.push(format!(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]\
             /Resources<</Font<</F 3 0 R/N 4 0 R>>>>/Contents {} 0 R>>",
            7 + 2 * at
        ));
        objects.push(if page.starts_with("<<") {
            (*page).to_owned()
        } else {
            format!("<</Length {}>>\nstream\n{page}\nendstream", page.len())
        });
    }
    file(&objects)
}

/// Prose enough to be a paper.
fn prose() -> String {
    (0..16)
        .map(|at| {
            let words = format!("We will build {at} harbours and pay for the quays of the north.");
            line(60, 760 - 14 * at, 10, &words)
        })
        .collect()
}

/// The same page packed, with its bytes changed.
fn packed(change: impl Fn(&mut Vec<u8>)) -> Vec<u8> {
    let mut pack = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::default());
    pack.write_all(prose().as_bytes()).unwrap();
    let mut bytes = pack.finish().unwrap();
    change(&mut bytes);
    let hole = "\u{1}".repeat(bytes.len());
    let page = format!(
        "<</Filter/FlateDecode/Length {}>>\nstream\n{hole}\nendstream",
        bytes.len()
    );
    let mut file = pdf(&[&prose(), &page]);
    let at = file
        .windows(hole.len())
        .position(|part| part == hole.as_bytes());
    let at = at.unwrap();
    file[at..at + bytes.len()].copy_from_slice(&bytes);
    file
}

#[test]
fn a_page_whose_content_is_damaged_is_told() {
    let whole = Paper::read(&packed(|_| ()), "").unwrap();
    assert!(whole.warnings.is_empty(), "{:?}", whole.warnings);
    // Without its sum a stream is whole.
    let bare = Paper::read(&packed(|bytes| bytes.truncate(bytes.len() - 4)), "").unwrap();
    assert!(bare.warnings.is_empty(), "{:?}", bare.warnings);
    for change in [
        |bytes: &mut Vec<u8>| bytes[60] ^= 8,
        |bytes: &mut Vec<u8>| bytes.truncate(bytes.len() * 2 / 3),
        |bytes: &mut Vec<u8>| {
            let last = bytes.len() - 1;
            bytes[last] ^= 1;
        },
    ] {
        let paper = Paper::read(&packed(change), "").unwrap();
        let told = paper.warnings.join(" ");
        assert!(
            told.starts_with("the file is damaged (part of what page 2 draws is damaged)"),
            "{told}"
        );
    }
}

#[test]
fn pages_without_text_are_told_for_what_they_are() {
    let picture = "BI /W 1 /H 1 /BPC 8 /CS /G ID a EI";
    let shapes = "60 60 200 200 re f";
    let nameless = "BT /N 12 Tf 60 700 Td (ABCABCABCABC) Tj ET";
    let bytes = pdf(&[&prose(), picture, shapes, nameless, " "]);
    let told = Paper::read(&bytes, "").unwrap();
    assert_eq!(
        told.warnings[0],
        "page 2 is a picture: run text recognition first"
    );
    assert!(told.warnings[1].starts_with("page 4 has text whose letters the file does not name"));
    assert!(told.warnings[2].starts_with("page 3 has drawn shapes and no letters"));
    assert_eq!(told.warnings[3], "page 5 has neither text nor pictures");
    let pictures: Vec<bool> = told.sheets.iter().map(|sheet| sheet.picture).collect();
    assert_eq!(pictures, [false, true, false, false, false]);
    let why = |pages: &[&str]| Paper::read(&pdf(pages), "").unwrap_err();
    assert_eq!(why(&[picture, shapes]), Unreadable::Pictures(2));
    assert!(
        why(&[nameless])
            .to_string()
            .contains("do not name their letters")
    );
    assert_eq!(why(&[" "]).to_string(), "its 1 page is blank");
}

/// Of a file made to be read while it is fetched, and of which less came than it says.
#[test]
fn a_file_cut_short_says_how_many_pages_it_ought_to_have() {
    let mut bytes = pdf(&[&prose(), &prose()]);
    bytes.truncate(bytes.len() - 40);
    let head = b"%PDF-1.7\n9 0 obj <</Linearized 1/L 9999/H [1 2]/O 7/E 9/N 12/T 9>> endobj\n";
    let paper = Paper::read(&[head.as_slice(), &bytes[9..]].concat(), "").unwrap();
    assert!(
        paper.warnings[0].contains("it says that it has 12 pages, of which 2 were found"),
        "{:?}",
        paper.warnings
    );
}
