//! Files exactly as Nomis gave them, with what must become of each. The
//! figures compared with were read from the same files with pandas.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::path::PathBuf;
use std::sync::LazyLock;

use weighbridge_facts::Facts;
use weighbridge_facts::nomis::{Kind, Problem, Read, read, tell};
use weighbridge_model::place::Geography;

static FACTS: LazyLock<Facts> = LazyLock::new(|| Facts::embedded().unwrap());

/// The folder of source files, or none where it is not there; in CI it must be.
fn shared() -> Option<PathBuf> {
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let shared = std::env::var_os("WEIGHBRIDGE_SHARED").map_or(beside, PathBuf::from);
    let folder = shared.join("data/places/nomis_downloads");
    if folder.is_dir() {
        return Some(folder);
    }
    assert!(
        std::env::var_os("CI").is_none(),
        "the source files are not at {}: name their folder in WEIGHBRIDGE_SHARED",
        shared.display()
    );
    eprintln!("SKIPPED: the source files are not at {}", shared.display());
    None
}

fn sample(name: &str) -> Option<Result<Read, Vec<Problem>>> {
    Some(read(&shared()?.join(name), &FACTS))
}

fn good(name: &str) -> Option<Read> {
    match sample(name)? {
        Ok(read) => Some(read),
        Err(problems) => panic!("{}", tell(&problems)),
    }
}

fn total(values: &[f64]) -> f64 {
    values.iter().filter(|value| !value.is_nan()).sum()
}

#[test]
fn one_nation_by_subclass_from_the_interface() {
    let Some(found) = good("bres2019_scotland_5digit_cp1252.csv") else {
        return;
    };
    let table = &found.tables[0];
    assert_eq!((found.tables.len(), table.year), (1, 2019));
    assert_eq!(
        (table.measure.as_str(), table.places.as_slice()),
        ("Employment", &["S92000003".to_owned()][..])
    );
    let own: Vec<&str> = table.industries.iter().map(|set| set[0].as_str()).collect();
    assert_eq!(own, FACTS.leaves());
    assert_eq!(total(&table.values), 2_601_890.0);
    assert_eq!(table.value("S92000003", 0), Some(71_000.0));
    // The snapshot's own regions of Scotland, which the source rounds anew.
    let regions = FACTS.employment_itl2(2019).unwrap();
    let width = FACTS.leaves().len();
    let scotland: f64 = regions
        .places
        .iter()
        .zip(regions.values.chunks(width))
        .filter(|(code, _)| code.starts_with("TLM"))
        .map(|(_, row)| total(row))
        .sum();
    // 5 regions x 729 cells, each rounded: half a percent.
    assert!(
        (scotland / total(&table.values) - 1.0).abs() < 0.005,
        "{scotland}"
    );
}

#[test]
fn a_sector_list_at_several_levels_from_the_interface() {
    let Some(found) = good("bres_gb_2021_api.csv") else {
        return;
    };
    let table = &found.tables[0];
    assert_eq!((table.year, table.industries.len()), (2021, 152));
    assert_eq!(table.places, ["K03000001"]);
    assert_eq!(total(&table.values), 31_362_500.0);
    let at = table
        .industries
        .iter()
        .position(|set| set == &["01"])
        .unwrap();
    assert_eq!(table.value("K03000001", at), Some(454_000.0));
    let at = table
        .industries
        .iter()
        .position(|set| set == &["3320"])
        .unwrap();
    assert_eq!(table.value("K03000001", at), Some(21_000.0));
}

#[test]
fn districts_of_an_older_vintage_are_refused_by_name() {
    let Some(found) = sample("bres_west_north_yorkshire.csv") else {
        return;
    };
    let problems = found.unwrap_err();
    let rows: Vec<usize> = problems.iter().filter_map(|problem| problem.row).collect();
    assert_eq!(rows, [44, 65, 86, 149, 170, 191, 212]);
    assert!(problems.iter().all(|problem| problem.kind == Kind::Area));
    assert_eq!(
        problems[0].to_string(),
        "bres_west_north_yorkshire.csv, row 44, column C (GEOGRAPHY_NAME): E07000163\n  \
         Craven ended in 2023\n  \
         → it is now part of E06000065 North Yorkshire: download the table for \"local\n    \
         authorities: district / unitary (as of April 2023)\""
    );
}

#[test]
fn itl3_is_kept_where_the_facts_know_it() {
    let Some(found) = sample("bres_itl3_section_2023.xlsx") else {
        return;
    };
    if FACTS.areas(Geography::Itl3).is_empty() {
        let problems = found.unwrap_err();
        assert_eq!(problems.len(), 1);
        assert!(
            problems[0]
                .what
                .starts_with("the areas are ITL3 regions (168, ")
        );
        return;
    }
    let found = found.unwrap();
    // Of the 168 areas TLM61 holds no whole district and is left out.
    let table = &found.tables[0];
    assert_eq!(
        (table.year, table.places.len(), table.industries.len()),
        (2023, 167, 21)
    );
    assert_eq!(table.measure, "Employees");
    assert_eq!(table.value("TLC11", 2), Some(13_000.0));
}

#[test]
fn areas_below_districts_are_refused() {
    let Some(found) = sample("bres_msoa_2024.csv") else {
        return;
    };
    let problems = found.unwrap_err();
    assert_eq!(problems.len(), 1, "{}", tell(&problems));
    assert!(
        problems[0]
            .what
            .starts_with("the areas are areas below districts (7264, ")
    );
    assert!(
        problems[0]
            .hint
            .starts_with("areas this fine cannot be used")
    );
}

#[test]
fn other_datasets_are_refused_with_the_reason() {
    for (name, reason) in [
        (
            "UBC_empent_ind_nomis_2023_04_24.xlsx",
            "it counts businesses, not jobs",
        ),
        (
            "nomis_2023_10_06_134949.xlsx",
            "it is on SIC 2003 or SIC 92, an older classification",
        ),
    ] {
        let Some(found) = sample(name) else { return };
        let problems = found.unwrap_err();
        assert_eq!(problems.len(), 1);
        assert!(problems[0].what.ends_with(reason), "{}", problems[0]);
    }
}

/// Files that are not Nomis tables at all: an answer, whatever it is, and no
/// panic.
#[test]
fn other_official_files_are_refused() {
    let Some(folder) = shared() else { return };
    for name in [
        "labourproductivitylad1.xls",
        "APS_T01_jan23.xlsx",
        "SIClookup.csv",
        "imd2025_england_ltla24.csv",
    ] {
        let path = folder.join("..").join(name);
        assert!(read(&path, &FACTS).is_err(), "{name}");
    }
}
