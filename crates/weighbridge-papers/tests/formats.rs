//! What the formats of files do to a paper's text: boxes, headings without a style, marks
//! of notes, what is deleted or hidden, lines without breaks. Each is a small file of its
//! own, as the programs that people use write it.

// A test may panic: that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::io::Write;

use weighbridge_papers::{Kind, Paper};

fn package(document: &str, styles: &str) -> Result<Paper, String> {
    noted(document, styles, "")
}

/// A document with its footnotes.
fn noted(document: &str, styles: &str, notes: &str) -> Result<Paper, String> {
    let mut out = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let styles = format!("<w:styles>{styles}</w:styles>");
    let notes = format!("<w:footnotes>{notes}</w:footnotes>");
    for (name, content) in [
        ("word/document.xml", document),
        ("word/styles.xml", styles.as_str()),
        ("word/footnotes.xml", notes.as_str()),
    ] {
        out.start_file(name, zip::write::SimpleFileOptions::default())
            .unwrap();
        out.write_all(content.as_bytes()).unwrap();
    }
    let bytes = out.finish().unwrap().into_inner();
    Paper::read(&bytes, "a.docx").map_err(|told| told.to_string())
}

fn docx(body: &str, styles: &str) -> Paper {
    package(
        &format!("<w:document><w:body>{body}</w:body></w:document>"),
        styles,
    )
    .unwrap()
}

fn paper(text: &str, name: &str) -> Paper {
    Paper::read(text.as_bytes(), name).unwrap()
}

/// A paragraph of runs, each with its properties.
fn p(properties: &str, runs: &[(&str, &str)]) -> String {
    let runs: String = runs
        .iter()
        .map(|(look, text)| format!("<w:r><w:rPr>{look}</w:rPr><w:t>{text}</w:t></w:r>"))
        .collect();
    format!("<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>")
}

fn plain(text: &str) -> String {
    p("", &[("", text)])
}

fn styled(style: &str, text: &str) -> String {
    p(&format!("<w:pStyle w:val=\"{style}\"/>"), &[("", text)])
}

fn told(paper: &Paper) -> Vec<(Kind, &str)> {
    let passages = paper.passages.iter();
    passages.map(|one| (one.kind, one.text.as_str())).collect()
}

fn texts(paper: &Paper) -> Vec<&str> {
    told(paper).into_iter().map(|(_, text)| text).collect()
}

fn sentences(paper: &Paper) -> Vec<&str> {
    let passages = paper.passages.iter();
    passages
        .flat_map(|one| one.sentences.iter().map(|range| &one.text[range.clone()]))
        .collect()
}

fn headings(paper: &Paper) -> Vec<(u8, &str)> {
    let sections = paper.sections.iter();
    sections
        .map(|one| (one.level, one.heading.as_str()))
        .collect()
}

#[test]
fn a_table_of_one_cell_in_word_is_a_box() {
    let cell = |inside: &str| format!("<w:tc>{inside}</w:tc>");
    let row = |cells: &str| format!("<w:tr>{cells}</w:tr>");
    let list = "<w:numPr><w:numId w:val=\"3\"/></w:numPr>";
    let inside = plain("Box 1: Steel")
        + &plain("We will fund the plant. We will report.")
        + &p(list, &[("", "one port")]);
    let two = plain("We will open ten colleges") + &plain("They are new");
    let body = [
        format!("<w:tbl>{}</w:tbl>", row(&cell(&inside))),
        format!(
            "<w:tbl>{}{}</w:tbl>",
            row(&(cell(&plain("Commitment")) + &cell(&plain("Date")))),
            row(&(cell(&two) + &cell(&plain("2028"))))
        ),
    ]
    .concat();
    let paper = docx(&body, "");
    assert_eq!(
        told(&paper),
        [
            (Kind::Aside, "Box 1: Steel"),
            (Kind::Aside, "We will fund the plant. We will report."),
            (Kind::Item, "one port"),
            (Kind::Row, "Commitment | Date"),
            (Kind::Item, "We will open ten colleges They are new | 2028"),
        ]
    );
    assert!(sentences(&paper).ends_with(&["We will open ten colleges", "They are new"]));
}

#[test]
fn styles_based_on_headings_are_headings() {
    let style = |id: &str, inside: &str| {
        format!("<w:style w:type=\"paragraph\" w:styleId=\"{id}\">{inside}</w:style>")
    };
    let styles = style("Kopf", "<w:name w:val=\"heading 2\"/>")
        + &style("Own", "<w:name w:val=\"Part\"/><w:basedOn w:val=\"Kopf\"/>")
        + &style("Gone", "<w:name w:val=\"Gone\"/><w:rPr><w:vanish/></w:rPr>");
    let body = styled("Own", "Ports")
        + &plain("We will open them.")
        + &styled("Gone", "We will hide.")
        + &styled("TOC1", "Ports 3");
    let paper = docx(&body, &styles);
    assert_eq!(headings(&paper), [(2, "Ports")]);
    assert_eq!(
        told(&paper),
        [
            (Kind::Paragraph, "We will open them."),
            (Kind::Row, "Ports 3")
        ]
    );
}

#[test]
fn short_lines_that_are_bold_or_large_are_headings_before_text() {
    let long = "We will open the ports of the north, and we will mend the quays of the south too.";
    let line = |look: &str, text: &str| p("", &[(look, text)]);
    let (bold, large) = ("<w:b/>", "<w:sz w:val=\"32\"/>");
    let body = [
        line(bold, "A Plan for Ports"),
        line(bold, "Foreword"),
        plain(long),
        line(bold, "Jane Smith MP"),
        line(bold, "1. Ports"),
        line(bold, "1.1 Quays"),
        plain(long),
        line(bold, "We will not wait any longer."),
        line(bold, "Question 3: Do you agree with us?"),
        plain(long),
        p("", &[(bold, "Lead-in."), ("", long)]),
        line(bold, "Table 1: Ships"),
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Hull</w:t></w:r></w:p></w:tc>\
         <w:tc><w:p><w:r><w:t>3</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
            .to_owned(),
        plain(long),
    ];
    let paper = docx(&body.concat(), "");
    assert_eq!(paper.title, "A Plan for Ports");
    assert_eq!(
        headings(&paper),
        [(1, "Foreword"), (1, "1. Ports"), (2, "1.1 Quays")]
    );
    let body: String = [
        line(large, "Ports"),
        plain(long),
        line(bold, "Quays"),
        plain(long),
        line("<w:sz w:val=\"16\"/>", "Small print"),
        plain(long),
    ]
    .concat();
    assert_eq!(headings(&docx(&body, "")), [(1, "Ports"), (2, "Quays")]);
    // All of it bold: none is told by that.
    let body: String = ["Ports", long, "Quays", long]
        .map(|text| line(bold, text))
        .concat();
    assert!(headings(&docx(&body, "")).is_empty());
}

#[test]
fn raised_marks_and_deleted_ends_of_paragraphs_in_word() {
    let up = "<w:vertAlign w:val=\"superscript\"/>";
    let ended = "<w:rPr><w:del w:id=\"1\"/></w:rPr>";
    let body = p(
        "",
        &[
            ("", "We will pay for the works"),
            (up, "3"),
            ("", " in May."),
            (up, "4"),
            ("", " We have 10 m"),
            (up, "2"),
            ("", " by the 1"),
            (up, "st"),
            ("", ". "),
            ("<w:strike/>", "We will stop."),
        ],
    ) + &p(ended, &[("", "It was split, and ")])
        + &plain("its end was deleted.");
    assert_eq!(
        texts(&docx(&body, "")),
        [
            "We will pay for the works in May. We have 10 m² by the 1st.",
            "It was split, and its end was deleted.",
        ]
    );
}

#[test]
fn a_word_file_without_text_says_what_is_wrong() {
    let told = |document: &str| package(document, "").unwrap_err();
    assert!(told("not xml at all").contains("no XML"));
    assert!(told("<w:document/>").contains("no text in it"));
    let picture = "<w:document><w:body><w:p><w:r><w:drawing/></w:r></w:p></w:body></w:document>";
    assert!(told(picture).contains("only pictures"));
}

#[test]
fn cells_and_rows_of_a_page_end_where_the_next_begin() {
    let page = paper(
        "<h1>Money</h1><table><caption>Sums</caption><tr><th>Region<th>Sum<tr><td>Wales<td>£1m\
         <tr><td>Hull<td>£2m</table><p>After it.",
        "a.html",
    );
    assert_eq!(
        told(&page),
        [
            (Kind::Caption, "Sums"),
            (Kind::Row, "Region | Sum"),
            (Kind::Row, "Wales | £1m"),
            (Kind::Row, "Hull | £2m"),
            (Kind::Paragraph, "After it."),
        ]
    );
    let inner = "<table><tr><td>A<td>B <table><tr><td>C<td>D</table> E<tr><td>F<td>G";
    assert_eq!(texts(&paper(inner, "a.html")), ["A | B C | D E", "F | G"]);
}

#[test]
fn tables_of_a_page_that_set_text_are_read_as_text() {
    let page = paper(
        "<h1>Plan</h1><table><tr><td><p>We will pay.</p><p>We will train.</p></table>\
         <table><tr><td>Aims<td><h2>Ports</h2><p>We will build.</table>",
        "a.html",
    );
    assert_eq!(headings(&page), [(1, "Plan"), (2, "Ports")]);
    assert_eq!(
        told(&page),
        [
            (Kind::Aside, "We will pay."),
            (Kind::Aside, "We will train."),
            (Kind::Paragraph, "Aims"),
            (Kind::Paragraph, "We will build."),
        ]
    );
}

#[test]
fn marks_struck_text_and_powers_on_a_page() {
    let page = paper(
        "<body><p>We act.<sup>1</sup> We pay<sup><a href=\"#n\">2</a></sup> for 10 m<sup>2</sup>.\
         <a href=\"#_ftn1\"><span>[1]</span></a> See section <a href=\"#s3\">3</a> now.[14] \
         <del>We stop.</del><s>Never.</s>The 1<sup>st</sup> port.</p><p>One line.<br><br>Another.\
         </p><p>· a dot</p><p class=MsoFootnoteText><a href=\"#_ftnref1\">[1]</a> A note.</p>\
         <p>[2] See Annex B.</p>",
        "a.html",
    );
    assert_eq!(
        told(&page),
        [
            (
                Kind::Paragraph,
                "We act. We pay for 10 m². See section 3 now. The 1st port."
            ),
            (Kind::Paragraph, "One line."),
            (Kind::Paragraph, "Another."),
            (Kind::Item, "a dot"),
            (Kind::Note, "A note."),
            (Kind::Note, "See Annex B."),
        ]
    );
}

#[test]
fn markdown_is_read_as_the_standard_has_it() {
    let text = "---\ntitle: \"Ports\"\nauthor: A\n---\n\n1. Aims\n=======\n\nSee [the plan][p] and \
        &pound;5m. <!-- we will stop -->~~Gone.~~ 10 m<sup>2</sup>.[^1]\n\n<!--\nWe will hide.\n\
        -->\n\n<div class=\"box\">\n<p>We <b>will</b> act.</p>\n</div>\n\nTerm\n: What it means.\n\n\
        A|B\n-|-\nWe pay|2027\n\n```\ncode: we will not\n```\n\n    An indented line.\n\n\
        [^1]: A note\n    that goes on.\n\n[p]: https://x.y\n";
    let paper = paper(text, "a.md");
    assert_eq!(paper.title, "Ports");
    assert_eq!(headings(&paper), [(1, "1. Aims")]);
    assert_eq!(
        told(&paper),
        [
            (Kind::Paragraph, "See the plan and £5m. 10 m²."),
            (Kind::Aside, "We will act."),
            (Kind::Paragraph, "Term"),
            (Kind::Paragraph, "What it means."),
            (Kind::Row, "A | B"),
            (Kind::Row, "We pay | 2027"),
            (Kind::Row, "code: we will not"),
            (Kind::Paragraph, "An indented line."),
            (Kind::Note, "A note that goes on."),
        ]
    );
}

#[test]
fn items_of_markdown_keep_their_own_numbers() {
    let numbers = |text: &str| -> Vec<String> {
        let paper = paper(text, "a.md");
        let passages = paper.passages.into_iter();
        passages.filter_map(|one| one.number).collect()
    };
    assert_eq!(
        numbers("1. Ports\n\n2. Quays\n\n5. Ships\n"),
        ["1", "2", "5"]
    );
    assert_eq!(numbers("1. Ports\n1. Quays\n1. Ships\n"), ["1", "2", "3"]);
}

#[test]
fn a_line_that_is_a_paragraph_stands_apart() {
    let long = "We will open the ports of the north, and we will mend the quays of the south. ";
    let long = long.repeat(3);
    let text = format!(
        "A Plan for Ports\nForeword\n{long}\n3.3 Places of the north\n{long}\nWe have aims:\n•\tto open \
         ports;\n•\tto pay.\nHull\t£2m\t2027\n{long}\n"
    );
    let paper = paper(&text, "a.txt");
    assert_eq!(sentences(&paper).len(), 13);
    assert!(
        headings(&paper).contains(&(2, "3.3 Places of the north")),
        "{:?}",
        headings(&paper)
    );
    assert!(told(&paper).contains(&(Kind::Row, "Hull | £2m | 2027")));
    let items = told(&paper).into_iter().filter(|one| one.0 == Kind::Item);
    assert_eq!(items.count(), 2);
    assert!(paper.warnings.is_empty(), "{:?}", paper.warnings);
}

#[test]
fn text_below_the_contents_on_their_page_is_text() {
    let pages = [
        "A PLAN FOR PORTS\n\nContents\n\n1. Ports .......... 3\n2. The quays .............. 5\n\
         3. Ships .... 6\n\n1. PORTS\n\nWe will open the ports of the north by May, and we will \
         mend all\nquays of the south.[1] They are old.\n\n3\n",
        "2. THE QUAYS\n\nThe quays of the south are old, and most of them have no crane at all.\n\
         \n[1] Cabinet Office, 2024.\n[2] Quays Board, 2023.\n\n4\n",
        "3. SHIPS\n\nThe ships of the north are old, and most of them have no engine at all.\n\n5\n",
    ];
    let paper = paper(&pages.join("\u{c}"), "a.txt");
    let all = sentences(&paper);
    for sentence in [
        "We will open the ports of the north by May, and we will mend all quays of the south.",
        "They are old.",
    ] {
        assert!(all.contains(&sentence), "{all:?}");
    }
    let notes = told(&paper).into_iter().filter(|one| one.0 == Kind::Note);
    assert_eq!(
        notes.map(|one| one.1).collect::<Vec<_>>(),
        ["Cabinet Office, 2024.", "Quays Board, 2023."]
    );
}

/// Each took minutes, as at every sign the rest was looked through again.
#[test]
fn what_has_no_words_is_read_in_time() {
    let begun = std::time::Instant::now();
    let _ = Paper::read(". ".repeat(400_000).as_bytes(), "a.txt");
    let _ = Paper::read("[".repeat(400_000).as_bytes(), "a.md");
    let _ = Paper::read("<table><tr><td>".repeat(40_000).as_bytes(), "a.html");
    assert!(begun.elapsed().as_secs() < 60, "{:?}", begun.elapsed());
}

#[test]
fn marks_of_html_in_markdown_end_with_their_block() {
    let cell = paper("| x | y |\n|---|---|\n| a<sup> | £</sup> |\n", "a.md");
    assert!(cell.passages.iter().any(|row| row.text.contains('£')));
    let open = paper("We <s>will act.\n\n## Next\n\nWe will build.\n", "a.md");
    assert_eq!(texts(&open).last(), Some(&"We will build."));
    let marked = paper("The plan<sup id=\"f1\">1</sup> is new.\n", "a.md");
    assert_eq!(texts(&marked), ["The plan is new."]);
}

#[test]
fn an_empty_line_in_word_takes_up_what_stood_before_it() {
    let ended = "<w:rPr><w:del w:id=\"1\"/></w:rPr>";
    let body = p(ended, &[("", "We will build.")]) + "<w:p/>" + &plain("Next.");
    assert_eq!(texts(&docx(&body, "")), ["We will build.", "Next."]);
}

#[test]
fn a_figure_of_a_draft_in_brackets_stays() {
    let draft = paper(
        "We will spend £[250] million on it.[3] Then we stop.\n",
        "a.txt",
    );
    assert_eq!(
        sentences(&draft),
        ["We will spend £[250] million on it.", "Then we stop."]
    );
}

#[test]
fn tables_in_tables_without_end_are_read_in_time() {
    let page = format!(
        "<p>We will act.</p>{}{}",
        "<table><tr><td>a".repeat(20_000),
        "text ".repeat(200_000)
    );
    let started = paper(&page, "a.html");
    assert_eq!(texts(&started).first(), Some(&"We will act."));
}

/// Notes that cells and boxes call for stand behind the row; what only a web view hides is
/// read; cells in the style of a heading are cells.
#[test]
fn notes_in_cells_and_heads_of_tables_in_word() {
    let cell = |inside: &str| format!("<w:tc>{inside}</w:tc>");
    let row = |cells: &str| format!("<w:tr>{cells}</w:tr>");
    let calls = |text: &str, id: u8| {
        format!(
            "<w:p><w:r><w:t>{text}</w:t></w:r><w:r><w:footnoteReference w:id=\"{id}\"/></w:r></w:p>"
        )
    };
    let heads = cell(&styled("Heading3", "Region")) + &cell(&styled("Heading3", "Jobs"));
    let body = [
        styled("Heading1", "Ports"),
        plain("We will open the ports."),
        format!(
            "<w:tbl>{}{}</w:tbl>",
            row(&heads),
            row(&(cell(&calls("Wales", 2)) + &cell(&calls("1,200", 3))))
        ),
        p("", &[("", "We will pay "), ("<w:webHidden/>", "the dues.")]),
    ]
    .concat();
    let note =
        |id: u8, text: &str| format!("<w:footnote w:id=\"{id}\">{}</w:footnote>", plain(text));
    let notes = note(2, "North and south.") + &note(3, "As of May.");
    let document = format!("<w:document><w:body>{body}</w:body></w:document>");
    let paper = noted(&document, "", &notes).unwrap();
    assert_eq!(headings(&paper), [(1, "Ports")]);
    assert_eq!(
        told(&paper),
        [
            (Kind::Paragraph, "We will open the ports."),
            (Kind::Row, "Region | Jobs"),
            (Kind::Row, "Wales | 1,200"),
            (Kind::Note, "North and south."),
            (Kind::Note, "As of May."),
            (Kind::Paragraph, "We will pay the dues."),
        ]
    );
}

/// The line that opens a part of a page, and a row of one cell in a table.
#[test]
fn a_summary_and_a_row_of_one_cell_stand_by_themselves() {
    let page = "<html><body><h1>Ports</h1><details><summary>How we will measure this</summary>\
                <p>The Department for Transport will open six quays in Hull.</p></details>\
                </body></html>";
    let read = paper(page, "ports.html");
    assert!(
        sentences(&read).contains(&"The Department for Transport will open six quays in Hull."),
        "{:?}",
        sentences(&read)
    );
    let cell = |text: &str| format!("<w:tc>{}</w:tc>", plain(text));
    let body = format!(
        "{}<w:tbl><w:tr>{}{}</w:tr><w:tr>{}{}</w:tr><w:tr>{}</w:tr></w:tbl>",
        plain("The ports of the north need deeper water."),
        cell("Aim"),
        cell("Action"),
        cell("Quays"),
        cell("We will open six quays in Hull by 2029."),
        cell("We will mend the line to Blyth by 2030.")
    );
    let read = docx(&body, "");
    assert!(
        told(&read).contains(&(Kind::Item, "We will mend the line to Blyth by 2030.")),
        "{:?}",
        told(&read)
    );
}
