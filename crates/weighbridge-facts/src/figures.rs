//! Figures of the districts by name: people, jobs, hours, value added, income,
//! businesses, and the long run. Each comes for all districts at once, by
//! position in [`Facts::districts`], NaN where the source has none.

use std::sync::OnceLock;

use crate::cube::Cube;
use crate::{Facts, snapshot};

/// Figures of one kind and year.
#[derive(Debug, Clone, PartialEq)]
pub struct Figures {
    /// Of every district, by position; NaN where there is none.
    pub districts: Vec<f64>,
    /// Of the United Kingdom as its source states it; NaN where it does not.
    pub united_kingdom: f64,
}

/// A ratio of the productivity tables: pounds at current prices, from smoothed
/// value added, so no measure of real growth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Productivity {
    /// Value added per hour worked, 2004-2023.
    PerHour,
    /// Value added per filled job, 2002-2023.
    PerJob,
}

/// The two surveys of the long run. They count 1998 differently and neither
/// counts as today's survey does: draw no line across the break.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LongRun {
    /// Annual Employment Survey: 1991, 1993, 1995-1998, SIC 92.
    EmploymentSurvey,
    /// Annual Business Inquiry: 1998-2008, SIC 2003.
    BusinessInquiry,
}

/// Births, deaths and active enterprises of every district in a year.
#[derive(Debug, Clone, PartialEq)]
pub struct Demography {
    /// Enterprises born in the year.
    pub births: Vec<f64>,
    /// Enterprises that died in the year (provisional for the last two).
    pub deaths: Vec<f64>,
    /// Enterprises active at any time in the year.
    pub active: Vec<f64>,
}

/// Employees by district and 3-digit industry of the survey's own SIC.
#[derive(Debug, Clone, PartialEq)]
pub struct Panel {
    /// Industries, by code.
    pub industries: Vec<String>,
    /// `values[district * industries.len() + industry]`; NaN in Northern
    /// Ireland. Rounded by size, up to a tenth off (see the source's page).
    pub values: Vec<f64>,
}

/// Where a cube's figures stand.
struct Series {
    table: &'static str,
    column: Option<&'static str>,
    value: &'static str,
    what: &'static str,
}

const fn series(
    table: &'static str,
    column: Option<&'static str>,
    value: &'static str,
    what: &'static str,
) -> Series {
    Series {
        table,
        column,
        value,
        what,
    }
}

const SERIES: [Series; 13] = [
    series(
        "value_added_district_industry",
        Some("industry"),
        "value",
        "value added",
    ),
    series("jobs_district", None, "jobs", "jobs"),
    series("hours_district", None, "hours", "hours"),
    series(
        "productivity_district",
        Some("measure"),
        "pounds",
        "productivity",
    ),
    series("population_district", None, "people", "population"),
    series("income_district", None, "per_head", "income per head"),
    series("income_district", None, "total", "income"),
    series(
        "local_units_district_broad",
        Some("industry"),
        "local_units",
        "local units",
    ),
    series(
        "business_demography_district",
        None,
        "births",
        "business births",
    ),
    series(
        "business_demography_district",
        None,
        "deaths",
        "business deaths",
    ),
    series(
        "business_demography_district",
        None,
        "active",
        "active businesses",
    ),
    series(
        "employees_long_run_1991_1998",
        Some("industry"),
        "employees",
        "employees",
    ),
    series(
        "employees_long_run_1998_2008",
        Some("industry"),
        "employees",
        "employees",
    ),
];

const VALUE_ADDED: usize = 0;
const JOBS: usize = 1;
const HOURS: usize = 2;
const PRODUCTIVITY: usize = 3;
const POPULATION: usize = 4;
const INCOME_PER_HEAD: usize = 5;
const INCOME: usize = 6;
const LOCAL_UNITS: usize = 7;
const BIRTHS: usize = 8;
const DEATHS: usize = 9;
const ACTIVE: usize = 10;
const LONG_RUN: usize = 11;

/// Cubes, each laid out when first asked for.
pub(crate) fn none_yet() -> Vec<OnceLock<Cube>> {
    SERIES.iter().map(|_| OnceLock::new()).collect()
}

fn years_in_words(years: &[i32]) -> String {
    match (years.first(), years.last()) {
        (Some(first), Some(last)) => format!("the years are {first} to {last}"),
        _ => "it has no years".into(),
    }
}

impl LongRun {
    fn series(self) -> usize {
        LONG_RUN
            + match self {
                Self::EmploymentSurvey => 0,
                Self::BusinessInquiry => 1,
            }
    }
}

impl Facts {
    fn cube(&self, at: usize) -> Result<&Cube, String> {
        if let Some(cube) = self.cubes[at].get() {
            return Ok(cube);
        }
        let Series {
            table,
            column,
            value,
            ..
        } = SERIES[at];
        // The table itself is let go once its figures are laid out.
        let info = crate::register::TABLES
            .iter()
            .find(|known| known.name == table)
            .ok_or_else(|| format!("there is no table `{table}`"))?;
        let opened = snapshot::read(info.bytes)
            .map_err(|error| format!("table `{table}` of the snapshot is damaged: {error}"))?;
        let districts = self.districts().len();
        let cube = Cube::new(&opened, column, value, districts, |code| {
            self.position(code)
        });
        Ok(self.cubes[at].get_or_init(|| cube))
    }

    fn figures(&self, at: usize, year: i32, column: &str) -> Result<Figures, String> {
        let cube = self.cube(at)?;
        let what = SERIES[at].what;
        let (districts, united_kingdom) = cube.slice(year, column).ok_or_else(|| {
            if cube.years.contains(&year) {
                format!(
                    "there is no {what} for `{column}`: it has {}",
                    cube.columns.join(", ")
                )
            } else {
                format!(
                    "there is no {what} for {year}: {}",
                    years_in_words(&cube.years)
                )
            }
        })?;
        Ok(Figures {
            districts: districts.to_vec(),
            united_kingdom,
        })
    }

    fn years(&self, at: usize) -> Result<Vec<i32>, String> {
        Ok(self.cube(at)?.years.clone())
    }

    /// Gross value added of every district in one industry of the district
    /// accounts, GBP million, current prices; NaN where blank.
    ///
    /// # Errors
    /// When there is no such year or industry.
    pub fn value_added(&self, year: i32, industry: &str) -> Result<Vec<f64>, String> {
        Ok(self.figures(VALUE_ADDED, year, industry)?.districts)
    }

    /// Years of the district accounts.
    ///
    /// # Errors
    /// When the snapshot is damaged.
    pub fn value_added_years(&self) -> Result<Vec<i32>, String> {
        self.years(VALUE_ADDED)
    }

    /// Industries of the district accounts. They overlap.
    ///
    /// # Errors
    /// When the snapshot is damaged.
    pub fn value_added_industries(&self) -> Result<&[String], String> {
        Ok(&self.cube(VALUE_ADDED)?.columns)
    }

    /// Jobs of every district, employed and self-employed; NaN where
    /// unpublished (Northern Ireland 2023).
    ///
    /// # Errors
    /// When there is no such year.
    pub fn jobs(&self, year: i32) -> Result<Vec<f64>, String> {
        Ok(self.figures(JOBS, year, "")?.districts)
    }

    /// Years of [`Facts::jobs`].
    ///
    /// # Errors
    /// When the snapshot is damaged.
    pub fn jobs_years(&self) -> Result<Vec<i32>, String> {
        self.years(JOBS)
    }

    /// Hours worked a week in every district.
    ///
    /// # Errors
    /// When there is no such year (2004-2023).
    pub fn hours(&self, year: i32) -> Result<Figures, String> {
        self.figures(HOURS, year, "")
    }

    /// Value added per hour or per job, pounds.
    ///
    /// # Errors
    /// When there is no such year.
    pub fn productivity(&self, ratio: Productivity, year: i32) -> Result<Figures, String> {
        let column = match ratio {
            Productivity::PerHour => "per-hour",
            Productivity::PerJob => "per-job",
        };
        self.figures(PRODUCTIVITY, year, column)
    }

    /// People of every district, mid-year.
    ///
    /// # Errors
    /// When there is no such year (1998-2021).
    pub fn population(&self, year: i32) -> Result<Vec<f64>, String> {
        Ok(self.figures(POPULATION, year, "")?.districts)
    }

    /// Years of [`Facts::population`].
    ///
    /// # Errors
    /// When the snapshot is damaged.
    pub fn population_years(&self) -> Result<Vec<i32>, String> {
        self.years(POPULATION)
    }

    /// Disposable household income per head of every district, pounds, current
    /// prices.
    ///
    /// # Errors
    /// When there is no such year (1997-2022).
    pub fn income_per_head(&self, year: i32) -> Result<Vec<f64>, String> {
        Ok(self.figures(INCOME_PER_HEAD, year, "")?.districts)
    }

    /// Disposable household income of every district, GBP million, current
    /// prices.
    ///
    /// # Errors
    /// When there is no such year (1997-2022).
    pub fn income(&self, year: i32) -> Result<Vec<f64>, String> {
        Ok(self.figures(INCOME, year, "")?.districts)
    }

    /// Years of [`Facts::income`] and [`Facts::income_per_head`].
    ///
    /// # Errors
    /// When the snapshot is damaged.
    pub fn income_years(&self) -> Result<Vec<i32>, String> {
        self.years(INCOME)
    }

    /// Local units (sites) of every district in one of 17 industries ("05-39"
    /// is production), March 2024, rounded to 5.
    ///
    /// # Errors
    /// When there is no such industry.
    pub fn local_units(&self, industry: &str) -> Result<Vec<f64>, String> {
        Ok(self.figures(LOCAL_UNITS, 2024, industry)?.districts)
    }

    /// The 17 industries of [`Facts::local_units`]: divisions of SIC 2007.
    ///
    /// # Errors
    /// When the snapshot is damaged.
    pub fn local_unit_industries(&self) -> Result<&[String], String> {
        Ok(&self.cube(LOCAL_UNITS)?.columns)
    }

    /// Births, deaths and active enterprises of every district.
    ///
    /// # Errors
    /// When there is no such year (2019-2024).
    pub fn demography(&self, year: i32) -> Result<Demography, String> {
        Ok(Demography {
            births: self.figures(BIRTHS, year, "")?.districts,
            deaths: self.figures(DEATHS, year, "")?.districts,
            active: self.figures(ACTIVE, year, "")?.districts,
        })
    }

    /// Employees of every district in an industry of
    /// [`LONG_RUN_INDUSTRIES`](crate::LONG_RUN_INDUSTRIES), by its code; NaN in
    /// Northern Ireland. Derived: brought to SIC 2007 by weights that are the
    /// same for all districts.
    ///
    /// # Errors
    /// When there is no such year or industry.
    pub fn long_run(&self, survey: LongRun, year: i32, industry: &str) -> Result<Vec<f64>, String> {
        let mut values = self.figures(survey.series(), year, industry)?.districts;
        // Cells without employees are not stored.
        for (value, district) in values.iter_mut().zip(self.districts()) {
            if value.is_nan() && !district.code.starts_with('N') {
                *value = 0.0;
            }
        }
        Ok(values)
    }

    /// Years of a survey of the long run.
    ///
    /// # Errors
    /// When the snapshot is damaged.
    pub fn long_run_years(&self, survey: LongRun) -> Result<Vec<i32>, String> {
        self.years(survey.series())
    }

    /// Employees by district and 3-digit industry of the survey's own SIC.
    ///
    /// # Errors
    /// When there is no such year.
    pub fn panel(&self, survey: LongRun, year: i32) -> Result<Panel, String> {
        let table = self.table(match survey {
            LongRun::EmploymentSurvey => "employees_district_industry_sic92",
            LongRun::BusinessInquiry => "employees_district_industry_sic2003",
        })?;
        let years = self.long_run_years(survey)?;
        if !years.contains(&year) {
            return Err(format!(
                "there are no employees for {year}: {}",
                years_in_words(&years)
            ));
        }
        let (labels, industry_ids) = table.words("industry");
        let mut industries = labels.to_vec();
        industries.sort();
        let column_of: Vec<usize> = labels
            .iter()
            .map(|label| industries.binary_search(label).unwrap_or(0))
            .collect();
        let (places, place_ids) = table.words("place");
        let row_of: Vec<Option<usize>> = places.iter().map(|code| self.position(code)).collect();
        let width = industries.len();
        let mut values = Vec::with_capacity(self.districts().len() * width);
        for district in self.districts() {
            let empty = if district.code.starts_with('N') {
                f64::NAN
            } else {
                0.0
            };
            values.resize(values.len() + width, empty);
        }
        for (row, (known, employees)) in table
            .integers("year")
            .iter()
            .zip(table.integers("employees"))
            .enumerate()
        {
            if *known == year
                && let Some(at) = row_of[place_ids[row] as usize]
            {
                values[at * width + column_of[industry_ids[row] as usize]] = f64::from(*employees);
            }
        }
        Ok(Panel { industries, values })
    }
}
