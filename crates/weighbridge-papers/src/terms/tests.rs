//! Tests of terms: which phrases a paper leans on, what defines one and what does not,
//! and which sentence is shown as the nearest.

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
        (
            "We back trusted suppliers. They are people, places and pride.",
            "trusted suppliers",
        ),
        (
            "We know our growth towns. There are three threats: erosion, debts and drifts.",
            "growth towns",
        ),
        ("Good jobs means that all of us gain.", "good jobs"),
        ("Good jobs means that no town is poor.", "good jobs"),
        (
            "The frontier zones (see chapter 3, box 4 and annex B) go on.",
            "frontier zones",
        ),
        ("Clean growth (Smith, 2017) is hard.", "clean growth"),
        ("Clean growth, that is why we act, is hard.", "clean growth"),
        (
            "We back catalyst towns – that is our promise.",
            "catalyst towns",
        ),
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

fn one(text: &str, term: &str) -> Term {
    let paper = paper(text);
    terms(&paper, &commitments(&paper, &Author::default()), &[term])
        .into_iter()
        .find(|one| one.term.eq_ignore_ascii_case(term))
        .unwrap_or_else(|| panic!("{term} in {text}"))
}

/// The sentence after a term, or the section under a heading that asks, defines it;
/// so does the kind of thing it is said to be, quoted or in brackets.
#[test]
fn a_definition_may_stand_beside_the_term() {
    let uses = "We will back fair ports. We will fund fair ports.";
    for said in [
        "We propose a number of fair ports. These are harbours and the places beside them in \
         which every firm pays the same.",
        "There will be fair ports in the north. By this we mean harbours with one price.",
        "We will name ten fair ports. They are places in which every boat pays the same.",
        "It rests on fair ports. This means harbours with a single price.",
        "In this plan \"fair ports\" are groups of at least ten quays within 20 miles.",
        "For the purposes of this plan, fair ports are places with one price.",
        "Fair ports are the 20 districts with the lowest dues.",
        "We like fair ports (the harbours and places that charge one price to all).",
        "We like fair ports: those with one price.",
        "Fair ports, which is to say harbours with one price, thrive.",
    ] {
        let told = one(&format!("# A\n\n{uses} {said}\n"), "fair ports");
        assert_eq!(told.defined, Defined::Yes, "{said} {:?}", told.sayings);
    }
    for heading in [
        "What are fair ports?",
        "What is a fair port?",
        "What do we mean by fair ports?",
        "Box 3: What are the fair ports?",
    ] {
        let text =
            format!("# A\n\n{uses}\n\n## {heading}\n\nHarbours with one price for all boats.\n");
        let told = one(&text, "fair ports");
        assert_eq!(told.defined, Defined::Yes, "{heading} {:?}", told.sayings);
    }
}

/// What praises a term, or follows another thing, defines nothing; and what comes
/// nearest is always shown.
#[test]
fn praise_defines_nothing_and_the_nearest_sentence_is_shown() {
    let uses = "We will back fair ports. We will fund fair ports.";
    for said in [
        "Fair ports are vital to our future.",
        "We like fair ports – building on places that grow.",
        "We like fair ports – to raise productivity in the towns that need it.",
        "We will have fair ports and new roads. These are places of great worth.",
        "We believe in fair ports. This means that we will act.",
        "We believe in fair ports. These are exciting.",
        "What represents fair ports to one may differ for another.",
    ] {
        let told = one(&format!("# A\n\n{uses} {said}\n"), "fair ports");
        assert_eq!(told.defined, Defined::No, "{said} {:?}", told.sayings);
        assert_eq!(told.sayings.len(), 1, "{said}");
        assert_eq!(told.sayings[0].way, Way::Nearest, "{said}");
    }
    for said in [
        "Fair ports are the most important places in the land.",
        "Fair ports are the aim of this plan.",
        "Fair ports are an area of genuine advantage to the land.",
        "Fair ports are places of hope.",
    ] {
        let told = one(&format!("# A\n\n{uses} {said}\n"), "fair ports");
        assert_eq!(told.defined, Defined::Partly, "{said} {:?}", told.sayings);
    }
    let text = "# A\n\nWe will back fair ports. What represents \u{2018}fair ports\u{2019} to one \
                person might be different for another. We will fund fair ports.\n";
    assert!(
        one(text, "fair ports").sayings[0]
            .text
            .starts_with("What represents")
    );
}

/// A noun that divides the world and is promised with thrice is a term though it
/// stands on one page; the beginning of a longer name or phrase is none.
#[test]
fn what_promises_lean_on_is_a_term_and_a_fragment_is_none() {
    let text = "# A\n\nWe will back anchor institutions in every town. Anchor institutions will \
                sign a charter by 2028. Our anchor institutions deserve it.\n\n# B\n\nWe will open \
                growth corridors. Growth corridors will get £9 million. The growth corridors open.\n";
    let names: Vec<String> = of(text, &[]).into_iter().map(|(name, _)| name).collect();
    for wanted in ["anchor institutions", "growth corridors"] {
        assert!(names.iter().any(|name| name == wanted), "{names:?}");
    }
    let text = "# A\n\nOur Ten Point Plan for a Green Industrial Revolution matters. A Green \
                Industrial Revolution comes. We will build resilient American supply chains. \
                Resilient American supply chains matter. The Strategic Development Fund opens. \
                The Strategic Development Fund closes. We will have critical battery manufacturing \
                capabilities. We need critical battery manufacturing capabilities.\n";
    let names: Vec<String> = of(text, &[])
        .into_iter()
        .map(|(name, _)| name.to_lowercase())
        .collect();
    for fragment in [
        "green industrial",
        "resilient american",
        "resilient american supply",
        "strategic development",
        "critical battery manufacturing",
    ] {
        assert!(!names.iter().any(|name| name == fragment), "{names:?}");
    }
}

/// A definition may tell of one where the paper speaks of many, set a bound after "of",
/// or stand in a relative clause.
#[test]
fn one_of_many_is_a_definition_and_a_relative_clause_says_something() {
    for (text, term, expected) in [
        (
            "# A\n\nWe will back frontier towns. A frontier town is a place of under 50,000 people in \
             which one in five jobs is in making. Frontier towns matter.\n",
            "frontier towns",
            Defined::Yes,
        ),
        (
            "# A\n\nWe will agree city deals. We back city deals, which give powers to help a region \
             grow. City deals matter.\n",
            "city deals",
            Defined::Partly,
        ),
        (
            "# A\n\nFrontier towns are a place of opportunity. We will back frontier towns.\n",
            "frontier towns",
            Defined::Partly,
        ),
    ] {
        let told = of(text, &[term]);
        let found = told
            .iter()
            .find(|(name, _)| name.to_lowercase().contains("town") || name.to_lowercase() == term);
        assert_eq!(
            found.map(|(_, defined)| *defined),
            Some(expected),
            "{told:?}"
        );
    }
}

/// Fragments, parts of names and what ranks anything are no terms.
#[test]
fn fragments_and_parts_of_names_are_no_terms() {
    let text = "# A\n\nWe must do more than just fix the foundations. We will just fix them. The \
                Aerospace Technology Institute will get £9 million. We will fund the Aerospace \
                Technology Institute. The food and drink sector grows. We will back the food and \
                drink sector. The creative industries sector grows. We will back the creative \
                industries sector. A strategic approach is needed. We will take a strategic \
                approach. Each of 14 Sally Davies said so. Here 12 Sally Davies spoke. This enables \
                innovation. It enables innovation.\n";
    let names: Vec<String> = of(text, &[])
        .into_iter()
        .map(|(name, _)| name.to_lowercase())
        .collect();
    for fragment in [
        "just fix",
        "aerospace technology",
        "drink sector",
        "industries sector",
        "strategic approach",
        "sally davies",
        "enables innovation",
    ] {
        assert!(!names.iter().any(|name| name == fragment), "{names:?}");
    }
}

/// An aside between commas parts a term from what it is; to be one of several is no
/// definition.
#[test]
fn a_definition_goes_on_past_an_aside() {
    let told = |text: &str| {
        let text = format!("# A\n\nWe back staple industries. Staple industries matter. {text}\n");
        of(&text, &["staple industries"])
            .into_iter()
            .find(|(known, _)| known == "staple industries")
            .map(|(_, defined)| defined)
    };
    assert_eq!(
        told(
            "A staple industry is, for the purposes of this plan, one that makes what others use."
        ),
        Some(Defined::Yes)
    );
    assert_eq!(
        told("Staple industries are one of eight sectors with life sciences."),
        Some(Defined::Partly)
    );
}

/// Three times is much in a short paper, also in one section; an aim of one word counts
/// by itself and not with the words of its stem; "supply" is no adverb.
#[test]
fn a_short_paper_leans_on_what_it_says_three_times() {
    let text = "# A\n\nA harbour corridor will open. The harbour corridor matters, and nobody has \
                drawn a harbour corridor. We look at the tile supply chain. We like each supply \
                chain, and firms like the supply chain. Resilience is the test. Without resilience \
                no plan lasts, and resilience is dear. Resilient firms stay. The smaller firms \
                stay. The smaller firms grow.\n";
    let told = of(text, &[]);
    let names: Vec<&str> = told.iter().map(|(name, _)| name.as_str()).collect();
    for wanted in ["harbour corridor", "supply chain", "resilience"] {
        assert!(names.contains(&wanted), "{names:?}");
    }
    assert!(!names.contains(&"smaller firms"), "{names:?}");
    let paper = paper(text);
    let all = terms(&paper, &commitments(&paper, &Author::default()), &[]);
    let count = |name: &str| all.iter().find(|one| one.term == name).unwrap().count;
    assert_eq!(count("resilience"), 3);
}

/// Schemes spoken of as many in part after part are a kind that the paper must explain; one
/// scheme is none, however often it is named.
#[test]
fn schemes_of_which_there_are_many_are_terms() {
    let text = "# A\n\nWe will sign two Quay Deals. Each town wants a Quay Deal. A Teacher \
        Premium will be paid.\n\n## B\n\nWe will widen a Quay Deal where it works. A Teacher \
        Premium helps.\n\n## C\n\nFour Quay Deals come first. A Teacher Premium is cheap.\n";
    let names: Vec<String> = of(text, &[])
        .into_iter()
        .map(|(name, _)| name.to_lowercase())
        .collect();
    assert!(
        names.iter().any(|name| name.starts_with("quay deal")),
        "{names:?}"
    );
    assert!(!names.contains(&"teacher premium".to_owned()), "{names:?}");
}

/// A phrase that opens sentences as a class of its own, and one that is joined for the
/// occasion, are terms; what everybody knows is none.
#[test]
fn classes_that_open_sentences_are_terms() {
    let text = "# A\n\nBrownfield nodes need roads and patience. Take-up is slow on brownfield \
        nodes. We will strengthen tier-three readiness. Local towns are proud.\n\n## B\n\nOfficials \
        will visit brownfield nodes. Tier-three readiness varies. Local towns grow. Local towns \
        are old. We want tier-three readiness.\n";
    let names: Vec<String> = of(text, &[]).into_iter().map(|(name, _)| name).collect();
    for wanted in ["brownfield nodes", "tier-three readiness"] {
        assert!(names.contains(&wanted.to_owned()), "{names:?}");
    }
    assert!(!names.contains(&"local towns".to_owned()), "{names:?}");
}

/// A meaning that is given by a law, in a sense, or by a name defines.
#[test]
fn a_meaning_that_is_given_defines() {
    for text in [
        "In this plan \u{201c}harbour capacity\u{201d} has the meaning given by clause 2 of the Bill.",
        "\u{201c}Harbour capacity\u{201d} is used here in the sense of the tonnage that a quay can take.",
        "Harbour capacity, as defined in the Leith Code, is what a quay can take in a year.",
        "Harbour capacity is taken to mean what a quay can take in a year.",
        "By harbour capacity we mean the following: quays, cranes and roads.",
    ] {
        let whole = format!(
            "# Plan\n\nWe will raise harbour capacity. {text} More harbour capacity helps.\n"
        );
        let told = of(&whole, &["harbour capacity"]);
        assert!(
            told.iter()
                .any(|(name, defined)| name.to_lowercase() == "harbour capacity"
                    && *defined == Defined::Yes),
            "{text} {told:?}"
        );
    }
    for text in [
        "Harbour capacity is understood to be leaving Britain.",
        "Harbour capacity is intended to cover every county by 2030.",
        "Harbour capacity stands for fairness and hope.",
        "Harbour capacity has meaning for many people.",
        "Harbour capacity, as used by ministers before us, meant little.",
        "We fund harbour capacity, that is our pledge.",
    ] {
        let whole = format!(
            "# Plan\n\nWe will raise harbour capacity. {text} More harbour capacity helps.\n"
        );
        let told = of(&whole, &["harbour capacity"]);
        assert!(
            !told.iter().any(|(_, defined)| *defined == Defined::Yes),
            "{text} {told:?}"
        );
    }
    let told = of(
        "# Plan\n\nWe back Patient Capital. Patient Capital is scarce. More Patient Capital helps.\n",
        &[],
    );
    assert!(
        told.contains(&("Patient Capital".to_owned(), Defined::No)),
        "{told:?}"
    );
}

mod introduced;
