use super::*;
use crate::commitment::{Author, commitments};

fn paper(text: &str) -> Paper {
    Paper::read(text.as_bytes(), "paper.md").unwrap()
}

fn of(text: &str, sectors: &[&str]) -> Vec<(String, Defined)> {
    let paper = paper(text);
    terms(&paper, &commitments(&paper, &Author::default()), sectors)
        .into_iter()
        .map(|term| (term.term, term.defined))
        .collect()
}

#[test]
fn a_term_is_defined_illustrated_or_neither() {
    let text = "# Growth\n\nWe will back advanced manufacturing. By foundational industries we mean \
        ports, steel and roads.\n\n## Places\n\nAdvanced manufacturing matters. Frontier industries, \
        such as space, matter.\n";
    let told = of(
        text,
        &[
            "advanced manufacturing",
            "foundational industries",
            "frontier industries",
        ],
    );
    assert!(
        told.contains(&("advanced manufacturing".to_owned(), Defined::No)),
        "{told:?}"
    );
    assert!(told.contains(&("foundational industries".to_owned(), Defined::Yes)));
    assert!(told.contains(&("frontier industries".to_owned(), Defined::Partly)));
}

#[test]
fn a_term_is_defined_past_brackets_quotes_and_here() {
    let told = |text: &str, term: &str| {
        let text = format!("# Firms\n\nWe will pay for what is meant below. {text}\n");
        of(&text, &[term])
            .into_iter()
            .find(|(known, _)| known.to_lowercase() == term)
            .map(|(_, defined)| defined)
    };
    for (text, term) in [
        (
            "Mid-sized growers (MSGs), by which we mean farms with 20 to 90 hands, get it first.",
            "mid-sized growers",
        ),
        (
            "By a harbour quarter we mean 40 hectares beside a dock.",
            "harbour quarter",
        ),
        (
            "\u{201c}Fair work\u{201d} here means work with a contract and a pension.",
            "fair work",
        ),
        (
            "'Fair work' in this paper means work with a contract.",
            "fair work",
        ),
        (
            "Frontier firms, that is, firms that no other firm can follow, come first.",
            "frontier firms",
        ),
        (
            "Frontier firms (that is, firms that no other firm can follow) come first.",
            "frontier firms",
        ),
        (
            "We back the frontier industries (kilns, ropes and nets) first.",
            "frontier industries",
        ),
        (
            "A growth cluster means a town with ten kilns or more.",
            "growth cluster",
        ),
        (
            "By growth clusters, we mean towns with ten kilns or more.",
            "growth clusters",
        ),
        (
            "When we speak of growth clusters, we mean towns with ten kilns.",
            "growth clusters",
        ),
        (
            "The term “growth clusters” covers towns with ten kilns or more.",
            "growth clusters",
        ),
    ] {
        assert_eq!(told(text, term), Some(Defined::Yes), "{text}");
    }
    for (text, term) in [
        ("Clean growth means a better life for all.", "clean growth"),
        ("Clean growth (Smith, 2017) is hard.", "clean growth"),
        ("Clean growth, that is why we act, is hard.", "clean growth"),
    ] {
        assert_ne!(told(text, term), Some(Defined::Yes), "{text}");
    }
}

/// A phrase of three words that ranks is a term wherever it stands; what is used
/// once is none, though a promise has it.
#[test]
fn a_term_is_used_more_than_once() {
    let text = "# Trade\n\nFair catch zones will bring people together. Each fair catch zone has \
        a board. We will fund priority nets. We will help fair catch zones to plan.\n";
    let told = of(text, &[]);
    let names: Vec<&str> = told.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["fair catch zones"]);
}

#[test]
fn a_sector_never_named_is_no_term() {
    assert!(of("# A\n\nNothing of the kind.\n", &["advanced manufacturing"]).is_empty());
}

/// A clause that tells what it covers defines it; what meeting it means does not,
/// nor does a question about it. Each place of a term counts.
#[test]
fn what_a_clause_covers_is_a_definition_and_what_meeting_it_means_is_none() {
    let told = |text: &str, term: &str| {
        let paper = crate::Paper::read(text.as_bytes(), "paper.md").unwrap();
        let found = crate::commitment::commitments(&paper, &crate::commitment::Author::default());
        let terms = terms(&paper, &found, &[term]);
        terms
            .into_iter()
            .find(|one| one.term.eq_ignore_ascii_case(term))
            .unwrap()
    };
    let uses = "We will back creative trades. We will fund creative trades.";
    for said in [
        "The creative trades, which cover film, games and song, grow.",
        "The creative trades, which is to say film and song, grow.",
        "The creative trades, namely film and song, grow.",
    ] {
        let one = told(&format!("{said} {uses}"), "creative trades");
        assert_eq!(one.defined, Defined::Yes, "{said}");
        assert_eq!(one.count, 3);
    }
    for said in [
        "Meeting the needs of creative trades means more than money.",
        "Creative trades – to what extent does the plan serve them and theirs?",
    ] {
        let one = told(&format!("{said} {uses}"), "creative trades");
        assert_ne!(one.defined, Defined::Yes, "{said} {:?}", one.sayings);
    }
}
