//! `weighbridge shock`: figures against an oracle from the raw files, errors
//! with the nearest names, and what is written.

use crate::sandbox::{DEFAULT, Sandbox, fits, flat, number, rows, says};

/// From the published flows of 2023 and jobs of 2021, by a dense inverse in
/// another language: output, value added, jobs; direct, upstream, downstream.
const STEEL: [(&str, [f64; 3]); 3] = [
    ("direct", [6_908.574_325, 2_047.478_045, 26_755.0]),
    ("upstream", [4_775.405_478, 2_224.183_069, 27_733.449_91]),
    ("downstream", [6_758.695_670, 2_493.375_086, 30_175.885_13]),
];

#[test]
fn steel_is_what_the_raw_files_give() {
    let sandbox = Sandbox::new();
    let out = sandbox
        .run(&[
            "shock",
            "--industry",
            "24.1",
            "--place",
            "Neath Port Talbot",
            "--out",
            "steel",
        ])
        .good();
    for words in [
        "67% of C241T243",
        "Neath Port Talbot",
        "Short-run",
        "[modelled]",
    ] {
        assert!(out.contains(words), "no \"{words}\" in: {out}");
    }
    fits(&out);
    let rows = rows(&sandbox.path("steel/tables/shock.csv"));
    for (part, [output, value_added, jobs]) in STEEL {
        for (unit, expected) in [
            ("output, £ million", output),
            ("value added, £ million", value_added),
            ("jobs", jobs),
        ] {
            let row = rows
                .iter()
                .find(|row| row["kind"] == "nation" && row["part"] == part && row["unit"] == unit)
                .unwrap();
            // The file gives one decimal from a thousand on.
            assert!((number(row, "value") - expected).abs() <= 0.051, "{row:?}");
        }
    }
    // National jobs are those of all districts, where the sum is published
    // region by region: the two agree but for areas cut by regions.
    let sum: f64 = rows
        .iter()
        .filter(|row| row["kind"] == "district" && row["part"] == "direct")
        .map(|row| number(row, "value"))
        .sum();
    assert!((sum / 26_755.0 - 1.0).abs() < 0.001, "{sum}");
    let page = std::fs::read_to_string(sandbox.path("steel/index.html")).unwrap();
    assert!(page.contains("shock-map") && page.contains("Flegg"));
    // Money as people write it, the highest value of the map, and the eleven
    // districts of Northern Ireland drawn without figures.
    says(
        &page,
        &[
            "£6,909 million",
            ", the highest",
            "no figures (11 districts)",
        ],
    );
    assert!(page.matches("class=\"cx\"><title>").count() == 11);
}

#[test]
fn everyday_names_and_given_digits_are_understood() {
    let sandbox = Sandbox::new();
    let out = sandbox
        .run(&["shock", "--industry", "ceramics", "--cut", "12.5%"])
        .good();
    let told = flat(&out);
    says(
        &told,
        &[
            "SIC 23.2, 23.3 and 23.4 (Ceramics) is finer than",
            "If 12.5% of ceramics ended",
            "owner-occupiers' housing (L68A)",
            "C23OTHER",
            "Sources",
            "input-output analytical tables",
        ],
    );
    // No name is cut; only lists are, and say so.
    let cut = |line: &&str| line.contains('…') && !line.trim_start().starts_with("… and");
    assert_eq!(out.lines().find(cut), None, "{out}");
    // The widest figures: all of manufacturing.
    let wide = sandbox.run(&["shock", "--industry", "C"]).good();
    fits(&out);
    fits(&wide);
}

#[test]
fn half_is_half_and_imports_save_the_buyers() {
    let sandbox = Sandbox::new();
    let json = |arguments: &[&str]| -> serde_json::Value {
        serde_json::from_str(&sandbox.run(arguments).good()).unwrap()
    };
    let whole = json(&["shock", "--industry", "steel", "--json"]);
    let half = json(&["shock", "--industry", "C241T243", "--cut", "50%", "--json"]);
    assert_eq!(whole["target"]["code"], "C241T243");
    // Every job of Great Britain in 2021 but none twice: farms among them.
    let all: f64 = whole["chain"]["industries"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["has"]["jobs"].as_f64().unwrap())
        .sum();
    assert!((all - 31_366_000.0).abs() < 0.5, "{all}");
    let jobs =
        |shock: &serde_json::Value, part: &str| shock["chain"][part]["jobs"].as_f64().unwrap();
    for part in ["direct", "upstream", "downstream"] {
        assert!((jobs(&whole, part) - 2.0 * jobs(&half, part)).abs() < 1e-6);
    }
    let replaced = json(&[
        "shock",
        "--industry",
        "24.1",
        "--replace",
        "imports",
        "--json",
    ]);
    assert!(jobs(&replaced, "downstream").abs() < 1e-12);
    assert!(replaced["chain"]["imports_needed"].as_f64().unwrap() > 0.0);
    assert!(jobs(&replaced, "upstream") > 0.0);
}

#[test]
fn two_readings_are_apart_and_a_nation_is_not_told_finer_than_the_model() {
    let sandbox = Sandbox::new();
    let out = sandbox
        .run(&[
            "shock",
            "--industry",
            "24.1",
            "--place",
            "England",
            "--out",
            "steel",
        ])
        .good();
    let told = flat(&out);
    says(
        &told,
        &[
            "the two are not added",
            "pence of imports",
            "direct and upstream",
            "nothing of how the chain would answer",
        ],
    );
    let (_, england) = told.split_once("England (nation): ").unwrap();
    let (jobs, _) = england.split_once(" jobs").unwrap();
    assert!(jobs.ends_with(",000"), "{jobs}");
    let rows = rows(&sandbox.path("steel/tables/shock.csv"));
    let of = |code: &str, part: &str| {
        let row = rows
            .iter()
            .find(|row| row["kind"] == "district" && row["code"] == code && row["part"] == part);
        number(row.unwrap(), "value")
    };
    // Rotherham: each reading is the sum of its own two parts, and no sum holds all.
    let direct = of("E08000018", "direct");
    for (side, reading) in [
        ("upstream", "direct and upstream"),
        ("downstream", "direct and downstream"),
    ] {
        let sum = direct + of("E08000018", side);
        assert!((of("E08000018", reading) - sum).abs() <= 0.2, "{reading}");
    }
    assert!(rows.iter().all(|row| !row["part"].starts_with("all")));
}

#[test]
fn what_is_not_known_is_said_with_the_nearest() {
    let sandbox = Sandbox::new();
    for (arguments, said) in [
        (
            vec!["--industry", "24.9"],
            "there is no industry 24.9 in SIC 2007",
        ),
        (vec!["--industry", "steell making"], "there is no industry"),
        (vec!["--industry", "Manufacture of"], "give one of"),
        (vec!["--industry", ""], "name an industry"),
        (
            vec!["--industry", "24.1", "--cut", "0"],
            "--cut takes a percentage",
        ),
        (
            vec!["--industry", "24.1", "--cut", "150"],
            "150 is more than all there is",
        ),
        (
            vec!["--industry", "24.1", "--cut", "-5"],
            "--cut takes a percentage above 0",
        ),
        (
            vec!["--industry", "ceramcs"],
            "did you mean 23.2, 23.3, 23.4 (ceramics)",
        ),
        (
            vec!["--industry", "extraterritorial"],
            "SIC 99 (Activities of extraterritorial",
        ),
        (
            vec!["--industry", "24.1", "--year", "2021"],
            "the years are 2019, 2020, 2023",
        ),
        (vec!["--industry", "24.1", "--place", "Barnsly"], "Barnsley"),
        (vec!["--industry", "banking"], "64.11 (Central banking)"),
        (vec!["--industry", "nuclear"], "may mean 4 industries"),
        (vec!["--industry", "D24"], "did you mean C24?"),
    ] {
        let mut all = vec!["shock"];
        all.extend(arguments);
        let told = sandbox.run(&all).bad(1);
        let told = flat(&told);
        assert!(told.contains(said), "no \"{said}\" in: {told}");
    }
}

/// A side of the chain that cannot lose anything is left out everywhere, and
/// why is said.
#[test]
fn where_buyers_import_nothing_is_shown_downstream() {
    let sandbox = Sandbox::new();
    let out = sandbox
        .run(&[
            "shock",
            "--industry",
            "24.1",
            "--replace",
            "imports",
            "--place",
            "Rotherham",
            "--out",
            "imports",
        ])
        .good();
    let told = flat(&out);
    assert!(told.contains("direct upstream of jobs"), "{out}");
    assert!(
        told.contains("No downstream column: buyers import what they miss"),
        "{out}"
    );
    let page = std::fs::read_to_string(sandbox.path("imports/index.html")).unwrap();
    assert!(page.contains("Jobs at risk: direct, then upstream"));
    for words in ["Downstream", "and downstream", "two readings"] {
        assert!(!page.contains(words), "{words} stands in the page");
    }
    let rows = rows(&sandbox.path("imports/tables/shock.csv"));
    assert!(rows.iter().all(|row| !row["part"].ends_with("downstream")));
    // Nor told as another reading of the chain, which it is not.
    assert!(!told.contains("and downstream"), "{out}");
    assert!(rows.iter().any(|row| row["part"] == "upstream"));
}

/// A place without figures is told so, as `exposure` tells it, and the nation's
/// findings stand beside it.
#[test]
fn a_place_without_figures_is_told_so() {
    let out = Sandbox::new()
        .run(&["shock", "--industry", "24.1", "--place", "Belfast"])
        .good();
    let told = flat(&out);
    assert!(
        told.contains("Belfast (district) has no jobs by fine industry in these statistics"),
        "{out}"
    );
    assert!(told.contains("jobs would go directly"), "{out}");
    assert!(told.contains("there cannot be told."), "{out}");
}

/// Losses are brought to any kind of place, and each adds up to the nation.
#[test]
fn losses_come_by_the_kinds_of_place_asked_for() {
    let sandbox = Sandbox::new();
    let out = sandbox
        .run(&[
            "shock",
            "--industry",
            "24.1",
            "--geography",
            "region,nation,itl2",
            "--place",
            "Rotherham",
            "--out",
            "wide",
        ])
        .good();
    says(
        &out,
        &[
            "Regions and nations",
            "ITL2 regions",
            "Wales",
            "Rotherham (district):",
        ],
    );
    fits(&out);
    let rows = rows(&sandbox.path("wide/tables/shock.csv"));
    for kind in ["region", "country", "itl2"] {
        let sum: f64 = rows
            .iter()
            .filter(|row| row["kind"] == kind && row["part"] == "direct")
            .map(|row| number(row, "value"))
            .sum();
        assert!((sum / 26_755.0 - 1.0).abs() < 0.001, "{kind}: {sum}");
    }
    let districts: Vec<_> = rows
        .iter()
        .filter(|row| row["kind"] == "district")
        .collect();
    assert!(!districts.is_empty() && districts.iter().all(|row| row["name"] == "Rotherham"));
    let page = std::fs::read_to_string(sandbox.path("wide/index.html")).unwrap();
    says(
        &page,
        &["shock-map-region", "shock-map-nation", "shock-map-itl2"],
    );
    // The page gives the interval of where the jobs are also where it is closer than
    // the model: the page then prints no interval, in which its figure may not be.
    let wales = rows
        .iter()
        .find(|row| {
            row["kind"] == "region"
                && row["name"] == "Wales"
                && row["part"] == "direct and upstream"
        })
        .unwrap();
    assert!(
        number(wales, "high") - number(wales, "low") > 100.0,
        "{wales:?}"
    );
    let (_, after) = page.split_once("<th scope=\"row\">Wales</th>").unwrap();
    let cells: Vec<&str> = after.split("<td").take(3).collect();
    assert!(
        cells[1].contains("11,000") && cells[2].contains('–'),
        "{cells:?}"
    );
    // The jobs of a nation are known closer than the model is.
    let told = flat(&out);
    assert!(told.contains("than Wales (11,000 jobs)"), "{out}");
    // Each kind has both readings of the chain.
    for kind in ["region", "country", "itl2"] {
        for part in ["direct and upstream", "direct and downstream"] {
            let found = rows
                .iter()
                .any(|row| row["kind"] == kind && row["part"] == part);
            assert!(found, "{kind}: {part}");
        }
    }
}

/// A list that is cut says how many more there are and how to see them.
#[test]
fn a_cut_list_says_how_many_more() {
    let out = Sandbox::new().run(&["shock", "--industry", "24.1"]).good();
    assert_eq!(out.matches("… and ").count(), 2, "{out}");
    assert_eq!(out.matches("--out DIR").count(), 2, "{out}");
}

/// What the table cannot say of an industry is no nothing; a code is taken as
/// pages print it.
#[test]
fn a_withheld_industry_is_refused_and_sic_may_stand_before_a_code() {
    let sandbox = Sandbox::new();
    let told = sandbox.run(&["shock", "--industry", "L68A"]).bad(1);
    assert!(told.contains("withheld"), "{told}");
    let plain = sandbox.run(&["shock", "--industry", "24.1"]).good();
    let printed = sandbox.run(&["shock", "--industry", "SIC 24.1"]).good();
    assert_eq!(plain, printed);
    // What the lenses say of the asks is among the findings of the download.
    let findings = rows(&DEFAULT.folder.join("tables/findings.csv"));
    for words in ["Fair trade: ", "If basic iron and steel"] {
        assert!(
            findings
                .iter()
                .any(|row| row["statement"].starts_with(words)
                    && row["question"] == "How does it measure up?"),
            "no {words}"
        );
    }
}

/// What a name is taken for when that is more than it says, what kind of place is meant,
/// and the imports that replace: on the screen and in the table.
#[test]
fn nothing_is_taken_wide_or_left_out_silently() {
    let sandbox = Sandbox::new();
    let told = |arguments: &[&str]| {
        let out = sandbox.run(arguments).good();
        flat(&out)
    };
    let wide = told(&[
        "shock",
        "--industry",
        "warehousing",
        "--geography",
        "nation",
    ]);
    assert!(
        wide.contains("\"warehousing\" is taken for all of H52, which holds more than that: 52.1"),
        "{wide}"
    );
    let steel = ["shock", "--industry", "24.1", "--geography", "nation"];
    let place = told(&[&steel[..], &["--place", "North East"]].concat());
    says(
        &place,
        &[
            "North East (combined authority): ",
            "North East is the name of other kinds of place too: region or nation (--geography region).",
        ],
    );
    let coal = told(&["shock", "--industry", "05"]);
    says(
        &coal,
        &[
            "In which of the districts its own jobs are cannot be told",
            "not told from none, the industry's own places perhaps among them; --geography itl2",
        ],
    );
    let whole = sandbox
        .run(&["shock", "--industry", "24.1", "--place", "UK"])
        .bad(1);
    assert!(whole.contains("told without --place"), "{whole}");
    let farms = sandbox.run(&["shock", "--industry", "01.1"]).bad(1);
    assert!(
        flat(&farms).contains("published whole and not by its parts"),
        "{farms}"
    );
    told(&[&steel[..], &["--replace", "imports", "--out", "s"]].concat());
    let rows = rows(&sandbox.path("s/tables/shock.csv"));
    let imports = rows
        .iter()
        .find(|row| row["part"] == "imports instead of it")
        .unwrap();
    assert!(number(imports, "value") > 1_000.0);
    assert_eq!(imports["unit"], "£ million");
    assert!(
        rows.iter()
            .any(|row| row["part"] == "exports that would end")
    );
}
