//! A small paper with every kind of answer in it, and what must hold for any.

use proptest::prelude::*;
use weighbridge_model::asks::Asks;

use super::*;
use crate::paper::{Kind, Paper, Passage, Sheet};
use crate::verdict::Verdict;

fn paper(passages: &[&str]) -> Paper {
    let passage = |(page, text): (usize, &&str)| Passage {
        text: (*text).to_owned(),
        page: page as u32 + 1,
        last_page: page as u32 + 1,
        section: None,
        kind: Kind::Paragraph,
        number: None,
        sentences: std::iter::once(0..text.len()).collect(),
        turns: Vec::new(),
    };
    Paper {
        title: String::new(),
        paged: true,
        sheets: vec![
            Sheet {
                label: None,
                picture: false
            };
            passages.len()
        ],
        sections: Vec::new(),
        passages: passages.iter().enumerate().map(passage).collect(),
        warnings: Vec::new(),
    }
}

const ASKS: &str = "name='x'\n[[ask]]\nname='border'\nasks='Put a carbon price on imports.'\n\
    about=['carbon border']\nagree=['introduce']\noppose=['scrap the carbon border']\n\
    [[ask]]\nname='buses'\nasks='Run buses to industrial estates out of town.'\n";

fn verdict(passages: &[&str], ask: &str) -> Answer {
    let asks = Asks::parse(ASKS, "x").unwrap();
    let (_, part) = asks.find(ask, ask).unwrap();
    let paper = paper(passages);
    answer(&Prepared::new(&paper), part, None)
}

#[test]
fn each_verdict_has_its_words() {
    for (text, expected, deciding) in [
        (
            "We will introduce a carbon border in 2027.",
            Verdict::Agrees,
            "introduce",
        ),
        (
            "We will publish a paper on a carbon border.",
            Verdict::PartOfTheWay,
            "We will publish",
        ),
        (
            "We will consider a border for carbon.",
            Verdict::PartOfTheWay,
            "We will consider",
        ),
        (
            "We will not introduce a carbon border.",
            Verdict::Opposed,
            "We will not",
        ),
        (
            "We will scrap the carbon border.",
            Verdict::Opposed,
            "scrap the carbon border",
        ),
        ("We will not scrap the carbon border.", Verdict::Silent, ""),
        ("Others have a carbon border.", Verdict::Silent, ""),
        (
            "Should we say that we will introduce a carbon border?",
            Verdict::Silent,
            "",
        ),
    ] {
        let told = verdict(&[text], "border");
        assert_eq!(told.suggestion.verdict, expected, "{text} {told:?}");
        assert_eq!(told.bearing.len(), 1, "{text}");
        assert!(
            told.bearing[0].said.deciding.join(" ").contains(deciding),
            "{text} {told:?}"
        );
        assert!(told.bearing[0].matched[0].to_lowercase().contains("carbon"));
    }
}

#[test]
fn none_is_said_and_the_nearest_is_shown() {
    let told = verdict(&["Carbon is priced at home.", "Ports grow."], "border");
    assert!(told.bearing.is_empty());
    assert_eq!(told.suggestion.verdict, Verdict::Silent);
    assert!(told.suggestion.reason.contains("no passage"));
    assert_eq!(told.near[0].passage, 0);
    assert_eq!(told.near[0].shared[0], "Carbon");
}

#[test]
fn both_ways_is_part_of_the_way() {
    let both = [
        "We will introduce a carbon border.",
        "We will not have imports face a price. We will not apply a carbon border.",
    ];
    assert_eq!(
        verdict(&both, "border").suggestion.verdict,
        Verdict::PartOfTheWay
    );
}

/// The same sentences in one paragraph and in one each.
fn joined_and_apart(asks: &str, name: &str, sentences: &[&str]) -> (Answer, Answer) {
    let asks = Asks::parse(asks, "x").unwrap();
    let (_, part) = asks.find(name, name).unwrap();
    let told = |breaks: &str| {
        let text = format!("# Plan\n\n{}\n", sentences.join(breaks));
        let paper = Paper::read(text.as_bytes(), "paper.md").unwrap();
        answer(&Prepared::new(&paper), part, None)
    };
    (told(" "), told("\n\n"))
}

#[test]
fn a_break_between_paragraphs_decides_nothing() {
    let pair = [
        "We will not introduce a carbon border on glass.",
        "We will introduce a carbon border on steel in 2027.",
        "A carbon border is a tool.",
    ];
    let (joined, apart) = joined_and_apart(ASKS, "border", &pair);
    assert_eq!(joined.suggestion, apart.suggestion);
    assert_eq!(joined.suggestion.verdict, Verdict::PartOfTheWay);
    let pointing = |told: &Answer| {
        told.bearing
            .iter()
            .filter(|one| one.said.verdict.is_some())
            .count()
    };
    assert_eq!((pointing(&joined), pointing(&apart)), (2, 2));
}

#[test]
fn refusing_what_bears_the_name_does_not_oppose_what_is_kept() {
    let asks = "name='x'\n[[ask]]\nname='docks'\nasks='Keep the docks.'\nabout=['dock']\n\
        agree=['keep']\n";
    let kept = "We will keep the docks until 2040.";
    let other = "We will close the dock visitor centre in May.";
    let (joined, apart) = joined_and_apart(asks, "docks", &[kept, other]);
    assert_eq!(joined.suggestion, apart.suggestion);
    assert_eq!(joined.suggestion.verdict, Verdict::Agrees);
    assert!(
        joined.suggestion.reason.contains("dock visitor centre"),
        "{joined:?}"
    );
    // Where the matter itself is refused, both ways stand.
    let (joined, _) = joined_and_apart(asks, "docks", &[kept, "We will close the docks in May."]);
    assert_eq!(joined.suggestion.verdict, Verdict::PartOfTheWay);
}

#[test]
fn where_no_words_are_given_what_is_told_is_a_question() {
    let told = verdict(
        &[
            "We will run more buses to estates out of town.",
            "Steel is made in the north.",
        ],
        "buses",
    );
    assert_eq!(told.bearing.len(), 1);
    // Nobody has said what agreement would be: it is shown to be read.
    assert_eq!(told.suggestion.verdict, Verdict::PartOfTheWay);
    assert_eq!(told.suggestion.weak, 1);
    assert!(
        verdict(&["Steel is made in the north."], "buses")
            .bearing
            .is_empty()
    );
}

/// In a long paper the words of an ask stand in sentences on something else: those
/// that are far from what is asked decide nothing, and case studies never do.
#[test]
fn what_is_far_from_what_is_asked_decides_nothing_in_a_long_paper() {
    let asks = Asks::parse(
        "name='x'\n[[ask]]\nname='border'\nasks='Put a carbon price on imports at the border.'\n\
         about=['carbon border', 'border']\nagree=['introduce']\noppose=['scrap']\n",
        "x.toml",
    )
    .unwrap();
    let part = &asks.asks[0].parts[0];
    let told = |passages: &[&str]| {
        answer(&Prepared::new(&paper(passages)), part, None)
            .suggestion
            .verdict
    };
    let far = "We will introduce flowers along the border of the park, the lake, the wood and the hall, \
               with benches for visitors from every town and village of the county.";
    // Alone it has the words and decides; a rule cannot know better.
    assert_eq!(told(&[far]), Verdict::Agrees);
    let near: Vec<String> = (0..20)
        .map(|number| {
            format!(
                "The price of carbon on imports at the carbon border was {number} in that year."
            )
        })
        .collect();
    let mut long: Vec<&str> = near.iter().map(String::as_str).collect();
    long.push(far);
    assert_eq!(told(&long), Verdict::Silent);
    long.push("We will introduce a carbon border.");
    assert_eq!(told(&long), Verdict::Agrees);
    assert_eq!(
        told(&["Case study: We will introduce a carbon border."]),
        Verdict::Silent
    );
}

#[test]
fn a_paper_of_no_passage_is_silent() {
    assert_eq!(verdict(&[], "border").suggestion.verdict, Verdict::Silent);
    assert!(verdict(&[""], "buses").bearing.is_empty());
}

proptest! {
    /// Whatever stands in a paper, an answer points at passages that are
    /// there, in a fixed order, and a passage is never both.
    #[test]
    fn answers_hold_together(texts in proptest::collection::vec("(we will|not|carbon|border|introduce|buses|town|[a-z]{1,6}| |\\.){0,12}", 0..6)) {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        for ask in ["border", "buses"] {
            let told = verdict(&texts, ask);
            prop_assert_eq!(&told, &verdict(&texts, ask));
            for bearing in &told.bearing {
                prop_assert!(bearing.passage < texts.len());
                prop_assert!(!bearing.matched.is_empty());
                prop_assert!(told.near.iter().all(|near| near.passage != bearing.passage));
            }
            prop_assert_eq!(told.bearing.is_empty(), told.suggestion.reason.starts_with("no passage"));
        }
    }
}
