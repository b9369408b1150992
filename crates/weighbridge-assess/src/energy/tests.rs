use std::sync::LazyLock;

use super::*;
use crate::energy::prices::gaps;

static FACTS: LazyLock<Facts> = LazyLock::new(|| Facts::embedded().unwrap());
static BASE: LazyLock<Base> = LazyLock::new(|| Base::new(&FACTS, 2021).unwrap());

fn exposure(options: &Options, geography: Geography) -> EnergyExposure {
    expose(
        &FACTS,
        &BASE,
        &[(geography, FACTS.areas(geography))],
        options,
    )
    .unwrap()
}

#[test]
fn intensities_are_those_of_the_published_table() {
    // From the table of 2023 by hand, GBP million: flow from D351 over value
    // added. The table has whole pounds of value added and finer flows.
    let costs = Costs::new(&FACTS).unwrap();
    for (code, electricity, added) in [
        ("C241T243", 201.508_341, 3_076.0),
        ("C23OTHER", 507.924_041, 3_450.0),
        ("C17", 605.537_941, 4_223.0),
        ("C20A", 530.254_435, 1_554.0),
    ] {
        let one = costs
            .industries
            .iter()
            .find(|one| one.code == code)
            .unwrap();
        assert!((one.electricity - electricity).abs() < 1e-5, "{code}");
        let part = one.electricity_of_value_added.unwrap();
        assert!((part - electricity / added).abs() < 1e-8, "{code} {part}");
    }
}

#[test]
fn places_add_up_to_the_country_and_scale_with_the_gap() {
    let usual = exposure(&Options::default(), Geography::Itl2);
    let total: f64 = usual.layers[0]
        .places
        .iter()
        .filter_map(|place| place.cost.map(|cost| cost.value))
        .sum();
    // Great Britain's part of the country's cost, job by job.
    let whole: f64 = usual
        .industries
        .iter()
        .filter(|row| row.counted)
        .filter_map(|row| Some(row.gap_per_job? * row.jobs / 1e6))
        .sum();
    assert!((total / whole - 1.0).abs() < 1e-9, "{total} {whole}");
    let double = exposure(
        &Options {
            gap: 0.92,
            ..Options::default()
        },
        Geography::Itl2,
    );
    for (one, two) in usual.layers[0].places.iter().zip(&double.layers[0].places) {
        let (Some(one), Some(two)) = (one.cost, two.cost) else {
            continue;
        };
        let factor = (0.92 / 1.92) / (0.46 / 1.46);
        assert!((two.value / one.value - factor).abs() < 1e-9);
        assert!(one.low <= one.value && one.value <= one.high);
    }
}

#[test]
fn no_gap_costs_nothing_and_ranks_nobody() {
    let none = exposure(
        &Options {
            gap: 0.0,
            ..Options::default()
        },
        Geography::Region,
    );
    assert!(
        none.layers[0]
            .places
            .iter()
            .all(|place| place.cost.is_none())
    );
    assert!(none.industries.iter().all(|row| row.gap_cost == 0.0));
}

#[test]
fn ranks_hold_the_order_and_no_more() {
    let usual = exposure(&Options::default(), Geography::District);
    let places = &usual.layers[0].places;
    let order = in_order(places);
    let known: Vec<&EnergyPlace> = order
        .iter()
        .map(|at| &places[*at])
        .filter(|place| place.standing.is_some())
        .collect();
    for (position, place) in known.iter().enumerate() {
        let standing = place.standing.unwrap();
        assert!(standing.best <= position + 1 && position < standing.worst);
    }
    // Northern Ireland's eleven have no jobs by industry.
    assert_eq!(known.len(), 350);
}

#[test]
fn definitions_say_what_is_missing() {
    let usual = exposure(&Options::default(), Geography::Nation);
    let by = |name: &str| {
        usual
            .definitions
            .iter()
            .find(|row| row.definition.name == name)
            .unwrap()
    };
    // Classes cut at 22.11: no steel can be in it.
    let cut = by("exemption-2017");
    assert_eq!(cut.definition.kind, Kind::PartialList);
    assert!(
        cut.definition
            .codes
            .iter()
            .all(|code| code.as_str() <= "2211")
    );
    let steel = usual
        .definitions
        .iter()
        .position(|row| row.definition.name == "steel")
        .unwrap();
    assert_eq!(cut.shared[steel], 0.0);
    assert!(usual.notes.iter().any(|note| note.contains("22.11")));
    assert!(usual.notes.iter().any(|note| note.contains("2020S1")));
    // The whole list: 50 classes, its 13 products are finer than a class.
    assert_eq!(by("carbon-leakage").definition.codes.len(), 50);
    assert!(by("carbon-leakage").jobs > cut.jobs);
}

#[test]
fn prices_end_where_they_end() {
    for band in gaps(&FACTS).unwrap() {
        let after = band
            .series
            .iter()
            .filter(|half| half.half.as_str() > UNITED_KINGDOM_PRICES_END);
        assert!(after.clone().count() > 0, "the others go on");
        assert!(after.into_iter().all(|half| half.united_kingdom.is_none()));
        assert!(band.last.as_str() <= UNITED_KINGDOM_PRICES_END);
    }
}

#[test]
fn an_unknown_set_of_industries_names_the_near_ones() {
    let wanted = Options {
        industries: "stel".into(),
        ..Options::default()
    };
    let error = expose(&FACTS, &BASE, &[], &wanted).unwrap_err();
    assert!(
        error.contains("steel") && error.contains("carbon-leakage"),
        "{error}"
    );
}
