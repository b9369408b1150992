//! What is wrong with a table before a measure sees it, in its own words: a
//! total among its rows or columns, a negative count. It computes nothing.

use super::sheet::Sheet;

/// Problems told in full; of more, only the number.
const IN_FULL: usize = 10;
/// Names of a total.
const TOTALS: [&str; 5] = ["total", "totals", "grand total", "sum", "all industries"];
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
        problems.extend(negative(sheet, file, input));
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
            let plain = name.trim().to_lowercase();
            if !TOTALS.contains(&plain.as_str()) || names.len() <= least {
                continue;
            }
            let sums = (0..across).all(|other| {
                let rest: f64 = (0..names.len())
                    .filter(|one| *one != at)
                    .map(|one| cell(one, other))
                    .filter(|value| value.is_finite())
                    .sum();
                let total = cell(at, other);
                // Whole figures are rounded, each by half of one at most.
                let off = if whole {
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

fn negative(sheet: &Sheet, file: &str, input: &str) -> Vec<String> {
    let table = &sheet.matrix;
    let named = |what: &str, names: &[String], at: usize| {
        names.get(at).map_or_else(
            || format!("{what} {}", at + 1),
            |name| format!("{what} \"{name}\""),
        )
    };
    let mut problems = Vec::new();
    for row in 0..table.rows {
        for column in 0..table.cols {
            let value = table.at(row, column);
            if value < 0.0 {
                problems.push(format!(
                    "{file}, {}, {}: {value}, and there are no negative {}",
                    named("row", &sheet.rows, row),
                    named("column", &sheet.columns, column),
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
