//! Demands that no map can meet together are named, and nothing else is.

use weighbridge_assess::assisted_areas::demands::amount;
use weighbridge_assess::assisted_areas::{Options, PlaceDemand, Rule, usual};

use super::{GROUND, at, map};

#[test]
fn demands_that_conflict_are_named() {
    let options = Options {
        fixed_in: vec![at("Isles of Scilly")],
        fixed_out: vec![at("Cornwall"), at("Leeds")],
        ..usual(&GROUND).unwrap()
    };
    let told = map(&options).unwrap_err();
    for words in [
        "Isles of Scilly is to be in",
        "Cornwall is to be out",
        "zones of at least 100,000 people",
    ] {
        assert!(told.contains(words), "{told}");
    }
    assert!(!told.contains("Leeds"), "{told}");
}

/// Each of these asks for what cannot be; what is named is what was asked, with
/// its option, and nothing besides.
#[test]
fn contradictions_of_every_kind_are_named_and_nothing_else() {
    let of = |letters: &str| -> Vec<usize> {
        (0..361)
            .filter(|at| GROUND.codes[*at].starts_with(letters))
            .collect()
    };
    let (wales, scotland, england) = (of("W"), of("S"), of("E"));
    let usual = || usual(&GROUND).unwrap();
    let floor = |place: &str, text: &str, members: &[usize]| {
        amount(place, text, true, members.to_vec()).unwrap()
    };
    let cap = |place: &str, text: &str, members: &[usize]| {
        amount(place, text, false, members.to_vec()).unwrap()
    };
    let rule = |text: &str| Rule::parse(text, &GROUND.figures).unwrap();
    let floors = |places: Vec<PlaceDemand>| Options { places, ..usual() };
    let cases: Vec<(Options, &[&str])> = vec![
        (
            floors(vec![
                floor("Wales", "50% of map", &wales),
                floor("England", "10% of map", &england),
                floor("Scotland", "60% of map", &scotland),
            ]),
            &[
                "--floor \"Wales=50% of map\"",
                "--floor \"Scotland=60% of map\"",
            ],
        ),
        // Three, of which any two can be met.
        (
            floors(vec![
                floor("Wales", "40% of map", &wales),
                floor("England", "40% of map", &england),
                floor("Scotland", "40% of map", &scotland),
            ]),
            &["Wales=40%", "England=40%", "Scotland=40%"],
        ),
        (
            floors(vec![
                floor("Wales", "500000", &wales),
                cap("Wales", "400000", &wales),
            ]),
            &["--floor \"Wales=500000\"", "--cap \"Wales=400000\""],
        ),
        (
            floors(vec![
                floor("Wales", "30% of map", &wales),
                cap("Wales", "20% of map", &wales),
            ]),
            &["--floor \"Wales=30% of map\"", "--cap \"Wales=20% of map\""],
        ),
        (
            Options {
                fixed_out: wales.clone(),
                named_out: vec![("Wales".to_owned(), wales.clone())],
                ..floors(vec![floor("Wales", "5% of map", &wales)])
            },
            &[
                "Wales is to be out (--fix-out Wales)",
                "--floor \"Wales=5% of map\"",
            ],
        ),
        // More than live there, and more than the ceiling.
        (
            floors(vec![floor("Wales", "4000000", &wales)]),
            &["--floor \"Wales=4000000\"); it has 3.11 million"],
        ),
        (
            floors(vec![floor("England", "30000000", &england)]),
            &["--floor \"England=30000000\"", "--ceiling"],
        ),
        (
            floors(vec![
                floor("England", "17000000", &england),
                floor("Wales", "1000000", &wales),
                floor("Scotland", "1000000", &scotland),
            ]),
            &[
                "England=17000000",
                "Wales=1000000",
                "Scotland=1000000",
                "--ceiling",
            ],
        ),
        (
            Options {
                fixed_in: vec![at("Belfast"), at("Cornwall")],
                max_zones: Some(1),
                ..usual()
            },
            &[
                "--fix-in Belfast",
                "--fix-in Cornwall",
                "at most 1 zone (--max-zones 1)",
            ],
        ),
        (
            Options {
                fixed_in: vec![at("Camden"), at("Barnsley")],
                eligible: vec![rule("gva-per-head<75%")],
                ..usual()
            },
            &["--fix-in Camden", "(--eligible \"gva-per-head<75%\")"],
        ),
        (
            Options {
                eligible: vec![rule("gva-per-head<1%")],
                ..usual()
            },
            &["which 361 of 361 do not meet (--eligible \"gva-per-head<1%\")"],
        ),
        (
            Options {
                ceiling: 0.001,
                ..usual()
            },
            &["zones of at least 100,000 people", "at most 0.1% of the"],
        ),
        (
            Options {
                max_zones: Some(0),
                ..usual()
            },
            &["at most 0 zones"],
        ),
        // Two that have nothing to do with each other are both told.
        (
            Options {
                fixed_in: vec![at("Belfast")],
                fixed_out: vec![at("Belfast")],
                ..floors(vec![floor("Wales", "4000000", &wales)])
            },
            &[
                "--floor \"Wales=4000000\"",
                "--fix-in Belfast",
                "--fix-out Belfast",
                "Apart from that",
            ],
        ),
    ];
    for (options, said) in cases {
        let told = map(&options).unwrap_err();
        for words in said {
            assert!(told.contains(words), "no {words} in: {told}");
        }
        let demands = said.iter().filter(|words| **words != "Apart from that");
        assert_eq!(told.matches("\n  - ").count(), demands.count(), "{told}");
        assert!(!told.contains("innocent"), "{told}");
    }
}
