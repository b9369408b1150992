//! Numbers as people read them, in British English. A figure with an error is
//! shown to two digits of that error and no finer, the rule of the Particle
//! Data Group's reviews; a figure without one to three digits. It computes no
//! figure.

use weighbridge_model::figure::Grade;

/// What stands where there is no figure.
pub const NO_FIGURE: &str = "no figure";

/// A figure as text: the value, and its interval where it has one that shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The value, such as "12,300".
    pub value: String,
    /// Its interval, such as "10,200 to 14,800".
    pub interval: Option<String>,
}

impl std::fmt::Display for Shown {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.interval {
            Some(interval) => write!(out, "{} ({interval})", self.value),
            None => out.write_str(&self.value),
        }
    }
}

/// A number with `decimals` places, commas between thousands and a true minus.
#[must_use]
pub fn number(value: f64, decimals: usize) -> String {
    if !value.is_finite() {
        return NO_FIGURE.into();
    }
    let plain = format!("{:.decimals$}", value.abs());
    let (whole, rest) = plain.split_at(plain.find('.').unwrap_or(plain.len()));
    let mut out = String::with_capacity(plain.len() + 6);
    // What rounds to nothing carries no sign.
    if value < 0.0 && plain.bytes().any(|byte| (b'1'..=b'9').contains(&byte)) {
        out.push('\u{2212}');
    }
    for (position, digit) in whole.chars().enumerate() {
        if position > 0 && (whole.len() - position) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    out.push_str(rest);
    out
}

/// A power of ten below which digits of `size` are not shown.
fn place(size: f64, digits: i32) -> f64 {
    10_f64.powf(size.abs().log10().floor() - f64::from(digits - 1))
}

fn to_step(value: f64, step: f64) -> f64 {
    if step > 0.0 && step.is_finite() {
        (value / step).round() * step
    } else {
        value
    }
}

/// A count to three digits: 12,300.
#[must_use]
pub fn jobs(value: f64) -> String {
    if value.abs() < 1_000.0 {
        number(value, 0)
    } else {
        number(to_step(value, place(value, 3)), 0)
    }
}

/// A large count in words: "4.36 million"; smaller ones as [`jobs`].
#[must_use]
pub fn jobs_in_words(value: f64) -> String {
    if value.abs() >= 1e6 {
        let decimals = if value.abs() >= 1e7 { 1 } else { 2 };
        format!("{} million", number(value / 1e6, decimals))
    } else {
        jobs(value)
    }
}

/// A fraction as a percentage with one decimal: 12.3%. What is something is
/// not shown as nothing: "under 0.1%".
#[must_use]
pub fn percent(fraction: f64) -> String {
    if fraction > 0.0 && fraction < 0.000_5 {
        "under 0.1%".into()
    } else {
        plain_percent(fraction)
    }
}

fn plain_percent(fraction: f64) -> String {
    if fraction.is_finite() {
        format!("{}%", number(fraction * 100.0, 1))
    } else {
        NO_FIGURE.into()
    }
}

/// A fraction as a signed percentage: +1.2%, −0.4%.
#[must_use]
pub fn signed_percent(fraction: f64) -> String {
    let text = plain_percent(fraction);
    if fraction > 0.0 && fraction.is_finite() {
        format!("+{text}")
    } else {
        text
    }
}

/// A location quotient or an index: two decimals.
#[must_use]
pub fn quotient(value: f64) -> String {
    number(value, 2)
}

/// Value and interval to two digits of the error, at most `decimals` places.
fn with_error(value: f64, low: f64, high: f64, decimals: usize, finest: f64) -> Shown {
    let half = (high - low) / 2.0;
    if !(value.is_finite() && half.is_finite() && half > 0.0) {
        return Shown {
            value: number(value, decimals),
            interval: None,
        };
    }
    let step = place(half, 2).max(finest);
    let places = (0..decimals)
        .find(|places| step >= 0.999 * 10_f64.powi(-i32::try_from(*places).unwrap_or(0)))
        .unwrap_or(decimals);
    let [value, low, high] = [value, low, high].map(|end| number(to_step(end, step), places));
    Shown {
        interval: (low != high).then(|| format!("{low} to {high}")),
        value,
    }
}

/// Jobs with their interval: 12,300 (10,200 to 14,800). What may be nothing
/// is said so: "under 240".
#[must_use]
pub fn jobs_with_error(value: f64, low: f64, high: f64) -> Shown {
    if value.is_finite() && high < 0.5 {
        return Shown {
            value: "0".into(),
            interval: None,
        };
    }
    // What its own digits would show as nothing may be nothing.
    let step = place((high - low) / 2.0, 2).max(1.0);
    if value.is_finite() && low < high && (low < 0.5 || to_step(low, step) <= 0.0) {
        let high = to_step(high, place(high, 2)).max(1.0);
        return Shown {
            value: format!("under {}", number(high, 0)),
            interval: Some("may be none".into()),
        };
    }
    let shown = with_error(value, low, high, 0, 1.0);
    match shown.interval {
        Some(_) => shown,
        None => Shown {
            value: jobs(value),
            interval: None,
        },
    }
}

/// A fraction with its interval: 12.3% (10.1% to 14.6%).
#[must_use]
pub fn percent_with_error(value: f64, low: f64, high: f64) -> Shown {
    if !value.is_finite() {
        return Shown {
            value: NO_FIGURE.into(),
            interval: None,
        };
    }
    let shown = with_error(value * 100.0, low * 100.0, high * 100.0, 1, 0.1);
    Shown {
        value: format!("{}%", shown.value),
        interval: shown
            .interval
            .map(|ends| ends.replace(" to ", "% to ") + "%"),
    }
}

/// A quotient with its interval: 1.37 (0.92 to 1.91).
#[must_use]
pub fn quotient_with_error(value: f64, low: f64, high: f64) -> Shown {
    with_error(value, low, high, 2, 0.01)
}

/// An index with its interval, to three decimals at most.
#[must_use]
pub fn index_with_error(value: f64, low: f64, high: f64) -> Shown {
    with_error(value, low, high, 3, 0.001)
}

/// A figure of which no interval is known: three digits, of a modelled one two.
#[must_use]
pub fn total(value: f64, grade: Option<Grade>) -> String {
    match grade {
        Some(Grade::Modelled) => number(to_step(value, place(value, 2).max(1.0)), 0),
        _ => jobs(value),
    }
}

/// The same with its sign: +1,200, −340.
#[must_use]
pub fn signed_total(value: f64, grade: Option<Grade>) -> String {
    let text = total(value, grade);
    if value >= 0.5 {
        format!("+{text}")
    } else {
        text
    }
}

/// A count on an axis: 250k, 1.5m, 1.25m: as many decimals as the tick needs,
/// two at the most, so that quarter steps are not rounded.
#[must_use]
pub fn short(value: f64) -> String {
    match value.abs() {
        size if size >= 1e6 => format!("{}m", trimmed(value / 1e6)),
        size if size >= 1e4 => format!("{}k", trimmed(value / 1e3)),
        _ => trimmed(value),
    }
}

/// Up to two decimals, none that is nothing.
#[must_use]
pub fn trimmed(value: f64) -> String {
    let text = number(value, 2);
    if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        text
    }
}

/// A value in the unit of a figure, with its interval where it has one.
#[must_use]
pub fn figure(value: f64, interval: Option<(f64, f64)>, unit: &str) -> Shown {
    let (low, high) = interval.unwrap_or((value, value));
    match unit {
        "fraction" => match interval {
            Some(_) => percent_with_error(value, low, high),
            None => Shown {
                value: percent(value),
                interval: None,
            },
        },
        "jobs" => match interval {
            Some(_) => {
                let mut shown = jobs_with_error(value, low, high);
                shown.value.push_str(" jobs");
                shown
            }
            None => Shown {
                value: format!("{} jobs", jobs_in_words(value)),
                interval: None,
            },
        },
        // Money as people write it: £6,909 million.
        "£ million" | "GBP million" => Shown {
            value: weighbridge_assess::wording::pounds(value),
            interval: interval.map(|(low, high)| {
                let ends = [low, high].map(weighbridge_assess::wording::millions);
                format!("£{} to £{} million", ends[0], ends[1])
            }),
        },
        unit => {
            // A sum of thousands is not known to its decimals.
            let whole = value.fract() == 0.0 || value.abs() >= 10_000.0;
            let mut shown = with_error(value, low, high, if whole { 0 } else { 2 }, 0.0);
            if !unit.is_empty() && unit != "index" && unit != "number" {
                shown.value.push(' ');
                shown.value.push_str(unit);
            }
            shown
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_shares_and_quotients() {
        assert_eq!(jobs(12_345.0), "12,300");
        assert_eq!(jobs(987.4), "987");
        assert_eq!(jobs(31_366_000.0), "31,400,000");
        assert_eq!(jobs_in_words(4_358_000.0), "4.36 million");
        assert_eq!(percent(0.1234), "12.3%");
        assert_eq!(signed_percent(-0.0042), "\u{2212}0.4%");
        assert_eq!(number(-0.001, 2), "0.00");
        assert_eq!(jobs(f64::NAN), NO_FIGURE);
        // What is something is not nothing.
        assert_eq!(percent(0.000_2), "under 0.1%");
        assert_eq!(percent(0.0), "0.0%");
        assert_eq!(signed_percent(0.000_2), "+0.0%");
    }

    #[test]
    fn money_is_written_as_people_write_it() {
        let shown = |value: f64| figure(value, None, "£ million").to_string();
        assert_eq!(shown(6_908.574), "£6,909 million");
        assert_eq!(shown(44.07), "£44.1 million");
        assert_eq!(
            figure(12.8, Some((9.1, 16.3)), "GBP million").to_string(),
            "£12.8 million (£9.10 to £16.3 million)"
        );
    }

    #[test]
    fn quarter_steps_are_not_rounded() {
        let ticks = [0.0, 0.25, 0.5, 0.75, 1.0].map(trimmed);
        assert_eq!(ticks, ["0", "0.25", "0.5", "0.75", "1"]);
        assert_eq!(short(12_500.0), "12.5k");
        assert_eq!(short(1_250_000.0), "1.25m");
        assert_eq!(short(30_000.0), "30k");
    }

    #[test]
    fn no_more_digits_than_the_error_supports() {
        let shown = jobs_with_error(12_345.0, 10_210.0, 14_790.0);
        assert_eq!(shown.to_string(), "12,300 (10,200 to 14,800)");
        assert_eq!(
            quotient_with_error(1.372, 0.918, 1.907).to_string(),
            "1.37 (0.92 to 1.91)"
        );
        assert_eq!(
            quotient_with_error(14.372, 9.18, 19.07).to_string(),
            "14.4 (9.2 to 19.1)"
        );
        assert_eq!(
            percent_with_error(0.12345, 0.0, 0.31).to_string(),
            "12% (0% to 31%)"
        );
        assert_eq!(
            jobs_with_error(80.0, 0.0, 237.0).to_string(),
            "under 240 (may be none)"
        );
        // An exact figure has no interval to show.
        assert_eq!(percent_with_error(0.5, 0.5, 0.5).to_string(), "50.0%");
    }
}
