//! `weighbridge measure`: any measure of the catalogue on a table of the
//! user's own, so that a figure of a report can be recomputed, or another
//! country's table be measured.

mod input_output;
mod names;
mod sheet;

use std::collections::BTreeMap;

use weighbridge_measures::catalogue::{MeasureInfo, measures};
use weighbridge_measures::matrix::Matrix;
use weighbridge_model::nearest;

use self::names::Names;
use self::sheet::Sheet;
use crate::options::Measure;
use crate::terminal::Terminal;

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
    let mut sheets: Vec<Sheet> = Vec::new();
    for (at, file) in options.files.iter().enumerate() {
        let input = measure.inputs.get(at).copied().unwrap_or("");
        let name = file.display().to_string();
        let (mut sheet, mut notes) = sheet::read(file, of_words(input))?;
        if square(input) {
            sheet::squared(&mut sheet, &name)?;
        }
        notes.extend(sheet::aligned(&sheets, &mut sheet, &name)?);
        notes.iter().for_each(|note| terminal.warn(note));
        sheets.push(sheet);
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
    let inputs: Vec<Matrix> = sheets.iter().map(|sheet| sheet.matrix.clone()).collect();
    let named = |text: &str| with_names(text, &sheets[0].rows);
    let (outputs, notes) = measure
        .compute(&inputs, &given)
        .map_err(|problem| named(&problem))?;
    let notes: Vec<String> = notes.iter().map(|note| named(note)).collect();
    notes.iter().for_each(|note| terminal.warn(note));
    if terminal.json {
        let mut told = serde_json::Map::new();
        let mut words = serde_json::Map::new();
        for (output, table) in &outputs {
            let rows: Vec<&[f64]> = (0..table.rows).map(|row| table.row(row)).collect();
            told.insert(output.clone(), serde_json::json!(rows));
            let (rows, columns) = names::of(name, output, table, &sheets);
            let both = serde_json::json!({ "rows": rows, "columns": columns });
            words.insert(output.clone(), both);
        }
        told.insert("names".to_owned(), words.into());
        told.insert("notes".to_owned(), notes.into());
        return terminal.line(&serde_json::Value::from(told).to_string());
    }
    for (at, (output, table)) in outputs.iter().enumerate() {
        if outputs.len() > 1 {
            terminal.line(&format!("{}# {output}", if at > 0 { "\n" } else { "" }))?;
        }
        let words = names::of(name, output, table, &sheets);
        let places = (output == "most_similar").then_some(sheets[0].rows.as_slice());
        terminal.raw(&print(table, &words, places)?)?;
    }
    Ok(())
}

/// Whether a table is square by its nature: the same things in rows and columns.
fn square(input: &str) -> bool {
    [
        "buyer by column",
        "places by places",
        "industries by industries",
    ]
    .iter()
    .any(|words| input.contains(words))
        && !input.contains(" or ")
}

/// Whether a table's cells may be words.
fn of_words(input: &str) -> bool {
    input.starts_with("group of each") || input.starts_with("region of each")
}

/// Numbers of industries in a text for people, replaced by their names.
fn with_names(text: &str, names: &[String]) -> String {
    if names.is_empty() {
        return text.to_owned();
    }
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("industry ") {
        let after = &rest[at + "industry ".len()..];
        let digits = after.chars().take_while(char::is_ascii_digit).count();
        let number: Option<usize> = after[..digits].parse().ok();
        match number.and_then(|number| names.get(number.checked_sub(1)?)) {
            Some(name) => {
                out.push_str(&rest[..at]);
                out.push_str(name);
            }
            None => out.push_str(&rest[..at + "industry ".len() + digits]),
        }
        rest = &after[digits..];
    }
    out + rest
}

/// A cell in words: nothing where nothing is known; a place where the result
/// is one.
fn cell(value: f64, places: Option<&[String]>) -> String {
    if value.is_nan() {
        return String::new();
    }
    // A whole number from 1 on, by how it was made.
    let place = places.and_then(|places| places.get((value as usize).checked_sub(1)?));
    place.map_or_else(|| value.to_string(), Clone::clone)
}

/// A table as CSV with its names.
fn print(table: &Matrix, names: &Names, places: Option<&[String]>) -> Result<Vec<u8>, String> {
    let (rows, columns) = names;
    let mut out = csv::Writer::from_writer(Vec::new());
    let say = |error: csv::Error| error.to_string();
    if !columns.is_empty() {
        let corner = (!rows.is_empty()).then_some("");
        out.write_record(corner.into_iter().chain(columns.iter().map(String::as_str)))
            .map_err(say)?;
    }
    for row in 0..table.rows {
        let label = rows.get(row).cloned();
        let cells = table.row(row).iter().map(|value| cell(*value, places));
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
