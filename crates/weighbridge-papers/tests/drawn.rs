//! What PDFs draw and do not mean: words drawn again to look bold, hyphens that the font
//! calls soft, layers that are switched off, letters set over their words.

// A test may panic: that is how it fails.
#![allow(clippy::unwrap_used)]

mod drawn_pdf;

use drawn_pdf::{file, line};
use weighbridge_papers::Paper;

/// A PDF of one page in Helvetica: what it draws, and further entries of its catalog and
/// resources and further objects, from number 6 on.
fn pdf(drawn: &str, (catalog, resources, font): (&str, &str, &str), more: &[&str]) -> Vec<u8> {
    let mut objects = vec![
        format!("<</Type/Catalog/Pages 2 0 R{catalog}>>"),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
        format!(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]\
             /Resources<</Font<</F 5 0 R>>{resources}>>/Contents 4 0 R>>"
        ),
        format!("<</Length {}>>\nstream\n{drawn}\nendstream", drawn.len()),
        format!("<</Type/Font/Subtype/Type1/BaseFont/Helvetica{font}>>"),
    ];
    objects.extend(more.iter().map(|one| (*one).to_owned()));
    file(&objects)
}

const NOTHING: (&str, &str, &str) = ("", "", "");

fn told(bytes: &[u8]) -> String {
    let paper = Paper::read(bytes, "").unwrap();
    let texts: Vec<&str> = paper.passages.iter().map(|one| one.text.as_str()).collect();
    texts.join(" | ")
}

/// A line drawn again a little aside, or on itself, is there once; a word that comes
/// twice beside itself stays.
#[test]
fn words_drawn_again_where_they_stand_are_there_once() {
    let words = "We will pay for the works in 2027, year on year on year.";
    let drawn = [
        line(60.0, 700.0, 12.0, words),
        line(60.4, 700.0, 12.0, words),
        line(60.0, 700.0, 12.0, words),
    ];
    assert_eq!(told(&pdf(&drawn.concat(), NOTHING, &[])), words);
}

/// Hyphens whose font calls them soft are hyphens where they are drawn within a line,
/// and where one ends it the paper's own words tell.
#[test]
fn soft_hyphens_that_are_drawn_within_a_line_are_hyphens() {
    let map = "begincmap 1 begincodespacerange <00> <ff> endcodespacerange \
        2 beginbfrange <20> <2c> <0020> <2e> <7a> <002e> endbfrange \
        1 beginbfchar <2d> <00ad> endbfchar endcmap";
    let map = format!("<</Length {}>>\nstream\n{map}\nendstream", map.len());
    let drawn = [
        line(
            60.0,
            700.0,
            12.0,
            "We will help energy-intensive firms and all the other energy-",
        ),
        line(60.0, 686.0, 12.0, "intensive works of the manu-"),
        line(60.0, 672.0, 12.0, "facturers in Stoke-on-Trent."),
    ];
    let font = ("", "", "/ToUnicode 6 0 R");
    assert_eq!(
        told(&pdf(&drawn.concat(), font, &[map.as_str()])),
        "We will help energy-intensive firms and all the other energy-intensive works of the \
         manufacturers in Stoke-on-Trent."
    );
    // None is drawn within a line: they are soft.
    assert_eq!(
        told(&pdf(
            &drawn[1..2].concat().replace("manu-", "man-"),
            font,
            &[map.as_str()]
        )),
        "intensive works of the man"
    );
}

/// What stands in a layer that the file switches off is not read, be it marked in the
/// page, a form, or one of several layers; what stands in one that is on is.
#[test]
fn layers_that_are_switched_off_are_not_read() {
    let form = "<</Type/XObject/Subtype/Form/BBox[0 0 595 842]/OC 6 0 R\
        /Resources<</Font<</F 5 0 R>>>>/Length 70>>\nstream\n\
        BT /F 12 Tf 60 600 Td (We will sink the boats in the north.) Tj ET    \nendstream";
    let drawn = [
        "/OC /Off BDC\n".to_owned(),
        line(60.0, 700.0, 12.0, "We will spend 99 on hidden things."),
        "/Span BMC\n".to_owned(),
        line(60.0, 690.0, 12.0, "We will hide more."),
        "EMC EMC\n/OC /On BDC\n".to_owned(),
        line(60.0, 660.0, 12.0, "We will spend 7 on visible things."),
        "EMC\n/OC /Both BDC\n".to_owned(),
        line(60.0, 640.0, 12.0, "We will mend what is in two."),
        "EMC\n/OC /All BDC\n".to_owned(),
        line(60.0, 620.0, 12.0, "We will not say this."),
        "EMC\n/X Do\n".to_owned(),
        line(60.0, 580.0, 12.0, "We will act."),
    ]
    .concat();
    let resources = "/Properties<</Off 6 0 R/On 7 0 R/Both 8 0 R/All 9 0 R>>/XObject<</X 10 0 R>>";
    let more = [
        "<</Type/OCG/Name(draft)>>",
        "<</Type/OCG/Name(final)>>",
        "<</Type/OCMD/OCGs[6 0 R 7 0 R]>>",
        "<</Type/OCMD/OCGs[6 0 R 7 0 R]/P/AllOn>>",
        form,
    ];
    let shown = "We will spend 7 on visible things. We will mend what is in two. | We will act.";
    for settings in ["/D<</OFF[6 0 R]>>", "/D<</BaseState/OFF/ON[7 0 R]>>"] {
        let catalog = format!("/OCProperties<</OCGs[6 0 R 7 0 R]{settings}>>");
        let bytes = pdf(&drawn, (&catalog, resources, ""), &more);
        assert_eq!(told(&bytes), shown);
    }
    let bytes = pdf(&drawn, ("", resources, ""), &more);
    assert!(told(&bytes).contains("hidden") && told(&bytes).contains("sink"));
}

/// A large first letter over which the words beside it are set, as some programs leave
/// it, begins the first of them.
#[test]
fn a_first_letter_set_over_its_words_begins_them() {
    let drawn = [
        line(60.0, 688.0, 30.0, "E"),
        line(
            60.0,
            700.0,
            12.0,
            "very place in the north has strengths that",
        ),
        line(60.0, 686.0, 12.0, "deserve a plan. We will build on them."),
    ];
    assert_eq!(
        told(&pdf(&drawn.concat(), NOTHING, &[])),
        "Every place in the north has strengths that deserve a plan. We will build on them."
    );
}

/// A border at one side, drawn as a whole rectangle of which a clip shows one edge, makes
/// no box: what stands beside it is read with it.
#[test]
fn what_a_clip_hides_of_a_rectangle_makes_no_box() {
    let rows = [
        (
            "Ports",
            "We will open six quays in Hull by 2029 and pay",
            "for the cranes there.",
        ),
        (
            "Rail",
            "We will mend the line to Blyth by 2030 and pay",
            "for the wires there.",
        ),
        (
            "Skills",
            "We will train 400 welders in Corby by 2031 and",
            "pay for their tools.",
        ),
    ];
    let mut drawn = String::new();
    for (at, (label, first, second)) in rows.iter().enumerate() {
        let top = 700 - 50 * i32::try_from(at).unwrap();
        drawn += &format!(
            "q 60 {} 400 2 re W n 0 0 0 RG 60 {} 400 40 re S Q\n",
            top + 13,
            top - 26
        );
        drawn += &line(64, top, 10, label);
        drawn += &line(180, top, 10, first);
        drawn += &line(180, top - 13, 10, second);
    }
    drawn += &line(
        60,
        520,
        10,
        "The ports of the north were built when ships were made of wood.",
    );
    let paper = Paper::read(&pdf(&drawn, NOTHING, &[]), "").unwrap();
    let sentences: Vec<&str> = paper
        .passages
        .iter()
        .flat_map(|one| one.sentences())
        .collect();
    for (_, first, second) in rows {
        let whole = format!("{first} {second}");
        assert!(sentences.contains(&whole.as_str()), "{sentences:?}");
    }
}

/// The letter "o" before the items of a second level, letters before those of another, and
/// the figure of a formula.
#[test]
fn small_marks_and_figures_are_what_they_stand_for() {
    let drawn = [
        line(
            60,
            700,
            10,
            "We will open six quays. We will also act on these in each year:",
        ),
        line(80, 685, 10, "o"),
        line(95, 685, 10, "We will cut the CO"),
        line(178, 683, 6, "2"),
        line(181.4, 685, 10, "e of kilns in Hull."),
        line(80, 672, 10, "o"),
        line(95, 672, 10, "Ofgem will clear 3 km"),
        line(190.6, 676, 6, "2"),
        line(200, 672, 10, "of land in Corby."),
        line(
            60,
            645,
            10,
            "There are two more that all of the ports in the north have asked for.",
        ),
        line(80, 630, 10, "A. Ofgem will publish a plan for the mills."),
        line(80, 617, 10, "B. Skills England will train 400 welders."),
    ];
    let paper = Paper::read(&pdf(&drawn.concat(), NOTHING, &[]), "").unwrap();
    let sentences: Vec<&str> = paper
        .passages
        .iter()
        .flat_map(|one| one.sentences())
        .collect();
    for wanted in [
        "We will cut the CO2e of kilns in Hull.",
        "Ofgem will clear 3 km² of land in Corby.",
        "Ofgem will publish a plan for the mills.",
        "Skills England will train 400 welders.",
    ] {
        assert!(sentences.contains(&wanted), "{sentences:?}");
    }
}

/// Indices nearly as large as their text, below a line of short words.
#[test]
fn large_indices_are_no_lines_of_their_own() {
    let drawn = [
        line(
            60,
            714,
            10,
            "The ports of the north are old, and so are all of the ships that they",
        ),
        line(60, 700, 10, "go by."),
        line(60.0, 686, 10, "We will cut the CO"),
        line(142.2, 681.6, 9.7, "2"),
        line(147.6, 686, 10, " of kilns by the 10"),
        line(225.5, 690.4, 9.7, "th"),
        line(233.5, 686, 10, " year of the plan."),
        line(
            60,
            672,
            10,
            "It has no more years than that, whatever they may say of it.",
        ),
    ];
    let told = told(&pdf(&drawn.concat(), NOTHING, &[]));
    let wanted = "We will cut the CO2 of kilns by the 10th year of the plan.";
    assert!(told.contains(wanted), "{told}");
}

/// A table whose cells have lines around them, and text in the middle of their height: what
/// stands in one cell is read together, and what stands in two is not.
#[test]
fn lines_around_cells_part_their_text() {
    let mut drawn = String::new();
    let rows = [720, 704, 656, 624];
    for y in rows {
        drawn.push_str(&format!("60 {y} m 220 {y} l S\n"));
    }
    for x in [60, 145, 220] {
        drawn.push_str(&format!("{x} 720 m {x} 624 l S\n"));
    }
    let cells = [
        (64, 709, "Action"),
        (149, 709, "Owner"),
        (64, 694, "Pilot an energy"),
        (64, 680, "grant for makers"),
        (64, 666, "of boats"),
        (149, 687, "Ports Board"),
        (149, 673, "of Wales"),
        (64, 644, "Mend the piers"),
        (64, 630, "at Goole"),
        (149, 637, "Hull"),
    ];
    drawn.extend(cells.map(|(x, y, text)| line(x, y, 10, text)));
    drawn.push_str(&line(
        60,
        600,
        10,
        "We will report on it in each of the years that come.",
    ));
    assert_eq!(
        told(&pdf(&drawn, NOTHING, &[])),
        "Action | Owner | Pilot an energy grant for makers of boats | Ports Board of Wales | \
         Mend the piers at Goole | Hull | We will report on it in each of the years that come."
    );
}
