//! Tests of what a sentence adds to the undertaking before it, in short papers.

use super::set_up::read;
use super::{By, Class};

/// Whether the last sentence of a paper is the author's commitment.
fn last_undertakes(before: &str, sentence: &str) -> bool {
    read(&format!("{before} {sentence}")).iter().any(|one| {
        one.text == sentence
            && one.judgement.class == Class::Commitment
            && one.judgement.by == By::Author
    })
}

#[test]
fn a_sum_goes_on_with_the_undertaking_before_it() {
    for (before, sentence, undertaken) in [
        (
            "We will open ten skills hubs.",
            "This represents £30 million of new money.",
            true,
        ),
        (
            "We will extend the ferry grant.",
            "The scheme will cost £12 million a year.",
            true,
        ),
        (
            "We will renew the coast path.",
            "It involves £4 million for local councils.",
            true,
        ),
        (
            "We will fund new berths.",
            "This takes our total investment to £90 million.",
            true,
        ),
        (
            "We will back tidal power.",
            "The total cost of the programme is £400 million.",
            true,
        ),
        // What others undertake, and what nobody undertakes.
        (
            "The Foundry Federation will open ten hubs.",
            "This represents £30 million of new money.",
            false,
        ),
        (
            "Ports were in decline.",
            "This represents £30 million a year.",
            false,
        ),
        (
            "We recommend that councils open hubs.",
            "This represents £30 million of new money.",
            false,
        ),
        // What is to be mended, what a trade is worth, what was.
        (
            "We will end the queue for the grid.",
            "This costs developers £2 billion a year.",
            false,
        ),
        ("We will cut the levies.", "It adds £150 to bills.", false),
        (
            "We will support fishing.",
            "It is worth £900 million in exports.",
            false,
        ),
        (
            "We will tackle late payment.",
            "It means that £26 billion is owed to small firms.",
            false,
        ),
        (
            "We will consult on a duty.",
            "The duty would cost £2 billion.",
            false,
        ),
        (
            "We will reform the rates.",
            "The current relief is worth £3 billion.",
            false,
        ),
    ] {
        assert_eq!(
            last_undertakes(before, sentence),
            undertaken,
            "{before} {sentence}"
        );
    }
}

#[test]
fn the_year_in_a_name_is_no_edge() {
    for (sentence, hard) in [
        ("This plan replaces the Rope Economic Plan of 2021.", false),
        (
            "We will replace the Rope Economic Plan by the autumn of 2027.",
            true,
        ),
        ("We will replace the Rope Economic Plan in 2027.", true),
    ] {
        let told = read(sentence);
        let edge = told.iter().any(|one| one.judgement.hard_edged);
        assert_eq!(edge, hard, "{sentence} {told:?}");
    }
}

#[test]
fn who_plays_a_part_does_what_stands_in_the_list() {
    let told = read("Our partners will play their part:\n\n- by opening ten walks.\n");
    assert!(
        told.iter().all(|one| !one.text.starts_with("Our partners")),
        "{told:?}"
    );
}
