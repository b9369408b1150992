//! Tests of what a page's tags become: structure, what is hidden, and what ends by itself.

use super::*;

#[test]
fn what_a_style_hides_is_not_read_and_nothing_else_is_lost() {
    let paper = read(
        "<html><body><p style=\"display: none\">Gone 1.</p><p STYLE='color:red;DISPLAY:NONE'>Gone 2.</p>\
         <div hidden><p>Gone 3.</p></div><div style=\"overflow: hidden\"><p>Kept 1.</p></div>\
         <p class=\"is hidden\" title = x>Kept 2.</p><p>Kept <img style=\"display:none\" src=a>3.</p>\
         <p style=visibility:hidden>Gone 4.</p><p ===\">Kept 4.</p></body></html>",
    );
    let seen: Vec<&str> = paper.passages.iter().map(|one| one.text.as_str()).collect();
    assert!(seen.iter().all(|text| !text.contains("Gone")), "{seen:?}");
    for kept in ["Kept 1.", "Kept 2.", "Kept 3."] {
        assert!(seen.contains(&kept), "{seen:?}");
    }
}

#[test]
fn tags_become_structure_and_broken_ones_do_no_harm() {
    let paper = read(
        "<html><head><title>A &amp; B</title><style>p{}</style></head><body><nav>Home</nav>\
         <h1>Steel</h1><p>We will act<sup>1</sup>. <b>Now</b>.<ul><li>one<li>two</ul>\
         <aside><h3>Box</h3><p>In it.</aside><table><tr><th>a</th><td>1 &pound;</td></tr></table>\
         <div class=\"footnotes\"><p>1 A note.</p></div><p>End < 3",
    );
    assert_eq!(paper.title, "A & B");
    assert_eq!(paper.sections[0].heading, "Steel");
    let seen: Vec<(&str, Kind)> = paper
        .passages
        .iter()
        .map(|p| (p.text.as_str(), p.kind))
        .collect();
    assert_eq!(
        seen,
        [
            ("We will act. Now.", Kind::Paragraph),
            ("one", Kind::Item),
            ("two", Kind::Item),
            ("Box", Kind::Aside),
            ("In it.", Kind::Aside),
            ("a | 1 £", Kind::Row),
            ("A note.", Kind::Note),
            ("End < 3", Kind::Paragraph),
        ]
    );
}

/// By HTML's own rules the next block ends a paragraph, the next item an item: what hides
/// a paragraph that is never ended hides nothing after it.
#[test]
fn a_paragraph_that_is_not_ended_hides_no_other() {
    let texts = |page: &str| -> Vec<String> {
        let passages = read(page).passages;
        passages.into_iter().map(|one| one.text).collect()
    };
    for page in [
        "<body><p hidden>Gone.<p>Kept.</body>",
        "<body><p style='display:none'>Gone.<div><p>Kept.</div></body>",
        "<body><p hidden>Gone.<h2></h2><p>Kept.</body>",
        "<body><p hidden>Gone.<ul></ul>Kept.</body>",
        "<body><p hidden>Gone, <span>too<p>Kept.</body>",
        "<body><div><p hidden>Gone.</div>Kept.</body>",
        "<table><tr><td><p hidden>Gone.<tr><td>Kept.</table>",
        "<body><p class=visually-hidden>Gone.<section>Kept.</section></body>",
    ] {
        let seen = texts(page);
        let kept: Vec<&str> = seen.iter().map(String::as_str).collect();
        // A class without quotation marks says nothing to us; its words stay.
        let kept: Vec<&str> = kept.into_iter().filter(|text| *text != "Gone.").collect();
        assert_eq!(kept, ["Kept."], "{page}");
    }
    assert_eq!(
        texts("<ul><li hidden>Gone.<li>Kept.</ul><dl><dt hidden>Gone.<dd>Kept too.</dl>"),
        ["Kept.", "Kept too."]
    );
    // A box stands in no paragraph, and a list in an item ends none of its own.
    assert_eq!(
        texts(
            "<div hidden><p>Gone.<p>Gone.</div><ul><li hidden>Gone.<ul><li>Gone.</ul>Gone.</li></ul><p>Kept."
        ),
        ["Kept."]
    );
}

#[test]
fn cells_that_are_headings_make_no_columns() {
    let paper = read(
        "<h1>A</h1><table><tr><th><h3>Region</h3></th><th><h3>Jobs</h3></th></tr><tr><td>Wales</td>\
         <td>12</td></tr></table><table><tr><td><h4>Port</h4><td><h4>Dues</h4><tr><td>Hull<td>£3</table>",
    );
    let seen: Vec<(&str, Kind)> = paper
        .passages
        .iter()
        .map(|one| (one.text.as_str(), one.kind))
        .collect();
    assert_eq!(
        seen,
        [
            ("Region | Jobs", Kind::Row),
            ("Wales | 12", Kind::Row),
            ("Port | Dues", Kind::Row),
            ("Hull | £3", Kind::Row),
        ]
    );
    assert_eq!(paper.sections.len(), 1);
}

#[test]
fn a_quotation_set_apart_keeps_its_words_and_who_is_quoted() {
    let told = |body: &str| -> Vec<(String, Kind)> {
        let paper = read(&format!("<html><body><h1>Ports</h1>{body}</body></html>"));
        let all = paper.passages.into_iter();
        all.map(|one| (one.text, one.kind)).collect()
    };
    let quote = ("We will invest.".to_owned(), Kind::Aside);
    let who = |kind: Kind| ("— Jane Doe, Tidewater plc".to_owned(), kind);
    for signed in [
        "<blockquote><p>We will invest.</p><footer>Jane Doe, Tidewater plc</footer></blockquote>",
        "<blockquote><p>We will invest.</p><cite>Jane Doe, Tidewater plc</cite></blockquote>",
        "<blockquote><p>We will invest.</p><p><cite>Jane Doe, Tidewater plc</cite></p></blockquote>",
        "<blockquote><p>We will invest.<footer>Jane Doe, <cite>Tidewater plc</cite></footer></blockquote>",
        "<blockquote>We will invest. <cite>Jane Doe, Tidewater plc</cite></blockquote>",
        "<blockquote><p>We will invest.</p><p>— Jane Doe, Tidewater plc</p></blockquote>",
    ] {
        let found = told(signed);
        assert_eq!(found[0], quote, "{signed}");
        assert_eq!(found[1].0, who(Kind::Caption).0, "{signed}");
        assert_eq!(found.len(), 2, "{signed}");
    }
    let figure = "<figure><blockquote><p>We will invest.</p></blockquote><figcaption>Jane Doe, \
                  Tidewater plc</figcaption></figure><p>We will act.</p>";
    let after = ("We will act.".to_owned(), Kind::Paragraph);
    assert_eq!(
        told(figure),
        [quote.clone(), who(Kind::Caption), after.clone()]
    );
    assert_eq!(
        told("<p>The government will:</p><blockquote>open a fund by 2027;</blockquote>")[1].1,
        Kind::Paragraph
    );
    let dashed =
        "<blockquote><p>We will invest.</p><footer>— Jane Doe, Tidewater plc</footer></blockquote>";
    assert_eq!(told(dashed)[1], who(Kind::Caption));
    // A work named within a sentence, a picture's caption, a site's foot, an indented list.
    assert_eq!(
        told("<blockquote><p>As <cite>The Times</cite> says, we will invest.</p></blockquote>"),
        [("As The Times says, we will invest.".to_owned(), Kind::Aside)]
    );
    assert_eq!(
        told("<figure><img src=a><figcaption>A yard</figcaption></figure><footer>Crown</footer>"),
        [("A yard".to_owned(), Kind::Caption)]
    );
    assert_eq!(
        told("<blockquote><ul><li>We will act.</li></ul></blockquote><p>We will act.</p>"),
        [("We will act.".to_owned(), Kind::Item), after]
    );
}

#[test]
fn the_head_of_a_part_is_its_title_and_that_of_a_site_is_none() {
    let paper = read(
        "<html><body><header><h1>The council</h1></header><main><article><header><h1>Ports</h1>\
         <nav>Home</nav></header><p>We will act.</p></article></main></body></html>",
    );
    assert_eq!(paper.sections.len(), 1);
    assert_eq!(paper.sections[0].heading, "Ports");
}

#[test]
fn the_title_of_a_page_is_the_papers_without_the_sites() {
    let title = |title: &str| {
        read(&format!(
            "<html><head><title>{title}</title></head><body><h1>A plan</h1><p>We act.</p>"
        ))
        .title
    };
    for of_site in ["A plan - GOV.UK", "A plan | gov.scot", "A plan – gov.ie"] {
        assert_eq!(title(of_site), "A plan");
    }
    // A government's name says whose paper it is.
    for whole in [
        "A plan",
        "A plan – Welsh Government",
        "A plan-led system",
        "Plans - GOV.UK",
        "A plan: how we act",
    ] {
        assert_eq!(title(whole), whole);
    }
}
