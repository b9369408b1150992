//! Documents, pages of a site and plain texts made to harm, and texts as large as are read.

use std::io::Write;

use zip::write::SimpleFileOptions;

use super::Harm;

fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut out = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        out.start_file(*name, SimpleFileOptions::default()).unwrap();
        out.write_all(bytes).unwrap();
    }
    out.finish().unwrap().into_inner()
}

fn docx(document: &str) -> Vec<u8> {
    zipped(&[("word/document.xml", document.as_bytes())])
}

pub fn harms() -> Vec<Harm> {
    let mut bomb = b"<w:document>".to_vec();
    bomb.resize(140 << 20, b' ');
    let bomb = zipped(&[("word/document.xml", &bomb)]);
    let mut nested = bomb.clone();
    for _ in 0..5 {
        nested = zipped(&[("word/document.xml", &nested), ("again.zip", &nested)]);
    }
    let many: Vec<(String, &[u8])> = (0..20_000)
        .map(|at| (format!("word/{at}.xml"), &b"<a/>"[..]))
        .collect();
    let many: Vec<(&str, &[u8])> = many
        .iter()
        .map(|(name, part)| (name.as_str(), *part))
        .collect();
    let laughs: String = (1..30)
        .map(|at| {
            format!(
                "<!ENTITY a{at} \"{}\">",
                format!("&a{};", at - 1).repeat(10)
            )
        })
        .collect();
    let quadratic = format!(
        "<!DOCTYPE d [<!ENTITY a0 \"{}\">]><w:document><w:body><w:p><w:r><w:t>{}",
        "ha".repeat(100_000),
        "&a0;".repeat(100_000)
    );
    let attributes: String = (0..100_000).map(|at| format!(" a{at}=\"1\"")).collect();
    let close = "</w:t></w:r></w:p></w:body></w:document>";
    vec![
        ("bomb.docx", bomb, Some("128 MB")),
        ("nested.docx", nested, None),
        ("many.docx", zipped(&many), None),
        (
            "laughs.docx",
            docx(&format!(
                "<!DOCTYPE d [<!ENTITY a0 \"ha\">{laughs}]><w:document><w:body><w:p><w:r><w:t>\
                 We will act.&a29;{close}"
            )),
            None,
        ),
        ("quadratic.docx", docx(&format!("{quadratic}{close}")), None),
        (
            "attributes.docx",
            docx(&format!("<w:document{attributes}><w:body>")),
            None,
        ),
        (
            "empty.docx",
            docx(&format!("<w:document><w:body>{}<w:p><w:r><w:t>We act.{close}", "<w:p/>".repeat(2_000_000))),
            None,
        ),
        (
            "breaks.docx",
            docx(&format!(
                "<w:document><w:body><w:p><w:r>{}<w:t>We act.{close}",
                "<w:br w:type=\"page\"/>".repeat(1_000_000)
            )),
            None,
        ),
        (
            "notes.docx",
            zipped(&[
                (
                    "word/document.xml",
                    format!(
                        "<w:document><w:body><w:p><w:r><w:t>We act.</w:t>{}</w:r></w:p></w:body></w:document>",
                        "<w:footnoteReference w:id=\"2\"/>".repeat(500_000)
                    )
                    .as_bytes(),
                ),
                (
                    "word/footnotes.xml",
                    format!(
                        "<w:footnotes><w:footnote w:id=\"2\"><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:footnote></w:footnotes>",
                        "They pay. ".repeat(2_000)
                    )
                    .as_bytes(),
                ),
            ]),
            None,
        ),
        ("deep.docx", docx(&"<w:p>".repeat(100_000)), Some("deep")),
        (
            "div.html",
            format!("<html>{}", "<div>".repeat(500_000)).into_bytes(),
            None,
        ),
        (
            "tables.html",
            format!("<html>{}", "<li><table><tr><td>x".repeat(20_000)).into_bytes(),
            None,
        ),
        (
            "attributes.html",
            format!("<html><p{attributes}>We will act.").into_bytes(),
            None,
        ),
        (
            "open.html",
            format!("<html>{}", "<!--<".repeat(400_000)).into_bytes(),
            None,
        ),
        (
            "brackets.md",
            format!("# a\n{}", "[".repeat(50_000)).into_bytes(),
            None,
        ),
        (
            "quotes.md",
            format!("# a\n\n# b\n{}", "> ".repeat(500_000)).into_bytes(),
            None,
        ),
        (
            "lists.md",
            {
                let deep: String = (0..2_000)
                    .map(|at| format!("{}- a\n", "  ".repeat(at)))
                    .collect();
                format!("# a\n\n# b\n\n{deep}").into_bytes()
            },
            None,
        ),
        (
            "stars.md",
            format!("# a\n\n# b\n\n{}", "*a **b ".repeat(10_000)).into_bytes(),
            None,
        ),
        (
            "too_long.txt",
            "We will act. ".repeat(400_000).into_bytes(),
            Some("4 MB"),
        ),
    ]
}

/// Texts of a share of the largest size that is read.
pub fn large(share: usize) -> Vec<(&'static str, String)> {
    let whole = 3_900_000 / share;
    let fill = |unit: &str| unit.repeat(whole / unit.len());
    let count = |most: usize, one: &dyn Fn(usize) -> String| -> String {
        (0..most / share).map(one).collect()
    };
    let words = "We will work with all the towns of the north that have yards and mills and ";
    vec![
        (
            "one_line.txt",
            fill("The mill at Wigan will open in 2027 with 40 jobs. "),
        ),
        ("one_sentence.txt", fill(words)),
        (
            "repeated_line.txt",
            fill("We will open 40 yards at Goole by 2027.\n\n"),
        ),
        ("clauses.txt", fill("We will, ")),
        ("marks.txt", fill("1.")),
        ("letters.txt", fill("ab")),
        (
            "headings.md",
            count(100_000, &|at| format!("# Yard {at}\n\nWe pay.\n\n")),
        ),
        (
            "items.md",
            format!(
                "# a\n\n# b\n\n{}",
                count(100_000, &|at| format!("- open yard {at}\n"))
            ),
        ),
        (
            "rows.html",
            format!(
                "<html><p>We will act.<table>{}</table>",
                count(50_000, &|at| format!(
                    "<tr><td>Yard {at}<td>We will pay {at}"
                ))
            ),
        ),
    ]
}
