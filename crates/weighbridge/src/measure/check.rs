//! What is wrong with a table before a measure sees it, in its own words: a
//! total among its rows or columns, a negative count. It computes nothing.

use super::sheet::Sheet;

/// Problems told in full; of more, only the number.
const IN_FULL: usize = 10;
/// Names of a total, beside those with the word "total" or "totals" in them.
const TOTALS: [&str; 14] = [
    "sum",
    "all",
    "all industries",
    "all places",
    "all sectors",
    "overall",
    "final demand",
    "final uses",
    "final use",
    "tfd",
    "great britain",
    "united kingdom",
    "uk",
    "gb",
];

fn called_total(name: &str) -> bool {
    let plain = name.trim().to_lowercase();
    let words = plain.split(|letter: char| !letter.is_alphanumeric());
    TOTALS.contains(&plain.as_str())
        || words
            .into_iter()
            .any(|word| matches!(word, "total" | "totals" | "subtotal"))
}
/// Tables whose rows or columns stand for themselves, so that a total among
/// them does no harm.
const APART: [&str; 5] = [
    "figures",
    "classes",
    "p-values",
    "income",
    "what to compare",
];

/// All that is wrong.
pub(super) fn check(sheet: &Sheet, file: &str, input: &str, counts: bool) -> Result<(), String> {
    let mut problems = Vec::new();
    if !APART.iter().any(|words| input.starts_with(words)) {
        problems.extend(totals(sheet, file));
    }
    if counts {
        problems.extend(negative(sheet, file, input, &|_| true));
    } else if input.starts_with("quantities by industry") {
        problems.extend(negative(sheet, file, "people", &|name| counts_people(name)));
    }
    if problems.is_empty() {
        return Ok(());
    }
    let more = problems.len().saturating_sub(IN_FULL);
    problems.truncate(IN_FULL);
    if more > 0 {
        problems.push(format!("and {more} more"));
    }
    Err(problems.join("\n"))
}

/// Rows or columns: the word, their names, how many cells each has, from how
/// many on a total is one, and a cell by its own and the other's place.
type Side<'a> = (
    &'a str,
    &'a [String],
    usize,
    usize,
    &'a dyn Fn(usize, usize) -> f64,
);

/// A row or column that is named a total and is the sum of the others: a
/// measure would count it as one more.
fn totals(sheet: &Sheet, file: &str) -> Vec<String> {
    let table = &sheet.matrix;
    let whole = table
        .values
        .iter()
        .all(|value| value.is_nan() || value.fract() == 0.0);
    let mut problems = Vec::new();
    let by_row = |at: usize, across: usize| table.at(at, across);
    let by_column = |at: usize, across: usize| table.at(across, at);
    let sides: [Side<'_>; 2] = [
        ("row", &sheet.rows, table.cols, 1, &by_row),
        ("column", &sheet.columns, table.rows, 2, &by_column),
    ];
    for (what, names, across, least, cell) in sides {
        for (at, name) in names.iter().enumerate() {
            if !called_total(name) || names.len() <= least {
                continue;
            }
            let sums = (0..across).all(|other| {
                let rest: f64 = (0..names.len())
                    .filter(|one| *one != at)
                    .map(|one| cell(one, other))
                    .filter(|value| value.is_finite())
                    .sum();
                let total = cell(at, other);
                // Whole figures are rounded, each by half of one at most; one
                // alone is its own sum.
                let off = if names.len() == 2 {
                    0.0
                } else if whole {
                    0.5 * names.len() as f64
                } else {
                    1e-3 * total.abs()
                };
                (rest - total).abs() <= off
            });
            let own = (0..across).any(|other| cell(at, other) != 0.0);
            if sums && own {
                problems.push(format!(
                    "{file}: the {what} \"{name}\" is the sum of the others, and would be counted as one \
                     more: take it out"
                ));
            }
        }
    }
    problems
}

/// Cells without a figure, where every cell counts: the first of them by name.
/// Where a measure takes empty cells in its stride, nothing is said.
pub(super) fn missing(sheet: &Sheet, file: &str, input: &str) -> Option<String> {
    // Of flows and demand it is said what they are taken for.
    const SAID: [&str; 8] = [
        "flows",
        "final demand",
        "national coefficients",
        "extensions",
        "change by industry",
        "p-values",
        "classes",
        "group",
    ];
    if SAID.iter().any(|words| input.starts_with(words)) {
        return None;
    }
    let table = &sheet.matrix;
    let empty: Vec<usize> = (0..table.values.len())
        .filter(|at| table.values[*at].is_nan())
        .collect();
    let first = *empty.first()?;
    let (row, column) = (first / table.cols, first % table.cols);
    let count = match empty.len() {
        1 => "1 cell has no figure:".to_owned(),
        more => format!("{more} cells have no figure, the first of them:"),
    };
    Some(format!(
        "{file}: {count} {}, {}. Totals leave it out, and what rests on it is empty or too low",
        place("row", &sheet.rows, row),
        place("column", &sheet.columns, column)
    ))
}

/// A column of all output among those of final demand would be counted as
/// demand.
pub(super) fn output_among_demand(
    flows: &Sheet,
    demand: &Sheet,
    file: &str,
) -> Result<Option<String>, String> {
    let (flows, table) = (&flows.matrix, &demand.matrix);
    if table.rows != flows.rows || table.cols < 2 {
        return Ok(None);
    }
    let sold = flows.row_sums();
    // Where one industry alone sells, a region may well buy what the rest takes.
    let by_chance = sold.iter().filter(|sum| **sum != 0.0).count() < 2;
    let mut doubt = None;
    for (at, name) in demand.columns.iter().enumerate() {
        let sums = (0..table.rows).all(|row| {
            let rest: f64 = (0..table.cols)
                .filter(|other| *other != at)
                .map(|other| table.at(row, other))
                .sum();
            let all = rest + sold[row];
            (table.at(row, at) - all).abs() <= 1e-3 * all.abs()
        });
        if !sums || sold.iter().all(|sum| *sum == 0.0) {
            continue;
        }
        let named = called_total(name) || name.to_lowercase().contains("output");
        if by_chance && !named {
            doubt = Some(format!(
                "{file}: the column \"{name}\" is as much as flows and the other columns together; it is counted as \
                 demand: if it is all output, take it out"
            ));
        } else {
            return Err(format!(
                "{file}: the column \"{name}\" is all output (flows and the other columns together), and would \
                 be counted as demand: take it out"
            ));
        }
    }
    Ok(doubt)
}

/// A row or column by its name, or by its number where it has none.
fn place(what: &str, names: &[String], at: usize) -> String {
    names.get(at).map_or_else(
        || format!("{what} {}", at + 1),
        |name| format!("{what} \"{name}\""),
    )
}

/// Whether a quantity is named as one of people: value added may be negative,
/// jobs may not.
fn counts_people(name: &str) -> bool {
    const PEOPLE: [&str; 8] = [
        "job",
        "jobs",
        "employment",
        "employees",
        "workers",
        "people",
        "persons",
        "fte",
    ];
    name.split(|letter: char| !letter.is_alphanumeric())
        .any(|word| PEOPLE.contains(&word.to_lowercase().as_str()))
}

/// Cells below nothing, in the rows and columns of which `of` says that they
/// hold counts.
fn negative(sheet: &Sheet, file: &str, input: &str, of: &dyn Fn(&str) -> bool) -> Vec<String> {
    let table = &sheet.matrix;
    let mut problems = Vec::new();
    let named = |names: &[String], at: usize| of(names.get(at).map_or("", String::as_str));
    for row in 0..table.rows {
        for column in 0..table.cols {
            let value = table.at(row, column);
            if value < 0.0 && (named(&sheet.rows, row) || named(&sheet.columns, column)) {
                problems.push(format!(
                    "{file}, {}, {}: {value}, and there are no negative {}",
                    place("row", &sheet.rows, row),
                    place("column", &sheet.columns, column),
                    input
                        .split([',', ';', '('])
                        .next()
                        .unwrap_or(input)
                        .trim()
                        .trim_end_matches('?')
                ));
            }
        }
    }
    problems
}
