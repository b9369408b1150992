//! What `weighbridge exposure` prints, writes and refuses.

use crate::sandbox::{Sandbox, flat, says};
use crate::snapshots::snapshot;

fn run(arguments: &[&str]) -> crate::sandbox::Run {
    Sandbox::new().run(arguments)
}

#[test]
fn what_the_terminal_says_of_exposure() {
    snapshot(
        "exposure-energy.txt",
        &run(&["exposure", "energy", "--geography", "region"]).good(),
    );
    snapshot(
        "exposure-energy-place.txt",
        &run(&["exposure", "energy", "--gap", "46%", "--place", "Rotherham"]).good(),
    );
    snapshot(
        "exposure-trade.txt",
        &run(&["exposure", "trade", "--geography", "region"]).good(),
    );
    snapshot(
        "exposure-border.txt",
        &run(&[
            "exposure",
            "border",
            "--good",
            "iron and steel",
            "--tonnes",
            "1000",
            "--carbon-price-here",
            "50",
            "--carbon-price-there",
            "70",
        ])
        .good(),
    );
}

#[test]
fn lines_fit_the_screen() {
    for arguments in [
        ["exposure", "energy", "--geography", "itl2"],
        ["exposure", "supply", "--geography", "itl2"],
        ["exposure", "supply", "--industry", "29"],
        ["exposure", "supply", "--industry", "manufacturing"],
        ["exposure", "supply", "--place", "Cumberland"],
        ["exposure", "trade", "--geography", "itl2"],
        ["exposure", "energy", "--geography", "nation"],
        ["exposure", "energy", "--geography", "region"],
        ["exposure", "trade", "--geography", "region"],
        ["exposure", "trade", "--geography", "combined-authority"],
        ["exposure", "trade", "--place", "Cumberland"],
        ["exposure", "energy", "--place", "Stoke-on-Trent"],
    ] {
        for line in run(&arguments).good().lines() {
            assert!(line.chars().count() <= 80, "{line}");
        }
    }
}

#[test]
fn a_page_and_its_tables_are_written() {
    let sandbox = Sandbox::new();
    for (which, table) in [
        ("energy", "exposure_energy"),
        ("trade", "exposure_trade"),
        ("supply", "exposure_supply_places"),
    ] {
        sandbox
            .run(&["exposure", which, "--geography", "itl2", "--out", which])
            .good();
        let page = std::fs::read_to_string(sandbox.path(&format!("{which}/index.html"))).unwrap();
        assert!(page.contains("<svg class=\"map\"") && page.contains("<b class=\"g g"));
        let rows =
            std::fs::read_to_string(sandbox.path(&format!("{which}/tables/{table}.csv"))).unwrap();
        assert!(rows.lines().count() > 40, "{rows}");
        let columns =
            std::fs::read_to_string(sandbox.path(&format!("{which}/tables/columns.csv"))).unwrap();
        assert!(columns.contains(table));
    }
}

#[test]
fn what_an_industry_rests_on_is_shown_with_all_its_parts() {
    let sandbox = Sandbox::new();
    let told = |arguments: &[&str]| {
        let mut all = vec!["exposure", "supply"];
        all.extend(arguments);
        let out = sandbox.run(&all).good();
        flat(&out)
    };
    let cars = told(&["--industry", "motor cars", "--place", "Coventry"]);
    says(
        &cars,
        &[
            "C29",
            "Who depends on it most",
            "makers here",
            "Coventry (E08000026",
            "not which industries belong",
            "later closures are not in",
        ],
    );
    let all = told(&["--geography", "region"]);
    says(
        &all,
        &[
            "above the cut of the most exposed quarter",
            "each version with its own cut",
            "Core:",
            "Undecided:",
            "Exposed supplies:",
            "product by product",
        ],
    );
    // Where more is exported than made the share of makers here is not told.
    let metals = told(&["--industry", "C244_5"]);
    assert!(
        metals.contains("none is told where more is exported than made")
            && !metals.contains("0.0%"),
        "{metals}"
    );
    let json = sandbox
        .run(&[
            "exposure",
            "supply",
            "--industry",
            "C29",
            "--place",
            "Coventry",
            "--json",
        ])
        .good();
    let value: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(value["industries"].as_array().unwrap().len(), 1);
    assert_eq!(value["places"].as_array().unwrap().len(), 1);
    assert_eq!(value["industries"][0]["code"], "C29");
    sandbox
        .run(&["exposure", "supply", "--out", "supply"])
        .good();
    let page = std::fs::read_to_string(sandbox.path("supply/index.html")).unwrap();
    says(
        &page,
        &[
            "Exposed supplies",
            "electric-arc",
            "direct and upstream",
            "<svg class=\"map\"",
        ],
    );
}

#[test]
fn every_good_of_the_border_is_written_with_its_link() {
    let sandbox = Sandbox::new();
    sandbox
        .run(&[
            "exposure",
            "trade",
            "--geography",
            "region",
            "--out",
            "trade",
        ])
        .good();
    let links = crate::sandbox::rows(&sandbox.path("trade/tables/border_links.csv"));
    let goods: std::collections::BTreeSet<&String> = links.iter().map(|row| &row["cn"]).collect();
    assert_eq!(goods.len(), 569);
    for row in &links {
        assert!(["exact", "narrowed", "several", "outside"].contains(&row["quality"].as_str()));
    }
    let balances = crate::sandbox::rows(&sandbox.path("trade/tables/trade_balances.csv"));
    assert!(balances.iter().all(|row| row["year"] == "2023"));
}

#[test]
fn a_value_that_was_moved_is_told() {
    let out = run(&[
        "exposure",
        "border",
        "--good",
        "2523 21 00",
        "--origin",
        "Albania",
        "--carbon-price-here",
        "50",
        "--carbon-price-there",
        "0",
    ])
    .good();
    let told = flat(&out);
    assert!(
        told.contains("1.37 t CO2e") && told.contains("stands in the source under the mark-ups"),
        "{told}"
    );
}

#[test]
fn json_is_one_value_with_the_place_alone() {
    let out = run(&["exposure", "energy", "--place", "E08000018", "--json"]).good();
    let value: serde_json::Value = serde_json::from_str(&out).unwrap();
    let places = value["layers"][0]["places"].as_array().unwrap();
    assert_eq!(places.len(), 1);
    assert_eq!(places[0]["place"]["name"], "Rotherham");
    let border = run(&[
        "exposure",
        "border",
        "--good",
        "cement",
        "--emissions",
        "0.7",
        "--carbon-price-here",
        "70",
        "--carbon-price-there",
        "0",
        "--free-allocation",
        "50%",
        "--json",
    ])
    .good();
    let value: serde_json::Value = serde_json::from_str(&border).unwrap();
    // 0.7 t, half of it freed, at 70: 24.5 a tonne.
    let inward = value["charges"][0]["inward"].as_f64().unwrap();
    assert!((inward - 24.5).abs() < 1e-9, "{border}");
}

#[test]
fn a_border_says_what_it_does_not_know() {
    let border = |more: &[&str]| {
        let mut all = vec!["exposure", "border", "--good", "steel"];
        all.extend(["--carbon-price-here", "50", "--carbon-price-there", "20"]);
        all.extend(more);
        let out = run(&all).good();
        flat(&out)
    };
    // Default values are of a good from there.
    let told = border(&["--free-allocation", "1"]);
    assert!(told.contains("Outward is left blank"), "{told}");
    assert!(
        told.contains("more than the emissions in 1 of the 3 rows"),
        "{told}"
    );
    let told = border(&["--emissions", "2", "--free-allocation", "3"]);
    assert!(
        !told.contains("left blank") && told.contains("40 a tonne"),
        "{told}"
    );
    assert!(
        told.contains("more than the emissions: all of them"),
        "{told}"
    );
}

#[test]
fn a_place_without_figures_is_told_so() {
    let out = run(&["exposure", "energy", "--place", "Belfast"]).good();
    assert!(out.contains("no jobs by fine industry"), "{out}");
}

#[test]
fn no_gap_costs_nothing_and_counts_only_who_has_no_figures() {
    let sandbox = Sandbox::new();
    let out = sandbox
        .run(&["exposure", "energy", "--gap", "0", "--out", "free"])
        .good();
    assert!(out.contains("The page"), "{out}");
    let page = std::fs::read_to_string(sandbox.path("free/index.html")).unwrap();
    assert!(page.contains("The scenario costs nothing") && !page.contains("energy-map"));
    let out = run(&["exposure", "energy", "--gap", "0"]).good();
    let told = flat(&out);
    assert!(
        told.contains("costs nothing: £0 in each of the 350 districts"),
        "{told}"
    );
    assert!(told.contains("Without jobs by fine industry: 11 (Northern Ireland)"));
}

#[test]
fn sources_stand_at_the_end() {
    for which in ["energy", "trade"] {
        let out = run(&["exposure", which, "--geography", "nation"]).good();
        let (_, sources) = out.split_once("\nSources\n").unwrap();
        assert!(
            sources.contains("Business Register and Employment Survey") && sources.contains("2021"),
            "{sources}"
        );
    }
}

#[test]
fn what_makes_no_sense_is_refused_with_what_to_do() {
    for (arguments, said) in [
        (
            vec!["exposure", "energy", "--gap", "0.46"],
            vec!["--gap", "46%", "0.46%"],
        ),
        (
            vec!["exposure", "energy", "--gap", "-5%"],
            vec!["0 or more", "-5%"],
        ),
        (
            vec!["exposure", "energy", "--industries", "stel"],
            vec!["did you mean steel", "carbon-leakage"],
        ),
        (
            vec!["exposure", "energy", "--year", "1980"],
            vec!["1980", "2021"],
        ),
        (
            vec!["exposure", "trade", "--place", "Rotheram"],
            vec!["did you mean", "Rotherham"],
        ),
        (
            vec![
                "exposure",
                "border",
                "--good",
                "stel",
                "--carbon-price-here",
                "1",
                "--carbon-price-there",
                "2",
            ],
            vec!["iron and steel", "7208"],
        ),
        (
            vec![
                "exposure",
                "border",
                "--good",
                "steel",
                "--origin",
                "Chna",
                "--carbon-price-here",
                "1",
                "--carbon-price-there",
                "2",
            ],
            vec!["China"],
        ),
        (
            vec![
                "exposure",
                "border",
                "--good",
                "steel",
                "--tonnes",
                "-4",
                "--carbon-price-here",
                "-1",
                "--carbon-price-there",
                "2",
            ],
            vec!["--tonnes", "--carbon-price-here"],
        ),
        (
            vec![
                "exposure",
                "border",
                "--good",
                "steel",
                "--tonnes",
                "0",
                "--emissions",
                "2",
                "--mark-up",
                "2026",
                "--carbon-price-here",
                "1",
                "--carbon-price-there",
                "2",
            ],
            vec!["--tonnes must be above 0", "--mark-up"],
        ),
        (
            vec![
                "exposure",
                "border",
                "--good",
                "steel",
                "--free-allocation",
                "140%",
                "--carbon-price-here",
                "1",
                "--carbon-price-there",
                "2",
            ],
            vec!["--free-allocation", "80%"],
        ),
    ] {
        let error = run(&arguments).bad(1);
        says(&error, &said);
    }
}

/// Steel stands in the table wherever its bill puts it, its codes beside its
/// name, and its several widths are told apart; the page and the file hold the
/// part that totals hold.
#[test]
fn steel_is_shown_with_its_codes_and_widths() {
    let sandbox = Sandbox::new();
    let out = run(&["exposure", "energy"]).good();
    let told = flat(&out);
    says(
        &told,
        &[
            "Basic iron and steel 6.6%",
            "Steel (SIC 24.1, 24.2, 24.3, 24.51, 24.52) 45,000",
            "45,000 in SIC 24.1, 24.2, 24.3, 24.51, 24.52",
            "40,000 in C241T243",
            "27,000 in SIC 24.1 alone",
            "and 27 more",
        ],
    );
    sandbox
        .run(&[
            "exposure",
            "energy",
            "--industries",
            "steel",
            "--geography",
            "itl2",
            "--out",
            "e",
        ])
        .good();
    let rows = crate::sandbox::rows(&sandbox.path("e/tables/energy_industries.csv"));
    let casting = rows.iter().find(|row| row["industry"] == "C244_5").unwrap();
    let number = |column: &str| crate::sandbox::number(casting, column);
    assert!(number("counted_part") < 0.5 && number("counted_part") > 0.0);
    let counted = number("gap_cost") * number("counted_part");
    assert!((number("gap_cost_counted") - counted).abs() < 0.01 * counted);
    let page = std::fs::read_to_string(sandbox.path("e/index.html")).unwrap();
    let cell = format!("<td class=\"n\">{:.1}</td>", counted);
    assert!(page.contains(&cell), "{cell}");
    assert!(!page.contains(&format!("<td class=\"n\">{:.1}</td>", number("gap_cost"))));
}

/// Every list that is cut says how many more there are.
#[test]
fn cut_lists_say_how_many_more() {
    let out = run(&["exposure", "trade"]).good();
    let told = flat(&out);
    says(
        &told,
        &[
            "and 31 more of mining and manufacturing: --out DIR",
            "and 335 more: --out DIR",
        ],
    );
}

/// The EU's border frees goods by a benchmark times what is left of free
/// allocation: every factor is printed, and without it an upper bound is said.
#[test]
fn the_eu_border_frees_by_benchmark_and_year() {
    let border = |more: &[&str]| {
        let mut all = vec!["exposure", "border", "--good", "28141000"];
        all.extend(["--carbon-price-here", "0", "--carbon-price-there", "80"]);
        all.extend(["--emissions", "2"]);
        all.extend(more);
        run(&all)
    };
    let told = |text: String| flat(&text);
    let off = told(border(&[]).good());
    assert!(
        off.contains("EU benchmarks off") && off.contains("the charge outward is less than told"),
        "{off}"
    );
    assert!(off.contains("at most 160 a tonne"), "{off}");
    // 2 - 1.522 x 0.515 tonnes at 80.
    let on = told(border(&["--eu-year", "2030"]).good());
    says(
        &on,
        &[
            "1.522 t CO2e a tonne (column A, 1 good)",
            "0.515, the CBAM factor of 2030",
            "97.294 a tonne",
        ],
    );
    let last = told(border(&["--eu-year", "2034"]).good());
    assert!(last.contains("160 a tonne"), "{last}");
    let both = border(&["--eu-year", "2030", "--free-allocation-there", "1"]).bad(1);
    assert!(both.contains("leave out one of them"), "{both}");
    let early = border(&["--eu-year", "2025"]).bad(1);
    assert!(early.contains("2026 to 2034"), "{early}");
}
