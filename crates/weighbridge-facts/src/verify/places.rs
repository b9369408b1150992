//! Checks of places: how many there are of each kind, and that every table with areas has those
//! that the register says it has. Figures of places are checked elsewhere.

use std::collections::BTreeSet;

use weighbridge_model::place::Geography;

use super::{Check, count};
use crate::repairs::{GREAT_BRITAIN, UNITED_KINGDOM};
use crate::{Facts, register};

/// Districts, and the kinds of place that are made of them.
pub(super) fn geographies(facts: &Facts) -> Result<Vec<Check>, String> {
    let mut checks = vec![count(
        "districts of April 2023",
        361,
        facts.districts().len(),
    )];
    for (nation, name, expected) in [
        ("E92000001", "England", 296),
        ("W92000004", "Wales", 22),
        ("S92000003", "Scotland", 32),
        ("N92000002", "Northern Ireland", 11),
    ] {
        let found = facts
            .districts()
            .iter()
            .filter(|district| district.parent(Geography::Nation) == nation)
            .count();
        checks.push(count(format!("districts of {name}"), expected, found));
    }
    for (name, geography, expected) in [
        ("ITL2 regions of the United Kingdom", Geography::Itl2, 41),
        // 179 in the look-up; TLM61 is only parts of Highland.
        ("ITL3 regions that have a district", Geography::Itl3, 178),
        (
            "combined authorities of England, May 2025",
            Geography::CombinedAuthority,
            15,
        ),
        (
            "travel-to-work areas of 2011, United Kingdom",
            Geography::TravelToWorkArea,
            228,
        ),
        ("regions and other nations", Geography::Region, 12),
    ] {
        let areas = facts.areas(geography);
        checks.push(count(name, expected, areas.len()));
        let names: BTreeSet<&str> = areas.iter().map(|area| area.place.name.as_str()).collect();
        checks.push(count(format!("{name}: names"), expected, names.len()));
    }
    let itl3 = facts.table("outline_itl3_rings")?;
    checks.push(count(
        "ITL3 regions with an outline",
        179,
        itl3.words("place").0.len(),
    ));
    let members: usize = facts
        .areas(Geography::CombinedAuthority)
        .iter()
        .map(|area| area.members.len())
        .sum();
    checks.push(count("districts in combined authorities", 106, members));
    let mut shares = vec![0.0; facts.districts().len()];
    for area in facts.areas(Geography::TravelToWorkArea) {
        for member in area.members {
            shares[member.district] += member.share;
        }
    }
    // Shares are quotients of whole numbers: a sum is 1 but for the last digits.
    let whole = shares
        .iter()
        .filter(|share| (*share - 1.0_f64).abs() < 1e-12)
        .count();
    checks.push(count(
        "districts whose shares in travel-to-work areas sum to 1",
        361,
        whole,
    ));
    let people = facts.table("travel_to_work_areas")?;
    checks.push(Check {
        name: "people of the travel-to-work areas, mid-2019, sum of the file's districts".into(),
        expected: 66_796_806,
        found: people
            .integers("people")
            .iter()
            .map(|people| i64::from(*people))
            .sum(),
    });
    let classes = facts.rural_urban()?;
    let classed: Vec<bool> = classes
        .iter()
        .flatten()
        .map(crate::classes::RuralUrban::is_rural)
        .collect();
    checks.push(count(
        "districts of England and Wales with a rural-urban class",
        318,
        classed.len(),
    ));
    checks.push(count(
        "rural districts of England and Wales",
        87,
        classed.iter().filter(|rural| **rural).count(),
    ));
    Ok(checks)
}

/// Each table with areas: all of them known, as many as the register says.
pub(super) fn coverage(facts: &Facts) -> Result<Vec<Check>, String> {
    let mut checks = Vec::new();
    for info in register::TABLES {
        let Some(geography) = info.areas else {
            continue;
        };
        let mut known: BTreeSet<String> = facts
            .areas(geography)
            .into_iter()
            .map(|area| area.place.code)
            .collect();
        if geography == Geography::Itl3 {
            known.extend(
                facts
                    .table("outline_itl3_rings")?
                    .words("place")
                    .0
                    .iter()
                    .cloned(),
            );
        }
        let table = facts.table(info.name)?;
        let column = if info.name == "districts" {
            "code"
        } else {
            "place"
        };
        let places: BTreeSet<&String> = table
            .words(column)
            .0
            .iter()
            .filter(|code| *code != UNITED_KINGDOM && *code != GREAT_BRITAIN)
            .collect();
        let unknown = places.iter().filter(|code| !known.contains(**code)).count();
        checks.push(count(
            format!("{}: areas that are unknown", info.name),
            0,
            unknown,
        ));
        #[allow(clippy::cast_possible_wrap)] // a few hundred
        checks.push(count(
            format!("{}: {} areas", info.name, geography.as_str()),
            info.places as i64,
            places.len(),
        ));
    }
    Ok(checks)
}
