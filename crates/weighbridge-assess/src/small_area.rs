#![doc = include_str!("small_area.md")]

mod fitting;
pub mod industries;
mod margins;
mod spread;
mod tested;

#[cfg(test)]
mod backtest;

use weighbridge_facts::Facts;

use self::fitting::{Known, Shrinkage, fitted};
use self::industries::{ACCOUNTS, Industries};
use self::spread::Spread;

pub use self::industries::broad_group;
pub use self::spread::interval;
pub(crate) use self::spread::{Part, Touched, deviation, held};

/// Tables of the snapshot that an estimate is made from, as the page says.
pub const SOURCES: [&str; 8] = [
    "employment_itl2_industry",
    "employees_district_broad",
    "employment_share_district_broad_2019",
    "employees_itl3_section_2015_2022",
    "itl3_districts",
    "jobs_district",
    "value_added_district_industry",
    "employees_district_group_2006_2008",
];

/// Last year of the seed panel, which is the mean of 2006 to 2008.
pub const PANEL_YEAR: i32 = 2008;

/// The estimate of one year, with all that its intervals need.
pub struct Model {
    spread: Spread,
}

impl Model {
    /// Estimates a year. `regions` lists the districts (positions in
    /// `facts.districts()`) of each region, `columns[region * leaves + leaf]`
    /// its jobs by industry.
    ///
    /// # Errors
    /// When the snapshot is damaged.
    pub fn new(
        facts: &Facts,
        year: i32,
        regions: &[Vec<usize>],
        columns: &[f64],
    ) -> Result<Self, String> {
        let industries = Industries::of_leaves(facts.leaves());
        let margin = margins::margin(facts, year, regions, columns)?;
        let known = Known {
            regions,
            rows: &margin.rows,
            columns,
            value: &value_added(facts, year)?,
            seed: &seed(facts, &industries)?,
            age: f64::from((year - PANEL_YEAR).max(1)),
        };
        let fitted = fitted(&industries, &known, Shrinkage::of_age(known.age));
        let factors = factors(facts.leaves(), &industries);
        Ok(Self {
            spread: Spread::new(
                industries,
                &known,
                fitted,
                margin.published,
                &factors,
                tested::LAW,
            ),
        })
    }

    /// Jobs by district (position in `facts.districts()`) and industry
    /// (position in `facts.leaves()`), row by row; NaN in Northern Ireland.
    #[must_use]
    pub fn cells(&self) -> &[f64] {
        self.spread.cells()
    }

    pub(crate) fn touched(&self, weights: &[f64]) -> Touched {
        self.spread.touched(weights)
    }

    pub(crate) fn part(&self, district: usize, touched: &Touched) -> Part {
        self.spread.part(district, touched)
    }

    pub(crate) fn alone(&self, district: usize, industry: usize) -> f64 {
        self.spread.alone(district, industry)
    }
}

fn factors(leaves: &[String], industries: &Industries) -> Vec<f64> {
    let mut factors = vec![1.0; industries.groups];
    for (leaf, group) in leaves.iter().zip(&industries.group) {
        if let Ok(at) = tested::FACTORS.binary_search_by(|(code, _)| (*code).cmp(&leaf[..3])) {
            factors[*group] = tested::FACTORS[at].1;
        }
    }
    factors
}

/// Value added, `[district * accounts + account]`; zero where blank.
fn value_added(facts: &Facts, year: i32) -> Result<Vec<f64>, String> {
    let mut values = vec![0.0; facts.districts().len() * ACCOUNTS.len()];
    for (account, (_, name)) in ACCOUNTS.iter().enumerate() {
        for (district, value) in facts.value_added(year, name)?.into_iter().enumerate() {
            if value.is_finite() {
                values[district * ACCOUNTS.len() + account] = value;
            }
        }
    }
    Ok(values)
}

/// The panel, `[district * groups + group]`.
fn seed(facts: &Facts, industries: &Industries) -> Result<Vec<f64>, String> {
    let mut groups: Vec<&str> = facts.leaves().iter().map(|leaf| &leaf[..3]).collect();
    groups.dedup();
    let mut seed = vec![0.0; facts.districts().len() * industries.groups];
    let table = facts.table("employees_district_group_2006_2008")?;
    let (places, place_ids) = table.words("place");
    let (labels, label_ids) = table.words("industry");
    let position: Vec<Option<usize>> = places.iter().map(|code| facts.position(code)).collect();
    let group: Vec<Option<usize>> = labels
        .iter()
        .map(|label| groups.binary_search(&label.as_str()).ok())
        .collect();
    for (row, jobs) in table.numbers("employees").iter().enumerate() {
        if let (Some(district), Some(group)) = (
            position[place_ids[row] as usize],
            group[label_ids[row] as usize],
        ) {
            seed[district * industries.groups + group] = *jobs;
        }
    }
    Ok(seed)
}
