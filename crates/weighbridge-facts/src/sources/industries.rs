//! UK SIC 2007 as ONS publishes it: sections, divisions, groups, classes and
//! subclasses, with dots and a slash that we leave out.

use std::path::Path;

use super::Sheet;
use crate::snapshot::Table;

/// `code`, `name`, `parent`, plus the statistics' own leaf 01000.
///
/// # Errors
/// When the file cannot be read.
pub fn table(data: &Path) -> Result<Table, String> {
    let sheet = Sheet::open(data, "sectors/industrial-classification-2007.tsv", b'\t')?;
    let plain = |code: &str| {
        code.chars()
            .filter(char::is_ascii_alphanumeric)
            .collect::<String>()
    };
    let rows = sheet.pick(["industrial-classification-2007", "name", "parent"])?;
    let mut rows: Vec<[String; 3]> = rows
        .iter()
        .map(|[code, name, parent]| [plain(code), (*name).to_owned(), plain(parent)])
        .collect();
    for row in &mut rows {
        // The parent may be written with the name of its register before it.
        if let Some((_, code)) = row[2].clone().split_once("2007") {
            row[2] = code.to_owned();
        }
    }
    rows.sort();
    Ok(Table::default()
        .text("code", rows.iter().map(|row| &row[0]))
        .text("name", rows.iter().map(|row| &row[1]))
        .text("parent", rows.iter().map(|row| &row[2])))
}
