//! An assessment as a page, tables, charts and maps.

mod folder;

pub use folder::{FileOut, write_folder};
use weighbridge_assess::assessment::Assessment;

/// The files of a report.
#[must_use]
pub fn report(_assessment: &Assessment) -> Vec<FileOut> {
    vec![FileOut {
        path: "index.html".into(),
        bytes: Vec::new(),
    }]
}
