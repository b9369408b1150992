//! `weighbridge exposure border`: what the European Union's border frees may be more
//! than what is taken, every good that is printed is found, and what is written.

use crate::sandbox::{Sandbox, fits, flat, number, rows, says};

/// Hot-rolled coil as given, with what the European Union's border frees of it.
const COIL: [&str; 8] = [
    "--emissions",
    "2",
    "--eu-year",
    "2026",
    "--eu-correction",
    "1",
    "--free-allocation",
    "0",
];

fn border(sandbox: &Sandbox, good: &str, more: &[&str]) -> String {
    let mut all = vec!["exposure", "border", "--good", good];
    all.extend(["--carbon-price-here", "50", "--carbon-price-there", "70"]);
    all.extend(more);
    let out = sandbox.run(&all).good();
    fits(&out);
    flat(&out)
}

/// With given emissions column A is taken, which leaves precursors out: the charge
/// there is told as an upper bound beside the figure, the other way's as a lower one.
#[test]
fn column_a_gives_an_upper_bound_and_says_so() {
    let sandbox = Sandbox::new();
    let told = border(&sandbox, "72081000", &COIL);
    says(
        &told,
        &[
            "at least 0 a tonne at most",
            "the charge outward, at the EU's border, an upper bound",
            "charge inward a lower one",
            "leaves out what the good's precursors free (column B, the whole chain, has",
        ],
    );
    let here = [
        &COIL[..6],
        &["--eu-border", "here", "--free-allocation-there", "0"],
    ]
    .concat();
    let told = border(&sandbox, "72081000", &here);
    assert!(
        // Inward nothing is charged, and it cannot be less.
        told.contains("Of itself that makes the charge outward a lower bound"),
        "{told}"
    );
    // The whole chain, and a good without precursors, are what they are.
    let chain = [&COIL[..], &["--eu-column", "b", "--eu-route", "C"]].concat();
    for told in [
        border(&sandbox, "72081000", &chain),
        border(&sandbox, "28141000", &COIL),
        border(
            &sandbox,
            "72081000",
            &[
                "--emissions",
                "2",
                "--free-allocation",
                "0",
                "--free-allocation-there",
                "0",
            ],
        ),
    ] {
        assert!(
            !told.contains("at most") && !told.contains("precursors"),
            "{told}"
        );
    }
}

/// What is not given is taken as nothing freed, and which way that bounds each charge
/// is said, on the screen and in the table; no option is named that was not given.
#[test]
fn what_is_not_given_bounds_the_charges() {
    let sandbox = Sandbox::new();
    let bounds = |more: &[&str]| {
        let out = [&["--emissions", "2", "--out", "b"], more].concat();
        border(&sandbox, "72081000", &out);
        let found = rows(&sandbox.path("b/tables/border.csv"));
        (
            found[0]["inward_bound"].clone(),
            found[0]["outward_bound"].clone(),
        )
    };
    let pair = |one: &str, other: &str| (one.to_owned(), other.to_owned());
    // Inward nothing is charged, and that is never less.
    assert_eq!(bounds(&[]), pair("at least", "neither"));
    assert_eq!(
        bounds(&["--free-allocation", "80%"]),
        pair("at least", "at most")
    );
    assert_eq!(
        bounds(&["--free-allocation-there", "80%"]),
        pair("at most", "at least")
    );
    assert_eq!(
        bounds(&["--free-allocation", "0", "--free-allocation-there", "0"]),
        pair("", "")
    );
    let told = border(&sandbox, "72081000", &["--emissions", "2"]);
    says(
        &told,
        &[
            "What is freed here is not given and taken as nothing (--free-allocation; the United Kingdom's",
            "if more is, the charge outward is more than told",
            "if more is, the charge outward is less than told and the charge inward more",
            "so that the charge outward is neither an upper nor a lower bound",
        ],
    );
    // A benchmark above the emissions is the Union's, not an option's.
    let told = border(
        &sandbox,
        "28141000",
        &["--emissions", "0.5", "--eu-year", "2026"],
    );
    assert!(
        told.contains("What the EU's border frees in 2026 is more than the emissions"),
        "{told}"
    );
    assert!(!told.contains("--free-allocation-there is more"), "{told}");
}

#[test]
fn every_good_that_is_printed_is_accepted() {
    let sandbox = Sandbox::new();
    let told = border(&sandbox, "31021010", &[]);
    assert!(
        told.contains("no line of its own, by those of 310210"),
        "{told}"
    );
    let told = border(&sandbox, "27160000", &["--emissions", "0.4"]);
    assert!(told.contains("0.4 t CO2e a tonne, as given"), "{told}");
}

#[test]
fn a_page_and_its_table_are_written() {
    let sandbox = Sandbox::new();
    let coil = [&COIL[..], &["--out", "b"]].concat();
    assert!(border(&sandbox, "72081000", &coil).contains("The page: "));
    let page = std::fs::read_to_string(sandbox.path("b/index.html")).unwrap();
    says(
        &page,
        &[
            "at most ",
            "precursors",
            "Embedded emissions",
            "Charge = emissions",
        ],
    );
    let found = rows(&sandbox.path("b/tables/border.csv"));
    let [row] = found.as_slice() else {
        panic!("one value of the emissions: {found:?}");
    };
    assert_eq!(
        (row["inward_bound"].as_str(), row["outward_bound"].as_str()),
        ("at least", "at most")
    );
    // 2 t less the benchmark 0.044 x 0.975, at 70, less 2 t at 50.
    assert!(
        (number(row, "outward") - (1.9571 * 70.0 - 100.0)).abs() < 1e-3,
        "{row:?}"
    );
    let columns = rows(&sandbox.path("b/tables/columns.csv"));
    assert!(
        columns.iter().any(|row| row["table"].contains("border")),
        "{columns:?}"
    );
}

/// A good from here meets the border there, not its own.
#[test]
fn a_british_good_goes_out() {
    let sandbox = Sandbox::new();
    let steel = ["--origin", "UK", "--free-allocation", "0"];
    let told = border(&sandbox, "72081000", &steel);
    says(
        &told,
        &[
            "Inward is left blank",
            "from United Kingdom",
            "– at most",
            "It meets the border there, not its own",
        ],
    );
    assert!(!told.contains("Outward is left blank"), "{told}");
    // The European Union's border is here: then it comes in.
    let told = border(
        &sandbox,
        "72081000",
        &[&steel[..2], &["--eu-border", "here"]].concat(),
    );
    assert!(told.contains("Outward is left blank"), "{told}");
}

/// What is charged nothing is not charged less, and a figure that is no bound says so
/// beside it.
#[test]
fn a_charge_of_nothing_is_the_least_and_no_bound_stands_beside_the_figure() {
    let sandbox = Sandbox::new();
    let told = border(&sandbox, "7208", &[]);
    assert!(
        told.contains("at least 0 a tonne") && !told.contains("inward is less than told"),
        "{told}"
    );
    let args = ["--emissions", "2", "--tonnes", "10"];
    let told = border(&sandbox, "7208", &args);
    assert!(
        told.contains("at least 0 a tonne no bound: 40 a tonne"),
        "{told}"
    );
    border(&sandbox, "7208", &[&args[..], &["--out", "b"]].concat());
    let page = std::fs::read_to_string(sandbox.path("b/index.html")).unwrap();
    assert!(page.contains("no bound: 40.00"), "{page}");
}

/// The European Union frees nothing of a maker outside it: with default values its
/// border there enters no charge, and what may be freed at home is still said.
#[test]
fn the_union_frees_nothing_at_a_makers_home_outside_it() {
    let sandbox = Sandbox::new();
    let inward = |good: &str, here: &str, there: &str, more: &[&str]| {
        let mut all = vec!["exposure", "border", "--good", good, "--json"];
        all.extend(["--carbon-price-here", here, "--carbon-price-there", there]);
        all.extend(more);
        let value: serde_json::Value = serde_json::from_str(&sandbox.run(&all).good()).unwrap();
        (
            value["charges"].clone(),
            value["bounds"][0]["inward"].as_str().unwrap().to_owned(),
            value["cautions"].to_string(),
        )
    };
    let china = ["--origin", "China"];
    let year = ["--origin", "China", "--eu-year", "2027"];
    let (without, with) = (
        inward("7208", "50", "10", &china),
        inward("7208", "50", "10", &year),
    );
    assert_eq!((&without.0, &without.1), (&with.0, &with.1));
    assert!(with.2.contains("--eu-border here") && with.2.contains("China"));
    assert!(!without.2.contains("--eu-year"), "{}", without.2);
    // At the border here it is reckoned.
    let border_here = [&year[..], &["--eu-border", "here"]].concat();
    assert_ne!(inward("7208", "50", "10", &border_here).0, without.0);
    // Given emissions are of a good from either side: then there is the Union, and
    // that is said whatever the country of origin.
    let given = [&year[..], &["--emissions", "2"]].concat();
    assert!(
        inward("7208", "50", "10", &given)
            .2
            .contains("--origin plays no part")
    );
    // Nothing is freed by the Union in 2034; the maker's own country may free it.
    let last = inward("72081000", "45", "75", &["--eu-year", "2034"]);
    assert_eq!(last.1, "at-least", "{last:?}");
    let shown = sandbox.run(&[
        "exposure",
        "border",
        "--good",
        "7208",
        "--origin",
        "China",
        "--eu-year",
        "2027",
        "--carbon-price-here",
        "50",
        "--carbon-price-there",
        "10",
    ]);
    let shown = shown.good();
    assert!(shown.contains("not used: the EU frees nothing"), "{shown}");
}

/// An assumed correction factor is a bound: what is freed there is at most what it makes
/// it, and nothing is told as exact.
#[test]
fn an_assumed_correction_factor_bounds_the_charges() {
    let sandbox = Sandbox::new();
    let bounds = |more: &[&str]| {
        let coil = [
            "--emissions",
            "2",
            "--free-allocation",
            "0",
            "--eu-year",
            "2026",
            "--eu-column",
            "b",
            "--eu-route",
            "C",
            "--carbon-price-here",
            "65",
            "--carbon-price-there",
            "75",
            "--json",
        ];
        let mut all = vec!["exposure", "border", "--good", "72081000"];
        all.extend(coil);
        all.extend(more);
        let told = sandbox.run(&all).good();
        let value: serde_json::Value = serde_json::from_str(&told).unwrap();
        let bound = &value["bounds"][0];
        (
            bound["inward"].as_str().unwrap().to_owned(),
            bound["outward"].as_str().unwrap().to_owned(),
        )
    };
    let pair = |one: &str, other: &str| (one.to_owned(), other.to_owned());
    assert_eq!(bounds(&[]), pair("at-most", "at-least"));
    assert_eq!(bounds(&["--eu-correction", "0.9"]), pair("exact", "exact"));
    for wrong in ["1.1", "0", "-1"] {
        let args = [
            "exposure",
            "border",
            "--good",
            "7208",
            "--carbon-price-here",
            "1",
            "--carbon-price-there",
            "1",
            "--eu-year",
            "2026",
            "--eu-correction",
            wrong,
        ];
        assert!(sandbox.run(&args).bad(1).contains("--eu-correction"));
    }
}

/// Goods without a value in the country of origin are counted, and a slip in a number is
/// refused.
#[test]
fn dashes_are_counted_and_slips_refused() {
    let sandbox = Sandbox::new();
    let told = border(&sandbox, "cement", &["--origin", "UK"]);
    assert!(
        told.contains("goods that are meant the Regulation has no value for United Kingdom"),
        "{told}"
    );
    let told = border(&sandbox, "cement", &[]);
    assert!(!told.contains("dash"), "{told}");
    let told = border(&sandbox, "7208", &["--emissions", "1e-9"]);
    assert!(told.contains("1e-9 t CO2e a tonne, as given"), "{told}");
    let args = [
        "exposure",
        "border",
        "--good",
        "7208",
        "--carbon-price-here",
        "1e300",
        "--carbon-price-there",
        "1",
        "--emissions",
        "1e300",
    ];
    let told = sandbox.run(&args).bad(1);
    assert!(
        told.contains("--carbon-price-here must be") && told.contains("--emissions must be"),
        "{told}"
    );
}
