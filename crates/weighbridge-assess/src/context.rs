//! What a place is like beside its industries: people, productivity, income,
//! pay, work, deprivation, as published, each beside the middle district of the
//! country. It says nothing of the strategy.

use serde::Serialize;
use weighbridge_facts::{Area, Facts, Productivity};
use weighbridge_model::figure::Grade;

/// One figure beside that of the middle district.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ContextFigure {
    /// What it is.
    pub label: String,
    /// The value here.
    pub value: f64,
    /// Median over the districts that have the figure.
    pub middle: f64,
    /// Unit as the source writes it.
    pub unit: String,
    /// Period as the source writes it.
    pub period: String,
    /// How it is known.
    pub grade: Grade,
    /// Table it stands in.
    pub table: &'static str,
}

/// Indicators shown, by the code of the register.
const INDICATORS: [&str; 5] = [
    "gross-median-weekly-pay",
    "aged-16-to-64-years-employment-rate-great-britain",
    "aged-16-to-64-years-employment-rate-northern-ireland",
    "aged-16-to-64-years-nvq-level-3-or-above-qualifications-great-britain",
    "deprivation-composite-uk-score",
];

fn median(values: &[f64]) -> f64 {
    let mut known: Vec<f64> = values
        .iter()
        .copied()
        .filter(|value| value.is_finite())
        .collect();
    known.sort_by(f64::total_cmp);
    match known.len() {
        0 => f64::NAN,
        count if count % 2 == 1 => known[count / 2],
        count => f64::midpoint(known[count / 2 - 1], known[count / 2]),
    }
}

/// Figures of a district. Other areas get their people only: the rest are
/// rates, which do not add up.
///
/// # Errors
/// When the snapshot is damaged.
pub fn context(facts: &Facts, area: &Area) -> Result<Vec<ContextFigure>, String> {
    let mut found = Vec::new();
    let mut put = |label: &str, values: &[f64], unit: &str, period: &str, table: &'static str| {
        if let [one] = area.members.as_slice()
            && one.share == 1.0
            && values[one.district].is_finite()
        {
            found.push(ContextFigure {
                label: label.to_owned(),
                value: values[one.district],
                middle: median(values),
                unit: unit.to_owned(),
                period: period.to_owned(),
                // The composite is a model's, of official parts.
                grade: if table == "deprivation_composite_uk" {
                    Grade::Modelled
                } else {
                    Grade::Official
                },
                table,
            });
        }
    };
    let last = |years: Vec<i32>| years.last().copied().unwrap_or(0);
    let year = last(facts.population_years()?);
    put(
        "People",
        &facts.population(year)?,
        "people",
        &year.to_string(),
        "population_district",
    );
    let year = last(facts.value_added_years()?);
    put(
        "Value added an hour worked",
        &facts.productivity(Productivity::PerHour, year)?.districts,
        "£",
        &year.to_string(),
        "productivity_district",
    );
    let year = last(facts.income_years()?);
    put(
        "Disposable household income a head",
        &facts.income_per_head(year)?,
        "£",
        &year.to_string(),
        "income_district",
    );
    for indicator in facts.indicators()? {
        if INDICATORS.contains(&indicator.code.as_str()) {
            put(
                &indicator.name,
                &indicator.values,
                &indicator.unit,
                &indicator.period,
                indicator.table,
            );
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_middle_is_the_median_of_what_is_known() {
        assert_eq!(super::median(&[3.0, f64::NAN, 1.0, 2.0]), 2.0);
        assert_eq!(super::median(&[4.0, 1.0]), 2.5);
        assert!(super::median(&[]).is_nan());
    }
}
