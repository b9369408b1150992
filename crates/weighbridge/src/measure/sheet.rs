//! A table from a CSV file: its figures, and the words beside them. What is a
//! heading and what is a name cannot be seen in every file: the rules stand
//! here, and where they had to guess a note says so.

use std::path::Path;

use weighbridge_measures::matrix::Matrix;

use super::number::{Mark, blank, number};

/// A table of numbers with the words beside it.
pub(super) struct Sheet {
    /// Names of the rows; none where the file has none.
    pub(super) rows: Vec<String>,
    /// Names of the columns; none where the file has none.
    pub(super) columns: Vec<String>,
    pub(super) matrix: Matrix,
    /// Where cells are words (groups): the word of each number.
    pub(super) words: Vec<String>,
}

/// Problems told in full; of more, only the number.
const IN_FULL: usize = 10;

/// What stands over a column of groups.
const GROUPS: [&str; 6] = ["group", "groups", "region", "regions", "country", "sector"];

/// What stands in the corner of a table over the names of its rows.
const CORNERS: [&str; 51] = [
    "",
    "place",
    "places",
    "name",
    "names",
    "code",
    "codes",
    "area",
    "area code",
    "district",
    "region",
    "regions",
    "geography",
    "country",
    "year",
    "industry",
    "industries",
    "sector",
    "product",
    "sic",
    "id",
    "nace",
    "isic",
    "cpa",
    "branch",
    "branches",
    "commodity",
    "commodities",
    "products",
    "sectors",
    "label",
    "no",
    "no.",
    "nr",
    "number",
    "rank",
    "s",
    "city",
    "cities",
    "town",
    "county",
    "province",
    "state",
    "municipality",
    "ward",
    "parish",
    "nuts",
    "itl",
    "la",
    "lad",
    "local authority",
];

/// What the last word of such a corner may be: "industry code", "place_id".
const CORNER_ENDS: [&str; 7] = ["code", "codes", "id", "name", "names", "number", "no"];

/// How such a corner may begin, as in Nomis's "local authority: district /
/// unitary (as of April 2023)".
const CORNER_STARTS: [&str; 3] = ["local authority", "travel to work area", "itl "];

/// Whether a line is words once and years after it: a heading, whatever stands
/// in its corner.
fn of_years(first: &csv::StringRecord) -> bool {
    let year = |cell: &str| {
        let cell = cell.trim();
        cell.len() == 4
            && cell
                .parse()
                .is_ok_and(|year: u16| (1800..2200).contains(&year))
    };
    let mut years: Vec<&str> = first.iter().skip(1).map(str::trim).collect();
    let all = !years.is_empty() && years.iter().all(|cell| year(cell));
    let count = years.len();
    years.sort_unstable();
    years.dedup();
    all && years.len() == count && first.get(0).is_some_and(|cell| !number(cell))
}

/// Whether the first column names the rows: its corner says so, or it goes
/// through the names of the columns, as in a square table.
fn cornered(records: &[csv::StringRecord]) -> bool {
    let Some(first) = records.first().filter(|first| first.len() > 1) else {
        return false;
    };
    let corner = first.get(0).unwrap_or("").trim().to_lowercase();
    let last = corner.rsplit([' ', '_', '-', '.']).next().unwrap_or("");
    // Of a table without names the corner is a figure.
    let square = records.len() == first.len()
        && !number(&corner)
        && (1..first.len()).all(|at| {
            let (row, column) = (records[at].get(0), first.get(at));
            row.map(str::trim) == column.map(str::trim)
        });
    CORNERS.contains(&corner.as_str())
        || square
        || CORNER_STARTS.iter().any(|start| corner.starts_with(start))
        || corner.len() > last.len() && CORNER_ENDS.contains(&last)
}

/// Whether a column that is read as figures looks like codes: whole numbers
/// that rise, none twice.
fn like_codes(body: &[csv::StringRecord]) -> bool {
    let codes: Vec<u64> = body
        .iter()
        .filter_map(|record| record.get(0)?.trim().parse().ok())
        .collect();
    body.len() > 1 && codes.len() == body.len() && codes.windows(2).all(|two| two[0] < two[1])
}

/// Lines by which the sign that parts cells is told.
const LOOKED_AT: usize = 5;

/// The sign that parts the cells: the one that stands most often in every line. One that
/// stands in names alone ("region|industry") is in some lines less.
fn parting(text: &str) -> u8 {
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .take(LOOKED_AT)
        .collect();
    let count = |line: &str, sign: u8| {
        let mut quoted = false;
        line.bytes()
            .filter(|byte| {
                quoted ^= *byte == b'"';
                !quoted && *byte == sign
            })
            .count()
    };
    let found = |sign: u8| {
        let least = lines.iter().map(|line| count(line, sign)).min();
        let first = lines.first().map_or(0, |line| count(line, sign));
        (least.unwrap_or(0), first)
    };
    // The last of equals is taken: a comma before all others.
    [b'|', b'\t', b';', b',']
        .into_iter()
        .max_by_key(|sign| found(*sign))
        .filter(|sign| found(*sign).1 > 0)
        .unwrap_or(b',')
}

/// The records of a file without what a spreadsheet leaves behind: the line that
/// names the delimiter, and empty rows and columns at the end. With them the sign
/// that parts the cells.
fn records(text: &str) -> Result<(Vec<csv::StringRecord>, u8), csv::Error> {
    let (said, text) = match text.split_once('\n') {
        Some((first, rest)) if first.trim().len() == 5 && first.starts_with("sep=") => {
            (first.as_bytes().get(4).copied(), rest)
        }
        _ => (None, text),
    };
    let delimiter = said.unwrap_or_else(|| parting(text));
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let mut all: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>()?;
    let empty = |record: &csv::StringRecord| record.iter().all(|cell| cell.trim().is_empty());
    while all.len() > 1 && all.last().is_some_and(|last| last.len() > 1 && empty(last)) {
        all.pop();
    }
    let width = all.first().map_or(0, csv::StringRecord::len);
    if all.iter().all(|record| record.len() == width) {
        let used = (0..width)
            .rev()
            .find(|at| all.iter().any(|record| !record[*at].trim().is_empty()))
            .map_or(width, |last| last + 1);
        if used < width {
            all.iter_mut().for_each(|record| record.truncate(used));
        }
    }
    Ok((all, delimiter))
}

/// Reads a CSV. A first line of words is a heading; one of numbers (years,
/// codes) is one where the corner before them is empty or says what the rows
/// are. A first column of words names the rows; one of numbers does under
/// such a corner. With `words` the cells may be words too: each gets a number.
/// Names that the rows must have tell a heading of words from the first of them.
pub(super) fn read(
    path: &Path,
    words: bool,
    known_names: &[String],
) -> Result<(Sheet, Vec<String>), String> {
    let file = path.display();
    let text = crate::strategies::text_of(path, "a table for a measure", 256)?;
    let text = text.trim_start_matches('\u{feff}');
    if text.matches('"').count() % 2 == 1 {
        let line = text
            .lines()
            .position(|line| line.matches('"').count() % 2 == 1);
        return Err(format!(
            "{file}, row {}: a quotation mark is opened and not closed",
            line.map_or(1, |line| line + 1)
        ));
    }
    let (records, delimiter) = records(text).map_err(|error| format!("{file}: {error}"))?;
    let Some(first) = records.first() else {
        return Err(format!("{file}: the file is empty"));
    };
    let mut notes = Vec::new();
    let corner = first.get(0).unwrap_or("").trim().to_lowercase();
    let cornered = cornered(&records);
    let heading = if words {
        let second = first.get(1).unwrap_or("").trim().to_lowercase();
        let named = |at: usize| {
            let name = records.get(at).and_then(|record| record.get(0));
            name.is_some_and(|name| known_names.iter().any(|known| known == name.trim()))
        };
        cornered
            || GROUPS.contains(&second.as_str())
            || (first.len() == 2 && records.len() > 1 && !named(0) && (1..records.len()).all(named))
    } else {
        first.iter().skip(1).any(|cell| !number(cell))
            || ((cornered || of_years(first)) && records.len() > 1)
            || (records.len() > 1
                && first.iter().any(|cell| !number(cell))
                && records[1].iter().all(number))
    };
    let body = &records[usize::from(heading)..];
    if body.is_empty() {
        return Err(format!("{file}: it has a heading and no rows under it"));
    }
    let worded = |record: &csv::StringRecord| record.get(0).is_some_and(|cell| !number(cell));
    let labelled = if words {
        // One row of two cells is a name and its word, or the words of two.
        let named = || {
            known_names
                .iter()
                .any(|known| body[0].get(0).map(str::trim) == Some(known))
        };
        body.iter().all(|record| record.len() > 1)
            && (body.len() > 1 || (body[0].len() == 2 && named()))
    } else {
        (heading && (cornered || of_years(first))) || body.iter().any(worded)
    };
    if heading && !labelled && !words && first.len() > 1 && like_codes(body) {
        notes.push(format!(
            "{file}: its first column, \"{}\", is read as figures; if it names the rows, call it \"code\"",
            first.get(0).unwrap_or("").trim()
        ));
    }
    if labelled && !heading && !words && body.len() > 1 {
        notes.push(format!(
            "{file}: it has no heading, so its first line is read as the row \"{}\"",
            first.get(0).unwrap_or("")
        ));
    }
    if heading && corner.is_empty() && first.iter().all(number) && !body.iter().any(worded) {
        notes.push(format!(
            "{file}: its corner is empty, so its first line and its first column are read as names"
        ));
    }
    let skip = usize::from(labelled);
    let width = body.first().map_or(0, csv::StringRecord::len);
    let (mut cells, mut problems) = (Vec::new(), Vec::new());
    for (at, record) in body.iter().enumerate() {
        let line = at + 1 + usize::from(heading);
        if record.len() != width {
            problems.push(format!(
                "{file}, row {line}: it has {} cells, the first row has {width}",
                record.len()
            ));
            continue;
        }
        cells.extend(
            record
                .iter()
                .enumerate()
                .skip(skip)
                .map(|(column, cell)| (line, column + 1, cell.trim())),
        );
    }
    let in_words = words && cells.iter().any(|(_, _, cell)| !number(cell));
    let mut known: Vec<&str> = Vec::new();
    if in_words {
        known = cells.iter().map(|(_, _, cell)| *cell).collect();
        known.sort_unstable();
        known.dedup();
    }
    let mut values = Vec::new();
    let figures = cells.iter().map(|(_, _, cell)| *cell);
    let mark = Mark::of(figures, delimiter).map_err(|cell| {
        format!(
            "{file}: \"{cell}\" may have a decimal {sign} or set thousands apart, and no other figure tells \
             which: write it without the {sign}, or as {plain}",
            sign = if cell.contains(',') { "comma" } else { "point" },
            plain = if cell.contains(',') { "one with a decimal point" } else { "one with a decimal comma" },
        )
    });
    let mark = if in_words { Mark::Point } else { mark? };
    for (line, column, cell) in cells {
        if in_words && cell.is_empty() {
            problems.push(format!(
                "{file}, row {line}, column {column}: no group or region is given"
            ));
        } else if in_words {
            values.push(known.partition_point(|other| *other < cell) as f64);
        } else if blank(cell) {
            values.push(f64::NAN);
        } else if let Some(value) = mark.read(cell) {
            values.push(value);
        } else {
            let hint = if cell.ends_with('%') {
                " (write 0.15 for 15%)"
            } else {
                ""
            };
            problems.push(format!(
                "{file}, row {line}, column {column}: \"{cell}\" is no number{hint}"
            ));
        }
    }
    let columns: Vec<String> = if heading {
        first
            .iter()
            .skip(skip)
            .map(|cell| cell.trim().to_owned())
            .collect()
    } else {
        Vec::new()
    };
    let rows: Vec<String> = if labelled {
        body.iter()
            .map(|record| record.get(0).unwrap_or("").trim().to_owned())
            .collect()
    } else {
        Vec::new()
    };
    for (what, names) in [("row", &rows), ("column", &columns)] {
        let mut sorted: Vec<&String> = names.iter().filter(|name| !name.is_empty()).collect();
        sorted.sort();
        for pair in sorted.windows(2).filter(|pair| pair[0] == pair[1]) {
            problems.push(format!(
                "{file}: \"{}\" names more than one {what}",
                pair[0]
            ));
        }
    }
    if !problems.is_empty() {
        problems.dedup();
        let more = problems.len().saturating_sub(IN_FULL);
        problems.truncate(IN_FULL);
        if more > 0 {
            problems.push(format!("and {more} more"));
        }
        return Err(problems.join("\n"));
    }
    let sheet = Sheet {
        rows,
        columns,
        matrix: Matrix::new(body.len(), width - skip.min(width), values)?,
        words: known.into_iter().map(str::to_owned).collect(),
    };
    Ok((sheet, notes))
}
