//! What a user is told about a bad file: whole answers, as they are printed.
#![allow(clippy::unwrap_used, clippy::panic)]

mod nomis_made;

use nomis_made::{FACTS, Rows, csv, long, row, title, wide, xlsx};
use weighbridge_facts::nomis::{read, read_bytes, tell};

fn told(bytes: Vec<u8>) -> String {
    let problems = match read_bytes("bad.csv", bytes, &FACTS) {
        Ok(read) => panic!("it was read: {:?}", read.notes),
        Err(problems) => problems,
    };
    let told = tell(&problems);
    for line in told.lines() {
        assert!(line.chars().count() <= 80, "{line}");
    }
    told
}

fn with_total(figures: &[[&str; 4]]) -> Rows {
    let mut rows = title(&[["date", "2023"], ["employment status", "Employment"]]);
    rows.push(row(&["district", "24100", "25610", "Row Total"]));
    rows.extend(figures.iter().map(|cells| row(cells)));
    rows
}

#[test]
fn all_problems_come_at_once() {
    let mut rows = title(&[["date", "2023"], ["employment status", "Employment"]]);
    rows.push(row(&[
        "Area",
        "27100 : Manufacture of basic iron and steel",
        "24199",
        "2410 : Manufacture of glass",
    ]));
    rows.push(row(&["Barnsly", "5", "5", "5"]));
    rows.push(row(&["E07000163 : Craven", "5", "x", "5"]));
    rows.push(row(&["Doncaster", "-5", "5", "1,23"]));
    rows.push(row(&["E08000016 : Doncaster", "5", "5", "5"]));
    assert_eq!(
        told(csv(&rows)),
        r#"bad.csv, row 8, column A (Area): "Barnsly" is no area of the United Kingdom that
  is known here
  → near to it: Barnsley, Barnet, Burnley; download the table for "local
    authorities: district / unitary (as of April 2023)"
bad.csv, row 9, column A (Area): E07000163 Craven ended in 2023
  → it is now part of E06000065 North Yorkshire: download the table for "local
    authorities: district / unitary (as of April 2023)"
bad.csv, row 11, column A (Area): "E08000016 : Doncaster": the code is that of
  Barnsley, the name that of Doncaster
  → correct one of them, or download the table again
bad.csv, row 7, column B (27100 : Manufacture of basic iron and steel): "27100 :
  Manufacture of basic iron and steel" is a code of SIC 2003
  → most of it is 2410 (Manufacture of basic iron and steel and of ferro-alloys)
    in SIC 2007: download the table by industry of SIC 2007
bad.csv, row 7, column C (24199): "24199" is no industry of SIC 2007
  → near to it: 241 (Manufacture of basic iron and steel and of ferro-alloys),
    2410 (Manufacture of basic iron and steel and of ferro-alloys); download the
    table by industry of SIC 2007
bad.csv, row 7, column D (2410 : Manufacture of glass): "2410 : Manufacture of
  glass": in SIC 2007 this code is "Manufacture of basic iron and steel and of
  ferr…"
  → the file may be on an older classification: download the table by industry
    of SIC 2007
bad.csv, row 9, column C (24199): "x" is no number
  → give the number, or * where it is suppressed
bad.csv, row 10, column B (27100 : Manufacture of basic iron and steel): "-5" is
  negative
  → a number of jobs cannot be: correct it
bad.csv, row 10, column D (2410 : Manufacture of glass): "1,23" is no number
  → give the number, or * where it is suppressed"#
    );
}

#[test]
fn a_total_that_does_not_add_up() {
    let good = [
        ["Barnsley", "600", "100", "700"],
        ["Doncaster", "10", "350", "350"],
        ["Rotherham", "2250", "75", "2250"],
        ["Column Total", "2750", "525", "3500"],
    ];
    assert!(read_bytes("good.csv", csv(&with_total(&good)), &FACTS).is_ok());
    let mut bad = good;
    bad[1][3] = "400";
    bad[3][2] = "900";
    assert_eq!(
        told(csv(&with_total(&bad))),
        "bad.csv, row 9, column D (Row Total): the total is 400, but the 2 industries add
  up to 360 (rounding allows a difference of 28)
  → a figure or a row is missing, changed or there twice: download the table
    again
bad.csv, row 11, column C (25610): the total is 900, but the 3 areas add up to
  525 (rounding allows a difference of 40)
  → a figure or a row is missing, changed or there twice: download the table
    again"
    );
    // A suppressed figure can only add to the sum.
    let mut hidden = good;
    hidden[0][1] = "*";
    hidden[0][3] = "*";
    assert!(read_bytes("good.csv", csv(&with_total(&hidden)), &FACTS).is_ok());
    hidden[3][1] = "1250";
    assert!(told(csv(&with_total(&hidden))).contains("the total is 1,250"));
}

#[test]
fn what_is_missing_is_named() {
    for (column, expected) in [
        (
            "OBS_VALUE",
            "bad.csv, row 1: there is no column with figures\n  → a column OBS_VALUE, \"number\" or one for each industry, area or year is\n    needed; the headings are",
        ),
        (
            "DATE",
            "bad.csv, row 1: nothing says which year the figures are for\n  → a column DATE,",
        ),
        (
            "GEOGRAPHY",
            "bad.csv, row 1: nothing says which area the figures are for\n  → a column GEOGRAPHY_CODE or",
        ),
        (
            "INDUSTRY",
            "bad.csv, row 1: nothing says which industry the figures are for\n  → a column INDUSTRY_CODE or",
        ),
    ] {
        let mut rows = long();
        let drop: Vec<usize> = (0..rows[0].len())
            .filter(|at| rows[0][*at].starts_with(column))
            .collect();
        for cells in &mut rows {
            let mut at = 0;
            cells.retain(|_| {
                at += 1;
                !drop.contains(&(at - 1))
            });
        }
        let told = told(csv(&rows));
        assert!(told.starts_with(expected), "{told}");
        assert_eq!(told.matches("bad.csv").count(), 1, "{told}");
    }
    // A wide table without its date line.
    let mut rows = wide();
    rows.remove(3);
    assert!(told(csv(&rows)).starts_with("bad.csv, row 7: nothing says which year"));
    // A heading that is misspelt, beside all that is needed, is no loss.
    let mut rows = long();
    let at = rows[0]
        .iter()
        .position(|heading| heading == "OBS_VALUE")
        .unwrap();
    rows[0][at] = "OBSVALU".into();
    assert!(read_bytes("good.csv", csv(&rows), &FACTS).is_ok());
}

#[test]
fn a_figure_given_twice() {
    let mut rows = long();
    let mut again = rows[4].clone();
    again[17] = "650".into();
    rows.push(again);
    assert_eq!(
        told(csv(&rows)),
        "bad.csv, row 26, column R (OBS_VALUE): the figure for Barnsley, industry 24100,
  2023 is given twice: 650 here and 600 in row 5
  → take one of them out"
    );
}

#[test]
fn many_problems_of_one_kind_are_few_lines() {
    let mut rows = with_total(&[]);
    rows.extend((0..219).map(|at| {
        row(&["Nowhere", "5", "5", "10"])
            .into_iter()
            .enumerate()
            .map(|(column, cell)| {
                if column == 0 {
                    format!("{cell} {at}")
                } else {
                    cell
                }
            })
            .collect()
    }));
    let told = told(csv(&rows));
    assert!(told.ends_with("and 214 more of this kind"), "{told}");
}

#[test]
fn other_measures_and_vintages() {
    // As one line, for where it is folded is not the question here.
    let change = |row: usize, column: usize, text: &str| {
        let mut rows = wide();
        rows[row][column] = text.into();
        let told = told(csv(&rows));
        told.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    assert_eq!(
        change(4, 1, "Full-time employees"),
        "bad.csv: it counts Full-time employees only, which are not all jobs \
         → download it again with the employment status \"Employment\""
    );
    assert_eq!(
        change(5, 1, "Industry percentage"),
        "bad.csv: it holds percentages only → download it again with the measure \"Count\""
    );
    assert!(change(3, 1, "1998").contains("before there was SIC 2007"));
    assert!(
        change(0, 0, "UK Business Counts - local units by industry")
            .contains("it counts businesses, not jobs")
    );
    assert!(
        change(0, 0, "annual business inquiry employee analysis").contains("older classification")
    );
    assert!(change(8, 0, "TLC3 : Tees Valley").contains("ITL2 regions of 2025"));
    assert!(change(8, 0, "UKC1 : Tees Valley").contains("NUTS regions"));
    assert!(change(8, 0, "E08000099 : Barnsley").contains("near to it: E08000016 Barnsley"));
    assert!(change(7, 2, "D : Manufacturing").contains("that name belongs to C"));
    assert!(change(7, 2, "3 : Manufacturing (SIC D)").contains("a group of SIC 2003"));
    // 01110 is there already, so that 1110 cannot be it.
    assert!(change(7, 2, "1110").contains("a leading zero may be lost"));
}

#[test]
fn a_lost_zero_that_the_file_does_not_prove() {
    let mut rows = wide();
    rows[7][1] = "1110".into();
    rows[7][2] = "2410".into();
    assert_eq!(
        told(csv(&rows)),
        "bad.csv, row 8, column B (1110): \"1110\" is no code of SIC 2007; a leading zero
  may be lost
  → 01110 (Growing of cereals (except rice), leguminous crops and oil seeds) is
    one: keep codes as text when you save the file, or download it again"
    );
}

#[test]
fn files_that_are_no_tables() {
    assert_eq!(
        told(Vec::new()),
        "bad.csv: it is empty\n  → download the table again"
    );
    assert!(
        told(b"\xef\xbb\xbf\r\n".to_vec()).contains("there is no table")
            || told(b"\xef\xbb\xbf\r\n".to_vec()).contains("empty")
    );
    assert!(told(b"%PDF-1.7".to_vec()).contains("PDF"));
    assert!(told(b"<!DOCTYPE html><p>sign in</p>".to_vec()).contains("web page"));
    assert!(told(b"a letter\nof two lines\n".to_vec()).contains("there is no table in it"));
    assert!(told((0..=255).cycle().take(4096).collect()).contains("neither text nor a workbook"));
    assert!(told(xlsx(&Rows::new())).contains("empty"));
    let whole = xlsx(&wide());
    assert!(told(whole[..whole.len() / 2].to_vec()).contains("no workbook that can be read"));
    assert!(
        told(csv(&wide()[..8].to_vec())).contains("no table")
            || told(csv(&wide()[..8].to_vec())).contains("no rows")
    );
}

#[test]
fn files_that_are_too_large_or_not_there() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("big.csv");
    // It has a length and takes no room.
    std::fs::File::create(&path)
        .unwrap()
        .set_len(1 << 30)
        .unwrap();
    let started = std::time::Instant::now();
    let problems = read(&path, &FACTS).unwrap_err();
    // Read, it would take seconds; its length alone is looked at.
    assert!(started.elapsed().as_millis() < 500);
    assert_eq!(
        tell(&problems),
        "big.csv: it has 1024 MB; files of up to 200 MB are read
  → a table of all districts by 5-digit industry has about 30 MB: download one
    year and one employment status at a time"
    );
    assert!(
        read(&dir.path().join("none.csv"), &FACTS).unwrap_err()[0]
            .what
            .starts_with("it cannot be read")
    );
    assert!(
        read(dir.path(), &FACTS).unwrap_err()[0]
            .what
            .contains("folder")
    );
    // Ten megabytes of nothing pack to ten kilobytes.
    let bomb = nomis_made::bomb(700 << 20);
    assert!(bomb.len() < 2 << 20);
    let told = tell(&read_bytes("bomb.xlsx", bomb, &FACTS).unwrap_err());
    assert!(told.contains("unpacks to more than 600 MB"), "{told}");
    // One cell in the last row and column of a sheet is no large sheet.
    let mut rows = vec![Vec::new(); 1_048_575];
    rows.push(row(&["far"]));
    assert!(read_bytes("far.xlsx", xlsx(&rows), &FACTS).is_err());
}
