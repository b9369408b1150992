//! Tests of terms that are counted and then listed, of those that only use a defined one,
//! and of what everybody's words are.

use super::*;

fn told(text: &str) -> Vec<(String, Defined)> {
    of(
        &format!("# A Strategy for Wales\n\n## Aims\n\n{text}\n"),
        &[],
    )
}

fn defined(text: &str, term: &str) -> Option<Defined> {
    let all = told(text);
    all.into_iter()
        .find(|(known, _)| known.to_lowercase() == term)
        .map(|(_, defined)| defined)
}

#[test]
fn what_is_counted_and_listed_in_the_next_sentence_is_defined() {
    let more = "We will publish a plan for each of our priority sectors. The priority sectors employ many. Our priority sectors matter.";
    for text in [
        "We have identified five priority sectors. They are advanced manufacturing, semiconductors, renewable energy, the creative industries and food and drink.",
        "We have identified five priority sectors in which Wales has, or could have, a lasting advantage. They are steel, semiconductors, renewable energy, the creative industries and food and drink.",
        "We have chosen three priority sectors where we can lead and grow. They are steel, glass and ropes.",
    ] {
        let text = format!("{text} {more}");
        assert_eq!(
            defined(&text, "priority sectors"),
            Some(Defined::Yes),
            "{text}"
        );
    }
    for text in [
        "We have identified five priority sectors. They are growing, exporting and hiring.",
        "We see three threats to our priority sectors. They are erosion, debt and drift.",
    ] {
        let text = format!("{text} {more}");
        assert_ne!(
            defined(&text, "priority sectors"),
            Some(Defined::Yes),
            "{text}"
        );
    }
}

#[test]
fn what_only_uses_a_defined_term_is_none_of_its_own() {
    let use_it = "We will support foundational economy suppliers. Foundational economy suppliers are in every town. We will back the foundational economy with £5 million. The foundational economy matters. ";
    let said = "The foundational economy is the set of goods and services on which every household depends, such as care, food, housing and energy.";
    let all = told(&format!("{use_it}{said}"));
    let named = |all: &[(String, Defined)], term: &str| {
        all.iter().any(|(known, _)| known.to_lowercase() == term)
    };
    assert!(!named(&all, "foundational economy suppliers"), "{all:?}");
    assert!(named(&all, "foundational economy"), "{all:?}");
    let all = told(use_it);
    assert!(
        all.iter().any(|(known, defined)| {
            known.to_lowercase().starts_with("foundational economy") && *defined != Defined::Yes
        }),
        "{all:?}"
    );
}

#[test]
fn the_welsh_economy_is_no_term_and_place_based_is_one() {
    let text = "The Welsh economy grew. We will help the Welsh economy. The Welsh economy needs skills. The Scottish sector grew. A Scottish sector is no British government. \
        Our approach is place-based. Place-based work needs time. We will take a place-based way, and every place-based fund will follow it. Employer-led boards meet. Employer-led work pays. Employer-led boards matter.";
    let all = told(text);
    let names: Vec<String> = all.iter().map(|(term, _)| term.to_lowercase()).collect();
    assert!(
        !names.iter().any(|term| term.contains("welsh economy")),
        "{names:?}"
    );
    assert!(names.contains(&"place-based".to_owned()), "{names:?}");
    assert!(!names.contains(&"employer-led".to_owned()), "{names:?}");
    // Said once or twice it is not leaned on.
    let all = told("Our approach is place-based. We will act. A place-based way helps.");
    assert!(
        !all.iter()
            .any(|(term, _)| term.to_lowercase() == "place-based"),
        "{all:?}"
    );
}
