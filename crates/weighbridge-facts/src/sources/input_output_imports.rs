//! What is imported and from where (ONS): the imports use table of the
//! analytical tables of 2023, product by industry; and of the supply table of
//! 2022 each product's imports of goods from the EU and from the rest of the
//! world. The two are of different releases and are never set off against
//! each other: the second gives shares.

use std::path::Path;

use super::{cells, figure, text};
use crate::input_output::{FINAL_USES, of_product, tidy};
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
