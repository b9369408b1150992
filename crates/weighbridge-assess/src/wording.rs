//! Figures in sentences: rounded as far as a reader can use them, with British
//! separators. It chooses no figure.

/// A whole number with commas.
#[must_use]
pub fn whole(value: f64) -> String {
    if value.is_nan() {
        return "no figure".into();
    }
    let digits = format!("{:.0}", value.abs());
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    if value <= -0.5 {
        text.insert(0, '−');
    }
    text
}

/// Jobs to three figures: "12.4 million", "312,000", "1,230", "47".
#[must_use]
pub fn jobs(value: f64) -> String {
    let size = value.abs();
    if size >= 999_500.0 {
        let millions = value / 1e6;
        return if size >= 9_995_000.0 {
            format!("{millions:.1} million")
        } else {
            format!("{millions:.2} million")
        };
    }
    let step = match size {
        size if size < 100.0 => 1.0,
        size if size < 1_000.0 => 10.0,
        size if size < 10_000.0 => 100.0,
        _ => 1_000.0,
    };
    whole((value / step).round() * step)
}

/// A fraction as per cent: one decimal under 10, none from there.
#[must_use]
pub fn percent(fraction: f64) -> String {
    if fraction.is_nan() {
        return "no figure".into();
    }
    let value = fraction * 100.0;
    if value.abs() < 9.95 {
        format!("{value:.1}%")
    } else {
        format!("{value:.0}%")
    }
}

/// A list in words: "a, b and c". Where a name holds a comma itself, as
/// "Bristol, City of" does, semicolons part them: "a; b, c; and d".
#[must_use]
pub fn list<S: AsRef<str>>(items: &[S]) -> String {
    let commas = items.iter().any(|item| item.as_ref().contains(','));
    let (between, end) = if commas {
        ("; ", "; and ")
    } else {
        (", ", " and ")
    };
    match items {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [first @ .., last] => {
            let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
            format!("{}{end}{}", first.join(between), last.as_ref())
        }
    }
}

/// A fraction as per cent to two places, without needless zeros: ceilings are
/// set to that ("27.05%", "20%").
#[must_use]
pub fn fine_percent(fraction: f64) -> String {
    let text = format!("{:.2}", fraction * 100.0);
    format!("{}%", text.trim_end_matches('0').trim_end_matches('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_read_well() {
        assert_eq!(whole(1_234_567.0), "1,234,567");
        assert_eq!(whole(-1_234.4), "−1,234");
        assert_eq!(jobs(31_366_000.0), "31.4 million");
        assert_eq!(jobs(2_504_000.0), "2.50 million");
        assert_eq!(jobs(999_700.0), "1.00 million");
        assert_eq!(jobs(123_456.0), "123,000");
        assert_eq!(jobs(1_234.0), "1,200");
        assert_eq!(jobs(47.2), "47");
        assert_eq!(percent(0.0934), "9.3%");
        assert_eq!(percent(0.3351), "34%");
        assert_eq!(list(&["a", "b", "c"]), "a, b and c");
        assert_eq!(list(&["a, b", "c"]), "a, b; and c");
        assert_eq!(fine_percent(0.2705), "27.05%");
        assert_eq!(fine_percent(0.3), "30%");
    }
}
