//! PDFs made to harm: streams that unpack to gigabytes by each packing and by several, tables
//! of contents without an end, and objects in circles.

use std::io::Write;

use flate2::Compression;
use flate2::write::ZlibEncoder;

use super::Harm;

const FONT: &[u8] = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";

/// A PDF of objects, with a right table of contents and more in its trailer.
fn pdf(objects: &[Vec<u8>], trailer: &str) -> Vec<u8> {
    let mut out = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        places.push(out.len());
        out.extend(format!("{} 0 obj\n", at + 1).bytes());
        out.extend(object);
        out.extend(b"\nendobj\n");
    }
    let table = out.len();
    out.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).bytes());
    for place in places {
        out.extend(format!("{place:010} 00000 n \n").bytes());
    }
    let size = objects.len() + 1;
    out.extend(
        format!("trailer\n<</Size {size}/Root 1 0 R{trailer}>>\nstartxref\n{table}\n%%EOF\n")
            .bytes(),
    );
    out
}

fn stream(dict: &str, data: &[u8]) -> Vec<u8> {
    let mut out = format!("<<{dict}/Length {}>>\nstream\n", data.len()).into_bytes();
    out.extend(data);
    out.extend(b"\nendstream");
    out
}

/// One page with a content stream, and more objects from the sixth on.
fn page(content: Vec<u8>, more: Vec<Vec<u8>>) -> Vec<u8> {
    page_with("/Contents 4 0 R", content, more)
}

fn page_with(contents: &str, content: Vec<u8>, more: Vec<Vec<u8>>) -> Vec<u8> {
    let mut objects = vec![
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec(),
        format!(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 5 0 R>>\
             /XObject<</X 6 0 R>>>>{contents}>>"
        )
        .into_bytes(),
        content,
        FONT.to_vec(),
    ];
    objects.extend(more);
    pdf(&objects, "")
}

/// A unit over and over, packed, without ever being held whole.
fn packed(unit: &[u8], megabytes: usize) -> Vec<u8> {
    let mut packer = ZlibEncoder::new(Vec::new(), Compression::best());
    let piece = unit.repeat((1 << 20) / unit.len());
    for _ in 0..megabytes {
        packer.write_all(&piece).unwrap();
    }
    packer.finish().unwrap()
}

/// One blank over and over in LZW: each code is the one that is just being made.
fn lzw(rounds: usize) -> Vec<u8> {
    let (mut out, mut bits, mut held) = (Vec::new(), 0_u64, 0);
    let mut put = |code: u64, width: u32| {
        bits = bits << width | code;
        held += width;
        while held >= 8 {
            held -= 8;
            out.push((bits >> held) as u8);
            bits &= (1 << held) - 1;
        }
    };
    put(256, 9);
    for _ in 0..rounds {
        put(32, 9);
        for code in 258..4_095 {
            put(
                code,
                match code {
                    ..511 => 9,
                    511..1_023 => 10,
                    1_023..2_047 => 11,
                    _ => 12,
                },
            );
        }
        put(256, 12);
    }
    put(0, 12);
    out
}

/// A file whose table of contents is a stream.
fn with_table(dict: &str, table: &[u8]) -> Vec<u8> {
    let mut out = page(stream("", b"BT ET"), vec![]);
    let at = out.len();
    out.extend(b"9 0 obj\n");
    out.extend(stream(&format!("/Type/XRef/Root 1 0 R{dict}"), table));
    out.extend(format!("\nendobj\nstartxref\n{at}\n%%EOF\n").bytes());
    out
}

pub fn harms() -> Vec<Harm> {
    let blanks = packed(b" ", 90);
    let spread = |filters: &str, data: &[u8]| page(stream(filters, data), vec![]);
    let form = |next: usize| {
        stream(
            &format!(
                "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X {next} 0 R>>>>"
            ),
            "/X Do ".repeat(12).as_bytes(),
        )
    };
    let too_much = Some("unpack");
    let mut harms = vec![
        (
            "flate.pdf",
            spread("/Filter/FlateDecode", &packed(b" ", 200)),
            too_much,
        ),
        (
            "flate_twice.pdf",
            spread(
                "/Filter[/FlateDecode/FlateDecode]",
                &packed(&packed(b" ", 1_000), 1),
            ),
            too_much,
        ),
        (
            "flate_runs.pdf",
            spread(
                "/Filter[/FlateDecode/RunLengthDecode]",
                &packed(b"\x81 ", 40),
            ),
            too_much,
        ),
        (
            "escaped_names.pdf",
            spread("/#46ilter[/Fl/#52unLengthDecode]", &packed(b"\x81 ", 40)),
            too_much,
        ),
        (
            "filter_elsewhere.pdf",
            page(
                stream("/Filter 6 0 R", &packed(b"\x81 ", 40)),
                vec![b"[/FlateDecode/RunLengthDecode]".to_vec()],
            ),
            too_much,
        ),
        (
            "runs_thrice.pdf",
            spread(
                "/Filter[/RunLengthDecode/RunLengthDecode/RunLengthDecode/RunLengthDecode/RL]",
                &[0x81; 4_000],
            ),
            too_much,
        ),
        ("lzw.pdf", spread("/Filter/LZWDecode", &lzw(20)), too_much),
        (
            "flate_lzw.pdf",
            spread("/Filter[/Fl/LZW]", &{
                let mut packer = ZlibEncoder::new(Vec::new(), Compression::best());
                packer.write_all(&lzw(400)).unwrap();
                packer.finish().unwrap()
            }),
            too_much,
        ),
        (
            "flate_base85.pdf",
            spread("/Filter[/FlateDecode/ASCII85Decode]", &packed(b"z", 60)),
            too_much,
        ),
        (
            "no_head.pdf",
            spread("/Filter/FlateDecode", &packed(b" ", 200)[2..]),
            too_much,
        ),
        (
            "one_part_often.pdf",
            page_with(
                &format!("/Contents[{}]", "4 0 R ".repeat(10_000)),
                stream("/Filter/FlateDecode", &packed(b" ", 8)),
                vec![],
            ),
            too_much,
        ),
        (
            "letters.pdf",
            page(
                stream("", b"BT /X 12 Tf (We act.) Tj ET"),
                vec![stream("/Filter/FlateDecode", &packed(b" ", 200))],
            ),
            too_much,
        ),
        (
            "rows_of_nothing.pdf",
            spread(
                "/Filter/FlateDecode/DecodeParms<</Predictor 2/Colors 0>>",
                &packed(b" ", 1),
            ),
            Some("rows"),
        ),
        (
            "rows_without_end.pdf",
            spread(
                "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 1099511627776>>",
                &packed(b" ", 1),
            ),
            Some("rows"),
        ),
        (
            "object_stream.pdf",
            page(
                stream("", b"BT ET"),
                vec![stream(
                    "/Type/ObjStm/N 9/First 9/Filter[/FlateDecode/RunLengthDecode]",
                    &packed(b"\x81 ", 40),
                )],
            ),
            too_much,
        ),
        (
            "contents.pdf",
            with_table(
                "/Size 30000000/W[1 1 1]/Filter/FlateDecode",
                &packed(b"\x01\x01\x01", 60),
            ),
            Some("tables of contents"),
        ),
        (
            "contents_size.pdf",
            with_table("/Size 4294967295/W[1 8 255]/Index[0 4294967295]", b"\x01"),
            None,
        ),
        (
            "contents_prev.pdf",
            with_table("/Size 9/W[1 2 1]/Prev 9", b"\0\0\0\0"),
            None,
        ),
        (
            "ends.pdf",
            [
                b"%PDF-1.7\n".to_vec(),
                b"1 0 obj<</Type/ObjStm/N 9/First 9>>stream\n".repeat(200_000),
            ]
            .concat(),
            Some("no end"),
        ),
        (
            "forms.pdf",
            page(stream("", b"/X Do"), (7..18).map(form).collect()),
            Some("steps"),
        ),
        (
            "own_form.pdf",
            page(stream("", b"/X Do"), vec![form(6)]),
            None,
        ),
        (
            "length_of_itself.pdf",
            page(
                b"<</Length 4 0 R>>\nstream\nBT ET\nendstream".to_vec(),
                vec![],
            ),
            None,
        ),
        (
            "page_tree.pdf",
            pdf(
                &[
                    b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
                    b"<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2>>".to_vec(),
                    b"<</Type/Pages/Kids[2 0 R]/Count 1>>".to_vec(),
                ],
                "/Prev 9",
            ),
            None,
        ),
        (
            "references.pdf",
            page(
                b"4 0 R".to_vec(),
                vec![b"7 0 R".to_vec(), b"6 0 R".to_vec()],
            ),
            None,
        ),
    ];
    // Each page keeps its content as long as the file is read.
    let mut pages = vec![
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        Vec::new(),
        stream("/Filter/FlateDecode", &blanks),
    ];
    let mut kids = String::new();
    for at in 0..200 {
        kids += &format!("{} 0 R ", at + 4);
        pages.push(b"<</Type/Page/Parent 2 0 R/Contents 3 0 R>>".to_vec());
    }
    pages[1] = format!("<</Type/Pages/Kids[{kids}]/Count 200>>").into_bytes();
    harms.push(("one_content_for_all.pdf", pdf(&pages, ""), too_much));
    // Fonts that have no number of their own are read wherever they are named.
    let fonts = "/F 1 Tf ".repeat(100_000);
    let mut own = page(
        stream("", fonts.as_bytes()),
        vec![stream("/Filter/FlateDecode", &blanks)],
    );
    own = String::from_utf8_lossy(&own[..own.len().min(400)])
        .find("/F 5 0 R")
        .map_or(own.clone(), |at| {
            let font = b"/F<</Type/Font/Subtype/Type1/ToUnicode 6 0 R>>";
            [&own[..at], font, &own[at + 8..]].concat()
        });
    harms.push(("fonts.pdf", own, None));
    harms
}
