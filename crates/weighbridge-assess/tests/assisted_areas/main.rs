//! The lens on the real districts: the map is proven and keeps what was asked,
//! whatever is asked; borders hang together; figures are those of the sources.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod conflicts;
mod own_maps;

use std::sync::LazyLock;

use proptest::prelude::*;
use weighbridge_areas::Limits;
use weighbridge_areas::problem::Demand;
use weighbridge_facts::Facts;
use weighbridge_model::need_file::NeedFile;

use weighbridge_assess::assisted_areas::demands::amount;
use weighbridge_assess::assisted_areas::{
    AreasMap, Ground, Objective, Options, Rule, draw, need, often, usual,
};

static FACTS: LazyLock<Facts> = LazyLock::new(|| Facts::embedded().unwrap());
static GROUND: LazyLock<Ground> = LazyLock::new(|| Ground::new(&FACTS).unwrap());

fn at(name: &str) -> usize {
    GROUND.names.iter().position(|known| known == name).unwrap()
}

fn map(options: &Options) -> Result<AreasMap, String> {
    draw(&GROUND, options, &|| true, &|_| {}).map_err(|none| none.told)
}

/// What every map must keep, checked with nothing of the engine's.
fn keeps(map: &AreasMap, options: &Options) {
    let inside = map.inside();
    let people: f64 = inside.iter().map(|at| GROUND.people[*at]).sum();
    let all: f64 = GROUND.people.iter().sum();
    assert_eq!(people, map.people);
    assert!(people <= options.ceiling * all * (1.0 + 1e-9));
    let mut near = vec![Vec::new(); GROUND.people.len()];
    let links = GROUND.links.iter().map(|link| (link.one, link.other));
    for (one, other) in GROUND.edges.iter().copied().chain(links) {
        near[one].push(other);
        near[other].push(one);
    }
    let mut seen = vec![false; near.len()];
    let mut zones = 0;
    for start in &inside {
        if seen[*start] {
            continue;
        }
        zones += 1;
        let (mut stack, mut here) = (vec![*start], 0.0);
        seen[*start] = true;
        while let Some(place) = stack.pop() {
            here += GROUND.people[place];
            assert_eq!(map.places[place].zone, map.places[*start].zone);
            for other in &near[place] {
                if map.places[*other].inside && !seen[*other] {
                    seen[*other] = true;
                    stack.push(*other);
                }
            }
        }
        assert!(
            here >= options.min_zone,
            "{} has {here}",
            GROUND.names[*start]
        );
    }
    assert_eq!(zones, map.zones.len());
    let reached: f64 = inside
        .iter()
        .map(|at| GROUND.people[*at] * map.need.index[*at])
        .sum();
    // Sums of a hundred products of about a million: rounding is far below.
    assert!((reached - map.need_reached).abs() < 1e-6 * reached);
    // The solver's own tolerance of proof.
    assert!(map.value <= map.bound * (1.0 + 1e-9));
    assert!(options.fixed_in.iter().all(|at| map.places[*at].inside));
    assert!(options.fixed_out.iter().all(|at| !map.places[*at].inside));
}

#[test]
fn the_map_of_the_kingdom_is_proven_best() {
    let options = Options {
        // No time is asserted; twenty times what it takes would be a defect.
        limits: Limits {
            nodes: 20_000,
            ..Limits::default()
        },
        ..usual(&GROUND).unwrap()
    };
    let map = map(&options).unwrap();
    assert_eq!((map.status, map.gap), ("optimal", 0.0));
    assert_eq!(map.places.len(), 361);
    keeps(&map, &options);
    // A flow model in HiGHS through scipy, on the same need and borders, gave
    // the same map and this value as its optimum.
    assert!(
        (map.value - 13_739_984.173_832_63).abs() < 1e-3,
        "{}",
        map.value
    );
    // The mean of need in the map is above that of the country.
    assert!(map.need_share() > map.people_share());
    let again = self::map(&options).unwrap();
    assert_eq!(map.inside(), again.inside());
}

#[test]
fn great_britain_hangs_together_and_northern_ireland_for_itself() {
    let count = GROUND.people.len();
    let mut part: Vec<usize> = (0..count).collect();
    fn root(part: &[usize], mut at: usize) -> usize {
        while part[at] != at {
            at = part[at];
        }
        at
    }
    let links = GROUND.links.iter().map(|link| (link.one, link.other));
    for (one, other) in GROUND.edges.iter().copied().chain(links) {
        let (a, b) = (root(&part, one), root(&part, other));
        part[a.max(b)] = a.min(b);
    }
    let ireland = at("Belfast");
    for place in 0..count {
        let with_ireland = root(&part, place) == root(&part, ireland);
        assert_eq!(
            with_ireland,
            GROUND.codes[place].starts_with('N'),
            "{}",
            GROUND.names[place]
        );
        assert!(with_ireland || root(&part, place) == root(&part, at("Leeds")));
    }
    // A crossing of the list is needed: no line is shared.
    for link in &GROUND.links {
        let pair = (link.one.min(link.other), link.one.max(link.other));
        assert!(!GROUND.edges.contains(&pair), "{}", link.reason);
    }
}

#[test]
fn figures_are_those_of_their_sources() {
    let figure = |name: &str| GROUND.figures.iter().find(|one| one.name == name).unwrap();
    // 2021: GBP million and people as the tables give them.
    let gva = FACTS.value_added(2021, "Total").unwrap()[at("Barnsley")];
    let people = FACTS.population(2021).unwrap()[at("Barnsley")];
    assert_eq!(
        figure("gva-per-head").values[at("Barnsley")],
        1e6 * gva / people
    );
    assert_eq!(figure("employment-rate").known(), 355);
    assert_eq!(figure("industry-jobs-lost-1991-2008").known(), 350);
    assert_eq!(figure("jobs-change-2008-2022").known(), 361);
    let names: Vec<&str> = GROUND.figure_names();
    let mut once = names.clone();
    once.dedup();
    assert_eq!(names, once);
}

#[test]
fn parts_of_need_add_up_and_draws_depend_on_their_number_alone() {
    let need = need(&GROUND.figures, &usual(&GROUND).unwrap().need).unwrap();
    for place in 0..GROUND.people.len() {
        let sum: f64 = need.components.iter().map(|part| part.parts[place]).sum();
        // Nine parts of at most 1.
        assert!((sum - need.index[place]).abs() < 1e-12);
        assert!((0.0..=1.0).contains(&need.index[place]));
    }
    let weights: f64 = need.components.iter().map(|part| part.weight).sum();
    assert!((weights - 1.0).abs() < 1e-12);
    assert_eq!(need.drawn(7), need.drawn(7));
    assert_ne!(need.drawn(7), need.drawn(8));
}

#[test]
fn rules_and_amounts_are_read_or_told() {
    let figures = &GROUND.figures;
    let rule = Rule::parse("gva per head<75%", figures).unwrap();
    let met = rule.met(figures, &GROUND.people);
    let figure = figures.iter().find(|one| one.name == rule.figure).unwrap();
    let line = 0.75 * figure.mean(&GROUND.people);
    for (value, met) in figure.values.iter().zip(met) {
        assert_eq!(met, *value <= line);
    }
    // Exactly at the threshold counts.
    let value = figure.values[at("Barnsley")];
    let at_it = Rule::parse(&format!("gva-per-head<{value}"), figures).unwrap();
    assert!(at_it.met(figures, &GROUND.people)[at("Barnsley")]);
    for (text, said) in [
        ("gva-per-haed<75%", "gva-per-head"),
        ("gva-per-head", "neither < nor >"),
        ("gva-per-head<x", "no number"),
    ] {
        let told = Rule::parse(text, figures).unwrap_err();
        assert!(told.contains(said), "{told}");
    }
    let demand = |text: &str| amount("Wales", text, true, vec![0]).map(|one| one.demand);
    assert_eq!(demand("10% of map"), Ok(Demand::AtLeastOfMap(0.1)));
    assert_eq!(demand("40%"), Ok(Demand::AtLeastOfGroup(0.4)));
    assert_eq!(demand("200,000"), Ok(Demand::AtLeastPeople(200_000.0)));
    for text in ["", "-1", "110%", "5 of map", "many", "NaN"] {
        assert!(demand(text).is_err(), "{text}");
    }
}

#[test]
fn floors_caps_rules_and_zones_are_kept() {
    let wales: Vec<usize> = (0..361)
        .filter(|at| GROUND.codes[*at].starts_with('W'))
        .collect();
    let london: Vec<usize> = (0..361)
        .filter(|at| GROUND.codes[*at].starts_with("E09"))
        .collect();
    let rule = Rule::parse("employment-rate<78", &GROUND.figures).unwrap();
    let options = Options {
        places: vec![
            amount("Wales", "15% of map", true, wales.clone()).unwrap(),
            amount("London", "1000000", true, london.clone()).unwrap(),
        ],
        max_zones: Some(12),
        eligible: vec![rule.clone()],
        ..usual(&GROUND).unwrap()
    };
    let map = map(&options).unwrap();
    keeps(&map, &options);
    let people = |places: &[usize]| -> f64 {
        let inside = places.iter().filter(|at| map.places[**at].inside);
        inside.map(|at| GROUND.people[*at]).sum()
    };
    assert!(people(&wales) >= 0.15 * map.people * (1.0 - 1e-9));
    assert!(people(&london) >= 1_000_000.0);
    assert!(map.zones.len() <= 12);
    let met = rule.met(&GROUND.figures, &GROUND.people);
    assert!(map.inside().iter().all(|at| met[*at]));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]
    #[test]
    fn whatever_is_asked_is_kept(
        ceiling in 0.02f64..0.6,
        min_zone in 0.0f64..400_000.0,
        pair in (0usize..361, 0usize..361),
        which in 0usize..3,
    ) {
        prop_assume!(pair.0 != pair.1);
        let options = Options {
            ceiling,
            min_zone,
            objective: Objective::ALL[which].1,
            fixed_in: vec![pair.0],
            fixed_out: vec![pair.1],
            limits: Limits { gap: 0.01, nodes: 300, effort: 40, ..Limits::default() },
            ..usual(&GROUND).unwrap()
        };
        match map(&options) {
            Ok(map) => keeps(&map, &options),
            // A small island may have no zone of this size within the ceiling.
            Err(told) => prop_assert!(told.contains("is to be"), "{}", told),
        }
    }
}

/// A share that rounds to a threshold stands on its own side of it.
#[test]
fn no_share_of_the_draws_is_told_on_the_wrong_side() {
    assert_eq!(often(0.949), "94.9%");
    assert_eq!(often(0.95), "95%");
    assert_eq!(often(0.9496), "94.96%");
    assert_eq!(often(0.051), "5.1%");
    assert_eq!(
        (often(0.05), often(0.5), often(1.0)),
        ("5%".into(), "50%".into(), "100%".into())
    );
    let options = Options {
        draws: 40,
        ..usual(&GROUND).unwrap()
    };
    let map = map(&options).unwrap();
    for at in map.core() {
        assert!(map.places[at].frequency.unwrap() >= 0.95);
    }
    // Forty draws cannot tell 38 of them from 95%, nor 40 from it: the Wilson
    // interval of 40 in 40 begins at 91.2%.
    assert!(map.core().iter().all(|at| map.undecided(*at)));
    let robust = map.robust.as_ref().unwrap();
    // 1.96 x the root of 0.95 x 0.05 / 40.
    assert!((robust.sampling_error - 0.067_54).abs() < 1e-5);
    assert!(
        robust.exact <= robust.draws && (robust.exact < robust.draws || robust.worst_gap == 0.0)
    );
    assert!(map.draws_told().contains("6.8 points"));
}

/// What the time cut short is told as that, and nothing else is.
#[test]
fn what_the_time_left_out_is_told_apart_from_what_cannot_be() {
    let free_of_change = Options {
        fixed_in: (0..361)
            .filter(|at| GROUND.codes[*at].starts_with('W'))
            .collect(),
        fixed_out: (0..361)
            .filter(|at| !GROUND.codes[*at].starts_with('W'))
            .collect(),
        swaps: 2,
        ..usual(&GROUND).unwrap()
    };
    let told = map(&free_of_change).unwrap().left_out.join(" ");
    assert!(
        told.contains("No district is free to change sides"),
        "{told}"
    );
    assert!(!told.contains("time was up"), "{told}");
    let all = Options {
        draws: 5,
        swaps: 2,
        ceilings: vec![0.1, 0.3],
        ..usual(&GROUND).unwrap()
    };
    assert!(map(&all).unwrap().left_out.is_empty());
    // Time for the map, and for nothing after it.
    let searching = std::sync::atomic::AtomicBool::new(true);
    let cut = draw(
        &GROUND,
        &all,
        &|| searching.load(std::sync::atomic::Ordering::Relaxed),
        &|text| {
            if text.starts_with("drawing weights") {
                searching.store(false, std::sync::atomic::Ordering::Relaxed);
            }
        },
    )
    .unwrap();
    let told = cut.left_out.join(" ");
    for words in ["time was up", "draws", "ceilings", "change sides"] {
        assert!(told.contains(words), "no {words} in: {told}");
    }
}

/// An index of one nation's figures leaves the others out, and says so.
#[test]
fn places_without_need_are_named() {
    let text = "name='x'\nfinish='from-least'\n[[component]]\nfigure='deprivation-england-2025-score'\n\
                need='high'\ntransformation='z-score'\nweight=1\nmissing='reweight'\n";
    let need = NeedFile::parse(text, "x.toml", &GROUND.figure_names()).unwrap();
    let options = Options {
        need,
        ..usual(&GROUND).unwrap()
    };
    let found = map(&options).unwrap();
    let told = found.left_out.join(" ");
    for words in ["65 districts", "32 in Scotland", "11 in Northern Ireland"] {
        assert!(told.contains(words), "no {words} in: {told}");
    }
    let first = &found.telling[0].statement;
    assert!(first.contains("the need of the 296 districts"), "{first}");
    let told: Vec<&str> = (found.telling.iter())
        .map(|finding| finding.statement.as_str())
        .collect();
    assert!(told[1].contains("of England’s need"), "{}", told[1]);
    assert!(!told.join(" ").contains("the country’s"), "{told:?}");
    // A quarter of England's people, and not of the United Kingdom's.
    let (mut order, mut held) = ((0..GROUND.people.len()).collect::<Vec<_>>(), 0.0);
    order.retain(|at| found.places[*at].need.is_finite());
    let known: f64 = order.iter().map(|at| GROUND.people[*at]).sum();
    order.sort_by(|a, b| found.places[*b].need.total_cmp(&found.places[*a].need));
    for at in order {
        if held >= known / 4.0 {
            break;
        }
        held += GROUND.people[at];
    }
    assert_eq!(found.neediest.all, held);
    let cardiff = Options {
        fixed_in: vec![at("Cardiff")],
        ..options
    };
    let told = map(&cardiff).unwrap_err();
    assert!(told.contains("none of the figures of the index"), "{told}");
}
