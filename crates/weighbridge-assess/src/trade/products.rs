//! Trade by product of the supply and use tables, 1997-2022, one vintage: the
//! part of supply that comes from abroad, import penetration, export intensity.
//! It knows no place.

use serde::Serialize;
use weighbridge_facts::{Facts, ProductSupply};

use crate::wording::sentence_case;

/// A product, GBP million at current prices.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ProductTrade {
    /// Code of the industry that makes it.
    pub code: String,
    /// Name.
    pub name: String,
    /// Domestic output at basic prices.
    pub output: f64,
    /// Imports of goods and services.
    pub imports: f64,
    /// Exports of goods and services.
    pub exports: f64,
    /// Imports over output and imports: what part of supply comes from abroad.
    pub import_share: Option<f64>,
    /// Import penetration: imports over output and imports less exports; none
    /// where exports exceed output, for goods then pass through.
    pub penetration: Option<f64>,
    /// Export intensity: exports over output; above 1 where goods pass through.
    pub export_intensity: Option<f64>,
    /// Part of imported goods that comes from the European Union.
    pub from_eu: Option<f64>,
    /// Part of exported goods that goes there.
    pub to_eu: Option<f64>,
    /// Year, import share, export intensity.
    pub series: Vec<(i32, Option<f64>, Option<f64>)>,
}

fn over(part: f64, whole: f64) -> Option<f64> {
    (whole > 0.0).then(|| part / whole)
}

fn imports(row: &ProductSupply) -> f64 {
    row.imports_eu + row.imports_rest + row.imports_services
}

fn exports(row: &ProductSupply) -> f64 {
    row.exports_eu + row.exports_rest + row.exports_services
}

/// Imports over output and imports.
#[must_use]
pub fn import_share(row: &ProductSupply) -> Option<f64> {
    over(imports(row), row.output + imports(row))
}

/// Import penetration; none where exports exceed output.
#[must_use]
pub fn penetration(row: &ProductSupply) -> Option<f64> {
    if exports(row) > row.output {
        return None;
    }
    over(imports(row), row.output + imports(row) - exports(row))
}

/// Exports over output.
#[must_use]
pub fn export_intensity(row: &ProductSupply) -> Option<f64> {
    over(exports(row), row.output)
}

/// Trade intensity as in schemes for energy users: imports and exports over
/// output and imports.
#[must_use]
pub fn intensity(row: &ProductSupply) -> Option<f64> {
    over(imports(row) + exports(row), row.output + imports(row))
}

/// First and last year of the series.
///
/// # Errors
/// When the snapshot is damaged.
pub fn years(facts: &Facts) -> Result<(i32, i32), String> {
    let years = facts.supply_years()?;
    match (years.first(), years.last()) {
        (Some(first), Some(last)) => Ok((*first, *last)),
        _ => Err("the snapshot holds no supply by product".into()),
    }
}

/// All products with their series, the most imported first.
///
/// # Errors
/// When the snapshot is damaged.
pub fn all(facts: &Facts) -> Result<Vec<ProductTrade>, String> {
    let (first, last) = years(facts)?;
    let by_year: Vec<(i32, Vec<ProductSupply>)> = (first..=last)
        .map(|year| Ok((year, facts.product_supply(year)?)))
        .collect::<Result<_, String>>()?;
    let Some((_, latest)) = by_year.last() else {
        return Ok(Vec::new());
    };
    let mut found: Vec<ProductTrade> = latest
        .iter()
        .map(|row| ProductTrade {
            code: row.product.clone(),
            name: sentence_case(&row.name),
            output: row.output,
            imports: imports(row),
            exports: exports(row),
            import_share: import_share(row),
            penetration: penetration(row),
            export_intensity: export_intensity(row),
            from_eu: over(row.imports_eu, row.imports_eu + row.imports_rest),
            to_eu: over(row.exports_eu, row.exports_eu + row.exports_rest),
            series: by_year
                .iter()
                .filter_map(|(year, rows)| {
                    let then = rows.iter().find(|other| other.product == row.product)?;
                    Some((*year, import_share(then), export_intensity(then)))
                })
                .collect(),
        })
        .collect();
    found.sort_by(|a, b| {
        let share = |one: &ProductTrade| one.import_share.unwrap_or(-1.0);
        share(b).total_cmp(&share(a)).then(a.code.cmp(&b.code))
    });
    Ok(found)
}

/// Sets of industries by how their products are supplied.
pub struct ImportSets;

impl ImportSets {
    /// Mining and manufacturing industries of whose products half or more comes
    /// from abroad: codes, and weights by industry of the employment statistics.
    /// Products of which more is exported than made are left out: they pass
    /// through, and their imports say nothing of what is used here.
    ///
    /// # Errors
    /// When the snapshot is damaged.
    pub fn half(
        facts: &Facts,
        products: &[ProductTrade],
    ) -> Result<(Vec<String>, Vec<f64>), String> {
        let table = facts.input_output(None)?;
        let of = facts.input_output_of_leaves(&table)?;
        let mut codes: Vec<String> = products
            .iter()
            .filter(|product| product.code.starts_with(['B', 'C']))
            .filter(|product| product.penetration.is_some())
            .filter(|product| product.import_share.is_some_and(|share| share >= 0.5))
            .map(|product| product.code.clone())
            .collect();
        codes.sort();
        let weights = of
            .iter()
            .map(|at| {
                let code = at.and_then(|at| table.industries.get(at));
                f64::from(u8::from(code.is_some_and(|industry| {
                    codes.binary_search(&industry.code).is_ok()
                })))
            })
            .collect();
        Ok((codes, weights))
    }
}
