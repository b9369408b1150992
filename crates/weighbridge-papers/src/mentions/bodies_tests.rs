//! Tests of bodies: short forms, plurals, names that run into others, and capitals
//! that are no bodies.

use super::*;
use crate::paper::Paper;

fn bodies(text: &str) -> Vec<(String, usize)> {
    let paper = Paper::read(format!("# A\n\n{text}\n").as_bytes(), "a.md").unwrap();
    mentions(&paper, &Gazetteer::default())
        .of(Sort::Body)
        .map(|one| (one.name.clone(), one.spots.len()))
        .collect()
}

#[test]
fn bodies_are_known_by_their_short_forms_and_kinds() {
    for name in [
        "OECD",
        "EU",
        "TUC",
        "DfE",
        "UKAEA",
        "LGA",
        "XYZQ",
        "Transport for the North",
        "British Chambers of Commerce",
        "British Standards Institution",
        "Ordnance Survey",
        "Companies House",
        "National Highways",
        "Great British Nuclear",
        "Great British Tidal",
        "British Retail Consortium",
        "Local Enterprise Partnerships",
        "National Centre for Earth Observation",
    ] {
        assert_eq!(
            bodies(&format!("We worked with the {name} on this.")),
            [(name.to_owned(), 1)]
        );
    }
}

/// One body is one row: under the full name where the paper has it, and plurals with
/// their singular.
#[test]
fn short_and_full_names_are_one() {
    for (text, wanted) in [
        (
            "The Office for National Statistics (ONS) counts. The ONS agrees, and ONS data show it.",
            ("Office for National Statistics", 3),
        ),
        (
            "The Tidal Works Board (TWB) met. TWB rules bind.",
            ("Tidal Works Board", 2),
        ),
        (
            "The European Union grew. EU rules bind.",
            ("European Union", 2),
        ),
        (
            "Combined Authorities meet. A Combined Authority met. Combined Authorities act.",
            ("Combined Authorities", 3),
        ),
    ] {
        assert_eq!(bodies(text), [(wanted.0.to_owned(), wanted.1)], "{text}");
    }
}

#[test]
fn two_bodies_are_two_and_what_is_none_is_none() {
    let two = |one: &str, other: &str| vec![(one.to_owned(), 1), (other.to_owned(), 1)];
    assert_eq!(
        bodies("The Tidal Propulsion Centre and Aerospace Technology Institute met."),
        two("Aerospace Technology Institute", "Tidal Propulsion Centre")
    );
    assert_eq!(
        bodies("The Department for Transport and Civil Aviation Authority met."),
        two("Civil Aviation Authority", "Department for Transport")
    );
    assert_eq!(
        bodies("The Minister for the Cabinet Office wrote."),
        [("Cabinet Office".to_owned(), 1)]
    );
    for text in [
        "The GDP of the STEM sector grew with the AI and the VAT.",
        "R&D by SMEs rose with the 5G rollout, HS2 and HGVs.",
        "The Economic Rationale for Government is old.",
        "The global Projects Agency (DARPA) is praised.",
        "Sites (England, Wales) gain. England gains.",
        "The QS World University Rankings are out.",
        "The City Centre gains from the Data Centre.",
        "WHO WE ARE AND WHAT WE DO",
    ] {
        assert!(bodies(text).is_empty(), "{text} {:?}", bodies(text));
    }
}

/// Bodies called by the Kingdom, and by the form of a firm or a group, are whole; the
/// Kingdom as an adjective makes none.
#[test]
fn bodies_of_the_kingdom_and_firms_are_told_by_form() {
    let of = |text: &str| -> Vec<String> {
        let paper = Paper::read(text.as_bytes(), "a.md").unwrap();
        let mut names: Vec<String> = mentions(&paper, &Gazetteer::default())
            .of(Sort::Body)
            .map(|one| one.name.clone())
            .collect();
        names.sort();
        names
    };
    for (text, wanted) in [
        ("We met Pottery UK and the others.", &["Pottery UK"][..]),
        ("It was agreed with Kilns UK, who said so.", &["Kilns UK"]),
        ("Kilns UK’s members agree.", &["Kilns UK"]),
        (
            "Members of TileUK, tileUK and UKGlaze agree.",
            &["TileUK", "UKGlaze", "tileUK"],
        ),
        (
            "We met Spode Tiles plc and Dale Works LLP.",
            &["Dale Works LLP", "Spode Tiles plc"],
        ),
        (
            "The Kiln Market Evidence Group and the National Kiln System Operator met.",
            &[
                "Kiln Market Evidence Group",
                "National Kiln System Operator",
            ],
        ),
        (
            "The Council for Tile Arts and the School of Kiln Work met.",
            &["Council for Tile Arts", "School of Kiln Work"],
        ),
        (
            "Innovate UK grants and Pottery UK grants grow.",
            &["Innovate UK"],
        ),
        ("Kilns UK funded it.", &["Kilns UK"]),
        ("Global UK exports and Leading UK firms grow.", &[]),
        (
            "The paper Strengthening UK, published in May, says so.",
            &[],
        ),
        ("In 2012 the bank’s 5,000 Better Harbours UK grew.", &[]),
        ("It was agreed with Housing UK.", &["Housing UK"]),
        ("Firms across the UK, and in Leeds, UK, grow.", &[]),
        ("We want Post-Brexit UK and Northern UK trade.", &[]),
    ] {
        let wanted: Vec<String> = wanted.iter().map(|name| (*name).to_owned()).collect();
        assert_eq!(of(&format!("# A\n\n{text}\n")), wanted, "{text}");
    }
}
