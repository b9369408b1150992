//! From the tables of a call to a system of the engine, and back.

use weighbridge_measures::catalogue::Call;
use weighbridge_measures::matrix::Matrix;
use weighbridge_supply::matrix;
use weighbridge_supply::problem::Problem;
use weighbridge_supply::system::{System, Table};

use super::super::show::decimal;

pub(super) fn engine(table: &Matrix) -> Result<matrix::Matrix, String> {
    matrix::Matrix::new(table.rows, table.cols, table.values.clone()).map_err(|one| told(&one))
}

pub(super) fn ours(table: &matrix::Matrix) -> Matrix {
    Matrix {
        rows: table.rows(),
        cols: table.columns(),
        values: table.cells().to_vec(),
    }
}

pub(super) fn column(values: Vec<f64>) -> Matrix {
    Matrix::column(values)
}

pub(super) fn told(problem: &Problem) -> String {
    problem.told(&|industry| format!("industry {}", industry + 1))
}

/// Problems in words; with what nothing comes of, what to do about it.
pub(super) fn told_by(problems: &[Problem], told: fn(&Problem) -> String) -> String {
    let each = |one: &Problem| {
        if one.is_fatal() {
            format!("{}: {}", told(one), one.choice())
        } else {
            told(one)
        }
    };
    problems.iter().map(each).collect::<Vec<_>>().join("\n")
}

pub(super) fn all(problems: &[Problem]) -> String {
    told_by(problems, told)
}

/// A table of a call in which a missing figure is nothing, which is said.
pub(super) fn known(call: &Call, at: usize) -> Matrix {
    let table = call.table(at);
    let missing = table.values.iter().filter(|value| value.is_nan()).count();
    if missing > 0 {
        call.note(format!(
            "table {}: {} and counted as 0, so results that rest on {} are wrong, too high or too low",
            at + 1,
            if missing == 1 {
                "1 cell is missing".to_owned()
            } else {
                format!("{missing} cells are missing")
            },
            if missing == 1 { "it" } else { "them" },
        ));
    }
    table.map(|value| if value.is_nan() { 0.0 } else { value })
}

/// The table of a call, first and second input.
pub(super) fn table(call: &Call) -> Result<Table, String> {
    let flows = known(call, 0);
    let order = flows.rows;
    if flows.cols != order {
        return Err(format!(
            "flows between industries need as many rows as columns, and there are {} by {}",
            flows.rows, flows.cols
        ));
    }
    let rounding = call.number("rounding")?;
    let of_output = call.choice("second", &[("demand", false), ("output", true)])?;
    let (output, demand) = if of_output {
        let output = call.list_of(1, order, "industries")?.to_vec();
        let left = flows.row_sums().into_iter().zip(&output);
        // What sums of parts leave of a whole that they make up is nothing.
        let left = left.map(|(sold, output)| match output - sold {
            left if left.abs() <= 1e-12 * output.abs() => 0.0,
            left => left,
        });
        let demand: Vec<f64> = left.collect();
        for (at, left) in demand.iter().enumerate().filter(|(_, left)| **left < 0.0) {
            call.note(format!(
                "industry {} sells more to industries than its output: its final demand is {}",
                at + 1,
                decimal(*left)
            ));
        }
        (Some(output), column(demand))
    } else {
        let demand = known(call, 1);
        let one_row = demand.rows == 1 && demand.cols == order && order > 1;
        (None, if one_row { demand.transposed() } else { demand })
    };
    Ok(Table {
        flows: engine(&flows)?,
        final_demand: engine(&demand)?,
        primary: matrix::Matrix::zeros(0, order),
        output,
        rounding,
    })
}

/// The system of a call; what is odd about it goes with the result.
pub(super) fn system(call: &Call) -> Result<System, String> {
    let in_money = call.choice("flows", &[("values", true), ("coefficients", false)])?;
    let system = if in_money {
        System::new(table(call)?)
    } else {
        let coefficients = known(call, 0);
        if coefficients.cols != coefficients.rows {
            return Err(format!(
                "coefficients need as many rows as columns, and there are {} by {}",
                coefficients.rows, coefficients.cols
            ));
        }
        let second = known(call, 1);
        let by_seller = if second.rows == 1 && coefficients.rows > 1 {
            second.values
        } else {
            second.row_sums()
        };
        if by_seller.len() != coefficients.rows {
            return Err(format!(
                "the second table must have one row for each of {} industries, and has {}",
                coefficients.rows,
                by_seller.len()
            ));
        }
        let of_output = call.choice("second", &[("demand", false), ("output", true)])?;
        let coefficients = engine(&coefficients)?;
        let demand = if of_output {
            let bought = coefficients.times(&by_seller);
            let pairs = by_seller.iter().zip(bought);
            pairs.map(|(output, bought)| output - bought).collect()
        } else {
            by_seller
        };
        System::from_coefficients(coefficients, &demand)
    }
    .map_err(|problems| all(&problems))?;
    noted(call, system)
}

/// A system with what is odd about it said.
///
/// # Errors
/// A system that is not productive: what it would give can be negative output.
pub(super) fn noted(call: &Call, system: System) -> Result<System, String> {
    let fails = |note: &&Problem| matches!(note, Problem::NotProductive { .. });
    let failed: Vec<String> = system.notes().iter().filter(fails).map(told).collect();
    if !failed.is_empty() {
        return Err(format!(
            "{}: industries buy more of each other than they make, so that no output meets a demand and \
             nothing is given; look for inputs that exceed output, or flows given as coefficients",
            failed.join("\n")
        ));
    }
    for note in system.notes() {
        call.note(format!("{}: {}", told(note), note.choice()));
    }
    Ok(system)
}

/// Quantities by industry, each per unit of output.
pub(super) fn quantities(call: &Call, at: usize, system: &System) -> Result<Vec<Vec<f64>>, String> {
    let amounts = amounts(call, at, system.order())?;
    let each = amounts.iter().map(|amount| system.per_output(amount));
    Ok(each.collect())
}

/// Amounts by industry; none where the table is left out.
pub(super) fn amounts(call: &Call, at: usize, order: usize) -> Result<Vec<Vec<f64>>, String> {
    if call.maybe(at).is_none() {
        return Ok(Vec::new());
    }
    let table = known(call, at);
    let upright = if table.rows == order {
        table.clone()
    } else {
        table.transposed()
    };
    if upright.rows != order {
        return Err(format!(
            "quantities by industry: one row for each of {order} industries is needed, and the table is {} by {}",
            table.rows, table.cols
        ));
    }
    Ok((0..upright.cols).map(|of| upright.col(of)).collect())
}

/// Lists side by side, a column each.
pub(super) fn beside(lists: &[Vec<f64>], rows: usize) -> Matrix {
    Matrix::from_fn(rows, lists.len(), |row, list| lists[list][row])
}
