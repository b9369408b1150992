//! Files made for tests: one small table, written in the layouts of Nomis.
//! Each test file uses its own part of this.
#![allow(dead_code, clippy::unwrap_used, clippy::panic)]

use std::io::Write;
use std::sync::LazyLock;

use weighbridge_facts::nomis::{Read, read_bytes, tell};
use weighbridge_facts::{AddedTable, Facts};

/// Areas of the small table: code and name.
pub const AREAS: [(&str, &str); 3] = [
    ("E08000016", "Barnsley"),
    ("E08000017", "Doncaster"),
    ("E08000018", "Rotherham"),
];

/// Industries of the small table: code and name, with commas and semicolons.
pub const INDUSTRIES: [(&str, &str); 4] = [
    (
        "01110",
        "Growing of cereals (except rice), leguminous crops and oil seeds",
    ),
    (
        "24100",
        "Manufacture of basic iron and steel and of ferro-alloys",
    ),
    ("25610", "Treatment and coating of metals"),
    (
        "47110",
        "Retail sale in non-specialised stores with food, beverages or tobacco predominating",
    ),
];

/// Its figures, area by area; none where suppressed.
pub const FIGURES: [[Option<u32>; 4]; 3] = [
    [Some(15), Some(600), None, Some(4500)],
    [Some(125), Some(10), Some(350), Some(12000)],
    [Some(0), Some(2250), Some(75), Some(3500)],
];

/// The statistics, read once.
pub static FACTS: LazyLock<Facts> = LazyLock::new(|| Facts::embedded().unwrap());

/// What is read of a file; what is wrong with it fails the test.
pub fn read(bytes: Vec<u8>) -> Read {
    match read_bytes("table.csv", bytes, &FACTS) {
        Ok(read) => read,
        Err(problems) => panic!("{}", tell(&problems)),
    }
}

/// Compares with the small table; the words of the source may differ.
pub fn same(layout: &str, read: &Read) {
    assert_eq!(read.tables.len(), 1, "{layout}: {:?}", read.notes);
    same_table(layout, &read.tables[0], 2023);
}

/// The same of one table and its year.
pub fn same_table(layout: &str, table: &AddedTable, year: i32) {
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

/// A grid of cells as text.
pub type Rows = Vec<Vec<String>>;

/// A row of cells.
pub fn row(cells: &[&str]) -> Vec<String> {
    cells.iter().map(ToString::to_string).collect()
}

/// A figure of the table as text; `mark` where suppressed.
pub fn figure(area: usize, industry: usize, mark: &str) -> String {
    FIGURES[area][industry].map_or_else(|| mark.to_owned(), |jobs| jobs.to_string())
}

/// The lines above a table of Nomis.
pub fn title(lines: &[[&str; 2]]) -> Rows {
    let mut rows = vec![
        row(&["Business Register and Employment Survey : open access"]),
        row(&["ONS Crown Copyright Reserved [from Nomis on 24 March 2026]"]),
    ];
    rows.push(Vec::new());
    rows.extend(lines.iter().map(|line| row(line)));
    rows.push(Vec::new());
    rows
}

/// The lines below a table of Nomis.
pub fn footer() -> Rows {
    vec![
        Vec::new(),
        row(&[
            "*",
            "These figures exclude farm agriculture (SIC subclass 01000).",
        ]),
        Vec::new(),
        row(&[
            "",
            "The level of rounding applied varies by estimate. Please see article for",
        ]),
        row(&["", "https://www.nomisweb.co.uk/articles/1103.aspx"]),
    ]
}

/// The rows as separated text.
pub fn separated(rows: &Rows, separator: char) -> String {
    let mut out = String::new();
    for row in rows {
        let cells: Vec<String> = row
            .iter()
            .map(|cell| {
                let quoted = [separator, '"', '\n']
                    .iter()
                    .any(|mark| cell.contains(*mark));
                if quoted {
                    format!("\"{}\"", cell.replace('"', "\"\""))
                } else {
                    cell.clone()
                }
            })
            .collect();
        out.push_str(&cells.join(&separator.to_string()));
        out.push_str("\r\n");
    }
    out
}

/// The rows as CSV.
pub fn csv(rows: &Rows) -> Vec<u8> {
    separated(rows, ',').into_bytes()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

fn packed(parts: &[(&str, String)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    for (name, text) in parts {
        zip.start_file(*name, options).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// The rows as a workbook of Excel: whole numbers as numbers, as Nomis does,
/// but for codes with a leading zero.
pub fn xlsx(rows: &Rows) -> Vec<u8> {
    let mut sheet = String::from(
        r#"<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>"#,
    );
    for (at, row) in rows.iter().enumerate().filter(|(_, row)| !row.is_empty()) {
        sheet.push_str(&format!("<row r=\"{}\">", at + 1));
        for (column, cell) in row.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let letter = char::from(b'A' + u8::try_from(column).unwrap());
            let place = format!("{letter}{}", at + 1);
            if cell
                .parse::<u32>()
                .is_ok_and(|number| number.to_string() == *cell)
            {
                sheet.push_str(&format!("<c r=\"{place}\"><v>{cell}</v></c>"));
            } else {
                sheet.push_str(&format!(
                    "<c r=\"{place}\" t=\"inlineStr\"><is><t>{}</t></is></c>",
                    escaped(cell)
                ));
            }
        }
        sheet.push_str("</row>");
    }
    sheet.push_str("</sheetData></worksheet>");
    packed(&[
        ("[Content_Types].xml", r#"<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"#.into()),
        ("_rels/.rels", r#"<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#.into()),
        ("xl/workbook.xml", r#"<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>"#.into()),
        ("xl/_rels/workbook.xml.rels", r#"<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#.into()),
        ("xl/worksheets/sheet1.xml", sheet),
    ])
}

/// The rows as an OpenDocument spreadsheet.
pub fn ods(rows: &Rows) -> Vec<u8> {
    let mut table = String::from(
        r#"<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"><office:body><office:spreadsheet><table:table table:name="Data">"#,
    );
    for row in rows {
        table.push_str("<table:table-row>");
        if row.is_empty() {
            table.push_str("<table:table-cell/>");
        }
        for cell in row {
            if cell.is_empty() {
                table.push_str("<table:table-cell/>");
            } else if cell
                .parse::<u32>()
                .is_ok_and(|number| number.to_string() == *cell)
            {
                table.push_str(&format!("<table:table-cell office:value-type=\"float\" office:value=\"{cell}\"><text:p>{cell}</text:p></table:table-cell>"));
            } else {
                table.push_str(&format!("<table:table-cell office:value-type=\"string\"><text:p>{}</text:p></table:table-cell>", escaped(cell)));
            }
        }
        table.push_str("</table:table-row>");
    }
    table.push_str("</table:table></office:spreadsheet></office:body></office:document-content>");
    packed(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet".into()),
        ("META-INF/manifest.xml", r#"<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>"#.into()),
        ("content.xml", table),
    ])
}

/// Areas in rows and industries in columns, under title lines.
pub fn wide() -> Rows {
    let mut rows = title(&[
        ["Date       :", "2023"],
        ["Employment status:", "Employment"],
        ["measure    :", "Count"],
    ]);
    let mut heading = row(&["local authority: district / unitary (as of April 2023)"]);
    heading.extend(INDUSTRIES.map(|(code, name)| format!("{code} : {name}")));
    rows.push(heading);
    for (area, (_, name)) in AREAS.iter().enumerate() {
        let mut cells = row(&[name]);
        cells.extend((0..4).map(|industry| figure(area, industry, "*")));
        rows.push(cells);
    }
    rows.extend(footer());
    rows
}

/// The columns that a download from the interface has, as far as they matter.
pub fn long() -> Rows {
    let mut rows = vec![row(&[
        "DATE",
        "DATE_NAME",
        "DATE_TYPECODE",
        "GEOGRAPHY",
        "GEOGRAPHY_NAME",
        "GEOGRAPHY_CODE",
        "GEOGRAPHY_TYPECODE",
        "INDUSTRY",
        "INDUSTRY_NAME",
        "INDUSTRY_CODE",
        "INDUSTRY_SORTORDER",
        "EMPLOYMENT_STATUS",
        "EMPLOYMENT_STATUS_NAME",
        "MEASURE",
        "MEASURE_NAME",
        "MEASURES",
        "MEASURES_NAME",
        "OBS_VALUE",
        "OBS_STATUS",
        "URN",
        "RECORD_OFFSET",
    ])];
    for (area, (code, name)) in AREAS.iter().enumerate() {
        for (industry, (sic, title)) in INDUSTRIES.iter().enumerate() {
            for (status, status_name) in [("1", "Employees"), ("4", "Employment")] {
                let value = figure(area, industry, "");
                let flag = if value.is_empty() { "Q" } else { "A" };
                let value = if status == "1" && !value.is_empty() {
                    "1".into()
                } else {
                    value
                };
                rows.push(row(&[
                    "2023",
                    "2023",
                    "0",
                    "1811939329",
                    name,
                    code,
                    "464",
                    "134218838",
                    &format!("{sic} : {title}    "),
                    sic,
                    "1",
                    status,
                    status_name,
                    "1",
                    "Count",
                    "20100",
                    "Value",
                    &value,
                    flag,
                    "Nm-189d1d32343e1d",
                    "0",
                ]));
            }
        }
    }
    rows
}

/// A workbook whose sheet unpacks to so many bytes of blanks.
pub fn bomb(size: usize) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    zip.start_file("xl/worksheets/sheet1.xml", options).unwrap();
    let blanks = vec![b' '; 1 << 20];
    for _ in 0..size >> 20 {
        zip.write_all(&blanks).unwrap();
    }
    zip.finish().unwrap().into_inner()
}
