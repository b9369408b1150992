//! A table of figures by year, district and one more heading, laid out once so
//! that a year's figures for all districts are read at a stroke. It names no
//! source.

use crate::repairs::UNITED_KINGDOM;
use crate::snapshot::Table;

/// Figures by year, column (industry, measure …) and district.
pub(crate) struct Cube {
    /// Years, ascending.
    pub years: Vec<i32>,
    /// Columns, ascending; one without a name where the table has none.
    pub columns: Vec<String>,
    /// `values[(year * columns + column) * districts + district]`.
    values: Vec<f64>,
    /// The United Kingdom's own, `whole[year * columns + column]`.
    whole: Vec<f64>,
    districts: usize,
}

impl Cube {
    /// Lays out a table; what it does not have is NaN.
    pub fn new(
        table: &Table,
        column: Option<&str>,
        value: &str,
        districts: usize,
        position: impl Fn(&str) -> Option<usize>,
    ) -> Self {
        let years_of = table.integers("year");
        let mut years = years_of.to_vec();
        years.sort_unstable();
        years.dedup();
        let (labels, column_ids) = column.map_or((&[][..], &[][..]), |name| table.words(name));
        let mut columns = labels.to_vec();
        columns.sort();
        if columns.is_empty() {
            columns.push(String::new());
        }
        let column_of: Vec<usize> = labels
            .iter()
            .map(|label| columns.binary_search(label).unwrap_or(0))
            .collect();
        let (places, place_ids) = table.words("place");
        let place_of: Vec<Option<usize>> = places.iter().map(|code| position(code)).collect();
        let slots = years.len() * columns.len();
        let mut values = vec![f64::NAN; slots * districts];
        let mut whole = vec![f64::NAN; slots];
        let (integers, numbers) = (table.integers(value), table.numbers(value));
        let (mut last, mut year_at) = (i32::MIN, 0);
        for (row, year) in years_of.iter().enumerate() {
            if *year != last {
                last = *year;
                year_at = years.binary_search(year).unwrap_or(0);
            }
            let at = column_ids.get(row).map_or(0, |id| column_of[*id as usize]);
            let slot = year_at * columns.len() + at;
            let figure = match (integers.get(row), numbers.get(row)) {
                (Some(value), _) => f64::from(*value),
                (None, Some(value)) => *value,
                (None, None) => f64::NAN,
            };
            let place = place_ids[row] as usize;
            match place_of[place] {
                Some(district) => values[slot * districts + district] = figure,
                None if places[place] == UNITED_KINGDOM => whole[slot] = figure,
                None => {}
            }
        }
        Self {
            years,
            columns,
            values,
            whole,
            districts,
        }
    }

    /// Figures of all districts, by position, and the United Kingdom's own (NaN
    /// where there is none); none where there is no such year and column.
    pub fn slice(&self, year: i32, column: &str) -> Option<(&[f64], f64)> {
        let year = self.years.binary_search(&year).ok()?;
        let column = self
            .columns
            .binary_search_by(|known| known.as_str().cmp(column))
            .ok()?;
        let slot = year * self.columns.len() + column;
        let values = self
            .values
            .get(slot * self.districts..(slot + 1) * self.districts)?;
        Some((values, self.whole[slot]))
    }
}
