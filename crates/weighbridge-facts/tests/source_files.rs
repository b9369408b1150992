//! Tests that read the official files themselves: the committed snapshot is
//! what they give, byte for byte, and the strategy of 2025 holds the codes of
//! its published list. Without the files they say so and pass, except in CI.

// A test may panic: that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use weighbridge_facts::sources::Sheet;
use weighbridge_facts::{Facts, build};
use weighbridge_model::strategy::{Breadth, Strategy, built_in};

/// The folder `data` of the source files, beside the repository.
fn data() -> Option<PathBuf> {
    let shared = std::env::var_os("WEIGHBRIDGE_SHARED").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared"),
        PathBuf::from,
    );
    let data = shared.join("data");
    if data.is_dir() {
        return Some(data);
    }
    assert!(
        std::env::var_os("CI").is_none(),
        "the source files are not at {}: set WEIGHBRIDGE_SHARED",
        data.display()
    );
    println!(
        "SKIPPED: the source files are not at {}; set WEIGHBRIDGE_SHARED to their folder",
        data.display()
    );
    None
}

#[test]
fn building_again_gives_the_committed_snapshot_byte_for_byte() {
    let Some(data) = data() else { return };
    let out = tempfile::tempdir().unwrap();
    let built = build(&data, out.path()).unwrap();
    let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join("snapshot");
    let names = |folder: &Path| -> BTreeSet<String> {
        std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect()
    };
    assert_eq!(names(out.path()), names(&committed));
    let mut bytes = 0;
    for (name, _, size) in built {
        let file = format!("{name}.parquet");
        let same = std::fs::read(out.path().join(&file)).unwrap()
            == std::fs::read(committed.join(&file)).unwrap();
        assert!(same, "{name} differs from the committed table: build anew");
        bytes += size;
    }
    // The snapshot is to stay small enough to commit and embed.
    assert!(bytes < 8_000_000, "the snapshot has {bytes} bytes");
}

#[test]
fn a_missing_file_is_named_and_nothing_is_written() {
    let (empty, out) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let error = build(empty.path(), out.path()).unwrap_err();
    assert!(error.contains("gva_current_lad23"), "{error}");
    assert_eq!(std::fs::read_dir(out.path()).unwrap().count(), 0);
    assert!(build(&empty.path().join("none"), out.path()).is_err());
}

#[test]
fn jobs_of_great_britain_are_those_of_the_file_of_totals() {
    let Some(data) = data() else { return };
    let file = "places/bres_gb_sic5_employment_2015_2021_summed_from_nuts2.csv";
    let sheet = Sheet::open(&data, file, b',').unwrap();
    let facts = Facts::embedded().unwrap();
    let mut checked = 0;
    for year in facts.employment_years().unwrap() {
        let totals = facts.employment_gb(year).unwrap();
        for [date, industry, count] in sheet.pick(["date", "industry_code", "count"]).unwrap() {
            if date == year.to_string() {
                let at = facts.leaves().binary_search(&industry.to_owned()).unwrap();
                let count: f64 = count.parse().unwrap();
                // Both are sums of whole jobs.
                assert!((totals[at] - count).abs() < 0.5, "{year} {industry}");
                checked += 1;
            }
        }
    }
    assert_eq!(checked, 7 * 729);
}

#[test]
fn the_strategy_of_2025_holds_the_codes_of_its_published_list() {
    let Some(data) = data() else { return };
    let sheet = Sheet::open(&data, "sectors/industrialstrategy2025sectordefs.csv", b',').unwrap();
    let rows = sheet
        .pick(["sector_name", "is_frontier", "sic_code"])
        .unwrap();
    assert_eq!(rows.len(), 131);
    let facts = Facts::embedded().unwrap();
    let tree = facts.industries();
    let text = built_in("uk-2025").unwrap();
    let strategy = Strategy::parse(text, "uk-2025", tree).unwrap();
    let title = |name: &str| match name {
        "Clean Energy" => "clean-energy",
        "Digital and Technologies" => "digital-and-technologies",
        "Foundational industries and inputs" => "foundational",
        "Advanced Manufacturing" => "advanced-manufacturing",
        "Creative Industries" => "creative-industries",
        "Defence" => "defence",
        "Financial Services" => "financial-services",
        "Life Sciences" => "life-sciences",
        "Professional and Business Services" => "professional-and-business-services",
        other => panic!("`{other}` is no sector that we know"),
    };
    let mut listed: BTreeMap<&str, [BTreeSet<&str>; 2]> = BTreeMap::new();
    for [sector, frontier, code] in &rows {
        let lists = listed.entry(title(sector)).or_default();
        if *code != "NA" && !code.is_empty() {
            lists[0].insert(code);
            if *frontier == "1" {
                lists[1].insert(code);
            }
        }
    }
    assert_eq!(listed.len(), strategy.sectors.len());
    for sector in &strategy.sectors {
        let [central, frontier] = &listed[sector.name.as_str()];
        for (breadth, list) in [(Breadth::Central, central), (Breadth::Narrow, frontier)] {
            // The foundational industries have no frontier of their own.
            if breadth == Breadth::Narrow && frontier.is_empty() {
                continue;
            }
            let ours: BTreeSet<&str> = sector
                .definition(breadth)
                .map(|definition| {
                    let codes = definition.codes.iter();
                    codes.map(|code| code.prefix.as_str()).collect()
                })
                .unwrap_or_default();
            assert_eq!(&ours, list, "{} {}", sector.name, breadth.as_str());
        }
    }
    // Counted over the finest codes, which are 615 classes with those that have
    // subclasses replaced by them, foundational industries included: 283 are
    // covered and 73 of them stand in more than one sector. The industries of
    // the employment statistics give the same two numbers.
    let finest = tree.finest();
    for leaves in [finest.as_slice(), facts.leaves()] {
        let mut sectors = vec![0; leaves.len()];
        for sector in &strategy.sectors {
            let weights = sector.weights(Breadth::Central, tree, leaves);
            for (count, weight) in sectors.iter_mut().zip(weights) {
                *count += usize::from(weight > 0.0);
            }
        }
        assert_eq!(sectors.iter().filter(|count| **count > 0).count(), 283);
        assert_eq!(sectors.iter().filter(|count| **count > 1).count(), 73);
    }
}
