//! One promise told from its other side, kept or turned round: who is charged or spared, what
//! is held or moved, what is for all or for some.

use super::tests::compared;
use super::*;

/// What a pair is told as; `New` where it is none.
fn told(before: &str, now: &str) -> (What, String) {
    let text = |sentence: &str| format!("# Plan\n\n{sentence}\n");
    let told = compared(&text(now), &text(before));
    let pair = told
        .changes
        .iter()
        .find(|one| one.before.is_some())
        .map(|one| (one.what, one.how.join("; ")));
    pair.unwrap_or((What::New, String::new()))
}

#[test]
fn a_promise_turned_round_by_other_words_is_reversed() {
    for (before, now) in [
        (
            "Entry to the county archives will be free to every visitor.",
            "Visitors will be charged for entry to the county archives.",
        ),
        (
            "Maps of the sea bed will be free to use.",
            "There will be a fee for the use of maps of the sea bed.",
        ),
        (
            "Parishes will be given the power to close lanes to lorries.",
            "The power to close lanes to lorries will remain with the Highways Office.",
        ),
        (
            "We will double the number of wardens in the Ochil hills.",
            "The Ochil hills will lose a third of their wardens.",
        ),
        (
            "We will make the winter school for glaziers permanent.",
            "The winter school for glaziers will be held for the last time in May.",
        ),
        (
            "The packet boat will be kept running.",
            "The packet boat will make its final crossing in May.",
        ),
        (
            "We will keep the ropeworks at Leith in production.",
            "The ropeworks at Leith will cease production in March.",
        ),
        (
            "We will dredge the channel to Stranraer.",
            "We will run smaller ships to Stranraer instead of dredging the channel.",
        ),
        (
            "All town halls will be fitted with heat pumps.",
            "We have no plans to fit town halls with heat pumps.",
        ),
        (
            "We will create a Ministry for Fisheries.",
            "Fish will stay with the Ministry of Food and no Ministry for Fisheries will be created.",
        ),
        (
            "The state will buy at least 30 per cent of its blankets from mills here.",
            "There will be no target for the blankets that the state buys from mills here.",
        ),
        (
            "The Harbour Bank will lend to boatyards on every coast.",
            "The Harbour Bank will stop lending to boatyards outside Fife.",
        ),
        (
            "The trawler relief will be extended until 2031.",
            "The trawler relief ends in 2027.",
        ),
        (
            "We will build four more dry docks on the estuary.",
            "We will build no more dry docks on the estuary.",
        ),
        (
            "We will reverse the cut in museum hours.",
            "The cut in museum hours will stand.",
        ),
        (
            "A report on the herring will be laid before Parliament every year.",
            "We will discontinue the report on the herring.",
        ),
    ] {
        let (what, how) = told(before, now);
        assert_eq!(what, What::Reversed, "{before} | {now}: {how}");
    }
}

#[test]
fn a_promise_told_from_its_other_side_is_kept() {
    for (before, now) in [
        (
            "We will not charge residents for garden waste.",
            "Garden waste will be collected from residents free of charge.",
        ),
        (
            "We will get rid of the toll on the Kessock bridge.",
            "The toll on the Kessock bridge will be lifted.",
        ),
        (
            "Crofters will no longer pay for gates that they do not use.",
            "No crofter will have to pay any longer for a gate that is not used.",
        ),
        (
            "We will bring the fish markets under public control.",
            "The fish markets will be taken into public ownership.",
        ),
        (
            "Fares on the Orkney ferries will not be raised.",
            "We will hold fares on the Orkney ferries where they are.",
        ),
        (
            "We will not raise the rate of salmon duty.",
            "Salmon duty will be held at its present rate.",
        ),
        (
            "We will protect the meadows around Kinross.",
            "The meadows around Kinross will not be built on.",
        ),
        (
            "Smoke from the kilns will no longer be vented.",
            "We will stop venting smoke from the kilns.",
        ),
        (
            "We will abolish the yearly return for crofters.",
            "Crofters will be spared the yearly return.",
        ),
        (
            "We will remove the age limit on pilotage courses.",
            "There will be no age limit on pilotage courses.",
        ),
        (
            "We will bring an end to leasehold for boathouses.",
            "Leasehold will be abolished for boathouses.",
        ),
        (
            "We will scrap the form for small cargoes.",
            "Small cargoes will no longer need the form.",
        ),
        (
            "We will prevent the closure of cottage hospitals.",
            "Cottage hospitals will not be closed.",
        ),
        (
            "We will cut the time that mooring appeals take to 16 weeks.",
            "Mooring appeals will be decided within 16 weeks.",
        ),
    ] {
        let (what, how) = told(before, now);
        assert_eq!(what, What::CarriedOver, "{before} | {now}: {how}");
    }
}

/// What was for all and is for some, or met in full and in part, is told so before all else.
#[test]
fn what_is_narrowed_is_told_first() {
    for (before, now, expected) in [
        (
            "All harbours will get a crane.",
            "Ten pilot harbours will get a crane.",
            "narrower: all harbours became ten harbours",
        ),
        (
            "We will pay the full cost of oilskins.",
            "We will pay a quarter of the cost of oilskins.",
            "amount lower: full cost became quarter of the cost",
        ),
        (
            "The survey of hulls will be open to all firms.",
            "The survey of hulls will be open to firms with fewer than 50 staff.",
            "narrower: all firms became fewer than 50",
        ),
    ] {
        let (what, how) = told(before, now);
        assert_eq!(what, What::CarriedOver, "{now}: {how}");
        assert!(how.starts_with(expected), "{how}");
    }
    let (_, how) = told(
        "All 12 harbours will get a crane.",
        "All 12 harbours will have a crane.",
    );
    assert!(!how.contains("narrower"), "{how}");
}

/// A sentence that undertakes nothing by itself may turn a promise round; what is said of
/// another thing does not.
#[test]
fn what_is_still_spoken_of_may_be_turned_round() {
    for (before, now, expected) in [
        (
            "We will reopen the branch line to Kinross.",
            "The branch line to Kinross will stay closed.",
            true,
        ),
        (
            "We will ban the export of live lobsters.",
            "Live lobsters may be exported in any season.",
            true,
        ),
        (
            "We will not move the deciding of mooring files to London.",
            "Mooring files will go on being decided in Oban and Lerwick.",
            false,
        ),
    ] {
        let (what, how) = told(before, now);
        assert_ne!(what, What::CarriedOver, "{before}");
        assert_eq!(how.contains("reversed"), expected, "{before}: {how}");
    }
}
