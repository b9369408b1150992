//! `weighbridge measure`: any measure of the catalogue on a table of the
//! user's own, so that a figure of a report can be recomputed, or another
//! country's table be measured.

mod axes;
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

/// The page of a measure, by the measure's name.
pub fn page(name: &str) -> Option<&'static str> {
    let found = all().into_iter().find(|known| known.name == name)?;
    Some(found.page)
}

fn page_text(name: &str) -> Option<&'static str> {
    let pages = weighbridge_measures::PAGES
        .iter()
        .chain(weighbridge_assess::SUPPLY_PAGES);
    let mut pages = pages.filter(|page| page.name == name);
    pages.next().map(|page| page.text)
}

/// Whether a text has a word, in large or small letters.
pub fn has_word(text: &str, word: &str) -> bool {
    text.split(|letter: char| !letter.is_alphanumeric() && letter != '-')
        .any(|other| other.eq_ignore_ascii_case(word))
}

/// Runs the command.
pub fn run(options: &Measure, terminal: &Terminal) -> Result<(), String> {
    let Some(name) = &options.name else {
        if terminal.json {
            let all: Vec<_> = all().into_iter().map(described).collect();
            return terminal.line(&serde_json::Value::from(all).to_string());
        }
        for measure in all() {
            terminal.paragraph(&format!("{:<28}", measure.name), measure.about)?;
        }
        return Ok(());
    };
    let Some(measure) = all().into_iter().find(|known| known.name == name) else {
        let wanted = name.to_lowercase().replace([' ', '_'], "-");
        // By what it is for, gives or is written up under, then by likeness.
        let mut near: Vec<String> = all()
            .iter()
            .filter(|known| {
                let outputs = known.outputs.join(" ").replace('_', "-");
                has_word(known.about, &wanted)
                    || has_word(&outputs, &wanted)
                    || known
                        .options
                        .iter()
                        .any(|option| has_word(option.about, &wanted))
                    || page_text(known.page).is_some_and(|text| has_word(text, &wanted))
            })
            .map(|known| known.name.to_owned())
            .collect();
        near.truncate(5);
        if near.is_empty() {
            near = nearest(&wanted, all().iter().map(|known| known.name));
        }
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
    let (sheets, mut said) = tables(measure, options)?;
    let mut given = BTreeMap::new();
    for pair in &options.set {
        let Some((key, value)) = pair.split_once('=') else {
            return Err(format!(
                "--set takes OPTION=VALUE; \"{pair}\" has no equals sign"
            ));
        };
        if given.insert(key.to_owned(), value.to_owned()).is_some() {
            return Err(format!("--set {key} is given more than once"));
        }
    }
    let inputs: Vec<Matrix> = sheets.iter().map(|sheet| sheet.matrix.clone()).collect();
    let files: Vec<String> = file_names(options);
    let named = |text: &str| {
        let text = with_names(text, ("table ", ""), &files);
        let text = with_names(&text, ("industry ", ""), &sheets[0].rows);
        with_names(&text, ("column number ", "column "), &sheets[0].columns)
    };
    let (mut outputs, notes) = measure
        .compute(&inputs, &given)
        .map_err(|problem| named(&problem))?;
    show::without_noise(name, &mut outputs, &inputs);
    said.extend(notes.iter().map(|note| named(note)));
    said.iter().for_each(|note| terminal.note(note));
    if terminal.json {
        let mut told = serde_json::Map::new();
        let mut words = serde_json::Map::new();
        for (output, table) in &outputs {
            let rows: Vec<&[f64]> = (0..table.rows).map(|row| table.row(row)).collect();
            told.insert(output.clone(), serde_json::json!(rows));
            let endless = table.values.iter().filter(|value| value.is_infinite());
            if let count @ 1.. = endless.count() {
                let note = format!(
                    "{output}: {count} of its cells {} infinite, which JSON has no number for: null, as a missing \
                     one is; without --json {} inf",
                    if count == 1 { "is" } else { "are" },
                    if count == 1 { "it is" } else { "they are" }
                );
                terminal.note(&note);
                said.push(note);
            }
            let (rows, columns) = names::of(name, output, table, &sheets);
            let both = serde_json::json!({ "rows": rows, "columns": columns });
            words.insert(output.clone(), both);
        }
        told.insert("names".to_owned(), words.into());
        told.insert("notes".to_owned(), said.into());
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

fn file_names(options: &Measure) -> Vec<String> {
    let names = options.files.iter().map(|file| file.display().to_string());
    names.collect()
}

/// The tables of a call, each in the order of those before it, and what there
/// is to say about them.
fn tables(measure: &MeasureInfo, options: &Measure) -> Result<(Vec<Sheet>, Vec<String>), String> {
    let (mut sheets, mut said): (Vec<Sheet>, _) = (Vec::new(), Vec::new());
    let files = file_names(options);
    let mut worded = Vec::new();
    for (at, (file, path)) in files.iter().zip(&options.files).enumerate() {
        let input = measure.inputs.get(at).copied().unwrap_or("");
        let call = (measure.name, at, input);
        let names = axes::names(measure.name, at, input, &sheets);
        let (mut sheet, notes) = sheet::read(path, of_words(input), &names)?;
        said.extend(notes);
        if of_words(input) {
            worded.push(at);
        }
        check::check(&sheet, file, input, measure.counts(at))?;
        said.extend(axes::arrange(call, &sheets, &mut sheet, file)?);
        said.extend(check::missing(&sheet, file, input));
        sheets.push(sheet);
    }
    axes::share_words(&mut sheets, &worded, &files)?;
    let second_is_output = options.set.iter().any(|pair| pair == "second=output");
    if let ([flows, second, ..], false) = (sheets.as_slice(), second_is_output)
        && let Some(input) = measure.inputs.get(1)
        && input.starts_with("final demand")
    {
        said.extend(check::output_among_demand(flows, second, &files[1])?);
    }
    Ok((sheets, said))
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
    if terminal.json {
        return terminal.line(&described(measure).to_string());
    }
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

/// The same for a program to read.
fn described(measure: &MeasureInfo) -> serde_json::Value {
    let options: Vec<_> = measure
        .options
        .iter()
        .map(|option| {
            serde_json::json!({ "name": option.name, "default": option.default, "about": option.about })
        })
        .collect();
    serde_json::json!({
        "name": measure.name,
        "about": measure.about,
        "takes": measure.inputs,
        "gives": measure.outputs,
        "options": options,
        "page": measure.page,
    })
}
