use super::*;

fn facts() -> Facts {
    Facts::embedded().unwrap()
}

#[test]
fn a_border_charges_the_gap_and_never_pays() {
    let result = charges(&Parameters {
        tonnes: 1_000.0,
        emissions: vec![2.0],
        emissions_given: true,
        price_here: 50.0,
        price_there: 70.0,
        freed_here: Freed::Tonnes(0.0),
        freed_there: Freed::Tonnes(0.0),
    });
    assert_eq!((result[0].inward, result[0].outward), (0.0, Some(40.0)));
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
    assert_eq!(all.iter().filter(|line| super::shifted(line)).count(), 1);
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
    )
    .unwrap_err();
    assert!(told.contains("of electricity nothing is freed"), "{told}");
}
