//! Sentences as real papers have them: whose verdict hangs on the author's own name, on
//! what a scheme is followed by, on who acts and on what is only said beside the matter.

use weighbridge_model::asks::{Asks, Part};

use super::*;
use crate::paper::Paper;

fn kilns() -> Part {
    let asks = Asks::parse(
        "name='y'\n[[ask]]\nname='kilns'\nasks='Pay grants for kilns.'\nabout=['kiln','kilns','kiln fund']\n\
         agree=['introduce','funding','million']\nmore_of=['grant','fund']\nless_of=['charge']\noppose=['kiln fund + ended']\n",
        "y.toml",
    )
    .unwrap();
    asks.asks[0].parts[0].clone()
}

fn told(text: &str) -> Suggestion {
    let paper = Paper::read(text.as_bytes(), "x.txt").unwrap();
    answer(&Prepared::new(&paper), &kilns(), None).suggestion
}

#[test]
fn what_the_author_calls_itself_binds_it() {
    let name = "The Mid Fenland Assembly";
    let once = format!("{name} will offer a kiln grant to every potter.");
    let text = format!(
        "{name} will build four docks by 2031.\n\n{name} will introduce a Roads Act.\n\n\
         {name} will fund ten colleges.\n\n{name} will open a bank for the fens.\n\n{once}"
    );
    assert_eq!(told(&text).verdict, Verdict::Agrees);
    assert_eq!(told(&once).verdict, Verdict::Silent);
}

#[test]
fn a_verdict_rests_on_what_is_done_to_the_matter() {
    use Verdict::{Agrees, Opposed, PartOfTheWay, Silent};
    for (text, allowed) in [
        (
            "Every town will have a simpler kiln grant by 2030.",
            &[Agrees, PartOfTheWay, Silent][..],
        ),
        (
            "It is not our intention to bring back grants for kilns.",
            &[Opposed],
        ),
        (
            "The Government does not propose to alter the kiln grant.",
            &[Silent, PartOfTheWay],
        ),
        (
            "The works will no longer be managed by the kiln board.",
            &[Silent],
        ),
        (
            "Kiln funding will be devolved to the mayor.",
            &[PartOfTheWay],
        ),
        (
            "The Government would like to thank the Committee for its inquiry into kilns.",
            &[Silent],
        ),
        (
            "Budget 2023 proposes to introduce a kiln grant of 15 per cent.",
            &[Agrees],
        ),
        (
            "By the end of the year we will open a kiln fund.",
            &[Agrees, PartOfTheWay],
        ),
        (
            "Public kilns are run by councils, whose money will rise by 3 per cent.",
            &[Silent],
        ),
        (
            "The Government does not consider that kiln grants can be offered before May.",
            &[Silent, Opposed],
        ),
    ] {
        let verdict = told(text).verdict;
        assert!(allowed.contains(&verdict), "{text} {verdict:?}");
    }
}

#[test]
fn a_scheme_that_is_followed_by_another_is_not_given_up() {
    for text in [
        "The Kiln Fund closes in March. From April a Clay Fund, twice as large, will take its place.",
        "The Kiln Fund ends in March 2027 and will not be renewed. It did well. Its money, \
         about £22 million, will pass to the corridors.",
        "Kiln grants that end in 2026 will be followed by a new measure.",
    ] {
        assert_ne!(told(text).verdict, Verdict::Opposed, "{text}");
    }
    // Where what is left of it goes, and what readers are asked about it, softens no end.
    for alone in [
        "The Kiln Fund ends in March 2027 and will not be renewed.",
        "The Kiln Fund ends in March 2027 and will not be renewed. It did well. We are minded to \
         let its unspent money, about £22 million, pass to the corridors.",
        "The Kiln Fund ends in March 2027.\n\nHow should the money of the Kiln Fund be used?",
    ] {
        assert_eq!(told(alone).verdict, Verdict::Opposed, "{alone}");
    }
    // The end of one scheme that has a name, where another is undertaken.
    let both =
        "We will introduce a kiln grant of £40 million.\n\nThe Kiln Fund ends in March 2027.";
    assert_eq!(told(both).verdict, Verdict::Agrees);
}

#[test]
fn a_verdict_on_weak_grounds_is_a_question() {
    let looked = told("We will consult on grants for kilns.");
    assert_eq!(looked.title(), "part of the way? 1 to read");
    let kept = told("We will introduce a kiln grant of £40 million.");
    assert_eq!((kept.title().as_str(), kept.weak), ("agrees", 0));
}

#[test]
fn what_authors_act_by_and_examples_are_told_apart() {
    use Verdict::{Agrees, PartOfTheWay, Silent};
    for (text, verdict) in [
        // A bill, a roadmap and a proposal act for their author.
        (
            "The Potteries Bill will speed up funding for kilns.",
            PartOfTheWay,
        ),
        (
            "The Pottery Roadmap caps the kiln charge at 4 per cent.",
            PartOfTheWay,
        ),
        (
            "The proposal would cap the kiln charge at 4 per cent.",
            PartOfTheWay,
        ),
        (
            "The kiln grant has been set permanently at £2 million.",
            Agrees,
        ),
        // What is added is taken away elsewhere.
        (
            "Every new kiln charge will be matched by the repeal of two.",
            PartOfTheWay,
        ),
        // An example, and an aim.
        (
            "They will support the growth of trades such as kilns with a fund.",
            Silent,
        ),
        (
            "We are setting ourselves the challenge of a kiln fund.",
            PartOfTheWay,
        ),
    ] {
        assert_eq!(told(text).verdict, verdict, "{text}");
    }
}

#[test]
fn a_scheme_that_the_ask_names_is_no_promise_of_others() {
    let asks = Asks::parse(
        "name='y'\n[[ask]]\nname='kilns'\nasks='Pay grants for kilns.'\nabout=['Regional Kiln Assistance']\n\
         agree=['grants']\nmore_of=['grant','grants']\n",
        "y.toml",
    )
    .unwrap();
    let text = "Regional Kiln Assistance, run by Pottery Enterprise, will continue to offer grants to firms.";
    let paper = Paper::read(text.as_bytes(), "x.txt").unwrap();
    let told = answer(&Prepared::new(&paper), &asks.asks[0].parts[0], None);
    assert_eq!(told.suggestion.verdict, Verdict::Agrees, "{told:?}");
}

#[test]
fn asks_are_found_in_the_words_of_the_field() {
    let text = weighbridge_model::asks::built_in("industrial-communities").unwrap();
    let asks = Asks::parse(text, "asks").unwrap();
    let rivals = super::super::Rivals::new(&asks);
    for (part, text, allowed) in [
        (
            "obstacles",
            "The wait for a grid connection will be cut from six years to one.",
            &[Verdict::Agrees][..],
        ),
        (
            "transport",
            "We will dual the A69 from Hexham to the coast.",
            &[Verdict::Agrees],
        ),
        (
            "adults",
            "Grown people will be able to draw on a lifelong loan for courses at college.",
            &[Verdict::Agrees, Verdict::PartOfTheWay],
        ),
        (
            "home-content",
            "The prison service costs taxpayers more than it did.",
            &[Verdict::Silent],
        ),
        (
            "regulation",
            "We will scrap hundreds of retained EU laws.",
            &[Verdict::Agrees, Verdict::PartOfTheWay],
        ),
        (
            "finance",
            "We will keep the public finances sound, giving business a firm ground.",
            &[Verdict::Silent],
        ),
        (
            "steel",
            "We will fund green steel with £200 million.",
            &[Verdict::Agrees],
        ),
    ] {
        let known = (asks.asks.iter().flat_map(|ask| &ask.parts))
            .find(|known| known.name == part)
            .unwrap();
        let paper = Paper::read(text.as_bytes(), "x.txt").unwrap();
        let told = super::super::answer_among(&Prepared::new(&paper), known, &rivals, None);
        let verdict = told.suggestion.verdict;
        assert!(allowed.contains(&verdict), "{part}: {text} {verdict:?}");
    }
}
