#![doc = include_str!("imports.md")]

use crate::matrix::{Matrix, dot, per};
use crate::problem::Problem;
use crate::system::System;

/// Import content by industry.
#[derive(Debug, Clone, PartialEq)]
pub struct Content {
    /// Imported inputs per unit of output.
    pub direct: Vec<f64>,
    /// Imported inputs in the whole domestic chain per unit of final demand.
    pub total: Vec<f64>,
}

/// Direct and total content of imported inputs, from the imports that each
/// industry uses (in units of output).
#[must_use]
pub fn content(system: &System, imports: &[f64]) -> Content {
    let direct = system.per_output(imports);
    Content {
        total: system.content(&direct),
        direct,
    }
}

/// Content by source: one row a source (a product, a country), one column an
/// industry.
#[derive(Debug, Clone, PartialEq)]
pub struct BySource {
    /// Direct, per unit of output.
    pub direct: Matrix,
    /// Total, per unit of final demand.
    pub total: Matrix,
}

/// Content of imported inputs by source; `imports` has any number of rows.
///
/// # Errors
/// [`Problem::Shape`] when there is not one column an industry.
pub fn content_by_source(system: &System, imports: &Matrix) -> Result<BySource, Problem> {
    let direct = imports.per_column(system.output());
    Ok(BySource {
        total: system.contents(&direct)?,
        direct,
    })
}

/// How much hangs on the largest source.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dependence {
    /// Row of the largest source; none where nothing is imported.
    pub largest: Option<usize>,
    /// Its share of all.
    pub share: f64,
    /// Herfindahl-Hirschman index of all shares, 0 to 1.
    pub concentration: f64,
}

/// Dependence on sources, column by column. NaN where a column has nothing.
#[must_use]
pub fn dependence(by_source: &Matrix) -> Vec<Dependence> {
    let totals = by_source.column_sums();
    (0..by_source.columns())
        .map(|column| {
            let mut found = Dependence {
                largest: None,
                share: f64::NAN,
                concentration: f64::NAN,
            };
            if totals[column] > 0.0 {
                (found.share, found.concentration) = (0.0, 0.0);
                for row in 0..by_source.rows() {
                    let share = by_source.at(row, column) / totals[column];
                    found.concentration += share * share;
                    if share > found.share {
                        (found.largest, found.share) = (Some(row), share);
                    }
                }
            }
            found
        })
        .collect()
}

/// Vertical specialisation: imported inputs in exports.
#[derive(Debug, Clone, PartialEq)]
pub struct Specialisation {
    /// Imported inputs in each industry's exports, in units of exports, the
    /// domestic chain included.
    pub by_industry: Vec<f64>,
    /// Their sum over all exports.
    pub share: f64,
    /// The same with only the exporter's own imported inputs.
    pub direct_share: f64,
}

/// Hummels, Ishii and Yi's vertical specialisation, from imported inputs and
/// exports by industry.
#[must_use]
pub fn vertical_specialisation(
    system: &System,
    imports: &[f64],
    exports: &[f64],
) -> Specialisation {
    let content = content(system, imports);
    let by_industry: Vec<f64> = content
        .total
        .iter()
        .zip(exports)
        .map(|(m, e)| m * e)
        .collect();
    let exported: f64 = exports.iter().sum();
    Specialisation {
        share: ratio(by_industry.iter().sum(), exported),
        direct_share: ratio(dot(&content.direct, exports), exported),
        by_industry,
    }
}

/// Imports over what is used at home: output less exports plus imports. NaN
/// where by that nothing, or less than nothing, is used.
#[must_use]
pub fn penetration(output: &[f64], imports: &[f64], exports: &[f64]) -> Vec<f64> {
    output
        .iter()
        .zip(imports)
        .zip(exports)
        .map(|((output, imports), exports)| {
            let used = output - exports + imports;
            if used > 0.0 { imports / used } else { f64::NAN }
        })
        .collect()
}

fn ratio(value: f64, divisor: f64) -> f64 {
    if divisor == 0.0 {
        f64::NAN
    } else {
        per(value, Some(divisor))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{close, table};
    use proptest::prelude::*;

    proptest! {
        /// Everything inside a product is either domestic value added or
        /// imported: the contents add to one.
        #[test]
        fn domestic_and_imported_content_add_to_one(system in table(2..8), part in 0.0..1.0f64) {
            let bought = system.coefficients().column_sums();
            let primary: Vec<f64> = (0..system.order()).map(|j| system.output()[j] * (1.0 - bought[j])).collect();
            let imports: Vec<f64> = primary.iter().map(|value| part * value).collect();
            let rest: Vec<f64> = primary.iter().map(|value| (1.0 - part) * value).collect();
            let (foreign, own) = (content(&system, &imports), content(&system, &rest));
            for j in 0..system.order() {
                prop_assert!(close(foreign.total[j] + own.total[j], 1.0, 1e-11));
                prop_assert!(foreign.total[j] >= foreign.direct[j] - 1e-12);
            }
            let made = vertical_specialisation(&system, &imports, system.demand());
            prop_assert!(made.share >= made.direct_share - 1e-12 && made.share <= 1.0 + 1e-11);
        }
    }

    #[test]
    fn sources() {
        let system = System::from_coefficients(Matrix::zeros(2, 2), &[10.0, 20.0]).unwrap();
        let imports = Matrix::from_rows(&[[1.0, 0.0], [3.0, 0.0], [0.0, 0.0]]).unwrap();
        let made = content_by_source(&system, &imports).unwrap();
        let found = dependence(&made.total);
        assert_eq!(found[0].largest, Some(1));
        assert!((found[0].share - 0.75).abs() < 1e-15);
        assert!((found[0].concentration - 0.625).abs() < 1e-15);
        assert!(found[1].largest.is_none() && found[1].share.is_nan());
        assert!(content_by_source(&system, &Matrix::zeros(3, 5)).is_err());
        assert_eq!(penetration(&[100.0], &[50.0], &[50.0]), [0.5]);
        // More goes out than is made and comes in: no part of what is used.
        assert!(penetration(&[1000.0], &[80.0], &[1100.0])[0].is_nan());
    }
}
