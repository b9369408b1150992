//! Results of a measure as text: every figure as a plain decimal, to the digits
//! that double precision has, and nothing that is only rounding.

use weighbridge_measures::catalogue::Outputs;
use weighbridge_measures::matrix::Matrix;

use super::names::Names;

/// Digits that a double has for certain.
const DIGITS: i32 = 15;
/// Below this part of the largest figure beside it a value is rounding.
const NOISE: f64 = 1e-12;
/// Results in the units of the first table, whose size is then their scale too.
const AS_GIVEN: [&str; 4] = ["final_demand", "flows", "output", "table"];

/// Puts 0 where sums that cancel left the rounding of their parts. A chance
/// may be as small as it is, and stays.
pub(super) fn without_noise(outputs: &mut Outputs, inputs: &[Matrix]) {
    let largest = |table: &Matrix| {
        let finite = table.values.iter().filter(|value| value.is_finite());
        finite.fold(0.0_f64, |most, value| most.max(value.abs()))
    };
    let sizes: Vec<f64> = inputs
        .iter()
        .map(largest)
        .filter(|size| *size > 0.0)
        .collect();
    let (least, most) = sizes
        .iter()
        .fold((f64::INFINITY, 0.0_f64), |(least, most), size| {
            (least.min(*size), most.max(*size))
        });
    // A ratio of two tables may truly be as small as the one over the other.
    let ratio = if most > 0.0 {
        (least / most).min(1.0)
    } else {
        1.0
    };
    for (name, table) in outputs {
        if name == "p" || name.starts_with("p_") {
            continue;
        }
        let mut floor = (NOISE * largest(table)).max(1e-14 * ratio);
        if AS_GIVEN.contains(&name.as_str()) {
            floor = floor.max(1e-14 * inputs.first().map_or(0.0, largest));
        }
        for value in &mut table.values {
            if value.abs() < floor {
                *value = 0.0;
            }
        }
    }
}

/// A figure as a plain decimal without needless zeros.
pub(super) fn decimal(value: f64) -> String {
    if value == 0.0 {
        return "0".to_owned();
    }
    if !value.is_finite() {
        return value.to_string();
    }
    #[allow(clippy::cast_possible_truncation)] // of a finite number: under 400
    let before = value.abs().log10().floor() as i32 + 1;
    let places = usize::try_from(DIGITS - before).unwrap_or(0);
    let text = format!("{value:.places$}");
    if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        text
    }
}

/// A cell in words: nothing where nothing is known; a place where the result
/// is one.
fn cell(value: f64, places: Option<&[String]>) -> String {
    if value.is_nan() {
        return String::new();
    }
    // A whole number from 1 on, by how it was made.
    let place = places.and_then(|places| places.get((value as usize).checked_sub(1)?));
    place.map_or_else(|| decimal(value), Clone::clone)
}

/// A table as CSV with its names.
pub(super) fn print(
    table: &Matrix,
    names: &Names,
    places: Option<&[String]>,
) -> Result<Vec<u8>, String> {
    let (rows, columns) = names;
    let mut out = csv::Writer::from_writer(Vec::new());
    let say = |error: csv::Error| error.to_string();
    if !columns.is_empty() {
        let corner = (!rows.is_empty()).then_some("");
        out.write_record(corner.into_iter().chain(columns.iter().map(String::as_str)))
            .map_err(say)?;
    }
    for row in 0..table.rows {
        let label = rows.get(row).cloned();
        let cells = table.row(row).iter().map(|value| cell(*value, places));
        out.write_record(label.into_iter().chain(cells))
            .map_err(say)?;
    }
    out.into_inner().map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_plain_decimals() {
        for (value, text) in [
            (0.1 + 0.2, "0.3"),
            (1.254_125_412_541_254_2, "1.25412541254125"),
            (-0.0, "0"),
            (2000.0, "2000"),
            (1e21, "1000000000000000000000"),
            (1.5e-7, "0.00000015"),
            (-1234.5, "-1234.5"),
        ] {
            assert_eq!(decimal(value), text);
        }
    }

    #[test]
    fn what_is_only_rounding_is_nothing() {
        let inputs = [Matrix::column(vec![1e3, 5.0])];
        let mut outputs = vec![
            ("index".to_owned(), Matrix::column(vec![6e-17, 0.0])),
            ("quotient".to_owned(), Matrix::column(vec![2.0, 1e-13])),
            ("final_demand".to_owned(), Matrix::column(vec![1e-12, 0.0])),
            ("p_two_sided".to_owned(), Matrix::column(vec![1e-20, 0.5])),
            ("small".to_owned(), Matrix::column(vec![3e-9, 0.0])),
        ];
        without_noise(&mut outputs, &inputs);
        let values: Vec<&[f64]> = outputs.iter().map(|(_, table)| &*table.values).collect();
        assert_eq!(
            values,
            [
                [0.0, 0.0],
                [2.0, 0.0],
                [0.0, 0.0],
                [1e-20, 0.5],
                [3e-9, 0.0]
            ]
        );
    }
}
