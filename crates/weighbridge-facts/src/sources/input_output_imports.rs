//! Products of the analytical tables of 2023 (ONS): what is made here of each
//! and how much of that is exported, at basic prices; and the imports use table,
//! product by industry, which tells apart what is exported again. Beside them, of
//! the supply table of 2022, each product's imports of goods from the EU and from
//! the rest of the world. The two years are of different releases and are never
//! set off against each other: the second gives shares.

use std::path::Path;

use super::{cells, figure, text};
use crate::input_output::{Known, of_product, products_from_grids};
use crate::nomis::{open_grids, tell};
use crate::snapshot::Table;

/// The two tables of the workbook of products: imports by product and user, cells of
/// nothing left out; and what is made here of each product and exported.
///
/// # Errors
/// When the file cannot be read, or a total does not hold.
pub fn product_tables(data: &Path, classes: &Table) -> Result<[Table; 2], String> {
    let file = "supply/iot2023product.xlsx";
    let grids =
        open_grids(&data.join(file)).map_err(|refusal| format!("{file}: {}", refusal.what))?;
    let found = products_from_grids(file, &grids, &Known::codes(classes))
        .map_err(|problems| tell(&problems))?;
    let tables = found.tables;
    if tables.year != 2023 {
        return Err(format!("{file}: it is of {}, not 2023", tables.year));
    }
    Ok([tables.imports_table(), tables.made_table()])
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
