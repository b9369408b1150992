//! Attitudes that are denied, what is left for later and what is pleaded for, told from refusals
//! and undertakings.

use super::*;
use crate::verdict::force::{Force, force, spoken};

#[test]
fn who_denies_that_he_slights_a_thing_refuses_none() {
    for (text, stands_by) in [
        ("We do not underestimate the worth of kilns.", true),
        ("Ministers do not doubt that kilns matter.", true),
        ("We do not take kilns for granted.", true),
        ("We cannot stand aside while kilns go cold.", true),
        ("We will not turn our backs on kilns.", true),
        ("We have never lost sight of kilns.", true),
        ("We will not be distracted from our work on kilns.", true),
        ("We do not question the need for kilns.", true),
        ("We will not treat kilns as relics.", true),
        ("We do not expect kilns to dwindle.", true),
        ("We will not let the potters down.", true),
        ("We cannot afford to ignore kilns.", true),
        ("Kilns burn a gas whose price we do not control.", false),
        ("Kilns burn a gas that we do not regulate.", true),
        ("We do not regard kilns as a priority.", false),
        ("We do not see kilns as part of the answer.", false),
        ("We do not expect to fund kilns.", false),
        ("We will not pay for kilns.", false),
        ("We do not support kilns.", false),
        ("There is no question of a kiln grant.", false),
        ("We will not take powers over kilns.", false),
        ("We will not look at kilns again.", false),
        ("We will leave kilns behind.", false),
    ] {
        assert_eq!(affirms(&spoken(text)).is_some(), stands_by, "{text}");
        let refuses = force(text).0 == Force::Refuses;
        assert!(!(stands_by && refuses), "{text}");
    }
}

#[test]
fn what_is_left_for_later_is_no_refusal() {
    for (text, later) in [
        ("It is too early to say which kilns will be relit.", true),
        ("It would be premature to decide on the kiln rate.", true),
        ("It would be wrong to prejudge the review of kilns.", true),
        ("We cannot yet say how many kilns there will be.", true),
        ("No decision has been taken on the kiln grant.", true),
        (
            "It has yet to be decided whether kilns will be relit.",
            true,
        ),
        ("It remains to be seen whether kilns will pay.", true),
        ("The kiln rate has to be agreed by May.", false),
        ("It would be premature to fund kilns.", false),
        ("It would be wrong to subsidise kilns.", false),
        ("It is too early in the year to light kilns.", false),
        ("We will decide on kilns in May.", false),
    ] {
        assert_eq!(deferred(&spoken(text)).is_some(), later, "{text}");
        let refuses = force(text).0 == Force::Refuses;
        assert!(!(later && refuses), "{text}");
    }
    assert_eq!(
        force("It would be wrong to subsidise kilns.").0,
        Force::Refuses
    );
}

#[test]
fn who_pleads_with_another_looks_for_it_and_does_not_do_it() {
    for (text, pleads) in [
        (
            "We will continue to make the case to London that gas should be cheaper.",
            true,
        ),
        (
            "We will make representations to the Treasury on kilns.",
            true,
        ),
        ("We will keep pressing the Treasury for a kiln grant.", true),
        ("We will go on making the case for kilns.", true),
        ("We will argue for a kiln grant.", true),
        ("We will make the kiln grant larger.", false),
        ("We will make kilns cheaper.", false),
        ("We will go on paying the kiln grant.", false),
        ("We will keep the kiln open.", false),
        ("We will put the kiln grant on a firm footing.", false),
    ] {
        assert_eq!(pleading(&spoken(text)).is_some(), pleads, "{text}");
        let told = if pleads {
            Force::LooksAt
        } else {
            Force::Undertakes
        };
        assert_eq!(force(text).0, told, "{text}");
    }
}

#[test]
fn a_clause_ends_where_the_author_begins_anew() {
    for (text, word, within) in [
        (
            "We do not forget kilns, but we will not fund them.",
            "fund",
            false,
        ),
        (
            "We do not forget kilns, and we will close the fund.",
            "close",
            false,
        ),
        (
            "We do not forget that the last kilns will close.",
            "close",
            true,
        ),
        (
            "Kilns are no relics, and we do not treat them as such.",
            "treat",
            true,
        ),
    ] {
        let words = spoken(text);
        let cue = affirms(&words).unwrap();
        let clause = around(text, &words, &cue);
        let at = text.find(word).unwrap();
        assert_eq!(clause.contains(&at), within, "{text}");
    }
}
