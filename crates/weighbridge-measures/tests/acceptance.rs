//! Published and independently computed figures, met through the same door
//! as the command line. `acceptance.csv` has one line a case: the measure,
//! its tables, options and output, the expected figures, how to compare and
//! with what tolerance, and why that one. `acceptance_exceptions.csv` names
//! the cases that are not met, with the reason; one that begins to pass
//! fails the test, so that the list stays true.
//!
//! A table is `FILE`, `FILE[COLUMN,COLUMN]`, `FILE#/JSON/POINTER` or
//! `ones:COUNT`; files beginning with `own:` lie beside this one and were
//! computed with the package that the case names. A tolerance ending in `r` is relative to the expected
//! figure (to 1 where that is smaller).

// A test may panic: that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use weighbridge_measures::catalogue::compute;
use weighbridge_measures::matrix::{Matrix, rank, standardised};

fn shared() -> Option<PathBuf> {
    let folder = std::env::var("WEIGHBRIDGE_SHARED")
        .map_or_else(
            |_| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared"),
            PathBuf::from,
        )
        .join("acceptance");
    if folder.is_dir() {
        return Some(folder);
    }
    assert!(
        std::env::var("CI").is_err(),
        "CI must have the acceptance cases, and {} is not there",
        folder.display()
    );
    eprintln!(
        "SKIPPED LOUDLY: the acceptance cases are not there: {}",
        folder.display()
    );
    None
}

fn rows(name: &str) -> Vec<BTreeMap<String, String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests")
        .join(name);
    csv::Reader::from_path(path)
        .unwrap()
        .deserialize()
        .map(Result::unwrap)
        .collect()
}

fn table(folder: &Path, from: &str) -> Matrix {
    if let Some(count) = from.strip_prefix("ones:") {
        return Matrix::column(vec![1.0; count.parse().unwrap()]);
    }
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let (folder, from) = from
        .strip_prefix("own:")
        .map_or((folder, from), |from| (own.as_path(), from));
    if let Some((file, pointer)) = from.split_once('#') {
        let text = std::fs::read_to_string(folder.join(file)).unwrap();
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        return of_json(
            value
                .pointer(pointer)
                .unwrap_or_else(|| panic!("no {pointer} in {file}")),
        );
    }
    if from.ends_with(".json") {
        let text = std::fs::read_to_string(folder.join(from)).unwrap();
        let lists: BTreeMap<usize, Vec<usize>> = serde_json::from_str(&text).unwrap();
        return Matrix::from_fn(lists.len(), lists.len(), |row, col| {
            f64::from(u8::from(lists[&row].contains(&col)))
        });
    }
    match from.strip_suffix(']').and_then(|from| from.split_once('[')) {
        Some((file, columns)) => of_csv(
            &folder.join(file),
            Some(&columns.split(',').collect::<Vec<_>>()),
        ),
        None => of_csv(&folder.join(from), None),
    }
}

/// A number, a list or a list of lists.
fn of_json(value: &serde_json::Value) -> Matrix {
    let numbers = |list: &[serde_json::Value]| {
        list.iter()
            .map(|value| value.as_f64().unwrap())
            .collect::<Vec<f64>>()
    };
    match value.as_array() {
        None => Matrix::scalar(value.as_f64().unwrap()),
        Some(list) if list[0].is_array() => {
            let rows: Vec<Vec<f64>> = list
                .iter()
                .map(|row| numbers(row.as_array().unwrap()))
                .collect();
            Matrix::new(rows.len(), rows[0].len(), rows.concat()).unwrap()
        }
        Some(list) => Matrix::column(numbers(list)),
    }
}

/// Columns by name, or all but the first (row names) that hold numbers.
fn of_csv(path: &Path, columns: Option<&[&str]>) -> Matrix {
    let mut reader = csv::Reader::from_path(path).unwrap();
    let names: Vec<String> = reader
        .headers()
        .unwrap()
        .iter()
        .map(str::to_owned)
        .collect();
    let records: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let number = |text: &str| {
        if text == "NA" {
            Some(f64::NAN)
        } else {
            text.parse().ok()
        }
    };
    let chosen: Vec<usize> = match columns {
        Some(wanted) => wanted
            .iter()
            .map(|name| names.iter().position(|have| have == name).unwrap())
            .collect(),
        None => (1..names.len())
            .filter(|col| records.iter().all(|record| number(&record[*col]).is_some()))
            .collect(),
    };
    Matrix::from_fn(records.len(), chosen.len(), |row, col| {
        number(&records[row][chosen[col]]).unwrap()
    })
}

/// How far the figures are from the expected ones, or what else is wrong.
fn problem(folder: &Path, case: &BTreeMap<String, String>) -> Option<String> {
    let pairs = |text: &str| -> BTreeMap<String, String> {
        let words = text
            .split_whitespace()
            .map(|pair| pair.split_once('=').unwrap());
        words
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect()
    };
    let inputs: Vec<Matrix> = case["inputs"]
        .split_whitespace()
        .map(|from| table(folder, from))
        .collect();
    let found = match compute(&case["measure"], &inputs, &pairs(&case["options"])) {
        Ok(found) => found,
        Err(problem) => return Some(problem),
    };
    let Some((_, found)) = found.into_iter().find(|(name, _)| *name == case["output"]) else {
        return Some(format!("{} gives no {}", case["measure"], case["output"]));
    };
    let expected = table(folder, &case["expected"]);
    let list = |table: &Matrix| table.rows == 1 || table.cols == 1;
    let same_shape = (found.rows, found.cols) == (expected.rows, expected.cols)
        || list(&found) && list(&expected) && found.values.len() == expected.values.len();
    if !same_shape {
        return Some(format!(
            "{} by {} figures instead of {} by {}",
            found.rows, found.cols, expected.rows, expected.cols
        ));
    }
    let (mut found, mut expected) = (found.values, expected.values);
    match case["compare"].as_str() {
        "exact" => {}
        "percent" => expected.iter_mut().for_each(|value| *value /= 100.0),
        "zscore" => {
            found = standardised(&found, false);
            expected = standardised(&expected, false);
            let together: f64 = found.iter().zip(&expected).map(|(a, b)| a * b).sum();
            found
                .iter_mut()
                .for_each(|value| *value *= together.signum());
        }
        "ranks" => {
            let ranks = |values: &[f64]| {
                rank(values)
                    .into_iter()
                    .map(|rank| rank.map_or(f64::NAN, |rank| rank as f64))
                    .collect::<Vec<f64>>()
            };
            let back = ranks(&found.iter().map(|value| -value).collect::<Vec<_>>());
            expected = ranks(&expected);
            found = if back == expected {
                back
            } else {
                ranks(&found)
            };
        }
        other => panic!("{}: there is no comparison {other}", case["case"]),
    }
    let text = &case["tolerance"];
    let (number, relative) = text
        .strip_suffix('r')
        .map_or((text.as_str(), false), |number| (number, true));
    let tolerance: f64 = number.parse().unwrap();
    for (at, (found, expected)) in found.iter().zip(&expected).enumerate() {
        let allowed = if relative {
            tolerance * expected.abs().max(1.0)
        } else {
            tolerance
        };
        // 1e-12: half a unit of the last digit printed is not exact in binary.
        let near = (found - expected).abs()
            <= allowed
                + if relative || tolerance == 0.0 {
                    0.0
                } else {
                    1e-12
                };
        let both_undefined = found.is_nan() && expected.is_nan();
        if !(near || both_undefined) {
            return Some(format!("figure {}: {found} instead of {expected}", at + 1));
        }
    }
    None
}

#[test]
fn published_figures_are_met() {
    let Some(folder) = shared() else { return };
    let exceptions: BTreeMap<String, String> = rows("acceptance_exceptions.csv")
        .into_iter()
        .map(|row| (row["case"].clone(), row["reason"].clone()))
        .collect();
    let cases = rows("acceptance.csv");
    let mut wrong = Vec::new();
    for case in &cases {
        let name = &case["case"];
        assert!(
            !case["reason"].is_empty(),
            "{name}: the tolerance needs a reason"
        );
        match (problem(&folder, case), exceptions.get(name)) {
            (Some(problem), None) => wrong.push(format!("{name}: {problem}")),
            (None, Some(_)) => wrong.push(format!(
                "{name} is met now: take it from the list of exceptions"
            )),
            _ => {}
        }
    }
    for name in exceptions
        .keys()
        .filter(|name| cases.iter().all(|case| case["case"] != **name))
    {
        wrong.push(format!("the exception {name} is no case"));
    }
    assert!(
        wrong.is_empty(),
        "{} of {} cases:\n{}",
        wrong.len(),
        cases.len(),
        wrong.join("\n")
    );
}

/// No expected file is forgotten.
#[test]
fn every_expected_file_has_a_case() {
    let Some(folder) = shared() else { return };
    let cases = rows("acceptance.csv");
    for suite in ["econgeo", "pysal_spatial"] {
        for entry in std::fs::read_dir(folder.join(suite).join("expected")).unwrap() {
            let file = format!(
                "{suite}/expected/{}",
                entry.unwrap().file_name().to_str().unwrap()
            );
            assert!(
                cases.iter().any(|case| case["expected"].starts_with(&file)),
                "{file} has no case"
            );
        }
    }
}
