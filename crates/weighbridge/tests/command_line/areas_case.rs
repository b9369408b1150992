//! `weighbridge areas --problem`: a case as JSON.

use serde_json::Value;

use crate::sandbox::Sandbox;

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
