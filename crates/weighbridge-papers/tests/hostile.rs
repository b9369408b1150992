//! Files that are damaged, of the wrong kind, or made to harm: each ends with a
//! message or a paper, soon, and never with a panic.

// A test may panic: that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "hostile/pdfs.rs"]
mod pdfs;

use std::io::Write;
use std::path::PathBuf;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use proptest::prelude::*;
use weighbridge_papers::{Paper, Unreadable};

fn file(name: &str) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/papers")
        .join(name);
    std::fs::read(path).unwrap()
}

/// A PDF of the objects given, with a right table of contents.
fn pdf(objects: &[Vec<u8>]) -> Vec<u8> {
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
    out.extend(
        format!(
            "trailer\n<</Size {}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n",
            objects.len() + 1
        )
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

fn one_page(resources: &str, content: Vec<u8>, more: Vec<Vec<u8>>) -> Vec<u8> {
    let mut objects = vec![
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec(),
        format!("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<{resources}>>/Contents 4 0 R>>").into_bytes(),
        content,
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>".to_vec(),
    ];
    objects.extend(more);
    pdf(&objects)
}

#[test]
fn a_plain_page_made_here_is_read() {
    let text = b"BT /F 12 Tf 72 700 Td (We will act by 2030.) Tj ET";
    let paper = Paper::read(&one_page("/Font<</F 5 0 R>>", stream("", text), vec![]), "").unwrap();
    assert_eq!(paper.passages[0].text, "We will act by 2030.");
}

#[test]
fn pages_without_text_are_named() {
    let mut objects = vec![
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        b"<</Type/Pages/Kids[3 0 R 4 0 R 5 0 R]/Count 3>>".to_vec(),
    ];
    for content in [6, 7, 7] {
        objects.push(
            format!("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 8 0 R>>>>/Contents {content} 0 R>>").into_bytes(),
        );
    }
    objects.push(stream("", b"BT /F 12 Tf 72 700 Td (We will act.) Tj ET"));
    objects.push(stream(
        "",
        b"BI /W 1 /H 1 /BPC 8 /CS /G ID a EI 0 0 595 842 re f",
    ));
    objects.push(b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>".to_vec());
    let paper = Paper::read(&pdf(&objects), "").unwrap();
    // The second tells that it is a scrap.
    assert_eq!(
        paper.warnings[0],
        "pages 2-3 are pictures: run text recognition first"
    );
    assert!(paper.sheets[1].picture && !paper.sheets[0].picture);
    objects[5] = stream("", b"0 0 595 842 re f");
    assert_eq!(
        Paper::read(&pdf(&objects), ""),
        Err(Unreadable::Pictures(3))
    );
}

#[test]
fn a_form_that_draws_itself_ends() {
    let own = stream(
        "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>",
        b"/X Do /X Do",
    );
    let bytes = one_page("/XObject<</X 6 0 R>>", stream("", b"/X Do"), vec![own]);
    assert!(Paper::read(&bytes, "").is_err());
}

#[test]
fn forms_that_multiply_are_stopped_by_the_budget() {
    // Each of eleven forms draws the next twelve times: 10^11 drawings.
    let forms: Vec<Vec<u8>> = (0..11)
        .map(|level| {
            let next = 7 + level;
            let dict = format!(
                "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X {next} 0 R>>>>"
            );
            stream(&dict, "/X Do ".repeat(12).as_bytes())
        })
        .collect();
    let bytes = one_page("/XObject<</X 6 0 R>>", stream("", b"/X Do"), forms);
    assert!(matches!(
        Paper::read(&bytes, ""),
        Err(Unreadable::TooMuch(_))
    ));
}

#[test]
fn a_page_tree_in_a_circle_ends() {
    let bytes = pdf(&[
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        b"<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2>>".to_vec(),
        b"<</Type/Pages/Kids[2 0 R]/Count 1>>".to_vec(),
    ]);
    assert!(Paper::read(&bytes, "").is_err());
}

fn bomb(megabytes: usize) -> Vec<u8> {
    let mut packer = ZlibEncoder::new(Vec::new(), Compression::best());
    let zeros = vec![b' '; 1 << 20];
    for _ in 0..megabytes {
        packer.write_all(&zeros).unwrap();
    }
    packer.finish().unwrap()
}

#[test]
fn a_stream_that_unpacks_to_too_much_is_refused_unread() {
    let content = stream("/Filter/FlateDecode", &bomb(200));
    let bytes = one_page("", content, vec![]);
    assert!(bytes.len() < 1 << 20);
    assert!(matches!(
        Paper::read(&bytes, ""),
        Err(Unreadable::TooMuch(_))
    ));
}

#[test]
fn deep_nesting_ends() {
    for deep in [
        "[".repeat(200_000),
        "<</A".repeat(200_000),
        "q ".repeat(200_000),
    ] {
        let _ = Paper::read(&one_page("", stream("", deep.as_bytes()), vec![]), "");
        let mut objects = vec![b"<</Type/Catalog/Pages 2 0 R>>".to_vec()];
        objects.push(deep.into_bytes());
        let _ = Paper::read(&pdf(&objects), "");
    }
    let _ = Paper::read(format!("<html>{}", "<div>".repeat(200_000)).as_bytes(), "");
    let _ = Paper::read(
        format!("<html>{}", "<li><table><tr><td>x".repeat(20_000)).as_bytes(),
        "",
    );
    let _ = Paper::read("#".repeat(200_000).as_bytes(), "a.md");
    let _ = Paper::read(format!("# a\n{}", "[".repeat(50_000)).as_bytes(), "a.md");
}

#[test]
fn more_text_than_any_paper_has_is_refused_in_every_format() {
    let text = "We will build homes in every town of the country by 2030.\n\n".repeat(300_000);
    assert!(text.len() > 4 << 20);
    let refused = |bytes: &[u8], name: &str| {
        let error = Paper::read(bytes, name).unwrap_err();
        assert!(matches!(error, Unreadable::TooLong(_)), "{name}: {error}");
        assert!(error.to_string().contains("4 MB"), "{error}");
    };
    refused(text.as_bytes(), "a.txt");
    refused(format!("# A\n\n{text}").as_bytes(), "a.md");
    refused(format!("<html><p>{text}").as_bytes(), "a.html");
    refused(
        &docx(format!("<w:document><w:p><w:t>{text}</w:t></w:p></w:document>").as_bytes()),
        "a.docx",
    );
    // Pictures that stand in the markup are no text.
    let picture = "A".repeat(17 << 20);
    let page = format!("<html><p>We will act.<img src=\"data:image/png;base64,{picture}\"></p>");
    assert_eq!(
        Paper::read(page.as_bytes(), "").unwrap().passages[0].text,
        "We will act."
    );
}

#[test]
fn a_pdf_that_breaks_off_is_told_as_damaged() {
    for name in ["strong-foundations.pdf", "making-it-here.pdf"] {
        let bytes = file(name);
        assert!(Paper::read(&bytes, name).unwrap().warnings.is_empty());
        for share in [5, 10, 20, 30, 50, 70, 85, 95, 99] {
            let cut = &bytes[..bytes.len() * share / 100];
            match Paper::read(cut, name) {
                Ok(paper) => assert!(
                    paper.warnings.iter().any(|w| w.contains("damaged")),
                    "{name} {share} %: {:?}",
                    paper.warnings
                ),
                Err(error) => assert!(
                    matches!(error, Unreadable::Broken(_)),
                    "{name} {share} %: {error}"
                ),
            }
        }
    }
}

#[test]
fn a_page_that_cannot_be_unpacked_is_told_as_damaged() {
    let bytes = one_page("", stream("/Filter/FlateDecode", b"no packed data"), vec![]);
    let error = Paper::read(&bytes, "").unwrap_err();
    assert!(matches!(error, Unreadable::Broken(_)), "{error}");
}

/// A page with nothing on it is told, and is no picture.
#[test]
fn an_empty_page_is_told() {
    let page = |more: &str| {
        format!(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 6 0 R>>>>{more}>>"
        )
        .into_bytes()
    };
    let bytes = pdf(&[
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        b"<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>".to_vec(),
        page("/Contents 5 0 R"),
        page(""),
        stream(
            "",
            b"BT /F 11 Tf 72 700 Td (The harbour has walls of stone.) Tj ET",
        ),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>".to_vec(),
    ]);
    let paper = Paper::read(&bytes, "").unwrap();
    assert_eq!(paper.warnings[0], "page 2 has neither text nor pictures");
}

fn docx(document: &[u8]) -> Vec<u8> {
    let mut out = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    out.start_file(
        "word/document.xml",
        zip::write::SimpleFileOptions::default(),
    )
    .unwrap();
    out.write_all(document).unwrap();
    out.finish().unwrap().into_inner()
}

#[test]
fn a_document_that_breaks_off_is_damaged_and_not_empty() {
    for document in [
        "<w:document><w:body><w:p><w:r><w:t>We will build ships",
        "<w:document><w:body><w:p><w:r><w:t>We will build ships.</w:t></w:r></w:p>",
    ] {
        let told = Paper::read(&docx(document.as_bytes()), "").unwrap_err();
        assert!(matches!(told, Unreadable::Broken(_)), "{told}");
        assert!(told.to_string().contains("breaks off"), "{told}");
    }
}

/// Hidden text is not printed, and is no part of the paper.
#[test]
fn hidden_text_is_not_read() {
    let document = "<w:document><w:body><w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>We will \
        build ships. </w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>We will sink them. </w:t></w:r>\
        <w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>We will pay.</w:t></w:r></w:p></w:body></w:document>";
    let paper = Paper::read(&docx(document.as_bytes()), "").unwrap();
    assert_eq!(paper.passages[0].text, "We will build ships. We will pay.");
}

/// Word's own styles keep their meaning where the list of styles is missing.
#[test]
fn a_document_without_its_list_of_styles_has_headings() {
    let styled = |style: &str, text: &str| {
        format!(
            "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
        )
    };
    let document = format!(
        "<w:document xmlns:w=\"w\"><w:body>{}{}<w:p><w:r><w:t>We will sail.</w:t></w:r></w:p></w:body></w:document>",
        styled("Title", "A plan for harbours"),
        styled("Heading1", "Ships")
    );
    let paper = Paper::read(&docx(document.as_bytes()), "").unwrap();
    assert_eq!(paper.title, "A plan for harbours");
    assert_eq!(paper.sections[0].heading, "Ships");
    assert_eq!(paper.passages[0].text, "We will sail.");
}

/// Text that runs sideways or upside down as the page is shown is read as a
/// reader turns the page; a stamp in a margin turns nothing.
#[test]
fn a_page_that_was_turned_is_read() {
    let lines = "BT /F 12 Tf 14 TL 72 700 Td (We will build a yard at Corby by the sea and) Tj T* \
                 (open it to the ships of every land.) Tj ET";
    for turn in [0, 90, 180, 270] {
        let mut bytes = one_page(
            "/Font<</F 5 0 R>>",
            stream("", lines.as_bytes()),
            Vec::new(),
        );
        let text = String::from_utf8_lossy(&bytes).replace(
            "/MediaBox[0 0 595 842]",
            &format!("/MediaBox[0 0 595 842]/Rotate {turn}"),
        );
        bytes = text.into_bytes();
        let paper = Paper::read(&bytes, "").unwrap();
        let read: Vec<&str> = paper.passages.iter().map(|one| one.text.as_str()).collect();
        assert_eq!(
            read,
            ["We will build a yard at Corby by the sea and open it to the ships of every land."],
            "{turn}"
        );
    }
    let stamped =
        format!("{lines} BT /F 9 Tf 0 1 -1 0 20 300 Tm (Printed on recycled paper) Tj ET");
    let paper = Paper::read(
        &one_page(
            "/Font<</F 5 0 R>>",
            stream("", stamped.as_bytes()),
            Vec::new(),
        ),
        "",
    )
    .unwrap();
    assert!(paper.passages[0].text.starts_with("We will build a yard"));
}

#[test]
fn documents_made_to_harm_are_refused() {
    let mut large = b"<w:document>".to_vec();
    large.resize(140 << 20, b' ');
    assert!(matches!(
        Paper::read(&docx(&large), ""),
        Err(Unreadable::TooMuch(_))
    ));
    let deep = "<w:p>".repeat(1_000);
    assert!(matches!(
        Paper::read(&docx(deep.as_bytes()), ""),
        Err(Unreadable::TooMuch(_))
    ));
    assert!(matches!(
        Paper::read(&docx(b"<w:p><w:t>a</w:p>"), ""),
        Err(Unreadable::Broken(_))
    ));
    assert!(matches!(
        Paper::read(&docx(b"<w:document/>"), ""),
        Err(Unreadable::Other(told)) if told.contains("no text in it")
    ));
    // Entities that multiply are text that nothing stands for.
    let laughs = b"<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><d><p><r><t>x&b;&b;</t></r></p></d>";
    let paper = Paper::read(&docx(laughs), "").unwrap();
    assert_eq!(paper.passages[0].text, "x");
}

#[test]
fn wrong_kinds_of_file_are_told_what_to_do() {
    let say = |bytes: &[u8]| Paper::read(bytes, "x").unwrap_err().to_string();
    assert!(say(b"").contains("empty"));
    assert!(say(b" \n ").contains("empty"));
    assert!(say(b"\xD0\xCF\x11\xE0\xA1\xB1").contains("DOCX"));
    assert!(say(b"\x89PNG\r\n\x1a\n").contains("text recognition"));
    assert!(say(b"{\\rtf1 hello}").contains("RTF"));
    assert!(say(b"PK\x03\x04 rubbish").contains("damaged"));
    assert!(say(b"%PDF-1.7 rubbish").contains("damaged"));
    assert!(say(&[0, 1, 2, 3, 0, 1, 2, 3]).contains("not a text file"));
}

proptest! {
    // Each case reads a whole paper: few of them, in every run others.
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn changed_papers_do_no_harm(
        which in 0usize..3,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..40),
        cut in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let mut bytes = file(["strong-foundations.pdf", "strong-foundations.docx", "strong-foundations.html"][which]);
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        if let Ok(paper) = Paper::read(&bytes, "") {
            check(&paper)?;
        }
    }

    #[test]
    fn any_bytes_do_no_harm(
        head in prop::sample::select(vec!["", "%PDF-1.4\n", "PK\u{3}\u{4}", "<html>", "# a\n\n# b\n"]),
        tail in prop::collection::vec(any::<u8>(), 0..600),
    ) {
        let bytes = [head.as_bytes(), &tail].concat();
        if let Ok(paper) = Paper::read(&bytes, "a.md") {
            check(&paper)?;
        }
    }

    #[test]
    fn any_markup_does_no_harm(text in "(<(/?(p|ul|li|table|tr|td|aside|h1|sup|div|script))?>?|&[a-z#0-9]{0,4};?|[a-z .]{0,6}){0,60}") {
        let paper = Paper::read(format!("<html>x{text}").as_bytes(), "");
        if let Ok(paper) = paper {
            check(&paper)?;
        }
    }
}

/// What holds of every paper.
fn check(paper: &Paper) -> Result<(), TestCaseError> {
    let pages = u32::try_from(paper.sheets.len()).unwrap();
    for passage in &paper.passages {
        prop_assert!(
            1 <= passage.page && passage.page <= passage.last_page && passage.last_page <= pages
        );
        prop_assert!(!passage.text.is_empty());
        prop_assert!(passage.section.is_none_or(|s| s < paper.sections.len()));
        for range in &passage.sentences {
            prop_assert!(passage.text.get(range.clone()).is_some());
        }
    }
    for (at, section) in paper.sections.iter().enumerate() {
        prop_assert!(section.parent.is_none_or(|p| p < at));
        prop_assert!(section.passages.end <= paper.passages.len());
    }
    Ok(())
}

/// What has no end is taken in parts, so that what looks at a sentence word
/// against word stays quick: a megabyte of each of these took minutes.
#[test]
fn text_without_an_end_is_taken_in_parts() {
    for (name, unit) in [
        ("marks.txt", "1."),
        ("clauses.txt", "We will, "),
        (
            "one line.txt",
            "The mill at Wigan will open in 2027 with 40 jobs. ",
        ),
        ("letters.txt", "ab"),
        ("headings.md", "# We will build\n"),
        ("brackets.txt", "(see. "),
        ("going on.html", "<p>we will open mills at Wigan and"),
    ] {
        let paper = Paper::read(unit.repeat(1_000_000 / unit.len()).as_bytes(), name).unwrap();
        for passage in &paper.passages {
            for sentence in &passage.sentences {
                assert!(sentence.len() <= 4_210, "{name}: {}", sentence.len());
            }
        }
        let commitments = weighbridge_papers::commitment::commitments(
            &paper,
            &weighbridge_papers::commitment::Author::default(),
        );
        assert!(commitments.len() < 300_000);
    }
}
