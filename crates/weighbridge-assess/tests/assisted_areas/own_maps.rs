//! The user's own maps: scored against the best one and beside each other, and what
//! stands beside them: price curve, swaps, draws on any number of threads.

use weighbridge_assess::assisted_areas::{Options, OwnMap, usual};

use super::{GROUND, at, map};

#[test]
fn a_map_of_the_users_is_scored_against_the_best() {
    let best = map(&usual(&GROUND).unwrap()).unwrap();
    let options = Options {
        own: vec![
            OwnMap {
                name: "same".into(),
                chosen: best.inside(),
            },
            OwnMap {
                name: "far".into(),
                chosen: vec![at("Isles of Scilly"), at("Surrey Heath")],
            },
        ],
        ceilings: vec![0.1, 0.3],
        draws: 3,
        swaps: 1,
        threads: 2,
        ..usual(&GROUND).unwrap()
    };
    let found = map(&options).unwrap();
    let same = &found.own[0];
    assert_eq!((same.of_best, same.agreement), (1.0, 1.0));
    assert!(same.breaches.is_empty() && same.only_own.is_empty());
    let far = &found.own[1];
    assert!(
        far.breaches
            .iter()
            .any(|told| told.contains("Isles of Scilly"))
    );
    assert!(far.of_best < 0.01 && far.only_best.len() == best.inside().len());
    // The price curve rises, and each percent buys less than the one before.
    let price = &found.price;
    assert_eq!(price.len(), 3);
    assert!(price.windows(2).all(|pair| pair[0].share < pair[1].share));
    assert!(
        price
            .windows(2)
            .all(|pair| pair[0].marginal > pair[1].marginal)
    );
    // A place inside must fall in need to leave; the change is not below 0.
    assert!(found.swaps.iter().all(|swap| swap.change.unwrap().0 >= 0.0));
    let one_thread = Options {
        threads: 1,
        ..options
    };
    assert_eq!(
        found.robust.unwrap().frequency,
        map(&one_thread).unwrap().robust.unwrap().frequency
    );
}

/// A map that breaks a demand can reach more than the best one that keeps it: how
/// much more is told, with its people, and the demand.
#[test]
fn more_than_the_best_is_told_as_more() {
    let usual = usual(&GROUND).unwrap();
    let best = map(&usual).unwrap();
    let mut beyond = best.inside();
    let out = (0..GROUND.people.len()).find(|at| !beyond.contains(at));
    beyond.extend(out);
    beyond.sort_unstable();
    let tiny = at("Isles of Scilly");
    assert!(!best.places[tiny].inside && out != Some(tiny));
    let mut small_zone = best.inside();
    small_zone.push(tiny);
    small_zone.sort_unstable();
    let own = |name: &str, chosen: Vec<usize>| OwnMap {
        name: name.into(),
        chosen,
    };
    let options = Options {
        own: vec![
            own("all", (0..GROUND.people.len()).collect()),
            own("beyond", beyond),
            own("small zone", small_zone),
        ],
        // The zone is wrong and not the ceiling.
        ceiling: best.people_share() + 1e-4,
        ..usual
    };
    let found = map(&options).unwrap();
    for own in &found.own {
        assert!(!own.reach_told.contains("100% of what the best map reaches"));
    }
    let all = &found.own[0];
    assert!(all.of_best > 2.8 && all.people_of_best > 3.6, "{all:?}");
    let told = format!(
        "It reaches {:.3} times what the best map under the ceiling reaches, with {:.3} times its people, \
         and 100% of what the best map with as many people as yours would.",
        all.of_best, all.people_of_best
    );
    assert_eq!(all.reach_told, told);
    let beyond = &found.own[1].reach_told;
    assert!(
        beyond.contains("It reaches 1.0") && beyond.contains("under the ceiling"),
        "{beyond}"
    );
    let zone = &found.own[2];
    assert!(
        zone.breaches
            .iter()
            .all(|told| told.starts_with("the zone"))
    );
    if zone.of_best > 1.0 + 1e-9 {
        assert!(
            zone.reach_told
                .contains("the best map that meets the demands reaches")
        );
    }
}

/// Any two of the user's maps are compared, not each with the best alone.
#[test]
fn two_own_maps_are_set_beside_each_other() {
    let own = |name: &str, places: &[&str]| OwnMap {
        name: name.into(),
        chosen: places.iter().map(|name| at(name)).collect(),
    };
    let options = Options {
        own: vec![
            own("one", &["Barnsley", "Doncaster"]),
            own("other", &["Barnsley"]),
        ],
        ..usual(&GROUND).unwrap()
    };
    let found = map(&options).unwrap();
    let [pair] = &found.own_pairs[..] else {
        panic!("{:?}", found.own_pairs);
    };
    assert_eq!(
        (&pair.only_one[..], &pair.only_other[..]),
        (&[at("Doncaster")][..], &[][..])
    );
    let (head, told) = found.pair_told(pair);
    assert_eq!(head, "one beside other");
    assert!(
        told.contains("Only in one: Doncaster. Only in other: none."),
        "{told}"
    );
}
