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
    let step = digits(size);
    whole((value / step).round() * step)
}

/// Jobs as [`jobs`], rounded up.
#[must_use]
pub fn jobs_up(value: f64) -> String {
    let step = digits(value.abs());
    jobs((value / step).ceil() * step)
}

/// Jobs as [`jobs`], rounded down.
#[must_use]
pub fn jobs_down(value: f64) -> String {
    let step = digits(value.abs());
    jobs((value / step).floor() * step)
}

/// The last digit that is shown of jobs.
fn digits(size: f64) -> f64 {
    match size {
        size if size < 100.0 => 1.0,
        size if size < 1_000.0 => 10.0,
        size if size < 10_000.0 => 100.0,
        _ => 1_000.0,
    }
}

/// A fraction as per cent: one decimal under 10, none from there. What is
/// something is not shown as nothing.
#[must_use]
pub fn percent(fraction: f64) -> String {
    if fraction.is_nan() {
        return "no figure".into();
    }
    let value = fraction * 100.0;
    if value > 0.0 && value < 0.05 {
        "under 0.1%".into()
    } else if value.abs() < 9.95 {
        format!("{value:.1}%")
    } else {
        format!("{value:.0}%")
    }
}

/// A part of the best there is as per cent: what falls short of it is not shown
/// as all of it. For what can be more than the best there is [`beside_best`].
#[must_use]
pub fn of_best(fraction: f64) -> String {
    if fraction >= 1.0 - 1e-9 {
        "100%".into()
    } else if fraction >= 0.999_95 {
        "over 99.99%".into()
    } else if fraction >= 0.994_95 {
        format!("{:.2}%", fraction * 100.0)
    } else {
        percent(fraction)
    }
}

/// What is set beside the best there is, `what`: "93% of it", and where it is more,
/// as a map that breaks a demand may be, "1.229 times it".
#[must_use]
pub fn beside_best(fraction: f64, what: &str) -> String {
    if fraction > 1.0 + 1e-9 {
        format!("{} times {what}", times(fraction))
    } else {
        format!("{} of {what}", of_best(fraction))
    }
}

/// How many times: three decimals, and more where what is not once would be
/// shown as once.
#[must_use]
pub fn times(ratio: f64) -> String {
    (3..=9)
        .map(|digits| format!("{ratio:.digits$}"))
        .find(|text| text.parse::<f64>() != Ok(1.0))
        .unwrap_or_else(|| "1".into())
}

/// A percentage that somebody gave, with the digits that they gave it with:
/// "46%", "12.5%".
#[must_use]
pub fn given(fraction: f64) -> String {
    let text = format!("{:.4}", fraction * 100.0);
    format!("{}%", text.trim_end_matches('0').trim_end_matches('.'))
}

/// Millions of pounds to three digits, from a thousand on to four:
/// "£6,909 million", "£864 million", "£12.8 million".
#[must_use]
pub fn pounds(million: f64) -> String {
    format!("£{} million", millions(million))
}

/// The number alone of [`pounds`].
#[must_use]
pub fn millions(million: f64) -> String {
    let size = million.abs();
    if size >= 10_000.0 {
        let step = 10_f64.powf(size.log10().floor() - 3.0);
        return whole((million / step).round() * step);
    }
    match size {
        size if size >= 99.95 => whole(million),
        size if size >= 9.995 => format!("{million:.1}"),
        0.0 => "0".into(),
        _ => format!("{million:.2}"),
    }
}

/// The step of two digits of an error: what is finer is not known.
fn step(low: f64, high: f64) -> f64 {
    let half = (high - low) / 2.0;
    if half > 0.0 && half.is_finite() {
        10_f64.powf(half.log10().floor() - 1.0).max(1.0)
    } else {
        1.0
    }
}

/// Both ends of an interval of jobs to two digits of the error, the rule of
/// the pages too: "2,890 to 4,740".
#[must_use]
pub fn between(low: f64, high: f64) -> String {
    let step = step(low, high);
    let [low, high] = [low, high].map(|end| whole((end / step).round() * step));
    format!("{low} to {high}")
}

/// Jobs to two digits of their error; of an exact figure as [`jobs`].
#[must_use]
pub fn jobs_of(value: f64, low: f64, high: f64) -> String {
    if high > low {
        let step = step(low, high);
        whole((value / step).round() * step)
    } else {
        jobs(value)
    }
}

/// A count with its noun: "1 job", "240 jobs".
#[must_use]
pub fn with_noun(count: &str) -> String {
    format!("{count} {}", if count == "1" { "job" } else { "jobs" })
}

/// The verb after it.
#[must_use]
pub fn are(count: &str) -> &'static str {
    if count == "1" { "is" } else { "are" }
}

/// Jobs at risk by a model whose own error has no interval, and the interval, which
/// is only of where the jobs are: to the digits of its error, and never finer than
/// [`jobs`]. No interval where it is closer than these digits.
#[must_use]
pub fn model_ends(value: f64, low: f64, high: f64) -> (f64, Option<[f64; 2]>) {
    let own = digits(value.abs());
    let step = step(low, high).max(own);
    let [value, low, high] = [value, low, high].map(|end| (end / step).round() * step);
    (value, (high - low >= 2.0 * own).then_some([low, high]))
}

/// The same in words: "67,000", "810 (700 to 930)".
#[must_use]
pub fn model_jobs(value: f64, low: f64, high: f64) -> String {
    match model_ends(value, low, high) {
        (value, Some([low, high])) => {
            format!("{} ({} to {})", whole(value), whole(low), whole(high))
        }
        (value, None) => whole(value),
    }
}

/// The same without the interval.
#[must_use]
pub fn model_count(value: f64, low: f64, high: f64) -> String {
    whole(model_ends(value, low, high).0)
}

/// A band of a model, its ends never finer than [`jobs`]: "16,000 to 17,000".
#[must_use]
pub fn model_band(low: f64, high: f64) -> String {
    let step = step(low, high).max(digits(high.abs()));
    let [low, high] = [low, high].map(|end| whole((end / step).round() * step));
    if low == high {
        low
    } else {
        format!("{low} to {high}")
    }
}

/// Words that keep their capitals, and what a name's letters are set as.
const KEPT: [(&str, &str); 4] = [("tv", "TV"), ("n.e.c", "n.e.c"), ("uk", "UK"), ("eu", "EU")];

/// A name of an industry or product with a capital at its beginning alone:
/// sources write some names in Title Case and others not.
#[must_use]
pub fn sentence_case(name: &str) -> String {
    let mut words = Vec::new();
    for word in name.split_whitespace() {
        let plain = word.trim_matches(|letter: char| !letter.is_alphanumeric());
        let lower = word.to_lowercase();
        let kept = KEPT
            .iter()
            .find(|(one, _)| plain.to_lowercase() == *one)
            .map(|(one, shown)| lower.replace(one, shown));
        let capitals = plain.chars().filter(|letter| letter.is_uppercase()).count();
        // Also of more than one: "GPUs".
        let one = plain.strip_suffix('s').unwrap_or(plain);
        let acronym = capitals >= 2 && one.chars().all(|letter| !letter.is_lowercase());
        words.push(match kept {
            Some(kept) => kept,
            None if acronym => word.to_owned(),
            // The source's own short form.
            None if lower == "manuf." => "manufacture".into(),
            None => lower,
        });
    }
    capital(&words.join(" "))
}

/// With a capital at the beginning.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// An industry's name without the words that most of them begin with:
/// "Manufacture of glass" is "Glass" in a table of industries.
#[must_use]
pub fn short_name(name: &str) -> String {
    let name = sentence_case(name);
    name.strip_prefix("Manufacture of ")
        .map_or_else(|| name.clone(), capital)
}

/// A name in the middle of a sentence.
#[must_use]
pub fn lower(name: &str) -> String {
    let name = sentence_case(name);
    let first = name.split_whitespace().next().unwrap_or("");
    if first.chars().filter(|letter| letter.is_uppercase()).count() > 1 {
        return name;
    }
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
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
        // What is something is not nothing, and what was given is not rounded.
        assert_eq!(percent(0.000_2), "under 0.1%");
        assert_eq!(percent(0.0), "0.0%");
        assert_eq!(of_best(0.999_7), "99.97%");
        assert_eq!(of_best(0.999_999), "over 99.99%");
        assert_eq!(
            (of_best(1.0), of_best(0.934)),
            ("100%".into(), "93%".into())
        );
        assert_eq!(beside_best(1.0, "it"), "100% of it");
        assert_eq!(beside_best(0.934, "it"), "93% of it");
        assert_eq!(beside_best(1.228_6, "it"), "1.229 times it");
        assert_eq!(beside_best(1.000_04, "it"), "1.00004 times it");
        assert_eq!((times(0.25), times(1.0)), ("0.250".into(), "1".into()));
        assert_eq!(given(0.125), "12.5%");
        assert_eq!(given(0.46), "46%");
        assert_eq!(pounds(6_908.57), "£6,909 million");
        assert_eq!(pounds(11_303.4), "£11,300 million");
        assert_eq!(pounds(863.6), "£864 million");
        assert_eq!(pounds(12.84), "£12.8 million");
        assert_eq!(between(2_893.0, 4_741.0), "2,890 to 4,740");
        assert_eq!(jobs_of(3_812.0, 2_893.0, 4_741.0), "3,810");
        // A nation: where the jobs are is known closer than the model is.
        assert_eq!(model_jobs(67_320.0, 67_070.0, 67_570.0), "67,000");
        assert_eq!(model_jobs(812.0, 700.0, 930.0), "810 (700 to 930)");
        assert_eq!(model_count(3_728.0, 2_800.0, 4_400.0), "3,700");
        assert_eq!(model_band(16_437.0, 16_633.0), "16,000 to 17,000");
        assert_eq!(list(&["a, b", "c"]), "a, b; and c");
        assert_eq!(fine_percent(0.2705), "27.05%");
        assert_eq!(fine_percent(0.3), "30%");
    }

    #[test]
    fn names_are_in_one_case() {
        for (name, plain) in [
            (
                "Manufacture Of Motor Vehicles, Trailers And Semi-Trailers",
                "Manufacture of motor vehicles, trailers and semi-trailers",
            ),
            (
                "Motion Picture, Video & TV Programme Production",
                "Motion picture, video & TV programme production",
            ),
            (
                "Manufacture Of Machinery And Equipment N.E.C.",
                "Manufacture of machinery and equipment n.e.c.",
            ),
            ("Owner-Occupiers' Housing", "Owner-occupiers' housing"),
            ("", ""),
        ] {
            assert_eq!(sentence_case(name), plain);
        }
        assert_eq!(
            short_name("Manufacture Of Paper And Paper Products"),
            "Paper and paper products"
        );
        assert_eq!(lower("TV Sets"), "TV sets");
        assert_eq!(lower("Glass And Glass"), "glass and glass");
    }
}
