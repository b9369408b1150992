use super::*;
use crate::verdict::force::spoken;

fn told(text: &str) -> Vec<(Way, bool, String)> {
    let words = spoken(text);
    changes(text, &words)
        .into_iter()
        .map(|change| {
            let (from, to) = (&words[change.cue.start].1, &words[change.cue.end - 1].1);
            (
                change.way,
                change.denied,
                text[from.start..to.end].to_owned(),
            )
        })
        .collect()
}

#[test]
fn changes_are_found_in_any_voice_and_tense() {
    for (text, way, denied, cue) in [
        (
            "Tile grants are extended to June.",
            Way::Up,
            false,
            "are extended",
        ),
        (
            "The tile board is dissolved.",
            Way::Down,
            false,
            "is dissolved",
        ),
        ("Tile grants cease in July.", Way::Down, false, "cease"),
        (
            "Tile duty will not be renewed.",
            Way::Up,
            true,
            "will not be renewed",
        ),
        (
            "No further tiles will be bought.",
            Way::Up,
            true,
            "will be bought",
        ),
        ("The kiln has been sold.", Way::Down, false, "has been sold"),
        (
            "Potters will be required to file returns.",
            Way::Up,
            false,
            "will be required to file",
        ),
        (
            "We are examining the case for kilns.",
            Way::Looks,
            false,
            "are examining",
        ),
        (
            "The kiln is to be opened in May.",
            Way::Up,
            false,
            "is to be opened",
        ),
    ] {
        assert_eq!(told(text), [(way, denied, cue.to_owned())], "{text}");
    }
    for text in [
        "Tiles are paid for by weight.",
        "Kilns have been closed by their owners since 1990.",
        "If the kiln closes, tiles will be dearer.",
        "Tiles fall from roofs.",
    ] {
        assert!(told(text).is_empty(), "{text} {:?}", told(text));
    }
}
