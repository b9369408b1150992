#![doc = include_str!("shift_share.md")]

/// Dunn's parts of one industry's change in one place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dunn {
    /// Jobs after less jobs before.
    pub change: f64,
    /// Had it grown as all jobs in the whole.
    pub national: f64,
    /// What its industry's growth in the whole adds to that.
    pub mix: f64,
    /// The rest: the place's own.
    pub competitive: f64,
}

/// Parts after Esteban-Marquillas.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct EstebanMarquillas {
    /// Jobs after less jobs before.
    pub change: f64,
    /// As Dunn's.
    pub national: f64,
    /// As Dunn's.
    pub mix: f64,
    /// The competitive part on homothetic jobs.
    pub competitive: f64,
    /// Specialisation times advantage.
    pub allocation: f64,
    /// Jobs of an industry that was not here before.
    pub entry: f64,
}

/// One part of Arcelus's, split.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Split {
    /// On homothetic jobs.
    pub expected: f64,
    /// On the difference between actual and homothetic jobs.
    pub differential: f64,
}

/// Parts after Arcelus.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Arcelus {
    /// Jobs after less jobs before.
    pub change: f64,
    /// Growth of the whole.
    pub national: Split,
    /// Growth of the industry in the whole beyond it.
    pub mix: Split,
    /// Growth of the place beyond the whole's.
    pub regional_growth: Split,
    /// Growth of the industry here, beyond the place's and its own in the whole.
    pub regional_mix: Split,
    /// Jobs of an industry that was not here before.
    pub entry: f64,
}

/// Growth rates of one industry.
struct Rates {
    before: f64,
    after: f64,
    homothetic: f64,
    whole: f64,
    industry: f64,
    region: f64,
    /// None where the industry was not here before.
    here: Option<f64>,
}

/// One `Rates` an industry; all NaN where the definitions fail.
fn rates(before: &[f64], after: &[f64], whole_before: &[f64], whole_after: &[f64]) -> Vec<Rates> {
    let sums = [before, after, whole_before, whole_after].map(|values| values.iter().sum::<f64>());
    let fits = [after.len(), whole_before.len(), whole_after.len()] == [before.len(); 3];
    let fits = fits && sums[0] > 0.0 && sums[2] > 0.0;
    (0..before.len())
        .map(|at| {
            let here = before[at];
            let proper =
                fits && (whole_before[at] > 0.0 || here == 0.0) && !(here + after[at]).is_nan();
            if !proper {
                return Rates {
                    before: f64::NAN,
                    after: f64::NAN,
                    homothetic: f64::NAN,
                    whole: f64::NAN,
                    industry: f64::NAN,
                    region: f64::NAN,
                    here: None,
                };
            }
            let whole = sums[3] / sums[2] - 1.0;
            Rates {
                before: here,
                after: after[at],
                homothetic: sums[0] * whole_before[at] / sums[2],
                whole,
                // New in the whole: nothing is multiplied by this rate but zeros.
                industry: if whole_before[at] > 0.0 {
                    whole_after[at] / whole_before[at] - 1.0
                } else {
                    whole
                },
                region: sums[1] / sums[0] - 1.0,
                here: (here != 0.0).then(|| after[at] / here - 1.0),
            }
        })
        .collect()
}

/// Dunn's parts for each industry of one place. All four inputs have one
/// number an industry, in the same order; the whole includes the place.
#[must_use]
pub fn dunn(before: &[f64], after: &[f64], whole_before: &[f64], whole_after: &[f64]) -> Vec<Dunn> {
    rates(before, after, whole_before, whole_after)
        .into_iter()
        .map(|rate| {
            let change = rate.after - rate.before;
            let national = rate.before * rate.whole;
            let mix = rate.before * (rate.industry - rate.whole);
            Dunn {
                change,
                national,
                mix,
                competitive: change - national - mix,
            }
        })
        .collect()
}

/// Esteban-Marquillas's parts; inputs as for [`dunn`].
#[must_use]
pub fn esteban_marquillas(
    before: &[f64],
    after: &[f64],
    whole_before: &[f64],
    whole_after: &[f64],
) -> Vec<EstebanMarquillas> {
    rates(before, after, whole_before, whole_after)
        .into_iter()
        .map(|rate| {
            let advantage = rate.here.map_or(0.0, |here| here - rate.industry);
            EstebanMarquillas {
                change: rate.after - rate.before,
                national: rate.before * rate.whole,
                mix: rate.before * (rate.industry - rate.whole),
                competitive: rate.homothetic * advantage,
                allocation: (rate.before - rate.homothetic) * advantage,
                entry: if rate.here.is_none() { rate.after } else { 0.0 },
            }
        })
        .collect()
}

/// Arcelus's parts; inputs as for [`dunn`].
#[must_use]
pub fn arcelus(
    before: &[f64],
    after: &[f64],
    whole_before: &[f64],
    whole_after: &[f64],
) -> Vec<Arcelus> {
    rates(before, after, whole_before, whole_after)
        .into_iter()
        .map(|rate| {
            let split = |by: f64| Split {
                expected: rate.homothetic * by,
                differential: (rate.before - rate.homothetic) * by,
            };
            Arcelus {
                change: rate.after - rate.before,
                national: split(rate.whole),
                mix: split(rate.industry - rate.whole),
                regional_growth: split(rate.region - rate.whole),
                regional_mix: split(rate.here.map_or(0.0, |here| {
                    (here - rate.region) - (rate.industry - rate.whole)
                })),
                entry: if rate.here.is_none() { rate.after } else { 0.0 },
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn jobs() -> impl Strategy<Value = f64> {
        prop_oneof![1 => Just(0.0), 4 => 0.0..1e4f64]
    }

    proptest! {
        #[test]
        fn parts_add_up(rows in prop::collection::vec((jobs(), jobs(), jobs(), jobs()), 1..20), times in 0.1..10.0f64) {
            let before: Vec<f64> = rows.iter().map(|row| row.0).collect();
            let after: Vec<f64> = rows.iter().map(|row| row.1).collect();
            // The whole includes the place, so it is never smaller.
            let whole_before: Vec<f64> = rows.iter().map(|row| row.0 + row.2).collect();
            let whole_after: Vec<f64> = rows.iter().map(|row| row.1 + row.3).collect();
            prop_assume!(before.iter().sum::<f64>() > 1.0);
            let d = dunn(&before, &after, &whole_before, &whole_after);
            let e = esteban_marquillas(&before, &after, &whole_before, &whole_after);
            let a = arcelus(&before, &after, &whole_before, &whole_after);
            let scaled: Vec<Vec<f64>> = [&before, &after, &whole_before, &whole_after].iter().map(|side| side.iter().map(|value| value * times).collect()).collect();
            let larger = dunn(&scaled[0], &scaled[1], &scaled[2], &scaled[3]);
            for at in 0..rows.len() {
                let change = after[at] - before[at];
                // Rounding of products of jobs and rates: rates reach 1e4
                // times the change where an industry was tiny before.
                let near = |sum: f64, terms: &[f64]| (sum - change).abs() <= 1e-12 * terms.iter().map(|term| term.abs()).fold(1.0 + change.abs(), f64::max) * 16.0;
                prop_assert!(near(d[at].national + d[at].mix + d[at].competitive, &[d[at].national, d[at].mix]));
                let terms = [e[at].national, e[at].mix, e[at].competitive, e[at].allocation, e[at].entry];
                prop_assert!(near(terms.iter().sum(), &terms), "{:?}", e[at]);
                prop_assert!((e[at].competitive + e[at].allocation + e[at].entry - d[at].competitive).abs() <= 1e-10 * terms.iter().map(|term| term.abs()).fold(1.0, f64::max));
                let mut terms = vec![a[at].entry];
                for split in [a[at].national, a[at].mix, a[at].regional_growth, a[at].regional_mix] {
                    terms.extend([split.expected, split.differential]);
                }
                prop_assert!(near(terms.iter().sum(), &terms), "{:?}", a[at]);
                prop_assert!((larger[at].competitive - times * d[at].competitive).abs() <= 1e-9 * times * (1.0 + d[at].national.abs() + d[at].mix.abs() + change.abs()));
            }
            // Homothetic jobs have the place's sum, so the expected national part is its growth at the whole's rate.
            let expected: f64 = a.iter().map(|part| part.national.expected).sum();
            let actual: f64 = d.iter().map(|part| part.national).sum();
            prop_assert!((expected - actual).abs() < 1e-8 * (1.0 + actual.abs()));
        }
    }

    #[test]
    fn no_jobs_before_is_undefined() {
        assert!(dunn(&[0.0], &[1.0], &[0.0], &[1.0])[0].national.is_nan());
        assert!(arcelus(&[1.0], &[1.0], &[0.0], &[1.0])[0].entry.is_nan());
        assert!(
            dunn(&[f64::NAN, 1.0], &[1.0, 1.0], &[9.0, 9.0], &[9.0, 9.0])[1]
                .mix
                .is_nan()
        );
        assert_eq!(dunn(&[1.0], &[], &[], &[]).len(), 1);
    }
}
