//! PDFs that look like harm and are read, since real ones are made so: damaged in one place,
//! with fonts that cannot be read, with pictures packed as no page may be; and the harm that
//! they look like.

use std::fmt::Write as _;
use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use weighbridge_papers::{Paper, Unreadable};

use super::{bomb, one_page, pdf, stream};

const PROMISE: &[u8] =
    b"BT /F 12 Tf 72 700 Td (We will open forty yards by 2030 in every town.) Tj ET";

/// Packed numbers, some 150 KB of them, of which a part in the middle is lost.
fn torn() -> Vec<u8> {
    let (mut text, mut number) = (String::new(), 1_u32);
    for _ in 0..40_000 {
        number = number.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let _ = write!(text, "{} ", number / 10);
    }
    let mut packer = ZlibEncoder::new(Vec::new(), Compression::best());
    packer.write_all(text.as_bytes()).unwrap();
    let mut packed = packer.finish().unwrap();
    packed[2_000..4_000].fill(0xff);
    assert!(packed.len() > 120_000);
    packed
}

fn said(bytes: &[u8]) -> String {
    let paper = Paper::read(bytes, "").unwrap();
    let passages = paper.passages.iter().map(|one| one.text.as_str());
    passages.collect::<Vec<_>>().join(" ")
}

#[test]
fn a_font_that_cannot_be_read_is_tried_once() {
    let letters = stream("", " ".repeat(800_000).as_bytes());
    let more = vec![
        b"<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/ToUnicode 7 0 R>>".to_vec(),
        letters,
    ];
    let mut text = b"BT /X 9 Tf /F 9 Tf ".repeat(600);
    text.extend(PROMISE);
    let bytes = one_page("/Font<</F 5 0 R/X 6 0 R>>", stream("", &text), more);
    assert!(said(&bytes).contains("forty yards"));
}

#[test]
fn what_a_font_holds_beside_its_own_is_not_walked() {
    let more = vec![
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Zz 7 0 R>>".to_vec(),
        format!("[{}]", "8 0 R ".repeat(100_000)).into_bytes(),
        format!("[{}]", "1 ".repeat(500_000)).into_bytes(),
    ];
    let bytes = one_page("/Font<</F 6 0 R>>", stream("", PROMISE), more);
    assert!(said(&bytes).contains("forty yards"));
}

#[test]
fn a_damaged_font_leaves_its_page_readable() {
    let widths = "500 ".repeat(95);
    let more = vec![
        format!("<</Type/Font/Subtype/TrueType/BaseFont/X/FirstChar 32/LastChar 126/Widths[{widths}]/Encoding/WinAnsiEncoding/FontDescriptor 7 0 R>>").into_bytes(),
        b"<</Type/FontDescriptor/FontName/X/Flags 32/FontFile2 8 0 R>>".to_vec(),
        stream("/Filter/FlateDecode", &torn()),
    ];
    let bytes = one_page("/Font<</F 6 0 R>>", stream("", PROMISE), more);
    assert!(said(&bytes).contains("forty yards"));
}

/// Twenty whole pages and one of another content.
fn with_last_page(content: Vec<u8>) -> Vec<u8> {
    let kids: String = (5..26).map(|page| format!("{page} 0 R ")).collect();
    let mut objects = vec![
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        format!("<</Type/Pages/Kids[{kids}]/Count 21>>").into_bytes(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>".to_vec(),
        stream("", PROMISE),
    ];
    for page in 0..21 {
        let content = if page == 20 { 26 } else { 4 };
        objects.push(format!("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents {content} 0 R>>").into_bytes());
    }
    objects.push(content);
    objects.push(b"0".to_vec());
    pdf(&objects)
}

#[test]
fn a_damaged_page_is_named_and_the_others_are_read() {
    // Packed data that breaks, and rows of no length, by a number that stands elsewhere.
    let rows = "/Filter/FlateDecode/DecodeParms<</Predictor 2/Columns 27 0 R>>";
    for content in [
        stream("/Filter/FlateDecode", &torn()),
        stream(rows, &bomb(1)),
    ] {
        let paper = Paper::read(&with_last_page(content), "").unwrap();
        assert_eq!(paper.sheets.len(), 21);
        let told = paper.warnings.iter().find(|told| told.contains("damaged"));
        assert!(told.unwrap().contains("page 21"), "{:?}", paper.warnings);
    }
}

#[test]
fn a_program_that_many_fonts_share_counts_once() {
    let mut more = vec![
        b"<</Type/FontDescriptor/FontName/X/Flags 32/FontFile2 7 0 R>>".to_vec(),
        stream("", " ".repeat(8 << 20).as_bytes()),
    ];
    let (mut names, mut text) = (String::new(), Vec::new());
    for font in 8..408 {
        more.push(b"<</Type/Font/Subtype/TrueType/BaseFont/X/Encoding/WinAnsiEncoding/FontDescriptor 6 0 R>>".to_vec());
        let _ = write!(names, "/X{font} {font} 0 R");
        text.extend(format!("/X{font} 9 Tf ").bytes());
    }
    text.extend(PROMISE);
    let bytes = one_page(
        &format!("/Font<</F 5 0 R{names}>>"),
        stream("", &text),
        more,
    );
    assert!(said(&bytes).contains("forty yards"));
}

#[test]
fn a_stream_of_objects_says_itself_how_it_is_packed() {
    for dict in [
        "/Filter 7 0 R",
        "/Filter[7 0 R]",
        "/Filter/FlateDecode/DecodeParms 7 0 R",
        "/Filter/FlateDecode/DecodeParms<</Predictor 2/Columns 7 0 R>>",
    ] {
        let objects = stream(&format!("/Type/ObjStm/N 1/First 4{dict}"), &bomb(200));
        let more = vec![objects, b"/FlateDecode".to_vec()];
        let bytes = one_page("/Font<</F 5 0 R>>", stream("", PROMISE), more);
        let told = Paper::read(&bytes, "").unwrap_err();
        assert!(matches!(told, Unreadable::Broken(_)), "{told}");
    }
}

#[test]
fn pictures_may_be_packed_in_rows_that_no_page_has() {
    for rows in [
        "/Columns 7 0 R",
        "/Columns 10/Colors 32",
        "/Columns 7 0 R/Colors 40",
    ] {
        let dict = format!(
            "/Type/XObject/Subtype/Image/Width 10/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8\
             /Filter/FlateDecode/DecodeParms<</Predictor 15{rows}>>"
        );
        let more = vec![stream(&dict, &bomb(1)), b"10".to_vec()];
        let mut text = b"/P Do ".to_vec();
        text.extend(PROMISE);
        let resources = "/Font<</F 5 0 R>>/XObject<</P 6 0 R>>";
        let bytes = one_page(resources, stream("", &text), more);
        assert!(said(&bytes).contains("forty yards"), "{rows}");
    }
}
