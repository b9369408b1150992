//! `weighbridge areas`: what is said when something is wrong, and when demands
//! contradict each other.

use serde_json::Value;

use crate::sandbox::{Sandbox, fails, flat, says};

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

/// What is named twice counts once, but somebody may have meant another place.
#[test]
fn what_is_named_twice_is_told() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "map.csv",
        "place\nBarnsley\nDoncaster\nE08000016\nSouth Yorkshire\n",
    );
    let mut asked = vec!["areas", "--draws", "0", "--json", "--map", "map.csv"];
    asked.extend([
        "--fix-in",
        "Wales, Cardiff, Cardiff",
        "--fix-out",
        "Leeds,Leeds",
    ]);
    let run = sandbox.run(&asked);
    assert_eq!(run.code, 0, "{}", run.err);
    for words in [
        "map.csv: Barnsley (line 4) is there already, as Barnsley (line 2): it counts once",
        "map.csv: South Yorkshire (line 5) holds 2 of the districts that are there already",
        "--fix-in: Cardiff is within Wales, which is there already",
        "--fix-out: Leeds is there already, as Leeds",
    ] {
        assert!(run.err.contains(words), "no \"{words}\" in: {}", run.err);
    }
    // In and out at once cannot be, and both are named.
    fails(
        &["areas", "--fix-in", "Wales", "--fix-out", "Cardiff"],
        &["Wales is to be in", "Cardiff is to be out"],
    );
    sandbox.write(
        "need.toml",
        &"[[component]]\nfigure='gva-per-head'\nneed='low'\ntransformation='rank'\nweight=1\n"
            .repeat(2),
    );
    let told = sandbox.run(&["areas", "--need", "need.toml"]).bad(1);
    let told = flat(&told);
    assert!(
        told.contains("line 7") && told.contains("is a component already, in line 2"),
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
    says(
        &told,
        &[
            "no map can meet all of this:",
            "Wales: at least 50% of the map's people (--floor \"Wales=50% of map\")",
            "--floor \"Scotland=60% of map\"",
            "Drop or ease any one",
            "Other sets that share a demand",
        ],
    );
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
