use std::sync::LazyLock;

use super::*;

static FACTS: LazyLock<Facts> = LazyLock::new(|| Facts::embedded().unwrap());

fn exposure() -> TradeExposure {
    let base = Base::new(&FACTS, 2021).unwrap();
    expose(
        &FACTS,
        &base,
        &[(Geography::Itl2, FACTS.areas(Geography::Itl2))],
    )
    .unwrap()
}

#[test]
fn schemes_sets_and_places_hang_together() {
    let found = exposure();
    let jobs: Vec<f64> = found.sets.iter().map(|set| set.jobs).collect();
    // All that make any is at least those that mainly make them; the EU's is
    // the UK's and electricity, in which the power stations make nothing else.
    assert!(jobs[1] >= jobs[0] && jobs[3] >= jobs[1]);
    assert!(jobs[2] > jobs[0] && (jobs[2] - jobs[0] - (jobs[3] - jobs[1])).abs() < 0.5);
    assert!(found.sets[2].codes.iter().any(|code| code == "3511"));
    assert!(found.sets[3].codes.iter().any(|code| code == "3511"));
    assert!(!found.sets[1].codes.iter().any(|code| code == "3511"));
    for (at, set) in found.sets.iter().enumerate() {
        let sum: f64 = found.layers[0]
            .places
            .iter()
            .filter_map(|place| place.sets[at].map(|one| one.jobs.jobs))
            .sum();
        // ITL2 is published: the parts are the whole to the last job.
        assert!((sum - set.jobs).abs() < 0.5, "{} {sum}", set.name);
    }
    // 569 goods, each counted once.
    assert_eq!(
        found.goods.iter().map(|sector| sector.goods).sum::<usize>(),
        569
    );
    for sector in &found.goods {
        assert_eq!(sector.quality.iter().sum::<usize>(), sector.goods);
        assert_eq!(sector.in_united_kingdom, sector.sector != "electricity");
    }
}

#[test]
fn trade_by_product_is_on_one_valuation() {
    let found = exposure();
    let by = |code: &str| found.products.iter().find(|one| one.code == code).unwrap();
    // From the product tables of 2023 by hand, GBP million: output, imports, of
    // these exported again, exports of what is made here.
    for (code, [output, imports, again, exports]) in [
        ("C241T243", [9_704.0, 7_311.0, 45.0, 3_346.0]),
        ("C26", [27_587.0, 61_885.0, 16_316.0, 7_589.0]),
        ("C28", [38_834.0, 44_186.0, 6_654.0, 25_599.0]),
        ("C1101T1106 & C12", [16_418.0, 16_347.0, 1_097.0, 8_141.0]),
        ("B06 & B07", [37_016.0, 48_993.0, 29.0, 27_362.0]),
    ] {
        let balance = by(code).balance;
        let told = [
            balance.output,
            balance.imports,
            balance.re_exports,
            balance.exports,
        ];
        for (one, other) in told.iter().zip([output, imports, again, exports]) {
            // The source shows whole millions of unrounded cells.
            assert!((one - other).abs() < 0.51, "{code} {told:?}");
        }
        // Exports at purchasers' prices exceeded the output of 2022 of all but
        // steel and drink; on one valuation none does.
        assert!(balance.export_intensity().unwrap() < 1.0, "{code}");
        assert!(balance.penetration().unwrap() < 1.0, "{code}");
    }
    let none: Vec<&str> = found
        .products
        .iter()
        .filter(|one| one.balance.penetration().is_none() && one.balance.output > 0.0)
        .map(|one| one.code.as_str())
        .collect();
    assert_eq!(none, ["C244_5"]);
    for product in &found.products {
        let balance = product.balance;
        for share in [
            balance.import_share(),
            balance.import_share_with_re_exports(),
            balance.penetration(),
        ]
        .into_iter()
        .flatten()
        {
            assert!((0.0..=1.0).contains(&share), "{} {share}", product.code);
        }
        assert!(balance.re_exports <= balance.imports, "{}", product.code);
        assert!(
            product.series.is_empty() || product.series.len() == 26,
            "{}",
            product.code
        );
        for one in &product.series {
            if let [Some(least), Some(most)] = one.export_intensity {
                assert!(least <= most, "{}", product.code);
                // The ratio is that of the levels beside it.
                assert!((most - one.exports / one.output).abs() < 1e-12);
            }
            if let Some(share) = one.import_share {
                assert!((share - one.imports / (one.output + one.imports)).abs() < 1e-12);
            }
        }
    }
}

/// Who earns the margins of others has no upper end: the margin on exported goods is
/// theirs, and not told.
#[test]
fn negative_margins_give_no_upper_end() {
    let found = exposure();
    let mut without = Vec::new();
    for year in FACTS.supply_years().unwrap() {
        for row in FACTS.product_supply(year).unwrap() {
            if row.margins < 0.0 && row.output > 0.0 {
                let one = products::supply_year(year, &row);
                assert!(one.export_intensity[0].is_some() && one.export_intensity[1].is_none());
                without.push(row.product);
            }
        }
    }
    assert!(without.iter().any(|code| code == "G45"), "{without:?}");
    let open = |code: &str| {
        let product = found.products.iter().find(|one| one.code == code).unwrap();
        product
            .series
            .iter()
            .filter(|one| one.export_intensity[1].is_none())
            .count()
    };
    assert_eq!((open("G45"), open("C17")), (26, 0));
}

#[test]
fn half_imported_is_a_range_in_which_each_reading_holds_the_stricter() {
    let found = exposure();
    let [strict, central, wide] = HALF.map(|at| &found.sets[at]);
    for (few, many) in [(strict, central), (central, wide)] {
        assert!(few.codes.iter().all(|code| many.codes.contains(code)));
        assert!(few.jobs < many.jobs);
    }
    // From the files by another hand (jobs of 2021).
    for (set, jobs) in [(strict, 317_130.0), (central, 516_330.0), (wide, 978_150.0)] {
        assert!((set.jobs - jobs).abs() < 0.5, "{} {}", set.name, set.jobs);
    }
    let told = sentences(&found.layers[0].places[0]);
    assert!(
        told.iter()
            .any(|one| one.contains("55% net of re-exports") && one.contains("45%")),
        "{told:?}"
    );
}

#[test]
fn every_good_is_linked_with_its_quality() {
    let found = exposure();
    let goods: std::collections::BTreeSet<&str> =
        found.links.iter().map(|link| link.cn.as_str()).collect();
    assert_eq!(goods.len(), 569);
    for link in &found.links {
        assert!(goods::QUALITIES.contains(&link.quality.as_str()));
        assert!(
            !link.class_name.is_empty() && link.cn.len() == 8,
            "{link:?}"
        );
    }
    let cement = found
        .links
        .iter()
        .find(|link| link.cn == "25231000")
        .unwrap();
    assert_eq!((cement.class.as_str(), cement.mainly), ("2351", true));
}

#[test]
fn suppliers_are_said_only_where_they_are_known() {
    let found = exposure();
    assert!(found.suppliers.iter().all(|one| {
        one.herfindahl > 0.0 && one.herfindahl <= 1.0 && !one.name.to_lowercase().contains("steel")
    }));
    assert!(
        found
            .notes
            .iter()
            .any(|note| note.contains("cannot be said"))
    );
}

#[test]
fn the_first_place_is_named_only_when_no_other_reaches_it() {
    let base = Base::new(&FACTS, 2021).unwrap();
    for geography in [Geography::District, Geography::Itl2, Geography::Region] {
        let found = expose(&FACTS, &base, &[(geography, FACTS.areas(geography))]).unwrap();
        let places = &found.layers[0].places;
        let top = &places[in_order(places)[0]];
        let told = found
            .findings
            .iter()
            .find(|one| one.statement.contains("mainly make such goods"))
            .unwrap();
        let alone = top.standing.unwrap().worst == 1;
        assert_eq!(
            told.statement.contains("cannot be told"),
            !alone,
            "{}",
            told.statement
        );
        let count = format!("{} have intervals", top.standing.unwrap().worst);
        assert!(
            alone || told.statement.contains(&count),
            "{}",
            told.statement
        );
    }
}

#[test]
fn places_in_another_order_have_the_same_figures() {
    let base = Base::new(&FACTS, 2021).unwrap();
    let mut areas = FACTS.areas(Geography::Itl2);
    areas.reverse();
    let turned = expose(&FACTS, &base, &[(Geography::Itl2, areas)]).unwrap();
    let straight = exposure();
    for (one, other) in straight.layers[0]
        .places
        .iter()
        .zip(turned.layers[0].places.iter().rev())
    {
        assert_eq!(one.place.code, other.place.code);
        assert_eq!(one.sets, other.sets);
        let ranks = |place: &TradePlace| place.standing.map(|one| (one.best, one.worst));
        assert_eq!(ranks(one), ranks(other));
    }
}

#[test]
fn finer_goods_are_of_their_own_release() {
    let found = exposure().finer;
    assert_eq!(
        (found.first_year, found.mean_from, found.last_year),
        (1998, 2014, 2016)
    );
    // From the source file by hand: mean of 2014 to 2016 of imports and
    // exports with the Union and the rest, GBP million.
    let steel = found
        .products
        .iter()
        .find(|one| one.code == "24.1")
        .unwrap();
    assert!((steel.imports - 3_351.0).abs() < 0.5, "{}", steel.imports);
    assert!((steel.exports - 3_307.0).abs() < 0.5, "{}", steel.exports);
    for one in &found.products {
        for part in [one.from_eu, one.to_eu].into_iter().flatten() {
            assert!((0.0..=1.0).contains(&part), "{} {part}", one.code);
        }
    }
    for code in finer::NAMED {
        assert!(found.products.iter().any(|one| one.code == code), "{code}");
    }
}
