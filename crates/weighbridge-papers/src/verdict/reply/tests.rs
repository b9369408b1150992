//! What replies are told to do, case by case.

use super::*;

#[test]
fn replies_are_told_apart() {
    use Stance::{Accepts, AcceptsInPart, Rejects};
    for (text, stance) in [
        (
            "The Government agrees. A plan will be published in May.",
            Accepts,
        ),
        ("Not only do we agree, we will go on.", Accepts),
        ("The Government accepts this in principle.", AcceptsInPart),
        (
            "We agree that ports matter. However, the timetable is tight.",
            AcceptsInPart,
        ),
        ("We will explore how this can be done.", AcceptsInPart),
        ("Ports are important.", AcceptsInPart),
        (
            "The Government does not accept this. It will go on as before.",
            Rejects,
        ),
        (
            "Ports are run well. There are no plans for a new law.",
            Rejects,
        ),
        (
            "We will fund ports. There are no current plans for a law.",
            AcceptsInPart,
        ),
        ("", AcceptsInPart),
    ] {
        let told = reply("", text);
        assert_eq!(told.stance, stance, "{text} {told:?}");
        assert!(!told.deciding.is_empty());
    }
}

#[test]
fn long_polite_replies_are_told_apart() {
    use Stance::{Accepts, AcceptsInPart, Rejects};
    for (asked, text, stance) in [
        // What was not so before, or of whom it is not so, holds nothing back.
        (
            "The kiln register should be published.",
            "The kiln register was not made public in the past. We have now asked for this to be done.",
            Accepts,
        ),
        (
            "The kiln rules should be revised.",
            "The rules have been strengthened, even where there has been no complaint about a kiln.",
            Accepts,
        ),
        (
            "The kiln ban should be lifted.",
            "Ministers are pleased to confirm that it has been.",
            Accepts,
        ),
        (
            "A paper on kilns should be published.",
            "Most yards do well, although some are late. We will publish a paper on kilns in May.",
            Accepts,
        ),
        (
            "A paper on kilns should be published.",
            "We will publish a paper on kilns. We do not, however, set a date.",
            AcceptsInPart,
        ),
        // Support that was given to something else accepts nothing.
        (
            "Grants should be paid to kilns.",
            "The support given to yards reflects their size. It is for potters to decide on their \
             own kilns.",
            Rejects,
        ),
        // Turned down twice, whatever else is undertaken.
        (
            "The state should take a share in each chip maker.",
            "It would not be right to speak of one chip maker. The Government does not see a need to \
             take a share. A plan for each chip maker will be published.",
            Rejects,
        ),
        (
            "Rail in the valleys should be handed over.",
            "The Government believes that rail in the valleys is best planned as one network.",
            Rejects,
        ),
    ] {
        let told = reply(asked, text);
        assert_eq!(told.stance, stance, "{text} {told:?}");
    }
}

#[test]
fn what_is_asked_tells_what_is_refused() {
    use Stance::{Accepts, AcceptsInPart, Rejects};
    for (asked, text, stance) in [
        (
            "Every yard should pay for a crane.",
            "The Department will follow the law on docks. A duty of that kind would add to \
             cost.",
            Rejects,
        ),
        (
            "The kiln tax should be abolished.",
            "We have halved the tax on sheds. The kiln tax will stay.",
            Rejects,
        ),
        (
            "A Bill on kilns should be brought in.",
            "Ministers will reflect on the answers. We do not see the need for a Bill.",
            Rejects,
        ),
        (
            "A register of kilns should be kept and its costs met.",
            "We will keep a register of kilns. We do not think it right to meet its costs.",
            AcceptsInPart,
        ),
        (
            "The figures should be independently verified.",
            "The figures will be independently verified each year.",
            Accepts,
        ),
        (
            "More should be spent on yards.",
            "We welcome the Committee's interest. Money is short.",
            AcceptsInPart,
        ),
    ] {
        let told = reply(asked, text);
        assert_eq!(told.stance, stance, "{text} {told:?}");
    }
}

#[test]
fn what_is_refused_of_something_else_takes_nothing_back() {
    for (asked, text, stance) in [
        (
            "Review the formula for ports.",
            "The Government accepts the recommendation in full. Work has begun and will end in March. \
             There are no plans to change the separate rules in Scotland.",
            Stance::Accepts,
        ),
        (
            "Publish a five-year plan for rope skills.",
            "We agree. A plan will be published in June. We do not intend to set targets for \
             individual firms, which are a matter for them.",
            Stance::Accepts,
        ),
        // It is only said that something will be done.
        (
            "Publish all contracts above £10,000 within ten days.",
            "Contracts above £25,000 will be published within 30 days. We do not consider a \
             lower threshold to be proportionate.",
            Stance::AcceptsInPart,
        ),
        // It is of the recommendation.
        (
            "Create a growth duty and publish it yearly.",
            "We agree that a growth duty is needed and will create one. We do not think that \
             a yearly duty to report is needed.",
            Stance::AcceptsInPart,
        ),
        (
            "Include kilns in the energy plan.",
            "We agree that kilns must not be left out, and the plan will include them.",
            Stance::Accepts,
        ),
    ] {
        assert_eq!(reply(asked, text).stance, stance, "{text}");
    }
}

#[test]
fn polite_refusals_reject() {
    for (asked, text) in [
        (
            "Bring forward the ban on petrol vans to 2028.",
            "The present date gives firms certainty and the Government will not change it.",
        ),
        (
            "Restore the harbour fund.",
            "The Government has set out its approach to harbours in its plan. It does not propose \
             to restore the fund, and will help ports by other means.",
        ),
        (
            "Exempt kilns from the levy.",
            "We have looked at this and concluded that an exemption would be unfair on others. \
             We will go on working with kilns on heat.",
        ),
    ] {
        assert_eq!(reply(asked, text).stance, Stance::Rejects, "{text}");
    }
}

#[test]
fn what_is_done_left_or_only_shared_in_aim_is_told() {
    use Stance::{Accepts, AcceptsInPart, Rejects};
    let wrong: Vec<_> = [
        // Done or laid down, without a word of acceptance.
        (
            "The heat scheme should be extended to schools.",
            "Schools are to be brought within the heat scheme from September.",
            Accepts,
        ),
        (
            "The budget of the scheme should be raised to £40 million.",
            "The scheme's budget rises to £42 million this year.",
            Accepts,
        ),
        (
            "Government should end the charge for copies.",
            "There is to be no charge for copies from 1 April.",
            Accepts,
        ),
        (
            "The Government should publish a register of grants.",
            "The Government accepts this recommendation. It will be out in May, although some data arrive later.",
            Accepts,
        ),
        // The aim alone, or one half.
        (
            "Every town should have a station by 2035.",
            "The Government supports the aim behind this recommendation, and will study the case.",
            AcceptsInPart,
        ),
        (
            "Publish sites and build three plants.",
            "The Government accepts the second part of the recommendation and will publish sites.",
            AcceptsInPart,
        ),
        (
            "Each buyer should publish plans.",
            "Buyers will publish plans when parliamentary time allows.",
            AcceptsInPart,
        ),
        // A polite no.
        (
            "The threshold should be lowered to £30,000.",
            "At £90,000 it is among the highest. Having listened, we've decided to leave it unchanged.",
            Rejects,
        ),
        (
            "The target should be brought forward to 2030.",
            "2035 remains the Government's target.",
            Rejects,
        ),
        (
            "The export of peat should be banned.",
            "The Government isn't minded to ban exports of peat.",
            Rejects,
        ),
        (
            "A licence for drones should be required.",
            "Users of drones are already subject to strict rules.",
            Rejects,
        ),
    ]
    .into_iter()
    .filter_map(|(asked, text, expected)| {
        let told = reply(asked, text);
        (told.stance != expected).then_some((text, told, expected))
    })
    .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}
