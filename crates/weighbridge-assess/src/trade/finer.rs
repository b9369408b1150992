//! Trade in goods by finer products than the supply tables have (MQ10): a
//! release of September 2017, whole years to 2016. It is another vintage than
//! the supply tables, so nothing here is set off against them.

use serde::Serialize;
use weighbridge_facts::{Facts, GoodsTrade};

/// Products that are named where room is short: those of the carbon border,
/// and others that an ask of affordable energy or sovereign capability names.
pub const NAMED: [&str; 10] = [
    "24.1", "24.2", "24.3", "24.4", "23.5", "20.15", "23.1", "23.3", "23.4", "17.1",
];

/// Years of the mean, so that one odd year says little.
const MEAN_OVER: i32 = 3;

/// A product: GBP million a year at current prices, goods alone.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FinerProduct {
    /// Code of the classification of products, much that of SIC 2007.
    pub code: String,
    /// Name; the source cuts it at 50 letters.
    pub name: String,
    /// Imports, mean of the last years.
    pub imports: f64,
    /// Exports, mean of the last years.
    pub exports: f64,
    /// Part of imports from the European Union, of the same years.
    pub from_eu: Option<f64>,
    /// Part of exports to it.
    pub to_eu: Option<f64>,
    /// Exports over imports, of the same years: above 1 more goes out.
    pub cover: Option<f64>,
    /// Year, imports, exports.
    pub series: Vec<(i32, f64, f64)>,
}

/// The table.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FinerGoods {
    /// First whole year.
    pub first_year: i32,
    /// Last whole year.
    pub last_year: i32,
    /// First year of the mean.
    pub mean_from: i32,
    /// Products by code.
    pub products: Vec<FinerProduct>,
}

fn over(part: f64, whole: f64) -> Option<f64> {
    (whole > 0.0).then(|| part / whole)
}

fn product(code: &str, rows: &[&GoodsTrade], mean_from: i32) -> Option<FinerProduct> {
    let last: Vec<&&GoodsTrade> = rows.iter().filter(|row| row.year >= mean_from).collect();
    let name = last.first()?.name.clone();
    #[allow(clippy::cast_precision_loss)] // three years
    let years = last.len() as f64;
    let mean = |of: fn(&GoodsTrade) -> f64| last.iter().map(|row| of(row)).sum::<f64>() / years;
    let [from_eu, from_rest, to_eu, to_rest] = [
        mean(|row| row.imports_eu),
        mean(|row| row.imports_rest),
        mean(|row| row.exports_eu),
        mean(|row| row.exports_rest),
    ];
    let (imports, exports) = (from_eu + from_rest, to_eu + to_rest);
    Some(FinerProduct {
        code: code.to_owned(),
        name,
        imports,
        exports,
        from_eu: over(from_eu, imports),
        to_eu: over(to_eu, exports),
        cover: over(exports, imports),
        series: rows
            .iter()
            .map(|row| {
                (
                    row.year,
                    row.imports_eu + row.imports_rest,
                    row.exports_eu + row.exports_rest,
                )
            })
            .collect(),
    })
}

/// All products of three digits or more, by code.
///
/// # Errors
/// When the snapshot is damaged.
pub fn goods(facts: &Facts) -> Result<FinerGoods, String> {
    let rows = facts.goods_trade()?;
    let years = || rows.iter().map(|row| row.year);
    let (first_year, last_year) = (years().min().unwrap_or(0), years().max().unwrap_or(0));
    let mean_from = last_year - MEAN_OVER + 1;
    // Whole divisions and sections are sums of what follows them.
    let fine = |code: &str| code.starts_with(|c: char| c.is_ascii_digit()) && code.contains('.');
    let mut codes: Vec<&str> = rows
        .iter()
        .map(|row| row.product.as_str())
        .filter(|code| fine(code))
        .collect();
    codes.sort_unstable();
    codes.dedup();
    let products = codes
        .into_iter()
        .filter_map(|code| {
            let mut own: Vec<&GoodsTrade> = rows.iter().filter(|row| row.product == code).collect();
            own.sort_by_key(|row| row.year);
            product(code, &own, mean_from)
        })
        .collect();
    Ok(FinerGoods {
        first_year,
        last_year,
        mean_from,
        products,
    })
}
