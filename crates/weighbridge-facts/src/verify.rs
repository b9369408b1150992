//! Checks the snapshot against figures that its sources state, and every table
//! against the register: areas known, as many as registered.

mod exposure;
mod input_output;
mod places;

use crate::repairs::{GREAT_BRITAIN, UNITED_KINGDOM};
use crate::{Facts, LongRun, Productivity, long_run_industry};

/// One check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// What is checked.
    pub name: String,
    /// What the source states.
    pub expected: i64,
    /// What the snapshot holds.
    pub found: i64,
}

impl Check {
    /// Whether the two agree.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.expected == self.found
    }
}

#[allow(clippy::cast_possible_wrap)] // counts
fn count(name: impl Into<String>, expected: i64, found: usize) -> Check {
    Check {
        name: name.into(),
        expected,
        found: found as i64,
    }
}

#[allow(clippy::cast_possible_truncation)] // people, jobs and businesses
fn sum<'a>(
    name: impl Into<String>,
    expected: i64,
    values: impl IntoIterator<Item = &'a f64>,
) -> Check {
    Check {
        name: name.into(),
        expected,
        found: values
            .into_iter()
            .filter(|value| value.is_finite())
            .sum::<f64>()
            .round() as i64,
    }
}

/// All checks, in order.
///
/// # Errors
/// When a table is damaged.
pub fn verify(facts: &Facts) -> Result<Vec<Check>, String> {
    let mut checks = classifications(facts);
    checks.extend(places::geographies(facts)?);
    checks.extend(jobs(facts)?);
    checks.extend(panels(facts)?);
    checks.extend(accounts(facts)?);
    checks.extend(businesses(facts)?);
    checks.extend(indicators(facts)?);
    checks.extend(input_output::checks(facts)?);
    checks.extend(exposure::checks(facts)?);
    checks.extend(places::coverage(facts)?);
    Ok(checks)
}

fn classifications(facts: &Facts) -> Vec<Check> {
    let mut checks = Vec::new();
    for (length, name, expected) in [
        (1, "sections", 21),
        (2, "divisions", 88),
        (3, "groups", 272),
        (4, "classes", 615),
        (5, "subclasses", 191),
    ] {
        checks.push(count(
            format!("SIC 2007 {name}"),
            expected,
            facts.industries().count(length),
        ));
    }
    checks.push(count(
        "industries of the employment survey",
        729,
        facts.leaves().len(),
    ));
    checks
}

fn jobs(facts: &Facts) -> Result<Vec<Check>, String> {
    let mut checks = Vec::new();
    for (year, expected) in [(2015, 29_737_315), (2021, 31_366_000)] {
        let cross = facts.employment_itl2(year)?;
        checks.push(count(
            format!("ITL2 regions with employment {year}"),
            40,
            cross.places.len(),
        ));
        checks.push(sum(
            format!("employment {year}, Great Britain"),
            expected,
            &cross.values,
        ));
    }
    let itl2 = facts.table("employment_itl2_industry")?.words("industry").0;
    checks.push(count(
        "industries of employment that full-time employees have too",
        729,
        itl2.iter()
            .filter(|code| facts.leaves().binary_search(code).is_ok())
            .count(),
    ));
    for (year, expected) in [(2009, 18_111_350), (2021, 20_699_920)] {
        checks.push(sum(
            format!("full-time employees {year}, Great Britain"),
            expected,
            &facts.full_time_employees_gb(year)?,
        ));
    }
    let broad = facts.table("employees_district_broad")?;
    checks.push(Check {
        name: "employees 2024, England and Wales".into(),
        expected: 28_765_230,
        found: broad
            .integers("jobs")
            .iter()
            .map(|jobs| i64::from(*jobs))
            .sum(),
    });
    let itl3 = facts.employees_itl3()?;
    checks.push(sum(
        "employees 2023, Great Britain, sum of 168 ITL3",
        31_324_825,
        &itl3.values,
    ));
    for (year, expected) in [(2015, 28_740_000), (2022, 30_961_000)] {
        let cross = facts.employees_region(year)?;
        let row = cross.places.iter().position(|code| code == GREAT_BRITAIN);
        let row = row.map_or(&[][..], |row| &cross.values[row * 21..(row + 1) * 21]);
        checks.push(sum(
            format!("employees {year}, Great Britain, against the file's total"),
            expected,
            row,
        ));
    }
    Ok(checks)
}

fn panels(facts: &Facts) -> Result<Vec<Check>, String> {
    let mut checks = Vec::new();
    // Sums over all cells of the two files but farms.
    for (survey, name, years) in [
        (
            LongRun::EmploymentSurvey,
            "Annual Employment Survey",
            [(1991, 21_380_290), (1998, 23_126_050)],
        ),
        (
            LongRun::BusinessInquiry,
            "Annual Business Inquiry",
            [(1998, 24_178_665), (2008, 26_475_980)],
        ),
    ] {
        for (year, expected) in years {
            let panel = facts.panel(survey, year)?;
            checks.push(sum(
                format!("employees {year}, Great Britain without farms, {name}"),
                expected,
                &panel.values,
            ));
            let mut total = Vec::new();
            for industry in crate::LONG_RUN_INDUSTRIES {
                total.extend(facts.long_run(survey, year, industry.code)?);
            }
            // Cells are rounded to whole jobs once more: within one in 10,000.
            let found: f64 = total.iter().filter(|value| value.is_finite()).sum();
            #[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation)] // jobs
            let off = ((found / expected as f64 - 1.0).abs() * 1e4) as i64;
            checks.push(Check {
                name: format!("long run {year}, {name}: ten-thousandths off the panel"),
                expected: 0,
                found: off,
            });
        }
    }
    let lost = facts
        .leaves()
        .iter()
        .filter(|leaf| long_run_industry(leaf).is_none())
        .count();
    checks.push(count("industries that no long-run industry holds", 0, lost));
    Ok(checks)
}

fn accounts(facts: &Facts) -> Result<Vec<Check>, String> {
    let mut checks = vec![
        count(
            "industries of the district accounts",
            49,
            facts.value_added_industries()?.len(),
        ),
        count(
            "years of the district accounts, 1998-2023",
            26,
            facts.value_added_years()?.len(),
        ),
        // As ONS published them for mid-2019 and mid-2020.
        sum(
            "people mid-2019, United Kingdom",
            66_796_807,
            &facts.population(2019)?,
        ),
        sum(
            "people mid-2020, United Kingdom",
            67_081_234,
            &facts.population(2020)?,
        ),
    ];
    // The source's own row of the United Kingdom and the sum of its districts.
    let hours = facts.hours(2023)?;
    checks.push(sum(
        "hours worked a week 2023, United Kingdom",
        1_055_637_266,
        [&hours.united_kingdom],
    ));
    let per_hour = facts.productivity(Productivity::PerHour, 2023)?;
    checks.push(sum(
        "value added per hour 2023, United Kingdom, pence",
        4187,
        [&(per_hour.united_kingdom * 100.0)],
    ));
    let without = facts
        .jobs(2023)?
        .iter()
        .filter(|jobs| jobs.is_nan())
        .count();
    checks.push(count(
        "districts without jobs 2023 (Northern Ireland)",
        11,
        without,
    ));
    let income = facts.income_per_head(2022)?;
    checks.push(count(
        "districts with household income 2022",
        361,
        income.iter().filter(|value| value.is_finite()).count(),
    ));
    Ok(checks)
}

fn businesses(facts: &Facts) -> Result<Vec<Check>, String> {
    let mut units = Vec::new();
    for industry in facts.local_unit_industries()? {
        units.extend(facts.local_units(industry)?);
    }
    let mut checks = vec![
        count(
            "industries of local units",
            17,
            facts.local_unit_industries()?.len(),
        ),
        sum("local units 2024, United Kingdom", 3_173_655, &units),
    ];
    let whole = facts.businesses(UNITED_KINGDOM)?;
    checks.push(count("SIC classes with businesses", 615, whole.len()));
    let unknown = whole
        .iter()
        .filter(|row| facts.industries().name(&row.industry).is_none())
        .count();
    checks.push(count("SIC classes with businesses, unknown", 0, unknown));
    checks.push(Check {
        name: "enterprises 2024, United Kingdom".into(),
        expected: 2_724_770,
        found: whole.iter().map(|row| i64::from(row.enterprises)).sum(),
    });
    checks.push(Check {
        name: "local units 2024 by class, United Kingdom".into(),
        expected: 3_173_655,
        found: whole.iter().map(|row| i64::from(row.local_units)).sum(),
    });
    for (year, births, deaths, active) in [
        (2019, 363_825, 303_495, 2_889_115),
        (2021, 363_995, 328_495, 2_939_675),
        (2024, 317_440, 280_370, 2_859_535),
    ] {
        let year_of = facts.demography(year)?;
        for (name, expected, values) in [
            ("births", births, year_of.births),
            ("deaths", deaths, year_of.deaths),
            ("active enterprises", active, year_of.active),
        ] {
            checks.push(sum(
                format!("{name} {year}, United Kingdom"),
                expected,
                &values,
            ));
        }
    }
    Ok(checks)
}

fn indicators(facts: &Facts) -> Result<Vec<Check>, String> {
    let all = facts.indicators()?;
    let mut checks = vec![count(
        "indicators of the subnational set",
        38,
        all.iter()
            .filter(|indicator| indicator.table == "indicator_values")
            .count(),
    )];
    for indicator in &all {
        let found = indicator
            .values
            .iter()
            .filter(|value| value.is_finite())
            .count();
        let expected = match indicator.table {
            "deprivation_england_2025" => 296,
            "deprivation_composite_uk" => 361,
            _ => continue,
        };
        checks.push(count(
            format!("districts with {}", indicator.code),
            expected,
            found,
        ));
    }
    Ok(checks)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_snapshot_holds_what_its_sources_state() {
        let facts = Facts::embedded().unwrap();
        let failed: Vec<Check> = verify(&facts)
            .unwrap()
            .into_iter()
            .filter(|check| !check.holds())
            .collect();
        assert!(failed.is_empty(), "{failed:#?}");
    }
}
