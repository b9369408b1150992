//! The district accounts as a set of industries that does not overlap, blanks
//! filled from the totals above them. It knows no strategy.
//!
//! A few small districts have blanks (kept back so that no business can be
//! told). What their published totals leave over is shared out as the
//! industries' sizes in the country; such a figure is modelled.

use std::collections::BTreeMap;

use weighbridge_facts::Facts;

use crate::small_area::industries::{ACCOUNTS, account};

/// Totals and what they are made of, widest first, so that a total is filled
/// before its parts. "68IMP", owner-occupiers' imputed rent, has no jobs.
const TOTALS: [(&str, &[&str]); 12] = [
    ("Total", &["A-E", "F (41-43)", "G-T"]),
    ("A-E", &["AB (1-9)", "C (10-33)", "DE (35-39)"]),
    (
        "G-T",
        &[
            "G (45-47)",
            "H (49-53)",
            "I (55-56)",
            "J (58-63)",
            "K (64-66)",
            "L (68)",
            "M (69-75)",
            "N (77-82)",
            "O (84)",
            "P (85)",
            "Q (86-88)",
            "R (90-93)",
            "S (94-96)",
            "T (97-98)",
        ],
    ),
    (
        "C (10-33)",
        &[
            "CA-CB (10-15)",
            "CC (16-18)",
            "CD-CG (19-23)",
            "CH (24-25)",
            "CI-CL (26-30)",
            "CM (31-33)",
        ],
    ),
    ("F (41-43)", &["41", "42", "43"]),
    ("G (45-47)", &["45", "46", "47"]),
    ("H (49-53)", &["49-51", "52-53"]),
    ("J (58-63)", &["58-60", "61-63"]),
    ("L (68)", &["68", "68IMP"]),
    ("M (69-75)", &["69", "70", "71", "72-75"]),
    ("N (77-82)", &["77", "78-80", "81", "82"]),
    ("S (94-96)", &["94-95", "96"]),
];

/// Accounts of one year.
pub struct Accounts {
    /// For each industry of the employment statistics the position of its
    /// accounts industry.
    pub industry: Vec<usize>,
    /// GBP million by accounts industry and district.
    pub values: Vec<Vec<f64>>,
    /// Districts of which a blank was filled.
    pub filled: Vec<bool>,
}

impl Accounts {
    /// Opens the accounts of a year.
    ///
    /// # Errors
    /// When the snapshot is damaged.
    pub fn new(facts: &Facts, year: i32) -> Result<Self, String> {
        let count = facts.districts().len();
        let mut all: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
        for (total, parts) in TOTALS {
            for name in std::iter::once(&total).chain(parts) {
                if !all.contains_key(name) {
                    all.insert(name, facts.value_added(year, name)?);
                }
            }
        }
        let mut filled = vec![false; count];
        // Shared out by size in the country: of the districts' known figures.
        let size: BTreeMap<&str, f64> = all
            .iter()
            .map(|(name, values)| (*name, values.iter().filter(|value| value.is_finite()).sum()))
            .collect();
        for (total, parts) in TOTALS {
            for (district, filled) in filled.iter_mut().enumerate() {
                let blank: Vec<&str> = parts
                    .iter()
                    .copied()
                    .filter(|part| all[part][district].is_nan())
                    .collect();
                let whole = all[total][district];
                if blank.is_empty() || whole.is_nan() {
                    continue;
                }
                *filled = true;
                let known: f64 = parts
                    .iter()
                    .map(|part| all[part][district])
                    .filter(|value| value.is_finite())
                    .sum();
                let left = (whole - known).max(0.0);
                let weight: f64 = blank.iter().map(|part| size[part]).sum();
                for part in blank {
                    let share = if weight > 0.0 {
                        size[part] / weight
                    } else {
                        0.0
                    };
                    if let Some(values) = all.get_mut(part) {
                        values[district] = left * share;
                    }
                }
            }
        }
        let (mut industry, mut values) = (Vec::new(), Vec::<Vec<f64>>::new());
        let mut known: BTreeMap<&str, usize> = BTreeMap::new();
        for leaf in facts.leaves() {
            let name = ACCOUNTS[account(leaf)].1;
            let at = *known.entry(name).or_insert_with(|| {
                values.push(all.get(name).cloned().unwrap_or_else(|| vec![0.0; count]));
                values.len() - 1
            });
            industry.push(at);
        }
        Ok(Self {
            industry,
            values,
            filled,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_add_up_to_the_published_total_less_imputed_rent() {
        let facts = Facts::embedded().unwrap();
        let accounts = Accounts::new(&facts, 2021).unwrap();
        let total = facts.value_added(2021, "Total").unwrap();
        let rent = facts.value_added(2021, "68IMP").unwrap();
        for (at, district) in facts.districts().iter().enumerate() {
            let sum: f64 = accounts.values.iter().map(|values| values[at]).sum();
            if accounts.filled[at] {
                assert!(
                    sum <= total[at] + 1.0 && sum > 0.5 * total[at],
                    "{}",
                    district.name
                );
                continue;
            }
            // 36 figures and their total are each rounded to a million.
            let gap = sum - (total[at] - rent[at]);
            assert!(gap.abs() <= 19.0, "{}: {gap}", district.name);
        }
    }
}
