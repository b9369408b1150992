//! Whether a table's totals are those of its cells: what is sold is what is
//! made, and what is bought and earned is what is made.

use super::{FINAL_USES, Input, InputOutput};

/// Where the sheet states its totals.
pub(super) struct Stated {
    /// Row of the first industry.
    pub first: usize,
    /// Column of total intermediate sales.
    pub columns: usize,
    /// Column of total use.
    pub total_use: usize,
    /// Column of final consumption.
    pub consumption: usize,
    /// Columns of final uses.
    pub finals: Vec<usize>,
    /// Row of total intermediate purchases.
    pub totals: usize,
    /// Row of value added.
    pub value_added: usize,
    /// Row of output.
    pub output: usize,
}

/// By how much a sum of so many cells may be off: half of what each is rounded
/// to. Where all cells are whole that is half a million; the office otherwise
/// gives cells in full and only its totals whole.
#[allow(clippy::cast_precision_loss)] // a hundred or so
fn allowed(whole: bool, cells: usize) -> f64 {
    if whole { 0.5 * (cells + 1) as f64 } else { 1.0 }
}

/// Totals that do not hold: row and column of the sheet, and what is wrong.
pub(super) fn check(
    table: &InputOutput,
    stated: &Stated,
    number: &mut impl FnMut(usize, usize) -> f64,
) -> Vec<(usize, usize, String)> {
    let order = table.order();
    let whole = table.flows.iter().all(|value| value.fract() == 0.0);
    let mut found = Vec::new();
    let mut hold = |what: &str, row, column, sum: f64, said: f64, cells: usize| {
        if (sum - said).abs() > allowed(whole, cells) {
            found.push((
                row,
                column,
                format!("{what}: the cells add to {sum:.1} but {said:.1} is stated"),
            ));
        }
    };
    let value_added = table.value_added();
    for (at, added) in value_added.iter().copied().enumerate() {
        let (row, code) = (stated.first + at, &table.industries[at].code);
        let between: f64 = table.sales(at).iter().sum();
        let last = table.final_sales(at);
        let said = number(row, stated.columns);
        hold(
            &format!("sales of {code} to industries"),
            row,
            stated.columns,
            between,
            said,
            order,
        );
        let consumed: f64 = last[..3].iter().sum();
        let said = number(row, stated.consumption);
        hold(
            &format!("final consumption of {code}"),
            row,
            stated.consumption,
            consumed,
            said,
            3,
        );
        let used = between + last.iter().sum::<f64>();
        let said = number(row, stated.total_use);
        hold(
            &format!("total use of {code}"),
            row,
            stated.total_use,
            used,
            said,
            order + FINAL_USES.len(),
        );
        let made = table.output()[at];
        hold(
            &format!("total use of {code} against its output"),
            row,
            stated.total_use,
            used,
            made,
            order + FINAL_USES.len(),
        );
        let column = at + 2;
        let bought: f64 = (0..order).map(|seller| table.flow(seller, at)).sum();
        let said = number(stated.totals, column);
        hold(
            &format!("purchases of {code} from industries"),
            stated.totals,
            column,
            bought,
            said,
            order,
        );
        let said = number(stated.value_added, column);
        hold(
            &format!("value added of {code}"),
            stated.value_added,
            column,
            added,
            said,
            3,
        );
        let beside = table.input(Input::Imports)[at] + table.input(Input::ProductTaxes)[at];
        hold(
            &format!("output of {code}"),
            stated.output,
            column,
            bought + beside + added,
            made,
            order + 5,
        );
    }
    for (last, column) in stated.finals.iter().enumerate() {
        let sum: f64 = (0..order).map(|at| table.final_sales(at)[last]).sum();
        let said = number(stated.totals, *column);
        hold(FINAL_USES[last].1, stated.totals, *column, sum, said, order);
    }
    for (at, made) in table.output().iter().enumerate() {
        if *made < 0.0 {
            let code = &table.industries[at].code;
            let told = format!("output of {code} is negative ({made:.1})");
            found.push((stated.output, at + 2, told));
        }
    }
    found
}
