use super::tests::compared;
use super::*;

fn told(before: &str, now: &str) -> Vec<(What, String)> {
    let text = |sentence: &str| format!("# Plan\n\n{sentence}\n");
    compared(&text(now), &text(before))
        .changes
        .into_iter()
        .map(|change| (change.what, change.how.join("; ")))
        .collect()
}

/// What is taken back in other words than it was given in.
#[test]
fn what_is_taken_back_is_not_carried_over() {
    for (before, now) in [
        (
            "Every shop of under 50 staff will be exempt from the levy.",
            "The levy exemption for shops of under 50 staff is withdrawn from April 2028.",
        ),
        (
            "We will exempt small potteries from the kiln charge.",
            "The exemption of small potteries from the kiln charge will be withdrawn from 2029.",
        ),
        (
            "Small breweries will be exempt from the bottle levy.",
            "Small breweries will pay the bottle levy from 2029.",
        ),
        (
            "The Coastal Jobs Fund will pay £300 million to 40 ports between 2022 and 2026.",
            "The Coastal Jobs Fund closes in April 2026 and will not be replaced.",
        ),
        (
            "We will give £90 million to the Rope Grant Scheme.",
            "The Rope Grant Scheme will come to an end in 2027.",
        ),
        (
            "We will fund the Tidal Accelerator with £40 million.",
            "We are withdrawing from the Tidal Accelerator.",
        ),
        (
            "We will end grants to coal mines.",
            "Grants to coal mines will start again in 2028.",
        ),
        (
            "We will set up a Coal Authority.",
            "The plan for a Coal Authority has been shelved.",
        ),
    ] {
        let told = told(before, now);
        assert!(
            matches!(told.as_slice(), [(What::Reversed, _)]),
            "{before} | {now}: {told:?}"
        );
    }
}

/// What lasts as long as it was to and is not renewed is in doubt, and not turned round; what
/// was to be kept for good, or ends before its time, is turned round.
#[test]
fn what_ran_its_term_is_in_doubt() {
    for (before, now, expected) in [
        (
            "The Coastal Jobs Fund will pay £300 million to 40 ports between 2022 and 2026.",
            "The Coastal Jobs Fund closes in April 2026 and will not be replaced.",
            "in doubt: it was to last until 2026",
        ),
        (
            "The Slate Renewal Fund will give £1 billion to 70 towns between 2021 and 2027, Corris and Bethesda among them.",
            "The Slate Renewal Fund ends in March 2027 and will not be renewed.",
            "in doubt: it was to last until 2027",
        ),
        (
            "The Slate Renewal Fund will run until the end of March 2025.",
            "The Slate Renewal Fund ends in March 2024 and will not be renewed.",
            "reversed: ",
        ),
        (
            "We will keep the Slate Renewal Fund.",
            "The Slate Renewal Fund ends in March 2027 and will not be renewed.",
            "reversed: ",
        ),
    ] {
        let told = told(before, now);
        assert!(
            matches!(told.as_slice(), [(What::Reversed, how)] if how.starts_with(expected)),
            "{before} | {now}: {told:?}"
        );
    }
}

/// The same act for another place, partner or thing is another promise.
#[test]
fn another_place_or_partner_is_another_promise() {
    for (before, now) in [
        (
            "We will sign a trade deal with Peru.",
            "We will sign a trade deal with Chile.",
        ),
        (
            "We will open a technical college in Derby.",
            "A technical college will be opened in Hull.",
        ),
        (
            "We will build a new terminal at Heathrow.",
            "We will build a new terminal at Gatwick.",
        ),
    ] {
        let what: Vec<What> = told(before, now).into_iter().map(|one| one.0).collect();
        assert_eq!(what, [What::New, What::Dropped], "{before} | {now}");
    }
    for (before, now) in [
        (
            "We will open a technical college in Derby by 2027.",
            "A technical college will be opened in Derby in 2029.",
        ),
        (
            "We will open technical colleges in Derby and Hull.",
            "We will open technical colleges in Derby, Hull and York.",
        ),
        (
            "We will open 8 institutes of technology in the North.",
            "Eight technology institutes will open across northern England.",
        ),
    ] {
        let what: Vec<What> = told(before, now).into_iter().map(|one| one.0).collect();
        assert_eq!(what, [What::CarriedOver], "{before} | {now}");
    }
}

#[test]
fn numbers_in_words_count_as_figures_do() {
    for (before, now, how) in [
        (
            "We will build three reactors at Wylfa.",
            "Two reactors, not three, will be built at Wylfa.",
            "amount lower: three became two",
        ),
        (
            "We will build eight reactors at Wylfa.",
            "Three small modular reactors will be built at Wylfa.",
            "amount lower: eight became three",
        ),
        (
            "We will build four frigates at Rosyth.",
            "We will build three type 31 frigates at Rosyth.",
            "amount lower: four became three",
        ),
        (
            "We will train twenty thousand welders.",
            "We will train 12,000 welders.",
            "amount lower: twenty thousand became 12,000",
        ),
        (
            "We will buy 6 ferries for the isles.",
            "We will buy twenty-five ferries for the isles.",
            "amount higher: 6 became twenty-five",
        ),
        (
            "We will pay a quarter of each mill's power bill.",
            "We will pay 25 per cent of each mill's power bill.",
            "reworded",
        ),
        (
            "We will relieve glassmakers of 50 per cent of network charges.",
            "We shall pay half of every glassmaker's network charge.",
            "reworded",
        ),
        (
            "We will pay two thirds of each mill's power bill.",
            "We will pay a third of each mill's power bill.",
            "amount lower: two thirds became a third",
        ),
    ] {
        assert_eq!(
            told(before, now),
            [(What::CarriedOver, how.to_owned())],
            "{before} | {now}"
        );
    }
}

/// What has no end is longer than what had one, and "only some" is fewer.
#[test]
fn longer_is_not_looser_and_only_some_is_narrower() {
    for (before, now, how) in [
        (
            "We will pay the rope grant until 2026.",
            "We will make the rope grant permanent.",
            "longer: until 2026 became without an end",
        ),
        (
            "The kiln relief will run until 2026.",
            "The kiln relief will be permanent.",
            "longer: until 2026 became without an end",
        ),
        (
            "We will make the rope grant permanent.",
            "The rope grant will be paid until 2029.",
            "shorter: without an end became until 2029",
        ),
        (
            "We will make the museum pass free for all.",
            "The museum pass will be free only for those under 16.",
            "narrower: \"only for those under 16\"",
        ),
        (
            "We will offer free training only to workers under 25.",
            "We will offer free training to all workers.",
            "wider: \"only to workers under 25\" is gone",
        ),
    ] {
        let told = told(before, now);
        assert!(
            matches!(told.as_slice(), [(What::CarriedOver, said)]
                if said.starts_with(how) && !said.contains("looser") && !said.contains("date gone")),
            "{before} | {now}: {told:?}"
        );
    }
}

/// A refusal of one thing and a promise of another are no pair.
#[test]
fn a_refusal_of_another_thing_turns_nothing_round() {
    for (before, now) in [
        (
            "We will cut the cost to firms of complying with regulation by a tenth by 2027.",
            "No new reporting duty will fall on a firm of under 250 staff in this Parliament.",
        ),
        (
            "We will invest £50 million in apprenticeships for bakers.",
            "We will not ask bakers to pay for apprenticeships.",
        ),
    ] {
        let what: Vec<What> = told(before, now).into_iter().map(|one| one.0).collect();
        assert_eq!(what, [What::New, What::Dropped], "{before} | {now}");
    }
}

/// What a committee asks of a government is no promise of the earlier paper.
#[test]
fn a_demand_is_no_promise_that_could_be_kept() {
    let report = "# Ships and the State\n\nWe recommend that the Government publish a plan for \
                  yards. The Government must also fund a dock in Goole by 2027. Ministers should \
                  consider making a register of ropes.\n";
    let response = "# Government response to the report\n\nThe Government will publish a plan for \
                    yards in 2026. The Government will fund a dock in Goole by 2028. The \
                    Government will consider a register of ropes.\n";
    let told = compared(response, report);
    assert!(
        told.changes.iter().all(|one| one.what == What::New),
        "{:?}",
        told.changes
    );
    assert_eq!(told.usual.usual, 0);
}
