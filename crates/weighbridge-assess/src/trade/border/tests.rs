use super::defaults::{CALLED, shifted};
use super::*;
use weighbridge_facts::Facts;

fn facts() -> Facts {
    Facts::embedded().unwrap()
}

#[test]
fn a_border_charges_the_gap_and_never_pays() {
    let result = charges(&Parameters {
        tonnes: 1_000.0,
        emissions: vec![2.0],
        emissions_of: Good::Either,
        price_here: 50.0,
        price_there: 70.0,
        freed_here: Freed::Tonnes(0.0),
        freed_there: Freed::Tonnes(0.0),
    });
    assert_eq!(
        (result[0].inward, result[0].outward),
        (Some(0.0), Some(40.0))
    );
    assert_eq!(result[0].outward_all, Some(40_000.0));
    // More freed than there is frees all.
    assert_eq!(Freed::Tonnes(9.0).of(2.0), 2.0);
    assert_eq!(charge(2.0, 70.0, 5.0, 0.0, 0.0), 0.0);
}

#[test]
fn default_values_are_the_regulation_s() {
    let facts = facts();
    let one = look_up(&facts, "2804 10 00", ELSEWHERE, None).unwrap();
    assert_eq!((one.emissions.clone(), one.lines), (vec![17.740], 1));
    let marked = look_up(&facts, "28041000", ELSEWHERE, Some(2026)).unwrap();
    assert!((marked.emissions[0] - 17.740 * 1.1).abs() < 2e-3);
    // A code of eight digits below a line of four.
    let iron = look_up(&facts, "72011011", "china", None).unwrap();
    assert_eq!(
        (iron.emissions, iron.country.as_str()),
        (vec![1.660], "China")
    );
    let steel = look_up(&facts, "Steel", ELSEWHERE, None).unwrap();
    assert!(steel.emissions.len() == 3 && steel.emissions[0] < steel.emissions[2]);
    // The line whose figures stood under the years.
    let cement = look_up(&facts, "25232100", "Albania", None).unwrap();
    assert_eq!((cement.emissions, cement.shifted), (vec![1.370], 1));
    assert_eq!((one.shifted, steel.shifted), (0, 0));
    let all = facts.border_defaults().unwrap();
    assert_eq!(all.iter().filter(|line| shifted(line)).count(), 1);
}

#[test]
fn what_is_not_there_is_told_kindly() {
    let facts = facts();
    for (good, origin, told) in [
        ("stel", ELSEWHERE, "iron and steel"),
        ("steel", "Chna", "China"),
        ("steel", "Germany", "European Union"),
        ("electricity", ELSEWHERE, "--emissions"),
        ("99", ELSEWHERE, "no good"),
        // The good is one of the border; what lacks is the country's value.
        ("25232900", "Turkey", "no default value of 25232900"),
        ("7208", "Albania", "no default value of 7208"),
        ("cement", "Mozambique", "no default value of cement"),
    ] {
        let error = look_up(&facts, good, origin, None).unwrap_err();
        assert!(error.contains(told), "{good} {origin}: {error}");
    }
    let error = look_up(&facts, "25232100", "Albania", Some(2026)).unwrap_err();
    assert!(error.contains("mark-up of 2026"), "{error}");
}

/// Every good that border_links.csv names is found; of electricity alone there is no
/// default value, and that is said with what to do.
#[test]
fn every_good_that_is_printed_is_found() {
    let facts = facts();
    for good in facts.border_goods().unwrap() {
        match look_up(&facts, &good.cn, ELSEWHERE, None) {
            Ok(found) => assert!(!found.emissions.is_empty(), "{}", good.cn),
            Err(told) => {
                assert_eq!(good.sector, "electricity", "{} {told}", good.cn);
                assert!(told.contains("--emissions"), "{told}");
            }
        }
        assert!(!super::codes(&facts, &good.cn).unwrap().is_empty());
    }
    // Urea of more than 45% nitrogen has newer codes.
    let urea = look_up(&facts, "31021010", ELSEWHERE, None).unwrap();
    assert!(
        urea.lines == 4 && urea.good.contains("by those of 310210"),
        "{urea:?}"
    );
    let told = benchmark::benchmark(
        &facts,
        &super::codes(&facts, "27160000").unwrap(),
        true,
        None,
        2026,
        None,
    )
    .unwrap_err();
    assert!(told.contains("of electricity nothing is freed"), "{told}");
}

#[test]
fn countries_are_found_by_what_they_are_called() {
    let facts = Facts::embedded().unwrap();
    let defaults = facts.border_defaults().unwrap();
    for (called, known) in CALLED {
        assert_eq!(country(&defaults, called).as_deref(), Ok(known), "{called}");
    }
    assert!(
        country(&defaults, "Turkmenia")
            .unwrap_err()
            .contains("Turkmenistan")
    );
}

/// Freed at the border makes a charge less, freed at home more: shown by freeing it.
#[test]
fn bounds_go_the_way_that_more_freed_moves_the_charge() {
    let with = |here, there, prices: [f64; 2]| {
        let parameters = Parameters {
            tonnes: 1.0,
            emissions: vec![2.0],
            emissions_of: Good::Either,
            price_here: prices[0],
            price_there: prices[1],
            freed_here: Freed::Tonnes(here),
            freed_there: Freed::Tonnes(there),
        };
        let [charge] = charges(&parameters)[..] else {
            panic!("one value of the emissions");
        };
        (
            parameters,
            [charge.inward.unwrap(), charge.outward.unwrap()],
        )
    };
    let prices = [50.0, 40.0];
    let (parameters, base) = with(0.3, 0.3, prices);
    let moved = |here, there, prices| with(here, there, prices).1;
    let told = |more| bounds(&parameters, more, [false; 2]);
    assert_eq!(told([false, false]), [Bound::Exact; 2]);
    assert_eq!(told([true, false]), [Bound::AtMost, Bound::AtLeast]);
    let here = moved(0.9, 0.3, prices);
    assert!(here[0] < base[0] && here[1] >= base[1], "{here:?} {base:?}");
    assert_eq!(told([false, true]), [Bound::AtLeast, Bound::AtMost]);
    let there = moved(0.3, 0.9, prices);
    assert!(
        there[0] > base[0] && there[1] <= base[1],
        "{there:?} {base:?}"
    );
    assert_eq!(told([true, true]), [Bound::Neither; 2]);
    // Less freed goes the other way, and with more of the same side there is no bound.
    let less = |less| bounds(&parameters, [false; 2], less);
    assert_eq!(less([true, false]), [Bound::AtLeast, Bound::AtMost]);
    assert_eq!(less([false, true]), [Bound::AtMost, Bound::AtLeast]);
    assert_eq!(
        bounds(&parameters, [false, true], [false, true]),
        [Bound::Neither; 2]
    );
    // Nothing paid there: what is freed there moves nothing.
    let (parameters, base) = with(0.3, 0.3, [50.0, 0.0]);
    assert_eq!(
        bounds(&parameters, [false, true], [false; 2]),
        [Bound::Exact; 2]
    );
    assert_eq!(moved(0.3, 0.9, [50.0, 0.0]), base);
}

/// A chapter, a code as the tariff writes it, and what a good is called in the trade.
#[test]
fn a_good_is_found_as_people_write_it() {
    let facts = facts();
    let found = |good: &str| look_up(&facts, good, ELSEWHERE, None).unwrap();
    let emissions = |good: &str| found(good).emissions;
    assert_eq!(emissions("7208.10.00"), emissions("72081000"));
    assert_eq!(emissions("7208 1000 00"), emissions("72081000"));
    assert_eq!(emissions("rebar"), emissions("721420"));
    assert_eq!(emissions("Hot-rolled coil"), emissions("7208"));
    assert_eq!(
        found("72").lines,
        facts
            .border_defaults()
            .unwrap()
            .iter()
            .filter(|line| line.country == ELSEWHERE && line.cn.starts_with("72"))
            .filter(|line| line.total.is_finite())
            .count()
    );
}

/// Nothing is charged less than nothing: of a charge of 0 an upper bound says all, and
/// where both sides may free more it is the least.
#[test]
fn nothing_is_a_lower_bound() {
    for (bound, at_nothing) in [
        (Bound::Exact, Bound::Exact),
        (Bound::AtMost, Bound::Exact),
        (Bound::AtLeast, Bound::AtLeast),
        (Bound::Neither, Bound::AtLeast),
    ] {
        assert_eq!(bound.at(Some(0.0)), at_nothing);
        assert_eq!(bound.at(Some(1.0)), bound);
        assert_eq!(bound.at(None), bound);
    }
    assert_eq!(Bound::Neither.before(), "no bound: ");
}
