//! Newer input-output workbooks as the office publishes them, made here from those of
//! 2023 with another year and other figures: of industries, of products, of both, and
//! wrong ones.

use std::io::{Cursor, Read, Write};

use crate::sandbox::{Sandbox, flat, says, shared};

/// The published workbooks: of industries, of products.
fn published() -> Option<[Vec<u8>; 2]> {
    Some([
        shared("supply/iot2023industry.xlsx")?,
        shared("supply/iot2023product.xlsx")?,
    ])
}

/// A workbook of which every part is rewritten.
fn rewritten(bytes: &[u8], change: &dyn Fn(&str, String) -> String) -> Vec<u8> {
    let mut from = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut to = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    for at in 0..from.len() {
        let mut part = from.by_index(at).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        to.start_file(name.as_str(), options).unwrap();
        match String::from_utf8(bytes) {
            Ok(text) => to.write_all(change(&name, text).as_bytes()).unwrap(),
            Err(other) => to.write_all(other.as_bytes()).unwrap(),
        }
    }
    to.finish().unwrap().into_inner()
}

/// Every number of a sheet put through a function.
fn numbers(sheet: &str, change: &dyn Fn(&str, f64) -> f64) -> String {
    let mut out = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some(start) = rest.find("<c ") {
        let end = start + rest[start..].find('>').unwrap() + 1;
        let tag = &rest[start..end];
        out.push_str(&rest[..end]);
        rest = &rest[end..];
        if tag.ends_with("/>") || (tag.contains(" t=\"") && !tag.contains(" t=\"n\"")) {
            continue;
        }
        let close = rest.find("</c>").unwrap();
        let Some(from) = rest[..close].find("<v>") else {
            continue;
        };
        let to = from + rest[from..].find("</v>").unwrap();
        let place = tag.split('"').nth(1).unwrap();
        let value: f64 = rest[from + 3..to].parse().unwrap();
        out.push_str(&rest[..from + 3]);
        out.push_str(&change(place, value).to_string());
        rest = &rest[to..];
    }
    out + rest
}

/// The workbook of another year, all figures times a factor.
fn newer(bytes: &[u8], year: i32, factor: f64) -> Vec<u8> {
    rewritten(bytes, &|name, text| {
        if name == "xl/sharedStrings.xml" {
            let title = "2023 Input-Output Analytical Tables";
            assert!(text.contains(title));
            text.replace(title, &format!("{year}{}", &title[4..]))
        } else if name.starts_with("xl/worksheets/sheet") {
            numbers(&text, &|_, value| value * factor)
        } else {
            text
        }
    })
}

#[track_caller]
fn has(text: &str, words: &[&str]) {
    let text = flat(text);
    says(&text, words);
}

#[test]
fn a_newer_year_has_its_whole_index_when_both_are_given() {
    let Some([industry, product]) = published() else {
        return;
    };
    let sandbox = Sandbox::new();
    let write = |name: &str, bytes: Vec<u8>| std::fs::write(sandbox.path(name), bytes).unwrap();
    write("iot2024industry.xlsx", newer(&industry, 2024, 1.25));
    write("iot2024product.xlsx", newer(&product, 2024, 1.25));
    let add = |file: &str| sandbox.run(&["data", "add", file]).good();
    let supply = || {
        sandbox
            .run(&["exposure", "supply", "--industry", "C29"])
            .good()
    };
    let told = add("iot2024industry.xlsx");
    has(
        &told,
        &[
            "added input-output-2024 (input-output table of 2024): 104 industries",
            "Missing: the workbook \"product by product\" of 2024",
            "sheet IOT, row 79, column CA: flow K64 to L68A is negative",
            "all its figures are those of 2023 times one number",
        ],
    );
    // One of the two: the year goes on with what is there, and says what is not.
    has(
        &supply(),
        &[
            "input-output table of 2024",
            "not ranked",
            "Imports by product are had for 2023 and not for 2024",
        ],
    );
    let told = add("iot2024product.xlsx");
    has(
        &told,
        &[
            "added input-output-products-2024 (product tables of 2024): 104 products",
            "flow K64 to L68A is negative",
            "kept as published, and nothing is computed from it",
        ],
    );
    assert!(!told.contains("Missing"), "{told}");
    let both = supply();
    has(
        &both,
        &["input-output table of 2024", "core", "iot2024product.xlsx"],
    );
    assert!(!both.contains("Imports by product are had"), "{both}");
    // Shares are those of 2023, whose figures they are a multiple of.
    let old = Sandbox::new()
        .run(&["exposure", "supply", "--industry", "C29"])
        .good();
    let index = |text: &str| {
        let line = text.lines().find(|line| line.starts_with("Motor vehicles"));
        line.unwrap().to_owned()
    };
    assert_eq!(index(&both), index(&old));
    has(
        &sandbox
            .run(&["exposure", "trade", "--geography", "region"])
            .good(),
        &["2024", "iot2024product.xlsx"],
    );
    // The accounts of places and the fuels burnt end before the costs: no share is of
    // two years unsaid.
    let energy = sandbox
        .run(&["exposure", "energy", "--geography", "region"])
        .good();
    has(
        &energy,
        &[
            "costs of 2024, value added of places of 2023, jobs of",
            "by cost over value added (2023)",
            "costs of 2024 over value added of 2023 make a share that is too large by what value added \
             grew since",
        ],
    );
    let fuels = |sandbox: &Sandbox, out: &str| -> Vec<String> {
        let args = ["exposure", "energy", "--geography", "region", "--out", out];
        sandbox.run(&args).good();
        let table =
            |name: &str| std::fs::read_to_string(sandbox.path(&format!("{out}/tables/{name}")));
        assert!(
            table("exposure_energy.csv")
                .unwrap()
                .contains("value_added_year")
        );
        let text = table("energy_industries.csv").unwrap();
        let mut rows = csv::Reader::from_reader(text.as_bytes());
        let at = |name: &str, heads: &csv::StringRecord| heads.iter().position(|one| one == name);
        let heads = rows.headers().unwrap().clone();
        let (code, fuel) = (
            at("industry", &heads).unwrap(),
            at("fuel_of_value_added", &heads).unwrap(),
        );
        let mut found: Vec<String> = rows
            .records()
            .map(|row| row.unwrap())
            .map(|row| format!("{} {}", &row[code], &row[fuel]))
            .collect();
        found.sort();
        found
    };
    assert_eq!(
        fuels(&sandbox, "newer"),
        fuels(&Sandbox::new(), "published")
    );
    has(
        &sandbox.run(&["data", "list"]).good(),
        &["input-output-products-2024 (added by you)", "104 products"],
    );
    // Gone again, one after the other; the products alone are of no year's table.
    sandbox.run(&["data", "remove", "input-output-2024"]).good();
    has(&supply(), &["input-output table of 2023", "core"]);
    sandbox
        .run(&["data", "remove", "input-output-products-2024"])
        .good();
    assert_eq!(supply(), old);
    has(
        &add("iot2024product.xlsx"),
        &["Missing: the workbook \"industry by industry\" of 2024"],
    );
}

#[test]
fn a_wrong_workbook_is_refused_with_its_cell() {
    let Some([industry, product]) = published() else {
        return;
    };
    let sandbox = Sandbox::new();
    let refused = |bytes: Vec<u8>| {
        std::fs::write(sandbox.path("iot.xlsx"), bytes).unwrap();
        let told = sandbox.run(&["data", "add", "iot.xlsx"]).bad(1);
        has(&told, &["the table was not added; nothing was changed"]);
        told
    };
    // 2023 under another year's title.
    for bytes in [&industry, &product] {
        has(
            &refused(newer(bytes, 2025, 1.0)),
            &[
                "its figures are those of the tables of 2023 to the last one, though its title says 2025",
            ],
        );
    }
    // The names of two rows exchanged, codes and figures left where they are.
    let cells = |text: &str, from: &str, to: &str| text.replace(from, to);
    let exchanged = rewritten(&newer(&industry, 2024, 1.25), &|name, text| {
        if name != "xl/sharedStrings.xml" {
            return text;
        }
        let (one, other) = ("Forestry And Logging", "Fishing And Aquaculture");
        let text = cells(&text, one, "\u{1}");
        cells(&cells(&text, other, one), "\u{1}", other)
    });
    has(
        &refused(exchanged),
        &["sheet IOT, row 8, column B: A02 has the name of A03"],
    );
    // One figure more among the imports.
    let sheets = |sheet: &str, place: &'static str, value: f64| {
        let sheet = format!("xl/worksheets/{sheet}.xml");
        rewritten(&newer(&product, 2024, 1.25), &|name, text| {
            if name == sheet {
                numbers(&text, &|at, old| if at == place { value } else { old })
            } else {
                text
            }
        })
    };
    let told = refused(sheets("sheet6", "C7", 999_999.0));
    has(
        &told,
        &[
            "sheet Imports use pxi, row 7, column DN: imports of A01: the cells add to",
            "sheet Imports use pxi, row 111, column C: imports used in column C",
        ],
    );
    assert_eq!(
        sandbox
            .run(&["data", "list"])
            .good()
            .matches("(added by you)")
            .count(),
        0
    );
}

/// A sale that is below nothing in a table that balances: £500 million of farming moved
/// from one use to another, totals and all.
#[test]
fn negative_entries_are_told_with_cell_and_choice() {
    let Some([industry, _]) = published() else {
        return;
    };
    let sandbox = Sandbox::new();
    let bytes = rewritten(&newer(&industry, 2024, 1.25), &|name, text| {
        if name != "xl/worksheets/sheet2.xml" {
            return text;
        }
        numbers(&text, &|at, value| match at {
            "DG7" | "DG111" => value - 500.0,
            "DF7" | "DF111" => value + 500.0,
            _ => value,
        })
    });
    std::fs::write(sandbox.path("iot.xlsx"), bytes).unwrap();
    has(
        &sandbox.run(&["data", "add", "iot.xlsx"]).good(),
        &[
            "sheet IOT, row 7, column DG: sale of A01 to consumption by non-profit bodies serving households \
             is negative (-484), which it cannot be: it is kept as published, so that the table still \
             balances, and counts with its sign in sums over uses",
            "flow K64 to L68A is negative",
        ],
    );
    has(
        &sandbox
            .run(&["exposure", "supply", "--industry", "C29"])
            .good(),
        &[
            "the sale of A01 to consumption by non-profit bodies serving households is negative (−£484 million)",
        ],
    );
}

/// Workbooks that are near to input-output tables are told for what they are, with those
/// that are taken, and in no words of another source.
#[test]
fn tables_of_another_kind_are_told_for_what_they_are() {
    let sandbox = Sandbox::new();
    for (file, what) in [
        (
            "supply/supublicationtablesbb24.xlsx",
            "this is a workbook of supply and use tables",
        ),
        (
            "supply/scotland/IxI_wide.xlsx",
            "these are Scotland's input-output tables",
        ),
        (
            "supply/scotland/Mult1_wide.xlsx",
            "these are Scotland's input-output tables",
        ),
    ] {
        let Some(bytes) = shared(file) else { return };
        std::fs::write(sandbox.path("book.xlsx"), bytes).unwrap();
        let told = sandbox.run(&["data", "add", "book.xlsx"]).bad(1);
        has(
            &told,
            &[
                what,
                "\"industry by industry\" and \"product by product\" of one year",
            ],
        );
        assert!(told.lines().count() < 10, "{told}");
    }
}

/// A sheet that another release calls otherwise is known by its title.
#[test]
fn imports_use_is_found_by_its_title() {
    let Some([_, product]) = published() else {
        return;
    };
    let sandbox = Sandbox::new();
    let renamed = rewritten(&newer(&product, 2024, 1.25), &|name, text| {
        if name == "xl/workbook.xml" {
            assert!(text.contains("name=\"Imports use pxi\""), "{text}");
            text.replace("name=\"Imports use pxi\"", "name=\"Table 7\"")
        } else {
            text
        }
    });
    std::fs::write(sandbox.path("iot.xlsx"), renamed).unwrap();
    has(
        &sandbox.run(&["data", "add", "iot.xlsx"]).good(),
        &["added input-output-products-2024"],
    );
}
