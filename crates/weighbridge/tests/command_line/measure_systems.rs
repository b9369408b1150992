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
            .any(|one| one["name"] == "footprint" && one["takes"].as_array().unwrap().len() == 5)
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
