//! Our own long tables as Parquet files with Zstandard pages. The `parquet`
//! crate reads and writes everything but the compression of a page, which
//! `ruzstd` does, so that no C compiler is needed. It knows no statistic.

use std::collections::BTreeMap;
use std::sync::Arc;

use parquet::basic::{Compression, Repetition, Type as Physical, ZstdLevel};
use parquet::column::page::{
    CompressedPage, Page, PageMetadata, PageReader, PageWriteSpec, PageWriter,
};
use parquet::column::reader::ColumnReader;
use parquet::column::reader::get_column_reader;
use parquet::column::writer::{ColumnWriter, get_column_writer};
use parquet::data_type::ByteArray;
use parquet::errors::{ParquetError, Result};
use parquet::file::metadata::ParquetMetaDataReader;
use parquet::file::properties::{EnabledStatistics, WriterProperties};
use parquet::file::serialized_reader::SerializedPageReader;
use parquet::file::writer::{SerializedFileWriter, SerializedPageWriter, TrackedWrite};
use parquet::schema::types::Type;

use crate::words;

type Bytes = bytes::Bytes;

/// A column of a table.
#[derive(Debug, Clone, PartialEq)]
pub enum Column {
    /// Words, each kept once.
    Text {
        /// The distinct words, in order of first appearance.
        labels: Vec<String>,
        /// For each row the position of its word.
        ids: Vec<u32>,
    },
    /// Whole numbers.
    Integer(Vec<i32>),
    /// Other numbers.
    Number(Vec<f64>),
}

/// A table: named columns of one length.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// Columns in order.
    pub columns: Vec<(String, Column)>,
}

impl Table {
    /// Adds a column of words.
    #[must_use]
    pub fn text<S: AsRef<str>>(mut self, name: &str, values: impl IntoIterator<Item = S>) -> Self {
        let mut known: BTreeMap<String, u32> = BTreeMap::new();
        let (mut labels, mut ids) = (Vec::new(), Vec::new());
        for value in values {
            let value = value.as_ref();
            let next = u32::try_from(labels.len()).unwrap_or(u32::MAX);
            let id = *known.entry(value.to_owned()).or_insert_with(|| {
                labels.push(value.to_owned());
                next
            });
            ids.push(id);
        }
        self.columns
            .push((name.to_owned(), Column::Text { labels, ids }));
        self
    }

    /// Adds a column of whole numbers.
    #[must_use]
    pub fn integer(mut self, name: &str, values: Vec<i32>) -> Self {
        self.columns
            .push((name.to_owned(), Column::Integer(values)));
        self
    }

    /// Adds a column of numbers.
    #[must_use]
    pub fn number(mut self, name: &str, values: Vec<f64>) -> Self {
        self.columns.push((name.to_owned(), Column::Number(values)));
        self
    }

    /// Number of rows.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.columns.first().map_or(0, |(_, column)| match column {
            Column::Text { ids, .. } => ids.len(),
            Column::Integer(values) => values.len(),
            Column::Number(values) => values.len(),
        })
    }

    fn column(&self, name: &str) -> Option<&Column> {
        self.columns
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, column)| column)
    }

    /// Words of a column: labels, and a position for each row. Empty where the
    /// table has no such column.
    #[must_use]
    pub fn words(&self, name: &str) -> (&[String], &[u32]) {
        match self.column(name) {
            Some(Column::Text { labels, ids }) => (labels, ids),
            _ => (&[], &[]),
        }
    }

    /// A column of words, row by row.
    pub fn strings(&self, name: &str) -> impl Iterator<Item = &str> {
        let (labels, ids) = self.words(name);
        ids.iter().map(|id| labels[*id as usize].as_str())
    }

    /// A column of whole numbers; empty where there is none.
    #[must_use]
    pub fn integers(&self, name: &str) -> &[i32] {
        match self.column(name) {
            Some(Column::Integer(values)) => values,
            _ => &[],
        }
    }

    /// A column of numbers; empty where there is none.
    #[must_use]
    pub fn numbers(&self, name: &str) -> &[f64] {
        match self.column(name) {
            Some(Column::Number(values)) => values,
            _ => &[],
        }
    }
}

/// Takes pages as they stand in the file and opens them.
struct Opening<R: PageReader> {
    inner: R,
    sizes: usize,
}

fn open(buffer: &Bytes, hint: usize) -> Result<Bytes> {
    let mut decoder = ruzstd::decoding::FrameDecoder::new();
    let mut out = Vec::with_capacity(hint);
    decoder
        .decode_all_to_vec(buffer, &mut out)
        .map_err(|error| ParquetError::General(format!("a page cannot be opened: {error}")))?;
    Ok(out.into())
}

impl<R: PageReader> Iterator for Opening<R> {
    type Item = Result<Page>;
    fn next(&mut self) -> Option<Self::Item> {
        self.get_next_page().transpose()
    }
}

impl<R: PageReader> PageReader for Opening<R> {
    fn get_next_page(&mut self) -> Result<Option<Page>> {
        let Some(mut page) = self.inner.get_next_page()? else {
            return Ok(None);
        };
        match &mut page {
            Page::DataPage { buf, .. } | Page::DictionaryPage { buf, .. } => {
                *buf = open(buf, self.sizes)?
            }
            Page::DataPageV2 { .. } => {
                return Err(ParquetError::General(
                    "pages of version 2 are not ours".into(),
                ));
            }
        }
        Ok(Some(page))
    }
    fn peek_next_page(&mut self) -> Result<Option<PageMetadata>> {
        self.inner.peek_next_page()
    }
    fn skip_next_page(&mut self) -> Result<()> {
        self.inner.skip_next_page()
    }
    fn at_record_boundary(&mut self) -> Result<bool> {
        self.inner.at_record_boundary()
    }
}

/// Closes pages on their way into the file.
struct Closing<W: PageWriter>(W);

impl<W: PageWriter> PageWriter for Closing<W> {
    fn write_page(&mut self, page: CompressedPage) -> Result<PageWriteSpec> {
        let size = page.uncompressed_size();
        let shut = |buf: &Bytes| -> Bytes {
            ruzstd::encoding::compress_to_vec(
                buf.as_ref(),
                ruzstd::encoding::CompressionLevel::Fastest,
            )
            .into()
        };
        let mut inner = page.compressed_page().clone();
        match &mut inner {
            Page::DataPage { buf, .. } | Page::DictionaryPage { buf, .. } => *buf = shut(buf),
            Page::DataPageV2 { .. } => {
                return Err(ParquetError::General(
                    "pages of version 2 are not ours".into(),
                ));
            }
        }
        self.0.write_page(CompressedPage::new(inner, size))
    }
    fn close(&mut self) -> Result<()> {
        self.0.close()
    }
}

/// Reads a table.
///
/// # Errors
/// When the bytes are no table of ours.
pub fn read(bytes: impl Into<Bytes>) -> Result<Table> {
    let bytes = bytes.into();
    let metadata = ParquetMetaDataReader::new().parse_and_finish(&bytes)?;
    let source = Arc::new(bytes);
    let mut table = Table::default();
    for group in metadata.row_groups() {
        let rows = usize::try_from(group.num_rows()).unwrap_or(0);
        for chunk in group.columns() {
            let raw = chunk
                .clone()
                .into_builder()
                .set_compression(Compression::UNCOMPRESSED)
                .build()?;
            let size = usize::try_from(chunk.uncompressed_size()).unwrap_or(0) + 64;
            let pages = SerializedPageReader::new(Arc::clone(&source), &raw, rows, None)?;
            let mut pages = Opening {
                inner: pages,
                sizes: size,
            };
            let description = chunk.column_descr_ptr();
            let column = if description.physical_type() == Physical::BYTE_ARRAY {
                words::read(&mut pages, rows)?
            } else {
                match get_column_reader(description, Box::new(pages)) {
                    ColumnReader::Int32ColumnReader(mut reader) => {
                        let mut values = Vec::with_capacity(rows);
                        reader.read_records(rows, None, None, &mut values)?;
                        Column::Integer(values)
                    }
                    ColumnReader::DoubleColumnReader(mut reader) => {
                        let mut values = Vec::with_capacity(rows);
                        reader.read_records(rows, None, None, &mut values)?;
                        Column::Number(values)
                    }
                    _ => {
                        return Err(ParquetError::General(
                            "a column is of no type of ours".into(),
                        ));
                    }
                }
            };
            table
                .columns
                .push((chunk.column_descr().name().to_owned(), column));
        }
    }
    Ok(table)
}

/// Number of rows of a table, without opening it.
///
/// # Errors
/// When the bytes are no table of ours.
pub fn rows(bytes: &'static [u8]) -> Result<usize> {
    let metadata = ParquetMetaDataReader::new().parse_and_finish(&Bytes::from_static(bytes))?;
    Ok(usize::try_from(metadata.file_metadata().num_rows()).unwrap_or(0))
}

/// Writes a table. The same table gives the same bytes.
///
/// # Errors
/// When a column cannot be encoded.
pub fn write(table: &Table) -> Result<Vec<u8>> {
    let fields = table.columns.iter().map(|(name, column)| {
        let (physical, logical) = match column {
            Column::Text { .. } => (
                Physical::BYTE_ARRAY,
                Some(parquet::basic::LogicalType::String),
            ),
            Column::Integer(_) => (Physical::INT32, None),
            Column::Number(_) => (Physical::DOUBLE, None),
        };
        Type::primitive_type_builder(name, physical)
            .with_repetition(Repetition::REQUIRED)
            .with_logical_type(logical)
            .build()
            .map(Arc::new)
    });
    let schema = Arc::new(
        Type::group_type_builder("table")
            .with_fields(fields.collect::<Result<_>>()?)
            .build()?,
    );
    let properties = Arc::new(
        WriterProperties::builder()
            .set_created_by("weighbridge".into())
            .set_statistics_enabled(EnabledStatistics::None)
            .set_offset_index_disabled(true)
            .set_data_page_size_limit(8 << 20)
            .set_data_page_row_count_limit(usize::MAX)
            .set_dictionary_page_size_limit(8 << 20)
            .build(),
    );
    let zstd = Compression::ZSTD(ZstdLevel::default());
    let mut out = Vec::new();
    let mut file =
        SerializedFileWriter::new(&mut out, Arc::clone(&schema), Arc::clone(&properties))?;
    let descriptor = file.schema_descr().columns().to_vec();
    let mut group = file.next_row_group()?;
    for ((_, column), description) in table.columns.iter().zip(descriptor) {
        let mut sink = TrackedWrite::new(Vec::new());
        let mut closed = {
            let pages = Box::new(Closing(SerializedPageWriter::new(&mut sink)));
            let mut writer = get_column_writer(description, Arc::clone(&properties), pages);
            match (&mut writer, column) {
                (ColumnWriter::Int32ColumnWriter(writer), Column::Integer(values)) => {
                    writer.write_batch(values, None, None)?;
                }
                (ColumnWriter::DoubleColumnWriter(writer), Column::Number(values)) => {
                    writer.write_batch(values, None, None)?;
                }
                (ColumnWriter::ByteArrayColumnWriter(writer), Column::Text { labels, ids }) => {
                    let arrays: Vec<ByteArray> = labels
                        .iter()
                        .map(|label| ByteArray::from(label.as_str()))
                        .collect();
                    let values: Vec<ByteArray> =
                        ids.iter().map(|id| arrays[*id as usize].clone()).collect();
                    writer.write_batch(&values, None, None)?;
                }
                _ => {
                    return Err(ParquetError::General(
                        "a column's writer does not fit it".into(),
                    ));
                }
            }
            writer.close()?
        };
        closed.metadata = closed
            .metadata
            .clone()
            .into_builder()
            .set_compression(zstd)
            .build()?;
        let buffer = Bytes::from(sink.into_inner()?);
        group.append_column(&buffer, closed)?;
    }
    group.close()?;
    file.close()?;
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let table = Table::default()
            .text("code", (0..5000).map(|row| format!("E{:03}", row % 40)))
            .integer("jobs", (0..5000).map(|row| row * 7 - 3).collect())
            .number("value", (0..5000).map(|row| f64::from(row) / 3.0).collect());
        let bytes: &'static [u8] = Box::leak(write(&table).unwrap().into_boxed_slice());
        assert_eq!(bytes, write(&table).unwrap());
        assert_eq!(read(bytes).unwrap(), table);
    }
}
