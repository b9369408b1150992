//! A run that is stopped by its watcher, at once or at any question: what it
//! answers must be a map that meets the demands and a bound that holds.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use weighbridge_areas::compare::score;
use weighbridge_areas::problem::{Demand, GroupRule, Problem};
use weighbridge_areas::random::Random;
use weighbridge_areas::solve::{Limits, Progress, Status, solve};

/// A grid of small areas, none large enough for a zone of its own.
fn grid(side: usize, max_zones: Option<usize>) -> Problem {
    let mut random = Random::new(7);
    let areas = side * side;
    let population: Vec<f64> = (0..areas).map(|_| (5 + random.below(11)) as f64).collect();
    let value = population
        .iter()
        .map(|people| people * random.below(1000) as f64)
        .collect();
    let across = (0..areas)
        .filter(|j| (j + 1) % side > 0)
        .map(|j| (j, j + 1));
    let down = (0..areas - side).map(|j| (j, j + side));
    Problem {
        ceiling: (population.iter().sum::<f64>() * 0.27).floor(),
        population,
        value,
        edges: across.chain(down).collect(),
        min_zone: 40.0,
        max_zones,
        ..Problem::default()
    }
}

/// With the limit in the past the answer is still a map of many areas, with
/// the bound of the knapsack.
#[test]
fn a_limit_in_the_past_gives_a_map_and_a_bound() {
    for max_zones in [None, Some(3)] {
        let problem = grid(40, max_zones);
        let mut asked = 0;
        let found = solve(&problem, &Limits::default(), &mut |_| {
            asked += 1;
            false
        })
        .unwrap();
        assert_eq!(asked, 1, "once told to stop, it asks no more");
        assert_eq!(found.status, Status::Stopped);
        assert!(score(&problem, &found.chosen).breaches.is_empty());
        assert!(found.value > 0.0 && found.bound.is_finite());
        // The knapsack alone, by hand: the densest areas, the last in part.
        let mut order: Vec<usize> = (0..problem.areas()).collect();
        let density = |j: usize| problem.value[j] / problem.population[j];
        order.sort_by(|a, b| density(*b).total_cmp(&density(*a)));
        let (mut room, mut most) = (problem.ceiling, 0.0);
        for area in order {
            let part = (room / problem.population[area]).clamp(0.0, 1.0);
            most += part * problem.value[area];
            room -= part * problem.population[area];
        }
        assert!((found.bound / most - 1.0).abs() < 1e-8, "rounding only");
    }
}

/// Whenever it is stopped, also in the middle of a linear programme, its value
/// and bound stand on either side of the optimum.
#[test]
fn value_and_bound_hold_wherever_it_is_stopped() {
    for max_zones in [None, Some(2)] {
        let problem = grid(9, max_zones);
        let best = solve(&problem, &Limits::default(), &mut |_| true).unwrap();
        assert_eq!(best.status, Status::Optimal);
        for questions in [1, 2, 3, 5, 8, 13, 21, 34, 55, 89] {
            let mut asked = 0;
            let found = solve(&problem, &Limits::default(), &mut |_| {
                asked += 1;
                asked < questions
            })
            .unwrap();
            // Values are whole numbers: nothing is lost to rounding but the
            // last digits of the bound.
            assert!(found.value <= best.value && found.bound >= best.value * (1.0 - 1e-9));
            assert!(score(&problem, &found.chosen).breaches.is_empty());
        }
    }
}

/// Where the smallest zone does not fit under the ceiling the empty map is the
/// best, at once; with an area fixed in there is none.
#[test]
fn a_smallest_zone_above_the_ceiling_is_seen_at_once() {
    let mut problem = grid(30, None);
    problem.min_zone = problem.ceiling * 2.0;
    let found = solve(&problem, &Limits::default(), &mut |_| true).unwrap();
    assert_eq!(found.status, Status::Optimal);
    assert_eq!((found.chosen.len(), found.bound), (0, 0.0));
    problem.fixed_in = vec![5];
    let found = solve(&problem, &Limits::default(), &mut |_| true).unwrap();
    assert_eq!(found.status, Status::Infeasible);
}

/// Places in three corners that few zones must hold, and a floor in the fourth:
/// the joins are there before the first question whether to go on.
#[test]
fn far_places_in_few_zones_have_a_map_at_once() {
    for side in [20, 60] {
        for max_zones in [1, 2, 3, 4] {
            let mut problem = grid(side, Some(max_zones));
            let last = side * side - 1;
            problem.fixed_in = vec![0, side - 1, last + 1 - side];
            problem.groups = vec![GroupRule {
                members: vec![last, last - 1, last - side],
                demand: Demand::AtLeastPeople(20.0),
            }];
            let found = solve(&problem, &Limits::default(), &mut |_| false).unwrap();
            assert_eq!(found.status, Status::Stopped);
            assert!(found.value.is_finite(), "{side} {max_zones}");
            assert!(score(&problem, &found.chosen).breaches.is_empty());
        }
    }
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

/// More work never ends in a worse map or a weaker bound.
#[test]
fn more_work_is_never_worse() {
    for max_zones in [None, Some(3)] {
        let problem = grid(14, max_zones);
        let (mut value, mut bound) = (f64::NEG_INFINITY, f64::INFINITY);
        for work in [0, 1_000_000, 10_000_000, 40_000_000, 160_000_000] {
            let limits = Limits {
                work,
                ..Limits::default()
            };
            let found = solve(&problem, &limits, &mut |_| true).unwrap();
            assert!(
                found.value >= value && found.bound <= bound,
                "{work} {found:?}"
            );
            (value, bound) = (found.value, found.bound);
        }
    }
}
