//! What the European Union's border frees of its charge: the benchmark of a good
//! times the part of free allocation that is left in a year. It knows nothing of
//! other borders, whose benchmarks are not had.

use serde::Serialize;
use weighbridge_facts::Facts;
use weighbridge_model::nearest;

/// The CBAM factor: the part of free allocation that is left in a year,
/// Directive 2003/87/EC, Article 10a(1a), as amended by Directive (EU) 2023/959.
/// From 2034 on nothing is free.
pub const FACTORS: [(i32, f64); 9] = [
    (2026, 0.975),
    (2027, 0.95),
    (2028, 0.90),
    (2029, 0.775),
    (2030, 0.515),
    (2031, 0.39),
    (2032, 0.265),
    (2033, 0.14),
    (2034, 0.0),
];

/// The cross-sectoral correction factor, by which free allocation is cut further
/// where there is too much of it, that is assumed where none is given: the Commission
/// publishes one a year, and none is had here.
pub const CORRECTION: f64 = 1.0;

/// What a year's border frees of a good.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Benchmark {
    /// The year.
    pub year: i32,
    /// The part of free allocation that is left.
    pub factor: f64,
    /// The correction factor; see [`CORRECTION`].
    pub correction: f64,
    /// Whether it was given, and not assumed.
    pub correction_given: bool,
    /// The column of the Regulation: A for given emissions, B for its default
    /// values.
    pub column: &'static str,
    /// The route of production that was asked for.
    pub route: Option<String>,
    /// Goods of 8 digits that answer.
    pub goods: usize,
    /// The least and the most benchmark of these, tonnes of CO2 equivalent a tonne.
    pub tonnes: [f64; 2],
    /// The same of column B, which has the precursors in it, where column A is taken
    /// and B has the good.
    pub whole_chain: Option<[f64; 2]>,
    /// What is freed, tonnes of CO2 equivalent a tonne: by the least, so that the
    /// charge is an upper bound where there are several.
    pub freed: f64,
}

impl Benchmark {
    /// Whether the benchmark may leave out what the good's precursors free: column A
    /// is of the last step of production alone, and only where column B has the same
    /// is there none before it.
    #[must_use]
    pub fn without_precursors(&self) -> bool {
        self.column == "A" && self.whole_chain != Some(self.tonnes)
    }

    /// Whether less may be freed than was taken: the correction factor is assumed.
    #[must_use]
    pub fn at_least(&self) -> bool {
        self.freed > 0.0 && !self.correction_given
    }

    /// Whether the charge at the Union's border is an upper bound, and the other
    /// direction's a lower one: more may be freed, and something is.
    #[must_use]
    pub fn at_most(&self) -> bool {
        self.factor > 0.0 && (self.without_precursors() || self.tonnes[0] < self.tonnes[1])
    }
}

/// The part of free allocation that is left in a year.
///
/// # Errors
/// The years that there are.
pub fn factor(year: i32) -> Result<f64, String> {
    FACTORS
        .iter()
        .find(|(known, _)| *known == year)
        .map(|(_, factor)| *factor)
        .ok_or_else(|| {
            format!(
                "--eu-year takes a year of 2026 to 2034: before, there was no charge, and from 2034 on \
                 nothing is free; {year} is none of them"
            )
        })
}

/// What the border frees of the goods of some codes (4 to 8 digits, each with its
/// route or a blank) in a year. `actual`: the emissions are given, and not default
/// values; `correction`: the correction factor, where it is known.
///
/// # Errors
/// A year without a factor; a route that none of the goods has, with those that
/// they have; goods without a benchmark.
pub fn benchmark(
    facts: &Facts,
    codes: &[(String, String)],
    actual: bool,
    route: Option<&str>,
    year: i32,
    correction: Option<f64>,
) -> Result<Benchmark, String> {
    let factor = factor(year)?;
    let wanted = route.map(|text| text.trim().to_uppercase());
    let of_codes: Vec<_> = facts
        .border_benchmarks()?
        .into_iter()
        .filter(|row| row.actual == actual)
        .filter_map(|row| {
            let line = codes
                .iter()
                // A line of 8 digits of its own, or the heading above.
                .filter(|(cn, _)| row.cn.starts_with(cn.as_str()) || cn.starts_with(&row.cn))
                .map(|(_, of)| of.as_str())
                .collect::<Vec<_>>();
            (!line.is_empty()).then_some((row, line.join(" ")))
        })
        .collect();
    let mut routes: Vec<&str> = of_codes
        .iter()
        .map(|(row, _)| row.route.as_str())
        .filter(|route| !route.is_empty())
        .collect();
    routes.sort_unstable();
    routes.dedup();
    if let Some(wanted) = &wanted
        && !routes.contains(&wanted.as_str())
    {
        let near = nearest(wanted, routes.iter().copied());
        return Err(format!(
            "--eu-route {wanted}: the benchmarks of this good {}{}",
            if routes.is_empty() {
                "know no routes of production: leave it out".to_owned()
            } else {
                format!("have the routes {}", routes.join(", "))
            },
            near.first()
                .filter(|_| routes.len() > 1)
                .map_or_else(String::new, |near| format!("; did you mean {near}?"))
        ));
    }
    let found: Vec<_> = of_codes
        .iter()
        .filter(|(row, lines)| match &wanted {
            Some(wanted) => row.route.is_empty() || row.route == *wanted,
            // A default value is of a route, and so is its benchmark.
            None if !actual => {
                row.route.is_empty() || lines.is_empty() || lines.contains(&row.route)
            }
            None => true,
        })
        .collect();
    let most = |values: &mut dyn Iterator<Item = f64>| values.fold(f64::NEG_INFINITY, f64::max);
    let least = found
        .iter()
        .map(|(row, _)| row.tonnes)
        .fold(f64::INFINITY, f64::min);
    if !least.is_finite() {
        return Err(
            "Implementing Regulation (EU) 2025/2620 has no benchmark for this good by the codes of 2026: \
             give the first six digits, or leave out --eu-year and give --free-allocation (of electricity \
             nothing is freed)"
                .into(),
        );
    }
    let whole_chain = if actual {
        benchmark(facts, codes, false, route, year, correction)
            .ok()
            .map(|chain| chain.tonnes)
    } else {
        None
    };
    let mut goods: Vec<&str> = found.iter().map(|(row, _)| row.cn.as_str()).collect();
    goods.dedup();
    Ok(Benchmark {
        year,
        factor,
        correction: correction.unwrap_or(CORRECTION),
        correction_given: correction.is_some(),
        column: if actual { "A" } else { "B" },
        route: wanted,
        goods: goods.len(),
        tonnes: [least, most(&mut found.iter().map(|(row, _)| row.tonnes))],
        whole_chain,
        freed: least * factor * correction.unwrap_or(CORRECTION),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(cn: &str, route: &str) -> Vec<(String, String)> {
        vec![(cn.to_owned(), route.to_owned())]
    }

    #[test]
    fn what_is_freed_is_the_benchmark_times_what_is_left() {
        let facts = Facts::embedded().unwrap();
        // Anhydrous ammonia: one benchmark, 1.522.
        let found = benchmark(&facts, &codes("28141000", ""), true, None, 2030, None).unwrap();
        assert_eq!((found.goods, found.tonnes), (1, [1.522, 1.522]));
        assert!((found.freed - 1.522 * 0.515).abs() < 1e-12);
        // The same with its whole chain: no precursor is left out.
        assert_eq!(found.whole_chain, Some([1.522, 1.522]));
        assert!(!found.without_precursors() && !found.at_most());
        // Column A of coil has the rolling alone.
        let coil = benchmark(&facts, &codes("72081000", ""), true, None, 2026, None).unwrap();
        assert!(coil.whole_chain.unwrap()[1] > 1.0);
        assert!(coil.without_precursors() && coil.at_most());
        // Hot-rolled coil from a default value of route C: 1.370, and by A 0.044.
        let found = benchmark(&facts, &codes("72081000", "C"), false, None, 2026, None).unwrap();
        assert_eq!(found.tonnes, [1.370, 1.370]);
        let found =
            benchmark(&facts, &codes("72081000", ""), false, Some("d"), 2026, None).unwrap();
        assert_eq!(found.tonnes, [0.481, 0.481]);
        let found = benchmark(&facts, &codes("72081000", ""), true, None, 2034, None).unwrap();
        assert_eq!((found.tonnes, found.freed), ([0.044, 0.044], 0.0));
        // Nothing is freed of anything in 2034: the charge is what it is.
        assert!(!found.at_most());
        // A heading has several: the least is freed.
        let found = benchmark(&facts, &codes("7206", ""), false, None, 2026, None).unwrap();
        assert_eq!(found.tonnes, [0.027, 1.288]);
        assert!((found.freed - 0.027 * 0.975).abs() < 1e-12);
    }

    #[test]
    fn what_is_not_had_is_said() {
        let facts = Facts::embedded().unwrap();
        let told = benchmark(&facts, &codes("28141000", ""), true, None, 2025, None).unwrap_err();
        assert!(told.contains("2026 to 2034"), "{told}");
        let told =
            benchmark(&facts, &codes("72081000", ""), false, Some("Z"), 2026, None).unwrap_err();
        assert!(told.contains("C, D, E"), "{told}");
        let told = benchmark(&facts, &codes("9999", ""), false, None, 2026, None).unwrap_err();
        assert!(told.contains("no benchmark"), "{told}");
    }
}
