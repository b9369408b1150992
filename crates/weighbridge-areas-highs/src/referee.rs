//! The referee: HiGHS on the programme of a map, again with the inequalities
//! that its answer breaks, until it breaks none.

use highs::{HighsModelStatus, RowProblem, Sense};
use weighbridge_areas::problem::{Fault, Problem};
use weighbridge_areas::programme::{Inequality, programme, violated};

/// What the referee found.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// The map, sorted; empty where there is none.
    pub chosen: Vec<usize>,
    /// Its value; minus infinity where no map meets the demands.
    pub value: f64,
    /// Whether HiGHS proved it (to a gap of 1e-9) within the time.
    pub proven: bool,
    /// How often HiGHS was asked.
    pub rounds: usize,
}

/// Asks HiGHS, at most `seconds` each time. Errors: all faults of the problem.
pub fn referee(problem: &Problem, seconds: f64) -> Result<Verdict, Vec<Fault>> {
    let mut verdict = Verdict {
        chosen: Vec::new(),
        value: f64::NEG_INFINITY,
        proven: true,
        rounds: 0,
    };
    let Some(programme) = programme(problem, &mut |_| true)? else {
        return Ok(verdict);
    };
    let mut rows: Vec<Inequality> = programme.rows.clone();
    loop {
        verdict.rounds += 1;
        let mut form = RowProblem::default();
        let columns: Vec<_> = (0..programme.objective.len())
            .map(|j| {
                let bounds = programme.low[j]..=programme.high[j];
                if j < programme.whole {
                    form.add_integer_column(programme.objective[j], bounds)
                } else {
                    form.add_column(programme.objective[j], bounds)
                }
            })
            .collect();
        for row in &rows {
            let entries = row.entries.iter().map(|(j, value)| (columns[*j], *value));
            form.add_row(..=row.right, entries);
        }
        let mut model = form.optimise(Sense::Maximise);
        model.set_option("output_flag", false);
        model.set_option("mip_rel_gap", 1e-9);
        model.set_option("time_limit", seconds);
        model.set_option("threads", 2);
        let solved = model.solve();
        if solved.status() == HighsModelStatus::Infeasible {
            return Ok(verdict);
        }
        if solved.status() != HighsModelStatus::Optimal {
            verdict.proven = false;
            return Ok(verdict);
        }
        let mut point = solved.get_solution().columns().to_vec();
        for x in &mut point[..programme.whole] {
            *x = x.round();
        }
        let more = violated(problem, &point);
        if more.is_empty() {
            verdict.chosen = (0..programme.whole).filter(|j| point[*j] > 0.5).collect();
            verdict.value = problem.worth(&verdict.chosen);
            return Ok(verdict);
        }
        rows.extend(more);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use weighbridge_areas::random::Random;
    use weighbridge_areas::solve::{Limits, solve};

    #[test]
    fn the_referee_agrees() {
        for seed in 0..8 {
            let mut random = Random::new(seed);
            let (side, areas) = (7, 49);
            let mut problem = Problem {
                population: (0..areas).map(|_| (5 + random.below(11)) as f64).collect(),
                value: (0..areas).map(|_| random.below(1000) as f64).collect(),
                ceiling: 130.0,
                min_zone: 15.0 + 10.0 * seed as f64,
                max_zones: (seed % 3 == 2).then_some(2),
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
            let own = solve(&problem, &Limits::default(), &mut |_| true).unwrap();
            let verdict = referee(&problem, 60.0).unwrap();
            assert!(verdict.proven);
            assert_eq!(own.value, verdict.value, "seed {seed}");
        }
    }
}
