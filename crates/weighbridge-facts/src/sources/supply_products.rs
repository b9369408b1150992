//! Supply and use of products (ONS, Supply and Use Tables of the 2024 Blue
//! Book, one vintage for all years 1997-2022), GBP million at current prices:
//! output, imports and exports by product, and what each industry spends on
//! energy at purchasers' prices. The years are of one vintage and may be
//! compared; another release may not be joined to them.

use std::collections::BTreeMap;
use std::path::Path;

use calamine::{Data, Range, Reader, Xlsx, open_workbook};

use super::{figure, text, whole};
use crate::snapshot::Table;

const BOOK: &str = "supply/supublicationtablesbb24.xlsx";
const YEARS: std::ops::RangeInclusive<i32> = 1997..=2022;

/// Products that are energy, and the columns of our table.
const ENERGY: [(&str, &str); 5] = [
    ("CPA_D351", "electricity"),
    ("CPA_D352_3", "gas"),
    ("CPA_C19", "petroleum"),
    ("CPA_B05", "coal"),
    ("CPA_B06 & B07", "crude"),
];

type Book = Xlsx<std::io::BufReader<std::fs::File>>;
/// Year, code, name, figures.
type Row = (i32, String, String, Vec<i32>);

fn sheet(book: &mut Book, name: &str) -> Result<Range<Data>, String> {
    book.worksheet_range(name)
        .map_err(|error| format!("{BOOK}, sheet {name}: {error}"))
}

/// Words of a cell with single blanks.
fn words(row: &[Data], column: usize) -> String {
    text(row, column)
        .replace('\u{a0}', " ")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// Products that the book calls otherwise than the industry that makes them.
const CALLED: [(&str, &str); 3] = [
    ("C11.01-6 & C12", "C1101T1106 & C12"),
    ("C241_3", "C241T243"),
    ("H493_5", "H493T495"),
];

/// The code of a row of products, as the industry's; none for other rows.
fn product(row: &[Data]) -> Option<String> {
    let code = words(row, 0);
    let code = code.strip_prefix("CPA_")?;
    let called = CALLED.iter().find(|(theirs, _)| *theirs == code);
    Some(called.map_or(code, |(_, ours)| ours).to_owned())
}

/// Position of a heading in the first rows of a sheet.
fn heading(range: &Range<Data>, wanted: &str, name: &str) -> Result<usize, String> {
    range
        .rows()
        .take(6)
        .find_map(|row| (0..row.len()).find(|column| words(row, *column) == wanted))
        .ok_or_else(|| format!("{BOOK}, sheet {name}: there is no column `{wanted}`"))
}

fn number(row: &[Data], column: usize, name: &str, what: &str) -> Result<i32, String> {
    figure(row, column).map(whole).ok_or_else(|| {
        format!(
            "{BOOK}, sheet {name}: {what} has no number in column {}",
            column + 1
        )
    })
}

const SUPPLY: [(&str, &str); 7] = [
    (
        "Total domestic output of products at basic prices",
        "output",
    ),
    ("Import of goods from EU", "imports_eu"),
    ("Import of goods from Rest of the world", "imports_rest"),
    ("Imports of Services", "imports_services"),
    ("Distributors' Trading Margins", "margins"),
    ("Taxes less subsidies on products", "taxes"),
    ("Total supply of products at purchasers' prices", "supply"),
];
const DEMAND: [(&str, &str); 3] = [
    ("Exports of goods to EU", "exports_eu"),
    ("Exports of goods to rest of the world", "exports_rest"),
    ("Exports of Services", "exports_services"),
];

/// Two tables. Products: `year`, `product` (code of the industry that makes it), `name`,
/// `output`, `imports_eu`, `imports_rest`, `imports_services`, `margins`,
/// `taxes`, `supply`, `exports_eu`, `exports_rest`, `exports_services`.
/// Industries: `year`, `industry`, `name`, `electricity`, `gas`, `petroleum`,
/// `coal`, `crude` (spent on each, purchasers' prices), `value_added`, `output`
/// (basic prices). GBP million.
///
/// # Errors
/// File, sheet and what is missing.
pub fn tables(data: &Path) -> Result<(Table, Table), String> {
    let mut book: Book =
        open_workbook(data.join(BOOK)).map_err(|error| format!("{BOOK}: {error}"))?;
    let mut products: Vec<Row> = Vec::new();
    let mut industries: Vec<Row> = Vec::new();
    for year in YEARS {
        let name = format!("Table 1 - Supply {year}");
        let supply = sheet(&mut book, &name)?;
        let mut found: BTreeMap<String, (String, Vec<i32>)> = BTreeMap::new();
        let columns = SUPPLY
            .iter()
            .map(|(wanted, _)| heading(&supply, wanted, &name))
            .collect::<Result<Vec<_>, _>>()?;
        for row in supply.rows() {
            let Some(code) = product(row) else {
                continue;
            };
            let values = columns
                .iter()
                .map(|column| number(row, *column, &name, &code))
                .collect::<Result<Vec<_>, _>>()?;
            found.insert(code, (words(row, 1), values));
        }
        let name = format!("Table 2 - Final Demand {year}");
        let demand = sheet(&mut book, &name)?;
        let columns = DEMAND
            .iter()
            .map(|(wanted, _)| heading(&demand, wanted, &name))
            .collect::<Result<Vec<_>, _>>()?;
        for row in demand.rows() {
            let Some(code) = product(row) else {
                continue;
            };
            let Some((_, values)) = found.get_mut(&code) else {
                return Err(format!(
                    "{BOOK}, sheet {name}: {code} has no supply in {year}"
                ));
            };
            for column in &columns {
                values.push(number(row, *column, &name, &code)?);
            }
        }
        for (code, (title, values)) in found {
            if values.len() != SUPPLY.len() + DEMAND.len() {
                return Err(format!("{BOOK}: {code} has no demand in {year}"));
            }
            products.push((year, code, title, values));
        }
        let name = format!("Table 2 - Int Con {year}");
        industries.extend(spent(&sheet(&mut book, &name)?, &name, year)?);
    }
    let mut made = labelled("product", &products);
    for (slot, (_, column)) in SUPPLY.iter().chain(&DEMAND).enumerate() {
        made = made.integer(column, products.iter().map(|row| row.3[slot]).collect());
    }
    let mut use_made = labelled("industry", &industries);
    for (slot, column) in ENERGY
        .iter()
        .map(|(_, column)| *column)
        .chain(["value_added", "output"])
        .enumerate()
    {
        use_made = use_made.integer(column, industries.iter().map(|row| row.3[slot]).collect());
    }
    Ok((made, use_made))
}

fn labelled(kind: &str, rows: &[Row]) -> Table {
    Table::default()
        .integer("year", rows.iter().map(|row| row.0).collect())
        .text(kind, rows.iter().map(|row| &row.1))
        .text("name", rows.iter().map(|row| &row.2))
}

/// Industries of a use table with what they spend on energy.
fn spent(range: &Range<Data>, name: &str, year: i32) -> Result<Vec<Row>, String> {
    let rows: Vec<&[Data]> = range.rows().collect();
    let head = rows
        .iter()
        .position(|row| text(row, 2) == "A01")
        .ok_or_else(|| format!("{BOOK}, sheet {name}: there is no row of industry codes"))?;
    let row_of = |wanted: &str, column: usize| {
        rows.iter()
            .find(|row| words(row, column) == wanted)
            .copied()
            .ok_or_else(|| format!("{BOOK}, sheet {name}: there is no row `{wanted}`"))
    };
    let mut wanted = ENERGY
        .iter()
        .map(|(code, _)| row_of(code, 0))
        .collect::<Result<Vec<_>, _>>()?;
    // The source's own spelling.
    wanted.push(row_of("Gross valued added at basic prices", 1)?);
    wanted.push(row_of("Total output at basic prices", 1)?);
    let mut found = Vec::new();
    for column in 2..rows[head].len() {
        let code = words(rows[head], column);
        if code.is_empty() {
            continue;
        }
        let values = wanted
            .iter()
            .map(|row| number(row, column, name, &code))
            .collect::<Result<Vec<_>, _>>()?;
        let title = rows.get(head + 1).map(|row| words(row, column));
        found.push((year, code, title.unwrap_or_default(), values));
    }
    Ok(found)
}
