//! Tests of words for the contrary that are denied, or another's.

use weighbridge_model::asks::Asks;

use super::super::answer;
use super::super::prepared::Prepared;
use crate::paper::Paper;
use crate::verdict::Verdict::{self, Agrees, Opposed, PartOfTheWay, Silent};

fn told(sentence: &str) -> Verdict {
    let asks = Asks::parse(
        "name='y'\n[[ask]]\nname='a'\nasks='Kiln permits should not be centralised.'\n\
         about=['kiln permits']\noppose=['centralise|centralised','call in']\n",
        "y.toml",
    )
    .unwrap();
    let paper = Paper::read(sentence.as_bytes(), "x.txt").unwrap();
    answer(&Prepared::new(&paper), &asks.asks[0].parts[0], None)
        .suggestion
        .verdict
}

#[test]
fn what_the_author_does_is_opposed() {
    for sentence in [
        "Kiln permits will be centralised in 2029.",
        "We will centralise kiln permits.",
        "We will take powers to call in kiln permits.",
        "Ministers will call in kiln permits for large sites.",
    ] {
        assert_eq!(told(sentence), Opposed, "{sentence}");
    }
}

#[test]
fn what_is_denied_or_wanted_by_others_is_not_opposed() {
    for (sentence, expected) in [
        ("We will not centralise kiln permits.", Agrees),
        ("Kiln permits will not be centralised.", PartOfTheWay),
        (
            "We do not think that kiln permits should be centralised.",
            PartOfTheWay,
        ),
        (
            "We will not take powers to call in kiln permits.",
            PartOfTheWay,
        ),
        (
            "We reject the idea that kiln permits should be centralised.",
            PartOfTheWay,
        ),
        (
            "It would be wrong for kiln permits to be centralised.",
            PartOfTheWay,
        ),
        ("Potters want kiln permits to be centralised.", Silent),
        (
            "The trade has called for kiln permits to be centralised.",
            Silent,
        ),
    ] {
        let verdict = told(sentence);
        let near = verdict == expected || expected == PartOfTheWay && verdict != Opposed;
        assert!(near, "{sentence} {verdict:?}");
    }
}
