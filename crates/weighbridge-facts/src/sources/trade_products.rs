//! Trade in goods by product (ONS, `MQ10`: UK trade in goods by classification
//! of product by activity, release of September 2017), GBP million at current
//! prices, not seasonally adjusted, 1998-2016, with the European Union and with
//! the rest of the world. And trade by commodity and partner country (ONS,
//! trade in goods: country by commodity), 2018-2025, for the few commodities
//! that are had: **no steel, aluminium, cement or fertiliser is among them**.

use std::collections::BTreeMap;
use std::path::Path;

use super::{Sheet, whole};
use crate::snapshot::Table;

const PRODUCTS: &str = "trade/mq10.csv";
const PARTNERS: &str = "trade/ons_trade_by_commodity_country_annual_available.csv";

/// `year`, `product` (as its code, such as 24.1), `name` (cut by the source at
/// 50 letters), `imports_eu`, `imports_rest`, `exports_eu`, `exports_rest`.
/// Years are whole ones only.
///
/// # Errors
/// File, line and what is wrong.
pub fn products(data: &Path) -> Result<Table, String> {
    let sheet = Sheet::open(data, PRODUCTS, b',')?;
    let mut columns: BTreeMap<String, (String, [Option<usize>; 4])> = BTreeMap::new();
    for (at, heading) in sheet.headings().iter().enumerate().skip(1) {
        let parts: Vec<&str> = heading.split(':').map(str::trim).collect();
        let [_, area, flow, "CP", "BOP", "NSA", product] = parts.as_slice() else {
            continue;
        };
        let slot = match (*flow, *area) {
            ("IM", "EU") => 0,
            ("IM", "RW") => 1,
            ("EX", "EU") => 2,
            ("EX", "RW") => 3,
            _ => continue,
        };
        let (code, name) = product.split_once(". ").unwrap_or((product, ""));
        let entry = columns.entry(code.to_owned()).or_default();
        // The same name is cut at different lengths.
        if name.len() > entry.0.len() {
            entry.0 = name.to_owned();
        }
        entry.1[slot] = Some(at);
    }
    let mut rows = Vec::new();
    for (line, row) in sheet.rows() {
        let Ok(year) = row.get(0).unwrap_or("").trim().parse::<i32>() else {
            continue;
        };
        for (code, (name, slots)) in &columns {
            let mut values = [0; 4];
            let mut any = false;
            for (value, slot) in values.iter_mut().zip(slots) {
                let text = slot.and_then(|at| row.get(at)).unwrap_or("");
                if let Some(known) = sheet.number(line, text)? {
                    *value = whole(known);
                    any = true;
                }
            }
            if any {
                rows.push((year, code, name, values));
            }
        }
    }
    rows.sort();
    let column = |slot: usize| rows.iter().map(|row| row.3[slot]).collect::<Vec<i32>>();
    Ok(Table::default()
        .integer("year", rows.iter().map(|row| row.0).collect())
        .text("product", rows.iter().map(|row| row.1))
        .text("name", rows.iter().map(|row| row.2))
        .integer("imports_eu", column(0))
        .integer("imports_rest", column(1))
        .integer("exports_eu", column(2))
        .integer("exports_rest", column(3)))
}

/// `year`, `commodity` (the office's code), `name`, `country`, `country_name`,
/// `flow` ("import" or "export"), `thousands` (GBP thousand). Services, totals,
/// and the one commodity whose rows are broken (`broken-partner-rows`) are left
/// out.
///
/// # Errors
/// File, line and what is wrong.
pub fn partners(data: &Path) -> Result<Table, String> {
    let sheet = Sheet::open(data, PARTNERS, b',')?;
    let mut rows = Vec::new();
    for (row, [code, name, country, title, flow, year, value]) in sheet
        .pick([
            "commodity_code",
            "commodity_name",
            "country_code",
            "country_name",
            "flow",
            "year",
            "value_gbp",
        ])?
        .into_iter()
        .enumerate()
    {
        // A country's code has two letters; WW is the world.
        if code.starts_with("TS_") || country.len() != 2 || country == "WW" {
            continue;
        }
        let line = row + 2;
        let year = sheet.number(line, year)?.map_or(0, whole);
        let Some(value) = sheet.number(line, value)? else {
            continue;
        };
        rows.push((year, code, name, country, title, flow, whole(value / 1e3)));
    }
    rows.sort_unstable();
    Ok(Table::default()
        .integer("year", rows.iter().map(|row| row.0).collect())
        .text("commodity", rows.iter().map(|row| row.1))
        .text("name", rows.iter().map(|row| row.2))
        .text("country", rows.iter().map(|row| row.3))
        .text("country_name", rows.iter().map(|row| row.4))
        .text("flow", rows.iter().map(|row| row.5))
        .integer("thousands", rows.iter().map(|row| row.6).collect()))
}
