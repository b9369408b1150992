//! What programs of other makers draw: fonts of bitmaps without names, figures whose canvas
//! is larger than what is shown of it.

// A test may panic: that is how it fails.
#![allow(clippy::unwrap_used)]

mod drawn_pdf;

use drawn_pdf::{file, line};
use weighbridge_papers::Paper;

/// Widths of "a" to "z" in a face of text, in thousandths of its size.
const SMALL: [u32; 26] = [
    500, 556, 444, 556, 444, 306, 500, 556, 278, 306, 528, 278, 833, 556, 500, 556, 528, 392, 394,
    389, 556, 528, 722, 528, 528, 444,
];

/// A page that draws `drawn` in a font whose letters the file draws itself, with widths in
/// `units` of its size, by `matrix`, and "fi" at code `fi`; `named` says whether they have names.
fn bitmaps(
    drawn: &str,
    (units, matrix): (f64, &str),
    fi: usize,
    named: bool,
    swapped: bool,
) -> Vec<u8> {
    let mut widths = vec![0.0; 256];
    let mut names = String::new();
    for (at, width) in SMALL.iter().enumerate() {
        // Another script has other proportions.
        let width = if swapped {
            SMALL[(at * 7 + 3) % 26]
        } else {
            *width
        };
        widths[97 + at] = f64::from(width) * units / 1000.0;
        let letter = char::from(b'a' + u8::try_from(at).unwrap());
        names += &if named {
            format!(" {} /{letter}", 97 + at)
        } else {
            format!(" {0} /a{0}", 97 + at)
        };
    }
    for (code, width) in [(fi, 556.0), (46, 278.0), (87, 1028.0), (191, 667.0)] {
        widths[code] = width * units / 1000.0;
        names += &match (named, code) {
            (true, 191) => " 191 /sterling".to_owned(),
            (true, 12) => " 12 /fi".to_owned(),
            (true, 46) => " 46 /period".to_owned(),
            (true, _) => " 87 /W".to_owned(),
            (false, _) => format!(" {code} /a{code}"),
        };
    }
    let widths: Vec<String> = widths.iter().map(f64::to_string).collect();
    let glyph = "0 0 0 0 10 10 d1";
    file(&[
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 5 0 R>>>>\
         /Contents 4 0 R>>"
            .to_owned(),
        format!("<</Length {}>>\nstream\n{drawn}\nendstream", drawn.len()),
        format!(
            "<</Type/Font/Subtype/Type3/FontMatrix[{matrix}]/FontBBox[0 0 0 0]/FirstChar 0\
             /LastChar 255/Widths[{}]/CharProcs<</a97 6 0 R>>\
             /Encoding<</Type/Encoding/Differences[{names}]>>>>",
            widths.join(" ")
        ),
        format!("<</Length {}>>\nstream\n{glyph}\nendstream", glyph.len()),
    ])
}

/// Words with the gaps between them that TeX leaves, in thousandths of the size.
fn spaced(words: &str, gap: u32) -> String {
    words.replace(' ', &format!(")-{gap}("))
}

/// A font as large as the page asks for.
const TEXT: (f64, &str) = (1000.0, "0.001 0 0 0.001 0 0");

const WORDS: &str = "We will \\014x the boats of all who \\014sh by the sea and keep them.";
const READ: &str = "We will fix the boats of all who fish by the sea and keep them.";

/// Letters of TeX's bitmaps are told by their codes where their widths are those of text.
#[test]
fn bitmaps_without_names_are_read_where_they_are_letters() {
    let drawn = format!("BT /F 10 Tf 60 700 Td [({})] TJ ET", spaced(WORDS, 333));
    let pdf = bitmaps(&drawn, TEXT, 12, false, false);
    let paper = Paper::read(&pdf, "").unwrap();
    assert_eq!(paper.passages[0].text, READ);
    // Of the second encoding, which has the pound.
    let cork = WORDS
        .replace("\\014", "\\034")
        .replace("the sea", "\\277 sea");
    let cork = format!("BT /F 10 Tf 60 700 Td [({})] TJ ET", spaced(&cork, 333));
    let paper = Paper::read(&bitmaps(&cork, TEXT, 28, false, false), "").unwrap();
    assert_eq!(paper.passages[0].text, READ.replace("the sea", "£ sea"));
    let other = bitmaps(&drawn, TEXT, 12, false, true);
    let refused = Paper::read(&other, "").unwrap_err().to_string();
    assert!(refused.contains("do not name their letters"), "{refused}");
}

/// A font in dots of a printer, upside down, of size 1: its letters are as large as their
/// widths say.
#[test]
fn bitmaps_have_the_size_that_their_widths_tell() {
    let drawn = format!(
        "q 0.1 0 0 -0.1 0 0 cm BT /F 1 Tf 600 -7000 Td [({})] TJ ET Q",
        spaced(WORDS, 33_000)
    );
    let pdf = bitmaps(&drawn, (100.0, "1 0 0 -1 0 0"), 12, true, false);
    let paper = Paper::read(&pdf, "").unwrap();
    assert_eq!(paper.passages[0].text, READ);
}

/// The white canvas of a figure, far larger than the form shows of it, makes no box of the
/// text around it.
#[test]
fn a_canvas_that_a_form_does_not_show_makes_no_box() {
    let canvas = |colour: &str| {
        let drawn = format!("{colour} -40 -400 500 500 re f");
        format!(
            "<</Type/XObject/Subtype/Form/BBox[0 0 150 60]/Resources<</ColorSpace<</C \
             [/CalRGB<</WhitePoint[0.95 1 1.09]>>]>>>>/Length {}>>\nstream\n{drawn}\nendstream",
            drawn.len()
        )
    };
    let texts = [
        "The quays of the north are old and were built when ships were made of wood and",
        "tar, so that few of the ships that bring wheat to us can lie at them when the tide",
        "is low. We will build six new ones in Hull and pay for the cranes that stand there.",
    ];
    let above = "The harbours of the north have been open to the ships of all for many years.";
    let mut drawn = "q 1 0 0 1 120 640 cm /X Do Q\n".to_owned();
    drawn += &line(60, 780, 10, above);
    for (at, text) in texts.iter().enumerate() {
        drawn += &line(60, 600 - 13 * at, 10, text);
    }
    for colour in ["0.9 g", "/C cs 1 1 1 sc", "/C cs 0.9 0.8 0.9 scn"] {
        let pdf = file(&[
            "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
            "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 5 0 R>>\
             /XObject<</X 6 0 R>>>>/Contents 4 0 R>>"
                .to_owned(),
            format!("<</Length {}>>\nstream\n{drawn}\nendstream", drawn.len()),
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>".to_owned(),
            canvas(colour),
        ]);
        let paper = Paper::read(&pdf, "").unwrap();
        let read: Vec<&str> = paper.passages.iter().map(|one| one.text.as_str()).collect();
        assert_eq!(read, [above, &texts.join(" ")], "{colour}");
    }
}
