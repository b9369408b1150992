//! Tests of the index of exposure and its parts.

use std::sync::LazyLock;

use super::*;

static FACTS: LazyLock<Facts> = LazyLock::new(|| Facts::embedded().unwrap());
static BASE: LazyLock<Base> = LazyLock::new(|| Base::new(&FACTS, 2021).unwrap());
static SUPPLY: LazyLock<Supply> = LazyLock::new(|| Supply::new(&FACTS, &BASE, None).unwrap());

#[test]
fn core_and_undecided_are_what_the_ranges_say() {
    let lens = Lens::new(&FACTS, &BASE).unwrap().capability;
    let cut = lens.cut.unwrap();
    let above = |row: &&Exposure| row.index.is_some_and(|index| index >= cut);
    // A quarter of those ranked is above the cut.
    let quarter = lens.industries.iter().filter(above).count();
    assert!(quarter.abs_diff(lens.ranked() / 4) <= 1, "{quarter}");
    for row in &lens.industries {
        let Some([low, high]) = row.margin else {
            assert!(row.standing.is_none());
            continue;
        };
        let whole = row.index.unwrap() - cut;
        assert!(low <= whole && whole <= high, "{}", row.code);
        let expected = match (low >= 0.0, high < 0.0) {
            (true, _) => Exposed::Core,
            (_, true) => Exposed::Outside,
            _ => Exposed::Undecided,
        };
        assert_eq!(row.standing, Some(expected), "{}", row.code);
        // Origin counts only where it is known for half or more.
        let known = row.goods.unwrap() >= 0.5;
        assert_eq!(row.one_source().is_some(), known, "{}", row.code);
        let makers = row.without_alternatives.is_some();
        let parts = 2 + usize::from(known) + usize::from(makers);
        assert_eq!(row.parts, parts, "{}", row.code);
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
    assert!((own.domestic.unwrap() - expected).abs() < 1e-4, "{own:?}");
    assert!(cars.imported.len() == 5 && cars.imported[0].share >= cars.imported[1].share);
}

/// More gold and other metal is exported than made: what makers here sell here is not
/// told by the tables, and is not nothing.
#[test]
fn a_home_market_that_is_not_known_is_not_nothing() {
    let lens = Lens::new(&FACTS, &BASE).unwrap().capability;
    let told: Vec<_> = lens
        .industries
        .iter()
        .flat_map(|row| &row.imported)
        .collect();
    let metals = told.iter().filter(|one| one.code == "C244_5");
    assert!(metals.clone().count() > 1);
    for one in &told {
        assert_eq!(one.domestic.is_none(), one.code == "C244_5", "{one:?}");
    }
    // The metal makers import most of that: nothing is said of their other imports, and
    // their index is of the parts that are known.
    let own = lens
        .industries
        .iter()
        .find(|row| row.code == "C244_5")
        .unwrap();
    assert!(own.imported[0].share > 0.5, "{:?}", own.imported);
    assert!(own.without_alternatives.is_none() && own.parts == 3 && own.index.is_some());
    let fabricated = lens
        .industries
        .iter()
        .find(|row| row.code == "C25")
        .unwrap();
    assert_ne!(fabricated.standing, Some(Exposed::Core));
    // Known products alone: four tenths of the rest.
    let share = super::exposure::without_alternatives;
    let found = share(&[60.0, 40.0], &[Some(0.6), None]).unwrap();
    // Sums of a few numbers near one: rounding alone.
    assert!((found - 0.4).abs() < 1e-12, "{found}");
    assert_eq!(share(&[40.0, 60.0], &[Some(0.6), None]), None);
    assert_eq!(share(&[0.0], &[Some(0.6)]), None);
}

/// An index that leaves a part out has an order and a quarter of its own: worked out
/// again from the parts alone.
#[test]
fn each_version_of_the_index_has_its_own_quarter() {
    let lens = Lens::new(&FACTS, &BASE).unwrap().capability;
    let rows: Vec<&Exposure> = lens
        .industries
        .iter()
        .filter(|row| row.index.is_some())
        .collect();
    let parts = |row: &Exposure| {
        [
            Some(row.import_total),
            row.without_alternatives,
            row.one_source(),
            Some(row.dependents),
        ]
    };
    let rank = |at: usize, value: f64| {
        let column: Vec<f64> = rows.iter().filter_map(|row| parts(row)[at]).collect();
        let below = column.iter().filter(|one| **one < value).count();
        let same = column.iter().filter(|one| **one == value).count();
        #[allow(clippy::cast_precision_loss)]
        let rank = (below as f64 + same as f64 / 2.0) / column.len() as f64;
        rank
    };
    let mut always: Vec<bool> = vec![true; rows.len()];
    let mut never = always.clone();
    for left_out in 0..=4 {
        let value = |row: &Exposure| {
            let ranks: Vec<f64> = (0..4)
                .filter(|at| *at != left_out)
                .filter_map(|at| parts(row)[at].map(|value| rank(at, value)))
                .collect();
            #[allow(clippy::cast_precision_loss)]
            let mean = ranks.iter().sum::<f64>() / ranks.len() as f64;
            mean
        };
        let mut order: Vec<usize> = (0..rows.len()).collect();
        order.sort_by(|a, b| value(rows[*b]).total_cmp(&value(rows[*a])));
        let quarter = (rows.len() + 2) / 4;
        for (place, at) in order.into_iter().enumerate() {
            always[at] &= place < quarter;
            never[at] &= place >= quarter;
        }
    }
    for ((row, always), never) in rows.iter().zip(always).zip(never) {
        let expected = match (always, never) {
            (true, _) => Exposed::Core,
            (_, true) => Exposed::Outside,
            _ => Exposed::Undecided,
        };
        assert_eq!(row.standing, Some(expected), "{}", row.code);
    }
}

/// Gas and crude oil come from outside the European Union and mostly from one
/// country: low there is not safe.
#[test]
fn one_country_of_oil_and_gas_is_a_source() {
    let (rows, _) = super::exposure::exposures(&FACTS, &SUPPLY).unwrap();
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
