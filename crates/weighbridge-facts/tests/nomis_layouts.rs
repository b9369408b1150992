//! One small table in every layout that Nomis gives: each must read as the
//! same figures.
#![allow(clippy::unwrap_used, clippy::panic, clippy::needless_range_loop)]

mod nomis_made;

use std::sync::LazyLock;

use nomis_made::{
    AREAS, FIGURES, INDUSTRIES, Rows, csv, figure, footer, long, ods, row, separated, title, wide,
    xlsx,
};
use weighbridge_facts::nomis::{Read, read_bytes, tell};
use weighbridge_facts::{AddedTable, Facts};

static FACTS: LazyLock<Facts> = LazyLock::new(|| Facts::embedded().unwrap());

fn read(bytes: Vec<u8>) -> Read {
    match read_bytes("table.csv", bytes, &FACTS) {
        Ok(read) => read,
        Err(problems) => panic!("{}", tell(&problems)),
    }
}

/// Compares with the small table; the words of the source may differ.
fn same(layout: &str, read: &Read) {
    assert_eq!(read.tables.len(), 1, "{layout}: {:?}", read.notes);
    same_table(layout, &read.tables[0], 2023);
}

fn same_table(layout: &str, table: &AddedTable, year: i32) {
    let expected = AddedTable {
        name: table.name.clone(),
        source: table.source.clone(),
        measure: table.measure.clone(),
        year,
        places: AREAS.map(|(code, _)| code.to_owned()).to_vec(),
        industries: INDUSTRIES.map(|(code, _)| vec![code.to_owned()]).to_vec(),
        values: FIGURES
            .iter()
            .flatten()
            .map(|jobs| jobs.map_or(f64::NAN, f64::from))
            .collect(),
    };
    assert_eq!(*table, expected, "{layout}");
}

fn said(name: &str) -> String {
    format!("Area : {name}")
}

fn coded(at: usize) -> String {
    format!("{} : {}", INDUSTRIES[at].0, INDUSTRIES[at].1)
}

#[test]
fn areas_in_rows() {
    same("csv", &read(csv(&wide())));
    same("xlsx", &read(xlsx(&wide())));
    same("ods", &read(ods(&wide())));
}

#[test]
fn encodings_and_separators() {
    for separator in [',', '\t', ';', '|'] {
        let text = separated(&wide(), separator);
        same("plain", &read(text.clone().into_bytes()));
        same("mark", &read(format!("\u{feff}{text}").into_bytes()));
        let little = |text: &str| {
            text.encode_utf16()
                .flat_map(u16::to_le_bytes)
                .collect::<Vec<u8>>()
        };
        same("utf-16", &read(little(&format!("\u{feff}{text}"))));
        same("utf-16, no mark", &read(little(&text)));
        let big: Vec<u8> = format!("\u{feff}{text}")
            .encode_utf16()
            .flat_map(u16::to_be_bytes)
            .collect();
        same("utf-16, big", &read(big));
        same("mac lines", &read(text.replace("\r\n", "\r").into_bytes()));
    }
    // A dash and a pound sign in the notes, as Windows-1252 has them.
    let mut bytes = csv(&wide());
    bytes.extend(b"\"\",\"point\x96in\x96time, \xa35\"\r\n");
    same("windows-1252", &read(bytes));
}

#[test]
fn industries_in_rows() {
    let mut rows = title(&[
        ["date", "2023"],
        ["employment status", "Employment"],
        ["measure", "Count"],
    ]);
    rows.push(row(&["industry", "Barnsley", "Doncaster", "Rotherham"]));
    for industry in 0..4 {
        let mut cells = vec![coded(industry)];
        cells.extend((0..3).map(|area| figure(area, industry, "!")));
        rows.push(cells);
    }
    rows.extend(footer());
    same("csv", &read(csv(&rows)));
    same("xlsx", &read(xlsx(&rows)));
    // A row of codes below the names.
    rows.insert(8, row(&["", "E08000016", "E08000017", "E08000018"]));
    same("codes below", &read(csv(&rows)));
}

#[test]
fn flags_beside_figures() {
    let mut rows = title(&[["date", "2023"], ["employment status", "Employment"]]);
    let mut heading = row(&[
        "local authority: district / unitary (as of April 2023)",
        "mnemonic",
    ]);
    let mut below = row(&["", ""]);
    for industry in 0..4 {
        heading.extend([coded(industry), String::new()]);
        below.extend(row(&["number", "Flags"]));
    }
    let body: Rows = AREAS
        .iter()
        .enumerate()
        .map(|(area, (code, name))| {
            let mut cells = row(&[name, code]);
            for industry in 0..4 {
                let mark = if FIGURES[area][industry].is_none() {
                    "!"
                } else {
                    ""
                };
                cells.extend([figure(area, industry, ""), mark.to_owned()]);
            }
            cells
        })
        .collect();
    let mut plain = rows.clone();
    plain.push(heading.clone());
    plain.push(Vec::new());
    plain.extend(body.clone());
    plain.extend(footer());
    same("flags without heading", &read(csv(&plain)));
    rows.push(heading);
    rows.push(below);
    rows.extend(body);
    rows.extend(footer());
    same("flags with heading", &read(csv(&rows)));
    same("flags, xlsx", &read(xlsx(&rows)));
}

#[test]
fn one_figure_a_row() {
    let found = read(csv(&long()));
    same("interface", &found);
    assert!(
        found
            .notes
            .iter()
            .any(|note| note == "Employment is used; Employees left out"),
        "{:?}",
        found.notes
    );
    same("interface, xlsx", &read(xlsx(&long())));
    for headings in [
        ["DATE", "GEOGRAPHY_CODE", "INDUSTRY_CODE", "OBS_VALUE"],
        ["year", "area code", "sic code", "value"],
        ["Year", "lad23cd", "SIC 2007", "Jobs"],
        ["date", "code", "industry", "Employment"],
    ] {
        let mut rows = vec![row(&headings)];
        for (area, (code, _)) in AREAS.iter().enumerate() {
            for (industry, (sic, _)) in INDUSTRIES.iter().enumerate() {
                rows.push(row(&["2023", code, sic, &figure(area, industry, "~")]));
            }
        }
        same(headings[0], &read(csv(&rows)));
        // The order of the rows does not matter.
        rows[1..].reverse();
        same(headings[0], &read(csv(&rows)));
    }
}

#[test]
fn blocks() {
    // One a area, with industries in rows and two columns.
    let mut areas = title(&[["date", "2023"], ["employment status", "Employment"]]);
    for (area, (_, name)) in AREAS.iter().enumerate() {
        areas.push(row(&[&said(name)]));
        areas.push(Vec::new());
        areas.push(row(&["industry", "number"]));
        areas.extend((0..4).map(|industry| vec![coded(industry), figure(area, industry, "..")]));
        areas.push(Vec::new());
    }
    areas.extend(footer());
    same("a block an area", &read(csv(&areas)));
    same("a block an area, xlsx", &read(xlsx(&areas)));
    // One an industry, the whole heading again each time.
    let mut industries = Rows::new();
    for industry in 0..4 {
        industries.extend(title(&[
            ["date", "2023"],
            ["industry", &coded(industry)],
            ["employment status", "Employment"],
        ]));
        industries.push(row(&[
            "local authority: district / unitary (as of April 2023)",
            "mnemonic",
            "number",
        ]));
        for (area, (code, name)) in AREAS.iter().enumerate() {
            industries.push(row(&[name, code, &figure(area, industry, "-")]));
        }
        let column: Option<u32> = (0..3).map(|area| FIGURES[area][industry]).sum();
        let shown = column.map_or("-".to_owned(), |jobs| jobs.to_string());
        industries.push(row(&["Column Total", "", &shown]));
        industries.extend(footer());
    }
    same("a block an industry", &read(csv(&industries)));
    // One a status and measure: only employment, and only counts.
    let mut statuses = Rows::new();
    for (status, measure) in [
        ("Employees", "Count"),
        ("Employment", "Count"),
        ("Employment", "Industry percentage"),
        ("Full-time employees", "Count"),
    ] {
        let mut block = wide();
        block[4][1] = status.into();
        block[5][1] = measure.into();
        if (status, measure) != ("Employment", "Count") {
            block[8][1] = "7".into();
        }
        statuses.extend(block);
    }
    same("a block a status", &read(csv(&statuses)));
}

#[test]
fn several_years() {
    let tables = |layout: &str, rows: &Rows| {
        let found = read(csv(rows));
        let years: Vec<i32> = found.tables.iter().map(|table| table.year).collect();
        assert_eq!(years, [2022, 2023], "{layout}");
        for table in &found.tables {
            same_table(layout, table, table.year);
        }
    };
    // Years in columns, a block an industry.
    let mut blocks = Rows::new();
    for industry in 0..4 {
        blocks.extend(title(&[
            ["employment status", "Employment"],
            ["industry", &coded(industry)],
        ]));
        blocks.push(row(&[
            "local authority: district / unitary (as of April 2023)",
            "",
            "2022",
            "",
            "2023",
            "",
        ]));
        blocks.push(row(&["", "", "number", "Flags", "number", "Flags"]));
        for (area, (code, name)) in AREAS.iter().enumerate() {
            let jobs = figure(area, industry, "");
            blocks.push(row(&[name, code, &jobs, "", &jobs, ""]));
        }
    }
    tables("years in columns", &blocks);
    // Both labels in rows, years in columns.
    let mut labels = vec![row(&["area", "area code", "industry", "2022", "2023"])];
    for (area, (code, name)) in AREAS.iter().enumerate() {
        for industry in 0..4 {
            let jobs = figure(area, industry, "n/a");
            labels.push(row(&[name, code, &coded(industry), &jobs, &jobs]));
        }
    }
    tables("two labels", &labels);
    // A block a year.
    let mut years = wide();
    years[3][1] = "2022".into();
    years.extend(wide());
    tables("a block a year", &years);
    // Years in rows.
    let mut rows = title(&[["employment status", "Employment"]]);
    rows.push(row(&["date", "area", "24100", "25610", "47110", "01110"]));
    for year in ["2022", "2023"] {
        for (area, (_, name)) in AREAS.iter().enumerate() {
            let jobs = |industry| figure(area, industry, "#");
            rows.push(row(&[year, name, &jobs(1), &jobs(2), &jobs(3), &jobs(0)]));
        }
    }
    tables("years in rows", &rows);
}

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
