//! The tables to download: one CSV a subject, and `columns.csv`, which says
//! what every column of every table is. UTF-8, lines end in LF, a figure that
//! does not exist is an empty cell, shares are fractions, no thousands commas.

mod assisted;
mod drawn_from;
pub(crate) mod exposure;
pub(crate) mod exposure_trade;
mod industry_measures;
mod national;
mod paper;
mod paper_text;
mod papers_compared;
mod places;
mod profiles;
mod strategy;
mod supply;

use std::path::Path;

use weighbridge_assess::assessment::Assessment;
use weighbridge_assess::capability::{Capability, PlaceExposure};
use weighbridge_model::figure::Grade;
use weighbridge_model::place::Geography;

use crate::folder::FileOut;

pub use paper::{asks, mentions};
pub use paper_text::{commitments, omissions, terms};
pub use papers_compared::{changes, sections, sector_lists, with_marks};

/// The three readings, in the order of every figure.
pub(crate) const BREADTHS: [&str; 3] = ["narrow", "central", "broad"];

/// A column: name, unit, what it is.
pub type Column = (&'static str, &'static str, &'static str);

/// A table before it is written.
pub struct CsvTable {
    /// Name of the file, without its ending.
    pub name: &'static str,
    /// What the table holds.
    pub about: &'static str,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, each as long as `columns`.
    pub rows: Vec<Vec<String>>,
}

/// A number for a file: enough digits to compute with, none for show.
#[must_use]
pub fn plain(value: f64) -> String {
    if !value.is_finite() {
        return String::new();
    }
    let size = value.abs();
    let decimals = match size {
        size if size >= 1_000.0 => 1,
        size if size >= 1.0 => 4,
        _ => 6,
    };
    let text = format!("{value:.decimals$}");
    let text = if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.')
    } else {
        &text
    };
    if text == "-0" {
        "0".into()
    } else {
        text.into()
    }
}

pub(crate) use supply::shock;

fn optional(value: Option<f64>) -> String {
    value.map(plain).unwrap_or_default()
}

fn graded(grade: Option<Grade>) -> String {
    grade.map_or("", Grade::as_str).into()
}

/// All tables of an assessment, `columns` last.
#[must_use]
pub fn tables(assessment: &Assessment) -> Vec<CsvTable> {
    let mut tables = vec![
        places::coverage(assessment),
        places::sectors(assessment),
        places::clusters(assessment),
        places::change(assessment),
        profiles::specialisation(assessment),
        profiles::reach(assessment),
        profiles::similar(assessment),
        profiles::presence(assessment),
        national::concentration(assessment),
        national::uncovered(assessment),
        national::long_run(assessment),
        profiles::long_run(assessment),
        national::whole(assessment),
        strategy::definitions(assessment),
        strategy::overlaps(assessment),
        strategy::comparison(assessment),
        strategy::findings(assessment),
        strategy::sources(assessment),
    ];
    tables.extend(assisted::assisted_areas(assessment));
    if let Some(paper) = &assessment.paper {
        tables.push(paper::conclusions(assessment));
        tables.push(paper::asks(&paper.asks));
        tables.push(paper_text::commitments(&paper.commitments));
        tables.push(paper_text::terms(&paper.terms, &paper.printed));
        tables.push(paper_text::omissions(&paper.omissions, &paper.printed));
        tables.extend(paper::mentions(&paper.mentions, &paper.printed));
        if let Some(changes) = &paper.changes {
            tables.push(papers_compared::changes(changes));
            tables.push(papers_compared::sections(changes));
            if changes.sector_lists.is_some() || changes.own_sectors.is_some() {
                tables.push(papers_compared::sector_lists(changes));
            }
        }
    }
    if let Some(lens) = &assessment.capability {
        let layers: Vec<_> = assessment
            .layers
            .iter()
            .map(|layer| (layer.geography, layer.year, layer.supply.as_slice()))
            .collect();
        tables.extend(capability(lens, &layers));
    }
    tables.extend(assessment.steel.as_ref().map(supply::shock));
    if let Some(lens) = &assessment.exposures.energy {
        tables.extend(exposure::energy(lens));
    }
    if let Some(lens) = &assessment.exposures.trade {
        tables.extend(exposure_trade::trade(lens));
    }
    let about = about(&tables);
    tables.push(about);
    tables
}

/// Tables of the lens on supply.
pub(crate) fn capability(
    lens: &Capability,
    layers: &[(Geography, i32, &[PlaceExposure])],
) -> Vec<CsvTable> {
    vec![
        supply::industries(lens),
        industry_measures::industry_measures(lens),
        supply::places(layers),
    ]
}

/// What every column of every table is.
pub(crate) fn about(tables: &[CsvTable]) -> CsvTable {
    let rows = tables
        .iter()
        .flat_map(|table| {
            table.columns.iter().map(|(column, unit, meaning)| {
                vec![
                    file_name(table),
                    table.about.to_owned(),
                    (*column).to_owned(),
                    (*unit).to_owned(),
                    (*meaning).to_owned(),
                    drawn_from::drawn_from(table.name).join("; "),
                ]
            })
        })
        .collect();
    CsvTable {
        name: "columns",
        about: "What every column of every table is.",
        columns: vec![
            ("table", "", "File"),
            ("about", "", "What the table holds"),
            ("column", "", "Column"),
            ("unit", "", "Unit; blank for words"),
            ("meaning", "", "What it is"),
            (
                "drawn_from",
                "",
                "Tables of the snapshot that may be behind it, by their names in sources.csv; blank for what a paper says. Figures that you added stand in their place",
            ),
        ],
        rows,
    }
}

/// Writes tables, and files beside them, into a folder with `columns.csv`, which says what
/// every column is, also of tables of other commands that stand there. Says how many answers
/// of a person were carried over.
///
/// # Errors
/// A message for the user, as [`crate::put_files`] has it.
pub fn put(folder: &Path, tables: &[CsvTable], beside: Vec<FileOut>) -> Result<usize, String> {
    let mut columns = about(tables);
    let own: Vec<String> = tables.iter().map(file_name).collect();
    columns.rows.extend(others(folder, &own));
    columns.rows.sort_by(|a, b| a.first().cmp(&b.first()));
    let mut files = beside;
    files.extend(tables.iter().chain([&columns]).map(|table| FileOut {
        path: file_name(table),
        bytes: table.bytes(),
    }));
    crate::put_files(folder, files)
}

/// What `columns.csv` of a folder says of tables that are not written anew and still there.
fn others(folder: &Path, own: &[String]) -> Vec<Vec<String>> {
    let Ok(mut reader) = csv::Reader::from_path(folder.join("columns.csv")) else {
        return Vec::new();
    };
    let rows = reader.records().map_while(Result::ok);
    rows.filter(|row| {
        let table = row.get(0).unwrap_or_default();
        !own.iter().any(|name| name == table) && folder.join(table).is_file()
    })
    .map(|row| row.iter().map(str::to_owned).collect())
    .collect()
}

/// The name of a table's file; one with an ending is another kind of file.
fn file_name(table: &CsvTable) -> String {
    if table.name.contains('.') {
        table.name.to_owned()
    } else {
        format!("{}.csv", table.name)
    }
}

/// Some tables as files, with the one that says what their columns are.
pub(crate) fn with_columns(mut tables: Vec<CsvTable>) -> Vec<FileOut> {
    let about = about(&tables);
    tables.push(about);
    tables.iter().map(file).collect()
}

pub(crate) fn file(table: &CsvTable) -> FileOut {
    FileOut {
        path: format!("tables/{}.csv", table.name),
        bytes: table.bytes(),
    }
}

/// The tables as files.
#[must_use]
pub fn files(assessment: &Assessment) -> Vec<FileOut> {
    tables(assessment).iter().map(file).collect()
}

impl CsvTable {
    /// The table as a file.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        let mut writer = csv::WriterBuilder::new()
            .terminator(csv::Terminator::Any(b'\n'))
            .from_writer(Vec::new());
        let heads = self.columns.iter().map(|(name, ..)| *name);
        // Writing to memory cannot fail, and a row of another length would be
        // a slip that the tests find.
        let _ = writer.write_record(heads);
        for row in &self.rows {
            let _ = writer.write_record(row);
        }
        writer.into_inner().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_carry_digits_but_no_show() {
        assert_eq!(plain(31_366_000.0), "31366000");
        assert_eq!(plain(1234.56), "1234.6");
        assert_eq!(plain(0.123_456_7), "0.123457");
        assert_eq!(plain(100.0), "100");
        assert_eq!(plain(-1e-9), "0");
        assert_eq!(plain(f64::NAN), "");
    }

    #[test]
    fn cells_are_quoted_where_they_must_be() {
        let table = CsvTable {
            name: "x",
            about: "",
            columns: vec![("a", "", ""), ("b", "", "")],
            rows: vec![vec!["one, \"two\"".into(), "3".into()]],
        };
        assert_eq!(
            String::from_utf8(table.bytes()).unwrap(),
            "a,b\n\"one, \"\"two\"\"\",3\n"
        );
    }
}
