//! Axes and classes: how values become positions and shades. The rules are
//! fixed, so that the same figures always give the same drawing. It changes no
//! figure.

/// A linear axis from `low` to `high` with round ticks.
#[derive(Debug, Clone, PartialEq)]
pub struct Axis {
    /// Left or lower end.
    pub low: f64,
    /// Right or upper end.
    pub high: f64,
    /// Where ticks stand.
    pub ticks: Vec<f64>,
}

/// The smallest of 1, 2, 2.5 and 5 times a power of ten that is at least `least`.
fn round_step(least: f64) -> f64 {
    if !(least.is_finite() && least > 0.0) {
        return 1.0;
    }
    let power = 10_f64.powf(least.log10().floor());
    [1.0, 2.0, 2.5, 5.0, 10.0]
        .into_iter()
        .map(|step| step * power)
        // The last place of a power of ten is not exact.
        .find(|step| *step >= least * (1.0 - 1e-9))
        .unwrap_or(10.0 * power)
}

impl Axis {
    /// Holds all finite values and zero, with about `ticks` steps.
    #[must_use]
    pub fn around(values: impl IntoIterator<Item = f64>, ticks: u32) -> Self {
        let (mut low, mut high) = (0.0_f64, 0.0_f64);
        for value in values.into_iter().filter(|value| value.is_finite()) {
            low = low.min(value);
            high = high.max(value);
        }
        if low >= high {
            high = low + 1.0;
        }
        let step = round_step((high - low) / f64::from(ticks));
        #[allow(clippy::cast_possible_truncation)] // a handful
        let (first, last) = ((low / step).floor() as i32, (high / step).ceil() as i32);
        Self {
            low: f64::from(first) * step,
            high: f64::from(last) * step,
            ticks: (first..=last).map(|tick| f64::from(tick) * step).collect(),
        }
    }

    /// Position from 0 to 1; values beyond the ends stand on them.
    #[must_use]
    pub fn at(&self, value: f64) -> f64 {
        ((value - self.low) / (self.high - self.low)).clamp(0.0, 1.0)
    }
}

/// Classes of a map: equal round steps that hold the middle nine tenths of the
/// values; the first and the last class are open.
#[derive(Debug, Clone, PartialEq)]
pub struct Classes {
    /// Limits between classes, ascending; one fewer than there are classes.
    pub limits: Vec<f64>,
    /// The highest value; none where there is no value.
    pub highest: Option<f64>,
}

/// Shades that the style sheet has.
pub const SHADES: usize = 7;

impl Classes {
    /// Chooses the limits for `values`; those that are not finite have no say.
    #[must_use]
    pub fn new(values: impl IntoIterator<Item = f64>) -> Self {
        let mut sorted: Vec<f64> = values.into_iter().filter(|v| v.is_finite()).collect();
        sorted.sort_by(f64::total_cmp);
        let (Some(low), Some(high)) = (
            sorted.get(sorted.len() / 20),
            sorted.get((sorted.len() * 19 / 20).min(sorted.len().saturating_sub(1))),
        ) else {
            return Self {
                limits: Vec::new(),
                highest: None,
            };
        };
        #[allow(clippy::cast_precision_loss)] // seven
        let step = round_step((high - low) / (SHADES as f64 - 1.0));
        let first = (low / step).floor() + 1.0;
        let limits = (0..SHADES as u32 - 1)
            .map(|class| (first + f64::from(class)) * step)
            .filter(|limit| limit - high < step * 0.5)
            .collect();
        Self {
            limits,
            highest: sorted.last().copied(),
        }
    }

    /// Class of a value, 0 the lowest; none where it is not finite.
    #[must_use]
    pub fn of(&self, value: f64) -> Option<usize> {
        value
            .is_finite()
            .then(|| self.limits.iter().filter(|limit| value >= **limit).count())
    }

    /// As [`Self::labels`], with the highest value told, which an open class
    /// would hide.
    #[must_use]
    pub fn labels_to_highest(&self, word: impl Fn(f64) -> String) -> Vec<String> {
        let mut labels = self.labels(&word);
        if let (Some(last), Some(from), Some(highest)) =
            (labels.last_mut(), self.limits.last(), self.highest)
            && highest >= *from
        {
            *last = format!("{} to {}, the highest", word(*from), word(highest));
        }
        labels
    }

    /// What the legend says of each class.
    #[must_use]
    pub fn labels(&self, word: impl Fn(f64) -> String) -> Vec<String> {
        match self.limits.as_slice() {
            [] => vec!["all".into()],
            limits => {
                let mut labels = vec![format!("under {}", word(limits[0]))];
                labels.extend(
                    limits
                        .windows(2)
                        .map(|pair| format!("{} to {}", word(pair[0]), word(pair[1]))),
                );
                labels.push(format!("{} and over", word(limits[limits.len() - 1])));
                labels
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_hold_the_values() {
        let axis = Axis::around([0.03, 0.41, f64::NAN], 5);
        assert_eq!(axis.ticks.len(), 6);
        assert!((axis.high - 0.5).abs() < 1e-12 && axis.low == 0.0);
        assert_eq!(axis.at(9.0), 1.0);
        let both = Axis::around([-3.0, 12.0], 5);
        assert!(both.low <= -3.0 && both.high >= 12.0 && both.ticks.contains(&0.0));
    }

    #[test]
    fn classes_are_few_and_every_value_has_one() {
        let values: Vec<f64> = (0..361).map(|place| f64::from(place) / 1000.0).collect();
        let classes = Classes::new(values.iter().copied());
        assert!(classes.limits.len() < SHADES && classes.limits.len() >= 3);
        assert!(
            values
                .iter()
                .all(|v| classes.of(*v).is_some_and(|c| c < SHADES))
        );
        assert_eq!(classes.of(f64::NAN), None);
        assert_eq!(
            classes.labels(|v| v.to_string()).len(),
            classes.limits.len() + 1
        );
        assert_eq!(Classes::new([]).of(1.0), Some(0));
        let told = Classes::new((0..100).map(f64::from).chain([950.0]));
        let labels = told.labels_to_highest(|v| v.to_string());
        assert!(
            labels[labels.len() - 1].ends_with("to 950, the highest"),
            "{labels:?}"
        );
    }
}
