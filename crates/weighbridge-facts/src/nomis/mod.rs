//! A user's own table: a CSV or Excel file as Nomis gives it, read into
//! [`AddedTable`]s with everything that was recognised, or else all that is
//! wrong with it. It keeps nothing: that is the store's.
//!
//! The way of a file: `sheet` and `workbook` make it a grid of text, `kinds`, `columns`
//! and `layout` find the tables in it, `choose` the figures that count,
//! `places`, `industries` and `meaning` what they are for, `levels` and
//! `totals` whether they hang together, `assemble` makes the tables.

mod assemble;
mod choose;
mod columns;
mod former;
mod industries;
mod kinds;
mod layout;
mod levels;
mod meaning;
mod places;
mod plausible;
mod problem;
mod sheet;
mod totals;
mod words;
mod workbook;

use std::path::Path;

pub use former::{FormerDistrict, districts as former_districts, industry as former_industry};
pub use problem::{Kind, Problem, tell};
pub(crate) use problem::{cut, letters};
pub(crate) use sheet::{Grid, open as open_grids};
pub use sheet::{LARGEST_FILE, text_of_bytes};

use crate::{AddedTable, Facts};

/// What was read from a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Read {
    /// One table a year, by year.
    pub tables: Vec<AddedTable>,
    /// What was recognised, left out and read as something else, for the user.
    pub notes: Vec<String>,
}

/// Reads a file as Nomis gives it.
///
/// # Errors
/// Everything that is wrong with it, in the order of the file; nothing of it
/// is then to be used. [`tell`] makes one answer of it.
pub fn read(path: &Path, facts: &Facts) -> Result<Read, Vec<Problem>> {
    let name = path.file_name().map_or_else(
        || path.display().to_string(),
        |name| name.to_string_lossy().into_owned(),
    );
    grids(&name, sheet::open(path), facts)
}

/// As [`read`], from the bytes of a file of this name.
///
/// # Errors
/// As [`read`].
pub fn read_bytes(name: &str, bytes: Vec<u8>, facts: &Facts) -> Result<Read, Vec<Problem>> {
    grids(name, sheet::from_bytes(bytes), facts)
}

fn grids(
    name: &str,
    grids: Result<Vec<sheet::Grid>, sheet::Refusal>,
    facts: &Facts,
) -> Result<Read, Vec<Problem>> {
    let grids = grids.map_err(|refusal| {
        vec![Problem {
            file: name.to_owned(),
            sheet: None,
            row: None,
            column: None,
            what: refusal.what,
            hint: refusal.hint,
            kind: Kind::File,
        }]
    })?;
    let file = layout::File {
        name: name.to_owned(),
        sheets: grids.iter().map(|grid| grid.name.clone()).collect(),
    };
    let places = places::Places::new(facts);
    let industries = industries::Industries::new(facts);
    let kinds = kinds::Kinds {
        places: &places,
        industries: &industries,
    };
    let layout = layout::read(&file, &grids, &kinds);
    // The text is no longer needed, and a large file's is large.
    drop(grids);
    assemble::assemble(&file, layout, &places, &industries, facts)
}
