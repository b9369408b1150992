//! One small table in every layout that Nomis gives: each must read as the
//! same figures.
#![allow(clippy::unwrap_used, clippy::panic, clippy::needless_range_loop)]

mod nomis_made;

use nomis_made::{
    AREAS, FIGURES, INDUSTRIES, Rows, csv, figure, footer, long, ods, read, row, same, same_table,
    separated, title, wide, xlsx,
};

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
