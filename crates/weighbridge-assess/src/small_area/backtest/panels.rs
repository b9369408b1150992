//! The panels of 1991 to 2008 on the groups of SIC 2003 and today's districts.

use std::collections::BTreeMap;
use std::path::Path;

use weighbridge_facts::Facts;
use weighbridge_facts::sources::chain::Chain;
use weighbridge_facts::sources::{Sheet, panel};

use crate::small_area::industries::{BROAD, Industries, account, broad_group};

/// Industries that no weight brings to SIC 2007: farms of another survey,
/// lignite, uranium, households and embassies; hardly a job in all.
const LEFT_OUT: [&str; 7] = ["010", "102", "120", "950", "960", "970", "990"];

pub struct Panels {
    pub industries: Industries,
    pub codes: Vec<String>,
    pub weights: panel::Weights,
    years: BTreeMap<i32, Vec<f64>>,
    units: usize,
}

impl Panels {
    pub fn read(facts: &Facts, data: &Path) -> Self {
        let chain = Chain::open(data).unwrap();
        let weights = panel::Weights::open(data).unwrap();
        let sheets = [
            (false, "places/aes_lad_sic92_3digit_1991_1998.csv.gz"),
            (true, "places/abi_lad_sic2003_3digit_1998_2008.csv.gz"),
        ]
        .map(|(newer, name)| (newer, Sheet::open(data, name, b',').unwrap()));
        let columns = ["year", "lad", "sic3", "emp"];
        let mut codes: Vec<String> = sheets[1]
            .1
            .pick(columns)
            .unwrap()
            .iter()
            .map(|[_, _, code, _]| (*code).to_owned())
            .collect();
        codes.sort_unstable();
        codes.dedup();
        codes.retain(|code| !LEFT_OUT.contains(&code.as_str()));
        let mut years: BTreeMap<i32, Vec<f64>> = BTreeMap::new();
        let units = facts.districts().len();
        for (newer, sheet) in &sheets {
            for (row, [year, place, code, jobs]) in
                sheet.pick(columns).unwrap().into_iter().enumerate()
            {
                let year: i32 = year.parse().unwrap();
                // 1998 is in both; the newer survey's is taken.
                if !newer && year >= 1998 {
                    continue;
                }
                // SIC 92 numbers two groups of wholesale trade otherwise.
                let code = match (newer, code) {
                    (false, "516") => "518",
                    (false, "517") => "519",
                    _ => code,
                };
                let place = chain.district(place).unwrap_or(place);
                let (Ok(group), Some(unit), Some(jobs)) = (
                    codes.binary_search_by(|known| known.as_str().cmp(code)),
                    facts.position(place),
                    sheet.number(row + 2, jobs).unwrap(),
                ) else {
                    continue;
                };
                years
                    .entry(year)
                    .or_insert_with(|| vec![0.0; units * codes.len()])
                    [unit * codes.len() + group] += jobs;
            }
        }
        // An industry of 2003 stands where most of its jobs went.
        let heaviest = |code: &str| -> (usize, usize) {
            let mut sums: BTreeMap<usize, f64> = BTreeMap::new();
            let list = weights.get(code).unwrap_or(&[]);
            for (group, weight) in list {
                *sums.entry(account(group)).or_default() += weight;
            }
            let account_of = sums
                .iter()
                .max_by(|a, b| a.1.total_cmp(b.1))
                .map_or(35, |(account, _)| *account);
            let broad = list
                .iter()
                .filter(|(group, _)| account(group) == account_of)
                .max_by(|a, b| a.1.total_cmp(&b.1))
                .map_or(BROAD, |(group, _)| broad_group(group));
            (account_of, broad - 1)
        };
        let places: Vec<(usize, usize)> = codes.iter().map(|code| heaviest(code)).collect();
        let names: Vec<&str> = codes.iter().map(String::as_str).collect();
        let accounts = places.iter().map(|place| place.0).collect();
        let broad: Vec<usize> = places.iter().map(|place| place.1).collect();
        Self {
            industries: Industries::new(&names, accounts, &broad),
            codes,
            weights,
            years,
            units,
        }
    }

    pub fn year(&self, year: i32) -> &[f64] {
        &self.years[&year]
    }

    #[allow(clippy::cast_precision_loss)] // a few years
    pub fn mean(&self, years: &[i32]) -> Vec<f64> {
        let mut mean = vec![0.0; self.units * self.codes.len()];
        for year in years {
            for (sum, jobs) in mean.iter_mut().zip(self.year(*year)) {
                *sum += jobs / years.len() as f64;
            }
        }
        mean
    }

    pub fn broad(&self, year: i32) -> Vec<f64> {
        let mut sums = vec![0.0; self.units * BROAD];
        for (unit, cells) in self.year(year).chunks_exact(self.codes.len()).enumerate() {
            for (group, jobs) in cells.iter().enumerate() {
                sums[unit * BROAD + self.industries.broad_of_group[group]] += jobs;
            }
        }
        sums
    }

    /// Weights 1 for the groups that begin with one of the codes.
    pub fn set(&self, prefixes: &[&str]) -> Vec<f64> {
        self.codes
            .iter()
            .map(|code| {
                let inside = prefixes.iter().any(|prefix| code.starts_with(prefix));
                f64::from(u8::from(inside))
            })
            .collect()
    }
}

/// Rows added up by lists of rows.
pub fn summed(rows: &[f64], lists: &[Vec<usize>], width: usize) -> Vec<f64> {
    let mut sums = vec![0.0; lists.len() * width];
    for (list, sums) in lists.iter().zip(sums.chunks_exact_mut(width)) {
        for row in list {
            for (sum, value) in sums.iter_mut().zip(&rows[row * width..(row + 1) * width]) {
                *sum += value;
            }
        }
    }
    sums
}
