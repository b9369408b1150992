//! Refusals beside promises of what they refuse, and how a kept promise changed.

use super::tests::compared;
use super::*;

fn told(before: &str, now: &str) -> Comparison {
    let text = |sentence: &str| format!("# Plan\n\n{sentence}\n");
    compared(&text(now), &text(before))
}

/// Whatever its words, what was refused and is undertaken now is no business as usual.
#[test]
fn a_refusal_beside_its_promise_is_never_carried_over() {
    for (before, now) in [
        (
            "We will grant no further permits for peat.",
            "New permits for peat will be granted from next year.",
        ),
        (
            "We will not charge for the use of the fish quay by coasters.",
            "Coasters on the fish quay will pay a fee of £5 a day.",
        ),
        (
            "No museum that belongs to the county will charge for entry on weekdays.",
            "The museums of the county will charge for entry on weekdays from May.",
        ),
        (
            "We will support the closing of the slate quarry at Nantlle.",
            "The slate quarry at Nantlle may reopen and we will license it for ten years.",
        ),
        (
            "The Lace Board will have its grant raised by a fifth.",
            "We will cut the grant of the Lace Board by a tenth.",
        ),
        (
            "We will raise the county's stake in the ice works to a half.",
            "We will take the county's stake in the ice works down to nothing.",
        ),
        (
            "We will not fund the tramway to Ness.",
            "We will fund the tramway to Ness.",
        ),
        (
            "We will fund the tramway to Ness.",
            "We will not fund the tramway to Ness.",
        ),
    ] {
        let found = told(before, now);
        for change in &found.changes {
            assert_ne!(change.what, What::CarriedOver, "{before} / {now}");
        }
        assert_eq!(found.usual.usual, 0, "{before} / {now}");
    }
}

/// What only looks like the contrary is not told as turned round.
#[test]
fn what_is_no_contrary_is_not_told_as_reversed() {
    for (before, now) in [
        (
            "No school will have classes of more than 30.",
            "Schools will have classes of 30 or fewer.",
        ),
        (
            "No minister will be above the law on lobbying.",
            "Every minister will be under the law on lobbying.",
        ),
        (
            "No loom works will employ weavers without a permit.",
            "Loom works will employ weavers with a permit.",
        ),
        (
            "We will not charge apprentices for travel.",
            "Apprentices will pay nothing for travel.",
        ),
        (
            "We will not charge small farms for inspections of cattle sheds.",
            "Small farms will face fewer inspections of cattle sheds.",
        ),
        (
            "We will not tax brewers for the use of wells.",
            "Brewers will pay less for the use of wells.",
        ),
        (
            "We will not levy a fee on dockers for training at Hull.",
            "Dockers will pay attention to safety in training at Hull.",
        ),
        (
            "We will not levy a fee on dockers for training at Hull.",
            "Dockers will pay a fee of £5 for lockers at Goole.",
        ),
        (
            "We will not close the hospital at Wick.",
            "The hospital at Wick may move and we will sell it.",
        ),
        (
            "We will have the old mines at Wick ended or reopened by a board.",
            "We will reopen the old mines at Wick.",
        ),
    ] {
        for change in &told(before, now).changes {
            let how = change.how.join("; ");
            assert!(
                change.what != What::Reversed && !how.starts_with("reversed"),
                "{before} / {now}: {change:?}"
            );
            println!("{:?} {how}: {now}", change.what);
        }
    }
}

/// One for each of several is not one of them.
#[test]
fn what_is_for_each_is_not_one() {
    for (before, now) in [
        (
            "We will open a college for nurses in every county.",
            "We will open 40 colleges for nurses.",
        ),
        (
            "We will give each town a bus lane.",
            "We will give towns sixty bus lanes.",
        ),
        (
            "We will give harbours a crane for heavy loads.",
            "We will give harbours twelve cranes for heavy loads.",
        ),
    ] {
        for change in &told(before, now).changes {
            let how = change.how.join("; ");
            assert!(!how.contains("one became"), "{before} / {now}: {how}");
        }
    }
}

/// However much more is promised in the same words, it is the same promise.
#[test]
fn the_same_words_with_far_more_are_kept() {
    let found = told(
        "We will invest £20 million in the hydrogen pipeline at Teesside.",
        "We will invest £1.5 billion in the hydrogen pipeline at Teesside.",
    );
    let what: Vec<What> = found.changes.iter().map(|change| change.what).collect();
    assert_eq!(what, [What::CarriedOver], "{found:?}");
    assert_eq!(
        found.changes[0].how,
        ["amount higher: £20 million became £1.5 billion"]
    );
}

/// What denies the contrary says the same, and what is refused twice is kept.
#[test]
fn a_refusal_kept_is_carried_over() {
    for (before, now) in [
        (
            "We will grant no further permits for peat.",
            "We will not grant further permits for peat.",
        ),
        (
            "We will cap the ferry fare to Ness at £2.",
            "The ferry fare to Ness will be held at £2.50 at most.",
        ),
    ] {
        let found = told(before, now);
        let what: Vec<What> = found.changes.iter().map(|change| change.what).collect();
        assert_eq!(what, [What::CarriedOver], "{before} / {now}: {found:?}");
    }
}

#[test]
fn how_a_kept_promise_changed_is_told_once_and_by_its_kind() {
    for (before, now, how) in [
        (
            "The fee on new looms will be waived for six years.",
            "The fee on new looms will be waived for nine years.",
            "longer: for six years became for nine years",
        ),
        (
            "The Lace Board will lend from a fund of £60 million.",
            "The Lace Board will lend from a fund of £30 million, in place of £60 million.",
            "amount lower: £60 million became £30 million",
        ),
        (
            "We will give weavers a chair on each lace board.",
            "We will give weavers three chairs on each lace board.",
            "amount higher: one became three",
        ),
        (
            "We will train 900 loom technicians at Nairn.",
            "We will train 400 kiln and loom technicians at Nairn.",
            "amount lower: 900 became 400",
        ),
        (
            "We will build 200 cottages for weavers at Nairn.",
            "We will build 200 cottages for weavers at Nairn by 2031.",
            "date added: 2031",
        ),
    ] {
        let found = told(before, now);
        assert_eq!(found.changes[0].how, [how], "{before} / {now}");
    }
}
