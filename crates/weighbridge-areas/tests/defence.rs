//! The defence of a map on small random problems: each answer against a
//! search through every set of areas, or against itself done another way.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use proptest::prelude::*;
use weighbridge_areas::compare::{Breach, compare, score};
use weighbridge_areas::conflict::{Asked, conflict, conflicts_among, demands, possible};
use weighbridge_areas::nearest::nearest;
use weighbridge_areas::price::price_curve;
use weighbridge_areas::problem::{Demand, GroupRule, Problem};
use weighbridge_areas::random::Random;
use weighbridge_areas::robustness::{draw_limits, robustness};
use weighbridge_areas::solve::{Limits, Status, solve};
use weighbridge_areas::swap::{forced, swap};

fn quick() -> Limits {
    Limits {
        effort: 10,
        ..Limits::default()
    }
}

/// Best value over all sets that break no rule, by `score`.
fn exhaustive(problem: &Problem) -> Option<f64> {
    (0..1u32 << problem.areas())
        .map(|set| {
            (0..problem.areas())
                .filter(|j| set >> j & 1 == 1)
                .collect::<Vec<usize>>()
        })
        .map(|set| score(problem, &set))
        .filter(|score| score.breaches.is_empty())
        .map(|score| score.value)
        .max_by(f64::total_cmp)
}

prop_compose! {
    fn problems()(areas in 3usize..9)(
        population in prop::collection::vec((1u32..8).prop_map(f64::from), areas),
        value in prop::collection::vec((0u32..20).prop_map(f64::from), areas),
        edges in prop::collection::vec((0..areas, 0..areas), areas..2 * areas),
        fixed_in in prop::collection::vec(0..areas, 0..3),
        fixed_out in prop::collection::vec(0..areas, 0..2),
        ineligible in prop::collection::vec(0..areas, 0..2),
        members in prop::collection::vec(0..areas, 1..areas),
        least in 0u32..12,
        ceiling in 4u32..20,
        min_zone in 0u32..10,
        max_zones in prop::option::of(1usize..3),
    ) -> Problem {
        Problem {
            population,
            value,
            edges: edges.into_iter().filter(|(a, b)| a != b).collect(),
            links: Vec::new(),
            ceiling: f64::from(ceiling),
            min_zone: f64::from(min_zone),
            fixed_in,
            fixed_out,
            ineligible,
            max_zones,
            groups: vec![GroupRule { members, demand: Demand::AtLeastPeople(f64::from(least)) }],
        }
    }
}

/// The problem without one demand.
fn without(problem: &Problem, asked: Asked) -> Problem {
    let mut less = problem.clone();
    match asked {
        Asked::Ceiling => less.ceiling = 1e9,
        Asked::MinZone => less.min_zone = 0.0,
        Asked::MaxZones => less.max_zones = None,
        Asked::FixedIn(area) => less.fixed_in.retain(|j| *j != area),
        Asked::FixedOut(area) => less.fixed_out.retain(|j| *j != area),
        Asked::Ineligible(area) => less.ineligible.retain(|j| *j != area),
        Asked::Group(index) => {
            less.groups.remove(index);
        }
    }
    less
}

/// The problem with only these demands.
fn only(problem: &Problem, kept: &[Asked]) -> Problem {
    let mut less = problem.clone();
    for area in 0..problem.areas() {
        for asked in [
            Asked::FixedIn(area),
            Asked::FixedOut(area),
            Asked::Ineligible(area),
        ] {
            if !kept.contains(&asked) {
                less = without(&less, asked);
            }
        }
    }
    for asked in [Asked::Ceiling, Asked::MinZone, Asked::MaxZones] {
        if !kept.contains(&asked) {
            less = without(&less, asked);
        }
    }
    if !kept.contains(&Asked::Group(0)) {
        less.groups.clear();
    }
    less
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

    #[test]
    fn a_conflict_is_one_and_spares_no_demand(problem in problems()) {
        let found = conflict(&problem, &quick(), &mut |_| true).unwrap();
        prop_assert_eq!(found.is_some(), exhaustive(&problem).is_none());
        if let Some(found) = found {
            prop_assert!(found.minimal);
            let core = only(&problem, &found.demands);
            prop_assert!(exhaustive(&core).is_none());
            for asked in &found.demands {
                prop_assert!(exhaustive(&without(&core, *asked)).is_some(), "{}", asked);
            }
        }
    }

    /// Demands that each stand for several, and overlap, on maps that must hold
    /// somebody: every set named contradicts itself, and none can be spared.
    #[test]
    fn a_conflict_among_bundles_is_one_too(
        problem in problems(),
        rules in prop::collection::vec((prop::collection::vec(0usize..8, 1..6), 0u32..6, 0.0f64..1.0), 0..4),
        cut in 1usize..5,
    ) {
        let areas = problem.areas();
        let mut problem = problem;
        problem.groups.extend(rules.into_iter().map(|(members, kind, share)| GroupRule {
            members: members.into_iter().map(|j| j % areas).collect(),
            demand: match kind {
                0 => Demand::AtLeastOfMap(share),
                1 => Demand::AtMostOfMap(share),
                2 => Demand::AtLeastOfGroup(share),
                3 => Demand::AtMostOfGroup(share),
                4 => Demand::AtLeastPeople((10.0 * share).round()),
                _ => Demand::AtMostPeople((10.0 * share).round()),
            },
        }));
        let singles = demands(&problem);
        let everyone: Vec<usize> = (0..areas).collect();
        let somebody = problem.with_people_in(&everyone);
        let impossible = possible(&somebody, &quick(), &mut |_| true).unwrap() == Some(false);
        prop_assert_eq!(impossible, exhaustive(&somebody).is_none());
        // The first demands one by one, the rest in bundles that overlap.
        let mut bundles: Vec<Vec<Asked>> = singles.iter().take(2).map(|one| vec![*one]).collect();
        let rest = &singles[2.min(singles.len())..];
        bundles.extend(rest.windows(cut).map(<[Asked]>::to_vec));
        if rest.len() < cut && !rest.is_empty() {
            bundles.push(rest.to_vec());
        }
        if impossible {
            let all = conflicts_among(&somebody, &bundles, &quick(), &mut |_| true).unwrap();
            let of = |kept: &[usize]| {
                let kept: Vec<Asked> = kept.iter().flat_map(|at| bundles[*at].clone()).collect();
                let mut less = somebody.clone();
                // From the last, so that places in the list of groups stay right.
                let mut gone: Vec<Asked> = singles.clone();
                gone.retain(|asked| !kept.contains(asked));
                gone.sort_unstable();
                for asked in gone.into_iter().rev() {
                    less = without(&less, asked);
                }
                less
            };
            let mut named = Vec::new();
            for found in &all {
                prop_assert!(found.minimal);
                prop_assert!(exhaustive(&of(&found.demands)).is_none());
                for at in &found.demands {
                    let fewer: Vec<usize> =
                        found.demands.iter().copied().filter(|one| one != at).collect();
                    prop_assert!(exhaustive(&of(&fewer)).is_some(), "{at:?} of {found:?}");
                    prop_assert!(!named.contains(at));
                }
                named.extend(found.demands.clone());
            }
            // Without those named the rest can be met: all conflicts are told.
            let rest: Vec<usize> = (0..bundles.len()).filter(|at| !named.contains(at)).collect();
            prop_assert!(all[0].demands.is_empty() || exhaustive(&of(&rest)).is_some());
        }
    }

    #[test]
    fn a_swap_tips_the_map(problem in problems()) {
        let limits = quick();
        let best = solve(&problem, &limits, &mut |_| true).unwrap();
        prop_assume!(best.status == Status::Optimal);
        for area in 0..problem.areas() {
            let found = swap(&problem, &best, area, &limits, &mut |_| true).unwrap();
            let inside = best.chosen.contains(&area);
            let mut settled = problem.clone();
            if inside { settled.fixed_out.push(area) } else { settled.fixed_in.push(area) }
            match exhaustive(&settled) {
                None => prop_assert!(found.least.is_infinite()),
                Some(other) => {
                    // Whole-number values: sums are exact.
                    prop_assert_eq!(found.least, best.value - other);
                    prop_assert_eq!(found.most, found.least);
                    // With the change made, both maps are worth the same.
                    let mut tipped = problem.clone();
                    tipped.value[area] += if inside { -found.least } else { found.least };
                    prop_assert_eq!(exhaustive(&tipped), Some(tipped.worth(&found.other.chosen)));
                }
            }
        }
    }

    /// The nearest by a search through every set of areas, and in their order.
    #[test]
    fn the_nearest_are_the_nearest(
        problem in problems(),
        scale in prop::collection::vec((1u32..9).prop_map(f64::from), 9),
        count in 1usize..5,
    ) {
        let limits = quick();
        let best = solve(&problem, &limits, &mut |_| true).unwrap();
        prop_assume!(best.status == Status::Optimal);
        let all: Vec<usize> = (0..problem.areas()).collect();
        let lists = [all.clone()];
        let found = nearest(&problem, &best, &lists, &scale, count, &limits, u64::MAX, &mut |_| true).unwrap();
        let found = &found[0];
        prop_assert!(found.proven && found.complete);
        let mut true_distances: Vec<f64> = all
            .iter()
            .filter_map(|area| {
                let mut settled = problem.clone();
                if best.chosen.contains(area) {
                    settled.fixed_out.push(*area);
                } else {
                    settled.fixed_in.push(*area);
                }
                Some((best.value - exhaustive(&settled)?) / scale[*area])
            })
            .collect();
        true_distances.sort_by(f64::total_cmp);
        true_distances.truncate(count);
        prop_assert_eq!(found.areas.len(), true_distances.len());
        for (one, true_distance) in found.areas.iter().zip(true_distances) {
            // Values are scaled within; at most 8 of them below 20 are added.
            prop_assert!((one.least / scale[one.area] - true_distance).abs() < 1e-9);
            prop_assert!((one.most - one.least).abs() < 1e-9);
            let mut other: Vec<usize> = best.chosen.clone();
            other.retain(|j| !one.leaving.contains(j));
            other.extend(&one.entering);
            prop_assert!(score(&problem, &other).breaches.is_empty());
            prop_assert!((best.value - problem.worth(&other) - one.most).abs() < 1e-9);
        }
    }

    /// With little work the true distances still lie in what is told.
    #[test]
    fn the_nearest_hold_with_little_work(problem in problems(), total in 0u64..20_000) {
        let limits = quick();
        let best = solve(&problem, &limits, &mut |_| true).unwrap();
        prop_assume!(best.status == Status::Optimal);
        let all: Vec<usize> = (0..problem.areas()).collect();
        let (half, rest) = all.split_at(all.len() / 2);
        let lists = [half.to_vec(), rest.to_vec()];
        let scale = vec![1.0; all.len()];
        let found = nearest(&problem, &best, &lists, &scale, 3, &limits, total, &mut |_| true).unwrap();
        for one in found.iter().flat_map(|list| &list.areas) {
            let mut settled = problem.clone();
            if best.chosen.contains(&one.area) {
                settled.fixed_out.push(one.area);
            } else {
                settled.fixed_in.push(one.area);
            }
            let distance = best.value - exhaustive(&settled).unwrap();
            prop_assert!(one.least <= distance + 1e-9 && distance <= one.most + 1e-9);
        }
        prop_assert!(found.iter().all(|list| list.complete && list.areas.len() <= 3));
    }

    #[test]
    fn the_price_curve_rises_and_is_best_everywhere(problem in problems()) {
        let ceilings: Vec<f64> = (0..12).map(|k| 2.0 * f64::from(k)).collect();
        let curve = price_curve(&problem, &ceilings, &[], &quick(), &mut |_| true).unwrap();
        for point in &curve {
            let best = exhaustive(&Problem { ceiling: point.ceiling, ..problem.clone() });
            prop_assert_eq!(best.unwrap_or(f64::NEG_INFINITY), point.solution.value);
            prop_assert_eq!(point.solution.bound, point.solution.value);
        }
    }
}

#[test]
fn robustness_does_not_hang_on_threads() {
    let mut random = Random::new(7);
    let areas = 40;
    let problem = Problem {
        population: (0..areas).map(|_| 1.0 + random.unit()).collect(),
        value: vec![1.0; areas],
        edges: (1..areas).map(|j| (j - 1, j)).collect(),
        ceiling: 20.0,
        min_zone: 4.0,
        ..Problem::default()
    };
    let values = |draw: usize| {
        let mut random = Random::new(draw as u64);
        (0..areas).map(|_| random.unit()).collect::<Vec<f64>>()
    };
    let run = |threads| {
        robustness(&problem, 30, &values, &[], &draw_limits(), threads, &|| {
            true
        })
        .unwrap()
    };
    let one = run(1);
    assert_eq!(one, run(2));
    assert_eq!(one.draws, 30);
    // To proof, and as solved one by one without what the reference map found.
    assert_eq!((one.exact, one.worst_gap), (30, 0.0));
    let mut often = vec![0.0; areas];
    for draw in 0..30 {
        let alone = Problem {
            value: values(draw),
            ..problem.clone()
        };
        let found = solve(&alone, &Limits::default(), &mut |_| true).unwrap();
        found.chosen.iter().for_each(|j| often[*j] += 1.0);
    }
    often.iter_mut().for_each(|often| *often /= 30.0);
    assert_eq!(one.frequency, often);
    let stopped = robustness(&problem, 30, &values, &[], &draw_limits(), 2, &|| false).unwrap();
    assert_eq!((stopped.draws, stopped.unfinished), (0, 30));
}

#[test]
fn forcing_both_costs_at_least_as_much_as_either() {
    let problem = Problem {
        population: vec![1.0; 4],
        value: vec![4.0, 3.0, 2.0, 1.0],
        ceiling: 2.0,
        ..Problem::default()
    };
    let limits = Limits::default();
    let best = solve(&problem, &limits, &mut |_| true).unwrap();
    let both = forced(&problem, &best, &[3], &[0], &limits, &mut |_| true).unwrap();
    assert_eq!((both.least, both.most), (3.0, 3.0));
    assert_eq!((both.entering, both.leaving), (vec![3], vec![0]));
}

#[test]
fn a_map_of_ones_own_is_told_what_it_breaks() {
    let problem = Problem {
        population: vec![4.0, 1.0, 2.0, 9.0],
        value: vec![1.0; 4],
        edges: vec![(0, 1)],
        ceiling: 6.0,
        min_zone: 3.0,
        fixed_in: vec![3],
        fixed_out: vec![2],
        max_zones: Some(1),
        groups: vec![GroupRule {
            members: vec![0, 1],
            demand: Demand::AtMostOfMap(0.5),
        }],
        ..Problem::default()
    };
    let found = score(&problem, &[0, 1, 2, 2, 9]);
    assert_eq!(
        found.breaches,
        [
            Breach::Area(2),
            Breach::Area(9),
            Breach::Ceiling {
                people: 7.0,
                ceiling: 6.0
            },
            Breach::Zone {
                areas: vec![2],
                people: 2.0,
                least: 3.0
            },
            Breach::Zones { found: 2, most: 1 },
            Breach::Barred(2),
            Breach::Missing(3),
            Breach::Group {
                index: 0,
                found: 5.0 / 7.0,
                threshold: 0.5
            },
        ]
    );
    let same = compare(&problem, &[0, 1], &[0, 1]);
    assert_eq!((same.agreement, same.agreement_people), (1.0, 1.0));
}
