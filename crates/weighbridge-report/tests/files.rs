//! The tables and maps to download: heads, blanks, quoting, and outlines that
//! turn the way RFC 7946 asks.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use std::collections::BTreeMap;

fn files() -> BTreeMap<String, String> {
    weighbridge_report::report(&common::assessment())
        .into_iter()
        .map(|file| (file.path, String::from_utf8(file.bytes).unwrap()))
        .collect()
}

fn rows(text: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let heads = reader.headers().unwrap().clone();
    reader
        .records()
        .map(|row| {
            let row = row.unwrap();
            heads
                .iter()
                .map(str::to_owned)
                .zip(row.iter().map(str::to_owned))
                .collect()
        })
        .collect()
}

#[test]
fn every_table_is_there_whole_and_documented() {
    let files = files();
    let documented = rows(&files["tables/columns.csv"]);
    for name in [
        "coverage",
        "sectors",
        "presence",
        "concentration",
        "clusters",
        "change",
        "specialisation",
        "reach",
        "comparison",
        "definitions",
        "uncovered",
        "long_run",
        "findings",
        "sources",
        "overlaps",
        "great_britain",
        "similar",
        "long_run_places",
    ] {
        let text = &files[&format!("tables/{name}.csv")];
        assert!(!text.contains('\r') && text.ends_with('\n'), "{name}");
        // The reader refuses rows of another length.
        let rows = rows(text);
        assert!(!rows.is_empty(), "{name}");
        for cell in rows.iter().flat_map(BTreeMap::values) {
            assert!(!["NaN", "inf", "-inf"].contains(&cell.as_str()), "{name}");
        }
        for column in rows[0].keys() {
            assert!(
                documented
                    .iter()
                    .any(|line| line["table"] == format!("{name}.csv")
                        && line["column"] == *column
                        && !line["meaning"].is_empty()),
                "{name}: {column} is not documented"
            );
        }
    }
}

#[test]
fn coverage_and_sectors_have_the_columns_promised() {
    let files = files();
    let first = |name: &str| files[name].lines().next().unwrap().to_owned();
    let coverage = first("tables/coverage.csv");
    for column in
        "geography,place_code,place_name,year,definition,jobs,strategy_jobs,strategy_share,grade"
            .split(',')
    {
        assert!(coverage.split(',').any(|head| head == column), "{column}");
    }
    let sectors = first("tables/sectors.csv");
    for column in "geography,place_code,place_name,year,definition,jobs,sector,location_quotient,lq_low,lq_high,grade".split(',') {
        assert!(sectors.split(',').any(|head| head == column), "{column}");
    }
    // Three places and one region, three readings, three sectors.
    assert_eq!(rows(&files["tables/coverage.csv"]).len(), 12);
    assert_eq!(rows(&files["tables/sectors.csv"]).len(), 36);
}

#[test]
fn shares_are_fractions_and_blanks_are_blank() {
    let files = files();
    for row in rows(&files["tables/coverage.csv"]) {
        if row["place_code"] == "N09000003" {
            for column in [
                "jobs",
                "strategy_jobs",
                "strategy_share",
                "grade",
                "sectors_present",
            ] {
                assert_eq!(row[column], "", "{column}");
            }
        } else {
            let number = |column: &str| row[column].parse::<f64>().unwrap();
            let share = number("strategy_share");
            assert!(share > 0.0 && share <= 1.0);
            // Jobs are written to a tenth, so the quotient may be off by as much.
            assert!((share - number("strategy_jobs") / number("jobs")).abs() < 1e-5);
            assert!(number("strategy_jobs_low") <= number("strategy_jobs"));
            assert!(["official", "derived", "modelled"].contains(&row["grade"].as_str()));
        }
    }
    let hostile = rows(&files["tables/coverage.csv"]);
    assert!(
        hostile
            .iter()
            .any(|row| row["place_name"] == common::HOSTILE)
    );
}

fn area(ring: &[serde_json::Value]) -> f64 {
    let point =
        |value: &serde_json::Value| (value[0].as_f64().unwrap(), value[1].as_f64().unwrap());
    ring.windows(2)
        .map(|pair| {
            let ((x0, y0), (x1, y1)) = (point(&pair[0]), point(&pair[1]));
            x0 * y1 - x1 * y0
        })
        .sum()
}

#[test]
fn maps_follow_the_right_hand_rule_and_agree_with_the_table() {
    let files = files();
    let map: serde_json::Value =
        serde_json::from_str(&files["maps/district-2021.geojson"]).unwrap();
    // A geography without outlines has no map.
    assert!(!files.keys().any(|path| path.starts_with("maps/own")));
    let features = map["features"].as_array().unwrap();
    assert_eq!(features.len(), 3);
    let coverage = rows(&files["tables/coverage.csv"]);
    for feature in features {
        assert_eq!(feature["geometry"]["type"], "MultiPolygon");
        for polygon in feature["geometry"]["coordinates"].as_array().unwrap() {
            for (position, ring) in polygon.as_array().unwrap().iter().enumerate() {
                let ring = ring.as_array().unwrap();
                assert!(ring.len() >= 4 && ring.first() == ring.last());
                assert_eq!(area(ring) > 0.0, position == 0);
            }
        }
        let properties = &feature["properties"];
        let row = coverage
            .iter()
            .find(|row| row["place_code"] == properties["code"] && row["definition"] == "central")
            .unwrap();
        match properties["strategy_share"].as_f64() {
            // The table writes six decimals.
            Some(share) => {
                assert!((share - row["strategy_share"].parse::<f64>().unwrap()).abs() < 1e-6)
            }
            None => assert_eq!(row["strategy_share"], ""),
        }
        assert_eq!(properties["grade"].as_str().unwrap_or(""), row["grade"]);
    }
    let holes = features[0]["geometry"]["coordinates"][0]
        .as_array()
        .unwrap()
        .len()
        - 1;
    assert_eq!(holes, 1);
}
