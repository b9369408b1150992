//! Slogans told from acts that can be seen to be done, ends and refusals from
//! undertakings, and what is undertaken by the author's own instruments: sentences of
//! our own, each with what a careful reader takes it for.

use super::set_up::{judged, read};
use super::*;

/// The rows of a paper that holds the sentence alone.
fn rows(sentence: &str) -> Vec<(Class, By)> {
    let text = format!("# Plan\n\n{sentence}\n");
    read(&text)
        .into_iter()
        .map(|one| (one.judgement.class, one.judgement.by))
        .collect()
}

#[test]
fn a_slogan_is_not_hard_edged() {
    for text in [
        "We will put Britain at the forefront of the revolution in looms.",
        "We will make the UK the global standard-setter for nets.",
        "We will create an economy that boosts wages.",
        "The Government will create a business environment equipped for new times.",
        "We will build a Britain fit for the future.",
        "We will bring forward more sites for makers.",
        "We will use the full breadth of our freedoms.",
        "We are building a culture of enterprise in every town.",
        "Ministers will establish a clear vision for the coast.",
        "We will deliver a step change in the towns.",
        "We will make the UK a global centre for looms.",
        "We will make Britain the home of a new network of weavers.",
        "We will set Grand Challenges to put the UK at the forefront.",
        "We will also introduce new policies.",
        "We will introduce a range of further measures.",
        "We will review the levy.",
        "We will consider the levy by 2031.",
    ] {
        let judged = judged(text).unwrap();
        assert!(!judged.hard_edged, "{text} {judged:?}");
    }
    for text in [
        "We will publish a plan for looms.",
        "We will make the UK Loom Bank permanent.",
        "We will introduce new policies on looms by 2031.",
        "The Grand Challenges Fund will be closed.",
        "The choice will be reviewed once, in 2031, and not before.",
        "The Government and UK Research will evaluate these in 2031.",
        "We will set up a Council for Nets.",
        "We will abolish the salt tax.",
        "The Government will create a Loom Office.",
        "We will make the net grant permanent.",
        "We will put £40 million into looms.",
        "We will create an economy of 400 looms by 2031.",
        "We will build a lock at Goole.",
        "The Loom Act will be repealed.",
        "Ministers will appoint a Commissioner for the coast.",
    ] {
        let judged = judged(text).unwrap();
        assert!(judged.hard_edged, "{text} {judged:?}");
    }
}

#[test]
fn what_ends_or_is_turned_down_is_no_undertaking() {
    for text in [
        "Phase 2 of the line to Amble is paused.",
        "Work on the Trent barrage has been halted.",
        "The Loom Fund of £40 million will be closed in 2027.",
        "The pilot in Hull ends this year.",
        "Steel safeguards lapse on 30 June 2026.",
        "We are withdrawing from the Amble scheme.",
        "We have stopped new grants for looms.",
        "No further rounds of the Loom Fund are planned.",
        "No new grants for nets are foreseen.",
        "We will do nothing that raises bills.",
        "Ministers will give nothing to idle yards.",
        "Tidal lagoons have no place in this strategy.",
        "Steam looms will play no part in our plans.",
        "Loans to weavers are no longer part of our policy.",
        "A net tax is off the table.",
        "Nets from the isles will not be in scope of the duty from 2027.",
        "We note the view and do not plan to act on it.",
        "Government response: Rejected.",
        "Government response: Not accepted.",
    ] {
        assert_eq!(rows(text), [(Class::Refusal, By::Author)], "{text}");
    }
    // To end something by an act is undertaken, and so is what begins on a day.
    for text in [
        "We will abolish the salt tax.",
        "We will close the coal fund in 2024.",
        "Fuel poverty will be ended by 2030.",
        "The scheme will not open until 2029.",
    ] {
        assert_eq!(rows(text), [(Class::Commitment, By::Author)], "{text}");
    }
}

#[test]
fn what_is_only_told_undertakes_nothing() {
    for text in [
        "Build quality matters.",
        "Fund choice counts for little.",
        "Open markets made the country rich.",
        "We would build more if we could.",
        "Inflation will be 2 per cent in 2028.",
        "Unemployment will rise to 5 per cent by 2030.",
        "Some £27 million has been secured in grants, while £38 million came from banks.",
        "A separate Inquiry is taking place in Scotland.",
        "This does not mean that we are abandoning the looms.",
    ] {
        assert_eq!(rows(text), [], "{text}");
    }
}

/// Nouns under words that name what is met or weighed, and what has been done.
#[test]
fn items_that_name_no_act_undertake_nothing() {
    for list in [
        "We will judge the plan by four measures:\n\n- the price of power;\n- jobs in the yards;\n",
        "We will focus on these key challenges:\n\n- Looms in the North\n- Regional hubs\n",
        "The government has:\n\n- Announced £40 million for looms;\n- Committed £9 million.\n",
        "They are:\n\n- Delivering an agile system of consents\n- Building homes\n",
    ] {
        let items: Vec<String> = read(list)
            .into_iter()
            .filter(|one| one.lead_in.is_some() && one.judgement.class == Class::Commitment)
            .map(|one| one.text)
            .collect();
        assert_eq!(items, Vec::<String>::new(), "{list}");
    }
}

#[test]
fn the_authors_own_instruments_and_days_undertake() {
    for text in [
        "Over £2 billion will support the trade in looms.",
        "A Loom Act will follow in the autumn of 2028.",
        "The fund will invite bids from weavers.",
        "Training for staff will be undertaken by March 2028.",
        "The plan will be co-produced with weavers.",
        "A licensing round for nets is planned to launch in autumn 2028.",
        "From September 2028, every apprentice is entitled to a pass.",
        "Starting in 2028 we double the number of inspectors.",
        "We hereby establish a Council.",
    ] {
        assert_eq!(rows(text), [(Class::Commitment, By::Author)], "{text}");
    }
    // "It" is whoever undertook something before.
    let told =
        rows("The Government will publish a plan. It will consult on a tax on looms by 2029.");
    assert_eq!(told, [(Class::Commitment, By::Author); 2]);
}

/// A committee recommends without "recommend".
#[test]
fn what_is_essential_is_recommended() {
    let report = "We recommend that the Government publish a plan. The Treasury should fund docks. \
                  Ministers must report each year. It is essential that the Treasury sets aside \
                  £200 million. It is vital that looms be counted. We call for a footing in law. We \
                  expect the Department to respond within two months. The levy needs reform.";
    let found = read(report);
    let classes: Vec<Class> = found.iter().map(|one| one.judgement.class).collect();
    assert_eq!(classes, [Class::Recommendation; 8], "{found:#?}");
}

/// The counts of a paper are all its rows, whoever undertakes, wants or expects them.
#[test]
fn the_counts_add_up_to_the_rows() {
    let text = "# Plan\n\nWe will fund looms. We want better looms. Trade will grow. We will not \
                tax nets. France will build 40 yards by 2031. Banks will lend more to weavers. We \
                recommend that firms buy looms. Work on the lock has been halted.\n";
    let paper = Paper::read(text.as_bytes(), "paper.md").unwrap();
    let found = commitments(&paper, &Author::default());
    let whole = summary(&paper, &found).whole;
    let sum = whole.commitments
        + whole.aspirations
        + whole.outcomes
        + whole.refusals
        + whole.recommendations
        + whole.others;
    assert_eq!(sum, found.len(), "{whole:?}");
    assert!(whole.others > 1 && whole.refusals == 2, "{whole:?}");
}

/// A duty laid on others from a day on, a review whoever leads it, and what is given to
/// those who are to receive it.
#[test]
fn duties_reviews_and_gifts_of_the_author_are_hard_edged() {
    for text in [
        "From 2028 firms with over 250 staff must publish their energy use.",
        "From April 2029 landlords must report each loom.",
        "A review of the levy, led by Dame Jane Poole, will report by spring 2027.",
        "The net review, chaired by Sir Tom Hale, will publish its findings in 2028.",
        "Nine towns are to receive a Making Grant of £3 million each.",
    ] {
        let judged = judged(text).unwrap();
        assert_eq!(
            (judged.class, judged.by, judged.hard_edged),
            (Class::Commitment, By::Author, true),
            "{text} {judged:?}"
        );
    }
    for text in [
        "Firms must publish more by 2028.",
        "From 2028 Britain must build more.",
        "A yard, led by Tom Hale, will employ 40 people.",
    ] {
        let judged = judged(text);
        assert!(
            judged
                .as_ref()
                .is_none_or(|one| one.class != Class::Commitment || one.by == By::Other),
            "{text} {judged:?}"
        );
    }
}

#[test]
fn what_can_be_counted_or_owned_is_seen() {
    let hard = |sentence: &str| judged(sentence).is_some_and(|one| one.hard_edged);
    for sentence in [
        "We will treble our kiln capacity.",
        "We will bring the ferries back into public ownership.",
        "We will impose a ban on open kilns.",
        "By 2030, 1,000 more kiln wardens will have been recruited.",
        "We will plant oaks on the old quarries.",
    ] {
        assert!(hard(sentence), "{sentence}");
    }
    for sentence in [
        "We will treble our ambition.",
        "We will build capacity.",
        "We will bring the country together.",
    ] {
        assert!(!hard(sentence), "{sentence}");
    }
}
