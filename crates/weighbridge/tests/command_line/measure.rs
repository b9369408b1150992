//! `weighbridge measure` on files as people have them: codes and years for
//! names, tables in another order, words for groups. A figure under a wrong
//! name is worse than none.

use crate::sandbox::Sandbox;

/// The lines under an output's heading.
fn output(told: &str, name: &str) -> Vec<String> {
    let (_, after) = told.split_once(&format!("# {name}\n")).unwrap();
    after
        .lines()
        .take_while(|line| !line.is_empty())
        .map(str::to_owned)
        .collect()
}

const FLOWS: &str = ",farming,making\nfarming,150,500\nmaking,200,100\n";
const DEMAND: &str = ",households\nfarming,350\nmaking,1700\n";

#[test]
fn codes_and_years_are_names_where_the_corner_says_so() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "plain.csv",
        "place,a,b,c\nLeeds,10,20,30\nYork,5,5,9\nHull,1,0,8\n",
    );
    sandbox.write(
        "codes.csv",
        "place,24,25,26\nLeeds,10,20,30\nYork,5,5,9\nHull,1,0,8\n",
    );
    sandbox.write(
        "rows.csv",
        "code,a,b,c\n101,10,20,30\n102,5,5,9\n103,1,0,8\n",
    );
    let figures = |told: &str| -> Vec<String> {
        let cells = output(told, "quotient");
        let after = |line: &String| line.split_once(',').unwrap().1.to_owned();
        cells.iter().skip(1).map(after).collect()
    };
    let run = |file: &str| sandbox.run(&["measure", "location-quotient", file]).good();
    let (plain, codes, rows) = (run("plain.csv"), run("codes.csv"), run("rows.csv"));
    assert_eq!(figures(&plain), figures(&codes));
    assert_eq!(figures(&plain), figures(&rows));
    assert_eq!(output(&codes, "quotient")[0], ",24,25,26");
    assert!(output(&rows, "quotient")[1].starts_with("101,"));
    // Classes count from 0 and have no place's name.
    sandbox.write(
        "years.csv",
        "place,2015,2016,2017\nLeeds,0,1,1\nYork,1,0,1\nHull,2,2,0\n",
    );
    let told = sandbox.run(&["measure", "markov", "years.csv"]).good();
    assert_eq!(output(&told, "transitions").len(), 4);
    assert!(output(&told, "steady_state")[0].starts_with("class 0,"));
}

#[test]
fn another_order_means_the_same() {
    let sandbox = Sandbox::new();
    sandbox.write("flows.csv", FLOWS);
    sandbox.write(
        "turned.csv",
        ",making,farming\nfarming,500,150\nmaking,100,200\n",
    );
    sandbox.write("demand.csv", DEMAND);
    let run = |flows: &str| {
        sandbox
            .run(&["measure", "input-output", flows, "demand.csv"])
            .good()
    };
    assert_eq!(run("flows.csv"), run("turned.csv"));
    sandbox.write(
        "strange.csv",
        ",farming,services\nfarming,150,500\nmaking,200,100\n",
    );
    let told = sandbox
        .run(&["measure", "input-output", "strange.csv", "demand.csv"])
        .bad(1);
    assert!(told.contains("no row is named services"), "{told}");
    // Totals of columns, listed down a column in another order.
    sandbox.write("seed.csv", "place,a,b\nNorth,1,2\nSouth,3,4\n");
    sandbox.write("rows.csv", "place,total\nSouth,6\nNorth,4\n");
    sandbox.write("columns.csv", "name,total\nb,7\na,3\n");
    let told = sandbox
        .run(&[
            "measure",
            "balancing",
            "seed.csv",
            "rows.csv",
            "columns.csv",
        ])
        .good();
    let cells: Vec<f64> = output(&told, "table")[1..]
        .iter()
        .map(|line| line.split(',').nth(1).unwrap().parse().unwrap())
        .collect();
    // The first column adds up to its own total, to the rule's own gap.
    assert!((cells.iter().sum::<f64>() - 3.0).abs() < 1e-8, "{told}");
    sandbox.write("slip.csv", "place,total\nSouth,6\nNorht,4\n");
    let told = sandbox
        .run(&[
            "measure",
            "balancing",
            "seed.csv",
            "slip.csv",
            "columns.csv",
        ])
        .bad(1);
    assert!(told.contains("North"), "{told}");
}

#[test]
fn results_have_their_own_names() {
    let sandbox = Sandbox::new();
    sandbox.write("flows.csv", FLOWS);
    sandbox.write("demand.csv", DEMAND);
    sandbox.write("groups.csv", "industry,group\nfarming,goods\nmaking,base\n");
    let told = sandbox
        .run(&[
            "measure",
            "aggregation",
            "flows.csv",
            "demand.csv",
            "groups.csv",
        ])
        .good();
    assert_eq!(output(&told, "output"), ["base,2000", "goods,1000"]);
    sandbox.write(
        "quantities.csv",
        "industry,jobs,value added\nmaking,8,900\nfarming,5,400\n",
    );
    let told = sandbox
        .run(&[
            "measure",
            "multipliers",
            "flows.csv",
            "demand.csv",
            "quantities.csv",
        ])
        .good();
    assert_eq!(
        output(&told, "direct"),
        [
            ",jobs,value added",
            "farming,0.005,0.4",
            "making,0.004,0.45"
        ]
    );
    let told = sandbox
        .run(&[
            "measure",
            "multipliers",
            "flows.csv",
            "demand.csv",
            "quantities.csv",
            "--json",
        ])
        .good();
    let told: serde_json::Value = serde_json::from_str(&told).unwrap();
    assert_eq!(told["names"]["direct"]["columns"][1], "value added");
    // Like places by name.
    sandbox.write("jobs.csv", "place,a,b\np1,9,1\np2,8,2\np3,1,9\n");
    let told = sandbox
        .run(&["measure", "similarity", "jobs.csv", "--set", "count=1"])
        .good();
    assert_eq!(
        output(&told, "most_similar"),
        [",1", "p1,p2", "p2,p1", "p3,p2"]
    );
    assert_eq!(output(&told, "distances")[0], ",p1,p2,p3");
}

#[test]
fn what_is_missing_or_twice_is_said() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "flows.csv",
        ",farming,making\nfarming,150,\nmaking,200,100\n",
    );
    sandbox.write(
        "twice.csv",
        ",farming,farming\nfarming,150,500\nfarming,200,100\n",
    );
    sandbox.write("demand.csv", DEMAND);
    let told = sandbox.run(&["measure", "input-output", "flows.csv", "demand.csv"]);
    assert!(told.err.contains("1 cell is missing"));
    let told = sandbox
        .run(&["measure", "input-output", "twice.csv", "demand.csv"])
        .bad(1);
    assert!(
        told.contains("\"farming\" names more than one row"),
        "{told}"
    );
}
