//! Percentages of options: "46%", or "46" which is the same. It knows no
//! option's meaning.

/// The part that a text means; `takes` says what the option takes, with an
/// example.
///
/// # Errors
/// What is wrong with the text, and what the option takes.
pub fn part(option: &str, takes: &str, text: &str) -> Result<f64, String> {
    let trimmed = text.trim();
    let (digits, signed) = match trimmed.strip_suffix('%') {
        Some(digits) => (digits.trim(), true),
        None => (trimmed, false),
    };
    let wrong = || format!("{option} takes {takes}; \"{text}\" is none");
    let value: f64 = digits.parse().map_err(|_| wrong())?;
    if !value.is_finite() || value < 0.0 {
        return Err(wrong());
    }
    if !signed && value > 0.0 && value < 1.0 {
        // As many digits as were written: 100 times 1e-9 has noise in its last.
        let percent = format!("{:.12}", value * 100.0);
        let percent = percent.trim_end_matches('0').trim_end_matches('.');
        return Err(format!(
            "{option} takes a percentage: write {percent}% if you mean the part {value}, or {value}% if \
             you mean that little"
        ));
    }
    Ok(value / 100.0)
}

/// A percentage of 0 or more.
///
/// # Errors
/// As [`part`].
pub fn at_least_none(option: &str, text: &str) -> Result<f64, String> {
    part(option, "a percentage of 0 or more, such as 46%", text)
}

/// What the option `--cut` takes.
const CUT: &str = "a percentage above 0 and at most 100, such as 50% or 12.5%";

/// A percentage above 0 and at most 100.
///
/// # Errors
/// As [`part`], and what the number would do.
pub fn cut(option: &str, text: &str) -> Result<f64, String> {
    let value = part(option, CUT, text)?;
    if value <= 0.0 {
        return Err(format!(
            "{option} takes {CUT}: {} cuts nothing",
            text.trim()
        ));
    }
    if value > 1.0 {
        return Err(format!(
            "{option} takes {CUT}: {} is more than all there is",
            text.trim()
        ));
    }
    Ok(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cut_is_a_percentage() {
        assert_eq!(cut("--cut", "100"), Ok(1.0));
        assert_eq!(cut("--cut", "12.5%"), Ok(0.125));
        for (wrong, said) in [
            ("0", "cuts nothing"),
            ("150", "150 is more than all there is"),
            ("-5", "\"-5\" is none"),
            ("half", "is none"),
            ("NaN", "is none"),
            ("", "is none"),
            ("0.5", "50%"),
            ("0.000000001", "write 0.0000001% if"),
        ] {
            let told = cut("--cut", wrong).unwrap_err();
            assert!(told.contains(said) && told.contains("--cut"), "{told}");
        }
    }
}
