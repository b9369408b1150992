//! `weighbridge areas --problem FILE.json`: a case of the user's own, answered
//! as JSON. It knows no place and no unit of need.

use std::path::Path;
use std::time::Instant;

use weighbridge_areas::Problem;
use weighbridge_areas::conflict::{Asked, Conflict, conflict};
use weighbridge_areas::json::{AnswerForm, ProblemForm};
use weighbridge_areas::solve::{Progress, Status, solve};

use super::ask;
use crate::strategies;
use crate::terminal::Terminal;

/// Seconds of an ordinary core for the map, without --time.
const SEARCH: f64 = 600.0;
/// The same for each check of demands that conflict.
const CHECK: f64 = 10.0;
/// Work between two words on where the search stands: some tenths of a second.
const TOLD_EVERY: u64 = 10_000_000;

/// Where the search stands.
fn standing(now: &Progress) -> String {
    if now.value.is_finite() {
        let gap = (now.bound - now.value) / now.value.abs();
        format!(
            "searching: best {:.6e}, bound {:.6e}, gap {:.3}%, {} nodes",
            now.value,
            now.bound,
            100.0 * gap,
            now.nodes
        )
    } else {
        "searching: no map that meets the demands yet".to_owned()
    }
}

/// Answers the case.
pub fn run(file: &Path, time: Option<f64>, terminal: &Terminal) -> Result<(), String> {
    let start = Instant::now();
    let seconds = ask::seconds(time)?;
    let limits = ask::limits(time, SEARCH);
    let check = ask::limits(time, CHECK);
    let name = file.display();
    let text = strategies::text_of(file, "a map problem", 512).map_err(kind)?;
    let form: ProblemForm =
        serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| {
            format!(
                "{name}: {}\n    the form is JSON with n, population, need, edges, ceiling and \
                 min_zone: see `weighbridge methods areas-json`",
                plain(&error.to_string())
            )
        })?;
    let unread = form.unread();
    if !unread.is_empty() {
        terminal.warn(&format!("{name}: not read: {}", unread.join(", ")));
    }
    let say = |faults: Vec<weighbridge_areas::problem::Fault>| {
        let told: Vec<String> = faults
            .iter()
            .map(|fault| format!("{name}: {fault}"))
            .collect();
        format!("the problem cannot be solved:\n{}", told.join("\n"))
    };
    let problem = form.problem().map_err(say)?;
    if problem.areas() == 0 {
        terminal.warn(&format!(
            "{name}: there are no areas (n is 0), so the map is empty"
        ));
    }
    let mut watch = |_: &Progress| start.elapsed().as_secs_f64() < seconds;
    let mut last = 0;
    let solution = solve(&problem, &limits, &mut |now| {
        if now.work >= last + TOLD_EVERY {
            last = now.work;
            terminal.progress(&standing(now));
        }
        watch(now)
    })
    .map_err(say)?;
    terminal.done();
    let mut answer = serde_json::to_value(AnswerForm::new(
        &problem,
        &solution,
        start.elapsed().as_secs_f64(),
    ))
    .map_err(|error| error.to_string())?;
    if !unread.is_empty() {
        answer["unread"] = unread.into();
    }
    if solution.status == Status::Infeasible {
        let found = conflict(&problem, &check, &mut watch).map_err(say)?;
        if let Some(found) = found {
            let told = told(&problem, &found);
            terminal.warn(&format!("no map meets all of: {}", told.join("; ")));
            answer["conflict"] = told.into();
            answer["conflict_minimal"] = found.minimal.into();
        }
    } else if problem.areas() > 0 && solution.chosen.is_empty() && solution.value.is_finite() {
        let everyone: Vec<usize> = (0..problem.areas()).collect();
        let somebody = problem.with_people_in(&everyone);
        let found = conflict(&somebody, &check, &mut watch).map_err(say)?;
        if let Some(found) = found {
            let told = told(&problem, &found);
            terminal.warn(&format!(
                "only the map without anybody meets all of: {}",
                told.join("; ")
            ));
            answer["empty_because"] = told.into();
        }
    }
    terminal.line(&answer.to_string())
}

/// Demands by the names of the form; the one for somebody is not of the form.
fn told(problem: &Problem, found: &Conflict) -> Vec<String> {
    let own = |asked: &&Asked| **asked != Asked::Group(problem.groups.len());
    let demands = found.demands.iter().filter(own);
    demands.map(|asked| asked.told(problem)).collect()
}

/// A slip in the JSON in plain words: no names of kinds of number that only
/// programmers know.
fn plain(error: &str) -> String {
    [
        ("expected usize", "expected a whole number, 0 or more"),
        ("expected f64", "expected a number"),
        ("expected a tuple of size 2", "expected a pair of areas"),
        ("expected a sequence", "expected a list"),
        (
            "expected struct ProblemForm",
            "expected an object in braces",
        ),
        ("expected struct GroupForm", "expected a group in braces"),
        (
            "EOF while parsing a value",
            "the file ends where a value should stand",
        ),
        ("floating point", "number"),
        (
            "invalid type: map",
            "wrong kind of value: a group in braces",
        ),
        ("invalid type: sequence", "wrong kind of value: a list"),
        ("invalid type", "wrong kind of value"),
    ]
    .iter()
    .fold(error.to_owned(), |text, (from, to)| text.replace(from, to))
}

/// What went wrong with a file, without the number that the system gives it.
pub(super) fn kind(error: String) -> String {
    match error.split_once(" (os error") {
        Some((text, _)) => text.replace("No such file or directory", "there is no such file"),
        None => error,
    }
}
