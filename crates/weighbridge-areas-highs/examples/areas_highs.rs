//! The referee on a problem in the JSON form: `areas_highs FILE [SECONDS]`.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use weighbridge_areas::json::ProblemForm;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let file = arguments.next().expect("a file in the JSON form");
    let seconds: f64 = arguments.next().map_or(300.0, |text| text.parse().unwrap());
    let text = std::fs::read_to_string(file).unwrap();
    let form: ProblemForm = serde_json::from_str(&text).unwrap();
    let problem = form.problem().unwrap();
    let start = std::time::Instant::now();
    let verdict = weighbridge_areas_highs::referee(&problem, seconds).unwrap();
    println!(
        "{{\"value\": {}, \"proven\": {}, \"rounds\": {}, \"seconds\": {:.2}}}",
        verdict.value,
        verdict.proven,
        verdict.rounds,
        start.elapsed().as_secs_f64()
    );
}
