//! An assessment as a page, tables, charts and maps. Everything that a reader
//! sees stands in the [`Assessment`]: this crate sets and draws it, and
//! computes no figure, so that page, chart, map and download cannot disagree.

mod areas_page;
pub mod chart;
mod exposure;
mod folder;
pub mod format;
pub mod geojson;
mod html;
pub mod map;
pub mod page;
mod place_page;
pub mod projection;
pub mod scale;
mod shock_page;
pub mod tables;

use std::thread;

use weighbridge_assess::assessment::{Assessment, Layer};
use weighbridge_model::figure::Grade;

pub use crate::areas_page::areas_report;
pub use crate::exposure::border::{BorderPage, border_report};
pub use crate::exposure::{energy_report, supply_report, trade_report};
pub use crate::folder::{FileOut, is_a_file, make_folder, put_files, write_file, write_folder};
pub use crate::place_page::place_page;
pub use crate::shock_page::{shock_page, shock_report};

/// The whole report: `index.html`, `tables/*.csv` and `maps/*.geojson`, to be
/// written by [`write_folder`]. The same assessment gives the same
/// bytes.
#[must_use]
pub fn report(assessment: &Assessment) -> Vec<FileOut> {
    // Page, tables and maps know nothing of each other, so each takes a core.
    let (page, tables, maps) = thread::scope(|scope| {
        let page = scope.spawn(|| page::page(assessment));
        let maps = scope.spawn(|| geojson::files(assessment));
        let tables = tables::files(assessment);
        (
            page.join()
                .unwrap_or_else(|payload| std::panic::resume_unwind(payload)),
            tables,
            maps.join()
                .unwrap_or_else(|payload| std::panic::resume_unwind(payload)),
        )
    });
    let mut files = vec![FileOut {
        path: "index.html".into(),
        bytes: page.into_bytes(),
    }];
    files.extend(tables);
    files.extend(maps);
    files
}

/// The least direct grade among a layer's places: what is said of them all
/// together can be no better known, and is arithmetic at best.
fn worst_grade(layer: &Layer) -> Option<Grade> {
    layer
        .coverage
        .iter()
        .filter_map(|place| place.grade)
        .max()
        .map(|grade| grade.max(Grade::Derived))
}
