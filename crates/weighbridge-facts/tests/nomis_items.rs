//! What stands in the rows and columns of tables that Nomis gives, in every spelling: areas,
//! industries, figures and totals. The layouts of such tables are tested beside this file.
#![allow(clippy::unwrap_used, clippy::panic, clippy::needless_range_loop)]

mod nomis_made;

use nomis_made::{AREAS, FACTS, INDUSTRIES, csv, read, row, same, title, wide};
use weighbridge_facts::nomis::{read_bytes, tell};

#[test]
fn areas_and_industries_in_many_spellings() {
    let spellings: [fn(&str, &str) -> String; 7] = [
        |code, _| code.to_owned(),
        |_, name| name.to_owned(),
        |code, name| format!("{code} : {name}"),
        |_, name| format!("ualad09:{name}"),
        |_, name| format!("lad22:{name}"),
        |_, name| format!("ladu:{name}"),
        |code, name| format!("{code} {}", name.to_uppercase()),
    ];
    let industries: [fn(&str, &str) -> String; 5] = [
        |code, _| code.to_owned(),
        |code, name| format!("{code} : {name}"),
        |code, name| format!("{code}: {name}"),
        |code, name| format!("{}.{}/{} : {name}", &code[..2], &code[2..4], &code[4..]),
        |code, name| format!("{code} {name}"),
    ];
    for area in spellings {
        for industry in industries {
            let mut rows = wide();
            for (cells, (code, name)) in rows[8..11].iter_mut().zip(AREAS) {
                cells[0] = area(code, name);
            }
            for (cell, (code, name)) in rows[7][1..].iter_mut().zip(INDUSTRIES) {
                *cell = industry(code, name);
            }
            same(&rows[8][0].clone(), &read(csv(&rows)));
        }
    }
}

#[test]
fn thousands_and_marks() {
    for mark in ["*", "-", "!", "~", "..", ":", "n/a", "#", "", "[c]"] {
        let mut rows = wide();
        rows[8][3] = mark.into();
        rows[9][4] = "12,000".into();
        rows[10][2] = "2 250".into();
        same(mark, &read(csv(&rows)));
    }
}

#[test]
fn totals_are_checked_and_not_kept() {
    let mut rows = wide();
    rows[7].push("Row Total".into());
    for (cells, total) in rows[8..11].iter_mut().zip(["5115", "12485", "5825"]) {
        cells.push(total.into());
    }
    rows.insert(
        11,
        row(&["Column Total", "140", "2860", "425", "20000", "23425"]),
    );
    same("totals", &read(csv(&rows)));
    // A total over all industries is more than those shown.
    rows[7][5] = "Total (all industries)".into();
    for cells in &mut rows[8..12] {
        cells[5] = "100000".into();
    }
    rows[11][5] = "300000".into();
    same("all industries", &read(csv(&rows)));
}

#[test]
fn broad_groups_are_sets_of_codes() {
    let mut rows = title(&[["date", "2023"], ["employment status", "Employees"]]);
    rows.push(row(&[
        "local authority: district / unitary (as of April 2023)",
        "2 : Mining, quarrying & utilities (B,D and E)",
        "3 : Manufacturing (C)",
        "5 : Motor trades (Part G)",
    ]));
    rows.push(row(&["Barnsley", "600", "10000", "2250"]));
    let found = read(csv(&rows));
    let table = &found.tables[0];
    let sets: Vec<String> = table.industries.iter().map(|set| set.join("+")).collect();
    assert_eq!(sets, ["45", "B+D+E", "C"]);
    assert_eq!(table.values, [2250.0, 600.0, 10000.0]);
    assert_eq!(table.measure, "Employees");
    assert_eq!(table.value("E08000016", 2), Some(10000.0));
    assert_eq!(table.value("E08000017", 2), None);
}

/// Some of an industry's parts cannot be more than it, at any level.
#[test]
fn parts_are_never_more_than_their_whole() {
    let table = |lines: &[(&str, &str)]| {
        let mut rows = title(&[["date", "2023"], ["employment status", "Employment"]]);
        rows.push(row(&["industry", "Barnsley"]));
        rows.extend(lines.iter().map(|(industry, jobs)| row(&[industry, jobs])));
        csv(&rows)
    };
    for lines in [
        [
            ("C : Manufacturing", "10000"),
            ("24", "90000"),
            ("241", "40000"),
        ],
        [
            ("C : Manufacturing", "10000"),
            ("24", "900"),
            ("241", "4000"),
        ],
    ] {
        let problems = tell(&read_bytes("table.csv", table(&lines), &FACTS).unwrap_err());
        let words: Vec<&str> = problems.split_whitespace().collect();
        assert!(
            words
                .join(" ")
                .contains("but the one of the industries under it is"),
            "{problems}"
        );
    }
    read(table(&[
        ("C : Manufacturing", "10000"),
        ("24", "900"),
        ("241", "400"),
    ]));
}

#[test]
fn the_finest_complete_level_is_kept() {
    let mut rows = title(&[["date", "2023"], ["employment status", "Employment"]]);
    rows.push(row(&["industry", "Barnsley"]));
    for (industry, jobs) in [
        ("Total", "99000"),
        ("B : Mining and quarrying", "75"),
        ("C : Manufacturing", "10000"),
        ("24 : Manufacture of basic metals", "1250"),
        ("241", "600"),
        ("242", "250"),
        ("243", "100"),
        ("244", "75"),
        ("245", "225"),
    ] {
        rows.push(row(&[industry, jobs]));
    }
    let found = read(csv(&rows));
    // Of C only division 24 is there: C is kept. Of 24 all groups are.
    assert_eq!(found.tables[0].industries, [["B"], ["C"]]);
    let note = "left out, being only some of the parts of an industry that is kept: 24, 241, 242, 243, 244, 245";
    assert!(
        found.notes.iter().any(|told| told == note),
        "{:?}",
        found.notes
    );
    rows.retain(|cells| !cells.first().is_some_and(|cell| cell.starts_with("C :")));
    let found = read(csv(&rows));
    let kept: Vec<String> = found.tables[0]
        .industries
        .iter()
        .map(|set| set.join("+"))
        .collect();
    assert_eq!(kept, ["241", "242", "243", "244", "245", "B"]);
}

#[test]
fn repairs_are_named() {
    let mut rows = wide();
    rows[8][0] = "E08000038 : Barnsley".into();
    rows[9][0] = "City of Doncaster".into();
    rows[7][1] = "1110".into();
    let found = read(csv(&rows));
    same("repairs", &found);
    for note in [
        "E08000038 is read as E08000016 Barnsley, its code of April 2023 (rule barnsley-sheffield-codes)",
        "\"City of Doncaster\" is read as E08000017 Doncaster",
        "1110 has lost its leading zero and is read as 01110 (rule lost-leading-zero)",
    ] {
        assert!(
            found.notes.iter().any(|told| told == note),
            "{:#?}",
            found.notes
        );
    }
}

#[test]
fn other_kinds_of_area_are_left_out_and_told() {
    let mut rows = wide();
    rows.insert(11, row(&["England", "1", "5", "10", "15"]));
    rows.insert(
        12,
        row(&["lep:Sheffield City Region", "1", "5", "10", "15"]),
    );
    rows.insert(
        13,
        row(&["User Defined Geography:mine", "1", "5", "10", "15"]),
    );
    let found = read(csv(&rows));
    assert_eq!(
        found.tables[0].places,
        ["E08000016", "E08000017", "E08000018", "E92000001"]
    );
    let told = "1 area left out: no figures are kept for local enterprise partnerships";
    assert!(
        found.notes.iter().any(|note| note == told),
        "{:?}",
        found.notes
    );
}

/// "fruits and nuts" once passed for the regions of that name.
#[test]
fn every_industry_can_be_a_heading_and_a_label() {
    let tree = FACTS.industries();
    let leaves = FACTS.leaves();
    let name = |code: &str| {
        tree.name(code)
            .or_else(|| tree.name(&code[..4]))
            .unwrap_or("DEFRA/Scottish Executive Agricultural Data")
            .to_owned()
    };
    let expected: Vec<Vec<String>> = leaves.iter().map(|code| vec![code.clone()]).collect();
    let styles: [fn(&str, &str) -> String; 3] = [
        |code, name| format!("{code} : {name}"),
        |code, _| code.to_owned(),
        |code, name| format!("{code} {name}"),
    ];
    for style in styles {
        let texts: Vec<String> = leaves.iter().map(|code| style(code, &name(code))).collect();
        let mut across = title(&[["date", "2023"], ["employment status", "Employment"]]);
        across.push(
            std::iter::once("Area".to_owned())
                .chain(texts.iter().cloned())
                .collect(),
        );
        across.push(
            std::iter::once("Barnsley".to_owned())
                .chain((0..texts.len()).map(|at| (at % 40 * 5).to_string()))
                .collect(),
        );
        let mut down = title(&[["date", "2023"], ["employment status", "Employment"]]);
        down.push(row(&["industry", "Barnsley"]));
        down.extend(
            texts
                .iter()
                .enumerate()
                .map(|(at, text)| row(&[text, &(at % 40 * 5).to_string()])),
        );
        for rows in [across, down] {
            let found = read(csv(&rows));
            assert_eq!(found.tables[0].industries, expected, "{}", texts[0]);
            let sum: f64 = found.tables[0].values.iter().sum();
            assert_eq!(sum, (0..729).map(|at| f64::from(at % 40 * 5)).sum::<f64>());
        }
    }
}

#[test]
fn every_district_can_be_a_heading_and_a_label() {
    let codes: Vec<String> = FACTS
        .districts()
        .iter()
        .map(|district| district.code.clone())
        .collect();
    let styles: [fn(&str, &str) -> String; 4] = [
        |code, name| format!("{code} : {name}"),
        |_, name| name.to_owned(),
        |code, _| code.to_owned(),
        |_, name| format!("lad23:{name}"),
    ];
    for style in styles {
        let texts: Vec<String> = FACTS
            .districts()
            .iter()
            .map(|district| style(&district.code, &district.name))
            .collect();
        let mut across = title(&[["date", "2023"], ["employment status", "Employment"]]);
        across.push(
            std::iter::once("industry".to_owned())
                .chain(texts.iter().cloned())
                .collect(),
        );
        across.push(
            std::iter::once("24100".to_owned())
                .chain(texts.iter().map(|_| "5".to_owned()))
                .collect(),
        );
        let mut down = title(&[["date", "2023"], ["employment status", "Employment"]]);
        down.push(row(&["Area", "24100"]));
        down.extend(texts.iter().map(|text| row(&[text, "5"])));
        for rows in [across, down] {
            let found = read(csv(&rows));
            assert_eq!(found.tables[0].places, codes, "{}", texts[0]);
        }
    }
}
