//! The official files, one source a file, and the few lines they share for
//! opening CSV. Nothing here is used when the program answers a question.

pub mod border;
pub mod border_links;
pub mod businesses;
pub mod chain;
pub mod columns;
pub mod commuting;
pub mod deprivation;
pub mod electricity_prices;
pub mod employees;
pub mod employment;
pub mod energy;
pub mod energy_lists;
pub mod income;
pub mod indicators;
pub mod industries;
pub mod input_output;
pub mod input_output_imports;
pub mod jobs;
pub mod outlines;
pub mod outlines_itl3;
pub mod panel;
pub mod places;
pub mod population;
pub mod productivity;
pub mod rural_urban;
pub mod sections;
pub mod supply_products;
pub mod trade_products;
pub mod value_added;

use std::io::Read;
use std::path::Path;

use calamine::{Data, Range, Reader, open_workbook_auto};

/// A sheet of a workbook, as cells.
///
/// # Errors
/// File, and the sheets it has where this one is missing.
pub fn cells(data: &Path, name: &str, sheet: &str) -> Result<Range<Data>, String> {
    let mut book =
        open_workbook_auto(data.join(name)).map_err(|error| format!("{name}: {error}"))?;
    // Some sheets carry a blank after their name.
    let names = book.sheet_names();
    let Some(found) = names.iter().find(|known| known.trim() == sheet) else {
        return Err(format!(
            "{name}: there is no sheet `{sheet}`; it has {}",
            names.join(", ")
        ));
    };
    book.worksheet_range(found)
        .map_err(|error| format!("{name}, sheet {sheet}: {error}"))
}

/// A cell as trimmed text; blank beyond the row's end.
#[must_use]
pub fn text(row: &[Data], column: usize) -> String {
    row.get(column)
        .map(|cell| cell.to_string().trim().to_owned())
        .unwrap_or_default()
}

/// A cell as a number; none where it is blank or holds words.
#[must_use]
pub fn figure(row: &[Data], column: usize) -> Option<f64> {
    match row.get(column) {
        Some(Data::Float(value)) => Some(*value),
        #[allow(clippy::cast_precision_loss)] // counts far below 2^53
        Some(Data::Int(value)) => Some(*value as f64),
        Some(other) => other.to_string().trim().parse().ok(),
        None => None,
    }
}

/// A count, rounded to the whole number that it stands for.
#[must_use]
#[allow(clippy::cast_possible_truncation)] // people and jobs are far below 2^31
pub fn whole(value: f64) -> i32 {
    value.round() as i32
}

/// A CSV file as rows of text with a heading.
pub struct Sheet {
    file: String,
    headings: Vec<String>,
    rows: Vec<csv::StringRecord>,
}

impl Sheet {
    /// Opens a CSV file, plain or gzip, UTF-8 with or without byte-order mark.
    ///
    /// # Errors
    /// The file's name and what is wrong.
    pub fn open(data: &Path, name: &str, separator: u8) -> Result<Self, String> {
        let say = |error: &dyn std::fmt::Display| format!("{name}: {error}");
        let bytes = std::fs::read(data.join(name)).map_err(|error| say(&error))?;
        let mut text = Vec::new();
        if name.ends_with(".gz") {
            flate2::read::MultiGzDecoder::new(bytes.as_slice())
                .read_to_end(&mut text)
                .map_err(|error| say(&error))?;
        } else {
            text = bytes;
        }
        let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&text);
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(separator)
            .flexible(true)
            .from_reader(text);
        let headings = reader
            .headers()
            .map_err(|error| say(&error))?
            .iter()
            .map(str::to_owned)
            .collect();
        let rows = reader
            .records()
            .collect::<Result<_, _>>()
            .map_err(|error| say(&error))?;
        Ok(Self {
            file: name.to_owned(),
            headings,
            rows,
        })
    }

    /// Position of a column.
    ///
    /// # Errors
    /// When the file has no such column: it is then another release.
    pub fn at(&self, heading: &str) -> Result<usize, String> {
        self.headings
            .iter()
            .position(|known| known == heading)
            .ok_or_else(|| {
                format!(
                    "{}: there is no column `{heading}`; it has {}",
                    self.file,
                    self.headings.join(", ")
                )
            })
    }

    /// The headings, in order.
    #[must_use]
    pub fn headings(&self) -> &[String] {
        &self.headings
    }

    /// Rows with their line number in the file.
    pub fn rows(&self) -> impl Iterator<Item = (usize, &csv::StringRecord)> {
        self.rows
            .iter()
            .enumerate()
            .map(|(row, record)| (row + 2, record))
    }

    /// Columns of text by heading, row by row.
    ///
    /// # Errors
    /// As [`Sheet::at`].
    pub fn pick<const N: usize>(&self, headings: [&str; N]) -> Result<Vec<[&str; N]>, String> {
        let mut places = [0; N];
        for (place, heading) in places.iter_mut().zip(headings) {
            *place = self.at(heading)?;
        }
        Ok(self
            .rows
            .iter()
            .map(|row| places.map(|place| row.get(place).unwrap_or("")))
            .collect())
    }

    /// A number in a cell, none where it is blank or NA.
    ///
    /// # Errors
    /// File, line and the text that is no number.
    pub fn number(&self, line: usize, text: &str) -> Result<Option<f64>, String> {
        let text = text.trim();
        if text.is_empty() || text == "NA" {
            return Ok(None);
        }
        text.parse()
            .map(Some)
            .map_err(|_| format!("{}, line {line}: `{text}` is no number", self.file))
    }
}
