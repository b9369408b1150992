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
    // the UK's and electricity.
    assert!(jobs[1] >= jobs[0] && jobs[3] >= jobs[1] && jobs[2] == jobs[0]);
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
fn what_passes_through_has_no_penetration() {
    let found = exposure();
    let by = |code: &str| found.products.iter().find(|one| one.code == code).unwrap();
    // Metals: exports of 47 billion from an output of 7.
    let metals = by("C244_5");
    assert!(metals.penetration.is_none() && metals.export_intensity.unwrap() > 1.0);
    for product in &found.products {
        for share in [product.import_share, product.penetration]
            .into_iter()
            .flatten()
        {
            assert!((0.0..=1.0).contains(&share), "{} {share}", product.code);
        }
        assert_eq!(product.series.len(), 26, "{}", product.code);
    }
}

#[test]
fn what_passes_through_is_not_counted_as_imported() {
    let found = exposure();
    let half = found.sets.last().unwrap();
    assert!(!half.codes.is_empty());
    for code in &half.codes {
        let product = found.products.iter().find(|one| one.code == *code).unwrap();
        assert!(product.export_intensity.unwrap() <= 1.0, "{code}");
        assert!(product.import_share.unwrap() >= 0.5, "{code}");
    }
    // Nuclear fuel is among the metals: exports six times the output.
    assert!(!half.codes.iter().any(|code| code == "C244_5"));
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
