//! What is asked of a map, at its edges: demands that are no demands, shares of
//! nobody, nothing to choose from.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use weighbridge_areas::compare::score;
use weighbridge_areas::conflict::{Asked, conflict};
use weighbridge_areas::problem::{Demand, Fault, GroupRule, Problem};
use weighbridge_areas::solve::{Limits, Status, solve};

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

/// Shares of the map that add up to more than all of it: a map of nobody is no
/// way out.
#[test]
fn a_share_of_nobody_is_none() {
    let mut problem = Problem {
        population: vec![5.0, 5.0, 5.0],
        value: vec![1.0; 3],
        ceiling: 15.0,
        groups: [(0, 0.5), (1, 0.6)]
            .map(|(area, share)| GroupRule {
                members: vec![area],
                demand: Demand::AtLeastOfMap(share),
            })
            .to_vec(),
        ..Problem::default()
    };
    let found = solve(&problem, &Limits::default(), &mut |_| true).unwrap();
    assert_eq!(found.status, Status::Infeasible);
    let named = conflict(&problem, &Limits::default(), &mut |_| true)
        .unwrap()
        .unwrap();
    assert_eq!(named.demands, [Asked::Group(0), Asked::Group(1)]);
    assert_eq!(
        named.demands[1].told(&problem),
        "groups entry 1: at_least_of_map 0.6"
    );
    assert_eq!(score(&problem, &[]).breaches.len(), 2);
    problem.groups[1].demand = Demand::AtLeastOfMap(0.5);
    let found = solve(&problem, &Limits::default(), &mut |_| true).unwrap();
    assert_eq!(found.chosen, [0, 1]);
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
