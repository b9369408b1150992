//! Tests of recommendations worded as orders, and of their answers.

use weighbridge_model::asks::Asks;

use super::super::answer;
use super::super::prepared::Prepared;
use crate::commitment::{Author, Class, commitments};
use crate::paper::Paper;
use crate::verdict::Verdict::{self, Agrees, Opposed, PartOfTheWay, Silent};

/// A reply in each of the ways in which replies are laid out.
fn layouts(asked: &str, answer: &str) -> [String; 4] {
    let head = "# Government response to the Kiln Panel\n\nWe thank the panel.\n\n";
    let tail = "\n\n## Next steps\n\nA second paper follows.\n";
    [
        format!("{head}## Recommendation 1\n\n*{asked}*\n\n{answer}{tail}"),
        format!("{head}**Recommendation 1:** {asked}\n\n{answer}{tail}"),
        format!("{head}**Recommendation 1: {asked}**\n\n{answer}{tail}"),
        format!("{head}## Recommendation 1\n\n> {asked}\n\n### Response\n\n{answer}{tail}"),
    ]
}

fn told(paper: &str, asks: &str, lists: &str) -> Verdict {
    let file = format!("name='y'\n[[ask]]\nname='a'\nasks='{asks}'\n{lists}\n");
    let asks = Asks::parse(&file, "y.toml").unwrap();
    let paper = Paper::read(paper.as_bytes(), "x.md").unwrap();
    answer(&Prepared::new(&paper), &asks.asks[0].parts[0], None)
        .suggestion
        .verdict
}

#[test]
fn an_order_that_is_turned_down_is_opposed_in_every_layout() {
    let kilns = "about=['kiln|kilns']\nmore_of=['kiln|kilns']";
    let asked = "Keep the kilns and build more of them.";
    for (answer, expected) in [
        (
            "The Government does not accept this recommendation. The existing kilns will keep their \
             status until 2031.",
            Opposed,
        ),
        ("Reject. The kilns are for the towns.", Opposed),
        ("The Government rejects this recommendation.", Opposed),
        ("Accepted. Four kilns will be built by 2030.", Agrees),
        ("Accept in part. The kilns will be kept.", PartOfTheWay),
    ] {
        for paper in layouts(asked, answer) {
            // The ask itself, and one of the same matter in other words.
            for asks in [asked, "More kilns in the north."] {
                let verdict = told(&paper, asks, kilns);
                let near = expected != Opposed && verdict != Opposed;
                assert!(verdict == expected || near, "{asks} {verdict:?}\n{paper}");
            }
        }
    }
}

#[test]
fn an_order_that_is_only_noted_is_no_agreement() {
    let lists = "about=['kiln towns']\nagree=['priority']";
    for paper in layouts(
        "Name the kiln towns as a priority for investment.",
        "The Government notes this recommendation.",
    ) {
        let verdict = told(&paper, "Put money into the kiln towns.", lists);
        assert_eq!(verdict, Silent, "{paper}");
    }
}

#[test]
fn an_order_under_a_number_is_no_commitment() {
    for paper in layouts(
        "Fund more kilns, a third of them in the north.",
        "Accept in part. We will fund 45 kilns by 2030.",
    ) {
        let paper = Paper::read(paper.as_bytes(), "x.md").unwrap();
        let undertaken: Vec<String> = commitments(&paper, &Author::default())
            .into_iter()
            .filter(|one| one.judgement.class == Class::Commitment)
            .map(|one| one.text)
            .collect();
        assert_eq!(undertaken, ["We will fund 45 kilns by 2030."]);
    }
}

#[test]
fn an_order_is_not_agreed_by_what_undoes_it() {
    let asked = "Keep the regional kiln fund.";
    for answer in ["It will go.", "It will be scrapped.", "It will be sold."] {
        for paper in layouts(asked, answer) {
            assert_ne!(told(&paper, asked, ""), Agrees, "{paper}");
        }
    }
}
