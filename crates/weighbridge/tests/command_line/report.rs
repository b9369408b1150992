//! The report of `assess`: the same twice, the same as JSON, for every
//! geography and year, with the columns that others may rely on.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::Value;

use crate::sandbox::{DEFAULT, Sandbox, files, flat, headings, number, printed, rows};

#[test]
fn the_same_twice_and_quiet_says_nothing() {
    let sandbox = Sandbox::new();
    assert_eq!(sandbox.run(&["assess", "--quiet"]).good(), "");
    let (one, two) = (
        files(&DEFAULT.folder),
        files(&sandbox.path("weighbridge-report")),
    );
    assert!(one.contains_key(Path::new("index.html")));
    assert!(one.contains_key(Path::new("tables/coverage.csv")));
    assert!(one.contains_key(Path::new("maps/itl2-2021.geojson")));
    assert!(one.contains_key(Path::new("tables/shock.csv")));
    assert!(one.contains_key(Path::new("tables/border_links.csv")));
    let names = |files: &BTreeMap<_, _>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&one), names(&two));
    for (name, bytes) in &one {
        assert!(*bytes == two[name], "{} differs", name.display());
    }
}

#[test]
fn a_former_report_is_replaced_whole() {
    let sandbox = Sandbox::new();
    for geography in ["region,nation", "nation"] {
        sandbox
            .run(&["assess", "--geography", geography, "--out", "r"])
            .good();
    }
    assert_eq!(sandbox.names(), ["r"]);
    assert!(sandbox.path("r/maps/nation-2021.geojson").exists());
    assert!(!sandbox.path("r/maps/region-2021.geojson").exists());
}

/// Columns that others may rely on, in the two tables that they may rely on.
#[test]
fn tables_have_their_columns() {
    let common = [
        "geography",
        "place_code",
        "place_name",
        "year",
        "definition",
        "jobs",
        "grade",
    ];
    for (name, more) in [
        ("coverage.csv", &["strategy_jobs", "strategy_share"][..]),
        (
            "sectors.csv",
            &["sector", "location_quotient", "lq_low", "lq_high"],
        ),
    ] {
        let found = headings(&DEFAULT.folder.join("tables").join(name));
        for column in common.iter().chain(more) {
            assert!(
                found.iter().any(|known| known == column),
                "{name}: {column}"
            );
        }
    }
    // Every column of every table is explained.
    let explained: BTreeSet<(String, String)> = rows(&DEFAULT.folder.join("tables/columns.csv"))
        .into_iter()
        .map(|row| (row["table"].clone(), row["column"].clone()))
        .collect();
    for file in files(&DEFAULT.folder.join("tables")).into_keys() {
        for column in headings(&DEFAULT.folder.join("tables").join(&file)) {
            let name = file.to_str().unwrap().to_owned();
            assert!(
                name == "columns.csv" || explained.contains(&(name.clone(), column.clone())),
                "{name}: {column}"
            );
        }
    }
}

/// Every district and region once, under each reading; shares are fractions,
/// intervals hold their figure, and every figure has a grade.
/// From a table of the folder to the lines that licences ask for: no figure without.
#[test]
fn every_table_says_what_it_is_drawn_from() {
    let sources: BTreeSet<String> = rows(&DEFAULT.folder.join("tables/sources.csv"))
        .into_iter()
        .map(|row| row["table"].clone())
        .collect();
    for line in rows(&DEFAULT.folder.join("tables/columns.csv")) {
        let table = line["table"].as_str();
        let drawn = &line["drawn_from"];
        if ["findings.csv", "sources.csv"].contains(&table) {
            continue;
        }
        assert!(!drawn.is_empty(), "{table}");
        for name in drawn.split("; ") {
            assert!(sources.contains(name), "{table}: {name}");
        }
    }
    // A modelled figure of a finding names the model's sources, not one survey alone.
    for row in rows(&DEFAULT.folder.join("tables/findings.csv")) {
        if row["grade"] == "modelled" && row["sources"].starts_with("employment_itl2_industry") {
            assert!(row["sources"].contains("; "), "{row:?}");
        }
    }
}

/// What is told of places beside the assisted-areas map hangs on the best map: one
/// that reaches almost as much names other places.
#[test]
fn the_map_beside_the_strategy_is_proven() {
    let page = std::fs::read_to_string(DEFAULT.folder.join("index.html")).unwrap();
    assert!(page.contains("is proven best. Nobody has drawn it in law."));
}

/// A district of the strategy's is not told as reached by nothing. Babergh has one of
/// the largest shares of jobs without any sector present for certain.
#[test]
fn what_neither_reaches_is_in_no_other_list() {
    let sandbox = Sandbox::new();
    let run = sandbox.run(&["assess", "uk-2017", "--compare", "none", "--out", "r"]);
    run.good();
    let districts = rows(&sandbox.path("r/tables/assisted_areas.csv"));
    let marked = |row: &BTreeMap<String, String>, column: &str| row[column] == "1";
    let neither: Vec<_> = districts
        .iter()
        .filter(|row| marked(row, "reached_by_neither"))
        .collect();
    assert!(!neither.is_empty());
    for row in neither {
        for list in ["in_map", "most_strategy_jobs", "sector_present"] {
            assert!(!marked(row, list), "{list}: {row:?}");
        }
    }
    let babergh = districts.iter().find(|row| row["place_name"] == "Babergh");
    let babergh = babergh.unwrap();
    assert!(marked(babergh, "most_strategy_jobs") && !marked(babergh, "reached_by_neither"));
    let page = std::fs::read_to_string(sandbox.path("r/index.html")).unwrap();
    let list = page.split("Reached by neither, most need first: ").nth(1);
    let list = list.unwrap().split("</p>").next().unwrap();
    assert!(!list.contains("Babergh"), "{list}");
}

#[test]
fn every_place_has_its_rows() {
    let coverage = rows(&DEFAULT.folder.join("tables/coverage.csv"));
    let count = |geography: &str| {
        let places: BTreeSet<(&str, &str)> = coverage
            .iter()
            .filter(|row| row["geography"] == geography)
            .map(|row| (row["place_code"].as_str(), row["definition"].as_str()))
            .collect();
        places.len()
    };
    // 361 districts and 41 regions of the United Kingdom, three readings each.
    assert_eq!((count("district"), count("itl2")), (3 * 361, 3 * 41));
    assert_eq!(coverage.len(), 3 * (361 + 41));
    let sectors = rows(&DEFAULT.folder.join("tables/sectors.csv"));
    for (row, jobs, share) in coverage
        .iter()
        .map(|row| (row, "strategy_jobs", "strategy_share"))
        .chain(
            sectors
                .iter()
                .map(|row| (row, "sector_jobs", "sector_share")),
        )
    {
        if row[jobs].is_empty() {
            // No jobs by fine industry in Northern Ireland, or no industry.
            assert_eq!((row[share].as_str(), row["grade"].as_str()), ("", ""));
            continue;
        }
        assert!(["official", "derived", "modelled"].contains(&row["grade"].as_str()));
        let (found, all, part) = (number(row, jobs), number(row, "jobs"), number(row, share));
        assert!((0.0..=1.0).contains(&part), "{row:?}");
        // Each of the three was rounded when it was written.
        let slack = printed(found) / all + found * printed(all) / (all * all) + printed(part);
        assert!((part - found / all).abs() <= slack, "{row:?}");
        let (low, high) = (format!("{jobs}_low"), format!("{jobs}_high"));
        assert!(
            number(row, &low) <= found && found <= number(row, &high),
            "{row:?}"
        );
        if row["geography"] == "itl2" {
            assert_eq!(row["grade"], "derived", "{row:?}");
        }
        if row["location_quotient"].is_empty() {
            continue;
        }
        let quotient = number(row, "location_quotient");
        assert!(number(row, "lq_low") <= quotient && quotient <= number(row, "lq_high"));
    }
    let northern: Vec<_> = coverage
        .iter()
        .filter(|row| row["place_code"].starts_with('N') || row["place_code"] == "TLN0")
        .collect();
    assert_eq!(northern.len(), 3 * 12);
    assert!(northern.iter().all(|row| row["strategy_jobs"].is_empty()));
}

/// Every sector has its words explained, also one that SIC cannot see.
#[test]
fn no_sector_is_missing_from_the_definitions() {
    let definitions = rows(&DEFAULT.folder.join("tables/definitions.csv"));
    for row in rows(&DEFAULT.folder.join("tables/sectors.csv")) {
        let named = definitions
            .iter()
            .any(|known| known["sector"] == row["sector"]);
        assert!(named, "{}", row["sector"]);
    }
    for row in definitions {
        let unseen = row["definition"].is_empty();
        assert_eq!(unseen, !row["not_in_sic"].is_empty(), "{row:?}");
        assert!(!unseen || row["jobs"].is_empty(), "{row:?}");
    }
}

/// The figure of the JSON and that of the table are one.
fn same(value: &Value, row: &BTreeMap<String, String>, column: &str) {
    match value.as_f64() {
        Some(value) => {
            let there = number(row, column);
            assert!(
                (value - there).abs() <= printed(value),
                "{column}: {value}, {row:?}"
            );
        }
        None => assert_eq!((value, row[column].as_str()), (&Value::Null, ""), "{row:?}"),
    }
}

#[test]
fn json_holds_the_figures_of_the_tables() {
    let sandbox = Sandbox::new();
    let out = sandbox.run(&["assess", "--json"]).good();
    assert_eq!(out.lines().count(), 1);
    let told: Value = serde_json::from_str(&out).unwrap();
    // It writes the same report beside.
    assert!(files(&DEFAULT.folder) == files(&sandbox.path("weighbridge-report")));
    let mut coverage = rows(&DEFAULT.folder.join("tables/coverage.csv")).into_iter();
    let mut sectors = rows(&DEFAULT.folder.join("tables/sectors.csv")).into_iter();
    let breadths = ["narrow", "central", "broad"];
    for layer in told["layers"].as_array().unwrap() {
        for place in layer["coverage"].as_array().unwrap() {
            for (at, breadth) in breadths.iter().enumerate() {
                let row = coverage.next().unwrap();
                assert_eq!(place["place"]["code"], *row["place_code"]);
                assert_eq!(row["definition"], *breadth);
                let cell = &place["total"][at];
                same(&place["jobs"], &row, "jobs");
                same(&cell["jobs"]["jobs"], &row, "strategy_jobs");
                same(&cell["jobs"]["low"], &row, "strategy_jobs_low");
                same(&cell["jobs"]["high"], &row, "strategy_jobs_high");
                same(&cell["share"], &row, "strategy_share");
                same(&cell["location_quotient"], &row, "location_quotient");
            }
            for sector in place["sectors"].as_array().unwrap() {
                for at in 0..breadths.len() {
                    let row = sectors.next().unwrap();
                    same(&sector[at]["jobs"]["jobs"], &row, "sector_jobs");
                    same(&sector[at]["share"], &row, "sector_share");
                    same(&sector[at]["quotient_low"], &row, "lq_low");
                    same(&sector[at]["quotient_high"], &row, "lq_high");
                }
            }
        }
    }
    assert!(coverage.next().is_none() && sectors.next().is_none());
    // The sentences of the terminal are those of the JSON.
    let telling = told["telling"].as_array().unwrap();
    assert_eq!(telling.len(), 5);
    for finding in telling {
        let sentence = flat(finding["statement"].as_str().unwrap());
        assert!(flat(&DEFAULT.out).contains(&sentence), "{sentence}");
    }
}

/// All geographies in the first and another year, one of them twice; the jobs
/// of Great Britain are the same however it is cut.
#[test]
fn every_geography_and_year() {
    let sandbox = Sandbox::new();
    let all = "district,itl2,itl3,combined-authority,travel-to-work-area,region,nation,region";
    sandbox
        .run(&[
            "assess",
            "--geography",
            all,
            "--year",
            "2015",
            "--out",
            "first",
        ])
        .good();
    let coverage = rows(&sandbox.path("first/tables/coverage.csv"));
    let mut jobs: BTreeMap<&str, (usize, f64)> = BTreeMap::new();
    for row in coverage.iter().filter(|row| row["definition"] == "central") {
        assert_eq!(row["year"], "2015");
        let sum = jobs.entry(&row["geography"]).or_default();
        sum.0 += 1;
        sum.1 += row["jobs"].parse::<f64>().unwrap_or(0.0);
    }
    for (geography, places) in [
        ("district", 361),
        ("itl2", 41),
        // 179 but for one: Highland, which ITL3 cuts, is counted whole in another.
        ("itl3", 178),
        ("combined-authority", 15),
        ("travel-to-work-area", 228),
        ("region", 12),
        ("nation", 4),
    ] {
        let (count, sum) = jobs[geography];
        assert_eq!(count, places, "{geography}");
        // As published for 2015; each figure was rounded to a tenth.
        if geography != "combined-authority" {
            let slack = 0.051 * places as f64;
            assert!((sum - 29_737_315.0).abs() <= slack, "{geography}: {sum}");
        }
    }
    assert_eq!(jobs.len(), 7);
    sandbox
        .run(&[
            "assess",
            "--geography",
            "nation",
            "--year",
            "all",
            "--out",
            "years",
        ])
        .good();
    let years: BTreeSet<String> = rows(&sandbox.path("years/tables/coverage.csv"))
        .into_iter()
        .map(|row| row["year"].clone())
        .collect();
    assert_eq!(years, (2015..=2021).map(|year| year.to_string()).collect());
}

/// A region of whole published areas is as good as they are, and the sum of
/// its districts; halves count half.
#[test]
fn regions_of_ones_own() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "mine.csv",
        "region,place,share\nSouth Yorkshire,Barnsley,\nSouth Yorkshire,Doncaster,\n\
         South Yorkshire,E08000018,\nSouth Yorkshire,E08000019,\nHalf,Barnsley,0.5\n",
    );
    sandbox
        .run(&[
            "assess",
            "--places",
            "mine.csv",
            "--geography",
            "itl2",
            "--out",
            "r",
        ])
        .good();
    let coverage = rows(&sandbox.path("r/tables/coverage.csv"));
    let find = |rows: &[BTreeMap<String, String>], place: &str| {
        let found = rows
            .iter()
            .find(|row| row["place_name"] == place && row["definition"] == "central");
        found.unwrap_or_else(|| panic!("no {place}")).clone()
    };
    let (own, official) = (
        find(&coverage, "South Yorkshire"),
        coverage
            .iter()
            .find(|row| row["place_code"] == "TLE3" && row["definition"] == "central")
            .unwrap(),
    );
    assert_eq!(coverage[0]["place_code"], "own-1");
    for column in ["jobs", "strategy_jobs", "strategy_share", "grade"] {
        assert_eq!(own[column], official[column], "{column}");
    }
    let whole = find(
        &rows(&DEFAULT.folder.join("tables/coverage.csv")),
        "Barnsley",
    );
    let half = find(&coverage, "Half");
    assert_eq!(half["grade"], "modelled");
    for column in ["jobs", "strategy_jobs"] {
        let (half, whole) = (number(&half, column), number(&whole, column));
        // Both were rounded to a tenth.
        assert!((2.0 * half - whole).abs() <= 0.151, "{half} {whole}");
    }
    // What would be lost stands for them too.
    let shock = rows(&sandbox.path("r/tables/shock.csv"));
    let own = |name: &str| {
        shock
            .iter()
            .any(|row| row["kind"] == "own" && row["name"] == name && row["part"] == "direct")
    };
    assert!(own("South Yorkshire") && own("Half"));
}

/// The map beside the strategy has as many people as the strategy's districts, also
/// where the next one in their order is large and did not fit under the ceiling.
#[test]
fn the_map_beside_the_strategy_has_as_many_people() {
    let sandbox = Sandbox::new();
    for strategy in ["uk-2025", "uk-2017"] {
        let json = sandbox
            .run(&["assess", strategy, "--compare", "none", "--json"])
            .good();
        let told: serde_json::Value = serde_json::from_str(&json).unwrap();
        let people = |who: &str| told["areas"][who]["people"].as_f64().unwrap();
        let (map, theirs) = (people("map"), people("strategy"));
        assert!(
            map <= theirs && map > 0.998 * theirs,
            "{strategy}: {map} {theirs}"
        );
    }
}
