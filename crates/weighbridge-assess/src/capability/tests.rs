use std::sync::LazyLock;

use proptest::prelude::*;
use weighbridge_model::place::Geography;

use super::places::{PlaceLoss, TOO_SPECIAL, places};
use super::run::{ShockOptions, run};
use super::shock::{Loss, chain};
use super::*;

static FACTS: LazyLock<Facts> = LazyLock::new(|| Facts::embedded().unwrap());
static BASE: LazyLock<Base> = LazyLock::new(|| Base::new(&FACTS, 2021).unwrap());
static SUPPLY: LazyLock<Supply> = LazyLock::new(|| Supply::new(&FACTS, &BASE, None).unwrap());

fn target(text: &str) -> Result<Target, String> {
    Target::find(&FACTS, &SUPPLY, text, &BASE.national)
}

fn cut(text: &str, part: f64) -> Chain {
    chain(&SUPPLY, &target(text).unwrap(), part, Replace::None).unwrap()
}

/// Direct and upstream, all industries together.
fn backward(chain: &Chain) -> f64 {
    chain.direct.output + chain.upstream.output
}

fn forward(chain: &Chain) -> f64 {
    chain.direct.output + chain.downstream.output
}

/// Arithmetic alone: sums of a hundred numbers of up to a million.
const ROOM: f64 = 1e-6;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn a_larger_cut_never_costs_less(
        at in 0_usize..200,
        less in 0.01..1.0_f64,
        more in 0.0..1.0_f64,
    ) {
        let codes: Vec<&str> = SUPPLY
            .table
            .industries
            .iter()
            .enumerate()
            .filter(|(at, _)| SUPPLY.jobs[*at] > 0.0)
            .map(|(_, one)| one.code.as_str())
            .collect();
        let code = codes[at % codes.len()];
        let (small, large) = (cut(code, less), cut(code, less + (1.0 - less) * more));
        let whole = cut(code, 1.0);
        for (one, other) in [(&small, &large), (&large, &whole)] {
            prop_assert!(backward(one) <= backward(other) + ROOM, "{code}");
            prop_assert!(forward(one) <= forward(other) + ROOM, "{code}");
            prop_assert!(one.direct.jobs <= other.direct.jobs + ROOM, "{code}");
        }
        // A share of the output lost is that share of the whole's loss.
        for (one, all) in small.industries.iter().zip(&whole.industries) {
            let off = one.upstream.output - less * all.upstream.output;
            prop_assert!(off.abs() < ROOM, "{code} {}", one.code);
            let off = one.downstream.output - less * all.downstream.output;
            prop_assert!(off.abs() < ROOM, "{code} {}", one.code);
            // Nobody loses more than there is.
            prop_assert!(all.upstream.output <= all.has.output + ROOM);
        }
    }
}

#[test]
fn what_ends_together_costs_no_more_than_each_alone_and_no_less_than_any() {
    for (all, parts) in [
        ("24", vec!["C241T243", "C244_5"]),
        ("20", vec!["C203", "C204", "C205", "C20A", "C20B", "C20C"]),
        ("23", vec!["C235_6", "C23OTHER"]),
        ("30", vec!["C301", "C303", "C30OTHER"]),
    ] {
        let together = cut(all, 1.0);
        let alone: Vec<Chain> = parts.iter().map(|code| cut(code, 1.0)).collect();
        for total in [backward, forward] {
            let sum: f64 = alone.iter().map(total).sum();
            let most = alone.iter().map(total).fold(0.0, f64::max);
            let found = total(&together);
            assert!(found <= sum + ROOM && found >= most - ROOM, "{all}");
        }
    }
}

#[test]
fn imports_save_the_buyers_and_nobody_else() {
    for code in ["24.1", "C17", "29"] {
        let target = target(code).unwrap();
        let none = chain(&SUPPLY, &target, 1.0, Replace::None).unwrap();
        let replaced = chain(&SUPPLY, &target, 1.0, Replace::Imports).unwrap();
        assert_eq!(replaced.downstream, Loss::default());
        assert_eq!(replaced.upstream, none.upstream);
        assert_eq!(replaced.direct, none.direct);
        assert!(none.downstream.output > 0.0 && replaced.imports_needed > 0.0);
    }
}

#[test]
fn what_no_sum_holds_is_named_and_its_size_kept() {
    let found = cut("24.1", 1.0);
    let [left] = found.left_out.as_slice() else {
        panic!("one industry is withheld: {:?}", found.left_out);
    };
    assert_eq!(left.code, "L68A");
    let every: f64 = found
        .industries
        .iter()
        .map(|row| row.downstream.output)
        .sum();
    let told = found.downstream.output + left.downstream.output;
    assert!((every - told).abs() < ROOM, "{every} {told}");
    assert!(left.downstream.output > 1.0);
    let shock = shock("24.1", 1.0);
    let named =
        |statement: &str| statement.contains("L68A") && !statement.contains("£44.1 million");
    assert!(shock.findings.iter().any(|one| named(&one.statement)));
    // So is the part of the code's industry that is not meant.
    let part = |limit: &String| {
        limit.contains("C241T243") && limit.contains("67%") && limit.contains("33%")
    };
    assert!(shock.limits.iter().any(part), "{:?}", shock.limits);
}

fn shock(industry: &str, part: f64) -> super::run::Shock {
    run(
        &FACTS,
        &ShockOptions {
            industry: industry.into(),
            cut: part,
            replace: Replace::None,
            year: None,
            place: None,
            geographies: Vec::new(),
        },
    )
    .unwrap()
}

fn by_place(code: &str, geography: Geography) -> (Chain, Vec<PlaceLoss>) {
    let target = target(code).unwrap();
    let chain = chain(&SUPPLY, &target, 1.0, Replace::None).unwrap();
    let rows = places(
        &BASE,
        &SUPPLY,
        &target,
        &chain,
        1.0,
        &FACTS.areas(geography),
        &|_| true,
    )
    .unwrap();
    (chain, rows)
}

#[test]
fn places_add_up_to_the_nation() {
    for code in ["24.1", "C17", "C"] {
        let (chain, rows) = by_place(code, Geography::Itl2);
        let sum = |of: fn(&PlaceLoss) -> f64| rows.iter().map(of).sum::<f64>();
        // A loss that a negative flow makes a gain is none in a place.
        let lost = |of: fn(&super::shock::IndustryLoss) -> f64| {
            chain
                .industries
                .iter()
                .map(|row| of(row).max(0.0))
                .sum::<f64>()
        };
        for (here, nation) in [
            (sum(|row| row.direct.jobs), lost(|row| row.direct.jobs)),
            (sum(|row| row.upstream.jobs), lost(|row| row.upstream.jobs)),
            (
                sum(|row| row.downstream.jobs),
                lost(|row| row.downstream.jobs),
            ),
        ] {
            // ITL2 regions are published: the sum is the nation's.
            assert!(
                (here - nation).abs() < 0.01 * nation.max(1.0).sqrt(),
                "{code} {here} {nation}"
            );
        }
        for row in &rows {
            for (reading, parts) in [
                (row.backward, row.direct.jobs + row.upstream.jobs),
                (row.forward, row.direct.jobs + row.downstream.jobs),
            ] {
                // Each reading counts every job once: nothing is capped.
                assert!((reading.jobs - parts).abs() < 0.01, "{}", row.place.name);
                assert!(reading.jobs <= row.jobs + ROOM);
            }
        }
    }
}

#[test]
fn the_local_band_is_not_given_where_the_formula_says_nothing() {
    let (_, rows) = by_place("24.1", Geography::District);
    let by = |name: &str| rows.iter().find(|row| row.place.name == name).unwrap();
    let steel = by("Neath Port Talbot");
    assert!(steel.quotient > TOO_SPECIAL && steel.local.is_none());
    let given: Vec<&PlaceLoss> = rows.iter().filter(|row| row.local.is_some()).collect();
    assert!(!given.is_empty());
    for row in given {
        let [low, high] = row.local.unwrap();
        assert!(row.quotient < TOO_SPECIAL && 0.0 <= low && low <= high);
    }
}

#[test]
fn names_codes_and_everyday_words_find_an_industry() {
    for (text, code) in [
        ("ceramics", "SIC 23.2, 23.3 and 23.4"),
        ("Ceramics industry", "SIC 23.2, 23.3 and 23.4"),
        ("motor cars", "SIC 29"),
        ("motor vehicles", "SIC 29"),
        ("steel", "C241T243"),
        ("24.10", "SIC 24.10"),
    ] {
        assert_eq!(target(text).unwrap().code, code, "{text}");
    }
    // Whole titles of sections and divisions first.
    for (text, code) in [
        ("manufacturing", "SIC C"),
        ("Construction", "SIC F"),
        ("Mining and quarrying", "SIC B"),
        ("Other manufacturing", "SIC 32"),
        ("basic metals", "SIC 24"),
    ] {
        assert_eq!(target(text).unwrap().code, code, "{text}");
    }
    // What several share is offered with the code of each.
    for (text, offered) in [
        ("oil", ["06 (", "19.2 (", "10.4 ("]),
        ("energy", ["35 (", "35.1 (", "06 ("]),
        ("gas", ["35.2 (", "06 (", "20.11 ("]),
        ("water", ["36 (", "50 (", "11.07 ("]),
    ] {
        let told = target(text).unwrap_err();
        for code in offered {
            assert!(
                told.contains(code) && told.contains("give one of"),
                "{told}"
            );
        }
    }
    // Every everyday name leads to jobs.
    for (names, _, _) in super::search::EVERYDAY {
        for name in names {
            assert!(target(name).is_ok(), "{name}");
        }
    }
    for (text, said) in [
        ("24.1", "finer than"),
        ("24", "coarser than"),
        ("17", "as one industry"),
        ("C17", "taken whole"),
        ("C", "industries of it whole"),
    ] {
        let told = target(text).unwrap().explained();
        assert!(told.contains(said), "{told}");
    }
    // 99, 99.0 and 99.00 have one title: it is one industry, without jobs.
    let told = target("extraterritorial organisations").unwrap_err();
    assert!(told.starts_with("SIC 99 ("), "{told}");
    // Suggestions carry their codes.
    let told = target("ceramcs").unwrap_err();
    assert!(told.contains("23.2") || told.contains("232"), "{told}");
}

#[test]
fn grades_follow_what_was_done() {
    let grades = |text: &str, part: f64| target(text).unwrap().grades(part);
    assert_eq!(grades("C17", 1.0), [Grade::Derived, Grade::Derived]);
    assert_eq!(grades("24.1", 1.0), [Grade::Modelled, Grade::Derived]);
    assert_eq!(grades("C17", 0.5), [Grade::Modelled, Grade::Modelled]);
    let shock = shock("C17", 0.125);
    assert!(shock.findings[0].statement.contains("12.5% of"));
    for found in &shock.findings[1..] {
        assert!(found.figures.iter().all(|one| one.grade == Grade::Modelled));
    }
}

#[test]
fn the_page_s_worked_case_is_that_of_the_shock() {
    let lens = Lens::new(&FACTS, &BASE).unwrap();
    // Northern Ireland has no jobs by fine industry.
    let rows: Vec<PlaceExposure> = lens
        .places(&BASE, &FACTS.areas(Geography::Itl2))
        .into_iter()
        .filter(|row| row.grade.is_some())
        .collect();
    let at_risk: f64 = rows
        .iter()
        .filter_map(|row| row.steel)
        .map(|steel| steel.jobs)
        .sum();
    let all: f64 = BASE.national.iter().sum();
    // Published regions: only the order of the sums differs.
    let share = lens.capability.steel_share.unwrap();
    assert!((at_risk / all - share).abs() < 1e-9, "{at_risk} {share}");
    let (_, shocked) = by_place("24.1", Geography::Itl2);
    for row in &rows {
        let same = shocked.iter().find(|one| one.place.code == row.place.code);
        assert_eq!(
            row.steel,
            same.map(|one| one.backward),
            "{}",
            row.place.name
        );
    }
}

#[test]
fn a_smaller_part_of_an_industry_is_warned_of() {
    let told = target("24.46").unwrap().warning().unwrap();
    assert!(
        told.contains("33% of C244_5") && told.contains("like the whole"),
        "{told}"
    );
    assert!(target("24.1").unwrap().warning().is_none());
    assert!(target("C17").unwrap().warning().is_none());
}

#[test]
fn what_is_withheld_is_named_without_figures() {
    let shock = shock("24.46", 1.0);
    let told = &shock.findings[2].statement;
    let (_, withheld) = told.split_once("withheld").unwrap();
    assert!(
        withheld.contains("(L68A)") && !withheld.contains('£'),
        "{told}"
    );
    assert!(
        told.contains("in proportion") && !told.contains("up to"),
        "{told}"
    );
    assert!(
        shock
            .limits
            .iter()
            .any(|limit| limit.contains("smaller part"))
    );
}

#[test]
fn core_and_undecided_are_what_the_ranges_say() {
    let lens = Lens::new(&FACTS, &BASE).unwrap().capability;
    let cut = lens.cut.unwrap();
    let above = |row: &&Exposure| row.index.is_some_and(|index| index >= cut);
    // A quarter of those ranked is above the cut.
    let quarter = lens.industries.iter().filter(above).count();
    assert!(quarter.abs_diff(lens.ranked() / 4) <= 1, "{quarter}");
    for row in &lens.industries {
        let Some([low, high]) = row.range else {
            assert!(row.standing.is_none());
            continue;
        };
        let expected = match (low >= cut, high < cut) {
            (true, _) => Exposed::Core,
            (_, true) => Exposed::Outside,
            _ => Exposed::Undecided,
        };
        assert_eq!(row.standing, Some(expected), "{}", row.code);
        // Origin counts only where it is known for half or more.
        let known = row.goods.unwrap() >= 0.5;
        assert_eq!(row.one_source().is_some(), known, "{}", row.code);
        assert_eq!(row.parts, if known { 4 } else { 3 }, "{}", row.code);
        // Who depends on it has jobs that do.
        assert!(row.dependents > 0.5 || row.who.is_empty(), "{}", row.code);
    }
    // Head offices and employment agencies buy services: no origin counts.
    for code in ["M70", "N82"] {
        let row = lens.industries.iter().find(|row| row.code == code).unwrap();
        assert!(row.goods.unwrap() < 0.1 && row.parts == 3, "{code}");
    }
    // The finding counts all of them and names only industries of the core, which
    // its figures are of.
    let found = findings::of_ask(&lens, &[]);
    let told = found
        .iter()
        .find(|one| one.statement.starts_with("Exposed supplies"))
        .unwrap();
    let undecided = lens.of(Exposed::Undecided).count();
    assert!(
        told.statement.contains(&format!("For {undecided} more")),
        "{}",
        told.statement
    );
    for figure in &told.figures {
        let (name, _) = figure.label.split_once(": ").unwrap();
        assert!(lens.of(Exposed::Core).any(|row| row.name == name), "{name}");
        let short = crate::wording::lower(&crate::wording::short_name(name));
        assert!(told.statement.contains(&short), "{short}");
    }
}

#[test]
fn makers_here_are_those_of_the_product_at_one_valuation() {
    let lens = Lens::new(&FACTS, &BASE).unwrap().capability;
    let cars = lens
        .industries
        .iter()
        .find(|row| row.code == "C29")
        .unwrap();
    let own = cars.imported.iter().find(|one| one.code == "C29").unwrap();
    // From the product tables of 2023 by hand, £ million: output 71,371, exports
    // 47,668, imports 75,159, none exported again.
    let expected = (71_371.0 - 47_668.0) / (71_371.0 - 47_668.0 + 75_159.0);
    assert!((own.domestic - expected).abs() < 1e-4, "{}", own.domestic);
    assert!(cars.imported.len() == 5 && cars.imported[0].share >= cars.imported[1].share);
}

#[test]
fn imports_that_replace_are_what_is_used_here() {
    let target = target("24.1").unwrap();
    let found = chain(&SUPPLY, &target, 1.0, Replace::Imports).unwrap();
    // From the table of 2023 by another hand, £ million: C241T243 sells 6,251.3 to
    // other industries, 330.9 to consumers and 76.3 to investors, and stocks and
    // valuables fall by 686.1; by jobs 66.563% of it is 24.1.
    let expected = 0.665_63 * (6_251.343 + 330.922 + 76.334);
    assert!(
        (found.imports_needed - expected).abs() < 0.5,
        "{}",
        found.imports_needed
    );
}

#[test]
fn import_content_is_told_of_what_is_cut() {
    let shock = shock("C17", 1.0);
    let [direct, total] = shock.import_content.unwrap();
    let lens = Lens::new(&FACTS, &BASE).unwrap().capability;
    let paper = lens
        .industries
        .iter()
        .find(|row| row.code == "C17")
        .unwrap();
    assert!((direct - paper.import_direct).abs() < 1e-12);
    assert!((total - paper.import_total).abs() < 1e-12 && total > direct);
    assert!(
        shock
            .findings
            .iter()
            .any(|one| one.statement.contains("pence of imports"))
    );
}

/// Gas and crude oil come from outside the European Union and mostly from one
/// country: low there is not safe.
#[test]
fn one_country_of_oil_and_gas_is_a_source() {
    let rows = super::exposure::exposures(&FACTS, &SUPPLY).unwrap();
    let row = |code: &str| rows.iter().find(|row| row.code == code).unwrap();
    for code in ["C19", "D352_3"] {
        let found = row(code);
        assert_eq!(found.one.as_deref(), Some("Norway"), "{code}");
        assert!(
            found.from_eu.unwrap() < 0.1 && found.from_one.unwrap() > 0.4,
            "{found:?}"
        );
        // It is the part of the index, and named as what it is.
        assert_eq!(found.one_source(), found.from_one, "{code}");
        assert_eq!(found.one_country(), Some("Norway"), "{code}");
    }
    // 2023, by the office's own figures: 11,178 and 11,002 of all crude oil and gas.
    assert!((row("D352_3").from_one.unwrap() - 0.462_18).abs() < 1e-4);
    let cars = row("C29");
    assert_eq!(cars.one.as_deref(), Some("European Union"));
    assert_eq!(cars.from_one, cars.from_eu);
    assert_eq!(cars.one_country(), None);
    // Where goods are less than half, no source counts.
    let offices = row("M70");
    assert!(offices.from_one.is_some() && offices.one_source().is_none());
}
