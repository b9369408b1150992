//! Checks of the input-output tables against the totals that their releases
//! state.

use super::{Check, count, sum};
use crate::Facts;
use crate::input_output::{Input, ProductTables, ProductUse};

/// Year, industries, and as stated: output, value added, imports used by
/// industries, pay; and entries that are negative where none can be.
const STATED: [(i32, i64, [i64; 4], i64); 3] = [
    (2019, 105, [3_824_433, 2_000_157, 305_805, 1_090_157], 0),
    (2020, 105, [3_609_108, 1_897_957, 282_993, 1_094_944], 0),
    (2023, 104, [4_819_806, 2_497_390, 426_718, 1_329_778], 1),
];

/// All checks of these tables.
///
/// # Errors
/// When a table is damaged.
pub(super) fn checks(facts: &Facts) -> Result<Vec<Check>, String> {
    let mut checks = Vec::new();
    for (year, order, [output, value_added, imports, pay], negative) in STATED {
        let table = facts.input_output(Some(year))?;
        if table.added {
            // The user's own is checked when it is added.
            continue;
        }
        let name = |what: &str| format!("input-output table {year}: {what}");
        checks.push(count(name("industries"), order, table.order()));
        checks.push(sum(name("output, £ million"), output, table.output()));
        checks.push(sum(
            name("gross value added, £ million"),
            value_added,
            &table.value_added(),
        ));
        checks.push(sum(
            name("imports used by industries, £ million"),
            imports,
            table.input(Input::Imports),
        ));
        checks.push(sum(
            name("compensation of employees, £ million"),
            pay,
            table.input(Input::Pay),
        ));
        checks.push(sum(
            name("sold to industries and last users, £ million"),
            output,
            table.flows.iter().chain(&table.final_demand),
        ));
        checks.push(count(
            name("entries that are negative and cannot be"),
            negative,
            table.negatives().len(),
        ));
    }
    // The user's own are checked when they are added.
    let tables = facts.product_tables(Some(2023))?;
    if let Some(tables) = tables.filter(|tables| !tables.added) {
        products(&tables, &mut checks);
    }
    let (_, origins) = facts.product_origins()?;
    let of = |name: &str, expected, value: fn(&crate::input_output::Origin) -> f64| {
        let values: Vec<f64> = origins.iter().map(value).collect();
        sum(format!("supply 2022: {name}, £ million"), expected, &values)
    };
    checks.push(of("domestic output", 4_548_357, |row| row.domestic));
    checks.push(of("goods imported from the EU", 307_768, |row| {
        row.goods_eu
    }));
    checks.push(of(
        "goods imported from the rest of the world",
        335_426,
        |row| row.goods_rest,
    ));
    checks.push(of("services imported", 248_972, |row| row.services));
    let classes = facts.table("input_output_classes")?.rows();
    checks.push(count(
        "classes of SIC 2007 with an industry of the input-output tables",
        612,
        classes,
    ));
    Ok(checks)
}

/// Of the workbook of products.
fn products(tables: &ProductTables, checks: &mut Vec<Check>) {
    let imports = &tables.imports;
    checks.push(sum(
        "imports use 2023: all imports, £ million",
        910_419,
        &imports.values,
    ));
    let again: Vec<f64> = (0..imports.products.len())
        .map(|product| imports.re_exports(product))
        .collect();
    checks.push(sum(
        "imports use 2023: exported again, £ million",
        82_588,
        &again,
    ));
    let made: Vec<f64> = tables.uses.iter().map(|row| row.output).collect();
    let sent: Vec<f64> = tables.uses.iter().map(ProductUse::exports).collect();
    checks.push(sum(
        "product tables 2023: output, £ million",
        4_819_806,
        &made,
    ));
    checks.push(sum(
        "product tables 2023: exports of what is made here, £ million",
        795_061,
        &sent,
    ));
}
