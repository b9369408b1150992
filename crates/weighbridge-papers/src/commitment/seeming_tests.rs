//! What only looks like an undertaking, like one of the author, or like one under way:
//! sentences of our own, each with what a careful reader takes it for.

use super::set_up::{judged, read};
use super::*;

fn own(sentence: &str) -> bool {
    judged(sentence).is_some_and(|one| one.by == By::Author && one.class != Class::Outcome)
}

#[test]
fn a_noun_that_opens_a_sentence_gives_no_order() {
    for text in [
        "Launch costs fell by 10 per cent.",
        "Cut flowers come by air.",
        "Fund 2 opened in 2021.",
        "Make no mistake: 40 ports shut.",
        "Train fares rose by 4 per cent.",
        "Set against 2019, trade fell by 8 per cent.",
        "Spend (£mn) 700 94 (15%)",
        "Fund managers said no.",
        "Open Cosmos stressed the need for 30 sites.",
    ] {
        assert!(!own(text), "{text} {:?}", judged(text));
    }
    for text in [
        "Raise the rate of relief on nets to 9 per cent.",
        "Build 300 homes beside the docks.",
        "Abolish the levy on herring barrels.",
    ] {
        assert!(own(text), "{text}");
    }
}

#[test]
fn other_states_and_forecasters_bind_nobody_here() {
    for text in [
        "China will build 40 reactors by 2035.",
        "The Council of Europe will publish a report in May 2027.",
        "The OBR forecasts that debt will fall by 2030.",
        "Banks will lend £3 billion to potters.",
        "The Welsh Government will open an office in Wrexham by 2027.",
        "It is said that we will close the yard.",
        "State and territory governments will pay £9m.",
        "Dundry City Council will close two depots by March 2027.",
        "If the powers were ours, ministers would set a lower duty.",
        "The future rests on yards on which the ships of the future will be built.",
        "This rests on the plans that we have agreed.",
        "They gave £3m in return for up to 900 homes by 2050.",
        "The deal will boost the trade in nets.",
    ] {
        assert!(!own(text), "{text} {:?}", judged(text));
    }
}

/// "Will" under a condition is meant and not decided, and nothing to hold anybody to.
#[test]
fn a_condition_holds_an_undertaking_open() {
    for text in [
        "If growth returns, we will cut the tax by 2 per cent in 2028.",
        "Unless firms act, we will legislate in 2028.",
        "We will legislate in 2028 if firms do not act.",
        "We will pay £9m in 2028 provided that firms pay as much.",
    ] {
        let judged = judged(text).unwrap();
        assert_eq!(
            (judged.class, judged.by, judged.firmness),
            (Class::Commitment, By::Author, Firmness::Intends),
            "{text}"
        );
        assert!(judged.said(Role::Hedge).is_some(), "{text}");
    }
    let conditional =
        judged("If growth returns, we will cut the tax by 2 per cent in 2028.").unwrap();
    assert!(!conditional.hard_edged);
    for text in [
        "If elected, we will cut the tax in 2028.",
        "We will ask the board in 2028 to see if firms act.",
    ] {
        assert_eq!(judged(text).unwrap().said(Role::Hedge), None, "{text}");
    }
}

#[test]
fn what_is_under_way_is_said_of_the_undertaking_itself() {
    for (text, under_way) in [
        (
            "We will help older people maintain their way of life.",
            false,
        ),
        ("We will pay for skills to keep up with the trade.", false),
        ("We will fund yards so that trade remains strong.", false),
        (
            "Building on existing support, we will spend £42m on a pilot.",
            false,
        ),
        ("We will fund continuing training of riggers.", false),
        ("We will maintain the relief on nets.", true),
        ("We will continue to fund the yards.", true),
        ("We are already building two yards.", true),
        ("We will keep the rate at 19 per cent.", true),
    ] {
        let told = judged(text).map(|one| one.standing == Standing::UnderWay);
        assert_eq!(told, Some(under_way), "{text}");
    }
}

fn led(text: &str) -> Vec<(String, String)> {
    read(text)
        .into_iter()
        .map(|one| {
            let said = one.judgement.said(Role::Undertaking).unwrap_or_default();
            (one.text.clone(), said.to_owned())
        })
        .collect()
}

/// Items have the words that bind them, and history binds nobody.
#[test]
fn a_list_is_led_by_words_that_undertake() {
    let told = led("We will:\n\n- open two yards;\n- train 90 riggers.\n");
    let items: Vec<&str> = told
        .iter()
        .filter(|(text, _)| !text.ends_with(':'))
        .map(|(_, said)| said.as_str())
        .collect();
    assert_eq!(items, ["We will", "We will"], "{told:?}");
    for text in [
        "These measures include:\n\n- temperature checks; and\n- border controls.\n",
        "These consisted of steps including:\n\n- the building of sound sheds;\n- nets.\n",
    ] {
        assert_eq!(led(text), [], "{text}");
    }
    let told = led("Our measures include:\n\n- free nets for 90 riggers;\n");
    assert_eq!(told.len(), 1, "{told:?}");
}

/// A committee's advice in a list is no undertaking of its own.
#[test]
fn an_item_with_a_verb_of_its_own_names_no_act() {
    let told = led(
        "Recommendations\n\n- The Harbour Office should require a weighting of 10 per cent.\n\
         - We call on the Treasury to set aside £200 million.\n",
    );
    let told: Vec<&str> = told.iter().map(|(_, said)| said.as_str()).collect();
    // Both are advice, and nothing of its own.
    assert_eq!(told, ["should", "call on"]);
    let told = commitments(
        &Paper::read(b"- We call on the Treasury to set aside money.\n", "a.md").unwrap(),
        &Author::default(),
    );
    assert_eq!(told[0].judgement.class, Class::Recommendation);
}

#[test]
fn what_is_not_said_outright_is_found() {
    for text in [
        "From 1 April 2028 the harbour relief rises from 60 per cent to 90 per cent.",
        "By the end of the decade we will have restored 2,000 hectares.",
        "There will be no border measure of our own.",
        "It is our intention that every rigger will be paid a fair wage.",
        "It is proposed that the Secretary of State should have power to make grants.",
        "The 2031 Budget provides £91 million for nets.",
        "The grant will be available to potters from 2031.",
        "The Ports Agency intends to open a second lock.",
        "The Ports Agency does not intend to open a second lock.",
        "The new order will come into force in May 2031.",
        "We aspire to a coast on which nobody is poor.",
    ] {
        assert!(own(text), "{text} {:?}", judged(text));
    }
}

#[test]
fn to_build_on_a_record_is_no_act() {
    for (text, hard) in [
        ("We will build on that record.", false),
        ("We will deliver on these promises.", false),
        ("We will make this clear to firms.", false),
        ("We will build on ten sites in Goole.", true),
    ] {
        assert_eq!(judged(text).map(|one| one.hard_edged), Some(hard), "{text}");
    }
}

#[test]
fn sections_below_a_title_are_counted() {
    let text = "# Ports\n\n## Nets\n\nWe will fund nets.\n\n## Ropes\n\nWe will fund ropes.\n";
    let paper = Paper::read(text.as_bytes(), "paper.md").unwrap();
    let found = commitments(&paper, &Author::default());
    let sections = summary(&paper, &found).sections;
    let names: Vec<&str> = sections.iter().map(|(name, ..)| name.as_str()).collect();
    assert_eq!(names, ["Nets", "Ropes"]);
}

/// What is named only to say that it is not undertaken, what is shown in the text,
/// remembered or lost.
#[test]
fn what_is_disclaimed_remembered_or_lost_is_not_promised() {
    for text in [
        "We do not say that we will fund ten colleges by 2030.",
        "We do not claim that the Government will pay for 40 looms.",
        "We cannot promise that the £20 million will be spent by 2028.",
        "We can never guarantee that we will save 400 jobs.",
        "It is not that we will close 40 yards by 2030.",
        "We make no promise to open 12 docks by 2029.",
        "We will see in chapter 4 that 30 firms left in 2021.",
        "We will always remember the 1984 strike and its 26,000 men.",
        "If nothing is done, we will lose 40,000 jobs by 2030.",
        "Our predecessors will be judged on their £1 billion promise of 2017.",
    ] {
        let judged = judged(text);
        assert!(
            judged.as_ref().is_none_or(|one| one.by == By::Other
                || matches!(one.class, Class::Refusal | Class::Aspiration) && !one.hard_edged
                || one.class == Class::Refusal),
            "{text} {judged:?}"
        );
    }
    for text in [
        "We will not say more, but we will fund ten colleges by 2030.",
        "We promise that the £20 million will be spent by 2028.",
        "We will see that 30 yards are open by 2030.",
    ] {
        assert!(judged(text).is_some(), "{text}");
    }
}

#[test]
fn days_until_which_something_can_be_sent_in_end_nothing() {
    let told = |sentence: &str| judged(sentence);
    for sentence in [
        "This consultation closes on 3 March 2027.",
        "Applications close on 1 May 2028.",
        "The call for evidence will close at noon on 9 June 2027.",
    ] {
        assert_eq!(told(sentence), None, "{sentence}");
    }
    let ended = told("The Kilns Scheme closes on 3 March 2027.").unwrap();
    assert!(ended.ends());
    // Nobody else says what the author has said before.
    for sentence in [
        "We will pay £3 million in 2028, as said before.",
        "We will pay £3 million in 2028, as has been said.",
    ] {
        assert_eq!(told(sentence).unwrap().by, By::Author, "{sentence}");
    }
    let other = told("“We will pay £3 million in 2028,” the federation said.");
    assert_eq!(other.unwrap().by, By::Other);
}

#[test]
fn facts_in_a_list_are_no_acts_of_what_leads_into_it() {
    let item = |sentence: &str, lead_in: &'static str| {
        let context = Context {
            lead_in: Some(lead_in),
            item: true,
            after_commitment: false,
            ..Context::default()
        };
        judge(sentence, &context, &Author::default())
    };
    let include = "The programme will include:";
    assert_eq!(
        item("around 80 per cent of heat still comes from coal", include),
        None
    );
    assert_eq!(
        item("Services account for 80 per cent of output.", include),
        None
    );
    assert!(item("a £20 million fund for kilns", include).is_some());
    assert!(item("trains are on time by 2028", "We will see to it that:").is_some());
}

#[test]
fn what_points_to_other_sentences_undertakes_nothing() {
    for sentence in [
        "This is how we will achieve our ambition for the kilns.",
        "The following actions will be taken:",
    ] {
        assert_eq!(judged(sentence), None, "{sentence}");
    }
    assert!(own("This is why we will fund the kilns."));
}
