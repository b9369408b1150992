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
