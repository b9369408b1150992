#![doc = include_str!("regional.md")]

use crate::matrix::Matrix;
use crate::problem::Problem;
use crate::system::System;

/// How national coefficients are brought down to a region.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Method {
    /// Simple location quotient of the seller.
    Slq,
    /// Cross-industry quotient: seller's over buyer's; the seller's simple
    /// quotient on the diagonal, where the cross quotient is always 1.
    Cilq,
    /// Flegg's: the cross-industry quotient times the region's size factor.
    Flq {
        /// δ, 0 to below 1.
        delta: f64,
    },
    /// Augmented for specialised buyers: times log2(1 + SLQ of the buyer)
    /// where that quotient is above 1.
    Aflq {
        /// δ, 0 to below 1.
        delta: f64,
    },
}

/// Size of region and nation by industry, in jobs or output.
#[derive(Debug, Clone, Copy)]
pub struct Sizes<'a> {
    /// In the region.
    pub region: &'a [f64],
    /// In the nation, the region included.
    pub nation: &'a [f64],
}

impl Sizes<'_> {
    fn check(&self, order: usize) -> Result<(f64, f64), Problem> {
        for (what, given) in [
            ("sizes in the region", self.region),
            ("sizes in the nation", self.nation),
        ] {
            if given.len() != order {
                return Err(Problem::Shape {
                    what,
                    expected: (order, 1),
                    found: (given.len(), 1),
                });
            }
            if let Some(value) = given.iter().find(|value| value.is_nan() || **value < 0.0) {
                return Err(Problem::OutOfRange {
                    what,
                    value: *value,
                });
            }
        }
        let (region, nation): (f64, f64) = (self.region.iter().sum(), self.nation.iter().sum());
        if region > 0.0 && nation > 0.0 {
            Ok((region, nation))
        } else {
            Err(Problem::OutOfRange {
                what: "size of the whole region or nation",
                value: f64::min(region, nation),
            })
        }
    }
}

/// The part of each national input that the region itself supplies, 0 to 1:
/// the quotient of `method`, cut at 1. An industry that the region has not
/// supplies and buys nothing.
///
/// # Errors
/// [`Problem::Shape`] for other lengths, [`Problem::OutOfRange`] for negative
/// sizes or δ outside 0 to 1.
pub fn trade_shares(order: usize, sizes: Sizes<'_>, method: Method) -> Result<Matrix, Problem> {
    let (region, nation) = sizes.check(order)?;
    let quotients: Vec<f64> = sizes
        .region
        .iter()
        .zip(sizes.nation)
        .map(|(own, all)| {
            if *all > 0.0 {
                (own / region) / (all / nation)
            } else {
                0.0
            }
        })
        .collect();
    let size = match method {
        Method::Slq | Method::Cilq => 1.0,
        Method::Flq { delta } | Method::Aflq { delta } => {
            if !(0.0..1.0).contains(&delta) {
                return Err(Problem::OutOfRange {
                    what: "delta",
                    value: delta,
                });
            }
            (1.0 + region / nation).log2().powf(delta)
        }
    };
    let value = |seller: usize, buyer: usize| {
        let (own, theirs) = (quotients[seller], quotients[buyer]);
        if theirs <= 0.0 {
            return 0.0;
        }
        let cross = if seller == buyer { own } else { own / theirs };
        let quotient = match method {
            Method::Slq => own,
            Method::Cilq => cross,
            Method::Flq { .. } => cross * size,
            Method::Aflq { .. } if theirs > 1.0 => cross * size * (1.0 + theirs).log2(),
            Method::Aflq { .. } => cross * size,
        };
        quotient.clamp(0.0, 1.0)
    };
    Ok(Matrix::from_fn(order, order, value))
}

/// Regional coefficients from national ones. National coefficients of
/// domestic flows keep imports out; they are never exceeded.
///
/// # Errors
/// As [`trade_shares`].
pub fn coefficients(
    national: &Matrix,
    sizes: Sizes<'_>,
    method: Method,
) -> Result<Matrix, Problem> {
    let shares = trade_shares(national.rows(), sizes, method)?;
    Ok(Matrix::from_fn(
        national.rows(),
        national.columns(),
        |row, column| national.at(row, column) * shares.at(row, column),
    ))
}

/// A regional figure at several δ.
#[derive(Debug, Clone, PartialEq)]
pub struct Band {
    /// The δ, as given.
    pub deltas: Vec<f64>,
    /// By δ, by industry: output in the region for a unit of final demand.
    pub output: Vec<Vec<f64>>,
    /// Lowest of them, by industry.
    pub low: Vec<f64>,
    /// Highest of them, by industry.
    pub high: Vec<f64>,
}

/// Regional output multipliers at each δ, so that what hangs on the choice is
/// seen. `augmented` takes AFLQ instead of FLQ.
///
/// # Errors
/// All problems of all δ.
pub fn band(
    national: &Matrix,
    sizes: Sizes<'_>,
    deltas: &[f64],
    augmented: bool,
) -> Result<Band, Vec<Problem>> {
    let (mut output, mut problems) = (Vec::new(), Vec::new());
    for delta in deltas.iter().copied() {
        let method = if augmented {
            Method::Aflq { delta }
        } else {
            Method::Flq { delta }
        };
        let made = coefficients(national, sizes, method)
            .map_err(|problem| vec![problem])
            .and_then(|a| System::from_coefficients(a, &vec![0.0; national.rows()]));
        match made {
            Ok(system) => output.push(crate::multipliers::output(&system)),
            Err(found) => problems.extend(found),
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let over = |pick: fn(f64, f64) -> f64, start: f64| {
        (0..national.rows())
            .map(|at| {
                output
                    .iter()
                    .map(|row: &Vec<f64>| row[at])
                    .fold(start, pick)
            })
            .collect()
    };
    Ok(Band {
        deltas: deltas.to_vec(),
        low: over(f64::min, f64::INFINITY),
        high: over(f64::max, f64::NEG_INFINITY),
        output,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::table;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn regional_never_exceeds_national(system in table(2..8), parts in prop::collection::vec(0.0..0.5f64, 8), delta in 0.0..0.9f64) {
            let order = system.order();
            let region: Vec<f64> = (0..order).map(|at| system.output()[at] * parts[at]).collect();
            prop_assume!(region.iter().sum::<f64>() > 1e-6);
            let sizes = Sizes { region: &region, nation: system.output() };
            let national = system.coefficients();
            for method in [Method::Slq, Method::Cilq, Method::Flq { delta }, Method::Aflq { delta }] {
                let made = coefficients(national, sizes, method).unwrap();
                for (own, all) in made.cells().iter().zip(national.cells()) {
                    prop_assert!(*own >= 0.0 && own <= all);
                }
            }
            // The larger δ, the less the region supplies; augmented supplies more.
            let made = band(national, sizes, &[delta / 2.0, delta], false).unwrap();
            let more = band(national, sizes, &[delta], true).unwrap();
            for at in 0..order {
                prop_assert!(made.output[0][at] >= made.output[1][at] - 1e-12);
                prop_assert!(made.low[at] <= made.high[at]);
                prop_assert!(more.output[0][at] >= made.output[1][at] - 1e-12);
            }
        }

        /// The nation as its own region needs nobody else.
        #[test]
        fn the_whole_nation_is_its_own_region(system in table(2..8), delta in 0.0..0.9f64) {
            let sizes = Sizes { region: system.output(), nation: system.output() };
            for method in [Method::Slq, Method::Cilq, Method::Flq { delta }] {
                prop_assert_eq!(&coefficients(system.coefficients(), sizes, method).unwrap(), system.coefficients());
            }
        }
    }

    #[test]
    fn what_cannot_be_is_said() {
        let sizes = Sizes {
            region: &[1.0, 0.0],
            nation: &[2.0, 2.0],
        };
        assert!(trade_shares(3, sizes, Method::Slq).is_err());
        assert!(trade_shares(2, sizes, Method::Flq { delta: 1.0 }).is_err());
        // The region has nothing of the second industry.
        let made = trade_shares(2, sizes, Method::Cilq).unwrap();
        assert_eq!(made.cells(), [1.0, 0.0, 0.0, 0.0]);
        let none = Sizes {
            region: &[0.0, 0.0],
            nation: &[2.0, 2.0],
        };
        assert!(trade_shares(2, none, Method::Slq).is_err());
        let negative = Sizes {
            region: &[-1.0, 3.0],
            nation: &[2.0, 2.0],
        };
        assert!(trade_shares(2, negative, Method::Slq).is_err());
    }
}
