//! The table and the GeoJSON of a map.

use serde_json::json;
use weighbridge_assess::assisted_areas::AreasMap;

use crate::folder::FileOut;
use crate::geojson::geometry;
use crate::html::put;
use crate::tables::{Column, CsvTable, about};

/// Columns of `areas.csv`: name, unit, what it is.
const COLUMNS: [Column; 7] = [
    (
        "place_code",
        "",
        "Official code of the district (April 2023)",
    ),
    ("place_name", "", "Its name"),
    ("population", "people", "People, mid-year estimate"),
    (
        "need",
        "index a head",
        "Index of need a head; blank where no component is known",
    ),
    ("in", "", "1 in the map, 0 out"),
    (
        "zone",
        "",
        "Number of the zone, most people first; blank outside the map",
    ),
    (
        "frequency_in",
        "fraction",
        "Share of the draws of weights and figures in which the district is in; blank where none \
         were made",
    ),
];

/// `in` as it stands in `areas.geojson`.
const IN: Column = ("in", "", "true in the map, false out");

/// Properties of `areas.geojson` that are not columns of `areas.csv`.
const PROPERTIES: [Column; 7] = [
    ("population_year", "year", "Year of the people"),
    (
        "need_grade",
        "",
        "How direct the index is: the least direct grade of its components",
    ),
    (
        "zone_name",
        "",
        "The zone by its largest districts; null outside the map",
    ),
    (
        "frequency_in_low",
        "fraction",
        "Low end of the 95% interval of frequency_in by the number of draws (Wilson)",
    ),
    ("frequency_in_high", "fraction", "High end of the same"),
    (
        "eligible",
        "",
        "Whether the district meets the rules of eligibility",
    ),
    ("geometry", "degrees", "Outline (RFC 7946)"),
];

/// `columns.csv`: what stands in the two other files.
pub fn columns() -> FileOut {
    let table = |name: &'static str| CsvTable {
        name,
        about: "Every district, one a row",
        columns: COLUMNS.to_vec(),
        rows: Vec::new(),
    };
    let outlines = CsvTable {
        columns: COLUMNS
            .iter()
            .map(|column| if column.0 == "in" { &IN } else { column })
            .chain(&PROPERTIES)
            .copied()
            .collect(),
        ..table("areas.geojson")
    };
    FileOut {
        path: "columns.csv".into(),
        bytes: about(&[table("areas.csv"), outlines]).bytes(),
    }
}

/// `areas.csv`: every district, one a row; [`COLUMNS`] says what stands where.
pub fn csv(map: &AreasMap) -> FileOut {
    let mut out = csv::Writer::from_writer(Vec::new());
    let mut write = |row: [String; 7]| {
        // Writing into memory cannot fail.
        let _ = out.write_record(&row);
    };
    write(COLUMNS.map(|(name, ..)| name.to_owned()));
    let finite = |value: Option<f64>| {
        value
            .filter(|value| value.is_finite())
            .map_or_else(String::new, |value| value.to_string())
    };
    for place in &map.places {
        write([
            place.code.clone(),
            place.name.clone(),
            place.people.to_string(),
            finite(Some(place.need)),
            u8::from(place.inside).to_string(),
            place.zone.map_or_else(String::new, |zone| zone.to_string()),
            finite(place.frequency),
        ]);
    }
    FileOut {
        path: "areas.csv".into(),
        bytes: out.into_inner().unwrap_or_default(),
    }
}

/// `areas.geojson`: the same with outlines (RFC 7946).
pub fn geojson(map: &AreasMap) -> FileOut {
    let mut out = String::from("{\"type\":\"FeatureCollection\",\"features\":[\n");
    for (position, place) in map.places.iter().enumerate() {
        if position > 0 {
            out.push_str(",\n");
        }
        let zone = place.zone.and_then(|zone| map.zones.get(zone - 1));
        // A number that is not finite becomes null.
        let properties = json!({
            "place_code": place.code,
            "place_name": place.name,
            "population": place.people,
            "population_year": map.year,
            "need": place.need,
            "need_grade": map.need.grade.as_str(),
            "in": place.inside,
            "zone": place.zone,
            "zone_name": zone.map(|zone| zone.name.as_str()),
            "frequency_in": place.frequency,
            "frequency_in_low": place.frequency_interval.map(|(low, _)| low),
            "frequency_in_high": place.frequency_interval.map(|(_, high)| high),
            "eligible": place.eligible,
        });
        put!(
            out,
            "{{\"type\":\"Feature\",\"properties\":{properties},\"geometry\":"
        );
        match map.outlines.get(position) {
            Some(rings) => geometry(&mut out, rings),
            None => out.push_str("null"),
        }
        out.push('}');
    }
    out.push_str("\n]}\n");
    FileOut {
        path: "areas.geojson".into(),
        bytes: out.into_bytes(),
    }
}
