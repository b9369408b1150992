//! The solver against exhaustive search: every set of areas of small random
//! problems, with islands, ferries, fixed areas, group demands, zone limits,
//! negative values and ties at the thresholds.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use weighbridge_areas::problem::{Demand, GroupRule, Problem};
use weighbridge_areas::solve::{Limits, Status, solve};

/// Cases of the count of first maps.
const FIRST_MAPS: usize = 3000;

/// Fewest and most zones do not matter here: pieces of `set`, as bit sets.
fn pieces(set: u32, neighbours: &[u32]) -> Vec<u32> {
    let mut left = set;
    let mut all = Vec::new();
    while left != 0 {
        let mut piece = left & left.wrapping_neg();
        let mut front = piece;
        while front != 0 {
            let area = front.trailing_zeros() as usize;
            front &= front - 1;
            let fresh = neighbours[area] & set & !piece;
            piece |= fresh;
            front |= fresh;
        }
        all.push(piece);
        left &= !piece;
    }
    all
}

fn sum(set: u32, numbers: &[f64]) -> f64 {
    (0..numbers.len())
        .filter(|j| set >> j & 1 == 1)
        .map(|j| numbers[j])
        .sum()
}

fn mask(areas: &[usize]) -> u32 {
    areas.iter().fold(0, |mask, area| mask | 1 << area)
}

/// Whether a set meets every demand; exact, for whole-number populations.
fn allowed(problem: &Problem, neighbours: &[u32], set: u32) -> bool {
    let people = sum(set, &problem.population);
    let out = mask(&problem.fixed_out) | mask(&problem.ineligible);
    if people > problem.ceiling || set & out != 0 || mask(&problem.fixed_in) & !set != 0 {
        return false;
    }
    for group in &problem.groups {
        let members = mask(&group.members);
        let (there, all) = (
            sum(set & members, &problem.population),
            sum(members, &problem.population),
        );
        let met = match group.demand {
            Demand::AtLeastPeople(least) => there >= least,
            Demand::AtMostPeople(most) => there <= most,
            Demand::AtLeastOfGroup(share) => there >= share * all - 1e-9,
            Demand::AtMostOfGroup(share) => there <= share * all + 1e-9,
            Demand::AtLeastOfMap(share) => {
                there >= share * people - 1e-9 && (share <= 0.0 || people > 0.0)
            }
            Demand::AtMostOfMap(share) => there <= share * people + 1e-9,
        };
        if !met {
            return false;
        }
    }
    let pieces = pieces(set, neighbours);
    pieces.len() <= problem.max_zones.unwrap_or(usize::MAX)
        && pieces
            .iter()
            .all(|piece| sum(*piece, &problem.population) >= problem.min_zone)
}

/// Neighbours of each area, as bit sets.
fn bits(problem: &Problem) -> Vec<u32> {
    let mut neighbours = vec![0u32; problem.areas()];
    for (one, other) in problem.edges.iter().chain(&problem.links) {
        neighbours[*one] |= 1 << other;
        neighbours[*other] |= 1 << one;
    }
    neighbours
}

fn exhaustive(problem: &Problem) -> Option<f64> {
    let areas = problem.areas();
    let neighbours = bits(problem);
    (0..1u32 << areas)
        .filter(|set| allowed(problem, &neighbours, *set))
        .map(|set| sum(set, &problem.value))
        .max_by(f64::total_cmp)
}

/// Random problems. Populations are small whole numbers, so that sums tie
/// with the thresholds often; sparse edges leave islands.
fn problems(most: usize) -> impl Strategy<Value = Problem> {
    (1..=most).prop_flat_map(|areas| {
        let area = 0..areas;
        let people = prop::collection::vec(0u32..8, areas);
        let value = prop_oneof![
            prop::collection::vec((-3i32..12).prop_map(f64::from), areas),
            prop::collection::vec(0.0..1.0f64, areas),
            prop::collection::vec(-0.3..1.0f64, areas),
        ];
        let pair = (area.clone(), area.clone());
        let edges = prop::collection::vec(pair.clone(), 0..=2 * areas);
        let links = prop::collection::vec(pair, 0..=1);
        let few = prop_oneof![3 => Just(0usize), 1 => Just(1), 1 => Just(2)];
        let fixed = (few.clone(), few).prop_flat_map(move |(ins, outs)| {
            (
                prop::collection::vec(0..areas, ins),
                prop::collection::vec(0..areas, outs),
            )
        });
        let demand = prop_oneof![
            (0u32..20).prop_map(|p| Demand::AtLeastPeople(f64::from(p))),
            (0u32..20).prop_map(|p| Demand::AtMostPeople(f64::from(p))),
            (0.0..1.0f64).prop_map(Demand::AtLeastOfGroup),
            (0.0..1.0f64).prop_map(Demand::AtMostOfGroup),
            (0.0..0.7f64).prop_map(Demand::AtLeastOfMap),
            (0.2..1.0f64).prop_map(Demand::AtMostOfMap),
        ];
        let group = (prop::collection::vec(0..areas, 1..=areas), demand).prop_map(
            |(mut members, demand)| {
                members.sort_unstable();
                members.dedup();
                GroupRule { members, demand }
            },
        );
        let groups = prop_oneof![2 => Just(Vec::new()), 1 => prop::collection::vec(group, 1..=2)];
        let zones = prop_oneof![2 => Just(None), 1 => (1usize..4).prop_map(Some)];
        (
            people,
            value,
            edges,
            links,
            fixed,
            groups,
            zones,
            0.1..0.9f64,
            0u32..16,
        )
            .prop_map(
                move |(people, value, edges, links, fixed, groups, max_zones, share, zone)| {
                    let all: u32 = people.iter().sum();
                    let apart = |pairs: Vec<(usize, usize)>| {
                        pairs.into_iter().filter(|(a, b)| a != b).collect()
                    };
                    Problem {
                        population: people.iter().map(|p| f64::from(*p)).collect(),
                        value,
                        edges: apart(edges),
                        links: apart(links),
                        ceiling: (share * f64::from(all)).round(),
                        min_zone: f64::from(zone),
                        fixed_in: fixed.0,
                        fixed_out: fixed.1,
                        ineligible: Vec::new(),
                        max_zones,
                        groups,
                    }
                },
            )
    })
}

fn agrees(problem: &Problem, effort: usize) {
    let limits = Limits {
        effort,
        ..Limits::default()
    };
    let found = solve(problem, &limits, &mut |_| true).unwrap();
    match exhaustive(problem) {
        None => assert_eq!(found.status, Status::Infeasible, "{problem:?} {found:?}"),
        Some(best) => {
            assert_eq!(found.status, Status::Optimal, "{problem:?} {found:?}");
            // The sums of up to 20 values below 12, in another order.
            assert!(
                (found.value - best).abs() < 1e-9,
                "{} against {best}: {problem:?}",
                found.value
            );
            assert_eq!(found.bound, found.value);
            assert!(allowed(problem, &bits(problem), mask(&found.chosen)));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, ..ProptestConfig::default() })]

    /// With the search for good maps switched off, so that the proof alone
    /// has to find the map.
    #[test]
    fn up_to_11_areas_without_search(problem in problems(11)) {
        agrees(&problem, 0);
    }

    #[test]
    fn up_to_11_areas(problem in problems(11)) {
        agrees(&problem, 20);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn up_to_20_areas(problem in problems(20)) {
        agrees(&problem, 5);
    }
}

/// Values so large that a billionth of them is worth telling apart, with
/// differences far below that, and as many digits as a float holds.
fn large(most: usize) -> impl Strategy<Value = Problem> {
    let need = prop::sample::select(vec![1e7, 1e10, 1e11]);
    (problems(most), need, prop::collection::vec(0u32..6, most)).prop_map(
        |(problem, need, more)| Problem {
            value: (problem.population.iter().zip(more))
                .map(|(people, more)| people * (need + f64::from(more)))
                .collect(),
            ..problem
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    /// Up to twenty areas the best map is found to the last digit.
    #[test]
    fn large_values_are_told_apart(problem in large(10)) {
        let found = solve(&problem, &quick(), &mut |_| true).unwrap();
        if let Some(best) = exhaustive(&problem) {
            assert_eq!(found.value, best, "{problem:?} {found:?}");
            // Above a million million the bound keeps the rounding of its sums,
            // as `Model::told` says.
            if best.abs() <= 1e12 {
                assert_eq!(found.bound, best, "{problem:?} {found:?}");
            } else {
                assert!(found.bound >= best && found.bound - best <= 1e-12 * best, "{problem:?} {found:?}");
            }
        }
    }

    /// Of more areas ties are given up, but the bound says what they may hold.
    #[test]
    fn the_bound_holds_where_ties_are_given_up(problem in large(10)) {
        let best = exhaustive(&problem);
        let mut more = problem;
        for area in more.areas()..more.areas() + 25 {
            more.population.push(1.0);
            more.value.push(0.0);
            more.fixed_out.push(area);
        }
        let found = solve(&more, &quick(), &mut |_| true).unwrap();
        if let Some(best) = best {
            assert!(found.value <= best && found.bound >= best, "{best} {more:?} {found:?}");
            assert!(found.bound - found.value <= 1e-9 * best.abs(), "{best} {found:?}");
        }
    }
}

fn quick() -> Limits {
    Limits {
        effort: 5,
        ..Limits::default()
    }
}

/// The map that is there before any annealing or linear programme meets all
/// demands, and is there in nearly every case that has one with somebody in it.
#[test]
fn a_first_map_is_there_at_once() {
    let mut runner = TestRunner::deterministic();
    let strategy = problems(12);
    let at_once = Limits {
        effort: 0,
        ..Limits::default()
    };
    let (mut found, mut missed) = (0, 0);
    while found + missed < FIRST_MAPS {
        let problem = strategy.new_tree(&mut runner).unwrap().current();
        let demanding = !problem.fixed_in.is_empty() || !problem.groups.is_empty();
        if !demanding && problem.max_zones.is_none() {
            continue;
        }
        let everyone: Vec<usize> = (0..problem.areas()).collect();
        let Some(best) = exhaustive(&problem.with_people_in(&everyone)) else {
            continue;
        };
        let first = solve(&problem, &at_once, &mut |_| false).unwrap();
        let neighbours = bits(&problem);
        let best = best.max(exhaustive(&problem).unwrap());
        assert!(first.value <= best + 1e-9 && first.bound >= best - 1e-9);
        if first.value.is_finite() {
            assert!(allowed(&problem, &neighbours, mask(&first.chosen)));
        }
        if first.chosen.is_empty() {
            missed += 1;
        } else {
            found += 1;
        }
    }
    println!("first maps: {found} found, {missed} missed");
    // By chance the share moves by half a per cent from one thousand to the next.
    assert!(missed * 50 <= FIRST_MAPS, "{missed} of {FIRST_MAPS} missed");
}

/// Once, settling one area left exactly enough for another, and rounding made
/// the linear programme look infeasible, so that the best map was cut off.
#[test]
fn rounding_does_not_look_infeasible() {
    let problem = Problem {
        population: vec![0.0, 1.0, 5.0, 3.0, 1.0, 4.0, 3.0, 5.0],
        value: vec![
            0.10680489920400116,
            0.32852792997146635,
            0.5503567631600149,
            0.277787102387329,
            0.2867858324717491,
            0.0,
            0.28625155924781337,
            0.8151199436206042,
        ],
        edges: vec![(0, 6), (6, 4), (4, 3), (3, 1)],
        links: vec![(7, 2)],
        ceiling: 17.0,
        min_zone: 8.0,
        ..Problem::default()
    };
    agrees(&problem, 400);
    agrees(&problem, 0);
}

/// Need a head of 1e10 and a few: the bound once lay 3 below the best map.
#[test]
fn a_bound_is_one_to_the_last_digit() {
    let population = vec![6.0, 6.0, 5.0, 3.0, 6.0, 8.0, 7.0, 2.0, 9.0, 8.0];
    let more = [4.0, 4.0, 1.0, 4.0, 4.0, 0.0, 2.0, 2.0, 4.0, 4.0];
    let problem = Problem {
        value: more.iter().map(|more| 1e10 + more).collect(),
        edges: (0..9).map(|area| (area, area + 1)).collect(),
        ceiling: 10.0,
        min_zone: 7.0,
        population,
        ..Problem::default()
    };
    agrees(&problem, 400);
}

/// The linear programme's bound lay so little below the next sum of values that
/// giving up counted it as no better, and telling it as that sum.
#[test]
fn what_is_given_up_is_not_told_as_the_next_sum() {
    let problem = Problem {
        population: vec![0.0, 1.0, 0.0, 4.0, 0.0, 6.0],
        value: vec![0.0, 1.0, 0.0, -1.0, 0.0, 0.0],
        edges: vec![(1, 3)],
        ceiling: 5.0,
        groups: vec![GroupRule {
            members: vec![1],
            demand: Demand::AtMostOfMap(0.997_495_368_788_564_7),
        }],
        ..Problem::default()
    };
    agrees(&problem, 20);
    agrees(&problem, 0);
}
