//! Results of a measure as text: every figure as a plain decimal, to the digits
//! that double precision has, and nothing that is only rounding.

use weighbridge_measures::catalogue::Outputs;
use weighbridge_measures::matrix::Matrix;

use super::names::Names;

/// Digits that a double has for certain.
const DIGITS: i32 = 15;
/// Below this part of the largest figure of its kind beside it a value is
/// rounding.
const NOISE: f64 = 1e-12;
/// Results in the units of the first table, whose size is then their scale too.
const AS_GIVEN: [&str; 3] = ["final_demand", "flows", "output"];

/// Which figures of a result are of one kind, and may be measured by one
/// another: kilogrammes of one gas say nothing about those of another.
#[derive(Clone, Copy)]
enum Kind {
    /// Those of a row: one extension.
    Row,
    /// Those of a column: one quantity, one source.
    Column,
    /// All; where there are many rows and columns, those that share either.
    All,
}

fn kind(measure: &str, output: &str) -> Kind {
    match (measure, output) {
        ("footprint", _) => Kind::Row,
        ("multipliers", name) if !name.starts_with("output") => Kind::Column,
        ("hypothetical-extraction", "quantities_lost")
        | ("shocks", "quantities")
        | ("import-content", "direct" | "total") => Kind::Column,
        _ => Kind::All,
    }
}

fn largest<'a>(values: impl Iterator<Item = &'a f64>) -> f64 {
    values
        .filter(|value| value.is_finite())
        .fold(0.0, |most, value| most.max(value.abs()))
}

/// Puts 0 where sums that cancel left the rounding of their parts. A chance
/// may be as small as it is, and stays.
pub(super) fn without_noise(measure: &str, outputs: &mut Outputs, inputs: &[Matrix]) {
    let sizes: Vec<f64> = inputs
        .iter()
        .map(|table| largest(table.values.iter()))
        .filter(|size| *size > 0.0)
        .collect();
    let most = largest(sizes.iter());
    let least = sizes.iter().copied().fold(most, f64::min);
    // A ratio of two tables may truly be as small as the one over the other.
    let ratio = if most > 0.0 { least / most } else { 1.0 };
    for (name, table) in outputs {
        if name == "p" || name.starts_with("p_") {
            continue;
        }
        let (across, down) = (table.cols, table.rows);
        let rows: Vec<f64> = (0..down)
            .map(|row| largest(table.row(row).iter()))
            .collect();
        let columns: Vec<f64> = (0..across)
            .map(|column| largest(table.col(column).iter()))
            .collect();
        let all = largest(rows.iter());
        let kind = kind(measure, name);
        let mut least = match kind {
            Kind::All => 1e-14 * ratio,
            Kind::Row | Kind::Column => 0.0,
        };
        if AS_GIVEN.contains(&name.as_str()) {
            let first = inputs
                .first()
                .map_or(0.0, |table| largest(table.values.iter()));
            least = least.max(1e-14 * first);
        }
        for (at, value) in table.values.iter_mut().enumerate() {
            let (row, column) = (rows[at / across], columns[at % across]);
            let beside = match kind {
                Kind::Row => row,
                Kind::Column => column,
                Kind::All if across > 1 && down > 1 => row.min(column),
                Kind::All => all,
            };
            if value.abs() < (NOISE * beside).max(least) {
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
        without_noise("specialisation", &mut outputs, &inputs);
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
