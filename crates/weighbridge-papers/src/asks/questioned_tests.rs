//! Tests of answers to questions: on an ask for a rebate and on one for lower prices.

use weighbridge_model::asks::Asks;

use super::super::answer;
use super::super::prepared::Prepared;
use crate::paper::Paper;
use crate::verdict::Verdict::{self, Agrees, Opposed, PartOfTheWay, Silent};

fn told(text: &str, which: usize) -> (Verdict, bool) {
    let asks = Asks::parse(
        "name='y'\n[[ask]]\nname='kilns'\nasks='Keep the kiln rebate.'\nabout=['kiln rebate']\n\
         agree=['keep','fund','million']\nmore_of=['kiln rebate']\n\
         [[ask]]\nname='gas'\nasks='Cut the price of kiln gas.'\nabout=['kiln gas prices|price']\n\
         agree=['cut','lower','reduce']\nless_of=['price|prices']\n",
        "y.toml",
    )
    .unwrap();
    let paper = Paper::read(text.as_bytes(), "x.txt").unwrap();
    let told = answer(&Prepared::new(&paper), &asks.asks[which].parts[0], None).suggestion;
    (told.verdict, told.weak > 0)
}

#[test]
fn an_answer_is_read_with_its_question() {
    let mut wrong = Vec::new();
    for (which, text, expected) in [
        (
            0,
            "Should the kiln rebate return? Yes, and we will pay £9 million for it.",
            Agrees,
        ),
        (
            0,
            "Should there be a kiln rebate? Yes, and we will bring it in by 2027.",
            Agrees,
        ),
        (
            0,
            "Will ministers restore the kiln rebate? They will.",
            Agrees,
        ),
        (
            0,
            "Will the kiln rebate be extended? It will, from 2027.",
            Agrees,
        ),
        (
            0,
            "Will you keep the kiln rebate? We will, and by May.",
            Agrees,
        ),
        (
            0,
            "Recommendation 3: should the Government fund the kiln rebate? The Government accepts this and will pay £9 million.",
            Agrees,
        ),
        (
            0,
            "Should the kiln rebate be restored? No, and we will not pay for one.",
            Opposed,
        ),
        (
            0,
            "Should the kiln rebate be restored? It will not.",
            Opposed,
        ),
        (
            0,
            "Should the kiln rebate be restored? The Government rejects this and will pay nothing.",
            Opposed,
        ),
        (
            0,
            "Should the kiln rebate be abolished? Yes, and it will end in 2027.",
            Opposed,
        ),
        (
            1,
            "Should kiln gas prices be cut? They will be cut by a third by 2028.",
            Agrees,
        ),
        (
            1,
            "Should kiln gas prices be cut? No, and we will not return to it.",
            Opposed,
        ),
    ] {
        let (said, _) = told(text, which);
        if said != expected {
            wrong.push(format!("{text} {said:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn an_answer_that_is_not_made_out_is_a_question() {
    let mut wrong = Vec::new();
    for text in [
        "Should the kiln rebate be scrapped? The Government does not agree.",
        "Should the kiln rebate be restored? Yes, but only for the old works.",
        "Should the kiln rebate be restored? Yes, in principle.",
        "Should closed works have the kiln rebate? Yes, and we will see to it.",
    ] {
        let (said, weak) = told(text, 0);
        if said != PartOfTheWay || !weak {
            wrong.push(format!("{text} {said:?} {weak}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_others_answer_is_no_answer() {
    for text in [
        "Should the kiln rebate return? Yes, said most respondents.",
        "Should the kiln rebate return? No respondent thought so.",
        "Should the kiln rebate return? Potters were divided.",
        "How should the kiln rebate be paid? Yes, and we will see.",
    ] {
        assert_eq!(told(text, 0).0, Silent, "{text}");
    }
}
