//! Figures by industry of the exposure lenses that a table holds whole: the years of the
//! supply tables, and the usual measures of the input-output table.

use crate::sandbox::{Sandbox, fits, flat, rows};

/// The years of one vintage are told on the screen, on the page and in the table, apart
/// from those of another, with penetration as far as re-exports let it be known.
#[test]
fn the_years_of_the_supply_tables_are_told_with_penetration() {
    let sandbox = Sandbox::new();
    let told = sandbox
        .run(&["exposure", "trade", "--industry", "C241T243"])
        .good();
    fits(&told);
    let year = |year: &str| {
        let line = told.lines().find(|line| line.trim().starts_with(year));
        line.unwrap_or_else(|| panic!("no {year} in {told}"))
            .split_whitespace()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    // By hand from the tables: 8,073 / (10,041 + 8,073 - 5,931), and the exports less
    // 12,554 of 30,668 of them.
    assert_eq!(
        year("2022")[1..],
        ["10,041", "8,073", "5,931", "45%", "55–66%", "35–59%"]
    );
    assert_eq!(year("1997")[5], "33–37%");
    assert_eq!(
        told.lines()
            .filter(|line| line.split_whitespace().count() == 7 && line.ends_with('%'))
            .count(),
        26
    );
    let plain = flat(&told);
    assert!(
        plain.contains("not to be set against the years above"),
        "{plain}"
    );
    sandbox
        .run(&["exposure", "trade", "--geography", "region", "--out", "t"])
        .good();
    let page = std::fs::read_to_string(sandbox.path("t/index.html")).unwrap();
    assert!(page.contains("Import penetration and export intensity, 1997 to 2022"));
    let rows = rows(&sandbox.path("t/tables/trade_products.csv"));
    let steel: Vec<_> = rows
        .iter()
        .filter(|row| row["product"] == "C241T243")
        .collect();
    assert_eq!(steel.len(), 26);
    for row in &rows {
        let figure = |name: &str| row[name].parse::<f64>().ok();
        if let (Some(low), Some(high)) = (figure("penetration_low"), figure("penetration_high")) {
            let least = figure("penetration_least").unwrap();
            assert!(least <= low && low <= high, "{row:?}");
            // Home demand is positive, and imports are no less than nothing.
            assert!(least >= 0.0, "{row:?}");
        }
    }
}

/// Multipliers, linkages and position of the built-in table are written out and told of an
/// industry: what the office publishes inside the workbook of 2023 is met elsewhere.
#[test]
fn the_measures_of_every_industry_are_written_out() {
    let sandbox = Sandbox::new();
    sandbox
        .run(&["exposure", "supply", "--geography", "region", "--out", "s"])
        .good();
    // Standing and its chart stand first, so that they are seen without moving the table.
    let page = std::fs::read_to_string(sandbox.path("s/index.html")).unwrap();
    let table = &page[page.find("Core and undecided industries").unwrap()..];
    let at = |head: &str| table.find(head).unwrap_or_else(|| panic!("no {head}"));
    let heads = [
        "Industry",
        "Standing",
        "Index less its cut",
        "Imports in a pound, own",
        "whole chain",
        "Importers’ share",
        "From one source",
        "Dependent jobs",
        "Imports most",
    ];
    assert!(heads.windows(2).all(|two| at(two[0]) < at(two[1])));
    let found = rows(&sandbox.path("s/tables/industry_measures.csv"));
    // 104 less the one whose column holds a negative flow, and any without output.
    assert!(found.len() >= 100 && found.len() < 104, "{}", found.len());
    let steel = found
        .iter()
        .find(|row| row["industry"] == "C241T243")
        .unwrap();
    let figure = |name: &str| steel[name].parse::<f64>().unwrap();
    assert!((figure("output_multiplier") - figure("downstreamness")).abs() < 1e-9);
    // What a pound buys is value added, imports or taxes on products.
    let both = figure("value_added_effect") + figure("import_total");
    assert!(both > 0.9 && both < 1.0 + 1e-9, "{both}");
    assert!(figure("output_multiplier") >= 1.0 && figure("upstreamness") >= 1.0);
    let columns = std::fs::read_to_string(sandbox.path("s/tables/columns.csv")).unwrap();
    assert!(columns.contains("industry_measures"), "{columns}");
    let told = sandbox
        .run(&["exposure", "supply", "--industry", "C241T243"])
        .good();
    let plain = flat(&told);
    let output = format!("£{:.2} of value added and", figure("value_added_effect"));
    assert!(plain.contains(&output), "{plain}");
    // An industry that is a small part of the table's is told with its warning.
    let told = sandbox
        .run(&["exposure", "supply", "--industry", "27.2"])
        .good();
    assert!(told.contains("Warning: "), "{told}");
}
