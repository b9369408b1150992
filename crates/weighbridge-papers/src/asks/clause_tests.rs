//! Sentences by their clauses, case by case.

use super::super::moving::{Move, moves};
use super::*;
use crate::commitment::{Author, judge};
use crate::verdict::force::spoken;

fn on(text: &str, matter: &str) -> bool {
    let bound = bound(
        text,
        &spoken(text),
        &Context::default(),
        judge(text, &Context::default(), &Author::default()).as_ref(),
        false,
    );
    let at = text.find(matter).unwrap();
    bound
        .ways
        .first()
        .is_some_and(|(_, cue)| bears(text, cue, &(at..at + matter.len())))
}

#[test]
fn an_undertaking_is_about_what_stands_in_its_clause() {
    for (text, matter, expected) in [
        ("We will invest £10m in ports and canals.", "canals", true),
        (
            "To speed up freight, we will widen the bridge.",
            "freight",
            true,
        ),
        (
            "Freight matters and we will invest in parks.",
            "Freight",
            false,
        ),
        ("Freight is slow, and we will mend it.", "Freight", true),
        (
            "We will invest in parks, while freight has waited for years.",
            "freight",
            false,
        ),
        (
            "We will invest in parks and freight is to be studied by others.",
            "freight",
            false,
        ),
        ("Support for tiles will be withdrawn.", "tiles", true),
    ] {
        assert_eq!(on(text, matter), expected, "{text}");
    }
}

#[test]
fn what_moves_of_itself_is_told() {
    for (text, expected) in [
        ("Tile prices will go up by a tenth.", Some(Move::Up)),
        ("Tile prices will then fall.", Some(Move::Down)),
        ("The tile fund will close in May.", Some(Move::Ends)),
        ("The tile consultation will close in May.", None),
        ("Tile prices are likely to rise, and will rise again.", None),
        ("Tile makers will increase output.", None),
        (
            "The grant for tile trains between Stoke and Leeds will end in May.",
            Some(Move::Ends),
        ),
        ("Work on the tile yard will end in May.", None),
        (
            "Delays to tile trains between Stoke and Leeds will end in May.",
            None,
        ),
        ("Tiles are old, and the tolls will end in May.", None),
    ] {
        let at = text.to_lowercase().find("tile").unwrap();
        let told = moves(text, &spoken(text), std::slice::from_ref(&(at..at + 4)));
        assert_eq!(told.map(|(way, _)| way), expected, "{text}");
    }
}
