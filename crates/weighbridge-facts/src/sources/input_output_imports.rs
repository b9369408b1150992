//! Products of the analytical tables of 2023 (ONS): what is made here of each
//! and how much of that is exported, at basic prices; and the imports use table,
//! product by industry, which tells apart what is exported again. Beside them, of
//! the supply table of 2022, each product's imports of goods from the EU and from
//! the rest of the world. The two years are of different releases and are never
//! set off against each other: the second gives shares.

use std::path::Path;

use super::{cells, figure, text};
use crate::input_output::{EXPORTS, FINAL_USES, of_product, tidy};
use crate::snapshot::Table;

/// `year`, `product`, `user`, `value`: £ million, cif; cells of nothing are
/// left out, but each product and user stands at least once.
///
/// # Errors
/// When the file cannot be read.
pub fn use_table(data: &Path) -> Result<Table, String> {
    let file = "supply/iot2023product.xlsx";
    let range = cells(data, file, "Imports use pxi")?;
    let rows: Vec<_> = range.rows().collect();
    let head = rows
        .iter()
        .position(|row| text(row, 1) == "SIC")
        .ok_or_else(|| format!("{file}: there is no row of industry codes"))?;
    let total = (0..rows[head].len())
        .find(|column| text(rows[head], *column) == "_T")
        .ok_or_else(|| format!("{file}: there is no column of totals"))?;
    let last = FINAL_USES.iter().map(|(code, _)| {
        (total..rows[head].len())
            .find(|column| tidy(&text(rows[head], *column)) == *code)
            .ok_or_else(|| format!("{file}: there is no column {code}"))
    });
    let mut columns: Vec<usize> = (2..total).collect();
    for column in last {
        columns.push(column?);
    }
    let mut out = Vec::new();
    for row in &rows[head + 1..] {
        let code = text(row, 0);
        if code == "_T" {
            break;
        }
        if !code.starts_with("CPA_") {
            continue;
        }
        for column in &columns {
            let user = tidy(&text(rows[head], *column));
            let value = figure(row, *column)
                .ok_or_else(|| format!("{file}: no figure for {code} used by {user}"))?;
            if value != 0.0 || of_product(&code) == user || out.len() < columns.len() {
                out.push((of_product(&code), user, value));
            }
        }
    }
    Ok(Table::default()
        .integer("year", vec![2023; out.len()])
        .text("product", out.iter().map(|row| &row.0))
        .text("user", out.iter().map(|row| &row.1))
        .number("value", out.iter().map(|row| row.2).collect()))
}

/// `year`, `product`, `name`, `output`, `exports_eu`, `exports_rest`,
/// `exports_services`: £ million at basic prices; exports are of what is made
/// here, without what is imported and exported again.
///
/// # Errors
/// When the file cannot be read.
pub fn product_uses(data: &Path) -> Result<Table, String> {
    let file = "supply/iot2023product.xlsx";
    let range = cells(data, file, "IOT")?;
    let rows: Vec<_> = range.rows().collect();
    let head = rows
        .iter()
        .position(|row| text(row, 0) == "CPA" || text(row, 1) == "CPA")
        .ok_or_else(|| format!("{file}, IOT: there is no row of product codes"))?;
    let wanted = EXPORTS.map(|at| FINAL_USES[at].0);
    let columns = ["TU"]
        .into_iter()
        .chain(wanted)
        .map(|code| {
            (2..rows[head].len())
                .find(|column| tidy(&text(rows[head], *column)) == code)
                .ok_or_else(|| format!("{file}, IOT: there is no column {code}"))
        })
        .collect::<Result<Vec<usize>, String>>()?;
    let mut out = Vec::new();
    for row in &rows[head + 1..] {
        let code = text(row, 0);
        if !code.starts_with("CPA_") {
            continue;
        }
        let values = columns
            .iter()
            .map(|column| {
                figure(row, *column)
                    .ok_or_else(|| format!("{file}, IOT: no figure for {code} in column {column}"))
            })
            .collect::<Result<Vec<f64>, String>>()?;
        out.push((of_product(&code), tidy(&text(row, 1)), values));
    }
    let column = |at: usize| out.iter().map(|row| row.2[at]).collect::<Vec<f64>>();
    Ok(Table::default()
        .integer("year", vec![2023; out.len()])
        .text("product", out.iter().map(|row| &row.0))
        .text("name", out.iter().map(|row| &row.1))
        .number("output", column(0))
        .number("exports_eu", column(1))
        .number("exports_rest", column(2))
        .number("exports_services", column(3)))
}

/// `year`, `product`, `domestic`, `goods_eu`, `goods_rest`, `services`: £ million.
///
/// # Errors
/// When the file cannot be read.
pub fn origins(data: &Path) -> Result<Table, String> {
    let file = "supply/supublicationtablesbb24.xlsx";
    let range = cells(data, file, "Table 1 - Supply 2022")?;
    let mut out = Vec::new();
    for row in range.rows() {
        let code = text(row, 0);
        if !code.starts_with("CPA_") {
            continue;
        }
        let number = |column: usize| {
            figure(row, column).ok_or_else(|| {
                format!("{file}, Table 1 - Supply 2022: no figure for {code} in column {column}")
            })
        };
        // Output, goods from the EU, from the rest, their sum, services.
        out.push((
            of_product(&code),
            [number(2)?, number(3)?, number(4)?, number(6)?],
        ));
    }
    let column = |at: usize| out.iter().map(|row| row.1[at]).collect::<Vec<f64>>();
    Ok(Table::default()
        .integer("year", vec![2022; out.len()])
        .text("product", out.iter().map(|row| &row.0))
        .number("domestic", column(0))
        .number("goods_eu", column(1))
        .number("goods_rest", column(2))
        .number("services", column(3)))
}
