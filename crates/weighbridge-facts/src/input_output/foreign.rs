//! Workbooks that are near to input-output tables and are not taken: supply and use
//! tables, and Scotland's. It says what a file is and which files are taken, and reads
//! no figure.

use std::path::Path;

use crate::nomis::{Grid, Kind, Problem, open_grids};

/// Rows in which a workbook says what it is.
const HEAD: usize = 8;

/// Which workbooks are taken in place of these.
const TAKEN: &str = "taken are the Office for National Statistics' \"UK input-output analytical tables\": \
                     the workbooks \"industry by industry\" and \"product by product\" of one year";

/// What a workbook is, and what it cannot be used for.
fn called(grids: &[Grid]) -> Option<&'static str> {
    let said = |words: &[&str]| {
        grids.iter().take(2).any(|grid| {
            (0..grid.rows().min(HEAD)).any(|row| {
                grid.cells(row).any(|cell| {
                    let cell = cell.to_lowercase();
                    words.iter().any(|word| cell.contains(word))
                })
            })
        })
    };
    if said(&["ioc098", "scottish government supply, use"]) {
        return Some(
            "these are Scotland's input-output tables, in an industry classification of their own (98 \
             groups): no figure of the United Kingdom can be told from them, and none is taken",
        );
    }
    let of_supply = grids
        .iter()
        .any(|grid| grid.name.starts_with("Table 1 - Supply"));
    (of_supply || said(&["supply and use tables"])).then_some(
        "this is a workbook of supply and use tables, products by industries at two valuations: who sells \
         what to whom at basic prices is not in it, and it is not taken. Those of 1997 to 2022 come with \
         the program",
    )
}

/// The one thing to say of a file that holds such tables; nothing of any other.
#[must_use]
pub fn foreign(path: &Path) -> Option<Problem> {
    let grids = open_grids(path).ok()?;
    called(&grids).map(|what| Problem {
        file: path.file_name().map_or_else(
            || path.display().to_string(),
            |name| name.to_string_lossy().into_owned(),
        ),
        sheet: None,
        row: None,
        column: None,
        what: what.to_owned(),
        hint: TAKEN.to_owned(),
        kind: Kind::Dataset,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid(name: &str, cells: &[&str]) -> Grid {
        let mut grid = Grid::new(name);
        grid.begin(1);
        for cell in cells {
            assert!(grid.push(cell).is_ok());
        }
        grid
    }

    #[test]
    fn a_workbook_is_known_by_what_it_says_of_itself() {
        let told = |name: &str, cells: &[&str]| called(&[grid(name, cells)]).unwrap_or("");
        assert!(
            told("Contents", &["", "Supply and Use Tables, 1997 - 2024"])
                .contains("supply and use")
        );
        assert!(told("Table 1 - Supply 1997", &["1"]).contains("supply and use"));
        let wide = ["table", "pubdate", "year", "ioc098_sic"];
        assert!(told("IxI_wide", &wide).contains("Scotland's"));
        assert_eq!(told("Data", &["Area", "C : Manufacturing"]), "");
    }
}
