//! Whose paper it is and what follows: papers of our own of four governments,
//! each sentence with what a careful reader takes it for. It tests no counts.

// A test may panic: that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use weighbridge_papers::Paper;
use weighbridge_papers::commitment::{Author, Commitment, commitments};

/// Sentence, class, whose, firmness; an empty mark is not looked at.
type Row = (&'static str, &'static str, &'static str, &'static str);

const SCOTTISH: &[Row] = &[
    (
        "The Scottish Government will lend £30 million to weavers by 2029.",
        "commitment",
        "author",
        "decided",
    ),
    (
        "Scottish Ministers will appoint a commissioner for wool in May 2027.",
        "commitment",
        "author",
        "decided",
    ),
    (
        "The Cabinet Secretary will lay the order on dyes in June 2027.",
        "commitment",
        "author",
        "decided",
    ),
    (
        "The Scottish Government will not buy the dye works at Alva.",
        "refusal",
        "author",
        "",
    ),
    (
        "Scottish Ministers have no plans to tax peat.",
        "refusal",
        "author",
        "",
    ),
    (
        "The UK Government will build a customs shed at Cairnryan.",
        "commitment",
        "other",
        "",
    ),
    (
        "The Welsh Government will train 300 spinners.",
        "commitment",
        "other",
        "",
    ),
    (
        "Westminster's rules aside, the United Kingdom Government will cut the duty on yarn.",
        "commitment",
        "other",
        "",
    ),
    (
        "Scottish Enterprise will buy 40 hectares at Galashiels by 2030.",
        "commitment",
        "author",
        "decided",
    ),
    (
        "The Hebridean Weavers' Association will hire 90 apprentices.",
        "commitment",
        "other",
        "",
    ),
];

const AUSTRALIAN: &[Row] = &[
    (
        "The Australian Government will fund six wool stores by 2030.",
        "commitment",
        "author",
        "decided",
    ),
    (
        "The Commonwealth will pay half the cost of each store.",
        "commitment",
        "author",
        "will",
    ),
    (
        "The New Zealand Government will open a store in Otago.",
        "commitment",
        "other",
        "",
    ),
];

const EXECUTIVE: &[Row] = &[
    (
        "The Executive will publish a plan for linen in 2027.",
        "commitment",
        "author",
        "decided",
    ),
    (
        "The Irish Government will fund a scutching mill at Cavan.",
        "commitment",
        "other",
        "",
    ),
];

const UNITED: &[Row] = &[
    (
        "The UK Government will fund two bobbin works by 2029.",
        "commitment",
        "author",
        "decided",
    ),
    (
        "The Northern Ireland Executive will open a flax yard in 2029.",
        "commitment",
        "other",
        "",
    ),
    (
        "The Scottish Government will pay for a carding shed.",
        "commitment",
        "other",
        "",
    ),
    // The author's own instruments, and what is hoped for.
    (
        "The levy on tallow will rise to £9 a tonne in April 2028.",
        "commitment",
        "author",
        "decided",
    ),
    (
        "Tonnage duty will fall to 4 per cent.",
        "commitment",
        "author",
        "will",
    ),
    (
        "The kiln allowance will stay at £500 until 2031.",
        "commitment",
        "author",
        "decided",
    ),
    (
        "Parish councils will take over the ferry budget from 2029.",
        "commitment",
        "author",
        "decided",
    ),
    (
        "Business rates will go up by 2 per cent.",
        "commitment",
        "author",
        "will",
    ),
    (
        "The employment rate will rise to 80 per cent.",
        "outcome",
        "",
        "",
    ),
    (
        "Wages in the valleys will rise by a fifth.",
        "outcome",
        "",
        "",
    ),
    (
        "The scheme will help potters to flourish.",
        "outcome",
        "",
        "",
    ),
    // What is refused by "no" and "none".
    (
        "Ministers will give no loan to the owner of the pans.",
        "refusal",
        "author",
        "",
    ),
    (
        "None of the salt pans will be sold.",
        "refusal",
        "author",
        "",
    ),
    (
        "The Government will spare no effort to open the locks.",
        "commitment",
        "author",
        "",
    ),
];

fn text(opening: &str, rows: &[Row]) -> String {
    // Each under a heading of its own: a row says nothing of the next.
    let body: Vec<String> = rows
        .iter()
        .enumerate()
        .map(|(at, row)| format!("## Part {at}\n\n{}\n", row.0))
        .collect();
    format!("{opening}\n\n{}", body.join("\n"))
}

fn told(opening: &str, rows: &[Row], author: &Author) -> Vec<Commitment> {
    let text = text(opening, rows);
    commitments(&Paper::read(text.as_bytes(), "paper.md").unwrap(), author)
}

fn wrong(opening: &str, rows: &[Row], author: &Author) -> Vec<String> {
    let found = told(opening, rows, author);
    rows.iter()
        .filter_map(|(sentence, class, by, firmness)| {
            let judged = found.iter().find(|one| one.text == *sentence);
            let (is, whose, firm) = judged.map_or(("none", "", ""), |one| {
                let judged = &one.judgement;
                (
                    judged.class.as_str(),
                    judged.by.as_str(),
                    judged.firmness.as_str(),
                )
            });
            let same = |marked: &str, is: &str| marked.is_empty() || marked == is;
            (!(same(class, is) && same(by, whose) && same(firmness, firm)))
                .then(|| format!("{sentence} -> {is} {whose} {firm}, not {class} {by} {firmness}"))
        })
        .collect()
}

const SCOTTISH_OPENING: &str = "# The Woven Country\n\nThe Scottish Government's plan for wool\n\n\
    Presented to the Scottish Parliament by the Scottish Ministers";
const AUSTRALIAN_OPENING: &str = "# Wool and Water\n\nA plan of the Australian Government";
const EXECUTIVE_OPENING: &str = "# Linen Again\n\nThe Northern Ireland Executive's plan for linen";
const UNITED_OPENING: &str = "# Salt and Thread\n\nPresented to Parliament by the Secretary of \
    State for Trade by Command of His Majesty";

#[test]
fn whose_paper_it_is_tells_whose_the_undertakings_are() {
    let nobody = Author::default();
    let mut all = Vec::new();
    for (opening, rows) in [
        (SCOTTISH_OPENING, SCOTTISH),
        (AUSTRALIAN_OPENING, AUSTRALIAN),
        (EXECUTIVE_OPENING, EXECUTIVE),
        (UNITED_OPENING, UNITED),
    ] {
        all.extend(wrong(opening, rows, &nobody));
    }
    let rows = SCOTTISH.len() + AUSTRALIAN.len() + EXECUTIVE.len() + UNITED.len();
    println!("{} of {rows} as marked", rows - all.len());
    assert!(all.is_empty(), "{}", all.join("\n"));
}

#[test]
fn a_quotation_set_apart_is_whose_name_stands_below_it() {
    let paper = |quote: &str| {
        format!(
            "<html><body><h1>A plan for ports</h1><h2>What we heard</h2><p>Firms told us what they \
             need.</p>{quote}<p>We will fund 40 cranes by 2028.</p></body></html>"
        )
    };
    let promise = "We will invest £2bn in ports by 2030.";
    let marked = |quote: &str, name: &str| {
        let paper = Paper::read(paper(quote).as_bytes(), "paper.html").unwrap();
        let found = commitments(&paper, &Author::default());
        let of = |text: &str| {
            let one = found.iter().find(|one| one.text == text);
            one.map_or("none", |one| one.judgement.by.as_str())
        };
        assert_eq!(of("We will fund 40 cranes by 2028."), "author", "{name}");
        of(promise)
    };
    for signed in [
        "<footer>Jane Doe, Tidewater plc</footer>",
        "<cite>Jane Doe, chief executive, Tidewater plc</cite>",
        "<p>— Tidewater plc</p>",
        "<footer>Cllr Jane Doe, chair, Local Government Association</footer>",
        "<footer>Jane Doe, director of strategy, Tidewater plc</footer>",
        "<footer>Professor Jane Doe, vice chancellor, University of Hull</footer>",
    ] {
        let quote = format!("<blockquote><p>{promise}</p>{signed}</blockquote>");
        assert_eq!(marked(&quote, signed), "other", "{signed}");
    }
    let figure = format!(
        "<figure><blockquote><p>{promise}</p></blockquote><figcaption>Tidewater plc</figcaption></figure>"
    );
    assert_eq!(marked(&figure, "figure"), "other");
    for own in [
        "<p>John Poole<br>Minister for Ports</p>",
        "<footer>HM Government</footer>",
        "<cite>The Ports Agreement</cite>",
    ] {
        let quote = format!("<blockquote><p>{promise}</p>{own}</blockquote>");
        assert_eq!(marked(&quote, own), "author", "{own}");
    }
    // Nobody is named: the paper sets its own words apart.
    let own = format!("<blockquote><p>{promise}</p></blockquote>");
    assert_eq!(marked(&own, "own"), "author");
}
