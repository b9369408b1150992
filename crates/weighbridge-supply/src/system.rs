#![doc = include_str!("system.md")]

use std::sync::OnceLock;

use crate::factor::Factors;
use crate::matrix::{Matrix, per};
use crate::problem::Problem;

/// An input-output table as published. Industries may be of one region or of
/// many, one after the other; the engine does not mind.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Flows between industries, seller by row, buyer by column.
    pub flows: Matrix,
    /// Final demand, seller by row, any number of columns (none is allowed).
    pub final_demand: Matrix,
    /// Primary inputs (imports, taxes, wages, surplus), any number of rows,
    /// buyer by column. With no rows the columns' balance is not checked.
    pub primary: Matrix,
    /// Output by industry; without it, what the rows add to.
    pub output: Option<Vec<f64>>,
    /// The unit to which the source rounds its cells (0 when it does not). A
    /// sum may be off by half of it for each of its cells without a word.
    pub rounding: f64,
}

/// A table read as a linear system, factored once.
#[derive(Debug)]
pub struct System {
    coefficients: Matrix,
    output: Vec<f64>,
    demand: Vec<f64>,
    final_demand: Matrix,
    primary: Matrix,
    factors: Factors,
    notes: Vec<Problem>,
    diagonal: OnceLock<Vec<f64>>,
}

/// Imbalance that arithmetic in doubles may leave, relative to output.
const ARITHMETIC: f64 = 1e-9;

impl System {
    /// Reads a table. What is wrong with it but can be lived with stands in
    /// [`System::notes`], with the cell and what was done.
    ///
    /// # Errors
    /// All problems found, when at least one of them leaves nothing to
    /// compute: sizes that do not fit, cells that are not numbers, a singular
    /// system.
    pub fn new(table: Table) -> Result<Self, Vec<Problem>> {
        let mut problems = shapes(&table);
        if !problems.is_empty() {
            return Err(problems);
        }
        let Table {
            flows,
            final_demand,
            primary,
            output,
            rounding,
        } = table;
        problems.extend(flows.not_finite("flows"));
        problems.extend(final_demand.not_finite("final demand"));
        problems.extend(primary.not_finite("primary inputs"));
        if let Some(output) = &output {
            problems.extend(Matrix::column_of(output).not_finite("output"));
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        let uses: Vec<f64> = flows
            .row_sums()
            .iter()
            .zip(final_demand.row_sums())
            .map(|(between, last)| between + last)
            .collect();
        let output = output.unwrap_or_else(|| uses.clone());
        let mut notes = balance(&flows, &final_demand, &primary, &output, &uses, rounding);
        notes.extend(signs(&flows, &output));
        // The flows become the coefficients where they stand: a second copy
        // of a large table would be one too many.
        let mut coefficients = flows;
        for row in 0..coefficients.rows() {
            for (value, output) in coefficients.row_mut(row).iter_mut().zip(&output) {
                *value = per(*value, Some(*output));
            }
        }
        Self::factored(coefficients, output, final_demand, primary, notes)
    }

    /// A system from its technical coefficients and final demand; output is
    /// what that demand asks for.
    ///
    /// # Errors
    /// As [`System::new`].
    pub fn from_coefficients(
        coefficients: Matrix,
        final_demand: &[f64],
    ) -> Result<Self, Vec<Problem>> {
        let order = coefficients.rows();
        if final_demand.len() != order {
            return Err(vec![Problem::Shape {
                what: "final demand",
                expected: (order, 1),
                found: (final_demand.len(), 1),
            }]);
        }
        let mut problems = coefficients.not_finite("coefficients");
        problems.extend(Matrix::column_of(final_demand).not_finite("final demand"));
        if !problems.is_empty() {
            return Err(problems);
        }
        let demand = Matrix::column_of(final_demand);
        let primary = Matrix::zeros(0, order);
        let mut made = Self::factored(coefficients, vec![0.0; order], demand, primary, Vec::new())?;
        made.output = made.factors.times(final_demand);
        made.demand = final_demand.to_vec();
        Ok(made)
    }

    fn factored(
        coefficients: Matrix,
        output: Vec<f64>,
        final_demand: Matrix,
        primary: Matrix,
        mut notes: Vec<Problem>,
    ) -> Result<Self, Vec<Problem>> {
        for (industry, share) in coefficients.column_sums().into_iter().enumerate() {
            if share > 1.0 + ARITHMETIC {
                notes.push(Problem::InputsExceedOutput { industry, share });
            }
        }
        let factors = match Factors::new(&coefficients) {
            Ok(factors) => factors,
            Err(problem) => {
                notes.push(problem);
                return Err(notes);
            }
        };
        // Coefficients without negatives make an economy exactly if one of
        // everything can be had with no output below one (Hawkins, Simon).
        let needed = factors.times(&vec![1.0; output.len()]);
        for (industry, output) in needed.into_iter().enumerate() {
            if output < 1.0 - 1e-6 && coefficients.cells().iter().all(|value| *value >= 0.0) {
                notes.push(Problem::NotProductive { industry, output });
            }
        }
        let condition = factors.condition(&coefficients);
        if condition > 1e10 {
            notes.push(Problem::IllConditioned { condition });
        }
        let bought = coefficients.times(&output);
        let demand = output
            .iter()
            .zip(bought)
            .map(|(output, between)| output - between)
            .collect();
        Ok(Self {
            coefficients,
            output,
            demand,
            final_demand,
            primary,
            factors,
            notes,
            diagonal: OnceLock::new(),
        })
    }

    /// Number of industries.
    #[must_use]
    pub fn order(&self) -> usize {
        self.output.len()
    }

    /// Technical coefficients: what the column buys of the row for one unit
    /// of its output.
    #[must_use]
    pub fn coefficients(&self) -> &Matrix {
        &self.coefficients
    }

    /// Output by industry.
    #[must_use]
    pub fn output(&self) -> &[f64] {
        &self.output
    }

    /// Final demand by industry that belongs to the output: output less
    /// intermediate sales. In a balanced table it is the sum of the columns
    /// of final demand.
    #[must_use]
    pub fn demand(&self) -> &[f64] {
        &self.demand
    }

    /// Final demand as given, by column.
    #[must_use]
    pub fn final_demand(&self) -> &Matrix {
        &self.final_demand
    }

    /// Primary inputs as given.
    #[must_use]
    pub fn primary(&self) -> &Matrix {
        &self.primary
    }

    /// Primary inputs per unit of output.
    #[must_use]
    pub fn primary_coefficients(&self) -> Matrix {
        self.primary.per_column(&self.output)
    }

    /// Any quantity by industry (jobs, say) per unit of output; zero where
    /// there is no output.
    #[must_use]
    pub fn per_output(&self, quantity: &[f64]) -> Vec<f64> {
        quantity
            .iter()
            .zip(&self.output)
            .map(|(value, output)| per(*value, Some(*output)))
            .collect()
    }

    /// The factored system, for questions that this crate has no name for.
    #[must_use]
    pub fn factors(&self) -> &Factors {
        &self.factors
    }

    /// What is wrong with the table and was lived with.
    #[must_use]
    pub fn notes(&self) -> &[Problem] {
        &self.notes
    }

    /// Industries whose own results are not to be shown, because a flow into
    /// them is negative.
    #[must_use]
    pub fn withheld(&self) -> Vec<usize> {
        let mut buyers: Vec<usize> = self
            .notes
            .iter()
            .filter_map(|note| match note {
                Problem::NegativeFlow { buyer, .. } => Some(*buyer),
                _ => None,
            })
            .collect();
        buyers.sort_unstable();
        buyers.dedup();
        buyers
    }

    /// The Leontief inverse, whole. For one column or row ask
    /// [`System::output_for`] or [`System::content`], which do not form it.
    #[must_use]
    pub fn leontief(&self) -> Matrix {
        self.factors.inverse()
    }

    /// Diagonal of the Leontief inverse, computed once.
    #[must_use]
    pub fn leontief_diagonal(&self) -> &[f64] {
        self.diagonal.get_or_init(|| self.factors.diagonal())
    }

    /// Output that a final demand asks for.
    #[must_use]
    pub fn output_for(&self, demand: &[f64]) -> Vec<f64> {
        self.factors.times(demand)
    }

    /// What one unit of final demand for each industry contains of a
    /// quantity, given per unit of output, in the whole chain behind it.
    #[must_use]
    pub fn content(&self, coefficient: &[f64]) -> Vec<f64> {
        self.factors.after(coefficient)
    }

    /// [`System::content`] of several quantities, one a row.
    ///
    /// # Errors
    /// [`Problem::Shape`] when a row does not fit.
    pub fn contents(&self, coefficients: &Matrix) -> Result<Matrix, Problem> {
        self.factors.after_rows(coefficients)
    }

    /// Allocation coefficients (Ghosh): the part of the row's output that
    /// goes to the column.
    #[must_use]
    pub fn allocation(&self) -> Matrix {
        Matrix::from_fn(self.order(), self.order(), |row, column| {
            let flow = self.coefficients.at(row, column) * self.output[column];
            per(flow, Some(self.output[row]))
        })
    }

    /// The Ghosh inverse, whole.
    #[must_use]
    pub fn ghosh(&self) -> Matrix {
        let leontief = self.leontief();
        Matrix::from_fn(self.order(), self.order(), |row, column| {
            if row == column {
                // Also where there is no output to divide by.
                leontief.at(row, column)
            } else {
                let scaled = leontief.at(row, column) * self.output[column];
                per(scaled, Some(self.output[row]))
            }
        })
    }

    /// The Ghosh inverse times a column: for each industry, what hangs on one
    /// unit of its primary input, weighted by `weight` a unit of output.
    #[must_use]
    pub fn ghosh_times(&self, weight: &[f64]) -> Vec<f64> {
        let scaled: Vec<f64> = weight
            .iter()
            .zip(&self.output)
            .map(|(w, x)| w * x)
            .collect();
        self.factors
            .times(&scaled)
            .iter()
            .zip(&self.output)
            .zip(weight)
            .map(|((sum, output), own)| if *output == 0.0 { *own } else { sum / output })
            .collect()
    }

    /// A row times the Ghosh inverse: the output that primary inputs push
    /// through the system.
    #[must_use]
    pub fn ghosh_after(&self, inputs: &[f64]) -> Vec<f64> {
        let shares = self.per_output(inputs);
        self.factors
            .after(&shares)
            .iter()
            .zip(&self.output)
            .zip(inputs)
            .map(|((sum, output), own)| if *output == 0.0 { *own } else { sum * output })
            .collect()
    }
}

fn shapes(table: &Table) -> Vec<Problem> {
    let order = table.flows.rows();
    let mut found = Vec::new();
    let mut check = |what, expected: (usize, usize), is: (usize, usize)| {
        if expected != is {
            found.push(Problem::Shape {
                what,
                expected,
                found: is,
            });
        }
    };
    check("flows", (order, order), (order, table.flows.columns()));
    let last = &table.final_demand;
    check(
        "final demand",
        (order, last.columns()),
        (last.rows(), last.columns()),
    );
    let primary = &table.primary;
    check(
        "primary inputs",
        (primary.rows(), order),
        (primary.rows(), primary.columns()),
    );
    if let Some(output) = &table.output {
        check("output", (order, 1), (output.len(), 1));
    }
    if table.rounding.is_nan() || table.rounding < 0.0 {
        found.push(Problem::OutOfRange {
            what: "the source's rounding",
            value: table.rounding,
        });
    }
    found
}

fn balance(
    flows: &Matrix,
    final_demand: &Matrix,
    primary: &Matrix,
    output: &[f64],
    uses: &[f64],
    rounding: f64,
) -> Vec<Problem> {
    let allowed =
        |cells: usize, output: f64| rounding / 2.0 * (cells + 1) as f64 + ARITHMETIC * output.abs();
    let mut found = Vec::new();
    for (industry, (output, uses)) in output.iter().zip(uses).enumerate() {
        let cells = flows.columns() + final_demand.columns();
        if (output - uses).abs() > allowed(cells, *output) {
            found.push(Problem::RowUnbalanced {
                industry,
                output: *output,
                uses: *uses,
            });
        }
    }
    if primary.rows() > 0 {
        let sums = flows.column_sums().into_iter().zip(primary.column_sums());
        for (industry, (output, (between, first))) in output.iter().zip(sums).enumerate() {
            let (inputs, cells) = (between + first, flows.rows() + primary.rows());
            if (output - inputs).abs() > allowed(cells, *output) {
                found.push(Problem::ColumnUnbalanced {
                    industry,
                    output: *output,
                    inputs,
                });
            }
        }
    }
    found
}

fn signs(flows: &Matrix, output: &[f64]) -> Vec<Problem> {
    let mut found = Vec::new();
    for seller in 0..flows.rows() {
        for (buyer, value) in flows.row(seller).iter().enumerate() {
            if *value < 0.0 {
                found.push(Problem::NegativeFlow {
                    seller,
                    buyer,
                    value: *value,
                });
            }
        }
    }
    let bought = flows.column_sums();
    for (industry, value) in output.iter().enumerate() {
        if *value < 0.0 {
            found.push(Problem::NegativeOutput {
                industry,
                value: *value,
            });
        } else if *value == 0.0 {
            found.push(Problem::ZeroOutput {
                industry,
                bought: bought[industry],
            });
        }
    }
    found
}

#[cfg(test)]
#[path = "system_tests.rs"]
mod tests;
