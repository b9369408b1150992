//! Tests of the catalogue: every measure runs with its defaults, gives what
//! it says, and refuses what it cannot use with a text that helps.

use super::*;
use proptest::prelude::*;

fn with(options: &[(&str, &str)]) -> BTreeMap<String, String> {
    options
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect()
}

/// Tables that suit each measure: five places, five industries.
fn suitable(info: &MeasureInfo) -> Vec<Matrix> {
    let square = Matrix::from_fn(5, 5, |row, col| ((row * 7 + col * 3) % 5) as f64);
    let links = Matrix::from_fn(5, 5, |row, col| f64::from(u8::from(row.abs_diff(col) == 1)));
    let list = Matrix::column(vec![3.0, 1.0, 4.0, 1.5, 9.0]);
    info.inputs
        .iter()
        .map(|input| match *input {
            input if input.starts_with("weights") => links.clone(),
            "p-values" => list.map(|value| value / 10.0),
            input if input.starts_with("co-occurrences") => {
                Matrix::from_fn(5, 5, |row, col| ((row * col) % 5) as f64)
            }
            input if input.contains("places by") || input.contains("industries by") => {
                square.clone()
            }
            input
                if input.starts_with("seed")
                    || input.starts_with("figures before")
                    || input.starts_with("figures after")
                    || input.starts_with("jobs after")
                    || input.starts_with("presence") =>
            {
                square.clone()
            }
            _ => list.clone(),
        })
        .collect()
}

#[test]
fn every_measure_runs_and_gives_what_it_says() {
    for info in measures() {
        assert!(
            crate::PAGES.iter().any(|page| page.name == info.page),
            "{} has no page",
            info.name
        );
        let inputs = suitable(info);
        for count in [info.least_inputs(), inputs.len()] {
            let found = compute(info.name, &inputs[..count], &BTreeMap::new());
            let found = found.unwrap_or_else(|problem| panic!("{}: {problem}", info.name));
            for (name, table) in found {
                assert!(
                    info.outputs.contains(&name.as_str()),
                    "{} gives {name}, which it does not say",
                    info.name
                );
                assert_eq!(table.values.len(), table.rows * table.cols);
            }
        }
        let one_too_many = vec![Matrix::scalar(1.0); inputs.len() + 1];
        assert!(compute(info.name, &one_too_many, &BTreeMap::new()).is_err());
        for option in info.options {
            let problem = compute(info.name, &inputs, &with(&[(option.name, "!")])).unwrap_err();
            assert!(
                problem.contains(option.name) && problem.contains("'!'"),
                "{problem}"
            );
        }
    }
}

#[test]
fn each_method_of_shift_share_adds_up() {
    let info = measures()
        .iter()
        .find(|measure| measure.name == "shift-share")
        .unwrap();
    let before = Matrix::new(2, 2, vec![10.0, 0.0, 5.0, 20.0]).unwrap();
    let after = Matrix::new(2, 2, vec![12.0, 3.0, 0.0, 25.0]).unwrap();
    for (method, count) in [("dunn", 4), ("esteban-marquillas", 6), ("arcelus", 10)] {
        let inputs = [before.clone(), after.clone()];
        let found = compute("shift-share", &inputs, &with(&[("method", method)])).unwrap();
        assert_eq!(found.len(), count);
        for at in 0..4 {
            let sum: f64 = found[1..].iter().map(|(_, table)| table.values[at]).sum();
            assert!((sum - found[0].1.values[at]).abs() < 1e-12);
        }
        assert!(
            found
                .iter()
                .all(|(name, _)| info.outputs.contains(&name.as_str()))
        );
    }
}

#[test]
fn every_page_is_reached() {
    for page in crate::PAGES {
        assert!(
            measures().iter().any(|measure| measure.page == page.name),
            "no measure has page {}",
            page.name
        );
    }
}

#[test]
fn mistakes_are_answered_with_what_is_right() {
    let one = [Matrix::scalar(1.0)];
    let problem = compute("loction-quotient", &one, &BTreeMap::new()).unwrap_err();
    assert_eq!(
        problem,
        "there is no measure 'loction-quotient'; did you mean 'location-quotient'?"
    );
    let problem = compute("complexity", &one, &with(&[("divisr", "n"), ("x", "y")])).unwrap_err();
    assert!(
        problem.contains("did you mean 'divisor'?") && problem.lines().count() == 2,
        "{problem}"
    );
    let problem = compute("moran", &one, &BTreeMap::new()).unwrap_err();
    assert_eq!(
        problem,
        "moran takes figures by place; weights, places by places, and 1 table was given"
    );
    let problem = compute("similarity", &one, &with(&[("distance", "cosin")])).unwrap_err();
    assert!(problem.contains("did you mean 'cosine'?"), "{problem}");
}

#[test]
fn counts_are_not_negative_and_places_in_common_are_so_both_ways() {
    let jobs = Matrix::new(2, 2, vec![1.0, -5.0, 2.0, 3.0]).unwrap();
    let problem = compute("location-quotient", &[jobs], &BTreeMap::new()).unwrap_err();
    assert!(
        problem.contains("row 1, column 2: -5 is negative"),
        "{problem}"
    );
    let together = Matrix::new(2, 2, vec![0.0, 3.0, 5.0, 0.0]).unwrap();
    let problem = compute("relatedness", &[together], &BTreeMap::new()).unwrap_err();
    assert!(
        problem.contains("industry 1 with industry 2 is 3"),
        "{problem}"
    );
}

proptest! {
    /// Tables of any shape, with gaps and zeros, are computed or refused: no
    /// measure panics.
    #[test]
    fn any_table_is_computed_or_refused(
        shapes in prop::collection::vec((0usize..5, 0usize..5), 4),
        cells in prop::collection::vec(prop_oneof![3 => Just(0.0), 3 => Just(1.0), 1 => Just(f64::NAN), 3 => -2.0..9.0f64], 16),
    ) {
        let tables: Vec<Matrix> = shapes.iter().map(|(rows, cols)| Matrix::from_fn(*rows, *cols, |row, col| cells[row * 4 + col.min(3)])).collect();
        for info in measures() {
            for count in info.least_inputs()..=info.inputs.len() {
                let _ = compute(info.name, &tables[..count], &with(&[]));
                if info.options.iter().any(|option| option.name == "input") {
                    let _ = compute(info.name, &tables[..count], &with(&[("input", "jobs")]));
                }
            }
        }
    }
}
