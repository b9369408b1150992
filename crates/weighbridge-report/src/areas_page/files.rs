//! The table and the GeoJSON of a map.

use weighbridge_assess::assisted_areas::AreasMap;

use crate::folder::FileOut;

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
    for place in &map.places {
        write([
            place.code.clone(),
            place.name.clone(),
            place.people.to_string(),
            if place.need.is_nan() {
                String::new()
            } else {
                place.need.to_string()
            },
            u8::from(place.inside).to_string(),
            place
                .zone
                .map_or_else(String::new, |zone| (zone + 1).to_string()),
            place
                .frequency
                .map_or_else(String::new, |frequency| frequency.to_string()),
        ]);
    }
    FileOut {
        path: "areas.csv".into(),
        bytes: out.into_inner().unwrap_or_default(),
    }
}
