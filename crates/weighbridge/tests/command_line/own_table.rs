//! A table of the user's own: what was modelled becomes official, with exactly
//! the file's figures, until it is removed.

use std::collections::BTreeMap;

use weighbridge_facts::Facts;
use weighbridge_model::strategy::{Breadth, Strategy, built_in};

use crate::sandbox::{DEFAULT, Sandbox, files, flat, number, printed, rows, says};

/// Jobs of the made table by industry: 5 to 25 hundredths of its region's, in
/// steps of five. (A table that has more than its region is refused.)
fn jobs(facts: &Facts) -> Vec<f64> {
    let cross = facts.employment_itl2(2021).unwrap();
    let width = facts.leaves().len();
    let row = cross.places.iter().position(|code| code == "TLE3").unwrap();
    cross.values[row * width..][..width]
        .iter()
        .enumerate()
        .map(|(at, region)| {
            let hundredths = f64::from(u32::try_from(5 + at * 7919 % 21).unwrap());
            (region * hundredths / 500.0).floor() * 5.0
        })
        .collect()
}

/// A table of one district as Nomis gives it: title lines, one industry a row,
/// lines below.
pub fn barnsley(facts: &Facts) -> String {
    let mut text = "\"Business Register and Employment Survey : open access\"\r\n\
         \"ONS Crown Copyright Reserved [from Nomis on 24 March 2026]\"\r\n\r\n\
         \"Date       :\",\"2021\"\r\n\
         \"Employment status:\",\"Employment\"\r\n\
         \"measure    :\",\"Count\"\r\n\r\n\
         \"Industry\",\"Barnsley\"\r\n"
        .to_owned();
    for (leaf, jobs) in facts.leaves().iter().zip(jobs(facts)) {
        // A class of one subclass has its name in the classification; farms as
        // one industry are the survey's own.
        let tree = facts.industries();
        let name = tree.name(leaf).or_else(|| tree.name(&leaf[..4]));
        let name = name.unwrap_or("Farm animals");
        text.push_str(&format!("\"{leaf} : {name}\",{jobs}\r\n"));
    }
    text.push_str("\r\n\"*\",\"These figures are missing.\"\r\n");
    text
}

type Rows = Vec<BTreeMap<String, String>>;

fn tables(sandbox: &Sandbox) -> (Rows, Rows) {
    let tables = sandbox.path("weighbridge-report/tables");
    (
        rows(&tables.join("coverage.csv")),
        rows(&tables.join("sectors.csv")),
    )
}

#[test]
fn added_figures_are_exact_until_removed() {
    let facts = Facts::embedded().unwrap();
    let sandbox = Sandbox::new();
    sandbox.write("barnsley 2021.csv", &barnsley(&facts));
    let told = sandbox.run(&["data", "add", "barnsley 2021.csv"]).good();
    assert!(
        told.contains("added barnsley-2021 (Employment, 2021)"),
        "{told}"
    );
    assert!(told.contains("1 area, 729 industries"), "{told}");
    let list = sandbox.run(&["data", "list"]).good();
    assert!(list.contains("barnsley-2021 (added by you)"), "{list}");

    sandbox.run(&["assess"]).good();
    let (coverage, sectors) = tables(&sandbox);
    let strategy =
        Strategy::parse(built_in("uk-2025").unwrap(), "uk-2025", facts.industries()).unwrap();
    let jobs = jobs(&facts);
    let all: f64 = jobs.iter().sum();
    // Jobs in the industries that begin with any of the codes.
    let count = |codes: &[String]| -> f64 {
        let inside = |leaf: &String| codes.iter().any(|code| leaf.starts_with(code));
        let cells = facts.leaves().iter().zip(&jobs);
        cells
            .filter(|(leaf, _)| inside(leaf))
            .map(|(_, jobs)| jobs)
            .sum()
    };
    let codes = |sector: Option<&str>, breadth: Breadth| -> Vec<String> {
        let meant = strategy.sectors.iter().filter(|known| match sector {
            Some(name) => known.name == name,
            None => known.in_total,
        });
        meant
            .filter_map(|sector| sector.definition(breadth))
            .flat_map(|definition| definition.codes.iter().map(|code| code.prefix.clone()))
            .collect()
    };
    let mut checked = 0;
    for (table, part, share) in [
        (&coverage, "strategy_jobs", "strategy_share"),
        (&sectors, "sector_jobs", "sector_share"),
    ] {
        for row in table.iter().filter(|row| row["place_code"] == "E08000016") {
            let breadth = Breadth::ALL
                .into_iter()
                .find(|breadth| breadth.as_str() == row["definition"])
                .unwrap();
            let codes = codes(row.get("sector").map(String::as_str), breadth);
            if codes.is_empty() {
                assert_eq!(row[part], "");
                continue;
            }
            let found = count(&codes);
            assert_eq!((number(row, "jobs"), number(row, part)), (all, found));
            assert!((number(row, share) - found / all).abs() <= printed(found / all));
            // Sums of published cells.
            assert_eq!(row["grade"], "derived", "{row:?}");
            checked += 1;
        }
    }
    assert_eq!(checked, 3 + 3 * 8 - 3);
    // Nothing changes in another region.
    let before = rows(&DEFAULT.folder.join("tables/coverage.csv"));
    let leeds = |rows: &Rows| -> Rows {
        let leeds = |row: &&BTreeMap<String, String>| row["place_name"] == "Leeds";
        rows.iter().filter(leeds).cloned().collect()
    };
    assert_eq!(leeds(&coverage).len(), 3);
    assert_eq!(leeds(&coverage), leeds(&before));
    // The file stands among the sources, and the page of the place says so.
    let sources = std::fs::read_to_string(sandbox.path("weighbridge-report/tables/sources.csv"));
    assert!(sources.unwrap().contains("barnsley 2021.csv"));
    let page = sandbox.run(&["place", "Barnsley"]).good();
    assert!(page.contains("published"), "{page}");
    assert!(!page.contains("modelled"), "{page}");

    sandbox.run(&["data", "remove", "barnsley-2021"]).good();
    sandbox.run(&["assess"]).good();
    assert!(files(&DEFAULT.folder) == files(&sandbox.path("weighbridge-report")));
}

/// A bad table is told in full and changes nothing of what was added before.
#[test]
fn a_bad_table_changes_nothing() {
    let facts = Facts::embedded().unwrap();
    let sandbox = Sandbox::new();
    let good = barnsley(&facts);
    sandbox.write("good.csv", &good);
    sandbox.run(&["data", "add", "good.csv", "--quiet"]).good();
    let before = files(&sandbox.data());
    let bad = good
        .replace("\"Barnsley\"", "\"Barnsly\"")
        .replace("\"24100 :", "\"99990 :")
        .replace("\"\r\n\"*\"", "\r\n\"*\"")
        .replacen(",0\r\n", ",many\r\n", 1);
    sandbox.write("bad.csv", &bad);
    let told = sandbox.run(&["data", "add", "bad.csv"]).bad(1);
    says(
        &told,
        &["nothing was changed", "Barnsly", "99990", "many", "row"],
    );
    assert_eq!(files(&sandbox.data()), before);
    // A folder that cannot be: a file stands in its way.
    let other = Sandbox::new();
    std::fs::write(other.data(), "mine").unwrap();
    other.write("good.csv", &good);
    let told = other.run(&["data", "add", "good.csv"]).bad(1);
    assert!(told.contains("data"), "{told}");
    assert_eq!(std::fs::read(other.data()).unwrap(), b"mine");
}

/// A short name means the district; what is read as another kind of area is said,
/// and a code or name that is gone says what became of it.
#[test]
fn short_names_mean_districts() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "ours.csv",
        "Bristol\nGlasgow\nHull\nYnys Môn\nRotherham MBC\n",
    );
    let told = sandbox
        .run(&["assess", "--places", "ours.csv", "--json"])
        .good();
    let told: serde_json::Value = serde_json::from_str(&told).unwrap();
    let layers = told["layers"].as_array().unwrap();
    let own = layers
        .iter()
        .find(|layer| layer["geography"] == "own")
        .unwrap();
    let own = own["coverage"][0]["jobs"].as_f64().unwrap();
    let districts = layers
        .iter()
        .find(|layer| layer["geography"] == "district")
        .unwrap();
    let wanted = [
        "E06000023",
        "S12000049",
        "E06000010",
        "W06000001",
        "E08000018",
    ];
    let sum: f64 = districts["coverage"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|place| wanted.contains(&place["place"]["code"].as_str().unwrap()))
        .map(|place| place["jobs"].as_f64().unwrap())
        .sum();
    // Sums in another order.
    assert!((own - sum).abs() < 1e-6 * sum, "{own} is not {sum}");
    sandbox.write("wide.csv", "TLC1\nBarnsley\n");
    let told = sandbox.run(&["assess", "--places", "wide.csv"]);
    assert!(told.err.contains("not as a district"), "{}", told.err);
    sandbox.write("gone.csv", "E08000039\nAllerdale\n");
    let told = sandbox.run(&["assess", "--places", "gone.csv"]).bad(1);
    for words in [
        "Sheffield has or had this code; in the statistics here, of April 2023, it is E08000019",
        "Allerdale ended in 2023: it is now Cumberland",
    ] {
        let flat = flat(&told);
        assert!(flat.contains(words), "no {words} in {told}");
    }
    let told = sandbox.run(&["place", "E08000039"]).bad(1);
    assert!(told.contains("it is E08000019"), "{told}");
    // Northern Ireland has no jobs by fine industry, and is told what there is.
    let told = sandbox.run(&["place", "Belfast"]).good();
    assert!(told.contains("  People "), "{told}");
}
