//! The table and the GeoJSON of a map.

use serde_json::json;
use weighbridge_assess::assisted_areas::AreasMap;

use crate::folder::FileOut;
use crate::geojson::geometry;
use crate::html::put;

/// `areas.csv`: every district, one a row. `in` is 1 or 0; `zone` is the zone's
/// number, most people first; `frequency_in` is the share of the draws in which
/// the district is in, blank where none were made.
pub fn csv(map: &AreasMap) -> FileOut {
    let mut out = csv::Writer::from_writer(Vec::new());
    let mut write = |row: [String; 7]| {
        // Writing into memory cannot fail.
        let _ = out.write_record(&row);
    };
    write(
        [
            "place_code",
            "place_name",
            "population",
            "need",
            "in",
            "zone",
            "frequency_in",
        ]
        .map(str::to_owned),
    );
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
