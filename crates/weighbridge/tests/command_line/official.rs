//! The official figures of the default report, made again from the published
//! files by the shortest way: the government's list of codes and the survey's
//! rows, with none of the program's own code between.

use std::collections::{BTreeMap, BTreeSet};

use crate::sandbox::{DEFAULT, number, printed, rows, shared};

/// Sector, reading: the prefixes of the government's list. The table marks
/// frontier industries with 1 and foundational ones with 2.
fn listed(text: &[u8]) -> BTreeMap<(String, &'static str), Vec<String>> {
    let mut found: BTreeMap<(String, &str), Vec<String>> = BTreeMap::new();
    for row in csv::Reader::from_reader(text).deserialize() {
        let row: BTreeMap<String, String> = row.unwrap();
        if row["sic_code"] == "NA" {
            continue;
        }
        let name = match row["sector_name"].as_str() {
            "Foundational industries and inputs" => "foundational".to_owned(),
            other => other.to_lowercase().replace(' ', "-"),
        };
        // No broad reading and, of what is foundational, no frontier is given.
        let readings: &[&str] = match row["is_frontier"].as_str() {
            "0" => &["central", "broad"],
            _ => &["narrow", "central", "broad"],
        };
        for reading in readings {
            let codes = found.entry((name.clone(), reading)).or_default();
            codes.push(row["sic_code"].clone());
        }
    }
    found
}

/// The title of a sector of the list, in small letters.
fn title(sector: &str) -> String {
    match sector {
        "foundational" => "foundational industries and inputs".into(),
        other => other.replace('-', " "),
    }
}

#[test]
fn figures_of_itl2_regions_are_those_published() {
    let (Some(survey), Some(list)) = (
        shared("places/bres_nuts2_sic5_employment_2015_2021.csv.gz"),
        shared("sectors/industrialstrategy2025sectordefs.csv"),
    ) else {
        return;
    };
    let listed = listed(&list);
    // Region to industry to jobs of 2021.
    let mut jobs: BTreeMap<String, BTreeMap<String, f64>> = BTreeMap::new();
    for row in csv::Reader::from_reader(survey.as_slice()).deserialize() {
        let (date, region, _, industry, count): (String, String, String, String, f64) = match row {
            Ok(row) => row,
            // A blank figure; there is none in 2021.
            Err(_) => continue,
        };
        if date == "2021" {
            jobs.entry(region).or_default().insert(industry, count);
        }
    }
    assert_eq!(jobs.len(), 40);
    assert!(jobs.values().all(|industries| industries.len() == 729));
    let every: f64 = jobs.values().flat_map(BTreeMap::values).sum();
    assert_eq!(every, 31_366_000.0);

    let count = |region: &BTreeMap<String, f64>, codes: &BTreeSet<&str>| -> f64 {
        region
            .iter()
            .filter(|(industry, _)| codes.iter().any(|code| industry.starts_with(code)))
            .map(|(_, jobs)| jobs)
            .sum()
    };
    let check =
        |row: &BTreeMap<String, String>, codes: &BTreeSet<&str>, part: &str, share: &str| {
            let region = &jobs[&row["place_code"]];
            let (all, found) = (region.values().sum::<f64>(), count(region, codes));
            let whole: f64 = jobs.values().map(|region| count(region, codes)).sum();
            let mut wanted = vec![("jobs", all), (part, found), (share, found / all)];
            if whole > 0.0 {
                wanted.push(("location_quotient", found / all / (whole / every)));
            }
            for (column, value) in wanted {
                let there = number(row, column);
                assert!(
                    (there - value).abs() <= printed(value),
                    "{column} is {value}: {row:?}"
                );
            }
            assert_eq!(row["grade"], "derived");
        };
    let (mut checked, mut spreads) = ((0, 0), 0);
    for row in rows(&DEFAULT.folder.join("tables/coverage.csv")) {
        if row["geography"] == "itl2" && row["place_code"] != "TLN0" {
            let codes = listed
                .iter()
                .filter(|((sector, reading), _)| {
                    sector != "foundational" && *reading == row["definition"]
                })
                .flat_map(|(_, codes)| codes.iter().map(String::as_str))
                .collect();
            check(&row, &codes, "strategy_jobs", "strategy_share");
            checked.0 += 1;
        }
    }
    for row in rows(&DEFAULT.folder.join("tables/sectors.csv")) {
        if row["geography"] == "itl2" && row["place_code"] != "TLN0" {
            let reading = ["narrow", "central", "broad"]
                .into_iter()
                .find(|reading| *reading == row["definition"])
                .unwrap();
            let Some(codes) = listed.get(&(row["sector"].clone(), reading)) else {
                // Nothing in SIC stands for it: then no figure may be shown.
                assert_eq!(row["sector_jobs"], "", "{row:?}");
                continue;
            };
            let codes = codes.iter().map(String::as_str).collect();
            check(&row, &codes, "sector_jobs", "sector_share");
            checked.1 += 1;
        }
    }
    // How the jobs of each sector are spread over the regions.
    for row in rows(&DEFAULT.folder.join("tables/concentration.csv")) {
        let codes: BTreeSet<&str> = listed
            .iter()
            .filter(|((sector, reading), _)| {
                *reading == "central" && title(sector) == row["what"].to_lowercase()
            })
            .flat_map(|(_, codes)| codes.iter().map(String::as_str))
            .collect();
        if codes.is_empty() {
            continue;
        }
        let whole: f64 = jobs.values().map(|region| count(region, &codes)).sum();
        let spread: Vec<(&str, f64, f64)> = jobs
            .iter()
            .map(|(code, region)| {
                let all: f64 = region.values().sum();
                (code.as_str(), count(region, &codes) / whole, all / every)
            })
            .collect();
        let value = match row["index"].as_str() {
            "hoover" => {
                spread
                    .iter()
                    .map(|(_, own, all)| (own - all).abs())
                    .sum::<f64>()
                    / 2.0
            }
            "theil" => spread
                .iter()
                .filter(|(_, own, _)| *own > 0.0)
                .map(|(_, own, all)| own * (own / all).ln())
                .sum(),
            "top_ten_share" => {
                let mut shares: Vec<f64> = spread.iter().map(|(_, own, _)| *own).collect();
                shares.sort_by(|a, b| b.total_cmp(a));
                shares[..10].iter().sum()
            }
            "london_south_east_share" => spread
                .iter()
                .filter(|(code, ..)| code.starts_with("TLI") || code.starts_with("TLJ"))
                .map(|(_, own, _)| own)
                .sum(),
            _ => continue,
        };
        assert_eq!(number(&row, "jobs"), whole, "{row:?}");
        let there = number(&row, "value");
        assert!((there - value).abs() <= printed(value), "{value}: {row:?}");
        assert!(number(&row, "low") <= there && there <= number(&row, "high"));
        spreads += 1;
    }
    // Four indices of eight sectors.
    assert_eq!(spreads, 4 * 8);
    // 40 regions, three readings; of the sectors all but clean energy, and but
    // the three that have no frontier industry with a code.
    assert_eq!(checked, (40 * 3, 40 * (3 * 8 - 3)));
}
