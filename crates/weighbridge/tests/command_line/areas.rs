//! `weighbridge areas`: the map in words, its files, a map of the user's, small
//! areas.

use serde_json::Value;

use crate::sandbox::{Sandbox, fails, fits, flat, says};

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
    fits(&out);
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
    says(
        &page,
        &[
            "What the ceiling buys",
            "Why this place and not another",
            "The margin",
        ],
    );
    // Its own table is a map that it can score.
    let scored = sandbox.run(&["areas", "--draws", "0", "--map", "a/areas.csv"]);
    // Lines are broken anywhere.
    let scored = scored.good();
    let scored = flat(&scored);
    assert!(
        scored.contains("It reaches 100% of what the best map reaches"),
        "{scored}"
    );
    assert!(scored.contains("It meets every demand."), "{scored}");
    // One over the ceiling reaches more than the best, and says so.
    let every: Vec<String> = map["features"]
        .as_array()
        .unwrap()
        .iter()
        .map(|feature| {
            feature["properties"]["place_code"]
                .as_str()
                .unwrap()
                .to_owned()
        })
        .collect();
    sandbox.write("every.txt", &every.join("\n"));
    let told = sandbox.run(&["areas", "--draws", "0", "--map", "every.txt", "--out", "b"]);
    let told = told.good();
    let told = flat(&told);
    let more = "times what the best map under the ceiling reaches, with 3.";
    let page = std::fs::read_to_string(sandbox.path("b/index.html")).unwrap();
    for told in [told, page] {
        assert!(
            told.contains("It reaches 2.") && told.contains(more),
            "{told}"
        );
        assert!(
            !told.contains("100% of what the best map reaches"),
            "{told}"
        );
    }
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
fn every_objective_says_how_much_of_it_is_reached() {
    let plain = flat;
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

/// Why this place and not another: of any place that is asked about, not of the
/// nearest alone, and of one that can't change sides why.
#[test]
fn what_it_takes_is_told_of_a_place_that_is_asked_about() {
    let mut asked = vec![
        "areas", "--draws", "0", "--swap", "Hart", "--swap", "Barnsley",
    ];
    asked.extend(["--swap", "Leeds", "--fix-out", "Leeds", "--out", "a"]);
    let sandbox = Sandbox::new();
    let told = sandbox.run(&asked).good();
    let told = flat(&told);
    says(
        &told,
        &[
            "What you asked about",
            "Now out: Hart: if its need were",
            "Now in: Barnsley: if its need were",
            "Leeds is out because it was asked to be (--fix-out)",
        ],
    );
    let page = std::fs::read_to_string(sandbox.path("a/index.html")).unwrap();
    assert!(page.contains("The places asked about"));
    // As what the map loses with the place on the other side, fixed by hand.
    let value = |more: &[&str]| {
        let arguments = [
            &["areas", "--draws", "0", "--json", "--fix-out", "Leeds"],
            more,
        ]
        .concat();
        let map: Value = serde_json::from_str(&sandbox.run(&arguments).good()).unwrap();
        map
    };
    let free = value(&["--swap", "Hart"]);
    let fixed = value(&["--fix-in", "Hart"]);
    let of = |map: &Value, name: &str| map[name].as_f64().unwrap();
    let lost = 1.0 - of(&fixed, "value") / of(&free, "value");
    let told = free["swaps_asked"][0]["loss"][0].as_f64().unwrap();
    assert!((told - lost).abs() < 1e-8, "{told} {lost}");
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
    // All that is wrong with the rows, and a tie is no order.
    sandbox.write(
        "mine.toml",
        "name='x'\n[[component]]\nfigure='pay'\nneed='low'\ntransformation='min-max'\nweight=1\n",
    );
    sandbox.write(
        "wards.csv",
        "code,population,pay\nW1,900,5\nW1,800,4\n,300,4\nW4,-5,3\n",
    );
    let told = sandbox.run(&whole).bad(1);
    says(
        &told,
        &[
            "line 3: W1 stands in line 2 already",
            "line 4: code is empty",
            "line 5: population is \"-5\"",
        ],
    );
    sandbox.write("wards.csv", "code,pay\nW1,5\nW2,4\nW3,4\nW4,3\n");
    let table = sandbox.run(&whole).good();
    let ranks: Vec<&str> = (table.lines().skip(1))
        .filter_map(|line| line.split(',').nth(4))
        .collect();
    assert_eq!(ranks, ["4", "2", "2", "1"], "{table}");
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
    says(&told, &["Thanet", "Norwich", "Torbay"]);
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
