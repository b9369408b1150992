//! A workbook of input-output tables as a user gives it: of industries or of
//! products, whether it is of the year that it says, and what is to be known of
//! it. It finds nothing on a sheet itself.

use std::path::Path;

use super::flows::{self, INDUSTRIES};
use super::sheet::{Known, heading, year};
use super::{Input, InputOutput, ProductTables, plain_code, product_sheets, tidy};
use crate::Facts;
use crate::nomis::{Grid, Kind, Problem, open_grids};

/// What a workbook holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// The table industry by industry.
    Industries(InputOutput),
    /// The tables of products.
    Products(ProductTables),
}

/// A workbook that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Read {
    /// What it holds.
    pub content: Content,
    /// What a user must know of it.
    pub notes: Vec<String>,
}

impl Read {
    /// The year.
    #[must_use]
    pub fn year(&self) -> i32 {
        match &self.content {
            Content::Industries(table) => table.year,
            Content::Products(tables) => tables.year,
        }
    }

    /// Release and file.
    #[must_use]
    pub fn source(&self) -> &str {
        match &self.content {
            Content::Industries(table) => &table.source,
            Content::Products(tables) => &tables.source,
        }
    }

    /// Number of its industries or products.
    #[must_use]
    pub fn order(&self) -> usize {
        match &self.content {
            Content::Industries(table) => table.order(),
            Content::Products(tables) => tables.uses.len(),
        }
    }
}

/// Whether a file is a workbook of input-output tables, right or not: only
/// then are its problems told in the terms of one.
#[must_use]
pub fn is_input_output(path: &Path) -> bool {
    open_grids(path).is_ok_and(|grids| {
        grids.iter().any(|grid| {
            heading(grid).is_some()
                || (0..grid.rows().min(6)).any(|row| {
                    grid.cells(row)
                        .any(|cell| cell.contains("Input-Output Analytical Tables"))
                })
        })
    })
}

/// Reads a workbook.
///
/// # Errors
/// Everything that is wrong with it, with sheet, row and column; nothing of
/// it is then to be used.
pub fn read(path: &Path, facts: &Facts) -> Result<Read, Vec<Problem>> {
    let name = path.file_name().map_or_else(
        || path.display().to_string(),
        |name| name.to_string_lossy().into_owned(),
    );
    let whole = |what: String, hint: String| {
        vec![Problem {
            file: name.clone(),
            sheet: None,
            row: None,
            column: None,
            what,
            hint,
            kind: Kind::File,
        }]
    };
    let grids = open_grids(path).map_err(|refusal| whole(refusal.what, refusal.hint))?;
    let found = grids
        .iter()
        .find(|grid| grid.name.trim() == "IOT" || (grids.len() == 1 && heading(grid).is_some()));
    let Some(grid) = found else {
        let names: Vec<&str> = grids.iter().map(|grid| grid.name.as_str()).collect();
        return Err(whole(
            format!(
                "it has no sheet IOT, where the flows stand; its sheets are {}",
                names.join(", ")
            ),
            INDUSTRIES.release.into(),
        ));
    };
    let known = Known::all(facts).map_err(|error| whole(error, String::new()))?;
    let of_products = heading(grid).is_some_and(|head| tidy(grid.cell(head, 1)) == "CPA");
    let (content, mut notes) = if of_products {
        let mut found = product_sheets::from_grids(&name, &grids, &known)?;
        found.tables.added = true;
        (Content::Products(found.tables), found.notes)
    } else {
        let mut found = flows::from_grid(&name, grid, INDUSTRIES, &known)?;
        found.table.added = true;
        (Content::Industries(found.table), found.notes)
    };
    let same = likeness(facts, &content).map_err(|error| whole(error, String::new()))?;
    match same {
        Likeness::Same(year) => {
            return Err(whole(
                format!(
                    "its figures are those of the tables of {year} to the last one, though its title says {}",
                    content_year(&content)
                ),
                "give the workbook of the year that is meant, as it was published".into(),
            ));
        }
        Likeness::Told(note) => notes.push(note),
        Likeness::None => {}
    }
    notes.extend(other_years(&grids, content_year(&content)));
    notes.extend(disagreement(facts, &content).map_err(|error| whole(error, String::new()))?);
    Ok(Read { content, notes })
}

fn content_year(content: &Content) -> i32 {
    match content {
        Content::Industries(table) => table.year,
        Content::Products(tables) => tables.year,
    }
}

/// Sheets whose title names another year than the one that is read.
fn other_years(grids: &[Grid], taken: i32) -> Option<String> {
    let other: Vec<String> = grids
        .iter()
        .filter(|grid| {
            (0..grid.rows().min(3)).any(|row| {
                grid.cells(row)
                    .any(|cell| cell.contains("Input-Output Analytical Tables"))
            })
        })
        .filter_map(|grid| year(grid).map(|year| (grid, year)))
        .filter(|(_, year)| *year != taken)
        .map(|(grid, year)| format!("{} ({year})", grid.name.trim()))
        .collect();
    (!other.is_empty()).then(|| {
        format!(
            "sheets titled with another year than {taken}: {}; they are not read. Check that the year \
             is right",
            other.join(", ")
        )
    })
}

/// How like a table is to one of another year.
enum Likeness {
    None,
    /// Figure by figure.
    Same(i32),
    /// Enough to be told.
    Told(String),
}

/// Figures that are the same: as written, but for the last digit.
fn equal(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs())
}

/// From this part of the figures that are those of another year on, it is told.
const ALIKE: f64 = 0.5;

/// A new year repeats no old one: neither its figures nor, through and through, its
/// coefficients.
fn likeness(facts: &Facts, content: &Content) -> Result<Likeness, String> {
    let taken = content_year(content);
    let mut found = Likeness::None;
    let mut hold = |year: i32, new: &[f64], old: &[f64], scale: Option<f64>| {
        if year == taken || new.len() != old.len() {
            return;
        }
        let any = |at: &usize| new[*at] != 0.0 || old[*at] != 0.0;
        let all = (0..new.len()).filter(any).count();
        let same = |scale: f64| {
            (0..new.len())
                .filter(any)
                .filter(|at| equal(new[*at], old[*at] * scale))
                .count()
        };
        #[allow(clippy::cast_precision_loss)] // ten thousand or so
        let share = |count: usize| count as f64 / all.max(1) as f64;
        let as_is = same(1.0);
        if as_is == all && all > 0 {
            found = Likeness::Same(year);
        } else if matches!(found, Likeness::None) {
            if share(as_is) >= ALIKE {
                found = Likeness::Told(format!(
                    "{as_is} of its {all} figures are those of {year} to the last digit, which those of a new \
                     year are not: check that it is the table of {taken}"
                ));
            } else if scale.is_some_and(|scale| share(same(scale)) >= 1.0) {
                found = Likeness::Told(format!(
                    "all its figures are those of {year} times one number, which those of a new year are \
                     not: check that it is the table of {taken}"
                ));
            }
        }
    };
    let ratio = |new: &[f64], old: &[f64]| {
        let (new, old): (f64, f64) = (new.iter().sum(), old.iter().sum());
        (old != 0.0).then(|| new / old)
    };
    match content {
        Content::Industries(table) => {
            for year in facts.input_output_years()? {
                let old = facts.input_output(Some(year))?;
                let scale = ratio(table.output(), old.output());
                hold(year, &table.flows, &old.flows, scale);
            }
        }
        Content::Products(tables) => {
            for year in facts.product_table_years()? {
                if let Some(old) = facts.product_tables(Some(year))? {
                    let (new, old) = (&tables.imports.values, &old.imports.values);
                    hold(year, new, old, ratio(new, old));
                }
            }
        }
    }
    Ok(found)
}

/// Where the table of industries and the tables of products of one year are both had
/// and do not have the same imports.
fn disagreement(facts: &Facts, content: &Content) -> Result<Option<String>, String> {
    let year = content_year(content);
    let (table, tables) = match content {
        Content::Industries(table) => (Some(table.clone()), facts.product_tables(Some(year))?),
        Content::Products(tables) => {
            let had = facts.input_output_years()?.contains(&year);
            let table = had.then(|| facts.input_output(Some(year))).transpose()?;
            (table, Some(tables.clone()))
        }
    };
    let (Some(table), Some(tables)) = (table, tables) else {
        return Ok(None);
    };
    let mut apart = Vec::new();
    for (industry, imports) in table.industries.iter().zip(table.input(Input::Imports)) {
        let wanted = plain_code(&industry.code);
        let user = tables
            .imports
            .users
            .iter()
            .position(|code| plain_code(code) == wanted);
        if let Some(user) = user {
            let sum: f64 = tables.imports.of_user(user).iter().sum();
            #[allow(clippy::cast_precision_loss)] // a hundred or so
            let allowed = 0.5 * (tables.uses.len() + 1) as f64;
            if (sum - imports).abs() > allowed {
                apart.push(format!("{} ({imports:.0} and {sum:.0})", industry.code));
            }
        }
    }
    Ok((!apart.is_empty()).then(|| {
        format!(
            "imports used by {} of {} industries are not the same in the two workbooks of {year}, £ million, \
             for example {}: give both of one release",
            apart.len(),
            table.order(),
            apart[0]
        )
    }))
}
