//! `weighbridge areas`: the map in words, its files, a map of the user's, a
//! case as JSON, grants, and what is said when something is wrong.

use serde_json::Value;

use crate::sandbox::Sandbox;

fn fails(arguments: &[&str], said: &[&str]) {
    let told = Sandbox::new().run(arguments).bad(1);
    for words in said {
        assert!(told.contains(words), "no \"{words}\" in: {told}");
    }
}

/// Few draws: the tests of the lens say what draws do.
const QUICK: [&str; 3] = ["areas", "--draws", "20"];

fn quick<'a>(more: &[&'a str]) -> Vec<&'a str> {
    QUICK.iter().chain(more).copied().collect()
}

#[test]
fn the_folder_holds_table_map_and_page_and_comes_out_the_same() {
    let sandbox = Sandbox::new();
    let out = sandbox.run(&quick(&["--out", "a"])).good();
    assert!(out.contains("proven best"), "{out}");
    assert!(out.lines().all(|line| line.chars().count() <= 80), "{out}");
    sandbox.run(&quick(&["--out", "b"])).good();
    for file in ["areas.csv", "areas.geojson", "columns.csv", "index.html"] {
        let one = std::fs::read(sandbox.path("a").join(file)).unwrap();
        assert_eq!(one, std::fs::read(sandbox.path("b").join(file)).unwrap());
    }
    let table = std::fs::read_to_string(sandbox.path("a/areas.csv")).unwrap();
    let mut rows = csv::Reader::from_reader(table.as_bytes());
    assert_eq!(
        rows.headers().unwrap().iter().collect::<Vec<_>>().join(","),
        "place_code,place_name,population,need,in,zone,frequency_in"
    );
    let (mut all, mut inside, mut count) = (0.0, 0.0, 0);
    for row in rows.records() {
        let row = row.unwrap();
        let people: f64 = row[2].parse().unwrap();
        all += people;
        count += 1;
        assert_eq!(&row[4] == "1", !row[5].is_empty());
        if &row[4] == "1" {
            inside += people;
        }
        let often: f64 = row[6].parse().unwrap();
        assert!((0.0..=1.0).contains(&often));
    }
    assert_eq!(count, 361);
    assert!(inside <= 0.2705 * all && inside > 0.26 * all);
    let map: Value =
        serde_json::from_str(&std::fs::read_to_string(sandbox.path("a/areas.geojson")).unwrap())
            .unwrap();
    assert_eq!(map["features"].as_array().unwrap().len(), 361);
    // What every column and property is stands beside them.
    let told = std::fs::read_to_string(sandbox.path("a/columns.csv")).unwrap();
    let heads = rows.headers().unwrap().clone();
    let of = |file: &str, name: &str| {
        told.contains(&format!("\n{file},\"Every district, one a row\",{name},"))
    };
    assert!(heads.iter().all(|name| of("areas.csv", name)), "{told}");
    let properties = map["features"][0]["properties"].as_object().unwrap();
    assert!(
        properties.keys().all(|name| of("areas.geojson", name)),
        "{told}"
    );
    let page = std::fs::read_to_string(sandbox.path("a/index.html")).unwrap();
    for words in [
        "What the ceiling buys",
        "Why this place and not another",
        "The margin",
    ] {
        assert!(page.contains(words), "{words}");
    }
    // Its own table is a map that it can score.
    let scored = sandbox.run(&["areas", "--draws", "0", "--map", "a/areas.csv"]);
    // Lines are broken anywhere.
    let scored = scored.good();
    let scored = scored.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        scored.contains("It reaches 100% of what the best map reaches"),
        "{scored}"
    );
    assert!(scored.contains("It meets every demand."), "{scored}");
}

#[test]
fn names_rules_and_amounts_are_understood() {
    let sandbox = Sandbox::new();
    let told = sandbox
        .run(&[
            "areas",
            "--draws",
            "0",
            "--json",
            "--fix-in",
            "Bristol, City of, Barnsley",
            "--fix-out",
            "Northern Ireland",
            "--floor",
            "Wales=15% of map",
            "--cap",
            "Scotland=5%",
            "--max-zones",
            "20",
        ])
        .good();
    let map: Value = serde_json::from_str(&told).unwrap();
    let places = map["places"].as_array().unwrap();
    let inside = |name: &str| {
        places.iter().find(|place| place["name"] == name).unwrap()["inside"]
            .as_bool()
            .unwrap()
    };
    assert!(inside("Bristol, City of") && inside("Barnsley") && !inside("Belfast"));
    assert!(map["zones"].as_array().unwrap().len() <= 20);
}

#[test]
fn what_is_wrong_is_told_with_the_nearest_name() {
    fails(&["areas", "--fix-in", "Barnsly"], &["--fix-in", "Barnsley"]);
    fails(
        &[
            "areas",
            "--ceiling",
            "0",
            "--objective",
            "neeed",
            "--floor",
            "Wales",
        ],
        &["--ceiling", "did you mean need?", "PLACE=AMOUNT"],
    );
    // Nothing is like it: no far-fetched name, but what there is.
    let told = Sandbox::new()
        .run(&["areas", "--floor", "Atlantis=5%"])
        .bad(1);
    assert!(!told.contains("did you mean"), "{told}");
    assert!(
        told.contains("Scotland") && told.contains("North East"),
        "{told}"
    );
    let told = Sandbox::new().run(&["areas", "--cost", "5"]).bad(2);
    assert!(told.contains("areas grant"), "{told}");
    fails(
        &["areas", "--eligible", "gva-per-haed<75%"],
        &["gva-per-head"],
    );
    fails(&["areas", "--time", "0"], &["--time"]);
    fails(&["areas", "--need", "none.toml"], &["none.toml"]);
    fails(
        &[
            "areas",
            "--fix-in",
            "Isles of Scilly",
            "--fix-out",
            "Cornwall",
        ],
        &[
            "Isles of Scilly is to be in",
            "Cornwall is to be out",
            "zones of at least",
        ],
    );
    let sandbox = Sandbox::new();
    sandbox.write("map.csv", "place\nBarnsley\nBarnsly\nLeds\n");
    let told = sandbox.run(&["areas", "--map", "map.csv"]).bad(1);
    assert!(told.contains("line 3") && told.contains("line 4"), "{told}");
    sandbox.write(
        "need.toml",
        "[[component]]\nfigure='gva-per-haed'\nneed='low'\n",
    );
    let told = sandbox.run(&["areas", "--need", "need.toml"]).bad(1);
    assert!(
        told.contains("line 2") && told.contains("gva-per-head"),
        "{told}"
    );
}

#[test]
fn numbers_and_options_that_cannot_be_are_told_in_plain_words() {
    for (option, said) in [
        ("--time", "such as 30"),
        ("--ceiling", "such as 27.05"),
        ("--min-zone", "such as 250000"),
        ("--max-zones", "write a whole number"),
        ("--draws", "write a whole number"),
    ] {
        let told = Sandbox::new().run(&["areas", option, "abc"]).bad(2);
        assert!(told.contains(option) && told.contains(said), "{told}");
        assert!(
            !told.contains("literal") && !told.contains("digit"),
            "{told}"
        );
    }
    let told = Sandbox::new()
        .run(&["areas", "grant", "--pounds-per-euro", "abc"])
        .bad(2);
    assert!(told.contains("such as 0.85"), "{told}");
    // What the file says cannot be changed from outside, and is not dropped.
    let told = Sandbox::new()
        .run(&[
            "areas",
            "--problem",
            "case.json",
            "--ceiling",
            "20",
            "--out",
            "x",
        ])
        .bad(2);
    assert!(
        told.contains("--ceiling") && told.contains("--out"),
        "{told}"
    );
}

#[test]
fn contradictions_are_named_with_their_options() {
    let told = Sandbox::new()
        .run(&[
            "areas",
            "--floor",
            "Wales=50% of map",
            "--floor",
            "Scotland=60% of map",
        ])
        .bad(1);
    for words in [
        "no map can meet all of this:",
        "Wales: at least 50% of the map's people (--floor \"Wales=50% of map\")",
        "--floor \"Scotland=60% of map\"",
        "Drop or ease any one",
        "Other sets that share a demand",
    ] {
        assert!(told.contains(words), "no \"{words}\" in: {told}");
    }
    assert!(
        !told.contains("--min-zone") && !told.contains("--ceiling"),
        "{told}"
    );
    // As JSON it is an answer, in the words of --problem.
    let floors = [
        "--floor",
        "Wales=50% of map",
        "--floor",
        "Scotland=60% of map",
    ];
    let run = Sandbox::new().run(&[&["areas", "--json"], &floors[..]].concat());
    assert!(
        run.code == 0 && run.err.contains("no map can meet"),
        "{}",
        run.err
    );
    let answer: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(answer["status"], "infeasible");
    assert_eq!(
        answer["conflict"].as_array().unwrap().len(),
        2,
        "{}",
        run.out
    );
    assert_eq!(answer["conflict_minimal"], true);
}

#[test]
fn every_objective_says_how_much_of_it_is_reached() {
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    for (word, said) in [
        ("neediest-quarter", "million people of the neediest quarter"),
        (
            "need-above-mean",
            "Of the need a head above the mean they hold",
        ),
    ] {
        let told = Sandbox::new()
            .run(&["areas", "--draws", "0", "--objective", word])
            .good();
        let told = plain(&told);
        assert!(told.contains(said), "no \"{said}\" in: {told}");
        assert!(!told.contains("inf%") && !told.contains("NaN"), "{told}");
    }
}

#[test]
fn zones_have_one_number_in_json_and_table() {
    let sandbox = Sandbox::new();
    let json = sandbox
        .run(&["areas", "--draws", "0", "--json", "--out", "a"])
        .good();
    let map: Value = serde_json::from_str(&json).unwrap();
    let table = std::fs::read_to_string(sandbox.path("a/areas.csv")).unwrap();
    let mut rows = csv::Reader::from_reader(table.as_bytes());
    for (row, place) in rows.records().zip(map["places"].as_array().unwrap()) {
        let row = row.unwrap();
        assert_eq!(&row[0], place["code"].as_str().unwrap());
        let zone = place["zone"].as_u64();
        assert_eq!(
            row[5],
            zone.map_or_else(String::new, |zone| zone.to_string())
        );
        if let Some(zone) = zone {
            let at = usize::try_from(zone).unwrap() - 1;
            assert_eq!(map["zones"][at]["number"], zone);
        }
    }
}

#[test]
fn the_built_in_index_reads_back_and_makes_the_same_map() {
    let sandbox = Sandbox::new();
    let text = sandbox.run(&["areas", "need"]).good();
    sandbox.write("mine.toml", &text);
    let ours = sandbox.run(&["areas", "--draws", "0"]).good();
    let mine = sandbox
        .run(&["areas", "--draws", "0", "--need", "mine.toml"])
        .good();
    assert_eq!(ours, mine);
    let figures = sandbox.run(&["areas", "figures"]).good();
    for line in text
        .lines()
        .filter_map(|line| line.strip_prefix("figure = "))
    {
        assert!(figures.contains(line.trim_matches('"')), "{line}");
    }
}

#[test]
fn a_case_of_ones_own_is_answered_as_json() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "case.json",
        r#"{"n": 3, "population": [10, 20, 10], "need": [0.5, 0.1, 0.4],
            "edges": [[0, 1], [1, 2]], "ceiling": 40, "min_zone": 20}"#,
    );
    let answer: Value =
        serde_json::from_str(&sandbox.run(&["areas", "--problem", "case.json"]).good()).unwrap();
    // 10 x 0.5 + 20 x 0.1 + 10 x 0.4
    assert!((answer["value"].as_f64().unwrap() - 11.0).abs() < 1e-12);
    assert_eq!(answer["status"], "optimal");
    assert_eq!(answer["bound"], answer["value"]);
    assert_eq!(answer["chosen"], serde_json::json!([0, 1, 2]));
    assert!(answer["seconds"].as_f64().unwrap() >= 0.0);
    sandbox.write(
        "no.json",
        r#"{"n": 2, "population": [10, 20], "need": [1, 1], "edges": [],
            "ceiling": 40, "min_zone": 15, "fixed_in": [0]}"#,
    );
    let run = sandbox.run(&["areas", "--problem", "no.json"]);
    let answer: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(answer["status"], "infeasible");
    assert_eq!(answer["value"], Value::Null);
    assert_eq!(
        answer["conflict"],
        serde_json::json!(["min_zone: at least 15 people a zone", "fixed_in: area 0"])
    );
    assert_eq!(answer["conflict_minimal"], true);
    // A slip of the pen shows in the answer.
    sandbox.write(
        "slip.json",
        r#"{"n": 1, "population": [1], "need": [1], "ceiling": 1, "min_zones": 5}"#,
    );
    let run = sandbox.run(&["areas", "--problem", "slip.json"]);
    let answer: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(answer["unread"], serde_json::json!(["min_zones"]));
    sandbox.write(
        "none.json",
        r#"{"n": 0, "population": [], "need": [], "ceiling": 0}"#,
    );
    let run = sandbox.run(&["areas", "--problem", "none.json"]);
    assert!(run.err.contains("there are no areas"), "{}", run.err);
    let answer: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(answer["value"], 0.0);
    assert_eq!(answer["empty_because"], Value::Null);
    // A map of nobody is no way out of shares that contradict each other.
    sandbox.write(
        "shares.json",
        r#"{"n": 3, "population": [10, 20, 30], "need": [1, 1, 1], "ceiling": 60, "groups": [
            {"members": [0], "demand": "at_least_of_map", "amount": 0.5},
            {"members": [2], "demand": "at_most_of_map", "amount": 0.9},
            {"members": [1], "demand": "at_least_of_map", "amount": 0.6}]}"#,
    );
    let run = sandbox.run(&["areas", "--problem", "shares.json"]);
    let answer: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(answer["status"], "infeasible");
    assert_eq!(
        answer["conflict"],
        serde_json::json!([
            "groups entry 0: at_least_of_map 0.5",
            "groups entry 2: at_least_of_map 0.6"
        ])
    );
    // Where only nobody can be in, that is the best map, and why is told.
    sandbox.write(
        "empty.json",
        r#"{"n": 2, "population": [10, 20], "need": [1, 1], "ceiling": 15, "min_zone": 12}"#,
    );
    let run = sandbox.run(&["areas", "--problem", "empty.json"]);
    let answer: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(answer["status"], "optimal");
    assert_eq!(
        answer["empty_because"],
        serde_json::json!([
            "ceiling: at most 15 people",
            "min_zone: at least 12 people a zone"
        ])
    );
    for (text, said) in [
        ("{", "areas-json"),
        ("[]", "expected an object in braces"),
        (
            r#"{"n": 1e18, "population": [], "need": [], "ceiling": 1}"#,
            "more than can be read",
        ),
        (
            r#"{"n": 1, "population": [1e300], "need": [1e300], "ceiling": 1}"#,
            "`population` times `need`",
        ),
        (r#"{"n": 1, "population": [1], "need": [1]}"#, "no ceiling"),
        (
            r#"{"n": 2, "population": [1], "need": [1, 2], "ceiling": 1, "edges": [[0, 5]]}"#,
            "population",
        ),
    ] {
        sandbox.write("bad.json", text);
        let told = sandbox.run(&["areas", "--problem", "bad.json"]).bad(1);
        assert!(told.contains(said), "{told}");
    }
}

#[test]
fn a_grant_is_reckoned_and_marked() {
    let sandbox = Sandbox::new();
    let told = sandbox
        .run(&["areas", "grant", "--cost", "10000000", "--size", "small"])
        .good();
    // 30% of ten million.
    assert!(
        told.contains("£3,000,000") && told.contains("[unverified]"),
        "{told}"
    );
    // Of 10% x (50 + 0.5 x 50) million euro, at 0.85 pounds each.
    let told = sandbox.run(&["areas", "grant", "--cost", "200m"]).good();
    let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
    for words in [
        "Above £6,375,000, which is what a cost of 100 EUR million may have",
        "notified and approved by itself. General Block Exemption Regulation",
    ] {
        assert!(told.contains(words), "{told}");
    }
    fails(&["areas", "grant", "--area", "c-2041"], &["c-2014"]);
    fails(&["areas", "grant", "--size", "tiny"], &["small"]);
    fails(&["areas", "grant", "--cost", "0"], &["--cost"]);
}

#[test]
fn small_areas_have_need_without_a_map() {
    fails(
        &["areas", "--geography", "msoa"],
        &["no outlines", "areas need --areas", "--problem"],
    );
    fails(
        &["areas", "--geography", "distict"],
        &["did you mean district?"],
    );
    let sandbox = Sandbox::new();
    sandbox.write(
        "wards.csv",
        "code,name,population,pay,claimants\nW1,North,900,500,2\nW2,\"South, East\",800,400,6\n\
         W3,Mid,700,,4\n",
    );
    sandbox.write(
        "mine.toml",
        "name='x'\n[[component]]\nfigure='pay'\nneed='low'\ntransformation='min-max'\nweight=1\n\
         [[component]]\nfigure='claimants'\nneed='high'\ntransformation='min-max'\nweight=1\n",
    );
    let run = ["areas", "need", "--areas", "wards.csv"];
    let told = sandbox.run(&run).bad(1);
    assert!(told.contains("pay, claimants"), "{told}");
    let whole = [&run[..], &["--need", "mine.toml"]].concat();
    let table = sandbox.run(&whole).good();
    let mut rows = csv::Reader::from_reader(table.as_bytes());
    let found: Vec<(String, f64, String)> = rows
        .records()
        .map(|row| {
            let row = row.unwrap();
            (
                row[0].to_owned(),
                row[3].parse().unwrap(),
                row[4].to_owned(),
            )
        })
        .collect();
    // By hand: W1 needs nothing, W2 all; W3 has no pay, and half of the
    // claimants' span carries the whole weight.
    let want = [("W1", 0.0, "3"), ("W2", 1.0, "1"), ("W3", 0.5, "2")];
    for ((code, need, rank), (a, b, c)) in found.iter().zip(want) {
        assert!(code == a && (need - b).abs() < 1e-9 && rank == c, "{table}");
    }
    assert_eq!(found.len(), 3);
    sandbox.write("mine.toml", "[[component]]\nfigure='pays'\n");
    let told = sandbox.run(&whole).bad(1);
    assert!(
        told.contains("line 2") && told.contains("did you mean \"pay\"? figures: pay, claimants"),
        "{told}"
    );
    sandbox.write("wards.csv", "code,pay\nW1,high\nW2,3\n");
    let told = sandbox.run(&whole).bad(1);
    assert!(told.contains("line 2: pay is \"high\""), "{told}");
}

/// Few zones and places far apart: a map is there long before the first linear
/// programme is solved.
#[test]
fn far_places_in_few_zones_have_a_map_in_little_time() {
    let mut asked = vec!["areas", "--draws", "0", "--time", "0.1", "--max-zones", "2"];
    asked.extend(["--fix-in", "Thanet,Norwich,Torbay"]);
    asked.extend(["--floor", "Scotland=100000"]);
    let told = Sandbox::new().run(&asked).good();
    for name in ["Thanet", "Norwich", "Torbay"] {
        assert!(told.contains(name), "{told}");
    }
}

/// Swaps that are hard to prove end at their limit of work, with what is known.
#[test]
fn swaps_end_at_their_limit_of_work() {
    let mut asked = vec!["areas", "--draws", "0", "--floor", "Wales=40% of map"];
    asked.extend(["--cap", "Wales=500000"]);
    let told = Sandbox::new().run(&asked).good();
    assert!(told.contains("Nearest to changing sides"), "{told}");
    assert!(told.contains("proven best"), "{told}");
}

/// A higher ceiling never reaches less than a lower one, and what is not proven
/// is not told as a step; need of both signs has no shares.
#[test]
fn the_price_curve_never_falls_and_need_is_never_below_nothing() {
    let sandbox = Sandbox::new();
    let told = sandbox
        .run(&[
            "areas",
            "--draws",
            "0",
            "--json",
            "--fix-in",
            "Thanet",
            "--fix-in",
            "Norwich",
            "--fix-in",
            "Torbay",
            "--max-zones",
            "2",
            "--floor",
            "Scotland=100000",
            "--time",
            "3",
        ])
        .out;
    let told: serde_json::Value = serde_json::from_str(&told).unwrap();
    let price = told["price"].as_array().unwrap();
    let (mut reached, mut bound) = (0.0, 0.0);
    for point in price {
        let share = point["share"].as_f64().unwrap();
        assert!(share >= reached, "{price:?}");
        if let Some(marginal) = point["marginal"].as_f64() {
            assert!(marginal >= 0.0, "{price:?}");
        }
        reached = share;
        assert!(point["bound"].as_f64().unwrap() >= bound);
        bound = point["value"].as_f64().unwrap();
    }
    let file = sandbox.run(&["areas", "need"]).good();
    let kept = file.lines().filter(|line| !line.starts_with("tail"));
    let lines = kept.map(|line| {
        if line.starts_with("transformation") {
            "transformation = \"z-score\""
        } else {
            line
        }
    });
    sandbox.write("need.toml", &lines.collect::<Vec<_>>().join("\n"));
    let told = sandbox
        .run(&["areas", "--draws", "0", "--need", "need.toml"])
        .bad(1);
    assert!(
        told.contains("need is below 0 in") && told.contains("from-least"),
        "{told}"
    );
}
