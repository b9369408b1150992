#![doc = include_str!("price.md")]

use crate::problem::{Fault, Problem};
use crate::solve::{Limits, Progress, Solution, solve_from};

/// The best map under one ceiling.
#[derive(Clone, Debug, PartialEq)]
pub struct PricePoint {
    /// The ceiling, people.
    pub ceiling: f64,
    /// The map, its value and its bound.
    pub solution: Solution,
    /// People in the map.
    pub people: f64,
}

/// The best map for each of a series of ceilings (people), in their order
/// sorted upwards. Each starts from the map before and from those of `known`
/// that fit, so that the value never falls as the ceiling rises where those maps
/// still meet the demands. The
/// limits hold for each ceiling. Once the watcher says no, the ceilings done so
/// far are given: one cut short would bend the curve. Errors: all faults of the
/// problem.
pub fn price_curve(
    problem: &Problem,
    ceilings: &[f64],
    known: &[Vec<usize>],
    limits: &Limits,
    watch: &mut dyn FnMut(&Progress) -> bool,
) -> Result<Vec<PricePoint>, Vec<Fault>> {
    let mut sorted = ceilings.to_vec();
    sorted.sort_by(f64::total_cmp);
    let mut points: Vec<PricePoint> = Vec::with_capacity(sorted.len());
    for ceiling in sorted {
        let one = Problem {
            ceiling,
            ..problem.clone()
        };
        let fitting = known.iter().filter(|map| one.people(map) <= ceiling);
        let starts: Vec<Vec<usize>> = points
            .last()
            .map(|point| point.solution.chosen.clone())
            .into_iter()
            .chain(fitting.cloned())
            .collect();
        let mut stopped = false;
        let solution = solve_from(&one, limits, &starts, &mut |progress| {
            stopped = stopped || !watch(progress);
            !stopped
        })?;
        if stopped {
            break;
        }
        points.push(PricePoint {
            ceiling,
            people: one.people(&solution.chosen),
            solution,
        });
    }
    // A bound under a higher ceiling holds under every lower one too.
    let mut least = f64::INFINITY;
    for point in points.iter_mut().rev() {
        least = least.min(point.solution.bound);
        point.solution.bound = point.solution.bound.min(least).max(point.solution.value);
        least = point.solution.bound.max(f64::NEG_INFINITY);
    }
    Ok(points)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_curve_cut_short_keeps_the_ceilings_done() {
        let problem = Problem {
            population: vec![3.0, 2.0],
            value: vec![5.0, 1.0],
            ..Problem::default()
        };
        let ceilings = [2.0, 3.0, 5.0];
        let whole =
            price_curve(&problem, &ceilings, &[], &Limits::default(), &mut |_| true).unwrap();
        let mut asked = 0;
        price_curve(&problem, &ceilings, &[], &Limits::default(), &mut |_| {
            asked += 1;
            true
        })
        .unwrap();
        let mut left = asked - 1;
        let short = price_curve(&problem, &ceilings, &[], &Limits::default(), &mut |_| {
            left -= 1;
            left > 0
        })
        .unwrap();
        assert!(short.len() < whole.len());
        assert_eq!(short[..], whole[..short.len()]);
    }

    #[test]
    fn value_rises_with_the_ceiling() {
        let problem = Problem {
            population: vec![3.0, 2.0, 2.0, 4.0, 1.0],
            value: vec![5.0, 1.0, 4.0, 6.0, 1.5],
            edges: vec![(0, 1), (1, 2), (2, 3), (3, 4)],
            min_zone: 3.0,
            ..Problem::default()
        };
        let points = price_curve(
            &problem,
            &[12.0, 3.0, 7.0, 5.0, 2.0],
            &[],
            &Limits::default(),
            &mut |_| true,
        )
        .unwrap();
        let values: Vec<f64> = points.iter().map(|point| point.solution.value).collect();
        // By hand: none; {0}; {3, 4}; {2, 3, 4}; all.
        assert_eq!(values, [0.0, 5.0, 7.5, 11.5, 17.5]);
    }
}
