//! `weighbridge measure`: any measure of the catalogue on a table of the
//! user's own, so that a figure of a report can be recomputed, or another
//! country's table be measured.

mod check;
mod input_output;
mod names;
mod number;
mod sheet;
mod show;

use std::collections::BTreeMap;

use weighbridge_measures::catalogue::{MeasureInfo, measures};
use weighbridge_measures::matrix::Matrix;
use weighbridge_model::nearest;

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
        check::check(&sheet, &name, input, measure.counts(at))?;
        if square(input) {
            sheet::squared(&mut sheet, &name)?;
        }
        notes.extend(sheet::aligned(&sheets, &mut sheet, &name)?);
        notes.iter().for_each(|note| terminal.note(note));
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
    let named = |text: &str| {
        let text = with_names(text, ("industry ", ""), &sheets[0].rows);
        with_names(&text, ("column number ", "column "), &sheets[0].columns)
    };
    let (mut outputs, notes) = measure
        .compute(&inputs, &given)
        .map_err(|problem| named(&problem))?;
    show::without_noise(&mut outputs, &inputs);
    let notes: Vec<String> = notes.iter().map(|note| named(note)).collect();
    notes.iter().for_each(|note| terminal.note(note));
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
            // A table without its name is none: it stands also where little is said.
            let gap = if at > 0 { "\n" } else { "" };
            terminal.raw(format!("{gap}# {output}\n").as_bytes())?;
        }
        let words = names::of(name, output, table, &sheets);
        let places = (output == "most_similar").then_some(sheets[0].rows.as_slice());
        terminal.raw(&show::print(table, &words, places)?)?;
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

/// Numbers of industries (or of columns) behind a word in a text for people,
/// replaced by their names behind another.
fn with_names(text: &str, (word, becomes): (&str, &str), names: &[String]) -> String {
    if names.is_empty() {
        return text.to_owned();
    }
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(word) {
        let after = &rest[at + word.len()..];
        let digits = after.chars().take_while(char::is_ascii_digit).count();
        let number: Option<usize> = after[..digits].parse().ok();
        match number.and_then(|number| names.get(number.checked_sub(1)?)) {
            Some(name) => {
                out.push_str(&rest[..at]);
                out.push_str(becomes);
                out.push_str(name);
            }
            None => out.push_str(&rest[..at + word.len() + digits]),
        }
        rest = &after[digits..];
    }
    out + rest
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
