//! Rows of a CSV file that a user brings. What stands in them is for those who ask.

use std::path::Path;

use csv::{Reader, StringRecord};

/// The rows that hold anything. A damaged one ends the reading, and is told among what is wrong.
pub fn filled(rows: &mut Reader<&[u8]>, file: &Path, wrong: &mut Vec<String>) -> Vec<StringRecord> {
    let mut all = Vec::new();
    for record in rows.records() {
        match record {
            Ok(record) if record.iter().all(str::is_empty) => {}
            Ok(record) => all.push(record),
            Err(error) => {
                wrong.push(format!("{}: {error}", file.display()));
                break;
            }
        }
    }
    all
}
