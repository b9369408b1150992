//! Figures of the districts that an index of need, an eligibility rule or a
//! swap may use: each with its unit, period, grade and source. What needs
//! arithmetic (per head, lost jobs) is done here; no figure is weighed.

use serde::Serialize;
use weighbridge_facts::{Facts, LONG_RUN_INDUSTRIES, LongRun, Productivity};
use weighbridge_model::figure::Grade;

/// A figure of every district.
#[derive(Debug, Clone, Serialize)]
pub struct DistrictFigure {
    /// Name in files and options.
    pub name: String,
    /// Name for people.
    pub title: String,
    /// Unit.
    pub unit: String,
    /// Year or years.
    pub period: String,
    /// How it is known.
    pub grade: Grade,
    /// Tables it was made from.
    pub sources: Vec<&'static str>,
    /// Of every district, by position; NaN where there is none.
    #[serde(skip)]
    pub values: Vec<f64>,
    /// Where a mean over the United Kingdom is a ratio of sums, what the
    /// district counts for in it; elsewhere people.
    #[serde(skip)]
    pub base: Option<Vec<f64>>,
}

impl DistrictFigure {
    /// A figure that a user brings for areas of their own.
    #[must_use]
    pub fn own(name: &str, values: Vec<f64>) -> Self {
        Self {
            name: name.to_owned(),
            title: name.to_owned(),
            unit: String::new(),
            period: "not stated".to_owned(),
            grade: Grade::Derived,
            sources: Vec::new(),
            values,
            base: None,
        }
    }

    /// Districts that have the figure.
    #[must_use]
    pub fn known(&self) -> usize {
        self.values.iter().filter(|value| value.is_finite()).count()
    }

    /// Mean over the districts that have it, weighted by its base or by
    /// `people`; NaN where none has.
    #[must_use]
    pub fn mean(&self, people: &[f64]) -> f64 {
        let base = self.base.as_deref().unwrap_or(people);
        let (mut sum, mut weights) = (0.0, 0.0);
        for (value, weight) in self.values.iter().zip(base) {
            if value.is_finite() && weight.is_finite() {
                sum += value * weight;
                weights += weight;
            }
        }
        sum / weights
    }
}

/// Year of value added per head: the last with people by district.
const PER_HEAD: i32 = 2021;

/// Two indicators of one thing that are published apart for Great Britain and
/// for Northern Ireland: name, title, and the two.
const JOINED: [(&str, &str, &str, &str); 2] = [
    (
        "employment-rate",
        "Employment rate, 16 to 64",
        "aged-16-to-64-years-employment-rate-great-britain",
        "aged-16-to-64-years-employment-rate-northern-ireland",
    ),
    (
        "level-3-qualifications",
        "People of 16 to 64 with qualifications of level 3 or above",
        "aged-16-to-64-years-nvq-level-3-or-above-qualifications-great-britain",
        "aged-16-to-64-years-nvq-level-3-or-above-qualifications-northern-ireland",
    ),
];

/// Indicators that grow less direct than their office's own figures.
fn grade(code: &str) -> Grade {
    if code.starts_with("deprivation-composite") || code.contains("modelled") {
        Grade::Modelled
    } else {
        Grade::Official
    }
}

/// Jobs of the long run in a year, all or those of mining, manufacturing and
/// energy alone.
fn long_run(facts: &Facts, survey: LongRun, year: i32, all: bool) -> Result<Vec<f64>, String> {
    let mut sums = vec![0.0; facts.districts().len()];
    for industry in LONG_RUN_INDUSTRIES {
        if all || crate::classes::is_industry(industry.code) {
            let values = facts.long_run(survey, year, industry.code)?;
            for (sum, value) in sums.iter_mut().zip(values) {
                *sum += value;
            }
        }
    }
    Ok(sums)
}

/// All figures, by name.
///
/// # Errors
/// When the snapshot is damaged.
pub fn catalogue(facts: &Facts) -> Result<Vec<DistrictFigure>, String> {
    let mut found = Vec::new();
    let mut put = |name: &str,
                   title: &str,
                   unit: &str,
                   period: &str,
                   grade: Grade,
                   sources: &[&'static str],
                   values: Vec<f64>,
                   base: Option<Vec<f64>>| {
        found.push(DistrictFigure {
            name: name.to_owned(),
            title: title.to_owned(),
            unit: unit.to_owned(),
            period: period.to_owned(),
            grade,
            sources: sources.to_vec(),
            values,
            base,
        });
    };
    let ratio = |above: &[f64], below: &[f64], factor: f64| -> Vec<f64> {
        above
            .iter()
            .zip(below)
            .map(|(above, below)| factor * above / below)
            .collect()
    };

    let people = facts.population(PER_HEAD)?;
    put(
        "gva-per-head",
        "Value added a head",
        "£",
        &PER_HEAD.to_string(),
        Grade::Derived,
        &["value_added_district_industry", "population_district"],
        ratio(&facts.value_added(PER_HEAD, "Total")?, &people, 1e6),
        Some(people),
    );
    put(
        "gva-per-hour",
        "Value added an hour worked",
        "£",
        "2023",
        Grade::Official,
        &["productivity_district"],
        facts.productivity(Productivity::PerHour, 2023)?.districts,
        Some(facts.hours(2023)?.districts),
    );
    put(
        "gva-per-job",
        "Value added a filled job",
        "£",
        "2022",
        Grade::Official,
        &["productivity_district"],
        facts.productivity(Productivity::PerJob, 2022)?.districts,
        Some(facts.jobs(2022)?),
    );
    put(
        "income-per-head",
        "Disposable household income a head",
        "£",
        "2022",
        Grade::Official,
        &["income_district"],
        facts.income_per_head(2022)?,
        None,
    );

    let before = long_run(facts, LongRun::EmploymentSurvey, 1998, false)?;
    let after = long_run(facts, LongRun::BusinessInquiry, 1998, false)?;
    let all_before = long_run(facts, LongRun::EmploymentSurvey, 1998, true)?;
    let all_after = long_run(facts, LongRun::BusinessInquiry, 1998, true)?;
    let industry = long_run(facts, LongRun::EmploymentSurvey, 1991, false)?;
    let all = long_run(facts, LongRun::EmploymentSurvey, 1991, true)?;
    let industry_last = long_run(facts, LongRun::BusinessInquiry, 2008, false)?;
    let all_last = long_run(facts, LongRun::BusinessInquiry, 2008, true)?;
    let surveys = [
        "employees_long_run_1991_1998",
        "employees_long_run_1998_2008",
    ];
    // Growth is chained over the break of 1998, which both surveys counted.
    let lost = (0..all.len())
        .map(|at| {
            let last = industry_last[at] * before[at] / after[at];
            100.0 * (industry[at] - last) / all[at]
        })
        .collect();
    put(
        "industry-jobs-lost-1991-2008",
        "Jobs in mining, manufacturing and energy lost 1991-2008, of all jobs of 1991",
        "% of employees of 1991",
        "1991-2008",
        Grade::Derived,
        &surveys,
        lost,
        Some(all.clone()),
    );
    let change = (0..all.len())
        .map(|at| 100.0 * (all_last[at] * all_before[at] / all_after[at] / all[at] - 1.0))
        .collect();
    put(
        "jobs-change-1991-2008",
        "Change of all employees 1991-2008",
        "%",
        "1991-2008",
        Grade::Derived,
        &surveys,
        change,
        Some(all),
    );
    let first = facts.jobs(2008)?;
    let change = ratio(&facts.jobs(2022)?, &first, 100.0)
        .into_iter()
        .map(|part| part - 100.0)
        .collect();
    put(
        "jobs-change-2008-2022",
        "Change of all jobs 2008-2022",
        "%",
        "2008-2022",
        Grade::Derived,
        &["jobs_district"],
        change,
        Some(first),
    );

    let indicators = facts.indicators()?;
    for (name, title, britain, ireland) in JOINED {
        let of = |code: &str| indicators.iter().find(|one| one.code == code);
        if let (Some(britain), Some(ireland)) = (of(britain), of(ireland)) {
            let values = britain.values.iter().zip(&ireland.values);
            let period = if britain.period == ireland.period {
                britain.period.clone()
            } else {
                format!("{}; Northern Ireland {}", britain.period, ireland.period)
            };
            put(
                name,
                title,
                &britain.unit,
                &period,
                Grade::Official,
                &[britain.table],
                values
                    .map(|(one, other)| if one.is_nan() { *other } else { *one })
                    .collect(),
                None,
            );
        }
    }
    for one in indicators {
        put(
            &one.code,
            &one.name,
            &one.unit,
            &one.period,
            grade(&one.code),
            &[one.table],
            one.values,
            None,
        );
    }
    found.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(found)
}
