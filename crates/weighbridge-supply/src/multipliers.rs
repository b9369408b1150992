#![doc = include_str!("multipliers.md")]

use crate::matrix::{dot, per};
use crate::problem::Problem;
use crate::system::System;

/// Effects and multipliers of one quantity, by industry.
#[derive(Debug, Clone, PartialEq)]
pub struct Multipliers {
    /// The quantity per unit of the industry's own output.
    pub direct: Vec<f64>,
    /// The quantity in the whole chain per unit of final demand.
    pub effect: Vec<f64>,
    /// Effect over direct; NaN where there is nothing direct.
    pub multiplier: Vec<f64>,
}

impl Multipliers {
    fn new(direct: &[f64], effect: Vec<f64>) -> Self {
        let multiplier = effect
            .iter()
            .zip(direct)
            .map(|(all, own)| if *own == 0.0 { f64::NAN } else { all / own })
            .collect();
        Self {
            direct: direct.to_vec(),
            effect,
            multiplier,
        }
    }
}

/// Output multipliers of type I: output in the whole chain for a unit of
/// final demand.
#[must_use]
pub fn output(system: &System) -> Vec<f64> {
    system.content(&vec![1.0; system.order()])
}

/// Type I effects and multipliers of a quantity given per unit of output.
#[must_use]
pub fn type_one(system: &System, coefficient: &[f64]) -> Multipliers {
    Multipliers::new(coefficient, system.content(coefficient))
}

/// Households closed into the system: they earn and spend.
#[derive(Debug)]
pub struct Households<'a> {
    system: &'a System,
    earned: Vec<f64>,
    spent: Vec<f64>,
    spending: Vec<f64>,
    again: f64,
}

impl<'a> Households<'a> {
    /// `income`: household income per unit of each industry's output.
    /// `spending`: what households buy of each industry for one unit of
    /// their income. `own`: what households earn of each other for a unit of
    /// income (0 in most tables). What income is, and of which income
    /// spending is a part, is the convention to be told with the result.
    ///
    /// # Errors
    /// [`Problem::Shape`] for other lengths; [`Problem::OutOfRange`] when a
    /// unit of income brings a unit or more of income again, so that there is
    /// no end to it.
    pub fn new(
        system: &'a System,
        income: &[f64],
        spending: &[f64],
        own: f64,
    ) -> Result<Self, Problem> {
        for (what, given) in [
            ("household income", income),
            ("household spending", spending),
        ] {
            if given.len() != system.order() {
                return Err(Problem::Shape {
                    what,
                    expected: (system.order(), 1),
                    found: (given.len(), 1),
                });
            }
        }
        let earned = system.content(income);
        let again = own + dot(&earned, spending);
        if again.is_nan() || again >= 1.0 {
            return Err(Problem::OutOfRange {
                what: "income from spending one unit of income",
                value: again,
            });
        }
        Ok(Self {
            system,
            earned,
            spent: system.output_for(spending),
            spending: spending.to_vec(),
            again,
        })
    }

    /// Income that one unit of income brings in the first round.
    #[must_use]
    pub fn income_again(&self) -> f64 {
        self.again
    }

    /// The household row of the closed inverse: income in all rounds for a
    /// unit of final demand.
    #[must_use]
    pub fn income_row(&self) -> Vec<f64> {
        self.earned
            .iter()
            .map(|value| value / (1.0 - self.again))
            .collect()
    }

    /// The household column of the closed inverse: output of each industry
    /// for a unit of income given to households.
    #[must_use]
    pub fn spending_column(&self) -> Vec<f64> {
        self.spent
            .iter()
            .map(|value| value / (1.0 - self.again))
            .collect()
    }

    /// Last cell of the closed inverse.
    #[must_use]
    pub fn corner(&self) -> f64 {
        1.0 / (1.0 - self.again)
    }

    /// Column `industry` of the closed inverse, without the household row.
    #[must_use]
    pub fn column(&self, industry: usize) -> Vec<f64> {
        let mut unit = vec![0.0; self.system.order()];
        if let Some(cell) = unit.get_mut(industry) {
            *cell = 1.0;
        }
        let mut column = self.system.output_for(&unit);
        let factor = per(
            self.earned.get(industry).copied().unwrap_or(f64::NAN),
            Some(1.0 - self.again),
        );
        for (cell, spent) in column.iter_mut().zip(&self.spent) {
            *cell += factor * spent;
        }
        column
    }

    /// Output multipliers of type II, over industries only (truncated: the
    /// household row is no output).
    #[must_use]
    pub fn output(&self) -> Vec<f64> {
        self.effects(&vec![1.0; self.system.order()])
    }

    fn effects(&self, coefficient: &[f64]) -> Vec<f64> {
        let first = self.system.content(coefficient);
        let by_income = dot(&first, &self.spending) / (1.0 - self.again);
        first
            .iter()
            .zip(&self.earned)
            .map(|(value, earned)| value + by_income * earned)
            .collect()
    }

    /// Type II effects and multipliers of a quantity per unit of output.
    #[must_use]
    pub fn type_two(&self, coefficient: &[f64]) -> Multipliers {
        Multipliers::new(coefficient, self.effects(coefficient))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matrix::Matrix;

    /// Miller and Blair's three: two industries and households, who pay each
    /// other a twentieth. The book prints this inverse to three places.
    #[test]
    fn the_closed_system_is_the_larger_system() {
        let (income, spending) = ([0.3, 0.25], [0.05, 0.4]);
        let a = Matrix::from_rows(&[[0.15, 0.25], [0.2, 0.05]]).unwrap();
        let open = System::from_coefficients(a, &[600.0, 1500.0]).unwrap();
        let whole = [[0.15, 0.25, 0.05], [0.2, 0.05, 0.4], [0.3, 0.25, 0.05]];
        let larger = Matrix::from_rows(&whole).unwrap();
        let closed = System::from_coefficients(larger, &[1.0; 3])
            .unwrap()
            .leontief();
        let book = [
            [1.365, 0.425, 0.251],
            [0.527, 1.348, 0.595],
            [0.570, 0.489, 1.289],
        ];
        for (row, printed) in book.iter().enumerate() {
            for (mine, printed) in closed.row(row).iter().zip(printed) {
                assert!((mine - printed).abs() <= 0.000_5, "{mine} {printed}");
            }
        }
        let households = Households::new(&open, &income, &spending, 0.05).unwrap();
        // 1e-14: the same few operations in another order.
        for column in 0..2 {
            let mine = households.column(column);
            for (row, cell) in mine.iter().enumerate() {
                assert!((cell - closed.at(row, column)).abs() < 1e-14);
            }
            assert!((households.income_row()[column] - closed.at(2, column)).abs() < 1e-14);
            assert!((households.spending_column()[column] - closed.at(column, 2)).abs() < 1e-14);
            let total = closed.at(0, column) + closed.at(1, column);
            assert!((households.output()[column] - total).abs() < 1e-14);
        }
        assert!((households.corner() - closed.at(2, 2)).abs() < 1e-14);
        let jobs = households.type_two(&[2.0, 0.0]);
        assert!((jobs.effect[0] - 2.0 * closed.at(0, 0)).abs() < 1e-14);
        assert!(jobs.multiplier[1].is_nan());
    }

    #[test]
    fn spending_without_end_is_refused() {
        let system = System::from_coefficients(Matrix::zeros(1, 1), &[1.0]).unwrap();
        assert!(Households::new(&system, &[1.0], &[1.0], 0.0).is_err());
        assert!(Households::new(&system, &[1.0], &[1.0, 2.0], 0.0).is_err());
    }
}
