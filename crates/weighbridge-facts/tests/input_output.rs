//! A newer workbook of input-output tables, made here from the table of 2023:
//! taken in where it balances, refused with the cell where it does not.

// A test may panic: that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::io::Write;
use std::path::Path;

use weighbridge_facts::Facts;
use weighbridge_facts::input_output::{FINAL_USES, Input, InputOutput, list, read, remove};
use weighbridge_facts::nomis::tell;

type Rows = Vec<Vec<String>>;

/// The sheet as the office lays it out, all figures times `factor`.
fn rows(table: &InputOutput, year: i32, factor: f64) -> Rows {
    let order = table.order();
    let text = |value: f64| format!("{}", value * factor);
    let mut rows: Rows = vec![
        vec![format!("{year} Input-Output Analytical Tables")],
        vec![
            "Input-Output table (domestic use, basic prices, industry by industry), £ million"
                .into(),
        ],
        vec!["MENU".into()],
    ];
    let (mut codes, mut names) = (
        vec![String::new(), "SIC".into()],
        vec![String::new(), "Industry".into()],
    );
    for industry in &table.industries {
        codes.push(industry.code.replace("& F43", " & F43"));
        names.push(format!("{} \u{a0}", industry.name));
    }
    codes.extend(["_T", "P3 S1"].map(str::to_owned));
    codes.extend(FINAL_USES.iter().map(|(code, _)| (*code).to_owned()));
    codes.push("TU".into());
    let total_use = codes.len() - 1;
    rows.extend([codes, names, vec!["SIC".into(), "Industry".into()]]);
    for (at, industry) in table.industries.iter().enumerate() {
        let (sales, last) = (table.sales(at), table.final_sales(at));
        let between: f64 = sales.iter().sum();
        let mut row = vec![rows[3][at + 2].clone(), industry.name.clone()];
        row.extend(sales.iter().map(|value| text(*value)));
        row.push(text(between));
        row.push(text(last[..3].iter().sum()));
        row.extend(last.iter().map(|value| text(*value)));
        row.push(text(between + last.iter().sum::<f64>()));
        rows.push(row);
    }
    let uses = FINAL_USES.len();
    let mut totals = vec![
        "_T".to_owned(),
        "Total intermediate use at basic prices".into(),
    ];
    let bought = |buyer: usize| (0..order).map(|at| table.flow(at, buyer)).sum::<f64>();
    totals.extend((0..order).map(|buyer| text(bought(buyer))));
    totals.push(text(table.flows.iter().sum()));
    let last = |column: usize| {
        (0..order)
            .map(|at| table.final_sales(at)[column])
            .sum::<f64>()
    };
    totals.push(text((0..3).map(last).sum()));
    totals.extend((0..uses).map(|column| text(last(column))));
    rows.push(totals);
    let mut input = |code: &str, label: &str, values: &[f64], finals: Option<&[f64]>| {
        let mut row = vec![code.to_owned(), label.to_owned()];
        row.extend(values.iter().map(|value| text(*value)));
        if let Some(finals) = finals {
            row.extend([String::new(), String::new()]);
            row.extend(finals.iter().map(|value| text(*value)));
        }
        rows.push(row);
    };
    let of = |kind: Input| table.input(kind);
    input(
        "",
        "Use of imported products, cif",
        of(Input::Imports),
        Some(&table.final_inputs[0]),
    );
    input(
        "",
        "Taxes less subsidies on products",
        of(Input::ProductTaxes),
        Some(&table.final_inputs[1]),
    );
    input("D1", "Compensation of employees", of(Input::Pay), None);
    input(
        "GOS & MI",
        "Gross operating surplus and mixed income",
        of(Input::Surplus),
        None,
    );
    input(
        "D29-D39",
        "Taxes less subsidies on production",
        of(Input::ProductionTaxes),
        None,
    );
    input("GVA", "Gross value added", &table.value_added(), None);
    input(
        "P1",
        "Total output at basic prices",
        of(Input::Output),
        None,
    );
    assert_eq!(total_use, rows[3].len() - 1);
    rows
}

fn letters(column: usize) -> String {
    let letter = |at: usize| char::from(b'A' + u8::try_from(at % 26).unwrap());
    if column < 26 {
        letter(column).to_string()
    } else {
        format!("{}{}", letter(column / 26 - 1), letter(column))
    }
}

/// A workbook with these sheets.
fn workbook(path: &Path, sheets: &[(&str, &Rows)]) {
    let escape = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;");
    let mut zip = zip::ZipWriter::new(std::fs::File::create(path).unwrap());
    let options = zip::write::SimpleFileOptions::default();
    let mut part = |name: &str, text: String| {
        zip.start_file(name, options).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    };
    let head = r#"<?xml version="1.0" encoding="UTF-8"?>"#;
    let package = "http://schemas.openxmlformats.org/package/2006";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let mut types = format!(
        r#"{head}<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>"#
    );
    let (mut list, mut links) = (String::new(), String::new());
    for (at, (name, rows)) in sheets.iter().enumerate() {
        let number = at + 1;
        types.push_str(&format!(r#"<Override PartName="/xl/worksheets/sheet{number}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>"#));
        list.push_str(&format!(
            r#"<sheet name="{name}" sheetId="{number}" r:id="rId{number}"/>"#
        ));
        links.push_str(&format!(r#"<Relationship Id="rId{number}" Type="{office}/worksheet" Target="worksheets/sheet{number}.xml"/>"#));
        let mut text = format!(r#"{head}<worksheet xmlns="{main}"><sheetData>"#);
        for (row, cells) in rows.iter().enumerate() {
            text.push_str(&format!(r#"<row r="{}">"#, row + 1));
            for (column, cell) in cells
                .iter()
                .enumerate()
                .filter(|(_, cell)| !cell.is_empty())
            {
                let place = format!("{}{}", letters(column), row + 1);
                if cell.parse::<f64>().is_ok() {
                    text.push_str(&format!(r#"<c r="{place}"><v>{cell}</v></c>"#));
                } else {
                    text.push_str(&format!(r#"<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{}</t></is></c>"#, escape(cell)));
                }
            }
            text.push_str("</row>");
        }
        text.push_str("</sheetData></worksheet>");
        part(&format!("xl/worksheets/sheet{number}.xml"), text);
    }
    part("[Content_Types].xml", types + "</Types>");
    part(
        "_rels/.rels",
        format!(
            r#"{head}<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
        ),
    );
    part(
        "xl/workbook.xml",
        format!(
            r#"{head}<workbook xmlns="{main}" xmlns:r="{office}"><sheets>{list}</sheets></workbook>"#
        ),
    );
    part(
        "xl/_rels/workbook.xml.rels",
        format!(r#"{head}<Relationships xmlns="{package}/relationships">{links}</Relationships>"#),
    );
    zip.finish().unwrap();
}

#[test]
fn a_newer_workbook_is_taken_in_and_out() {
    let facts = Facts::embedded().unwrap();
    let table = facts.input_output(Some(2023)).unwrap();
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("iot2024industry.xlsx");
    let menu: Rows = vec![vec!["Menu".into()]];
    workbook(
        &file,
        &[("Menu", &menu), ("IOT", &rows(&table, 2024, 1.25))],
    );
    let found = read(&file, &facts).unwrap_or_else(|problems| panic!("{}", tell(&problems)));
    // The one negative flow is told with its cell, and that all figures grew alike.
    assert_eq!(found.notes.len(), 2, "{:?}", found.notes);
    assert!(
        found.notes[0].contains("row 79, column CA: flow K64 to L68A"),
        "{:?}",
        found.notes
    );
    assert!(
        found.notes[1].contains("times one number"),
        "{:?}",
        found.notes
    );
    let store = dir.path().join("store");
    let (name, replaced) = found.keep(&store).unwrap();
    assert_eq!((name.as_str(), replaced), ("input-output-2024", None));
    let with = Facts::embedded().unwrap().with_added(&store).unwrap();
    assert_eq!(with.input_output_years().unwrap(), [2019, 2020, 2023, 2024]);
    let newest = with.input_output(None).unwrap();
    assert!(newest.added && newest.year == 2024);
    // A quarter more is exact in binary, and so is what comes back.
    for (mine, old) in newest.flows.iter().zip(&table.flows) {
        assert_eq!(*mine, old * 1.25);
    }
    assert_eq!(newest.industries, table.industries);
    // Added again, the later one counts alone.
    workbook(&file, &[("IOT", &rows(&table, 2024, 1.5))]);
    let (_, replaced) = read(&file, &facts).unwrap().keep(&store).unwrap();
    assert!(replaced.unwrap().contains("iot2024industry.xlsx"));
    assert_eq!(list(&store).unwrap().len(), 1);
    assert!(remove(&store, &name).unwrap());
    assert!(!remove(&store, &name).unwrap());
    let without = Facts::embedded().unwrap().with_added(&store).unwrap();
    assert_eq!(without.input_output(None).unwrap(), table);
}

#[test]
fn what_is_wrong_is_told_with_its_cell() {
    let facts = Facts::embedded().unwrap();
    let table = facts.input_output(Some(2023)).unwrap();
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("iot.xlsx");
    let told = |change: &dyn Fn(&mut Rows)| {
        let mut sheet = rows(&table, 2024, 1.0);
        change(&mut sheet);
        workbook(&file, &[("IOT", &sheet)]);
        tell(&read(&file, &facts).unwrap_err())
    };
    let has = |text: &str, words: &[&str]| {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        for word in words {
            assert!(text.contains(word), "no \"{word}\" in: {text}");
        }
    };
    // One flow is 500 more: its row and its column no longer add up.
    let text = told(&|rows| rows[10][20] = "500000".into());
    has(
        &text,
        &[
            "sheet IOT, row 11, column DC",
            "sales of B06 & B07 to industries",
            "row 111, column U",
            "is stated",
        ],
    );
    has(
        &told(&|rows| rows[10][20] = "n/a".into()),
        &["row 11, column U", "`n/a` is no number"],
    );
    has(
        &told(&|rows| rows[10][20] = String::new()),
        &["row 11, column U", "`` is no number"],
    );
    has(
        &told(&|rows| rows[3][36] = "C241T244".into()),
        &[
            "row 4, column AK",
            "`C241T244` is no industry",
            "did you mean C241T243?",
            "C241T243 is missing",
        ],
    );
    has(
        &told(&|rows| rows.swap(20, 21)),
        &["row 21, column A", "same industries in the same order"],
    );
    // Two rows exchanged with their names, and the codes put right again: figures and
    // names then stand under the other's code.
    has(
        &told(&|rows| {
            rows.swap(20, 21);
            let code = rows[20][0].clone();
            rows[20][0] = std::mem::replace(&mut rows[21][0], code);
        }),
        &["row 21, column B", "has the name of"],
    );
    // The table of another year under a new title.
    has(
        &told(&|_| ()),
        &[
            "those of the tables of 2023 to the last one",
            "its title says 2024",
        ],
    );
    has(
        &told(&|rows| rows[1][0] = "product by product".into()),
        &["not a table industry by industry"],
    );
    has(
        &told(&|rows| rows[0][0] = "Input-Output".into()),
        &["names no year"],
    );
    has(
        &told(&|rows| {
            rows.pop();
        }),
        &["there is no row `P1`"],
    );
    has(
        &told(&|rows| {
            rows.truncate(3);
        }),
        &["no row of industry codes"],
    );
    // A workbook with other sheets only.
    workbook(&file, &[("A", &vec![vec!["x".into()]])]);
    has(
        &tell(&read(&file, &facts).unwrap_err()),
        &["no sheet IOT", "its sheets are A"],
    );
}
