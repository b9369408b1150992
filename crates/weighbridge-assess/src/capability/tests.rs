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

/// A published total that bounds what is cut bounds the sums with it too.
#[test]
fn a_sum_by_place_ends_within_its_parts() {
    for code in ["24.1", "29.1", "C17"] {
        let (_, rows) = by_place(code, Geography::District);
        assert!(rows.len() > 300);
        for row in &rows {
            for (sum, other) in [(row.backward, row.upstream), (row.forward, row.downstream)] {
                let (low, high) = (row.direct.low + other.low, row.direct.high + other.high);
                let told = format!("{code} {}: {sum:?}, {low} to {high}", row.place.name);
                assert!(sum.low >= low - ROOM && sum.high <= high + ROOM, "{told}");
                assert!(sum.low <= sum.jobs && sum.jobs <= sum.high, "{told}");
            }
        }
    }
}

/// What sells a flow that cannot be what it is has no forward measures.
#[test]
fn the_seller_of_a_negative_flow_has_no_forward_measures() {
    let (rows, _) = measures::measures(&SUPPLY);
    let row = rows.iter().find(|row| row.code == "K64").unwrap();
    let forward = |row: &measures::IndustryMeasures| {
        [
            row.sensitivity,
            row.sensitivity_sales,
            row.pure_forward,
            row.upstreamness,
        ]
    };
    assert!(forward(row).iter().all(|value| value.is_nan()), "{row:?}");
    assert!(row.kind.is_empty() && row.power > 0.0 && row.output_multiplier > 1.0);
    let others = rows.iter().filter(|row| row.code != "K64");
    for row in others {
        assert!(forward(row).iter().all(|value| value.is_finite()) && !row.kind.is_empty());
    }
    let notes = SUPPLY.notes.join(" ");
    assert!(
        notes.contains("of K64 (") && notes.contains("are left blank"),
        "{notes}"
    );
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
    for (names, _, _) in super::names::EVERYDAY {
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
    // A letter of the right section may stand before a code.
    for text in ["C24", "c24", "C24.10", "K64", "C 24.1"] {
        assert!(target(text).is_ok(), "{text}");
    }
    let told = target("D24").unwrap_err();
    assert!(told.contains("did you mean C24?"), "{told}");
    assert!(target("C2499").is_err());
    // What trade alone has in its titles, and a word inside one title, are offered.
    for (text, said) in [
        ("banking", "6419 64.11"),
        ("nuclear", "24.46 35.11"),
        ("chips", "26.1 10.31"),
        ("watches", "26.5"),
        ("beverages", "11"),
        ("biotechnology", "72.11"),
    ] {
        let told = target(text).map_or_else(|told| told, |found| found.explained());
        for code in said.split(' ') {
            let code = super::target::dotted(code);
            assert!(told.contains(&code), "{text}: {told}");
        }
    }
    for (text, code) in [
        ("primary steel", "SIC 24.1"),
        ("crude steel", "SIC 24.1"),
        ("hydrogen", "SIC 20.11"),
        ("rubbish", "SIC 38"),
        ("bins", "SIC 38.1"),
        ("sugar", "SIC 10.81"),
    ] {
        assert_eq!(target(text).unwrap().code, code, "{text}");
    }
    // What was taken is said with what else has the word.
    let told = target("plastics").unwrap().also().unwrap();
    assert!(
        told.contains("taken for SIC 22.2") && told.contains("20.1"),
        "{told}"
    );
    assert!(target("24.1").unwrap().also().is_none());
    assert!(target("construction").unwrap().also().is_none());
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

/// What SIC 24.1 is, flat steel rolled cold among it, is said wherever it is cut.
#[test]
fn a_shock_of_steel_says_what_steel_is() {
    for code in ["24.1", "24.10", "primary steel"] {
        let said = shock(code, 1.0).limits;
        assert!(
            said.iter()
                .any(|one| one.contains("cold-rolled and coated") && one.contains("closures")),
            "{code}: {said:?}"
        );
    }
    assert!(
        !shock("C17", 1.0)
            .limits
            .iter()
            .any(|one| one.contains("cold-rolled"))
    );
}

/// An industry whose results are withheld is told so in the words of the lens.
#[test]
fn what_is_withheld_has_no_exposure() {
    let told = industries_of(&FACTS, &BASE, "L68A").unwrap_err();
    assert!(told.contains("withheld") && !told.contains("cut"), "{told}");
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
