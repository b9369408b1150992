use std::sync::LazyLock;

use proptest::prelude::*;

use super::definitions::Kind;
use super::places::no_finer;
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
fn a_set_counts_only_its_part_of_an_industry() {
    let steel = exposure(
        &Options {
            industries: "steel".into(),
            ..Options::default()
        },
        Geography::Nation,
    );
    let row = |code: &str| {
        steel
            .industries
            .iter()
            .find(|row| row.cost.code == code)
            .unwrap()
    };
    // 24.1 to 24.3 are the whole of one, 24.51 and 24.52 a part of another.
    assert_eq!(row("C241T243").counted_part, 1.0);
    let part = row("C244_5").counted_part;
    assert!(part > 0.1 && part < 0.2, "{part}");
    assert!(row("C17").counted_part == 0.0 && !row("C17").counted);
    let all = row("C241T243").gap_cost + part * row("C244_5").gap_cost;
    assert!((steel.cost() - all).abs() < 1e-9);
    // Whole industries would be 134 million; the places add up to 72.
    let places: f64 = steel.layers[0]
        .places
        .iter()
        .filter_map(|place| place.cost.map(|cost| cost.value))
        .sum();
    assert!((places / steel.great_britain_cost - 1.0).abs() < 1e-9);
    assert!((places - 71.9).abs() < 0.05, "{places}");
    assert!(steel.cost() > places && steel.cost() < 80.0);
    let said = steel.parts_said().unwrap();
    assert!(
        said.contains("C244_5") && said.contains("weak guess"),
        "{said}"
    );
    assert!(
        steel
            .findings
            .iter()
            .any(|one| one.statement.contains(&said))
    );
    assert!(
        exposure(&Options::default(), Geography::Nation)
            .parts_said()
            .is_none()
    );
}

#[test]
fn no_gap_costs_nothing_and_ranks_nobody() {
    let none = exposure(
        &Options {
            gap: 0.0,
            ..Options::default()
        },
        Geography::District,
    );
    assert!(none.costs_nothing());
    let places = &none.layers[0].places;
    assert!(places.iter().all(|place| place.standing.is_none()));
    // All but Northern Ireland's eleven have a figure, and it is nothing.
    let costs: Vec<Range> = places.iter().filter_map(|place| place.cost).collect();
    assert_eq!((places.len(), costs.len()), (361, 350));
    assert!(
        costs
            .iter()
            .all(|cost| cost.value == 0.0 && cost.high == 0.0)
    );
    assert!(none.industries.iter().all(|row| row.gap_cost == 0.0));
    assert!(
        none.findings
            .iter()
            .any(|one| one.statement.contains("nothing to pay"))
    );
    assert!(
        none.findings
            .iter()
            .all(|one| !one.statement.contains("weighs most"))
    );
}

#[test]
fn nobody_is_named_first_who_cannot_be_told() {
    let usual = exposure(&Options::default(), Geography::District);
    let places = &usual.layers[0].places;
    let top = &places[in_order(places)[0]];
    let reach = top.standing.unwrap().worst;
    assert!(reach > 1, "a case in which the first cannot be told");
    let told = usual
        .findings
        .iter()
        .find(|one| one.statement.contains("weighs most"))
        .unwrap();
    // As many as the ranks of the table leave open, by a count of their own.
    let least = top.of_value_added.unwrap().low;
    let overlapping = places
        .iter()
        .filter_map(|place| place.of_value_added)
        .filter(|range| range.high >= least)
        .count();
    assert_eq!(overlapping, reach);
    assert!(
        told.statement
            .contains(&format!("{overlapping} have intervals"))
            && told.statement.contains("cannot be told"),
        "{}",
        told.statement
    );
    assert_eq!(told.figures.len(), 3);
}

#[test]
fn the_gap_is_called_an_assumption_with_its_source() {
    let usual = exposure(&Options::default(), Geography::Nation);
    assert!(usual.gap_source.contains("an assumption") && usual.gap_source.contains("https://"));
    // Its site has the letters of the agency.
    assert!(
        usual
            .gap_source
            .contains("quoted by the Institute of Economic Affairs: https://iea.org.uk/")
    );
    assert!(usual.gap_source.contains("with taxes"));
    let own = exposure(
        &Options {
            gap: 0.3,
            ..Options::default()
        },
        Geography::Nation,
    );
    assert!(own.gap_source.contains("30%") && !own.gap_source.contains("https://"));
    for lens in [usual, own] {
        assert!(
            lens.notes
                .iter()
                .any(|note| note.contains(&lens.gap_source))
        );
    }
}

#[test]
fn places_in_another_order_have_the_same_figures() {
    let mut areas = FACTS.areas(Geography::Itl2);
    let straight = expose(
        &FACTS,
        &BASE,
        &[(Geography::Itl2, areas.clone())],
        &Options::default(),
    )
    .unwrap();
    areas.reverse();
    let turned = expose(
        &FACTS,
        &BASE,
        &[(Geography::Itl2, areas)],
        &Options::default(),
    )
    .unwrap();
    for (one, other) in straight.layers[0]
        .places
        .iter()
        .zip(turned.layers[0].places.iter().rev())
    {
        assert_eq!(one.place.code, other.place.code);
        assert_eq!(one.cost, other.cost);
        let ranks = |place: &EnergyPlace| place.standing.map(|one| (one.best, one.worst));
        assert_eq!(ranks(one), ranks(other));
    }
}

#[test]
fn jobs_by_definition_are_the_sums_of_the_regions() {
    let usual = exposure(&Options::default(), Geography::Itl2);
    for (at, row) in usual.definitions.iter().enumerate() {
        let sum: f64 = usual.layers[0]
            .places
            .iter()
            .filter_map(|place| place.definitions[at].map(|here| here.jobs.jobs))
            .sum();
        // Published cells added in another order: to the last job.
        assert!(
            (sum - row.jobs).abs() < 0.5,
            "{} {sum}",
            row.definition.name
        );
        for (other, shared) in usual.definitions.iter().zip(&row.shared) {
            assert!(*shared <= row.jobs.min(other.jobs) + 1e-6);
        }
    }
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
    let leakage = by("carbon-leakage");
    assert!(leakage.jobs > cut.jobs);
    assert_eq!(leakage.definition.left_out, 13);
    // The whole list is between the two.
    let ends = [leakage.jobs, leakage.jobs_with_products].map(|jobs| (jobs / 1e3).round());
    assert_eq!(ends, [182.0, 300.0]);
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

proptest! {
    #[test]
    fn the_cost_is_the_bill_less_the_bill_elsewhere(
        bill in 0.0..1e5_f64,
        gap in 0.0..5.0_f64,
        more in 0.0..1.0_f64,
    ) {
        let cost = cost_of_gap(bill, gap);
        // Elsewhere's bill, dearer by the gap, is the bill here; the room is
        // that of the arithmetic.
        prop_assert!(((bill - cost) * (1.0 + gap) - bill).abs() <= 1e-9 * bill.max(1.0));
        // Linear in the bill, rising with the gap, never the whole bill.
        prop_assert!((cost_of_gap(2.0 * bill, gap) - 2.0 * cost).abs() <= 1e-9 * bill.max(1.0));
        prop_assert!(cost_of_gap(bill, gap + more) >= cost && cost <= bill);
    }
}

/// One use of electricity a job is no measurement: a cost is never told closer than its
/// second digit, however well the jobs of a region are known.
#[test]
fn a_cost_is_not_told_finer_than_two_digits() {
    let found = exposure(&Options::default(), Geography::Region);
    let mut told = 0;
    for cost in found.layers[0].places.iter().filter_map(|place| place.cost) {
        let step = 10_f64.powf(cost.value.log10().floor() - 1.0);
        // Half a step on either side, and rounding of a sum.
        assert!(cost.high - cost.low >= step * (1.0 - 1e-9), "{cost:?}");
        told += 1;
    }
    assert!(told >= 11);
    let exact = no_finer(Range {
        value: 219.8,
        low: 218.6,
        high: 221.1,
    });
    assert!((exact.low - 214.8).abs() < 1e-9 && (exact.high - 224.8).abs() < 1e-9);
    let wide = Range {
        value: 220.0,
        low: 100.0,
        high: 300.0,
    };
    assert_eq!(no_finer(wide), wide);
}
