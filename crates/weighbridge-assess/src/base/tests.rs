use std::sync::OnceLock;

use proptest::prelude::*;
use weighbridge_facts::{AddedTable, Area, Facts, Member};
use weighbridge_model::figure::Grade;
use weighbridge_model::place::Geography;

use super::*;

fn facts() -> &'static Facts {
    static FACTS: OnceLock<Facts> = OnceLock::new();
    FACTS.get_or_init(|| Facts::embedded().unwrap())
}

fn base() -> &'static Base {
    static BASE: OnceLock<Base> = OnceLock::new();
    BASE.get_or_init(|| Base::new(facts(), 2021).unwrap())
}

fn set(inside: impl Fn(&str) -> bool) -> Vec<f64> {
    facts()
        .leaves()
        .iter()
        .map(|leaf| f64::from(u8::from(inside(leaf))))
        .collect()
}

fn prefixes(codes: &[&str]) -> Vec<f64> {
    set(|leaf| codes.iter().any(|code| leaf.starts_with(code)))
}

fn district(name: &str) -> Area {
    facts()
        .areas(Geography::District)
        .into_iter()
        .find(|area| area.place.name == name)
        .unwrap()
}

fn region_with(area: &Area) -> Area {
    let district = area.members[0].district;
    facts()
        .areas(Geography::Itl2)
        .into_iter()
        .find(|region| region.districts().any(|member| member == district))
        .unwrap()
}

/// A table of one place, year and a few codes.
fn table(year: i32, place: &str, figures: &[(&str, f64)]) -> AddedTable {
    AddedTable {
        name: "own".into(),
        source: "a test".into(),
        measure: "Employment".into(),
        year,
        places: vec![place.to_owned()],
        industries: figures
            .iter()
            .map(|(code, _)| vec![(*code).to_owned()])
            .collect(),
        values: figures.iter().map(|(_, figure)| *figure).collect(),
    }
}

#[test]
fn districts_add_up_to_the_official_regional_figures() {
    for year in [2015, 2021] {
        let base = Base::new(facts(), year).unwrap();
        let cross = facts().employment_itl2(year).unwrap();
        let width = facts().leaves().len();
        for area in facts().areas(Geography::Itl2) {
            let Some(row) = cross
                .places
                .iter()
                .position(|code| *code == area.place.code)
            else {
                continue;
            };
            for leaf in 0..width {
                let sum: f64 = area
                    .districts()
                    .map(|district| base.districts[district * width + leaf])
                    .sum();
                let official = cross.values[row * width + leaf];
                // Every fit ends on this margin: only rounding of doubles is left.
                assert!(
                    (sum - official).abs() < 1e-6 * official.max(1.0),
                    "{year} {} {leaf}: {sum} {official}",
                    area.place.code
                );
            }
        }
    }
}

#[test]
fn a_whole_region_has_the_official_figure_and_its_rounding_only() {
    let weights = prefixes(&["24"]);
    let region = region_with(&district("Sheffield"));
    let parts = base().parts(&region);
    let whole = base().jobs(&parts, &weights);
    assert_eq!(base().grade(&parts, &weights), Some(Grade::Official));
    // The same districts as two areas, one after the other, add up to it.
    let half = |keep: usize| Area {
        members: region
            .members
            .iter()
            .enumerate()
            .filter(|(at, _)| at % 2 == keep)
            .map(|(_, member)| *member)
            .collect(),
        ..region.clone()
    };
    let halves = [0, 1].map(|keep| {
        let parts = base().parts(&half(keep));
        assert_eq!(base().grade(&parts, &weights), Some(Grade::Modelled));
        base().jobs(&parts, &weights)
    });
    assert!((halves[0].jobs + halves[1].jobs - whole.jobs).abs() < 1e-6 * whole.jobs);
    // At most 729 cells rounded to 500: far from a model's error.
    assert!(whole.high - whole.low < 2.0 * 1.645 * 500.0 / 12.0_f64.sqrt() * 8.0);
    assert!(halves.iter().all(|half| half.high <= whole.high + 1.0));
}

#[test]
fn every_interval_holds_its_figure_and_nothing_exceeds_the_region() {
    for codes in [
        &["24"][..],
        &["29"],
        &["21"],
        &["303"],
        &["20", "26", "27", "28", "29", "30"],
        &["64", "65", "66"],
        &["62"],
        &["25400"],
    ] {
        let weights = prefixes(codes);
        let prepared = base().prepare(&weights);
        for area in facts().areas(Geography::District) {
            let parts = base().parts(&area);
            if parts.grade.is_none() {
                assert!(area.place.code.starts_with('N'));
                assert!(base().estimate(&parts, &prepared).jobs.is_nan());
                continue;
            }
            let found = base().estimate(&parts, &prepared);
            assert!(
                found.low <= found.jobs && found.jobs <= found.high,
                "{area:?} {found:?}"
            );
            assert_eq!(found, base().jobs(&parts, &weights));
            let whole = base().jobs(&base().parts(&region_with(&area)), &weights);
            assert!(
                found.high <= whole.high + 1e-6,
                "{} {found:?} {whole:?}",
                area.place.name
            );
        }
    }
}

#[test]
fn a_whole_broad_group_is_known_far_better_than_a_part_of_it() {
    // Manufacturing of Leeds is published by section: a single-district ITL3.
    let parts = base().parts(&district("Leeds"));
    let relative = |codes: &[&str]| {
        let found = base().jobs(&parts, &prefixes(codes));
        (found.high - found.low) / found.jobs
    };
    let all: Vec<String> = (10..34).map(|division| division.to_string()).collect();
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    assert!(relative(&all) < 0.1, "{}", relative(&all));
    assert!(relative(&["28"]) > 3.0 * relative(&all));
}

#[test]
fn a_small_modelled_figure_cannot_be_told_from_zero() {
    // Nobody makes steel in Westminster for certain.
    let found = base().jobs(&base().parts(&district("Westminster")), &prefixes(&["241"]));
    assert!(!found.tells_from_zero(), "{found:?}");
    let found = base().jobs(&base().parts(&district("Sunderland")), &prefixes(&["29"]));
    assert!(found.tells_from_zero(), "{found:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]
    #[test]
    fn any_set_and_what_it_leaves_add_up(draws in prop::collection::vec(0.0..1.0f64, 729), cut in 0.05..0.95f64) {
        let inside: Vec<f64> = draws.iter().map(|draw| f64::from(u8::from(*draw < cut))).collect();
        let outside: Vec<f64> = inside.iter().map(|weight| 1.0 - weight).collect();
        let area = district("Barnsley");
        let parts = base().parts(&area);
        let (a, b) = (base().jobs(&parts, &inside), base().jobs(&parts, &outside));
        let all: f64 = base().profile(&parts).iter().sum();
        prop_assert!((a.jobs + b.jobs - all).abs() < 1e-6 * all);
        prop_assert!(a.low <= a.jobs && a.jobs <= a.high);
        // Half of every industry: half the jobs and half the width, but for
        // the floor that rounding always leaves.
        let halved: Vec<f64> = inside.iter().map(|weight| weight / 2.0).collect();
        let half = base().jobs(&parts, &halved);
        prop_assert!((half.jobs * 2.0 - a.jobs).abs() < 1e-6 * a.jobs.max(1.0));
    }

    #[test]
    fn the_order_of_districts_does_not_matter(shift in 1usize..20) {
        let mut area = facts().areas(Geography::CombinedAuthority).swap_remove(3);
        let weights = prefixes(&["24", "62"]);
        let first = base().jobs(&base().parts(&area), &weights);
        let by = shift % area.members.len();
        area.members.rotate_left(by);
        prop_assert_eq!(first, base().jobs(&base().parts(&area), &weights));
    }
}

#[test]
fn a_cut_district_is_modelled() {
    let leeds = district("Leeds");
    let area = Area {
        members: vec![Member {
            share: 0.4,
            ..leeds.members[0]
        }],
        ..leeds.clone()
    };
    let weights = prefixes(&["28"]);
    let whole = base().jobs(&base().parts(&leeds), &weights);
    let part = base().jobs(&base().parts(&area), &weights);
    assert!((part.jobs - 0.4 * whole.jobs).abs() < 1e-9 * whole.jobs);
    assert_eq!(
        base().grade(&base().parts(&area), &weights),
        Some(Grade::Modelled)
    );
}

#[test]
fn an_added_table_makes_its_figures_official() {
    let area = district("Leeds");
    let own = table(
        2021,
        &area.place.code,
        &[("24", 1250.0), ("28", 3000.0), ("29", f64::NAN)],
    );
    let base = Base::with_tables(facts(), 2021, &[own]).unwrap();
    let parts = base.parts(&area);
    let asked = |codes: &[&str]| {
        let weights = prefixes(codes);
        (base.jobs(&parts, &weights), base.grade(&parts, &weights))
    };
    let (found, grade) = asked(&["24"]);
    assert!((found.jobs - 1250.0).abs() < 1e-6);
    assert_eq!(grade, Some(Grade::Official));
    // Rounded to 250: 1.645 · 250 / √12 either way.
    assert!((found.high - 1250.0 - 118.7).abs() < 0.1, "{found:?}");
    let (found, grade) = asked(&["24", "28"]);
    assert!((found.jobs - 4250.0).abs() < 1e-6);
    assert_eq!(grade, Some(Grade::Official));
    // A part of a code stays modelled, but within it.
    let (found, grade) = asked(&["241"]);
    assert_eq!(grade, Some(Grade::Modelled));
    assert!(found.jobs <= 1250.0 && found.high > found.jobs);
    // A suppressed figure, and industries that the table does not give, too.
    assert_eq!(asked(&["29"]).1, Some(Grade::Modelled));
    assert_eq!(asked(&["24", "62"]).1, Some(Grade::Modelled));
    assert!(asked(&["24", "62"]).0.jobs > 1250.0);
    // Its neighbour is as before.
    let other = district("Bradford");
    let weights = prefixes(&["24"]);
    assert_eq!(
        base.jobs(&base.parts(&other), &weights),
        super::tests::base().jobs(&super::tests::base().parts(&other), &weights)
    );
}

#[test]
fn two_added_districts_are_derived() {
    let (a, b) = (district("Leeds"), district("Bradford"));
    let tables = [
        table(2021, &a.place.code, &[("C", 27_000.0)]),
        table(2021, &b.place.code, &[("C", 25_000.0)]),
    ];
    let base = Base::with_tables(facts(), 2021, &tables).unwrap();
    let both = Area {
        members: vec![a.members[0], b.members[0]],
        ..a
    };
    let all: Vec<f64> = set(|leaf| (10..34).contains(&leaf[..2].parse::<i32>().unwrap()));
    let parts = base.parts(&both);
    assert_eq!(base.grade(&parts, &all), Some(Grade::Derived));
    assert!((base.jobs(&parts, &all).jobs - 52_000.0).abs() < 1e-6);
}

#[test]
fn a_year_of_an_added_table_only_has_what_it_gives() {
    let area = district("Leeds");
    let tables = [
        table(2023, &area.place.code, &[("24", 1250.0)]),
        table(2023, "K03000001", &[("24", 70_000.0)]),
    ];
    let base = Base::with_tables(facts(), 2023, &tables).unwrap();
    let parts = base.parts(&area);
    let metals = prefixes(&["24"]);
    assert_eq!(base.grade(&parts, &metals), Some(Grade::Official));
    assert!((base.jobs(&parts, &metals).jobs - 1250.0).abs() < 1e-6);
    let software = prefixes(&["62"]);
    assert_eq!(base.grade(&parts, &software), None);
    assert!(base.jobs(&parts, &software).jobs.is_nan());
    let national: f64 = base
        .national
        .iter()
        .zip(&metals)
        .filter(|(_, weight)| **weight > 0.0)
        .map(|(jobs, _)| jobs)
        .sum();
    assert!((national - 70_000.0).abs() < 1e-6);
    let bradford = base.parts(&district("Bradford"));
    assert_eq!(base.grade(&bradford, &metals), None);
    assert!(Base::with_tables(facts(), 2024, &tables).is_err());
}
