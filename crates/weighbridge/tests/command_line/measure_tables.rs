//! `weighbridge measure` on several tables at once: figures come under their
//! own names, whatever the order and whichever way a table lies, and a table of
//! other names is refused.

use crate::sandbox::{Run, Sandbox, says};

/// Runs a measure on tables given as texts, with further arguments.
pub fn run(measure: &str, tables: &[&str], more: &[&str]) -> Run {
    let sandbox = Sandbox::new();
    let names: Vec<String> = (0..tables.len()).map(|at| format!("t{at}.csv")).collect();
    for (name, text) in names.iter().zip(tables) {
        sandbox.write(name, text);
    }
    let mut arguments = vec!["measure", measure];
    arguments.extend(names.iter().map(String::as_str));
    arguments.extend(more);
    sandbox.run(&arguments)
}

/// The lines under an output's heading; all where there is one output alone.
pub fn lines(told: &str, name: &str) -> Vec<String> {
    let (_, after) = told
        .split_once(&format!("# {name}\n"))
        .unwrap_or(("", told));
    let lines = after.lines().take_while(|line| !line.is_empty());
    lines.map(str::to_owned).collect()
}

/// One figure by its row and column.
pub fn figure(told: &str, output: &str, row: &str, column: &str) -> f64 {
    let lines = lines(told, output);
    let at = lines[0].split(',').position(|name| name == column).unwrap();
    let line = lines
        .iter()
        .find(|line| line.split(',').next() == Some(row))
        .unwrap();
    line.split(',').nth(at).unwrap().parse().unwrap()
}

pub const FLOWS: &str = "industry,a,b\na,10,20\nb,30,5\n";
const DEMAND: &str = "industry,zeta,alpha\na,30,0\nb,0,40\n";
const JOBS: &str = "what,a,b\njobs,6,3\n";

/// Regions by words are one region in both lists, whatever else is in either.
#[test]
fn regions_of_uses_are_those_of_industries() {
    let regions = "industry,region\na,zeta\nb,alpha\n";
    let good = run(
        "footprint",
        &[
            FLOWS,
            DEMAND,
            JOBS,
            regions,
            "use,region\nzeta,zeta\nalpha,alpha\n",
        ],
        &[],
    )
    .good();
    // Both uses are zeta's: all jobs are behind zeta's demand, none behind alpha's.
    let told = run(
        "footprint",
        &[
            FLOWS,
            DEMAND,
            JOBS,
            regions,
            "use,region\nzeta,zeta\nalpha,zeta\n",
        ],
        &[],
    )
    .good();
    let all = figure(&told, "consumption_by_region", "jobs", "zeta");
    // Six and three jobs are all there are; sums of two solutions of a system
    // of two differ by rounding alone.
    assert!((all - 9.0).abs() < 1e-9, "{told}");
    assert_eq!(figure(&told, "consumption_by_region", "jobs", "alpha"), 0.0);
    let apart = figure(&good, "consumption_by_region", "jobs", "zeta");
    assert!(apart > 0.0 && apart < 9.0, "{good}");
    let told = run(
        "footprint",
        &[
            FLOWS,
            DEMAND,
            JOBS,
            regions,
            "use,region\nzeta,Zeta\nalpha,alpha\n",
        ],
        &[],
    )
    .bad(1);
    assert!(
        told.contains("\"Zeta\" is not in t3.csv: did you mean zeta?"),
        "{told}"
    );
    let told = run(
        "footprint",
        &[
            FLOWS,
            DEMAND,
            JOBS,
            regions,
            "use,region\nzeta,1\nalpha,2\n",
        ],
        &[],
    )
    .bad(1);
    assert!(told.contains("name the regions alike"), "{told}");
    let told = run(
        "footprint",
        &[
            FLOWS,
            DEMAND,
            JOBS,
            regions,
            "use,region\nzeta,\nalpha,alpha\n",
        ],
        &[],
    )
    .bad(1);
    assert!(
        told.contains("t4.csv, row 2, column 2: no group or region is given"),
        "{told}"
    );
}

/// Two years of the same places: by name, in large or small letters, upright or
/// lying, and never by position under other names.
#[test]
fn two_years_are_matched_by_name() {
    let before = "place,a,b\nLeeds,10,20\nYork,100,50\n";
    let after = "place,a,b\nLeeds,11,20\nYork,110,50\n";
    let wanted = run("growth", &[before, after], &[]).good();
    for other in [
        "place,b,a\nYORK,50,110\nLEEDS,20,11\n",
        "industry,York,Leeds\nb,50,20\na,110,11\n",
    ] {
        let told = run("growth", &[before, other], &[]).good();
        assert_eq!(told, wanted, "{other}");
    }
    let told = run(
        "growth",
        &[before, "place,a,b\nHull,11,20\nHove,110,50\n"],
        &[],
    )
    .bad(1);
    assert!(
        told.contains(
            "its rows (Hull and Hove) are not those of the tables before it (Leeds and York)"
        ),
        "{told}"
    );
    let told = run(
        "shift-share",
        &[before, "place,a,c\nLeeds,11,20\nYork,110,50\n"],
        &[],
    )
    .bad(1);
    assert!(told.contains("b not in it; c in no other"), "{told}");
    // What is one thing in two years has other headings: taken as it stands, and said.
    let told = run(
        "growth",
        &[
            "place,jobs 2010,pay 2010\nLeeds,10,20\nYork,100,50\n",
            "place,jobs 2020,pay 2020\nYork,110,50\nLeeds,11,20\n",
        ],
        &[],
    );
    assert!(
        told.err.contains("jobs 2020 with jobs 2010"),
        "{}",
        told.err
    );
    assert_eq!(
        lines(&told.out, "simple")[1..],
        lines(&wanted, "simple")[1..]
    );
}

/// A table that lies is turned by its names, also where it is as high as wide.
#[test]
fn quantities_may_lie_whatever_their_number() {
    let flows = ",a,b,c\na,1,2,3\nb,4,1,2\nc,2,2,1\n";
    let demand = ",d\na,30\nb,31\nc,29\n";
    let upright = ",jobs,gva,imports\na,1,10,3\nb,2,20,4\nc,3,30,5\n";
    let lying = ",c,a,b\njobs,3,1,2\ngva,30,10,20\nimports,5,3,4\n";
    for measure in ["multipliers", "hypothetical-extraction", "import-content"] {
        let one = run(measure, &[flows, demand, upright], &[]).good();
        let other = run(measure, &[flows, demand, lying], &[]).good();
        assert_eq!(one, other, "{measure}");
    }
    let one = run(
        "input-output",
        &[flows, ",d,e,f\na,1,2,3\nb,4,5,6\nc,7,8,9\n"],
        &[],
    )
    .good();
    let other = run(
        "input-output",
        &[flows, ",a,b,c\nd,1,4,7\ne,2,5,8\nf,3,6,9\n"],
        &[],
    )
    .good();
    assert_eq!(one, other);
    // Totals of columns are not those of rows.
    let told = run(
        "balancing",
        &[
            "place,x,y\nNorth,1,2\nSouth,3,4\n",
            "name,total\nx,5\ny,5\n",
            "name,total\nNorth,4\nSouth,6\n",
        ],
        &[],
    )
    .bad(1);
    assert!(told.contains("t1.csv: its rows (x and y)"), "{told}");
}

/// A missing year of one place changes nothing for the others.
#[test]
fn a_place_without_a_year_is_left_out_of_both() {
    let before = "place,a,b\nLeeds,10,20\nYork,100,50\nHull,7,7\n";
    let told = run(
        "shift-share",
        &[before, "place,a,b\nLeeds,11,22\nYork,110,50\nHull,,9\n"],
        &[],
    );
    // Industry a: 110 jobs before and 121 after in the two places that have both.
    let (all_before, all_after) = (110.0 + 77.0, 121.0 + 81.0);
    let wanted = 10.0 * (all_after / all_before - 1.0);
    let found = figure(&told.out, "national", "Leeds", "a");
    assert!((found - wanted).abs() < 1e-12, "{found} is not {wanted}");
    assert!(
        told.err
            .contains("1 cell has no figure: row \"Hull\", column \"a\""),
        "{}",
        told.err
    );
    // What is said on the terminal stands in the JSON too.
    let told = run(
        "shift-share",
        &[before, "place,a,b\nLeeds,11,22\nYork,110,50\nHull,,9\n"],
        &["--json"],
    );
    let told: serde_json::Value = serde_json::from_str(&told.out).unwrap();
    assert!(told["national"][2][0].is_null(), "{told}");
    assert!(told["notes"][0].as_str().unwrap().contains("Hull"));
}

/// What cannot be fitted is refused, all of it at once.
#[test]
fn totals_that_no_table_has_are_refused() {
    let seed = "place,x,y\nNorth,1,2\nSouth,0,0\n";
    let told = run(
        "proportional-fitting",
        &[seed, "place,t\nNorth,4\nSouth,6\n", "name,t\nx,50\ny,5\n"],
        &[],
    )
    .bad(1);
    says(
        &told,
        &[
            "row 2 has nothing that could be scaled to 6",
            "the row totals add to 10 and the column totals to 55",
        ],
    );
    // Empty cells that keep a row from its total: fitted as far as it goes, and said.
    let told = run(
        "proportional-fitting",
        &[
            "place,x,y\nNorth,1,0\nSouth,0,1\n",
            "place,t\nNorth,4\nSouth,6\n",
            "name,t\nx,5\ny,5\n",
        ],
        &[],
    );
    assert!(told.err.contains("not fitted"), "{}", told.err);
    let told = run("false-discovery", &["test,p\none,0.5\ntwo,1.5\n"], &[]).bad(1);
    assert!(told.contains("1.5 is no p-value"), "{told}");
}

/// A total is one by its name and its sum, whatever it is called.
#[test]
fn totals_by_other_names_are_refused() {
    for name in ["Total final demand", "Final demand", "TFD", "total"] {
        let demand = format!("industry,households,state,{name}\na,10,20,30\nb,5,6,11\n");
        let told = run("input-output", &[FLOWS, &demand], &[]).bad(1);
        assert!(told.contains("is the sum of the others"), "{name}: {told}");
    }
    let told = run(
        "input-output",
        &[
            FLOWS,
            "industry,households,state,made\na,10,20,60\nb,5,6,46\n",
        ],
        &[],
    )
    .bad(1);
    assert!(told.contains("\"made\" is all output"), "{told}");
    let told = run(
        "location-quotient",
        &["place,a,b\nLeeds,1,2\nYork,3,4\nGreat Britain,4,6\n"],
        &[],
    )
    .bad(1);
    assert!(told.contains("the row \"Great Britain\""), "{told}");
    // One alone is its own sum only where it is the same.
    run(
        "location-quotient",
        &["place,a,b\nYork,6,7\nTotal,7,8\n"],
        &[],
    )
    .good();
}

/// Files as they come, and files that are none.
#[test]
fn odd_files_are_read_or_refused() {
    let plain = run(
        "location-quotient",
        &["place,a,b\nLeeds,1,2\nYork,3,4\n"],
        &[],
    )
    .good();
    let told = run(
        "location-quotient",
        &["place|a|b\nLeeds|1|2\nYork|3|4\n"],
        &[],
    )
    .good();
    assert_eq!(told, plain);
    let years = run("markov", &["Stadt,2015,2016\nUlm,0,1\nBonn,1,0\n"], &[]).good();
    assert_eq!(lines(&years, "classes")[0], ",2015,2016");
    for (text, words) in [
        (
            "place,a,b\nLeeds,\"1,2\nYork,3,4\n",
            "row 2: a quotation mark is opened",
        ),
        ("place,a,b\n", "a heading and no rows"),
        ("PK\u{3}\u{4}rest", "is a workbook"),
    ] {
        let told = run("location-quotient", &[text], &[]).bad(1);
        assert!(told.contains(words), "no {words} in {told}");
    }
    // Any heading over groups is one where all the other names are known.
    let groups = |heading: &str| {
        run(
            "aggregation",
            &[
                FLOWS,
                "industry,d\na,70\nb,80\n",
                &format!("{heading}\na,one\nb,two\n"),
            ],
            &[],
        )
        .good()
    };
    assert_eq!(groups("Branche,Gruppe"), groups("industry,group"));
    let told = run("markov", &["place,2015,2016\np,1,2\nq,2,1\n"], &[]);
    assert!(told.err.contains("classes count from 0"), "{}", told.err);
    let told = run(
        "markov",
        &["place,2015,2016\np,1,2\nq,2,1\n"],
        &["--set", "classes=3", "--set", "classes=4"],
    )
    .bad(1);
    assert!(
        told.contains("--set classes is given more than once"),
        "{told}"
    );
}

/// Miller and Blair (2009), section 2.5: households among the industries, with
/// what they pay each other.
#[test]
fn households_may_pay_each_other() {
    let flows = ",one,two\none,150,500\ntwo,200,100\n";
    let demand = ",households,other\none,50,300\ntwo,400,1300\n";
    let income = ",income\none,300\ntwo,500\n";
    let spending = ",spending\none,50\ntwo,400\n";
    let told = run(
        "multipliers",
        &[flows, demand, ",jobs\none,1\ntwo,1\n", income, spending],
        &["--set", "income=1000", "--set", "own=0.05"],
    )
    .good();
    let found: Vec<f64> = lines(&told, "output_type_two")
        .iter()
        .map(|line| line.split(',').nth(1).unwrap().parse().unwrap())
        .collect();
    // Sums of the first two rows of the closed inverse, worked out by Cramer's
    // rule from the book's matrix .15 .25 .05 / .20 .05 .40 / .30 .25 .05.
    let wanted = closed();
    for (found, wanted) in found.iter().zip(wanted) {
        assert!((found - wanted).abs() < 1e-9, "{found} is not {wanted}");
    }
}

/// Output of the two industries by a unit of demand for each, households closed.
fn closed() -> [f64; 2] {
    let a = [
        [0.85, -0.25, -0.05],
        [-0.20, 0.95, -0.40],
        [-0.30, -0.25, 0.95],
    ];
    let det = |m: [[f64; 3]; 3]| {
        m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])
            - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
            + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0])
    };
    let solved = |unit: usize, of: usize| {
        let mut m = a;
        for (row, cells) in m.iter_mut().enumerate() {
            cells[of] = if row == unit { 1.0 } else { 0.0 };
        }
        det(m) / det(a)
    };
    [0, 1].map(|unit| solved(unit, 0) + solved(unit, 1))
}
