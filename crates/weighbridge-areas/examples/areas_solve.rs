//! Solves a problem in the JSON form from a file and prints the answer as
//! JSON: `areas_solve FILE [SECONDS [GAP]]`. For benchmarks; the command line
//! of Weighbridge is the tool for people.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::time::Instant;
use weighbridge_areas::json::{AnswerForm, ProblemForm};
use weighbridge_areas::solve::{Limits, solve};

fn main() {
    let mut arguments = std::env::args().skip(1);
    let file = arguments.next().expect("a file in the JSON form");
    let seconds: f64 = arguments.next().map_or(60.0, |text| text.parse().unwrap());
    let gap: f64 = arguments.next().map_or(0.0, |text| text.parse().unwrap());
    let text = std::fs::read_to_string(file).unwrap();
    let form: ProblemForm = serde_json::from_str(&text).unwrap();
    let problem = match form.problem() {
        Ok(problem) => problem,
        Err(faults) => {
            faults.iter().for_each(|fault| eprintln!("{fault}"));
            std::process::exit(1);
        }
    };
    let limits = Limits {
        gap,
        ..Limits::default()
    };
    let start = Instant::now();
    let solution = solve(&problem, &limits, &mut |_| {
        start.elapsed().as_secs_f64() < seconds
    })
    .unwrap();
    let answer = AnswerForm::new(&problem, &solution, start.elapsed().as_secs_f64());
    println!("{}", serde_json::to_string(&answer).unwrap());
}
