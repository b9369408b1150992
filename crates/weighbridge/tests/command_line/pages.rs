//! What the smaller commands print: pages of methods, strategies, a place, the
//! register of tables, a measure, completions. And that JSON is JSON.

use serde_json::Value;

use crate::sandbox::{Run, Sandbox, fits, flat, says};

fn run(arguments: &[&str]) -> Run {
    Sandbox::new().run(arguments)
}

fn json(arguments: &[&str]) -> Value {
    let mut all = arguments.to_vec();
    all.push("--json");
    serde_json::from_str(&run(&all).good()).unwrap()
}

#[test]
fn completions_of_the_common_shells() {
    for shell in ["bash", "zsh", "fish"] {
        let words = run(&["completions", shell]).good();
        says(
            &words,
            &["assess", "place", "combined-authority", "completions"],
        );
    }
}

/// A shell that reads its own completions finds no mistake in them.
#[cfg(target_os = "linux")]
#[test]
fn bash_reads_its_completions() {
    let sandbox = Sandbox::new();
    if sandbox.shell("command -v bash").code != 0 {
        return;
    }
    let run = sandbox.shell("\"$0\" completions bash > c && bash -n c");
    assert_eq!((run.code, run.err.as_str()), (0, ""));
}

#[test]
fn every_method_has_its_page() {
    let list = run(&["methods"]).good();
    let pages = json(&["methods"]);
    let pages = pages.as_object().unwrap();
    assert!(pages.len() >= 20);
    for (name, text) in pages {
        assert!(
            list.lines().any(|line| line.starts_with(name.as_str())),
            "{name}"
        );
        let page = run(&["methods", name]).good();
        assert_eq!(page.trim_end(), text.as_str().unwrap().trim_end());
        assert!(page.starts_with("# "), "{name}: {page}");
    }
    // The tested error stands in the page of the model.
    let model = run(&["methods", "small-area"]).good();
    assert!(model.contains("90%") && model.contains("1998"), "{model}");
    assert_eq!(
        run(&["methods", "Location Quotient"]).good(),
        run(&["methods", "location-quotient"]).good()
    );
}

#[test]
fn every_measure_is_explained() {
    let list = run(&["measure"]).good();
    let names: Vec<&str> = list
        .lines()
        .filter(|line| !line.starts_with(' '))
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    assert!(names.len() >= 20);
    for name in names {
        let page = run(&["measure", name]).good();
        assert!(page.contains("takes") && page.contains("gives"), "{page}");
        // The page it names is there.
        let method = page.rsplit(' ').next().unwrap().trim();
        run(&["methods", method]).good();
    }
}

/// Two places, two industries: 30 of 40 and 10 of 60 jobs in the first, which
/// has 40 of 100. The quotients by hand: 0.75 / 0.4, 0.25 / 0.6 and so on.
#[test]
fn a_measure_of_a_table_of_ones_own() {
    let sandbox = Sandbox::new();
    sandbox.write("jobs.csv", "place,steel,ships\nNorth,30,10\nSouth,10,50\n");
    let told = sandbox
        .run(&["measure", "location-quotient", "jobs.csv"])
        .good();
    let (_, table) = told.split_once("# quotient\n").unwrap();
    let lines: Vec<Vec<&str>> = table
        .lines()
        .take(3)
        .map(|line| line.split(',').collect())
        .collect();
    assert_eq!(lines[0], ["", "steel", "ships"]);
    let wanted = [
        ("North", [0.75 / 0.4, 0.25 / 0.6]),
        ("South", [10.0 / 60.0 / 0.4, 50.0 / 60.0 / 0.6]),
    ];
    for (line, (name, quotients)) in lines[1..].iter().zip(wanted) {
        assert_eq!(line[0], name);
        for (cell, wanted) in line[1..].iter().zip(quotients) {
            // A few roundings of double precision.
            assert!((cell.parse::<f64>().unwrap() - wanted).abs() < 1e-14);
        }
    }
    sandbox.write("bad.csv", "place,steel,ships\nNorth,30,10\nSouth,many,50\n");
    let told = sandbox
        .run(&["measure", "location-quotient", "bad.csv"])
        .bad(1);
    assert!(told.contains("bad.csv, row 3, column 2"), "{told}");
    let told = sandbox
        .run(&["measure", "location-quotient", "jobs.csv", "--set", "x"])
        .bad(1);
    assert!(told.contains("equals sign"), "{told}");
}

#[test]
fn strategies_are_listed_and_can_be_started_from() {
    let list = run(&["strategies"]).good();
    for name in ["uk-2025", "uk-2024", "uk-2017", "broad-front"] {
        assert!(list.contains(name));
        let sandbox = Sandbox::new();
        sandbox.write("mine.toml", &run(&["strategies", name]).good());
        sandbox.run(&["strategies", "mine.toml"]).good();
    }
    assert_eq!(json(&["strategies"]).as_array().unwrap().len(), 4);
}

#[test]
fn a_place_in_one_page() {
    let barnsley = run(&["place", "Barnsley"]).good();
    assert!(
        barnsley.starts_with("Barnsley (E08000016, district)\n"),
        "{barnsley}"
    );
    says(
        &barnsley,
        &[
            "modelled",
            "90% interval",
            "England",
            "Doncaster",
            "not in SIC",
        ],
    );
    fits(&barnsley);
    // A name in part, and a code.
    let redcar = run(&["place", "Redcar"]).good();
    assert!(redcar.starts_with("Redcar and Cleveland (E06000003, district)\n"));
    let highland = run(&["place", "S12000017"]).good();
    assert!(highland.starts_with("Highland (S12000017, district)\n"));
    assert!(highland.contains("Scotland"), "{highland}");
    let page = json(&["place", "E08000016"]);
    assert_eq!(page["place"]["code"], "E08000016");
    assert_eq!(run(&["place", "Barnsley", "--quiet"]).good(), "");
}

/// No jobs by fine industry are published for Northern Ireland: it says so,
/// shows what there is, and shows nothing as if it were zero.
#[test]
fn northern_ireland_is_answered_honestly() {
    let belfast = run(&["place", "Belfast"]).good();
    assert!(
        belfast.starts_with("Belfast (N09000003, district)\n"),
        "{belfast}"
    );
    assert!(belfast.contains("no jobs by fine industry"), "{belfast}");
    assert!(belfast.contains("value added"), "{belfast}");
    for wrong in ["0 jobs", "NaN", "nan", "inf", "LQ"] {
        assert!(!belfast.contains(wrong), "\"{wrong}\" in: {belfast}");
    }
}

#[test]
fn the_register_of_tables_and_its_checks() {
    let list = run(&["data", "list"]).good();
    for words in [
        "office:",
        "dataset:",
        "years:",
        "geography:",
        "licence:",
        "attribution:",
    ] {
        assert!(list.matches(words).count() >= 20, "{words}");
    }
    assert!(list.contains("Crown copyright and database right"));
    assert!(list.contains("Repairs"));
    let tables = json(&["data", "list"]);
    for table in tables.as_array().unwrap() {
        let name = table["table"].as_str().unwrap();
        assert!(list.contains(name));
        assert!(
            table["attribution"]
                .as_str()
                .unwrap()
                .contains("Open Government Licence v3.0")
                || table["licence"].as_str().unwrap() != "Open Government Licence v3.0",
            "{table}"
        );
    }
    let checks = run(&["data", "verify"]).good();
    assert!(!checks.contains("FAILS"), "{checks}");
    says(&checks, &["31366000", "28765230", "361"]);
    assert!(checks.lines().last().unwrap().starts_with("all "));
}

#[test]
fn version_and_help() {
    assert!(run(&["--version"]).good().starts_with("weighbridge 0."));
    for command in [
        &["--help"][..],
        &["assess", "--help"],
        &["place", "-h"],
        &["strategies", "--help"],
        &["methods", "--help"],
        &["measure", "--help"],
        &["data", "--help"],
        &["data", "add", "--help"],
        &["completions", "--help"],
    ] {
        assert!(run(command).good().contains("Usage: weighbridge"));
    }
}

/// The forms in the help are to be copied: their lines stand whole, and prose is not broken
/// where the author broke it.
#[test]
fn the_forms_of_asks_stand_whole_in_the_help() {
    let told = run(&["help", "asks"]).good();
    fits(&told);
    says(
        &told,
        &[
            "\n  more_of = [\"subsidy|grant\"]      # giving it agrees, ending it is opposed\n",
            "\n  part = \"prices\"                    # optional where the ask has one part\n",
            "`a|b` is either word, `boat_line` a choice of two words, `a + b` both somewhere\n",
        ],
    );
}

/// What --out writes, and what stops it, stands in the help of each command that has it.
#[test]
fn the_help_says_what_is_written_and_what_stops_it() {
    for command in ["commitments", "omissions", "terms", "asks", "compare"] {
        let told = run(&["help", command]).good();
        let told = flat(&told);
        says(
            &told,
            &[
                "with columns.csv",
                "A file there that you changed",
                "stops the command",
            ],
        );
    }
}

/// Millions of jobs and long names fit the screen, and no name is cut.
#[test]
fn a_place_fits_the_screen_with_whole_names() {
    for place in ["London", "Leeds"] {
        let out = run(&["place", place]).good();
        fits(&out);
    }
    let told = run(&["place", "Barnsley"]).good();
    let told = flat(&told);
    says(
        &told,
        &[
            "electricity distribution and control apparatus",
            "testing and navigation; watches and clocks",
            "plaiting materials",
        ],
    );
}
