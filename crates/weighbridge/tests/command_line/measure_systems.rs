//! `weighbridge measure` on input-output tables: whose figure it is, what cannot
//! be, what a choice of method changes, and that small is not nothing.

use crate::measure_tables::{FLOWS, figure, lines, run};
use crate::sandbox::Sandbox;

/// Whose demand and whose product: every seller is a product of its own, whatever
/// the regions call theirs and however many they have. Without flows an
/// extension of one a unit of output stands behind exactly what is bought.
#[test]
fn what_a_region_buys_is_told_seller_by_seller() {
    let flows = "industry,A steel,A farm,B farm,B steel,B rail\nA steel,0,0,0,0,0\nA farm,0,0,0,0,0\n\
                 B farm,0,0,0,0,0\nB steel,0,0,0,0,0\nB rail,0,0,0,0,0\n";
    let demand =
        "industry,home,away\nA steel,10,0\nA farm,20,0\nB farm,5,100\nB steel,7,200\nB rail,0,1\n";
    let told = run(
        "footprint",
        &[
            flows,
            demand,
            "what,A steel,A farm,B farm,B steel,B rail\nco2,10,20,105,207,1\n",
            "industry,region\nA steel,north\nA farm,north\nB farm,south\nB steel,south\nB rail,south\n",
            "use,region\nhome,north\naway,south\n",
        ],
        &[],
    )
    .good();
    for (column, value) in [
        ("north buys A steel", 10.0),
        ("north buys B farm", 5.0),
        ("north buys B steel", 7.0),
        ("south buys B steel", 200.0),
        ("south buys A steel", 0.0),
    ] {
        assert_eq!(figure(&told, "consumption", "co2", column), value, "{told}");
    }
    assert_eq!(figure(&told, "imported", "co2", "north buys B steel"), 7.0);
    assert_eq!(figure(&told, "imported", "co2", "north buys A steel"), 0.0);
    assert_eq!(figure(&told, "consumption_by_region", "co2", "north"), 42.0);
}

/// Value added may be negative, jobs may not; a logarithm has no base 1.
#[test]
fn what_cannot_be_is_refused() {
    let told = run(
        "multipliers",
        &[
            FLOWS,
            "industry,uses\na,30\nb,40\n",
            "industry,jobs,value added\na,-6,1\nb,3,-2\n",
        ],
        &[],
    )
    .bad(1);
    assert!(
        told.contains("row \"a\", column \"jobs\": -6, and there are no negative people"),
        "{told}"
    );
    assert!(!told.contains("value added"), "{told}");
    let told = run(
        "specialisation",
        &["place,x,y\nA,1,2\nB,3,4\n"],
        &["--set", "base=1"],
    )
    .bad(1);
    assert!(told.contains("above 0 and not 1"), "{told}");
}

/// Where trade is given, the share that goes on to industries is of what is used at
/// home (Antras and others 2012, equation 8): one industry that sells half of what is
/// used to itself stands 2 from final demand, and without trade 1 / (1 - 0.25).
#[test]
fn position_takes_trade_and_stocks() {
    let told = run(
        "position",
        &[
            "industry,a\na,25\n",
            "industry,uses\na,75\n",
            "industry,exports\na,60\n",
            "industry,imports\na,20\n",
            "industry,stocks\na,10\n",
        ],
        &[],
    )
    .good();
    let value = |name: &str| -> f64 {
        let (_, after) = told.split_once(&format!("# {name}\n")).unwrap();
        after
            .lines()
            .next()
            .unwrap()
            .split(',')
            .next_back()
            .unwrap()
            .parse()
            .unwrap()
    };
    assert!((value("upstreamness_open") - 2.0).abs() < 1e-12, "{told}");
    assert!((value("upstreamness") - 4.0 / 3.0).abs() < 1e-12, "{told}");
}

/// Penetration by hand: 20 / (100 - 40 + 20); the measures as a list for programs.
#[test]
fn penetration_and_the_list_of_measures() {
    let told = run(
        "import-penetration",
        &[
            "industry,output\na,100\nb,10\n",
            "industry,imports\nb,30\na,20\n",
            "industry,exports\na,40\nb,15\n",
        ],
        &[],
    );
    assert!(told.err.contains("1 of 2 lie above 1"), "{}", told.err);
    assert_eq!(told.out, "a,0.25\nb,1.2\n");
    let sandbox = Sandbox::new();
    let listed: serde_json::Value =
        serde_json::from_str(&sandbox.run(&["measure", "--json"]).good()).unwrap();
    assert!(
        listed
            .as_array()
            .unwrap()
            .iter()
            .any(|one| one["name"] == "footprint" && one["takes"].as_array().unwrap().len() == 6)
    );
    let one: serde_json::Value =
        serde_json::from_str(&sandbox.run(&["measure", "moran", "--json"]).good()).unwrap();
    assert_eq!(one["page"], "moran");
}

/// A gas of grammes beside one of tonnes, a cell of one beside one of 10^13: small is
/// not nothing. And one use of one region needs no second.
#[test]
fn small_figures_of_another_unit_stay() {
    let one = "industry,home\na,70\nb,35\n";
    let told = run(
        "footprint",
        &[
            FLOWS,
            one,
            "what,a,b\nco2,2e10,9e11\ndioxin,0.05,0.02\n",
            "industry,region\na,UK\nb,UK\n",
            "use,region\nhome,UK\n",
        ],
        &[],
    )
    .good();
    let all = figure(&told, "consumption_by_region", "dioxin", "UK");
    // The sum of two solutions.
    assert!((all - 0.07).abs() < 1e-12, "{told}");
    assert_eq!(figure(&told, "production", "dioxin", "b"), 0.02);
    assert_eq!(figure(&told, "imported", "co2", "UK buys a"), 0.0);
    let told = run(
        "multipliers",
        &[
            FLOWS,
            one,
            "industry,co2,dioxin\na,2e10,0.05\nb,9e11,0.02\n",
        ],
        &[],
    )
    .good();
    assert!(figure(&told, "direct", "b", "dioxin") > 0.0, "{told}");
    let told = run(
        "balancing",
        &[
            "x,a,b\nr,1e13,1\ns,2,3\n",
            "x,t\nr,10000000000001\ns,5\n",
            "x,t\na,10000000000002\nb,4\n",
        ],
        &[],
    )
    .good();
    assert_eq!(
        lines(&told, "table")[1..],
        ["r,10000000000000,1", "s,2,3"],
        "{told}"
    );
}

/// More is taken than there is: said, with both figures.
#[test]
fn a_change_beyond_the_economy_is_told() {
    let tables = [
        FLOWS,
        "industry,uses\na,70\nb,35\n",
        "industry,change\na,-5000\nb,\n",
    ];
    let told = run("shocks", &tables, &["--set", "kind=upstream"]);
    assert!(
        told.err.contains("a would lose 5000 and makes 100"),
        "{}",
        told.err
    );
    let tables = [
        FLOWS,
        "industry,uses\na,70\nb,35\n",
        "industry,change\na,-100\nb,\n",
    ];
    run("shocks", &tables, &["--set", "kind=upstream"]).good();
}

/// What makes nothing has no multiplier; what hangs on δ and on the grouping is seen.
#[test]
fn what_a_choice_changes_is_told() {
    let told = run(
        "position",
        &[
            "industry,a,b\na,10,0\nb,0,0\n",
            "industry,uses\na,10\nb,0\n",
        ],
        &[],
    );
    assert!(
        told.out.contains("# upstreamness\na,2\nb,\n"),
        "{} {}",
        told.out,
        told.err
    );
    // Nor is it one of those that the others are measured against.
    let two = run("linkages", &[FLOWS, "industry,uses\na,70\nb,35\n"], &[]);
    let three = run(
        "linkages",
        &[
            "industry,a,b,c\na,10,20,0\nb,30,5,0\nc,0,0,0\n",
            "industry,uses\na,70\nb,35\nc,0\n",
        ],
        &[],
    );
    let power = |told: &str| lines(told, "power")[..2].to_vec();
    assert_eq!(power(&two.out), power(&three.out));
    // Miller and Blair's two by two: by hand, one group has coefficient 950 / 3000, so
    // a demand of 100 and 0 makes 100 / (1 - 0.316667) = 146.341463; fine, the first
    // column of the inverse adds to 1.518.
    let told = run(
        "aggregation",
        &[
            "industry,a,b\na,150,500\nb,200,100\n",
            "industry,uses\na,350\nb,1700\n",
            "industry,group\na,all\nb,all\n",
            "industry,uses\na,100\nb,0\n",
        ],
        &[],
    )
    .good();
    let bias: f64 = lines(&told, "bias")[0]
        .split(',')
        .nth(1)
        .unwrap()
        .parse()
        .unwrap();
    // det (I - A) = 0.85 * 0.95 - 0.25 * 0.2 = 0.7575; (0.95 + 0.2) / 0.7575.
    let by_hand = 100.0 / (1.0 - 950.0 / 3000.0) - 100.0 * 1.15 / 0.7575;
    assert!((bias - by_hand).abs() < 1e-9, "{told} {by_hand}");
    let national = "industry,a,b\na,0.15,0.25\nb,0.2,0.05\n";
    let region = "industry,jobs\na,10\nb,30\n";
    let nation = "industry,jobs\na,100\nb,100\n";
    let told = run(
        "regional-table",
        &[national, region, nation],
        &["--set", "band=0.1"],
    )
    .good();
    let of = |column: &str| figure(&told, "output_multipliers", "a", column);
    assert!(
        of("lowest") < of("at delta") && of("at delta") < of("highest"),
        "{told}"
    );
    let at = |delta: &str| {
        let told = run(
            "regional-table",
            &[national, region, nation],
            &["--set", delta],
        )
        .good();
        let cell = |row: &str, column: &str| figure(&told, "coefficients", row, column);
        let (aa, ab, ba, bb) = (
            cell("a", "a"),
            cell("a", "b"),
            cell("b", "a"),
            cell("b", "b"),
        );
        (1.0 - bb + ba) / ((1.0 - aa) * (1.0 - bb) - ab * ba)
    };
    // The ends of the band by the inverse of two by two.
    assert!((of("highest") - at("delta=0.2")).abs() < 1e-12, "{told}");
    assert!((of("lowest") - at("delta=0.4")).abs() < 1e-12, "{told}");
    let told = run(
        "regional-table",
        &[national, region, nation],
        &["--set", "band=0.1", "--set", "method=slq"],
    )
    .bad(1);
    assert!(told.contains("the others have no δ"), "{told}");
}

const SOLD: &str = "industry,a,b\na,150,500\nb,200,100\n";

/// What cannot be an income is refused, and more spent than earned is said.
#[test]
fn type_two_rests_on_an_income() {
    let tables = [
        SOLD,
        "industry,uses\na,350\nb,1700\n",
        "industry,labour\na,300\nb,500\n",
        "industry,income\na,300\nb,500\n",
        "industry,spending\na,900\nb,400\n",
    ];
    let told = run("multipliers", &tables, &["--set", "income=-5"]).bad(1);
    assert!(told.contains("income=-5 is not above 0"), "{told}");
    let told = run("multipliers", &tables, &[]);
    assert_eq!(told.code, 0);
    assert!(
        told.err
            .contains("households spend 1300 of an income of 800"),
        "{}",
        told.err
    );
}

/// What arises where nothing is made stays in the accounts of where it arises, and what
/// final demand causes itself is added on both sides.
#[test]
fn footprints_lose_nothing() {
    let flows = "industry,a,b\na,0,0\nb,0,10\n";
    let region = "industry,region\na,r1\nb,r2\n";
    let of_use = "use,region\none,r1\ntwo,r2\n";
    let tables = [
        flows,
        "industry,one,two\na,0,0\nb,57,40\n",
        "what,a,b\nco2,5,20\n",
        region,
        of_use,
        "what,two,one\nco2,2,3\n",
    ];
    let told = run("footprint", &tables[..5], &[]);
    assert!(
        told.err.contains("a makes nothing and has extensions"),
        "{}",
        told.err
    );
    assert_eq!(figure(&told.out, "production", "co2", "a"), 5.0);
    assert_eq!(figure(&told.out, "production_by_region", "co2", "r1"), 5.0);
    assert!(
        lines(&told.out, "intensity")[1].starts_with("co2,,"),
        "{}",
        told.out
    );
    // With what its users cause, by the names of the uses.
    let direct = run("footprint", &tables, &[]).out;
    assert_eq!(figure(&direct, "production_by_region", "co2", "r1"), 8.0);
    assert_eq!(figure(&direct, "production_by_region", "co2", "r2"), 22.0);
    let more = |region: &str| {
        figure(&direct, "consumption_by_region", "co2", region)
            - figure(&told.out, "consumption_by_region", "co2", region)
    };
    assert!((more("r1") - 3.0).abs() < 1e-9 && (more("r2") - 2.0).abs() < 1e-9);
    let other = [&tables[..5], &["what,one,two\nsoot,2,3\n"]].concat();
    assert!(run("footprint", &other, &[]).bad(1).contains("soot"));
}

/// A region's purchases that happen to be what is left are demand where one industry
/// alone sells; what is called output is not.
#[test]
fn a_region_is_not_taken_for_all_output() {
    let flows = "industry,a,b\na,0,0\nb,0,10\n";
    let told = |name: &str| {
        let demand = format!("industry,{name},r2\na,0,0\nb,50,40\n");
        run("input-output", &[flows, &demand], &[])
    };
    let region = told("r1");
    assert_eq!(region.code, 0, "{}", region.err);
    assert!(
        region.err.contains("it is counted as demand"),
        "{}",
        region.err
    );
    assert!(told("output").bad(1).contains("is all output"));
}

/// Where less than nothing is used at home there is no part of it.
#[test]
fn penetration_of_nothing_is_blank() {
    let told = run(
        "import-penetration",
        &[
            "industry,output\na,1000\nb,100\n",
            "industry,imports\na,80\nb,50\n",
            "industry,exports\na,1100\nb,50\n",
        ],
        &[],
    );
    assert_eq!(
        told.out.lines().collect::<Vec<_>>(),
        ["a,", "b,0.5"],
        "{}",
        told.out
    );
    assert!(
        told.err
            .contains("a: more is exported than is made and imported"),
        "{}",
        told.err
    );
}

/// A sign in names alone does not part the cells, and no message is a line of figures.
#[test]
fn names_with_bars_are_names() {
    let told = run(
        "input-output",
        &[
            "industry,r1|a,r1|b\nr1|a,150,500\nr1|b,200,100\n",
            "industry,r1|Households|1,r1|Government|2,r1|Rest|3,r1|More|4\nr1|a,300,30,10,10\nr1|b,1700,0,0,0\n",
        ],
        &[],
    )
    .good();
    assert!(
        (figure(&told, "leontief", "r1|a", "r1|a") - 1.254_125).abs() < 1e-5,
        "{told}"
    );
    let long = "x".repeat(500);
    let told = run(
        "input-output",
        &[SOLD, &format!("industry,uses\n{long},350\n{long}y,1700\n")],
        &[],
    )
    .bad(1);
    assert!(told.len() < 500, "{told}");
}

/// A doubt that makes every figure wrong is a refusal: flows given as coefficients, a
/// region larger than its nation.
#[test]
fn a_regional_table_of_what_is_none_is_refused() {
    let sizes = |a: u32| format!("industry,jobs\na,{a}\nb,50\n");
    let told = |national: &str, region: u32| {
        run(
            "regional-table",
            &[national, &sizes(region), &sizes(500)],
            &[],
        )
    };
    assert!(
        told(SOLD, 100)
            .bad(1)
            .contains("industries buy more of each other than they make")
    );
    let coefficients = "industry,a,b\na,0.15,0.25\nb,0.2,0.05\n";
    assert!(
        told(coefficients, 600)
            .bad(1)
            .contains("600 in the region and 500 in the nation")
    );
    told(coefficients, 100).good();
}

/// JSON has no infinite number: what is null for that is said.
#[test]
fn an_infinite_figure_is_said() {
    // Nobody ever leaves a class.
    let classes = ["place,2001,2002,2003\nA,0,0,0\nB,1,1,1\n"];
    let plain = run("markov", &classes, &[]);
    assert!(plain.out.contains("inf"), "{}{}", plain.out, plain.err);
    let told = run("markov", &classes, &["--json"]);
    assert!(
        told.out
            .contains("sojourn: 2 of its cells are infinite, which JSON has no number for"),
        "{}",
        told.out
    );
}

/// One table more than a measure takes is refused, and ends in no trace.
#[test]
fn a_table_too_many_is_refused() {
    let table = "place,x,y\nA,1,2\nB,3,4\n";
    assert!(
        !run("location-quotient", &[table, table], &[])
            .bad(1)
            .is_empty()
    );
}

/// A workbook is no table of text, and it is said how it becomes one.
#[test]
fn a_workbook_is_told_to_be_saved_as_text() {
    let sandbox = Sandbox::new();
    for start in [&b"PK\x03\x04"[..], b"\xd0\xcf\x11\xe0"] {
        let bytes = [start, &[0; 600]].concat();
        std::fs::write(sandbox.path("t.xlsx"), bytes).unwrap();
        let told = sandbox.run(&["measure", "concentration", "t.xlsx"]).bad(1);
        assert!(
            told.contains("save it as CSV (UTF-8), one sheet a file"),
            "{told}"
        );
    }
}
