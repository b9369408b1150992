//! One call of a measure: its tables and its options, read by name with the
//! declared defaults.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::{MeasureInfo, nearest};
use crate::location_quotient;
use crate::matrix::Matrix;

/// Tables and options of one call.
pub struct Call<'a> {
    info: &'a MeasureInfo,
    inputs: &'a [Matrix],
    options: &'a BTreeMap<String, String>,
    notes: RefCell<Vec<String>>,
}

impl<'a> Call<'a> {
    /// Looks that every option is one of the measure's.
    pub(super) fn new(
        info: &'a MeasureInfo,
        inputs: &'a [Matrix],
        options: &'a BTreeMap<String, String>,
    ) -> Result<Self, String> {
        let names = || info.options.iter().map(|option| option.name);
        let problems: Vec<String> = options
            .keys()
            .filter(|given| names().all(|name| name != given.as_str()))
            .map(|given| {
                let have = names().collect::<Vec<_>>().join(", ");
                let have = if have.is_empty() {
                    "it has none".to_owned()
                } else {
                    format!("it has: {have}")
                };
                format!(
                    "{} has no option '{given}'{} ({have})",
                    info.name,
                    nearest(given, names())
                )
            })
            .collect();
        if problems.is_empty() {
            Ok(Self {
                info,
                inputs,
                options,
                notes: RefCell::default(),
            })
        } else {
            Err(problems.join("\n"))
        }
    }

    /// Says something that goes with the result: what is odd about a table,
    /// and what was done about it.
    pub fn note(&self, text: String) {
        self.notes.borrow_mut().push(text);
    }

    /// What was said.
    pub(super) fn into_notes(self) -> Vec<String> {
        self.notes.into_inner()
    }

    /// The table at that place.
    #[must_use]
    pub fn table(&self, at: usize) -> &'a Matrix {
        &self.inputs[at]
    }

    /// The table at that place, if given.
    #[must_use]
    pub fn maybe(&self, at: usize) -> Option<&'a Matrix> {
        self.inputs.get(at)
    }

    /// The list at that place.
    ///
    /// # Errors
    /// When it is neither a row nor a column.
    pub fn list(&self, at: usize) -> Result<&'a [f64], String> {
        let table = self.table(at);
        if table.rows == 1 || table.cols == 1 {
            Ok(&table.values)
        } else {
            Err(format!(
                "{}: {} must be a single row or column, and is {} by {}",
                self.info.name,
                self.info.inputs[at].trim_end_matches('?'),
                table.rows,
                table.cols
            ))
        }
    }

    /// The list at that place, which must have `count` numbers.
    ///
    /// # Errors
    /// When it is no list, or of another length.
    pub fn list_of(&self, at: usize, count: usize, what: &str) -> Result<&'a [f64], String> {
        let list = self.list(at)?;
        if list.len() == count {
            Ok(list)
        } else {
            Err(format!(
                "{}: {} must have one number for each of {count} {what}, and has {}",
                self.info.name,
                self.info.inputs[at].trim_end_matches('?'),
                list.len()
            ))
        }
    }

    /// Group numbers at that place, from whole numbers or any others: equal
    /// numbers are one group.
    ///
    /// # Errors
    /// As [`Call::list_of`], and for a missing group.
    pub fn groups(&self, at: usize, count: usize, what: &str) -> Result<Vec<usize>, String> {
        let list = self.list_of(at, count, what)?;
        let mut sorted: Vec<f64> = list.to_vec();
        sorted.sort_by(f64::total_cmp);
        sorted.dedup();
        if list.iter().any(|value| value.is_nan()) {
            return Err(format!("{}: a group is missing", self.info.name));
        }
        Ok(list
            .iter()
            .map(|value| sorted.partition_point(|other| other < value))
            .collect())
    }

    fn text(&self, name: &str) -> &str {
        let declared = || {
            let option = self.info.options.iter().find(|option| option.name == name);
            option.map_or("", |option| option.default)
        };
        self.options.get(name).map_or_else(declared, String::as_str)
    }

    pub(super) fn wrong(&self, name: &str, form: &str) -> String {
        let given = self.text(name);
        format!(
            "{}: option {name} is '{given}', and must be {form}",
            self.info.name
        )
    }

    /// A number.
    ///
    /// # Errors
    /// When the option is none.
    pub fn number(&self, name: &str) -> Result<f64, String> {
        let value: Option<f64> = self.text(name).parse().ok();
        value
            .filter(|value| value.is_finite())
            .ok_or_else(|| self.wrong(name, "a number"))
    }

    /// A whole number from 0 up to a million: counts of steps and permutations.
    ///
    /// # Errors
    /// When the option is none.
    pub fn whole(&self, name: &str) -> Result<usize, String> {
        let value: Option<usize> = self.text(name).parse().ok();
        value
            .filter(|value| *value <= 1_000_000)
            .ok_or_else(|| self.wrong(name, "a whole number from 0 to 1000000"))
    }

    /// Any whole number of 64 bits.
    pub(super) fn seed(&self, name: &str) -> Result<u64, String> {
        self.text(name)
            .parse()
            .map_err(|_| self.wrong(name, "a whole number of 0 or more"))
    }

    /// Yes or no.
    ///
    /// # Errors
    /// When the option is neither.
    pub fn flag(&self, name: &str) -> Result<bool, String> {
        self.choice(name, &[("false", false), ("true", true)])
    }

    /// One of some words.
    ///
    /// # Errors
    /// When the option is another word.
    pub fn choice<T: Copy>(&self, name: &str, of: &[(&str, T)]) -> Result<T, String> {
        let given = self.text(name);
        of.iter()
            .find(|(word, _)| *word == given)
            .map(|(_, value)| *value)
            .ok_or_else(|| {
                let words: Vec<&str> = of.iter().map(|(word, _)| *word).collect();
                let hint = nearest(given, words.iter().copied());
                format!(
                    "{}{hint}",
                    self.wrong(name, &format!("one of {}", words.join(", ")))
                )
            })
    }

    /// The first table as presence: as it is, or where the location quotient
    /// of its jobs reaches the threshold.
    pub(super) fn presence(&self) -> Result<Matrix, String> {
        let jobs = self.choice("input", &[("presence", false), ("jobs", true)])?;
        let threshold = self.number("threshold")?;
        Ok(if jobs {
            location_quotient::binary(self.table(0), threshold)
        } else {
            self.table(0).clone()
        })
    }
}
