//! Answers in the sentence after a request or a thing named, and what is none.

use weighbridge_model::asks::Asks;

use super::super::{Prepared, answer};
use crate::paper::Paper;
use crate::verdict::Verdict::{self, Agrees, Opposed, PartOfTheWay, Silent};

fn told(text: &str) -> Verdict {
    let asks = Asks::parse(
        "name='y'\n[[ask]]\nname='kilns'\nasks='A grant for kilns.'\nabout=['kiln grant|grants|relief']\n\
         agree=['introduce', 'million']\nmore_of=['grant', 'relief']\n",
        "y.toml",
    )
    .unwrap();
    let paper = Paper::read(text.as_bytes(), "x.txt").unwrap();
    answer(&Prepared::new(&paper), &asks.asks[0].parts[0], None)
        .suggestion
        .verdict
}

fn all(pairs: &[(&str, Verdict)]) {
    let wrong: Vec<_> = pairs
        .iter()
        .map(|(text, expected)| (*text, told(text), *expected))
        .filter(|(_, told, expected)| told != expected)
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_is_held_as_it_is_is_kept() {
    all(&[
        (
            "Kiln relief is settled policy. The Government guarantees that there will be no change to it before April 2031.",
            Agrees,
        ),
        (
            "The kiln relief is well known. We will not reduce it.",
            Agrees,
        ),
        (
            "The kiln relief is low. It will remain unchanged until 2031.",
            Agrees,
        ),
        (
            "Guilds want more kiln relief. There will be no change to it.",
            Silent,
        ),
        (
            "The kiln relief is low. If it were wanted there would be no change to it.",
            Silent,
        ),
        (
            "We met on kiln relief. There will be no change to it.",
            Silent,
        ),
    ]);
}

#[test]
fn what_is_asked_for_is_turned_down_as_a_whole() {
    all(&[
        (
            "Guilds called for kiln grants. We are not persuaded.",
            Opposed,
        ),
        (
            "The potters suggested a kiln grant. The Executive has decided against both ideas.",
            Opposed,
        ),
        (
            "Several councils proposed kiln grants and a fair. The Cabinet has decided against both.",
            Opposed,
        ),
        (
            "It has been put to us that kiln grants are needed. We disagree.",
            Opposed,
        ),
        (
            "Some argued for kiln grants. We do not share that view.",
            Opposed,
        ),
        (
            "Some argued for a kiln grant. Nothing in the present rules will change.",
            Opposed,
        ),
        (
            "We were asked for kiln grants. We will not be doing so.",
            Opposed,
        ),
        (
            "Respondents wanted kiln grants. That will not happen.",
            Opposed,
        ),
        (
            "Respondents wanted kiln grants. We will not let that go by: two million is set aside.",
            Silent,
        ),
        (
            "Some wanted kiln grants ended. We are not persuaded.",
            Silent,
        ),
        (
            "Kiln grants were paid in 1980. We are not persuaded that the stove is old.",
            Silent,
        ),
    ]);
}

#[test]
fn what_is_asked_for_is_taken_up() {
    all(&[
        (
            "Makers asked for kiln grants. They will have them: from May each gets £40.",
            Agrees,
        ),
        ("Makers asked for kiln relief. They will get it.", Agrees),
        ("The board recommended a kiln grant. We agree.", Agrees),
        (
            "The board recommended a kiln grant. The Commonwealth accepts this advice.",
            Agrees,
        ),
        (
            "Many urged us to bring in a kiln grant. We will do so in May.",
            Agrees,
        ),
        (
            "Many urged us to bring in a kiln grant. We will do so if money allows.",
            Silent,
        ),
        (
            "The board told us about kiln grants. They will have to wait.",
            Silent,
        ),
        (
            "The board told us about kiln grants. They will be shown in a leaflet.",
            Silent,
        ),
    ]);
}

#[test]
fn what_was_named_is_looked_into() {
    all(&[
        (
            "The review found for a kiln grant. We are consulting on that until May.",
            PartOfTheWay,
        ),
        (
            "Others have a kiln grant. Whether one should be paid here is being considered.",
            PartOfTheWay,
        ),
        (
            "Others have a kiln grant. We will consider how it might work here.",
            PartOfTheWay,
        ),
        (
            "Kiln grants are paid in France. The department will discuss fairs.",
            Silent,
        ),
        (
            "Kiln grants are paid in France. The firms will look at the sky.",
            Silent,
        ),
    ]);
}

#[test]
fn what_is_done_with_the_subject_of_the_sentence_before() {
    all(&[
        (
            "The kiln grant has helped sixty firms. We will extend it to 2031.",
            Agrees,
        ),
        (
            "The kiln grant has helped nobody. We will abolish it in May.",
            Silent,
        ),
        (
            "The kiln grant is a cost to all. We will abolish it in May.",
            Opposed,
        ),
        (
            "The kiln grant is well known. We will publish it in May.",
            Silent,
        ),
        (
            "The kiln grant is well known. We will give it a new name.",
            Silent,
        ),
        (
            "The road beside the kiln grant office is narrow. We will widen it in May.",
            Silent,
        ),
        (
            "Fairs are held near the kiln grant office. We will extend them to May.",
            Silent,
        ),
        (
            "The kiln grant is well known. We might extend it to 2031.",
            PartOfTheWay,
        ),
    ]);
}

#[test]
fn what_is_only_like_an_answer_is_none() {
    let none = [
        "Some argue that kiln grants waste money. We disagree.",
        "Some argue that kiln grants are unaffordable. We are not persuaded.",
        "Critics argued that kiln grants were wasteful. We agree.",
        "Makers asked for kiln grants. We are not persuaded by those who say they cannot be paid, and will pay them.",
        "Makers asked for kiln grants. We agree with those who oppose it.",
        "Makers asked for kiln grants. We accept that others will not.",
        "Makers asked for kiln grants. The Opposition says they will have them.",
        "Makers asked for kiln grants. They will have them when the market falls.",
        "The guild asked for a kiln grant. It will receive them by post.",
        "Makers asked for kiln grants. Neither side is wrong.",
        "Makers asked for kiln grants. We do not believe a better idea exists.",
        "Makers asked for kiln grants. The answer is not simple.",
        "Makers asked for kiln grants. The answer is no longer in doubt: they will.",
        "Makers asked for kiln grants. We cannot promise it fast enough.",
        "Makers asked for kiln grants. We will not be the ones to deny them.",
        "Makers asked for kiln grants. Ministers could not agree among themselves, so we will pay them.",
        "Makers asked for kiln grants. We take a different view of their critics.",
        "Makers asked for a kiln grant. It is now being considered by the House of Lords.",
        "Makers asked for kiln grants. We are examining how they can pay.",
    ];
    let pairs: Vec<(&str, Verdict)> = none.into_iter().map(|text| (text, Silent)).collect();
    all(&pairs);
}
