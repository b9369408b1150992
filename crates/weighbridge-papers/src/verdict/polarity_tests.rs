use super::*;
use crate::verdict::force::spoken;

fn told(text: &str, thing: &str, burdens: bool) -> Option<(Fate, usize, bool)> {
    let at = text.find(thing).unwrap();
    polarity(
        text,
        &spoken(text),
        &(at..at + thing.len()),
        burdens,
        &|_| false,
    )
    .map(|told| (told.fate, told.turns, told.certain))
}

#[test]
fn every_turning_of_a_clause_is_counted_with_what_it_governs() {
    use Fate::{Kept, Less, More, NotLess, NotMore};
    let mut wrong = Vec::new();
    for (text, thing, fate) in [
        ("We will not let the last kiln close.", "kiln", NotLess),
        ("We will never allow firing to end here.", "firing", NotLess),
        (
            "We will stop the cuts to the kiln fund.",
            "kiln fund",
            NotLess,
        ),
        (
            "We will lift the freeze on kiln grants.",
            "kiln grants",
            More,
        ),
        (
            "The moratorium on new kilns is lifted from April.",
            "kilns",
            More,
        ),
        (
            "We will reverse the cancellation of the kiln.",
            "kiln",
            NotLess,
        ),
        (
            "We will not reverse the cancellation of the kiln.",
            "kiln",
            Less,
        ),
        (
            "The bank will stop refusing loans to potters.",
            "loans",
            More,
        ),
        ("We will not sell the kilns.", "kilns", NotLess),
        (
            "We will remove the barriers that keep clay from small firms.",
            "clay",
            More,
        ),
        ("We will stop adding new kiln rules.", "kiln rules", NotMore),
        (
            "There will be no rise in the kiln tax.",
            "kiln tax",
            NotMore,
        ),
        (
            "The cut in the kiln tax will not go ahead.",
            "kiln tax",
            NotLess,
        ),
        (
            "The planned rise in the kiln tax has been cancelled.",
            "kiln tax",
            NotMore,
        ),
        (
            "We will exempt tiles from the kiln levy.",
            "kiln levy",
            Less,
        ),
        (
            "The kiln duty will not be allowed to lapse.",
            "kiln duty",
            NotLess,
        ),
        ("No park will be left without clay.", "clay", More),
        ("No potter will be refused a loan.", "loan", More),
        ("We will block the sale of the last kiln.", "kiln", NotLess),
        (
            "We have ruled out any increase in the kiln tax.",
            "kiln tax",
            NotMore,
        ),
        (
            "Figures on kilns will no longer be released.",
            "kilns",
            NotMore,
        ),
        ("The list of kilns will be released.", "kilns", More),
        ("We will keep the kilns.", "kilns", Kept),
        ("We will cut the kiln fund.", "kiln fund", Less),
        (
            "We will not stand by while the last kiln shuts.",
            "kiln",
            NotLess,
        ),
        (
            "We will not prevent the closure of the kilns.",
            "kilns",
            Less,
        ),
        (
            "The plan to cut kiln rules has been shelved.",
            "kiln rules",
            NotLess,
        ),
    ] {
        let found = told(text, thing, false);
        if found.map(|(found, _, certain)| (found, certain)) != Some((fate, true)) {
            wrong.push(format!("{text} -> {found:?}, not {fate:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_joined_or_meant_by_it_turns_nothing() {
    assert_eq!(
        told("We will cut waste and build kilns.", "kilns", false).map(|told| told.0),
        Some(Fate::More)
    );
    assert_eq!(
        told(
            "We will close the loophole to protect kilns.",
            "kilns",
            false
        )
        .map(|told| told.0),
        Some(Fate::More)
    );
    // A charge weighs on the thing: halving it helps.
    assert_eq!(
        told("Kiln charges will be halved.", "Kiln", true).map(|told| told.0),
        Some(Fate::NotLess)
    );
    // The subject acts and is not acted on.
    assert_eq!(
        told("The kiln relief will cut prices.", "kiln relief", false),
        None
    );
}
