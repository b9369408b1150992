use super::tests::compared;
use super::*;

/// Reversals in the ways in which papers write them, with what is said of each.
#[test]
fn phrasal_verbs_and_denials_turn_a_promise_round() {
    for (before, now, how) in [
        (
            "We will bring in a carbon border measure of our own by 2025.",
            "There will be no carbon border measure of our own.",
            "reversed: undertaken before, refused now",
        ),
        (
            "We have decided against a carbon border charge.",
            "We have decided to bring in a carbon border charge on 1 January 2027.",
            "reversed: refused before, undertaken now",
        ),
        (
            "We will bring in a wealth tax.",
            "We rule out a wealth tax.",
            "reversed: undertaken before, refused now",
        ),
        (
            "We will set up the Business Bank.",
            "We will scrap the Business Bank.",
            "reversed: kept or furthered before, ended now",
        ),
        (
            "We will set up a register of kilns.",
            "We have decided against setting up a register of kilns.",
            "reversed: undertaken before, refused now",
        ),
        (
            "We will carry on with the herring rebate.",
            "We will call off the herring rebate.",
            "reversed: kept before, ended now",
        ),
        (
            "We will stop the lifeboat subsidy.",
            "We will stand by the lifeboat subsidy.",
            "reversed: ended before, kept now",
        ),
        (
            "We will cut the berth fee.",
            "We will put up the berth fee.",
            "reversed: cut or narrowed before, raised or widened now",
        ),
        (
            "The kiln grant will rise from £20 million to £50 million.",
            "The kiln grant will fall from £50 million to £20 million.",
            "reversed: raised or widened before, cut or narrowed now",
        ),
    ] {
        let text = |sentence: &str| format!("# Plan\n\n{sentence}\n");
        let told = compared(&text(now), &text(before));
        let what: Vec<What> = told.changes.iter().map(|change| change.what).collect();
        assert_eq!(
            what,
            [What::Reversed],
            "{before} / {now}: {:?}",
            told.changes
        );
        assert!(
            told.changes[0].how.contains(&how.to_owned()),
            "{now}: {:?}",
            told.changes[0].how
        );
        assert_eq!(told.usual.usual, 0, "{now}");
    }
}

/// What only looks like a reversal: one promise in other words, and two bodies
/// that share the word for what they are.
#[test]
fn other_words_are_no_reversal_and_another_body_is_another_promise() {
    let text = |sentence: &str| format!("# Plan\n\n{sentence}\n");
    for (before, now) in [
        (
            "We will set up a Herring Bank for the isles.",
            "We will bring in a Herring Bank for the isles.",
        ),
        (
            "We have decided against a toll on herring.",
            "We rule out a toll on herring.",
        ),
    ] {
        let told = compared(&text(now), &text(before));
        let what: Vec<What> = told.changes.iter().map(|change| change.what).collect();
        assert_eq!(
            what,
            [What::CarriedOver],
            "{before} / {now}: {:?}",
            told.changes
        );
    }
    let told = compared(
        &text("We will set up a Council for Glass in 2028."),
        &text("We will set up a Council for Steel in 2026."),
    );
    let what: Vec<What> = told.changes.iter().map(|change| change.what).collect();
    assert_eq!(what, [What::New, What::Dropped]);
    let told = compared(
        &text("We will set up a Steel Council in 2028."),
        &text("We will set up a Council for Steel in 2026."),
    );
    assert_eq!(told.changes[0].what, What::CarriedOver);
}

#[test]
fn amounts_in_words_are_told_as_changed() {
    let told = compared(
        "# Plan\n\nWe will raise exports of herring nets by double.\n",
        "# Plan\n\nWe will raise exports of herring nets by a tenth.\n",
    );
    assert_eq!(
        told.changes[0].how,
        ["amount changed: a tenth became double"]
    );
}

/// A topic that is named as often as before is no more of it.
#[test]
fn a_topic_named_as_often_is_no_more_of_it() {
    let topic = |before, now| TopicChange {
        title: "Rural places".to_owned(),
        codes: Vec::new(),
        before,
        now,
    };
    let (passing, treated) = (Treatment::InPassing, Treatment::Treated);
    assert_eq!(topic((passing, 1), (treated, 1)).what(), "as before");
    assert_eq!(topic((passing, 1), (treated, 3)).what(), "more of it");
    assert_eq!(topic((treated, 3), (passing, 1)).what(), "less of it");
    assert_eq!(topic((Treatment::Absent, 0), (passing, 1)).what(), "new");
}

fn became(before: &str, now: &str) -> (Vec<What>, Vec<String>) {
    let text = |sentence: &str| format!("# Plan\n\n{sentence}\n");
    let told = compared(&text(now), &text(before));
    let how = told.changes.iter().flat_map(|change| change.how.clone());
    (
        told.changes.iter().map(|change| change.what).collect(),
        how.collect(),
    )
}

/// What is not renewed, decided against after a look, replaced, put off or brought
/// back down is no business as usual and never "firmer".
#[test]
fn ways_of_turning_round_that_sound_like_going_on() {
    for (before, now) in [
        (
            "We will keep the steel safeguard until 2028.",
            "The steel safeguard will not be renewed when it runs out in 2026.",
        ),
        (
            "We will consult on a carbon border measure in 2026.",
            "Having consulted, we have decided against a carbon border measure.",
        ),
        (
            "We will give grants of up to £2 million to manufacturers in coastal towns.",
            "We will offer manufacturers in coastal towns loans of up to £2 million, in place of grants.",
        ),
        (
            "We will raise the compensation for energy-intensive firms to 85 per cent.",
            "The compensation for energy-intensive firms will return to 60 per cent.",
        ),
        (
            "We will build the Leamside rail line by 2030.",
            "We will pause the Leamside rail line.",
        ),
    ] {
        let (what, how) = became(before, now);
        assert_eq!(what, [What::Reversed], "{before} / {now}: {how:?}");
        assert!(
            !how.iter().any(|said| said.starts_with("firmer")),
            "{how:?}"
        );
    }
    for (before, now) in [
        (
            "The main rate of corporation tax will rise to 25 per cent in April 2023.",
            "We will hold the main rate of corporation tax at 25 per cent.",
        ),
        (
            "We will keep the steel safeguard until 2026.",
            "The steel safeguard will not be renewed when it runs out in 2026.",
        ),
        (
            "We will expand the kiln grant.",
            "We will keep the kiln grant.",
        ),
    ] {
        let (what, how) = became(before, now);
        assert!(!what.contains(&What::Reversed), "{before} / {now}: {how:?}");
    }
}

/// A number that still stands there, in figures or in words, is not gone.
#[test]
fn numbers_said_in_other_words_are_not_gone() {
    for (before, now) in [
        (
            "We will create 12 investment zones.",
            "We will keep the 12 investment zones.",
        ),
        (
            "We will open 8 institutes of technology in the North.",
            "We will open eight institutes of technology across the North.",
        ),
        (
            "We will halve the time that a grid connection takes.",
            "We will cut the time that a grid connection takes in half.",
        ),
    ] {
        let (_, how) = became(before, now);
        assert!(
            !how.iter().any(|said| said.starts_with("amount")),
            "{before} / {now}: {how:?}"
        );
    }
}

/// What the new paper still speaks of in a sentence that undertakes nothing is not
/// told as dropped, and that sentence stands beside it.
#[test]
fn what_is_dropped_has_the_nearest_sentence_beside_it() {
    let told = compared(
        "# Plan\n\nWe will build a museum of coal.\n\nBattery factories already had their £300 million of \
         public money.\n",
        "# Plan\n\nWe will invest £300 million in battery factories by 2026.\n",
    );
    let dropped = told
        .changes
        .iter()
        .find(|change| change.what == What::SpokenOf)
        .expect("still spoken of");
    let nearest = dropped.nearest.as_ref().expect("nearest");
    assert!(nearest.text.starts_with("Battery factories"), "{nearest:?}");
    assert!(dropped.similarity > 0.1);
}

/// What is paused, replaced, merged, lowered or refused is not carried over, and
/// what is held where it was raised to is.
#[test]
fn the_contrary_is_never_carried_over() {
    let text = |sentence: &str| format!("# Plan\n\n{sentence}\n");
    for (before, now) in [
        (
            "We will consult on a herring border measure in 2026.",
            "Having consulted, we have decided against a herring border measure.",
        ),
        (
            "We will keep the herring safeguard until 2028.",
            "The herring safeguard will not be renewed when it runs out in 2026.",
        ),
        (
            "Departments will publish a forward list of herring tenders each April.",
            "Departments need no longer publish a forward list of herring tenders.",
        ),
        (
            "We will reopen Phase 2 of the Northern line between Amble and Berwick by 2027.",
            "Phase 2 of the Northern line between Amble and Berwick is paused.",
        ),
        (
            "We will set up a Herring Strategy Council in law.",
            "The Herring Strategy Council will be merged into the Treasury.",
        ),
        (
            "We will raise the compensation of herring ports to 85 per cent.",
            "The compensation of herring ports will return to 60 per cent.",
        ),
        (
            "We will give grants to herring smokers.",
            "We will give loans to herring smokers in place of grants.",
        ),
        (
            "The Herring Renewal Fund will give £5 million to smokers.",
            "The Herring Renewal Fund ends in March 2027.",
        ),
    ] {
        let told = compared(&text(now), &text(before));
        let carried = told
            .changes
            .iter()
            .find(|change| change.what == What::CarriedOver);
        assert!(carried.is_none(), "{before} / {now}: {carried:?}");
        assert_eq!(told.usual.usual, 0, "{now}");
    }
    let told = compared(
        &text("The main herring rate will stay at 25 per cent."),
        &text("The main herring rate will rise to 25 per cent in April 2023."),
    );
    assert!(
        told.changes
            .iter()
            .all(|change| change.what != What::Reversed),
        "{:?}",
        told.changes
    );
}
