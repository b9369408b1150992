//! What is told of places in other words than a series: rural-urban class,
//! indicators, deprivation, and figures by region or industry of one table.

use crate::{Cross, Facts, register};

/// How urban a district is, in the words of the classification of 2021, from
/// most to least; the official two-way class is rural for the last two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Settlement {
    /// "Urban".
    Urban,
    /// "Intermediate urban".
    IntermediateUrban,
    /// "Intermediate rural".
    IntermediateRural,
    /// "Majority rural".
    MajorityRural,
}

/// A district's rural-urban class. The classification does not tell a city
/// from a town; whether most people live nearer to a major town or city is
/// the closest that it comes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuralUrban {
    /// Official letters, such as "UUN".
    pub code: String,
    /// Official name.
    pub name: String,
    /// How urban.
    pub settlement: Settlement,
    /// Whether most people live nearer to a major town or city.
    pub near_major_town: bool,
}

impl RuralUrban {
    /// Whether the official two-way class is rural.
    #[must_use]
    pub fn is_rural(&self) -> bool {
        self.settlement >= Settlement::IntermediateRural
    }
}

/// An indicator and its values.
#[derive(Debug, Clone, PartialEq)]
pub struct Indicator {
    /// Short name for files.
    pub code: String,
    /// Name for people.
    pub name: String,
    /// Period as its source writes it.
    pub period: String,
    /// Unit as its source writes it.
    pub unit: String,
    /// The table it stands in, whose register line says who publishes it.
    pub table: &'static str,
    /// Of every district, by position; NaN where there is none.
    pub values: Vec<f64>,
}

/// Businesses of an area in a class of SIC 2007, rounded to 5.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BusinessCount {
    /// Class, four digits.
    pub industry: String,
    /// Enterprises, at the area of their headquarters.
    pub enterprises: i32,
    /// Local units (sites).
    pub local_units: i32,
}

/// Columns of the English indices of deprivation: column, name, unit.
const ENGLAND: [(&str, &str, &str); 7] = [
    (
        "score",
        "English indices of deprivation: average score",
        "Score",
    ),
    (
        "rank",
        "English indices of deprivation: rank of average score, 1 the most deprived of 296",
        "Rank",
    ),
    (
        "in_most_deprived_tenth",
        "Neighbourhoods among England's most deprived tenth",
        "Share",
    ),
    (
        "income",
        "Income deprivation: average score",
        "Share of people",
    ),
    (
        "employment",
        "Employment deprivation: average score",
        "Share of people of working age",
    ),
    (
        "education",
        "Education, skills and training deprivation: average score",
        "Score",
    ),
    (
        "health",
        "Health deprivation and disability: average score",
        "Score",
    ),
];

impl Facts {
    /// Rural-urban class of every district, by position; none in Scotland and
    /// Northern Ireland, which have classifications of their own.
    ///
    /// # Errors
    /// When the snapshot is damaged.
    pub fn rural_urban(&self) -> Result<Vec<Option<RuralUrban>>, String> {
        let table = self.table("rural_urban_district")?;
        let mut classes = vec![None; self.districts().len()];
        for ((place, code), name) in table
            .strings("place")
            .zip(table.strings("class"))
            .zip(table.strings("name"))
        {
            let settlement = match code.get(..2) {
                Some("UU") => Settlement::Urban,
                Some("UI") => Settlement::IntermediateUrban,
                Some("RI") => Settlement::IntermediateRural,
                Some("RM") => Settlement::MajorityRural,
                _ => return Err(format!("`{code}` is no rural-urban class")),
            };
            if let Some(at) = self.position(place) {
                classes[at] = Some(RuralUrban {
                    code: code.to_owned(),
                    name: name.to_owned(),
                    settlement,
                    near_major_town: code.ends_with('N'),
                });
            }
        }
        Ok(classes)
    }

    /// Every indicator: ONS's 38, the English indices of deprivation of 2025,
    /// and a third party's composite for the United Kingdom.
    ///
    /// # Errors
    /// When the snapshot is damaged.
    pub fn indicators(&self) -> Result<Vec<Indicator>, String> {
        let blank = || vec![f64::NAN; self.districts().len()];
        let register = self.table("indicators")?;
        let column = |name: &str| {
            register
                .strings(name)
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        let (names, periods, units) = (column("name"), column("period"), column("unit"));
        let mut found: Vec<Indicator> = column("indicator")
            .into_iter()
            .enumerate()
            .map(|(row, code)| Indicator {
                code,
                name: names[row].clone(),
                period: periods[row].clone(),
                unit: units[row].clone(),
                table: "indicator_values",
                values: blank(),
            })
            .collect();
        let table = self.table("indicator_values")?;
        for ((code, place), value) in table
            .strings("indicator")
            .zip(table.strings("place"))
            .zip(table.numbers("value"))
        {
            let at = found.binary_search_by(|known| known.code.as_str().cmp(code));
            if let (Ok(at), Some(district)) = (at, self.position(place)) {
                found[at].values[district] = *value;
            }
        }
        let mut columns: Vec<(&'static str, &str, &str, &str, &str)> = ENGLAND
            .iter()
            .map(|(column, name, unit)| ("deprivation_england_2025", *column, *name, *unit, "2025"))
            .collect();
        columns.push((
            "deprivation_composite_uk",
            "score",
            "Deprivation, composite for the United Kingdom by mySociety (a third party's)",
            "Score",
            "version 3.4.0",
        ));
        for (name, column, title, unit, period) in columns {
            let table = self.table(name)?;
            let mut values = blank();
            for (row, place) in table.strings("place").enumerate() {
                if let Some(district) = self.position(place) {
                    values[district] = match table.integers(column).get(row) {
                        Some(rank) => f64::from(*rank),
                        None => table.numbers(column)[row],
                    };
                }
            }
            found.push(Indicator {
                code: format!("{}-{}", name, column).replace('_', "-"),
                name: title.to_owned(),
                period: period.to_owned(),
                unit: unit.to_owned(),
                table: name,
                values,
            });
        }
        Ok(found)
    }

    /// Businesses of a region, nation or the United Kingdom (K02000001) by
    /// class, March 2024.
    ///
    /// # Errors
    /// When there is no such area.
    pub fn businesses(&self, place: &str) -> Result<Vec<BusinessCount>, String> {
        let table = self.table("businesses_region_class")?;
        let (enterprises, units) = (table.integers("enterprises"), table.integers("local_units"));
        let found: Vec<BusinessCount> = table
            .strings("place")
            .zip(table.strings("industry"))
            .enumerate()
            .filter(|(_, (code, _))| *code == place)
            .map(|(row, (_, industry))| BusinessCount {
                industry: industry.to_owned(),
                enterprises: enterprises[row],
                local_units: units[row],
            })
            .collect();
        if found.is_empty() {
            return Err(format!(
                "there are no businesses by class for `{place}`: the areas are {}",
                table.words("place").0.join(", ")
            ));
        }
        Ok(found)
    }

    /// Employees by ITL3 of Great Britain (168, by code) and section (A to U),
    /// 2023: official figures below ITL2, newer and coarser than
    /// [`Facts::employment_itl2`].
    ///
    /// # Errors
    /// When the snapshot is damaged.
    pub fn employees_itl3(&self) -> Result<Cross, String> {
        self.sections("employees_itl3_section", 2023)
    }

    /// Employees by region or nation, and Great Britain (K03000001), and
    /// section (A to U).
    ///
    /// # Errors
    /// When there is no such year (2015-2022).
    pub fn employees_region(&self, year: i32) -> Result<Cross, String> {
        self.sections("employees_region_section", year)
    }

    fn sections(&self, name: &str, year: i32) -> Result<Cross, String> {
        let table = self.table(name)?;
        let mut places = table.words("place").0.to_vec();
        places.sort();
        let mut values = vec![0.0; places.len() * 21];
        let mut any = false;
        for (((known, place), section), employees) in table
            .integers("year")
            .iter()
            .zip(table.strings("place"))
            .zip(table.strings("section"))
            .zip(table.integers("employees"))
        {
            let letter = section.bytes().next().unwrap_or(0).wrapping_sub(b'A');
            let row = places.binary_search_by(|known| known.as_str().cmp(place));
            if let (true, Ok(row), 0..=20) = (*known == year, row, letter) {
                any = true;
                values[row * 21 + usize::from(letter)] = f64::from(*employees);
            }
        }
        if any {
            Ok(Cross { places, values })
        } else {
            Err(format!(
                "there are no employees by section for {year} in `{name}`"
            ))
        }
    }

    /// Employment of Great Britain by industry (position in
    /// [`Facts::leaves`]): the sum of its ITL2 regions.
    ///
    /// # Errors
    /// When there is no such year.
    pub fn employment_gb(&self, year: i32) -> Result<Vec<f64>, String> {
        let cross = self.employment_itl2(year)?;
        let width = self.leaves().len();
        let mut totals = vec![0.0; width];
        for row in cross.values.chunks(width) {
            for (total, jobs) in totals.iter_mut().zip(row) {
                *total += jobs;
            }
        }
        Ok(totals)
    }

    /// Years of [`Facts::employment_itl2`].
    ///
    /// # Errors
    /// When the snapshot is damaged.
    pub fn employment_years(&self) -> Result<Vec<i32>, String> {
        let mut years = self
            .table("employment_itl2_industry")?
            .integers("year")
            .to_vec();
        years.dedup();
        Ok(years)
    }

    /// Full-time employees of Great Britain by industry (position in
    /// [`Facts::leaves`]): another measure than employment, and not to be mixed
    /// with it.
    ///
    /// # Errors
    /// When there is no such year (2009-2021).
    pub fn full_time_employees_gb(&self, year: i32) -> Result<Vec<f64>, String> {
        let table = self.table("full_time_employees_gb_industry")?;
        let mut values = vec![f64::NAN; self.leaves().len()];
        for ((known, industry), employees) in table
            .integers("year")
            .iter()
            .zip(table.strings("industry"))
            .zip(table.integers("full_time_employees"))
        {
            let at = self
                .leaves()
                .binary_search_by(|leaf| leaf.as_str().cmp(industry));
            if let (true, Ok(at)) = (*known == year, at) {
                values[at] = f64::from(*employees);
            }
        }
        if values.iter().all(|value| value.is_nan()) {
            return Err(format!(
                "there are no full-time employees for {year}: the years are 2009 to 2021"
            ));
        }
        Ok(values)
    }

    /// The register's line for a table.
    #[must_use]
    pub fn source(table: &str) -> Option<&'static register::TableInfo> {
        register::TABLES.iter().find(|known| known.name == table)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::repairs::GREAT_BRITAIN;

    #[test]
    fn great_britain_is_among_the_regions() {
        let facts = Facts::embedded().unwrap();
        let cross = facts.employees_region(2022).unwrap();
        let row = cross
            .places
            .iter()
            .position(|code| code == GREAT_BRITAIN)
            .unwrap();
        let sum: f64 = cross.values[row * 21..(row + 1) * 21].iter().sum();
        // The file's own row "Total" for 2022.
        assert!((sum - 30_961_000.0).abs() < 0.5, "{sum}");
    }
}
