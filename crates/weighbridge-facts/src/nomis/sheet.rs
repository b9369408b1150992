//! A file as a grid of text: what sort of file it is, its encoding, its
//! separator, and how large it may be. It does not know what the text says.

use std::io::Read;
use std::path::Path;

use super::workbook;

/// Largest file that is opened, in bytes. All districts by 5-digit industry
/// are about 30 MB as Nomis gives them.
pub const LARGEST_FILE: u64 = 200 << 20;

/// Most cells that are held.
pub const MOST_CELLS: usize = 40_000_000;

/// Largest text that is held, in bytes: a workbook is packed.
pub const LARGEST_TEXT: usize = 400 << 20;

/// Why a file is no grid: what is wrong, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub hint: String,
}

/// A refusal.
pub fn refuse<T>(what: impl Into<String>, hint: impl Into<String>) -> Result<T, Refusal> {
    Err(Refusal {
        what: what.into(),
        hint: hint.into(),
    })
}

const GIVE: &str = "give the CSV or Excel file as Nomis gives it";

/// A sheet of text cells. One string holds all text: a table of all districts
/// by 5-digit industry has millions of cells.
#[derive(Debug, Clone, Default)]
pub struct Grid {
    /// Name of the sheet; blank for CSV.
    pub name: String,
    text: String,
    ends: Vec<u32>,
    starts: Vec<u32>,
    numbers: Vec<u32>,
}

impl Grid {
    /// An empty sheet.
    #[must_use]
    pub fn new(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            ..Self::default()
        }
    }

    /// Begins a row, which the user sees under this number.
    pub fn begin(&mut self, number: usize) {
        self.starts
            .push(u32::try_from(self.ends.len()).unwrap_or(u32::MAX));
        self.numbers.push(u32::try_from(number).unwrap_or(u32::MAX));
    }

    /// Adds a cell to the row.
    ///
    /// # Errors
    /// When the sheet is larger than is held.
    pub fn push(&mut self, cell: &str) -> Result<(), Refusal> {
        if self.ends.len() >= MOST_CELLS || self.text.len() + cell.len() > LARGEST_TEXT {
            return refuse(
                "it holds more cells than any table of areas by industry has",
                "download one year and one employment status at a time",
            );
        }
        self.text.push_str(cell.trim());
        self.ends
            .push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
        Ok(())
    }

    /// Number of rows, blank ones too.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.starts.len()
    }

    /// The number under which the user sees a row.
    #[must_use]
    pub fn number(&self, row: usize) -> usize {
        self.numbers.get(row).map_or(0, |number| *number as usize)
    }

    fn span(&self, row: usize) -> (usize, usize) {
        let start = self
            .starts
            .get(row)
            .map_or(self.ends.len(), |s| *s as usize);
        let end = self
            .starts
            .get(row + 1)
            .map_or(self.ends.len(), |s| *s as usize);
        (start, end)
    }

    /// Number of cells in a row.
    #[must_use]
    pub fn width(&self, row: usize) -> usize {
        let (start, end) = self.span(row);
        end - start
    }

    /// A cell; blank beyond the end of its row.
    #[must_use]
    pub fn cell(&self, row: usize, column: usize) -> &str {
        let (start, end) = self.span(row);
        let at = start + column;
        if at >= end {
            return "";
        }
        let from = if at == 0 {
            0
        } else {
            self.ends[at - 1] as usize
        };
        self.text.get(from..self.ends[at] as usize).unwrap_or("")
    }

    /// The cells of a row.
    pub fn cells(&self, row: usize) -> impl Iterator<Item = &str> {
        (0..self.width(row)).map(move |column| self.cell(row, column))
    }

    /// How many cells of a row are not blank.
    #[must_use]
    pub fn filled(&self, row: usize) -> usize {
        self.cells(row).filter(|cell| !cell.is_empty()).count()
    }
}

/// Opens a file: each of its sheets as a grid.
///
/// # Errors
/// When it is no CSV or workbook, or too large.
pub fn open(path: &Path) -> Result<Vec<Grid>, Refusal> {
    let say = |error: std::io::Error| Refusal {
        what: format!("it cannot be read ({error})"),
        hint: "check the name and that you may read the file".into(),
    };
    let about = std::fs::metadata(path).map_err(say)?;
    if about.is_dir() {
        return refuse("it is a folder", GIVE);
    }
    if about.len() > LARGEST_FILE {
        return too_large(about.len());
    }
    let mut bytes = Vec::new();
    // A pipe or a growing file has no length to check beforehand.
    std::fs::File::open(path)
        .and_then(|file| file.take(LARGEST_FILE + 1).read_to_end(&mut bytes))
        .map_err(say)?;
    from_bytes(bytes)
}

fn too_large<T>(size: u64) -> Result<T, Refusal> {
    refuse(
        format!(
            "it has {} MB; files of up to {} MB are read",
            size.div_ceil(1 << 20),
            LARGEST_FILE >> 20
        ),
        "a table of all districts by 5-digit industry has about 30 MB: \
         download one year and one employment status at a time",
    )
}

/// As [`open`], from the bytes of a file.
///
/// # Errors
/// As [`open`].
pub fn from_bytes(bytes: Vec<u8>) -> Result<Vec<Grid>, Refusal> {
    if bytes.len() as u64 > LARGEST_FILE {
        return too_large(bytes.len() as u64);
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return refuse("it is empty", "download the table again");
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return workbook::open(bytes);
    }
    let begins = |magic: &[&[u8]]| magic.iter().any(|magic| bytes.starts_with(magic));
    if begins(&[b"%PDF"]) {
        return refuse("it is a PDF file, whatever its name says", GIVE);
    }
    if begins(&[
        b"\x1f\x8b",
        b"BZh",
        b"7z\xbc\xaf",
        b"Rar!",
        b"\xfd7zXZ",
        b"\x28\xb5\x2f\xfd",
    ]) {
        return refuse("it is packed", "unpack it and give the file inside");
    }
    if begins(&[b"PAR1"]) {
        return refuse("it is a Parquet file", GIVE);
    }
    let Some(text) = decoded(bytes) else {
        return refuse("it is neither text nor a workbook", GIVE);
    };
    let start = text
        .trim_start()
        .get(..64)
        .unwrap_or(text.trim_start())
        .to_lowercase();
    if ["<!doctype", "<html", "<?xml", "<head", "<body", "<table"]
        .iter()
        .any(|tag| start.starts_with(tag))
    {
        return refuse(
            "it is a web page, not a table",
            "Nomis may have answered with an error or a sign-in page: download the table again as CSV or Excel",
        );
    }
    if start.starts_with('{') || start.starts_with("[{") {
        return refuse("it is JSON", "download the table as CSV or Excel");
    }
    Ok(vec![separated(&text)?])
}

/// The text of a file as spreadsheets save it: by byte-order mark, else UTF-16
/// where every other byte is nil, else UTF-8, else Windows-1252, which is what
/// Excel writes as "CSV" on Windows.
#[must_use]
pub fn text_of_bytes(bytes: Vec<u8>) -> String {
    let guess = match encoding_rs::Encoding::for_bom(&bytes) {
        Some((encoding, _)) => Some(encoding),
        None => {
            let sample = &bytes[..bytes.len().min(1 << 16) & !1];
            let pairs = sample.len() / 2;
            let nil = |from: usize| {
                sample
                    .iter()
                    .skip(from)
                    .step_by(2)
                    .filter(|b| **b == 0)
                    .count()
            };
            if pairs > 0 && nil(1) * 10 > pairs * 8 {
                Some(encoding_rs::UTF_16LE)
            } else if pairs > 0 && nil(0) * 10 > pairs * 8 {
                Some(encoding_rs::UTF_16BE)
            } else {
                None
            }
        }
    };
    if let Some(encoding) = guess {
        return encoding.decode(&bytes).0.into_owned();
    }
    match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => encoding_rs::WINDOWS_1252
            .decode(error.as_bytes())
            .0
            .into_owned(),
    }
}

/// The same; none where it is no text at all.
fn decoded(bytes: Vec<u8>) -> Option<String> {
    let text = text_of_bytes(bytes);
    let odd = text
        .chars()
        .take(1 << 16)
        .filter(|letter| {
            letter.is_control() && !letter.is_whitespace() || *letter == char::REPLACEMENT_CHARACTER
        })
        .count();
    // A stray control character is a blemish; one in fifty is another format.
    (odd * 50 <= text.chars().take(1 << 16).count() && !text.contains('\0')).then_some(text)
}

/// How often each candidate stands outside quotes in a line.
fn counts(line: &str) -> [usize; 4] {
    let mut found = [0; 4];
    let mut quoted = false;
    for letter in line.chars() {
        match letter {
            '"' => quoted = !quoted,
            ',' if !quoted => found[0] += 1,
            '\t' if !quoted => found[1] += 1,
            ';' if !quoted => found[2] += 1,
            '|' if !quoted => found[3] += 1,
            _ => {}
        }
    }
    found
}

/// The separator: the one that most lines have equally often, for commas also
/// stand in names and thousands.
fn separator(text: &str) -> u8 {
    let lines: Vec<[usize; 4]> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .take(200)
        .map(counts)
        .collect();
    let score = |candidate: usize| {
        let mut often: Vec<usize> = lines
            .iter()
            .map(|line| line[candidate])
            .filter(|count| *count > 0)
            .collect();
        often.sort_unstable();
        often
            .chunk_by(|a, b| a == b)
            .map(|run| (run.len(), run[0]))
            .max()
            .unwrap_or((0, 0))
    };
    let mut best = (score(0), b',');
    for (candidate, byte) in [(1, b'\t'), (2, b';'), (3, b'|')] {
        if score(candidate) > best.0 {
            best = (score(candidate), byte);
        }
    }
    best.1
}

fn separated(text: &str) -> Result<Grid, Refusal> {
    // The reader counts lines by \n alone.
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator(&text))
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut grid = Grid::new("");
    let mut record = csv::StringRecord::new();
    let mut next = 1;
    loop {
        match reader.read_record(&mut record) {
            Ok(false) => return Ok(grid),
            Ok(true) => {}
            Err(error) => return refuse(format!("it cannot be read as CSV ({error})"), GIVE),
        }
        // The reader skips blank lines; here they part title, table and notes.
        let after = usize::try_from(reader.position().line()).unwrap_or(0);
        let inside: usize = record.iter().map(|cell| cell.matches('\n').count()).sum();
        let ended = reader.position().byte() < text.len() as u64 || text.ends_with('\n');
        let line = after.saturating_sub(inside + usize::from(ended)).max(next);
        if line > next {
            grid.begin(next);
        }
        next = line + inside + 1;
        grid.begin(line);
        for cell in &record {
            grid.push(cell)?;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_keep_their_numbers() {
        let text = "\n\"title\"\r\n\r\n\r\n\"a\nb\",2\r\n\r\nlast,4";
        let grid = from_bytes(text.into()).unwrap().remove(0);
        let numbers: Vec<(usize, &str)> = (0..grid.rows())
            .map(|row| (grid.number(row), grid.cell(row, 0)))
            .filter(|(_, cell)| !cell.is_empty())
            .collect();
        assert_eq!(numbers, [(2, "title"), (5, "a\nb"), (8, "last")]);
        assert_eq!(grid.filled(1) + grid.filled(2), 1);
    }

    #[test]
    fn separators_are_found_among_thousands() {
        assert_eq!(separator("a\tb\tc\n1,000\t2,000\t3\nx, y\t1\t2\n"), b'\t');
        assert_eq!(separator("a;b;c\n1,000;2,000;3\n"), b';');
        assert_eq!(separator("title\n\na,b\n"), b',');
    }

    #[test]
    fn other_files_are_named() {
        let told = |bytes: &[u8]| from_bytes(bytes.to_vec()).unwrap_err().what;
        assert_eq!(told(b" \n"), "it is empty");
        assert!(told(b"%PDF-1.7 ...").contains("PDF"));
        assert!(told(b"<!DOCTYPE html><html>").contains("web page"));
        assert!(told(&[1, 2, 3, 4, 0, 200, 9]).contains("neither text"));
        assert!(told(b"PK\x03\x04rubbish").contains("workbook"));
    }
}
