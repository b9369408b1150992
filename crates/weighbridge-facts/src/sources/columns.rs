//! Parquet files of others: chosen columns as a table of ours. It reads plain
//! and Snappy pages. A blank number is NaN, a blank word empty; a blank whole number is
//! refused.

use std::path::Path;

use bytes::Bytes;
use parquet::column::reader::ColumnReader;
use parquet::data_type::{ByteArray, DataType};
use parquet::errors::{ParquetError, Result as ParquetResult};
use parquet::file::reader::{FileReader, SerializedFileReader};

use crate::snapshot::Table;

/// Rows read at a time, so that a long text column is never held whole.
const BATCH: usize = 8192;

/// Columns by name.
///
/// # Errors
/// File and what is wrong: no such column, a blank, a type that is not ours.
pub fn read(data: &Path, name: &str, wanted: &[&str]) -> Result<Table, String> {
    let say = |error: &dyn std::fmt::Display| format!("{name}: {error}");
    let bytes = Bytes::from(std::fs::read(data.join(name)).map_err(|error| say(&error))?);
    let file = SerializedFileReader::new(bytes).map_err(|error| say(&error))?;
    let schema = file.metadata().file_metadata().schema_descr_ptr();
    let mut table = Table::default();
    for heading in wanted {
        let at = schema
            .columns()
            .iter()
            .position(|column| column.name() == *heading)
            .ok_or_else(|| say(&format!("there is no column `{heading}`")))?;
        let (mut text, mut whole, mut number) = (Vec::new(), Vec::new(), Vec::new());
        for group in 0..file.num_row_groups() {
            let reader = file
                .get_row_group(group)
                .and_then(|group| group.get_column_reader(at))
                .map_err(|error| say(&error))?;
            match reader {
                ColumnReader::ByteArrayColumnReader(reader) => {
                    each(reader, |value: Option<&ByteArray>| {
                        let word = value.map(|value| String::from_utf8_lossy(value.data()));
                        text.push(word.unwrap_or_default().into_owned());
                        Some(())
                    })
                }
                ColumnReader::Int32ColumnReader(reader) => each(reader, |value: Option<&i32>| {
                    value.map(|value| whole.push(*value))
                }),
                ColumnReader::DoubleColumnReader(reader) => each(reader, |value: Option<&f64>| {
                    number.push(value.copied().unwrap_or(f64::NAN));
                    Some(())
                }),
                _ => Err(ParquetError::General(format!(
                    "`{heading}` is of no type that we read"
                ))),
            }
            .map_err(|error| say(&error))?;
        }
        table = if !text.is_empty() {
            table.text(heading, text)
        } else if !whole.is_empty() {
            table.integer(heading, whole)
        } else {
            table.number(heading, number)
        };
    }
    Ok(table)
}

fn each<T: DataType>(
    mut reader: parquet::column::reader::ColumnReaderImpl<T>,
    mut take: impl FnMut(Option<&T::T>) -> Option<()>,
) -> ParquetResult<()> {
    let (mut values, mut levels) = (Vec::with_capacity(BATCH), Vec::with_capacity(BATCH));
    loop {
        values.clear();
        levels.clear();
        let (rows, filled, _) = reader.read_records(BATCH, Some(&mut levels), None, &mut values)?;
        if rows == 0 {
            return Ok(());
        }
        // Level 0 is a blank where a column may have some.
        let mut present = values.iter();
        for row in 0..rows {
            let blank = filled < rows && levels.get(row) == Some(&0);
            take(if blank { None } else { present.next() })
                .ok_or_else(|| ParquetError::General("a cell is blank".into()))?;
        }
    }
}
