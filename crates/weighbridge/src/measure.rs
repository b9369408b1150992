//! `weighbridge measure`: any measure of the catalogue on a table of the
//! user's own, so that a figure of a report can be recomputed, or another
//! country's table be measured.

mod input_output;

use std::collections::BTreeMap;
use std::path::Path;

use weighbridge_measures::catalogue::{MeasureInfo, measures};
use weighbridge_measures::matrix::Matrix;
use weighbridge_model::nearest;

use crate::options::Measure;
use crate::terminal::Terminal;

/// A table of numbers with the words beside it.
struct Sheet {
    rows: Vec<String>,
    columns: Vec<String>,
    matrix: Matrix,
}

/// Problems told in full; of more, only the number.
const IN_FULL: usize = 10;

fn blank(cell: &str) -> bool {
    ["", "na", "nan", "."].contains(&cell.trim().to_lowercase().as_str())
}

fn number(cell: &str) -> bool {
    blank(cell) || cell.trim().parse::<f64>().is_ok()
}

/// Reads a CSV: a first line of words is a heading, a first column of words
/// names the rows.
fn sheet(path: &Path) -> Result<Sheet, String> {
    let file = path.display();
    let text = crate::strategies::text_of(path, "a table for a measure", 256)?;
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let records: Vec<csv::StringRecord> = reader
        .records()
        .collect::<Result<_, _>>()
        .map_err(|error| format!("{file}: {error}"))?;
    let Some(first) = records.first() else {
        return Err(format!("{file}: the file is empty"));
    };
    let heading = first.iter().skip(1).any(|cell| !number(cell))
        || (records.len() > 1 && first.iter().any(|cell| !number(cell)) && {
            records[1].iter().all(number)
        });
    let body = &records[usize::from(heading)..];
    let labelled = body
        .iter()
        .any(|record| record.get(0).is_some_and(|cell| !number(cell)));
    let skip = usize::from(labelled);
    let width = body.first().map_or(0, csv::StringRecord::len);
    let (mut values, mut problems) = (Vec::new(), Vec::new());
    for (at, record) in body.iter().enumerate() {
        let line = at + 1 + usize::from(heading);
        if record.len() != width {
            problems.push(format!(
                "{file}, row {line}: it has {} cells, the first row has {width}",
                record.len()
            ));
            continue;
        }
        for (column, cell) in record.iter().enumerate().skip(skip) {
            match cell.trim().parse::<f64>() {
                _ if blank(cell) => values.push(f64::NAN),
                Ok(value) => values.push(value),
                Err(_) => problems.push(format!(
                    "{file}, row {line}, column {}: \"{cell}\" is no number",
                    column + 1
                )),
            }
        }
    }
    if !problems.is_empty() {
        let more = problems.len().saturating_sub(IN_FULL);
        problems.truncate(IN_FULL);
        if more > 0 {
            problems.push(format!("and {more} more"));
        }
        return Err(problems.join("\n"));
    }
    let names = |record: Option<&csv::StringRecord>| -> Vec<String> {
        record
            .into_iter()
            .flat_map(|record| record.iter().skip(skip))
            .map(str::to_owned)
            .collect()
    };
    Ok(Sheet {
        rows: if labelled {
            body.iter()
                .map(|record| record.get(0).unwrap_or("").to_owned())
                .collect()
        } else {
            Vec::new()
        },
        columns: names(heading.then_some(first)),
        matrix: Matrix::new(body.len(), width - skip.min(width), values)?,
    })
}

/// All measures, of places and industries and of input-output tables, by name.
fn all() -> Vec<&'static MeasureInfo> {
    let mut all: Vec<&MeasureInfo> = measures().iter().chain(input_output::MEASURES).collect();
    all.sort_by_key(|measure| measure.name);
    all
}

/// Runs the command.
pub fn run(options: &Measure, terminal: &Terminal) -> Result<(), String> {
    let Some(name) = &options.name else {
        for measure in all() {
            terminal.paragraph(&format!("{:<28}", measure.name), measure.about)?;
        }
        return Ok(());
    };
    let Some(measure) = all().into_iter().find(|known| known.name == name) else {
        let near = nearest(name, all().iter().map(|known| known.name));
        let hint = if near.is_empty() {
            "`weighbridge measure` lists them".to_owned()
        } else {
            format!("did you mean {}?", near.join(", or "))
        };
        return Err(format!("there is no measure \"{name}\": {hint}"));
    };
    if options.files.is_empty() {
        return about(measure, terminal);
    }
    let mut sheets = Vec::new();
    for file in &options.files {
        sheets.push(sheet(file)?);
    }
    let mut given = BTreeMap::new();
    for pair in &options.set {
        let Some((key, value)) = pair.split_once('=') else {
            return Err(format!(
                "--set takes OPTION=VALUE; \"{pair}\" has no equals sign"
            ));
        };
        given.insert(key.to_owned(), value.to_owned());
    }
    let (first, others) = sheets.split_at_mut(1);
    for (file, other) in options.files.iter().skip(1).zip(others) {
        align(&first[0], other, &file.display().to_string())?;
    }
    let inputs: Vec<Matrix> = sheets.iter().map(|sheet| sheet.matrix.clone()).collect();
    let (outputs, notes) = measure.compute(&inputs, &given)?;
    for note in notes {
        terminal.warn(&note);
    }
    if terminal.json {
        let told: serde_json::Map<String, serde_json::Value> = outputs
            .iter()
            .map(|(name, table)| {
                let rows: Vec<&[f64]> = (0..table.rows).map(|row| table.row(row)).collect();
                (name.clone(), serde_json::json!(rows))
            })
            .collect();
        return terminal.line(&serde_json::Value::from(told).to_string());
    }
    for (at, (name, table)) in outputs.iter().enumerate() {
        if outputs.len() > 1 {
            terminal.line(&format!("{}# {name}", if at > 0 { "\n" } else { "" }))?;
        }
        terminal.raw(&print(name, table, &sheets[0])?)?;
    }
    Ok(())
}

/// Brings a later table into the order of the first, by its words: a table of
/// the same places and industries in another order means the same.
fn align(first: &Sheet, other: &mut Sheet, file: &str) -> Result<(), String> {
    let order = |ours: &[String], theirs: &[String], what: &str| {
        if ours.is_empty() || theirs.is_empty() || ours.len() != theirs.len() || ours == theirs {
            return Ok(None);
        }
        let missing: Vec<&str> = ours
            .iter()
            .filter(|word| !theirs.contains(word))
            .map(String::as_str)
            .collect();
        if missing.is_empty() {
            let at = |word: &String| theirs.iter().position(|other| other == word).unwrap_or(0);
            return Ok(Some(ours.iter().map(at).collect::<Vec<usize>>()));
        }
        Err(format!(
            "{file}: its {what} are not those of the first table: {} not in it",
            weighbridge_assess::wording::list(&missing[..missing.len().min(5)])
        ))
    };
    let rows = order(&first.rows, &other.rows, "rows")?;
    let columns = order(&first.columns, &other.columns, "columns")?;
    if rows.is_some() || columns.is_some() {
        let old = other.matrix.clone();
        let at = |order: &Option<Vec<usize>>, place: usize| {
            order.as_ref().map_or(place, |order| order[place])
        };
        other.matrix = Matrix::from_fn(old.rows, old.cols, |row, column| {
            old.at(at(&rows, row), at(&columns, column))
        });
    }
    Ok(())
}

/// Outputs whose rows are the industries of the input.
const BY_INDUSTRY: [&str; 7] = [
    "ubiquity",
    "industries",
    "industry_ranks",
    "prody",
    "co_occurrence",
    "proximity",
    "relatedness",
];
/// Measures of industries over places: every output has an industry a row.
const OF_INDUSTRIES: [&str; 7] = [
    "hoover",
    "gini",
    "locational_gini",
    "theil",
    "theil_between",
    "theil_within",
    "top_share",
];

/// A table as CSV, with the words of the first input where they fit; where a
/// table is square, by what the output is of.
fn print(name: &str, table: &Matrix, first: &Sheet) -> Result<Vec<u8>, String> {
    let fits = |words: &[String], count: usize| !words.is_empty() && words.len() == count;
    let by_industry = BY_INDUSTRY.contains(&name) || OF_INDUSTRIES.contains(&name);
    let (mut likely, mut other) = (&first.rows, &first.columns);
    if by_industry {
        std::mem::swap(&mut likely, &mut other);
    }
    let rows = if fits(likely, table.rows) {
        Some(likely.as_slice())
    } else if fits(other, table.rows) && first.matrix.rows != first.matrix.cols {
        Some(other.as_slice())
    } else {
        None
    };
    let columns = fits(&first.columns, table.cols).then_some(first.columns.as_slice());
    let mut out = csv::Writer::from_writer(Vec::new());
    let say = |error: csv::Error| error.to_string();
    if let Some(columns) = columns {
        let corner = rows.is_some().then_some("");
        out.write_record(corner.into_iter().chain(columns.iter().map(String::as_str)))
            .map_err(say)?;
    }
    for row in 0..table.rows {
        let label = rows.map(|rows| rows[row].clone());
        let cells = table.row(row).iter().map(|value| {
            if value.is_nan() {
                String::new()
            } else {
                value.to_string()
            }
        });
        out.write_record(label.into_iter().chain(cells))
            .map_err(say)?;
    }
    out.into_inner().map_err(|error| error.to_string())
}

/// What a measure takes and gives.
fn about(measure: &MeasureInfo, terminal: &Terminal) -> Result<(), String> {
    terminal.paragraph(&format!("{}: ", measure.name), measure.about)?;
    terminal.paragraph("  takes   ", &measure.inputs.join("; "))?;
    terminal.paragraph("  gives   ", &measure.outputs.join("; "))?;
    for option in measure.options {
        terminal.paragraph(
            "  --set   ",
            &format!("{}={}  {}", option.name, option.default, option.about),
        )?;
    }
    terminal.line(&format!("  page    weighbridge methods {}", measure.page))
}
