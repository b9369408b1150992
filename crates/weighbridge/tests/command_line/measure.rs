//! `weighbridge measure` on files as people have them: codes and years for
//! names, tables in another order, words for groups. A figure under a wrong
//! name is worse than none.

use crate::sandbox::{Sandbox, says};

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

/// A folder with the tables of a system: what industries use, and what is used beside them.
fn system(flows: &str, demand: &str) -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("flows.csv", flows);
    sandbox.write("demand.csv", demand);
    sandbox
}

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
fn numbers_of_industries_are_never_added_to_figures() {
    let sandbox = Sandbox::new();
    sandbox.write("made.csv", "code,output\n24,100\n25,100\n");
    let run = |flows: &str, made: &str| {
        let told = sandbox
            .run(&["measure", "input-output", flows, made])
            .good();
        output(&told, "output")
    };
    sandbox.write("flows.csv", "code,24,25\n24,10,20\n25,30,5\n");
    let known = run("flows.csv", "made.csv");
    assert!(known.iter().any(|line| line == "24,130"), "{known:?}");
    for corner in ["no", "s", "branch", "Industry code", "place_id", "sic"] {
        sandbox.write("other.csv", &format!("{corner},output\n24,100\n25,100\n"));
        assert_eq!(run("flows.csv", "other.csv"), known, "{corner}");
    }
    // A square table goes through its own names, whatever its corner.
    sandbox.write("square.csv", "anything,24,25\n24,10,20\n25,30,5\n");
    assert_eq!(run("square.csv", "made.csv"), known);
    // What only looks like codes is read as figures, and that is said.
    sandbox.write("rates.csv", "calm,busy,late\n1,2,3\n2,5,5\n4,1,0\n");
    let told = sandbox.run(&["measure", "location-quotient", "rates.csv"]);
    assert!(told.err.contains("call it \"code\""), "{}", told.err);
}

#[test]
fn results_have_their_own_names() {
    let sandbox = system(FLOWS, DEMAND);
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
    // Whatever stands over the names, "group" is a heading and no group.
    sandbox.write("headed.csv", "branch,group\nfarming,goods\nmaking,base\n");
    let headed = sandbox
        .run(&[
            "measure",
            "aggregation",
            "flows.csv",
            "demand.csv",
            "headed.csv",
        ])
        .good();
    assert_eq!(told, headed);
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

/// Figures as spreadsheets write them mean the same, and what could mean two
/// things is asked about.
#[test]
fn figures_are_read_as_spreadsheets_write_them() {
    let sandbox = Sandbox::new();
    sandbox.write("demand.csv", ",households\na,350\nb,1700\n");
    let run = |name: &str, text: &str| {
        sandbox.write(name, text);
        sandbox.run(&["measure", "input-output", name, "demand.csv"])
    };
    let plain = run("plain.csv", ",a,b\na,1150,2500.5\nb,200,-3\n");
    for (name, text) in [
        ("mark.csv", "\u{feff},a,b\r\na,1150,2500.5\r\nb,200,-3\r\n"),
        (
            "thousands.csv",
            ",a,b\na,\"1,150\",\"2,500.5\"\nb,200,(3)\n",
        ),
        ("comma.csv", "sep=;\n;a;b\na;1.150;2.500,5\nb;200;−3\n"),
        (
            "spaces.csv",
            ";a;b;\na;1 150;2\u{a0}500,5;\nb;£200;-3;\n;;;\n",
        ),
    ] {
        let told = run(name, text);
        assert_eq!(told.out, plain.out, "{name}: {}", told.err);
    }
    let told = run("open.csv", ";a;b\na;1,150;2,500\nb;200;3\n").bad(1);
    assert!(
        told.contains("\"1,150\" may have a decimal comma"),
        "{told}"
    );
    let told = run("part.csv", ",a,b\na,15%,x\nb,inf,3\n").bad(1);
    says(
        &told,
        &[
            "\"15%\" is no number (write 0.15 for 15%)",
            "row 2, column 3: \"x\"",
            "row 3, column 2: \"inf\"",
        ],
    );
}

/// A total would be counted as one industry more.
#[test]
fn a_total_among_the_industries_is_refused() {
    let sandbox = system(
        ",farming,making,Total\nfarming,150,500,650\nmaking,200,100,300\nTotal,350,600,950\n",
        DEMAND,
    );
    let told = sandbox
        .run(&["measure", "input-output", "flows.csv", "demand.csv"])
        .bad(1);
    assert!(
        told.contains("the row \"Total\" is the sum of the others")
            && told.contains("the column \"Total\""),
        "{told}"
    );
}

/// What cannot be is refused with the cell, whatever the measure.
#[test]
fn negative_counts_and_one_sided_co_occurrences_are_refused() {
    let sandbox = Sandbox::new();
    sandbox.write("jobs.csv", "place,a,b\nLeeds,10,-5\nYork,5,5\n");
    let told = sandbox
        .run(&["measure", "location-quotient", "jobs.csv"])
        .bad(1);
    assert!(
        told.contains("jobs.csv, row \"Leeds\", column \"b\": -5, and there are no negative jobs"),
        "{told}"
    );
    sandbox.write("together.csv", ",a,b\na,0,3\nb,5,0\n");
    let told = sandbox
        .run(&["measure", "relatedness", "together.csv"])
        .bad(1);
    assert!(told.contains("a with b is 3, and b with a is 5"), "{told}");
    sandbox.write("seed.csv", "place,x,y\nNorth,0,2\nSouth,0,4\n");
    sandbox.write("rows.csv", "place,rows\nNorth,4\nSouth,6\n");
    sandbox.write("columns.csv", "name,columns\nx,3\ny,7\n");
    let told = sandbox
        .run(&[
            "measure",
            "balancing",
            "seed.csv",
            "rows.csv",
            "columns.csv",
        ])
        .bad(1);
    assert!(
        told.contains("column x has nothing that could be scaled to 3"),
        "{told}"
    );
}

/// Notes change what a result means: they stand beside it also where little is
/// said, and in JSON; tables keep their names.
#[test]
fn notes_are_said_also_where_little_is() {
    let sandbox = system(",a,b\na,,500\nb,200,100\n", ",d\na,350\nb,1700\n");
    let told = sandbox.run(&["measure", "linkages", "flows.csv", "demand.csv", "-q"]);
    assert!(
        told.err.contains("1 cell is missing") && told.err.contains("kind: 3 key"),
        "{}",
        told.err
    );
    assert!(told.out.starts_with("# backward\n"), "{}", told.out);
}

/// An exact nothing is 0, and every figure a plain decimal.
#[test]
fn rounding_is_not_shown_as_a_figure() {
    let sandbox = Sandbox::new();
    // Sales of 0.1 and 0.2 make up an output of 0.3, but for rounding.
    sandbox.write("flows.csv", ",a,b\na,0.1,0.2\nb,0.1,0.1\n");
    sandbox.write("output.csv", ",output\na,0.3\nb,0.9\n");
    let told = sandbox
        .run(&[
            "measure",
            "input-output",
            "flows.csv",
            "output.csv",
            "--set",
            "second=output",
        ])
        .good();
    assert_eq!(output(&told, "final_demand"), ["a,0", "b,0.7"]);
    assert_eq!(
        output(&told, "coefficients")[1],
        "a,0.333333333333333,0.222222222222222"
    );
}

/// A system that cannot be solved names the industry, and not its neighbours.
#[test]
fn a_singular_system_names_who_leaves_nothing() {
    let sandbox = system(",a,b\na,10,0\nb,0,0\n", ",d\na,0\nb,5\n");
    let told = sandbox
        .run(&["measure", "input-output", "flows.csv", "demand.csv"])
        .bad(1);
    assert!(
        told.contains("nothing is left over of a: nothing is computed"),
        "{told}"
    );
}

/// Both conventions of the coefficient of variation, and both of the forward
/// side of a key sector.
#[test]
fn linkages_come_by_either_convention() {
    let sandbox = system(FLOWS, DEMAND);
    let spread = |divisor: &str| -> f64 {
        let told = sandbox.run(&[
            "measure",
            "linkages",
            "flows.csv",
            "demand.csv",
            "--set",
            &format!("divisor={divisor}"),
            "--set",
            "forward=ghosh",
        ]);
        assert!(
            told.err.contains("sensitivity_sales above 1"),
            "{}",
            told.err
        );
        let line = output(&told.out, "spread_backward")[0].clone();
        line.split_once(',').unwrap().1.parse().unwrap()
    };
    // Of two the variances differ by a half; L's first column is 1.2541, 0.2640.
    assert!((spread("n-1") - 0.922_313_192_852).abs() < 1e-9);
    assert!((spread("n-1") / spread("n") - 2.0_f64.sqrt()).abs() < 1e-12);
}
