//! An assisted-areas map as files: the table, the GeoJSON and the page. It
//! sets what stands in the map and computes no figure.

mod aid;
mod defence;
mod files;
mod index;
mod page;
mod zones;

use weighbridge_assess::assisted_areas::AreasMap;

use crate::folder::FileOut;
use crate::html::escape;

/// The folder of a map: `index.html`, `areas.csv`, `columns.csv` (what its
/// columns and the properties of `areas.geojson` are), `areas.geojson`. The same
/// map gives the same bytes.
#[must_use]
pub fn areas_report(map: &AreasMap) -> Vec<FileOut> {
    vec![
        FileOut {
            path: "index.html".into(),
            bytes: page::page(map).into_bytes(),
        },
        files::csv(map),
        files::columns(),
        files::geojson(map),
    ]
}

/// Names of some districts.
fn names(map: &AreasMap, places: &[usize]) -> String {
    if places.is_empty() {
        return "none".into();
    }
    let names: Vec<String> = places
        .iter()
        .map(|at| escape(&map.places[*at].name))
        .collect();
    // Some names hold commas themselves.
    let between = if names.iter().any(|name| name.contains(',')) {
        "; "
    } else {
        ", "
    };
    names.join(between)
}
