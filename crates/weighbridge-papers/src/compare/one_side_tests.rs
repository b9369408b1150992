//! Pairs that look contrary and say one thing from two sides are not told as reversed; those
//! beside them that do turn a promise round are.

use super::tests::compared;
use super::*;

/// Whether a pair is told as reversed, or perhaps so, and how.
fn told(before: &str, now: &str) -> (bool, String) {
    let text = |sentence: &str| {
        format!(
            "# Plan\n\n{sentence}\n\nWe will publish a register of mineral rights by 2027.\n\n\
             We will fund forty lifeboat stations.\n"
        )
    };
    let found = compared(&text(now), &text(before));
    let how: Vec<String> = (found.changes.iter())
        .flat_map(|one| one.how.iter().cloned())
        .filter(|how| how != "word for word")
        .collect();
    let how = how.join("; ");
    let turned = found.changes.iter().any(|one| one.what == What::Reversed);
    (turned || how.contains("reversed"), how)
}

#[test]
fn one_thing_from_two_sides_is_not_reversed() {
    for (before, now) in [
        (
            "No village will be left behind on mobile coverage.",
            "Mobile coverage will reach every village.",
        ),
        (
            "We will not privatise the canals.",
            "The canals will stay in public hands.",
        ),
        (
            "The canals will remain in public ownership.",
            "We will not privatise the canals.",
        ),
        (
            "Museum entry for pupils will be free.",
            "Schools will be charged with arranging museum entry for pupils.",
        ),
        (
            "Potteries will get free kiln permits until 2031.",
            "Potteries will be charged for kiln permits after 2031.",
        ),
        (
            "No mill will lose its water relief before 2029.",
            "Water relief for mills will end in 2029.",
        ),
        ("We will fight rural crime.", "We will reduce rural crime."),
        (
            "We will tackle the shortage of nurses.",
            "The shortage of nurses will be ended.",
        ),
        (
            "We will address the skills gap in shipyards.",
            "We will close the skills gap in shipyards.",
        ),
        (
            "We will halt the closure of bank branches.",
            "Bank branches will not be closed.",
        ),
        (
            "We will refuse consent for new oil fields.",
            "Consent for new oil fields will not be granted.",
        ),
        (
            "We will not refuse visas to researchers.",
            "Visas for researchers will be granted.",
        ),
        (
            "No mill will be denied a water licence.",
            "Every mill will get a water licence.",
        ),
        (
            "Emissions from shipping will be cut by 30 per cent by 2030.",
            "Emissions from shipping will be cut by 40 per cent by 2035.",
        ),
    ] {
        let (turned, how) = told(before, now);
        assert!(!turned, "{before} | {now}: {how}");
    }
}

#[test]
fn what_turns_it_round_is_still_told() {
    for (before, now) in [
        (
            "No town will be connected to full fibre broadband.",
            "Full fibre broadband will reach every town.",
        ),
        (
            "The canals will stay in public hands.",
            "We will privatise the canals.",
        ),
        (
            "Museum entry for pupils will be free.",
            "Schools will be charged for museum entry for pupils.",
        ),
        (
            "Potteries will get free kiln permits until 2031.",
            "Potteries will be charged for kiln permits after 2028.",
        ),
        (
            "No mill will lose its water relief before 2029.",
            "Water relief for mills will end in 2027.",
        ),
        (
            "We will tackle late payment of suppliers.",
            "We will not tackle late payment of suppliers.",
        ),
        (
            "We will halt the closure of bank branches.",
            "We will close bank branches.",
        ),
        (
            "We will refuse consent for new oil fields.",
            "We will grant consent for new oil fields.",
        ),
        (
            "We will cut the tax on barges to 17 per cent.",
            "The tax on barges will fall to 20 per cent.",
        ),
        (
            "Emissions from shipping will be cut by 30 per cent by 2030.",
            "Emissions from shipping will rise by 40 per cent by 2035.",
        ),
    ] {
        let (turned, how) = told(before, now);
        assert!(turned, "{before} | {now}: {how}");
    }
}

/// Where the verbs leave it in doubt, the denial of the whole tells it plainly.
#[test]
fn a_line_that_will_not_go_there_is_plainly_turned_round() {
    let (_, how) = told("We will build HS2 to Leeds.", "HS2 will not go to Leeds.");
    assert!(how.starts_with("reversed: "), "{how}");
}
