//! The defence of a map on small random problems: each answer against a
//! search through every set of areas, or against itself done another way.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use proptest::prelude::*;
use weighbridge_areas::compare::{Breach, compare, score};
use weighbridge_areas::conflict::{Asked, conflict};
use weighbridge_areas::price::price_curve;
use weighbridge_areas::problem::{Demand, Fault, GroupRule, Problem};
use weighbridge_areas::random::Random;
use weighbridge_areas::robustness::{draw_limits, robustness};
use weighbridge_areas::solve::{Limits, Progress, Status, solve};
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

    #[test]
    fn the_price_curve_rises_and_is_best_everywhere(problem in problems()) {
        let ceilings: Vec<f64> = (0..12).map(|k| 2.0 * f64::from(k)).collect();
        let curve = price_curve(&problem, &ceilings, &quick(), &mut |_| true).unwrap();
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
    assert!(one.worst_gap <= draw_limits().gap);
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

#[test]
fn all_faults_at_once() {
    let problem = Problem {
        population: vec![1.0, -2.0, f64::NAN],
        value: vec![1.0, f64::INFINITY],
        edges: vec![(0, 1), (1, 1), (2, 7)],
        ceiling: -1.0,
        fixed_in: vec![3],
        groups: vec![GroupRule {
            members: vec![0],
            demand: Demand::AtLeastOfMap(27.05),
        }],
        ..Problem::default()
    };
    let faults = solve(&problem, &Limits::default(), &mut |_| true).unwrap_err();
    let text: Vec<String> = faults.iter().map(Fault::to_string).collect();
    assert_eq!(
        text,
        [
            "`value` has 2 entries, but there are 3 areas: give one entry per area",
            "`population` entry 1 is -2: it must be a number of people, 0 or more",
            "`population` entry 2 is NaN: it must be a number of people, 0 or more",
            "`value` entry 1 is inf: it must be a finite number",
            "`ceiling` is -1: it must be a number of people, 0 or more",
            "`edges` entry 1 makes area 1 its own neighbour: leave it out",
            "`edges` entry 2 names area 7, but areas are numbered 0 to 2",
            "`fixed_in` entry 0 names area 3, but areas are numbered 0 to 2",
            "`groups` entry 0 is 27.05: it must be a share from 0 to 1",
        ]
    );
}

#[test]
fn stopping_keeps_the_best_map_and_a_bound_that_holds() {
    let mut random = Random::new(3);
    let side = 12;
    let areas = side * side;
    let mut problem = Problem {
        population: (0..areas)
            .map(|_| 5.0 + (random.below(11)) as f64)
            .collect(),
        value: (0..areas).map(|_| random.unit()).collect(),
        ceiling: 400.0,
        min_zone: 60.0,
        ..Problem::default()
    };
    for j in 0..areas {
        if (j + 1) % side > 0 {
            problem.edges.push((j, j + 1));
        }
        if j + side < areas {
            problem.edges.push((j, j + side));
        }
    }
    let proven = solve(&problem, &Limits::default(), &mut |_| true).unwrap();
    assert_eq!(proven.status, Status::Optimal);
    assert_eq!(
        proven,
        solve(&problem, &Limits::default(), &mut |_| true).unwrap()
    );
    for calls in [1, 2, 5, 20, 60] {
        let mut seen: Vec<Progress> = Vec::new();
        let found = solve(&problem, &Limits::default(), &mut |progress| {
            seen.push(*progress);
            seen.len() < calls
        })
        .unwrap();
        // Rounding of a sum of 40 numbers.
        assert!(found.value <= proven.value + 1e-12 && found.bound >= proven.value - 1e-12);
        assert!(score(&problem, &found.chosen).breaches.is_empty());
        for pair in seen.windows(2) {
            assert!(pair[1].value >= pair[0].value && pair[1].bound <= pair[0].bound + 1e-9);
        }
    }
    let work = Limits {
        work: proven.work / 2,
        ..Limits::default()
    };
    let half = solve(&problem, &work, &mut |_| true).unwrap();
    assert_eq!(half, solve(&problem, &work, &mut |_| true).unwrap());
    let near = Limits {
        gap: 0.02,
        ..Limits::default()
    };
    let near = solve(&problem, &near, &mut |_| true).unwrap();
    assert!(near.gap() <= 0.02 && near.value >= proven.value / 1.02);
}

#[test]
fn nothing_to_choose_from_is_no_trouble() {
    let empty = solve(&Problem::default(), &Limits::default(), &mut |_| true).unwrap();
    assert_eq!((empty.status, empty.value), (Status::Optimal, 0.0));
    let worthless = Problem {
        population: vec![0.0, 0.0],
        value: vec![0.0, 0.0],
        max_zones: Some(0),
        ..Problem::default()
    };
    let found = solve(&worthless, &Limits::default(), &mut |_| true).unwrap();
    assert_eq!((found.status, found.value), (Status::Optimal, 0.0));
    // A ceiling under every area leaves the empty map, worth 0.
    let poor = Problem {
        population: vec![5.0, 6.0],
        value: vec![1.0, 1.0],
        ceiling: 0.27,
        ..Problem::default()
    };
    let found = solve(&poor, &Limits::default(), &mut |_| true).unwrap();
    assert_eq!((found.status, found.chosen.len()), (Status::Optimal, 0));
}
