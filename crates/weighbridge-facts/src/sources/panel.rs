//! The long panel of employees by district and 3-digit industry (ONS, via
//! Nomis): Annual Employment Survey 1991-1998 on SIC 92, Annual Business Inquiry
//! 1998-2008 on SIC 2003. The copy at hand rounds by size: to 5 up to 50, to 25
//! up to 250, to 50 up to 500, to 100 up to 1,000, and so on up to 1,000s, so a
//! cell can be a tenth off. Farms (010) are blank or partial and left out. The
//! two surveys count 1998 differently: the break is real and kept.

use std::collections::BTreeMap;
use std::path::Path;

use calamine::Data;

use super::chain::Chain;
use super::{Sheet, cells, figure, whole};
use crate::long_run::long_run_industry;
use crate::repairs;
use crate::snapshot::Table;

/// Farm agriculture, counted by another office and blank for most years.
const FARMS: &str = "010";

/// A survey of the panel.
#[derive(Clone, Copy)]
pub enum Survey {
    /// Annual Employment Survey, 1991-1998, SIC 92.
    Employment,
    /// Annual Business Inquiry, 1998-2008, SIC 2003.
    Inquiry,
}

impl Survey {
    fn file(self) -> &'static str {
        match self {
            Self::Employment => "places/aes_lad_sic92_3digit_1991_1998.csv.gz",
            Self::Inquiry => "places/abi_lad_sic2003_3digit_1998_2008.csv.gz",
        }
    }
}

/// Employees by industry of the survey, district of April 2023 and year.
pub struct Panel(BTreeMap<(String, String, i32), f64>);

/// Reads a survey and adds up districts merged since.
///
/// # Errors
/// When the file cannot be read or a code is no district's.
pub fn read(data: &Path, survey: Survey) -> Result<Panel, String> {
    let chain = Chain::open(data)?;
    let sheet = Sheet::open(data, survey.file(), b',')?;
    let mut found: BTreeMap<(String, String, i32), f64> = BTreeMap::new();
    for (row, [year, code, industry, value]) in sheet
        .pick(["year", "lad", "sic3", "emp"])?
        .into_iter()
        .enumerate()
    {
        if industry == FARMS {
            continue;
        }
        let place = chain.district(code).ok_or_else(|| {
            format!(
                "{}, line {}: `{code}` is no district",
                survey.file(),
                row + 2
            )
        })?;
        let year = sheet.number(row + 2, year)?.map(whole);
        let (Some(year), Some(jobs)) = (year, sheet.number(row + 2, value)?) else {
            return Err(format!(
                "{}, line {}: a cell is blank",
                survey.file(),
                row + 2
            ));
        };
        if jobs > 0.0 {
            *found
                .entry((industry.to_owned(), place.to_owned(), year))
                .or_default() += jobs;
        }
    }
    Ok(Panel(found))
}

impl Panel {
    /// `industry` (3 digits of the survey's SIC), `place`, `year`, `employees`;
    /// zeros are left out.
    #[must_use]
    pub fn table(&self) -> Table {
        Table::default()
            .text("industry", self.0.keys().map(|key| &key.0))
            .text("place", self.0.keys().map(|key| &key.1))
            .integer("year", self.0.keys().map(|key| key.2).collect())
            .integer(
                "employees",
                self.0.values().map(|jobs| whole(*jobs)).collect(),
            )
    }

    /// `year`, `place`, `industry` (of the long run), `employees`: brought to
    /// SIC 2007 by the official weights (by jobs) and added up.
    ///
    /// # Errors
    /// When an industry has no successor.
    pub fn long_run(&self, weights: &Weights) -> Result<Table, String> {
        let mut found: BTreeMap<(i32, &str, &str), f64> = BTreeMap::new();
        for ((industry, place, year), jobs) in &self.0 {
            for (group, share) in weights.of(industry)? {
                let broad = long_run_industry(group)
                    .ok_or_else(|| format!("group {group} is in no industry of the long run"))?;
                *found.entry((*year, place, broad.code)).or_default() += jobs * share;
            }
        }
        found.retain(|_, jobs| *jobs >= 0.5);
        Ok(Table::default()
            .integer("year", found.keys().map(|key| key.0).collect())
            .text("place", found.keys().map(|key| key.1))
            .text("industry", found.keys().map(|key| key.2))
            .integer(
                "employees",
                found.values().map(|jobs| whole(*jobs)).collect(),
            ))
    }

    /// `place`, `industry` (SIC 2007 group), `employees` of one year, to a
    /// tenth, for the seed of the small-area model.
    ///
    /// # Errors
    /// When an industry has no successor.
    pub fn groups(&self, wanted: i32, weights: &Weights) -> Result<Table, String> {
        let mut found: BTreeMap<(&str, &str), f64> = BTreeMap::new();
        for ((industry, place, year), jobs) in &self.0 {
            if *year == wanted {
                for (group, share) in weights.of(industry)? {
                    *found.entry((place, group)).or_default() += jobs * share;
                }
            }
        }
        found.retain(|_, jobs| *jobs >= 0.05);
        let tenths = |jobs: &f64| (jobs * 10.0).round() / 10.0;
        Ok(Table::default()
            .text("place", found.keys().map(|(place, _)| place))
            .text("industry", found.keys().map(|(_, group)| group))
            .number("employees", found.values().map(tenths).collect()))
    }
}

/// Shares of a SIC 2003 group's jobs in groups of SIC 2007.
pub struct Weights(BTreeMap<String, Vec<(String, f64)>>);

impl Weights {
    /// Reads the official weights; those of a group are made to sum to one.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn open(data: &Path) -> Result<Self, String> {
        let file = "sectors/sicweightedtables0307_tcm77-261272.xls";
        let range = cells(data, file, "RU3digit")?;
        let mut found: BTreeMap<String, Vec<(String, f64)>> = BTreeMap::new();
        for row in range.rows().skip(1) {
            let code = |column: usize| {
                row.get(column)
                    .map(|cell: &Data| format!("{:0>3}", cell.to_string().trim()))
                    .unwrap_or_default()
            };
            let weight = figure(row, 3).unwrap_or(0.0);
            found.entry(code(0)).or_default().push((code(1), weight));
        }
        for successors in found.values_mut() {
            let whole: f64 = successors.iter().map(|(_, weight)| weight).sum();
            for (_, weight) in successors {
                *weight /= whole;
            }
        }
        for (old, new) in repairs::INDUSTRIES_WITHOUT_WEIGHTS {
            found
                .entry(old.to_owned())
                .or_insert_with(|| vec![(new.to_owned(), 1.0)]);
        }
        Ok(Self(found))
    }

    fn of(&self, industry: &str) -> Result<impl Iterator<Item = (&str, f64)>, String> {
        let code = repairs::sic_2003(industry);
        let successors = self
            .0
            .get(code)
            .ok_or_else(|| format!("industry {industry} has no weights to SIC 2007"))?;
        Ok(successors
            .iter()
            .map(|(group, weight)| (group.as_str(), *weight)))
    }
}
